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
mod incoming;
mod io_words;
mod json_text;
mod lines;
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
#[cfg(test)]
mod spoken;
mod unite;
mod unpack;
mod value;

use std::cell::Cell;
use std::fmt;

pub use codes::{CODES, Code};
pub use decode::decoded_text;
pub(crate) use event_file::cancelled;
pub use foreign::table::{
    ColumnPreview, Confidence, DateOrder, DateProof, Delimiter, DialectChoice, Mapping,
    MappingProblem, TablePreview, Target, Targets, fingerprint,
};
pub use groups::{ProblemGroup, grouped};
pub use incoming::read_incoming;
pub use io_words::{describe_io, fits};
pub use problem::{Position, Problem, Severity};
pub use unite::{MOST_FILES, unite};
pub use unpack::unpacked_size;

use crate::model::{Dataset, Onlooker, PackedEvents};
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

impl From<Unreadable> for Problem {
    fn from(unreadable: Unreadable) -> Self {
        unreadable.problem
    }
}

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

/// Progress that never falls back, also where something is read a second time.
pub(crate) struct Rising<'p> {
    inner: &'p dyn Progress,
    highest: Cell<f32>,
}

impl<'p> Rising<'p> {
    pub(crate) fn new(inner: &'p dyn Progress) -> Self {
        Self { inner, highest: Cell::new(0.0) }
    }
}

impl Progress for Rising<'_> {
    fn at(&self, fraction: f32) -> bool {
        self.highest.set(self.highest.get().max(fraction));
        self.inner.at(self.highest.get())
    }
}

/// What stands whole in the first part of a file, to be looked at while the rest is read; none if that is no
/// event. Problems are told when all is read.
#[must_use]
pub fn read_beginning(bytes: &[u8], file_name: &str, mappings: &Mappings) -> Option<Loaded> {
    let mut loaded = read_with(bytes, file_name, mappings, &|_| true).ok()?;
    loaded.problems.clear();
    // The end of the part cuts through the last one, as a rule.
    loaded.dataset.events.pop();
    (!loaded.dataset.events.is_empty()).then_some(loaded)
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
    read_with(bytes, file_name, &Mappings::new(), progress)
}

/// As [`read`]; a table whose header one of the mappings was made for is read with that.
///
/// # Errors
/// As [`read`].
pub fn read_with(
    bytes: &[u8],
    file_name: &str,
    mappings: &Mappings,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    let unpacked = unpack::unpack(bytes, file_name, progress)?;
    let mut decoded = unpacked.decode(file_name)?;
    let Some(format) = foreign::format(&decoded.text) else {
        if let Some(refusal) = decoded.guessed.as_mut().and_then(|guessed| guessed.refusal.take()) {
            return Err(*refusal);
        }
        return event_file::read(&decoded, file_name, progress);
    };
    if foreign::is_any_table(format)
        && let Some(mapping) = foreign::table::known_mapping(&decoded, mappings)
    {
        return foreign::table::read_mapped(&decoded, file_name, mapping, progress);
    }
    (format.read)(&decoded, file_name, progress)
}

/// As [`read_with`], of a large file: somebody looks at its events piece by piece while they are read, and they
/// are packed instead of standing in the dataset. Only where that can be done: of another format than an event
/// file, and of a list that does not keep to the rules, nothing is packed.
///
/// # Errors
/// As [`read`].
pub fn read_packed(
    bytes: &[u8],
    file_name: &str,
    mappings: &Mappings,
    progress: &dyn Progress,
    onlooker: &dyn Onlooker,
) -> Result<(Loaded, Option<PackedEvents>), Unreadable> {
    let unpacked = unpack::unpack(bytes, file_name, progress)?;
    let decoded = unpacked.decode(file_name)?;
    if foreign::format(&decoded.text).is_some() || decoded.guessed.is_some() {
        return Ok((read_with(bytes, file_name, mappings, progress)?, None));
    }
    event_file::read_watched(&decoded, file_name, progress, Some(onlooker))
}

/// Mappings of tables, by the fingerprints of the headers that they were made for.
pub type Mappings = std::collections::BTreeMap<String, Mapping>;

/// Reads a table with a mapping; also one that is not known to be a table by itself.
///
/// # Errors
/// As [`read`]; if the mapping names a column that the table has not (code `wrong-mapping`).
pub fn read_table_with(
    bytes: &[u8],
    file_name: &str,
    mapping: &Mapping,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    let unpacked = unpack::unpack(bytes, file_name, progress)?;
    let decoded = unpacked.decode(file_name)?;
    foreign::table::read_mapped(&decoded, file_name, mapping, progress)
}

/// How a table is read, by a mapping or by a guess, and what comes of it.
///
/// # Errors
/// As [`read_table_with`].
pub fn table_preview(
    bytes: &[u8],
    file_name: &str,
    mapping: Option<&Mapping>,
) -> Result<TablePreview, Unreadable> {
    let unpacked = unpack::unpack(bytes, file_name, &|_| true)?;
    let decoded = unpacked.decode(file_name)?;
    let mapping = mapping.ok_or_else(DialectChoice::default);
    foreign::table::preview(&decoded, file_name, mapping)
}

/// As [`table_preview`] by a guess, of a table that is written in this way.
///
/// # Errors
/// As [`read_table_with`].
pub fn table_guess(
    bytes: &[u8],
    file_name: &str,
    dialect: DialectChoice,
) -> Result<TablePreview, Unreadable> {
    let unpacked = unpack::unpack(bytes, file_name, &|_| true)?;
    let decoded = unpacked.decode(file_name)?;
    foreign::table::preview(&decoded, file_name, Err(dialect))
}
