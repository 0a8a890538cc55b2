//! The dossier of an organisation: members, country, and people with posts in it. One that is a party
//! keeps the card of a party, to which the same is added.

use super::dossier::{
    actions, and_more, code_words, list, organisation_name, party_or_organisation, preparing,
    select,
};
use super::party::MOST_LISTED;
use super::{Action, Block, Card, PersonRow, Piece};
use crate::model::{Organisation, Person, Text};
use crate::query::{Catalog, Field, PartyIx};
use crate::say;
use crate::scene::counts;
use crate::state::Target;
use crate::words::semicolon;

/// The dossier of one that is no party of any event.
pub(super) fn card(catalog: &Catalog, name: &str, language: &str) -> Card {
    let events = catalog.events_of_staff(name);
    let known = catalog.organisation(name);
    let mut blocks = about(catalog, known, language);
    if known.is_none() {
        blocks.push(Block::Remark(say!("cards-organisation-unknown").to_owned()));
    }
    let own = Target::Organisation(name.into());
    blocks.extend(actions(select(&own, events.len(), None)));
    blocks.extend(staff(catalog, name, language));
    if catalog.has_dossiers() {
        let none = |_, _: &_| None;
        blocks.extend(list(catalog, (say!("cards-events-of-people"), events), none, language));
        if events.is_empty() {
            blocks.push(Block::Remark(say!("cards-no-event-names-people").to_owned()));
        }
    } else {
        blocks.extend(preparing());
    }
    Card { kind: None, title: organisation_name(catalog, name, language).to_owned(), blocks }
}

/// What is added to the card of a party that is an organisation.
pub(super) fn of_party(catalog: &Catalog, party: PartyIx, language: &str) -> Vec<Block> {
    let code = catalog.party(party).map(|party| party.code.as_str());
    let Some(known) = code.and_then(|code| catalog.organisation(code)) else { return Vec::new() };
    let mut blocks = about(catalog, Some(known), language);
    blocks.extend(actions([Action::FilterBy(Field::Party, known.id.clone())]));
    blocks.extend(staff(catalog, &known.id, language));
    blocks
}

/// Sort, short name, country and members.
fn about(catalog: &Catalog, known: Option<&Organisation>, language: &str) -> Vec<Block> {
    let Some(known) = known else { return Vec::new() };
    let mut rows = Vec::new();
    if let Some(short) = &known.short {
        rows.push((say!("cards-short").to_owned(), vec![Piece::plain(short.get(language))]));
    }
    if let Some(kind) = &known.kind {
        rows.push((say!("cards-kind").to_owned(), vec![Piece::plain(code_words(kind))]));
    }
    if let Some(country) = known.country.as_deref() {
        let name = say!("cards-country").to_owned();
        rows.push((name, vec![party_or_organisation(catalog, country, language)]));
    }
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        blocks.push(Block::Links(rows));
    }
    if !known.members.is_empty() {
        let rows = known.members.iter().take(MOST_LISTED).map(|code| {
            let Piece { words, target, .. } = party_or_organisation(catalog, code, language);
            let country = crate::model::country::by_code(code);
            let flag = country.and_then(crate::model::country::Country::flag_code);
            PersonRow { name: words, target, line: None, flag }
        });
        let count = Some(counts::grouped(known.members.len()));
        blocks.push(Block::Section(say!("cards-members").to_owned(), count));
        blocks.push(Block::People(rows.collect()));
        blocks.extend(and_more(known.members.len(), MOST_LISTED));
    }
    blocks
}

/// People with a post in it, as the file lists posts.
fn staff(catalog: &Catalog, name: &str, language: &str) -> Vec<Block> {
    let count = catalog.staff_of(name).count();
    if count == 0 {
        return Vec::new();
    }
    let row = |person: &Person| {
        let posts = person.posts.iter().filter(|post| post.organisation.as_deref() == Some(name));
        let post = |rank: Option<&Text>, title: Option<&Text>| {
            let parts: Vec<&str> =
                rank.into_iter().chain(title).map(|text| text.get(language)).collect();
            parts.join(" · ")
        };
        let posts: Vec<String> = posts
            .map(|it| post(it.rank.as_ref(), it.title.as_ref()))
            .filter(|words| !words.is_empty())
            .collect();
        let country = person.country.as_deref().and_then(crate::model::country::by_code);
        PersonRow {
            name: person.name.get(language).to_owned(),
            target: Some(Target::Person(person.id.as_str().into())),
            line: (!posts.is_empty()).then(|| posts.join(semicolon())),
            flag: country.and_then(crate::model::country::Country::flag_code),
        }
    };
    let rows = catalog.staff_of(name).take(MOST_LISTED).map(row).collect();
    let name = say!("cards-staff").to_owned();
    let mut blocks = vec![Block::Section(name, Some(counts::grouped(count))), Block::People(rows)];
    blocks.extend(and_more(count, MOST_LISTED));
    blocks
}
