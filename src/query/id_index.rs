//! Events by their ids: by hashes of them, as millions of ids stand in the events already.

use super::EventIx;
use super::name_lists::running_sums;

/// Events that share a bucket, on average.
const PER_BUCKET: usize = 8;

/// See the module. Five bytes for each event.
#[derive(Debug, Default)]
pub(super) struct IdIndex {
    /// Bits of a hash, the upper ones, that number its bucket.
    bits: u32,
    /// Where each bucket begins; one more than there are buckets.
    offsets: Vec<u32>,
    /// The lowest byte of the hash of each event.
    tags: Vec<u8>,
    /// The events, in each bucket in the order of the file.
    events: Vec<EventIx>,
}

impl IdIndex {
    /// Of the hashes of all events, by their numbers.
    pub(super) fn of(hashes: &[u64]) -> Self {
        let bits = (hashes.len() / PER_BUCKET).max(1).ilog2();
        let mut offsets = vec![0_u32; (1 << bits) + 1];
        for hash in hashes {
            if let Some(count) = offsets.get_mut(bucket(*hash, bits) + 1) {
                *count += 1;
            }
        }
        running_sums(&mut offsets);
        let mut next = offsets.clone();
        let mut tags = vec![0; hashes.len()];
        let mut events = vec![EventIx(0); hashes.len()];
        for (number, hash) in (0_u32..).zip(hashes) {
            let Some(next) = next.get_mut(bucket(*hash, bits)) else { continue };
            let place = *next as usize;
            if let (Some(tag), Some(event)) = (tags.get_mut(place), events.get_mut(place)) {
                (*tag, *event) = (*hash as u8, EventIx(number));
            }
            *next += 1;
        }
        Self { bits, offsets, tags, events }
    }

    /// The first event of the file with this hash of its id that is the right one. Few others are asked.
    pub(super) fn find(&self, hash: u64, is: impl Fn(EventIx) -> bool) -> Option<EventIx> {
        let bucket = bucket(hash, self.bits);
        let at = |bucket: usize| self.offsets.get(bucket).map(|offset| *offset as usize);
        let range = at(bucket)?..at(bucket + 1)?;
        let tags = self.tags.get(range.clone())?.iter();
        let mut of_tag = tags.zip(self.events.get(range)?).filter(|(tag, _)| **tag == hash as u8);
        of_tag.find(|(_, event)| is(**event)).map(|(_, event)| *event)
    }
}

fn bucket(hash: u64, bits: u32) -> usize {
    hash.checked_shr(u64::BITS - bits).unwrap_or(0) as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::EventIx;
    use super::IdIndex;

    #[test]
    fn nothing_is_found_among_nothing() {
        assert_eq!(IdIndex::default().find(7, |_| true), None);
        assert_eq!(IdIndex::of(&[]).find(7, |_| true), None);
    }

    proptest! {
        /// Hashes of few values, so that they meet in buckets and tags.
        #[test]
        fn the_first_of_a_hash_is_found(
            drawn in prop::collection::vec((0_u64..9, 0_u64..4), 0..200), wanted in (0_u64..9, 0_u64..4),
        ) {
            let hash = |(upper, lower): (u64, u64)| upper << 60 | lower;
            let hashes: Vec<u64> = drawn.into_iter().map(hash).collect();
            let index = IdIndex::of(&hashes);
            let is = |event: EventIx| hashes[event.index()] == hash(wanted);
            let expected = hashes.iter().position(|own| *own == hash(wanted));
            prop_assert_eq!(index.find(hash(wanted), is).map(EventIx::index), expected);
        }
    }
}
