//! How far one value reaches.
//!
//! Owns the rules by which a value ends that has no proper end: a text at the end of its line, a
//! list where a key begins, an object where the next object begins or a bracket around it closes.

use super::brackets::Brackets;
use super::{Scanner, Span, quotes};

/// Where a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) struct Extent {
    pub span: Span,
    /// Whether its closing bracket is there. True for what has no brackets.
    pub closed: bool,
    /// How many brackets stand in one another in it; 0 for what has none.
    pub depth: usize,
}

impl Scanner<'_, '_> {
    /// Passes the value that comes next. Its span is empty where no value stands.
    pub(in crate::load) fn value(&mut self) -> Extent {
        let start = self.at;
        let extent = match self.peek() {
            Some(b'{' | b'[') => self.nested(),
            Some(b'"') => Extent { span: self.text_span(start), closed: true, depth: 0 },
            _ => Extent { span: self.word_span(start), closed: true, depth: 0 },
        };
        if !self.stopped {
            self.at = extent.span.end;
        }
        extent
    }

    fn nested(&mut self) -> Extent {
        let start = self.at;
        let mut open = Brackets::default();
        let mut depth = 0;
        while let Some(byte) = self.peek() {
            match byte {
                b'{' if open.depth() > 0 && !open.has_list() && self.starts_anew() => {
                    return self.unclosed(start, depth);
                }
                b'{' | b'[' => {
                    open.open(byte == b'[' && !self.opens_object(self.at));
                    depth = depth.max(open.depth());
                }
                b'}' | b']' => {
                    let is_list = byte == b']';
                    if self.is_wrong_kind(start, &open, is_list) {
                        open.close_innermost();
                    } else if !open.close(is_list) {
                        return self.unclosed(start, depth);
                    }
                    if open.depth() == 0 {
                        let span = Span { start, end: self.at + 1 };
                        return Extent { span, closed: true, depth };
                    }
                }
                b'"' if self.closes_word(self.at) => {}
                b'"' => {
                    if open.is_in_list() && self.is_key(self.at) {
                        open.leave_lists();
                        if open.depth() == 0 {
                            return self.unclosed(start, depth);
                        }
                    }
                    self.at = self.text_span(self.at).end;
                    self.glance();
                    continue;
                }
                b'/' if self.is_comment(self.at) => {
                    self.at = self.comment_end(self.at);
                    continue;
                }
                _ => {}
            }
            self.at += 1;
            self.glance();
        }
        Extent { span: Span { start, end: self.at }, closed: false, depth }
    }

    /// A value that ends before this place, without the comma that separates it from the next.
    fn unclosed(&self, start: usize, depth: usize) -> Extent {
        let text = Span { start, end: self.at }.of(self.text).trim_end_matches(BLANKS);
        let text = text.strip_suffix(',').unwrap_or(text).trim_end_matches(BLANKS);
        let end = start + text.len().max(1);
        Extent { span: Span { start, end }, closed: false, depth }
    }

    /// Whether an object that opens here is the next value rather than the value of a key.
    fn starts_anew(&self) -> bool {
        let before = self.bytes.get(..self.at).unwrap_or_default();
        let last = before.iter().rev().find(|byte| !byte.is_ascii_whitespace());
        matches!(last, Some(b',' | b'}' | b']' | b'"'))
    }

    /// The text in double quotes that opens at a byte, to its closing quote or to the end of its
    /// line. Where a whole further line belongs to it, the closing quote is clearly that one.
    pub(super) fn quoted_span(&self, start: usize) -> Span {
        let mut at = start + 1;
        let mut may_break = false;
        loop {
            let rest = self.bytes.get(at..self.end).unwrap_or_default();
            let Some(next) = memchr::memchr3(b'"', b'\\', b'\n', rest) else {
                // Where the file itself ends, nothing says that the text did.
                let is_cut = self.end == self.text.len() || may_break;
                return if is_cut {
                    Span { start, end: self.end }
                } else {
                    self.broken_text(start, self.end)
                };
            };
            at += next;
            match self.byte(at) {
                Some(b'"') => return Span { start, end: at + 1 },
                Some(b'\n') if !may_break => {
                    if !self.goes_on(at) {
                        return self.broken_text(start, at);
                    }
                    may_break = true;
                }
                // The character after the backslash may have several bytes, but none of them is a
                // quote, and a line break ends the text all the same.
                Some(b'\\') if self.byte(at + 1) != Some(b'\n') => at += 1,
                _ => {}
            }
            at = (at + 1).min(self.end);
        }
    }

