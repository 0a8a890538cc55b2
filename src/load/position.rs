//! From a byte of the text to its line, column and excerpt.
//!
//! Owns the index of lines, which is built for the first problem and not before. Bytes outside of
//! the text, or within a character, are moved to the nearest place before them: never a panic.

use std::cell::Cell;

use super::problem::{CUT, EXCERPT_LEAD, Position};

/// The longest line, in characters, that an excerpt shows whole.
const EXCERPT: usize = 160;

/// The lines of a text.
pub(super) struct Lines<'t> {
    text: &'t str,
    /// Byte at which each line starts.
    starts: Vec<usize>,
    /// A byte and its column (from 1) that were asked for last. Files without line breaks have
    /// one line of megabytes; asking in order must not count its characters from the start
    /// each time.
    last: Cell<(usize, usize)>,
}

impl<'t> Lines<'t> {
    /// Finds the lines, in one pass.
    pub(super) fn new(text: &'t str) -> Self {
        let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        Self { text, starts, last: Cell::new((0, 1)) }
    }

    /// Line of a byte, counted from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|&start| start <= at)
    }

    /// Line and column of a byte.
    pub(super) fn position(&self, at: usize) -> Position {
        let at = self.text.floor_char_boundary(at);
        let line = self.line(at);
        let start = self.start_of(line);
        let (known, column) = self.last.get();
        let (from, before) =
            if (start..=at).contains(&known) { (known, column) } else { (start, 1) };
        let column = before + self.text.get(from..at).map_or(0, |part| part.chars().count());
        self.last.set((at, column));
        Position { line, column }
    }

    /// The line of a byte, cut around it if it is long, with every control character as a blank.
    pub(super) fn excerpt(&self, at: usize) -> String {
        let at = self.text.floor_char_boundary(at);
        let line = self.line(at);
        let start = self.start_of(line);
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        let whole = self.text.get(start..end).unwrap_or_default();
        let whole = whole.strip_suffix('\r').unwrap_or(whole);
        // No character has more than four bytes, so that a longer line need not be counted.
        if whole.len() <= EXCERPT * 4 && whole.chars().count() <= EXCERPT {
            return whole.chars().map(printable).collect();
        }
        let (before, after) = whole.split_at_checked(at - start).unwrap_or((whole, ""));
        window(before, after)
    }

    fn start_of(&self, line: usize) -> usize {
        self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default()
    }
}

/// As much of the end of `before` and of the beginning of `after` as an excerpt holds.
fn window(before: &str, after: &str) -> String {
    let mut lead: Vec<char> = before.chars().rev().take(EXCERPT_LEAD + 1).collect();
    if lead.len() > EXCERPT_LEAD {
        lead.truncate(EXCERPT_LEAD - 1);
        lead.push(CUT);
    }
    let mut rest = after.chars();
    let mut cut: String = lead.into_iter().rev().map(printable).collect();
    cut.extend(rest.by_ref().take(EXCERPT - EXCERPT_LEAD).map(printable));
    if rest.next().is_some() {
        cut.push(CUT);
    }
    cut
}

/// Control characters would break the line or move the caret.
fn printable(letter: char) -> char {
    if letter.is_control() { ' ' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::{Lines, Position};

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let lines = Lines::new("é1\nزيارة x\r\n");
        assert_eq!(lines.position(0), Position { line: 1, column: 1 });
        assert_eq!(lines.position(2), Position { line: 1, column: 2 });
        assert_eq!(lines.position(15), Position { line: 2, column: 7 });
        assert_eq!(lines.excerpt(15), "زيارة x");
        assert_eq!(lines.position(999), Position { line: 3, column: 1 });
    }

    #[test]
    fn a_byte_within_a_character_is_that_character() {
        let lines = Lines::new("aé");
        assert_eq!(lines.position(2), lines.position(1));
    }

    #[test]
    fn positions_may_be_asked_for_in_any_order() {
        let lines = Lines::new("abcdef\nghi");
        for (at, column) in [(5, 6), (1, 2), (8, 2), (3, 4)] {
            assert_eq!(lines.position(at).column, column);
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = "x".repeat(300) + "HERE" + &"y".repeat(300);
        let excerpt = Lines::new(&text).excerpt(300);
        assert_eq!(excerpt.chars().count(), 161);
        assert!(excerpt.starts_with("…xxx") && excerpt.ends_with("yyy…"));
        assert_eq!(excerpt.chars().skip(80).take(4).collect::<String>(), "HERE");
    }
}
