//! Ties prepared for any span of time: how often two parties met between two moments is a difference
//! of two binary searches, however many events there are.
//!
//! Owns counting by time. What counts as a tie is told by [`slots`], for this index and for
//! [`ties`](super::ties) alike.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::RandomState;

use super::moments::{Cursors, Moments};
use super::relations::{Tie, Ties};
use super::tie_looks::{TieLook, TieLooks};
use super::time_order::{TimeOrder, after};
use super::{Catalog, EventFacts, EventIx, KindClass, PartyIx, PartyKind, Shown};
use crate::time::{Moment, Span};

/// What is counted by itself.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Slot {
    /// Events that count at all.
    Events,
    /// Events of a party.
    Party(PartyIx),
    /// Events of two parties, the lower number first.
    Pair(PartyIx, PartyIx),
    /// Visits from one to another.
    Visit(PartyIx, PartyIx),
    /// Events of one class of kinds of two parties, the lower number first; only in
    /// `TieLooks`.
    PairKind(PartyIx, PartyIx, KindClass),
    /// Events in which a party travels to a host, however many hosts there are.
    Made(PartyIx),
    /// Events in which a party receives who travels.
    Received(PartyIx),
}

/// Tells everything that an event counts for, each as often as it does.
pub(super) fn slots(facts: &EventFacts, mut tell: impl FnMut(Slot)) {
    tell(Slot::Events);
    for (place, party) in facts.parties.iter().enumerate() {
        tell(Slot::Party(*party));
        for other in facts.parties.iter().skip(place + 1) {
            tell(Slot::Pair(*party.min(other), *party.max(other)));
        }
    }
    facts.directions().for_each(|(from, to)| tell(Slot::Visit(from, to)));
    if !facts.senders().is_empty() && !facts.hosts().is_empty() {
        facts.senders().iter().for_each(|party| tell(Slot::Made(*party)));
        facts.hosts().iter().for_each(|party| tell(Slot::Received(*party)));
    }
}

/// The starts and ends of the events of each slot, in rising order.
#[derive(Debug, Default)]
pub struct TieIndex {
    slots: Vec<Slot>,
    /// Where each slot's moments begin, and where the last one's end.
    offsets: Vec<usize>,
    /// In seconds.
    starts: Moments,
    /// The first second after each event.
    ends: Moments,
}

/// Numbers of slots, in the order in which they are met.
#[derive(Default)]
struct Numbers {
    by_slot: HashMap<Slot, u32, RandomState>,
    slots: Vec<Slot>,
    counts: Vec<usize>,
}

impl TieIndex {
    /// Of the shown dated events of a catalog: O(n) in their ties.
    #[must_use]
    pub fn of(catalog: &Catalog, shown: &Shown) -> Self {
        Self::told(catalog, shown, |facts, tell| slots(facts, tell))
    }

    /// Of the slots that `told` tells of each event.
    pub(super) fn told(
        catalog: &Catalog,
        shown: &Shown,
        told: impl Fn(&EventFacts, &mut dyn FnMut(Slot)),
    ) -> Self {
        let mut numbers = Numbers::default();
        // The slots of each event, one after the other, in the order of starts.
        let mut met: Vec<u32> = Vec::new();
        let mut ends_of_events: Vec<usize> = Vec::with_capacity(shown.dated.len());
        let mut place_of = vec![u32::MAX; catalog.len()];
        for (place, event) in (0u32..).zip(shown.dated.iter()) {
            if let Some(facts) = catalog.facts(*event) {
                told(facts, &mut |slot| met.push(numbers.meet(slot)));
            }
            ends_of_events.push(met.len());
            if let Some(own) = place_of.get_mut(event.index()) {
                *own = place;
            }
        }
        let slots_of = |event: EventIx| -> &[u32] {
            let shown = place_of.get(event.index()).filter(|place| **place != u32::MAX);
            let Some(place) = shown.map(|place| *place as usize) else { return &[] };
            let before = place.checked_sub(1).and_then(|before| ends_of_events.get(before));
            let end = ends_of_events.get(place).copied().unwrap_or(0);
            met.get(before.copied().unwrap_or(0)..end).unwrap_or_default()
        };
        let offsets: Vec<usize> = std::iter::once(0)
            .chain(numbers.counts.iter().scan(0, |sum, count| {
                *sum += count;
                Some(*sum)
            }))
            .collect();
        let sorted = |order: &TimeOrder| {
            let cursors = Cursors::at(offsets.iter().map(|offset| *offset as u32));
            order.scattered(met.len(), |event| {
                let cursors = &cursors;
                slots_of(event).iter().filter_map(move |slot| cursors.next(*slot as usize))
            })
        };
        let (starts, ends) =
            rayon::join(|| sorted(catalog.by_start()), || sorted(catalog.by_end()));
        Self { slots: numbers.slots, offsets, starts, ends }
    }

