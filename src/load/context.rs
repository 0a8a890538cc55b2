//! What every reader of a part of the file shares: the text, the report, and which record it is.
//!
//! Owns the words of problems in the JSON itself, and the names of records without an id.

use std::collections::HashMap;

use super::codes::{self, Code};
use super::nearest::Slips;
use super::path::Path;
use super::plain::Given;
use super::report::{Report, Words};
use super::scan::{Oddity, Scanner, Span};
use super::value::text_of;
use crate::model::Onlooker;
use crate::say;

/// The file being read.
pub(super) struct Context<'t> {
    /// The whole text, without blanks at its end.
    pub text: &'t str,
    pub report: Report<'t>,
    /// Whether the text ends before everything is closed. Then what the end cuts through is no
    /// problem of its own.
    pub is_cut: bool,
    /// Whether every record is read with care, also where that seems not to be needed.
    pub is_careful: bool,
    /// Who looks at events while they are read; they are packed then, where that can be.
    pub onlooker: Option<&'t dyn Onlooker>,
    /// Its events, if they were read before; until their list is come to.
    pub given: Option<Given<'t>>,
    /// Whether packed events refer to something that is not there: which, and where, their text tells.
    pub has_bad_events: bool,
    /// What unknown names may be slips of.
    pub slips: Slips,
    record: Record,
    /// How many records without an id began on each line.
    nameless: HashMap<usize, usize>,
}

/// The record that is being read.
enum Record {
    None,
    /// Its id stands here.
    Written(Span),
    MadeUp(String),
}

impl Record {
    fn name(&self, text: &str) -> Option<String> {
        match self {
            Self::None => None,
            Self::Written(id) => text_of(*id, text),
            Self::MadeUp(id) => Some(id.clone()),
        }
    }
}

impl<'t> Context<'t> {
    /// A file whose problems will name `file`.
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        let report = Report::new(file, text);
        Self {
            text,
            report,
            is_cut: false,
            is_careful: false,
            onlooker: None,
            given: None,
            has_bad_events: false,
            slips: Slips::default(),
            record: Record::None,
            nameless: HashMap::new(),
        }
    }

    /// Adds a problem at a byte. The closure gives the message and the hint.
    pub(super) fn problem(
        &mut self,
        code: &'static Code,
        at: usize,
        path: &Path<'_>,
        words: impl FnOnce() -> (String, String),
    ) {
        let record = &self.record;
        let text = self.text;
        self.report.add(code, Some(at), |_| {
            let (message, hint) = words();
            Words {
                path: path.to_string(),
                record: record.name(text),
                message,
                hint,
                ..Words::default()
            }
        });
    }

    /// Names the record in the problems that were found in it before its id was: since there were
    /// `before` problems.
    pub(super) fn name_record_since(&mut self, before: usize) {
        if self.report.len() > before
            && let Some(name) = self.record.name(self.text)
        {
            self.report.name_record_since(before, &name);
        }
    }

    /// From now on, problems are those of no record.
    pub(super) fn leave_record(&mut self) {
        self.record = Record::None;
    }

    /// From now on, problems are those of the record whose id stands here.
    pub(super) fn enter_record(&mut self, id: Span) {
        self.record = Record::Written(id);
    }

    /// From now on, problems are those of a record that begins at a byte and has no id. Gives the
    /// id under which it is shown: `(line 12)`, or `(line 12, no. 2)` for the second on that line.
    pub(super) fn enter_nameless(&mut self, at: usize) -> String {
        let line = self.report.line(at);
        let count = self.nameless.entry(line).or_default();
        *count += 1;
        let id = match *count {
            1 => format!("(line {line})"),
            count => format!("(line {line}, no. {count})"),
        };
        self.record = Record::MadeUp(id.clone());
        id
    }

    /// Whether a part that ends at this byte was cut through by the end of the file.
    pub(super) fn is_cut_at(&self, end: usize) -> bool {
        self.is_cut && end >= self.text.len()
    }

    /// From now on, problems are those of a record that goes by this name.
    pub(super) fn enter_named(&mut self, name: String) {
        self.record = Record::MadeUp(name);
    }

    /// Reports what a scanner noted, and empties its list.
    pub(super) fn report_odd(&mut self, scanner: &mut Scanner<'_, '_>, path: &Path<'_>) {
        for (oddity, at) in scanner.odd.drain(..) {
            self.odd(oddity, at, path);
        }
    }

    /// Reports a departure from JSON.
    pub(super) fn odd(&mut self, oddity: Oddity, at: usize, path: &Path<'_>) {
        if self.is_cut_at(at) {
            return;
        }
        let Some((code, message, hint)) = odd_words(oddity) else {
            return self.report.odd_blank(at);
        };
        self.problem(code, at, path, || (message.to_owned(), hint.to_owned()));
    }
}

/// What is said of a departure from JSON; none of those that are told together.
fn odd_words(oddity: Oddity) -> Option<(&'static Code, &'static str, &'static str)> {
    Some(match oddity {
        Oddity::Comment => (codes::COMMENT, say!("found-comment"), say!("found-comment-hint")),
        Oddity::ExtraComma => {
            (codes::EXTRA_COMMA, say!("found-extra-comma"), say!("found-extra-comma-hint"))
        }
        Oddity::MissingComma => {
            (codes::MISSING_COMMA, say!("found-missing-comma"), say!("found-missing-comma-hint"))
        }
        Oddity::MissingColon => {
            (codes::BROKEN_JSON, say!("found-no-value"), say!("found-no-value-hint"))
        }
        Oddity::OtherColon => {
            (codes::MISSING_COLON, say!("found-other-colon"), say!("found-other-colon-hint"))
        }
        Oddity::OddBlank => return None,
        Oddity::UnquotedKey => {
            (codes::UNQUOTED_KEY, say!("found-unquoted-key"), say!("found-unquoted-key-hint"))
        }
        Oddity::Stray => (codes::BROKEN_JSON, say!("found-stray"), say!("found-stray-hint")),
        Oddity::Unclosed => {
            (codes::BROKEN_JSON, say!("found-unclosed"), say!("found-unclosed-hint"))
        }
        Oddity::BraceForBracket => {
            (codes::BROKEN_JSON, say!("found-wrong-brace"), say!("found-wrong-brace-hint"))
        }
        Oddity::BracketForBrace => {
            (codes::BROKEN_JSON, say!("found-wrong-bracket"), say!("found-wrong-bracket-hint"))
        }
    })
}
