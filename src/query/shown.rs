//! What a filter shows: the events, and the counts of every facet under the other facets.
//!
//! One pass over all events: an event that fails one facet only still counts in that facet, so
//! that a reader sees what choosing another value would give.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::facts_table::CHUNK;
use super::filter::{Facet, Prepared, areas};
use super::{Catalog, EventFacts, EventIx, Evidence, Filter, KindClass, KindCounts, PartyIx};
use crate::model::{CodeList, Event, Kind};

/// The events that pass a filter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Whether each event of the catalog passes, by its number.
    pub mask: Vec<bool>,
    /// The dated ones that pass, in time order.
    pub dated: Vec<EventIx>,
    /// The undated ones that pass, in the order of the file.
    pub undated: Vec<EventIx>,
    /// Parties that take part in a shown event, dated ones only, with the number of them.
    pub by_party: Vec<u32>,
    /// Counts of each facet under the other facets.
    pub facets: FacetCounts,
}

/// How many events each value of each facet would show, under the other facets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    /// By code of the kind.
    pub kinds: BTreeMap<String, u32>,
    /// By number of the party.
    pub parties: Vec<u32>,
    /// By code of the status; an empty string: not stated.
    pub statuses: BTreeMap<String, u32>,
    /// By mark of evidence.
    pub evidence: BTreeMap<Evidence, u32>,
    /// By code of the area.
    pub areas: BTreeMap<String, u32>,
}

/// What one task finds.
#[derive(Default)]
struct Part {
    mask: Vec<bool>,
    undated: Vec<EventIx>,
    by_party: Vec<u32>,
    facets: FacetCounts,
    /// By class; all but the last are those of one kind.
    kinds: KindCounts,
}

impl Shown {
    /// Tests every event of the catalog, on all cores.
    #[must_use]
    pub fn of(catalog: &Catalog, filter: &Filter) -> Self {
        let prepared = filter.prepare(catalog);
        let parties = catalog.parties().len();
        let facts = catalog.all_facts();
        let parts: Vec<Part> = catalog
            .dataset()
            .events
            .par_chunks(CHUNK)
            .zip(facts.chunks().par_iter())
            .enumerate()
            .map(|(chunk, (events, facts))| {
                let mut part = Part { by_party: vec![0; parties], ..Part::default() };
                part.facets.parties = vec![0; parties];
                for (place, (event, facts)) in events.iter().zip(facts).enumerate() {
                    part.test(&prepared, EventIx((chunk * CHUNK + place) as u32), event, facts);
                }
                part
            })
            .collect();
        let mut shown = Self {
            mask: Vec::with_capacity(catalog.len()),
            by_party: vec![0; parties],
            ..Self::default()
        };
        shown.facets.parties = vec![0; parties];
        parts.into_iter().for_each(|part| shown.add(part));
        let passes = |ix: &EventIx| shown.mask.get(ix.index()) == Some(&true);
        shown.dated = catalog.chronological().iter().copied().filter(passes).collect();
        shown
    }

    fn add(&mut self, mut part: Part) {
        self.mask.append(&mut part.mask);
        self.undated.append(&mut part.undated);
        add_up(&mut self.by_party, &part.by_party);
        add_up(&mut self.facets.parties, &part.facets.parties);
        for (class, count) in KindClass::all().zip(part.kinds).filter(|(_, count)| *count > 0) {
            *self.facets.kinds.entry(class.kind().code().to_owned()).or_default() += count;
        }
        add_maps(&mut self.facets.kinds, part.facets.kinds);
        add_maps(&mut self.facets.statuses, part.facets.statuses);
        add_maps(&mut self.facets.evidence, part.facets.evidence);
        add_maps(&mut self.facets.areas, part.facets.areas);
    }

    /// Number of events that pass, dated or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dated.len() + self.undated.len()
    }

    /// Whether nothing passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether an event passes.
    #[must_use]
    pub fn contains(&self, event: EventIx) -> bool {
        self.mask.get(event.index()) == Some(&true)
    }
}

impl Part {
    fn test(&mut self, prepared: &Prepared<'_>, ix: EventIx, event: &Event, facts: &EventFacts) {
        let failures = prepared.failures(ix, event, facts);
        let passes = failures.is_none();
        self.mask.push(passes);
        if passes && facts.extent.is_none() {
            self.undated.push(ix);
        }
        if failures.is_at_most(Facet::Kind) {
            match self.kinds.get_mut(facts.kind.index()) {
                Some(count) if *facts.kind.kind() != Kind::Other => *count += 1,
                _ => add(&mut self.facets.kinds, event.kind.code()),
            }
        }
        if failures.is_at_most(Facet::Status) {
            add(&mut self.facets.statuses, event.status.as_ref().map_or("", CodeList::code));
        }
        if failures.is_at_most(Facet::Party) {
            count(&mut self.facets.parties, &facts.parties);
        }
        if failures.is_at_most(Facet::Evidence) {
            for mark in Evidence::ALL.into_iter().filter(|mark| mark.holds(facts)) {
                *self.facets.evidence.entry(mark).or_default() += 1;
            }
        }
        if failures.is_at_most(Facet::Area)
            && !(event.agenda.is_empty() && event.commitments.is_empty())
        {
            let mut met: Vec<&str> = areas(event).collect();
            met.sort_unstable();
            met.dedup();
            met.into_iter().for_each(|area| add(&mut self.facets.areas, area));
        }
        if passes && facts.extent.is_some() {
            count(&mut self.by_party, &facts.parties);
        }
    }
}

