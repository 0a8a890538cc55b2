//! What is said of a file in another format as a whole: what it is, and what became of its records.
//!
//! Owns the sum: every record of the file is an event or left out for a reason that is named.

use crate::load::codes;
use crate::load::report::{Report, Words};
use crate::time::grouped;

/// How many records became what.
pub(super) struct Tally<'a> {
    /// What the file is, as a sentence.
    pub what: &'a str,
    /// What the file calls its records: "rows".
    pub records: &'a str,
    pub total: usize,
    pub shown: usize,
    /// How many were left out, and why, of one and of several: "is damaged", "are damaged".
    pub left_out: &'a [(usize, &'a str, &'a str)],
    /// Anything else to say, as sentences.
    pub more: &'a str,
    pub hint: &'a str,
}

impl Tally<'_> {
    /// Says it.
    pub(super) fn tell(&self, report: &mut Report<'_>) {
        report.add(codes::FOREIGN_FILE, None, |_| {
            let left_out: Vec<String> = self
                .left_out
                .iter()
                .filter(|(count, ..)| *count > 0)
                .map(|(count, one, many)| {
                    let why = if *count == 1 { one } else { many };
                    format!("{} {why}", grouped(*count))
                })
                .collect();
            let left_out = if left_out.is_empty() {
                String::new()
            } else {
                format!(" Left out: {}.", left_out.join(", "))
            };
            let (total, shown) = (grouped(self.total), grouped(self.shown));
            let more = if self.more.is_empty() { String::new() } else { format!(" {}", self.more) };
            Words {
                message: format!(
                    "{} Of its {total} {}, {shown} became events.{left_out}{more}",
                    self.what, self.records
                ),
                hint: self.hint.to_owned(),
                ..Words::default()
            }
        });
    }
}
