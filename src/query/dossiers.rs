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

use super::columns::{Collected, FieldColumn, Part, joined};
use super::facts_table::CHUNK;
use super::name_lists::{Gathering, NameLists};
use super::roles::named;
use super::{Catalog, EventFacts, EventIx, PartyIx, PartyKind};
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
    /// Events that name a source and no other.
    alone: NameLists,
    /// Events that cite it in any of their parts, and do not rest on it alone.
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

/// Whom and what the events that follow each other name, as they are written.
pub(super) struct NameParts {
    people: Collected,
    places: Collected,
    alone: Collected,
    beside: Collected,
    partly: Collected,
}

/// The same while the events are looked at.
pub(super) struct NamesTold {
    people: Part,
    places: Part,
    alone: Part,
    beside: Part,
    partly: Part,
}

impl NamesTold {
    /// Of about so many events.
    pub(super) fn of(events: usize) -> Self {
        let [people, places, alone, beside, partly] = std::array::from_fn(|_| Part::of(events));
        Self { people, places, alone, beside, partly }
    }

    pub(super) fn add(&mut self, event: &Event) {
        let Self { people, places, alone, beside, partly } = self;
        named(event).for_each(|named| people.add(named.person));
        let programme = event.programme.iter().filter_map(|item| item.place.as_deref());
        event.place.as_deref().into_iter().chain(programme).for_each(|it| places.add(it));
        let only = only(&event.sources);
        let parts = parts_with_sources(event).flatten();
        for source in event.sources.iter().chain(parts) {
            if Some(source.as_str()) != only {
                beside.add(source);
            }
        }
        only.into_iter().for_each(|source| alone.add(source));
        for part in parts_with_sources(event) {
            let own = self::only(part).filter(|source| Some(*source) != only);
            own.into_iter().for_each(|source| partly.add(source));
        }
        [people, places, alone, beside, partly].into_iter().for_each(Part::end_event);
    }

    pub(super) fn collected(self) -> NameParts {
        NameParts {
            people: self.people.collected(),
            places: self.places.collected(),
            alone: self.alone.collected(),
            beside: self.beside.collected(),
            partly: self.partly.collected(),
        }
    }
}

impl NameParts {
    pub(super) fn of(events: &[Event]) -> Self {
        let mut told = NamesTold::of(events.len());
        events.iter().for_each(|event| told.add(event));
        told.collected()
    }
}

impl Index {
    fn of(catalog: &Catalog, pieces: Vec<NameParts>) -> Self {
        let mut staff = Gathering::default();
        for (number, person) in (0u32..).zip(&catalog.dataset().people) {
            organisations_of(person).for_each(|organisation| staff.tell(organisation, number));
        }
        let order = in_order(catalog);
        let (mut people, mut lists) = (Vec::new(), [const { Vec::new() }; 4]);
        for piece in pieces {
            people.push(piece.people);
            let others = [piece.places, piece.alone, piece.beside, piece.partly];
            lists.iter_mut().zip(others).for_each(|(list, part)| list.push(part));
        }
        let people = joined(people);
        let others =
            lists.into_par_iter().map(|parts| NameLists::of_column(&joined(parts), &order));
        let mut others = others.collect::<Vec<_>>().into_iter();
        let mut next = || others.next().unwrap_or_default();
        let (places, alone, beside, partly_alone) = (next(), next(), next(), next());
        let staff = staff.done();
        let organisations = organisations(catalog, &staff, &people, &order);
        let lists = NameLists::of_column(&people, &order);
        let busy: Vec<(&CompactString, &[u32])> = lists.longer_than(MANY).collect();
        let company = busy.into_par_iter().map(|(name, events)| {
            let people_of = |ix: EventIx, tell: &mut dyn FnMut(&str)| {
                let numbers = people.of(ix.index());
                numbers.filter_map(|it| people.values.get(it as usize)).for_each(|it| tell(it));
            };
            let company = company(catalog, Some(name), NamedEvents(events), people_of);
            (name.clone(), company)
        });
        let company: Vec<(CompactString, Company)> = company.collect();
        Self {
            places,
            alone,
            beside,
            partly_alone,
            organisations,
            staff,
            company: company.into_iter().collect(),
            people: lists,
        }
    }
}

