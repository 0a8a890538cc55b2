//! A list of events that keeps to the rules of JSON and of the format in every letter, as nearly all large
//! files do: read on all cores, without the care that a damaged file needs.
//!
//! Owns where such a list can be taken apart, and the promise that it reads nothing otherwise than the
//! careful reader would: what is not plain is left to that one, a record or the whole list. A property
//! test holds the two beside each other.

mod packing;
mod reader;
mod records;
mod values;

use rayon::prelude::*;

use self::packing::Glance;
pub(super) use self::packing::{PackedIds, Packing};
use self::reader::Reader;
use super::scan::{Scanner, Span};
use crate::model::{Event, Kind, Onlooker, PackedPiece, Text, When};

/// Bytes that a core reads at a time.
const PIECE: usize = 1 << 20;
/// The same where events are looked at and packed: pieces have words of their own to number. Tests have small
/// files, and as many pieces.
const PACKED_PIECE: usize = if cfg!(test) { 256 } else { 4 << 20 };
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
    let starts = starts(text, start, between, length);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let parts: Vec<(usize, (usize, usize))> =
        starts.iter().copied().zip(ends).enumerate().collect();
    let packing = onlooker.map(Packing::new);
    let mut plain = Plain { end: start, packing, ..Plain::default() };
    for batch in parts.chunks(BATCH) {
        let read = |number: usize, from: usize, to: usize| {
            let mut piece = piece(text, from, to, between)?;
            if let Some(packing) = &plain.packing {
                piece.packed =
                    Some(packing.pack(text, number, &piece.events, &piece.records, piece.last_end));
                piece.events = Vec::new();
            }
            Some(piece)
        };
        let mut pieces: Vec<Option<Piece>> =
            batch.par_iter().map(|(number, (from, to))| read(*number, *from, *to)).collect();
        let mut end = plain.end;
        for ((number, (from, to)), own) in batch.iter().zip(&mut pieces) {
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
            let Some(piece) = own else { return Outcome::NotPlain };
            end = piece.end;
            if piece.is_last {
                break;
            }
        }
        for ((number, _), piece) in batch.iter().zip(pieces) {
            let Some(piece) = piece else { return Outcome::NotPlain };
            let is_last = piece.is_last;
            plain.add(*number, piece);
            if is_last {
                return Outcome::Read(Box::new(plain));
            }
        }
        if !watch(plain.end) {
            return Outcome::Stopped;
        }
    }
    Outcome::NotPlain
}

impl Plain<'_> {
    fn add(&mut self, number: usize, piece: Piece) {
        let before = self.len();
        self.odd.extend(piece.odd.into_iter().map(|(place, odd)| (before + place, odd)));
        self.events.extend(piece.events);
        if let (Some(packing), Some((packed, glance))) = (&mut self.packing, piece.packed) {
            packing.add(number, packed, glance);
        }
        self.end = piece.end;
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

/// Where records seem to begin, a piece from each other: what looks like the beginning of the first one.
/// A part of a record can look the same.
fn starts(text: &str, first: usize, between: Between, length: usize) -> Vec<usize> {
    let bytes = text.as_bytes();
    let line = memchr::memrchr(b'\n', bytes.get(..first).unwrap_or_default());
    let indent = line.and_then(|line| text.get(line + 1..first));
    // Records on lines of their own begin alike; in a file without lines, their first key does.
    let (lead, pattern) = match indent {
        _ if between == Between::Lines => (1, "\n{".to_owned()),
        Some(indent) if indent.bytes().all(|byte| matches!(byte, b' ' | b'\t')) => {
            (1 + indent.len(), format!("\n{indent}{{"))
        }
        _ => {
            let head = text.get(first..).unwrap_or_default();
            let key = head.find(':').and_then(|end| head.get(..end)).unwrap_or_default();
            if key.is_empty() || key.len() > LONGEST_KEY {
                return vec![first];
            }
            (1, format!(",{key}"))
        }
    };
    let finder = memchr::memmem::Finder::new(&pattern);
    let mut starts = vec![first];
    let mut at = first;
    while let Some(rest) = bytes.get(at.saturating_add(length)..) {
        let Some(found) = finder.find(rest) else { break };
        at = at + length + found + lead;
        starts.push(at);
    }
    starts
}

/// The longest key, in bytes, by which records are told from each other.
const LONGEST_KEY: usize = 64;

/// Reads records from one at a byte to the first that begins at `to` or beyond. None if something between
/// them is not as it should be.
fn piece(text: &str, from: usize, to: usize, between: Between) -> Option<Piece> {
    let mut reader = Reader::new(text, from);
    let mut piece = Piece::default();
    while reader.at < to {
        let start = reader.at;
        piece.records.push(start);
        if let Some(event) = reader.event() {
            piece.events.push(event);
        } else {
            let whole = Span { start, end: text.len() };
            let mut scanner = Scanner::new(text, whole);
            let extent = scanner.value();
            if !extent.closed || !extent.span.of(text).starts_with('{') {
                return None;
            }
            let odd = Odd { span: extent.span, depth: extent.depth };
            piece.odd.push((piece.events.len(), odd));
            piece.events.push(nothing());
            reader.at = extent.span.end;
        }
        piece.last_end = reader.at;
        if !go_on(&mut reader, between)? {
            piece.is_last = true;
            break;
        }
    }
    piece.end = reader.at;
    Some(piece)
}

/// What stands in place of an event that is left to the careful reader.
fn nothing() -> Event {
    Event::new("", Kind::Other, Text::Plain(String::new()), When::Missing)
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
