//! Dates as people write them in words, turned into dates that can be read: "Feb
//! 2025", "since 2014", "17–19 février 2025", "Q1 2025", "44 BC".
//!
//! Only ever offered as a hint. Nothing of it is accepted in place of a date, because
//! a guess about a date is a guess about a fact.

use super::{explain::Advice, form::Form, months, numbers};
use crate::words::Said;

type Rule = (fn(&str) -> Option<String>, Said);

/// For a whole text, tried in this order before those for one date.
const WHOLE: [Rule; 4] = [
    (western_digits, Said("dating-western")),
    (plain_dashes, Said("dating-dashes")),
    (joined, Said("dating-joined")),
    (open_end, Said("dating-open-end")),
];

/// For one date. None of them may come back to the whole ones, or a text of many
/// dashes would be tried in every way it can be split.
const PART: [Rule; 6] = [
    (about, Said("dating-about")),
    (clock_time, Said("dating-t-before-time")),
    (unknown_digits, Said("dating-unknown-digits")),
    (named, Said("dating-named")),
    (months::with_month_name, Said("dating-months")),
    (without_blanks, Said("dating-no-blanks")),
];

/// What can be made of a text that may have two ends.
pub(super) fn whole(text: &str) -> Option<Advice> {
    first_of(&WHOLE, text).or_else(|| part(text))
}

/// What can be made of a text that is one date.
pub(super) fn part(text: &str) -> Option<Advice> {
    first_of(&PART, text)
}

/// The first date that a rule makes of it and that can be read.
fn first_of(rules: &[Rule], text: &str) -> Option<Advice> {
    rules.iter().find_map(|(rule, reason)| {
        let date = rule(text).filter(|date| Form::read(date).is_ok())?;
        Some(Advice::write(reason.words(), date))
    })
}

/// The text itself if it is one date, else what can be made of it.
fn readable(text: &str) -> Option<String> {
    let text = text.trim();
    if Form::read(text).is_ok() {
        return Some(text.to_owned());
    }
    // A short number alone is as likely a day ("17 to 19 May") as a year.
    let numbers = || numbers::reordered(text).filter(|_| text.len() > 5);
    part(text).or_else(numbers)?.date
}

/// Arabic-Indic and Persian digits.
fn western_digits(text: &str) -> Option<String> {
    let western = |it: char| match it {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(it) - 0x660, 10).unwrap_or(it),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(it) - 0x6f0, 10).unwrap_or(it),
        other => other,
    };
    let plain: String = text.chars().map(western).collect();
    if plain == text {
        None
    } else if Form::read(&plain).is_ok() {
        Some(plain)
    } else {
        numbers::reordered(&plain).or_else(|| whole(&plain))?.date
    }
}

/// Typographic dashes. One long dash stands between a start and an end, two of them
/// between the parts of a day; a short one is a hyphen.
fn plain_dashes(text: &str) -> Option<String> {
    let is_short = |it: char| matches!(it, '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}');
    let is_long = |it: char| matches!(it, '\u{2013}' | '\u{2014}');
    let plain = match text.matches(is_long).count() {
        0 if text.contains(is_short) => text.to_owned(),
        1 => text.replace(is_long, "/"),
        2 => text.replace(is_long, "-"),
        _ => return None,
    };
    let plain = plain.replace(is_short, "-");
    match plain.split_once('/') {
        Some(_) => join_at(&plain, "/").or_else(|| months::with_month_name(text)),
        None => readable(&plain),
    }
}

/// "17 Feb 2025 to 19 Feb 2025", "2012/open".
fn joined(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let text = ["from ", "du ", "de ", "من "]
        .into_iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(&text);
    [" to ", " until ", " till ", " - ", " au ", " à ", " إلى ", "/"]
        .into_iter()
        .find_map(|between| join_at(text, between))
}

fn join_at(text: &str, between: &str) -> Option<String> {
    let (start, end) = text.split_once(between)?;
    let side = |text: &str| match text.trim().to_lowercase().as_str() {
        "" | ".." => None,
        "open" | "now" | "present" | "today" | "ongoing" => Some("..".to_owned()),
        "unknown" | "?" => Some(String::new()),
        date => readable(&date.to_uppercase()).or_else(|| readable(date)),
    };
    Some(format!("{}/{}", side(start)?, side(end)?))
}

/// "since 2014", "until June 2014".
fn open_end(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let after = |words: [&str; 4]| words.into_iter().find_map(|word| text.strip_prefix(word));
    if let Some(date) = after(["since ", "as of ", "depuis ", "منذ "]) {
        return Some(format!("{}/..", readable(date)?));
    }
    let date = after(["until ", "till ", "jusqu'en ", "حتى "])?;
    Some(format!("../{}", readable(date)?))
}

/// "c. 2014", "about 2014".
fn about(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let words =
        ["circa ", "ca. ", "ca ", "c. ", "about ", "around ", "vers ", "environ ", "حوالي "];
    let date = words.into_iter().find_map(|word| text.strip_prefix(word))?;
    Some(format!("{}~", readable(date)?))
}

/// "2025-02-17 09:30".
fn clock_time(text: &str) -> Option<String> {
    let (day, time) = text.split_once(' ')?;
    time.contains(':').then(|| format!("{day}T{}", time.replace(' ', "")))
}

/// "2014-02-xx", "2014-02-??", "199u".
fn unknown_digits(text: &str) -> Option<String> {
    let question_marks = text.contains("??");
    let is_unknown = |it: char| matches!(it, 'x' | 'u' | 'U') || (question_marks && it == '?');
    text.contains(is_unknown).then(|| text.replace(is_unknown, "X"))
}

/// "2010s", "44 BC", "Q1 2025", "2025-Q1", "spring 2025".
fn named(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    if let Some(decade) = text.strip_suffix("0s").filter(|it| it.len() == 3) {
        // "1900s" may be ten years or a hundred: that is not for us to say.
        return (!decade.ends_with('0')).then(|| format!("{decade}X"));
    }
    if let Some(year) = text.strip_suffix("bc").or_else(|| text.strip_suffix("bce")) {
        let before: i64 = year.trim().parse().ok().filter(|year| *year > 1)?;
        return Some(format!("-{:04}", before - 1));
    }
    let mut words: Vec<&str> = text.split([' ', '-']).filter(|it| !it.is_empty()).collect();
    // Digits sort before letters, so the year comes first wherever it stood.
    words.sort_unstable();
    let [year, name] = *words.as_slice() else {
        return None;
    };
    let code = match name {
        "spring" | "printemps" => 21,
        "summer" | "été" => 22,
        "autumn" | "fall" | "automne" => 23,
        "winter" | "hiver" => 24,
        "q1" | "t1" => 33,
        "q2" | "t2" => 34,
        "q3" | "t3" => 35,
        "q4" | "t4" => 36,
        _ => return None,
    };
    Some(format!("{year}-{code}"))
}

fn without_blanks(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    (plain.len() < text.len()).then_some(plain)
}
