//! From the bytes of a file to a dataset, and to the list of what could not be read.
//!
//! Owns the promise that no record is dropped in silence: whatever is wrong with a file, what can
//! be read is read, and the rest is a [`Problem`] with its line, the reason and what to do. Each
//! step stands in a file of its own: `decode` (encodings), `outline` (where the records
//! stand), `records` (each field by field), `references` (what refers to what). Other formats have readers of their own in `foreign`.
//!
//! Refuses the disk: the caller reads the file, and finds the words for its errors in
//! [`describe_io`].
#![expect(clippy::result_large_err, reason = "an unreadable file is returned once a file")]

mod codes;
mod context;
mod decode;
mod event_file;
mod fields;
mod foreign;
mod groups;
mod io_words;
mod json_text;
mod locate;
mod nearest;
mod outline;
mod path;
mod plain;
mod position;
mod problem;
mod records;
mod references;
mod report;
mod scan;
mod unite;
mod value;

use std::fmt;

pub use codes::{CODES, Code};
pub use decode::decoded_text;
pub(crate) use event_file::cancelled;
pub use groups::{ProblemGroup, grouped};
pub use io_words::describe_io;
pub use problem::{Position, Problem, Severity};
pub use unite::{MOST_FILES, unite};

use crate::model::Dataset;
use report::{Report, Words};

/// What a file gave: everything that could be read, and what could not.
#[derive(Debug, Default)]
pub struct Loaded {
    /// What the file says.
    pub dataset: Dataset,
    /// What is wrong with it, in the order of the file; at most a thousand problems of each code.
    pub problems: Vec<Problem>,
}

/// A file of which nothing could be read.
#[derive(Debug)]
pub struct Unreadable {
    /// Why, and what to do.
    pub problem: Problem,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)
    }
}

impl std::error::Error for Unreadable {}

impl Unreadable {
    fn whole(file: &str, code: &'static Code, message: &str, hint: &str) -> Self {
        let words =
            Words { message: message.to_owned(), hint: hint.to_owned(), ..Words::default() };
        Self { problem: Report::single(file, "", code, None, words) }
    }

    fn at(
        file: &str,
        text: &str,
        code: &'static Code,
        at: usize,
        message: &str,
        hint: &str,
    ) -> Self {
        let words =
            Words { message: message.to_owned(), hint: hint.to_owned(), ..Words::default() };
        Self { problem: Report::single(file, text, code, Some(at), words) }
    }
}

/// Somebody who watches a file being read, and can stop it.
pub trait Progress {
    /// How far it is, from 0 to 1; never less than the time before. Called at most every 64 KiB or
    /// 1,000 records. If the answer is false, reading stops.
    fn at(&self, fraction: f32) -> bool;
}

impl<F: Fn(f32) -> bool> Progress for F {
    fn at(&self, fraction: f32) -> bool {
        self(fraction)
    }
}

/// Reads an event file, or a file in a format that can become one; which it is, its content tells.
/// `file_name` is only for the problems.
///
/// # Errors
/// If nothing can be read: the file is empty, no text, no JSON or no object or list; or if
/// `progress` stopped it (code `cancelled`).
///
/// ```
/// let file = br#"{"events": [{"id": "1", "kind": "visit", "title": "First", "when": "2025-02-30"}]}"#;
/// let loaded = attache::load::read(file, "visits.json", &|_| true)?;
/// assert_eq!(loaded.dataset.events.len(), 1);
/// assert_eq!(loaded.problems[0].code, "unreadable-date");
/// # Ok::<(), attache::load::Unreadable>(())
/// ```
pub fn read(bytes: &[u8], file_name: &str, progress: &dyn Progress) -> Result<Loaded, Unreadable> {
    let decoded = decode::decode(bytes, file_name)?;
    if let Some(format) = foreign::format(&decoded.text) {
        return (format.read)(&decoded, file_name, progress);
    }
    event_file::read(&decoded, file_name, progress)
}
