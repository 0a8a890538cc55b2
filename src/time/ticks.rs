//! The ticks of a ruler: calendar-true, on two rows.
//!
//! The lower row names small steps ("17", "Feb", "09:30"), the upper row the
//! calendar unit above them ("February 2025", "2024"). Decides where ticks stand and
//! what they say; not how they look, nor what to do where words are too wide.

use super::{moment::Moment, scale::TimeScale, step::Step};

/// A mark on the ruler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub at: Moment,
    /// What it says.
    pub label: String,
    /// The row it belongs to.
    pub level: TickLevel,
}

/// The row of a tick.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum TickLevel {
    /// The upper row: the longer unit, its label complete on its own.
    Major,
    /// The lower row.
    Minor,
}

/// The ticks between the edges of `scale`, in order of time; where two share a
/// moment the major one comes first.
///
/// On each row they are at least `min_gap` points apart (below one point, or not a
/// number, counts as one), so a row holds at most `width / min_gap + 1` of them.
///
/// With months on the lower row that reads "Jan", "Feb", … under "2024":
/// ```
/// # use attache::time::{Moment, Span, TimeScale, ticks};
/// let year = Span::new(Moment::from_civil(2024, 1, 1), Moment::from_civil(2025, 1, 1));
/// let labels: Vec<_> = ticks(&TimeScale::new(year, 0.0, 800.0), 40.0)
///     .into_iter().map(|tick| tick.label).collect();
/// assert_eq!(labels[..3], ["2024", "Jan", "Feb"]);
/// ```
#[must_use]
pub fn ticks(scale: &TimeScale, min_gap: f32) -> Vec<Tick> {
    let minor = minor_step(scale, min_gap);
    let major = minor.above();
    let upper: Vec<Tick> = boundaries(major, scale)
        .map(|at| Tick { at, label: major.major_label(at), level: TickLevel::Major })
        .collect();
    // "10 BC" under "10 BC" would say the same twice.
    let said_above = |at: Moment, label: &str| {
        let found = upper.binary_search_by_key(&at, |tick| tick.at).ok();
        found.and_then(|index| upper.get(index)).is_some_and(|tick| tick.label == label)
    };
    let lower: Vec<Tick> = boundaries(minor, scale)
        .map(|at| Tick { at, label: minor.minor_label(at), level: TickLevel::Minor })
        .filter(|tick| !said_above(tick.at, &tick.label))
        .collect();
    let mut ticks = upper;
    ticks.extend(lower);
    // Stable: at the same moment the major tick stays in front.
    ticks.sort_by_key(|tick| tick.at);
    ticks
}

/// The major tick in force at the left edge: it stands there or left of it, out of
/// sight, and its label names the stretch that the screen begins in.
#[must_use]
pub fn leading_tick(scale: &TimeScale, min_gap: f32) -> Tick {
    let major = minor_step(scale, min_gap).above();
    let edge = scale.span().start();
    let at = major.moment(major.index_at(edge)).unwrap_or(edge);
    Tick { at, label: major.major_label(at), level: TickLevel::Major }
}

fn minor_step(scale: &TimeScale, min_gap: f32) -> Step {
    // `max` takes the number where the other is NaN.
    let gap = f64::from(min_gap.max(1.0));
    Step::at_least(gap * scale.seconds_per_point())
}

/// The boundaries of a step between the edges, in order.
fn boundaries(step: Step, scale: &TimeScale) -> impl Iterator<Item = Moment> {
    let span = scale.span();
    (step.index_at(span.start())..=step.index_at(span.end()))
        .filter_map(move |index| step.moment(index))
        .filter(move |at| scale.shows(*at))
}

#[cfg(test)]
mod tests;
