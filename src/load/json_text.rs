//! Texts in JSON's double quotes, also with the slips that people make in them.
//!
//! Owns the decoding of one text. Reads line breaks and tabs that stand as they are, and halves of
//! characters; says that it did. Refuses unknown escapes such as `\d`: what was meant is unclear.

/// A text that was read.
pub(super) struct Decoded {
    pub text: String,
    /// Byte, from the opening quote, of the first control character that stands as it is.
    pub control: Option<usize>,
    /// Byte of the first escape of half a character (`\ud800` without its partner).
    pub half: Option<usize>,
    /// What is odd about its quotes.
    pub quotes: Option<OddQuotes>,
}

/// What is odd about the quotes of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OddQuotes {
    /// None opens it.
    NoOpening,
    /// None closes it.
    NoClosing,
    /// Others stand in it; the byte of the first one, from its beginning.
    Inner(usize),
}

/// Why a text cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A backslash at this byte before something that it does not go with.
    Escape(usize),
}

/// Whether a text has a closing quote, but no opening one of any kind.
pub(super) fn lacks_opening(raw: &str) -> bool {
    raw.len() > 1
        && raw.ends_with('"')
        && !raw.starts_with(['"', '\'', '“', '”', '„', '«', '‘', '’'])
}

/// Reads a text with its quotes.
pub(super) fn decode(raw: &str) -> Result<Decoded, Flaw> {
    let mut decoded = Decoded { text: String::new(), control: None, half: None, quotes: None };
    if let Ok(text) = serde_json::from_str(raw) {
        decoded.text = text;
        return Ok(decoded);
    }
    decoded.text.reserve(raw.len());
    let mut at = 1;
    if lacks_opening(raw) {
        decoded.quotes = Some(OddQuotes::NoOpening);
        at = 0;
    }
    loop {
        let rest = raw.get(at..).unwrap_or_default();
        let Some(letter) = rest.chars().next() else {
            decoded.quotes = Some(OddQuotes::NoClosing);
            return Ok(decoded);
        };
        match letter {
            '"' if rest.len() == 1 => return Ok(decoded),
            '"' => {
                decoded.quotes.get_or_insert(OddQuotes::Inner(at));
                decoded.text.push('"');
                at += 1;
            }
            '\\' => {
                let (meant, length) = unescape(rest).ok_or(Flaw::Escape(at))?;
                if meant.is_none() {
                    decoded.half.get_or_insert(at);
                }
                decoded.text.push(meant.unwrap_or(char::REPLACEMENT_CHARACTER));
                at += length;
            }
            _ => {
                if letter < ' ' {
                    decoded.control.get_or_insert(at);
                }
                decoded.text.push(letter);
                at += letter.len_utf8();
            }
        }
    }
}

/// The character of the escape at the start of a text, none for half of one; and its length.
fn unescape(text: &str) -> Option<(Option<char>, usize)> {
    let plain = match text.as_bytes().get(1)? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => {
            let first = unit(text)?;
            let second = text.get(6..).and_then(unit);
            let pair = second.and_then(|second| char::decode_utf16([first, second]).next()?.ok());
            return Some(match (char::from_u32(u32::from(first)), pair) {
                (Some(letter), _) => (Some(letter), 6),
                (None, Some(letter)) => (Some(letter), 12),
                (None, None) => (None, 6),
            });
        }
        _ => return None,
    };
    Some((Some(plain), 2))
}

/// The number of an escape `\u1234` at the start of a text.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if is_hex { u16::from_str_radix(digits, 16).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::{Flaw, OddQuotes, decode};

    #[test]
    fn a_good_text_is_read_as_json_says() {
        let decoded = decode(r#""a \"b\" é é \ud83d\ude00""#).ok();
        assert_eq!(decoded.map(|decoded| decoded.text).as_deref(), Some("a \"b\" é é 😀"));
    }

    #[test]
    fn slips_are_read_and_their_place_is_told() {
        let decoded = decode("\"a\n\\ud83d\\ude00 \\ud800 \\udc00x\"").ok();
        let told = decoded.map(|decoded| (decoded.text, decoded.control, decoded.half));
        assert_eq!(told, Some(("a\n😀 \u{fffd} \u{fffd}x".to_owned(), Some(2), Some(16))));
    }

    #[test]
    fn what_was_meant_by_an_unknown_escape_is_not_guessed() {
        assert_eq!(decode(r#""C:\docs""#).err(), Some(Flaw::Escape(3)));
        assert_eq!(decode(r#""\u12g4""#).err(), Some(Flaw::Escape(1)));
    }

    #[test]
    fn a_text_is_read_whatever_its_quotes_are() {
        for (raw, text, quotes) in [
            (r#""abc"#, "abc", OddQuotes::NoClosing),
            ("\"abc\\\"", "abc\"", OddQuotes::NoClosing),
            ("\"", "", OddQuotes::NoClosing),
            (r#"abc""#, "abc", OddQuotes::NoOpening),
            (r#""a "b" c""#, "a \"b\" c", OddQuotes::Inner(3)),
        ] {
            let decoded = decode(raw).expect("readable");
            assert_eq!((decoded.text.as_str(), decoded.quotes), (text, Some(quotes)), "{raw}");
        }
    }
}
