//! Compressed files: gzip and Zstandard, told by their first bytes.
//!
//! Owns how much may come out of one, and that of a damaged one as much is read as can be. Other archives
//! hold several files, and are refused where texts are told from other files.

use std::borrow::Cow;
use std::io::Read;

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};

use super::codes::{self, Code};
use super::decode::{Decoded, decode};
use super::{Progress, Unreadable};
use crate::say;
use crate::words::Said;

/// A file is read as far as it is this many times larger than it was packed. Texts of events become five to
/// forty times smaller; what becomes a thousand times smaller was made to fill memory.
const MOST_TIMES: usize = 250;
/// However small a file is, this much may come out of it, in bytes.
const ALWAYS: usize = 64 << 20;
/// Bytes between two looks at "cancel".
const PIECE: usize = 1 << 20;

/// What was in a file.
pub(super) struct Unpacked<'b> {
    pub bytes: Cow<'b, [u8]>,
    /// What was done to it: code, message, hint.
    pub notes: Vec<(&'static Code, Said, Said)>,
}

impl Unpacked<'_> {
    /// The text in it.
    pub(super) fn decode(&self, file: &str) -> Result<Decoded<'_>, Unreadable> {
        let mut decoded = decode(&self.bytes, file)?;
        decoded.notes.splice(0..0, self.notes.iter().copied());
        Ok(decoded)
    }
}

#[derive(Copy, Clone)]
enum Packing {
    Gzip,
    Zstandard,
}

impl Packing {
    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstandard),
            _ => None,
        }
    }
}

/// The size of a file once it is unpacked, in bytes, as far as the file says it: of gzip by its last four
/// bytes, which hold it up to 4 GiB; its own size where nothing is said. `start` and `end` are some of its
/// first and last bytes, eighteen or more if it has as many.
#[must_use]
pub fn unpacked_size(start: &[u8], end: &[u8], size: u64) -> u64 {
    let said = match Packing::of(start) {
        Some(Packing::Gzip) => {
            end.last_chunk::<4>().map(|bytes| u64::from(u32::from_le_bytes(*bytes)))
        }
        Some(Packing::Zstandard) => {
            let mut decoder = FrameDecoder::new();
            decoder.init(start).ok().map(|()| decoder.content_size())
        }
        None => None,
    };
    said.unwrap_or(size).max(size)
}

/// What is in a file; the file itself if it is not compressed.
pub(super) fn unpack<'b>(
    bytes: &'b [u8],
    file: &str,
    progress: &dyn Progress,
) -> Result<Unpacked<'b>, Unreadable> {
    let most = bytes.len().saturating_mul(MOST_TIMES).max(ALWAYS);
    let mut unpacked = Vec::new();
    let end = match Packing::of(bytes) {
        None => return Ok(Unpacked { bytes: Cow::Borrowed(bytes), notes: Vec::new() }),
        Some(Packing::Gzip) => take(&mut MultiGzDecoder::new(bytes), &mut unpacked, most, progress),
        Some(Packing::Zstandard) => frames(bytes, &mut unpacked, most, progress),
    };
    let note = match end {
        End::Whole => COMPRESSED,
        End::Damaged if unpacked.is_empty() => {
            let message = say!("found-too-damaged");
            return Err(Unreadable::whole(file, codes::BROKEN_ARCHIVE, message, AGAIN.words()));
        }
        End::Damaged => BROKEN,
        End::TooMuch => TOO_MUCH,
        End::Stopped => return Err(super::cancelled(file)),
    };
    Ok(Unpacked { bytes: Cow::Owned(unpacked), notes: vec![note] })
}

const COMPRESSED: (&Code, Said, Said) =
    (codes::COMPRESSED, Said("found-compressed"), Said("nothing-to-do"));

const AGAIN: Said = Said("found-broken-archive-hint");

const BROKEN: (&Code, Said, Said) = (codes::BROKEN_ARCHIVE, Said("found-broken-archive"), AGAIN);

const TOO_MUCH: (&Code, Said, Said) =
    (codes::BROKEN_ARCHIVE, Said("found-too-much"), Said("found-too-much-hint"));

/// How unpacking ended.
enum End {
    Whole,
    Damaged,
    TooMuch,
    Stopped,
}

/// Takes all there is, piece by piece.
fn take(from: &mut impl Read, into: &mut Vec<u8>, most: usize, progress: &dyn Progress) -> End {
    loop {
        let before = into.len();
        // What came before an error is kept.
        if from.by_ref().take(PIECE as u64).read_to_end(into).is_err() {
            return End::Damaged;
        }
        if into.len() == before {
            return End::Whole;
        }
        if into.len() > most {
            into.truncate(most);
            return End::TooMuch;
        }
        if !progress.at(0.0) {
            return End::Stopped;
        }
    }
}

/// The frames of a file in Zstandard, one after the other; those that can be skipped hold no text.
fn frames(mut rest: &[u8], into: &mut Vec<u8>, most: usize, progress: &dyn Progress) -> End {
    while !rest.is_empty() {
        let mut frame = match StreamingDecoder::new(rest) {
            Ok(frame) => frame,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length,
                ..
            })) => {
                let header = 8;
                rest = rest.get(header + length as usize..).unwrap_or_default();
                continue;
            }
            Err(_) => return End::Damaged,
        };
        match take(&mut frame, into, most, progress) {
            End::Whole => rest = frame.into_inner(),
            other => return other,
        }
    }
    End::Whole
}
