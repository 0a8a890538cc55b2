//! The columns of the tables: what they are called, what they say, and how wide they are.

use emath::Rangef;

use crate::query::{Column, TableKind};
use crate::say;
use crate::words::language;

/// Between two columns, in points.
pub const GAP: f32 = 10.0;

/// How a column looks.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct ColumnLook {
    /// What it is called: "Sort by {name}".
    pub name: &'static str,
    /// What stands in its head; empty where that is a sign.
    pub heading: &'static str,
    /// What it says, for who rests the pointer on its head.
    pub meaning: &'static str,
    /// Figures stand at the right.
    pub right: bool,
}

/// The width that a column asks for, in points.
#[derive(Copy, Clone, Debug, PartialEq)]
struct Room {
    /// At least, where there is no room for what it wants.
    least: f32,
    /// What it wants.
    wanted: f32,
    /// Its part of the width that is left over.
    grow: f32,
}

/// The shown columns of a table with their places, counted from its left edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// Which table.
    pub table: TableKind,
    /// Each column with its room.
    pub list: Vec<(Column, Rangef)>,
    /// Width of the whole table in points.
    pub width: f32,
}

impl Columns {
    /// Lays out columns in a width, or in more where they need more. What is wider than columns want goes to
    /// those that grow; what is less is taken from those that can do with less, before any is out of sight.
    /// `wanted` are widths that their words ask for, in points; a column that is not among them has its usual one.
    #[must_use]
    pub fn new(
        table: TableKind,
        shown: impl Iterator<Item = Column>,
        wanted: &[(Column, f32)],
        width: f32,
    ) -> Self {
        let own = |column| wanted.iter().find(|(own, _)| *own == column).map(|(_, width)| *width);
        let shown: Vec<(Column, Room)> =
            shown.map(|column| (column, room(table, column, own(column)))).collect();
        let gaps = GAP * shown.len().saturating_sub(1) as f32;
        let least: f32 = shown.iter().map(|(_, room)| room.least).sum::<f32>() + gaps;
        let parts: f32 = shown.iter().map(|(_, room)| room.grow).sum();
        let wanted: f32 = shown.iter().map(|(_, room)| room.wanted).sum::<f32>() + gaps;
        let rest = (width - wanted).max(0.0);
        let share = ((width - least) / (wanted - least).max(1.0)).clamp(0.0, 1.0);
        let mut left = 0.0;
        let place = |(column, asked): (Column, Room)| {
            let more = if parts > 0.0 { rest * asked.grow / parts } else { 0.0 };
            let own = asked.least + (asked.wanted - asked.least) * share;
            let room = Rangef::new(left, left + own + more);
            left = room.max + GAP;
            (column, room)
        };
        let list = shown.into_iter().map(place).collect();
        Self { table, list, width: width.max(least) }
    }
}

/// How a column of a table looks.
#[must_use]
pub fn look(table: TableKind, column: Column) -> ColumnLook {
    let [name, heading, meaning] = words(table, column);
    ColumnLook { name, heading, meaning, right: is_right(column) }
}

/// Whether a column has figures, which stand at the right.
pub(super) fn is_right(column: Column) -> bool {
    column == Column::Sources
}

fn room(table: TableKind, column: Column, own: Option<f32>) -> Room {
    let (usual, grow) = width(table, column);
    let (wanted, least) = match own {
        // Nothing stands in it.
        Some(head) if table != TableKind::Events => {
            return Room { least: head, wanted: head, grow: 0.0 };
        }
        // A text may be cut where there is little room; what is always cut is so long in few files.
        Some(own) => {
            let own = own.min(most(column));
            (own, if is_text(column) { least(table, column) } else { own })
        }
        None => (usual, least(table, column)),
    };
    Room { least: least.min(wanted), wanted, grow }
}

/// What the words of a column ask for counts up to here, in points.
fn most(column: Column) -> f32 {
    match column {
        Column::Title => 320.0,
        Column::Parties => 240.0,
        Column::Commission => 200.0,
        Column::Place => 110.0,
        _ => 150.0,
    }
}

/// Whether a column has texts, of which the beginning says much; others are short, or codes.
fn is_text(column: Column) -> bool {
    matches!(column, Column::Title | Column::Parties | Column::Place | Column::Commission)
}

/// Width at least: a date or a code stays whole, a text is cut.
fn least(table: TableKind, column: Column) -> f32 {
    match (table, column) {
        (TableKind::Contested, Column::Title) => 96.0,
        (_, Column::Title | Column::Promise) => 112.0,
        // Two flags with names, of which the second may be cut.
        (_, Column::Parties) => 180.0,
        (_, Column::Commission | Column::Announced | Column::Field) => 84.0,
        (_, Column::Place | Column::Fulfilled) => 64.0,
        (_, Column::Claims) => 200.0,
        (table, column) => width(table, column).0,
    }
}

