//! Regions of the world: the sub-regions of the UN's M49, which hold the countries of ISO 3166-1.
//!
//! Owns the table in `assets/` and its order, in which neighbours follow each other.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::country;

const REGIONS: &str = include_str!("../../assets/regions.tsv");

/// A region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its code in M49, of three digits.
    pub m49: &'static str,
    /// Its name in English.
    pub en: &'static str,
    /// Its place in the order of the table.
    pub place: usize,
}

/// The region of a country, by any of its codes; of a former state that of its first successor.
#[must_use]
pub fn of(code: &str) -> Option<&'static Region> {
    let country = country::by_code(code)?;
    let successor = country.former.as_ref().and_then(|former| former.successors.first());
    by_country().get(successor.copied().unwrap_or(country.code))
}

fn by_country() -> &'static HashMap<&'static str, Region> {
    static TABLE: OnceLock<HashMap<&str, Region>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = REGIONS.lines().filter(|line| !line.starts_with('#')).skip(1);
        let regions = lines.enumerate().filter_map(|(place, line)| {
            let mut fields = line.split('\t');
            let (m49, en, countries) = (fields.next()?, fields.next()?, fields.next()?);
            Some((Region { m49, en, place }, countries))
        });
        let each = regions.flat_map(|(region, countries)| {
            countries.split(' ').map(move |code| (code, region.clone()))
        });
        each.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{by_country, of};
    use crate::model::country;

    #[test]
    fn every_country_is_in_one_region_and_every_code_there_is_a_country() {
        let without: Vec<&str> =
            country::all().iter().map(|it| it.code).filter(|code| of(code).is_none()).collect();
        assert!(without.is_empty(), "{without:?}");
        let unknown = |code: &&&str| country::by_code(code).is_none_or(|it| it.code != **code);
        assert_eq!(by_country().keys().find(unknown), None);
        let listed: usize = super::REGIONS
            .lines()
            .filter(|line| !line.starts_with('#'))
            .skip(1)
            .filter_map(|line| line.split('\t').nth(2))
            .map(|codes| codes.split(' ').count())
            .sum();
        assert_eq!(listed, by_country().len(), "none is listed twice");
    }

    #[test]
    fn a_region_is_found_by_any_code_and_of_a_former_state() {
        assert_eq!(of("MLI").map(|it| (it.m49, it.en)), Some(("011", "Western Africa")));
        assert_eq!(of("ML"), of("NER"));
        assert_eq!(of("DDDE").map(|it| it.en), Some("Western Europe"));
        assert!(of("MAR").map(|it| it.place) < of("MLI").map(|it| it.place));
        assert_eq!(of("aes"), None);
    }
}
