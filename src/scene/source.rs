//! The text of a file in rows: its lines, and long ones in pieces, so that a line of any length can be
//! looked at like any other.
//!
//! Owns where rows begin, and the way between bytes, lines, columns and rows. Finding rows is one pass;
//! after that, a row is asked for by its number.

use std::ops::Range;

/// At most so many characters stand in a row; a longer line goes on in the next, after a blank if one is near.
pub const WIDTH: usize = 110;

/// The text of a file, in rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    text: String,
    /// The byte at which each row begins.
    rows: Vec<usize>,
    /// The row with which each line begins.
    lines: Vec<usize>,
}

/// A row of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow<'t> {
    /// Its line, counted from 1.
    pub line: usize,
    /// Whether the line begins here, and does not go on from the row above.
    pub begins: bool,
    /// What stands in it, without the end of the line.
    pub text: &'t str,
    /// Its bytes in the whole text.
    pub bytes: Range<usize>,
}

impl SourceText {
    /// Finds the rows of a text.
    #[must_use]
    pub fn new(text: String) -> Self {
        let (mut rows, mut lines) = (Vec::new(), Vec::new());
        let mut start = 0;
        let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        for end in breaks.chain(std::iter::once(text.len())) {
            lines.push(rows.len());
            rows.push(start);
            let line = text.get(start..end).unwrap_or_default();
            // No character is shorter than a byte.
            if line.len() > WIDTH {
                let whole = line.trim_end_matches(['\n', '\r']);
                let is_ascii = whole.is_ascii();
                let mut at = 0;
                while let Some(length) = piece(whole.get(at..).unwrap_or_default(), is_ascii) {
                    at += length;
                    rows.push(start + at);
                }
            }
            start = end;
        }
        Self { text, rows, lines }
    }

    /// All of it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many rows it has; at least one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// How many lines it has.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// A row by its number, counted from 0.
    #[must_use]
    pub fn row(&self, number: usize) -> Option<SourceRow<'_>> {
        let start = *self.rows.get(number)?;
        let end = self.rows.get(number + 1).copied().unwrap_or(self.text.len());
        let text = self.text.get(start..end)?.trim_end_matches(['\n', '\r']);
        let line = self.lines.partition_point(|first| *first <= number);
        let begins = self.lines.get(line.saturating_sub(1)) == Some(&number);
        Some(SourceRow { line, begins, text, bytes: start..start + text.len() })
    }

    /// The row that a byte stands in; the last one for a byte beyond the end.
    #[must_use]
    pub fn row_of(&self, byte: usize) -> usize {
        self.rows.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// The byte of a line and a column, both counted from 1; of a column beyond its line the line's end.
    #[must_use]
    pub fn byte_of(&self, line: usize, column: usize) -> usize {
        let of_line = |line: usize| {
            let row = self.lines.get(line.saturating_sub(1));
            row.and_then(|row| self.rows.get(*row)).copied()
        };
        let Some(start) = of_line(line) else { return self.text.len() };
        let end = of_line(line + 1).unwrap_or(self.text.len());
        let line = self.text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r']);
        let before = column.saturating_sub(1);
        start + line.char_indices().nth(before).map_or(line.len(), |(at, _)| at)
    }

    /// A range of bytes that lies in the text and cuts no character.
    #[must_use]
    pub fn within(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.text.floor_char_boundary(range.start);
        start..self.text.floor_char_boundary(range.end).max(start)
    }

    /// What a range of bytes holds.
    #[must_use]
    pub fn part(&self, range: &Range<usize>) -> &str {
        self.text.get(self.within(range)).unwrap_or_default()
    }
}

/// So many bytes before the end of a row, a blank is looked for to break a line at.
const NEAR: usize = 24;

/// The bytes of the first row of a line; none if all of it stands in one row.
fn piece(line: &str, is_ascii: bool) -> Option<usize> {
    let end = if is_ascii {
        (line.len() > WIDTH).then_some(WIDTH)?
    } else {
        line.char_indices().nth(WIDTH)?.0
    };
    let near = line.get(line.ceil_char_boundary(end - NEAR.min(end))..end).unwrap_or_default();
    Some(near.rfind(' ').map_or(end, |blank| end - near.len() + blank + 1))
}

