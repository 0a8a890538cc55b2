//! The overview: all of the dataset in one strip, with the window that the timeline shows.

use std::sync::Arc;

use emath::{Rect, pos2};

use super::{Measure, stacked};
use crate::query::{KindClass, LaneIndex, LaneIx, histogram};
use crate::state::Ruler;
use crate::theme::{Weight, size};
use crate::time::{Span, TickLevel, TimeScale};

/// Height of the strip in points.
pub const HEIGHT: f32 = 58.0;
/// Room for the years under the bars.
pub const LABELS: f32 = 16.0;
const BAR_WIDTH: f32 = 7.0;
/// Distance of the ticks of hits, at least, in points.
const BETWEEN_HITS: f32 = 2.0;
/// Least width of the window in points, so that it can be grasped.
const LEAST_WINDOW: f32 = 8.0;
/// How near to an edge the pointer must be to move it, in points.
const EDGE_REACH: f32 = 6.0;

/// What the overview is made from.
pub struct OverviewInput<'a> {
    /// Counts over time, of [`bars`] for the same time and place.
    pub bars: Arc<[OverviewBar]>,
    /// The time over the width of the strip.
    pub whole: Span,
    /// The time on screen.
    pub on_screen: Span,
    /// x of what was searched for, of [`hits`] for the same time and place.
    pub hits: Arc<[f32]>,
    /// What lies on the ruler.
    pub ruler: &'a Ruler,
    /// Where it stands, in points.
    pub rect: Rect,
}

/// A bar of the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewBar {
    /// Where it stands, shown or not.
    pub rect: Rect,
    /// How many events it counts, shown or not.
    pub events: u32,
    /// How many of them are shown.
    pub shown: u32,
    /// The shown ones by kind, from the bottom up: where each part stands.
    pub parts: Vec<(KindClass, Rect)>,
}

/// The overview as geometry and words.
#[derive(Clone, Debug)]
pub struct OverviewScene {
    /// The whole strip.
    pub rect: Rect,
    /// All of the dataset over the width of the strip.
    pub scale: TimeScale,
    /// The window on screen; may reach beyond the strip.
    pub window: Rect,
    /// Counts over time.
    pub bars: Arc<[OverviewBar]>,
    /// Years, with their x.
    pub labels: Vec<(f32, String)>,
    /// x of bookmarks.
    pub bookmarks: Vec<f32>,
    /// First and last x of the selected range of time.
    pub range: Option<(f32, f32)>,
    /// x of what was searched for, some points apart.
    pub hits: Arc<[f32]>,
}

/// What a pointer in the overview grasps.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Grasp {
    /// The left edge of the window.
    Left,
    /// The right edge of the window.
    Right,
    /// The window itself.
    Window,
    /// Ground outside of it: a new window.
    Outside,
}

/// Counts all events and the shown ones, each in one lane, over `whole` on a strip at `rect`. The
/// cost grows with its width, not with the dataset; what it gives stays while one zooms and pans.
#[must_use]
pub fn bars(
    everything: &LaneIndex,
    shown: &LaneIndex,
    whole: Span,
    rect: Rect,
) -> Arc<[OverviewBar]> {
    let bins = (rect.width() / BAR_WIDTH).floor().max(1.0) as usize;
    let all = histogram(everything.lane(LaneIx(0)), whole, bins);
    let shown = histogram(shown.lane(LaneIx(0)), whole, bins);
    let peak = all.peak().max(1) as f32;
    let (top, bottom) = (rect.top() + 8.0, rect.bottom() - LABELS);
    let step = rect.width() / bins as f32;
    (0..bins)
        .filter(|bin| all.total(*bin) > 0)
        .map(|bin| {
            let left = rect.left() + bin as f32 * step;
            // By the square root, so that one event still shows beside a hundred.
            let height = |count: u32| ((count as f32 / peak).sqrt() * (bottom - top)).max(3.0);
            let columns = (left + 0.5)..=(left + step - 0.5);
            let stand = |from: f32, height: f32| {
                let (from, to) = (bottom - from - height, bottom - from);
                Rect::from_min_max(pos2(*columns.start(), from), pos2(*columns.end(), to))
            };
            let count = shown.total(bin);
            let kinds = shown.bins.get(bin).copied().unwrap_or_default();
            OverviewBar {
                rect: stand(0.0, height(all.total(bin))),
                events: all.total(bin),
                shown: count,
                parts: stacked(&kinds, count, height(count))
                    .map(|(kind, from, height)| (kind, stand(from, height)))
                    .collect(),
            }
        })
        .collect()
}

