//! Words that are searched for in the events of a catalog.

use std::sync::OnceLock;

use super::{Catalog, EventIx};
use crate::query::text_index::{Correction, TextIndex, Words};

impl Catalog {
    /// Makes the index of words, if it is not made yet, so that no search has to wait for it.
    pub fn index_words(&self) {
        let _ = self.text();
    }

    /// Bytes of memory that the index of words takes; 0 until it is made.
    #[must_use]
    pub fn words_bytes(&self) -> usize {
        self.text.get().map_or(0, TextIndex::bytes)
    }

    /// The best of the first [`FIRST_HITS`](Self::FIRST_HITS) events in time that hold words, the best
    /// first; none until words are indexed. Quick enough to be asked while one types.
    #[must_use]
    pub fn events_with_words(&self, words: &str, most: usize) -> Vec<EventIx> {
        let Some(index) = self.text.get() else { return Vec::new() };
        let hits = index.search(words).unwrap_or_default();
        let is_hit = |event: &&EventIx| hits.contains(event.index());
        let among = self.chronological().iter().filter(is_hit).take(Self::FIRST_HITS);
        index.best(words, &among.copied().collect::<Vec<_>>(), most)
    }

    /// So many events are ranked while one types.
    pub const FIRST_HITS: usize = 2_000;

    /// Of events that all hold words, at most `most`: the best first, of equals in the order given. Empty
    /// until words are indexed.
    #[must_use]
    pub fn best_hits(&self, words: &str, among: &[EventIx], most: usize) -> Vec<EventIx> {
        self.text.get().map(|index| index.best(words, among, most)).unwrap_or_default()
    }

    /// Words that are nowhere in the file, and what is searched for in their place: none until words are
    /// indexed.
    #[must_use]
    pub fn corrections(&self, words: &str) -> Vec<Correction> {
        self.text.get().map(|index| index.corrections(words)).unwrap_or_default()
    }

    /// Bytes of the texts that the index of words covers, as the file holds them.
    #[must_use]
    pub fn texts_bytes(&self) -> usize {
        self.text().covered()
    }

    pub(in crate::query) fn text(&self) -> &TextIndex {
        self.text.get_or_init(|| {
            let words = self.chunks(TextIndex::PIECE, |_, events| Words::of(events));
            TextIndex::of(words, &self.dataset, &self.parties)
        })
    }

    pub(in crate::query) fn lazy_text(&self) -> &OnceLock<TextIndex> {
        &self.text
    }

    pub(in crate::query) fn text_if_made(&self) -> Option<&TextIndex> {
        self.text.get()
    }
}
