//! A point on the time axis, and its conversion to and from the calendar.
//!
//! Own arithmetic instead of a calendar library, because dates here reach far
//! beyond the years ±9999 at which those end. Refuses zones, leap seconds, and
//! anything that could overflow: every function is total and saturates.

use serde::{Deserialize, Serialize};

use super::names;

/// Years further from zero than this are taken as this: the seconds of year
/// ±200 billion still fit an `i64`.
const YEAR_LIMIT: i64 = 200_000_000_000;

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH_SHIFT: i64 = 719_468;
/// Days in the 400 years after which the calendar repeats.
const ERA_DAYS: i64 = 146_097;

/// A point on the time axis: seconds since 1970-01-01T00:00:00 UTC, proleptic
/// Gregorian calendar.
#[derive(
    Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// Seconds in a day.
    pub const DAY: i64 = 86_400;

    /// The moment that many seconds after (or, if negative, before) the epoch.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since 1970-01-01T00:00:00 UTC.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// The first second of a day.
    ///
    /// `year` is astronomical (0 is 1 BC) and saturates at ±200 billion; `month`
    /// is clamped into 1–12 and `day` into the days of that month.
    #[must_use]
    pub fn from_civil(year: i64, month: u8, day: u8) -> Self {
        let year = year.clamp(-YEAR_LIMIT, YEAR_LIMIT);
        let month = month.clamp(1, 12);
        let day = day.clamp(1, days_in_month(year, month));
        Self(days_from_civil(year, month, day) * Self::DAY)
    }

    /// The calendar date as ISO 8601 writes it: "2026-11-26".
    #[must_use]
    pub fn iso_day(self) -> String {
        let Civil { year, month, day, .. } = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The calendar date and clock time (UTC) of this moment.
    #[must_use]
    pub fn civil(self) -> Civil {
        let clock = self.0.rem_euclid(Self::DAY);
        let (year, month, day) = civil_from_days(self.0.div_euclid(Self::DAY));
        Civil {
            year,
            month,
            day,
            hour: small(clock / 3600),
            minute: small(clock / 60 % 60),
            second: small(clock % 60),
        }
    }

    /// The day of the week (UTC).
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday, three days after a Monday.
        match (self.0.div_euclid(Self::DAY) + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// This moment moved by `seconds`; saturates at the ends of the axis.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

/// A calendar date with its clock time, in UTC.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    /// Astronomical year: 1 is AD 1, 0 is 1 BC, -43 is 44 BC.
    pub year: i64,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
    /// 0–23.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
    /// 0–59.
    pub second: u8,
}

/// A day of the week.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Its name, "Monday".
    #[must_use]
    pub fn name(self) -> &'static str {
        names::weekday(self)
    }
}

/// The number of days of a month (28–31); a month outside 1–12 has 31.
#[must_use]
pub const fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days since the epoch. The year is counted from March, so that the leap day
/// comes last and every month has a fixed place in it.
fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let march_year = if month <= 2 { year - 1 } else { year };
    let march_month = (i64::from(month) + 9) % 12;
    let of_era = march_year.rem_euclid(400);
    let day_of_year = (153 * march_month + 2) / 5 + i64::from(day) - 1;
    let day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + day_of_year;
    march_year.div_euclid(400) * ERA_DAYS + day_of_era - EPOCH_SHIFT
}

/// The inverse of [`days_from_civil`], for any day an `i64` of seconds can hold.
fn civil_from_days(days: i64) -> (i64, u8, u8) {
    let days = days + EPOCH_SHIFT;
    let day_of_era = days.rem_euclid(ERA_DAYS);
    let of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * of_era + of_era / 4 - of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = (march_month + 2) % 12 + 1;
    let year = days.div_euclid(ERA_DAYS) * 400 + of_era + i64::from(month <= 2);
    (year, small(month), small(day))
}

