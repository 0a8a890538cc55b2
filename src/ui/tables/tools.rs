//! What stands above a table at the right: which commitments, which columns, export.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Label, PopupCloseBehavior, Role, Ui, WidgetInfo};

use crate::query::{CommitmentFilter, TableKind};
use crate::say;
use crate::scene::tables::look;
use crate::state::{Command, PanelsCommand, TablesCommand};
use crate::theme::{Weight, size};
use crate::ui::widgets::{choice, rich};
use crate::ui::{Intent, World, relations};

/// From right to left.
pub(in crate::ui) fn tools(
    ui: &mut Ui,
    world: &World<'_>,
    table: TableKind,
    intents: &mut Vec<Intent>,
) {
    relations::export(ui, world, say!("table-export"), intents);
    columns(ui, world, table, intents);
    if table == TableKind::Commitments {
        let chosen = world.state.panels.tables().only();
        let every = (chosen, CommitmentFilter::EVERY.as_slice());
        let label = say!("table-listed");
        if let Some(only) = choice(ui, world.palette, label, every, CommitmentFilter::name) {
            let command = PanelsCommand::Tables(TablesCommand::Only(only));
            intents.push(Command::Panels(command).into());
        }
        let words = rich(&as_of(world), Weight::Regular, size::SMALL, world.palette.text_3);
        ui.add(Label::new(words).truncate().selectable(false));
    }
}

/// Against which day commitments are overdue.
fn as_of(world: &World<'_>) -> String {
    let as_of = world.file.map(|file| &file.catalog.dataset().as_of);
    match as_of {
        Some(day) if day.date().is_some() => say!("table-as-of", day = day.short_words()),
        _ => say!("table-as-of-unknown").to_owned(),
    }
}

fn columns(ui: &mut Ui, world: &World<'_>, table: TableKind, intents: &mut Vec<Intent>) {
    let button =
        Button::new(rich(say!("table-columns"), Weight::Regular, size::SMALL, world.palette.text));
    // Several columns are chosen in one go.
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        for column in table.columns().iter().copied().filter(|it| *it != table.heading()) {
            let mut on = world.state.panels.tables().shows(table, column);
            if ui.checkbox(&mut on, look(table, column).name).clicked() {
                let command = PanelsCommand::Tables(TablesCommand::ToggleColumn(table, column));
                intents.push(Command::Panels(command).into());
            }
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, say!("table-columns-name")));
}
