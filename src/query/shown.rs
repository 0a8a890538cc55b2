//! What a filter shows: the events, and the counts of every facet under the other facets.
//!
//! One pass over the columns of all fields: an event that fails one field only still counts in that
//! one, so that a reader sees what choosing another value would give.

use std::sync::Arc;

use rayon::prelude::*;

use super::columns::{Columns, FieldColumn};
use super::filter::{Failures, Prepared};
use super::{Catalog, EventFacts, EventIx, Field, Filter, PartyIx};

/// The events that pass a filter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Whether each event of the catalog passes, by its number.
    pub mask: Vec<bool>,
    /// The dated ones that pass, in time order; the list of the catalog itself where all do.
    pub dated: Arc<Vec<EventIx>>,
    /// The undated ones that pass, in the order of the file.
    pub undated: Vec<EventIx>,
    /// Parties that take part in a shown event, dated ones only, with the number of them.
    pub by_party: Vec<u32>,
    /// Counts of each facet under the other facets.
    pub facets: FacetCounts,
}

/// How many events each value of each field would show, under the other fields; by number of the
/// value in its [`FieldColumn`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts(Vec<Vec<u32>>);

impl FacetCounts {
    fn none(columns: &Columns) -> Self {
        let counts = |field: Field| vec![0; columns.field(field).values.len()];
        let mut all = vec![Vec::new(); Field::COUNT];
        for field in Field::EVERY {
            if let Some(own) = all.get_mut(field.index()) {
                *own = counts(field);
            }
        }
        Self(all)
    }

    /// The counts of a field.
    #[must_use]
    pub fn field(&self, field: Field) -> &[u32] {
        self.0.get(field.index()).map_or(&[], Vec::as_slice)
    }

    /// The count of one value.
    #[must_use]
    pub fn of(&self, catalog: &Catalog, field: Field, value: &str) -> u32 {
        let number = match field {
            Field::Party => catalog.find_party(value).map(PartyIx::index),
            _ => catalog.columns().field(field).find(value),
        };
        number.and_then(|number| self.field(field).get(number)).copied().unwrap_or(0)
    }

    fn add(&mut self, other: &Self) {
        for (sums, counts) in self.0.iter_mut().zip(&other.0) {
            add_up(sums, counts);
        }
    }
}

/// What one task finds.
struct Part {
    mask: Vec<bool>,
    undated: Vec<EventIx>,
    by_party: Vec<u32>,
    facets: FacetCounts,
}

impl Shown {
    /// Tests every event of the catalog, on all cores.
    #[must_use]
    pub fn of(catalog: &Catalog, filter: &Filter) -> Self {
        let (columns, prepared) = (catalog.columns(), filter.prepare(catalog));
        let parties = catalog.parties().len();
        let facts = catalog.all_facts();
        let chunks = facts.chunks();
        // A few tasks with many events each: counts of many people are a long list.
        let share = chunks.len().div_ceil(2 * rayon::current_num_threads()).max(1);
        let parts: Vec<Part> = chunks
            .par_chunks(share)
            .enumerate()
            .map(|(place, chunks)| {
                let mut part = Part {
                    mask: Vec::with_capacity(chunks.iter().map(Vec::len).sum()),
                    undated: Vec::new(),
                    by_party: vec![0; parties],
                    facets: FacetCounts::none(columns),
                };
                part.test(columns, &prepared, facts.first_of(place * share), chunks);
                part
            })
            .collect();
        let mut shown = Self {
            mask: Vec::with_capacity(catalog.len()),
            by_party: vec![0; parties],
            facets: FacetCounts::none(columns),
            ..Self::default()
        };
        parts.into_iter().for_each(|part| shown.add(part));
        shown.dated = if prepared.passes_all() {
            catalog.shared_chronological()
        } else {
            let passes = |ix: &EventIx| shown.mask.get(ix.index()) == Some(&true);
            Arc::new(catalog.chronological().iter().copied().filter(passes).collect())
        };
        shown
    }

