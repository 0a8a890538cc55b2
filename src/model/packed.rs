//! The events of a large file as the text of their records, packed: each is read again when it is looked at.
//!
//! Owns how records lie in memory: some follow each other in a block, which is compressed as one (Zstandard) with
//! the beginning of the file as a dictionary, so that a million events take a small part of what their file does.
//! Refuses to know how a record is read; whoever packs gives that along.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use foldhash::fast::RandomState;
use zstd_safe::{CCtx, CDict, DCtx, DDict};

use super::Event;

/// Records of a block, at most.
const BLOCK: usize = 32;
/// A block with so many bytes of text takes no further record. Tests have small files, and as many blocks.
const ENOUGH: usize = if cfg!(test) { 200 } else { 32 << 10 };
/// Bytes of text that are the dictionary: what records have in common stands in it.
const DICTIONARY: usize = 32 << 10;
/// Bytes for a packed block that a thread keeps for the next one, at most.
const MOST_KEPT: usize = 1 << 20;
/// How many times smaller records become, as a rule, at least.
const USUAL_RATIO: usize = 6;
/// How hard it is tried to make blocks small: as quickly as can be.
const LEVEL: i32 = 1;

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
    dictionary: Arc<Dictionary>,
    blocks: Vec<Block>,
    /// Where each record begins in the text of its block, in bytes.
    starts: Vec<u32>,
    /// Events that are not as their records say, by number.
    kept: HashMap<u32, Event, RandomState>,
    /// The pieces in which they were read.
    pieces: Vec<Piece>,
}

/// What records of a file have in common.
pub struct Dictionary {
    packing: CDict<'static>,
    unpacking: DDict<'static>,
}

impl Dictionary {
    /// Of the text of some records, of which the first part is enough.
    fn of(text: &str) -> Self {
        let part = text.as_bytes().get(..DICTIONARY).unwrap_or(text.as_bytes());
        Self { packing: CDict::create(part, LEVEL), unpacking: DDict::create(part) }
    }
}

/// The records of a piece, as they lie in memory.
struct Piece {
    /// By which it is known.
    number: usize,
    /// The number of the event after its last one.
    end: u32,
    /// Its blocks, one after the other.
    packed: Box<[u8]>,
}

/// Records that are compressed together.
struct Block {
    /// Number of its first event.
    first: u32,
    /// Bytes of its text.
    length: u32,
    /// Where it begins in the text of the file, in bytes.
    at: u64,
    /// The place of its piece, and where it lies in that, in bytes.
    piece: u32,
    packed: Range<u32>,
}

/// Some packed records.
#[derive(Default)]
pub struct PackedPiece {
    blocks: Vec<Block>,
    starts: Vec<u32>,
    packed: Vec<u8>,
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
    pub fn of(text: &str, records: &[usize], end: usize, dictionary: &Dictionary) -> Self {
        PACKING.with_borrow_mut(|(context, scratch)| {
            let piece = Self::packed(text, records, end, dictionary, context, scratch);
            if scratch.capacity() > MOST_KEPT {
                *scratch = Vec::new();
            }
            piece
        })
    }

    fn packed(
        text: &str,
        records: &[usize],
        end: usize,
        dictionary: &Dictionary,
        context: &mut CCtx<'static>,
        scratch: &mut Vec<u8>,
    ) -> Self {
        let mut piece = Self::default();
        let length = end.saturating_sub(records.first().copied().unwrap_or(end));
        piece.packed.reserve(length / USUAL_RATIO);
        piece.starts.reserve_exact(records.len());
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
            scratch.clear();
            scratch.reserve(zstd_safe::compress_bound(own.len()));
            let packed = context.compress_using_cdict(scratch, own, &dictionary.packing);
            // What does not become smaller is left as it is; so is what cannot be packed.
            let is_smaller = packed.is_ok_and(|length| length < own.len());
            let before = piece.packed.len() as u32;
            piece.packed.extend_from_slice(if is_smaller { scratch } else { own });
            piece.blocks.push(Block {
                first: first as u32,
                length: own.len() as u32,
                at: start as u64,
                piece: 0,
                packed: before..piece.packed.len() as u32,
            });
            let own = records.get(first..=last).unwrap_or_default();
            piece.starts.extend(own.iter().map(|at| (at - start) as u32));
            first = last + 1;
        }
        // Room that was reserved in vain would stay taken, were the list itself kept.
        piece.packed = piece.packed.as_slice().to_vec();
        piece
    }
}

