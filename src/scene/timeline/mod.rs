//! The lifeline view: a lane for each country, each event drawn in time and between the lanes of
//! its parties.
//!
//! Owns which lanes, marks, links and labels there are and where they stand, in points. A lane
//! that holds more marks than can be told apart shows their density instead, with exact counts.

mod arcs;
mod axis;
mod labels;
mod lanes;
mod links;
mod marks;
mod pick;

use emath::Rect;

pub use arcs::SessionArc;
pub use axis::AxisTick;
pub use labels::Label;
pub use lanes::Lane;
pub use links::Link;
pub use marks::{Bar, DensityBar, Halo, Mark, Members};
pub use pick::Hit;

use super::Measure;
use crate::query::{Catalog, EventIx, Shown};
use crate::state::Selection;
use crate::time::{Moment, Span, TimeScale};

/// What the lifeline view is made from.
pub struct TimelineInput<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// What the filter shows.
    pub shown: &'a Shown,
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
    /// Language of texts.
    pub language: &'a str,
}

/// The lifeline view as geometry and words.
#[derive(Clone, Debug)]
pub struct TimelineScene {
    /// The whole view.
    pub rect: Rect,
    /// Where events are drawn: right of the lane names, under the axis.
    pub canvas: Rect,
    /// The part of the canvas that scrolls; under the pinned lane, if there is one.
    pub scrolling: Rect,
    /// Time to x over the width of the canvas.
    pub scale: TimeScale,
    /// Ticks of the axis.
    pub ticks: Vec<AxisTick>,
    /// x of today, if it is on screen.
    pub today: Option<f32>,
    /// Lanes on screen.
    pub lanes: Vec<Lane>,
    /// Number of lanes, on screen or not.
    pub lane_count: usize,
    /// Greatest scroll in points.
    pub scroll_max: f32,
    /// Extents that are known imprecisely.
    pub halos: Vec<Halo>,
    /// Durations.
    pub bars: Vec<Bar>,
    /// Strokes between lanes.
    pub links: Vec<Link>,
    /// Dotted arcs between the sessions of a series.
    pub arcs: Vec<SessionArc>,
    /// Marks, of single events or of several that stand too close to tell apart.
    pub marks: Vec<Mark>,
    /// Densities, in lanes with too many marks.
    pub densities: Vec<DensityBar>,
    /// Labels that found room.
    pub labels: Vec<Label>,
    /// Shown events that touch the span on screen.
    pub events_on_screen: usize,
}

/// Lays out the lifeline view.
pub fn timeline(input: &TimelineInput<'_>, measure: &mut dyn Measure) -> TimelineScene {
    let lanes = lanes::Layout::of(input, measure);
    let canvas = lanes.canvas;
    let scale = TimeScale::new(input.span, canvas.left(), canvas.right());
    let on_screen = on_screen(input);
    let sets = marks::MarkSets::of(input, &lanes, &scale, &on_screen);
    let links = links::links(input, &lanes, &scale, &on_screen);
    let arcs = arcs::arcs(input, &lanes, &scale);
    let labels = labels::labels(input, &lanes, &sets.marks, &links, measure);
    TimelineScene {
        rect: input.rect,
        canvas,
        scrolling: lanes.scrolling,
        ticks: axis::ticks(&scale, input.rect, measure),
        today: input.today.filter(|today| input.span.contains(*today)).map(|now| scale.x(now)),
        scale,
        lane_count: lanes.count,
        scroll_max: lanes.scroll_max,
        lanes: lanes.on_screen,
        halos: sets.halos,
        bars: sets.bars,
        links,
        arcs,
        marks: sets.marks,
        densities: sets.densities,
        labels,
        events_on_screen: on_screen.len(),
    }
}

/// The shown events that touch the span on screen, in time order.
fn on_screen(input: &TimelineInput<'_>) -> Vec<EventIx> {
    let touches = |event: &EventIx| {
        let facts = input.catalog.facts(*event);
        facts.and_then(|facts| facts.extent).is_some_and(|extent| extent.intersects(input.span))
    };
    input.shown.dated.iter().copied().filter(touches).collect()
}

#[cfg(test)]
mod tests;
