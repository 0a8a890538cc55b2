//! The filters: facets with live counts, and the dates.

use egui::{Label, ScrollArea, TextEdit, Ui};

use super::widgets::{body, rich, section, tick};
use super::{Intent, Memory, World, facets};
use crate::query::Field;
use crate::say;
use crate::scene::counts;
use crate::state::{Command, FilterCommand};
use crate::theme::{Weight, column, size, space};
use crate::time::EventDate;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(space::S);
        for field in Field::EVERY {
            facets::show(ui, world, memory, field, intents);
        }
        dates(ui, world, memory, intents);
        mirrored(ui, world, intents);
        ui.add_space(space::M);
    });
}

/// Makes the command that sets one of the two dates.
type MakeDate = fn(Option<String>) -> FilterCommand;

pub(super) fn heading(ui: &mut Ui, world: &World<'_>, name: &str) {
    egui::Frame::new().inner_margin(egui::vec2(space::L, 0.0)).show(ui, |ui| {
        section(ui, world, name, None);
        ui.add_space(space::XS);
    });
}

pub(super) fn push(intents: &mut Vec<Intent>, command: FilterCommand) {
    intents.push(Command::Filter(command).into());
}

fn dates(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    heading(ui, world, say!("filter-dates"));
    let filter = world.state.filter.filter();
    let fields: [(&str, &Option<String>, MakeDate); 2] = [
        (say!("filters-after"), &filter.after, FilterCommand::SetAfter),
        (say!("filters-before"), &filter.before, FilterCommand::SetBefore),
    ];
    for ((name, present, make), typed) in fields.into_iter().zip(&mut memory.dates) {
        inset(ui, |ui| {
            ui.horizontal(|ui| {
                let words = body(name, world.palette.text_2);
                super::widgets::column(ui, column::WORD, words);
                let mut text = typed.clone().or_else(|| present.clone()).unwrap_or_default();
                let response = ui.add(
                    TextEdit::singleline(&mut text)
                        .hint_text(say!("date-example"))
                        .desired_width(f32::INFINITY),
                );
                name_field(&response, &say!("filter-date-name", name = name));
                if response.changed() {
                    *typed = Some(text.clone());
                }
                let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
                if (response.lost_focus() || enter && response.has_focus()) && typed.is_some() {
                    commit(&text, typed, make, intents);
                }
            });
            if let Some(error) = typed.as_deref().and_then(complaint) {
                let words = rich(&error, Weight::Regular, size::SMALL, world.palette.contested);
                ui.add(Label::new(words).wrap());
            }
        });
    }
}

/// Offers to show visits once that the file records from both sides.
fn mirrored(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let visits = file.catalog.mirrors().len();
    let mut merge = world.state.filter.filter().merge_mirrored;
    if visits == 0 && !merge {
        return;
    }
    heading(ui, world, say!("filter-mirrored"));
    inset(ui, |ui| {
        // The section says what; a screen reader has the name alone.
        let words = body(say!("filter-merge"), world.palette.text);
        let switch = tick(ui, world.palette, &mut merge, words);
        name_field(&switch, say!("filter-merge-name"));
        if switch.clicked() {
            push(intents, FilterCommand::SetMergeMirrored(merge));
        }
        let words = rich(
            &counts::recorded_twice(visits),
            Weight::Regular,
            size::SMALL,
            world.palette.text_2,
        );
        ui.add(Label::new(words).wrap());
    });
}

/// Takes over a typed date, if it is one; an empty field lets go of it.
fn commit(text: &str, typed: &mut Option<String>, make: MakeDate, intents: &mut Vec<Intent>) {
    let text = text.trim();
    if text.is_empty() {
        push(intents, make(None));
        *typed = None;
    } else if EventDate::parse(text).is_ok() {
        push(intents, make(Some(text.to_owned())));
        *typed = None;
    }
}

fn complaint(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() < 4 {
        return None;
    }
    EventDate::parse(text).err().map(|error| format!("{}: {}", error.reason, error.hint))
}

pub(super) fn inset(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    egui::Frame::new().inner_margin(egui::vec2(space::L, space::XXS)).show(ui, add);
}

/// Gives a field without a visible label its accessible name.
pub(super) fn name_field(response: &egui::Response, name: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
}
