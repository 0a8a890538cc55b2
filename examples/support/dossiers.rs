//! Measures dossiers: how long their index takes, and each sort's busiest one to be written and opened.

use attache::query::{Catalog, CommissionIx};
use attache::scene::cards::card;
use attache::state::Target;

/// The busiest of each sort of name, by the number of events.
pub fn busiest(catalog: &Catalog) -> Vec<(&'static str, Target)> {
    let dataset = catalog.dataset();
    let busiest = |names: &mut dyn Iterator<Item = &String>, make: fn(&str) -> Target| {
        names.map(|name| make(name)).max_by_key(|target| target.its_events(catalog).len())
    };
    let people = &mut dataset.people.iter().map(|it| &it.id);
    let places = &mut dataset.places.iter().map(|it| &it.id);
    let sources = &mut dataset.sources.iter().map(|it| &it.id);
    let organisations = &mut dataset.organisations.iter().map(|it| &it.id);
    let commissions = (0u32..).zip(&dataset.commissions).map(|(number, _)| CommissionIx(number));
    let commissions = commissions.map(Target::Commission);
    let found = [
        ("person", busiest(people, |name| Target::Person(name.into()))),
        ("place", busiest(places, |name| Target::Place(name.into()))),
        ("source", busiest(sources, |name| Target::Source(name.into()))),
        ("organisation", busiest(organisations, |name| Target::Organisation(name.into()))),
        ("commission", commissions.max_by_key(|target| target.its_events(catalog).len())),
    ];
    found.into_iter().filter_map(|(sort, target)| Some((sort, target?))).collect()
}

/// Writes the card of something.
pub fn write(catalog: &Catalog, target: &Target) {
    std::hint::black_box(card(catalog, Some(target), None, "en", false));
}
