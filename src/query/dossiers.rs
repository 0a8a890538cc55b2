//! What dossiers ask: the events of each person, place, source and organisation, with whom somebody
//! met most, and what rests on one source alone.
//!
//! Made once for a catalog, off the UI thread; afterwards each answer is a look-up. People, places and
//! sources are named as the file writes them, by id or plain name, so that a link to one needs no index.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::OnceLock;

use compact_str::CompactString;
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::name_lists::{Gathering, NameLists};
use super::roles::named;
use super::{Catalog, EventIx, PartyIx, PartyKind};
use crate::model::{Event, Person};

/// Of more events than this, company is counted beforehand.
const MANY: usize = 2_000;
/// Companions and countries that are kept of one person.
const MOST_KEPT: usize = 24;

/// Whom somebody met, and which parties took part in the same events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Company {
    /// How many other people.
    pub people_count: usize,
    /// Those of most events, by id or plain name, by falling number of events.
    pub people: Vec<(CompactString, u32)>,
    /// How many parties.
    pub party_count: usize,
    /// Those of most events, by falling number.
    pub parties: Vec<(PartyIx, u32)>,
}

/// The events of a person, place, source or organisation: dated ones by start, then undated ones.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedEvents<'a>(&'a [u32]);

impl<'a> NamedEvents<'a> {
    /// How many.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// One by one.
    #[must_use]
    pub fn iter(self) -> impl DoubleEndedIterator<Item = EventIx> + 'a {
        self.0.iter().map(|number| EventIx(*number))
    }
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Dossiers(OnceLock<Index>);

#[derive(Debug, Default)]
struct Index {
    people: NameLists,
    places: NameLists,
    /// Events that cite a source in any of their parts.
    sources: NameLists,
    /// Events that name no other source.
    alone: NameLists,
    /// Events that cite it and do not rest on it alone.
    beside: NameLists,
    /// Events with other sources, of which a claim, a result, a promise or a quote rests on one alone.
    partly_alone: NameLists,
    /// Events of the people who have a post in an organisation.
    organisations: NameLists,
    /// Places in the file's list of people who have a post in an organisation.
    staff: NameLists,
    /// Of people with many events.
    company: HashMap<CompactString, Company, RandomState>,
}

impl Index {
    fn of(catalog: &Catalog) -> Self {
        let mut staff = Gathering::default();
        for (number, person) in (0u32..).zip(&catalog.dataset().people) {
            organisations_of(person).for_each(|organisation| staff.tell(organisation, number));
        }
        let mut index = Self { staff: staff.done(), ..Self::default() };
        let (people_and_bodies, (places, sources)) = rayon::join(
            || index.people_and_organisations(catalog),
            || rayon::join(|| places(catalog), || sources(catalog)),
        );
        (index.people, index.organisations) = people_and_bodies;
        index.places = places;
        [index.sources, index.alone, index.beside, index.partly_alone] = sources;
        let busy: Vec<&CompactString> = index.people.longer_than(MANY).collect();
        let company = busy.par_iter().map(|name| {
            let events = NamedEvents(index.people.of(name));
            ((*name).clone(), company(catalog, Some(name), events))
        });
        let company: Vec<(CompactString, Company)> = company.collect();
        index.company = company.into_iter().collect();
        index
    }

    fn people_and_organisations(&self, catalog: &Catalog) -> (NameLists, NameLists) {
        let (mut people, mut bodies) = (Gathering::default(), Gathering::default());
        // Few people of a file have a post in an organisation, and few events name them.
        let has_staff = self.staff.longer_than(0).next().is_some();
        for (ix, event) in in_order(catalog) {
            for named in named(event) {
                people.tell(named.person, ix.0);
                let person = if has_staff { catalog.person(named.person) } else { None };
                for organisation in person.into_iter().flat_map(organisations_of) {
                    bodies.tell(organisation, ix.0);
                }
            }
        }
        (people.done(), bodies.done())
    }
}

/// Every event: dated ones by start, then undated ones.
fn in_order(catalog: &Catalog) -> impl Iterator<Item = (EventIx, &Event)> {
    let dated = catalog.chronological().iter();
    let dated = dated.filter_map(|ix| Some((*ix, catalog.event(*ix)?)));
    let undated = catalog.events().filter(|(_, _, facts)| facts.extent.is_none());
    dated.chain(undated.map(|(ix, event, _)| (ix, event)))
}

fn organisations_of(person: &Person) -> impl Iterator<Item = &str> {
    person.posts.iter().filter_map(|post| post.organisation.as_deref())
}

fn places(catalog: &Catalog) -> NameLists {
    let mut places = Gathering::default();
    for (ix, event) in in_order(catalog) {
        let programme = event.programme.iter().filter_map(|item| item.place.as_deref());
        for place in event.place.as_deref().into_iter().chain(programme) {
            places.tell(place, ix.0);
        }
    }
    places.done()
}

/// Events that cite each source, those that rest on it alone, the others, and those of which a part does.
fn sources(catalog: &Catalog) -> [NameLists; 4] {
    let (mut citing, mut alone) = (Gathering::default(), Gathering::default());
    let (mut beside, mut partly) = (Gathering::default(), Gathering::default());
    for (ix, event) in in_order(catalog) {
        let only = only(&event.sources);
        let parts = parts_with_sources(event).flatten();
        for source in event.sources.iter().chain(parts) {
            citing.tell(source, ix.0);
            if Some(source.as_str()) != only {
                beside.tell(source, ix.0);
            }
        }
        only.into_iter().for_each(|source| alone.tell(source, ix.0));
        for part in parts_with_sources(event) {
            let own = self::only(part).filter(|source| Some(*source) != only);
            own.into_iter().for_each(|source| partly.tell(source, ix.0));
        }
    }
    [citing.done(), alone.done(), beside.done(), partly.done()]
}

