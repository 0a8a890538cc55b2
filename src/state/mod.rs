//! What the user has chosen: camera, selection, filter, panels, history.
//!
//! Each part keeps its fields to itself and changes only by its own commands. `apply` never
//! reads a clock (the caller passes the time) and never queues further commands.

mod activity_stack;
mod camera;
mod carry;
mod faces;
mod filter;
mod graph;
mod history;
mod lanes;
mod look;
mod map_view;
mod panels;
mod pin;
mod ruler;
mod saved_view;
mod selection;
mod tables;
mod views;

pub use activity_stack::ActivityStack;
pub use camera::{Camera, CameraCommand};
pub use faces::{
    ActivityMeasure, ComparedAs, Groups, MatrixOrder, Measure, RelationsFace, Scope, TieColour,
};
pub use filter::{FilterCommand, FilterState};
pub use graph::{Around, GraphCommand, GraphView};
pub use history::{History, HistoryCommand, View};
pub use lanes::{Arrangement, LaneOrder, Lanes, LanesCommand};
pub use look::{Contrast, Look, LookCommand, Scale};
pub use map_view::{MapCommand, MapView};
pub use panels::{Panels, PanelsCommand, Sheet, ThemeChoice};
pub use pin::{Pin, PinCommand};
pub use ruler::{Bookmark, Ruler, RulerCommand};
pub use saved_view::SavedView;
pub use selection::{Selection, SelectionCommand, Target};
pub use tables::{LowerPanel, Tables, TablesCommand};
pub use views::{SavedViews, ViewsCommand, ViewsProblem, read_views, write_views};

use crate::query::{Catalog, EventIx};
use crate::time::{Moment, Span};

/// Everything the user has chosen.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The span of time on screen, and the lanes.
    pub camera: Camera,
    /// What is selected.
    pub selection: Selection,
    /// What is pinned beside it.
    pub pin: Pin,
    /// What is shown.
    pub filter: FilterState,
    /// How it is grouped, and in which order.
    pub lanes: Lanes,
    /// What lies on the ruler.
    pub ruler: Ruler,
    /// How the graph of relations is looked at.
    pub graph: GraphView,
    /// How the map is looked at.
    pub map: MapView,
    /// Which panels are open, and how.
    pub panels: Panels,
    /// The views before and after this one.
    pub history: History,
    /// The views that are kept under names.
    pub views: SavedViews,
}

/// An intent of the user.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// For the camera.
    Camera(CameraCommand),
    /// For the selection.
    Select(SelectionCommand),
    /// For the pinned card.
    Pin(PinCommand),
    /// For the filter.
    Filter(FilterCommand),
    /// For the lanes.
    Lanes(LanesCommand),
    /// For the ruler.
    Ruler(RulerCommand),
    /// For the graph of relations.
    Graph(GraphCommand),
    /// For the view of the map.
    Map(MapCommand),
    /// For the panels.
    Panels(PanelsCommand),
    /// For the history of views.
    History(HistoryCommand),
    /// For the saved views.
    Views(ViewsCommand),
    /// Another view as a whole, as one step of the history.
    Look(Box<View>),
    /// Several that are one step of the history; steps of the history itself are not taken among them.
    Together(Vec<Command>),
}

/// What has to be done after a command.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Answer {
    /// The filter changed: what is shown must be found anew.
    pub filter_changed: bool,
    /// Events are grouped or ordered otherwise: lanes must be built anew.
    pub lanes_changed: bool,
    /// The settings changed: they must be saved.
    pub settings_changed: bool,
}

/// Where two periods are divided.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Division {
    /// In the middle.
    Middle,
    /// At the event from which time is counted.
    Event(EventIx),
    /// At a date that was typed.
    Date(Moment),
}

/// Two periods, one after the other.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Periods {
    /// The first one.
    pub before: Span,
    /// The second one.
    pub after: Span,
    /// What divides them.
    pub divided_at: Division,
}

impl State {
    /// Applies one command. `now` is in seconds, of any clock that only goes forward.
    pub fn apply(&mut self, command: Command, catalog: Option<&Catalog>, now: f64) -> Answer {
        let before = self.view();
        if let Command::History(command) = command {
            let mut answer = Answer::default();
            if let Some(view) = self.history.apply(command, &before, catalog) {
                answer = self.restore(view, now, self.panels.motion());
            }
            return answer;
        }
        let answer = self.change(command, now);
        self.history.note(before, &self.view());
        answer
    }

