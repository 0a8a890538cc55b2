//! What ties are made of in a span of time: how many events of each kind, and when the last one was.
//!
//! Beside the [`TieIndex`], as only ties that are drawn are asked: kinds of every tie would make each
//! of its answers several times as long.

use super::tie_index::{Slot, TieIndex};
use super::{Catalog, EventFacts, KindClass, KindCounts, PartyIx, Shown};
use crate::time::{Moment, Span};

/// What a tie is made of.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct TieLook {
    /// Events of each class of kinds.
    pub kinds: KindCounts,
    /// When its last event was over; at the end of the span at the latest.
    pub last_seen: Moment,
}

impl TieLook {
    /// The class with the most events; the first of equals.
    #[must_use]
    pub fn main_kind(&self) -> KindClass {
        KindClass::commonest(&self.kinds)
    }
}

/// The events of each pair by kind, prepared for any span.
#[derive(Debug)]
pub(super) struct TieLooks {
    index: TieIndex,
    /// Slots of the index by pair, in rising order.
    pairs: Vec<(PartyIx, PartyIx, KindClass, usize)>,
}

impl TieLooks {
    /// Of the shown dated events of a catalog: O(n log n) in their ties.
    pub(super) fn of(catalog: &Catalog, shown: &Shown) -> Self {
        let told = |facts: &EventFacts, tell: &mut dyn FnMut(Slot)| {
            for (place, party) in facts.parties.iter().enumerate() {
                for other in facts.parties.iter().skip(place + 1) {
                    tell(Slot::PairKind(*party.min(other), *party.max(other), facts.kind));
                }
            }
        };
        let index = TieIndex::told(catalog, shown, told);
        let slots = index.slots().iter().enumerate();
        let mut pairs: Vec<_> = slots
            .filter_map(|(number, slot)| match slot {
                Slot::PairKind(a, b, kind) => Some((*a, *b, *kind, number)),
                _ => None,
            })
            .collect();
        pairs.sort_unstable();
        Self { index, pairs }
    }

    /// What the tie of two parties, the lower number first, is made of in a span: O(log n) for each
    /// of its kinds. `None` where they did not meet.
    pub(super) fn look(&self, (a, b): (PartyIx, PartyIx), span: Span) -> Option<TieLook> {
        let from = self.pairs.partition_point(|(one, other, ..)| (*one, *other) < (a, b));
        let of_pair = self.pairs.iter().skip(from);
        let of_pair = of_pair.take_while(|(one, other, ..)| (*one, *other) == (a, b));
        let mut look: Option<TieLook> = None;
        for (_, _, kind, slot) in of_pair {
            let Some((count, last_seen)) = self.index.seen(*slot, span) else { continue };
            let none = TieLook { kinds: [0; KindClass::COUNT], last_seen };
            let look = look.get_or_insert(none);
            look.last_seen = look.last_seen.max(last_seen);
            if let Some(own) = look.kinds.get_mut(kind.index()) {
                *own = count;
            }
        }
        look
    }
}
