//! What is counted and drawn of an event, prepared once: its extent in time, doubt, parties.
//!
//! Owns the reading of doubt and direction from an event's fields. Leaves looks to `scene`.

use smallvec::SmallVec;

use super::{CommissionIx, KindClass, PartyIx};
use crate::model::{Event, Kind, Status, When};
use crate::time::{Edge, EventDate, Moment, Precision, Span};

/// How far an event's time or existence is to be trusted.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent marks, each with its own look")]
pub struct Doubt {
    /// The date is uncertain or approximate, or the event is only reported or planned.
    pub doubtful: bool,
    /// The year, or another part of the date, was inferred by the compiler of the file.
    pub inferred: bool,
    /// The date is known to no better than a month, year or longer.
    pub imprecise: bool,
    /// Some sources contradict others on a field.
    pub contested: bool,
    /// Rests on one source only.
    pub single_source: bool,
}

/// How the time of an event is known: what its mark has to say beside where it stands.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent marks, each with its own look")]
pub struct Knowledge {
    /// It lasts (an interval), rather than being known imprecisely.
    pub lasts: bool,
    /// To the second.
    pub instant: bool,
    /// `?`: the source is doubtful, beyond an inferred year.
    pub uncertain: bool,
    /// `~`: the date is an estimate.
    pub approximate: bool,
    /// A part of the date, as a rule the year, was inferred by the compiler of the file.
    pub inferred: bool,
    /// `X`: some digit, as a rule the day, is not known.
    pub unspecified: bool,
    /// Since ever, or since before the known end.
    pub open_start: bool,
    /// Still going on.
    pub open_end: bool,
    /// It has a start that nobody states.
    pub unknown_start: bool,
    /// It has an end that nobody states.
    pub unknown_end: bool,
}

/// Parties of an event; four or fewer need no list of their own.
pub type PartyList = SmallVec<[PartyIx; 4]>;

/// Parties by their part in a visit.
#[derive(Clone, Debug, Default, PartialEq)]
struct Directed {
    senders: PartyList,
    hosts: PartyList,
}

/// Parties that follow each other in the list of an event.
#[derive(Copy, Clone, Debug, Default, PartialEq)]
struct Run {
    first: u8,
    length: u8,
}

impl Run {
    /// Where some parties stand beside each other in the list, if they do.
    fn of(own: &[PartyIx], all: &[PartyIx]) -> Option<Self> {
        let first = match own.first() {
            Some(party) => all.iter().position(|other| other == party)?,
            None => 0,
        };
        let is_there = all.get(first..first + own.len()) == Some(own);
        let (first, length) = (u8::try_from(first).ok()?, u8::try_from(own.len()).ok()?);
        is_there.then_some(Self { first, length })
    }

    fn among(self, all: &[PartyIx]) -> &[PartyIx] {
        let first = usize::from(self.first);
        all.get(first..first + usize::from(self.length)).unwrap_or_default()
    }
}

/// The prepared form of one event; small, as there are millions.
#[derive(Clone, Debug, PartialEq)]
pub struct EventFacts {
    /// The whole range of time in which it may lie, end exclusive, and where its mark stands, in seconds. Of an
    /// undated event, it ends before it begins.
    start: i64,
    end: i64,
    anchor: i64,
    /// How its time is known.
    pub time: Knowledge,
    /// How far it is to be trusted.
    pub doubt: Doubt,
    /// The class of its kind.
    pub kind: KindClass,
    /// Its parties, each once, in the order of the file.
    pub parties: PartyList,
    /// Who travels and who receives, where roles say so, among the parties.
    senders: Run,
    hosts: Run,
    /// The same where they do not stand beside each other there.
    directed: Option<Box<Directed>>,
    /// Number of the series it is a session of.
    series: u32,
}

/// In place of the number of a series: none.
const NO_SERIES: u32 = u32::MAX;

impl EventFacts {
    /// The facts of an event whose parties and commission are numbered by the caller.
    pub(super) fn of(event: &Event, mut number: impl FnMut(&str) -> PartyIx) -> Self {
        let date = event.when.date();
        let extent = date.and_then(extent);
        let anchor = extent.map(|extent| {
            let anchor = date.and_then(EventDate::anchor);
            anchor.map_or(extent.start(), |at| at.clamp(extent.start(), extent.end()))
        });
        let (start, end) = extent.map_or((i64::MAX, i64::MIN), |extent| {
            (extent.start().seconds(), extent.end().seconds())
        });
        let mut facts = Self {
            start,
            end,
            anchor: anchor.map_or(0, Moment::seconds),
            time: date.map(knowledge).unwrap_or_default(),
            doubt: doubt(event),
            kind: KindClass::of(&event.kind),
            parties: PartyList::new(),
            senders: Run::default(),
            hosts: Run::default(),
            directed: None,
            series: NO_SERIES,
        };
        facts.time.inferred |= facts.doubt.inferred;
        let mut directed = Directed::default();
        for participation in &event.parties {
            let party = number(&participation.party);
            facts.parties.push(party);
            match participation.role.as_deref() {
                Some("sender" | "visitor" | "guest") => directed.senders.push(party),
                Some("host") => directed.hosts.push(party),
                _ => {}
            }
        }
        facts.direct(directed);
        facts
    }

    fn direct(&mut self, directed: Directed) {
        let run = |own: &PartyList| Run::of(own, &self.parties);
        match run(&directed.senders).zip(run(&directed.hosts)) {
            Some((senders, hosts)) => (self.senders, self.hosts) = (senders, hosts),
            None => self.directed = Some(Box::new(directed)),
        }
    }

