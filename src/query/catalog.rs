//! The catalog: a dataset with its indexes.
//!
//! Owns the numbering of events and parties, and the look-ups by id. Built once, off the UI
//! thread; never changed afterwards.

use std::collections::HashMap;

use super::facts::EventFacts;
use super::party::{Party, PartyTable};
use super::text_index::TextIndex;
use super::{lane_order, links, sessions};
use crate::model::{Commission, Dataset, Event, Organisation, Person, Place, Source};
use crate::time::{Moment, Span};

/// Number of an event: its place in the file's list.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventIx(pub u32);

/// Number of a party, in the order in which the file first names them.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyIx(pub u32);

impl EventIx {
    /// As a position in a slice.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl PartyIx {
    /// As a position in a slice.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A dataset with its indexes. Immutable; share it by `Arc`.
#[derive(Debug)]
pub struct Catalog {
    dataset: Dataset,
    facts: Vec<EventFacts>,
    parties: PartyTable,
    chronological: Vec<EventIx>,
    lane_order: Vec<PartyIx>,
    text: TextIndex,
    ids: Ids,
    sessions: sessions::SessionIndex,
    incoming: links::Incoming,
    extent: Option<Span>,
}

/// Look-ups by id; the first of duplicates wins.
#[derive(Debug, Default)]
struct Ids {
    events: HashMap<String, EventIx>,
    people: HashMap<String, usize>,
    places: HashMap<String, usize>,
    sources: HashMap<String, usize>,
    commissions: HashMap<String, usize>,
}

impl Catalog {
    /// Builds all indexes; O(n log n) in the number of events.
    #[must_use]
    pub fn new(dataset: Dataset) -> Self {
        let ids = Ids::of(&dataset);
        let mut parties = PartyTable::of(&dataset);
        let facts: Vec<EventFacts> =
            dataset.events.iter().map(|event| EventFacts::of(event, &mut parties)).collect();
        let mut chronological: Vec<EventIx> = (0u32..)
            .zip(&facts)
            .filter(|(_, facts)| facts.extent.is_some())
            .map(|(index, _)| EventIx(index))
            .collect();
        chronological.sort_by_key(|event| {
            facts.get(event.index()).map(|facts| (facts.start_key(), facts.end_key()))
        });
        let extent = chronological
            .iter()
            .filter_map(|event| facts.get(event.index())?.extent)
            .reduce(Span::union);
        Self {
            lane_order: lane_order::closest_ties(&parties, &facts),
            text: TextIndex::of(&dataset, &parties),
            sessions: sessions::SessionIndex::of(&dataset, &facts),
            incoming: links::Incoming::of(&dataset, &ids.events),
            dataset,
            facts,
            parties,
            chronological,
            ids,
            extent,
        }
    }

    /// The dataset as read.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// Number of events, dated or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dataset.events.len()
    }

