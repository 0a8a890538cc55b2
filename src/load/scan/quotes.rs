//! Quotes that are missing, or stand within a text as they are.
//!
//! Owns where such a text ends: one quote too few must not turn every text behind it inside out. Nothing is
//! looked at unless a letter stands directly behind a closing quote, or before an opening one, which happens in
//! no file that is JSON.

use super::Scanner;
use super::Span;
use super::extent::BLANKS;

/// How far, in bytes, the quote that closes a text with quotes in it is looked for.
const FAR: usize = 512;
/// How many quotes may stand in such a text.
const MOST_QUOTES: usize = 8;
/// How many blanks may stand between a quote and what follows it.
const BLANK: usize = 32;
/// The longest name of a field, in bytes, that is told by its colon alone.
const LONGEST_NAME: usize = 64;

impl Scanner<'_, '_> {
    /// The text in double quotes that opens at a byte. Where quotes do not go together, it ends where it seems
    /// to.
    pub(super) fn text_span(&self, start: usize) -> Span {
        let last = self.last.get();
        if last.start == start {
            return last;
        }
        let quoted = self.quoted_span(start);
        let span = match self.byte(quoted.end) {
            Some(next) if next.is_ascii_alphanumeric() || next == b'_' || next >= 0x80 => {
                self.mended(quoted).unwrap_or(quoted)
            }
            _ => quoted,
        };
        self.last.set(span);
        span
    }

    /// Where a text ends whose closing quote stands directly before a letter.
    fn mended(&self, span: Span) -> Option<Span> {
        if self.odd_blank(span.end) > 0 {
            return None;
        }
        let inner = span.of(self.text).strip_prefix('"')?.strip_suffix('"')?;
        let far = self.text.floor_char_boundary(self.end.min(span.end + FAR));
        let rest = Span { start: span.end, end: far }.of(self.text);
        let rest = rest.split('\n').next().unwrap_or_default();
        if inner.contains('\n') {
            return None;
        }
        let word = rest.split('"').next().filter(|word| word.len() < rest.len())?;
        let next = self.follower(span.end + word.len() + 1);
        let before = self.byte_before(span.start);
        // `{"kind: "visit"`: the quote behind the name of a field is missing.
        if matches!(before, Some(b'{' | b','))
            && let Some((name, _)) = inner.split_once(':')
            && is_name(name)
            && next != 0
        {
            return Some(Span { start: span.start, end: span.start + 1 + name.trim_end().len() });
        }
        let ends = |sign: char| inner.trim_end_matches(BLANKS).ends_with(sign);
        // `"visit, "title": …` and `["MLI, "MAR"]`: the quote behind a value is missing.
        let is_key = next == b':' && is_name(word) && (ends(',') || ends('{'));
        let is_entry = matches!(before, Some(b'[' | b','))
            && matches!(next, b',' | b']' | b'}')
            && !word.contains([':', '{', '}', '[', ']'])
            && ends(',');
        if is_key || is_entry {
            let kept = without_what_follows(inner).len();
            return Some(Span { start: span.start, end: span.start + 1 + kept });
        }
        // `"The "joint" commission",`: quotes within the text.
        let is_plain = |at: &usize| !rest.get(..*at).unwrap_or_default().ends_with('\\');
        let mut quotes =
            rest.match_indices('"').map(|(at, _)| at).filter(is_plain).take(MOST_QUOTES);
        let (at, next) = quotes.find_map(|at| match self.follower(span.end + at + 1) {
            0 => None,
            next => Some((at, next)),
        })?;
        (next != b':').then_some(Span { start: span.start, end: span.end + at + 1 })
    }

    /// Whether a quote at a byte closes a text or a name that no quote opened: a letter stands before it, and
    /// what can follow a text behind it.
    pub(super) fn closes_word(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.bytes.get(before)) else {
            return false;
        };
        let is_letter = !before.is_ascii_whitespace() && !b"{}[]:,\"'/".contains(before);
        is_letter && self.byte(at) == Some(b'"') && self.follower(at + 1) != 0
    }

    /// What follows a text on its line, from a byte on: a colon, a comma, a closing bracket or the line end;
    /// 0 for anything else.
    pub(super) fn follower(&self, at: usize) -> u8 {
        let rest = self.bytes.get(at..self.end).unwrap_or_default();
        let blank = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r');
        let blanks = rest.iter().take(BLANK).take_while(blank).count();
        match rest.get(blanks) {
            Some(sign @ (b':' | b',' | b'}' | b']' | b'\n')) => *sign,
            Some(_) => 0,
            None => b'\n',
        }
    }

    /// The last byte before a place that is not blank.
    pub(super) fn byte_before(&self, at: usize) -> Option<u8> {
        let before = self.bytes.get(..at)?;
        before.iter().rev().find(|byte| !byte.is_ascii_whitespace()).copied()
    }

    /// The length of a blank at a byte that JSON does not know; 0 if there is none.
    pub(super) fn odd_blank(&self, at: usize) -> usize {
        let Some(byte) = self.byte(at) else { return 0 };
        if (b' '..0x80).contains(&byte) {
            return 0;
        }
        let letter = self.text.get(at..).and_then(|rest| rest.chars().next());
        letter.filter(|letter| BLANKS.contains(letter)).map_or(0, char::len_utf8)
    }
}

