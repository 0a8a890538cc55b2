//! The columns of the tables: what they are called, what they say, and how wide they are.

use emath::Rangef;

use crate::query::{Column, TableKind};

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
    /// Width in points at least, where there is no room for what it wants.
    least: f32,
    /// Width in points that it wants.
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
    #[must_use]
    pub fn new(table: TableKind, shown: impl Iterator<Item = Column>, width: f32) -> Self {
        let shown: Vec<(Column, ColumnLook)> =
            shown.map(|column| (column, look(table, column))).collect();
        let gaps = GAP * shown.len().saturating_sub(1) as f32;
        let least: f32 = shown.iter().map(|(_, look)| look.least).sum::<f32>() + gaps;
        let parts: f32 = shown.iter().map(|(_, look)| look.grow).sum();
        let wanted: f32 = shown.iter().map(|(_, look)| look.wanted).sum::<f32>() + gaps;
        let rest = (width - wanted).max(0.0);
        let share = ((width - least) / (wanted - least).max(1.0)).clamp(0.0, 1.0);
        let mut left = 0.0;
        let place = |(column, look): (Column, ColumnLook)| {
            let more = if parts > 0.0 { rest * look.grow / parts } else { 0.0 };
            let own = look.least + (look.wanted - look.least) * share;
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
    let (wanted, grow) = width(table, column);
    let least = least(table, column).min(wanted);
    ColumnLook { name, heading, meaning, right: column == Column::Sources, least, wanted, grow }
}

/// Width at least: a date or a code stays whole, a text is cut.
fn least(table: TableKind, column: Column) -> f32 {
    match (table, column) {
        (TableKind::Contested, Column::Title) => 96.0,
        (_, Column::Title | Column::Parties | Column::Promise) => 112.0,
        (_, Column::Commission | Column::Announced | Column::Field) => 84.0,
        (_, Column::Fulfilled) => 64.0,
        (_, Column::Claims) => 200.0,
        (table, column) => width(table, column).0,
    }
}

/// Width that is wanted, and part of what is left over.
fn width(table: TableKind, column: Column) -> (f32, f32) {
    match (table, column) {
        (TableKind::Contested, Column::Title) => (150.0, 2.0),
        (_, Column::Date) => (92.0, 0.5),
        (_, Column::Kind) => (132.0, 0.0),
        (_, Column::Title) => (166.0, 4.0),
        (_, Column::Parties) => (164.0, 2.0),
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
        Column::Date => ["date", "Date", "When the event was; undated events come last."],
        Column::Kind => ["kind", "Kind", "What sort of event it is. A hollow mark is in doubt."],
        Column::Title if table == TableKind::Contested => ["event", "Event", "The event."],
        Column::Title => ["title", "Event", "The title of the event."],
        Column::Parties => {
            ["parties", "Parties", "Who took part; of a visit, who travelled to whom."]
        }
        Column::Status => ["status", "Status", "How far the event has come."],
        Column::Place => ["place", "Place", "Where it was."],
        Column::Commission => {
            ["commission", "Commission", "Which session of which commission it is."]
        }
        Column::Sources => ["number of sources", "Sources", "On how many sources it rests."],
        Column::Contested => ["contested", "", "Contested: sources differ on a field."],
        Column::SingleSource => ["single source", "", "Rests on one source only."],
        Column::Promise => ["commitment", "Commitment", "What was promised."],
        Column::Owner => ["who promised", "Who", "Who promised it."],
        Column::Beneficiary => ["to whom", "To whom", "Who gains by it."],
        Column::Area => ["area", "Area", "The field of cooperation."],
        Column::Announced => ["announcement", "Announced", "When and where it was promised."],
        Column::Due => ["due date", "Due", "When it is due; empty where the file does not say."],
        Column::Outcome => ["status", "Status", "What became of it, as the file states it."],
        Column::Overdue => [
            "overdue",
            "Overdue by",
            "Overdue: its due date, to the last moment, lies before the end of the day up to which the \
             file is complete, and it is neither done nor dropped; or the file calls it overdue. Where \
             the file does not say up to when it is complete, nothing is overdue by its date.",
        ],
        Column::Fulfilled => {
            ["fulfilment", "Fulfilled by", "The events that the file says fulfilled it."]
        }
        Column::Field => ["field", "Field", "What sources differ on."],
        Column::Claims => [
            "what sources say",
            "What sources say",
            "Each value, with who gives it and how far it is backed.",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::{Columns, GAP, look};
    use crate::query::TableKind;

    #[test]
    fn every_contested_fact_is_in_sight_in_a_window_of_1024_points() {
        // Beside the filters and the details, within the margins.
        let room = 1024.0 - 178.0 - 280.0 - 40.0;
        let table = TableKind::Contested;
        let columns = Columns::new(table, table.columns().iter().copied(), room);
        assert!((columns.width - room).abs() < 0.01, "{columns:?}");
    }

    #[test]
    fn columns_fill_the_width_stand_apart_and_are_never_too_narrow() {
        for table in TableKind::EVERY {
            for width in [100.0, 560.0, 850.0, 2_000.0] {
                let columns = Columns::new(table, table.columns().iter().copied(), width);
                assert!(columns.width >= width);
                let all = columns.list.iter().map(|(column, _)| look(table, *column));
                let (least, wanted) = all.fold((0.0, 0.0), |(least, wanted), look| {
                    (least + look.least + GAP, wanted + look.wanted + GAP)
                });
                assert!(least - GAP > width || (columns.width - width).abs() < 0.01, "{table:?}");
                let mut left = 0.0;
                for (column, room) in &columns.list {
                    assert!((room.min - left).abs() < 0.01, "{column:?}");
                    assert!(room.span() >= look(table, *column).least - 0.01, "{column:?}");
                    let is_full = width >= wanted - GAP;
                    assert!(!is_full || room.span() >= look(table, *column).wanted - 0.01);
                    left = room.max + GAP;
                }
                assert!((left - GAP - columns.width).abs() < 0.5, "{table:?} {width}");
            }
        }
    }
}
