//! How dates are written: in words, in short words, or in the digits of ISO 8601.
//!
//! The style is that of the process, like the language: who chose it reads dates so on cards, in tables, under the
//! pointer, and on figures and briefs, which are made to be read as well. Data that leaves the program does not
//! ask: it is made within [`in_words`].

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

use serde::{Deserialize, Serialize};

use super::moment::Civil;
use super::names::{self, Style};

/// How dates are written.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "&'static str")]
pub enum DateStyle {
    /// "11 November 2024"; "11 Nov 2024" where there is little room.
    #[default]
    Words,
    /// "11 Nov 2024" everywhere.
    Short,
    /// "2024-11-11".
    Iso,
}

impl DateStyle {
    /// Every style, in the order in which they are offered.
    pub const EVERY: [Self; 3] = [Self::Words, Self::Short, Self::Iso];

    const fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Short => "short",
            Self::Iso => "iso",
        }
    }

    /// A day as this style writes it: an example, by which it is chosen.
    #[must_use]
    pub fn example(self, day: Civil) -> String {
        within(self, || whole_day(&day, Style::Full))
    }
}

/// A style that this program does not know is the usual one: the rest of the settings is kept.
impl From<String> for DateStyle {
    fn from(name: String) -> Self {
        Self::EVERY.into_iter().find(|style| style.name() == name).unwrap_or_default()
    }
}

impl From<DateStyle> for &'static str {
    fn from(style: DateStyle) -> Self {
        style.name()
    }
}

/// The style of the process, as its place among all.
static WRITTEN: AtomicU8 = AtomicU8::new(0);

thread_local! {
    static HERE: Cell<Option<DateStyle>> = const { Cell::new(None) };
}

/// Writes dates in a style from now on, on every thread.
pub fn write_dates(style: DateStyle) {
    WRITTEN.store(style as u8, Ordering::Relaxed);
}

/// The style in which dates are written on this thread.
#[must_use]
pub fn date_style() -> DateStyle {
    HERE.get().unwrap_or_else(|| {
        let place = WRITTEN.load(Ordering::Relaxed);
        DateStyle::EVERY.get(usize::from(place)).copied().unwrap_or_default()
    })
}

/// Does something with dates in words, on this thread alone: data for other programs, and citations, are the
/// same whatever the window shows.
pub fn in_words<R>(make: impl FnOnce() -> R) -> R {
    within(DateStyle::Words, make)
}

/// Does something with dates in a style, on this thread alone.
pub(super) fn within<R>(style: DateStyle, make: impl FnOnce() -> R) -> R {
    /// Brings the style before back, even past a panic.
    struct Before(Option<DateStyle>);
    impl Drop for Before {
        fn drop(&mut self) {
            HERE.set(self.0);
        }
    }
    let _before = Before(HERE.replace(Some(style)));
    make()
}

/// Whether dates are written in digits.
pub(super) fn is_iso() -> bool {
    date_style() == DateStyle::Iso
}

/// The room that the names of months may take.
pub(super) fn months_in(style: Style) -> Style {
    if date_style() == DateStyle::Short { Style::Short } else { style }
}

/// An astronomical year in four digits, with its sign where it has more or is below zero (ISO 8601-1, 5.2.2).
pub(super) fn iso_year(year: i64) -> String {
    match year {
        0..=9_999 => format!("{year:04}"),
        _ => format!("{year:+05}"),
    }
}

/// "2025-02", and with a day "2025-02-17".
pub(super) fn iso(year: i64, month: u8, day: Option<u8>) -> String {
    let year = iso_year(year);
    match day {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    }
}

/// "17 February 2025", "17 Feb 2025", "2025-02-17".
pub(super) fn whole_day(day: &Civil, style: Style) -> String {
    if is_iso() {
        return iso(day.year, day.month, Some(day.day));
    }
    format!("{} {}", names::day_of_month(day, style), names::year(day.year))
}

/// "February 2025", "Feb 2025", "2025-02".
pub(super) fn whole_month(of: &Civil, style: Style) -> String {
    if is_iso() {
        return iso(of.year, of.month, None);
    }
    format!("{} {}", names::month(of.month, style), names::year(of.year))
}

#[cfg(test)]
mod tests {
    use super::super::{EventDate, Moment, Span};
    use super::*;
    use crate::words::{Language, in_language};

    fn date(text: &str) -> EventDate {
        EventDate::parse(text).expect("a date")
    }

