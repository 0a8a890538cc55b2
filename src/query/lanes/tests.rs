//! Counts of lanes against brute force, and which events stand in which lanes.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Grouping, LaneIndex, LaneKey};
use crate::query::catalog::tests::catalog;
use crate::query::{Catalog, Filter, KindCounts, Shown};
use crate::time::{Moment, Span};

fn lanes(catalog: &Catalog, grouping: Grouping) -> LaneIndex {
    LaneIndex::of(catalog, &Shown::of(catalog, &Filter::default()).mask, grouping)
}

/// Names of lanes with the number of their events.
fn named(events: &str, grouping: Grouping) -> BTreeMap<String, usize> {
    let catalog = catalog(events);
    let index = lanes(&catalog, grouping);
    index.lanes().map(|(ix, _, lane)| (index.name(&catalog, ix, "en"), lane.len())).collect()
}

const EVENTS: &str = r#"[
    {"id":"a","kind":"visit","title":"","when":"2024-01-05","parties":["MAR","MLI"],
     "delegations":[{"party":"MAR","head":"Gen. A"}], "hosts":["Gen. B"]},
    {"id":"b","kind":"commission_meeting","title":"","when":"2025","parties":["MAR","NER","MLI"],
     "commission":{"id":"jmc","session":1}},
    {"id":"c","kind":"patrol","title":"","when":"2024-07-24","parties":["MAR"]},
    {"id":"d","kind":"statement","title":"","when":"soon","parties":["MLI"]},
    {"id":"e","kind":"statement","title":"","when":"2026","hosts":["Gen. B"]}]"#;

#[test]
fn every_grouping_holds_every_dated_event() {
    let count = |grouping, name: &str| named(EVENTS, grouping).get(name).copied();
    assert_eq!(count(Grouping::Country, "Morocco"), Some(3));
    assert_eq!(count(Grouping::Country, "No party stated"), Some(1));
    assert_eq!(count(Grouping::Pair, "Mali – Morocco"), Some(2));
    assert_eq!(count(Grouping::Pair, "Mali – Niger"), Some(1));
    assert_eq!(count(Grouping::Pair, "Morocco, alone"), Some(1));
    assert_eq!(count(Grouping::Kind, "Patrol"), Some(1));
    assert_eq!(count(Grouping::Kind, "Visit"), Some(1));
    assert_eq!(count(Grouping::Commission, "jmc"), Some(1));
    assert_eq!(count(Grouping::Commission, "No commission"), Some(3));
    assert_eq!(count(Grouping::Person, "Gen. B"), Some(2));
    assert_eq!(count(Grouping::Person, "No person named"), Some(2));
    assert_eq!(count(Grouping::Organisation, "No organisation"), Some(4));
    assert_eq!(count(Grouping::None, "All events"), Some(4));
    let catalog = catalog(EVENTS);
    for grouping in Grouping::ALL {
        let index = lanes(&catalog, grouping);
        for event in catalog.chronological() {
            assert!(!index.lanes_of(*event).is_empty(), "{grouping:?} loses an event");
        }
        let undated = catalog.find_event("d").expect("there");
        assert!(index.lanes_of(undated).is_empty(), "{grouping:?} has an event without a date");
    }
}

