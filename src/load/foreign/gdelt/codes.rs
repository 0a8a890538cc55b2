//! What the codes of a GDELT row mean: kinds of events, countries, regions, classes.
//!
//! Owns the tables; `docs/gdelt.md` has them for readers, and a test compares the two. A code that
//! no table has is kept as written, and reported by the caller.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::country::{self, Country};
use crate::model::{Kind, Status};

const CAMEO: &str = include_str!("../../../../assets/cameo.tsv");
const FIPS: &str = include_str!("../../../../assets/fips_countries.tsv");

/// Kinds by the beginning of the CAMEO code; the longest beginning counts. All others are other.
pub(super) const KINDS: &[(&str, Kind)] = &[
    ("01", Kind::Statement),
    ("02", Kind::Statement),
    ("03", Kind::Statement),
    ("036", Kind::Meeting),
    ("04", Kind::Meeting),
    ("042", Kind::Visit),
    ("043", Kind::Visit),
    ("05", Kind::Statement),
    ("054", Kind::Recognition),
    ("057", Kind::Agreement),
    ("062", Kind::Exercise),
    ("07", Kind::Delivery),
    ("074", Kind::Deployment),
    ("075", Kind::Other),
    ("0861", Kind::Deployment),
    ("10", Kind::Statement),
    ("11", Kind::Statement),
    ("12", Kind::Statement),
    ("13", Kind::Statement),
    ("152", Kind::Deployment),
    ("154", Kind::Deployment),
];

/// The code of an intent to meet: the meeting is planned, and may never have been.
const INTENT_TO_MEET: &str = "036";

/// Codes of CAMEO for countries that ISO 3166-1 writes otherwise.
pub(super) const COUNTRIES: &[(&str, &str)] = &[
    ("BAG", "IRQ"),
    ("GZS", "PSE"),
    ("IMY", "IMN"),
    ("MTN", "MNE"),
    ("ROM", "ROU"),
    ("TMP", "TLS"),
    ("WSB", "PSE"),
];

/// Codes that stand where those of countries do and mean regions, with their names.
pub(super) const REGIONS: &[(&str, &str)] = &[
    ("AFR", "Africa"),
    ("ASA", "Asia"),
    ("BLK", "Balkans"),
    ("CAS", "Central Asia"),
    ("CAU", "Caucasus"),
    ("CEU", "Central Europe"),
    ("CFR", "Central Africa"),
    ("CRB", "Caribbean"),
    ("EAF", "Eastern Africa"),
    ("EEU", "Eastern Europe"),
    ("EIN", "East Indies"),
    ("EUR", "Europe"),
    ("LAM", "Latin America"),
    ("MDT", "Mediterranean"),
    ("MEA", "Middle East"),
    ("NAF", "North Africa"),
    ("NMR", "North America"),
    ("PGS", "Persian Gulf"),
    ("SAF", "Southern Africa"),
    ("SAM", "South America"),
    ("SAS", "South Asia"),
    ("SCN", "Scandinavia"),
    ("SEA", "Southeast Asia"),
    ("WAF", "West Africa"),
    ("WST", "The West"),
];

/// Names of the four classes into which GDELT puts events, by their number.
pub(super) const CLASSES: &[(&str, &str)] = &[
    ("1", "verbal cooperation"),
    ("2", "material cooperation"),
    ("3", "verbal conflict"),
    ("4", "material conflict"),
];

/// The kind of event that a CAMEO code stands for.
pub(in crate::load::foreign) fn kind(code: &str) -> Kind {
    let longest = KINDS.iter().filter(|(beginning, _)| code.starts_with(beginning));
    let found = longest.max_by_key(|(beginning, _)| beginning.len());
    found.map_or(Kind::Other, |(_, kind)| kind.clone())
}

/// How far the event has come, where its code says so.
pub(super) fn status(code: &str) -> Option<Status> {
    (code == INTENT_TO_MEET).then_some(Status::Planned)
}

/// The published words of a CAMEO code.
pub(super) fn words(code: &str) -> Option<&'static str> {
    static WORDS: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    WORDS.get_or_init(|| pairs(CAMEO)).get(code).copied()
}

/// Who an actor with a code of CAMEO is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Country(&'static Country),
    /// Code and name.
    Region(&'static str, &'static str),
    Unknown,
}

