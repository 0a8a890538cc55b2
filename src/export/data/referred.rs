//! What the events of a filter refer to: the entries that leave the program with them.
//!
//! An entry stays if an event names it, or an entry that stays does; where a value could not be read, any text in
//! it counts as a name. Events that an entry names do not come along.

use std::collections::HashSet;

use serde_json::Value;

use crate::model::{
    AgendaItem, Claim, Commission, Commitment, Dataset, Delegation, Event, Organisation, Other,
    Outcome, Participation, Person, PersonMention, Place, Post, ProgrammeItem, Quote, Relation,
    Source,
};

/// Ids of one list of entries, and those of them that stay.
#[derive(Default)]
struct Ids<'a> {
    known: HashSet<&'a str>,
    kept: HashSet<&'a str>,
}

impl<'a> Ids<'a> {
    fn of(ids: impl Iterator<Item = &'a String>) -> Self {
        Self { known: ids.map(String::as_str).collect(), kept: HashSet::new() }
    }

    /// Whether an entry of this id was not kept before, and is now.
    fn keep(&mut self, id: &str) -> bool {
        self.known.get(id).is_some_and(|id| self.kept.insert(id))
    }
}

/// The entries that stay.
pub(super) struct Referred<'a> {
    organisations: Ids<'a>,
    people: Ids<'a>,
    commissions: Ids<'a>,
    places: Ids<'a>,
    sources: Ids<'a>,
}

impl<'a> Referred<'a> {
    /// Nothing yet.
    pub(super) fn none(dataset: &'a Dataset) -> Self {
        Self {
            organisations: Ids::of(dataset.organisations.iter().map(|it| &it.id)),
            people: Ids::of(dataset.people.iter().map(|it| &it.id)),
            commissions: Ids::of(dataset.commissions.iter().map(|it| &it.id)),
            places: Ids::of(dataset.places.iter().map(|it| &it.id)),
            sources: Ids::of(dataset.sources.iter().map(|it| &it.id)),
        }
    }

    /// What an event names. Its fields stand here one by one, so that none can be forgotten.
    pub(super) fn event(&mut self, event: &Event) {
        let Event {
            id: _,
            kind: _,
            title: _,
            when: _,
            summary: _,
            status: _,
            parties,
            place,
            commission,
            delegations,
            hosts,
            co_chairs,
            programme,
            agenda,
            outcomes,
            commitments,
            quotes,
            relations,
            claims,
            sources,
            tags: _,
            codes: _,
            note: _,
            files: _,
            origin: _,
            other,
        } = event;
        for Participation { party, role: _, as_reported: _, other } in parties {
            self.party(party);
            self.other(other);
        }
        self.place(place.as_deref());
        if let Some(commission) = commission {
            self.commissions.keep(&commission.id);
            self.other(&commission.other);
        }
        for Delegation { party, size: _, head, members, other } in delegations {
            self.party(party);
            self.people(head);
            self.people(members);
            self.other(other);
        }
        self.people(hosts);
        self.people(co_chairs);
        for ProgrammeItem { day: _, time: _, title: _, place, people, other } in programme {
            self.place(place.as_deref());
            self.people(people);
            self.other(other);
        }
        for AgendaItem { topic: _, area: _, other } in agenda {
            self.other(other);
        }
        for Outcome { kind: _, text: _, sources, other } in outcomes {
            self.sources(sources);
            self.other(other);
        }
        for commitment in commitments {
            self.commitment(commitment);
        }
        for Quote { text: _, original: _, language: _, speaker, via: _, source, other } in quotes {
            if let Some(speaker) = speaker {
                self.people.keep(speaker);
            }
            self.sources(source);
            self.other(other);
        }
        for Relation { to: _, kind: _, other } in relations {
            self.other(other);
        }
        for Claim { field: _, value, sources, confidence: _, other } in claims {
            self.any(value);
            self.sources(sources);
            self.other(other);
        }
        self.sources(sources);
        self.other(other);
    }

