//! A test of what is said of files in another language: no sentence of English is left in it.

use std::collections::BTreeSet;

use super::{Loaded, Mappings, Problem, read, read_with};
use crate::words::{Language, in_language};

/// Files of every format, whole and damaged.
const FILES: &[&str] = &[
    include_str!("../../sample-data/with-problems.json"),
    include_str!("../../sample-data/visits.csv"),
    include_str!("../../tests/data/timelinejs/version-3.json"),
    include_str!("../../tests/data/timelinejs/version-2.json"),
    include_str!("../../tests/data/timelinejs/damaged.json"),
    include_str!("../../tests/data/vis/list.json"),
    include_str!("../../tests/data/vis/groups.json"),
    include_str!("../../tests/data/icalendar/office.ics"),
    include_str!("../../tests/data/icalendar/damaged.ics"),
    include_str!("../../tests/data/gdelt/version-1.csv"),
    include_str!("../../tests/data/gdelt/version-2.csv"),
    include_str!("../../tests/data/tables/acled.csv"),
    include_str!("../../tests/data/tables/damaged.csv"),
    include_str!("../../tests/data/tables/undecided.csv"),
    include_str!("../../tests/data/tables/serial.csv"),
    include_str!("../../tests/data/tables/bar-bare.txt"),
    include_str!("../../tests/data/tables/timelinejs.csv"),
    include_str!("../../tests/data/tables/comma.csv"),
];

/// Single slips, each in a file of its own.
const SLIPS: &[&str] = &[
    "",
    "   ",
    "12",
    "[1, 2]",
    "{}",
    r#"{"id": "x", "kind": "visit", "title": "T", "when": "2025"}"#,
    r#"{"meetings": [{"id": "x"}]}"#,
    "<html><body>Not found</body></html>",
    "BEGIN:VCARD\nEND:VCARD\n",
    "Dear Sir,\n\nI write, as you know, to you; yours,\nX\n",
    r#"[{"id": "x", "kind": "visit", "title": "T", "when": "2025"}] and more"#,
    r#"{"events": [], "events": []}{"events": []}"#,
    r#"{"events": 1, "sources": true, "places": null, "people": "x", "schema": "attache/9"}"#,
    r#"{"events": [{"id": "x", "kind": "visit", "title": "T", "when": "2025", "#,
    "{\"events\": [{\"id\": \"x\",\u{a0}\"kind\": \"vist\", // no\n title: 'T', \"when\" \"2025\"\u{2028},}, ]}",
    r#"{"events": [{"id": 1, "kind": "visit", "title": "a "b" c", "when": 2025, "parties": ["Mali", "mli", "XYZ", "MLX", 4], "tags": "one"}]}"#,
    r#"{"events": [{"id": "x", "kind": "visit", "title": "C:\docs", "when": "2025-02-30", "commission": {"id": "y", "session": 0}}]}"#,
    r#"{"events": [{"id": "x", "kind": "visit", "title": "\ud800", "when": [2025], "commission": {"session": "-4"}, "sources": ["no"]}]}"#,
    r#"{"events": [{"id": "x", "kind": "visit", "title": {"en": "T", "fr": 3}, "when": "2025", "co_chairs": [12, {"rank": "x"}, [1]], "x": nine, "y": 007, "z": None, "w": ١٢, "v": }]}"#,
    r#"{"events": [{"id": "x", "kind": "visit", "title": "T", "when": "2025", "claims": [{"field": "when", "value": "soon"}], "delegations": [{"size": 99999999999, "party": "MAR"}, {"size": "12", "party": "MAR"}, {"size": -1, "party": "MAR"}]}]}"#,
    r#"{"places": [{"id": "x", "name": "X", "lat": 999, "lon": "east"}], "events": []}"#,
    "date,title,country\n2025-02-17,One,MLI\nnever,Two,Atlantis\n2025,Three\n,,\n2025,Four,MAR,more\n",
    "Compiled by hand;;\nDate;Title;Lat;Lon\n13/02/2025;A;12;300\n02/13/2025;B;x;2\n;;;\nSource: the ministry;;\n",
    "when;headline\n02/03/2025;One\n04/05/2025;\"Two\n06/07/2025;Three\n",
    "id,a,b\n1,x,y\n1,z,w\n",
];

