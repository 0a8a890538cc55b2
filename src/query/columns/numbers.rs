//! Numbers of values beside each other in memory, in as few bytes as they need: millions of events have a few each.

use std::ops::Range;

/// Numbers, each in as many bytes as the largest one needs.
#[derive(Debug)]
pub(super) enum Numbers {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for Numbers {
    fn default() -> Self {
        Self::NONE
    }
}

impl Numbers {
    /// None at all.
    pub const NONE: Self = Self::One(Vec::new());

    /// These numbers.
    pub(super) fn of(numbers: Vec<u32>) -> Self {
        let most = numbers.iter().copied().max().unwrap_or(0);
        if u8::try_from(most).is_ok() {
            Self::One(numbers.into_iter().map(|number| number as u8).collect())
        } else if u16::try_from(most).is_ok() {
            Self::Two(numbers.into_iter().map(|number| number as u16).collect())
        } else {
            let mut numbers = numbers;
            numbers.shrink_to_fit();
            Self::Four(numbers)
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::One(numbers) => numbers.len(),
            Self::Two(numbers) => numbers.len(),
            Self::Four(numbers) => numbers.len(),
        }
    }

    /// Those at some places; none of those beyond the last one.
    pub(super) fn range(&self, range: Range<usize>) -> Values<'_> {
        match self {
            Self::One(numbers) => Values::One(numbers.get(range).unwrap_or_default().iter()),
            Self::Two(numbers) => Values::Two(numbers.get(range).unwrap_or_default().iter()),
            Self::Four(numbers) => Values::Four(numbers.get(range).unwrap_or_default().iter()),
        }
    }

    pub(super) fn bytes(&self) -> usize {
        match self {
            Self::One(numbers) => numbers.len(),
            Self::Two(numbers) => numbers.len() * 2,
            Self::Four(numbers) => numbers.len() * 4,
        }
    }
}

/// The numbers of the values of one event.
#[derive(Clone, Debug)]
pub enum Values<'a> {
    /// Of a field with few values.
    One(std::slice::Iter<'a, u8>),
    /// Of one with more.
    Two(std::slice::Iter<'a, u16>),
    /// Of one with as many as events.
    Four(std::slice::Iter<'a, u32>),
}

impl Default for Values<'_> {
    fn default() -> Self {
        Self::One([].iter())
    }
}

impl Iterator for Values<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        match self {
            Self::One(numbers) => numbers.next().copied().map(u32::from),
            Self::Two(numbers) => numbers.next().copied().map(u32::from),
            Self::Four(numbers) => numbers.next().copied(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::One(numbers) => numbers.size_hint(),
            Self::Two(numbers) => numbers.size_hint(),
            Self::Four(numbers) => numbers.size_hint(),
        }
    }

    /// How wide they are is asked once.
    fn fold<B, F: FnMut(B, u32) -> B>(self, first: B, add: F) -> B {
        match self {
            Self::One(numbers) => numbers.copied().map(u32::from).fold(first, add),
            Self::Two(numbers) => numbers.copied().map(u32::from).fold(first, add),
            Self::Four(numbers) => numbers.copied().fold(first, add),
        }
    }
}

/// Where the values of each event end.
#[derive(Debug)]
pub(super) enum Ends {
    /// All have as many.
    Each(u32),
    /// Of each block of events the place where its first value stands, and of each event where its values end,
    /// counted from there.
    Near { firsts: Box<[u32]>, ends: Box<[u16]> },
    /// Where one block has too many for that.
    Far(Box<[u32]>),
}

impl Default for Ends {
    fn default() -> Self {
        Self::Each(0)
    }
}

/// Events of a block.
const BLOCK: usize = 64;

