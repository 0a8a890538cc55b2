//! From bytes to text.
//!
//! Owns the encodings: UTF-8, with or without its mark, UTF-16, and Windows-1252 or Windows-1256 as a guess
//! that is told; `encoding` tells which by the first bytes, `letters` reads it. A byte that is no letter, and
//! zero bytes, spoil nothing but the text that they are in (`lost`); `signs` finds what was spoilt before.
//! Refuses anything that is no text, and other texts than tables, JSON and calendars in an encoding that was
//! guessed.

mod encoding;
mod letters;
mod lost;
mod signs;

use std::borrow::Cow;

use super::Unreadable;
use super::codes::{self, Code};
use super::report::{Report, Words};
use crate::say;
use crate::words::Said;
use encoding::Encoding;
use letters::{utf8, utf16};
use lost::Lost;

/// Something that was done to a text: code, message, hint.
type Note = (&'static Code, Said, Said);

/// The text of a file.
pub(super) struct Decoded<'b> {
    pub text: Cow<'b, str>,
    /// What was done to it.
    pub notes: Vec<Note>,
    /// Whether the file ends within a character.
    pub is_cut: bool,
    /// That the encoding was guessed.
    pub guessed: Option<Guessed>,
    /// Where something is no text.
    pub lost: Lost,
}

/// An encoding that was guessed.
pub(super) struct Guessed {
    /// A word with one of the letters that it is about, and its byte; empty if only some letters are damaged.
    pub example: String,
    /// The encoding.
    pub name: &'static str,
    /// What is said if the text is no table; none of JSON and of calendars, which are read all the same.
    pub refusal: Option<Box<Unreadable>>,
}

impl Decoded<'_> {
    /// Reports what was done to the text.
    pub(super) fn report(&self, report: &mut Report<'_>) {
        for (code, message, hint) in &self.notes {
            report.add(code, None, |_| Words {
                message: message.words().to_owned(),
                hint: hint.words().to_owned(),
                ..Words::default()
            });
        }
        if let Some(guessed) = self.guessed.as_ref().filter(|guessed| !guessed.example.is_empty()) {
            report.add(codes::OLDER_ENCODING, None, |_| Words {
                message: say!("found-older", encoding = guessed.name, example = &guessed.example,),
                hint: say!("found-older-hint").to_owned(),
                ..Words::default()
            });
        }
        self.report_signs(report);
    }

    /// Reports what is no text, and what was spoilt by another program.
    pub(super) fn report_signs(&self, report: &mut Report<'_>) {
        self.lost.report(report);
        let has_own = !self.lost.is_empty();
        signs::report(&self.text, has_own, report);
    }
}

/// The smallest file that opens, for hints.
pub(super) const SMALLEST: &str =
    r#"{"events": [{"id": "1", "kind": "visit", "title": "…", "when": "2025-02-17"}]}"#;

/// Decodes a whole file.
pub(super) fn decode<'b>(bytes: &'b [u8], file: &str) -> Result<Decoded<'b>, Unreadable> {
    let mut decoded = match Encoding::of(bytes) {
        Encoding::Utf8 => utf8(bytes, file)?,
        Encoding::Utf8Marked { rest, note } => {
            let mut decoded = utf8(rest, file)?;
            decoded.notes.push(note);
            decoded
        }
        Encoding::Utf16 { units, is_little } => utf16(units, is_little),
        Encoding::Utf32 => {
            let message = say!("found-thirty-two");
            return Err(Unreadable::whole(file, codes::NOT_UTF8, message, SAVE_AS_UTF8.words()));
        }
        Encoding::Binary(what) => {
            let message = say!("found-binary", what = what);
            return Err(Unreadable::whole(file, codes::NOT_TEXT, &message, EXPORT.words()));
        }
    };
    decoded.cut_zeros();
    if let Some(at) = memchr::memchr(0, decoded.text.as_bytes()) {
        if !is_known(&decoded.text) {
            let message = say!("found-zero-byte");
            return Err(Unreadable::at(
                file,
                &decoded.text,
                codes::NOT_TEXT,
                at,
                message,
                EXPORT.words(),
            ));
        }
        decoded.mend_zeros();
    }
    if decoded.text.trim().is_empty() {
        let is_zero = !decoded.lost.is_empty();
        let message = if is_zero { say!("found-only-zeros") } else { say!("found-empty") };
        let hint = say!("found-empty-hint", smallest = SMALLEST);
        return Err(Unreadable::whole(file, codes::EMPTY_FILE, message, &hint));
    }
    Ok(decoded)
}

