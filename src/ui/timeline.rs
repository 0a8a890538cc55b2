//! The timeline panel: the scene, with the pointer on it.

use std::sync::Arc;

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::memory::{Morph, PlanKey, TimelineKey};
use super::widgets::{body, link};
use super::{Intent, Memory, OpenFile, World, bookmarks, lane_names, marks, tooltip};
use crate::paint::{EguiCanvas, FontsMeasure, paint_timeline};
use crate::query::{LaneIx, LaneKey};
use crate::say;
use crate::scene::counts;
use crate::scene::timeline::{Hit, LanePlan, Lit, TimelineInput, TimelineScene, timeline};
use crate::state::{CameraCommand, Command, FilterCommand, SelectionCommand, Target};
use crate::theme::{CARD_RADIUS, SMALL_RADIUS, height, line, panel, space};
use crate::time::Span;

/// Length of the change from one arrangement of lanes to another, in seconds.
const MORPH_SECONDS: f64 = 0.18;
/// How much closer a double click comes where what it is on is short.
const CLOSER: i64 = 8;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let plan = plan(ui, world, file, memory);
    let scene = lay_out(ui, world, file, memory, &plan, rect);
    reveal_lane(world, file, memory, &plan, &scene, intents);
    response.widget_info(|| {
        let span = world.state.camera.goal().span().words();
        let (here, all) = (scene.events_on_screen, file.shown().len());
        let words = say!("timeline-name", here = here, events = counts::events(all), span = span);
        WidgetInfo::labeled(Role::Canvas, true, words)
    });
    let mut gesture = memory.gesture;
    for command in gesture.read(ui, &response, &scene, world.now) {
        intents.push(clamped(command, world, &scene).into());
    }
    memory.gesture = gesture;
    let width = f64::from(scene.canvas.width().max(1.0));
    let share = |at: egui::Pos2| f64::from(at.x - scene.canvas.left()) / width;
    let over = response.hover_pos().filter(|at| (0.0..=1.0).contains(&share(*at)));
    memory.pointer = over.map(|at| (share(at), scene.scale.moment_at(at.x)));
    point(ui, world, memory, &scene, &response, intents);
    let shown = in_motion(ui, world, memory, &scene);
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    paint_timeline(&mut canvas, &shown, world.palette);
    drop(canvas);
    activity_cursor(ui, world, memory, &scene);
    let all_dimmed = file.found.lit.is_some() && file.shown().is_empty();
    let in_sight = world.state.camera.goal().span();
    let nothing_here = file.found.all.lane(LaneIx(0)).touching(in_sight) == 0;
    if scene.lane_count == 0 || all_dimmed || nothing_here {
        empty(ui, world, file, &scene, intents);
    }
    scroll_bar(ui, world, &scene);
    lane_names::show(ui, world, file, memory, &scene, &plan, intents);
    bookmarks::show(ui, world, memory, &scene, intents);
    marks::show(ui, world, file, &scene, intents);
    if world.state.camera.is_moving(world.now) {
        ui.ctx().request_repaint();
    }
}

/// Where the pointer is in the activity below.
fn activity_cursor(ui: &Ui, world: &World<'_>, memory: &mut Memory, scene: &TimelineScene) {
    if let Some(at) = memory.activity_time.take().filter(|at| scene.scale.shows(*at)) {
        let line = egui::Stroke::new(line::FINE, world.palette.text_3);
        ui.painter().vline(scene.scale.x(at), scene.canvas.y_range(), line);
    }
}

/// The plan of lanes; the one before where nothing was done to lanes.
fn plan(ui: &Ui, world: &World<'_>, file: &OpenFile, memory: &mut Memory) -> Arc<LanePlan> {
    let lanes = &world.state.lanes;
    if let Some((key, plan)) = &memory.plan
        && key.revision == file.revision
        && key.lanes == *lanes
    {
        return Arc::clone(plan);
    }
    let plan = ui.ctx().fonts_mut(|fonts| {
        let measure = &mut FontsMeasure(fonts);
        LanePlan::of(&file.catalog, &file.found.lanes, lanes, world.language, measure)
    });
    let plan = Arc::new(plan);
    let grouping = file.found.lanes.grouping();
    let key = PlanKey { revision: file.revision, grouping, lanes: lanes.clone() };
    let before = memory.plan.replace((key, Arc::clone(&plan)));
    let changed = before.filter(|(before, _)| {
        before.grouping != grouping || before.lanes != *lanes && lanes.grouping() == grouping
    });
    if let (Some((before, _)), Some((_, scene))) = (changed, &memory.timeline)
        && world.state.panels.motion()
    {
        memory.morph = Some(Morph {
            from: Arc::clone(scene),
            started: world.now,
            same_lanes: before.revision == file.revision,
        });
    }
    plan
}

