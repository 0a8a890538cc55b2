//! The dossier of a person: posts as the file lists them and as they were reported, events with the
//! part in each, and whom the person met.

use super::dossier::{
    actions, company, list, organisation_name, party_or_organisation, preparing, select,
};
use super::piece::joined;
use super::{Block, Card, Piece};
use crate::model::{Event, Post};
use crate::query::{Catalog, EventIx, Field, NamedEvents, Role, named};
use crate::say;
use crate::state::Target;
use crate::words::comma;

/// Events that are asked for posts as reported.
const MOST_ASKED: usize = 2_000;
/// Posts as reported that are listed.
const MOST_REPORTED: usize = 40;

pub(super) fn card(catalog: &Catalog, person: &str, language: &str) -> Card {
    let known = catalog.person(person);
    let events = catalog.events_of_person(person);
    let mut blocks = Vec::new();
    let mut rows = Vec::new();
    if let Some(country) = known.and_then(|known| known.country.as_deref()) {
        let name = say!("cards-country").to_owned();
        rows.push((name, vec![party_or_organisation(catalog, country, language)]));
    }
    if let Some(aliases) = known.map(|known| &known.aliases).filter(|it| !it.is_empty()) {
        let name = say!("cards-also-written").to_owned();
        rows.push((name, vec![Piece::plain(aliases.join(comma()))]));
    }
    if !rows.is_empty() {
        blocks.push(Block::Links(rows));
    }
    if known.is_none() {
        blocks.push(Block::Remark(say!("cards-person-unknown").to_owned()));
    }
    let own = Target::Person(person.into());
    blocks.extend(actions(select(&own, events.len(), Some((Field::Person, person)))));
    if let Some(posts) = known.map(|known| &known.posts).filter(|posts| !posts.is_empty()) {
        let rows = posts.iter().map(|post| self::post(catalog, post, language)).collect();
        blocks.push(Block::Section(say!("cards-posts-listed").to_owned(), None));
        blocks.push(Block::Links(rows));
    }
    if catalog.has_dossiers() {
        blocks.extend(reported(catalog, person, events, language));
        let note = |_, event: &Event| note(catalog, event, person, language);
        blocks.extend(list(catalog, (say!("cards-events"), events), note, language));
        blocks.extend(company(catalog, &catalog.company_of(person), language));
        if events.is_empty() {
            blocks.push(Block::Remark(say!("cards-no-event-names-person").to_owned()));
        }
    } else {
        blocks.extend(preparing());
    }
    Card { kind: None, title: catalog.person_name(person, language).to_owned(), blocks }
}

/// When, and which post where: "since 2019", "Gen. · Inspector General · Royal Armed Forces".
fn post(catalog: &Catalog, post: &Post, language: &str) -> (String, Vec<Piece>) {
    let when = match (post.from.is_missing(), post.to.is_missing()) {
        (false, false) => format!("{} – {}", post.from.short_words(), post.to.short_words()),
        (false, true) => say!("cards-from", date = post.from.short_words()),
        (true, false) => say!("cards-until", date = post.to.short_words()),
        (true, true) => say!("cards-dates-not-stated").to_owned(),
    };
    let words = |text: Option<&crate::model::Text>| {
        text.map(|text| vec![Piece::plain(text.get(language))]).unwrap_or_default()
    };
    let organisation = post.organisation.as_deref().map(|name| {
        let target = Target::organisation(catalog, name);
        vec![Piece::link(organisation_name(catalog, name, language), target)]
    });
    let parts =
        [words(post.rank.as_ref()), words(post.title.as_ref()), organisation.unwrap_or_default()];
    (when, joined(parts, " · "))
}

/// Rank and post as an event reports them; `None` where it says neither.
fn post_as_reported(event: &Event, person: &str, language: &str) -> Option<String> {
    let mentions = named(event).filter(|named| named.person == person);
    let words = mentions.filter_map(|named| {
        let mention = named.mention?;
        let parts = mention.rank.iter().chain(&mention.post);
        let parts: Vec<&str> = parts.map(|text| text.get(language)).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    });
    // The fullest of several in one event.
    words.max_by_key(String::len)
}

/// Each rank and post in the order in which events report them, from the first to the last of them.
fn reported(
    catalog: &Catalog,
    person: &str,
    events: NamedEvents<'_>,
    language: &str,
) -> Vec<Block> {
    let mut found: Vec<(String, EventIx, EventIx)> = Vec::new();
    for ix in events.iter().take(MOST_ASKED) {
        let words = catalog.event(ix).and_then(|it| post_as_reported(it, person, language));
        let Some(words) = words else { continue };
        if let Some((before, _, last)) = found.last_mut()
            && *before == words
        {
            *last = ix;
        } else if found.len() < MOST_REPORTED {
            found.push((words, ix, ix));
        } else {
            break;
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    let when =
        |ix: EventIx| catalog.event(ix).map_or_else(String::new, |event| event.when.short_words());
    let rows = found.into_iter().map(|(words, first, last)| {
        let (from, to) = (when(first), when(last));
        let dates = if from == to { from } else { format!("{from} … {to}") };
        (dates, vec![Piece::link(words, Target::Event(first))])
    });
    let rows = rows.collect();
    vec![Block::Section(say!("cards-posts-reported").to_owned(), None), Block::Links(rows)]
}

/// In which parts an event names a person: "head of the delegation of Mali, co-chair".
fn note(catalog: &Catalog, event: &Event, person: &str, language: &str) -> Option<String> {
    let mut roles: Vec<String> = Vec::new();
    for named in named(event).filter(|named| named.person == person) {
        let of = |party: &str| organisation_name(catalog, party, language).to_owned();
        let words = match named.role {
            Role::Head(party) => say!("cards-role-head", party = of(party)),
            Role::Member(party) => say!("cards-role-member", party = of(party)),
            Role::CoChair => say!("cards-role-co-chair").to_owned(),
            Role::Host => say!("cards-role-host").to_owned(),
            Role::Programme => say!("cards-in-programme").to_owned(),
            Role::Speaker => say!("cards-role-speaker").to_owned(),
        };
        if !roles.contains(&words) {
            roles.push(words);
        }
    }
    let parts = [Some(roles.join(comma())), post_as_reported(event, person, language)];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|it| !it.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}
