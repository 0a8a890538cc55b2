//! A table as text: where its rows begin and end, and what their cells hold.
//!
//! Owns the rules of quotes, as the crate csv has them, and what is done about a quote that is never
//! closed: it is a letter like others. Each byte is looked at a few times at most, whatever stands there.

use csv::{ReaderBuilder, StringRecord};
use memchr::{memchr, memchr2, memchr3};

/// How often, at most, the text is looked at again in all where rows turn out to have quotes that are not closed.
const AGAIN: usize = 8;

/// No row has more cells; what follows is one cell with the last of them.
pub(super) const MOST_CELLS: usize = 4_096;

/// Where a row stands in the text, without its line break.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) struct RowSpan {
    pub start: usize,
    pub end: usize,
    /// How many cells it has.
    pub cells: usize,
    /// Quotes in it are letters like others.
    pub is_literal: bool,
}

/// The rows of a text; empty lines are none.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub spans: Vec<RowSpan>,
    /// Quotes that open a cell and are not closed where they should be.
    pub unclosed: Vec<usize>,
    /// Bytes that were looked at for quotes that turned out to be letters.
    again: usize,
}

/// A quote that is not closed, and how far that was looked for.
struct Unclosed {
    quote: usize,
    end: usize,
}

/// What closes a quoted cell.
struct Close {
    /// The byte after the closing quote.
    after: usize,
    /// Whether a delimiter, the end of the line or of the text follows.
    is_clean: bool,
}

/// Finds rows in a text, at most so many.
pub(super) fn rows(text: &str, delimiter: u8, most: usize) -> Rows {
    let bytes = text.as_bytes();
    let mut rows = Rows::default();
    let mut at = 0;
    while rows.spans.len() < most {
        while matches!(bytes.get(at), Some(b'\n' | b'\r')) {
            at += 1;
        }
        if at >= bytes.len() {
            break;
        }
        // Where each row is looked at to the end of the text in vain, its quotes are letters.
        let is_literal = rows.again > bytes.len() * AGAIN;
        let span = match row(bytes, at, delimiter, is_literal) {
            Ok(span) => span,
            Err(Unclosed { quote, end }) => {
                rows.unclosed.push(quote);
                rows.again += end - at;
                // Without quotes there is no error.
                row(bytes, at, delimiter, true).unwrap_or(RowSpan {
                    start: at,
                    end: bytes.len(),
                    cells: 1,
                    is_literal: true,
                })
            }
        };
        at = span.end;
        rows.spans.push(span);
    }
    rows
}

/// The row that begins at a byte; or the quote in it that is not closed.
fn row(bytes: &[u8], start: usize, delimiter: u8, is_literal: bool) -> Result<RowSpan, Unclosed> {
    let mut at = start;
    let mut cells = 1;
    loop {
        if !is_literal && bytes.get(at) == Some(&b'"') {
            let quote = at;
            let end = bytes.len();
            let close = close(bytes, quote + 1, delimiter).ok_or(Unclosed { quote, end })?;
            // A cell over several lines with more behind its end: it ended at its first line, and the
            // quote that closes it opens another one.
            if !close.is_clean {
                let inside = bytes.get(quote..close.after).unwrap_or_default();
                if memchr2(b'\n', b'\r', inside).is_some() {
                    return Err(Unclosed { quote, end: close.after });
                }
            }
            at = close.after;
        }
        let rest = bytes.get(at..).unwrap_or_default();
        let Some(next) = memchr3(delimiter, b'\n', b'\r', rest).map(|next| at + next) else {
            return Ok(RowSpan { start, end: bytes.len(), cells, is_literal });
        };
        if bytes.get(next) != Some(&delimiter) {
            return Ok(RowSpan { start, end: next, cells, is_literal });
        }
        cells += 1;
        at = next + 1;
    }
}

fn close(bytes: &[u8], from: usize, delimiter: u8) -> Option<Close> {
    let mut at = from;
    loop {
        let quote = at + memchr(b'"', bytes.get(at..)?)?;
        match bytes.get(quote + 1) {
            Some(b'"') => at = quote + 2,
            next => {
                let is_clean =
                    next.is_none_or(|next| *next == delimiter || *next == b'\n' || *next == b'\r');
                return Some(Close { after: quote + 1, is_clean });
            }
        }
    }
}

/// Gives the cells of rows that follow each other, one row after the other.
pub(super) fn read(
    text: &str,
    spans: &[RowSpan],
    delimiter: u8,
    mut each: impl FnMut(&RowSpan, &StringRecord),
) {
    let mut rest = spans;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|span| span.is_literal == first.is_literal).count();
        let (alike, others) = rest.split_at(count);
        let end = alike.last().map_or(first.end, |last| last.end);
        let part = text.get(first.start..end).unwrap_or_default();
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .quoting(!first.is_literal)
            .flexible(true)
            .has_headers(false)
            .buffer_capacity(part.len().clamp(64, 1 << 16))
            .from_reader(part.as_bytes());
        let mut record = StringRecord::new();
        for span in alike {
            // Bytes of a text that is in memory are read without an error.
            if !reader.read_record(&mut record).unwrap_or_default() {
                record.clear();
            }
            each(span, &record);
        }
        rest = others;
    }
}

