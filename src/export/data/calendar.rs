//! Events as a calendar: iCalendar (RFC 5545).
//!
//! A calendar knows days and clock times only: of a date that is known no better than a month it shows all
//! days on which the event may have been, and says so. What has no date is an entry of a journal without
//! one, which calendars keep and do not show. `X-ATTACHE-WHEN` keeps each date as the file writes it.

use std::io::{self, Write};

use super::Extract;
use crate::export::dates::written;
use crate::model::{CodeList, Event, Status};
use crate::scene::cards::may_open;
use crate::time::{EventDate, Moment, Precision, in_words};

/// So many octets a line may have, without its end.
const LINE: usize = 75;

pub(super) fn write(extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines(to);
    lines.put("BEGIN", "VCALENDAR")?;
    lines.put("VERSION", "2.0")?;
    lines.put("PRODID", "-//Attache//Attache//EN")?;
    lines.put("CALSCALE", "GREGORIAN")?;
    lines.text("X-WR-CALNAME", extract.title())?;
    lines.text("X-WR-CALDESC", &extract.note())?;
    // The file says when it was made, not when each record was.
    let stamp = format!("{}T000000Z", extract.date.replace('-', ""));
    for (_, event, _) in extract.events() {
        record(extract, &event, &stamp, &mut lines)?;
    }
    lines.put("END", "VCALENDAR")
}

fn record(
    extract: &Extract<'_>,
    event: &Event,
    stamp: &str,
    lines: &mut Lines<'_>,
) -> io::Result<()> {
    let times = event.when.date().and_then(times);
    let what = if times.is_some() { "VEVENT" } else { "VJOURNAL" };
    lines.put("BEGIN", what)?;
    lines.text("UID", &event.id)?;
    lines.put("DTSTAMP", stamp)?;
    if let Some(Times { start, end }) = &times {
        lines.put(&start.0, &start.1)?;
        if let Some((name, value)) = end {
            lines.put(name, value)?;
        }
        lines.put("TRANSP", "TRANSPARENT")?;
    }
    lines.text("SUMMARY", event.title.get(extract.language))?;
    lines.text("DESCRIPTION", &description(extract, event))?;
    place(extract, event, lines)?;
    let mut categories = vec![event.kind.code()];
    categories.extend(event.parties.iter().map(|it| it.party.as_str()));
    categories.extend(event.tags.iter().map(String::as_str));
    let categories: Vec<String> = categories.into_iter().map(escaped).collect();
    lines.put("CATEGORIES", &categories.join(","))?;
    let is_task = times.is_some();
    match event.status.as_ref() {
        Some(Status::Cancelled) => lines.put("STATUS", "CANCELLED")?,
        Some(Status::Planned | Status::Postponed | Status::Reported) if is_task => {
            lines.put("STATUS", "TENTATIVE")?;
        }
        Some(Status::Held | Status::Ongoing) if is_task => lines.put("STATUS", "CONFIRMED")?,
        _ => {}
    }
    let sources = event.sources.iter().filter_map(|id| extract.catalog.source(id)?.url.as_deref());
    if let Some(url) = sources.into_iter().find(|url| may_open(url)) {
        lines.put("URL", url)?;
    }
    if !event.when.is_missing() {
        lines.text("X-ATTACHE-WHEN", written(&event.when))?;
    }
    lines.put("END", what)
}

/// When and by whom it is told, which no line of a calendar has a place for; and the summary.
fn description(extract: &Extract<'_>, event: &Event) -> String {
    let mut parts = Vec::new();
    parts.extend(event.summary.as_ref().map(|it| it.get(extract.language).to_owned()));
    let is_plain = event.when.date().is_some_and(EventDate::is_sharp);
    if !is_plain && !event.when.is_missing() {
        parts.push(format!("When: {}", in_words(|| event.when.words())));
    }
    let parties: Vec<&str> = event
        .parties
        .iter()
        .filter_map(|it| Some(extract.catalog.party_name(extract.catalog.find_party(&it.party)?)))
        .collect();
    if !parties.is_empty() {
        parts.push(format!("Parties: {}", parties.join(", ")));
    }
    let sources: Vec<&str> = event
        .sources
        .iter()
        .map(|id| {
            let url = extract.catalog.source(id).and_then(|source| source.url.as_deref());
            url.unwrap_or(id)
        })
        .collect();
    if !sources.is_empty() {
        parts.push(format!("Sources: {}", sources.join(" ")));
    }
    parts.join("\n")
}

fn place(extract: &Extract<'_>, event: &Event, lines: &mut Lines<'_>) -> io::Result<()> {
    let Some(place) = event.place.as_deref() else { return Ok(()) };
    lines.text("LOCATION", extract.catalog.place_name(place, extract.language))?;
    let known = extract.catalog.place(place);
    match known.and_then(|place| Some((place.lat?, place.lon?))) {
        Some((lat, lon)) => lines.put("GEO", &format!("{lat};{lon}")),
        None => Ok(()),
    }
}

