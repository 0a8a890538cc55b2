//! Texts, numbers, dates and codes.
//!
//! Owns which other sorts of value each of them accepts with a warning.

use compact_str::CompactString;

use super::{Expected, FromJson, Here, Reading, Sort, found, refuse, refuse_and, short};
use crate::load::codes;
use crate::load::context::Context;
use crate::load::fields::entries;
use crate::load::json_text::{self, Flaw, OddQuotes};
use crate::load::scan::Span;
use crate::model::{CodeList, Text, When};
use crate::time::{DateError, EventDate};

/// A text, or a number as text, without any report. For names of records and references.
pub(in crate::load) fn text_of(span: Span, text: &str) -> Option<String> {
    let raw = span.of(text);
    match Sort::of(raw) {
        Sort::Text => json_text::decode(raw).ok().map(|decoded| decoded.text),
        Sort::Number => Some(raw.to_owned()),
        _ => None,
    }
}

impl FromJson for String {
    const EXPECTED: Expected =
        Expected { what: "a text", hint: "Write a text in double quotes: \"…\"." };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        read_text(here, ctx, &Self::EXPECTED)
    }
}

// A short text that stands in many records: one of up to 24 bytes has no memory of its own.
impl FromJson for CompactString {
    const EXPECTED: Expected = String::EXPECTED;

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        String::read(here, ctx).map(Self::from)
    }
}

fn read_text(here: &Here<'_>, ctx: &mut Context<'_>, expected: &Expected) -> Reading<String> {
    let raw = here.span.of(ctx.text);
    match Sort::of(raw) {
        Sort::Text => quoted(here, ctx),
        Sort::Number if !ctx.is_cut_at(here.span.end) => {
            ctx.problem(codes::NUMBER_WITHOUT_QUOTES, here.span.start, &here.path, || {
                let (name, what) = (here.path.name(), expected.what);
                (
                    format!("{name} should be {what}, but here stands the number {}. It was read as text.", short(raw)),
                    format!("Put it in quotes: \"{}\".", short(raw)),
                )
            });
            Reading::Whole(raw.to_owned())
        }
        _ => refuse(here, ctx, expected),
    }
}

