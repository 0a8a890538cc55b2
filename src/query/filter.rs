//! The filter: what an event must be to be shown.
//!
//! Owns the test of one event against each part of the filter. Leaves counting to `shown`.

use std::collections::{BTreeMap, BTreeSet};

use fixedbitset::FixedBitSet;
use serde::{Deserialize, Serialize};

use super::columns::FieldColumn;
use super::facts::EventFacts;
use super::mirrors::Mirrors;
use super::{Catalog, EventIx, Field, Period};
use crate::model::{CodeList, Event};
use crate::say;
use crate::time::{EventDate, Moment, Span};

/// How several chosen parties combine.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartyMode {
    /// An event of any of them.
    #[default]
    Any,
    /// An event that brings all of them together.
    All,
}

/// What the sources of an event are like.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Evidence {
    /// Sources differ on a field.
    Contested,
    /// One source only.
    SingleSource,
    /// The date is inferred in part.
    DateInferred,
    /// No date that could be read.
    Undated,
}

impl Evidence {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 4] =
        [Self::Contested, Self::SingleSource, Self::DateInferred, Self::Undated];

    /// The words that a reader sees.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Contested => say!("evidence-contested"),
            Self::SingleSource => say!("evidence-single-source"),
            Self::DateInferred => say!("evidence-date-inferred"),
            Self::Undated => say!("evidence-undated"),
        }
    }

    /// Its code, as a query line writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Contested => "conflict",
            Self::SingleSource => "single-source",
            Self::DateInferred => "inferred-date",
            Self::Undated => "no-date",
        }
    }

    /// The mark of a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.code() == code)
    }

    /// Whether it is true of an event.
    #[must_use]
    pub fn holds(self, facts: &EventFacts) -> bool {
        match self {
            Self::Contested => facts.doubt().contested,
            Self::SingleSource => facts.doubt().single_source,
            Self::DateInferred => facts.doubt().inferred,
            Self::Undated => facts.extent().is_none(),
        }
    }
}

/// Values of a field that are wanted, and values that are not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choice {
    /// One of these must hold; empty: any value, or none.
    pub only: BTreeSet<String>,
    /// None of these may hold.
    pub not: BTreeSet<String>,
}

impl Choice {
    fn is_empty(&self) -> bool {
        self.only.is_empty() && self.not.is_empty()
    }
}

/// A filter; the default lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words, each of which must begin a word somewhere in the event; `"words in quotes"` follow each
    /// other; a word after `-` must not be there.
    pub text: String,
    /// What is chosen of each field; fields without a choice are not in it.
    pub fields: BTreeMap<Field, Choice>,
    /// How several wanted parties combine.
    pub party_mode: PartyMode,
    /// EDTF: events that end before its start are left out.
    pub after: Option<String>,
    /// EDTF: events that start after its end are left out.
    pub before: Option<String>,
    /// The period that events lie in.
    pub period: Option<Period>,
    /// Of visits that are recorded twice, from both sides, one record stands for both.
    pub merge_mirrored: bool,
}

/// Bits beside those of the fields, for what else an event may fail.
const TEXT: u32 = Field::COUNT as u32;
const DATES: u32 = TEXT + 1;
const MIRRORED: u32 = TEXT + 2;

/// What is chosen of a field, made ready: by number of the value.
struct Test<'a> {
    field: Field,
    column: &'a FieldColumn,
    only: Option<Vec<bool>>,
    not: Option<Vec<bool>>,
    /// All of these must hold, instead of one of `only`.
    all: Option<Vec<Option<u32>>>,
}

/// A filter made ready to test many events.
pub(super) struct Prepared<'a> {
    filter: &'a Filter,
    tests: Vec<Test<'a>>,
    text_hits: Option<FixedBitSet>,
    after: Option<Moment>,
    before: Option<Moment>,
    /// The period, if one is wanted and means a time.
    period: Option<Span>,
    /// Whose second records are left out.
    mirrors: Option<&'a Mirrors>,
}

