//! Everything that can be wrong with a file, from an empty one to a nesting bomb: what is said,
//! word for word, and how many events are shown all the same.
//!
//! Owns the promise of `load` that nothing is dropped in silence, and that no bytes make it panic.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::fmt::Write;

use attache::load::{CODES, Loaded, Problem, Severity, Unreadable, read};
use proptest::prelude::*;

/// An event with these fields beside the four that it needs.
fn event(more: &str) -> String {
    named_event("e", more)
}

fn named_event(id: &str, more: &str) -> String {
    let comma = if more.is_empty() { "" } else { ", " };
    format!(
        r#"{{ "id": "{id}", "kind": "visit", "title": "A visit", "when": "2025"{comma}{more} }}"#
    )
}

/// A file with these events, one a line.
fn file(events: &[&str]) -> String {
    format!("{{ \"schema\": \"attache/1\",\n  \"events\": [\n{}\n] }}", events.join(",\n"))
}

#[expect(clippy::result_large_err, reason = "the result of `read` as it is")]
fn load(bytes: &[u8]) -> Result<Loaded, Unreadable> {
    read(bytes, "visits.json", &|_| true)
}

/// How many events are shown, under which names, and what is said.
fn told(bytes: &[u8]) -> (usize, String) {
    match load(bytes) {
        Ok(loaded) => {
            let ids: Vec<&str> =
                loaded.dataset.events.iter().map(|event| event.id.as_str()).collect();
            (ids.len(), format!("shown: {ids:?}\n\n{}", listed(&loaded.problems)))
        }
        Err(error) => (0, format!("unreadable\n\n{error}")),
    }
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n\n")
}

/// Checks the words against `tests/snapshots`, and how many events are shown.
fn check(name: &str, bytes: &[u8], shown: usize) {
    let (events, words) = told(bytes);
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!(name, words);
    });
    assert_eq!(events, shown, "{name}");
}

/// The same for several files in one snapshot: what it is, its text, how many events are shown.
fn check_all(name: &str, files: &[(&str, String, usize)]) {
    let mut all = String::new();
    let mut wrong = Vec::new();
    for (what, text, shown) in files {
        let (events, words) = told(text.as_bytes());
        writeln!(all, "══ {what}\n{words}\n").expect("a text can be written to");
        if events != *shown {
            wrong.push(format!("{what}: {events} shown instead of {shown}"));
        }
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!(name, all.trim_end());
    });
    assert!(wrong.is_empty(), "{name}: {wrong:#?}");
}

#[test]
fn a_file_without_content_says_how_the_smallest_file_looks() {
    check("empty", b"", 0);
    check("blank", b" \n\t\r\n ", 0);
    check("only_a_mark", b"\xef\xbb\xbf", 0);
}

#[test]
fn a_file_that_is_no_json_says_what_it_looks_like() {
    check("not_json", b"hello", 0);
    check_all(
        "other_files",
        &[
            ("a web page", "<!DOCTYPE html>\n<html></html>".to_owned(), 0),
            (
                "lines with commas",
                "one, two, three, four\nand, so on\nas, ever, it, is, said\n".to_owned(),
                0,
            ),
            ("an address book", "BEGIN:VCARD\nEND:VCARD".to_owned(), 0),
        ],
    );
}

#[test]
fn json_that_is_no_object_says_so() {
    check_all(
        "wrong_top_level",
        &[
            ("a text", "\"hello\"".to_owned(), 0),
            ("a number", " 42 ".to_owned(), 0),
            ("null", "null".to_owned(), 0),
            ("an empty list", "[]".to_owned(), 0),
            ("a list of numbers", "[1, 2, 3]".to_owned(), 0),
        ],
    );
}

#[test]
fn a_list_of_events_is_read_as_the_events() {
    let list = format!("[\n{},\n7,\n{}\n]", event(""), named_event("f", ""));
    check("bare_list", list.as_bytes(), 2);
}

#[test]
fn an_object_without_events_has_nothing_to_show() {
    check_all(
        "no_events",
        &[
            ("an empty object", "{}".to_owned(), 0),
            ("a single event", event(""), 0),
            ("a misspelt list", "{\"event\": []}".to_owned(), 0),
            ("an object", "{\"events\": {\"id\": \"e\"}}".to_owned(), 0),
        ],
    );
    let empty = load(b"{\"events\": []}").expect("readable");
    assert_eq!(empty.problems, [], "an empty list is a fine beginning");
}

