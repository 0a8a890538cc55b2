//! The cards of a country and of a pair of countries.

use std::collections::HashMap;

use super::commission_meeting::{interval_words, series_row, strip};
use super::parts::event_row;
use super::{Block, Card, EventRow, PartnerRow, PartyLine, PartyName};
use crate::model::CodeList;
use crate::query::{Catalog, CommitmentCounts, EventIx, PartyIx, Series, pair_history};
use crate::scene::counts;
use crate::state::Target;
use crate::time::{EventDate, Moment, Span};

/// Events listed on one card before "and n more".
pub(super) const MOST_LISTED: usize = 200;
/// People listed of a pair.
const MOST_PEOPLE: usize = 6;

pub(super) fn pair_card(catalog: &Catalog, one: PartyIx, other: PartyIx, language: &str) -> Card {
    let history = pair_history(catalog, one, other);
    let names = (catalog.party_name(one), catalog.party_name(other));
    let mut blocks = vec![Block::Parties(PartyLine {
        from: vec![party_name(catalog, one), party_name(catalog, other)],
        ..PartyLine::default()
    })];
    let mut rows = vec![("Contacts".to_owned(), counts::grouped(history.events.len()))];
    let when = |ix: Option<&EventIx>| {
        let event = ix.and_then(|ix| catalog.event(*ix));
        event.map_or_else(String::new, |event| event.when.short_words())
    };
    if !history.events.is_empty() {
        let (first, last) = (when(history.events.first()), when(history.events.last()));
        rows.push(("First · last".to_owned(), format!("{first} · {last}")));
        let kinds = history.kinds.iter().map(|(kind, count)| counted(*count, kind));
        rows.push(("Kinds".to_owned(), kinds.collect::<Vec<_>>().join(", ")));
    }
    if history.there + history.back > 0 {
        let travels = format!(
            "{} → {} {} · {} → {} {}",
            names.0, names.1, history.there, names.1, names.0, history.back
        );
        rows.push(("Who travels".to_owned(), travels));
    }
    if let Some(share) = history.reciprocity() {
        let all = history.there + history.back;
        let answered = 2 * history.there.min(history.back);
        let words = format!("{:.0} %: {answered} of {all} visits are answered", share * 100.0);
        rows.push(("Reciprocity".to_owned(), words));
    }
    if let Some((from, to)) = history.longest_silence {
        let words = format!("{}: {}", interval_words(from, to, true), Span::new(from, to).words());
        rows.push(("Longest silence".to_owned(), words));
    }
    let as_of = catalog.dataset().as_of.date().and_then(EventDate::latest);
    if let (Some(end), Some(as_of)) = (history.last_end, as_of)
        && end < as_of
    {
        let since = interval_words(end, as_of, true);
        let words = format!("{since}, up to {}", catalog.dataset().as_of.words());
        rows.push(("Since the last".to_owned(), words));
    }
    if let Some(words) = promised(history.commitments) {
        rows.push(("Commitments".to_owned(), words));
    }
    if history.sources > 0 {
        let (single, all) = (history.single_source, counts::events(history.events.len()));
        let words = format!("{}; {single} of {all} rest on one", counts::grouped(history.sources));
        rows.push(("Sources".to_owned(), words));
    }
    blocks.push(Block::Rows(rows));
    for series in history.commissions.iter().filter_map(|id| catalog.series(id)) {
        let mut strip = strip(catalog, &series, None, language);
        let count = counts::grouped(series.sessions.len());
        // The section's name is the series'.
        blocks.push(Block::Section(std::mem::take(&mut strip.series), Some(count)));
        blocks.push(Block::Sessions(strip));
        blocks.extend(cadence(catalog, &series, as_of).map(Block::Remark));
    }
    if !history.agreements.is_empty() {
        let count = counts::grouped(history.agreements.len());
        blocks.push(Block::Section("Agreements".to_owned(), Some(count)));
        let rows = history.agreements.iter().filter_map(|ix| event_row(catalog, *ix, language));
        blocks.push(Block::Events(rows.take(MOST_LISTED).collect()));
    }
    if !history.people.is_empty() {
        let count = counts::grouped(history.people.len());
        blocks.push(Block::Section("People most involved".to_owned(), Some(count)));
        let rows = history.people.iter().take(MOST_PEOPLE).map(|(person, events)| {
            (catalog.person_name(person, language).to_owned(), counts::events(events))
        });
        blocks.push(Block::Rows(rows.collect()));
    }
    blocks.extend(chronology(catalog, &history.events, language));
    Card { kind: None, title: format!("{} – {}", names.0, names.1), blocks }
}