    /// Everything, without a look at any field: of a large file that was just opened, whose facets are
    /// counted later.
    #[must_use]
    pub fn everything(catalog: &Catalog) -> Self {
        let mut shown = Self {
            mask: vec![true; catalog.len()],
            dated: catalog.shared_chronological(),
            by_party: vec![0; catalog.parties().len()],
            ..Self::default()
        };
        for (ix, facts) in (0u32..).zip(catalog.all_facts().iter()) {
            if facts.extent().is_none() {
                shown.undated.push(EventIx(ix));
            } else {
                count(&mut shown.by_party, &facts.parties);
            }
        }
        shown
    }

    fn add(&mut self, mut part: Part) {
        self.mask.append(&mut part.mask);
        self.undated.append(&mut part.undated);
        add_up(&mut self.by_party, &part.by_party);
        self.facets.add(&part.facets);
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
    fn test(
        &mut self,
        columns: &Columns,
        prepared: &Prepared<'_>,
        first: usize,
        chunks: &[Vec<EventFacts>],
    ) {
        let all = prepared.passes_all();
        // The events that count for a facet, and what they fail.
        let mut counted: Vec<(usize, Failures)> = Vec::new();
        for (event, facts) in (first..).zip(chunks.iter().flatten()) {
            let own = if all { Failures::default() } else { prepared.failures(event, facts) };
            let passes = own.is_none();
            self.mask.push(passes);
            if passes && facts.extent().is_none() {
                self.undated.push(EventIx(event as u32));
            }
            if passes && facts.extent().is_some() {
                count(&mut self.by_party, &facts.parties);
            }
            if own.is_at_most_one_field() {
                counted.push((event, own));
            }
        }
        for field in Field::EVERY {
            let column: &FieldColumn = columns.field(field);
            let Some(counts) = self.facets.0.get_mut(field.index()).filter(|_| !column.is_empty())
            else {
                continue;
            };
            for (event, failures) in &counted {
                if failures.is_at_most(field) {
                    for value in column.of(*event) {
                        if let Some(count) = counts.get_mut(value as usize) {
                            *count += 1;
                        }
                    }
                }
            }
        }
    }
}

fn add_up(sums: &mut [u32], counts: &[u32]) {
    sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
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
    use crate::query::columns::tell;
    use crate::query::{Catalog, Choice, EventIx, Field, Filter, PartyIx, PartyMode};

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
        assert_eq!(ids(&text("sit")), [""; 0]);
        assert_eq!(ids(&text("المغرب")), ["a", "b", "c"]);
    }

    #[test]
    fn parties_combine_as_any_or_as_all() {
        let both = ["MAR", "MLI"].map(str::to_owned);
        let mut filter = Filter::default().with(Field::Party, both);
        assert_eq!(ids(&filter), ["a", "b", "c", "d"]);
        filter.party_mode = PartyMode::All;
        assert_eq!(ids(&filter), ["a"]);
    }

    #[test]
    fn a_country_is_chosen_by_its_whole_name_and_a_pair_in_any_order() {
        let only = |field, value: &str| ids(&Filter::default().with(field, [value.to_owned()]));
        assert_eq!(only(Field::Party, "niger"), ["b"], "Nigeria is another country");
        assert_eq!(only(Field::Party, "maroc"), ["a", "b", "c"]);
        assert_eq!(only(Field::Pair, "MLI+MAR"), ["a"]);
        assert_eq!(only(Field::Pair, "Mali+Maroc"), ["a"]);
        assert_eq!(only(Field::Pair, "burkina"), ["c"]);
    }

    #[test]
    fn dates_bound_what_is_shown_and_leave_undated_events_out() {
        let filter = Filter { after: Some("2024-07".to_owned()), ..Filter::default() };
        assert_eq!(ids(&filter), ["b", "c"]);
        let filter = Filter { before: Some("2024-01".to_owned()), ..Filter::default() };
        assert_eq!(ids(&filter), ["a", "e"]);
    }

