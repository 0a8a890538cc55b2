//! The map of relations, with the pointer on it: a click on a country or a tie shows only its events,
//! as in the graph; one on a place selects what happened there; one on several places looks closer.

use std::sync::Arc;

use egui::{
    CursorIcon, Label, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::ties::{self, Reachable, Told};
use super::view_buttons::{self, Of, Pressed};
use super::widgets::{body, rich};
use super::{Intent, Memory, OpenFile, World, graph_options, map_gestures};
use crate::paint::{EguiCanvas, FontsMeasure, paint_map};
use crate::query::{PlaceCounts, PlaceIx, Ties};
use crate::say;
use crate::scene::counts;
use crate::scene::graph::{Chosen, GraphHit};
use crate::scene::map::{
    Cluster, Ground, MapHit, MapInput, MapScene, Window, ground, map, wanted_detail,
};
use crate::state::{Command, MapCommand, Scope, SelectionCommand, Target, TieColour};
use crate::theme::{SMALL_RADIUS, Weight, column, height, line, sign, size, space};
use crate::time::Span;
use crate::words::comma;

/// Places that keyboard and screen reader can reach.
const MOST_PLACES: usize = 60;
/// Names in the words of a cluster.
const NAMES: usize = 4;
/// A click on several places looks closer by so much at most.
const CLOSER: f64 = 8.0;
/// With less room beside the options, in points, what is left out is said on the map.
const LEAST_WORDS: f32 = column::NAMES;

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    (scope, span): (Scope, Span),
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let (no_ties, no_places) = (Ties::default(), PlaceCounts::default());
    let no_choice = Chosen::default();
    let counted = file.ties.as_ref();
    let all = counted.map_or(&no_ties, |counted| &*counted.ties);
    let chosen = counted.map_or(&no_choice, |counted| &*counted.chosen);
    let places = counted.and_then(|counted| counted.places.as_deref()).unwrap_or(&no_places);
    let row = graph_options::row_of_map(ui, world, file, (all, chosen), intents);
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let window = file.map.window(world.state.map, rect);
    let buttons = view_buttons::place(rect);
    let ground = kept_ground(world, memory, file, window, intents);
    let scene = ui.ctx().fonts_mut(|fonts| {
        let input = MapInput {
            catalog: &file.catalog,
            layout: &file.map,
            ground: ground.as_ref(),
            window,
            ties: all,
            chosen,
            span: counted.map_or(span, |counted| counted.query.span),
            by_kind: world.state.panels.tie_colour() == TieColour::Kind,
            places,
            selection: &world.state.selection,
            language: world.language,
            covered: &[buttons],
        };
        map(&input, &mut FontsMeasure(fonts))
    });
    response.widget_info(|| {
        let zoom = world.state.map.zoom();
        let words = say!(
            "map-name",
            countries = scene.nodes.len(),
            pairs = scene.ties.len(),
            places = scene.clusters.iter().map(|cluster| cluster.places.len()).sum::<usize>(),
            zoom = format!("{zoom:.1}"),
        );
        WidgetInfo::labeled(Role::Canvas, true, words)
    });
    let hit = response.hover_pos().and_then(|at| scene.pick(at));
    let (tied, focused) = nodes(ui, world, file, &scene, span, intents);
    let hit = tied.or(hit);
    if memory.map_hover != hit {
        memory.map_hover = hit;
        ui.ctx().request_repaint();
    }
    if let Some(hit) = hit {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        explain(&response, world, file, (scope, &scene), hit);
    } else if response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
    if response.clicked() {
        match hit {
            Some(MapHit::Tied(hit)) => ties::choose(world, file, hit, intents),
            Some(MapHit::Place(place)) => open(world, file, (&scene, span), place, intents),
            None => {
                response.request_focus();
                ties::clear(world, intents);
            }
        }
    }
    memory.map_focus = response.has_focus() || focused;
    let commands = map_gestures::read(ui, &response, (&file.map, &window), hit, memory.map_focus);
    intents.extend(commands.into_iter().map(|command| Command::Map(command).into()));
    paint_map(&mut EguiCanvas::new(ui.painter_at(rect), world.flags), &scene, hit, world.palette);
    if response.has_focus() {
        let line = Stroke::new(line::SIGN, world.palette.accent);
        ui.painter().rect_stroke(rect.shrink(1.0), SMALL_RADIUS, line, StrokeKind::Inside);
    }
    let pressed = view_buttons::show(ui, world.palette, Of::Map, buttons, !world.state.map.fits());
    if let Some(pressed) = pressed {
        let factor = match pressed {
            Pressed::Closer => Some(map_gestures::ZOOM_STEP),
            Pressed::Farther => Some(1.0 / map_gestures::ZOOM_STEP),
            Pressed::Fit => None,
        };
        let command = factor.map_or(Some(MapCommand::Fit), |factor| {
            let zoom = world.state.map.zoom();
            map_gestures::zoom_at(&file.map, &window, zoom, factor, window.middle)
        });
        intents.extend(command.map(|command| Command::Map(command).into()));
    }
    let nobody = say!("relations-nobody", scope = scope.words());
    let words = if all.parties.is_empty() { &nobody } else { &scene.left_out };
    if !words.is_empty() {
        let text = rich(words, Weight::Regular, size::SMALL, world.palette.text_2);
        // Where the options leave no room beside them, on the map.
        let on_map = Rect::from_min_size(
            rect.min + vec2(space::L, space::S),
            vec2(rect.width() * 0.6, height::LINE),
        );
        let room = if row.width() < LEAST_WORDS { on_map } else { row };
        ui.put(room, |ui: &mut Ui| {
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            ui.with_layout(layout, |ui| ui.add(Label::new(text).truncate().selectable(false))).inner
        });
    }
}

