//! What the readers of calendars share: the problems, of which record they are, and how much work is
//! left.

use crate::load::codes::Code;
use crate::load::report::{Report, Words};

/// Reads records one after the other.
pub(super) struct Reader<'t, 'r> {
    text: &'t str,
    report: &'r mut Report<'t>,
    record: Option<String>,
    /// Whether problems are told already.
    is_quiet: bool,
    /// How much work rules may still ask for.
    pub work: u64,
    /// How many occurrences may still be shown.
    pub occurrences: usize,
    /// How many bytes of records may still be repeated.
    pub bytes: usize,
}

impl<'t, 'r> Reader<'t, 'r> {
    pub(super) fn new(
        text: &'t str,
        report: &'r mut Report<'t>,
        limits: (u64, usize, usize),
    ) -> Self {
        let (work, occurrences, bytes) = limits;
        Self { text, report, record: None, is_quiet: false, work, occurrences, bytes }
    }

    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// From now on, problems are those of this record.
    pub(super) fn enter(&mut self, record: &str) {
        self.record = Some(record.to_owned());
    }

    /// Reads what is read a second time, without its problems.
    pub(super) fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.is_quiet, true);
        let value = read(self);
        self.is_quiet = before;
        value
    }

    /// Adds a problem of the record, at a byte of the text, in the line of a name. The closure gives the
    /// message and the hint.
    pub(super) fn problem(
        &mut self,
        code: &'static Code,
        at: usize,
        line: &str,
        words: impl FnOnce() -> (String, String),
    ) {
        if self.is_quiet {
            return;
        }
        let record = &self.record;
        self.report.add(code, Some(at), |_| {
            let (message, hint) = words();
            Words {
                path: line.to_owned(),
                record: record.clone(),
                message,
                hint,
                ..Words::default()
            }
        });
    }
}
