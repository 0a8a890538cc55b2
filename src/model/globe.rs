//! Points of the globe, and where countries lie.
//!
//! Owns the table of a point for each country. A former state lies amid its successors. Refuses
//! organisations: they lie nowhere.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::country;

const ANCHORS: &str = include_str!("../../assets/anchors.tsv");

/// A point of the globe, in degrees.
#[derive(Copy, Clone, Debug, Default, PartialEq)]
pub struct LonLat {
    /// Longitude, east of Greenwich; any turn of it means the same.
    pub lon: f64,
    /// Latitude, −90 to 90.
    pub lat: f64,
}

impl LonLat {
    /// A point.
    #[must_use]
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }

    /// As a vector of length 1 from the middle of the globe.
    #[must_use]
    pub fn vector(self) -> [f64; 3] {
        let (lon, lat) = (self.lon.to_radians(), self.lat.to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    }

    /// The point that a vector of any length but 0 points at.
    #[must_use]
    pub fn of_vector([x, y, z]: [f64; 3]) -> Self {
        Self { lon: y.atan2(x).to_degrees(), lat: z.atan2(x.hypot(y)).to_degrees() }
    }
}

/// The point by which a country is shown on a map: in the middle of its largest part. By alpha-3, or
/// by the alpha-4 of a former state.
#[must_use]
pub fn anchor(code: &str) -> Option<LonLat> {
    if let Some(known) = anchors().get(code) {
        return Some(*known);
    }
    let former = country::by_code(code)?.former.as_ref()?;
    let successors = former.successors.iter().filter_map(|code| anchors().get(code));
    let sum = successors.map(|at| at.vector()).reduce(|[a, b, c], [x, y, z]| [a + x, b + y, c + z]);
    sum.map(LonLat::of_vector)
}

fn anchors() -> &'static HashMap<&'static str, LonLat> {
    static TABLE: OnceLock<HashMap<&'static str, LonLat>> = OnceLock::new();
    TABLE.get_or_init(|| ANCHORS.lines().filter_map(row).collect())
}

/// Reads `alpha3, lat, lon`; no other line has numbers.
fn row(line: &'static str) -> Option<(&'static str, LonLat)> {
    let mut cells = line.split('\t');
    let (code, lat, lon) = (cells.next()?, cells.next()?, cells.next()?);
    Some((code, LonLat::new(lon.parse().ok()?, lat.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::{LonLat, anchor};
    use crate::model::country;

    #[test]
    fn every_country_and_every_former_state_has_a_point() {
        for country in country::all() {
            let at = anchor(country.code).expect(country.code);
            assert!((-180.0..=180.0).contains(&at.lon) && (-90.0..=90.0).contains(&at.lat));
        }
        assert_eq!(anchor("sadr"), None);
    }

    #[test]
    fn countries_lie_where_they_do() {
        let near = |code: &str, lon: f64, lat: f64| {
            let at = anchor(code).expect(code);
            assert!((at.lon - lon).abs() < 3.0 && (at.lat - lat).abs() < 3.0, "{code}: {at:?}");
        };
        near("MAR", -6.0, 32.0);
        near("FRA", 2.0, 47.0);
        near("FJI", 178.0, -18.0);
        near("CSHH", 16.9, 49.3);
        assert_eq!(anchor("HVBF"), anchor("BFA").map(|at| LonLat::of_vector(at.vector())));
    }
}
