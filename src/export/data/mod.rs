//! The events of a filter as data for other programs.
//!
//! Owns the forms, and what each says of itself. Records go out one by one. Refuses files: what is written
//! to is given.

mod calendar;
mod network;
mod referred;
mod rows;
mod slides;

use std::borrow::Cow;
use std::io::{self, Write};

pub use self::network::Network;
use self::referred::Referred;
use super::events::EventsAs;
use super::extract::Extract;
use crate::model::{Dataset, Event};
use crate::say;
use crate::words::{Language, in_language};

/// As what events are exported.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum DataAs {
    /// The event file, version 1.
    Json,
    /// The event file as lines.
    Lines,
    /// A table, one row an event.
    Events,
    /// A table, one row for each party of an event.
    Participations,
    /// A table, one row for each commitment.
    Commitments,
    /// A table, one row for each tie of two parties.
    Edges,
    /// A calendar, iCalendar.
    Calendar,
    /// A timeline of `TimelineJS` 3.
    TimelineJs,
    /// The network of parties over time, for Gephi.
    Gexf,
    /// The network of parties, for other programs.
    GraphMl,
}

/// What an export could not take with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Number of events.
    pub events: usize,
    /// Why, in words that go on after "2 events are left out: ".
    pub reason: &'static str,
}

impl DataAs {
    /// Every form, in the order of menus.
    pub const EVERY: [Self; 10] = [
        Self::Json,
        Self::Lines,
        Self::Events,
        Self::Participations,
        Self::Commitments,
        Self::Edges,
        Self::Calendar,
        Self::TimelineJs,
        Self::Gexf,
        Self::GraphMl,
    ];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json | Self::TimelineJs => "json",
            Self::Lines => "jsonl",
            Self::Events | Self::Participations | Self::Commitments | Self::Edges => "csv",
            Self::Calendar => "ics",
            Self::Gexf => "gexf",
            Self::GraphMl => "graphml",
        }
    }

    /// The first form with this ending, in whatever letters.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        Self::EVERY.into_iter().find(|form| form.ending() == ending)
    }

    /// Its name in settings.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Lines => "jsonl",
            Self::Events => "events",
            Self::Participations => "participations",
            Self::Commitments => "commitments",
            Self::Edges => "ties",
            Self::Calendar => "ics",
            Self::TimelineJs => "timelinejs",
            Self::Gexf => "gexf",
            Self::GraphMl => "graphml",
        }
    }

    /// The form of this name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|form| form.code() == code)
    }

    /// Its name in menus.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => say!("data-json"),
            Self::Lines => say!("data-lines"),
            Self::Events => say!("data-events"),
            Self::Participations => say!("data-participations"),
            Self::Commitments => say!("data-commitments"),
            Self::Edges => say!("data-ties"),
            Self::Calendar => say!("data-calendar"),
            Self::TimelineJs => say!("data-timelinejs"),
            Self::Gexf => say!("data-gexf"),
            Self::GraphMl => say!("data-graphml"),
        }
    }

    /// Writes the events, all of them but those that the form has no place for.
    ///
    /// # Errors
    ///
    /// As what is written to says.
    pub fn write(self, extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<LeftOut> {
        // Data are the same whoever reads them.
        let events = in_language(Language::English, || self.written(extract, to))?;
        let reason = if events > 0 { say!("data-no-date") } else { "" };
        Ok(LeftOut { events, reason })
    }

    /// Gives how many events are left out.
    fn written(self, extract: &Extract<'_>, to: &mut dyn Write) -> io::Result<usize> {
        let whole = |done: io::Result<()>| done.map(|()| 0);
        match self {
            Self::Json => whole(file(extract, EventsAs::Json, to)),
            Self::Lines => whole(file(extract, EventsAs::Lines, to)),
            Self::Events => whole(file(extract, EventsAs::Csv, to)),
            Self::Participations => whole(rows::participations(extract, to)),
            Self::Commitments => whole(rows::commitments(extract, to)),
            Self::Edges => whole(Network::of(extract).edges_csv(extract, to)),
            Self::Calendar => whole(calendar::write(extract, to)),
            Self::TimelineJs => slides::write(extract, to),
            Self::Gexf => whole(Network::of(extract).gexf(extract, to)),
            Self::GraphMl => whole(Network::of(extract).graphml(extract, to)),
        }
    }
}

/// As an event file, whose first key says what it holds.
fn file(extract: &Extract<'_>, form: EventsAs, to: &mut dyn Write) -> io::Result<()> {
    let of = extract.catalog.dataset();
    let mut other = of.other.clone();
    other.insert("$comment".to_owned(), extract.note().into());
    let events = || extract.events().map(|(_, event, _)| event);
    let head = Dataset {
        schema: of.schema.clone(),
        title: of.title.clone(),
        about: of.about.clone(),
        licence: of.licence.clone(),
        as_of: of.as_of.clone(),
        language: of.language.clone(),
        other,
        ..entries(extract, events())
    };
    form.write(&head, events(), extract.language, to)
}

/// People, places, sources and all other entries: of a filter those that its events refer to, else all.
fn entries<'e>(extract: &Extract<'_>, events: impl Iterator<Item = Cow<'e, Event>>) -> Dataset {
    let of = extract.catalog.dataset();
    if !extract.query().is_empty() {
        let mut referred = Referred::none(of);
        events.for_each(|event| referred.event(&event));
        return referred.entries(of);
    }
    Dataset {
        organisations: of.organisations.clone(),
        people: of.people.clone(),
        commissions: of.commissions.clone(),
        places: of.places.clone(),
        sources: of.sources.clone(),
        ..Dataset::default()
    }
}
