//! Counts as they are read.

use crate::say;
pub use crate::time::grouped;
pub use crate::words::decimal;
use crate::words::{Language, language};

/// A number of things, of whatever width.
pub trait Count: Copy {
    /// As it fills a message.
    fn count(self) -> u64;
}

impl Count for u32 {
    fn count(self) -> u64 {
        self.into()
    }
}

impl Count for usize {
    fn count(self) -> u64 {
        self as u64
    }
}

impl<N: Count> Count for &N {
    fn count(self) -> u64 {
        (*self).count()
    }
}

/// `1 event`, `7,535 events`.
#[must_use]
pub fn events(number: impl Count) -> String {
    say!("count-events", count = number.count())
}

/// `3 of 7,535 events`.
#[must_use]
pub fn some_events(some: usize, all: usize) -> String {
    say!("count-some-events", some = some, all = all)
}

/// `1 person`, `165 people`.
#[must_use]
pub fn people(number: impl Count) -> String {
    say!("count-people", count = number.count())
}

/// `14 mirrored records merged into 7 visits`.
#[must_use]
pub fn merged(visits: usize) -> String {
    say!("count-merged", records = 2 * visits, visits = visits)
}

/// `7 visits are recorded twice, …`.
#[must_use]
pub fn recorded_twice(visits: usize) -> String {
    say!("count-recorded-twice", visits = visits)
}

/// A difference with its sign: `+17`, `−3`. The sign stands at the left of its number among words that are read from
/// the right, too.
#[must_use]
pub fn signed(difference: i64) -> String {
    let sign = if difference < 0 { '−' } else { '+' };
    let number = format!("{sign}{}", grouped(difference.unsigned_abs()));
    if language().is_right_to_left() { format!("\u{2066}{number}\u{2069}") } else { number }
}

/// A part of 1 in hundredths, with so many decimals: `12 %`.
#[must_use]
pub fn percent(part: f64, decimals: usize) -> String {
    say!("count-percent", number = decimal(part * 100.0, decimals))
}

/// "1 visit", "2 commission meetings", "3 deliveries": a number of events of a kind, by its label.
///
/// By the rules of the language and not by messages, as a file has kinds of its own. Arabic has no rule for the
/// plural of a noun: there the kind is named and its number follows, "زيارة: 3".
#[must_use]
pub fn of_kind(number: u32, label: &str) -> String {
    let word = label.to_lowercase();
    let figure = grouped(number);
    match (language(), number) {
        (Language::Arabic, _) => say!("colon", name = label, value = figure),
        (_, 1) | (Language::French, 0) => format!("{figure} {word}"),
        (Language::English, _) => match word.strip_suffix('y') {
            Some(stem) => format!("{figure} {stem}ies"),
            None => format!("{figure} {word}s"),
        },
        // What follows the first word says of what it is: "réunions de commission".
        (Language::French, _) => match word.split_once(' ') {
            Some((first, rest)) => format!("{figure} {}s {rest}", first.trim_end_matches('s')),
            None => format!("{figure} {}s", word.trim_end_matches('s')),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{events, merged, of_kind, people, percent, recorded_twice, some_events};
    use crate::words::{Language, in_language};

    #[test]
    fn mirrored_records_are_counted_as_records_and_as_visits() {
        assert_eq!(merged(1), "2 mirrored records merged into 1 visit");
        assert_eq!(merged(1_007), "2,014 mirrored records merged into 1,007 visits");
        assert_eq!(recorded_twice(1), "1 visit is recorded twice, as made and as hosted.");
    }

    #[test]
    fn kinds_have_a_plural() {
        assert_eq!(of_kind(1, "Visit"), "1 visit");
        assert_eq!(of_kind(2_000, "Commission meeting"), "2,000 commission meetings");
        assert_eq!(of_kind(3, "Delivery"), "3 deliveries");
        in_language(Language::French, || {
            assert_eq!(of_kind(0, "Livraison"), "0 livraison");
            assert_eq!(of_kind(1, "Autre"), "1 autre");
            let meetings = of_kind(2_000, "Réunion de commission");
            assert_eq!(meetings, "2\u{202f}000 réunions de commission");
        });
        in_language(Language::Arabic, || {
            assert_eq!(of_kind(3, "اجتماع لجنة"), "اجتماع لجنة: 3");
        });
    }

    #[test]
    fn one_event_is_one() {
        assert_eq!([0_usize, 1, 7_535].map(events), ["0 events", "1 event", "7,535 events"]);
        assert_eq!(some_events(0, 1), "0 of 1 event");
        assert_eq!(some_events(3, 1_200), "3 of 1,200 events");
        assert_eq!([1_u32, 165].map(people), ["1 person", "165 people"]);
    }

    #[test]
    fn french_says_counts_its_own_way() {
        in_language(Language::French, || {
            assert_eq!(merged(0), "aucun enregistrement en miroir à réunir");
            assert_eq!(merged(1), "2 enregistrements en miroir réunis en 1 visite");
            assert_eq!(some_events(3, 12), "3 sur 12 événements");
            assert_eq!(percent(0.004, 1), "0,4\u{a0}%");
        });
    }
}
