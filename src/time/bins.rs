//! A span cut at the boundaries of the calendar: years, quarters, months, weeks, days, hours.
//!
//! Owns where it is cut and what each part is called. Knows nothing of what is counted in them.

use super::{
    moment::Moment,
    names::{self, Style},
    scale::TimeScale,
    span::Span,
    step::Step,
    written,
};
use crate::say;

/// A span in parts that are units of the calendar; the first and the last one may be cut.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarBins {
    step: Step,
    /// From the start of the span to its end, with all boundaries between; at least two.
    edges: Vec<Moment>,
}

impl CalendarBins {
    /// The parts of what a scale shows, none of them narrower than `width` points unless it is cut.
    ///
    /// ```
    /// # use attache::time::{CalendarBins, Moment, Span, TimeScale};
    /// let span = Span::new(Moment::from_civil(2024, 2, 10), Moment::from_civil(2024, 6, 1));
    /// let bins = CalendarBins::of(&TimeScale::new(span, 0.0, 100.0), 14.0);
    /// let names: Vec<_> = (0..bins.len()).map(|bin| bins.name(bin)).collect();
    /// assert_eq!(names, ["10–29 Feb 2024", "Mar 2024", "Apr 2024", "May 2024"]);
    /// ```
    #[must_use]
    pub fn of(scale: &TimeScale, width: f32) -> Self {
        let step = Step::at_least(f64::from(width.max(1.0)) * scale.seconds_per_point());
        let span = scale.span();
        let inner = (step.index_at(span.start())..=step.index_at(span.end()))
            .filter_map(|index| step.moment(index))
            .filter(|at| span.start() < *at && *at < span.end());
        let start = std::iter::once(span.start());
        Self { step, edges: start.chain(inner).chain(std::iter::once(span.end())).collect() }
    }

    /// The boundaries, the start of the first part and the end of the last one with them.
    #[must_use]
    pub fn edges(&self) -> &[Moment] {
        &self.edges
    }

