//! What dossiers share: names as links, lists of the events that a name stands in, company.

use super::parts::event_row;
use super::party::MOST_LISTED;
use super::{Action, Block, EventRow, PartnerRow, Piece, called, language_of_names};
use crate::model::{CodeList, Event};
use crate::query::{Catalog, Company, EventIx, Field, NamedEvents};
use crate::say;
use crate::scene::counts;
use crate::state::Target;

/// Names that a list of company shows.
const MOST_COMPANY: usize = 12;

/// The name of an organisation given by id or plain name.
pub(super) fn organisation_name<'a>(
    catalog: &'a Catalog,
    name: &'a str,
    language: &str,
) -> &'a str {
    let party = || catalog.find_party(name).map(|party| called(catalog, party));
    let known = catalog.organisation(name).map(|known| known.name.get(language));
    known.or_else(party).unwrap_or(name)
}

/// A party or an organisation as a link.
pub(super) fn party_or_organisation(catalog: &Catalog, code: &str, language: &str) -> Piece {
    if catalog.find_party(code).is_none()
        && let Some(country) = crate::model::country::by_code(code)
    {
        // No event has it as a party, so that it has no card.
        return Piece::plain(country.name(language_of_names(language)));
    }
    let name = organisation_name(catalog, code, language);
    Piece::link(name, Target::organisation(catalog, code))
}

/// A person with a number of events.
pub(super) fn person_row(
    catalog: &Catalog,
    person: &str,
    events: u32,
    language: &str,
) -> PartnerRow {
    let country = catalog.person(person).and_then(|known| known.country.as_deref());
    let country = country.and_then(crate::model::country::by_code);
    PartnerRow {
        target: Target::Person(person.into()),
        name: catalog.person_name(person, language).to_owned(),
        flag: country.and_then(crate::model::country::Country::flag_code),
        kind: None,
        figure: counts::events(events),
        change: None,
    }
}

/// Said while what dossiers ask for is being prepared.
pub(super) fn preparing() -> Vec<Block> {
    vec![
        Block::Section(say!("cards-events").to_owned(), None),
        Block::Remark(say!("cards-being-listed").to_owned()),
    ]
}

/// The buttons that select the events of a dossier, and that show only these.
pub(super) fn select(target: &Target, events: usize, field: Option<(Field, &str)>) -> Vec<Action> {
    if events == 0 {
        return Vec::new();
    }
    let filter = field.map(|(field, value)| Action::FilterBy(field, value.to_owned()));
    std::iter::once(Action::SelectEvents(target.clone(), events)).chain(filter).collect()
}

pub(super) fn actions(actions: impl IntoIterator<Item = Action>) -> Vec<Block> {
    let actions: Vec<Action> = actions.into_iter().collect();
    if actions.is_empty() { Vec::new() } else { vec![Block::Actions(actions)] }
}

/// The first events of a list, each with a remark, under a section of their own.
pub(super) fn list(
    catalog: &Catalog,
    (name, events): (&str, NamedEvents<'_>),
    note: impl Fn(EventIx, &Event) -> Option<String>,
    language: &str,
) -> Vec<Block> {
    if events.is_empty() {
        return Vec::new();
    }
    let row = |ix: EventIx| {
        let (mut row, event) = (event_row(catalog, ix, language)?, catalog.event(ix)?);
        let status = event.status.as_ref().filter(|status| status.code() != "held");
        let status = status.map(|status| status.label().to_lowercase());
        let notes: Vec<String> = note(ix, event).into_iter().chain(status).collect();
        row.note = (!notes.is_empty()).then(|| notes.join(" · "));
        Some(row)
    };
    let rows: Vec<EventRow> = events.iter().take(MOST_LISTED).filter_map(row).collect();
    let mut blocks = vec![
        Block::Section(name.to_owned(), Some(counts::grouped(events.len()))),
        Block::Events(rows),
    ];
    blocks.extend(and_more(events.len(), MOST_LISTED));
    blocks
}

/// "and 4 more", where a list is longer than what is shown of it.
pub(super) fn and_more(all: usize, shown: usize) -> Option<Block> {
    let more = all.checked_sub(shown).filter(|more| *more > 0)?;
    Some(Block::Remark(say!("cards-and-more", count = more)))
}

/// Whom somebody met most, and with which countries.
pub(super) fn company(catalog: &Catalog, company: &Company, language: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    if company.people_count > 0 {
        let count = Some(counts::grouped(company.people_count));
        blocks.push(Block::Section(say!("cards-with-whom").to_owned(), count));
        let most = company.people.iter().take(MOST_COMPANY);
        let rows = most.map(|(person, events)| person_row(catalog, person, *events, language));
        blocks.push(Block::Partners(rows.collect()));
        blocks.extend(and_more(company.people_count, MOST_COMPANY));
    }
    if company.party_count > 0 {
        let count = Some(counts::grouped(company.party_count));
        blocks.push(Block::Section(say!("cards-countries-of-events").to_owned(), count));
        let rows = company.parties.iter().take(MOST_COMPANY).map(|(party, events)| PartnerRow {
            target: Target::Party(*party),
            name: called(catalog, *party).to_owned(),
            flag: catalog.party(*party).and_then(|party| party.flag),
            kind: None,
            figure: counts::events(events),
            change: None,
        });
        blocks.push(Block::Partners(rows.collect()));
        blocks.extend(and_more(company.party_count, MOST_COMPANY));
    }
    blocks
}

/// What an organisation or a series is, by its code: "Armed forces". A code that we know no words for is
/// shown as such.
pub(super) fn code_words(code: &str) -> String {
    let known = match code {
        "armed_forces" => say!("cards-code-armed-forces"),
        "claimed_state" => say!("cards-code-claimed-state"),
        "company" => say!("cards-code-company"),
        "confederation" => say!("cards-code-confederation"),
        "dialogue" => say!("cards-code-dialogue"),
        "joint_commission" => say!("cards-code-joint-commission"),
        "joint_military_commission" => say!("cards-code-joint-military-commission"),
        "ministry" => say!("cards-code-ministry"),
        "state" => say!("cards-code-state"),
        "training_programme" => say!("cards-code-training-programme"),
        "unknown" => say!("cards-code-unknown"),
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    let mut words = code.replace('_', " ");
    if let Some(first) = words.get(..1).map(str::to_uppercase) {
        words.replace_range(..1, &first);
    }
    words
}

#[cfg(test)]
mod tests;
