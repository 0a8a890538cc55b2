//! What stands in each cell, as words and signs; where they go is not said here.

use super::TableInput;
use crate::model::{CodeList, Commitment, Event, Kind};
use crate::query::{Catalog, Column, EventFacts, EventIx, Overdue, PartyIx, PartyKind, RowIx};
use crate::say;
use crate::scene::cards::claim_words;
use crate::scene::{counts, field_words, ordinal};
use crate::time::length;
use crate::words::{Language, comma};

/// What a text says by its look.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Tone {
    /// What the row is about.
    Strong,
    /// A value.
    Plain,
    /// Something beside it.
    Quiet,
    /// A warning.
    Warning,
    /// It leads somewhere.
    Link,
}

/// A small sign in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The mark of a kind; hollow where the event is in doubt.
    Kind(Kind, bool),
    /// The flag of an ISO alpha-2 code.
    Flag(&'static str),
    /// From the one before to the one after.
    To,
    /// Overdue.
    Warning,
    /// Sources differ.
    Contested,
    /// One source only.
    SingleSource,
}

/// A sign and a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The sign in front.
    pub sign: Option<Sign>,
    /// The text.
    pub text: String,
    /// How it looks.
    pub tone: Tone,
    /// The event that it leads to.
    pub link: Option<EventIx>,
}

impl Piece {
    pub(super) fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { sign: None, text: text.into(), tone, link: None }
    }

    fn with(self, sign: Sign) -> Self {
        Self { sign: Some(sign), ..self }
    }
}

/// The contents of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Nothing is stated.
    Empty,
    /// One text, in as many lines as the row has.
    Words(Piece),
    /// Pieces one after the other on a line.
    Run(Vec<Piece>),
    /// Pieces below each other.
    Stack(Vec<Piece>),
    /// Values beside each other, each with what is said of it below.
    Beside(Vec<(String, String)>),
}

