//! One lane: its events in time order, counted exactly over any span.

use super::reach::Reaches;
use crate::query::EventIx;
use crate::query::kind_class::{KindClass, KindCounts, difference};
use crate::query::moments::MomentsIn;
use crate::time::{Moment, Span};

/// Events of a block, over which kinds are counted and bounds are kept. Few in tests, so that a few
/// events make many blocks.
pub(super) const BLOCK: usize = if cfg!(test) { 4 } else { 64 };

/// Sums over the events before a block, and bounds of those in it.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Events of each kind before the block.
    pub before: KindCounts,
    /// The latest end in the block, or a later moment.
    pub last_end: i64,
    /// The earliest start in the block, or an earlier moment.
    pub first_start: i64,
}

/// Blocks under a top.
pub(super) const UNDER_TOP: usize = if cfg!(test) { 3 } else { 64 };

/// Bounds of the events of many blocks, so that a long lane is passed over in long steps.
#[derive(Clone, Debug)]
pub(super) struct Top {
    /// The latest end under it.
    pub last_end: i64,
    /// The earliest start under it.
    pub first_start: i64,
}

impl Top {
    /// Of some blocks.
    pub(super) fn of(blocks: &[Block]) -> Self {
        Self {
            last_end: blocks.iter().map(|block| block.last_end).max().unwrap_or(i64::MIN),
            first_start: blocks.iter().map(|block| block.first_start).min().unwrap_or(i64::MAX),
        }
    }
}

/// The events of a lane.
#[derive(Copy, Clone, Debug)]
pub struct LaneEvents<'a> {
    pub(super) anchors: MomentsIn<'a>,
    pub(super) events: &'a [EventIx],
    pub(super) kinds: &'a [u8],
    pub(super) starts: MomentsIn<'a>,
    pub(super) ends: MomentsIn<'a>,
    /// Empty where they are not made.
    pub(super) reaches: &'a [Reaches],
    pub(super) blocks: &'a [Block],
    pub(super) tops: &'a [Top],
    /// The first anchor of each block.
    pub(super) heads: &'a [i64],
}

/// The events of a lane that touch a span, by where their marks stand.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The first event whose mark stands in the span, as a place in the lane.
    pub first: usize,
    /// The place after the last one.
    pub end: usize,
    /// Events whose mark stands before the span, and that reach into it.
    pub before: usize,
    /// Events whose mark stands after the span, and that may have begun in it.
    pub after: usize,
}

impl Window {
    /// How many events touch the span.
    #[must_use]
    pub fn count(self) -> usize {
        (self.end - self.first) + self.before + self.after
    }
}

