//! Many moments beside each other in memory: of four bytes each where all of them lie within 136 years, as
//! those of nearly every file do; of eight where they do not.

use std::cell::Cell;
use std::ops::Range;

/// Moments in seconds since the epoch, in any order.
#[derive(Clone, Debug)]
pub(super) enum Moments {
    /// Seconds after `low`.
    Near { low: i64, after: Vec<u32> },
    /// Seconds since the epoch.
    Wide(Vec<i64>),
}

/// Some [`Moments`] in a row.
#[derive(Copy, Clone, Debug)]
pub(super) enum MomentsIn<'a> {
    Near { low: i64, after: &'a [u32] },
    Wide(&'a [i64]),
}

impl Default for Moments {
    fn default() -> Self {
        Self::Near { low: 0, after: Vec::new() }
    }
}

impl Moments {
    /// These moments, none of which lies before `low` or after `high`.
    pub(super) fn of(moments: impl Iterator<Item = i64>, (low, high): (i64, i64)) -> Self {
        if high.checked_sub(low).is_some_and(|width| u32::try_from(width).is_ok()) {
            Self::Near { low, after: moments.map(|at| at.saturating_sub(low) as u32).collect() }
        } else {
            Self::Wide(moments.collect())
        }
    }

    /// The same moments in a list of `total` places: `places` says where the one of a number goes, which may be
    /// to several places or none. The moments of places that are not named are any.
    pub(super) fn scattered<P: Iterator<Item = usize>>(
        &self,
        total: usize,
        places: impl Fn(usize) -> P,
    ) -> Self {
        fn put<T: Copy + Default, P: Iterator<Item = usize>>(
            from: &[T],
            total: usize,
            places: impl Fn(usize) -> P,
        ) -> Vec<T> {
            let mut list = vec![T::default(); total];
            for (number, moment) in from.iter().enumerate() {
                // What is put together of several lists goes through them by itself faster than it is asked.
                places(number).for_each(|place| {
                    if let Some(slot) = list.get_mut(place) {
                        *slot = *moment;
                    }
                });
            }
            list
        }
        match self {
            Self::Near { low, after } => Self::Near { low: *low, after: put(after, total, places) },
            Self::Wide(moments) => Self::Wide(put(moments, total, places)),
        }
    }

    /// All of them.
    pub(super) fn all(&self) -> MomentsIn<'_> {
        match self {
            Self::Near { low, after } => MomentsIn::Near { low: *low, after },
            Self::Wide(moments) => MomentsIn::Wide(moments),
        }
    }

    /// Those at some places; none where there are not as many.
    pub(super) fn range(&self, range: Range<usize>) -> MomentsIn<'_> {
        self.all().range(range)
    }
}

impl Default for MomentsIn<'_> {
    fn default() -> Self {
        Self::Wide(&[])
    }
}

impl<'a> MomentsIn<'a> {
    /// How many there are.
    pub(super) fn len(self) -> usize {
        match self {
            Self::Near { after, .. } => after.len(),
            Self::Wide(moments) => moments.len(),
        }
    }

    /// The one at a place.
    pub(super) fn get(self, place: usize) -> Option<i64> {
        match self {
            Self::Near { low, after } => {
                after.get(place).map(|seconds| low.saturating_add(i64::from(*seconds)))
            }
            Self::Wide(moments) => moments.get(place).copied(),
        }
    }

    /// The first one.
    pub(super) fn first(self) -> Option<i64> {
        self.get(0)
    }

    /// The last one.
    pub(super) fn last(self) -> Option<i64> {
        self.get(self.len().checked_sub(1)?)
    }

