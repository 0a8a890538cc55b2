//! Ties between events: what an event led to, and what led to it.

use std::collections::HashMap;

use super::{Catalog, EventIx};
use crate::model::{CodeList, Dataset, RelationKind};

/// Relations that point at an event, by the event they point at.
#[derive(Debug, Default)]
pub(super) struct Incoming(HashMap<EventIx, Vec<(EventIx, Option<RelationKind>)>>);

impl Incoming {
    pub(super) fn of(dataset: &Dataset, ids: &HashMap<String, EventIx>) -> Self {
        let mut incoming: HashMap<EventIx, Vec<_>> = HashMap::new();
        for (index, event) in (0u32..).zip(&dataset.events) {
            for relation in &event.relations {
                if let Some(target) = ids.get(&relation.to) {
                    let source = (EventIx(index), relation.kind.clone());
                    incoming.entry(*target).or_default().push(source);
                }
            }
        }
        Self(incoming)
    }
}

/// An event tied to another, with the tie in words, seen from that other event.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedEvent {
    /// The tied event.
    pub event: EventIx,
    /// It lies after, in the sense of the tie (it follows, implements, fulfils …).
    pub is_later: bool,
    /// The tie, e.g. "implements this".
    pub words: String,
}

/// All events tied to `event`, earlier ones first, each in time order.
#[must_use]
pub fn linked_events(catalog: &Catalog, event: EventIx) -> Vec<LinkedEvent> {
    let mut linked = Vec::new();
    if let Some(own) = catalog.event(event) {
        for relation in &own.relations {
            let Some(target) = catalog.find_event(&relation.to) else { continue };
            let words = outgoing_words(relation.kind.as_ref());
            linked.push(LinkedEvent { event: target, is_later: false, words });
        }
        for promise in &own.commitments {
            for target in promise.fulfilled_by.iter().filter_map(|id| catalog.find_event(id)) {
                let words = "fulfils a commitment".to_owned();
                linked.push(LinkedEvent { event: target, is_later: true, words });
            }
        }
    }
    for (source, kind) in catalog.incoming().0.get(&event).into_iter().flatten() {
        let words = incoming_words(kind.as_ref());
        linked.push(LinkedEvent { event: *source, is_later: true, words });
    }
    linked.retain(|link| link.event != event);
    linked.sort_by_key(|link| {
        (link.is_later, catalog.facts(link.event).map(super::EventFacts::start_key), link.event)
    });
    linked.dedup_by_key(|link| (link.event, link.is_later));
    linked
}

fn outgoing_words(kind: Option<&RelationKind>) -> String {
    match kind {
        Some(RelationKind::Follows) => "came before".to_owned(),
        Some(RelationKind::Implements) => "is implemented by this".to_owned(),
        Some(RelationKind::PartOf) => "this is part of it".to_owned(),
        Some(RelationKind::AnnouncedBy) => "announced this".to_owned(),
        Some(RelationKind::Contradicts) => "is contradicted by this".to_owned(),
        Some(RelationKind::SameAs) => "the same event".to_owned(),
        Some(unlisted) => unlisted.label(),
        None => "related".to_owned(),
    }
}

fn incoming_words(kind: Option<&RelationKind>) -> String {
    match kind {
        Some(RelationKind::Follows) => "followed".to_owned(),
        Some(RelationKind::Implements) => "implements this".to_owned(),
        Some(RelationKind::PartOf) => "is part of this".to_owned(),
        Some(RelationKind::AnnouncedBy) => "was announced by this".to_owned(),
        Some(RelationKind::Contradicts) => "contradicts this".to_owned(),
        Some(RelationKind::SameAs) => "the same event".to_owned(),
        Some(unlisted) => unlisted.label(),
        None => "related".to_owned(),
    }
}