impl TableInput<'_> {
    /// What stands in a cell.
    #[must_use]
    pub fn content(&self, row: RowIx, column: Column) -> Content {
        match column {
            Column::Field => self
                .index
                .dispute(row)
                .and_then(|it| it.field(self.catalog))
                .map_or(Content::Empty, |field| {
                    words(field_words(self.catalog, field), Tone::Plain)
                }),
            Column::Claims => Content::Beside(self.claims(row)),
            _ => match (self.index.promise(self.catalog, row), self.event_of(row)) {
                (Some((at, promise)), _) if self.table.heading() == Column::Promise => {
                    self.of_promise(promise, at, column)
                }
                (_, Some((event, facts))) => self.of_event(event, facts, column),
                _ => Content::Empty,
            },
        }
    }

    pub(super) fn event_of(&self, row: RowIx) -> Option<(&Event, &EventFacts)> {
        let event = self.index.event(self.table, row)?;
        Some((self.catalog.event(event)?, self.catalog.facts(event)?))
    }

    fn of_event(&self, event: &Event, facts: &EventFacts, column: Column) -> Content {
        match column {
            Column::Date => {
                let tone = if event.when.date().is_some() { Tone::Plain } else { Tone::Quiet };
                words(event.when.short_words(), tone)
            }
            Column::Kind => {
                let mark = Sign::Kind(event.kind.clone(), facts.doubt().doubtful);
                Content::Words(Piece::new(event.kind.label(), Tone::Quiet).with(mark))
            }
            Column::Title => words(event.title.get(self.language), Tone::Strong),
            Column::Parties => self.parties(facts),
            Column::Status => stated(event.status.as_ref(), Tone::Quiet),
            Column::Place => event.place.as_deref().map_or(Content::Empty, |place| {
                words(self.catalog.place_name(place, self.language), Tone::Quiet)
            }),
            Column::Commission => event.commission.as_ref().map_or(Content::Empty, |session| {
                let commission = self.catalog.commission(&session.id);
                let name = commission.map_or(&*session.id, |it| it.name.get(self.language));
                let number = session.session.map(|number| format!("{} · ", ordinal(number)));
                words(number.unwrap_or_default() + name, Tone::Quiet)
            }),
            Column::Sources => words(counts::grouped(event.sources.len()), Tone::Quiet),
            Column::Contested if facts.doubt().contested => {
                Content::Words(Piece::new("", Tone::Warning).with(Sign::Contested))
            }
            Column::SingleSource if facts.doubt().single_source => {
                Content::Words(Piece::new("", Tone::Quiet).with(Sign::SingleSource))
            }
            _ => Content::Empty,
        }
    }

    fn of_promise(&self, promise: &Commitment, at: EventIx, column: Column) -> Content {
        match column {
            Column::Promise => words(promise.text.get(self.language), Tone::Strong),
            Column::Owner => self.party_by_code(promise.owner.as_deref()),
            Column::Beneficiary => self.party_by_code(promise.beneficiary.as_deref()),
            Column::Area => stated(promise.area.as_ref(), Tone::Quiet),
            Column::Announced => self.catalog.event(at).map_or(Content::Empty, |event| {
                Content::Stack(vec![
                    Piece::new(event.when.short_words(), Tone::Plain),
                    Piece::new(event.title.get(self.language), Tone::Quiet),
                ])
            }),
            Column::Due if promise.due.is_missing() => Content::Empty,
            Column::Due => words(promise.due.short_words(), Tone::Plain),
            Column::Outcome => stated(promise.status.as_ref(), Tone::Plain),
            Column::Overdue => Overdue::of(self.catalog, promise).map_or(Content::Empty, |it| {
                Content::Words(Piece::new(overdue_words(it), Tone::Warning).with(Sign::Warning))
            }),
            Column::Fulfilled => {
                let pieces: Vec<Piece> =
                    promise.fulfilled_by.iter().map(|id| self.fulfilling(id)).collect();
                if pieces.is_empty() { Content::Empty } else { Content::Stack(pieces) }
            }
            _ => Content::Empty,
        }
    }

    /// A link to an event that fulfilled a commitment; the id where the file has no such event.
    fn fulfilling(&self, id: &str) -> Piece {
        let found = self.catalog.find_event(id);
        let event = found.and_then(|event| self.catalog.event(event));
        match event {
            Some(event) => {
                let words =
                    format!("{} · {}", event.when.short_words(), event.title.get(self.language));
                Piece { link: found, ..Piece::new(words, Tone::Link) }
            }
            None => Piece::new(id, Tone::Quiet),
        }
    }

    /// All parties, or who travelled to whom.
    fn parties(&self, facts: &EventFacts) -> Content {
        let directed = !facts.senders().is_empty() && !facts.hosts().is_empty();
        let sides: [&[PartyIx]; 2] =
            if directed { [facts.senders(), facts.hosts()] } else { [&facts.parties, &[]] };
        let mut pieces: Vec<Piece> = Vec::new();
        for (side, parties) in sides.into_iter().enumerate() {
            if side == 1 && !parties.is_empty() {
                pieces.push(Piece::new("", Tone::Quiet).with(Sign::To));
            }
            pieces.extend(parties.iter().filter_map(|party| self.party(*party)));
        }
        if pieces.is_empty() { Content::Empty } else { Content::Run(pieces) }
    }

    fn party(&self, party: PartyIx) -> Option<Piece> {
        let known = self.catalog.party(party)?;
        let name = party_name(self.catalog, party, self.language);
        let piece = Piece::new(name, Tone::Plain);
        let piece = Piece { sign: known.flag.map(Sign::Flag), ..piece };
        (known.kind != PartyKind::Unstated).then_some(piece)
    }

    fn party_by_code(&self, code: Option<&str>) -> Content {
        let Some(code) = code else { return Content::Empty };
        let known = self.catalog.find_party(code).and_then(|party| self.party(party));
        Content::Words(known.unwrap_or_else(|| Piece::new(code, Tone::Plain)))
    }

    /// Each value that sources give, and who gives it.
    fn claims(&self, row: RowIx) -> Vec<(String, String)> {
        let claims = self.index.claims(self.catalog, row);
        let said = claims.map(|claim| {
            let names = claim.sources.iter().map(|id| {
                let publisher = self.catalog.source(id).and_then(|it| it.publisher.as_ref());
                publisher.map_or(id.as_str(), |publisher| publisher.get(self.language))
            });
            let mut by = names.collect::<Vec<_>>().join(comma());
            if by.is_empty() {
                by = say!("cards-source-not-recorded").to_owned();
            }
            if let Some(confidence) = &claim.confidence {
                by = format!("{by} · {}", confidence.label().to_lowercase());
            }
            (claim_words(claim, false), by)
        });
        said.collect()
    }
}

/// The name of a party in the language of the data, unless the interface speaks another one than English: then
/// it stands among words of that.
fn party_name<'a>(catalog: &'a Catalog, party: PartyIx, language: &str) -> &'a str {
    let spoken = crate::words::language();
    let tag = if spoken == Language::English { language } else { spoken.tag() };
    catalog.party_name_in(party, tag)
}

/// "2 years 9 months".
#[must_use]
pub fn overdue_words(overdue: Overdue) -> String {
    match overdue {
        Overdue::Since(due, as_of) => length(due, as_of),
        Overdue::Stated => say!("tables-as-stated").to_owned(),
    }
}

fn words(text: impl Into<String>, tone: Tone) -> Content {
    Content::Words(Piece::new(text, tone))
}

fn stated<T: CodeList>(code: Option<&T>, tone: Tone) -> Content {
    code.map_or(Content::Empty, |code| words(code.label(), tone))
}
