//! The order of lanes that keeps links short.
//!
//! Up to some dozens of lanes by greedy insertion: lanes by falling activity, each put where the
//! sum of the lengths of its links to those already placed is least. Beyond that by the second
//! eigenvector of the graph's Laplacian (Fiedler), whose order is the best one for links that
//! would pay by the square of their length. Exact answers are NP-hard (minimum linear arrangement).

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{LaneIndex, LaneIx, LaneKey};

/// Up to this many lanes are placed one by one.
const PLACED: usize = 40;
/// An event in more lanes than this binds none of them much.
const MOST_BOUND: usize = 12;
/// Steps towards the eigenvector.
const STEPS: usize = 400;

/// The weight of the links between two lanes, the lower number first.
type Ties = HashMap<(u32, u32), f64, RandomState>;

/// All lanes, those that share events near each other, the rest lane last.
#[must_use]
pub(super) fn closest_ties(index: &LaneIndex) -> Vec<LaneIx> {
    let ties = ties(index);
    let activity: Vec<u32> = index.lanes().map(|(.., lane)| lane.len() as u32).collect();
    let mut lanes: Vec<u32> = (0..index.len() as u32).collect();
    let rest = |lane: &u32| index.key(LaneIx(*lane)) == Some(LaneKey::Rest);
    let last: Vec<u32> = lanes.iter().copied().filter(rest).collect();
    lanes.retain(|lane| !rest(lane));
    lanes.sort_by_key(|lane| std::cmp::Reverse(at(&activity, *lane)));
    let mut order =
        if lanes.len() <= PLACED { placed(&lanes, &ties) } else { spread(&lanes, &ties) };
    let busy =
        |half: &[u32]| -> u64 { half.iter().map(|lane| u64::from(at(&activity, *lane))).sum() };
    // Links are as short the other way round: the busier half comes on top.
    let (top, bottom) = order.split_at(order.len() / 2);
    if busy(bottom) > busy(top) {
        order.reverse();
    }
    order.extend(last);
    order.into_iter().map(LaneIx).collect()
}

fn at(activity: &[u32], lane: u32) -> u32 {
    activity.get(lane as usize).copied().unwrap_or(0)
}

fn ties(index: &LaneIndex) -> Ties {
    let mut ties = Ties::default();
    for lanes in index.shared().filter(|lanes| lanes.len() <= MOST_BOUND) {
        // A multilateral event binds each of its pairs less than a bilateral one.
        let weight = 1.0 / (lanes.len() - 1) as f64;
        for (place, one) in lanes.iter().enumerate() {
            for other in lanes.iter().skip(place + 1) {
                *ties.entry((one.0.min(other.0), one.0.max(other.0))).or_default() += weight;
            }
        }
    }
    ties
}

fn tie(ties: &Ties, a: u32, b: u32) -> f64 {
    ties.get(&(a.min(b), a.max(b))).copied().unwrap_or(0.0)
}

fn placed(by_activity: &[u32], ties: &Ties) -> Vec<u32> {
    let mut order: Vec<u32> = Vec::with_capacity(by_activity.len());
    for lane in by_activity {
        let place = best_place(&order, *lane, ties);
        order.insert(place, *lane);
    }
    order
}

fn best_place(order: &[u32], lane: u32, ties: &Ties) -> usize {
    let cost = |place: usize| -> f64 {
        let own: f64 = order
            .iter()
            .enumerate()
            .map(|(index, other)| {
                let distance = if index < place { place - index } else { index - place + 1 };
                tie(ties, lane, *other) * distance as f64
            })
            .sum();
        // Every link that spans the new lane becomes one longer.
        let (before, after) = order.split_at(place.min(order.len()));
        let stretched: f64 =
            before.iter().flat_map(|a| after.iter().map(|b| tie(ties, *a, *b))).sum();
        own + stretched
    };
    (0..=order.len()).min_by(|a, b| cost(*a).total_cmp(&cost(*b))).unwrap_or(0)
}

/// Lanes along the Fiedler vector of each connected part, the part with the busiest lane first.
fn spread(by_activity: &[u32], ties: &Ties) -> Vec<u32> {
    let local: HashMap<u32, usize, RandomState> =
        by_activity.iter().enumerate().map(|(place, lane)| (*lane, place)).collect();
    let mut edges: Vec<(usize, usize, f64)> = ties
        .iter()
        .filter_map(|((a, b), weight)| Some((*local.get(a)?, *local.get(b)?, *weight)))
        .collect();
    // The same order of sums on every run.
    edges.sort_by_key(|(a, b, _)| (*a, *b));
    let parts = parts(by_activity.len(), &edges);
    let values = fiedler(by_activity.len(), &edges, &parts);
    let mut places: Vec<usize> = (0..by_activity.len()).collect();
    let value = |place: &usize| values.get(*place).copied().unwrap_or(0.0);
    let part = |place: &usize| parts.get(*place).copied().unwrap_or(0);
    places.sort_by(|a, b| part(a).cmp(&part(b)).then(value(a).total_cmp(&value(b))).then(a.cmp(b)));
    places.into_iter().filter_map(|place| by_activity.get(place).copied()).collect()
}

