//! Calendars in iCalendar (RFC 5545). `docs/formats.md` tells how a record becomes an event.
//!
//! Owns the way through the file: calendars, their records, and those that replace an occurrence of
//! another. Each record becomes an event, or as many as it recurs.

mod component;
mod line;
mod occurrences;
mod record;
mod recurrence;
mod report;
mod rule;
mod stamp;
mod tell;
mod zone;

use std::collections::{HashMap, HashSet};

use compact_str::CompactString;
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZoneDatabase;
use serde_json::Value;

use self::component::{Component, Outline, outline};
use self::occurrences::WORK_OF_A_FILE;
use self::record::{add, written};
use self::recurrence::{Change, Key, Occurrence, Times, placed, times};
use self::report::Reader;
use self::tell::{Counts, tell_flaw};
use self::zone::Zones;
use super::register::{Register, keep};
use crate::load::decode::Decoded;
use crate::load::event_file::{FIELDS, OUTLINE, RECORDS, cancelled};
use crate::load::report::{Report, Words};
use crate::load::value::short;
use crate::load::{Loaded, Progress, Unreadable, codes};
use crate::model::{Dataset, Event, Other, Text};
use crate::say;

/// How many occurrences are shown of all records of a file.
const OCCURRENCES: usize = 100_000;
/// How many bytes of records are repeated in them.
const REPEATED: usize = 256 << 20;
/// How many changes of one record go on to all that follow.
const MOST_CHANGES: usize = 100;
/// For how many years after the last that a file speaks of rules without an end are followed.
const YEARS_AHEAD: i16 = 2;

/// Whether a text is a calendar, by its first line.
pub(in crate::load) fn is_calendar(text: &str) -> bool {
    const BEGIN: &str = "BEGIN:VCALENDAR";
    let text = text.trim_start();
    let (begin, rest) = text.split_at_checked(BEGIN.len()).unwrap_or((text, ""));
    begin.eq_ignore_ascii_case(BEGIN) && rest.chars().next().is_none_or(char::is_whitespace)
}

/// Reads calendars.
pub(in crate::load) fn read(
    decoded: &Decoded<'_>,
    file: &str,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    let text: &str = &decoded.text;
    let part = |at: usize| OUTLINE * at as f32 / text.len().max(1) as f32;
    let Some(outline) = outline(text, |at| progress.at(part(at))) else {
        return Err(cancelled(file));
    };
    let mut report = Report::new(file, text);
    decoded.report(&mut report);
    for flaw in &outline.flaws {
        tell_flaw(flaw, &mut report);
    }
    let limits = (WORK_OF_A_FILE, OCCURRENCES, REPEATED);
    let reader = Reader::new(text, &mut report, limits);
    let mut calendars = Calendars {
        reader,
        tables: TimeZoneDatabase::bundled(),
        horizon: horizon(&outline),
        tags_by_name: outline.components.len() > 1,
        register: Register::default(),
        ids: HashSet::new(),
        events: Vec::new(),
        dataset: Dataset { schema: Some("attache/1".to_owned()), ..Dataset::default() },
        counts: Counts::default(),
        changes: HashMap::new(),
    };
    let total: usize = outline.components.iter().map(|it| it.inner.len() + 1).sum();
    let mut done = 0;
    let mut go_on = |more: usize| {
        done += more;
        progress.at(OUTLINE + (RECORDS - OUTLINE) * done as f32 / total.max(1) as f32)
    };
    for component in &outline.components {
        if calendars.component(component, &mut go_on).is_none() {
            return Err(cancelled(file));
        }
    }
    let Calendars { register, events, mut dataset, counts, .. } = calendars;
    if !progress.at(RECORDS) {
        return Err(cancelled(file));
    }
    counts.tell(events.len(), &mut report);
    if outline.is_cut || decoded.is_cut {
        report.add(codes::FILE_CUT, Some(text.len()), |_| Words {
            message: say!("calendar-cut").to_owned(),
            hint: say!("found-cut-hint").to_owned(),
            ..Words::default()
        });
    }
    dataset.events = events;
    dataset.sources = register.sources;
    dataset.places = register.places;
    progress.at(1.0);
    Ok(Loaded { dataset, problems: report.finish() })
}

