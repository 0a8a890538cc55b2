//! Blocks of cards that are words: head, parties, date, claims, people, rows, quotes, links.

use egui::{Frame, Label, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use super::card::Cards;
use super::commands::select_event;
use super::widgets::{flag, kind_mark, link, rich};
use super::{Intent, World, card_links, card_text, sides};
use crate::paint::{EguiCanvas, paint_to};
use crate::say;
use crate::scene::cards::{
    Entry, EventRow, FieldClaims, Head, PartyLine, PersonRow, Piece, QuoteBlock,
};
use crate::state::{Command, SelectionCommand, Target};
use crate::theme::{PILL_RADIUS, Weight, column, height, line, room, sign, size, space};
use crate::words::{comma, language, semicolon};

/// Room for a label, as a share of the width.
const LABEL: f32 = 0.3;

/// Marks of the whole card, and the languages that it can be read in.
pub(super) fn head(ui: &mut Ui, cards: &mut Cards<'_, '_>, head: &Head) {
    let world = cards.world;
    let palette = world.palette;
    if head.contested.is_empty() && head.sources > 1 && head.languages.len() < 2 {
        return;
    }
    sides::words(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        if !head.contested.is_empty() {
            let fields = head.contested.join("\n");
            let words = match head.contested.len() {
                1 => say!("card-contested").to_owned(),
                many => say!("card-contested-fields", count = many),
            };
            let shown = ui.scope(|ui| mark(ui, &words, palette.contested)).response;
            shown.on_hover_text(format!("{}\n{fields}", say!("card-differ")));
        }
        match head.sources {
            0 => mark(ui, say!("card-no-source"), palette.text_2),
            1 => mark(ui, say!("card-one-source"), palette.text_2),
            _ => {}
        }
        let languages: Vec<&str> = head.languages.iter().map(String::as_str).collect();
        if languages.len() > 1 {
            let shown = cards.scenes.language.as_deref().unwrap_or(world.language);
            let whose = say!("card-read-card");
            if let Some(tag) = card_text::languages(ui, world, whose, (&languages, shown)) {
                cards.scenes.language = Some(tag);
                ui.ctx().request_repaint();
            }
            ui.add_space(space::S);
        }
    });
    ui.add_space(space::XS);
}

pub(super) fn parties(ui: &mut Ui, world: &World<'_>, line: &PartyLine, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let scale = card_text::scale(ui);
    let body = |text: &str, colour| rich(text, Weight::Regular, size::BODY * scale, colour);
    sides::words(ui, |ui| {
        // Arabic words fill their boxes, and would seem to be one.
        let apart = if language().is_right_to_left() { space::S } else { space::XS };
        ui.spacing_mut().item_spacing = vec2(apart, space::XXS);
        let sides = [&line.from, &line.to];
        for (place, side) in sides.into_iter().enumerate() {
            if place == 1 && !side.is_empty() {
                arrow(ui, world);
            }
            for (number, party) in side.iter().enumerate() {
                if number > 0 {
                    let joint = if number + 1 == side.len() { say!("and") } else { "·" };
                    if language().is_right_to_left() {
                        // The Arabic "and" belongs to what follows.
                        ui.add_space(space::XS);
                    }
                    ui.label(body(joint, palette.text_3));
                }
                flag(ui, world, party.flag);
                let name = rich(&party.name, Weight::SemiBold, size::LEAD * scale, palette.text);
                if link(ui, name, &party.name).clicked() {
                    let select = SelectionCommand::Select(Target::Party(party.party));
                    intents.push(Command::Select(select).into());
                }
            }
        }
        if let Some(place) = &line.place {
            ui.label(body(say!("card-in"), palette.text_2));
            card_links::piece(
                ui,
                world,
                place,
                (Weight::Regular, size::BODY, palette.text_2),
                intents,
            );
        }
    });
    ui.add_space(space::S);
    rule(ui, world);
}

