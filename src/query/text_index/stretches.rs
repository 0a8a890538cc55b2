//! What stands between two blanks, as it was written, and which words that is: most of what a file says is said
//! over and over.
//!
//! Texts are parted sixteen bytes at a time. A stretch of up to as many, which nearly all are, is one number, and is
//! compared with others as such.

use super::tokens::Behind;
use crate::query::short::{SHORT, padded, scattered};

/// A longer one, in bytes, will hardly come again.
const LONGEST_KEPT: usize = 64;

/// Every byte a blank, or one bit of each set.
const BLANKS: u128 = u128::from_ne_bytes([b' '; SHORT]);
const LOW_BITS: u128 = u128::from_ne_bytes([0x01; SHORT]);
const HIGH_BITS: u128 = u128::from_ne_bytes([0x80; SHORT]);

/// A part of a text, without a blank unless it is an id.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch<'t> {
    text: &'t str,
    /// Its bytes, the first in the lowest; of a longer one, the first of them.
    bytes: u128,
}

impl<'t> Stretch<'t> {
    /// All of a text.
    pub(super) fn whole(text: &'t str) -> Self {
        let short = padded(text.as_bytes());
        Self { text, bytes: short.unwrap_or_else(|| sixteen(text.as_bytes(), 0)) }
    }

    pub(super) fn text(self) -> &'t str {
        self.text
    }

    /// Whether the bytes are all of it.
    fn is_short(self) -> bool {
        self.text.len() <= SHORT
    }
}

/// Sixteen bytes of a text from a place on, the first in the lowest, with blanks behind its end.
fn sixteen(bytes: &[u8], at: usize) -> u128 {
    let rest = bytes.get(at..).unwrap_or_default();
    if let Some(whole) = rest.first_chunk() {
        return u128::from_le_bytes(*whole);
    }
    let bits = |bytes: usize| bytes as u32 * u8::BITS;
    // Most texts are longer: their last bytes stand before those that are wanted.
    let own = match bytes.last_chunk() {
        Some(last) => u128::from_le_bytes(*last).checked_shr(bits(SHORT - rest.len())).unwrap_or(0),
        None => padded(rest).unwrap_or(0),
    };
    own | BLANKS << bits(rest.len())
}

/// The first bytes of sixteen, the others being zero.
fn first_of(bytes: u128, count: usize) -> u128 {
    let unused = SHORT.saturating_sub(count) as u32 * u8::BITS;
    // Nothing can be shifted by all bits at once.
    bytes & u128::MAX.checked_shr(unused).unwrap_or(0)
}

/// How many bytes stand before the first blank of sixteen; none if there is no blank.
fn before_blank(bytes: u128) -> Option<usize> {
    // Of bytes that are now zero, the high bit is set; of a byte behind the first one that is, it may be, too.
    let parted = bytes ^ BLANKS;
    let marked = parted.wrapping_sub(LOW_BITS) & !parted & HIGH_BITS;
    (marked != 0).then(|| (marked.trailing_zeros() / u8::BITS) as usize)
}

/// The stretches of a text: a blank ends a word, whatever stands around it.
pub(super) fn of(text: &str) -> impl Iterator<Item = Stretch<'_>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let first = sixteen(bytes, start);
            let length = before_blank(first).unwrap_or_else(|| {
                let rest = bytes.get(start + SHORT..).unwrap_or_default();
                SHORT + memchr::memchr(b' ', rest).unwrap_or(rest.len())
            });
            at = start + length + 1;
            if length > 0 {
                let text = text.get(start..start + length)?;
                return Some(Stretch { text, bytes: first_of(first, length) });
            }
        }
        None
    })
}

/// The numbers of words that a stretch is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Known<'s> {
    One(u32),
    Several(&'s [u32]),
    /// It was not kept.
    Not,
}

/// A stretch that was met, or an id.
#[derive(Copy, Clone, Default)]
struct Met {
    /// Its first bytes.
    bytes: [u64; 2],
    /// Its length, and what stands behind it: see [`tag`]. Zero is none that was met.
    tag: u16,
    count: u16,
    /// Its only number, or where its numbers begin among all.
    number: u32,
    /// Where its letters stand among those of long ones.
    letters: u32,
}

/// Of two stretches with the same first bytes, and of the same letters if they are long, whether they are one.
fn tag(behind: Option<Behind>, stretch: Stretch<'_>) -> u16 {
    let behind = behind.map_or(0, |behind| behind as u16 + 1);
    // A stretch that is kept is no longer than this tells.
    (stretch.text.len().min(LONGEST_KEPT + 1) as u16 + 1) << 4 | behind
}

/// See the module. Each has one place by its hash, where the one that was met last stands: those that come again and
/// again are found there, and those that never do take no place for long.
pub(super) struct Stretches {
    met: Box<[Met]>,
    /// The letters of those that are not short.
    letters: String,
    /// The numbers of those that have not one.
    numbers: Vec<u32>,
}

/// Places, a power of two: as many as the memory next to a core holds.
const PLACES: usize = 1 << 13;

impl Default for Stretches {
    fn default() -> Self {
        let met = vec![Met::default(); PLACES].into();
        Self { met, letters: String::new(), numbers: Vec::new() }
    }
}

