//! One small file, damaged in every place and way: what is shown of it, and what is said, word for word.
//! `tests/bad_input.rs` has the slips of people; this has what disks, networks and other programs do.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::format_collect,
    reason = "a test may fail loudly"
)]

use std::fmt::Write;

use attache::load::read;

/// The file as it should be.
const WHOLE: &str = r#"{
  "schema": "attache/1",
  "title": "Défense – دفاع",
  "commissions": [{ "id": "jmc", "name": "Joint commission" }],
  "sources": [
    { "id": "s1", "publisher": "MAP" }
  ],
  "events": [
    { "id": "first", "kind": "visit", "title": "A visit to Rabat", "when": "2024-05-02", "parties": ["MLI", "MAR"] },
    { "id": "second", "kind": "commission_meeting", "title": "Réunion \u00e0 Bamako", "when": "2025-02", "commission": { "id": "jmc", "session": 12 }, "sources": ["s1"] },
    { "id": "third", "kind": "agreement", "title": "اتفاق", "when": "2025-06" }
  ]
}
"#;

/// A kind of damage, and the damaged file.
struct Case {
    what: String,
    bytes: Vec<u8>,
}

fn case(what: &str, bytes: impl Into<Vec<u8>>) -> Case {
    Case { what: what.to_owned(), bytes: bytes.into() }
}

/// Where a part of the file stands.
fn place(part: &str) -> usize {
    WHOLE.find(part).unwrap_or_else(|| panic!("“{part}” is in the file"))
}

/// The file up to the end of a part.
fn until(part: &str) -> Vec<u8> {
    WHOLE.as_bytes()[..place(part) + part.len()].to_vec()
}

/// The file with another part in the place of one.
fn with(part: &str, other: &str) -> Vec<u8> {
    assert!(WHOLE.contains(part), "“{part}” is in the file");
    WHOLE.replacen(part, other, 1).into_bytes()
}

/// The file with one bit turned, in the byte so far after the beginning of a part.
fn flipped(part: &str, after: usize, bit: u8) -> Vec<u8> {
    let mut bytes = WHOLE.as_bytes().to_vec();
    bytes[place(part) + after] ^= 1 << bit;
    bytes
}

/// The file with a part put into the second event, as a field of its own.
fn field(text: &str) -> Vec<u8> {
    with("\"sources\": [\"s1\"] }", &format!("\"sources\": [\"s1\"], {text} }}"))
}

fn units(text: &str, big: bool) -> Vec<u8> {
    let to = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    text.encode_utf16().flat_map(to).collect()
}

