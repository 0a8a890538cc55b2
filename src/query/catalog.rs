//! The catalog: a dataset with its indexes.
//!
//! Owns the numbering of events and parties, and the look-ups by id. Built once, off the UI
//! thread; never changed afterwards.

mod by_id;
mod searched;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use foldhash::fast::RandomState;
use rayon::prelude::*;

use by_id::Ids;

use super::by_party::ByParty;
use super::columns::{ColumnParts, Columns, tell_own};
use super::commissions::CommissionTable;
use super::dossiers::Dossiers;
use super::facts::{self, EventFacts};
use super::facts_table::{CHUNK, FactsTable};
use super::far::Far;
use super::mirrors::Mirrors;
use super::party::PartyTable;
use super::party_people::PartyPeople;
use super::scan::{ByEvent, Chunk, Scan};
use super::store::EventStore;
use super::text_index::TextIndex;
use super::time_order::TimeOrder;
use super::{Field, Grouping, LaneIndex, lanes, links, sessions};
use crate::model::{CodeList, Dataset, Event};
use crate::time::{Moment, Span};

/// Number of an event: its place in the file's list.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventIx(pub u32);

/// Number of a party, in the order in which the file first names them.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyIx(pub u32);

impl EventIx {
    /// As a position in a slice.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl PartyIx {
    /// As a position in a slice.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A dataset with its indexes. Immutable; share it by `Arc`.
#[derive(Debug)]
pub struct Catalog {
    /// All but the events.
    dataset: Dataset,
    events: EventStore,
    /// Events with commitments, and how many, in the order of the file.
    promises: Vec<(EventIx, u32)>,
    facts: FactsTable,
    by_event: ByEvent,
    parties: PartyTable,
    by_start: TimeOrder,
    by_anchor: TimeOrder,
    by_end: TimeOrder,
    /// Made when words are first searched for.
    text: OnceLock<TextIndex>,
    /// Made when a filter first asks for them.
    columns: OnceLock<Columns>,
    by_party: ByParty,
    party_people: PartyPeople,
    dossiers: Dossiers,
    /// All events in lanes, by grouping; made when they are first asked for.
    all_lanes: [OnceLock<Arc<LaneIndex>>; Grouping::ALL.len()],
    ids: Ids,
    commissions: CommissionTable,
    sessions: sessions::SessionIndex,
    incoming: links::Incoming,
    mirrors: Mirrors,
    extent: Option<Span>,
    far: Far,
    /// In time order; undated ones last.
    contested: Vec<EventIx>,
}

impl Catalog {
    /// Builds all indexes but that of words; O(n log n) in the number of events, on all cores.
    #[must_use]
    pub fn new(mut dataset: Dataset) -> Self {
        let events = EventStore::Open(std::mem::take(&mut dataset.events));
        let hasher = RandomState::default();
        let chunks = events.chunks(CHUNK, |_, events| Chunk::of(events, &hasher));
        Self::of_chunks(dataset, events, hasher, chunks)
    }

    /// The same of what was noted of the events, in the order of the file; ids were hashed by `hasher`.
    pub(super) fn of_chunks(
        dataset: Dataset,
        events: EventStore,
        hasher: RandomState,
        chunks: Vec<Chunk>,
    ) -> Self {
        let mut ids = Ids::of(&dataset, hasher);
        let mut parties = PartyTable::of(&dataset);
        let mut commissions = CommissionTable::of(&dataset);
        let scan = Scan::of(chunks, &mut parties, &mut commissions);
        let Scan { facts, id_hashes, by_event, pointers, coded, sessions, promises } = scan;
        let in_time = || {
            let others =
                || rayon::join(|| TimeOrder::by_anchor(&facts), || TimeOrder::by_end(&facts));
            rayon::join(|| TimeOrder::by_start(&facts), others)
        };
        let (sessions, ((), (by_start, (by_anchor, by_end)))) = rayon::join(
            || sessions::SessionIndex::of(&sessions, &facts, commissions.len()),
            || rayon::join(|| ids.add_events(&id_hashes), in_time),
        );
        let incoming = links::Incoming::of(pointers, |id| ids.event(&events, id));
        let extent = match (by_start.keys.all().first(), by_end.keys.all().last()) {
            (Some(first), Some(last)) => {
                Some(Span::new(Moment::from_seconds(first), Moment::from_seconds(last)))
            }
            _ => None,
        };
        let mut contested: Vec<EventIx> = facts
            .par_iter()
            .filter(|(_, facts)| facts.doubt().contested)
            .map(|(event, _)| event)
            .collect();
        let start = |event: &EventIx| facts.get(*event).map(EventFacts::start_key);
        contested.sort_by_key(|event| (start(event), *event));
        Self {
            contested,
            far: Far::of(&facts, &by_start, &by_end),
            sessions,
            incoming,
            mirrors: Mirrors::of(&coded, &facts),
            text: OnceLock::new(),
            columns: OnceLock::new(),
            by_party: ByParty::default(),
            party_people: PartyPeople::default(),
            dossiers: Dossiers::default(),
            all_lanes: Default::default(),
            dataset,
            events,
            promises,
            facts,
            by_event,
            parties,
            by_start,
            by_anchor,
            by_end,
            ids,
            commissions,
            extent,
        }
    }