    /// How many parts there are; at least one.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "there is always one")]
    pub fn len(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// A part.
    #[must_use]
    pub fn span(&self, bin: usize) -> Option<Span> {
        Some(Span::new(*self.edges.get(bin)?, *self.edges.get(bin + 1)?))
    }

    /// The part that a moment lies in.
    #[must_use]
    pub fn at(&self, moment: Moment) -> Option<usize> {
        let after = self.edges.partition_point(|edge| *edge <= moment);
        after.checked_sub(1).filter(|bin| *bin < self.len())
    }

    /// "2024", "2020–2024", "Q1 2024", "Mar 2024", "week of 4 Mar 2024", "4 Mar 2024"; one that is cut, or
    /// shorter than a day, by its ends.
    #[must_use]
    pub fn name(&self, bin: usize) -> String {
        let Some(span) = self.span(bin) else { return String::new() };
        let at = span.start();
        let index = self.step.index_at(at);
        let is_whole = self.step.moment(index) == Some(at)
            && (index + 1..=index + 2).find_map(|next| self.step.moment(next)) == Some(span.end());
        let civil = at.civil();
        let year = names::year(civil.year);
        match self.step {
            _ if !is_whole => span.words(),
            Step::Years(1) => year,
            Step::Years(_) => {
                names::range(&year, &names::year(span.end().plus_seconds(-1).civil().year))
            }
            Step::Months(3) => format!("{} {year}", names::quarter(civil.month.div_ceil(3))),
            Step::Months(_) => written::whole_month(&civil, Style::Short),
            Step::Weeks => {
                let day = Span::new(at, at.plus_seconds(Moment::DAY));
                say!("time-week-of", day = day.words())
            }
            Step::Days | Step::Hours(_) | Step::Minutes(_) => span.words(),
        }
    }

    /// What a part is, in the plural: "years", "quarters", "weeks".
    #[must_use]
    pub fn unit(&self) -> String {
        let each = |count: i64| names::grouped(count.unsigned_abs());
        match self.step {
            Step::Years(1) => say!("time-bins-years").to_owned(),
            Step::Years(years) => say!("time-bins-of-years", count = each(years)),
            Step::Months(3) => say!("time-bins-quarters").to_owned(),
            Step::Months(1) => say!("time-bins-months").to_owned(),
            Step::Months(months) => say!("time-bins-of-months", count = each(months)),
            Step::Weeks => say!("time-bins-weeks").to_owned(),
            Step::Days => say!("time-bins-days").to_owned(),
            Step::Hours(1) => say!("time-bins-hours").to_owned(),
            Step::Hours(hours) => say!("time-bins-of-hours", count = each(hours)),
            Step::Minutes(1) => say!("time-bins-minutes").to_owned(),
            Step::Minutes(minutes) => say!("time-bins-of-minutes", count = each(minutes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::CalendarBins;
    use crate::time::{Moment, Span, TimeScale};

    fn names(from: (i64, u8, u8), to: (i64, u8, u8), points: f32) -> Vec<String> {
        let moment = |(year, month, day)| Moment::from_civil(year, month, day);
        let span = Span::new(moment(from), moment(to));
        let bins = CalendarBins::of(&TimeScale::new(span, 0.0, points), 14.0);
        (0..bins.len()).map(|bin| bins.name(bin)).collect()
    }

    #[test]
    fn parts_are_named_as_people_say_them() {
        assert_eq!(names((2022, 1, 1), (2025, 1, 1), 60.0), ["2022", "2023", "2024"]);
        assert_eq!(
            names((2009, 6, 1), (2021, 1, 1), 60.0),
            ["1 Jun – 31 Dec 2009", "2010–2014", "2015–2019", "1 Jan – 31 Dec 2020"]
        );
        assert_eq!(names((2024, 1, 1), (2024, 7, 1), 30.0), ["Q1 2024", "Q2 2024"]);
        assert_eq!(names((2024, 3, 1), (2024, 5, 1), 31.0), ["Mar 2024", "Apr 2024"]);
        assert_eq!(
            names((2024, 3, 4), (2024, 3, 18), 30.0),
            ["week of 4 Mar 2024", "week of 11 Mar 2024"]
        );
        assert_eq!(names((2024, 3, 4), (2024, 3, 6), 30.0), ["4 Mar 2024", "5 Mar 2024"]);
        let hours = names((2024, 3, 4), (2024, 3, 5), 30.0);
        assert_eq!(hours, ["4 Mar 2024, 00:00–12:00", "4 Mar 2024, 12:00 – 5 Mar 2024, 00:00"]);
    }

    proptest! {
        #[test]
        fn parts_fill_the_span_and_only_those_at_its_ends_are_narrow(
            start in -60_000_000_000_i64..60_000_000_000,
            length in 1_i64..9_000_000_000,
            points in 60.0_f32..1500.0,
            share in 0.0_f64..1.0,
        ) {
            let from = Moment::from_seconds(start);
            let span = Span::new(from, from.plus_seconds(length));
            let scale = TimeScale::new(span, 0.0, points);
            let bins = CalendarBins::of(&scale, 14.0);
            let parts: Vec<Span> = (0..bins.len()).filter_map(|bin| bins.span(bin)).collect();
            prop_assert_eq!(parts.len(), bins.len());
            prop_assert_eq!(parts.first().map(|it| it.start()), Some(span.start()));
            prop_assert_eq!(parts.last().map(|it| it.end()), Some(span.end()));
            prop_assert!(parts.windows(2).all(|two| two[0].end() == two[1].start()));
            let inner = parts.get(1..parts.len().saturating_sub(1)).unwrap_or_default();
            for part in inner {
                let width = part.seconds() as f64 / scale.seconds_per_point();
                prop_assert!(width >= 13.99, "{width}");
            }
            let at = from.plus_seconds((share * length as f64) as i64);
            let bin = bins.at(at).filter(|_| at < span.end());
            if let Some(part) = bin.and_then(|bin| bins.span(bin)) {
                prop_assert!(part.contains(at));
            }
            prop_assert!((0..bins.len()).all(|bin| !bins.name(bin).is_empty()));
        }
    }
}
