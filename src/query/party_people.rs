//! Who represents each country most often, for its card.
//!
//! A head or member of a delegation represents who sent it; a co-chair, a host or a guest of the
//! programme represents the country that the file gives the person. Nobody's country is guessed.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::RandomState;

use super::{Catalog, PartyIx};
use crate::model::Event;

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
        self.party_people().0.get_or_init(|| of(self));
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

fn of(catalog: &Catalog) -> Vec<PeopleOf> {
    let mut counts: HashMap<(PartyIx, &str), u32, RandomState> = HashMap::default();
    let mut named = Vec::new();
    let dated = catalog.chronological().iter().filter_map(|ix| catalog.event(*ix));
    for event in dated {
        named.clear();
        represent(catalog, event, &mut named);
        // Once for each event, in however many parts.
        named.sort_unstable();
        named.dedup();
        named.iter().for_each(|key| *counts.entry(*key).or_default() += 1);
    }
    let mut lists: Vec<Vec<(&str, u32)>> = vec![Vec::new(); catalog.parties().len()];
    for ((party, person), count) in counts {
        if let Some(list) = lists.get_mut(party.index()) {
            list.push((person, count));
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

/// Everybody whom an event names, with the country that each represents.
fn represent<'a>(catalog: &Catalog, event: &'a Event, named: &mut Vec<(PartyIx, &'a str)>) {
    for delegation in &event.delegations {
        let Some(party) = catalog.find_party(&delegation.party) else { continue };
        let people = delegation.head.iter().chain(&delegation.members);
        named.extend(people.map(|it| (party, it.person.as_ref())));
    }
    let programme = event.programme.iter().flat_map(|item| &item.people);
    for mention in event.co_chairs.iter().chain(&event.hosts).chain(programme) {
        let country = catalog.person(&mention.person).and_then(|it| it.country.as_deref());
        let party = country.and_then(|code| catalog.find_party(code));
        named.extend(party.map(|party| (party, mention.person.as_ref())));
    }
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
