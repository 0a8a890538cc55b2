//! The facts of all events, in chunks, as they were made: they are not copied together.

use rayon::prelude::*;

use super::EventIx;
use super::facts::EventFacts;

/// Events of a chunk, where that is free to be chosen.
pub(super) const CHUNK: usize = 1 << 14;

/// See the module. Chunks hold about as many events each, but for the last one.
#[derive(Debug, Default)]
pub(super) struct FactsTable {
    chunks: Vec<Vec<EventFacts>>,
    /// The number of the first event of each chunk, and of all events.
    firsts: Vec<usize>,
    /// How many events a chunk has as a rule.
    usual: usize,
}

impl FactsTable {
    /// Of facts in the order of the file, in any number at a time.
    pub(super) fn of(chunks: Vec<Vec<EventFacts>>) -> Self {
        let mut firsts = vec![0];
        firsts.extend(chunks.iter().scan(0, |end, chunk| {
            *end += chunk.len();
            Some(*end)
        }));
        let (others, before_last) = match firsts.as_slice() {
            [others @ .., before_last, _] => (others.len(), *before_last),
            _ => (0, 0),
        };
        Self { chunks, firsts, usual: before_last.checked_div(others).unwrap_or(0).max(1) }
    }

    pub(super) fn len(&self) -> usize {
        self.firsts.last().copied().unwrap_or(0)
    }

    pub(super) fn get(&self, event: EventIx) -> Option<&EventFacts> {
        let place = self.place(event.index())?;
        self.chunks.get(place)?.get(event.index() - self.first_of(place))
    }

    /// In the order of the file.
    pub(super) fn iter(&self) -> impl Iterator<Item = &EventFacts> {
        self.chunks.iter().flatten()
    }

    /// The same, from an event on.
    pub(super) fn iter_from(&self, event: usize) -> impl Iterator<Item = &EventFacts> {
        let place = self.place(event).unwrap_or(self.chunks.len());
        let chunks = self.chunks.get(place..).unwrap_or_default();
        chunks.iter().flatten().skip(event.saturating_sub(self.first_of(place)))
    }

    /// In the order of the file, each with the number of its event, chunk by chunk.
    pub(super) fn par_iter(&self) -> impl ParallelIterator<Item = (EventIx, &EventFacts)> {
        self.chunks.par_iter().zip(&self.firsts).flat_map_iter(|(chunk, first)| {
            chunk
                .iter()
                .enumerate()
                .map(move |(offset, facts)| (EventIx((first + offset) as u32), facts))
        })
    }

    /// The chunks.
    pub(super) fn chunks(&self) -> &[Vec<EventFacts>] {
        &self.chunks
    }

    /// The number of the first event of a chunk.
    pub(super) fn first_of(&self, chunk: usize) -> usize {
        self.firsts.get(chunk).copied().unwrap_or_default()
    }

    /// The chunk of an event.
    fn place(&self, event: usize) -> Option<usize> {
        let holds = |place: &usize| {
            let first = self.firsts.get(*place).is_some_and(|first| *first <= event);
            first && self.firsts.get(*place + 1).is_some_and(|end| event < *end)
        };
        // It is hardly ever far from where it would be if all chunks were alike.
        let near = event.checked_div(self.usual)?;
        let found = [near, near.saturating_sub(1), near + 1].into_iter().find(holds);
        found.or_else(|| {
            let after = self.firsts.partition_point(|first| *first <= event);
            after.checked_sub(1).filter(|place| *place < self.chunks.len())
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::FactsTable;
    use crate::query::facts::EventFacts;
    use crate::query::{EventIx, PartyIx};

    /// Facts that tell which event they are of.
    fn facts(number: usize) -> EventFacts {
        let json = r#"{"id":"e","kind":"visit","title":"","when":"2024","parties":["MAR"]}"#;
        let event = serde_json::from_str(json).expect("an event");
        EventFacts::of(&event, |_| PartyIx(number as u32))
    }

    proptest! {
        #[test]
        fn each_event_has_its_own_facts(sizes in prop::collection::vec(0_usize..9, 0..12)) {
            let mut next = 0..;
            let chunks: Vec<Vec<EventFacts>> = sizes
                .iter()
                .map(|size| next.by_ref().take(*size).map(facts).collect())
                .collect();
            let (table, all) = (FactsTable::of(chunks), sizes.iter().sum::<usize>());
            let number = |facts: &EventFacts| facts.parties.first().map(|party| party.index());
            prop_assert_eq!(table.len(), all);
            for event in 0..all {
                prop_assert_eq!(table.get(EventIx(event as u32)).and_then(number), Some(event));
                let rest: Vec<_> = table.iter_from(event).filter_map(number).collect();
                prop_assert_eq!(rest, (event..all).collect::<Vec<_>>());
            }
            prop_assert!(table.get(EventIx(all as u32)).is_none());
            prop_assert_eq!(table.iter_from(all).count(), 0);
            prop_assert!(table.iter().filter_map(number).eq(0..all));
        }
    }
}
