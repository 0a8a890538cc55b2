//! A day with a clock time and the zone it was written in.
//!
//! Reads what RFC 3339 and EDTF level 0 allow, seconds or fractions left out or not.
//! Knows offsets only: names of zones need a database, and that is not time's own.

use edtf_core::{Date, DateField, Edtf};

use super::{super::moment::Moment, form::Fault};

/// A day with a clock time.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) struct Instant {
    pub(super) date: Date,
    pub(super) hour: u8,
    pub(super) minute: u8,
    /// None if the time is written to the minute.
    pub(super) second: Option<u8>,
    pub(super) zone: Zone,
}

/// Where the clock hangs.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    Utc,
    /// Minutes east of Greenwich.
    Offset(i16),
    /// Not written. Placed as if UTC, like days are.
    Local,
}

impl Instant {
    /// Read a text of the form `date T time zone`; none if it has no such form.
    ///
    /// # Errors
    /// Inside the result: the part that cannot be read.
    pub(super) fn read(text: &str, base: usize) -> Option<Result<Self, Fault>> {
        // A T within the first ten bytes belongs to a word ("October 2021").
        let at = text.find(['T', 't']).filter(|at| *at >= 10)?;
        let (day, clock) = (text.get(..at)?, text.get(at + 1..)?);
        Some(Self::of_parts(day, clock, base))
    }

    fn of_parts(day: &str, clock: &str, base: usize) -> Result<Self, Fault> {
        let date = match Edtf::parse(day) {
            Ok(Edtf::Date(date)) if is_plain_day(&date) => date,
            Ok(_) => return Err(Fault::at(base, "a time needs a complete day before it")),
            Err(error) => return Err(Fault::of(base, error)),
        };
        let base = base + day.len() + 1;
        let (time, zone) = split_zone(clock);
        let zone = read_zone(zone).ok_or(Fault::at(base + time.len(), BAD_ZONE))?;
        let (hour, minute, second) = read_clock(time).ok_or(Fault::at(base, BAD_CLOCK))?;
        if hour > 23 {
            return Err(Fault::at(base, "hours go from 00 to 23"));
        }
        if minute > 59 {
            return Err(Fault::at(base + 3, "minutes go from 00 to 59"));
        }
        // 60 is a leap second.
        if second.is_some_and(|second| second > 60) {
            return Err(Fault::at(base + 6, "seconds go from 00 to 59"));
        }
        Ok(Self { date, hour, minute, second, zone })
    }

    /// The moment at which it begins.
    pub(super) fn start(&self) -> Moment {
        let field = |it: Option<DateField>| it.and_then(DateField::value).unwrap_or(1);
        let year = self.date.year.value().unwrap_or_default();
        let day = Moment::from_civil(year, field(self.date.month), field(self.date.day));
        let east = match self.zone {
            Zone::Offset(minutes) => i64::from(minutes) * 60,
            Zone::Utc | Zone::Local => 0,
        };
        let clock = i64::from(self.hour) * 3600 + i64::from(self.minute) * 60;
        day.plus_seconds(clock + i64::from(self.second.unwrap_or(0)) - east)
    }

    /// The moment after it: a second later, or a minute if no seconds are written.
    pub(super) fn end(&self) -> Moment {
        let length = if self.second.is_some() { 1 } else { 60 };
        self.start().plus_seconds(length)
    }
}

const BAD_CLOCK: &str = "a time has the form 09:30 or 09:30:00";
const BAD_ZONE: &str = "a time zone is Z for UTC, or an offset such as +01:00";

fn is_plain_day(date: &Date) -> bool {
    date.day.is_some() && !(date.has_unspecified() || date.is_uncertain() || date.is_approximate())
}

fn split_zone(clock: &str) -> (&str, &str) {
    let at = clock.find(['Z', 'z', '+', '-']).unwrap_or(clock.len());
    clock.split_at_checked(at).unwrap_or((clock, ""))
}

