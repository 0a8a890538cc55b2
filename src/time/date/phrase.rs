//! The words of one date: its body ("17 February 2025") and the notes on it ("year
//! inferred", "day unknown").
//!
//! Kept apart until the end, because an interval says the body once for both ends
//! and tells whose note it is. How two dates are joined is in `words`.

use edtf_core::{Date, DateField, Qualifier};

use super::{
    form::Stamp,
    instant::{Instant, Zone},
};
use crate::time::names::{self, Style};

/// A date in words, not yet put together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Phrase {
    pub(super) body: String,
    pub(super) doubts: Doubts,
}

/// What is not known about a date.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Doubts {
    /// It is an estimate.
    about: bool,
    /// Some part of it is uncertain; said by the notes where there is room.
    uncertain: bool,
    notes: Vec<String>,
}

/// Which end of an interval a note is about.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The only date there is.
    Whole,
    Start,
    End,
}

impl Phrase {
    pub(super) fn of(stamp: &Stamp, style: Style) -> Self {
        match stamp {
            Stamp::Date(date) => Self::of_date(date, style),
            Stamp::Instant(instant) => Self {
                body: format!("{}, {}", day(instant, style), clock(instant, style)),
                doubts: Doubts::default(),
            },
        }
    }

    fn of_date(date: &Date, style: Style) -> Self {
        let (body, notes) = body(date, style);
        let mut doubts = doubts(date);
        doubts.notes.extend(notes);
        Self { body, doubts }
    }

    /// The body with its doubts; notes name the end of the interval they are about.
    pub(super) fn say(&self, style: Style, role: Role) -> String {
        self.doubts.around(&self.body, style, role)
    }
}

impl Doubts {
    /// `body` with these doubts said about it.
    pub(super) fn around(&self, body: &str, style: Style, role: Role) -> String {
        if style == Style::Short {
            let circa = if self.about { "c. " } else { "" };
            let mark = if self.uncertain { "?" } else { "" };
            return format!("{circa}{body}{mark}");
        }
        let about = if self.about { "about " } else { "" };
        let end = match role {
            Role::Whole => "",
            Role::Start => "start ",
            Role::End => "end ",
        };
        let mut out = format!("{about}{body}");
        for note in &self.notes {
            out.push_str(", ");
            out.push_str(end);
            out.push_str(note);
        }
        out
    }
}

/// Whether only the year is uncertain, of a date that has more than a year.
pub(super) fn is_year_inferred(date: &Date) -> bool {
    let sure = |field: Option<DateField>| field.is_none_or(|it| !it.qualifier.uncertain);
    date.year.qualifier.uncertain && date.month.is_some() && sure(date.month) && sure(date.day)
}