    fn change(&mut self, command: Command, now: f64) -> Answer {
        let mut answer = Answer::default();
        match command {
            Command::Camera(command) => self.camera.apply(&command, now, self.panels.motion()),
            Command::Select(command) => self.selection.apply(command),
            Command::Pin(command) => self.pin.apply(command),
            Command::Filter(command) => answer.filter_changed = self.filter.apply(command),
            Command::Lanes(command) => {
                let kept = self.lanes.clone();
                if self.lanes.apply(command) {
                    self.camera.apply(&CameraCommand::ScrollLanesTo(0.0), now, false);
                }
                answer.lanes_changed = kept != self.lanes;
                answer.settings_changed = answer.lanes_changed;
            }
            Command::Ruler(command) => answer.settings_changed = self.ruler.apply(command),
            Command::Graph(command) => self.graph.apply(command),
            Command::Map(command) => self.map.apply(command),
            Command::Panels(command) => answer.settings_changed = self.panels.apply(command),
            Command::History(_) => {}
            Command::Views(command) => answer.settings_changed = self.views.apply(command),
            Command::Look(view) => answer = self.restore(*view, now, self.panels.motion()),
            Command::Together(commands) => {
                for command in commands {
                    let own = self.change(command, now);
                    answer.filter_changed |= own.filter_changed;
                    answer.lanes_changed |= own.lanes_changed;
                    answer.settings_changed |= own.settings_changed;
                }
            }
        }
        answer
    }

    /// A fresh view of a newly opened dataset; panels and lanes stay as they are.
    pub fn open(&mut self, catalog: &Catalog) {
        self.camera = Camera::opening(catalog);
        self.selection = Selection::default();
        self.pin = Pin::default();
        self.filter = FilterState::default();
        self.ruler = Ruler::default();
        self.graph = GraphView::default();
        self.map = MapView::default();
        self.history = History::default();
    }

    /// Shows a view that was left before the file was opened: no step of the history.
    pub fn resume(&mut self, view: View) -> Answer {
        self.restore(view, 0.0, false)
    }

    /// The time that the relations panel speaks of, and which one it is: where no time is selected,
    /// the one on screen stands in for it.
    #[must_use]
    pub fn scope(&self, catalog: &Catalog, now: f64) -> (Scope, Span) {
        self.scope_around(catalog, || self.camera.view(now).span())
    }

    /// The same, where the camera is heading: it does not change with every step on the way.
    #[must_use]
    pub fn scope_goal(&self, catalog: &Catalog) -> (Scope, Span) {
        self.scope_around(catalog, || self.camera.goal().span())
    }

    fn scope_around(&self, catalog: &Catalog, on_screen: impl Fn() -> Span) -> (Scope, Span) {
        let screen = || (Scope::Screen, on_screen());
        let (scope, span) = match self.panels.scope() {
            Scope::Screen => return screen(),
            Scope::All => (Scope::All, catalog.extent()),
            Scope::Range => (Scope::Range, self.ruler.range()),
        };
        span.map_or_else(screen, |span| (scope, span))
    }

    /// Two periods of equal length within the time that the relations panel speaks of: divided at the
    /// chosen date or where time is counted from, if that lies within, else in the middle. `None` where
    /// it has no length.
    #[must_use]
    pub fn periods(&self, catalog: &Catalog, now: f64) -> Option<Periods> {
        let (_, span) = self.scope(catalog, now);
        let event = self.ruler.zero().and_then(|event| {
            let at = catalog.facts(event).and_then(crate::query::EventFacts::anchor)?;
            Some((Division::Event(event), at))
        });
        let date = self.ruler.division().map(|at| (Division::Date(at), at));
        let middle = (Division::Middle, span.start().plus_seconds(span.seconds() / 2));
        let chosen = date.or(event).filter(|(_, at)| span.start() < *at && *at < span.end());
        let (divided_at, at) = chosen.unwrap_or(middle);
        let length = Span::new(span.start(), at).seconds().min(Span::new(at, span.end()).seconds());
        (length > 0).then(|| Periods {
            before: Span::new(at.plus_seconds(-length), at),
            after: Span::new(at, at.plus_seconds(length)),
            divided_at,
        })
    }

    /// The whole view, as "back" would bring it again.
    #[must_use]
    pub fn view(&self) -> View {
        View {
            time: self.camera.goal(),
            selection: self.selection.clone(),
            filter: self.filter.filter().clone(),
            lanes: self.lanes.clone(),
            range: self.ruler.range(),
            panels: self.panels.of_view(),
        }
    }

    /// Whether something is chosen otherwise than in another state; by which way does not count.
    #[must_use]
    pub fn differs(&self, other: &Self) -> bool {
        self.view() != other.view()
            || self.pin != other.pin
            || self.ruler != other.ruler
            || self.graph != other.graph
            || self.map != other.map
    }

    fn restore(&mut self, view: View, now: f64, motion: bool) -> Answer {
        self.camera.apply(&CameraCommand::Show(view.time.span()), now, motion);
        self.selection = view.selection;
        let range = view.range.map_or(RulerCommand::ClearRange, RulerCommand::SetRange);
        let _ = self.ruler.apply(range);
        let lanes_changed = view.lanes != self.lanes;
        self.lanes = view.lanes;
        let panels = self.panels.as_in_view(&view.panels);
        let settings_changed = lanes_changed || panels != self.panels;
        self.panels = panels;
        let filter_changed = self.filter.apply(FilterCommand::Replace(view.filter));
        Answer { filter_changed, lanes_changed, settings_changed }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        CameraCommand, Command, FilterCommand, HistoryCommand, PanelsCommand, PinCommand,
        RelationsFace, SelectionCommand, State, Target, ThemeChoice, View,
    };
    use crate::query::{EventIx, Field};
    use crate::time::{Moment, Span};

