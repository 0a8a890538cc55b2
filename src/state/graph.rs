//! How the graph of relations is looked at: zoom, pinned countries, whose surroundings, which ties.
//!
//! Belongs to the open file. Places are those of the layout: a square of side 1 around 0.

use std::collections::HashMap;

use crate::query::PartyIx;

/// Closest zoom.
const MOST_ZOOM: f32 = 16.0;

/// The surroundings of one party.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// Which party.
    pub party: PartyIx,
    /// 1: those it met, and their ties; 2: also those whom these met.
    pub steps: u8,
}

/// See the module.
#[derive(Clone, Debug, PartialEq)]
pub struct GraphView {
    pins: HashMap<PartyIx, (f32, f32)>,
    around: Option<Around>,
    zoom: f32,
    centre: (f32, f32),
    least: Option<u32>,
}

/// What the graph is asked to do.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum GraphCommand {
    /// Put a party to a place, where it stays.
    Pin(PartyIx, (f32, f32)),
    /// Let it stand where the layout puts it.
    Unpin(PartyIx),
    /// The same of all.
    UnpinAll,
    /// Show the surroundings of one party only; `None`: all parties.
    Around(Option<Around>),
    /// Zoom by a factor, so that a place stays where it is on screen.
    Zoom {
        /// Above 1: closer.
        factor: f32,
        /// The place.
        about: (f32, f32),
    },
    /// Move what is in the middle by a part of the layout.
    Pan((f32, f32)),
    /// Show the whole layout.
    Fit,
    /// Draw ties of so many events or more; `None`: as many of the strongest as can be told apart.
    SetLeastTie(Option<u32>),
}

impl Default for GraphView {
    fn default() -> Self {
        Self { pins: HashMap::new(), around: None, zoom: 1.0, centre: (0.0, 0.0), least: None }
    }
}

impl GraphView {
    /// Where parties were put by hand.
    #[must_use]
    pub fn pins(&self) -> &HashMap<PartyIx, (f32, f32)> {
        &self.pins
    }

    /// Whose surroundings are shown, if not all.
    #[must_use]
    pub fn around(&self) -> Option<Around> {
        self.around
    }

    /// 1: the whole layout fits; at most 16.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        self.zoom
    }

    /// The place in the middle.
    #[must_use]
    pub fn centre(&self) -> (f32, f32) {
        self.centre
    }

    /// Ties of fewer events are not drawn; `None`: the strongest are.
    #[must_use]
    pub fn least_tie(&self) -> Option<u32> {
        self.least
    }

    /// The same in another reading of the file, where parties have other numbers.
    pub(super) fn replace(&mut self, pins: HashMap<PartyIx, (f32, f32)>, around: Option<Around>) {
        (self.pins, self.around) = (pins, around);
    }

    pub(super) fn apply(&mut self, command: GraphCommand) {
        match command {
            GraphCommand::Pin(party, place) => drop(self.pins.insert(party, place)),
            GraphCommand::Unpin(party) => drop(self.pins.remove(&party)),
            GraphCommand::UnpinAll => self.pins.clear(),
            GraphCommand::Around(around) => {
                self.around = around;
                self.fit();
            }
            GraphCommand::Zoom { factor, about } => {
                let zoom = (self.zoom * factor).clamp(1.0, MOST_ZOOM);
                let kept = self.zoom / zoom;
                let moved = |centre: f32, about: f32| about + (centre - about) * kept;
                let (x, y) = self.centre;
                self.zoom = zoom;
                self.look_at((moved(x, about.0), moved(y, about.1)));
            }
            GraphCommand::Pan((x, y)) => self.look_at((self.centre.0 + x, self.centre.1 + y)),
            GraphCommand::Fit => self.fit(),
            GraphCommand::SetLeastTie(least) => self.least = least.map(|events| events.max(1)),
        }
    }

    fn fit(&mut self) {
        (self.zoom, self.centre) = (1.0, (0.0, 0.0));
    }

    /// Never so far out that nothing but the edge of the layout is seen.
    fn look_at(&mut self, (x, y): (f32, f32)) {
        let room = (1.0 - 1.0 / self.zoom) / 2.0;
        self.centre = (x.clamp(-room, room), y.clamp(-room, room));
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "places that are kept as they are")]
mod tests {
    use super::{GraphCommand, GraphView};

    #[test]
    fn zooming_keeps_the_place_under_the_pointer() {
        let mut view = GraphView::default();
        let about = (0.2, -0.1);
        let on_screen = |view: &GraphView| {
            let (x, y) = view.centre();
            ((about.0 - x) * view.zoom(), (about.1 - y) * view.zoom())
        };
        let before = on_screen(&view);
        view.apply(GraphCommand::Zoom { factor: 3.0, about });
        let after = on_screen(&view);
        assert!((before.0 - after.0).abs() + (before.1 - after.1).abs() < 1e-6);
        view.apply(GraphCommand::Zoom { factor: 0.01, about });
        assert_eq!((view.zoom(), view.centre()), (1.0, (0.0, 0.0)), "never out of the layout");
        view.apply(GraphCommand::Pan((5.0, 0.0)));
        assert_eq!(view.centre(), (0.0, 0.0));
    }
}
