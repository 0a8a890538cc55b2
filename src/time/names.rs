//! The names of months, days of the week, seasons, years and numbers in the language that is spoken, and how
//! two ends of a range are joined.
//!
//! Holds no grammar of whole dates: that is `date/words`.

use super::moment::{Civil, Weekday};
use super::written;
use crate::say;
use crate::words::{Language, language, listed};

/// Whether there is room for whole words.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// For cards: "17 February 2025".
    Full,
    /// For lists and rulers: "17 Feb 2025".
    Short,
}

/// The name of a month 1–12; anything else has the empty name.
pub(super) fn month(month: u8, style: Style) -> &'static str {
    match written::months_in(style) {
        Style::Full => month_in_full(month),
        Style::Short => month_in_short(month),
    }
}

fn month_in_full(month: u8) -> &'static str {
    match month {
        1 => say!("time-month-january"),
        2 => say!("time-month-february"),
        3 => say!("time-month-march"),
        4 => say!("time-month-april"),
        5 => say!("time-month-may"),
        6 => say!("time-month-june"),
        7 => say!("time-month-july"),
        8 => say!("time-month-august"),
        9 => say!("time-month-september"),
        10 => say!("time-month-october"),
        11 => say!("time-month-november"),
        12 => say!("time-month-december"),
        _ => "",
    }
}

fn month_in_short(month: u8) -> &'static str {
    match month {
        1 => say!("time-month-short-january"),
        2 => say!("time-month-short-february"),
        3 => say!("time-month-short-march"),
        4 => say!("time-month-short-april"),
        5 => say!("time-month-short-may"),
        6 => say!("time-month-short-june"),
        7 => say!("time-month-short-july"),
        8 => say!("time-month-short-august"),
        9 => say!("time-month-short-september"),
        10 => say!("time-month-short-october"),
        11 => say!("time-month-short-november"),
        12 => say!("time-month-short-december"),
        _ => "",
    }
}

pub(super) fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => say!("time-weekday-monday"),
        Weekday::Tuesday => say!("time-weekday-tuesday"),
        Weekday::Wednesday => say!("time-weekday-wednesday"),
        Weekday::Thursday => say!("time-weekday-thursday"),
        Weekday::Friday => say!("time-weekday-friday"),
        Weekday::Saturday => say!("time-weekday-saturday"),
        Weekday::Sunday => say!("time-weekday-sunday"),
    }
}

/// "Mon".
pub(super) fn weekday_in_short(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => say!("time-weekday-short-monday"),
        Weekday::Tuesday => say!("time-weekday-short-tuesday"),
        Weekday::Wednesday => say!("time-weekday-short-wednesday"),
        Weekday::Thursday => say!("time-weekday-short-thursday"),
        Weekday::Friday => say!("time-weekday-short-friday"),
        Weekday::Saturday => say!("time-weekday-short-saturday"),
        Weekday::Sunday => say!("time-weekday-short-sunday"),
    }
}

/// The number of a day in its month: "1", "17"; in French "1er", "17".
pub(super) fn day(day: u8) -> String {
    match (language(), day) {
        (Language::French, 1) => "1er".to_owned(),
        _ => day.to_string(),
    }
}

/// A day with its month: "17 February", "1er févr.".
pub(super) fn day_of_month(civil: &Civil, style: Style) -> String {
    format!("{} {}", day(civil.day), month(civil.month, style))
}

/// A time of day: "09:30", or "09:30:15" where there are seconds to tell; in French "9 h 30", "9 h 30 min 15 s".
pub(super) fn clock(hour: u8, minute: u8, second: u8) -> String {
    match (language(), minute, second) {
        (Language::English | Language::Arabic, _, 0) => format!("{hour:02}:{minute:02}"),
        (Language::English | Language::Arabic, ..) => format!("{hour:02}:{minute:02}:{second:02}"),
        // No line breaks between a number and its unit.
        (Language::French, 0, 0) => format!("{hour}\u{a0}h"),
        (Language::French, _, 0) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Language::French, ..) => {
            format!("{hour}\u{a0}h\u{a0}{minute:02}\u{a0}min\u{a0}{second:02}\u{a0}s")
        }
    }
}

/// A time on a day: "17 February 2025, 09:30", "17 février 2025 à 9 h 30".
pub(super) fn at(day: &str, time: &str) -> String {
    say!("time-at", day = day, time = time)
}

/// Two times on one day: "17 February 2025, 09:30–12:00".
pub(super) fn between(day: &str, from: &str, to: &str) -> String {
    say!("time-between-hours", day = day, from = from, to = to)
}

/// A group of months by its ISO 8601-2 code 21–41; other codes have the empty name.
///
/// The hemisphere is said where the code says it, because "spring" on its own
/// leaves it open.
pub(super) fn season(code: u8, style: Style) -> &'static str {
    match (code, style) {
        (21, _) => say!("time-spring"),
        (22, _) => say!("time-summer"),
        (23, _) => say!("time-autumn"),
        (24, _) => say!("time-winter"),
        (25, _) => say!("time-northern-spring"),
        (26, _) => say!("time-northern-summer"),
        (27, _) => say!("time-northern-autumn"),
        (28, _) => say!("time-northern-winter"),
        (29, _) => say!("time-southern-spring"),
        (30, _) => say!("time-southern-summer"),
        (31, _) => say!("time-southern-autumn"),
        (32, _) => say!("time-southern-winter"),
        (33, Style::Full) => say!("time-quarter-first"),
        (34, Style::Full) => say!("time-quarter-second"),
        (35, Style::Full) => say!("time-quarter-third"),
        (36, Style::Full) => say!("time-quarter-fourth"),
        (33..=36, Style::Short) => quarter(code - 32),
        (37, _) => say!("time-third-first"),
        (38, _) => say!("time-third-second"),
        (39, _) => say!("time-third-last"),
        (40, _) => say!("time-half-first"),
        (41, _) => say!("time-half-second"),
        _ => "",
    }
}