    /// Whether an event passes, asked of the event itself.
    fn passes(catalog: &Catalog, filter: &Filter, ix: EventIx) -> bool {
        let (event, facts) = (catalog.event(ix).expect("one"), catalog.facts(ix).expect("its"));
        Field::EVERY.into_iter().all(|field| {
            let mut own: Vec<String> = Vec::new();
            tell(catalog, event, facts, &mut |of, value| {
                if of == field {
                    own.push(value.to_owned());
                }
            });
            let code = |party: &PartyIx| catalog.party(*party).map(|it| it.code.clone());
            let codes: Vec<String> = facts.parties.iter().filter_map(code).collect();
            if field == Field::Pair {
                let mut codes = codes.clone();
                codes.sort();
                for (place, one) in codes.iter().enumerate() {
                    own.extend(codes[place + 1..].iter().map(|other| format!("{one}+{other}")));
                }
            }
            if field == Field::Party {
                own = codes;
            }
            let has = |value: &str| own.iter().any(|own| own == value);
            let mut only = filter.only(field).peekable();
            let every = field == Field::Party && filter.party_mode == PartyMode::All;
            let wanted = only.peek().is_none() || if every { only.all(has) } else { only.any(has) };
            wanted && !filter.not(field).any(has)
        })
    }

    fn any_choice() -> impl Strategy<Value = (Field, Choice)> {
        let values = prop_oneof![
            Just((Field::Kind, vec!["visit", "agreement", "statement"])),
            Just((Field::Party, vec!["MAR", "MLI", "NER", "BFA"])),
            Just((Field::Pair, vec!["MAR+MLI", "BFA+MAR"])),
            Just((Field::Status, vec!["held", ""])),
            Just((Field::Evidence, vec!["single-source", "no-date"])),
            Just((Field::Precision, vec!["day", "year"])),
            Just((Field::Year, vec!["2023", "2024"])),
        ];
        (values, any::<[u8; 4]>()).prop_map(|((field, values), marks)| {
            let marked = |mark: u8| {
                let of_mark = values.iter().zip(marks).filter(move |(_, own)| own % 4 == mark);
                of_mark.map(|(value, _)| (*value).to_owned()).collect()
            };
            (field, Choice { only: marked(1), not: marked(2) })
        })
    }

    proptest! {
        #[test]
        fn what_is_shown_is_what_every_event_is_asked(
            fields in prop::collection::vec(any_choice(), 0..4),
            all in any::<bool>(),
        ) {
            let catalog = catalog(EVENTS);
            let party_mode = if all { PartyMode::All } else { PartyMode::Any };
            let fields = fields.into_iter().collect();
            let filter = Filter { fields, party_mode, ..Filter::default() };
            let shown = Shown::of(&catalog, &filter);
            for (ix, ..) in catalog.events() {
                prop_assert_eq!(shown.contains(ix), passes(&catalog, &filter, ix), "{:?}", ix);
            }
            // The count beside a value is what wanting it alone would show.
            for field in Field::EVERY {
                let column = catalog.columns().field(field);
                for (value, count) in column.values.iter().zip(shown.facets.field(field)) {
                    let mut only = filter.clone();
                    only.fields.remove(&field);
                    let only = only.with(field, [value.to_string()]);
                    let number = Shown::of(&catalog, &only).len();
                    prop_assert_eq!(*count as usize, number, "{:?} {}", field, value);
                }
            }
        }

        /// The count beside a kind is what choosing that kind alone would show.
        #[test]
        fn a_facet_count_is_what_choosing_it_shows(
            kinds in proptest::collection::btree_set("visit|agreement|training", 0..3),
            party in proptest::option::of("MAR|MLI|NER"),
            words in "(visit|accord)?",
        ) {
            let catalog = catalog(EVENTS);
            let filter = Filter { text: words, ..Filter::default() }
                .with(Field::Kind, kinds)
                .with(Field::Party, party);
            let counts = Shown::of(&catalog, &filter).facets;
            for kind in crate::model::Kind::LISTED {
                let only = filter.clone().with(Field::Kind, [kind.code().to_owned()]);
                let shown = Shown::of(&catalog, &only).len();
                let counted = counts.of(&catalog, Field::Kind, kind.code());
                prop_assert_eq!(counted as usize, shown);
            }
        }
    }
}
