//! Search by words: case- and accent-insensitive, in all languages of a file at once.
//!
//! Each event has one folded text in an arena; a query word hits where a word begins with it.

use std::collections::HashMap;

use rayon::prelude::*;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::party::{Party, PartyTable};
use crate::model::{Dataset, Event, Text};

/// Events whose texts stand in one arena.
const CHUNK: usize = 4_096;

/// The folded texts of all events.
#[derive(Debug, Default)]
pub(super) struct TextIndex(Vec<Arena>);

/// The texts of some events, one after the other.
#[derive(Debug, Default)]
struct Arena {
    text: String,
    /// End of each event's text.
    ends: Vec<usize>,
}

/// The folded names behind ids. Each stands in many events, and is folded once.
struct Names<'a> {
    people: HashMap<&'a str, String>,
    places: HashMap<&'a str, String>,
    series: HashMap<&'a str, String>,
    /// By number of the party.
    parties: Vec<String>,
    table: &'a PartyTable,
}

impl TextIndex {
    /// Takes one core only: the window needs the others while words are indexed.
    pub(super) fn of(dataset: &Dataset, parties: &PartyTable) -> Self {
        let people = dataset.people.iter().map(|person| {
            let aliases = person.aliases.iter().map(String::as_str);
            (person.id.as_str(), folded_names(person.name.all().chain(aliases)))
        });
        let party = |party: &Party| {
            let others = party.other_names.iter().map(String::as_str);
            folded_names(std::iter::once(party.name.as_str()).chain(others))
        };
        // Of duplicate ids the first one wins, as everywhere.
        let places = dataset.places.iter().map(|it| (it.id.as_str(), folded_names(it.name.all())));
        let series =
            dataset.commissions.iter().map(|it| (it.id.as_str(), folded_names(it.name.all())));
        let names = Names {
            people: people.rev().collect(),
            places: places.rev().collect(),
            series: series.rev().collect(),
            parties: parties.all().iter().map(party).collect(),
            table: parties,
        };
        Self(dataset.events.chunks(CHUNK).map(|events| Arena::of(events, &names)).collect())
    }

    /// Which events hold every word of `query`; `None` where the query has no word.
    pub(super) fn search(&self, query: &str) -> Option<Vec<bool>> {
        let mut folded = String::new();
        fold_into(&mut folded, query);
        let needles: Vec<String> =
            folded.split_whitespace().map(|word| format!(" {word}")).collect();
        if needles.is_empty() {
            return None;
        }
        let finders: Vec<_> =
            needles.iter().map(|needle| memchr::memmem::Finder::new(needle.as_bytes())).collect();
        let hits: Vec<Vec<bool>> = self.0.par_iter().map(|arena| arena.search(&finders)).collect();
        Some(hits.concat())
    }
}

impl Arena {
    fn of(events: &[Event], names: &Names<'_>) -> Self {
        let mut arena = Self::default();
        for event in events {
            arena.event(event);
            for mention in super::lanes::people(event) {
                arena.name(names.people.get(mention.person.as_str()), &mention.person);
            }
            for party in event.parties.iter().filter_map(|part| names.table.find(&part.party)) {
                let name = names.parties.get(party.index());
                arena.text.push_str(name.map_or("", String::as_str));
            }
            if let Some(place) = &event.place {
                arena.name(names.places.get(place.as_str()), place);
            }
            if let Some(series) = &event.commission {
                arena.name(names.series.get(series.id.as_str()), "");
            }
            arena.ends.push(arena.text.len());
        }
        arena
    }

    /// Adds folded names, or the word that stands in the file in place of an id.
    fn name(&mut self, folded: Option<&String>, word: &str) {
        match folded {
            Some(folded) => self.text.push_str(folded),
            None => self.add(word),
        }
    }

    fn search(&self, finders: &[memchr::memmem::Finder<'_>]) -> Vec<bool> {
        let mut start = 0;
        let hit = |&end: &usize| {
            let text = self.text.as_bytes().get(start..end).unwrap_or_default();
            start = end;
            finders.iter().all(|finder| finder.find(text).is_some())
        };
        self.ends.iter().map(hit).collect()
    }

    fn add(&mut self, text: &str) {
        fold_into(&mut self.text, text);
    }

    fn texts(&mut self, text: Option<&Text>) {
        text.into_iter().flat_map(Text::all).for_each(|text| self.add(text));
    }

    fn event(&mut self, event: &Event) {
        self.texts(Some(&event.title));
        self.texts(event.summary.as_ref());
        self.texts(event.note.as_ref());
        event.tags.iter().for_each(|tag| self.add(tag));
        for party in &event.parties {
            self.add(&party.party);
            party.as_reported.iter().for_each(|name| self.add(name));
        }
        event.agenda.iter().for_each(|item| self.texts(item.topic.as_ref()));
        event.outcomes.iter().for_each(|outcome| self.texts(outcome.text.as_ref()));
        event.commitments.iter().for_each(|promise| self.texts(Some(&promise.text)));
        event.programme.iter().for_each(|item| self.texts(item.title.as_ref()));
        for quote in &event.quotes {
            self.texts(Some(&quote.text));
            self.texts(quote.original.as_ref());
            quote.speaker.iter().for_each(|speaker| self.add(speaker));
        }
    }
}

/// A text in the form in which texts are searched and sorted: " bamako declaration".
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 1);
    fold_into(&mut folded, text);
    folded
}

/// Appends `text` in lower case, without accents and Arabic vowel signs, words apart by one space
/// and a space in front, so that " word" finds beginnings of words only.
fn fold_into(arena: &mut String, text: &str) {
    let mut in_word = false;
    for character in text.chars() {
        if character.is_ascii() {
            in_word = fold_character(arena, character, in_word);
        } else {
            decompose_canonical(character, |part| {
                if !is_combining_mark(part) {
                    in_word = fold_character(arena, part, in_word);
                }
            });
        }
    }
}

/// Appends one character of a word; tells whether a word goes on after it.
fn fold_character(arena: &mut String, character: char, in_word: bool) -> bool {
    if !character.is_alphanumeric() {
        // An apostrophe inside a word stays unheard: "N'Daw" is found by "ndaw".
        return in_word && matches!(character, '\u{2019}' | '\'' | '\u{640}');
    }
    if !in_word {
        arena.push(' ');
    }
    if character.is_ascii() {
        arena.push(character.to_ascii_lowercase());
    } else {
        arena.extend(folded(character).to_lowercase());
    }
    true
}

fn folded_names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut folded = String::new();
    names.for_each(|name| fold_into(&mut folded, name));
    folded
}

/// Letters of Arabic that are written in several ways become one.
fn folded(character: char) -> char {
    match character {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_punctuation_do_not_count() {
        assert_eq!(fold("Côte d’Ivoire"), " cote divoire");
        assert_eq!(fold("El-Fassi; RABAT"), " el fassi rabat");
    }

    #[test]
    fn arabic_letters_written_in_several_ways_are_one() {
        assert_eq!(fold("اللّجنة العسكريّة"), fold("اللجنه العسكرية"));
    }
}
