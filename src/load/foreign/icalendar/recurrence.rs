//! The times of a record: once, or as often as it recurs.
//!
//! Owns ends (those of whole days are written one day late), what is left out of a rule (`EXDATE`),
//! added to it (`RDATE`) and replaced by records of their own (`RECURRENCE-ID`).

use std::collections::HashSet;

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Span};

use super::component::Component;
use super::line::Line;
use super::occurrences::{Ending, Limits, MOST, expand};
use super::report::Reader;
use super::rule::Rule;
use super::stamp::{Stamp, duration};
use super::zone::{Moment, Zone, Zones};
use crate::load::codes;
use crate::load::value::short;
use crate::model::When;
use crate::say;

/// When a record was.
pub(super) enum Times {
    Once(When),
    /// Each with the day that tells it from the others, and the time of day for those of one day.
    Often(Vec<Occurrence>),
}

/// One of several times of a record.
pub(super) struct Occurrence {
    pub when: When,
    pub start: DateTime,
    /// Which of the changes that go on holds for it, by its place among them.
    pub changed: Option<usize>,
}

/// A record that changes one time of another record, and all that follow.
pub(super) struct Change<'c, 't> {
    pub record: &'c Component<'t>,
    /// The time that it changes, as it was before.
    pub of: Placed,
}

/// What a change means for the times of a record.
struct Shift {
    /// From when on, as the clock of the record shows it.
    from: DateTime,
    /// How much later each is.
    by: SignedDuration,
    length: Length,
    /// Its place among the changes.
    place: usize,
}

/// What changes mean, the earliest first.
fn shifts(
    start: &Placed,
    changes: &[Change<'_, '_>],
    zones: &mut Zones<'_, '_>,
    reader: &mut Reader<'_, '_>,
) -> Vec<Shift> {
    let mut shifts = Vec::new();
    for (place, change) in changes.iter().enumerate() {
        let from = start.clock_of(&change.of);
        // A record whose own time cannot be read changes nothing but words; that is told where it is shown.
        let line = change.record.lines.iter().find(|line| line.name == "DTSTART");
        let own = line.and_then(|line| {
            let zone = line.param("TZID").and_then(|id| zones.get(id, &mut reader.work));
            Some(Placed { stamp: Stamp::read(&line.value)?, zone: zone.unwrap_or(Zone::Local) })
        });
        let Some(own) = own else { continue };
        let by = start.clock_of(&own).duration_since(from);
        // What is wrong with its end is told where the record itself is shown.
        let length = reader.quietly(|reader| length(change.record, &own, zones, reader));
        shifts.push(Shift { from, by, length, place });
    }
    shifts.sort_by_key(|shift| shift.from);
    shifts
}

/// The start of an occurrence, by which others name it: a moment, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Moment(i64),
    Day(Date),
}

/// A time with its zone.
#[derive(Clone)]
pub(super) struct Placed {
    pub stamp: Stamp,
    pub zone: Zone,
}

impl Placed {
    fn moment(&self) -> Moment {
        self.zone.moment(self.stamp)
    }

    pub(super) fn key(&self) -> Key {
        match self.stamp {
            Stamp::Day(day) => Key::Day(day),
            _ => Key::Moment(self.moment().seconds()),
        }
    }

    fn text(&self) -> Option<String> {
        match self.stamp {
            Stamp::Day(day) => (day.year() >= 0).then(|| day.to_string()),
            _ => self.moment().text(),
        }
    }

    /// What a clock in Greenwich shows.
    fn utc(&self) -> DateTime {
        let civil = self.stamp.civil();
        let shift = self.moment().seconds() - super::stamp::seconds(civil);
        civil.checked_add(SignedDuration::from_secs(shift)).unwrap_or(civil)
    }

    /// The same zone at another time of its clock.
    fn at(&self, clock: DateTime) -> Self {
        let stamp = match self.stamp {
            Stamp::Day(_) => Stamp::Day(clock.date()),
            Stamp::Local(_) => Stamp::Local(clock),
            Stamp::Utc(_) => Stamp::Utc(clock),
        };
        Self { stamp, zone: self.zone.clone() }
    }

    /// What the clock of this time shows at another.
    fn clock_of(&self, other: &Self) -> DateTime {
        let is_same = self.zone.is(&other.zone);
        match (self.stamp, other.stamp) {
            (Stamp::Local(_), Stamp::Local(clock)) if is_same => clock,
            (Stamp::Local(_), Stamp::Utc(_) | Stamp::Local(_)) => self.zone.clock_at(other.utc()),
            (Stamp::Utc(_), Stamp::Local(_)) => other.utc(),
            _ => other.stamp.civil(),
        }
    }
}

/// Reads the time that a line gives.
pub(super) fn placed(
    line: &Line<'_>,
    zones: &mut Zones<'_, '_>,
    reader: &mut Reader<'_, '_>,
) -> Option<Placed> {
    let zone = zone(line, zones, reader);
    let stamp = Stamp::read(&line.value);
    if stamp.is_none() {
        reader.problem(codes::UNREADABLE_DATE, line.start, &line.name, || {
            (
                say!("calendar-no-time", text = short(&line.value)),
                say!("calendar-no-time-hint").to_owned(),
            )
        });
    }
    Some(Placed { stamp: stamp?, zone })
}