    /// Whether the next quote after a line break can only close a text.
    fn goes_on(&self, at: usize) -> bool {
        let rest = self.bytes.get(at..self.end).unwrap_or_default();
        let Some(quote) = memchr::memchr(b'"', rest) else { return false };
        matches!(self.byte_after(at + quote + 1), Some(b',' | b'}' | b']'))
    }

    fn broken_text(&self, start: usize, line_break: usize) -> Span {
        let text = Span { start, end: line_break }.of(self.text);
        Span { start, end: start + quotes::without_what_follows(text).len().max(1) }
    }

    /// Anything else: a number, a word, a text in other quotes.
    fn word_span(&self, start: usize) -> Span {
        let near = self.text.floor_char_boundary(self.end.min(start + OTHER_QUOTES));
        let quoted = quoted_len(Span { start, end: near }.of(self.text));
        let len = quoted.unwrap_or_else(|| {
            let end = start + self.until(start, STOPS);
            if end > start && self.closes_word(end) && self.follower(end + 1) != b':' {
                return end + 1 - start;
            }
            Span { start, end }.of(self.text).trim_end_matches(BLANKS).len()
        });
        Span { start, end: start + len }
    }

    /// How many bytes stand before the first of these, before a comment, or before the end. What is behind a
    /// comment is not looked at: it may be much, and be looked at again for each of many comments.
    pub(super) fn until(&self, start: usize, stops: &[u8]) -> usize {
        let rest = self.bytes.get(start..self.end).unwrap_or_default();
        let is_end = |(place, byte): (usize, &u8)| {
            stops.contains(byte) || (*byte == b'/' && self.is_comment(start + place))
        };
        rest.iter().enumerate().position(is_end).unwrap_or(rest.len())
    }

    /// Whether a text in double quotes at this place is a key: a colon follows it.
    pub(super) fn is_key(&self, start: usize) -> bool {
        self.byte_after(self.text_span(start).end) == Some(b':')
    }

    /// The byte that follows the next one, without the blanks between them.
    pub(in crate::load) fn peek_second(&self) -> Option<u8> {
        self.byte_after(self.at + 1)
    }

    /// The first byte from here on that is not blank.
    pub(super) fn byte_after(&self, at: usize) -> Option<u8> {
        self.byte(self.place_after(at)?)
    }

    /// Where it stands.
    pub(super) fn place_after(&self, mut at: usize) -> Option<usize> {
        loop {
            let byte = self.byte(at)?;
            at += match byte {
                _ if byte.is_ascii_whitespace() => 1,
                _ => match self.odd_blank(at) {
                    0 => return Some(at),
                    len => len,
                },
            };
        }
    }

    /// Whether a list that opens at a byte begins with a key: then it is an object.
    pub(in crate::load) fn opens_object(&self, at: usize) -> bool {
        let rest = self.bytes.get(at + 1..self.end).unwrap_or_default();
        let blanks = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        rest.get(blanks) == Some(&b'"') && self.is_key(at + 1 + blanks)
    }

    pub(super) fn is_comment(&self, at: usize) -> bool {
        matches!(self.byte(at + 1), Some(b'/' | b'*'))
    }

    pub(super) fn comment_end(&self, at: usize) -> usize {
        let rest = self.bytes.get(at..self.end).unwrap_or_default();
        let len = if rest.get(1) == Some(&b'*') {
            let inner = rest.get(2..).unwrap_or_default();
            memchr::memmem::find(inner, b"*/").map(|end| end + 4)
        } else {
            memchr::memchr(b'\n', rest)
        };
        at + len.unwrap_or(rest.len())
    }
}

