//! Days and stretches of days as nearly all files write them: `2025-02-17`, `2025-02-17/2025-02-19`.
//!
//! Owns nothing that `form` does not: what this reads, that reads alike, only slower. A property test holds it.

use super::edge::{Edge, Precision, Qualifier};
use super::{EventDate, Moment, Shape};
use crate::time::moment::days_in_month;

/// Bytes of a day.
const LENGTH: usize = 10;

/// A day or a stretch of days; none of anything else, be it a date or not.
pub(super) fn read(text: &str) -> Option<EventDate> {
    let start = day(text.get(..LENGTH)?)?;
    let (end, shape) = match text.get(LENGTH..)? {
        "" => (start, Shape::Single),
        rest => (day(rest.strip_prefix('/')?)?, Shape::Interval),
    };
    // That ends before it begins.
    if start >= end.plus_seconds(Moment::DAY) {
        return None;
    }
    Some(EventDate {
        text: text.into(),
        start: edge(start),
        end: edge(end),
        shape,
        unknown_digits: false,
        year_inferred: false,
    })
}

/// The first moment of a day.
fn day(text: &str) -> Option<Moment> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u16, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0'))
        })
    };
    let year = i64::from(number(&[y1, y2, y3, y4])?);
    let month = u8::try_from(number(&[m1, m2])?).ok()?;
    let day = u8::try_from(number(&[d1, d2])?).ok()?;
    let is_there = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
    is_there.then(|| Moment::from_civil(year, month, day))
}

/// The edge of a date that is a day.
fn edge(day: Moment) -> Edge {
    Edge::Known {
        earliest: day,
        latest: day.plus_seconds(Moment::DAY),
        precision: Precision::Day,
        qualifier: Qualifier::default(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::form::Form;
    use super::read;
    use crate::time::EventDate;

    fn slowly(text: &str) -> Option<EventDate> {
        Form::read(text).ok().map(|form| EventDate::of(text, &form))
    }

    #[test]
    fn what_is_no_day_is_left_to_others() {
        let others = [
            "",
            "2025",
            "2025-02",
            "2025-02-30",
            "2025-13-01",
            "2025-00-10",
            "2025-02-17/",
            "2025-02-17/..",
            "2025-02-17/2025-02",
            "2025-02-19/2025-02-17",
            "2025-02-1X",
            "2025-02-17?",
            "2025-02-17T10:00Z",
            "-025-02-17",
            "+025-02-17",
            "2025-02-17//2025-02-18",
            "٢٠٢٥-٠٢-١٧",
        ];
        for text in others {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn days_are_read_as_by_the_grammar(
            text in "[0-9]{4}-(0[0-9]|1[0-3])-[0-3][0-9](/[0-9]{4}-(0[0-9]|1[0-3])-[0-3][0-9])?",
            near in any::<bool>(),
        ) {
            // Of two random days, half of all pairs are in the wrong order; near ones decide by day.
            let text = if near && text.len() > 10 {
                format!("{}/{}{}", &text[..10], &text[..8], &text[19..])
            } else {
                text
            };
            prop_assert_eq!(read(&text), slowly(&text), "{}", text);
        }
    }
}
