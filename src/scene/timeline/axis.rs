//! The axis: two rows of calendar-true ticks, a row that counts from an event, and what the user
//! laid on it.

use emath::Rect;

use super::TimelineInput;
use crate::query::LaneIx;
use crate::scene::counts;
use crate::scene::{Measure, cut};
use crate::theme::{Weight, size};
use crate::time::{Moment, Span, Tick, TickLevel, TimeScale, elapsed, relative_ticks};

/// Height of the axis in points.
pub const AXIS_HEIGHT: f32 = 34.0;
/// Height of the row that counts from an event, in points.
pub const COUNT_HEIGHT: f32 = 18.0;
/// Height of the row of bookmarks, in points.
pub const BOOKMARK_HEIGHT: f32 = 17.0;
/// Least distance of minor ticks in points.
const MIN_GAP: f32 = 46.0;
/// Least distance of ticks that count from an event, in points.
const COUNT_GAP: f32 = 84.0;

/// A tick.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisTick {
    /// Where it stands.
    pub x: f32,
    /// Its words; empty where they found no room.
    pub label: String,
    /// In the upper row, with a stronger line.
    pub major: bool,
}

/// The selected range of time on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeView {
    /// Its first x; may lie out of sight.
    pub left: f32,
    /// Its last x.
    pub right: f32,
    /// Its length and how many events touch it.
    pub words: String,
}

/// A bookmark on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct BookmarkView {
    /// Its place in the list.
    pub place: usize,
    /// Where it stands.
    pub x: f32,
    /// Its name; empty where it found no room.
    pub name: String,
    /// Width of the name in points.
    pub width: f32,
}

/// How far apart the two selected events are.
#[derive(Clone, Debug, PartialEq)]
pub struct Distance {
    /// Where the earlier one stands.
    pub left: f32,
    /// Where the later one stands.
    pub right: f32,
    /// "11 months 24 days · 358 days".
    pub words: String,
}

/// Height of the axis with the rows that it has now.
pub(super) fn axis_height(input: &TimelineInput<'_>) -> f32 {
    let bookmarks = !input.ruler.bookmarks().is_empty();
    let rows = [(bookmarks, BOOKMARK_HEIGHT), (zero(input).is_some(), COUNT_HEIGHT)];
    AXIS_HEIGHT + rows.iter().filter(|(there, _)| *there).map(|(_, height)| height).sum::<f32>()
}

/// The moment from which time is counted.
fn zero(input: &TimelineInput<'_>) -> Option<Moment> {
    input.catalog.facts(input.ruler.zero()?)?.anchor()
}

/// The ticks of a scale; labels that would touch the one before are left out.
pub(super) fn ticks(scale: &TimeScale, rect: Rect, measure: &mut dyn Measure) -> Vec<AxisTick> {
    let mut free = [f32::NEG_INFINITY; 2];
    let mut ticks = Vec::new();
    let (gap, brief) = room(scale, measure);
    for mut tick in crate::time::ticks(scale, gap) {
        if brief && tick.level != TickLevel::Major {
            tick.label = brief_label(&tick.label).to_owned();
        }
        let major = matches!(tick.level, TickLevel::Major);
        let x = scale.x(tick.at);
        let (text_size, weight) =
            if major { (size::BODY, Weight::Bold) } else { (size::SMALL, Weight::Regular) };
        let width = measure.width(&tick.label, text_size, weight);
        let [minor_row, major_row] = &mut free;
        let row = if major { major_row } else { minor_row };
        let fits = x >= *row && x + 4.0 + width <= rect.right();
        if fits {
            *row = x + 4.0 + width + 8.0;
        }
        ticks.push(AxisTick { x, label: if fits { tick.label } else { String::new() }, major });
    }
    stick_first_major(scale, gap, &mut ticks, measure);
    ticks
}

/// Distance of minor ticks in points at which each has room for its words, and whether these are
/// brief: days without the day of the week, then fewer ticks, rather than some with words and some
/// without.
fn room(scale: &TimeScale, measure: &mut dyn Measure) -> (f32, bool) {
    let ticks: Vec<Tick> = crate::time::ticks(scale, MIN_GAP);
    let minor = || ticks.iter().filter(|tick| tick.level != TickLevel::Major);
    let apart = minor().zip(minor().skip(1)).map(|(one, next)| scale.x(next.at) - scale.x(one.at));
    // Where a major tick stands between two, they are further apart.
    let apart = apart.fold(f32::INFINITY, f32::min);
    let mut widest = |label: fn(&str) -> &str| {
        let width = |tick: &Tick| measure.width(label(&tick.label), size::SMALL, Weight::Regular);
        minor().map(width).fold(0.0, f32::max) + 12.0
    };
    if widest(|label| label) <= apart {
        return (MIN_GAP, false);
    }
    let briefly = widest(brief_label);
    if briefly <= apart { (MIN_GAP, true) } else { (MIN_GAP.max(briefly), true) }
}

