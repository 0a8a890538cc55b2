//! Chains: from one session of a series to the next, and from an event to what it led to.

use emath::{Pos2, Rect, pos2, vec2};

use super::TimelineInput;
use super::lanes::Layout;
use super::on_screen::OnScreen;
use crate::model::Kind;
use crate::query::{EventIx, LaneIx, linked_events};
use crate::time::TimeScale;

/// Height of an arc over its lane, in points, at most.
const RISE: f32 = 30.0;
/// An arc shorter than this, in points, says nothing.
const LEAST_WIDTH: f32 = 18.0;
/// So many sessions that the filter leaves out are passed over to find the next one.
const MOST_PASSED: usize = 200;

/// More arcs than this are a tangle.
const MOST_ARCS: usize = 60;

/// What an arc says.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum ArcKind {
    /// The next session of the series: dotted.
    Session,
    /// What an event led to, by a relation or a fulfilled commitment: dashed, with an arrow head.
    LedTo,
}

/// The tie of an event to a later one.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// From the earlier one.
    pub from: Pos2,
    /// To the later one.
    pub to: Pos2,
    /// How far it rises over the lane, in points.
    pub rise: f32,
    /// What it says.
    pub says: ArcKind,
    /// Kind of the later event.
    pub kind: &'static Kind,
    /// One of the two is selected.
    pub selected: bool,
    /// The filter leaves one of the two out.
    pub dimmed: bool,
}

impl Arc {
    /// Its point at a share of the way, 0 to 1.
    #[must_use]
    pub fn at(&self, share: f32) -> Pos2 {
        let height = 4.0 * share * (1.0 - share) * self.rise;
        self.from.lerp(self.to, share) - vec2(0.0, height)
    }

    /// The share of the way at which it passes an x, 0 or 1 where it does not.
    #[must_use]
    pub fn share_at(&self, x: f32) -> f32 {
        ((x - self.from.x) / (self.to.x - self.from.x)).clamp(0.0, 1.0)
    }

    /// Whether it passes through a rectangle.
    pub(super) fn crosses(&self, rect: Rect) -> bool {
        let (left, right) = (self.from.x.min(self.to.x), self.from.x.max(self.to.x));
        if right < rect.left() || left > rect.right() {
            return false;
        }
        if right - left < 1.0 {
            let (one, other) = (self.from.y.min(self.to.y), self.from.y.max(self.to.y));
            return one < rect.bottom() && other > rect.top();
        }
        // Where its height is greatest, it neither rises nor falls.
        let fall = self.to.y - self.from.y;
        let turn = if self.rise > 0.0 { 0.5 - fall / (8.0 * self.rise) } else { 0.0 };
        let (one, other) = (self.share_at(rect.left()), self.share_at(rect.right()));
        let (first, last) = (one.min(other), one.max(other));
        let heights = [first, last, turn.clamp(first, last)].map(|share| self.at(share).y);
        let top = heights.into_iter().fold(f32::INFINITY, f32::min);
        let bottom = heights.into_iter().fold(f32::NEG_INFINITY, f32::max);
        top < rect.bottom() && bottom > rect.top()
    }
}

pub(super) fn arcs(
    input: &TimelineInput<'_>,
    lanes: &Layout<'_>,
    scale: &TimeScale,
    on_screen: &OnScreen,
) -> Vec<Arc> {
    let mut ties: Vec<(EventIx, EventIx, ArcKind)> = Vec::new();
    for event in &on_screen.events {
        if let Some(next) = session_beside(input, *event, true) {
            ties.push((*event, next, ArcKind::Session));
        }
        // The one before may be out of sight, with an arc that reaches into it.
        if let Some(last) = session_beside(input, *event, false) {
            ties.push((last, *event, ArcKind::Session));
        }
        if input.catalog.has_links(*event) {
            for link in linked_events(input.catalog, *event) {
                let (from, to) =
                    if link.is_later { (*event, link.event) } else { (link.event, *event) };
                ties.push((from, to, ArcKind::LedTo));
            }
        }
    }
    // A session that follows another is tied once, by the series.
    ties.sort_by_key(|(from, to, says)| (*from, *to, *says == ArcKind::LedTo));
    ties.dedup_by_key(|(from, to, _)| (*from, *to));
    let one = |(from, to, says): &(EventIx, EventIx, ArcKind)| {
        arc(input, lanes, scale, *from, *to, *says)
    };
    let mut arcs: Vec<Arc> = ties.iter().filter_map(one).collect();
    // Where many cross each other, only those of what is selected can be followed.
    if arcs.len() > MOST_ARCS {
        arcs.retain(|arc| arc.selected);
        arcs.truncate(MOST_ARCS);
    }
    arcs
}

