//! The fullest lanes of a stretch of time, and what stands in all of them together: both by the moment of
//! marks, without a visit to any event.

use std::cell::Cell;
use std::cmp::Reverse;

use super::{LaneEvents, LaneIndex, LaneIx, LaneKey};
use crate::query::Catalog;
use crate::query::moments::Moments;
use crate::time::{Moment, Span};

/// Lanes by their number of events, and the moments of all marks, one for each lane that an event stands
/// in.
#[derive(Debug, Default)]
pub(super) struct Totals {
    by_size: Vec<LaneIx>,
    anchors: Moments,
}

impl LaneEvents<'_> {
    /// How many marks stand in a span, its end left out.
    #[must_use]
    pub fn marks(self, span: Span) -> usize {
        self.place_at(span.end()).saturating_sub(self.place_at(span.start()))
    }
}

impl LaneIndex {
    /// Prepares [`busiest`](Self::busiest) and [`marks_between`](Self::marks_between): O(n), once.
    pub fn add_up(&self, catalog: &Catalog) {
        self.totals.get_or_init(|| {
            let mut by_size: Vec<LaneIx> = self.lanes().map(|(lane, ..)| lane).collect();
            by_size.sort_by_key(|lane| (Reverse(self.lane(*lane).len()), *lane));
            let order = catalog.by_anchor();
            let next = Cell::new(0);
            let anchors = order.scattered(self.events.len(), |event| {
                let first = next.get();
                next.set(first + self.lanes_of(event).len());
                first..next.get()
            });
            Totals { by_size, anchors }
        });
    }

    /// Whether that is prepared.
    #[must_use]
    pub fn is_added_up(&self) -> bool {
        self.totals.get().is_some()
    }

    /// The `most` lanes with the most marks in a span, the fullest first, of those that `counts`; none while
    /// nothing is prepared.
    #[must_use]
    pub fn busiest(
        &self,
        span: Span,
        most: usize,
        counts: impl Fn(LaneKey) -> bool,
    ) -> Vec<(LaneIx, usize)> {
        let mut found: Vec<(LaneIx, usize)> = Vec::with_capacity(most + 1);
        let by_size = self.totals.get().map_or(&[][..], |totals| &totals.by_size);
        for lane in by_size.iter().copied() {
            let events = self.lane(lane);
            // No lane that follows has as many as the last one found.
            if found.len() == most && found.last().is_none_or(|(_, least)| events.len() < *least) {
                break;
            }
            let marks = events.marks(span);
            if marks == 0 || !self.key(lane).is_some_and(&counts) {
                continue;
            }
            found.push((lane, marks));
            found.sort_by_key(|(lane, marks)| (Reverse(*marks), *lane));
            found.truncate(most);
        }
        found
    }

    /// How many marks stand between each two of some moments in rising order, in all lanes together: an
    /// event counts once for each lane that it stands in. Nothing while nothing is prepared.
    #[must_use]
    pub fn marks_between(&self, edges: &[Moment]) -> Vec<u32> {
        let anchors = self.totals.get().map(|totals| totals.anchors.all()).unwrap_or_default();
        let place = |at: &Moment| anchors.before(at.seconds());
        let places: Vec<usize> = edges.iter().map(place).collect();
        let between = places.iter().zip(places.iter().skip(1));
        between.map(|(from, to)| u32::try_from(to - from).unwrap_or(u32::MAX)).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::query::tie_index::tests::{any_events, any_span};
    use crate::query::{Filter, Grouping, LaneIndex, LaneIx, LaneKey, Shown, histogram_between};
    use crate::time::{CalendarBins, TimeScale};

    proptest! {
        #[test]
        fn the_busiest_and_all_together_are_what_asking_every_event_finds(
            catalog in any_events(),
            span in any_span(),
            most in 1..5_usize,
            pairs in any::<bool>(),
            points in 60.0_f32..600.0,
        ) {
            let shown = Shown::of(&catalog, &Filter::default());
            let grouping = if pairs { Grouping::Pair } else { Grouping::Country };
            let index = LaneIndex::of(&catalog, &shown.mask, grouping);
            prop_assert!(index.busiest(span, most, |_| true).is_empty(), "not prepared");
            index.add_up(&catalog);
            let is_pair = |key: LaneKey| !matches!(key, LaneKey::Pair(one, other) if one == other);
            let marks = |lane: LaneIx| {
                let events = index.lane(lane).events().iter();
                let anchors = events.filter_map(|event| catalog.facts(*event)?.anchor());
                anchors.filter(|at| span.contains(*at)).count()
            };
            let mut asked: Vec<(LaneIx, usize)> = index
                .lanes()
                .filter(|(_, key, _)| is_pair(*key))
                .map(|(lane, ..)| (lane, marks(lane)))
                .filter(|(_, marks)| *marks > 0)
                .collect();
            asked.sort_by_key(|(lane, marks)| (std::cmp::Reverse(*marks), *lane));
            asked.truncate(most);
            let found = index.busiest(span, most, is_pair);
            let counts = |list: &[(LaneIx, usize)]| -> Vec<usize> {
                list.iter().map(|(_, marks)| *marks).collect()
            };
            prop_assert_eq!(counts(&found), counts(&asked));
            for (lane, count) in &found {
                prop_assert_eq!(*count, marks(*lane));
            }
            if span.seconds() > 0 {
                let bins = CalendarBins::of(&TimeScale::new(span, 0.0, points), 14.0);
                let together = index.marks_between(bins.edges());
                for (bin, count) in together.iter().enumerate() {
                    let all = index.lanes().map(|(_, _, lane)| {
                        histogram_between(lane, bins.edges()).total(bin)
                    });
                    prop_assert_eq!(*count, all.sum::<u32>());
                    let span = bins.span(bin).expect("a bin");
                    let one_by_one = catalog.events().filter(|(_, _, facts)| {
                        facts.anchor().is_some_and(|at| span.contains(at))
                    });
                    let lanes = one_by_one.map(|(event, ..)| index.lanes_of(event).len());
                    prop_assert_eq!(*count as usize, lanes.sum::<usize>());
                }
            }
        }
    }
}
