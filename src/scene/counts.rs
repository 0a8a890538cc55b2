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
    use super::{events, of_kind};

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
