//! The words of events that follow each other in the file: for each word the events that hold it, and the words of
//! each event in their order.
//!
//! A segment numbers its own words, the most frequent the smallest, so that it can be made while its events are
//! read, whatever stands in the rest of the file. What a number means is known to it afterwards.

use fixedbitset::FixedBitSet;

use super::packed::{Numbers, pack, packed_length, write};

/// Where in an event a word stands.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Elsewhere,
}

impl Part {
    pub(super) const BOTH: [Self; 2] = [Self::Title, Self::Elsewhere];
}

/// The words of some events as they are met, each by a number of its own.
#[derive(Default)]
pub(super) struct Told {
    pub numbers: Vec<u32>,
    /// End of each event's title, and of its words.
    pub ends: Vec<(u32, u32)>,
    /// Memory for what is needed for a moment, piece by piece.
    steps: Vec<Step>,
    packed: Vec<u8>,
}

impl Told {
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

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Segment {
    /// How many events.
    events: u32,
    /// What each of its numbers is in the whole index.
    pub meanings: Box<[u32]>,
    /// The words of all events, packed, one event after the other.
    words: Box<[u8]>,
    /// End of each event's words.
    ends: Box<[u32]>,
    /// Where the list of each number and part begins, and the end of the last one.
    offsets: Box<[u32]>,
    /// The lists: steps from event to event, packed.
    lists: Box<[u8]>,
}

fn list(number: u32, part: Part) -> usize {
    number as usize * 2 + usize::from(part == Part::Elsewhere)
}

impl Segment {
    /// Of so many different words; gives the order in which they are numbered, too.
    pub(super) fn of(told: &mut Told, words: usize) -> (Self, Vec<u32>) {
        let mut steps = std::mem::take(&mut told.steps);
        let seen = Seen::of(told, words, &mut steps);
        // Numbers of the most frequent words take the fewest bytes.
        let key = |number: u32| (u64::from(!seen.count(number)) << 32) | u64::from(number);
        let mut order: Vec<u64> = (0..words as u32).map(key).collect();
        order.sort_unstable();
        let order: Vec<u32> = order.into_iter().map(|key| key as u32).collect();
        let mut ranks = vec![0_u32; words];
        for (rank, number) in (0_u32..).zip(&order) {
            if let Some(own) = ranks.get_mut(*number as usize) {
                *own = rank;
            }
        }
        let (offsets, lists) = seen.lists(&order, &steps);
        steps.clear();
        told.steps = steps;
        let mut packed = std::mem::take(&mut told.packed);
        packed.clear();
        packed.reserve(told.numbers.len() * 3 / 2);
        let ends = told.events().map(|(title, rest)| {
            for number in title.iter().chain(rest) {
                pack(&mut packed, ranks.get(*number as usize).copied().unwrap_or(0));
            }
            packed.len() as u32
        });
        let ends = ends.collect();
        let events = told.ends.len() as u32;
        // Room that was reserved in vain would stay taken, were the list itself kept.
        let words = packed.as_slice().into();
        told.packed = packed;
        (Self { events, meanings: Box::default(), words, ends, offsets, lists }, order)
    }

    /// How many events.
    pub(super) fn len(&self) -> usize {
        self.events as usize
    }

    /// The events that, for each of these sets of words, hold one of it in one of these parts; by their place
    /// in the segment.
    pub(super) fn holding(&self, places: &[FixedBitSet], parts: &[Part]) -> FixedBitSet {
        let of = |wanted: &FixedBitSet| {
            let mut events = FixedBitSet::with_capacity(self.len());
            for (number, meaning) in (0_u32..).zip(&self.meanings) {
                if wanted.contains(*meaning as usize) {
                    parts.iter().for_each(|part| self.add(&mut events, number, *part));
                }
            }
            events
        };
        let mut all: Option<FixedBitSet> = None;
        for wanted in places {
            match &mut all {
                Some(events) if events.is_clear() => break,
                Some(events) => events.intersect_with(&of(wanted)),
                None => all = Some(of(wanted)),
            }
        }
        all.unwrap_or_default()
    }

    fn add(&self, events: &mut FixedBitSet, number: u32, part: Part) {
        let list = list(number, part);
        let at = |place: usize| self.offsets.get(place).map_or(0, |offset| *offset as usize);
        let steps = self.lists.get(at(list)..at(list + 1)).unwrap_or_default();
        let mut after = 0;
        for step in Numbers(steps) {
            after += step as usize;
            events.insert(after - 1);
        }
    }

    /// Puts the words of one of its events, in their order, in place of what stands there.
    pub(super) fn words_of(&self, event: usize, into: &mut Vec<u32>) {
        let at = |place: usize| self.ends.get(place).map_or(0, |end| *end as usize);
        let start = event.checked_sub(1).map_or(0, at);
        let own = Numbers(self.words.get(start..at(event)).unwrap_or_default());
        into.clear();
        into.extend(own.filter_map(|number| self.meanings.get(number as usize)));
    }

