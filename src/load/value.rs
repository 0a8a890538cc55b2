//! Single values: what sort a value is, and how each type of the model is read from one.
//!
//! Owns the rule that a value which cannot be read is reported and kept as written. Accepts what
//! can be read without a guess (a number for a text, a number in quotes) and says so.

mod kept;
mod leaf;
mod syntax;

pub(super) use kept::{DEEPEST, keep, keep_unread};
pub(super) use leaf::{date_hint, date_words, text_of};

use super::codes;
use super::context::Context;
use super::json_text;
use super::path::Path;
use super::scan::Span;
use crate::say;
use crate::words::Said;

/// A value and its place.
#[derive(Clone, Copy)]
pub(super) struct Here<'p> {
    pub span: Span,
    /// How deep brackets stand in one another in it.
    pub depth: usize,
    pub path: Path<'p>,
}

/// What came of reading a value. Problems are already reported.
pub(super) enum Reading<T> {
    Whole(T),
    /// Something of it could not be read, and has no place in what was read.
    Part(T),
    Nothing,
}

impl<T> Reading<T> {
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Self::Whole(value) => Reading::Whole(change(value)),
            Self::Part(value) => Reading::Part(change(value)),
            Self::Nothing => Reading::Nothing,
        }
    }
}

/// What should stand where something else does, in words.
pub(super) struct Expected {
    /// E.g. "a whole number".
    pub what: Said,
    /// An instruction with an example.
    pub hint: Said,
}

/// A type of the model that is read from a value.
pub(super) trait FromJson: Sized {
    /// What to say if another sort of value stands there.
    const EXPECTED: Expected;

    /// Reads it, and reports what is wrong.
    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self>;
}

/// What sort a value is, by its first character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Text,
    Number,
    Truth,
    Null,
    List,
    Object,
    /// No JSON: a word, a text in other quotes, a number with letters in it.
    Word,
    /// Nothing stands there.
    Missing,
}

impl Sort {
    pub(super) fn of(raw: &str) -> Self {
        match raw.as_bytes() {
            [] => Self::Missing,
            [b'"', ..] => Self::Text,
            [b'{', ..] => Self::Object,
            [b'[', ..] => Self::List,
            b"null" => Self::Null,
            b"true" | b"false" => Self::Truth,
            [b'-' | b'0'..=b'9', ..] if is_number(raw) => Self::Number,
            _ if json_text::lacks_opening(raw) => Self::Text,
            _ => Self::Word,
        }
    }
}

/// Whether the grammar of JSON takes it for a number, of whatever size.
fn is_number(raw: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(raw).is_ok()
}

/// Reports that a value is of another sort than expected, or no JSON at all.
pub(super) fn refuse<T>(here: &Here<'_>, ctx: &mut Context<'_>, expected: &Expected) -> Reading<T> {
    refuse_and(here, ctx, expected, say!("kept-as-written"));
    Reading::Nothing
}

/// The same where something else becomes of the value, which `then` says.
fn refuse_and(here: &Here<'_>, ctx: &mut Context<'_>, expected: &Expected, then: &str) {
    let raw = here.span.of(ctx.text);
    if ctx.is_cut_at(here.span.end) {
        return;
    }
    if here.depth > DEEPEST {
        return kept::report_depth(here, ctx);
    }
    if let Some((what, hint)) = syntax::not_json(raw) {
        let message = format!("{what} {then}");
        ctx.problem(codes::BROKEN_JSON, here.span.start, &here.path, || (message, hint));
        return;
    }
    ctx.problem(codes::WRONG_TYPE, here.span.start, &here.path, || {
        let (name, what, found) = (here.path.name(), expected.what.words(), found(raw));
        let message =
            say!("found-wrong-type", name = name, expected = what, found = found, then = then);
        (message, expected.hint.words().to_owned())
    });
}

/// A value in words: `the text “nine”`, `a list`.
pub(super) fn found(raw: &str) -> String {
    match Sort::of(raw) {
        Sort::Text => {
            let text = short(raw.trim_matches('"'));
            say!("value-text", text = text)
        }
        Sort::Number => say!("value-number", number = short(raw)),
        Sort::Truth => say!("value-word", word = raw),
        Sort::Null => say!("value-null").to_owned(),
        Sort::List => say!("value-list").to_owned(),
        Sort::Object => say!("value-object").to_owned(),
        Sort::Word => say!("value-other", text = short(raw)),
        Sort::Missing => say!("value-nothing").to_owned(),
    }
}

/// The beginning of a text, for a sentence.
pub(super) fn short(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut letters = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut short: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::{Sort, found, short};

    #[test]
    fn a_value_is_told_by_its_first_character() {
        for (raw, sort) in [
            ("\"x\"", Sort::Text),
            ("-1.5e3", Sort::Number),
            ("99999999999999999999", Sort::Number),
            ("1e999", Sort::Number),
            ("2025-02-17", Sort::Word),
            ("007", Sort::Word),
            ("nullx", Sort::Word),
            ("null", Sort::Null),
            ("'x'", Sort::Word),
            ("x\"", Sort::Text),
            ("2025-02\"", Sort::Text),
            ("", Sort::Missing),
        ] {
            assert_eq!(Sort::of(raw), sort, "{raw}");
        }
    }

    #[test]
    fn a_long_text_is_named_by_its_beginning() {
        assert_eq!(short(&"x".repeat(50)), "x".repeat(40) + "…");
        assert_eq!(found("\"a\nb\""), "the text “a b”");
    }
}