#[test]
fn binary_files_are_told_from_texts() {
    check("zip", b"PK\x03\x04\x14\x00\x06\x00", 0);
    check("binary", &[0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0xff, 0xfe, 0x80], 0);
    check("zero_byte", b"{ \"events\": [],\n \"title\": \"a\0b\" }", 0);
}

#[test]
fn encodings_other_than_utf8_are_converted_or_named() {
    let text = file(&[&event("\"place\": \"Aït Melloul — بن جرير\"")]);
    let units: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    check("byte_order_mark", &[b"\xef\xbb\xbf", text.as_bytes()].concat(), 1);
    for (name, bytes) in [
        ("utf16_little", little.clone()),
        ("utf16_big", big.clone()),
        ("utf16_little_marked", [b"\xff\xfe".to_vec(), little.clone()].concat()),
        ("utf16_big_marked", [b"\xfe\xff".to_vec(), big].concat()),
    ] {
        check(name, &bytes, 1);
        let place = load(&bytes).expect("readable").dataset.events[0].place.clone();
        assert_eq!(place.as_deref(), Some("Aït Melloul — بن جرير"), "{name}");
    }
    check("utf16_cut", &little[..little.len() - 7], 1);
    let wide: Vec<u8> = text.bytes().flat_map(|byte| [byte, 0, 0, 0]).collect();
    check("utf32", &wide, 0);
    check("latin1", b"{ \"events\": [],\n \"title\": \"D\xe9fense\" }", 0);
}

#[test]
fn a_file_that_is_cut_shows_everything_before_the_cut() {
    let text = file(&[&event("\"tags\": [\"a\"]"), &named_event("f", "\"note\": \"é\"")]);
    let until = |end: &str| text[..text.rfind(end).expect("it is there")].to_owned();
    let until_first = |end: &str| text[..text.find(end).expect("it is there")].to_owned();
    check_all(
        "cut",
        &[
            ("before the last brace", until("}"), 2),
            ("before the end of the list", until("]"), 2),
            ("within the last event, after a field", until(", \"note\""), 2),
            ("within a key", until("ote\""), 2),
            ("before a value", until("\"é"), 2),
            ("within a text", until("é"), 2),
            ("within a date", until("25\", \"note\""), 2),
            ("before the id of the last event", until("\"id\""), 2),
            ("between two events", until_first("\n{ \"id\": \"f\""), 1),
            ("within a list in an event", until_first("a\"]"), 1),
            ("before the first event", until_first("{ \"id\": \"e\""), 0),
            ("before the list", until("events"), 0),
            ("after the first brace", "{".to_owned(), 0),
        ],
    );
    let within_letter = text.rfind('é').expect("an accent") + 1;
    check("cut_within_a_letter", &text.as_bytes()[..within_letter], 2);
}

#[test]
fn a_number_at_the_cut_is_not_trusted() {
    let text = r#"{"events": [{"id": "e", "commission": {"id": "c", "session": 1"#;
    let loaded = load(text.as_bytes()).expect("readable");
    let commission = loaded.dataset.events[0].commission.clone();
    assert_eq!(commission.and_then(|commission| commission.session), None, "it may have been 12");
}

