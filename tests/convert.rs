//! `attache convert`: nothing that a file says is lost on the way.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod program;

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use attache::export::{CSV_COLUMNS, EventsAs};
use attache::load::{self, Loaded};
use program::{attache, errors};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

fn read(bytes: &[u8]) -> Loaded {
    load::read(bytes, "f.json", &|_| true).unwrap_or_else(|error| panic!("{error}"))
}

fn written(loaded: &Loaded, form: EventsAs) -> String {
    let mut bytes = Vec::new();
    let dataset = &loaded.dataset;
    form.write(dataset, dataset.events.iter().map(Cow::Borrowed), "en", &mut bytes)
        .expect("memory does not fail");
    String::from_utf8(bytes).expect("UTF-8")
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// The object that a file of lines is.
fn of_lines(text: &str) -> Value {
    let mut lines = text.lines();
    let mut file = parse(lines.next().expect("a head"));
    assert!(file["events"].is_null(), "the head has no events");
    file["events"] = lines.map(parse).collect();
    file
}

const LANGUAGES: &[&str] = &["en", "fr", "ar", "zh-Hans", "ff"];

/// Whether two values say the same: keys of records stand in whatever order, everything else as written.
fn compare(path: &str, before: &Value, after: &Value) {
    let exact = || assert_eq!(before.to_string(), after.to_string(), "{path}");
    let name = path.rsplit('/').next().unwrap_or_default();
    match (before, after) {
        // A field has its number, whichever way it is written.
        (Value::Number(before), Value::Number(after)) if ["lat", "lon"].contains(&name) => {
            assert_eq!(before.as_f64(), after.as_f64(), "{path}");
        }
        _ if name.starts_with("x-") || ["codes", "value"].contains(&name) => exact(),
        (Value::Object(before), Value::Object(after)) => {
            let keys = |map: &Map<String, Value>| map.keys().cloned().collect::<Vec<_>>();
            let (mut left, mut right) = (keys(before), keys(after));
            if !left.iter().all(|key| LANGUAGES.contains(&key.as_str())) {
                left.sort();
                right.sort();
            }
            assert_eq!(left, right, "{path}");
            for (key, value) in before {
                compare(&format!("{path}/{key}"), value, &after[key]);
            }
        }
        // A mention that says no more than who is written short.
        (Value::Object(before), Value::String(after)) if before.len() == 1 => {
            let who = before.get("party").or_else(|| before.get("person"));
            assert_eq!(who, Some(&Value::from(after.as_str())), "{path}");
        }
        (Value::Array(before), Value::Array(after)) => {
            assert_eq!(before.len(), after.len(), "{path}");
            for (place, (before, after)) in before.iter().zip(after).enumerate() {
                compare(&format!("{path}/{place}"), before, after);
            }
        }
        _ => exact(),
    }
}

fn any_text() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[a-zA-Z][a-z ’é—]{0,12}",
        2 => "\\PC{0,12}",
        1 => any::<String>(),
        1 => Just("زيارة\u{200f} رسمية \u{1f1f2}\u{1f1f1} \u{feff}\u{2028}".to_owned()),
    ]
    .boxed()
}

fn word() -> BoxedStrategy<Value> {
    any_text().prop_map(Value::from).boxed()
}

/// A text of a person, never blank.
fn text() -> BoxedStrategy<Value> {
    let visible = any_text().prop_map(|text| Value::from(format!("{text}.")));
    let by_language = subsequence(LANGUAGES, 1..=LANGUAGES.len()).prop_shuffle();
    let several = by_language.prop_flat_map(|tags| {
        let each = proptest::collection::vec(any_text(), tags.len());
        each.prop_map(move |texts| {
            let pairs = tags.iter().zip(texts);
            Value::Object(
                pairs.map(|(tag, it)| ((*tag).to_owned(), format!("{it}.").into())).collect(),
            )
        })
    });
    prop_oneof![visible, several].boxed()
}

fn number() -> BoxedStrategy<Value> {
    const WRITTEN: &[&str] = &[
        "0.10",
        "-0",
        "1E+2",
        "12345678901234567890123456789",
        "1e400",
        "3.141592653589793238462643383279",
        "18446744073709551615",
    ];
    prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(WRITTEN).prop_map(parse),
    ]
    .boxed()
}

