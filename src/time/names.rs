//! The English names of months, days of the week, seasons, years and numbers, and
//! how two ends of a range are joined.
//!
//! Holds no grammar of whole dates (that is `date/words`) and no other language.

use super::moment::Weekday;

/// Whether there is room for whole words.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// For cards: "17 February 2025".
    Full,
    /// For lists and rulers: "17 Feb 2025".
    Short,
}

const MONTHS: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

/// The name of a month 1–12; anything else has the empty name.
pub(super) fn month(month: u8, style: Style) -> &'static str {
    let entry = MONTHS.get(usize::from(month).wrapping_sub(1));
    entry.map_or("", |(full, short)| match style {
        Style::Full => full,
        Style::Short => short,
    })
}

pub(super) const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// A group of months by its ISO 8601-2 code 21–41; other codes have the empty name.
///
/// The hemisphere is said where the code says it, because "spring" on its own
/// leaves it open.
pub(super) const fn season(code: u8, style: Style) -> &'static str {
    match (code, style) {
        (21, _) => "spring",
        (22, _) => "summer",
        (23, _) => "autumn",
        (24, _) => "winter",
        (25, _) => "northern spring",
        (26, _) => "northern summer",
        (27, _) => "northern autumn",
        (28, _) => "northern winter",
        (29, _) => "southern spring",
        (30, _) => "southern summer",
        (31, _) => "southern autumn",
        (32, _) => "southern winter",
        (33, Style::Full) => "first quarter of",
        (34, Style::Full) => "second quarter of",
        (35, Style::Full) => "third quarter of",
        (36, Style::Full) => "fourth quarter of",
        (33, Style::Short) => "Q1",
        (34, Style::Short) => "Q2",
        (35, Style::Short) => "Q3",
        (36, Style::Short) => "Q4",
        (37, _) => "first third of",
        (38, _) => "second third of",
        (39, _) => "last third of",
        (40, _) => "first half of",
        (41, _) => "second half of",
        _ => "",
    }
}

/// An astronomical year as people write it: 2025 → "2025", -43 → "44 BC",
/// 12000 → "12,000".
pub(super) fn year(year: i64) -> String {
    if year >= 1 {
        grouped(year.unsigned_abs())
    } else {
        format!("{} BC", grouped(year.unsigned_abs().saturating_add(1)))
    }
}

/// Digits in groups of three from five digits on, so that four stay a plain year.
pub(super) fn grouped(number: u64) -> String {
    if number < 10_000 { number.to_string() } else { super::grouped(number) }
}

/// 1 → "1st", 12 → "12th", 22 → "22nd".
pub(super) fn ordinal(number: i64) -> String {
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

/// Two ends with an en dash: bare between single words, spaced where an end is
/// itself made of several.
pub(super) fn range(from: &str, to: &str) -> String {
    let dash = if from.contains(' ') || to.contains(' ') { " – " } else { "–" };
    format!("{from}{dash}{to}")
}

/// "a", "a and b", "a, b or c".
pub(super) fn list(items: &[String], conjunction: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
