//! The values of each field of all events, beside each other in memory: a filter passes over them
//! without a look at the events themselves.
//!
//! Made when it is first asked for. Values are numbered in the order of their names.

use std::collections::HashMap;
use std::ops::Range;

use compact_str::{CompactString, ToCompactString as _};
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::facts_table::CHUNK;
use super::filter::areas;
use super::lanes::{organisations, people};
use super::{Catalog, EventFacts, Evidence, Field, PartyIx};
use crate::model::{CodeList, Event};
use crate::time::{EventDate, Precision};

/// An event of more parties than this is no matter of each two of them: its pairs are not listed.
const MOST_PAIRED: usize = 32;

/// The values of one field.
#[derive(Debug, Default)]
pub struct FieldColumn {
    /// Every value that occurs, in rising order; of parties, their codes in the order of their numbers.
    pub values: Vec<CompactString>,
    /// Where each event's values begin, and where the last one's end.
    offsets: Vec<u32>,
    items: Vec<u32>,
}

/// The values of all fields.
#[derive(Debug, Default)]
pub struct Columns(Vec<FieldColumn>);

impl FieldColumn {
    /// The numbers of an event's values, each once.
    pub(super) fn of(&self, event: usize) -> &[u32] {
        let range = self.range(event);
        self.items.get(range).unwrap_or_default()
    }

    fn range(&self, event: usize) -> Range<usize> {
        let at = |place: usize| self.offsets.get(place).copied().unwrap_or(0) as usize;
        at(event)..at(event + 1)
    }

    /// The number of a value.
    #[must_use]
    pub fn find(&self, value: &str) -> Option<usize> {
        self.values.iter().position(|known| known == value)
    }

    /// Whether no event has a value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    fn bytes(&self) -> usize {
        (self.offsets.len() + self.items.len()) * size_of::<u32>()
            + self.values.len() * size_of::<CompactString>()
    }
}

impl Columns {
    /// Of every event of a catalog: one pass, on all cores.
    pub(super) fn of(catalog: &Catalog) -> Self {
        let facts = catalog.all_facts();
        let chunks: Vec<Vec<Part>> = catalog
            .dataset()
            .events
            .par_chunks(CHUNK)
            .zip(facts.chunks().par_iter())
            .map(|(events, facts)| {
                let mut parts: Vec<Part> = (0..Field::COUNT).map(|_| Part::default()).collect();
                for (event, facts) in events.iter().zip(facts) {
                    tell(catalog, event, facts, &mut |field, value| {
                        if let Some(part) = parts.get_mut(field.index()) {
                            part.add(value);
                        }
                    });
                    parts.iter_mut().for_each(Part::end_event);
                }
                parts
            })
            .collect();
        let mut by_field: Vec<Vec<Part>> = (0..Field::COUNT).map(|_| Vec::new()).collect();
        for parts in chunks {
            by_field.iter_mut().zip(parts).for_each(|(all, part)| all.push(part));
        }
        let mut columns: Vec<FieldColumn> = by_field.into_par_iter().map(joined).collect();
        let of_parties = [
            (Field::Party, of_parties(catalog)),
            (Field::Pair, of_pairs(catalog)),
            (Field::Organisation, of_organisations(catalog)),
        ];
        for (field, made) in of_parties {
            if let Some(column) = columns.get_mut(field.index()) {
                *column = made;
            }
        }
        Self(columns)
    }

    /// The values of a field.
    #[must_use]
    pub fn field(&self, field: Field) -> &FieldColumn {
        static NONE: FieldColumn =
            FieldColumn { values: Vec::new(), offsets: Vec::new(), items: Vec::new() };
        self.0.get(field.index()).unwrap_or(&NONE)
    }

    /// How much memory they take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.iter().map(FieldColumn::bytes).sum()
    }
}

/// The values of some events, numbered as they are met.
#[derive(Default)]
struct Part {
    numbers: HashMap<CompactString, u32, RandomState>,
    values: Vec<CompactString>,
    ends: Vec<u32>,
    items: Vec<u32>,
    first_of_event: usize,
}

impl Part {
    fn add(&mut self, value: &str) {
        let known = self.numbers.get(value).copied();
        let number = known.unwrap_or_else(|| {
            let number = self.values.len() as u32;
            let value = value.to_compact_string();
            self.numbers.insert(value.clone(), number);
            self.values.push(value);
            number
        });
        let own = self.items.get(self.first_of_event..).unwrap_or_default();
        if !own.contains(&number) {
            self.items.push(number);
        }
    }

    fn end_event(&mut self) {
        self.first_of_event = self.items.len();
        self.ends.push(self.items.len() as u32);
    }
}

