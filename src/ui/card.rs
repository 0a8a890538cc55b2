//! Cards as documents: each block of words in its type.

use egui::{Frame, Grid, Label, Margin, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::card_links::{follow, piece, pieces};
use super::commands::select_event;
use super::memory::CardScenes;
use super::widgets::{body, flag, kind_mark, link, rich, section};
use super::{Intent, World, card_links, card_rows, pair_line};
use crate::model::CodeList;
use crate::paint::{EguiCanvas, MarkLook, paint_mark};
use crate::scene::Shape;
use crate::scene::cards::{
    Block, Card, DateBlock, EventRow, FieldClaims, PartyLine, PersonRow, QuoteBlock, SessionStop,
    SessionStrip, SourceRow,
};
use crate::state::{Command, SelectionCommand, Target};
use crate::theme::{Weight, size};

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    card: &Card,
    scenes: &mut CardScenes,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    if let Some((kind, status)) = &card.kind {
        ui.horizontal(|ui| {
            kind_mark(ui, world, kind);
            let colour = palette.kind(kind);
            let words = kind.label().to_uppercase();
            let words =
                rich(&words, Weight::SemiBold, size::SECTION, colour).extra_letter_spacing(0.7);
            ui.label(words);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let words = status.as_ref().map_or_else(
                    || "status not stated".to_owned(),
                    |status| status.label().to_lowercase(),
                );
                ui.label(body(&words, palette.text_2));
            });
        });
        ui.add_space(2.0);
    }
    let title = rich(&card.title, Weight::Bold, size::TITLE, palette.text);
    let response = ui.add(Label::new(title).wrap());
    let name = card.title.clone();
    response.widget_info(move || WidgetInfo::labeled(Role::Heading, true, &name));
    ui.add_space(4.0);
    for block in &card.blocks {
        match block {
            Block::Line(events) => pair_line::show(ui, world, events, scenes, intents),
            block => self::block(ui, world, block, intents),
        }
    }
}

/// The rows of a card alone, for a summary.
pub(super) fn rows_of(ui: &mut Ui, world: &World<'_>, card: &Card) {
    for block in &card.blocks {
        if let Block::Rows(list) = block {
            rows(ui, world, list);
        }
    }
}

fn block(ui: &mut Ui, world: &World<'_>, block: &Block, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    match block {
        Block::Section(name, figure) => {
            section(ui, world, name, figure.as_deref());
            ui.add_space(3.0);
        }
        Block::Parties(line) => parties(ui, world, line, intents),
        Block::Date(date) => self::date(ui, world, date, intents),
        Block::Contested(claims) => self::claims(ui, world, claims, intents),
        Block::Sessions(strip) => sessions(ui, world, strip, intents),
        // It is laid out once: see `show`.
        Block::Line(_) => {}
        Block::Balance(balance) => pair_line::balance(ui, world, balance),
        Block::People(list) => {
            list.iter().for_each(|person| self::person(ui, world, person, intents));
        }
        Block::Chips(words) => chips(ui, world, words),
        Block::Quote(quote) => self::quote(ui, world, quote, intents),
        Block::Rows(list) => rows(ui, world, list),
        Block::Links(list) => card_links::rows(ui, world, list, intents),
        Block::Actions(list) => card_links::actions(ui, world, list, intents),
        Block::Events(list) => list.iter().for_each(|row| event(ui, world, row, intents)),
        Block::Partners(list) => {
            list.iter().for_each(|row| card_rows::partner(ui, world, row, intents));
        }
        Block::Text(text) => {
            ui.add_space(2.0);
            ui.add(Label::new(body(text, palette.text)).wrap());
        }
        Block::Remark(text) => {
            ui.add(Label::new(body(text, palette.text_2)).wrap());
        }
        Block::Sources(list) => {
            for (number, source) in (1u32..).zip(list) {
                self::source(ui, world, number, source, intents);
            }
        }
    }
}

