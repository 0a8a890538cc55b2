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

#[cfg(test)]
mod tests {
    use super::events;

    #[test]
    fn one_event_is_one() {
        assert_eq!([0, 1, 7_535].map(events), ["0 events", "1 event", "7,535 events"]);
    }
}
