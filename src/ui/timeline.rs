//! The timeline panel: the lifeline view, with the pointer on it.

use std::sync::Arc;

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::memory::TimelineKey;
use super::widgets::{body, link};
use super::{Intent, Memory, OpenFile, World, tooltip};
use crate::paint::{EguiCanvas, FontsMeasure, paint_timeline};
use crate::query::EventIx;
use crate::scene::timeline::{Hit, Members, TimelineInput, TimelineScene, timeline};
use crate::state::{CameraCommand, Command, FilterCommand, SelectionCommand, Target};
use crate::time::Span;

/// Marks beyond this number get no node of their own in the accessibility tree; the chronology in
/// the details lists all shown events.
const MOST_NODES: usize = 150;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let scene = lay_out(ui, world, file, memory, rect);
    reveal_lane(world, file, memory, &scene, intents);
    response.widget_info(|| {
        let span = world.state.camera.goal().span().words();
        let (here, all) = (scene.events_on_screen, file.shown.len());
        let words = format!("Timeline: {here} of {all} events on screen, {span}");
        WidgetInfo::labeled(Role::Canvas, true, words)
    });
    let mut gesture = memory.gesture;
    for command in gesture.read(ui, &response, &scene, world.now) {
        intents.push(Command::Camera(clamped(command, world, &scene)).into());
    }
    memory.gesture = gesture;
    point(ui, world, memory, &scene, &response, intents);
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    paint_timeline(&mut canvas, &scene, world.palette);
    if scene.lane_count == 0 {
        empty(ui, world, file, rect, intents);
    }
    scroll_bar(ui, world, &scene);
    nodes(ui, world, file, &scene);
    if world.state.camera.is_moving(world.now) {
        ui.ctx().request_repaint();
    }
}

/// The scene for this frame; the one of the frame before where nothing changed.
fn lay_out(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    rect: Rect,
) -> Arc<TimelineScene> {
    let key = TimelineKey {
        revision: file.revision,
        span: world.state.camera.view(world.now).span(),
        scroll: world.state.camera.scroll(),
        rect,
        selection: world.state.selection.clone(),
        hovered: memory.hovered,
        pixels_per_point: ui.ctx().pixels_per_point(),
    };
    if let Some((kept, scene)) = &memory.timeline
        && *kept == key
    {
        return Arc::clone(scene);
    }
    let input = TimelineInput {
        catalog: &file.catalog,
        shown: &file.shown,
        selection: &key.selection,
        hovered: key.hovered,
        span: key.span,
        scroll: key.scroll,
        rect,
        today: Some(world.today),
        language: world.language,
    };
    let scene = ui.ctx().fonts_mut(|fonts| timeline(&input, &mut FontsMeasure(fonts)));
    let scene = Arc::new(scene);
    memory.timeline = Some((key, Arc::clone(&scene)));
    scene
}

/// Lanes do not scroll beyond their end.
fn clamped(command: CameraCommand, world: &World<'_>, scene: &TimelineScene) -> CameraCommand {
    match command {
        CameraCommand::ScrollLanes(points) => {
            let wanted = world.state.camera.scroll() + points;
            CameraCommand::ScrollLanesTo(wanted.clamp(0.0, scene.scroll_max))
        }
        other => other,
    }
}

/// Scrolls a newly selected event's lane into sight.
fn reveal_lane(
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    scene: &TimelineScene,
    intents: &mut Vec<Intent>,
) {
    let selection = &world.state.selection;
    if memory.last_selection.as_ref() == Some(selection) {
        return;
    }
    memory.last_selection = Some(selection.clone());
    if scene.scroll_max <= 0.0 {
        return;
    }
    let parties = match selection.target() {
        Some(Target::Event(event)) => {
            file.catalog.facts(*event).map(|facts| facts.parties.clone()).unwrap_or_default()
        }
        Some(Target::Party(party)) => vec![*party],
        _ => return,
    };
    let lanes = file
        .catalog
        .lane_order()
        .iter()
        .filter(|party| file.shown.by_party.get(party.index()).is_some_and(|count| *count > 0));
    let on_screen = |party| scene.lanes.iter().any(|lane| lane.party == party && !lane.pinned);
    let pinned = |party| scene.lanes.iter().any(|lane| lane.party == party && lane.pinned);
    let hidden = parties.into_iter().find(|party| !on_screen(*party) && !pinned(*party));
    let place = hidden.and_then(|party| lanes.into_iter().position(|lane| *lane == party));
    if let (Some(place), Some(lane)) = (place, scene.lanes.first()) {
        let height = lane.strip.height();
        let wanted = height * (place as f32 + 0.5) - scene.scrolling.height() / 2.0;
        let scroll = CameraCommand::ScrollLanesTo(wanted.clamp(0.0, scene.scroll_max));
        intents.push(Command::Camera(scroll).into());
    }
}

