//! Ties between countries: how often they met in a span of time, and in which direction.
//!
//! An event of n parties ties each of its n·(n−1)/2 pairs once.

use std::collections::HashMap;

use super::tie_index::{Slot, slots};
use super::{Catalog, EventFacts, EventIx, PartyIx, PartyKind, Shown};
use crate::model::CodeList;
use crate::time::{Moment, Span};

/// The ties of two parties.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// The party with the lower number.
    pub a: PartyIx,
    /// The party with the higher number.
    pub b: PartyIx,
    /// Events in which both take part.
    pub events: u32,
    /// Visits from `a` to `b`.
    pub a_to_b: u32,
    /// Visits from `b` to `a`.
    pub b_to_a: u32,
}

/// All ties of the shown events in a span.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ties {
    /// Number of events counted.
    pub events: u32,
    /// Parties with the number of events they take part in, by falling number.
    pub parties: Vec<(PartyIx, u32)>,
    /// Pairs, by rising number of events, so that strong ties are painted last.
    pub pairs: Vec<Tie>,
}

/// The ties of the shown events that touch `span`; all dated ones where it is `None`.
#[must_use]
pub fn ties(catalog: &Catalog, shown: &Shown, span: Option<Span>) -> Ties {
    let mut count = Count { parties: vec![0; catalog.parties().len()], ..Count::default() };
    if let Some(span) = span {
        let touching = catalog.touching(span).filter(|event| shown.contains(*event));
        touching.filter_map(|event| catalog.facts(event)).for_each(|facts| count.add(facts));
    } else {
        let dated = shown.dated.iter().filter_map(|event| catalog.facts(*event));
        dated.for_each(|facts| count.add(facts));
    }
    count.ties(catalog)
}

/// Ties that are being counted.
#[derive(Default)]
struct Count {
    events: u32,
    /// By number of the party.
    parties: Vec<u32>,
    pairs: HashMap<(PartyIx, PartyIx), Tie, foldhash::fast::RandomState>,
}

impl Count {
    fn add(&mut self, facts: &EventFacts) {
        slots(facts, |slot| match slot {
            Slot::Events => self.events += 1,
            Slot::Party(party) => {
                if let Some(count) = self.parties.get_mut(party.index()) {
                    *count += 1;
                }
            }
            Slot::Pair(a, b) => self.tie(a, b).events += 1,
            Slot::Visit(from, to) if from < to => self.tie(from, to).a_to_b += 1,
            Slot::Visit(from, to) => self.tie(to, from).b_to_a += 1,
        });
    }

    fn tie(&mut self, a: PartyIx, b: PartyIx) -> &mut Tie {
        self.pairs.entry((a, b)).or_insert(Tie { a, b, events: 0, a_to_b: 0, b_to_a: 0 })
    }

    /// Of parties that are stated.
    fn ties(self, catalog: &Catalog) -> Ties {
        let stated = |party: &PartyIx| {
            catalog.party(*party).is_none_or(|party| party.kind != PartyKind::Unstated)
        };
        let counts = (0u32..).map(PartyIx).zip(self.parties);
        let mut parties: Vec<_> =
            counts.filter(|(party, count)| *count > 0 && stated(party)).collect();
        parties.sort_by_key(|(party, count)| (std::cmp::Reverse(*count), *party));
        let mut pairs: Vec<_> = self.pairs.into_values().collect();
        pairs.sort_by_key(|tie| (tie.events, tie.a, tie.b));
        Ties { events: self.events, parties, pairs }
    }
}

/// The history of two parties over all time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PairHistory {
    /// Events in which both take part, in time order.
    pub events: Vec<EventIx>,
    /// Counts by label of the kind, by falling count.
    pub kinds: Vec<(String, u32)>,
    /// Visits from the first party to the second.
    pub there: u32,
    /// Visits from the second party to the first.
    pub back: u32,
    /// The longest time between two events without any, with the events around it.
    pub longest_silence: Option<(Moment, Moment)>,
    /// Ids of the commissions that both sit in.
    pub commissions: Vec<String>,
}

/// What passed between two parties, of all dated events of the file.
#[must_use]
pub fn pair_history(catalog: &Catalog, one: PartyIx, other: PartyIx) -> PairHistory {
    let mut history = PairHistory::default();
    let mut last_end: Option<Moment> = None;
    for ix in catalog.chronological() {
        let (Some(facts), Some(event)) = (catalog.facts(*ix), catalog.event(*ix)) else {
            continue;
        };
        if !facts.parties.contains(&one) || !facts.parties.contains(&other) {
            continue;
        }
        history.events.push(*ix);
        let label = event.kind.label();
        match history.kinds.iter_mut().find(|(kind, _)| *kind == label) {
            Some((_, count)) => *count += 1,
            None => history.kinds.push((label, 1)),
        }
        for (from, to) in facts.directions() {
            history.there += u32::from((from, to) == (one, other));
            history.back += u32::from((from, to) == (other, one));
        }
        if let Some(extent) = facts.extent {
            if let Some(end) = last_end {
                let silence = extent.start().seconds().saturating_sub(end.seconds());
                let longest = history
                    .longest_silence
                    .map_or(0, |(from, to)| to.seconds().saturating_sub(from.seconds()));
                if silence > longest {
                    history.longest_silence = Some((end, extent.start()));
                }
            }
            last_end = last_end.max(Some(extent.end()));
        }
        if let Some(session) = &event.commission
            && !history.commissions.iter().any(|id| *id == session.id)
        {
            history.commissions.push(session.id.to_string());
        }
    }
    history.kinds.sort_by_key(|(label, count)| (std::cmp::Reverse(*count), label.clone()));
    history
}

#[cfg(test)]
mod tests {
    use super::{pair_history, ties};
    use crate::query::catalog::tests::catalog;
    use crate::query::{Filter, Shown};

    #[test]
    fn a_multilateral_event_ties_each_pair_once_and_visits_have_a_direction() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"meeting","title":"","when":"2023","parties":["MAR","MLI","NER"]},
                {"id":"2","kind":"visit","title":"","when":"2024","parties":
                 [{"party":"MLI","role":"sender"},{"party":"MAR","role":"host"}]}]"#,
        );
        let shown = Shown::of(&catalog, &Filter::default());
        let all = ties(&catalog, &shown, None);
        assert_eq!((all.events, all.pairs.len()), (2, 3));
        let strongest = all.pairs.last().expect("pairs");
        assert_eq!((strongest.events, strongest.a_to_b, strongest.b_to_a), (2, 0, 1));
        let (mar, mli) = (catalog.find_party("MAR"), catalog.find_party("MLI"));
        let history = pair_history(&catalog, mar.expect("there"), mli.expect("there"));
        assert_eq!((history.there, history.back, history.events.len()), (0, 1, 2));
    }
}
