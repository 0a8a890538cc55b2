//! What the numbers of an index of words stand for: words and names.
//!
//! Words lie one after the other in memory, as there can be a million of them.

use std::hash::BuildHasher as _;
use std::ops::Range;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// What a number stands for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry<'e> {
    /// A word.
    Word(&'e str),
    /// A name, or several of one person: the numbers of their words.
    Name(&'e [u32]),
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Entries {
    /// The letters of all words.
    letters: String,
    /// Where those of each number end; a name has none.
    ends: Vec<u32>,
    /// The names, each with its number, in rising order.
    names: Vec<(u32, Box<[u32]>)>,
}

impl Entries {
    /// How many words and names.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, number: u32) -> Option<Entry<'_>> {
        let range = self.range(number)?;
        if !range.is_empty() {
            return self.letters.get(range).map(Entry::Word);
        }
        let place = self.names.binary_search_by_key(&number, |(own, _)| *own).ok()?;
        self.names.get(place).map(|(_, words)| Entry::Name(words))
    }

    /// The word of a number; nothing if it has none.
    pub(super) fn word(&self, number: u32) -> &str {
        self.range(number).and_then(|range| self.letters.get(range)).unwrap_or_default()
    }

    /// The names, each with its number and the numbers of its words.
    pub(super) fn names(&self) -> impl Iterator<Item = (u32, &[u32])> {
        self.names.iter().map(|(number, words)| (*number, words.as_ref()))
    }

    /// The numbers of the words, as they come.
    pub(super) fn words(&self) -> impl Iterator<Item = u32> + '_ {
        let numbers = 0..self.ends.len() as u32;
        numbers.filter(|number| !self.word(*number).is_empty())
    }

    /// Bytes of memory they take.
    pub(super) fn bytes(&self) -> usize {
        let of_names: usize = self.names().map(|(_, words)| size_of_val(words)).sum();
        self.letters.capacity()
            + self.ends.capacity() * size_of::<u32>()
            + self.names.capacity() * size_of::<(u32, Box<[u32]>)>()
            + of_names
    }

    fn range(&self, number: u32) -> Option<Range<usize>> {
        let place = number as usize;
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before));
        Some(start.map_or(0, |start| *start as usize)..end as usize)
    }

    fn push_word(&mut self, word: &str) -> u32 {
        self.letters.push_str(word);
        self.end()
    }

    fn push_name(&mut self, words: Box<[u32]>) -> u32 {
        let number = self.end();
        self.names.push((number, words));
        number
    }

    fn end(&mut self) -> u32 {
        let number = self.ends.len() as u32;
        // Beyond four GiB of different words, words are nothing.
        self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
        number
    }
}

/// Words and names, numbered as they are met.
#[derive(Default)]
pub(super) struct Numbering {
    entries: Entries,
    /// By hash of the word, which stands among the entries.
    numbers: HashTable<u32>,
    hasher: RandomState,
}

impl Numbering {
    /// For at most so many different words.
    pub(super) fn of(most: usize) -> Self {
        Self { numbers: HashTable::with_capacity(most), ..Self::default() }
    }

    /// The number of a word, which has letters.
    pub(super) fn word(&mut self, word: &str) -> u32 {
        let Self { entries, numbers, hasher } = self;
        let hash = hasher.hash_one(word);
        if let Some(known) = numbers.find(hash, |number| entries.word(*number) == word) {
            return *known;
        }
        let number = entries.push_word(word);
        numbers.insert_unique(hash, number, |number| hasher.hash_one(entries.word(*number)));
        number
    }

    /// A number that stands for all of these words.
    pub(super) fn name(&mut self, words: Vec<u32>) -> u32 {
        self.entries.push_name(words.into())
    }

    /// The entries, in no more memory than they need: an allocator may leave it to what merely shrinks.
    pub(super) fn done(self) -> Entries {
        let Entries { letters, ends, names } = self.entries;
        Entries { letters: letters.as_str().to_owned(), ends: ends.as_slice().to_vec(), names }
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Numbering};

    #[test]
    fn numbers_stand_for_what_they_were_given_for() {
        let mut numbering = Numbering::of(2);
        let visit = numbering.word("visit");
        let general = numbering.word("general");
        let name = numbering.name(vec![general, visit]);
        let mali = numbering.word("مالي");
        assert_eq!(numbering.word("visit"), visit);
        let nobody = numbering.name(Vec::new());
        let entries = numbering.done();
        assert_eq!(entries.len(), 5);
        assert_eq!(entries.get(visit), Some(Entry::Word("visit")));
        assert_eq!(entries.get(mali), Some(Entry::Word("مالي")));
        assert_eq!(entries.get(name), Some(Entry::Name(&[general, visit])));
        assert_eq!(entries.get(nobody), Some(Entry::Name(&[])));
        assert_eq!((entries.word(name), entries.get(9)), ("", None));
        assert_eq!(entries.words().collect::<Vec<_>>(), [visit, general, mali]);
        assert_eq!(entries.names().map(|(number, _)| number).collect::<Vec<_>>(), [name, nobody]);
    }
}
