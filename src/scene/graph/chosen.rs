//! Which ties are drawn: the strongest, all of some strength, those around one party, or those that
//! differ between two periods.

use std::collections::{HashMap, HashSet};

use crate::query::{PartyIx, Tie, TieLook, Ties};
use crate::scene::compare::{Change, Comparison, Turn};
use crate::state::Around;

/// As many ties as can be told apart.
const READABLE: usize = 120;
/// As many ties as are drawn at all.
pub const MOST_EDGES: usize = 5_000;

/// What is known of a tie beside its strength.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Look {
    /// Nothing.
    Plain,
    /// What it is made of.
    Made(TieLook),
    /// What became of it from one period to the next.
    Turned(Turn),
}

/// A tie that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnTie {
    /// Its parties and events.
    pub tie: Tie,
    /// What else is known of it.
    pub look: Look,
}

/// The ties that are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chosen {
    /// The weakest first.
    pub ties: Vec<DrawnTie>,
    /// How many weaker ones are not drawn.
    pub weak: usize,
    /// How many steps each party is away from the one whose surroundings are shown; empty where all
    /// are shown.
    pub steps: HashMap<PartyIx, u8>,
}

/// Chooses from `ties` those of at least so many events, or as many of the strongest as can be told
/// apart; around one party, only those between parties so near to it.
#[must_use]
pub fn choose(ties: &Ties, least: Option<u32>, around: Option<Around>) -> Chosen {
    let mut chosen = Chosen {
        steps: around.map(|around| steps(ties, around)).unwrap_or_default(),
        ..Chosen::default()
    };
    for tie in ties.pairs.iter().rev().filter(|tie| is_near(&chosen.steps, tie.a, tie.b)) {
        let most = if least.is_some() { MOST_EDGES } else { READABLE };
        if chosen.ties.len() >= most || tie.events < least.unwrap_or(1) {
            chosen.weak += 1;
        } else {
            chosen.ties.push(DrawnTie { tie: tie.clone(), look: Look::Plain });
        }
    }
    chosen.ties.reverse();
    chosen
}

/// Chooses the ties that changed most between two periods.
#[must_use]
pub fn changed(comparison: &Comparison, around: Option<Around>, ties: &Ties) -> Chosen {
    let steps = around.map(|around| steps(ties, around)).unwrap_or_default();
    let near = |change: &&Change| is_near(&steps, change.parties.0, change.parties.1);
    let drawn = |change: &Change| DrawnTie {
        tie: Tie {
            a: change.parties.0,
            b: change.parties.1,
            events: change.before.max(change.after),
            a_to_b: 0,
            b_to_a: 0,
        },
        look: Look::Turned(change.turn()),
    };
    let all = comparison.changes.iter().filter(near);
    let weak = all.clone().count().saturating_sub(READABLE);
    let mut drawn: Vec<DrawnTie> = all.take(READABLE).map(drawn).collect();
    drawn.reverse();
    Chosen { ties: drawn, weak, steps }
}

fn is_near(steps: &HashMap<PartyIx, u8>, a: PartyIx, b: PartyIx) -> bool {
    steps.is_empty() || (steps.contains_key(&a) && steps.contains_key(&b))
}

/// The parties within so many steps of one, with their steps.
fn steps(ties: &Ties, around: Around) -> HashMap<PartyIx, u8> {
    let mut steps = HashMap::from([(around.party, 0)]);
    for step in 1..=around.steps {
        let other_end = |tie: &Tie| match (steps.get(&tie.a), steps.get(&tie.b)) {
            (Some(_), None) => Some(tie.b),
            (None, Some(_)) => Some(tie.a),
            _ => None,
        };
        let met: HashSet<PartyIx> = ties.pairs.iter().filter_map(other_end).collect();
        steps.extend(met.into_iter().map(|party| (party, step)));
    }
    steps
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
