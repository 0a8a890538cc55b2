//! Marks on lanes: single events, clusters, densities, and what reaches in from out of sight.
//!
//! In every lane each event that touches the span on screen counts exactly once: as a mark, in a
//! cluster, in a bar of density, or in a sign at the edge. The work grows with the marks, not with
//! the events behind them.

use emath::{Pos2, Rect, pos2, vec2};

use super::TimelineInput;
use super::extents::{Bar, Claim, Extents, Halo};
use super::lanes::{Lane, Layout};
use super::on_screen::touches;
use crate::query::{
    EventFacts, EventIx, KindClass, KindCounts, Knowledge, LaneEvents, LaneIndex, LaneIx, Window,
    difference,
};
use crate::scene::counts;
use crate::state::Target;
use crate::theme::mark as theme;
use crate::time::{Moment, Span, TimeScale};

/// Marks nearer than this, in points, become one with a count: no two lie over each other.
const CLUSTER_WIDTH: f32 = 11.0;
/// Width of the bins that tell crowded stretches from others, in points, at most; at least half.
const BIN_WIDTH: f32 = 16.0;
/// A stretch of neighbouring bins shows density if it has more events than this …
const LEAST_DENSE: usize = 12;
/// … and more than this many a bin.
const DENSE_BIN: f32 = 1.6;
/// Bars of density in a bin.
const BARS: i64 = 2;
/// Of the events that reach in from out of sight, so many show how far.
const MOST_REACHING: usize = 32;
/// Of a selection of many, so many are looked for in clusters.
const MOST_PICKED: usize = 200;

/// Several events behind one sign: a range of a lane, or those that reach in from out of sight.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The lane.
    pub lane: LaneIx,
    /// The first event, as a place in the lane.
    pub first: usize,
    /// The place after the last one.
    pub end: usize,
    /// Where they reach in from, if they do: then the range says nothing.
    pub side: Option<Side>,
    /// How many there are.
    pub count: usize,
    /// How many of them the filter shows: all, but where what it leaves out is dimmed.
    pub shown: usize,
    /// The time they stand in; of those that reach in, the span on screen.
    pub span: Span,
}

/// A side of the screen.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// Earlier than what is on screen.
    Left,
    /// Later.
    Right,
}

/// The events behind a mark.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Members {
    /// One.
    One(EventIx),
    /// Several.
    Several(Cluster),
}

impl Members {
    /// How many events there are.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::One(_) => 1,
            Self::Several(cluster) => cluster.count,
        }
    }
}

impl Cluster {
    /// How many there are, in words: "12 events", "3 of 12 events".
    #[must_use]
    pub fn words(&self) -> String {
        if self.shown < self.count {
            counts::some_events(self.shown, self.count)
        } else {
            counts::events(self.count)
        }
    }

    /// The number that stands at its mark: of those that the filter shows, if there are any.
    #[must_use]
    pub fn told(&self) -> usize {
        if self.shown > 0 { self.shown } else { self.count }
    }

    /// How far that number goes right of the middle of its mark, in points.
    pub(super) fn count_end(&self) -> f32 {
        theme::COUNT.x + theme::DIGIT * (self.told().max(1).ilog10() + 1) as f32
    }
}

impl Cluster {
    /// The events, at most `limit` of them.
    #[must_use]
    pub fn events(
        &self,
        catalog: &crate::query::Catalog,
        lanes: &LaneIndex,
        limit: usize,
    ) -> Vec<EventIx> {
        let lane = lanes.lane(self.lane);
        let span = self.span;
        let touches = |event: EventIx| {
            let facts = catalog.facts(event).and_then(EventFacts::extent);
            facts.is_some_and(|extent| extent.intersects(span))
        };
        match self.side {
            None => {
                let range = self.first..self.end.min(self.first.saturating_add(limit));
                lane.events().get(range).unwrap_or_default().to_vec()
            }
            Some(Side::Left) => {
                let first = lane.window(span).first;
                lane.reaching_in(span, first, touches).take(self.count.min(limit)).collect()
            }
            Some(Side::Right) => {
                let end = lane.window(span).end;
                lane.begun_in(span, end, touches).take(self.count.min(limit)).collect()
            }
        }
    }
}

