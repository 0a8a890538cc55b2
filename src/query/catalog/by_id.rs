//! What ids and codes stand for in a catalog, and what it is called.

use std::collections::HashMap;
use std::hash::BuildHasher as _;

use compact_str::CompactString;
use foldhash::fast::RandomState;

use super::{Catalog, EventIx, PartyIx};
use crate::model::{Commission, Dataset, Event, Organisation, Person, Place, Source, country};
use crate::query::commissions::CommissionIx;
use crate::query::facts_table::CHUNK;
use crate::query::id_index::IdIndex;
use crate::query::party::{Party, PartyKind};
use crate::query::place_index::PlaceIx;
use crate::query::store::EventStore;
use crate::say;
use crate::words::{self, Language};

/// Look-ups by id; the first of duplicates wins.
#[derive(Debug, Default)]
pub(super) struct Ids {
    hasher: RandomState,
    events: IdIndex,
    people: HashMap<String, usize>,
    places: HashMap<String, usize>,
    sources: HashMap<String, usize>,
}

impl Ids {
    /// Everything but the events, which are added once their hashes are known.
    pub(super) fn of(dataset: &Dataset, hasher: RandomState) -> Self {
        let ids = |names: &mut dyn Iterator<Item = &String>| {
            let mut map = HashMap::new();
            for (index, name) in names.enumerate() {
                map.entry(name.clone()).or_insert(index);
            }
            map
        };
        Self {
            hasher,
            events: IdIndex::default(),
            people: ids(&mut dataset.people.iter().map(|person| &person.id)),
            places: ids(&mut dataset.places.iter().map(|place| &place.id)),
            sources: ids(&mut dataset.sources.iter().map(|source| &source.id)),
        }
    }

    pub(super) fn add_events(&mut self, hashes: &[u64]) {
        self.events = IdIndex::of(hashes);
    }

    pub(super) fn event(&self, events: &EventStore, id: &str) -> Option<EventIx> {
        let is = |ix: EventIx| events.with(ix, |event| event.id == id) == Some(true);
        self.events.find(self.hasher.hash_one(id), is)
    }
}

impl Catalog {
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

    /// Name of a party in a language, in which the table of countries and the file have one; else that of
    /// [`party_name`](Self::party_name).
    #[must_use]
    pub fn party_name_in(&self, party: PartyIx, language: &str) -> &str {
        let Some(known) = self.party(party) else { return self.party_name(party) };
        match known.kind {
            PartyKind::Unstated => say!("party-unstated"),
            _ if !has_own_names(language) => &known.name,
            PartyKind::Country | PartyKind::FormerState => {
                country::by_code(&known.code).map_or(known.name.as_str(), |it| it.name(language))
            }
            PartyKind::Organisation => {
                let found = self.organisation(&known.code);
                let name = found.map(|it| it.short.as_ref().unwrap_or(&it.name).get(language));
                name.unwrap_or(&known.name)
            }
            PartyKind::Unknown => &known.name,
        }
    }

    /// Name of a party in the language that is spoken.
    #[must_use]
    pub fn party_called(&self, party: PartyIx) -> &str {
        self.party_name_in(party, words::language().tag())
    }

    /// The codes of two parties, in the order of the alphabet: "MAR+MLI"; `None` where one is unknown.
    #[must_use]
    pub fn pair_code(&self, one: PartyIx, other: PartyIx) -> Option<String> {
        let (one, other) = (&self.party(one)?.code, &self.party(other)?.code);
        Some(format!("{}+{}", one.min(other), one.max(other)))
    }

    /// The party that a code or id of the file stands for.
    #[must_use]
    pub fn find_party(&self, code: &str) -> Option<PartyIx> {
        self.parties.find(code)
    }

    /// The event with this id.
    #[must_use]
    pub fn find_event(&self, id: &str) -> Option<EventIx> {
        self.ids.event(&self.events, id)
    }

    /// The ids of all events, in the order of the file.
    pub(in crate::query) fn written_ids(&self) -> Vec<CompactString> {
        let of_chunk = |_, events: &[Event]| -> Vec<CompactString> {
            events.iter().map(|event| event.id.clone()).collect()
        };
        self.chunks(CHUNK, of_chunk).into_iter().flatten().collect()
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

    /// The number of the place with this id.
    #[must_use]
    pub fn find_place(&self, id: &str) -> Option<PlaceIx> {
        self.ids.places.get(id).map(|number| PlaceIx(*number as u32))
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.dataset.sources.get(*self.ids.sources.get(id)?)
    }

    /// The commission with this id.
    #[must_use]
    pub fn commission(&self, id: &str) -> Option<&Commission> {
        self.dataset.commissions.get(self.commissions.find(id)?.index())
    }

    /// The number of the commission with this id, whether or not the file has an entry for it.
    #[must_use]
    pub fn find_commission(&self, id: &str) -> Option<CommissionIx> {
        self.commissions.find(id)
    }

    /// The id of a commission.
    #[must_use]
    pub fn commission_id(&self, commission: CommissionIx) -> Option<&str> {
        self.commissions.id(commission)
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
}

/// Whether parties have names of a language. Arabic ones stand among Arabic words only: in a line that is read from
/// the left, they would turn what is between them about.
fn has_own_names(language: &str) -> bool {
    match language {
        "fr" => true,
        "ar" => words::language() == Language::Arabic,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::query::catalog::tests::catalog;

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
