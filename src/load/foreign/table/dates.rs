//! Dates as tables write them, turned into EDTF.
//!
//! Owns the forms: EDTF and ISO, days with slashes, points or dashes in any order, months by name in English
//! and French, compact days, serial numbers of spreadsheets, "c. 2014", and ranges of these. Which
//! of two numbers is the day is the caller's to say; what is not a day of the calendar is not read.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::say;
use crate::time::EventDate;

/// In which order day, month and year stand, where all three are numbers.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// 27/02/2025.
    #[default]
    Dmy,
    /// 02/27/2025.
    Mdy,
    /// 25/02/27; a year of four digits is known by itself.
    Ymd,
}

impl DateOrder {
    /// Every order.
    pub const EVERY: [Self; 3] = [Self::Dmy, Self::Mdy, Self::Ymd];

    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Dmy => say!("order-day"),
            Self::Mdy => say!("order-month"),
            Self::Ymd => say!("order-year"),
        }
    }
}

/// How dates of a table are to be read.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rules {
    pub order: DateOrder,
    /// Numbers are days since 1899-12-30, as spreadsheets count them.
    pub serial: bool,
}

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written<'c> {
    /// As EDTF.
    pub edtf: Cow<'c, str>,
    /// A time of day stands in the cell that is not in the date.
    pub has_time: bool,
}

/// Small letters and digits without accents; everything else is one blank.
pub(super) fn fold(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut before = ' ';
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        if letter.is_alphanumeric() {
            // "StartDate" is two words.
            if letter.is_uppercase() && before.is_lowercase() {
                words.push(' ');
            }
            words.extend(letter.to_lowercase());
        } else if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
        before = letter;
    }
    words.truncate(words.trim_end().len());
    words
}

/// No date of a table is longer, in bytes.
const LONGEST: usize = 80;

/// Reads a date.
pub(super) fn read(cell: &str, rules: Rules) -> Option<Written<'_>> {
    let cell = cell.trim();
    if cell.is_empty() || cell.len() > LONGEST {
        return None;
    }
    let (day, time) = without_time(cell);
    // Programs write a day as its first moment.
    let is_day = time.is_empty() || is_midnight(time);
    let whole = if is_day { day } else { cell };
    // Digits alone are a year, or something else in a table; what cannot be EDTF is not asked why.
    let may_be_edtf = whole
        .bytes()
        .all(|letter| letter.is_ascii_digit() || b"-/.:,+?~%[]{}TZXYES".contains(&letter));
    let is_digits = whole.bytes().all(|letter| letter.is_ascii_digit() || letter == b'.');
    if may_be_edtf && !is_digits && EventDate::parse(whole).is_ok() {
        return Some(Written { edtf: Cow::Borrowed(whole), has_time: false });
    }
    let edtf = single(day, rules).or_else(|| range(day, rules)).or_else(|| doubtful(day, rules))?;
    EventDate::parse(&edtf).ok()?;
    Some(Written { edtf: Cow::Owned(edtf), has_time: !is_day })
}

/// The day, and the time of day behind it.
fn without_time(cell: &str) -> (&str, &str) {
    let is_time = |rest: &str| {
        let hour = rest.trim_start().split(':').next().unwrap_or_default();
        rest.contains(':')
            && (1..=2).contains(&hour.len())
            && hour.bytes().all(|it| it.is_ascii_digit())
    };
    for (at, sign) in cell.match_indices([' ', 'T', ',']) {
        let rest = cell.get(at + sign.len()..).unwrap_or_default();
        if is_time(rest) {
            return (cell.get(..at).unwrap_or_default().trim_end_matches(','), rest.trim());
        }
    }
    (cell, "")
}

fn is_midnight(time: &str) -> bool {
    time.bytes().all(|it| matches!(it, b'0' | b':' | b'.' | b'Z' | b'+' | b'-'))
}

fn single(text: &str, rules: Rules) -> Option<String> {
    numbers(text, rules).or_else(|| words(text))
}

/// A day of numbers alone.
fn numbers(text: &str, rules: Rules) -> Option<String> {
    if text.bytes().all(|it| it.is_ascii_digit() || it == b'.')
        && let Some(date) = whole_number(text, rules)
    {
        return Some(date);
    }
    let sign = text.chars().find(|letter| !letter.is_ascii_digit())?;
    if !['/', '.', '-', ' '].contains(&sign) {
        return None;
    }
    let mut parts = text.split(sign).map(str::trim);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let all = [Some(first), Some(second), third];
    let is_number = |part: &&str| {
        !part.is_empty() && part.len() <= 4 && part.bytes().all(|it| it.is_ascii_digit())
    };
    if !all.iter().flatten().all(is_number) {
        return None;
    }
    let Some(third) = third else {
        return match (first.len(), second.len()) {
            (4, 1..=2) => month(first, second),
            (1..=2, 4) => month(second, first),
            _ => None,
        };
    };
    let (year, month, day) = match (rules.order, first.len()) {
        (_, 4) | (DateOrder::Ymd, _) => (first, second, third),
        (DateOrder::Dmy, _) => (third, second, first),
        (DateOrder::Mdy, _) => (third, first, second),
    };
    self::day(year, month, day)
}

