//! How regularly a series sat, and the window in which it would sit next if it went on so.
//!
//! Owns the method: the median of the intervals between sessions that sat, and the median absolute
//! deviation from it. Refuses to call that anything but an estimate, and to make one of few sessions.

use super::{Catalog, Series};
use crate::time::{Moment, Span};

/// Sessions that an estimate needs at least.
const LEAST_SESSIONS: usize = 3;

/// The intervals of a series in numbers.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// Dated sessions that sat; there is one interval fewer.
    pub sessions: usize,
    /// The median of the intervals, in seconds.
    pub median: i64,
    /// Their median absolute deviation from it, in seconds.
    pub spread: i64,
    /// Some session is known no better than to a month or year, and counts at the middle of it.
    pub is_rough: bool,
    /// The last session.
    last: Moment,
}

impl Rhythm {
    /// From one spread before to one spread after the last session plus the median interval; `None` of
    /// fewer than three sessions.
    #[must_use]
    pub fn window(&self) -> Option<Span> {
        let middle = self.last.plus_seconds(self.median);
        let window = || {
            Span::new(middle.plus_seconds(-self.spread), middle.plus_seconds(self.spread.max(1)))
        };
        (self.sessions >= LEAST_SESSIONS).then(window)
    }
}

/// The middle of some numbers; of an even count, the mean of the two in the middle.
#[must_use]
pub fn median(mut numbers: Vec<i64>) -> Option<i64> {
    numbers.sort_unstable();
    let half = numbers.len() / 2;
    let upper = *numbers.get(half)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *numbers.get(half.checked_sub(1)?)?;
    Some(lower.midpoint(upper))
}

impl Catalog {
    /// How regularly a series sat; `None` where fewer than two dated sessions did.
    #[must_use]
    pub fn rhythm(&self, series: &Series<'_>) -> Option<Rhythm> {
        let sat = self.sat(series).filter_map(|ix| {
            let facts = self.facts(ix)?;
            Some((facts.anchor()?, facts.doubt().imprecise))
        });
        let (sat, imprecise): (Vec<Moment>, Vec<bool>) = sat.unzip();
        let next = sat.iter().skip(1);
        let between = sat.iter().zip(next).map(|(one, next)| next.seconds() - one.seconds());
        let intervals: Vec<i64> = between.collect();
        let median = median(intervals.clone())?;
        let spread = self::median(intervals.iter().map(|it| (it - median).abs()).collect())?;
        let is_rough = imprecise.contains(&true);
        Some(Rhythm { sessions: sat.len(), median, spread, is_rough, last: *sat.last()? })
    }
}

#[cfg(test)]
mod tests {
    use super::median;
    use crate::query::test_catalog;
    use crate::time::Moment;

    #[test]
    fn a_median_is_the_middle_or_between_the_two_in_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![7]), Some(7));
        assert_eq!(median(vec![9, 1, 5]), Some(5));
        assert_eq!(median(vec![10, 1, 4, 9]), Some(6));
    }

    fn session(id: usize, when: &str) -> String {
        format!(
            r#"{{"id":"{id}","kind":"commission_meeting","title":"","when":"{when}","status":"held",
                "commission":{{"id":"jmc"}},"parties":["MAR","MLI"]}}"#
        )
    }

    #[test]
    fn a_window_needs_three_sessions_and_is_as_wide_as_they_differ() {
        let of = |dates: &[&str]| {
            let events: Vec<String> =
                dates.iter().enumerate().map(|(id, when)| session(id, when)).collect();
            let catalog = test_catalog(&format!("[{}]", events.join(",")));
            let series = catalog.series("jmc").expect("a series");
            catalog.rhythm(&series)
        };
        assert_eq!(of(&["2020-01-01"]), None);
        let two = of(&["2020-01-01", "2020-01-11"]).expect("one interval");
        assert_eq!((two.median, two.window()), (10 * Moment::DAY, None));
        let four = of(&["2020-01-01", "2020-01-11", "2020-01-21", "2020-02-04"]).expect("three");
        assert_eq!((four.median, four.spread), (10 * Moment::DAY, 0));
        let five = of(&["2020-01-01", "2020-01-11", "2020-01-21", "2020-02-04", "2020-02-22"]);
        let five = five.expect("four intervals");
        // 10, 10, 14 and 18 days: the median is 12, and they are 2, 2, 2 and 6 days off it.
        assert_eq!((five.median, five.spread), (12 * Moment::DAY, 2 * Moment::DAY));
        let window = five.window().expect("a window");
        let middle = Moment::from_civil(2020, 3, 5).seconds() + Moment::DAY / 2;
        assert!((window.middle().seconds() - middle).abs() <= Moment::DAY / 2);
        assert_eq!(window.seconds(), 4 * Moment::DAY);
        assert!(!five.is_rough && of(&["2020", "2021-01-01"]).expect("one").is_rough);
    }
}