/// Width that is wanted, and part of what is left over.
fn width(table: TableKind, column: Column) -> (f32, f32) {
    match (table, column) {
        (TableKind::Contested, Column::Title) => (150.0, 2.0),
        // Arabic has no short names of months.
        (_, Column::Date) if language().is_right_to_left() => (124.0, 0.5),
        (_, Column::Date) => (92.0, 0.5),
        (_, Column::Kind) => (132.0, 0.0),
        (_, Column::Title) => (166.0, 4.0),
        (_, Column::Parties) => (180.0, 2.0),
        (_, Column::Status) => (60.0, 0.0),
        (_, Column::Place) => (70.0, 0.5),
        (_, Column::Commission) => (140.0, 2.0),
        (_, Column::Sources) => (46.0, 0.0),
        (_, Column::Contested | Column::SingleSource) => (18.0, 0.0),
        (_, Column::Promise) => (140.0, 4.0),
        (_, Column::Owner | Column::Beneficiary) => (74.0, 0.4),
        (_, Column::Area) => (62.0, 0.2),
        (_, Column::Announced) => (104.0, 2.0),
        (_, Column::Due | Column::Outcome) => (60.0, 0.2),
        (_, Column::Overdue) => (78.0, 0.2),
        (_, Column::Fulfilled) => (92.0, 2.0),
        (_, Column::Field) => (130.0, 1.0),
        (_, Column::Claims) => (340.0, 5.0),
    }
}

/// Name, heading and meaning.
fn words(table: TableKind, column: Column) -> [&'static str; 3] {
    match column {
        Column::Date => {
            [say!("tables-date"), say!("tables-date-head"), say!("tables-date-meaning")]
        }
        Column::Kind => {
            [say!("tables-kind"), say!("tables-kind-head"), say!("tables-kind-meaning")]
        }
        Column::Title if table == TableKind::Contested => [
            say!("tables-contested-event"),
            say!("tables-contested-event-head"),
            say!("tables-contested-event-meaning"),
        ],
        Column::Title => {
            [say!("tables-title"), say!("tables-title-head"), say!("tables-title-meaning")]
        }
        Column::Parties => {
            [say!("tables-parties"), say!("tables-parties-head"), say!("tables-parties-meaning")]
        }
        Column::Status => {
            [say!("tables-status"), say!("tables-status-head"), say!("tables-status-meaning")]
        }
        Column::Place => {
            [say!("tables-place"), say!("tables-place-head"), say!("tables-place-meaning")]
        }
        Column::Commission => [
            say!("tables-commission"),
            say!("tables-commission-head"),
            say!("tables-commission-meaning"),
        ],
        Column::Sources => {
            [say!("tables-sources"), say!("tables-sources-head"), say!("tables-sources-meaning")]
        }
        Column::Contested => [say!("tables-contested"), "", say!("tables-contested-meaning")],
        Column::SingleSource => {
            [say!("tables-single-source"), "", say!("tables-single-source-meaning")]
        }
        Column::Promise => {
            [say!("tables-promise"), say!("tables-promise-head"), say!("tables-promise-meaning")]
        }
        Column::Owner => {
            [say!("tables-owner"), say!("tables-owner-head"), say!("tables-owner-meaning")]
        }
        Column::Beneficiary => [
            say!("tables-beneficiary"),
            say!("tables-beneficiary-head"),
            say!("tables-beneficiary-meaning"),
        ],
        Column::Area => {
            [say!("tables-area"), say!("tables-area-head"), say!("tables-area-meaning")]
        }
        Column::Announced => [
            say!("tables-announced"),
            say!("tables-announced-head"),
            say!("tables-announced-meaning"),
        ],
        Column::Due => [say!("tables-due"), say!("tables-due-head"), say!("tables-due-meaning")],
        Column::Outcome => {
            [say!("tables-outcome"), say!("tables-outcome-head"), say!("tables-outcome-meaning")]
        }
        Column::Overdue => {
            [say!("tables-overdue"), say!("tables-overdue-head"), say!("tables-overdue-meaning")]
        }
        Column::Fulfilled => [
            say!("tables-fulfilled"),
            say!("tables-fulfilled-head"),
            say!("tables-fulfilled-meaning"),
        ],
        Column::Field => {
            [say!("tables-field"), say!("tables-field-head"), say!("tables-field-meaning")]
        }
        Column::Claims => {
            [say!("tables-claims"), say!("tables-claims-head"), say!("tables-claims-meaning")]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Columns, GAP, room};
    use crate::query::TableKind;

    #[test]
    fn every_contested_fact_is_in_sight_in_a_window_of_1024_points() {
        // Beside the filters and the details, within the margins.
        let room = 1024.0 - 178.0 - 280.0 - 40.0;
        let table = TableKind::Contested;
        let columns = Columns::new(table, table.columns().iter().copied(), &[], room);
        assert!((columns.width - room).abs() < 0.01, "{columns:?}");
    }

    #[test]
    fn columns_fill_the_width_stand_apart_and_are_never_too_narrow() {
        for table in TableKind::EVERY {
            for width in [100.0, 560.0, 850.0, 2_000.0] {
                let columns = Columns::new(table, table.columns().iter().copied(), &[], width);
                assert!(columns.width >= width);
                let all = columns.list.iter().map(|(column, _)| room(table, *column, None));
                let (least, wanted) = all.fold((0.0, 0.0), |(least, wanted), asked| {
                    (least + asked.least + GAP, wanted + asked.wanted + GAP)
                });
                assert!(least - GAP > width || (columns.width - width).abs() < 0.01, "{table:?}");
                let mut left = 0.0;
                for (column, own) in &columns.list {
                    assert!((own.min - left).abs() < 0.01, "{column:?}");
                    assert!(own.span() >= room(table, *column, None).least - 0.01, "{column:?}");
                    let is_full = width >= wanted - GAP;
                    assert!(!is_full || own.span() >= room(table, *column, None).wanted - 0.01);
                    left = own.max + GAP;
                }
                assert!((left - GAP - columns.width).abs() < 0.5, "{table:?} {width}");
            }
        }
    }
}
