//! The values of each field of all events, beside each other in memory: a filter passes over them
//! without a look at the events themselves.
//!
//! Made when it is first asked for. Values are numbered in the order of their names.

mod numbers;

use std::collections::HashMap;

use compact_str::{CompactString, ToCompactString as _};
use foldhash::fast::RandomState;
use rayon::prelude::*;

pub use self::numbers::Values;
use self::numbers::{Ends, Numbers};
use super::filter::areas;
use super::lanes::{organisations, people};
use super::numbered::Numbered;
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
    ends: Ends,
    numbers: Numbers,
}

/// The values of all fields.
#[derive(Debug, Default)]
pub struct Columns(Vec<FieldColumn>);

impl FieldColumn {
    /// Of values, the numbers of all events' values, and where those of each event end.
    fn new(values: Vec<CompactString>, ends: &[u32], numbers: Vec<u32>) -> Self {
        Self { values, ends: Ends::of(ends), numbers: Numbers::of(numbers) }
    }

    /// The numbers of an event's values, each once.
    #[inline]
    pub(super) fn of(&self, event: usize) -> Values<'_> {
        self.numbers.range(self.ends.range(event))
    }

    /// The numbers of the values of all events, one event after the other.
    pub(super) fn all(&self) -> Values<'_> {
        self.numbers.range(0..self.numbers.len())
    }

    /// The number of a value.
    #[must_use]
    pub fn find(&self, value: &str) -> Option<usize> {
        self.values.iter().position(|known| known == value)
    }

    /// Whether no event has a value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.len() == 0
    }

    fn bytes(&self) -> usize {
        self.ends.bytes() + self.numbers.bytes() + self.values.len() * size_of::<CompactString>()
    }
}

impl Columns {
    /// Of all pieces of a catalog, in the order of the file.
    pub(super) fn of(catalog: &Catalog, pieces: Vec<ColumnParts>) -> Self {
        let mut by_field: Vec<Vec<Collected>> = (0..Field::COUNT).map(|_| Vec::new()).collect();
        for ColumnParts(parts) in pieces {
            by_field.iter_mut().zip(parts).for_each(|(all, part)| all.push(part));
        }
        let join = || -> Vec<FieldColumn> { by_field.into_par_iter().map(joined).collect() };
        let of_facts = || {
            let others = || rayon::join(|| of_parties(catalog), || of_organisations(catalog));
            rayon::join(|| of_pairs(catalog), others)
        };
        let (mut columns, (pairs, (parties, organisations))) = rayon::join(join, of_facts);
        let none = FieldColumn::default();
        let sources = columns.get(Field::Source.index()).unwrap_or(&none);
        let made = [
            (Field::SourceKind, of_source_kinds(catalog, sources)),
            (Field::Party, parties),
            (Field::Pair, pairs),
            (Field::Organisation, organisations),
        ];
        for (field, made) in made {
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
            FieldColumn { values: Vec::new(), ends: Ends::Each(0), numbers: Numbers::NONE };
        self.0.get(field.index()).unwrap_or(&NONE)
    }

    /// How much memory they take.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.iter().map(FieldColumn::bytes).sum()
    }
}

/// The values of all fields of events that follow each other; but those that follow from facts and from
/// other fields.
pub(super) struct ColumnParts(Vec<Collected>);

/// The same while the events are looked at.
pub(super) struct ColumnsTold(Vec<Part>);

impl ColumnsTold {
    /// Of about so many events.
    pub(super) fn of(events: usize) -> Self {
        Self((0..Field::COUNT).map(|_| Part::of(events)).collect())
    }
}

impl ColumnsTold {
    /// `files` are the names of the files that were opened together.
    pub(super) fn add(&mut self, event: &Event, facts: &EventFacts, files: &[String]) {
        tell_own(event, facts, files, &mut |field, value| {
            if let Some(part) = self.0.get_mut(field.index()) {
                part.add(value);
            }
        });
        self.0.iter_mut().for_each(Part::end_event);
    }

    pub(super) fn collected(self) -> ColumnParts {
        ColumnParts(self.0.into_iter().map(Part::collected).collect())
    }
}

impl ColumnParts {
    /// `files` are the names of the files that were opened together.
    pub(super) fn of<'a>(
        events: &'a [Event],
        facts: impl Iterator<Item = &'a EventFacts>,
        files: &[String],
    ) -> Self {
        let mut told = ColumnsTold::of(events.len());
        events.iter().zip(facts).for_each(|(event, facts)| told.add(event, facts, files));
        told.collected()
    }
}

/// The values of some events, numbered as they are met.
#[derive(Default)]
pub(super) struct Part {
    values: Numbered,
    ends: Vec<u32>,
    items: Vec<u32>,
    first_of_event: usize,
}

impl Part {
    /// Of about so many events.
    pub(super) fn of(events: usize) -> Self {
        // A few more than were expected are no reason to begin a list of twice as many.
        Self { ends: Vec::with_capacity(events + events / 32), ..Self::default() }
    }

    pub(super) fn add(&mut self, value: &str) {
        let number = self.values.number(value);
        let own = self.items.get(self.first_of_event..).unwrap_or_default();
        if !own.contains(&number) {
            if self.items.is_empty() {
                self.items.reserve(self.ends.capacity());
            }
            self.items.push(number);
        }
    }

    pub(super) fn end_event(&mut self) {
        self.first_of_event = self.items.len();
        self.ends.push(self.items.len() as u32);
    }

    /// Nothing is added any more.
    pub(super) fn collected(self) -> Collected {
        let mut values = self.values.into_texts();
        values.shrink_to_fit();
        let events = self.ends.len();
        Collected { events, column: FieldColumn::new(values, &self.ends, self.items) }
    }
}

