//! The dossier of a commission or other series: who belongs to it, all its sessions with their
//! intervals, what is stated of the next one, an estimate that is called one, and its roadmap.

use super::commission_meeting::{is_over, length_words, series_name, strip_of};
use super::dossier::{actions, and_more, code_words, select};
use super::parts::{Parts, apart, commitment_words, event_row};
use super::party::{MOST_LISTED, party_name};
use super::piece::{FIRST, joined, woven};
use super::{Block, Card, PartyLine, Piece};
use crate::model::{CodeList, Event, OutcomeKind};
use crate::query::{Catalog, CommissionIx, EventIx, Field, NextSession, Rhythm, Series};
use crate::say;
use crate::scene::{counts, ordinal};
use crate::state::Target;
use crate::time::{EventDate, Moment, Span};
use crate::words::comma;

pub(super) fn card(catalog: &Catalog, commission: CommissionIx, language: &str) -> Card {
    let id = catalog.commission_id(commission).unwrap_or_default();
    let known = catalog.commission(id);
    let none: &[EventIx] = &[];
    let series = catalog.series_at(commission);
    let series = series.unwrap_or(Series { commission: known, id, sessions: none });
    let mut blocks = Vec::new();
    let parties = catalog.series_parties(&series);
    if !parties.is_empty() {
        let from = parties.iter().map(|party| party_name(catalog, *party)).collect();
        blocks.push(Block::Parties(PartyLine { from, ..PartyLine::default() }));
    }
    blocks.push(Block::Links(about(catalog, &series, language)));
    let own = Target::Commission(commission);
    blocks.extend(actions(select(&own, series.sessions.len(), Some((Field::Commission, id)))));
    if !series.sessions.is_empty() {
        let last = series.sessions.len();
        let range = last.saturating_sub(MOST_LISTED)..last;
        let mut strip = strip_of(catalog, &series, (range, None), language);
        // The title says it.
        strip.series = Piece::default();
        blocks.push(Block::Section(say!("cards-sessions").to_owned(), Some(counts::grouped(last))));
        blocks.push(Block::Sessions(strip));
        blocks.extend(rhythm(catalog, &series));
    }
    blocks.extend(roadmap(catalog, &series, language));
    let known = series.commission;
    blocks.extend(Parts::not_stated(&[
        (say!("cards-missing-founding"), known.is_none_or(|it| it.founded_by.is_none())),
        (say!("cards-cadence"), known.is_none_or(|it| it.cadence.is_none())),
    ]));
    Card { kind: None, title: series_name(&series, language), blocks }
}

fn about(catalog: &Catalog, series: &Series<'_>, language: &str) -> Vec<(String, Vec<Piece>)> {
    let known = series.commission;
    let mut rows = Vec::new();
    if let Some(kind) = known.and_then(|known| known.kind.as_deref()) {
        rows.push((say!("cards-kind").to_owned(), vec![Piece::plain(code_words(kind))]));
    }
    let founded = known.and_then(|known| known.founded_by.as_deref());
    let founded = founded.map(|id| match catalog.find_event(id) {
        Some(ix) => {
            let row = event_row(catalog, ix, language);
            let words = row
                .map(|row| format!("{}{comma}{}", apart(&row.title), row.when, comma = comma()))
                .unwrap_or_default();
            vec![Piece::link(words, Target::Event(ix))]
        }
        None => vec![Piece::plain(id)],
    });
    if let Some(founded) = founded {
        rows.push((say!("cards-founded-by").to_owned(), founded));
    }
    if let Some(cadence) = known.and_then(|known| known.cadence.as_ref()) {
        let words = vec![Piece::plain(cadence.get(language))];
        rows.push((say!("cards-by-statute").to_owned(), words));
    }
    // Of a series with sessions their strip tells that none is stated.
    if series.sessions.is_empty() || catalog.next_session(series).is_some() {
        rows.push((say!("cards-next-stated").to_owned(), next(catalog, series, language)));
    }
    rows
}

/// What the file states of the next session, with a link to who says so.
fn next(catalog: &Catalog, series: &Series<'_>, language: &str) -> Vec<Piece> {
    let title = |ix: EventIx| {
        catalog.event(ix).map_or_else(String::new, |it| it.title.get(language).to_owned())
    };
    match catalog.next_session(series) {
        Some(NextSession::Session(ix)) => {
            let when = catalog.event(ix).map_or_else(String::new, |event| event.when.words());
            let link = Piece::link(apart(&title(ix)), Target::Event(ix));
            woven(&say!("colon", name = when, value = FIRST), [vec![link]])
        }
        Some(NextSession::Promise(ix, promise)) => {
            let due = promise.due.words();
            let words = if is_over(catalog, promise) {
                say!("cards-next-announced-past", date = due, event = FIRST)
            } else {
                say!("cards-next-announced", date = due, event = FIRST)
            };
            woven(&words, [vec![Piece::link(title(ix), Target::Event(ix))]])
        }
        None => vec![Piece::plain(say!("cards-value-not-stated"))],
    }
}

