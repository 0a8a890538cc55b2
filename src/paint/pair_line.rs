//! The line of a pair of countries: all its events in one strip, drawn with the marks of the timeline.

use egui::epaint::emath;
use emath::{Align2, Pos2, pos2};

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_count, paint_mark, paint_several, paint_time_signs};
use super::spans::{paint_bar, paint_halo};
use crate::scene::pair_line::{BRACKET, HEIGHT, LINE, LineMark, PairLine};
use crate::scene::shape;
use crate::scene::timeline::{Bar, Halo};
use crate::theme::{Palette, Weight, height, line, mark, size, space};

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
        let bottom = at.y + HEIGHT - height::LINE;
        canvas.line(
            pos2(x, at.y + space::S),
            pos2(x, bottom),
            Line::solid(line::FINE, palette.grid),
        );
        let style =
            TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
        canvas.text(pos2(x, at.y + HEIGHT - space::S), Align2::CENTER_CENTER, words, style);
    }
    canvas.line(pos2(at.x, y), pos2(at.x + scene.width, y), Line::solid(line::FINE, palette.lane));
    if let Some(silence) = &scene.silence {
        let (left, right, y) = (at.x + silence.left, at.x + silence.right, at.y + BRACKET);
        let bracket =
            [pos2(left, y - space::XS), pos2(left, y), pos2(right, y), pos2(right, y - space::XS)];
        canvas.polyline(&bracket, Line::solid(line::FINE, palette.text_3));
        if let Some(words) = &silence.words {
            let style =
                TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
            let middle = pos2(f32::midpoint(left, right), y + space::S);
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
        radius: mark::LIST,
    };
    if lit {
        let ring = Some(Line::solid(line::SIGN, palette.text_3));
        canvas.circle(at, mark::LIST + mark::RING, palette.raised, ring);
    }
    if mark.count() == 1 {
        paint_mark(canvas, at, look);
        paint_time_signs(canvas, at, mark.time, look);
        return;
    }
    // A second mark around the first, as on the timeline.
    paint_several(canvas, at, look);
    let words = crate::scene::counts::grouped(mark.count());
    paint_count(canvas, at, (&words, false), look, palette.text);
}
