//! Events by place, prepared for any span of time: how many there were at a place between two moments
//! is a difference of two binary searches, however many events there are.
//!
//! Owns which places can stand on a map: those of the file that have coordinates. A place that an event
//! only names, and one without coordinates, is never guessed.

use std::cell::Cell;
use std::sync::OnceLock;

use super::moments::{Cursors, Moments};
use super::time_order::{TimeOrder, after};
use super::{Catalog, EventIx, Field, Shown};
use crate::model::LonLat;
use crate::time::Span;

/// Number of a place: its position in the file's list.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceIx(pub u32);

/// How many of the shown events of a span were where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceCounts {
    /// Places with events, by falling number.
    pub places: Vec<(PlaceIx, u32)>,
    /// Events without a place that has coordinates.
    pub elsewhere: u32,
}

/// What no event has as its place.
const HIDDEN: u32 = u32::MAX;

/// The starts and ends of the events of each place, in rising order.
#[derive(Debug, Default)]
pub struct PlaceIndex {
    /// Where each place's moments begin; the last place stands for none.
    offsets: Vec<usize>,
    starts: Moments,
    /// The event that begins then.
    events: Vec<EventIx>,
    /// The first second after each event.
    ends: Moments,
}

impl PlaceIndex {
    /// Of the shown dated events of a catalog: one look at each of them.
    #[must_use]
    pub fn of(catalog: &Catalog, shown: &Shown) -> Self {
        let none = catalog.dataset().places.len();
        let known = |id: &str| {
            let place = catalog.find_place(id)?;
            catalog.place_point(place).map(|_| place)
        };
        let column = catalog.columns_if_made().map(|columns| columns.field(Field::Place));
        let values = column.map_or(&[][..], |column| &column.values);
        let places: Vec<Option<PlaceIx>> = values.iter().map(|id| known(id)).collect();
        let slot_of = |event: EventIx| match column {
            Some(column) => {
                let place = column.of(event.index()).next()?;
                places.get(place as usize).copied().flatten()
            }
            None => known(catalog.event(event)?.place.as_deref()?),
        };
        let mut slots = vec![HIDDEN; catalog.len()];
        let mut counts = vec![0_usize; none + 1];
        for event in shown.dated.iter() {
            let known = slot_of(*event);
            let slot = known.map_or(none, |place| place.0 as usize);
            if let (Some(own), Some(count)) = (slots.get_mut(event.index()), counts.get_mut(slot)) {
                *own = slot as u32;
                *count += 1;
            }
        }
        let mut offsets = vec![0];
        let mut sum = 0;
        offsets.extend(counts.iter().map(|count| {
            sum += count;
            sum
        }));
        let events = vec![Cell::new(EventIx(0)); sum];
        let starts = in_slots(&slots, &offsets, catalog.by_start(), |place, event| {
            if let Some(own) = events.get(place) {
                own.set(event);
            }
        });
        let events = events.into_iter().map(Cell::into_inner).collect();
        let ends = in_slots(&slots, &offsets, catalog.by_end(), |_, _| {});
        Self { offsets, starts, events, ends }
    }

    /// How many events that share a moment with `span` were where.
    #[must_use]
    pub fn counts(&self, span: Span) -> PlaceCounts {
        let mut counts = PlaceCounts::default();
        let last = self.offsets.len().saturating_sub(2);
        for slot in 0..self.offsets.len().saturating_sub(1) {
            let count = self.touching(slot, span);
            if slot == last {
                counts.elsewhere = count;
            } else if count > 0 {
                counts.places.push((PlaceIx(slot as u32), count));
            }
        }
        counts.places.sort_by_key(|(place, count)| (std::cmp::Reverse(*count), *place));
        counts
    }

    /// The events at a place that share a moment with `span`.
    #[must_use]
    pub fn events(&self, catalog: &Catalog, place: PlaceIx, span: Span) -> Vec<EventIx> {
        let touches = |event: &EventIx| {
            let extent = catalog.facts(*event).and_then(crate::query::EventFacts::extent);
            extent.is_some_and(|extent| extent.intersects(span))
        };
        let range = self.range(place.0 as usize);
        let events = self.events.get(range).unwrap_or_default();
        events.iter().copied().filter(touches).collect()
    }

    fn range(&self, slot: usize) -> std::ops::Range<usize> {
        let at = |slot: usize| self.offsets.get(slot).copied().unwrap_or(0);
        at(slot)..at(slot + 1)
    }

    fn touching(&self, slot: usize, span: Span) -> u32 {
        let (starts, ends) =
            (self.starts.range(self.range(slot)), self.ends.range(self.range(slot)));
        let end = after(span);
        let begun = starts.before(end);
        let ended = ends.up_to(span.start().seconds());
        u32::try_from(begun.saturating_sub(ended)).unwrap_or(u32::MAX)
    }
}

