//! The rows of a table, collected and sorted: a list of numbers, however many there are.

use std::sync::Arc;

use rayon::prelude::*;

use super::text_index::fold;
use super::{
    Catalog, Column, EventIx, Overdue, PartyKind, Shown, Sort, TableIndex, TableKind, TableQuery,
};
use crate::model::{CodeList, Commitment, Event};

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
        let rows = Sorter { catalog, index, table }.sorted(&rows, query.sort);
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

/// Rows by a key, equal ones as they were; those without one come last.
fn ordered<K: Ord + Send>(
    rows: &[u32],
    descending: bool,
    key: impl Fn(u32) -> Option<K> + Sync,
) -> Vec<u32> {
    let mut keyed: Vec<(Option<K>, u32)> = rows.par_iter().map(|row| (key(*row), *row)).collect();
    keyed.par_sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) if descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    keyed.into_iter().map(|(_, row)| row).collect()
}

/// What rows are sorted by.
struct Sorter<'a> {
    catalog: &'a Catalog,
    index: &'a TableIndex,
    table: TableKind,
}

impl<'a> Sorter<'a> {
    fn sorted(&self, rows: &[u32], sort: Sort) -> Vec<u32> {
        let Sort { column, descending } = sort;
        if let Some(number) = self.number(column) {
            return ordered(rows, descending, number);
        }
        if column == self.table.heading() {
            let order = self.index.by_heading(self.catalog, self.table);
            let blank = |row: u32| {
                self.index.heading(self.catalog, self.table, RowIx(row)).trim().is_empty()
            };
            return ordered(rows, descending, |row| order.rank(row).filter(|_| !blank(row)));
        }
        let words = |row| {
            let words = fold(&self.words(column, row)?);
            (!words.is_empty()).then_some(words)
        };
        ordered(rows, descending, words)
    }