fn parties(ui: &mut Ui, world: &World<'_>, line: &PartyLine, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 3.0);
        let sides = [&line.from, &line.to];
        for (place, side) in sides.into_iter().enumerate() {
            if place == 1 && !side.is_empty() {
                arrow(ui, world);
            }
            for (number, party) in side.iter().enumerate() {
                if number > 0 {
                    let joint = if number + 1 == side.len() { "and" } else { "·" };
                    ui.label(body(joint, palette.text_3));
                }
                flag(ui, world, party.flag);
                let name = rich(&party.name, Weight::SemiBold, 13.0, palette.text);
                if link(ui, name, &party.name).clicked() {
                    let select = SelectionCommand::Select(Target::Party(party.party));
                    intents.push(Command::Select(select).into());
                }
            }
        }
        if let Some(place) = &line.place {
            ui.label(body("in", palette.text_2));
            piece(ui, world, place, (Weight::Regular, size::BODY, palette.text_2), intents);
        }
    });
    ui.add_space(6.0);
    rule(ui, world);
}

/// An arrow from sender to host.
fn arrow(ui: &mut Ui, world: &World<'_>) {
    let (rect, response) = ui.allocate_exact_size(vec2(20.0, 14.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, "to"));
    let stroke = Stroke::new(1.4, world.palette.text_2);
    ui.painter().arrow(rect.left_center() + vec2(2.0, 1.0), vec2(15.0, 0.0), stroke);
}

fn rule(ui: &mut Ui, world: &World<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 7.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, world.palette.line));
}

fn date(ui: &mut Ui, world: &World<'_>, date: &DateBlock, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    ui.horizontal_wrapped(|ui| {
        ui.label(rich(&date.words, Weight::SemiBold, 13.0, palette.text));
        if date.claims.is_some() {
            contested_mark(ui, world);
        }
    });
    if let Some(claims) = &date.claims {
        self::claims(ui, world, claims, intents);
    }
}

fn contested_mark(ui: &mut Ui, world: &World<'_>) {
    let colour = world.palette.contested;
    Frame::new()
        .stroke(Stroke::new(1.0, colour))
        .corner_radius(9)
        .inner_margin(Margin::symmetric(7, 0))
        .show(ui, |ui| {
            ui.label(rich("contested", Weight::SemiBold, size::SECTION, colour));
        });
}

/// Both values side by side with those who give them, along an amber line.
fn claims(ui: &mut Ui, world: &World<'_>, claims: &FieldClaims, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    if !claims.field.is_empty() {
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(rich(&claims.field, Weight::SemiBold, size::BODY, palette.text));
        });
    }
    let shown = ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (value, sources) in &claims.values {
                ui.horizontal_wrapped(|ui| {
                    ui.label(rich(value, Weight::SemiBold, size::BODY, palette.text));
                    ui.spacing_mut().item_spacing.x = 0.0;
                    for source in sources {
                        let style = (Weight::Regular, size::BODY, palette.text_2);
                        piece(ui, world, source, style, intents);
                    }
                });
            }
        });
    });
    let rect = shown.response.rect;
    let line = Stroke::new(2.0, palette.contested);
    ui.painter().vline(rect.left() + 2.0, rect.y_range().shrink(1.0), line);
    ui.add_space(3.0);
}

/// Sessions on a line while there is room, as a list where there is not.
fn sessions(ui: &mut Ui, world: &World<'_>, strip: &SessionStrip, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    if !strip.series.words.is_empty() {
        let style = (Weight::Regular, size::BODY, palette.text_2);
        piece(ui, world, &strip.series, style, intents);
    }
    if strip.earlier > 0 {
        ui.label(body(&format!("{} earlier", strip.earlier), palette.text_3));
    }
    for stop in &strip.stops {
        session(ui, world, stop, intents);
    }
    // What comes next stands above, as a session.
    if strip.tail.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 16.0), Sense::hover());
        let points: Vec<egui::Pos2> = (0..=16u8)
            .map(|step| {
                rect.center()
                    + 4.5 * egui::Vec2::angled(f32::from(step) / 16.0 * std::f32::consts::TAU)
            })
            .collect();
        let dashes = egui::Shape::dashed_line(&points, Stroke::new(1.2, palette.text_3), 2.0, 2.0);
        ui.painter().extend(dashes);
        ui.label(body(&strip.tail, palette.text_3));
    });
}

