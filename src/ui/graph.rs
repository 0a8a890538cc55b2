//! The graph of relations, with the pointer on it: a click on a country or a tie shows only its
//! events; a click on the ground shows all again.

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::widgets::{body, rich};
use super::{Intent, Memory, OpenFile, World};
use crate::paint::{EguiCanvas, FontsMeasure, paint_graph};
use crate::query::{PartyIx, Ties};
use crate::scene::counts;
use crate::scene::graph::{GraphHit, GraphScene, graph, strengths};
use crate::state::{Command, FilterCommand, PanelsCommand, Scope, SelectionCommand, Target};
use crate::theme::{Weight, size};

/// Width of the slider for the strength of ties, in points.
const SLIDER: f32 = 120.0;
/// Ties that keyboard and screen reader can reach, the strongest ones.
pub(super) const MOST_TIES: usize = 60;
/// Width of the histogram beside it, in points.
const HISTOGRAM: f32 = 72.0;

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    scope: Scope,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let no_ties = Ties::default();
    let ties = file.ties.as_ref().map_or(&no_ties, |counted| &*counted.ties);
    strength(ui, world, ties, intents);
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click());
    let scene = ui.ctx().fonts_mut(|fonts| {
        let measure = &mut FontsMeasure(fonts);
        let least = world.state.panels.least_tie();
        graph(&file.catalog, &file.layout, ties, least, &world.state.selection, rect, measure)
    });
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
    if let Some(hit) = hit {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        explain(&response, world, file, scope, hit, events(&scene, hit));
    }
    if response.clicked() {
        match hit {
            Some(hit) => choose(world, file, hit, intents),
            None => clear(world, intents),
        }
    }
    let mut canvas = EguiCanvas::new(ui.painter_at(rect), world.flags);
    paint_graph(&mut canvas, &scene, hit, world.palette);
    remarks(ui, world, scope, &scene, rect);
}

/// How strong a tie must be to be drawn, beside a histogram of all strengths; returns the free rest
/// of the row, at its left. There is no row where all ties are alike.
pub(super) fn strength(
    ui: &mut Ui,
    world: &World<'_>,
    ties: &Ties,
    intents: &mut Vec<Intent>,
) -> Option<Rect> {
    let most = ties.pairs.last().map_or(1, |tie| tie.events);
    if most < 2 {
        return None;
    }
    let palette = world.palette;
    let quiet = |words: &str| rich(words, Weight::Regular, size::SMALL, palette.text_3);
    let frame =
        egui::Frame::new().inner_margin(egui::Margin { left: 16, right: 16, top: 2, bottom: 0 });
    let row = |ui: &mut Ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let chosen = world.state.panels.least_tie().min(most);
            let mut least = chosen;
            ui.spacing_mut().slider_width = SLIDER;
            // The rail of a slider is as faint as a button otherwise.
            ui.visuals_mut().widgets.inactive.bg_fill = palette.lane;
            let slider = egui::Slider::new(&mut least, 1..=most).logarithmic(true);
            let response = ui.add(slider);
            response.widget_info(|| {
                WidgetInfo::slider(true, f64::from(chosen), "Least events of a drawn tie")
            });
            if least != chosen {
                intents.push(Command::Panels(PanelsCommand::SetLeastTie(least)).into());
            }
            ui.add(egui::Label::new(quiet("Ties of at least")).selectable(false));
            histogram(ui, world, ties, chosen);
            ui.available_rect_before_wrap()
        })
        .inner
    };
    Some(frame.show(ui, |ui| ui.horizontal(row).inner).inner)
}

/// Ties by strength, in classes of doubling width; those that are drawn stand out.
fn histogram(ui: &mut Ui, world: &World<'_>, ties: &Ties, least: u32) {
    let counts = strengths(ties);
    let (rect, response) = ui.allocate_exact_size(vec2(HISTOGRAM, 16.0), Sense::hover());
    let most = counts.iter().copied().max().unwrap_or(1).max(1) as f32;
    let width = rect.width() / counts.len().max(1) as f32;
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let height = (rect.height() * (*count as f32 / most).sqrt()).max(1.5);
        let left = rect.left() + place as f32 * width;
        let bar = Rect::from_min_max(
            egui::pos2(left + 0.5, rect.bottom() - height),
            egui::pos2(left + width - 0.5, rect.bottom()),
        );
        let drawn = (2_u64 << place) > u64::from(least);
        let colour = if drawn { world.palette.text_2 } else { world.palette.line };
        ui.painter().rect_filled(bar, 0.0, colour);
    }
    response.on_hover_text("Ties by number of events: 1, 2 to 3, 4 to 7, 8 to 15, …");
}

/// A tie or a country that keyboard and screen reader can reach.
pub(super) struct Reachable {
    pub hit: GraphHit,
    pub rect: Rect,
    pub events: u32,
    pub selected: bool,
}

