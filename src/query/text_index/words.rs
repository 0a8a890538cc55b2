//! The words and names of a whole dataset, numbered; what the segments' own numbers mean.

use std::collections::HashMap;

use compact_str::{CompactString, ToCompactString as _};
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::TextIndex;
use super::entries::{Entries, Numbering};
use super::piece::Piece;
use super::segment::Segment;
use super::tokens::Behind;
use crate::model::Dataset;
use crate::query::fold::fold_into;
use crate::query::party::{Party, PartyKind, PartyTable};

/// The index of the words of all pieces of a dataset, in the order of the file.
pub(super) fn index(pieces: Vec<Piece>, dataset: &Dataset, parties: &PartyTable) -> TextIndex {
    let tokens = pieces.iter().map(|piece| piece.tokens.len()).sum();
    let mut words = Numbering::of(tokens);
    let mut names = Names::of(dataset, parties, &mut words);
    let segments: Vec<Segment> =
        pieces.into_iter().map(|piece| understood(piece, &mut words, &mut names)).collect();
    let countries = (names.parties.iter().copied())
        .zip(parties.all())
        .filter(|(_, party)| matches!(party.kind, PartyKind::Country | PartyKind::FormerState))
        .map(|(number, party)| (number, party.code.to_compact_string()))
        .collect();
    let entries = words.done();
    let alphabet = alphabet(&entries);
    let mut firsts = vec![0];
    firsts.extend(segments.iter().scan(0, |end, segment| {
        *end += segment.len();
        Some(*end)
    }));
    TextIndex { entries, alphabet, countries, segments, firsts }
}

/// The numbers of all words, in the order of the alphabet, which is that of their bytes.
fn alphabet(entries: &Entries) -> Vec<u32> {
    // Most are told apart by their first eight bytes, which stand beside their numbers.
    let first_bytes = |number: u32| {
        let mut first = [0; size_of::<u64>()];
        let word = entries.word(number).as_bytes();
        first.iter_mut().zip(word).for_each(|(to, from)| *to = *from);
        (u64::from_be_bytes(first), number)
    };
    let mut words: Vec<(u64, u32)> = entries.words().map(first_bytes).collect();
    words.par_sort_unstable_by(|(one, first), (other, second)| {
        one.cmp(other).then_with(|| entries.word(*first).cmp(entries.word(*second)))
    });
    words.into_iter().map(|(_, number)| number).collect()
}

/// The segment of a piece, with the numbers that its own ones mean in the whole.
fn understood(piece: Piece, words: &mut Numbering, names: &mut Names<'_>) -> Segment {
    let Piece { mut segment, tokens } = piece;
    let meaning = |(behind, text): (Option<Behind>, &str)| match behind {
        None => words.word(text),
        Some(behind) => names.of_id(behind, text, words),
    };
    let mut meanings = Vec::with_capacity(tokens.len());
    meanings.extend(tokens.iter().map(meaning));
    segment.meanings = meanings.into();
    segment
}

/// A number that stands for all of these texts.
fn name<'t>(words: &mut Numbering, texts: impl Iterator<Item = &'t str>) -> u32 {
    let (mut own, mut folded) = (Vec::new(), String::new());
    for text in texts {
        folded.clear();
        fold_into(&mut folded, text);
        let all = folded.split(' ').filter(|word| !word.is_empty());
        own.extend(all.map(|word| words.word(word)));
    }
    words.name(own)
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
    fn of(dataset: &'a Dataset, table: &'a PartyTable, words: &mut Numbering) -> Self {
        // Of duplicate ids the first one wins, as everywhere.
        let mut people = HashMap::new();
        for person in &dataset.people {
            let aliases = person.aliases.iter().map(String::as_str);
            let number = name(words, person.name.all().chain(aliases));
            people.entry(person.id.as_str()).or_insert(number);
        }
        let mut places = HashMap::new();
        for place in &dataset.places {
            let number = name(words, place.name.all());
            places.entry(place.id.as_str()).or_insert(number);
        }
        let mut series = HashMap::new();
        for commission in &dataset.commissions {
            let number = name(words, commission.name.all());
            series.entry(commission.id.as_str()).or_insert(number);
        }
        let mut party = |party: &Party| {
            let others = party.other_names.iter().map(String::as_str);
            name(words, std::iter::once(party.name.as_str()).chain(others))
        };
        let parties = table.all().iter().map(&mut party).collect();
        Self { people, places, series, parties, table, plain: HashMap::default() }
    }

    /// The number of the name behind an id, or of what stands in the file in its place.
    fn of_id(&mut self, behind: Behind, id: &str, words: &mut Numbering) -> u32 {
        let known = match behind {
            Behind::Person => self.people.get(id),
            Behind::Place => self.places.get(id),
            Behind::Series => self.series.get(id),
            Behind::Party => self.table.find(id).and_then(|it| self.parties.get(it.index())),
        };
        let is_name = matches!(behind, Behind::Person | Behind::Place);
        // An id of a series that is nowhere else is no name.
        let own = if is_name { id } else { "" };
        let number = known.or_else(|| self.plain.get(own)).copied();
        number.unwrap_or_else(|| {
            let number = name(words, std::iter::once(own));
            self.plain.insert(own.into(), number);
            number
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Numbering, alphabet};

    proptest! {
        #[test]
        fn words_stand_in_the_order_of_the_alphabet(words in prop::collection::vec("[ab\u{0}ز]{1,3}|[ab]{7,10}", 0..30)) {
            let mut numbering = Numbering::default();
            for word in &words {
                numbering.word(word);
            }
            numbering.name(Vec::new());
            let entries = numbering.done();
            let mut expected = words;
            expected.sort();
            expected.dedup();
            let found: Vec<&str> =
                alphabet(&entries).into_iter().map(|number| entries.word(number)).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
