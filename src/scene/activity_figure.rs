//! Activity laid out on a page: bars, axes and names of layers as geometry and words. In the window
//! the chart library does this part.

use emath::{Pos2, Rect, pos2};

use super::activity::{ActivityScene, Layer};
use super::counts;
use super::pair_line::one_row;
use crate::state::ActivityMeasure;
use crate::theme::column;
use crate::time::{Span, TimeScale};

/// Room for the figures of the axis at the left, in points.
pub const AXIS: f32 = 48.0;
/// Room for the dates below the bars, in points.
const DATES: f32 = 20.0;
/// Part of the height that the highest bar takes.
const HIGHEST: f32 = 0.94;

/// Activity as geometry and words.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityFigure {
    /// Where bars stand.
    pub ground: Rect,
    /// Parts of bars, each with its layer.
    pub parts: Vec<(Rect, Layer)>,
    /// The line of the mean; empty where there is none.
    pub average: Vec<Pos2>,
    /// Heights with their figures.
    pub heights: Vec<(f32, String)>,
    /// Dates with their places.
    pub dates: Vec<(f32, String)>,
}

/// Lays out the bars of a span in a rectangle.
#[must_use]
pub fn activity_figure(
    scene: &ActivityScene,
    span: Span,
    measure: ActivityMeasure,
    rect: Rect,
) -> ActivityFigure {
    let ground = Rect::from_min_max(
        pos2(rect.left() + AXIS, rect.top()),
        pos2(rect.right(), rect.bottom() - DATES),
    );
    let scale = TimeScale::new(span, ground.left(), ground.right());
    let y = |value: f64| ground.bottom() - (value / scene.peak) as f32 * ground.height() * HIGHEST;
    let mut parts = Vec::new();
    let mut average = Vec::new();
    for bin in 0..scene.bins.len() {
        let Some(of_bin) = scene.bins.span(bin) else { continue };
        let (left, right) = (scale.x(of_bin.start()), scale.x(of_bin.end()));
        let gap = (right - left) * 0.04;
        let mut bottom = 0.0;
        for series in &scene.series {
            let value = series.values.get(bin).copied().unwrap_or(0.0);
            if value > 0.0 {
                let top = bottom + value;
                let part = Rect::from_x_y_ranges(left + gap..=right - gap, y(top)..=y(bottom));
                parts.push((part, series.layer));
                bottom = top;
            }
        }
        if let Some(mean) = scene.average.get(bin) {
            average.push(pos2(f32::midpoint(left, right), y(*mean)));
        }
    }
    let heights = heights(scene.peak, measure).into_iter().map(|value| {
        let words = match measure {
            ActivityMeasure::Share => counts::percent(value, 0),
            _ => counts::grouped(value.round()),
        };
        (y(value), words)
    });
    let dates =
        one_row(&scale, column::SHORT_DATE).into_iter().map(|(at, words)| (scale.x(at), words));
    ActivityFigure { ground, parts, average, heights: heights.collect(), dates: dates.collect() }
}

/// Round values from 0 to a little above the highest, for an axis.
#[must_use]
pub fn heights(peak: f64, measure: ActivityMeasure) -> Vec<f64> {
    let step = match measure {
        ActivityMeasure::Share => 0.25,
        _ => round_step(peak / 4.0),
    };
    let values = (0..=8_u32).map(|number| f64::from(number) * step);
    values.take_while(|value| *value <= peak * 1.08).collect()
}

/// The least of 1, 2, 5, 10, 20, 50, … that is not below `least`.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.max(1.0).log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    steps.into_iter().find(|step| *step >= least).unwrap_or(power)
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "small numbers, exact in binary")]
mod tests {
    use super::{heights, round_step};
    use crate::state::ActivityMeasure;

    #[test]
    fn steps_are_round() {
        let steps = [0.2, 1.0, 1.2, 3.0, 7.0, 10.0, 4_999.0].map(round_step);
        assert_eq!(steps, [1.0, 1.0, 2.0, 5.0, 10.0, 10.0, 5_000.0]);
        assert_eq!(heights(9.0, ActivityMeasure::Count), [0.0, 5.0]);
        assert_eq!(heights(1.0, ActivityMeasure::Share), [0.0, 0.25, 0.5, 0.75, 1.0]);
    }
}