/// Ties as buttons for keyboard and screen reader, the strongest first; returns what has focus.
fn nodes(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    scene: &GraphScene,
    intents: &mut Vec<Intent>,
) -> Option<GraphHit> {
    let ties = scene.edges.iter().rev().take(MOST_TIES).map(|edge| Reachable {
        hit: GraphHit::Edge(edge.parties.0, edge.parties.1),
        rect: Rect::from_center_size(edge.line[0].lerp(edge.line[1], 0.5), vec2(12.0, 12.0)),
        events: edge.events,
        selected: edge.selected,
    });
    let countries = scene.nodes.iter().map(|country| Reachable {
        hit: GraphHit::Node(country.party),
        rect: Rect::from_center_size(country.at, vec2(2.0, 2.0) * country.radius),
        events: country.events,
        selected: country.selected,
    });
    reach(ui, world, file, "graph", ties.chain(countries), intents).0
}

/// Makes buttons of ties and countries; returns the one with the focus or the pointer, and whether
/// any has the focus. `place` tells the graph's from the map's.
pub(super) fn reach(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    place: &str,
    what: impl Iterator<Item = Reachable>,
    intents: &mut Vec<Intent>,
) -> (Option<GraphHit>, bool) {
    let (mut pointed, mut focused) = (None, false);
    for Reachable { hit, rect, events, selected } in what {
        let response = ui.interact(rect, Id::unique((place, key(hit))), Sense::click());
        response.widget_info(|| {
            let words = match hit {
                GraphHit::Node(party) => format!("Country {}", file.catalog.party_name(party)),
                GraphHit::Edge(one, other) => {
                    let names = [one, other].map(|party| file.catalog.party_name(party));
                    format!("Pair {}", names.join(" and "))
                }
            };
            let words = format!("{words}, {}", counts::events(events));
            WidgetInfo::selected(Role::Button, true, selected, words)
        });
        if response.has_focus() || response.hovered() {
            pointed = Some(hit);
            focused |= response.has_focus();
        }
        if response.clicked() {
            choose(world, file, hit, intents);
        }
    }
    (pointed, focused)
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

pub(super) fn clear(world: &World<'_>, intents: &mut Vec<Intent>) {
    let selection = &world.state.selection;
    if matches!(selection.target(), Some(Target::Party(_) | Target::Pair(..))) {
        intents.push(Command::Select(SelectionCommand::Clear).into());
        intents.push(Command::Filter(FilterCommand::OnlyParties(Vec::new())).into());
    }
}

/// Events of a country or a tie of the graph.
fn events(scene: &GraphScene, hit: GraphHit) -> u32 {
    let events = match hit {
        GraphHit::Node(party) => {
            scene.nodes.iter().find(|node| node.party == party).map(|node| node.events)
        }
        GraphHit::Edge(one, other) => {
            scene.edges.iter().find(|edge| edge.parties == (one, other)).map(|edge| edge.events)
        }
    };
    events.unwrap_or(0)
}

/// Says at the pointer what a country or a tie is.
pub(super) fn explain(
    response: &Response,
    world: &World<'_>,
    file: &OpenFile,
    scope: Scope,
    hit: GraphHit,
    events: u32,
) {
    response.clone().on_hover_ui_at_pointer(|ui| {
        let title = match hit {
            GraphHit::Node(party) => file.catalog.party_name(party).to_owned(),
            GraphHit::Edge(one, other) => {
                [one, other].map(|party| file.catalog.party_name(party)).join(" – ")
            }
        };
        ui.label(rich(&title, Weight::Bold, size::BODY, world.palette.text));
        let words = format!("{} {}", counts::events(events), scope.words());
        ui.label(body(&words, world.palette.text_2));
        let hint =
            rich("click: only these events", Weight::Regular, size::SMALL, world.palette.text_3);
        ui.label(hint);
    });
}

fn remarks(ui: &Ui, world: &World<'_>, scope: Scope, scene: &GraphScene, rect: Rect) {
    let words = if scene.nodes.is_empty() {
        format!("No country takes part in an event {}.", scope.words())
    } else {
        let mut words = Vec::new();
        if scene.left_out > 0 {
            let shown = scene.nodes.len();
            words.push(format!(
                "The {shown} busiest countries; {} more {}",
                counts::grouped(scene.left_out),
                scope.words()
            ));
        }
        if scene.weak_ties > 0 {
            let shown = scene.edges.len();
            words.push(format!(
                "the {shown} strongest ties; {} weaker ones",
                counts::grouped(scene.weak_ties)
            ));
        }
        words.join(" · ")
    };
    let at = rect.left_bottom() + vec2(16.0, -10.0);
    let style = (Weight::Regular, size::SMALL, world.palette.text_3);
    super::widgets::paint_text(ui, at, egui::Align2::LEFT_CENTER, &words, style);
}