/// What stands under a key that the format does not know.
fn anything() -> BoxedStrategy<Value> {
    let leaf =
        prop_oneof![word(), number(), any::<bool>().prop_map(Value::from), Just(Value::Null)];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let entry = (any_text(), inner.clone());
        prop_oneof![
            proptest::collection::vec(inner, 0..3).prop_map(Value::from),
            proptest::collection::vec(entry, 0..3)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
    .boxed()
}

/// A date as it may be written; also what is none.
fn date() -> BoxedStrategy<Value> {
    const DATES: &[&str] = &[
        "2025-02-17",
        "2025-02",
        "2025",
        "2025-02-17/2025-02-19",
        "2014~",
        "2021-10?",
        "2014%",
        "2025?-02-17",
        "2014-02-XX/2014-02-23",
        "2026-04-10/..",
        "2025-02-17T10:30:00+01:00",
        "-0044-03-15",
        "in spring 2025",
        "17.2.2025",
        "",
    ];
    select(DATES).prop_map(Value::from).boxed()
}

fn list(of: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    proptest::collection::vec(of, 1..3).prop_map(Value::from).boxed()
}

fn code(listed: &'static [&'static str]) -> BoxedStrategy<Value> {
    prop_oneof![3 => select(listed).prop_map(Value::from), 1 => word()].boxed()
}

/// An object with these fields, of which those with a `!` are always there; with keys of its own, in any
/// order.
fn object(fields: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let fields: Vec<BoxedStrategy<Option<(String, Value)>>> = fields
        .into_iter()
        .map(|(key, value)| match key.strip_suffix('!') {
            Some(key) => value.prop_map(move |value| Some((key.to_owned(), value))).boxed(),
            None => proptest::option::of(value)
                .prop_map(move |value| Some((key.to_owned(), value?)))
                .boxed(),
        })
        .collect();
    let own = ("[a-z]{0,4}\\PC{0,3}", anything()).prop_map(|(key, it)| (format!("x-{key}"), it));
    (fields, proptest::collection::vec(own, 0..2))
        .prop_map(|(fields, own)| fields.into_iter().flatten().chain(own).collect::<Vec<_>>())
        .prop_shuffle()
        .prop_map(|fields| Value::Object(fields.into_iter().collect()))
        .boxed()
}

fn party() -> BoxedStrategy<Value> {
    select(&["MAR", "MLI", "ML", "SUHH", "aes", "No such party"]).prop_map(Value::from).boxed()
}

/// Short, or with more to say: alone it is written short.
fn mention(
    key: &'static str,
    name: BoxedStrategy<Value>,
    more: &'static str,
) -> BoxedStrategy<Value> {
    let other = if more == "role" { word() } else { text() };
    let keys = vec![(key, name.clone()), (more, other)];
    prop_oneof![name, object(keys)].boxed()
}

fn participation() -> BoxedStrategy<Value> {
    mention("party!", party(), "role!")
}

fn person() -> BoxedStrategy<Value> {
    mention("person!", word(), "rank!")
}

fn event() -> BoxedStrategy<Value> {
    let delegation = object(vec![
        ("party!", party()),
        ("size", (0u32..500).prop_map(Value::from).boxed()),
        ("head", person()),
        ("members", list(person())),
    ]);
    let programme = object(vec![
        ("day", date()),
        ("time", word()),
        ("title", text()),
        ("people", list(person())),
    ]);
    let agenda = object(vec![("topic", text()), ("area", code(&["training", "cyber"]))]);
    let outcome =
        object(vec![("kind", code(&["minutes"])), ("text", text()), ("sources", list(word()))]);
    let commitment = object(vec![
        ("text!", text()),
        ("owner", party()),
        ("area", code(&["health"])),
        ("due", date()),
        ("status", code(&["done"])),
        ("fulfilled_by", list(word())),
    ]);
    let quote =
        object(vec![("text!", text()), ("original", text()), ("speaker", word()), ("via", text())]);
    let relation = object(vec![("to!", word()), ("kind", code(&["follows"]))]);
    let claim = object(vec![
        ("field!", word()),
        ("value!", anything().prop_filter("null is none", |it| !it.is_null()).boxed()),
        ("sources", list(word())),
        ("confidence", code(&["disputed"])),
    ]);
    let session = (1u32..100).prop_map(Value::from).boxed();
    object(vec![
        ("id!", any_text().prop_map(|id| format!("e{id}").into()).boxed()),
        ("kind!", code(&["visit", "meeting", "commission_meeting"])),
        ("title!", text()),
        ("when!", date()),
        ("summary", text()),
        ("status", code(&["held", "planned"])),
        ("parties", list(participation())),
        ("place", word()),
        ("commission", object(vec![("id!", word()), ("session", session)])),
        ("delegations", list(delegation)),
        ("hosts", list(person())),
        ("programme", list(programme)),
        ("agenda", list(agenda)),
        ("outcomes", list(outcome)),
        ("commitments", list(commitment)),
        ("quotes", list(quote)),
        ("relations", list(relation)),
        ("claims", list(claim)),
        ("sources", list(word())),
        ("tags", list(word())),
        ("codes", anything().prop_filter("null is none", |it| !it.is_null()).boxed()),
        ("note", text()),
    ])
}

