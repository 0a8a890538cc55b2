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
        Self { reason: reason.to_owned(), hint: format!("write {date}"), date: Some(date) }
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
    Advice::new("it is empty", "write a date such as 2025-02-17, or 2025 if only the year is known")
}

fn no_ends() -> Advice {
    Advice::new(
        "neither the start nor the end is known",
        "write at least one of them, such as 2026-04-10/.. for what is still going on",
    )
}

fn too_far() -> Advice {
    Advice::new("the year is too far away to be placed", "write a year of fewer digits")
}

fn order(text: &str) -> Advice {
    let (start, end) = text.split_once('/').unwrap_or((text, ""));
    let swapped = format!("{end}/{start}");
    let hint = if Form::read(&swapped).is_ok() {
        format!("swap them if that is what was meant: {swapped}")
    } else {
        "write the earlier date first".to_owned()
    };
    Advice::new(format!("the end ({end}) is before the start ({start})"), hint)
}

fn duration(part: &str) -> Option<Advice> {
    let is_duration = part.strip_prefix('P')?.starts_with(|it: char| it.is_ascii_digit());
    is_duration.then(|| {
        Advice::new(
            "a duration cannot stand for a start or an end",
            "write the first and the last day, such as 2025-02-17/2025-02-19",
        )
    })
}

fn fallback(text: &str, fault: Fault) -> Advice {
    let reason = if !text.contains(|it: char| it.is_numeric()) {
        "there is no date in it"
    } else if !text.is_ascii() {
        "a date is made of digits and hyphens"
    } else if text.len() > LONGEST && !text.contains(['[', '{']) {
        "it is longer than any date"
    } else {
        in_own_words(fault.message)
    };
    Advice::new(
        reason,
        "write a day as 2025-02-17, a month as 2025-02, a year as 2025, \
         several days as 2025-02-17/2025-02-19",
    )
}

/// What the grammar says, in words for people who do not know it.
fn in_own_words(message: &'static str) -> &'static str {
    const WORDS: &[(&str, &str)] = &[
        ("whitespace", "there is a blank in it"),
        ("out of supported range", "a number in it is too large"),
        ("day is out of range", "its month has no such day"),
        ("month must be", "its month is none from 01 to 12"),
        ("hour must be", "its hour is none from 00 to 23"),
        ("minute must be", "its minute is none from 00 to 59"),
        ("second must be", "its second is none from 00 to 60"),
        ("shift", "its time zone is not written as Z or +01:00"),
        ("time must be", "its time of day is not written as 09:30:00"),
        ("time components", "its time of day is not written as 09:30:00"),
        ("date-time", "a time of day stands behind a date that is not a whole day"),
        ("Y-prefixed", "a year with Y has more than four digits"),
        ("set", "a list of dates is not written as [2024,2025]"),
    ];
    let known = WORDS.iter().find(|(part, _)| message.contains(part));
    known.map_or("it is not written as dates are", |(_, words)| words)
}
