//! Tables of GDELT events, versions 1.0 and 2.0, as they are published: tab-separated, with neither
//! quotes nor a heading. `docs/gdelt.md` tells how a row becomes an event.
//!
//! Owns the reading in pieces on all cores, and what is said of rows that are left out. Rows are
//! those of the text in its order, whichever core reads them.

mod codes;
mod columns;
mod event;

use std::collections::{BTreeMap, HashMap, HashSet};

use compact_str::CompactString;
use csv::{ReaderBuilder, StringRecord, Terminator};
use rayon::prelude::*;
use serde_json::Value;

pub(super) use self::codes::kind;
use self::columns::{Layout, Row, VERSION_1, VERSION_2};
pub(super) use self::event::HOST_A_VISIT;
use self::event::{Fault, Faults, Reader, Reading, TABLE, region_id};
use super::tally::{Tally, left_out};
use crate::load::codes as problem;
use crate::load::decode::Decoded;
use crate::load::event_file::cancelled;
use crate::load::report::{Report, Words};
use crate::load::{Loaded, Progress, Unreadable};
use crate::model::{Dataset, Event, Organisation, Other, Place, Source, SourceKind, Text, When};
use crate::say;
use crate::words::{in_language, language};

/// Lines at the beginning of a text that are looked at to tell what it is.
const LOOKED_AT: usize = 20;
/// Bytes that a core reads at a time.
const PIECE: usize = 1 << 18;
/// Pieces between two looks at "cancel".
const BATCH: usize = 16;
/// The part of the work, of 1, that is done when all rows are read.
const ROWS: f32 = 0.9;

/// Whether a text is a table of GDELT events, by its first lines.
pub(in crate::load) fn is_table(text: &str) -> bool {
    // A file of JSON can be a single line of megabytes; its first character tells it.
    let first = text.trim_start().chars().next();
    if !first.is_some_and(char::is_alphanumeric) {
        return false;
    }
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
    lines.any(columns::is_row)
}

/// Reads a table.
pub(in crate::load) fn read(
    decoded: &Decoded<'_>,
    file: &str,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    let text: &str = &decoded.text;
    let pieces = pieces(text);
    let spoken = language();
    let mut table = Table::default();
    for (done, batch) in pieces.chunks(BATCH).enumerate() {
        let part = (done * BATCH) as f32 / pieces.len() as f32;
        if !progress.at(ROWS * part) {
            return Err(cancelled(file));
        }
        let read = batch.par_iter().map(|piece| {
            // Problems are worded here, in the language of who asked.
            in_language(spoken, || Piece::read(text, *piece))
        });
        let read: Vec<Piece> = read.collect();
        read.into_iter().for_each(|piece| table.add(piece));
    }
    if !progress.at(ROWS) {
        return Err(cancelled(file));
    }
    let mut report = Report::new(file, text);
    decoded.report(&mut report);
    if decoded.is_cut {
        report.add(problem::FILE_CUT, Some(text.len()), |_| Words {
            message: say!("found-cut-character").to_owned(),
            hint: say!("found-cut-hint").to_owned(),
            ..Words::default()
        });
    }
    table.report(&mut report);
    let dataset = table.into_dataset();
    progress.at(1.0);
    Ok(Loaded { dataset, problems: report.finish() })
}

/// Where the pieces of a text begin and end; each ends with a line.
fn pieces(text: &str) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = text.as_bytes().get(start + PIECE..).unwrap_or_default();
        let end = memchr::memchr(b'\n', rest).map_or(text.len(), |at| start + PIECE + at + 1);
        pieces.push((start, end));
        start = end;
    }
    pieces
}

/// What a piece of the text holds.
#[derive(Default)]
struct Piece {
    events: Vec<(Event, usize)>,
    reader: Reader,
    counts: Counts,
}

/// How many rows became what.
#[derive(Default)]
struct Counts {
    rows: usize,
    first_version: usize,
    no_country: usize,
    damaged: usize,
}

impl Piece {
    fn read(text: &str, (start, end): (usize, usize)) -> Self {
        let mut piece = Self::default();
        let part = text.get(start..end).unwrap_or_default();
        let mut rows = ReaderBuilder::new()
            .delimiter(b'\t')
            .quoting(false)
            .flexible(true)
            .has_headers(false)
            .terminator(Terminator::Any(b'\n'))
            .from_reader(part.as_bytes());
        let mut record = StringRecord::new();
        // Bytes of a text that is in memory are read without an error.
        while rows.read_record(&mut record).unwrap_or_default() {
            let at = record.position().map_or(0, csv::Position::byte);
            let at = usize::try_from(at).unwrap_or(part.len());
            // Empty lines before a row count as its beginning.
            let rest = part.get(at..).unwrap_or_default();
            let blank = rest.len() - rest.trim_start_matches('\n').len();
            let line = rest.get(blank..).and_then(|rest| rest.lines().next()).unwrap_or_default();
            if !line.trim().is_empty() {
                piece.line(&record, line, start + at + blank);
            }
        }
        piece
    }

    fn line(&mut self, record: &StringRecord, line: &str, at: usize) {
        if columns::is_heading(line) {
            return;
        }
        self.counts.rows += 1;
        let Some(row) = Row::of(record, at) else {
            self.counts.damaged += 1;
            self.reader.faults.add(problem::DAMAGED_ROW, || damaged(record, at));
            return;
        };
        self.counts.first_version += usize::from(*row.layout == VERSION_1);
        match self.reader.row(&row, line) {
            Reading::Event(event) => self.events.push((*event, at)),
            Reading::NoCountry => self.counts.no_country += 1,
        }
    }
}

