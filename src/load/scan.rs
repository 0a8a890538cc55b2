//! Finds where the values of a JSON text begin and end, also in a text that is not quite JSON.
//!
//! Owns the recovery: a missing comma, a bracket too few, an unfinished text spoil the value that
//! they are in and nothing after it. Every departure from JSON is noted in [`Scanner::odd`], so
//! that nothing is forgiven in silence. Memory does not grow with the depth of the nesting.
//!
//! Refuses to understand values: whether `nine` is a number is a question for the readers.
//! Spans are in bytes of the whole text and always lie between characters.

mod brackets;
mod extent;
mod kinds;
mod quotes;

use std::cell::Cell;

pub(super) use extent::Extent;

/// A part of the text, in bytes from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub start: usize,
    /// Exclusive.
    pub end: usize,
}

impl Span {
    /// What stands there. Empty if the span is not of this text.
    pub(super) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// A departure from JSON between values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Oddity {
    Comment,
    ExtraComma,
    MissingComma,
    MissingColon,
    /// Something else stands where a colon should, or nothing.
    OtherColon,
    UnquotedKey,
    /// A blank that JSON does not know.
    OddBlank,
    /// Something stands where only a key, a comma or a bracket can.
    Stray,
    /// The bracket that ends this list or object is not there.
    Unclosed,
    /// `}` ends a list.
    BraceForBracket,
    /// `]` ends an object.
    BracketForBrace,
}

/// What may follow at this place of a list or object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Turn {
    /// Directly after the opening bracket.
    #[default]
    Opened,
    /// After a value.
    Value,
    /// After the comma that stands at this byte.
    Comma(usize),
    /// After commas too many, which were noted.
    Commas,
}

/// The next thing in a list or object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A member of an object: its key with the quotes. Its value is next.
    Key(Span),
    /// An entry of a list is next.
    Entry,
    /// The end; whether its bracket is there.
    End { closed: bool },
    /// A comma, or something that was noted as odd, was passed. Ask again.
    Odd,
}

/// A place in a text, which moves on from value to value.
pub(super) struct Scanner<'t, 'w> {
    text: &'t str,
    bytes: &'t [u8],
    /// The byte that comes next.
    pub at: usize,
    /// Where this scanner stops; bytes from here on are not its own.
    end: usize,
    /// The text in quotes that was found last: who looks whether it is a key, wants it again.
    last: Cell<Span>,
    /// What was not JSON since the list was last emptied.
    pub odd: Vec<(Oddity, usize)>,
    watch: Option<&'w mut dyn FnMut(usize) -> bool>,
    tick: usize,
    /// Whether the watch asked to stop. The scanner then is at its end.
    pub stopped: bool,
}

/// Bytes between two calls of the watch.
const TICK: usize = 64 * 1024;