/// A mark on a lane.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each tells something by itself")]
pub struct Mark {
    /// Its middle.
    pub at: Pos2,
    /// The lane it stands on.
    pub lane: LaneIx,
    /// What it stands for.
    pub members: Members,
    /// Kind of its event; of most of its events.
    pub kind: KindClass,
    /// Its date or existence is in doubt: drawn hollow.
    pub hollow: bool,
    /// How its time is known, of one event.
    pub time: Knowledge,
    /// The number of its events stands at its upper left, and not at its upper right, where there is no room for it.
    pub number_left: bool,
    /// It stands out of sight on this side, and only reaches in: drawn as a sign at the edge.
    pub side: Option<Side>,
    /// It is selected.
    pub selected: bool,
    /// The pointer is on it.
    pub hovered: bool,
    /// The filter leaves out all that it stands for.
    pub dimmed: bool,
}

/// The number of events in a short span of a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct DensityBar {
    /// Where it stands.
    pub rect: Rect,
    /// What it counts.
    pub cluster: Cluster,
    /// Its events by kind.
    pub kinds: KindCounts,
    /// Those that the filter shows by kind, where the others are dimmed.
    pub shown: Option<KindCounts>,
    /// One of its events is selected.
    pub selected: bool,
}

/// Everything that stands on lanes.
#[derive(Default)]
pub(super) struct MarkSets {
    pub halos: Vec<Halo>,
    pub bars: Vec<Bar>,
    pub claims: Vec<Claim>,
    /// Lane by lane, each lane's by x.
    pub marks: Vec<Mark>,
    pub densities: Vec<DensityBar>,
    /// What stands before the last bin's end in its lane.
    counted: Option<(LaneIx, usize, KindCounts)>,
}

/// A stretch of a lane as wide as some points.
#[derive(Copy, Clone)]
struct Bin {
    number: i64,
    first: usize,
    end: usize,
}

/// The events of a lane that the filter shows, where the others are dimmed, and those on screen.
type ShownThere<'a> = (LaneEvents<'a>, Window);

/// What the work on each lane needs.
struct Work<'a> {
    input: &'a TimelineInput<'a>,
    scale: &'a TimeScale,
    canvas: Rect,
    /// Places of selected events, by lane.
    picked: Vec<(LaneIx, usize)>,
    /// Length of a bin in seconds: a power of two from a fixed origin, so that bins stay while one
    /// pans.
    bin: i64,
}

impl MarkSets {
    pub(super) fn of(input: &TimelineInput<'_>, lanes: &Layout<'_>, scale: &TimeScale) -> Self {
        let wanted = (scale.seconds_per_point() * f64::from(BIN_WIDTH)).max(1.0);
        let work = Work {
            input,
            scale,
            canvas: lanes.canvas,
            picked: picked(input),
            bin: (wanted.log2().floor().exp2() as i64).max(1),
        };
        let mut sets = Self::default();
        let mut bins = Vec::new();
        for lane in &lanes.on_screen {
            let events = input.lanes.lane(lane.lane);
            let window = events.window(input.span);
            sets.reaching(&work, lane, events, window, Side::Left);
            bins.clear();
            Work::each_bin(events, (window.first, window.end), work.bin, |bin, _| bins.push(bin));
            let runs =
                bins.chunk_by(|one: &Bin, next: &Bin| one.number.saturating_add(1) == next.number);
            let lit = input.lit.as_ref().map(|lit| {
                let shown = lit.lane(input.lanes, lane.lane);
                (shown, shown.window(input.span))
            });
            for run in runs {
                sets.run(&work, lane, (events, lit), run);
            }
            sets.reaching(&work, lane, events, window, Side::Right);
        }
        scale_heights(&mut sets.densities, lanes.height);
        super::signs::keep_apart(&mut sets.marks, work.canvas.x_range());
        sets
    }