#[test]
fn a_slip_in_the_json_spoils_only_its_place() {
    let (first, last) = (event(""), named_event("f", ""));
    let three = |slip: &str| file(&[&first, slip, &last]);
    let with = |more: &str| three(&named_event("slip", more));
    let slip = named_event("slip", "");
    let open = slip.trim_end_matches([' ', '}']);
    check_all(
        "slips",
        &[
            ("comma after the last field", three(&slip.replace("\"2025\"", "\"2025\",")), 3),
            ("comma after the last entry", with("\"parties\": [\"MAR\", \"MLI\",]"), 3),
            ("comma after the last event", format!("{{\"events\": [{first},\n]}}"), 1),
            ("comma missing between fields", three(&slip.replace("\"visit\",", "\"visit\"")), 3),
            ("comma missing between events", three(&slip).replacen("},\n", "}\n", 1), 3),
            ("comments", with("// agreed\n \"tags\": [\"a\" /* b */]"), 3),
            ("colon missing", with("\"place\" \"Rabat\""), 3),
            ("value missing", with("\"place\": , \"tags\": [\"a\"]"), 3),
            ("key without quotes", with("place: \"Rabat\""), 3),
            ("single quotes", with("'place': 'Rabat, the capital'"), 3),
            ("typographic quotes", with("“place”: “Rabat, the capital”"), 3),
            ("text without quotes", with("\"place\": Rabat"), 3),
            ("text without its closing quote", with("\"place\": \"Rabat,\n \"tags\": [\"a\"]"), 3),
            ("text over two lines", with("\"place\": \"Rabat\nand Salé\", \"tags\": [\"a\"]"), 3),
            ("a backslash", with("\"place\": \"C:\\docs\""), 3),
            ("words of other languages", with("\"place\": None, \"a\": True, \"b\": NaN"), 3),
            ("brace missing", three(open), 3),
            ("brace missing at the end", file(&[&first, open]), 2),
            ("bracket missing", with("\"tags\": [\"a\", \"place\": \"Rabat\""), 3),
            (
                "bracket of the events missing",
                format!("{{\"events\": [{first}, \"title\": \"T\"}}"),
                1,
            ),
            ("bracket too many", with("\"tags\": [\"a\"]]"), 3),
            (
                "bracket too many, before a field",
                with("\"tags\": [\"a\"]], \"place\": \"Rabat\""),
                3,
            ),
            ("brace too many", three(&format!("{slip} }}")), 3),
            ("an unknown field that is broken", with("\"extra\": {\"a\": [1, 2,, 3]}"), 3),
        ],
    );
}

#[test]
fn what_follows_the_end_is_named() {
    let text = file(&[&event("")]);
    check_all(
        "trailing_content",
        &[
            ("words", format!("{text} and more"), 1),
            ("a comma", format!("{text},\n"), 1),
            ("a bracket too many", format!("{text}]"), 1),
            ("a brace too many", format!("{text}\n}}"), 1),
            ("a second object", format!("{text} {text}"), 1),
        ],
    );
}

#[test]
fn a_value_of_the_wrong_sort_is_kept_but_not_used() {
    let fields = [
        r#""summary": true"#,
        r#""summary": {"en": "Fine", "fr": ["mal"]}"#,
        r#""status": ["held"]"#,
        r#""place": {"city": "Rabat"}"#,
        r#""parties": true"#,
        r#""parties": ["MAR", ["MLI"], {"role": "host"}]"#,
        r#""commission": "mar-mli-jmc""#,
        r#""delegations": [{"party": "MAR", "size": "nine", "head": 7, "members": "A. Diallo"}]"#,
        r#""delegations": [{"party": "MAR", "size": 2.5}, {"party": "MAR", "size": -3}]"#,
        r#""programme": [{"day": {"on": 1}, "time": 10}]"#,
        r#""agenda": ["training"]"#,
        r#""commitments": [{"text": {}, "due": "soon"}, {"owner": "MAR"}]"#,
        r#""relations": [{"to": null}]"#,
        r#""claims": [{"field": "when"}]"#,
        r#""sources": {"id": "s"}"#,
        r#""tags": ["a", false, null]"#,
    ];
    check_all("wrong_types", &fields.map(|field| (field, file(&[&event(field)]), 1)));

    let needed = file(&[
        r#"{ "id": ["e"], "kind": 5, "title": false, "when": {"start": "2025"} }"#,
        r#"{ "id": 12, "kind": null, "title": "", "when": null }"#,
        r#"{ "ID": "e", "type": "visit", "name": "A visit", "date": "2025" }"#,
        "{}",
    ]);
    check("wrong_needed_fields", needed.as_bytes(), 4);
    let lists = r#"{"events": [], "people": "A. Diallo", "places": [null, "Rabat"]}"#;
    check("wrong_lists", lists.as_bytes(), 0);
}

#[test]
fn nothing_of_a_record_is_lost() {
    let text = file(&[
        r#"{ "id": "e", "title": ["x"], "title": {"en": "T", "fr": []}, "kind": [], "when": "2025",
        "summary": [1], "tags": ["a", [2]], "agenda": 3, "mine": {"b": 1e2}, "status": 12345678901234567890123 }"#,
    ]);
    let loaded = load(text.as_bytes()).expect("readable");
    let event = serde_json::to_string(&loaded.dataset.events[0]).expect("writes");
    insta::assert_snapshot!(event, @r#"{"id":"e","kind":"other","title":{"en":"T"},"when":"2025","status":"12345678901234567890123","tags":["a"],"title (earlier)":["x"],"summary":[1],"agenda":3,"mine":{"b":1e+2},"kind (unreadable)":[],"title (unreadable)":{"en":"T","fr":[]},"tags (unreadable)":[[2]]}"#);
}