impl<'t, 'w> Scanner<'t, 'w> {
    /// A scanner of a part of the text.
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        let end = span.end.min(text.len());
        let (bytes, at) = (text.as_bytes(), span.start.min(end));
        Self {
            text,
            bytes,
            at,
            end,
            last: Cell::new(Span { start: usize::MAX, end: usize::MAX }),
            odd: Vec::new(),
            watch: None,
            tick: usize::MAX,
            stopped: false,
        }
    }

    /// A scanner of the whole text that calls `watch` with its place every 64 KiB, and stops if
    /// the answer is no.
    pub(super) fn watched(text: &'t str, watch: &'w mut dyn FnMut(usize) -> bool) -> Self {
        let whole = Span { start: 0, end: text.len() };
        Self { watch: Some(watch), tick: TICK, ..Self::new(text, whole) }
    }

    /// The byte that comes next.
    pub(super) fn peek(&self) -> Option<u8> {
        self.byte(self.at)
    }

    fn byte(&self, at: usize) -> Option<u8> {
        if at < self.end { self.bytes.get(at).copied() } else { None }
    }

    /// Passes an opening bracket.
    pub(super) fn enter(&mut self) -> Turn {
        self.at = (self.at + 1).min(self.end);
        Turn::Opened
    }

    /// Passes blanks and comments.
    pub(super) fn blank(&mut self) {
        let (mut comment, mut odd) = (None, None);
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                b'/' if self.is_comment(self.at) => {
                    comment.get_or_insert(self.at);
                    self.at = self.comment_end(self.at);
                }
                _ => match self.odd_blank(self.at) {
                    0 => break,
                    len => {
                        odd.get_or_insert(self.at);
                        self.at += len;
                    }
                },
            }
            self.glance();
        }
        if let Some(at) = odd {
            self.odd.push((Oddity::OddBlank, at));
        }
        if let Some(at) = comment {
            self.odd.push((Oddity::Comment, at));
        }
    }

    /// Moves on to a byte, beyond what was read otherwise; false if the watch stopped it.
    pub(super) fn move_to(&mut self, at: usize) -> bool {
        self.at = at.min(self.end);
        self.glance();
        !self.stopped
    }

    /// Calls the watch if it is time.
    fn glance(&mut self) {
        if self.at < self.tick {
            return;
        }
        self.tick = self.at.saturating_add(TICK);
        if let Some(watch) = self.watch.as_mut()
            && !watch(self.at)
        {
            self.stopped = true;
            self.at = self.end;
        }
    }

    /// The next member of an object: afterwards the scanner stands before its value.
    pub(super) fn member(&mut self, turn: &mut Turn) -> Next {
        self.blank();
        match self.peek() {
            None => Next::End { closed: false },
            Some(b'}') => self.close(*turn),
            Some(b',') => self.comma(turn),
            Some(b'"') => self.quoted_key(turn),
            // Nothing but the end of the object can stand there.
            Some(b']') if self.at + 1 == self.end => {
                self.odd.push((Oddity::BracketForBrace, self.at));
                self.close(*turn)
            }
            Some(_) => self.bare_key(turn).unwrap_or_else(|| self.stray(turn)),
        }
    }

    /// The next entry of a list: afterwards the scanner stands before it.
    ///
    /// A key ends a list too: then the bracket is missing, and the key belongs to the object
    /// around the list.
    pub(super) fn entry(&mut self, turn: &mut Turn) -> Next {
        self.blank();
        match self.peek() {
            None => Next::End { closed: false },
            Some(b'}') if self.is_brace_of_list() => {
                self.odd.push((Oddity::BraceForBracket, self.at));
                self.close(*turn)
            }
            Some(b'}') => self.leave(*turn),
            Some(b']') => self.close(*turn),
            Some(b',') => self.comma(turn),
            Some(b':') => self.stray(turn),
            Some(b'"') if self.is_key(self.at) => self.leave(*turn),
            Some(_) => {
                self.value_turn(turn, self.at);
                Next::Entry
            }
        }
    }

    fn close(&mut self, turn: Turn) -> Next {
        if let Turn::Comma(at) = turn {
            self.odd.push((Oddity::ExtraComma, at));
        }
        self.at += 1;
        Next::End { closed: true }
    }

    /// Ends a list that has no bracket. A comma at its end is that of the object around it.
    fn leave(&mut self, turn: Turn) -> Next {
        if let Turn::Comma(at) = turn {
            self.at = at;
        }
        Next::End { closed: false }
    }

    /// Passes a comma. A run of commas too many is noted once.
    fn comma(&mut self, turn: &mut Turn) -> Next {
        *turn = match *turn {
            Turn::Value => Turn::Comma(self.at),
            Turn::Opened | Turn::Comma(_) => {
                self.odd.push((Oddity::ExtraComma, self.at));
                Turn::Commas
            }
            Turn::Commas => Turn::Commas,
        };
        self.at += 1;
        self.glance();
        Next::Odd
    }

    fn quoted_key(&mut self, turn: &mut Turn) -> Next {
        let key = self.text_span(self.at);
        self.at = key.end;
        self.blank();
        self.value_turn(turn, key.start);
        if self.colon() {
            return Next::Key(key);
        }
        if self.passes_other_colon() {
            return Next::Key(key);
        }
        let next = self.peek();
        let is_alone = matches!(next, None | Some(b',' | b'}' | b']'));
        if next.is_some() {
            let oddity = if is_alone { Oddity::MissingColon } else { Oddity::OtherColon };
            self.odd.push((oddity, key.start));
        }
        if is_alone { Next::Odd } else { Next::Key(key) }
    }

    /// Passes a sign that stands in the place of a colon: before what can only be a value.
    fn passes_other_colon(&mut self) -> bool {
        let is_sign = matches!(self.peek(), Some(b';' | b'=' | b'>' | b'*' | b'.' | b'-'));
        let is_other =
            is_sign && matches!(self.byte_after(self.at + 1), Some(b'"' | b'[' | b'{' | b'>'));
        if is_other {
            self.odd.push((Oddity::OtherColon, self.at));
            self.at += 1;
            // An arrow: `=>`.
            self.at += usize::from(self.peek() == Some(b'>'));
            self.blank();
        }
        is_other
    }

    /// A key without straight double quotes, if a colon follows it on the same line.
    fn bare_key(&mut self, turn: &mut Turn) -> Option<Next> {
        let start = self.at;
        let stop = self.until(start, b":,{}[]\"\n");
        if stop > 0 && self.closes_word(start + stop) && self.follower(start + stop + 1) == b':' {
            self.value_turn(turn, start);
            self.at = start + stop + 1;
            self.blank();
            self.colon();
            return Some(Next::Key(Span { start, end: start + stop + 1 }));
        }
        if stop == 0 || self.byte(start + stop) != Some(b':') {
            return None;
        }
        let key = Span { start, end: start + stop }.of(self.text).trim_end().len();
        self.value_turn(turn, start);
        self.odd.push((Oddity::UnquotedKey, start));
        self.at = start + stop;
        self.colon();
        Some(Next::Key(Span { start, end: start + key }))
    }

    /// Passes what cannot stand here.
    fn stray(&mut self, turn: &mut Turn) -> Next {
        let start = self.at;
        self.odd.push((Oddity::Stray, start));
        self.value();
        if self.at == start {
            let letter = self.text.get(start..).and_then(|rest| rest.chars().next());
            self.at = (start + letter.map_or(1, char::len_utf8)).min(self.end);
            self.glance();
        }
        // Whatever it was, it stands where a comma can.
        *turn = Turn::Commas;
        Next::Odd
    }

    fn value_turn(&mut self, turn: &mut Turn, at: usize) {
        if *turn == Turn::Value {
            self.odd.push((Oddity::MissingComma, at));
        }
        *turn = Turn::Value;
    }

    fn colon(&mut self) -> bool {
        let found = self.peek() == Some(b':');
        if found {
            self.at += 1;
            self.blank();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Next, Oddity, Scanner, Span, Turn};

    /// The members of an object as `key=value`, and what was odd.
    pub(super) fn members(text: &str) -> (Vec<String>, Vec<(Oddity, usize)>) {
        let mut scanner = Scanner::new(text, Span { start: 0, end: text.len() });
        let (mut turn, mut found) = (scanner.enter(), Vec::new());
        loop {
            match scanner.member(&mut turn) {
                Next::Key(key) => {
                    let value = scanner.value().span;
                    found.push(format!("{}={}", key.of(text), value.of(text)));
                }
                Next::Odd | Next::Entry => {}
                Next::End { closed } => {
                    if !closed {
                        scanner.odd.push((Oddity::Unclosed, scanner.at));
                    }
                    return (found, scanner.odd);
                }
            }
        }
    }

    #[test]
    fn the_members_of_good_json_have_no_oddities() {
        let (found, odd) = members(r#" {"a": 1, "b": [2, {"c": 3}], "d": "x"} "#.trim());
        assert_eq!(found, ["\"a\"=1", "\"b\"=[2, {\"c\": 3}]", "\"d\"=\"x\""]);
        assert!(odd.is_empty());
    }

    #[test]
    fn every_departure_from_json_is_noted_and_nothing_after_it_is_lost() {
        for (text, oddity, at) in [
            (r#"{"a": 1, "b": 2,}"#, Oddity::ExtraComma, 15),
            (r#"{,,,"a": 1, "b": 2}"#, Oddity::ExtraComma, 1),
            (r#"{"a": 1,,, "b": 2}"#, Oddity::ExtraComma, 8),
            (r#"{"a": 1 "b": 2}"#, Oddity::MissingComma, 8),
            (r#"{"a" 1, "b": 2}"#, Oddity::OtherColon, 1),
            (r#"{"a": 1, "b" => "2"}"#, Oddity::OtherColon, 13),
            (r#"{"a": "1"- "b": 2}"#, Oddity::Stray, 9),
            (r#"{"a": 1, "x", "b": 2}"#, Oddity::MissingColon, 9),
            (r#"{a: 1, "b": 2}"#, Oddity::UnquotedKey, 1),
            (r#"{"a": 1, ], "b": 2}"#, Oddity::Stray, 9),
            (r#"{"a": 1, /* c */ "b": 2}"#, Oddity::Comment, 9),
            ("{\"a\": 1,\u{a0}\"b\": 2}", Oddity::OddBlank, 8),
            (r#"{"a": 1, "b": 2"#, Oddity::Unclosed, 15),
        ] {
            let (found, odd) = members(text);
            let ends = found.iter().filter_map(|it| it.trim_end_matches('"').chars().last());
            let values: Vec<char> = ends.collect();
            assert_eq!(values, ['1', '2'], "{text}");
            assert_eq!(odd, [(oddity, at)], "{text}");
        }
    }

    #[test]
    fn a_list_whose_bracket_is_missing_ends_before_the_next_key() {
        let text = r#"["MAR", "when": 1"#;
        let mut scanner = Scanner::new(text, Span { start: 0, end: text.len() });
        let mut turn = scanner.enter();
        assert_eq!(scanner.entry(&mut turn), Next::Entry);
        scanner.value();
        assert_eq!(scanner.entry(&mut turn), Next::Odd, "the comma");
        assert_eq!(scanner.entry(&mut turn), Next::End { closed: false });
        assert_eq!(scanner.at, 6, "before the comma, which is that of the object");
        assert_eq!(turn, Turn::Comma(6));
    }
}