pub(super) fn quoted(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<String> {
    let start = here.span.start;
    let decoded = match json_text::decode(here.span.of(ctx.text)) {
        Ok(decoded) => decoded,
        Err(flaw) => {
            if !ctx.is_cut_at(here.span.end) {
                let Flaw::Escape(at) = flaw;
                ctx.problem(codes::BROKEN_JSON, start + at, &here.path, || {
                    (
                        "A backslash means nothing before this letter, so that the text cannot be read for certain. It is kept as written.".to_owned(),
                        "Write two backslashes (\\\\) for one, or remove it.".to_owned(),
                    )
                });
            }
            return Reading::Nothing;
        }
    };
    if let Some(quotes) = decoded.quotes {
        if ctx.is_cut_at(here.span.end) {
            return Reading::Nothing;
        }
        odd_quotes(quotes, here, ctx);
    }
    if let Some(at) = decoded.control {
        let sign = ctx.text.as_bytes().get(start + at).copied().unwrap_or_default();
        ctx.problem(codes::CONTROL_CHARACTER, start + at, &here.path, || {
            let (what, hint) = match sign {
                b'\n' | b'\r' => ("a line break".to_owned(), "Write \\n for a line break, or put the text on one line."),
                b'\t' => ("a tab".to_owned(), "Write \\t for a tab, or a blank."),
                _ => (format!("a sign that cannot be seen (U+{sign:04X})"), "Remove it: it belongs to no text. It may have been a letter of which a bit was lost."),
            };
            let message = format!("This text has {what} in it. JSON does not allow that; it was read all the same.");
            (message, hint.to_owned())
        });
    }
    if let Some(at) = decoded.half {
        ctx.problem(codes::BROKEN_CHARACTER, start + at, &here.path, || {
            (
                "This is half of a character; its other half is missing. The text is shown with � in its place.".to_owned(),
                "Write the character itself instead of \\u…; the program that wrote the file may have cut the text here.".to_owned(),
            )
        });
    }
    Reading::Whole(decoded.text)
}

fn odd_quotes(quotes: OddQuotes, here: &Here<'_>, ctx: &mut Context<'_>) {
    let start = here.span.start;
    let (code, at, message, hint) = match quotes {
        OddQuotes::NoOpening => (
            codes::MISSING_QUOTE,
            start,
            "The double quote before this text is missing. It was read up to the quote behind it.",
            "Put a double quote before the text.",
        ),
        OddQuotes::NoClosing => (
            codes::MISSING_QUOTE,
            start,
            "The double quote that ends this text is missing. It was read up to where it seems to end.",
            "Put a double quote at the end of the text.",
        ),
        OddQuotes::Inner(at) => (
            codes::QUOTE_IN_TEXT,
            start + at,
            "Double quotes stand within this text as they are, so that other programs take it to end here. It was read with them.",
            "Write \\\" for a double quote within a text.",
        ),
    };
    ctx.problem(code, at, &here.path, || (message.to_owned(), hint.to_owned()));
}

impl FromJson for Text {
    const EXPECTED: Expected = Expected {
        what: "a text, or texts by language",
        hint: "Write \"…\", or {\"en\": \"…\", \"fr\": \"…\"}.",
    };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        if Sort::of(here.span.of(ctx.text)) != Sort::Object {
            return match read_text(here, ctx, &Self::EXPECTED) {
                Reading::Whole(text) => Reading::Whole(Self::Plain(text)),
                Reading::Part(text) => Reading::Part(Self::Plain(text)),
                Reading::Nothing => Reading::Nothing,
            };
        }
        let (mut texts, mut is_whole) = (Vec::new(), true);
        for member in entries(here, ctx) {
            let path = here.path.key(&member.key);
            let text = Here { span: member.span, depth: member.depth, path };
            if Sort::of(member.span.of(ctx.text)) == Sort::Null {
                continue;
            }
            match String::read(&text, ctx) {
                Reading::Whole(text) if !member.is_replaced => {
                    texts.push((CompactString::from(&*member.key), text));
                }
                _ => is_whole = false,
            }
        }
        match (is_whole, texts.is_empty()) {
            (true, _) => Reading::Whole(Self::ByLanguage(texts)),
            (false, false) => Reading::Part(Self::ByLanguage(texts)),
            (false, true) => Reading::Nothing,
        }
    }
}

impl FromJson for u32 {
    const EXPECTED: Expected = Expected {
        what: "a whole number",
        hint: "Write a whole number without quotes, for example 2.",
    };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        let raw = here.span.of(ctx.text);
        match Sort::of(raw) {
            Sort::Number if !ctx.is_cut_at(here.span.end) => match raw.parse() {
                Ok(number) => Reading::Whole(number),
                // `2.0` is a whole number too; JSON does not tell them apart.
                Err(_) => match raw.split_once('.') {
                    Some((whole, rest)) if rest.bytes().all(|digit| digit == b'0') => {
                        whole.parse().map_or_else(|_| out_of_range(here, ctx), Reading::Whole)
                    }
                    Some(_) => refuse(here, ctx, &Self::EXPECTED),
                    None => out_of_range(here, ctx),
                },
            },
            Sort::Text => number_in_quotes(here, ctx),
            _ => refuse(here, ctx, &Self::EXPECTED),
        }
    }
}

impl FromJson for f64 {
    const EXPECTED: Expected = Expected {
        what: "a number",
        hint: "Write a number without quotes and with a point, for example 12.65.",
    };

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        let raw = here.span.of(ctx.text);
        match Sort::of(raw) {
            Sort::Number if !ctx.is_cut_at(here.span.end) => match raw.parse::<Self>() {
                Ok(number) if number.is_finite() => Reading::Whole(number),
                _ => out_of_range(here, ctx),
            },
            Sort::Text => number_in_quotes(here, ctx),
            _ => refuse(here, ctx, &Self::EXPECTED),
        }
    }
}

