//! The names of lanes: click to select, drag to move, and a menu to pin, hide and collapse.

use egui::{Id, Popup, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::lane_menu::entry;
use super::{Intent, Memory, OpenFile, World, tooltip};
use crate::query::{Field, LaneIx, LaneKey};
use crate::say;
use crate::scene::timeline::{Hit, Lane, LanePlan, TimelineScene};
use crate::state::{Command, FilterCommand, LanesCommand, SelectionCommand, Target};
use crate::theme::{RADIUS, SMALL_RADIUS, line, space, width};

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    scene: &TimelineScene,
    plan: &LanePlan,
    intents: &mut Vec<Intent>,
) {
    for lane in &scene.lanes {
        let id = Id::unique(("lane", file.found.lanes.grouping(), lane.lane));
        let response = ui.interact(lane.name_rect, id, Sense::click_and_drag());
        response.widget_info(|| {
            let name = file.found.lanes.name(&file.catalog, lane.lane, world.language);
            let words = say!("lane-name", lane = name, count = lane.events);
            WidgetInfo::selected(Role::Button, true, lane.selected, words)
        });
        let keyboard =
            response.clicked() && ui.input(|input| input.pointer.any_released().eq(&false));
        menu(world, file, lane, &response, keyboard, intents);
        if response.has_focus() {
            let ring = egui::Stroke::new(line::FINE, world.palette.accent);
            let rect = lane.name_rect.shrink2(vec2(space::XS, space::XXS));
            ui.painter().rect_stroke(rect, RADIUS, ring, egui::StrokeKind::Inside);
        }
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        tooltip::show(&response, world, Hit::Lane(lane.lane));
        if response.double_clicked() {
            only(world, file, lane.lane, intents);
        } else if response.clicked() && !keyboard {
            let select = |target| Command::Select(SelectionCommand::Select(target)).into();
            intents.extend(target(world, lane.lane).map(select));
        }
        if response.drag_started() && !lane.pinned {
            memory.lane_drag = Some(lane.lane);
        }
        if memory.lane_drag == Some(lane.lane) {
            drag(ui, world, file, memory, (scene, plan), &response, intents);
        }
    }
    if !ui.input(|input| input.pointer.any_down()) {
        memory.lane_drag = None;
    }
}

/// What a click on a lane selects.
pub(super) fn target(world: &World<'_>, lane: LaneIx) -> Option<Target> {
    let file = world.file?;
    let lanes = &file.found.lanes;
    Some(match lanes.key(lane)? {
        LaneKey::Party(party) => Target::Party(party),
        LaneKey::Pair(one, other) if one != other => Target::Pair(one, other),
        LaneKey::Commission(commission) => Target::Commission(commission),
        LaneKey::Person(_) => Target::Person(lanes.code(&file.catalog, lane).into()),
        LaneKey::Organisation(_) => {
            Target::organisation(&file.catalog, &lanes.code(&file.catalog, lane))
        }
        _ => Target::events(lanes.lane(lane).events().to_vec()),
    })
}

/// Shows only the events of a lane, where the filter can say so.
fn only(world: &World<'_>, file: &OpenFile, lane: LaneIx, intents: &mut Vec<Intent>) {
    let code = |party| file.catalog.party(party).map(|party| party.code.clone());
    let command = match file.found.lanes.key(lane) {
        Some(LaneKey::Party(party)) => {
            FilterCommand::OnlyParties(code(party).into_iter().collect())
        }
        Some(LaneKey::Pair(one, other)) => {
            let mut codes: Vec<String> = [one, other].into_iter().filter_map(code).collect();
            codes.dedup();
            FilterCommand::OnlyParties(codes)
        }
        Some(LaneKey::Kind(_)) => {
            let code = file.found.lanes.code(&file.catalog, lane);
            if world.state.filter.filter().chosen(Field::Kind, &code) == Some(true) {
                return;
            }
            FilterCommand::Toggle(Field::Kind, code)
        }
        _ => return,
    };
    intents.push(Command::Filter(command).into());
}

