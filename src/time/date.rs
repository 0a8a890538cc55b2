//! When something was, as it is known.
//!
//! Owns the bounds and the precision of a written date and answers every question
//! about it; the grammar is in `form`, the words in `words`, the complaints in
//! `explain`. Never completes what is not written: an unknown end stays unknown.

mod edge;
mod error;
mod explain;
mod form;
mod instant;
mod months;
mod numbers;
mod phrase;
mod plain_day;
mod rewrite;
mod words;

use std::{cmp::Ordering, fmt, str::FromStr};

use compact_str::CompactString;
use edtf_core::{Date, SetElement, SetKind};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use self::form::{Form, Stamp};
use super::{moment::Moment, names::Style, span::Span};

pub use edge::{Edge, Precision, Qualifier};
pub use error::DateError;

/// When something was, as it is known.
///
/// Ordered by the earliest possible moment (those without one come last), then by
/// the latest, then by text. Serialised as its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EventDate {
    /// As written. The parts are read again where words are made of them, which is
    /// seldom; so that millions of dates stay small.
    text: CompactString,
    start: Edge,
    end: Edge,
    shape: Shape,
    unknown_digits: bool,
    year_inferred: bool,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
enum Shape {
    Single,
    Interval,
    OneOf,
    AllOf,
}

impl EventDate {
    /// Read EDTF (ISO 8601-2, levels 0 to 2) or an RFC 3339 instant; also an interval
    /// between instants. Blanks around the text are ignored.
    ///
    /// # Errors
    /// If the text is not a date, or an interval certainly ends before it starts; the
    /// error says what to write instead.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let trimmed = text.trim();
        if let Some(date) = Self::of_days(trimmed) {
            return Ok(date);
        }
        match Form::read(trimmed) {
            Ok(form) => Ok(Self::of(trimmed, &form)),
            Err(fault) => Err(explain::explain(text, fault)),
        }
    }

    /// A day, or a stretch of days, that nobody doubts, as `2025-02-17/2025-02-19`; none of anything else. It is
    /// read at once.
    pub(crate) fn of_days(text: &str) -> Option<Self> {
        plain_day::read(text)
    }

    fn of(text: &str, form: &Form) -> Self {
        let (start, end, shape) = match form {
            Form::Single(stamp) => (stamp.edge(), stamp.edge(), Shape::Single),
            Form::Interval(start, end) => (start.edge(), end.edge(), Shape::Interval),
            Form::Set(kind, elements) => {
                let (start, end) = set_edges(elements);
                let shape = match kind {
                    SetKind::OneMember => Shape::OneOf,
                    SetKind::AllMembers => Shape::AllOf,
                };
                (start, end, shape)
            }
        };
        let stamps = form.stamps();
        let dates = || stamps.iter().map(Stamp::date);
        Self {
            text: text.into(),
            start,
            end,
            shape,
            unknown_digits: dates().any(Date::has_unspecified),
            year_inferred: dates().any(phrase::is_year_inferred),
        }
    }

    /// The date as it was written, without blanks around it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The first possible moment; none if the start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Moment> {
        self.start.earliest()
    }

    /// The end, exclusive, of the latest possible extent; none if it is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Moment> {
        self.end.latest()
    }

    /// Where the start lies. For a single date, start and end are the same edge: the
    /// whole of the day, month or year. For a set, both are the range that all its
    /// members lie in.
    #[must_use]
    pub const fn start(&self) -> Edge {
        self.start
    }

    /// Where the end lies; see [`start`](Self::start).
    #[must_use]
    pub const fn end(&self) -> Edge {
        self.end
    }

    /// Whether it is a duration with a start and an end, as opposed to a date that is
    /// known to a month only.
    #[must_use]
    pub fn is_interval(&self) -> bool {
        self.shape == Shape::Interval
    }

    /// Whether it has no end yet, like `2026-04-10/..`. An unknown end is an end.
    #[must_use]
    pub fn is_open_ended(&self) -> bool {
        self.end == Edge::Open
    }

    /// Whether any part is marked with `?` or `%`; an inferred year is such a part.
    #[must_use]
    pub const fn is_uncertain(&self) -> bool {
        self.start.qualifier().or(self.end.qualifier()).uncertain
    }

    /// Whether any part is marked with `~` or `%`.
    #[must_use]
    pub const fn is_approximate(&self) -> bool {
        self.start.qualifier().or(self.end.qualifier()).approximate
    }

    /// Whether any digit is an `X`.
    #[must_use]
    pub const fn has_unknown_digits(&self) -> bool {
        self.unknown_digits
    }

    /// Whether a year was added to a month or day that the source gave without one:
    /// `?` on the year only, as in `2025?-02-17`.
    #[must_use]
    pub const fn year_inferred(&self) -> bool {
        self.year_inferred
    }

    /// How precisely the start is known; where the start is open or unknown, the end.
    #[must_use]
    pub fn precision(&self) -> Precision {
        let known = self.start.precision().or(self.end.precision());
        known.unwrap_or(Precision::Era)
    }

    /// Whether both ends are days or instants that nobody doubts.
    #[must_use]
    pub fn is_sharp(&self) -> bool {
        self.start.is_sharp() && self.end.is_sharp()
    }

    /// Where to put the mark; none only for a set that is open on both sides.
    ///
    /// A day or an instant stands at its start, like everything on a calendar. A
    /// coarser single date, or "one of" several, stands in the middle of its range: at
    /// the start, "2022" would read as the 1st of January. An interval, and "all of"
    /// several, stand at the earliest possible start, where the bar begins; without a
    /// known start, at the earliest possible end.
    #[must_use]
    pub fn anchor(&self) -> Option<Moment> {
        let in_the_middle = match self.shape {
            Shape::Single | Shape::OneOf => self.precision() > Precision::Day,
            Shape::Interval | Shape::AllOf => false,
        };
        let range = match (self.earliest(), self.latest()) {
            (Some(earliest), Some(latest)) => Some(Span::new(earliest, latest)),
            _ => None,
        };
        match range {
            Some(range) if in_the_middle => Some(range.middle()),
            _ => self.earliest().or(self.end.earliest()),
        }
    }

    /// From the first to the last moment that the date names: what an axis must show
    /// of it. Open and unknown ends add nothing; none for a set open on both sides.
    #[must_use]
    pub fn known_span(&self) -> Option<Span> {
        let from = self.start.earliest().or(self.end.earliest())?;
        let to = self.end.latest().or(self.start.latest())?;
        Some(Span::new(from, to))
    }

    /// The date in words, with everything that is not known about it:
    /// "17 February 2025, year inferred".
    #[must_use]
    pub fn words(&self) -> String {
        self.say(Style::Full)
    }

    /// The date in few words, for lists: "17–19 Feb 2025", "c. 2014", "Oct 2021?",
    /// "10 Apr 2026 →".
    #[must_use]
    pub fn short_words(&self) -> String {
        self.say(Style::Short)
    }

    fn say(&self, style: Style) -> String {
        let form = Form::read(&self.text);
        // It could be read once, so it can be read again.
        form.map_or_else(|_| self.text.to_string(), |form| words::words(&form, style))
    }

    fn order(&self) -> (Moment, Moment, &str) {
        let last = Moment::from_seconds(i64::MAX);
        let earliest = self.earliest().unwrap_or(last);
        (earliest, self.latest().unwrap_or(last), self.text())
    }
}

