//! Rows against brute force: every row once, in the order of its column.

use proptest::prelude::*;

use super::{RowIx, TableRows};
use crate::model::{CodeList, Dataset};
use crate::query::{
    Catalog, Column, CommitmentFilter, Field, Filter, Overdue, Shown, Sort, TableIndex, TableKind,
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
        Column::Sources => Key::Number(i64::try_from(event.sources.len()).ok()),
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
    let visits = Filter::default().with(Field::Kind, ["visit".to_owned()]);
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
