//! Marks on lanes: single events, clusters, durations, halos of imprecise dates, densities.
//!
//! In every lane each event that touches the span on screen counts exactly once: as a mark, in a
//! cluster, or in a bar of density.

use emath::{Pos2, Rect, pos2};

use super::TimelineInput;
use super::lanes::Layout;
use crate::model::Kind;
use crate::query::{EventFacts, EventIx, PartyIx};
use crate::scene::{Shape, shape};
use crate::time::{Moment, Span, TimeScale};

/// Marks nearer than this, in points, become one with a count.
const CLUSTER_WIDTH: f32 = 6.0;
/// A lane with more events on screen than one in this many points shows density …
const DENSE_EVERY: f32 = 9.0;
/// … but never one with fewer events than this.
const LEAST_DENSE: usize = 48;
/// Width of a bar of density in points, at most; at least half of it.
const DENSITY_WIDTH: f32 = 6.0;
/// A duration or halo shorter than this, in points, is drawn as its mark alone.
const LEAST_BAR: f32 = 9.0;

/// The events behind a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Members {
    /// One.
    One(EventIx),
    /// Several, in time order.
    Several(Vec<EventIx>),
}

/// A mark on a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its middle.
    pub at: Pos2,
    /// The lane it stands on.
    pub party: PartyIx,
    /// What it stands for.
    pub members: Members,
    /// Kind of its event; of most of its events.
    pub kind: Kind,
    /// Its shape.
    pub shape: Shape,
    /// Its date or existence is in doubt: drawn hollow.
    pub hollow: bool,
    /// It is selected.
    pub selected: bool,
    /// The pointer is on it.
    pub hovered: bool,
}

/// A duration on a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which event.
    pub event: EventIx,
    /// The lane it lies on.
    pub party: PartyIx,
    /// Its height.
    pub y: f32,
    /// Its first x.
    pub left: f32,
    /// Its last x.
    pub right: f32,
    /// Kind of the event.
    pub kind: Kind,
    /// It goes on: no end is known.
    pub open_end: bool,
    /// x of the later end that another source gives.
    pub contested_right: Option<f32>,
    /// It is selected.
    pub selected: bool,
}

/// The range in which an imprecise date lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Halo {
    /// Where it lies.
    pub rect: Rect,
    /// Kind of the event.
    pub kind: Kind,
}

/// The number of events in a short span of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct DensityBar {
    /// Where it stands.
    pub rect: Rect,
    /// The lane it stands on.
    pub party: PartyIx,
    /// The time it counts.
    pub span: Span,
    /// Its events, in time order.
    pub events: Vec<EventIx>,
    /// Kind of most of its events.
    pub kind: Kind,
    /// One of its events is selected.
    pub selected: bool,
}

/// Everything that stands on lanes.
#[derive(Default)]
pub(super) struct MarkSets {
    pub halos: Vec<Halo>,
    pub bars: Vec<Bar>,
    pub marks: Vec<Mark>,
    pub densities: Vec<DensityBar>,
}

impl MarkSets {
    pub(super) fn of(
        input: &TimelineInput<'_>,
        lanes: &Layout,
        scale: &TimeScale,
        on_screen: &[EventIx],
    ) -> Self {
        let mut by_lane: Vec<Vec<EventIx>> = vec![Vec::new(); input.catalog.parties().len()];
        for event in on_screen {
            for party in input.catalog.facts(*event).into_iter().flat_map(|facts| &facts.parties) {
                if let Some(lane) = by_lane.get_mut(party.index()) {
                    lane.push(*event);
                }
            }
        }
        let mut sets = Self::default();
        for lane in &lanes.on_screen {
            let events = by_lane.get(lane.party.index()).map_or(&[][..], Vec::as_slice);
            let crowded = events.len() as f32 * DENSE_EVERY > lanes.canvas.width();
            if crowded && events.len() >= LEAST_DENSE {
                sets.density(input, lanes, scale, (lane.party, lane.y), events);
            } else {
                sets.single(input, scale, (lane.party, lane.y), events);
            }
        }
        scale_heights(&mut sets.densities, lanes.height);
        sets
    }

    fn single(
        &mut self,
        input: &TimelineInput<'_>,
        scale: &TimeScale,
        (party, y): (PartyIx, f32),
        events: &[EventIx],
    ) {
        let mut places: Vec<(f32, EventIx)> = Vec::with_capacity(events.len());
        for event in events {
            let Some(facts) = input.catalog.facts(*event) else { continue };
            places.push((mark_x(facts, scale), *event));
            self.extent(input, scale, (party, y), *event, facts);
        }
        places.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut rest = places.as_slice();
        while let Some(((first, _), _)) = rest.split_first() {
            let near = rest.iter().take_while(|(x, _)| x - first < CLUSTER_WIDTH).count().max(1);
            let (cluster, after) = rest.split_at(near);
            self.marks.extend(mark(input, party, y, cluster));
            rest = after;
        }
    }

