//! A card as pieces one under the other: of a long one, only those in sight are laid out.
//!
//! Owns how high pieces are: measured when they are first laid out, estimated by their words until
//! then. A card of moderate length is laid out whole, so that Tab and a screen reader reach all of it.

use egui::style::ScrollAnimation;
use egui::{Ui, vec2};

use crate::scene::cards::{Block, Card, Entry, line_words};
use crate::theme::{column, height, size, space};

/// A card of more pieces than this is laid out in part.
const WHOLE: usize = 150;
/// So many points above and below what is in sight are laid out, too: Tab moves on into them.
const AROUND: f32 = 240.0;
/// Estimates: width of a letter, height of a line, of what is around a piece, in points.
const LETTER: f32 = size::BODY / 2.0;
const LINE: f32 = height::LINE;
const GAP: f32 = space::XS;

/// Pieces of a card, and how high they are.
#[derive(Default)]
pub(super) struct Pieces {
    /// What they were made for: the number of the card, the width, the enlargement of type.
    key: Option<(u64, f32, f32)>,
    list: Vec<Piece>,
}

/// A block, or one row of it.
struct Piece {
    block: usize,
    item: usize,
    height: f32,
    measured: bool,
}

impl Pieces {
    /// Heights are measured anew, e.g. after a text was switched to another language.
    pub(super) fn forget(&mut self) {
        self.key = None;
    }

    fn of(card: &Card, key: (u64, f32, f32)) -> Self {
        let (_, width, scale) = key;
        let mut list = Vec::new();
        for (block, content) in card.blocks.iter().enumerate() {
            for item in 0..items(content) {
                let letters = LETTER * scale / width.max(column::LEAST);
                let lines = (letters_of(content, item) as f32 * letters).ceil().max(1.0);
                let height = lines * LINE * scale + GAP;
                list.push(Piece { block, item, height, measured: false });
            }
        }
        Self { key: Some(key), list }
    }

    /// Shows the pieces in sight; `draw` draws a row of a block.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        card: &Card,
        number: u64,
        mut draw: impl FnMut(&mut Ui, usize, usize),
    ) {
        let key = (number, ui.available_width(), super::card_text::scale(ui));
        if self.key != Some(key) {
            *self = Self::of(card, key);
        }
        let between = ui.spacing().item_spacing.y;
        ui.spacing_mut().item_spacing.y = 0.0;
        let sight = ui.clip_rect();
        let whole = self.list.len() <= WHOLE;
        let (mut skipped, mut grown) = (0.0_f32, 0.0_f32);
        for (number, piece) in self.list.iter_mut().enumerate() {
            let top = ui.cursor().top() + skipped;
            let in_sight =
                top + piece.height > sight.top() - AROUND && top < sight.bottom() + AROUND;
            if !(whole || in_sight) {
                skipped += piece.height;
                continue;
            }
            if skipped > 0.0 {
                ui.allocate_space(vec2(1.0, skipped));
                skipped = 0.0;
            }
            let shown = ui.push_id(number, |ui| {
                ui.spacing_mut().item_spacing.y = between;
                draw(ui, piece.block, piece.item);
            });
            let height = shown.response.rect.height();
            if !piece.measured && top + piece.height <= sight.top() {
                grown += height - piece.height;
            }
            (piece.height, piece.measured) = (height, true);
        }
        if skipped > 0.0 {
            ui.allocate_space(vec2(1.0, skipped));
        }
        ui.spacing_mut().item_spacing.y = between;
        // What is read stays where it is when something above turns out higher or lower than estimated.
        if grown.abs() > 0.5 && !whole && !ui.input(|input| input.pointer.any_down()) {
            ui.scroll_with_delta_animation(vec2(0.0, -grown), ScrollAnimation::none());
        }
    }
}

/// The rows that a block is laid out in.
fn items(block: &Block) -> usize {
    match block {
        Block::Date(date) => 1 + date.claims.as_ref().map_or(0, |claims| claims.values.len()),
        Block::Contested(claims) => 1 + claims.values.len(),
        Block::People(list) => list.len(),
        Block::Rows(list) => list.len(),
        Block::Entries(list) => list.len(),
        Block::Events(list) => list.len(),
        Block::Partners(list) => list.len(),
        Block::Sources(list) => list.len(),
        _ => 1,
    }
}

/// About how many letters a row takes on one column; what is beside a label counts more.
fn letters_of(block: &Block, item: usize) -> usize {
    let claim = |claims: &crate::scene::cards::FieldClaims, item: usize| {
        let row = claims.values.get(item.wrapping_sub(1));
        row.map_or(20, |row| row.value.get(None).len() + line_words(&row.by).len() + 12)
    };
    match block {
        Block::Date(date) => date.claims.as_ref().map_or(20, |claims| claim(claims, item)),
        Block::Contested(claims) => claim(claims, item),
        Block::People(list) => {
            list.get(item).map_or(0, |row| 60 + row.line.as_ref().map_or(0, String::len))
        }
        Block::Rows(list) => list.get(item).map_or(0, |(_, words)| words.len() * 3 / 2),
        Block::Entries(list) => list.get(item).map_or(0, |entry: &Entry| {
            let details: usize = entry.details.iter().map(|it| line_words(it).len().max(36)).sum();
            (entry.words.get(None).len() + details) * 3 / 2
        }),
        Block::Events(list) => list.get(item).map_or(0, |row| row.title.len() * 2),
        Block::Partners(_) => 20,
        Block::Sources(list) => list.get(item).map_or(0, |row| row.line.words.len() + 70),
        Block::Text(text) | Block::Remark(text) => text.len(),
        Block::Wording(wording) => wording.get(None).len() + 40,
        _ => 80,
    }
}
