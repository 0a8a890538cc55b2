//! Events and their parts.
//!
//! Owns which fields each has, beside the careful readers in `load/records`: the same, in the same sense.

use super::reader::{Next, Reader, Slot};
use super::values::{List, Plain};
use crate::load::records::{KNOWN_OF_EVENT, LONG_TITLE};
use crate::model::{
    AgendaItem, Claim, CommissionRef, Commitment, Delegation, Event, Origin, Other, Outcome,
    Participation, PersonMention, ProgrammeItem, Quote, Relation, Text, When,
};
use crate::time::EventDate;

/// Declares the fields of an object, and reads them.
macro_rules! plain {
    ($name:ident { $($field:ident: $how:ident),+ $(,)? }) => {
        impl Plain for $name {
            fn read(reader: &mut Reader<'_>) -> Option<Self> {
                plain!(@object reader, Self { $($field: $how),+ })
            }
        }
    };
    (@object $reader:ident, $name:ident { $($field:ident: $how:ident),+ }) => {{
        const KNOWN: &[&str] = &[$(stringify!($field)),+];
        $(let mut $field = Slot::Absent;)+
        let (mut other, mut is_first) = (Other::new(), true);
        $reader.open()?;
        while let Next::Key(key) = $reader.key(&mut is_first)? {
            match key {
                $(stringify!($field) => $reader.once(&mut $field)?,)+
                _ => $reader.unknown(key, KNOWN, &mut other)?,
            }
        }
        Some($name { $($field: plain!(@$how $field),)+ other })
    }};
    (@required $field:ident) => { $field.given()? };
    (@optional $field:ident) => { $field.given() };
    (@date $field:ident) => { $field.given().unwrap_or(When::Missing) };
    (@list $field:ident) => { $field.given().map_or_else(Vec::new, |List(list)| list) };
}

plain!(CommissionRef { id: required, session: optional });
plain!(Delegation { party: required, size: optional, head: optional, members: list });
plain!(ProgrammeItem { day: date, time: optional, title: optional, place: optional, people: list });
plain!(AgendaItem { topic: optional, area: optional });
plain!(Outcome { kind: optional, text: optional, sources: list });
plain!(Commitment {
    text: required,
    owner: optional,
    beneficiary: optional,
    area: optional,
    due: date,
    status: optional,
    fulfilled_by: list,
    sources: list,
});
plain!(Relation { to: required, kind: optional });
plain!(Claim { field: required, value: required, sources: list, confidence: optional });
plain!(Quote {
    text: required,
    original: optional,
    language: optional,
    speaker: optional,
    via: optional,
    source: optional,
});

impl Plain for Participation {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        if reader.next()? == b'"' {
            return Some(Self::from(&*reader.text()?));
        }
        plain!(@object reader, Self { party: required, role: optional, as_reported: optional })
    }
}

impl Plain for PersonMention {
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        if reader.next()? == b'"' {
            return Some(Self::from(&*reader.text()?));
        }
        plain!(@object reader, Self { person: required, rank: optional, post: optional })
    }
}

/// Declares the fields of an event beside the four that it must have.
macro_rules! event {
    ($reader:ident from $start:ident, $event:ident: $($field:ident: $how:ident),+ $(,)?) => {
        let mut id = Slot::<compact_str::CompactString>::Absent;
        let (mut kind, mut title, mut when) =
            (Slot::Absent, Slot::<Text>::Absent, Slot::<When>::Absent);
        $(let mut $field = Slot::Absent;)+
        let (mut other, mut is_first) = (Other::new(), true);
        $reader.open()?;
        while let Next::Key(key) = $reader.key(&mut is_first)? {
            match key {
                "id" => $reader.once(&mut id)?,
                "kind" => $reader.once(&mut kind)?,
                "title" => $reader.once(&mut title)?,
                "when" => $reader.once(&mut when)?,
                $(stringify!($field) => $reader.once(&mut $field)?,)+
                _ => $reader.unknown(key, KNOWN_OF_EVENT, &mut other)?,
            }
        }
        let (id, kind, title, when) = (id.given()?, kind.given()?, title.given()?, when.given()?);
        let $event = Event {
            $($field: plain!(@$how $field),)+
            files: crate::model::FileSet::default(),
            origin: Origin::of($start, $reader.at),
            id, kind, title, when, other,
        };
    };
}

impl Reader<'_> {
    /// The event that is next; none if the careful reader has to read it.
    pub(super) fn event(&mut self) -> Option<Event> {
        let start = self.at;
        event!(self from start, event:
            summary: optional,
            status: optional,
            parties: list,
            place: optional,
            commission: optional,
            delegations: list,
            hosts: list,
            co_chairs: list,
            programme: list,
            agenda: list,
            outcomes: list,
            commitments: list,
            quotes: list,
            relations: list,
            claims: list,
            sources: list,
            tags: list,
            codes: optional,
            note: optional,
        );
        let is_long = event.title.all().any(|title| title.len() > LONG_TITLE);
        let session = event.commission.as_ref().and_then(|commission| commission.session);
        let has_remark = event.id.trim().is_empty()
            || event.id.len() > LONG_TITLE
            || event.title.is_blank()
            || is_long
            || session == Some(0)
            || event.claims.iter().any(|claim| !is_drawn(claim));
        (!has_remark).then_some(event)
    }
}

/// Whether a claim on the date is a date.
fn is_drawn(claim: &Claim) -> bool {
    claim.field != "when" || claim.value.as_str().is_some_and(|text| EventDate::parse(text).is_ok())
}
