//! Ties between countries: how often they met in a span of time, and in which direction.
//!
//! An event of n parties ties each of its n·(n−1)/2 pairs once.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::tie_index::{Slot, slots};
use super::{Catalog, EventFacts, EventIx, Field, PartyIx, PartyKind, Shown};
use crate::model::{CodeList, CommitmentStatus, Kind};
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

/// The ties of the shown events that touch `span`; all dated ones where it is `None`. Asks every event:
/// for one span after another there is the [`TieIndex`](super::TieIndex).
#[must_use]
pub fn ties(catalog: &Catalog, shown: &Shown, span: Option<Span>) -> Ties {
    let mut count = Count { parties: vec![0; catalog.parties().len()], ..Count::default() };
    let touches = |facts: &&EventFacts| {
        span.is_none_or(|span| facts.extent().is_some_and(|extent| extent.intersects(span)))
    };
    // In the order of the file, in which facts stand beside each other in memory.
    let facts = catalog.all_facts().iter().zip(&shown.mask);
    let dated = facts.filter(|(facts, shows)| **shows && facts.extent().is_some());
    dated.map(|(facts, _)| facts).filter(touches).for_each(|facts| count.add(facts));
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
            Slot::PairKind(..) | Slot::Made(_) | Slot::Received(_) => {}
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
        parties.sort_by_key(|(party, count)| (Reverse(*count), *party));
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
    /// The end of the last event that is not yet to come.
    pub last_end: Option<Moment>,
    /// Events that are yet to come: planned, postponed, or later than the file is complete.
    pub to_come: Vec<EventIx>,
    /// Ids of the commissions that both sit in.
    pub commissions: Vec<String>,
    /// Agreements among the events.
    pub agreements: Vec<EventIx>,
    /// What was promised at these events.
    pub commitments: CommitmentCounts,
    /// People by id or plain name, with the events they took part in, by falling number.
    pub people: Vec<(String, u32)>,
    /// Number of sources of these events, each counted once.
    pub sources: usize,
    /// Events that rest on one source only.
    pub single_source: u32,
}

/// Commitments by what became of them.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct CommitmentCounts {
    /// Announced, agreed, in progress or overdue.
    pub open: u32,
    /// Done.
    pub done: u32,
    /// Dropped.
    pub dropped: u32,
    /// Of which the file does not say.
    pub unknown: u32,
}

impl CommitmentCounts {
    fn add(&mut self, status: Option<&CommitmentStatus>) {
        *(match status {
            Some(CommitmentStatus::Done) => &mut self.done,
            Some(CommitmentStatus::Dropped) => &mut self.dropped,
            Some(CommitmentStatus::Unknown) | None => &mut self.unknown,
            Some(_) => &mut self.open,
        }) += 1;
    }
}

impl PairHistory {
    /// The share of visits that one in the other direction answers: 2·min(there, back) of all
    /// (reciprocity of a weighted tie, Squartini et al. 2013). `None` where nobody travelled.
    #[must_use]
    pub fn reciprocity(&self) -> Option<f64> {
        let all = self.there + self.back;
        (all > 0).then(|| f64::from(2 * self.there.min(self.back)) / f64::from(all))
    }
}

