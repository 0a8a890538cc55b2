//! Counts of events over time.

use super::{KindCounts, LaneEvents, difference};
use crate::time::{Moment, Span};

/// Counts in equal bins of a span, by kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The whole span.
    pub span: Span,
    /// For each bin, the events of each class of kinds.
    pub bins: Vec<KindCounts>,
}

impl Histogram {
    /// Events in one bin, of all kinds.
    #[must_use]
    pub fn total(&self, bin: usize) -> u32 {
        self.bins.get(bin).map_or(0, |counts| counts.iter().sum())
    }

    /// The largest bin.
    #[must_use]
    pub fn peak(&self) -> u32 {
        (0..self.bins.len()).map(|bin| self.total(bin)).max().unwrap_or(0)
    }
}

/// The events of a lane by the moment of their mark, in `bins` equal parts of `span`; each event
/// counts once. Events whose mark lies outside of the span are left out. No event is visited: the
/// cost grows with the number of bins.
#[must_use]
pub fn histogram(lane: LaneEvents<'_>, span: Span, bins: usize) -> Histogram {
    let (start, seconds) = (span.start().seconds(), span.seconds().max(1));
    let edge = |bin: usize| {
        let share = i128::from(seconds) * bin as i128 / bins.max(1) as i128;
        Moment::from_seconds(start).plus_seconds(i64::try_from(share).unwrap_or(i64::MAX))
    };
    Histogram { span, bins: between(lane, (0..=bins).map(edge)) }
}

/// The events of a lane by the moment of their mark, between each two of some moments in rising order;
/// the first of two is inside, the second is not. No event is visited.
#[must_use]
pub fn histogram_between(lane: LaneEvents<'_>, edges: &[Moment]) -> Histogram {
    let ends = edges.first().zip(edges.last());
    let span = ends.map(|(first, last)| Span::new(*first, *last));
    let epoch = Moment::from_seconds(0);
    let span = span.unwrap_or(Span::new(epoch, epoch));
    Histogram { span, bins: between(lane, edges.iter().copied()) }
}

fn between(lane: LaneEvents<'_>, mut edges: impl Iterator<Item = Moment>) -> Vec<KindCounts> {
    let mut first = edges.next().map_or(0, |edge| lane.place_at(edge));
    let mut before = lane.counts_before(first);
    let mut guess = 1;
    let counts = edges.map(|edge| {
        let end = lane.gallop(first, edge.seconds(), guess);
        let up_to = lane.counts_before(end);
        let counts = difference(&before, &up_to);
        (guess, first, before) = (end - first, end, up_to);
        counts
    });
    counts.collect()
}

#[cfg(test)]
mod tests {
    use super::histogram;
    use crate::query::catalog::tests::catalog;
    use crate::query::{Filter, Grouping, LaneIndex, LaneIx, Shown};

    #[test]
    fn every_dated_event_counts_in_one_bin() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2020-01-01"},
                {"id":"2","kind":"patrol","title":"","when":"2024-12-31"},
                {"id":"3","kind":"visit","title":"","when":"2022"}]"#,
        );
        let shown = Shown::of(&catalog, &Filter::default());
        let index = LaneIndex::of(&catalog, &shown.mask, Grouping::None);
        let extent = catalog.extent().expect("dated events");
        let counts = histogram(index.lane(LaneIx(0)), extent, 5);
        assert_eq!((0..5).map(|bin| counts.total(bin)).sum::<u32>(), 3);
        assert_eq!(counts.peak(), 1);
        assert_eq!((counts.bins[0][1], counts.bins[4][11]), (1, 1));
    }
}