impl<'a> LaneEvents<'a> {
    /// How many events there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.events.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.events.is_empty()
    }

    /// The events by where their marks stand.
    #[must_use]
    pub fn events(self) -> &'a [EventIx] {
        self.events
    }

    /// The event at a place.
    #[must_use]
    pub fn event(self, place: usize) -> Option<EventIx> {
        self.events.get(place).copied()
    }

    /// Where the mark at a place stands.
    #[must_use]
    pub fn anchor(self, place: usize) -> Moment {
        Moment::from_seconds(self.anchors.get(place).unwrap_or_default())
    }

    /// The class of the kind of the event at a place.
    #[must_use]
    pub fn kind(self, place: usize) -> KindClass {
        KindClass::from_byte(self.kinds.get(place).copied().unwrap_or_default())
    }

    /// When the first event begins.
    #[must_use]
    pub fn first_start(self) -> Option<Moment> {
        self.starts.first().map(Moment::from_seconds)
    }

    /// The place of the first mark at or after a moment.
    #[must_use]
    pub fn place_at(self, moment: Moment) -> usize {
        self.place_of_seconds(moment.seconds())
    }

    fn place_of_seconds(self, seconds: i64) -> usize {
        self.place_in(self.heads.partition_point(|head| *head < seconds), seconds)
    }

    /// The place of an event; `None` where it is not in the lane.
    #[must_use]
    pub fn place_of(self, event: EventIx, anchor: Moment) -> Option<usize> {
        let from = self.place_at(anchor);
        let end = from + self.anchors.range(from..self.len()).up_to(anchor.seconds());
        let found = self.events.get(from..end)?.iter().position(|other| *other == event)?;
        Some(from + found)
    }

    /// Events that touch a span.
    #[must_use]
    pub fn touching(self, span: Span) -> usize {
        let (from, to) = ends_of(span);
        let begun = self.starts.before(to);
        let over = self.ends.up_to(from);
        begun - over.min(begun)
    }

    /// Events that touch a span, by where their marks stand.
    #[must_use]
    pub fn window(self, span: Span) -> Window {
        let (from, to) = ends_of(span);
        let (first, end) = (self.place_of_seconds(from), self.place_of_seconds(to));
        let over = self.ends.up_to(from);
        let begun = self.starts.before(to);
        Window { first, end, before: first - over.min(first), after: begun.max(end) - end }
    }

    /// The place of the first mark at or after `seconds`, looking from a place onwards: first some
    /// `guess` of marks ahead, from there in growing steps. Quick where the guess is near.
    #[must_use]
    pub fn gallop(self, from: usize, seconds: i64, guess: usize) -> usize {
        let first = from / BLOCK;
        let heads = self.heads.get(first..).unwrap_or_default();
        let is_before = |block: usize| heads.get(block).is_some_and(|head| *head < seconds);
        let (mut low, mut high) = (0, (guess / BLOCK + 1).min(heads.len().max(1)));
        if is_before(high - 1) {
            while is_before(high - 1) {
                (low, high) = (high, high * 2);
            }
        } else {
            while high > 1 && !is_before(high / 2 - 1) {
                high /= 2;
            }
            low = high / 2;
        }
        let within = heads.get(low..high.min(heads.len())).unwrap_or_default();
        // The first block that begins at or after; what is looked for lies in the one before.
        let block = first + low + within.partition_point(|head| *head < seconds);
        self.place_in(block, seconds).max(from)
    }

    /// The place of the first mark at or after `seconds`, where `block` is the first block that
    /// begins there or later.
    fn place_in(self, block: usize, seconds: i64) -> usize {
        let start = block.saturating_sub(1) * BLOCK;
        let end = (block * BLOCK).min(self.anchors.len());
        start.min(end) + self.anchors.range(start..end).before(seconds)
    }

    /// How many events of each kind stand from one place up to another.
    #[must_use]
    pub fn kind_counts(self, first: usize, end: usize) -> KindCounts {
        let mut counts = KindCounts::default();
        if end.saturating_sub(first) < 2 * BLOCK {
            count(&mut counts, self.kinds.get(first..end).unwrap_or_default());
            return counts;
        }
        difference(&self.counts_before(first), &self.counts_before(end))
    }

    /// How many events of each kind stand before a place. Of places in a row it is quicker to take
    /// the differences of these.
    #[must_use]
    pub fn counts_before(self, place: usize) -> KindCounts {
        let block = (place / BLOCK).min(self.blocks.len().saturating_sub(1));
        let mut counts = self.blocks.get(block).map_or_else(KindCounts::default, |it| it.before);
        count(&mut counts, self.kinds.get(block * BLOCK..place).unwrap_or_default());
        counts
    }

    /// Whether the event at a place may end after a moment: it does not where this says no.
    fn may_end_after(self, place: usize, moment: i64) -> bool {
        let (Some(anchor), Some(reach)) = (self.anchors.get(place), self.reaches.get(place)) else {
            return true;
        };
        reach.end(anchor) > moment
    }

    /// Whether the event at a place may begin before a moment: it does not where this says no.
    fn may_begin_before(self, place: usize, moment: i64) -> bool {
        let (Some(anchor), Some(reach)) = (self.anchors.get(place), self.reaches.get(place)) else {
            return true;
        };
        reach.start(anchor) < moment
    }

    /// Events whose mark stands before a span and that reach into it, the latest mark first.
    /// `reaches` says of an event whether it does; whole blocks that end before are passed over.
    pub fn reaching_in(
        self,
        span: Span,
        first: usize,
        reaches: impl Fn(EventIx) -> bool + 'a,
    ) -> impl Iterator<Item = EventIx> + 'a {
        let (from, _) = ends_of(span);
        let blocks = first.div_ceil(BLOCK);
        (0..blocks.div_ceil(UNDER_TOP))
            .rev()
            .filter(move |top| self.tops.get(*top).is_some_and(|it| it.last_end > from))
            .flat_map(move |top| (top * UNDER_TOP..((top + 1) * UNDER_TOP).min(blocks)).rev())
            .filter(move |block| self.blocks.get(*block).is_some_and(|it| it.last_end > from))
            .flat_map(move |block| (block * BLOCK..((block + 1) * BLOCK).min(first)).rev())
            // Most are passed over by what stands beside each other in memory.
            .filter(move |place| self.may_end_after(*place, from))
            .filter_map(move |place| self.event(place))
            .filter(move |event| reaches(*event))
    }

    /// Events whose mark stands after a span and that may have begun in it, the earliest mark
    /// first.
    pub fn begun_in(
        self,
        span: Span,
        end: usize,
        began: impl Fn(EventIx) -> bool + 'a,
    ) -> impl Iterator<Item = EventIx> + 'a {
        let (_, to) = ends_of(span);
        let first = end / BLOCK;
        (first / UNDER_TOP..self.tops.len())
            .filter(move |top| self.tops.get(*top).is_some_and(|it| it.first_start < to))
            .flat_map(move |top| (top * UNDER_TOP).max(first)..(top + 1) * UNDER_TOP)
            .filter(move |block| self.blocks.get(*block).is_some_and(|it| it.first_start < to))
            .flat_map(move |block| {
                (block * BLOCK).max(end)..((block + 1) * BLOCK).min(self.events.len())
            })
            .filter(move |place| self.may_begin_before(*place, to))
            .filter_map(move |place| self.event(place))
            .filter(move |event| began(*event))
    }
}

/// Adds kinds to their counts: by a byte of one word each, which is quicker than by memory.
pub(super) fn count(counts: &mut KindCounts, kinds: &[u8]) {
    const { assert!(KindClass::COUNT <= 16, "a byte for each") };
    for run in kinds.chunks(usize::from(u8::MAX)) {
        let packed = run.iter().fold(0_u128, |sum, kind| sum + (1 << (u32::from(*kind % 16) * 8)));
        for (count, more) in counts.iter_mut().zip(packed.to_le_bytes()) {
            *count += u32::from(more);
        }
    }
}

/// The first second of a span, and the first one after it; a span of no length holds one second.
fn ends_of(span: Span) -> (i64, i64) {
    let from = span.start().seconds();
    (from, span.end().seconds().max(from.saturating_add(1)))
}
