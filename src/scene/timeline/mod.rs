//! The timeline: lanes, and each event drawn where it was in time, on and between its lanes.
//!
//! Owns which lanes, marks, links and labels there are and where they stand, in points. Where marks
//! would fall under a few points, a stretch shows density instead, with exact counts. The work of a
//! frame grows with what is on screen, never with the dataset.

mod arcs;
mod axis;
mod extents;
mod labels;
mod lanes;
mod links;
mod marks;
mod morph;
mod on_screen;
mod pick;
mod plan;
mod room;
mod signs;

use emath::Rect;

pub use arcs::{Arc, ArcKind};
pub use axis::{
    AXIS_HEIGHT, AxisTick, BOOKMARK_HEIGHT, BookmarkView, COUNT_HEIGHT, Distance, RangeView,
};
pub(in crate::scene) use extents::Extents;
pub use extents::{Bar, Claim, End, Halo};
pub use labels::Label;
pub use lanes::{LEAST_HEIGHT as LEAST_LANE, Lane};
pub use links::Link;
pub use marks::{Cluster, DensityBar, Mark, Members, Side};
pub use pick::{Hit, RangeEdge};
pub use plan::{LanePlan, Slot};
pub use room::FAR_LABEL;

pub use crate::query::{KindClass, KindCounts, Knowledge};

use super::Measure;
use crate::query::{Catalog, EventIx, LaneEvents, LaneIndex, LaneIx};
use crate::state::{Ruler, Selection};
use crate::time::{Moment, Span, TimeScale};

/// What the timeline is made from.
pub struct TimelineInput<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// The events in their lanes: the shown ones; all, where what the filter leaves out is dimmed.
    pub lanes: &'a LaneIndex,
    /// The same events in one lane.
    pub all: &'a LaneIndex,
    /// The events that the filter shows, where the others are dimmed.
    pub lit: Option<Lit<'a>>,
    /// The events that are marked on the axis, in one lane: what was searched for.
    pub hits: Option<&'a LaneIndex>,
    /// Which lanes there are, in which order.
    pub plan: &'a LanePlan,
    /// What is selected.
    pub selection: &'a Selection,
    /// The event under the pointer.
    pub hovered: Option<EventIx>,
    /// The span of time on screen.
    pub span: Span,
    /// Points by which lanes are scrolled up.
    pub scroll: f32,
    /// Where the view stands, in points.
    pub rect: Rect,
    /// Today, if it is to be drawn.
    pub today: Option<Moment>,
    /// What lies on the ruler.
    pub ruler: &'a Ruler,
    /// Language of texts.
    pub language: &'a str,
}

/// What the filter shows among events that are all drawn.
pub struct Lit<'a> {
    /// By number of the event.
    pub mask: &'a [bool],
    /// In lanes that are grouped as all events are.
    pub lanes: &'a LaneIndex,
    /// In one lane.
    pub all: &'a LaneIndex,
}

impl<'a> Lit<'a> {
    /// The shown events of a lane of all events.
    fn lane(&self, everything: &LaneIndex, lane: LaneIx) -> LaneEvents<'a> {
        let own = everything.key(lane).and_then(|key| self.lanes.find(key));
        // One that is not there is empty.
        self.lanes.lane(own.unwrap_or(LaneIx(u32::MAX)))
    }
}

impl TimelineInput<'_> {
    /// Whether the filter leaves an event out that is drawn all the same.
    fn is_dimmed(&self, event: EventIx) -> bool {
        self.lit.as_ref().is_some_and(|lit| lit.mask.get(event.index()) != Some(&true))
    }
}

