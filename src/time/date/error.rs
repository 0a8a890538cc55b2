//! What is wrong with a text that was meant to be a date, for a reader who is not a
//! programmer.

use std::fmt;

/// A text that is not a date, with the reason and a way out.
///
/// `reason` is a clause without capital or full stop ("February 2025 has 28 days"),
/// `hint` an instruction in the same style ("write 2025-02-28, or …").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// The text as it was given.
    pub text: String,
    /// Where in `text` the trouble is, in bytes; none if it is the whole text.
    pub offset: Option<usize>,
    /// What is wrong.
    pub reason: String,
    /// What to write instead; a concrete date wherever one can be told.
    pub hint: String,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { text, reason, hint, .. } = self;
        write!(f, "“{text}” is not a date: {reason}; {hint}")
    }
}

impl std::error::Error for DateError {}
