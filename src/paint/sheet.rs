//! A card on a sheet of paper.

use std::borrow::Cow;

use egui::epaint::emath;
use emath::Align2;

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_mark};
use super::pair_line::paint_pair_line;
use super::signs::{paint_flag, paint_no_flag, paint_way};
use crate::scene::cards::sheet::{Ink, Sheet, SheetItem, SheetLine, SheetText};
use crate::scene::{has_right_to_left, shape};
use crate::theme::{Palette, line, mark};

/// Draws a sheet with its top left at the origin.
pub fn paint_sheet(canvas: &mut dyn Canvas, sheet: &Sheet, palette: &Palette) {
    for item in &sheet.items {
        match item {
            SheetItem::Text(text) => paint_words(canvas, text, palette),
            SheetItem::Mark(at, kind, hollow) => {
                let look = MarkLook {
                    shape: shape(kind),
                    colour: palette.kind(kind),
                    ground: palette.panel,
                    hollow: *hollow,
                    radius: mark::LIST,
                };
                paint_mark(canvas, *at, look);
            }
            SheetItem::Flag(rect, code) => {
                paint_flag(canvas, *rect, code, palette);
            }
            SheetItem::NoFlag(at) => paint_no_flag(canvas, *at, palette),
            SheetItem::Line(from, to, line) => canvas.line(*from, *to, stroke(*line, palette)),
            SheetItem::Arrow(from, to) => paint_way(canvas, *from, *to, palette.text_2),
            SheetItem::Chip(rect) => canvas.rect(*rect, rect.height() / 2.0, palette.raised),
            // Put in by whoever has the figure.
            SheetItem::Figure(..) | SheetItem::Together(_) => {}
            SheetItem::Pair(at, line) => paint_pair_line(canvas, line, *at, None, palette),
        }
    }
}

fn stroke(line: SheetLine, palette: &Palette) -> Line {
    match line {
        SheetLine::Rule => Line::solid(line::FINE, palette.line),
        SheetLine::Contested => Line::solid(line::BOLD, palette.contested),
        SheetLine::Said => Line::solid(line::BOLD, palette.accent),
    }
}

fn paint_words(canvas: &mut dyn Canvas, text: &SheetText, palette: &Palette) {
    let colour = match &text.look.ink {
        Ink::Plain => palette.text,
        Ink::Quiet => palette.text_2,
        Ink::Faint => palette.text_3,
        Ink::Warning => palette.contested,
        Ink::Kind(kind) => palette.kind_words(kind),
    };
    let style = TextStyle { size: text.look.size, weight: text.look.weight, colour };
    let words = kept_apart(text);
    if text.from_right {
        canvas.text(text.rect.right_center(), Align2::RIGHT_CENTER, &words, style);
    } else {
        canvas.text(text.rect.left_center(), Align2::LEFT_CENTER, &words, style);
    }
}

/// A line with the direction of its paragraph: what it begins with may have another.
fn kept_apart(text: &SheetText) -> Cow<'_, str> {
    if !has_right_to_left(&text.text) && !text.from_right {
        return Cow::Borrowed(&text.text);
    }
    let begins = if text.from_right { '\u{2067}' } else { '\u{2066}' };
    Cow::Owned(format!("{begins}{}\u{2069}", text.text))
}