impl Ends {
    /// Of the place after the last value of each event.
    pub(super) fn of(ends: &[u32]) -> Self {
        let each = ends.first().copied().unwrap_or(0);
        if (1_u32..).zip(ends).all(|(events, end)| each.checked_mul(events) == Some(*end)) {
            return Self::Each(each);
        }
        let (mut firsts, mut first) = (Vec::with_capacity(ends.len() / BLOCK + 1), 0);
        let mut near = Vec::with_capacity(ends.len());
        for block in ends.chunks(BLOCK) {
            firsts.push(first);
            for end in block {
                let Ok(end) = u16::try_from(end - first) else { return Self::Far(ends.into()) };
                near.push(end);
            }
            first = block.last().copied().unwrap_or(first);
        }
        Self::Near { firsts: firsts.into(), ends: near.into() }
    }

    /// The places of the values of an event.
    pub(super) fn range(&self, event: usize) -> Range<usize> {
        match self {
            Self::Each(each) => event * *each as usize..(event + 1) * *each as usize,
            Self::Near { firsts, ends } => {
                let first = firsts.get(event / BLOCK).map_or(0, |first| *first as usize);
                let end = |event: usize| ends.get(event).map_or(0, |end| usize::from(*end));
                let start = if event.is_multiple_of(BLOCK) { 0 } else { end(event - 1) };
                first + start..first + end(event)
            }
            Self::Far(ends) => {
                let at = |event: usize| ends.get(event).map_or(0, |end| *end as usize);
                event.checked_sub(1).map_or(0, at)..at(event)
            }
        }
    }

    /// Tells the place after the last value of each of so many events, one after the other.
    pub(super) fn each(&self, events: usize, mut tell: impl FnMut(u32)) {
        match self {
            Self::Each(each) => (1..=events as u32).for_each(|event| tell(event * each)),
            Self::Near { firsts, ends } => {
                for (first, ends) in firsts.iter().zip(ends.chunks(BLOCK)) {
                    ends.iter().for_each(|end| tell(first + u32::from(*end)));
                }
            }
            Self::Far(ends) => ends.iter().copied().for_each(tell),
        }
    }

    pub(super) fn bytes(&self) -> usize {
        match self {
            Self::Each(_) => 0,
            Self::Near { firsts, ends } => {
                size_of_val::<[u32]>(firsts) + size_of_val::<[u16]>(ends)
            }
            Self::Far(ends) => size_of_val::<[u32]>(ends),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Ends, Numbers};

    proptest! {
        /// Numbers come back as they were put in, whatever they and their counts are.
        #[test]
        fn numbers_come_back_as_they_were(
            events in prop_oneof![
                prop::collection::vec(prop::collection::vec(0_u32..9, 0..4), 0..200),
                prop::collection::vec(prop::collection::vec(0_u32..70_000, 2), 0..200),
                prop::collection::vec(prop::collection::vec(any::<u32>(), 0..900), 0..150),
            ],
        ) {
            let mut ends = Vec::new();
            let mut all = Vec::new();
            for own in &events {
                all.extend(own);
                ends.push(all.len() as u32);
            }
            let expected = ends;
            let (numbers, ends) = (Numbers::of(all.clone()), Ends::of(&expected));
            prop_assert_eq!(numbers.len(), all.len());
            let mut found = Vec::new();
            ends.each(events.len(), |end| found.push(end));
            prop_assert_eq!(found, expected);
            let mut found = Vec::new();
            numbers.range(0..all.len()).for_each(|number| found.push(number));
            prop_assert_eq!(&found, &all);
            for (event, own) in events.iter().enumerate() {
                let found: Vec<u32> = numbers.range(ends.range(event)).collect();
                prop_assert_eq!(&found, own);
            }
        }
    }

    #[test]
    fn a_block_of_very_many_values_is_told_apart() {
        let ends: Vec<u32> = vec![1, 70_000, 70_001];
        let ends = Ends::of(&ends);
        assert!(matches!(ends, Ends::Far(_)));
        assert_eq!(ends.range(1), 1..70_000);
        assert_eq!(ends.range(2), 70_000..70_001);
    }
}
