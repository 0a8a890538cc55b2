//! Files of other programs: what fixtures of each format become, that none is taken for another, and
//! that no bytes make a reader panic or lose count.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod told;

use std::fmt::Write;

use attache::load::{Loaded, read};
use attache::model::{CodeList, Dataset, Event};
use proptest::prelude::*;
use told::tell_problems;

const TIMELINEJS_3: &str = include_str!("data/timelinejs/version-3.json");
const TIMELINEJS_2: &str = include_str!("data/timelinejs/version-2.json");
const COSMOS: &str = include_str!("data/timelinejs/cosmos.json");
const TIMELINEJS_DAMAGED: &str = include_str!("data/timelinejs/damaged.json");
const VIS_LIST: &str = include_str!("data/vis/list.json");
const VIS_GROUPS: &str = include_str!("data/vis/groups.json");
const CALENDAR: &str = include_str!("data/icalendar/office.ics");
const CALENDAR_DAMAGED: &str = include_str!("data/icalendar/damaged.ics");

const ALL: &[&str] = &[
    TIMELINEJS_3,
    TIMELINEJS_2,
    COSMOS,
    TIMELINEJS_DAMAGED,
    VIS_LIST,
    VIS_GROUPS,
    CALENDAR,
    CALENDAR_DAMAGED,
];

fn load(text: &str) -> Loaded {
    read(text.as_bytes(), "f", &|_| true).expect("readable")
}

/// All that was read, in few lines.
fn told(loaded: &Loaded) -> String {
    let mut all = String::new();
    let Dataset { title, about, places, sources, events, other, .. } = &loaded.dataset;
    writeln!(all, "title: {}\nabout: {}", json(title), json(about)).expect("a text");
    for event in events {
        writeln!(all, "{}", line(event)).expect("a text");
    }
    for place in places {
        writeln!(all, "place {}", json(place)).expect("a text");
    }
    for source in sources {
        writeln!(all, "source {}", json(source)).expect("a text");
    }
    writeln!(all, "other {}", json(other)).expect("a text");
    tell_problems(&mut all, &loaded.problems);
    all
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("writes")
}

/// An event without its ids of sources repeated and with its time in words.
fn line(event: &Event) -> String {
    let mut line = format!("[{}] {} | {}", event.id, event.when.words(), event.title.get("en"));
    let mut add = |what: &str, text: String| {
        if !text.is_empty() {
            write!(line, "\n    {what}: {text}").expect("a text");
        }
    };
    let parties = event.parties.iter().map(|party| match &party.as_reported {
        Some(name) => format!("{} ({name})", party.party),
        None => party.party.to_string(),
    });
    add("parties", parties.collect::<Vec<_>>().join(", "));
    let kind = Some(event.kind.code()).filter(|kind| *kind != "other");
    add("kind", kind.unwrap_or_default().to_owned());
    add("status", event.status.as_ref().map(|status| status.code().to_owned()).unwrap_or_default());
    add(
        "summary",
        event.summary.as_ref().map(|text| format!("{:?}", text.get("en"))).unwrap_or_default(),
    );
    add("place", event.place.clone().unwrap_or_default());
    add(
        "hosts",
        event.hosts.iter().map(|host| host.person.to_string()).collect::<Vec<_>>().join(", "),
    );
    add("tags", event.tags.join(", "));
    add("sources", event.sources.join(", "));
    if !event.other.is_empty() {
        add("other", serde_json::to_string(&event.other).expect("writes"));
    }
    line
}

/// How many records a file was said to have, and how many of them became events or were left out.
fn counts(loaded: &Loaded) -> Option<(usize, usize)> {
    let note = loaded.problems.iter().find(|problem| problem.code == "foreign-file")?;
    let sentences = note.message.split_once("Of its ").expect("a count").1;
    let number = |text: &str| {
        let digits: String = text.chars().take_while(|sign| *sign != ' ').collect();
        digits.replace(',', "").parse::<usize>().expect("a number")
    };
    let (_, rest) = sentences.split_once(", ").expect("a comma");
    let left_out = rest.split_once("Left out: ").map_or("", |(_, reasons)| reasons);
    let left_out = left_out.split('.').next().unwrap_or_default();
    let left_out: usize = left_out.split(", ").filter(|part| !part.is_empty()).map(number).sum();
    Some((number(sentences), number(rest) + left_out))
}