fn session(ui: &mut Ui, world: &World<'_>, stop: &SessionStop, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let colour = palette.kind(&crate::model::Kind::CommissionMeeting);
    let since = stop.since.as_ref().map(|since| format!("+ {since}"));
    let room = ui.available_width();
    // Where there is no room beside the date, the interval stands under it.
    let below = since.as_ref().filter(|since| {
        let width = |text: &str, weight, size| {
            let font = crate::theme::font_id(weight, size);
            ui.painter().layout_no_wrap(text.to_owned(), font, palette.text).size().x
        };
        let label = width(&stop.label, Weight::Bold, size::BODY);
        let small = |text| width(text, Weight::Regular, size::SMALL);
        26.0 + label + 10.0 + small(&stop.when) + 8.0 + small(since) > room
    });
    let height = if below.is_some() { 36.0 } else { 22.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(room, height), Sense::click());
    response.widget_info(|| {
        let words = format!("Session {}, {}", stop.label, stop.when);
        WidgetInfo::selected(Role::Link, true, stop.current, words)
    });
    if stop.current {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 4.0, palette.accent_ground);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 4.0, palette.raised);
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let middle = rect.top() + 11.0;
    let at = pos2(rect.left() + 9.0, middle);
    let line = Stroke::new(1.0, palette.lane);
    ui.painter().vline(at.x, egui::Rangef::new(rect.top() - 2.0, rect.bottom() + 2.0), line);
    let look = MarkLook {
        shape: Shape::Diamond,
        colour,
        ground: if stop.current { palette.accent_ground } else { palette.panel },
        hollow: stop.doubtful,
        radius: 4.8,
    };
    paint_mark(&mut EguiCanvas::new(ui.painter().clone(), world.flags), at, look);
    let weight = if stop.current { Weight::Bold } else { Weight::SemiBold };
    let left = pos2(rect.left() + 26.0, middle);
    let style = (weight, size::BODY, palette.text);
    let words = super::widgets::paint_text(ui, left, egui::Align2::LEFT_CENTER, &stop.label, style);
    let style = (Weight::Regular, size::SMALL, palette.text_2);
    let when = pos2(words.right() + 10.0, middle);
    super::widgets::paint_text(ui, when, egui::Align2::LEFT_CENTER, &stop.when, style);
    if let Some(since) = &since {
        let style = (Weight::Regular, size::SMALL, palette.text_3);
        let (at, anchor) = match below {
            Some(_) => (pos2(left.x, rect.bottom() - 9.0), egui::Align2::LEFT_CENTER),
            None => (pos2(rect.right(), middle), egui::Align2::RIGHT_CENTER),
        };
        super::widgets::paint_text(ui, at, anchor, since, style);
    }
    if response.clicked() && !stop.current {
        select_event(world, stop.event, intents);
    }
}

fn person(ui: &mut Ui, world: &World<'_>, person: &PersonRow, intents: &mut Vec<Intent>) {
    ui.horizontal(|ui| {
        flag(ui, world, person.flag);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = rich(&person.name, Weight::SemiBold, size::BODY, world.palette.text);
            match &person.target {
                Some(target) => {
                    if link(ui, name, &person.name).clicked() {
                        follow(world, target, intents);
                    }
                }
                None => drop(ui.add(Label::new(name).wrap())),
            }
            if let Some(line) = &person.line {
                ui.add(Label::new(body(line, world.palette.text_2)).wrap());
            }
        });
    });
}

fn chips(ui: &mut Ui, world: &World<'_>, words: &[String]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for word in words {
            chip(ui, world, word);
        }
    });
}