    fn extent(
        &mut self,
        input: &TimelineInput<'_>,
        scale: &TimeScale,
        (party, y): (PartyIx, f32),
        event: EventIx,
        facts: &EventFacts,
    ) {
        let (Some(extent), Some(own)) = (facts.extent, input.catalog.event(event)) else { return };
        let (left, right) = (scale.x(extent.start()), scale.x(extent.end()));
        if facts.lasts {
            let contested_right = facts.contested_end.map(|end| scale.x(end));
            let reach = contested_right.map_or(right, |contested| contested.max(right));
            if reach - left >= LEAST_BAR || facts.open_end {
                self.bars.push(Bar {
                    event,
                    party,
                    y,
                    left,
                    right,
                    kind: own.kind.clone(),
                    open_end: facts.open_end,
                    contested_right: contested_right.filter(|end| (end - right).abs() >= 2.0),
                    selected: input.selection.has_event(event),
                });
            }
        } else if facts.doubt.imprecise && right - left >= LEAST_BAR {
            let rect = Rect::from_min_max(pos2(left, y - 6.0), pos2(right, y + 6.0));
            self.halos.push(Halo { rect, kind: own.kind.clone() });
        }
    }

    fn density(
        &mut self,
        input: &TimelineInput<'_>,
        lanes: &Layout,
        scale: &TimeScale,
        (party, y): (PartyIx, f32),
        events: &[EventIx],
    ) {
        // Bins of a power of two seconds from a fixed origin: they stay while one pans.
        let wanted = (scale.seconds_per_point() * f64::from(DENSITY_WIDTH)).max(1.0);
        let width = (wanted.log2().floor().exp2() as i64).max(1);
        let mut bins: Vec<(i64, Vec<EventIx>)> = Vec::new();
        for event in events {
            let Some(facts) = input.catalog.facts(*event) else { continue };
            let moment = visible_moment(facts, input.span);
            let bin = moment.seconds().div_euclid(width);
            match bins.last_mut() {
                Some((last, members)) if *last == bin => members.push(*event),
                _ => bins.push((bin, vec![*event])),
            }
        }
        // Events stand by start, marks by anchor: the same bin may come up twice.
        bins.sort_by_key(|(bin, _)| *bin);
        bins.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                earlier.1.append(&mut later.1);
            }
            same
        });
        for (bin, members) in bins {
            let start = Moment::from_seconds(bin.saturating_mul(width));
            let span = Span::new(start, start.plus_seconds(width));
            let left = scale.x(span.start()).max(lanes.canvas.left());
            let right = scale.x(span.end()).min(lanes.canvas.right());
            self.densities.push(DensityBar {
                rect: Rect::from_min_max(pos2(left, y), pos2(right.max(left + 1.5), y)),
                party,
                span,
                kind: most_common_kind(input, &members),
                selected: members.iter().any(|event| input.selection.has_event(*event)),
                events: members,
            });
        }
    }
}

/// Heights by the square root of the count, so that one event still shows beside a hundred.
fn scale_heights(bars: &mut [DensityBar], lane_height: f32) {
    let peak = bars.iter().map(|bar| bar.events.len()).max().unwrap_or(1).max(4) as f32;
    for bar in bars {
        let share = (bar.events.len() as f32 / peak).sqrt();
        let half = (share * lane_height * 0.42).max(2.0);
        bar.rect = bar.rect.expand2(emath::vec2(0.0, half));
    }
}

/// Where the mark of an event stands; kept on screen while a part of a duration is.
pub(super) fn mark_x(facts: &EventFacts, scale: &TimeScale) -> f32 {
    scale.x(visible_moment(facts, scale.span()))
}

/// The moment of an event's mark; of one that lasts and began before the span, the span's start.
fn visible_moment(facts: &EventFacts, span: Span) -> Moment {
    let anchor = facts.anchor.unwrap_or_default();
    if span.contains(anchor) { anchor } else { anchor.clamp(span.start(), span.end()) }
}

fn mark(
    input: &TimelineInput<'_>,
    party: PartyIx,
    y: f32,
    cluster: &[(f32, EventIx)],
) -> Option<Mark> {
    let (first_x, first) = cluster.first()?;
    let events: Vec<EventIx> = cluster.iter().map(|(_, event)| *event).collect();
    let selected = events.iter().any(|event| input.selection.has_event(*event));
    let hovered = events.iter().any(|event| input.hovered == Some(*event));
    let kind = most_common_kind(input, &events);
    let hollow = events
        .iter()
        .all(|event| input.catalog.facts(*event).is_some_and(|facts| facts.doubt.doubtful));
    let last_x = cluster.last().map_or(*first_x, |(x, _)| *x);
    Some(Mark {
        at: pos2((first_x + last_x) / 2.0, y),
        party,
        shape: shape(&kind),
        kind,
        hollow,
        selected,
        hovered,
        members: if events.len() == 1 { Members::One(*first) } else { Members::Several(events) },
    })
}

fn most_common_kind(input: &TimelineInput<'_>, events: &[EventIx]) -> Kind {
    let mut counts: Vec<(&Kind, usize)> = Vec::new();
    for event in events.iter().filter_map(|event| input.catalog.event(*event)) {
        match counts.iter_mut().find(|(kind, _)| **kind == event.kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((&event.kind, 1)),
        }
    }
    counts
        .iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(Kind::Other, |(kind, _)| (*kind).clone())
}
