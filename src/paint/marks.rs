//! Marks of events: shape and colour by kind, hollow where in doubt.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, Rect, Vec2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use crate::scene::Shape;
use crate::scene::timeline::Knowledge;
use crate::theme::{SMALL_RADIUS, Weight, line, mark, size, strength};

/// How a mark looks.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct MarkLook {
    /// Its shape.
    pub shape: Shape,
    /// Colour of its kind.
    pub colour: Color32,
    /// What shines through where it is hollow.
    pub ground: Color32,
    /// In doubt.
    pub hollow: bool,
    /// Half of its size in points, as in `theme::mark`.
    pub radius: f32,
}

/// Draws a mark with the plain strokes of a canvas.
pub(super) fn draw_mark(canvas: &mut dyn Canvas, at: Pos2, look: MarkLook) {
    let fill = if look.hollow { look.ground } else { look.colour };
    // Filled marks keep a thin ground around them, so that neighbours stay apart.
    let line = if look.hollow {
        Line::solid(line::SIGN, look.colour)
    } else {
        Line::solid(line::FINE, look.ground)
    };
    let radius = if look.hollow { look.radius - 0.6 } else { look.radius };
    match look.shape {
        Shape::Circle => canvas.circle(at, radius, fill, Some(line)),
        Shape::SmallCircle => canvas.circle(at, radius * 0.72, fill, Some(line)),
        Shape::Square => box_of(canvas, at, (fill, line), [radius * 0.86; 2]),
        Shape::Pillar => box_of(canvas, at, (fill, line), [radius * 0.56, radius * 1.2]),
        Shape::Diamond => diamond(canvas, at, (fill, line), radius * mark::WIDEST),
        Shape::SmallDiamond => diamond(canvas, at, (fill, line), radius * 0.86),
        Shape::Triangle => triangle(canvas, at, (fill, line), radius * 1.15),
        Shape::Down => triangle(canvas, at, (fill, line), -radius * 1.15),
        Shape::Half => half(canvas, at, (fill, line), radius * 1.12),
        Shape::Cross => cross(canvas, at, (fill, line), radius),
    }
}

/// Draws a mark.
pub fn paint_mark(canvas: &mut dyn Canvas, at: Pos2, look: MarkLook) {
    canvas.mark(at, look);
}

/// Draws a mark that stands for several events: a second mark around the first.
pub fn paint_several(canvas: &mut dyn Canvas, at: Pos2, look: MarkLook) {
    let (outside, inside) = mark::SEVERAL;
    paint_mark(canvas, at, MarkLook { hollow: true, radius: look.radius + outside, ..look });
    paint_mark(canvas, at, MarkLook { radius: look.radius - inside, ..look });
}

/// The number of events that a mark stands for, at its upper right or left, on the ground of the mark so that it can be
/// read over lines.
pub fn paint_count(
    canvas: &mut dyn Canvas,
    at: Pos2,
    (count, left): (&str, bool),
    look: MarkLook,
    ink: Color32,
) {
    let (out, anchor) =
        if left { (-1.0, Align2::RIGHT_CENTER) } else { (1.0, Align2::LEFT_CENTER) };
    let start = at + vec2(out * mark::COUNT.x, -mark::COUNT.y);
    let wide = vec2(out * mark::DIGIT * count.chars().count() as f32, 0.0);
    let ground = Rect::from_two_pos(start, start + wide).expand2(vec2(0.0, size::COUNT / 2.0));
    canvas.rect(ground, SMALL_RADIUS, look.ground.gamma_multiply(strength::VEIL));
    let style = TextStyle { size: size::COUNT, weight: Weight::Bold, colour: ink };
    canvas.text(start, anchor, count, style);
}

