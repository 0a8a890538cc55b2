//! The sources of a dossier, for documents: what its events cite, each once.

use std::collections::HashSet;

use super::evidence::source_row;
use super::{Block, Card, SourceRow};
use crate::query::{Catalog, EventIx};
use crate::say;
use crate::scene::counts;
use crate::state::Target;

/// Sources that are listed.
const MOST_SOURCES: usize = 200;

/// The card, with the sources of its events where it lists none itself. That of a source names the source
/// already, that of the whole file its number.
#[must_use]
pub fn with_sources(
    catalog: &Catalog,
    card: &Card,
    target: Option<&Target>,
    language: &str,
) -> Card {
    let mut card = card.clone();
    let lists_them = card.blocks.iter().any(|block| matches!(block, Block::Sources(_)));
    let Some(target) = target.filter(|it| !lists_them && !matches!(it, Target::Source(_))) else {
        return card;
    };
    let (rows, all) = cited(catalog, &target.its_events(catalog), language);
    if all == 0 {
        return card;
    }
    let name = say!("cards-sources-of-events").to_owned();
    card.blocks.push(Block::Section(name, Some(counts::grouped(all))));
    card.blocks.push(Block::Sources(rows));
    if all > MOST_SOURCES {
        card.blocks.push(Block::Remark(say!("cards-and-more", count = all - MOST_SOURCES)));
    }
    card
}

/// The first sources in the order in which events cite them, and how many there are.
fn cited(catalog: &Catalog, events: &[EventIx], language: &str) -> (Vec<SourceRow>, usize) {
    let mut seen: HashSet<String> = HashSet::new();
    let mut rows = Vec::new();
    let mut see = |id: &str| {
        if !seen.contains(id) {
            seen.insert(id.to_owned());
            if rows.len() < MOST_SOURCES {
                rows.push(source_row(catalog, id, language));
            }
        }
    };
    for ix in events {
        catalog.with_event(*ix, |event| event.sources.iter().for_each(|id| see(id)));
    }
    (rows, seen.len())
}
