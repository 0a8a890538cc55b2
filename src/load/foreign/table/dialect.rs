//! How a table is written: what stands between cells, which row names the columns, and what stands before
//! and after the rows.

use super::mapping::{Delimiter, DialectChoice, fingerprint};
use super::names;
use super::sheet::{MOST_CELLS, RowSpan, Rows, read, rows};
use super::value::{is_url, number, present};
use crate::load::foreign::table::dates;

/// Rows that are looked at to tell what a text is.
const LOOKED_AT: usize = 200;
/// The header is one of the first rows.
const HEADER_AMONG: usize = 40;

/// A table, told apart into its parts.
#[derive(Debug)]
pub(super) struct Sheet<'t> {
    pub text: &'t str,
    pub delimiter: Delimiter,
    pub has_header: bool,
    /// The names of the columns; each once.
    pub header: Vec<String>,
    /// Lines before it, as text.
    pub before: Vec<String>,
    /// Lines after the last row, as text.
    pub after: Vec<(RowSpan, String)>,
    pub rows: Vec<RowSpan>,
    /// Quotes that are never closed.
    pub unclosed: Vec<usize>,
}

/// How well a text is a table with a delimiter.
struct Fit {
    delimiter: Delimiter,
    /// The most frequent count of cells.
    width: usize,
    /// The share of rows that have it.
    share: f32,
    /// The share of rows between the first and the last that have cells.
    inner: f32,
    rows: Rows,
}

impl Fit {
    fn of(text: &str, delimiter: Delimiter) -> Option<Self> {
        let rows = rows(text, delimiter.byte(), LOOKED_AT);
        let counts: Vec<usize> = rows.spans.iter().map(|span| span.cells).collect();
        // Titles above and notes below a table have no cells.
        let first = counts.iter().position(|cells| *cells > 1)?;
        let last = counts.iter().rposition(|cells| *cells > 1)?;
        let inner = counts.get(first..=last)?;
        let mut sorted: Vec<usize> = inner.iter().copied().filter(|cells| *cells > 1).collect();
        sorted.sort_unstable();
        let runs = sorted.chunk_by(|one, other| one == other);
        let (count, width) =
            runs.map(|run| (run.len(), run.first().copied().unwrap_or(0))).max()?;
        let share = count as f32 / inner.len() as f32;
        let inner = inner.len() as f32 / counts.len() as f32;
        Some(Self { delimiter, width, share, inner, rows })
    }

    fn score(&self) -> f32 {
        self.share * self.share * self.inner.sqrt() * (self.width as f32).ln()
    }
}

/// A line such as `sep=;`, by which spreadsheets are told the delimiter.
fn said(text: &str) -> Option<Delimiter> {
    let line = text.trim_start().lines().next()?.trim().trim_matches('"');
    let sign = line.strip_prefix("sep=")?;
    let byte = if sign.is_empty() { b'\t' } else { sign.bytes().next()? };
    Delimiter::EVERY.into_iter().find(|delimiter| delimiter.byte() == byte)
}

fn fits(text: &str) -> Option<Fit> {
    if let Some(delimiter) = said(text) {
        return Fit::of(text, delimiter);
    }
    // Of two that fit as well, the first.
    let all = Delimiter::EVERY.into_iter().rev().filter_map(|delimiter| Fit::of(text, delimiter));
    all.max_by(|one, other| one.score().total_cmp(&other.score()))
}

/// Whether a text is a table: rows of as many cells, that hold no sentences.
pub(super) fn is_table(text: &str) -> bool {
    let start = text.trim_start();
    // JSON, XML, a calendar or an address book, comments of JSON.
    if start.starts_with(['{', '[', '<', '/']) || start.starts_with("BEGIN:") {
        return false;
    }
    let is_control = |byte: &u8| byte.is_ascii_control() && !b"\t\r\n\x0b\x0c".contains(byte);
    if text.as_bytes().iter().take(1 << 16).any(is_control) {
        return false;
    }
    let Some(fit) = fits(text) else { return false };
    if fit.width > MOST_CELLS || fit.share < 0.5 || fit.rows.spans.len() < 2 {
        return false;
    }
    let (mut filled, mut known, mut spaced, mut cells) = (vec![false; fit.width], 0, 0, 0);
    let mut values = 0;
    read(text, &fit.rows.spans, fit.delimiter.byte(), |_, record| {
        for (column, cell) in record.iter().enumerate() {
            let Some(value) = present(cell) else { continue };
            if let Some(filled) = filled.get_mut(column) {
                *filled = true;
            }
            cells += usize::from(column > 0);
            spaced += usize::from(column > 0 && cell.starts_with(' '));
            known += usize::from(names::is_known(value));
            values += usize::from(is_value(value));
        }
    });
    // `use a;` has one cell and nothing behind it; sentences have a blank behind each comma.
    let is_wide = filled.iter().filter(|filled| **filled).count() > 1;
    let is_prose = matches!(fit.delimiter, Delimiter::Comma | Delimiter::Semicolon)
        && spaced * 10 > cells * 8
        && known < 2
        && values < fit.rows.spans.len();
    is_wide && !is_prose
}