/// What is known of the time of an event, around its mark: brackets for what the compiler of the
/// file inferred, as editors write it; "?" and "~" for doubt and estimates; dots below for a day
/// that is not known.
pub fn paint_time_signs(canvas: &mut dyn Canvas, at: Pos2, time: Knowledge, look: MarkLook) {
    let line = Line::solid(line::SIGN, look.colour);
    if time.inferred {
        let Vec2 { x: wide, y: high } = mark::BRACKETS + Vec2::splat(look.radius);
        for side in [-1.0, 1.0] {
            let x = side * wide;
            let points = [
                at + vec2(x - side * mark::BRACKET_FOOT, -high),
                at + vec2(x, -high),
                at + vec2(x, high),
                at + vec2(x - side * mark::BRACKET_FOOT, high),
            ];
            canvas.polyline(&points, line);
        }
    }
    let sign = match (time.uncertain, time.approximate) {
        (true, true) => "~?",
        (true, false) => "?",
        (false, true) => "~",
        (false, false) => "",
    };
    if !sign.is_empty() {
        let style = TextStyle { size: size::SMALL, weight: Weight::Bold, colour: look.colour };
        // On the left: a label begins on the right. Before a bracket, where there is one.
        let bracket = if time.inferred { mark::BRACKETS.x } else { 0.0 };
        let beside = at - Vec2::splat(look.radius) - mark::DOUBT - vec2(bracket, 0.0);
        canvas.text(beside, Align2::RIGHT_CENTER, sign, style);
    }
    if time.unspecified {
        let [dot, apart, below] = mark::DAYS;
        for x in [-apart, 0.0, apart] {
            canvas.circle(at + vec2(x, look.radius + below), dot, look.colour, None);
        }
    }
}

type Filled = (Color32, Line);

fn polygon(canvas: &mut dyn Canvas, at: Pos2, (fill, line): Filled, corners: &[(f32, f32)]) {
    let points: Vec<Pos2> = corners.iter().map(|(x, y)| at + vec2(*x, *y)).collect();
    canvas.polygon(&points, fill, Some(line));
}

fn box_of(canvas: &mut dyn Canvas, at: Pos2, look: Filled, [x, y]: [f32; 2]) {
    polygon(canvas, at, look, &[(-x, -y), (x, -y), (x, y), (-x, y)]);
}

fn diamond(canvas: &mut dyn Canvas, at: Pos2, look: Filled, half: f32) {
    polygon(canvas, at, look, &[(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)]);
}

/// On its base; on its tip where `half` is below zero.
fn triangle(canvas: &mut dyn Canvas, at: Pos2, look: Filled, half: f32) {
    polygon(canvas, at, look, &[(0.0, -half), (half, half * 0.8), (-half, half * 0.8)]);
}

/// The right half of a disc, with its middle of weight about `at`.
fn half(canvas: &mut dyn Canvas, at: Pos2, (fill, line): Filled, radius: f32) {
    const STEPS: u8 = 12;
    let middle = at - vec2(radius * 0.42, 0.0);
    let points: Vec<Pos2> = (0..=STEPS)
        .map(|step| {
            let share = f32::from(step) / f32::from(STEPS) - 0.5;
            middle + radius * Vec2::angled(share * std::f32::consts::PI)
        })
        .collect();
    canvas.polygon(&points, fill, Some(line));
}

/// Two bars across each other. Their edges come first, so that neither cuts the other.
fn cross(canvas: &mut dyn Canvas, at: Pos2, (fill, line): Filled, radius: f32) {
    let (long, wide) = (radius * 1.22, radius * 0.4);
    let bar = |side: f32| {
        let along = vec2(side, 1.0).normalized();
        let across = along.rot90() * wide;
        let (top, bottom) = (at - along * long, at + along * long);
        [top - across, top + across, bottom + across, bottom - across]
    };
    // What is drawn over the edges covers their inner half.
    let edge = Line { width: line.width * 2.0, ..line };
    for (side, edge) in [(1.0, Some(edge)), (-1.0, Some(edge)), (1.0, None), (-1.0, None)] {
        canvas.polygon(&bar(side), fill, edge);
    }
}