fn menu(
    world: &World<'_>,
    file: &OpenFile,
    lane: &Lane,
    response: &Response,
    keyboard: bool,
    intents: &mut Vec<Intent>,
) {
    let open = response.secondary_clicked() || keyboard;
    let popup = Popup::from_response(response)
        .id(response.id.with("menu"))
        .kind(egui::PopupKind::Menu)
        .open_memory(open.then_some(egui::SetOpenCommand::Bool(true)));
    popup.show(|ui| {
        ui.set_min_width(width::MENU);
        let code = file.found.lanes.code(&file.catalog, lane.lane);
        let own = world.state.lanes.arrangement();
        let is = |list: Option<bool>| list.unwrap_or(false);
        let pinned = is(own.map(|own| own.pinned.contains(&code)));
        let collapsed = is(own.map(|own| own.collapsed.contains(&code)));
        let mut ask = |command: LanesCommand| intents.push(Command::Lanes(command).into());
        if entry(ui, if pinned { say!("lane-unpin") } else { say!("lane-pin") }) {
            ask(LanesCommand::TogglePin(code.clone()));
        }
        if entry(ui, if collapsed { say!("lane-expand") } else { say!("lane-collapse") }) {
            ask(LanesCommand::ToggleCollapse(code.clone()));
        }
        if entry(ui, say!("lane-hide")) {
            ask(LanesCommand::Hide(code));
        }
        ui.separator();
        if entry(ui, say!("lane-select")) {
            let select = |target| Command::Select(SelectionCommand::Select(target)).into();
            intents.extend(target(world, lane.lane).map(select));
        }
        let key = file.found.lanes.key(lane.lane);
        let can = matches!(key, Some(LaneKey::Party(_) | LaneKey::Pair(..) | LaneKey::Kind(_)));
        if can && entry(ui, say!("lane-only")) {
            only(world, file, lane.lane, intents);
        }
    });
}

/// A line shows where the lane would stand; letting go puts it there.
fn drag(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    (scene, plan): (&TimelineScene, &LanePlan),
    response: &Response,
    intents: &mut Vec<Intent>,
) {
    let (Some(at), Some(moved)) = (response.interact_pointer_pos(), memory.lane_drag) else {
        return;
    };
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    let free: Vec<&Lane> = scene.lanes.iter().filter(|lane| !lane.pinned).collect();
    let below = free.iter().find(|lane| at.y < lane.y);
    let y = below.map_or_else(
        || free.last().map_or(at.y, |lane| lane.strip.bottom()),
        |lane| lane.strip.top(),
    );
    let line = Rect::from_min_max(
        pos2(scene.rect.left() + space::S, y - 1.0),
        pos2(scene.canvas.right(), y + 1.0),
    );
    ui.painter().rect_filled(line, SMALL_RADIUS, world.palette.accent);
    if !response.drag_stopped() {
        return;
    }
    memory.lane_drag = None;
    let mut order: Vec<LaneIx> = plan.slots().iter().map(|slot| slot.lane).collect();
    order.retain(|lane| *lane != moved);
    let place = below.map(|lane| lane.lane).filter(|lane| *lane != moved);
    let place = match (below, place) {
        // On its own place.
        (Some(_), None) => return,
        (_, Some(lane)) => order.iter().position(|other| *other == lane),
        (None, None) => {
            let last = free.iter().rev().map(|lane| lane.lane).find(|lane| *lane != moved);
            last.and_then(|lane| order.iter().position(|other| *other == lane)).map(|it| it + 1)
        }
    };
    order.insert(place.unwrap_or(order.len()).min(order.len()), moved);
    let codes = order.iter().map(|lane| file.found.lanes.code(&file.catalog, *lane)).collect();
    intents.push(Command::Lanes(LanesCommand::Arrange(codes)).into());
}
