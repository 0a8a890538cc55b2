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
use crate::say;
use crate::time::names::{self, Style};
use crate::time::written;
use crate::words::comma;

/// A date in words, not yet put together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Phrase {
    pub(super) body: String,
    pub(super) noun: Noun,
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

/// What a body is, for languages that put an article before some of them: "since 2014", "depuis 2014"; "since 10
/// April 2026", "depuis le 10 avril 2026".
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Noun {
    Day,
    Month,
    /// A month that begins with a vowel in some languages: April, August, October.
    VowelMonth,
    Year,
    Season,
    /// Summer, autumn, winter: likewise.
    VowelSeason,
    Decade,
    Century,
    /// Anything else stands without an article.
    #[default]
    Other,
}

impl Noun {
    /// As messages call it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::VowelMonth => "vowel-month",
            Self::Year => "year",
            Self::Season => "season",
            Self::VowelSeason => "vowel-season",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Other => "other",
        }
    }

    const fn of_month(month: Option<u8>) -> Self {
        match month {
            Some(4 | 8 | 10) => Self::VowelMonth,
            Some(_) => Self::Month,
            None => Self::Other,
        }
    }

    const fn of_season(code: u8) -> Self {
        match code {
            22..=24 | 26..=28 | 30..=32 => Self::VowelSeason,
            _ => Self::Season,
        }
    }
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
                body: names::at(&day(instant, style), &clock(instant, style)),
                noun: Noun::Day,
                doubts: Doubts::default(),
            },
        }
    }

    fn of_date(date: &Date, style: Style) -> Self {
        let Body { words, noun, notes } = body(date, style);
        let mut doubts = doubts(date);
        doubts.notes.extend(notes);
        Self { body: words, noun, doubts }
    }

    /// The body with its doubts; notes name the end of the interval they are about.
    pub(super) fn say(&self, style: Style, role: Role) -> String {
        self.doubts.around(&self.body, self.noun, style, role)
    }

    /// The whole of it behind a word such as "since", which stands where "about" would in some languages.
    pub(super) fn say_behind(&self, role: Role) -> String {
        let date = if self.doubts.about {
            say!("time-about-behind", date = &self.body)
        } else {
            self.body.clone()
        };
        self.doubts.noted(date, Style::Full, role)
    }
}

impl Doubts {
    /// `body` with these doubts said about it.
    pub(super) fn around(&self, body: &str, noun: Noun, style: Style, role: Role) -> String {
        let noun = noun.key();
        match (self.about, style) {
            (true, Style::Full) => {
                self.noted(say!("time-about", date = body, noun = noun), style, role)
            }
            (true, Style::Short) => {
                self.noted(say!("time-about-short", date = body, noun = noun), style, role)
            }
            (false, _) => self.noted(body.to_owned(), style, role),
        }
    }

    fn noted(&self, date: String, style: Style, role: Role) -> String {
        match style {
            Style::Short if self.uncertain => say!("time-uncertain-short", date = date),
            Style::Full if !self.notes.is_empty() => {
                let note = |note: &String| match role {
                    Role::Whole => note.clone(),
                    Role::Start => say!("time-note-of-start", note = note),
                    Role::End => say!("time-note-of-end", note = note),
                };
                let notes: Vec<String> = self.notes.iter().map(note).collect();
                say!("time-with-notes", date = date, notes = notes.join(comma()))
            }
            Style::Short | Style::Full => date,
        }
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
        let notes = uncertain.then(|| say!("time-uncertain").to_owned()).into_iter().collect();
        return Doubts { about: about || date.year.significant_digits.is_some(), uncertain, notes };
    }
    let named = |test: fn(&Qualifier) -> bool| -> String {
        let parts = parts.iter().filter(|(_, it)| test(it));
        parts.map(|(name, _)| *name).collect::<Vec<_>>().join("-")
    };
    let mut notes = Vec::new();
    if is_year_inferred(date) {
        notes.push(say!("time-year-inferred").to_owned());
    } else if uncertain {
        notes.push(say!("time-parts-uncertain", parts = named(|it| it.uncertain)));
    }
    if about {
        notes.push(say!("time-parts-approximate", parts = named(|it| it.approximate)));
    }
    Doubts { about: false, uncertain: uncertain || about, notes }
}

