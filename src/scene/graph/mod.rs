//! The graph of relations: countries as nodes, their ties in the visible time as edges.
//!
//! The layout is made once for all time and keeps its place while time is brushed. Every country with a
//! place is drawn: as a disc with its flag where there is room, else as a dot.

mod chosen;
mod edges;
mod hulls;
mod layout;

use std::collections::HashSet;

use emath::{Pos2, Rangef, Rect, Vec2, pos2, vec2};

pub use chosen::{Chosen, DrawnTie, Look, MOST_EDGES, changed, choose, strengths};
pub use edges::{Edge, Sign};
pub(in crate::scene) use edges::{EdgeInput, edges};
pub use hulls::{Group, Hull, groups};
pub use layout::{GraphLayout, MOST_PLACED};

use super::Measure;
use crate::query::{Catalog, PartyIx, Ties};
use crate::say;
use crate::state::{GraphView, Scope, Selection};
use crate::theme::{Weight, height, size};
use crate::time::Span;

const LABEL_LINE: f32 = height::NAME_LINE;
/// Between two discs, in points.
const NAME_ROOM: Vec2 = vec2(20.0, 14.0);
/// So many countries are few.
const FEW: usize = 24;
/// Radius of a small disc, and the room around it, in points.
const SMALL: f32 = 8.0;
const SMALL_ROOM: Vec2 = vec2(3.0, 2.0);
/// Between a remark and what stands beside it; and less of one than this is of no use, in points.
const BESIDE_REMARK: f32 = 8.0;
const LEAST_REMARK: f32 = 90.0;
/// Radius of the dot of a country without room for a disc, in points.
const DOT: f32 = 3.0;

/// What the graph is drawn from.
#[derive(Copy, Clone)]
pub struct GraphInput<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// Places for all time.
    pub layout: &'a GraphLayout,
    /// Parties and ties of the time that is spoken of.
    pub ties: &'a Ties,
    /// Which of the ties are drawn, and how.
    pub chosen: &'a Chosen,
    /// That time.
    pub span: Span,
    /// The colour of a tie says its main kind.
    pub by_kind: bool,
    /// Groups to be drawn around their members.
    pub groups: &'a [Group],
    /// Zoom, pins, whose surroundings.
    pub view: &'a GraphView,
    /// What is selected.
    pub selection: &'a Selection,
    /// Language of names.
    pub language: &'a str,
    /// Where it is drawn.
    pub rect: Rect,
}

/// A country in the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Which party.
    pub party: PartyIx,
    /// Its middle.
    pub at: Pos2,
    /// Its radius in points.
    pub radius: f32,
    /// Its name; empty where it found no room.
    pub name: String,
    /// Width of its name in points.
    pub name_width: f32,
    /// Events in the time that is spoken of.
    pub events: u32,
    /// ISO alpha-2 code of its flag.
    pub flag: Option<&'static str>,
    /// There is no room for more than a dot.
    pub dot: bool,
    /// It was put to its place by hand.
    pub pinned: bool,
    /// It is selected, alone or in a pair.
    pub selected: bool,
}

/// The graph as geometry and words.
#[derive(Clone, Debug)]
pub struct GraphScene {
    /// Ties, weakest first.
    pub edges: Vec<Edge>,
    /// Countries, busiest first.
    pub nodes: Vec<Node>,
    /// Groups.
    pub hulls: Vec<Hull>,
    /// Countries that have no drawn tie, and no room for more than a dot.
    pub alone: usize,
    /// Countries in that time that have no place.
    pub left_out: usize,
    /// Ties between shown countries that are too weak to be drawn among so many.
    pub weak_ties: usize,
    /// From places to points.
    pub frame: Frame,
}

/// The mapping from places of the layout to points on screen.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Frame {
    middle: Pos2,
    centre: (f32, f32),
    /// Points for the side of the layout.
    scale: Vec2,
}

impl Frame {
    fn of(rect: Rect, view: &GraphView) -> Self {
        // Room for discs above, and below for their names, too.
        let inner = Rect::from_min_max(rect.min + vec2(64.0, 22.0), rect.max - vec2(64.0, 38.0));
        let size = inner.size().max(vec2(40.0, 40.0));
        Self { middle: inner.center(), centre: view.centre(), scale: size * view.zoom() }
    }

    /// Where a place is on screen.
    #[must_use]
    pub fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.middle + vec2(x - self.centre.0, y - self.centre.1) * self.scale
    }

    /// The place at a point of the screen.
    #[must_use]
    pub fn place(&self, at: Pos2) -> (f32, f32) {
        let off = (at - self.middle) / self.scale;
        (self.centre.0 + off.x, self.centre.1 + off.y)
    }

    /// A way on screen as a part of the layout.
    #[must_use]
    pub fn part(&self, way: Vec2) -> (f32, f32) {
        let part = way / self.scale;
        (part.x, part.y)
    }
}

