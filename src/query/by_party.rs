//! The events of each party in time order, for the cards of countries and pairs.

use std::sync::OnceLock;

use super::near::Near;
use super::{Catalog, EventIx, PartyIx};

/// Made when it is first asked for: one list after the other.
#[derive(Debug, Default)]
pub(super) struct ByParty(OnceLock<Lists>);

#[derive(Debug, Default)]
struct Lists {
    /// Where each party's list begins, and where the last one's ends.
    offsets: Vec<usize>,
    events: Vec<EventIx>,
}

impl Lists {
    fn of(catalog: &Catalog) -> Self {
        let mut offsets = vec![0; catalog.parties().len() + 1];
        // In the order of time, events stand all over the file: their parties are put beside each other.
        let mut near = Near::with_capacity(catalog.len());
        for facts in catalog.all_facts().iter() {
            let parties = facts.parties.as_slice();
            near.push(parties.iter().map(|party| party.0));
            let dated = parties.iter().filter(|_| facts.extent().is_some());
            dated.for_each(|party| {
                if let Some(count) = offsets.get_mut(party.index() + 1) {
                    *count += 1;
                }
            });
        }
        let mut sum = 0;
        for offset in &mut offsets {
            sum += *offset;
            *offset = sum;
        }
        let mut next = offsets.clone();
        let mut events = vec![EventIx(0); sum];
        for event in catalog.chronological() {
            let put = |party: PartyIx| {
                let Some(place) = next.get_mut(party.index()) else { return };
                if let Some(own) = events.get_mut(*place) {
                    *own = *event;
                }
                *place += 1;
            };
            if let Some(own) = near.get(event.index()) {
                own.map(PartyIx).for_each(put);
            } else {
                let parties = catalog.facts(*event).map(|facts| facts.parties.as_slice());
                parties.unwrap_or_default().iter().copied().for_each(put);
            }
        }
        Self { offsets, events }
    }
}

impl Catalog {
    /// Makes the lists of events and the counts of people by party, if they are not made yet, so that no
    /// card has to wait.
    pub fn list_by_party(&self) {
        self.by_party().0.get_or_init(|| Lists::of(self));
        self.count_people();
    }

    /// The dated events of a party, by start.
    #[must_use]
    pub fn events_of(&self, party: PartyIx) -> &[EventIx] {
        let lists = self.by_party().0.get_or_init(|| Lists::of(self));
        let at = |place: usize| lists.offsets.get(place).copied().unwrap_or(0);
        lists.events.get(at(party.index())..at(party.index() + 1)).unwrap_or_default()
    }

    /// The dated events of two parties together, by start.
    pub fn events_of_both(
        &self,
        one: PartyIx,
        other: PartyIx,
    ) -> impl Iterator<Item = EventIx> + '_ {
        let (few, many) = if self.events_of(one).len() <= self.events_of(other).len() {
            (one, other)
        } else {
            (other, one)
        };
        let is_of_both =
            move |event: &EventIx| self.facts(*event).is_some_and(|it| it.parties.contains(&many));
        self.events_of(few).iter().copied().filter(is_of_both)
    }
}

#[cfg(test)]
mod tests {
    use crate::query::EventIx;
    use crate::query::catalog::tests::catalog;

    #[test]
    fn lists_hold_what_asking_every_event_finds_in_time_order() {
        let catalog = catalog(
            r#"[{"id":"b","kind":"visit","title":"","when":"2025","parties":["MAR","MLI"]},
                {"id":"a","kind":"visit","title":"","when":"2024","parties":["MLI","MAR","NER"]},
                {"id":"x","kind":"visit","title":"","when":"soon","parties":["MLI"]},
                {"id":"n","kind":"visit","title":"","when":"2023"}]"#,
        );
        let party = |code: &str| catalog.find_party(code).expect(code);
        for (ix, _) in (0u32..).zip(catalog.parties()) {
            let of = crate::query::PartyIx(ix);
            let asked: Vec<EventIx> = catalog
                .chronological()
                .iter()
                .copied()
                .filter(|event| catalog.facts(*event).is_some_and(|it| it.parties.contains(&of)))
                .collect();
            assert_eq!(catalog.events_of(of), asked);
        }
        let both: Vec<EventIx> = catalog.events_of_both(party("MAR"), party("MLI")).collect();
        assert_eq!(both, [EventIx(1), EventIx(0)]);
        assert_eq!(catalog.events_of_both(party("NER"), party("MAR")).count(), 1);
    }
}