/// Whether a text can be the name of a field.
fn is_name(text: &str) -> bool {
    let text = text.trim_matches(BLANKS);
    !text.is_empty()
        && text.len() <= LONGEST_NAME
        && !text.contains([':', ',', '{', '}', '[', ']', '\n'])
}

/// A text that ran on, without the commas and brackets at its end: those that open nothing in it follow it.
pub(super) fn without_what_follows(text: &str) -> &str {
    let count = |text: &str, open: char, close: char| {
        (text.matches(open).count(), text.matches(close).count())
    };
    let (mut braces, mut brackets) = (None, None);
    let mut kept = text.trim_end_matches(BLANKS);
    while let Some(last) = kept.chars().next_back() {
        let follows = match last {
            ',' | '{' | '[' => true,
            // How many more close than open, up to here.
            '}' => is_over(braces.get_or_insert_with(|| count(kept, '{', '}'))),
            ']' => is_over(brackets.get_or_insert_with(|| count(kept, '[', ']'))),
            _ => false,
        };
        if !follows {
            break;
        }
        kept = kept.strip_suffix(last).unwrap_or_default().trim_end_matches(BLANKS);
    }
    kept
}

/// Whether more brackets close than open; then the last one is taken away.
fn is_over((open, close): &mut (usize, usize)) -> bool {
    let is_over = *close > *open;
    *close -= usize::from(is_over);
    is_over
}

#[cfg(test)]
mod tests {
    use super::without_what_follows;
    use crate::load::scan::{Oddity, tests};

    /// The members of an object as `key=value`, and how many oddities there were.
    fn members(text: &str) -> (String, usize) {
        let (found, odd) = tests::members(text);
        assert!(odd.iter().all(|(odd, _)| *odd != Oddity::Unclosed), "{text}");
        (found.join(" "), odd.len())
    }

    #[test]
    fn one_quote_too_few_turns_nothing_inside_out() {
        for (text, wanted) in [
            (r#"{a": "x", "b": "y"}"#, r#"a"="x" "b"="y""#),
            (r#"{"a: "x", "b": "y"}"#, r#""a="x" "b"="y""#),
            (r#"{"a: 12, "b": "y"}"#, r#""a=12 "b"="y""#),
            (r#"{"a": x", "b": "y"}"#, r#""a"=x" "b"="y""#),
            (r#"{"a": "x, "b": "y"}"#, r#""a"="x "b"="y""#),
            (r#"{"a": "x", "b": y"}"#, r#""a"="x" "b"=y""#),
            (r#"{"a": ["x, "y"], "b": "y"}"#, r#""a"=["x, "y"] "b"="y""#),
            (r#"{"a": ["x", y"], "b": "y"}"#, r#""a"=["x", y"] "b"="y""#),
            (r#"{"a": ["x", "y], "b": "y"}"#, r#""a"=["x", "y] "b"="y""#),
            (r#"{"a": "", "b": "y"}"#, r#""a"="" "b"="y""#),
            (r#"{"a": ""x", "b": "y"}"#, r#""a"=""x" "b"="y""#),
            (r#"{"a": "an "x", y", "b": "y"}"#, r#""a"="an "x" "b"="y""#),
            (r#"{"a": "an "x" y", "b": "y"}"#, r#""a"="an "x" y" "b"="y""#),
        ] {
            let (found, odd) = members(text);
            assert_eq!(found, wanted, "{text}");
            assert!(odd <= 1, "{text}: {odd}");
        }
    }

    #[test]
    fn brackets_that_a_text_opens_belong_to_it() {
        for (text, kept) in [
            ("2025-06 },", "2025-06"),
            ("a [b] ] }, {", "a [b]"),
            ("{x}}} , ", "{x}"),
            (", ", ""),
            ("", ""),
        ] {
            assert_eq!(without_what_follows(text), kept, "{text}");
        }
    }

    #[test]
    fn the_quotes_of_good_json_are_as_they_are() {
        for text in [
            r#"{"a": "x:", "b, c": ["d, ", "e"], "f": {"g": "h\"i"}}"#,
            "{\"a\":\"x\",\n\"b\":[\"c\",\"d\"]}",
        ] {
            assert_eq!(members(text).1, 0, "{text}");
        }
    }
}
