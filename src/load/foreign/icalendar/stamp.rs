//! Days, times and durations as calendars write them.
//!
//! Owns their grammar (RFC 5545, sections 3.3.4 to 3.3.6). Which moment a time is depends on its
//! zone, and that is `zone`'s.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time, date};

/// A day, or a day with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stamp {
    Day(Date),
    /// In the zone that the line names, or in none.
    Local(DateTime),
    Utc(DateTime),
}

impl Stamp {
    /// Reads `20250217`, `20250217T090000` or `20250217T090000Z`; also as ISO 8601 has them with hyphens and
    /// colons, which some programs write.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let Some((day, time)) = text.split_once(['T', 't']) else {
            return read_day(text).map(Self::Day);
        };
        let day = read_day(day)?;
        let bare = time.strip_suffix(['Z', 'z']);
        let time = read_time(bare.unwrap_or(time))?;
        let both = DateTime::from_parts(day, time);
        Some(if bare.is_some() { Self::Utc(both) } else { Self::Local(both) })
    }

    /// The day and time that are written; a day begins at midnight.
    pub(super) fn civil(self) -> DateTime {
        match self {
            Self::Day(day) => day.to_datetime(Time::midnight()),
            Self::Local(time) | Self::Utc(time) => time,
        }
    }

    pub(super) fn is_day(self) -> bool {
        matches!(self, Self::Day(_))
    }
}

fn number(text: &str, from: usize, to: usize) -> Option<i16> {
    let digits = text.get(from..to)?;
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Digits without the signs that stand between them, if these stand at all such places and nowhere else.
fn bare(text: &str, sign: char, places: &[usize]) -> Option<String> {
    let mut found = text.match_indices(sign).map(|(at, _)| at);
    let is_separated = places.iter().all(|place| found.next() == Some(*place));
    (is_separated && found.next().is_none()).then(|| text.replace(sign, ""))
}

fn read_day(text: &str) -> Option<Date> {
    if let Some(bare) = bare(text, '-', &[4, 7]) {
        return read_day(&bare);
    }
    if text.len() != 8 {
        return None;
    }
    let part = |from, to| number(text, from, to).and_then(|number| i8::try_from(number).ok());
    Date::new(number(text, 0, 4)?, part(4, 6)?, part(6, 8)?).ok()
}

fn read_time(text: &str) -> Option<Time> {
    if let Some(bare) = bare(text, ':', &[2, 5]).or_else(|| bare(text, ':', &[2])) {
        return read_time(&bare);
    }
    if text.len() != 6 && text.len() != 4 {
        return None;
    }
    let part = |from, to| number(text, from, to).and_then(|number| i8::try_from(number).ok());
    let second = if text.len() == 6 { part(4, 6)? } else { 0 };
    // A leap second is the second before.
    let second = if second == 60 { 59 } else { second };
    Time::new(part(0, 2)?, part(2, 4)?, second, 0).ok()
}

/// Reads a duration such as `P2D`, `PT1H30M` or `-P1W`.
pub(super) fn duration(text: &str) -> Option<SignedDuration> {
    let text = text.trim();
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let rest = rest.strip_prefix(['P', 'p'])?;
    let (mut seconds, mut digits, mut is_time) = (0_i64, String::new(), false);
    let mut parts = 0;
    for letter in rest.chars() {
        let unit = match letter.to_ascii_uppercase() {
            'T' if digits.is_empty() && !is_time => {
                is_time = true;
                continue;
            }
            digit @ '0'..='9' if digits.len() < 10 => {
                digits.push(digit);
                continue;
            }
            'W' if !is_time => 604_800,
            'D' if !is_time => 86_400,
            'H' if is_time => 3_600,
            'M' if is_time => 60,
            'S' if is_time => 1,
            _ => return None,
        };
        let count: i64 = digits.parse().ok()?;
        digits.clear();
        seconds = seconds.checked_add(count.checked_mul(unit)?)?;
        parts += 1;
    }
    (parts > 0 && digits.is_empty()).then(|| SignedDuration::from_secs(sign * seconds))
}

/// The day of January 1st, 1970, from which keys of moments are counted.
const EPOCH: DateTime = date(1970, 1, 1).at(0, 0, 0, 0);

/// Seconds since 1970 as a clock in UTC would have them.
pub(super) fn seconds(civil: DateTime) -> i64 {
    civil.duration_since(EPOCH).as_secs()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Stamp, duration};

    fn told(text: &str) -> String {
        match Stamp::read(text) {
            Some(Stamp::Day(day)) => day.to_string(),
            Some(Stamp::Local(time)) => time.to_string(),
            Some(Stamp::Utc(time)) => format!("{time}Z"),
            None => String::new(),
        }
    }

    #[test]
    fn days_and_times_are_read() {
        for (text, wanted) in [
            ("20250217", "2025-02-17"),
            ("20250217T093000", "2025-02-17T09:30:00"),
            ("20250217T0930", "2025-02-17T09:30:00"),
            ("20250217t093060z", "2025-02-17T09:30:59Z"),
            ("20250230", ""),
            ("2025-02-17", "2025-02-17"),
            ("2025-02-17T09:30", "2025-02-17T09:30:00"),
            ("2025-02-17T09:30:15Z", "2025-02-17T09:30:15Z"),
            ("2025-02-30", ""),
            ("2025-0217", ""),
            ("20-25-0217", ""),
            ("2025-2-17", ""),
            ("20250217T9:30", ""),
            ("20250217T250000", ""),
            ("20250217T", ""),
            ("2025021é", ""),
            ("+2250217", ""),
        ] {
            assert_eq!(told(text), wanted, "{text}");
        }
    }

    #[test]
    fn durations_are_read() {
        for (text, wanted) in [
            ("P2D", Some(172_800)),
            ("PT1H30M", Some(5_400)),
            ("-P1W", Some(-604_800)),
            ("+P1DT5S", Some(86_405)),
            ("P", None),
            ("PT", None),
            ("P1", None),
            ("P1H", None),
            ("PT1D", None),
            ("P99999999999999999999D", None),
        ] {
            assert_eq!(duration(text).map(|it| it.as_secs()), wanted, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[-+PTWDHMSZ0-9é]{0,24}") {
            let _ = (Stamp::read(&text), duration(&text));
        }
    }
}