    /// A stretch with events in every bin: marks where they are few, density where they are many.
    fn run(
        &mut self,
        work: &Work<'_>,
        lane: &Lane,
        (events, lit): (LaneEvents<'_>, Option<ShownThere<'_>>),
        run: &[Bin],
    ) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
        let count = last.end - first.first;
        if count > LEAST_DENSE && count as f32 > run.len() as f32 * DENSE_BIN {
            let range = (first.first, last.end);
            Work::each_bin(events, range, (work.bin / BARS).max(1), |bin, length| {
                self.density(work, lane, (events, lit), bin, length);
            });
            return;
        }
        let x = |place: usize| work.scale.x(events.anchor(place));
        let mut place = first.first;
        while place < last.end {
            let left = x(place);
            let end = (place + 1..last.end)
                .find(|next| x(*next) - left >= CLUSTER_WIDTH)
                .unwrap_or(last.end);
            self.mark(work, lane, events, (place, end), f32::midpoint(left, x(end - 1)));
            place = end;
        }
    }

    fn mark(
        &mut self,
        work: &Work<'_>,
        lane: &Lane,
        events: LaneEvents<'_>,
        (first, end): (usize, usize),
        x: f32,
    ) {
        for event in (first..end).filter_map(|place| events.event(place)) {
            self.extent(work, lane, event);
        }
        let span = Span::new(events.anchor(first), events.anchor(end - 1));
        let at = pos2(x, lane.y);
        let members = match events.event(first) {
            Some(event) if end - first == 1 => Members::One(event),
            _ => Members::Several(Cluster {
                lane: lane.lane,
                first,
                end,
                side: None,
                count: end - first,
                shown: (first..end)
                    .filter_map(|place| events.event(place))
                    .filter(|event| !work.input.is_dimmed(*event))
                    .count(),
                span,
            }),
        };
        let kinds = match &work.input.lit {
            // Of what the filter shows, if that is anything.
            Some(_) => {
                let mut kinds = KindCounts::default();
                for place in first..end {
                    let event = events.event(place);
                    let is_lit = event.is_some_and(|event| !work.input.is_dimmed(event));
                    if let Some(count) = kinds.get_mut(events.kind(place).index())
                        && is_lit
                    {
                        *count += 1;
                    }
                }
                let any = kinds.iter().any(|count| *count > 0);
                if any { kinds } else { events.kind_counts(first, end) }
            }
            None => events.kind_counts(first, end),
        };
        let kind = KindClass::commonest(&kinds);
        let all = (first..end).filter_map(|place| work.input.catalog.facts(events.event(place)?));
        let hovered = (first..end)
            .any(|place| work.input.hovered.is_some() && events.event(place) == work.input.hovered);
        self.marks.push(Mark {
            at,
            lane: lane.lane,
            members,
            kind,
            hollow: all.clone().all(|facts| facts.doubt().doubtful),
            time: match members {
                Members::One(_) => {
                    all.clone().next().map_or_else(Default::default, EventFacts::time)
                }
                Members::Several(_) => Knowledge::default(),
            },
            number_left: false,
            side: None,
            selected: work.is_picked(lane.lane, first, end),
            hovered,
            dimmed: match members {
                Members::One(event) => work.input.is_dimmed(event),
                Members::Several(cluster) => cluster.shown == 0,
            },
        });
    }

    fn density(
        &mut self,
        work: &Work<'_>,
        lane: &Lane,
        (events, lit): (LaneEvents<'_>, Option<ShownThere<'_>>),
        bin: Bin,
        length: i64,
    ) {
        // As a rule one bin begins where the one before ended.
        let before = match self.counted {
            Some((of, place, counts)) if (of, place) == (lane.lane, bin.first) => counts,
            _ => events.counts_before(bin.first),
        };
        let up_to = events.counts_before(bin.end);
        self.counted = Some((lane.lane, bin.end, up_to));
        let start = Moment::from_seconds(bin.number.saturating_mul(length));
        let span = Span::new(start, start.plus_seconds(length));
        let left = work.scale.x(span.start()).max(work.canvas.left());
        let right = work.scale.x(span.end()).min(work.canvas.right());
        let count = bin.end - bin.first;
        let shown = lit.map(|(lit, window)| {
            // A bin at an edge is counted as far as it is on screen, as above.
            let within = |at: Moment| lit.place_at(at).clamp(window.first, window.end);
            lit.kind_counts(within(span.start()), within(span.end()))
        });
        let of_shown = |counts: KindCounts| counts.iter().map(|count| *count as usize).sum();
        self.densities.push(DensityBar {
            rect: Rect::from_min_max(pos2(left, lane.y), pos2(right.max(left + 1.5), lane.y)),
            cluster: Cluster {
                lane: lane.lane,
                first: bin.first,
                end: bin.end,
                side: None,
                count,
                shown: shown.map_or(count, of_shown),
                span,
            },
            kinds: difference(&before, &up_to),
            shown,
            selected: work.is_picked(lane.lane, bin.first, bin.end),
        });
    }

    /// What stands out of sight and reaches in: a sign at the edge, and how far it reaches.
    fn reaching(
        &mut self,
        work: &Work<'_>,
        lane: &Lane,
        events: LaneEvents<'_>,
        window: Window,
        side: Side,
    ) {
        let count = if side == Side::Left { window.before } else { window.after };
        if count == 0 {
            return;
        }
        let input = work.input;
        let cluster = |shown: usize| Cluster {
            lane: lane.lane,
            first: 0,
            end: 0,
            side: Some(side),
            count,
            shown,
            span: input.span,
        };
        let found = if count > MOST_REACHING {
            Vec::new()
        } else {
            let touches = touches(input, input.span);
            match side {
                Side::Left => {
                    events.reaching_in(input.span, window.first, touches).take(count).collect()
                }
                Side::Right => {
                    events.begun_in(input.span, window.end, touches).take(count).collect()
                }
            }
        };
        for event in &found {
            self.extent(work, lane, *event);
        }
        let facts: Vec<&EventFacts> =
            found.iter().filter_map(|event| input.catalog.facts(*event)).collect();
        let mut kinds = KindCounts::default();
        for facts in &facts {
            if let Some(count) = kinds.get_mut(facts.kind.index()) {
                *count += 1;
            }
        }
        let shown = match &input.lit {
            // Too many to look at: those of the lane that are shown and reach in, too.
            Some(lit) if found.is_empty() => {
                let window = lit.lane(input.lanes, lane.lane).window(input.span);
                if side == Side::Left { window.before } else { window.after }
            }
            Some(_) => found.iter().filter(|event| !input.is_dimmed(**event)).count(),
            None => count,
        };
        let x =
            if side == Side::Left { work.canvas.left() + 5.0 } else { work.canvas.right() - 5.0 };
        self.marks.push(Mark {
            at: pos2(x, lane.y),
            lane: lane.lane,
            members: match found.as_slice() {
                [only] => Members::One(*only),
                _ => Members::Several(cluster(shown)),
            },
            kind: KindClass::commonest(&kinds),
            hollow: !facts.is_empty() && facts.iter().all(|facts| facts.doubt().doubtful),
            time: Knowledge::default(),
            number_left: side == Side::Right,
            side: Some(side),
            selected: found.iter().any(|event| input.selection.has_event(*event)),
            hovered: found.iter().any(|event| input.hovered == Some(*event)),
            dimmed: shown == 0,
        });
    }

    fn extent(&mut self, work: &Work<'_>, lane: &Lane, event: EventIx) {
        let selected = work.input.selection.has_event(event);
        let Some(facts) = work.input.catalog.facts(event) else { return };
        let extents = Extents::of(work.input.catalog, facts, event, lane.y, work.scale, selected);
        let dimmed = work.input.is_dimmed(event);
        let extents = if dimmed { extents.dimmed() } else { extents };
        self.halos.extend(extents.halo);
        self.bars.extend(extents.bar);
        self.claims.extend(extents.claims);
    }
}

