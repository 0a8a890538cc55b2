//! Measures of the network of ties: of each party, and of the whole.
//!
//! The network is that of the ties: parties are its nodes, and two are joined if they met at all.
//! Formulas as in Wasserman & Faust, "Social Network Analysis" (1994); betweenness by the algorithm of
//! Brandes, "A faster algorithm for betweenness centrality" (2001).

use std::collections::{HashMap, VecDeque};

use super::{Communities, PartyIx, Ties, communities};

/// The measures of one party.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct PartyMeasures {
    /// Which party.
    pub party: PartyIx,
    /// Events that it takes part in.
    pub events: u32,
    /// Degree: with how many others it met.
    pub degree: u32,
    /// Strength: the events of its ties, summed up; one with n others counts n times.
    pub strength: u32,
    /// Betweenness, 0 to 1: the part of the pairs of others whose shortest paths lead over it.
    pub betweenness: f64,
    /// 0 to 1: the part of the visits it made or received that one the other way answers. `None`
    /// where there is no visit.
    pub reciprocity: Option<f64>,
    /// The place of its community; `None`: it is in none.
    pub community: Option<usize>,
}

/// The measures of a network.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    /// Of each party, in the order of the ties' parties.
    pub parties: Vec<PartyMeasures>,
    /// Density, 0 to 1: the part of all possible ties that there is. `None` of fewer than two
    /// parties.
    pub density: Option<f64>,
    /// 0 to 1: the part of all visits that one the other way answers.
    pub reciprocity: Option<f64>,
    /// Its communities.
    pub communities: Communities,
}

/// Visits, and how many of them are answered.
#[derive(Copy, Clone, Default)]
struct Visits {
    all: u64,
    answered: u64,
}

impl Visits {
    fn add(&mut self, there: u32, back: u32) {
        self.all += u64::from(there) + u64::from(back);
        self.answered += 2 * u64::from(there.min(back));
    }

    fn reciprocity(self) -> Option<f64> {
        (self.all > 0).then(|| self.answered as f64 / self.all as f64)
    }
}

/// Measures the network of `ties`: O(parties · ties).
#[must_use]
pub fn measures(ties: &Ties) -> Measures {
    let place: HashMap<PartyIx, usize> =
        ties.parties.iter().enumerate().map(|(place, (party, _))| (*party, place)).collect();
    let count = ties.parties.len();
    let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut strength = vec![0_u32; count];
    let mut visits = vec![Visits::default(); count];
    let mut all = Visits::default();
    let mut joined = 0_u64;
    for tie in &ties.pairs {
        let (Some(a), Some(b)) = (place.get(&tie.a), place.get(&tie.b)) else { continue };
        joined += 1;
        all.add(tie.a_to_b, tie.b_to_a);
        for (own, other) in [(*a, *b), (*b, *a)] {
            if let Some(list) = neighbours.get_mut(own) {
                list.push(other);
            }
            if let Some(strength) = strength.get_mut(own) {
                *strength = strength.saturating_add(tie.events);
            }
            if let Some(visits) = visits.get_mut(own) {
                visits.add(tie.a_to_b, tie.b_to_a);
            }
        }
    }
    let between = betweenness(&neighbours);
    let communities = communities(ties);
    let own = ties.parties.iter().zip(&neighbours).zip(strength.iter().zip(&visits)).zip(&between);
    let parties =
        own.map(|((((party, events), neighbours), (strength, visits)), between)| PartyMeasures {
            party: *party,
            events: *events,
            degree: neighbours.len() as u32,
            strength: *strength,
            betweenness: *between,
            reciprocity: visits.reciprocity(),
            community: communities.of(*party),
        });
    let possible = (count * count.saturating_sub(1) / 2) as u64;
    let parties: Vec<PartyMeasures> = parties.collect();
    Measures {
        parties,
        density: (possible > 0).then(|| joined as f64 / possible as f64),
        reciprocity: all.reciprocity(),
        communities,
    }
}

