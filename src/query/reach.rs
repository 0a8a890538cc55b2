//! Which events touch a span of time, without asking all of them.
//!
//! In the order of starts, those that begin before its end; and of these only the blocks in which
//! something reaches its start.

use rayon::prelude::*;

use super::time_order::{TimeOrder, after};
use super::{Catalog, EventIx};
use crate::time::Span;

/// Events that are passed over together.
const BLOCK: usize = 64;

/// The latest end in each block of events, in the order of starts.
#[derive(Debug, Default)]
pub(super) struct Reach(Vec<i64>);

impl Reach {
    /// Of the first second after each event, by its number, beside its start.
    pub(super) fn of(by_start: &TimeOrder, bounds: &[(i64, i64)]) -> Self {
        let after = |event: &EventIx| bounds.get(event.index()).map_or(i64::MAX, |(_, end)| *end);
        let latest = |block: &[EventIx]| block.iter().map(after).max().unwrap_or(i64::MIN);
        Self(by_start.events.par_chunks(BLOCK).map(latest).collect())
    }
}

impl Catalog {
    /// The events that share a moment with `span`, by start.
    pub fn touching(&self, span: Span) -> impl Iterator<Item = EventIx> {
        let order = self.by_start();
        let end = after(span);
        let begun = order.keys.partition_point(|start| *start < end);
        let begun = order.events.get(..begun).unwrap_or_default();
        begun
            .chunks(BLOCK)
            .zip(&self.reach().0)
            .filter(move |(_, latest)| **latest > span.start().seconds())
            .flat_map(|(block, _)| block.iter().copied())
            .filter(move |event| {
                let facts = self.facts(*event);
                facts.and_then(|facts| facts.extent).is_some_and(|extent| extent.intersects(span))
            })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::query::EventIx;
    use crate::query::catalog::tests::catalog;
    use crate::time::{Moment, Span};

    proptest! {
        #[test]
        fn it_finds_what_touches_and_nothing_else(
            events in prop::collection::vec((0..4000_u32, prop::option::of(0..900_u32)), 0..300),
            start in -100..4500_i64,
            days in 0..400_i64,
        ) {
            let written: Vec<String> = events
                .iter()
                .enumerate()
                .map(|(number, (from, length))| {
                    let date = |day: u32| format!("{:04}-{:02}-{:02}", 1900 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
                    let when = match length {
                        Some(length) => format!("{}/{}", date(*from), date(from + length)),
                        None => date(*from),
                    };
                    format!(r#"{{"id":"{number}","kind":"visit","title":"","when":"{when}","parties":["MAR"]}}"#)
                })
                .collect();
            let catalog = catalog(&format!("[{}]", written.join(",")));
            let first = catalog.extent().map_or(Moment::from_seconds(0), Span::start);
            let from = first.plus_seconds(start * Moment::DAY);
            let span = Span::new(from, from.plus_seconds(days * Moment::DAY));
            let mut expected: Vec<EventIx> = catalog
                .events()
                .filter(|(_, _, facts)| facts.extent.is_some_and(|extent| extent.intersects(span)))
                .map(|(event, ..)| event)
                .collect();
            let mut found: Vec<EventIx> = catalog.touching(span).collect();
            found.sort();
            expected.sort();
            prop_assert_eq!(found, expected);
        }
    }
}
