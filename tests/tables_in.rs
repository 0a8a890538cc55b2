//! Tables of other programs: what rows in every dialect, encoding and layout become, what is said of what is
//! odd, and that no bytes make the reader panic.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod told;

use std::fmt::Write;

use attache::load::{
    DateOrder, Loaded, Mapping, Mappings, Target, Targets, read, read_table_with, read_with,
    table_preview,
};
use attache::model::Dataset;
use attache::time::EventDate;
use proptest::prelude::*;
use serde_json::json;
use told::{tell_entries, tell_problems};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/tables/{name}", env!("CARGO_MANIFEST_DIR")))
        .expect("a fixture")
}

fn load(bytes: &[u8]) -> Loaded {
    read(bytes, "table.csv", &|_| true).expect("readable")
}

/// All that was read, and all that was said.
fn told(loaded: &Loaded) -> String {
    let mut all = String::new();
    let dataset = &loaded.dataset;
    let head = json!([dataset.title, dataset.about, dataset.licence, dataset.other]);
    writeln!(all, "{head}").expect("a text");
    for event in &dataset.events {
        writeln!(all, "{}", serde_json::to_string(event).expect("writes")).expect("a text");
    }
    let Dataset { organisations, commissions, places, sources, .. } = dataset;
    let lists = [json!(organisations), json!(commissions), json!(places), json!(sources)];
    tell_entries(&mut all, &lists);
    tell_problems(&mut all, &loaded.problems);
    all
}

fn check(name: &str) -> Loaded {
    let loaded = load(&bytes(name));
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!(name.replace(['.', '-'], "_"), told(&loaded));
    });
    loaded
}

fn dates(loaded: &Loaded) -> Vec<&str> {
    let events = loaded.dataset.events.iter();
    events.map(|event| event.when.date().map_or("none", EventDate::text)).collect()
}

fn codes(loaded: &Loaded) -> Vec<&str> {
    let mut codes: Vec<&str> = loaded.problems.iter().map(|problem| problem.code).collect();
    codes.dedup();
    codes
}

#[test]
fn every_dialect_and_encoding_is_read() {
    let comma = check("comma.csv");
    assert_eq!(dates(&comma), ["2025-02-03", "2025-02-27", "none", "2025-03-05"]);
    let french = check("semicolon-1252.csv");
    assert_eq!(dates(&french), ["2024-02-01/2024-02-03", "2024-02-17", "2024-03"]);
    assert!(codes(&french).contains(&"windows-1252"));
    let arabic = check("tab-utf16.tsv");
    assert_eq!(arabic.dataset.events[0].parties[0].party, "MAR");
    let bare = check("bar-bare.txt");
    assert_eq!(bare.dataset.events.len(), 3);
    let serial = check("serial.csv");
    assert_eq!(dates(&serial), ["2025-02-17", "2025-02-18", "2025-03-04"]);
}

#[test]
fn dates_that_prove_no_order_are_said() {
    let loaded = check("undecided.csv");
    assert_eq!(dates(&loaded), ["2025-02-03", "2025-05-04", "2025-12-12"]);
    assert!(codes(&loaded).contains(&"date-order"));
}

#[test]
fn every_row_of_a_damaged_table_is_an_event_or_told_of() {
    let loaded = check("damaged.csv");
    assert_eq!(loaded.dataset.events.len(), 9);
}

#[test]
fn published_layouts_are_known() {
    let acled = check("acled.csv");
    assert_eq!(dates(&acled), ["2025-02-17", "2025-03"]);
    let icews = check("icews.tab");
    let roles: Vec<(&str, Option<&str>)> = icews.dataset.events[0]
        .parties
        .iter()
        .map(|party| (party.party.as_str(), party.role.as_deref()))
        .collect();
    assert_eq!(roles, [("MLI", Some("host")), ("MAR", Some("sender"))], "043 is told by the host");
    let ucdp = check("ucdp-ged.csv");
    assert_eq!(dates(&ucdp), ["2012-03-04", "2012-05", "[2012-06-01..2012-06-05]"]);
    let timeline = check("timelinejs.csv");
    assert_eq!(timeline.dataset.events.len(), 3);
    assert_eq!(dates(&timeline), ["1951-03-14", "1953/1955-06", "-0200"]);
}

/// "Show source record" shows the row of an event.
#[test]
fn every_event_knows_its_row() {
    for name in ["comma.csv", "acled.csv", "timelinejs.csv", "damaged.csv"] {
        let bytes = bytes(name);
        let text = String::from_utf8(bytes.clone()).expect("text");
        for event in load(&bytes).dataset.events {
            let row = &text[event.origin.range().expect("a row")];
            assert!(!row.ends_with(['\n', '\r']), "{row:?}");
            let title = event.title.get("en");
            let word = title.trim_start_matches('"').split(' ').next_back().unwrap_or_default();
            assert!(row.contains(word) || title.starts_with("Other"), "{title:?} in {row:?}");
            assert_eq!(row.matches("\r\n").count(), usize::from(event.id == "V-1"), "{row:?}");
        }
    }
}

