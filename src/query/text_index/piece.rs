//! What events that follow each other say: their words and the ids in them, numbered by themselves, so that this
//! can be done while they are read.

use std::hash::BuildHasher as _;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::segment::{Segment, Told};
use super::stretches::{self, Known, Stretch, Stretches};
use super::tokens::{Behind, Tokens};
use crate::model::{Event, Text};
use crate::query::fold::fold_into;
use crate::query::lanes;

/// See the module.
#[derive(Default)]
pub(in crate::query) struct Piece {
    pub(super) segment: Segment,
    /// What stands behind the numbers of the segment.
    pub(super) tokens: Tokens,
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
    tokens: Tokens,
    /// By hash of the token, which stands among these.
    numbers: HashTable<u32>,
    hasher: RandomState,
    /// The numbers of what stands between two blanks, as it was written, and of ids: most of it stands in many
    /// texts, and is folded and looked up once.
    stretches: Stretches,
    /// A folded stretch, for a moment.
    folded: String,
}

impl WordsTold {
    /// The piece of what was added; another one can be begun with the same memory.
    pub(in crate::query) fn piece(&mut self) -> Piece {
        let (segment, order) = Segment::of(&mut self.told, self.tokens.len());
        let tokens = self.tokens.in_order(&order);
        self.told.numbers.clear();
        self.told.ends.clear();
        self.tokens.clear();
        self.numbers.clear();
        self.stretches.clear();
        Piece { segment, tokens }
    }

    fn text(&mut self, text: &str) {
        for stretch in stretches::of(text) {
            match self.stretches.known(None, stretch) {
                Known::One(number) => self.told.numbers.push(number),
                Known::Several(numbers) => self.told.numbers.extend_from_slice(numbers),
                Known::Not => self.stretch(stretch),
            }
        }
    }

    /// Numbers the words of a stretch that was not met before.
    fn stretch(&mut self, stretch: Stretch<'_>) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(&mut folded, stretch.text());
        let start = self.told.numbers.len();
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            let number = self.number(None, word);
            self.told.numbers.push(number);
        }
        self.folded = folded;
        self.stretches.keep(None, stretch, self.told.numbers.get(start..).unwrap_or_default());
    }

    /// The number of a token.
    fn number(&mut self, behind: Option<Behind>, text: &str) -> u32 {
        let Self { tokens, numbers, hasher, .. } = self;
        let hash = hasher.hash_one((behind, text));
        let is_same = |number: &u32| tokens.get(*number) == Some((behind, text));
        if let Some(known) = numbers.find(hash, is_same) {
            return *known;
        }
        let number = tokens.push(behind, text);
        let rehash = |number: &u32| tokens.get(*number).map_or(0, |token| hasher.hash_one(token));
        numbers.insert_unique(hash, number, rehash);
        number
    }

    fn id(&mut self, behind: Behind, id: &str) {
        let whole = Stretch::whole(id);
        let known = self.stretches.known(Some(behind), whole);
        let number = if let Known::One(number) = known {
            number
        } else {
            let number = self.number(Some(behind), id);
            self.stretches.keep(Some(behind), whole, &[number]);
            number
        };
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
