//! A whole date in words: single dates, intervals, sets.
//!
//! Says nothing twice ("17–19 February 2025") and leaves nothing unsaid that is not
//! known. The words of one date on its own are in `phrase`.

use edtf_core::{Date, DateField, SetElement, SetKind};

use super::{
    form::{End, Form, Stamp},
    phrase::{self, Noun, Phrase, Role},
};
use crate::say;
use crate::time::names::{self, Style};
use crate::time::written;
use crate::words::language;

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
    if style == Style::Full {
        if let (End::At(from), End::Open | End::Unknown) = (start, end) {
            let phrase = Phrase::of(from, style);
            let (date, noun) = (phrase.say_behind(Role::Start), phrase.noun.key());
            return match end {
                End::Open => say!("time-since", date = date, noun = noun),
                _ => say!("time-from", date = date, noun = noun),
            };
        }
        if let (End::Open | End::Unknown, End::At(to)) = (start, end) {
            let phrase = Phrase::of(to, style);
            let (date, noun) = (phrase.say_behind(Role::End), phrase.noun.key());
            return match start {
                End::Open => say!("time-until", date = date, noun = noun),
                _ => say!("time-until-from-unknown", date = date, noun = noun),
            };
        }
    }
    let from = side(start, style, Role::Start);
    let to = side(end, style, Role::End);
    let other = Noun::Other.key();
    let from_right = language().is_right_to_left();
    match (from, to, style) {
        (Some(from), Some(to), _) => names::range(&from, &to),
        (Some(from), None, Style::Full) if *end == End::Open => {
            say!("time-since", date = from, noun = other)
        }
        (Some(from), None, Style::Full) => say!("time-from", date = from, noun = other),
        // An arrow points the other way among words that are read from the right.
        (Some(from), None, Style::Short) if *end == End::Open && from_right => {
            say!("time-since", date = from, noun = other)
        }
        (Some(from), None, Style::Short) if *end == End::Open => format!("{from} →"),
        (Some(from), None, Style::Short) => format!("{from} – ?"),
        (None, Some(to), Style::Full) if *start == End::Open => {
            say!("time-until", date = to, noun = other)
        }
        (None, Some(to), Style::Full) => {
            say!("time-until-from-unknown", date = to, noun = other)
        }
        (None, Some(to), Style::Short) if *start == End::Open && from_right => {
            say!("time-until", date = to, noun = other)
        }
        (None, Some(to), Style::Short) if *start == End::Open => format!("→ {to}"),
        (None, Some(to), Style::Short) => format!("? – {to}"),
        (None, None, _) => say!("time-unknown").to_owned(),
    }
}

/// One end on its own; none if it has no date.
fn side(end: &End, style: Style, role: Role) -> Option<String> {
    let phrase = Phrase::of(&end.stamp()?, style).say(style, role);
    Some(match end {
        End::OrEarlier(_) => say!("time-or-earlier", date = phrase),
        End::OrLater(_) => say!("time-or-later", date = phrase),
        End::At(_) | End::Open | End::Unknown => phrase,
    })
}

/// Both ends in one phrase, if they are of one kind and doubted alike.
fn merged(from: &Stamp, to: &Stamp, style: Style) -> Option<String> {
    let (first, last) = (Phrase::of(from, style), Phrase::of(to, style));
    if first.doubts != last.doubts {
        return None;
    }
    let mut noun = Noun::Other;
    let body = match (from, to) {
        _ if first.body == last.body => {
            noun = last.noun;
            last.body.clone()
        }
        (Stamp::Date(from), Stamp::Date(to)) => merged_dates(from, to, &first, &last, style)?,
        (Stamp::Instant(from), Stamp::Instant(to)) => {
            let day = phrase::day(from, style);
            if day != phrase::day(to, style) || from.zone != to.zone {
                return None;
            }
            names::between(&day, &phrase::time(from), &phrase::clock(to, style))
        }
        _ => return None,
    };
    Some(last.doubts.around(&body, noun, style, Role::Whole))
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
    if written::is_iso() {
        return Some(names::range(&first.body, &last.body));
    }
    let month = names::month(from_month?, style);
    Some(match number(from.day) {
        // "February–April 2025": the ends are the two months.
        None => format!("{month}–{}", last.body),
        Some(day) if from_month == to_month => format!("{}–{}", names::day(day), last.body),
        Some(day) => names::range(&format!("{} {month}", names::day(day)), &last.body),
    })
}

fn set(kind: SetKind, elements: &[SetElement], style: Style) -> String {
    if style == Style::Short && elements.len() > SHORT_SET {
        return match kind {
            SetKind::OneMember => say!("time-one-of-many", count = elements.len()),
            SetKind::AllMembers => say!("time-all-of-many", count = elements.len()),
        };
    }
    let members: Vec<String> = elements.iter().map(|it| member(it, style)).collect();
    match (members.as_slice(), kind) {
        // "one of" a single member is that member.
        ([only], _) if matches!(elements, [SetElement::Date(_)]) => only.clone(),
        (all, SetKind::OneMember) => say!("time-one-of", dates = names::list(all, say!("or"))),
        (all, SetKind::AllMembers) => say!("time-all-of", dates = names::list(all, say!("and"))),
    }
}

fn member(element: &SetElement, style: Style) -> String {
    let say = |date: &Date| Phrase::of(&Stamp::Date(*date), style).say(style, Role::Whole);
    match element {
        SetElement::Date(date) => say(date),
        SetElement::OnOrBefore(date) => say!("time-or-earlier", date = say(date)),
        SetElement::OnOrAfter(date) => say!("time-or-later", date = say(date)),
        SetElement::Range(first, last) => merged(&Stamp::Date(*first), &Stamp::Date(*last), style)
            .unwrap_or_else(|| names::range(&say(first), &say(last))),
    }
}
