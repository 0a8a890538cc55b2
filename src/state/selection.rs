//! What is selected: events, a country, a pair of countries, or another name that has a dossier.

use std::sync::Arc;

use crate::model::PersonMention;
use crate::query::{Catalog, CommissionIx, EventIx, PartyIx};

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
    /// A person, by id or plain name: most people of a file have no entry there.
    Person(Arc<str>),
    /// An organisation that is no party of any event, by id or name; see [`Target::organisation`].
    Organisation(Arc<str>),
    /// A commission or other series.
    Commission(CommissionIx),
    /// A place, by id or plain name.
    Place(Arc<str>),
    /// A source, by id.
    Source(Arc<str>),
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

    /// A person as an event names one.
    #[must_use]
    pub fn person(mention: &PersonMention) -> Self {
        Self::Person(mention.person.as_str().into())
    }

    /// An organisation by id or name; as a party, where it is one.
    #[must_use]
    pub fn organisation(catalog: &Catalog, name: &str) -> Self {
        catalog.find_party(name).map_or_else(|| Self::Organisation(name.into()), Self::Party)
    }

    /// Who is quoted: an organisation of the file, else a person.
    #[must_use]
    pub fn speaker(catalog: &Catalog, name: &str) -> Self {
        let is_body = catalog.person(name).is_none()
            && (catalog.organisation(name).is_some() || catalog.find_party(name).is_some());
        if is_body { Self::organisation(catalog, name) } else { Self::Person(name.into()) }
    }

    /// The events that it is, or that its dossier lists.
    #[must_use]
    pub fn its_events(&self, catalog: &Catalog) -> Vec<EventIx> {
        match self {
            Self::Event(event) => vec![*event],
            Self::Events(events) => events.to_vec(),
            Self::Party(party) => catalog.events_of(*party).to_vec(),
            Self::Pair(one, other) => catalog.events_of_both(*one, *other).collect(),
            Self::Person(person) => catalog.events_of_person(person).iter().collect(),
            Self::Organisation(name) => catalog.events_of_staff(name).iter().collect(),
            Self::Commission(commission) => {
                let series = catalog.series_at(*commission);
                series.map(|series| series.sessions.to_vec()).unwrap_or_default()
            }
            Self::Place(place) => catalog.events_at_place(place).iter().collect(),
            Self::Source(source) => catalog.events_citing(source),
        }
    }

    /// What a text of the command line means: the id of an event, the code of a party, a pair of codes such
    /// as `MAR,MLI`, or the id of a commission, a person, an organisation, a place or a source of the file.
    #[must_use]
    pub fn find(catalog: &Catalog, text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(event) = catalog.find_event(text) {
            return Some(Self::Event(event));
        }
        if let Some(party) = catalog.find_party(text) {
            return Some(Self::Party(party));
        }
        if let Some((one, other)) = text.split_once(',') {
            let party = |code: &str| catalog.find_party(code.trim());
            let pair = (party(one)?, party(other)?);
            return (pair.0 != pair.1).then_some(Self::Pair(pair.0, pair.1));
        }
        if let Some(commission) = catalog.find_commission(text) {
            return Some(Self::Commission(commission));
        }
        if catalog.person(text).is_some() {
            return Some(Self::Person(text.into()));
        }
        if catalog.organisation(text).is_some() {
            return Some(Self::Organisation(text.into()));
        }
        if catalog.place(text).is_some() {
            return Some(Self::Place(text.into()));
        }
        catalog.source(text).map(|_| Self::Source(text.into()))
    }

    /// Whether its dossier lists events by name, which are prepared off the UI thread.
    #[must_use]
    pub fn is_named(&self) -> bool {
        matches!(self, Self::Person(_) | Self::Organisation(_) | Self::Place(_) | Self::Source(_))
    }
}

impl Selection {
    pub(super) fn of(target: Option<Target>) -> Self {
        Self { target }
    }

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