/// A quarter of a year 1–4 in short: "Q1"; anything else has the empty name.
pub(super) fn quarter(quarter: u8) -> &'static str {
    match quarter {
        1 => say!("time-quarter-short-first"),
        2 => say!("time-quarter-short-second"),
        3 => say!("time-quarter-short-third"),
        4 => say!("time-quarter-short-fourth"),
        _ => "",
    }
}

/// An astronomical year as people write it: 2025 → "2025", -43 → "44 BC",
/// 12000 → "12,000".
pub(super) fn year(year: i64) -> String {
    if year >= 1 {
        grouped(year.unsigned_abs())
    } else {
        say!("time-before-christ", year = grouped(year.unsigned_abs().saturating_add(1)))
    }
}

/// Digits in groups of three from five digits on, so that four stay a plain year.
pub(super) fn grouped(number: u64) -> String {
    if number < 10_000 { number.to_string() } else { super::grouped(number) }
}

/// A decade by its first year: "2010s", "années 2010".
pub(super) fn decade(first: i64) -> String {
    say!("time-decade", year = year(first))
}

/// The number of a century: 20 → "20th", in French `XXe`.
pub(super) fn century(number: i64) -> String {
    match language() {
        Language::English => ordinal(number),
        Language::French => roman_ordinal(number),
        // Behind its noun: "القرن 20".
        Language::Arabic => number.to_string(),
    }
}

/// 1 → "1st", 12 → "12th", 22 → "22nd".
fn ordinal(number: i64) -> String {
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

/// 1 → `Ier`, 20 → `XXe`. Four digits of a year make no more than a hundred centuries.
fn roman_ordinal(number: i64) -> String {
    const SIGNS: [(i64, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..400).contains(&number) {
        return format!("{number}e");
    }
    let (mut rest, mut words) = (number, String::new());
    for (value, sign) in SIGNS {
        while rest >= value {
            words.push_str(sign);
            rest -= value;
        }
    }
    words + if number == 1 { "er" } else { "e" }
}

/// Two ends with an en dash: bare between single words, spaced where an end is
/// itself made of several, or of digits with hyphens.
pub(super) fn range(from: &str, to: &str) -> String {
    let parts = |end: &str| end.contains([' ', '-']);
    let dash = if parts(from) || parts(to) { " – " } else { "–" };
    format!("{from}{dash}{to}")
}

/// "a", "a and b", "a, b or c".
pub(super) fn list(items: &[String], conjunction: &str) -> String {
    listed(items, conjunction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::in_language;

    #[test]
    fn years_read_as_people_write_them() {
        assert_eq!(year(2025), "2025");
        assert_eq!(year(0), "1 BC");
        assert_eq!(year(-43), "44 BC");
        assert_eq!(year(12_000), "12,000");
        assert_eq!(year(-9_999), "10,000 BC");
        assert_eq!(year(1_234_567), "1,234,567");
        assert_eq!(year(i64::MIN), "9,223,372,036,854,775,809 BC");
    }

    #[test]
    fn ordinals_know_the_teens() {
        let all: Vec<_> = [1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal).into();
        assert_eq!(all.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 112th");
    }

    #[test]
    fn french_has_its_own_names_and_forms() {
        in_language(Language::French, || {
            assert_eq!(year(-43), "44 av. J.-C.");
            assert_eq!(year(12_000), "12\u{202f}000");
            assert_eq!([1, 2].map(day), ["1er", "2"]);
            assert_eq!(month(2, Style::Short), "févr.");
            assert_eq!(weekday(Weekday::Monday), "lundi");
            assert_eq!([1, 4, 9, 14, 20, 21].map(century).join(" "), "Ier IVe IXe XIVe XXe XXIe");
            assert_eq!(clock(9, 5, 0), "9\u{a0}h\u{a0}05");
            assert_eq!(clock(0, 0, 0), "0\u{a0}h");
            assert_eq!(clock(9, 5, 7), "9\u{a0}h\u{a0}05\u{a0}min\u{a0}07\u{a0}s");
        });
    }

    #[test]
    fn arabic_has_its_own_names_and_forms() {
        in_language(Language::Arabic, || {
            assert_eq!(year(-43), "44 ق.م");
            assert_eq!(year(12_000), "12.000");
            assert_eq!([1, 2].map(day), ["1", "2"]);
            assert_eq!(month(2, Style::Short), "فبراير");
            assert_eq!(weekday(Weekday::Monday), "الاثنين");
            assert_eq!([1, 20].map(century).join(" "), "1 20");
            assert_eq!(clock(9, 5, 0), "09:05");
            assert_eq!(clock(9, 5, 7), "09:05:07");
            assert_eq!(list(&["2024".to_owned(), "2025".to_owned()], say!("and")), "2024 و2025");
        });
    }

    #[test]
    fn a_dash_is_spaced_only_between_ends_of_several_words() {
        assert_eq!(range("17", "19"), "17–19");
        assert_eq!(range("44 BC", "12"), "44 BC – 12");
    }

    #[test]
    fn a_month_outside_the_year_has_no_name() {
        assert_eq!(month(0, Style::Full), "");
        assert_eq!(month(13, Style::Short), "");
        assert_eq!(season(20, Style::Full), "");
    }
}