/// The events of the people who have a post in each organisation.
fn organisations(
    catalog: &Catalog,
    staff: &NameLists,
    people: &FieldColumn,
    order: &[u32],
) -> NameLists {
    let mut bodies = Gathering::default();
    // Few people of a file have a post in an organisation.
    if staff.longer_than(0).next().is_none() {
        return bodies.done();
    }
    let person = |name: &CompactString| catalog.person(name);
    let known: Vec<Option<&Person>> = people.values.iter().map(person).collect();
    for event in order {
        for number in people.of(*event as usize) {
            let person = known.get(number as usize).copied().flatten();
            for organisation in person.into_iter().flat_map(organisations_of) {
                bodies.tell(organisation, *event);
            }
        }
    }
    bodies.done()
}

/// Every event: dated ones by start, then undated ones.
fn in_order(catalog: &Catalog) -> Vec<u32> {
    let dated = catalog.chronological().iter().map(|event| event.0);
    let all = (0_u32..).zip(catalog.all_facts().iter());
    let undated = all.filter(|(_, facts)| facts.extent().is_none()).map(|(number, _)| number);
    dated.chain(undated).collect()
}

fn organisations_of(person: &Person) -> impl Iterator<Item = &str> {
    person.posts.iter().filter_map(|post| post.organisation.as_deref())
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

/// Who is named in some events beside `own`, and which parties take part in them. `people_of` tells whom an
/// event names.
fn company(
    catalog: &Catalog,
    own: Option<&str>,
    events: NamedEvents<'_>,
    people_of: impl Fn(EventIx, &mut dyn FnMut(&str)),
) -> Company {
    let mut people: HashMap<CompactString, u32, RandomState> = HashMap::default();
    let mut parties: HashMap<PartyIx, u32, RandomState> = HashMap::default();
    let mut once: Vec<CompactString> = Vec::new();
    for ix in events.iter() {
        let Some(facts) = catalog.facts(ix) else { continue };
        once.clear();
        people_of(ix, &mut |name| {
            if Some(name) != own {
                once.push(name.into());
            }
        });
        // Once for each event, in however many parts.
        once.sort_unstable();
        once.dedup();
        once.drain(..).for_each(|name| *people.entry(name).or_default() += 1);
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
    let mut people: Vec<(CompactString, u32)> = people.into_iter().collect();
    people.sort_unstable_by(|(one, first), (other, second)| (second, one).cmp(&(first, other)));
    people.truncate(MOST_KEPT);
    found.people = people;
    found.parties.sort_unstable_by_key(|(party, count)| (Reverse(*count), *party));
    found.parties.truncate(MOST_KEPT);
    found
}

impl Catalog {
    /// Makes what dossiers ask for, if it is not made yet: it takes its time where events are many.
    pub fn prepare_dossiers(&self) {
        self.dossiers()
            .0
            .get_or_init(|| Index::of(self, self.chunks(CHUNK, |_, events| NameParts::of(events))));
    }

    /// The same of names that were noted before.
    pub(super) fn take_names(&self, pieces: Vec<NameParts>) {
        self.dossiers().0.get_or_init(|| Index::of(self, pieces));
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

    /// The events that cite a source, in any part: dated ones by start, then undated ones.
    #[must_use]
    pub fn events_citing(&self, source: &str) -> Vec<EventIx> {
        let (alone, beside) = (self.events_resting_on(source), self.events_also_citing(source));
        let mut all: Vec<EventIx> = alone.iter().chain(beside.iter()).collect();
        // Of two lists in this order, which it only lays together.
        all.sort_by_key(|event| (self.facts(*event).map(EventFacts::start_key), *event));
        all
    }

    /// How many these are.
    #[must_use]
    pub fn count_citing(&self, source: &str) -> usize {
        self.events_resting_on(source).len() + self.events_also_citing(source).len()
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
        let people_of = |ix: EventIx, tell: &mut dyn FnMut(&str)| {
            self.with_event(ix, |event| named(event).for_each(|named| tell(named.person)));
        };
        let count = || company(self, Some(person), self.events_of_person(person), people_of);
        kept.cloned().unwrap_or_else(count)
    }
}

#[cfg(test)]
mod tests;