/// The characters of a row that a range of bytes of the whole text covers; none if it covers none of it. An
/// empty range covers the character at which it stands.
#[must_use]
pub fn covered(row: &SourceRow<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let (from, to) = (range.start.max(row.bytes.start), range.end.min(row.bytes.end));
    let is_place = range.is_empty() && (row.bytes.start..=row.bytes.end).contains(&range.start);
    // A line without anything in it belongs to what stands around it.
    let is_around = range.start <= row.bytes.start && row.bytes.start < range.end;
    if from >= to && !is_place && !is_around {
        return None;
    }
    let letters = |byte: usize| {
        let before = row.text.get(..byte.saturating_sub(row.bytes.start));
        before.map_or(0, |before| before.chars().count())
    };
    let start = letters(from);
    Some(start..letters(to).max(start))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{SourceText, WIDTH, covered};

    #[test]
    fn lines_and_rows_are_told_apart() {
        let long = "é".repeat(WIDTH + 5);
        let source = SourceText::new(format!("a\r\n{long}\n\nb"));
        assert_eq!((source.lines(), source.len()), (4, 5));
        let rows: Vec<_> = (0..5).filter_map(|row| source.row(row)).collect();
        let told: Vec<_> =
            rows.iter().map(|row| (row.line, row.begins, row.text.chars().count())).collect();
        assert_eq!(
            told,
            [(1, true, 1), (2, true, WIDTH), (2, false, 5), (3, true, 0), (4, true, 1)]
        );
        assert_eq!(source.row(5), None);
        let place = source.byte_of(2, WIDTH + 2);
        assert_eq!(source.row_of(place), 2);
        let row = source.row(2).expect("there");
        assert_eq!(covered(&row, &(place..place)), Some(1..1));
        assert_eq!(covered(&row, &(3..source.text().len())), Some(0..5));
        assert_eq!(covered(&row, &(0..2)), None);
        assert_eq!(source.byte_of(1, 99), 1, "the end of its line");
        let words = SourceText::new("abc ".repeat(40));
        assert_eq!(words.row(0).map(|row| row.text.len()), Some(108), "words stay whole");
        assert_eq!(source.byte_of(99, 1), source.text().len());
    }

    #[test]
    fn a_line_of_fifty_megabytes_is_rows_like_any_other() {
        let source = SourceText::new("x".repeat(50_000_000));
        assert_eq!((source.lines(), source.len()), (1, 50_000_000_usize.div_ceil(WIDTH)));
        let byte = source.byte_of(1, 40_000_001);
        assert_eq!((byte, source.row_of(byte)), (40_000_000, 40_000_000 / WIDTH));
        assert_eq!(source.row(source.row_of(byte)).map(|row| row.text.len()), Some(WIDTH));
    }

    proptest! {
        /// Rows hold all of the text, in its order, and every byte leads to the row that holds it.
        #[test]
        fn rows_are_the_text(text in "(?s)([a-z]|é|م|😀|\\r|\\n|[ -~]{0,300}){0,40}", at in 0usize..9_000) {
            let source = SourceText::new(text.clone());
            let rows: Vec<_> = (0..source.len()).filter_map(|row| source.row(row)).collect();
            prop_assert_eq!(rows.len(), source.len());
            let mut end = 0;
            for row in &rows {
                // Between rows there is nothing but ends of lines.
                let between = text.get(end..row.bytes.start).unwrap_or("cut");
                prop_assert!(between.chars().all(|it| it == '\n' || it == '\r'), "{:?}", between);
                prop_assert_eq!(text.get(row.bytes.clone()), Some(row.text));
                prop_assert!(row.text.chars().count() <= WIDTH);
                end = row.bytes.end;
            }
            prop_assert_eq!(rows.last().map(|row| row.line), Some(source.lines()));
            let at = text.floor_char_boundary(at.min(text.len()));
            let row = &rows[source.row_of(at)];
            prop_assert!(row.bytes.start <= at);
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
            prop_assert_eq!(row.line, line);
            if row.bytes.contains(&at) {
                prop_assert_eq!(source.byte_of(line, column), at);
            }
        }
    }
}