/// The ground of the window: as it was kept, or made from the land of the level that it wants; of the
/// other level while that one is made.
fn kept_ground(
    world: &World<'_>,
    memory: &mut Memory,
    file: &OpenFile,
    window: Window,
    intents: &mut Vec<Intent>,
) -> Option<Arc<Ground>> {
    let detail = wanted_detail(&window);
    let own = file.lands.iter().find(|land| land.detail == detail);
    if own.is_none() && !world.drawing_land {
        intents.push(Intent::DrawLand(detail));
    }
    let land = own.or(file.lands.first())?;
    let kept = memory.map_ground.as_ref();
    let kept = kept.filter(|kept| kept.window == window && Arc::ptr_eq(&kept.land, land));
    let found = kept.map_or_else(|| Arc::new(ground(land, window)), Arc::clone);
    memory.map_ground = Some(Arc::clone(&found));
    Some(found)
}

/// Ties, countries and places as buttons for keyboard and screen reader; returns what has focus or
/// the pointer, and whether any has the focus.
fn nodes(
    ui: &Ui,
    world: &World<'_>,
    file: &OpenFile,
    scene: &MapScene,
    span: Span,
    intents: &mut Vec<Intent>,
) -> (Option<MapHit>, bool) {
    let seen = |rect: &Rect| scene.rect.intersects(*rect);
    let drawn = scene.ties.iter().rev().map(|tie| Reachable {
        hit: GraphHit::Edge(tie.edge.parties.0, tie.edge.parties.1),
        rect: Rect::from_center_size(tie.middle, egui::Vec2::splat(sign::REACH)),
        events: tie.edge.events,
        selected: tie.edge.selected,
    });
    let countries = scene.nodes.iter().map(|spot| Reachable {
        hit: GraphHit::Node(spot.node.party),
        rect: Rect::from_center_size(
            spot.node.at,
            egui::Vec2::splat(2.0 * spot.node.radius.max(sign::REACH / 2.0)),
        ),
        events: spot.node.events,
        selected: spot.node.selected,
    });
    let reach = drawn.filter(|it| seen(&it.rect)).take(ties::MOST_TIES).chain(countries);
    let (tied, mut focused) = ties::reach(ui, world, file, "map", reach, intents);
    let mut pointed = tied.map(MapHit::Tied);
    for cluster in scene.clusters.iter().take(MOST_PLACES) {
        let Some(first) = cluster.places.first() else { continue };
        let id = egui::Id::unique(("map place", first.0));
        let response = ui.interact(cluster.rect(), id, Sense::click());
        response.widget_info(|| {
            let words = cluster_words(world, file, cluster, false);
            let words =
                format!("{words}{comma}{}", counts::events(cluster.events), comma = comma());
            WidgetInfo::labeled(Role::Button, true, words)
        });
        if response.has_focus() || response.hovered() {
            pointed = Some(MapHit::Place(*first));
            focused |= response.has_focus();
        }
        if response.clicked() {
            open(world, file, (scene, span), *first, intents);
        }
    }
    (pointed, focused)
}

