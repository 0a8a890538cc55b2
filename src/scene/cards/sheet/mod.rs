//! A card as a sheet of paper: every line of text at its place, for a page of some width and as high as it
//! takes.
//!
//! Owns where things stand. Pure: words are measured by what is passed in; colours and strokes are left to
//! `paint`. Nothing on a sheet can be clicked: a name that is a link in the window is a name here.

mod article;
mod blocks;
mod pages;
mod setter;
mod wrap;

use emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::Card;
use crate::model::Kind;
use crate::query::Catalog;
use crate::scene::Measure;
use crate::scene::pair_line::PairLine;
use crate::theme::{Weight, sign, size, space};
use setter::Setter;

pub use article::{ArticleEvent, Part, article};

/// Between the edge of the sheet and what stands on it, in points.
pub const MARGIN: f32 = 36.0;
/// The least width of a sheet: a word beside a label needs some room.
pub const LEAST_WIDTH: f32 = 280.0;

/// A card that is laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Width and height in points.
    pub size: Vec2,
    /// What stands on it, from top to bottom.
    pub items: Vec<SheetItem>,
}

/// Something on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetItem {
    /// One line of text.
    Text(SheetText),
    /// The mark of a kind, with its middle; hollow where it is in doubt.
    Mark(Pos2, Kind, bool),
    /// A flag by its ISO alpha-2 code.
    Flag(Rect, &'static str),
    /// A party without a flag.
    NoFlag(Pos2),
    /// A line.
    Line(Pos2, Pos2, SheetLine),
    /// An arrow from the left to the right.
    Arrow(Pos2, Pos2),
    /// The ground of a chip.
    Chip(Rect),
    /// What is kept on one page, if it can be.
    Together(Rect),
    /// Room for the figure of this number.
    Figure(Rect, usize),
    /// All events of a pair on one line, with its top left.
    Pair(Pos2, PairLine),
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetText {
    /// The room that it takes.
    pub rect: Rect,
    /// What it says, in the order of reading.
    pub text: String,
    /// How it is set.
    pub look: Look,
    /// It is read from the right, and begins at the right of its room.
    pub from_right: bool,
}

/// How a text is set.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Size in points.
    pub size: f32,
    /// Face.
    pub weight: Weight,
    /// Colour, by what it means.
    pub ink: Ink,
}

/// The colour of a text, by what it means.
#[derive(Clone, Debug, PartialEq)]
pub enum Ink {
    /// Titles and values.
    Plain,
    /// Labels and secondary text.
    Quiet,
    /// Hints, section names.
    Faint,
    /// Contested, overdue.
    Warning,
    /// The name of a kind.
    Kind(Kind),
}

/// What a line is for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum SheetLine {
    /// Between parts of the page.
    Rule,
    /// Beside sources that differ.
    Contested,
    /// Beside what was said.
    Said,
}

impl Look {
    const fn new(size: f32, weight: Weight, ink: Ink) -> Self {
        Self { size, weight, ink }
    }

    const fn body() -> Self {
        Self::new(size::BODY, Weight::Regular, Ink::Plain)
    }

    const fn quiet() -> Self {
        Self::new(size::BODY, Weight::Regular, Ink::Quiet)
    }

    const fn small() -> Self {
        Self::new(size::SMALL, Weight::Regular, Ink::Quiet)
    }

    const fn strong() -> Self {
        Self::new(size::BODY, Weight::SemiBold, Ink::Plain)
    }
}

/// Lays a card out on a sheet of a width; `foot` are lines of quiet words at its end. Texts stand in the
/// language of the card.
#[must_use]
pub fn sheet(
    catalog: &Catalog,
    card: &Card,
    foot: &[String],
    width: f32,
    measure: &mut dyn Measure,
) -> Sheet {
    let width = width.max(LEAST_WIDTH);
    let mut setter = Setter::new(MARGIN, width - MARGIN, MARGIN, measure);
    blocks::heading(&mut setter, card);
    for block in &card.blocks {
        blocks::block(&mut setter, catalog, block);
    }
    setter.space(space::L);
    setter.rule();
    for words in foot {
        setter.paragraph(words, &Look::small());
    }
    let bottom = setter.y + MARGIN - 8.0;
    Sheet { size: vec2(width, bottom.ceil()), items: setter.items }
}

impl Sheet {
    /// The texts, from top to bottom.
    pub fn texts(&self) -> impl Iterator<Item = &SheetText> {
        self.items.iter().filter_map(|item| match item {
            SheetItem::Text(text) => Some(text),
            _ => None,
        })
    }

    /// What everything but texts takes.
    pub fn signs(&self) -> impl Iterator<Item = Rect> {
        self.items.iter().filter_map(|item| match item {
            SheetItem::Text(_) | SheetItem::Together(_) => None,
            SheetItem::Mark(at, ..) | SheetItem::NoFlag(at) => {
                Some(Rect::from_center_size(*at, Vec2::splat(sign::IN_TABLE)))
            }
            SheetItem::Flag(rect, _) | SheetItem::Chip(rect) | SheetItem::Figure(rect, _) => {
                Some(*rect)
            }
            SheetItem::Line(from, to, _) | SheetItem::Arrow(from, to) => {
                Some(Rect::from_two_pos(*from, *to))
            }
            SheetItem::Pair(at, line) => {
                let far = pos2(at.x + line.width, at.y + crate::scene::pair_line::HEIGHT);
                Some(Rect::from_min_max(*at, far))
            }
        })
    }
}

#[cfg(test)]
mod tests;
