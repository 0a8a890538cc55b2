//! The card of a commission meeting: which session of which series, who chaired, what was agreed,
//! and the sessions before and after.

use std::ops::Range;

use super::parts::{Parts, event_row};
use super::{Block, EventRow, PartnerRow, Piece, SessionPlace, SessionStop, SessionStrip, called};
use crate::model::{CodeList, Commission, Commitment};
use crate::query::{Catalog, EventIx, NextSession, Series};
use crate::say;
use crate::scene::counts;
use crate::scene::ordinal;
use crate::state::Target;
use crate::time::{EventDate, Moment};
use crate::words::{comma, semicolon};

pub(super) fn blocks(parts: &Parts<'_>) -> Vec<Block> {
    let event = parts.event;
    let commission = parts.catalog.series_of(parts.ix).and_then(|series| series.commission);
    let missing = [
        (say!("cards-missing-commission"), event.commission.is_none()),
        (
            say!("cards-missing-session-number"),
            event.commission.as_ref().is_some_and(|session| session.session.is_none()),
        ),
        (say!("cards-cadence"), commission.is_some_and(|it| it.cadence.is_none())),
        (say!("cards-missing-founding"), commission.is_some_and(|it| it.founded_by.is_none())),
        (say!("cards-missing-place"), event.place.is_none()),
        (say!("cards-missing-co-chairs"), event.co_chairs.is_empty()),
        (say!("cards-missing-heads"), event.delegations.iter().all(|sent| sent.head.is_none())),
        (say!("cards-missing-sizes"), event.delegations.iter().all(|sent| sent.size.is_none())),
        (say!("cards-missing-agenda"), event.agenda.is_empty()),
        (say!("cards-missing-documents"), event.outcomes.is_empty()),
        (say!("cards-missing-roadmap"), event.commitments.is_empty()),
    ];
    [
        parts.parties(),
        parts.date(),
        parts.summary(),
        parts.series(),
        parts.people(),
        parts.agenda(),
        parts.programme(),
        parts.outcomes(say!("cards-documents-and-results"), say!("cards-roadmap")),
        parts.roadmap_before(),
        parts.quotes(),
        parts.contested_fields(),
        parts.other_claims(),
        parts.linked(),
        sister_commissions(parts),
        parts.location(),
        parts.remarks(),
        Parts::not_stated(&missing),
        parts.sources(),
        parts.row_as_written(),
    ]
    .concat()
}

impl Parts<'_> {
    /// The series that the event is a session of: which one of how many, its sessions, its statute.
    pub(super) fn series(&self) -> Vec<Block> {
        let Some(series) = self.catalog.series_of(self.ix) else { return Vec::new() };
        let count = counts::grouped(series.sessions.len());
        let mut blocks = vec![
            Block::Section(say!("cards-sessions").to_owned(), Some(count)),
            Block::SessionPlace(self.session_place(&series)),
            Block::Sessions(strip(self.catalog, &series, Some(self.ix), self.language)),
        ];
        blocks.extend(self.statute(&series));
        blocks
    }

    fn session_place(&self, series: &Series<'_>) -> SessionPlace {
        let place = self.catalog.place_in_series(self.ix) + 1;
        let count = series.sessions.len();
        let number = self.event.commission.as_ref().and_then(|session| session.session);
        let words = match number {
            Some(number) if number as usize == place => {
                say!("cards-session-of", number = ordinal(number), count = count)
            }
            Some(number) => {
                let number = ordinal(number);
                say!("cards-session-and-place", number = number, place = place, count = count)
            }
            None => say!("cards-session-unnumbered", place = place, count = count),
        };
        let neighbours = self.catalog.session_neighbours(self.ix);
        // Of a short series all stand in the strip below.
        let is_long = count > MOST_STOPS;
        let beside = |event: Option<EventIx>| {
            let event = event.filter(|_| is_long)?;
            Some((event, self.catalog.event(event)?.when.short_words()))
        };
        SessionPlace { words, before: beside(neighbours.previous), after: beside(neighbours.next) }
    }

    /// Parties, cadence, and what founded it.
    fn statute(&self, series: &Series<'_>) -> Vec<Block> {
        let mut rows = Vec::new();
        let parties = self.catalog.series_parties(series);
        let names: Vec<&str> = parties.iter().map(|party| called(self.catalog, *party)).collect();
        if !names.is_empty() {
            rows.push((say!("cards-parties").to_owned(), names.join(comma())));
        }
        let Some(commission) = series.commission else { return vec![Block::Rows(rows)] };
        if let Some(cadence) = &commission.cadence {
            rows.push((say!("cards-cadence").to_owned(), cadence.get(self.language).to_owned()));
        }
        let founder = commission.founded_by.as_deref();
        let found = founder.and_then(|id| self.catalog.find_event(id));
        let row = found.and_then(|event| event_row(self.catalog, event, self.language));
        if let Some(founder) = founder.filter(|_| row.is_none()) {
            rows.push((say!("cards-founded-by").to_owned(), founder.to_owned()));
        }
        let mut blocks = vec![Block::Rows(rows)];
        let note = Some(say!("cards-founded-it").to_owned());
        blocks.extend(row.map(|row| Block::Events(vec![EventRow { note, ..row }])));
        blocks
    }
}

