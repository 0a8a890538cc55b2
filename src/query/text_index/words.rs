//! The words of a dataset, numbered, and the index made of them.

use std::cmp::Reverse;
use std::collections::HashMap;

use compact_str::{CompactString, ToCompactString as _};
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::packed::pack;
use super::postings::{Part, Postings};
use super::{CHUNK, Chunk, Entry, TextIndex};
use crate::model::{Dataset, Event, Text};
use crate::query::fold::fold_into;
use crate::query::lanes;
use crate::query::party::{Party, PartyKind, PartyTable};

/// The words of some events, before their numbers are known by frequency.
#[derive(Default)]
struct Raw {
    numbers: Vec<u32>,
    /// End of each event's title, and of its words.
    ends: Vec<(u32, u32)>,
}

impl Raw {
    fn packed(&self) -> Chunk {
        let mut chunk = Chunk { bytes: Vec::new(), ends: Vec::with_capacity(self.ends.len()) };
        for (title, rest) in self.events() {
            title.iter().chain(rest).for_each(|number| pack(&mut chunk.bytes, *number));
            chunk.ends.push(chunk.bytes.len() as u32);
        }
        chunk.bytes.shrink_to_fit();
        chunk
    }

    fn renumber(&mut self, number: impl Fn(u32) -> u32) {
        self.numbers.iter_mut().for_each(|own| *own = number(*own));
    }

    /// The numbers of each event, those of its title first.
    fn events(&self) -> impl Iterator<Item = (&[u32], &[u32])> {
        let mut start = 0;
        self.ends.iter().map(move |(title, end)| {
            let part = |from: u32, to: u32| {
                self.numbers.get(from as usize..to as usize).unwrap_or_default()
            };
            let parts = (part(start, *title), part(*title, *end));
            start = *end;
            parts
        })
    }
}

/// The words of events that follow each other, numbered by themselves.
#[derive(Default)]
pub(in crate::query) struct Piece {
    words: Words,
    raw: Raw,
    /// What stands for a name, as numbers from [`ID`] on.
    ids: Vec<(Behind, CompactString)>,
    known_ids: HashMap<(Behind, CompactString), u32, RandomState>,
}

/// Where the name behind an id is found.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
enum Behind {
    Person,
    Place,
    Series,
    Party,
}

/// The numbers of ids are those of all words of a piece, from this one on.
const ID: u32 = 1 << 31;

impl Piece {
    pub(in crate::query) fn of(events: &[Event]) -> Self {
        let mut piece = Self::default();
        for event in events {
            let title = piece.add(event);
            piece.raw.ends.push((title, piece.raw.numbers.len() as u32));
        }
        piece.known_ids = HashMap::default();
        piece.words.numbers = HashMap::default();
        piece.words.entries.shrink_to_fit();
        piece.raw.numbers.shrink_to_fit();
        piece.raw.ends.shrink_to_fit();
        piece
    }

    fn id(&mut self, behind: Behind, id: &str) {
        let key = (behind, CompactString::from(id));
        let next = self.ids.len() as u32;
        let number = *self.known_ids.entry(key).or_insert_with_key(|key| {
            self.ids.push(key.clone());
            next
        });
        self.raw.numbers.push(ID + number);
    }

    fn text(&mut self, text: &str) {
        self.words.add(text, &mut self.raw.numbers);
    }

    fn texts(&mut self, text: Option<&Text>) {
        text.into_iter().flat_map(Text::all).for_each(|text| self.text(text));
    }

    /// Adds the numbers of all that an event says, of its title first; returns where the title ends.
    fn add(&mut self, event: &Event) -> u32 {
        self.texts(Some(&event.title));
        let title = self.raw.numbers.len() as u32;
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
        title
    }

    /// The words with the numbers of a whole dataset: of each own word, and of each id.
    fn renumbered(&self, known: &[u32], ids: &[Vec<u32>]) -> Raw {
        let mut raw = Raw {
            numbers: Vec::with_capacity(self.raw.numbers.len()),
            ends: Vec::with_capacity(self.raw.ends.len()),
        };
        for (title, rest) in self.raw.events() {
            let mut put = |number: &u32| match number.checked_sub(ID) {
                Some(id) => raw.numbers.extend(ids.get(id as usize).into_iter().flatten()),
                None => raw.numbers.extend(known.get(*number as usize)),
            };
            title.iter().for_each(&mut put);
            rest.iter().for_each(&mut put);
            // No id stands in a title.
            let end = raw.numbers.len() as u32;
            let start = raw.ends.last().map_or(0, |(_, end)| *end);
            raw.ends.push((start + title.len() as u32, end));
        }
        raw
    }
}

