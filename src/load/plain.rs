//! A list of events that keeps to the rules of JSON and of the format in every letter, as nearly all large
//! files do: read on all cores, without the care that a damaged file needs.
//!
//! Owns where such a list can be taken apart, and the promise that it reads nothing otherwise than the
//! careful reader would: what is not plain is left to that one, a record or the whole list. A property
//! test holds the two beside each other.

mod coming;
mod packing;
mod reader;
mod records;
mod values;

use rayon::prelude::*;

pub(super) use self::coming::{Coming, Given, InOrder, Part, ReadPart, bracket};
use self::packing::{Glance, Looking};
pub(super) use self::packing::{PackedIds, Packing};
use self::reader::{Dates, Reader};
use super::scan::{Scanner, Span};
use crate::model::{Event, Onlooker, PackedPiece};

/// Bytes that a core reads at a time.
const PIECE: usize = 1 << 20;
/// The same where events are looked at and packed: pieces have words of their own to number. Tests have small
/// files, and as many pieces.
pub(super) const PACKED_PIECE: usize = if cfg!(test) { 256 } else { 4 << 20 };
/// Pieces between two looks at "cancel".
const BATCH: usize = 8;

/// The events of a list.
#[derive(Default)]
pub(super) struct Plain<'t> {
    /// All of them, in the order of the file; something stands in place of those that are not plain. None
    /// if they are packed.
    pub events: Vec<Event>,
    /// All of them, if somebody looks at them while they are read.
    pub packing: Option<Packing<'t>>,
    /// Those that are left to the careful reader: their places among the events, and where they stand.
    pub odd: Vec<(usize, Odd)>,
    /// The byte after the closing bracket.
    pub end: usize,
}

/// A record that is not plain.
#[derive(Copy, Clone, Debug)]
pub(super) struct Odd {
    pub span: Span,
    /// How deep brackets stand in one another in it.
    pub depth: usize,
}

/// What became of a list.
pub(super) enum Outcome<'t> {
    Read(Box<Plain<'t>>),
    /// Something between the records is not as it should be.
    NotPlain,
    /// The watcher does not want it any more.
    Stopped,
}

/// What was read of a piece.
#[derive(Default)]
struct Piece {
    events: Vec<Event>,
    /// Where each begins.
    records: Vec<usize>,
    packed: Option<(PackedPiece, Glance)>,
    odd: Vec<(usize, Odd)>,
    /// Where the last record ends.
    last_end: usize,
    /// Where the next record begins, or the byte after the list.
    end: usize,
    is_last: bool,
}

/// What stands between records.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Between {
    /// A comma, and a bracket at the end.
    Commas,
    /// The end of a line.
    Lines,
}

/// Reads the list whose opening bracket stands at a byte. `watch` is told how far it is, in bytes of the
/// text, and stops it by answering no. If somebody looks on, events are packed.
pub(super) fn events<'t>(
    text: &'t str,
    at: usize,
    onlooker: Option<&'t dyn Onlooker>,
    watch: &mut dyn FnMut(usize) -> bool,
) -> Outcome<'t> {
    let Some(start) = first(text, at) else { return Outcome::NotPlain };
    records(text, start, Between::Commas, onlooker, watch)
}

/// Reads records of which each has a line of its own, from the one at a byte to the end of the text.
pub(super) fn lines<'t>(
    text: &'t str,
    at: usize,
    onlooker: Option<&'t dyn Onlooker>,
    watch: &mut dyn FnMut(usize) -> bool,
) -> Outcome<'t> {
    records(text, at, Between::Lines, onlooker, watch)
}

fn records<'t>(
    text: &'t str,
    start: usize,
    between: Between,
    onlooker: Option<&'t dyn Onlooker>,
    watch: &mut dyn FnMut(usize) -> bool,
) -> Outcome<'t> {
    let length = if onlooker.is_some() { PACKED_PIECE } else { PIECE };
    let starts = Beginning::of(text, start, between).all(text, start, length);
    let parts = parts(&starts, text.len());
    let dates = Dates::default();
    let records = text.get(start..).unwrap_or_default();
    let mut plain = Plain {
        end: start,
        packing: onlooker.map(|it| Packing::new(it, records, None)),
        ..Plain::default()
    };
    for batch in parts.chunks(BATCH) {
        match plain.read(Window { text, is_cut: false, between, dates: &dates }, batch) {
            None => return Outcome::NotPlain,
            Some(true) => return Outcome::Read(Box::new(plain)),
            Some(false) if !watch(plain.end) => return Outcome::Stopped,
            Some(false) => {}
        }
    }
    Outcome::NotPlain
}