    /// From the first to the last one.
    pub(super) fn iter(self) -> impl DoubleEndedIterator<Item = i64> + ExactSizeIterator + 'a {
        (0..self.len()).map(move |place| self.get(place).unwrap_or_default())
    }

    /// Those at some places; none where there are not as many.
    pub(super) fn range(self, range: Range<usize>) -> Self {
        match self {
            Self::Near { low, after } => {
                Self::Near { low, after: after.get(range).unwrap_or_default() }
            }
            Self::Wide(moments) => Self::Wide(moments.get(range).unwrap_or_default()),
        }
    }

    /// How many come before a moment, of moments in rising order.
    pub(super) fn before(self, seconds: i64) -> usize {
        match self {
            Self::Near { low, after } => {
                if seconds <= low {
                    return 0;
                }
                let wanted = seconds.checked_sub(low).and_then(|it| u32::try_from(it).ok());
                wanted.map_or(after.len(), |wanted| after.partition_point(|at| *at < wanted))
            }
            Self::Wide(moments) => moments.partition_point(|at| *at < seconds),
        }
    }

    /// How many come up to a moment, itself included, of moments in rising order.
    pub(super) fn up_to(self, seconds: i64) -> usize {
        seconds.checked_add(1).map_or_else(|| self.len(), |next| self.before(next))
    }
}

/// Places that are given one after the other, within the part of a list that is the own one of each of many.
pub(super) struct Cursors(Vec<Cell<u32>>);

impl Cursors {
    /// Each begins at its offset.
    pub(super) fn at(offsets: impl Iterator<Item = u32>) -> Self {
        Self(offsets.map(Cell::new).collect())
    }

    /// The next place of one of them; `None` where there is none of this number.
    pub(super) fn next(&self, number: usize) -> Option<usize> {
        let cursor = self.0.get(number)?;
        let place = cursor.get();
        cursor.set(place.saturating_add(1));
        Some(place as usize)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Cursors, Moments};

    fn any_moments() -> impl Strategy<Value = Vec<i64>> {
        let near = proptest::collection::vec(-1_000_i64..1_000, 0..40);
        let edge =
            proptest::collection::vec(prop_oneof![-2_i64..2, 0xffff_fffd_i64..0x1_0000_0002], 0..8);
        let wide = proptest::collection::vec(any::<i64>(), 0..40);
        prop_oneof![near, edge, wide]
    }

    proptest! {
        /// However few bytes they take: every moment, and how many come before any other.
        #[test]
        fn moments_are_those_that_were_given(
            mut list in any_moments(),
            mut asked in any_moments(),
            from in 0..45_usize,
            many in 0..45_usize,
        ) {
            list.sort_unstable();
            asked.extend(&list);
            asked.extend([i64::MIN, i64::MAX]);
            let ends = (list.first().copied().unwrap_or(0), list.last().copied().unwrap_or(0));
            let moments = Moments::of(list.iter().copied(), ends);
            prop_assert_eq!(moments.all().iter().collect::<Vec<_>>(), list.clone());
            prop_assert_eq!(moments.all().last(), list.last().copied());
            for at in asked {
                let before = list.iter().filter(|it| **it < at).count();
                let up_to = list.iter().filter(|it| **it <= at).count();
                prop_assert_eq!((moments.all().before(at), moments.all().up_to(at)), (before, up_to));
            }
            let range = from..from + many;
            let part = list.get(range.clone()).unwrap_or_default();
            prop_assert_eq!(moments.range(range.clone()).iter().collect::<Vec<_>>(), part);
            prop_assert_eq!(moments.all().range(range).iter().collect::<Vec<_>>(), part);
        }

        /// Put into the parts of their own, they stand there in the order in which they came.
        #[test]
        fn scattered_moments_keep_their_order(
            list in any_moments(),
            owners in proptest::collection::vec(proptest::collection::vec(0..4_usize, 0..3), 40),
        ) {
            let ends = (list.iter().min().copied().unwrap_or(0), list.iter().max().copied().unwrap_or(0));
            let moments = Moments::of(list.iter().copied(), ends);
            let mut expected: Vec<Vec<i64>> = vec![Vec::new(); 4];
            for (moment, owners) in list.iter().zip(&owners) {
                owners.iter().for_each(|owner| expected[*owner].push(*moment));
            }
            let sizes = expected.iter().map(|part| part.len() as u32);
            let offsets = sizes.scan(0, |sum, size| Some(std::mem::replace(sum, *sum + size)));
            let cursors = Cursors::at(offsets);
            let expected = expected.concat();
            let scattered = moments.scattered(expected.len(), |number| {
                owners[number].iter().filter_map(|owner| cursors.next(*owner))
            });
            prop_assert_eq!(scattered.all().iter().collect::<Vec<_>>(), expected);
            prop_assert_eq!(cursors.next(4), None);
        }
    }
}