fn file() -> BoxedStrategy<Value> {
    let id = || any_text().prop_map(|id| Value::from(format!("i{id}"))).boxed();
    let degrees = |most: f64| (-most..most).prop_map(Value::from).boxed();
    let organisation = object(vec![
        ("id!", id()),
        ("name!", text()),
        ("short", text()),
        ("members", list(party())),
    ]);
    let post = object(vec![("organisation", word()), ("title", text()), ("from", date())]);
    let human = object(vec![
        ("id!", id()),
        ("name!", text()),
        ("aliases", list(word())),
        ("posts", list(post)),
    ]);
    let commission = object(vec![
        ("id!", id()),
        ("name!", text()),
        ("parties", list(party())),
        ("cadence", text()),
    ]);
    let place = object(vec![
        ("id!", id()),
        ("name!", text()),
        ("country", party()),
        ("lat", degrees(90.0)),
        ("lon", degrees(180.0)),
    ]);
    let source = object(vec![
        ("id!", id()),
        ("publisher", text()),
        ("url", word()),
        ("published", date()),
        ("kind", code(&["press"])),
    ]);
    object(vec![
        ("$schema", word()),
        ("schema!", select(&["attache/1", "attache/2"]).prop_map(Value::from).boxed()),
        ("title", text()),
        ("about", text()),
        ("licence", word()),
        ("as_of", date()),
        ("language", word()),
        ("organisations", list(organisation)),
        ("people", list(human)),
        ("commissions", list(commission)),
        ("places", list(place)),
        ("sources", list(source)),
        ("events!", proptest::collection::vec(event(), 0..3).prop_map(Value::from).boxed()),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file says, with keys of its own on every level, is there after it was written.
    #[test]
    fn converting_an_event_file_loses_nothing(before in file()) {
        let loaded = read(before.to_string().as_bytes());
        let json = written(&loaded, EventsAs::Json);
        compare("", &before, &parse(&json));
        let again = read(json.as_bytes());
        prop_assert_eq!(&loaded.dataset, &again.dataset);
        prop_assert_eq!(&json, &written(&again, EventsAs::Json), "the same bytes from then on");
        compare("", &before, &of_lines(&written(&loaded, EventsAs::Lines)));
        let table = written(&loaded, EventsAs::Csv);
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
        prop_assert_eq!(rows.len(), loaded.dataset.events.len());
        for (row, event) in rows.iter().zip(&loaded.dataset.events) {
            prop_assert_eq!(row.len(), CSV_COLUMNS.len());
            prop_assert_eq!((&row[0], &row[2]), (event.id.as_str(), event.title.get("en")));
        }
    }
}

#[test]
fn the_samples_come_through_whole() {
    for name in ["minimal", "sahel", "us-visits"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("sample-data/{name}.json"));
        let text = fs::read_to_string(path).expect("there");
        let loaded = read(text.as_bytes());
        compare("", &parse(&text), &parse(&written(&loaded, EventsAs::Json)));
        compare("", &parse(&text), &of_lines(&written(&loaded, EventsAs::Lines)));
    }
}

/// What `docs/event-file.md` says is written otherwise than it was read.
#[test]
fn what_is_written_otherwise_says_the_same() {
    let before = json!({"events": [{
        "id": "e", "kind": "visit", "title": "T", "when": " 2025 ", "status": null, "tags": [],
        "sources": "s", "hosts": [{"person": "Somebody"}],
        "parties": [{"party": "MAR"}, "mli", "Senegal"],
        "commission": {"id": "c", "session": 2.0},
    }]});
    let after = parse(&written(&read(before.to_string().as_bytes()), EventsAs::Json));
    let expected = json!({"schema": "attache/1", "events": [{
        "id": "e", "kind": "visit", "title": "T", "when": "2025",
        "parties": ["MAR", "MLI", {"party": "SEN", "as_reported": "Senegal"}],
        "commission": {"id": "c", "session": 2},
        "hosts": ["Somebody"], "sources": ["s"],
    }]});
    assert_eq!(after.to_string(), expected.to_string());
}

#[test]
fn each_record_stands_on_a_line_of_its_own() {
    let file = br#"{"title": "T", "places": [{"id": "p", "name": "P"}], "events": [
        {"id": "a", "kind": "visit", "title": "A", "when": "2025"}, {"id": "b", "kind": "visit", "title": "B", "when": "2026"}], "own": [1]}"#;
    let loaded = read(file);
    insta::assert_snapshot!("as_json", written(&loaded, EventsAs::Json));
    insta::assert_snapshot!("as_lines", written(&loaded, EventsAs::Lines));
    let empty = read(br#"{"events": []}"#);
    insta::assert_snapshot!("empty_as_json", written(&empty, EventsAs::Json));
}