    #[test]
    fn several_commands_together_are_one_step_back() {
        let mut state = State::default();
        let before = state.view();
        let select = SelectionCommand::Select(Target::Event(EventIx(1)));
        let span = Span::new(Moment::from_civil(1990, 1, 1), Moment::from_civil(1991, 1, 1));
        let show = Command::Camera(CameraCommand::SetSpan(span));
        let both = Command::Together(vec![Command::Select(select), show]);
        let _ = state.apply(both, None, 0.0);
        assert!(state.selection.event().is_some() && state.camera.goal() != before.time);
        let _ = state.apply(Command::History(HistoryCommand::Back), None, 0.0);
        assert_eq!(state.view(), before);
        assert!(!state.history.can_go_back());
    }

    #[test]
    fn a_pinned_card_stays_while_one_goes_back() {
        let mut state = State::default();
        let select = |number| {
            let target = Target::Event(EventIx(number));
            Command::Select(SelectionCommand::Select(target))
        };
        let _ = state.apply(select(1), None, 0.0);
        let pin = PinCommand::Keep(Target::Event(EventIx(1)));
        let _ = state.apply(Command::Pin(pin), None, 0.0);
        let _ = state.apply(select(2), None, 0.0);
        let _ = state.apply(select(3), None, 0.0);
        let _ = state.apply(Command::History(HistoryCommand::Back), None, 0.0);
        assert_eq!(state.selection.event(), Some(EventIx(2)));
        assert_eq!(state.pin.target(), Some(&Target::Event(EventIx(1))));
        let _ = state.apply(Command::Pin(PinCommand::LetGo), None, 0.0);
        assert_eq!(state.pin.target(), None);
    }

    #[test]
    fn panels_are_part_of_a_view_and_the_look_of_the_window_is_not() {
        let mut state = State::default();
        let panels = |command| Command::Panels(command);
        let _ = state.apply(panels(PanelsCommand::SetFace(RelationsFace::Map)), None, 0.0);
        let _ = state.apply(panels(PanelsCommand::ToggleFilters), None, 0.0);
        let _ = state.apply(panels(PanelsCommand::SetTheme(ThemeChoice::Dark)), None, 0.0);
        let _ = state.apply(panels(PanelsCommand::ToggleLegend), None, 0.0);
        assert_eq!(state.history.before().len(), 2, "theme and legend are no steps");
        let answer = state.apply(Command::History(HistoryCommand::Back), None, 0.0);
        assert!(answer.settings_changed, "panels are kept as they are now");
        assert!(state.panels.filters() && state.panels.face() == RelationsFace::Map);
        let _ = state.apply(Command::History(HistoryCommand::Back), None, 0.0);
        assert_eq!(state.panels.face(), RelationsFace::Graph);
        assert!(state.panels.theme() == ThemeChoice::Dark && state.panels.legend());
    }

    #[test]
    fn a_view_far_back_is_one_command_away_and_so_is_the_way_forward() {
        let mut state = State::default();
        let views: Vec<View> = (0..5)
            .map(|number| {
                let view = state.view();
                let select = SelectionCommand::Select(Target::Event(EventIx(number)));
                let _ = state.apply(Command::Select(select), None, 0.0);
                view
            })
            .collect();
        let last = state.view();
        let mut go = |command| {
            let _ = state.apply(Command::History(command), None, 0.0);
            let history = &state.history;
            (state.view(), history.before().len(), history.after().len())
        };
        assert_eq!(go(HistoryCommand::BackBy(9)), (last.clone(), 5, 0), "there are no nine");
        assert_eq!(go(HistoryCommand::BackBy(4)), (views[1].clone(), 1, 4));
        assert_eq!(go(HistoryCommand::ForwardBy(3)), (views[4].clone(), 4, 1));
        assert_eq!(go(HistoryCommand::Forward), (last, 5, 0));
    }

    #[test]
    fn words_that_are_typed_and_taken_back_are_no_step() {
        let mut state = State::default();
        let text = |text: &str| Command::Filter(FilterCommand::SetText(text.to_owned()));
        for typed in ["r", "ra", "r"] {
            let _ = state.apply(text(typed), None, 0.0);
            assert_eq!(state.history.before().len(), 1);
        }
        let _ = state.apply(text(""), None, 0.0);
        assert!(!state.history.can_go_back());
        let _ = state.apply(text("b"), None, 0.0);
        assert_eq!(state.history.before().len(), 1);
    }

    #[test]
    fn back_and_forward_walk_through_whole_views() {
        let mut state = State::default();
        let kind =
            |code: &str| Command::Filter(FilterCommand::Toggle(Field::Kind, code.to_owned()));
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
