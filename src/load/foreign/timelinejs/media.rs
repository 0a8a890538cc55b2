//! The parts of a slide of `TimelineJS`: its texts, its medium, its place.
//!
//! Owns which of them become sources and places, and what is left of them.

use serde_json::Value;

use super::super::html::{Link, plain, web_address};
use super::super::json::{Written, text_of};
use super::super::register::{Register, page};
use super::super::titles::one_line;
use crate::load::codes;
use crate::load::fields::Fields;
use crate::load::locate::find;
use crate::load::records::part;
use crate::model::{Event, Other, Source};
use crate::say;
use crate::words::Said;

/// `text` of version 3.
pub(super) struct TextPart {
    pub headline: Option<Written>,
    pub text: Option<Written>,
    pub other: Other,
}

part!(TextPart, Said("expected-slide-texts"), Said("expected-slide-texts-hint"), {
    headline: optional,
    text: optional,
});

/// `media` of version 3.
#[derive(Default)]
pub(super) struct Media {
    url: Option<Written>,
    pub caption: Option<Written>,
    pub credit: Option<Written>,
    link: Option<Written>,
    pub other: Other,
}

part!(Media, Said("expected-medium"), Said("expected-medium-hint"), {
    url: optional,
    caption: optional,
    credit: optional,
    link: optional,
});

/// `asset` of version 2.
pub(super) struct Asset {
    media: Option<Written>,
    caption: Option<Written>,
    credit: Option<Written>,
    other: Other,
}

part!(Asset, Said("expected-medium"), Said("expected-asset-hint"), {
    media: optional,
    caption: optional,
    credit: optional,
});

impl Asset {
    pub(super) fn into_media(self) -> Media {
        let Self { media, caption, credit, other } = self;
        Media { url: media, caption, credit, link: None, other }
    }
}

impl Media {
    /// The medium itself, what its caption and credit link to, and the page it leads to. What is no
    /// address stays in `other`.
    pub(super) fn sources(&mut self) -> Vec<Source> {
        let of = |written: Option<Written>| written.and_then(text_of).unwrap_or_default();
        let (url, link) = (of(self.url.take()), of(self.link.take()));
        let (caption, credit) = (plain(&of(self.caption.take())), plain(&of(self.credit.take())));
        // Code that embeds a medium holds its address.
        let embedded = || plain(&url).links.into_iter().next().map(|link| link.address);
        let address = web_address(&url);
        let mut keep = |key: &str, value: &str| {
            if !value.is_empty() {
                self.other.insert(key.to_owned(), Value::from(value));
            }
        };
        if address.is_none() {
            keep("url", &url);
        }
        let mut sources = Vec::new();
        if let Some(address) = address.or_else(embedded) {
            sources.push(page(&address, &one_line(&credit.text), &one_line(&caption.text)));
        } else {
            keep("caption", &caption.text);
            keep("credit", &credit.text);
        }
        match web_address(&link) {
            Some(address) => sources.push(page(&address, "", "")),
            None => keep("link", &link),
        }
        let links = caption.links.iter().chain(&credit.links);
        sources.extend(links.map(|Link { address, words }| page(address, "", words)));
        sources
    }
}

/// `location`, which other tools of the same makers write.
pub(super) struct Location {
    name: Option<Written>,
    lat: Option<Written>,
    lon: Option<Written>,
    other: Other,
}

part!(Location, Said("expected-place"), Said("expected-place-hint"), {
    name: optional,
    lat: optional,
    lon: optional,
});

/// Gives the event its place; what is left of the location.
pub(super) fn place(
    location: Location,
    fields: &mut Fields<'_, '_>,
    register: &mut Register,
    event: &mut Event,
) -> Other {
    let Location { name, lat, lon, mut other } = location;
    let mut degrees = |key: &'static str, written: Option<Written>, most: f64| {
        let written = written.and_then(text_of)?;
        let number = written.parse::<f64>().ok().filter(|number| number.abs() <= most);
        if number.is_none() {
            let pattern = format!("location.{key}");
            let found = find(fields.ctx.text, fields.here.span, &pattern).pop();
            let at = found.map_or(fields.here.span.start, |found| found.span.start);
            let path = fields.here.path.key(&pattern);
            fields.ctx.problem(codes::OFF_THE_MAP, at, &path, || {
                (
                    say!("slide-off-the-map", key = key),
                    say!("slide-off-the-map-hint", most = most.to_string()),
                )
            });
            other.insert(key.to_owned(), Value::from(written));
        }
        number
    };
    let (lat, lon) = (degrees("lat", lat, 90.0), degrees("lon", lon, 180.0));
    let name = name.and_then(text_of).map(|name| one_line(&plain(&name).text)).unwrap_or_default();
    event.place = match (lat, lon) {
        (Some(_), Some(_)) => Some(register.place(&name, lat, lon)),
        _ => Some(name).filter(|name| !name.is_empty()),
    };
    other
}
