//! The overview: all of the dataset in one strip, with the window that the timeline shows.

use emath::{Rect, pos2};

use super::Measure;
use crate::query::{Catalog, Shown, histogram};
use crate::theme::{Weight, size};
use crate::time::{Span, TickLevel, TimeScale};

/// Height of the strip in points.
pub const HEIGHT: f32 = 58.0;
/// Room for the years under the bars.
const LABELS: f32 = 16.0;
const BAR_WIDTH: f32 = 7.0;
/// Least width of the window in points, so that it can be grasped.
const LEAST_WINDOW: f32 = 8.0;
/// How near to an edge the pointer must be to move it, in points.
const EDGE_REACH: f32 = 6.0;

/// A bar of the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewBar {
    /// Where it stands.
    pub rect: Rect,
    /// It lies in the window.
    pub inside: bool,
    /// How many events it counts.
    pub events: u32,
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
    pub bars: Vec<OverviewBar>,
    /// Years, with their x.
    pub labels: Vec<(f32, String)>,
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

/// Lays out the overview.
pub fn overview(
    catalog: &Catalog,
    shown: &Shown,
    whole: Span,
    on_screen: Span,
    rect: Rect,
    measure: &mut dyn Measure,
) -> OverviewScene {
    let scale = TimeScale::new(whole, rect.left(), rect.right());
    let bins = (rect.width() / BAR_WIDTH).floor().max(1.0) as usize;
    let counts = histogram(catalog, shown, whole, bins);
    let peak = counts.peak().max(1) as f32;
    let (top, bottom) = (rect.top() + 8.0, rect.bottom() - LABELS);
    let window = window(&scale, on_screen, rect);
    let step = rect.width() / bins as f32;
    let bars = (0..bins)
        .filter(|bin| counts.total(*bin) > 0)
        .map(|bin| {
            let left = rect.left() + bin as f32 * step;
            let share = (counts.total(bin) as f32 / peak).sqrt();
            let height = (share * (bottom - top)).max(3.0);
            let bar = Rect::from_min_max(
                pos2(left + 0.5, bottom - height),
                pos2(left + step - 0.5, bottom),
            );
            let inside = window.x_range().contains(bar.center().x);
            OverviewBar { rect: bar, inside, events: counts.total(bin) }
        })
        .collect();
    OverviewScene { rect, scale, window, bars, labels: labels(&scale, rect, measure) }
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
        pos2(right.min(rect.right()), rect.bottom() - 2.0),
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
