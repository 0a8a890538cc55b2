//! A mapping: which column of a table is which part of an event.
//!
//! Owns its form in JSON, version 1, and the words for what is wrong in one; `docs/tables.md` has an example.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::dates::{DateOrder, fold};
use crate::load::nearest::nearest_id;
use crate::model::Other;
use crate::say;
use crate::words::Said;

/// Version of the form.
const VERSION: u32 = 1;

/// Declares the parts of an event that a column can give.
macro_rules! targets {
    ($($variant:ident = $code:literal, $words:literal, Said($said:literal);)+) => {
        /// The part of an event that a column gives.
        #[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Target { $(#[doc = $words] $variant,)+ }

        impl Target {
            /// Every part, in the order of a menu.
            pub const EVERY: &'static [Self] = &[$(Self::$variant),+];

            /// Its name in a mapping.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Its name for a reader.
            #[must_use]
            pub fn words(self) -> &'static str {
                match self { $(Self::$variant => Said($said).words(),)+ }
            }
        }
    };
}

targets! {
    Other = "other", "kept as it is", Said("part-other");
    Id = "id", "id", Said("part-id");
    Title = "title", "title", Said("part-title");
    When = "when", "date", Said("part-when");
    Start = "start", "start", Said("part-start");
    End = "end", "end", Said("part-end");
    Year = "year", "year", Said("part-year");
    Month = "month", "month", Said("part-month");
    Day = "day", "day", Said("part-day");
    EndYear = "end_year", "year of the end", Said("part-end-year");
    EndMonth = "end_month", "month of the end", Said("part-end-month");
    EndDay = "end_day", "day of the end", Said("part-end-day");
    DatePrecision = "date_precision", "precision of the date", Said("part-date-precision");
    Kind = "kind", "kind", Said("part-kind");
    Status = "status", "status", Said("part-status");
    Party = "party", "country or party", Said("part-party");
    PartyFrom = "party_from", "country from", Said("part-party-from");
    PartyTo = "party_to", "country to", Said("part-party-to");
    Summary = "summary", "summary", Said("part-summary");
    Place = "place", "place", Said("part-place");
    PlaceCountry = "place_country", "country of the place", Said("part-place-country");
    Lat = "lat", "latitude", Said("part-lat");
    Lon = "lon", "longitude", Said("part-lon");
    Tags = "tags", "tags", Said("part-tags");
    Source = "source", "source", Said("part-source");
    Note = "note", "note", Said("part-note");
    Commission = "commission", "commission", Said("part-commission");
}

impl Target {
    /// The part with this name in a mapping.
    ///
    /// # Errors
    /// In words, with the names that there are.
    pub fn of_code(code: &str) -> Result<Self, String> {
        if let Some(target) = Self::EVERY.iter().find(|target| target.code() == code) {
            return Ok(*target);
        }
        let known: Vec<&str> = Self::EVERY.iter().map(|target| target.code()).collect();
        let near = nearest_id(code, known.iter().copied());
        let parts = known.join(", ");
        Err(match near {
            Some(near) => say!("mapping-no-part-near", code = code, near = near, parts = parts),
            None => say!("mapping-no-part", code = code, parts = parts),
        })
    }

    /// Whether several columns can give it.
    #[must_use]
    pub fn takes_several(self) -> bool {
        matches!(
            self,
            Self::Other | Self::Party | Self::PartyFrom | Self::PartyTo | Self::Tags | Self::Source
        )
    }
}

impl Serialize for Target {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::of_code(&code).map_err(serde::de::Error::custom)
    }
}

/// What one column gives: one part of an event, or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Targets {
    /// One part.
    One(Target),
    /// Several: a country can be a party and the country of the place.
    Several(Vec<Target>),
}

impl Targets {
    /// Each part.
    #[must_use]
    pub fn list(&self) -> &[Target] {
        match self {
            Self::One(target) => std::slice::from_ref(target),
            Self::Several(targets) => targets,
        }
    }

    /// In words: "country or party, country of the place".
    #[must_use]
    pub fn words(&self) -> String {
        let words: Vec<&str> = self.list().iter().map(|target| target.words()).collect();
        if words.is_empty() { Target::Other.words().to_owned() } else { words.join(", ") }
    }
}

/// What stands between two cells.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// A comma.
    #[serde(rename = ",")]
    Comma,
    /// A semicolon.
    #[serde(rename = ";")]
    Semicolon,
    /// A tab.
    #[serde(rename = "\t")]
    Tab,
    /// A vertical bar.
    #[serde(rename = "|")]
    Bar,
}

impl Delimiter {
    /// Every delimiter.
    pub const EVERY: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The byte itself.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Comma => say!("delimiter-comma"),
            Self::Semicolon => say!("delimiter-semicolon"),
            Self::Tab => say!("delimiter-tab"),
            Self::Bar => say!("delimiter-bar"),
        }
    }
}

