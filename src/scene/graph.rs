//! The graph of relations: countries as nodes, their ties in the visible time as edges.
//!
//! Owns the layout, which is made once for all time and keeps its place while time is brushed,
//! and the choice of what is shown where there is little room.

use std::collections::HashMap;

use emath::{Pos2, Rect, pos2, vec2};
use fjadra::{Center, Collide, Link, ManyBody, PositionX, PositionY, SimulationBuilder};

use super::Measure;
use crate::query::{Catalog, PartyIx, Ties};
use crate::state::Selection;
use crate::theme::{Weight, size};

/// The busiest parties get a place; those beyond are counted, not drawn.
const MOST_PLACED: usize = 48;
/// Nodes that one panel can tell apart.
const POINTS_PER_NODE: f32 = 5_200.0;
/// More ties than this cannot be told apart; the weakest are counted, not drawn.
const MOST_EDGES: usize = 220;
const LABEL_LINE: f32 = 15.0;

/// Places of parties in a square of side 1, from −0.5 to 0.5 both ways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GraphLayout {
    places: HashMap<PartyIx, (f32, f32)>,
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
    /// Events in the visible time.
    pub events: u32,
    /// ISO alpha-2 code of its flag.
    pub flag: Option<&'static str>,
    /// It is selected, alone or in a pair.
    pub selected: bool,
}

/// A tie in the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// One party, and the other.
    pub parties: (PartyIx, PartyIx),
    /// From one node's middle to the other's.
    pub line: [Pos2; 2],
    /// Width in points.
    pub width: f32,
    /// 0 to 1: weak ties are fainter.
    pub strength: f32,
    /// Events in the visible time.
    pub events: u32,
    /// An arrow head at the second end: visits went there.
    pub arrow_there: bool,
    /// An arrow head at the first end: visits came back.
    pub arrow_back: bool,
    /// It is the selected pair.
    pub selected: bool,
}

/// The graph as geometry and words.
#[derive(Clone, Debug, Default)]
pub struct GraphScene {
    /// Ties, weakest first.
    pub edges: Vec<Edge>,
    /// Countries.
    pub nodes: Vec<Node>,
    /// Countries in the visible time that found no room.
    pub left_out: usize,
    /// Ties between shown countries that are too weak to be drawn among so many.
    pub weak_ties: usize,
}

impl GraphLayout {
    /// Lays out the busiest parties by forces, to rest. The start is fixed, so the same ties give
    /// the same picture.
    #[must_use]
    pub fn of(ties: &Ties) -> Self {
        let placed: Vec<PartyIx> =
            ties.parties.iter().take(MOST_PLACED).map(|(party, _)| *party).collect();
        let number: HashMap<PartyIx, usize> =
            placed.iter().enumerate().map(|(index, party)| (*party, index)).collect();
        let links: Vec<(usize, usize)> = ties
            .pairs
            .iter()
            .filter_map(|tie| Some((*number.get(&tie.a)?, *number.get(&tie.b)?)))
            .collect();
        // On a sunflower spiral: even, without a symmetry that forces could not break.
        let start = (0..placed.len()).map(|index| {
            let radius = 20.0 * (index as f64 + 0.5).sqrt();
            let angle = index as f64 * 2.399_963;
            fjadra::Node::default().position(radius * angle.cos(), radius * angle.sin())
        });
        let mut simulation = SimulationBuilder::default()
            .build(start)
            .add_force("link", Link::new(links).distance(90.0).strength(0.25))
            .add_force("charge", ManyBody::new().strength(-900.0))
            .add_force("collide", Collide::new().radius(|_| 34.0))
            // Weak, and weaker sideways: a panel is wider than high.
            .add_force("x", PositionX::new().strength(0.03))
            .add_force("y", PositionY::new().strength(0.07))
            .add_force("centre", Center::new());
        simulation.tick(300);
        let points: Vec<(f64, f64)> = simulation.positions().map(|[x, y]| (x, y)).collect();
        Self { places: placed.into_iter().zip(normalised(&points)).collect() }
    }
}

