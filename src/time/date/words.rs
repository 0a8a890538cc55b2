//! A whole date in English words: single dates, intervals, sets.
//!
//! Says nothing twice ("17–19 February 2025") and leaves nothing unsaid that is not
//! known. The words of one date on its own are in `phrase`.

use edtf_core::{Date, DateField, SetElement, SetKind};

use super::{
    form::{End, Form, Stamp},
    phrase::{self, Phrase, Role},
};
use crate::time::names::{self, Style};

/// A list shows the members of a set up to this many, and a number beyond.
const SHORT_SET: usize = 3;

pub(super) fn words(form: &Form, style: Style) -> String {
    match form {
        Form::Single(stamp) => Phrase::of(stamp, style).say(style, Role::Whole),
        Form::Interval(start, end) => interval(start, end, style),
        Form::Set(kind, elements) => set(*kind, elements, style),
    }
}

fn interval(start: &End, end: &End, style: Style) -> String {
    if let (End::At(from), End::At(to)) = (start, end)
        && let Some(words) = merged(from, to, style)
    {
        return words;
    }
    let from = side(start, style, Role::Start);
    let to = side(end, style, Role::End);
    match (from, to, style) {
        (Some(from), Some(to), _) => names::range(&from, &to),
        (Some(from), None, Style::Full) if *end == End::Open => format!("since {from}"),
        (Some(from), None, Style::Full) => format!("from {from}, end unknown"),
        (Some(from), None, Style::Short) if *end == End::Open => format!("{from} →"),
        (Some(from), None, Style::Short) => format!("{from} – ?"),
        (None, Some(to), Style::Full) if *start == End::Open => format!("until {to}"),
        (None, Some(to), Style::Full) => format!("until {to}, start unknown"),
        (None, Some(to), Style::Short) if *start == End::Open => format!("→ {to}"),
        (None, Some(to), Style::Short) => format!("? – {to}"),
        (None, None, _) => "unknown".to_owned(),
    }
}

/// One end on its own; none if it has no date.
fn side(end: &End, style: Style, role: Role) -> Option<String> {
    let phrase = Phrase::of(&end.stamp()?, style).say(style, role);
    Some(match end {
        End::OrEarlier(_) => format!("{phrase} or earlier"),
        End::OrLater(_) => format!("{phrase} or later"),
        End::At(_) | End::Open | End::Unknown => phrase,
    })
}

/// Both ends in one phrase, if they are of one kind and doubted alike.
fn merged(from: &Stamp, to: &Stamp, style: Style) -> Option<String> {
    let (first, last) = (Phrase::of(from, style), Phrase::of(to, style));
    if first.doubts != last.doubts {
        return None;
    }
    let body = match (from, to) {
        _ if first.body == last.body => last.body.clone(),
        (Stamp::Date(from), Stamp::Date(to)) => merged_dates(from, to, &first, &last, style)?,
        (Stamp::Instant(from), Stamp::Instant(to)) => {
            let day = phrase::day(from, style);
            if day != phrase::day(to, style) || from.zone != to.zone {
                return None;
            }
            let times = names::range(&phrase::time(from), &phrase::clock(to, style));
            // The zone after the times is no reason to space the dash between them.
            format!("{day}, {}", times.replacen(" – ", "–", 1))
        }
        _ => return None,
    };
    Some(last.doubts.around(&body, style, Role::Whole))
}

/// Two plain dates of the same precision, without what they share at the start.
fn merged_dates(
    from: &Date,
    to: &Date,
    first: &Phrase,
    last: &Phrase,
    style: Style,
) -> Option<String> {
    let plain = |date: &Date| !date.has_unspecified() && date.year.significant_digits.is_none();
    if !plain(from) || !plain(to) || from.precision() != to.precision() {
        return None;
    }
    let number = |field: Option<DateField>| field.and_then(DateField::value);
    let (from_month, to_month) = (number(from.month), number(to.month));
    let season = to_month.is_some_and(|month| month > 12);
    if from.year.value() != to.year.value() || to_month.is_none() || season {
        return Some(names::range(&first.body, &last.body));
    }
    let month = names::month(from_month?, style);
    Some(match number(from.day) {
        // "February–April 2025": the ends are the two months.
        None => format!("{month}–{}", last.body),
        Some(day) if from_month == to_month => format!("{day}–{}", last.body),
        Some(day) => names::range(&format!("{day} {month}"), &last.body),
    })
}

fn set(kind: SetKind, elements: &[SetElement], style: Style) -> String {
    let (which, conjunction) = match kind {
        SetKind::OneMember => ("one of", "or"),
        SetKind::AllMembers => ("all of", "and"),
    };
    if style == Style::Short && elements.len() > SHORT_SET {
        return format!("{which} {} dates", elements.len());
    }
    let members: Vec<String> = elements.iter().map(|it| member(it, style)).collect();
    match members.as_slice() {
        // "one of" a single member is that member.
        [only] if matches!(elements, [SetElement::Date(_)]) => only.clone(),
        _ => format!("{which} {}", names::list(&members, conjunction)),
    }
}

fn member(element: &SetElement, style: Style) -> String {
    let say = |date: &Date| Phrase::of(&Stamp::Date(*date), style).say(style, Role::Whole);
    match element {
        SetElement::Date(date) => say(date),
        SetElement::OnOrBefore(date) => format!("{} or earlier", say(date)),
        SetElement::OnOrAfter(date) => format!("{} or later", say(date)),
        SetElement::Range(first, last) => merged(&Stamp::Date(*first), &Stamp::Date(*last), style)
            .unwrap_or_else(|| names::range(&say(first), &say(last))),
    }
}
