//! The dossier of a source: what it is, what cites it, and what rests on it alone.

use super::dossier::{actions, and_more, list, preparing, select};
use super::evidence::{claim_words, language_name};
use super::parts::source_line;
use super::party::MOST_LISTED;
use super::{Action, Block, Card, Piece};
use crate::model::{CodeList, Source};
use crate::query::{Catalog, EventIx, Field};
use crate::say;
use crate::state::Target;

pub(super) fn card(catalog: &Catalog, source: &str, language: &str) -> Card {
    let (known, citing) = (catalog.source(source), catalog.count_citing(source));
    let mut blocks = Vec::new();
    if let Some(known) = known {
        blocks.push(Block::Rows(about(known, language)));
    } else {
        blocks.push(Block::Remark(say!("cards-source-unknown").to_owned()));
    }
    let own = Target::Source(source.into());
    let address = |what, url: Option<&String>| url.map(|url| Action::Copy(what, url.clone()));
    let url = known.and_then(|known| address(say!("cards-copy-address"), known.url.as_ref()));
    let copy =
        known.and_then(|known| address(say!("cards-copy-archived"), known.archive_url.as_ref()));
    blocks.extend(actions(
        select(&own, citing, Some((Field::Source, source))).into_iter().chain(url).chain(copy),
    ));
    if catalog.has_dossiers() {
        blocks.extend(resting(catalog, source, language));
        let (also, none) = (catalog.events_also_citing(source), |_, _: &_| None);
        blocks.extend(list(catalog, (say!("cards-cited-beside"), also), none, language));
        if citing == 0 {
            blocks.push(Block::Remark(say!("cards-no-event-cites").to_owned()));
        }
    } else {
        blocks.extend(preparing());
    }
    let title = known.map_or_else(|| source.to_owned(), |known| title(known, language));
    Card { kind: None, title, blocks }
}

/// Its title; publisher or address where it has none.
fn title(source: &Source, language: &str) -> String {
    let title = source.title.as_ref().map(|title| title.get(language).to_owned());
    title.unwrap_or_else(|| source_line(source, language))
}

fn about(source: &Source, language: &str) -> Vec<(String, String)> {
    let not_stated = || say!("cards-value-not-stated").to_owned();
    let publisher = source.publisher.as_ref().map(|it| it.get(language).to_owned());
    let mut rows = vec![(say!("cards-publisher").to_owned(), publisher.unwrap_or_else(not_stated))];
    if source.title.is_none() {
        rows.push((say!("cards-title").to_owned(), not_stated()));
    }
    let published =
        if source.published.is_missing() { not_stated() } else { source.published.words() };
    rows.push((say!("cards-published").to_owned(), published));
    if !source.retrieved.is_missing() {
        rows.push((say!("cards-retrieved").to_owned(), source.retrieved.words()));
    }
    let optional = [
        (say!("cards-kind"), source.kind.as_ref().map(CodeList::label)),
        (say!("cards-language"), source.language.as_deref().map(language_name)),
        (say!("cards-address"), source.url.clone()),
        (say!("cards-archived-copy"), source.archive_url.clone()),
    ];
    let optional = optional.into_iter().filter_map(|(name, it)| Some((name.to_owned(), it?)));
    rows.extend(optional);
    rows
}

/// Events that rest on it alone, and parts of other events that do.
fn resting(catalog: &Catalog, source: &str, language: &str) -> Vec<Block> {
    let alone = catalog.events_resting_on(source);
    let partly = catalog.events_partly_resting_on(source);
    let none = |_, _: &_| None;
    let mut blocks = list(catalog, (say!("cards-rests-on-it"), alone), none, language);
    if !partly.is_empty() {
        let count = Some(say!("cards-of-events", count = partly.len()));
        blocks.push(Block::Section(say!("cards-parts-rest-on-it").to_owned(), count));
        let rows =
            partly.iter().take(MOST_LISTED).flat_map(|ix| parts(catalog, ix, source, language));
        blocks.push(Block::Links(rows.collect()));
        blocks.extend(and_more(partly.len(), MOST_LISTED));
    }
    if alone.is_empty() && partly.is_empty() {
        blocks.push(Block::Section(say!("cards-rests-on-it").to_owned(), Some("0".to_owned())));
        blocks.push(Block::Remark(say!("cards-nothing-rests-on-it").to_owned()));
    }
    blocks
}

/// The claims, results, promises and quotes of an event that rest on a source alone: what each is,
/// what it says, and a link to the event.
fn parts(
    catalog: &Catalog,
    ix: EventIx,
    source: &str,
    language: &str,
) -> Vec<(String, Vec<Piece>)> {
    let Some(event) = catalog.event(ix) else { return Vec::new() };
    let is_own =
        |sources: &[String]| !sources.is_empty() && sources.iter().all(|other| other == source);
    let claims = event.claims.iter().filter(|it| is_own(&it.sources)).map(|claim| {
        let field = if claim.field == "when" { say!("cards-field-date") } else { &claim.field };
        let words = say!("colon", name = field, value = claim_words(claim, false));
        (say!("cards-claim").to_owned(), words)
    });
    let outcomes = event.outcomes.iter().filter(|it| is_own(&it.sources)).map(|outcome| {
        let kind =
            outcome.kind.as_ref().map_or_else(|| say!("cards-result").to_owned(), CodeList::label);
        let text = outcome.text.as_ref().map_or("", |text| text.get(language));
        (kind, text.to_owned())
    });
    let promises = event.commitments.iter().filter(|it| is_own(&it.sources));
    let promises =
        promises.map(|it| (say!("cards-commitment").to_owned(), it.text.get(language).to_owned()));
    let quotes = event.quotes.iter().filter(|quote| quote.source.as_deref() == Some(source));
    let quotes = quotes.map(|quote| {
        (say!("cards-quote").to_owned(), say!("cards-quoted", text = quote.text.get(language)))
    });
    let event_link = || Piece::link(event.title.get(language), Target::Event(ix));
    let all = claims.chain(outcomes).chain(promises).chain(quotes);
    all.map(|(what, words)| (what, vec![Piece::plain(format!("{words} — ")), event_link()]))
        .collect()
}
