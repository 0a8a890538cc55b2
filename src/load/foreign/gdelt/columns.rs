//! The columns of a table of GDELT events, in both versions, and a row by its columns.
//!
//! Owns what a row must look like to be one, and where in the text each of its values stands.

use csv::StringRecord;

/// One of the two versions, told apart by the number of columns.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// Name of the version, for a reader.
    pub version: &'static str,
    /// Key under which the row of an event is kept as it was written.
    pub key: &'static str,
    /// First of the columns that tell where the event was.
    place: usize,
    /// Latitude, longitude and number of the place follow each other from here.
    latitude: usize,
}

macro_rules! columns {
    ($($name:ident = $number:literal;)+) => {
        $(pub(super) const $name: usize = $number;)+
    };
}

// Up to the places, both versions are the same.
columns! {
    ID = 0; DATE = 1; MONTH = 2; YEAR = 3; ACTOR_1 = 5; ACTOR_2 = 15; EVENT_CODE = 26; QUAD_CLASS = 29;
    GOLDSTEIN = 30; MENTIONS = 31; SOURCE_COUNT = 32; TONE = 34;
}

// From the first column of an actor on.
columns! { ACTOR_NAME = 1; ACTOR_COUNTRY = 2; }

/// From GDELT 1.0: 58 columns, or 57 in files of before April 2013, which lack the last.
pub(super) static VERSION_1: Layout =
    Layout { version: "GDELT 1.0", key: "gdelt1", place: 49, latitude: 53 };

/// From GDELT 2.0: 61 columns.
pub(super) static VERSION_2: Layout =
    Layout { version: "GDELT 2.0", key: "gdelt2", place: 51, latitude: 56 };

/// The names of all columns, in order. Version 1 lacks those of the second level of districts.
const NAMES: &str = "GLOBALEVENTID SQLDATE MonthYear Year FractionDate \
    Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode \
    Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code \
    Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode \
    Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code \
    IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale \
    NumMentions NumSources NumArticles AvgTone \
    Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code \
    Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID \
    Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code \
    Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID \
    ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code \
    ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL";

impl Layout {
    /// The version whose rows have this many columns.
    pub(super) fn of(columns: usize) -> Option<&'static Self> {
        match columns {
            57 | 58 => Some(&VERSION_1),
            61 => Some(&VERSION_2),
            _ => None,
        }
    }

    pub(super) fn place_name(&self) -> usize {
        self.place + 1
    }

    pub(super) fn place_country(&self) -> usize {
        self.place + 2
    }

    pub(super) fn latitude(&self) -> usize {
        self.latitude
    }

    pub(super) fn longitude(&self) -> usize {
        self.latitude + 1
    }

    pub(super) fn place_id(&self) -> usize {
        self.latitude + 2
    }

    /// The day, or the quarter of an hour, on which the row came into the table.
    pub(super) fn added(&self) -> usize {
        self.latitude + 3
    }

    pub(super) fn address(&self) -> usize {
        self.latitude + 4
    }

    /// Names of the columns, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        let has_districts = *self == VERSION_2;
        NAMES.split_whitespace().filter(move |name| has_districts || !name.ends_with("ADM2Code"))
    }

    pub(super) fn name(&self, column: usize) -> &'static str {
        self.names().nth(column).unwrap_or_default()
    }
}

/// Whether a line looks like a row, without reading it: as many columns as a version has, the
/// number of the record, a day, its month and its year.
pub(super) fn is_row(line: &str) -> bool {
    if Layout::of(line.matches('\t').count() + 1).is_none() {
        return false;
    }
    let digits = |cell: Option<&str>, count: usize| {
        cell.is_some_and(|cell| {
            (count == 0 && !cell.is_empty() || cell.len() == count)
                && cell.bytes().all(|letter| letter.is_ascii_digit())
        })
    };
    let mut cells = line.split('\t');
    digits(cells.next(), 0)
        && digits(cells.next(), 8)
        && digits(cells.next(), 6)
        && digits(cells.next(), 4)
}

/// Whether a line is the row of names that some programs put on top of the table.
pub(super) fn is_heading(line: &str) -> bool {
    line.split('\t').next().is_some_and(|name| name.trim().eq_ignore_ascii_case("GLOBALEVENTID"))
}

/// A row of the table.
pub(super) struct Row<'r> {
    record: &'r StringRecord,
    pub layout: &'static Layout,
    /// Byte of the text at which it begins.
    pub start: usize,
}

impl<'r> Row<'r> {
    /// The row at a byte of the text; none if it has the columns of no version, or another sort of
    /// value where its number, its day and the time of its adding should stand.
    pub(super) fn of(record: &'r StringRecord, start: usize) -> Option<Self> {
        let row = Self { record, layout: Layout::of(record.len())?, start };
        let is_number =
            |text: &str| !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit());
        let columns = [ID, MONTH, YEAR, row.layout.added()];
        columns.into_iter().all(|column| is_number(row.get(column))).then_some(row)
    }

    /// A value, without blanks around it; empty where there is none.
    pub(super) fn get(&self, column: usize) -> &'r str {
        self.record.get(column).unwrap_or_default().trim()
    }

    /// Byte of the text at which a value begins.
    pub(super) fn at(&self, column: usize) -> usize {
        self.start + self.record.iter().take(column).map(|value| value.len() + 1).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::{VERSION_1, VERSION_2, is_heading, is_row};

    #[test]
    fn places_stand_where_the_names_say() {
        for layout in [&VERSION_1, &VERSION_2] {
            for (column, name) in [
                (layout.place_name(), "ActionGeo_FullName"),
                (layout.place_country(), "ActionGeo_CountryCode"),
                (layout.latitude(), "ActionGeo_Lat"),
                (layout.longitude(), "ActionGeo_Long"),
                (layout.place_id(), "ActionGeo_FeatureID"),
                (layout.added(), "DATEADDED"),
                (layout.address(), "SOURCEURL"),
                (super::QUAD_CLASS, "QuadClass"),
                (super::GOLDSTEIN, "GoldsteinScale"),
                (super::MENTIONS, "NumMentions"),
                (super::SOURCE_COUNT, "NumSources"),
                (super::TONE, "AvgTone"),
                (super::EVENT_CODE, "EventCode"),
                (super::ACTOR_2 + super::ACTOR_COUNTRY, "Actor2CountryCode"),
                (super::ACTOR_1 + super::ACTOR_NAME, "Actor1Name"),
            ] {
                assert_eq!(layout.name(column), name, "{}", layout.version);
            }
        }
        assert_eq!((VERSION_1.names().count(), VERSION_2.names().count()), (58, 61));
    }

    #[test]
    fn a_row_is_told_by_its_beginning_and_its_columns() {
        let row = |beginning: &str, columns: usize| {
            beginning.to_owned() + &"\t".repeat(columns - 1 - beginning.matches('\t').count())
        };
        for columns in [57, 58, 61] {
            assert!(is_row(&row("4\t20140218\t201402\t2014", columns)), "{columns}");
        }
        assert!(!is_row(&row("4\t20140218\t201402\t2014", 59)));
        assert!(!is_row(&row("id\t20140218\t201402\t2014", 58)));
        assert!(!is_row(&row("4\t2014-02-18\t201402\t2014", 58)));
        assert!(!is_row("{\"events\": []}"));
        assert!(is_heading("GLOBALEVENTID\tSQLDATE") && !is_heading("4\t20140218"));
    }
}
