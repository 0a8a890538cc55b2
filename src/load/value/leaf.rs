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
use crate::say;
use crate::time::{DateError, EventDate};
use crate::words::Said;

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
        Expected { what: Said("expected-text"), hint: Said("expected-text-hint") };

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
                let (name, what) = (here.path.name(), expected.what.words());
                (
                    say!(
                        "found-number-for-text",
                        name = name,
                        expected = what,
                        number = short(raw)
                    ),
                    say!("found-number-for-text-hint", number = short(raw)),
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
                    (say!("found-backslash").to_owned(), say!("found-backslash-hint").to_owned())
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
                b'\n' | b'\r' => {
                    (say!("control-line-break").to_owned(), say!("control-line-break-hint"))
                }
                b'\t' => (say!("control-tab").to_owned(), say!("control-tab-hint")),
                _ => (
                    say!("control-unseen", code = format!("{sign:04X}")),
                    say!("control-unseen-hint"),
                ),
            };
            let message = say!("found-control", what = what);
            (message, hint.to_owned())
        });
    }
    if let Some(at) = decoded.half {
        ctx.problem(codes::BROKEN_CHARACTER, start + at, &here.path, || {
            (say!("found-half").to_owned(), say!("found-half-hint").to_owned())
        });
    }
    Reading::Whole(decoded.text)
}

fn odd_quotes(quotes: OddQuotes, here: &Here<'_>, ctx: &mut Context<'_>) {
    let start = here.span.start;
    let (code, at, message, hint) = match quotes {
        OddQuotes::NoOpening => {
            (codes::MISSING_QUOTE, start, say!("found-no-opening"), say!("found-no-opening-hint"))
        }
        OddQuotes::NoClosing => {
            (codes::MISSING_QUOTE, start, say!("found-no-closing"), say!("found-no-closing-hint"))
        }
        OddQuotes::Inner(at) => (
            codes::QUOTE_IN_TEXT,
            start + at,
            say!("found-inner-quote"),
            say!("found-inner-quote-hint"),
        ),
    };
    ctx.problem(code, at, &here.path, || (message.to_owned(), hint.to_owned()));
}

impl FromJson for Text {
    const EXPECTED: Expected =
        Expected { what: Said("expected-texts"), hint: Said("expected-texts-hint") };

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
    const EXPECTED: Expected =
        Expected { what: Said("expected-whole-number"), hint: Said("expected-whole-number-hint") };

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
    const EXPECTED: Expected =
        Expected { what: Said("expected-number"), hint: Said("expected-number-hint") };

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
        let message = say!("found-number-in-quotes", name = here.path.name());
        (message, say!("found-number-in-quotes-hint", number = text))
    });
    Reading::Whole(number)
}

fn out_of_range<T>(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<T> {
    let raw = here.span.of(ctx.text);
    let is_below = raw.starts_with('-');
    let found = found(raw);
    ctx.problem(codes::NUMBER_OUT_OF_RANGE, here.span.start, &here.path, || {
        let name = here.path.name();
        (
            if is_below {
                say!("found-below", name = name, found = found)
            } else {
                say!("found-above", name = name, found = found)
            },
            say!("found-out-of-range-hint").to_owned(),
        )
    });
    Reading::Nothing
}

impl FromJson for When {
    const EXPECTED: Expected =
        Expected { what: Said("expected-date"), hint: Said("expected-date-hint") };

    /// Never [`Reading::Nothing`]: what is no date is kept as written in its place.
    fn read(here: &Here<'_>, ctx: &mut Context<'_>) -> Reading<Self> {
        let raw = here.span.of(ctx.text);
        if Sort::of(raw) == Sort::Null {
            return Reading::Whole(Self::Missing);
        }
        if !matches!(Sort::of(raw), Sort::Text | Sort::Number) {
            let then = say!("then-undated");
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
                    let message = if text.trim().is_empty() {
                        say!("found-empty-date", what = what)
                    } else {
                        say!("found-no-date", what = what)
                    };
                    (message, date_hint(&error))
                });
                Reading::Whole(Self::Unreadable(text))
            }
        }
    }
}

/// Why a text is no date, as a sentence.
pub(in crate::load) fn date_words(error: &DateError) -> String {
    if error.text.trim().is_empty() {
        return say!("date-is-empty").to_owned();
    }
    say!("date-is-none", text = short(&error.text), reason = &error.reason)
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
                (
                    say!("found-misspelt-code", written = short(&written), name = name),
                    say!("found-misspelt-code-hint", near = near),
                )
            });
        }
        Reading::Whole(code)
    }
}
