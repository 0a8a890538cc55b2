//! Tables of GDELT: what real rows of each version become, and that no bytes make the reader panic.
//!
//! The rows are excerpts of published files; see `tests/data/gdelt/README.md`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod told;

use std::fmt::Write;

use attache::load::{Loaded, read};
use attache::model::{CodeList, Dataset, Event, Kind};
use proptest::prelude::*;
use serde_json::json;
use told::{tell_entries, tell_problems};

const VERSION_1: &str = include_str!("data/gdelt/version-1.csv");
const VERSION_2: &str = include_str!("data/gdelt/version-2.csv");

fn load(text: &str) -> Loaded {
    read(text.as_bytes(), "rows.csv", &|_| true).expect("readable")
}

/// All that was read, but for the rows themselves.
fn told(loaded: &Loaded) -> String {
    let mut all = String::new();
    let dataset = &loaded.dataset;
    for event in &dataset.events {
        let mut event = event.clone();
        event.other =
            event.other.into_iter().filter(|(key, _)| !key.starts_with("gdelt")).collect();
        writeln!(all, "{}", serde_json::to_string(&event).expect("writes")).expect("a text");
    }
    let Dataset { organisations, places, sources, .. } = dataset;
    tell_entries(&mut all, &[json!(organisations), json!(places), json!(sources)]);
    tell_problems(&mut all, &loaded.problems);
    all
}

fn event<'d>(dataset: &'d Dataset, id: &str) -> &'d Event {
    dataset.events.iter().find(|event| event.id == id).expect("an event with this id")
}

/// Party and role.
fn roles(event: &Event) -> Vec<(&str, &str)> {
    let parties = event.parties.iter();
    parties.map(|party| (party.party.as_str(), party.role.as_deref().unwrap_or(""))).collect()
}

#[test]
fn rows_of_both_versions_become_events() {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("version_1", told(&load(VERSION_1)));
        insta::assert_snapshot!("version_2", told(&load(VERSION_2)));
    });
}

#[test]
fn every_row_is_an_event_or_a_problem_and_stays_as_it_was_written() {
    for text in [VERSION_1, VERSION_2] {
        let loaded = load(text);
        let left_out = loaded.problems.iter().filter(|problem| problem.code == "no-country");
        assert_eq!(loaded.dataset.events.len() + left_out.count(), text.lines().count());
        for event in &loaded.dataset.events {
            let row = event.other.get("gdelt1").or_else(|| event.other.get("gdelt2"));
            let row = row.and_then(|row| row.as_str()).expect("its row");
            assert!(text.lines().any(|line| line == row), "{row}");
        }
    }
    let columns = load(VERSION_2).dataset.other["columns"]["gdelt2"].as_array().map(Vec::len);
    assert_eq!(columns, Some(61));
}

/// 042 is told by the one who goes, 043 by the one who receives.
#[test]
fn a_visit_goes_from_its_sender_to_its_host_whoever_tells_of_it() {
    let dataset = load(VERSION_2).dataset;
    let visits: Vec<(&str, Vec<(&str, &str)>)> = dataset
        .events
        .iter()
        .filter(|event| event.kind == Kind::Visit && event.parties.len() == 2)
        .map(|event| {
            let code = event.codes.as_ref().and_then(|codes| codes["cameo"].as_str());
            (code.expect("a code"), roles(event))
        })
        .collect();
    assert!(visits.contains(&("042", vec![("AUS", "sender"), ("NZL", "host")])), "{visits:?}");
    assert!(
        visits.contains(&("043", vec![("region-EUR", "host"), ("LBR", "sender")])),
        "{visits:?}"
    );
}

/// The titles of mirrored records have the same direction.
#[test]
fn titles_point_from_the_sender_to_the_host() {
    let loaded = load(VERSION_2);
    let titles: Vec<&str> =
        loaded.dataset.events.iter().map(|event| event.title.get("en")).collect();
    assert!(titles.contains(&"Host a visit: Liberia → Europe"), "{titles:#?}");
    assert!(titles.contains(&"Make a visit: Liberia → Europe"), "{titles:#?}");
}

