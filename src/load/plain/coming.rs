//! A plain list of which not all is in memory at a time, and one that was read before its text is.
//!
//! Owns how such a list is taken apart and put together again: parts are read on several threads, in any order,
//! and taken in that of the file. Each ends where a record seems to begin. Where that was within one, what there is
//! of it is put before the next part, which is read once more.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::packing::{Packing, Watch};
use super::reader::{Dates, Next, Reader};
use super::{Beginning, Between, PACKED_PIECE, Piece, Plain, Window, first};
use crate::load::decode;
use crate::model::{Onlooker, Reread};

/// A record within which others seem to begin, and that goes over more bytes than this, is left to who has the whole
/// text.
const LONGEST: usize = PACKED_PIECE * 8;

/// Some bytes of a file, from a record on.
pub(in crate::load) struct Part {
    /// By which it is known: its place among all parts.
    pub number: usize,
    /// Where it begins in the whole file, in bytes.
    pub base: usize,
    /// Its bytes; unless it is the last one, with the bracket of the next record.
    pub bytes: Vec<u8>,
    /// Whether it goes to the end of the file.
    pub is_last: bool,
}

impl Part {
    /// How many bytes are its own.
    fn length(&self) -> usize {
        self.bytes.len().saturating_sub(usize::from(!self.is_last))
    }
}

/// A part that was read.
pub(in crate::load) struct ReadPart {
    part: Part,
    /// None if something is not as it should be.
    piece: Option<Piece>,
    /// Whether nothing is to be said of letters.
    is_clean: bool,
}

/// Reads parts, on any thread.
pub(in crate::load) struct PartReader<'o> {
    watch: Watch<'o>,
    dates: Dates,
}

impl PartReader<'_> {
    pub(in crate::load) fn read(&self, part: Part) -> ReadPart {
        let Ok(text) = simdutf8::basic::from_utf8(&part.bytes) else {
            return ReadPart { part, piece: None, is_clean: false };
        };
        let is_clean = decode::is_clean(text);
        let dates = &self.dates;
        let window = Window { text, is_cut: !part.is_last, between: Between::Commas, dates };
        let piece = window.piece(0, part.length(), Some(self.watch.begin(part.number)));
        ReadPart { part, piece, is_clean }
    }
}

/// A list of events that comes in.
pub(in crate::load) struct Coming<'o> {
    plain: Plain<'o>,
    beginning: Beginning,
    reader: PartReader<'o>,
}

impl<'o> Coming<'o> {
    /// The list whose opening bracket stands at a byte of the beginning of the text; none if it is not plain,
    /// or if it cannot be told where records begin. Their text is left in the `file`, if there is one.
    pub(in crate::load) fn begin(
        text: &str,
        bracket: usize,
        onlooker: &'o dyn Onlooker,
        file: Option<Arc<dyn Reread>>,
    ) -> Option<Self> {
        let start = first(text, bracket)?;
        let beginning = Beginning::of(text, start, Between::Commas);
        if beginning.pattern.is_empty() {
            return None;
        }
        let packing = Packing::new(onlooker, text.get(start..)?, file);
        let reader = PartReader { watch: packing.watch().clone(), dates: Dates::default() };
        let plain = Plain { end: start, packing: Some(packing), ..Plain::default() };
        Some(Self { plain, beginning, reader })
    }

    /// Where the next record begins in the whole file, or the byte after the list.
    pub(in crate::load) fn end(&self) -> usize {
        self.plain.end
    }

    /// What takes it apart, what reads its parts, and what puts them together.
    pub(in crate::load) fn apart(self) -> (Beginning, PartReader<'o>, InOrder<'o>) {
        let Self { plain, beginning, reader } = self;
        let again = PartReader { watch: reader.watch.clone(), dates: Dates::default() };
        let order = InOrder {
            plain,
            again,
            waiting: BTreeMap::new(),
            next: 0,
            begun: Vec::new(),
            tail: None,
            is_clean: true,
            spare: Vec::new(),
        };
        (beginning, reader, order)
    }
}

