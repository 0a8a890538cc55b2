//! Time between moments: in words, and as ticks that count from one of them.
//!
//! Months and years are those of the calendar: from 17 February to 17 March is one month, whatever
//! its days.

use super::moment::{Moment, days_in_month};
use super::names;
use super::scale::TimeScale;
use super::ticks::{Tick, TickLevel};
use crate::say;
use crate::words::{Language, language};

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
/// From so many years on, months and days say nothing any more.
const YEARS_ONLY: i64 = 100;

/// How long it is from one moment to another, in words: "11 months 24 days (358 days)", "3 days",
/// "2 hours 5 minutes". The order of the two does not count.
///
/// ```
/// # use attache::time::{Moment, elapsed};
/// let (from, to) = (Moment::from_civil(2025, 2, 17), Moment::from_civil(2026, 2, 10));
/// assert_eq!(elapsed(from, to), "11 months 24 days (358 days)");
/// ```
#[must_use]
pub fn elapsed(one: Moment, other: Moment) -> String {
    let (from, to) = (one.min(other), one.max(other));
    let seconds = to.seconds().saturating_sub(from.seconds());
    let days = seconds / Moment::DAY;
    if days == 0 {
        let (hours, minutes) = (seconds / HOUR, seconds % HOUR / MINUTE);
        return match (hours, minutes) {
            (0, 0) => plural(seconds, Unit::Second),
            (0, _) => plural(minutes, Unit::Minute),
            (_, 0) => plural(hours, Unit::Hour),
            _ => together(&[plural(hours, Unit::Hour), plural(minutes, Unit::Minute)]),
        };
    }
    let months = whole_months(from, to);
    if months == 0 {
        return plural(days, Unit::Day);
    }
    let years = months / 12;
    if years >= YEARS_ONLY {
        return plural(years, Unit::Year);
    }
    let rest = to.seconds().saturating_sub(plus_months(from, months).seconds()) / Moment::DAY;
    let parts = [(years, Unit::Year), (months % 12, Unit::Month), (rest, Unit::Day)];
    let words: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| plural(*count, *unit))
        .collect();
    format!("{} ({})", together(&words), plural(days, Unit::Day))
}

/// A length of time for a heading, to the nearest month: "2 years 9 months"; below two months to the day,
/// below two days to the hour. The order of the two does not count.
#[must_use]
pub fn length(one: Moment, other: Moment) -> String {
    let (from, to) = (one.min(other), one.max(other));
    let seconds = to.seconds().saturating_sub(from.seconds());
    let nearest = |unit: i64| seconds.saturating_add(unit / 2) / unit;
    let whole = whole_months(from, to);
    let rest = to.seconds().saturating_sub(plus_months(from, whole).seconds()) / Moment::DAY;
    let months = whole + i64::from(rest > 15);
    match (months / 12, months % 12) {
        _ if seconds < 2 * Moment::DAY => plural(nearest(HOUR), Unit::Hour),
        _ if months < 2 => plural(nearest(Moment::DAY), Unit::Day),
        (years @ YEARS_ONLY.., _) | (years, 0) => plural(years, Unit::Year),
        (0, months) => plural(months, Unit::Month),
        (years, months) => together(&[plural(years, Unit::Year), plural(months, Unit::Month)]),
    }
}

/// Parts of one length, the largest first; in Arabic, "and" joins them.
fn together(parts: &[String]) -> String {
    match language() {
        Language::English | Language::French => parts.join(" "),
        Language::Arabic => parts.join(&format!(" {}", say!("and"))),
    }
}

/// Ticks that count from a moment, at least `min_gap` points apart, in order of time: "−1 year",
/// "0", "+14 months". The moment itself is the major one.
#[must_use]
pub fn relative_ticks(scale: &TimeScale, zero: Moment, min_gap: f32) -> Vec<Tick> {
    let step = Step::at_least(f64::from(min_gap.max(1.0)) * scale.seconds_per_point());
    let span = scale.span();
    let number = |at: Moment| at.seconds().saturating_sub(zero.seconds()) / step.about();
    let (first, last) = (number(span.start()) - 2, number(span.end()) + 2);
    (first..=last)
        .map(|number| (number, step.from(zero, number)))
        .filter(|(_, at)| scale.shows(*at))
        .map(|(number, at)| Tick {
            at,
            label: step.label(number),
            level: if number == 0 { TickLevel::Major } else { TickLevel::Minor },
        })
        .collect()
}

/// The distance of ticks that count from a moment.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Step {
    Seconds(i64),
    Months(i64),
}