/// Dates that are none, each for a reason of its own.
const DATES: &[&str] = &[
    "",
    "17/02/2025",
    "2025-2-7",
    "20250217",
    "02/17/2025",
    "03/04/2025",
    "1.2.25",
    "25",
    "12025",
    "2025-00-01",
    "2025-13-05",
    "2025-13-40",
    "2025-21-05",
    "2025-02-00",
    "2025-02-30",
    "Feb 2025",
    "since 2014",
    "2012/open",
    "c. 2014",
    "2025-02-17 09:30",
    "2014-02-xx",
    "Q1 2025",
    "٢٠٢٥",
    "17–19 Feb 2025",
    "2025 - 02",
    "2025/2024",
    "/",
    "../..",
    "P2D/2025",
    "2025-02-17T25:00",
    "2025-02-17T10:70",
    "2025-02-17T10:00:99",
    "2025-02-17T10:00+1",
    "2025-02T10:00",
    "Y99999999999999999999",
    "Y2025",
    "[2024;2025]",
    "nothing",
    "rëntgen 5",
    "2025-02-17-03",
    "1900s",
];

/// Words of English that no French sentence has.
const ENGLISH: &[&str] = &[
    "the", "is", "are", "was", "were", "and", "not", "which", "shown", "kept", "here", "this",
    "it", "with", "write", "add", "of", "as", "be", "has", "from", "or", "to",
];

/// All that is said of a file.
fn told(bytes: &[u8]) -> Vec<Problem> {
    match read(bytes, "f", &|_| true) {
        Ok(Loaded { problems, .. }) => problems,
        Err(refusal) => vec![refusal.problem],
    }
}

/// A sentence without what it quotes: that is as in the file.
fn unquoted(sentence: &str) -> String {
    let mut words = String::new();
    let mut end = None;
    for letter in sentence.chars() {
        match (end, letter) {
            (Some(last), _) if letter == last => end = None,
            (Some(_), _) => {}
            (None, '“') => end = Some('”'),
            (None, '«') => end = Some('»'),
            (None, '`' | '"') => end = Some(letter),
            (None, '{') => end = Some('}'),
            (None, _) => words.push(letter),
        }
    }
    words
}

/// Sentences of a file that are as in English, or have English in them.
fn check(bytes: &[u8], left: &mut BTreeSet<String>, codes: &mut BTreeSet<&'static str>) {
    let english = told(bytes);
    let french = in_language(Language::French, || told(bytes));
    let places = |all: &[Problem]| -> Vec<_> {
        let place = |it: &Problem| (it.code, it.position, it.path.clone(), it.record.clone());
        all.iter().map(place).collect()
    };
    assert_eq!(places(&french), places(&english), "the same problems");
    let arabic = in_language(Language::Arabic, || told(bytes));
    assert_eq!(places(&arabic), places(&english), "the same problems");
    // Quotes, codes and names of fields are in Latin letters; a sentence begins and goes on in Arabic ones.
    let is_arabic = |words: &str| words.chars().any(|it| matches!(it, 'ء'..='ي'));
    for words in arabic.iter().flat_map(|own| [&own.message, &own.hint]) {
        if !words.is_empty() && !is_arabic(words) {
            left.insert(words.clone());
        }
    }
    for (own, other) in french.iter().zip(&english) {
        codes.insert(own.code);
        for (own, other) in [(&own.message, &other.message), (&own.hint, &other.hint)] {
            let plain = unquoted(own).to_lowercase();
            let mut words = plain.split(|letter: char| !letter.is_alphanumeric() && letter != '’');
            let is_english = words.any(|word| ENGLISH.contains(&word));
            if (own == other && !own.is_empty()) || is_english {
                left.insert(own.clone());
            }
        }
    }
}