    fn commitment(&mut self, commitment: &Commitment) {
        let Commitment {
            text: _,
            owner,
            beneficiary,
            area: _,
            due: _,
            status: _,
            fulfilled_by: _,
            sources,
            other,
        } = commitment;
        owner.iter().chain(beneficiary).for_each(|party| self.party(party));
        self.sources(sources);
        self.other(other);
    }

    fn party(&mut self, party: &str) {
        self.organisations.keep(party);
    }

    fn people<'p>(&mut self, mentions: impl IntoIterator<Item = &'p PersonMention>) {
        for PersonMention { person, rank: _, post: _, other } in mentions {
            self.people.keep(person);
            self.other(other);
        }
    }

    fn place(&mut self, place: Option<&str>) {
        if let Some(place) = place {
            self.places.keep(place);
        }
    }

    fn sources<'s>(&mut self, sources: impl IntoIterator<Item = &'s String>) {
        for source in sources {
            self.sources.keep(source);
        }
    }

    fn other(&mut self, other: &Other) {
        other.iter().for_each(|(_, value)| self.any(value));
    }

    /// Every text of a value is a name that may be one of ours.
    fn any(&mut self, value: &Value) {
        match value {
            Value::String(name) => {
                for ids in [
                    &mut self.organisations,
                    &mut self.people,
                    &mut self.commissions,
                    &mut self.places,
                    &mut self.sources,
                ] {
                    ids.keep(name);
                }
            }
            Value::Array(values) => values.iter().for_each(|value| self.any(value)),
            Value::Object(values) => values.values().for_each(|value| self.any(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn kept(&self) -> usize {
        let all =
            [&self.organisations, &self.people, &self.commissions, &self.places, &self.sources];
        all.iter().map(|ids| ids.kept.len()).sum()
    }

    /// What entries that stay name, until they name no more.
    fn close(&mut self, dataset: &Dataset) {
        loop {
            let before = self.kept();
            for person in &dataset.people {
                let Person { id, name: _, aliases: _, country, posts, other } = person;
                if !self.people.kept.contains(id.as_str()) {
                    continue;
                }
                country.iter().for_each(|it| self.party(it));
                for Post { organisation, rank: _, title: _, from: _, to: _, other } in posts {
                    organisation.iter().for_each(|it| self.party(it));
                    self.other(other);
                }
                self.other(other);
            }
            for commission in &dataset.commissions {
                let Commission { id, name: _, kind: _, parties, founded_by: _, cadence: _, other } =
                    commission;
                if self.commissions.kept.contains(id.as_str()) {
                    parties.iter().for_each(|it| self.party(it));
                    self.other(other);
                }
            }
            for place in &dataset.places {
                let Place { id, name: _, country, lat: _, lon: _, other } = place;
                if self.places.kept.contains(id.as_str()) {
                    country.iter().for_each(|it| self.party(it));
                    self.other(other);
                }
            }
            for organisation in &dataset.organisations {
                let Organisation { id, name: _, short: _, kind: _, country, members, other } =
                    organisation;
                if self.organisations.kept.contains(id.as_str()) {
                    country.iter().chain(members).for_each(|it| self.party(it));
                    self.other(other);
                }
            }
            for Source { id, other, .. } in &dataset.sources {
                if self.sources.kept.contains(id.as_str()) {
                    self.other(other);
                }
            }
            if self.kept() == before {
                return;
            }
        }
    }

    /// The entries of a dataset that stay, in their order: what is named by the events that were told of, and by
    /// these entries.
    pub(super) fn entries(mut self, of: &Dataset) -> Dataset {
        self.close(of);
        Dataset {
            organisations: kept(&of.organisations, &self.organisations, |it| &it.id),
            people: kept(&of.people, &self.people, |it| &it.id),
            commissions: kept(&of.commissions, &self.commissions, |it| &it.id),
            places: kept(&of.places, &self.places, |it| &it.id),
            sources: kept(&of.sources, &self.sources, |it| &it.id),
            ..Dataset::default()
        }
    }
}

fn kept<T: Clone>(entries: &[T], ids: &Ids<'_>, id: impl Fn(&T) -> &String) -> Vec<T> {
    entries.iter().filter(|entry| ids.kept.contains(id(entry).as_str())).cloned().collect()
}
