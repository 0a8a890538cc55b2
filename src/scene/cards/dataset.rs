//! The card of the whole file, where nothing is selected, and that of several events.

use super::commission_meeting::series_row;
use super::party::{MOST_LISTED, chronology, first_of};
use super::{Block, Card, PartnerRow};
use crate::query::{Catalog, EventIx, PartyKind, Shown};
use crate::say;
use crate::scene::counts;

/// Commissions that the card of the file lists.
const MOST_SERIES: usize = 40;

pub(super) fn dataset_card(catalog: &Catalog, language: &str) -> Card {
    let dataset = catalog.dataset();
    let mut blocks = Vec::new();
    if let Some(about) = &dataset.about {
        blocks.push(Block::Text(about.get(language).to_owned()));
    }
    let stated = catalog.parties().iter().filter(|party| party.kind != PartyKind::Unstated).count();
    let mut rows = vec![
        (say!("cards-events").to_owned(), counts::grouped(catalog.len())),
        (say!("cards-parties").to_owned(), stated.to_string()),
    ];
    if let Some(extent) = catalog.extent() {
        rows.push((say!("cards-span").to_owned(), extent.words()));
    }
    if !dataset.as_of.is_missing() {
        rows.push((say!("cards-complete-up-to").to_owned(), dataset.as_of.words()));
    }
    if let Some(licence) = &dataset.licence {
        rows.push((say!("cards-licence").to_owned(), licence.clone()));
    }
    rows.push((say!("cards-sources").to_owned(), counts::grouped(dataset.sources.len())));
    blocks.push(Block::Rows(rows));
    let series: Vec<PartnerRow> = catalog
        .all_series()
        .iter()
        .filter_map(|series| series_row(catalog, series, language))
        .collect();
    if !series.is_empty() {
        let count = Some(counts::grouped(series.len()));
        blocks.push(Block::Section(say!("cards-commissions").to_owned(), count));
        let more = series.len().saturating_sub(MOST_SERIES);
        blocks.push(Block::Partners(series.into_iter().take(MOST_SERIES).collect()));
        if more > 0 {
            blocks.push(Block::Remark(say!("cards-and-more-group", count = more)));
        }
    }
    let contested = catalog.contested();
    if !contested.is_empty() {
        let mut list = chronology(catalog, contested, language);
        if let Some(Block::Section(name, _)) = list.first_mut() {
            *name = say!("cards-sources-differ").to_owned();
        }
        blocks.extend(list);
    }
    let title = dataset.title.as_ref().map_or(say!("cards-untitled"), |title| title.get(language));
    Card { kind: None, title: title.to_owned(), blocks }
}

/// The card of all that a filter shows.
#[must_use]
pub fn shown_card(catalog: &Catalog, shown: &Shown, language: &str) -> Card {
    let first: Vec<EventIx> =
        shown.dated.iter().chain(&shown.undated).copied().take(MOST_LISTED).collect();
    Card {
        kind: None,
        title: counts::events(shown.len()),
        blocks: first_of(catalog, &first, shown.len(), language),
    }
}

pub(super) fn events_card(catalog: &Catalog, events: &[EventIx], language: &str) -> Card {
    let mut sorted = events.to_vec();
    sorted.sort_by_key(|ix| (catalog.facts(*ix).map(crate::query::EventFacts::start_key), *ix));
    Card {
        kind: None,
        title: counts::events(events.len()),
        blocks: chronology(catalog, &sorted, language),
    }
}
