//! Search by words: case- and accent-insensitive, in all languages of a file at once.
//!
//! Every folded word of the file has a number. The names behind ids (people, places, series, parties)
//! have numbers of their own and stand in an event once. Events that follow each other are a `segment`,
//! made while they are read: it lists for each word the events that hold it, and beside them the words
//! of each event, so that phrases are found. A query word hits every word that it begins; which numbers
//! these are is known before an event is looked at.

mod entries;
mod packed;
mod piece;
mod segment;
mod stretches;
mod tokens;
mod words;

use std::cmp::Reverse;

use compact_str::CompactString;
use fixedbitset::FixedBitSet;
use rayon::prelude::*;

use self::entries::{Entries, Entry};
pub(super) use self::piece::{Piece as Words, WordsTold};
use self::segment::{Part, Segment};
use super::EventIx;
use super::asked::{Asked, Term, names_of_country};
use super::party::PartyTable;
use crate::model::Dataset;

/// Events of a segment, where that is free to be chosen.
const SEGMENT: usize = 4_096;
/// Letters from which on a word may be written with a slip.
const LONG_ENOUGH: usize = 4;
/// Letters from which on it may have two.
const LONG: usize = 8;

/// The words of all events.
#[derive(Debug, Default)]
pub(super) struct TextIndex {
    entries: Entries,
    /// The numbers of words, in the order of the alphabet.
    alphabet: Vec<u32>,
    /// The numbers of the names of countries, and their codes.
    countries: Vec<(u32, CompactString)>,
    /// In the order of the file.
    segments: Vec<Segment>,
    /// The first event of each segment, and the number of all events.
    firsts: Vec<usize>,
}

/// What was searched for in place of a word that is nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The word, folded.
    pub written: String,
    /// Words of the file, folded, in the order of the alphabet.
    pub taken: Vec<String>,
}

/// How well an event fits a word, the sum of which ranks events.
mod worth {
    /// The word itself, or the country, stands in the title.
    pub const TITLE: u32 = 4;
    /// A word of the title begins so.
    pub const TITLE_BEGINS: u32 = 3;
    /// A party, person, place or series is called so.
    pub const NAME: u32 = 2;
    /// Anywhere else.
    pub const ELSEWHERE: u32 = 1;
}

/// The numbers that a term stands for.
#[derive(Debug, Default)]
struct Meant {
    /// For each place of the term, the words that may stand there.
    places: Vec<FixedBitSet>,
    /// Names that hold it.
    names: Vec<u32>,
    /// Longer names of other countries that it is a part of, each with its place in them.
    longer: Vec<(usize, Vec<u32>)>,
}

impl Meant {
    fn words(&self, place: usize) -> Vec<u32> {
        let ones = self.places.get(place).map(FixedBitSet::ones);
        ones.into_iter().flatten().map(|number| number as u32).collect()
    }

    /// Whether some of the numbers follow each other as the places ask.
    fn is_in(&self, numbers: &[u32]) -> bool {
        let stands = |(number, set): (&u32, &FixedBitSet)| set.contains(*number as usize);
        !self.places.is_empty()
            && numbers.windows(self.places.len()).enumerate().any(|(place, window)| {
                window.iter().zip(&self.places).all(stands) && !self.is_in_longer(numbers, place)
            })
    }

    /// Whether what stands at a place is a part of the longer name of another country.
    fn is_in_longer(&self, numbers: &[u32], place: usize) -> bool {
        self.longer.iter().any(|(offset, name)| {
            let start = place.checked_sub(*offset);
            start.is_some_and(|start| numbers.get(start..start + name.len()) == Some(name))
        })
    }
}

impl TextIndex {
    /// Events of a piece of which words are numbered at a time.
    pub(super) const PIECE: usize = SEGMENT;

    /// Of all pieces in the order of the file. Takes all cores for a few seconds of a million events.
    pub(super) fn of(pieces: Vec<Words>, dataset: &Dataset, parties: &PartyTable) -> Self {
        words::index(pieces, dataset, parties)
    }

