//! Series of sessions: which events belong to a commission, in which order.

use std::collections::HashMap;

use super::facts::EventFacts;
use super::{Catalog, EventIx, PartyIx};
use crate::model::{Commission, Dataset};

/// The sessions of each commission, by its id.
#[derive(Debug, Default)]
pub(super) struct SessionIndex {
    by_commission: HashMap<String, Vec<EventIx>>,
}

impl SessionIndex {
    pub(super) fn of(dataset: &Dataset, facts: &[EventFacts]) -> Self {
        let mut by_commission: HashMap<String, Vec<EventIx>> = HashMap::new();
        for (index, event) in (0u32..).zip(&dataset.events) {
            if let Some(session) = &event.commission {
                by_commission.entry(session.id.clone()).or_default().push(EventIx(index));
            }
        }
        let key = |ix: &EventIx| {
            let number = dataset
                .events
                .get(ix.index())
                .and_then(|event| event.commission.as_ref()?.session)
                .unwrap_or(u32::MAX);
            (facts.get(ix.index()).map_or(i64::MAX, EventFacts::start_key), number)
        };
        by_commission.values_mut().for_each(|sessions| sessions.sort_by_key(key));
        Self { by_commission }
    }
}

/// A commission with its sessions in time order.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'a> {
    /// The commission; `None` where the file has no entry for its id.
    pub commission: Option<&'a Commission>,
    /// Its id.
    pub id: &'a str,
    /// Its sessions.
    pub sessions: &'a [EventIx],
}

/// The sessions before and after one.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionNeighbours {
    /// The session before.
    pub previous: Option<EventIx>,
    /// The session after.
    pub next: Option<EventIx>,
}

impl Catalog {
    /// The series that an event is a session of.
    #[must_use]
    pub fn series_of(&self, event: EventIx) -> Option<Series<'_>> {
        let id = self.event(event)?.commission.as_ref()?.id.as_str();
        self.series(id)
    }

    /// The series with this id; `None` where no event belongs to it.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<Series<'_>> {
        let (id, sessions) = self.session_index().by_commission.get_key_value(id)?;
        Some(Series { commission: self.commission(id), id, sessions })
    }

    /// Every series that a party belongs to or sat in, by the first session.
    #[must_use]
    pub fn series_with(&self, party: PartyIx) -> Vec<Series<'_>> {
        let mut found: Vec<Series<'_>> = self
            .session_index()
            .by_commission
            .keys()
            .filter_map(|id| self.series(id))
            .filter(|series| self.sits_in(party, series))
            .collect();
        found.sort_by_key(|series| (series.sessions.first().copied(), series.id));
        found
    }

    /// Every series of the dataset, by the first session in the file.
    #[must_use]
    pub fn all_series(&self) -> Vec<Series<'_>> {
        let ids = self.session_index().by_commission.keys();
        let mut found: Vec<Series<'_>> = ids.filter_map(|id| self.series(id)).collect();
        found.sort_by_key(|series| (series.sessions.first().copied(), series.id));
        found
    }

    /// The parties of a series: those of its entry, else those of its first session.
    #[must_use]
    pub fn series_parties(&self, series: &Series<'_>) -> Vec<PartyIx> {
        let declared: Vec<PartyIx> = series
            .commission
            .into_iter()
            .flat_map(|commission| &commission.parties)
            .filter_map(|code| self.find_party(code))
            .collect();
        if !declared.is_empty() {
            return declared;
        }
        let first = series.sessions.first().and_then(|session| self.facts(*session));
        first.map(|facts| facts.parties.clone()).unwrap_or_default()
    }

    fn sits_in(&self, party: PartyIx, series: &Series<'_>) -> bool {
        self.series_parties(series).contains(&party)
            || series
                .sessions
                .iter()
                .filter_map(|session| self.facts(*session))
                .any(|facts| facts.parties.contains(&party))
    }

    /// The sessions before and after an event in its series.
    #[must_use]
    pub fn session_neighbours(&self, event: EventIx) -> SessionNeighbours {
        let Some(series) = self.series_of(event) else { return SessionNeighbours::default() };
        let place = series.sessions.iter().position(|session| *session == event);
        SessionNeighbours {
            previous: place.and_then(|place| series.sessions.get(place.checked_sub(1)?).copied()),
            next: place.and_then(|place| series.sessions.get(place + 1).copied()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::query::catalog::tests::catalog;

    #[test]
    fn sessions_stand_in_time_order_and_know_their_neighbours() {
        let catalog = catalog(
            r#"[{"id":"s2","kind":"commission_meeting","title":"","when":"2026-02-10",
                 "commission":{"id":"jmc","session":2},"parties":["MAR","MLI"]},
                {"id":"s1","kind":"commission_meeting","title":"","when":"2025-02-17",
                 "commission":{"id":"jmc","session":1},"parties":["MAR","MLI"]},
                {"id":"v","kind":"visit","title":"","when":"2025-05","parties":["MAR"]}]"#,
        );
        let first = catalog.find_event("s1").expect("there");
        let second = catalog.find_event("s2").expect("there");
        let neighbours = catalog.session_neighbours(first);
        assert_eq!((neighbours.previous, neighbours.next), (None, Some(second)));
        let mali = catalog.find_party("ML");
        assert_eq!(mali, None, "alpha-2 is not written in this file");
        let mali = catalog.find_party("MLI").expect("there");
        assert_eq!(catalog.series_with(mali).len(), 1);
    }
}
