//! The map of relations: countries where they lie, their ties in the time spoken of as the shortest
//! ways over the globe, and the places of events.
//!
//! Land is drawn without a tint for countries that take part: whose land some areas are is disputed,
//! and the map takes no side. Borders are Natural Earth's, disputed ones are dashed, and a note on the
//! map says so.

mod clusters;
mod cut;
mod flights;
mod ground;
mod land;
mod layout;
mod names;
mod projection;

use std::sync::Arc;

use emath::{Align2, Pos2, Rect, vec2};

pub use crate::model::borders::{Detail, LineKind};
pub use clusters::Cluster;
pub use flights::{before_end, great_circle};
pub use ground::{Ground, ground, wanted_detail};
pub use land::{Area, Land, MapLine};
pub use layout::{MapLayout, Window};
pub use projection::Projection;

use super::Measure;
use super::graph::{Chosen, Edge, EdgeInput, GraphHit, Node, distance_to_segment, edges};
use crate::query::{Catalog, PartyIx, PlaceCounts, PlaceIx, Ties};
use crate::say;
use crate::state::Selection;
use crate::theme::{Weight, size};
use crate::time::Span;

/// Radius of the mark of a country, as a share of how far they lie apart; bounds in points.
const NODE_SHARE: f32 = 0.13;
const NODE_RADII: (f32, f32) = (2.2, 7.2);
/// A mark without a flag is no larger than this.
const DOT: f32 = 4.4;
/// Marks have room for flags where the least are of this radius.
const FLAGS_FROM: f32 = 5.8;
/// Arrows have heads where marks are as large as this.
const HEADS_FROM: f32 = 4.0;
/// A mark so far beyond the edge, in points, is not in sight.
const BEYOND: f32 = 20.0;

/// A country on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapNode {
    /// As in the graph; its flag only where there is room for it.
    pub node: Node,
    /// The middle of its name.
    pub label: Pos2,
}

/// A tie on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapTie {
    /// As in the graph.
    pub edge: Edge,
    /// Its way on screen, from the first party to the second; in two pieces where the map is cut.
    pub way: Vec<Vec<Pos2>>,
    /// The middle of the longest piece.
    pub middle: Pos2,
    /// Width in points.
    pub width: f32,
    /// Heads of arrows have room on it.
    pub heads: bool,
}

/// Whose depiction of borders it is, said at the lower right corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What it says.
    pub words: &'static str,
    /// Its box.
    pub rect: Rect,
}

/// The map as geometry and words.
#[derive(Clone, Debug)]
pub struct MapScene {
    /// Where it is.
    pub rect: Rect,
    /// Water, land and borders; `None` until they are made.
    pub ground: Option<Arc<Ground>>,
    /// Ties, weakest first.
    pub ties: Vec<MapTie>,
    /// Countries in sight, busiest first.
    pub nodes: Vec<MapNode>,
    /// Places of events in sight, busiest first.
    pub clusters: Vec<Cluster>,
    /// Whose depiction it is.
    pub note: Note,
    /// What is left out, in words.
    pub left_out: String,
}

/// What a map shows.
#[derive(Copy, Clone)]
pub struct MapInput<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// Where its parties and places lie.
    pub layout: &'a MapLayout,
    /// The ground, if it is made.
    pub ground: Option<&'a Arc<Ground>>,
    /// What the view shows of the plane.
    pub window: Window,
    /// Parties and ties of the time that is spoken of.
    pub ties: &'a Ties,
    /// Which of the ties are drawn, and how.
    pub chosen: &'a Chosen,
    /// That time.
    pub span: Span,
    /// The colour of a tie says its main kind.
    pub by_kind: bool,
    /// Events by place.
    pub places: &'a PlaceCounts,
    /// What is selected.
    pub selection: &'a Selection,
    /// Language of data texts.
    pub language: &'a str,
    /// What lies over the map: no name stands there.
    pub covered: &'a [Rect],
}

