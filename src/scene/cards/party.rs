//! The card of a country: whom it met more and less, who travels, its commissions, and its people.

use super::commission_meeting::series_row;
use super::dossier::person_row;
use super::organisation;
use super::parts::event_row;
use super::{Balance, Block, Card, Change, EventRow, PartnerRow, PartyName, called};
use crate::model::CodeList;
use crate::query::{Catalog, EventIx, Partner, PartyIx, PartyPeriod, TieIndex, period_before};
use crate::say;
use crate::scene::counts;
use crate::state::{Scope, Target};
use crate::time::{Moment, Span, length};
use crate::words::semicolon;

/// Events listed on one card before "and n more".
pub(super) const MOST_LISTED: usize = 200;
/// People listed of a country or a pair.
pub(super) const MOST_PEOPLE: usize = 6;
/// Partners that are listed.
const MOST_PARTNERS: usize = 24;

/// The time that partners are counted in, and the events that count.
pub struct Period<'a> {
    /// The ties of these events; `None` while they are being prepared.
    pub ties: Option<&'a TieIndex>,
    /// Which time it is.
    pub scope: Scope,
    /// Its span.
    pub span: Span,
    /// A filter on more than parties leaves events out.
    pub filtered: bool,
}

pub(super) fn party_card(
    catalog: &Catalog,
    party: PartyIx,
    period: Option<&Period<'_>>,
    language: &str,
) -> Card {
    let events = catalog.events_of(party);
    let when = |ix: Option<&EventIx>| {
        let event = ix.and_then(|ix| catalog.event(*ix));
        event.map_or_else(String::new, |event| event.when.short_words())
    };
    let mut rows = vec![(say!("cards-events").to_owned(), counts::grouped(events.len()))];
    if !events.is_empty() {
        let words = format!("{} · {}", when(events.first()), when(events.last()));
        rows.push((say!("cards-first-last").to_owned(), words));
    }
    let mut blocks = vec![Block::Rows(rows)];
    blocks.extend(organisation::of_party(catalog, party, language));
    if let Some(period) = period {
        blocks.extend(of_period(catalog, party, period));
    }
    let series: Vec<PartnerRow> = catalog
        .series_with(party)
        .iter()
        .filter_map(|series| series_row(catalog, series, language))
        .collect();
    if !series.is_empty() {
        let count = counts::grouped(series.len());
        blocks.push(Block::Section(say!("cards-commissions").to_owned(), Some(count)));
        blocks.push(Block::Partners(series));
    }
    blocks.extend(people(catalog, party, language));
    blocks.extend(chronology(catalog, events, language));
    Card { kind: None, title: called(catalog, party).to_owned(), blocks }
}

/// Who travels over all time, and the partners of the period against those of the one before.
fn of_period(catalog: &Catalog, party: PartyIx, period: &Period<'_>) -> Vec<Block> {
    let Some(ties) = period.ties else {
        let words = say!("cards-partners-counted").to_owned();
        return vec![Block::Section(say!("cards-partners").to_owned(), None), Block::Remark(words)];
    };
    let mut blocks = Vec::new();
    let whole = catalog.extent().unwrap_or(period.span);
    let PartyPeriod { visits_made, visits_received, .. } =
        ties.party_period(catalog, party, whole, None);
    if visits_made + visits_received > 0 {
        let all = counts::grouped(visits_made + visits_received);
        blocks.push(Block::Section(say!("cards-visits-in-all-time").to_owned(), Some(all)));
        let left = (say!("cards-visits-made"), visits_made);
        let right = (say!("cards-visits-received"), visits_received);
        blocks.push(Block::Balance(Balance { left, right }));
    }
    // Before the file begins there is nothing to compare with.
    let before = period_before(period.span)
        .filter(|before| period.scope != Scope::All && whole.start() < before.end());
    let found = ties.party_period(catalog, party, period.span, before);
    let met = found.partners.iter().filter(|partner| partner.events > 0).count();
    blocks.push(Block::Section(say!("cards-partners").to_owned(), Some(counts::grouped(met))));
    blocks.push(Block::Remark(time_words(catalog, period, before)));
    if found.partners.is_empty() {
        return blocks;
    }
    let row = |partner: &Partner| PartnerRow {
        target: Target::Pair(party, partner.party),
        name: called(catalog, partner.party).to_owned(),
        flag: catalog.party(partner.party).and_then(|party| party.flag),
        kind: None,
        figure: counts::grouped(partner.events),
        change: before.map(|_| Change { before: partner.before, after: partner.events }),
    };
    blocks.push(Block::Partners(found.partners.iter().take(MOST_PARTNERS).map(row).collect()));
    if let Some(more @ 1..) = found.partners.len().checked_sub(MOST_PARTNERS) {
        blocks.push(Block::Remark(say!("cards-and-more", count = more)));
    }
    blocks
}

