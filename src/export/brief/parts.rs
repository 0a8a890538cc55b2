//! The parts of a brief, from the title to the list of sources.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::words::{joined, party, promise, status, written_party};
use super::{BriefFigure, RELATIONS, TIMELINE};
use crate::export::extract::Extract;
use crate::export::legend::kinds;
use crate::export::stamp::{known, publisher};
use crate::model::{Claim, CodeList, CommitmentStatus, Event, Kind, When};
use crate::query::{EventFacts, EventIx, Overdue, PartyIx, PartyKind};
use crate::say;
use crate::scene::cards::claim_words;
use crate::scene::cards::sheet::{ArticleEvent, Part};
use crate::scene::{counts, field_words};
use crate::time::{EventDate, Span, grouped};
use crate::words::{comma, language};

/// So many parties are named among the figures.
const NAMED: usize = 6;

/// Sources by the order in which they are first cited.
#[derive(Default)]
struct Cited<'a> {
    order: Vec<&'a str>,
    numbers: HashMap<&'a str, usize>,
}

impl<'a> Cited<'a> {
    fn number(&mut self, id: &'a str) -> usize {
        let next = self.order.len() + 1;
        *self.numbers.entry(id).or_insert_with(|| {
            self.order.push(id);
            next
        })
    }

    fn all(&mut self, ids: &'a [String]) -> String {
        let numbers: Vec<String> = ids.iter().map(|id| format!("[{}]", self.number(id))).collect();
        numbers.join(" ")
    }
}

type Shown<'a> = (EventIx, &'a Event, &'a EventFacts);

pub(super) fn parts(extract: &Extract<'_>, figures: &[BriefFigure]) -> Vec<Part> {
    // In time; what has no date comes last.
    let mut events: Vec<Shown<'_>> = extract.kept().collect();
    events.sort_by_key(|(ix, _, facts)| (facts.start_key(), *ix));
    let mut cited = Cited::default();
    let mut parts = vec![Part::Title(extract.title().to_owned())];
    parts.push(Part::Text(lead(extract)));
    parts.push(Part::Section(say!("brief-in-figures").to_owned()));
    parts.push(Part::Facts(facts(extract, &events)));
    for (number, (figure, share)) in figures.iter().zip([TIMELINE, RELATIONS]).enumerate() {
        parts.push(Part::Figure(number, share, figure.caption.clone()));
    }
    parts.push(Part::Section(say!("brief-chronology").to_owned()));
    if events.is_empty() {
        parts.push(Part::Text(say!("brief-nothing").to_owned()));
    }
    parts.extend(events.iter().map(|shown| Part::Event(event(extract, shown, &mut cited))));
    commitments(extract, &events, &mut cited, &mut parts);
    contested(extract, &events, &mut cited, &mut parts);
    not_stated(&events, &mut parts);
    method(extract, &mut parts);
    sources(extract, &cited, &mut parts);
    parts
}

fn lead(extract: &Extract<'_>) -> String {
    let (count, file) = (extract.count(), extract.file);
    let lead = match extract.query().as_str() {
        "" => say!("brief-lead-all", count = count, file = file),
        query => say!("brief-lead", count = count, file = file, query = query),
    };
    match extract.catalog.dataset().as_of.date() {
        Some(date) => {
            let words = say!("brief-complete", known = known(date), date = date.words());
            format!("{lead} {words}")
        }
        None => lead,
    }
}

