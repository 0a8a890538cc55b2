//! The top bar: file, back and forward, the filter as chips and words, and commands.

use egui::{Button, Frame, Key, Label, Margin, ScrollArea, Sense, TextEdit, Ui, vec2};

use super::commands::{self, CommandId};
use super::filters::name_field;
use super::widgets::{body, rich};
use super::{Intent, Memory, World, lane_menu};
use crate::scene::counts;
use crate::scene::filter_words::chips;
use crate::state::{Command, FilterCommand, LowerPanel, PanelsCommand, ThemeChoice};
use crate::theme::{Weight, size};

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    ui.horizontal(|ui| {
        ui.set_min_height(30.0);
        title(ui, world);
        for (id, sign) in [(CommandId::Back, "‹"), (CommandId::Forward, "›")] {
            let button = Button::new(rich(sign, Weight::SemiBold, 15.0, world.palette.text))
                .min_size(vec2(26.0, 26.0));
            command_button(ui, world, memory, id, button, intents);
        }
        ui.add_space(4.0);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            help_button(ui, world, memory, intents);
            view_menu(ui, world, intents);
            lane_menu::show(ui, world, memory, intents);
            let open = Button::new(body("Open", world.palette.text)).min_size(vec2(0.0, 26.0));
            command_button(ui, world, memory, CommandId::Open, open, intents);
            ui.add_space(4.0);
            count(ui, world);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                field(ui, world, memory, intents);
            });
        });
    });
}

fn title(ui: &mut Ui, world: &World<'_>) {
    let palette = world.palette;
    ui.add(Label::new(rich("Attaché", Weight::Bold, 14.0, palette.text)).selectable(false));
    if let Some(file) = world.file {
        let width = if ui.available_width() < 1100.0 { 84.0 } else { 170.0 };
        ui.scope(|ui| {
            ui.set_max_width(width);
            let name = Label::new(body(&file.name, palette.text_2)).truncate().selectable(false);
            let path = file.path.as_ref().map(|path| path.display().to_string());
            let response = ui.add(name);
            response.on_hover_text(path.unwrap_or_else(|| "A bundled sample".to_owned()));
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
    let name = command.name;
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, available, name));
    if response.on_hover_text(command.hint()).clicked() {
        commands::run(id, world, memory, intents);
    }
}

fn help_button(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let button = Button::new(body("?", world.palette.text_2)).min_size(vec2(26.0, 26.0));
    command_button(ui, world, memory, CommandId::Shortcuts, button, intents);
}

fn view_menu(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let button = Button::new(body("View", world.palette.text)).min_size(vec2(0.0, 26.0));
    egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(170.0);
        let panels = &world.state.panels;
        let mut toggle = |ui: &mut Ui, name: &str, mut on: bool, command: PanelsCommand| {
            if ui.checkbox(&mut on, name).clicked() {
                intents.push(Command::Panels(command).into());
            }
        };
        toggle(ui, "Filters", panels.filters(), PanelsCommand::ToggleFilters);
        toggle(ui, "Details", panels.details(), PanelsCommand::ToggleDetails);
        toggle(ui, "Relations", panels.relations(), PanelsCommand::ToggleRelations);
        for lower in LowerPanel::EVERY.into_iter().filter(|lower| lower.table().is_some()) {
            let on = panels.lower() == Some(lower);
            toggle(ui, lower.name(), on, PanelsCommand::ToggleLower(lower));
        }
        toggle(ui, "Problems in the file", panels.problems(), PanelsCommand::ToggleProblems);
        toggle(ui, "Legend", panels.legend(), PanelsCommand::ToggleLegend);
        toggle(ui, "Smooth movement", panels.motion(), PanelsCommand::SetMotion(!panels.motion()));
        ui.separator();
        let themes = [
            ("As the system", ThemeChoice::System),
            ("Light", ThemeChoice::Light),
            ("Dark", ThemeChoice::Dark),
        ];
        for (name, theme) in themes {
            if ui.radio(panels.theme() == theme, name).clicked() {
                intents.push(Command::Panels(PanelsCommand::SetTheme(theme)).into());
                ui.close();
            }
        }
    });
}

