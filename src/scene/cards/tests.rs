//! Cards, read as a person reads them: against the Sahel sample, fact by fact where it matters.

use super::{Block, Card, card};
use crate::model::Dataset;
use crate::query::Catalog;
use crate::state::Target;

fn sahel() -> Catalog {
    let json = include_str!("../../../sample-data/sahel.json");
    let dataset: Dataset = serde_json::from_str(json).expect("the sample reads");
    Catalog::new(dataset)
}

fn event_card(id: &str) -> Card {
    let catalog = sahel();
    let event = catalog.find_event(id).expect("in the sample");
    card(&catalog, Some(&Target::Event(event)), "en", false)
}

/// A card as lines of text.
fn words(card: &Card) -> String {
    format!("{}\n{:#?}", card.title, card.blocks)
}

#[test]
fn the_first_session_names_its_chairs_areas_and_both_end_dates_with_their_sources() {
    let card = event_card("mar-mli-jmc-1");
    let Some(Block::Date(date)) = card.blocks.iter().find(|block| matches!(block, Block::Date(_)))
    else {
        panic!("a card has a date");
    };
    assert_eq!(date.words, "17–19 February 2025");
    let claims = date.claims.as_ref().expect("the end is contested");
    assert_eq!(claims.values[0].0, "ends 19 February 2025");
    assert_eq!(claims.values[1].0, "ends 20 February 2025");
    assert!(claims.values[1].1.contains("TelQuel"), "{claims:?}");
    let words = words(&card);
    for expected in ["Abdelghani Mouhib", "Mahamadou Massaoulé Samaké", "Training", "Equipment"] {
        assert!(words.contains(expected), "{expected} is missing in {words}");
    }
}

#[test]
fn a_session_knows_the_one_after_and_how_long_it_took() {
    let card = event_card("mar-mli-jmc-1");
    let strip = card.blocks.iter().find_map(|block| match block {
        Block::Sessions(strip) => Some(strip),
        _ => None,
    });
    let strip = strip.expect("a session is part of a series");
    let labels: Vec<&str> = strip.stops.iter().map(|stop| stop.label.as_str()).collect();
    assert_eq!(labels, ["1st, Bamako", "2nd, Rabat"]);
    assert_eq!(strip.stops[1].since.as_deref(), Some("12 months"));
    assert!(strip.stops[1].doubtful, "its year is inferred");
}

#[test]
fn a_commission_meeting_says_with_whom_else_morocco_sits() {
    let words = words(&event_card("mar-mli-jmc-1"));
    assert!(words.contains("Morocco–Mauritania joint military commission"));
    assert!(words.contains("Morocco–Burkina Faso joint military commission"));
}

#[test]
fn a_visit_goes_from_its_sender_to_its_host() {
    let card = event_card("ner-cema-visit");
    let Some(Block::Parties(line)) = card.blocks.first() else { panic!("parties come first") };
    assert_eq!((line.from[0].name.as_str(), line.to[0].name.as_str()), ("Niger", "Morocco"));
    assert!(words(&card).contains("head of delegation"));
}

#[test]
fn every_card_of_the_sample_has_a_title_a_date_and_sources() {
    let catalog = sahel();
    for (ix, event, _) in catalog.events() {
        let card = card(&catalog, Some(&Target::Event(ix)), "en", false);
        assert!(!card.title.is_empty(), "{}", event.id);
        assert!(card.blocks.iter().any(|block| matches!(block, Block::Date(_))), "{}", event.id);
        let sources = card.blocks.iter().find_map(|block| match block {
            Block::Sources(rows) => Some(rows.len()),
            _ => None,
        });
        assert!(sources > Some(0), "{}", event.id);
    }
}