/// The timeline as geometry and words.
#[derive(Clone, Debug)]
pub struct TimelineScene {
    /// The whole view.
    pub rect: Rect,
    /// Where events are drawn: right of the lane names, under the axis.
    pub canvas: Rect,
    /// The part of the canvas that scrolls; under the pinned lanes, if there are any.
    pub scrolling: Rect,
    /// Time to x over the width of the canvas.
    pub scale: TimeScale,
    /// Ticks of the axis.
    pub ticks: Vec<AxisTick>,
    /// Ticks that count from an event.
    pub counted: Vec<AxisTick>,
    /// x of today, if it is on screen.
    pub today: Option<f32>,
    /// The selected range of time.
    pub range: Option<RangeView>,
    /// Bookmarks on screen.
    pub bookmarks: Vec<BookmarkView>,
    /// How far apart two selected events are.
    pub distance: Option<Distance>,
    /// Lanes on screen.
    pub lanes: Vec<Lane>,
    /// Number of lanes, on screen or not.
    pub lane_count: usize,
    /// Lanes that the user took away.
    pub hidden_lanes: usize,
    /// Height of a full lane in points.
    pub lane_height: f32,
    /// Greatest scroll in points.
    pub scroll_max: f32,
    /// Extents that are known imprecisely.
    pub halos: Vec<Halo>,
    /// Durations.
    pub bars: Vec<Bar>,
    /// Where sources put an event otherwise.
    pub claims: Vec<Claim>,
    /// Strokes between lanes.
    pub links: Vec<Link>,
    /// Ties from events to later ones.
    pub arcs: Vec<Arc>,
    /// Marks, of single events or of several that stand too close to tell apart; lane by lane.
    pub marks: Vec<Mark>,
    /// Densities, in stretches with too many marks.
    pub densities: Vec<DensityBar>,
    /// Labels that found room.
    pub labels: Vec<Label>,
    /// x of what was searched for, on the axis; some points apart.
    pub hits: Vec<f32>,
    /// Shown events that touch the span on screen.
    pub events_on_screen: usize,
    /// 0 to 1: how much of what is new there is to see; 1 but for a change of lanes.
    pub presence: f32,
}

impl TimelineScene {
    /// Top of the row of bookmarks, if there are any.
    #[must_use]
    pub fn bookmark_top(&self) -> f32 {
        self.rect.top() + AXIS_HEIGHT
    }
}

/// Lays out the timeline.
pub fn timeline(input: &TimelineInput<'_>, measure: &mut dyn Measure) -> TimelineScene {
    let lanes = lanes::Layout::of(input, measure);
    let canvas = lanes.canvas;
    let scale = TimeScale::new(input.span, canvas.left(), canvas.right());
    let on_screen = on_screen::OnScreen::of(input);
    let mut sets = marks::MarkSets::of(input, &lanes, &scale);
    Halo::count_over(&mut sets.halos);
    let links = links::links(input, &lanes, &scale, &on_screen);
    let arcs = arcs::arcs(input, &lanes, &scale, &on_screen);
    let labels =
        labels::labels(input, &lanes, &sets.marks, (&links, &arcs), on_screen.count, measure);
    TimelineScene {
        rect: input.rect,
        canvas,
        scrolling: lanes.scrolling,
        ticks: axis::ticks(&scale, input.rect, measure),
        counted: axis::counted_ticks(input, &scale, measure),
        today: input.today.filter(|today| input.span.contains(*today)).map(|now| scale.x(now)),
        range: axis::range(input, &scale),
        bookmarks: axis::bookmarks(input, &scale, measure),
        distance: axis::distance(input, &scale),
        scale,
        lane_count: input.plan.slots().len(),
        hidden_lanes: input.plan.hidden(),
        lane_height: lanes.height,
        scroll_max: lanes.scroll_max,
        lanes: lanes.on_screen,
        halos: sets.halos,
        bars: sets.bars,
        claims: sets.claims,
        links,
        arcs,
        marks: sets.marks,
        densities: sets.densities,
        labels,
        hits: axis::hits(input, &scale),
        events_on_screen: match &input.lit {
            Some(lit) => lit.all.lane(LaneIx(0)).touching(input.span),
            None => on_screen.count,
        },
        presence: 1.0,
    }
}

#[cfg(test)]
mod tests;