/// A date without its qualifiers.
struct Body {
    words: String,
    noun: Noun,
    /// What its unknown digits leave open.
    notes: Vec<String>,
}

/// The date without its qualifiers, and what its unknown digits leave open.
fn body(date: &Date, style: Style) -> Body {
    if written::is_iso()
        && let Some(body) = in_digits(date)
    {
        return body;
    }
    let Some(month) = date.month else {
        return year_alone(date, style);
    };
    let (year, mut notes) = year_beside(date, style);
    let code = month.value().unwrap_or(0);
    if code > 12 {
        let words = spaced(names::season(code, style), &year);
        return Body { words, noun: Noun::of_season(code), notes };
    }
    let of_month = Noun::of_month(month.value());
    let Some(day) = date.day else {
        return match months(month, style) {
            Some(month) => Body { words: spaced(&month, &year), noun: of_month, notes },
            None => year_with(date, style, say!("time-month-unknown").to_owned()),
        };
    };
    match (month.value(), months(month, style)) {
        (Some(number), Some(name)) => {
            let longest = crate::time::days_in_month(date.year.value().unwrap_or(0), number);
            let days = choices(day, longest, names::day, |first, last| {
                say!("time-between-days", first = first, last = last)
            });
            let noun = match &days {
                None => of_month,
                Some(_) if day.has_unspecified() => Noun::Other,
                Some(_) => Noun::Day,
            };
            if days.is_none() {
                notes.push(say!("time-day-unknown").to_owned());
            }
            let month = days.map_or(name.clone(), |days| spaced(&days, &name));
            Body { words: spaced(&month, &year), noun, notes }
        }
        (_, Some(names)) => {
            notes.push(day_note(day));
            Body { words: spaced(&names, &year), noun: of_month, notes }
        }
        (_, None) if is_masked(day) => {
            year_with(date, style, say!("time-month-and-day-unknown").to_owned())
        }
        (_, None) => {
            let note = [say!("time-month-unknown"), &day_note(day)].join(comma());
            year_with(date, style, note)
        }
    }
}

/// The date as ISO 8601 writes it; none where that has no plain form for it, as of "spring" or "201X".
fn in_digits(date: &Date) -> Option<Body> {
    let year = date.year.value()?;
    let month = match date.month {
        // Where only some digits of a year are meant, words say which.
        None if date.year.significant_digits.is_none() => None,
        None => return None,
        Some(month) => Some(month.value().filter(|month| (1..=12).contains(month))?),
    };
    let (day, notes) = match date.day {
        Some(day) if is_masked(day) => (None, vec![say!("time-day-unknown").to_owned()]),
        Some(day) => (Some(day.value()?), Vec::new()),
        None => (None, Vec::new()),
    };
    let noun = if day.is_some() { Noun::Day } else { Noun::Year };
    let words = match month {
        Some(month) => written::iso(year, month, day),
        None => written::iso_year(year),
    };
    Some(Body { words, noun, notes })
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
        return say!("time-day-unknown").to_owned();
    }
    let digit = |it: Option<u8>| it.map_or_else(|| "X".to_owned(), |it| it.to_string());
    let digits = match day.value() {
        Some(day) => day.to_string(),
        None => format!("{}{}", digit(day.digits[0]), digit(day.digits[1])),
    };
    say!("time-day-of-digits", digits = digits)
}

/// The month, or the months it may be; none if it may be any.
fn months(month: DateField, style: Style) -> Option<String> {
    let name = |it| names::month(it, style).to_owned();
    choices(month, 12, name, |first, last| say!("time-between-months", first = first, last = last))
}

