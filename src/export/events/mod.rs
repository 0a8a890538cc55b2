//! Events as a file: schema JSON, JSON Lines, or CSV.
//!
//! Owns the forms and what each keeps: the first two everything, a table what fits into one row an event.
//! Records go out one by one, so that a million of them need no memory of their own. Refuses files: what
//! is written to is given.

mod csv;
mod json;

use std::borrow::Cow;
use std::io::{self, Write};

pub use self::csv::COLUMNS as CSV_COLUMNS;
use crate::model::{Dataset, Event};

/// As what events are written.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum EventsAs {
    /// The event file, version 1: one object, each record on a line of its own.
    Json,
    /// A line for the file without its events, then a line for each event.
    Lines,
    /// A table with a head, one row an event.
    Csv,
}

impl EventsAs {
    /// Every form.
    pub const EVERY: [Self; 3] = [Self::Json, Self::Lines, Self::Csv];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Lines => "jsonl",
            Self::Csv => "csv",
        }
    }

    /// The form of a file with this ending, in whatever letters.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        Self::EVERY.into_iter().find(|form| form.ending() == ending)
    }

    /// Writes events, and of `head` everything but its events. Of a table's texts those in `language`.
    ///
    /// # Errors
    ///
    /// As what is written to says.
    pub fn write<'e>(
        self,
        head: &Dataset,
        events: impl Iterator<Item = Cow<'e, Event>>,
        language: &str,
        to: &mut dyn Write,
    ) -> io::Result<()> {
        match self {
            Self::Json => json::file(head, events, to),
            Self::Lines => json::lines(head, events, to),
            Self::Csv => csv::table(head, events, language, to),
        }
    }
}
