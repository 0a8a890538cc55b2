//! What dossiers ask, against asking every event.

use proptest::prelude::*;

use super::{NamedEvents, company};
use crate::model::{Dataset, Event};
use crate::query::{Catalog, EventIx, named};

/// A dataset whose events name people, places and sources by the given numbers.
type Drawn = (i64, Vec<usize>, Option<usize>, Vec<usize>, Vec<usize>);

const PEOPLE: [&str; 5] = ["p0", "p1", "p2", "Gen. A", "Col. B"];
const PLACES: [&str; 3] = ["l0", "l1", "Elsewhere"];
const SOURCES: [&str; 4] = ["s0", "s1", "s2", "unknown"];

fn given(drawn: &[Drawn]) -> Catalog {
    let event = |(number, (year, people, place, sources, claim)): (usize, &Drawn)| {
        let name = |place: &usize| format!("\"{}\"", PEOPLE[*place]);
        let names: Vec<String> = people.iter().map(name).collect();
        let (some, others) = names.split_at(names.len() / 2);
        let cited = |list: &[usize]| {
            let list: Vec<String> = list.iter().map(|it| format!("\"{}\"", SOURCES[*it])).collect();
            list.join(",")
        };
        let when = if *year < 1905 { "soon".to_owned() } else { year.to_string() };
        let place = place.map_or(String::new(), |it| format!(r#","place":"{}""#, PLACES[it]));
        format!(
            r#"{{"id":"{number}","kind":"visit","title":"","when":"{when}"{place},
                "parties":["MAR","MLI"], "sources":[{}],
                "delegations":[{{"party":"MAR","members":[{}]}}], "hosts":[{}],
                "programme":[{{"place":"l1","people":[{}]}}],
                "claims":[{{"field":"place","value":"x","sources":[{}]}}]}}"#,
            cited(sources),
            some.join(","),
            others.join(","),
            names.first().cloned().unwrap_or_default(),
            cited(claim),
        )
    };
    let events: Vec<String> = drawn.iter().enumerate().map(event).collect();
    let json = format!(
        r#"{{"people":[{{"id":"p0","name":"P","posts":[{{"organisation":"far"}}]}},
            {{"id":"p1","name":"Q","posts":[{{"organisation":"far"}},{{"organisation":"The Staff"}}]}}],
            "events":[{}]}}"#,
        events.join(",")
    );
    let dataset: Dataset = serde_json::from_str(&json).expect("a dataset");
    let catalog = Catalog::new(dataset);
    assert!(!catalog.has_dossiers() && catalog.events_of_person("p0").is_empty());
    catalog.prepare_dossiers();
    catalog
}

/// The events of which something is true, dated ones by start, then undated ones.
fn asked(catalog: &Catalog, is_one: impl Fn(&Event) -> bool) -> Vec<EventIx> {
    let mut found: Vec<EventIx> =
        catalog.events().filter(|(_, event, _)| is_one(event)).map(|(ix, ..)| ix).collect();
    found.sort_by_key(|ix| (catalog.facts(*ix).map(crate::query::EventFacts::start_key), *ix));
    found
}

fn list(events: NamedEvents<'_>) -> Vec<EventIx> {
    events.iter().collect()
}

fn distinct<'a>(sources: impl Iterator<Item = &'a String>) -> Vec<&'a String> {
    let mut sources: Vec<&String> = sources.collect();
    sources.sort();
    sources.dedup();
    sources
}

proptest! {
    #[test]
    fn each_list_holds_what_asking_every_event_finds(
        drawn in prop::collection::vec((
            1900..1990_i64,
            prop::collection::vec(0..5_usize, 0..5),
            prop::option::of(0..3_usize),
            prop::collection::vec(0..4_usize, 0..3),
            prop::collection::vec(0..4_usize, 0..3),
        ), 0..30),
    ) {
        let catalog = given(&drawn);
        for person in PEOPLE {
            let names = |event: &Event, name: &str| named(event).any(|it| it.person == name);
            let own = asked(&catalog, |event| names(event, person));
            prop_assert_eq!(list(catalog.events_of_person(person)), own.clone());
            let found = catalog.company_of(person);
            let counted = |other: &str| {
                let both = |ix: &&EventIx| names(catalog.event(**ix).expect("there"), other);
                own.iter().filter(both).count() as u32
            };
            for other in PEOPLE.into_iter().filter(|other| *other != person) {
                let own = found.people.iter().find(|(name, _)| name == other);
                prop_assert_eq!(own.map_or(0, |(_, count)| *count), counted(other));
            }
            prop_assert!(found.people.iter().all(|(name, _)| name != person));
            prop_assert!(found.parties.iter().all(|(_, count)| *count as usize == own.len()));
            prop_assert_eq!(found.people.len(), found.people_count);
        }
        for place in PLACES {
            let is_there = |event: &Event| {
                event.place.as_deref() == Some(place)
                    || event.programme.iter().any(|it| it.place.as_deref() == Some(place))
            };
            prop_assert_eq!(list(catalog.events_at_place(place)), asked(&catalog, is_there));
        }
        for source in SOURCES {
            let of_claims = |event: &Event| event.claims[0].sources.contains(&source.to_owned());
            let cites = |event: &Event| event.sources.iter().any(|it| it == source);
            let citing = asked(&catalog, |event| cites(event) || of_claims(event));
            prop_assert_eq!(catalog.count_citing(source), citing.len());
            prop_assert_eq!(catalog.events_citing(source), citing);
            let is_alone = |event: &Event| distinct(event.sources.iter()) == [source];
            prop_assert_eq!(list(catalog.events_resting_on(source)), asked(&catalog, is_alone));
            let beside =
                asked(&catalog, |event| (cites(event) || of_claims(event)) && !is_alone(event));
            prop_assert_eq!(list(catalog.events_also_citing(source)), beside);
            let partly = asked(&catalog, |event| {
                distinct(event.claims[0].sources.iter()) == [source] && !is_alone(event)
            });
            prop_assert_eq!(list(catalog.events_partly_resting_on(source)), partly);
        }
        for (organisation, staff) in [("far", &["p0", "p1"][..]), ("The Staff", &["p1"]), ("x", &[])] {
            let ids: Vec<&str> = catalog.staff_of(organisation).map(|it| it.id.as_str()).collect();
            prop_assert_eq!(&ids, staff);
            let of_staff =
                asked(&catalog, |event| named(event).any(|it| staff.contains(&it.person)));
            prop_assert_eq!(list(catalog.events_of_staff(organisation)), of_staff);
        }
    }
}

#[test]
fn company_of_many_events_is_counted_beforehand_and_the_same() {
    let drawn = vec![(1950, vec![0, 3], None, vec![], vec![]); super::MANY + 1];
    let catalog = given(&drawn);
    let people_of = |ix, tell: &mut dyn FnMut(&str)| {
        catalog.with_event(ix, |event| named(event).for_each(|named| tell(named.person)));
    };
    let counted = company(&catalog, Some("p0"), catalog.events_of_person("p0"), people_of);
    assert_eq!(catalog.company_of("p0"), counted);
    assert_eq!(counted.people, [("Gen. A".into(), super::MANY as u32 + 1)]);
    let index = catalog.dossiers().0.get().expect("made");
    assert!(index.company.contains_key("p0") && !index.company.contains_key("p1"));
}
