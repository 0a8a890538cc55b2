//! The list of problems while a file is read.
//!
//! Owns the cap on the listing (a file of 300 MB can have millions of problems; a person reads
//! the first) and the turn from bytes to lines. Costs nothing while there is no problem: the words
//! of one are made only if it will be listed.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::codes::Code;
use super::position::Lines;
use super::problem::Problem;
use crate::say;

/// How many problems of one code are listed; the rest is counted.
pub(super) const LISTED: usize = 1_000;

/// The words of one problem.
#[derive(Default)]
pub(super) struct Words {
    /// Where in the structure, e.g. `events[3].parties[0]`.
    pub path: String,
    /// Id of the record.
    pub record: Option<String>,
    /// Of a reference to something that is not there, its id.
    pub missing: Option<String>,
    /// What was found and what was done.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// The longest id, and the longest path, that a problem repeats, in bytes. Where a name has a hundred thousand
/// letters, a thousand problems do not.
const LONGEST: usize = 1_000;

impl Words {
    fn bounded(mut self) -> Self {
        let is_short = |id: &String| id.len() <= LONGEST;
        self.record = self.record.filter(is_short);
        self.missing = self.missing.filter(is_short);
        if self.path.len() > LONGEST {
            self.path.truncate(self.path.floor_char_boundary(LONGEST / 4));
            self.path.push(super::problem::CUT);
            self.path.shrink_to_fit();
        }
        self
    }
}

/// What was found so far.
pub(super) struct Report<'t> {
    file: &'t str,
    text: &'t str,
    lines: OnceCell<Lines<'t>>,
    found: Vec<(&'static Code, Option<usize>, Words)>,
    counts: HashMap<&'static str, usize>,
    /// The first blank that JSON does not know, and how many there are.
    odd_blanks: Option<(usize, usize)>,
}

impl<'t> Report<'t> {
    /// An empty report on `text`, whose problems will name `file`.
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        let (found, counts) = (Vec::new(), HashMap::new());
        Self { file, text, lines: OnceCell::new(), found, counts, odd_blanks: None }
    }

    /// Adds a problem at a byte of the text, or of the file as a whole.
    pub(super) fn add(
        &mut self,
        code: &'static Code,
        at: Option<usize>,
        words: impl FnOnce(&Self) -> Words,
    ) {
        let count = self.counts.entry(code.name).or_default();
        *count += 1;
        if *count <= LISTED {
            let words = words(self).bounded();
            self.found.push((code, at, words));
        }
    }

    /// Adds a problem that is listed, whatever was counted.
    pub(super) fn list(&mut self, code: &'static Code, at: usize, words: Words) {
        self.count(code);
        self.found.push((code, Some(at), words.bounded()));
    }

    /// Counts a problem that is not listed, as there are too many of its code.
    pub(super) fn count(&mut self, code: &'static Code) {
        *self.counts.entry(code.name).or_default() += 1;
    }

    /// Counts a blank that JSON does not know. All of them are one problem: they come from one program, which put
    /// them everywhere.
    pub(super) fn odd_blank(&mut self, at: usize) {
        let (first, count) = self.odd_blanks.unwrap_or((at, 0));
        self.odd_blanks = Some((first.min(at), count + 1));
    }

    fn report_odd_blanks(&mut self) {
        let Some((first, count)) = self.odd_blanks else { return };
        let letter = self.text.get(first..).and_then(|rest| rest.chars().next());
        let what = match letter {
            Some('\u{a0}' | '\u{202f}') => say!("blank-no-break"),
            Some('\u{2028}' | '\u{2029}' | '\u{85}') => say!("blank-separator"),
            Some('\u{feff}') => say!("blank-mark"),
            _ => say!("blank-unseen"),
        };
        self.add(super::codes::ODD_BLANK, Some(first), |_| Words {
            message: match count {
                1 => say!("found-odd-blank", what = what),
                _ => say!("found-odd-blanks", what = what, count = count - 1),
            },
            hint: say!("found-odd-blank-hint").to_owned(),
            ..Words::default()
        });
    }

