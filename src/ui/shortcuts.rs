//! The sheet of all shortcuts, and what the pointer does.

use egui::{Context, Grid, Modal, Ui};

use super::commands::COMMANDS;
use super::widgets::{rich, section};
use super::{Intent, World};
use crate::state::{Command, PanelsCommand};
use crate::theme::{Weight, size};

pub(super) fn show(ctx: &Context, world: &World<'_>, intents: &mut Vec<Intent>) {
    if !world.state.panels.shortcuts() {
        return;
    }
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(20).corner_radius(8);
    let shown = Modal::new(egui::Id::unique("shortcuts")).frame(frame).show(ctx, |ui| {
        ui.set_width(640.0);
        ui.label(rich("All shortcuts", Weight::Bold, size::TITLE, world.palette.text));
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            for group in ["File and search", "Timeline"] {
                commands(left, world, group);
            }
            for group in ["Events", "Window"] {
                commands(right, world, group);
            }
            pointer(left, world);
        });
    });
    if shown.should_close() {
        intents.push(Command::Panels(PanelsCommand::ToggleShortcuts).into());
    }
}

fn commands(ui: &mut Ui, world: &World<'_>, group: &str) {
    section(ui, world, group, None);
    pairs(
        ui,
        world,
        group,
        COMMANDS
            .iter()
            .filter(|command| command.group == group && !command.keys.is_empty())
            .map(|command| (command.keys_words(), command.name)),
    );
}

fn pairs<'a>(
    ui: &mut Ui,
    world: &World<'_>,
    id: &str,
    rows: impl Iterator<Item = (String, &'a str)>,
) {
    Grid::new(id).num_columns(2).spacing([12.0, 5.0]).min_col_width(84.0).min_row_height(0.0).show(
        ui,
        |ui| {
            for (keys, words) in rows {
                ui.label(rich(&keys, Weight::SemiBold, size::SMALL, world.palette.text));
                ui.label(rich(words, Weight::Regular, size::SMALL, world.palette.text_2));
                ui.end_row();
            }
        },
    );
}

fn pointer(ui: &mut Ui, world: &World<'_>) {
    section(ui, world, "Pointer", None);
    let rows = [
        ("Ctrl + wheel", "zoom at the pointer"),
        ("Drag", "pan in time"),
        ("Drag on the ruler, Shift + drag", "select time"),
        ("Drag a lane's name", "move the lane"),
        ("Right-click a lane", "pin, hide, collapse"),
        ("Wheel", "scroll lanes"),
        ("Shift + wheel", "pan in time"),
        ("Click, Ctrl + click", "select, add"),
        ("Double-click", "look closely; on the ground: everything"),
    ];
    pairs(ui, world, "pointer", rows.into_iter().map(|(keys, words)| (keys.to_owned(), words)));
}