/// What passed between two parties, of all dated events of the file.
#[must_use]
pub fn pair_history(catalog: &Catalog, one: PartyIx, other: PartyIx) -> PairHistory {
    let mut history = PairHistory::default();
    let mut people: HashMap<String, u32> = HashMap::new();
    let mut sources: HashSet<String> = HashSet::new();
    for ix in catalog.events_of_both(one, other) {
        let Some(facts) = catalog.facts(ix) else { continue };
        history.events.push(ix);
        let mut kind = Kind::Other;
        let mut series = None;
        let mut named: Vec<String> = Vec::new();
        catalog.tell_values(ix, &mut |field, value| match field {
            Field::Kind => kind = Kind::from(value),
            Field::Commission => series = Some(value.to_owned()),
            Field::Person => named.push(value.to_owned()),
            Field::Source if !sources.contains(value) => drop(sources.insert(value.to_owned())),
            _ => {}
        });
        let label = kind.label();
        match history.kinds.iter_mut().find(|(kind, _)| *kind == label) {
            Some((_, count)) => *count += 1,
            None => history.kinds.push((label, 1)),
        }
        for (from, to) in facts.directions() {
            history.there += u32::from((from, to) == (one, other));
            history.back += u32::from((from, to) == (other, one));
        }
        if catalog.is_to_come(ix) {
            history.to_come.push(ix);
        } else {
            history.silence(facts);
        }
        if let Some(session) = series
            && !history.commissions.contains(&session)
        {
            history.commissions.push(session);
        }
        if kind == Kind::Agreement {
            history.agreements.push(ix);
        }
        if catalog.has_promises(ix) {
            catalog.with_event(ix, |event| {
                event.commitments.iter().for_each(|it| history.commitments.add(it.status.as_ref()));
            });
        }
        named.sort_unstable();
        named.dedup();
        named.into_iter().for_each(|person| *people.entry(person).or_default() += 1);
        history.single_source += u32::from(facts.doubt().single_source);
    }
    history.kinds.sort_by_key(|(label, count)| (Reverse(*count), label.clone()));
    history.people = people.into_iter().collect();
    history.people.sort_by_key(|(name, count)| (Reverse(*count), name.clone()));
    history.sources = sources.len();
    history
}

impl PairHistory {
    /// Notes the time without events before one that comes next in time.
    fn silence(&mut self, facts: &EventFacts) {
        let Some(extent) = facts.extent() else { return };
        if let Some(end) = self.last_end {
            let length = |from: Moment, to: Moment| to.seconds().saturating_sub(from.seconds());
            let longest = self.longest_silence.map_or(0, |(from, to)| length(from, to));
            if length(end, extent.start()) > longest {
                self.longest_silence = Some((end, extent.start()));
            }
        }
        self.last_end = self.last_end.max(Some(extent.end()));
    }
}

#[cfg(test)]
mod tests {
    use super::{CommitmentCounts, pair_history, ties};
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
        assert_eq!(history.reciprocity(), Some(0.0));
    }

    #[test]
    fn a_history_counts_promises_people_and_sources() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"agreement","title":"","when":"2023","parties":["MAR","MLI"],
                 "sources":["a","b"], "hosts":["Gen. B"],
                 "commitments":[{"text":"x","status":"done"},{"text":"y"}]},
                {"id":"2","kind":"visit","title":"","when":"2024","sources":["b"],"parties":
                 [{"party":"MLI","role":"sender"},{"party":"MAR","role":"host"}],
                 "delegations":[{"party":"MLI","head":"Gen. A"}], "hosts":["Gen. B","Gen. B"],
                 "commitments":[{"text":"z","status":"agreed"}]},
                {"id":"3","kind":"visit","title":"","when":"2025","sources":["c"],"parties":
                 [{"party":"MAR","role":"sender"},{"party":"MLI","role":"host"}]},
                {"id":"4","kind":"visit","title":"","when":"2025","parties":["MAR","NER"]}]"#,
        );
        let [mar, mli] = ["MAR", "MLI"].map(|code| catalog.find_party(code).expect(code));
        let history = pair_history(&catalog, mar, mli);
        assert_eq!((history.there, history.back), (1, 1));
        assert_eq!(history.reciprocity(), Some(1.0));
        let promised = CommitmentCounts { open: 1, done: 1, dropped: 0, unknown: 1 };
        assert_eq!(history.commitments, promised);
        assert_eq!(history.people, [("Gen. B".to_owned(), 2), ("Gen. A".to_owned(), 1)]);
        assert_eq!((history.agreements.len(), history.sources), (1, 3));
        assert_eq!(history.single_source, 2);
    }
}
