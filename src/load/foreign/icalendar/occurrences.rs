//! When a rule recurs, as days and times of the clock on the wall.
//!
//! Owns the bounds: how many occurrences of a rule are shown, how far it is followed, and how much
//! work a file may ask for. Agrees with the crate `rrule`, as a property test says; that one could not be
//! stopped within a rule that never comes true, and a calendar from anywhere can hold thousands of them.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{SignedDuration, Span};

use super::rule::{Frequency, Rule};

/// How many occurrences of one rule are shown.
pub(super) const MOST: usize = 1_000;
/// How many days and times one rule may ask about.
const WORK_OF_A_RULE: u64 = 200_000;
/// How many days and times all rules of a file may ask about.
pub(super) const WORK_OF_A_FILE: u64 = 4_000_000;

/// How far a rule is followed.
pub(super) struct Limits {
    /// A rule without an end is followed up to here.
    pub horizon: DateTime,
    /// How many occurrences are wanted.
    pub most: usize,
}

/// Why a rule was followed no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// It ends itself.
    Itself,
    /// It goes on without end.
    Horizon,
    /// There are more than are shown.
    Most,
    /// It asks for too much work.
    Work,
}

/// The occurrences of a rule from a start on, in order. `until` is the last moment of a rule that names
/// one, as the clock of the start shows it. What it costs is taken from `work`.
pub(super) fn expand(
    rule: &Rule,
    start: DateTime,
    until: Option<DateTime>,
    limits: &Limits,
    work: &mut u64,
) -> (Vec<DateTime>, Ending) {
    let allowed = WORK_OF_A_RULE.min(*work);
    let mut walk = Walk { rule, start, until, limits, left: allowed, found: Vec::new() };
    let ending = walk.periods();
    *work -= allowed - walk.left;
    (walk.found, ending)
}

/// A stretch of time in which a rule comes round once.
#[derive(Clone, Copy)]
enum Period {
    Year(i16),
    Month(i16, i8),
    /// From its first day on.
    Week(Date),
    Day(Date),
    /// An hour, a minute or a second of a day.
    Clock(DateTime),
}

struct Walk<'r> {
    rule: &'r Rule,
    start: DateTime,
    until: Option<DateTime>,
    limits: &'r Limits,
    left: u64,
    found: Vec<DateTime>,
}

