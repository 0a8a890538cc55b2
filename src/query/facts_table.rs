//! The facts of all events, in the chunks in which they were made: nothing is copied together.

use rayon::prelude::*;

use super::EventIx;
use super::facts::EventFacts;

/// Events of a chunk: a power of two, so that a number finds its chunk by a shift.
pub(super) const CHUNK: usize = 1 << 14;

/// See the module. All chunks but the last are full.
#[derive(Debug, Default)]
pub(super) struct FactsTable(Vec<Vec<EventFacts>>);

impl FactsTable {
    /// The facts of chunks of [`CHUNK`] events, in the order of the file.
    pub(super) fn of(chunks: Vec<Vec<EventFacts>>) -> Self {
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
