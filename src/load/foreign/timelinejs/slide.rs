//! A slide or an era of `TimelineJS` as an event, with its media as sources.
//!
//! Owns what goes where. What has no place in an event stays with it under its own key.

use serde_json::Value;

use super::super::html::plain;
use super::super::json::{Written, text_of, written};
use super::super::register::{Register, file_under, keep};
use super::super::titles::{first_words, one_line, untitled};
use super::date::{Edtf, Fault, Parts, Scale};
use super::media::{Asset, Location, Media, TextPart, place};
use crate::load::codes;
use crate::load::fields::{Fields, Need};
use crate::load::locate::find;
use crate::load::records::event::KNOWN;
use crate::load::records::part;
use crate::load::value::{date_hint, date_words};
use crate::model::{Event, Kind, Origin, Other, Text, When};
use crate::say;
use crate::time::EventDate;
use crate::words::Said;

/// How the records of a list are read, and what they are called where they have no id.
pub(super) struct Way {
    pub read: fn(&mut Fields<'_, '_>, Scale) -> Slide,
    pub noun: &'static str,
    pub scale: Scale,
}

/// `start_date` and `end_date` of version 3.
struct DateParts {
    year: Option<Written>,
    month: Option<Written>,
    day: Option<Written>,
    hour: Option<Written>,
    minute: Option<Written>,
    second: Option<Written>,
    other: Other,
}

part!(DateParts, Said("expected-date-parts"), Said("expected-date-parts-hint"), {
    year: optional,
    month: optional,
    day: optional,
    hour: optional,
    minute: optional,
    second: optional,
});

/// One end of the time of a slide.
enum Side {
    Absent,
    /// As it is written; why it is none was reported.
    Bad(String),
    Good(String),
}