/// `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fraction`; the fraction is dropped, as the axis
/// counts whole seconds.
fn read_clock(text: &str) -> Option<(u8, u8, Option<u8>)> {
    let mut fields = text.split(':');
    let (hour, minute) = (two_digits(fields.next()?)?, two_digits(fields.next()?)?);
    let second = match fields.next() {
        None => None,
        Some(field) => {
            let (whole, fraction) = field.split_once(['.', ',']).unwrap_or((field, "0"));
            if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            Some(two_digits(whole)?)
        }
    };
    fields.next().is_none().then_some((hour, minute, second))
}

/// Nothing, `Z`, `±hh`, `±hh:mm` or `±hhmm`, less than a day.
fn read_zone(text: &str) -> Option<Zone> {
    if text.is_empty() {
        return Some(Zone::Local);
    }
    if text.eq_ignore_ascii_case("z") {
        return Some(Zone::Utc);
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let (hours, minutes) = rest.split_at_checked(2)?;
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    let minutes = if rest.len() == 2 { 0 } else { two_digits(minutes)? };
    let hours = two_digits(hours)?;
    if hours > 23 || minutes > 59 {
        return None;
    }
    match sign * (i16::from(hours) * 60 + i16::from(minutes)) {
        // RFC 3339's "-00:00" is UTC with the local offset unknown.
        0 => Some(Zone::Utc),
        minutes => Some(Zone::Offset(minutes)),
    }
}

fn two_digits(text: &str) -> Option<u8> {
    let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn start(text: &str) -> Option<Moment> {
        Some(Instant::read(text, 0)?.ok()?.start())
    }

    fn fault(text: &str) -> Option<(usize, &'static str)> {
        let fault = Instant::read(text, 0)?.err()?;
        Some((fault.offset, fault.message))
    }

    #[test]
    fn an_offset_moves_the_moment_to_utc() {
        let half_past_nine = Moment::from_civil(2025, 2, 17).plus_seconds(34_200);
        for text in [
            "2025-02-17T09:30:00Z",
            "2025-02-17t09:30:00z",
            "2025-02-17T09:30Z",
            "2025-02-17T10:30:00+01:00",
            "2025-02-17T10:30:00+01",
            "2025-02-17T08:30:00.750-0100",
            "2025-02-17T09:30:00-00:00",
            "2025-02-17T09:30:00",
        ] {
            assert_eq!(start(text), Some(half_past_nine), "{text}");
        }
    }

    #[test]
    fn a_minute_without_seconds_lasts_a_minute() {
        let length = |text| {
            let instant = Instant::read(text, 0)?.ok()?;
            Some(instant.end().seconds() - instant.start().seconds())
        };
        assert_eq!(length("2025-02-17T09:30Z"), Some(60));
        assert_eq!(length("2025-02-17T09:30:00Z"), Some(1));
    }

    #[test]
    fn faults_stand_where_they_are() {
        assert_eq!(fault("2025-02-17T25:00:00Z"), Some((11, "hours go from 00 to 23")));
        assert_eq!(fault("2025-02-17T09:61:00Z"), Some((14, "minutes go from 00 to 59")));
        assert_eq!(fault("2025-02-17T9:30Z"), Some((11, BAD_CLOCK)));
        assert_eq!(fault("2025-02-17T09:30:00+1"), Some((19, BAD_ZONE)));
        assert_eq!(fault("2025-02-17T09:30:00[x]"), Some((11, BAD_CLOCK)));
        assert!(Instant::read("October 2021", 0).is_none());
    }

    proptest! {
        #[test]
        fn instants_agree_with_jiff(seconds in -62_135_596_800_i64..=253_402_207_200, east in -1439_i32..=1439) {
            let offset = jiff::tz::Offset::from_seconds(east * 60).unwrap();
            let stamp = jiff::Timestamp::from_second(seconds).unwrap();
            let text = stamp.display_with_offset(offset).to_string();
            if text.starts_with(|first: char| first.is_ascii_digit()) && text.len() == 25 {
                prop_assert_eq!(start(&text), Some(Moment::from_seconds(seconds)), "{}", text);
            }
        }
    }
}