    /// The whole range of time in which it may lie, end exclusive; `None`: undated.
    #[must_use]
    pub fn extent(&self) -> Option<Span> {
        (self.start <= self.end)
            .then(|| Span::new(Moment::from_seconds(self.start), Moment::from_seconds(self.end)))
    }

    /// Where its mark stands; `None`: undated.
    #[must_use]
    pub fn anchor(&self) -> Option<Moment> {
        (self.start <= self.end).then(|| Moment::from_seconds(self.anchor))
    }

    /// The series it is a session of.
    #[must_use]
    pub fn commission(&self) -> Option<CommissionIx> {
        (self.series != NO_SERIES).then_some(CommissionIx(self.series))
    }

    pub(super) fn set_commission(&mut self, series: Option<CommissionIx>) {
        self.series = series.map_or(NO_SERIES, |series| series.0);
    }

    /// Replaces the numbers of parties, each kept once; one without any gets `unstated`.
    pub(super) fn renumber(&mut self, numbers: &[PartyIx], unstated: Option<PartyIx>) {
        let kept = |list: &[PartyIx]| {
            let mut kept = PartyList::new();
            for party in list.iter().filter_map(|party| numbers.get(party.index())) {
                if !kept.contains(party) {
                    kept.push(*party);
                }
            }
            kept
        };
        let directed = Directed { senders: kept(self.senders()), hosts: kept(self.hosts()) };
        self.parties = kept(&self.parties);
        self.directed = None;
        self.direct(directed);
        if self.parties.is_empty() {
            self.parties.extend(unstated);
        }
    }

    /// Start of the extent in seconds; the far end of time where undated.
    #[must_use]
    pub fn start_key(&self) -> i64 {
        self.extent().map_or(i64::MAX, |extent| extent.start().seconds())
    }

    /// End of the extent in seconds; the far end of time where undated.
    #[must_use]
    pub fn end_key(&self) -> i64 {
        self.extent().map_or(i64::MAX, |extent| extent.end().seconds())
    }

    /// Parties that travel, where roles say so.
    #[must_use]
    pub fn senders(&self) -> &[PartyIx] {
        self.directed.as_ref().map_or(self.senders.among(&self.parties), |it| &it.senders)
    }

    /// Parties that receive, where roles say so.
    #[must_use]
    pub fn hosts(&self) -> &[PartyIx] {
        self.directed.as_ref().map_or(self.hosts.among(&self.parties), |it| &it.hosts)
    }

    /// Who travels to whom; empty unless it is directed.
    pub fn directions(&self) -> impl Iterator<Item = (PartyIx, PartyIx)> {
        self.senders().iter().flat_map(|from| {
            self.hosts().iter().filter(move |to| *to != from).map(move |to| (*from, *to))
        })
    }
}

/// The drawn extent: of an open or unknown end, what is known of the other one.
fn extent(date: &EventDate) -> Option<Span> {
    date.known_span()
}

/// Of an interval, the part in which it lasted for certain: from its latest possible start to its
/// earliest possible end; `None` where there is no such part.
pub(super) fn certain(date: &EventDate) -> Option<Span> {
    if !date.is_interval() {
        return None;
    }
    // A known day is certain from its start to its end, although a clock could not tell where.
    let from = if date.start().precision().is_some_and(|known| known <= Precision::Day) {
        date.start().earliest()
    } else {
        date.start().latest()
    };
    let to = if date.end().precision().is_some_and(|known| known <= Precision::Day) {
        date.end().latest()
    } else {
        date.end().earliest()
    };
    let (from, to) = (from?, to?);
    (from < to).then(|| Span::new(from, to))
}

fn knowledge(date: &EventDate) -> Knowledge {
    Knowledge {
        lasts: date.is_interval(),
        instant: date.precision() == Precision::Instant,
        uncertain: date.is_uncertain() && !date.year_inferred(),
        approximate: date.is_approximate(),
        inferred: date.year_inferred(),
        unspecified: date.has_unknown_digits(),
        open_start: date.start() == Edge::Open,
        open_end: date.is_open_ended(),
        unknown_start: date.start() == Edge::Unknown,
        unknown_end: date.end() == Edge::Unknown,
    }
}

/// Extents that disputed claims give an event, where they differ from its own.
pub(super) fn claimed(event: &Event) -> Vec<Span> {
    if event.claims.len() < 2 || !event.is_contested("when") {
        return Vec::new();
    }
    let own = event.when.date().and_then(extent);
    let claims = event.claims.iter().filter(|claim| claim.field == "when");
    let mut spans: Vec<Span> = claims
        .filter_map(|claim| When::read(claim.value.as_str()?).date().and_then(extent))
        .filter(|span| Some(*span) != own)
        .collect();
    spans.sort_by_key(|span| (span.start(), span.end()));
    spans.dedup();
    spans
}

fn doubt(event: &Event) -> Doubt {
    let date = event.when.date();
    Doubt {
        doubtful: date.is_some_and(|date| date.is_uncertain() || date.is_approximate())
            || event.status == Some(Status::Reported)
            || (event.kind == Kind::Visit && event.status == Some(Status::Planned)),
        inferred: date.is_some_and(EventDate::year_inferred)
            || event.tags.iter().any(|tag| tag == "date-inferred"),
        imprecise: date.is_some_and(|date| !date.is_interval() && is_longer_than_a_day(date)),
        contested: event.claims.len() > 1 && !event.contested_fields().is_empty(),
        single_source: event.sources.len() == 1,
    }
}

fn is_longer_than_a_day(date: &EventDate) -> bool {
    extent(date).is_some_and(|extent| extent.seconds() > Moment::DAY)
}
