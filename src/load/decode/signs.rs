//! Signs in a text that tell that another program spoilt it: letters that were lost or garbled, and signs that
//! cannot be seen.
//!
//! Owns that each kind is told once for a file, with its first place and how many there are: such a file has
//! them in every other text, and all for one reason. Changes nothing.

use crate::load::codes::{self, Code};
use crate::load::report::{Report, Words};
use crate::say;

/// Signs of one kind.
#[derive(Default)]
struct Kind {
    /// Byte of the first one.
    first: Option<usize>,
    count: usize,
}

impl Kind {
    fn add(&mut self, at: usize) {
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.count += 1;
    }

    fn report(
        &self,
        code: &'static Code,
        report: &mut Report<'_>,
        words: impl FnOnce(usize) -> (String, &'static str),
    ) {
        let Some(first) = self.first else { return };
        report.add(code, Some(first), |_| {
            let (mut message, hint) = words(first);
            if self.count > 1 {
                let places = say!("found-such-places", count = self.count);
                message = format!("{message} {places}");
            }
            Words { message, hint: hint.to_owned(), ..Words::default() }
        });
    }
}

/// What is wrong at a place.
enum Sign {
    Lost,
    Garbled,
    Hidden,
}

/// Signs of a text, in the order of their places; those of one byte come apart.
fn signs(text: &str) -> impl Iterator<Item = (usize, Sign)> {
    let bytes = text.as_bytes();
    let mut end = 0;
    // As the first bytes of letters: of U+0080 to U+00FF, and of �.
    memchr::memchr3_iter(0xc2, 0xc3, 0xef, bytes).filter_map(move |at| {
        match (bytes.get(at), bytes.get(at + 1), bytes.get(at + 2)) {
            _ if at < end => None,
            (Some(0xc2), Some(0x80..=0x84 | 0x86..=0x9f), _) => Some((at, Sign::Hidden)),
            (Some(0xef), Some(0xbf), Some(0xbd)) => Some((at, Sign::Lost)),
            (Some(0xc2 | 0xc3), Some(second), _) if begins_garbled(bytes.get(at), *second) => {
                let (_, len) = text.get(at..).and_then(meant)?;
                end = at + len;
                Some((at, Sign::Garbled))
            }
            _ => None,
        }
    })
}

/// Whether nothing is to be told of the letters of a text, zero bytes among them.
pub(super) fn is_clean(text: &str) -> bool {
    memchr::memchr2(0, 0x7f, text.as_bytes()).is_none() && signs(text).next().is_none()
}

/// Reports them. Whether � was put into the text by the one who decoded it, and told already, is `has_own`.
pub(super) fn report(text: &str, has_own: bool, report: &mut Report<'_>) {
    let bytes = text.as_bytes();
    let (mut lost, mut garbled, mut hidden) = (Kind::default(), Kind::default(), Kind::default());
    for (at, sign) in signs(text) {
        match sign {
            Sign::Lost => lost.add(at),
            Sign::Garbled => garbled.add(at),
            Sign::Hidden => hidden.add(at),
        }
    }
    memchr::memchr_iter(0x7f, bytes).for_each(|at| hidden.add(at));
    if !has_own {
        lost.report(codes::LOST_LETTER, report, |at| {
            let word = word(text, at);
            (say!("found-lost-letter", word = word), say!("found-lost-letter-hint"))
        });
    }
    garbled.report(codes::GARBLED_TEXT, report, |at| {
        let garbled = around(text, at);
        let (word, right) = (shown(&garbled), put_right(&garbled));
        // Where signs were lost, no word comes of it.
        let is_right = !right.chars().any(|letter| matches!(letter, 'Â' | 'Ã' | 'Ð' | 'Ñ' | 'Ø'..='Û' | 'â' | '\u{80}'..='\u{9f}'));
        let message = if is_right {
            say!("found-garbled-meant", word = word, right = right)
        } else {
            say!("found-garbled", word = word)
        };
        (
            message,
            say!("found-garbled-hint"),
        )
    });
    hidden.report(codes::HIDDEN_SIGN, report, |at| {
        let sign = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, u32::from);
        (say!("found-hidden-sign", code = format!("{sign:04X}")), say!("found-hidden-sign-hint"))
    });
}

