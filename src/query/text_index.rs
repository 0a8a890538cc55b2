//! Search by words: case- and accent-insensitive, in all languages of a file at once.
//!
//! Every folded word of the file has a number, the most frequent the smallest; each event has the
//! numbers of its words, one to three bytes each. The names behind ids (people, places, series,
//! parties) have numbers of their own and stand in an event once. A query word hits every word that it
//! begins; which numbers these are is known before an event is looked at.

use std::cmp::Reverse;
use std::collections::HashMap;

use compact_str::{CompactString, ToCompactString as _};
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::fold::{Asked, fold_into};
use super::party::{Party, PartyTable};
use crate::model::{Dataset, Event, Text};

/// Events whose words stand beside each other.
const CHUNK: usize = 4_096;
/// Bits of a number in each of its bytes.
const BITS: u32 = 7;

/// The words of all events.
#[derive(Debug, Default)]
pub(super) struct TextIndex {
    /// By number.
    entries: Vec<Entry>,
    /// The numbers of words, in the order of the alphabet.
    alphabet: Vec<u32>,
    chunks: Vec<Chunk>,
}

/// What a number stands for.
#[derive(Debug)]
enum Entry {
    /// A word.
    Word(CompactString),
    /// A name, or several of one person: the numbers of their words.
    Name(Box<[u32]>),
}

/// The words of some events, one after the other.
#[derive(Debug, Default)]
struct Chunk {
    /// Numbers, seven bits in each byte, the lowest first; the last byte of each has its top bit clear.
    bytes: Vec<u8>,
    /// End of each event's words.
    ends: Vec<u32>,
}

impl TextIndex {
    /// Takes one core only: the window needs the others while words are indexed.
    pub(super) fn of(dataset: &Dataset, parties: &PartyTable) -> Self {
        let mut words = Words::default();
        let names = Names::of(dataset, parties, &mut words);
        let mut chunks: Vec<(Vec<u32>, Vec<u32>)> = Vec::new();
        for events in dataset.events.chunks(CHUNK) {
            let (mut numbers, mut ends) = (Vec::new(), Vec::with_capacity(events.len()));
            for event in events {
                event_words(event, &names, &mut words, &mut numbers);
                ends.push(numbers.len() as u32);
            }
            chunks.push((numbers, ends));
        }
        words.index(chunks)
    }

    /// Which events hold what `query` asks for; `None` where it asks for nothing.
    pub(super) fn search(&self, query: &str) -> Option<Vec<bool>> {
        let asked = Asked::parse(query);
        if asked.is_empty() {
            return None;
        }
        let needles = |phrases: &[String]| -> Vec<Needle> {
            phrases.iter().map(|phrase| self.needle(phrase)).collect()
        };
        let (wanted, unwanted) = (needles(&asked.wanted), needles(&asked.unwanted));
        let hits: Vec<Vec<bool>> =
            self.chunks.par_iter().map(|chunk| chunk.search(&wanted, &unwanted)).collect();
        Some(hits.concat())
    }

    /// Bytes of memory it takes.
    #[must_use]
    pub(super) fn bytes(&self) -> usize {
        let of = |chunk: &Chunk| chunk.bytes.capacity() + chunk.ends.capacity() * size_of::<u32>();
        let name = |entry: &Entry| match entry {
            Entry::Word(word) if word.is_heap_allocated() => word.capacity(),
            Entry::Word(_) => 0,
            Entry::Name(words) => size_of_val::<[u32]>(words),
        };
        self.chunks.iter().map(of).sum::<usize>()
            + self.entries.len() * (size_of::<Entry>() + size_of::<u32>())
            + self.entries.iter().map(name).sum::<usize>()
    }

    /// Bytes of the texts of all events, with the names behind their ids, as a reader would see them.
    pub(super) fn covered(dataset: &Dataset, parties: &PartyTable) -> usize {
        let mut words = Words::default();
        let names = Names::of(dataset, parties, &mut words);
        let mut numbers = Vec::new();
        let mut length = 0;
        let of_word = |words: &Words, number: u32| match words.entries.get(number as usize) {
            Some(Entry::Word(word)) => word.len() + 1,
            _ => 0,
        };
        for event in &dataset.events {
            numbers.clear();
            event_words(event, &names, &mut words, &mut numbers);
            for number in &numbers {
                length += match words.entries.get(*number as usize) {
                    Some(Entry::Name(name)) => name.iter().map(|it| of_word(&words, *it)).sum(),
                    _ => of_word(&words, *number),
                };
            }
        }
        length
    }