/// How a table is written; what is not said is found out.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DialectChoice {
    /// What stands between two cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// Whether the first row names the columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<bool>,
}

impl DialectChoice {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// What the numbers of a column of precision mean.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PrecisionScheme {
    /// 1 the day, 2 within some days of it, 3 the month.
    Acled,
    /// 1 the day, 2 and 3 some days, of which it is one, 4 the month, 5 the year.
    Ucdp,
}

/// How dates are read.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DateRules {
    /// In which order the numbers of a day stand.
    pub order: DateOrder,
    /// Whether numbers are days as spreadsheets count them.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub serial: bool,
    /// What the numbers of the column `date_precision` mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precision: Option<PrecisionScheme>,
}

/// What the values of the column of kinds mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Codes {
    /// The code of the event file for each value; case does not count.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
    /// The code where there is no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// `cameo`: values are event codes of CAMEO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheme: Option<Scheme>,
}

impl Codes {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// A scheme of codes of another program.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
    /// Conflict and Mediation Event Observations.
    Cameo,
}

/// Which column of a table is which part of an event. Parts that are not named are kept as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Version of this form: 1.
    pub attache_map: u32,
    /// The table that it was made for, or a published layout.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The header that it was made for; see [`fingerprint`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// How the table is written.
    #[serde(default, skip_serializing_if = "DialectChoice::is_usual")]
    pub dialect: DialectChoice,
    /// What each column gives, by its header. Without a header, columns are called "Column 1" and so on.
    pub columns: Columns,
    /// A title of columns in braces, such as `{event_type}: {actor1} – {actor2}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// How dates are read.
    #[serde(default)]
    pub date: DateRules,
    /// What the values of the column of kinds mean.
    #[serde(default, skip_serializing_if = "Codes::is_usual")]
    pub kind: Codes,
    /// What the values of the column of status mean.
    #[serde(default, skip_serializing_if = "Codes::is_usual")]
    pub status: Codes,
}

impl Default for Mapping {
    fn default() -> Self {
        Self {
            attache_map: VERSION,
            name: None,
            fingerprint: None,
            dialect: DialectChoice::default(),
            columns: Columns::default(),
            title: None,
            date: DateRules::default(),
            kind: Codes::default(),
            status: Codes::default(),
        }
    }
}

/// What columns give, by their headers, in the order of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(Vec<(String, Targets)>);

impl Columns {
    /// What a column gives.
    #[must_use]
    pub fn get(&self, header: &str) -> Option<&Targets> {
        self.0.iter().find(|(name, _)| name == header).map(|(_, targets)| targets)
    }

    /// Each column with what it gives.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Targets)> {
        self.0.iter().map(|(name, targets)| (name.as_str(), targets))
    }

    /// From now on, a column gives this. A part that only one column can give is taken from the other.
    pub fn set(&mut self, header: &str, target: Target) {
        if !target.takes_several() {
            for (_, targets) in self.0.iter_mut().filter(|(name, _)| name != header) {
                let rest: Vec<Target> =
                    targets.list().iter().copied().filter(|it| *it != target).collect();
                if rest.len() < targets.list().len() {
                    *targets = match rest.as_slice() {
                        [] => Targets::One(Target::Other),
                        [one] => Targets::One(*one),
                        _ => Targets::Several(rest),
                    };
                }
            }
        }
        self.put(header, Targets::One(target));
    }

    /// What a column gives.
    pub(super) fn put(&mut self, header: &str, targets: Targets) {
        match self.0.iter_mut().find(|(name, _)| name == header) {
            Some((_, known)) => *known = targets,
            None => self.0.push((header.to_owned(), targets)),
        }
    }
}

impl Serialize for Columns {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, targets)| (name, targets)))
    }
}

impl<'de> Deserialize<'de> for Columns {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let columns = Other::deserialize(deserializer)?;
        let read = |(name, value): (String, serde_json::Value)| {
            let wrong = |error: String| {
                serde::de::Error::custom(say!("mapping-column", column = &name, error = error))
            };
            let codes = match &value {
                serde_json::Value::String(code) => vec![code.as_str()],
                serde_json::Value::Array(codes)
                    if codes.iter().all(serde_json::Value::is_string) =>
                {
                    codes.iter().filter_map(serde_json::Value::as_str).collect()
                }
                _ => {
                    return Err(wrong(say!("mapping-write-parts").to_owned()));
                }
            };
            let targets: Result<Vec<Target>, String> =
                codes.into_iter().map(Target::of_code).collect();
            let targets = match targets.map_err(wrong)?.as_slice() {
                [one] => Targets::One(*one),
                several => Targets::Several(several.to_vec()),
            };
            Ok((name, targets))
        };
        columns.into_iter().map(read).collect::<Result<_, _>>().map(Self)
    }
}

/// What is wrong in a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappingProblem {
    /// What was found.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl fmt::Display for MappingProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.message, self.hint)
    }
}

impl std::error::Error for MappingProblem {}

