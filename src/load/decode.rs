//! From bytes to text.
//!
//! Owns the encodings: UTF-8, with or without its mark, UTF-16, and Windows-1252 as a guess that only a
//! table is trusted with: spreadsheets still write it. Refuses any other guess at older encodings, in
//! which one byte can be any of several letters, and anything that is no text.

use std::borrow::Cow;

use super::Unreadable;
use super::codes::{self, Code};
use super::report::{Report, Words};

/// The text of a file.
pub(super) struct Decoded<'b> {
    pub text: Cow<'b, str>,
    /// What was done to it: code, message, hint.
    pub notes: Vec<(&'static Code, &'static str, &'static str)>,
    /// Whether the file ends within a character.
    pub is_cut: bool,
    /// That the encoding was guessed, which only tables are trusted with.
    pub guessed: Option<Guessed>,
}

/// An encoding that was guessed.
pub(super) struct Guessed {
    /// A word with one of the letters that it is about, and its byte.
    pub example: String,
    /// What is said if the text is no table.
    pub refusal: Box<Unreadable>,
}

impl Decoded<'_> {
    /// Reports what was done to the text.
    pub(super) fn report(&self, report: &mut Report<'_>) {
        for (code, message, hint) in &self.notes {
            let (message, hint) = ((*message).to_owned(), (*hint).to_owned());
            report.add(code, None, |_| Words { message, hint, ..Words::default() });
        }
    }
}

/// The smallest file that opens, for hints.
pub(super) const SMALLEST: &str =
    r#"{"events": [{"id": "1", "kind": "visit", "title": "…", "when": "2025-02-17"}]}"#;

/// Decodes a whole file.
pub(super) fn decode<'b>(bytes: &'b [u8], file: &str) -> Result<Decoded<'b>, Unreadable> {
    let decoded = match Encoding::of(bytes) {
        Encoding::Utf8 => utf8(bytes, file)?,
        Encoding::Utf8Marked => {
            let mut decoded = utf8(bytes.get(3..).unwrap_or_default(), file)?;
            decoded.notes.push(BYTE_ORDER_MARK);
            decoded
        }
        Encoding::Utf16 { units, is_little } => utf16(units, is_little),
        Encoding::Utf32 => {
            let message = "The file is encoded in UTF-32, which this program does not read.";
            return Err(unreadable(file, codes::NOT_UTF8, message, SAVE_AS_UTF8));
        }
        Encoding::Binary(what) => {
            let message = format!("The file is not text, but {what}.");
            return Err(unreadable(file, codes::NOT_TEXT, &message, EXPORT));
        }
    };
    if let Some(at) = memchr::memchr(0, decoded.text.as_bytes()) {
        let message = "The file is not text: a zero byte stands here, which texts do not have.";
        return Err(Unreadable::at(file, &decoded.text, codes::NOT_TEXT, at, message, EXPORT));
    }
    if decoded.text.trim().is_empty() {
        let message = "The file is empty: there is nothing in it to show.";
        let hint = format!(
            "Check that it was saved or downloaded completely. The smallest file that opens is {SMALLEST}."
        );
        return Err(unreadable(file, codes::EMPTY_FILE, message, &hint));
    }
    Ok(decoded)
}