/// The index of the words of all pieces of a dataset, on all cores.
pub(super) fn index(pieces: Vec<Piece>, dataset: &Dataset, parties: &PartyTable) -> TextIndex {
    let (words, chunks, names) = numbered(pieces, dataset, parties);
    let countries = (names.into_iter())
        .zip(parties.all())
        .filter(|(_, party)| matches!(party.kind, PartyKind::Country | PartyKind::FormerState));
    let countries =
        countries.map(|(number, party)| (number, party.code.to_compact_string())).collect();
    words.index(in_chunks(chunks), countries)
}

/// The words of all pieces, numbered as one; and the numbers of the names of parties.
fn numbered(
    pieces: Vec<Piece>,
    dataset: &Dataset,
    parties: &PartyTable,
) -> (Words, Vec<Raw>, Vec<u32>) {
    let mut words = Words::default();
    let names = Names::of(dataset, parties, &mut words);
    let mut numbers = Vec::with_capacity(pieces.len());
    for piece in &pieces {
        let known = words.take(&piece.words);
        let ids: Vec<Vec<u32>> =
            piece.ids.iter().map(|(behind, id)| names.of_id(*behind, id, &mut words)).collect();
        numbers.push((known, ids));
    }
    let pieces = pieces.into_par_iter().zip(numbers);
    let raws = pieces.map(|(piece, (known, ids))| piece.renumbered(&known, &ids)).collect();
    (words, raws, names.parties)
}

/// The same words, so many events at a time as the index has them.
fn in_chunks(raws: Vec<Raw>) -> Vec<Raw> {
    let last = raws.len().saturating_sub(1);
    let is_chunk = |(place, raw): (usize, &Raw)| {
        raw.ends.len() == CHUNK || place == last && raw.ends.len() < CHUNK
    };
    if raws.iter().enumerate().all(is_chunk) {
        return raws;
    }
    let mut chunks: Vec<Raw> = Vec::new();
    for raw in raws {
        for (title, rest) in raw.events() {
            if chunks.last().is_none_or(|chunk| chunk.ends.len() == CHUNK) {
                chunks.push(Raw::default());
            }
            let Some(chunk) = chunks.last_mut() else { continue };
            chunk.numbers.extend_from_slice(title);
            let end_of_title = chunk.numbers.len() as u32;
            chunk.numbers.extend_from_slice(rest);
            chunk.ends.push((end_of_title, chunk.numbers.len() as u32));
        }
    }
    chunks
}

/// Bytes of the texts of all pieces, with the names behind their ids.
pub(super) fn covered(pieces: Vec<Piece>, dataset: &Dataset, parties: &PartyTable) -> usize {
    let (words, raws, _) = numbered(pieces, dataset, parties);
    let of_word = |number: u32| match words.entries.get(number as usize) {
        Some(Entry::Word(word)) => word.len() + 1,
        _ => 0,
    };
    let of_any = |number: &u32| match words.entries.get(*number as usize) {
        Some(Entry::Name(name)) => name.iter().map(|it| of_word(*it)).sum(),
        _ => of_word(*number),
    };
    raws.iter().flat_map(|raw| &raw.numbers).map(of_any).sum()
}

/// Words and names, numbered as they are met.
#[derive(Default)]
struct Words {
    numbers: HashMap<CompactString, u32, RandomState>,
    entries: Vec<Entry>,
    /// A folded text, for a moment.
    folded: String,
}

