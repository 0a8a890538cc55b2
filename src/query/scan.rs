//! The one pass over all events: their facts, the numbers of parties and commissions, the hashes of
//! their ids, what they point at, and which of them may be mirrored records.
//!
//! On all cores, in chunks. Each chunk numbers the names that it meets; then the chunks' numbers
//! become those of the dataset, in the order in which the file first names them.

use std::collections::HashMap;
use std::hash::BuildHasher as _;

use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::commissions::CommissionTable;
use super::facts::EventFacts;
use super::facts_table::{CHUNK, FactsTable};
use super::links::{Pointer, pointers};
use super::mirrors::Side;
use super::party::PartyTable;
use super::time_order::after;
use super::{CommissionIx, EventIx, PartyIx};
use crate::model::{Dataset, Event};

/// What the pass gives.
pub(super) struct Scan<'a> {
    pub facts: FactsTable,
    /// Hash of each event's id.
    pub id_hashes: Vec<u64>,
    pub by_event: ByEvent,
    /// Events that point at others, in the order of the file.
    pub pointers: Vec<Pointer<'a>>,
    /// Visits that are coded from one side, in the order of the file.
    pub coded: Vec<(EventIx, Side)>,
}

/// What is looked up of events in no order, beside each other in memory; by number of the event.
#[derive(Debug, Default)]
pub(super) struct ByEvent {
    /// Class of the kind.
    pub kinds: Vec<u8>,
    /// Start of the extent, and the first second after it; of an undated event, nothing of use.
    pub bounds: Vec<(i64, i64)>,
}

/// A name that a chunk met, with the number it gave it.
type Names<'a> = HashMap<&'a str, u32, RandomState>;

#[derive(Default)]
struct Chunk<'a> {
    facts: Vec<EventFacts>,
    id_hashes: Vec<u64>,
    by_event: ByEvent,
    parties: Vec<&'a str>,
    commissions: Vec<&'a str>,
    pointers: Vec<Pointer<'a>>,
    coded: Vec<(EventIx, Side)>,
    without_party: bool,
}

impl<'a> Scan<'a> {
    pub(super) fn of(
        dataset: &'a Dataset,
        hasher: &RandomState,
        parties: &mut PartyTable,
        commissions: &mut CommissionTable,
    ) -> Self {
        let mut chunks: Vec<Chunk<'a>> = dataset
            .events
            .par_chunks(CHUNK)
            .enumerate()
            .map(|(place, events)| Chunk::of(place * CHUNK, events, hasher))
            .collect();
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
                facts.commission =
                    facts.commission.and_then(|series| commissions.get(series.index()).copied());
            }
        });
        let mut id_hashes = Vec::with_capacity(dataset.events.len());
        let mut by_event = ByEvent {
            kinds: Vec::with_capacity(dataset.events.len()),
            bounds: Vec::with_capacity(dataset.events.len()),
        };
        let (mut pointers, mut coded) = (Vec::new(), Vec::new());
        for chunk in &mut chunks {
            id_hashes.append(&mut chunk.id_hashes);
            by_event.kinds.append(&mut chunk.by_event.kinds);
            by_event.bounds.append(&mut chunk.by_event.bounds);
            pointers.append(&mut chunk.pointers);
            coded.append(&mut chunk.coded);
        }
        let facts = FactsTable::of(chunks.into_iter().map(|chunk| chunk.facts).collect());
        Self { facts, id_hashes, by_event, pointers, coded }
    }
}

impl<'a> Chunk<'a> {
    fn of(first: usize, events: &'a [Event], hasher: &RandomState) -> Self {
        let mut chunk = Self::default();
        let (mut party_numbers, mut series_numbers) = (Names::default(), Names::default());
        chunk.facts.reserve(events.len());
        chunk.id_hashes.reserve(events.len());
        for (place, event) in events.iter().enumerate() {
            let ix = EventIx((first + place) as u32);
            chunk.id_hashes.push(hasher.hash_one(event.id.as_str()));
            let names = &mut chunk.parties;
            // The names borrow from the events, which `EventFacts::of` cannot know.
            let mut of_event = event.parties.iter().map(|part| part.party.as_str());
            let mut facts = EventFacts::of(event, |_| {
                let name = of_event.next().unwrap_or_default();
                PartyIx(number(&mut party_numbers, names, name))
            });
            chunk.without_party |= event.parties.is_empty();
            if let Some(session) = &event.commission {
                let series = number(&mut series_numbers, &mut chunk.commissions, &session.id);
                facts.commission = Some(CommissionIx(series));
            }
            chunk.by_event.kinds.push(facts.kind.byte());
            let bounds = facts.extent.map(|it| (it.start().seconds(), after(it)));
            chunk.by_event.bounds.push(bounds.unwrap_or((i64::MAX, i64::MIN)));
            chunk.facts.push(facts);
            pointers(ix, event, &mut chunk.pointers);
            chunk.coded.extend(Side::of(event).map(|side| (ix, side)));
        }
        chunk
    }
}

fn number<'a>(numbers: &mut Names<'a>, names: &mut Vec<&'a str>, name: &'a str) -> u32 {
    *numbers.entry(name).or_insert_with(|| {
        names.push(name);
        (names.len() - 1) as u32
    })
}
