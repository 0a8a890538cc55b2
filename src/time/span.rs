//! A stretch of time between two moments.
//!
//! Always ordered, always half-open. Knows nothing of how precisely its ends are
//! known: that is [`EventDate`](super::EventDate).

use serde::{Deserialize, Serialize};

use super::{
    moment::{Civil, Moment},
    names::{self, Style},
    written,
};

/// From this length on, only the years are said: days would be false precision.
const YEARS_ONLY: i64 = 200 * 366 * Moment::DAY;

/// Half-open: the start is inside, the end is not; `start <= end` always.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "(Moment, Moment)", into = "(Moment, Moment)")]
pub struct Span {
    start: Moment,
    end: Moment,
}

impl Span {
    /// The span between two moments, given in either order.
    #[must_use]
    pub fn new(a: Moment, b: Moment) -> Self {
        Self { start: a.min(b), end: a.max(b) }
    }

    /// The first moment inside.
    #[must_use]
    pub const fn start(self) -> Moment {
        self.start
    }

    /// The first moment after it.
    #[must_use]
    pub const fn end(self) -> Moment {
        self.end
    }

    /// The length in seconds, 0 or more; saturates.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.end.seconds().saturating_sub(self.start.seconds())
    }

    /// The moment halfway.
    #[must_use]
    pub const fn middle(self) -> Moment {
        // Halved before the sum, so that the longest span does not saturate.
        let (start, end) = (self.start.seconds(), self.end.seconds());
        Moment::from_seconds((start >> 1) + (end >> 1) + (start & end & 1))
    }

    /// Whether `moment` lies inside.
    #[must_use]
    pub fn contains(self, moment: Moment) -> bool {
        self.start <= moment && moment < self.end
    }

    /// Whether both share a moment. An empty span counts as its one second, so that
    /// an instant on screen is found.
    #[must_use]
    pub fn intersects(self, other: Self) -> bool {
        self.start < other.occupied_end() && other.start < self.occupied_end()
    }

    fn occupied_end(self) -> Moment {
        self.end.max(self.start.plus_seconds(1))
    }

    /// The shortest span that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// In words, by the days that it touches: "20 Sep 2023 – 10 Jun 2026". Below two
    /// days with clock times (UTC), above two centuries by year only.
    #[must_use]
    pub fn words(self) -> String {
        let from = self.start.civil();
        // The end is outside: a span until midnight ends on the day before.
        let to = self.end.plus_seconds(-1).max(self.start).civil();
        if self.seconds() >= YEARS_ONLY {
            return names::range(&names::year(from.year), &names::year(to.year));
        }
        let whole_days =
            [self.start, self.end].iter().all(|moment| moment.seconds() % Moment::DAY == 0);
        if whole_days || self.seconds() >= 2 * Moment::DAY {
            days(from, to)
        } else {
            clock(from, self.end.civil())
        }
    }

    /// The years that it touches, in words: "2019 – 2025".
    #[must_use]
    pub fn years(self) -> String {
        // The end is outside: a span until New Year ends in the year before.
        let last = self.end.plus_seconds(-1).max(self.start);
        format!("{} – {}", names::year(self.start.civil().year), names::year(last.civil().year))
    }
}

impl From<(Moment, Moment)> for Span {
    fn from((a, b): (Moment, Moment)) -> Self {
        Self::new(a, b)
    }
}

impl From<Span> for (Moment, Moment) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// "17–19 Feb 2025", leaving out of the first day what it shares with the last.
fn days(from: Civil, to: Civil) -> String {
    let day = |at: Civil| names::day_of_month(&at, Style::Short);
    let whole = |at: Civil| written::whole_day(&at, Style::Short);
    let one = (from.year, from.month, from.day) == (to.year, to.month, to.day);
    if from.year != to.year || (written::is_iso() && !one) {
        names::range(&whole(from), &whole(to))
    } else if from.month != to.month {
        names::range(&day(from), &whole(to))
    } else if from.day != to.day {
        format!("{}–{}", names::day(from.day), whole(to))
    } else {
        whole(to)
    }
}