/// x of what was searched for, the shown events in one lane, over `whole` on a strip at `rect`: at most
/// one for every two points.
#[must_use]
pub fn hits(shown: &LaneIndex, whole: Span, rect: Rect) -> Arc<[f32]> {
    let bins = (rect.width() / BETWEEN_HITS).floor().max(1.0) as usize;
    let counts = histogram(shown.lane(LaneIx(0)), whole, bins);
    let x = |bin: usize| rect.left() + (bin as f32 + 0.5) * rect.width() / bins as f32;
    (0..bins).filter(|bin| counts.total(*bin) > 0).map(x).collect()
}

/// Lays out the overview.
pub fn overview(input: OverviewInput<'_>, measure: &mut dyn Measure) -> OverviewScene {
    let (rect, ruler) = (input.rect, input.ruler);
    let scale = TimeScale::new(input.whole, rect.left(), rect.right());
    OverviewScene {
        rect,
        scale,
        window: window(&scale, input.on_screen, rect),
        bars: input.bars,
        hits: input.hits,
        labels: labels(&scale, rect, measure),
        bookmarks: ruler.bookmarks().iter().map(|bookmark| scale.x(bookmark.at)).collect(),
        range: ruler.range().map(|range| (scale.x(range.start()), scale.x(range.end()))),
    }
}

impl OverviewScene {
    /// What the pointer at `x` grasps.
    #[must_use]
    pub fn grasp(&self, x: f32) -> Grasp {
        if (x - self.window.left()).abs() <= EDGE_REACH {
            Grasp::Left
        } else if (x - self.window.right()).abs() <= EDGE_REACH {
            Grasp::Right
        } else if self.window.x_range().contains(x) {
            Grasp::Window
        } else {
            Grasp::Outside
        }
    }
}

fn window(scale: &TimeScale, on_screen: Span, rect: Rect) -> Rect {
    let (mut left, mut right) = (scale.x(on_screen.start()), scale.x(on_screen.end()));
    if right - left < LEAST_WINDOW {
        let middle = f32::midpoint(left, right);
        (left, right) = (middle - LEAST_WINDOW / 2.0, middle + LEAST_WINDOW / 2.0);
    }
    Rect::from_min_max(
        pos2(left.max(rect.left()), rect.top() + 3.0),
        pos2(right.min(rect.right()), rect.bottom() - LABELS + 2.0),
    )
}

fn labels(scale: &TimeScale, rect: Rect, measure: &mut dyn Measure) -> Vec<(f32, String)> {
    let mut labels = Vec::new();
    let mut free = f32::NEG_INFINITY;
    let ticks = crate::time::ticks(scale, 70.0);
    let has_minor = ticks.iter().any(|tick| matches!(tick.level, TickLevel::Minor));
    // Years are told by the major row when the minor one shows months, and by both beyond.
    let years_are_minor = scale.seconds_per_point() * 70.0 > 300.0 * 86_400.0;
    for tick in ticks {
        let minor = matches!(tick.level, TickLevel::Minor);
        if has_minor && minor != years_are_minor {
            continue;
        }
        let x = scale.x(tick.at);
        let width = measure.width(&tick.label, size::SMALL, Weight::Regular);
        if x >= free && x + 3.0 + width < rect.right() {
            free = x + width + 12.0;
            labels.push((x, tick.label));
        }
    }
    labels
}
