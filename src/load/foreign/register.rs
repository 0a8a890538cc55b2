//! Sources and places that other formats write inside of each record, collected with each once.
//!
//! Owns their ids: a source on the web is known by its address, a place by its name. Also tells what
//! a label means that a record is filed under: a country, which then takes part, or a tag.

use std::collections::HashMap;

use super::html::{Link, web_address};
use crate::model::{Event, Other, Participation, Place, Source, Text, When, country};

/// What was collected.
#[derive(Default)]
pub(super) struct Register {
    pub sources: Vec<Source>,
    pub places: Vec<Place>,
    /// For each source, the last event that cites it.
    cited_by: Vec<usize>,
    /// How many events began.
    events: usize,
    source_ids: HashMap<String, usize>,
    place_ids: HashMap<String, usize>,
}

/// A page on the web, published by whoever is named, else by its host.
pub(super) fn page(address: &str, publisher: &str, title: &str) -> Source {
    let named = |text: &str| Some(Text::from(text)).filter(|text| !text.is_blank());
    Source {
        id: address.to_owned(),
        publisher: named(publisher).or_else(|| host(address).map(Text::from)),
        title: named(title),
        url: Some(address.to_owned()),
        language: None,
        published: When::Missing,
        retrieved: When::Missing,
        archive_url: None,
        kind: None,
        other: Other::new(),
    }
}

/// The host of an address, without `www.`.
pub(super) fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| host.contains('.'))?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

impl Register {
    /// From now on, sources are those of another event.
    pub(super) fn begin_event(&mut self) {
        self.events += 1;
    }

    /// Adds a source to the event, and to the list if it is new. The first that has an id counts;
    /// whether it says what this one says is the answer.
    pub(super) fn cite(&mut self, source: Source, event: &mut Event) -> bool {
        let id = source.id.clone();
        let (place, is_same) = self.list(source);
        if let Some(cited_by) = self.cited_by.get_mut(place).filter(|last| **last != self.events) {
            *cited_by = self.events;
            event.sources.push(id);
        }
        is_same
    }

    /// Adds a source to the list if it is new. Its place there, and whether it says what this says.
    pub(super) fn list(&mut self, source: Source) -> (usize, bool) {
        if let Some(first) = self.source_ids.get(&source.id) {
            return (*first, self.sources.get(*first) == Some(&source));
        }
        let place = self.sources.len();
        self.source_ids.insert(source.id.clone(), place);
        self.sources.push(source);
        self.cited_by.push(0);
        (place, true)
    }

    /// Adds what a text links to as sources of an event.
    pub(super) fn cite_links(&mut self, links: &[Link], event: &mut Event) {
        for link in links {
            // The words of a link are often its address again.
            let words = if web_address(&link.words).is_some() { "" } else { &link.words };
            self.cite(page(&link.address, "", words), event);
        }
    }

    /// The id of a place with this name at these degrees, which is listed if it is new. Two of one
    /// name that lie apart are told apart by their degrees.
    pub(super) fn place(&mut self, name: &str, lat: Option<f64>, lon: Option<f64>) -> String {
        let point = lat.zip(lon).map(|(lat, lon)| format!("{lat}, {lon}"));
        let name = if name.is_empty() { point.as_deref().unwrap_or_default() } else { name };
        let mut id = name.to_owned();
        if let Some(found) = self.place_ids.get(&id).and_then(|place| self.places.get(*place)) {
            if (found.lat, found.lon) == (lat, lon) {
                return id;
            }
            id = format!("{name} ({})", point.as_deref().unwrap_or_default());
            if self.place_ids.contains_key(&id) {
                return id;
            }
        }
        self.place_ids.insert(id.clone(), self.places.len());
        let name = Text::from(name);
        self.places.push(Place {
            id: id.clone(),
            name,
            country: None,
            lat,
            lon,
            other: Other::new(),
        });
        id
    }
}

/// Files an event under a label: a country takes part, anything else is a tag.
///
/// A country is told by its whole name, or by its code of three letters. Two letters are too often
/// something else (IT, PR).
pub(super) fn file_under(label: &str, event: &mut Event) {
    let label = label.trim();
    if label.is_empty() {
        return;
    }
    let by_code = || (label.len() > 2).then(|| country::by_code(label)).flatten();
    if let Some(country) = by_code().or_else(|| country::by_sole_name(label)) {
        take_part(country.code, label, event);
    } else {
        event.tags.push(label.to_owned());
    }
}

/// Lets a country take part in an event, under the name by which it is called there.
pub(super) fn take_part(code: &str, called: &str, event: &mut Event) {
    if event.parties.iter().any(|party| party.party == code) {
        return;
    }
    let as_reported = Some(called.to_owned()).filter(|called| called != code);
    event.parties.push(Participation {
        party: code.into(),
        as_reported,
        ..Participation::default()
    });
}

/// Keeps a value under a key of its own; one by which the event file means something else is changed.
pub(super) fn keep(other: &mut Other, taken: &[&str], key: &str, value: serde_json::Value) {
    let mut name = key.to_owned();
    while taken.contains(&name.as_str()) || other.contains_key(&name) {
        name.push_str(" (as written)");
    }
    other.insert(name, value);
}

#[cfg(test)]
mod tests {
    use super::{Register, file_under, host, page};
    use crate::model::{Event, Kind, Text, When};

    fn event() -> Event {
        Event::new("1", Kind::Other, Text::from("x"), When::Missing)
    }

    #[test]
    fn a_country_takes_part_and_anything_else_is_a_tag() {
        let mut event = event();
        for label in ["Morocco", "MLI", "IT", "press", " ", "Maroc"] {
            file_under(label, &mut event);
        }
        let parties: Vec<&str> = event.parties.iter().map(|party| party.party.as_str()).collect();
        assert_eq!(parties, ["MAR", "MLI"]);
        assert_eq!(event.tags, ["IT", "press"]);
    }

    #[test]
    fn each_source_and_place_stands_once() {
        let (mut register, mut event) = (Register::default(), event());
        register.begin_event();
        assert!(register.cite(page("https://www.a.org/x", "", "A"), &mut event));
        assert!(!register.cite(page("https://www.a.org/x", "B", "A"), &mut event));
        assert_eq!((event.sources.len(), register.sources.len()), (1, 1));
        assert_eq!(host("https://www.a.org/x"), Some("a.org"));
        assert_eq!(register.place("Bamako", Some(12.6), Some(-8.0)), "Bamako");
        assert_eq!(register.place("Bamako", Some(12.6), Some(-8.0)), "Bamako");
        assert_eq!(register.place("Bamako", Some(1.0), Some(2.0)), "Bamako (1, 2)");
        assert_eq!(register.place("", Some(1.0), Some(2.0)), "1, 2");
        assert_eq!(register.places.len(), 3);
    }
}
