//! Sources of a card: what they are, how they are cited, and opening one in the browser, which happens
//! only after its whole address was shown.

use egui::{Context, Modal, Ui, vec2};

use super::card::Cards;
use super::style;
use super::widgets::rich;
use super::{Intent, Memory, World, card_links, card_text, sides};
use crate::say;
use crate::scene::cards::{Citation, CitationStyle, SourceRow, host, may_open};
use crate::theme::{Weight, column, dialog, height, size, space};

pub(super) fn source(ui: &mut Ui, cards: &mut Cards<'_, '_>, number: usize, source: &SourceRow) {
    let palette = cards.world.palette;
    let scale = card_text::scale(ui);
    sides::row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let layout = egui::Layout::top_down(sides::side());
        let room = if number > 999 { column::NUMBER + space::S } else { column::NUMBER } * scale;
        ui.allocate_ui_with_layout(vec2(room, height::LINE), layout, |ui| {
            ui.set_width(room);
            let figure =
                rich(&number.to_string(), Weight::Regular, size::SMALL * scale, palette.text_3);
            ui.label(figure);
        });
        sides::column(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::HAIR;
            let look = (Weight::Regular, size::BODY, palette.text);
            let words = &source.line.words;
            if card_text::linked(ui, words, look, words).clicked()
                && let Some(target) = &source.line.target
            {
                card_links::follow(cards.world, target, cards.intents);
            }
            let url = source.url.as_deref();
            if let Some(url) = url.filter(|url| !may_open(url)) {
                card_text::small(ui, &say!("card-no-web", address = url), palette.text_2);
            }
            sides::words(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::HAIR);
                if !source.meta.is_empty() {
                    let meta =
                        rich(&source.meta, Weight::Regular, size::SMALL * scale, palette.text_2);
                    ui.label(meta);
                }
                open(ui, cards, number, source);
                archived(ui, cards, number, source);
                cite(ui, cards, number, source);
            });
        });
    });
    ui.add_space(space::XS);
}

/// Asks before it opens anything.
fn open(ui: &mut Ui, cards: &mut Cards<'_, '_>, number: usize, source: &SourceRow) {
    let Some(url) = source.url.as_deref().filter(|url| may_open(url)) else { return };
    let name = say!("card-open-name", number = number);
    if card_text::action(ui, cards.world, say!("card-open"), &name) {
        cards.scenes.opening = Some(url.to_owned());
        ui.ctx().request_repaint();
    }
}

fn archived(ui: &mut Ui, cards: &mut Cards<'_, '_>, number: usize, source: &SourceRow) {
    let Some(archive) = source.archive.as_deref() else { return };
    if may_open(archive) {
        let name = say!("card-archived-name", number = number);
        if card_text::action(ui, cards.world, say!("card-archived"), &name) {
            cards.scenes.opening = Some(archive.to_owned());
            ui.ctx().request_repaint();
        }
    } else {
        ui.label(rich(archive, Weight::Regular, size::SMALL, cards.world.palette.text_2));
    }
}

fn cite(ui: &mut Ui, cards: &mut Cards<'_, '_>, number: usize, source: &SourceRow) {
    let palette = cards.world.palette;
    let cite = say!("card-cite");
    let words = rich(cite, Weight::Regular, size::SMALL * card_text::scale(ui), palette.accent);
    let button = egui::Button::new(words).frame(false).small();
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for style in CitationStyle::EVERY {
            if ui.button(rich(style.name(), Weight::Regular, size::BODY, palette.text)).clicked() {
                let language = cards.scenes.language.as_deref().unwrap_or(cards.world.language);
                let known = cards.world.file.and_then(|file| file.catalog.source(&source.id));
                let citation = known.map_or_else(
                    || Citation::unknown(&source.id),
                    |known| Citation::of(known, language),
                );
                cards.intents.push(Intent::Copy(citation.write(style)));
            }
        }
        if let Some(url) = &source.url {
            ui.separator();
            if ui
                .button(rich(say!("card-address"), Weight::Regular, size::BODY, palette.text))
                .clicked()
            {
                cards.intents.push(Intent::Copy(url.clone()));
            }
        }
    });
    response.widget_info(|| {
        egui::WidgetInfo::labeled(
            egui::Role::Button,
            true,
            say!("card-cite-name", number = number.to_string()),
        )
    });
    response.on_hover_text(say!("card-cite-hint"));
}

/// Asks before an address is given to the browser, and shows all of it.
pub(super) fn confirm(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    let Some(address) = memory.card_scenes.opening.clone() else { return };
    let palette = world.palette;
    let frame = style::dialog(ctx);
    let mut done = false;
    let shown = Modal::new(egui::Id::unique("open address")).frame(frame).show(ctx, |ui| {
        ui.set_width(dialog::NARROW.min(style::dialog_room(ctx).x));
        ui.label(rich(say!("confirm-title"), Weight::Bold, size::TITLE, palette.text));
        ui.add_space(space::S);
        if let Some(host) = host(&address) {
            let words = say!("confirm-leads", host = host);
            card_text::body(ui, &words, palette.text_2);
        }
        ui.add_space(space::XS);
        egui::ScrollArea::vertical().max_height(dialog::TEXT_HEIGHT).show(ui, |ui| {
            // As written, sign by sign: no order of reading may hide where it leads.
            let text = egui::RichText::new(&address)
                .font(crate::theme::font_id(Weight::Mono, size::SMALL))
                .color(palette.text);
            ui.add(egui::Label::new(text).wrap());
        });
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            let word = |text: &str| rich(text, Weight::Regular, size::BODY, palette.text);
            if ui.button(word(say!("confirm-open"))).clicked() {
                intents.push(Intent::OpenAddress(address.clone()));
                done = true;
            }
            if ui.button(word(say!("confirm-copy"))).clicked() {
                intents.push(Intent::Copy(address.clone()));
                done = true;
            }
            if ui.button(word(say!("cancel"))).clicked() {
                done = true;
            }
        });
    });
    if done || shown.should_close() {
        memory.card_scenes.opening = None;
        ctx.request_repaint();
    }
}