#[test]
fn dates_that_are_impossible_say_why() {
    let dates = ["2025-02-30", "2025-03-05/2025-03-01", "17/02/2025", "2025-13", "soon", ""];
    let with = |date: &str| file(&[&event("").replace("\"2025\"", &format!("\"{date}\""))]);
    check_all("dates", &dates.map(|date| (date, with(date), 1)));
}

#[test]
fn references_to_nothing_are_named_with_what_may_be_meant() {
    let text = r#"{
  "sources": [{ "id": "apa-2025-02-17" }],
  "commissions": [{ "id": "jmc", "name": "JMC", "parties": ["MLX"], "founded_by": "nothing" }],
  "organisations": [{ "id": "aes", "name": "AES", "members": ["MLI", "aess"] }],
  "people": [{ "id": "diop", "name": "A. Diop", "country": "Mali" }],
  "places": [{ "id": "rabat", "name": "Rabat", "country": "mar" }],
  "events": [
    { "id": "first", "kind": "visit", "title": "T", "when": "2025", "place": "Nowhere",
      "hosts": ["Somebody"],
      "parties": ["AES", { "party": "ML", "role": "host" }, "Ruritania"],
      "delegations": [{ "party": "mli" }],
      "sources": ["apa-2025-02-18"],
      "commission": { "id": "jcm", "session": 1 },
      "outcomes": [{ "sources": ["x"] }],
      "commitments": [{ "text": "T", "owner": "MLII", "beneficiary": "aes",
        "fulfilled_by": ["frist"], "sources": ["x"] }],
      "quotes": [{ "text": "T", "source": "x" }],
      "relations": [{ "to": "second" }],
      "claims": [{ "field": "when", "value": "2025", "sources": ["x"] }] }
  ] }"#;
    check("references", text.as_bytes(), 1);
    let dataset = load(text.as_bytes()).expect("readable").dataset;
    assert_eq!(dataset.events[0].delegations[0].party, "MLI", "read in capitals");
    assert_eq!(dataset.places[0].country.as_deref(), Some("MAR"));
    assert_eq!(dataset.events[0].parties[2].party, "Ruritania", "kept as written");
}

/// Whole names in three languages and of earlier times, never a part of one; an organisation of the
/// file has the first right to a name.
#[test]
fn countries_by_their_names_are_read_and_the_names_are_kept() {
    let text = r#"{
  "organisations": [{ "id": "mali-council", "name": "Mali", "members": ["Niger", "NGA"] }],
  "commissions": [{ "id": "c", "name": "C", "parties": ["المغرب", "FRA"] }],
  "people": [{ "id": "p", "name": "P", "country": "Tchad" }],
  "events": [
    { "id": "three", "kind": "visit", "title": "T", "when": "1960",
      "parties": ["Ceylon", "Côte d'Ivoire", "ساحل العاج", "USSR"] },
    { "id": "neighbours", "kind": "visit", "title": "T", "when": "2025",
      "parties": ["Niger", "Guinea", { "party": "Guinea-Bissau", "role": "host" }, "equatorial guinea"] },
    { "id": "kept", "kind": "visit", "title": "T", "when": "2025",
      "parties": [{ "party": "Burma", "as_reported": "Rangoon" }],
      "delegations": [{ "party": "Zaire", "party (as written)": "Kongo" }],
      "commitments": [{ "text": "T", "owner": "Algérie", "beneficiary": "Libya" }] },
    { "id": "nobody", "kind": "visit", "title": "T", "when": "2025",
      "parties": ["al-Maliki", "Congo", "Korea", "Mali", "Niger Delta", "MALI"] }
  ] }"#;
    check("country_names", text.as_bytes(), 4);
    let dataset = load(text.as_bytes()).expect("readable").dataset;
    let parties = |event: usize| -> Vec<(String, Option<String>)> {
        let parties = dataset.events[event].parties.iter();
        parties.map(|party| (party.party.to_string(), party.as_reported.clone())).collect()
    };
    let read = |code: &str, name: &str| (code.to_owned(), Some(name.to_owned()));
    assert_eq!(
        parties(0),
        [
            read("LKA", "Ceylon"),
            read("CIV", "Côte d'Ivoire"),
            read("CIV", "ساحل العاج"),
            read("SUHH", "USSR")
        ]
    );
    assert_eq!(
        parties(1),
        [
            read("NER", "Niger"),
            read("GIN", "Guinea"),
            read("GNB", "Guinea-Bissau"),
            read("GNQ", "equatorial guinea")
        ]
    );
    let kept = &dataset.events[2];
    assert_eq!(parties(2), [read("MMR", "Rangoon")], "the name that was given as such stays");
    assert_eq!(kept.parties[0].other["party (as written)"], "Burma");
    assert_eq!(kept.delegations[0].party, "COD");
    assert_eq!(kept.delegations[0].other["party (as written)"], "Kongo", "stays");
    assert_eq!(kept.delegations[0].other["party (as written, 2)"], "Zaire");
    assert_eq!(kept.commitments[0].owner.as_deref(), Some("DZA"));
    assert_eq!(kept.commitments[0].other["beneficiary (as written)"], "Libya");
    assert_eq!(dataset.organisations[0].members, ["NER", "NGA"]);
    assert_eq!(
        dataset.organisations[0].other["members (as written)"],
        serde_json::json!(["Niger", "NGA"])
    );
    assert_eq!(dataset.commissions[0].parties, ["MAR", "FRA"]);
    assert_eq!(dataset.people[0].country.as_deref(), Some("TCD"));
    for (party, as_reported) in parties(3) {
        assert!(party.len() > 3 && as_reported.is_none(), "{party} is left as written");
    }
}