/// The column of parts that follow each other.
fn joined(parts: Vec<Part>) -> FieldColumn {
    let mut values: Vec<CompactString> =
        parts.iter().flat_map(|part| part.values.iter().cloned()).collect();
    values.sort_unstable();
    values.dedup();
    let events: usize = parts.iter().map(|part| part.ends.len()).sum();
    let items: usize = parts.iter().map(|part| part.items.len()).sum();
    let mut column = FieldColumn {
        offsets: Vec::with_capacity(events + 1),
        items: Vec::with_capacity(items),
        values: Vec::new(),
    };
    column.offsets.push(0);
    for part in parts {
        let numbers: Vec<u32> = part
            .values
            .iter()
            .map(|value| values.binary_search(value).unwrap_or_default() as u32)
            .collect();
        let before = column.items.len() as u32;
        column.offsets.extend(part.ends.iter().map(|end| before + end));
        let own = part.items.iter().filter_map(|number| numbers.get(*number as usize));
        column.items.extend(own);
    }
    column.values = values;
    column
}

/// Parties have numbers already.
fn of_parties(catalog: &Catalog) -> FieldColumn {
    let code = |party: &super::Party| party.code.to_compact_string();
    let mut column = FieldColumn {
        values: catalog.parties().iter().map(code).collect(),
        offsets: Vec::with_capacity(catalog.len() + 1),
        items: Vec::new(),
    };
    column.offsets.push(0);
    for facts in catalog.all_facts().iter() {
        column.items.extend(facts.parties.iter().map(|party| party.index() as u32));
        column.offsets.push(column.items.len() as u32);
    }
    column
}

/// Pairs of parties; none of an event with so many that each tells nothing.
fn of_pairs(catalog: &Catalog) -> FieldColumn {
    let parties = |facts: &EventFacts| -> Vec<String> {
        if facts.parties.len() > MOST_PAIRED {
            return Vec::new();
        }
        let own = facts.parties.iter().enumerate();
        let others = own.flat_map(|(place, one)| {
            facts.parties.iter().skip(place + 1).map(move |other| (*one, *other))
        });
        others.filter_map(|(one, other)| catalog.pair_code(one, other)).collect()
    };
    let mut known: HashMap<(PartyIx, PartyIx), u32, RandomState> = HashMap::default();
    let mut part = Part::default();
    // Of two parties, as nearly always, the code is made once.
    for facts in catalog.all_facts().iter() {
        match *facts.parties.as_slice() {
            [one, other] => {
                let key = (one.min(other), one.max(other));
                if let Some(number) = known.get(&key) {
                    part.items.push(*number);
                } else if let Some(code) = catalog.pair_code(one, other) {
                    part.add(&code);
                    known.extend(part.items.last().map(|number| (key, *number)));
                }
            }
            _ => parties(facts).iter().for_each(|code| part.add(code)),
        }
        part.end_event();
    }
    joined(vec![part])
}

/// Organisations that take part, or have a member that does.
fn of_organisations(catalog: &Catalog) -> FieldColumn {
    let of_party = organisations(catalog);
    let all = &catalog.dataset().organisations;
    let mut part = Part::default();
    for facts in catalog.all_facts().iter() {
        let own = facts.parties.iter().filter_map(|party| of_party.get(party.index())).flatten();
        own.filter_map(|number| all.get(*number as usize)).for_each(|it| part.add(&it.id));
        part.end_event();
    }
    joined(vec![part])
}

/// Tells the values of an event but its parties, pairs and organisations, each field's in any order.
pub(super) fn tell(
    catalog: &Catalog,
    event: &Event,
    facts: &EventFacts,
    tell: &mut dyn FnMut(Field, &str),
) {
    tell(Field::Kind, event.kind.code());
    tell(Field::Status, event.status.as_ref().map_or("", CodeList::code));
    for mark in Evidence::ALL.into_iter().filter(|mark| mark.holds(facts)) {
        tell(Field::Evidence, mark.code());
    }
    areas(event).for_each(|area| tell(Field::Topic, area));
    people(event).for_each(|mention| tell(Field::Person, &mention.person));
    if let Some(session) = &event.commission {
        tell(Field::Commission, &session.id);
    }
    if let Some(place) = &event.place {
        tell(Field::Place, place);
    }
    for id in &event.sources {
        tell(Field::Source, id);
        if let Some(kind) = catalog.source(id).and_then(|source| source.kind.as_ref()) {
            tell(Field::SourceKind, kind.code());
        }
    }
    for confidence in event.claims.iter().filter_map(|claim| claim.confidence.as_ref()) {
        tell(Field::Confidence, confidence.code());
    }
    for promise in &event.commitments {
        tell(Field::Commitment, promise.status.as_ref().map_or("", CodeList::code));
    }
    if let Some(precision) = event.when.date().map(EventDate::precision) {
        tell(Field::Precision, precision_code(precision));
    }
    if let Some(extent) = facts.extent {
        tell(Field::Year, &extent.start().civil().year.to_compact_string());
    }
    event.tags.iter().for_each(|tag| tell(Field::Tag, tag));
    let files = &catalog.dataset().files;
    if files.len() > 1 {
        let own = |(number, _): &(usize, &String)| event.files.has(*number);
        files.iter().enumerate().filter(own).for_each(|(_, name)| tell(Field::File, name));
    }
}

/// The code of a precision, as a query line writes it.
#[must_use]
pub fn precision_code(precision: Precision) -> &'static str {
    match precision {
        Precision::Instant => "instant",
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Year => "year",
        Precision::Decade => "decade",
        Precision::Century => "century",
        Precision::Millennium => "millennium",
        Precision::Era => "era",
    }
}
