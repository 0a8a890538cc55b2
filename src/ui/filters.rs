//! The filters: facets with live counts, and the dates.

use egui::{Label, ScrollArea, TextEdit, Ui};

use super::facet::{Row, Sign, row};
use super::widgets::{body, link, rich, section};
use super::{Intent, Memory, World};
use crate::model::{Area, CodeList, Kind, Status};
use crate::query::Evidence;
use crate::scene::counts;
use crate::state::{Command, FilterCommand};
use crate::theme::{Weight, size};
use crate::time::EventDate;

/// Countries that are listed before "Show all".
const SHORT_LIST: usize = 9;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(6.0);
        kinds(ui, world, intents);
        countries(ui, world, memory, intents);
        statuses(ui, world, intents);
        evidence(ui, world, intents);
        areas(ui, world, intents);
        dates(ui, world, memory, intents);
        mirrored(ui, world, intents);
        ui.add_space(12.0);
    });
}

/// Makes the command that sets one of the two dates.
type MakeDate = fn(Option<String>) -> FilterCommand;

fn heading(ui: &mut Ui, world: &World<'_>, name: &str) {
    egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 0)).show(ui, |ui| {
        section(ui, world, name, None);
        ui.add_space(4.0);
    });
}

fn push(intents: &mut Vec<Intent>, command: FilterCommand) {
    intents.push(Command::Filter(command).into());
}

fn kinds(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let chosen = &world.state.filter.filter().kinds;
    let counts = &file.shown().facets.kinds;
    if counts.is_empty() && chosen.is_empty() {
        return;
    }
    let most = counts.values().copied().max().unwrap_or(0);
    heading(ui, world, "Kind");
    let mut listed: Vec<Kind> = Kind::LISTED.to_vec();
    let known = |code: &&String| Kind::from(code.as_str()).is_listed();
    listed.extend(counts.keys().filter(|code| !known(code)).map(|code| Kind::from(code.as_str())));
    for kind in &listed {
        let count = counts.get(kind.code()).copied().unwrap_or(0);
        let is_chosen = chosen.contains(kind.code());
        if count == 0 && !is_chosen {
            continue;
        }
        let entry = Row {
            sign: Sign::Kind(kind),
            words: &kind.label(),
            count,
            most,
            chosen: is_chosen,
            facet: "Kind",
        };
        if row(ui, world, &entry) {
            push(intents, FilterCommand::ToggleKind(kind.code().to_owned()));
        }
    }
}