#[test]
fn a_table_has_what_fits_into_a_row() {
    let text = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/sahel.json"));
    let loaded = read(&text.expect("there"));
    let table = written(&loaded, EventsAs::Csv);
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let row = rows.records().map(|row| row.expect("a row")).find(|row| &row[0] == "mar-mli-jmc-1");
    let row = row.expect("the first session");
    let shown: Vec<String> =
        CSV_COLUMNS.iter().zip(&row).map(|(name, value)| format!("{name}: {value}")).collect();
    insta::assert_snapshot!("row_of_a_table", shown.join("\n"));
}

#[test]
fn the_command_writes_by_the_ending_and_never_over_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    for (name, begins) in
        [("a.json", "{\n  \"schema\""), ("a.jsonl", "{\"schema\""), ("a.CSV", "id,kind,")]
    {
        let done = attache(&["convert", "sample-data/sahel.json", "-o", &path(name)]);
        assert!(done.status.success(), "{}", errors(&done));
        assert_eq!(String::from_utf8_lossy(&done.stdout).trim_end(), path(name));
        assert!(fs::read_to_string(path(name)).expect("written").starts_with(begins), "{name}");
    }
    let before = fs::read(path("a.json")).expect("there");
    let again = attache(&["convert", "sample-data/minimal.json", "-o", &path("a.json")]);
    assert!(!again.status.success() && errors(&again).contains("--force writes over it"));
    assert_eq!(before, fs::read(path("a.json")).expect("still there"));
    // Over itself: everything is read before anything is written.
    let itself = attache(&["convert", &path("a.json"), "-o", &path("a.json"), "--force"]);
    assert!(itself.status.success(), "{}", errors(&itself));
    assert_eq!(before, fs::read(path("a.json")).expect("there"));
    let both = attache(&[
        "convert",
        "sample-data/sahel.json",
        "sample-data/minimal.json",
        "-o",
        "-",
        "--format",
        "jsonl",
    ]);
    let lines = String::from_utf8(both.stdout).expect("text");
    assert_eq!(lines.lines().count(), 1 + 32 + 4, "nothing but data");
    let french = attache(&[
        "convert",
        "sample-data/sahel.json",
        "-o",
        "-",
        "--format",
        "csv",
        "--language",
        "fr",
    ]);
    assert!(
        String::from_utf8_lossy(&french.stdout)
            .contains("1re réunion de la commission militaire mixte")
    );
}

#[test]
fn the_command_says_what_is_amiss_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    for (arguments, code, words) in [
        (&["sample-data/sahel.json", "-o", &path("a.xlsx")][..], 1, ".json, .jsonl or .csv"),
        (&["sample-data/sahel.json", "-o", "-"], 1, "--format"),
        (&["no-such-file.json", "-o", &path("a.json")], 2, "no file of this name"),
        (&["sample-data/sahel.json", "-o", "/no/such/folder/a.json"], 1, "cannot be written"),
    ] {
        let done = attache(&[&["convert"], arguments].concat());
        assert_eq!(done.status.code(), Some(code), "{arguments:?}");
        assert!(errors(&done).contains(words), "{arguments:?}: {}", errors(&done));
    }
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 0);
    let damaged = attache(&["convert", "sample-data/with-problems.json", "-o", &path("a.json")]);
    assert!(
        damaged.status.success()
            && errors(&damaged).contains("errors; what could be read is written")
    );
    let gdelt =
        attache(&["convert", "tests/data/gdelt/version-1.csv", "-o", "-", "--format", "json"]);
    let file = parse(&String::from_utf8(gdelt.stdout).expect("text"));
    assert_eq!(file["events"].as_array().map(Vec::len), Some(14));
    assert_eq!(read(file.to_string().as_bytes()).problems, [], "a table becomes a good event file");
}