/// The values of some events, numbered as they were met.
#[derive(Debug, Default)]
pub(super) struct Collected {
    events: usize,
    column: FieldColumn,
}

impl Collected {
    /// The values, by number.
    pub(super) fn values(&self) -> &[CompactString] {
        &self.column.values
    }

    /// The numbers of each event's values.
    pub(super) fn events(&self) -> impl Iterator<Item = Values<'_>> {
        (0..self.events).map(|event| self.column.of(event))
    }
}

/// The column of parts that follow each other.
pub(super) fn joined(parts: Vec<Collected>) -> FieldColumn {
    // Parts have the same ones, mostly.
    let mut places: HashMap<&str, u32, RandomState> = HashMap::default();
    for value in parts.iter().flat_map(|part| &part.column.values) {
        places.entry(value).or_default();
    }
    let mut values: Vec<CompactString> = places.keys().map(|value| (*value).into()).collect();
    values.sort_unstable();
    for (value, number) in values.iter().zip(0_u32..) {
        if let Some(place) = places.get_mut(value.as_str()) {
            *place = number;
        }
    }
    let number = |value: &CompactString| places.get(value.as_str()).copied().unwrap_or_default();
    let numbers: Vec<Vec<u32>> =
        parts.iter().map(|part| part.column.values.iter().map(number).collect()).collect();
    let mut ends = Vec::with_capacity(parts.iter().map(|part| part.events).sum());
    let mut all = Vec::with_capacity(parts.iter().map(|part| part.column.numbers.len()).sum());
    for (Collected { events, column }, numbers) in parts.into_iter().zip(numbers) {
        let before = all.len() as u32;
        column.ends.each(events, |end| ends.push(before + end));
        let number = |own: u32| numbers.get(own as usize).copied().unwrap_or_default();
        column.all().for_each(|own| all.push(number(own)));
    }
    FieldColumn::new(values, &ends, all)
}

/// The kinds of the sources of each event.
fn of_source_kinds(catalog: &Catalog, sources: &FieldColumn) -> FieldColumn {
    let kind = |id: &CompactString| {
        let kind = catalog.source(id)?.kind.as_ref()?;
        Some(CompactString::from(kind.code()))
    };
    let kinds: Vec<Option<CompactString>> = sources.values.iter().map(kind).collect();
    let mut values: Vec<CompactString> = kinds.iter().flatten().cloned().collect();
    values.sort_unstable();
    values.dedup();
    let number =
        |kind: &Option<CompactString>| Some(values.binary_search(kind.as_ref()?).ok()? as u32);
    let numbers: Vec<Option<u32>> = kinds.iter().map(number).collect();
    let mut ends = Vec::with_capacity(catalog.len());
    let mut items: Vec<u32> = Vec::new();
    for event in 0..catalog.len() {
        let first = items.len();
        for source in sources.of(event) {
            if let Some(kind) = numbers.get(source as usize).copied().flatten()
                && !items.get(first..).unwrap_or_default().contains(&kind)
            {
                items.push(kind);
            }
        }
        ends.push(items.len() as u32);
    }
    FieldColumn::new(values, &ends, items)
}

/// Parties have numbers already.
fn of_parties(catalog: &Catalog) -> FieldColumn {
    let code = |party: &super::Party| party.code.to_compact_string();
    let values = catalog.parties().iter().map(code).collect();
    let mut ends = Vec::with_capacity(catalog.len());
    let mut items: Vec<u32> = Vec::new();
    for facts in catalog.all_facts().iter() {
        items.extend(facts.parties.iter().map(|party| party.index() as u32));
        ends.push(items.len() as u32);
    }
    FieldColumn::new(values, &ends, items)
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
    joined(vec![part.collected()])
}

/// Organisations that take part, or have a member that does.
fn of_organisations(catalog: &Catalog) -> FieldColumn {
    let all = &catalog.dataset().organisations;
    if all.is_empty() {
        return FieldColumn::default();
    }
    let of_party = organisations(catalog);
    let mut part = Part::default();
    for facts in catalog.all_facts().iter() {
        let own = facts.parties.iter().filter_map(|party| of_party.get(party.index())).flatten();
        own.filter_map(|number| all.get(*number as usize)).for_each(|it| part.add(&it.id));
        part.end_event();
    }
    joined(vec![part.collected()])
}

/// Tells the values of an event but its parties, pairs and organisations, each field's in any order.
#[cfg(test)]
pub(super) fn tell(
    catalog: &Catalog,
    event: &Event,
    facts: &EventFacts,
    tell: &mut dyn FnMut(Field, &str),
) {
    tell_own(event, facts, &catalog.dataset().files, tell);
    for id in &event.sources {
        if let Some(kind) = catalog.source(id).and_then(|source| source.kind.as_ref()) {
            tell(Field::SourceKind, kind.code());
        }
    }
}

/// The same but for kinds of sources.
pub(super) fn tell_own(
    event: &Event,
    facts: &EventFacts,
    files: &[String],
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
    event.sources.iter().for_each(|id| tell(Field::Source, id));
    for confidence in event.claims.iter().filter_map(|claim| claim.confidence.as_ref()) {
        tell(Field::Confidence, confidence.code());
    }
    for promise in &event.commitments {
        tell(Field::Commitment, promise.status.as_ref().map_or("", CodeList::code));
    }
    if let Some(precision) = event.when.date().map(EventDate::precision) {
        tell(Field::Precision, precision_code(precision));
    }
    if let Some(extent) = facts.extent() {
        tell(Field::Year, &extent.start().civil().year.to_compact_string());
    }
    event.tags.iter().for_each(|tag| tell(Field::Tag, tag));
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
