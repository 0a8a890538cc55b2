//! Counts of events over time.

use super::{Catalog, Shown};
use crate::model::{CodeList, Kind};
use crate::time::Span;

/// Counts in equal bins of a span, by kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The whole span.
    pub span: Span,
    /// For each bin, the events of each kind: `Kind::LISTED` in order, then all unlisted ones.
    pub bins: Vec<[u32; KINDS]>,
}

/// The listed kinds and one place for all others.
pub const KINDS: usize = 12;

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

/// The shown events by the moment of their mark, in `bins` equal parts of `span`; each event
/// counts once. Events whose mark lies outside of the span are left out.
#[must_use]
pub fn histogram(catalog: &Catalog, shown: &Shown, span: Span, bins: usize) -> Histogram {
    let mut histogram = Histogram { span, bins: vec![[0; KINDS]; bins] };
    let width = span.seconds().max(1) as f64;
    for ix in &shown.dated {
        let (Some(facts), Some(event)) = (catalog.facts(*ix), catalog.event(*ix)) else {
            continue;
        };
        let Some(anchor) = facts.anchor.filter(|anchor| span.contains(*anchor)) else { continue };
        let share = anchor.seconds().saturating_sub(span.start().seconds()) as f64 / width;
        let bin = ((share * bins as f64) as usize).min(bins.saturating_sub(1));
        let kind = Kind::LISTED.iter().position(|kind| *kind == event.kind);
        let kind = kind.unwrap_or(KINDS - 1).min(KINDS - 1);
        if let Some(count) = histogram.bins.get_mut(bin).and_then(|bin| bin.get_mut(kind)) {
            *count += 1;
        }
    }
    histogram
}

#[cfg(test)]
mod tests {
    use super::histogram;
    use crate::query::catalog::tests::catalog;
    use crate::query::{Filter, Shown};

    #[test]
    fn every_dated_event_counts_in_one_bin() {
        let catalog = catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2020-01-01"},
                {"id":"2","kind":"patrol","title":"","when":"2024-12-31"},
                {"id":"3","kind":"visit","title":"","when":"2022"}]"#,
        );
        let shown = Shown::of(&catalog, &Filter::default());
        let extent = catalog.extent().expect("dated events");
        let counts = histogram(&catalog, &shown, extent, 5);
        assert_eq!((0..5).map(|bin| counts.total(bin)).sum::<u32>(), 3);
        assert_eq!(counts.peak(), 1);
    }
}