/// What the pointer on the map is on.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum MapHit {
    /// A country or a tie.
    Tied(GraphHit),
    /// The cluster with this as its busiest place.
    Place(PlaceIx),
}

/// Draws up the map.
pub fn map(input: &MapInput<'_>, measure: &mut dyn Measure) -> MapScene {
    let window = &input.window;
    let seen = window.rect.expand(BEYOND);
    let nodes = nodes(input);
    let unplaced = near(input).count() - nodes.len();
    let of_edges = EdgeInput {
        ties: input.ties,
        chosen: input.chosen,
        span: input.span,
        by_kind: input.by_kind,
        selection: input.selection,
    };
    let (edges, weak) = edges(nodes.iter().map(|spot| &spot.node), &of_edges);
    let ties = edges
        .into_iter()
        .filter_map(|edge| tie(input, edge))
        .filter(|tie| tie.way.iter().any(|piece| Rect::from_points(piece).intersects(seen)));
    let mut scene = MapScene {
        rect: window.rect,
        ground: input.ground.cloned(),
        ties: ties.collect(),
        nodes: nodes.into_iter().filter(|spot| seen.contains(spot.node.at)).collect(),
        clusters: clusters::clusters(input.layout, window, input.places),
        note: note(window.rect, measure),
        left_out: String::new(),
    };
    scene.left_out = left_out(input, &scene.clusters, (unplaced, weak));
    let blocked: Vec<Rect> = input.covered.iter().chain([&scene.note.rect]).copied().collect();
    names::name(input.catalog, &mut scene, input.language, &blocked, measure);
    scene
}

/// The parties that are shown: all, or those around one.
fn near<'a>(input: &MapInput<'a>) -> impl Iterator<Item = &'a (PartyIx, u32)> {
    let steps = &input.chosen.steps;
    let shown = |(party, _): &&(PartyIx, u32)| steps.is_empty() || steps.contains_key(party);
    input.ties.parties.iter().filter(shown)
}

/// Every shown party that lies anywhere.
fn nodes(input: &MapInput<'_>) -> Vec<MapNode> {
    let ties = input.ties;
    let most = ties.parties.first().map_or(1, |(_, count)| *count).max(1) as f32;
    let base = base_radius(input);
    let node = |(party, events): &(PartyIx, u32)| {
        let at = input.layout.projection.project(input.layout.party(*party)?);
        let at = input.window.on_screen(at);
        let radius = base * (1.0 + 0.45 * (*events as f32 / most).sqrt());
        let flag = input.catalog.party(*party).and_then(|party| party.flag);
        let node = Node {
            party: *party,
            at,
            radius,
            name: String::new(),
            name_width: 0.0,
            events: *events,
            flag: flag.filter(|_| base >= FLAGS_FROM),
            dot: false,
            pinned: false,
            selected: input.selection.has_party(*party),
        };
        Some(MapNode { label: at, node })
    };
    let mut nodes: Vec<MapNode> = near(input).filter_map(node).collect();
    flags(&mut nodes, input.window.rect.expand(BEYOND));
    nodes
}

/// Leaves a flag only to those whose mark would lie over none of a busier country; the others, and
/// those without one, are dots.
fn flags(nodes: &mut [MapNode], seen: Rect) {
    let mut taken: Vec<(Pos2, f32)> = Vec::new();
    for spot in nodes {
        let node = &mut spot.node;
        let (at, radius) = (node.at, node.radius);
        if !seen.contains(at) {
            continue;
        }
        let is_free =
            || !taken.iter().any(|(other, reach)| other.distance(at) < (reach + radius) * 0.9);
        if node.flag.is_some() && (node.selected || is_free()) {
            taken.push((at, radius));
        } else {
            node.flag = None;
            node.radius = radius.min(DOT);
        }
    }
}

/// Radius of the mark of a country that hardly takes part.
fn base_radius(input: &MapInput<'_>) -> f32 {
    let (least, largest) = NODE_RADII;
    (input.layout.spacing(input.window.scale) * NODE_SHARE).clamp(least, largest)
}

