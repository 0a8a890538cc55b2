//! The order of lanes that keeps links short.
//!
//! Greedy insertion: parties by falling activity, each put where the sum of the lengths of its
//! links to those already placed is least. Exact answers are NP-hard (minimum linear
//! arrangement); this one is good enough for tens of lanes and quick for hundreds.

use std::collections::HashMap;

use super::PartyIx;
use super::facts::EventFacts;
use super::party::{PartyKind, PartyTable};

/// Beyond this many lanes a hub with spokes is what the data most likely is: busiest first.
const SERIATED_LANES: usize = 40;

/// All parties that take part in a dated event.
pub(super) fn closest_ties(parties: &PartyTable, facts: &[EventFacts]) -> Vec<PartyIx> {
    let mut activity = vec![0u32; parties.all().len()];
    let mut ties: HashMap<(PartyIx, PartyIx), f64> = HashMap::new();
    for event in facts.iter().filter(|event| event.extent.is_some()) {
        for (place, party) in event.parties.iter().enumerate() {
            if let Some(count) = activity.get_mut(party.index()) {
                *count += 1;
            }
            for other in event.parties.iter().skip(place + 1) {
                let key = (*party.min(other), *party.max(other));
                // A multilateral event binds each of its pairs less than a bilateral one.
                *ties.entry(key).or_default() += 1.0 / (event.parties.len() - 1).max(1) as f64;
            }
        }
    }
    let mut by_activity: Vec<PartyIx> = (0u32..)
        .zip(&activity)
        .filter(|(_, count)| **count > 0)
        .map(|(index, _)| PartyIx(index))
        .collect();
    by_activity
        .sort_by_key(|party| std::cmp::Reverse(activity.get(party.index()).copied().unwrap_or(0)));
    // Events without parties have no ties; their lane comes last.
    let unstated = |party: &PartyIx| {
        parties.all().get(party.index()).is_some_and(|party| party.kind == PartyKind::Unstated)
    };
    let last: Vec<PartyIx> = by_activity.iter().copied().filter(unstated).collect();
    by_activity.retain(|party| !unstated(party));
    let mut order = arranged(by_activity, &activity, &ties);
    order.extend(last);
    order
}

fn arranged(
    by_activity: Vec<PartyIx>,
    activity: &[u32],
    ties: &HashMap<(PartyIx, PartyIx), f64>,
) -> Vec<PartyIx> {
    if by_activity.len() > SERIATED_LANES {
        return by_activity;
    }
    let mut order: Vec<PartyIx> = Vec::with_capacity(by_activity.len());
    for party in by_activity {
        let place = best_place(&order, party, ties);
        order.insert(place, party);
    }
    let busy = |half: &[PartyIx]| -> u32 {
        half.iter().filter_map(|party| activity.get(party.index())).sum()
    };
    // Links are as short the other way round: the busier half comes on top.
    let (top, bottom) = order.split_at(order.len() / 2);
    if busy(bottom) > busy(top) {
        order.reverse();
    }
    order
}

fn tie(ties: &HashMap<(PartyIx, PartyIx), f64>, a: PartyIx, b: PartyIx) -> f64 {
    ties.get(&(a.min(b), a.max(b))).copied().unwrap_or(0.0)
}

fn best_place(order: &[PartyIx], party: PartyIx, ties: &HashMap<(PartyIx, PartyIx), f64>) -> usize {
    let cost = |place: usize| -> f64 {
        let own: f64 = order
            .iter()
            .enumerate()
            .map(|(index, other)| {
                let distance = if index < place { place - index } else { index - place + 1 };
                tie(ties, party, *other) * distance as f64
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

#[cfg(test)]
mod tests {
    use crate::query::catalog::tests::catalog;

    #[test]
    fn parties_that_meet_often_are_neighbours() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2020","parties":["MAR","MLI"]},
                {"id":"2","kind":"visit","title":"","when":"2021","parties":["MAR","MLI"]},
                {"id":"3","kind":"visit","title":"","when":"2022","parties":["MAR","MRT"]},
                {"id":"4","kind":"visit","title":"","when":"2022","parties":["MLI","NER"]}]"#,
        );
        let order: Vec<_> = catalog
            .lane_order()
            .iter()
            .filter_map(|party| Some(catalog.party(*party)?.code.as_str()))
            .collect();
        let forward = ["MRT", "MAR", "MLI", "NER"];
        let backward = ["NER", "MLI", "MAR", "MRT"];
        assert!(order == forward || order == backward, "{order:?}");
    }
}
