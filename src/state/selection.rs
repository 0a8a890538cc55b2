//! What is selected: an event, several events, a country, or a pair of countries.

use std::sync::Arc;

use crate::query::{EventIx, PartyIx};

/// One thing that can be selected and has a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An event.
    Event(EventIx),
    /// Several events, by their numbers; see [`Target::events`].
    Events(Arc<[EventIx]>),
    /// A country or organisation.
    Party(PartyIx),
    /// A pair of them.
    Pair(PartyIx, PartyIx),
}

/// The selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    target: Option<Target>,
}

/// What the selection is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum SelectionCommand {
    /// Select this and nothing else.
    Select(Target),
    /// Add an event to the selected ones, or take it away.
    Toggle(EventIx),
    /// Let go.
    Clear,
}

impl Target {
    /// Several events, in any order.
    #[must_use]
    pub fn events(mut events: Vec<EventIx>) -> Self {
        events.sort_unstable();
        events.dedup();
        Self::Events(events.into())
    }
}

impl Selection {
    /// What is selected.
    #[must_use]
    pub fn target(&self) -> Option<&Target> {
        self.target.as_ref()
    }

    /// The selected event, if it is one.
    #[must_use]
    pub fn event(&self) -> Option<EventIx> {
        match self.target {
            Some(Target::Event(event)) => Some(event),
            _ => None,
        }
    }

    /// The selected pair, if it is one.
    #[must_use]
    pub fn pair(&self) -> Option<(PartyIx, PartyIx)> {
        match self.target {
            Some(Target::Pair(one, other)) => Some((one, other)),
            _ => None,
        }
    }

    /// Whether an event is selected, alone or among others.
    #[must_use]
    pub fn has_event(&self, event: EventIx) -> bool {
        match &self.target {
            Some(Target::Event(selected)) => *selected == event,
            Some(Target::Events(selected)) => selected.binary_search(&event).is_ok(),
            _ => false,
        }
    }

    /// Whether a party is selected, alone or in a pair.
    #[must_use]
    pub fn has_party(&self, party: PartyIx) -> bool {
        match self.target {
            Some(Target::Party(selected)) => selected == party,
            Some(Target::Pair(one, other)) => one == party || other == party,
            _ => false,
        }
    }

    pub(super) fn apply(&mut self, command: SelectionCommand) {
        self.target = match command {
            SelectionCommand::Select(target) => Some(target),
            SelectionCommand::Toggle(event) => self.toggled(event),
            SelectionCommand::Clear => None,
        };
    }

    fn toggled(&self, event: EventIx) -> Option<Target> {
        let mut events = match &self.target {
            Some(Target::Event(selected)) => vec![*selected],
            Some(Target::Events(selected)) => selected.to_vec(),
            _ => Vec::new(),
        };
        match events.iter().position(|selected| *selected == event) {
            Some(place) => drop(events.remove(place)),
            None => events.push(event),
        }
        match events.as_slice() {
            [] => None,
            [only] => Some(Target::Event(*only)),
            _ => Some(Target::events(events)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Selection, SelectionCommand, Target};
    use crate::query::EventIx;

    #[test]
    fn adding_and_taking_away_events() {
        let mut selection = Selection::default();
        selection.apply(SelectionCommand::Toggle(EventIx(1)));
        assert_eq!(selection.event(), Some(EventIx(1)));
        selection.apply(SelectionCommand::Toggle(EventIx(2)));
        assert_eq!(selection.target(), Some(&Target::events(vec![EventIx(2), EventIx(1)])));
        selection.apply(SelectionCommand::Toggle(EventIx(1)));
        assert_eq!(selection.event(), Some(EventIx(2)));
        selection.apply(SelectionCommand::Toggle(EventIx(2)));
        assert_eq!(selection.target(), None);
    }
}
