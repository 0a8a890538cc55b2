//! Several files as one: nothing is lost, nothing is overwritten.

use proptest::prelude::*;

use super::unite;
use crate::load::{Loaded, read};
use crate::model::{Dataset, Text, When};

fn loaded(json: &str, name: &str) -> (String, Loaded) {
    (name.to_owned(), read(json.as_bytes(), name, &|_| true).expect("an event file"))
}

fn united(one: &str, other: &str) -> Loaded {
    unite(vec![loaded(one, "a.json"), loaded(other, "b.json")])
}

fn ids(dataset: &Dataset) -> Vec<&str> {
    dataset.events.iter().map(|event| event.id.as_str()).collect()
}

const FIRST: &str = r#"{"schema":"attache/1","as_of":"2025-01","language":"en","events":[
    {"id":"s1","kind":"commission_meeting","title":"First session","when":"2025-02-17/2025-02-19",
     "parties":["MAR","MLI"],"tags":["health"],"sources":["a"]},
    {"id":"only-a","kind":"visit","title":"A visit","when":"2024","commission":{"id":"jmc"}}],
    "sources":[{"id":"a","title":"APA"}]}"#;

const SECOND: &str = r#"{"schema":"attache/1","as_of":"2026-03","language":"fr","events":[
    {"id":"s1","kind":"commission_meeting","title":"Première session","when":"2025-02-17/2025-02-21",
     "parties":[{"party":"MAR","role":"co_chair"},"BFA"],"tags":["health","training"],"status":"held"},
    {"id":"only-b","kind":"visit","title":"Une visite","when":"2024"}],
    "commissions":[{"id":"jmc","name":"Commission mixte","parties":["MAR","MLI"]}]}"#;

#[test]
fn records_of_one_id_are_put_together_and_conflicts_are_claims() {
    let Loaded { dataset, problems } = united(FIRST, SECOND);
    assert_eq!(ids(&dataset), ["s1", "only-a", "only-b"]);
    assert_eq!(dataset.files, ["a.json", "b.json"]);
    assert_eq!(dataset.as_of, When::read("2026-03"));
    let session = &dataset.events[0];
    let both = [("en", "First session"), ("fr", "Première session")]
        .map(|(language, text)| (language.into(), text.to_owned()));
    assert_eq!(session.title, Text::ByLanguage(both.to_vec()));
    assert_eq!(session.tags, ["health", "training"]);
    let parties: Vec<(&str, Option<&str>)> =
        session.parties.iter().map(|it| (it.party.as_str(), it.role.as_deref())).collect();
    assert_eq!(parties, [("MAR", Some("co_chair")), ("MLI", None), ("BFA", None)]);
    assert!(session.is_contested("when"));
    let claims: Vec<(&str, &str)> = session
        .claims
        .iter()
        .map(|claim| (claim.value.as_str().unwrap_or_default(), claim.sources[0].as_str()))
        .collect();
    assert_eq!(
        claims,
        [("2025-02-17/2025-02-19", "file:a.json"), ("2025-02-17/2025-02-21", "file:b.json")]
    );
    assert_eq!(session.when, When::read("2025-02-17/2025-02-19"), "nothing is overwritten");
    assert!((0..2).all(|file| session.files.has(file)));
    assert!(!dataset.events[2].files.has(0) && dataset.events[2].files.has(1));
    assert!(dataset.sources.iter().any(|source| source.id == "file:b.json"));
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["files-differ"], "what one file names, the other has: {problems:#?}");
}