/// What a field of two digits may be, at most `longest`: "12", "between 10 and 19",
/// "5, 15 or 25"; none if both digits are unknown.
fn choices(
    field: DateField,
    longest: u8,
    name: impl Fn(u8) -> String,
    between: impl Fn(String, String) -> String,
) -> Option<String> {
    if is_masked(field) {
        return None;
    }
    let fits = |digit: Option<u8>, value: u8| digit.is_none_or(|it| it == value);
    let all: Vec<u8> = (1..=longest)
        .filter(|it| fits(field.digits[0], it / 10) && fits(field.digits[1], it % 10))
        .collect();
    // An unknown last digit leaves neighbours, an unknown first digit single days.
    match (all.as_slice(), field.digits[1]) {
        ([first, _, .., last], None) => Some(between(name(*first), name(*last))),
        (some, _) => {
            let named: Vec<String> = some.iter().map(|it| name(*it)).collect();
            Some(names::list(&named, say!("or")))
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
        (Style::Full, Years::Any) => (String::new(), vec![say!("time-year-unknown").to_owned()]),
        (Style::Full, Years::Between(first, last)) => {
            let (first, last) = (names::year(first), names::year(last));
            (String::new(), vec![say!("time-year-between", first = first, last = last)])
        }
        (Style::Full, Years::Scattered) => {
            (written, vec![say!("time-year-digits-unknown").to_owned()])
        }
    }
}

fn year_with(date: &Date, style: Style, note: String) -> Body {
    let mut body = year_alone(date, style);
    body.notes.push(note);
    body
}

/// A date of only a year: "2022", "2010s", "20th century (1900–1999)".
fn year_alone(date: &Date, style: Style) -> Body {
    let full = style == Style::Full;
    let of = |noun: Noun, words: String| Body { words, noun, notes: Vec::new() };
    if let Some(year) = date.year.value() {
        let mut body = of(Noun::Year, names::year(year));
        if let Years::Between(first, last) = years(date)
            && first != last
            && full
        {
            let (first, last) = (names::year(first), names::year(last));
            body.notes.push(say!("time-between-years", first = first, last = last));
        }
        return body;
    }
    match years(date) {
        Years::Any if full => of(Noun::Other, say!("time-year-unknown").to_owned()),
        Years::Between(first, last) => {
            let years = || names::range(&names::year(first), &names::year(last));
            // The century is counted from 01, its digits from 00: both are said.
            let century = || names::century(first / 100 + 1);
            match last - first {
                9 if first > 0 => of(Noun::Decade, names::decade(first)),
                99 if full => {
                    of(Noun::Century, say!("time-century", century = century(), years = years()))
                }
                99 => of(Noun::Century, say!("time-century-short", century = century())),
                _ => of(Noun::Other, years()),
            }
        }
        Years::Scattered if full => {
            let mut body = of(Noun::Year, mask(date));
            body.notes.push(say!("time-year-digits-unknown").to_owned());
            body
        }
        Years::Any | Years::Scattered => of(Noun::Year, mask(date)),
    }
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
    body(&instant.date, style).words
}

/// "09:30 UTC", "10:30 (UTC+01:00)", "10:30 local time"; short without the zone.
pub(super) fn clock(instant: &Instant, style: Style) -> String {
    let time = time(instant);
    match (style, instant.zone) {
        (Style::Short, _) => time,
        (Style::Full, Zone::Utc) => format!("{time} UTC"),
        (Style::Full, Zone::Local) => say!("time-local", time = time),
        (Style::Full, Zone::Offset(minutes)) => {
            let sign = if minutes < 0 { '−' } else { '+' };
            let minutes = minutes.unsigned_abs();
            format!("{time} (UTC{sign}{:02}:{:02})", minutes / 60, minutes % 60)
        }
    }
}

/// "09:30", or "09:30:15" where there are seconds to tell.
pub(super) fn time(instant: &Instant) -> String {
    names::clock(instant.hour, instant.minute, instant.second.unwrap_or(0))
}