/// The byte at which a cell of a row begins.
pub(super) fn cell_at(text: &str, span: &RowSpan, delimiter: u8, cell: usize) -> usize {
    let bytes = text.as_bytes().get(..span.end).unwrap_or_default();
    let mut at = span.start;
    for _ in 0..cell {
        if !span.is_literal && bytes.get(at) == Some(&b'"') {
            at = close(bytes, at + 1, delimiter).map_or(at, |close| close.after);
        }
        let rest = bytes.get(at..).unwrap_or_default();
        match memchr(delimiter, rest) {
            Some(next) => at += next + 1,
            None => return at,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{cell_at, read, rows};

    fn table(text: &str, delimiter: u8) -> Vec<Vec<String>> {
        let rows = rows(text, delimiter, usize::MAX);
        let mut all = Vec::new();
        read(text, &rows.spans, delimiter, |span, record| {
            assert_eq!(record.len(), span.cells, "{text:?}");
            all.push(record.iter().map(str::to_owned).collect());
        });
        all
    }

    #[test]
    fn quotes_hold_delimiters_line_breaks_and_doubled_quotes() {
        let text = "a,\"b, \"\"c\"\"\nd\",e\r\n\r\n1,,\"\"\r2,3,4\n";
        assert_eq!(table(text, b','), [["a", "b, \"c\"\nd", "e"], ["1", "", ""], ["2", "3", "4"]]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_a_letter() {
        let text = "a,b\n\"1,2\n3,4\n";
        assert_eq!(rows(text, b',', usize::MAX).unclosed, [4]);
        assert_eq!(table(text, b','), [["a", "b"], ["\"1", "2"], ["3", "4"]]);
        // Nor does it swallow rows up to the next quote.
        let text = "a,\"b\nc,d\n\"e\",f\n";
        assert_eq!(table(text, b','), [["a", "\"b"], ["c", "d"], ["e", "f"]]);
    }

    #[test]
    fn cells_are_found_where_they_stand() {
        let text = "x\n\"a;\nb\";c;\"d\"\n";
        let rows = rows(text, b';', usize::MAX);
        let at: Vec<usize> = (0..3).map(|cell| cell_at(text, &rows.spans[1], b';', cell)).collect();
        let letters: Vec<&str> = at.iter().map(|at| &text[*at..=*at]).collect();
        assert_eq!(letters, ["\"", "c", "\""]);
    }

    #[test]
    fn unclosed_quotes_take_no_longer_than_others() {
        for line in ["\"x\n", "\"\"\n", "a,\"\n", "\"\"\"\"\n", "\"a\",\"b\nc\"x\n"] {
            let text = line.repeat(100_000);
            let all = rows(&text, b',', usize::MAX);
            assert!(all.spans.len() >= 50_000, "{line:?}");
        }
    }

    /// Row after row was looked at to the end of the text, through cells that each seemed to be closed.
    #[test]
    fn chains_of_cells_over_lines_are_not_followed_again_from_each_row() {
        for line in ["\r    \",\": \n,\n", "x,\"\n\",\n"] {
            let text = line.repeat(20_000) + "\"a\nb\"c";
            let all = rows(&text, b',', usize::MAX);
            assert!(all.again <= text.len() * (super::AGAIN + 2), "{line:?}: {}", all.again);
            assert!(!all.spans.is_empty());
        }
    }

    proptest! {
        /// What the crate csv writes is read cell for cell, whatever the cells hold.
        #[test]
        fn tables_are_read_back_cell_for_cell(
            cells in proptest::collection::vec(
                proptest::collection::vec("[a-z,;\t|\"\r\n é]{0,6}", 2..5), 1..8),
            delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
            crlf in any::<bool>(),
        ) {
            let width = cells[0].len();
            let cells: Vec<Vec<String>> = cells.into_iter().map(|mut row| {
                row.resize(width, String::new());
                row
            }).collect();
            let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
            let mut writer = csv::WriterBuilder::new()
                .delimiter(delimiter).terminator(terminator)
                .quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            for row in &cells {
                writer.write_record(row).expect("writes");
            }
            let text = String::from_utf8(writer.into_inner().expect("writes")).expect("text");
            prop_assert_eq!(table(&text, delimiter), cells);
        }

        /// The two readings, of rows and of cells, agree on any text.
        #[test]
        fn rows_have_the_cells_that_were_counted(text in "[a,\"\r\n;]{0,40}") {
            table(&text, b',');
            table(&text, b';');
        }
    }
}
