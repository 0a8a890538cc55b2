//! The canvas: the few things a scene is drawn with.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, Rect};

use super::marks::MarkLook;
use crate::theme::{Weight, line};

/// How a line is drawn.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Line {
    /// Width in points.
    pub width: f32,
    /// Colour.
    pub colour: Color32,
    /// Length of dashes and gaps in points, if dashed.
    pub dash: Option<(f32, f32)>,
}

impl Line {
    /// A solid line.
    #[must_use]
    pub const fn solid(width: f32, colour: Color32) -> Self {
        Self { width, colour, dash: None }
    }

    /// A dashed line.
    #[must_use]
    pub const fn dashed(width: f32, colour: Color32) -> Self {
        Self { width, colour, dash: Some(line::DASHES) }
    }

    /// A dotted line.
    #[must_use]
    pub const fn dotted(width: f32, colour: Color32) -> Self {
        Self { width, colour, dash: Some(line::DOTS) }
    }
}

/// How a text is set.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct TextStyle {
    /// Size in points.
    pub size: f32,
    /// Face.
    pub weight: Weight,
    /// Colour.
    pub colour: Color32,
}

/// An area of any form, with holes, both by its outline and cut into triangles.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct AreaShape<'a> {
    /// The points of its rings, one ring after the other, the outer one first.
    pub points: &'a [Pos2],
    /// Where each ring ends among the points.
    pub ends: &'a [u32],
    /// Numbers of points, three for each triangle.
    pub triangles: &'a [u32],
}

/// What a scene is drawn on. Coordinates are points, y downwards.
pub trait Canvas {
    /// A filled rectangle with rounded corners.
    fn rect(&mut self, rect: Rect, radius: f32, fill: Color32);
    /// The outline of a rectangle with rounded corners.
    fn outline(&mut self, rect: Rect, radius: f32, line: Line);
    /// A polyline.
    fn polyline(&mut self, points: &[Pos2], line: Line);
    /// A convex polygon.
    fn polygon(&mut self, points: &[Pos2], fill: Color32, line: Option<Line>);
    /// A filled area of any form. A window draws its triangles, a figure its outline.
    fn area(&mut self, area: AreaShape<'_>, fill: Color32);
    /// A circle.
    fn circle(&mut self, middle: Pos2, radius: f32, fill: Color32, line: Option<Line>);
    /// A rectangle that fades out to both sides; `solid` is the share in the middle that does not.
    fn faded(&mut self, rect: Rect, colour: Color32, solid: f32);
    /// One line of text, with the point of its box that stands at `at`.
    fn text(&mut self, at: Pos2, anchor: Align2, text: &str, style: TextStyle);
    /// One line of text that stays legible over lines: with an edge in the colour of the ground.
    fn text_over(
        &mut self,
        at: Pos2,
        anchor: Align2,
        text: &str,
        (style, ground): (TextStyle, Color32),
    ) {
        let edge = TextStyle { colour: ground, ..style };
        for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0), (0.0, 1.4), (0.0, -1.4)]
        {
            self.text(at + emath::vec2(x, y), anchor, text, edge);
        }
        self.text(at, anchor, text, style);
    }
    /// The flag of an ISO alpha-2 code; nothing where there is none.
    fn flag(&mut self, rect: Rect, code: &str);
    /// Draws what follows inside of `rect` only, until the next call; `None`: everywhere.
    fn clip(&mut self, rect: Option<Rect>);

    /// Filled rectangles without rounded corners, many at once.
    fn quads(&mut self, quads: &mut dyn Iterator<Item = (Rect, Color32)>) {
        for (rect, fill) in quads {
            self.rect(rect, 0.0, fill);
        }
    }

    /// A mark of an event, with its middle.
    fn mark(&mut self, at: Pos2, look: MarkLook);

    /// A straight line.
    fn line(&mut self, from: Pos2, to: Pos2, line: Line) {
        self.polyline(&[from, to], line);
    }
}