    /// Bytes of memory it takes.
    pub(super) fn bytes(&self) -> usize {
        let numbers = self.meanings.len() + self.ends.len() + self.offsets.len();
        numbers * size_of::<u32>() + self.words.len() + self.lists.len()
    }
}

/// What was met of the lists while events were walked through, by number and part.
struct Seen(Vec<List>);

/// What was met of a list.
#[derive(Copy, Clone, Default)]
struct List {
    /// The event after the last one of it: 0 is none yet.
    after: u32,
    events: u32,
    /// Bytes of its steps.
    length: u32,
}

/// A list, and the step to its next event.
type Step = (u32, u32);

impl Seen {
    /// Walks through all events; `steps` is given each event of each list once.
    fn of(told: &Told, words: usize, steps: &mut Vec<Step>) -> Self {
        let mut lists = vec![List::default(); words * 2];
        for (event, (title, rest)) in (1_u32..).zip(told.events()) {
            for (numbers, part) in [(title, Part::Title), (rest, Part::Elsewhere)] {
                for number in numbers {
                    let place = list(*number, part);
                    let Some(own) = lists.get_mut(place) else { continue };
                    if own.after != event {
                        let step = event - own.after;
                        steps.push((place as u32, step));
                        own.after = event;
                        own.events += 1;
                        own.length += packed_length(step);
                    }
                }
            }
        }
        Self(lists)
    }

    /// In how many lists of events a word stands.
    fn count(&self, number: u32) -> u32 {
        let of = |part| self.0.get(list(number, part)).map_or(0, |list| list.events);
        of(Part::Title) + of(Part::Elsewhere)
    }

    /// The lists of all numbers in this order, and where each begins.
    fn lists(mut self, order: &[u32], steps: &[Step]) -> (Box<[u32]>, Box<[u8]>) {
        let mut offsets = Vec::with_capacity(order.len() * 2 + 1);
        offsets.push(0);
        let mut end = 0;
        for number in order {
            for part in Part::BOTH {
                if let Some(own) = self.0.get_mut(list(*number, part)) {
                    // From now on, where its next step is written.
                    own.after = end;
                    end += own.length;
                }
                offsets.push(end);
            }
        }
        let mut bytes = vec![0; end as usize];
        for (place, step) in steps {
            let Some(own) = self.0.get_mut(*place as usize) else { continue };
            let rest = bytes.get_mut(own.after as usize..).unwrap_or_default();
            own.after += write(rest, *step);
        }
        (offsets.into(), bytes.into())
    }
}

#[cfg(test)]
mod tests {
    use fixedbitset::FixedBitSet;
    use proptest::prelude::*;

    use super::{Part, Segment, Told};

    proptest! {
        /// Events hold what was told of them, part by part, and their words come back in order.
        #[test]
        fn events_hold_what_was_told_of_them(
            events in prop::collection::vec(
                (prop::collection::vec(0_u32..9, 0..4), prop::collection::vec(0_u32..9, 0..9)), 0..40),
            wanted in prop::collection::vec(prop::collection::vec(100_usize..109, 0..4), 1..3),
        ) {
            let mut told = Told::default();
            for (title, rest) in &events {
                told.numbers.extend(title);
                let end_of_title = told.numbers.len() as u32;
                told.numbers.extend(rest);
                told.ends.push((end_of_title, told.numbers.len() as u32));
            }
            let (mut segment, order) = Segment::of(&mut told, 9);
            segment.meanings = order.iter().map(|number| 100 + number).collect();
            let mut words = Vec::new();
            for (event, (title, rest)) in events.iter().enumerate() {
                segment.words_of(event, &mut words);
                let expected: Vec<u32> = title.iter().chain(rest).map(|it| 100 + it).collect();
                prop_assert_eq!(&words, &expected);
            }
            let sets: Vec<FixedBitSet> = wanted.iter().map(|set| {
                let mut bits = FixedBitSet::with_capacity(200);
                set.iter().for_each(|number| bits.insert(*number));
                bits
            }).collect();
            for parts in [&[Part::Title][..], &[Part::Elsewhere], &Part::BOTH] {
                let found: Vec<usize> = segment.holding(&sets, parts).ones().collect();
                let holds = |(title, rest): &(Vec<u32>, Vec<u32>)| sets.iter().all(|set| {
                    let is_wanted = |number: &u32| set.contains(100 + *number as usize);
                    parts.contains(&Part::Title) && title.iter().any(is_wanted)
                        || parts.contains(&Part::Elsewhere) && rest.iter().any(is_wanted)
                });
                let expected: Vec<usize> =
                    (0..events.len()).filter(|event| holds(&events[*event])).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
