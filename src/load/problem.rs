//! A problem in a file: what was found, where, what was done with it, and what to do.
//!
//! Owns the form of a problem and its words on a terminal. Refuses to find problems (the readers
//! do), and to know the source text: a problem carries the one line that it needs.

use std::fmt;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something in the file could not be understood, so that less is shown than was meant.
    Error,
    /// Everything is shown, but probably not as it was meant.
    Warning,
    /// Nothing is wrong; something was done that the reader may want to know.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        })
    }
}

/// A place in the text of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
}

/// Something in a file that could not be read, or that is probably not meant so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// Which kind of problem it is, in kebab-case; every code stands in [`super::CODES`].
    pub code: &'static str,
    /// The file, as the caller named it.
    pub file: String,
    /// Where in the text it is; none if it is about the file as a whole.
    pub position: Option<Position>,
    /// Where in the structure it is, e.g. `events[3].parties[0]`, counted from 0; may be empty.
    pub path: String,
    /// The record it is in, by its id; none outside of records.
    pub record: Option<String>,
    /// Of a reference to something that is not there, its id.
    pub missing: Option<String>,
    /// What was found, why it is wrong, and what was done with it.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// The line of the source, cut to about 160 characters around the column.
    pub excerpt: Option<String>,
}

/// How many characters an excerpt keeps before the column, if it has to cut there.
pub(super) const EXCERPT_LEAD: usize = 80;

/// What stands at an end of an excerpt where something was cut off.
pub(super) const CUT: char = '…';

impl Problem {
    /// The character of the excerpt, counted from 0, that the position points at.
    #[must_use]
    pub fn caret(&self) -> Option<usize> {
        let excerpt = self.excerpt.as_deref()?;
        let before = self.position?.column.saturating_sub(1);
        let is_cut = before > EXCERPT_LEAD && excerpt.starts_with(CUT);
        Some(if is_cut { EXCERPT_LEAD } else { before })
    }
}

/// In the style of compilers:
///
/// ```text
/// visits.json:12:9: error[unknown-country]: “MLX” is not a country …
///   events[3].parties[0]
///   12 |     "parties": ["MAR", "MLX"] }
///      |                        ^
///   hint: Did you mean MLI (Mali)?
/// ```
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(Position { line, column }) = self.position {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}[{}]: {}", self.severity, self.code, self.message)?;
        if !self.path.is_empty() {
            write!(f, "\n  {}", self.path)?;
        }
        if let (Some(excerpt), Some(position)) = (&self.excerpt, self.position) {
            let number = position.line.to_string();
            write!(f, "\n  {number} | {excerpt}")?;
            let caret = self.caret().unwrap_or_default();
            write!(f, "\n  {:width$} | {:caret$}^", "", "", width = number.len())?;
        }
        if !self.hint.is_empty() {
            write!(f, "\n  hint: {}", self.hint)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, Problem, Severity};

    fn problem() -> Problem {
        Problem {
            severity: Severity::Error,
            code: "unknown-country",
            file: "visits.json".to_owned(),
            position: Some(Position { line: 12, column: 3 }),
            path: "events[3].parties[0]".to_owned(),
            missing: None,
            record: Some("jmc-1".to_owned()),
            message: "“MLX” is not a country.".to_owned(),
            hint: "Did you mean MLI (Mali)?".to_owned(),
            excerpt: Some("[ \"MLX\" ]".to_owned()),
        }
    }

    #[test]
    fn a_problem_reads_like_that_of_a_compiler() {
        insta::assert_snapshot!(problem(), @r#"
        visits.json:12:3: error[unknown-country]: “MLX” is not a country.
          events[3].parties[0]
          12 | [ "MLX" ]
             |   ^
          hint: Did you mean MLI (Mali)?
        "#);
    }

    #[test]
    fn a_problem_of_the_whole_file_has_no_line() {
        let whole = Problem { position: None, path: String::new(), ..problem() };
        insta::assert_snapshot!(whole, @r"
        visits.json: error[unknown-country]: “MLX” is not a country.
          hint: Did you mean MLI (Mali)?
        ");
    }
}