impl Step {
    fn at_least(seconds: f64) -> Self {
        const SHORT: [i64; 10] = [
            MINUTE,
            5 * MINUTE,
            15 * MINUTE,
            HOUR,
            3 * HOUR,
            6 * HOUR,
            12 * HOUR,
            Moment::DAY,
            2 * Moment::DAY,
            7 * Moment::DAY,
        ];
        if let Some(step) = SHORT.into_iter().find(|step| *step as f64 >= seconds) {
            return Self::Seconds(step);
        }
        // The shortest month and year, so that no two ticks are nearer than promised.
        let months =
            [1, 2, 3, 6].into_iter().find(|months| (months * 28) as f64 * 86_400.0 >= seconds);
        let years = || {
            let mut power = 1;
            loop {
                for digit in [1, 2, 5] {
                    let years: i64 = digit * power;
                    if years as f64 * 365.0 * 86_400.0 >= seconds || power > 1_000_000_000 {
                        return years * 12;
                    }
                }
                power *= 10;
            }
        };
        Self::Months(months.unwrap_or_else(years))
    }

    /// Its mean length in seconds; at least one.
    fn about(self) -> i64 {
        match self {
            Self::Seconds(seconds) => seconds,
            Self::Months(months) => months * 2_629_746,
        }
    }

    fn from(self, zero: Moment, number: i64) -> Moment {
        match self {
            Self::Seconds(seconds) => zero.plus_seconds(number.saturating_mul(seconds)),
            Self::Months(months) => plus_months(zero, number.saturating_mul(months)),
        }
    }

    fn label(self, number: i64) -> String {
        if number == 0 {
            return "0".to_owned();
        }
        let sign = if number < 0 { '−' } else { '+' };
        let count = number.saturating_abs();
        let words = match self {
            Self::Months(months) if months % 12 == 0 => {
                plural(count.saturating_mul(months / 12), Unit::Year)
            }
            Self::Months(months) => plural(count.saturating_mul(months), Unit::Month),
            Self::Seconds(seconds) => {
                let total = count.saturating_mul(seconds);
                match seconds {
                    ..HOUR if total % HOUR != 0 => plural(total / MINUTE, Unit::Minute),
                    ..Moment::DAY if total % Moment::DAY != 0 => plural(total / HOUR, Unit::Hour),
                    604_800 => plural(total / 604_800, Unit::Week),
                    _ => plural(total / Moment::DAY, Unit::Day),
                }
            }
        };
        format!("{sign}{words}")
    }
}

/// The same day of the month so many months later or, below 0, earlier; the last one of a month
/// that is too short. The time of day stays.
fn plus_months(moment: Moment, months: i64) -> Moment {
    let civil = moment.civil();
    let all = civil.year.saturating_mul(12).saturating_add(i64::from(civil.month) - 1);
    let all = all.saturating_add(months);
    let (year, month) = (all.div_euclid(12), all.rem_euclid(12) as u8 + 1);
    let day = civil.day.min(days_in_month(year, month));
    let clock = moment.seconds().rem_euclid(Moment::DAY);
    Moment::from_civil(year, month, day).plus_seconds(clock)
}

/// How many whole months lie between two moments.
fn whole_months(from: Moment, to: Moment) -> i64 {
    let (a, b) = (from.civil(), to.civil());
    let months = (b.year - a.year) * 12 + i64::from(b.month) - i64::from(a.month);
    if plus_months(from, months) > to { months - 1 } else { months }
}