/// "Place Rabat", or "4 places: Rabat, Kénitra, …"; `is_title`: just "Rabat".
fn cluster_words(world: &World<'_>, file: &OpenFile, cluster: &Cluster, is_title: bool) -> String {
    let name = |place: &PlaceIx| file.catalog.name_of_place(*place, world.language);
    if let [only] = cluster.places.as_slice() {
        return match name(only) {
            name if is_title => name.to_owned(),
            name => say!("map-place", name = name),
        };
    }
    let names: Vec<&str> = cluster.places.iter().take(NAMES).map(name).collect();
    let (count, names) = (cluster.places.len(), names.join(comma()));
    if count > NAMES {
        say!("map-places-more", count = count, names = names)
    } else {
        say!("map-places", count = count, names = names)
    }
}

/// Selects the events of a place; of several places, brings them apart. Those that lie on one point
/// cannot be brought apart: their events are selected together.
fn open(
    world: &World<'_>,
    file: &OpenFile,
    (scene, span): (&MapScene, Span),
    place: PlaceIx,
    intents: &mut Vec<Intent>,
) {
    let Some(cluster) = scene.cluster(place) else { return };
    let points: Vec<_> = cluster.places.iter().filter_map(|it| file.map.place(*it)).collect();
    let bounds = Rect::from_points(&points);
    let before = world.state.map.zoom();
    let (_, closest) = file.map.zooms(scene.rect);
    let together = bounds.size().max_elem() * file.map.window(world.state.map, scene.rect).scale;
    if cluster.places.len() > 1 && together > 0.01 && before < closest * 0.99 {
        let wanted = f64::from(scene.rect.size().min_elem() * 0.6 / together).clamp(1.5, CLOSER);
        let offset = file.map.offset(bounds.center());
        let zoom = (before * wanted).min(closest);
        return intents.push(Command::Map(MapCommand::Look { offset, zoom }).into());
    }
    let Some(index) = file.found.places.if_made() else { return };
    let at = cluster.places.iter();
    let events: Vec<_> = at.flat_map(|it| index.events(&file.catalog, *it, span)).collect();
    let target = match events.as_slice() {
        [] => return,
        [only] => Target::Event(*only),
        _ => Target::events(events),
    };
    let same = world.state.selection.target() == Some(&target);
    let select = if same { SelectionCommand::Clear } else { SelectionCommand::Select(target) };
    intents.push(Command::Select(select).into());
}

fn explain(
    response: &Response,
    world: &World<'_>,
    file: &OpenFile,
    (scope, scene): (Scope, &MapScene),
    hit: MapHit,
) {
    let place = match hit {
        MapHit::Place(place) => place,
        MapHit::Tied(hit) => {
            let told = match hit {
                GraphHit::Node(party) => {
                    let spot = scene.nodes.iter().find(|it| it.node.party == party);
                    Told { events: spot.map_or(0, |it| it.node.events), edge: None }
                }
                GraphHit::Edge(one, other) => {
                    let mut ties = scene.ties.iter().map(|tie| &tie.edge);
                    let edge = ties.find(|edge| edge.parties == (one, other));
                    Told { events: edge.map_or(0, |edge| edge.events), edge }
                }
            };
            return ties::explain(response, world, file, scope, hit, told);
        }
    };
    let Some(cluster) = scene.cluster(place) else { return };
    response.clone().on_hover_ui_at_pointer(|ui| {
        let palette = world.palette;
        let title = cluster_words(world, file, cluster, true);
        ui.label(rich(&title, Weight::Bold, size::BODY, palette.text));
        let words = format!("{} {}", counts::events(cluster.events), scope.words());
        ui.label(body(&words, palette.text_2));
        let several = cluster.places.len() > 1;
        let hint = if several { say!("map-closer") } else { say!("map-select") };
        ui.label(rich(hint, Weight::Regular, size::SMALL, palette.text_3));
    });
}
