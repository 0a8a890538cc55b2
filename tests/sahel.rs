//! The Sahel sample against the facts that it was made from: what was found must stand on the cards, and
//! nothing else.
//!
//! `tests/data/sahel_facts.jsonl` holds for each event its date, the key words of each fact, the people who
//! are named, and the addresses of all sources; it is written by hand from what was found, and not from the
//! sample.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use attache::model::{Event, Text};
use attache::query::{Catalog, EventIx};
use attache::scene::cards::{Block, Card, card, markdown};
use attache::state::Target;
use serde::Deserialize;

#[derive(Deserialize)]
struct Record {
    id: String,
    /// The date as written in the file.
    when: String,
    /// The date in words, as the card is to say it.
    date: String,
    /// Of each fact, the words without which it is not told.
    facts: Vec<Vec<String>>,
    /// Everybody who is named.
    people: Vec<String>,
    sources: Vec<String>,
}

fn records() -> Vec<Record> {
    let lines = include_str!("data/sahel_facts.jsonl").lines();
    lines.map(|line| serde_json::from_str(line).expect("a record of facts")).collect()
}

fn sahel() -> Catalog {
    let bytes = include_bytes!("../sample-data/sahel.json");
    let loaded =
        attache::load::read(bytes, "sahel.json", &|_: f32| true).expect("the sample reads");
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    Catalog::new(loaded.dataset)
}

fn find(catalog: &Catalog, id: &str) -> EventIx {
    catalog.find_event(id).unwrap_or_else(|| panic!("{id} is not in the sample"))
}

/// What a card says of its own event: without the names of others that it leads to.
fn own_words(catalog: &Catalog, event: EventIx) -> String {
    let whole = card(catalog, Some(&Target::Event(event)), None, "en", false);
    let is_own = |block: &Block| {
        !matches!(block, Block::Events(_) | Block::Partners(_) | Block::Sessions(_))
    };
    let blocks = whole.blocks.iter().filter(|block| is_own(block)).cloned().collect();
    plain(&markdown(&Card { blocks, ..whole }))
}

/// Markdown without its signs.
fn plain(markdown: &str) -> String {
    markdown.replace(['\\', '*', '#', '>'], "")
}

#[test]
fn every_fact_stands_on_its_card_with_its_date_and_its_sources() {
    let catalog = sahel();
    let mut missing = Vec::new();
    for record in records() {
        let event = find(&catalog, &record.id);
        let words = own_words(&catalog, event);
        let folded = words.to_lowercase();
        let mut miss = |what: &str, words: &str| {
            missing.push(format!("{}: {what}: {words}", record.id));
        };
        for word in record.facts.iter().flatten() {
            if !folded.contains(&word.to_lowercase()) {
                miss("fact", word);
            }
        }
        let whole = card(&catalog, Some(&Target::Event(event)), None, "en", false);
        let date = whole.blocks.iter().find_map(|block| match block {
            Block::Date(date) => Some(date.words.as_str()),
            _ => None,
        });
        if !date.is_some_and(|date| date.contains(&record.date)) {
            miss("date", &format!("{} in {date:?}", record.date));
        }
        let written = catalog.event(event).and_then(|event| event.when.date());
        if written.is_none_or(|date| date.text() != record.when) {
            miss("date as written", &record.when);
        }
        let shown = whole.blocks.iter().find_map(|block| match block {
            Block::Sources(rows) => Some(rows),
            _ => None,
        });
        let shown: Vec<&str> =
            shown.into_iter().flatten().filter_map(|row| row.url.as_deref()).collect();
        for source in &record.sources {
            if !shown.contains(&source.as_str()) {
                miss("source", source);
            }
        }
        for source in shown {
            if !record.sources.iter().any(|known| known == source) {
                miss("source that nobody found", source);
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_sample_holds_the_events_of_the_facts_and_no_others() {
    let catalog = sahel();
    let records = records();
    assert_eq!(records.len(), 32);
    let known: Vec<&str> = records.iter().map(|record| record.id.as_str()).collect();
    for (_, event, _) in catalog.events() {
        assert!(known.contains(&event.id.as_str()), "{} rests on no fact", event.id);
    }
    assert_eq!(catalog.len(), known.len());
}

#[test]
fn nobody_is_on_a_card_whom_no_fact_names() {
    let catalog = sahel();
    let mut invented = Vec::new();
    for record in records() {
        let Some(event) = catalog.event(find(&catalog, &record.id)) else { continue };
        for person in mentioned(event) {
            let name = catalog.person_name(person, "en");
            if !record.people.iter().any(|known| known == name) {
                invented.push(format!("{}: {name}", record.id));
            }
        }
    }
    assert!(invented.is_empty(), "{}", invented.join("\n"));
}

/// The ids or names of all people of an event.
fn mentioned(event: &Event) -> Vec<&str> {
    let delegates = event.delegations.iter().flat_map(|sent| sent.head.iter().chain(&sent.members));
    let programme = event.programme.iter().flat_map(|item| &item.people);
    let people = delegates.chain(&event.hosts).chain(&event.co_chairs).chain(programme);
    let speakers = event.quotes.iter().filter_map(|quote| quote.speaker.as_deref());
    people.map(|person| person.person.as_str()).chain(speakers).collect()
}

#[test]
fn no_text_has_a_figure_that_no_fact_has() {
    let catalog = sahel();
    let mut invented = Vec::new();
    for record in records() {
        let Some(event) = catalog.event(find(&catalog, &record.id)) else { continue };
        // An event may name the year of one that it is tied to.
        let tied = event.relations.iter().filter_map(|relation| catalog.find_event(&relation.to));
        let tied: Vec<String> =
            tied.filter_map(|tied| Some(catalog.event(tied)?.when.words())).collect();
        let known = format!(
            "{} {} {:?} {:?} {tied:?}",
            record.when, record.date, record.facts, event.claims
        );
        let known = figures(&known);
        for text in texts(event) {
            for figure in text.all().flat_map(figures) {
                if !known.contains(&figure) {
                    invented.push(format!("{}: {figure} in {text:?}", record.id));
                }
            }
        }
    }
    assert!(invented.is_empty(), "{}", invented.join("\n"));
}

/// The texts of an event that tell facts.
fn texts(event: &Event) -> Vec<&Text> {
    let programme = event.programme.iter().filter_map(|item| item.title.as_ref());
    let agenda = event.agenda.iter().filter_map(|item| item.topic.as_ref());
    let outcomes = event.outcomes.iter().filter_map(|outcome| outcome.text.as_ref());
    let commitments = event.commitments.iter().map(|promise| &promise.text);
    let own = [Some(&event.title), event.summary.as_ref(), event.note.as_ref()];
    own.into_iter()
        .flatten()
        .chain(programme)
        .chain(agenda)
        .chain(outcomes)
        .chain(commitments)
        .collect()
}

/// The whole numbers of a text, without zeros in front.
fn figures(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_ascii_digit());
    let digits = parts.filter(|digits| !digits.is_empty());
    digits.map(|digits| digits.trim_start_matches('0').to_owned()).collect()
}
