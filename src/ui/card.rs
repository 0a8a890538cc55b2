//! Cards as documents: each block of words in its type.

use egui::{Align, Role, Ui, WidgetInfo};

use super::memory::CardScenes;
use super::widgets::{kind_mark, rich, section_with, within};
use super::{
    Intent, World, card_blocks, card_links, card_place, card_rows, card_sessions, card_sources,
    card_text, pair_line, sides,
};
use crate::model::CodeList;
use crate::say;
use crate::scene::cards::{Block, Card, Wording, languages_of};
use crate::state::Command;
use crate::theme::{Weight, size, space};

/// What blocks of a card are shown with.
pub(super) struct Cards<'a, 'w> {
    pub world: &'a World<'w>,
    /// What of the card is laid out and chosen.
    pub scenes: &'a mut CardScenes,
    pub intents: &'a mut Vec<Intent>,
}

impl Cards<'_, '_> {
    pub(super) fn push(&mut self, command: Command) {
        self.intents.push(command.into());
    }

    /// A text of a block in the language that is chosen for the block.
    pub(super) fn words<'t>(&self, block: usize, wording: &'t Wording) -> &'t str {
        wording.get(self.scenes.languages.get(&block).map(String::as_str))
    }
}

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    card: &Card,
    scenes: &mut CardScenes,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    let scale = card_text::scale(ui);
    if let Some((kind, status)) = &card.kind {
        sides::line(ui, |ui| {
            kind_mark(ui, world, kind);
            let colour = palette.kind_words(kind);
            let words = kind.label().to_uppercase();
            let words = rich(&words, Weight::SemiBold, size::SECTION * scale, colour);
            ui.label(words.extra_letter_spacing(0.7));
            let [_, from_end] = sides::directions();
            ui.with_layout(from_end(Align::Center), |ui| {
                let words = status.as_ref().map_or_else(
                    || say!("card-no-status").to_owned(),
                    |status| status.label().to_lowercase(),
                );
                ui.label(rich(&words, Weight::Regular, size::BODY * scale, palette.text_2));
            });
        });
        ui.add_space(space::XXS);
    }
    let look = (Weight::Bold, size::TITLE, palette.text);
    let response = card_text::paragraph(ui, &card.title, look);
    let name = card.title.clone();
    response.widget_info(move || WidgetInfo::labeled(Role::Heading, true, &name));
    ui.add_space(space::XS);
    let mut pieces = std::mem::take(&mut scenes.pieces);
    let number = scenes.number;
    let mut cards = Cards { world, scenes, intents };
    pieces.show(ui, card, number, |ui, block, item| piece(ui, &mut cards, card, block, item));
    if std::mem::take(&mut cards.scenes.switched) {
        pieces.forget();
        ui.ctx().request_repaint();
    }
    cards.scenes.pieces = pieces;
}

/// The rows of a card alone, for a summary.
pub(super) fn rows_of(ui: &mut Ui, world: &World<'_>, card: &Card) {
    for block in &card.blocks {
        if let Block::Rows(list) = block {
            list.iter().for_each(|row| card_blocks::row(ui, world, row));
        }
    }
}

