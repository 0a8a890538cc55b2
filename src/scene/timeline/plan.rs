//! The plan of lanes: which there are, in which order, how high each is.
//!
//! Made when events are filtered, grouped or ordered otherwise, and never in a frame: a plan of
//! thousands of lanes answers where any one stands by arithmetic.

use crate::query::{Catalog, Grouping, LaneIndex, LaneIx, LaneKey};
use crate::scene::Measure;
use crate::state::{LaneOrder, Lanes};
use crate::theme::{Weight, size};

/// Up to this many lanes, "automatic" means the order that keeps links short.
const SEEN_TOGETHER: usize = 40;
/// Height of a collapsed lane, as a share of a full one.
const COLLAPSED: f32 = 0.36;
/// So many names are measured to find how wide their column must be.
const MEASURED: usize = 120;

/// A lane of the plan.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which lane.
    pub lane: LaneIx,
    /// It is thin and without labels.
    pub collapsed: bool,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct LanePlan {
    slots: Vec<Slot>,
    /// Place in `slots` by number of the lane; `u32::MAX`: hidden.
    places: Vec<u32>,
    /// Where each slot begins, in heights of a lane; one more than there are slots.
    tops: Vec<f32>,
    pinned: usize,
    hub: bool,
    hidden: usize,
    widest_name: f32,
}

impl LanePlan {
    /// The plan of an index of lanes, as the user wants them.
    pub fn of(
        catalog: &Catalog,
        index: &LaneIndex,
        lanes: &Lanes,
        language: &str,
        measure: &mut dyn Measure,
    ) -> Self {
        let ordered = ordered(catalog, index, lanes, language);
        let mut plan = Self { places: vec![u32::MAX; index.len()], ..Self::default() };
        let own = lanes.arrangement();
        let code = |lane: LaneIx| index.code(catalog, lane);
        // Codes are made only where something was done to lanes.
        let (mut pinned, mut rest): (Vec<(usize, Slot)>, Vec<Slot>) = (Vec::new(), Vec::new());
        for lane in ordered {
            let Some(own) = own else {
                rest.push(Slot { lane, collapsed: false });
                continue;
            };
            let code = code(lane);
            if own.hidden.contains(&code) {
                plan.hidden += 1;
                continue;
            }
            let slot = Slot { lane, collapsed: own.collapsed.contains(&code) };
            match own.pinned.iter().position(|pinned| *pinned == code) {
                Some(place) => pinned.push((place, slot)),
                None => rest.push(slot),
            }
        }
        pinned.sort_by_key(|(place, _)| *place);
        plan.pinned = pinned.len();
        plan.slots = pinned.into_iter().map(|(_, slot)| slot).chain(rest).collect();
        let mut top = 0.0;
        for (place, slot) in (0u32..).zip(&plan.slots) {
            plan.tops.push(top);
            top += if slot.collapsed { COLLAPSED } else { 1.0 };
            if let Some(own) = plan.places.get_mut(slot.lane.index()) {
                *own = place;
            }
        }
        plan.tops.push(top);
        plan.hub = plan.has_hub(index);
        for slot in plan.slots.iter().take(MEASURED) {
            let name = index.name(catalog, slot.lane, language);
            plan.widest_name =
                plan.widest_name.max(measure.width(&name, size::BODY, Weight::SemiBold));
        }
        plan
    }

    /// A hub, a party of more than half of the events, is worth keeping in sight.
    fn has_hub(&self, index: &LaneIndex) -> bool {
        let first = self.slots.first().map_or(0, |slot| index.lane(slot.lane).len());
        let is_hub = first * 2 > index.distinct();
        index.grouping() == Grouping::Country && self.pinned == 0 && is_hub
    }

    /// The lanes from top to bottom, pinned ones first.
    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Lanes that were taken away.
    #[must_use]
    pub fn hidden(&self) -> usize {
        self.hidden
    }

    /// How many of the first slots do not scroll: those the user pinned; where lanes `scroll` and
    /// none is pinned, the hub, if there is one.
    #[must_use]
    pub fn pinned(&self, scroll: bool) -> usize {
        if self.pinned > 0 { self.pinned } else { usize::from(scroll && self.hub) }
    }

    /// The place of a lane; `None` where it is hidden.
    #[must_use]
    pub fn place(&self, lane: LaneIx) -> Option<usize> {
        let place = *self.places.get(lane.index())?;
        (place != u32::MAX).then_some(place as usize)
    }

    /// Where a slot begins and ends, in heights of a lane from the first one's top.
    #[must_use]
    pub fn extent(&self, place: usize) -> Option<(f32, f32)> {
        Some((*self.tops.get(place)?, *self.tops.get(place + 1)?))
    }

    /// The height of all lanes, in heights of one.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// The first slot that ends below a height.
    #[must_use]
    pub fn first_below(&self, height: f32) -> usize {
        self.tops.partition_point(|top| *top <= height).saturating_sub(1)
    }

    /// Width of the widest name in points, of those that were measured.
    #[must_use]
    pub fn widest_name(&self) -> f32 {
        self.widest_name
    }
}

fn ordered(catalog: &Catalog, index: &LaneIndex, lanes: &Lanes, language: &str) -> Vec<LaneIx> {
    let all = || -> Vec<LaneIx> { (0..index.len() as u32).map(LaneIx).collect() };
    let mut order = match lanes.order() {
        LaneOrder::Ties => return index.closest().to_vec(),
        LaneOrder::Automatic if index.grouping() == Grouping::Kind => {
            let mut order = all();
            order.sort_by_key(|lane| index.key(*lane));
            return order;
        }
        LaneOrder::Automatic
            if index.len() <= SEEN_TOGETHER && index.grouping() == Grouping::Country =>
        {
            return index.closest().to_vec();
        }
        LaneOrder::Automatic | LaneOrder::Activity => {
            let mut order = all();
            order.sort_by_key(|lane| std::cmp::Reverse(index.lane(*lane).len()));
            order
        }
        LaneOrder::Name => {
            let mut order = all();
            order.sort_by_cached_key(|lane| index.name(catalog, *lane, language).to_lowercase());
            order
        }
        LaneOrder::First => {
            let mut order = all();
            order.sort_by_key(|lane| index.lane(*lane).first_start());
            order
        }
        LaneOrder::Hand => by_hand(catalog, index, lanes),
    };
    if lanes.order() != LaneOrder::Hand {
        // What names nothing to group by comes last.
        order.sort_by_key(|lane| is_rest(catalog, index, *lane));
    }
    order
}

fn is_rest(catalog: &Catalog, index: &LaneIndex, lane: LaneIx) -> bool {
    match index.key(lane) {
        Some(LaneKey::Party(party)) => catalog
            .party(party)
            .is_some_and(|party| party.kind == crate::query::PartyKind::Unstated),
        Some(LaneKey::Rest) | None => true,
        Some(_) => false,
    }
}

/// The lanes that the user put in order, then the others by activity.
fn by_hand(catalog: &Catalog, index: &LaneIndex, lanes: &Lanes) -> Vec<LaneIx> {
    let hand = lanes.arrangement().map_or(&[][..], |own| &own.hand);
    let wanted: std::collections::HashMap<&str, usize> =
        hand.iter().enumerate().map(|(place, code)| (code.as_str(), place)).collect();
    let mut order: Vec<LaneIx> = (0..index.len() as u32).map(LaneIx).collect();
    order.sort_by_cached_key(|lane| {
        let place = wanted.get(index.code(catalog, *lane).as_str()).copied();
        (place.unwrap_or(usize::MAX), std::cmp::Reverse(index.lane(*lane).len()))
    });
    order
}