    /// The numbers of the words that `prefix` begins.
    fn beginning(&self, prefix: &str) -> &[u32] {
        let word = |number: &u32| match self.entries.get(*number as usize) {
            Some(Entry::Word(word)) => word.as_str(),
            _ => "",
        };
        let from = self.alphabet.partition_point(|number| word(number) < prefix);
        let rest = self.alphabet.get(from..).unwrap_or_default();
        let count = rest.partition_point(|number| word(number).starts_with(prefix));
        rest.get(..count).unwrap_or_default()
    }

    /// A word, or words that follow each other, made ready.
    fn needle(&self, phrase: &str) -> Needle {
        let mut sets: Vec<Vec<bool>> = Vec::new();
        let mut words = phrase.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let mut set = vec![false; self.entries.len()];
            let is_last = words.peek().is_none();
            let begun = self.beginning(word).iter();
            for number in begun {
                let whole = matches!(
                    self.entries.get(*number as usize),
                    Some(Entry::Word(own)) if own == word
                );
                if let Some(mark) = set.get_mut(*number as usize) {
                    *mark = is_last || whole;
                }
            }
            sets.push(set);
        }
        let mut names = vec![false; self.entries.len()];
        for (mark, entry) in names.iter_mut().zip(&self.entries) {
            if let Entry::Name(words) = entry {
                *mark = follow(words, &sets);
            }
        }
        Needle { sets, names }
    }
}

/// Words that follow each other: by number, which may stand in each place, and which names hold them.
struct Needle {
    sets: Vec<Vec<bool>>,
    names: Vec<bool>,
}

fn holds(set: &[bool], number: u32) -> bool {
    set.get(number as usize) == Some(&true)
}

/// Whether some of the numbers follow each other as the sets ask.
fn follow(numbers: &[u32], sets: &[Vec<bool>]) -> bool {
    !sets.is_empty()
        && numbers
            .windows(sets.len())
            .any(|window| window.iter().zip(sets).all(|(number, set)| holds(set, *number)))
}

impl Needle {
    /// Whether the numbers of an event hold it.
    fn is_in(&self, bytes: &[u8], numbers: &mut Vec<u32>) -> bool {
        match self.sets.as_slice() {
            [] => false,
            [only] => {
                Numbers(bytes).any(|number| holds(only, number) || holds(&self.names, number))
            }
            sets => {
                numbers.clear();
                numbers.extend(Numbers(bytes));
                numbers.iter().any(|number| holds(&self.names, *number)) || follow(numbers, sets)
            }
        }
    }
}

/// Numbers as they are packed in bytes.
struct Numbers<'a>(&'a [u8]);

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += BITS;
        }
    }
}

fn pack(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 1 << BITS {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= BITS;
    }
    bytes.push(number as u8);
}

impl Chunk {
    fn search(&self, wanted: &[Needle], unwanted: &[Needle]) -> Vec<bool> {
        let (mut start, mut numbers) = (0, Vec::new());
        let hit = |&end: &u32| {
            let bytes = self.bytes.get(start..end as usize).unwrap_or_default();
            start = end as usize;
            wanted.iter().all(|needle| needle.is_in(bytes, &mut numbers))
                && !unwanted.iter().any(|needle| needle.is_in(bytes, &mut numbers))
        };
        self.ends.iter().map(hit).collect()
    }
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
        numbers.extend(folded.split_whitespace().map(|word| self.number(word)));
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