#[test]
fn equal_ids_are_both_shown() {
    let event = event("");
    let sources = "\"sources\": [{\"id\": \"s\"},\n{\"id\": \"s\"}]";
    let text = format!("{{ {sources},\n\"events\": [\n{event},\n{event},\n{event} ] }}");
    check("duplicate_ids", text.as_bytes(), 3);
}

#[test]
fn equal_keys_are_both_kept() {
    let text = format!(
        "{{ \"title\": \"A\",\n \"title\": \"B\",\n \"events\": [{}],\n \"events\": [{}] }}",
        event("\"note\": \"old\", \"note\": \"new\""),
        named_event("f", "")
    );
    check("duplicate_keys", text.as_bytes(), 2);
}

#[test]
fn numbers_beyond_all_bounds_are_named() {
    let fields = [
        r#""delegations": [{"party": "MAR", "size": 99999999999999999999}]"#,
        r#""delegations": [{"party": "MAR", "size": 1e999}]"#,
        r#""extra": 1e999"#,
        r#""extra": {"deep": [1e999]}"#,
    ];
    check_all("huge_numbers", &fields.map(|field| (field, file(&[&event(field)]), 1)));
    let place =
        r#"{"events": [], "places": [{"id": "p", "name": "P", "lat": 1e999, "lon": -181}]}"#;
    check("far_away", place.as_bytes(), 0);
}

