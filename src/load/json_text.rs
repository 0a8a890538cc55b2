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
}

/// Why a text cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// There is no closing quote.
    Open,
    /// A backslash at this byte before something that it does not go with.
    Escape(usize),
}

/// Reads a text with its quotes.
pub(super) fn decode(raw: &str) -> Result<Decoded, Flaw> {
    if let Ok(text) = serde_json::from_str(raw) {
        return Ok(Decoded { text, control: None, half: None });
    }
    let mut decoded = Decoded { text: String::with_capacity(raw.len()), control: None, half: None };
    let mut at = 1;
    loop {
        let rest = raw.get(at..).unwrap_or_default();
        let Some(letter) = rest.chars().next() else { return Err(Flaw::Open) };
        match letter {
            '"' => return Ok(decoded),
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
    use super::{Flaw, decode};

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
        assert_eq!(decode(r#""abc"#).err(), Some(Flaw::Open));
        assert_eq!(decode("\"abc\\\"").err(), Some(Flaw::Open));
    }
}