/// The scene for this frame; the one of the frame before where nothing changed.
fn lay_out(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    plan: &Arc<LanePlan>,
    rect: Rect,
) -> Arc<TimelineScene> {
    let key = TimelineKey {
        revision: file.revision,
        plan: Arc::as_ptr(plan) as usize,
        span: world.state.camera.view(world.now).span(),
        scroll: world.state.camera.scroll(),
        rect,
        selection: world.state.selection.clone(),
        ruler: world.state.ruler.clone(),
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
        lanes: &file.found.lanes,
        all: if file.found.lit.is_some() { &file.everything } else { &file.found.all },
        lit: file.found.lit.as_ref().map(|lanes| Lit {
            mask: &file.found.shown.mask,
            lanes,
            all: &file.found.all,
        }),
        hits: super::overview::marks_hits(world, file).then_some(&*file.found.all),
        plan,
        selection: &key.selection,
        hovered: key.hovered,
        span: key.span,
        scroll: key.scroll,
        rect,
        today: Some(world.today),
        ruler: &key.ruler,
        language: world.language,
    };
    let scene = ui.ctx().fonts_mut(|fonts| timeline(&input, &mut FontsMeasure(fonts)));
    let scene = Arc::new(scene);
    memory.timeline = Some((key, Arc::clone(&scene)));
    scene
}

/// The scene on its way from the arrangement of lanes before, while it is on its way.
fn in_motion(
    ui: &Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scene: &Arc<TimelineScene>,
) -> Arc<TimelineScene> {
    let Some(morph) = &memory.morph else { return Arc::clone(scene) };
    let share = (world.now - morph.started) / MORPH_SECONDS;
    if share >= 1.0 || morph.from.rect != scene.rect {
        memory.morph = None;
        return Arc::clone(scene);
    }
    ui.ctx().request_repaint();
    // Cubic ease-out, as the camera moves.
    let share = 1.0 - (1.0 - share.clamp(0.0, 1.0)).powi(3);
    Arc::new(scene.on_the_way(&morph.from, share as f32, morph.same_lanes))
}

/// Lanes do not scroll beyond their end.
fn clamped(command: Command, world: &World<'_>, scene: &TimelineScene) -> Command {
    match command {
        Command::Camera(CameraCommand::ScrollLanes(points)) => {
            let wanted = world.state.camera.scroll() + points;
            let wanted = wanted.clamp(0.0, scene.scroll_max);
            Command::Camera(CameraCommand::ScrollLanesTo(wanted))
        }
        other => other,
    }
}

/// Scrolls a newly selected event's lane into sight.
fn reveal_lane(
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    plan: &LanePlan,
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
    let index = &file.found.lanes;
    let lanes = match selection.target() {
        Some(Target::Event(event)) => index.lanes_of(*event).to_vec(),
        Some(Target::Party(party)) => index.find(LaneKey::Party(*party)).into_iter().collect(),
        Some(Target::Pair(one, other)) => {
            let key = LaneKey::Pair(*one.min(other), *one.max(other));
            index.find(key).into_iter().collect()
        }
        Some(Target::Commission(commission)) => {
            index.find(LaneKey::Commission(*commission)).into_iter().collect()
        }
        _ => return,
    };
    let on_screen = |lane| scene.lanes.iter().any(|shown| shown.lane == lane);
    let hidden = lanes.into_iter().find(|lane| !on_screen(*lane));
    if let Some(place) = hidden.and_then(|lane| plan.place(lane)) {
        intents.push(reveal(plan, scene, place));
    }
}

/// Brings a lane into the middle.
pub(super) fn reveal(plan: &LanePlan, scene: &TimelineScene, place: usize) -> Intent {
    let (top, bottom) = plan.extent(place).unwrap_or_default();
    let pinned = scene.scrolling.top() - scene.canvas.top();
    let middle = f32::midpoint(top, bottom) * scene.lane_height - pinned;
    let wanted = middle - scene.scrolling.height() / 2.0;
    let scroll = CameraCommand::ScrollLanesTo(wanted.clamp(0.0, scene.scroll_max));
    Command::Camera(scroll).into()
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
    let dragging = response.dragged();
    let at = response.hover_pos();
    let hit = at.filter(|_| !dragging).and_then(|at| scene.pick(at));
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
    let on_edge = at.is_some_and(|at| scene.pick_edge(at).is_some());
    let on_ruler = at.is_some_and(|at| at.y < scene.canvas.top() && at.x >= scene.canvas.left());
    if memory.gesture.selects_time() || on_edge {
        ui.ctx().set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
    } else if dragging {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    } else if hit.is_some() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    } else if on_ruler {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Text);
    }
    if let Some(hit) = hit {
        tooltip::show(response, world, hit);
    }
    let adding = ui.input(|input| input.modifiers.command);
    if response.double_clicked() {
        open_closely(world, hit, intents);
    } else if response.clicked() {
        click(world, hit, adding, intents);
    }
}