/// What a record says, of either version.
pub(super) struct Slide {
    id: Option<String>,
    start: Side,
    end: Side,
    /// The keys of the two ends, for problems.
    keys: [&'static str; 2],
    headline: String,
    text: String,
    media: Option<(&'static str, Media)>,
    label: Option<String>,
    location: Option<Location>,
    is_era: bool,
    /// Parts that have no place.
    left: Vec<(&'static str, Other)>,
}

impl Slide {
    /// A slide of version 3.
    pub(super) fn version_3(fields: &mut Fields<'_, '_>, scale: Scale) -> Self {
        let mut left = Vec::new();
        let id = identify(fields, "unique_id");
        let start = date_parts(fields, "start_date", scale, &mut left);
        let end = date_parts(fields, "end_date", scale, &mut left);
        let (mut headline, mut text) = (String::new(), String::new());
        if let Some(part) = fields.optional::<TextPart>("text") {
            headline = part.headline.and_then(text_of).unwrap_or_default();
            text = part.text.and_then(text_of).unwrap_or_default();
            left.push(("text", part.other));
        }
        Self {
            id,
            start,
            end,
            keys: ["start_date", "end_date"],
            headline,
            text,
            media: fields.optional::<Media>("media").map(|media| ("media", media)),
            label: written(fields, "group"),
            location: fields.optional("location"),
            is_era: false,
            left,
        }
    }

    /// An entry of version 2.
    pub(super) fn version_2(fields: &mut Fields<'_, '_>, scale: Scale) -> Self {
        Self {
            id: identify(fields, "uniqueid"),
            start: commas(fields, "startDate", scale),
            end: commas(fields, "endDate", scale),
            keys: ["startDate", "endDate"],
            headline: written(fields, "headline").unwrap_or_default(),
            text: written(fields, "text").unwrap_or_default(),
            media: fields.optional::<Asset>("asset").map(|asset| ("asset", asset.into_media())),
            label: written(fields, "tag"),
            location: None,
            is_era: false,
            left: Vec::new(),
        }
    }
}

/// Eras are read as slides are.
pub(super) struct Era;

impl Era {
    pub(super) fn version_3(fields: &mut Fields<'_, '_>, scale: Scale) -> Slide {
        Slide { is_era: true, ..Slide::version_3(fields, scale) }
    }

    pub(super) fn version_2(fields: &mut Fields<'_, '_>, scale: Scale) -> Slide {
        Slide { is_era: true, ..Slide::version_2(fields, scale) }
    }
}

impl Way {
    /// The event that a record becomes.
    pub(super) fn event(
        &self,
        fields: &mut Fields<'_, '_>,
        ordinal: usize,
        register: &mut Register,
    ) -> Event {
        let made_up = format!("({} {})", self.noun, ordinal + 1);
        fields.ctx.enter_named(made_up.clone());
        let slide = (self.read)(fields, self.scale);
        let id = slide.id.clone().unwrap_or(made_up);
        register.begin_event();
        let when = when(&slide, fields);
        let mut event = Event::new(&id, Kind::Other, Text::from(""), when);
        event.origin = Origin::of(fields.here.span.start, fields.here.span.end);
        let (headline, text) = (plain(&slide.headline), plain(&slide.text));
        register.cite_links(&headline.links, &mut event);
        register.cite_links(&text.links, &mut event);
        let mut left = slide.left;
        let mut caption = String::new();
        if let Some((key, mut media)) = slide.media {
            caption = media.caption.as_ref().map(|it| plain(&it.0).text).unwrap_or_default();
            let written = (media.caption.clone(), media.credit.clone());
            let mut is_told = true;
            for (place, source) in media.sources().into_iter().enumerate() {
                let is_same = register.cite(source, &mut event);
                is_told &= is_same || place > 0;
            }
            if !is_told {
                for (key, written) in [("caption", written.0), ("credit", written.1)] {
                    if let Some(written) = written.and_then(text_of) {
                        media.other.insert(key.to_owned(), Value::from(plain(&written).text));
                    }
                }
            }
            left.push((key, media.other));
        }
        event.title = Text::Plain(title(&headline.text, &text.text, &caption, &id, fields));
        event.summary = Some(Text::Plain(text.text)).filter(|summary| !summary.is_blank());
        if slide.is_era {
            event.tags.push("era".to_owned());
        }
        if let Some(label) = slide.label {
            file_under(&label, &mut event);
        }
        if let Some(location) = slide.location {
            left.push(("location", place(location, fields, register, &mut event)));
        }
        for (key, other) in left {
            if !other.is_empty() {
                keep(&mut event.other, KNOWN, key, other.into());
            }
        }
        for (key, value) in fields.rest(&[]) {
            keep(&mut event.other, KNOWN, &key, value);
        }
        event
    }
}

/// The id that a record gives itself; problems then name it.
fn identify(fields: &mut Fields<'_, '_>, key: &str) -> Option<String> {
    let id = written(fields, key)?;
    fields.ctx.enter_named(id.clone());
    Some(id)
}

fn title(
    headline: &str,
    text: &str,
    caption: &str,
    id: &str,
    fields: &mut Fields<'_, '_>,
) -> String {
    let headline = one_line(headline);
    if !headline.is_empty() {
        return headline;
    }
    if let Some(words) = first_words(text).or_else(|| first_words(caption)) {
        return words;
    }
    let made_up = untitled(id);
    if !fields.is_cut() {
        fields.ctx.problem(codes::MISSING_TITLE, fields.here.span.start, &fields.here.path, || {
            (say!("slide-no-title", name = &made_up), say!("slide-no-title-hint").to_owned())
        });
    }
    made_up
}

/// Reads a date in parts; what has no place in EDTF is left over.
fn date_parts(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    scale: Scale,
    left: &mut Vec<(&'static str, Other)>,
) -> Side {
    let span = fields.span_of(key);
    let as_written = |fields: &Fields<'_, '_>| {
        Side::Bad(span.map(|span| span.of(fields.ctx.text).to_owned()).unwrap_or_default())
    };
    let mut date = match fields.needed::<DateParts>(key) {
        Need::Given(date) => date,
        Need::Unreadable => return as_written(fields),
        Need::Absent => return Side::Absent,
    };
    let part = |part: Option<Written>| part.and_then(text_of).unwrap_or_default();
    let parts = Parts {
        year: part(date.year),
        month: part(date.month),
        day: part(date.day),
        hour: part(date.hour),
        minute: part(date.minute),
        second: part(date.second),
    };
    date.other.retain(|_, value| !matches!(value.as_str(), Some("")) && !value.is_null());
    match parts.edtf(scale) {
        Ok(Some(Edtf { text, used })) => {
            keep_parts(&parts, used, &mut date.other);
            left.push((key, date.other));
            Side::Good(text)
        }
        Ok(None) => {
            keep_parts(&parts, 0, &mut date.other);
            left.push((key, date.other));
            Side::Absent
        }
        Err(fault) => {
            left.push((key, date.other));
            report_fault(&fault, key, Some(fault.part), fields);
            Side::Bad(parts.as_written())
        }
    }
}

/// Keeps the parts that did not go into a date, from the first of them on.
fn keep_parts(parts: &Parts, used: usize, other: &mut Other) {
    let Parts { year, month, day, hour, minute, second } = parts;
    let all = [
        ("year", year),
        ("month", month),
        ("day", day),
        ("hour", hour),
        ("minute", minute),
        ("second", second),
    ];
    for (name, part) in all.into_iter().skip(used).filter(|(_, part)| !part.is_empty()) {
        other.insert(name.to_owned(), Value::from(part.as_str()));
    }
}

/// Reads a date of version 2: parts with commas between them, or a date as it is.
fn commas(fields: &mut Fields<'_, '_>, key: &'static str, scale: Scale) -> Side {
    let Some(text) = written(fields, key) else { return Side::Absent };
    if !text.contains(',') && EventDate::parse(&text).is_ok() {
        return Side::Good(text);
    }
    match Parts::of_commas(&text).edtf(scale) {
        Ok(Some(date)) => Side::Good(date.text),
        Ok(None) => Side::Absent,
        Err(fault) => {
            report_fault(&fault, key, None, fields);
            Side::Bad(text)
        }
    }
}

fn report_fault(fault: &Fault, key: &str, part: Option<&str>, fields: &mut Fields<'_, '_>) {
    let pattern = part.map_or_else(|| key.to_owned(), |part| format!("{key}.{part}"));
    let found = find(fields.ctx.text, fields.here.span, &pattern).pop();
    let at = found.map_or(fields.here.span.start, |found| found.span.start);
    let path = fields.here.path.key(&pattern);
    fields.ctx.problem(codes::UNREADABLE_DATE, at, &path, || {
        (say!("slide-bad-date", what = &fault.words), say!("slide-bad-date-hint").to_owned())
    });
}

/// The time of a slide as one date.
fn when(slide: &Slide, fields: &mut Fields<'_, '_>) -> When {
    let text = match (&slide.start, &slide.end) {
        (Side::Absent, Side::Absent) => {
            if !fields.is_cut() {
                let [start, _] = slide.keys;
                let (at, path) = (fields.here.span.start, fields.here.path);
                fields.ctx.problem(codes::MISSING_WHEN, at, &path, || {
                    (say!("slide-no-date").to_owned(), say!("slide-no-date-hint", key = start))
                });
            }
            return When::Missing;
        }
        (Side::Bad(text), Side::Absent | Side::Good(_))
        | (Side::Absent | Side::Good(_), Side::Bad(text)) => {
            return When::Unreadable(text.clone());
        }
        (Side::Bad(start), Side::Bad(end)) => return When::Unreadable(format!("{start}/{end}")),
        (Side::Good(start), Side::Absent) => start.clone(),
        (Side::Good(start), Side::Good(end)) if start == end => start.clone(),
        (Side::Good(start), Side::Good(end)) => format!("{start}/{end}"),
        (Side::Absent, Side::Good(end)) => format!("/{end}"),
    };
    match EventDate::parse(&text) {
        Ok(date) => When::Date(date),
        Err(error) => {
            let [start, end] = slide.keys;
            let key = if matches!(slide.start, Side::Absent) { end } else { start };
            let at = fields.span_of(key).map_or(fields.here.span.start, |span| span.start);
            let path = fields.here.path.key(key);
            fields.ctx.problem(codes::UNREADABLE_DATE, at, &path, || {
                let what = date_words(&error);
                (say!("found-undated-text", what = what), date_hint(&error))
            });
            When::Unreadable(text)
        }
    }
}