impl Filter {
    /// Whether everything passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { text, fields, party_mode: _, after, before, period, merge_mirrored } = self;
        text.trim().is_empty()
            && fields.values().all(Choice::is_empty)
            && after.is_none()
            && before.is_none()
            && period.is_none()
            && !merge_mirrored
    }

    /// The values of a field of which one must hold, in order.
    pub fn only(&self, field: Field) -> impl Iterator<Item = &str> {
        self.fields.get(&field).into_iter().flat_map(|choice| &choice.only).map(String::as_str)
    }

    /// The values of a field that may not hold, in order.
    pub fn not(&self, field: Field) -> impl Iterator<Item = &str> {
        self.fields.get(&field).into_iter().flat_map(|choice| &choice.not).map(String::as_str)
    }

    /// Whether a value is wanted (`true`), left out (`false`), or neither.
    #[must_use]
    pub fn chosen(&self, field: Field, value: &str) -> Option<bool> {
        let choice = self.fields.get(&field)?;
        let wanted = choice.only.contains(value).then_some(true);
        wanted.or_else(|| choice.not.contains(value).then_some(false))
    }

    /// The same filter, with another choice of one field.
    #[must_use]
    pub fn with(mut self, field: Field, only: impl IntoIterator<Item = String>) -> Self {
        self.fields.entry(field).or_default().only = only.into_iter().collect();
        self.fields.retain(|_, choice| !choice.is_empty());
        self
    }

    /// This filter and all that another one asks for; of single values the other's.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (field, choice) in &other.fields {
            let own = self.fields.entry(*field).or_default();
            own.only.extend(choice.only.iter().cloned());
            own.not.extend(choice.not.iter().cloned());
            own.only.retain(|value| !choice.not.contains(value));
            own.not.retain(|value| !choice.only.contains(value));
        }
        if other.party_mode == PartyMode::All {
            self.party_mode = PartyMode::All;
        }
        self.after = other.after.clone().or(self.after);
        self.before = other.before.clone().or(self.before);
        self.period = other.period.clone().or(self.period);
        self.merge_mirrored |= other.merge_mirrored;
        self
    }

    /// The same filter, without any choice of a field.
    #[must_use]
    pub fn without(mut self, field: Field) -> Self {
        self.fields.remove(&field);
        self
    }

    pub(super) fn prepare<'a>(&'a self, catalog: &'a Catalog) -> Prepared<'a> {
        let bound = |text: &Option<String>, edge: fn(&EventDate) -> Option<Moment>| {
            text.as_deref().and_then(|text| edge(&EventDate::parse(text).ok()?))
        };
        let mut text_hits =
            (!self.text.trim().is_empty()).then(|| catalog.text().search(&self.text)).flatten();
        let mirrors = self.merge_mirrored.then(|| catalog.mirrors());
        if let (Some(hits), Some(mirrors)) = (&mut text_hits, mirrors) {
            // The record that stands for both is found by the words of both.
            for (kept, merged) in mirrors.pairs() {
                if hits.contains(merged.index()) {
                    hits.insert(kept.index());
                }
            }
        }
        let as_of = catalog.dataset().as_of.date().and_then(EventDate::latest);
        let chosen = self.fields.iter().filter(|(_, choice)| !choice.is_empty());
        Prepared {
            filter: self,
            tests: chosen.map(|(field, choice)| self.test(catalog, *field, choice)).collect(),
            text_hits,
            after: bound(&self.after, EventDate::earliest),
            before: bound(&self.before, EventDate::latest),
            period: self.period.as_ref().and_then(|period| period.span(as_of)),
            mirrors,
        }
    }

    fn test<'a>(&self, catalog: &'a Catalog, field: Field, choice: &Choice) -> Test<'a> {
        let column = catalog.columns().field(field);
        let marked = |wanted: &BTreeSet<String>| {
            let mut marks = vec![false; column.values.len()];
            for value in wanted {
                for number in catalog.values_meant(field, value) {
                    if let Some(mark) = marks.get_mut(number) {
                        *mark = true;
                    }
                }
            }
            marks
        };
        let every = field == Field::Party && self.party_mode == PartyMode::All;
        Test {
            field,
            column,
            only: (!choice.only.is_empty()).then(|| marked(&choice.only)),
            not: (!choice.not.is_empty()).then(|| marked(&choice.not)),
            all: every.then(|| {
                let number = |value: &String| catalog.values_meant(field, value).first().copied();
                choice.only.iter().map(|value| number(value).map(|it| it as u32)).collect()
            }),
        }
    }
}

impl Test<'_> {
    fn passes(&self, event: usize) -> bool {
        let values = self.column.of(event);
        let any = |marks: &Vec<bool>| {
            values.clone().any(|value| marks.get(value as usize) == Some(&true))
        };
        let wanted = match (&self.all, &self.only) {
            (Some(all), _) => {
                all.iter().all(|it| it.is_some_and(|it| values.clone().any(|value| value == it)))
            }
            (None, only) => only.as_ref().is_none_or(any),
        };
        wanted && !self.not.as_ref().is_some_and(any)
    }
}

impl Prepared<'_> {
    /// Whether every event passes.
    pub(super) fn passes_all(&self) -> bool {
        self.tests.is_empty()
            && self.text_hits.is_none()
            && self.after.is_none()
            && self.before.is_none()
            && self.filter.period.is_none()
            && self.mirrors.is_none()
    }

    /// What an event does not pass.
    pub(super) fn failures(&self, event: usize, facts: &EventFacts) -> Failures {
        let mut failures = Failures::default();
        for test in &self.tests {
            failures.note(test.field.index() as u32, test.passes(event));
        }
        if let Some(hits) = &self.text_hits {
            failures.note(TEXT, hits.contains(event));
        }
        failures.note(DATES, self.passes_dates(facts));
        if let Some(mirrors) = self.mirrors {
            failures.note(MIRRORED, !mirrors.is_second(EventIx(event as u32)));
        }
        failures
    }

    fn passes_dates(&self, facts: &EventFacts) -> bool {
        if let Some(period) = &self.filter.period
            && !self.period.is_some_and(|span| period.holds(span, facts))
        {
            return false;
        }
        if self.after.is_none() && self.before.is_none() {
            return true;
        }
        facts.extent().is_some_and(|extent| {
            self.after.is_none_or(|after| extent.end() > after || facts.time().open_end)
                && self.before.is_none_or(|before| extent.start() < before)
        })
    }
}

/// The areas of an event's agenda and commitments, as codes; may repeat.
pub(super) fn areas(event: &Event) -> impl Iterator<Item = &str> {
    let agenda = event.agenda.iter().filter_map(|item| item.area.as_ref());
    let promised = event.commitments.iter().filter_map(|promise| promise.area.as_ref());
    agenda.chain(promised).map(CodeList::code)
}

/// A set of fields, and of what else an event may fail.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Failures(u32);

impl Failures {
    fn note(&mut self, bit: u32, passes: bool) {
        self.0 |= u32::from(!passes) << bit;
    }

    /// The event is shown.
    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The event would be shown, if it were not for one field at most.
    pub(super) fn is_at_most_one_field(self) -> bool {
        self.0.count_ones() <= 1 && self.0 < 1 << Field::COUNT
    }

    /// The event would be shown, if it were not for `field` alone.
    pub(super) fn is_at_most(self, field: Field) -> bool {
        self.0 & !(1 << field.index()) == 0
    }
}