fn facts(extract: &Extract<'_>, events: &[Shown<'_>]) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut add = |label: &str, text: String| {
        if !text.is_empty() {
            rows.push((label.to_owned(), text));
        }
    };
    add(say!("brief-events"), extract.count());
    let extents = events.iter().filter_map(|(_, _, facts)| facts.extent());
    let span = extents.reduce(Span::union).map(Span::words);
    add(say!("brief-time"), span.unwrap_or_default());
    let of_kind = |(kind, count): &(Kind, usize)| {
        counts::of_kind(u32::try_from(*count).unwrap_or(u32::MAX), &kind.label())
    };
    let by_kind: Vec<String> = kinds(extract).iter().map(of_kind).collect();
    add(say!("brief-kinds"), by_kind.join(comma()));
    let mut parties: HashMap<PartyIx, usize> = HashMap::new();
    for (_, _, facts) in events {
        for party in &facts.parties {
            *parties.entry(*party).or_default() += 1;
        }
    }
    let is_stated = |party: PartyIx| {
        extract.catalog.party(party).is_some_and(|it| it.kind != PartyKind::Unstated)
    };
    parties.retain(|party, _| is_stated(*party));
    let mut parties: Vec<(PartyIx, usize)> = parties.into_iter().collect();
    parties.sort_by_key(|(party, count)| (Reverse(*count), *party));
    let mut named: Vec<String> = parties
        .iter()
        .take(NAMED)
        .map(|(one, count)| format!("{} ({})", party(extract, *one), grouped(count)))
        .collect();
    if parties.len() > NAMED {
        named.push(say!("brief-more-parties", count = parties.len() - NAMED));
    }
    add(say!("brief-parties"), named.join(comma()));
    let promises = || events.iter().flat_map(|(_, event, _)| &event.commitments);
    let total = promises().count();
    if total > 0 {
        let done = promises().filter(|it| it.status == Some(CommitmentStatus::Done)).count();
        let overdue = promises().filter(|it| Overdue::of(extract.catalog, it).is_some()).count();
        let text = say!("brief-count-commitments", count = total, done = done, overdue = overdue);
        add(say!("brief-commitments"), text);
    }
    let contested = events.iter().filter(|(_, _, facts)| facts.doubt().contested).count();
    let single = events.iter().filter(|(_, _, facts)| facts.doubt().single_source).count();
    add(say!("brief-contested"), say!("brief-count-contested", count = contested));
    add(say!("brief-single-source"), say!("count-events", count = single));
    rows
}

fn event<'a>(
    extract: &Extract<'a>,
    (_, event, facts): &Shown<'a>,
    cited: &mut Cited<'a>,
) -> ArticleEvent {
    let mut about = vec![event.kind.label()];
    let (tag, name) = (language().tag(), |one: &PartyIx| party(extract, *one));
    let parties: Vec<String> = facts
        .parties
        .iter()
        .filter(|party| {
            extract.catalog.party(**party).is_some_and(|it| it.kind != PartyKind::Unstated)
        })
        .map(name)
        .collect();
    if !parties.is_empty() {
        about.push(parties.join(comma()));
    }
    if let Some(place) = &event.place {
        about.push(extract.catalog.place_name(place, tag).to_owned());
    }
    about.extend(event.status.as_ref().map(status));
    let fields = event.contested_fields();
    let warning = (!fields.is_empty()).then(|| {
        let fields: Vec<String> =
            fields.iter().map(|field| field_words(extract.catalog, field)).collect();
        say!("brief-event-contested", fields = joined(&fields))
    });
    ArticleEvent {
        kind: event.kind.clone(),
        hollow: facts.doubt().doubtful,
        when: event.when.words(),
        title: event.title.get(tag).to_owned(),
        about: about.join(" · "),
        summary: event.summary.as_ref().map(|it| it.get(tag).to_owned()),
        warning,
        cited: cited.all(&event.sources),
    }
}

fn commitments<'a>(
    extract: &Extract<'a>,
    events: &[Shown<'a>],
    cited: &mut Cited<'a>,
    parts: &mut Vec<Part>,
) {
    let mut rows = Vec::new();
    for (_, event, _) in events {
        for made in &event.commitments {
            let not_stated = || say!("brief-not-stated").to_owned();
            let owner = made.owner.as_deref().map(|it| written_party(extract, it));
            let due = if made.due.is_missing() { not_stated() } else { made.due.words() };
            let own = if made.sources.is_empty() { &event.sources } else { &made.sources };
            rows.push(vec![
                made.text.get(language().tag()).to_owned(),
                owner.unwrap_or_else(not_stated),
                due,
                promise(extract, made),
                format!("{} {}", event.when.words(), cited.all(own)),
            ]);
        }
    }
    parts.push(Part::Section(say!("brief-commitments").to_owned()));
    if rows.is_empty() {
        return parts.push(Part::Text(say!("brief-no-commitments").to_owned()));
    }
    let head = [
        say!("brief-what"),
        say!("brief-owner"),
        say!("brief-due"),
        say!("brief-status"),
        say!("brief-made-at"),
    ];
    let shares = vec![0.4, 0.13, 0.15, 0.15, 0.17];
    parts.push(Part::Table(head.map(str::to_owned).to_vec(), rows, shares));
}

