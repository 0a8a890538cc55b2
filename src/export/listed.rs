//! A table beside the timeline as data, and as a figure: the same rows as in the window.

use egui::epaint::emath;
use emath::Rect;

use super::page::{FigureOptions, Heading, Pen, SIDE, page};
use super::table::Written;
use crate::paint::{RowLook, paint_table_heads, paint_table_row};
use crate::query::{Catalog, CommitmentFilter, TableIndex, TableKind, TableRows};
use crate::scene::tables::{Columns, HEAD, TableInput, heads, row_height};
use crate::scene::{counts, filter_words};
use crate::state::State;

/// What a table is written from.
#[derive(Copy, Clone)]
pub struct Listed<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// What rows stand for.
    pub index: &'a TableIndex,
    /// The rows.
    pub rows: &'a TableRows,
    /// What the user has chosen.
    pub state: &'a State,
    /// Which table.
    pub table: TableKind,
}

impl Listed<'_> {
    /// All rows as CSV (RFC 4180), in UTF-8.
    #[must_use]
    pub fn csv(&self) -> String {
        self.written(b',')
    }

    /// All rows as tab-separated values, as spreadsheets paste them.
    #[must_use]
    pub fn tsv(&self) -> String {
        self.written(b'\t')
    }

    /// The rows that find room in a figure, as an SVG document.
    #[must_use]
    pub fn svg(&self, options: &FigureOptions) -> String {
        let heading = Heading {
            subject: self.subject(),
            count: self.count(),
            filter: filter_words::in_words(self.catalog, self.state.filter.filter()),
        };
        page(self.catalog, &heading, options, |pen| self.draw(pen, &options.language))
    }

    /// What the table is called.
    #[must_use]
    pub fn subject(&self) -> &'static str {
        match self.table {
            TableKind::Events => "Events",
            TableKind::Commitments => "Commitments",
            TableKind::Contested => "Contested facts",
        }
    }

    fn count(&self) -> String {
        let count = counts::grouped(self.rows.len());
        match self.table {
            TableKind::Events => counts::events(self.rows.len()),
            TableKind::Commitments => {
                let all = counts::grouped(self.rows.counts.commitments);
                match self.rows.query.only {
                    CommitmentFilter::All => format!("{all} commitments"),
                    only => format!("{count} of {all} commitments, {}", only.name()),
                }
            }
            TableKind::Contested => format!("{count} contested facts"),
        }
    }

    fn input<'a>(&'a self, language: &'a str) -> TableInput<'a> {
        TableInput { catalog: self.catalog, index: self.index, table: self.table, language }
    }

    fn written(&self, delimiter: u8) -> String {
        let input = self.input(self.index.language());
        let mut writer = Written::new(delimiter);
        writer.add(input.record_head());
        for row in self.rows.rows() {
            input.records(row).iter().for_each(|record| writer.add(record));
        }
        writer.finish()
    }

    fn draw(&self, pen: &mut Pen<'_>, language: &str) {
        let tables = self.state.panels.tables();
        let body = pen.body.shrink2(emath::vec2(SIDE, 0.0));
        let columns = Columns::new(self.table, tables.columns(self.table), body.width());
        let head = Rect::from_x_y_ranges(body.x_range(), body.top()..=body.top() + HEAD);
        let heads = heads(&columns, tables.sort(self.table), head, pen.measure);
        paint_table_heads(pen.canvas, &heads, pen.palette);
        let height = row_height(self.table);
        let fit = ((body.bottom() - head.bottom()) / height).max(0.0) as usize;
        for (place, row) in self.rows.rows().take(fit).enumerate() {
            let top = head.bottom() + height * place as f32;
            let rect = Rect::from_x_y_ranges(body.x_range(), top..=top + height);
            let row = self.input(language).row(row, &columns, rect, pen.measure);
            paint_table_row(pen.canvas, &row, RowLook::default(), pen.palette);
        }
        if self.rows.len() > fit {
            let (shown, all) = (counts::grouped(fit), counts::grouped(self.rows.len()));
            pen.say_below(&format!("The first {shown} of {all} rows."));
        }
    }
}
