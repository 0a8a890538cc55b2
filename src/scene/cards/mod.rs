//! Cards: each event, country, pair and other name as a document, in blocks of words.
//!
//! Owns what a card says and in which order. Leaves type, colour and clicks to `ui`. What a file
//! does not state is not shown as an empty box; one line says what is missing.

mod address;
mod citation;
mod cited;
mod commission;
mod commission_meeting;
mod dataset;
mod dossier;
mod evidence;
mod general;
mod kind_facts;
mod location;
mod markdown;
mod organisation;
mod other_fields;
mod pair;
mod parts;
mod party;
mod person;
mod piece;
mod place;
mod promises;
mod range;
pub mod sheet;
mod source;
mod visit;
mod wording;

use crate::model::{Kind, Status};
use crate::query::{Catalog, EventIx, PartyIx};
use crate::say;
use crate::scene::pair_line::PairEvents;
use crate::state::Target;
use crate::words::{self, Language};

pub use address::{host, may_open};
pub use citation::{Citation, CitationStyle};
pub use cited::with_sources;
pub use dataset::shown_card;
pub use evidence::{claim_words, language_name};
pub use location::Location;
pub use markdown::{escaped as markdown_text, markdown, markdown_lines};
pub use party::Period;
pub use piece::{Action, Piece, line_words};
pub use range::range_card;
pub use wording::{Entry, Wording, languages_of};

/// A document about one thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// Kind and status, above the title of an event.
    pub kind: Option<(Kind, Option<Status>)>,
    /// Its title.
    pub title: String,
    /// Its blocks, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// What is said of the whole card of an event.
    Head(Head),
    /// A section name, with a figure at its right end.
    Section(String, Option<String>),
    /// Parties with flags: "Morocco and Mali, in Bamako", or "Mali → Morocco".
    Parties(PartyLine),
    /// The date in words, and what sources say of it where they differ.
    Date(DateBlock),
    /// Sources that differ on a field.
    Contested(FieldClaims),
    /// Which session of how many it is, with those beside it.
    SessionPlace(SessionPlace),
    /// The sessions of a series.
    Sessions(SessionStrip),
    /// All events of a pair on one line.
    Line(PairEvents),
    /// Two numbers against each other.
    Balance(Balance),
    /// People with rank and post as reported.
    People(Vec<PersonRow>),
    /// Short words side by side.
    Chips(Vec<String>),
    /// What was said.
    Quote(QuoteBlock),
    /// Lines with a label in front, e.g. a day and what took place on it.
    Rows(Vec<(String, String)>),
    /// Lines with a label in front, of words that may lead to other cards.
    Links(Vec<(String, Vec<Piece>)>),
    /// What can be done with what the card is of.
    Actions(Vec<Action>),
    /// Rows in several languages, with what belongs to each: a programme, a roadmap.
    Entries(Vec<Entry>),
    /// Links to other events.
    Events(Vec<EventRow>),
    /// Links to the cards of countries, pairs and other names, with a figure.
    Partners(Vec<PartnerRow>),
    /// A paragraph.
    Text(String),
    /// A paragraph in several languages.
    Wording(Wording),
    /// A place that the file puts on the globe.
    Location(Location),
    /// A quiet remark.
    Remark(String),
    /// Numbered sources.
    Sources(Vec<SourceRow>),
}

/// What is said of the whole card of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The fields on which sources differ, in words.
    pub contested: Vec<String>,
    /// Number of sources.
    pub sources: usize,
    /// Languages that texts of it can be read in, as tags.
    pub languages: Vec<String>,
}

/// The parties of an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartyLine {
    /// Parties in front: senders of a visit, else all of them.
    pub from: Vec<PartyName>,
    /// Hosts of a visit.
    pub to: Vec<PartyName>,
    /// Where.
    pub place: Option<Piece>,
}

/// A party with its flag.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyName {
    /// Which.
    pub party: PartyIx,
    /// Its name, with the name as reported where it differs.
    pub name: String,
    /// ISO alpha-2 code of its flag.
    pub flag: Option<&'static str>,
}

/// The date of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct DateBlock {
    /// In words.
    pub words: String,
    /// What sources say, where they differ.
    pub claims: Option<FieldClaims>,
}

/// Claims on one field that differ.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldClaims {
    /// The field in words; empty for the date, which stands above.
    pub field: String,
    /// Each value with those who give it.
    pub values: Vec<ClaimRow>,
}

/// A value that some sources give.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimRow {
    /// The value.
    pub value: Wording,
    /// The sources: publisher, date, kind, and the number in the list of sources.
    pub by: Vec<Piece>,
    /// How far it is backed.
    pub confidence: Option<String>,
}

/// Which session it is.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionPlace {
    /// "1st session, 1 of 2 in the file".
    pub words: String,
    /// The session before, and its date.
    pub before: Option<(EventIx, String)>,
    /// The session after, and its date.
    pub after: Option<(EventIx, String)>,
}

/// The sessions of a series, in time order.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionStrip {
    /// Name of the series; empty where the section says it.
    pub series: Piece,
    /// Its sessions; of a long series those around the present one.
    pub stops: Vec<SessionStop>,
    /// Number of sessions before them.
    pub earlier: usize,
    /// What follows the last one, in words: "next: not stated".
    pub tail: String,
}

