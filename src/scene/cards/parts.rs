//! The parts that cards of events are made of; each gives its blocks, or none.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::Value;

use super::dossier::party_or_organisation;
use super::piece::{FIRST, SECOND, joined, woven};
use super::{
    Block, DateBlock, Entry, EventRow, FieldClaims, PartyLine, PartyName, PersonRow, Piece,
    Wording, called,
};
use crate::model::{
    AgendaItem, Area, Claim, CodeList, Commitment, Event, Kind, PersonMention, ProgrammeItem,
    Source, Text, When,
};
use crate::query::{Catalog, EventFacts, EventIx, PartyIx, PartyKind, linked_events};
use crate::say;
use crate::scene::counts;
use crate::state::Target;
use crate::time::EventDate;
use crate::words::{Language, comma, in_language, language};

/// A delegation of more people than this says how many are named.
const MANY: usize = 12;

/// An event with what is needed to write its card.
pub(super) struct Parts<'a> {
    pub catalog: &'a Catalog,
    pub ix: EventIx,
    pub event: &'a Event,
    pub facts: &'a EventFacts,
    pub language: &'a str,
    /// Of visits that are recorded twice, one record stands for both.
    pub is_merging: bool,
    /// The fields on which claims differ.
    pub contested: Vec<&'a str>,
    /// Claims by their field.
    pub claims: HashMap<&'a str, Vec<&'a Claim>>,
    /// The numbers of sources in the list at the end, from 1.
    pub numbers: HashMap<&'a str, usize>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(
        catalog: &'a Catalog,
        ix: EventIx,
        language: &'a str,
        is_merging: bool,
    ) -> Option<Self> {
        let (event, facts) = (catalog.event(ix)?, catalog.facts(ix)?);
        let mut claims: HashMap<&str, Vec<&Claim>> = HashMap::new();
        for claim in &event.claims {
            claims.entry(&claim.field).or_default().push(claim);
        }
        let mut numbers = HashMap::new();
        for (number, id) in (1..).zip(&event.sources) {
            numbers.entry(id.as_str()).or_insert(number);
        }
        let contested = event.contested_fields();
        Some(Self { catalog, ix, event, facts, language, is_merging, contested, claims, numbers })
    }
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
        let given = self.with_role(&["supplier", "donor", "subject"]);
        let taken = self.with_role(&["recipient", "beneficiary", "object"]);
        let (from, to): (&[PartyIx], &[PartyIx]) = if given.is_empty() || taken.is_empty() {
            (self.facts.senders(), self.facts.hosts())
        } else {
            (&given, &taken)
        };
        let directed = !from.is_empty() && !to.is_empty();
        let line = PartyLine {
            from: names(if directed { from } else { &self.facts.parties }),
            to: if directed { names(to) } else { Vec::new() },
            place: self.place(),
        };
        let empty = line.from.is_empty() && line.to.is_empty() && line.place.is_none();
        if empty { Vec::new() } else { vec![Block::Parties(line)] }
    }

    fn party_name(&self, party: PartyIx) -> PartyName {
        let name = called(self.catalog, party);
        let reported = self
            .event
            .parties
            .iter()
            .find(|written| self.catalog.find_party(&written.party) == Some(party))
            .and_then(|written| written.as_reported.as_deref())
            .filter(|reported| *reported != name && *reported != self.catalog.party_name(party));
        PartyName {
            party,
            name: match reported {
                Some(reported) => format!("{name} ({})", say!("cards-quoted", text = reported)),
                None => name.to_owned(),
            },
            flag: self.catalog.party(party).and_then(|party| party.flag),
        }
    }

    /// The parties with one of some roles.
    pub(super) fn with_role(&self, roles: &[&str]) -> Vec<PartyIx> {
        let parties = self.event.parties.iter();
        let of_role = parties.filter(|it| it.role.as_deref().is_some_and(|it| roles.contains(&it)));
        of_role.filter_map(|it| self.catalog.find_party(&it.party)).collect()
    }

    /// The name of a party by its code; the code itself where it has none.
    pub(super) fn name_of(&self, code: &str) -> String {
        let party = self.catalog.find_party(code);
        party.map_or_else(|| code.to_owned(), |party| called(self.catalog, party).to_owned())
    }

    fn place(&self) -> Option<Piece> {
        self.event.place.as_deref().map(|place| self.place_link(place))
    }

    fn place_link(&self, place: &str) -> Piece {
        let name = self.catalog.place_name(place, self.language);
        Piece::link(apart(name), Target::Place(place.into()))
    }

    /// The date in words, with the claims on it where they differ.
    pub(super) fn date(&self) -> Vec<Block> {
        let claims = self
            .contested("when")
            .map(|claims| FieldClaims { field: String::new(), values: claims.values });
        let mut words = self.event.when.words();
        let doubt = self.catalog.facts(self.ix).map(EventFacts::doubt).unwrap_or_default();
        let is_told = self.event.when.date().is_some_and(EventDate::year_inferred);
        if doubt.inferred && !is_told {
            words.push_str(comma());
            words.push_str(say!("cards-date-inferred"));
        }
        vec![Block::Date(DateBlock { words, claims })]
    }

    /// A text in each of its languages, the one of the card first.
    pub(super) fn wording(&self, text: &Text) -> Wording {
        Wording::of(text, self.language)
    }

    /// The summary.
    pub(super) fn summary(&self) -> Vec<Block> {
        let summary = self.event.summary.as_ref().filter(|summary| !summary.is_blank());
        summary.map(|summary| Block::Wording(self.wording(summary))).into_iter().collect()
    }

    /// Co-chairs, heads and members of delegations, hosts.
    pub(super) fn people(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut section = |name: &str, count: Option<String>, rows: Vec<PersonRow>| {
            if !rows.is_empty() {
                blocks.push(Block::Section(name.to_owned(), count));
                blocks.push(Block::People(rows));
            }
        };
        section(say!("cards-co-chairs"), None, self.rows(&self.event.co_chairs, None));
        for delegation in &self.event.delegations {
            let party = self.catalog.find_party(&delegation.party);
            let name = party.map_or(delegation.party.as_str(), |party| called(self.catalog, party));
            let mut rows: Vec<PersonRow> = Vec::new();
            if let Some(head) = &delegation.head {
                let mut row = self.row(head, Some(&delegation.party));
                let post =
                    row.line.take().map(|post| format!(" · {}", apart(&post))).unwrap_or_default();
                row.line = Some(format!("{}{post}", say!("cards-head-of-delegation")));
                rows.push(row);
            }
            rows.extend(self.rows(&delegation.members, Some(&delegation.party)));
            // The facts of these kinds say how many they were.
            let is_said =
                matches!(self.event.kind, Kind::Training | Kind::Exercise | Kind::Deployment);
            if rows.is_empty() && !is_said {
                rows.extend(delegation.size.map(|size| PersonRow {
                    name: counts::people(size),
                    target: None,
                    line: None,
                    flag: self.flag(&delegation.party),
                }));
            }
            let named = rows.iter().filter(|row| !row.name.is_empty()).count();
            let count = match (
                delegation.size,
                delegation.head.is_some() || !delegation.members.is_empty(),
            ) {
                (Some(size), true) if size as usize > named => {
                    Some(say!("cards-people-named", count = size, named = named))
                }
                (Some(size), true) => Some(counts::people(size)),
                (None, _) if named > MANY => Some(counts::grouped(named)),
                _ => None,
            };
            section(&say!("cards-delegation", party = name), count, rows);
        }
        section(say!("cards-hosts"), None, self.rows(&self.event.hosts, None));
        blocks
    }

    fn rows(&self, people: &[PersonMention], party: Option<&str>) -> Vec<PersonRow> {
        people.iter().map(|person| self.row(person, party)).collect()
    }

    fn row(&self, mention: &PersonMention, party: Option<&str>) -> PersonRow {
        let view = self.catalog.person_view(mention, self.language);
        let flag = view.country.as_deref().or(party).and_then(|code| self.flag(code));
        PersonRow { name: view.name, target: Some(Target::person(mention)), line: view.post, flag }
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

    /// What was discussed, by area. An area whose only topic is its own name is a chip.
    pub(super) fn agenda(&self) -> Vec<Block> {
        let mut areas: Vec<(Option<&Area>, Vec<&AgendaItem>)> = Vec::new();
        for item in &self.event.agenda {
            match areas.iter_mut().find(|(area, _)| *area == item.area.as_ref()) {
                Some((_, items)) => items.push(item),
                None => areas.push((item.area.as_ref(), vec![item])),
            }
        }
        let (mut chips, mut rows) = (Vec::new(), Vec::new());
        for (area, items) in areas {
            let name = area.map_or_else(|| say!("cards-no-area").to_owned(), CodeList::label);
            // A file in English names its topics so, whatever the interface speaks.
            let english = in_language(Language::English, || area.map(CodeList::label));
            let is_its_name = |item: &&AgendaItem| {
                let topic = item.topic.as_ref();
                let names = [Some(&name), english.as_ref()];
                let is_name =
                    |it: &str| names.iter().flatten().any(|name| it.eq_ignore_ascii_case(name));
                topic.is_none_or(|topic| topic.all().any(is_name))
            };
            if items.iter().all(is_its_name) && area.is_some() {
                chips.push(name);
                continue;
            }
            let mut label = name.clone();
            for item in items {
                let words = item.topic.as_ref().map(|topic| self.wording(topic));
                let words = words.unwrap_or_else(|| Wording::from(name.as_str()));
                rows.push(Entry { label: std::mem::take(&mut label), words, ..Entry::default() });
            }
        }
        let mut blocks = Vec::new();
        if !(chips.is_empty() && rows.is_empty()) {
            blocks.push(Block::Section(say!("cards-discussed").to_owned(), None));
        }
        if !chips.is_empty() {
            blocks.push(Block::Chips(chips));
        }
        if !rows.is_empty() {
            blocks.push(Block::Entries(rows));
        }
        blocks
    }

    /// The programme by day.
    pub(super) fn programme(&self) -> Vec<Block> {
        if self.event.programme.is_empty() {
            return Vec::new();
        }
        let mut day_before = None;
        let rows = self.event.programme.iter().map(|item| {
            let day = match &item.day {
                When::Missing => say!("cards-day-not-stated").to_owned(),
                day => day.short_words(),
            };
            let label = if day_before.as_ref() == Some(&day) { String::new() } else { day.clone() };
            day_before = Some(day);
            Entry { label, ..self.programme_item(item) }
        });
        let rows = rows.collect();
        vec![Block::Section(say!("cards-programme").to_owned(), None), Block::Entries(rows)]
    }

    fn programme_item(&self, item: &ProgrammeItem) -> Entry {
        let title = item.title.as_ref().filter(|title| !title.is_blank());
        let words = title.map(|title| self.wording(title)).unwrap_or_default();
        let time = item.time.as_deref().map(|time| vec![Piece::plain(time)]);
        let place = item.place.as_deref().map(|place| vec![self.place_link(place)]);
        let when_where = joined(time.into_iter().chain(place), " · ");
        let people = item.people.iter().map(|person| self.person_words(person));
        let details = [when_where, joined(people, comma())];
        let details = details.into_iter().filter(|line| !line.is_empty()).collect();
        Entry { words, details, ..Entry::default() }
    }

    /// A person in one line: rank, name, and the post as reported.
    fn person_words(&self, person: &PersonMention) -> Vec<Piece> {
        let view = self.catalog.person_view(person, self.language);
        let mut pieces = vec![Piece::link(apart(&view.name), Target::person(person))];
        pieces.extend(view.post.map(|post| Piece::plain(format!(" ({})", apart(&post)))));
        pieces
    }

    /// What came before and what it led to.
    pub(super) fn linked(&self) -> Vec<Block> {
        let linked = linked_events(self.catalog, self.ix);
        let mut blocks = Vec::new();
        let sections = [(false, say!("cards-comes-after")), (true, say!("cards-led-to"))];
        for (is_later, name) in sections {
            let rows: Vec<EventRow> = linked
                .iter()
                .filter(|link| link.is_later == is_later)
                .filter_map(|link| {
                    let mut row = event_row(self.catalog, link.event, self.language)?;
                    // The section's name says as much.
                    row.note = (!link.says_only_the_order()).then(|| link.words.clone());
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
        let missing = missing.iter().filter(|(_, missing)| *missing);
        // Names of facts begin with a capital where they stand alone.
        let words: Vec<String> = missing.map(|(words, _)| words.to_lowercase()).collect();
        if words.is_empty() {
            return Vec::new();
        }
        vec![
            Block::Section(say!("cards-not-stated").to_owned(), None),
            Block::Remark(words.join(comma())),
        ]
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

/// A name or text of the data inside of words of the program: where its letters are read from the other side, it
/// is kept apart (Unicode's first strong isolate), so that it does not turn what stands around it.
pub(super) fn apart(text: &str) -> Cow<'_, str> {
    let is_from_right = |letter| matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}');
    let from_left = |letter: char| letter.is_alphabetic() && !is_from_right(letter);
    let in_arabic = language().is_right_to_left();
    if text.chars().any(|letter| is_from_right(letter) || in_arabic && from_left(letter)) {
        Cow::Owned(format!("\u{2068}{text}\u{2069}"))
    } else {
        Cow::Borrowed(text)
    }
}

pub(super) fn json_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
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
        (Some(owner), Some(gains)) => woven(
            &say!("cards-promise-between", owner = FIRST, gains = SECOND),
            [vec![owner], vec![gains]],
        ),
        (Some(owner), None) => vec![owner],
        (None, Some(gains)) => woven(&say!("cards-promise-for", gains = FIRST), [vec![gains]]),
        (None, None) => Vec::new(),
    };
    let due = (!promise.due.is_missing())
        .then(|| vec![Piece::plain(say!("cards-due", date = promise.due.words()))]);
    let text = vec![Piece::plain(apart(promise.text.get(language)))];
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