/// The file in an encoding of one byte a letter, where these letters have the bytes beside them.
fn in_bytes(letters: &[(char, u8)]) -> Vec<u8> {
    let byte = |letter: char| {
        let known = letters.iter().find(|(known, _)| *known == letter).map(|(_, byte)| *byte);
        known.unwrap_or_else(|| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
    };
    WHOLE.chars().map(byte).collect()
}

fn cuts() -> Vec<Case> {
    let mut within_letter = until("D");
    within_letter.push("é".as_bytes()[0]);
    vec![
        case("cut after the first brace", until("{")),
        case("cut in a key of the head", until("\"tit")),
        case("cut in a text of the head", until("Défense")),
        case("cut in a letter", within_letter),
        case("cut between two lists", until("  ],\n")),
        case("cut before the first event", until("\"events\": [")),
        case("cut in a key", until("\"kind\": \"visit\", \"ti")),
        case("cut after a colon", until("\"title\": \"A visit to Rabat\", \"when\":")),
        case("cut in a date", until("2024-0")),
        case("cut in a list", until("\"MLI\", ")),
        case("cut between two events", until("\"MAR\"] },")),
        case("cut in an escape", until("Réunion \\u00")),
        case("cut after a backslash", until("Réunion \\")),
        case("cut in a number", until("\"session\": 1")),
        case("cut before the last brackets", until("2025-06\" }")),
        case("cut before the last brace", until("2025-06\" }\n  ]\n")),
    ]
}

fn flips() -> Vec<Case> {
    vec![
        case("a bit of a quote: \" becomes #", flipped("\"kind\": \"visit\"", 0, 0)),
        case("a bit of the quote after a text", flipped("\"visit\",", 6, 0)),
        case("a bit of a colon: it becomes ;", flipped("\": \"visit\"", 1, 0)),
        case("a bit of a comma: it becomes -", flipped(", \"title\": \"A visit", 0, 0)),
        case("a bit of a brace: { becomes [", flipped("{ \"id\": \"second\"", 0, 5)),
        case("a bit of a bracket: ] becomes }", flipped("] },\n    { \"id\": \"second\"", 0, 5)),
        case("a bit of a brace: } becomes ]", flipped("},\n    { \"id\": \"second\"", 0, 5)),
        case("a bit of the brace of a part: } becomes ]", flipped("12 }", 3, 5)),
        case("a bit of the bracket after all events: ] becomes }", flipped("  ]\n}\n", 2, 5)),
        case("a bit of the last brace: } becomes ]", flipped("  ]\n}\n", 4, 5)),
        case("a bit of a date: 2 becomes a quote", flipped("2024-05-02", 0, 4)),
        case("a bit of a country: MLI becomes MMI", flipped("MLI", 1, 0)),
        case("a bit of a number: 12 becomes 1r", flipped("12 }", 1, 6)),
        case("the highest bit of a letter", flipped("A visit to Rabat", 2, 7)),
        case("a bit of a letter: A becomes a sign that is not seen", flipped("A visit", 0, 6)),
        case("a bit of the name of a list", flipped("\"events\"", 1, 1)),
        case("a bit of the first brace", flipped("{", 0, 5)),
        case("the highest bit of a letter, where all are ASCII", {
            let start = WHOLE.find("  \"events\"").expect("there");
            let end = WHOLE.find(",\n    { \"id\": \"second\"").expect("there");
            let mut bytes = [b"{\n", &WHOLE.as_bytes()[start..end], b"  ]\n}\n"].concat();
            let at = bytes.windows(5).position(|it| it == b"visit").expect("there");
            bytes[at] ^= 0x80;
            bytes
        }),
    ]
}

fn encodings() -> Vec<Case> {
    let arabic =
        [('د', 0xcf), ('ف', 0xdd), ('ا', 0xc7), ('ع', 0xda), ('ت', 0xca), ('ق', 0xde), ('–', 0x96)];
    let little = units(WHOLE, false);
    let odd = little[..=little.len() / 2].to_vec();
    let mut half_pair = little.clone();
    half_pair.splice(20..20, [0x3d, 0xd8]);
    vec![
        case("Latin-1", in_bytes(&[('–', b'-')])),
        case("Windows-1252", in_bytes(&[('–', 0x96)])),
        case("Windows-1256, Arabic", in_bytes(&arabic)),
        case("UTF-16 without a mark", little.clone()),
        case("UTF-16, high byte first, without a mark", units(WHOLE, true)),
        case("UTF-16 with a mark", [b"\xff\xfe".to_vec(), little].concat()),
        case("UTF-16, cut in half of a letter", odd),
        case("UTF-16 with half a pair", half_pair),
        case("UTF-8 with two marks", [b"\xef\xbb\xbf\xef\xbb\xbf", WHOLE.as_bytes()].concat()),
        case("UTF-8 under the mark of UTF-16", [b"\xff\xfe", WHOLE.as_bytes()].concat()),
        case("a text in UTF-8 that was taken for Latin-1", with("Défense", "DÃ©fense")),
        case("a letter that could not be converted", with("Défense", "D\u{fffd}fense")),
        case("garbled Arabic", with("اتفاق", &"اتفاق".bytes().map(char::from).collect::<String>())),
        case("garbled Arabic, of which signs are lost", with("اتفاق", "Ø§ØªÙØ§Ù")),
        case("a sign of Windows-1252 as a control sign", with("visit to", "visit\u{92}to")),
        case("zeros at the end, as a disk leaves them", [WHOLE.as_bytes(), &[0; 64]].concat()),
        case("zeros in the middle", {
            let mut bytes = WHOLE.as_bytes().to_vec();
            let start = place("A visit to Rabat");
            bytes[start..start + 16].fill(0);
            bytes
        }),
    ]
}

fn line_ends() -> Vec<Case> {
    let mut number = 0;
    let mixed: String = WHOLE
        .split_inclusive('\n')
        .map(|line| {
            number += 1;
            let end = ["\n", "\r\n", "\r", "\u{2028}"][number % 4];
            format!("{}{end}", line.trim_end_matches('\n'))
        })
        .collect();
    vec![
        case("lines that end with CR and LF", WHOLE.replace('\n', "\r\n")),
        case("lines that end with CR", WHOLE.replace('\n', "\r")),
        case("each line ends otherwise", mixed),
        case("a line end in a text", with("A visit to", "A visit\r\nto")),
        case("blanks as on a web page", WHOLE.replace("    {", "\u{a0}\u{a0}\u{a0} {")),
        case(
            "a mark of UTF-8 between two events",
            with("    { \"id\": \"second\"", "\u{feff}{ \"id\": \"second\""),
        ),
        case("no line ends, and cut", {
            let text = WHOLE.replace('\n', "");
            text.as_bytes()[..text.len() - 20].to_vec()
        }),
    ]
}

fn bombs() -> Vec<Case> {
    let deep = |open: &str, close: &str, depth: usize| {
        format!("{}1{}", open.repeat(depth), close.repeat(depth))
    };
    let many: String = (0..2_000).map(|number| format!("\"k{number}\": {number}, ")).collect();
    vec![
        case("200 brackets in a field", field(&format!("\"extra\": {}", deep("[", "]", 200)))),
        case(
            "100,000 braces in a field",
            field(&format!("\"extra\": {}", deep("{\"a\":", "}", 100_000))),
        ),
        case(
            "100,000 brackets that are not closed",
            field(&format!("\"extra\": {}", "[".repeat(100_000))),
        ),
        case("100,000 brackets and nothing else", "[".repeat(100_000)),
        case(
            "100,000 braces that close nothing",
            [WHOLE.trim_end(), &"}".repeat(100_000)].concat(),
        ),
        case("in the place of a title", with("\"A visit to Rabat\"", &deep("[", "]", 50_000))),
        case("20,000 fields that nobody knows, and a comma too many", {
            let fields: String = (0..20_000).map(|number| format!("\"k{number}\": 1, ")).collect();
            field(&format!("\"extra\": 1,, {fields}\"last\": 1"))
        }),
        case("2,000 fields that nobody knows", field(&format!("{many}\"last\": 1"))),
    ]
}

fn numbers_and_texts() -> Vec<Case> {
    let session = |number: &str| with("\"session\": 12", &format!("\"session\": {number}"));
    let long = "long ".repeat(20_000);
    vec![
        case("a number beyond all bounds", session("1e999")),
        case("a number of 400 figures", session(&"9".repeat(400))),
        case("a negative session", session("-1")),
        case("half a session", session("1.5")),
        case("a number that begins with zeros", session("0012")),
        case("a number in another script", session("١٢")),
        case("a title of 100,000 letters", with("A visit to Rabat", &long)),
        case("an id of 100,000 letters", with("\"third\"", &format!("\"{long}\""))),
        case("a country of 100,000 letters", with("\"MLI\"", &format!("\"{long}\""))),
        case("a date of 100,000 letters", with("2025-06\"", &format!("2025-06{long}\""))),
        case("a key of 100,000 letters", field(&format!("\"{long}\": 1"))),
        case("a text that never ends", with("\"A visit to Rabat\"", "\"A visit to Rabat")),
        case("quotes in a text", with("A visit to Rabat", "A \"working\" visit")),
        case("a key that is not closed", with("\"kind\": \"visit\"", "\"kind: \"visit\"")),
        case("a date that is not opened", with("\"2024-05-02\"", "2024-05-02\"")),
        case("a text that is not opened", with("\"A visit to Rabat\"", "A visit, to Rabat\"")),
        case("an entry of a list that is not closed", with("\"MLI\"", "\"MLI")),
        case(
            "a text that is not closed before the end of its line",
            with("2025-06\" }", "2025-06 }"),
        ),
        case(
            "an arrow in the place of a colon",
            with("\"kind\": \"visit\"", "\"kind\" => \"visit\""),
        ),
        case("a year beyond the calendar", with("2025-06\"", "Y123456789012345678901\"")),
    ]
}

fn doubles() -> Vec<Case> {
    let twice = with(
        "\n  ]\n}",
        "\n  ],\n  \"events\": [\n    { \"id\": \"fourth\", \"kind\": \"visit\", \"title\": \"Again\", \"when\": \"2026\" }\n  ]\n}",
    );
    vec![
        case(
            "a title twice",
            with("\"title\": \"A visit to Rabat\"", "\"title\": \"One\", \"title\": \"Two\""),
        ),
        case(
            "an id twice in one event",
            with("\"id\": \"third\"", "\"id\": \"third\", \"id\": \"fourth\""),
        ),
        case(
            "the same field thrice",
            with(
                "\"when\": \"2025-06\"",
                "\"when\": \"2025\", \"when\": \"2026\", \"when\": \"2027\"",
            ),
        ),
        case(
            "a field twice in a part",
            with("\"session\": 12", "\"session\": 12, \"session\": 13"),
        ),
        case("an unknown field twice", field("\"extra\": 1, \"extra\": 2")),
        case("the list of events twice", twice),
        case(
            "the title of the file twice",
            with("\"sources\": [", "\"title\": \"Other\",\n  \"sources\": ["),
        ),
        case("two events with one id", with("\"third\"", "\"first\"")),
        case("the whole file twice", [WHOLE, WHOLE].concat()),
    ]
}

/// What is shown of a file, and what is said.
fn told(bytes: &[u8]) -> String {
    let shorten = |text: &str| {
        // Only a test wants to know where it went on.
        if text.chars().count() <= 600 {
            return text.to_owned();
        }
        let start: String = text.chars().take(300).collect();
        format!("{start} [… {} letters more]", text.chars().count() - 300)
    };
    match read(bytes, "visits.json", &|_| true) {
        Err(unreadable) => format!("nothing is shown\n{unreadable}"),
        Ok(loaded) => {
            let ids = loaded.dataset.events.iter().map(|event| shorten(&event.id));
            let mut told = format!("shown: {}", ids.collect::<Vec<_>>().join(", "));
            for problem in loaded.problems.iter().take(8) {
                let problem = problem.to_string();
                let longest = problem.lines().map(|line| line.chars().count()).max().unwrap_or(0);
                assert!(longest < 900, "nobody reads a line of {longest} letters");
                write!(told, "\n{problem}").expect("a text can be written to");
            }
            match loaded.problems.len() {
                0 => told.push_str("\nnothing is said"),
                count if count > 8 => {
                    write!(told, "\n… and {} more", count - 8).expect("a text can be written to");
                }
                _ => {}
            }
            told
        }
    }
}

#[test]
fn whatever_is_damaged_is_told_with_what_was_done_and_what_to_do() {
    assert!(told(WHOLE.as_bytes()).ends_with("nothing is said"), "{}", told(WHOLE.as_bytes()));
    let groups = [
        ("Cut", cuts()),
        ("A single bit", flips()),
        ("Encodings", encodings()),
        ("Line ends", line_ends()),
        ("Brackets in brackets", bombs()),
        ("Numbers and texts", numbers_and_texts()),
        ("Twice", doubles()),
    ];
    let mut all = String::new();
    for (group, cases) in &groups {
        writeln!(all, "# {group}\n").expect("a text can be written to");
        for Case { what, bytes } in cases {
            writeln!(all, "== {what}\n{}\n", told(bytes)).expect("a text can be written to");
        }
    }
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("matrix", all.trim_end());
    });
}