/// Sessions that a strip shows.
const MOST_STOPS: usize = 24;

/// The strip of a series, with `current` marked.
pub(super) fn strip(
    catalog: &Catalog,
    series: &Series<'_>,
    current: Option<EventIx>,
    language: &str,
) -> SessionStrip {
    strip_of(catalog, series, (near(series, current), current), language)
}

/// The same, of some of its sessions.
pub(super) fn strip_of(
    catalog: &Catalog,
    series: &Series<'_>,
    (near, current): (Range<usize>, Option<EventIx>),
    language: &str,
) -> SessionStrip {
    let mut before: Option<Moment> = near
        .start
        .checked_sub(1)
        .and_then(|place| catalog.facts(*series.sessions.get(place)?)?.anchor());
    let mut stops = Vec::new();
    for session in series.sessions.get(near.clone()).unwrap_or_default() {
        let (Some(event), Some(facts)) = (catalog.event(*session), catalog.facts(*session)) else {
            continue;
        };
        let number = event.commission.as_ref().and_then(|session| session.session);
        let place = event.place.as_deref().map(|place| catalog.place_name(place, language));
        let label = match (number, place) {
            (Some(number), Some(place)) => {
                format!("{}{comma}{place}", ordinal(number), comma = comma())
            }
            (Some(number), None) => ordinal(number),
            (None, Some(place)) => place.to_owned(),
            (None, None) => say!("cards-session").to_owned(),
        };
        let exact = !facts.doubt().imprecise;
        let since = match (before, facts.anchor()) {
            (Some(before), Some(now)) => Some(interval_words(before, now, exact)),
            _ => None,
        };
        before = facts.anchor().or(before);
        stops.push(SessionStop {
            event: *session,
            kind: event.kind.clone(),
            label,
            when: match &event.status {
                Some(status) if catalog.is_to_come(*session) => {
                    format!("{} · {}", event.when.short_words(), status.label().to_lowercase())
                }
                _ => event.when.short_words(),
            },
            since,
            current: current == Some(*session),
            doubtful: facts.doubt().doubtful || catalog.is_to_come(*session),
            inferred: facts.doubt().inferred,
        });
    }
    let later = series.sessions.len() - near.end;
    let tail = if later > 0 {
        say!("cards-sessions-later", count = later)
    } else {
        next_words(catalog, series)
    };
    let series = series_link(catalog, series, language);
    SessionStrip { series, stops, earlier: near.start, tail }
}

/// The sessions that a strip shows: all of a short series, else those around the present one; of
/// none, the last.
fn near(series: &Series<'_>, current: Option<EventIx>) -> Range<usize> {
    let count = series.sessions.len();
    let place = current.and_then(|event| series.sessions.iter().position(|it| *it == event));
    let middle = place.unwrap_or(count);
    let first = middle.saturating_sub(MOST_STOPS / 2).min(count.saturating_sub(MOST_STOPS));
    first..(first + MOST_STOPS).min(count)
}

/// What the file states of the next session; empty where that is a session, which stands above.
fn next_words(catalog: &Catalog, series: &Series<'_>) -> String {
    match catalog.next_session(series) {
        Some(NextSession::Session(_)) => String::new(),
        Some(NextSession::Promise(_, promise)) if is_over(catalog, promise) => {
            say!("cards-next-was", date = promise.due.words())
        }
        Some(NextSession::Promise(_, promise)) => say!("cards-next", date = promise.due.words()),
        None => say!("cards-next-not-stated").to_owned(),
    }
}

/// Whether a promise was due before the time up to which the file is complete.
pub(super) fn is_over(catalog: &Catalog, promise: &Commitment) -> bool {
    let due = promise.due.date().and_then(EventDate::latest);
    matches!((due, catalog.complete_up_to()), (Some(due), Some(end)) if due < end)
}