/// The first row, with values by column.
fn changed(changes: &[(usize, &str)]) -> String {
    let row = VERSION_2.lines().nth(1).expect("a row");
    let mut cells: Vec<&str> = row.split('\t').collect();
    for (column, value) in changes {
        cells[*column] = value;
    }
    cells.join("\t")
}

#[test]
fn odd_values_are_reported_in_their_place_and_the_event_is_shown() {
    let text = [
        changed(&[(0, "1"), (1, "20150230")]),
        changed(&[(0, "2"), (26, "999")]),
        changed(&[(0, "3"), (7, "QQQ")]),
        changed(&[(0, "4"), (58, "x-1"), (56, "-95"), (53, "XX")]),
        changed(&[(0, "5"), (30, "1,9")]),
        changed(&[(0, "5")]),
        changed(&[(0, "6"), (7, "ROM"), (17, "GZS")]),
        changed(&[(0, "seven")]),
        "cut\toff".to_owned(),
        String::new(),
        changed(&[(0, "8"), (1, "2015")]),
        changed(&[(0, "9"), (32, "4")]),
        changed(&[(0, "10"), (60, "")]),
    ]
    .join("\r\n");
    let loaded = load(&text);
    let told: Vec<String> = loaded
        .problems
        .iter()
        .map(|problem| {
            let at =
                problem.position.map_or(String::new(), |at| format!("{}:{}", at.line, at.column));
            let record = problem.record.as_deref().unwrap_or("-");
            format!("{at} {}[{}] {} {record}", problem.severity, problem.code, problem.path)
                .trim_start()
                .to_owned()
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @"
    note[foreign-file]  -
    1:3 error[unreadable-date] SQLDATE gdelt-1
    2:89 warning[unknown-code] EventCode gdelt-2
    3:49 warning[unknown-code] Actor1CountryCode gdelt-3
    4:276 warning[unknown-code] ActionGeo_CountryCode gdelt-4
    4:289 warning[off-the-map] ActionGeo_Lat gdelt-4
    5:102 error[wrong-type] GoldsteinScale gdelt-5
    6:1 error[duplicate-id] GLOBALEVENTID gdelt-5
    8:1 error[damaged-row]  -
    9:1 error[damaged-row]  -
    11:3 error[unreadable-date] SQLDATE gdelt-8
    ");
    let dataset = &loaded.dataset;
    assert_eq!(dataset.events.len(), 10);
    assert!(event(dataset, "gdelt-1").when.date().is_none(), "never at a false time");
    assert_eq!(event(dataset, "gdelt-1").when.words(), "“20150230” (not a date)");
    assert_eq!(event(dataset, "gdelt-2").kind, Kind::Other);
    assert_eq!(event(dataset, "gdelt-2").title.get("en"), "Event 999: Australia → New Zealand");
    assert_eq!(roles(event(dataset, "gdelt-3")), [("NZL", "host")], "QQQ is nobody");
    assert_eq!(roles(event(dataset, "gdelt-6")), [("ROU", "sender"), ("PSE", "host")]);
    let sources = |id: &str| event(dataset, id).sources.len();
    assert_eq!(sources("gdelt-2"), 1, "one article");
    assert_eq!(sources("gdelt-9"), 2, "four sources, of which the row names one");
    assert_eq!(event(dataset, "gdelt-10").sources, ["gdelt"]);
}

/// Whole countries and districts have codes, or 0, in the column for the number of a place.
#[test]
fn places_without_a_number_are_told_apart_by_name() {
    let text = [
        changed(&[(0, "1"), (52, "Monaco"), (53, "MN"), (58, "MN")]),
        changed(&[(0, "2"), (52, "Minnesota, United States"), (53, "US"), (58, "MN")]),
        changed(&[(0, "3"), (52, "France"), (53, "FR"), (58, "0")]),
        changed(&[(0, "4"), (52, "Mali"), (53, "ML"), (58, "0")]),
        changed(&[(0, "5"), (52, ""), (53, ""), (58, "")]),
    ]
    .join("\n");
    let dataset = load(&text).dataset;
    let places: Vec<(&str, Option<&str>)> = dataset
        .places
        .iter()
        .map(|place| (place.name.get("en"), place.country.as_deref()))
        .collect();
    let wanted = [
        ("Monaco", Some("MCO")),
        ("Minnesota, United States", Some("USA")),
        ("France", Some("FRA")),
        ("Mali", Some("MLI")),
    ];
    assert_eq!(places, wanted);
    assert_eq!(event(&dataset, "gdelt-5").place, None);
}

#[test]
fn a_heading_is_no_row() {
    let heading = "GLOBALEVENTID\tSQLDATE\tMonthYear";
    let loaded = load(&format!("{heading}\n{VERSION_2}"));
    assert_eq!(loaded.dataset.events.len(), load(VERSION_2).dataset.events.len());
    assert!(loaded.problems.iter().all(|problem| problem.code != "damaged-row"));
}

#[test]
fn other_tables_and_event_files_are_none() {
    for text in ["date\ttitle\n20150217\tA visit\n", "a,b,c\n1,2,3\n"] {
        let event = &load(text).dataset.events[0];
        assert!(event.codes.is_none(), "any table, not one of GDELT: {text}");
    }
    let error = read(b"20150217", "f", &|_| true).expect_err("no event file");
    assert_eq!(error.problem.code, "wrong-top-level");
    let json = format!("{{\"events\": [], \"note\": {VERSION_2:?}}}");
    assert!(load(&json).problems.iter().all(|problem| problem.code != "foreign-file"));
}

/// A file of several pieces, which several cores read, says the same as its rows one by one.
#[test]
fn a_large_table_is_read_in_its_order() {
    let rows: Vec<String> =
        (0..3_000).map(|number| changed(&[(0, &(10_000 + number).to_string())])).collect();
    let loaded = load(&rows.join("\n"));
    let ids: Vec<String> = loaded.dataset.events.iter().map(|event| event.id.to_string()).collect();
    let wanted: Vec<String> =
        (0..3_000).map(|number| format!("gdelt-{}", 10_000 + number)).collect();
    assert_eq!(ids, wanted);
    assert_eq!((loaded.dataset.places.len(), loaded.dataset.sources.len()), (1, 1));
    let stopped = read(rows.join("\n").as_bytes(), "f", &|fraction| fraction < 0.9);
    assert_eq!(stopped.expect_err("stopped").problem.code, "cancelled");
}

/// What is written out as an event file is read again without a problem, and says the same.
#[test]
fn a_table_survives_as_an_event_file() {
    for text in [VERSION_1, VERSION_2] {
        let first = load(text).dataset;
        let written = serde_json::to_string(&first).expect("writes");
        let again = load(&written);
        assert_eq!(again.problems, [], "{:#?}", again.problems);
        assert_eq!(again.dataset, first);
    }
}

#[test]
fn kinds_are_those_of_the_table() {
    let dataset = load(VERSION_1).dataset;
    for event in &dataset.events {
        let code = event.codes.as_ref().and_then(|codes| codes["cameo"].as_str()).expect("a code");
        let wanted = match code {
            "042" | "043" => "visit",
            "036" | "040" => "meeting",
            "072" => "delivery",
            "013" | "014" | "0353" => "statement",
            _ => "other",
        };
        assert_eq!(event.kind.code(), wanted, "{code}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// Whatever happens to the bytes of a table, reading ends, and every line is told of.
    #[test]
    fn no_bytes_make_the_reader_panic(
        version in any::<bool>(),
        cut in 0.0f64..1.0,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..24),
        removed in proptest::collection::vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let mut bytes = if version { VERSION_1 } else { VERSION_2 }.as_bytes().to_vec();
        bytes.truncate((bytes.len() as f64 * cut) as usize + 1);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        for at in removed.into_iter().filter(|_| !bytes.is_empty()).collect::<Vec<_>>() {
            if bytes.len() > 1 {
                bytes.remove(at.index(bytes.len()));
            }
        }
        // With its last rows cut off it may be any table.
        if let Ok(loaded) = read(&bytes, "f", &|_| true)
            && loaded.problems.iter().any(|it| it.message.contains("a table of events of GDELT"))
        {
            let text = String::from_utf8_lossy(&bytes);
            let rows = text.split('\n').filter(|line| !line.trim().is_empty()).count();
            let told = loaded.problems.iter().filter(|problem| {
                matches!(problem.code, "no-country" | "damaged-row")
            });
            prop_assert_eq!(loaded.dataset.events.len() + told.count(), rows);
        }
    }
}
