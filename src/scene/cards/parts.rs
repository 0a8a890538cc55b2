//! The parts that cards of events are made of; each gives its blocks, or none.

use serde_json::Value;

use super::dossier::{organisation_name, party_or_organisation};
use super::piece::joined;
use super::{
    Block, DateBlock, EventRow, FieldClaims, PartyLine, PartyName, PersonRow, Piece, QuoteBlock,
    SourceRow,
};
use crate::model::{
    Claim, CodeList, Commitment, Event, OutcomeKind, PersonMention, ProgrammeItem, Source, When,
};
use crate::query::{Catalog, EventFacts, EventIx, PartyIx, PartyKind, linked_events};
use crate::state::Target;
use crate::time::EventDate;

/// An event with what is needed to write its card.
pub(super) struct Parts<'a> {
    pub catalog: &'a Catalog,
    pub ix: EventIx,
    pub event: &'a Event,
    pub facts: &'a EventFacts,
    pub language: &'a str,
    /// Of visits that are recorded twice, one record stands for both.
    pub is_merging: bool,
}

impl Parts<'_> {
    /// Parties and place; a visit goes from its senders to its hosts.
    pub(super) fn parties(&self) -> Vec<Block> {
        let names = |parties: &[PartyIx]| -> Vec<PartyName> {
            let stated = parties.iter().filter(|party| {
                let known = self.catalog.party(**party);
                known.is_some_and(|party| party.kind != PartyKind::Unstated)
            });
            stated.map(|party| self.party_name(*party)).collect()
        };
        let directed = !self.facts.senders().is_empty() && !self.facts.hosts().is_empty();
        let line = PartyLine {
            from: names(if directed { self.facts.senders() } else { &self.facts.parties }),
            to: if directed { names(self.facts.hosts()) } else { Vec::new() },
            place: self.place(),
        };
        let empty = line.from.is_empty() && line.to.is_empty() && line.place.is_none();
        if empty { Vec::new() } else { vec![Block::Parties(line)] }
    }

    fn party_name(&self, party: PartyIx) -> PartyName {
        let name = self.catalog.party_name(party);
        let reported = self
            .event
            .parties
            .iter()
            .find(|written| self.catalog.find_party(&written.party) == Some(party))
            .and_then(|written| written.as_reported.as_deref())
            .filter(|reported| *reported != name);
        PartyName {
            party,
            name: match reported {
                Some(reported) => format!("{name} (“{reported}”)"),
                None => name.to_owned(),
            },
            flag: self.catalog.party(party).and_then(|party| party.flag),
        }
    }

    fn place(&self) -> Option<Piece> {
        self.event.place.as_deref().map(|place| self.place_link(place))
    }

    fn place_link(&self, place: &str) -> Piece {
        let name = self.catalog.place_name(place, self.language);
        Piece::link(name, Target::Place(place.into()))
    }

    /// The date in words, with the claims on it where they differ.
    pub(super) fn date(&self) -> Vec<Block> {
        vec![Block::Date(DateBlock {
            words: self.event.when.words(),
            claims: self
                .contested("when")
                .map(|claims| FieldClaims { field: String::new(), values: claims.values }),
        })]
    }

    /// Claims that differ on other fields than the date.
    pub(super) fn contested_fields(&self) -> Vec<Block> {
        let fields = self.event.contested_fields();
        let mut blocks: Vec<Block> = fields
            .into_iter()
            .filter(|field| *field != "when")
            .filter_map(|field| Some(Block::Contested(self.contested(field)?)))
            .collect();
        if !blocks.is_empty() {
            blocks.insert(0, Block::Section("Sources differ on".to_owned(), None));
        }
        blocks
    }

    fn contested(&self, field: &str) -> Option<FieldClaims> {
        if !self.event.is_contested(field) {
            return None;
        }
        let claims = self.event.claims.iter().filter(|claim| claim.field == field);
        let ends = field == "when" && self.same_start(field);
        let values =
            claims.map(|claim| (claim_words(claim, ends), self.claim_sources(claim))).collect();
        Some(FieldClaims { field: self.field_words(field), values })
    }

    /// Whether all claims on a date begin on the same day, so that only the ends matter.
    fn same_start(&self, field: &str) -> bool {
        let claims = self.event.claims.iter().filter(|claim| claim.field == field);
        let mut starts = claims.map(|claim| {
            let when = When::read(claim.value.as_str()?);
            let date = when.date().filter(|date| date.is_interval())?;
            date.earliest()
        });
        let first = starts.next().flatten();
        first.is_some() && starts.all(|start| start == first)
    }

    fn claim_sources(&self, claim: &Claim) -> Vec<Piece> {
        if claim.sources.is_empty() {
            return vec![Piece::plain("source not recorded")];
        }
        joined(claim.sources.iter().map(|id| vec![self.publisher(id)]), ", ")
    }

    /// The publisher of a source, as a link to the source's dossier.
    fn publisher(&self, id: &str) -> Piece {
        let publisher = self.catalog.source(id).and_then(|source| source.publisher.as_ref());
        let name = publisher.map_or(id, |publisher| publisher.get(self.language));
        Piece::link(name, Target::Source(id.into()))
    }

    /// `delegations.MAR.head.post` reads "Delegation of Morocco: post of its head".
    fn field_words(&self, field: &str) -> String {
        let mut parts = field.split('.');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some("delegations"), Some(party), Some(who), what) => {
                let party = self.catalog.find_party(party);
                let party = party.map_or("?", |party| self.catalog.party_name(party));
                let what = what.map_or(String::new(), |what| format!("{what} of "));
                format!("Delegation of {party}: {what}its {who}")
            }
            (Some("quotes"), ..) => "Wording of the quote".to_owned(),
            _ => {
                let mut words = field.replace(['_', '.'], " ");
                if let Some(first) = words.get(..1).map(str::to_uppercase) {
                    words.replace_range(..1, &first);
                }
                words
            }
        }
    }

    /// The summary.
    pub(super) fn summary(&self) -> Vec<Block> {
        let summary = self.event.summary.as_ref().filter(|summary| !summary.is_blank());
        summary
            .map(|summary| Block::Text(summary.get(self.language).to_owned()))
            .into_iter()
            .collect()
    }

    /// Co-chairs, heads and members of delegations, hosts.
    pub(super) fn people(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut section = |name: &str, rows: Vec<PersonRow>| {
            if !rows.is_empty() {
                blocks.push(Block::Section(name.to_owned(), None));
                blocks.push(Block::People(rows));
            }
        };
        section("Co-chairs", self.rows(&self.event.co_chairs, None));
        for delegation in &self.event.delegations {
            let party = self.catalog.find_party(&delegation.party);
            let name = party.map_or(delegation.party.as_str(), |p| self.catalog.party_name(p));
            let size = delegation.size.map(|size| format!(" ({size})")).unwrap_or_default();
            let mut rows: Vec<PersonRow> = Vec::new();
            if let Some(head) = &delegation.head {
                let mut row = self.row(head, Some(&delegation.party));
                let post = row.line.take().map(|post| format!(" · {post}")).unwrap_or_default();
                row.line = Some(format!("head of delegation{post}"));
                rows.push(row);
            }
            rows.extend(self.rows(&delegation.members, Some(&delegation.party)));
            if rows.is_empty() {
                rows.extend(delegation.size.map(|size| PersonRow {
                    name: format!("{size} people"),
                    target: None,
                    line: None,
                    flag: self.flag(&delegation.party),
                }));
            }
            section(&format!("Delegation of {name}{size}"), rows);
        }
        section("Hosts", self.rows(&self.event.hosts, None));
        blocks
    }

    fn rows(&self, people: &[PersonMention], party: Option<&str>) -> Vec<PersonRow> {
        people.iter().map(|person| self.row(person, party)).collect()
    }

    fn row(&self, mention: &PersonMention, party: Option<&str>) -> PersonRow {
        let view = self.catalog.person_view(mention, self.language);
        let flag = view.country.as_deref().or(party).and_then(|code| self.flag(code));
        let target = Some(Target::person(mention));
        PersonRow { name: view.name, target, line: view.post, flag }
    }

    fn flag(&self, code: &str) -> Option<&'static str> {
        let known = self.catalog.find_party(code).and_then(|party| self.catalog.party(party));
        known.map_or_else(
            || {
                crate::model::country::by_code(code)
                    .and_then(crate::model::country::Country::flag_code)
            },
            |party| party.flag,
        )
    }

    /// What was discussed.
    pub(super) fn agenda(&self) -> Vec<Block> {
        let words = self.event.agenda.iter().filter_map(|item| {
            let topic = item.topic.as_ref().map(|topic| topic.get(self.language).to_owned());
            topic.or_else(|| item.area.as_ref().map(CodeList::label))
        });
        let words: Vec<String> = words.collect();
        if words.is_empty() {
            return Vec::new();
        }
        vec![Block::Section("Agenda".to_owned(), None), Block::Chips(words)]
    }

    /// The programme by day.
    pub(super) fn programme(&self) -> Vec<Block> {
        if self.event.programme.is_empty() {
            return Vec::new();
        }
        let rows = self.event.programme.iter().map(|item| self.programme_row(item)).collect();
        vec![Block::Section("Programme".to_owned(), None), Block::Links(rows)]
    }

    fn programme_row(&self, item: &ProgrammeItem) -> (String, Vec<Piece>) {
        let mut day = if item.day.is_missing() { String::new() } else { item.day.short_words() };
        if let Some(time) = &item.time {
            day = format!("{day} {time}").trim().to_owned();
        }
        let title = item.title.as_ref().map(|title| Piece::plain(title.get(self.language)));
        let place = item.place.as_deref().map(|place| self.place_link(place));
        let people = item.people.iter().map(|person| {
            let name = self.catalog.person_view(person, self.language).name;
            vec![Piece::link(name, Target::person(person))]
        });
        let parts =
            [title.into_iter().collect(), place.into_iter().collect(), joined(people, ", ")];
        (if day.is_empty() { "day not stated".to_owned() } else { day }, joined(parts, " · "))
    }

    /// Documents and results, and what was promised.
    pub(super) fn outcomes(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.event.outcomes.is_empty() {
            let rows = self.event.outcomes.iter().map(|outcome| {
                let kind =
                    outcome.kind.as_ref().map_or_else(|| "Result".to_owned(), CodeList::label);
                let text = outcome.text.as_ref().map_or("", |text| text.get(self.language));
                if outcome.kind == Some(OutcomeKind::NonePublished) && text.is_empty() {
                    return ("Documents".to_owned(), "none published".to_owned());
                }
                (kind, text.to_owned())
            });
            blocks.push(Block::Section("Agreed".to_owned(), None));
            blocks.push(Block::Rows(rows.collect()));
        }
        if !self.event.commitments.is_empty() {
            let rows = self.event.commitments.iter().map(|promise| self.commitment(promise));
            blocks.push(Block::Section("Commitments".to_owned(), None));
            blocks.push(Block::Links(rows.collect()));
        }
        blocks
    }

    fn commitment(&self, promise: &Commitment) -> (String, Vec<Piece>) {
        let status =
            promise.status.as_ref().map_or_else(|| "Status not stated".to_owned(), CodeList::label);
        (status, commitment_words(self.catalog, promise, self.language))
    }

    /// Quotes with speaker and channel.
    pub(super) fn quotes(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for quote in &self.event.quotes {
            let speaker = quote.speaker.as_deref().map(|id| {
                let target = Target::speaker(self.catalog, id);
                let name = match &target {
                    Target::Person(_) => self.catalog.person_name(id, self.language),
                    _ => organisation_name(self.catalog, id, self.language),
                };
                vec![Piece::link(name, target)]
            });
            let via = quote.via.as_ref().map(|via| vec![Piece::plain(via.get(self.language))]);
            let source = quote.source.as_deref().map(|id| vec![self.publisher(id)]);
            blocks.push(Block::Quote(QuoteBlock {
                text: quote.text.get(self.language).to_owned(),
                original: quote
                    .original
                    .as_ref()
                    .map(|original| original.get(self.language).to_owned()),
                by: joined(speaker.into_iter().chain(via).chain(source), " · "),
            }));
        }
        if !blocks.is_empty() {
            blocks.insert(0, Block::Section("Said".to_owned(), None));
        }
        blocks
    }

    /// What came before and what it led to.
    pub(super) fn linked(&self) -> Vec<Block> {
        let linked = linked_events(self.catalog, self.ix);
        let mut blocks = Vec::new();
        for (is_later, name) in [(false, "Comes after"), (true, "Led to")] {
            let rows: Vec<EventRow> = linked
                .iter()
                .filter(|link| link.is_later == is_later)
                .filter_map(|link| {
                    let mut row = event_row(self.catalog, link.event, self.language)?;
                    row.note = Some(link.words.clone()).filter(|words| {
                        // The section's name says as much.
                        !matches!(words.as_str(), "came before" | "followed")
                    });
                    Some(row)
                })
                .collect();
            if !rows.is_empty() {
                blocks.push(Block::Section(name.to_owned(), None));
                blocks.push(Block::Events(rows));
            }
        }
        blocks
    }

    /// One line of what the file does not tell.
    pub(super) fn not_stated(missing: &[(&str, bool)]) -> Vec<Block> {
        let words: Vec<&str> =
            missing.iter().filter(|(_, missing)| *missing).map(|(words, _)| *words).collect();
        if words.is_empty() {
            return Vec::new();
        }
        vec![Block::Section("Not stated".to_owned(), None), Block::Remark(words.join(", "))]
    }

    /// Numbered sources.
    pub(super) fn sources(&self) -> Vec<Block> {
        let rows: Vec<SourceRow> = self
            .event
            .sources
            .iter()
            .map(|id| match self.catalog.source(id) {
                Some(source) => source_row(source, self.language),
                None => SourceRow {
                    line: Piece::link(id, Target::Source(id.as_str().into())),
                    meta: String::new(),
                    url: None,
                },
            })
            .collect();
        let count = rows.len();
        let mut blocks = vec![Block::Section("Sources".to_owned(), Some(count.to_string()))];
        match count {
            0 => blocks.push(Block::Remark("The file names no source for this event.".to_owned())),
            1 => blocks.push(Block::Remark("Rests on one source.".to_owned())),
            _ => {}
        }
        blocks.push(Block::Sources(rows));
        blocks
    }
}

