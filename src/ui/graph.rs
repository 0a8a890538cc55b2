//! The graph of relations, with the pointer on it: a click on a country or a tie shows only its
//! events, a click on the ground shows all again; a country is dragged to where it shall stay, the
//! ground is dragged, and the wheel zooms.

use egui::{Id, PointerButton, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::widgets::{body, rich};
use super::{Intent, Memory, OpenFile, World, graph_options};
use crate::model::CodeList;
use crate::paint::{EguiCanvas, FontsMeasure, paint_graph};
use crate::query::{PartyIx, Ties};
use crate::scene::counts;
use crate::scene::graph::{Chosen, GraphHit, GraphInput, GraphScene, Sign, graph, groups};
use crate::state::{
    Around, Command, FilterCommand, GraphCommand, Scope, SelectionCommand, Target, TieColour,
};
use crate::theme::{Weight, size};
use crate::time::Span;

/// How fast the wheel zooms: e to this power for a point.
const WHEEL: f32 = 0.004;

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
    let ties = counted.map_or(&no_ties, |counted| &*counted.ties);
    let chosen = counted.map_or(&no_choice, |counted| &*counted.chosen);
    graph_options::show(ui, world, file, (ties, chosen), intents);
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
        rect,
    };
    let scene = ui.fonts_mut(|fonts| graph(&input, &mut FontsMeasure(fonts)));
    response.widget_info(|| {
        let words = format!("Graph: {} countries, {} pairs", scene.nodes.len(), scene.edges.len());
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
        explain(&response, world, file, scope, &scene, hit);
    }
    if response.clicked() {
        match hit {
            Some(hit) => choose(world, file, hit, intents),
            None => clear(world, intents),
        }
    }
    move_about(ui, world, memory, &scene, &response, intents);
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    paint_graph(&mut canvas, &scene, hit, world.palette);
    remarks(ui, world, scope, &scene, rect);
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

/// What can be done with a country that is clicked by the other button.
fn menu(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    party: PartyIx,
    intents: &mut Vec<Intent>,
) {
    let mut item = |ui: &mut Ui, words: &str, command: GraphCommand| {
        if ui.button(words).clicked() {
            intents.push(Command::Graph(command).into());
        }
    };
    let name = file.catalog.party_name(party);
    ui.label(rich(name, Weight::Bold, size::BODY, world.palette.text));
    for (steps, words) in [(1, "Only those it met"), (2, "Those within two steps")] {
        item(ui, words, GraphCommand::Around(Some(Around { party, steps })));
    }
    if world.state.graph.around().is_some() {
        item(ui, "All countries", GraphCommand::Around(None));
    }
    if world.state.graph.pins().contains_key(&party) {
        item(ui, "Unpin", GraphCommand::Unpin(party));
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
    let mut focused = None;
    let mut node = |hit: GraphHit, rect: Rect, words: String, selected: bool| {
        let response = ui.interact(rect, Id::unique(("graph", key(hit))), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &words));
        if response.has_focus() {
            focused = Some(hit);
        }
        if response.clicked() {
            choose(world, file, hit, intents);
        }
        if response.hovered() {
            focused = Some(hit);
        }
        if let GraphHit::Node(party) = hit {
            response.context_menu(|ui| menu(ui, world, file, party, intents));
        }
    };
    for edge in scene.edges.iter().rev().take(60) {
        let middle = edge.line[0].lerp(edge.line[1], 0.5);
        let (one, other) = edge.parties;
        let names = (file.catalog.party_name(one), file.catalog.party_name(other));
        let words = format!("Pair {} and {}, {}", names.0, names.1, counts::events(edge.events));
        let rect = Rect::from_center_size(middle, vec2(12.0, 12.0));
        node(GraphHit::Edge(one, other), rect, words, edge.selected);
    }
    for country in &scene.nodes {
        let name = file.catalog.party_name(country.party);
        let words = format!("Country {name}, {}", counts::events(country.events));
        let side = 2.0 * country.radius.max(5.0);
        let rect = Rect::from_center_size(country.at, vec2(side, side));
        node(GraphHit::Node(country.party), rect, words, country.selected);
    }
    focused
}

fn key(hit: GraphHit) -> (PartyIx, Option<PartyIx>) {
    match hit {
        GraphHit::Node(party) => (party, None),
        GraphHit::Edge(one, other) => (one, Some(other)),
    }
}

/// Selects a country or a pair and shows only its events; once more lets go of it.
pub(super) fn choose(world: &World<'_>, file: &OpenFile, hit: GraphHit, intents: &mut Vec<Intent>) {
    let (target, parties) = match hit {
        GraphHit::Node(party) => (Target::Party(party), vec![party]),
        GraphHit::Edge(one, other) => (Target::Pair(one, other), vec![one, other]),
    };
    if world.state.selection.target() == Some(&target) {
        return clear(world, intents);
    }
    let codes = parties.iter().filter_map(|party| Some(file.catalog.party(*party)?.code.clone()));
    intents.push(Command::Filter(FilterCommand::OnlyParties(codes.collect())).into());
    intents.push(Command::Select(SelectionCommand::Select(target)).into());
}

fn clear(world: &World<'_>, intents: &mut Vec<Intent>) {
    let selection = &world.state.selection;
    if matches!(selection.target(), Some(Target::Party(_) | Target::Pair(..))) {
        intents.push(Command::Select(SelectionCommand::Clear).into());
        intents.push(Command::Filter(FilterCommand::OnlyParties(Vec::new())).into());
    }
}

fn explain(
    response: &Response,
    world: &World<'_>,
    file: &OpenFile,
    scope: Scope,
    scene: &GraphScene,
    hit: GraphHit,
) {
    response.clone().on_hover_ui_at_pointer(|ui| {
        let (title, words) = match hit {
            GraphHit::Node(party) => {
                let node = scene.nodes.iter().find(|node| node.party == party);
                let count = node.map_or(0, |node| node.events);
                (
                    file.catalog.party_name(party).to_owned(),
                    format!("{} {}", counts::events(count), scope.words()),
                )
            }
            GraphHit::Edge(one, other) => {
                let (a, b) = (file.catalog.party_name(one), file.catalog.party_name(other));
                let edge = scene.edges.iter().find(|edge| edge.parties == (one, other));
                let count = edge.map_or(0, |edge| edge.events);
                let mut words = format!("{} {}", counts::events(count), scope.words());
                if let Some((there, back)) = edge.map(|edge| edge.visits)
                    && there + back > 0
                {
                    words += &format!("\n{a} → {b} {there} · {b} → {a} {back}");
                }
                match edge.map(|edge| edge.sign) {
                    Some(Sign::Kind(kind, _)) => {
                        let kind = kind.kind().label().to_lowercase();
                        words += &format!("\nmost are of the kind {kind}");
                    }
                    Some(Sign::Turn(turn)) => words += &format!("\n{}", turn.words()),
                    _ => {}
                }
                if let Some(at) = edge.and_then(|edge| edge.last_seen) {
                    words += &format!("\nlast seen {}", Span::new(at, at).words());
                }
                (format!("{a} – {b}"), words)
            }
        };
        ui.label(rich(&title, Weight::Bold, size::BODY, world.palette.text));
        ui.label(body(&words, world.palette.text_2));
        let hint =
            rich("click: only these events", Weight::Regular, size::SMALL, world.palette.text_3);
        ui.label(hint);
    });
}

fn remarks(ui: &Ui, world: &World<'_>, scope: Scope, scene: &GraphScene, rect: Rect) {
    let words = scene.remarks(scope);
    let at = rect.left_bottom() + vec2(16.0, -10.0);
    let style = (Weight::Regular, size::SMALL, world.palette.text_3);
    super::widgets::paint_text(ui, at, egui::Align2::LEFT_CENTER, &words, style);
}
