//! Series of sessions: which events belong to a commission, in which order.

use super::facts_table::FactsTable;
use super::{Catalog, CommissionIx, EventIx, PartyIx};
use crate::model::Commission;

/// The sessions of each commission, by its number, and the place of each event among them.
#[derive(Debug, Default)]
pub(super) struct SessionIndex {
    by_commission: Vec<Vec<EventIx>>,
    /// Parties that sat in each commission.
    sat: Vec<Vec<PartyIx>>,
    /// By number of the event.
    places: Vec<u32>,
}

impl SessionIndex {
    /// Of the facts of all events, and of those that say which session they are.
    pub(super) fn of(numbers: &[(EventIx, u32)], facts: &FactsTable, commissions: usize) -> Self {
        // Sessions that begin together stand by their number, and then as in the file.
        let mut keyed: Vec<Vec<(i64, u32, EventIx)>> = vec![Vec::new(); commissions];
        let mut sat: Vec<Vec<PartyIx>> = vec![Vec::new(); commissions];
        let mut numbers = numbers.iter().peekable();
        for (event, facts) in (0_u32..).map(EventIx).zip(facts.iter()) {
            let number = numbers.next_if(|(own, _)| *own == event).map(|(_, number)| *number);
            let Some(place) = facts.commission().map(CommissionIx::index) else { continue };
            if let (Some(sessions), Some(sat)) = (keyed.get_mut(place), sat.get_mut(place)) {
                sessions.push((facts.start_key(), number.unwrap_or(u32::MAX), event));
                for party in &facts.parties {
                    if !sat.contains(party) {
                        sat.push(*party);
                    }
                }
            }
        }
        let mut places = vec![0; facts.len()];
        let in_order = |mut sessions: Vec<(i64, u32, EventIx)>| {
            sessions.sort_unstable();
            let events: Vec<EventIx> = sessions.into_iter().map(|(.., event)| event).collect();
            for (place, event) in (0u32..).zip(&events) {
                if let Some(own) = places.get_mut(event.index()) {
                    *own = place;
                }
            }
            events
        };
        let by_commission = keyed.into_iter().map(in_order).collect();
        Self { by_commission, sat, places }
    }

    fn sessions(&self, commission: CommissionIx) -> &[EventIx] {
        self.by_commission.get(commission.index()).map_or(&[], Vec::as_slice)
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
        self.series_at(self.facts(event)?.commission()?)
    }

    /// The series with this id; `None` where no event belongs to it.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<Series<'_>> {
        self.series_at(self.find_commission(id)?)
    }

    /// The series of a commission; `None` where no event belongs to it.
    #[must_use]
    pub fn series_at(&self, commission: CommissionIx) -> Option<Series<'_>> {
        let sessions = self.session_index().sessions(commission);
        let id = self.commission_id(commission)?;
        (!sessions.is_empty()).then(|| Series { commission: self.commission(id), id, sessions })
    }

    /// Every series that a party belongs to or sat in, by the first session.
    #[must_use]
    pub fn series_with(&self, party: PartyIx) -> Vec<Series<'_>> {
        let mut found = self.all_series();
        found.retain(|series| self.sits_in(party, series));
        found
    }

    /// Every series of the dataset, by the first session in the file.
    #[must_use]
    pub fn all_series(&self) -> Vec<Series<'_>> {
        let count = self.session_index().by_commission.len() as u32;
        let mut found: Vec<Series<'_>> =
            (0..count).filter_map(|number| self.series_at(CommissionIx(number))).collect();
        found.sort_by_key(|series| (series.sessions.first().copied(), series.id));
        found
    }

    /// The place of a session in its series, counted from 0; 0 for an event of none.
    #[must_use]
    pub fn place_in_series(&self, event: EventIx) -> usize {
        self.session_index().places.get(event.index()).map_or(0, |place| *place as usize)
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
        first.map(|facts| facts.parties.to_vec()).unwrap_or_default()
    }

    fn sits_in(&self, party: PartyIx, series: &Series<'_>) -> bool {
        let sat = self
            .find_commission(series.id)
            .and_then(|commission| self.session_index().sat.get(commission.index()));
        self.series_parties(series).contains(&party) || sat.is_some_and(|sat| sat.contains(&party))
    }

    /// The sessions before and after an event in its series.
    #[must_use]
    pub fn session_neighbours(&self, event: EventIx) -> SessionNeighbours {
        let Some(series) = self.series_of(event) else { return SessionNeighbours::default() };
        let place = self.place_in_series(event);
        SessionNeighbours {
            previous: place.checked_sub(1).and_then(|place| series.sessions.get(place).copied()),
            next: series.sessions.get(place + 1).copied(),
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
