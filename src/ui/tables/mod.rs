//! Tables beside the timeline: events, commitments and contested facts. A click on a row selects its
//! event, one on a head sorts; with the focus on a table, keys walk through it.
//!
//! Owns what pointer and keys mean in a table. Leaves what stands in it to `scene::tables`.

mod body;
mod head;
pub(super) mod scroll;
mod tools;
mod typed;

use egui::{Context, Frame, Id, Key, Label, Rect, ScrollArea, Ui, UiBuilder, pos2};

pub(super) use tools::tools;

use super::widgets::body as text;
use super::{Intent, Memory, OpenFile, World};
use crate::paint::FontsMeasure;
use crate::query::{Column, CommitmentFilter, EventIx, RowIx, TableKind, TableQuery, TableRows};
use crate::say;
use crate::scene::tables::{Columns, HEAD, TableInput};
use crate::theme::space;
use scroll::Scroll;
use typed::Typed;

/// Room beside the columns for the ground of a row, in points.
const EDGE: f32 = space::S;

/// What tables remember from frame to frame.
#[derive(Default)]
pub(super) struct TablesMemory {
    /// This table wants the focus, as soon as it is shown.
    pub wants_focus: Option<TableKind>,
    typed: Typed,
    events: View,
    commitments: View,
    contested: View,
}

/// How one table is looked at.
#[derive(Default)]
struct View {
    scroll: Scroll,
    /// Widths that columns ask for, in points, measured once.
    wanted: Option<Vec<(Column, f32)>>,
    /// The row that keys go on from.
    cursor: Option<RowIx>,
    /// The selection and the rows that were on screen last.
    seen: Option<(Option<EventIx>, u64, TableQuery)>,
    /// The next rows are the same, of another reading of the file: they stay scrolled where they are.
    stays: bool,
}

impl TablesMemory {
    /// As it goes on with another reading of the same file.
    pub fn reopened(self) -> Self {
        let view = |view: View| View { scroll: view.scroll, stays: true, ..View::default() };
        Self {
            wants_focus: self.wants_focus,
            typed: Typed::default(),
            events: view(self.events),
            commitments: view(self.commitments),
            contested: view(self.contested),
        }
    }

    fn view(&mut self, table: TableKind) -> &mut View {
        match table {
            TableKind::Events => &mut self.events,
            TableKind::Commitments => &mut self.commitments,
            TableKind::Contested => &mut self.contested,
        }
    }
}

/// A table that is ready to be shown.
#[derive(Copy, Clone)]
struct Shown<'a> {
    world: &'a World<'a>,
    file: &'a OpenFile,
    rows: &'a TableRows,
    table: TableKind,
}

impl<'a> Shown<'a> {
    fn input(&self) -> TableInput<'a> {
        TableInput {
            catalog: &self.file.catalog,
            index: &self.file.table_index,
            table: self.table,
            language: self.world.language,
        }
    }
}

/// The id of the rows of a table, which takes the focus.
fn id(table: TableKind) -> Id {
    Id::unique(("table", table))
}

/// Whether a key belongs to a table that has the focus.
pub(super) fn takes(ctx: &Context, memory: &Memory, key: Key, now: f64) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    let has_focus = TableKind::EVERY.into_iter().any(|table| focused == Some(id(table)));
    has_focus && typed::is_own(key, memory.tables.typed.goes_on(now))
}

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    table: TableKind,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let rows = file.table.as_ref().filter(|rows| rows.query.table == Some(table));
    Frame::new()
        .inner_margin(egui::epaint::MarginF32 {
            left: space::S,
            right: space::S,
            top: 0.0,
            bottom: space::XXS,
        })
        .show(ui, |ui| match rows {
            None => say(ui, world, say!("table-collecting")),
            Some(rows) if rows.is_empty() => say(ui, world, nothing(world, rows, table)),
            Some(rows) => {
                let shown = Shown { world, file, rows, table };
                lay_out(ui, shown, memory, intents);
            }
        });
}

fn say(ui: &mut Ui, world: &World<'_>, words: &str) {
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        ui.add_space(EDGE);
        ui.add(Label::new(text(words, world.palette.text_2)).wrap());
    });
}

/// Why there is no row.
fn nothing(world: &World<'_>, rows: &TableRows, table: TableKind) -> &'static str {
    let filtered = !world.state.filter.filter().is_empty();
    match table {
        TableKind::Events if filtered => say!("table-none-pass"),
        TableKind::Events => say!("table-no-events"),
        TableKind::Commitments if rows.counts.commitments > 0 => match rows.query.only {
            CommitmentFilter::Overdue => say!("table-none-overdue"),
            CommitmentFilter::NotFollowedUp => say!("table-all-followed"),
            _ => say!("table-none-status"),
        },
        TableKind::Commitments if filtered => say!("table-no-shown-commitments"),
        TableKind::Commitments => say!("table-no-commitments"),
        TableKind::Contested if filtered => say!("table-no-shown-contested"),
        TableKind::Contested => say!("table-no-contested"),
    }
}

fn lay_out(ui: &mut Ui, shown: Shown<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let whole = ui.available_rect_before_wrap();
    let bar = Rect::from_min_max(pos2(whole.right() - scroll::BAR, whole.top() + HEAD), whole.max);
    let left = Rect::from_min_max(whole.min, pos2(bar.left() - 2.0, whole.bottom()));
    let tables = shown.world.state.panels.tables();
    let columns = tables.columns(shown.table);
    let view = memory.tables.view(shown.table);
    let wanted = view.wanted.get_or_insert_with(|| {
        ui.fonts_mut(|fonts| shown.input().wanted(&mut FontsMeasure(fonts)))
    });
    let columns = Columns::new(shown.table, columns, wanted, left.width() - 2.0 * EDGE);
    let mut child = ui.new_child(UiBuilder::new().max_rect(left));
    // Columns that find no room are reached sideways; rows scroll by themselves.
    ScrollArea::horizontal().id_salt(("table", shown.table)).auto_shrink(false).show(
        &mut child,
        |ui| {
            let origin = ui.min_rect().min;
            let size = egui::vec2(columns.width + 2.0 * EDGE, ui.available_height());
            let rect = Rect::from_min_size(origin, size);
            ui.allocate_rect(rect, egui::Sense::hover());
            let inner = rect.shrink2(egui::vec2(EDGE, 0.0));
            let (top, rest) = inner.split_top_bottom_at_y(inner.top() + HEAD);
            head::show(ui, shown, (&columns, top), intents);
            body::show(ui, shown, memory, (&columns, rest), intents);
        },
    );
    let size = (bar.height(), crate::scene::tables::row_height(shown.table));
    let place = (bar, id(shown.table).with("bar"), say!("table-scroll"));
    let view = memory.tables.view(shown.table);
    view.scroll.bar(ui, place, size, shown.rows.len(), shown.world.palette);
}