    /// The problem of a file of which there is only one.
    pub(super) fn single(
        file: &str,
        text: &str,
        code: &'static Code,
        at: Option<usize>,
        words: Words,
    ) -> Problem {
        Report::new(file, text).problem(code, at, words)
    }

    /// How many problems are listed so far.
    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    /// Names the record of the problems that were listed since there were `before`, where they
    /// were found before its id was.
    pub(super) fn name_record_since(&mut self, before: usize, record: &str) {
        if record.len() > LONGEST {
            return;
        }
        for (_, _, words) in self.found.iter_mut().skip(before) {
            words.record.get_or_insert_with(|| record.to_owned());
        }
    }

    /// Whether a further problem with this code would be listed. Lets a caller save costly hints.
    pub(super) fn lists(&self, code: &'static Code) -> bool {
        self.counts.get(code.name).is_none_or(|&count| count < LISTED)
    }

    /// Line of a byte, counted from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.lines().line(at)
    }

    fn lines(&self) -> &Lines<'t> {
        self.lines.get_or_init(|| Lines::new(self.text))
    }

    /// The problems in the order of the file, those of the whole file first; at the end, one for
    /// every code of which not all are listed.
    pub(super) fn finish(mut self) -> Vec<Problem> {
        self.report_odd_blanks();
        self.found.sort_by_key(|(_, at, _)| at.map_or(0, |at| at + 1));
        let found = std::mem::take(&mut self.found);
        let unlisted: Vec<(&'static Code, usize)> = super::CODES
            .iter()
            .filter_map(|&code| {
                let more = self.counts.get(code.name)?.checked_sub(LISTED)?;
                (more > 0).then_some((code, more))
            })
            .collect();
        let listed = found.into_iter().map(|(code, at, words)| self.problem(code, at, words));
        let mut problems: Vec<Problem> = listed.collect();
        problems.extend(unlisted.into_iter().map(|(code, more)| {
            let message = say!("found-more", count = more, meaning = code.meaning_words());
            let words = Words { message, hint: code.remedy_words().to_owned(), ..Words::default() };
            self.problem(code, None, words)
        }));
        problems
    }

    fn problem(&self, code: &'static Code, at: Option<usize>, words: Words) -> Problem {
        Problem {
            severity: code.severity,
            code: code.name,
            file: self.file.to_owned(),
            position: at.map(|at| self.lines().position(at)),
            path: words.path,
            record: words.record,
            missing: words.missing,
            message: words.message,
            hint: words.hint,
            excerpt: at.map(|at| self.lines().excerpt(at)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LISTED, Report, Words};
    use crate::load::codes;

    #[test]
    fn beyond_a_thousand_problems_of_a_kind_the_rest_is_one() {
        let mut report = Report::new("f", "text");
        for _ in 0..LISTED + 5_210 {
            report.add(codes::COMMENT, Some(0), |_| Words::default());
        }
        assert!(!report.lists(codes::COMMENT));
        let problems = report.finish();
        assert_eq!(problems.len(), LISTED + 1);
        let last = problems.last().map(|problem| problem.message.clone()).unwrap_or_default();
        assert!(last.starts_with("… and 5,210 more of this kind."), "{last}");
    }

    #[test]
    fn no_problem_repeats_a_name_of_a_hundred_thousand_letters() {
        let mut report = Report::new("f", "text");
        let long = "é".repeat(50_000);
        report.add(codes::COMMENT, Some(0), |_| Words {
            path: format!("events[0].{long}.x"),
            record: Some(long.clone()),
            missing: Some(long.clone()),
            ..Words::default()
        });
        let problem = report.finish().remove(0);
        assert!(problem.path.starts_with("events[0].é") && problem.path.ends_with("é…"));
        assert!(problem.path.len() < 300 && problem.record.is_none() && problem.missing.is_none());
    }

    #[test]
    fn problems_come_in_the_order_of_the_file() {
        let mut report = Report::new("f", "a\nb\nc");
        for at in [Some(4), Some(2), None] {
            report.add(codes::COMMENT, at, |_| Words::default());
        }
        let lines: Vec<_> =
            report.finish().iter().map(|problem| problem.position.map(|at| at.line)).collect();
        assert_eq!(lines, [None, Some(2), Some(3)]);
    }
}
