//! Dated events sorted by one of their moments, with the moments beside them.

use std::sync::Arc;

use rayon::prelude::*;

use super::EventIx;
use super::facts_table::FactsTable;
use super::moments::Moments;
use crate::time::{Moment, Span};

/// Bits of the number of an event where key and number are sorted as one.
const NUMBER_BITS: u32 = 24;

/// The dated events by a key in seconds, then by the order of the file.
#[derive(Debug, Default)]
pub(super) struct TimeOrder {
    /// Keys in rising order.
    pub keys: Arc<Moments>,
    /// The event of each key.
    pub events: Arc<Vec<EventIx>>,
}

impl TimeOrder {
    /// By the start of the extent.
    pub(super) fn by_start(facts: &FactsTable) -> Self {
        Self::of(facts, |extent, _| extent.start().seconds())
    }

    /// By where the mark stands.
    pub(super) fn by_anchor(facts: &FactsTable) -> Self {
        Self::of(facts, |_, anchor| anchor.seconds())
    }

    /// By the first second after it.
    pub(super) fn by_end(facts: &FactsTable) -> Self {
        Self::of(facts, |extent, _| after(extent))
    }

    /// The keys in a list of `total` places: `places` says of an event where its key goes. See
    /// [`Moments::scattered`].
    pub(super) fn scattered<P: Iterator<Item = usize>>(
        &self,
        total: usize,
        places: impl Fn(EventIx) -> P,
    ) -> Moments {
        let event = |number: usize| self.events.get(number).copied();
        self.keys.scattered(total, |number| event(number).map(&places).into_iter().flatten())
    }

    fn of(facts: &FactsTable, key: impl Fn(Span, Moment) -> i64 + Sync) -> Self {
        let mut keyed: Vec<(i64, EventIx)> = Vec::with_capacity(facts.len());
        keyed.par_extend(
            facts
                .par_iter()
                .filter_map(|(event, facts)| Some((key(facts.extent()?, facts.anchor()?), event))),
        );
        let low = keyed.iter().map(|(key, _)| *key).min().unwrap_or(0);
        let high = keyed.iter().map(|(key, _)| *key).max().unwrap_or(0);
        let fits = high.checked_sub(low).is_some_and(|width| width < 1 << (63 - NUMBER_BITS))
            && facts.len() < 1 << NUMBER_BITS;
        if !fits {
            // Beyond half a million years, or sixteen million events.
            keyed.par_sort_unstable();
            return Self {
                keys: Arc::new(Moments::of(keyed.iter().map(|(key, _)| *key), (low, high))),
                events: Arc::new(keyed.iter().map(|(_, event)| *event).collect()),
            };
        }
        // Key and number in one word sort more than twice as fast.
        let mut words: Vec<u64> = keyed
            .iter()
            .map(|(key, event)| ((key - low) as u64) << NUMBER_BITS | u64::from(event.0))
            .collect();
        drop(keyed);
        words.par_sort_unstable();
        Self {
            keys: Arc::new(Moments::of(
                words.iter().map(|word| low + (word >> NUMBER_BITS).cast_signed()),
                (low, high),
            )),
            events: Arc::new(words.iter().map(|word| number(*word)).collect()),
        }
    }
}

fn number(word: u64) -> EventIx {
    EventIx((word & ((1 << NUMBER_BITS) - 1)) as u32)
}

/// The first second after an extent; an extent of no length occupies one second.
pub(super) fn after(extent: Span) -> i64 {
    extent.end().seconds().max(extent.start().seconds().saturating_add(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::query::test_catalog;

    proptest! {
        /// However far apart events are, they stand in the order of their keys.
        #[test]
        fn events_stand_by_time_then_by_the_order_of_the_file(
            years in proptest::collection::vec(prop_oneof![1i64..9999, 10_000i64..900_000, -900_000i64..-10_000], 1..40),
        ) {
            let events: Vec<String> = years
                .iter()
                .enumerate()
                .map(|(number, year)| {
                    let when = if (0..=9999).contains(year) { format!("{year:04}") } else { format!("Y{year}") };
                    format!(r#"{{"id":"{number}","kind":"visit","title":"","when":"{when}"}}"#)
                })
                .collect();
            let catalog = test_catalog(&format!("[{}]", events.join(",")));
            let mut expected: Vec<(i64, u32)> = catalog
                .events()
                .map(|(ix, _, facts)| (facts.start_key(), ix.0))
                .collect();
            expected.sort_unstable();
            let found: Vec<u32> = catalog.chronological().iter().map(|ix| ix.0).collect();
            prop_assert_eq!(found, expected.into_iter().map(|(_, ix)| ix).collect::<Vec<_>>());
        }
    }
}
