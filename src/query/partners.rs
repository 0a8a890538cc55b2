//! With whom a country met in one period, against the period before; the visits it made and received.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::tie_index::Slot;
use super::{Catalog, PartyIx, PartyKind, TieIndex};
use crate::time::Span;

/// A country that another one met.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Which.
    pub party: PartyIx,
    /// Events of both in the period.
    pub events: u32,
    /// Events of both in the period before; 0 where none was asked for.
    pub before: u32,
}

/// A country in one period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartyPeriod {
    /// Events that it takes part in.
    pub events: u32,
    /// Events in which it travels to a host.
    pub visits_made: u32,
    /// Events in which it receives who travels.
    pub visits_received: u32,
    /// Those it met in this period or in the one before, by falling number of events.
    pub partners: Vec<Partner>,
}

/// The period of the same length that ends where `span` begins; `None` where that has no length.
#[must_use]
pub fn period_before(span: Span) -> Option<Span> {
    let before = Span::new(span.start().plus_seconds(-span.seconds()), span.start());
    (before.seconds() > 0).then_some(before)
}

impl TieIndex {
    /// A country in the events that share a moment with `span`, with its partners of `before`.
    #[must_use]
    pub fn party_period(
        &self,
        catalog: &Catalog,
        party: PartyIx,
        span: Span,
        before: Option<Span>,
    ) -> PartyPeriod {
        let is_own = |slot: Slot| match slot {
            Slot::Events | Slot::Visit(..) | Slot::PairKind(..) => false,
            Slot::Party(own) | Slot::Made(own) | Slot::Received(own) => own == party,
            Slot::Pair(one, other) => one == party || other == party,
        };
        let mut found = PartyPeriod::default();
        let mut partners: HashMap<PartyIx, Partner> = HashMap::new();
        for (slot, events) in self.counts(span, is_own) {
            match slot {
                Slot::Party(_) => found.events = events,
                Slot::Made(_) => found.visits_made = events,
                Slot::Received(_) => found.visits_received = events,
                Slot::Pair(one, other) => {
                    let party = if one == party { other } else { one };
                    partners.insert(party, Partner { party, events, before: 0 });
                }
                Slot::Events | Slot::Visit(..) | Slot::PairKind(..) => {}
            }
        }
        for (slot, events) in before.into_iter().flat_map(|span| self.counts(span, is_own)) {
            if let Slot::Pair(one, other) = slot {
                let party = if one == party { other } else { one };
                let new = Partner { party, events: 0, before: 0 };
                partners.entry(party).or_insert(new).before = events;
            }
        }
        let stated = |it: &Partner| {
            catalog.party(it.party).is_none_or(|party| party.kind != PartyKind::Unstated)
        };
        found.partners = partners.into_values().filter(stated).collect();
        found.partners.sort_by_key(|it| (Reverse(it.events), Reverse(it.before), it.party));
        found
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{PartyPeriod, period_before};
    use crate::query::tie_index::tests::{any_events, any_span};
    use crate::query::{Catalog, Filter, PartyIx, Shown, TieIndex};
    use crate::time::Span;

    /// Events of two parties that touch a span, asked one by one.
    fn together(catalog: &Catalog, one: PartyIx, other: PartyIx, span: Span) -> u32 {
        let extents =
            catalog.events_of_both(one, other).filter_map(|event| catalog.facts(event)?.extent());
        extents.filter(|extent| extent.intersects(span)).count() as u32
    }

    proptest! {
        #[test]
        fn a_period_counts_what_asking_every_event_counts(
            catalog in any_events(),
            span in any_span(),
        ) {
            let shown = Shown::of(&catalog, &Filter::default());
            let index = TieIndex::of(&catalog, &shown);
            let before = period_before(span);
            for party in (0u32..).zip(catalog.parties()).map(|(number, _)| PartyIx(number)) {
                let found = index.party_period(&catalog, party, span, before);
                let own = catalog.events_of(party).iter().filter_map(|ix| catalog.facts(*ix));
                let own: Vec<_> = own
                    .filter(|it| it.extent().is_some_and(|extent| extent.intersects(span)))
                    .collect();
                prop_assert_eq!(found.events as usize, own.len());
                let travels = |from: &[PartyIx], to: &[PartyIx]| {
                    from.contains(&party) && !to.is_empty()
                };
                let made = own.iter().filter(|it| travels(it.senders(), it.hosts())).count();
                let received = own.iter().filter(|it| travels(it.hosts(), it.senders())).count();
                let visits = (found.visits_made as usize, found.visits_received as usize);
                prop_assert_eq!(visits, (made, received));
                for partner in &found.partners {
                    let events = together(&catalog, party, partner.party, span);
                    prop_assert_eq!(partner.events, events);
                    let earlier = before.map_or(0, |span| {
                        together(&catalog, party, partner.party, span)
                    });
                    prop_assert_eq!(partner.before, earlier);
                }
                let met = own.iter().flat_map(|it| &it.parties).filter(|other| **other != party);
                for other in met {
                    prop_assert!(found.partners.iter().any(|it| it.party == *other));
                }
                prop_assert!(found.partners.is_sorted_by(|one, next| one.events >= next.events));
            }
        }
    }

    #[test]
    fn a_country_without_events_has_an_empty_period() {
        let catalog = crate::query::test_catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2020","parties":["MAR"]}]"#,
        );
        let index = TieIndex::of(&catalog, &Shown::of(&catalog, &Filter::default()));
        let whole = catalog.extent().expect("dated");
        let nobody = index.party_period(&catalog, PartyIx(9), whole, None);
        assert_eq!(nobody, PartyPeriod::default());
    }
}
