//! Activity over time on a page, and the colours and signs of its layers.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, pos2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_mark};
use crate::scene::activity::Layer;
use crate::scene::activity_figure::ActivityFigure;
use crate::scene::shape;
use crate::theme::{Palette, Weight, line, mark, sign, size, space};

/// A part of a bar has its sign where it is as high and as wide as this, in points.
pub const SIGN_ROOM: f32 = sign::IN_TABLE;

/// The colour of a layer.
#[must_use]
pub fn layer_colour(layer: Layer, palette: &Palette) -> Color32 {
    match layer {
        Layer::Kind(kind) => palette.kind(kind.kind()),
        Layer::Lane(_, seat) => palette.layer(seat),
        Layer::Others => palette.others,
    }
}

/// Draws the sign of a layer on its colour: the mark of a kind, or the number of a country or pair.
pub fn paint_layer_sign(canvas: &mut dyn Canvas, at: Pos2, layer: Layer, palette: &Palette) {
    let ground = layer_colour(layer, palette);
    let ink = Palette::on(ground);
    match layer {
        Layer::Kind(kind) => {
            let shape = shape(kind.kind());
            let look = MarkLook { shape, colour: ink, ground, hollow: false, radius: mark::FINE };
            paint_mark(canvas, at, look);
        }
        Layer::Lane(_, seat) => {
            let style = TextStyle { size: size::SECTION, weight: Weight::SemiBold, colour: ink };
            canvas.text(at, Align2::CENTER_CENTER, &(seat + 1).to_string(), style);
        }
        Layer::Others => {}
    }
}

/// Draws the bars with their axes.
pub fn paint_activity(canvas: &mut dyn Canvas, figure: &ActivityFigure, palette: &Palette) {
    let ground = figure.ground;
    let quiet = TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_2 };
    for (y, words) in &figure.heights {
        let line = Line::solid(line::HAIR, palette.line);
        canvas.line(pos2(ground.left(), *y), pos2(ground.right(), *y), line);
        let at = pos2(ground.left() - space::S, *y);
        canvas.text(at, Align2::RIGHT_CENTER, words, quiet);
    }
    for (x, words) in &figure.dates {
        let at = pos2(*x, ground.bottom());
        canvas.line(at, at + vec2(0.0, space::XS), Line::solid(line::HAIR, palette.text_3));
        canvas.text(at + vec2(0.0, space::M), Align2::CENTER_CENTER, words, quiet);
    }
    for (part, layer) in &figure.parts {
        canvas.rect(*part, 0.0, layer_colour(*layer, palette));
        if part.height() >= SIGN_ROOM && part.width() >= SIGN_ROOM {
            paint_layer_sign(canvas, part.center(), *layer, palette);
        }
    }
    if figure.average.len() > 1 {
        canvas.polyline(&figure.average, Line::solid(line::SIGN, palette.text));
    }
}
