//! The events of a large file, looked at while they are read: all that indexes are made of is noted then, so
//! that nobody reads them a second time.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use foldhash::fast::RandomState;

use super::columns::{ColumnParts, Columns, Part};
use super::dossiers::NameParts;
use super::scan::Chunk;
use super::store::EventStore;
use super::text_index::{TextIndex, Words};
use super::{Catalog, party_people};
use crate::model::{Dataset, Event, Onlooker, PackedEvents};

/// See the module.
#[derive(Default)]
pub struct Intake {
    hasher: RandomState,
    pieces: Mutex<HashMap<usize, Piece>>,
}

/// What was noted of a piece of the file.
struct Piece {
    scan: Chunk,
    words: Words,
    columns: ColumnParts,
    names: NameParts,
    people: Part,
}

impl Piece {
    fn of(events: &[Event], hasher: &RandomState) -> Self {
        let scan = Chunk::of(events, hasher);
        Self {
            words: Words::of(events),
            // Of one file alone.
            columns: ColumnParts::of(events, scan.facts(), &[]),
            names: NameParts::of(events),
            people: party_people::part(events),
            scan,
        }
    }
}

impl Onlooker for Intake {
    fn look(&self, piece: usize, events: &[Event]) {
        let looked = Piece::of(events, &self.hasher);
        self.pieces.lock().unwrap_or_else(PoisonError::into_inner).insert(piece, looked);
    }
}

impl Catalog {
    /// Of a dataset whose events were packed while the intake looked at them; with all indexes.
    #[must_use]
    pub fn packed(dataset: Dataset, events: PackedEvents, intake: Intake) -> Self {
        let mut looked = intake.pieces.into_inner().unwrap_or_else(PoisonError::into_inner);
        let (mut scans, mut words, mut columns) = (Vec::new(), Vec::new(), Vec::new());
        let (mut names, mut people) = (Vec::new(), Vec::new());
        for (number, range) in events.pieces() {
            let piece = looked.remove(&number).unwrap_or_else(|| {
                let events: Vec<Event> = range.filter_map(|number| events.get(number)).collect();
                Piece::of(&events, &intake.hasher)
            });
            scans.push(piece.scan);
            words.push(piece.words);
            columns.push(piece.columns);
            names.push(piece.names);
            people.push(piece.people);
        }
        drop(looked);
        let catalog = Self::of_chunks(dataset, EventStore::packed(events), intake.hasher, scans);
        rayon::join(
            || {
                catalog.lazy_columns().get_or_init(|| Columns::of(&catalog, columns));
                catalog.take_names(names);
                catalog.take_people(people);
            },
            || {
                let of_words = || TextIndex::of(words, catalog.dataset(), catalog.party_table());
                catalog.lazy_text().get_or_init(of_words);
            },
        );
        catalog
    }
}
