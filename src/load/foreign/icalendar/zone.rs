//! Zones of time: which moment a time on the wall is.
//!
//! Owns where the rules of a zone come from: the tables of the IANA that are bundled with the program,
//! by the name of the zone, else what the calendar itself says of it (`VTIMEZONE`).

use std::collections::HashMap;
use std::sync::Arc;

use jiff::SignedDuration;
use jiff::civil::{DateTime, date};
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::component::Component;
use super::occurrences::{Limits, MOST, expand};
use super::rule::Rule;
use super::stamp::{Stamp, seconds};

/// A zone.
#[derive(Clone, Debug)]
pub(super) enum Zone {
    /// None: the clock on the wall, wherever it hangs.
    Local,
    Known(TimeZone),
    /// As the calendar describes it.
    Own(Arc<[Onset]>),
}

/// From when on a clock shows so many seconds more than in Greenwich.
#[derive(Clone, Copy, Debug)]
pub(super) struct Onset {
    at: DateTime,
    before: i32,
    after: i32,
}

/// A moment: what the clock shows, and how far it is ahead of Greenwich, in seconds, if that is
/// known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    clock: DateTime,
    ahead: Option<i32>,
}

impl Zone {
    /// Whether clocks of both always show the same.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Local, Self::Local) => true,
            (Self::Known(one), Self::Known(other)) => one == other,
            (Self::Own(one), Self::Own(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }

    /// The moment of a time in this zone. One that the clock skips is the one after.
    pub(super) fn moment(&self, stamp: Stamp) -> Moment {
        let clock = stamp.civil();
        if let Stamp::Utc(_) = stamp {
            return Moment { clock, ahead: Some(0) };
        }
        match self {
            Self::Local => Moment { clock, ahead: None },
            Self::Known(zone) => match zone.to_ambiguous_zoned_datetime(clock).compatible() {
                Ok(zoned) => {
                    Moment { clock: zoned.datetime(), ahead: Some(zoned.offset().seconds()) }
                }
                Err(_) => Moment { clock, ahead: None },
            },
            Self::Own(onsets) => {
                let next = onsets.partition_point(|onset| onset.at <= clock);
                let ahead = match next.checked_sub(1).and_then(|last| onsets.get(last)) {
                    Some(last) => Some(last.after),
                    None => onsets.first().map(|first| first.before),
                };
                Moment { clock, ahead }
            }
        }
    }

    /// What the clock of this zone shows at a moment in UTC.
    pub(super) fn clock_at(&self, utc: DateTime) -> DateTime {
        let ahead = match self {
            Self::Local => 0,
            Self::Known(zone) => match TimeZone::UTC.to_timestamp(utc) {
                Ok(moment) => zone.to_offset(moment).seconds(),
                Err(_) => 0,
            },
            Self::Own(onsets) => {
                let is_past =
                    |onset: &Onset| seconds(onset.at) - i64::from(onset.before) <= seconds(utc);
                let next = onsets.partition_point(is_past);
                let last = next.checked_sub(1).and_then(|last| onsets.get(last));
                last.map_or_else(
                    || onsets.first().map_or(0, |first| first.before),
                    |last| last.after,
                )
            }
        };
        utc.checked_add(SignedDuration::from_secs(i64::from(ahead))).unwrap_or(utc)
    }
}

impl Moment {
    /// Seconds since 1970 in Greenwich; of a clock without a zone, as if it hung there.
    pub(super) fn seconds(self) -> i64 {
        seconds(self.clock) - i64::from(self.ahead.unwrap_or(0))
    }

    /// The moment as RFC 3339; without a zone, as a day and a time. None beyond the years of four
    /// digits.
    pub(super) fn text(self) -> Option<String> {
        if !(0..=9_999).contains(&self.clock.year()) {
            return None;
        }
        let clock = self.clock.strftime("%Y-%m-%dT%H:%M:%S");
        Some(match self.ahead.map(|ahead| ahead / 60) {
            None => clock.to_string(),
            Some(0) => format!("{clock}Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                format!("{clock}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        })
    }
}

/// The zones of one calendar.
pub(super) struct Zones<'c, 't> {
    tables: TimeZoneDatabase,
    /// Those that the calendar describes, by id.
    described: HashMap<String, &'c Component<'t>>,
    /// Those that were asked for; none that nobody knows.
    asked: HashMap<String, Option<Zone>>,
}

impl<'c, 't> Zones<'c, 't> {
    pub(super) fn of(calendar: &'c Component<'t>, tables: &TimeZoneDatabase) -> Self {
        let mut described = HashMap::new();
        for zone in calendar.inner.iter().filter(|inner| inner.name == "VTIMEZONE") {
            if let Some(id) = zone.lines.iter().find(|line| line.name == "TZID") {
                described.entry(id.value.trim().to_owned()).or_insert(zone);
            }
        }
        Self { tables: tables.clone(), described, asked: HashMap::new() }
    }

    /// The zone with an id; none if nobody knows it. Reading a description costs work.
    pub(super) fn get(&mut self, id: &str, work: &mut u64) -> Option<Zone> {
        if let Some(zone) = self.asked.get(id) {
            return zone.clone();
        }
        let zone = self.find(id.trim(), work);
        self.asked.insert(id.to_owned(), zone.clone());
        zone
    }

