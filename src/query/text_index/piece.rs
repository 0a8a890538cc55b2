//! What events that follow each other say: their words and the ids in them, numbered by themselves, so that this
//! can be done while they are read.

use std::collections::HashMap;

use compact_str::{CompactString, ToCompactString as _};
use foldhash::fast::RandomState;

use super::segment::{Segment, Told};
use crate::model::{Event, Text};
use crate::query::fold::fold_into;
use crate::query::lanes;

/// See the module.
#[derive(Default)]
pub(in crate::query) struct Piece {
    pub(super) segment: Segment,
    /// What stands behind the numbers of the segment.
    pub(super) tokens: Vec<Token>,
}

/// What an event says at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A word, folded.
    Word(CompactString),
    /// A name that stands elsewhere in the file.
    Id(Behind, CompactString),
}

/// Where the name behind an id is found.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Behind {
    Person,
    Place,
    Series,
    Party,
}

impl Piece {
    pub(in crate::query) fn of(events: &[Event]) -> Self {
        let mut told = WordsTold::default();
        events.iter().for_each(|event| told.add(event));
        told.piece()
    }
}

/// A piece while its events are looked at: the words that were met so far.
#[derive(Default)]
pub(in crate::query) struct WordsTold {
    told: Told,
    tokens: Vec<Token>,
    words: HashMap<CompactString, u32, RandomState>,
    ids: HashMap<(Behind, CompactString), u32, RandomState>,
    /// A folded text, for a moment.
    folded: String,
}

impl WordsTold {
    /// The piece of what was added; another one can be begun with the same memory.
    pub(in crate::query) fn piece(&mut self) -> Piece {
        let (segment, order) = Segment::of(&mut self.told, self.tokens.len());
        let nothing = || Token::Word(CompactString::default());
        let mut take = |number: &u32| {
            Some(std::mem::replace(self.tokens.get_mut(*number as usize)?, nothing()))
        };
        let tokens = order.iter().filter_map(&mut take).collect();
        self.told.numbers.clear();
        self.told.ends.clear();
        self.tokens.clear();
        self.words.clear();
        self.ids.clear();
        Piece { segment, tokens }
    }

    fn text(&mut self, text: &str) {
        self.folded.clear();
        fold_into(&mut self.folded, text);
        for word in self.folded.split(' ').filter(|word| !word.is_empty()) {
            let number = if let Some(known) = self.words.get(word) {
                *known
            } else {
                let (word, number) = (word.to_compact_string(), self.tokens.len() as u32);
                self.tokens.push(Token::Word(word.clone()));
                self.words.insert(word, number);
                number
            };
            self.told.numbers.push(number);
        }
    }

    fn id(&mut self, behind: Behind, id: &str) {
        let (key, next) = ((behind, CompactString::from(id)), self.tokens.len() as u32);
        let number = *self.ids.entry(key).or_insert_with_key(|(_, id)| {
            self.tokens.push(Token::Id(behind, id.clone()));
            next
        });
        self.told.numbers.push(number);
    }

    fn texts(&mut self, text: Option<&Text>) {
        text.into_iter().flat_map(Text::all).for_each(|text| self.text(text));
    }

    /// Adds all that an event says, its title first.
    pub(in crate::query) fn add(&mut self, event: &Event) {
        self.texts(Some(&event.title));
        let title = self.told.numbers.len() as u32;
        self.texts(event.summary.as_ref());
        self.texts(event.note.as_ref());
        event.tags.iter().for_each(|tag| self.text(tag));
        for party in &event.parties {
            self.text(&party.party);
            party.as_reported.iter().for_each(|name| self.text(name));
        }
        event.agenda.iter().for_each(|item| self.texts(item.topic.as_ref()));
        event.outcomes.iter().for_each(|outcome| self.texts(outcome.text.as_ref()));
        event.commitments.iter().for_each(|promise| self.texts(Some(&promise.text)));
        event.programme.iter().for_each(|item| self.texts(item.title.as_ref()));
        for quote in &event.quotes {
            self.texts(Some(&quote.text));
            self.texts(quote.original.as_ref());
            quote.speaker.iter().for_each(|speaker| self.text(speaker));
        }
        lanes::people(event).for_each(|mention| self.id(Behind::Person, &mention.person));
        event.place.iter().for_each(|place| self.id(Behind::Place, place));
        event.commission.iter().for_each(|series| self.id(Behind::Series, &series.id));
        event.parties.iter().for_each(|party| self.id(Behind::Party, &party.party));
        self.told.ends.push((title, self.told.numbers.len() as u32));
    }
}
