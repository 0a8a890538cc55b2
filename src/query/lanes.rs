//! Lanes: the shown events grouped, with what is needed to count any span of any lane exactly.
//!
//! A [`LaneIndex`] is built once for a filter and a grouping, off the UI thread. Each lane holds
//! its events sorted by where their marks stand, and beside them all starts and all ends in order;
//! so the events that touch a span are counted by four binary searches, and none is visited.

mod build;
mod busiest;
mod key;
mod lane;
mod names;
mod reach;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use foldhash::fast::RandomState;

pub(super) use build::{organisations, people};
pub use key::{Grouping, LaneKey};
pub use lane::{LaneEvents, Window};
pub(super) use reach::Reaches;

use super::EventIx;
use super::moments::Moments;

/// Number of a lane of a [`LaneIndex`].
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LaneIx(pub u32);

impl LaneIx {
    /// As a position in a slice.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The shown, dated events in lanes. An event may stand in several lanes, in each of them once.
#[derive(Debug, Default)]
pub struct LaneIndex {
    grouping: Grouping,
    keys: Vec<LaneKey>,
    by_key: HashMap<LaneKey, LaneIx, RandomState>,
    /// Where each lane begins in the lists below; one more than there are lanes.
    offsets: Vec<u32>,
    anchors: Arc<Moments>,
    events: Arc<Vec<EventIx>>,
    kinds: Vec<u8>,
    starts: Arc<Moments>,
    ends: Arc<Moments>,
    blocks: Vec<lane::Block>,
    /// How far each event reaches from its anchor; made for lanes that are shown.
    reaches: OnceLock<Vec<Reaches>>,
    /// Bounds of every so many blocks of a lane.
    tops: Vec<lane::Top>,
    /// Where the tops of each lane begin; one more than there are lanes.
    top_offsets: Vec<u32>,
    /// The first anchor of each block: few enough to stay near the processor.
    heads: Vec<i64>,
    /// Where the blocks of each lane begin; one more than there are lanes.
    block_offsets: Vec<u32>,
    of_event: build::Memberships,
    distinct: usize,
    /// How the file writes kinds or people, by their numbers in keys.
    written: Vec<String>,
    /// Made when it is first asked for.
    closest: OnceLock<Vec<LaneIx>>,
    /// Made for lanes that are stacked over time.
    totals: OnceLock<busiest::Totals>,
}

impl LaneIndex {
    /// By what events are grouped.
    #[must_use]
    pub fn grouping(&self) -> Grouping {
        self.grouping
    }

    /// Number of lanes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether no shown event has a date.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Number of events, each counted once however many lanes it stands in.
    #[must_use]
    pub fn distinct(&self) -> usize {
        self.distinct
    }

    /// What each lane is of, by its number.
    #[must_use]
    pub fn keys(&self) -> &[LaneKey] {
        &self.keys
    }

    /// What a lane is of.
    #[must_use]
    pub fn key(&self, lane: LaneIx) -> Option<LaneKey> {
        self.keys.get(lane.index()).copied()
    }

    /// The lane of a key.
    #[must_use]
    pub fn find(&self, key: LaneKey) -> Option<LaneIx> {
        self.by_key.get(&key).copied()
    }

    /// The lanes of an event, each once; none if it is not shown or undated.
    #[must_use]
    pub fn lanes_of(&self, event: EventIx) -> &[LaneIx] {
        self.of_event.of(event)
    }

    /// What [`closest`](Self::closest) gives, if it is made already.
    #[must_use]
    pub fn closest_if_made(&self) -> Option<&[LaneIx]> {
        self.closest.get().map(Vec::as_slice)
    }

    /// All lanes in the order that keeps links short; made once, which takes its time where lanes
    /// are many.
    #[must_use]
    pub fn closest(&self) -> &[LaneIx] {
        self.closest.get_or_init(|| super::lane_order::closest_ties(self))
    }

    /// The lanes of each event that stands in more than one.
    pub(super) fn shared(&self) -> impl Iterator<Item = &[LaneIx]> {
        self.of_event.all().filter(|lanes| lanes.len() > 1)
    }

    /// The events of a lane; empty for one that is not there.
    #[must_use]
    pub fn lane(&self, lane: LaneIx) -> LaneEvents<'_> {
        let at = |offsets: &[u32], place: usize| offsets.get(place).copied().unwrap_or(0) as usize;
        let place = lane.index();
        let range = at(&self.offsets, place)..at(&self.offsets, place + 1);
        let blocks = at(&self.block_offsets, place)..at(&self.block_offsets, place + 1);
        let tops = at(&self.top_offsets, place)..at(&self.top_offsets, place + 1);
        LaneEvents {
            anchors: self.anchors.range(range.clone()),
            events: self.events.get(range.clone()).unwrap_or_default(),
            kinds: self.kinds.get(range.clone()).unwrap_or_default(),
            starts: self.starts.range(range.clone()),
            ends: self.ends.range(range.clone()),
            reaches: self.reaches.get().and_then(|all| all.get(range)).unwrap_or_default(),
            blocks: self.blocks.get(blocks.clone()).unwrap_or_default(),
            tops: self.tops.get(tops).unwrap_or_default(),
            heads: self.heads.get(blocks).unwrap_or_default(),
        }
    }

    /// All lanes with their events.
    pub fn lanes(&self) -> impl Iterator<Item = (LaneIx, LaneKey, LaneEvents<'_>)> {
        (0u32..).zip(&self.keys).map(|(number, key)| {
            let lane = LaneIx(number);
            (lane, *key, self.lane(lane))
        })
    }
}

#[cfg(test)]
mod tests;