/// A tie with its way.
fn tie(input: &MapInput<'_>, edge: Edge) -> Option<MapTie> {
    let (one, other) = edge.parties;
    let (from, to) = (input.layout.party(one)?, input.layout.party(other)?);
    let way = flights::flight(input.layout, &input.window, from, to);
    let longest = way.iter().max_by_key(|piece| piece.len())?;
    let base = base_radius(input);
    // Among many countries, ties are threads; arrow heads would cover the countries.
    let share = (base / NODE_RADII.1).max(0.35);
    Some(MapTie {
        middle: flights::middle(longest)?,
        width: edge.width * 0.75 * share,
        heads: base >= HEADS_FROM || edge.selected,
        edge,
        way,
    })
}

/// Whose depiction of borders it is, where there is little room.
#[must_use]
pub fn short_note() -> &'static str {
    say!("map-borders-short")
}

fn note(rect: Rect, measure: &mut dyn Measure) -> Note {
    let mut width = |words: &str| measure.width(words, size::SMALL, Weight::Regular) + 10.0;
    let whole = say!("map-borders");
    let words = if width(whole) <= rect.width() - 16.0 { whole } else { short_note() };
    let corner = rect.right_bottom() - vec2(8.0, 6.0);
    let size = vec2(width(words), size::SMALL + 6.0);
    Note { words, rect: Align2::RIGHT_BOTTOM.anchor_size(corner, size) }
}

/// What the map leaves out.
fn left_out(
    input: &MapInput<'_>,
    clusters: &[Cluster],
    (unplaced, weak): (usize, usize),
) -> String {
    let shown: usize = clusters.iter().map(|cluster| cluster.places.len()).sum();
    let placed = input.places.places.len();
    let elsewhere = if placed > 0 { input.places.elsewhere as usize } else { 0 };
    let unseen = placed - shown;
    let said = [
        (unplaced > 0).then(|| say!("map-unplaced", count = unplaced)),
        (weak > 0).then(|| say!("map-weak-ties", count = weak)),
        (elsewhere > 0).then(|| say!("map-elsewhere", count = elsewhere)),
        (unseen > 0).then(|| say!("map-unseen", count = unseen)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

impl MapScene {
    /// The place, else the country, else the tie, under a point.
    #[must_use]
    pub fn pick(&self, at: Pos2) -> Option<MapHit> {
        let place = self.clusters.iter().find(|it| it.at.distance(at) <= it.radius + 2.0);
        if let Some(place) = place.and_then(|cluster| cluster.places.first()) {
            return Some(MapHit::Place(*place));
        }
        let node = self.nodes.iter().find(|spot| {
            let named = !spot.node.name.is_empty();
            let label = Rect::from_center_size(spot.label, vec2(50.0, 14.0));
            spot.node.at.distance(at) <= spot.node.radius + 3.0 || (named && label.contains(at))
        });
        if let Some(spot) = node {
            return Some(MapHit::Tied(GraphHit::Node(spot.node.party)));
        }
        let near = self.ties.iter().rev().find(|tie| {
            let reach = tie.width.max(3.0) / 2.0 + 2.0;
            let segments = tie.way.iter().flat_map(|piece| piece.windows(2));
            segments.filter_map(|pair| <[Pos2; 2]>::try_from(pair).ok()).any(|segment| {
                Rect::from_points(&segment).expand(reach).contains(at)
                    && distance_to_segment(at, segment) <= reach
            })
        })?;
        Some(MapHit::Tied(GraphHit::Edge(near.edge.parties.0, near.edge.parties.1)))
    }

    /// The cluster with a busiest place.
    #[must_use]
    pub fn cluster(&self, place: PlaceIx) -> Option<&Cluster> {
        self.clusters.iter().find(|cluster| cluster.places.first() == Some(&place))
    }
}

#[cfg(test)]
mod tests;
