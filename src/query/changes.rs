//! What became of events from one reading of a file to the next.
//!
//! Events are the same by their ids. Of an id that stands twice, the first is the same as the first was, and
//! the second as the second. One that says the same as before, wherever it stands now, is unchanged.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use fixedbitset::FixedBitSet;
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::{Catalog, EventIx};
use crate::model::Event;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Events that were not there before, in the order of the file.
    pub added: Vec<EventIx>,
    /// Events that say something else than before, in the order of the file.
    pub changed: Vec<EventIx>,
    /// Events that are not there any more, by their numbers in the reading before.
    pub gone: Vec<EventIx>,
}

/// The events of an id in the reading before that are not yet found again, in the order of the file.
struct Earlier {
    next: u32,
    /// Further ones, the last of them first; nearly always none.
    more: Vec<u32>,
}

impl Changes {
    /// From one reading to the next.
    #[must_use]
    pub fn between(before: &Catalog, after: &Catalog) -> Self {
        let (old, new) = (before.written_ids(), after.written_ids());
        let mut by_id: HashMap<&str, Earlier, RandomState> =
            HashMap::with_capacity_and_hasher(old.len(), RandomState::default());
        for (place, id) in old.iter().enumerate().rev() {
            let place = place as u32;
            match by_id.entry(id) {
                Entry::Vacant(free) => drop(free.insert(Earlier { next: place, more: Vec::new() })),
                Entry::Occupied(mut known) => {
                    let earlier = known.get_mut();
                    earlier.more.push(std::mem::replace(&mut earlier.next, place));
                }
            }
        }
        let mut changes = Self::default();
        let mut is_found = FixedBitSet::with_capacity(old.len());
        let mut same = Vec::with_capacity(new.len());
        for (place, id) in (0_u32..).zip(&new) {
            let now = EventIx(place);
            let Some(earlier) = by_id.get_mut(id.as_str()) else {
                changes.added.push(now);
                continue;
            };
            let was = EventIx(earlier.next);
            match earlier.more.pop() {
                Some(next) => earlier.next = next,
                None => drop(by_id.remove(id.as_str())),
            }
            is_found.insert(was.index());
            same.push((was, now));
        }
        let differs = |(was, now): &(EventIx, EventIx)| {
            let is_same = |old: &Event| after.with_event(*now, |new| old == new);
            (before.with_event(*was, is_same).flatten() != Some(true)).then_some(*now)
        };
        changes.changed = same.par_iter().filter_map(differs).collect();
        changes.gone = is_found.zeroes().map(|place| EventIx(place as u32)).collect();
        changes
    }

    /// Whether every event is as it was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }

    /// The events that can be looked at now: added or changed, in the order of the file.
    #[must_use]
    pub fn to_see(&self) -> Vec<EventIx> {
        let mut events: Vec<EventIx> = self.added.iter().chain(&self.changed).copied().collect();
        events.sort_unstable();
        events
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Changes;
    use crate::model::{Dataset, Event, Kind, When};
    use crate::query::{Catalog, EventIx};

    /// Events by number of id and of note: few, so that ids stand twice and events say the same.
    fn catalog(events: &[(u8, u8)]) -> Catalog {
        let event = |(id, note): &(u8, u8)| {
            let mut event =
                Event::new(&id.to_string(), Kind::Visit, "A visit".into(), When::default());
            event.note = (*note > 0).then(|| note.to_string().as_str().into());
            event
        };
        Catalog::new(Dataset { events: events.iter().map(event).collect(), ..Dataset::default() })
    }

    /// The same by looking at every pair of events, as they are written.
    fn by_force(before: &Catalog, after: &Catalog) -> Changes {
        let written = |event: &Event| serde_json::to_value(event).expect("writes");
        let all = |catalog: &Catalog| -> Vec<Event> {
            catalog.events().map(|(_, event, _)| event.clone()).collect()
        };
        let (old, new) = (&all(before), &all(after));
        let nth = |events: &[Event], place: usize| {
            events[..place].iter().filter(|event| event.id == events[place].id).count()
        };
        let mut changes = Changes::default();
        for (place, event) in new.iter().enumerate() {
            let number = nth(new, place);
            let was = old.iter().filter(|other| other.id == event.id).nth(number);
            match was {
                None => changes.added.push(EventIx(place as u32)),
                Some(was) if written(was) != written(event) => {
                    changes.changed.push(EventIx(place as u32));
                }
                Some(_) => {}
            }
        }
        for (place, event) in old.iter().enumerate() {
            if new.iter().filter(|other| other.id == event.id).nth(nth(old, place)).is_none() {
                changes.gone.push(EventIx(place as u32));
            }
        }
        changes
    }

    proptest! {
        #[test]
        fn changes_are_what_a_look_at_every_pair_finds(
            before in prop::collection::vec((0_u8..6, 0_u8..3), 0..14),
            after in prop::collection::vec((0_u8..6, 0_u8..3), 0..14),
        ) {
            let (before, after) = (catalog(&before), catalog(&after));
            prop_assert_eq!(Changes::between(&before, &after), by_force(&before, &after));
            prop_assert!(Changes::between(&after, &after).is_empty());
        }
    }

    #[test]
    fn an_event_that_moved_in_the_file_is_unchanged() {
        let (before, after) = (catalog(&[(1, 0), (2, 0)]), catalog(&[(3, 0), (2, 0), (1, 1)]));
        let changes = Changes::between(&before, &after);
        assert_eq!((changes.added.len(), changes.changed.len(), changes.gone.len()), (1, 1, 0));
        assert_eq!(changes.to_see(), [EventIx(0), EventIx(2)]);
    }
}