/// What time is counted in.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A count chooses the plural; as it is a length of time, it is written without thousands up to four digits.
fn plural(count: i64, unit: Unit) -> String {
    let count = count.unsigned_abs();
    let number = names::grouped(count);
    match unit {
        Unit::Second => say!("time-seconds", count = count, number = number),
        Unit::Minute => say!("time-minutes", count = count, number = number),
        Unit::Hour => say!("time-hours", count = count, number = number),
        Unit::Day => say!("time-days", count = count, number = number),
        Unit::Week => say!("time-weeks", count = count, number = number),
        Unit::Month => say!("time-months", count = count, number = number),
        Unit::Year => say!("time-years", count = count, number = number),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{elapsed, plus_months, relative_ticks, whole_months};
    use crate::time::{Moment, Span, TimeScale};
    use crate::words::{Language, in_language};

    fn day(year: i64, month: u8, day: u8) -> Moment {
        Moment::from_civil(year, month, day)
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        assert_eq!(elapsed(day(2025, 2, 17), day(2026, 2, 17)), "1 year (365 days)");
        assert_eq!(elapsed(day(2026, 2, 10), day(2025, 2, 17)), "11 months 24 days (358 days)");
        assert_eq!(elapsed(day(2025, 1, 31), day(2025, 2, 28)), "1 month (28 days)");
        assert_eq!(elapsed(day(2025, 2, 17), day(2025, 2, 20)), "3 days");
        assert_eq!(elapsed(day(1000, 1, 1), day(2025, 1, 1)), "1025 years");
        let noon = day(2025, 2, 17).plus_seconds(43_200);
        assert_eq!(elapsed(day(2025, 2, 17), noon.plus_seconds(300)), "12 hours 5 minutes");
        assert_eq!(elapsed(noon, noon), "0 seconds");
    }

    #[test]
    fn lengths_are_said_in_arabic() {
        in_language(Language::Arabic, || {
            let (from, to) = (day(2025, 2, 17), day(2026, 2, 10));
            assert_eq!(elapsed(from, to), "11 شهرًا و24 يومًا (358 يومًا)");
            assert_eq!(elapsed(from, day(2027, 4, 18)), "سنتان وشهران ويوم واحد (790 يومًا)");
            assert_eq!(elapsed(day(1000, 1, 1), day(2025, 1, 1)), "1025 سنة");
            assert_eq!(elapsed(from, from), "0 ثانية");
            let ticks = labels(day(2025, 1, 1), day(2026, 1, 1), from);
            assert!(ticks.contains(&"+شهران".to_owned()), "{ticks:?}");
        });
    }

    #[test]
    fn lengths_are_said_in_french() {
        in_language(Language::French, || {
            let (from, to) = (day(2025, 2, 17), day(2026, 2, 10));
            assert_eq!(elapsed(from, to), "11 mois 24 jours (358 jours)");
            assert_eq!(elapsed(day(1000, 1, 1), day(2025, 1, 1)), "1025 ans");
            assert_eq!(elapsed(from, from), "0 seconde");
            let ticks = labels(day(2025, 1, 1), day(2026, 1, 1), from);
            assert!(ticks.contains(&"+2 mois".to_owned()), "{ticks:?}");
        });
    }

    fn labels(from: Moment, to: Moment, zero: Moment) -> Vec<String> {
        let scale = TimeScale::new(Span::new(from, to), 0.0, 900.0);
        relative_ticks(&scale, zero, 84.0).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn time_is_counted_from_an_event_both_ways() {
        let zero = day(2025, 2, 17);
        assert_eq!(
            labels(day(2024, 7, 1), day(2026, 6, 1), zero),
            [
                "−6 months",
                "−3 months",
                "0",
                "+3 months",
                "+6 months",
                "+9 months",
                "+12 months",
                "+15 months"
            ],
        );
        assert_eq!(labels(day(2025, 2, 14), day(2025, 2, 20), zero)[2..4], ["−1 day", "0"]);
        assert_eq!(
            labels(day(2000, 1, 1), day(2040, 1, 1), zero)[4..7],
            ["−5 years", "0", "+5 years"]
        );
    }

    #[test]
    fn lengths_are_said_to_the_nearest_month() {
        let from = Moment::from_civil(2023, 9, 1);
        let to = |year, month, day| super::length(from, Moment::from_civil(year, month, day));
        assert_eq!(to(2026, 6, 3), "2 years 9 months");
        assert_eq!(to(2026, 6, 20), "2 years 10 months");
        assert_eq!(to(2025, 8, 30), "2 years");
        assert_eq!(to(2023, 12, 1), "3 months");
        assert_eq!(to(2023, 10, 2), "31 days");
        assert_eq!(super::length(from, from.plus_seconds(7_000)), "2 hours");
    }

    proptest! {
        #[test]
        fn whole_months_are_the_most_that_fit(a in -80_000i64..80_000, length in 0i64..40_000) {
            let from = Moment::from_seconds(a * Moment::DAY);
            let to = from.plus_seconds(length * Moment::DAY);
            let months = whole_months(from, to);
            prop_assert!(plus_months(from, months) <= to && plus_months(from, months + 1) > to);
        }

        #[test]
        fn ticks_are_apart_and_in_sight(
            zero: i64, start in -1e11 as i64..1e11 as i64, length in 60i64..1_000_000_000_000,
        ) {
            let from = Moment::from_seconds(start);
            let scale = TimeScale::new(Span::new(from, from.plus_seconds(length)), 0.0, 900.0);
            let ticks = relative_ticks(&scale, Moment::from_seconds(zero), 84.0);
            prop_assert!(ticks.len() <= 12);
            for pair in ticks.windows(2) {
                prop_assert!(scale.x(pair[1].at) - scale.x(pair[0].at) >= 83.9);
            }
        }
    }
}
