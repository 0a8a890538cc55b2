//! The date of a row: of one cell, of a start and an end, or of year, month and day.

use std::borrow::Cow;

use super::dates::{self, Rules};
use super::mapping::PrecisionScheme;
use super::value::present;
use crate::model::When;

/// What is known of when a row was.
pub(super) enum Found<'c> {
    /// A date; some cell of it has a time of day, which the date has not.
    Date(When, bool),
    /// A cell that is no date.
    Unreadable(&'c str),
    Nothing,
}

/// The date of one cell, as EDTF.
fn edtf(cell: &str, rules: Rules) -> Result<Option<(Cow<'_, str>, bool)>, &str> {
    let Some(value) = present(cell) else { return Ok(None) };
    match dates::read(value, rules) {
        Some(date) => Ok(Some((date.edtf, date.has_time))),
        None => Err(value),
    }
}

/// A date of one cell.
pub(super) fn one(cell: &str, rules: Rules, precision: Option<Precision>) -> Found<'_> {
    match edtf(cell, rules) {
        Ok(Some((date, has_time))) => {
            let date = precision.map_or(Cow::Borrowed(&*date), |it| it.of_day(&date));
            Found::Date(When::read(&date), has_time)
        }
        Ok(None) => Found::Nothing,
        Err(value) => Found::Unreadable(value),
    }
}

/// A date from one cell to another.
pub(super) fn from_to<'c>(
    (start, end): (&'c str, &'c str),
    rules: Rules,
    precision: Option<Precision>,
) -> Found<'c> {
    let (start, end) = match (edtf(start, rules), edtf(end, rules)) {
        (Ok(start), Ok(end)) => (start, end),
        (Err(value), _) | (_, Err(value)) => return Found::Unreadable(value),
    };
    let has_time = [&start, &end].into_iter().flatten().any(|(_, has_time)| *has_time);
    let date = match (start, end) {
        (None, None) => return Found::Nothing,
        (Some((day, _)), None) | (None, Some((day, _))) => {
            precision.map_or(day.clone(), |it| Cow::Owned(it.of_day(&day).into_owned()))
        }
        (Some((start, _)), Some((end, _))) => span(&start, &end, precision),
    };
    Found::Date(When::read(&date), has_time)
}

fn span<'c>(start: &str, end: &str, precision: Option<Precision>) -> Cow<'c, str> {
    if let Some(precision) = precision {
        return Cow::Owned(precision.of_days(start, end).into_owned());
    }
    if start == end {
        return Cow::Owned(start.to_owned());
    }
    // What is a range already has its own beginning and end.
    let start = start.split('/').next().unwrap_or(start);
    let end = end.rsplit('/').next().unwrap_or(end);
    Cow::Owned(format!("{start}/{end}"))
}

/// Year, month and day as numbers, or a month by its name.
pub(super) fn of_parts(parts: [&str; 3]) -> Result<Option<String>, String> {
    let [year, month, day] = parts.map(present);
    let Some(year) = year else {
        let alone = [month, day].into_iter().flatten().next();
        return alone.map_or(Ok(None), |value| Err(value.to_owned()));
    };
    let written = [Some(year), month, day].into_iter().flatten().collect::<Vec<_>>().join("-");
    let whole = |text: &str| text.strip_suffix(".0").unwrap_or(text).to_owned();
    let number: i64 = whole(year).parse().map_err(|_| written.clone())?;
    let year = if number < 0 { format!("-{:04}", -number) } else { format!("{number:04}") };
    let two = |text: &str| whole(text).parse::<u8>().map(|it| format!("{it:02}")).ok();
    let date = match (month, day) {
        (None, _) => year,
        (Some(month), day) => {
            let named = || {
                let date = format!("{month} 2000");
                dates::read(&date, Rules::default())?.edtf.get(5..).map(str::to_owned)
            };
            let month = two(month).or_else(named).ok_or_else(|| written.clone())?;
            match day {
                Some(day) => format!("{year}-{month}-{}", two(day).ok_or_else(|| written.clone())?),
                None => format!("{year}-{month}"),
            }
        }
    };
    if When::read(&date).date().is_some() { Ok(Some(date)) } else { Err(written) }
}

