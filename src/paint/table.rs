//! Heads and rows of tables, and the signs in them.

use egui::epaint::emath;
use emath::{Align2, Pos2, Rect, pos2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_mark};
use crate::scene::shape;
use crate::scene::tables::{Head, Sign, TableRow, Tone, weight};
use crate::theme::{Palette, Weight, line, size};

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
            let turn = if descending { 1.0 } else { -1.0 };
            let corners = [(-3.0, -1.6), (3.0, -1.6), (0.0, 2.2)];
            let points = corners.map(|(x, y)| at + vec2(x, y * turn));
            canvas.polygon(&points, colour, None);
        }
    }
}

/// Draws a row.
pub fn paint_table_row(canvas: &mut dyn Canvas, row: &TableRow, look: RowLook, palette: &Palette) {
    let ground = row.rect.expand2(vec2(6.0, 0.0));
    if look.selected || look.pointed {
        let fill = if look.selected { palette.accent_ground } else { palette.raised };
        canvas.rect(ground.shrink2(vec2(0.0, 0.5)), 4.0, fill);
    }
    if look.focused {
        canvas.outline(ground.shrink(1.0), 4.0, Line::solid(line::FINE, palette.accent));
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
                radius: 4.5,
            };
            paint_mark(canvas, middle, look);
        }
        Sign::Flag(code) => canvas.flag(place, code),
        Sign::To => {
            let line = Line::solid(line::SIGN, palette.text_3);
            let tip = middle + vec2(5.0, 0.0);
            canvas.line(middle - vec2(5.0, 0.0), tip, line);
            canvas.polyline(&[tip + vec2(-3.2, -3.2), tip, tip + vec2(-3.2, 3.2)], line);
        }
        Sign::Warning => warning(canvas, middle, palette),
        Sign::Contested => {
            // Not equal: sources differ.
            let line = Line::solid(line::SIGN, palette.contested);
            for y in [-1.9, 1.9] {
                canvas.line(middle + vec2(-4.5, y), middle + vec2(4.5, y), line);
            }
            canvas.line(middle + vec2(-2.6, 5.0), middle + vec2(2.6, -5.0), line);
        }
        Sign::SingleSource => {
            canvas.outline(place.shrink(0.5), 6.0, Line::solid(line::FINE, palette.text_3));
            let style =
                TextStyle { size: size::FINE, weight: Weight::SemiBold, colour: palette.text_2 };
            canvas.text(middle, Align2::CENTER_CENTER, "1", style);
        }
    }
}

/// A triangle with a stroke and a point in it.
fn warning(canvas: &mut dyn Canvas, middle: Pos2, palette: &Palette) {
    let corners = [(0.0, -5.0), (5.6, 4.6), (-5.6, 4.6)];
    let points = corners.map(|(x, y)| middle + vec2(x, y));
    canvas.polygon(&points, palette.contested, None);
    let line = Line::solid(line::SIGN, palette.ground);
    canvas.line(middle + vec2(0.0, -1.8), middle + vec2(0.0, 1.4), line);
    canvas.circle(middle + vec2(0.0, 3.1), 0.8, palette.ground, None);
}