/// Reads `"12"` as 12.
fn number_in_quotes<T: FromJson + std::str::FromStr>(
    here: &Here<'_>,
    ctx: &mut Context<'_>,
) -> Reading<T> {
    let text = text_of(here.span, ctx.text).unwrap_or_default();
    let text = text.trim();
    let number = if Sort::of(text) == Sort::Number { text.parse().ok() } else { None };
    let Some(number) = number else { return refuse(here, ctx, &T::EXPECTED) };
    ctx.problem(codes::NUMBER_IN_QUOTES, here.span.start, &here.path, || {
        let message =
            format!("{} is a number, but it stands in quotes. It was read.", here.path.name());
        (message, format!("Remove the quotes: {text}."))
    });
    Reading::Whole(number)
}

fn out_of_range<T>(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<T> {
    let raw = here.span.of(ctx.text);
    let why = if raw.starts_with('-') { "below what is possible" } else { "too large" };
    let found = found(raw);
    ctx.problem(codes::NUMBER_OUT_OF_RANGE, here.span.start, &here.path, || {
        let name = here.path.name();
        (
            format!("{name} cannot be {found}, which is {why}. It is kept as written under other fields."),
            "Correct the number, or leave the field out if it is not known.".to_owned(),
        )
    });
    Reading::Nothing
}

impl FromJson for When {
    const EXPECTED: Expected = Expected {
        what: "a date",
        hint: "Write the date in quotes, as exact as it is known: \"2025-02-17\", \"2025-02\" or \"2025\".",
    };

    /// Never [`Reading::Nothing`]: what is no date is kept as written in its place.
    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        let raw = here.span.of(ctx.text);
        if Sort::of(raw) == Sort::Null {
            return Reading::Whole(Self::Missing);
        }
        if !matches!(Sort::of(raw), Sort::Text | Sort::Number) {
            let then = "It is shown as undated, with what stands there as text.";
            refuse_and(here, ctx, &Self::EXPECTED, then);
            return Reading::Whole(Self::Unreadable(raw.to_owned()));
        }
        let Reading::Whole(text) = read_text(here, ctx, &Self::EXPECTED) else {
            return Reading::Whole(Self::Unreadable(raw.to_owned()));
        };
        match EventDate::parse(&text) {
            Ok(date) => Reading::Whole(Self::Date(date)),
            Err(error) => {
                let at = here.span.start + date_offset(raw, &error);
                ctx.problem(codes::UNREADABLE_DATE, at, &here.path, || {
                    let what = date_words(&error);
                    let then =
                        if text.trim().is_empty() { "" } else { ", with the text as written" };
                    (format!("{what} It is shown as undated{then}."), date_hint(&error))
                });
                Reading::Whole(Self::Unreadable(text))
            }
        }
    }
}

/// Why a text is no date, as a sentence.
pub(in crate::load) fn date_words(error: &DateError) -> String {
    if error.text.trim().is_empty() {
        return "The date is empty.".to_owned();
    }
    format!("“{}” is not a date that can be read: {}.", short(&error.text), error.reason)
}

/// What to write instead, as a sentence.
pub(in crate::load) fn date_hint(error: &DateError) -> String {
    let mut letters = error.hint.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// Where in a value with its quotes the trouble with the date is. With escapes in it, that cannot
/// be told.
fn date_offset(raw: &str, error: &DateError) -> usize {
    match error.offset {
        Some(offset) if raw.starts_with('"') && !raw.contains('\\') => 1 + offset,
        _ => 0,
    }
}

impl<T: CodeList + for<'a> From<&'a str>> FromJson for T {
    const EXPECTED: Expected = String::EXPECTED;

    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        let Reading::Whole(written) = String::read(here, ctx) else { return Reading::Nothing };
        let code = Self::from(written.as_str());
        if !code.is_listed()
            && let Some(near) = ctx.slips.find(&written, Self::LISTED, CodeList::code)
        {
            ctx.problem(codes::MISSPELT_CODE, here.span.start, &here.path, || {
                let name = here.path.name();
                let (shown, unknown) = (short(&written), "It is kept as written, and counts as a value of its own");
                (
                    format!("“{shown}” is not one of the values of {name} that the program knows. {unknown}."),
                    format!("Did you mean \"{near}\"? If not, leave it as it is."),
                )
            });
        }
        Reading::Whole(code)
    }
}