/// One row of a block; the whole of a block that has only one.
fn piece(ui: &mut Ui, cards: &mut Cards<'_, '_>, card: &Card, ix: usize, item: usize) {
    let (Some(block), world) = (card.blocks.get(ix), cards.world) else { return };
    let palette = world.palette;
    match block {
        Block::Head(head) => card_blocks::head(ui, cards, head),
        Block::Section(name, figure) => {
            // Chips may stand between the name of a section and its rows.
            let chips = matches!(card.blocks.get(ix + 1), Some(Block::Chips(_)));
            let next = ix + 1 + usize::from(chips);
            section_with(ui, world, name, figure.as_deref(), |ui| {
                switch(ui, cards, card, next, &within(name));
            });
            ui.add_space(space::XXS);
        }
        Block::Parties(line) => card_blocks::parties(ui, world, line, cards.intents),
        Block::Date(date) => match (item, &date.claims) {
            (0, claims) => card_blocks::date(ui, world, &date.words, claims.is_some()),
            (item, Some(claims)) => card_blocks::claim(ui, cards, ix, claims, item),
            (_, None) => {}
        },
        Block::Contested(claims) => card_blocks::claim(ui, cards, ix, claims, item),
        Block::SessionPlace(place) => card_sessions::place(ui, cards, place),
        Block::Sessions(strip) => card_sessions::strip(ui, cards, strip),
        Block::Line(events) => pair_line::show(ui, world, events, cards.scenes, cards.intents),
        Block::Balance(balance) => pair_line::balance(ui, world, balance),
        Block::People(list) => {
            let row = list.get(item).into_iter();
            row.for_each(|row| card_blocks::person(ui, world, row, cards.intents));
        }
        Block::Chips(words) => card_blocks::chips(ui, world, words),
        Block::Quote(quote) => card_blocks::quote(ui, cards, ix, quote),
        Block::Rows(list) => {
            list.get(item).into_iter().for_each(|row| card_blocks::row(ui, world, row));
        }
        Block::Entries(list) => {
            list.get(item).into_iter().for_each(|row| card_blocks::entry(ui, cards, ix, row));
        }
        Block::Links(list) => card_links::rows(ui, world, list, cards.intents),
        Block::Actions(list) => card_links::actions(ui, world, list, cards.intents),
        Block::Events(list) => {
            let row = list.get(item).into_iter();
            row.for_each(|row| card_blocks::event(ui, world, row, cards.intents));
        }
        Block::Partners(list) => {
            let row = list.get(item).into_iter();
            row.for_each(|row| card_rows::partner(ui, world, row, cards.intents));
        }
        Block::Text(text) => {
            ui.add_space(space::XXS);
            card_text::body(ui, text, palette.text);
            ui.add_space(space::XS);
        }
        Block::Wording(wording) => {
            ui.add_space(space::XXS);
            card_text::body(ui, cards.words(ix, wording), palette.text);
            let named = ix.checked_sub(1).and_then(|before| card.blocks.get(before));
            let is_named = matches!(named, Some(Block::Section(..)));
            if is_named || own_languages(card, ix).is_none() {
                ui.add_space(space::XXS);
            } else {
                sides::line(ui, |ui| switch(ui, cards, card, ix, say!("card-read-summary")));
            }
        }
        Block::Location(place) => card_place::show(ui, cards, place),
        Block::Remark(text) => {
            card_text::body(ui, text, palette.text_2);
            ui.add_space(space::XXS);
        }
        Block::Sources(list) => {
            let row = list.get(item).into_iter();
            row.for_each(|row| card_sources::source(ui, cards, item + 1, row));
        }
    }
}

/// The texts of a block with their languages, where these are others than those of the whole card,
/// which is switched at its head.
fn own_languages(card: &Card, ix: usize) -> Option<(Vec<&Wording>, Vec<&str>)> {
    let wordings: Vec<&Wording> = match card.blocks.get(ix)? {
        Block::Wording(wording) => vec![wording],
        Block::Entries(list) => list.iter().map(|entry| &entry.words).collect(),
        Block::Quote(quote) => vec![&quote.text],
        _ => return None,
    };
    let languages = languages_of(wordings.iter().copied());
    let of_card = card.blocks.iter().find_map(|block| match block {
        Block::Head(head) => Some(&head.languages),
        _ => None,
    });
    let is_of_card = |tag: &&str| of_card.is_some_and(|all| all.iter().any(|known| known == tag));
    let is_same =
        of_card.is_some_and(|all| all.len() == languages.len()) && languages.iter().all(is_of_card);
    (languages.len() > 1 && !is_same).then_some((wordings, languages))
}

/// The switch between the languages of a block, where it has some of its own.
fn switch(ui: &mut Ui, cards: &mut Cards<'_, '_>, card: &Card, ix: usize, whose: &str) {
    let Some((wordings, languages)) = own_languages(card, ix) else { return };
    let chosen = cards.scenes.languages.get(&ix).cloned();
    let several = wordings.iter().find(|wording| wording.languages().next().is_some());
    let shown = several.map_or("", |wording| wording.language(chosen.as_deref()));
    if let Some(tag) = card_text::languages(ui, cards.world, whose, (&languages, shown)) {
        cards.scenes.languages.insert(ix, tag);
        cards.scenes.switched = true;
    }
}