/// How often a series sat: the median of its intervals, the time since the last session, and what is
/// stated of the next one. `None` where there is nothing to say of it.
pub(super) fn cadence(catalog: &Catalog, series: &Series<'_>) -> Option<String> {
    let sat: Vec<Moment> =
        catalog.sat(series).filter_map(|ix| catalog.facts(ix)?.anchor()).collect();
    let mut parts = Vec::new();
    if let Some(rhythm) = catalog.rhythm(series) {
        let length = length_words(rhythm.median);
        parts.push(match rhythm.sessions.saturating_sub(1) {
            1 => say!("cards-rhythm-one", length = length),
            many => say!("cards-rhythm-median", length = length, count = many),
        });
    }
    let as_of = catalog.complete_up_to();
    if let (Some(last), Some(as_of)) = (sat.last(), as_of)
        && *last < as_of
    {
        parts.push(say!("cards-since-last", length = interval_words(*last, as_of, true)));
    }
    let next = match catalog.next_session(series) {
        Some(NextSession::Session(event)) => {
            let event = catalog.event(event)?;
            let status = event.status.as_ref().map(|status| status.label().to_lowercase());
            let when = event.when.words();
            match status {
                Some(status) => say!("cards-cadence-next-status", date = when, status = status),
                None => say!("cards-cadence-next", date = when),
            }
        }
        Some(NextSession::Promise(at, promise)) => {
            let at = catalog.event(at).map_or_else(String::new, |at| at.when.words());
            let due = promise.due.words();
            if is_over(catalog, promise) {
                say!("cards-cadence-next-was", date = due, session = at)
            } else {
                say!("cards-cadence-next-promised", date = due, session = at)
            }
        }
        None => say!("cards-cadence-next-not-stated").to_owned(),
    };
    (!parts.is_empty()).then(|| format!("{}{}{next}.", parts.join(comma()), semicolon()))
}

/// A length of time in seconds, in words: "12 months".
pub(super) fn length_words(seconds: i64) -> String {
    let from = Moment::from_seconds(0);
    interval_words(from, from.plus_seconds(seconds), true)
}

/// The name of a series, as a link to its dossier.
pub(super) fn series_link(catalog: &Catalog, series: &Series<'_>, language: &str) -> Piece {
    let target = catalog.find_commission(series.id).map(Target::Commission);
    Piece { words: series_name(series, language), target, ..Piece::default() }
}

pub(super) fn series_name(series: &Series<'_>, language: &str) -> String {
    let name = series.commission.map(|commission: &Commission| commission.name.get(language));
    name.unwrap_or(series.id).to_owned()
}

/// "12 months", "3 weeks", "5 days"; "about …" where one of the dates is imprecise.
pub(super) fn interval_words(from: Moment, to: Moment, exact: bool) -> String {
    let days = to.seconds().saturating_sub(from.seconds()) / Moment::DAY;
    // A mean Gregorian month has 30.4369 days.
    let months = (days as f64 / 30.436_9).round() as i64;
    let count = |number: i64| number.unsigned_abs();
    let words = match days {
        ..=20 => say!("cards-days", count = count(days)),
        21..=59 => say!("cards-weeks", count = count((days + 3) / 7)),
        _ if months < 36 => say!("cards-months", count = count(months)),
        _ => say!("cards-years", count = count((months + 6) / 12)),
    };
    if exact { words } else { say!("cards-about", length = words) }
}

/// With whom else the parties of this commission hold one.
fn sister_commissions(parts: &Parts<'_>) -> Vec<Block> {
    let own = parts.event.commission.as_ref().map(|session| session.id.as_str());
    let mut blocks = Vec::new();
    for party in &parts.facts.parties {
        let rows: Vec<PartnerRow> = parts
            .catalog
            .series_with(*party)
            .iter()
            .filter(|series| Some(series.id) != own)
            .filter_map(|series| series_row(parts.catalog, series, parts.language))
            .collect();
        if !rows.is_empty() {
            let name = called(parts.catalog, *party);
            blocks.push(Block::Section(say!("cards-also-sits-in", party = name), None));
            blocks.push(Block::Partners(rows));
        }
    }
    blocks
}

/// A link to the dossier of a series.
pub(super) fn series_row(
    catalog: &Catalog,
    series: &Series<'_>,
    language: &str,
) -> Option<PartnerRow> {
    let last = *series.sessions.last()?;
    let count = series.sessions.len();
    let numbered = catalog.event(last).and_then(|event| event.commission.as_ref()?.session);
    let figure = match (count, numbered) {
        (_, Some(number)) if number as usize > count => {
            say!("cards-sessions-of", count = count, all = number)
        }
        _ => say!("cards-session-count", count = count),
    };
    Some(PartnerRow {
        target: Target::Commission(catalog.find_commission(series.id)?),
        name: series_name(series, language),
        flag: None,
        kind: catalog.with_event(last, |event| event.kind.clone()),
        figure,
        change: None,
    })
}