#[test]
fn a_mapping_says_what_columns_are() {
    let text = "d,a,b\n02/27/2025,Mali,one\n03/02/2025,Niger,two\n";
    let preview = table_preview(text.as_bytes(), "f.csv", None).expect("a table");
    assert_eq!(preview.proof.words, "“02/27/2025” in line 2 can only be month first");
    assert_eq!((preview.event_count, preview.undated, preview.without_party), (2, 0, 0));
    let mut mapping = preview.mapping;
    mapping.columns.set("b", Target::Title);
    mapping.columns.set("a", Target::Place);
    mapping.date.order = DateOrder::Dmy;
    let loaded = read_table_with(text.as_bytes(), "f.csv", &mapping, &|_| true).expect("reads");
    let event = &loaded.dataset.events[1];
    assert_eq!((event.title.get("en"), event.place.as_deref()), ("two", Some("Niger")));
    assert_eq!(dates(&loaded), ["none", "2025-02-03"], "the order is that of the mapping");
    // A table of this header is read with it from now on.
    let known: Mappings = [(preview.fingerprint, mapping)].into();
    let again = read_with(text.as_bytes(), "f.csv", &known, &|_| true).expect("reads");
    assert_eq!(again.dataset, loaded.dataset);
}

#[test]
fn a_mapping_that_does_not_suit_is_said_in_words() {
    let json = br#"{"attache_map": 1, "columns": {"dte": "when"}}"#;
    let mapping = Mapping::from_json(json).expect("a mapping");
    let error = read_table_with(b"date,title\n2025,x\n", "f.csv", &mapping, &|_| true);
    let problem = error.expect_err("no such column").problem;
    assert_eq!(problem.code, "wrong-mapping");
    assert_eq!(problem.message, "The table has no column “dte”.");
    assert_eq!(problem.hint, "Did you mean “date”?");
}

#[test]
fn a_preview_shows_cells_reasons_and_events() {
    let preview = table_preview(&bytes("comma.csv"), "comma.csv", None).expect("a table");
    let reasons: Vec<String> = preview
        .columns
        .iter()
        .map(|column| {
            let (targets, sure) = (column.targets.words(), column.confidence.words());
            format!("{}: {targets} ({sure}): {}", column.name, column.reason)
        })
        .collect();
    insta::assert_snapshot!("reasons", reasons.join("\n"));
    assert_eq!(preview.rows[0][6], "Talks on training,\r\nand on \"joint\" exercises");
    assert_eq!(preview.row_count, 4);
    assert_eq!(preview.columns[0].targets, Targets::One(Target::Id));
}

/// The mapping in the documentation can be read, and says what the page says.
#[test]
fn the_example_of_the_documentation_is_a_mapping() {
    let page = std::fs::read_to_string(format!("{}/docs/tables.md", env!("CARGO_MANIFEST_DIR")))
        .expect("the page");
    let json = page.split("```json").nth(1).and_then(|rest| rest.split("```").next());
    let mapping = Mapping::from_json(json.expect("an example").as_bytes()).expect("a mapping");
    assert!(mapping.columns.iter().count() > 3);
    for target in Target::EVERY {
        assert!(page.contains(&format!("`{}`", target.code())), "{}", target.code());
    }
}

#[test]
fn json_is_never_taken_for_a_table() {
    for text in ["{\"a\": 1,\n\"b\": 2}", "[1,2,3]\n[4,5,6]", " [\"a\",\n\"b\"]"] {
        let said = read(text.as_bytes(), "f", &|_| true);
        let problems = said.map_or_else(|it| vec![it.problem], |loaded| loaded.problems);
        assert!(problems.iter().all(|problem| problem.code != "foreign-file"), "{text}");
    }
    // Nor is JSON in an older encoding.
    let said = read(b"{\"title\": \"D\xe9fense\", \"events\": []}", "f", &|_| true);
    let codes: Vec<&str> = said.expect("read").problems.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["older-encoding"]);
    let said = read(b"D\xe9fense and more", "f", &|_| true);
    assert_eq!(said.expect_err("no table").problem.code, "not-utf8");
}

#[test]
fn a_few_damaged_letters_do_not_change_the_encoding_of_all() {
    let mut table = "title,date\nDéfense à Rabat,2025\nRéunion à Niamey,2026\n".as_bytes().to_vec();
    let at = table.iter().position(|byte| *byte == b'R').expect("there");
    table[at] = 0xe9;
    let loaded = load(&table);
    assert_eq!(loaded.dataset.events[1].title.get("en"), "Réunion à Niamey");
    assert!(codes(&loaded).contains(&"broken-character"));
}

/// They were in the order of a hash, another one each time.
#[test]
fn organisations_stand_in_the_order_of_the_cells() {
    let names: Vec<String> = (0..40).map(|number| format!("Body {}", 97 * number % 41)).collect();
    let rows =
        names.chunks(2).map(|two| format!("2025-02-17,A meeting,Mali; {}\n", two.join("; ")));
    let table = format!("date,title,parties\n{}", rows.collect::<String>());
    let organisations = load(table.as_bytes()).dataset.organisations;
    let ids: Vec<&str> = organisations.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, names);
}