/// "17 Feb 2025, 09:30–12:00".
fn clock(from: Civil, to: Civil) -> String {
    let time = |at: Civil| names::clock(at.hour, at.minute, 0);
    let day = |at: Civil| days(at, at);
    let at = |civil: Civil| names::at(&day(civil), &time(civil));
    if (from.year, from.month, from.day) != (to.year, to.month, to.day) {
        format!("{} – {}", at(from), at(to))
    } else if time(from) == time(to) {
        at(from)
    } else {
        names::between(&day(from), &time(from), &time(to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span(from: (i64, u8, u8), to: (i64, u8, u8)) -> Span {
        Span::new(Moment::from_civil(from.0, from.1, from.2), Moment::from_civil(to.0, to.1, to.2))
    }

    #[test]
    fn words_name_the_last_day_inside() {
        let words = |from, to| span(from, to).words();
        assert_eq!(words((2023, 9, 20), (2026, 6, 11)), "20 Sep 2023 – 10 Jun 2026");
        assert_eq!(words((2025, 2, 17), (2025, 2, 20)), "17–19 Feb 2025");
        assert_eq!(words((2025, 2, 17), (2025, 2, 18)), "17 Feb 2025");
        assert_eq!(words((2025, 9, 29), (2025, 10, 3)), "29 Sep – 2 Oct 2025");
        assert_eq!(words((2025, 9, 29), (2025, 9, 29)), "29 Sep 2025");
        assert_eq!(words((-43, 1, 1), (2025, 1, 1)), "44 BC – 2024");
    }

    #[test]
    fn short_spans_tell_the_time() {
        let at = |seconds| Moment::from_civil(2025, 2, 17).plus_seconds(seconds);
        let words = |a, b| Span::new(at(a), at(b)).words();
        assert_eq!(words(34_200, 43_200), "17 Feb 2025, 09:30–12:00");
        assert_eq!(words(34_200, 90_000), "17 Feb 2025, 09:30 – 18 Feb 2025, 01:00");
        assert_eq!(words(34_200, 34_200), "17 Feb 2025, 09:30");
    }

    #[test]
    fn spans_that_only_touch_share_nothing() {
        let first = span((2025, 1, 1), (2025, 2, 1));
        let second = span((2025, 2, 1), (2025, 3, 1));
        assert!(!first.intersects(second));
        let instant = span((2025, 2, 1), (2025, 2, 1));
        assert!(instant.intersects(second) && !instant.intersects(first));
        assert!(instant.intersects(instant) && !instant.contains(instant.start()));
    }

    proptest! {
        #[test]
        fn any_two_moments_make_a_span(a: i64, b: i64, c: i64, d: i64) {
            let one = Span::new(Moment::from_seconds(a), Moment::from_seconds(b));
            let two = Span::new(Moment::from_seconds(c), Moment::from_seconds(d));
            prop_assert!(one.start() <= one.end() && one.seconds() >= 0);
            prop_assert!(one.start() <= one.middle() && one.middle() <= one.end());
            prop_assert_eq!(one.intersects(two), two.intersects(one));
            let both = one.union(two);
            prop_assert!(both.start() <= one.start() && both.end() >= two.end());
            let _ = one.words();
        }

        #[test]
        fn intersection_agrees_with_trying_every_second(
            a in 0_i64..12, b in 0_i64..12, c in 0_i64..12, d in 0_i64..12,
        ) {
            let one = Span::new(Moment::from_seconds(a), Moment::from_seconds(b));
            let two = Span::new(Moment::from_seconds(c), Moment::from_seconds(d));
            let shared = (0..12).map(Moment::from_seconds).any(|m| one.contains(m) && two.contains(m));
            if one.seconds() > 0 && two.seconds() > 0 {
                prop_assert_eq!(one.intersects(two), shared);
            }
        }
    }
}