/// A part of a text, from one byte to another, with the number by which it is known.
type Numbered = (usize, (usize, usize));

/// The parts between these places and the end.
fn parts(starts: &[usize], end: usize) -> Vec<Numbered> {
    let ends = starts.iter().skip(1).copied().chain([end]);
    (0..).zip(starts.iter().copied().zip(ends)).collect()
}

/// A text, or as much of it as is in memory.
#[derive(Copy, Clone)]
struct Window<'w> {
    text: &'w str,
    /// Whether it goes on behind what is in memory: a record is then left for later that is not whole, or of which
    /// that could tell more.
    is_cut: bool,
    between: Between,
    dates: &'w Dates,
}

impl Plain<'_> {
    /// Reads parts that follow each other, on all cores; tells whether the list ends in them. None if something
    /// is not as it should be.
    fn read(&mut self, window: Window<'_>, parts: &[Numbered]) -> Option<bool> {
        let read = |number: usize, from: usize, to: usize| {
            window.piece(from, to, self.packing.as_ref().map(|it| it.watch().begin(number)))
        };
        let mut pieces: Vec<Option<Piece>> =
            parts.par_iter().map(|(number, (from, to))| read(*number, *from, *to)).collect();
        let mut end = self.end;
        for ((number, (from, to)), own) in parts.iter().zip(&mut pieces) {
            // The one before went on through all of this: no record begins in it.
            if end >= *to {
                *own = Some(Piece { end, ..Piece::default() });
                continue;
            }
            // Where a part was taken for a record, this begins within one: it is read again from where
            // the one before came to.
            if *from != end {
                *own = read(*number, end, *to);
            }
            let piece = own.as_ref()?;
            end = piece.end;
            if piece.is_last {
                break;
            }
        }
        for ((number, _), piece) in parts.iter().zip(pieces) {
            let piece = piece?;
            let is_last = piece.is_last;
            self.add(*number, 0, piece);
            if is_last {
                return Some(true);
            }
        }
        Some(false)
    }

    fn add(&mut self, number: usize, base: usize, piece: Piece) {
        let before = self.len();
        let moved = |(place, odd): (usize, Odd)| (before + place, odd.moved(base));
        self.odd.extend(piece.odd.into_iter().map(moved));
        self.events.extend(piece.events);
        if let (Some(packing), Some((packed, glance))) = (&mut self.packing, piece.packed) {
            packing.add(number, packed.moved(base), glance);
        }
        self.end = base + piece.end;
    }

    fn len(&self) -> usize {
        self.packing.as_ref().map_or(self.events.len(), |packing| packing.packed.len())
    }
}

/// Where the first record of the list begins.
fn first(text: &str, bracket: usize) -> Option<usize> {
    let mut reader = Reader::new(text, bracket);
    reader.pass(b'[')?;
    (reader.next()? == b'{').then_some(reader.at)
}

/// How records seem to begin: like the first one. A part of a record can look the same.
pub(super) struct Beginning {
    /// What stands there; empty where nothing tells.
    pattern: String,
    /// Bytes of it before the record itself.
    lead: usize,
}

impl Beginning {
    /// Of a text whose first record begins at a byte.
    fn of(text: &str, first: usize, between: Between) -> Self {
        let line = memchr::memrchr(b'\n', text.as_bytes().get(..first).unwrap_or_default());
        let indent = line.and_then(|line| text.get(line + 1..first));
        // Records on lines of their own begin alike; in a file without lines, their first key does.
        match indent {
            _ if between == Between::Lines => Self { pattern: "\n{".to_owned(), lead: 1 },
            Some(indent) if indent.bytes().all(|byte| matches!(byte, b' ' | b'\t')) => {
                Self { pattern: format!("\n{indent}{{"), lead: 1 + indent.len() }
            }
            _ => {
                let head = text.get(first..).unwrap_or_default();
                let key = head.find(':').and_then(|end| head.get(..end)).unwrap_or_default();
                let is_known = !key.is_empty() && key.len() <= LONGEST_KEY;
                let pattern = if is_known { format!(",{key}") } else { String::new() };
                Self { pattern, lead: 1 }
            }
        }
    }

