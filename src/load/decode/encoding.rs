//! Which encoding the first bytes of a file tell.

use super::Note;
use crate::load::codes;
use crate::words::Said;

const BYTE_ORDER_MARK: Note = (codes::BYTE_ORDER_MARK, Said("found-mark"), Said("found-mark-hint"));

const WRONG_MARK: Note =
    (codes::BYTE_ORDER_MARK, Said("found-wrong-mark"), Said("found-wrong-mark-hint"));

/// The mark at the beginning of UTF-8, for programs that write one.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// See the module.
pub(super) enum Encoding<'b> {
    Utf8,
    Utf8Marked { rest: &'b [u8], note: Note },
    Utf16 { units: &'b [u8], is_little: bool },
    Utf32,
    Binary(&'static str),
}

impl<'b> Encoding<'b> {
    /// By the mark at the beginning, by the zero bytes of UTF-16, or by what binary files of
    /// well-known kinds begin with.
    pub(super) fn of(bytes: &'b [u8]) -> Self {
        match bytes {
            [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Self::Utf32,
            [0xef, 0xbb, 0xbf, ..] => {
                // Programs that do not know the mark put another one before it.
                let mut rest = bytes;
                while let Some(behind) = rest.strip_prefix(MARK) {
                    rest = behind;
                }
                Self::Utf8Marked { rest, note: BYTE_ORDER_MARK }
            }
            [0xff, 0xfe, rest @ ..] | [0xfe, 0xff, rest @ ..] if is_utf8(rest) => {
                Self::Utf8Marked { rest, note: WRONG_MARK }
            }
            [0xff, 0xfe, units @ ..] => Self::Utf16 { units, is_little: true },
            [0xfe, 0xff, units @ ..] => Self::Utf16 { units, is_little: false },
            [first, 0, 0, 0, ..] | [0, 0, 0, first, ..] if is_letter(*first) => Self::Utf32,
            [first, 0, second, 0, ..] if is_letter(*first) && is_letter(*second) => {
                Self::Utf16 { units: bytes, is_little: true }
            }
            [0, first, 0, second, ..] if is_letter(*first) && is_letter(*second) => {
                Self::Utf16 { units: bytes, is_little: false }
            }
            _ => binary(bytes).map_or(Self::Utf8, Self::Binary),
        }
    }
}

/// Whether a text is UTF-8 although its mark says UTF-16, in which every second byte of a digit, a comma or a
/// line end is zero.
fn is_utf8(bytes: &[u8]) -> bool {
    !bytes.is_empty()
        && memchr::memchr(0, bytes).is_none()
        && simdutf8::basic::from_utf8(bytes).is_ok()
}

/// A character of ASCII with which a text can begin.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte.is_ascii_whitespace()
}

fn binary(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: &[(&[u8], Said)] = &[
        (b"PK\x03\x04", Said("binary-zip")),
        (b"\xd0\xcf\x11\xe0", Said("binary-old-office")),
        (b"%PDF", Said("binary-pdf")),
        (b"SQLite format 3", Said("binary-database")),
        (b"\x89PNG", Said("binary-png")),
        (b"\xff\xd8\xff", Said("binary-jpeg")),
        (b"{\\rtf", Said("binary-rtf")),
    ];
    KINDS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| kind.words())
}