/// The next shown session of the series, or the one before.
fn session_beside(input: &TimelineInput<'_>, event: EventIx, next: bool) -> Option<EventIx> {
    let series = input.catalog.series_of(event)?;
    let place = input.catalog.place_in_series(event);
    let is_shown = |event: &&EventIx| !input.lanes.lanes_of(**event).is_empty();
    if next {
        series.sessions.get(place + 1..)?.iter().take(MOST_PASSED).find(is_shown).copied()
    } else {
        series.sessions.get(..place)?.iter().rev().take(MOST_PASSED).find(is_shown).copied()
    }
}

fn arc(
    input: &TimelineInput<'_>,
    lanes: &Layout<'_>,
    scale: &TimeScale,
    earlier: EventIx,
    later: EventIx,
    says: ArcKind,
) -> Option<Arc> {
    let (from_lane, to_lane) = ends(input, lanes, earlier, later)?;
    let x = |event: EventIx| Some(scale.x(input.catalog.facts(event)?.anchor()?));
    let from = pos2(x(earlier)?, lanes.y(from_lane)?);
    let to = pos2(x(later)?, lanes.y(to_lane)?);
    let width = (to.x - from.x).abs();
    let selected = input.selection.has_event(earlier) || input.selection.has_event(later);
    let (first, last) = (from.x.min(to.x), from.x.max(to.x));
    let in_sight = last > scale.left() && first < scale.right();
    // Long ties to what is out of sight would cross everything else.
    let whole = first >= scale.left() && last <= scale.right();
    let in_sight = in_sight && (whole || selected || says == ArcKind::Session);
    (width.max((to.y - from.y).abs()) >= LEAST_WIDTH && in_sight).then(|| Arc {
        from,
        to,
        rise: RISE.min(lanes.height * 0.42).min(width * 0.5),
        says,
        kind: input.catalog.facts(later).map_or(&Kind::Other, |facts| facts.kind.kind()),
        selected,
        dimmed: input.is_dimmed(earlier) || input.is_dimmed(later),
    })
}

/// The lanes on which an arc begins and ends: the least busy one that both stand on, where there
/// is most room; else the two that are nearest to each other.
fn ends(
    input: &TimelineInput<'_>,
    lanes: &Layout<'_>,
    earlier: EventIx,
    later: EventIx,
) -> Option<(LaneIx, LaneIx)> {
    let of = |event| {
        let own = input.lanes.lanes_of(event);
        own.iter().copied().filter(|lane| lanes.is_on_screen(*lane))
    };
    let common = of(earlier)
        .filter(|lane| input.lanes.lanes_of(later).contains(lane))
        .min_by_key(|lane| input.lanes.lane(*lane).len());
    if let Some(lane) = common {
        return Some((lane, lane));
    }
    let distance = |(a, b): &(LaneIx, LaneIx)| match (lanes.y(*a), lanes.y(*b)) {
        (Some(a), Some(b)) => (a - b).abs(),
        _ => f32::INFINITY,
    };
    of(earlier)
        .flat_map(|a| of(later).map(move |b| (a, b)))
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2, vec2};
    use proptest::prelude::*;

    use super::{Arc, ArcKind};
    use crate::model::Kind;

    proptest! {
        /// Held against many points of it.
        #[test]
        fn an_arc_crosses_what_its_points_are_in(
            from in (0_i16..200, 0_i16..100), to in (0_i16..200, 0_i16..100), rise in 0_i16..40,
            corner in (0_i16..200, -40_i16..100), size in (1_i16..60, 1_i16..20),
        ) {
            let at = |(x, y): (i16, i16)| pos2(f32::from(x), f32::from(y));
            let arc = Arc {
                from: at(from), to: at(to), rise: f32::from(rise), says: ArcKind::Session,
                kind: &Kind::Meeting, selected: false, dimmed: false,
            };
            let rect = Rect::from_min_size(at(corner), vec2(f32::from(size.0), f32::from(size.1)));
            let passes = |rect: Rect| (0..=2_000_u16).any(|step| {
                rect.contains(arc.at(f32::from(step) / 2_000.0))
            });
            if passes(rect.shrink(0.2)) {
                prop_assert!(arc.crosses(rect));
            }
            if arc.crosses(rect) {
                prop_assert!(passes(rect.expand(1.2)), "{arc:?} {rect:?}");
            }
        }
    }
}