/// Betweenness of each node of an undirected graph without weights, as a part of the pairs of others.
fn betweenness(neighbours: &[Vec<usize>]) -> Vec<f64> {
    let count = neighbours.len();
    let mut sums = vec![0.0; count];
    let at = |values: &[f64], place: usize| values.get(place).copied().unwrap_or_default();
    for source in 0..count {
        // From one source: how many shortest paths lead to each node, and over which ones before.
        let mut paths = vec![0.0; count];
        let mut distance: Vec<Option<u32>> = vec![None; count];
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); count];
        let mut order = Vec::new();
        let mut queue = VecDeque::from([source]);
        if let (Some(own), Some(zero)) = (paths.get_mut(source), distance.get_mut(source)) {
            (*own, *zero) = (1.0, Some(0));
        }
        while let Some(node) = queue.pop_front() {
            order.push(node);
            let next = distance.get(node).copied().flatten().map(|steps| steps + 1);
            for other in neighbours.get(node).into_iter().flatten() {
                if let Some(steps) = distance.get_mut(*other)
                    && steps.is_none()
                {
                    *steps = next;
                    queue.push_back(*other);
                }
                if distance.get(*other).copied().flatten() == next {
                    let over = at(&paths, node);
                    if let (Some(own), Some(list)) = (paths.get_mut(*other), before.get_mut(*other))
                    {
                        *own += over;
                        list.push(node);
                    }
                }
            }
        }
        // Back from the farthest: what part of the paths leads over each node.
        let mut part = vec![0.0; count];
        for node in order.into_iter().rev() {
            let share = (1.0 + at(&part, node)) / at(&paths, node);
            for earlier in before.get(node).into_iter().flatten() {
                let over = at(&paths, *earlier) * share;
                if let Some(part) = part.get_mut(*earlier) {
                    *part += over;
                }
            }
            if node != source
                && let Some(sum) = sums.get_mut(node)
            {
                *sum += at(&part, node);
            }
        }
    }
    // Each pair was counted from both of its ends.
    let pairs = (count.saturating_sub(1) * count.saturating_sub(2)) as f64;
    sums.iter().map(|sum| if pairs > 0.0 { sum / pairs } else { 0.0 }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Measures, betweenness, measures};
    use crate::query::catalog::tests::catalog;
    use crate::query::{Filter, Shown, ties};

    fn graph(count: usize, edges: &[(usize, usize)]) -> Vec<Vec<usize>> {
        let mut neighbours = vec![Vec::new(); count];
        for (one, other) in edges {
            neighbours[*one].push(*other);
            neighbours[*other].push(*one);
        }
        neighbours
    }

    fn close(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len());
        let apart = found.iter().zip(expected).map(|(one, other)| (one - other).abs());
        assert!(apart.fold(0.0, f64::max) < 1e-9, "{found:?}, not {expected:?}");
    }

    #[test]
    fn betweenness_of_graphs_with_known_answers() {
        let star = graph(5, &[(0, 1), (0, 2), (0, 3), (0, 4)]);
        close(&betweenness(&star), &[1.0, 0.0, 0.0, 0.0, 0.0]);
        let path = graph(4, &[(0, 1), (1, 2), (2, 3)]);
        close(&betweenness(&path), &[0.0, 2.0 / 3.0, 2.0 / 3.0, 0.0]);
        let ring = graph(4, &[(0, 1), (1, 2), (2, 3), (3, 0)]);
        close(&betweenness(&ring), &[1.0 / 6.0; 4]);
        let complete = graph(4, &[(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]);
        close(&betweenness(&complete), &[0.0; 4]);
        let apart = graph(4, &[(0, 1), (2, 3)]);
        close(&betweenness(&apart), &[0.0; 4]);
        close(&betweenness(&[]), &[]);
    }

    fn of(events: &str) -> Measures {
        let catalog = catalog(events);
        measures(&ties(&catalog, &Shown::of(&catalog, &Filter::default()), None))
    }

    #[test]
    fn degree_strength_density_and_reciprocity_of_a_small_network() {
        let visit = |id: u32, from: &str, to: &str| {
            format!(
                r#"{{"id":"{id}","kind":"visit","title":"","when":"2020","parties":
                   [{{"party":"{from}","role":"sender"}},{{"party":"{to}","role":"host"}}]}}"#
            )
        };
        let events = [
            visit(1, "MAR", "MLI"),
            visit(2, "MLI", "MAR"),
            visit(3, "MLI", "MAR"),
            visit(4, "MAR", "NER"),
            r#"{"id":"5","kind":"meeting","title":"","when":"2021","parties":["MAR","MLI"]}"#
                .to_owned(),
        ];
        let found = of(&format!("[{}]", events.join(",")));
        let morocco = found.parties.first().expect("the busiest comes first");
        assert_eq!((morocco.events, morocco.degree, morocco.strength), (5, 2, 5));
        close(&[morocco.betweenness], &[1.0]);
        close(&[morocco.reciprocity.expect("visits")], &[0.5]);
        close(&[found.density.expect("three parties")], &[2.0 / 3.0]);
        close(&[found.reciprocity.expect("visits")], &[0.5]);
    }

    #[test]
    fn nothing_has_no_measures() {
        assert_eq!(of("[]"), Measures::default());
        let alone = of(r#"[{"id":"1","kind":"visit","title":"","when":"2020","parties":["MAR"]}]"#);
        assert_eq!((alone.density, alone.reciprocity), (None, None));
        assert_eq!(alone.parties.first().map(|it| (it.degree, it.reciprocity)), Some((0, None)));
    }
}
