//! Events as a timeline of `TimelineJS` 3.
//!
//! Its slides need a year: undated events are left out, and counted.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::Extract;
use crate::model::{CodeList, Event};
use crate::scene::cards::may_open;
use crate::time::{Edge, EventDate, Moment, Precision, in_words};

pub(super) fn write(extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<usize> {
    let about = extract.catalog.dataset().about.as_ref().map(|it| it.get(extract.language));
    let about = about.into_iter().map(paragraph);
    let text: String = about.chain([paragraph(&extract.note())]).collect();
    let title = json!({"text": {"headline": html(extract.title()), "text": text}});
    write!(to, "{{\n\"title\": {title},\n\"events\": [")?;
    let mut left_out = 0;
    let mut is_first = true;
    for (_, event, _) in extract.events() {
        let Some(slide) = event.when.date().and_then(|date| slide(extract, &event, date)) else {
            left_out += 1;
            continue;
        };
        to.write_all(if std::mem::take(&mut is_first) { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *to, &slide)?;
    }
    to.write_all(b"\n]\n}\n")?;
    Ok(left_out)
}

fn slide(extract: &Extract<'_>, event: &Event, date: &EventDate) -> Option<Value> {
    let mut slide = Map::new();
    slide.insert("unique_id".to_owned(), event.id.as_str().into());
    let first = date.known_span()?.start();
    let start = match date.start() {
        Edge::Open | Edge::Unknown => date.end(),
        known @ Edge::Known { .. } => known,
    };
    slide.insert("start_date".to_owned(), of_edge(start, first));
    if date.is_interval()
        && let Some(last) = date.latest()
    {
        slide.insert("end_date".to_owned(), of_edge(date.end(), last.plus_seconds(-1)));
    }
    slide.insert("display_date".to_owned(), in_words(|| event.when.words()).into());
    slide.insert("group".to_owned(), event.kind.label().into());
    let mut text = String::new();
    if let Some(summary) = &event.summary {
        text.push_str(&paragraph(summary.get(extract.language)));
    }
    let sources = event.sources.iter().filter_map(|id| extract.catalog.source(id));
    for source in sources {
        let named = source.title.as_ref().or(source.publisher.as_ref());
        let name = named.map_or(source.id.as_str(), |it| it.get(extract.language));
        match source.url.as_deref().filter(|url| may_open(url)) {
            Some(url) => {
                text.push_str(&format!("<p><a href=\"{}\">{}</a></p>", html(url), html(name)));
            }
            None => text.push_str(&paragraph(name)),
        }
    }
    let headline = html(event.title.get(extract.language));
    slide.insert("text".to_owned(), json!({"headline": headline, "text": text}));
    Some(slide.into())
}

/// A date with as many parts as are known.
fn of_edge(edge: Edge, at: Moment) -> Value {
    let civil = at.civil();
    let mut parts = Map::new();
    let mut put = |key: &str, value: i64| {
        parts.insert(key.to_owned(), value.into());
    };
    let precision = edge.precision().unwrap_or(Precision::Day);
    put("year", civil.year);
    if precision <= Precision::Month {
        put("month", i64::from(civil.month));
    }
    if precision <= Precision::Day {
        put("day", i64::from(civil.day));
    }
    if precision == Precision::Instant {
        let of_day = at.seconds().rem_euclid(Moment::DAY);
        put("hour", of_day / 3_600);
        put("minute", of_day / 60 % 60);
        put("second", of_day % 60);
    }
    parts.into()
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", html(text).replace('\n', "<br>"))
}

/// A text within HTML.
fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;")
}
