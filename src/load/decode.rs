//! From bytes to text.
//!
//! Owns the encodings: UTF-8, with or without its mark, UTF-16, and Windows-1252 or Windows-1256 as a guess
//! that is told. A byte that is no letter, and zero bytes, spoil nothing but the text that they are in; `signs`
//! finds what was spoilt before. Refuses anything that is no text, and other texts than tables, JSON and
//! calendars in an encoding that was guessed.

mod signs;

use std::borrow::Cow;

use super::Unreadable;
use super::codes::{self, Code};
use super::report::{LISTED, Report, Words};
use crate::say;
use crate::words::Said;

/// The text of a file.
pub(super) struct Decoded<'b> {
    pub text: Cow<'b, str>,
    /// What was done to it: code, message, hint.
    pub notes: Vec<(&'static Code, Said, Said)>,
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

/// Where something is no text, as bytes of the text, and what it is.
#[derive(Default)]
pub(super) struct Lost {
    /// As many as are listed.
    listed: Vec<(usize, Damage)>,
    /// How many more there are of bytes that are no letters.
    more: usize,
}

/// What is no text.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Damage {
    /// A byte that is no letter in UTF-8.
    Byte(u8),
    /// Half of a character in UTF-16.
    Half,
    /// So many zero bytes.
    Zeros(usize),
    /// So many zero bytes at the end of the file.
    ZerosAtEnd(usize),
}

impl Lost {
    fn add(&mut self, at: usize, damage: Damage) {
        if self.listed.len() < LISTED {
            self.listed.push((at, damage));
        } else {
            self.more += usize::from(matches!(damage, Damage::Byte(_) | Damage::Half));
        }
    }

    fn report(&self, report: &mut Report<'_>) {
        for (at, damage) in &self.listed {
            let code = match damage {
                Damage::Byte(_) | Damage::Half => codes::BROKEN_CHARACTER,
                Damage::Zeros(_) | Damage::ZerosAtEnd(_) => codes::ZERO_BYTES,
            };
            report.add(code, Some(*at), |_| {
                let (message, hint) = damage.words();
                Words { message, hint, ..Words::default() }
            });
        }
        (0..self.more).for_each(|_| report.count(codes::BROKEN_CHARACTER));
    }
}

impl Damage {
    fn words(self) -> (String, String) {
        match self {
            Self::Byte(byte) => {
                let (letter, _) = encoding_rs::WINDOWS_1252
                    .decode_without_bom_handling(std::slice::from_ref(&byte));
                let hint = match letter.chars().next() {
                    Some(letter) if !letter.is_control() => {
                        say!("found-byte-meant-hint", letter = letter.to_string())
                    }
                    _ => say!("found-byte-hint").to_owned(),
                };
                (say!("found-byte", byte = format!("{byte:02X}")), hint)
            }
            Self::Half => {
                (say!("found-half-sixteen").to_owned(), say!("found-half-sixteen-hint").to_owned())
            }
            Self::Zeros(count) => {
                (say!("found-zeros", count = count), say!("found-zeros-hint").to_owned())
            }
            Self::ZerosAtEnd(count) => (
                say!("found-zeros-at-end", count = count),
                say!("found-zeros-at-end-hint").to_owned(),
            ),
        }
    }
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
        let has_own = !self.lost.listed.is_empty();
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
            return Err(unreadable(file, codes::NOT_UTF8, message, SAVE_AS_UTF8.words()));
        }
        Encoding::Binary(what) => {
            let message = say!("found-binary", what = what);
            return Err(unreadable(file, codes::NOT_TEXT, &message, EXPORT.words()));
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
        let is_zero = !decoded.lost.listed.is_empty();
        let message = if is_zero { say!("found-only-zeros") } else { say!("found-empty") };
        let hint = say!("found-empty-hint", smallest = SMALLEST);
        return Err(unreadable(file, codes::EMPTY_FILE, message, &hint));
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

impl Decoded<'_> {
    /// Cuts zero bytes from the end of the text.
    fn cut_zeros(&mut self) {
        let end = self.text.trim_end_matches('\0').len();
        let zeros = self.text.len() - end;
        if zeros == 0 {
            return;
        }
        match &mut self.text {
            Cow::Borrowed(text) => *text = text.get(..end).unwrap_or_default(),
            Cow::Owned(text) => text.truncate(end),
        }
        self.lost.add(end, Damage::ZerosAtEnd(zeros));
    }

    /// Puts � in the place of zero bytes.
    fn mend_zeros(&mut self) {
        let mut mended = String::with_capacity(self.text.len());
        let mut lost = Lost { more: self.lost.more, ..Lost::default() };
        let mut known = std::mem::take(&mut self.lost.listed).into_iter().peekable();
        let mut rest: &str = &self.text;
        while let Some(zero) = memchr::memchr(0, rest.as_bytes()) {
            let (before, zeros) = rest.split_at_checked(zero).unwrap_or((rest, ""));
            let at = self.text.len() - zeros.len();
            while let Some((earlier, damage)) = known.next_if(|(earlier, _)| *earlier < at) {
                lost.add(mended.len() + before.len() - (at - earlier), damage);
            }
            mended.push_str(before);
            let behind = zeros.trim_start_matches('\0');
            lost.add(mended.len(), Damage::Zeros(zeros.len() - behind.len()));
            mended.push(char::REPLACEMENT_CHARACTER);
            rest = behind;
        }
        let shift = self.text.len() - rest.len();
        for (earlier, damage) in known {
            lost.add(mended.len() + earlier.saturating_sub(shift), damage);
        }
        mended.push_str(rest);
        self.lost = lost;
        self.text = Cow::Owned(mended);
    }
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

fn unreadable(file: &str, code: &'static Code, message: &str, hint: &str) -> Unreadable {
    Unreadable::whole(file, code, message, hint)
}

const BYTE_ORDER_MARK: (&Code, Said, Said) =
    (codes::BYTE_ORDER_MARK, Said("found-mark"), Said("found-mark-hint"));

const UTF_16: (&Code, Said, Said) =
    (codes::UTF_16, Said("found-sixteen"), Said("found-sixteen-hint"));

const WRONG_MARK: (&Code, Said, Said) =
    (codes::BYTE_ORDER_MARK, Said("found-wrong-mark"), Said("found-wrong-mark-hint"));

const SAVE_AS_UTF8: Said = Said("save-as-utf");

const EXPORT: Said = Said("export-as-text");

/// The mark at the beginning of UTF-8, for programs that write one.
const MARK: &[u8] = b"\xef\xbb\xbf";

enum Encoding<'b> {
    Utf8,
    Utf8Marked { rest: &'b [u8], note: (&'static Code, Said, Said) },
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

