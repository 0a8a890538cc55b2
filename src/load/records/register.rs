//! The registers of a file: organisations, people, commissions, places.

use super::{Record, id, remark, title};
use crate::load::codes;
use crate::load::fields::Fields;
use crate::model::{Commission, Organisation, Person, Place};
use crate::say;

impl Record for Organisation {
    fn read(fields: &mut Fields<'_, '_>) -> Self {
        let id = id(fields);
        Self {
            name: title(fields, "name", &["title"], &id),
            id,
            short: fields.optional("short"),
            kind: fields.optional("kind"),
            country: fields.optional("country"),
            members: fields.list("members"),
            other: fields.rest(&["id", "name", "short", "kind", "country", "members"]),
        }
    }
}

impl Record for Person {
    fn read(fields: &mut Fields<'_, '_>) -> Self {
        let id = id(fields);
        Self {
            name: title(fields, "name", &["title"], &id),
            id,
            aliases: fields.list("aliases"),
            country: fields.optional("country"),
            posts: fields.list("posts"),
            other: fields.rest(&["id", "name", "aliases", "country", "posts"]),
        }
    }
}

impl Record for Commission {
    fn read(fields: &mut Fields<'_, '_>) -> Self {
        let id = id(fields);
        Self {
            name: title(fields, "name", &["title"], &id),
            id,
            kind: fields.optional("kind"),
            parties: fields.list("parties"),
            founded_by: fields.optional("founded_by"),
            cadence: fields.optional("cadence"),
            other: fields.rest(&["id", "name", "kind", "parties", "founded_by", "cadence"]),
        }
    }
}

impl Record for Place {
    fn read(fields: &mut Fields<'_, '_>) -> Self {
        let id = id(fields);
        Self {
            name: title(fields, "name", &["title"], &id),
            id,
            country: fields.optional("country"),
            lat: degrees(fields, "lat", 90.0),
            lon: degrees(fields, "lon", 180.0),
            other: fields.rest(&["id", "name", "country", "lat", "lon"]),
        }
    }
}

/// A coordinate of a place, in degrees from `-limit` to `limit`. One beyond is kept under other
/// fields: a place is never drawn where it is not.
fn degrees(fields: &mut Fields<'_, '_>, key: &'static str, limit: f64) -> Option<f64> {
    let degrees: f64 = fields.optional(key)?;
    if degrees.abs() <= limit {
        return Some(degrees);
    }
    remark(fields, codes::OFF_THE_MAP, key, || {
        (
            say!(
                "found-off-the-map",
                key = key,
                degrees = degrees.to_string(),
                most = limit.to_string()
            ),
            say!("found-off-the-map-hint").to_owned(),
        )
    });
    fields.give_back(key);
    None
}

#[cfg(test)]
mod tests {
    use crate::load::read;

    #[test]
    fn a_coordinate_off_the_globe_is_kept_but_not_used() {
        let file =
            br#"{"events": [], "places": [{"id": "a", "name": "A", "lat": 126, "lon": -8}]}"#;
        let loaded = read(file, "f", &|_| true).expect("readable");
        let place = loaded.dataset.places.first().expect("a place");
        assert_eq!((place.lat, place.lon), (None, Some(-8.0)));
        assert_eq!(place.other.get("lat"), Some(&serde_json::json!(126)));
    }
}
