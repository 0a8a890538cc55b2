//! The events of a large file, looked at while they are read: all that indexes are made of is noted then, so
//! that nobody reads them a second time.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use foldhash::fast::RandomState;

use super::Catalog;
use super::columns::{Collected, ColumnParts, Columns, ColumnsTold};
use super::dossiers::{NameParts, NamesTold};
use super::party_people::Represented;
use super::scan::{Chunk, Scanning};
use super::store::EventStore;
use super::text_index::{TextIndex, Words, WordsTold};
use crate::model::{Dataset, Event, Look, Onlooker, PackedEvents};

/// See the module.
#[derive(Default)]
pub struct Intake {
    hasher: RandomState,
    pieces: Mutex<HashMap<usize, Piece>>,
    /// Memory in which words were collected, for the next piece.
    spare: Mutex<Vec<WordsTold>>,
    /// Events of the piece that was looked at last: the next one has about as many.
    events: AtomicUsize,
}

/// What was noted of a piece of the file.
struct Piece {
    scan: Chunk,
    words: Words,
    columns: ColumnParts,
    names: NameParts,
    people: Collected,
}

/// A piece while its events are looked at.
struct Looking<'i> {
    intake: &'i Intake,
    number: usize,
    scan: Scanning<'i>,
    words: WordsTold,
    columns: ColumnsTold,
    names: NamesTold,
    people: Represented,
}

impl<'i> Looking<'i> {
    fn new(intake: &'i Intake, number: usize) -> Self {
        let events = intake.events.load(Ordering::Relaxed);
        Self {
            intake,
            number,
            scan: Scanning::new(&intake.hasher, events),
            words: lock(&intake.spare).pop().unwrap_or_default(),
            columns: ColumnsTold::of(events),
            names: NamesTold::of(events),
            people: Represented::default(),
        }
    }

    fn piece(mut self) -> Piece {
        let words = self.words.piece();
        lock(&self.intake.spare).push(self.words);
        let scan = self.scan.done();
        if scan.len() > 0 {
            self.intake.events.store(scan.len(), Ordering::Relaxed);
        }
        Piece {
            scan,
            words,
            columns: self.columns.collected(),
            names: self.names.collected(),
            people: self.people.collected(),
        }
    }
}

impl Look for Looking<'_> {
    fn event(&mut self, event: &Event) {
        let facts = self.scan.add(event);
        self.words.add(event);
        // Of one file alone.
        self.columns.add(event, &facts, &[]);
        self.names.add(event);
        self.people.add(event);
    }

    fn end(self: Box<Self>) {
        let (intake, number) = (self.intake, self.number);
        let piece = self.piece();
        lock(&intake.pieces).insert(number, piece);
    }
}

/// Whatever became of another thread, what it has put in is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Onlooker for Intake {
    fn begin(&self, piece: usize) -> Box<dyn Look + '_> {
        Box::new(Looking::new(self, piece))
    }
}

impl Catalog {
    /// Of a dataset whose events were packed while the intake looked at them; with all indexes. While these are
    /// made, `beside` asks it for what needs none of them.
    pub fn packed<T: Send>(
        dataset: Dataset,
        events: PackedEvents,
        intake: Intake,
        beside: impl FnOnce(&Self) -> T + Send,
    ) -> (Self, T) {
        let mut looked = std::mem::take(&mut *lock(&intake.pieces));
        lock(&intake.spare).clear();
        let (mut scans, mut words, mut columns) = (Vec::new(), Vec::new(), Vec::new());
        let (mut names, mut people) = (Vec::new(), Vec::new());
        for (number, range) in events.pieces() {
            let piece = looked.remove(&number).unwrap_or_else(|| {
                let mut looking = Looking::new(&intake, number);
                let event = |number| events.get(number).unwrap_or_else(Event::nothing);
                range.map(event).for_each(|event| looking.event(&event));
                looking.piece()
            });
            scans.push(piece.scan);
            words.push(piece.words);
            columns.push(piece.columns);
            names.push(piece.names);
            people.push(piece.people);
        }
        drop(looked);
        let catalog = Self::of_chunks(dataset, EventStore::packed(events), intake.hasher, scans);
        let index_words = || {
            let of_words = || TextIndex::of(words, catalog.dataset(), catalog.party_table());
            catalog.lazy_text().get_or_init(of_words);
        };
        let collect = || {
            catalog.lazy_columns().get_or_init(|| Columns::of(&catalog, columns));
        };
        let list = || {
            catalog.take_names(names);
            catalog.take_people(&people);
        };
        let others = || rayon::join(index_words, || rayon::join(collect, list));
        // What cannot be done on several cores is begun first.
        let (beside, _) = rayon::join(|| beside(&catalog), others);
        (catalog, beside)
    }
}
