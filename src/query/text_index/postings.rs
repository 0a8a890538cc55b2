//! For each word and name, the events that hold it: those whose title does, and those that hold it
//! elsewhere. Each list is the steps from event to event, one to a few bytes each.

use std::ops::Range;

use fixedbitset::FixedBitSet;
use rayon::prelude::*;

use super::packed::{Numbers, pack, packed_length};

/// Bytes of lists from which on all cores put them together.
const MANY: usize = 1 << 18;

/// Where in an event a word stands.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Elsewhere,
}

impl Part {
    pub(super) const BOTH: [Self; 2] = [Self::Title, Self::Elsewhere];
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Where the list of each number and part begins, and the end of the last one.
    offsets: Vec<usize>,
    bytes: Vec<u8>,
    events: usize,
}

fn list(number: u32, part: Part) -> usize {
    number as usize * 2 + usize::from(part == Part::Elsewhere)
}

/// The lists of some numbers, and where each of them ends.
fn lists<I: Iterator<Item = Place>>(
    numbers: &Range<usize>,
    tell: impl Fn() -> I,
) -> (Vec<usize>, Vec<u8>) {
    // The event after the last one of each list: 0 is none yet.
    let mut after = vec![0_u32; numbers.len() * 2];
    let mut ends = vec![0_usize; numbers.len() * 2];
    let first = numbers.start as u32;
    let own = |(event, number, part): Place| Some((event, list(number.checked_sub(first)?, part)));
    for (event, list) in tell().filter_map(own) {
        if let (Some(after), Some(length)) = (after.get_mut(list), ends.get_mut(list))
            && *after != event + 1
        {
            *length += packed_length(event + 1 - *after);
            *after = event + 1;
        }
    }
    // For a while, where the next step of each list is written.
    let mut end = 0;
    for place in &mut ends {
        end += std::mem::replace(place, end);
    }
    after.fill(0);
    let mut bytes = vec![0_u8; end];
    let mut step = Vec::new();
    for (event, list) in tell().filter_map(own) {
        if let (Some(after), Some(end)) = (after.get_mut(list), ends.get_mut(list))
            && *after != event + 1
        {
            step.clear();
            pack(&mut step, event + 1 - *after);
            *after = event + 1;
            if let Some(place) = bytes.get_mut(*end..*end + step.len()) {
                place.copy_from_slice(&step);
            }
            *end += step.len();
        }
    }
    (ends, bytes)
}

/// Where a word stands: the number of the event, that of the word, and the part.
type Place = (u32, u32, Part);

impl Postings {
    /// Of words and names that occur so many times each; `tell` gives the places of all, by event, as often
    /// as it is asked. On all cores, each for some of the numbers.
    pub(super) fn of<I: Iterator<Item = Place>>(
        counts: &[u32],
        events: usize,
        tell: impl Fn() -> I + Sync,
    ) -> Self {
        let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
        let share = all / rayon::current_num_threads() as u64 + 1;
        let mut ranges = Vec::new();
        let (mut start, mut sum) = (0, 0);
        for (number, count) in counts.iter().enumerate() {
            sum += u64::from(*count);
            if sum >= share || number + 1 == counts.len() {
                ranges.push(start..number + 1);
                (start, sum) = (number + 1, 0);
            }
        }
        let lists: Vec<(Vec<usize>, Vec<u8>)> =
            ranges.into_par_iter().map(|numbers| lists(&numbers, &tell)).collect();
        let mut made = Self { offsets: vec![0], bytes: Vec::new(), events };
        made.bytes.reserve_exact(lists.iter().map(|(_, bytes)| bytes.len()).sum());
        for (ends, bytes) in lists {
            let before = made.bytes.len();
            made.offsets.extend(ends.into_iter().map(|end| before + end));
            made.bytes.extend(bytes);
        }
        made
    }

    fn list(&self, number: u32, part: Part) -> &[u8] {
        let list = list(number, part);
        let at = |place: usize| self.offsets.get(place).copied().unwrap_or_default();
        self.bytes.get(at(list)..at(list + 1)).unwrap_or_default()
    }

    fn add(&self, set: &mut FixedBitSet, number: u32, part: Part) {
        let mut event = 0;
        for step in Numbers(self.list(number, part)) {
            event += step as usize;
            set.insert(event - 1);
        }
    }

    /// The events that hold one of these numbers in one of these parts.
    pub(super) fn union(&self, numbers: &[u32], parts: &[Part]) -> FixedBitSet {
        let of = |numbers: &[u32]| {
            let mut set = FixedBitSet::with_capacity(self.events);
            for number in numbers {
                parts.iter().for_each(|part| self.add(&mut set, *number, *part));
            }
            set
        };
        let length = |number: &u32| -> usize {
            parts.iter().map(|part| self.list(*number, *part).len()).sum()
        };
        if numbers.len() < 2 || numbers.iter().map(length).sum::<usize>() < MANY {
            return of(numbers);
        }
        let share = numbers.len().div_ceil(2 * rayon::current_num_threads()).max(1);
        let parts = numbers.par_chunks(share).map(of);
        parts.reduce_with(super::either).unwrap_or_default()
    }

    /// Bytes of memory it takes.
    pub(super) fn bytes(&self) -> usize {
        self.bytes.capacity() + self.offsets.capacity() * size_of::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Part, Postings};

    proptest! {
        /// Which events hold a number, asked of the list and of the events.
        #[test]
        fn lists_hold_the_events_of_a_number(
            events in prop::collection::vec(prop::collection::vec((0_u32..6, any::<bool>()), 0..5), 0..40),
            asked in prop::collection::vec(0_u32..6, 0..4),
        ) {
            let part = |title: bool| if title { Part::Title } else { Part::Elsewhere };
            let mut counts = vec![0; 6];
            events.iter().flatten().for_each(|(number, _)| counts[*number as usize] += 1);
            let postings = Postings::of(&counts, events.len(), || {
                (0_u32..).zip(&events).flat_map(|(event, numbers)| {
                    numbers.iter().map(move |(number, title)| (event, *number, part(*title)))
                })
            });
            for parts in [&[Part::Title][..], &[Part::Elsewhere], &Part::BOTH] {
                let found: Vec<usize> = postings.union(&asked, parts).ones().collect();
                let holds = |numbers: &Vec<(u32, bool)>| {
                    let is_met = |(number, title): &(u32, bool)| {
                        asked.contains(number) && parts.contains(&part(*title))
                    };
                    numbers.iter().any(is_met)
                };
                let expected: Vec<usize> =
                    (0..events.len()).filter(|event| holds(&events[*event])).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