/// Whether a letter of two bytes is one with which garbled letters begin: Â, Ã, Ð, Ñ, Ø, Ù, Ú, Û or â.
fn begins_garbled(first: Option<&u8>, second: u8) -> bool {
    first == Some(&0xc3) && matches!(second, 0x82 | 0x83 | 0x90 | 0x91 | 0x98..=0x9b | 0xa2)
}

/// The byte of a letter in Windows-1252, also where that has no letter.
fn byte(letter: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(letter)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, has_failed) = encoding_rs::WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
    if has_failed { None } else { bytes.first().copied() }
}

/// The letter that the first letters of a text were, and how many bytes of the text these are.
fn meant(text: &str) -> Option<(char, usize)> {
    let first = text.chars().next()?;
    let length = match byte(first)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => return None,
    };
    let letters = text.chars().take(length);
    let bytes: Vec<u8> = letters.clone().map_while(byte).collect();
    if bytes.len() < length {
        return None;
    }
    let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((meant, letters.map(char::len_utf8).sum()))
}

/// A text with its letters as they were before they were garbled.
fn put_right(text: &str) -> String {
    let mut right = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (letter, len) = match meant(rest) {
            Some(meant) if !letter.is_ascii() => meant,
            _ => (letter, letter.len_utf8()),
        };
        right.push(letter);
        rest = rest.get(len..).unwrap_or_default();
    }
    right
}

/// The word around a place, to be shown.
fn word(text: &str, at: usize) -> String {
    shown(&around(text, at))
}

/// A text without signs that cannot be seen.
fn shown(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

/// The word around a place, or as much of it as a sentence holds.
fn around(text: &str, at: usize) -> String {
    const LONGEST: usize = 24;
    let is_end = |letter: &char| {
        letter.is_whitespace() || matches!(letter, '"' | ',' | ';' | '{' | '}' | '[' | ']' | ':')
    };
    let before = text.get(..at).unwrap_or_default();
    let lead: Vec<char> = before.chars().rev().take(LONGEST).take_while(|it| !is_end(it)).collect();
    let behind = text.get(at..).unwrap_or_default();
    let mut letters = behind.chars();
    let first = letters.next();
    let rest = letters.take(LONGEST).take_while(|it| !is_end(it));
    lead.into_iter().rev().chain(first).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::{meant, put_right, report};
    use crate::load::report::Report;

    fn told(text: &str) -> Vec<String> {
        let mut found = Report::new("f", text);
        report(text, false, &mut found);
        let problems = found.finish();
        let line = |it: &crate::load::Problem| {
            let column = it.position.map_or(0, |position| position.column);
            format!("{column} {}: {}", it.code, it.message)
        };
        problems.iter().map(line).collect()
    }

    #[test]
    fn garbled_words_are_put_right() {
        for word in ["Défense", "دفاع", "N°5", "São", "10€"] {
            // Each byte as the letter that it is in Latin-1, or in Windows-1252.
            let latin: String = word.bytes().map(char::from).collect();
            let (windows, _) =
                encoding_rs::WINDOWS_1252.decode_without_bom_handling(word.as_bytes());
            for garbled in [latin.as_str(), &windows] {
                assert_eq!(put_right(garbled), word);
                assert_eq!(told(garbled).len(), 1, "{garbled}");
            }
        }
        assert!(told("Ø§ØªÙØ§Ù").concat().contains("is garbled"));
    }

    #[test]
    fn good_texts_are_left_alone() {
        let good =
            "Défense, Âge, Ñandú, château, Ørsted, São Tomé – دفاع «x» 10 °C, naïve, Ã, â € ";
        assert!(told(good).is_empty(), "{:?}", told(good));
        assert_eq!(put_right(good), good);
        assert_eq!(meant("é"), None);
    }

    #[test]
    fn each_kind_is_told_once_with_its_count() {
        let text = "D\u{fffd}fense and D\u{fffd}fense, DÃ©fense and DÃ©fense, x\u{92}y\u{7f}";
        insta::assert_snapshot!(told(text).join("\n"), @r"
        2 lost-letter: In “D�fense”, � stands for a letter that another program could not read. It is shown as it stands. There are 2 such places in the file; this is the first.
        23 garbled-text: “DÃ©fense” is probably “Défense”: a program took the text for another encoding when it was written. It is shown as it stands. There are 2 such places in the file; this is the first.
        46 hidden-sign: A sign stands here that cannot be seen (U+0092). It belongs to no text, and was kept. There are 2 such places in the file; this is the first.
        ");
    }
}
