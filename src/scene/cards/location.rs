//! Where an event was: the place with its coordinates, for a small map.

use super::Block;
use super::parts::{Parts, apart};
use crate::model::LonLat;

/// A place that the file puts on the globe.
#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    /// Its name, with its country.
    pub name: String,
    /// Where it lies.
    pub at: LonLat,
    /// The same in words: "12.64° N, 8.00° W".
    pub words: String,
}

impl Parts<'_> {
    /// The place, where the file gives its coordinates.
    pub(super) fn location(&self) -> Vec<Block> {
        let Some(id) = self.event.place.as_deref() else { return Vec::new() };
        let found = self.catalog.find_place(id);
        let Some(at) = found.and_then(|place| self.catalog.place_point(place)) else {
            return Vec::new();
        };
        let country = self.catalog.place(id).and_then(|place| place.country.as_deref());
        let mut name = apart(self.catalog.place_name(id, self.language)).into_owned();
        if let Some(country) = country {
            name.push_str(&format!(", {}", self.name_of(country)));
        }
        let words = degrees(at);
        vec![
            Block::Section("Place".to_owned(), None),
            Block::Location(Location { name, at, words }),
        ]
    }
}

/// Degrees to a hundredth, which is about a kilometre.
fn degrees(at: LonLat) -> String {
    let part = |value: f64, (above, below): (&str, &str)| {
        let sign = if value < 0.0 { below } else { above };
        format!("{:.2}° {sign}", value.abs())
    };
    format!("{}, {}", part(at.lat, ("N", "S")), part(at.lon, ("E", "W")))
}

#[cfg(test)]
mod tests {
    use super::degrees;
    use crate::model::LonLat;

    #[test]
    fn coordinates_read_with_their_side_of_the_globe() {
        assert_eq!(degrees(LonLat::new(-8.0, 12.64)), "12.64° N, 8.00° W");
        assert_eq!(degrees(LonLat::new(151.21, -33.87)), "33.87° S, 151.21° E");
    }
}
