//! The axis: two rows of calendar-true ticks.

use emath::Rect;

use crate::scene::Measure;
use crate::theme::{Weight, size};
use crate::time::{TickLevel, TimeScale};

/// Height of the axis in points.
pub const AXIS_HEIGHT: f32 = 34.0;
/// Least distance of minor ticks in points.
const MIN_GAP: f32 = 56.0;

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

/// The ticks of a scale; labels that would touch the one before are left out.
pub(super) fn ticks(scale: &TimeScale, rect: Rect, measure: &mut dyn Measure) -> Vec<AxisTick> {
    let mut free = [f32::NEG_INFINITY; 2];
    let mut ticks = Vec::new();
    for tick in crate::time::ticks(scale, MIN_GAP) {
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
    stick_first_major(scale, &mut ticks, measure);
    ticks
}

/// Where no major tick is near the left edge, the unit on screen there is written at the edge, so
/// that one never has to guess the year.
fn stick_first_major(scale: &TimeScale, ticks: &mut Vec<AxisTick>, measure: &mut dyn Measure) {
    let words = crate::time::leading_tick(scale, MIN_GAP).label;
    let width = measure.width(&words, size::BODY, Weight::Bold);
    let first = ticks.iter().find(|tick| tick.major).map_or(f32::INFINITY, |tick| tick.x);
    if first > scale.left() + width + 16.0 {
        ticks.insert(0, AxisTick { x: scale.left(), label: words, major: true });
    }
}