impl Stretches {
    /// The numbers that were kept of a stretch, or of an id behind which something stands.
    #[inline]
    pub(super) fn known(&self, behind: Option<Behind>, stretch: Stretch<'_>) -> Known<'_> {
        let Some(met) = self.met.get(place(behind, stretch)) else { return Known::Not };
        let is_same = met.bytes == halves(stretch.bytes)
            && met.tag == tag(behind, stretch)
            && (stretch.is_short() || self.letters_of(met, stretch.text.len()) == stretch.text);
        if !is_same {
            return Known::Not;
        }
        if met.count == 1 {
            return Known::One(met.number);
        }
        let start = met.number as usize;
        let numbers = self.numbers.get(start..start + usize::from(met.count));
        numbers.map_or(Known::Not, Known::Several)
    }

    /// Keeps the numbers of one that is not known.
    pub(super) fn keep(&mut self, behind: Option<Behind>, stretch: Stretch<'_>, numbers: &[u32]) {
        let (Ok(count), Ok(letters)) =
            (u16::try_from(numbers.len()), u32::try_from(self.letters.len()))
        else {
            return;
        };
        if stretch.text.len() > LONGEST_KEPT {
            return;
        }
        if !stretch.is_short() {
            self.letters.push_str(stretch.text);
        }
        let number = if let [number] = numbers {
            *number
        } else {
            self.numbers.extend_from_slice(numbers);
            (self.numbers.len() - numbers.len()) as u32
        };
        if let Some(own) = self.met.get_mut(place(behind, stretch)) {
            let (bytes, tag) = (halves(stretch.bytes), tag(behind, stretch));
            *own = Met { bytes, tag, count, number, letters };
        }
    }

    /// Forgets all, and keeps the memory.
    pub(super) fn clear(&mut self) {
        self.met.fill(Met::default());
        self.letters.clear();
        self.numbers.clear();
    }

    fn letters_of(&self, met: &Met, length: usize) -> &str {
        let start = met.letters as usize;
        self.letters.get(start..start + length).unwrap_or_default()
    }
}

/// Where one stands, if it does.
fn place(behind: Option<Behind>, stretch: Stretch<'_>) -> usize {
    // Long ones that begin alike mostly end otherwise.
    let end = stretch.text.as_bytes().last_chunk().filter(|_| !stretch.is_short());
    let end = end.map_or(0, |end| u64::from_le_bytes(*end));
    scattered(stretch.bytes, end ^ u64::from(tag(behind, stretch))) as usize % PLACES
}

fn halves(bytes: u128) -> [u64; 2] {
    [bytes as u64, (bytes >> u64::BITS) as u64]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Known, Stretch, Stretches, of};
    use crate::query::text_index::tokens::Behind;

    proptest! {
        /// They are what stands between blanks, whatever that is.
        #[test]
        fn stretches_stand_between_blanks(text in "( {0,3}(\\PC|[a-z\u{0}!\u{a0}ز\u{1F600}]){0,40}){0,6}") {
            let expected: Vec<&str> = text.split(' ').filter(|it| !it.is_empty()).collect();
            let found: Vec<Stretch<'_>> = of(&text).collect();
            prop_assert_eq!(found.iter().map(|it| it.text()).collect::<Vec<_>>(), expected);
            // Nothing of what stands behind one is taken along.
            for stretch in found {
                prop_assert_eq!(stretch, Stretch::whole(stretch.text()));
            }
        }

        /// What was kept comes back, or nothing does: as if a list were walked through.
        #[test]
        fn what_was_kept_comes_back(
            kept in prop::collection::vec(("[ab\u{0}]{0,3}|[ab]{14,18}|a{60,70}", 0_u8..3, prop::collection::vec(0_u32..99, 0..3)), 0..40),
            asked in prop::collection::vec(("[ab\u{0}]{0,3}|[ab]{14,18}|a{60,70}", 0_u8..3), 0..20),
        ) {
            let behind = |number: u8| match number {
                0 => None,
                1 => Some(Behind::Person),
                _ => Some(Behind::Party),
            };
            let mut stretches = Stretches::default();
            let mut list: Vec<(u8, String, Vec<u32>)> = Vec::new();
            for (text, of, numbers) in kept {
                if stretches.known(behind(of), Stretch::whole(&text)) == Known::Not {
                    stretches.keep(behind(of), Stretch::whole(&text), &numbers);
                    let is_kept = stretches.known(behind(of), Stretch::whole(&text)) != Known::Not;
                    prop_assert_eq!(is_kept, text.len() <= super::LONGEST_KEPT);
                    list.retain(|(other, known, _)| (other, known) != (&of, &text));
                    list.push((of, text, numbers));
                }
            }
            let all = list.iter().map(|(of, text, _)| (text.clone(), *of)).chain(asked);
            for (text, of) in all.collect::<Vec<_>>() {
                let own = list.iter().find(|(other, known, _)| (other, known) == (&of, &text));
                let found = match stretches.known(behind(of), Stretch::whole(&text)) {
                    Known::One(number) => Some(vec![number]),
                    Known::Several(numbers) => Some(numbers.to_vec()),
                    Known::Not => None,
                };
                // Another one may stand in its place by now.
                if found.is_some() {
                    prop_assert_eq!(found, own.map(|(.., numbers)| numbers.clone()));
                }
            }
            stretches.clear();
            for (of, text, _) in &list {
                prop_assert_eq!(stretches.known(behind(*of), Stretch::whole(text)), Known::Not);
            }
        }
    }
}
