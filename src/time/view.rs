//! The camera on time: which stretch of the axis is on screen, and how zooming,
//! panning and flying change it.
//!
//! Held in f64 seconds, so that a slow pan at the closest zoom does not stick to
//! whole seconds. Refuses input, clocks and easing: `t` comes from outside.

use serde::{Deserialize, Serialize};

use super::{moment::Moment, span::Span};

/// A stretch of the axis on screen. Always at least [`MIN_SECONDS`](Self::MIN_SECONDS)
/// long and within [`LIMIT`](Self::LIMIT) of the epoch; never NaN.
#[derive(Copy, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "(f64, f64)", into = "(f64, f64)")]
pub struct TimeView {
    start: f64,
    end: f64,
}

impl TimeView {
    /// The closest zoom: one minute across the screen.
    pub const MIN_SECONDS: f64 = 60.0;
    /// The farthest zoom: 40,000 years across the screen.
    pub const MAX_SECONDS: f64 = 40_000.0 * Self::YEAR;
    /// How far from the epoch an end may lie, in seconds: 20,000 years.
    pub const LIMIT: f64 = 20_000.0 * Self::YEAR;
    /// A mean Gregorian year in seconds.
    const YEAR: f64 = 31_556_952.0;

    /// The view of exactly this span, widened around its middle where it is too
    /// short and cut where it leaves the axis.
    #[must_use]
    pub fn of(span: Span) -> Self {
        Self::clamped(seconds(span.start()), seconds(span.end()))
    }

    /// Every pair of numbers made into a view: ordered, then its length clamped
    /// around its middle, then moved into the axis. NaN counts as the epoch.
    fn clamped(a: f64, b: f64) -> Self {
        let bound = |x: f64| {
            if x.is_nan() { 0.0 } else { x.clamp(-Self::LIMIT, Self::LIMIT) }
        };
        let (a, b) = (bound(a.min(b)), bound(a.max(b)));
        let width = (b - a).clamp(Self::MIN_SECONDS, Self::MAX_SECONDS);
        Self::placed(f64::midpoint(a, b) - width / 2.0, width)
    }

    /// A view of a valid width, moved into the axis.
    fn placed(start: f64, width: f64) -> Self {
        let start = start.clamp(-Self::LIMIT, (Self::LIMIT - width).max(-Self::LIMIT));
        Self { start, end: start + width }
    }

    /// The left edge in seconds since the epoch.
    #[must_use]
    pub const fn start(self) -> f64 {
        self.start
    }

    /// The right edge in seconds since the epoch.
    #[must_use]
    pub const fn end(self) -> f64 {
        self.end
    }

    /// The seconds across the screen.
    #[must_use]
    pub fn seconds(self) -> f64 {
        self.end - self.start
    }

    /// The smallest span of whole seconds that holds the view.
    #[must_use]
    pub fn span(self) -> Span {
        Span::new(moment(self.start.floor()), moment(self.end.ceil()))
    }

    /// Zoomed in by `factor` (2 shows half as much time, 0.5 twice as much), keeping
    /// the moment at the fraction `about` of the width (0 = left edge, 1 = right)
    /// where it is. A factor that is not positive and finite changes nothing.
    #[must_use]
    pub fn zoomed(self, factor: f64, about: f64) -> Self {
        if !(factor.is_finite() && factor > 0.0 && about.is_finite()) {
            return self;
        }
        let about = about.clamp(0.0, 1.0);
        let width = (self.seconds() / factor).clamp(Self::MIN_SECONDS, Self::MAX_SECONDS);
        Self::placed(self.start + about * (self.seconds() - width), width)
    }

    /// Moved by a fraction of its width: 1 shows the following stretch, -0.5 goes
    /// back by half a screen. Stops at the ends of the axis.
    #[must_use]
    pub fn panned(self, fraction: f64) -> Self {
        if !fraction.is_finite() {
            return self;
        }
        let width = self.seconds();
        Self::placed(self.start + fraction * width, width)
    }

    /// The same width around `moment`.
    #[must_use]
    pub fn centred_on(self, moment: Moment) -> Self {
        let width = self.seconds();
        Self::placed(seconds(moment) - width / 2.0, width)
    }

    /// The view on the way to `to`, at `t` from 0 (here) to 1 (there).
    ///
    /// The width changes by equal factors in equal steps, so that a zoom feels even,
    /// and the moment that stands at the same place in both views stays there.
    #[must_use]
    pub fn lerp(self, to: Self, t: f64) -> Self {
        if t.is_nan() || t <= 0.0 {
            return self;
        }
        if t >= 1.0 {
            return to;
        }
        let log_ratio = (to.seconds() / self.seconds()).ln();
        // The share of the way that the width has gone; expm1 stays exact where the
        // two widths are nearly equal, and equal widths are a plain pan.
        let share =
            if log_ratio.abs() < 1e-9 { t } else { (log_ratio * t).exp_m1() / log_ratio.exp_m1() };
        Self::clamped(
            self.start + (to.start - self.start) * share,
            self.end + (to.end - self.end) * share,
        )
    }
}