/// Lays out the graph.
pub fn graph(input: &GraphInput<'_>, measure: &mut dyn Measure) -> GraphScene {
    let frame = Frame::of(input.rect, input.view);
    let (mut nodes, left_out) = nodes(input, &frame);
    let of_edges = EdgeInput {
        ties: input.ties,
        chosen: input.chosen,
        span: input.span,
        by_kind: input.by_kind,
        selection: input.selection,
    };
    let (edges, weak_ties) = edges(nodes.iter(), &of_edges);
    let alone = leave_out_lone_dots(&mut nodes, &edges);
    let mut taken = name_nodes(input, &mut nodes, measure);
    let hulls = hulls::hulls(input.groups, &nodes, input.rect, &mut taken, measure);
    GraphScene { edges, nodes, hulls, alone, left_out, weak_ties, frame }
}

/// Dots say nothing without a tie; returns how many there were.
fn leave_out_lone_dots(nodes: &mut Vec<Node>, edges: &[Edge]) -> usize {
    let tied: HashSet<PartyIx> =
        edges.iter().flat_map(|edge| [edge.parties.0, edge.parties.1]).collect();
    let before = nodes.len();
    nodes.retain(|node| !node.dot || tied.contains(&node.party));
    before - nodes.len()
}

/// The countries that are on screen, and how many have no place.
fn nodes(input: &GraphInput<'_>, frame: &Frame) -> (Vec<Node>, usize) {
    let around = input.view.around().filter(|_| !input.chosen.steps.is_empty());
    let rings = around.map(|around| input.layout.rings(around, input.chosen));
    let layout = rings.as_ref().unwrap_or(input.layout);
    let most = input.ties.parties.first().map_or(1, |(_, count)| *count).max(1) as f32;
    let on_screen = input.rect.expand(20.0);
    let is_few = input.ties.parties.len() <= FEW;
    let (mut nodes, mut left_out): (Vec<Node>, usize) = (Vec::new(), 0);
    for (party, events) in &input.ties.parties {
        if around.is_some() && !input.chosen.steps.contains_key(party) {
            continue;
        }
        let pin = input.view.pins().get(party).filter(|_| around.is_none());
        let Some(place) = pin.copied().or_else(|| layout.place(*party)) else {
            left_out += 1;
            continue;
        };
        let at = frame.at(place);
        if !on_screen.contains(at) {
            continue;
        }
        let selected = input.selection.has_party(*party);
        let full = 10.0 + 8.0 * (*events as f32 / most).sqrt();
        let is_free = |radius: f32, room: Vec2| {
            let touches = |other: &Node| {
                let (off, both) = ((other.at - at).abs(), other.radius + radius);
                !other.dot && off.x < both + room.x && off.y < both + room.y
            };
            !nodes.iter().any(touches)
        };
        let must = selected || pin.is_some();
        // Room for names is part of the room of a disc. Of few countries one with less room is a small
        // disc; of many it is a dot, so that the names of others can be read.
        let radius = if must || is_free(full, NAME_ROOM) {
            Some(full)
        } else {
            (is_few && is_free(SMALL, SMALL_ROOM)).then_some(SMALL)
        };
        let dot = radius.is_none();
        nodes.push(Node {
            party: *party,
            at,
            radius: radius.unwrap_or(DOT),
            name: String::new(),
            name_width: 0.0,
            events: *events,
            flag: input.catalog.party(*party).and_then(|party| party.flag),
            dot,
            pinned: pin.is_some(),
            selected,
        });
    }
    (nodes, left_out)
}

/// Names under the discs, busiest first; a name that would touch another is left out. Returns where
/// discs and names stand.
fn name_nodes(input: &GraphInput<'_>, nodes: &mut [Node], measure: &mut dyn Measure) -> Vec<Rect> {
    let rect = input.rect;
    let disc = |node: &Node| Rect::from_center_size(node.at, vec2(node.radius, node.radius) * 1.8);
    let discs: Vec<(PartyIx, Rect)> =
        nodes.iter().filter(|node| !node.dot).map(|node| (node.party, disc(node))).collect();
    let mut taken: Vec<Rect> = Vec::new();
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by_key(|index| (!nodes.get(*index).is_some_and(|node| node.selected), *index));
    for index in order {
        let Some(node) = nodes.get_mut(index).filter(|node| !node.dot) else { continue };
        let name = input.catalog.party_name_in(node.party, input.language);
        let width = measure.width(name, size::SMALL, Weight::SemiBold);
        let place = node.label_room_for(width);
        let over_disc =
            discs.iter().any(|(party, disc)| *party != node.party && disc.intersects(place));
        let free = rect.contains_rect(place)
            && !over_disc
            && !taken.iter().any(|other| other.intersects(place));
        if free || node.selected {
            taken.push(place);
            (node.name, node.name_width) = (name.to_owned(), width);
        }
    }
    taken.extend(discs.into_iter().map(|(_, disc)| disc));
    taken
}

