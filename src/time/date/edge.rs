//! One end of a date: the range in which it lies, how precise it is, and how sure.

use edtf_core::{Bound, Date, DateField, Edtf, Precision as Written};

use super::super::moment::Moment;

/// One end of a date: the range in which it lies.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// It lies at or after `earliest` and before `latest`; `earliest < latest`.
    Known {
        /// The first possible moment.
        earliest: Moment,
        /// The moment after the last possible one.
        latest: Moment,
        /// How precisely it is written.
        precision: Precision,
        /// What the writer doubts about it.
        qualifier: Qualifier,
    },
    /// There is none: still going on, or since ever (`..`).
    Open,
    /// There is one, but it is not known.
    Unknown,
}

impl Edge {
    /// The first possible moment; none if open or unknown.
    #[must_use]
    pub const fn earliest(&self) -> Option<Moment> {
        match self {
            Self::Known { earliest, .. } => Some(*earliest),
            Self::Open | Self::Unknown => None,
        }
    }

    /// The moment after the last possible one; none if open or unknown.
    #[must_use]
    pub const fn latest(&self) -> Option<Moment> {
        match self {
            Self::Known { latest, .. } => Some(*latest),
            Self::Open | Self::Unknown => None,
        }
    }

    /// How precisely it is written; none if open or unknown.
    #[must_use]
    pub const fn precision(&self) -> Option<Precision> {
        match self {
            Self::Known { precision, .. } => Some(*precision),
            Self::Open | Self::Unknown => None,
        }
    }

    /// What the writer doubts; nothing if open or unknown.
    #[must_use]
    pub const fn qualifier(&self) -> Qualifier {
        match self {
            Self::Known { qualifier, .. } => *qualifier,
            Self::Open | Self::Unknown => Qualifier { uncertain: false, approximate: false },
        }
    }

    /// Whether it is a day or an instant that nobody doubts.
    #[must_use]
    pub fn is_sharp(&self) -> bool {
        self.precision().is_some_and(|it| it <= Precision::Day) && !self.qualifier().is_doubtful()
    }

    /// The edge of a date; none if its year is beyond what numbers here can hold.
    pub(super) fn of(date: &Date) -> Option<Self> {
        let bounds = Edtf::Date(*date).bounds();
        let (Bound::Date(first), Bound::Date(last)) = (bounds.earliest, bounds.latest) else {
            return None;
        };
        let last_day = Moment::from_civil(last.year, last.month, last.day);
        Some(Self::Known {
            earliest: Moment::from_civil(first.year, first.month, first.day),
            latest: last_day.plus_seconds(Moment::DAY),
            precision: precision(date, last.year.saturating_sub(first.year).saturating_add(1)),
            qualifier: Qualifier {
                uncertain: date.is_uncertain(),
                approximate: date.is_approximate(),
            },
        })
    }
}

fn precision(date: &Date, years: i64) -> Precision {
    let masked = |field: Option<DateField>| field.is_none_or(DateField::has_unspecified);
    if date.year.has_unspecified() || date.year.significant_digits.is_some() {
        Precision::of_years(years)
    } else if date.precision() == Written::Season {
        Precision::Season
    } else if masked(date.month) {
        Precision::Year
    } else if masked(date.day) {
        Precision::Month
    } else {
        Precision::Day
    }
}

/// How precisely a date is written; finer is less. A day with unknown digits is as
/// precise as its month, a month with unknown digits as its year.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// With a clock time.
    Instant,
    /// A calendar day.
    Day,
    /// A calendar month.
    Month,
    /// A season, a quarter, a third or a half of a year.
    Season,
    /// A year.
    Year,
    /// Up to ten years.
    Decade,
    /// Up to a hundred years.
    Century,
    /// Up to a thousand years.
    Millennium,
    /// Anything longer.
    Era,
}

impl Precision {
    const fn of_years(years: i64) -> Self {
        match years {
            ..=1 => Self::Year,
            2..=10 => Self::Decade,
            11..=100 => Self::Century,
            101..=1000 => Self::Millennium,
            _ => Self::Era,
        }
    }

    /// The finest precision whose unit is at least that long, in seconds.
    pub(super) const fn of_seconds(seconds: i64) -> Self {
        match (seconds - 1) / Moment::DAY {
            ..1 => Self::Day,
            1..31 => Self::Month,
            31..184 => Self::Season,
            days => Self::of_years(days / 366 + 1),
        }
    }
}

/// What the writer of a date doubts about it.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Qualifier {
    /// `?`: the source is doubtful.
    pub uncertain: bool,
    /// `~`: the value is an estimate.
    pub approximate: bool,
}

impl Qualifier {
    /// Whether there is any doubt.
    #[must_use]
    pub const fn is_doubtful(self) -> bool {
        self.uncertain || self.approximate
    }

    /// The doubts of both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self {
            uncertain: self.uncertain || other.uncertain,
            approximate: self.approximate || other.approximate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn precision_of(text: &str) -> Option<Precision> {
        let Ok(Edtf::Date(date)) = Edtf::parse(text) else {
            return None;
        };
        Edge::of(&date)?.precision()
    }

    #[test]
    fn precision_is_what_is_written_and_not_masked() {
        let cases = [
            ("2025-02-17", Precision::Day),
            ("2025-02", Precision::Month),
            ("2025-02-XX", Precision::Month),
            ("2025-02-1X", Precision::Month),
            ("2025-24", Precision::Season),
            ("2025-33", Precision::Season),
            ("2025", Precision::Year),
            ("2025-XX-XX", Precision::Year),
            ("2025-1X", Precision::Year),
            ("201X", Precision::Decade),
            ("201X-05-06", Precision::Decade),
            ("19XX", Precision::Century),
            ("1950S2", Precision::Century),
            ("1XXX", Precision::Millennium),
            ("XXXX", Precision::Era),
            ("Y170000002", Precision::Year),
        ];
        for (text, precision) in cases {
            assert_eq!(precision_of(text), Some(precision), "{text}");
        }
    }

    #[test]
    fn winter_reaches_into_the_next_year() {
        let Ok(Edtf::Date(date)) = Edtf::parse("2024-24") else {
            panic!("not a date");
        };
        let edge = Edge::of(&date);
        assert_eq!(edge.and_then(|edge| edge.latest()), Some(Moment::from_civil(2025, 3, 1)));
    }
}