impl From<(f64, f64)> for TimeView {
    fn from((a, b): (f64, f64)) -> Self {
        Self::clamped(a, b)
    }
}

impl From<TimeView> for (f64, f64) {
    fn from(view: TimeView) -> Self {
        (view.start, view.end)
    }
}

/// Seconds since the epoch as f64: exact within 285 million years of it.
#[allow(clippy::cast_precision_loss, reason = "views end long before 2^53 seconds")]
pub(super) const fn seconds(moment: Moment) -> f64 {
    moment.seconds() as f64
}

/// The moment of whole seconds; `as` saturates, and takes NaN as 0.
#[allow(clippy::cast_possible_truncation, reason = "saturation is what is wanted")]
pub(super) const fn moment(seconds: f64) -> Moment {
    Moment::from_seconds(seconds as i64)
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact in binary")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn view(a: i64, b: i64) -> TimeView {
        TimeView::of(Span::new(Moment::from_seconds(a), Moment::from_seconds(b)))
    }

    fn close(a: f64, b: f64, width: f64) -> bool {
        (a - b).abs() <= width * 1e-9 + 1e-3
    }

    #[test]
    fn zooming_keeps_the_moment_under_the_pointer() {
        let zoomed = view(0, 1000).zoomed(2.0, 0.25);
        assert_eq!(zoomed, view(125, 625));
        assert_eq!(zoomed.zoomed(0.5, 0.25), view(0, 1000));
        assert_eq!(view(0, 1000).zoomed(f64::NAN, 0.5), view(0, 1000));
        assert_eq!(view(0, 1000).zoomed(-1.0, 0.5), view(0, 1000));
    }

    #[test]
    fn a_single_instant_is_seen_with_half_a_minute_on_each_side() {
        assert_eq!(view(1000, 1000), view(970, 1030));
    }

    #[test]
    fn panning_stops_at_the_end_of_the_axis() {
        let view = view(0, 1000);
        assert!(close(view.panned(1e30).end(), TimeView::LIMIT, 1000.0));
        assert!(close(view.panned(-1e30).seconds(), 1000.0, 1000.0));
        assert_eq!(view.panned(0.1).start(), 100.0);
    }

    #[test]
    fn slow_panning_does_not_stick() {
        let mut moving = view(0, 1_000_000);
        for _ in 0..1000 {
            moving = moving.panned(1e-7);
        }
        assert!(close(moving.start(), 100.0, 1.0));
    }

    #[test]
    fn a_flight_halves_its_width_evenly() {
        let (from, to) = (view(0, 10_000), view(4000, 4100));
        let half = from.lerp(to, 0.5);
        assert!(close(half.seconds(), 1000.0, 1.0));
        assert_eq!((from.lerp(to, 0.0), from.lerp(to, 1.0)), (from, to));
        assert_eq!(from.lerp(to, f64::NAN), from);
        assert_eq!(view(0, 100).lerp(view(100, 200), 0.5), view(50, 150));
    }

    proptest! {
        #[test]
        fn no_view_leaves_the_axis(a: f64, b: f64, factor: f64, about: f64, pan: f64, at: i64, t: f64) {
            let start = TimeView::from((a, b));
            let moment = Moment::from_seconds(at);
            let moves = [
                start, start.zoomed(factor, about), start.panned(pan),
                start.centred_on(moment), start.lerp(start.zoomed(7.0, 0.3), t),
                TimeView::of(Span::new(moment, Moment::default())),
            ];
            for view in moves {
                prop_assert!(view.start() >= -TimeView::LIMIT && view.end() <= TimeView::LIMIT + 1e-3);
                prop_assert!(view.seconds() >= TimeView::MIN_SECONDS - 1e-3);
                prop_assert!(view.seconds() <= TimeView::MAX_SECONDS + 1e-3);
                prop_assert!(view.span().seconds() >= 59);
            }
        }

        #[test]
        fn a_flight_never_turns_back(
            a in -1e9_f64..1e9, w in 60.0_f64..1e9, b in -1e9_f64..1e9, v in 60.0_f64..1e9,
            s in 0.0_f64..1.0, t in 0.0_f64..1.0,
        ) {
            let (from, to) = (TimeView::from((a, a + w)), TimeView::from((b, b + v)));
            let (early, late) = (from.lerp(to, s.min(t)), from.lerp(to, s.max(t)));
            let done = |view: TimeView| (view.start() - from.start()) / (to.start() - from.start());
            if (to.start() - from.start()).abs() > 1.0 {
                prop_assert!(done(early) <= done(late) + 1e-6);
            }
        }
    }
}