    /// Where records seem to begin, at least so many bytes from each other, the one at `first` among them.
    fn all(&self, text: &str, first: usize, length: usize) -> Vec<usize> {
        let mut starts = vec![first];
        if self.pattern.is_empty() {
            return starts;
        }
        let finder = memchr::memmem::Finder::new(&self.pattern);
        let mut at = first;
        while let Some(rest) = text.as_bytes().get(at.saturating_add(length)..) {
            let Some(found) = finder.find(rest) else { break };
            at = at + length + found + self.lead;
            starts.push(at);
        }
        starts
    }

    /// Where the last record of a text seems to begin, after the one that it begins with.
    pub(super) fn last(&self, text: &[u8]) -> Option<usize> {
        Some(memchr::memmem::rfind(text, self.pattern.as_bytes())? + self.lead)
    }
}

/// Bytes that follow a record that is not plain, at least, so that more of them would change nothing.
const AHEAD: usize = 1 << 10;
/// The longest key, in bytes, by which records are told from each other.
const LONGEST_KEY: usize = 64;

impl Window<'_> {
    /// Reads records from one at a byte to the first that begins at `to` or beyond. None if something between
    /// them is not as it should be. Whoever looks on is told each event; it is packed then.
    fn piece(self, from: usize, to: usize, mut looking: Option<Looking<'_>>) -> Option<Piece> {
        let Self { text, between, .. } = self;
        let mut reader = Reader::knowing(text, from, self.dates.take());
        let mut piece = Piece::default();
        while reader.at < to {
            let start = reader.at;
            let event = reader.event();
            let odd = if event.is_none() { self.odd(&mut reader, start) } else { None };
            let end = reader.at;
            let is_read = event.is_some() || odd.is_some();
            let Some(goes_on) = is_read.then(|| go_on(&mut reader, between)).flatten() else {
                reader.at = start;
                // It may not be there as a whole.
                if self.is_cut {
                    break;
                }
                return None;
            };
            piece.odd.extend(odd.map(|odd| (piece.records.len(), odd)));
            piece.records.push(start);
            piece.last_end = end;
            match (&mut looking, event) {
                (Some(looking), Some(event)) => looking.event(&event),
                (Some(looking), None) => looking.event(&Event::nothing()),
                (None, event) => piece.events.push(event.unwrap_or_else(Event::nothing)),
            }
            if !goes_on {
                piece.is_last = true;
                break;
            }
        }
        piece.end = reader.at;
        self.dates.keep(reader.into_dates());
        piece.packed = looking.map(|it| it.end(text, &piece.records, piece.last_end));
        Some(piece)
    }

    /// Passes the record that begins at a byte and is not plain. None if it cannot be told where it ends.
    fn odd(self, reader: &mut Reader<'_>, start: usize) -> Option<Odd> {
        let mut scanner = Scanner::new(self.text, Span { start, end: self.text.len() });
        let extent = scanner.value();
        if !extent.closed || !extent.span.of(self.text).starts_with('{') {
            return None;
        }
        // The scanner looks at what follows, to tell where a text without its end was meant to end.
        let behind = self.text.as_bytes().get(extent.span.end..).unwrap_or_default();
        if self.is_cut && (behind.len() < AHEAD || memchr::memchr(b'"', behind).is_none()) {
            return None;
        }
        reader.at = extent.span.end;
        Some(Odd { span: extent.span, depth: extent.depth })
    }
}

impl Odd {
    fn moved(self, by: usize) -> Self {
        let span = Span { start: self.span.start + by, end: self.span.end + by };
        Self { span, ..self }
    }
}

/// Passes what stands after a record, up to the next one; false if there is none.
fn go_on(reader: &mut Reader<'_>, between: Between) -> Option<bool> {
    let end = reader.at;
    let next = reader.next();
    match between {
        Between::Commas if next? == b',' => reader.pass(b',')?,
        Between::Commas => {
            reader.pass(b']')?;
            return Some(false);
        }
        Between::Lines if next.is_none() => return Some(false),
        Between::Lines => reader.has_line_since(end).then_some(())?,
    }
    (reader.next()? == b'{').then_some(true)
}

#[cfg(test)]
mod tests;
