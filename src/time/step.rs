//! The calendar steps a ruler can go in: minutes, hours, days, weeks, months, years.
//!
//! A step numbers its boundaries ("the 660th month") so that the next one is always
//! one number further, however long the months in between. Knows nothing of points
//! or screens.

use super::{
    moment::Moment,
    names::{self, Style},
    written,
};

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;
const WEEK: i64 = 7 * Moment::DAY;
/// The epoch was a Thursday; the Monday after it is the zeroth week.
const FIRST_MONDAY: i64 = 4 * Moment::DAY;
/// The longest step in years that is ever offered.
const LONGEST_YEARS: i64 = 1_000_000_000;

/// The distance between two neighbouring ticks.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A divisor of 60.
    Minutes(i64),
    /// A divisor of 24.
    Hours(i64),
    Days,
    /// On Mondays.
    Weeks,
    /// A divisor of 12.
    Months(i64),
    /// 1, 2 or 5 times a power of ten.
    Years(i64),
}

impl Step {
    /// The finest step whose boundaries are never closer than `seconds`.
    pub(super) fn at_least(seconds: f64) -> Self {
        use Step::{Days, Hours, Minutes, Months, Weeks, Years};
        const BELOW_YEARS: [Step; 12] = [
            Minutes(1),
            Minutes(5),
            Minutes(15),
            Minutes(30),
            Hours(1),
            Hours(3),
            Hours(6),
            Hours(12),
            Days,
            Weeks,
            Months(1),
            Months(3),
        ];
        let wide = |step: &Self| step.shortest() >= seconds;
        if let Some(step) = BELOW_YEARS.into_iter().find(wide) {
            return step;
        }
        let mut power = 1;
        while power < LONGEST_YEARS {
            let steps = [1, 2, 5].map(|digit| Years(digit * power));
            if let Some(step) = steps.into_iter().find(wide) {
                return step;
            }
            power *= 10;
        }
        Years(LONGEST_YEARS)
    }

    /// The seconds between the two closest boundaries.
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    fn shortest(&self) -> f64 {
        let days = match *self {
            Self::Minutes(n) => return (n * MINUTE) as f64,
            Self::Hours(n) => return (n * HOUR) as f64,
            Self::Days => 1,
            Self::Weeks => 7,
            Self::Months(1) => 28,
            // January to March in a year without a leap day.
            Self::Months(n) => 30 * n,
            Self::Years(n) => 365 * n,
        };
        (days * Moment::DAY) as f64
    }

    /// The step of the row above, one calendar unit longer. Half hours count as
    /// hours, or their row above would be nearly as dense as their own.
    pub(super) const fn above(self) -> Self {
        match self {
            Self::Minutes(30) | Self::Hours(_) => Self::Days,
            Self::Minutes(_) => Self::Hours(1),
            Self::Days | Self::Weeks => Self::Months(1),
            Self::Months(_) => Self::Years(1),
            Self::Years(n) => {
                let mut above = 10;
                while above <= n {
                    above *= 10;
                }
                Self::Years(above)
            }
        }
    }

    /// The number of the last boundary at or before `moment`.
    pub(super) fn index_at(self, moment: Moment) -> i64 {
        let seconds = moment.seconds();
        match self {
            Self::Minutes(n) => seconds.div_euclid(n * MINUTE),
            Self::Hours(n) => seconds.div_euclid(n * HOUR),
            Self::Days => seconds.div_euclid(Moment::DAY),
            Self::Weeks => seconds.saturating_sub(FIRST_MONDAY).div_euclid(WEEK),
            Self::Months(n) => {
                let civil = moment.civil();
                (civil.year * 12 + i64::from(civil.month) - 1).div_euclid(n)
            }
            Self::Years(n) => year_index(moment.civil().year, n),
        }
    }

    /// The boundary of that number; none where the numbering skips one.
    pub(super) fn moment(self, index: i64) -> Option<Moment> {
        let every = |length: i64| Moment::from_seconds(index.saturating_mul(length));
        Some(match self {
            Self::Minutes(n) => every(n * MINUTE),
            Self::Hours(n) => every(n * HOUR),
            Self::Days => every(Moment::DAY),
            Self::Weeks => every(WEEK).plus_seconds(FIRST_MONDAY),
            Self::Months(n) => {
                let months = index.saturating_mul(n);
                let month = u8::try_from(months.rem_euclid(12)).unwrap_or_default() + 1;
                Moment::from_civil(months.div_euclid(12), month, 1)
            }
            Self::Years(n) => Moment::from_civil(year_of_index(index, n)?, 1, 1),
        })
    }

    /// What the lower row says at a boundary: "09:30", "17", "Feb", "2025".
    pub(super) fn minor_label(self, at: Moment) -> String {
        let civil = at.civil();
        match self {
            Self::Minutes(_) | Self::Hours(_) => names::clock(civil.hour, civil.minute, 0),
            Self::Days => {
                let weekday = names::weekday_in_short(at.weekday());
                format!("{weekday} {}", names::day(civil.day))
            }
            Self::Weeks => names::day(civil.day),
            Self::Months(_) => names::month(civil.month, Style::Short).to_owned(),
            Self::Years(_) => names::year(civil.year),
        }
    }

