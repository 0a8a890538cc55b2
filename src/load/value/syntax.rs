//! Words for values that are not JSON.
//!
//! Owns the usual slips: other quotes, words without quotes, values of other languages. Leaves
//! what stands between values to the scanner.

use super::{Sort, short};
use crate::load::codes::{self, Code};
use crate::say;

/// Message and hint for a value that is not JSON; none if it is, as far as a look at its beginning
/// can tell.
pub(super) fn not_json(raw: &str) -> Option<(String, String)> {
    match Sort::of(raw) {
        Sort::Missing => {
            Some((say!("syntax-missing").to_owned(), say!("syntax-missing-hint").to_owned()))
        }
        Sort::Word => Some(word(raw)),
        _ => None,
    }
}

fn word(raw: &str) -> (String, String) {
    let shown = short(raw);
    if raw.starts_with(['\'', '“', '”', '„', '«', '‘', '’']) {
        let message = say!("syntax-quotes", text = shown);
        return (message, say!("syntax-quotes-hint").to_owned());
    }
    let meant = match raw {
        "True" => Some("true"),
        "False" => Some("false"),
        "None" | "NULL" | "Null" | "NaN" | "nan" | "undefined" => Some("null"),
        _ => None,
    };
    if let Some(meant) = meant {
        return (say!("syntax-no-json", text = shown), say!("syntax-write", text = meant));
    }
    if let Some((message, hint)) = number(raw) {
        return (message, hint);
    }
    let message = say!("syntax-word", text = shown);
    (message, say!("syntax-word-hint").to_owned())
}

/// What is said of a number that is not written as JSON writes it.
fn number(raw: &str) -> Option<(String, String)> {
    const LONGEST: usize = 40;
    if raw.len() > LONGEST {
        return None;
    }
    let figures: Option<String> = raw.chars().map(figure).collect();
    let figures = figures.filter(|it| it.contains(|figure: char| figure.is_ascii_digit()))?;
    let (sign, rest) = match figures.strip_prefix(['+', '-']) {
        Some(rest) if figures.starts_with('-') => ("-", rest),
        Some(rest) => ("", rest),
        None => ("", figures.as_str()),
    };
    let trimmed = rest.trim_start_matches('0');
    let zero = if trimmed.is_empty() || trimmed.starts_with('.') { "0" } else { "" };
    let plain = format!("{sign}{zero}{}", trimmed.trim_end_matches('.'));
    if Sort::of(&plain) != Sort::Number {
        return None;
    }
    let message = if raw.is_ascii() && rest.len() > trimmed.len() && zero.is_empty() {
        say!("syntax-zero", number = raw)
    } else if raw.is_ascii() {
        say!("syntax-number", number = raw)
    } else {
        say!("syntax-figures", number = raw)
    };
    Some((message, say!("syntax-write", text = plain)))
}

/// A sign of a number with the figures 0 to 9, whatever script it is of.
fn figure(letter: char) -> Option<char> {
    const ZEROS: [u32; 5] = [0x660, 0x6f0, 0x7c0, 0x966, 0xff10];
    if letter.is_ascii_digit() || matches!(letter, '+' | '-' | '.') {
        return Some(letter);
    }
    if letter == '\u{66b}' {
        return Some('.');
    }
    let code = u32::from(letter);
    let value = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|it| *it < 10))?;
    char::from_digit(value, 10)
}

/// Code, byte, message and hint for a value in which something is not JSON.
pub(super) fn broken_within(
    raw: &str,
    error: &serde_json::Error,
) -> (&'static Code, usize, String, String) {
    let reason = error.to_string();
    let (what, hint) = if reason.contains("control character") {
        (say!("broken-control"), say!("broken-control-hint"))
    } else if reason.contains("surrogate") || reason.contains("hex escape") {
        (say!("broken-half"), say!("broken-half-hint"))
    } else if reason.contains("escape") {
        (say!("broken-escape"), say!("broken-escape-hint"))
    } else if reason.starts_with("trailing comma") {
        (say!("broken-comma"), say!("broken-comma-hint"))
    } else if reason.starts_with("EOF") {
        (say!("broken-end"), say!("broken-end-hint"))
    } else {
        (say!("broken-other"), say!("broken-other-hint"))
    };
    let message = say!("broken-within", what = what);
    (codes::BROKEN_JSON, offset(raw, error), message, hint.to_owned())
}

/// The byte of `raw` that an error of `serde_json` names by line and column.
fn offset(raw: &str, error: &serde_json::Error) -> usize {
    let lines_before = error.line().saturating_sub(1);
    let start = match lines_before.checked_sub(1) {
        None => 0,
        Some(last) => memchr::memchr_iter(b'\n', raw.as_bytes()).nth(last).map_or(0, |at| at + 1),
    };
    let at = start + error.column().saturating_sub(1);
    raw.floor_char_boundary(at.min(raw.len().saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::{broken_within, not_json};

    #[test]
    fn the_place_of_an_error_is_found_over_several_lines() {
        let raw = "{\n  \"é\": 1,\n  \"b\": nine\n}";
        let error = serde_json::from_str::<serde_json::Value>(raw).expect_err("a word");
        let (_, at, _, _) = broken_within(raw, &error);
        assert!(raw[at..].starts_with("ine"), "{}", &raw[at..]);
    }

    #[test]
    fn usual_slips_are_named() {
        let hint = |raw| not_json(raw).map(|(_, hint)| hint).unwrap_or_default();
        assert!(hint("'x'").contains("straight"));
        assert_eq!(hint("None"), "Write null.");
        assert_eq!(not_json("12"), None);
        for (raw, number) in [
            ("0012", "12"),
            ("+3", "3"),
            (".5", "0.5"),
            ("-.5", "-0.5"),
            ("7.", "7"),
            ("١٢", "12"),
            ("۱۲٫۵", "12.5"),
            ("00", "0"),
        ] {
            assert_eq!(hint(raw), format!("Write {number}."), "{raw}");
        }
        for word in ["2025-02-17", "1r", "-", "1.2.3", "nine", "١x"] {
            assert!(hint(word).contains("quotes"), "{word}");
        }
    }
}
