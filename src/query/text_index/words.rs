//! The words and names of a whole dataset, numbered; what the segments' own numbers mean.

use std::collections::HashMap;

use compact_str::{CompactString, ToCompactString as _};
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::piece::{Behind, Piece, Token};
use super::segment::Segment;
use super::{Entry, TextIndex};
use crate::model::Dataset;
use crate::query::fold::fold_into;
use crate::query::party::{Party, PartyKind, PartyTable};

/// The index of the words of all pieces of a dataset, in the order of the file.
pub(super) fn index(pieces: Vec<Piece>, dataset: &Dataset, parties: &PartyTable) -> TextIndex {
    let mut words = Words::default();
    let mut names = Names::of(dataset, parties, &mut words);
    let segments: Vec<Segment> =
        pieces.into_iter().map(|piece| understood(piece, &mut words, &mut names)).collect();
    let countries = (names.parties.iter().copied())
        .zip(parties.all())
        .filter(|(_, party)| matches!(party.kind, PartyKind::Country | PartyKind::FormerState))
        .map(|(number, party)| (number, party.code.to_compact_string()))
        .collect();
    let Words { mut entries, .. } = words;
    entries.shrink_to_fit();
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
    let mut firsts = vec![0];
    firsts.extend(segments.iter().scan(0, |end, segment| {
        *end += segment.len();
        Some(*end)
    }));
    TextIndex { entries, alphabet, names, countries, segments, firsts }
}

/// The segment of a piece, with the numbers that its own ones mean in the whole.
fn understood(piece: Piece, words: &mut Words, names: &mut Names<'_>) -> Segment {
    let Piece { mut segment, tokens } = piece;
    let meaning = |token: Token| match token {
        Token::Word(word) => words.number(word),
        Token::Id(behind, id) => names.of_id(behind, id, words),
    };
    segment.meanings = tokens.into_iter().map(meaning).collect();
    segment
}

/// Words and names, numbered as they are met.
#[derive(Default)]
struct Words {
    numbers: HashMap<CompactString, u32, RandomState>,
    entries: Vec<Entry>,
}

impl Words {
    fn number(&mut self, word: CompactString) -> u32 {
        if let Some(known) = self.numbers.get(&word) {
            return *known;
        }
        let number = self.entries.len() as u32;
        self.entries.push(Entry::Word(word.clone()));
        self.numbers.insert(word, number);
        number
    }

    /// A number that stands for all of these texts.
    fn name<'a>(&mut self, texts: impl Iterator<Item = &'a str>) -> u32 {
        let (mut words, mut folded) = (Vec::new(), String::new());
        for text in texts {
            folded.clear();
            fold_into(&mut folded, text);
            let own = folded.split(' ').filter(|word| !word.is_empty());
            words.extend(own.map(|word| self.number(word.to_compact_string())));
        }
        let number = self.entries.len() as u32;
        self.entries.push(Entry::Name(words.into()));
        number
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
    /// Of those without an entry in the file: what stands in place of an id is their name.
    plain: HashMap<CompactString, u32, RandomState>,
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
        Self { people, places, series, parties, table, plain: HashMap::default() }
    }

    /// The number of the name behind an id, or of what stands in the file in its place.
    fn of_id(&mut self, behind: Behind, id: CompactString, words: &mut Words) -> u32 {
        let known = match behind {
            Behind::Person => self.people.get(id.as_str()),
            Behind::Place => self.places.get(id.as_str()),
            Behind::Series => self.series.get(id.as_str()),
            Behind::Party => self.table.find(&id).and_then(|it| self.parties.get(it.index())),
        };
        let is_name = matches!(behind, Behind::Person | Behind::Place);
        known.copied().unwrap_or_else(|| {
            // An id of a series that is nowhere else is no name.
            let id = if is_name { id } else { CompactString::default() };
            let number = self.plain.entry(id);
            *number.or_insert_with_key(|id| words.name(std::iter::once(id.as_str())))
        })
    }
}