/// Blanks, also those that JSON does not know.
pub(super) const BLANKS: [char; 15] = [
    ' ', '\t', '\n', '\r', '\u{b}', '\u{c}', '\u{1a}', '\u{85}', '\u{a0}', '\u{200b}', '\u{2028}',
    '\u{2029}', '\u{202f}', '\u{3000}', '\u{feff}',
];

/// What ends a word.
const STOPS: &[u8] = b",{}[]\"\n";

/// How far, in bytes, the end of a text in other quotes is looked for. Without a bound, a file of
/// single quotes would be searched to its end for each of them.
const OTHER_QUOTES: usize = 4096;

/// Length of a text in other quotes than `"`, if they close on the same line before a comma, a
/// bracket or the end of the line.
fn quoted_len(text: &str) -> Option<usize> {
    let closing = match text.chars().next()? {
        '\'' => '\'',
        '“' | '”' | '„' => '”',
        '«' => '»',
        _ => return None,
    };
    let line = text.split('\n').next().unwrap_or_default();
    let mut ends = line.match_indices(closing).map(|(at, found)| at + found.len());
    ends.find(|&end| {
        let after = line.get(end..).unwrap_or_default().trim_start().chars().next();
        end > closing.len_utf8() && matches!(after, None | Some(',' | '}' | ']' | ':'))
    })
}

#[cfg(test)]
mod tests {
    use crate::load::scan::{Scanner, Span};

    /// The value at the start of a text, whether it is closed, and how deep it is.
    fn value(text: &str) -> (&str, bool, usize) {
        let whole = Span { start: 0, end: text.len() };
        let extent = Scanner::new(text, whole).value();
        (extent.span.of(text), extent.closed, extent.depth)
    }

    #[test]
    fn a_value_ends_where_json_says() {
        assert_eq!(value(r#"{"a": [1, "]}"]} , 2"#), (r#"{"a": [1, "]}"]}"#, true, 2));
        assert_eq!(value(r#""a\"b\\", 2"#), (r#""a\"b\\""#, true, 0));
        assert_eq!(value("-12.5e3 ]"), ("-12.5e3", true, 0));
    }

    #[test]
    fn an_object_without_its_end_stops_before_the_next_one() {
        assert_eq!(value(r#"{"a": 1, {"b": 2}]"#), (r#"{"a": 1"#, false, 1));
        assert_eq!(value(r#"{"a": {"c": 1, {"b": 2}]"#), (r#"{"a": {"c": 1"#, false, 2));
        assert_eq!(value(r#"{"a": 1 ]"#), (r#"{"a": 1"#, false, 1));
        assert_eq!(value(r#"{"a": {"b": 1}}"#), (r#"{"a": {"b": 1}}"#, true, 2));
    }

    #[test]
    fn a_list_without_its_end_stops_before_the_next_key() {
        assert_eq!(value(r#"["MAR", "MLI", "when": 1"#), (r#"["MAR", "MLI""#, false, 1));
        assert_eq!(value(r#"{"p": ["MAR", "when": 1}"#), (r#"{"p": ["MAR", "when": 1}"#, true, 2));
    }

    #[test]
    fn an_unfinished_text_stops_at_the_end_of_its_line() {
        assert_eq!(value("\"abc,\n \"when\": 1"), ("\"abc", true, 0));
        assert_eq!(value("\"2025-06 },\n {"), ("\"2025-06", true, 0));
        assert_eq!(value("\"[x] and [y] ] },\n {"), ("\"[x] and [y]", true, 0));
        assert_eq!(value("\"one\ntwo\", 1"), ("\"one\ntwo\"", true, 0));
    }

    #[test]
    fn other_quotes_hold_a_text_together() {
        assert_eq!(value("'First, in Bamako', 1").0, "'First, in Bamako'");
        assert_eq!(value("“First, in Bamako”, 1").0, "“First, in Bamako”");
        assert_eq!(value("nine // or ten\n").0, "nine");
    }

    #[test]
    fn comments_do_not_open_texts() {
        let text = "{ // it's \"so\n \"a\": 1 /* } */ }";
        assert_eq!(value(text), (text, true, 1));
    }
}