/// A calendar field that is known to be below 100.
fn small(value: i64) -> u8 {
    u8::try_from(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_epoch_is_a_thursday() {
        assert_eq!(Moment::default(), Moment::from_civil(1970, 1, 1));
        assert_eq!(Moment::default().weekday().name(), "Thursday");
        assert_eq!(Moment::from_civil(2025, 2, 17).weekday(), Weekday::Monday);
        assert_eq!(Moment::from_seconds(-1).weekday(), Weekday::Wednesday);
    }

    #[test]
    fn fields_out_of_range_are_clamped() {
        let end_of_february = Moment::from_civil(2025, 2, 28);
        assert_eq!(Moment::from_civil(2025, 2, 31), end_of_february);
        assert_eq!(Moment::from_civil(2025, 0, 0), Moment::from_civil(2025, 1, 1));
        assert_eq!(Moment::from_civil(2025, 99, 99), Moment::from_civil(2025, 12, 31));
    }

    #[test]
    fn absurd_years_saturate() {
        assert_eq!(Moment::from_civil(i64::MAX, 1, 1), Moment::from_civil(YEAR_LIMIT, 1, 1));
        assert!(Moment::from_civil(i64::MIN, 1, 1) < Moment::from_civil(-10_000_000, 1, 1));
        assert_eq!(Moment::from_civil(10_000_000, 5, 6).civil().year, 10_000_000);
        let last = Moment::from_seconds(i64::MAX);
        assert_eq!(last.plus_seconds(1), last);
    }

    proptest! {
        #[test]
        fn civil_dates_agree_with_jiff(seconds in -377_705_023_201_i64..=253_402_207_200) {
            let theirs = jiff::Timestamp::from_second(seconds).unwrap();
            let theirs = jiff::tz::TimeZone::UTC.to_datetime(theirs);
            let ours = Moment::from_seconds(seconds).civil();
            prop_assert_eq!(ours.year, i64::from(theirs.year()));
            prop_assert_eq!(i64::from(ours.month), i64::from(theirs.month()));
            prop_assert_eq!(i64::from(ours.day), i64::from(theirs.day()));
            prop_assert_eq!(i64::from(ours.hour), i64::from(theirs.hour()));
            prop_assert_eq!(i64::from(ours.minute), i64::from(theirs.minute()));
            prop_assert_eq!(i64::from(ours.second), i64::from(theirs.second()));
            let weekday = format!("{:?}", theirs.weekday());
            prop_assert_eq!(Moment::from_seconds(seconds).weekday().name(), weekday);
        }

        #[test]
        fn a_date_survives_the_way_to_seconds_and_back(
            year in -10_000_000_i64..=10_000_000, month in 1_u8..=12, day in 1_u8..=28,
        ) {
            let civil = Moment::from_civil(year, month, day).civil();
            prop_assert_eq!((civil.year, civil.month, civil.day), (year, month, day));
        }

        #[test]
        fn no_moment_is_too_far_for_the_calendar(seconds: i64, year: i64, month: u8, day: u8) {
            let civil = Moment::from_seconds(seconds).civil();
            prop_assert!((1..=12).contains(&civil.month) && (1..=31).contains(&civil.day));
            let _ = Moment::from_seconds(seconds).weekday();
            let _ = Moment::from_civil(year, month, day);
        }

        #[test]
        fn later_dates_are_later_moments(a in any::<(i64, u8, u8)>(), b in any::<(i64, u8, u8)>()) {
            let clamp = |(y, m, d): (i64, u8, u8)| (y, m.clamp(1, 12), d.clamp(1, 28));
            let (a, b) = (clamp(a), clamp(b));
            if a <= b && a.0.abs() < YEAR_LIMIT && b.0.abs() < YEAR_LIMIT {
                prop_assert!(Moment::from_civil(a.0, a.1, a.2) <= Moment::from_civil(b.0, b.1, b.2));
            }
        }
    }
}
