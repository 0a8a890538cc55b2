//! Signs that are drawn, all of one set: strokes of one width, some ten points wide and high.
//!
//! The faces have no letters of this weight for them, and pictures would not take the colours of the
//! theme. Of `ui` and `paint`, corners stand as numbers here and, for the shapes of marks, in `marks` only.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, Rect, Vec2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use crate::theme::{FINE_RADIUS, PILL_RADIUS, Palette, Weight, line, mark, size};

/// Half of the sign of what changed, in points.
const TURN: f32 = 5.0;
/// Half of an arrow in a line of words, in points.
const ARROW: f32 = 5.0;

fn around<const N: usize>(middle: Pos2, corners: [(f32, f32); N]) -> [Pos2; N] {
    corners.map(|(x, y)| middle + vec2(x, y))
}

/// Contents below are unfolded (it points downwards) or folded (to the right).
pub fn paint_fold(canvas: &mut dyn Canvas, at: Pos2, open: bool, colour: Color32) {
    let corners = if open {
        [(-3.5, -2.0), (3.5, -2.0), (0.0, 2.5)]
    } else {
        [(-2.0, -3.5), (2.5, 0.0), (-2.0, 3.5)]
    };
    canvas.polygon(&around(at, corners), colour, None);
}

/// Rows are sorted by this: the smallest first, or the largest.
pub fn paint_order(canvas: &mut dyn Canvas, at: Pos2, descending: bool, colour: Color32) {
    let turn = if descending { 1.0 } else { -1.0 };
    let corners = [(-3.0, -1.6), (3.0, -1.6), (0.0, 2.2)].map(|(x, y)| (x, y * turn));
    canvas.polygon(&around(at, corners), colour, None);
}

/// A button opens a list below it.
pub fn paint_opens(canvas: &mut dyn Canvas, at: Pos2, colour: Color32) {
    let points = around(at, [(-3.5, -1.5), (0.0, 2.0), (3.5, -1.5)]);
    canvas.polyline(&points, Line::solid(line::SIGN, colour));
}

/// From the sender to the host, in a line of words; `from_right` where that is read from the right.
pub fn paint_to(canvas: &mut dyn Canvas, middle: Pos2, from_right: bool, colour: Color32) {
    let along = if from_right { -ARROW } else { ARROW };
    let (from, to) = (middle - vec2(along, 0.0), middle + vec2(along, 0.0));
    paint_way(canvas, from, to, colour);
}

/// An arrow from one point to another.
pub fn paint_way(canvas: &mut dyn Canvas, from: Pos2, to: Pos2, colour: Color32) {
    let line = Line::solid(line::SIGN, colour);
    let (back, aside) = ((from - to).normalized() * 3.4, (from - to).normalized().rot90() * 3.4);
    canvas.line(from, to, line);
    canvas.polyline(&[to + back + aside, to, to + back - aside], line);
}

/// Sources differ: not equal.
pub fn paint_unequal(canvas: &mut dyn Canvas, middle: Pos2, palette: &Palette) {
    let line = Line::solid(line::SIGN, palette.contested);
    for y in [-1.9, 1.9] {
        canvas.line(middle + vec2(-4.5, y), middle + vec2(4.5, y), line);
    }
    canvas.line(middle + vec2(-2.6, 5.0), middle + vec2(2.6, -5.0), line);
}

/// A triangle with a stroke and a point in it: something is wrong or late.
pub fn paint_warning(canvas: &mut dyn Canvas, middle: Pos2, palette: &Palette) {
    let corners = [(0.0, -5.0), (5.6, 4.6), (-5.6, 4.6)];
    canvas.polygon(&around(middle, corners), palette.contested, None);
    let line = Line::solid(line::SIGN, palette.ground);
    canvas.line(middle + vec2(0.0, -1.8), middle + vec2(0.0, 1.4), line);
    canvas.circle(middle + vec2(0.0, 3.1), 0.8, palette.ground, None);
}

/// One source only.
pub fn paint_single(canvas: &mut dyn Canvas, place: Rect, palette: &Palette) {
    let edge = Line::solid(line::FINE, palette.text_3);
    canvas.outline(place.shrink(0.5), PILL_RADIUS.min(place.height() / 2.0), edge);
    let style = TextStyle { size: size::FINE, weight: Weight::SemiBold, colour: palette.text_2 };
    canvas.text(place.center(), Align2::CENTER_CENTER, "1", style);
}

/// A flag, with an edge: some are white to their sides.
pub(super) fn paint_flag(canvas: &mut dyn Canvas, rect: Rect, code: &str, palette: &Palette) {
    canvas.flag(rect, code);
    canvas.outline(rect, FINE_RADIUS, Line::solid(line::HAIR, palette.line));
}

/// A party without a flag.
pub fn paint_no_flag(canvas: &mut dyn Canvas, middle: Pos2, palette: &Palette) {
    let edge = Line::solid(line::SIGN, palette.text_3);
    canvas.circle(middle, 4.5, Color32::TRANSPARENT, Some(edge));
}

/// What is still to come: a mark of nothing yet.
pub fn paint_to_come(canvas: &mut dyn Canvas, middle: Pos2, palette: &Palette) {
    const STEPS: u8 = 16;
    let points: Vec<Pos2> = (0..=STEPS)
        .map(|step| {
            let share = f32::from(step) / f32::from(STEPS);
            middle + 4.5 * Vec2::angled(share * std::f32::consts::TAU)
        })
        .collect();
    let line = Line { dash: Some((2.0, 2.0)), ..Line::solid(line::SIGN, palette.text_3) };
    canvas.polyline(&points, line);
}