/// "2 open, 1 done", of what is promised; `None` where nothing is.
fn promised(counts: CommitmentCounts) -> Option<String> {
    let CommitmentCounts { open, done, dropped, unknown } = counts;
    let all = [(open, "open"), (done, "done"), (dropped, "dropped"), (unknown, "not followed up")];
    let words = all.iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = words.map(|(count, what)| format!("{count} {what}")).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// How often a commission sat: the median of its intervals, and the time since the last session.
fn cadence(catalog: &Catalog, series: &Series<'_>, as_of: Option<Moment>) -> Option<String> {
    let sat = series.sessions.iter().filter_map(|ix| catalog.facts(*ix)?.anchor);
    let sat: Vec<Moment> = sat.collect();
    let between = |(one, next): (&Moment, &Moment)| next.seconds().saturating_sub(one.seconds());
    let mut intervals: Vec<i64> = sat.iter().zip(sat.iter().skip(1)).map(between).collect();
    intervals.sort_unstable();
    let median = *intervals.get(intervals.len() / 2)?;
    let (first, last) = (*sat.first()?, *sat.last()?);
    let usual = interval_words(first, first.plus_seconds(median), true);
    let of = match intervals.len() {
        1 => "one interval".to_owned(),
        many => format!("the median of {many} intervals"),
    };
    let since = as_of.filter(|as_of| last < *as_of);
    let since = since.map_or_else(String::new, |as_of| {
        format!(", {} since the last", interval_words(last, as_of, true))
    });
    Some(format!("Every {usual} ({of}){since}."))
}

pub(super) fn party_card(catalog: &Catalog, party: PartyIx, language: &str) -> Card {
    let events = catalog.events_of(party);
    let mut blocks = Vec::new();
    let mut partners: HashMap<PartyIx, u32> = HashMap::new();
    let (mut travels, mut hosts) = (0u32, 0u32);
    for facts in events.iter().filter_map(|ix| catalog.facts(*ix)) {
        for other in facts.parties.iter().filter(|other| **other != party) {
            *partners.entry(*other).or_default() += 1;
        }
        travels += u32::from(facts.senders().contains(&party) && !facts.hosts().is_empty());
        hosts += u32::from(facts.hosts().contains(&party) && !facts.senders().is_empty());
    }
    let mut partners: Vec<(PartyIx, u32)> = partners.into_iter().collect();
    partners.sort_by_key(|(party, count)| (std::cmp::Reverse(*count), *party));
    let mut rows = vec![("Events".to_owned(), counts::grouped(events.len()))];
    if travels + hosts > 0 {
        rows.push(("Visits made · received".to_owned(), format!("{travels} · {hosts}")));
    }
    blocks.push(Block::Rows(rows));
    let series: Vec<PartnerRow> = catalog
        .series_with(party)
        .iter()
        .filter_map(|series| series_row(catalog, series, language))
        .collect();
    if !series.is_empty() {
        blocks.push(Block::Section(
            "Commissions and series".to_owned(),
            Some(series.len().to_string()),
        ));
        blocks.push(Block::Partners(series));
    }
    if !partners.is_empty() {
        blocks.push(Block::Section("Partners".to_owned(), Some(partners.len().to_string())));
        let rows = partners.iter().take(24).map(|(other, count)| PartnerRow {
            target: Target::Pair(party, *other),
            name: catalog.party_name(*other).to_owned(),
            flag: catalog.party(*other).and_then(|party| party.flag),
            figure: counts::grouped(count),
        });
        blocks.push(Block::Partners(rows.collect()));
    }
    blocks.extend(chronology(catalog, events, language));
    Card { kind: None, title: catalog.party_name(party).to_owned(), blocks }
}

/// "1 visit", "2 commission meetings", "3 deliveries".
fn counted(count: u32, label: &str) -> String {
    let word = label.to_lowercase();
    match (count, word.strip_suffix('y')) {
        (1, _) => format!("1 {word}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        (_, None) => format!("{count} {word}s"),
    }
}

fn party_name(catalog: &Catalog, party: PartyIx) -> PartyName {
    PartyName {
        party,
        name: catalog.party_name(party).to_owned(),
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
    let mut blocks =
        vec![Block::Section("Chronology".to_owned(), Some(total.to_string())), Block::Events(rows)];
    if total > MOST_LISTED {
        let more = total - MOST_LISTED;
        blocks.push(Block::Remark(format!(
            "and {} more; narrow the filter to list them",
            counts::grouped(more)
        )));
    }
    blocks
}