    /// What the upper row says: the name of the stretch that begins at a boundary,
    /// complete enough to be read alone.
    pub(super) fn major_label(self, at: Moment) -> String {
        let civil = at.civil();
        let year = names::year(civil.year);
        let day = || written::whole_day(&civil, Style::Short);
        match self {
            Self::Minutes(_) | Self::Hours(_) => {
                names::at(&day(), &names::clock(civil.hour, civil.minute, 0))
            }
            Self::Days | Self::Weeks => day(),
            Self::Months(_) => written::whole_month(&civil, Style::Full),
            Self::Years(10) if civil.year >= 10 => names::decade(civil.year),
            Self::Years(n) if n >= 100 && civil.year >= n => {
                names::range(&year, &names::year(civil.year.saturating_add(n - 1)))
            }
            Self::Years(_) => year,
        }
    }
}

/// Boundaries stand at the years people call round: 20, 10, and before our era
/// 10 BC, 20 BC. As there is no year 0, number 0 is skipped.
fn year_index(year: i64, step: i64) -> i64 {
    if year >= step {
        return year / step;
    }
    // Years 1 to step - 1 still follow the last boundary BC, number -1.
    let before_christ = (1 - year).max(1);
    -(before_christ.saturating_add(step - 1) / step)
}

const fn year_of_index(index: i64, step: i64) -> Option<i64> {
    match index {
        0 => None,
        1.. => Some(index.saturating_mul(step)),
        _ => Some(index.saturating_mul(step).saturating_add(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_step() -> impl Strategy<Value = Step> {
        (0.0_f64..14.0).prop_map(|power| Step::at_least(10_f64.powf(power)))
    }

    #[test]
    fn the_row_above_is_one_unit_longer() {
        let above = |step: Step| step.above();
        assert_eq!(above(Step::Minutes(5)), Step::Hours(1));
        assert_eq!(above(Step::Hours(6)), Step::Days);
        assert_eq!(above(Step::Weeks), Step::Months(1));
        assert_eq!(above(Step::Months(3)), Step::Years(1));
        assert_eq!(above(Step::Years(1)), Step::Years(10));
        assert_eq!(above(Step::Years(5)), Step::Years(10));
        assert_eq!(above(Step::Years(10)), Step::Years(100));
        assert_eq!(above(Step::Years(5000)), Step::Years(10_000));
    }

    #[test]
    fn round_years_before_our_era_are_round_to_the_reader() {
        let years: Vec<_> = (-3..=3)
            .filter_map(|index| Step::Years(10).moment(index))
            .map(|at| Step::Years(10).minor_label(at))
            .collect();
        assert_eq!(years, ["30 BC", "20 BC", "10 BC", "10", "20", "30"]);
        let single: Vec<_> = (-2..=2)
            .filter_map(|index| Step::Years(1).moment(index))
            .map(|at| Step::Years(1).minor_label(at))
            .collect();
        assert_eq!(single, ["2 BC", "1 BC", "1", "2"]);
    }

    #[test]
    fn weeks_begin_on_mondays() {
        let at = Moment::from_civil(2025, 2, 20);
        let monday = Step::Weeks.moment(Step::Weeks.index_at(at));
        assert_eq!(monday, Some(Moment::from_civil(2025, 2, 17)));
    }

    #[test]
    fn long_stretches_are_named_by_their_first_and_last_year() {
        let at = Moment::from_civil(1900, 1, 1);
        assert_eq!(Step::Years(100).major_label(at), "1900–1999");
        assert_eq!(Step::Years(10).major_label(at), "1900s");
    }

    proptest! {
        #[test]
        fn a_boundary_is_its_own_last_boundary(step in any_step(), index in -5000_i64..5000) {
            if let Some(at) = step.moment(index) {
                prop_assert_eq!(step.index_at(at), index);
                prop_assert!(step.index_at(at.plus_seconds(-1)) < index);
            }
        }

        #[test]
        fn no_two_boundaries_are_closer_than_promised(
            seconds in 1.0_f64..1e13, index in -3000_i64..3000,
        ) {
            let step = Step::at_least(seconds);
            if let (Some(a), Some(b)) = (step.moment(index), step.moment(index + 1)) {
                prop_assert!(step.shortest() >= seconds);
                #[allow(clippy::cast_precision_loss)]
                let gap = (b.seconds() - a.seconds()) as f64;
                prop_assert!(gap >= step.shortest());
            }
        }

        #[test]
        fn no_moment_is_too_far_for_a_step(step in any_step(), seconds: i64, index: i64) {
            let at = Moment::from_seconds(seconds);
            let found = step.moment(step.index_at(at));
            prop_assert!(found.is_some());
            let _ = step.moment(index);
            let _ = (step.major_label(at), step.minor_label(at));
        }
    }
}