fn doubts(date: &Date) -> Doubts {
    let parts: Vec<(&str, Qualifier)> = [
        Some(("year", date.year.qualifier)),
        date.month.map(|month| ("month", month.qualifier)),
        date.day.map(|day| ("day", day.qualifier)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let about = date.is_approximate();
    let uncertain = date.is_uncertain();
    let alike = parts.iter().all(|(_, it)| *it == date.year.qualifier);
    if alike {
        let notes = uncertain.then(|| "uncertain".to_owned()).into_iter().collect();
        return Doubts { about: about || date.year.significant_digits.is_some(), uncertain, notes };
    }
    let named = |test: fn(&Qualifier) -> bool| -> Vec<String> {
        let parts = parts.iter().filter(|(_, it)| test(it));
        parts.map(|(name, _)| (*name).to_owned()).collect()
    };
    let mut notes = Vec::new();
    if is_year_inferred(date) {
        notes.push("year inferred".to_owned());
    } else if uncertain {
        notes.push(format!("{} uncertain", names::list(&named(|it| it.uncertain), "and")));
    }
    if about {
        notes.push(format!("{} approximate", names::list(&named(|it| it.approximate), "and")));
    }
    Doubts { about: false, uncertain: uncertain || about, notes }
}

/// The date without its qualifiers, and what its unknown digits leave open.
fn body(date: &Date, style: Style) -> (String, Vec<String>) {
    let Some(month) = date.month else {
        return year_alone(date, style);
    };
    let (year, mut notes) = year_beside(date, style);
    let code = month.value().unwrap_or(0);
    if code > 12 {
        return (spaced(names::season(code, style), &year), notes);
    }
    let Some(day) = date.day else {
        return match months(month, style) {
            Some(month) => (spaced(&month, &year), notes),
            None => year_with(date, style, "month unknown"),
        };
    };
    match (month.value(), months(month, style)) {
        (Some(number), Some(name)) => {
            let longest = crate::time::days_in_month(date.year.value().unwrap_or(0), number);
            let days = choices(day, longest, |it| it.to_string());
            if days.is_none() {
                notes.push("day unknown".to_owned());
            }
            let month = days.map_or(name.clone(), |days| spaced(&days, &name));
            (spaced(&month, &year), notes)
        }
        (_, Some(names)) => {
            notes.push(day_note(day));
            (spaced(&names, &year), notes)
        }
        (_, None) if is_masked(day) => year_with(date, style, "month and day unknown"),
        (_, None) => year_with(date, style, &format!("month unknown, {}", day_note(day))),
    }
}

fn spaced(first: &str, second: &str) -> String {
    if second.is_empty() { first.to_owned() } else { format!("{first} {second}") }
}

fn is_masked(field: DateField) -> bool {
    field.digits == [None, None]
}

/// "day unknown", "day 12", "day 1X".
fn day_note(day: DateField) -> String {
    if is_masked(day) {
        return "day unknown".to_owned();
    }
    let digit = |it: Option<u8>| it.map_or_else(|| "X".to_owned(), |it| it.to_string());
    match day.value() {
        Some(day) => format!("day {day}"),
        None => format!("day {}{}", digit(day.digits[0]), digit(day.digits[1])),
    }
}

/// The month, or the months it may be; none if it may be any.
fn months(month: DateField, style: Style) -> Option<String> {
    choices(month, 12, |it| names::month(it, style).to_owned())
}

/// What a field of two digits may be, at most `longest`: "12", "between 10 and 19",
/// "5, 15 or 25"; none if both digits are unknown.
fn choices(field: DateField, longest: u8, name: impl Fn(u8) -> String) -> Option<String> {
    if is_masked(field) {
        return None;
    }
    let fits = |digit: Option<u8>, value: u8| digit.is_none_or(|it| it == value);
    let all: Vec<u8> = (1..=longest)
        .filter(|it| fits(field.digits[0], it / 10) && fits(field.digits[1], it % 10))
        .collect();
    // An unknown last digit leaves neighbours, an unknown first digit single days.
    match (all.as_slice(), field.digits[1]) {
        ([first, _, .., last], None) => {
            Some(format!("between {} and {}", name(*first), name(*last)))
        }
        (some, _) => {
            let named: Vec<String> = some.iter().map(|it| name(*it)).collect();
            Some(names::list(&named, "or"))
        }
    }
}

/// The year next to a month; where its digits are not all known, a note in its place.
fn year_beside(date: &Date, style: Style) -> (String, Vec<String>) {
    if let Some(year) = date.year.value() {
        return (names::year(year), Vec::new());
    }
    let written = mask(date);
    match (style, years(date)) {
        (Style::Short, _) => (written, Vec::new()),
        (Style::Full, Years::Any) => (String::new(), vec!["year unknown".to_owned()]),
        (Style::Full, Years::Between(first, last)) => {
            let (first, last) = (names::year(first), names::year(last));
            (String::new(), vec![format!("year between {first} and {last}")])
        }
        (Style::Full, Years::Scattered) => {
            (written, vec!["some digits of the year unknown".to_owned()])
        }
    }
}

fn year_with(date: &Date, style: Style, note: &str) -> (String, Vec<String>) {
    let (body, mut notes) = year_alone(date, style);
    notes.push(note.to_owned());
    (body, notes)
}

/// A date of only a year: "2022", "2010s", "20th century (1900–1999)".
fn year_alone(date: &Date, style: Style) -> (String, Vec<String>) {
    let full = style == Style::Full;
    if let Some(year) = date.year.value() {
        let name = names::year(year);
        let note = match years(date) {
            Years::Between(first, last) if first != last && full => {
                Some(format!("between {} and {}", names::year(first), names::year(last)))
            }
            _ => None,
        };
        return (name, note.into_iter().collect());
    }
    let body = match years(date) {
        Years::Any if full => return ("year unknown".to_owned(), Vec::new()),
        Years::Between(first, last) => match last - first {
            9 if first > 0 => format!("{}s", names::year(first)),
            // The century is counted from 01, its digits from 00: both are said.
            99 if full => {
                let years = names::range(&names::year(first), &names::year(last));
                format!("{} century ({years})", names::ordinal(first / 100 + 1))
            }
            99 => format!("{} c.", names::ordinal(first / 100 + 1)),
            _ => names::range(&names::year(first), &names::year(last)),
        },
        Years::Scattered if full => {
            let note = "some digits of the year unknown".to_owned();
            return (mask(date), vec![note]);
        }
        Years::Any | Years::Scattered => mask(date),
    };
    (body, Vec::new())
}

/// The years that a year with unknown digits may be.
enum Years {
    Any,
    /// Every year from the first to the last.
    Between(i64, i64),
    /// Some years with gaps between, as of `2X25`.
    Scattered,
}

fn years(date: &Date) -> Years {
    use edtf_core::{Bound, Edtf, YearKind};
    if let YearKind::Standard { digits, .. } = date.year.kind {
        if digits == [None; 4] {
            return Years::Any;
        }
        let tail = digits.iter().skip_while(|digit| digit.is_some());
        if tail.into_iter().any(Option::is_some) {
            return Years::Scattered;
        }
    }
    let whole = Date { month: None, day: None, ..*date };
    let bounds = Edtf::Date(whole).bounds();
    match (bounds.earliest, bounds.latest) {
        (Bound::Date(first), Bound::Date(last)) => Years::Between(first.year, last.year),
        _ => Years::Any,
    }
}

/// The digits of the year as written, "201X".
fn mask(date: &Date) -> String {
    let edtf_core::YearKind::Standard { digits, .. } = date.year.kind else {
        return String::new();
    };
    let digit = |it: Option<u8>| it.map_or('X', |it| char::from(b'0' + it % 10));
    digits.into_iter().map(digit).collect()
}

/// The day of an instant, as it was where the clock hung.
pub(super) fn day(instant: &Instant, style: Style) -> String {
    body(&instant.date, style).0
}

/// "09:30 UTC", "10:30 (UTC+01:00)", "10:30 local time"; short without the zone.
pub(super) fn clock(instant: &Instant, style: Style) -> String {
    let time = time(instant);
    match style {
        Style::Full => format!("{time}{}", zone(instant.zone)),
        Style::Short => time,
    }
}

/// "09:30", or "09:30:15" where there are seconds to tell.
pub(super) fn time(instant: &Instant) -> String {
    let minutes = format!("{:02}:{:02}", instant.hour, instant.minute);
    match instant.second {
        None | Some(0) => minutes,
        Some(second) => format!("{minutes}:{second:02}"),
    }
}

/// The zone, with the space before it.
pub(super) fn zone(zone: Zone) -> String {
    match zone {
        Zone::Utc => " UTC".to_owned(),
        Zone::Local => " local time".to_owned(),
        Zone::Offset(minutes) => {
            let sign = if minutes < 0 { '−' } else { '+' };
            let minutes = minutes.unsigned_abs();
            format!(" (UTC{sign}{:02}:{:02})", minutes / 60, minutes % 60)
        }
    }
}