/// What the pointer is on, and what a click there does.
fn point(
    ui: &Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scene: &TimelineScene,
    response: &Response,
    intents: &mut Vec<Intent>,
) {
    let hit = response.hover_pos().and_then(|at| scene.pick(at));
    let hovered = match &hit {
        Some(Hit::Event(event)) => Some(*event),
        _ => None,
    };
    if response.contains_pointer() || memory.hovered.is_some() {
        let before = std::mem::replace(&mut memory.hovered, hovered);
        if before != hovered {
            ui.ctx().request_repaint();
        }
    }
    if hit.is_some() && !response.dragged() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if let (Some(hit), false) = (&hit, response.dragged()) {
        tooltip::show(response, world, hit);
    }
    let adding = ui.input(|input| input.modifiers.command);
    if response.double_clicked() {
        open_closely(world, hit.as_ref(), intents);
    } else if response.clicked() {
        click(world, hit, adding, intents);
    }
}

fn click(world: &World<'_>, hit: Option<Hit>, adding: bool, intents: &mut Vec<Intent>) {
    let select = |target| Intent::from(Command::Select(SelectionCommand::Select(target)));
    match hit {
        Some(Hit::Event(event)) if adding => {
            intents.push(Command::Select(SelectionCommand::Toggle(event)).into());
        }
        Some(Hit::Event(event)) => intents.push(select(Target::Event(event))),
        Some(Hit::Events(events, _)) => intents.push(select(Target::Events(events))),
        Some(Hit::Lane(party)) => intents.push(select(Target::Party(party))),
        None if world.state.selection.target().is_some() => {
            intents.push(Command::Select(SelectionCommand::Clear).into());
        }
        None => {}
    }
}

fn open_closely(world: &World<'_>, hit: Option<&Hit>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let extent = |event: &EventIx| file.catalog.facts(*event)?.extent;
    let span = match hit {
        Some(Hit::Event(event)) => extent(event),
        Some(Hit::Events(events, _)) => events.iter().filter_map(extent).reduce(Span::union),
        Some(Hit::Lane(party)) => {
            let code = file.catalog.party(*party).map(|party| party.code.clone());
            let only = FilterCommand::OnlyParties(code.into_iter().collect());
            intents.push(Command::Filter(only).into());
            None
        }
        None => Some(file.catalog.extent().unwrap_or_else(|| world.state.camera.whole())),
    };
    intents.extend(span.map(|span| Command::Camera(CameraCommand::Fit(span)).into()));
}

/// Nothing passes the filter: say so, with the way out.
fn empty(ui: &mut Ui, world: &World<'_>, file: &OpenFile, rect: Rect, intents: &mut Vec<Intent>) {
    let place = Rect::from_center_size(rect.center(), vec2(360.0, 70.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
        ui.vertical_centered(|ui| {
            if file.catalog.is_empty() {
                ui.label(body("This file holds no events.", world.palette.text_2));
                return;
            }
            let undated = file.shown.undated.len();
            let words = match undated {
                0 => format!("None of {} events passes the filter.", file.catalog.len()),
                1 => "The one event that passes has no date.".to_owned(),
                _ => format!("The {undated} events that pass have no date."),
            };
            ui.label(body(&words, world.palette.text_2));
            ui.add_space(6.0);
            let clear = body("Clear the filter", world.palette.accent);
            if !world.state.filter.filter().is_empty()
                && link(ui, clear, "Clear the filter").clicked()
            {
                intents.push(Command::Filter(FilterCommand::Clear).into());
            }
        });
    });
}

/// Where one is among the lanes; the wheel and W/S move it.
fn scroll_bar(ui: &Ui, world: &World<'_>, scene: &TimelineScene) {
    if scene.scroll_max <= 0.0 {
        return;
    }
    let track = scene.scrolling;
    let total = track.height() + scene.scroll_max;
    let scroll = world.state.camera.scroll().clamp(0.0, scene.scroll_max);
    let height = (track.height() * track.height() / total).max(24.0);
    let top = track.top() + (track.height() - height) * scroll / scene.scroll_max;
    let bar = Rect::from_min_size(pos2(track.right() - 5.0, top), vec2(3.0, height));
    ui.painter().rect_filled(bar, 1.5, world.palette.lane);
}

/// Marks as nodes for screen readers: title, date in words, parties.
fn nodes(ui: &Ui, world: &World<'_>, file: &OpenFile, scene: &TimelineScene) {
    let mut named: Vec<EventIx> = Vec::new();
    for mark in &scene.marks {
        let Members::One(event) = mark.members else { continue };
        if named.len() >= MOST_NODES || named.contains(&event) {
            continue;
        }
        named.push(event);
        let rect = Rect::from_center_size(mark.at, vec2(14.0, 14.0));
        let id = Id::unique(("event", event));
        let response = ui.interact(rect, id, Sense::hover());
        response.widget_info(|| {
            let words = tooltip::event_words(&file.catalog, event, world.language);
            WidgetInfo::selected(Role::ListItem, true, mark.selected, words)
        });
    }
}