#[test]
fn half_a_character_is_shown_as_such() {
    let text = file(&[&event(r#""place": "\ud800", "extra": {"a": "\ud800"}"#)]);
    check("lone_surrogate", text.as_bytes(), 1);
}

#[test]
fn a_very_long_title_is_kept_whole() {
    let text = file(&[&event("").replace("A visit", &"é".repeat(100_000))]);
    check("long_title", text.as_bytes(), 1);
    let title = load(text.as_bytes()).expect("readable").dataset.events[0].title.clone();
    assert_eq!(title.get("en").chars().count(), 100_000);
}

#[test]
fn a_nesting_bomb_spoils_only_its_field() {
    let deep = format!("\"bomb\": {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let beside = named_event("f", "");
    check("bomb_in_a_record", file(&[&event(&deep), &beside]).as_bytes(), 2);
    let unclosed = format!("\"bomb\": {}", "{\"a\":".repeat(100_000));
    check("bomb_at_the_end", file(&[&beside, &event(&unclosed)]).as_bytes(), 2);
    let list = event(&deep.replace("bomb", "delegations"));
    check("bomb_for_a_list", file(&[&list]).as_bytes(), 1);
    let top = format!("{{{deep}, \"events\": [{beside}]}}");
    check("bomb_on_the_top_level", top.as_bytes(), 1);
}

#[test]
fn five_million_brackets_are_answered() {
    check("only_brackets", "[".repeat(5_000_000).as_bytes(), 0);
    check("only_objects", "{\"a\":".repeat(1_000_000).as_bytes(), 0);
}

#[test]
fn very_many_problems_are_listed_up_to_a_thousand() {
    let events: Vec<String> = (0..6_210)
        .map(|number| named_event(&format!("e{number}"), "").replace("2025", "soon"))
        .collect();
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    let loaded = load(file(&events).as_bytes()).expect("readable");
    assert_eq!(loaded.dataset.events.len(), 6_210);
    assert_eq!(loaded.problems.len(), 1_001);
    insta::assert_snapshot!(listed(&loaded.problems[1_000..]), @r#"
    visits.json: error[unreadable-date]: … and 5,210 more of this kind. A text that should be a date is none. The record is shown as undated, with the text.
      hint: Write the date as the message says.
    "#);
}

fn sample(name: &str) -> Vec<u8> {
    let path = format!("{}/sample-data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_shipped_samples_have_no_problems() {
    for name in ["minimal.json", "sahel.json", "us-visits.json"] {
        let loaded = read(&sample(name), name, &|_| true).expect(name);
        assert_eq!(listed(&loaded.problems), "", "{name}");
        assert!(!loaded.dataset.events.is_empty(), "{name}");
    }
}

#[test]
fn the_sample_with_problems_has_each_of_them_once() {
    let name = "with-problems.json";
    let loaded = read(&sample(name), name, &|_| true).expect("readable");
    let told = |problem: &Problem| {
        let line = problem.position.map_or(0, |position| position.line);
        let record = problem.record.as_deref().unwrap_or("-");
        format!("{line}: {}[{}] {} {record}", problem.severity, problem.code, problem.path)
    };
    let list: Vec<String> = loaded.problems.iter().map(told).collect();
    insta::assert_snapshot!(list.join("\n"), @r#"
    2: warning[unknown-version] schema -
    8: warning[hidden-country] organisations[1].id FRA
    18: warning[off-the-map] places[1].lat rabat
    44: error[missing-id] events[2] (line 44)
    45: error[missing-kind] events[3] no-kind
    46: error[missing-title] events[4] no-title
    47: error[missing-when] events[5] no-date
    48: error[unreadable-date] events[6].when bad-date
    49: error[not-a-record] events[7] -
    50: error[duplicate-id] events[8].id good-1
    51: warning[duplicate-key] events[9] two-titles
    52: warning[long-title] events[10].title long-title
    53: warning[broken-character] events[11].title half-character
    55: error[unknown-country] events[12].parties[1] unknown-country
    56: warning[country-code-case] events[13].parties[1] small-letters
    57: note[country-name] events[14].parties[1] by-name
    58: warning[not-a-list] events[15].parties one-party
    59: warning[unknown-source] events[16].sources[0] unknown-source
    60: warning[unknown-event] events[17].relations[0].to unknown-event
    61: warning[unknown-commission] events[18].commission.id unknown-commission
    62: warning[session-zero] events[19].commission.session session-zero
    63: error[number-out-of-range] events[20].commission.session huge-session
    65: error[wrong-type] events[21].delegations[0].size wrong-type
    66: warning[number-in-quotes] events[22].delegations[0].size quoted-number
    67: warning[number-without-quotes] events[23].when bare-number
    68: error[missing-field] events[24].quotes[0] missing-field
    69: warning[misspelt-key] events[25] misspelt-field
    70: warning[misspelt-code] events[26].status misspelt-status
    71: warning[claim-not-a-date] events[27].claims[0].value claim
    72: error[too-deep] events[28].measurements too-deep
    "#);
    let mut codes: Vec<&str> = loaded.problems.iter().map(|problem| problem.code).collect();
    codes.sort_unstable();
    let all = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), all, "each once");
    assert_eq!(loaded.dataset.events.len(), 29, "all but the entry that is a text");
}

#[test]
fn the_table_of_codes_is_the_one_in_the_documentation() {
    let path = format!("{}/docs/problems.md", env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(&path).unwrap_or_default();
    let rows = CODES.iter().map(|code| {
        format!("| `{}` | {} | {} | {} |", code.name, code.severity, code.meaning, code.remedy)
    });
    let missing: Vec<String> = rows.filter(|row| !page.contains(row.as_str())).collect();
    assert!(missing.is_empty(), "docs/problems.md lacks these rows:\n{}", missing.join("\n"));
}

/// Codes of what `serde_json` would refuse.
const SYNTAX: [&str; 13] = [
    "file-cut",
    "trailing-content",
    "broken-json",
    "missing-comma",
    "missing-colon",
    "missing-quote",
    "quote-in-text",
    "odd-blank",
    "extra-comma",
    "comment",
    "unquoted-key",
    "control-character",
    "broken-character",
];

/// Whether the reader is as strict as `serde_json`: reports something where that refuses the text,
/// no syntax where it takes it, and counts the same events.
fn compare(text: &str) -> Result<(), TestCaseError> {
    let strict = serde_json::from_str::<serde_json::Value>(text);
    match (&strict, &load(text.as_bytes())) {
        (Ok(value), Ok(loaded)) => {
            let slip = loaded.problems.iter().find(|problem| SYNTAX.contains(&problem.code));
            prop_assert!(slip.is_none(), "{text}\n{slip:?}");
            let events = value.get("events").unwrap_or(value);
            let written = events.as_array().map_or(0, Vec::len);
            let is_skipped = |problem: &&Problem| {
                problem.code == "not-a-record" && problem.path.starts_with("events[")
            };
            let skipped = loaded.problems.iter().filter(is_skipped).count();
            let is_twice = loaded.problems.iter().any(|problem| problem.code == "duplicate-key");
            prop_assert!(is_twice || loaded.dataset.events.len() + skipped == written, "{text}");
        }
        (Err(error), Ok(loaded)) => {
            prop_assert!(!loaded.problems.is_empty(), "not reported: {error}\n{text}");
        }
        (_, Err(error)) => prop_assert_eq!(error.problem.severity, Severity::Error),
    }
    Ok(())
}

/// Pieces of JSON, and of what people write for it.
fn soup() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\n",
        " ",
        "//",
        "/*",
        "*/",
        "'",
        "“",
        "”",
        "null",
        "nine",
        "1",
        "-0.5",
        "1e999",
        "\"events\"",
        "\"id\"",
        "\"title\"",
        "\"when\"",
        "\"2025\"",
        "\"\\ud800\"",
        "\"parties\"",
        "\"MAR\"",
        "\"places\"",
        "\"delegations\"",
        "{\"id\":\"a\"}",
        "{\"id\":\"a\",",
        "\"x\":",
        "\"events\":[",
        "\"sources\":[",
        "é",
        "\t",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

/// A good file with a few events.
fn good() -> String {
    file(&[
        &event(r#""parties": ["MAR", {"party": "MLI", "role": "host"}]"#),
        &named_event("f", r#""summary": {"en": "é"}, "extra": [{}, 1.5, "\u00e9"]"#),
        &named_event("g", r#""delegations": [{"party": "MAR", "size": 2}]"#),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..500)) {
        let _ = load(&bytes);
        let _ = load(&[b"{\"events\": [", bytes.as_slice()].concat());
    }

    #[test]
    fn it_is_as_strict_as_json_whatever_it_reads(soup in soup()) {
        compare(&soup)?;
        compare(&format!("{{\"events\": [{soup}]}}"))?;
        compare(&format!("{{\"events\": [{{\"id\": \"e\", {soup}}}]}}"))?;
    }

    #[test]
    fn a_changed_byte_is_reported(at in any::<prop::sample::Index>(), byte in 1_u8..128) {
        let mut bytes = good().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            compare(&text)?;
        }
    }

    #[test]
    fn a_cut_keeps_every_event_before_it(at in any::<prop::sample::Index>()) {
        let text = good();
        let cut = &text.as_bytes()[..at.index(text.len())];
        let whole = load(text.as_bytes()).expect("readable").dataset.events;
        let before = cut.windows(3).filter(|end| end == b" },").count();
        match load(cut) {
            Ok(loaded) => {
                let has_code = loaded.problems.iter().any(|problem| problem.code == "file-cut");
                prop_assert!(has_code);
                let events = loaded.dataset.events;
                prop_assert!((before..=before + 1).contains(&events.len()));
                prop_assert_eq!(&events[..before], &whole[..before]);
            }
            Err(_) => prop_assert!(cut.is_empty()),
        }
    }

    #[test]
    fn samples_that_are_damaged_anywhere_make_no_panic(
        which in 0..2_usize,
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = sample(["minimal.json", "with-problems.json"][which]);
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = load(&bytes);
        bytes.truncate(cut.index(bytes.trim_ascii_end().len()));
        if let Ok(loaded) = load(&bytes) {
            prop_assert!(!loaded.problems.is_empty());
        }
    }
}