/// The range of all members of a set; open where a member is.
fn set_edges(elements: &[SetElement]) -> (Edge, Edge) {
    let members: Vec<Edge> =
        elements.iter().flat_map(form::element_dates).filter_map(|date| Edge::of(&date)).collect();
    let first = members.iter().filter_map(Edge::earliest).min();
    let last = members.iter().filter_map(Edge::latest).max();
    let (Some(earliest), Some(latest)) = (first, last) else {
        return (Edge::Unknown, Edge::Unknown);
    };
    let whole = Edge::Known {
        earliest,
        latest,
        precision: Precision::of_seconds(Span::new(earliest, latest).seconds()),
        qualifier: members.iter().fold(Qualifier::default(), |all, edge| all.or(edge.qualifier())),
    };
    let unbounded = |test: fn(&SetElement) -> bool| {
        if elements.iter().any(test) { Edge::Open } else { whole }
    };
    (
        unbounded(|element| matches!(element, SetElement::OnOrBefore(_))),
        unbounded(|element| matches!(element, SetElement::OnOrAfter(_))),
    )
}

impl Ord for EventDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order().cmp(&other.order())
    }
}

impl PartialOrd for EventDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The text, as written.
impl fmt::Display for EventDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for EventDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

impl Serialize for EventDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for EventDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