/// For each node the first node of its connected part.
fn parts(count: usize, edges: &[(usize, usize, f64)]) -> Vec<usize> {
    fn root(parents: &mut [usize], node: usize) -> usize {
        let mut at = node;
        while let Some(parent) = parents.get(at).copied().filter(|parent| *parent != at) {
            at = parent;
        }
        if let Some(slot) = parents.get_mut(node) {
            *slot = at;
        }
        at
    }
    let mut parents: Vec<usize> = (0..count).collect();
    for (a, b, _) in edges {
        let (a, b) = (root(&mut parents, *a), root(&mut parents, *b));
        if let Some(slot) = parents.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }
    (0..count).map(|node| root(&mut parents, node)).collect()
}

/// The second eigenvector of the Laplacian of each part, by power iteration on what is left when
/// the first one, which is constant, is taken out.
fn fiedler(count: usize, edges: &[(usize, usize, f64)], parts: &[usize]) -> Vec<f64> {
    let mut degree = vec![0.0; count];
    for (a, b, weight) in edges {
        for node in [a, b] {
            if let Some(sum) = degree.get_mut(*node) {
                *sum += weight;
            }
        }
    }
    let shift = 2.0 * degree.iter().copied().fold(1e-9, f64::max);
    // Any start will do that is not symmetric.
    let mut values: Vec<f64> =
        (0..count).map(|node| (node as f64 * 0.618_034).fract() - 0.5).collect();
    for _ in 0..STEPS {
        let mut next: Vec<f64> =
            values.iter().zip(&degree).map(|(value, degree)| value * (shift - degree)).collect();
        for (a, b, weight) in edges {
            let (at_a, at_b) =
                (values.get(*a).copied().unwrap_or(0.0), values.get(*b).copied().unwrap_or(0.0));
            if let Some(sum) = next.get_mut(*a) {
                *sum += weight * at_b;
            }
            if let Some(sum) = next.get_mut(*b) {
                *sum += weight * at_a;
            }
        }
        centre(&mut next, parts);
        values = next;
    }
    values
}

/// Takes the mean of each part out of it, and brings it to length one.
fn centre(values: &mut [f64], parts: &[usize]) {
    let mut sums = vec![(0.0, 0.0); values.len()];
    for (value, part) in values.iter().zip(parts) {
        if let Some((sum, number)) = sums.get_mut(*part) {
            *sum += value;
            *number += 1.0;
        }
    }
    let mut lengths = vec![0.0; values.len()];
    for (value, part) in values.iter_mut().zip(parts) {
        let (sum, number) = sums.get(*part).copied().unwrap_or((0.0, 1.0));
        *value -= sum / f64::max(number, 1.0);
        if let Some(length) = lengths.get_mut(*part) {
            *length += *value * *value;
        }
    }
    for (value, part) in values.iter_mut().zip(parts) {
        let length: f64 = lengths.get(*part).copied().unwrap_or(1.0);
        *value /= length.sqrt().max(1e-12);
    }
}

#[cfg(test)]
mod tests {
    use super::closest_ties;
    use crate::query::catalog::tests::catalog;
    use crate::query::{Catalog, Grouping, LaneIndex};

    fn order(catalog: &Catalog) -> Vec<String> {
        let mask = vec![true; catalog.len()];
        let index = LaneIndex::of(catalog, &mask, Grouping::Country);
        closest_ties(&index).iter().map(|lane| index.code(catalog, *lane)).collect()
    }

    #[test]
    fn parties_that_meet_often_are_neighbours() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2020","parties":["MAR","MLI"]},
                {"id":"2","kind":"visit","title":"","when":"2021","parties":["MAR","MLI"]},
                {"id":"3","kind":"visit","title":"","when":"2022","parties":["MAR","MRT"]},
                {"id":"4","kind":"visit","title":"","when":"2022","parties":["MLI","NER"]},
                {"id":"5","kind":"visit","title":"","when":"2022"}]"#,
        );
        let order = order(&catalog);
        let forward = ["MRT", "MAR", "MLI", "NER", ""];
        let backward = ["NER", "MLI", "MAR", "MRT", ""];
        let order: Vec<&str> =
            order.iter().map(|code| if code == "(none)" { "" } else { code }).collect();
        assert!(order == forward || order == backward, "{order:?}");
    }

    #[test]
    fn a_long_chain_of_neighbours_is_laid_out_as_a_chain() {
        // Sixty parties, each of which meets the next one only, named in a shuffled order.
        let party = |number: usize| format!("P{number:02}");
        let events: Vec<String> = (0..59)
            .map(|step| step * 23 % 59)
            .map(|number| {
                format!(
                    r#"{{"id":"{number}","kind":"visit","title":"","when":"2020","parties":["{}","{}"]}}"#,
                    party(number),
                    party(number + 1)
                )
            })
            .collect();
        let order = order(&catalog(&format!("[{}]", events.join(","))));
        assert_eq!(order.len(), 60);
        let place = |number: usize| order.iter().position(|code| *code == party(number));
        let length: usize = (0..59)
            .map(|number| place(number).expect("there").abs_diff(place(number + 1).expect("there")))
            .sum();
        // Each link could be of length 1; by activity they would be about 20 long.
        assert!(length <= 59 * 2, "{length}");
    }
}
