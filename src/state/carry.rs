//! The same view of another reading of a file, or of the whole after its beginning: what is chosen is found again by its id, as the numbers of
//! events, parties and commissions may be others.

use std::collections::HashMap;
use std::sync::Arc;

use super::graph::GraphView;
use super::saved_view::SavedTarget;
use super::selection::Target;
use super::{Camera, Selection, State};
use crate::query::{Catalog, EventIx, PartyIx};
use crate::say;

/// Two readings of a file.
struct Readings<'a> {
    before: &'a Catalog,
    after: &'a Catalog,
    /// The list of events that was carried last, and what became of it: views of the history share lists.
    last: Option<(Arc<[EventIx]>, Option<Target>)>,
}

impl State {
    /// Goes on with the whole of a file of which this was the beginning: as [`reopen`](Self::reopen), but where
    /// all of the beginning was on screen, all of the whole is.
    pub fn go_on(&mut self, beginning: &Catalog, whole: &Catalog) -> Vec<String> {
        let all = Camera::opening(beginning).goal();
        let left_out = self.reopen(beginning, whole);
        let camera = Camera::opening(whole);
        self.history.widen(all, camera.goal());
        if self.camera.goal() == all {
            self.camera = camera;
        }
        left_out
    }

    /// Goes on with another reading of the same file: everything stays as it is, by ids. In words what
    /// was selected or pinned and is not there any more.
    pub fn reopen(&mut self, before: &Catalog, after: &Catalog) -> Vec<String> {
        let mut readings = Readings { before, after, last: None };
        let mut left_out = Vec::new();
        self.camera.reopen(after);
        let selected = self.selection.target().cloned();
        let selected = selected.and_then(|it| {
            readings.said(&it, &mut left_out, |target| match target {
                Some(target) => say!("lacks-selected", target = target),
                None => say!("lacks-selected-something").to_owned(),
            })
        });
        self.selection = Selection::of(selected);
        let pinned = self.pin.target().cloned();
        let pinned = pinned.and_then(|it| {
            readings.said(&it, &mut left_out, |target| match target {
                Some(target) => say!("lacks-pinned", target = target),
                None => say!("lacks-pinned-something").to_owned(),
            })
        });
        self.pin.carry(pinned);
        let zero = self.ruler.zero().and_then(|event| readings.event(event));
        self.ruler.carry(zero);
        self.graph.carry(|party| readings.party(party));
        self.history.carry(|target| readings.target(target, &mut Vec::new()));
        left_out
    }
}

impl Readings<'_> {
    fn event(&self, event: EventIx) -> Option<EventIx> {
        self.after.find_event(&self.before.event(event)?.id)
    }

    fn party(&self, party: PartyIx) -> Option<PartyIx> {
        self.after.find_party(&self.before.party(party)?.code)
    }

    fn target(&mut self, target: &Target, left_out: &mut Vec<String>) -> Option<Target> {
        let Target::Events(events) = target else {
            return SavedTarget::of(target, self.before)?.find(self.after, left_out);
        };
        if let Some((known, carried)) = &self.last
            && Arc::ptr_eq(known, events)
        {
            return carried.clone();
        }
        let found: Vec<EventIx> = events.iter().filter_map(|event| self.event(*event)).collect();
        let missing = events.len() - found.len();
        if missing > 0 && !found.is_empty() {
            left_out.push(say!("lacks-events", missing = missing, count = events.len()));
        }
        let carried = (!found.is_empty()).then(|| Target::events(found));
        self.last = Some((Arc::clone(events), carried.clone()));
        carried
    }

    fn said(
        &mut self,
        target: &Target,
        left_out: &mut Vec<String>,
        lacks: fn(Option<String>) -> String,
    ) -> Option<Target> {
        let carried = self.target(target, left_out);
        if carried.is_none() {
            left_out.push(lacks(SavedTarget::of(target, self.before).map(|it| it.words())));
        }
        carried
    }
}

impl GraphView {
    fn carry(&mut self, party: impl Fn(PartyIx) -> Option<PartyIx>) {
        let pins: HashMap<_, _> =
            self.pins().iter().filter_map(|(it, place)| Some((party(*it)?, *place))).collect();
        let around = self
            .around()
            .and_then(|around| Some(super::Around { party: party(around.party)?, ..around }));
        self.replace(pins, around);
    }
}

#[cfg(test)]
mod tests {
    use crate::query::{EventIx, PartyIx, test_catalog};
    use crate::state::{
        Around, Bookmark, CameraCommand, Command, FilterCommand, GraphCommand, HistoryCommand,
        PinCommand, RulerCommand, SelectionCommand, State, Target,
    };
    use crate::time::{Moment, Span};