    /// Whether the file holds no event.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dataset.events.is_empty()
    }

    /// Every event, in the order of the file.
    pub fn events(&self) -> impl Iterator<Item = (EventIx, &Event, &EventFacts)> {
        (0u32..)
            .zip(self.dataset.events.iter().zip(&self.facts))
            .map(|(index, (event, facts))| (EventIx(index), event, facts))
    }

    /// One event as the file gives it.
    #[must_use]
    pub fn event(&self, event: EventIx) -> Option<&Event> {
        self.dataset.events.get(event.index())
    }

    /// What is drawn and counted of one event.
    #[must_use]
    pub fn facts(&self, event: EventIx) -> Option<&EventFacts> {
        self.facts.get(event.index())
    }

    /// The dated events by start, then end, then order of the file.
    #[must_use]
    pub fn chronological(&self) -> &[EventIx] {
        &self.chronological
    }

    /// From the first event's start to the last one's end; `None` where nothing is dated.
    #[must_use]
    pub fn extent(&self) -> Option<Span> {
        self.extent
    }

    /// The shortest stretch of time with at least `share` (0 to 1) of the dated events' marks.
    #[must_use]
    pub fn busiest_stretch(&self, share: f64) -> Option<Span> {
        let mut anchors: Vec<Moment> = self.facts.iter().filter_map(|facts| facts.anchor).collect();
        anchors.sort_unstable();
        let wanted = ((anchors.len() as f64 * share).ceil() as usize).max(1);
        anchors
            .windows(wanted)
            .filter_map(|window| Some(Span::new(*window.first()?, *window.last()?)))
            .min_by_key(|span| span.seconds())
    }

    /// All parties.
    #[must_use]
    pub fn parties(&self) -> &[Party] {
        self.parties.all()
    }

    /// One party.
    #[must_use]
    pub fn party(&self, party: PartyIx) -> Option<&Party> {
        self.parties.all().get(party.index())
    }

    /// Name of a party for display; its code where it is unknown.
    #[must_use]
    pub fn party_name(&self, party: PartyIx) -> &str {
        self.party(party).map_or("?", |party| party.name.as_str())
    }

    /// The party that a code or id of the file stands for.
    #[must_use]
    pub fn find_party(&self, code: &str) -> Option<PartyIx> {
        self.parties.find(code)
    }

    /// Parties in the order in which lanes keep links short.
    #[must_use]
    pub fn lane_order(&self) -> &[PartyIx] {
        &self.lane_order
    }

    /// The event with this id.
    #[must_use]
    pub fn find_event(&self, id: &str) -> Option<EventIx> {
        self.ids.events.get(id).copied()
    }

    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.dataset.people.get(*self.ids.people.get(id)?)
    }

    /// The place with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.dataset.places.get(*self.ids.places.get(id)?)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.dataset.sources.get(*self.ids.sources.get(id)?)
    }

    /// The commission with this id.
    #[must_use]
    pub fn commission(&self, id: &str) -> Option<&Commission> {
        self.dataset.commissions.get(*self.ids.commissions.get(id)?)
    }

    /// The organisation with this id.
    #[must_use]
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.dataset.organisations.iter().find(|organisation| organisation.id == id)
    }

    /// Name of a place given by id or plain name, in `language`.
    #[must_use]
    pub fn place_name<'a>(&'a self, place: &'a str, language: &str) -> &'a str {
        self.place(place).map_or(place, |place| place.name.get(language))
    }

    pub(super) fn text(&self) -> &TextIndex {
        &self.text
    }

    pub(super) fn session_index(&self) -> &sessions::SessionIndex {
        &self.sessions
    }

    pub(super) fn incoming(&self) -> &links::Incoming {
        &self.incoming
    }
}

impl Ids {
    fn of(dataset: &Dataset) -> Self {
        let ids = |names: &mut dyn Iterator<Item = &String>| {
            let mut map = HashMap::new();
            for (index, name) in names.enumerate() {
                map.entry(name.clone()).or_insert(index);
            }
            map
        };
        Self {
            events: {
                let mut map = HashMap::with_capacity(dataset.events.len());
                for (index, event) in (0u32..).zip(&dataset.events) {
                    map.entry(event.id.clone()).or_insert(EventIx(index));
                }
                map
            },
            people: ids(&mut dataset.people.iter().map(|person| &person.id)),
            places: ids(&mut dataset.places.iter().map(|place| &place.id)),
            sources: ids(&mut dataset.sources.iter().map(|source| &source.id)),
            commissions: ids(&mut dataset.commissions.iter().map(|commission| &commission.id)),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Catalog;
    use crate::model::Dataset;

    /// A catalog of the events of a JSON array.
    pub(crate) fn catalog(events: &str) -> Catalog {
        let dataset: Dataset =
            serde_json::from_str(&format!("{{\"events\": {events}}}")).expect("a dataset");
        Catalog::new(dataset)
    }

    #[test]
    fn events_stand_in_time_order_and_undated_ones_apart() {
        let catalog = catalog(
            r#"[{"id":"b","kind":"visit","title":"b","when":"2025-02"},
                {"id":"x","kind":"visit","title":"x","when":"soon"},
                {"id":"a","kind":"visit","title":"a","when":"2024-01-05"}]"#,
        );
        let ids: Vec<_> = catalog
            .chronological()
            .iter()
            .filter_map(|event| Some(catalog.event(*event)?.id.as_str()))
            .collect();
        assert_eq!(ids, ["a", "b"]);
        assert_eq!(catalog.len(), 3);
    }

    #[test]
    fn the_first_of_duplicate_ids_is_found() {
        let catalog = catalog(
            r#"[{"id":"a","kind":"visit","title":"first","when":"2024"},
                {"id":"a","kind":"visit","title":"second","when":"2025"}]"#,
        );
        let found = catalog.find_event("a").and_then(|event| catalog.event(event));
        assert_eq!(found.map(|event| event.title.get("en")), Some("first"));
    }
}
