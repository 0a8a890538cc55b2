//! The list of views before and after the present one, by what each step did.

use egui::{Align2, Button, Popup, PopupCloseBehavior, Role, ScrollArea, Sense, Ui, WidgetInfo};
use egui::{pos2, vec2};

use super::commands::{self, CommandId};
use super::widgets::paint_text;
use super::{Intent, Memory, World};
use crate::paint::{EguiCanvas, FontsMeasure, paint_opens};
use crate::query::Catalog;
use crate::say;
use crate::scene::{cut, view_words};
use crate::state::{Command, HistoryCommand, View};
use crate::theme::{Palette, RADIUS, Weight, dialog, height, line, size, space};
use crate::words::comma;

/// Height of a row.
const ROW: f32 = height::CONTROL;
/// Rows that are seen without scrolling.
const ROWS: u8 = 14;

/// A view of the list.
struct Row {
    words: String,
    time: String,
    /// What goes there; `None`: the present view.
    goes: Option<HistoryCommand>,
}

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let command = commands::find(CommandId::History);
    let available = commands::is_available(CommandId::History, world);
    let response =
        ui.add_enabled(available, Button::new("").min_size(vec2(height::ROW, height::BUTTON)));
    // Drawn, as the faces have no small arrow of this weight.
    let middle = response.rect.center();
    let colour = if available { world.palette.text } else { world.palette.text_3 };
    paint_opens(&mut EguiCanvas::new(ui.painter().clone(), None), middle, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, available, command.name.words()));
    let wanted = std::mem::take(&mut memory.open_history);
    let open = if response.clicked() {
        Some(egui::SetOpenCommand::Toggle)
    } else {
        wanted.then_some(egui::SetOpenCommand::Bool(true))
    };
    let was_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
    Popup::from_response(&response)
        .kind(egui::PopupKind::Menu)
        .open_memory(open)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(dialog::NARROW);
            list(ui, world, !was_open, intents);
        });
    response.on_hover_text(command.hint(world.keys));
}

/// All views, the latest at the top; `is_new` puts the focus on the present one.
fn list(ui: &mut Ui, world: &World<'_>, is_new: bool, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    ScrollArea::vertical().max_height(ROW * f32::from(ROWS)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in rows(world, &file.catalog) {
            let is_present = row.goes.is_none();
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
            response.widget_info(|| {
                let label = say!("history-view", what = &row.words, time = &row.time);
                WidgetInfo::selected(Role::Button, true, is_present, label)
            });
            paint(ui, world.palette, rect, &row, response.hovered() || response.has_focus());
            if is_present && is_new {
                response.request_focus();
                ui.scroll_to_rect(rect, Some(egui::Align::Center));
            } else if response.gained_focus() {
                ui.scroll_to_rect(rect, None);
            }
            if response.clicked() {
                intents.extend(row.goes.map(Command::History).map(Intent::from));
                ui.close();
            }
        }
    });
}

/// Steps that are listed elsewhere.
const MOST_STEPS: usize = 24;

/// The views around the present one, by what led to them, the nearest first.
pub(super) fn steps(world: &World<'_>, catalog: &Catalog) -> Vec<(String, HistoryCommand)> {
    let rows = rows(world, catalog).into_iter();
    let mut steps: Vec<(String, HistoryCommand)> = rows
        .filter_map(|row| {
            Some((format!("{}{comma}{}", row.words, row.time, comma = comma()), row.goes?))
        })
        .collect();
    steps.sort_by_key(|(_, goes)| goes.steps());
    steps.truncate(MOST_STEPS);
    steps
}

fn rows(world: &World<'_>, catalog: &Catalog) -> Vec<Row> {
    let history = &world.state.history;
    let present = world.state.view();
    let (before, after) = (history.before().len(), history.after().len());
    let mut views: Vec<&View> = history.after().collect();
    views.reverse();
    views.push(&present);
    views.extend(history.before());
    let row = |(place, view): (usize, &&View)| Row {
        words: match views.get(place + 1) {
            Some(earlier) => view_words::step(catalog, earlier, view),
            None if before + after > 0 => say!("history-first").to_owned(),
            None => say!("history-only").to_owned(),
        },
        time: view_words::time_words(view.time.span()),
        goes: match place.checked_sub(after) {
            Some(0) => None,
            Some(back) => Some(HistoryCommand::BackBy(back)),
            None => Some(HistoryCommand::ForwardBy(after - place)),
        },
    };
    views.iter().enumerate().map(row).collect()
}

fn paint(ui: &Ui, palette: &Palette, rect: egui::Rect, row: &Row, pointed: bool) {
    let is_present = row.goes.is_none();
    if is_present {
        ui.painter().rect_filled(rect, RADIUS, palette.accent_ground);
    } else if pointed {
        ui.painter().rect_filled(rect, RADIUS, palette.raised);
    }
    if pointed {
        let edge = egui::Stroke::new(line::FINE, palette.accent);
        ui.painter().rect_stroke(rect, RADIUS, edge, egui::StrokeKind::Inside);
    }
    let is_ahead = matches!(row.goes, Some(HistoryCommand::ForwardBy(_)));
    let colour = if is_ahead { palette.text_2 } else { palette.text };
    let weight = if is_present { Weight::SemiBold } else { Weight::Regular };
    let quiet = (Weight::Regular, size::SMALL, palette.text_3);
    let right = pos2(rect.right() - space::S, rect.center().y);
    let time = paint_text(ui, right, Align2::RIGHT_CENTER, &row.time, quiet);
    let room = time.left() - rect.left() - space::XL;
    let words =
        ui.fonts_mut(|fonts| cut(&row.words, room, size::BODY, weight, &mut FontsMeasure(fonts)));
    let left = pos2(rect.left() + space::S, rect.center().y);
    paint_text(ui, left, Align2::LEFT_CENTER, &words, (weight, size::BODY, colour));
}