    /// The number by which a column is sorted; `None` for columns of words.
    fn number(&self, column: Column) -> Option<Box<dyn Fn(u32) -> Option<i64> + Sync + '_>> {
        let of_event = |number: fn(&Self, EventIx) -> Option<i64>| {
            move |row| number(self, self.index.event(self.table, RowIx(row))?)
        };
        Some(match column {
            Column::Date | Column::Announced => Box::new(of_event(|it, event| {
                Some(it.catalog.facts(event)?.extent?.start().seconds())
            })),
            Column::Sources => Box::new(of_event(|it, event| {
                i64::try_from(it.catalog.event(event)?.sources.len()).ok()
            })),
            Column::Contested => Box::new(of_event(|it, event| {
                Some(i64::from(it.catalog.facts(event)?.doubt.contested))
            })),
            Column::SingleSource => Box::new(of_event(|it, event| {
                Some(i64::from(it.catalog.facts(event)?.doubt.single_source))
            })),
            Column::Due => Box::new(|row| {
                let due = self.promise(row)?.due.date()?.known_span()?;
                Some(due.end().seconds())
            }),
            Column::Overdue => {
                Box::new(|row| Some(Overdue::of(self.catalog, self.promise(row)?)?.seconds()))
            }
            Column::Fulfilled => Box::new(|row| {
                let mut by = self.promise(row)?.fulfilled_by.iter();
                let event = by.find_map(|id| self.catalog.find_event(id))?;
                Some(self.catalog.facts(event)?.start_key())
            }),
            _ => return None,
        })
    }

    fn promise(&self, row: u32) -> Option<&'a Commitment> {
        Some(self.index.promise(self.catalog, RowIx(row))?.1)
    }

    fn event(&self, row: u32) -> Option<(EventIx, &'a Event)> {
        let event = self.index.event(self.table, RowIx(row))?;
        Some((event, self.catalog.event(event)?))
    }

    /// The words by which a column is sorted.
    fn words(&self, column: Column, row: u32) -> Option<String> {
        let (catalog, language) = (self.catalog, self.index.language());
        let party = |code: &String| {
            let party = catalog.find_party(code);
            party.map_or_else(|| code.clone(), |party| catalog.party_name(party).to_owned())
        };
        match column {
            Column::Kind => Some(self.event(row)?.1.kind.label()),
            Column::Title => Some(self.event(row)?.1.title.get(language).to_owned()),
            Column::Parties => {
                let facts = catalog.facts(self.event(row)?.0)?;
                let stated = facts.parties.iter().filter(|party| {
                    let known = catalog.party(**party);
                    known.is_some_and(|party| party.kind != PartyKind::Unstated)
                });
                let names: Vec<&str> = stated.map(|party| catalog.party_name(*party)).collect();
                Some(names.join(" "))
            }
            Column::Status => self.event(row)?.1.status.as_ref().map(CodeList::label),
            Column::Place => {
                let place = self.event(row)?.1.place.as_deref()?;
                Some(catalog.place_name(place, language).to_owned())
            }
            Column::Commission => {
                let session = self.event(row)?.1.commission.as_ref()?;
                let name = catalog.commission(&session.id).map(|it| it.name.get(language));
                let number = session.session.unwrap_or(0);
                Some(format!("{} {number:09}", name.unwrap_or(&session.id)))
            }
            Column::Owner => self.promise(row)?.owner.as_ref().map(party),
            Column::Beneficiary => self.promise(row)?.beneficiary.as_ref().map(party),
            Column::Area => self.promise(row)?.area.as_ref().map(CodeList::label),
            Column::Outcome => self.promise(row)?.status.as_ref().map(CodeList::label),
            Column::Field => Some(self.index.dispute(RowIx(row))?.field(catalog)?.to_owned()),
            Column::Claims => {
                let claim = self.index.claims(catalog, RowIx(row)).next()?;
                let words = claim.value.as_str().map(str::to_owned);
                Some(words.unwrap_or_else(|| claim.value.to_string()))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{RowIx, TableRows};
    use crate::model::{CodeList, Dataset};
    use crate::query::{
        Catalog, Column, CommitmentFilter, Filter, Overdue, Shown, Sort, TableIndex, TableKind,
        TableQuery,
    };
    use crate::time::Moment;

    fn collect(catalog: &Catalog, query: TableQuery) -> (TableIndex, TableRows) {
        let index = TableIndex::new("en");
        let shown = Shown::of(catalog, &Filter::default());
        let rows = TableRows::collect(catalog, &index, (&shown, 1), query, &|| true);
        let rows = rows.expect("nobody says no");
        (index, rows)
    }

    fn query(table: TableKind, column: Column, descending: bool) -> TableQuery {
        let only = CommitmentFilter::All;
        TableQuery { table: Some(table), sort: Sort { column, descending }, only }
    }

    /// Events by title, by the day in 2024 if they are dated, and by the days when what was promised is due.
    fn catalog(events: &[(String, Option<u16>, Vec<u16>)]) -> Catalog {
        let day = |days: &u16| {
            let at = Moment::from_civil(2024, 1, 1).plus_seconds(i64::from(*days) * Moment::DAY);
            let civil = at.civil();
            format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
        };
        let events = (0..).zip(events).map(|(number, (title, when, due))| {
            let promise = |days: &u16| serde_json::json!({"text": title, "due": day(days)});
            serde_json::json!({
                "id": format!("e{number}"),
                "kind": if number % 3 == 0 { "visit" } else { "meeting" },
                "title": title,
                "when": when.as_ref().map(day),
                "sources": vec!["s"; number % 4],
                "commitments": due.iter().map(promise).collect::<Vec<_>>(),
            })
        });
        let events: Vec<serde_json::Value> = events.collect();
        let json = serde_json::json!({"as_of": "2024-07-01", "events": events});
        Catalog::new(serde_json::from_value::<Dataset>(json).expect("a dataset"))
    }

    /// What a row is sorted by, read anew: a number, or words in small letters.
    fn key(catalog: &Catalog, index: &TableIndex, query: TableQuery, row: RowIx) -> Key {
        let table = query.table.expect("a table");
        let ix = index.event(table, row).expect("an event");
        let event = catalog.event(ix).expect("there");
        let start = || Some(event.when.date()?.earliest()?.seconds());
        let promise = || index.promise(catalog, row).map(|(_, promise)| promise);
        match query.sort.column {
            Column::Date | Column::Announced => Key::Number(start()),
            Column::Sources => Key::Number(Some(event.sources.len() as i64)),
            Column::Kind => Key::Words(Some(event.kind.label().to_lowercase())),
            Column::Title | Column::Promise => {
                let title = event.title.get("en").to_lowercase();
                Key::Words((!title.is_empty()).then_some(title))
            }
            Column::Due => {
                let due = promise().and_then(|it| it.due.date()?.latest());
                Key::Number(due.map(Moment::seconds))
            }
            Column::Overdue => {
                let overdue = promise().and_then(|it| Overdue::of(catalog, it));
                Key::Number(overdue.map(Overdue::seconds))
            }
            other => panic!("{other:?} is not tested here"),
        }
    }

    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Key {
        Number(Option<i64>),
        Words(Option<String>),
    }

    impl Key {
        fn is_none(&self) -> bool {
            matches!(self, Self::Number(None) | Self::Words(None))
        }
    }

    fn events() -> impl Strategy<Value = Vec<(String, Option<u16>, Vec<u16>)>> {
        let day = || 0u16..400;
        let event =
            ("[a-cA-C]{0,3}", proptest::option::of(day()), proptest::collection::vec(day(), 0..3));
        proptest::collection::vec(event, 0..30)
    }

    proptest! {
        /// Every row once, in the order of its column, what is not stated last, equal ones in time.
        #[test]
        fn rows_stand_in_the_order_of_any_column(events in events(), descending: bool) {
            let catalog = catalog(&events);
            let columns = [
                (TableKind::Events, vec![Column::Date, Column::Kind, Column::Title, Column::Sources]),
                (
                    TableKind::Commitments,
                    vec![Column::Promise, Column::Announced, Column::Due, Column::Overdue],
                ),
            ];
            for (table, columns) in columns {
                for column in columns {
                    let query = query(table, column, descending);
                    let (index, rows) = collect(&catalog, query);
                    let mut all: Vec<u32> = rows.rows().map(|row| row.0).collect();
                    let listed: Vec<RowIx> = rows.rows().collect();
                    for (place, row) in listed.iter().enumerate() {
                        prop_assert_eq!(rows.place(*row), Some(place));
                    }
                    let keyed: Vec<(Key, i64, u32)> = listed
                        .iter()
                        .map(|row| {
                            let event = index.event(table, *row).expect("an event");
                            let start = catalog.facts(event).expect("there").start_key();
                            (key(&catalog, &index, query, *row), start, row.0)
                        })
                        .collect();
                    for pair in keyed.windows(2) {
                        let [one, next] = pair else { unreachable!() };
                        let right = match (one.0.is_none(), next.0.is_none()) {
                            (true, false) => false,
                            (false, true) => true,
                            _ if one.0 == next.0 => (one.1, one.2) < (next.1, next.2),
                            _ => (one.0 > next.0) == descending,
                        };
                        prop_assert!(right, "{:?} by {:?}: {:?}", table, column, pair);
                    }
                    all.sort_unstable();
                    let count = match table {
                        TableKind::Events => events.len(),
                        _ => events.iter().map(|(_, _, due)| due.len()).sum(),
                    };
                    prop_assert_eq!(all, (0..count as u32).collect::<Vec<_>>());
                    prop_assert_eq!(rows.counts.of(table), count);
                }
            }
        }

        /// Typing finds the next row that begins so, and goes on from the top.
        #[test]
        fn typing_finds_what_looking_at_every_row_finds(
            events in events(),
            typed in "[a-c]{1,2}",
            from in 0usize..30,
        ) {
            let catalog = catalog(&events);
            let (index, rows) = collect(&catalog, query(TableKind::Events, Column::Date, true));
            index.prepare_typing(&catalog, TableKind::Events);
            let begins = |place: &usize| {
                let row = rows.row(*place).expect("there");
                index.heading(&catalog, TableKind::Events, row).to_lowercase().starts_with(&typed)
            };
            let expected = (from..rows.len()).find(begins).or_else(|| (0..rows.len()).find(begins));
            prop_assert_eq!(rows.find_typed(&catalog, &index, &typed, from), expected);
        }
    }

    #[test]
    fn only_what_the_filters_show_is_listed_and_counted() {
        let catalog = crate::query::test_catalog(
            r#"[{"id":"a","kind":"visit","title":"a","when":"2024","commitments":[
                   {"text":"x","status":"done"},{"text":"y","status":"agreed"}],
                 "claims":[{"field":"when","value":"2023"},{"field":"when","value":"2024"}]},
                {"id":"b","kind":"meeting","title":"b","when":"2023",
                 "commitments":[{"text":"z","status":"agreed"}]}]"#,
        );
        let index = TableIndex::new("en");
        let visits = Filter { kinds: ["visit".to_owned()].into(), ..Filter::default() };
        let shown = Shown::of(&catalog, &visits);
        let only = CommitmentFilter::Open;
        let query = TableQuery { only, ..query(TableKind::Commitments, Column::Promise, false) };
        let rows = TableRows::collect(&catalog, &index, (&shown, 1), query, &|| true);
        let rows = rows.expect("collected");
        let texts: Vec<&str> =
            rows.rows().map(|row| index.heading(&catalog, TableKind::Commitments, row)).collect();
        assert_eq!(texts, ["y"]);
        let counts = rows.counts;
        assert_eq!((counts.events, counts.commitments, counts.contested), (1, 2, 1));
        let event = catalog.find_event("a").expect("there");
        assert_eq!(rows.place_of_event(&index, event), Some(0));
        let none = TableRows::collect(&catalog, &index, (&shown, 1), query, &|| false);
        assert!(none.is_none(), "nobody waits for it any more");
    }
}
