//! The one pass over all events: their facts, the numbers of parties and commissions, the hashes of
//! their ids, what they point at, and which of them may be mirrored records.
//!
//! On all cores, in chunks. Each chunk numbers the names that it meets; then the chunks' numbers
//! become those of the dataset, in the order in which the file first names them.

use std::hash::BuildHasher as _;

use compact_str::CompactString;
use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::commissions::CommissionTable;
use super::facts::EventFacts;
use super::facts_table::FactsTable;
use super::lanes::Reaches;
use super::links::{Pointer, pointers};
use super::mirrors::Side;
use super::numbered::Numbered;
use super::party::PartyTable;
use super::time_order::after;
use super::{CommissionIx, EventIx, PartyIx};
use crate::model::Event;

/// What the pass gives.
pub(super) struct Scan {
    pub facts: FactsTable,
    /// Hash of each event's id.
    pub id_hashes: Vec<u64>,
    pub by_event: ByEvent,
    /// Events that point at others, in the order of the file.
    pub pointers: Vec<Pointer>,
    /// Visits that are coded from one side, in the order of the file.
    pub coded: Vec<(EventIx, Side)>,
    /// Events that say which session of their series they are, with its number, in the order of the file.
    pub sessions: Vec<(EventIx, u32)>,
    /// Events with commitments, and how many, in the order of the file.
    pub promises: Vec<(EventIx, u32)>,
}

/// What is looked up of events in no order, beside each other in memory; by number of the event.
#[derive(Debug, Default)]
pub(super) struct ByEvent {
    /// Class of the kind.
    pub kinds: Vec<u8>,
    /// How far the extent reaches from where the mark stands; of an undated event, nothing of use.
    pub reaches: Vec<Reaches>,
}

/// The same of events that follow each other, which are numbered from 0.
#[derive(Default)]
pub(super) struct Chunk {
    facts: Vec<EventFacts>,
    id_hashes: Vec<u64>,
    by_event: ByEvent,
    parties: Vec<CompactString>,
    commissions: Vec<CompactString>,
    pointers: Vec<Pointer>,
    coded: Vec<(EventIx, Side)>,
    sessions: Vec<(EventIx, u32)>,
    promises: Vec<(EventIx, u32)>,
    without_party: bool,
}

impl Scan {
    /// Of chunks in the order of the file.
    pub(super) fn of(
        mut chunks: Vec<Chunk>,
        parties: &mut PartyTable,
        commissions: &mut CommissionTable,
    ) -> Self {
        let numbers: Vec<(Vec<PartyIx>, Vec<CommissionIx>)> = chunks
            .iter()
            .map(|chunk| {
                let own = chunk.parties.iter().map(|name| parties.number(name)).collect();
                let series = chunk.commissions.iter().map(|id| commissions.number(id)).collect();
                (own, series)
            })
            .collect();
        let lonely = chunks.iter().any(|chunk| chunk.without_party);
        let unstated = lonely.then(|| parties.unstated());
        chunks.par_iter_mut().zip(&numbers).for_each(|(chunk, (parties, commissions))| {
            for facts in &mut chunk.facts {
                facts.renumber(parties, unstated);
                let series = facts.commission();
                facts.set_commission(
                    series.and_then(|series| commissions.get(series.index()).copied()),
                );
            }
        });
        let events = chunks.iter().map(|chunk| chunk.facts.len()).sum();
        let mut scan = Self {
            facts: FactsTable::default(),
            id_hashes: Vec::with_capacity(events),
            by_event: ByEvent {
                kinds: Vec::with_capacity(events),
                reaches: Vec::with_capacity(events),
            },
            pointers: Vec::new(),
            coded: Vec::new(),
            sessions: Vec::new(),
            promises: Vec::new(),
        };
        let mut facts = Vec::with_capacity(chunks.len());
        for mut chunk in chunks {
            let first = scan.id_hashes.len() as u32;
            let moved = |event: EventIx| EventIx(first + event.0);
            scan.id_hashes.append(&mut chunk.id_hashes);
            scan.by_event.kinds.append(&mut chunk.by_event.kinds);
            scan.by_event.reaches.append(&mut chunk.by_event.reaches);
            scan.pointers.extend(chunk.pointers.into_iter().map(|it| it.moved(first)));
            scan.coded.extend(chunk.coded.into_iter().map(|(event, side)| (moved(event), side)));
            scan.sessions.extend(chunk.sessions.into_iter().map(|(event, it)| (moved(event), it)));
            scan.promises.extend(chunk.promises.into_iter().map(|(event, it)| (moved(event), it)));
            facts.push(chunk.facts);
        }
        scan.facts = FactsTable::of(facts);
        scan
    }
}

impl Chunk {
    pub(super) fn of(events: &[Event], hasher: &RandomState) -> Self {
        let mut scanning = Scanning::new(hasher, events.len());
        for event in events {
            scanning.add(event);
        }
        scanning.done()
    }

    /// How many events.
    pub(super) fn len(&self) -> usize {
        self.facts.len()
    }

    fn reserve(&mut self, events: usize) {
        self.facts.reserve(events);
        self.id_hashes.reserve(events);
        self.by_event.kinds.reserve(events);
        self.by_event.reaches.reserve(events);
    }
}

/// A chunk while its events are looked at.
pub(super) struct Scanning<'h> {
    chunk: Chunk,
    parties: Numbered,
    series: Numbered,
    hasher: &'h RandomState,
}

impl<'h> Scanning<'h> {
    /// Of about so many events, whose ids are hashed by this.
    pub(super) fn new(hasher: &'h RandomState, events: usize) -> Self {
        let (parties, series) = (Numbered::of_many(), Numbered::default());
        let mut chunk = Chunk::default();
        // A few more than in the one before are no reason to begin a list of twice as many.
        chunk.reserve(events + events / 32);
        Self { chunk, parties, series, hasher }
    }

    /// Adds an event; gives its facts, of which parties and commissions have numbers of the chunk.
    pub(super) fn add(&mut self, event: &Event) -> EventFacts {
        let Self { chunk, parties, series, hasher } = self;
        let ix = EventIx(chunk.facts.len() as u32);
        chunk.id_hashes.push(hasher.hash_one(event.id.as_str()));
        let mut facts = EventFacts::of(event, |name| PartyIx(parties.number(name)));
        chunk.without_party |= event.parties.is_empty();
        if let Some(session) = &event.commission {
            facts.set_commission(Some(CommissionIx(series.number(&session.id))));
            chunk.sessions.extend(session.session.map(|number| (ix, number)));
        }
        if !event.commitments.is_empty() {
            chunk.promises.push((ix, event.commitments.len() as u32));
        }
        chunk.by_event.kinds.push(facts.kind.byte());
        let reaches = facts.extent().zip(facts.anchor()).map(|(extent, anchor)| {
            Reaches::of(anchor.seconds(), (extent.start().seconds(), after(extent)))
        });
        chunk.by_event.reaches.push(reaches.unwrap_or_default());
        pointers(ix, event, &mut chunk.pointers);
        chunk.coded.extend(Side::of(event).map(|side| (ix, side)));
        chunk.facts.push(facts.clone());
        facts
    }

    pub(super) fn done(self) -> Chunk {
        let (parties, commissions) = (self.parties.into_texts(), self.series.into_texts());
        Chunk { parties, commissions, ..self.chunk }
    }
}