thread_local! {
    /// What a thread packs with, piece after piece.
    static PACKING: RefCell<(CCtx<'static>, Vec<u8>)> = RefCell::new((CCtx::create(), Vec::new()));
}

/// What a thread looked at last.
struct AtHand {
    context: DCtx<'static>,
    /// Of which packed events, and the place of the block.
    of: (u64, usize),
    text: String,
}

impl AtHand {
    fn new() -> Self {
        Self { context: DCtx::create(), of: (0, 0), text: String::new() }
    }
}

thread_local! {
    /// The blocks that a thread looked at last, of two files that are held beside each other: events that follow
    /// each other are asked for one by one.
    static AT_HAND: RefCell<[AtHand; 2]> = RefCell::new([AtHand::new(), AtHand::new()]);
}

impl PackedEvents {
    /// None yet; records are read by `read`, and are like the first ones, which the text begins with.
    #[must_use]
    pub fn new(read: ReadRecord, text: &str) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            read,
            dictionary: Arc::new(Dictionary::of(text)),
            blocks: Vec::new(),
            starts: Vec::new(),
            kept: HashMap::default(),
            pieces: Vec::new(),
        }
    }

    /// Adds the records of a piece that is known by this number.
    pub fn add(&mut self, number: usize, piece: PackedPiece) {
        let (before, place) = (self.starts.len() as u32, self.pieces.len() as u32);
        let moved = |block: Block| Block { first: before + block.first, piece: place, ..block };
        self.blocks.extend(piece.blocks.into_iter().map(moved));
        self.starts.extend(piece.starts);
        let end = self.starts.len() as u32;
        self.pieces.push(Piece { number, end, packed: piece.packed.into() });
    }

    /// What its records have in common.
    #[must_use]
    pub fn dictionary(&self) -> Arc<Dictionary> {
        Arc::clone(&self.dictionary)
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
        self.pieces.iter().map(move |piece| {
            let events = first..piece.end as usize;
            first = piece.end as usize;
            (piece.number, events)
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
            let at_hand = if self.id.is_multiple_of(2) { even } else { odd };
            if at_hand.of != (self.id, place) {
                at_hand.of = (0, 0);
                self.unpack(block, at_hand)?;
                at_hand.of = (self.id, place);
            }
            let mut event = (self.read)(&at_hand.text, start)?;
            event.origin.start += block.at;
            Some(event)
        })
    }

    /// Puts the text of a block at hand.
    fn unpack(&self, block: &Block, at_hand: &mut AtHand) -> Option<()> {
        let piece = self.pieces.get(block.piece as usize)?;
        let packed = piece.packed.get(block.packed.start as usize..block.packed.end as usize)?;
        let mut bytes = std::mem::take(&mut at_hand.text).into_bytes();
        bytes.clear();
        if packed.len() == block.length as usize {
            bytes.extend_from_slice(packed);
        } else {
            bytes.reserve(block.length as usize);
            let (context, dictionary) = (&mut at_hand.context, &self.dictionary.unpacking);
            context.decompress_using_ddict(&mut bytes, packed, dictionary).ok()?;
        }
        at_hand.text = String::from_utf8(bytes).ok()?;
        Some(())
    }
}

impl std::fmt::Debug for PackedEvents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PackedEvents").field("len", &self.len()).finish_non_exhaustive()
    }
}
