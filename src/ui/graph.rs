//! The graph of relations, with the pointer on it: a click on a country or a tie shows only its
//! events, a click on the ground shows all again; a country is dragged to where it shall stay, the
//! ground is dragged, and the wheel zooms.

use egui::{EventFilter, PointerButton, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::map_gestures::arrows;
use super::ties::{self, MOST_TIES, Reachable, Told};
use super::view_buttons::{self, Of, Pressed};
use super::widgets::rich;
use super::{Intent, Memory, OpenFile, World, graph_options};
use crate::paint::{EguiCanvas, FontsMeasure, paint_graph};
use crate::query::{PartyIx, Ties};
use crate::say;
use crate::scene::graph::{Chosen, GraphHit, GraphInput, GraphScene, graph, groups};
use crate::state::{Command, GraphCommand, Scope, TieColour};
use crate::theme::{SMALL_RADIUS, Weight, font_id, height, room, sign, size, space, strength};

/// How fast the wheel zooms: e to this power for a point.
const WHEEL: f32 = 0.004;

/// By how many points an arrow key moves a country.
const KEY_STEP: f32 = 12.0;

/// By what one press of a button zooms.
const ZOOM: f32 = 1.5;

/// Height of the line of remarks, in points.
const REMARK: f32 = height::ROW;

/// What the pointer drags.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Drag {
    /// A country.
    Node(PartyIx),
    /// All.
    Ground,
}

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scope: Scope,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let (no_ties, no_choice) = (Ties::default(), Chosen::default());
    let counted = file.ties.as_ref();
    let all = counted.map_or(&no_ties, |counted| &*counted.ties);
    let chosen = counted.map_or(&no_choice, |counted| &*counted.chosen);
    graph_options::show(ui, world, file, (all, chosen), intents);
    network(ui, world, memory, scope, intents);
}

/// The graph alone.
pub(super) fn network(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scope: Scope,
    intents: &mut Vec<Intent>,
) {
    let Some((file, counted)) = world.file.and_then(|file| Some((file, file.ties.as_ref()?)))
    else {
        return;
    };
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let communities = counted.communities.as_deref();
    let groups = groups(&file.catalog, world.state.panels.groups(), communities, world.language);
    let input = GraphInput {
        catalog: &file.catalog,
        layout: &file.layout,
        ties: &counted.ties,
        chosen: &counted.chosen,
        span: counted.query.span,
        by_kind: world.state.panels.tie_colour() == TieColour::Kind,
        groups: &groups,
        view: &world.state.graph,
        selection: &world.state.selection,
        language: world.language,
        rect: drawing(rect),
    };
    let scene = ui.fonts_mut(|fonts| graph(&input, &mut FontsMeasure(fonts)));
    response.widget_info(|| {
        let words = say!("graph-name", countries = scene.nodes.len(), pairs = scene.edges.len());
        WidgetInfo::labeled(Role::Canvas, true, words)
    });
    let hit = response.hover_pos().and_then(|at| scene.pick(at));
    let hit = nodes(ui, world, file, &scene, intents).or(hit);
    if memory.graph_hover != hit {
        memory.graph_hover = hit;
        ui.ctx().request_repaint();
    }
    if let Some(hit) = hit.filter(|_| memory.graph_drag.is_none()) {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        ties::explain(&response, world, file, scope, hit, told(&scene, hit));
    }
    if response.clicked() {
        match hit {
            Some(hit) => ties::choose(world, file, hit, intents),
            None => ties::clear(world, intents),
        }
    }
    move_about(ui, world, memory, &scene, &response, intents);
    if let Some(GraphHit::Node(party)) = hit {
        move_by_keys(ui, world, &scene, party, intents);
    }
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    paint_graph(&mut canvas, &scene, hit, world.palette);
    remarks(ui, world, scope, &scene, rect);
    let view = &world.state.graph;
    let buttons = view_buttons::place(rect);
    let zoom = |factor| GraphCommand::Zoom { factor, about: view.centre() };
    let pressed = view_buttons::show(ui, world.palette, Of::Graph, buttons, view.zoom() > 1.0);
    let command = pressed.map(|pressed| match pressed {
        Pressed::Closer => zoom(ZOOM),
        Pressed::Farther => zoom(1.0 / ZOOM),
        Pressed::Fit => GraphCommand::Fit,
    });
    intents.extend(command.map(|command| Command::Graph(command).into()));
}

/// Dragging and the wheel.
fn move_about(
    ui: &Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scene: &GraphScene,
    response: &Response,
    intents: &mut Vec<Intent>,
) {
    let pointer = response.interact_pointer_pos();
    if response.drag_started_by(PointerButton::Primary) {
        let pressed = ui.input(|input| input.pointer.press_origin());
        memory.graph_drag = Some(match pressed.and_then(|at| scene.pick(at)) {
            // Rings have places of their own.
            Some(GraphHit::Node(party)) if world.state.graph.around().is_none() => {
                Drag::Node(party)
            }
            _ => Drag::Ground,
        });
    }
    if let (Some(drag), Some(at)) = (memory.graph_drag, pointer)
        && response.drag_delta() != egui::Vec2::ZERO
    {
        let (x, y) = scene.frame.part(response.drag_delta());
        let command = match drag {
            Drag::Node(party) => GraphCommand::Pin(party, scene.frame.place(at)),
            Drag::Ground => GraphCommand::Pan((-x, -y)),
        };
        intents.push(Command::Graph(command).into());
    }
    if !response.dragged() {
        memory.graph_drag = None;
    }
    if let Some(at) = response.hover_pos() {
        let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = (wheel * WHEEL).exp() * pinch;
        if (factor - 1.0).abs() > 1e-4 {
            let about = scene.frame.place(at);
            intents.push(Command::Graph(GraphCommand::Zoom { factor, about }).into());
        }
    }
    if response.double_clicked() {
        intents.push(Command::Graph(GraphCommand::Fit).into());
    }
}

