//! The quick reader beside the careful one, and packed events beside both.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use proptest::prelude::*;

use crate::load::decode::decode;
use crate::load::event_file::{read, read_watched, read_with_care};
use crate::load::{Loaded, Unreadable, read_incoming};
use crate::model::{Event, Look, Onlooker, PackedEvents, Reread};

/// What both readers make of a file, and how many of its events were plain.
fn agree(file: &[u8]) -> Result<(), TestCaseError> {
    let Ok(decoded) = decode(file, "f") else { return Ok(()) };
    let quick = read(&decoded, "f", &|_| true);
    packed_agrees(&decoded)?;
    incoming_agrees(file, &decoded)?;
    let careful = read_with_care(&decoded, "f", &|_| true);
    match (quick, careful) {
        (Ok(quick), Ok(careful)) => same(&quick, &careful),
        (Err(quick), Err(careful)) => {
            prop_assert_eq!(quick.problem, careful.problem);
            Ok(())
        }
        (quick, careful) => {
            prop_assert!(
                false,
                "{:?} and {:?}",
                quick.map(|it| it.problems),
                careful.map(|it| it.problems)
            );
            Ok(())
        }
    }
}

/// Keeps what it saw last of each piece.
#[derive(Default)]
struct Witness(Mutex<BTreeMap<usize, Vec<Event>>>);

/// One of its looks at a piece.
struct Seen<'w>(&'w Witness, usize, Vec<Event>);

impl Onlooker for Witness {
    fn begin(&self, piece: usize) -> Box<dyn Look + '_> {
        Box::new(Seen(self, piece, Vec::new()))
    }
}

impl Look for Seen<'_> {
    fn event(&mut self, event: &Event) {
        self.2.push(event.clone());
    }

    fn end(self: Box<Self>) {
        let Self(witness, piece, events) = *self;
        witness.0.lock().unwrap_or_else(PoisonError::into_inner).insert(piece, events);
    }
}

/// Events that are packed while they are read are those that are not, each where it stands, and whoever
/// looks on sees them all as they are in the end.
fn packed_agrees(decoded: &crate::load::decode::Decoded<'_>) -> Result<(), TestCaseError> {
    let witness = Witness::default();
    let packed = read_watched(decoded, "f", &|_| true, Some(&witness));
    let (Ok((mut loaded, packed)), Ok(plain)) = (packed, read(decoded, "f", &|_| true)) else {
        return Ok(());
    };
    let Some(packed) = packed else { return same(&loaded, &plain) };
    prop_assert!(loaded.dataset.events.is_empty() && packed.get(packed.len()).is_none());
    let seen = witness.0.into_inner().unwrap_or_else(PoisonError::into_inner);
    for (number, range) in packed.pieces() {
        let events: Vec<Event> = range.filter_map(|number| packed.get(number)).collect();
        prop_assert_eq!(seen.get(&number), Some(&events));
        loaded.dataset.events.extend(events);
    }
    prop_assert_eq!(packed.len(), plain.dataset.events.len());
    same(&loaded, &plain)
}

/// A file that somebody can write to after it was read.
struct Disk(Mutex<Vec<u8>>);

