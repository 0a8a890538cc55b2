//! The canvas of the window: egui's painter, with the flags in one texture.

use std::collections::HashMap;

use egui::epaint::{Mesh, Vertex};
use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, TextureHandle, pos2};

use super::canvas::{Canvas, Line, TextStyle};
use crate::scene::Measure;
use crate::theme::{Weight, font_id};

/// All flags in one texture.
#[derive(Clone)]
pub struct FlagAtlas {
    texture: TextureHandle,
    places: HashMap<String, Rect>,
}

impl FlagAtlas {
    /// An atlas of a texture and the places of flags in it, by ISO alpha-2 code, in shares of the
    /// texture's size.
    #[must_use]
    pub fn new(texture: TextureHandle, places: HashMap<String, Rect>) -> Self {
        Self { texture, places }
    }

    /// The texture and the place of a flag in it.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<(egui::TextureId, Rect)> {
        Some((self.texture.id(), *self.places.get(code)?))
    }
}

/// Draws with egui's painter.
pub struct EguiCanvas<'a> {
    all: Painter,
    clipped: Painter,
    flags: Option<&'a FlagAtlas>,
}

impl<'a> EguiCanvas<'a> {
    /// A canvas over a painter.
    #[must_use]
    pub fn new(painter: Painter, flags: Option<&'a FlagAtlas>) -> Self {
        Self { clipped: painter.clone(), all: painter, flags }
    }

    fn sees(&self, rect: Rect) -> bool {
        self.clipped.clip_rect().intersects(rect)
    }
}

fn stroke(line: Line) -> Stroke {
    Stroke::new(line.width, line.colour)
}

impl Canvas for EguiCanvas<'_> {
    fn rect(&mut self, rect: Rect, radius: f32, fill: Color32) {
        if self.sees(rect) {
            self.clipped.rect_filled(rect, radius, fill);
        }
    }

    fn outline(&mut self, rect: Rect, radius: f32, line: Line) {
        if self.sees(rect) {
            self.clipped.rect_stroke(rect, radius, stroke(line), StrokeKind::Middle);
        }
    }

    fn polyline(&mut self, points: &[Pos2], line: Line) {
        if !self.sees(Rect::from_points(points).expand(line.width)) {
            return;
        }
        match (line.dash, points) {
            (Some((dash, gap)), _) => {
                self.clipped.extend(Shape::dashed_line(points, stroke(line), dash, gap));
            }
            (None, [from, to]) => {
                self.clipped.line_segment([*from, *to], stroke(line));
            }
            (None, _) => {
                self.clipped.line(points.to_vec(), stroke(line));
            }
        }
    }

    fn polygon(&mut self, points: &[Pos2], fill: Color32, line: Option<Line>) {
        if self.sees(Rect::from_points(points).expand(2.0)) {
            let line = line.map_or(Stroke::NONE, stroke);
            self.clipped.add(Shape::convex_polygon(points.to_vec(), fill, line));
        }
    }

    fn circle(&mut self, middle: Pos2, radius: f32, fill: Color32, line: Option<Line>) {
        if self.sees(Rect::from_center_size(middle, egui::Vec2::splat(radius * 2.0 + 2.0))) {
            self.clipped.circle(middle, radius, fill, line.map_or(Stroke::NONE, stroke));
        }
    }

    fn faded(&mut self, rect: Rect, colour: Color32, solid: f32) {
        if !self.sees(rect) {
            return;
        }
        let fade = rect.width() * (1.0 - solid.clamp(0.0, 1.0)) / 2.0;
        let stops = [
            (rect.left(), Color32::TRANSPARENT),
            (rect.left() + fade, colour),
            (rect.right() - fade, colour),
            (rect.right(), Color32::TRANSPARENT),
        ];
        let mut mesh = Mesh::default();
        for (number, (x, colour)) in (0u32..).zip(stops) {
            for y in [rect.top(), rect.bottom()] {
                let vertex = Vertex { pos: pos2(x, y), uv: egui::epaint::WHITE_UV, color: colour };
                mesh.vertices.push(vertex);
            }
            if number > 0 {
                let first = (number - 1) * 2;
                mesh.add_triangle(first, first + 1, first + 2);
                mesh.add_triangle(first + 1, first + 2, first + 3);
            }
        }
        self.clipped.add(mesh);
    }

    fn text(&mut self, at: Pos2, anchor: Align2, text: &str, style: TextStyle) {
        let font = font_id(style.weight, style.size);
        let galley = self.clipped.layout_no_wrap(text.to_owned(), font, style.colour);
        let rect = anchor.anchor_size(at, galley.size());
        if self.sees(rect) {
            self.clipped.galley(rect.min, galley, style.colour);
        }
    }

    fn flag(&mut self, rect: Rect, code: &str) {
        if let Some((texture, uv)) = self.flags.and_then(|flags| flags.find(code))
            && self.sees(rect)
        {
            self.clipped.image(texture, rect, uv, Color32::WHITE);
        }
    }

    fn clip(&mut self, rect: Option<Rect>) {
        self.clipped = match rect {
            Some(rect) => self.all.with_clip_rect(rect.intersect(self.all.clip_rect())),
            None => self.all.clone(),
        };
    }
}

/// Measures with egui's fonts.
pub struct FontsMeasure<'a, 'b>(pub &'a mut egui::epaint::text::FontsView<'b>);

impl Measure for FontsMeasure<'_, '_> {
    fn width(&mut self, text: &str, size: f32, weight: Weight) -> f32 {
        let font = font_id(weight, size);
        self.0.layout_no_wrap(text.to_owned(), font, Color32::WHITE).size().x
    }
}
