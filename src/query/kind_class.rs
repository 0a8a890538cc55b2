//! Kinds in one byte: the listed ones in order, and one class for all that a file names itself.

use crate::model::{CodeList, Kind};

/// The class of a kind.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindClass(u8);

/// Number of events of each class, in the order of the classes.
pub type KindCounts = [u32; KindClass::COUNT];

/// What was counted between two places, from the counts before each.
#[must_use]
pub fn difference(first: &KindCounts, end: &KindCounts) -> KindCounts {
    let mut counts = *end;
    for (count, before) in counts.iter_mut().zip(first) {
        *count = count.saturating_sub(*before);
    }
    counts
}

impl KindClass {
    /// The eleven listed kinds, and one for all others.
    pub const COUNT: usize = 12;

    /// The class of a kind.
    #[must_use]
    pub fn of(kind: &Kind) -> Self {
        let place = Kind::LISTED.iter().position(|listed| listed == kind);
        Self(place.map_or(Self::COUNT - 1, |place| place.min(Self::COUNT - 1)) as u8)
    }

    /// As one byte.
    pub(super) const fn byte(self) -> u8 {
        self.0
    }

    /// The class of a byte; the last class for one that is none.
    pub(super) const fn from_byte(byte: u8) -> Self {
        Self(if byte < Self::COUNT as u8 { byte } else { Self::COUNT as u8 - 1 })
    }

    /// As a place in [`KindCounts`]; below [`COUNT`](Self::COUNT).
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The listed kind, whose colour and shape the class has; `Other` for the last class.
    #[must_use]
    pub fn kind(self) -> &'static Kind {
        Kind::LISTED.get(self.index()).unwrap_or(&Kind::Other)
    }

    /// All classes in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT as u8).map(Self)
    }

    /// The class with the largest count; the first of equals.
    #[must_use]
    pub fn commonest(counts: &KindCounts) -> Self {
        let mut commonest = (Self(0), 0);
        for (class, count) in Self::all().zip(counts) {
            if *count > commonest.1 {
                commonest = (class, *count);
            }
        }
        commonest.0
    }
}

#[cfg(test)]
mod tests {
    use super::KindClass;
    use crate::model::{CodeList, Kind};

    #[test]
    fn every_listed_kind_has_a_class_and_the_rest_share_one() {
        assert_eq!(Kind::LISTED.len() + 1, KindClass::COUNT);
        for kind in Kind::LISTED {
            assert_eq!(KindClass::of(kind).kind(), kind);
        }
        let patrol = KindClass::of(&Kind::Unlisted("patrol".to_owned()));
        assert_eq!((patrol.index(), patrol.kind()), (11, &Kind::Other));
    }

    #[test]
    fn the_commonest_is_the_first_of_equals() {
        let mut counts = [0; KindClass::COUNT];
        (counts[2], counts[5]) = (3, 3);
        assert_eq!(KindClass::commonest(&counts).index(), 2);
    }
}
