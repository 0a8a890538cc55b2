//! The matrix of relations.

use egui::epaint::{Color32, emath};
use emath::{Align2, Rect, pos2};

use super::canvas::{Canvas, Line, TextStyle};
use super::signs;
use crate::scene::counts;
use crate::scene::matrix::{FIELD, Field, FieldOf, HEAD, Heading, MatrixScene, NAMES};
use crate::theme::{Palette, SMALL_RADIUS, Weight, line, sign, size, space};

/// Draws the matrix; the row and the column of `hovered` stand out.
pub fn paint_matrix(
    canvas: &mut dyn Canvas,
    scene: &MatrixScene,
    hovered: Option<FieldOf>,
    palette: &Palette,
) {
    let Some(ground) = scene.ground else { return };
    canvas.clip(Some(ground));
    let bands =
        scene.rows.iter().filter(|row| hovered.is_some_and(|(party, _)| party == row.party));
    for row in bands {
        let band = Rect::from_x_y_ranges(ground.x_range(), row.rect.y_range());
        canvas.rect(band, 0.0, palette.raised);
    }
    for column in scene.columns.iter().filter(|it| hovered.is_some_and(|(_, of)| of == it.party)) {
        let band = Rect::from_x_y_ranges(column.rect.x_range(), ground.y_range());
        canvas.rect(band, 0.0, palette.raised);
    }
    canvas.quads(&mut scene.diagonal.iter().map(|rect| (rect.shrink(1.0), palette.line)));
    let shade = |field: &Field| shade(field, palette);
    canvas.quads(&mut scene.fields.iter().map(|field| (field.rect.shrink(1.0), shade(field))));
    for field in &scene.fields {
        let words = counts::grouped(field.count);
        let colour = palette.ink(shade(field));
        let style = TextStyle { size: size::SMALL, weight: Weight::Regular, colour };
        canvas.text(field.rect.center(), Align2::CENTER_CENTER, &words, style);
        if field.selected || hovered == Some((field.row, field.column)) {
            let colour = if field.selected { palette.accent } else { palette.text };
            canvas.outline(field.rect.shrink(0.5), SMALL_RADIUS, Line::solid(line::SIGN, colour));
        }
    }
    let names = Rect::from_min_max(pos2(ground.left() - NAMES, ground.top()), ground.left_bottom());
    canvas.clip(Some(names));
    for row in &scene.rows {
        let pointed = hovered.is_some_and(|(party, _)| party == row.party);
        paint_flag(canvas, row.flag_rect(), row, palette);
        let colour = colour(row, pointed, palette);
        let style = TextStyle { size: size::SMALL, weight: Weight::SemiBold, colour };
        canvas.text(row.name_at(), Align2::LEFT_CENTER, &row.name, style);
    }
    let heads = Rect::from_min_max(pos2(ground.left(), ground.top() - HEAD), ground.right_top());
    canvas.clip(Some(heads));
    for column in &scene.columns {
        let pointed = hovered.is_some_and(|(_, party)| party == column.party);
        let middle = column.rect.center();
        let flag = Rect::from_center_size(pos2(middle.x, middle.y - space::S), sign::FLAG_SIZE);
        paint_flag(canvas, flag, column, palette);
        let colour = colour(column, pointed, palette);
        let style = TextStyle { size: size::SMALL, weight: Weight::Regular, colour };
        canvas.text(
            pos2(middle.x, middle.y + space::S),
            Align2::CENTER_CENTER,
            &column.name,
            style,
        );
    }
    canvas.clip(None);
}

fn colour(heading: &Heading, pointed: bool, palette: &Palette) -> Color32 {
    match (heading.selected, pointed) {
        (true, _) => palette.accent,
        (_, true) => palette.text,
        _ => palette.text_2,
    }
}

fn paint_flag(canvas: &mut dyn Canvas, rect: Rect, heading: &Heading, palette: &Palette) {
    match heading.flag {
        Some(code) => signs::paint_flag(canvas, rect, code, palette),
        None => canvas.circle(rect.center(), FIELD.y * 0.2, palette.text_3, None),
    }
}

/// From the ground to the strongest grey: no hue, as hues have meanings elsewhere.
fn shade(field: &Field, palette: &Palette) -> Color32 {
    palette.share(field.strength)
}
