//! Activity over time: how many events of each kind, in bars of equal length.

use crate::query::{KindClass, LaneEvents, histogram};
use crate::state::ActivityMeasure;
use crate::time::Span;

/// Bars that the moving average is taken over: the bar itself and two on either side.
pub const AVERAGED: usize = 5;

/// The bars of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The class of the kind.
    pub kind: KindClass,
    /// Its value in each bar: events, or a share from 0 to 1.
    pub values: Vec<f64>,
}

/// Activity as figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityScene {
    /// The time over all bars.
    pub span: Span,
    /// Number of bars.
    pub bins: usize,
    /// Kinds that occur, in their order, to be stacked.
    pub series: Vec<Series>,
    /// The highest stack.
    pub peak: f64,
    /// The mean over [`AVERAGED`] bars, of those there are; empty where it means nothing.
    pub average: Vec<f64>,
}

/// Counts the events of a lane by where their marks stand. The cost grows with the number of bars.
#[must_use]
pub fn activity(
    lane: LaneEvents<'_>,
    span: Span,
    bins: usize,
    measure: ActivityMeasure,
) -> ActivityScene {
    let counts = histogram(lane, span, bins);
    let totals: Vec<f64> = (0..bins).map(|bin| f64::from(counts.total(bin))).collect();
    let mut series: Vec<Series> = Vec::new();
    for kind in KindClass::all() {
        let of_kind = counts.bins.iter().map(|kinds| kinds.get(kind.index()).copied().unwrap_or(0));
        let mut so_far = 0.0;
        let values: Vec<f64> = of_kind
            .zip(&totals)
            .map(|(count, total)| {
                let count = f64::from(count);
                so_far += count;
                match measure {
                    ActivityMeasure::Count => count,
                    ActivityMeasure::Share if *total > 0.0 => count / total,
                    ActivityMeasure::Share => 0.0,
                    ActivityMeasure::Total => so_far,
                }
            })
            .collect();
        if so_far > 0.0 {
            series.push(Series { kind, values });
        }
    }
    let peak = match measure {
        ActivityMeasure::Count => totals.iter().copied().fold(0.0, f64::max),
        ActivityMeasure::Share => 1.0,
        ActivityMeasure::Total => totals.iter().sum(),
    };
    let average = if measure == ActivityMeasure::Count { averages(&totals) } else { Vec::new() };
    ActivityScene { span, bins, series, peak: peak.max(1.0), average }
}

fn averages(values: &[f64]) -> Vec<f64> {
    let around = |place: usize| {
        let from = place.saturating_sub(AVERAGED / 2);
        let to = (place + AVERAGED / 2 + 1).min(values.len());
        let near = values.get(from..to).unwrap_or_default();
        near.iter().sum::<f64>() / near.len().max(1) as f64
    };
    (0..values.len()).map(around).collect()
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "small numbers, exact in binary")]
mod tests {
    use super::{ActivityScene, activity, averages};
    use crate::query::{Filter, Found, LaneIx, Wanted, test_catalog as catalog};
    use crate::state::ActivityMeasure;
    use crate::time::{Moment, Span};

    const EVENTS: &str = r#"[
        {"id":"1","kind":"visit","title":"","when":"2020-02-01","parties":["MAR"]},
        {"id":"2","kind":"visit","title":"","when":"2020-03-01","parties":["MAR"]},
        {"id":"3","kind":"agreement","title":"","when":"2020-04-01","parties":["MAR"]},
        {"id":"4","kind":"agreement","title":"","when":"2022-04-01","parties":["MAR"]}]"#;

    fn of(measure: ActivityMeasure) -> ActivityScene {
        let catalog = catalog(EVENTS);
        let found = Found::of(&catalog, &Filter::default(), Wanted::default(), &|| true);
        let found = found.expect("nobody cancels");
        let years = Span::new(Moment::from_civil(2020, 1, 1), Moment::from_civil(2023, 1, 1));
        activity(found.all.lane(LaneIx(0)), years, 3, measure)
    }

    fn values(scene: &ActivityScene) -> Vec<&[f64]> {
        scene.series.iter().map(|series| series.values.as_slice()).collect()
    }

    #[test]
    fn counts_shares_and_running_totals_say_the_same_in_three_ways() {
        let visits_then_agreements = of(ActivityMeasure::Count);
        assert_eq!(values(&visits_then_agreements), [&[2.0, 0.0, 0.0][..], &[1.0, 0.0, 1.0]]);
        assert_eq!(visits_then_agreements.peak, 3.0);
        let shares = of(ActivityMeasure::Share);
        assert_eq!(values(&shares), [&[2.0 / 3.0, 0.0, 0.0][..], &[1.0 / 3.0, 0.0, 1.0]]);
        let totals = of(ActivityMeasure::Total);
        assert_eq!(values(&totals), [&[2.0, 2.0, 2.0][..], &[1.0, 1.0, 2.0]]);
        assert_eq!(totals.peak, 4.0);
    }

    #[test]
    fn an_average_is_of_the_bars_there_are() {
        assert_eq!(averages(&[4.0; 7]), [4.0; 7]);
        assert_eq!(averages(&[6.0, 0.0, 0.0, 0.0]), [2.0, 1.5, 1.5, 0.0]);
    }
}
