//! The view of the map: how close it is, and how far it was moved from where everything fits.
//!
//! Owns nothing of projections: distances are in units of the map's plane.

/// Zoom beyond which nothing more is told.
const MOST_ZOOM: f64 = 4_000.0;
/// From afar enough to see the world around the smallest region.
const LEAST_ZOOM: f64 = 1.0 / 64.0;

/// See the module.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct MapView {
    zoom: f64,
    offset: (f64, f64),
}

/// What the view of the map is asked to do.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum MapCommand {
    /// Move the middle of the view.
    Pan {
        /// By so much, in the plane.
        by: (f64, f64),
    },
    /// Zoom by a factor (above 1: closer), keeping a point where it is.
    Zoom {
        /// Above 1: closer.
        factor: f64,
        /// The point, as an offset from where everything fits.
        about: (f64, f64),
    },
    /// Bring a point to the middle at a zoom.
    Look {
        /// The point, as an offset from where everything fits.
        offset: (f64, f64),
        /// Against where everything fits.
        zoom: f64,
    },
    /// Let everything fit again.
    Fit,
}

impl Default for MapView {
    fn default() -> Self {
        Self { zoom: 1.0, offset: (0.0, 0.0) }
    }
}

impl MapView {
    /// How much closer than where everything fits.
    #[must_use]
    pub fn zoom(self) -> f64 {
        self.zoom
    }

    /// How far the middle of the view is from that of what fits, in the plane.
    #[must_use]
    pub fn offset(self) -> (f64, f64) {
        self.offset
    }

    /// Whether everything fits.
    #[must_use]
    pub fn fits(self) -> bool {
        self == Self::default()
    }

    pub(super) fn apply(&mut self, command: MapCommand) {
        match command {
            MapCommand::Pan { by } => {
                self.offset = (self.offset.0 + by.0, self.offset.1 + by.1);
            }
            MapCommand::Zoom { factor, about } => {
                let before = self.zoom;
                self.zoom = (before * factor).clamp(LEAST_ZOOM, MOST_ZOOM);
                let share = before / self.zoom;
                let near = |offset: f64, about: f64| about + (offset - about) * share;
                self.offset = (near(self.offset.0, about.0), near(self.offset.1, about.1));
            }
            MapCommand::Look { offset, zoom } => {
                *self = Self { zoom: zoom.clamp(LEAST_ZOOM, MOST_ZOOM), offset };
            }
            MapCommand::Fit => *self = Self::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MapCommand, MapView};

    #[test]
    fn the_point_that_is_zoomed_at_stays_where_it_is() {
        let mut view = MapView::default();
        let about = (0.3, -0.1);
        let on_screen = |view: MapView| {
            [(about.0 - view.offset().0) * view.zoom(), (about.1 - view.offset().1) * view.zoom()]
        };
        let before = on_screen(view);
        for factor in [1.7, 2.0, 0.4] {
            view.apply(MapCommand::Zoom { factor, about });
            let now = on_screen(view);
            assert!((now[0] - before[0]).abs() < 1e-12 && (now[1] - before[1]).abs() < 1e-12);
        }
        assert!((view.zoom() - 1.36).abs() < 1e-12 && !view.fits());
        view.apply(MapCommand::Zoom { factor: 1e9, about });
        assert!(view.zoom() <= super::MOST_ZOOM);
        view.apply(MapCommand::Fit);
        assert!(view.fits());
    }
}