#[test]
fn no_english_is_left_in_what_is_said_of_a_file() {
    let (mut left, mut codes) = (BTreeSet::new(), BTreeSet::new());
    let all = FILES.iter().chain(SLIPS);
    for text in all {
        check(text.as_bytes(), &mut left, &mut codes);
    }
    for date in DATES {
        let file = serde_json::json!({ "events": [{ "id": "x", "kind": "visit", "title": "T", "when": date }] });
        check(file.to_string().as_bytes(), &mut left, &mut codes);
    }
    // Cut off, and with a letter missing here and there.
    for file in FILES {
        for part in 1..6 {
            let end = file.floor_char_boundary(file.len() * part / 6);
            check(&file.as_bytes()[..end], &mut left, &mut codes);
        }
        for place in (0..file.len()).step_by(file.len() / 40 + 1) {
            let mut bytes = file.as_bytes().to_vec();
            bytes.remove(place);
            check(&bytes, &mut left, &mut codes);
        }
    }
    assert!(left.is_empty(), "{left:#?}");
    assert!(codes.len() > 50, "many kinds of problems were met: {codes:?}");
}

#[test]
fn no_english_is_left_in_what_is_said_of_bytes() {
    let (mut left, mut codes) = (BTreeSet::new(), BTreeSet::new());
    let file =
        r#"{"events": [{"id": "x", "kind": "visit", "title": "Défense à Rabat", "when": "2025"}]}"#;
    let text = file.as_bytes();
    let sixteen = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let latin: Vec<u8> = file.chars().map(|letter| u32::from(letter) as u8).collect();
    let packed = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0];
    let mut damaged = text.to_vec();
    damaged[60] = 0xff;
    let cases: Vec<Vec<u8>> = vec![
        [b"\xef\xbb\xbf".as_slice(), text].concat(),
        [b"\xff\xfe".as_slice(), text].concat(),
        sixteen(file),
        [sixteen(file), vec![0]].concat(),
        b"\xff\xfe\0\0x\0\0\0".to_vec(),
        latin,
        b"caf\xe9 au lait".to_vec(),
        b"nom;jour;pays\nr\xe9union;2025;MLI\nvisite;2024;MAR\n".to_vec(),
        b"nom;jour;pays\nr\xc3\xa9union;2025;MLI\nvisite \xe9 \xc3\xa9 \xc3\xa9;2024;MAR\n"
            .to_vec(),
        damaged,
        [text, [0; 9].as_slice()].concat(),
        [text, [0].as_slice()].concat(),
        file.replace("Rabat", "Ra\0\0bat").into_bytes(),
        file.replace("Rabat", "Ra\u{fffd}bat, Ra\u{fffd}bat").into_bytes(),
        file.replace("Défense", "DÃ©fense DÃ©fense Ø§ØªÙØ§Ù").into_bytes(),
        file.replace("Rabat", "Ra\u{92}bat").into_bytes(),
        file.replace("Rabat", "Ra\nb\tat").into_bytes(),
        file.replace("Rabat", "Ra\u{1}bat").into_bytes(),
        [0; 20].to_vec(),
        b"abc\0def".to_vec(),
        b"abc\xff\0def".to_vec(),
        packed.to_vec(),
        b"PK\x03\x04".to_vec(),
        b"\xd0\xcf\x11\xe0".to_vec(),
        b"%PDF-1.7".to_vec(),
        b"SQLite format 3\0".to_vec(),
        b"\x89PNG".to_vec(),
        b"\xff\xd8\xff".to_vec(),
        b"{\\rtf1".to_vec(),
    ];
    for bytes in cases {
        check(&bytes, &mut left, &mut codes);
    }
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn a_reading_that_was_stopped_is_told_in_the_language_that_is_spoken() {
    let stopped = || read_with(b"{\"events\": []}", "f", &Mappings::new(), &|_| false);
    let refusal = in_language(Language::French, stopped).expect_err("stopped");
    assert_eq!(
        refusal.problem.message,
        "La lecture a été arrêtée avant la fin. Rien n’a été chargé."
    );
}