/// What damage is made of, in runs. None of it may be looked at again and again.
const RUNS: [&str; 33] = [
    "\"CI",
    "/*",
    "*/ /*",
    "// x\n",
    "/**/",
    "//",
    "x /* y */",
    "\"a\"b",
    "\"a\"b\"c\": ",
    "[\"",
    "[\"a\": ",
    "x\" ",
    "x\": ",
    "\"x: \"y\", ",
    "\"x, \"y\": ",
    "\"x},\n",
    "\u{a0}",
    "\u{a0}\"a\"\u{a0}:",
    "\"a\" => ",
    "\"a\"; \"b\", ",
    "{\"a\": \"b, ",
    "[[",
    "{[",
    "\"\\",
    "\"\n",
    ",\n",
    "}]",
    "[}, ",
    "{], \"a\": ",
    "{},",
    "[{\"a\"",
    "\"a\"{",
    "[{\"a\": \"b\"}, ",
];

#[test]
fn mending_takes_time_in_line_with_the_size_of_a_file() {
    let time = |bytes: &[u8]| {
        let once = || {
            let began = std::time::Instant::now();
            drop(read(bytes, "visits.json", &|_| true));
            began.elapsed()
        };
        // The lesser of two times: the machine may be busy with something else.
        (0..2).map(|_| once()).min().unwrap_or_default()
    };
    // Within a record, between records, and between lists.
    let places = [
        "{\"events\": [{\"id\": \"a\", \"x\": ",
        "{\"events\": [{\"id\": \"a\"}, ",
        "{\"title\": \"x\", ",
    ];
    for (run, before) in RUNS.iter().flat_map(|run| places.map(|place| (run, place))) {
        let file = |size: usize| format!("{before}{}", run.repeat(size / run.len())).into_bytes();
        let (small, large) = (time(&file(6 << 10)), time(&file(48 << 10)));
        // Eight times the size takes eight times as long; 64 times, if all is looked at again.
        let most = (small * 28).max(std::time::Duration::from_millis(60));
        assert!(large < most, "{before}{run}…: {small:?}, and {large:?} for eight times as much");
    }
}
