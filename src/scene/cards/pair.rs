//! The card of a pair of countries: what passed between them, and when.

use super::commission_meeting::{cadence, interval_words, strip};
use super::dossier::person_row;
use super::parts::event_row;
use super::party::{MOST_LISTED, MOST_PEOPLE, chronology, party_name};
use super::{Block, Card, PartyLine, called};
use crate::model::CodeList;
use crate::query::{Catalog, CommitmentCounts, EventIx, PairHistory, PartyIx, pair_history};
use crate::say;
use crate::scene::pair_line::PairEvents;
use crate::scene::{counts, leading};
use crate::time::Span;
use crate::words::comma;

pub(super) fn pair_card(catalog: &Catalog, one: PartyIx, other: PartyIx, language: &str) -> Card {
    let history = pair_history(catalog, one, other);
    let names = (called(catalog, one), called(catalog, other));
    let mut blocks = vec![Block::Parties(PartyLine {
        from: vec![party_name(catalog, one), party_name(catalog, other)],
        ..PartyLine::default()
    })];
    blocks.extend(line(catalog, &history).map(Block::Line));
    // What is yet to come is no contact yet.
    let contacts: Vec<EventIx> =
        history.events.iter().copied().filter(|ix| !catalog.is_to_come(*ix)).collect();
    let words = match history.to_come.len() {
        0 => counts::grouped(contacts.len()),
        more => say!("cards-contacts-to-come", count = contacts.len(), more = more),
    };
    let mut rows = vec![(say!("cards-contacts").to_owned(), words)];
    let when = |ix: Option<&EventIx>| {
        let event = ix.and_then(|ix| catalog.event(*ix));
        event.map_or_else(String::new, |event| event.when.short_words())
    };
    if !contacts.is_empty() {
        let (first, last) = (when(contacts.first()), when(contacts.last()));
        rows.push((say!("cards-first-last").to_owned(), format!("{first} · {last}")));
    }
    if !history.events.is_empty() {
        let kinds = history.kinds.iter().map(|(kind, count)| counts::of_kind(*count, kind));
        rows.push((say!("cards-kinds").to_owned(), kinds.collect::<Vec<_>>().join(comma())));
    }
    if history.there + history.back > 0 {
        let (there, back) = (leading(names.0, names.1), leading(names.1, names.0));
        // Each way on a line of its own, if not both fit on one.
        let travels = format!("{there} {}", history.there).replace(' ', "\u{a0}");
        let back = format!("{back} {}", history.back).replace(' ', "\u{a0}");
        let travels = format!("{travels} · {back}");
        rows.push((say!("cards-who-travels").to_owned(), travels));
    }
    if let Some(share) = history.reciprocity() {
        let all = history.there + history.back;
        let answered = 2 * history.there.min(history.back);
        let share = format!("{:.0}", share * 100.0);
        let words = say!("cards-visits-answered", share = share, count = answered, all = all);
        rows.push((say!("cards-reciprocity").to_owned(), words));
    }
    if let Some((from, to)) = history.longest_silence {
        let (length, span) = (interval_words(from, to, true), Span::new(from, to).words());
        let words = say!("colon", name = length, value = span);
        rows.push((say!("cards-longest-silence").to_owned(), words));
    }
    let as_of = catalog.complete_up_to();
    if let (Some(end), Some(as_of)) = (history.last_end, as_of)
        && end < as_of
    {
        let since = interval_words(end, as_of, true);
        let end = catalog.dataset().as_of.words();
        let words = say!("cards-since-up-to", length = since, date = end);
        rows.push((say!("cards-since-the-last").to_owned(), words));
    }
    if let Some(words) = next_stated(catalog, &history, language) {
        rows.push((say!("cards-next-stated").to_owned(), words));
    }
    if let Some(words) = promised(history.commitments) {
        rows.push((say!("cards-commitments").to_owned(), words));
    }
    if history.sources > 0 {
        let words = say!(
            "cards-sources-single",
            sources = counts::grouped(history.sources),
            single = counts::grouped(history.single_source),
            count = history.events.len()
        );
        rows.push((say!("cards-sources").to_owned(), words));
    }
    blocks.push(Block::Rows(rows));
    for series in history.commissions.iter().filter_map(|id| catalog.series(id)) {
        let strip = strip(catalog, &series, None, language);
        let count = counts::grouped(series.sessions.len());
        blocks.push(Block::Section(say!("cards-sessions").to_owned(), Some(count)));
        blocks.push(Block::Sessions(strip));
        blocks.extend(cadence(catalog, &series).map(Block::Remark));
        let stated = series.commission.and_then(|commission| commission.cadence.as_ref());
        blocks.extend(stated.map(|words| {
            Block::Remark(say!("cards-cadence-by-statute", cadence = words.get(language)))
        }));
    }
    if !history.agreements.is_empty() {
        let count = counts::grouped(history.agreements.len());
        blocks.push(Block::Section(say!("cards-agreements").to_owned(), Some(count)));
        let rows = history.agreements.iter().filter_map(|ix| event_row(catalog, *ix, language));
        blocks.push(Block::Events(rows.take(MOST_LISTED).collect()));
    }
    if !history.people.is_empty() {
        let count = counts::grouped(history.people.len());
        blocks.push(Block::Section(say!("cards-people-most").to_owned(), Some(count)));
        let people = history.people.iter().take(MOST_PEOPLE);
        let rows = people.map(|(person, events)| person_row(catalog, person, *events, language));
        blocks.push(Block::Partners(rows.collect()));
    }
    blocks.extend(chronology(catalog, &history.events, language));
    Card { kind: None, title: format!("{} – {}", names.0, names.1), blocks }
}

/// "2 open, 1 done", of what is promised; `None` where nothing is.
fn promised(counts: CommitmentCounts) -> Option<String> {
    let CommitmentCounts { open, done, dropped, unknown } = counts;
    let words = [
        (open > 0).then(|| say!("cards-promises-open", count = open)),
        (done > 0).then(|| say!("cards-promises-done", count = done)),
        (dropped > 0).then(|| say!("cards-promises-dropped", count = dropped)),
        (unknown > 0).then(|| say!("cards-promises-unknown", count = unknown)),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(comma()))
}

/// All dated events on one line, where there is more than one.
fn line(catalog: &Catalog, history: &PairHistory) -> Option<PairEvents> {
    let silence = history
        .longest_silence
        .map(|(from, to)| (Span::new(from, to), interval_words(from, to, true)));
    let line = PairEvents::of(catalog, &history.events, silence);
    (line.events.len() > 1).then_some(line)
}

/// The first event that is yet to come: "March 2027, planned: 6th session".
fn next_stated(catalog: &Catalog, history: &PairHistory, language: &str) -> Option<String> {
    let event = catalog.event(*history.to_come.first()?)?;
    let status =
        event.status.as_ref().map(|status| format!("{}{}", comma(), status.label().to_lowercase()));
    let (when, title) = (event.when.words(), event.title.get(language));
    let when = when + &status.unwrap_or_default();
    Some(say!("colon", name = when, value = title))
}
