//! The one mapping between time and x: made each frame from the camera and the
//! place on screen, used by every panel that shows time.
//!
//! Immutable, f64 inside. Has no opinion on how the user zooms or pans (that is
//! [`TimeView`]) nor on what is drawn.

use super::{
    moment::Moment,
    span::Span,
    view::{self, TimeView},
};

/// Points further from zero than this are taken as this, so that what is drawn with
/// them stays finite.
const FAR: f64 = 1e6;

/// The mapping between moments and horizontal points.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct TimeScale {
    /// Seconds since the epoch at the left edge.
    start: f64,
    /// Seconds between the edges, at least one.
    seconds: f64,
    left: f64,
    /// Points between the edges, at least one.
    width: f64,
}

impl TimeScale {
    /// The scale on which `span` reaches from `left` to `right`, in points.
    ///
    /// A span below a second counts as one second, a width below a point (or one
    /// that is not a number) as one point.
    #[must_use]
    pub fn new(span: Span, left: f32, right: f32) -> Self {
        let (start, end) = (view::seconds(span.start()), view::seconds(span.end()));
        Self::between(start, end, left, right)
    }

    /// The scale of a camera: unlike [`new`](Self::new), fractions of a second move it.
    #[must_use]
    pub fn of(view: TimeView, left: f32, right: f32) -> Self {
        Self::between(view.start(), view.end(), left, right)
    }

    fn between(start: f64, end: f64, left: f32, right: f32) -> Self {
        let left = on_screen(left.into());
        Self {
            start,
            seconds: (end - start).max(1.0),
            left,
            width: (on_screen(right.into()) - left).max(1.0),
        }
    }

    /// Where a moment stands, in points; clamped to ±1,000,000.
    #[must_use]
    pub fn x(&self, moment: Moment) -> f32 {
        let share = (view::seconds(moment) - self.start) / self.seconds;
        narrow(on_screen(self.left + share * self.width))
    }

    /// The moment at a place in points, rounded down to the second; saturates.
    #[must_use]
    pub fn moment_at(&self, x: f32) -> Moment {
        let share = (on_screen(x.into()) - self.left) / self.width;
        view::moment((self.start + share * self.seconds).floor())
    }

    /// How many seconds one point is; above zero.
    #[must_use]
    pub fn seconds_per_point(&self) -> f64 {
        self.seconds / self.width
    }

    /// The smallest span of whole seconds between the edges.
    #[must_use]
    pub fn span(&self) -> Span {
        let end = self.start + self.seconds;
        Span::new(view::moment(self.start.floor()), view::moment(end.ceil()))
    }

    /// The left edge in points.
    #[must_use]
    pub fn left(&self) -> f32 {
        narrow(self.left)
    }

    /// The right edge in points.
    #[must_use]
    pub fn right(&self) -> f32 {
        narrow(self.left + self.width)
    }

    /// Whether a moment lies between the edges, the right one left out.
    #[must_use]
    pub fn shows(&self, moment: Moment) -> bool {
        let offset = view::seconds(moment) - self.start;
        (0.0..self.seconds).contains(&offset)
    }
}

/// A place in points, brought into ±[`FAR`]; NaN counts as 0.
fn on_screen(x: f64) -> f64 {
    if x.is_nan() { 0.0 } else { x.clamp(-FAR, FAR) }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "within ±2e6 only digits below a tenth of a point are lost"
)]
const fn narrow(x: f64) -> f32 {
    x as f32
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact in binary")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 100 points on which one day is one point.
    fn a_day_a_point() -> TimeScale {
        let start = Moment::from_civil(2025, 1, 1);
        TimeScale::new(Span::new(start, start.plus_seconds(100 * Moment::DAY)), 0.0, 100.0)
    }

    #[test]
    fn a_day_is_a_point() {
        let scale = a_day_a_point();
        assert_eq!(scale.x(Moment::from_civil(2025, 1, 1)), 0.0);
        assert_eq!(scale.x(Moment::from_civil(2025, 2, 1)), 31.0);
        assert_eq!(scale.x(Moment::from_civil(2024, 12, 31)), -1.0);
        assert_eq!(scale.moment_at(31.0), Moment::from_civil(2025, 2, 1));
        assert_eq!(scale.seconds_per_point(), 86_400.0);
        assert_eq!((scale.left(), scale.right()), (0.0, 100.0));
    }

    #[test]
    fn far_moments_stay_drawable() {
        let scale = a_day_a_point();
        assert_eq!(scale.x(Moment::from_seconds(i64::MAX)), 1e6);
        assert_eq!(scale.x(Moment::from_seconds(i64::MIN)), -1e6);
    }

    #[test]
    fn a_scale_without_width_or_length_still_answers() {
        let nowhere = Span::new(Moment::default(), Moment::default());
        for (left, right) in [(5.0, 5.0), (9.0, 1.0), (f32::NAN, f32::INFINITY)] {
            let scale = TimeScale::new(nowhere, left, right);
            assert!(scale.x(Moment::default()).is_finite());
            assert!(scale.seconds_per_point() > 0.0);
            let _ = scale.moment_at(f32::NAN);
        }
    }

    #[test]
    fn the_camera_moves_it_by_fractions_of_a_second() {
        let view = TimeView::from((0.0, 60.0)).panned(0.25 / 60.0);
        assert_eq!(TimeScale::of(view, 0.0, 600.0).x(Moment::default()), -2.5);
    }

    proptest! {
        #[test]
        fn later_is_further_right(a: i64, b: i64, s: i64, e: i64) {
            let scale = TimeScale::new(
                Span::new(Moment::from_seconds(s), Moment::from_seconds(e)), 0.0, 1000.0,
            );
            let (first, last) = (a.min(b), a.max(b));
            prop_assert!(
                scale.x(Moment::from_seconds(first)) <= scale.x(Moment::from_seconds(last))
            );
        }

        #[test]
        fn a_place_is_found_again(
            start in -600_000_000_000_i64..600_000_000_000, length in 60_i64..1_000_000_000_000, x in 0.0_f32..1000.0,
        ) {
            let from = Moment::from_seconds(start);
            let scale = TimeScale::new(Span::new(from, from.plus_seconds(length)), 0.0, 1000.0);
            let back = f64::from(scale.x(scale.moment_at(x)));
            // Rounding down to a second moves by at most that second.
            let second = 1.0 / scale.seconds_per_point();
            prop_assert!((back - f64::from(x)).abs() <= second + 0.01);
        }
    }
}
