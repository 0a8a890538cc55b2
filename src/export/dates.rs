//! Dates of events as data has them.

use crate::model::When;
use crate::time::{EventDate, Moment};

/// The first and the last day that are possible, where there are such.
pub(super) fn days(when: &When) -> (String, String) {
    let date = when.date();
    let first = date.and_then(EventDate::earliest).map(Moment::iso_day);
    // The end is not part of it.
    let last = date.and_then(EventDate::latest).map(|end| end.plus_seconds(-1).iso_day());
    (first.unwrap_or_default(), last.unwrap_or_default())
}

/// A date as the file writes it.
pub(super) fn written(when: &When) -> &str {
    match when {
        When::Date(date) => date.text(),
        When::Unreadable(text) => text,
        When::Missing => "",
    }
}
