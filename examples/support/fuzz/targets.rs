//! The table of what is tried. A further format of files is one more line.

use std::hash::{DefaultHasher, Hasher as _};

use attache::app::Settings;
use attache::load::{self, Loaded, Unreadable};
use attache::model::{Dataset, Event};
use attache::query::{Catalog, EventIx, Filter, Found, Wanted, language};
use attache::scene::cards;
use attache::state::{Target as Selected, read_views, write_views};
use attache::time::{EventDate, Moment, typed_time};

use super::{ALWAYS, MOST_TIMES, scratch, seeds};

/// Something that reads what others wrote.
pub struct Target {
    pub name: &'static str,
    /// What damaging begins with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words of its language, to be put anywhere.
    pub words: &'static [&'static str],
    /// Reads; a number that tells answers of different kinds apart, or what is wrong with the answer.
    pub run: fn(&[u8]) -> Result<u64, String>,
    /// How often it reads.
    pub times: u32,
    /// How many times the size of the input it may take in memory.
    pub most_times: u64,
    /// … beside so many bytes, however small the input is.
    pub always: u64,
    /// … and so many bytes for each record that is read, however small that is …
    pub each: u64,
    /// … of which there are so many in an input.
    pub records: fn(&[u8]) -> u64,
    /// How many seconds it may take.
    pub slowest: u32,
}

const JSON: &[&str] = &[
    "\"id\"",
    "\"kind\"",
    "\"when\"",
    "\"title\"",
    "\"parties\"",
    "\"claims\"",
    "\"events\"",
    "\"sources\"",
    "\"relations\"",
    "\"delegations\"",
    "\"commitments\"",
    "null",
    "true",
    "-0",
    "1e999",
    "1e-999",
    "NaN",
    "\\ud800",
    "\\u0000",
    "\\uDC00\\uD800",
    "\\",
    "\"",
    "\u{feff}",
    "\u{202e}",
    "//",
    "/*",
    "*/",
    "'",
    "“",
    "{}",
    "[]",
    "{\"en\":",
    "\"MAR\"",
    "2025-02-30",
    "Y1e9999999999",
    "..",
    "\n",
    "\r",
    "\u{2028}",
    "\t",
];
const TABLE: &[&str] =
    &["\t", "\n", "\r\n", "\"", "\"\"", ",", ";", "\u{feff}", "043", "MAR", "20250230", "-1e9"];
const CALENDAR: &[&str] = &[
    "BEGIN:VEVENT",
    "END:VEVENT",
    "BEGIN:VCALENDAR",
    "DTSTART",
    "DTEND",
    "RRULE:FREQ=SECONDLY",
    "\r\n ",
    "\r\n\t",
    ":",
    ";",
    ";TZID=",
    "VALUE=DATE",
    "20250230T256199Z",
    "DURATION:P9999999999W",
    "\\n",
    "\\,",
    "\"",
    "=",
    "UID:",
    "\u{feff}",
    "EXDATE:",
    "COUNT=99999999",
    "UNTIL=",
    "BYDAY=-1MO",
];
const DATE: &[&str] = &[
    "X",
    "?",
    "~",
    "%",
    "/",
    "..",
    "-",
    "T",
    "Z",
    ":",
    "Y",
    "E",
    "S",
    "[",
    "]",
    "{",
    "}",
    ",",
    "9999999999",
    "-",
    "+",
    " ",
    "\u{661}",
    "century",
    "before",
    "months",
    "00",
    "99",
    "E9",
    "24:00",
    "+23:59",
];
const QUERY: &[&str] = &[
    "party:",
    "kind:",
    "-",
    "\"",
    "+",
    "|",
    ",",
    ":",
    "..",
    "in:",
    "from:",
    "to:",
    "has:",
    "merge:",
    "(",
    ")",
    "\\",
    "*",
    "é",
    "\u{202e}",
    "ﷺ",
    "year:",
    "2024-02-30",
    "person:\"",
];

