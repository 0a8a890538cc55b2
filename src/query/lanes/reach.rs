//! How far events reach from where their marks stand, in little memory: there are millions of them beside each other.

/// How far an event reaches from its anchor: never less than it does, and more by a thousandth at
/// most.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::query) struct Reaches {
    /// To the first second after it.
    ahead: Reach,
    /// Back to its start.
    behind: Reach,
}

/// Seconds, rounded up: the upper five bits say how often the lower eleven are doubled.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
struct Reach(u16);

impl Reach {
    const BITS: u32 = 11;
    /// More than can be said: it may be any.
    const FAR: Self = Self(u16::MAX);

    /// The least that can be said of at least so many.
    fn of(seconds: i64) -> Self {
        let seconds = seconds.max(0) as u64;
        let width = u64::BITS - seconds.leading_zeros();
        let mut doubled = width.saturating_sub(Self::BITS);
        let mut rounded = seconds.div_ceil(1 << doubled);
        if rounded >> Self::BITS != 0 {
            // Rounded up to one bit more, all others of which are clear.
            (doubled, rounded) = (doubled + 1, rounded / 2);
        }
        let code = (u64::from(doubled) << Self::BITS) | rounded;
        u16::try_from(code).map_or(Self::FAR, Self)
    }

    /// Nothing where it may be any.
    fn seconds(self) -> Option<i64> {
        let rounded = i64::from(self.0 & ((1 << Self::BITS) - 1));
        (self != Self::FAR).then_some(rounded << (self.0 >> Self::BITS))
    }
}

impl Reaches {
    /// Of an event from `start` up to `end`.
    pub(in crate::query) fn of(anchor: i64, (start, end): (i64, i64)) -> Self {
        Self {
            ahead: Reach::of(end.saturating_sub(anchor)),
            behind: Reach::of(anchor.saturating_sub(start)),
        }
    }

    /// Its start, or a moment before it.
    pub(super) fn start(self, anchor: i64) -> i64 {
        self.behind.seconds().map_or(i64::MIN, |seconds| anchor.saturating_sub(seconds))
    }

    /// The first second after it, or a later one.
    pub(super) fn end(self, anchor: i64) -> i64 {
        self.ahead.seconds().map_or(i64::MAX, |seconds| anchor.saturating_add(seconds))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Reach, Reaches};

    #[test]
    fn minutes_hours_and_days_are_kept_to_the_second() {
        for seconds in [0, 1, 59, 2_047, 2_048, 3_600, 86_400, 3 * 86_400] {
            assert_eq!(Reach::of(seconds).seconds(), Some(seconds));
        }
        assert_eq!(Reach::of(i64::MAX).seconds(), None);
    }

    proptest! {
        #[test]
        fn never_less_and_hardly_more_is_said(bits in 0_u32..63, low in any::<u64>()) {
            let seconds = (low >> (63 - bits) >> 1).cast_signed();
            match Reach::of(seconds).seconds() {
                Some(said) => prop_assert!(said >= seconds && said - seconds <= seconds / 1024),
                None => prop_assert!(seconds > 2046 << 31),
            }
        }

        #[test]
        fn an_event_lies_within_its_reaches(
            anchor in any::<i64>(), start in any::<i64>(), length in 0..i64::MAX,
        ) {
            let end = start.saturating_add(length);
            let reaches = Reaches::of(anchor, (start, end));
            prop_assert!(reaches.start(anchor) <= start);
            prop_assert!(reaches.end(anchor) >= end);
        }
    }
}
