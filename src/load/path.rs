//! Where in the structure of a file a value stands: `events[3].parties[0]`.
//!
//! Owns the steps from the root to a value, as links on the stack: a file without problems pays
//! for no text.

use crate::say;
use std::fmt;

/// A value's place, as the last step to it and the place before.
#[derive(Clone, Copy)]
pub(super) struct Path<'p> {
    before: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Index(usize),
}

impl<'p> Path<'p> {
    /// The whole of the file.
    pub(super) const ROOT: Path<'static> = Path { before: None, step: Step::Root };

    /// The value under a key of this object.
    pub(super) const fn key<'q>(&'q self, key: &'q str) -> Path<'q> {
        Path { before: Some(self), step: Step::Key(key) }
    }

    /// The value as a sentence begins with it: "`size`", "An entry of `parties`".
    pub(super) fn name(&self) -> String {
        match (self.step, self.before) {
            (Step::Key(key), _) => format!("`{key}`"),
            (Step::Index(_), Some(list)) => say!("name-entry", list = list.name()),
            _ => say!("name-file").to_owned(),
        }
    }

    /// An entry of this list, counted from 0.
    pub(super) const fn index(&'p self, index: usize) -> Path<'p> {
        Path { before: Some(self), step: Step::Index(index) }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(before) = self.before {
            before.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Key(key) => {
                let is_first = self.before.is_none_or(|before| matches!(before.step, Step::Root));
                write!(f, "{}{key}", if is_first { "" } else { "." })
            }
            Step::Index(index) => write!(f, "[{index}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn a_path_reads_like_in_a_program() {
        let (events, parties);
        events = Path::ROOT.key("events");
        let event = events.index(3);
        parties = event.key("parties");
        assert_eq!(parties.index(0).to_string(), "events[3].parties[0]");
        assert_eq!(Path::ROOT.to_string(), "");
    }
}