/// An arrow from sender to host.
fn arrow(ui: &mut Ui, world: &World<'_>) {
    let (rect, response) = ui.allocate_exact_size(vec2(height::ROW, sign::MARK), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, say!("card-to")));
    let canvas = &mut EguiCanvas::new(ui.painter().clone(), world.flags);
    let middle = rect.center() + vec2(0.0, space::HAIR);
    paint_to(canvas, middle, ui.layout().prefer_right_to_left(), world.palette.text_2);
}

fn rule(ui: &mut Ui, world: &World<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::S), Sense::hover());
    ui.painter().hline(
        rect.x_range(),
        rect.center().y,
        Stroke::new(line::FINE, world.palette.line),
    );
}

/// The date in words, with a mark where sources differ on it.
pub(super) fn date(ui: &mut Ui, world: &World<'_>, words: &str, contested: bool) {
    let palette = world.palette;
    sides::words(ui, |ui| {
        let size = size::LEAD * card_text::scale(ui);
        ui.label(rich(words, Weight::SemiBold, size, palette.text));
        if contested {
            mark(ui, say!("card-contested"), palette.contested);
        }
    });
}

/// An amber word in a frame.
fn mark(ui: &mut Ui, words: &str, colour: egui::Color32) {
    Frame::new()
        .stroke(Stroke::new(line::FINE, colour))
        .corner_radius(PILL_RADIUS)
        .inner_margin(vec2(space::S, 0.0))
        .show(ui, |ui| {
            ui.label(rich(words, Weight::SemiBold, size::SECTION * card_text::scale(ui), colour));
        });
}

/// The field, or one of the values with those who give it, along an amber line.
pub(super) fn claim(
    ui: &mut Ui,
    cards: &mut Cards<'_, '_>,
    block: usize,
    claims: &FieldClaims,
    item: usize,
) {
    let palette = cards.world.palette;
    let Some(row) = item.checked_sub(1).and_then(|item| claims.values.get(item)) else {
        ui.add_space(space::XXS);
        let look = (Weight::SemiBold, size::BODY, palette.text);
        card_text::paragraph(ui, &claims.field, look);
        return;
    };
    if item == 1 {
        ui.add_space(space::XXS);
    }
    let x = beside_line(ui);
    let shown = indented(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        let look = (Weight::SemiBold, size::BODY, palette.text);
        card_text::paragraph(ui, cards.words(block, &row.value), look);
        let mut by: Vec<Piece> = row.by.clone();
        let last = by.len().saturating_sub(1);
        by.iter_mut().take(last).for_each(|piece| piece.tail = semicolon());
        let confidence = row.confidence.iter();
        by.extend(confidence.map(|confidence| Piece::plain(format!(" · {confidence}"))));
        let look = (Weight::Regular, size::BODY, palette.text_2);
        card_links::line(ui, cards.world, &by, look, cards.intents);
        ui.add_space(space::XXS);
    });
    let line = Stroke::new(line::BOLD, palette.contested);
    ui.painter().vline(x, shown.y_range(), line);
    if item == claims.values.len() {
        ui.add_space(space::XS);
    }
}

/// Where the line stands beside which contents are indented.
fn beside_line(ui: &Ui) -> f32 {
    let room = ui.available_rect_before_wrap();
    if language().is_right_to_left() { room.right() - 2.0 } else { room.left() + 2.0 }
}

/// Contents beside a line; returns where they are.
fn indented(ui: &mut Ui, add: impl FnOnce(&mut Ui)) -> Rect {
    let shown = sides::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(space::M);
        let width = ui.available_width();
        sides::column(ui, |ui| {
            ui.set_width(width);
            add(ui);
        });
    });
    shown.response.rect
}