impl Walk<'_> {
    fn periods(&mut self) -> Ending {
        let end = match (self.until, self.rule.is_endless()) {
            (Some(until), _) => until,
            (None, true) => self.limits.horizon,
            (None, false) => DateTime::MAX,
        };
        for number in 0.. {
            let Some((period, begin)) = self.period(number) else { return Ending::Itself };
            if begin > end {
                return self.at_end();
            }
            if !self.spend(1) {
                return Ending::Work;
            }
            if let Some(ending) = self.of_period(period) {
                return ending;
            }
        }
        Ending::Itself
    }

    fn at_end(&self) -> Ending {
        if self.rule.is_endless() { Ending::Horizon } else { Ending::Itself }
    }

    fn spend(&mut self, cost: u64) -> bool {
        match self.left.checked_sub(cost * self.rule.weight()) {
            Some(left) => {
                self.left = left;
                true
            }
            None => false,
        }
    }

    /// The period after so many others, and a moment that none of it is before. None beyond the
    /// calendar.
    fn period(&self, number: i64) -> Option<(Period, DateTime)> {
        let steps = number.checked_mul(i64::from(self.rule.interval))?;
        let day = self.start.date();
        let midnight = |day: Date| day.to_datetime(Time::midnight());
        let days_later =
            |day: Date, days: i64| day.checked_add(Span::new().try_days(days).ok()?).ok();
        let later = |unit: i64| {
            let seconds = SignedDuration::from_secs(steps.checked_mul(unit)?);
            self.start.checked_add(seconds).ok()
        };
        match self.rule.frequency {
            Frequency::Yearly => {
                let year = i16::try_from(i64::from(day.year()).checked_add(steps)?).ok()?;
                let first = Date::new(year, 1, 1).ok()?;
                Some((Period::Year(year), midnight(first)))
            }
            Frequency::Monthly => {
                let months = i64::from(day.year()) * 12 + i64::from(day.month()) - 1;
                let months = months.checked_add(steps)?;
                let year = i16::try_from(months.div_euclid(12)).ok()?;
                let month = i8::try_from(months.rem_euclid(12)).ok()? + 1;
                let first = Date::new(year, month, 1).ok()?;
                Some((Period::Month(year, month), midnight(first)))
            }
            Frequency::Weekly => {
                let first = self.week_start(day)?;
                let first = days_later(first, steps.checked_mul(7)?)?;
                Some((Period::Week(first), midnight(first)))
            }
            Frequency::Daily => {
                let day = days_later(day, steps)?;
                Some((Period::Day(day), midnight(day)))
            }
            Frequency::Hourly => later(3_600).map(|time| {
                (Period::Clock(time), time.with().minute(0).second(0).build().unwrap_or(time))
            }),
            Frequency::Minutely => later(60)
                .map(|time| (Period::Clock(time), time.with().second(0).build().unwrap_or(time))),
            Frequency::Secondly => later(1).map(|time| (Period::Clock(time), time)),
        }
    }

    /// The first day of the week of a day.
    fn week_start(&self, day: Date) -> Option<Date> {
        let into = (from_monday(day) - self.rule.week_start).rem_euclid(7);
        day.checked_sub(Span::new().days(into)).ok()
    }

    /// Takes what falls into a period. An ending, if the rule is followed no further.
    fn of_period(&mut self, period: Period) -> Option<Ending> {
        let times = self.times(period);
        if times.is_empty() {
            return None;
        }
        let days = self.candidates(period);
        if !self.spend(days.len() as u64) {
            return Some(Ending::Work);
        }
        let days: Vec<Date> = days.into_iter().filter(|day| self.has(*day)).collect();
        if self.rule.positions.is_empty() {
            for day in days {
                for time in &times {
                    if let Some(ending) = self.take(day.to_datetime(*time)) {
                        return Some(ending);
                    }
                }
            }
            return None;
        }
        let total = days.len() * times.len();
        let place = |position: &i16| {
            let size = usize::from(position.unsigned_abs());
            if *position > 0 { size.checked_sub(1) } else { total.checked_sub(size) }
        };
        let mut places: Vec<usize> = self.rule.positions.iter().filter_map(place).collect();
        places.sort_unstable();
        places.dedup();
        for place in places {
            let (Some(day), Some(time)) =
                (days.get(place / times.len()), times.get(place % times.len()))
            else {
                continue;
            };
            if let Some(ending) = self.take(day.to_datetime(*time)) {
                return Some(ending);
            }
        }
        None
    }

    fn take(&mut self, time: DateTime) -> Option<Ending> {
        if !self.spend(1) {
            return Some(Ending::Work);
        }
        if time < self.start {
            return None;
        }
        if self.until.is_some_and(|until| time > until) {
            return Some(Ending::Itself);
        }
        if self.rule.is_endless() && time > self.limits.horizon {
            return Some(Ending::Horizon);
        }
        if self.found.len() >= self.limits.most {
            return Some(Ending::Most);
        }
        self.found.push(time);
        let is_last = self.rule.count.is_some_and(|count| self.found.len() >= count as usize);
        is_last.then_some(Ending::Itself)
    }

    /// The times of day at which the rule comes true in a period.
    fn times(&self, period: Period) -> Vec<Time> {
        let (rule, start) = (self.rule, self.start);
        let given = |list: &[i16], own: i8| {
            if list.is_empty() { vec![i16::from(own)] } else { list.to_vec() }
        };
        // A part of the clock that the period itself fixes is one that the rule may leave out.
        let fixed = |list: &[i16], now: i8| {
            let now = i16::from(now);
            if list.is_empty() || list.contains(&now) { vec![now] } else { Vec::new() }
        };
        let (hours, minutes, seconds) = match period {
            Period::Clock(now) => {
                let hours = fixed(&rule.hours, now.hour());
                if rule.frequency == Frequency::Hourly {
                    (
                        hours,
                        given(&rule.minutes, start.minute()),
                        given(&rule.seconds, start.second()),
                    )
                } else if rule.frequency == Frequency::Minutely {
                    (
                        hours,
                        fixed(&rule.minutes, now.minute()),
                        given(&rule.seconds, start.second()),
                    )
                } else {
                    (hours, fixed(&rule.minutes, now.minute()), fixed(&rule.seconds, now.second()))
                }
            }
            _ => (
                given(&rule.hours, start.hour()),
                given(&rule.minutes, start.minute()),
                given(&rule.seconds, start.second()),
            ),
        };
        let mut times = Vec::new();
        for hour in &hours {
            for minute in &minutes {
                for second in &seconds {
                    // More than this are never shown of one day.
                    if times.len() > MOST {
                        return times;
                    }
                    let part = |number: &i16| i8::try_from(*number).unwrap_or_default();
                    times.extend(Time::new(part(hour), part(minute), part(second), 0));
                }
            }
        }
        times
    }

    /// The days of a period among which those of the rule are.
    fn candidates(&self, period: Period) -> Vec<Date> {
        match period {
            Period::Year(year) => {
                let rule = self.rule;
                let months: Vec<i8> = if !rule.months.is_empty() {
                    rule.months.iter().filter_map(|month| i8::try_from(*month).ok()).collect()
                } else if self.has_days() {
                    (1..=12).collect()
                } else {
                    vec![self.start.month()]
                };
                months.into_iter().flat_map(|month| self.of_month(year, month)).collect()
            }
            Period::Month(year, month) => self.of_month(year, month),
            Period::Week(first) => {
                let days = (0..7).map(|days| first.checked_add(Span::new().days(days)).ok());
                let days = days.flatten();
                if self.has_days() {
                    days.collect()
                } else {
                    days.filter(|day| day.weekday() == self.start.weekday()).collect()
                }
            }
            Period::Day(day) => vec![day],
            Period::Clock(time) => vec![time.date()],
        }
    }

    /// Whether the rule names days in any way; else they are those of its start.
    fn has_days(&self) -> bool {
        let rule = self.rule;
        !(rule.weekdays.is_empty()
            && rule.month_days.is_empty()
            && rule.year_days.is_empty()
            && rule.weeks.is_empty())
    }

    fn of_month(&self, year: i16, month: i8) -> Vec<Date> {
        let Ok(first) = Date::new(year, month, 1) else { return Vec::new() };
        let last = i16::from(first.days_in_month());
        let mut days: Vec<i16> = if !self.has_days() {
            vec![i16::from(self.start.day())]
        } else if self.rule.month_days.is_empty() {
            (1..=last).collect()
        } else {
            let from_start = |day: &i16| if *day > 0 { *day } else { last + 1 + *day };
            self.rule.month_days.iter().map(from_start).collect()
        };
        days.sort_unstable();
        days.dedup();
        let date = |day: i16| Date::new(year, month, i8::try_from(day).ok()?).ok();
        days.into_iter().filter_map(date).collect()
    }

    /// Whether a day passes all that the rule asks of days.
    fn has(&self, day: Date) -> bool {
        let rule = self.rule;
        let passes = |list: &[i16], from_start: i16, from_end: i16| {
            list.is_empty() || list.contains(&from_start) || list.contains(&from_end)
        };
        let (in_month, in_year) = (i16::from(day.day()), day.day_of_year());
        passes(&rule.months, i16::from(day.month()), 0)
            && passes(&rule.month_days, in_month, in_month - i16::from(day.days_in_month()) - 1)
            && passes(&rule.year_days, in_year, in_year - day.days_in_year() - 1)
            && self.has_week(day)
            && self.has_weekday(day)
    }

    fn has_weekday(&self, day: Date) -> bool {
        let rule = self.rule;
        let own = from_monday(day);
        if rule.weekdays.is_empty() {
            // Of a week by its number, the day is that of the start.
            return rule.weeks.is_empty() || day.weekday() == self.start.weekday();
        }
        let (place, length) = match rule.frequency {
            Frequency::Monthly => (i16::from(day.day()), i16::from(day.days_in_month())),
            Frequency::Yearly if !rule.months.is_empty() => {
                (i16::from(day.day()), i16::from(day.days_in_month()))
            }
            Frequency::Yearly => (day.day_of_year(), day.days_in_year()),
            // "The second Monday" says nothing of a week.
            _ => return rule.weekdays.iter().any(|(_, weekday)| *weekday == own),
        };
        let from_start = (place - 1) / 7 + 1;
        let from_end = -((length - place) / 7 + 1);
        let is = |which| rule.weekdays.binary_search(&(which, own)).is_ok();
        is(0) || is(from_start) || is(from_end)
    }

    /// Whether the week of a day has one of the numbers of the rule.
    fn has_week(&self, day: Date) -> bool {
        if self.rule.weeks.is_empty() {
            return true;
        }
        // A week is of the year in which most of it lies.
        let middle = |day| self.week_start(day)?.checked_add(Span::new().days(3)).ok();
        let number = |middle: Date| (middle.day_of_year() - 1) / 7 + 1;
        let Some(own) = middle(day) else { return false };
        let last = Date::new(own.year(), 12, 28).ok().and_then(middle).map(number);
        let from_end = last.map(|last| number(own) - last - 1);
        let weeks = &self.rule.weeks;
        weeks.contains(&number(own)) || from_end.is_some_and(|number| weeks.contains(&number))
    }
}

fn from_monday(day: Date) -> i8 {
    Weekday::to_monday_zero_offset(day.weekday())
}

#[cfg(test)]
mod tests;
