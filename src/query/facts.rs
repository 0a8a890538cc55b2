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

/// Flags as the bits of a number, the first one the lowest.
fn bits<const N: usize>(flags: [bool; N]) -> u16 {
    flags.into_iter().rev().fold(0, |bits, flag| bits << 1 | u16::from(flag))
}

/// The lowest bits of a number as flags.
fn flags<const N: usize>(bits: u16) -> [bool; N] {
    std::array::from_fn(|place| bits >> place & 1 == 1)
}

impl Doubt {
    /// How many bits it takes.
    const BITS: u32 = 5;

    fn bits(self) -> u16 {
        let Self { doubtful, inferred, imprecise, contested, single_source } = self;
        bits([doubtful, inferred, imprecise, contested, single_source])
    }

    fn of_bits(bits: u16) -> Self {
        let [doubtful, inferred, imprecise, contested, single_source] = flags(bits);
        Self { doubtful, inferred, imprecise, contested, single_source }
    }
}

impl Knowledge {
    fn bits(self) -> u16 {
        let Self { lasts, instant, uncertain, approximate, inferred, unspecified, .. } = self;
        let Self { open_start, open_end, unknown_start, unknown_end, .. } = self;
        let ends = [open_start, open_end, unknown_start, unknown_end];
        bits([lasts, instant, uncertain, approximate, inferred, unspecified]) | bits(ends) << 6
    }

