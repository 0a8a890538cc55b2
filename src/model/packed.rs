//! The events of a large file as the text of their records, packed: each is read again when it is looked at.
//!
//! Owns how records lie in memory: some follow each other in a block, which is compressed as one (LZ4), so
//! that a million events take less than their file does. Refuses to know how a record is read; whoever packs
//! gives that along.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use foldhash::fast::RandomState;

use super::Event;

/// Records of a block, at most.
const BLOCK: usize = 32;
/// A block with so many bytes of text takes no further record. Tests have small files, and as many blocks.
const ENOUGH: usize = if cfg!(test) { 200 } else { 32 << 10 };

/// Reads the record that stands at a byte of a text; none if none can be read there.
pub type ReadRecord = fn(&str, usize) -> Option<Event>;

/// Somebody who looks at the events of a file while they are read, before they are packed.
pub trait Onlooker: Sync {
    /// Begins to look at the events of a piece of the file. Pieces come in any order, from several threads, and
    /// one can come again: the look at it that ended last counts, and one that never ends does not.
    fn begin(&self, piece: usize) -> Box<dyn Look + '_>;
}

/// A look at the events of a piece, one after the other.
pub trait Look {
    /// The next event.
    fn event(&mut self, event: &Event);

    /// That was the last one.
    fn end(self: Box<Self>);
}

/// See the module.
pub struct PackedEvents {
    /// Tells these from other ones in what a thread keeps at hand.
    id: u64,
    read: ReadRecord,
    blocks: Vec<Block>,
    /// Where each record begins in the text of its block, in bytes.
    starts: Vec<u32>,
    /// Events that are not as their records say, by number.
    kept: HashMap<u32, Event, RandomState>,
    /// The pieces in which they were read: which, and up to which event.
    pieces: Vec<(usize, u32)>,
}

/// Records that are compressed together.
struct Block {
    /// Number of its first event.
    first: u32,
    /// Bytes of its text.
    length: u32,
    /// Where it begins in the text of the file, in bytes.
    at: u64,
    packed: Box<[u8]>,
}

/// Some packed records.
#[derive(Default)]
pub struct PackedPiece {
    blocks: Vec<Block>,
    starts: Vec<u32>,
}

impl PackedPiece {
    /// The same of a text that begins at a byte of the whole one.
    #[must_use]
    pub fn moved(mut self, by: usize) -> Self {
        self.blocks.iter_mut().for_each(|block| block.at += by as u64);
        self
    }

    /// Packs the records that begin at these bytes of a text, of which the last one ends at `end`.
    #[must_use]
    pub fn of(text: &str, records: &[usize], end: usize) -> Self {
        let mut piece = Self::default();
        let mut scratch = Vec::new();
        let mut first = 0;
        while let Some(start) = records.get(first).copied() {
            let mut last = first;
            let next = |place: usize| records.get(place).copied().unwrap_or(end);
            while last + 1 < records.len()
                && last + 1 - first < BLOCK
                && next(last + 1) - start < ENOUGH
            {
                last += 1;
            }
            let stop = next(last + 1);
            let own = text.as_bytes().get(start..stop).unwrap_or_default();
            scratch.resize(lz4_flex::block::get_maximum_output_size(own.len()), 0);
            let length = lz4_flex::block::compress_into(own, &mut scratch).unwrap_or(0);
            piece.blocks.push(Block {
                first: first as u32,
                length: own.len() as u32,
                at: start as u64,
                packed: scratch.get(..length).unwrap_or_default().into(),
            });
            let own = records.get(first..=last).unwrap_or_default();
            piece.starts.extend(own.iter().map(|at| (at - start) as u32));
            first = last + 1;
        }
        piece
    }
}

thread_local! {
    /// The blocks that a thread looked at last, of two files that are held beside each other: events that follow
    /// each other are asked for one by one.
    static AT_HAND: RefCell<[(u64, usize, String); 2]> =
        const { RefCell::new([(0, 0, String::new()), (0, 0, String::new())]) };
}

impl PackedEvents {
    /// None yet; records are read by `read`.
    #[must_use]
    pub fn new(read: ReadRecord) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            read,
            blocks: Vec::new(),
            starts: Vec::new(),
            kept: HashMap::default(),
            pieces: Vec::new(),
        }
    }

    /// Adds the records of a piece that is known by this number.
    pub fn add(&mut self, number: usize, piece: PackedPiece) {
        let before = self.starts.len() as u32;
        let moved = |block: Block| Block { first: before + block.first, ..block };
        self.blocks.extend(piece.blocks.into_iter().map(moved));
        self.starts.extend(piece.starts);
        self.pieces.push((number, self.starts.len() as u32));
    }

    /// Keeps an event as it is, in place of what its record says.
    pub fn keep(&mut self, number: usize, event: Event) {
        self.kept.insert(number as u32, event);
    }

    /// Keeps none any more.
    pub fn forget_kept(&mut self) {
        self.kept.clear();
    }

    /// How many events.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The pieces in the order of the file: their numbers, and which events each holds.
    pub fn pieces(&self) -> impl Iterator<Item = (usize, Range<usize>)> + '_ {
        let mut first = 0;
        self.pieces.iter().map(move |(number, end)| {
            let events = first..*end as usize;
            first = *end as usize;
            (*number, events)
        })
    }

    /// An event; none beyond the last one.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<Event> {
        if let Some(kept) = self.kept.get(&(number as u32)) {
            return Some(kept.clone());
        }
        let start = *self.starts.get(number)? as usize;
        let place =
            self.blocks.partition_point(|block| block.first as usize <= number).checked_sub(1)?;
        let block = self.blocks.get(place)?;
        AT_HAND.with_borrow_mut(|[even, odd]| {
            let (id, at_hand, text) = if self.id.is_multiple_of(2) { even } else { odd };
            if (*id, *at_hand) != (self.id, place) {
                *id = 0;
                block.unpack(text)?;
                (*id, *at_hand) = (self.id, place);
            }
            let mut event = (self.read)(text, start)?;
            event.origin.start += block.at;
            Some(event)
        })
    }
}

impl Block {
    fn unpack(&self, text: &mut String) -> Option<()> {
        let mut bytes = std::mem::take(text).into_bytes();
        bytes.resize(self.length as usize, 0);
        lz4_flex::block::decompress_into(&self.packed, &mut bytes).ok()?;
        *text = String::from_utf8(bytes).ok()?;
        Some(())
    }
}

impl std::fmt::Debug for PackedEvents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PackedEvents").field("len", &self.len()).finish_non_exhaustive()
    }
}
