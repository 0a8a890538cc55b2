//! Texts that are numbered as they are met.

use std::collections::HashMap;

use compact_str::CompactString;
use foldhash::fast::RandomState;

use super::short::{padded, scattered};

/// How many short texts are known without a look into the table, a power of two.
#[derive(Copy, Clone, Default)]
enum Known {
    /// There are many tables, of which most hold few texts.
    #[default]
    Few = 1 << 6,
    Many = 1 << 10,
}

/// See the module.
#[derive(Default)]
pub(super) struct Numbered {
    known: Known,
    numbers: HashMap<CompactString, u32, RandomState>,
    /// In the order of their numbers.
    texts: Vec<CompactString>,
    /// Each short text has one place by its hash, where the one that was met last stands.
    recent: Vec<Recent>,
}

/// A short text, and its number.
#[derive(Copy, Clone, Default)]
struct Recent {
    bytes: [u64; 2],
    /// In bytes, and one more; zero is no text.
    length: u32,
    number: u32,
}

impl Numbered {
    /// Of hundreds of texts that come again and again.
    pub(super) fn of_many() -> Self {
        Self { known: Known::Many, ..Self::default() }
    }

    /// The number of a text, which is a new one if it was not met before.
    #[inline]
    pub(super) fn number(&mut self, text: &str) -> u32 {
        let Some(bytes) = padded(text.as_bytes()) else { return self.look_up(text) };
        let length = text.len() as u32 + 1;
        let place = scattered(bytes, u64::from(length)) as usize % self.known as usize;
        let bytes = [bytes as u64, (bytes >> u64::BITS) as u64];
        if let Some(known) = self.recent.get(place)
            && known.bytes == bytes
            && known.length == length
        {
            return known.number;
        }
        let number = self.look_up(text);
        self.recent.resize(self.known as usize, Recent::default());
        if let Some(own) = self.recent.get_mut(place) {
            *own = Recent { bytes, length, number };
        }
        number
    }

    fn look_up(&mut self, text: &str) -> u32 {
        if let Some(known) = self.numbers.get(text) {
            return *known;
        }
        let number = self.texts.len() as u32;
        let text = CompactString::from(text);
        self.numbers.insert(text.clone(), number);
        self.texts.push(text);
        number
    }

    /// The texts, in the order of their numbers.
    pub(super) fn into_texts(self) -> Vec<CompactString> {
        self.texts
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Numbered;

    proptest! {
        #[test]
        fn texts_are_numbered_as_they_are_met(
            texts in prop::collection::vec("[ab\u{0}]{0,3}|[ab]{14,18}|[a-z]{2}", 0..200),
            many: bool,
        ) {
            let mut numbered = if many { Numbered::of_many() } else { Numbered::default() };
            let mut expected: Vec<&String> = Vec::new();
            for text in &texts {
                let known = expected.iter().position(|known| *known == text);
                let number = known.unwrap_or(expected.len());
                if known.is_none() {
                    expected.push(text);
                }
                prop_assert_eq!(numbered.number(text) as usize, number);
            }
            prop_assert!(numbered.into_texts().iter().eq(expected));
        }
    }
}
