//! Where an event was: the place with its coordinates, for a small map.

use super::Block;
use super::parts::{Parts, apart};
use crate::model::LonLat;
use crate::say;
use crate::scene::counts::decimal;
use crate::words::comma;

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
            name.push_str(comma());
            name.push_str(&self.name_of(country));
        }
        let words = degrees(at);
        vec![
            Block::Section(say!("cards-place").to_owned(), None),
            Block::Location(Location { name, at, words }),
        ]
    }
}

/// Degrees to a hundredth, which is about a kilometre.
pub(super) fn degrees(at: LonLat) -> String {
    let number = |value: f64| decimal(value.abs(), 2);
    let (lat, lon) = (number(at.lat), number(at.lon));
    match (at.lat < 0.0, at.lon < 0.0) {
        (false, false) => say!("cards-point-north-east", lat = lat, lon = lon),
        (false, true) => say!("cards-point-north-west", lat = lat, lon = lon),
        (true, false) => say!("cards-point-south-east", lat = lat, lon = lon),
        (true, true) => say!("cards-point-south-west", lat = lat, lon = lon),
    }
}

#[cfg(test)]
mod tests {
    use super::degrees;
    use crate::model::LonLat;
    use crate::words::{Language, in_language};

    #[test]
    fn coordinates_read_with_their_side_of_the_globe() {
        assert_eq!(degrees(LonLat::new(-8.0, 12.64)), "12.64° N, 8.00° W");
        assert_eq!(degrees(LonLat::new(151.21, -33.87)), "33.87° S, 151.21° E");
        assert_eq!(degrees(LonLat::new(30.5, -1.25)), "1.25° S, 30.50° E");
        in_language(Language::French, || {
            assert_eq!(degrees(LonLat::new(-8.0, 12.64)), "12,64° N, 8,00° O");
        });
    }
}