    /// The ties of the events that share a moment with `span`.
    #[must_use]
    pub fn ties(&self, catalog: &Catalog, span: Span) -> Ties {
        let mut ties = Ties::default();
        let mut visits: Vec<(PartyIx, PartyIx, u32)> = Vec::new();
        let all = |slot| !matches!(slot, Slot::Made(_) | Slot::Received(_));
        for (slot, count) in self.counts(span, all) {
            match slot {
                Slot::Events => ties.events = count,
                Slot::Party(party) => {
                    let known = catalog.party(party);
                    if known.is_none_or(|party| party.kind != PartyKind::Unstated) {
                        ties.parties.push((party, count));
                    }
                }
                Slot::Pair(a, b) => {
                    ties.pairs.push(Tie { a, b, events: count, a_to_b: 0, b_to_a: 0 });
                }
                Slot::Visit(from, to) => visits.push((from, to, count)),
                Slot::PairKind(..) | Slot::Made(_) | Slot::Received(_) => {}
            }
        }
        ties.pairs.sort_unstable_by_key(|tie| (tie.a, tie.b));
        for (from, to, count) in visits {
            let (a, b) = (from.min(to), from.max(to));
            if let Ok(place) = ties.pairs.binary_search_by_key(&(a, b), |tie| (tie.a, tie.b))
                && let Some(tie) = ties.pairs.get_mut(place)
            {
                *(if from == a { &mut tie.a_to_b } else { &mut tie.b_to_a }) = count;
            }
        }
        ties.parties.sort_by_key(|(party, count)| (std::cmp::Reverse(*count), *party));
        ties.pairs.sort_by_key(|tie| (tie.events, tie.a, tie.b));
        ties
    }

    /// Every slot, by its number.
    pub(super) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// How many events of a slot share a moment with `span`, and when the last of these was over, at
    /// the end of `span` at the latest. `None` where there is none.
    pub(super) fn seen(&self, slot: usize, span: Span) -> Option<(u32, Moment)> {
        let range = *self.offsets.get(slot)?..*self.offsets.get(slot + 1)?;
        let count = self.touching(range.clone(), span);
        if count == 0 {
            return None;
        }
        let (starts, ends) = (self.starts.range(range.clone()), self.ends.range(range));
        let end = after(span);
        let begun = starts.before(end);
        let over = ends.up_to(end);
        // Where all that began is over, the last end is the latest of all ends so far.
        let last = if begun > over { None } else { ends.get(over.checked_sub(1)?) };
        Some((count, Moment::from_seconds(last.unwrap_or(end))))
    }

    /// The slots that are wanted and have an event that shares a moment with `span`, with the number of
    /// these events.
    pub(super) fn counts(
        &self,
        span: Span,
        is_wanted: impl Fn(Slot) -> bool,
    ) -> impl Iterator<Item = (Slot, u32)> {
        let wanted =
            self.slots.iter().zip(self.ranges()).filter(move |(slot, _)| is_wanted(**slot));
        wanted
            .map(move |(slot, range)| (*slot, self.touching(range, span)))
            .filter(|(_, count)| *count > 0)
    }

    fn ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.offsets.windows(2).map(|ends| match *ends {
            [from, to] => from..to,
            _ => 0..0,
        })
    }

    /// How many moments of a slot begin before the end of `span` and have not ended at its start.
    fn touching(&self, range: Range<usize>, span: Span) -> u32 {
        let (starts, ends) = (self.starts.range(range.clone()), self.ends.range(range));
        let end = after(span);
        let begun = starts.before(end);
        let ended = ends.up_to(span.start().seconds());
        u32::try_from(begun.saturating_sub(ended)).unwrap_or(u32::MAX)
    }
}

impl Numbers {
    fn meet(&mut self, slot: Slot) -> u32 {
        let (slots, counts) = (&mut self.slots, &mut self.counts);
        let number = *self.by_slot.entry(slot).or_insert_with(|| {
            slots.push(slot);
            counts.push(0);
            (slots.len() - 1) as u32
        });
        if let Some(count) = counts.get_mut(number as usize) {
            *count += 1;
        }
        number
    }
}

/// A [`TieIndex`], and what its ties are made of, each made when it is first asked for.
#[derive(Debug, Default)]
pub struct LazyTies {
    index: OnceLock<TieIndex>,
    looks: OnceLock<TieLooks>,
}

impl LazyTies {
    /// The index, made now if it was not yet: O(n), for where events are few or a thread waits.
    pub fn index(&self, catalog: &Catalog, shown: &Shown) -> &TieIndex {
        self.index.get_or_init(|| TieIndex::of(catalog, shown))
    }

    /// The index, if it is made.
    #[must_use]
    pub fn if_made(&self) -> Option<&TieIndex> {
        self.index.get()
    }

