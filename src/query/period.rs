//! A period that a filter names: `2024`, `2024-Q3`, `2024/2025-06`, `last:18m`; and how events must lie
//! to it.

use serde::{Deserialize, Serialize};

use super::EventFacts;
use crate::time::{EventDate, Moment, Span};

/// How an event must lie to a period.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lies {
    /// It shares a moment with it.
    #[default]
    Overlapping,
    /// It lies wholly in it.
    During,
    /// It begins in it.
    Starting,
    /// It ends in it.
    Ending,
}

impl Lies {
    /// Every way, with its key in a query line.
    pub const EVERY: [(Self, &'static str); 4] = [
        (Self::Overlapping, "overlapping"),
        (Self::During, "during"),
        (Self::Starting, "starting"),
        (Self::Ending, "ending"),
    ];

    /// Its key in a query line.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::EVERY.into_iter().find(|(way, _)| *way == self).map_or("", |(_, key)| key)
    }
}

/// A period, as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// EDTF, a quarter such as `2024-Q3`, or `last:18m` (`d`, `w`, `m`, `y`).
    pub text: String,
    /// How events must lie to it.
    #[serde(default)]
    pub lies: Lies,
}

impl Period {
    /// A period, if its text is one.
    #[must_use]
    pub fn parse(text: &str, lies: Lies) -> Option<Self> {
        let known = span_of(text, Some(Moment::from_civil(2000, 1, 1))).is_some();
        known.then(|| Self { text: text.to_owned(), lies })
    }

    /// The time it means; `last:…` counts back from `as_of`, and means nothing without.
    #[must_use]
    pub fn span(&self, as_of: Option<Moment>) -> Option<Span> {
        span_of(&self.text, as_of)
    }

    /// Whether an event lies to `span` as it must. An undated one never does.
    pub(super) fn holds(&self, span: Span, facts: &EventFacts) -> bool {
        let Some(extent) = facts.extent() else { return false };
        let inside = |at: Moment| span.start() <= at && at < span.end();
        match self.lies {
            Lies::Overlapping => extent.intersects(span),
            Lies::During => {
                span.start() <= extent.start()
                    && extent.end() <= span.end()
                    && !facts.time().open_end
            }
            Lies::Starting => inside(extent.start()) && !facts.time().unknown_start,
            Lies::Ending => {
                span.start() < extent.end() && extent.end() <= span.end() && !facts.time().open_end
            }
        }
    }
}

fn span_of(text: &str, as_of: Option<Moment>) -> Option<Span> {
    if let Some(length) = text.strip_prefix("last:") {
        let unit = length.chars().last()?;
        let number: i64 = length.strip_suffix(unit)?.parse().ok().filter(|it| *it > 0)?;
        let end = as_of?;
        let civil = end.civil();
        let months = |count: i64| {
            let month = civil.year.checked_mul(12)?.checked_add(i64::from(civil.month) - 1)?;
            let from = month.checked_sub(count)?;
            let day = civil.day.min(28);
            Some(Moment::from_civil(from.div_euclid(12), from.rem_euclid(12) as u8 + 1, day))
        };
        let start = match unit {
            'd' => end.plus_seconds(-number.checked_mul(Moment::DAY)?),
            'w' => end.plus_seconds(-number.checked_mul(7 * Moment::DAY)?),
            'm' => months(number)?,
            'y' => months(number.checked_mul(12)?)?,
            _ => return None,
        };
        return Some(Span::new(start, end));
    }
    let edtf = match text.split_once("-Q") {
        // Quarters are 33 to 36 in EDTF (ISO 8601-2).
        Some((year, quarter)) => {
            let quarter: u8 = quarter.parse().ok().filter(|it| (1..=4).contains(it))?;
            format!("{year}-{}", 32 + quarter)
        }
        None => text.to_owned(),
    };
    EventDate::parse(&edtf).ok()?.known_span()
}

#[cfg(test)]
mod tests {
    use super::{Lies, Period};
    use crate::time::{Moment, Span};

    fn span(text: &str) -> Option<Span> {
        let as_of = Moment::from_civil(2026, 11, 25);
        Period::parse(text, Lies::Overlapping)?.span(Some(as_of))
    }

    fn between(from: (i64, u8, u8), to: (i64, u8, u8)) -> Span {
        let moment = |(year, month, day)| Moment::from_civil(year, month, day);
        Span::new(moment(from), moment(to))
    }

    #[test]
    fn periods_are_years_quarters_intervals_or_counted_back() {
        assert_eq!(span("2024"), Some(between((2024, 1, 1), (2025, 1, 1))));
        assert_eq!(span("2024-Q3"), Some(between((2024, 7, 1), (2024, 10, 1))));
        assert_eq!(span("2024-02/2024-03"), Some(between((2024, 2, 1), (2024, 4, 1))));
        assert_eq!(span("last:18m"), Some(between((2025, 5, 25), (2026, 11, 25))));
        assert_eq!(span("last:2y"), Some(between((2024, 11, 25), (2026, 11, 25))));
        assert_eq!(span("last:10d"), Some(between((2026, 11, 15), (2026, 11, 25))));
        for wrong in ["2024-Q5", "last:", "last:x", "last:-3m", "last:3q", "soon", ""] {
            assert_eq!(span(wrong), None, "{wrong}");
        }
    }
}
