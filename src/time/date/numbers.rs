//! Advice on dates made of numbers: in another order, with other separators, without
//! leading zeros, or with a day that the calendar does not have.

use super::{explain::Advice, form::Form};
use crate::say;
use crate::time::{
    days_in_month,
    names::{self, Style},
};
use crate::words::Said;

const YEAR_FIRST: Said = Said("dating-year-first");
const HYPHENS: Said = Said("dating-hyphens");
const TWO_DIGITS: Said = Said("dating-two-digits");

/// The same numbers as a date, if they are one: "17/02/2025", "2025-2-7", "20250217".
pub(super) fn reordered(text: &str) -> Option<Advice> {
    let (text, suffix) = split_qualifier(text);
    let pieces: Vec<&str> = text.split(['/', '.', '-', ' ']).collect();
    let are_numbers = pieces.iter().all(|it| is_number(it));
    if !are_numbers {
        return None;
    }
    let hyphens = !text.contains(['/', '.', ' ']);
    let how = if hyphens { TWO_DIGITS } else { HYPHENS };
    match *pieces.as_slice() {
        [number] => one_number(number, suffix),
        [year, month] if year.len() == 4 && short(month) => {
            let new = !hyphens || month.len() == 1;
            let found = date(year, month, "", suffix).filter(|_| new)?;
            Some(Advice::write(how.words(), found))
        }
        [month, year] if year.len() == 4 && short(month) => {
            let found = date(year, month, "", suffix)?;
            Some(Advice::write(YEAR_FIRST.words(), found))
        }
        [year, month, day] if year.len() == 4 && short(month) && short(day) => {
            if hyphens && month.len() == 2 && day.len() == 2 {
                return None;
            }
            match date(year, month, day, suffix) {
                Some(found) => Some(Advice::write(how.words(), found)),
                None => off_calendar(&padded(year, month, day)),
            }
        }
        [first, second, year] if year.len() == 4 && short(first) && short(second) => {
            day_or_month_first(first, second, year, suffix)
        }
        [first, second, third] if short(first) && short(second) && short(third) => {
            Some(Advice::new(say!("dating-four-digits"), say!("dating-four-digits-hint")))
        }
        _ => None,
    }
}

fn day_or_month_first(first: &str, second: &str, year: &str, suffix: &str) -> Option<Advice> {
    let day_first = date(year, second, first, suffix);
    let month_first = date(year, first, second, suffix);
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => {
            Some(Advice::new(YEAR_FIRST.words(), say!("dating-either", one = one, other = other)))
        }
        (Some(found), _) | (None, Some(found)) => Some(Advice::write(YEAR_FIRST.words(), found)),
        (None, None) => off_calendar(&padded(year, second, first)),
    }
}

/// A lone number: eight digits are a day, six a month, others a year.
fn one_number(number: &str, suffix: &str) -> Option<Advice> {
    let part = |from: usize, to: usize| number.get(from..to).unwrap_or("");
    let together = match number.len() {
        8 => date(part(0, 4), part(4, 6), part(6, 8), suffix),
        6 => date(part(0, 4), part(4, 6), "", suffix),
        _ => None,
    };
    if let Some(found) = together {
        return Some(Advice::write(HYPHENS.words(), found));
    }
    if number.len() < 4 {
        let found = readable(format!("{number:0>4}{suffix}"))?;
        return Some(Advice::write(say!("dating-year-of-four"), found));
    }
    let found = readable(format!("Y{number}{suffix}"))?;
    let reason = say!("dating-year-of-more");
    Some(Advice::write(reason, found))
}

/// A date in the right form that the calendar does not have: the 13th month, the 30th
/// of February, or 00 for "not known".
pub(super) fn off_calendar(text: &str) -> Option<Advice> {
    let (text, suffix) = split_qualifier(text);
    let mut pieces = text.split('-');
    let year = pieces.next().filter(|it| it.len() == 4 && is_number(it))?;
    let month = pieces.next().filter(|it| it.len() == 2 && is_number(it))?;
    let day = pieces.next();
    if pieces.next().is_some() || day.is_some_and(|it| it.len() != 2 || !is_number(it)) {
        return None;
    }
    let day_number = day.and_then(|it| it.parse::<u8>().ok());
    match (month.parse().ok()?, day_number) {
        (0, _) => Some(Advice::new(
            say!("dating-month-from-one"),
            say!("dating-without-month", year = format!("{year}{suffix}")),
        )),
        (13.., Some(1..=12)) => {
            let found = date(year, day?, month, suffix)?;
            Some(Advice::write(say!("dating-month-before-day"), found))
        }
        (21..=41, Some(_)) => Some(Advice::new(
            say!("dating-season", month = month),
            say!("dating-season-hint", season = format!("{year}-{month}{suffix}")),
        )),
        (13.., _) => Some(Advice::new(
            say!("dating-no-month", month = month),
            say!(
                "dating-no-month-hint",
                december = format!("{year}-12"),
                year = format!("{year}{suffix}"),
            ),
        )),
        (number, Some(wrong)) => off_month(year, month, number, wrong, suffix),
        (_, None) => None,
    }
}

fn off_month(year: &str, month: &str, number: u8, wrong: u8, suffix: &str) -> Option<Advice> {
    let last = days_in_month(year.parse().ok()?, number);
    if wrong == 0 {
        return Some(Advice::new(
            say!("dating-day-from-one"),
            say!("dating-without-day", month = format!("{year}-{month}{suffix}")),
        ));
    }
    (wrong > last).then(|| {
        let name = names::month(number, Style::Full);
        Advice::new(
            say!("dating-days-of-month", month = name, year = year, days = last.to_string()),
            say!(
                "dating-last-day",
                last = format!("{year}-{month}-{last}{suffix}"),
                month = format!("{year}-{month}{suffix}"),
            ),
        )
    })
}

/// The numbers as a date, if the calendar has it; seasons are not what was meant.
fn date(year: &str, month: &str, day: &str, suffix: &str) -> Option<String> {
    month.parse().ok().filter(|month: &u8| *month <= 12)?;
    readable(format!("{}{suffix}", padded(year, month, day)))
}

fn padded(year: &str, month: &str, day: &str) -> String {
    if day.is_empty() {
        format!("{year}-{month:0>2}")
    } else {
        format!("{year}-{month:0>2}-{day:0>2}")
    }
}

fn readable(text: String) -> Option<String> {
    Form::read(&text).is_ok().then_some(text)
}

/// The text and the `?`, `~` or `%` at its end.
fn split_qualifier(text: &str) -> (&str, &str) {
    let body = text.trim_end_matches(['?', '~', '%']);
    (body, text.get(body.len()..).unwrap_or(""))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn short(number: &str) -> bool {
    number.len() <= 2
}