/// "8 May 2022 – 4 Jun 2026, on screen, against the 4 years 1 month before."
fn time_words(catalog: &Catalog, period: &Period<'_>, before: Option<Span>) -> String {
    let span = period.span;
    let scope = period.scope.words();
    let mut clauses = Vec::new();
    if let Some(before) = before {
        let length = length(span.start(), span.end());
        let (scope, span) = (scope, span.words());
        clauses.push(say!("cards-period-against", scope = scope, span = span, length = length));
        // What is new may only be new to the file.
        if let Some(first) =
            catalog.extent().map(Span::start).filter(|first| before.start() < *first)
        {
            let day = first.seconds().div_euclid(Moment::DAY).saturating_mul(Moment::DAY);
            let day = Moment::from_seconds(day);
            let day = Span::new(day, day.plus_seconds(Moment::DAY));
            clauses.push(say!("cards-period-file-begins", day = day.words()));
        }
    } else {
        clauses.push(say!("cards-period", scope = scope, span = span.words()));
        if period.scope != Scope::All {
            clauses.push(say!("cards-period-nothing-before").to_owned());
        }
    }
    if period.filtered {
        clauses.push(say!("cards-period-filtered").to_owned());
    }
    clauses.join(semicolon()) + "."
}

/// Who represents the country most often.
fn people(catalog: &Catalog, party: PartyIx, language: &str) -> Vec<Block> {
    let Some(people) = catalog.people_of(party).filter(|people| people.count > 0) else {
        return Vec::new();
    };
    let most = people.most.iter().take(MOST_PEOPLE);
    let rows = most.map(|(person, events)| person_row(catalog, person, *events, language));
    let count = Some(counts::grouped(people.count));
    vec![
        Block::Section(say!("cards-people-most").to_owned(), count),
        Block::Partners(rows.collect()),
    ]
}

pub(super) fn party_name(catalog: &Catalog, party: PartyIx) -> PartyName {
    PartyName {
        party,
        name: called(catalog, party).to_owned(),
        flag: catalog.party(party).and_then(|party| party.flag),
    }
}

/// Events in time order, under a section of their own.
pub(super) fn chronology(catalog: &Catalog, events: &[EventIx], language: &str) -> Vec<Block> {
    first_of(catalog, events, events.len(), language)
}

/// The first of `total` events in time order, under a section of their own.
pub(super) fn first_of(
    catalog: &Catalog,
    events: &[EventIx],
    total: usize,
    language: &str,
) -> Vec<Block> {
    let rows: Vec<EventRow> = events
        .iter()
        .take(MOST_LISTED)
        .filter_map(|ix| {
            let mut row = event_row(catalog, *ix, language)?;
            let status = catalog.event(*ix).and_then(|event| event.status.as_ref());
            row.note = status
                .filter(|status| status.code() != "held")
                .map(|status| status.label().to_lowercase());
            Some(row)
        })
        .collect();
    let mut blocks = vec![
        Block::Section(say!("cards-chronology").to_owned(), Some(total.to_string())),
        Block::Events(rows),
    ];
    if total > MOST_LISTED {
        let more = total - MOST_LISTED;
        blocks.push(Block::Remark(say!("cards-and-more-narrow", count = more)));
    }
    blocks
}
