//! The dossier of a place: country, coordinates, and what happened there.

use super::dossier::{actions, list, party_or_organisation, preparing, select};
use super::location::degrees;
use super::{Action, Block, Card, Piece};
use crate::model::Event;
use crate::query::{Catalog, Field};
use crate::say;
use crate::state::Target;

pub(super) fn card(catalog: &Catalog, place: &str, language: &str) -> Card {
    let (known, events) = (catalog.place(place), catalog.events_at_place(place));
    let point = catalog.find_place(place).and_then(|place| catalog.place_point(place));
    let mut blocks = Vec::new();
    if let Some(known) = known {
        let country = known.country.as_deref();
        let country = country.map(|code| party_or_organisation(catalog, code, language));
        let point = point.map_or_else(|| say!("cards-value-not-stated").to_owned(), degrees);
        blocks.push(Block::Links(vec![
            (
                say!("cards-country").to_owned(),
                vec![country.unwrap_or_else(|| Piece::plain(say!("cards-value-not-stated")))],
            ),
            (say!("cards-coordinates").to_owned(), vec![Piece::plain(point)]),
        ]));
    } else {
        blocks.push(Block::Remark(say!("cards-place-unknown").to_owned()));
    }
    let own = Target::Place(place.into());
    let show = point.map(Action::ShowOnMap);
    blocks.extend(actions(
        select(&own, events.len(), Some((Field::Place, place))).into_iter().chain(show),
    ));
    if catalog.has_dossiers() {
        let note = |_, event: &Event| {
            let is_only_passed = event.place.as_deref() != Some(place);
            is_only_passed.then(|| say!("cards-in-programme").to_owned())
        };
        blocks.extend(list(catalog, (say!("cards-events-there"), events), note, language));
        if events.is_empty() {
            blocks.push(Block::Remark(say!("cards-no-event-there").to_owned()));
        }
    } else {
        blocks.extend(preparing());
    }
    Card { kind: None, title: catalog.place_name(place, language).to_owned(), blocks }
}