    /// The ties of the shown events that share a moment with `span`.
    pub fn ties(&self, catalog: &Catalog, shown: &Shown, span: Span) -> Ties {
        self.index(catalog, shown).ties(catalog, span)
    }

    /// What some of these ties are made of, in their order.
    pub fn looks(
        &self,
        catalog: &Catalog,
        shown: &Shown,
        span: Span,
        ties: &[Tie],
    ) -> Vec<Option<TieLook>> {
        let looks = self.looks.get_or_init(|| TieLooks::of(catalog, shown));
        ties.iter().map(|tie| looks.look((tie.a, tie.b), span)).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::{LazyTies, TieIndex, after};
    use crate::query::catalog::tests::catalog;
    use crate::query::{Catalog, Field, Filter, KindClass, Shown, ties};
    use crate::time::{Moment, Span};

    const CODES: [&str; 5] = ["MAR", "MLI", "NER", "TCD", "BFA"];

    /// An event of a list: its first day of some years, how many days more, and its parties.
    type Given = (u32, Option<u32>, Vec<usize>, bool);

    fn written((number, (from, more, parties, visit)): (usize, &Given)) -> String {
        let date =
            |day: u32| format!("{}-{:02}-{:02}", 1990 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
        let when = match more {
            None => date(*from),
            Some(more) => format!("{}/{}", date(*from), date(from + more)),
        };
        let party = |(place, code): (usize, &usize)| {
            let role = match (visit, place) {
                (true, 0) => r#","role":"host""#,
                (true, 1) => r#","role":"sender""#,
                _ => "",
            };
            format!(r#"{{"party":"{}"{role}}}"#, CODES.get(code % 5).expect("a code"))
        };
        let kind = if *visit { "visit" } else { "meeting" };
        let parties: Vec<String> = parties.iter().enumerate().map(party).collect();
        let parties = parties.join(",");
        format!(
            r#"{{"id":"{number}","kind":"{kind}","title":"","when":"{when}","parties":[{parties}]}}"#
        )
    }

    pub(in crate::query) fn any_events() -> impl Strategy<Value = Catalog> {
        let parties = prop::collection::vec(0..5_usize, 0..4);
        let event = (0..3000_u32, prop::option::of(0..800_u32), parties, any::<bool>());
        prop::collection::vec(event, 0..60).prop_map(|events| {
            let events: Vec<String> = events.iter().enumerate().map(written).collect();
            catalog(&format!("[{}]", events.join(",")))
        })
    }

    pub(in crate::query) fn any_span() -> impl Strategy<Value = Span> {
        (-50..3500_i64, 0..900_i64).prop_map(|(start, days)| {
            let from = Moment::from_civil(1990, 1, 1).plus_seconds(start * Moment::DAY);
            Span::new(from, from.plus_seconds(days * Moment::DAY))
        })
    }

    proptest! {
        #[test]
        fn it_counts_what_asking_every_event_counts(
            catalog in any_events(),
            span in any_span(),
            filtered in any::<bool>(),
        ) {
            let parties = filtered.then(|| "MLI".to_owned());
            let shown = Shown::of(&catalog, &Filter::default().with(Field::Party, parties));
            let index = TieIndex::of(&catalog, &shown);
            prop_assert_eq!(index.ties(&catalog, span), ties(&catalog, &shown, Some(span)));
        }

        #[test]
        fn a_tie_is_made_of_the_kinds_of_its_events_and_seen_when_the_last_one_ends(
            catalog in any_events(),
            start in -50..3500_i64,
            days in 0..900_i64,
        ) {
            let shown = Shown::of(&catalog, &Filter::default());
            let from = Moment::from_civil(1990, 1, 1).plus_seconds(start * Moment::DAY);
            let span = Span::new(from, from.plus_seconds(days * Moment::DAY));
            let lazy = LazyTies::default();
            let ties = lazy.ties(&catalog, &shown, span);
            for (tie, look) in ties.pairs.iter().zip(lazy.looks(&catalog, &shown, span, &ties.pairs)) {
                let met: Vec<_> = shown
                    .dated
                    .iter()
                    .filter_map(|event| catalog.facts(*event))
                    .filter(|facts| facts.extent().is_some_and(|extent| extent.intersects(span)))
                    .filter(|facts| [tie.a, tie.b].iter().all(|it| facts.parties.contains(it)))
                    .collect();
                let mut kinds = [0; KindClass::COUNT];
                met.iter().for_each(|facts| kinds[facts.kind.index()] += 1);
                let over = met.iter().filter_map(|facts| facts.extent().map(after)).max();
                let last = over.map(|over| over.min(after(span)));
                let look = look.expect("they met");
                prop_assert_eq!(look.kinds, kinds);
                prop_assert_eq!(Some(look.last_seen.seconds()), last);
            }
        }
    }
}
