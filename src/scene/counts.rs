//! Counts as they are read.

use std::fmt::Display;

pub use crate::time::grouped;

/// `1 event`, `7,535 events`.
#[must_use]
pub fn events(number: impl Display) -> String {
    match grouped(number).as_str() {
        "1" => "1 event".to_owned(),
        many => format!("{many} events"),
    }
}

/// `1 person`, `165 people`.
#[must_use]
pub fn people(number: impl Display) -> String {
    match grouped(number).as_str() {
        "1" => "1 person".to_owned(),
        many => format!("{many} people"),
    }
}

/// `14 mirrored records merged into 7 visits`.
#[must_use]
pub fn merged(visits: usize) -> String {
    match visits {
        0 => "no mirrored records to merge".to_owned(),
        1 => "2 mirrored records merged into 1 visit".to_owned(),
        many => {
            format!("{} mirrored records merged into {} visits", grouped(2 * many), grouped(many))
        }
    }
}

/// `7 visits are recorded twice, …`.
#[must_use]
pub fn recorded_twice(visits: usize) -> String {
    let visits = match visits {
        1 => "1 visit is recorded twice".to_owned(),
        many => format!("{} visits are recorded twice", grouped(many)),
    };
    format!("{visits}, as made and as hosted.")
}

/// "1 visit", "2 commission meetings", "3 deliveries": a number of events of a kind, by its label.
#[must_use]
pub fn of_kind(number: u32, label: &str) -> String {
    let word = label.to_lowercase();
    let figure = grouped(number);
    match (number, word.strip_suffix('y')) {
        (1, _) => format!("1 {word}"),
        (_, Some(stem)) => format!("{figure} {stem}ies"),
        (_, None) => format!("{figure} {word}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::{events, merged, of_kind, recorded_twice};

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
    }

    #[test]
    fn one_event_is_one() {
        assert_eq!([0, 1, 7_535].map(events), ["0 events", "1 event", "7,535 events"]);
    }
}
