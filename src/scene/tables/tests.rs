//! Rows of a small file, checked cell by cell: words, links, and that nothing leaves its column.

use emath::{Rect, pos2};

use super::{Columns, Content, Sign, TableInput, look, row_height};
use crate::model::Dataset;
use crate::query::{
    Catalog, Column, CommitmentFilter, Filter, RowIx, Shown, TableIndex, TableKind, TableQuery,
    TableRows,
};
use crate::scene::Measure;
use crate::scene::tests::Typewriter;
use crate::theme::{Weight, size};
use crate::words::{Language, in_language};

const FILE: &str = r#"{"as_of":"2026-11-24","sources":[{"id":"s","publisher":"APA"}],"events":[
    {"id":"a","kind":"visit","title":"Visit to Bamako","when":"2024-03-05","status":"held",
     "parties":[{"party":"MAR","role":"sender"},{"party":"MLI","role":"host"}],"sources":["s"],
     "place":"Bamako","commission":{"id":"jmc","session":2},
     "commitments":[
       {"text":"Train five hundred","owner":"MAR","beneficiary":"MLI","area":"training",
        "due":"2024-12","status":"in_progress","fulfilled_by":["b","gone","b"]},
       {"text":"Later","due":"2030"}],
     "claims":[{"field":"when","value":"2024-03-05","sources":["s"],"confidence":"disputed"},
               {"field":"when","value":"2024-04"},{"field":"when","value":"2024-05"}]},
    {"id":"b","kind":"training","title":"Course","when":"unknown","parties":["MLI"]}]}"#;

fn file() -> (Catalog, TableIndex) {
    file_of(FILE)
}

fn file_of(text: &str) -> (Catalog, TableIndex) {
    let catalog = Catalog::new(serde_json::from_str::<Dataset>(text).expect("a dataset"));
    let index = TableIndex::new("en");
    for table in TableKind::EVERY {
        let shown = Shown::of(&catalog, &Filter::default());
        let (sort, only) = (table.first_sort(), CommitmentFilter::All);
        let query = TableQuery { table: Some(table), sort, only };
        TableRows::collect(&catalog, &index, (&shown, 1), query, &|| true).expect("rows");
    }
    (catalog, index)
}

fn input((catalog, index): &(Catalog, TableIndex), table: TableKind) -> TableInput<'_> {
    TableInput { catalog, index, table, language: "en" }
}

#[test]
fn rows_are_said_in_words() {
    let file = file();
    let said = |table, row| input(&file, table).row_words(RowIx(row));
    assert_eq!(
        said(TableKind::Events, 0),
        "5 Mar 2024, Visit, Visit to Bamako, Morocco to Mali, Held, Bamako, 2nd · jmc, 1 source, \
         sources differ, one source only"
    );
    assert_eq!(said(TableKind::Events, 1), "undated, Training, Course, Mali, no source");
    assert_eq!(
        said(TableKind::Commitments, 0),
        "Train five hundred, by Morocco, to Mali, Training, announced 5 Mar 2024, Visit to Bamako, \
         due Dec 2024, In progress, overdue by 1 year 11 months, \
         fulfilled by undated · Course; gone; undated · Course"
    );
    assert_eq!(
        said(TableKind::Contested, 0),
        "5 Mar 2024, Visit to Bamako, Date, 5 March 2024 (APA · disputed); \
         April 2024 (source not recorded); May 2024 (source not recorded)"
    );
}

#[test]
fn rows_and_columns_are_said_in_french() {
    let file = file();
    in_language(Language::French, || {
        let said = |table, column| input(&file, table).said(RowIx(0), column);
        let promise = |column| said(TableKind::Commitments, column);
        assert_eq!(said(TableKind::Events, Column::Parties).as_deref(), Some("Maroc vers Mali"));
        assert_eq!(said(TableKind::Events, Column::Sources).as_deref(), Some("1 source"));
        let differ = said(TableKind::Events, Column::Contested);
        assert_eq!(differ.as_deref(), Some("les sources divergent"));
        let owner = "engagement pris par\u{a0}: Maroc";
        assert_eq!(promise(Column::Owner).as_deref(), Some(owner));
        assert_eq!(promise(Column::Beneficiary).as_deref(), Some("bénéficiaire\u{a0}: Mali"));
        let overdue = promise(Column::Overdue).expect("overdue");
        assert!(overdue.starts_with("en retard de "), "{overdue}");
    });
    let said = |language| in_language(language, all_columns);
    let same = ["date", "Date", "parties", "Parties", "commission", "Commission", "Sources", ""];
    for (english, french) in said(Language::English).into_iter().zip(said(Language::French)) {
        assert!(english != french || same.contains(&english), "{english}");
    }
}

/// What every column of every table is called, and what it says.
fn all_columns() -> Vec<&'static str> {
    let columns = TableKind::EVERY.into_iter();
    let looks = columns.flat_map(|table| table.columns().iter().map(move |it| look(table, *it)));
    looks.flat_map(|look| [look.name, look.heading, look.meaning]).collect()
}

#[test]
fn rows_as_data_stay_english() {
    let file = file();
    for table in TableKind::EVERY {
        let records = |language| in_language(language, || input(&file, table).records(RowIx(0)));
        assert_eq!(records(Language::French), records(Language::English), "{table:?}");
    }
}

#[test]
fn overdue_has_a_sign_and_what_is_not_due_has_none() {
    let file = file();
    let content = |row| input(&file, TableKind::Commitments).content(RowIx(row), Column::Overdue);
    assert!(matches!(content(0), Content::Words(piece) if piece.sign == Some(Sign::Warning)));
    assert_eq!(content(1), Content::Empty);
}