pub(super) fn click(world: &World<'_>, hit: Option<Hit>, adding: bool, intents: &mut Vec<Intent>) {
    let select = |target| Intent::from(Command::Select(SelectionCommand::Select(target)));
    match hit {
        Some(Hit::Event(event)) if adding => {
            intents.push(Command::Select(SelectionCommand::Toggle(event)).into());
        }
        Some(Hit::Event(event)) => intents.push(select(Target::Event(event))),
        Some(Hit::Events(cluster)) => {
            let Some(file) = world.file else { return };
            let mut events = cluster.events(&file.catalog, &file.found.lanes, usize::MAX);
            // Of those that are dimmed and those that are not, the ones that the filter shows.
            if cluster.shown > 0 {
                events.retain(|event| file.shown().contains(*event));
            }
            intents.push(select(Target::events(events)));
        }
        Some(Hit::Lane(lane)) => intents.extend(lane_names::target(world, lane).map(select)),
        None if world.state.selection.target().is_some() => {
            intents.push(Command::Select(SelectionCommand::Clear).into());
        }
        None => {}
    }
}

fn open_closely(world: &World<'_>, hit: Option<Hit>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let command = match hit {
        Some(Hit::Event(event)) => {
            let extent = file.catalog.facts(event).and_then(crate::query::EventFacts::extent);
            extent.map(|extent| closer(world, extent))
        }
        Some(Hit::Events(cluster)) if cluster.side.is_none() => Some(closer(world, cluster.span)),
        Some(Hit::Events(_) | Hit::Lane(_)) => None,
        None => Some(CameraCommand::FitAll),
    };
    intents.extend(command.map(|command| Command::Camera(command).into()));
}

/// Comes closer to a span: with room on both sides, and not so close that all sense of place is
/// lost at once.
pub(super) fn closer(world: &World<'_>, span: Span) -> CameraCommand {
    let on_screen = world.state.camera.goal().span().seconds();
    let length = (span.seconds().saturating_mul(8) / 5).max(on_screen / CLOSER);
    let middle = span.middle();
    let around =
        Span::new(middle.plus_seconds(-length / 2), middle.plus_seconds(length - length / 2));
    CameraCommand::Show(around)
}

/// A line and the way out below it; whether that was taken.
fn say_with(ui: &mut Ui, world: &World<'_>, words: &str, way_out: &str) -> bool {
    ui.label(body(words, world.palette.text_2));
    ui.add_space(space::S);
    link(ui, body(way_out, world.palette.accent), way_out).clicked()
}

/// Nothing passes the filter, every lane is hidden, or all events are at another time: say so, with the
/// way out.
fn empty(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    scene: &TimelineScene,
    intents: &mut Vec<Intent>,
) {
    let place = Rect::from_center_size(scene.canvas.center(), panel::NOTHING);
    if scene.lane_count > 0 {
        // Over what is dimmed.
        ui.painter().rect_filled(
            place.expand2(vec2(0.0, space::M)),
            CARD_RADIUS,
            world.palette.raised,
        );
    }
    ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
        ui.vertical_centered(|ui| {
            if file.catalog.is_empty() {
                if say_with(ui, world, say!("timeline-empty-file"), say!("notice-open")) {
                    intents.push(Intent::OpenDialog);
                }
                return;
            }
            if scene.lane_count > 0 && !file.shown().dated.is_empty() {
                if say_with(ui, world, say!("timeline-nothing-here"), say!("command-fit-all")) {
                    intents.push(Command::Camera(CameraCommand::FitAll).into());
                }
                return;
            }
            if scene.hidden_lanes > 0 {
                let words = say!("timeline-hidden", count = scene.hidden_lanes);
                if say_with(ui, world, &words, say!("timeline-show-lanes")) {
                    intents.push(Command::Lanes(crate::state::LanesCommand::ShowAll).into());
                }
                return;
            }
            let undated = file.shown().undated.len();
            let words = match undated {
                0 => say!("timeline-none", events = counts::events(file.catalog.len())),
                1 => say!("timeline-one-undated").to_owned(),
                _ => say!("timeline-undated", count = undated),
            };
            ui.label(body(&words, world.palette.text_2));
            ui.add_space(space::S);
            let clear = body(say!("timeline-clear"), world.palette.accent);
            if !world.state.filter.filter().is_empty()
                && link(ui, clear, say!("timeline-clear")).clicked()
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
    let height = (track.height() * track.height() / total).max(height::CONTROL);
    let top = track.top() + (track.height() - height) * scroll / scene.scroll_max;
    let bar = Rect::from_min_size(pos2(track.right() - space::XS, top), vec2(space::XXS, height));
    ui.painter().rect_filled(bar, SMALL_RADIUS, world.palette.lane);
}
