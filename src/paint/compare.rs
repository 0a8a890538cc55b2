//! Rows of the comparison of two periods.

use egui::epaint::emath;
use emath::{Align2, vec2};

use super::canvas::{Canvas, TextStyle};
use super::graph::paint_turn;
use super::signs::paint_flag;
use crate::scene::compare::{ChangeRow, Turn};
use crate::scene::counts;
use crate::theme::{FINE_RADIUS, Palette, RADIUS, Weight, size, space};

/// Draws a row, on a ground of its own if it is selected or pointed at.
pub fn paint_change(
    canvas: &mut dyn Canvas,
    row: &ChangeRow,
    (selected, pointed): (bool, bool),
    palette: &Palette,
) {
    if selected || pointed {
        let fill = if selected { palette.accent_ground } else { palette.raised };
        canvas.rect(row.rect.shrink2(vec2(0.0, 1.0)), RADIUS, fill);
    }
    for (place, code) in &row.flags {
        paint_flag(canvas, *place, code, palette);
    }
    let style = |weight, colour| TextStyle { size: size::SMALL, weight, colour };
    let [before, after] = row.bars;
    canvas.rect(before, FINE_RADIUS, palette.text_3);
    canvas.rect(after, FINE_RADIUS, palette.text_2);
    let quiet = style(Weight::Regular, palette.text_2);
    let left = before.left_center() - vec2(space::S, 0.0);
    canvas.text(left, Align2::RIGHT_CENTER, &counts::grouped(row.change.before), quiet);
    let right = after.right_center() + vec2(space::S, 0.0);
    canvas.text(right, Align2::LEFT_CENTER, &counts::grouped(row.change.after), quiet);
    let name = style(Weight::SemiBold, if selected { palette.accent } else { palette.text });
    canvas.text(row.names_at, Align2::LEFT_CENTER, &row.short, name);
    let turn = row.change.turn();
    paint_turn(canvas, row.words_at - vec2(space::M, 0.0), turn, palette);
    let bold = matches!(turn, Turn::Began | Turn::Ended);
    let weight = if bold { Weight::Bold } else { Weight::Regular };
    canvas.text(row.words_at, Align2::LEFT_CENTER, &row.words, style(weight, palette.text));
}