/// How regularly it sat, and the window of the next session where nobody states one.
fn rhythm(catalog: &Catalog, series: &Series<'_>) -> Vec<Block> {
    let Some(rhythm) = catalog.rhythm(series) else { return Vec::new() };
    let Rhythm { sessions, median, spread, is_rough, .. } = rhythm;
    let mut words = match sessions {
        2 => say!("cards-interval-one", length = length_words(median)),
        _ => say!(
            "cards-interval-median",
            count = sessions,
            length = length_words(median),
            spread = length_words(spread)
        ),
    };
    if is_rough {
        words.push(' ');
        words.push_str(say!("cards-interval-rough"));
    }
    let mut blocks = vec![Block::Remark(words)];
    let is_stated = catalog.next_session(series).is_some();
    if let Some(window) = rhythm.window().filter(|_| !is_stated) {
        let past = catalog.complete_up_to().is_some_and(|end| window.end() < end);
        let (when, end) = (window_words(window), catalog.dataset().as_of.words());
        blocks.push(Block::Remark(if past {
            say!("cards-estimate-past", when = when, count = sessions, end = end)
        } else {
            say!("cards-estimate", when = when, count = sessions)
        }));
    }
    blocks
}

/// "between March and May 2027", "in March 2027".
fn window_words(window: Span) -> String {
    let month = |at: Moment| {
        let civil = at.civil();
        let date = EventDate::parse(&format!("{:04}-{:02}", civil.year, civil.month)).ok();
        (civil.year, date.map_or_else(|| window.words(), |date| date.words()))
    };
    let ((first_year, from), (last_year, to)) = (month(window.start()), month(window.end()));
    if from == to {
        return say!("cards-in-month", month = from);
    }
    let year = format!(" {first_year}");
    let from = if first_year == last_year { from.strip_suffix(&year) } else { Some(&*from) };
    say!("cards-between-months", from = from.unwrap_or_default(), to = to)
}

/// "1st, 17–19 Feb 2025".
fn session_words(event: &Event) -> String {
    let number = event.commission.as_ref().and_then(|session| session.session);
    let when = event.when.short_words();
    number.map_or_else(
        || when.clone(),
        |number| format!("{}{comma}{when}", ordinal(number), comma = comma()),
    )
}

/// What sessions resolved, and what became of it.
fn roadmap(catalog: &Catalog, series: &Series<'_>, language: &str) -> Vec<Block> {
    let (mut agreed, mut promised) = (Vec::new(), Vec::new());
    for (ix, event) in series.sessions.iter().filter_map(|ix| Some((*ix, catalog.event(*ix)?))) {
        for outcome in &event.outcomes {
            let kind = outcome
                .kind
                .as_ref()
                .map_or_else(|| say!("cards-result").to_owned(), CodeList::label);
            let text = outcome.text.as_ref().map_or("", |text| text.get(language));
            let words = match &outcome.kind {
                Some(OutcomeKind::NonePublished) if text.is_empty() => {
                    say!("cards-no-document-published").to_owned()
                }
                _ if text.is_empty() => kind,
                _ => say!("colon", name = kind, value = apart(text)),
            };
            agreed.push((session_words(event), vec![Piece::link(words, Target::Event(ix))]));
        }
        for promise in &event.commitments {
            let status = promise.status.as_ref().map_or_else(
                || say!("cards-status-not-stated").to_owned(),
                |status| status.label().to_lowercase(),
            );
            let done = promise.fulfilled_by.iter().map(|id| match catalog.find_event(id) {
                Some(by) => {
                    let row = event_row(catalog, by, language);
                    let words = row.map(|row| {
                        format!("{}{comma}{}", apart(&row.title), row.when, comma = comma())
                    });
                    vec![Piece::link(words.unwrap_or_default(), Target::Event(by))]
                }
                None => vec![Piece::plain(id.as_str())],
            });
            let done = joined(done, comma());
            let done = if done.is_empty() {
                Vec::new()
            } else {
                woven(&say!("cards-fulfilled-by", events = FIRST), [done])
            };
            let words = commitment_words(catalog, promise, language);
            let words = joined([words, vec![Piece::plain(status)], done], " · ");
            promised.push((session_words(event), words));
        }
    }
    let mut blocks = Vec::new();
    let lists = [(say!("cards-agreed-at-sessions"), agreed), (say!("cards-roadmap"), promised)];
    for (name, rows) in lists {
        let all = rows.len();
        if all > 0 {
            blocks.push(Block::Section(name.to_owned(), Some(counts::grouped(all))));
            blocks.push(Block::Links(rows.into_iter().take(MOST_LISTED).collect()));
            blocks.extend(and_more(all, MOST_LISTED));
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::Section(say!("cards-roadmap").to_owned(), None));
        blocks.push(Block::Remark(say!("cards-no-session-states").to_owned()));
    }
    blocks
}