/// Points stretched to the square of side 1 around 0, each way by itself.
fn normalised(points: &[(f64, f64)]) -> Vec<(f32, f32)> {
    let range = |values: &mut dyn Iterator<Item = f64>| {
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let (left, right) = range(&mut points.iter().map(|point| point.0));
    let (top, bottom) = range(&mut points.iter().map(|point| point.1));
    let share = |value: f64, low: f64, high: f64| {
        if high - low < 1e-6 { 0.0 } else { ((value - low) / (high - low) - 0.5) as f32 }
    };
    points.iter().map(|(x, y)| (share(*x, left, right), share(*y, top, bottom))).collect()
}

/// How many ties there are of each strength, in classes of doubling width: of 1 event, 2 or 3, 4 to
/// 7, 8 to 15, …
#[must_use]
pub fn strengths(ties: &Ties) -> Vec<usize> {
    let class = |events: u32| events.max(1).ilog2() as usize;
    let most = ties.pairs.iter().map(|tie| class(tie.events)).max();
    let mut counts = vec![0; most.map_or(0, |most| most + 1)];
    for tie in &ties.pairs {
        if let Some(count) = counts.get_mut(class(tie.events)) {
            *count += 1;
        }
    }
    counts
}

/// Lays out the graph of `ties` in a rectangle, without those of fewer events than `least`.
pub fn graph(
    catalog: &Catalog,
    layout: &GraphLayout,
    ties: &Ties,
    least: u32,
    selection: &Selection,
    rect: Rect,
    measure: &mut dyn Measure,
) -> GraphScene {
    let room = ((rect.area() / POINTS_PER_NODE) as usize).clamp(4, MOST_PLACED);
    let mut inner = rect.shrink2(vec2(64.0, 28.0));
    // Room for the remark on what is left out.
    inner.max.y -= 14.0;
    let most = ties.parties.first().map_or(1, |(_, count)| *count).max(1) as f32;
    let mut scene = GraphScene::default();
    for (party, events) in &ties.parties {
        let Some((x, y)) = layout.places.get(party).filter(|_| scene.nodes.len() < room) else {
            scene.left_out += 1;
            continue;
        };
        scene.nodes.push(Node {
            party: *party,
            at: inner.center() + vec2(x * inner.width(), y * inner.height()),
            radius: 10.0 + 8.0 * (*events as f32 / most).sqrt(),
            name: String::new(),
            events: *events,
            flag: catalog.party(*party).and_then(|party| party.flag),
            selected: selection.has_party(*party),
        });
    }
    let last = scene.nodes.iter().map(|node| node.party.index()).max().unwrap_or(0);
    let mut at: Vec<Option<Pos2>> = vec![None; last + 1];
    for node in &scene.nodes {
        if let Some(slot) = at.get_mut(node.party.index()) {
            *slot = Some(node.at);
        }
    }
    let place = |party: PartyIx| at.get(party.index()).copied().flatten();
    (scene.edges, scene.weak_ties) = edges(&place, ties, least, selection);
    name_nodes(catalog, &mut scene, rect, measure);
    scene
}

/// The edges between parties that have a place, and how many weak ones are left out.
pub(super) fn edges(
    place: &dyn Fn(PartyIx) -> Option<Pos2>,
    ties: &Ties,
    least: u32,
    selection: &Selection,
) -> (Vec<Edge>, usize) {
    let most = ties.pairs.last().map_or(1, |tie| tie.events).max(1) as f32;
    let pair = selection.pair();
    let mut weak_ties = 0;
    let mut edges: Vec<Edge> = Vec::new();
    // The strongest come last.
    for tie in ties.pairs.iter().rev() {
        let (Some(one), Some(other)) = (place(tie.a), place(tie.b)) else { continue };
        let selected = pair == Some((tie.a, tie.b)) || pair == Some((tie.b, tie.a));
        if (edges.len() >= MOST_EDGES || tie.events < least) && !selected {
            weak_ties += 1;
            continue;
        }
        edges.push(Edge {
            parties: (tie.a, tie.b),
            line: [one, other],
            width: 1.0 + 4.0 * (tie.events as f32 / most).sqrt(),
            strength: 0.45 + 0.55 * (tie.events as f32 / most).sqrt(),
            events: tie.events,
            arrow_there: tie.a_to_b > 0,
            arrow_back: tie.b_to_a > 0,
            selected,
        });
    }
    edges.reverse();
    edges.sort_by_key(|edge| edge.selected);
    (edges, weak_ties)
}

/// Names under the nodes, busiest first; a name that would touch another is left out.
fn name_nodes(catalog: &Catalog, scene: &mut GraphScene, rect: Rect, measure: &mut dyn Measure) {
    let mut taken: Vec<Rect> = Vec::new();
    let discs: Vec<Rect> = scene
        .nodes
        .iter()
        .map(|node| Rect::from_center_size(node.at, vec2(node.radius, node.radius) * 1.8))
        .collect();
    let mut order: Vec<usize> = (0..scene.nodes.len()).collect();
    order.sort_by_key(|index| {
        let selected = scene.nodes.get(*index).is_some_and(|node| node.selected);
        (!selected, *index)
    });
    for index in order {
        let Some(node) = scene.nodes.get_mut(index) else { continue };
        let name = catalog.party_name(node.party);
        let width = measure.width(name, size::SMALL, Weight::SemiBold);
        let middle = node.label_middle();
        let place = Rect::from_center_size(middle, vec2(width + 4.0, LABEL_LINE));
        let over_disc =
            discs.iter().enumerate().any(|(other, disc)| other != index && disc.intersects(place));
        let free = rect.contains_rect(place)
            && !over_disc
            && !taken.iter().any(|other| other.intersects(place));
        if free || node.selected {
            taken.push(place);
            node.name = name.to_owned();
        }
    }
}

impl Node {
    /// Middle of its name.
    #[must_use]
    pub fn label_middle(&self) -> Pos2 {
        pos2(self.at.x, self.at.y + self.radius + 10.0)
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
    /// The node, else the edge, under a point.
    #[must_use]
    pub fn pick(&self, at: Pos2) -> Option<GraphHit> {
        let node = self.nodes.iter().find(|node| {
            node.at.distance(at) <= node.radius + 4.0
                || Rect::from_center_size(node.label_middle(), vec2(60.0, LABEL_LINE)).contains(at)
        });
        if let Some(node) = node {
            return Some(GraphHit::Node(node.party));
        }
        let near =
            self.edges.iter().rev().find(|edge| {
                distance_to_segment(at, edge.line) <= edge.width.max(4.0) / 2.0 + 3.0
            })?;
        Some(GraphHit::Edge(near.parties.0, near.parties.1))
    }
}

pub(super) fn distance_to_segment(at: Pos2, [from, to]: [Pos2; 2]) -> f32 {
    let along = to - from;
    let length = along.length_sq();
    if length <= f32::EPSILON {
        return at.distance(from);
    }
    let share = ((at - from).dot(along) / length).clamp(0.0, 1.0);
    at.distance(from + along * share)
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2};

    use super::{GraphHit, GraphLayout, graph, strengths};
    use crate::query::{Filter, Shown, ties};
    use crate::scene::tests::Typewriter;
    use crate::state::Selection;

    const EVENTS: &str = r#"{"events": [
        {"id":"1","kind":"visit","title":"","when":"2020","parties":["MAR","MLI"]},
        {"id":"2","kind":"visit","title":"","when":"2021","parties":["MAR","MLI"]},
        {"id":"3","kind":"visit","title":"","when":"2022","parties":["MAR","MRT"]}]}"#;

    #[test]
    fn the_same_ties_give_the_same_picture_and_nodes_keep_inside() {
        let dataset = serde_json::from_str(EVENTS).expect("a dataset");
        let catalog = crate::query::Catalog::new(dataset);
        let shown = Shown::of(&catalog, &Filter::default());
        let all = ties(&catalog, &shown, None);
        let layout = GraphLayout::of(&all);
        assert_eq!(layout, GraphLayout::of(&all));
        let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(400.0, 260.0));
        let scene = graph(&catalog, &layout, &all, 1, &Selection::default(), rect, &mut Typewriter);
        assert_eq!((scene.nodes.len(), scene.edges.len()), (3, 2));
        assert!(scene.nodes.iter().all(|node| rect.contains(node.at)));
        let middle = |line: [emath::Pos2; 2]| line[0].lerp(line[1], 0.5);
        let strongest = scene.edges.last().expect("edges");
        assert_eq!(
            scene.pick(middle(strongest.line)),
            Some(GraphHit::Edge(strongest.parties.0, strongest.parties.1))
        );
        let strong =
            graph(&catalog, &layout, &all, 2, &Selection::default(), rect, &mut Typewriter);
        assert_eq!((strong.edges.len(), strong.weak_ties, strong.nodes.len()), (1, 1, 3));
        assert_eq!(strengths(&all), [1, 1]);
    }
}
