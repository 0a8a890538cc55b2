//! Who represents each country most often, for its card.
//!
//! A head or member of a delegation represents who sent it; a co-chair, a host or a guest of the
//! programme represents the country that the file gives the person. Nobody's country is guessed.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::OnceLock;

use compact_str::CompactString;
use foldhash::fast::RandomState;

use super::columns::{Collected, Part};
use super::facts_table::CHUNK;
use super::{Catalog, PartyIx};
use crate::model::Event;
use crate::time::EventDate;

/// People that are kept of a country.
const MOST_KEPT: usize = 12;

/// Those who represent one country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleOf {
    /// How many there are.
    pub count: usize,
    /// The most involved, by id or plain name, with the number of dated events, by falling number.
    pub most: Vec<(String, u32)>,
}

/// By number of the party; made off the UI thread.
#[derive(Debug, Default)]
pub(super) struct PartyPeople(OnceLock<Vec<PeopleOf>>);

impl Catalog {
    /// Counts the people of each country, if they are not counted yet.
    pub(super) fn count_people(&self) {
        self.party_people()
            .0
            .get_or_init(|| of(self, &self.chunks(CHUNK, |_, events| Represented::of(events))));
    }

    /// The same of names that were noted before.
    pub(super) fn take_people(&self, pieces: &[Collected]) {
        self.party_people().0.get_or_init(|| of(self, pieces));
    }

    /// Whether the people of countries are counted.
    #[must_use]
    pub fn has_people(&self) -> bool {
        self.party_people().0.get().is_some()
    }

    /// Who represents a country; `None` while they are not counted.
    #[must_use]
    pub fn people_of(&self, party: PartyIx) -> Option<&PeopleOf> {
        self.party_people().0.get()?.get(party.index())
    }
}

/// Whom the dated events of a piece name, as [`written`].
#[derive(Default)]
pub(super) struct Represented {
    part: Part,
    key: String,
}

impl Represented {
    pub(super) fn of(events: &[Event]) -> Collected {
        let mut told = Self::default();
        events.iter().for_each(|event| told.add(event));
        told.collected()
    }

    pub(super) fn add(&mut self, event: &Event) {
        let Self { part, key } = self;
        if event.when.date().and_then(EventDate::known_span).is_some() {
            for delegation in event.delegations.iter().filter(|it| !it.party.is_empty()) {
                for member in delegation.head.iter().chain(&delegation.members) {
                    part.add(written(key, &delegation.party, &member.person));
                }
            }
            let programme = event.programme.iter().flat_map(|item| &item.people);
            for mention in event.co_chairs.iter().chain(&event.hosts).chain(programme) {
                part.add(written(key, "", &mention.person));
            }
        }
        part.end_event();
    }

    pub(super) fn collected(self) -> Collected {
        self.part.collected()
    }
}

/// What stands between a party and a person; no file writes it within a code.
const BETWEEN: char = '\u{1f}';

/// Who sent somebody, if that is said, and whom.
fn written<'a>(key: &'a mut String, party: &str, person: &str) -> &'a str {
    key.clear();
    key.push_str(party);
    key.push(BETWEEN);
    key.push_str(person);
    key
}

fn of(catalog: &Catalog, pieces: &[Collected]) -> Vec<PeopleOf> {
    let mut people: HashMap<&str, u32, RandomState> = HashMap::default();
    let mut names: Vec<&str> = Vec::new();
    let mut counts: HashMap<(PartyIx, u32), u32, RandomState> = HashMap::default();
    let mut named: Vec<(PartyIx, u32)> = Vec::new();
    for piece in pieces {
        let represents = |key| {
            let (party, person) = represented(catalog, key)?;
            let number = people.entry(person).or_insert_with(|| {
                names.push(person);
                names.len() as u32 - 1
            });
            Some((party, *number))
        };
        let keys: Vec<Option<(PartyIx, u32)>> = piece.values().iter().map(represents).collect();
        for event in piece.events() {
            named.clear();
            named.extend(event.filter_map(|it| keys.get(it as usize).copied().flatten()));
            // Once for each event, in however many parts.
            named.sort_unstable();
            named.dedup();
            named.iter().for_each(|key| *counts.entry(*key).or_default() += 1);
        }
    }
    let mut lists: Vec<Vec<(&str, u32)>> = vec![Vec::new(); catalog.parties().len()];
    for ((party, person), count) in counts {
        if let Some((list, name)) = lists.get_mut(party.index()).zip(names.get(person as usize)) {
            list.push((*name, count));
        }
    }
    let of_list = |mut list: Vec<(&str, u32)>| {
        list.sort_unstable_by_key(|(person, count)| (Reverse(*count), *person));
        let most = list.iter().take(MOST_KEPT);
        PeopleOf {
            count: list.len(),
            most: most.map(|(person, count)| ((*person).to_owned(), *count)).collect(),
        }
    };
    lists.into_iter().map(of_list).collect()
}

/// The country and the person of a key.
fn represented<'k>(catalog: &Catalog, key: &'k CompactString) -> Option<(PartyIx, &'k str)> {
    let (party, person) = key.split_once(BETWEEN)?;
    let of_person = || catalog.person(person).and_then(|it| it.country.as_deref());
    let code = if party.is_empty() { of_person() } else { Some(party) };
    Some((catalog.find_party(code?)?, person))
}

#[cfg(test)]
mod tests {
    use crate::model::Dataset;
    use crate::query::Catalog;

    #[test]
    fn people_count_once_an_event_for_the_country_that_they_represent() {
        let json = r#"{
            "people":[{"id":"mouhib","name":"Abdelghani Mouhib","country":"MAR"}],
            "events":[
              {"id":"1","kind":"visit","title":"","when":"2024","parties":["MAR","MLI"],
               "delegations":[{"party":"MLI","head":"Gen. A","members":["Col. B"]},
                              {"party":"MAR","head":"mouhib"}],
               "co_chairs":["mouhib","Gen. A"], "hosts":["Nobody Known"]},
              {"id":"2","kind":"visit","title":"","when":"2025","parties":["MAR","MLI"],
               "delegations":[{"party":"MLI","head":"Gen. A"}], "hosts":["mouhib"]},
              {"id":"x","kind":"visit","title":"","when":"soon","parties":["MAR","MLI"],
               "delegations":[{"party":"MLI","head":"Col. B"}]}]}"#;
        let dataset: Dataset = serde_json::from_str(json).expect("a dataset");
        let catalog = Catalog::new(dataset);
        let party = |code: &str| catalog.find_party(code).expect(code);
        assert_eq!(catalog.people_of(party("MLI")), None, "not counted yet");
        catalog.list_by_party();
        assert!(catalog.has_people());
        let of = |code: &str| catalog.people_of(party(code)).expect("counted");
        let named = [("Gen. A".to_owned(), 2), ("Col. B".to_owned(), 1)];
        assert_eq!((of("MLI").count, of("MLI").most.as_slice()), (2, &named[..]));
        assert_eq!(of("MAR").most, [("mouhib".to_owned(), 2)]);
    }
}