/// A number that tells how well a date is known.
#[derive(Copy, Clone, Debug)]
pub(super) struct Precision {
    pub scheme: PrecisionScheme,
    pub number: u8,
}

impl Precision {
    fn of_day(self, day: &str) -> Cow<'_, str> {
        let part = |letters: usize| Cow::Borrowed(day.get(..letters).unwrap_or(day));
        match (self.scheme, self.number) {
            (PrecisionScheme::Acled, 2) | (PrecisionScheme::Ucdp, 2 | 3) => {
                Cow::Owned(format!("{day}~"))
            }
            (PrecisionScheme::Acled, 3) | (PrecisionScheme::Ucdp, 4) => part(7),
            (PrecisionScheme::Ucdp, 5) => part(4),
            _ => Cow::Borrowed(day),
        }
    }

    /// Days from one to another: where the day itself is not known, one of them.
    fn of_days<'d>(self, start: &'d str, end: &'d str) -> Cow<'d, str> {
        if start == end {
            return self.of_day(start);
        }
        let same =
            |letters: usize| start.get(..letters).filter(|it| end.get(..letters) == Some(it));
        match (self.scheme, self.number) {
            (PrecisionScheme::Ucdp, 5) if let Some(year) = same(4) => Cow::Borrowed(year),
            (PrecisionScheme::Ucdp, 4) if let Some(month) = same(7) => Cow::Borrowed(month),
            (_, 0 | 1) => Cow::Owned(format!("{start}/{end}")),
            _ => Cow::Owned(format!("[{start}..{end}]")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Precision, PrecisionScheme, from_to, of_parts, one};
    use crate::load::foreign::table::dates::Rules;

    fn text(found: Found<'_>) -> String {
        match found {
            Found::Date(when, _) => when.date().map_or("?".to_owned(), |it| it.text().to_owned()),
            Found::Unreadable(text) => format!("no date: {text}"),
            Found::Nothing => "nothing".to_owned(),
        }
    }

    #[test]
    fn start_and_end_are_one_interval() {
        let rules = Rules::default();
        let both = |start, end| text(from_to((start, end), rules, None));
        assert_eq!(both("17/02/2025", "19/02/2025"), "2025-02-17/2025-02-19");
        assert_eq!(both("17/02/2025", "17/02/2025"), "2025-02-17");
        assert_eq!(both("", "19/02/2025"), "2025-02-19");
        assert_eq!(both("-", ""), "nothing");
        assert_eq!(both("17/02/2025", "later"), "no date: later");
        assert_eq!(both("2025-02-17", "2025-02-01"), "?", "an end before its start is no date");
    }

    #[test]
    fn parts_are_put_together() {
        let of = |year, month, day| of_parts([year, month, day]);
        assert_eq!(of("1948", "3", "14"), Ok(Some("1948-03-14".to_owned())));
        assert_eq!(of("1948", "mars", ""), Ok(Some("1948-03".to_owned())));
        assert_eq!(of("602", "", ""), Ok(Some("0602".to_owned())));
        assert_eq!(of("-200", "", ""), Ok(Some("-0200".to_owned())));
        assert_eq!(of("", "", ""), Ok(None));
        assert!(of("1948", "14", "").is_err() && of("", "3", "").is_err());
    }

    #[test]
    fn precision_widens_what_is_known() {
        let ucdp = |number| Some(Precision { scheme: PrecisionScheme::Ucdp, number });
        let days = |number| {
            let both = ("2014-03-01 00:00:00.000", "2014-03-31 00:00:00.000");
            text(from_to(both, Rules::default(), ucdp(number)))
        };
        assert_eq!(days(1), "2014-03-01/2014-03-31");
        assert_eq!(days(3), "[2014-03-01..2014-03-31]");
        assert_eq!(days(4), "2014-03");
        assert_eq!(days(5), "2014");
        let acled = |number| Some(Precision { scheme: PrecisionScheme::Acled, number });
        let day = |number| text(one("17 February 2025", Rules::default(), acled(number)));
        assert_eq!([day(1), day(2), day(3)], ["2025-02-17", "2025-02-17~", "2025-02"]);
    }
}