/// Whether a text is a number, a date or an address: no name of a column.
fn is_value(text: &str) -> bool {
    number(text).is_some() || is_url(text) || dates::read(text, dates::Rules::default()).is_some()
}

impl<'t> Sheet<'t> {
    /// Tells a text apart; what is not chosen is found out. None if it has no rows.
    pub(super) fn of(text: &'t str, choice: DialectChoice) -> Option<Self> {
        let fit = match choice.delimiter {
            Some(delimiter) => Fit::of(text, delimiter),
            None => fits(text),
        };
        let delimiter =
            choice.delimiter.or(fit.as_ref().map(|fit| fit.delimiter)).unwrap_or(Delimiter::Comma);
        let width = fit.map_or(1, |fit| fit.width).min(MOST_CELLS);
        let Rows { spans, unclosed, .. } = rows(text, delimiter.byte(), usize::MAX);
        let mut spans = spans.as_slice();
        if said(text).is_some() {
            spans = spans.get(1..)?;
        }
        let head = spans.get(..HEADER_AMONG.min(spans.len()))?;
        let head = texts(text, head, delimiter);
        let wanted = usize::max(2, width.div_ceil(2)).min(width);
        let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count();
        let first = head.iter().position(|row| filled(row) >= wanted).unwrap_or(0);
        let has_header =
            choice.header.unwrap_or_else(|| head.get(first).is_some_and(|row| is_header(row)));
        let (before, mut rest) = spans.split_at_checked(first)?;
        let before = lines(&texts(text, before, delimiter));
        let mut named = Vec::new();
        if has_header {
            named = head.get(first).cloned().unwrap_or_default();
            rest = rest.get(1..).unwrap_or_default();
        }
        let header = header(&named, width);
        let notes = notes(text, rest, delimiter, header.len());
        let (rows, notes) = rest.split_at_checked(rest.len() - notes)?;
        let after = notes.iter().copied().zip(lines(&texts(text, notes, delimiter))).collect();
        Some(Self {
            text,
            delimiter,
            has_header,
            header,
            before,
            after,
            rows: rows.to_vec(),
            unclosed,
        })
    }
}

impl Sheet<'_> {
    /// By what a mapping for this table is remembered: its header; without one, its first row.
    pub(super) fn fingerprint(&self) -> String {
        if self.has_header {
            return fingerprint(&self.header);
        }
        let first = self.rows.get(..1).unwrap_or_default();
        let first = texts(self.text, first, self.delimiter).pop().unwrap_or_default();
        fingerprint(&[self.header.as_slice(), first.as_slice()].concat())
    }
}

/// The cells of rows, without blanks around them.
fn texts(text: &str, spans: &[RowSpan], delimiter: Delimiter) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    read(text, spans, delimiter.byte(), |_, record| {
        let cells = record.iter().take(MOST_CELLS).map(|cell| cell.trim().to_owned());
        all.push(cells.collect());
    });
    all
}

/// Rows that are none, as lines of text.
fn lines(rows: &[Vec<String>]) -> Vec<String> {
    let line = |row: &Vec<String>| {
        let cells: Vec<&str> = row.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        cells.join(" ")
    };
    rows.iter().map(line).collect()
}

/// Whether a row names columns: it holds names that are known, or neither numbers nor dates, each once.
fn is_header(row: &[String]) -> bool {
    let cells: Vec<&str> = row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let known = cells.iter().filter(|cell| names::is_known(cell)).count();
    let values = cells.iter().filter(|cell| is_value(cell)).count();
    let mut sorted = cells.clone();
    sorted.sort_unstable();
    sorted.dedup();
    let is_short = cells.iter().all(|cell| cell.chars().count() <= 80);
    (known >= 2 && known > values) || (values == 0 && sorted.len() == cells.len() && is_short)
}