/// Arrow keys move the country with the focus, and there it stays, as when it is dragged.
fn move_by_keys(
    ui: &Ui,
    world: &World<'_>,
    scene: &GraphScene,
    party: PartyIx,
    intents: &mut Vec<Intent>,
) {
    let id = ties::id("graph", GraphHit::Node(party));
    // Rings have places of their own.
    if !ui.memory(|memory| memory.has_focus(id)) || world.state.graph.around().is_some() {
        return;
    }
    let own =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, own));
    let by =
        ui.input(
            |input| {
                if input.modifiers.any() { egui::Vec2::ZERO } else { arrows(input) * KEY_STEP }
            },
        );
    let node = scene.nodes.iter().find(|node| node.party == party);
    if let Some(node) = node.filter(|_| by != egui::Vec2::ZERO) {
        let pin = GraphCommand::Pin(party, scene.frame.place(node.at + by));
        intents.push(Command::Graph(pin).into());
    }
}

/// Ties as buttons for keyboard and screen reader, the strongest first; returns what has focus.
fn nodes(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    scene: &GraphScene,
    intents: &mut Vec<Intent>,
) -> Option<GraphHit> {
    let drawn = scene.edges.iter().rev().take(MOST_TIES).map(|edge| Reachable {
        hit: GraphHit::Edge(edge.parties.0, edge.parties.1),
        rect: Rect::from_center_size(
            edge.line[0].lerp(edge.line[1], 0.5),
            egui::Vec2::splat(sign::REACH),
        ),
        events: edge.events,
        selected: edge.selected,
    });
    let countries = scene.nodes.iter().map(|country| Reachable {
        hit: GraphHit::Node(country.party),
        rect: Rect::from_center_size(
            country.at,
            egui::Vec2::splat(2.0 * country.radius.max(sign::REACH / 2.0)),
        ),
        events: country.events,
        selected: country.selected,
    });
    ties::reach(ui, world, file, "graph", drawn.chain(countries), intents).0
}

/// What the pointer is told of a country or a tie of the graph.
fn told(scene: &GraphScene, hit: GraphHit) -> Told<'_> {
    match hit {
        GraphHit::Node(party) => {
            let node = scene.nodes.iter().find(|node| node.party == party);
            Told { events: node.map_or(0, |node| node.events), edge: None }
        }
        GraphHit::Edge(one, other) => {
            let edge = scene.edges.iter().find(|edge| edge.parties == (one, other));
            Told { events: edge.map_or(0, |edge| edge.events), edge }
        }
    }
}

/// Where countries and their names stand: above the line of remarks, unless the panel is so low that they need all
/// there is, and beside the buttons or below them, where more is left.
fn drawing(rect: Rect) -> Rect {
    let remarks = if rect.height() < room::HIGH { 0.0 } else { REMARK };
    let whole = rect.with_max_y(rect.bottom() - remarks);
    let buttons = view_buttons::place(rect);
    let beside = whole.with_max_x(buttons.left());
    let below = whole.with_min_y(buttons.bottom());
    if beside.area() >= below.area() { beside } else { below }
}

fn remarks(ui: &mut Ui, world: &World<'_>, scope: Scope, scene: &GraphScene, rect: Rect) {
    let words = scene.remarks(scope);
    if words.is_empty() {
        return;
    }
    if scene.nodes.is_empty() {
        // There is nothing that it could stand over.
        let words = rich(&words, Weight::Regular, size::BODY, world.palette.text_2);
        ui.put(rect, egui::Label::new(words).selectable(false));
        return;
    }
    let line = Rect::from_min_max(rect.left_bottom() - vec2(0.0, REMARK), rect.right_bottom());
    let small = font_id(Weight::Regular, size::SMALL);
    let galley =
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(words.clone(), small, world.palette.text_3));
    // Never over a name; where it is cut, the pointer shows the rest.
    let Some(room) = scene.free_room(line.shrink2(vec2(space::L, 0.0)), galley.size().x) else {
        return;
    };
    let behind = ui.painter().add(egui::Shape::Noop);
    let words = rich(&words, Weight::Regular, size::SMALL, world.palette.text_3);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let builder = egui::UiBuilder::new().max_rect(room).layout(layout);
    let label = egui::Label::new(words).truncate().selectable(false);
    let shown = ui.new_child(builder).add(label).rect.expand2(vec2(space::XS, 0.0));
    let ground = world.palette.ground.gamma_multiply(strength::COVER);
    ui.painter().set(behind, egui::Shape::rect_filled(shown, SMALL_RADIUS, ground));
}

#[cfg(test)]
mod tests {
    use egui::{Rect, pos2, vec2};
    use proptest::prelude::*;

    use super::{drawing, view_buttons};

    proptest! {
        /// Whatever the form of the panel, countries stand beside or below its buttons, with most of the room.
        #[test]
        fn nothing_is_drawn_under_the_buttons(wide in 200.0f32..1_600.0, high in 90.0f32..600.0) {
            let panel = Rect::from_min_size(pos2(10.0, 20.0), vec2(wide, high));
            let drawn = drawing(panel);
            prop_assert!(panel.contains_rect(drawn));
            prop_assert!(!drawn.shrink(0.01).intersects(view_buttons::place(panel)));
            prop_assert!(drawn.area() > 0.5 * panel.area(), "{:?} of {:?}", drawn, panel);
        }
    }
}
