//! Search by words: case- and accent-insensitive, in all languages of a file at once.
//!
//! Each event has one folded text in an arena; a query word hits where a word begins with it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::party::PartyTable;
use crate::model::{Dataset, Event, PersonMention, Text};

/// The folded texts of all events.
#[derive(Debug, Default)]
pub(super) struct TextIndex {
    arena: String,
    /// End of each event's text in the arena.
    ends: Vec<usize>,
}

impl TextIndex {
    pub(super) fn of(dataset: &Dataset, parties: &PartyTable) -> Self {
        let mut index = Self::default();
        let people: std::collections::HashMap<&str, String> = dataset
            .people
            .iter()
            .map(|person| {
                let names = person.name.all().chain(person.aliases.iter().map(String::as_str));
                (person.id.as_str(), names.collect::<Vec<_>>().join(" "))
            })
            .collect();
        let named = |id: &str| people.get(id).cloned().unwrap_or_else(|| id.to_owned());
        for event in &dataset.events {
            let mut words = Words::default();
            words.of_event(event);
            mentions(event).for_each(|mention| words.add(&named(&mention.person)));
            for party in event.parties.iter().filter_map(|part| parties.find(&part.party)) {
                if let Some(party) = parties.all().get(party.index()) {
                    words.add(&party.name);
                    party.other_names.iter().for_each(|name| words.add(name));
                }
            }
            if let Some(place) = &event.place {
                let place = dataset.places.iter().find(|known| &known.id == place);
                place.into_iter().for_each(|place| words.texts(Some(&place.name)));
            }
            if let Some(session) = &event.commission {
                let series = dataset.commissions.iter().find(|known| known.id == session.id);
                series.into_iter().for_each(|series| words.texts(Some(&series.name)));
            }
            fold_into(&mut index.arena, &words.0);
            index.ends.push(index.arena.len());
        }
        index
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
        let mut start = 0;
        let hit = |&end: &usize| {
            let text = self.arena.as_bytes().get(start..end).unwrap_or_default();
            start = end;
            finders.iter().all(|finder| finder.find(text).is_some())
        };
        Some(self.ends.iter().map(hit).collect())
    }
}

/// Collects the words of one event.
#[derive(Default)]
struct Words(String);

impl Words {
    fn add(&mut self, text: &str) {
        self.0.push(' ');
        self.0.push_str(text);
    }

    fn texts(&mut self, text: Option<&Text>) {
        text.into_iter().flat_map(Text::all).for_each(|text| self.add(text));
    }

    fn of_event(&mut self, event: &Event) {
        self.texts(Some(&event.title));
        self.texts(event.summary.as_ref());
        self.texts(event.note.as_ref());
        event.tags.iter().for_each(|tag| self.add(tag));
        event.place.iter().for_each(|place| self.add(place));
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

/// Everybody an event names.
fn mentions(event: &Event) -> impl Iterator<Item = &PersonMention> {
    let delegates = event
        .delegations
        .iter()
        .flat_map(|delegation| delegation.head.iter().chain(&delegation.members));
    let programme = event.programme.iter().flat_map(|item| &item.people);
    delegates.chain(&event.hosts).chain(&event.co_chairs).chain(programme)
}

/// Appends `text` in lower case, without accents and Arabic vowel signs, words apart by one space
/// and a space in front, so that " word" finds beginnings of words only.
fn fold_into(arena: &mut String, text: &str) {
    let mut in_word = false;
    for character in text.nfd().filter(|character| !is_combining_mark(*character)) {
        if character.is_alphanumeric() {
            if !in_word {
                arena.push(' ');
                in_word = true;
            }
            arena.extend(folded(character).to_lowercase());
        } else if !matches!(character, '\u{2019}' | '\'' | '\u{640}') || !in_word {
            // An apostrophe inside a word stays unheard: "N'Daw" is found by "ndaw".
            in_word = false;
        }
    }
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
    use super::fold_into;

    fn fold(text: &str) -> String {
        let mut folded = String::new();
        fold_into(&mut folded, text);
        folded
    }

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
