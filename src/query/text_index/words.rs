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

/// The index of all words of a dataset, on all cores.
pub(super) fn index(dataset: &Dataset, parties: &PartyTable) -> TextIndex {
    let mut words = Words::default();
    let names = Names::of(dataset, parties, &mut words);
    let read: Vec<(Words, Raw)> = dataset
        .events
        .par_chunks(CHUNK)
        .map(|events| {
            let (mut own, mut raw) = (Words::default(), Raw::default());
            for event in events {
                let title = event_words(event, &names, &mut own, &mut raw.numbers);
                raw.ends.push((title, raw.numbers.len() as u32));
            }
            (own, raw)
        })
        .collect();
    let countries = (names.parties.iter().copied())
        .zip(parties.all())
        .filter(|(_, party)| matches!(party.kind, PartyKind::Country | PartyKind::FormerState));
    let countries =
        countries.map(|(number, party)| (number, party.code.to_compact_string())).collect();
    let mut chunks = Vec::with_capacity(read.len());
    let mut numbers = Vec::with_capacity(read.len());
    for (own, raw) in read {
        numbers.push(words.take(own));
        chunks.push(raw);
    }
    chunks.par_iter_mut().zip(numbers).for_each(|(raw, known)| {
        raw.renumber(|number| match number.checked_sub(NAME) {
            Some(name) => name,
            None => known.get(number as usize).copied().unwrap_or_default(),
        });
    });
    words.index(chunks, countries)
}

/// The numbers of names are those of all words, from this one on, where words are numbered by themselves.
const NAME: u32 = 1 << 31;

/// Bytes of the texts of all events, with the names behind their ids.
pub(super) fn covered(dataset: &Dataset, parties: &PartyTable) -> usize {
    let mut words = Words::default();
    let names = Names::of(dataset, parties, &mut words);
    let (mut own, mut numbers, mut length) = (Words::default(), Vec::new(), 0);
    let of_word = |words: &Words, number: u32| match words.entries.get(number as usize) {
        Some(Entry::Word(word)) => word.len() + 1,
        _ => 0,
    };
    for event in &dataset.events {
        numbers.clear();
        event_words(event, &names, &mut own, &mut numbers);
        for number in &numbers {
            let name = number.checked_sub(NAME).and_then(|name| words.entries.get(name as usize));
            length += match name {
                Some(Entry::Name(name)) => name.iter().map(|it| of_word(&words, *it)).sum(),
                _ => of_word(&own, *number),
            };
        }
    }
    length
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
    fn take(&mut self, other: Self) -> Vec<u32> {
        let words = other.entries.into_iter().map(|entry| match entry {
            Entry::Word(word) => self.number(&word),
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
}

/// Adds the numbers of all that an event says, of its title first; returns where the title ends.
fn event_words(event: &Event, names: &Names<'_>, words: &mut Words, numbers: &mut Vec<u32>) -> u32 {
    fn texts(text: Option<&Text>, words: &mut Words, numbers: &mut Vec<u32>) {
        text.into_iter().flat_map(Text::all).for_each(|text| words.add(text, numbers));
    }
    texts(Some(&event.title), words, numbers);
    let title = numbers.len() as u32;
    texts(event.summary.as_ref(), words, numbers);
    texts(event.note.as_ref(), words, numbers);
    event.tags.iter().for_each(|tag| words.add(tag, numbers));
    for party in &event.parties {
        words.add(&party.party, numbers);
        party.as_reported.iter().for_each(|name| words.add(name, numbers));
    }
    event.agenda.iter().for_each(|item| texts(item.topic.as_ref(), words, numbers));
    event.outcomes.iter().for_each(|outcome| texts(outcome.text.as_ref(), words, numbers));
    event.commitments.iter().for_each(|promise| texts(Some(&promise.text), words, numbers));
    event.programme.iter().for_each(|item| texts(item.title.as_ref(), words, numbers));
    for quote in &event.quotes {
        texts(Some(&quote.text), words, numbers);
        texts(quote.original.as_ref(), words, numbers);
        quote.speaker.iter().for_each(|speaker| words.add(speaker, numbers));
    }
    // Or the word that stands in the file in place of an id.
    let mut name = |known: Option<&u32>, word: &str| match known {
        Some(number) => numbers.push(NAME + *number),
        None => words.add(word, numbers),
    };
    for mention in lanes::people(event) {
        name(names.people.get(mention.person.as_str()), &mention.person);
    }
    if let Some(place) = &event.place {
        name(names.places.get(place.as_str()), place);
    }
    if let Some(series) = &event.commission {
        name(names.series.get(series.id.as_str()), "");
    }
    let parties = event.parties.iter().filter_map(|part| names.table.find(&part.party));
    let of_parties = parties.filter_map(|party| names.parties.get(party.index()));
    numbers.extend(of_parties.map(|number| NAME + *number));
    title
}