fn count(ui: &mut Ui, world: &World<'_>) {
    let Some(file) = world.file else { return };
    let words = format!(
        "{} of {}",
        counts::grouped(file.shown().len()),
        counts::events(file.catalog.len())
    );
    ui.add(Label::new(body(&words, world.palette.text_2)).selectable(false));
}

/// The filter: what is chosen as chips, and words in the same field.
fn field(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    Frame::new()
        .fill(palette.raised)
        .stroke(egui::Stroke::new(1.0, palette.line))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(8, 2))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.x = 6.0;
            magnifier(ui, world);
            let filter = world.state.filter.filter();
            let chips = chips(world.file.map(|file| &*file.catalog), filter);
            if !chips.is_empty() {
                let room = (ui.available_width() - 108.0).max(60.0);
                ScrollArea::horizontal()
                    .id_salt("chips")
                    .max_width(room)
                    .auto_shrink([true, true])
                    .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
                    .show(ui, |ui| {
                        for (words, command) in chips {
                            chip(ui, world, &words, command, intents);
                        }
                    });
            }
            words(ui, world, memory, intents);
        });
}

fn words(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let filter = world.state.filter.filter();
    let mut text = filter.text.clone();
    let hint = if filter.is_empty() { "Search titles, people, places, topics" } else { "Search" };
    let id = egui::Id::unique("search words");
    if std::mem::take(&mut memory.focus_search) {
        // Before the field reads its keys: what was typed right after the shortcut is for it.
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let shown = ui.add(
        TextEdit::singleline(&mut text)
            .id(id)
            .frame(Frame::NONE)
            .hint_text(body(hint, palette.text_3))
            .text_color(palette.text)
            .margin(Margin::symmetric(2, 3))
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, 24.0))
            .desired_width((ui.available_width() - 48.0).max(60.0)),
    );
    name_field(&shown, "Search");
    if shown.changed() {
        intents.push(Command::Filter(FilterCommand::SetText(text)).into());
    }
    // The field keeps the focus, so that Enter steps from hit to hit.
    if shown.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        shown.request_focus();
        commands::run(CommandId::NextHit, world, memory, intents);
    }
    if shown.has_focus() {
        if ui.input(|input| input.key_pressed(Key::ArrowDown)) {
            commands::run(CommandId::NextHit, world, memory, intents);
        }
        if ui.input(|input| input.key_pressed(Key::ArrowUp)) {
            commands::run(CommandId::PreviousHit, world, memory, intents);
        }
    }
    if ui.available_width() > 40.0 && !shown.has_focus() {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let hint = rich("Ctrl F", Weight::Regular, size::SMALL, palette.text_3);
            ui.add(Label::new(hint).selectable(false));
        });
    }
}

fn magnifier(ui: &mut Ui, world: &World<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
    let stroke = egui::Stroke::new(1.4, world.palette.text_3);
    let middle = rect.center() - vec2(1.5, 1.5);
    ui.painter().circle_stroke(middle, 4.5, stroke);
    ui.painter().line_segment([middle + vec2(3.2, 3.2), middle + vec2(7.0, 7.0)], stroke);
}

fn chip(
    ui: &mut Ui,
    world: &World<'_>,
    words: &str,
    command: FilterCommand,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    let text = rich(&format!("{words}  ×"), Weight::SemiBold, size::SMALL, palette.text);
    let button =
        Button::new(text).fill(palette.accent_ground).corner_radius(11).min_size(vec2(0.0, 22.0));
    let response = ui.add(button);
    let name = format!("Remove filter {words}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.on_hover_text("Remove this from the filter").clicked() {
        intents.push(Command::Filter(command).into());
    }
}