fn add_up(sums: &mut [u32], counts: &[u32]) {
    sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
}

fn add_maps<K: Ord>(sums: &mut BTreeMap<K, u32>, counts: BTreeMap<K, u32>) {
    for (key, count) in counts {
        *sums.entry(key).or_default() += count;
    }
}

fn add(counts: &mut BTreeMap<String, u32>, code: &str) {
    if let Some(count) = counts.get_mut(code) {
        *count += 1;
    } else {
        counts.insert(code.to_owned(), 1);
    }
}

fn count(counts: &mut [u32], parties: &[PartyIx]) {
    for party in parties {
        if let Some(count) = counts.get_mut(party.index()) {
            *count += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Shown;
    use crate::model::CodeList;
    use crate::query::catalog::tests::catalog;
    use crate::query::{Filter, PartyMode};

    const EVENTS: &str = r#"[
        {"id":"a","kind":"visit","title":"Visite à Bamako","when":"2024-01-05","status":"held",
         "parties":["MAR","MLI"]},
        {"id":"b","kind":"visit","title":"Working visit","when":"2025","parties":["MAR","NER"]},
        {"id":"c","kind":"agreement","title":"Accord","when":"2024-07-24","parties":["MAR","BFA"]},
        {"id":"d","kind":"statement","title":"No date","when":"?","parties":["MLI"]},
        {"id":"e","kind":"training","title":"Nigeria","when":"2023","status":"held","parties":["NG"]}]"#;

    fn ids(filter: &Filter) -> Vec<String> {
        let catalog = catalog(EVENTS);
        let shown = Shown::of(&catalog, filter);
        let mut ids: Vec<String> = catalog
            .events()
            .filter(|(ix, ..)| shown.contains(*ix))
            .map(|(_, event, _)| event.id.to_string())
            .collect();
        ids.sort();
        ids
    }

    #[test]
    fn an_empty_filter_shows_everything() {
        assert_eq!(ids(&Filter::default()), ["a", "b", "c", "d", "e"]);
    }

    #[test]
    fn words_match_without_accents_and_by_the_beginning_of_words() {
        let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
        assert_eq!(ids(&text("visite a")), ["a"]);
        assert_eq!(ids(&text("VISIT")), ["a", "b"]);
        assert_eq!(ids(&text("isit")), [""; 0]);
        assert_eq!(ids(&text("المغرب")), ["a", "b", "c"]);
    }

    #[test]
    fn parties_combine_as_any_or_as_all() {
        let mut filter =
            Filter { parties: vec!["MAR".to_owned(), "MLI".to_owned()], ..Filter::default() };
        assert_eq!(ids(&filter), ["a", "b", "c", "d"]);
        filter.party_mode = PartyMode::All;
        assert_eq!(ids(&filter), ["a"]);
    }

    #[test]
    fn dates_bound_what_is_shown_and_leave_undated_events_out() {
        let filter = Filter { after: Some("2024-07".to_owned()), ..Filter::default() };
        assert_eq!(ids(&filter), ["b", "c"]);
        let filter = Filter { before: Some("2024-01".to_owned()), ..Filter::default() };
        assert_eq!(ids(&filter), ["a", "e"]);
    }

    proptest! {
        /// The count beside a kind is what choosing that kind alone would show.
        #[test]
        fn a_facet_count_is_what_choosing_it_shows(
            kinds in proptest::collection::btree_set("visit|agreement|training", 0..3),
            party in proptest::option::of("MAR|MLI|NER"),
            words in "(visit|accord)?",
        ) {
            let catalog = catalog(EVENTS);
            let filter = Filter {
                kinds,
                parties: party.into_iter().collect(),
                text: words,
                ..Filter::default()
            };
            let counts = Shown::of(&catalog, &filter).facets;
            for kind in crate::model::Kind::LISTED {
                let only = Filter {
                    kinds: [kind.code().to_owned()].into(),
                    ..filter.clone()
                };
                let shown = Shown::of(&catalog, &only).len();
                let counted = counts.kinds.get(kind.code()).copied().unwrap_or_default();
                prop_assert_eq!(counted as usize, shown);
            }
        }
    }
}
