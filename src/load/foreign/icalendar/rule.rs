//! The rule by which a record recurs, as it is written.
//!
//! Owns its grammar (RFC 5545, section 3.3.10). When it recurs, `occurrences` tells. Every list is in
//! order and has each value once, so that no rule is longer than its values differ.

use jiff::civil::Weekday;

use super::stamp::Stamp;
use crate::load::value::short;
use crate::say;

/// How often a rule comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Frequency {
    Yearly,
    Monthly,
    Weekly,
    Daily,
    Hourly,
    Minutely,
    Secondly,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    pub frequency: Frequency,
    pub interval: u32,
    pub count: Option<u32>,
    pub until: Option<Stamp>,
    pub seconds: Vec<i16>,
    pub minutes: Vec<i16>,
    pub hours: Vec<i16>,
    /// Which of a weekday, and which weekday, as days from Monday: 0 is each of them.
    pub weekdays: Vec<(i16, i8)>,
    pub month_days: Vec<i16>,
    pub year_days: Vec<i16>,
    pub weeks: Vec<i16>,
    pub months: Vec<i16>,
    pub positions: Vec<i16>,
    /// The day on which weeks begin, as days from Monday.
    pub week_start: i8,
}

impl Rule {
    /// Reads a rule.
    ///
    /// # Errors
    /// What is wrong with it, as the end of "the rule cannot be read: …".
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut frequency = None;
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            seconds: Vec::new(),
            minutes: Vec::new(),
            hours: Vec::new(),
            weekdays: Vec::new(),
            month_days: Vec::new(),
            year_days: Vec::new(),
            weeks: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: 0,
        };
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let (key, value) = (key.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
            let wrong = || say!("rule-says-nothing", part = short(part));
            match key.as_str() {
                "FREQ" => frequency = Some(read_frequency(&value).ok_or_else(wrong)?),
                "INTERVAL" => rule.interval = positive(&value).ok_or_else(wrong)?,
                "COUNT" => rule.count = Some(positive(&value).ok_or_else(wrong)?),
                "UNTIL" => rule.until = Some(Stamp::read(&value).ok_or_else(wrong)?),
                "BYSECOND" => rule.seconds = numbers(&value, 0, 59, false).ok_or_else(wrong)?,
                "BYMINUTE" => rule.minutes = numbers(&value, 0, 59, false).ok_or_else(wrong)?,
                "BYHOUR" => rule.hours = numbers(&value, 0, 23, false).ok_or_else(wrong)?,
                "BYDAY" => rule.weekdays = read_weekdays(&value).ok_or_else(wrong)?,
                "BYMONTHDAY" => rule.month_days = numbers(&value, 1, 31, true).ok_or_else(wrong)?,
                "BYYEARDAY" => rule.year_days = numbers(&value, 1, 366, true).ok_or_else(wrong)?,
                "BYWEEKNO" => rule.weeks = numbers(&value, 1, 53, true).ok_or_else(wrong)?,
                "BYMONTH" => rule.months = numbers(&value, 1, 12, false).ok_or_else(wrong)?,
                "BYSETPOS" => rule.positions = numbers(&value, 1, 366, true).ok_or_else(wrong)?,
                "WKST" => rule.week_start = weekday(&value).ok_or_else(wrong)?,
                // Rules of other calendars (RSCALE), and whatever comes.
                _ => return Err(say!("rule-not-known", part = short(part))),
            }
        }
        rule.frequency = frequency.ok_or_else(|| say!("rule-how-often").to_owned())?;
        Ok(rule)
    }

    /// Whether it comes to no end of itself.
    pub(super) fn is_endless(&self) -> bool {
        self.count.is_none() && self.until.is_none()
    }

    /// What it costs to ask whether a day is of the rule.
    pub(super) fn weight(&self) -> u64 {
        let lists = [&self.month_days, &self.year_days, &self.weeks, &self.months];
        let values = lists.iter().map(|list| list.len()).sum::<usize>() + self.weekdays.len();
        1 + values as u64 / 16
    }
}

fn read_frequency(text: &str) -> Option<Frequency> {
    Some(match text {
        "YEARLY" => Frequency::Yearly,
        "MONTHLY" => Frequency::Monthly,
        "WEEKLY" => Frequency::Weekly,
        "DAILY" => Frequency::Daily,
        "HOURLY" => Frequency::Hourly,
        "MINUTELY" => Frequency::Minutely,
        "SECONDLY" => Frequency::Secondly,
        _ => return None,
    })
}

fn positive(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number| *number > 0)
}

/// A list of numbers in order, each once; from the end, too, if they may be negative.
fn numbers(text: &str, least: i16, most: i16, may_be_negative: bool) -> Option<Vec<i16>> {
    let read = |part: &str| {
        let number: i16 = part.trim().parse().ok()?;
        let size = if may_be_negative { number.checked_abs()? } else { number };
        (least..=most).contains(&size).then_some(number)
    };
    let mut numbers = text.split(',').map(read).collect::<Option<Vec<i16>>>()?;
    numbers.sort_unstable();
    numbers.dedup();
    Some(numbers)
}

fn weekday(text: &str) -> Option<i8> {
    let day = match text {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    Some(day.to_monday_zero_offset())
}

fn read_weekdays(text: &str) -> Option<Vec<(i16, i8)>> {
    let read = |part: &str| {
        let part = part.trim();
        let (which, day) = part.split_at_checked(part.len().checked_sub(2)?)?;
        let which = if which.is_empty() { 0 } else { numbers(which, 1, 53, true)?.pop()? };
        Some((which, weekday(day)?))
    };
    let mut days = text.split(',').map(read).collect::<Option<Vec<_>>>()?;
    days.sort_unstable();
    days.dedup();
    Some(days)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Frequency, Rule};

    #[test]
    fn rules_are_read() {
        let rule = Rule::read("FREQ=MONTHLY;BYDAY=-1fr,MO,+2TU,MO;INTERVAL=2;COUNT=3;WKST=SU;");
        let rule = rule.expect("a rule");
        assert_eq!((rule.frequency, rule.interval, rule.count), (Frequency::Monthly, 2, Some(3)));
        assert_eq!(rule.weekdays, [(-1, 4), (0, 0), (2, 1)]);
        assert_eq!(rule.week_start, 6);
        assert!(!rule.is_endless());
    }

    #[test]
    fn what_is_wrong_with_a_rule_is_told() {
        for (text, wanted) in [
            ("", "it does not say how often (FREQ)"),
            ("FREQ=FORTNIGHTLY", "“FREQ=FORTNIGHTLY” says nothing"),
            ("FREQ=DAILY;COUNT=0", "“COUNT=0” says nothing"),
            ("FREQ=DAILY;BYMONTH=13", "“BYMONTH=13” says nothing"),
            ("FREQ=DAILY;BYMONTHDAY=0", "“BYMONTHDAY=0” says nothing"),
            ("FREQ=DAILY;BYDAY=é", "“BYDAY=é” says nothing"),
            ("FREQ=DAILY;UNTIL=tomorrow", "“UNTIL=tomorrow” says nothing"),
            ("FREQ=YEARLY;RSCALE=CHINESE", "“RSCALE=CHINESE” is not known"),
        ] {
            assert_eq!(Rule::read(text), Err(wanted.to_owned()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(FREQ=|DAILY|BYDAY=|BYMONTHDAY=|[-+;,=0-9MOé]){0,12}") {
            let _ = Rule::read(&text);
        }
    }
}
