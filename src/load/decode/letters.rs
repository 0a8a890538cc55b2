//! From bytes to letters, in UTF-16, in UTF-8, and where that is not what they are, in an encoding that is
//! guessed.

use std::borrow::Cow;

use super::lost::{Damage, Lost};
use super::{Decoded, EXPORT, Guessed, Note, SAVE_AS_UTF8, is_known};
use crate::load::{Unreadable, codes};
use crate::say;
use crate::words::Said;

const UTF_16: Note = (codes::UTF_16, Said("found-sixteen"), Said("found-sixteen-hint"));

pub(super) fn utf16<'b>(bytes: &[u8], is_little: bool) -> Decoded<'b> {
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

pub(super) fn utf8<'b>(bytes: &'b [u8], file: &str) -> Result<Decoded<'b>, Unreadable> {
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