/// A value of a claim in words; of a date's claims with a common start, only the end.
#[must_use]
pub fn claim_words(claim: &Claim, only_end: bool) -> String {
    let Some(text) = claim.value.as_str() else { return json_words(&claim.value) };
    if claim.field != "when" {
        return text.to_owned();
    }
    let end = text.split_once('/').map(|(_, end)| end).filter(|_| only_end);
    match end.and_then(|end| EventDate::parse(end).ok()) {
        Some(end) => format!("ends {}", end.words()),
        None => When::read(text).words(),
    }
}

/// A link to an event.
pub(super) fn event_row(catalog: &Catalog, ix: EventIx, language: &str) -> Option<EventRow> {
    let event = catalog.event(ix)?;
    Some(EventRow {
        event: ix,
        kind: event.kind.clone(),
        when: event.when.short_words(),
        title: event.title.get(language).to_owned(),
        note: None,
    })
}

/// What is promised, by whom to whom, and when it is due.
pub(super) fn commitment_words(
    catalog: &Catalog,
    promise: &Commitment,
    language: &str,
) -> Vec<Piece> {
    let name = |code: &String| party_or_organisation(catalog, code, language);
    let (owner, gains) = (promise.owner.as_ref().map(name), promise.beneficiary.as_ref().map(name));
    let parties = match (owner, gains) {
        (Some(owner), Some(gains)) => vec![owner, Piece::plain(" to "), gains],
        (Some(owner), None) => vec![owner],
        (None, Some(gains)) => vec![Piece::plain("for "), gains],
        (None, None) => Vec::new(),
    };
    let due = (!promise.due.is_missing())
        .then(|| vec![Piece::plain(format!("due {}", promise.due.words()))]);
    let text = vec![Piece::plain(promise.text.get(language))];
    joined([text, parties, due.unwrap_or_default()], " · ")
}

/// "Publisher — title", or what there is of them.
pub(super) fn source_line(source: &Source, language: &str) -> String {
    let publisher = source.publisher.as_ref().map(|publisher| publisher.get(language));
    let title = source.title.as_ref().map(|title| title.get(language));
    match (publisher, title) {
        (Some(publisher), Some(title)) => format!("{publisher} — {title}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => source.url.clone().unwrap_or_else(|| source.id.clone()),
    }
}

fn source_row(source: &Source, language: &str) -> SourceRow {
    let line =
        Piece::link(source_line(source, language), Target::Source(source.id.as_str().into()));
    let kind = source.kind.as_ref().map(|kind| kind.label().to_lowercase());
    let published = (!source.published.is_missing()).then(|| source.published.short_words());
    let meta: Vec<String> =
        kind.into_iter().chain(source.language.clone()).chain(published).collect();
    SourceRow { line, meta: meta.join(" · "), url: source.url.clone() }
}

pub(super) fn json_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