impl Work<'_> {
    /// The bins of `length` seconds that hold an event of a range of the lane.
    fn each_bin(
        events: LaneEvents<'_>,
        (mut first, last): (usize, usize),
        length: i64,
        mut add: impl FnMut(Bin, i64),
    ) {
        let mut guess = 1;
        while first < last {
            let number = events.anchor(first).seconds().div_euclid(length);
            let next = number.saturating_add(1).saturating_mul(length);
            // A bin holds at least the event that it begins with, wherever time ends.
            let end = events.gallop(first, next, guess).clamp(first + 1, last);
            add(Bin { number, first, end }, length);
            (guess, first) = (end - first, end);
        }
    }

    fn is_picked(&self, lane: LaneIx, first: usize, end: usize) -> bool {
        self.picked.iter().any(|(of, place)| *of == lane && (first..end).contains(place))
    }
}

/// Where selected events stand in their lanes.
fn picked(input: &TimelineInput<'_>) -> Vec<(LaneIx, usize)> {
    let events: &[EventIx] = match input.selection.target() {
        Some(Target::Event(event)) => std::slice::from_ref(event),
        Some(Target::Events(events)) => events,
        _ => &[],
    };
    let places = events.iter().take(MOST_PICKED).flat_map(|event| {
        let anchor = input.catalog.facts(*event).and_then(EventFacts::anchor);
        input.lanes.lanes_of(*event).iter().filter_map(move |lane| {
            Some((*lane, input.lanes.lane(*lane).place_of(*event, anchor?)?))
        })
    });
    places.collect()
}

/// Heights by the square root of the count, so that one event still shows beside a hundred.
fn scale_heights(bars: &mut [DensityBar], lane_height: f32) {
    let peak = bars.iter().map(|bar| bar.cluster.count).max().unwrap_or(1).max(4) as f32;
    for bar in bars {
        let share = (bar.cluster.count as f32 / peak).sqrt();
        let half = (share * lane_height * 0.42).max(2.0);
        bar.rect = bar.rect.expand2(vec2(0.0, half));
    }
}
