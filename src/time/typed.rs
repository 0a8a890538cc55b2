//! Dates as people type them: `feb 2025`, `17/02/2025`, `17 février 2025`, `+6 months`, beside EDTF.
//!
//! For going somewhere in time, where a wrong guess costs a keystroke. The event file takes EDTF only.

use super::date::EventDate;
use super::moment::{Moment, days_in_month};
use super::span::Span;

/// Beginnings of months in English and French, enough to tell each from all others.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "fev", "fév"],
    &["mar"],
    &["apr", "avr"],
    &["may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aou", "aoû"],
    &["sep"],
    &["oct"],
    &["nov"],
    &["dec", "déc"],
];

/// A longer text, in bytes, is no time that somebody typed: a set of thousands of days would take its time.
const LONGEST: usize = 1_000;

/// The time that a typed text means: a day, a month, a year, or what EDTF says. `+6 months` and
/// `-2 weeks` count from `from`. `None` for what is no date. Of `03/04/2025` the first number is the
/// day, as in most of the world, unless it can only be the month.
#[must_use]
pub fn typed_time(text: &str, from: Moment) -> Option<Span> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let text = text.to_lowercase();
    if let Some(span) = counted(&text, from) {
        return Some(span);
    }
    let parts: Vec<&str> = text
        .split(|it: char| it.is_whitespace() || matches!(it, '/' | '.' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &str| part.parse::<i64>().ok();
    match parts.as_slice() {
        [day, month, year] if named_month(month).is_some() => {
            of_day(number(year)?, named_month(month)?, number(day)?)
        }
        [month, day, year] if named_month(month).is_some() => {
            of_day(number(year)?, named_month(month)?, number(day)?)
        }
        [month, year] if named_month(month).is_some() => {
            of_month(number(year)?, named_month(month)?)
        }
        [one, other, year] => {
            let (one, other, year) = (number(one)?, number(other)?, number(year)?);
            of_day(year, u8::try_from(other).ok()?, one)
                .or_else(|| of_day(year, u8::try_from(one).ok()?, other))
        }
        [month, year] if text.contains('/') && year.len() == 4 => {
            of_month(number(year)?, u8::try_from(number(month)?).ok()?)
        }
        _ => EventDate::parse(text.trim()).ok()?.known_span(),
    }
}

fn named_month(word: &str) -> Option<u8> {
    let begins = |names: &&[&str]| names.iter().any(|name| word.starts_with(name));
    // "juin" and "juillet" begin alike.
    let place = match word {
        _ if word.starts_with("juil") => 6,
        _ if word.starts_with("juin") => 5,
        _ => MONTHS.iter().position(begins)?,
    };
    (word.chars().count() >= 3 && word.chars().all(char::is_alphabetic)).then(|| place as u8 + 1)
}

fn of_day(year: i64, month: u8, day: i64) -> Option<Span> {
    let day = u8::try_from(day).ok()?;
    let known = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
    let start = Moment::from_civil(year, month, day);
    known.then(|| Span::new(start, start.plus_seconds(Moment::DAY)))
}

fn of_month(year: i64, month: u8) -> Option<Span> {
    let (next, then) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    (1..=12)
        .contains(&month)
        .then(|| Span::new(Moment::from_civil(year, month, 1), Moment::from_civil(next, then, 1)))
}

/// `+6 months`, `-2w`, `+ 1 year`: the day so far away.
fn counted(text: &str, from: Moment) -> Option<Span> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-" | "−", rest) => (-1, rest),
        _ => return None,
    };
    let rest = rest.trim();
    let end = rest.find(|it: char| !it.is_ascii_digit())?;
    let (count, unit) = rest.split_at_checked(end)?;
    let count = count.parse::<i64>().ok()?.checked_mul(sign)?;
    let civil = from.civil();
    let months = |months: i64| {
        let month = civil.year.checked_mul(12)?.checked_add(i64::from(civil.month) - 1)?;
        let month = month.checked_add(months)?;
        let (year, month) = (month.div_euclid(12), month.rem_euclid(12) as u8 + 1);
        of_day(year, month, i64::from(civil.day.min(days_in_month(year, month))))
    };
    let days = |days: i64| {
        let midnight = Moment::from_civil(civil.year, civil.month, civil.day);
        let start = midnight.plus_seconds(days.checked_mul(Moment::DAY)?);
        Some(Span::new(start, start.plus_seconds(Moment::DAY)))
    };
    match unit.trim() {
        "d" | "day" | "days" | "jour" | "jours" | "j" => days(count),
        "w" | "week" | "weeks" | "semaine" | "semaines" => days(count.checked_mul(7)?),
        "m" | "month" | "months" | "mois" => months(count),
        "y" | "year" | "years" | "an" | "ans" => months(count.checked_mul(12)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::typed_time;
    use crate::time::{Moment, Span};

    fn words(text: &str) -> Option<String> {
        typed_time(text, Moment::from_civil(2025, 1, 31)).map(Span::words)
    }

    #[test]
    fn a_set_is_a_time_if_somebody_could_have_typed_it() {
        let set = |days: usize| format!("{{{}}}", vec!["2025-01-01"; days].join(","));
        assert!(words(&set(20)).is_some());
        assert_eq!(words(&set(1_000)), None);
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        for (text, means) in [
            ("feb 2025", "1–28 Feb 2025"),
            ("Février 2025", "1–28 Feb 2025"),
            ("17/02/2025", "17 Feb 2025"),
            ("17.2.2025", "17 Feb 2025"),
            ("02/17/2025", "17 Feb 2025"),
            ("3/4/2025", "3 Apr 2025"),
            ("17 feb 2025", "17 Feb 2025"),
            ("February 17, 2025", "17 Feb 2025"),
            ("10 juillet 2024", "10 Jul 2024"),
            ("juin 2024", "1–30 Jun 2024"),
            ("02/2025", "1–28 Feb 2025"),
            ("2025", "1 Jan – 31 Dec 2025"),
            ("2025-02-17", "17 Feb 2025"),
            ("2024-08/2025-01", "1 Aug 2024 – 31 Jan 2025"),
            ("+6 months", "31 Jul 2025"),
            ("+1 month", "28 Feb 2025"),
            ("-2w", "17 Jan 2025"),
            ("+1 an", "31 Jan 2026"),
        ] {
            assert_eq!(words(text).as_deref(), Some(means), "{text}");
        }
        for text in ["", "soon", "31/02/2025", "visit 2025", "+", "+6", "ma 2025", "2025/13"] {
            assert_eq!(words(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(text in "\\PC{0,24}") {
            let _ = typed_time(&text, Moment::from_civil(2025, 1, 31));
        }

        #[test]
        fn any_number_can_be_typed(text in "[+-]?[0-9/. ]{1,24}[dwmy]?") {
            let _ = typed_time(&text, Moment::from_civil(2025, 1, 31));
        }
    }
}
