//! The problems of the open file, with where they are and what to do.

use egui::{Button, Label, ScrollArea, Ui};

use super::widgets::{body, column, rich, section};
use super::{Intent, World};
use crate::load::{Problem, Severity};
use crate::state::{Command, PanelsCommand, SelectionCommand, Target};
use crate::theme::{Weight, size};

pub(super) fn show(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    ui.horizontal(|ui| {
        let words = summary(&file.problems);
        ui.label(rich("Problems in the file", Weight::Bold, 13.0, world.palette.text));
        ui.label(body(&words, world.palette.text_2));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.add(Button::new(body("Close", world.palette.text))).clicked() {
                intents.push(Command::Panels(PanelsCommand::ToggleProblems).into());
            }
            if file.is_table() {
                let map = Button::new(body("Map columns…", world.palette.text));
                if ui.add(map).clicked() {
                    intents.push(Intent::MapColumns);
                }
            }
            let copy = Button::new(body("Copy all", world.palette.text));
            if !file.problems.is_empty() && ui.add(copy).clicked() {
                let all: Vec<String> = file.problems.iter().map(ToString::to_string).collect();
                intents.push(Intent::Copy(all.join("\n\n")));
            }
        });
    });
    if file.problems.is_empty() {
        section(ui, world, "None", None);
        ui.label(body("Every record of this file could be read.", world.palette.text_2));
        return;
    }
    let row = 46.0;
    ScrollArea::vertical().auto_shrink(false).show_rows(
        ui,
        row,
        file.problems.len(),
        |ui, range| {
            for problem in file.problems.get(range).unwrap_or_default() {
                ui.allocate_ui(egui::vec2(ui.available_width(), row), |ui| {
                    ui.set_min_height(row);
                    self::problem(ui, world, problem, intents);
                });
            }
        },
    );
}

/// "2 errors, 1 warning".
pub(super) fn summary(problems: &[Problem]) -> String {
    let mut parts = Vec::new();
    for (severity, one, many) in [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Note, "note", "notes"),
    ] {
        match problems.iter().filter(|problem| problem.severity == severity).count() {
            0 => {}
            1 => parts.push(format!("1 {one}")),
            count => parts.push(format!("{count} {many}")),
        }
    }
    parts.join(", ")
}

fn problem(ui: &mut Ui, world: &World<'_>, problem: &Problem, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    ui.horizontal(|ui| {
        let (word, colour) = match problem.severity {
            Severity::Error => ("error", palette.error),
            Severity::Warning => ("warning", palette.contested),
            Severity::Note => ("note", palette.text_2),
        };
        column(ui, 58.0, rich(word, Weight::SemiBold, size::SMALL, colour));
        let place = problem.position.as_ref().map_or_else(String::new, |position| {
            format!("line {}, column {}", position.line, position.column)
        });
        column(ui, 128.0, rich(&place, Weight::Regular, size::SMALL, palette.text_2));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let message = Label::new(body(&problem.message, palette.text)).truncate();
            let response = ui.add(message).on_hover_text(problem.to_string());
            let known = problem.record.as_deref().and_then(|id| world.file?.catalog.find_event(id));
            if let Some(event) = known
                && response.interact(egui::Sense::click()).clicked()
            {
                let select = SelectionCommand::Select(Target::Event(event));
                intents.push(Command::Select(select).into());
            }
            let mut second = problem.hint.clone();
            if !problem.path.is_empty() {
                second = format!("{}  ·  {second}", problem.path);
            }
            ui.add(
                Label::new(rich(&second, Weight::Regular, size::SMALL, palette.text_2)).truncate(),
            );
        });
    });
}
