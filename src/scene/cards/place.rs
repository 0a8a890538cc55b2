//! The dossier of a place: country, coordinates, and what happened there.

use super::dossier::{actions, list, party_or_organisation, preparing, select};
use super::{Action, Block, Card, Piece};
use crate::model::{Event, LonLat};
use crate::query::{Catalog, Field};
use crate::state::Target;

pub(super) fn card(catalog: &Catalog, place: &str, language: &str) -> Card {
    let (known, events) = (catalog.place(place), catalog.events_at_place(place));
    let point = catalog.find_place(place).and_then(|place| catalog.place_point(place));
    let mut blocks = Vec::new();
    if let Some(known) = known {
        let country = known.country.as_deref();
        let country = country.map(|code| party_or_organisation(catalog, code, language));
        let point = point.map_or_else(|| "not stated".to_owned(), point_words);
        blocks.push(Block::Links(vec![
            ("Country".to_owned(), vec![country.unwrap_or_else(|| Piece::plain("not stated"))]),
            ("Coordinates".to_owned(), vec![Piece::plain(point)]),
        ]));
    } else {
        let words = "The file has no entry for this place, so that its country and coordinates are not \
                     stated; the name is as events write it.";
        blocks.push(Block::Remark(words.to_owned()));
    }
    let own = Target::Place(place.into());
    let show = point.map(Action::ShowOnMap);
    blocks.extend(actions(
        select(&own, events.len(), Some((Field::Place, place))).into_iter().chain(show),
    ));
    if catalog.has_dossiers() {
        let note = |_, event: &Event| {
            let is_only_passed = event.place.as_deref() != Some(place);
            is_only_passed.then(|| "in the programme".to_owned())
        };
        blocks.extend(list(catalog, ("Events there", events), note, language));
        if events.is_empty() {
            blocks.push(Block::Remark("No event was there.".to_owned()));
        }
    } else {
        blocks.extend(preparing());
    }
    Card { kind: None, title: catalog.place_name(place, language).to_owned(), blocks }
}

/// "12.64° N, 8.00° W".
fn point_words(at: LonLat) -> String {
    let half = |degrees: f64, positive, negative| {
        let side = if degrees < 0.0 { negative } else { positive };
        format!("{:.2}° {side}", degrees.abs())
    };
    format!("{}, {}", half(at.lat, "N", "S"), half(at.lon, "E", "W"))
}

#[cfg(test)]
mod tests {
    use super::point_words;
    use crate::model::LonLat;

    #[test]
    fn coordinates_have_a_side() {
        assert_eq!(point_words(LonLat::new(-8.0, 12.64)), "12.64° N, 8.00° W");
        assert_eq!(point_words(LonLat::new(30.5, -1.25)), "1.25° S, 30.50° E");
    }
}