/// "Wed 12" as "12".
fn brief_label(label: &str) -> &str {
    label.rsplit(' ').next().unwrap_or(label)
}

/// Where no major tick is near the left edge, the unit on screen there is written at the edge, so
/// that one never has to guess the year.
fn stick_first_major(
    scale: &TimeScale,
    gap: f32,
    ticks: &mut Vec<AxisTick>,
    measure: &mut dyn Measure,
) {
    let words = crate::time::leading_tick(scale, gap).label;
    let width = measure.width(&words, size::BODY, Weight::Bold);
    let first = ticks.iter().find(|tick| tick.major).map_or(f32::INFINITY, |tick| tick.x);
    if first > scale.left() + width + 16.0 {
        ticks.insert(0, AxisTick { x: scale.left(), label: words, major: true });
    }
}

/// The ticks that count from an event: "−1 year", "0", "+14 months".
pub(super) fn counted_ticks(
    input: &TimelineInput<'_>,
    scale: &TimeScale,
    measure: &mut dyn Measure,
) -> Vec<AxisTick> {
    let Some(zero) = zero(input) else { return Vec::new() };
    let mut free = f32::NEG_INFINITY;
    let ticks = relative_ticks(scale, zero, COUNT_GAP).into_iter().map(|tick| {
        let x = scale.x(tick.at);
        let width = measure.width(&tick.label, size::SMALL, Weight::Regular);
        let fits = x >= free && x + 4.0 + width <= input.rect.right();
        if fits {
            free = x + 4.0 + width + 8.0;
        }
        AxisTick {
            x,
            label: if fits { tick.label } else { String::new() },
            major: tick.level == TickLevel::Major,
        }
    });
    ticks.collect()
}

/// Marks of hits nearer to each other than this, in points, are one.
const BETWEEN_HITS: f64 = 2.0;

/// x of what was searched for: the work grows with the width, not with the hits.
pub(super) fn hits(input: &TimelineInput<'_>, scale: &TimeScale) -> Vec<f32> {
    let Some(hits) = input.hits else { return Vec::new() };
    let lane = hits.lane(LaneIx(0));
    let window = lane.window(input.span);
    let step = ((scale.seconds_per_point() * BETWEEN_HITS) as i64).max(1);
    let mut xs = Vec::new();
    let mut place = window.first;
    while place < window.end {
        let at = lane.anchor(place);
        xs.push(scale.x(at));
        place = lane.gallop(place, at.plus_seconds(step).seconds(), 1).max(place + 1);
    }
    xs
}

pub(super) fn range(input: &TimelineInput<'_>, scale: &TimeScale) -> Option<RangeView> {
    let range = input.ruler.range()?;
    let events = input.all.lane(LaneIx(0)).touching(range);
    Some(RangeView {
        left: scale.x(range.start()),
        right: scale.x(range.end()),
        words: format!("{} · {}", elapsed(range.start(), range.end()), counts::events(events)),
    })
}

pub(super) fn bookmarks(
    input: &TimelineInput<'_>,
    scale: &TimeScale,
    measure: &mut dyn Measure,
) -> Vec<BookmarkView> {
    let shown: Vec<(usize, f32, &str)> = input
        .ruler
        .bookmarks()
        .iter()
        .enumerate()
        .filter(|(_, bookmark)| scale.shows(bookmark.at))
        .map(|(place, bookmark)| (place, scale.x(bookmark.at), bookmark.name.as_str()))
        .collect();
    let mut views = Vec::with_capacity(shown.len());
    for (number, (place, x, name)) in shown.iter().enumerate() {
        // A name ends before the next pennant.
        let next = shown.get(number + 1).map_or(scale.right(), |(_, next, _)| *next);
        let room = (next - x - 18.0).min(150.0);
        let name = if room > 24.0 {
            cut(name, room, size::SMALL, Weight::SemiBold, measure)
        } else {
            String::new()
        };
        let width = measure.width(&name, size::SMALL, Weight::SemiBold);
        views.push(BookmarkView { place: *place, x: *x, name, width });
    }
    views
}

/// Where two events are selected, how far apart they are.
pub(super) fn distance(input: &TimelineInput<'_>, scale: &TimeScale) -> Option<Distance> {
    let Some(crate::state::Target::Events(events)) = input.selection.target() else { return None };
    let [one, other] = events[..] else { return None };
    let anchor = |event| input.catalog.facts(event)?.anchor();
    let apart = Span::new(anchor(one)?, anchor(other)?);
    Some(Distance {
        left: scale.x(apart.start()),
        right: scale.x(apart.end()),
        words: elapsed(apart.start(), apart.end()),
    })
}
