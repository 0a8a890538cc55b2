//! The events of a large file as the text of their records, packed: each is read again when it is looked at.
//!
//! Owns how records lie in memory: some follow each other in a block, which is compressed as one (Zstandard) with
//! the beginning of the file as a dictionary, so that a million events take a small part of what their file does.
//! Text that can be read from the file again is left there at first, and packed once somebody asks for it; until then
//! a hash tells whether it is still the same.
//! Refuses to know how a record is read, and how a file is; whoever packs gives that along.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::BuildHasher as _;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

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

/// A file whose text can be read again where it lies.
pub trait Reread: Send + Sync {
    /// Fills `into` with the bytes from one of the file on.
    ///
    /// # Errors
    ///
    /// If they cannot be read, or if there are not as many any more.
    fn read_at(&self, at: u64, into: &mut [u8]) -> std::io::Result<()>;
}

/// See the module.
pub struct PackedEvents {
    /// Tells these from other ones in what a thread keeps at hand.
    id: u64,
    read: ReadRecord,
    packer: Packer,
    blocks: Vec<Block>,
    /// Where each record begins in the text of its block, in bytes.
    starts: Vec<u32>,
    /// Events that are not as their records say, by number.
    kept: HashMap<u32, Event, RandomState>,
    /// The pieces in which they were read.
    pieces: Vec<Piece>,
    /// The file, for as long as there is text that was left in it.
    file: RwLock<Option<Arc<dyn Reread>>>,
    /// How many events were lost when the text was taken from the file.
    lost: AtomicUsize,
    /// Whether text was asked for that could not be read from the file as it had been.
    missed: AtomicBool,
}

/// The records of a piece.
struct Piece {
    /// By which it is known.
    number: usize,
    /// The number of the event after its last one.
    end: u32,
    /// The places of its blocks, which follow each other in the file.
    blocks: Range<u32>,
    /// Their text; none for as long as it is left in the file.
    text: OnceLock<PackedText>,
}

/// Records that are compressed together.
struct Block {
    /// Where it begins in the text of the file, in bytes.
    at: u64,
    /// Of its text, if that was left in the file.
    hash: u64,
    /// Number of its first event.
    first: u32,
    /// Bytes of its text.
    length: u32,
    /// The place of its piece.
    piece: u32,
}

/// Blocks as they lie in memory, one after the other; a lost one takes no bytes.
struct PackedText {
    packed: Box<[u8]>,
    /// Where each ends.
    ends: Box<[u32]>,
}

impl PackedText {
    /// A block by its place among these.
    fn block(&self, place: usize) -> Option<&[u8]> {
        let start =
            place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.packed.get(start as usize..*self.ends.get(place)? as usize)
    }
}

/// Some records that become part of others.
#[derive(Default)]
pub struct PackedPiece {
    blocks: Vec<Block>,
    starts: Vec<u32>,
    text: OnceLock<PackedText>,
}

impl PackedPiece {
    /// The same of a text that begins at a byte of the whole one.
    #[must_use]
    pub fn moved(mut self, by: usize) -> Self {
        self.blocks.iter_mut().for_each(|block| block.at += by as u64);
        self
    }

    /// Of the records that begin at these bytes of a text, of which the last one ends at `end`.
    fn of(text: &str, records: &[usize], end: usize, packer: &Packer) -> Self {
        let mut piece = Self::default();
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
            let own = text.as_bytes().get(start..next(last + 1)).unwrap_or_default();
            piece.blocks.push(Block {
                at: start as u64,
                hash: if packer.leaves { packer.hash(own) } else { 0 },
                first: first as u32,
                length: own.len() as u32,
                piece: 0,
            });
            let own = records.get(first..=last).unwrap_or_default();
            piece.starts.extend(own.iter().map(|at| (at - start) as u32));
            first = last + 1;
        }
        if !packer.leaves {
            let own = |block: &Block| {
                let start = block.at as usize;
                text.as_bytes().get(start..start + block.length as usize).unwrap_or_default()
            };
            piece.text = OnceLock::from(packer.pack(piece.blocks.iter().map(own)));
        }
        piece
    }
}

