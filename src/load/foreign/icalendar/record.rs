//! A record of a calendar as an event, but for its time: titles, places, people, sources.
//!
//! Owns what goes where. What has no place in an event stays with it under the name of its line.

use std::collections::HashSet;

use serde_json::Value;

use super::component::Component;
use super::line::Line;
use super::report::Reader;
use crate::load::codes;
use crate::load::event_file::FIELDS;
use crate::load::foreign::html::{has_tags, plain, web_address};
use crate::load::foreign::register::{Register, file_under, page};
use crate::load::foreign::titles::{first_words, one_line, untitled};
use crate::load::records::event::KNOWN;
use crate::load::value::short;
use crate::model::{CodeList, Event, Kind, Origin, Other, PersonMention, Status, Text, When};
use crate::say;
use crate::words::{Language, in_language};

/// The lines that tell of time, which `recurrence` reads; they are kept, too, where they hold more than
/// became of them.
const OF_TIME: &[&str] = &["DTSTART", "DTEND", "DUE", "DURATION"];

/// Reads everything of a record but its time. `id` is under what it is shown.
pub(super) fn event(
    record: &Component<'_>,
    id: &str,
    register: &mut Register,
    reader: &mut Reader<'_, '_>,
) -> Event {
    register.begin_event();
    let mut event = Event::new(id, Kind::Other, Text::from(""), When::Missing);
    event.origin = Origin::of(record.start, record.end);
    let mut said = Said::default();
    let mut labels: HashSet<String> = HashSet::new();
    for line in &record.lines {
        match &*line.name {
            "UID" => {}
            name if OF_TIME.contains(&name) => {
                if let Some(zone) = line.param("TZID") {
                    event.other.entry("time zone").or_insert_with(|| Value::from(zone));
                }
            }
            "SUMMARY" if said.title.is_none() => said.title = Some(one_line(&line.text())),
            "DESCRIPTION" if said.text.is_none() => said.text = Some(line.text()),
            "LOCATION" if said.place.is_none() => said.place = Some(one_line(&line.text())),
            "GEO" if said.point.is_none() => said.point = point(line, reader, &mut event.other),
            "STATUS" if event.status.is_none() => status(line, &mut event),
            "CATEGORIES" => {
                for label in line.texts() {
                    if labels.insert(label.trim().to_owned()) {
                        categorise(&label, &mut event);
                    }
                }
            }
            "ORGANIZER" => event.hosts.push(person(line)),
            "ATTENDEE" => add(&mut event.other, "attendees", Value::from(attendee(line))),
            "URL" | "ATTACH" => source(line, register, &mut event),
            _ => add(&mut event.other, &line.name, written(line)),
        }
    }
    let text = said.text.unwrap_or_default();
    let text = if has_tags(&text) {
        let read = plain(&text);
        register.cite_links(&read.links, &mut event);
        read.text
    } else {
        text.trim().to_owned()
    };
    let title = said.title.filter(|title| !title.is_empty());
    let title = title.or_else(|| first_words(&text)).unwrap_or_else(|| {
        let made_up = untitled(id);
        reader.problem(codes::MISSING_TITLE, record.start, "SUMMARY", || {
            (
                say!("calendar-no-summary", name = &made_up),
                say!("calendar-no-summary-hint").to_owned(),
            )
        });
        made_up
    });
    event.title = Text::Plain(title);
    event.summary = Some(Text::Plain(text)).filter(|text| !text.is_blank());
    let name = said.place.unwrap_or_default();
    event.place = match said.point {
        Some((lat, lon)) => Some(register.place(&name, Some(lat), Some(lon))),
        None => Some(name).filter(|name| !name.is_empty()),
    };
    keep_parts(record, reader, &mut event.other);
    event
}

/// What is put together when all lines are read.
#[derive(Default)]
struct Said {
    title: Option<String>,
    text: Option<String>,
    place: Option<String>,
    point: Option<(f64, f64)>,
}

/// Adds a value under a key; several of one key are a list. A key that reads like a field of the event
/// file is told from it.
pub(super) fn add(other: &mut Other, key: &str, value: Value) {
    let lower = key.to_ascii_lowercase();
    let is_taken = KNOWN.contains(&lower.as_str()) || FIELDS.contains(&lower.as_str());
    let key = if is_taken { &format!("{key} (as written)") } else { key };
    match other.get_mut(key) {
        None => {
            other.insert(key.to_owned(), value);
        }
        Some(Value::Array(list)) => list.push(value),
        Some(first) => {
            let before = first.take();
            *first = Value::Array(vec![before, value]);
        }
    }
}

