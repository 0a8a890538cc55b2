//! An item of `vis-timeline` as an event.
//!
//! Owns the three ways in which a moment is written: as ISO 8601, in milliseconds since 1970, and as
//! `/Date(…)/`. What has no place in an event stays with it under its own key.

use super::super::html::plain;
use super::super::json::{Written, written};
use super::super::register::{Register, keep};
use super::super::titles::{first_words, one_line, untitled};
use super::groups::Groups;
use crate::load::codes;
use crate::load::fields::{Fields, Need};
use crate::load::records::event::KNOWN;
use crate::load::value::{date_hint, date_words, short};
use crate::model::{Event, Kind, Origin, Text, When};
use crate::say;
use crate::time::EventDate;

/// Reads an item.
pub(super) fn read(
    fields: &mut Fields<'_, '_>,
    ordinal: usize,
    groups: &Groups,
    register: &mut Register,
) -> Event {
    let made_up = format!("(item {})", ordinal + 1);
    fields.ctx.enter_named(made_up.clone());
    let id = written(fields, "id").unwrap_or(made_up);
    fields.ctx.enter_named(id.clone());
    register.begin_event();
    let when = when(fields);
    let mut event = Event::new(&id, Kind::Other, Text::from(""), when);
    event.origin = Origin::of(fields.here.span.start, fields.here.span.end);
    let content = plain(&written(fields, "content").unwrap_or_default());
    let tip = plain(&written(fields, "title").unwrap_or_default());
    register.cite_links(&content.links, &mut event);
    register.cite_links(&tip.links, &mut event);
    // Of a content of several lines, the first is the title.
    let title = first_line(&content.text);
    let is_whole = one_line(&content.text) == title;
    let said = if is_whole { "" } else { content.text.as_str() };
    let title = if title.is_empty() { stand_in(&tip.text, &id, fields) } else { title };
    let more = [said, &tip.text].into_iter().filter(|text| !text.is_empty() && *text != title);
    let summary = more.collect::<Vec<_>>().join("\n\n");
    event.title = Text::Plain(title);
    event.summary = Some(Text::Plain(summary)).filter(|summary| !summary.is_blank());
    if let Some(group) = written(fields, "group") {
        groups.file(&group, &mut event);
    }
    if let Some(way) = written(fields, "type") {
        if way == "background" {
            event.tags.push(way.clone());
        }
        keep(&mut event.other, KNOWN, "type", way.into());
    }
    for (key, value) in fields.rest(&[]) {
        keep(&mut event.other, KNOWN, &key, value);
    }
    event
}

/// The first line of a content; a short content is one line.
fn first_line(content: &str) -> String {
    let whole = one_line(content);
    if whole.chars().count() <= 80 { whole } else { first_words(content).unwrap_or_default() }
}

/// The title of an item without content.
fn stand_in(tip: &str, id: &str, fields: &mut Fields<'_, '_>) -> String {
    if let Some(words) = first_words(tip) {
        return words;
    }
    let made_up = untitled(id);
    if !fields.is_cut() {
        fields.ctx.problem(codes::MISSING_TITLE, fields.here.span.start, &fields.here.path, || {
            (say!("item-no-content", name = &made_up), say!("item-no-content-hint").to_owned())
        });
    }
    made_up
}

/// One end of the time of an item.
enum Side {
    Absent,
    Bad(String),
    Good(String),
}

fn when(fields: &mut Fields<'_, '_>) -> When {
    let text = match (side(fields, "start"), side(fields, "end")) {
        (Side::Absent, Side::Absent) => {
            if !fields.is_cut() {
                let (at, path) = (fields.here.span.start, fields.here.path);
                fields.ctx.problem(codes::MISSING_WHEN, at, &path, || {
                    (say!("item-no-start").to_owned(), say!("item-no-start-hint").to_owned())
                });
            }
            return When::Missing;
        }
        (Side::Bad(start), Side::Bad(end)) => return When::Unreadable(format!("{start}/{end}")),
        (Side::Bad(text), _) | (_, Side::Bad(text)) => return When::Unreadable(text),
        (Side::Good(start), Side::Absent) => start,
        (Side::Good(start), Side::Good(end)) if start == end => start,
        (Side::Good(start), Side::Good(end)) => format!("{start}/{end}"),
        (Side::Absent, Side::Good(end)) => format!("/{end}"),
    };
    match EventDate::parse(&text) {
        Ok(date) => When::Date(date),
        Err(error) => {
            report(fields, "end", || {
                let what = date_words(&error);
                (say!("found-undated-text", what = what), date_hint(&error))
            });
            When::Unreadable(text)
        }
    }
}

