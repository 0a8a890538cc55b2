//! What damaging begins with: the sample data and the files of the tests, cut to what is read in no time.

use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A file of the repository.
fn file(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder with one of these endings.
fn folder(path: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect();
    paths.retain(|path| {
        path.extension().and_then(|it| it.to_str()).is_some_and(|it| endings.contains(&it))
    });
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read(path).ok()).collect()
}

/// The dataset of a file.
fn dataset(path: &str) -> serde_json::Value {
    serde_json::from_slice(&file(path)).unwrap_or_default()
}

/// The first events of a file, with all that they may refer to.
fn cut(path: &str, events: usize) -> Vec<u8> {
    let mut dataset = dataset(path);
    if let Some(list) = dataset.get_mut("events").and_then(|it| it.as_array_mut()) {
        list.truncate(events);
    }
    dataset.to_string().into_bytes()
}

/// Event files.
pub fn event_files() -> Vec<Vec<u8>> {
    let mut all = vec![
        file("sample-data/minimal.json"),
        file("sample-data/with-problems.json"),
        file("tests/dates.json"),
        file("tests/data/mirrored.json"),
        cut("sample-data/us-visits.json", 20),
        b"{\"events\": []}".to_vec(),
        b"[]".to_vec(),
    ];
    all.extend(folder("tests/data/cards", &["json"]));
    // A record of each list of the largest sample: small, and with every field.
    let whole = dataset("sample-data/sahel.json");
    let count = whole.get("events").and_then(|it| it.as_array()).map_or(0, Vec::len);
    for place in 0..count {
        let mut small = whole.clone();
        for (_, list) in small.as_object_mut().into_iter().flatten() {
            if let Some(list) = list.as_array_mut() {
                let keep = place.min(list.len().saturating_sub(1));
                *list = list.drain(..).skip(keep).take(2).collect();
            }
        }
        all.push(format!("{small:#}").into_bytes());
    }
    all
}

/// The same with a record on each line.
pub fn lines() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for bytes in event_files() {
        let Ok(serde_json::Value::Object(mut head)) = serde_json::from_slice(&bytes) else {
            continue;
        };
        let Some(serde_json::Value::Array(events)) = head.remove("events") else { continue };
        let mut text = String::new();
        for event in &events {
            text.push_str(&event.to_string());
            text.push('\n');
        }
        all.push(text.clone().into_bytes());
        all.push(format!("{}\n{text}", serde_json::Value::Object(head)).into_bytes());
    }
    all
}

/// Tables of GDELT.
pub fn gdelt() -> Vec<Vec<u8>> {
    folder("tests/data/gdelt", &["csv"])
}

/// Timelines of `TimelineJS`.
pub fn timelinejs() -> Vec<Vec<u8>> {
    folder("tests/data/timelinejs", &["json"])
}

/// Items of vis-timeline.
pub fn vis() -> Vec<Vec<u8>> {
    folder("tests/data/vis", &["json"])
}

/// Calendars.
pub fn icalendar() -> Vec<Vec<u8>> {
    folder("tests/data/icalendar", &["ics"])
}

/// Tables of other programs.
pub fn tables() -> Vec<Vec<u8>> {
    folder("tests/data/tables", &["csv", "tsv", "tab", "txt"])
}

/// Compressed files.
pub fn packed() -> Vec<Vec<u8>> {
    let files = [file("sample-data/minimal.json"), cut("sample-data/us-visits.json", 9)];
    let gzip = |bytes: &Vec<u8>| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
    };
    let zstd = |bytes: &Vec<u8>| {
        let level = ruzstd::encoding::CompressionLevel::Fastest;
        ruzstd::encoding::compress_to_vec(bytes.as_slice(), level)
    };
    files.iter().flat_map(|bytes| [gzip(bytes), zstd(bytes)]).collect()
}

/// Query lines: those of the guide, and some more.
pub fn queries() -> Vec<Vec<u8>> {
    let guide = String::from_utf8(file("docs/filter.md")).unwrap_or_default();
    let quoted = guide.split('`').skip(1).step_by(2).filter(|it| it.len() < 200);
    let own = [
        "party:MAR+MLI kind:visit -status:planned \"joint commission\" in:2024..2025",
        "from:2024-06 to:2025 has:commitments merge:mirrored évaluation",
        "-person:\"Gen. A\" place:rabat|bamako confidence:high,low year:1999",
    ];
    quoted.chain(own).map(|line| line.as_bytes().to_vec()).collect()
}

/// Dates in EDTF, and as people type them.
pub fn dates() -> Vec<Vec<u8>> {
    let known = [
        "2025",
        "2025-02",
        "2025-02-17",
        "2025-02-17T10:00:00Z",
        "2025-02-17T10:00:00+01:00",
        "2025-02-17/2025-02-19",
        "2025-02-17/..",
        "../2025",
        "2025/",
        "/2025",
        "202X",
        "20XX",
        "2025-XX",
        "2025-02-XX",
        "1984?",
        "1984~",
        "1984%",
        "2004-06~-11",
        "?2004-06-~11",
        "2004-06-11%",
        "2025-21",
        "2025-34",
        "-0044",
        "Y170000002",
        "Y-17E7",
        "Y3388E2S3",
        "1950S2",
        "[1667,1668,1670..1672]",
        "{1960,1961-12}",
        "[..1760-12-03]",
        "156X-12-25",
        "today",
        "last year",
        "17 February 2025",
        "17/02/2025",
        "Feb 2025",
        "-5d",
        "+3 months",
        "the 1990s",
        "c. 1990",
        "Q3 2024",
        "2024 W05",
        "before 1999",
        "next Tuesday",
    ];
    let events = dataset("tests/dates.json");
    let events = events.get("events").and_then(|it| it.as_array()).cloned().unwrap_or_default();
    let whens = events.iter().filter_map(|event| event.get("when")?.as_str().map(str::to_owned));
    known.iter().map(|it| (*it).to_owned()).chain(whens).map(String::into_bytes).collect()
}

/// Files of settings.
pub fn settings() -> Vec<Vec<u8>> {
    let real =
        br#"{"version":1,"recent":["/a.json"],"panels":{"face":"Map","tables":{"only":"All"}},
        "lanes":{"grouping":"Pair","order":"Ties","arrangements":{"Kind":{"pinned":["visit"]}}},
        "bookmarks":{"/a.json":[{"name":"x","at":1}]},"renderer":"wgpu",
        "views":[{"name":"one","query":"kind:visit","time":{"from":"2024","to":"2025"}}],
        "sessions":[{"file":"/a.json","view":{"name":"","selection":{"pair":["MAR","MLI"]}}}],
        "keys":{"Open":["Ctrl+O","place:A"]},"z":[{}]}"#;
    vec![real.to_vec(), b"{}".to_vec()]
}

/// Files of saved views.
pub fn views() -> Vec<Vec<u8>> {
    let guide = String::from_utf8(file("docs/views.md")).unwrap_or_default();
    let example = guide.split("```json").nth(1).and_then(|it| it.split("```").next());
    let own = r#"{"attache_views":1,"views":[{"name":"a","query":"party:MAR -kind:visit \"x y\"",
        "time":{"from":"2024-02","to":"2024-02-03T10:00:00Z"},"range":{"from":-99999999,"to":5},
        "selection":{"events":["a","b"]},"lanes":{"grouping":"Kind"},"panels":{"face":"Graph"}}]}"#;
    example.into_iter().chain([own]).map(|text| text.as_bytes().to_vec()).collect()
}