const fn file(
    name: &'static str,
    seeds: fn() -> Vec<Vec<u8>>,
    words: &'static [&'static str],
) -> Target {
    let (most_times, always, each) = (MOST_TIMES, ALWAYS, RECORD);
    let (run, times, slowest) = (read_file, 2, 1);
    Target { name, seeds, words, run, times, most_times, always, each, records, slowest }
}

/// A record of three bytes, `{},`, or of two, a letter on a line of a table, is an event with room for all that
/// one can have: it is shown, as each is. A list of them is there once more while it grows, by half of what it
/// grows to; and each has an id and a title that are made up. With its four fields, an event has sixty bytes
/// and more, to which this is as nothing.
const RECORD: u64 = 4 * size_of::<Event>() as u64;

/// Everything that is tried.
pub const TARGETS: &[Target] = &[
    file("json", seeds::event_files, JSON),
    file("lines", seeds::lines, JSON),
    file("gdelt", seeds::gdelt, TABLE),
    file("timelinejs", seeds::timelinejs, JSON),
    file("vis", seeds::vis, JSON),
    // A rule of twenty letters recurs a thousand times, each of them an event: up to 256 MiB of records are
    // repeated.
    Target { always: 400 << 20, ..file("icalendar", seeds::icalendar, CALENDAR) },
    file("tables", seeds::tables, TABLE),
    Target {
        run: preview,
        times: 1,
        // A cell of one letter is a text of its own.
        most_times: 2 * MOST_TIMES,
        ..file("columns", seeds::tables, TABLE)
    },
    Target { run: beginning, times: 1, ..file("beginning", seeds::event_files, JSON) },
    // What is in a file may be 250 times as large, and 64 MiB however small it is.
    Target {
        slowest: 30,
        most_times: 250 * MOST_TIMES,
        always: ALWAYS + (64 << 20),
        ..file("packed", seeds::packed, JSON)
    },
    Target {
        run: open_file,
        times: 1,
        // Indexes.
        each: 2 * RECORD,
        // And the words of cards.
        always: 2 * ALWAYS,
        ..file("catalog", seeds::event_files, JSON)
    },
    // Two filters at the same time: as read, and as read again.
    Target { run: query, most_times: 2 * MOST_TIMES, ..line("query", seeds::queries, QUERY) },
    Target { run: date, ..line("dates", seeds::dates, DATE) },
    Target { run: typed, ..line("typed", seeds::dates, DATE) },
    // Three of them at the same time: as read, as written, and as read again.
    Target { run: settings, most_times: 3 * MOST_TIMES, ..line("settings", seeds::settings, JSON) },
    Target { run: views, ..line("views", seeds::views, JSON) },
];

const fn line(
    name: &'static str,
    seeds: fn() -> Vec<Vec<u8>>,
    words: &'static [&'static str],
) -> Target {
    // No list of problems: the smallest take next to nothing.
    Target { times: 1, always: 1 << 20, each: 0, records: |_| 0, ..file(name, seeds, words) }
}