/// A table of several pieces, which several cores read, is in its order; and it is read soon.
#[test]
fn a_large_table_is_read_in_its_order() {
    let mut text = String::from("id,date,title,country\n");
    for number in 0..20_000 {
        writeln!(text, "e{number},2025-01-01,\"Title, {number}\",MLI").expect("a text");
    }
    let loaded = load(text.as_bytes());
    for (number, event) in loaded.dataset.events.iter().enumerate() {
        assert_eq!(event.id, format!("e{number}"));
    }
    assert_eq!(loaded.dataset.events.len(), 20_000);
    let stopped = read(text.as_bytes(), "f", &|fraction| fraction < 0.5);
    assert_eq!(stopped.expect_err("stopped").problem.code, "cancelled");
}

/// Very many cells that are kept do not each have a name beside them; the names stand once.
#[test]
fn many_kept_cells_are_kept_as_one_text() {
    let mut text = String::from("id,title");
    let names: Vec<String> = (0..60).map(|number| format!("extra {number}")).collect();
    writeln!(text, ",{}", names.join(",")).expect("a text");
    for number in 0..9_000 {
        let cells: Vec<String> = (0..60).map(|cell| format!("c{cell}")).collect();
        writeln!(text, "e{number},\"Title, {number}\",{}", cells.join(",")).expect("a text");
    }
    let dataset = load(text.as_bytes()).dataset;
    let columns = dataset.other["columns"]["row"].as_array().expect("names");
    let row = dataset.events[8_999].other["row"].as_str().expect("cells");
    assert_eq!(columns.len(), 60);
    assert_eq!(row.split('\t').nth(59), Some("c59"));
    assert_eq!(columns[59], "extra 59");
}

/// Of rows that are all damaged, a thousand are listed and all counted.
#[test]
fn problems_of_many_rows_are_counted() {
    let mut text = String::from("id,date,title\n");
    for number in 0..5_000 {
        writeln!(text, "{number},soon,x").expect("a text");
    }
    let mapping = Mapping::from_json(
        br#"{"attache_map": 1, "columns": {"id": "id", "date": "when", "title": "title"}}"#,
    );
    let mapping = mapping.expect("a mapping");
    let loaded = read_table_with(text.as_bytes(), "f", &mapping, &|_| true).expect("reads");
    let unreadable = loaded.problems.iter().filter(|it| it.code == "unreadable-date");
    assert_eq!(unreadable.count(), 1_001);
    let more = loaded.problems.iter().find(|it| it.message.starts_with("… and 4,000 more"));
    assert!(more.is_some(), "{:#?}", loaded.problems.last());
}

/// What is written out as an event file is read again and says the same.
#[test]
fn a_table_survives_as_an_event_file() {
    for name in ["comma.csv", "acled.csv", "icews.tab", "ucdp-ged.csv", "timelinejs.csv"] {
        let first = load(&bytes(name)).dataset;
        let written = serde_json::to_string(&first).expect("writes");
        let again = load(written.as_bytes());
        assert_eq!(again.dataset, first, "{name}");
        let bad: Vec<_> = again.problems.iter().filter(|it| it.code != "missing-when").collect();
        assert!(bad.is_empty(), "{name}: {bad:#?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever happens to the bytes of a table, reading ends, and every row is told of.
    #[test]
    fn no_bytes_make_the_reader_panic(
        name in prop::sample::select(vec!["comma.csv", "semicolon-1252.csv", "tab-utf16.tsv", "timelinejs.csv", "ucdp-ged.csv"]),
        cut in 0.0f64..1.0,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..24),
        signs in proptest::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b",;\t|\"\n\r'{".to_vec())), 0..12),
    ) {
        let mut bytes = bytes(name);
        bytes.truncate((bytes.len() as f64 * cut) as usize + 1);
        for (at, byte) in changes.into_iter().chain(signs) {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(loaded) = read(&bytes, "f", &|_| true)
            && let Some(note) = loaded.problems.iter().find(|it| it.message.starts_with("This is a table"))
        {
            prop_assert_eq!(rows_told(&note.message), (loaded.dataset.events.len(), 0), "{}", note.message);
        }
        let _ = table_preview(&bytes, "f", None);
        // With another mapping, too.
        let mapping = Mapping::from_json(br#"{"attache_map": 1, "columns": {}}"#).expect("a mapping");
        let _ = read_table_with(&bytes, "f", &mapping, &|_| true);
    }
}

/// Events that a note tells of, and rows that it does not account for.
fn rows_told(note: &str) -> (usize, usize) {
    let number = |text: &str| text.replace(',', "").parse::<usize>().unwrap_or_default();
    let after = |start: &str| -> usize {
        let rest = note.split(start).nth(1).unwrap_or_default();
        number(rest.split(' ').next().unwrap_or_default())
    };
    let (rows, events) = (after("Of its "), after(" rows, "));
    let left_out = note.split("Left out: ").nth(1).unwrap_or_default();
    let left_out: usize =
        left_out.split("; ").map(|part| number(part.split(' ').next().unwrap_or_default())).sum();
    (events, rows - events - left_out)
}