/// The zone that a line names.
fn zone(line: &Line<'_>, zones: &mut Zones<'_, '_>, reader: &mut Reader<'_, '_>) -> Zone {
    let Some(id) = line.param("TZID") else { return Zone::Local };
    zones.get(id, &mut reader.work).unwrap_or_else(|| {
        reader.problem(codes::UNKNOWN_TIME_ZONE, line.start, &line.name, || {
            (say!("calendar-zone", zone = short(id)), say!("calendar-zone-hint").to_owned())
        });
        Zone::Local
    })
}

/// The start of a record, which for a task can be the day on which it is due.
fn start(
    record: &Component<'_>,
    zones: &mut Zones<'_, '_>,
    reader: &mut Reader<'_, '_>,
) -> Result<Placed, When> {
    let line = |name: &str| record.lines.iter().find(|line| line.name == name);
    let Some(line) = line("DTSTART").or_else(|| line("DUE")) else {
        reader.problem(codes::MISSING_WHEN, record.start, "DTSTART", || {
            (say!("calendar-no-day").to_owned(), say!("calendar-no-day-hint").to_owned())
        });
        return Err(When::Missing);
    };
    placed(line, zones, reader).ok_or_else(|| When::Unreadable(line.value.trim().to_owned()))
}

/// How long a record lasts.
enum Length {
    None,
    /// Until the clock shows so much more, and whether the end has a day of its own.
    Clock(SignedDuration),
    /// So many days after the first.
    Days(i64),
}

fn length(
    record: &Component<'_>,
    start: &Placed,
    zones: &mut Zones<'_, '_>,
    reader: &mut Reader<'_, '_>,
) -> Length {
    let line = |name: &str| record.lines.iter().find(|line| line.name == name);
    let has_start = line("DTSTART").is_some();
    let end = line("DTEND").or_else(|| line("DUE").filter(|_| has_start));
    let (line, length) = if let Some(line) = end {
        let Some(end) = placed(line, zones, reader) else { return Length::None };
        // A day at the end of a time is its midnight, and the other way around.
        (line, start.clock_of(&end).duration_since(start.stamp.civil()))
    } else if let Some(line) = line("DURATION") {
        let Some(length) = duration(&line.value) else {
            reader.problem(codes::UNREADABLE_DATE, line.start, "DURATION", || {
                (
                    say!("calendar-duration", text = short(&line.value)),
                    say!("calendar-duration-hint").to_owned(),
                )
            });
            return Length::None;
        };
        (line, length)
    } else {
        return Length::None;
    };
    if length.is_negative() {
        reader.problem(codes::UNREADABLE_DATE, line.start, &line.name, || {
            (say!("calendar-ends-before").to_owned(), say!("calendar-ends-before-hint").to_owned())
        });
        return Length::None;
    }
    if !start.stamp.is_day() {
        return if length.is_zero() { Length::None } else { Length::Clock(length) };
    }
    // A day ends where the next begins; some programs write the last day itself.
    let days = (length.as_secs() + 86_399) / 86_400;
    if days > 1 { Length::Days(days - 1) } else { Length::None }
}

/// The time from a start on.
fn when(start: &Placed, length: &Length) -> When {
    let clock = start.stamp.civil();
    let end = match length {
        Length::None => None,
        Length::Clock(length) => clock.checked_add(*length).ok(),
        Length::Days(days) => {
            Span::new().try_days(*days).ok().and_then(|days| clock.checked_add(days).ok())
        }
    };
    let end = end.map(|end| start.at(end));
    match (start.text(), end.and_then(|end| end.text())) {
        (Some(start), Some(end)) => match When::read(&format!("{start}/{end}")) {
            // Where clocks are set back, a later time can be the earlier moment.
            When::Unreadable(_) => When::read(&start),
            when => when,
        },
        (Some(start), None) => When::read(&start),
        (None, _) => When::Unreadable(clock.to_string()),
    }
}