pub(super) fn person(
    ui: &mut Ui,
    world: &World<'_>,
    person: &PersonRow,
    intents: &mut Vec<Intent>,
) {
    sides::row(ui, |ui| {
        flag(ui, world, person.flag);
        let width = ui.available_width();
        sides::column(ui, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            let look = (Weight::SemiBold, size::BODY, world.palette.text);
            match &person.target {
                Some(target) => {
                    if card_text::linked(ui, &person.name, look, &person.name).clicked() {
                        card_links::follow(world, target, intents);
                    }
                }
                None => drop(card_text::beside(ui, &person.name, look)),
            }
            if let Some(line) = &person.line {
                let look = (Weight::Regular, size::BODY, world.palette.text_2);
                card_text::beside(ui, line, look);
            }
        });
    });
    ui.add_space(space::XXS);
}

pub(super) fn chips(ui: &mut Ui, world: &World<'_>, words: &[String]) {
    sides::words(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for word in words {
            chip(ui, world, word);
        }
    });
    ui.add_space(space::XS);
}

/// One chip; it goes to the next line as a whole, and only a very long one is cut.
fn chip(ui: &mut Ui, world: &World<'_>, word: &str) {
    let font = crate::theme::font_id(Weight::Regular, size::CHIP * card_text::scale(ui));
    let width = ui.max_rect().width() - 2.0 * space::S - space::XS;
    let text = word.to_owned();
    let job = egui::text::LayoutJob::simple(text, font, world.palette.text, width);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) =
        ui.allocate_exact_size(galley.size() + vec2(2.0 * space::S, space::XS), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    ui.painter().rect_filled(rect, PILL_RADIUS, world.palette.raised);
    ui.painter().galley(rect.min + vec2(space::S, space::XXS), galley, world.palette.text);
}

/// A quote; where there is room, the original beside the translation, else under it.
pub(super) fn quote(ui: &mut Ui, cards: &mut Cards<'_, '_>, block: usize, quote: &QuoteBlock) {
    let palette = cards.world.palette;
    let x = beside_line(ui);
    let shown = indented(ui, |ui| {
        let text = say!("card-quote", words = cards.words(block, &quote.text));
        let look = (Weight::Italic, size::BODY, palette.text);
        let original = quote.original.as_ref().map(|original| {
            let language = quote.language.as_deref().unwrap_or(say!("card-original-unknown"));
            let words = say!("card-quote", words = original.get(None));
            (say!("card-original", language = language), words)
        });
        match original {
            Some((language, words)) if ui.available_width() >= room::BESIDE => {
                ui.columns(2, |columns| {
                    let [one, other] = columns else { return };
                    card_text::small(one, say!("card-translation"), palette.text_2);
                    card_text::paragraph(one, &text, look);
                    card_text::small(other, &language, palette.text_2);
                    card_text::body(other, &words, palette.text);
                });
            }
            Some((language, words)) => {
                card_text::paragraph(ui, &text, look);
                card_text::small(ui, &language, palette.text_2);
                card_text::body(ui, &words, palette.text);
            }
            None => {
                card_text::paragraph(ui, &text, look);
            }
        }
        if !quote.by.is_empty() {
            let look = (Weight::Regular, size::BODY, palette.text_2);
            card_links::line(ui, cards.world, &quote.by, look, cards.intents);
        }
        let language = quote.language.iter().filter(|_| quote.original.is_none());
        let mut source: Vec<Piece> = quote.source.iter().cloned().collect();
        source.iter_mut().for_each(|piece| piece.tail = " · ");
        source.extend(language.map(|it| Piece::plain(say!("card-quote-in", language = it))));
        source.last_mut().into_iter().for_each(|piece| piece.tail = "");
        if !source.is_empty() {
            let look = (Weight::Regular, size::SMALL, palette.text_2);
            card_links::line(ui, cards.world, &source, look, cards.intents);
        }
    });
    let line = Stroke::new(line::BOLD, palette.accent);
    ui.painter().vline(x, shown.y_range().shrink(1.0), line);
    ui.add_space(space::XS);
}

