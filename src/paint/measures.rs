//! Rows of the table of measures.

use egui::epaint::emath;
use emath::{Align2, pos2, vec2};

use super::canvas::{Canvas, TextStyle};
use super::signs::paint_flag;
use crate::scene::measures::MeasureRow;
use crate::theme::{Palette, RADIUS, Weight, size};

/// Draws a row, on a ground of its own if it is selected or pointed at; the measure that rows are
/// sorted by stands out.
pub fn paint_measures(
    canvas: &mut dyn Canvas,
    row: &MeasureRow,
    (selected, pointed): (bool, bool),
    palette: &Palette,
) {
    if selected || pointed {
        let fill = if selected { palette.accent_ground } else { palette.raised };
        canvas.rect(row.rect.shrink2(vec2(0.0, 1.0)), RADIUS, fill);
    }
    if let Some((place, code)) = row.flag {
        paint_flag(canvas, place, code, palette);
    }
    let style = |weight, colour| TextStyle { size: size::SMALL, weight, colour };
    let colour = if selected { palette.accent } else { palette.text };
    canvas.text(row.name_at(), Align2::LEFT_CENTER, &row.name, style(Weight::SemiBold, colour));
    for (figure, right, chosen) in &row.figures {
        let colour = if *chosen { palette.text } else { palette.text_2 };
        let at = pos2(*right, row.rect.center().y);
        canvas.text(at, Align2::RIGHT_CENTER, figure, style(Weight::Regular, colour));
    }
}