/// Takes parts in the order of the file.
pub(in crate::load) struct InOrder<'o> {
    plain: Plain<'o>,
    /// Reads those once more that began within a record.
    again: PartReader<'o>,
    /// Parts that were read before others in front of them.
    waiting: BTreeMap<usize, ReadPart>,
    /// Number of the part that is taken next.
    next: usize,
    /// The beginning of a record that goes on in the next part.
    begun: Vec<u8>,
    /// What stands after the list, once that has ended.
    tail: Option<Vec<u8>>,
    is_clean: bool,
    /// Memory for further parts.
    spare: Vec<Vec<u8>>,
}

impl<'o> InOrder<'o> {
    /// Takes a part that was read; none if the file has to be read whole.
    pub(in crate::load) fn take(&mut self, read: ReadPart) -> Option<()> {
        self.waiting.insert(read.part.number, read);
        while let Some(read) = self.waiting.remove(&self.next) {
            self.next += 1;
            let memory = self.add(read)?;
            self.spare.push(memory);
        }
        Some(())
    }

    /// Adds the next part; gives its memory.
    fn add(&mut self, mut read: ReadPart) -> Option<Vec<u8>> {
        if let Some(tail) = &mut self.tail {
            tail.extend_from_slice(read.part.bytes.get(..read.part.length())?);
            return Some(read.part.bytes);
        }
        if !self.begun.is_empty() {
            let mut part = read.part;
            part.base = part.base.checked_sub(self.begun.len())?;
            self.begun.append(&mut part.bytes);
            std::mem::swap(&mut self.begun, &mut part.bytes);
            read = self.again.read(part);
        }
        let ReadPart { part, piece, is_clean } = read;
        let piece = piece.filter(|_| part.base == self.plain.end)?;
        self.is_clean &= is_clean;
        let (end, is_last) = (piece.end, piece.is_last);
        if !piece.records.is_empty() {
            self.plain.add(part.number, part.base, piece);
        }
        let rest = part.bytes.get(end..part.length())?;
        if is_last {
            self.tail = Some(rest.to_owned());
        } else {
            self.begun.extend_from_slice(rest);
        }
        (self.begun.len() <= LONGEST).then_some(part.bytes)
    }

    /// Where the next record begins in the whole file, or the byte after the list.
    pub(in crate::load) fn end(&self) -> usize {
        self.plain.end
    }

    /// How many parts were taken.
    pub(in crate::load) fn taken(&self) -> usize {
        self.next
    }

    /// Whether the list has ended.
    pub(in crate::load) fn has_ended(&self) -> bool {
        self.tail.is_some()
    }

    /// Memory for a part, if there is some.
    pub(in crate::load) fn spare(&mut self) -> Vec<u8> {
        self.spare.pop().unwrap_or_default()
    }

    /// The list, what was taken of what follows it, and whether nothing is to be said of letters; none if the
    /// list has not ended.
    pub(in crate::load) fn done(self) -> Option<(Given<'o>, Vec<u8>, bool)> {
        Some((Given(self.plain), self.tail?, self.is_clean))
    }
}

/// A list of events that was read before.
pub(in crate::load) struct Given<'o>(Plain<'o>);

impl<'o> Given<'o> {
    /// A list that was taken for one without faults.
    pub(in crate::load) fn again(mut packing: Packing<'o>) -> Self {
        packing.forget_kept();
        Self(Plain { packing: Some(packing), ..Plain::default() })
    }

    /// The same in a text in which it ends before this byte.
    pub(in crate::load) fn ending_at(self, end: usize) -> Self {
        Self(Plain { end, ..self.0 })
    }

    /// The byte after it, in the text that it was read in.
    pub(in crate::load) fn end(&self) -> usize {
        self.0.end
    }

    /// Whether a record is left to the careful reader.
    pub(in crate::load) fn has_odd(&self) -> bool {
        !self.0.odd.is_empty()
    }

    pub(in crate::load) fn plain(self) -> Plain<'o> {
        self.0
    }
}

/// Where the list of events opens in an object that is plain up to there; none if it does not, or if not all of
/// that is there.
pub(in crate::load) fn bracket(text: &str) -> Option<usize> {
    let mut reader = Reader::new(text, 0);
    let mut is_first = true;
    reader.open()?;
    while let Next::Key(key) = reader.key(&mut is_first)? {
        if key == "events" {
            return (reader.next()? == b'[').then_some(reader.at);
        }
        reader.value()?;
    }
    None
}
