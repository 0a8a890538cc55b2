//! Why a text is not a date, and what to write instead.
//!
//! Collects the advice of those who know: `numbers` for order, padding and the
//! calendar, `rewrite` for words. Promises nothing it has not tried: a date that a
//! hint proposes can be read.

use super::{
    DateError,
    form::{Fault, FaultKind, Form},
    numbers, rewrite,
};
use crate::say;
use crate::words::Said;

/// Longer texts are sentences, not dates that went wrong.
const LONGEST: usize = 64;

/// A reason and a way out, both clauses without a full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Advice {
    pub(super) reason: String,
    pub(super) hint: String,
    /// What the hint says to write, if that is one date.
    pub(super) date: Option<String>,
}

impl Advice {
    /// Advice to write `date`, which can be read.
    pub(super) fn write(reason: &str, date: String) -> Self {
        Self {
            reason: reason.to_owned(),
            hint: say!("dating-write", date = &date),
            date: Some(date),
        }
    }

    pub(super) fn new(reason: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { reason: reason.into(), hint: hint.into(), date: None }
    }
}

/// The error for a text as given, blanks included, that `fault` was found in.
pub(super) fn explain(text: &str, fault: Fault) -> DateError {
    let trimmed = text.trim();
    let blanks = text.len() - text.trim_start().len();
    let (advice, offset) = advise(trimmed, fault);
    DateError {
        text: text.to_owned(),
        offset: offset.map(|offset| blanks + offset.min(trimmed.len())),
        reason: advice.reason,
        hint: advice.hint,
    }
}

fn advise(text: &str, fault: Fault) -> (Advice, Option<usize>) {
    if text.is_empty() {
        return (no_date(), None);
    }
    let here = Some(fault.offset);
    match fault.kind {
        FaultKind::Order => return (order(text), here),
        FaultKind::NoEnds => return (no_ends(), None),
        FaultKind::TooFar => return (too_far(), here),
        FaultKind::Grammar => {}
    }
    if text.len() > LONGEST {
        return (fallback(text, fault), here);
    }
    if let Some(advice) = numbers::reordered(text).or_else(|| rewrite::whole(text)) {
        return (advice, None);
    }
    let (part, start) = part_at(text, fault.offset);
    let advice = numbers::off_calendar(part)
        .or_else(|| duration(part))
        .or_else(|| numbers::reordered(part))
        .or_else(|| rewrite::part(part))
        .unwrap_or_else(|| fallback(text, fault));
    (advice, Some(fault.offset.max(start)))
}

/// The date inside an interval or set that holds the byte `offset`, and where it begins.
fn part_at(text: &str, offset: usize) -> (&str, usize) {
    let is_bracket = |it: char| matches!(it, '/' | ',' | '[' | ']' | '{' | '}');
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind(is_bracket).map_or(0, |at| at + 1);
    let rest = text.get(start..).unwrap_or("");
    let end = rest.find(is_bracket).unwrap_or(rest.len());
    let part = rest.get(..end).unwrap_or(rest);
    // The clock time has its own faults; the calendar ones are in the day.
    let day = part.split_once('T').map_or(part, |(day, _)| day);
    (day.trim_matches('.'), start)
}

fn no_date() -> Advice {
    Advice::new(say!("dating-empty"), say!("dating-empty-hint"))
}

fn no_ends() -> Advice {
    Advice::new(say!("dating-no-ends"), say!("dating-no-ends-hint"))
}

fn too_far() -> Advice {
    Advice::new(say!("dating-too-far"), say!("dating-too-far-hint"))
}

fn order(text: &str) -> Advice {
    let (start, end) = text.split_once('/').unwrap_or((text, ""));
    let swapped = format!("{end}/{start}");
    let hint = if Form::read(&swapped).is_ok() {
        say!("dating-swap", date = swapped)
    } else {
        say!("dating-earlier-first").to_owned()
    };
    Advice::new(say!("dating-order", end = end, start = start), hint)
}

fn duration(part: &str) -> Option<Advice> {
    let is_duration = part.strip_prefix('P')?.starts_with(|it: char| it.is_ascii_digit());
    is_duration.then(|| Advice::new(say!("dating-duration"), say!("dating-duration-hint")))
}

fn fallback(text: &str, fault: Fault) -> Advice {
    let reason = if !text.contains(|it: char| it.is_numeric()) {
        say!("dating-nothing")
    } else if !text.is_ascii() {
        say!("dating-digits-hyphens")
    } else if text.len() > LONGEST && !text.contains(['[', '{']) {
        say!("dating-too-long")
    } else {
        in_own_words(fault.message)
    };
    Advice::new(reason, say!("dating-forms-hint"))
}

/// What the grammar says, in words for people who do not know it.
fn in_own_words(message: &'static str) -> &'static str {
    const WORDS: &[(&str, Said)] = &[
        ("whitespace", Said("dating-blank")),
        ("out of supported range", Said("dating-large")),
        ("day is out of range", Said("dating-no-such-day")),
        ("month must be", Said("dating-no-such-month")),
        ("hour must be", Said("dating-hour")),
        ("minute must be", Said("dating-minute")),
        ("second must be", Said("dating-second")),
        ("shift", Said("dating-zone")),
        ("time must be", Said("dating-clock")),
        ("time components", Said("dating-clock")),
        ("date-time", Said("dating-clock-of-part")),
        ("Y-prefixed", Said("dating-long-year")),
        ("set", Said("dating-list")),
    ];
    let known = WORDS.iter().find(|(part, _)| message.contains(part));
    known.map_or(say!("dating-other"), |(_, words)| words.words())
}