/// A name for each column, each once.
fn header(named: &[String], width: usize) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(width.max(named.len()));
    let mut taken = std::collections::HashSet::new();
    let count = width.max(named.len()).min(MOST_CELLS);
    for number in 0..count {
        let written = named.get(number).map(String::as_str).unwrap_or_default();
        let written: String =
            written.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
        let name = if written.is_empty() { format!("Column {}", number + 1) } else { written };
        let mut unique = name.clone();
        if !taken.insert(unique.clone()) {
            unique = format!("{name} ({})", number + 1);
            taken.insert(unique.clone());
        }
        names.push(unique);
    }
    names
}

/// How many rows at the end are notes: one cell of text in the first column and nothing else.
fn notes(text: &str, rows: &[RowSpan], delimiter: Delimiter, width: usize) -> usize {
    if width < 2 {
        return 0;
    }
    let is_note = |span: &&RowSpan| {
        let mut is_note = false;
        read(text, std::slice::from_ref(*span), delimiter.byte(), |_, record| {
            let mut filled = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
            is_note = match (filled.next(), filled.next()) {
                (Some((0, cell)), None) => {
                    let is_short = record.len() < width || width > 2;
                    is_short && cell.trim().contains([' ', ':']) && !is_value(cell.trim())
                }
                (None, _) => width > 2 || record.len() < width,
                _ => false,
            };
        });
        is_note
    };
    rows.iter().rev().take(rows.len().min(50)).take_while(is_note).count()
}

#[cfg(test)]
mod tests {
    use super::{Delimiter, DialectChoice, Sheet, is_table};

    fn sheet(text: &str) -> Sheet<'_> {
        Sheet::of(text, DialectChoice::default()).expect("rows")
    }

    #[test]
    fn the_delimiter_is_the_one_that_fits_most_rows() {
        for (text, wanted) in [
            ("date,title\n2025,\"a; b\"\n", Delimiter::Comma),
            ("date;lat;lon\n2025;12,5;8,1\n2026;1,5;2,1\n", Delimiter::Semicolon),
            ("date\ttitle\n2025\tone, two\n2026\tthree\n", Delimiter::Tab),
            ("date|title|x\n2025|a, b|c\n", Delimiter::Bar),
            ("sep=;\na;b\n1,2,3;4\n", Delimiter::Semicolon),
        ] {
            assert!(is_table(text), "{text}");
            assert_eq!(sheet(text).delimiter, wanted, "{text}");
        }
    }

    #[test]
    fn what_stands_around_the_rows_is_told_apart() {
        let text = "Visits of 2025\n\nCompiled by hand;;\nDate;Title;Country\n2025;A;MLI\n2026;B;MAR\n;;\nSource: the ministry;;\n";
        let sheet = sheet(text);
        assert_eq!(sheet.before, ["Visits of 2025", "Compiled by hand"]);
        assert_eq!(sheet.header, ["Date", "Title", "Country"]);
        assert_eq!(sheet.rows.len(), 2);
        let after: Vec<&str> = sheet.after.iter().map(|(_, line)| line.as_str()).collect();
        assert_eq!(after, ["", "Source: the ministry"]);
    }

    #[test]
    fn a_table_may_have_no_header_or_one_with_gaps() {
        let bare = sheet("2025-01-01,Mali,12\n2025-01-02,Niger,13\n");
        assert!(!bare.has_header);
        assert_eq!(bare.header, ["Column 1", "Column 2", "Column 3"]);
        assert_eq!(bare.rows.len(), 2);
        let gaps = sheet("date,,date\n2025,a,b\n");
        assert_eq!(gaps.header, ["date", "Column 2", "date (3)"]);
    }

    #[test]
    fn texts_and_other_files_are_no_tables() {
        for text in [
            "hello",
            "Dear Sir, I write to you.\nYours, truly, and so on, as ever.\n",
            "First, we went home.\nThen, we slept.\nLast, we woke.\n",
            "use one::two;\nuse three::four;\n",
            "{\"a\": 1,\n\"b\": 2}",
            "[1,2,3]\n[4,5,6]\n",
            "// a, b\n// c, d\n{}",
            "<a,b>\n<c,d>\n",
            "BEGIN:VCALENDAR\nDTSTART;TZID=X:1\n",
            "a,b\n\u{1},c\n",
            "20150217",
            "",
        ] {
            assert!(!is_table(text), "{text:?}");
        }
        for text in
            ["a,b,c\n1,2,3\n", "date, title\n2025, one\n", "date\ttitle\n20150217\tA visit\n"]
        {
            assert!(is_table(text), "{text:?}");
        }
    }
}
