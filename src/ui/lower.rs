//! The panel below the timeline: relations, or one of the tables; the row in which one chooses.

use egui::{Align, Button, Frame, Layout, Role, Stroke, Ui, WidgetInfo};

use super::style;
use super::widgets::rich;
use super::{Intent, Memory, World, relations, tables};
use crate::query::TableKind;
use crate::say;
use crate::scene::counts;
use crate::state::{Command, LowerPanel, PanelsCommand};
use crate::theme::{Weight, height, line, room, size, space};

/// Height of the row of modes in points.
pub(super) const MODES: f32 = height::BUTTON;
/// Below this width a table's tools have a row of their own.
fn room_for_tools(table: TableKind) -> f32 {
    if table == TableKind::Commitments { room::WIDE_TOOLS } else { room::TOOLS }
}

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let query = world.state.panels.table_query();
    let asked = (file.revision, query);
    let collected = file.table.as_ref().map(|rows| (rows.revision, rows.query));
    if collected != Some(asked) && world.collecting != Some(asked) && !world.finding {
        intents.push(Intent::CollectRows(query));
    }
    let lower = world.state.panels.lower().unwrap_or_default();
    let table = lower.table();
    let frame = Frame::new().inner_margin(style::below_head(space::XS, 0.0));
    frame.show(ui, |ui| {
        let wide = table.is_none_or(|table| ui.available_width() > room_for_tools(table));
        ui.horizontal(|ui| {
            modes(ui, world, lower, intents);
            if let Some(table) = table.filter(|_| wide) {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    tables::tools(ui, world, table, intents);
                });
            }
        });
        if let Some(table) = table.filter(|_| !wide) {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    tables::tools(ui, world, table, intents);
                });
            });
        }
    });
    match table {
        Some(table) => {
            memory.map_focus = false;
            tables::show(ui, world, memory, table, intents);
        }
        None => relations::show(ui, world, memory, intents),
    }
}

/// What the panel can show, with how much there is of it.
fn modes(ui: &mut Ui, world: &World<'_>, chosen: LowerPanel, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    // A small window has room for the names alone.
    let with_counts = ui.available_width() > room::COUNTS;
    ui.spacing_mut().item_spacing.x = if with_counts { space::L } else { space::S };
    for lower in LowerPanel::EVERY {
        let count = lower.table().and_then(|table| count(world, table)).map(counts::grouped);
        let is_chosen = lower == chosen;
        let (weight, colour) = if is_chosen {
            (Weight::Bold, palette.text)
        } else {
            (Weight::Regular, palette.text_2)
        };
        let visible = match &count {
            Some(count) if with_counts => format!("{} {count}", lower.name()),
            _ => lower.name().to_owned(),
        };
        let tab = Button::new(rich(&visible, weight, size::BODY, colour)).frame(false);
        let response = ui.add(tab);
        response.widget_info(|| {
            let words = match (lower, &count) {
                (LowerPanel::Relations, _) => say!("lower-relations").to_owned(),
                (_, Some(count)) => say!("lower-counted", name = lower.name(), count = count),
                (_, None) => say!("lower-named", name = lower.name()),
            };
            WidgetInfo::selected(Role::Tab, true, is_chosen, words)
        });
        if is_chosen {
            let rect = response.rect;
            let line = Stroke::new(line::BOLD, palette.accent);
            ui.painter().hline(rect.x_range(), rect.bottom(), line);
        }
        if response.clicked() {
            intents.push(Command::Panels(PanelsCommand::SetLower(lower)).into());
        }
    }
}

/// How many rows a table has, as far as it is known.
fn count(world: &World<'_>, table: TableKind) -> Option<usize> {
    let file = world.file?;
    match (&file.table, table) {
        (_, TableKind::Events) => Some(file.shown().len()),
        (rows, _) => rows.as_ref().map(|rows| rows.counts.of(table)),
    }
}
