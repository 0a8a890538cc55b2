//! Events far outside of the time that holds nearly all others: a slip of the pen in a year, or a
//! treaty of 1648 in a file about this decade.
//!
//! The default view does not stretch to them; it says how many there are.

use super::facts::EventFacts;
use super::facts_table::FactsTable;
use super::time_order::TimeOrder;
use crate::time::{Moment, Span};

/// Of so many events one may lie far outside, and at least one of any number may.
const ONE_IN: usize = 200;
/// How much longer than the rest the whole must be for its ends to count as far outside.
const STRETCH: i64 = 4;
/// The rest counts as at least this long, in seconds, so that a few days beside each other do not
/// make everything else far.
const LEAST: i64 = 366 * Moment::DAY;
/// With fewer events than this, none is the odd one out.
const FEWEST: usize = 8;

/// Events far outside, and the time of the others.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct Far {
    /// Number of events far before the others.
    pub before: usize,
    /// Number of events far after the others.
    pub after: usize,
    /// From the first start to the last end of the others; `None` where no event is far outside.
    pub rest: Option<Span>,
}

impl Far {
    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.before + self.after
    }

    pub(super) fn of(facts: &FactsTable, by_start: &TimeOrder, by_end: &TimeOrder) -> Self {
        let (starts, ends) = (by_start.keys.all(), by_end.keys.all());
        let count = starts.len();
        if count < FEWEST {
            return Self::default();
        }
        let most = (count / ONE_IN).max(1);
        // Up to `most` off the front and `most` off the back, by the widest gaps found there.
        let core = (starts.get(most), ends.get(count - 1 - most));
        let (Some(core_start), Some(core_end)) = core else { return Self::default() };
        let length = core_end.saturating_sub(core_start).max(LEAST);
        let reach = length.saturating_mul(STRETCH - 1);
        let (low, high) = (core_start.saturating_sub(reach), core_end.saturating_add(reach));
        let before = starts.iter().take(most).take_while(|start| *start < low).count();
        let after = ends.iter().rev().take(most).take_while(|end| *end > high).count();
        if before + after == 0 {
            return Self::default();
        }
        let far = |facts: &EventFacts| {
            facts.extent().is_some_and(|extent| {
                extent.start().seconds() < low || extent.end().seconds() > high
            })
        };
        let near = facts.iter().filter(|facts| !far(facts)).filter_map(EventFacts::extent);
        Self { before, after, rest: near.reduce(Span::union) }
    }
}

#[cfg(test)]
mod tests {
    use crate::query::catalog::tests::catalog;
    use crate::time::Moment;

    fn far(dates: &[&str]) -> (usize, usize, Option<(i64, i64)>) {
        let events: Vec<String> = dates
            .iter()
            .enumerate()
            .map(|(number, date)| {
                format!(r#"{{"id":"{number}","kind":"visit","title":"","when":"{date}"}}"#)
            })
            .collect();
        let far = catalog(&format!("[{}]", events.join(","))).far();
        let year = |moment: Moment| moment.civil().year;
        (far.before, far.after, far.rest.map(|rest| (year(rest.start()), year(rest.end()))))
    }

    const USUAL: [&str; 8] =
        ["2019", "2020", "2020-05", "2021", "2022-01-01", "2023", "2024-07", "2025-02-17"];

    #[test]
    fn one_event_in_the_year_one_is_far_outside() {
        let mut dates = USUAL.to_vec();
        dates.push("0001-01-01");
        assert_eq!(far(&dates), (1, 0, Some((2019, 2025))));
        dates.push("9999");
        assert_eq!(far(&dates), (1, 1, Some((2019, 2025))));
    }

    #[test]
    fn decades_with_gaps_are_no_outliers() {
        let mut dates = USUAL.to_vec();
        dates.extend(["2006", "2014-02-XX"]);
        assert_eq!(far(&dates), (0, 0, None));
    }

    #[test]
    fn a_handful_of_events_has_no_odd_one_out() {
        assert_eq!(far(&["0001", "2024", "2025"]), (0, 0, None));
    }
}
