//! Heads and rows of tables, and the signs in them.

use egui::epaint::emath;
use emath::{Align2, Rect, pos2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_mark};
use super::signs::{paint_flag, paint_order, paint_single, paint_to, paint_unequal, paint_warning};
use crate::scene::shape;
use crate::scene::tables::{Head, Sign, TableRow, Tone, weight};
use crate::theme::{Palette, RADIUS, Weight, line, mark, size, space};

/// How a row stands out.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct RowLook {
    /// Its event is selected.
    pub selected: bool,
    /// The pointer is on it.
    pub pointed: bool,
    /// The keyboard is on it.
    pub focused: bool,
}

/// Draws the heads of a table; the one that rows are sorted by stands out.
pub fn paint_table_heads(canvas: &mut dyn Canvas, heads: &[Head], palette: &Palette) {
    for head in heads {
        let (weight, colour) = if head.order.is_some() {
            (Weight::Bold, palette.text)
        } else {
            (Weight::Regular, palette.text_3)
        };
        let style = TextStyle { size: size::SMALL, weight, colour };
        canvas.text(head.at, Align2::LEFT_CENTER, &head.text, style);
        if let Some((place, sign)) = &head.sign {
            paint_sign(canvas, *place, sign, palette);
        }
        if let Some((at, descending)) = head.order {
            paint_order(canvas, at, descending, colour);
        }
    }
}

/// Draws a row.
pub fn paint_table_row(canvas: &mut dyn Canvas, row: &TableRow, look: RowLook, palette: &Palette) {
    let ground = row.rect.expand2(vec2(space::S, 0.0));
    if look.selected || look.pointed {
        let fill = if look.selected { palette.accent_ground } else { palette.raised };
        canvas.rect(ground.shrink2(vec2(0.0, 0.5)), RADIUS, fill);
    }
    if look.focused {
        canvas.outline(ground.shrink(1.0), RADIUS, Line::solid(line::FINE, palette.accent));
    }
    let bottom = row.rect.bottom();
    let (left, right) = (pos2(row.rect.left(), bottom), pos2(row.rect.right(), bottom));
    canvas.line(left, right, Line::solid(line::FINE, palette.grid));
    for (place, sign) in &row.placed.signs {
        paint_sign(canvas, *place, sign, palette);
    }
    for text in &row.placed.texts {
        let colour = match text.tone {
            Tone::Strong | Tone::Plain => palette.text,
            Tone::Quiet => palette.text_2,
            Tone::Warning => palette.contested,
            Tone::Link => palette.accent,
        };
        let anchor = if text.right { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let style = TextStyle { size: size::SMALL, weight: weight(text.tone), colour };
        canvas.text(text.at, anchor, &text.text, style);
    }
}

fn paint_sign(canvas: &mut dyn Canvas, place: Rect, sign: &Sign, palette: &Palette) {
    let middle = place.center();
    match sign {
        Sign::Kind(kind, hollow) => {
            let look = MarkLook {
                shape: shape(kind),
                colour: palette.kind(kind),
                ground: palette.ground,
                hollow: *hollow,
                radius: mark::LIST,
            };
            paint_mark(canvas, middle, look);
        }
        Sign::Flag(code) => paint_flag(canvas, place, code, palette),
        Sign::To => paint_to(canvas, middle, false, palette.text_3),
        Sign::Warning => paint_warning(canvas, middle, palette),
        Sign::Contested => paint_unequal(canvas, middle, palette),
        Sign::SingleSource => paint_single(canvas, place, palette),
    }
}
