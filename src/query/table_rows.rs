//! The rows of a table, collected and sorted: a list of numbers, however many there are.

use std::sync::Arc;

use super::table_sort::{Sorter, ordered};
use super::{Catalog, EventIx, Shown, TableIndex, TableKind, TableQuery};
use crate::words::language;

/// Number of a row: of an event, a commitment or a contested fact, whatever the order.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowIx(pub u32);

impl RowIx {
    /// As a position in a slice.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// How many rows the tables have.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct TableCounts {
    /// Shown events.
    pub events: usize,
    /// Commitments made at them, whatever became of them.
    pub commitments: usize,
    /// Fields on which their sources differ.
    pub contested: usize,
}

/// What was collected, and what for.
#[derive(Clone, Debug)]
pub struct TableRows {
    /// The revision of what is shown.
    pub revision: u64,
    /// What was asked.
    pub query: TableQuery,
    /// How many rows each table has.
    pub counts: TableCounts,
    rows: Arc<[u32]>,
    /// The place of each row of the whole file; [`NOWHERE`] where it is not listed.
    places: Arc<[u32]>,
}

/// The place of a row that is not listed.
const NOWHERE: u32 = u32::MAX;

impl TableCounts {
    /// Of one table.
    #[must_use]
    pub fn of(self, table: TableKind) -> usize {
        match table {
            TableKind::Events => self.events,
            TableKind::Commitments => self.commitments,
            TableKind::Contested => self.contested,
        }
    }
}

impl TableRows {
    /// Collects and sorts rows, on all cores. `go_on` is asked between the steps; where it says no,
    /// there is no answer.
    pub fn collect(
        catalog: &Catalog,
        index: &TableIndex,
        (shown, revision): (&Shown, u64),
        query: TableQuery,
        go_on: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let promises = index.promises(catalog);
        let disputes = index.disputes(catalog);
        let of_shown = |of: &dyn Fn(u32) -> Option<EventIx>, count: usize| -> Vec<u32> {
            let is_shown = |row: &u32| of(*row).is_some_and(|event| shown.contains(event));
            (0..count as u32).filter(is_shown).collect()
        };
        let mut promised =
            of_shown(&|row| promises.get(row as usize).map(|it| it.event), promises.len());
        let disputed =
            of_shown(&|row| disputes.get(row as usize).map(|it| it.event), disputes.len());
        let counts = TableCounts {
            events: shown.len(),
            commitments: promised.len(),
            contested: disputed.len(),
        };
        let Some(table) = query.table else {
            return Some(Self::listing(counts, (revision, query), Vec::new(), 0));
        };
        if !go_on() {
            return None;
        }
        // The order of time first; sorting by anything else keeps it among equals.
        let (rows, all): (Vec<u32>, usize) = match table {
            TableKind::Events => {
                let events = shown.dated.iter().chain(&shown.undated);
                (events.map(|event| event.0).collect(), catalog.len())
            }
            TableKind::Commitments => {
                let admits = |row: &u32| {
                    let promise = index.promise(catalog, RowIx(*row));
                    promise.is_some_and(|(_, promise)| query.only.admits(catalog, promise))
                };
                promised.retain(admits);
                (in_time(catalog, index, table, &promised), promises.len())
            }
            TableKind::Contested => (in_time(catalog, index, table, &disputed), disputes.len()),
        };
        let rows = Sorter { catalog, index, table, spoken: language() }.sorted(&rows, query.sort);
        go_on().then(|| Self::listing(counts, (revision, query), rows, all))
    }

    /// Rows in the order in which they are given, of `all` that there are.
    fn listing(
        counts: TableCounts,
        (revision, query): (u64, TableQuery),
        rows: Vec<u32>,
        all: usize,
    ) -> Self {
        let mut places = vec![NOWHERE; all];
        for (place, row) in (0u32..).zip(&rows) {
            if let Some(own) = places.get_mut(*row as usize) {
                *own = place;
            }
        }
        Self { revision, query, counts, rows: rows.into(), places: places.into() }
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row at a place, counted from the top.
    #[must_use]
    pub fn row(&self, place: usize) -> Option<RowIx> {
        self.rows.get(place).copied().map(RowIx)
    }

    /// All rows from the top.
    pub fn rows(&self) -> impl Iterator<Item = RowIx> {
        self.rows.iter().copied().map(RowIx)
    }

    /// The place of a row, if it is listed.
    #[must_use]
    pub fn place(&self, row: RowIx) -> Option<usize> {
        let place = *self.places.get(row.index())?;
        (place != NOWHERE).then_some(place as usize)
    }

    /// The first place of an event, if it is listed.
    #[must_use]
    pub fn place_of_event(&self, index: &TableIndex, event: EventIx) -> Option<usize> {
        let rows = index.rows_of(self.query.table?, event);
        rows.filter_map(|row| self.place(RowIx(row))).min()
    }

    /// The first place at or after `from`, else from the top, whose heading begins with `typed`; case
    /// and accents do not count.
    #[must_use]
    pub fn find_typed(
        &self,
        catalog: &Catalog,
        index: &TableIndex,
        typed: &str,
        from: usize,
    ) -> Option<usize> {
        let found = index.beginning_with(catalog, self.query.table?, typed);
        let places = || found.iter().filter_map(|row| self.place(RowIx(*row)));
        places().filter(|place| *place >= from).min().or_else(|| places().min())
    }
}

/// Rows of events in the order of their dates.
fn in_time(catalog: &Catalog, index: &TableIndex, table: TableKind, rows: &[u32]) -> Vec<u32> {
    let start = |row: u32| Some(catalog.facts(index.event(table, RowIx(row))?)?.start_key());
    ordered(rows, false, start)
}

#[cfg(test)]
mod tests;