#[test]
fn timelines_become_events() {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("timelinejs_3", told(&load(TIMELINEJS_3)));
        insta::assert_snapshot!("timelinejs_2", told(&load(TIMELINEJS_2)));
        insta::assert_snapshot!("timelinejs_cosmos", told(&load(COSMOS)));
    });
}

/// One slip hides no slide after it.
#[test]
fn a_damaged_timeline_shows_every_slide() {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("timelinejs_damaged", told(&load(TIMELINEJS_DAMAGED)));
    });
}

#[test]
fn items_become_events() {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("vis_list", told(&load(VIS_LIST)));
        insta::assert_snapshot!("vis_groups", told(&load(VIS_GROUPS)));
    });
}

#[test]
fn records_of_calendars_become_events() {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("icalendar", told(&load(CALENDAR)));
        insta::assert_snapshot!("icalendar_damaged", told(&load(CALENDAR_DAMAGED)));
    });
}

/// Line ends and folds are those of the standard, or those of any editor.
/// A weekly record of five times, of which the third and all that follow are an hour later, longer and elsewhere,
/// and the fourth is left out.
#[test]
fn a_change_goes_on_to_all_that_follow() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:w\nDTSTART:20250203T090000\nDURATION:PT1H\n\
        RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE:20250224T090000\nSUMMARY:Staff talks\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:w\nRECURRENCE-ID;RANGE=THISANDFUTURE:20250217T090000\nDTSTART:20250217T100000\n\
        DTEND:20250217T120000\nSUMMARY:Staff talks in Rabat\nEND:VEVENT\nEND:VCALENDAR\n";
    let loaded = read(text.as_bytes(), "w.ics", &|_| true).expect("readable");
    let told = |event: &Event| {
        let when = event.when.date().map(ToString::to_string).unwrap_or_default();
        format!("{} {} {when}", event.id, event.title.get("en"))
    };
    let mut told: Vec<String> = loaded.dataset.events.iter().map(told).collect();
    told.sort();
    let wanted = [
        "w/2025-02-03 Staff talks 2025-02-03T09:00:00/2025-02-03T10:00:00",
        "w/2025-02-10 Staff talks 2025-02-10T09:00:00/2025-02-10T10:00:00",
        "w/2025-02-17 Staff talks in Rabat 2025-02-17T10:00:00/2025-02-17T12:00:00",
        "w/2025-03-03 Staff talks in Rabat 2025-03-03T10:00:00/2025-03-03T12:00:00",
    ];
    assert_eq!(told, wanted);
    let codes: Vec<&str> = loaded.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["foreign-file"]);
}

#[test]
fn a_calendar_means_the_same_however_its_lines_end() {
    let plain = load(CALENDAR);
    let dos = load(&CALENDAR.replace('\n', "\r\n"));
    assert_eq!(dos.dataset, plain.dataset);
    let folded = load(&CALENDAR.replace("SUMMARY:", "SUM\r\n MARY:\n\t"));
    assert_eq!(folded.dataset, plain.dataset);
}