/// One session in a strip.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionStop {
    /// Which event.
    pub event: EventIx,
    /// Its kind.
    pub kind: Kind,
    /// "1st, Bamako".
    pub label: String,
    /// Its date, short.
    pub when: String,
    /// Time since the session before, in words.
    pub since: Option<String>,
    /// It is the session of the card.
    pub current: bool,
    /// Its date or existence is in doubt.
    pub doubtful: bool,
    /// A part of its date was inferred.
    pub inferred: bool,
}

/// A person on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// Rank and name.
    pub name: String,
    /// The person's dossier; a number of people has none.
    pub target: Option<Target>,
    /// Post, or what the person did.
    pub line: Option<String>,
    /// ISO alpha-2 code of the flag of the country the person serves.
    pub flag: Option<&'static str>,
}

/// A quote on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteBlock {
    /// The words, in translation where there is an original.
    pub text: Wording,
    /// The words in the original language.
    pub original: Option<Wording>,
    /// The name of the original language.
    pub language: Option<String>,
    /// Speaker and channel.
    pub by: Vec<Piece>,
    /// The source, with its number in the list of sources.
    pub source: Option<Piece>,
}

/// A link to an event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRow {
    /// Which.
    pub event: EventIx,
    /// Its kind.
    pub kind: Kind,
    /// Its date, short.
    pub when: String,
    /// Its title.
    pub title: String,
    /// How it is tied, or another remark.
    pub note: Option<String>,
}

/// A link to the card of a country, of a pair, or of another name.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerRow {
    /// Where it leads.
    pub target: Target,
    /// What is clicked.
    pub name: String,
    /// ISO alpha-2 code of the flag.
    pub flag: Option<&'static str>,
    /// The kind of events whose mark stands in place of a flag.
    pub kind: Option<Kind>,
    /// A figure at the right.
    pub figure: String,
    /// How it changed against the period before.
    pub change: Option<Change>,
}

/// A number of events against that of the period before.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// In the period before.
    pub before: u32,
    /// In the period.
    pub after: u32,
}

impl Change {
    /// With sign and words: "+3 more", "−1 fewer", "+4 new", "−2 none since", "= as many".
    #[must_use]
    pub fn words(self) -> String {
        let difference = self.after.abs_diff(self.before);
        match (self.before, self.after) {
            (before, after) if before == after => say!("cards-change-none").to_owned(),
            (0, _) => say!("cards-change-new", count = difference),
            (_, 0) => say!("cards-change-gone", count = difference),
            (before, after) if after > before => say!("cards-change-more", count = difference),
            _ => say!("cards-change-fewer", count = difference),
        }
    }
}

/// Two numbers against each other, each with what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// What stands at the left: "made", 12. The word is right beside any number.
    pub left: (&'static str, u32),
    /// What stands at the right.
    pub right: (&'static str, u32),
}

/// A source on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceRow {
    /// Its id in the file.
    pub id: String,
    /// Publisher and title; leads to the dossier of the source.
    pub line: Piece,
    /// Date, kind, language, and when it was read.
    pub meta: String,
    /// Its address, as the file gives it: it may be of any scheme.
    pub url: Option<String>,
    /// The address of an archived copy.
    pub archive: Option<String>,
}

/// The card of what is selected; of the dataset where nothing is. Only the card of a country asks for
/// the `period`. `is_merging`: of visits that are recorded twice, one record stands for both.
#[must_use]
pub fn card(
    catalog: &Catalog,
    target: Option<&Target>,
    period: Option<&Period<'_>>,
    language: &str,
    is_merging: bool,
) -> Card {
    match target {
        Some(Target::Event(event)) => event_card(catalog, *event, language, is_merging),
        Some(Target::Events(events)) => dataset::events_card(catalog, events, language),
        Some(Target::Party(party)) => party::party_card(catalog, *party, period, language),
        Some(Target::Pair(one, other)) => pair::pair_card(catalog, *one, *other, language),
        Some(Target::Person(person)) => person::card(catalog, person, language),
        Some(Target::Organisation(name)) => organisation::card(catalog, name, language),
        Some(Target::Commission(commission)) => commission::card(catalog, *commission, language),
        Some(Target::Place(place)) => place::card(catalog, place, language),
        Some(Target::Source(source)) => source::card(catalog, source, language),
        None => dataset::dataset_card(catalog, language),
    }
}

/// The name of a party in the language of the interface, which the table of countries has.
fn called(catalog: &Catalog, party: PartyIx) -> &str {
    catalog.party_name_in(party, words::language().tag())
}

/// The language of names out of tables of the program: that of the data, unless the interface speaks another
/// one than English, whose words these names stand among.
fn language_of_names(language: &str) -> &str {
    let spoken = words::language();
    if spoken == Language::English { language } else { spoken.tag() }
}

fn event_card(catalog: &Catalog, ix: EventIx, language: &str, is_merging: bool) -> Card {
    let Some(parts) = parts::Parts::of(catalog, ix, language, is_merging) else {
        return Card::default();
    };
    let event = parts.event;
    let mut blocks = vec![parts.head()];
    blocks.extend(match event.kind {
        Kind::Visit => visit::blocks(&parts),
        Kind::CommissionMeeting => commission_meeting::blocks(&parts),
        _ => general::blocks(&parts),
    });
    Card {
        kind: Some((event.kind.clone(), event.status.clone())),
        title: event.title.get(language).to_owned(),
        blocks,
    }
}

#[cfg(test)]
mod tests;
