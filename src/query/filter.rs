//! The filter: what an event must be to be shown.
//!
//! Owns the test of one event against each part of the filter. Leaves counting to `shown`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::facts::EventFacts;
use super::{Catalog, EventIx, Mirrors, PartyIx};
use crate::model::{CodeList, Event};
use crate::time::{EventDate, Moment};

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
            Self::Contested => "Contested",
            Self::SingleSource => "Single source",
            Self::DateInferred => "Date inferred",
            Self::Undated => "Undated",
        }
    }

    /// Whether it is true of an event.
    #[must_use]
    pub fn holds(self, facts: &EventFacts) -> bool {
        match self {
            Self::Contested => facts.doubt.contested,
            Self::SingleSource => facts.doubt.single_source,
            Self::DateInferred => facts.doubt.inferred,
            Self::Undated => facts.extent.is_none(),
        }
    }
}

/// A filter; the default lets everything through.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words, each of which must begin a word somewhere in the event.
    pub text: String,
    /// Codes of kinds; empty: every kind.
    pub kinds: BTreeSet<String>,
    /// Codes of parties; empty: every party.
    pub parties: Vec<String>,
    /// How they combine.
    pub party_mode: PartyMode,
    /// Codes of statuses; an empty string stands for "not stated"; empty: every status.
    pub statuses: BTreeSet<String>,
    /// Marks of evidence, of which one must hold; empty: any.
    pub evidence: BTreeSet<Evidence>,
    /// Codes of areas, of which one must be on the agenda; empty: any.
    pub areas: BTreeSet<String>,
    /// EDTF: events that end before its start are left out.
    pub after: Option<String>,
    /// EDTF: events that start after its end are left out.
    pub before: Option<String>,
    /// Of visits that are recorded twice, from both sides, one record stands for both.
    pub merge_mirrored: bool,
}

/// The parts of a filter, each of which an event passes or not.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Facet {
    Text,
    Kind,
    Party,
    Status,
    Evidence,
    Area,
    Dates,
    Mirrored,
}

/// A filter made ready to test many events.
pub(super) struct Prepared<'a> {
    filter: &'a Filter,
    parties: Vec<Option<PartyIx>>,
    text_hits: Option<Vec<bool>>,
    after: Option<Moment>,
    before: Option<Moment>,
    /// Whose second records are left out.
    mirrors: Option<&'a Mirrors>,
}

impl Filter {
    /// Whether everything passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self {
            text,
            kinds,
            parties,
            party_mode: _,
            statuses,
            evidence,
            areas,
            after,
            before,
            merge_mirrored,
        } = self;
        text.trim().is_empty()
            && kinds.is_empty()
            && parties.is_empty()
            && statuses.is_empty()
            && evidence.is_empty()
            && areas.is_empty()
            && after.is_none()
            && before.is_none()
            && !merge_mirrored
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
                let is_hit = hits.get(merged.index()) == Some(&true);
                if let Some(hit) = hits.get_mut(kept.index()) {
                    *hit |= is_hit;
                }
            }
        }
        Prepared {
            filter: self,
            parties: self.parties.iter().map(|code| catalog.find_party(code)).collect(),
            text_hits,
            after: bound(&self.after, EventDate::earliest),
            before: bound(&self.before, EventDate::latest),
            mirrors,
        }
    }
}

impl Prepared<'_> {
    /// The facets that an event does not pass.
    pub(super) fn failures(&self, ix: EventIx, event: &Event, facts: &EventFacts) -> Failures {
        let filter = self.filter;
        let mut failures = Failures::default();
        let mut test = |facet: Facet, passes: bool| {
            if !passes {
                failures.add(facet);
            }
        };
        test(
            Facet::Text,
            self.text_hits.as_ref().is_none_or(|hits| hits.get(ix.index()) == Some(&true)),
        );
        test(Facet::Kind, filter.kinds.is_empty() || filter.kinds.contains(event.kind.code()));
        test(Facet::Party, self.passes_parties(facts));
        let status = event.status.as_ref().map_or("", CodeList::code);
        test(Facet::Status, filter.statuses.is_empty() || filter.statuses.contains(status));
        test(
            Facet::Evidence,
            filter.evidence.is_empty() || filter.evidence.iter().any(|mark| mark.holds(facts)),
        );
        test(
            Facet::Area,
            filter.areas.is_empty() || areas(event).any(|area| filter.areas.contains(area)),
        );
        test(Facet::Dates, self.passes_dates(facts));
        test(Facet::Mirrored, self.mirrors.is_none_or(|mirrors| !mirrors.is_second(ix)));
        failures
    }

    fn passes_parties(&self, facts: &EventFacts) -> bool {
        let takes_part =
            |party: &Option<PartyIx>| party.is_some_and(|party| facts.parties.contains(&party));
        match self.filter.party_mode {
            PartyMode::Any => self.parties.is_empty() || self.parties.iter().any(takes_part),
            PartyMode::All => self.parties.iter().all(takes_part),
        }
    }

    fn passes_dates(&self, facts: &EventFacts) -> bool {
        if self.after.is_none() && self.before.is_none() {
            return true;
        }
        facts.extent.is_some_and(|extent| {
            self.after.is_none_or(|after| extent.end() > after || facts.time.open_end)
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

/// A set of facets.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Failures(u8);

impl Failures {
    fn add(&mut self, facet: Facet) {
        self.0 |= 1 << facet as u8;
    }

    /// The event is shown.
    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The event would be shown, if it were not for `facet` alone.
    pub(super) fn is_at_most(self, facet: Facet) -> bool {
        self.0 & !(1 << facet as u8) == 0
    }
}
