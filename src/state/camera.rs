//! The camera: the span of time on screen, and how far the lanes are scrolled.
//!
//! Owns smooth movement between views (at most [`MOVE_SECONDS`]). Refuses to read a clock.

use crate::query::Catalog;
use crate::time::{Moment, Span, TimeView};

/// Length of a smooth movement, in seconds.
const MOVE_SECONDS: f64 = 0.18;
/// Empty room left and right when everything is fitted, as a share of the span.
const FIT_MARGIN: f64 = 0.04;
/// Up to so many events, each is to be told apart on opening a file.
const FEW_EVENTS: usize = 300;
/// Share of the events that the opening view holds, where it does not hold all.
const OPENING_SHARE: f64 = 0.6;
/// The least span that fitting gives, in seconds: a single day stands among its neighbours.
const LEAST_FIT: i64 = 60 * Moment::DAY;
/// The least span in which a dataset of very many events is shown: they may lie within a day.
const LEAST_WHOLE: i64 = 60 * 60;

/// The span of time on screen and the scroll of lanes.
#[derive(Clone, Debug)]
pub struct Camera {
    from: TimeView,
    goal: TimeView,
    /// Start of the movement, in seconds of the caller's clock; `None`: at rest.
    started: Option<f64>,
    /// All of the dataset, but for what lies far outside.
    near: Span,
    /// All of the dataset.
    extent: Span,
    /// The least span in which the whole is shown, in seconds.
    least: i64,
    /// What lies far outside belongs to the whole, too.
    shows_far: bool,
    /// Points by which lanes are scrolled up.
    scroll: f32,
}

/// What the camera is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum CameraCommand {
    /// Zoom by `factor` (above 1: closer), keeping the point at `about` (0 left … 1 right).
    Zoom {
        /// Above 1: closer.
        factor: f64,
        /// Share of the width at which time stands still.
        about: f64,
        /// Move there smoothly, as for a key; a wheel's steps follow each other at once.
        smooth: bool,
    },
    /// Pan by a share of the width on screen; above 0: towards later times.
    Pan {
        /// Share of the width.
        share: f64,
        /// Move there smoothly.
        smooth: bool,
    },
    /// Show a span, at once if it is being dragged.
    SetSpan(Span),
    /// Show a span, moving there.
    Show(Span),
    /// Show a span with some room around it.
    Fit(Span),
    /// Show the whole dataset.
    FitAll,
    /// Let the whole hold what lies far outside, or not; and show it.
    ShowFar(bool),
    /// Bring a moment to the middle.
    Centre(Moment),
    /// Scroll lanes by points; above 0: towards lower lanes.
    ScrollLanes(f32),
    /// Scroll lanes to an offset in points.
    ScrollLanesTo(f32),
}

impl Default for Camera {
    fn default() -> Self {
        Self::over(None)
    }
}

impl Camera {
    /// A camera that shows all of a dataset; a century around 2000 where nothing is dated.
    #[must_use]
    pub fn over(extent: Option<Span>) -> Self {
        Self::over_both(extent, None, LEAST_FIT)
    }

    fn over_both(extent: Option<Span>, near: Option<Span>, least: i64) -> Self {
        let extent = extent.unwrap_or_else(|| {
            Span::new(Moment::from_civil(1950, 1, 1), Moment::from_civil(2050, 1, 1))
        });
        let near = near.unwrap_or(extent);
        let view = TimeView::of(with_room(near, least));
        Self {
            from: view,
            goal: view,
            started: None,
            near,
            extent,
            least,
            shows_far: false,
            scroll: 0.0,
        }
    }

    /// A camera on all of a dataset but what lies far outside.
    #[must_use]
    pub fn near(catalog: &Catalog) -> Self {
        // The more events, the less room around them: what a day of thousands needs is the day.
        let events = i64::try_from(catalog.chronological().len()).unwrap_or(i64::MAX).max(1);
        let least = (LEAST_FIT / events).max(LEAST_WHOLE);
        Self::over_both(catalog.extent(), catalog.far().rest, least)
    }

    /// A camera on a newly opened dataset. A few events with one or two far before the others
    /// would stand in a crowd at the edge: then it begins with the stretch that holds most.
    #[must_use]
    pub fn opening(catalog: &Catalog) -> Self {
        let mut camera = Self::near(catalog);
        if catalog.chronological().len() > FEW_EVENTS {
            return camera;
        }
        if let Some(busiest) = catalog.busiest_stretch(OPENING_SHARE)
            && busiest.seconds() < camera.near.seconds() / 3
        {
            camera.goal = TimeView::of(with_room(busiest, LEAST_FIT));
            camera.from = camera.goal;
        }
        camera
    }

    /// Stays where it is, on another reading of the dataset.
    pub(super) fn reopen(&mut self, catalog: &Catalog) {
        let Self { near, extent, least, .. } = Self::near(catalog);
        (self.near, self.extent, self.least) = (near, extent, least);
    }

    /// Where the camera is, or is going.
    #[must_use]
    pub fn goal(&self) -> TimeView {
        self.goal
    }