    /// Which events hold what `query` asks for; `None` where it asks for nothing.
    pub(super) fn search(&self, query: &str) -> Option<FixedBitSet> {
        let asked = Asked::parse(query);
        if asked.is_empty() {
            return None;
        }
        let wanted: Vec<FixedBitSet> =
            asked.wanted.par_iter().map(|term| self.events_of(term)).collect();
        let mut hits = wanted.into_iter().reduce(both);
        for term in &asked.unwanted {
            // What must not be there is taken by its letters.
            let unwanted = self.holding(term);
            let all = || {
                let mut all = FixedBitSet::with_capacity(self.events());
                all.insert_range(..);
                all
            };
            hits.get_or_insert_with(all).difference_with(&unwanted);
        }
        hits
    }

    /// The best of the events `among` which all hold what `query` asks for, the best first; of equals
    /// in the order given.
    pub(super) fn best(&self, query: &str, among: &[EventIx], most: usize) -> Vec<EventIx> {
        let terms: Vec<Term> =
            Asked::parse(query).wanted.iter().flat_map(|term| self.taken(term)).collect();
        let ranks: Vec<[FixedBitSet; 3]> = terms.iter().map(|term| self.rank(term)).collect();
        let worth_of = |event: EventIx| -> u32 {
            let of_term = |[title, begins, name]: &[FixedBitSet; 3]| {
                let is_in = |set: &FixedBitSet| set.contains(event.index());
                match () {
                    () if is_in(title) => worth::TITLE,
                    () if is_in(begins) => worth::TITLE_BEGINS,
                    () if is_in(name) => worth::NAME,
                    () => worth::ELSEWHERE,
                }
            };
            ranks.iter().map(of_term).sum()
        };
        let mut ranked: Vec<(Reverse<u32>, usize, EventIx)> = among
            .iter()
            .enumerate()
            .map(|(place, event)| (Reverse(worth_of(*event)), place, *event))
            .collect();
        if ranked.len() > most {
            ranked.select_nth_unstable(most);
            ranked.truncate(most);
        }
        ranked.sort_unstable();
        ranked.into_iter().map(|(.., event)| event).collect()
    }

    /// The words of `query` that are nowhere in the file, and what is searched for in their place.
    pub(super) fn corrections(&self, query: &str) -> Vec<Correction> {
        let asked = Asked::parse(query).wanted;
        let correction = |term: &Term| {
            let taken = self.corrected(term);
            let words = taken.into_iter().filter_map(|term| term.words.into_iter().next());
            let (written, taken) = (term.words.first()?.clone(), words.collect::<Vec<_>>());
            (!taken.is_empty()).then_some(Correction { written, taken })
        };
        asked.iter().filter_map(correction).collect()
    }

    /// What a search really looks for: its terms, words with a slip put right, and of countries all names.
    pub(super) fn looked_for(&self, query: &str) -> Vec<Term> {
        let asked = Asked::parse(query).wanted;
        let mut terms: Vec<Term> = asked.iter().flat_map(|term| self.taken(term)).collect();
        let codes: Vec<&str> = terms.iter().filter_map(|term| term.country).collect();
        for code in codes {
            terms.extend(names_of_country(code));
        }
        terms
    }

    /// The term, or what is taken in its place.
    fn taken(&self, term: &Term) -> Vec<Term> {
        let corrected = self.corrected(term);
        if corrected.is_empty() { vec![term.clone()] } else { corrected }
    }

    /// Of a word that is nowhere: the words that differ from it by a slip or two, the nearest only.
    fn corrected(&self, term: &Term) -> Vec<Term> {
        let [word] = term.words.as_slice() else { return Vec::new() };
        let letters = word.chars().count();
        if term.country.is_some() || letters < LONG_ENOUGH || !self.beginning(word).is_empty() {
            return Vec::new();
        }
        let most = if letters < LONG { 1 } else { 2 };
        let near = |number: &u32| {
            let other = self.word(*number);
            // Bytes of a letter are one to four: nothing near is left out.
            let may_be_near = other.len().abs_diff(word.len()) <= 4 * most;
            let slips = if may_be_near { strsim::osa_distance(word, other) } else { usize::MAX };
            (slips <= most).then(|| (slips, Term::word(other)))
        };
        let found: Vec<(usize, Term)> = self.alphabet.par_iter().filter_map(near).collect();
        let least = found.iter().map(|(slips, _)| *slips).min();
        found.into_iter().filter(|(slips, _)| Some(*slips) == least).map(|(_, term)| term).collect()
    }

