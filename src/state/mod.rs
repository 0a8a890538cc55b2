//! What the user has chosen: camera, selection, filter, panels, history.
//!
//! Each part keeps its fields to itself and changes only by its own commands. `apply` never
//! reads a clock (the caller passes the time) and never queues further commands.

mod camera;
mod filter;
mod history;
mod panels;
mod selection;

pub use camera::{Camera, CameraCommand};
pub use filter::{FilterCommand, FilterState};
pub use history::{History, HistoryCommand, View};
pub use panels::{Panels, PanelsCommand, RelationsFace, ThemeChoice};
pub use selection::{Selection, SelectionCommand, Target};

use crate::query::Catalog;

/// Everything the user has chosen.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The span of time on screen, and the lanes.
    pub camera: Camera,
    /// What is selected.
    pub selection: Selection,
    /// What is shown.
    pub filter: FilterState,
    /// Which panels are open, and how.
    pub panels: Panels,
    /// The views before and after this one.
    pub history: History,
}

/// An intent of the user.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// For the camera.
    Camera(CameraCommand),
    /// For the selection.
    Select(SelectionCommand),
    /// For the filter.
    Filter(FilterCommand),
    /// For the panels.
    Panels(PanelsCommand),
    /// For the history of views.
    History(HistoryCommand),
}

/// What has to be done after a command.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Answer {
    /// The filter changed: what is shown must be found anew.
    pub filter_changed: bool,
    /// The settings changed: they must be saved.
    pub settings_changed: bool,
}

impl State {
    /// Applies one command. `now` is in seconds, of any clock that only goes forward.
    pub fn apply(&mut self, command: Command, catalog: Option<&Catalog>, now: f64) -> Answer {
        let before = self.view();
        let mut answer = Answer::default();
        match command {
            Command::Camera(command) => self.camera.apply(&command, now, self.panels.motion()),
            Command::Select(command) => self.selection.apply(command),
            Command::Filter(command) => answer.filter_changed = self.filter.apply(command),
            Command::Panels(command) => answer.settings_changed = self.panels.apply(command),
            Command::History(command) => {
                if let Some(view) = self.history.apply(command, &before, catalog) {
                    answer.filter_changed = view.filter != before.filter;
                    self.restore(view, now);
                }
                return answer;
            }
        }
        self.history.note(before, &self.view());
        answer
    }

    /// A fresh view of a newly opened dataset; panels stay as they are.
    pub fn open(&mut self, catalog: &Catalog) {
        self.camera = Camera::opening(catalog);
        self.selection = Selection::default();
        self.filter = FilterState::default();
        self.history = History::default();
    }

    fn view(&self) -> View {
        View {
            time: self.camera.goal(),
            selection: self.selection.clone(),
            filter: self.filter.filter().clone(),
        }
    }

    fn restore(&mut self, view: View, now: f64) {
        self.camera.apply(&CameraCommand::Show(view.time.span()), now, self.panels.motion());
        self.selection = view.selection;
        let _ = self.filter.apply(FilterCommand::Replace(view.filter));
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, FilterCommand, HistoryCommand, SelectionCommand, State, Target};
    use crate::query::EventIx;

    #[test]
    fn back_and_forward_walk_through_whole_views() {
        let mut state = State::default();
        let kind = |code: &str| Command::Filter(FilterCommand::ToggleKind(code.to_owned()));
        assert!(state.apply(kind("visit"), None, 0.0).filter_changed);
        let select = SelectionCommand::Select(Target::Event(EventIx(3)));
        let _ = state.apply(Command::Select(select), None, 0.0);
        let _ = state.apply(Command::History(HistoryCommand::Back), None, 0.0);
        assert_eq!(state.selection.target(), None);
        assert!(!state.filter.filter().is_empty());
        let answer = state.apply(Command::History(HistoryCommand::Back), None, 0.0);
        assert!(answer.filter_changed && state.filter.filter().is_empty());
        let _ = state.apply(Command::History(HistoryCommand::Forward), None, 0.0);
        let _ = state.apply(Command::History(HistoryCommand::Forward), None, 0.0);
        assert_eq!(state.selection.target(), Some(&Target::Event(EventIx(3))));
    }
}