/// The keys of the shown events, slot by slot; `tell` is told where each event goes in the list of all slots.
fn in_slots(
    slots: &[u32],
    offsets: &[usize],
    order: &TimeOrder,
    tell: impl Fn(usize, EventIx),
) -> Moments {
    let cursors = Cursors::at(offsets.iter().map(|offset| *offset as u32));
    let total = offsets.last().copied().unwrap_or(0);
    order.scattered(total, |event| {
        let slot = slots.get(event.index()).copied();
        let place =
            slot.filter(|slot| *slot != HIDDEN).and_then(|slot| cursors.next(slot as usize));
        if let Some(place) = place {
            tell(place, event);
        }
        place.into_iter()
    })
}

/// A [`PlaceIndex`] that is made when places are first asked for.
#[derive(Debug, Default)]
pub struct LazyPlaces(OnceLock<PlaceIndex>);

impl LazyPlaces {
    /// The index of the shown events.
    pub fn get(&self, catalog: &Catalog, shown: &Shown) -> &PlaceIndex {
        self.0.get_or_init(|| PlaceIndex::of(catalog, shown))
    }

    /// The index, if it was made.
    #[must_use]
    pub fn if_made(&self) -> Option<&PlaceIndex> {
        self.0.get()
    }
}

impl Catalog {
    /// Where a place lies, if the file says so and it can be.
    #[must_use]
    pub fn place_point(&self, place: PlaceIx) -> Option<LonLat> {
        let place = self.dataset().places.get(place.0 as usize)?;
        let (lon, lat) = (place.lon?, place.lat?);
        let is_on_globe = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        is_on_globe.then(|| LonLat::new(lon, lat))
    }

    /// Name of a place, in a language.
    #[must_use]
    pub fn name_of_place(&self, place: PlaceIx, language: &str) -> &str {
        self.dataset().places.get(place.0 as usize).map_or("?", |place| place.name.get(language))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{PlaceIndex, PlaceIx};
    use crate::query::{Catalog, EventIx, Field, Filter, Shown};
    use crate::time::{Moment, Span};

    const PLACES: &str = r#"[{"id":"a","name":"A","lat":1.0,"lon":2.0},
        {"id":"b","name":"B","lat":3.0,"lon":4.0}, {"id":"c","name":"C"},
        {"id":"d","name":"D","lat":95.0,"lon":4.0}]"#;

    /// Of each event: its first year, how many more, its place.
    fn given(events: &[(i64, Option<i64>, Option<usize>)]) -> Catalog {
        let ids = ["a", "b", "c", "d", "Elsewhere"];
        let written = |(number, (from, more, place)): (
            usize,
            &(i64, Option<i64>, Option<usize>),
        )| {
            let until = more.map_or(String::new(), |more| format!("/{}", from + more));
            let place = place.map_or(String::new(), |it| format!(r#","place":"{}""#, ids[it]));
            let kind = if number % 2 == 0 { "visit" } else { "meeting" };
            format!(
                r#"{{"id":"{number}","kind":"{kind}","title":"","when":"{from}{until}"{place}}}"#
            )
        };
        let events: Vec<String> = events.iter().enumerate().map(written).collect();
        let json = format!(r#"{{"places":{PLACES},"events":[{}]}}"#, events.join(","));
        Catalog::new(serde_json::from_str(&json).expect("a dataset"))
    }

    proptest! {
        #[test]
        fn it_counts_what_asking_every_event_counts(
            events in prop::collection::vec(
                (1900..2000_i64, prop::option::of(0..20_i64), prop::option::of(0..5_usize)), 0..40),
            from in 1890..2010_i64,
            years in 0..40_i64,
            filtered in any::<bool>(),
        ) {
            let catalog = given(&events);
            let kinds = filtered.then(|| "visit".to_owned());
            let shown = Shown::of(&catalog, &Filter::default().with(Field::Kind, kinds));
            let start = Moment::from_civil(from, 1, 1);
            let span = Span::new(start, Moment::from_civil(from + years, 1, 1));
            let index = PlaceIndex::of(&catalog, &shown);
            let counts = index.counts(span);
            let asked = |place: &str| -> Vec<EventIx> {
                let of_place = shown.dated.iter().filter(|event| {
                    let (given, facts) = (catalog.event(**event), catalog.facts(**event));
                    given.and_then(|it| it.place.as_deref()) == Some(place)
                        && facts.and_then(crate::query::EventFacts::extent).is_some_and(|it| it.intersects(span))
                });
                of_place.copied().collect()
            };
            let mut placed = 0;
            for (number, id) in ["a", "b", "c", "d"].into_iter().enumerate() {
                let place = PlaceIx(number as u32);
                let found = counts.places.iter().find(|(it, _)| *it == place);
                let expected = if number < 2 { asked(id) } else { Vec::new() };
                prop_assert_eq!(found.map_or(0, |(_, count)| *count as usize), expected.len());
                placed += expected.len();
                prop_assert_eq!(index.events(&catalog, place, span), expected);
            }
            let all = shown.dated.iter().filter(|event| {
                catalog.facts(**event).and_then(crate::query::EventFacts::extent).is_some_and(|it| it.intersects(span))
            });
            prop_assert_eq!(counts.elsewhere as usize + placed, all.count());
        }
    }
}
