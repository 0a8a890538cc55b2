//! The top bar: file, back and forward, the filter as chips and words, and commands.

use egui::{Button, Label, Ui, vec2};

use super::commands::{self, CommandId};
use super::widgets::{body, radio, rich, tick};
use super::{Intent, Memory, World, history, lane_menu, search};
use crate::say;
use crate::scene::counts;
use crate::state::{Command, LowerPanel, PanelsCommand, ThemeChoice};
use crate::theme::{Weight, height, panel, room, size, space, width};

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let room = ui.available_width();
    ui.horizontal(|ui| {
        ui.set_min_height(height::BAR);
        title(ui, world);
        // One control of three parts.
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = space::XXS;
            for (id, sign) in [(CommandId::Back, "‹"), (CommandId::Forward, "›")] {
                let button =
                    Button::new(rich(sign, Weight::SemiBold, size::SIGN, world.palette.text))
                        .min_size(vec2(height::BUTTON, height::BUTTON));
                command_button(ui, world, memory, id, button, intents);
            }
            history::show(ui, world, memory, intents);
        });
        ui.add_space(space::XS);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            help_button(ui, world, memory, intents);
            view_menu(ui, world, memory, intents);
            lane_menu::show(ui, world, memory, intents);
            // What one makes of it is as near as what it is made of.
            let export = Button::new(body(say!("top-export"), world.palette.text))
                .min_size(vec2(0.0, height::BUTTON));
            command_button(ui, world, memory, CommandId::Export, export, intents);
            let open = Button::new(body(say!("top-open"), world.palette.text))
                .min_size(vec2(0.0, height::BUTTON));
            command_button(ui, world, memory, CommandId::Open, open, intents);
            ui.add_space(space::XS);
            // The line at the bottom says it, too.
            if room >= room::TOP_COUNT {
                count(ui, world);
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                search::show(ui, world, memory, intents);
            });
        });
    });
}

fn title(ui: &mut Ui, world: &World<'_>) {
    let palette = world.palette;
    ui.add(Label::new(rich("Attaché", Weight::Bold, size::HEAD, palette.text)).selectable(false));
    if let Some(file) = world.file {
        let [name, long_name] = panel::FILE_NAME;
        let [beginning, long_beginning] = panel::BEGINNING;
        let width = match (ui.available_width(), file.is_beginning) {
            (room, true) if room >= room::TOP_NAME => long_beginning,
            (room, true) if room >= room::TOP_COUNT => beginning,
            (room, _) if room >= room::TOP_NAME => long_name,
            _ => name,
        };
        ui.scope(|ui| {
            ui.set_max_width(width);
            let beginning = say!("top-beginning", name = &file.name);
            let words = if file.is_beginning { &beginning } else { &file.name };
            let name = Label::new(body(words, palette.text_2)).truncate().selectable(false);
            let paths: Vec<String> =
                file.paths.iter().map(|path| path.display().to_string()).collect();
            let hint = match paths.is_empty() {
                // It has no path, as settings are kept of whole files only.
                _ if file.is_beginning => beginning.clone(),
                true => say!("top-sample").to_owned(),
                false => paths.join("\n"),
            };
            ui.add(name).on_hover_text(hint);
        });
    }
}

/// A button that does a command of the table, with its name and shortcut as tooltip.
fn command_button(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    id: CommandId,
    button: Button<'_>,
    intents: &mut Vec<Intent>,
) {
    let command = commands::find(id);
    let available = commands::is_available(id, world);
    let response = ui.add_enabled(available, button);
    let name = command.name.words();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, available, name));
    if response.on_hover_text(command.hint(world.keys)).clicked() {
        commands::run(id, world, memory, intents);
    }
}

fn help_button(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let button =
        Button::new(body("?", world.palette.text_2)).min_size(vec2(height::BUTTON, height::BUTTON));
    command_button(ui, world, memory, CommandId::Shortcuts, button, intents);
}

/// An entry of a menu that does a command of the table.
fn entry(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    id: CommandId,
    intents: &mut Vec<Intent>,
) {
    let command = commands::find(id);
    let keys = command.keys_words(world.keys);
    let button = Button::new(command.name.words()).shortcut_text(keys).frame_when_inactive(false);
    if ui.add_enabled(commands::is_available(id, world), button).clicked() {
        commands::run(id, world, memory, intents);
        ui.close();
    }
}

fn view_menu(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let button =
        Button::new(body(say!("top-view"), world.palette.text)).min_size(vec2(0.0, height::BUTTON));
    egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(width::MENU);
        for id in [CommandId::SaveView, CommandId::Views] {
            entry(ui, world, memory, id, intents);
        }
        ui.separator();
        let panels = &world.state.panels;
        let mut toggle = |ui: &mut Ui, name: &str, mut on: bool, command: PanelsCommand| {
            if tick(ui, world.palette, &mut on, name).clicked() {
                intents.push(Command::Panels(command).into());
            }
        };
        toggle(ui, say!("top-filters"), panels.filters(), PanelsCommand::ToggleFilters);
        toggle(ui, say!("top-details"), panels.details(), PanelsCommand::ToggleDetails);
        toggle(ui, say!("top-relations"), panels.relations(), PanelsCommand::ToggleRelations);
        for lower in LowerPanel::EVERY.into_iter().filter(|lower| lower.table().is_some()) {
            let on = panels.lower() == Some(lower);
            toggle(ui, lower.name(), on, PanelsCommand::ToggleLower(lower));
        }
        toggle(ui, say!("top-problems"), panels.problems(), PanelsCommand::ToggleProblems);
        toggle(ui, say!("top-legend"), panels.legend(), PanelsCommand::ToggleLegend);
        ui.separator();
        let themes = [
            (say!("top-theme-system"), ThemeChoice::System),
            (say!("top-theme-light"), ThemeChoice::Light),
            (say!("top-theme-dark"), ThemeChoice::Dark),
        ];
        for (name, theme) in themes {
            if radio(ui, world.palette, panels.theme() == theme, name).clicked() {
                intents.push(Command::Panels(PanelsCommand::SetTheme(theme)).into());
                ui.close();
            }
        }
        ui.separator();
        for id in [CommandId::Settings, CommandId::Guide, CommandId::About] {
            entry(ui, world, memory, id, intents);
        }
    });
}

fn count(ui: &mut Ui, world: &World<'_>) {
    let Some(file) = world.file else { return };
    let words =
        say!("top-count", shown = file.shown().len(), events = counts::events(file.catalog.len()),);
    ui.add(Label::new(body(&words, world.palette.text_2)).selectable(false));
}