/// The target of a name.
pub fn find(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

fn hashed(value: impl std::hash::Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn load(bytes: &[u8]) -> Result<Loaded, Unreadable> {
    load::read(bytes, "fuzz", &|_| true)
}

/// How many records a file has.
fn records(bytes: &[u8]) -> u64 {
    let count = |loaded: Loaded| {
        let Dataset { organisations, people, commissions, places, sources, events, .. } =
            &loaded.dataset;
        let named = organisations.len() + people.len() + commissions.len();
        (named + places.len() + sources.len() + events.len()) as u64
    };
    load(bytes).map_or(0, count)
}

/// Reads a file twice. Answers are told apart by the codes of their problems.
fn read_file(bytes: &[u8]) -> Result<u64, String> {
    // One after the other: two of them would take twice the memory.
    let (one, answer) = digest(load(bytes))?;
    let (other, _) = digest(load(bytes))?;
    match (one, other) {
        (one, other) if one == other => Ok(answer),
        (Some((dataset, _)), Some((other, _))) if dataset != other => {
            Err("it reads the same file in two ways".to_owned())
        }
        (None, Some(_)) | (Some(_), None) => {
            Err("it reads the same file only sometimes".to_owned())
        }
        _ => Err("it says two things of the same file".to_owned()),
    }
}

/// What stands for a dataset, and for its problems.
type Digest = Option<(u64, u64)>;

/// What a file gave, in two numbers, none if it is unreadable; and one for the kind of answer.
fn digest(read: Result<Loaded, Unreadable>) -> Result<(Digest, u64), String> {
    let loaded = match read {
        Ok(loaded) => loaded,
        Err(unreadable) if unreadable.problem.message.is_empty() => {
            return Err("it says nothing of a file that it does not read".to_owned());
        }
        Err(unreadable) => return Ok((None, hashed(unreadable.problem.code))),
    };
    for problem in &loaded.problems {
        if problem.message.is_empty() || problem.to_string().is_empty() {
            return Err(format!("{} says nothing", problem.code));
        }
    }
    let mut codes: Vec<&str> = loaded.problems.iter().map(|problem| problem.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let answer = hashed((codes, loaded.dataset.events.len().min(3)));
    let places: Vec<_> = loaded.dataset.events.iter().map(|event| event.origin.range()).collect();
    let told = hashed((told(&loaded.problems), told(&places)));
    Ok((Some((written(&loaded.dataset), told)), answer))
}

/// The hash of a value as it is shown to developers, without the memory for that.
fn told(value: &impl std::fmt::Debug) -> u64 {
    struct Words(DefaultHasher);
    impl std::fmt::Write for Words {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0.write(text.as_bytes());
            Ok(())
        }
    }
    let mut words = Words(DefaultHasher::new());
    // It never fails.
    let _ = std::fmt::Write::write_fmt(&mut words, format_args!("{value:?}"));
    words.0.finish()
}

/// The hash of a value as it is written, without the memory for that.
fn written(value: &impl serde::Serialize) -> u64 {
    struct Words(DefaultHasher);
    impl std::io::Write for Words {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.write(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut words = std::io::BufWriter::new(Words(DefaultHasher::new()));
    // Neither it nor the values fail.
    let _ = serde_json::to_writer(&mut words, value);
    words.into_inner().map_or(0, |words| words.0.finish())
}

/// Looks at the columns of a table, as the window does that maps them.
fn preview(bytes: &[u8]) -> Result<u64, String> {
    match load::table_preview(bytes, "fuzz", None) {
        Ok(preview) => Ok(hashed(format!("{preview:?}").len().min(4_000) / 50)),
        Err(unreadable) if unreadable.problem.message.is_empty() => {
            Err("it says nothing".to_owned())
        }
        Err(unreadable) => Ok(hashed(unreadable.problem.code)),
    }
}

/// Reads the beginning of a large file.
#[expect(clippy::unnecessary_wraps, reason = "the form of all targets")]
fn beginning(bytes: &[u8]) -> Result<u64, String> {
    let loaded = load::read_beginning(bytes, "fuzz", &load::Mappings::new());
    Ok(hashed(loaded.map(|loaded| loaded.dataset.events.len().min(9))))
}

/// Reads a file, and makes of it what the window shows first: indexes, lanes, and the first cards.
fn open_file(bytes: &[u8]) -> Result<u64, String> {
    let Ok(loaded) = load(bytes) else { return Ok(0) };
    let mut codes: Vec<&str> = loaded.problems.iter().map(|problem| problem.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let catalog = Catalog::new(loaded.dataset);
    catalog.list_by_party();
    catalog.prepare_dossiers();
    catalog.index_words();
    let found = Found::of(&catalog, &Filter::default(), Wanted::default(), &|| true);
    if found.is_none_or(|found| found.shown.len() != catalog.len()) {
        return Err("without a filter, not everything is shown".to_owned());
    }
    let mut lines = 0;
    for event in (0..catalog.len().min(5) as u32).map(EventIx) {
        let target = Selected::Event(event);
        let card = cards::card(&catalog, Some(&target), None, "en", false);
        lines += cards::markdown(&card).lines().count();
    }
    let card = cards::card(&catalog, None, None, "ar", false);
    lines += cards::markdown(&card).lines().count();
    Ok(hashed((codes, lines.min(200) / 20)))
}

/// Reads a query line, and writes it.
fn query(bytes: &[u8]) -> Result<u64, String> {
    let line = String::from_utf8_lossy(bytes);
    let (filter, problems) = language::read(&line);
    for problem in &problems {
        let (from, to) = problem.place;
        if line.get(from..to).is_none() {
            return Err(format!("the problem is at {from}..{to}, which is no place"));
        }
    }
    let written = language::write(&filter);
    let (again, none) = language::read(&written);
    if again != filter || !none.is_empty() {
        return Err(format!("what it writes is read otherwise: {written:?}"));
    }
    let fields: Vec<String> = filter.fields.keys().map(|field| format!("{field:?}")).collect();
    Ok(hashed((fields, problems.len().min(4), filter.text.split(' ').count().min(5))))
}

/// Reads a date, and asks all that is asked of one.
fn date(bytes: &[u8]) -> Result<u64, String> {
    let text = String::from_utf8_lossy(bytes);
    let date = match EventDate::parse(&text) {
        Ok(date) => date,
        Err(error) if error.reason.is_empty() || error.hint.is_empty() => {
            return Err("it refuses a date without a word".to_owned());
        }
        Err(error) => return Ok(hashed(error.reason.split(['“', '”']).next())),
    };
    if let (Some(from), Some(to)) = (date.earliest(), date.latest())
        && from > to
    {
        return Err(format!("it ends before it begins: {text:?}"));
    }
    if date.words().is_empty() || date.short_words().is_empty() {
        return Err(format!("it has no words: {text:?}"));
    }
    let _ = (date.known_span(), date.anchor());
    let kinds = (date.is_interval(), date.is_open_ended(), date.is_sharp());
    Ok(hashed((kinds, format!("{:?}", date.precision()))))
}

/// Reads a time as people type it.
fn typed(bytes: &[u8]) -> Result<u64, String> {
    let text = String::from_utf8_lossy(bytes);
    let span = typed_time(&text, Moment::from_civil(2026, 11, 24));
    if span.is_some_and(|span| span.start() > span.end()) {
        return Err(format!("it ends before it begins: {text:?}"));
    }
    Ok(hashed(span.map(|span| (span.words().len(), span.seconds().ilog2_or_zero()))))
}

trait Magnitude {
    fn ilog2_or_zero(self) -> u32;
}

impl Magnitude for i64 {
    fn ilog2_or_zero(self) -> u32 {
        self.unsigned_abs().checked_ilog2().unwrap_or(0)
    }
}

/// Reads settings, and writes them with a change.
fn settings(bytes: &[u8]) -> Result<u64, String> {
    let words = |error: std::io::Error| format!("the test cannot write: {error}");
    let folder = tempfile::tempdir_in(scratch()).map_err(words)?;
    let path = folder.path().join("settings.json");
    std::fs::write(&path, bytes).map_err(words)?;
    let (settings, notice) = Settings::load(&path);
    let files = std::fs::read_dir(folder.path()).map_err(words)?.flatten();
    let kept = files.filter_map(|file| std::fs::read(file.path()).ok()).any(|kept| kept == bytes);
    if !kept {
        return Err("the file is lost".to_owned());
    }
    let beside = folder.path().join("again.json");
    settings.save(&beside).map_err(|error| format!("they cannot be written: {error}"))?;
    if Settings::load(&beside) != (settings, None) {
        return Err("they are read otherwise than they were written".to_owned());
    }
    let message = notice.map(|notice| notice.message.clone());
    Ok(hashed(message.map(|it| it.split('(').next().map(str::to_owned))))
}

/// Reads a file of saved views, and writes them.
fn views(bytes: &[u8]) -> Result<u64, String> {
    match read_views(bytes) {
        Ok(views) => {
            let again = read_views(write_views(&views).as_bytes());
            if again.as_ref() != Ok(&views) {
                return Err("they are read otherwise than they were written".to_owned());
            }
            Ok(hashed(views.len().min(5)))
        }
        Err(problem) if problem.message.is_empty() => Err("it says nothing".to_owned()),
        Err(problem) => Ok(hashed(problem.message.split(':').next())),
    }
}