fn report(fields: &mut Fields<'_, '_>, key: &str, words: impl FnOnce() -> (String, String)) {
    let at = fields.span_of(key).map_or(fields.here.span.start, |span| span.start);
    let path = fields.here.path.key(key);
    fields.ctx.problem(codes::UNREADABLE_DATE, at, &path, words);
}

/// Reads `start` or `end`.
fn side(fields: &mut Fields<'_, '_>, key: &'static str) -> Side {
    let is_number = fields.span_of(key).is_some_and(|span| {
        span.of(fields.ctx.text).starts_with(|sign: char| sign == '-' || sign.is_ascii_digit())
    });
    let text = match fields.needed::<Written>(key) {
        Need::Given(Written(text)) if !text.trim().is_empty() => text.trim().to_owned(),
        Need::Given(_) | Need::Absent => return Side::Absent,
        Need::Unreadable => {
            let raw = fields.span_of(key).map(|span| span.of(fields.ctx.text).to_owned());
            return Side::Bad(raw.unwrap_or_default());
        }
    };
    let millis = if is_number { Some(text.as_str()) } else { in_date(&text) };
    if let Some(millis) = millis {
        if let Some(moment) = moment(millis) {
            return Side::Good(moment);
        }
        report(fields, key, || {
            (
                say!("item-milliseconds", text = short(&text)),
                say!("item-milliseconds-hint").to_owned(),
            )
        });
        return Side::Bad(text);
    }
    let iso = iso(&text);
    match EventDate::parse(&iso) {
        Ok(_) => Side::Good(iso),
        Err(error) => {
            report(fields, key, || {
                let what = date_words(&error);
                (say!("found-undated-text", what = what), date_hint(&error))
            });
            Side::Bad(text)
        }
    }
}

/// The number in `/Date(1198908717056)/`; an offset behind it says only how it was shown.
fn in_date(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("/Date(")?.strip_suffix(")/")?;
    let zone = inner.get(1..)?.find(['+', '-']).map_or(inner.len(), |at| at + 1);
    inner.get(..zone)
}

/// Milliseconds since 1970 as an instant.
fn moment(millis: &str) -> Option<String> {
    let millis = millis.parse::<f64>().ok().filter(|millis| millis.abs() < 1e18)?;
    let instant = jiff::Timestamp::from_millisecond(millis as i64).ok()?;
    let text = instant.to_string();
    // Years before 0 have six digits, which dates here do not.
    text.starts_with(|first: char| first.is_ascii_digit()).then_some(text)
}

/// A day and a time with a blank between them are ISO 8601 but for that blank.
fn iso(text: &str) -> String {
    match text.split_at_checked(10) {
        Some((day, time)) if time.starts_with(' ') && time.contains(':') && !day.contains(' ') => {
            format!("{day}T{}", time.trim_start().replace(' ', ""))
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{in_date, iso, moment};

    #[test]
    fn moments_are_told_from_milliseconds() {
        assert_eq!(moment("1398902400000").as_deref(), Some("2014-05-01T00:00:00Z"));
        assert_eq!(moment("-1.5e3").as_deref(), Some("1969-12-31T23:59:58.5Z"));
        for none in ["1e300", "NaN", "9e17", "-9e16", ""] {
            assert_eq!(moment(none), None, "{none}");
        }
        assert_eq!(in_date("/Date(1198908717056+0100)/"), Some("1198908717056"));
        assert_eq!(in_date("/Date(-12)/"), Some("-12"));
        assert_eq!(in_date("/Date()/"), None);
    }

    #[test]
    fn a_blank_stands_for_the_t() {
        assert_eq!(iso("2014-04-20 12:00:00"), "2014-04-20T12:00:00");
        assert_eq!(iso("2014-04-20"), "2014-04-20");
        assert_eq!(iso("20 April 2014"), "20 April 2014");
    }
}