/// One chip; it goes to the next line as a whole, and only a very long one is cut.
fn chip(ui: &mut Ui, world: &World<'_>, word: &str) {
    let font = crate::theme::font_id(Weight::Regular, 11.5);
    let width = ui.max_rect().width() - 20.0;
    let text = crate::paint::display_text(word).into_owned();
    let job = egui::text::LayoutJob::simple(text, font, world.palette.text, width);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(18.0, 5.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    ui.painter().rect_filled(rect, 10.0, world.palette.raised);
    ui.painter().galley(rect.min + vec2(9.0, 2.5), galley, world.palette.text);
}

fn quote(ui: &mut Ui, world: &World<'_>, quote: &QuoteBlock, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let shown = ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.vertical(|ui| {
            let text = rich(&format!("“{}”", quote.text), Weight::Italic, size::BODY, palette.text);
            ui.add(Label::new(text).wrap());
            if let Some(original) = &quote.original {
                ui.add(Label::new(body(original, palette.text_2)).wrap());
            }
            pieces(ui, world, &quote.by, palette.text_2, intents);
        });
    });
    let rect = shown.response.rect;
    let line = Stroke::new(2.0, palette.accent);
    ui.painter().vline(rect.left() + 2.0, rect.y_range().shrink(1.0), line);
}

fn rows(ui: &mut Ui, world: &World<'_>, list: &[(String, String)]) {
    let palette = world.palette;
    let id = ui.next_auto_id();
    let room = ui.available_width();
    let label_width = (room * 0.36).min(132.0);
    Grid::new(id)
        .num_columns(2)
        .spacing(vec2(10.0, 4.0))
        .min_col_width(label_width)
        .min_row_height(0.0)
        .show(ui, |ui| {
            for (label, words) in list {
                ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                    ui.set_width(label_width);
                    ui.add(Label::new(body(label, palette.text_2)).wrap());
                });
                ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                    ui.set_width((room - label_width - 12.0).max(60.0));
                    ui.add(Label::new(body(words, palette.text)).wrap());
                });
                ui.end_row();
            }
        });
}

fn event(ui: &mut Ui, world: &World<'_>, row: &EventRow, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let shown = ui.horizontal_top(|ui| {
        kind_mark(ui, world, &row.kind);
        let when = rich(&row.when, Weight::Regular, size::SMALL, palette.text_2);
        ui.allocate_ui_with_layout(
            vec2(78.0, 16.0),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                ui.set_width(78.0);
                ui.add(Label::new(when).wrap());
            },
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = format!("{}, {}", row.title, row.when);
            let title = body(&row.title, palette.text);
            let clicked = link(ui, title, &name).clicked();
            if let Some(note) = &row.note {
                ui.label(rich(note, Weight::Regular, size::SMALL, palette.text_3));
            }
            clicked
        })
        .inner
    });
    if shown.inner {
        select_event(world, row.event, intents);
    }
}

fn source(
    ui: &mut Ui,
    world: &World<'_>,
    number: u32,
    source: &SourceRow,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    ui.horizontal_top(|ui| {
        let figure = rich(&number.to_string(), Weight::Regular, size::SMALL, palette.text_3);
        ui.allocate_ui_with_layout(
            vec2(16.0, 16.0),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                ui.set_width(16.0);
                ui.label(figure);
            },
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let style = (Weight::Regular, size::BODY, palette.text);
            piece(ui, world, &source.line, style, intents);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                if !source.meta.is_empty() {
                    ui.label(rich(&source.meta, Weight::Regular, size::SMALL, palette.text_3));
                }
                // The address is shown and copied; the program itself never touches the network.
                if let Some(url) = &source.url {
                    let words = rich("copy address", Weight::Regular, size::SMALL, palette.accent);
                    let name = format!("Copy address of {}", source.line.words);
                    if link(ui, words, &name).on_hover_text(url).clicked() {
                        intents.push(Intent::Copy(url.clone()));
                    }
                }
            });
        });
    });
}