    fn of_bits(bits: u16) -> Self {
        let [lasts, instant, uncertain, approximate, inferred, unspecified] = flags(bits);
        let [open_start, open_end, unknown_start, unknown_end] = flags(bits >> 6);
        Self {
            lasts,
            instant,
            uncertain,
            approximate,
            inferred,
            unspecified,
            open_start,
            open_end,
            unknown_start,
            unknown_end,
        }
    }
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

/// What few events have.
#[derive(Clone, Debug, Default, PartialEq)]
struct Odd {
    /// Who travels and who receives, where they do not stand beside each other among the parties.
    directed: Option<Directed>,
    /// Where the extent ends and the mark stands, in seconds, if that is too far from the start.
    far: Option<(i64, i64)>,
}

/// The prepared form of one event; small, as there are millions.
#[derive(Clone, Debug, PartialEq)]
pub struct EventFacts {
    /// The whole range of time in which it may lie begins here, in seconds; [`NEVER`] of an undated event.
    start: i64,
    /// Seconds from there to its end, exclusive, and to where its mark stands.
    length: u32,
    anchor: u32,
    /// How its time is known, and above that how far it is to be trusted.
    marks: u16,
    /// The class of its kind.
    pub kind: KindClass,
    /// Its parties, each once, in the order of the file.
    pub parties: PartyList,
    /// Who travels and who receives, where roles say so, among the parties.
    senders: Run,
    hosts: Run,
    odd: Option<Box<Odd>>,
    /// Number of the series it is a session of.
    series: u32,
}

/// In place of the number of a series: none.
const NO_SERIES: u32 = u32::MAX;
/// In place of a start: the event has no date.
const NEVER: i64 = i64::MIN;

impl EventFacts {
    /// The facts of an event whose parties and commission are numbered by the caller.
    pub(super) fn of(event: &Event, mut number: impl FnMut(&str) -> PartyIx) -> Self {
        let date = event.when.date();
        let mut time = date.map(knowledge).unwrap_or_default();
        let doubt = doubt(event);
        time.inferred |= doubt.inferred;
        let mut facts = Self {
            start: NEVER,
            length: 0,
            anchor: 0,
            marks: time.bits() << Doubt::BITS | doubt.bits(),
            kind: KindClass::of(&event.kind),
            parties: PartyList::new(),
            senders: Run::default(),
            hosts: Run::default(),
            odd: None,
            series: NO_SERIES,
        };
        if let Some(extent) = date.and_then(extent) {
            let anchor = date.and_then(EventDate::anchor);
            let anchor = anchor.map_or(extent.start(), |at| at.clamp(extent.start(), extent.end()));
            facts.place(extent, anchor);
        }
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

    fn place(&mut self, extent: Span, anchor: Moment) {
        let (start, end, anchor) =
            (extent.start().seconds(), extent.end().seconds(), anchor.seconds());
        self.start = start;
        let after = |at: i64| u32::try_from(at.checked_sub(start)?).ok();
        match after(end).zip(after(anchor)) {
            Some((length, anchor)) => (self.length, self.anchor) = (length, anchor),
            None => self.odd.get_or_insert_default().far = Some((end, anchor)),
        }
    }

    fn direct(&mut self, directed: Directed) {
        let run = |own: &PartyList| Run::of(own, &self.parties);
        match run(&directed.senders).zip(run(&directed.hosts)) {
            Some((senders, hosts)) => (self.senders, self.hosts) = (senders, hosts),
            None => self.odd.get_or_insert_default().directed = Some(directed),
        }
    }

    fn directed(&self) -> Option<&Directed> {
        self.odd.as_ref()?.directed.as_ref()
    }

    /// Where its extent ends and its mark stands, if that is far from its start.
    fn far(&self) -> Option<(i64, i64)> {
        self.odd.as_ref()?.far
    }

    /// How its time is known.
    #[must_use]
    pub fn time(&self) -> Knowledge {
        Knowledge::of_bits(self.marks >> Doubt::BITS)
    }

    /// How far it is to be trusted.
    #[must_use]
    pub fn doubt(&self) -> Doubt {
        Doubt::of_bits(self.marks)
    }

    /// The whole range of time in which it may lie, end exclusive; `None`: undated.
    #[must_use]
    pub fn extent(&self) -> Option<Span> {
        let end = || self.far().map_or(self.start + i64::from(self.length), |(end, _)| end);
        (self.start != NEVER)
            .then(|| Span::new(Moment::from_seconds(self.start), Moment::from_seconds(end())))
    }

    /// Where its mark stands; `None`: undated.
    #[must_use]
    pub fn anchor(&self) -> Option<Moment> {
        let at = || self.far().map_or(self.start + i64::from(self.anchor), |(_, at)| at);
        (self.start != NEVER).then(|| Moment::from_seconds(at()))
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
        if let Some(odd) = &mut self.odd {
            odd.directed = None;
        }
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
        self.directed().map_or(self.senders.among(&self.parties), |it| &it.senders)
    }

    /// Parties that receive, where roles say so.
    #[must_use]
    pub fn hosts(&self) -> &[PartyIx] {
        self.directed().map_or(self.hosts.among(&self.parties), |it| &it.hosts)
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Doubt, EventFacts, Knowledge, extent};
    use crate::model::{Event, Kind, When};
    use crate::query::PartyIx;
    use crate::time::EventDate;

    fn facts(when: &str) -> (EventFacts, EventDate) {
        let event = Event::new("e", Kind::Visit, "A visit".into(), When::read(when));
        let date = event.when.date().expect(when).clone();
        (EventFacts::of(&event, |_| PartyIx(0)), date)
    }

    #[test]
    fn facts_are_small() {
        assert_eq!(size_of::<EventFacts>(), 64);
    }

    #[test]
    fn an_extent_may_be_of_any_length() {
        let dates = [
            "2025-02-17",
            "2025-02-17T10:00:00Z",
            "2025",
            "1789/2025",
            "0001/9999",
            "Y-190000000000/2025",
            "Y-190000000000/Y190000000000",
            "2025-02-17/..",
            "../2025-02-17",
            "18XX",
            "XXXX",
            "[1667,2025]",
        ];
        for when in dates {
            let (facts, date) = facts(when);
            assert_eq!(facts.extent(), extent(&date), "{when}");
            assert_eq!(facts.anchor(), date.anchor(), "{when}");
        }
    }

    proptest! {
        #[test]
        fn marks_come_back_as_they_were_noted(time in any::<[bool; 10]>(), trust in any::<[bool; 5]>()) {
            let [lasts, instant, uncertain, approximate, inferred, ..] = time;
            let [.., unspecified, open_start, open_end, unknown_start, unknown_end] = time;
            let time = Knowledge {
                lasts, instant, uncertain, approximate, inferred,
                unspecified, open_start, open_end, unknown_start, unknown_end,
            };
            let [doubtful, inferred, imprecise, contested, single_source] = trust;
            let doubt = Doubt { doubtful, inferred, imprecise, contested, single_source };
            let marks = time.bits() << Doubt::BITS | doubt.bits();
            prop_assert_eq!(Knowledge::of_bits(marks >> Doubt::BITS), time);
            prop_assert_eq!(Doubt::of_bits(marks), doubt);
        }
    }
}