#[test]
fn nothing_leaves_its_row_or_the_table_in_any_width() {
    let file = file();
    for table in TableKind::EVERY {
        let input = input(&file, table);
        for width in [300.0, 560.0, 850.0, 1_900.0] {
            let columns = Columns::new(table, table.columns().iter().copied(), &[], width);
            let rect = Rect::from_min_max(
                pos2(10.0, 5.0),
                pos2(10.0 + columns.width, 5.0 + row_height(table)),
            );
            for row in 0..2 {
                if input.index.event(table, RowIx(row)).is_none() {
                    continue;
                }
                let placed = input.row(RowIx(row), &columns, rect, &mut Typewriter).placed;
                assert!(!placed.texts.is_empty());
                for text in placed.texts {
                    let wide = Typewriter.width(&text.text, size::SMALL, Weight::Regular);
                    let (left, right) = if text.right {
                        (text.at.x - wide, text.at.x)
                    } else {
                        (text.at.x, text.at.x + wide)
                    };
                    assert!(
                        left >= 10.0 && right <= rect.right() + 0.5,
                        "{table:?} {width} {text:?}"
                    );
                    assert!(text.at.y > rect.top() + 4.0 && text.at.y < rect.bottom() - 4.0);
                }
                for (sign, _) in placed.signs {
                    assert!(rect.contains_rect(sign), "{table:?} {width}");
                }
            }
        }
    }
}

#[test]
fn columns_of_events_are_as_wide_as_their_words() {
    let file = file();
    let input = input(&file, TableKind::Events);
    let wanted = input.wanted(&mut Typewriter);
    let all = || TableKind::Events.columns().iter().copied();
    let cut_in = |wanted: &[(Column, f32)], width: f32, columns: &[Column]| {
        let shown = all().filter(|column| columns.contains(column));
        let columns = Columns::new(TableKind::Events, shown, wanted, width);
        let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(columns.width, 24.0));
        (0..2).any(|row| input.row(RowIx(row), &columns, rect, &mut Typewriter).placed.is_cut)
    };
    let every: Vec<Column> = all().collect();
    let needed: f32 = wanted.iter().map(|(_, width)| width + super::GAP).sum();
    assert!(!cut_in(&wanted, needed, &every), "there is room for all words");
    // What is short stays whole, however little room there is.
    let short = [Column::Date, Column::Kind, Column::Status, Column::Sources];
    assert!(!cut_in(&wanted, 10.0, &short));
    assert!(cut_in(&[(Column::Date, 20.0)], 10.0, &short), "less than its words need");
}

#[test]
fn a_column_in_which_nothing_stands_leaves_its_room_to_others() {
    let file = file();
    let input = input(&file, TableKind::Commitments);
    let rows = || (0..).map(RowIx).take_while(|row| input.index.event(input.table, *row).is_some());
    let wanted = input.wanted(&mut Typewriter);
    for column in TableKind::Commitments.columns() {
        let is_empty = rows().all(|row| input.content(row, *column) == Content::Empty);
        assert_eq!(wanted.iter().any(|(own, _)| own == column), is_empty, "{column:?}");
    }
    // Nothing is fulfilled.
    let file = file_of(&FILE.replace("fulfilled_by", "x_by"));
    let wanted = self::input(&file, TableKind::Commitments).wanted(&mut Typewriter);
    let width = |wanted: &[(Column, f32)], wide: f32, of: Column| {
        let all = TableKind::Commitments.columns().iter().copied();
        let columns = Columns::new(TableKind::Commitments, all, wanted, wide);
        columns.list.iter().find(|(column, _)| *column == of).map(|(_, room)| room.span())
    };
    for wide in [900.0, 1_600.0] {
        let [before, after] = [&[][..], &wanted].map(|it| width(it, wide, Column::Promise));
        assert!(after > before, "{wide}: {before:?} {after:?}");
    }
    let head =
        wanted.iter().find(|(column, _)| *column == Column::Fulfilled).map(|(_, head)| *head);
    assert_eq!(width(&wanted, 1_600.0, Column::Fulfilled), head);
}

#[test]
fn only_events_that_the_file_has_are_links() {
    let file = file();
    let input = input(&file, TableKind::Commitments);
    let columns = Columns::new(
        TableKind::Commitments,
        TableKind::Commitments.columns().iter().copied(),
        &[],
        900.0,
    );
    let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(900.0, 38.0));
    let placed = input.row(RowIx(0), &columns, rect, &mut Typewriter).placed;
    let links: Vec<_> = placed.links.iter().map(|(_, event)| *event).collect();
    assert_eq!(
        links,
        [file.0.find_event("b").expect("there")],
        "the first; the second is not there"
    );
    assert!(placed.texts.iter().any(|text| text.text == "+1"), "the third is counted");
}

#[test]
fn data_has_a_record_for_each_event_commitment_and_claim() {
    let file = file();
    for (table, count) in
        [(TableKind::Events, 2), (TableKind::Commitments, 2), (TableKind::Contested, 3)]
    {
        let input = input(&file, table);
        let rows = [0, 1].map(RowIx);
        let records: Vec<Vec<String>> = rows.iter().flat_map(|row| input.records(*row)).collect();
        assert_eq!(records.len(), count, "{table:?}");
        assert!(records.iter().all(|record| record.len() == input.record_head().len()));
    }
    let promise = &input(&file, TableKind::Commitments).records(RowIx(0))[0];
    assert_eq!(promise[12], "693", "days from 1 January 2025 to 25 November 2026");
}