/// A line that has no place: its value, and its parameters if it has any.
pub(super) fn written(line: &Line<'_>) -> Value {
    if line.params.is_empty() {
        return Value::from(line.text());
    }
    let mut parts = Other::new();
    parts.insert("value".to_owned(), Value::from(line.text()));
    for (name, value) in &line.params {
        parts.insert(name.clone(), Value::from(value.as_str()));
    }
    parts.into()
}

/// Alarms and the like, and lines that are none.
fn keep_parts(record: &Component<'_>, reader: &Reader<'_, '_>, other: &mut Other) {
    for part in &record.inner {
        let mut lines = Other::new();
        for line in &part.lines {
            add(&mut lines, &line.name, written(line));
        }
        add(other, &part.name, lines.into());
    }
    for (start, end) in &record.broken {
        let line = reader.text().get(*start..*end).unwrap_or_default();
        add(other, "unreadable lines", Value::from(line));
    }
}

fn point(line: &Line<'_>, reader: &mut Reader<'_, '_>, other: &mut Other) -> Option<(f64, f64)> {
    let degrees = |text: &str, most: f64| {
        text.trim().parse::<f64>().ok().filter(|degrees| degrees.abs() <= most)
    };
    let (lat, lon) = line.value.split_once(';').unwrap_or((&line.value, ""));
    let point = degrees(lat, 90.0).zip(degrees(lon, 180.0));
    if point.is_none() {
        reader.problem(codes::OFF_THE_MAP, line.start, "GEO", || {
            (
                say!("calendar-no-point", text = short(&line.value)),
                say!("calendar-no-point-hint").to_owned(),
            )
        });
        add(other, "GEO", written(line));
    }
    point
}

fn status(line: &Line<'_>, event: &mut Event) {
    event.status = match line.value.trim().to_ascii_uppercase().as_str() {
        "CANCELLED" => Some(Status::Cancelled),
        "TENTATIVE" | "NEEDS-ACTION" => Some(Status::Planned),
        "IN-PROCESS" => Some(Status::Ongoing),
        "COMPLETED" => Some(Status::Held),
        _ => None,
    };
    if event.status.is_none() {
        add(&mut event.other, "STATUS", written(line));
    }
}

/// A category is the kind of the event, a country that takes part, or a tag.
fn categorise(label: &str, event: &mut Event) {
    let plain = |text: &str| text.trim().replace(['_', '-'], " ").to_lowercase();
    let label_of = |kind: &Kind| plain(&in_language(Language::English, || kind.label()));
    let kind = Kind::LISTED
        .iter()
        .find(|kind| plain(kind.code()) == plain(label) || label_of(kind) == plain(label));
    match kind {
        Some(kind) if event.kind == Kind::Other => event.kind = kind.clone(),
        _ => file_under(label, event),
    }
}

/// Name and address of a person.
fn person(line: &Line<'_>) -> PersonMention {
    let address = address(&line.value);
    let name = line.param("CN").map(str::trim).filter(|name| !name.is_empty());
    let mut other = Other::new();
    if name.is_some() && !address.is_empty() {
        other.insert("address".to_owned(), Value::from(address));
    }
    PersonMention { person: name.unwrap_or(address).into(), other, ..PersonMention::default() }
}

fn address(value: &str) -> &str {
    let value = value.trim();
    match value.split_at_checked(7) {
        Some((scheme, address)) if scheme.eq_ignore_ascii_case("mailto:") => address,
        _ => value,
    }
}

/// Who is invited, in one line: name, address, part, answer.
fn attendee(line: &Line<'_>) -> String {
    let address = address(&line.value);
    let mut words = match line.param("CN").map(str::trim).filter(|name| !name.is_empty()) {
        Some(name) if name != address && !address.is_empty() => format!("{name} <{address}>"),
        Some(name) => name.to_owned(),
        None => address.to_owned(),
    };
    for param in ["ROLE", "PARTSTAT"] {
        if let Some(value) = line.param(param) {
            words.push_str(", ");
            words.push_str(&value.to_ascii_lowercase().replace('-', " "));
        }
    }
    words
}

/// A page on the web is a source; anything else stays as it is.
fn source(line: &Line<'_>, register: &mut Register, event: &mut Event) {
    match web_address(&line.value) {
        Some(address) => {
            let title = line.param("FILENAME").or_else(|| line.param("X-FILENAME"));
            register.cite(page(&address, "", title.unwrap_or_default()), event);
        }
        None => add(&mut event.other, &line.name, written(line)),
    }
}
