//! The canvas of the window: egui's painter, with the flags in one texture.

use std::collections::HashMap;

use egui::epaint::{Mesh, Tessellator, Vertex};
use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, TextureHandle, pos2};

use super::canvas::{AreaShape, Canvas, Line, TextStyle};
use super::marks::{MarkLook, draw_mark};
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

/// Draws with egui's painter. Marks and plain rectangles, of which there may be thousands, are
/// gathered in one mesh; marks of one look are cut into triangles once.
pub struct EguiCanvas<'a> {
    all: Painter,
    clipped: Painter,
    flags: Option<&'a FlagAtlas>,
    batch: Mesh,
    sprites: Vec<(MarkLook, Mesh)>,
}

impl<'a> EguiCanvas<'a> {
    /// A canvas over a painter.
    #[must_use]
    pub fn new(painter: Painter, flags: Option<&'a FlagAtlas>) -> Self {
        Self {
            clipped: painter.clone(),
            all: painter,
            flags,
            batch: Mesh::default(),
            sprites: Vec::new(),
        }
    }

    /// Puts what was gathered where it belongs: over what was drawn before it.
    fn flush(&mut self) {
        if !self.batch.is_empty() {
            self.clipped.add(std::mem::take(&mut self.batch));
        }
    }

    /// The triangles of a mark around the origin.
    fn sprite(&mut self, look: MarkLook) -> Option<&Mesh> {
        let place = self.sprites.iter().position(|(known, _)| *known == look);
        let place = place.unwrap_or_else(|| {
            let mut shapes = ShapeCanvas(Vec::new());
            draw_mark(&mut shapes, Pos2::ZERO, look);
            let ctx = self.all.ctx();
            let options = ctx.tessellation_options(|options| *options);
            let mut tessellator =
                Tessellator::new(ctx.pixels_per_point(), options, [1, 1], Vec::new());
            let mut mesh = Mesh::default();
            for shape in shapes.0 {
                tessellator.tessellate_shape(shape, &mut mesh);
            }
            self.sprites.push((look, mesh));
            self.sprites.len() - 1
        });
        self.sprites.get(place).map(|(_, mesh)| mesh)
    }

    /// Whether a rectangle is in sight; what was gathered before it goes under it.
    fn comes_next(&mut self, rect: Rect) -> bool {
        let seen = self.sees(rect);
        if seen {
            self.flush();
        }
        seen
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
        if self.comes_next(rect) {
            self.clipped.rect_filled(rect, radius, fill);
        }
    }

    fn outline(&mut self, rect: Rect, radius: f32, line: Line) {
        if self.comes_next(rect) {
            self.clipped.rect_stroke(rect, radius, stroke(line), StrokeKind::Middle);
        }
    }

    fn polyline(&mut self, points: &[Pos2], line: Line) {
        if !self.comes_next(Rect::from_points(points).expand(line.width)) {
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
        if self.comes_next(Rect::from_points(points).expand(2.0)) {
            let line = line.map_or(Stroke::NONE, stroke);
            self.clipped.add(Shape::convex_polygon(points.to_vec(), fill, line));
        }
    }

    fn area(&mut self, area: AreaShape<'_>, fill: Color32) {
        let first = self.batch.vertices.len() as u32;
        self.batch.indices.extend(area.triangles.iter().map(|index| first + index));
        let vertex = |at: &Pos2| Vertex { pos: *at, uv: egui::epaint::WHITE_UV, color: fill };
        self.batch.vertices.extend(area.points.iter().map(vertex));
    }

    fn circle(&mut self, middle: Pos2, radius: f32, fill: Color32, line: Option<Line>) {
        if self.comes_next(Rect::from_center_size(middle, egui::Vec2::splat(radius * 2.0 + 2.0))) {
            self.clipped.circle(middle, radius, fill, line.map_or(Stroke::NONE, stroke));
        }
    }

    fn faded(&mut self, rect: Rect, colour: Color32, solid: f32) {
        if !self.comes_next(rect) {
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
        if self.comes_next(rect) {
            self.clipped.galley(rect.min, galley, style.colour);
        }
    }

    fn flag(&mut self, rect: Rect, code: &str) {
        if let Some((texture, uv)) = self.flags.and_then(|flags| flags.find(code))
            && self.comes_next(rect)
        {
            self.clipped.image(texture, rect, uv, Color32::WHITE);
        }
    }

    fn quads(&mut self, quads: &mut dyn Iterator<Item = (Rect, Color32)>) {
        let seen = self.clipped.clip_rect();
        for (rect, fill) in quads.filter(|(rect, _)| seen.intersects(*rect)) {
            self.batch.add_colored_rect(rect, fill);
        }
    }

    fn mark(&mut self, at: Pos2, look: MarkLook) {
        let around = Rect::from_center_size(at, egui::Vec2::splat(look.radius * 3.0));
        if !self.sees(around) {
            return;
        }
        let mut batch = std::mem::take(&mut self.batch);
        if let Some(sprite) = self.sprite(look) {
            let first = batch.vertices.len() as u32;
            let by = at.to_vec2();
            batch.indices.extend(sprite.indices.iter().map(|index| first + index));
            batch.vertices.extend(
                sprite.vertices.iter().map(|vertex| Vertex { pos: vertex.pos + by, ..*vertex }),
            );
        }
        self.batch = batch;
    }

    fn clip(&mut self, rect: Option<Rect>) {
        self.flush();
        self.clipped = match rect {
            Some(rect) => self.all.with_clip_rect(rect.intersect(self.all.clip_rect())),
            None => self.all.clone(),
        };
    }
}

impl Drop for EguiCanvas<'_> {
    fn drop(&mut self) {
        self.flush();
    }
}

/// Gathers the shapes of one mark.
struct ShapeCanvas(Vec<Shape>);

impl Canvas for ShapeCanvas {
    fn rect(&mut self, rect: Rect, radius: f32, fill: Color32) {
        self.0.push(Shape::rect_filled(rect, radius, fill));
    }

    fn outline(&mut self, rect: Rect, radius: f32, line: Line) {
        self.0.push(Shape::rect_stroke(rect, radius, stroke(line), StrokeKind::Middle));
    }

    fn polyline(&mut self, points: &[Pos2], line: Line) {
        self.0.push(Shape::line(points.to_vec(), stroke(line)));
    }

    fn polygon(&mut self, points: &[Pos2], fill: Color32, line: Option<Line>) {
        let line = line.map_or(Stroke::NONE, stroke);
        self.0.push(Shape::convex_polygon(points.to_vec(), fill, line));
    }

    fn circle(&mut self, middle: Pos2, radius: f32, fill: Color32, line: Option<Line>) {
        let stroke = line.map_or(Stroke::NONE, stroke);
        self.0.push(Shape::Circle(egui::epaint::CircleShape {
            center: middle,
            radius,
            fill,
            stroke,
        }));
    }

    // A mark has none of these.
    fn faded(&mut self, _: Rect, _: Color32, _: f32) {}

    fn text(&mut self, _: Pos2, _: Align2, _: &str, _: TextStyle) {}

    fn flag(&mut self, _: Rect, _: &str) {}

    fn area(&mut self, _: AreaShape<'_>, _: Color32) {}

    fn clip(&mut self, _: Option<Rect>) {}

    fn mark(&mut self, at: Pos2, look: MarkLook) {
        draw_mark(self, at, look);
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