/// How far rules without an end are followed: some years after the last that the file speaks of.
fn horizon(outline: &Outline<'_>) -> DateTime {
    const SPEAK: &[&str] =
        &["DTSTART", "DTEND", "DUE", "DTSTAMP", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID"];
    let records = outline.components.iter().flat_map(|calendar| {
        let inner = calendar.inner.iter().filter(|inner| inner.is_record());
        std::iter::once(calendar).chain(inner)
    });
    let lines = records.flat_map(|record| &record.lines);
    let years = lines.filter(|line| SPEAK.contains(&&*line.name));
    let years =
        years.filter_map(|line| stamp::Stamp::read(&line.value).map(|at| at.civil().year()));
    let last = years.max().unwrap_or(2_000);
    date((last + YEARS_AHEAD).min(9_999), 12, 31).at(23, 59, 59, 0)
}

struct Calendars<'t, 'r> {
    reader: Reader<'t, 'r>,
    tables: TimeZoneDatabase,
    horizon: DateTime,
    /// Whether the name of the calendar tells something of a record.
    tags_by_name: bool,
    register: Register,
    ids: HashSet<CompactString>,
    events: Vec<Event>,
    dataset: Dataset,
    counts: Counts,
    /// What records say that change others, by where they begin.
    changes: HashMap<usize, Event>,
}

impl<'t> Calendars<'t, '_> {
    /// A calendar, or a record that stands outside of any. None if the reader was stopped.
    fn component(
        &mut self,
        component: &Component<'t>,
        go_on: &mut impl FnMut(usize) -> bool,
    ) -> Option<()> {
        let mut zones = Zones::of(component, &self.tables);
        if component.name != "VCALENDAR" {
            self.record(component, None, &Replaced::default(), &mut zones);
            return Some(());
        }
        let name = self.head(component);
        let name = name.filter(|_| self.tags_by_name);
        let replaced = self.replaced(component, &mut zones);
        for (done, record) in component.inner.iter().enumerate() {
            if record.name != "VTIMEZONE" {
                self.record(record, name.as_deref(), &replaced, &mut zones);
            }
            if done % 1_000 == 999 && !go_on(1_000) {
                return None;
            }
        }
        Some(())
    }

    /// The lines of a calendar itself; gives its name.
    fn head(&mut self, calendar: &Component<'_>) -> Option<String> {
        let (mut name, mut about, mut rest) = (None, None, Other::new());
        for line in &calendar.lines {
            match &*line.name {
                "X-WR-CALNAME" | "NAME" if name.is_none() => name = Some(line.text()),
                "X-WR-CALDESC" | "DESCRIPTION" if about.is_none() => about = Some(line.text()),
                _ => add(&mut rest, &line.name, written(line)),
            }
        }
        for (start, end) in &calendar.broken {
            let line = self.reader.text().get(*start..*end).unwrap_or_default();
            add(&mut rest, "unreadable lines", Value::from(line));
        }
        let name = name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        if self.dataset.title.is_none() {
            self.dataset.title = name.clone().map(Text::Plain);
        }
        if self.tags_by_name {
            if let Some(name) = &name {
                rest.insert("name".to_owned(), Value::from(name.as_str()));
            }
            if let Some(about) = about {
                rest.insert("about".to_owned(), Value::from(about));
            }
            match self.dataset.other.entry("calendars").or_insert_with(|| Value::Array(Vec::new()))
            {
                Value::Array(list) => list.push(rest.into()),
                _ => return name,
            }
            return name;
        }
        self.dataset.about = about.map(Text::Plain).filter(|about| !about.is_blank());
        for (key, value) in rest {
            keep(&mut self.dataset.other, FIELDS, &key, value);
        }
        name
    }

    /// The occurrences that have records of their own.
    fn replaced<'c>(
        &mut self,
        calendar: &'c Component<'t>,
        zones: &mut Zones<'_, '_>,
    ) -> Replaced<'c, 't> {
        let mut replaced = Replaced::default();
        for record in &calendar.inner {
            let line = |name: &str| record.lines.iter().find(|line| line.name == name);
            let (Some(uid), Some(line)) = (line("UID"), line("RECURRENCE-ID")) else { continue };
            self.reader.enter(uid.value.trim());
            if let Some(of) = placed(line, zones, &mut self.reader) {
                let of_record = replaced.0.entry(uid.value.trim().to_owned()).or_default();
                of_record.keys.insert(of.key());
                if goes_on(line) && of_record.changes.len() < MOST_CHANGES {
                    of_record.changes.push(Change { record, of });
                } else if goes_on(line) {
                    self.reader.problem(codes::RECURRENCE_CUT, line.start, "RECURRENCE-ID", || {
                        (
                            say!("calendar-many-changes", most = MOST_CHANGES.to_string()),
                            say!("calendar-changes-hint").to_owned(),
                        )
                    });
                }
            }
        }
        replaced
    }

    fn record(
        &mut self,
        record: &Component<'t>,
        calendar: Option<&str>,
        replaced: &Replaced<'_, 't>,
        zones: &mut Zones<'_, '_>,
    ) {
        self.counts.records += 1;
        let line = |name: &str| record.lines.iter().find(|line| line.name == name);
        let uid = line("UID").map(|line| line.value.trim()).filter(|uid| !uid.is_empty());
        let made_up = format!("(record {})", self.counts.records);
        let uid = uid.unwrap_or(&made_up);
        self.reader.enter(uid);
        if !matches!(record.name.as_str(), "VEVENT" | "VTODO" | "VJOURNAL") {
            self.counts.not_events += 1;
            self.reader.problem(codes::NOT_AN_EVENT, record.start, &record.name, || {
                (
                    say!("calendar-no-event", name = short(&record.name)),
                    say!("nothing-to-do").to_owned(),
                )
            });
            return;
        }
        let mut event = self.made(record, uid, calendar);
        let none = OfRecord::default();
        let replaced = replaced.0.get(uid).unwrap_or(&none);
        let OfRecord { keys, changes } = replaced;
        match times(record, keys, changes, self.horizon, zones, &mut self.reader) {
            Times::Once(when) => {
                if let Some(line) = line("RECURRENCE-ID") {
                    event.id = self.one_of(uid, line);
                }
                event.when = when;
                self.counts.shown += 1;
                self.push(event, record.start);
            }
            Times::Often(occurrences) if occurrences.is_empty() => {
                self.counts.nothing_left += 1;
                self.reader.problem(codes::NOT_AN_EVENT, record.start, "RRULE", || {
                    (say!("calendar-nothing-left").to_owned(), say!("nothing-to-do").to_owned())
                });
            }
            Times::Often(occurrences) => {
                self.counts.shown += 1;
                self.counts.recurring += 1;
                self.counts.occurrences += occurrences.len();
                let mut before = None;
                for Occurrence { when, start, changed } in occurrences {
                    let day = start.date();
                    // Of several on one day, the time tells which.
                    let id = if before == Some(day) {
                        format!("{}/{}", event.id, start.strftime("%Y-%m-%dT%H:%M:%S"))
                    } else {
                        format!("{}/{day}", event.id)
                    };
                    before = Some(day);
                    let one = match changed.and_then(|changed| changes.get(changed)) {
                        Some(change) => self.made(change.record, uid, calendar),
                        None => event.clone(),
                    };
                    self.push(Event { id: id.into(), when, ..one }, record.start);
                }
            }
        }
    }

    /// What a record says but for its times. It is asked again where it changes other times, and tells what is
    /// wrong with it once.
    fn made(&mut self, record: &Component<'_>, uid: &str, calendar: Option<&str>) -> Event {
        if let Some(known) = self.changes.get(&record.start) {
            return known.clone();
        }
        let mut event = record::event(record, uid, &mut self.register, &mut self.reader);
        match record.name.as_str() {
            "VTODO" => event.tags.push("task".to_owned()),
            "VJOURNAL" => event.tags.push("journal".to_owned()),
            _ => {}
        }
        event.tags.extend(calendar.map(str::to_owned));
        if record.lines.iter().any(|line| line.name == "RECURRENCE-ID" && goes_on(line)) {
            self.changes.insert(record.start, event.clone());
        }
        event
    }

    /// The id of a record that replaces one occurrence of another.
    fn one_of(&mut self, uid: &str, line: &line::Line<'_>) -> CompactString {
        if line.param("RANGE").is_some() && !goes_on(line) {
            self.reader.problem(codes::RECURRENCE_CUT, line.start, "RECURRENCE-ID", || {
                (
                    say!("calendar-changes-before").to_owned(),
                    say!("calendar-changes-hint").to_owned(),
                )
            });
        }
        let id = match stamp::Stamp::read(&line.value) {
            Some(stamp) => format!("{uid}/{}", stamp.civil().date()),
            None => format!("{uid}/{}", line.value.trim()),
        };
        if self.ids.contains(id.as_str()) { id + " (changed)" } else { id }.into()
    }

    fn push(&mut self, event: Event, at: usize) {
        if !self.ids.insert(event.id.clone()) {
            self.reader.problem(codes::DUPLICATE_ID, at, "UID", || {
                (
                    say!("calendar-twice", id = event.id.as_str()),
                    say!("calendar-twice-hint").to_owned(),
                )
            });
        }
        self.events.push(event);
    }
}

/// For each record that recurs, what becomes of its occurrences.
#[derive(Default)]
struct Replaced<'c, 't>(HashMap<String, OfRecord<'c, 't>>);

/// What becomes of the occurrences of a record.
#[derive(Default)]
struct OfRecord<'c, 't> {
    /// The starts of those that have records of their own.
    keys: HashSet<Key>,
    /// The records that also change all that follow.
    changes: Vec<Change<'c, 't>>,
}

/// Whether a record that replaces one occurrence changes all that follow, too.
fn goes_on(line: &line::Line<'_>) -> bool {
    line.param("RANGE").is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"))
}