    #[test]
    fn each_style_writes_a_day_in_its_own_way() {
        let day = Moment::from_civil(2024, 11, 11).civil();
        let all = DateStyle::EVERY.map(|style| style.example(day));
        assert_eq!(all, ["11 November 2024", "11 Nov 2024", "2024-11-11"]);
        let french =
            in_language(Language::French, || DateStyle::EVERY.map(|style| style.example(day)));
        assert_eq!(french, ["11 novembre 2024", "11 nov. 2024", "2024-11-11"]);
    }

    #[test]
    fn dates_in_digits_keep_everything_that_is_not_known() {
        for (text, words, short) in [
            ("2025-02-17", "2025-02-17", "2025-02-17"),
            ("2025-02", "2025-02", "2025-02"),
            ("2025", "2025", "2025"),
            ("201X", "2010s", "2010s"),
            ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
            ("-0043", "-0043", "-0043"),
            ("2025-02-17/2025-02-19", "2025-02-17 – 2025-02-19", "2025-02-17 – 2025-02-19"),
            ("2025-02/2025-04", "2025-02 – 2025-04", "2025-02 – 2025-04"),
            ("2014/2016", "2014–2016", "2014–2016"),
            ("2026-04-10/..", "since 2026-04-10", "2026-04-10 →"),
            ("2025?-02-17", "2025-02-17, year inferred", "2025-02-17?"),
            ("2025-02-17?", "2025-02-17, uncertain", "2025-02-17?"),
            ("2025-02~", "about 2025-02", "c. 2025-02"),
            ("2025-02-XX", "2025-02, day unknown", "2025-02"),
            ("2025-21", "spring 2025", "spring 2025"),
            (
                "[2025-02-17,2025-02-19]",
                "one of 2025-02-17 or 2025-02-19",
                "one of 2025-02-17 or 2025-02-19",
            ),
        ] {
            within(DateStyle::Iso, || {
                assert_eq!(date(text).words(), words, "{text}");
                assert_eq!(date(text).short_words(), short, "{text}");
            });
        }
        let at = date("2025-02-17T09:30:00Z");
        within(DateStyle::Iso, || assert_eq!(at.words(), "2025-02-17, 09:30 UTC"));
        in_language(Language::French, || {
            within(DateStyle::Iso, || {
                assert_eq!(date("2026-04-10/..").words(), "depuis le 2026-04-10, en cours");
                assert_eq!(date("2026-04/..").words(), "depuis 2026-04, en cours");
                assert_eq!(date("2026-04~").words(), "vers 2026-04");
            });
        });
    }

    #[test]
    fn short_words_are_short_in_every_place_and_keep_their_notes() {
        within(DateStyle::Short, || {
            assert_eq!(date("2025?-02-17").words(), "17 Feb 2025, year inferred");
            assert_eq!(date("2025-02-17/2025-02-19").words(), "17–19 Feb 2025");
        });
    }

    #[test]
    fn stretches_of_time_are_written_alike() {
        let day = |month, day| Moment::from_civil(2025, month, day);
        within(DateStyle::Iso, || {
            assert_eq!(Span::new(day(2, 17), day(2, 20)).words(), "2025-02-17 – 2025-02-19");
            assert_eq!(Span::new(day(2, 17), day(2, 18)).words(), "2025-02-17");
            let hour = day(2, 17).plus_seconds(34_200);
            assert_eq!(Span::new(hour, hour).words(), "2025-02-17, 09:30");
        });
    }

    #[test]
    fn years_beyond_four_digits_have_their_sign() {
        assert_eq!(
            [12_000, 9_999, 5, 0, -43, -12_000].map(iso_year),
            ["+12000", "9999", "0005", "0000", "-0043", "-12000"]
        );
        let _ = iso_year(i64::MIN);
    }

    #[test]
    fn what_is_kept_is_read_again_and_what_is_unknown_is_the_usual() {
        for style in DateStyle::EVERY {
            let text = serde_json::to_string(&style).expect("written");
            assert_eq!(serde_json::from_str::<DateStyle>(&text).expect("read"), style);
        }
        let newer: DateStyle = serde_json::from_str(r#""roman""#).expect("read");
        assert_eq!(newer, DateStyle::Words);
    }

    #[test]
    fn data_is_in_words_whatever_the_window_shows() {
        within(DateStyle::Iso, || {
            assert_eq!(in_words(|| date("2025-02-17").words()), "17 February 2025");
            assert_eq!(date_style(), DateStyle::Iso);
        });
    }
}