/// A lens: to search.
pub fn paint_lens(canvas: &mut dyn Canvas, middle: Pos2, colour: Color32) {
    let (middle, line) = (middle - vec2(1.5, 1.5), Line::solid(line::SIGN, colour));
    canvas.circle(middle, 4.5, Color32::TRANSPARENT, Some(line));
    canvas.line(middle + vec2(3.2, 3.2), middle + vec2(7.0, 7.0), line);
}

/// Four corners: all of it.
pub fn paint_corners(canvas: &mut dyn Canvas, middle: Pos2, colour: Color32) {
    let (half, arm) = (5.0, 3.5);
    for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
        let corner = middle + vec2(x, y) * half;
        let arms = [corner - vec2(x * arm, 0.0), corner, corner - vec2(0.0, y * arm)];
        canvas.polyline(&arms, Line::solid(line::SIGN, colour));
    }
}

/// Something is out of sight on this side; `out` is 1 for the right and -1 for the left.
pub fn paint_aside(canvas: &mut dyn Canvas, at: Pos2, out: f32, fill: Color32, edge: Color32) {
    let corners = [(out * 4.5, 0.0), (-out * 2.5, 5.0), (-out * 2.5, -5.0)];
    canvas.polygon(&around(at, corners), fill, Some(Line::solid(line::SIGN, edge)));
}

/// The pennant of a bookmark on its staff, whose top is at `top`; `size` is its width and height.
pub(super) fn paint_pennant(canvas: &mut dyn Canvas, top: Pos2, size: Vec2, palette: &Palette) {
    let points = [top, top + vec2(size.x, size.y / 2.0), top + vec2(0.0, size.y)];
    canvas.polygon(&points, palette.text_2, None);
}

/// A pin with its point at `at`: it stays where it is.
pub(super) fn paint_pin(canvas: &mut dyn Canvas, at: Pos2, palette: &Palette) {
    let head = at + vec2(3.5, -5.0);
    canvas.line(at, head, Line::solid(line::SIGN, palette.text_2));
    canvas.circle(head, 3.0, palette.text_2, Some(Line::solid(line::FINE, palette.ground)));
}

/// The place that a map is about.
pub(super) fn paint_spot(canvas: &mut dyn Canvas, at: Pos2, palette: &Palette) {
    canvas.circle(at, 9.0, Color32::TRANSPARENT, Some(Line::solid(line::SIGN, palette.accent)));
    canvas.circle(at, 4.0, palette.accent, Some(Line::solid(line::SIGN, palette.panel)));
}

/// A disc with a plus for more, with a minus for less: filled where that is all or nothing.
pub(super) fn paint_change_sign(
    canvas: &mut dyn Canvas,
    at: Pos2,
    (more, whole): (bool, bool),
    (colour, ground): (Color32, Color32),
) {
    let (fill, ink) = if whole { (colour, ground) } else { (ground, colour) };
    canvas.circle(at, TURN, fill, Some(Line::solid(line::SIGN, colour)));
    let half = TURN - 2.2;
    canvas.line(at - vec2(half, 0.0), at + vec2(half, 0.0), Line::solid(line::SIGN, ink));
    if more {
        canvas.line(at - vec2(0.0, half), at + vec2(0.0, half), Line::solid(line::SIGN, ink));
    }
}

/// An arrow head whose tip touches the mark on the host's lane.
pub fn paint_arrow(canvas: &mut dyn Canvas, mark: Pos2, down: bool, colour: Color32) {
    let side = if down { -1.0 } else { 1.0 };
    let tip = mark + vec2(0.0, side * (mark::RADIUS + mark::ARROW_GAP));
    let base = tip + vec2(0.0, side * mark::ARROW.y);
    let aside = vec2(mark::ARROW.x, 0.0);
    canvas.polygon(&[tip, base - aside, base + aside], colour, None);
}

/// The head of what one event led to, whose line comes from the direction `along` to the mark at `to`.
pub(super) fn paint_led_to(canvas: &mut dyn Canvas, to: Pos2, along: Vec2, colour: Color32) {
    let tip = to - along * (mark::RADIUS + 1.5);
    let (base, side) = (tip - along * 6.0, along.rot90() * 3.0);
    canvas.polygon(&[tip, base + side, base - side], colour, None);
}

/// The head of a tie of some width, in points, on a graph or a map.
pub(super) fn paint_tie_head(
    canvas: &mut dyn Canvas,
    tip: Pos2,
    along: Vec2,
    width: f32,
    colour: Color32,
) {
    let (length, side) = (3.5 + width, along.rot90() * (1.8 + width * 0.6));
    let base = tip - along * length;
    canvas.polygon(&[tip, base + side, base - side], colour, None);
}

/// A time that goes on: the point of its bar.
pub(super) fn paint_goes_on(canvas: &mut dyn Canvas, at: Pos2, out: f32, colour: Color32) {
    let corners = [(out * 7.0, 0.0), (0.0, -4.5), (0.0, 4.5)];
    canvas.polygon(&around(at, corners), colour, None);
}

/// An upright stroke that ends a bar, a range or a claim; `half` of its height, in points.
pub(super) fn paint_stop(canvas: &mut dyn Canvas, at: Pos2, half: f32, line: Line) {
    canvas.line(at - vec2(0.0, half), at + vec2(0.0, half), line);
}