fn utf8<'b>(bytes: &'b [u8], file: &str) -> Result<Decoded<'b>, Unreadable> {
    let whole = |text: Cow<'b, str>| Decoded {
        text,
        notes: Vec::new(),
        is_cut: false,
        guessed: None,
        lost: Lost::default(),
    };
    let error = match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => return Ok(whole(Cow::Borrowed(text))),
        Err(error) => error,
    };
    let at = error.valid_up_to();
    let (good, bad) = bytes.split_at_checked(at).unwrap_or_default();
    if error.error_len().is_none() {
        return Ok(Decoded { is_cut: true, ..whole(String::from_utf8_lossy(good)) });
    }
    if let Some(text) = good.starts_with(b"BEGIN:").then(|| unfolded(bytes)).flatten() {
        return Ok(whole(Cow::Owned(text)));
    }
    let (text, lost) = mended(bytes);
    let is_known = is_known(&text);
    if memchr::memchr(0, bytes).is_some() && !is_known {
        let message = say!("found-no-text-bytes");
        return Err(Unreadable::at(file, &text, codes::NOT_TEXT, at, message, EXPORT.words()));
    }
    let chunks = bytes.utf8_chunks();
    let (letters, broken) = chunks.fold((0, 0), |(letters, broken), chunk| {
        let long = chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        (letters + long, broken + usize::from(!chunk.invalid().is_empty()))
    });
    let byte = bad.first().copied().unwrap_or_default();
    let refusal = || {
        let message = say!("found-not-utf", byte = format!("{byte:02X}"));
        Box::new(Unreadable::at(file, &text, codes::NOT_UTF8, at, &message, SAVE_AS_UTF8.words()))
    };
    let refusal = (!is_known).then(refusal);
    if letters > broken {
        // Nearly all of it is UTF-8: a few letters are damaged.
        let guessed = Guessed { example: String::new(), name: "UTF-8", refusal };
        return Ok(Decoded { guessed: Some(guessed), lost, ..whole(Cow::Owned(text)) });
    }
    let (name, encoding) = if is_known && is_arabic(bytes) {
        ("Windows-1256", encoding_rs::WINDOWS_1256)
    } else {
        ("Windows-1252", encoding_rs::WINDOWS_1252)
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let guessed = Guessed { example: example(&text, byte), name, refusal };
    Ok(Decoded { guessed: Some(guessed), ..whole(Cow::Owned(text.into_owned())) })
}

/// A calendar without the folds that stand within letters of several bytes: programs that count bytes fold lines
/// there. None if it is no text even then.
fn unfolded(bytes: &[u8]) -> Option<String> {
    let mut text = Vec::with_capacity(bytes.len());
    let mut from = 0;
    for at in memchr::memchr_iter(b'\n', bytes) {
        let line = bytes.get(from..at)?;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let is_within = line.last().is_some_and(|last| *last >= 0x80)
            && matches!(bytes.get(at + 1..at + 3), Some([b' ' | b'\t', 0x80..=0xbf]));
        if is_within {
            text.extend_from_slice(line);
            from = at + 2;
        }
    }
    text.extend_from_slice(bytes.get(from..)?);
    String::from_utf8(text).ok()
}

/// The text with � in the place of each byte that is no letter.
fn mended(bytes: &[u8]) -> (String, Lost) {
    let mut text = String::with_capacity(bytes.len());
    let mut lost = Lost::default();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if let Some(byte) = chunk.invalid().first() {
            lost.add(text.len(), Damage::Byte(*byte));
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    (text, lost)
}

/// Whether letters beyond ASCII follow each other in words, as in Arabic, rather than stand among others, as
/// letters with accents do.
fn is_arabic(bytes: &[u8]) -> bool {
    let is_high = |byte: &u8| *byte >= 0x80;
    let all = bytes.iter().filter(|byte| is_high(byte)).count();
    let pairs = bytes.windows(2).filter(|pair| pair.iter().all(is_high)).count();
    pairs * 2 > all
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
    say!("found-example", letter = letter.to_string(), word = word, byte = format!("{byte:02X}"))
}

fn utf16<'b>(bytes: &[u8], is_little: bool) -> Decoded<'b> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let unit = |pair: &[u8; 2]| {
        if is_little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) }
    };
    let mut text = String::with_capacity(pairs.len());
    let mut lost = Lost::default();
    for letter in char::decode_utf16(pairs.iter().map(unit)) {
        if letter.is_err() {
            lost.add(text.len(), Damage::Half);
        }
        text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    let is_cut = !rest.is_empty();
    Decoded { text: Cow::Owned(text), notes: vec![UTF_16], is_cut, guessed: None, lost }
}

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
