//! What is counted and drawn of an event, prepared once: its extent in time, doubt, parties.
//!
//! Owns the reading of doubt and direction from an event's fields. Leaves looks to `scene`.

use super::PartyIx;
use super::party::PartyTable;
use crate::model::{Event, Kind, Status, When};
use crate::time::{EventDate, Moment, Span};

/// How far an event's time or existence is to be trusted.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent marks, each with its own look")]
pub struct Doubt {
    /// The date is uncertain or approximate, or the status is "reported".
    pub doubtful: bool,
    /// The year, or another part of the date, was inferred by the compiler of the file.
    pub inferred: bool,
    /// The date is known to no better than a month, year or longer.
    pub imprecise: bool,
    /// Some sources contradict others on a field.
    pub contested: bool,
    /// Rests on one source only.
    pub single_source: bool,
}

/// The prepared form of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventFacts {
    /// The whole range of time in which it may lie, end exclusive; `None`: undated.
    pub extent: Option<Span>,
    /// Where its mark stands.
    pub anchor: Option<Moment>,
    /// It lasts (an interval), rather than being known imprecisely.
    pub lasts: bool,
    /// Its end is open ("since …").
    pub open_end: bool,
    /// The latest end that a disputed claim gives, where it differs, end exclusive.
    pub contested_end: Option<Moment>,
    /// How far it is to be trusted.
    pub doubt: Doubt,
    /// Its parties, each once, in the order of the file.
    pub parties: Vec<PartyIx>,
    /// Parties that travel, where roles say so.
    pub senders: Vec<PartyIx>,
    /// Parties that receive, where roles say so.
    pub hosts: Vec<PartyIx>,
}

impl EventFacts {
    pub(super) fn of(event: &Event, table: &mut PartyTable) -> Self {
        let date = event.when.date();
        let mut facts = Self {
            extent: date.and_then(extent),
            anchor: date.and_then(EventDate::anchor),
            lasts: date.is_some_and(EventDate::is_interval),
            open_end: date.is_some_and(EventDate::is_open_ended),
            contested_end: contested_end(event),
            doubt: doubt(event),
            parties: Vec::with_capacity(event.parties.len()),
            senders: Vec::new(),
            hosts: Vec::new(),
        };
        for participation in &event.parties {
            let party = table.number(&participation.party);
            if !facts.parties.contains(&party) {
                facts.parties.push(party);
            }
            match participation.role.as_deref() {
                Some("sender" | "visitor" | "guest") => facts.senders.push(party),
                Some("host") => facts.hosts.push(party),
                _ => {}
            }
        }
        if facts.parties.is_empty() {
            facts.parties.push(table.unstated());
        }
        if facts.anchor.is_none() {
            facts.anchor = facts.extent.map(Span::start);
        }
        facts
    }

    /// Start of the extent in seconds; the far end of time where undated.
    #[must_use]
    pub fn start_key(&self) -> i64 {
        self.extent.map_or(i64::MAX, |extent| extent.start().seconds())
    }

    /// End of the extent in seconds; the far end of time where undated.
    #[must_use]
    pub fn end_key(&self) -> i64 {
        self.extent.map_or(i64::MAX, |extent| extent.end().seconds())
    }

    /// Who travels to whom; empty unless it is directed.
    pub fn directions(&self) -> impl Iterator<Item = (PartyIx, PartyIx)> {
        self.senders.iter().flat_map(|from| {
            self.hosts.iter().filter(move |to| *to != from).map(move |to| (*from, *to))
        })
    }
}

/// The drawn extent: open and unknown ends are drawn from, or to, the end that is known.
fn extent(date: &EventDate) -> Option<Span> {
    match (date.earliest(), date.latest()) {
        (Some(start), Some(end)) => Some(Span::new(start, end)),
        (Some(start), None) => Some(Span::new(start, start.plus_seconds(Moment::DAY))),
        (None, Some(end)) => Some(Span::new(end.plus_seconds(-Moment::DAY), end)),
        (None, None) => None,
    }
}

fn contested_end(event: &Event) -> Option<Moment> {
    if !event.is_contested("when") {
        return None;
    }
    let own = event.when.date().and_then(EventDate::latest);
    let claimed = event.claims.iter().filter(|claim| claim.field == "when");
    claimed
        .filter_map(|claim| When::read(claim.value.as_str()?).date().and_then(EventDate::latest))
        .filter(|end| Some(*end) != own)
        .max()
}

fn doubt(event: &Event) -> Doubt {
    let date = event.when.date();
    Doubt {
        doubtful: date.is_some_and(|date| date.is_uncertain() || date.is_approximate())
            || event.status == Some(Status::Reported)
            || (event.kind == Kind::Visit && event.status == Some(Status::Planned)),
        inferred: date.is_some_and(EventDate::year_inferred)
            || event.tags.iter().any(|tag| tag == "date-inferred"),
        imprecise: date.is_some_and(|date| !date.is_interval() && is_longer_than_a_day(date)),
        contested: !event.contested_fields().is_empty(),
        single_source: event.sources.len() == 1,
    }
}

fn is_longer_than_a_day(date: &EventDate) -> bool {
    extent(date).is_some_and(|extent| extent.seconds() > Moment::DAY)
}
