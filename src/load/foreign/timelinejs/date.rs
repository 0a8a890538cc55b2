//! Dates of `TimelineJS` as EDTF: as precise as the parts that are given.
//!
//! Owns the years before Christ, which these timelines count without a year 0 (−43 is 43 BC), but for
//! those of the scale of the cosmos, which are plain numbers. Leaves out parts that EDTF cannot
//! have; the caller keeps them.

use crate::load::value::short;
use crate::say;

/// How years are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// There is no year 0: −43 is 43 BC.
    Human,
    /// Years are numbers: −43 is the year 43 before the year 0.
    Cosmic,
}

/// The parts of a date, each as written.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    pub year: String,
    pub month: String,
    pub day: String,
    pub hour: String,
    pub minute: String,
    pub second: String,
}

/// A date in EDTF.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Edtf {
    pub text: String,
    /// How many parts, of the six, went into it.
    pub used: usize,
}

/// Why parts are no date: which of them, and in words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub part: &'static str,
    pub words: String,
}

impl Parts {
    /// The parts of a date of version 2: `2011,12,10,14,30,00`.
    pub(super) fn of_commas(written: &str) -> Self {
        let mut parts = written.split(',').map(|part| part.trim().to_owned());
        let mut next = || parts.next().unwrap_or_default();
        Self {
            year: next(),
            month: next(),
            day: next(),
            hour: next(),
            minute: next(),
            second: next(),
        }
    }

    /// What is written, part by part.
    pub(super) fn as_written(&self) -> String {
        let Self { year, month, day, hour, minute, second } = self;
        let parts = [year, month, day, hour, minute, second];
        let given: Vec<&str> = parts.into_iter().map(String::as_str).collect();
        given.join(" ").trim_end().to_owned()
    }

    /// The date; none without a year.
    pub(super) fn edtf(&self, scale: Scale) -> Result<Option<Edtf>, Fault> {
        if self.year.is_empty() {
            return Ok(None);
        }
        let mut year = year(&self.year)?;
        if year < 0 && scale == Scale::Human {
            year += 1;
        }
        if !(-9_999..=9_999).contains(&year) {
            return Ok(Some(Edtf { text: format!("Y{year}"), used: 1 }));
        }
        let sign = if year < 0 { "-" } else { "" };
        let mut date = Edtf { text: format!("{sign}{:04}", year.unsigned_abs()), used: 1 };
        let Some(month) = number("month", &self.month)? else { return Ok(Some(date)) };
        date.text.push_str(&format!("-{month:02}"));
        date.used = 2;
        let Some(day) = number("day", &self.day)? else { return Ok(Some(date)) };
        date.text.push_str(&format!("-{day:02}"));
        date.used = 3;
        let Some(hour) = number("hour", &self.hour)?.filter(|_| year >= 0) else {
            return Ok(Some(date));
        };
        let (minute, second) = (number("minute", &self.minute)?, number("second", &self.second)?);
        date.text.push_str(&format!("T{hour:02}:{:02}", minute.unwrap_or(0)));
        date.used = 5;
        if let Some(second) = second {
            date.text.push_str(&format!(":{second:02}"));
            date.used = 6;
        }
        Ok(Some(date))
    }
}

/// A year; also `-13.8e9`, as timelines of the cosmos have it.
fn year(written: &str) -> Result<i64, Fault> {
    if let Ok(year) = written.parse() {
        return Ok(year);
    }
    let number = written.parse::<f64>().ok().filter(|number| number.fract() == 0.0);
    match number.filter(|number| number.abs() < 1e15) {
        Some(number) => Ok(number as i64),
        None => Err(fault("year", written)),
    }
}

/// A month, day or time; none if nothing is written.
fn number(part: &'static str, written: &str) -> Result<Option<u32>, Fault> {
    if written.is_empty() {
        return Ok(None);
    }
    match written.parse::<u32>() {
        Ok(number) if number < 100 => Ok(Some(number)),
        _ => Err(fault(part, written)),
    }
}

fn fault(part: &'static str, written: &str) -> Fault {
    Fault { part, words: say!("slide-no-number", text = short(written), part = part) }
}

#[cfg(test)]
mod tests {
    use super::{Parts, Scale};
    use crate::time::EventDate;

    fn edtf(written: &str, scale: Scale) -> String {
        match Parts::of_commas(written).edtf(scale) {
            Ok(Some(date)) => format!("{} {}", date.text, date.used),
            Ok(None) => String::new(),
            Err(fault) => fault.part.to_owned(),
        }
    }

    #[test]
    fn dates_are_as_precise_as_their_parts() {
        for (written, wanted) in [
            ("2011", "2011 1"),
            ("2011,2", "2011-02 2"),
            ("2011, 02 ,9", "2011-02-09 3"),
            ("2011,02,09,7", "2011-02-09T07:00 5"),
            ("2011,02,09,7,5,3", "2011-02-09T07:05:03 6"),
            ("602", "0602 1"),
            ("-1", "0000 1"),
            ("-43,3,15", "-0042-03-15 3"),
            ("12011,5", "Y12011 1"),
            ("2011,,9", "2011 1"),
            ("", ""),
            ("2011,May", "month"),
            ("20x", "year"),
            ("2011,1,1e9", "day"),
        ] {
            assert_eq!(edtf(written, Scale::Human), wanted, "{written}");
            let date = wanted.split(' ').next().filter(|date| date.contains(char::is_numeric));
            assert!(date.is_none_or(|date| EventDate::parse(date).is_ok()), "{written}");
        }
    }

    #[test]
    fn years_of_the_cosmos_are_plain_numbers() {
        assert_eq!(edtf("-13800000000", Scale::Cosmic), "Y-13800000000 1");
        assert_eq!(edtf("-1.38e10", Scale::Cosmic), "Y-13800000000 1");
        assert_eq!(edtf("-43", Scale::Cosmic), "-0043 1");
        assert_eq!(edtf("1e99", Scale::Cosmic), "year");
    }
}