fn countries(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let chosen = &world.state.filter.filter().parties;
    let counts = &file.shown().facets.parties;
    let mut parties: Vec<(&crate::query::Party, u32)> =
        file.catalog.parties().iter().zip(counts.iter().copied()).collect();
    parties.retain(|(party, count)| *count > 0 || chosen.contains(&party.code));
    parties.sort_by_key(|(party, count)| {
        (!chosen.contains(&party.code), std::cmp::Reverse(*count), party.name.clone())
    });
    if parties.is_empty() {
        return;
    }
    heading(ui, world, "Country");
    let long = parties.len() > SHORT_LIST + 2;
    let expanded = memory.expanded.get("country").copied().unwrap_or(false);
    if long && expanded {
        inset(ui, |ui| {
            let field = TextEdit::singleline(&mut memory.country_search)
                .hint_text("Find a country")
                .desired_width(f32::INFINITY);
            let response = ui.add(field);
            name_field(&response, "Find a country in the list");
        });
        let wanted = memory.country_search.to_lowercase();
        parties.retain(|(party, _)| party.name.to_lowercase().contains(&wanted));
    } else if long {
        let kept = SHORT_LIST.max(chosen.len());
        parties.truncate(kept);
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    for (party, count) in &parties {
        let entry = Row {
            sign: Sign::Flag(party.flag),
            words: &party.name,
            count: *count,
            most,
            chosen: chosen.contains(&party.code),
            facet: "Country",
        };
        if row(ui, world, &entry) {
            push(intents, FilterCommand::ToggleParty(party.code.clone()));
        }
    }
    if long {
        let all = counts.iter().filter(|count| **count > 0).count();
        let words = if expanded { "Show fewer".to_owned() } else { format!("Show all {all}") };
        inset(ui, |ui| {
            let text = rich(&words, Weight::Regular, size::SMALL, world.palette.accent);
            if link(ui, text, &words).clicked() {
                memory.expanded.insert("country", !expanded);
                memory.country_search.clear();
            }
        });
    }
}

fn statuses(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let chosen = &world.state.filter.filter().statuses;
    let counts = &file.shown().facets.statuses;
    if counts.len() < 2 && chosen.is_empty() {
        return;
    }
    heading(ui, world, "Status");
    let most = counts.values().copied().max().unwrap_or(0);
    for (code, count) in counts {
        let words = if code.is_empty() {
            "Not stated".to_owned()
        } else {
            Status::from(code.as_str()).label()
        };
        let entry = Row {
            sign: Sign::None,
            words: &words,
            count: *count,
            most,
            chosen: chosen.contains(code),
            facet: "Status",
        };
        if row(ui, world, &entry) {
            push(intents, FilterCommand::ToggleStatus(code.clone()));
        }
    }
}

fn evidence(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let chosen = &world.state.filter.filter().evidence;
    let counts = &file.shown().facets.evidence;
    let listed: Vec<(Evidence, u32)> = Evidence::ALL
        .into_iter()
        .map(|mark| (mark, counts.get(&mark).copied().unwrap_or(0)))
        .filter(|(mark, count)| *count > 0 || chosen.contains(mark))
        .collect();
    if listed.is_empty() {
        return;
    }
    heading(ui, world, "Evidence");
    let most = listed.iter().map(|(_, count)| *count).max().unwrap_or(0);
    for (mark, count) in listed {
        let entry = Row {
            sign: Sign::None,
            words: mark.label(),
            count,
            most,
            chosen: chosen.contains(&mark),
            facet: "Evidence",
        };
        if row(ui, world, &entry) {
            push(intents, FilterCommand::ToggleEvidence(mark));
        }
    }
}

fn areas(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let chosen = &world.state.filter.filter().areas;
    let counts = &file.shown().facets.areas;
    if counts.is_empty() && chosen.is_empty() {
        return;
    }
    heading(ui, world, "Topic");
    let most = counts.values().copied().max().unwrap_or(0);
    let mut listed: Vec<(&String, u32)> =
        counts.iter().map(|(code, count)| (code, *count)).collect();
    listed.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), (*code).clone()));
    for (code, count) in listed {
        let entry = Row {
            sign: Sign::None,
            words: &Area::from(code.as_str()).label(),
            count,
            most,
            chosen: chosen.contains(code),
            facet: "Topic",
        };
        if row(ui, world, &entry) {
            push(intents, FilterCommand::ToggleArea(code.clone()));
        }
    }
}

fn dates(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    heading(ui, world, "Dates");
    let filter = world.state.filter.filter();
    let fields: [(&str, &Option<String>, MakeDate); 2] = [
        ("After", &filter.after, FilterCommand::SetAfter),
        ("Before", &filter.before, FilterCommand::SetBefore),
    ];
    for ((name, present, make), typed) in fields.into_iter().zip(&mut memory.dates) {
        inset(ui, |ui| {
            ui.horizontal(|ui| {
                let words = body(name, world.palette.text_2);
                super::widgets::column(ui, 44.0, words);
                let mut text = typed.clone().or_else(|| present.clone()).unwrap_or_default();
                let response = ui.add(
                    TextEdit::singleline(&mut text)
                        .hint_text("2024-06")
                        .desired_width(f32::INFINITY),
                );
                name_field(&response, &format!("{name}, a date such as 2024-06"));
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
    heading(ui, world, "Mirrored records");
    inset(ui, |ui| {
        // The section says what; a screen reader has the name alone.
        let edge = egui::Stroke::new(1.0, world.palette.text_3);
        ui.visuals_mut().widgets.inactive.bg_stroke = edge;
        let switch = ui.checkbox(&mut merge, body("Merge", world.palette.text));
        name_field(&switch, "Merge mirrored records");
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

fn inset(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    egui::Frame::new().inner_margin(egui::Margin::symmetric(16, 3)).show(ui, add);
}

/// Gives a field without a visible label its accessible name.
pub(super) fn name_field(response: &egui::Response, name: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
}
