//! Readers of other formats, each of which gives a dataset of the same nouns.
//!
//! Owns the list of formats and their order: the first that knows a text reads it. A reader tells by the
//! content, never by the name of a file, and keeps where each record stands in [`Event::origin`].
//!
//! [`Event::origin`]: crate::model::Event::origin

mod gdelt;
mod html;
mod icalendar;
mod json;
mod register;
pub(super) mod table;
mod tally;
mod timelinejs;
mod titles;
mod vis;

use super::decode::Decoded;
use super::{Loaded, Progress, Unreadable};

/// A format that is not the event file.
pub(super) struct Format {
    /// Whether a text is in this format; quick, by its beginning.
    pub is: fn(&str) -> bool,
    /// Reads a text in this format; the name of the file is for problems.
    pub read: fn(&Decoded<'_>, &str, &dyn Progress) -> Result<Loaded, Unreadable>,
}

/// The formats, in the order in which they are tried.
const FORMATS: &[Format] = &[
    Format { is: timelinejs::is_timeline, read: timelinejs::read },
    Format { is: vis::is_items, read: vis::read },
    Format { is: icalendar::is_calendar, read: icalendar::read },
    Format { is: gdelt::is_table, read: gdelt::read },
    // Any table: after those that are tables in a form of their own.
    Format { is: table::is_table, read: table::read },
];

/// The format of a text; none if it is an event file, or not known.
pub(super) fn format(text: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| (format.is)(text))
}

/// Whether a format is that of any table, which a mapping can be for.
pub(super) fn is_any_table(format: &Format) -> bool {
    FORMATS.last().is_some_and(|last| std::ptr::eq(last, format))
}