#[test]
fn another_name_of_the_same_person_is_kept_and_said() {
    let file = |name: &str| {
        format!(r#"{{"schema":"attache/1","events":[],"people":[{{"id":"p","name":"{name}"}}]}}"#)
    };
    let Loaded { dataset, problems } = united(&file("Mouhib"), &file("Mohib"));
    assert_eq!(dataset.people.len(), 1);
    assert_eq!(dataset.people[0].name.get("en"), "Mouhib");
    assert_eq!(dataset.people[0].other["name (b.json)"], "Mohib");
    assert!(problems[0].message.contains("“p” has another name in each file"), "{problems:?}");
}

#[test]
fn a_value_that_cannot_be_read_costs_nothing_of_the_other_file() {
    let event = |rest: &str| {
        format!(
            r#"{{"schema":"attache/1","events":[{{"id":"e","kind":"visit","title":"T","when":"2024",{rest}}}]}}"#
        )
    };
    let unreadable = event(r#""place":["Rabat","Bamako"],"commitments":["do it"]"#);
    let other = event(r#""place":"Rabat","summary":"Words","tags":["t"]"#);
    for (one, two) in [(&unreadable, &other), (&other, &unreadable)] {
        let Loaded { dataset, .. } = united(one, two);
        let event = &dataset.events[0];
        assert_eq!(event.summary.as_ref().map(|it| it.get("en")), Some("Words"));
        assert_eq!(
            (event.tags.as_slice(), event.place.as_deref()),
            (&["t".to_owned()][..], Some("Rabat"))
        );
        let kept: Vec<&serde_json::Value> = event.other.values().collect();
        assert!(kept.contains(&&serde_json::json!(["Rabat", "Bamako"])), "{kept:?}");
        assert!(kept.contains(&&serde_json::json!(["do it"])), "{kept:?}");
    }
}

#[test]
fn claims_name_the_files_that_say_so() {
    let file = |rest: &str, name: &str| {
        let text = format!(
            r#"{{"schema":"attache/1","events":[{{"id":"e","kind":"visit","title":"T","when":"2024"{rest}}}]}}"#
        );
        loaded(&text, name)
    };
    let Loaded { dataset, problems } = unite(vec![
        file("", "a"),
        file(r#","status":"held""#, "b"),
        file(r#","status":"planned""#, "c"),
        file(r#","status":"held""#, "d"),
    ]);
    let claims: Vec<(&str, Vec<&str>)> = dataset.events[0]
        .claims
        .iter()
        .map(|it| {
            (it.value.as_str().unwrap_or_default(), it.sources.iter().map(String::as_str).collect())
        })
        .collect();
    assert_eq!(claims, [("held", vec!["file:b", "file:d"]), ("planned", vec!["file:c"])]);
    assert!(problems[0].message.contains("\"held\" in b, \"planned\" in c"), "{problems:?}");
}

#[test]
fn a_text_without_a_language_is_the_one_that_reads_the_same() {
    let file = |title: &str| {
        format!(
            r#"{{"schema":"attache/1","events":[{{"id":"e","kind":"visit","when":"2024","title":{title}}}]}}"#
        )
    };
    let (plain, both) = (file(r#""Second""#), file(r#"{"en":"Second","fr":"Deuxième"}"#));
    for (one, two) in [(&plain, &both), (&both, &plain)] {
        let event = &united(one, two).dataset.events[0];
        assert_eq!(event.title.get("fr"), "Deuxième");
        assert_eq!(event.claims, []);
    }
}

#[test]
fn texts_differ_by_language() {
    let file = |title: &str| {
        format!(
            r#"{{"schema":"attache/1","events":[{{"id":"e","kind":"visit","when":"2024","title":{title}}}]}}"#
        )
    };
    let Loaded { dataset, .. } =
        united(&file(r#"{"en":"First","fr":"Premier"}"#), &file(r#"{"en":"Opening","ar":"الأول"}"#));
    let event = &dataset.events[0];
    assert_eq!((event.title.get("en"), event.title.get("ar")), ("First", "الأول"));
    assert_eq!(event.contested_fields(), ["title.en"]);
}

#[test]
fn a_file_with_itself_is_itself_and_alone_it_is_not_told_apart() {
    let twice = united(FIRST, FIRST);
    let once = unite(vec![loaded(FIRST, "a.json")]);
    assert!(twice.dataset.events.iter().all(|event| event.claims.is_empty()));
    let written = |dataset: &Dataset| serde_json::to_value(dataset).expect("writes");
    assert_eq!(written(&twice.dataset), written(&once.dataset));
    assert_eq!(once.dataset.files, [""; 0]);
}

fn any_file() -> impl Strategy<Value = String> {
    let event =
        ("[abc]", "visit|agreement", "(2024|2025)", prop::option::of("held|planned|7"), 0..3_u8);
    prop::collection::btree_map("[abcd]", event, 0..4).prop_map(|events| {
        let events: Vec<serde_json::Value> = events
            .into_iter()
            .map(|(id, (title, kind, when, status, tags))| {
                let tags: Vec<String> = (0..tags).map(|tag| format!("{title}{tag}")).collect();
                let mut event = serde_json::json!({"id": id, "kind": kind, "title": title,
                    "when": when, "tags": tags});
                // A number is no status: it is kept as it is written.
                if let Some(status) = status {
                    event["status"] = status.parse::<u8>().map_or(status.into(), Into::into);
                }
                event
            })
            .collect();
        serde_json::json!({"schema": "attache/1", "events": events}).to_string()
    })
}

proptest! {
    /// Every value of every file is found in the union: in the field, or as a claim on it.
    #[test]
    fn nothing_is_lost(files in prop::collection::vec(any_file(), 1..4)) {
        let named = files.iter().enumerate().map(|(number, file)| loaded(file, &number.to_string()));
        let united = unite(named.collect()).dataset;
        for (number, file) in files.iter().enumerate() {
            for event in &loaded(file, "").1.dataset.events {
                let found = united.events.iter().find(|other| other.id == event.id);
                let found = found.expect("every event");
                prop_assert!(files.len() == 1 || found.files.has(number));
                let (own, all) = (serde_json::to_value(event)?, serde_json::to_value(found)?);
                for (field, value) in own.as_object().expect("an object") {
                    let field = field.as_str();
                    let is_there = match (value, &all[field]) {
                        (serde_json::Value::Array(own), serde_json::Value::Array(all)) => {
                            own.iter().all(|value| all.contains(value))
                        }
                        (own, all) => own == all,
                    };
                    let is_claimed =
                        found.claims.iter().any(|it| it.field == field && it.value == *value);
                    let is_kept = found.other.iter().any(|(key, other)| {
                        key.starts_with(field) && other == value
                    });
                    prop_assert!(
                        is_there || is_claimed || is_kept,
                        "{field}: {value} of {number}"
                    );
                }
            }
        }
    }
}