/// All times of a record. `replaced` are the starts of those that have a record of their own, `changes` the
/// records that change all that follow.
pub(super) fn times(
    record: &Component<'_>,
    replaced: &HashSet<Key>,
    changes: &[Change<'_, '_>],
    horizon: DateTime,
    zones: &mut Zones<'_, '_>,
    reader: &mut Reader<'_, '_>,
) -> Times {
    let start = match start(record, zones, reader) {
        Ok(start) => start,
        Err(when) => return Times::Once(when),
    };
    let length = length(record, &start, zones, reader);
    let of_recurrence = |line: &&Line<'_>| matches!(&*line.name, "RRULE" | "RDATE" | "EXDATE");
    let lines: Vec<&Line<'_>> = record.lines.iter().filter(of_recurrence).collect();
    let is_one_of_many = record.lines.iter().any(|line| line.name == "RECURRENCE-ID");
    if is_one_of_many || !lines.iter().any(|line| line.name != "EXDATE") {
        return Times::Once(when(&start, &length));
    }
    let mut excluded: HashSet<Key> = HashSet::new();
    let mut starts = vec![start.stamp.civil()];
    // A rule that cannot be read is none.
    let mut recurs = false;
    for line in lines {
        match &*line.name {
            "RRULE" => {
                if let Some(found) = of_rule(line, &start, horizon, reader) {
                    recurs = true;
                    starts.extend(found);
                }
            }
            name => {
                let zone = zone(line, zones, reader);
                for part in line.value.split(',') {
                    // Of a period, its start.
                    let written = part.split('/').next().unwrap_or_default();
                    let Some(stamp) = Stamp::read(written) else {
                        unreadable(line, part, reader);
                        continue;
                    };
                    let placed = Placed { stamp, zone: zone.clone() };
                    if name == "EXDATE" {
                        excluded.insert(placed.key());
                    } else {
                        recurs = true;
                        starts.push(start.clock_of(&placed));
                    }
                }
            }
        }
    }
    if !recurs && excluded.is_empty() {
        return Times::Once(when(&start, &length));
    }
    starts.sort_unstable();
    starts.dedup();
    let shown = starts.into_iter().map(|clock| start.at(clock)).filter(|placed| {
        let names = [placed.key(), Key::Day(placed.stamp.civil().date())];
        !names.iter().any(|name| excluded.contains(name) || replaced.contains(name))
    });
    let size = |record: &Component<'_>| record.end - record.start;
    let largest = changes.iter().map(|change| size(change.record)).max().unwrap_or_default();
    let cost = size(record).max(largest) + 1_024;
    let allowed = reader.occurrences.min(reader.bytes / cost);
    let mut shown: Vec<Placed> = shown.take(allowed + 1).collect();
    if shown.len() > allowed {
        shown.truncate(allowed);
        cut(record.start, reader, || say!("calendar-too-many").to_owned());
    }
    reader.occurrences -= shown.len();
    reader.bytes -= shown.len() * cost;
    let shifts = shifts(&start, changes, zones, reader);
    let occurrences = shown.iter().map(|placed| {
        let clock = placed.stamp.civil();
        let shift = shifts.iter().rev().find(|shift| shift.from <= clock);
        let moved = shift.and_then(|shift| Some((shift, clock.checked_add(shift.by).ok()?)));
        match moved {
            Some((shift, moved)) => Occurrence {
                when: when(&placed.at(moved), &shift.length),
                start: clock,
                changed: Some(shift.place),
            },
            None => Occurrence { when: when(placed, &length), start: clock, changed: None },
        }
    });
    Times::Often(occurrences.collect())
}

fn unreadable(line: &Line<'_>, part: &str, reader: &mut Reader<'_, '_>) {
    reader.problem(codes::UNREADABLE_DATE, line.start, &line.name, || {
        (
            say!("calendar-passed-over", text = short(part)),
            say!("calendar-passed-over-hint").to_owned(),
        )
    });
}

/// The starts that a rule gives; none if it cannot be read.
fn of_rule(
    line: &Line<'_>,
    start: &Placed,
    horizon: DateTime,
    reader: &mut Reader<'_, '_>,
) -> Option<Vec<DateTime>> {
    let rule = match Rule::read(&line.value) {
        Ok(rule) => rule,
        Err(what) => {
            reader.problem(codes::BROKEN_RECURRENCE, line.start, "RRULE", || {
                (say!("calendar-rule", what = what), say!("calendar-rule-hint").to_owned())
            });
            return None;
        }
    };
    let until = rule.until.map(|until| {
        let end = Placed { stamp: until, zone: start.zone.clone() };
        match until {
            // A day, as the end of times, is the whole of it.
            Stamp::Day(day) => day.at(23, 59, 59, 0),
            _ if start.stamp.is_day() => until.civil(),
            _ => start.clock_of(&end),
        }
    });
    let limits = Limits { horizon, most: MOST };
    let (found, ending) = expand(&rule, start.stamp.civil(), until, &limits, &mut reader.work);
    let last = found.last().map(|last| last.date().to_string()).unwrap_or_default();
    match ending {
        Ending::Itself => {}
        Ending::Horizon => {
            let day = horizon.date().to_string();
            cut(line.start, reader, || say!("calendar-endless", day = day));
        }
        Ending::Most => cut(line.start, reader, || say!("calendar-often", day = last)),
        Ending::Work => cut(line.start, reader, || say!("calendar-rare").to_owned()),
    }
    Some(found)
}

/// Says that not all occurrences are shown, and why.
fn cut(at: usize, reader: &mut Reader<'_, '_>, message: impl FnOnce() -> String) {
    reader.problem(codes::RECURRENCE_CUT, at, "RRULE", || {
        (message(), say!("calendar-cut-hint").to_owned())
    });
}
