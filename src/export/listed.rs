//! A table beside the timeline as data, and as a figure: the same rows as in the window.

use egui::epaint::emath;
use emath::Rect;

use super::page::{FigureOptions, Heading, Pen, body, page};
use super::table::Written;
use crate::paint::{RowLook, paint_table_heads, paint_table_row};
use crate::query::{Catalog, CommitmentFilter, TableIndex, TableKind, TableRows};
use crate::say;
use crate::scene::tables::{Columns, HEAD, TableInput, heads, row_height};
use crate::scene::{counts, filter_words};
use crate::state::State;
use crate::words::{Language, in_language};

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
        self.pages(options, 1).into_iter().next().unwrap_or_default()
    }

    /// All rows on at most so many pages, each an SVG document with the heads of the columns.
    #[must_use]
    pub fn pages(&self, options: &FigureOptions, most: usize) -> Vec<String> {
        in_language(options.spoken(), || self.drawn(options, most))
    }

    fn drawn(&self, options: &FigureOptions, most: usize) -> Vec<String> {
        let heading = |page| Heading {
            subject: self.subject().to_owned(),
            count: self.count(),
            filter: filter_words::in_words(self.catalog, self.state.filter.filter()),
            page,
        };
        let room = body(&heading((1, 1)), options, 1).height() - HEAD;
        let each = ((room / row_height(self.table)).max(1.0)) as usize;
        let of = self.rows.len().div_ceil(each).clamp(1, most.max(1));
        (0..of)
            .map(|number| {
                page(self.catalog, &heading((number + 1, of)), options, 1, |pen| {
                    let part = (number * each, each, number + 1 == of);
                    self.draw(pen, part, &options.language);
                })
            })
            .collect()
    }

    /// What the table is called.
    #[must_use]
    pub fn subject(&self) -> &'static str {
        match self.table {
            TableKind::Events => say!("figure-events"),
            TableKind::Commitments => say!("figure-commitments"),
            TableKind::Contested => say!("figure-contested"),
        }
    }

    fn count(&self) -> String {
        let count = self.rows.len();
        match self.table {
            TableKind::Events => counts::events(count),
            TableKind::Commitments => {
                let all = self.rows.counts.commitments;
                match self.rows.query.only {
                    CommitmentFilter::All => say!("figure-count-commitments", count = all),
                    only => say!(
                        "figure-count-some-commitments",
                        count = count,
                        all = all,
                        which = only.name()
                    ),
                }
            }
            TableKind::Contested => say!("figure-count-contested", count = count),
        }
    }

    fn input<'a>(&'a self, language: &'a str) -> TableInput<'a> {
        TableInput { catalog: self.catalog, index: self.index, table: self.table, language }
    }

    fn written(&self, delimiter: u8) -> String {
        let input = self.input(self.index.language());
        let mut writer = Written::new(delimiter);
        // Data are the same whoever reads them.
        in_language(Language::English, || {
            writer.add(input.record_head());
            for row in self.rows.rows() {
                input.records(row).iter().for_each(|record| writer.add(record));
            }
        });
        writer.finish()
    }

    fn draw(&self, pen: &mut Pen<'_>, part: (usize, usize, bool), language: &str) {
        let (first, fit, is_last) = part;
        let tables = self.state.panels.tables();
        let body = pen.body;
        let wanted = self.input(language).wanted(pen.measure);
        let columns = Columns::new(self.table, tables.columns(self.table), &wanted, body.width());
        let head = Rect::from_x_y_ranges(body.x_range(), body.top()..=body.top() + HEAD);
        let heads = heads(&columns, tables.sort(self.table), head, pen.measure);
        paint_table_heads(pen.canvas, &heads, pen.palette);
        let height = row_height(self.table);
        for (place, row) in self.rows.rows().skip(first).take(fit).enumerate() {
            let top = head.bottom() + height * place as f32;
            let rect = Rect::from_x_y_ranges(body.x_range(), top..=top + height);
            let row = self.input(language).row(row, &columns, rect, pen.measure);
            paint_table_row(pen.canvas, &row, RowLook::default(), pen.palette);
        }
        let end = (first + fit).min(self.rows.len());
        if is_last && end < self.rows.len() {
            pen.say_below(&say!("figure-first-rows", shown = end, all = self.rows.len()));
        }
    }
}