    /// A number that stands for all of these texts.
    fn name<'a>(&mut self, texts: impl Iterator<Item = &'a str>) -> u32 {
        let mut words = Vec::new();
        texts.for_each(|text| self.add(text, &mut words));
        let number = self.entries.len() as u32;
        self.entries.push(Entry::Name(words.into()));
        number
    }

    /// The index, with the most frequent numbers made the smallest.
    fn index(self, chunks: Vec<(Vec<u32>, Vec<u32>)>) -> TextIndex {
        let mut counts = vec![0_u32; self.entries.len()];
        for number in chunks.iter().flat_map(|(numbers, _)| numbers) {
            if let Some(count) = counts.get_mut(*number as usize) {
                *count += 1;
            }
        }
        let mut order: Vec<u32> = (0..self.entries.len() as u32).collect();
        order.sort_by_key(|number| Reverse(counts.get(*number as usize).copied()));
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
        let mut alphabet: Vec<(&str, u32)> = (0..)
            .zip(&entries)
            .filter_map(|(number, entry)| match entry {
                Entry::Word(word) => Some((word.as_str(), number)),
                Entry::Name(_) => None,
            })
            .collect();
        alphabet.sort_unstable();
        let alphabet = alphabet.into_iter().map(|(_, number)| number).collect();
        let chunks = chunks.into_iter().map(|(numbers, ends)| {
            let mut chunk = Chunk { bytes: Vec::new(), ends: Vec::with_capacity(ends.len()) };
            let mut start = 0;
            for end in ends {
                let own = numbers.get(start..end as usize).unwrap_or_default();
                own.iter().for_each(|number| pack(&mut chunk.bytes, rank(number)));
                chunk.ends.push(chunk.bytes.len() as u32);
                start = end as usize;
            }
            chunk.bytes.shrink_to_fit();
            chunk
        });
        TextIndex { chunks: chunks.collect(), alphabet, entries }
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

/// The numbers of all that an event says.
fn event_words(event: &Event, names: &Names<'_>, words: &mut Words, numbers: &mut Vec<u32>) {
    fn texts(text: Option<&Text>, words: &mut Words, numbers: &mut Vec<u32>) {
        text.into_iter().flat_map(Text::all).for_each(|text| words.add(text, numbers));
    }
    texts(Some(&event.title), words, numbers);
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
        Some(number) => numbers.push(*number),
        None => words.add(word, numbers),
    };
    for mention in super::lanes::people(event) {
        name(names.people.get(mention.person.as_str()), &mention.person);
    }
    if let Some(place) = &event.place {
        name(names.places.get(place.as_str()), place);
    }
    if let Some(series) = &event.commission {
        name(names.series.get(series.id.as_str()), "");
    }
    let parties = event.parties.iter().filter_map(|part| names.table.find(&part.party));
    numbers.extend(parties.filter_map(|party| names.parties.get(party.index())));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Numbers, pack};
    use crate::query::fold::{Asked, begins_words, fold};
    use crate::query::{Filter, Shown, test_catalog};

    proptest! {
        #[test]
        fn numbers_come_back_as_they_were_packed(numbers in prop::collection::vec(any::<u32>(), 0..20)) {
            let mut bytes = Vec::new();
            numbers.iter().for_each(|number| pack(&mut bytes, *number));
            prop_assert_eq!(Numbers(&bytes).collect::<Vec<_>>(), numbers);
        }

        /// In three scripts: what is found is what looking at each title finds.
        #[test]
        fn words_find_what_looking_at_every_title_finds(
            titles in prop::collection::vec("((rabat|Rabatt|ra|Côte|cote|لجنة|اللجنة|Ελλάδα) ){0,4}", 1..12),
            query in "(-?(ra|rabat|c|cote|لجن|ελ) ?){1,3}",
            phrase in prop::option::of("(rabat ra|cote rab|لجنه ra)"),
        ) {
            let event = |(number, title): (usize, &String)| {
                format!(r#"{{"id":"{number}","kind":"visit","title":"{title}","when":"2020"}}"#)
            };
            let events: Vec<String> = titles.iter().enumerate().map(event).collect();
            let catalog = test_catalog(&format!("[{}]", events.join(",")));
            let text = phrase.iter().fold(query, |text, phrase| format!("{text} \"{phrase}\""));
            let filter = Filter { text: text.clone(), ..Filter::default() };
            let shown = Shown::of(&catalog, &filter);
            let asked = Asked::parse(&text);
            for ((ix, ..), title) in catalog.events().zip(&titles) {
                let folded = fold(title);
                // A phrase ends where a word begins or goes on; so does a word.
                let has = |wanted: &String| match wanted.split_whitespace().count() {
                    1 => begins_words(&folded, wanted),
                    _ => folded.contains(wanted.as_str()),
                };
                let expected = asked.wanted.iter().all(has) && !asked.unwanted.iter().any(has);
                prop_assert_eq!(shown.contains(ix), expected || asked.is_empty(), "{} in {}", text, title);
            }
        }
    }
}