fn damaged(record: &StringRecord, at: usize) -> Fault {
    let count = record.len();
    let message = if Layout::of(count).is_some() {
        say!("gdelt-other-values").to_owned()
    } else {
        say!("gdelt-other-columns", count = count)
    };
    Fault {
        code: problem::DAMAGED_ROW,
        at,
        column: "",
        record: None,
        message: message.into(),
        hint: say!("gdelt-damaged-hint").into(),
    }
}

/// The whole table.
#[derive(Default)]
struct Table {
    events: Vec<Event>,
    /// Numbers of the records, to find what stands there twice.
    ids: HashSet<CompactString>,
    places: HashMap<String, usize>,
    sources: HashSet<String>,
    dataset: Dataset,
    regions: BTreeMap<&'static str, &'static str>,
    faults: Faults,
    counts: Counts,
}

impl Table {
    fn add(&mut self, piece: Piece) {
        self.events.reserve(piece.events.len());
        for (event, at) in piece.events {
            if !self.ids.insert(event.id.clone()) {
                self.faults.add(problem::DUPLICATE_ID, || twice(&event, at));
            }
            self.name(&event, &piece.reader);
            self.events.push(event);
        }
        self.regions.extend(piece.reader.regions);
        self.faults.extend(piece.reader.faults);
        self.counts.rows += piece.counts.rows;
        self.counts.first_version += piece.counts.first_version;
        self.counts.no_country += piece.counts.no_country;
        self.counts.damaged += piece.counts.damaged;
    }

    /// Takes in the place and the sources of an event that are new, in the order of the text.
    fn name(&mut self, event: &Event, reader: &Reader) {
        if let Some(place) = event.place.as_ref().and_then(|id| reader.places.get(id)) {
            self.places.entry(place.id.clone()).or_insert_with(|| {
                self.dataset.places.push(Place::clone(place));
                self.dataset.places.len()
            });
        }
        for source in &event.sources {
            if self.sources.contains(source) {
                continue;
            }
            self.dataset.sources.push(match reader.sources.get(source) {
                Some(article) => Source::clone(article),
                None => the_table(),
            });
            self.sources.insert(source.clone());
        }
    }

    fn report(&mut self, report: &mut Report<'_>) {
        let Counts { rows, no_country, damaged, .. } = self.counts;
        let shown = self.events.len();
        let version = self.version();
        Tally {
            told: say!("gdelt-told", version = version, total = rows, shown = shown),
            left_out: [
                left_out(no_country, |count| say!("left-out-countries", count = count)),
                left_out(damaged, |count| say!("left-out-damaged", count = count)),
            ]
            .into_iter()
            .flatten()
            .collect(),
            more: String::new(),
            hint: say!("gdelt-hint"),
        }
        .tell(report);
        if shown == 0 {
            report.add(problem::NO_EVENTS, None, |_| Words {
                message: say!("gdelt-none").to_owned(),
                hint: say!("gdelt-none-hint").to_owned(),
                ..Words::default()
            });
        }
        std::mem::take(&mut self.faults).report(report);
    }

    fn version(&self) -> &'static str {
        let layout = if self.counts.first_version > 0 { &VERSION_1 } else { &VERSION_2 };
        layout.version
    }

    fn into_dataset(self) -> Dataset {
        let title = Text::Plain(format!("Events of {}", self.version()));
        let layouts = [&VERSION_1, &VERSION_2].into_iter().filter(|layout| {
            let is_used = |event: &Event| event.other.contains_key(layout.key);
            self.events.iter().any(is_used)
        });
        let columns: serde_json::Map<String, Value> = layouts
            .map(|layout| (layout.key.to_owned(), layout.names().map(Value::from).collect()))
            .collect();
        let organisations = self.regions.iter().map(|(code, name)| Organisation {
            id: region_id(code).into_string(),
            name: Text::from(*name),
            short: None,
            kind: Some("region".to_owned()),
            country: None,
            members: Vec::new(),
            other: Other::new(),
        });
        Dataset {
            schema: Some("attache/1".to_owned()),
            title: Some(title),
            about: Some(Text::from(
                "Rows between countries of a table of the GDELT Project, which a machine coded from news. Days are those that an article speaks of, which may lie a year before it. One visit can stand there twice: coded 042 of the visitor, and 043 of the host.",
            )),
            licence: Some(
                "Free to use with citation of the GDELT Project (gdeltproject.org)".to_owned(),
            ),
            language: Some("en".to_owned()),
            organisations: organisations.collect(),
            events: self.events,
            other: [("columns".to_owned(), Value::Object(columns))].into_iter().collect(),
            ..self.dataset
        }
    }
}

fn twice(event: &Event, at: usize) -> Fault {
    let message = say!("gdelt-twice", id = event.id.as_str());
    Fault {
        code: problem::DUPLICATE_ID,
        at,
        column: "GLOBALEVENTID",
        record: Some(event.id.clone()),
        message: message.into(),
        hint: say!("gdelt-twice-hint").into(),
    }
}

/// The table as a source, for rows that name no article or count more than the one they name.
fn the_table() -> Source {
    Source {
        id: TABLE.to_owned(),
        publisher: Some(Text::from("The GDELT Project")),
        title: Some(Text::from("Event record, which counts more articles than it names")),
        url: Some("https://www.gdeltproject.org/".to_owned()),
        language: None,
        published: When::Missing,
        retrieved: When::Missing,
        archive_url: None,
        kind: Some(SourceKind::Dataset),
        other: Other::new(),
    }
}
