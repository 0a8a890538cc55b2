//! What is said of a file in another format as a whole: what it is, and what became of its records.
//!
//! Owns the sum: every record of the file is an event or left out for a reason that is named.

use crate::load::codes;
use crate::load::report::{Report, Words};
use crate::say;

/// How many records became what, in whole sentences: each format has words of its own for its records.
pub(super) struct Tally {
    /// What the file is, and how many of its records became events.
    pub told: String,
    /// How many were left out, and why: "1 is damaged".
    pub left_out: Vec<String>,
    /// Anything else to say, as sentences.
    pub more: String,
    pub hint: &'static str,
}

impl Tally {
    /// Says it.
    pub(super) fn tell(self, report: &mut Report<'_>) {
        report.add(codes::FOREIGN_FILE, None, |_| {
            let mut sentences = vec![self.told];
            if !self.left_out.is_empty() {
                sentences.push(say!("found-left-out", list = self.left_out.join(", ")));
            }
            if !self.more.is_empty() {
                sentences.push(self.more);
            }
            Words { message: sentences.join(" "), hint: self.hint.to_owned(), ..Words::default() }
        });
    }
}

/// How many were left out for a reason, in words; none if it is true of none.
pub(super) fn left_out(count: usize, words: impl FnOnce(usize) -> String) -> Option<String> {
    (count > 0).then(|| words(count))
}

/// How many are no objects, as the one reason for which records of JSON are left out.
pub(super) fn no_objects(count: usize) -> Vec<String> {
    left_out(count, |count| say!("left-out-objects", count = count)).into_iter().collect()
}