impl Mapping {
    /// Reads a mapping from JSON.
    ///
    /// # Errors
    /// In words: what is no JSON, no mapping, of a newer version, or names an unknown part of an event.
    pub fn from_json(bytes: &[u8]) -> Result<Self, MappingProblem> {
        let wrong = |message: String| MappingProblem {
            message,
            hint: say!("mapping-start-from").to_owned(),
        };
        let value: serde_json::Value = serde_json::from_slice(bytes)
            .map_err(|error| wrong(say!("mapping-no-json", error = error.to_string())))?;
        let Some(version) = value.get("attache_map") else {
            return Err(wrong(say!("mapping-none").to_owned()));
        };
        if version.as_u64() != Some(u64::from(VERSION)) {
            return Err(MappingProblem {
                message: say!(
                    "mapping-version",
                    version = version.to_string(),
                    own = VERSION.to_string()
                ),
                hint: say!("mapping-version-hint").to_owned(),
            });
        }
        Self::deserialize(value).map_err(|error| {
            let why = error.to_string();
            wrong(say!("mapping-unreadable", why = why.trim_end_matches('.')))
        })
    }

    /// As JSON, for a file.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// The columns that it names and a table has not.
    ///
    /// # Errors
    /// In words, for the first of them.
    pub(super) fn check(&self, header: &[String]) -> Result<(), MappingProblem> {
        let in_title = self.title.as_deref().map(super::title::columns).unwrap_or_default();
        let named = self.columns.iter().map(|(name, _)| name).chain(in_title);
        let Some(unknown) = named.into_iter().find(|name| !header.iter().any(|it| it == name))
        else {
            return Ok(());
        };
        let near = nearest_id(unknown, header.iter().map(String::as_str));
        let hint = match near {
            Some(near) => say!("found-column-near", near = near),
            None => say!("found-columns", columns = header.join(", ")),
        };
        Err(MappingProblem { message: say!("found-no-column", column = unknown), hint })
    }
}

/// A short name for a header, by which mappings are remembered: the same for the same columns in the same
/// order, whatever their case and blanks.
#[must_use]
pub fn fingerprint(header: &[String]) -> String {
    // FNV-1a, which stays the same in every version of every program.
    let names = header.iter().map(|name| fold(name)).collect::<Vec<_>>().join("\n");
    let hash = names.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::{Delimiter, Mapping, Target, Targets, fingerprint};

    const EXAMPLE: &str = r#"{"attache_map": 1, "dialect": {"delimiter": "\t"},
        "columns": {"Datum": "when", "Land": ["party", "place_country"]},
        "title": "{Land}", "date": {"order": "mdy"}}"#;

    #[test]
    fn a_mapping_is_read_and_written() {
        let mapping = Mapping::from_json(EXAMPLE.as_bytes()).expect("a mapping");
        assert_eq!(mapping.dialect.delimiter, Some(Delimiter::Tab));
        let land = mapping.columns.get("Land").expect("there");
        assert_eq!(land, &Targets::Several(vec![Target::Party, Target::PlaceCountry]));
        let again = Mapping::from_json(mapping.to_json().as_bytes());
        assert_eq!(again.as_ref(), Ok(&mapping));
    }

    #[test]
    fn what_is_wrong_is_said_in_words() {
        let said = |text: &str| Mapping::from_json(text.as_bytes()).expect_err("wrong").message;
        insta::assert_snapshot!(
            [
                said("{"),
                said("{}"),
                said(r#"{"attache_map": 2}"#),
                said(r#"{"attache_map": 1, "columns": {"a": "whn"}}"#),
                said(r#"{"attache_map": 1, "columns": {"a": 7}}"#),
                said(r#"{"attache_map": 1, "columns": {}, "dates": 1}"#),
            ]
            .join("\n")
        );
        let mapping = Mapping::from_json(EXAMPLE.as_bytes()).expect("a mapping");
        let header = ["Datum".to_owned(), "Lnad".to_owned()];
        let problem = mapping.check(&header).expect_err("unknown");
        assert_eq!(problem.message, "The table has no column “Land”.");
        assert_eq!(problem.hint, "Did you mean “Lnad”?");
    }

    #[test]
    fn a_part_of_which_there_is_one_leaves_the_other_column() {
        let mut mapping = Mapping::from_json(EXAMPLE.as_bytes()).expect("a mapping");
        mapping.columns.set("Land", Target::When);
        assert_eq!(mapping.columns.get("Datum"), Some(&Targets::One(Target::Other)));
        assert_eq!(mapping.columns.get("Land"), Some(&Targets::One(Target::When)));
    }

    #[test]
    fn fingerprints_tell_headers_apart() {
        let of = |names: &[&str]| {
            fingerprint(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(of(&["Event Date", "Pays"]), of(&["event_date ", "pays"]));
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
        assert_ne!(of(&["a b"]), of(&["a", "b"]));
    }
}