fn contested<'a>(
    extract: &Extract<'a>,
    events: &[Shown<'a>],
    cited: &mut Cited<'a>,
    parts: &mut Vec<Part>,
) {
    parts.push(Part::Section(say!("brief-contested-facts").to_owned()));
    let (tag, before) = (language().tag(), parts.len());
    for (_, event, _) in events {
        for name in event.contested_fields() {
            let claims: Vec<&'a Claim> =
                event.claims.iter().filter(|claim| claim.field == name).collect();
            let values = claims.iter().map(|claim| {
                let value = match (name, claim.value.as_str()) {
                    ("when", Some(text)) => When::read(text).words(),
                    _ => claim_words(claim, false),
                };
                let by: Vec<String> = claim
                    .sources
                    .iter()
                    .map(|id| {
                        let known = extract.catalog.source(id);
                        let name = known.map_or(id.as_str(), |it| publisher(it, tag));
                        format!("{name} [{}]", cited.number(id))
                    })
                    .collect();
                let none = || say!("brief-no-source").to_owned();
                (value, if by.is_empty() { none() } else { joined(&by) })
            });
            let values: Vec<(String, String)> = values.collect();
            let (title, field) = (event.title.get(tag), field_words(extract.catalog, name));
            parts.push(Part::Claims(say!("colon", name = title, value = field), values));
        }
    }
    if parts.len() == before {
        parts.push(Part::Text(say!("brief-nothing-contested").to_owned()));
    }
}

/// What is missing, with the number of events that lack it.
fn not_stated(events: &[Shown<'_>], parts: &mut Vec<Part>) {
    let count =
        |lacks: &dyn Fn(&Event) -> bool| events.iter().filter(|(_, event, _)| lacks(event)).count();
    let is_session = |event: &Event| event.kind == Kind::CommissionMeeting;
    let is_visit = |event: &Event| event.kind == Kind::Visit;
    let has_head = |event: &Event| event.delegations.iter().any(|it| it.head.is_some());
    let open_end = |event: &Event| {
        event.when.date().is_some_and(|date| date.end() == crate::time::Edge::Unknown)
    };
    let rows: [(&str, usize); 9] = [
        (say!("brief-lacks-date"), count(&|it| it.when.date().is_none())),
        (
            say!("brief-lacks-day"),
            events.iter().filter(|(_, _, facts)| facts.doubt().imprecise).count(),
        ),
        (say!("brief-lacks-end"), count(&open_end)),
        (say!("brief-lacks-place"), count(&|it| it.place.is_none())),
        (say!("brief-lacks-source"), count(&|it| it.sources.is_empty())),
        (say!("brief-lacks-parties"), count(&|it| it.parties.is_empty())),
        (say!("brief-lacks-head"), count(&|it| is_visit(it) && !has_head(it))),
        (say!("brief-lacks-agenda"), count(&|it| is_session(it) && it.agenda.is_empty())),
        (say!("brief-lacks-outcomes"), count(&|it| is_session(it) && it.outcomes.is_empty())),
    ];
    parts.push(Part::Section(say!("brief-lacking").to_owned()));
    let rows: Vec<(String, String)> = rows
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(label, count)| (label.to_owned(), say!("count-events", count = count)))
        .collect();
    if rows.is_empty() {
        return parts.push(Part::Text(say!("brief-lacks-nothing").to_owned()));
    }
    parts.push(Part::Facts(rows));
}

fn method(extract: &Extract<'_>, parts: &mut Vec<Part>) {
    parts.push(Part::Section(say!("brief-method").to_owned()));
    let dataset = extract.catalog.dataset();
    if let Some(about) = &dataset.about {
        parts.push(Part::Text(about.get(language().tag()).to_owned()));
    }
    let day = EventDate::parse(extract.date).ok();
    let day = day.map_or_else(|| extract.date.to_owned(), |date| date.words());
    parts.push(Part::Text(say!("brief-method-words", day = day, file = extract.file)));
    if let Some(licence) = &dataset.licence {
        parts.push(Part::Text(say!("brief-licence", licence = licence)));
    }
}

fn sources(extract: &Extract<'_>, cited: &Cited<'_>, parts: &mut Vec<Part>) {
    parts.push(Part::Section(say!("brief-sources").to_owned()));
    if cited.order.is_empty() {
        return parts.push(Part::Text(say!("brief-no-sources").to_owned()));
    }
    let tag = language().tag();
    for (number, id) in (1..).zip(&cited.order) {
        let Some(source) = extract.catalog.source(id) else {
            parts.push(Part::Source(number, (*id).to_owned(), None));
            continue;
        };
        let mut line: Vec<String> = Vec::new();
        line.extend(source.publisher.as_ref().map(|it| it.get(tag).to_owned()));
        let title = source.title.as_ref().map(|title| title.get(tag));
        line.extend(title.map(|title| say!("brief-source-title", title = title)));
        line.extend(source.published.date().map(EventDate::words));
        let read = source.retrieved.date();
        line.extend(
            read.map(|date| say!("brief-read-on", known = known(date), date = date.words())),
        );
        let line = if line.is_empty() { source.id.clone() } else { line.join(comma()) };
        parts.push(Part::Source(number, line, source.url.clone()));
    }
}