/// A megabyte of anything is read at once: no rule, no zone and no text takes long.
#[test]
fn a_megabyte_of_anything_is_read_at_once() {
    let calendar = |record: &str| {
        let records = record.repeat((1_000_000 / record.len()).max(1));
        format!("BEGIN:VCALENDAR\n{records}END:VCALENDAR")
    };
    let event = |lines: &str| {
        calendar(&format!("BEGIN:VEVENT\nUID:1\nDTSTART:20250101T000000\n{lines}\nEND:VEVENT\n"))
    };
    let list =
        |record: &str| format!("[{}]", format!("{record},").repeat(1_000_000 / record.len()));
    let many =
        |separator: &str, part: &str| vec![part; 1_000_000 / (part.len() + 1)].join(separator);
    let hostile = [
        event("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
        event("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"),
        event("RRULE:FREQ=DAILY"),
        event(&many("\n", "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4;BYMINUTE=1,2,3,4")),
        event(&format!("RDATE:{}", many(",", "20250101T000000"))),
        event(&format!("RRULE:FREQ=DAILY\nDESCRIPTION:{}", "x".repeat(1_000_000))),
        event(&format!("CATEGORIES:{}", many(",", "a"))),
        event(&many("\n", "ATTENDEE:a")),
        event("RECURRENCE-ID:20250101T000000\nRRULE:FREQ=DAILY"),
        calendar("BEGIN:X\n"),
        calendar("END:X\n"),
        calendar(
            "BEGIN:VTIMEZONE\nTZID:A\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY\nEND:STANDARD\nEND:VTIMEZONE\n",
        ),
        list(r#"{"id": 1, "content": "<b><a href=x>", "start": "2025"}"#),
        list(r#"{"start_date": {"year": "x"}, "text": {"headline": "<<<"}}"#).replacen(
            '[',
            r#"{"events": ["#,
            1,
        ) + "}",
        format!(
            r#"[{{"start": "2025", "content": "{}"}}]"#,
            "<a href='https://x.org/".repeat(40_000)
        ),
        format!(
            r#"[{{"start": "2025", "content": "{}"}}]"#,
            "<a href='https://x.org'>y</a>".repeat(30_000)
        ),
        format!(
            r#"{{"events": [{{"start_date": {{"year": 1}}, "text": {}"#,
            "{\"a\":".repeat(180_000)
        ),
    ];
    for text in hostile {
        let start = std::time::Instant::now();
        let loaded = load(&text);
        let took = start.elapsed();
        let (total, told) = counts(&loaded).expect("another format");
        assert_eq!(total, told);
        let shown: String = text.chars().take(160).collect();
        println!("{took:?}, {} events: {shown:?}", loaded.dataset.events.len());
        // Ten times what a machine at work on other tests needs.
        assert!(took.as_secs() < 10, "{took:?}: {shown}");
    }
}

#[test]
fn every_event_knows_where_its_record_stands() {
    for text in ALL {
        let dataset = load(text).dataset;
        assert!(!dataset.events.is_empty());
        for event in &dataset.events {
            let range = event.origin.range().expect("it stands in the file");
            let record = text.get(range).expect("within the text");
            let is_whole = record.starts_with('{') && record.ends_with('}');
            assert!(is_whole || record.starts_with("BEGIN:"), "{record}");
        }
    }
}

/// What is written out as an event file is read again without a new problem, and says the same.
#[test]
fn what_was_converted_survives_as_an_event_file() {
    for text in ALL {
        let first = load(text).dataset;
        let written = serde_json::to_string(&first).expect("writes");
        let again = load(&written);
        assert!(counts(&again).is_none(), "it is an event file");
        // Neither dates that are none nor ids that stand twice are made up for.
        let allowed = ["unreadable-date", "missing-when", "duplicate-id", "wrong-type"];
        let odd: Vec<_> =
            again.problems.iter().filter(|problem| !allowed.contains(&problem.code)).collect();
        assert!(odd.is_empty(), "{odd:#?}");
        assert_eq!(again.dataset, first);
    }
}

#[test]
fn every_record_is_an_event_or_is_said_to_be_left_out() {
    for text in ALL {
        let loaded = load(text);
        let (total, told) = counts(&loaded).expect("another format");
        assert_eq!(total, told, "{:?}", loaded.problems.first());
    }
}

#[test]
fn no_format_is_taken_for_another() {
    // Files of events with keys that others have, too.
    for text in [
        r#"{"schema": "attache/1", "events": [{"id": "1", "start_date": {"year": 1}, "text": {}}]}"#,
        r#"{"events": [{"id": "1", "kind": "visit", "title": "x", "when": "2025", "start_date": {"year": 1}}]}"#,
        r#"[{"id": "1", "kind": "visit", "title": "x", "when": "2025", "start": "2025", "content": "x"}]"#,
        r#"{"title": {"en": "x", "text": "y"}, "events": []}"#,
        r#"{"events": [], "items": [{"start": "2025", "content": "x"}]}"#,
        r#"{"timeline": "x", "events": []}"#,
        r#"{"events": [{"id": "BEGIN:VCALENDAR", "title": "BEGIN:VCALENDAR"}]}"#,
    ] {
        assert!(counts(&load(text)).is_none(), "{text}");
    }
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data/");
    for name in ["sahel.json", "minimal.json", "us-visits.json", "with-problems.json"] {
        let text = std::fs::read_to_string(format!("{sample}{name}")).expect("a sample");
        assert!(counts(&load(&text)).is_none(), "{name}");
    }
    for (text, what) in [
        (r#"{"title": {"text": {"headline": "x"}}, "events": []}"#, "TimelineJS 3"),
        (r#"{"timeline": {"headline": "x", "date": []}}"#, "TimelineJS 2"),
        (r#"{"items": [], "groups": []}"#, "vis-timeline"),
    ] {
        let told = load(text).problems;
        assert!(told[0].message.contains(what), "{told:?}");
        assert!(told.iter().any(|problem| problem.code == "no-events"), "{told:?}");
    }
}

/// `attache check` tells what a file is, and leaves with 1 only if something in it is wrong.
#[test]
fn files_are_checked_on_the_command_line() {
    for (name, code) in [
        ("timelinejs/cosmos.json", 0),
        ("timelinejs/version-3.json", 1),
        ("vis/list.json", 0),
        ("vis/groups.json", 1),
        ("icalendar/office.ics", 1),
        ("icalendar/damaged.ics", 1),
    ] {
        let path = format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut check = std::process::Command::new(env!("CARGO_BIN_EXE_attache"));
        let output = check.args(["check", &path]).output().expect("it runs");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(told.contains("note[foreign-file]"), "{told}");
        assert_eq!(output.status.code(), Some(code), "{name}: {told}");
    }
}

/// Only the beginning of a file is looked at to tell its format.
#[test]
fn a_large_event_file_is_told_by_its_beginning() {
    let event = r#"{"id": "x", "kind": "visit", "title": "A visit", "when": "2025"},"#;
    let end = r#"{"start_date": {"year": 1}, "start": "2025", "content": "x"}"#;
    for (open, close) in [("{\"events\": [", "]}"), ("[", "]")] {
        let text = format!("{open}{}{end}{close}", event.repeat(100_000));
        assert!(counts(&load(&text)).is_none());
    }
}

#[test]
fn reading_can_be_stopped() {
    for text in ALL {
        for limit in [-1.0, 0.2, 0.899] {
            let stopped = read(text.as_bytes(), "f", &|fraction| fraction <= limit);
            assert_eq!(stopped.expect_err("stopped").problem.code, "cancelled");
        }
    }
}

/// A file with one byte changed here and there, cut, or with parts doubled.
fn mutated(
    text: &str,
    cut: f64,
    changes: &[(prop::sample::Index, u8)],
    doubled: &[(prop::sample::Index, u8)],
) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    bytes.truncate((bytes.len() as f64 * cut) as usize + 1);
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    for (at, length) in doubled {
        let at = at.index(bytes.len());
        let part = bytes[at..(at + usize::from(*length)).min(bytes.len())].to_vec();
        bytes.splice(at..at, part);
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(384))]

    /// Whatever happens to the bytes of a file, reading ends, and its count adds up.
    #[test]
    fn no_bytes_make_a_reader_panic_or_lose_count(
        which in any::<prop::sample::Index>(),
        cut in prop_oneof![Just(1.0), 0.0f64..1.0],
        changes in proptest::collection::vec((any::<prop::sample::Index>(), 1u8..128), 0..16),
        doubled in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let bytes = mutated(ALL[which.index(ALL.len())], cut, &changes, &doubled);
        if let Ok(loaded) = read(&bytes, "f", &|_| true) {
            if let Some((total, told)) = counts(&loaded) {
                prop_assert_eq!(total, told);
            }
            // Places count in the text as it was read: not every file is UTF-8.
            let text = attache::load::decoded_text(bytes, "f").expect("it was read");
            for event in &loaded.dataset.events {
                let range = event.origin.range().expect("it stands in the file");
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