    fn find(&self, id: &str, work: &mut u64) -> Option<Zone> {
        if let Some(zone) = self.by_name(id) {
            return Some(Zone::Known(zone));
        }
        let described = self.described.get(id)?;
        let location = described.lines.iter().find(|line| line.name == "X-LIC-LOCATION");
        if let Some(zone) = location.and_then(|line| self.by_name(line.value.trim())) {
            return Some(Zone::Known(zone));
        }
        let onsets = onsets(described, work);
        (!onsets.is_empty()).then(|| Zone::Own(onsets.into()))
    }

    /// By the name of the IANA, also behind what some programs put before it:
    /// `/example.org/2019/Europe/Berlin`.
    fn by_name(&self, id: &str) -> Option<TimeZone> {
        let mut name = id.trim_matches('/');
        for _ in 0..6 {
            if name.len() < 64
                && let Ok(zone) = self.tables.get(name)
            {
                return Some(zone);
            }
            name = name.split_once('/')?.1;
        }
        None
    }
}

/// When the clocks of a described zone change, in order.
fn onsets(zone: &Component<'_>, work: &mut u64) -> Vec<Onset> {
    let mut onsets = Vec::new();
    for part in &zone.inner {
        let line = |name: &str| part.lines.iter().find(|line| line.name == name);
        let offset = |name: &str| line(name).and_then(|line| offset(&line.value));
        let start = line("DTSTART").and_then(|line| Stamp::read(&line.value)).map(Stamp::civil);
        let (Some(start), Some(after)) = (start, offset("TZOFFSETTO")) else { continue };
        let before = offset("TZOFFSETFROM").unwrap_or(after);
        let mut times = vec![start];
        if let Some(rule) = line("RRULE").and_then(|line| Rule::read(&line.value).ok()) {
            let limits = Limits { horizon: date(2150, 1, 1).at(0, 0, 0, 0), most: MOST };
            let until = rule.until.map(|until| match until {
                Stamp::Utc(utc) => {
                    utc.checked_add(SignedDuration::from_secs(i64::from(before))).unwrap_or(utc)
                }
                until => until.civil(),
            });
            times.extend(expand(&rule, start, until, &limits, work).0);
        }
        for dates in part.lines.iter().filter(|line| line.name == "RDATE") {
            times.extend(dates.value.split(',').filter_map(Stamp::read).map(Stamp::civil));
        }
        onsets.extend(times.into_iter().map(|at| Onset { at, before, after }));
    }
    onsets.sort_by_key(|onset| onset.at);
    onsets
}

/// `+0100`, `-053000`: seconds ahead of Greenwich.
fn offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+')?),
    };
    let part = |from: usize| {
        let part = digits.get(from..from + 2)?;
        part.bytes().all(|digit| digit.is_ascii_digit()).then(|| part.parse::<i32>().ok())?
    };
    let seconds = if digits.len() == 6 { part(4)? } else { 0 };
    let is_right = matches!(digits.len(), 4 | 6) && part(0)? < 24;
    is_right.then_some(sign * (part(0)? * 3_600 + part(2)? * 60 + seconds))
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZoneDatabase;

    use super::{Zone, Zones};
    use crate::load::foreign::icalendar::component::outline;
    use crate::load::foreign::icalendar::stamp::Stamp;

    const CALENDAR: &str = "BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Own
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Elsewhere
X-LIC-LOCATION:Africa/Bamako
END:VTIMEZONE
END:VCALENDAR";

    fn text(zone: &Zone, stamp: &str) -> String {
        zone.moment(Stamp::read(stamp).expect("a time")).text().expect("a text")
    }

    #[test]
    fn zones_are_those_of_the_tables_or_of_the_calendar() {
        let read = outline(CALENDAR, |_| true).expect("read");
        let calendar = read.components.first().expect("a calendar");
        let mut zones = Zones::of(calendar, &TimeZoneDatabase::bundled());
        let mut get = |id: &str| zones.get(id, &mut 1_000_000);
        let own = get("Own").expect("described");
        let paris = get("/example.org/2019/Europe/Paris").expect("known");
        for zone in [&own, &paris] {
            assert_eq!(text(zone, "20250217T090000"), "2025-02-17T09:00:00+01:00");
            assert_eq!(text(zone, "20250717T090000"), "2025-07-17T09:00:00+02:00");
            assert_eq!(text(zone, "20250717T090000Z"), "2025-07-17T09:00:00Z");
            let utc = Stamp::read("20250717T070000Z").expect("a time").civil();
            assert_eq!(zone.clock_at(utc).to_string(), "2025-07-17T09:00:00");
        }
        assert_eq!(text(&paris, "20250330T023000"), "2025-03-30T03:30:00+02:00", "skipped");
        assert_eq!(
            text(&get("Elsewhere").expect("known"), "20250217T090000"),
            "2025-02-17T09:00:00Z"
        );
        assert_eq!(
            text(&get("america/new_york").expect("known"), "20250217T090000"),
            "2025-02-17T09:00:00-05:00"
        );
        assert_eq!(text(&Zone::Local, "20250217T090000"), "2025-02-17T09:00:00");
        assert!(get("Nowhere").is_none());
    }
}