/// Whether nothing is to be told of the letters of a text.
pub(super) fn is_clean(text: &str) -> bool {
    signs::is_clean(text)
}

/// Whether a text begins as JSON or a calendar does. What is damaged in those can be told.
fn is_known(text: &str) -> bool {
    let start = text.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
    start.starts_with(['{', '[']) || start.starts_with("BEGIN:")
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
            let start = text.as_ptr().addr().saturating_sub(bytes.as_ptr().addr());
            (start, start + text.len())
        }
    };
    // A large file is not held twice.
    bytes.truncate(end);
    bytes.drain(..start.min(end));
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

const SAVE_AS_UTF8: Said = Said("save-as-utf");

const EXPORT: Said = Said("export-as-text");

#[cfg(test)]
mod tests {
    use super::{decode, decoded_text};
    use crate::load::report::Report;

    #[test]
    fn what_is_lost_is_found_where_it_stands() {
        let told = |bytes: &[u8]| {
            let decoded = decode(bytes, "f").expect("readable");
            let mut report = Report::new("f", &decoded.text);
            decoded.report(&mut report);
            let problems = report.finish();
            let at = |it: &crate::load::Problem| it.position.map(|it| (it.line, it.column));
            let all: Vec<_> = problems.iter().map(|it| (it.code, at(it))).collect();
            (decoded.text.clone().into_owned(), all)
        };
        let (text, all) =
            told(b"{\"\xc3\xa9\": \"\xc3\xa9\xff\0\0b\",\n \"\0\": \"\xf6\xc3\xa9\"}\n\0\0\0");
        assert_eq!(text, "{\"é\": \"é��b\",\n \"�\": \"�é\"}\n");
        let places = [
            ("broken-character", Some((1, 9))),
            ("zero-bytes", Some((1, 10))),
            ("zero-bytes", Some((2, 3))),
            ("broken-character", Some((2, 8))),
            ("zero-bytes", Some((3, 1))),
        ];
        assert_eq!(all, places);
        let (text, all) = told(b"{\"\xe9t\xe9\": 1}");
        assert_eq!((text.as_str(), all), ("{\"été\": 1}", vec![("older-encoding", None)]));
    }

    #[test]
    fn letters_that_a_fold_parts_are_put_together() {
        let text = b"BEGIN:VCALENDAR\r\nSUMMARY:d\xc3\r\n \xa9fense\r\n \xc3\xa9t\xc3\xa9 \xe2\x80\n\t\x93\r\n";
        let read = decode(text, "f").expect("readable").text;
        assert_eq!(read, "BEGIN:VCALENDAR\r\nSUMMARY:défense\r\n été –\r\n");
    }

    #[test]
    fn the_text_that_is_shown_is_the_one_that_was_read() {
        let text = "{\"events\": [], \"title\": \"é زيارة\"}\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let cut = text.as_bytes().split_at(text.find('é').expect("there") + 1).0.to_vec();
        let zeros = [text.as_bytes(), &[0; 9]].concat();
        let twice = [b"\xef\xbb\xbf".as_slice(), &marked, &[0]].concat();
        let wrong = [b"\xff\xfe", text.as_bytes()].concat();
        let broken =
            text.as_bytes().iter().map(|it| if *it == b'v' { 0xf6 } else { *it }).collect();
        for bytes in [text.as_bytes().to_vec(), marked, little, cut, zeros, twice, wrong, broken] {
            let read = decode(&bytes, "f").expect("readable").text.into_owned();
            assert_eq!(decoded_text(bytes, "f").ok(), Some(read));
        }
        assert!(decoded_text(b"PK\x03\x04".to_vec(), "f").is_err());
    }
}