impl Disk {
    fn write(&self, change: impl FnOnce(&mut Vec<u8>)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Reread for Disk {
    fn read_at(&self, at: u64, into: &mut [u8]) -> std::io::Result<()> {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let own = bytes.get(at as usize..at as usize + into.len());
        into.copy_from_slice(own.ok_or(std::io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }
}

/// What was read of a file while it came in.
struct Came {
    witness: Witness,
    read: Option<(Loaded, PackedEvents)>,
    /// Whether that could not be done without the whole text.
    is_whole: bool,
    disk: Arc<Disk>,
}

/// Reads the file while it comes in; the text of events is left in it.
fn incoming(file: &[u8]) -> Came {
    let (witness, mut source, mut is_whole) = (Witness::default(), file, false);
    let disk = Arc::new(Disk(Mutex::new(file.to_vec())));
    let read = read_incoming::<Unreadable>(
        (&mut source, Some(Arc::clone(&disk) as Arc<dyn Reread>)),
        file.len() as u64,
        "f",
        &|_| true,
        &witness,
        || {
            is_whole = true;
            Ok(file.to_vec())
        },
    );
    Came { witness, read: read.ok().flatten(), is_whole, disk }
}

/// A file that is read while it comes in is read as the whole text is, and the text of its events is the same when it
/// was taken into memory.
fn incoming_agrees(
    file: &[u8],
    decoded: &crate::load::decode::Decoded<'_>,
) -> Result<(), TestCaseError> {
    let came = incoming(file);
    let Some((mut loaded, packed)) = came.read else { return Ok(()) };
    let Ok(plain) = read(decoded, "f", &|_| true) else {
        prop_assert!(false, "what cannot be read was read");
        return Ok(());
    };
    let seen = came.witness.0.into_inner().unwrap_or_else(PoisonError::into_inner);
    let all = || -> Vec<Event> { (0..packed.len()).filter_map(|it| packed.get(it)).collect() };
    let left = all();
    prop_assert!(packed.is_in_file());
    prop_assert_eq!(packed.take_text(&|| true), Some(0));
    prop_assert!(!packed.is_in_file());
    came.disk.write(Vec::clear);
    prop_assert_eq!(all(), left);
    for (number, range) in packed.pieces() {
        let events: Vec<Event> = range.filter_map(|number| packed.get(number)).collect();
        prop_assert_eq!(seen.get(&number), Some(&events));
        loaded.dataset.events.extend(events);
    }
    same(&loaded, &plain)
}

/// A file of as many events, of which the last is "e199".
fn two_hundred() -> String {
    let event = |number: usize| {
        format!(r#"{{"id": "e{number:03}", "kind": "visit", "title": "T", "when": "2025"}}"#)
    };
    let events: Vec<String> = (0..200).map(event).collect();
    format!("{{\"events\": [\n{}\n]}}", events.join(",\n"))
}

#[test]
fn events_whose_text_was_changed_before_it_was_taken_are_lost_and_no_others() {
    let file = two_hundred();
    let Came { read, disk, .. } = incoming(file.as_bytes());
    let (_, packed) = read.expect("it is read");
    let is_there = |number: usize| match packed.get(number) {
        Some(event) => event.id == format!("e{number:03}"),
        None => false,
    };
    assert!((0..200).all(is_there));
    assert_eq!(packed.take_text(&|| false), None, "nobody wants it");
    // A letter elsewhere: what is read would be as good, but is another event.
    let at = file.find("e150").expect("it stands there") + 1;
    disk.write(|bytes| bytes[at] = b'9');
    let lost: Vec<usize> = (0..200).filter(|number| !is_there(*number)).collect();
    assert!(lost.contains(&150) && lost.len() < 32, "{lost:?}");
    assert!(packed.has_missed() && packed.lost() == 0);
    assert_eq!(packed.take_text(&|| true), Some(lost.len()));
    // What was taken stays, whatever becomes of the file, and what is lost is lost.
    assert_eq!((packed.is_in_file(), packed.lost()), (false, lost.len()));
    disk.write(Vec::clear);
    assert!((0..200).all(|number| is_there(number) != lost.contains(&number)));
}

#[test]
fn of_a_file_that_was_cut_off_what_is_there_is_taken() {
    let file = two_hundred();
    let Came { read, disk, .. } = incoming(file.as_bytes());
    let (_, mut packed) = read.expect("it is read");
    packed.keep(199, packed.get(199).expect("it is there"));
    disk.write(|bytes| bytes.truncate(file.find("e101").expect("it stands there")));
    let lost = packed.take_text(&|| true).expect("nobody stops it");
    let there = (0..200).filter(|number| packed.get(*number).is_some());
    let there: Vec<usize> = there.collect();
    // A block is lost as a whole; an event that is kept is not.
    assert!(there.contains(&90) && !there.contains(&101) && there.contains(&199), "{there:?}");
    assert_eq!(lost, 200 - there.len());
}

#[test]
fn a_file_without_faults_is_never_in_memory_as_a_whole() {
    let event = |number: usize| {
        format!(
            "{{\"id\": \"{number}\", \"kind\": \"visit\", \"title\": \"Visité n° {number}\", \
             \"when\": \"2025-02\", \"parties\": [\"MAR\"], \"sources\": [\"s\"]}}"
        )
    };
    let file = |event: &dyn Fn(usize) -> String, tail: &str| {
        let events: Vec<String> = (0..200).map(event).collect();
        let events = events.join(",\n");
        format!("{{\"title\": \"T\", \"events\": [\n{events}\n], \"sources\": [{tail}]}}")
    };
    let source = "{\"id\": \"s\"}";
    let Came { read, is_whole, .. } = incoming(file(&event, source).as_bytes());
    let (loaded, packed) = read.expect("it is read");
    assert_eq!((packed.len(), loaded.problems.len(), is_whole), (200, 0, false));
    assert_eq!(loaded.dataset.sources.len(), 1);
    // What is wrong in a record, around the list, in a letter, or in what is referred to, needs the whole text.
    let odd =
        |number| event(number).replace("\"150\", \"kind\": \"visit\"", "\"150\", \"kind\": 7");
    let lost = |number| event(number).replace("é n° 150", "\u{fffd}");
    let twice = |number| event(number).replace("\"150\"", "\"149\"");
    let abroad = |number| {
        event(number).replace(
            "150\", \"when\": \"2025-02\", \"parties\": [\"MAR\"]",
            "150\", \"when\": \"2025-02\", \"parties\": [\"XQX\"]",
        )
    };
    for (file, code) in [
        (file(&odd, source), "number-without-quotes"),
        (file(&lost, source), "lost-letter"),
        (file(&event, "{\"id\": \"s\"},"), "extra-comma"),
        (file(&event, "{\"id\": \"t\"}"), "unknown-source"),
        (file(&twice, source), "duplicate-id"),
        (file(&abroad, source), "unknown-country"),
    ] {
        let Came { read, is_whole, .. } = incoming(file.as_bytes());
        let (loaded, packed) = read.expect("it is read");
        assert!(is_whole && packed.len() == 200);
        let codes: Vec<&str> = loaded.problems.iter().map(|it| it.code).collect();
        assert!(codes.contains(&code), "{code}: {codes:?}");
        let decoded = decode(file.as_bytes(), "f").expect("a text");
        incoming_agrees(file.as_bytes(), &decoded).expect("both alike");
    }
}

#[test]
fn a_part_that_ends_within_a_record_is_read_with_the_next_one() {
    // What looks like the beginning of a record stands in it often, or never for longer than parts can be.
    let like_a_record = ",{\"id\": \"x\"}".repeat(40);
    for (inside, length, whole) in [
        (like_a_record.as_str(), 60, false),
        (&"long ".repeat(200), 60, false),
        (&like_a_record.repeat(9), 9, true),
    ] {
        let event = |number: usize| {
            format!(
                r#"{{"id": "e{number}", "kind": "visit", "title": "T", "when": "2025", "x": [0{}], "y": "{}"}}"#,
                if inside.starts_with(',') { inside } else { "" },
                if inside.starts_with(',') { "" } else { inside },
            )
        };
        let events: Vec<String> = (0..length).map(event).collect();
        let events = events.join(",");
        let file = format!(
            r#"{{"events": [{events}], "people": [{{"id": "p", "name": "P"}},{{"id": "q", "name": "Q"}}]}}"#
        );
        let Came { read, is_whole, .. } = incoming(file.as_bytes());
        let decoded = decode(file.as_bytes(), "f").expect("a text");
        match read {
            Some((_, packed)) => {
                assert_eq!((packed.len(), is_whole, whole), (length, false, false));
            }
            // It has to be read whole from the beginning.
            None => assert!(whole),
        }
        incoming_agrees(file.as_bytes(), &decoded).expect("both alike");
    }
}

#[test]
fn a_record_that_is_not_plain_ends_in_a_part_where_it_does_in_the_whole_text() {
    // A text without its end, which what follows on the next line tells more of.
    let odd = "{\"id\": \"odd\", \"kind\": \"visit\", \"title\": \"T\", \"when\": \"2025\", \"note\": \"x },\n{c\", \"place\": \"p\"}";
    for length in 0..256 {
        let event = |number: usize| {
            let title = "t".repeat(if number == 0 { length } else { 40 });
            format!(r#"{{"id": "{number}", "kind": "visit", "title": "{title}", "when": "2025"}}"#)
        };
        let mut events: Vec<String> = (0..40).map(event).collect();
        events.insert(4, odd.to_owned());
        let file = format!("{{\"events\": [\n{}\n]}}", events.join(",\n"));
        let decoded = decode(file.as_bytes(), "f").expect("a text");
        let Came { read, is_whole, .. } = incoming(file.as_bytes());
        assert!(read.is_some() && is_whole);
        incoming_agrees(file.as_bytes(), &decoded).expect("both alike");
    }
}

#[test]
fn a_record_that_is_not_plain_is_left_where_what_follows_could_tell_more() {
    let record = r#"{"id": "odd", "kind": "visit", "title": "T", "when": "2025", "note": "x },"#;
    let begun = format!("{record}\n{{");
    let behind = format!("{begun}c\", \"place\": \"p\"}},\n{{{}", "\"a\": \"b\", ".repeat(200));
    for (text, to, records) in [(&begun, begun.len() - 1, 0), (&behind, begun.len() - 1, 1)] {
        let dates = super::Dates::default();
        let between = super::Between::Commas;
        let window = super::Window { text, is_cut: true, between, dates: &dates };
        let piece = window.piece(0, to, None).expect("a part of a list");
        assert_eq!((piece.records.len(), piece.odd.len()), (records, records), "{text}");
        assert_eq!(piece.end > to, records == 1);
    }
}

#[test]
fn nobody_waits_for_a_part_whose_thread_is_gone() {
    struct Failing;
    impl Onlooker for Failing {
        fn begin(&self, piece: usize) -> Box<dyn Look + '_> {
            assert!(piece != 2, "this one fails");
            Box::new(Self)
        }
    }
    impl Look for Failing {
        fn event(&mut self, _: &Event) {}
        fn end(self: Box<Self>) {}
    }
    let event = |number: usize| {
        format!(r#"{{"id": "{number}", "kind": "visit", "title": "T", "when": "2025"}}"#)
    };
    let events: Vec<String> = (0..200).map(event).collect();
    let file = format!("{{\"events\": [\n{}]}}", events.join(",\n"));
    let read = std::panic::catch_unwind(|| {
        let (mut source, size) = (file.as_bytes(), file.len() as u64);
        let whole = || Ok(file.clone().into_bytes());
        let read =
            read_incoming::<Unreadable>((&mut source, None), size, "f", &|_| true, &Failing, whole);
        read.is_ok()
    });
    assert!(read.is_err());
}

fn same(quick: &Loaded, careful: &Loaded) -> Result<(), TestCaseError> {
    prop_assert_eq!(&quick.problems, &careful.problems);
    prop_assert_eq!(&quick.dataset, &careful.dataset);
    let places = |loaded: &Loaded| -> Vec<_> {
        loaded.dataset.events.iter().map(|event| event.origin.range()).collect()
    };
    prop_assert_eq!(places(quick), places(careful));
    let written = |loaded: &Loaded| serde_json::to_string(&loaded.dataset).unwrap_or_default();
    prop_assert_eq!(written(quick), written(careful));
    Ok(())
}

/// Parts of values as files write them, and as they should not.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            r#""MAR""#, r#""2025-02-17""#, r#""2025-02-17/2025-02-19""#, r#""2014~""#, r#""2025?-02""#,
            r#""visit""#, r#""a \"quoted\" text""#, r#""زيارة""#, r#""\u00e9\n""#, r#""held""#, r#""s1""#,
            r#"{"en": "Visit", "fr": "Visite"}"#, r#"["MAR", {"party": "MLI", "role": "host"}]"#,
            r#"[{"party": "MAR", "size": 9, "head": {"person": "p", "rank": "Gen."}, "members": ["a"]}]"#,
            r#"{"id": "c", "session": 2}"#, r#"[{"text": "t", "due": "2026", "owner": "MAR", "sources": ["s"]}]"#,
            r#"[{"field": "when", "value": "2024", "sources": []}, {"field": "x", "value": {"y": [1.5e3]}}]"#,
            r#"[{"kind": "minutes", "text": "t"}]"#, r#"[{"to": "e", "kind": "follows"}]"#, "[]", "{}",
            r#"[{"topic": "t", "area": "training"}]"#, r#"[{"text": "q", "speaker": "p", "source": "s1"}]"#,
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "null", "7", "-1", "2.0", "007", "true", "1e999", "nine", "'x'", r#""open"#, r#""\d""#, r#""\ud800""#,
            "\"line\nbreak\"", r#"{"en": null, "en": "x"}"#, r#"{"party": "MAR", "party": "MLI"}"#,
            r#"{"id": "c", "sesion": 2}"#, r#"["MAR",]"#, r#"["MAR" "MLI"]"#, r#""visitt""#, r#""2025-02-30""#,
            r#"{"id": "c", "session": 0}"#, "[", "]", "{", "}", "", "/* a remark */ 1", "[[[[1]]]]",
            r#"[{"field": "when", "value": "no date"}]"#, "18446744073709551616",
        ]).prop_map(str::to_owned),
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => prop::sample::select(crate::load::records::KNOWN_OF_EVENT.to_vec()).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["x", "notes", "titel", "“x”", "Kind", "importance"]).prop_map(str::to_owned),
    ]
}

/// A record with the fields that it must have, and some more.
fn record() -> impl Strategy<Value = String> {
    (any::<u16>(), prop::collection::vec((key(), value()), 0..5), prop::bool::weighted(0.9))
        .prop_map(|(id, more, is_whole)| {
            let mut fields = String::new();
            if is_whole {
                fields = format!(r#""id": "e{id}", "kind": "visit", "title": "T", "when": "2025""#);
            }
            for (key, value) in more {
                let comma = if fields.is_empty() { "" } else { ", " };
                fields += &format!(r#"{comma}"{key}": {value}"#);
            }
            format!("{{{fields}}}")
        })
}

/// A file of such records, with their separators.
fn file() -> impl Strategy<Value = String> {
    let separator = prop_oneof![
        12 => Just(",\n"), 3 => Just(","), 1 => Just(" "), 1 => Just(",,"), 1 => Just(", 7, "), 1 => Just(", // remark\n"),
    ];
    let head = prop_oneof![
        8 => Just(r#"{"title": "F", "sources": [{"id": "s1"}], "events": ["#),
        2 => Just("["),
        1 => Just(r#"{"events": [{"id": "1"}], "events": ["#),
    ];
    let tail = prop_oneof![
        8 => Just(r#"], "people": [{"id": "p", "name": "P"}]}"#), 2 => Just("]"), 1 => Just("}"), 1 => Just(""),
        1 => Just(r#"}]}, {"id": "z"}]}"#),
    ];
    (head, prop::collection::vec((record(), separator), 0..6), tail).prop_map(
        |(head, records, tail)| {
            let mut text = head.to_owned();
            for (place, (record, separator)) in records.iter().enumerate() {
                text += record;
                if place + 1 < records.len() {
                    text += separator;
                }
            }
            text + tail
        },
    )
}

/// A file with a record on each line, nearly always.
fn lines() -> impl Strategy<Value = String> {
    let head = prop::sample::select(vec![
        "",
        "{\"schema\": \"attache/1\", \"sources\": [{\"id\": \"s1\"}]}\n",
        "{\"events\": [{\"id\": \"1\"}]}\n",
    ]);
    let separator = prop_oneof![10 => Just("\n"), 2 => Just("\r\n\n"), 1 => Just(",\n"), 1 => Just(" "), 1 => Just("\n7\n")];
    (head, prop::collection::vec((record(), separator), 2..6)).prop_map(|(head, records)| {
        let mut text = head.to_owned();
        records.iter().for_each(|(record, separator)| text += &format!("{record}{separator}"));
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn it_reads_lines_as_the_careful_one(file in lines(), at in any::<prop::sample::Index>(), byte in any::<u8>(), whole in any::<bool>()) {
        let mut bytes = file.into_bytes();
        if !whole {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        agree(&bytes)?;
    }

    #[test]
    fn the_quick_reader_reads_as_the_careful_one(file in file()) {
        agree(file.as_bytes())?;
    }

    #[test]
    fn it_does_in_damaged_files_too(file in file(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = file.into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        agree(&bytes)?;
    }
}

/// Records of several pieces, on lines of their own or not, with parts that look like records.
#[test]
fn records_are_told_apart_wherever_a_piece_begins() {
    for (separator, nested) in
        [(",\n", "{\"id\": 1}"), (",", ",{\"id\": 1}"), (",\n  ", "\n  {\"id\": \"x\"}")]
    {
        let inner = format!(
            "[0{}]",
            if nested.starts_with(',') { nested.to_owned() } else { format!(",{nested}") }
        );
        let records: Vec<String> = (0..9_000)
            .map(|number| format!(
                r#"{{"id": "e{number}", "kind": "visit", "title": "{}", "when": "2025", "x": {inner}}}"#,
                "long ".repeat(40),
            ))
            .collect();
        let file = format!(
            "{{\"events\": [{}{}]}}",
            separator.trim_start_matches(','),
            records.join(separator)
        );
        assert!(file.len() > 2 * super::PIECE);
        let at = file.find('[').expect("a list");
        let plain = super::events(&file, at, None, &mut |_| true);
        assert!(matches!(plain, super::Outcome::Read(plain) if plain.odd.is_empty()));
        let read = crate::load::read(file.as_bytes(), "f", &|_| true).expect("readable");
        assert!(read.problems.is_empty(), "{:?}", read.problems.first());
        let ids: Vec<&str> = read.dataset.events.iter().map(|event| event.id.as_str()).collect();
        assert_eq!(ids, (0..9_000).map(|number| format!("e{number}")).collect::<Vec<_>>());
    }
}
