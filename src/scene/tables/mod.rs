//! Tables beside the timeline: events, commitments and contested facts as rows of words and signs.
//!
//! Owns what stands in a row, how it is laid out, and how it is said. A row is made when it is seen.

mod cells;
mod columns;
mod heads;
mod place;
mod record;

use emath::{Rangef, Rect};

pub use cells::{Content, Piece, Sign, Tone, overdue_words};
pub use columns::{ColumnLook, Columns, GAP, look};
pub use heads::{Head, heads};
pub use place::{Placed, PlacedText, weight};
pub use record::{head as record_head, promise_record};

use super::Measure;
use crate::query::{Catalog, Column, EventIx, Overdue, RowIx, TableIndex, TableKind};
use crate::say;
use crate::theme::height;
use crate::words::{comma, semicolon};

/// Height of the row of heads in points.
pub const HEAD: f32 = height::SIGNED_ROW;

/// What the rows of a table are made from.
#[derive(Copy, Clone)]
pub struct TableInput<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// What rows stand for.
    pub index: &'a TableIndex,
    /// Which table.
    pub table: TableKind,
    /// Language of data texts.
    pub language: &'a str,
}

/// A row with everything in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// The whole row.
    pub rect: Rect,
    /// What is drawn in it.
    pub placed: Placed,
}

/// Height of a row in points.
#[must_use]
pub fn row_height(table: TableKind) -> f32 {
    match table {
        TableKind::Events => height::CONTROL,
        TableKind::Commitments | TableKind::Contested => height::TWO_LINE_ROW,
    }
}

/// Rows that are measured to find how wide columns should be.
const SAMPLE: usize = 48;

/// With more rows, all columns are taken to say something.
const MANY: u32 = 1_000;

impl TableInput<'_> {
    /// The widths that words of columns ask for, in points, by rows from all over the table, so that they stay
    /// when rows are sorted or left out. Where words go on in a second line, columns keep their usual widths,
    /// but those in which nothing stands, which need that of their heads.
    #[must_use]
    pub fn wanted(&self, measure: &mut dyn Measure) -> Vec<(Column, f32)> {
        let columns = self.table.columns().iter().copied();
        let head = |column| (column, heads::width(look(self.table, column).heading, measure));
        if self.table != TableKind::Events {
            return columns.filter(|column| self.is_empty(*column)).map(head).collect();
        }
        let mut wanted: Vec<(Column, f32)> = columns.map(head).collect();
        let events = self.catalog.len();
        let step = events.div_ceil(SAMPLE).max(1);
        for row in (0..events).step_by(step).map(|row| RowIx(row as u32)) {
            for (column, width) in &mut wanted {
                let own = place::wide(&self.content(row, *column), measure);
                *width = width.max(own.ceil());
            }
        }
        wanted
    }

    /// Whether nothing stands in a column, in any row; of many rows that is not asked.
    fn is_empty(&self, column: Column) -> bool {
        let last = (self.catalog.len() as u32).saturating_sub(1);
        let rows = self.index.rows_of(self.table, EventIx(last)).end;
        (1..=MANY).contains(&rows)
            && (0..rows).all(|row| self.content(RowIx(row), column) == Content::Empty)
    }

    /// Lays out a row in its place.
    #[must_use]
    pub fn row(
        &self,
        row: RowIx,
        columns: &Columns,
        rect: Rect,
        measure: &mut dyn Measure,
    ) -> TableRow {
        let lines = if self.table == TableKind::Events { 1 } else { 2 };
        let y = rect.top() + if lines == 1 { rect.height() / 2.0 } else { 12.0 };
        let mut placer = place::Placer { placed: Placed::default(), measure, lines, y };
        for (column, room) in &columns.list {
            let room = Rangef::new(rect.left() + room.min, rect.left() + room.max);
            placer.cell(&self.content(row, *column), room, columns::is_right(*column));
        }
        TableRow { rect, placed: placer.placed }
    }

    /// What a cell says, as part of a sentence: "to Mali", "due 2027".
    #[must_use]
    pub fn said(&self, row: RowIx, column: Column) -> Option<String> {
        let words = match (self.content(row, column), column) {
            (Content::Empty, _) => return None,
            (_, Column::Contested) => say!("tables-sources-differ").to_owned(),
            (_, Column::SingleSource) => say!("tables-one-source-only").to_owned(),
            (_, Column::Sources) => match self.event_of(row)?.0.sources.len() {
                0 => say!("tables-no-source").to_owned(),
                many => say!("tables-source-count", count = many),
            },
            (Content::Words(piece), Column::Owner) => say!("tables-by", party = piece.text),
            (Content::Words(piece), Column::Beneficiary) => {
                say!("tables-to-party", party = piece.text)
            }
            (Content::Words(piece), Column::Due) => say!("cards-due", date = piece.text),
            (Content::Words(piece), Column::Overdue) => {
                let promise = self.index.promise(self.catalog, row);
                match promise.and_then(|(_, promise)| Overdue::of(self.catalog, promise)) {
                    Some(Overdue::Stated) => say!("tables-overdue-as-stated").to_owned(),
                    _ => say!("cards-overdue-by", length = piece.text),
                }
            }
            (Content::Words(piece), _) => piece.text,
            (Content::Run(pieces), _) => texts(&pieces).join(" "),
            (Content::Stack(pieces), Column::Announced) => {
                say!("tables-announced-at", event = texts(&pieces).join(comma()))
            }
            (Content::Stack(pieces), _) => {
                say!("cards-fulfilled-by", events = texts(&pieces).join(semicolon()))
            }
            (Content::Beside(values), _) => {
                let said = values.iter().map(|(value, by)| format!("{value} ({by})"));
                said.collect::<Vec<_>>().join(semicolon())
            }
        };
        (!words.is_empty()).then_some(words)
    }

    /// A whole row in words, for screen readers: all columns, also those that are not shown.
    #[must_use]
    pub fn row_words(&self, row: RowIx) -> String {
        let said = self.table.columns().iter().filter_map(|column| self.said(row, *column));
        said.collect::<Vec<_>>().join(comma())
    }

    /// The title and date of an event, as a link is named.
    #[must_use]
    pub fn event_words(&self, event: EventIx) -> String {
        self.catalog.event(event).map_or_else(String::new, |event| {
            format!(
                "{}{comma}{}",
                event.title.get(self.language),
                event.when.short_words(),
                comma = comma()
            )
        })
    }
}

fn texts(pieces: &[Piece]) -> Vec<&str> {
    // An arrow is read as a word.
    let word = |piece: &Piece| piece.sign == Some(Sign::To);
    pieces.iter().map(|piece| if word(piece) { say!("tables-to") } else { &piece.text }).collect()
}

#[cfg(test)]
mod tests;