/// Makes pieces, on any thread.
#[derive(Clone)]
pub struct Packer {
    dictionary: Arc<Dictionary>,
    hasher: RandomState,
    /// Text is left in the file.
    leaves: bool,
}

impl Packer {
    /// The piece of the records that begin at these bytes of a text, of which the last one ends at `end`.
    #[must_use]
    pub fn piece(&self, text: &str, records: &[usize], end: usize) -> PackedPiece {
        PackedPiece::of(text, records, end, self)
    }

    fn hash(&self, text: &[u8]) -> u64 {
        self.hasher.hash_one(text)
    }

    /// Packs blocks.
    fn pack<'t>(&self, blocks: impl Iterator<Item = &'t [u8]> + Clone) -> PackedText {
        let length: usize = blocks.clone().map(<[u8]>::len).sum();
        let mut packed = Vec::with_capacity(length / USUAL_RATIO);
        let mut ends = Vec::with_capacity(blocks.clone().count());
        PACKING.with_borrow_mut(|(context, scratch)| {
            for own in blocks {
                scratch.clear();
                scratch.reserve(zstd_safe::compress_bound(own.len()));
                let is_packed =
                    context.compress_using_cdict(scratch, own, &self.dictionary.packing);
                // What does not become smaller is left as it is; so is what cannot be packed.
                let is_smaller = is_packed.is_ok_and(|length| length < own.len());
                packed.extend_from_slice(if is_smaller { scratch } else { own });
                ends.push(packed.len() as u32);
            }
            if scratch.capacity() > MOST_KEPT {
                *scratch = Vec::new();
            }
        });
        // Room that was reserved in vain would stay taken, were the list itself kept.
        PackedText { packed: packed.as_slice().into(), ends: ends.into() }
    }
}