struct Times {
    start: (String, String),
    end: Option<(String, String)>,
}

/// The lines of a date; none of one that lies where calendars do not reach.
fn times(date: &EventDate) -> Option<Times> {
    let span = date.known_span()?;
    let reaches = |at: Moment| (1..=9_998).contains(&at.civil().year);
    if !reaches(span.start()) || !reaches(span.end()) {
        return None;
    }
    let at = |edge: Option<Precision>, moment: Moment| match edge {
        Some(Precision::Instant) => (String::new(), clock(moment)),
        _ => (";VALUE=DATE".to_owned(), whole_day(moment)),
    };
    let start = at(date.start().precision().or(date.end().precision()), span.start());
    let end = match date.end().precision().or(date.start().precision()) {
        // A moment is its own end.
        Some(Precision::Instant) if date.is_interval() => {
            let moment = date.end().earliest().or(date.start().earliest());
            (!start.0.is_empty() || moment != Some(span.start()))
                .then(|| at(Some(Precision::Instant), moment.unwrap_or(span.end())))
        }
        Some(Precision::Instant) => None,
        other => Some(at(other, span.end())),
    };
    // Both are days, or both are times of a clock.
    let end = end.map(|end| match (start.0.is_empty(), end.0.is_empty()) {
        (true, false) => (String::new(), clock(span.end())),
        (false, true) => at(None, span.end().plus_seconds(Moment::DAY - 1)),
        _ => end,
    });
    Some(Times {
        start: (format!("DTSTART{}", start.0), start.1),
        end: end.map(|end| (format!("DTEND{}", end.0), end.1)),
    })
}

fn whole_day(at: Moment) -> String {
    at.iso_day().replace('-', "")
}

fn clock(at: Moment) -> String {
    let of_day = at.seconds().rem_euclid(Moment::DAY);
    let (hours, minutes, seconds) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    format!("{}T{hours:02}{minutes:02}{seconds:02}Z", whole_day(at))
}

/// A text as the value of a line.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' | '\r' => value.push_str("\\n"),
            '\t' => value.push('\t'),
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}

/// Lines, folded where they are longer than allowed, never within a letter.
struct Lines<'w>(&'w mut dyn Write);

impl Lines<'_> {
    fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.put(name, &escaped(text))
    }

    fn put(&mut self, name: &str, value: &str) -> io::Result<()> {
        let line = format!("{name}:{value}");
        let mut room = LINE;
        for letter in line.chars().filter(|letter| !matches!(letter, '\r' | '\n')) {
            if letter.len_utf8() > room {
                self.0.write_all(b"\r\n ")?;
                room = LINE - 1;
            }
            room -= letter.len_utf8();
            self.0.write_all(letter.encode_utf8(&mut [0; 4]).as_bytes())?;
        }
        self.0.write_all(b"\r\n")
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, escaped, times};
    use crate::time::EventDate;

    #[test]
    fn lines_are_folded_between_letters() {
        let mut bytes = Vec::new();
        let long = "é".repeat(100);
        Lines(&mut bytes).put("SUMMARY", &long).expect("memory");
        let text = String::from_utf8(bytes).expect("whole letters");
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{long}\r\n"));
        assert_eq!(escaped("a,b;c\\d\r\ne\u{7}"), "a\\,b\\;c\\\\d\\ne");
    }

    #[test]
    fn times_hold_what_is_known_of_a_date() {
        let of = |text: &str| {
            let times = times(&EventDate::parse(text).expect(text))?;
            let (name, value) = times.start;
            let end = times.end.map(|(name, value)| format!(" {name}:{value}"));
            Some(format!("{name}:{value}{}", end.unwrap_or_default()))
        };
        let is = |text: &str, lines: &str| assert_eq!(of(text).as_deref(), Some(lines), "{text}");
        is("2025-02-17", "DTSTART;VALUE=DATE:20250217 DTEND;VALUE=DATE:20250218");
        is("2025-02-17/2025-02-19", "DTSTART;VALUE=DATE:20250217 DTEND;VALUE=DATE:20250220");
        is("2024-02", "DTSTART;VALUE=DATE:20240201 DTEND;VALUE=DATE:20240301");
        is("2026-04-10/..", "DTSTART;VALUE=DATE:20260410 DTEND;VALUE=DATE:20260411");
        is("2025-02-17T10:30:00Z", "DTSTART:20250217T103000Z");
        is(
            "2025-02-17T10:30:00Z/2025-02-17T12:00:00Z",
            "DTSTART:20250217T103000Z DTEND:20250217T120000Z",
        );
        assert_eq!(of("-0044-03-15"), None, "calendars begin with year 1");
    }
}