/// The one source of a list, if it names one only.
fn only(sources: &[String]) -> Option<&str> {
    let first = sources.first()?;
    sources.iter().all(|other| other == first).then_some(first)
}

/// The sources of each part of an event that has its own.
fn parts_with_sources(event: &Event) -> impl Iterator<Item = &[String]> {
    let outcomes = event.outcomes.iter().map(|it| it.sources.as_slice());
    let promises = event.commitments.iter().map(|it| it.sources.as_slice());
    let claims = event.claims.iter().map(|it| it.sources.as_slice());
    let quotes = event.quotes.iter().filter_map(|it| it.source.as_ref());
    outcomes.chain(promises).chain(claims).chain(quotes.map(std::slice::from_ref))
}

/// Who is named in some events beside `own`, and which parties take part in them.
fn company(catalog: &Catalog, own: Option<&str>, events: NamedEvents<'_>) -> Company {
    let mut people: HashMap<&str, u32, RandomState> = HashMap::default();
    let mut parties: HashMap<PartyIx, u32, RandomState> = HashMap::default();
    let mut once: Vec<&str> = Vec::new();
    for ix in events.iter() {
        let (Some(event), Some(facts)) = (catalog.event(ix), catalog.facts(ix)) else { continue };
        once.clear();
        once.extend(named(event).map(|named| named.person).filter(|name| Some(*name) != own));
        // Once for each event, in however many parts.
        once.sort_unstable();
        once.dedup();
        once.iter().for_each(|name| *people.entry(name).or_default() += 1);
        for party in &facts.parties {
            *parties.entry(*party).or_default() += 1;
        }
    }
    let stated = |party: PartyIx| {
        catalog.party(party).is_some_and(|party| party.kind != PartyKind::Unstated)
    };
    parties.retain(|party, _| stated(*party));
    let mut found = Company {
        people_count: people.len(),
        people: Vec::new(),
        party_count: parties.len(),
        parties: parties.into_iter().collect(),
    };
    let mut people: Vec<(&str, u32)> = people.into_iter().collect();
    people.sort_unstable_by_key(|(name, count)| (Reverse(*count), *name));
    found.people =
        people.iter().take(MOST_KEPT).map(|(name, count)| ((*name).into(), *count)).collect();
    found.parties.sort_unstable_by_key(|(party, count)| (Reverse(*count), *party));
    found.parties.truncate(MOST_KEPT);
    found
}

impl Catalog {
    /// Makes what dossiers ask for, if it is not made yet: it takes its time where events are many.
    pub fn prepare_dossiers(&self) {
        self.dossiers().0.get_or_init(|| Index::of(self));
    }

    /// Whether it is made. Until then every dossier is empty.
    #[must_use]
    pub fn has_dossiers(&self) -> bool {
        self.dossiers().0.get().is_some()
    }

    fn dossier_list(&self, list: impl Fn(&Index) -> &[u32]) -> NamedEvents<'_> {
        NamedEvents(self.dossiers().0.get().map_or(&[], list))
    }

    /// The events that name a person (by id or plain name), in any part, or quote one.
    #[must_use]
    pub fn events_of_person(&self, person: &str) -> NamedEvents<'_> {
        self.dossier_list(|index| index.people.of(person))
    }

    /// The events at a place (by id or plain name), or with a point of their programme there.
    #[must_use]
    pub fn events_at_place(&self, place: &str) -> NamedEvents<'_> {
        self.dossier_list(|index| index.places.of(place))
    }

    /// The events that cite a source, in any part.
    #[must_use]
    pub fn events_citing(&self, source: &str) -> NamedEvents<'_> {
        self.dossier_list(|index| index.sources.of(source))
    }

    /// The events that rest on a source alone.
    #[must_use]
    pub fn events_resting_on(&self, source: &str) -> NamedEvents<'_> {
        self.dossier_list(|index| index.alone.of(source))
    }

    /// The events that cite it, and do not rest on it alone.
    #[must_use]
    pub fn events_also_citing(&self, source: &str) -> NamedEvents<'_> {
        self.dossier_list(|index| index.beside.of(source))
    }

    /// The events that do not rest on it alone, but of which a claim, a result, a promise or a quote does.
    #[must_use]
    pub fn events_partly_resting_on(&self, source: &str) -> NamedEvents<'_> {
        self.dossier_list(|index| index.partly_alone.of(source))
    }

    /// The events that name people who have a post in an organisation (by id or name).
    #[must_use]
    pub fn events_of_staff(&self, organisation: &str) -> NamedEvents<'_> {
        self.dossier_list(|index| index.organisations.of(organisation))
    }

    /// The people with a post in an organisation, as the file lists posts.
    pub fn staff_of(&self, organisation: &str) -> impl Iterator<Item = &Person> {
        let list = self.dossier_list(|index| index.staff.of(organisation));
        list.0.iter().filter_map(|number| self.dataset().people.get(*number as usize))
    }

    /// Whom a person met most, and with which parties.
    #[must_use]
    pub fn company_of(&self, person: &str) -> Company {
        let kept = self.dossiers().0.get().and_then(|index| index.company.get(person));
        let count = || company(self, Some(person), self.events_of_person(person));
        kept.cloned().unwrap_or_else(count)
    }
}

#[cfg(test)]
mod tests;
