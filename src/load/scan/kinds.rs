//! Closing brackets of the wrong kind: `}` where `]` should stand, and the other way round.
//!
//! Owns how they are told from brackets that are missing: by what follows. One wrong sign must be one slip, and
//! not a bracket too few here and one too many there.

use super::Scanner;
use super::brackets::Brackets;

/// What a value stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Around {
    List,
    Object,
    Unknown,
}

/// What follows a closing bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Follower {
    /// A comma, and the name of a field.
    Field,
    /// A comma, and something else.
    Entry,
    Brace,
    Bracket,
    /// The end, or what says nothing.
    Other,
}

impl Around {
    fn of(is_list: Option<bool>) -> Self {
        is_list.map_or(Self::Unknown, |is_list| if is_list { Self::List } else { Self::Object })
    }

    /// Whether this can follow a value in it.
    fn goes_with(self, follower: Follower) -> bool {
        match self {
            Self::List => matches!(follower, Follower::Entry | Follower::Bracket),
            Self::Object => matches!(follower, Follower::Field | Follower::Brace),
            Self::Unknown => false,
        }
    }
}

impl Scanner<'_, '_> {
    /// Whether the closing bracket that is next is meant for the innermost one that is open, though it is of
    /// the other kind: then what follows goes with that, and with nothing else. `start` is the value that the
    /// open ones belong to.
    pub(super) fn is_wrong_kind(&self, start: usize, open: &Brackets, is_list: bool) -> bool {
        if open.kind(0).is_none_or(|innermost| innermost == is_list) {
            return false;
        }
        let follower = self.follower_of_bracket(self.at + 1);
        let around = |closed: usize| {
            if closed >= open.depth() {
                return self.around(start);
            }
            Around::of(u32::try_from(closed).ok().and_then(|closed| open.kind(closed)))
        };
        if follower == Follower::Other || !around(1).goes_with(follower) {
            return false;
        }
        if let Some(nearest) = open.nearest(is_list) {
            // Or all that is open within that one is not closed.
            let around = around(nearest as usize + 1);
            return around != Around::Unknown && !around.goes_with(follower);
        }
        // So deep, it closes whatever is further out.
        if !open.is_known() {
            return false;
        }
        // Or it closes what is around the value, so that more than one is not closed, or nothing would follow.
        self.around(start) != Around::Unknown
    }

    /// Whether the brace that is next ends the list that it stands in: the list is all that this scanner looks
    /// at, or more of the object around it follows.
    pub(super) fn is_brace_of_list(&self) -> bool {
        let is_last = self.at + 1 == self.end && self.end < self.text.len();
        is_last || Around::Object.goes_with(self.follower_of_bracket(self.at + 1))
    }

    /// What the value at a byte stands in, by what is before it.
    fn around(&self, start: usize) -> Around {
        match self.byte_before(start) {
            Some(b':') => Around::Object,
            Some(b'[' | b',') => Around::List,
            _ => Around::Unknown,
        }
    }

    fn follower_of_bracket(&self, at: usize) -> Follower {
        let Some(place) = self.place_after(at) else { return Follower::Other };
        match self.byte(place) {
            Some(b'}') => Follower::Brace,
            Some(b']') => Follower::Bracket,
            Some(b',') => match self.place_after(place + 1) {
                Some(next) => match self.byte(next) {
                    Some(b'"') if self.is_key(next) => Follower::Field,
                    Some(b'"' | b'{' | b'[') => Follower::Entry,
                    _ => Follower::Other,
                },
                None => Follower::Other,
            },
            _ => Follower::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::load::scan::{Oddity, Scanner, Span, tests};

    /// The value that begins at a sign, and whether it is closed.
    fn value(text: &str, sign: char) -> (&str, bool) {
        let start = text.find(sign).unwrap_or_default();
        let extent = Scanner::new(text, Span { start, end: text.len() }).value();
        (extent.span.of(text), extent.closed)
    }

    #[test]
    fn a_bracket_of_the_wrong_kind_closes_what_is_open_if_what_follows_says_so() {
        for (text, wanted) in [
            (r#"[{"a": ["x"} }, {"b": 1}]"#, r#"{"a": ["x"} }"#),
            (r#"[{"a": ["x"}, "b": 1}, {}]"#, r#"{"a": ["x"}, "b": 1}"#),
            (r#"[{"a": {"b": 1], "c": 2}, {}]"#, r#"{"a": {"b": 1], "c": 2}"#),
            (r#"[{"a": [{"b": 1], {"c": 2}]}, {}]"#, r#"{"a": [{"b": 1], {"c": 2}]}"#),
            (r#"[{"a": 1], {"b": 2}]"#, r#"{"a": 1]"#),
        ] {
            assert_eq!(value(text, '{'), (wanted, true), "{text}");
        }
    }

    #[test]
    fn a_bracket_that_is_missing_is_not_taken_for_one_of_the_wrong_kind() {
        for (text, wanted, closed) in [
            (r#"[{"a": ["x" }, {"b": 1}]"#, r#"{"a": ["x" }"#, true),
            (r#"[{"a": ["x" }]"#, r#"{"a": ["x" }"#, true),
            (r#"[{"a": {"b": ["x" }, "c": 1}, {}]"#, r#"{"a": {"b": ["x" }, "c": 1}"#, true),
            (r#"[{"a": [{"b": 1], "c": 2}, {}]"#, r#"{"a": [{"b": 1], "c": 2}"#, true),
            (r#"[{"a": 1 ], "c": []}"#, r#"{"a": 1"#, false),
            (r#"[{"a": 1 ]}"#, r#"{"a": 1"#, false),
        ] {
            assert_eq!(value(text, '{'), (wanted, closed), "{text}");
        }
    }

    #[test]
    fn it_is_noted_once() {
        let (found, odd) = tests::members(r#"{"a": ["x"}, "b": {"c": 2], "d": 3]"#);
        assert_eq!(found, [r#""a"=["x"}"#, r#""b"={"c": 2]"#, r#""d"=3"#]);
        assert_eq!(odd, [(Oddity::BracketForBrace, 34)]);
    }
}
