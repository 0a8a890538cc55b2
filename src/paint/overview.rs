//! The overview strip.

use egui::epaint::emath;
use emath::{Align2, Rect, pos2};

use super::canvas::{Canvas, Line, TextStyle};
use super::signs::paint_pennant;
use crate::scene::overview::{LABELS, OverviewScene};
use crate::theme::{Palette, RADIUS, SMALL_RADIUS, Weight, line, sign, size, space, strength};

/// Draws the overview.
pub fn paint_overview(canvas: &mut dyn Canvas, scene: &OverviewScene, palette: &Palette) {
    canvas.rect(scene.rect, 0.0, palette.panel);
    canvas.clip(Some(scene.rect));
    canvas.rect(scene.window, RADIUS, palette.accent_ground);
    if let Some((left, right)) = scene.range {
        let range = Rect::from_min_max(
            pos2(left, scene.rect.top() + space::XS),
            pos2(right.max(left + 2.0), scene.rect.bottom() - 2.0),
        );
        canvas.rect(range, 0.0, palette.accent.gamma_multiply(strength::BAND));
    }
    paint_bars(canvas, scene, palette);
    let (top, bottom) = (scene.rect.top() + space::XS, scene.rect.top() + space::XS + sign::HIT);
    let tick = |x: &f32| Rect::from_x_y_ranges(*x - 0.75..=*x + 0.75, top..=bottom);
    canvas.quads(&mut scene.hits.iter().map(|x| (tick(x), palette.accent)));
    paint_labels(canvas, scene, palette);
    for x in &scene.bookmarks {
        let top = pos2(*x, scene.rect.top() + space::XXS);
        paint_pennant(canvas, top, sign::SMALL_PENNANT, palette);
    }
    let line = Line::solid(line::SIGN, palette.accent);
    canvas.outline(scene.window, RADIUS, line);
    for x in [scene.window.left(), scene.window.right()] {
        let handle = Rect::from_center_size(pos2(x, scene.window.center().y), sign::HANDLE);
        canvas.rect(handle, SMALL_RADIUS, palette.accent);
    }
    canvas.clip(None);
}

fn paint_bars(canvas: &mut dyn Canvas, scene: &OverviewScene, palette: &Palette) {
    // What the filter leaves out stands faintly behind what it shows.
    canvas.quads(&mut scene.bars.iter().map(|bar| (bar.rect, palette.lane)));
    canvas.quads(&mut scene.bars.iter().flat_map(|bar| {
        let inside = scene.window.x_range().contains(bar.rect.center().x);
        let strength = if inside { 1.0 } else { strength::QUIET };
        bar.parts
            .iter()
            .map(move |(kind, rect)| (*rect, palette.kind(kind.kind()).gamma_multiply(strength)))
    }));
}

fn paint_labels(canvas: &mut dyn Canvas, scene: &OverviewScene, palette: &Palette) {
    for (x, label) in &scene.labels {
        let bottom = scene.rect.bottom();
        let line = Line::solid(line::FINE, palette.line);
        canvas.line(pos2(*x, bottom - LABELS), pos2(*x, bottom - space::XS), line);
        let style =
            TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
        canvas.text(pos2(x + space::XS, bottom - LABELS / 2.0), Align2::LEFT_CENTER, label, style);
    }
}

/// Draws the overview on paper: without the window, which is for the hand.
pub fn paint_overview_figure(canvas: &mut dyn Canvas, scene: &OverviewScene, palette: &Palette) {
    let bottom = scene.rect.bottom() - LABELS;
    let line = Line::solid(line::HAIR, palette.line);
    paint_bars(canvas, scene, palette);
    canvas.line(pos2(scene.rect.left(), bottom), pos2(scene.rect.right(), bottom), line);
    paint_labels(canvas, scene, palette);
}