/// The text of a file as it was read: positions of problems, and where records stand, count in it.
///
/// # Errors
///
/// If the file is no text that can be read.
pub fn decoded_text(mut bytes: Vec<u8>, file_name: &str) -> Result<String, Unreadable> {
    if let Cow::Owned(unpacked) = super::unpack::unpack(&bytes, file_name, &|_| true)?.bytes {
        bytes = unpacked;
    }
    let (start, end) = match decode(&bytes, file_name)?.text {
        Cow::Owned(text) => return Ok(text),
        Cow::Borrowed(text) => {
            let start = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
            (start, start + text.len())
        }
    };
    // A large file is not held twice.
    bytes.truncate(end);
    bytes.drain(..start);
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

fn unreadable(file: &str, code: &'static Code, message: &str, hint: &str) -> Unreadable {
    Unreadable::whole(file, code, message, hint)
}

const BYTE_ORDER_MARK: (&Code, &str, &str) = (
    codes::BYTE_ORDER_MARK,
    "The file begins with a byte order mark, an invisible sign that some programs write. It was ignored.",
    "Nothing to do. To avoid it, save the file as “UTF-8 without BOM”.",
);

const UTF_16: (&Code, &str, &str) = (
    codes::UTF_16,
    "The file is encoded in UTF-16. It was converted.",
    "Nothing to do. Saved as UTF-8, the file would be half the size and open in more programs.",
);

const LOST_CHARACTER: (&Code, &str, &str) = (
    codes::BROKEN_CHARACTER,
    "The file has halves of characters in it. They are shown as �.",
    "Look for � in the texts, and write the characters again.",
);

const SAVE_AS_UTF8: &str =
    "Open the file in a text editor, save it with the encoding UTF-8, and open it here again.";

const EXPORT: &str = "Check that it is the right file. If it is a table or a document, open it in the program it was made with and save it as text.";

/// The mark at the beginning of UTF-8, for programs that write one.
const MARK: &[u8] = b"\xef\xbb\xbf";

enum Encoding<'b> {
    Utf8,
    Utf8Marked,
    Utf16 { units: &'b [u8], is_little: bool },
    Utf32,
    Binary(&'static str),
}

impl<'b> Encoding<'b> {
    /// By the mark at the beginning, by the zero bytes of UTF-16, or by what binary files of
    /// well-known kinds begin with.
    fn of(bytes: &'b [u8]) -> Self {
        match bytes {
            [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Self::Utf32,
            [0xef, 0xbb, 0xbf, ..] => Self::Utf8Marked,
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

/// A character of ASCII with which a text can begin.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte.is_ascii_whitespace()
}

fn binary(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: &[(&[u8], &str)] = &[
        (b"PK\x03\x04", "an Excel or Word document, or another zip archive"),
        (b"\xd0\xcf\x11\xe0", "an Excel or Word document of the old kind"),
        (b"%PDF", "a PDF document"),
        (b"SQLite format 3", "a database (SQLite)"),
        (b"\x89PNG", "a picture (PNG)"),
        (b"\xff\xd8\xff", "a picture (JPEG)"),
        (b"{\\rtf", "a formatted document (RTF)"),
    ];
    KINDS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind)
}

fn utf8<'b>(bytes: &'b [u8], file: &str) -> Result<Decoded<'b>, Unreadable> {
    let error = match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => {
            return Ok(Decoded {
                text: Cow::Borrowed(text),
                notes: Vec::new(),
                is_cut: false,
                guessed: None,
            });
        }
        Err(error) => error,
    };
    let at = error.valid_up_to();
    let (good, bad) = bytes.split_at_checked(at).unwrap_or_default();
    if error.error_len().is_none() {
        let text = String::from_utf8_lossy(good);
        return Ok(Decoded { text, notes: Vec::new(), is_cut: true, guessed: None });
    }
    let text = String::from_utf8_lossy(bytes);
    if memchr::memchr(0, bytes).is_some() {
        let message = "The file is not text: bytes stand here that no text has.";
        return Err(Unreadable::at(file, &text, codes::NOT_TEXT, at, message, EXPORT));
    }
    let chunks = bytes.utf8_chunks();
    let (letters, broken) = chunks.fold((0, 0), |(letters, broken), chunk| {
        let long = chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        (letters + long, broken + usize::from(!chunk.invalid().is_empty()))
    });
    let byte = bad.first().copied().unwrap_or_default();
    let message = format!(
        "The byte {byte:02X} stands here, which is not UTF-8. The file was probably saved in an older encoding, in which accents and Arabic cannot be told for certain."
    );
    let refusal = Unreadable::at(file, &text, codes::NOT_UTF8, at, &message, SAVE_AS_UTF8);
    let is_json = text.trim_start().starts_with(['{', '[']);
    if is_json {
        return Err(refusal);
    }
    let refusal = Box::new(refusal);
    if letters > broken {
        // Nearly all of it is UTF-8: a few letters are damaged.
        let guessed = Some(Guessed { example: String::new(), refusal });
        return Ok(Decoded { text, notes: vec![LOST_CHARACTER], is_cut: false, guessed });
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    let guessed = Some(Guessed { example: example(&text, byte), refusal });
    Ok(Decoded { text: Cow::Owned(text.into_owned()), notes: Vec::new(), is_cut: false, guessed })
}

/// "“é” in “Défense”, written as the byte E9".
fn example(text: &str, byte: u8) -> String {
    let Some((at, letter)) = text.char_indices().find(|(_, letter)| !letter.is_ascii()) else {
        return String::new();
    };
    let is_end = |letter: char| !letter.is_alphanumeric();
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind(is_end).map_or(0, |end| text.ceil_char_boundary(end + 1));
    let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
    let end = at + letter.len_utf8() + after.find(is_end).unwrap_or(after.len());
    let word: String = text.get(start..end).unwrap_or_default().chars().take(40).collect();
    format!("“{letter}” in “{word}”, written as the byte {byte:02X}")
}

fn utf16<'b>(bytes: &[u8], is_little: bool) -> Decoded<'b> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let unit = |pair: &[u8; 2]| {
        if is_little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) }
    };
    let mut text = String::with_capacity(pairs.len());
    let mut is_broken = false;
    for letter in char::decode_utf16(pairs.iter().map(unit)) {
        is_broken |= letter.is_err();
        text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    let mut notes = vec![UTF_16];
    if is_broken {
        notes.push(LOST_CHARACTER);
    }
    Decoded { text: Cow::Owned(text), notes, is_cut: !rest.is_empty(), guessed: None }
}

#[cfg(test)]
mod tests {
    use super::{decode, decoded_text};

    #[test]
    fn the_text_that_is_shown_is_the_one_that_was_read() {
        let text = "{\"events\": [], \"title\": \"é زيارة\"}\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let cut = text.as_bytes().split_at(text.find('é').expect("there") + 1).0.to_vec();
        for bytes in [text.as_bytes().to_vec(), marked, little, cut] {
            let read = decode(&bytes, "f").expect("readable").text.into_owned();
            assert_eq!(decoded_text(bytes, "f").ok(), Some(read));
        }
        assert!(decoded_text(b"PK\x03\x04".to_vec(), "f").is_err());
    }
}
