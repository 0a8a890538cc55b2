//! The line of a pair of countries: all its events in one strip, drawn with the marks of the timeline.

use egui::epaint::emath;
use emath::{Align2, Pos2, pos2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_mark, paint_time_signs};
use super::timeline::{paint_bar, paint_halo};
use crate::scene::pair_line::{BRACKET, HEIGHT, LINE, LineMark, PairLine};
use crate::scene::shape;
use crate::scene::timeline::{Bar, Halo};
use crate::theme::{Palette, Weight, line, size};

/// Half of the size of a mark in points.
const MARK: f32 = 5.0;

/// Draws a line with its top left at `at`. `lit`: the mark under the pointer or with the focus, by its
/// place.
pub fn paint_pair_line(
    canvas: &mut dyn Canvas,
    scene: &PairLine,
    at: Pos2,
    lit: Option<usize>,
    palette: &Palette,
) {
    let y = at.y + LINE;
    for (x, words) in &scene.ticks {
        let x = at.x + x;
        let bottom = at.y + HEIGHT - 15.0;
        canvas.line(pos2(x, at.y + 6.0), pos2(x, bottom), Line::solid(line::FINE, palette.grid));
        let style =
            TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
        canvas.text(pos2(x, at.y + HEIGHT - 7.0), Align2::CENTER_CENTER, words, style);
    }
    canvas.line(pos2(at.x, y), pos2(at.x + scene.width, y), Line::solid(line::FINE, palette.lane));
    if let Some(silence) = &scene.silence {
        let (left, right, y) = (at.x + silence.left, at.x + silence.right, at.y + BRACKET);
        let bracket = [pos2(left, y - 4.0), pos2(left, y), pos2(right, y), pos2(right, y - 4.0)];
        canvas.polyline(&bracket, Line::solid(line::FINE, palette.text_3));
        if let Some(words) = &silence.words {
            let style =
                TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
            let middle = pos2(f32::midpoint(left, right), y + 8.0);
            canvas.text(middle, Align2::CENTER_CENTER, words, style);
        }
    }
    for halo in &scene.halos {
        let halo = Halo { rect: halo.rect.translate(at.to_vec2()), ..halo.clone() };
        paint_halo(canvas, &halo, palette);
    }
    for bar in &scene.bars {
        let certain = bar.certain.map(|(left, right)| (at.x + left, at.x + right));
        let (left, right) = (at.x + bar.left, at.x + bar.right);
        paint_bar(canvas, &Bar { y, left, right, certain, ..bar.clone() }, palette);
    }
    for (place, mark) in scene.marks.iter().enumerate() {
        paint_line_mark(canvas, mark, pos2(at.x + mark.x, y), lit == Some(place), palette);
    }
}

fn paint_line_mark(
    canvas: &mut dyn Canvas,
    mark: &LineMark,
    at: Pos2,
    lit: bool,
    palette: &Palette,
) {
    let kind = mark.kind.kind();
    let look = MarkLook {
        shape: shape(kind),
        colour: palette.kind(kind),
        ground: palette.panel,
        hollow: mark.hollow,
        radius: MARK,
    };
    if lit {
        let ring = Some(Line::solid(line::SIGN, palette.text_3));
        canvas.circle(at, MARK + 5.0, palette.raised, ring);
    }
    if mark.count() == 1 {
        paint_mark(canvas, at, look);
        paint_time_signs(canvas, at, mark.time, look);
        return;
    }
    // A second mark around the first, as on the timeline.
    paint_mark(canvas, at, MarkLook { hollow: true, radius: MARK + 1.8, ..look });
    paint_mark(canvas, at, MarkLook { radius: MARK - 1.4, ..look });
    let style = TextStyle { size: size::COUNT, weight: Weight::Bold, colour: palette.text };
    let words = crate::scene::counts::grouped(mark.count());
    canvas.text(at + vec2(0.0, -14.0), Align2::CENTER_CENTER, &words, style);
}
