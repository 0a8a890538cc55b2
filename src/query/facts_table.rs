//! The facts of all events, in chunks; those that are made in such chunks are not copied together.

use rayon::prelude::*;

use super::EventIx;
use super::facts::EventFacts;

/// Events of a chunk: a power of two, so that a number finds its chunk by a shift.
pub(super) const CHUNK: usize = 1 << 14;

/// See the module. All chunks but the last are full.
#[derive(Debug, Default)]
pub(super) struct FactsTable(Vec<Vec<EventFacts>>);

impl FactsTable {
    /// Of facts in the order of the file, in any number at a time.
    pub(super) fn of(parts: Vec<Vec<EventFacts>>) -> Self {
        let last = parts.len().saturating_sub(1);
        let is_chunk = |(place, part): (usize, &Vec<EventFacts>)| {
            part.len() == CHUNK || place == last && part.len() < CHUNK
        };
        if parts.iter().enumerate().all(is_chunk) {
            return Self(parts);
        }
        let mut chunks: Vec<Vec<EventFacts>> = Vec::new();
        for facts in parts.into_iter().flatten() {
            if let Some(chunk) = chunks.last_mut().filter(|chunk| chunk.len() < CHUNK) {
                chunk.push(facts);
            } else {
                let mut chunk = Vec::with_capacity(CHUNK);
                chunk.push(facts);
                chunks.push(chunk);
            }
        }
        if let Some(last) = chunks.last_mut() {
            last.shrink_to_fit();
        }
        Self(chunks)
    }

    pub(super) fn len(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    pub(super) fn get(&self, event: EventIx) -> Option<&EventFacts> {
        self.0.get(event.index() / CHUNK)?.get(event.index() % CHUNK)
    }

    /// In the order of the file.
    pub(super) fn iter(&self) -> impl Iterator<Item = &EventFacts> {
        self.0.iter().flatten()
    }

    /// In the order of the file, each with the number of its event, chunk by chunk.
    pub(super) fn par_iter(&self) -> impl ParallelIterator<Item = (EventIx, &EventFacts)> {
        self.0.par_iter().enumerate().flat_map_iter(|(place, chunk)| {
            let first = place * CHUNK;
            chunk
                .iter()
                .enumerate()
                .map(move |(offset, facts)| (EventIx((first + offset) as u32), facts))
        })
    }

    /// The chunks.
    pub(super) fn chunks(&self) -> &[Vec<EventFacts>] {
        &self.0
    }
}
