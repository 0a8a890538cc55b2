//! A row of a facet: mark, words, count, and how much of the whole it is.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::World;
use super::widgets::{paint_flag, paint_kind, paint_text};
use crate::model::Kind;
use crate::paint::FontsMeasure;
use crate::say;
use crate::scene::counts;
use crate::scene::cut_inside;
use crate::theme::{RADIUS, Weight, column, height, line, room, sign, size, space};

const ROW: f32 = height::CONTROL;
const SIDE: f32 = space::L;

/// What stands in front of the words.
pub(super) enum Sign<'a> {
    /// The mark of a kind.
    Kind(&'a Kind),
    /// A flag, or an empty ring.
    Flag(Option<&'a str>),
    /// Nothing, and no room for it.
    None,
}

/// A value of a facet.
pub(super) struct Row<'a> {
    pub sign: Sign<'a>,
    pub words: &'a str,
    pub count: u32,
    /// The largest count of the facet.
    pub most: u32,
    /// Wanted (`true`), left out (`false`), or neither.
    pub chosen: Option<bool>,
    /// Name of the facet, for screen readers.
    pub facet: &'static str,
}

/// What is wanted of a value.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// To want it, or let go of it.
    Toggle,
    /// To leave it out, or let go of it.
    Exclude,
}

/// Shows the row; returns what was asked of it: by a click, with Alt or by Delete to leave it out.
pub(super) fn row(ui: &mut Ui, world: &World<'_>, row: &Row<'_>) -> Option<Wanted> {
    let palette = world.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| {
        let (facet, value, count) = (row.facet, row.words, row.count);
        let name = if row.chosen == Some(false) {
            say!("facet-value-out", facet = facet, value = value, count = count)
        } else {
            say!("facet-value", facet = facet, value = value, count = count)
        };
        WidgetInfo::selected(Role::CheckBox, true, row.chosen == Some(true), name)
    });
    let is_excluding = ui.input(|input| input.modifiers.alt);
    let deleted = response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Delete));
    let mut wanted = match (response.clicked(), is_excluding) {
        (true, false) => Some(Wanted::Toggle),
        (true, true) => Some(Wanted::Exclude),
        _ => deleted.then_some(Wanted::Exclude),
    };
    response.context_menu(|ui| {
        for (words, meant) in
            [(say!("facet-only"), Wanted::Toggle), (say!("facet-out"), Wanted::Exclude)]
        {
            if ui.button(words).clicked() {
                wanted = Some(meant);
            }
        }
    });
    if !ui.is_rect_visible(rect) {
        return wanted;
    }
    let (is_wanted, is_out) = (row.chosen == Some(true), row.chosen == Some(false));
    if is_wanted {
        ui.painter().rect_filled(rect.shrink2(vec2(space::XS, 0.0)), RADIUS, palette.accent_ground);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect.shrink2(vec2(space::XS, 0.0)), RADIUS, palette.raised);
    }
    if response.has_focus() {
        let edge = egui::Stroke::new(line::FINE, palette.accent);
        ui.painter().rect_stroke(
            rect.shrink2(vec2(space::XS, space::HAIR)),
            RADIUS,
            edge,
            egui::StrokeKind::Inside,
        );
    }
    let middle = rect.center().y - 1.0;
    let mut left = rect.left() + SIDE;
    let sign =
        Rect::from_center_size(pos2(left + sign::FLAG / 2.0, middle), vec2(sign::FLAG, sign::MARK));
    match row.sign {
        Sign::Kind(kind) => paint_kind(ui, world, sign, kind),
        Sign::Flag(code) => paint_flag(ui, world, sign, code),
        Sign::None => {}
    }
    // Words of all lists begin at one place, but where that would cut them.
    if !matches!(row.sign, Sign::None) || rect.width() > room::SIGNS {
        left += column::NUMBER;
    }
    let right = rect.right() - SIDE;
    let faint = is_out || (row.count == 0 && !is_wanted);
    let colour = if faint { palette.text_3 } else { palette.text };
    let figure = paint_text(
        ui,
        pos2(right, middle),
        Align2::RIGHT_CENTER,
        &counts::grouped(row.count),
        (Weight::Regular, size::SMALL, palette.text_2),
    );
    let room = figure.left() - space::S - left;
    let words = ui.fonts_mut(|fonts| {
        let measure = &mut FontsMeasure(fonts);
        cut_inside(row.words, room, size::BODY, Weight::Regular, measure)
    });
    let style = (Weight::Regular, size::BODY, colour);
    let shown = paint_text(ui, pos2(left, middle), Align2::LEFT_CENTER, &words, style);
    if is_out {
        let line = egui::Stroke::new(line::SIGN, palette.text_2);
        ui.painter().hline(shown.x_range(), middle + 1.0, line);
    }
    if row.most > 0 && row.count > 0 {
        let full = right - left - space::XXL;
        let width = (full * row.count as f32 / row.most as f32).max(2.0);
        let line =
            Rect::from_min_size(pos2(left, rect.bottom() - space::XXS), vec2(width, line::BOLD));
        let colour = if is_wanted { palette.accent } else { palette.lane };
        ui.painter().rect_filled(line, 0.0, colour);
    }
    response.on_hover_text(hint(row));
    wanted
}

fn hint(row: &Row<'_>) -> String {
    let words = row.words;
    match row.chosen {
        Some(true) => say!("facet-hint-wanted", value = words),
        Some(false) => say!("facet-hint-out", value = words),
        None => say!("facet-hint", value = words),
    }
}