    /// The dataset as read, but for its events.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// A copy of the dataset with all its events.
    #[must_use]
    pub fn to_dataset(&self) -> Dataset {
        let events = self.chunks(CHUNK, |_, events| events.to_vec()).concat();
        Dataset { events, ..self.dataset.clone() }
    }

    /// The dataset, without its indexes.
    #[must_use]
    pub fn into_dataset(self) -> Dataset {
        Dataset { events: self.events.into_events(), ..self.dataset }
    }

    /// Number of events, dated or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether the file holds no event.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.len() == 0
    }

    /// Every event, in the order of the file. Those of a large file are all kept in memory from then on: many
    /// are better asked [`with_event`](Self::with_event).
    pub fn events(&self) -> impl Iterator<Item = (EventIx, &Event, &EventFacts)> {
        (0u32..)
            .map(EventIx)
            .zip(self.facts.iter())
            .filter_map(|(event, facts)| Some((event, self.event(event)?, facts)))
    }

    /// One event as the file gives it; of a large file, kept in memory from then on.
    #[must_use]
    pub fn event(&self, event: EventIx) -> Option<&Event> {
        self.events.get(event)
    }

    /// One event, of which nothing is kept.
    #[must_use]
    pub fn peek(&self, event: EventIx) -> Option<Cow<'_, Event>> {
        self.events.peek(event)
    }

    /// Whether the text of events is read from their file for as long as it was not taken into memory.
    #[must_use]
    pub fn is_in_file(&self) -> bool {
        self.events.is_in_file()
    }

    /// Takes the text of events into memory that was left in their file, so that it does not matter any more what becomes
    /// of that. Ends before, with none, when `goes_on` says no. Tells how many events are lost, as the file was changed
    /// since it was read, or cannot be read.
    #[must_use]
    pub fn take_text(&self, goes_on: &dyn Fn() -> bool) -> Option<usize> {
        self.events.take_text(goes_on)
    }

    /// How many events were lost so.
    #[must_use]
    pub fn lost(&self) -> usize {
        self.events.lost()
    }

    /// Whether an event was asked for whose text was left in the file and could not be read as it had been.
    #[must_use]
    pub fn has_missed(&self) -> bool {
        self.events.has_missed()
    }

    /// What `look` says of an event, of which nothing is kept: for passes over many, best in the order of the
    /// file.
    pub fn with_event<T>(&self, event: EventIx, look: impl FnOnce(&Event) -> T) -> Option<T> {
        self.events.with(event, look)
    }

    /// What `look` says of so many events at a time, in the order of the file; on all cores. It is given the
    /// number of the first one.
    pub(super) fn chunks<T: Send>(
        &self,
        size: usize,
        look: impl Fn(usize, &[Event]) -> T + Sync,
    ) -> Vec<T> {
        self.events.chunks(size, look)
    }

    /// What is drawn and counted of one event.
    #[must_use]
    pub fn facts(&self, event: EventIx) -> Option<&EventFacts> {
        self.facts.get(event)
    }

    /// Of an event that lasts, the part in which it did for certain: from its latest possible start
    /// to its earliest possible end; `None` where there is no such part.
    #[must_use]
    pub fn certain(&self, event: EventIx) -> Option<Span> {
        facts::certain(self.event(event)?.when.date()?)
    }

    /// Extents that disputed claims give an event, where they differ from its own.
    #[must_use]
    pub fn claimed(&self, event: EventIx) -> Vec<Span> {
        self.event(event).map(facts::claimed).unwrap_or_default()
    }

    /// The dated events by start, then order of the file.
    #[must_use]
    pub fn chronological(&self) -> &[EventIx] {
        &self.by_start.events
    }

    /// The same, to be kept without a copy.
    pub(super) fn shared_chronological(&self) -> Arc<Vec<EventIx>> {
        Arc::clone(&self.by_start.events)
    }

    /// From the first event's start to the last one's end; `None` where nothing is dated.
    #[must_use]
    pub fn extent(&self) -> Option<Span> {
        self.extent
    }

    /// What lies far outside of the time that holds nearly all events.
    #[must_use]
    pub fn far(&self) -> Far {
        self.far
    }

    /// The shortest stretch of time with at least `share` (0 to 1) of the dated events' marks.
    #[must_use]
    pub fn busiest_stretch(&self, share: f64) -> Option<Span> {
        let anchors = self.by_anchor.keys.all();
        let wanted = ((anchors.len() as f64 * share).ceil() as usize).max(1);
        let firsts = anchors.iter().map(Moment::from_seconds);
        let lasts = anchors.iter().skip(wanted - 1).map(Moment::from_seconds);
        firsts
            .zip(lasts)
            .map(|(first, last)| Span::new(first, last))
            .min_by_key(|span| span.seconds())
    }

    /// The events on which sources differ, in time order; undated ones last.
    #[must_use]
    pub fn contested(&self) -> &[EventIx] {
        &self.contested
    }

    /// Visits that are recorded twice, from both sides.
    #[must_use]
    pub fn mirrors(&self) -> &Mirrors {
        &self.mirrors
    }

    /// All dated events in lanes, shown or not; made once for each grouping.
    #[must_use]
    pub fn lanes_of_all(&self, grouping: Grouping) -> Arc<LaneIndex> {
        let make = || Arc::new(LaneIndex::of(self, &vec![true; self.len()], grouping));
        let place = Grouping::ALL.iter().position(|other| *other == grouping);
        let kept = place.and_then(|place| self.all_lanes.get(place));
        kept.map_or_else(make, |kept| Arc::clone(kept.get_or_init(make)))
    }

    pub(super) fn party_table(&self) -> &PartyTable {
        &self.parties
    }

    /// The values of all fields, collected by a look at each event.
    pub(super) fn collect_columns(&self) -> Columns {
        let files = &self.dataset.files;
        let of_chunk = |first: usize, events: &[Event]| {
            ColumnParts::of(events, self.facts.iter_from(first), files)
        };
        Columns::of(self, self.chunks(CHUNK, of_chunk))
    }

    /// The kind and the people of an event, as values of these fields: from the columns, if they are made.
    /// They are not made for it, as this is asked from many threads at once.
    pub(super) fn values_of(&self, field: Field, event: EventIx) -> impl Iterator<Item = &str> {
        let column = self.columns_if_made().map(|columns| columns.field(field));
        let own = if column.is_none() { self.event(event) } else { None };
        let kind = own.filter(|_| field == Field::Kind).map(|event| event.kind.code());
        let named = own.filter(|_| field == Field::Person).into_iter().flat_map(lanes::people);
        let numbers = column.map(|column| column.of(event.index())).unwrap_or_default();
        let values = column.map_or(&[][..], |column| &column.values);
        let listed = numbers.filter_map(|it| Some(values.get(it as usize)?.as_str()));
        listed.chain(kind).chain(named.map(|mention| mention.person.as_str()))
    }

    /// Tells the values of an event but its parties, each field's in any order: from the columns, if they are
    /// made.
    pub(crate) fn tell_values(&self, event: EventIx, tell: &mut dyn FnMut(Field, &str)) {
        if let Some(columns) = self.columns_if_made() {
            for field in Field::EVERY {
                let column = columns.field(field);
                let values = column.of(event.index());
                let values = values.filter_map(|it| column.values.get(it as usize));
                values.for_each(|value| tell(field, value));
            }
        } else if let Some(facts) = self.facts(event) {
            self.with_event(event, |event| tell_own(event, facts, &[], tell));
        }
    }

    /// Whether an event has commitments.
    pub(super) fn has_promises(&self, event: EventIx) -> bool {
        self.promises.binary_search_by_key(&event, |(event, _)| *event).is_ok()
    }

    /// Events with commitments, and how many, in the order of the file.
    pub(super) fn promises(&self) -> &[(EventIx, u32)] {
        &self.promises
    }

    pub(super) fn lazy_columns(&self) -> &OnceLock<Columns> {
        &self.columns
    }

    pub(super) fn all_facts(&self) -> &FactsTable {
        &self.facts
    }

    pub(super) fn by_event(&self) -> &ByEvent {
        &self.by_event
    }

    pub(super) fn by_start(&self) -> &TimeOrder {
        &self.by_start
    }

    pub(super) fn by_anchor(&self) -> &TimeOrder {
        &self.by_anchor
    }

    pub(super) fn by_end(&self) -> &TimeOrder {
        &self.by_end
    }

    pub(super) fn by_party(&self) -> &ByParty {
        &self.by_party
    }

    pub(super) fn party_people(&self) -> &PartyPeople {
        &self.party_people
    }

    pub(super) fn dossiers(&self) -> &Dossiers {
        &self.dossiers
    }

    pub(super) fn session_index(&self) -> &sessions::SessionIndex {
        &self.sessions
    }

    pub(super) fn incoming(&self) -> &links::Incoming {
        &self.incoming
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Catalog;
    use crate::model::Dataset;

    /// A catalog of the events of a JSON array.
    pub(crate) fn catalog(events: &str) -> Catalog {
        let dataset: Dataset =
            serde_json::from_str(&format!("{{\"events\": {events}}}")).expect("a dataset");
        Catalog::new(dataset)
    }

    #[test]
    fn events_stand_in_time_order_and_undated_ones_apart() {
        let catalog = catalog(
            r#"[{"id":"b","kind":"visit","title":"b","when":"2025-02"},
                {"id":"x","kind":"visit","title":"x","when":"soon"},
                {"id":"a","kind":"visit","title":"a","when":"2024-01-05"}]"#,
        );
        let ids: Vec<_> = catalog
            .chronological()
            .iter()
            .filter_map(|event| Some(catalog.event(*event)?.id.as_str()))
            .collect();
        assert_eq!(ids, ["a", "b"]);
        assert_eq!(catalog.len(), 3);
    }
}
