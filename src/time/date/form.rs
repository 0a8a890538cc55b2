//! The grammar of dates: which of the forms a text has, and its parts.
//!
//! EDTF (ISO 8601-2, levels 0 to 2) is read by `edtf-core`; this adds clock times as
//! ends of intervals, which the standard leaves out and calendars write. Says what
//! is written, not what it means on the axis.

use edtf_core::{Date, Edtf, ParseError, SetElement, SetKind};

use super::{Edge, Precision, Qualifier, instant::Instant};

/// A text that is a date, in its parts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    Single(Stamp),
    /// A start and an end, of which at least one has a date.
    Interval(End, End),
    Set(SetKind, Vec<SetElement>),
}

/// A date, with or without a clock time.
#[derive(Copy, Clone, Debug, PartialEq)]
pub(super) enum Stamp {
    Date(Date),
    Instant(Instant),
}

/// One side of an interval as written.
#[derive(Copy, Clone, Debug, PartialEq)]
pub(super) enum End {
    At(Stamp),
    /// `..`
    Open,
    /// Nothing.
    Unknown,
    /// `..date` as a start: then or earlier.
    OrEarlier(Stamp),
    /// `date..` as an end: then or later.
    OrLater(Stamp),
}

/// Why a text is not a date; turned into words for people by `explain`.
#[derive(Copy, Clone, Debug, PartialEq)]
pub(super) struct Fault {
    /// In bytes from the start of the text.
    pub(super) offset: usize,
    pub(super) message: &'static str,
    pub(super) kind: FaultKind,
}

/// The faults that are explained in their own way.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum FaultKind {
    Grammar,
    /// The end is before the start.
    Order,
    /// Neither end has a date.
    NoEnds,
    TooFar,
}

impl Fault {
    pub(super) const fn at(offset: usize, message: &'static str) -> Self {
        let kind = FaultKind::Grammar;
        Self { offset, message, kind }
    }

    pub(super) const fn of(base: usize, error: ParseError) -> Self {
        Self::at(base.saturating_add(error.offset), error.message)
    }

    const fn kind(self, kind: FaultKind) -> Self {
        Self { kind, ..self }
    }
}

impl Form {
    /// Read a text without blanks around it.
    ///
    /// # Errors
    /// The first thing that is not a date.
    pub(super) fn read(text: &str) -> Result<Self, Fault> {
        if text.starts_with(['[', '{']) {
            return read_set(text);
        }
        match text.split_once('/') {
            None => Stamp::read(text, 0).map(Self::Single),
            Some((start, end)) => read_interval(start, end),
        }
    }

    /// The stamps that are written in it, one after the other.
    pub(super) fn stamps(&self) -> Vec<Stamp> {
        match self {
            Self::Single(stamp) => vec![*stamp],
            Self::Interval(start, end) => [start, end].iter().filter_map(|it| it.stamp()).collect(),
            Self::Set(_, elements) => {
                elements.iter().flat_map(element_dates).map(Stamp::Date).collect()
            }
        }
    }
}

impl Stamp {
    fn read(text: &str, base: usize) -> Result<Self, Fault> {
        if let Some(instant) = Instant::read(text, base) {
            return instant.map(Self::Instant);
        }
        match Edtf::parse(text) {
            Ok(Edtf::Date(date)) => match Edge::of(&date) {
                Some(_) => Ok(Self::Date(date)),
                None => Err(Fault::at(base, "the year is too far away").kind(FaultKind::TooFar)),
            },
            Ok(_) => Err(Fault::at(base, "not a single date")),
            Err(error) => Err(Fault::of(base, error)),
        }
    }

    /// Where it lies on the axis.
    pub(super) fn edge(&self) -> Edge {
        match self {
            // `read` has refused the dates that have no edge.
            Self::Date(date) => Edge::of(date).unwrap_or(Edge::Unknown),
            Self::Instant(instant) => Edge::Known {
                earliest: instant.start(),
                latest: instant.end(),
                precision: Precision::Instant,
                qualifier: Qualifier::default(),
            },
        }
    }

    pub(super) const fn date(&self) -> &Date {
        match self {
            Self::Date(date) => date,
            Self::Instant(instant) => &instant.date,
        }
    }
}

impl End {
    pub(super) const fn stamp(&self) -> Option<Stamp> {
        match self {
            Self::At(stamp) | Self::OrEarlier(stamp) | Self::OrLater(stamp) => Some(*stamp),
            Self::Open | Self::Unknown => None,
        }
    }

    /// Where it lies; "then or earlier" and "then or later" have no bound and are open.
    pub(super) fn edge(&self) -> Edge {
        match self {
            Self::At(stamp) => stamp.edge(),
            Self::Open | Self::OrEarlier(_) | Self::OrLater(_) => Edge::Open,
            Self::Unknown => Edge::Unknown,
        }
    }
}

fn read_interval(start: &str, end: &str) -> Result<Form, Fault> {
    let base = start.len() + 1;
    if let Some(at) = end.find('/') {
        return Err(Fault::at(base + at, "one / is enough between a start and an end"));
    }
    let start = match start.strip_prefix("..") {
        Some("") => End::Open,
        Some(rest) => End::OrEarlier(Stamp::read(rest, 2)?),
        None if start.is_empty() => End::Unknown,
        None => End::At(Stamp::read(start, 0)?),
    };
    let end = match end.strip_suffix("..") {
        Some("") => End::Open,
        Some(rest) => End::OrLater(Stamp::read(rest, base)?),
        None if end.is_empty() => End::Unknown,
        None => End::At(Stamp::read(end, base)?),
    };
    if start.stamp().is_none() && end.stamp().is_none() {
        return Err(Fault::at(0, "neither the start nor the end is known").kind(FaultKind::NoEnds));
    }
    // Imprecise ends may overlap ("2014-02-XX/2014-02-23"): only what cannot be is refused.
    if let (Some(from), Some(to)) = (start.edge().earliest(), end.edge().latest())
        && from >= to
    {
        return Err(Fault::at(base, "the end is before the start").kind(FaultKind::Order));
    }
    Ok(Form::Interval(start, end))
}

fn read_set(text: &str) -> Result<Form, Fault> {
    match Edtf::parse(text) {
        Ok(Edtf::Set(set)) => {
            let dates = set.elements.iter().flat_map(element_dates);
            if dates.into_iter().any(|date| Edge::of(&date).is_none()) {
                return Err(Fault::at(0, "a year is too far away").kind(FaultKind::TooFar));
            }
            Ok(Form::Set(set.kind, set.elements))
        }
        Ok(_) => Err(Fault::at(0, "not a set of dates")),
        Err(error) => Err(Fault::of(0, error)),
    }
}

/// The first and the last date of an element of a set.
pub(super) fn element_dates(element: &SetElement) -> [Date; 2] {
    match element {
        SetElement::Date(date) | SetElement::OnOrBefore(date) | SetElement::OnOrAfter(date) => {
            [*date, *date]
        }
        SetElement::Range(first, last) => [*first, *last],
    }
}
