//! The events of a catalog: in memory, or packed and read again when they are looked at.
//!
//! Owns what of packed events is kept once it was looked at. Leaves the packing to `model`.

use std::borrow::Cow;

use elsa::sync::FrozenMap;
use rayon::prelude::*;

use super::EventIx;
use crate::model::{Event, PackedEvents};

/// See the module.
pub(super) enum EventStore {
    /// Each at its place.
    Open(Vec<Event>),
    /// Those of a large file.
    Packed {
        events: Box<PackedEvents>,
        /// Those that were looked at by number: what is on screen, and what cards and lists name.
        seen: FrozenMap<u32, Box<Event>>,
    },
}

impl EventStore {
    pub(super) fn packed(events: PackedEvents) -> Self {
        Self::Packed { events: Box::new(events), seen: FrozenMap::new() }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Open(events) => events.len(),
            Self::Packed { events, .. } => events.len(),
        }
    }

    /// An event; a packed one is kept from now on.
    pub(super) fn get(&self, event: EventIx) -> Option<&Event> {
        match self {
            Self::Open(events) => events.get(event.index()),
            Self::Packed { events, seen } => {
                if let Some(known) = seen.get(&event.0) {
                    return Some(known);
                }
                let read = events.get(event.index())?;
                Some(seen.insert(event.0, Box::new(read)))
            }
        }
    }

    /// An event, of which nothing is kept.
    pub(super) fn peek(&self, event: EventIx) -> Option<Cow<'_, Event>> {
        match self {
            Self::Open(events) => events.get(event.index()).map(Cow::Borrowed),
            Self::Packed { events, .. } => events.get(event.index()).map(Cow::Owned),
        }
    }

    /// What `look` says of an event, of which nothing is kept: for passes over many.
    pub(super) fn with<T>(&self, event: EventIx, look: impl FnOnce(&Event) -> T) -> Option<T> {
        self.peek(event).map(|event| look(&event))
    }

    /// What `look` says of so many events at a time, in the order of the file; on all cores. It is given the
    /// number of the first one.
    pub(super) fn chunks<T: Send>(
        &self,
        size: usize,
        look: impl Fn(usize, &[Event]) -> T + Sync,
    ) -> Vec<T> {
        match self {
            Self::Open(events) => {
                let chunks = events.par_chunks(size).enumerate();
                chunks.map(|(place, events)| look(place * size, events)).collect()
            }
            Self::Packed { events, .. } => {
                let firsts = (0..events.len().div_ceil(size)).into_par_iter();
                let chunk = |place: usize| {
                    let (first, end) = (place * size, events.len().min((place + 1) * size));
                    // Each at its place, also where the text of one is lost.
                    let event = |number: usize| events.get(number).unwrap_or_else(Event::nothing);
                    let own: Vec<Event> = (first..end).map(event).collect();
                    look(first, &own)
                };
                firsts.map(chunk).collect()
            }
        }
    }

    /// As [`PackedEvents::is_in_file`].
    pub(super) fn is_in_file(&self) -> bool {
        match self {
            Self::Open(_) => false,
            Self::Packed { events, .. } => events.is_in_file(),
        }
    }

    /// As [`PackedEvents::lost`].
    pub(super) fn lost(&self) -> usize {
        match self {
            Self::Open(_) => 0,
            Self::Packed { events, .. } => events.lost(),
        }
    }

    /// As [`PackedEvents::has_missed`].
    pub(super) fn has_missed(&self) -> bool {
        match self {
            Self::Open(_) => false,
            Self::Packed { events, .. } => events.has_missed(),
        }
    }

    /// As [`PackedEvents::take_text`].
    pub(super) fn take_text(&self, goes_on: &dyn Fn() -> bool) -> Option<usize> {
        match self {
            Self::Open(_) => Some(0),
            Self::Packed { events, .. } => events.take_text(goes_on),
        }
    }

    /// All of them.
    pub(super) fn into_events(self) -> Vec<Event> {
        match self {
            Self::Open(events) => events,
            Self::Packed { events, .. } => {
                (0..events.len()).filter_map(|number| events.get(number)).collect()
            }
        }
    }
}

impl std::fmt::Debug for EventStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EventStore").field("len", &self.len()).finish_non_exhaustive()
    }
}