    const BEFORE: &str = r#"[
        {"id":"a","kind":"visit","title":"A","when":"2023-05","parties":["MAR","MLI"]},
        {"id":"b","kind":"visit","title":"B","when":"2024-05","parties":["MAR","MRT"]},
        {"id":"c","kind":"visit","title":"C","when":"2024-06","parties":["MAR","MRT"]}]"#;
    /// Without the first, with another one, and countries in another order.
    const AFTER: &str = r#"[
        {"id":"n","kind":"visit","title":"N","when":"1990-05","parties":["FRA","MRT"]},
        {"id":"c","kind":"visit","title":"C","when":"2024-06","parties":["MRT","MAR"]},
        {"id":"b","kind":"visit","title":"B","when":"2024-05","parties":["MRT","MAR"]}]"#;

    fn select(target: Target) -> Command {
        Command::Select(SelectionCommand::Select(target))
    }

    #[test]
    fn all_that_is_chosen_stays_by_its_ids() {
        let (before, after) = (test_catalog(BEFORE), test_catalog(AFTER));
        let mut state = State::default();
        state.open(&before);
        let event = |id: &str| before.find_event(id).expect("there");
        let mauritania = before.find_party("MRT").expect("there");
        let span = Span::new(Moment::from_civil(2024, 1, 1), Moment::from_civil(2024, 3, 1));
        let mark = Bookmark { name: "x".to_owned(), at: span.start() };
        for command in [
            Command::Camera(CameraCommand::SetSpan(span)),
            Command::Camera(CameraCommand::ScrollLanesTo(33.0)),
            Command::Filter(FilterCommand::SetText("visit".to_owned())),
            Command::Ruler(RulerCommand::SetRange(span)),
            Command::Ruler(RulerCommand::AddBookmark(mark)),
            Command::Ruler(RulerCommand::CountFrom(Some(event("c")))),
            Command::Graph(GraphCommand::Pin(mauritania, (0.1, 0.2))),
            Command::Graph(GraphCommand::Around(Some(Around { party: mauritania, steps: 1 }))),
            select(Target::Party(mauritania)),
            select(Target::events(vec![event("a"), event("b"), event("c")])),
            Command::Pin(PinCommand::Keep(Target::Event(event("b")))),
            select(Target::Event(event("b"))),
        ] {
            let _ = state.apply(command, Some(&before), 0.0);
        }
        let steps = state.history.before().len();
        let left_out = state.reopen(&before, &after);
        assert_eq!(left_out, [] as [String; 0]);
        let event = |id: &str| after.find_event(id).expect("there");
        let mauritania = after.find_party("MRT").expect("there");
        assert_ne!(mauritania, PartyIx(2), "the numbers are others");
        assert_eq!((state.camera.goal().span(), state.camera.scroll()), (span, 33.0));
        assert!(
            state.camera.whole().start() < Moment::from_civil(1991, 1, 1),
            "of the new reading"
        );
        assert_eq!(state.filter.filter().text, "visit");
        assert_eq!((state.ruler.range(), state.ruler.bookmarks().len()), (Some(span), 1));
        assert_eq!(state.ruler.zero(), Some(event("c")));
        assert_eq!(state.graph.pins().get(&mauritania), Some(&(0.1, 0.2)));
        assert_eq!(state.graph.around().map(|around| around.party), Some(mauritania));
        assert_eq!(state.selection.event(), Some(event("b")));
        assert_eq!(state.pin.target(), Some(&Target::Event(event("b"))));
        assert_eq!(state.history.before().len(), steps);
        let mut back = || {
            let _ = state.apply(Command::History(HistoryCommand::Back), Some(&after), 0.0);
            state.selection.target().cloned()
        };
        assert_eq!(back(), Some(Target::events(vec![event("b"), event("c")])));
        assert_eq!(back(), Some(Target::Party(mauritania)));
    }

    #[test]
    fn what_is_gone_is_said() {
        let (before, after) = (test_catalog(BEFORE), test_catalog(AFTER));
        let mut state = State::default();
        state.open(&before);
        let target = Target::Event(EventIx(0));
        let _ = state.apply(select(target.clone()), None, 0.0);
        let _ = state.apply(Command::Pin(PinCommand::Keep(target)), None, 0.0);
        let left_out = state.reopen(&before, &after);
        assert_eq!(left_out, ["what is selected, the event a", "what is pinned, the event a"]);
        assert!(state.selection.target().is_none() && state.pin.target().is_none());
        let _ = state.apply(select(Target::events(vec![EventIx(0), EventIx(1)])), None, 0.0);
        assert_eq!(state.reopen(&after, &before), ["1 of 2 selected events"]);
    }
}