/// Who has this code of CAMEO.
pub(super) fn who(code: &str) -> Who {
    if let Some((code, name)) = REGIONS.iter().find(|(region, _)| *region == code) {
        return Who::Region(code, name);
    }
    let iso = COUNTRIES.iter().find(|(cameo, _)| *cameo == code).map_or(code, |(_, iso)| iso);
    // Two letters are no code of CAMEO.
    country::by_code(iso).filter(|_| code.len() == 3).map_or(Who::Unknown, Who::Country)
}

/// The country with this code of FIPS 10-4.
pub(super) fn by_fips(code: &str) -> Option<&'static Country> {
    static COUNTRIES: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    country::by_code(COUNTRIES.get_or_init(|| pairs(FIPS)).get(code)?)
}

/// The name of a class.
pub(super) fn class(number: &str) -> Option<&'static str> {
    CLASSES.iter().find(|(class, _)| *class == number).map(|(_, name)| *name)
}

/// The two columns of a table after its comments and its heading.
fn pairs(table: &'static str) -> HashMap<&'static str, &'static str> {
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| row.split_once('\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CodeList;

    #[test]
    fn every_line_of_the_tables_is_read() {
        assert_eq!(pairs(CAMEO).len(), 280);
        for fips in pairs(FIPS).keys() {
            assert!(by_fips(fips).is_some(), "{fips}");
        }
        for (cameo, iso) in COUNTRIES {
            let Who::Country(found) = who(cameo) else { panic!("{cameo} is no country") };
            assert_eq!(found.code, *iso);
        }
        for (region, _) in REGIONS {
            assert_eq!(country::by_code(region), None, "{region} is a country's, too");
        }
        for (beginning, _) in KINDS {
            assert!(words(beginning).is_some(), "{beginning} is no code");
        }
    }

    #[test]
    fn codes_of_two_schemes_lead_to_one_country() {
        let cameo = |code| match who(code) {
            Who::Country(country) => country.code,
            _ => "",
        };
        for (code, fips, iso) in [
            ("ROM", "RO", "ROU"),
            ("DEU", "GM", "DEU"),
            ("MAR", "MO", "MAR"),
            ("NER", "NG", "NER"),
            ("NGA", "NI", "NGA"),
            ("BFA", "UV", "BFA"),
            ("TMP", "TT", "TLS"),
        ] {
            assert_eq!(cameo(code), iso);
            assert_eq!(by_fips(fips).map(|country| country.code), Some(iso));
        }
        assert_eq!(who("AFR"), Who::Region("AFR", "Africa"));
        assert_eq!((who("XXX"), who("MA")), (Who::Unknown, Who::Unknown));
    }

    #[test]
    fn kinds_follow_the_longest_beginning_and_leading_zeros_count() {
        for (code, wanted) in [
            ("042", Kind::Visit),
            ("42", Kind::Other),
            ("046", Kind::Meeting),
            ("0311", Kind::Statement),
            ("036", Kind::Meeting),
            ("0861", Kind::Deployment),
            ("0874", Kind::Other),
            ("1124", Kind::Statement),
            ("193", Kind::Other),
            ("", Kind::Other),
        ] {
            assert_eq!(kind(code), wanted, "{code}");
        }
        assert_eq!((status("036"), status("046")), (Some(Status::Planned), None));
    }

    #[test]
    fn the_tables_are_those_of_the_documentation() {
        let page = include_str!("../../../../docs/gdelt.md");
        let mut rows: Vec<String> = COUNTRIES
            .iter()
            .map(|(cameo, iso)| {
                let name = country::by_code(iso).map_or("", |country| country.en);
                format!("| `{cameo}` | `{iso}` {name} |")
            })
            .collect();
        rows.extend(KINDS.iter().map(|(beginning, kind)| {
            format!("| `{beginning}` | {} | {} |", words(beginning).unwrap_or(""), kind.code())
        }));
        rows.extend(CLASSES.iter().map(|(class, name)| format!("| `{class}` | {name} |")));
        rows.extend(REGIONS.iter().map(|(region, name)| format!("`{region}` {name}")));
        let missing: Vec<&String> = rows.iter().filter(|row| !page.contains(*row)).collect();
        assert!(missing.is_empty(), "docs/gdelt.md lacks:\n{missing:#?}");
    }
}