    /// The events that hold a term, or what is taken in its place.
    fn events_of(&self, term: &Term) -> FixedBitSet {
        let events = self.taken(term).into_iter().map(|term| self.holding(&term));
        events.reduce(either).unwrap_or_default()
    }

    /// The events that hold a term.
    fn holding(&self, term: &Term) -> FixedBitSet {
        let meant = self.meant(term);
        let mut events = self.with_words(&meant, &Part::BOTH);
        if term.words.len() > 1 {
            self.keep_phrases(&mut events, &meant);
        } else if !meant.longer.is_empty() {
            // Events that may hold it as a part of a longer name only.
            let mut doubtful = FixedBitSet::with_capacity(self.events());
            for (_, name) in &meant.longer {
                let of = |number: &u32| self.with_any(&[*number], &Part::BOTH);
                let all = name.iter().map(of).reduce(both);
                doubtful.union_with(&all.unwrap_or_default());
            }
            let mut kept = doubtful.clone();
            kept.intersect_with(&events);
            self.keep_phrases(&mut kept, &meant);
            events.difference_with(&doubtful);
            events.union_with(&kept);
        }
        events.union_with(&self.with_any(&meant.names, &Part::BOTH));
        events
    }

    /// The events that hold a word for each place of a term, anywhere in these parts.
    fn with_words(&self, meant: &Meant, parts: &[Part]) -> FixedBitSet {
        self.holding_all(&meant.places, parts)
    }

    /// The events that hold one of these words or names in one of these parts.
    fn with_any(&self, numbers: &[u32], parts: &[Part]) -> FixedBitSet {
        let mut set = FixedBitSet::with_capacity(self.entries.len());
        numbers.iter().for_each(|number| set.insert(*number as usize));
        self.holding_all(&[set], parts)
    }

    /// The events that, for each of these sets of words, hold one of it in one of these parts.
    fn holding_all(&self, places: &[FixedBitSet], parts: &[Part]) -> FixedBitSet {
        let mut all = FixedBitSet::with_capacity(self.events());
        if places.iter().any(FixedBitSet::is_clear) {
            return all;
        }
        let own = self.segments.par_iter().map(|segment| segment.holding(places, parts));
        for (first, own) in self.firsts.iter().zip(own.collect::<Vec<_>>()) {
            own.ones().for_each(|event| all.insert(first + event));
        }
        all
    }

    /// How many events.
    fn events(&self) -> usize {
        self.firsts.last().copied().unwrap_or(0)
    }

    /// Keeps the events in which the words of a term follow each other.
    fn keep_phrases(&self, events: &mut FixedBitSet, meant: &Meant) {
        let of_segment = |(segment, first): (&Segment, &usize)| -> Vec<usize> {
            let mut numbers = Vec::new();
            let mut holds = |event: usize| {
                segment.words_of(event, &mut numbers);
                meant.is_in(&numbers)
            };
            let asked = (0..segment.len()).filter(|event| events.contains(first + event));
            asked.filter(|event| holds(*event)).map(|event| first + event).collect()
        };
        let kept: Vec<Vec<usize>> =
            self.segments.par_iter().zip(&self.firsts).map(of_segment).collect();
        events.clear();
        kept.into_iter().flatten().for_each(|event| events.insert(event));
    }