#[test]
fn events_of_a_member_stand_in_the_lane_of_its_organisation() {
    let dataset: crate::model::Dataset = serde_json::from_str(
        r#"{"organisations":[{"id":"aes","name":"Alliance of Sahel States","short":"AES",
              "members":["MLI","BFA","NER"]}],
            "events":[
              {"id":"1","kind":"visit","title":"","when":"2024","parties":["MAR","MLI"]},
              {"id":"2","kind":"visit","title":"","when":"2024","parties":["aes","NER"]},
              {"id":"3","kind":"visit","title":"","when":"2024","parties":["MAR","SEN"]}]}"#,
    )
    .expect("a dataset");
    let catalog = Catalog::new(dataset);
    let index = lanes(&catalog, Grouping::Organisation);
    let aes = index.find(LaneKey::Organisation(0)).expect("there");
    assert_eq!((index.name(&catalog, aes, "en").as_str(), index.lane(aes).len()), ("AES", 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the span, a lane counts just the events that touch it, of each kind, and finds them.
    #[test]
    fn counts_agree_with_looking_at_every_event(
        days in proptest::collection::vec((0i64..3_000, 0i64..400, 0usize..4, 0usize..3), 1..300),
        (from, length) in (-50i64..3_200, 0i64..3_000),
        grouping in proptest::sample::select(Grouping::ALL.to_vec()),
        // Centuries away, centuries long: more than four bytes of seconds.
        far in proptest::sample::select(vec!["", "0044-03-15", "1337/1977"]),
    ) {
        const PARTIES: [&str; 4] = [r#""MAR","MLI""#, r#""MAR""#, r#""NER","BFA","MAR""#, ""];
        const KINDS: [&str; 3] = ["visit", "agreement", "patrol"];
        let date = |day: i64| {
            let civil = Moment::from_seconds(day * Moment::DAY).civil();
            format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
        };
        let mut events: Vec<String> = days.iter().enumerate().map(|(number, (day, length, parties, kind))| {
            let when = match length {
                0..200 => date(*day),
                200..250 => date(*day)[..7].to_owned(),
                250..300 => date(*day)[..4].to_owned(),
                _ => format!("{}/{}", date(*day), date(day + length)),
            };
            format!(
                r#"{{"id":"{number}","kind":"{}","title":"","when":"{when}","parties":[{}]}}"#,
                KINDS[*kind], PARTIES[*parties],
            )
        }).collect();
        if !far.is_empty() {
            events.push(format!(r#"{{"id":"far","kind":"visit","title":"","when":"{far}"}}"#));
        }
        let catalog = catalog(&format!("[{}]", events.join(",")));
        let start = Moment::from_seconds(from * Moment::DAY);
        let span = Span::new(start, start.plus_seconds(length * Moment::DAY));
        let index = lanes(&catalog, grouping);
        if length % 2 == 0 {
            index.prepare(&catalog);
        }
        let stand = index.lanes().map(|(_, _, lane)| lane.len()).sum::<usize>();
        prop_assert_eq!(catalog.events().map(|(event, ..)| index.lanes_of(event).len()).sum::<usize>(), stand);
        for (ix, _, lane) in index.lanes() {
            let touches = |event| {
                catalog.facts(event).and_then(crate::query::EventFacts::extent).is_some_and(|extent| extent.intersects(span))
            };
            let mut expected: Vec<_> = catalog
                .events()
                .map(|(event, ..)| event)
                .filter(|event| index.lanes_of(*event).contains(&ix) && touches(*event))
                .collect();
            prop_assert_eq!(lane.touching(span), expected.len());
            let window = lane.window(span);
            prop_assert_eq!(window.count(), expected.len());
            let mut found: Vec<_> = lane.events()[window.first..window.end].to_vec();
            let before: Vec<_> = lane.reaching_in(span, window.first, touches).collect();
            let after: Vec<_> = lane.begun_in(span, window.end, touches).collect();
            prop_assert_eq!((before.len(), after.len()), (window.before, window.after));
            found.extend(before);
            found.extend(after);
            found.sort();
            expected.sort();
            prop_assert_eq!(found, expected);
            let mut kinds = KindCounts::default();
            for place in window.first..window.end {
                kinds[lane.kind(place).index()] += 1;
            }
            prop_assert_eq!(lane.kind_counts(window.first, window.end), kinds);
            for guess in [0, 1, 2, 3, 7, 50, 1000] {
                let next = lane.gallop(window.first, span.end().seconds(), guess);
                prop_assert_eq!(next, lane.place_at(span.end()).max(window.first));
            }
            let (before, up_to) = (lane.counts_before(window.first), lane.counts_before(window.end));
            prop_assert_eq!(crate::query::difference(&before, &up_to), kinds);
        }
    }
}