/// `20250217`, a year alone, or a serial number.
fn whole_number(text: &str, rules: Rules) -> Option<String> {
    if !text.contains('.') {
        match text.len() {
            8 => return day(text.get(..4)?, text.get(4..6)?, text.get(6..)?),
            4 => return Some(text.to_owned()),
            _ => {}
        }
    }
    if !rules.serial {
        return None;
    }
    let days = text.parse::<f64>().ok()?.floor();
    // 1900 to 2199: no other number is meant as a day.
    if !(1.0..110_000.0).contains(&days) {
        return None;
    }
    let epoch = crate::time::Moment::from_civil(1899, 12, 30);
    Some(epoch.plus_seconds(days as i64 * 86_400).iso_day())
}

/// The year of the digits: two of them are one from 1950 to 2049.
fn year(digits: &str) -> Option<i32> {
    let number: i32 = digits.parse().ok()?;
    match digits.len() {
        4 => Some(number),
        2 if number < 50 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

fn day(year: &str, month: &str, day: &str) -> Option<String> {
    let year = self::year(year)?;
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    let written = format!("{year:04}-{month:02}-{day:02}");
    EventDate::parse(&written).is_ok().then_some(written)
}

fn month(year: &str, month: &str) -> Option<String> {
    let month: u8 = month.parse().ok()?;
    (1..=12).contains(&month).then(|| format!("{year}-{month:02}"))
}

/// The number of a month by its name, or at least three letters of it.
fn month_by_name(name: &str) -> Option<u8> {
    const NAMES: [&[&str]; 12] = [
        &["january", "janvier"],
        &["february", "fevrier"],
        &["march", "mars"],
        &["april", "avril"],
        &["may", "mai"],
        &["june", "juin"],
        &["july", "juillet"],
        &["august", "aout"],
        &["september", "septembre"],
        &["october", "octobre"],
        &["november", "novembre"],
        &["december", "decembre"],
    ];
    if name.len() < 3 {
        return None;
    }
    let is = |names: &&[&str]| names.iter().any(|it| it.starts_with(name));
    // "jui" and "juin" begin two of them: the whole name comes first.
    let whole = NAMES.iter().position(|names| names.contains(&name));
    let place = whole.or_else(|| NAMES.iter().position(is))?;
    u8::try_from(place + 1).ok()
}

/// Words that stand beside a date and add nothing.
const BESIDE: &str = "of the de le du monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun lundi mardi mercredi jeudi vendredi samedi dimanche";

/// "17 February 2025", "Feb 17, 2025", "17-févr.-25", "lundi 17 février 2025", "February 2025".
fn words(text: &str) -> Option<String> {
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let (mut months, mut numbers) = (None, Vec::new());
    let folded = fold(text);
    for word in folded.split(' ') {
        if BESIDE.split(' ').any(|beside| beside == word) {
            continue;
        }
        let digits = word.len() - word.trim_start_matches(|it: char| it.is_ascii_digit()).len();
        let (number, ending) = word.split_at_checked(digits)?;
        match ending {
            "" | "st" | "nd" | "rd" | "th" | "er" if digits > 0 => numbers.push(number),
            _ if digits == 0 && months.is_none() => months = Some(month_by_name(word)?),
            _ => return None,
        }
    }
    let name = months?.to_string();
    match numbers.as_slice() {
        [year] if year.len() == 4 => month(year, &name),
        [year, date] if year.len() == 4 => day(year, &name, date),
        [date, year] => day(year, &name, date),
        _ => None,
    }
}

/// "c. 2014", "circa 2014", "vers 2014", "2014 (?)": about then, or in doubt.
fn doubtful(text: &str, rules: Rules) -> Option<String> {
    let about = ["circa ", "ca. ", "ca ", "c. ", "vers ", "about ", "around ", "~"];
    let lower = text.to_lowercase();
    for start in about {
        if let Some(rest) = lower.strip_prefix(start) {
            return Some(format!("{}~", single(rest.trim(), rules)?));
        }
    }
    let rest = text.strip_suffix("(?)").or_else(|| text.strip_suffix('?'))?;
    Some(format!("{}?", single(rest.trim(), rules)?))
}

/// "17–19 February 2025", "17 February to 3 March 2025", "17/02/2025 - 19/02/2025".
fn range(text: &str, rules: Rules) -> Option<String> {
    for sign in [" – ", " — ", " - ", " to ", " au ", " until ", "–", "—", "-"] {
        let Some((from, to)) = text.split_once(sign) else { continue };
        if to.contains(sign) {
            continue;
        }
        let Some(end) = single(to.trim(), rules) else { continue };
        let from = from.trim();
        // What the beginning lacks, it has in common with the end.
        let start = single(from, rules).or_else(|| {
            let is_day = from.len() <= 2 && from.bytes().all(|it| it.is_ascii_digit());
            match end.split('-').collect::<Vec<_>>().as_slice() {
                [year, month, _] if is_day => day(year, month, from),
                [year, ..] => single(&format!("{from} {year}"), rules),
                [] => None,
            }
        });
        let range = format!("{}/{end}", start?);
        return EventDate::parse(&range).is_ok().then_some(range);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{DateOrder, Rules, read};

    fn edtf(cell: &str, order: DateOrder) -> Option<String> {
        read(cell, Rules { order, serial: false }).map(|date| date.edtf.into_owned())
    }

    #[test]
    fn every_form_is_read() {
        for (cell, wanted) in [
            ("2025-02-17", "2025-02-17"),
            ("2025-02", "2025-02"),
            ("2025", "2025"),
            ("2025?-02-17", "2025?-02-17"),
            ("2025-02-17/2025-02-19", "2025-02-17/2025-02-19"),
            ("2025-02-17T00:00:00", "2025-02-17"),
            ("2025-02-17 14:30", "2025-02-17"),
            ("17/02/2025", "2025-02-17"),
            ("17/2/25", "2025-02-17"),
            ("17.02.2025", "2025-02-17"),
            ("17-02-2025", "2025-02-17"),
            ("2025/02/17", "2025-02-17"),
            ("2025.2.7", "2025-02-07"),
            ("02/2025", "2025-02"),
            ("20250217", "2025-02-17"),
            ("17 February 2025", "2025-02-17"),
            ("Feb 17, 2025", "2025-02-17"),
            ("February 17th, 2025", "2025-02-17"),
            ("17-Feb-25", "2025-02-17"),
            ("lundi 17 février 2025", "2025-02-17"),
            ("1er août 2024", "2024-08-01"),
            ("2 juill. 2024", "2024-07-02"),
            ("2 juin 2024", "2024-06-02"),
            ("Sept. 2024", "2024-09"),
            ("c. 2014", "2014~"),
            ("2014 (?)", "2014?"),
            ("17–19 February 2025", "2025-02-17/2025-02-19"),
            ("28 February - 3 March 2025", "2025-02-28/2025-03-03"),
            ("17/02/2025 - 19/02/2025", "2025-02-17/2025-02-19"),
        ] {
            assert_eq!(edtf(cell, DateOrder::Dmy).as_deref(), Some(wanted), "{cell}");
        }
    }

    #[test]
    fn the_order_is_that_of_the_caller() {
        assert_eq!(edtf("02/03/2025", DateOrder::Dmy).as_deref(), Some("2025-03-02"));
        assert_eq!(edtf("02/03/2025", DateOrder::Mdy).as_deref(), Some("2025-02-03"));
        assert_eq!(edtf("25/02/03", DateOrder::Ymd).as_deref(), Some("2025-02-03"));
    }

    #[test]
    fn what_is_no_day_is_never_a_false_one() {
        for cell in [
            "",
            "soon",
            "30/02/2025",
            "13/13/2025",
            "17/02",
            "1/2/3/4",
            "Mali 2025",
            "45705",
            "2025-02-30",
            "February 30, 2025",
            "17",
            "may",
            "12:30",
            "17//2025",
            "2025 2025",
        ] {
            assert_eq!(edtf(cell, DateOrder::Dmy), None, "{cell}");
        }
    }

    #[test]
    fn serial_numbers_are_days_where_they_are_said_to_be() {
        let rules = Rules { order: DateOrder::Dmy, serial: true };
        let day = |cell| read(cell, rules).map(|date| date.edtf.into_owned());
        assert_eq!(day("45705").as_deref(), Some("2025-02-17"));
        assert_eq!(day("45705.5").as_deref(), Some("2025-02-17"));
        assert_eq!(day("60").as_deref(), Some("1900-02-28"));
        assert_eq!(day("2025").as_deref(), Some("2025"));
        assert_eq!(day("9999999").as_deref(), None);
    }

    #[test]
    fn a_time_of_day_is_said_to_be_left_out() {
        let has_time = |cell| read(cell, Rules::default()).expect("a date").has_time;
        assert!(has_time("17/02/2025 14:30") && has_time("Feb 17, 2025, 9:00"));
        assert!(!has_time("2025-02-17 00:00:00.000") && !has_time("17/02/2025"));
    }
}
