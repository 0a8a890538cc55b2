//! The edges of the graph.

use std::collections::HashMap;

use emath::Pos2;

use super::{Chosen, DrawnTie, Look, Node};
use crate::query::{KindClass, PartyIx, Ties};
use crate::scene::compare::Turn;
use crate::state::Selection;
use crate::time::{Moment, Span};

/// Beyond this many edges, arrows and signs would hide more than they say.
const MOST_SIGNS: usize = 400;
/// How faint a tie is that was seen at the beginning of the time only.
const FAINTEST: f32 = 0.34;

/// A tie in the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// One party, and the other.
    pub parties: (PartyIx, PartyIx),
    /// From one node's edge to the other's.
    pub line: [Pos2; 2],
    /// Width in points.
    pub width: f32,
    /// 0 to 1: fainter, the longer ago it was seen last.
    pub strength: f32,
    /// Events in the time that is spoken of.
    pub events: u32,
    /// Visits to the second party, and back.
    pub visits: (u32, u32),
    /// Size of the arrow heads at the second and at the first end, 0 to 1; 0: none.
    pub arrows: (f32, f32),
    /// What its colour and its sign say.
    pub sign: Sign,
    /// When its last event was over, if that is known.
    pub last_seen: Option<Moment>,
    /// It is the selected pair.
    pub selected: bool,
}

/// What the colour of an edge says, and a sign in its middle.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Nothing.
    None,
    /// The kind of most of its events; the mark is drawn where there is room.
    Kind(KindClass, bool),
    /// What became of it.
    Turn(Turn),
}

/// What edges are drawn from.
#[derive(Copy, Clone)]
pub(in crate::scene) struct EdgeInput<'a> {
    /// All ties of the time.
    pub ties: &'a Ties,
    /// Which of them are drawn, and how.
    pub chosen: &'a Chosen,
    /// The time.
    pub span: Span,
    /// Their colour says their main kind.
    pub by_kind: bool,
    /// What is selected.
    pub selection: &'a Selection,
}

/// The edges between nodes, weakest first, and how many weak ones are left out.
pub(in crate::scene) fn edges<'n>(
    nodes: impl Iterator<Item = &'n Node>,
    input: &EdgeInput<'_>,
) -> (Vec<Edge>, usize) {
    let at: HashMap<PartyIx, &Node> = nodes.map(|node| (node.party, node)).collect();
    let chosen = &input.chosen.ties;
    let most = chosen.iter().map(|drawn| drawn.tie.events).max().unwrap_or(1).max(1) as f32;
    let signs = chosen.len() <= MOST_SIGNS;
    let ages = Ages::of(chosen, input.span);
    let pair = input.selection.pair();
    let is_pair = |(a, b): (PartyIx, PartyIx)| pair == Some((a, b)) || pair == Some((b, a));
    let edge = |drawn: &DrawnTie| {
        let tie = &drawn.tie;
        let (one, other) = (*at.get(&tie.a)?, *at.get(&tie.b)?);
        let (from, to) = (one.at, other.at);
        let along = (to - from).normalized();
        let larger = tie.a_to_b.max(tie.b_to_a).max(1) as f32;
        // An arrow would hide a dot.
        let arrow = |visits: u32, end: &Node| {
            if visits > 0 && signs && !end.dot { visits as f32 / larger } else { 0.0 }
        };
        let last_seen = match &drawn.look {
            Look::Made(look) => Some(look.last_seen),
            _ => None,
        };
        let long = from.distance(to) - one.radius - other.radius > 40.0;
        Some(Edge {
            parties: (tie.a, tie.b),
            line: [from + along * (one.radius + 1.0), to - along * (other.radius + 1.0)],
            width: 1.0 + 4.0 * (tie.events as f32 / most).sqrt(),
            strength: last_seen.map_or(1.0, |at| ages.strength(at)),
            events: tie.events,
            visits: (tie.a_to_b, tie.b_to_a),
            arrows: (arrow(tie.a_to_b, other), arrow(tie.b_to_a, one)),
            sign: match &drawn.look {
                Look::Made(look) if input.by_kind => Sign::Kind(look.main_kind(), signs && long),
                Look::Turned(turn) => Sign::Turn(*turn),
                _ => Sign::None,
            },
            last_seen,
            selected: is_pair((tie.a, tie.b)),
        })
    };
    let mut edges: Vec<Edge> = chosen.iter().filter_map(edge).collect();
    let mut weak = input.chosen.weak;
    // The selected pair is drawn however weak it is.
    if let Some(pair) = pair
        && !edges.iter().any(|edge| edge.selected)
        && let Some(tie) = input.ties.pairs.iter().find(|tie| is_pair((tie.a, tie.b)))
        && at.contains_key(&pair.0)
    {
        weak = weak.saturating_sub(1);
        edges.extend(edge(&DrawnTie { tie: tie.clone(), look: Look::Plain }));
    }
    edges.sort_by_key(|edge| edge.selected);
    (edges, weak)
}

/// How long ago ties were seen, from the latest of all.
struct Ages {
    latest: i64,
    seconds: f32,
}

impl Ages {
    fn of(chosen: &[DrawnTie], span: Span) -> Self {
        let seen = chosen.iter().filter_map(|drawn| match &drawn.look {
            Look::Made(look) => Some(look.last_seen.seconds()),
            _ => None,
        });
        let latest = seen.max().unwrap_or(0);
        let since = latest.saturating_sub(span.start().seconds());
        Self { latest, seconds: since.max(1) as f32 }
    }

    fn strength(&self, seen: Moment) -> f32 {
        let ago = self.latest.saturating_sub(seen.seconds()).max(0) as f32;
        1.0 - (1.0 - FAINTEST) * (ago / self.seconds).min(1.0)
    }
}