/// A label and what stands beside it: at its right, or at its left where the language is read from the right.
fn labelled(ui: &mut Ui, world: &World<'_>, label: &str, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_width();
    let most = column::LABEL * card_text::scale(ui);
    // The longest word of one stays whole.
    let label_width = (room * LABEL).max(column::DATE).min(most);
    let width = (room - label_width - space::S).max(column::LEAST);
    let name = |ui: &mut Ui| {
        ui.set_width(label_width);
        if !label.is_empty() {
            card_text::body(ui, label, world.palette.text_2);
        }
    };
    let beside = |ui: &mut Ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = space::HAIR;
        add(ui);
    };
    if language().is_right_to_left() {
        let all = ui.available_rect_before_wrap();
        let (left, right) = all.split_left_right_at_x(all.left() + width);
        let label_rect = right.with_min_x(right.left() + space::S);
        let mut column = |rect: Rect, add: Box<dyn FnOnce(&mut Ui) + '_>| {
            let mut column = ui.new_child(UiBuilder::new().max_rect(rect));
            add(&mut column);
            column.min_rect().bottom()
        };
        let bottom = column(label_rect, Box::new(name)).max(column(left, Box::new(beside)));
        ui.allocate_rect(all.with_max_y(bottom), Sense::hover());
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.vertical(name);
        ui.vertical(beside);
    });
}

pub(super) fn row(ui: &mut Ui, world: &World<'_>, (label, words): &(String, String)) {
    labelled(ui, world, label, |ui| {
        card_text::value(ui, words, world.palette.text);
    });
    ui.add_space(space::HAIR);
}

/// A link to an event under a row, where there is little room: its title, and under it the rest.
fn under(ui: &mut Ui, world: &World<'_>, row: &EventRow, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    sides::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        kind_mark(ui, world, &row.kind);
        let width = ui.available_width();
        sides::column(ui, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            let look = (Weight::Regular, size::SMALL, palette.text);
            let name = format!("{}{comma}{}", row.title, row.when, comma = comma());
            if card_text::linked(ui, &row.title, look, &name).clicked() {
                select_event(world, row.event, intents);
            }
            let words = row.note.iter().chain([&row.when]).map(String::as_str);
            let words = words.collect::<Vec<_>>().join(" · ");
            card_text::beside(ui, &words, (Weight::Regular, size::SMALL, palette.text_2));
        });
    });
}

/// A row with all that belongs to it.
pub(super) fn entry(ui: &mut Ui, cards: &mut Cards<'_, '_>, block: usize, entry: &Entry) {
    let world = cards.world;
    let palette = world.palette;
    labelled(ui, world, &entry.label, |ui| {
        let words = cards.words(block, &entry.words);
        if !words.is_empty() {
            card_text::body(ui, words, palette.text);
        }
        for line in &entry.details {
            let look = (Weight::Regular, size::SMALL, palette.text_2);
            card_links::line(ui, world, line, look, cards.intents);
        }
        if let Some(warning) = &entry.warning {
            card_text::paragraph(ui, warning, (Weight::SemiBold, size::SMALL, palette.contested));
        }
        for row in &entry.events {
            under(ui, world, row, cards.intents);
        }
    });
    ui.add_space(space::XXS);
}

pub(super) fn event(ui: &mut Ui, world: &World<'_>, row: &EventRow, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let scale = card_text::scale(ui);
    let shown = sides::row(ui, |ui| {
        kind_mark(ui, world, &row.kind);
        let when = rich(&row.when, Weight::Regular, size::SMALL * scale, palette.text_2);
        let layout = Layout::top_down(sides::side());
        ui.allocate_ui_with_layout(vec2(column::SHORT_DATE * scale, height::LINE), layout, |ui| {
            ui.set_width(column::SHORT_DATE * scale);
            ui.add(Label::new(when).wrap());
        });
        sides::column(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = format!("{}{comma}{}", row.title, row.when, comma = comma());
            let look = (Weight::Regular, size::BODY, palette.text);
            let clicked = card_text::linked(ui, &row.title, look, &name).clicked();
            if let Some(note) = &row.note {
                card_text::beside(ui, note, (Weight::Regular, size::SMALL, palette.text_2));
            }
            clicked
        })
        .inner
    });
    ui.add_space(space::XXS);
    if shown.inner {
        select_event(world, row.event, intents);
    }
}
