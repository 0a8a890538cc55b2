//! Ties between events: what an event led to, and what led to it.

use std::collections::HashMap;

use compact_str::CompactString;
use fixedbitset::FixedBitSet;

use super::{Catalog, EventIx};
use crate::model::{CodeList, Event, RelationKind};
use crate::say;

/// Why an event points at another.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tie {
    /// A relation of the event.
    Relation(Option<RelationKind>),
    /// The other event fulfils a commitment of this one.
    Fulfilment,
}

/// An event that points at another by its id.
pub(super) struct Pointer {
    from: EventIx,
    to: CompactString,
    tie: Tie,
}

impl Pointer {
    /// The same among events that are numbered from `first` on.
    pub(super) fn moved(self, first: u32) -> Self {
        Self { from: EventIx(first + self.from.0), ..self }
    }
}

/// Adds what an event points at.
pub(super) fn pointers(from: EventIx, event: &Event, found: &mut Vec<Pointer>) {
    for relation in &event.relations {
        let tie = Tie::Relation(relation.kind.clone());
        found.push(Pointer { from, to: relation.to.as_str().into(), tie });
    }
    for id in event.commitments.iter().flat_map(|promise| &promise.fulfilled_by) {
        found.push(Pointer { from, to: id.as_str().into(), tie: Tie::Fulfilment });
    }
}

/// What points at an event, by the event that is pointed at.
#[derive(Debug, Default)]
pub(super) struct Incoming {
    ties: HashMap<EventIx, Vec<(EventIx, Tie)>>,
    /// Events that point at something, there or not.
    pointing: FixedBitSet,
}

impl Incoming {
    pub(super) fn of(pointers: Vec<Pointer>, find: impl Fn(&str) -> Option<EventIx>) -> Self {
        let mut incoming: HashMap<EventIx, Vec<_>> = HashMap::new();
        let mut pointing = FixedBitSet::new();
        for pointer in pointers {
            pointing.grow_and_insert(pointer.from.index());
            if let Some(target) = find(&pointer.to) {
                incoming.entry(target).or_default().push((pointer.from, pointer.tie));
            }
        }
        Self { ties: incoming, pointing }
    }

    pub(super) fn has(&self, event: EventIx) -> bool {
        self.ties.contains_key(&event) || self.pointing.contains(event.index())
    }
}

/// An event tied to another, with the tie in words, seen from that other event.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedEvent {
    /// The tied event.
    pub event: EventIx,
    /// It lies after, in the sense of the tie (it follows, implements, fulfils …).
    pub is_later: bool,
    /// The kind of the relation; `None` for a commitment that is fulfilled, and where no kind is given.
    pub kind: Option<RelationKind>,
    /// The tie, e.g. "implements this".
    pub words: String,
}

impl LinkedEvent {
    /// It says no more than which of the two came first.
    #[must_use]
    pub fn says_only_the_order(&self) -> bool {
        self.kind == Some(RelationKind::Follows)
    }
}

/// All events tied to `event`, earlier ones first, each in time order.
#[must_use]
pub fn linked_events(catalog: &Catalog, event: EventIx) -> Vec<LinkedEvent> {
    let mut linked = Vec::new();
    if let Some(own) = catalog.event(event) {
        for relation in &own.relations {
            let Some(target) = catalog.find_event(&relation.to) else { continue };
            let kind = relation.kind.clone();
            let words = outgoing_words(kind.as_ref());
            linked.push(LinkedEvent { event: target, is_later: false, kind, words });
        }
        for promise in &own.commitments {
            for target in promise.fulfilled_by.iter().filter_map(|id| catalog.find_event(id)) {
                let words = say!("link-fulfils").to_owned();
                linked.push(LinkedEvent { event: target, is_later: true, kind: None, words });
            }
        }
    }
    for (source, tie) in catalog.incoming().ties.get(&event).into_iter().flatten() {
        linked.push(match tie {
            Tie::Relation(kind) => LinkedEvent {
                event: *source,
                is_later: true,
                kind: kind.clone(),
                words: incoming_words(kind.as_ref()),
            },
            Tie::Fulfilment => LinkedEvent {
                event: *source,
                is_later: false,
                kind: None,
                words: say!("link-promised").to_owned(),
            },
        });
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
        Some(RelationKind::Follows) => say!("link-came-before").to_owned(),
        Some(RelationKind::Implements) => say!("link-is-implemented").to_owned(),
        Some(RelationKind::PartOf) => say!("link-holds-this").to_owned(),
        Some(RelationKind::AnnouncedBy) => say!("link-announced").to_owned(),
        Some(RelationKind::Contradicts) => say!("link-is-contradicted").to_owned(),
        Some(RelationKind::SameAs) => say!("link-same").to_owned(),
        Some(unlisted) => unlisted.label(),
        None => say!("link-related").to_owned(),
    }
}

fn incoming_words(kind: Option<&RelationKind>) -> String {
    match kind {
        Some(RelationKind::Follows) => say!("link-followed").to_owned(),
        Some(RelationKind::Implements) => say!("link-implements").to_owned(),
        Some(RelationKind::PartOf) => say!("link-is-part").to_owned(),
        Some(RelationKind::AnnouncedBy) => say!("link-was-announced").to_owned(),
        Some(RelationKind::Contradicts) => say!("link-contradicts").to_owned(),
        Some(RelationKind::SameAs) => say!("link-same").to_owned(),
        Some(unlisted) => unlisted.label(),
        None => say!("link-related").to_owned(),
    }
}

impl Catalog {
    /// Whether an event is tied to others, by itself or by them.
    #[must_use]
    pub fn has_links(&self, event: EventIx) -> bool {
        self.incoming().has(event)
    }
}

#[cfg(test)]
mod tests {
    use super::linked_events;
    use crate::query::catalog::tests::catalog;

    #[test]
    fn a_promise_and_what_fulfilled_it_know_each_other() {
        let catalog = catalog(
            r#"[{"id":"session","kind":"commission_meeting","title":"","when":"2025-02-17",
                 "commitments":[{"text":"Training","fulfilled_by":["course"]}]},
                {"id":"course","kind":"training","title":"","when":"2025-04",
                 "relations":[{"to":"session","kind":"implements"}]}]"#,
        );
        let [session, course] =
            ["session", "course"].map(|id| catalog.find_event(id).expect("there"));
        let later: Vec<_> = linked_events(&catalog, session)
            .into_iter()
            .map(|link| (link.event, link.is_later))
            .collect();
        assert_eq!(later, [(course, true)]);
        let earlier: Vec<_> = linked_events(&catalog, course)
            .into_iter()
            .map(|link| (link.event, link.is_later))
            .collect();
        assert_eq!(earlier, [(session, false)]);
        assert!(catalog.has_links(session) && catalog.has_links(course));
    }
}
