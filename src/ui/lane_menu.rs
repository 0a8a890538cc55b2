//! The menu of lanes: by what events are grouped, in which order lanes stand, which are hidden, and
//! a search for one.

use egui::{Button, Key, Label, Popup, PopupCloseBehavior, TextEdit, Ui, vec2};

use super::commands::{self, CommandId};
use super::filters::name_field;
use super::widgets::{body, radio, rich, tick};
use super::{Intent, Memory, World, timeline};
use crate::query::{Grouping, LaneIx};
use crate::say;
use crate::scene::sentence_case;
use crate::state::{Command, LaneOrder, LanesCommand};
use crate::theme::{Weight, height, size, width};

/// Lanes that a search lists.
const MOST_FOUND: usize = 8;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let lanes = &world.state.lanes;
    let words = say!("lanes-group", grouping = lanes.grouping().label());
    let button = Button::new(body(&words, world.palette.text)).min_size(vec2(0.0, height::BUTTON));
    let response = ui.add(button).on_hover_text(commands::find(CommandId::Lanes).hint(world.keys));
    let wanted = std::mem::take(&mut memory.open_lanes);
    let open = if response.clicked() {
        Some(egui::SetOpenCommand::Toggle)
    } else {
        wanted.then_some(egui::SetOpenCommand::Bool(true))
    };
    Popup::from_response(&response)
        .kind(egui::PopupKind::Menu)
        .open_memory(open)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(width::WIDE_MENU);
            ui.columns(2, |columns| {
                let [left, right] = columns else { return };
                groupings(left, world, intents);
                orders(right, world, intents);
            });
            ui.separator();
            let mut dims = world.state.lanes.dims();
            if tick(ui, world.palette, &mut dims, say!("lanes-dim")).clicked() {
                intents.push(Command::Lanes(LanesCommand::SetDims(dims)).into());
            }
            ui.separator();
            find(ui, world, memory, wanted, intents);
            hidden(ui, world, intents);
        });
}

fn heading(ui: &mut Ui, world: &World<'_>, words: &str) {
    let words = rich(words, Weight::SemiBold, size::SMALL, world.palette.text_3);
    ui.add(Label::new(words).selectable(false));
}

fn groupings(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    heading(ui, world, say!("lanes-group-by"));
    for grouping in Grouping::ALL {
        let chosen = world.state.lanes.grouping() == grouping;
        if radio(ui, world.palette, chosen, sentence_case(grouping.label())).clicked() {
            intents.push(Command::Lanes(LanesCommand::SetGrouping(grouping)).into());
        }
    }
}

fn orders(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    heading(ui, world, say!("lanes-order"));
    for order in LaneOrder::ALL {
        let chosen = world.state.lanes.order() == order;
        if radio(ui, world.palette, chosen, order.label()).clicked() {
            intents.push(Command::Lanes(LanesCommand::SetOrder(order)).into());
        }
    }
    let hint = say!("lanes-drag");
    ui.add(Label::new(rich(hint, Weight::Regular, size::SMALL, world.palette.text_3)).wrap());
}

fn find(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    focus: bool,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let field = TextEdit::singleline(&mut memory.lane_search)
        .hint_text(say!("lanes-find"))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    name_field(&response, say!("lanes-find"));
    if focus {
        response.request_focus();
    }
    let wanted = memory.lane_search.trim().to_lowercase();
    let (Some((_, plan)), false) = (&memory.plan, wanted.is_empty()) else { return };
    let index = &file.found.lanes;
    let name = |lane: LaneIx| index.name(&file.catalog, lane, world.language);
    let found: Vec<(usize, LaneIx, String)> = plan
        .slots()
        .iter()
        .enumerate()
        .map(|(place, slot)| (place, slot.lane, name(slot.lane)))
        .filter(|(_, _, name)| name.to_lowercase().contains(&wanted))
        .take(MOST_FOUND)
        .collect();
    if found.is_empty() {
        let words = say!("lanes-none", count = plan.slots().len());
        ui.add(Label::new(body(&words, world.palette.text_2)).wrap());
    }
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    for (number, (place, lane, name)) in found.iter().enumerate() {
        let words = format!("{name}  ·  {}", index.lane(*lane).len());
        if entry(ui, &words) || enter && number == 0 {
            if let Some((_, scene)) = &memory.timeline {
                intents.push(timeline::reveal(plan, scene, *place));
            }
            let select = crate::state::SelectionCommand::Select;
            intents.extend(
                super::lane_names::target(world, *lane)
                    .map(|target| Command::Select(select(target)).into()),
            );
            ui.close();
        }
    }
}

fn hidden(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let hidden = world.state.lanes.arrangement().map(|own| &own.hidden);
    let Some(hidden) = hidden.filter(|hidden| !hidden.is_empty()) else { return };
    ui.separator();
    heading(ui, world, say!("lanes-hidden"));
    let index = &file.found.lanes;
    for code in hidden.iter().take(MOST_FOUND) {
        let lane =
            index.lanes().map(|(lane, ..)| lane).find(|it| index.code(&file.catalog, *it) == *code);
        let name =
            lane.map_or_else(|| code.clone(), |it| index.name(&file.catalog, it, world.language));
        if entry(ui, &say!("lanes-show", lane = name)) {
            intents.push(Command::Lanes(LanesCommand::Show(code.clone())).into());
        }
    }
    if hidden.len() > 1 && entry(ui, &say!("lanes-show-all", count = hidden.len())) {
        intents.push(Command::Lanes(LanesCommand::ShowAll).into());
    }
}

/// An entry of a menu over its whole width; returns whether it was chosen.
pub(super) fn entry(ui: &mut Ui, words: &str) -> bool {
    let width = ui.available_width();
    ui.add(Button::new(words).frame_when_inactive(false).min_size(vec2(width, height::CONTROL)))
        .clicked()
}