    /// Whether it is moving at `now`.
    #[must_use]
    pub fn is_moving(&self, now: f64) -> bool {
        self.started.is_some_and(|started| now - started < MOVE_SECONDS)
    }

    /// What is on screen at `now`.
    #[must_use]
    pub fn view(&self, now: f64) -> TimeView {
        match self.started {
            Some(started) if now - started < MOVE_SECONDS => {
                let share = ((now - started) / MOVE_SECONDS).clamp(0.0, 1.0);
                // Cubic ease-out: quick to answer, soft to stop.
                self.from.lerp(self.goal, 1.0 - (1.0 - share).powi(3))
            }
            _ => self.goal,
        }
    }

    /// Points by which lanes are scrolled up.
    #[must_use]
    pub fn scroll(&self) -> f32 {
        self.scroll
    }

    /// All of the dataset, as `FitAll` shows it.
    #[must_use]
    pub fn whole(&self) -> Span {
        with_room(if self.shows_far { self.extent } else { self.near }, self.least)
    }

    /// Whether the whole holds what lies far outside.
    #[must_use]
    pub fn shows_far(&self) -> bool {
        self.shows_far
    }

    pub(super) fn apply(&mut self, command: &CameraCommand, now: f64, motion: bool) {
        match *command {
            CameraCommand::Zoom { factor, about, smooth } => {
                // From the goal, so that quick steps add up, but about the moment on screen.
                self.go(self.goal.zoomed(factor, about), now, motion && smooth);
            }
            CameraCommand::Pan { share, smooth } => {
                self.go(self.goal.panned(share), now, motion && smooth);
            }
            CameraCommand::SetSpan(span) => self.go(TimeView::of(span), now, false),
            CameraCommand::Show(span) => self.go(TimeView::of(span), now, motion),
            CameraCommand::Fit(span) => {
                self.go(TimeView::of(with_room(span, LEAST_FIT)), now, motion);
            }
            CameraCommand::FitAll => self.go(TimeView::of(self.whole()), now, motion),
            CameraCommand::ShowFar(shows) => {
                self.shows_far = shows;
                self.go(TimeView::of(self.whole()), now, motion);
            }
            CameraCommand::Centre(moment) => self.go(self.goal.centred_on(moment), now, motion),
            CameraCommand::ScrollLanes(points) => self.scroll = (self.scroll + points).max(0.0),
            CameraCommand::ScrollLanesTo(points) => self.scroll = points.max(0.0),
        }
    }

    fn go(&mut self, goal: TimeView, now: f64, smooth: bool) {
        self.from = self.view(now);
        self.goal = goal;
        self.started = smooth.then_some(now);
    }
}

/// A span with room on both sides, of `least` seconds or more.
fn with_room(span: Span, least: i64) -> Span {
    let length = span.seconds();
    let missing = least.saturating_sub(length).max(0) / 2;
    let room = (length as f64 * FIT_MARGIN) as i64 + missing;
    Span::new(span.start().plus_seconds(-room), span.end().plus_seconds(room))
}

#[cfg(test)]
mod tests {
    use super::{Camera, CameraCommand, MOVE_SECONDS};
    use crate::query::test_catalog as catalog;
    use crate::time::{Moment, Span};

    fn year(year: i64) -> Span {
        Span::new(Moment::from_civil(year, 1, 1), Moment::from_civil(year + 1, 1, 1))
    }

    #[test]
    fn a_movement_ends_at_its_goal_in_time() {
        let mut camera = Camera::over(Some(year(2024)));
        camera.apply(&CameraCommand::Show(year(2025)), 10.0, true);
        assert!(camera.is_moving(10.0));
        let after = 10.0 + 2.0 * MOVE_SECONDS;
        assert!(!camera.is_moving(after));
        assert_eq!(camera.view(after).span(), camera.goal().span());
    }

    #[test]
    fn without_motion_it_is_there_at_once() {
        let mut camera = Camera::over(Some(year(2024)));
        camera.apply(&CameraCommand::Show(year(2030)), 0.0, false);
        assert_eq!(camera.view(0.0).span(), camera.goal().span());
        assert!(!camera.is_moving(0.0));
    }

    #[test]
    fn a_single_day_is_fitted_among_its_neighbours() {
        let day = Moment::from_civil(2025, 2, 17);
        let camera = Camera::over(Some(Span::new(day, day.plus_seconds(Moment::DAY))));
        assert!(camera.goal().span().seconds() > 30 * Moment::DAY);
    }

    #[test]
    fn thousands_of_events_within_a_day_are_shown_in_a_day() {
        let event = |number: u32| {
            let (hour, minute) = (number / 60 % 24, number % 60);
            format!(
                r#"{{"id":"{number}","kind":"visit","title":"","parties":["MAR"],
                    "when":"2025-02-17T{hour:02}:{minute:02}:00Z"}}"#
            )
        };
        let events: Vec<String> = (0..3000).map(event).collect();
        let catalog = catalog(&format!("[{}]", events.join(",")));
        let seconds = Camera::opening(&catalog).goal().span().seconds();
        assert!(seconds < 2 * Moment::DAY, "{seconds}");
    }
}
