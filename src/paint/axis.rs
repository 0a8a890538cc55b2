//! The axis of the timeline, and what lies over all lanes: the chosen range, a distance, bookmarks.

use egui::epaint::emath;
use emath::{Align2, Pos2, Rect, pos2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::signs::{paint_pennant, paint_stop};
use crate::say;
use crate::scene::timeline::{AXIS_HEIGHT, COUNT_HEIGHT, TimelineScene};
use crate::theme::{Palette, Weight, column, height, line, mark, sign, size, space};

/// Width of a letter of small type, about.
const LETTER: f32 = 0.57 * size::SMALL;

/// The axis and what lies over the lanes: edges and words of the range, distance, bookmarks.
pub(super) fn paint_over(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    let head = Rect::from_min_max(
        pos2(scene.canvas.left(), scene.rect.top()),
        pos2(scene.rect.right(), scene.canvas.bottom()),
    );
    canvas.clip(Some(head));
    if let Some(range) = &scene.range {
        for x in [range.left, range.right] {
            let line = Line::solid(line::SIGN, palette.accent);
            canvas.line(pos2(x, scene.rect.top()), pos2(x, scene.canvas.bottom()), line);
        }
        let middle = f32::midpoint(
            range.left.max(scene.canvas.left()),
            range.right.min(scene.canvas.right()),
        );
        let at = pos2(middle, scene.canvas.bottom() - space::L);
        paint_words(canvas, scene, at, &range.words, palette);
    }
    if let Some(distance) = &scene.distance {
        let y = scene.canvas.top() + space::L;
        let line = Line::solid(line::SIGN, palette.accent);
        canvas.line(pos2(distance.left, y), pos2(distance.right, y), line);
        for x in [distance.left, distance.right] {
            paint_stop(canvas, pos2(x, y), mark::CLAIM_END, line);
        }
        let middle = f32::midpoint(
            distance.left.max(scene.canvas.left()),
            distance.right.min(scene.canvas.right()),
        );
        paint_words(canvas, scene, pos2(middle, y), &distance.words, palette);
    }
    canvas.clip(None);
    paint_axis(canvas, scene, palette);
    paint_bookmarks(canvas, scene, palette);
}

/// Words on a ground of their own, kept inside of the canvas.
fn paint_words(
    canvas: &mut dyn Canvas,
    scene: &TimelineScene,
    at: Pos2,
    words: &str,
    palette: &Palette,
) {
    // Without a measure here: so much a letter is a little more than the face needs.
    let half = words.chars().count() as f32 * LETTER / 2.0 + space::S;
    let (low, high) =
        (scene.canvas.left() + half + space::XS, scene.canvas.right() - half - space::XS);
    let x = if low <= high { at.x.clamp(low, high) } else { at.x };
    let ground = Rect::from_center_size(pos2(x, at.y), vec2(2.0 * half, height::ROW));
    canvas.rect(ground, ground.height() / 2.0, palette.accent_ground);
    let style = TextStyle { size: size::SMALL, weight: Weight::SemiBold, colour: palette.text };
    canvas.text(ground.center(), Align2::CENTER_CENTER, words, style);
}

fn paint_axis(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    let bottom = scene.rect.top() + AXIS_HEIGHT;
    for tick in scene.ticks.iter().filter(|tick| !tick.label.is_empty()) {
        let (y, style) = if tick.major {
            let style = TextStyle { size: size::BODY, weight: Weight::Bold, colour: palette.text };
            (bottom - space::XL, style)
        } else {
            let style =
                TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
            (bottom - space::S, style)
        };
        canvas.text(pos2(tick.x + space::XS, y), Align2::LEFT_CENTER, &tick.label, style);
    }
    let line = Line::solid(line::FINE, palette.line);
    let (left, right) = (scene.rect.left(), scene.rect.right());
    canvas.line(pos2(left, bottom), pos2(right, bottom), line);
    // What was searched for, on the axis.
    let half = line::SIGN / 2.0;
    let hit = |x: &f32| {
        let tick = Rect::from_x_y_ranges(*x - half..=*x + half, bottom - sign::HIT..=bottom);
        (tick, palette.accent)
    };
    canvas.quads(&mut scene.hits.iter().map(hit));
    if !scene.counted.is_empty() {
        // The row that counts from an event.
        let bottom = scene.canvas.top() - COUNT_HEIGHT;
        let y = f32::midpoint(bottom, scene.canvas.top());
        for tick in &scene.counted {
            let colour = if tick.major { palette.accent } else { palette.line };
            canvas.line(
                pos2(tick.x, bottom),
                pos2(tick.x, scene.canvas.top()),
                Line::solid(line::FINE, colour),
            );
            let weight = if tick.major { Weight::Bold } else { Weight::Regular };
            let style = TextStyle { size: size::SMALL, weight, colour: palette.text_2 };
            canvas.text(pos2(tick.x + space::XS, y), Align2::LEFT_CENTER, &tick.label, style);
        }
        let y = scene.canvas.top();
        canvas.line(pos2(left, y), pos2(right, y), line);
    }
    if let Some(x) = scene.today {
        let style =
            TextStyle { size: size::COUNT, weight: Weight::SemiBold, colour: palette.text_3 };
        let near_edge = x + column::WORD > scene.canvas.right();
        let (by, anchor) = if near_edge {
            (-space::XS, Align2::RIGHT_CENTER)
        } else {
            (space::XS, Align2::LEFT_CENTER)
        };
        let at = pos2(x + by, scene.canvas.bottom() - space::S);
        canvas.text_over(at, anchor, say!("timeline-today"), (style, palette.ground));
    }
}

/// Pennants under the axis.
fn paint_bookmarks(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    let top = scene.bookmark_top();
    if !scene.bookmarks.is_empty() {
        let y = top + crate::scene::timeline::BOOKMARK_HEIGHT;
        let (left, right) = (scene.rect.left(), scene.rect.right());
        canvas.line(pos2(left, y), pos2(right, y), Line::solid(line::FINE, palette.line));
    }
    for bookmark in &scene.bookmarks {
        let x = bookmark.x;
        let line = Line::dotted(line::FINE, palette.text_3);
        canvas.line(pos2(x, top), pos2(x, scene.canvas.bottom()), line);
        paint_pennant(canvas, pos2(x, top + space::XS), sign::PENNANT, palette);
        if !bookmark.name.is_empty() {
            let style =
                TextStyle { size: size::SMALL, weight: Weight::SemiBold, colour: palette.text_2 };
            let at = pos2(x + space::M, top + space::XS + sign::PENNANT.y / 2.0);
            canvas.text(at, Align2::LEFT_CENTER, &bookmark.name, style);
        }
    }
}