    /// The events whose title holds a term, those in whose title a word begins so, and those with a name
    /// that holds it.
    fn rank(&self, term: &Term) -> [FixedBitSet; 3] {
        let meant = self.meant(term);
        let (mut title, mut begins);
        if term.words.len() == 1 {
            let numbers = meant.words(0);
            let is_whole =
                |number: &u32| term.words.first().is_some_and(|own| self.word(*number) == own);
            let whole: Vec<u32> = numbers.iter().copied().filter(is_whole).collect();
            title = self.with_any(&whole, &[Part::Title]);
            begins = self.with_any(&numbers, &[Part::Title]);
        } else {
            // Words that all stand in the title stand there beside each other, nearly always.
            title = self.with_words(&meant, &[Part::Title]);
            begins = FixedBitSet::new();
        }
        title.grow(self.events());
        begins.grow(self.events());
        [title, begins, self.with_any(&meant.names, &Part::BOTH)]
    }

    /// The numbers that a term stands for.
    fn meant(&self, term: &Term) -> Meant {
        let mut meant = Meant::default();
        for (place, word) in term.words.iter().enumerate() {
            let mut set = FixedBitSet::with_capacity(self.entries.len());
            for number in self.beginning(word) {
                if term.allows(place, self.word(*number)) {
                    set.insert(*number as usize);
                }
            }
            meant.places.push(set);
        }
        let numbers = |name: &[String]| -> Option<Vec<u32>> {
            name.iter().map(|word| self.number(word)).collect()
        };
        let longer = term.longer_names().into_iter();
        let longer = longer.filter_map(|(place, name)| Some((place, numbers(name)?)));
        meant.longer = longer.collect();
        // A country is found by its whole name only, and its name is not another one's.
        let other_country = |number: u32| {
            let code = self.countries.iter().find(|(own, _)| *own == number);
            term.country.zip(code).is_some_and(|(wanted, (_, code))| code != wanted)
        };
        let holds = |(number, words): &(u32, &[u32])| meant.is_in(words) && !other_country(*number);
        let names = self.entries.names().filter(holds);
        meant.names = names.map(|(number, _)| number).collect();
        let country = |(_, code): &&(u32, CompactString)| Some(code.as_str()) == term.country;
        meant.names.extend(self.countries.iter().filter(country).map(|(number, _)| *number));
        meant
    }

    fn word(&self, number: u32) -> &str {
        self.entries.word(number)
    }

    fn number(&self, word: &str) -> Option<u32> {
        // Of all that begin so, the word itself stands first.
        self.beginning(word).first().copied().filter(|number| self.word(*number) == word)
    }

    /// The numbers of the words that `prefix` begins.
    fn beginning(&self, prefix: &str) -> &[u32] {
        let from = self.alphabet.partition_point(|number| self.word(*number) < prefix);
        let rest = self.alphabet.get(from..).unwrap_or_default();
        let count = rest.partition_point(|number| self.word(*number).starts_with(prefix));
        rest.get(..count).unwrap_or_default()
    }

    /// Bytes of memory it takes.
    #[must_use]
    pub(super) fn bytes(&self) -> usize {
        self.segments.iter().map(Segment::bytes).sum::<usize>()
            + self.entries.bytes()
            + self.alphabet.capacity() * size_of::<u32>()
    }

    /// Bytes of the texts of all events, with the names behind their ids, as a reader would see them.
    pub(super) fn covered(&self) -> usize {
        let of_word = |number: &u32| self.word(*number).len() + 1;
        let of_any = |number: &u32| match self.entries.get(*number) {
            Some(Entry::Name(name)) => name.iter().map(of_word).sum(),
            _ => of_word(number),
        };
        let of_segment = |segment: &Segment| -> usize {
            let mut numbers = Vec::new();
            let of_event = |event| {
                segment.words_of(event, &mut numbers);
                numbers.iter().map(of_any).sum::<usize>()
            };
            (0..segment.len()).map(of_event).sum()
        };
        self.segments.par_iter().map(of_segment).sum()
    }
}

/// What two sets have in common.
fn both(mut one: FixedBitSet, other: FixedBitSet) -> FixedBitSet {
    one &= other;
    one
}

/// What either of two sets has.
fn either(mut one: FixedBitSet, other: FixedBitSet) -> FixedBitSet {
    one |= other;
    one
}

#[cfg(test)]
mod tests;