/// What records of a file have in common.
struct Dictionary {
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
    /// None yet; records are read by `read`, and are like the first ones, which the text begins with. If there is a
    /// file, their text is left there until it is [taken](Self::take_text).
    #[must_use]
    pub fn new(read: ReadRecord, text: &str, file: Option<Arc<dyn Reread>>) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            read,
            packer: Packer {
                dictionary: Arc::new(Dictionary::of(text)),
                hasher: RandomState::default(),
                leaves: file.is_some(),
            },
            blocks: Vec::new(),
            starts: Vec::new(),
            kept: HashMap::default(),
            pieces: Vec::new(),
            file: RwLock::new(file),
            lost: AtomicUsize::new(0),
            missed: AtomicBool::new(false),
        }
    }

    /// Adds the records of a piece that is known by this number.
    pub fn add(&mut self, number: usize, piece: PackedPiece) {
        let (before, place) = (self.starts.len() as u32, self.pieces.len() as u32);
        let moved = |block: Block| Block { first: before + block.first, piece: place, ..block };
        let first = self.blocks.len() as u32;
        self.blocks.extend(piece.blocks.into_iter().map(moved));
        self.starts.extend(piece.starts);
        let (blocks, end) = (first..self.blocks.len() as u32, self.starts.len() as u32);
        self.pieces.push(Piece { number, end, blocks, text: piece.text });
    }

    /// What makes further pieces.
    #[must_use]
    pub fn packer(&self) -> &Packer {
        &self.packer
    }

    /// Whether there is text that was left in the file.
    #[must_use]
    pub fn is_in_file(&self) -> bool {
        self.file().is_some()
    }

    /// How many events were lost when their text was [taken](Self::take_text) from the file.
    #[must_use]
    pub fn lost(&self) -> usize {
        self.lost.load(Ordering::Relaxed)
    }

    /// Whether an event was asked for whose text was left in the file and could not be read as it had been.
    #[must_use]
    pub fn has_missed(&self) -> bool {
        self.missed.load(Ordering::Relaxed)
    }

    /// Takes all text into memory that was left in the file, and lets go of the file then. Ends before, with none, when
    /// `goes_on` says no. Tells how many events are [lost](Self::lost), as their text could not be read as it had been.
    #[must_use]
    pub fn take_text(&self, goes_on: &dyn Fn() -> bool) -> Option<usize> {
        let Some(file) = self.file() else { return Some(self.lost()) };
        let mut text = Vec::new();
        for piece in self.pieces.iter().filter(|piece| piece.text.get().is_none()) {
            if !goes_on() {
                return None;
            }
            self.take_piece(piece, &*file, &mut text);
        }
        let _gone = self.file.write().unwrap_or_else(PoisonError::into_inner).take();
        Some(self.lost())
    }

    /// Packs the text of a piece, as far as it is there.
    fn take_piece(&self, piece: &Piece, file: &dyn Reread, text: &mut Vec<u8>) {
        let own = piece.blocks.start as usize..piece.blocks.end as usize;
        let blocks = self.blocks.get(own).unwrap_or_default();
        let start = blocks.first().map_or(0, |block| block.at);
        let end = blocks.last().map_or(0, |block| block.at + u64::from(block.length));
        let range = |block: &Block| {
            let from = block.at.saturating_sub(start) as usize;
            from..from + block.length as usize
        };
        text.resize(end.saturating_sub(start) as usize, 0);
        if file.read_at(start, text).is_err() {
            // Some of it may be there.
            for block in blocks {
                if let Some(own) = text.get_mut(range(block))
                    && file.read_at(block.at, own).is_err()
                {
                    own.fill(0);
                }
            }
        }
        let own = |block: &Block| {
            let own = text.get(range(block)).unwrap_or_default();
            if self.packer.hash(own) == block.hash { own } else { &[] }
        };
        let own: Vec<&[u8]> = blocks.iter().map(own).collect();
        let packed = self.packer.pack(own.iter().copied());
        let lost: usize = (piece.blocks.clone().zip(blocks).zip(&own))
            .filter(|(_, own)| own.is_empty())
            .map(|((place, block), _)| self.events_of(place as usize, block))
            .sum();
        // Somebody else may have done it meanwhile.
        if piece.text.set(packed).is_ok() {
            self.lost.fetch_add(lost, Ordering::Relaxed);
        }
    }

    /// How many events are as a block says.
    fn events_of(&self, place: usize, block: &Block) -> usize {
        let next = self.blocks.get(place + 1).map(|next| next.first);
        let events = block.first..next.unwrap_or(self.starts.len() as u32);
        events.filter(|number| !self.kept.contains_key(number)).count()
    }

    fn file(&self) -> Option<Arc<dyn Reread>> {
        self.file.read().unwrap_or_else(PoisonError::into_inner).clone()
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
                self.unpack(place, block, at_hand)?;
                at_hand.of = (self.id, place);
            }
            let mut event = (self.read)(&at_hand.text, start)?;
            event.origin.start += block.at;
            Some(event)
        })
    }

    /// Puts the text of a block at hand; none if it was left in the file and is not there any more.
    fn unpack(&self, place: usize, block: &Block, at_hand: &mut AtHand) -> Option<()> {
        let piece = self.pieces.get(block.piece as usize)?;
        let mut bytes = std::mem::take(&mut at_hand.text).into_bytes();
        bytes.clear();
        if piece.text.get().is_none()
            && let Some(file) = self.file()
        {
            bytes.resize(block.length as usize, 0);
            let is_read = file.read_at(block.at, &mut bytes).is_ok();
            if !is_read || self.packer.hash(&bytes) != block.hash {
                self.missed.store(true, Ordering::Relaxed);
                return None;
            }
        } else {
            // Where the file was let go of, all is packed.
            let text = piece.text.get()?;
            let packed = text.block(place.checked_sub(piece.blocks.start as usize)?)?;
            if packed.len() == block.length as usize {
                bytes.extend_from_slice(packed);
            } else {
                bytes.reserve(block.length as usize);
                let (context, dictionary) =
                    (&mut at_hand.context, &self.packer.dictionary.unpacking);
                context.decompress_using_ddict(&mut bytes, packed, dictionary).ok()?;
            }
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
