//! Event files in other containers than one JSON object: JSON Lines, gzip, Zstandard.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use std::io::Write as _;

use attache::load::{Loaded, read};
use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;

/// Ids of events with the byte where each begins, and what is said.
fn told(bytes: &[u8]) -> String {
    let Loaded { dataset, problems } = match read(bytes, "events", &|_| true) {
        Ok(loaded) => loaded,
        Err(unreadable) => return unreadable.to_string(),
    };
    let events = dataset.events.iter().map(|event| {
        let title = event.title.get("en");
        format!("{} “{title}” from byte {}", event.id, event.origin.start)
    });
    let problems = problems.iter().map(|problem| format!("\n{problem}"));
    let sources = dataset.sources.iter().map(|source| format!("source {}", source.id));
    sources.chain(events).chain(problems).collect::<Vec<_>>().join("\n")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("in memory");
    encoder.finish().expect("in memory")
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

const TWO: &str = r#"{"id": "a", "kind": "visit", "title": "A", "when": "2024"}
{"id": "b", "kind": "meeting", "title": "B", "when": "2025"}
"#;

#[test]
fn each_line_is_an_event() {
    insta::assert_snapshot!(told(TWO.as_bytes()), @"
    a “A” from byte 0
    b “B” from byte 59
    ");
}

#[test]
fn the_first_line_may_say_what_is_said_of_a_file() {
    let head = r#"{"schema": "attache/1", "sources": [{"id": "s", "publisher": "P"}]}"#;
    insta::assert_snapshot!(told(format!("{head}\n\n{TWO}").as_bytes()), @"
    source s
    a “A” from byte 69
    b “B” from byte 128
    ");
}

/// What is wrong on one line costs nothing of the others.
#[test]
fn a_damaged_line_spoils_no_other() {
    let lines = [
        r#"{"id": "a", "kind": "visit", "title": "A", "when": "2024"}"#,
        r#"{"id": "b", "kind": "visit", "title": "B, "when": "2024"}"#,
        r#"{"id": "c", "kind": "visit", "title": "C", "when": "2024""#,
        r#"{"id": "d", "kind": "visit", "title": "D", "when": "2024"}, "#,
        "not json",
        "7",
        r#"{"id": "e", "kind": "visit", "title": "E", "when": "2024"} and more"#,
        r#"{"id": "f", "kind": "visit","#,
        r#" "title": "F", "when": "2024"}"#,
        r#"{"id": "g", "kind": "visit", "title": "G", "when": "20"#,
    ];
    insta::assert_snapshot!(told(lines.join("\n").as_bytes()));
}

#[test]
fn a_compressed_file_is_read_as_what_is_in_it() {
    for packed in [gzip(TWO.as_bytes()), zstd(TWO.as_bytes())] {
        insta::allow_duplicates! {
            insta::assert_snapshot!(told(&packed), @"
            a “A” from byte 0
            b “B” from byte 59

            events: note[compressed]: The file is compressed. It was unpacked while it was read; lines and columns are those of the text in it.
              hint: Nothing to do.
            ");
        }
    }
}

#[test]
fn several_members_and_frames_follow_each_other() {
    let (first, second) = TWO.split_at(59);
    for packed in [
        [gzip(first.as_bytes()), gzip(second.as_bytes())].concat(),
        [zstd(first.as_bytes()), zstd(second.as_bytes())].concat(),
    ] {
        assert_eq!(read(&packed, "f", &|_| true).expect("readable").dataset.events.len(), 2);
    }
}

/// A header of gzip and nothing else, one that is cut, and a bomb.
#[test]
fn of_a_damaged_archive_is_read_what_can_be() {
    insta::assert_snapshot!(told(b"\x1f\x8b\x08"), @"
    events: error[broken-archive]: The file is compressed, but so damaged that nothing could be unpacked.
      hint: Get the file again: it was probably cut off or changed while it was copied or downloaded.
    ");
    let line = |number| {
        format!(
            r#"{{"id": "e{number}", "kind": "visit", "title": "Visit {number}", "when": "2024"}}"#
        )
    };
    let many = (0..4_000).map(line).collect::<Vec<_>>().join("\n");
    for packed in [gzip(many.as_bytes()), zstd(many.as_bytes())] {
        let cut = &packed[..packed.len() / 2];
        let read =
            read(cut, "f", &|_| true).map(|loaded| (loaded.dataset.events.len(), loaded.problems));
        match read {
            Ok((events, problems)) => {
                assert!((1..4_000).contains(&events), "{events}");
                assert_eq!(problems[0].code, "broken-archive");
            }
            // A cut in the first block leaves nothing.
            Err(unreadable) => assert_eq!(unreadable.problem.code, "broken-archive"),
        }
    }
    let bomb = gzip(&vec![b' '; 100 << 20]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(
        read(&bomb, "f", &|_| true).expect_err("nothing but blanks").problem.code,
        "empty-file"
    );
}

proptest! {
    /// Whatever happens to an archive, reading it ends with an answer.
    #[test]
    fn no_damage_makes_it_panic(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(), fast in any::<bool>()) {
        let mut packed = if fast { zstd(TWO.as_bytes()) } else { gzip(TWO.as_bytes()) };
        let at = at.index(packed.len());
        if cut { packed.truncate(at) } else { packed[at] = byte }
        if let Ok(loaded) = read(&packed, "f", &|_| true) {
            prop_assert!(loaded.dataset.events.len() <= 2 || !loaded.problems.is_empty());
        }
    }
}