impl Words {
    fn add(&mut self, text: &str, numbers: &mut Vec<u32>) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold_into(&mut folded, text);
        numbers.extend(
            folded.split(' ').filter(|word| !word.is_empty()).map(|word| self.number(word)),
        );
        self.folded = folded;
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(known) = self.numbers.get(word) {
            return *known;
        }
        let number = self.entries.len() as u32;
        let word = word.to_compact_string();
        self.entries.push(Entry::Word(word.clone()));
        self.numbers.insert(word, number);
        number
    }

    /// Takes over words that were numbered by themselves; gives their numbers here.
    fn take(&mut self, other: &Self) -> Vec<u32> {
        let words = other.entries.iter().map(|entry| match entry {
            Entry::Word(word) => self.number(word),
            Entry::Name(_) => 0,
        });
        words.collect()
    }

    /// A number that stands for all of these texts.
    fn name<'a>(&mut self, texts: impl Iterator<Item = &'a str>) -> u32 {
        let mut words = Vec::new();
        texts.for_each(|text| self.add(text, &mut words));
        let number = self.entries.len() as u32;
        self.entries.push(Entry::Name(words.into()));
        number
    }

    /// The index, with the most frequent numbers made the smallest.
    fn index(self, mut chunks: Vec<Raw>, countries: Vec<(u32, CompactString)>) -> TextIndex {
        let mut counts = vec![0_u32; self.entries.len()];
        for number in chunks.iter().flat_map(|raw| &raw.numbers) {
            if let Some(count) = counts.get_mut(*number as usize) {
                *count += 1;
            }
        }
        let mut order: Vec<u32> = (0..self.entries.len() as u32).collect();
        order.par_sort_by_key(|number| Reverse(counts.get(*number as usize).copied()));
        let mut ranks = vec![0_u32; order.len()];
        for (rank, number) in (0_u32..).zip(&order) {
            if let Some(own) = ranks.get_mut(*number as usize) {
                *own = rank;
            }
        }
        let rank = |number: &u32| ranks.get(*number as usize).copied().unwrap_or(0);
        let mut entries: Vec<Option<Entry>> = self.entries.into_iter().map(Some).collect();
        let take = |number: &u32| entries.get_mut(*number as usize).and_then(Option::take);
        let entries: Vec<Entry> = order
            .iter()
            .filter_map(take)
            .map(|entry| match entry {
                Entry::Name(words) => Entry::Name(words.iter().map(rank).collect()),
                word @ Entry::Word(_) => word,
            })
            .collect();
        let mut alphabet: Vec<(&str, u32)> = Vec::new();
        let mut names = Vec::new();
        for (number, entry) in (0..).zip(&entries) {
            match entry {
                Entry::Word(word) => alphabet.push((word.as_str(), number)),
                Entry::Name(_) => names.push(number),
            }
        }
        alphabet.par_sort_unstable();
        let alphabet = alphabet.into_iter().map(|(_, number)| number).collect();
        let events = chunks.iter().map(|raw| raw.ends.len()).sum();
        chunks.par_iter_mut().for_each(|raw| raw.renumber(|number| rank(&number)));
        let counts: Vec<u32> =
            order.iter().map(|number| counts.get(*number as usize).copied().unwrap_or(0)).collect();
        let told = || (0_u32..).zip(chunks.iter().flat_map(Raw::events));
        let (postings, packed) = rayon::join(
            || {
                Postings::of(&counts, events, || {
                    told().flat_map(|(event, (title, rest))| {
                        let in_title = title.iter().map(move |it| (event, *it, Part::Title));
                        in_title.chain(rest.iter().map(move |it| (event, *it, Part::Elsewhere)))
                    })
                })
            },
            || chunks.par_iter().map(Raw::packed).collect(),
        );
        let chunks = packed;
        let countries = countries.into_iter().map(|(number, code)| (rank(&number), code)).collect();
        TextIndex { entries, alphabet, names, countries, chunks, postings, events }
    }
}

/// The numbers of the names behind ids.
struct Names<'a> {
    people: HashMap<&'a str, u32>,
    places: HashMap<&'a str, u32>,
    series: HashMap<&'a str, u32>,
    /// By number of the party.
    parties: Vec<u32>,
    table: &'a PartyTable,
}

impl<'a> Names<'a> {
    fn of(dataset: &'a Dataset, table: &'a PartyTable, words: &mut Words) -> Self {
        // Of duplicate ids the first one wins, as everywhere.
        let mut people = HashMap::new();
        for person in &dataset.people {
            let aliases = person.aliases.iter().map(String::as_str);
            let number = words.name(person.name.all().chain(aliases));
            people.entry(person.id.as_str()).or_insert(number);
        }
        let mut places = HashMap::new();
        for place in &dataset.places {
            let number = words.name(place.name.all());
            places.entry(place.id.as_str()).or_insert(number);
        }
        let mut series = HashMap::new();
        for commission in &dataset.commissions {
            let number = words.name(commission.name.all());
            series.entry(commission.id.as_str()).or_insert(number);
        }
        let mut party = |party: &Party| {
            let others = party.other_names.iter().map(String::as_str);
            words.name(std::iter::once(party.name.as_str()).chain(others))
        };
        let parties = table.all().iter().map(&mut party).collect();
        Self { people, places, series, parties, table }
    }

    /// The number of the name behind an id; or those of the words that stand in the file in place of an id.
    fn of_id(&self, behind: Behind, id: &str, words: &mut Words) -> Vec<u32> {
        let known = match behind {
            Behind::Person => self.people.get(id),
            Behind::Place => self.places.get(id),
            Behind::Series => self.series.get(id),
            Behind::Party => self.table.find(id).and_then(|party| self.parties.get(party.index())),
        };
        let mut numbers: Vec<u32> = known.copied().into_iter().collect();
        if numbers.is_empty() && matches!(behind, Behind::Person | Behind::Place) {
            words.add(id, &mut numbers);
        }
        numbers
    }
}
