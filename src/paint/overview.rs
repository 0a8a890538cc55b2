//! The overview strip.

use egui::epaint::emath;
use emath::{Align2, Rect, pos2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use crate::scene::overview::OverviewScene;
use crate::theme::{Palette, Weight, size};

/// Draws the overview.
pub fn paint_overview(canvas: &mut dyn Canvas, scene: &OverviewScene, palette: &Palette) {
    canvas.rect(scene.rect, 0.0, palette.panel);
    canvas.clip(Some(scene.rect));
    canvas.rect(scene.window, f32::from(crate::theme::RADIUS), palette.accent_ground);
    for bar in &scene.bars {
        let colour = if bar.inside { palette.accent } else { palette.text_3 };
        canvas.rect(bar.rect, 1.0, colour);
    }
    for (x, label) in &scene.labels {
        let bottom = scene.rect.bottom();
        let line = Line::solid(1.0, palette.line);
        canvas.line(pos2(*x, bottom - 15.0), pos2(*x, bottom - 3.0), line);
        let style =
            TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
        canvas.text(pos2(x + 3.0, bottom - 8.5), Align2::LEFT_CENTER, label, style);
    }
    let line = Line::solid(1.2, palette.accent);
    canvas.outline(scene.window, f32::from(crate::theme::RADIUS), line);
    for x in [scene.window.left(), scene.window.right()] {
        let handle = Rect::from_center_size(pos2(x, scene.window.center().y), vec2(4.0, 18.0));
        canvas.rect(handle, 2.0, palette.accent);
    }
    canvas.clip(None);
}