impl Node {
    /// Middle of its name.
    #[must_use]
    pub fn label_middle(&self) -> Pos2 {
        pos2(self.at.x, self.at.y + self.radius + 10.0)
    }

    /// Where its name stands.
    #[must_use]
    pub fn label_room(&self) -> Rect {
        self.label_room_for(self.name_width)
    }

    fn label_room_for(&self, width: f32) -> Rect {
        Rect::from_center_size(self.label_middle(), vec2(width + 4.0, LABEL_LINE))
    }
}

/// What the pointer in the graph is on.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum GraphHit {
    /// A country.
    Node(PartyIx),
    /// A tie.
    Edge(PartyIx, PartyIx),
}

impl GraphScene {
    /// What is not drawn, and why.
    #[must_use]
    pub fn remarks(&self, scope: Scope) -> String {
        if self.nodes.is_empty() {
            return say!("graph-no-country", scope = scope.words());
        }
        let mut words = Vec::new();
        let dots = self.nodes.iter().filter(|node| node.dot).count();
        if dots > 0 {
            words.push(say!("graph-dots", count = dots));
        }
        if self.alone > 0 {
            words.push(say!("graph-alone", count = self.alone));
        }
        if self.left_out > 0 {
            words.push(say!("graph-left-out", count = self.left_out));
        }
        if self.weak_ties > 0 {
            let shown = self.edges.len();
            words.push(say!("graph-weak-ties", shown = shown, weaker = self.weak_ties));
        }
        words.join(" · ")
    }

    /// Where a text as wide as `wanted` has room in a line across the drawing, over no disc and no name: at the
    /// first such place, else in the widest room there is, where that is of use.
    #[must_use]
    pub fn free_room(&self, line: Rect, wanted: f32) -> Option<Rect> {
        let mut taken: Vec<Rangef> = Vec::new();
        for node in self.nodes.iter().filter(|node| !node.dot) {
            let disc = Rect::from_center_size(node.at, Vec2::splat(2.0 * node.radius));
            let name = (!node.name.is_empty()).then(|| node.label_room());
            let over = [Some(disc), name].into_iter().flatten().filter(|it| it.intersects(line));
            taken.extend(over.map(|it| it.x_range().expand(BESIDE_REMARK)));
        }
        taken.sort_by(|one, other| one.min.total_cmp(&other.min));
        let mut from = line.left();
        let mut rooms = Vec::new();
        for next in taken.into_iter().chain([Rangef::point(line.right())]) {
            rooms.push(Rangef::new(from, next.min.min(line.right())));
            from = from.max(next.max);
        }
        let widest = || rooms.iter().max_by(|one, other| one.span().total_cmp(&other.span()));
        let room = rooms.iter().find(|room| room.span() >= wanted).or_else(widest)?;
        let is_of_use = room.span() >= wanted.min(LEAST_REMARK);
        is_of_use.then(|| Rect::from_x_y_ranges(*room, line.y_range()))
    }

    /// The node, else the edge, under a point.
    #[must_use]
    pub fn pick(&self, at: Pos2) -> Option<GraphHit> {
        let named = |node: &Node| !node.name.is_empty() && node.label_room().contains(at);
        let near = |node: &&Node| node.at.distance(at) <= node.radius + 4.0 || named(node);
        if let Some(node) = self.nodes.iter().find(near) {
            return Some(GraphHit::Node(node.party));
        }
        let near =
            self.edges.iter().rev().find(|edge| {
                distance_to_segment(at, edge.line) <= edge.width.max(4.0) / 2.0 + 3.0
            })?;
        Some(GraphHit::Edge(near.parties.0, near.parties.1))
    }
}

pub(in crate::scene) fn distance_to_segment(at: Pos2, [from, to]: [Pos2; 2]) -> f32 {
    let along = to - from;
    let length = along.length_sq();
    if length <= f32::EPSILON {
        return at.distance(from);
    }
    let share = ((at - from).dot(along) / length).clamp(0.0, 1.0);
    at.distance(from + along * share)
}

#[cfg(test)]
mod tests;
