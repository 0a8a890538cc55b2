//! The JSON Schema of the event file: what it says is what the reader does.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::fs;
use std::path::Path;

use attache::load;
use jsonschema::Validator;
use serde_json::{Value, json};

/// The file that ships, for editors.
const SHIPPED: &str = "assets/attache-1.schema.json";

fn validator() -> Validator {
    jsonschema::draft202012::new(&attache::model::schema()).expect("it is a schema")
}

fn read(path: impl AsRef<Path>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// A file with one record of each sort and each part that a record can have, all required fields given.
fn full() -> Value {
    json!({
        "schema": "attache/1",
        "title": "All",
        "as_of": "2026",
        "organisations": [{"id": "aes", "name": "AES", "members": ["MLI"]}],
        "people": [{"id": "p", "name": "P", "posts": [{"title": "Chief"}]}],
        "commissions": [{"id": "c", "name": "C", "parties": ["MAR", "MLI"], "founded_by": "e"}],
        "places": [{"id": "b", "name": "Bamako", "lat": 12.65, "lon": -8}],
        "sources": [{"id": "s", "publisher": "A"}],
        "events": [{
            "id": "e", "kind": "visit", "title": {"en": "Visit", "fr": "Visite"}, "when": "2025",
            "parties": [{"party": "MAR", "role": "sender"}, "MLI"],
            "place": "b",
            "commission": {"id": "c", "session": 1},
            "delegations": [{"party": "MAR", "head": {"person": "p", "rank": "Gen."}}],
            "hosts": [{"person": "p"}, "A name"],
            "programme": [{"day": "2025-01-01", "title": "Arrival"}],
            "agenda": [{"topic": "T", "area": "cyber"}],
            "outcomes": [{"kind": "minutes", "text": "T"}],
            "commitments": [{"text": "T", "owner": "MAR", "due": "2026"}],
            "quotes": [{"text": "T", "source": "s"}],
            "relations": [{"to": "e", "kind": "follows"}],
            "claims": [{"field": "when", "value": "2025"}],
            "sources": ["s"],
        }],
    })
}

/// Each object of the full file, with the part of the schema that tells of it.
const PARTS: &[(&str, &str)] = &[
    ("", ""),
    ("/organisations/0", "Organisation"),
    ("/people/0", "Person"),
    ("/people/0/posts/0", "Post"),
    ("/commissions/0", "Commission"),
    ("/places/0", "Place"),
    ("/sources/0", "Source"),
    ("/events/0", "Event"),
    ("/events/0/parties/0", "Participation"),
    ("/events/0/commission", "CommissionRef"),
    ("/events/0/delegations/0", "Delegation"),
    ("/events/0/delegations/0/head", "PersonMention"),
    ("/events/0/programme/0", "ProgrammeItem"),
    ("/events/0/agenda/0", "AgendaItem"),
    ("/events/0/outcomes/0", "Outcome"),
    ("/events/0/commitments/0", "Commitment"),
    ("/events/0/quotes/0", "Quote"),
    ("/events/0/relations/0", "Relation"),
    ("/events/0/claims/0", "Claim"),
];

/// The keys of an object, and those that it must have, as the schema tells.
fn keys(schema: &Value, part: &str) -> (Vec<String>, Vec<String>) {
    let part = if part.is_empty() { schema } else { &schema["$defs"][part] };
    // A mention is a text or an object.
    let object = if part["properties"].is_object() { part } else { &part["anyOf"][1] };
    let known = object["properties"].as_object().expect("an object").keys().cloned().collect();
    let required = object["required"].as_array().into_iter().flatten();
    (known, required.filter_map(Value::as_str).map(str::to_owned).collect())
}

/// What the reader says of the sort of values, which is what a schema can tell.
fn complaints(file: &Value) -> Vec<String> {
    const OF_SORTS: &[&str] = &[
        "wrong-type",
        "number-in-quotes",
        "number-without-quotes",
        "number-out-of-range",
        "not-a-list",
        "not-a-record",
        "no-events",
        "empty-record",
        "missing-id",
        "missing-kind",
        "missing-title",
        "missing-when",
        "missing-field",
        "session-zero",
        "off-the-map",
    ];
    let loaded = load::read(file.to_string().as_bytes(), "f", &|_| true).expect("readable");
    let told = loaded.problems.iter().filter(|problem| OF_SORTS.contains(&problem.code));
    told.map(ToString::to_string).collect()
}

#[test]
fn what_ships_is_what_the_program_prints() {
    let print = || {
        let program =
            std::process::Command::new(env!("CARGO_BIN_EXE_attache")).arg("schema").output();
        String::from_utf8(program.expect("it starts").stdout).expect("text")
    };
    let printed = print();
    assert_eq!(parse(&printed), attache::model::schema());
    let is_same = printed == print() && read(SHIPPED) == printed;
    assert!(is_same, "write it anew: cargo run -- schema > {SHIPPED}; and look at what changed");
}

#[test]
fn the_samples_follow_the_schema() {
    let validator = validator();
    for name in ["minimal", "sahel", "us-visits"] {
        let file = parse(&read(format!("sample-data/{name}.json")));
        let errors: Vec<String> = validator
            .iter_errors(&file)
            .map(|it| format!("{}: {it}", it.instance_path()))
            .collect();
        assert_eq!(errors, [""; 0], "{name}");
    }
    let damaged = parse(&read("sample-data/minimal.json").replace("\"when\"", "\"whenn\""));
    assert!(!validator.is_valid(&damaged), "an event without a date");
}

#[test]
fn a_file_may_name_its_schema_and_have_keys_and_codes_of_its_own() {
    let validator = validator();
    let mut file = full();
    assert!(validator.is_valid(&file) && complaints(&file).is_empty(), "{:?}", complaints(&file));
    file["$schema"] = json!("./attache-1.schema.json");
    for (pointer, _) in PARTS {
        let part = file.pointer_mut(pointer).and_then(Value::as_object_mut).expect("there");
        part.insert("x-own".to_owned(), json!([1, {"deep": null}]));
    }
    file["events"][0]["kind"] = json!("joint_patrol");
    assert!(validator.is_valid(&file));
    let loaded = load::read(file.to_string().as_bytes(), "f", &|_| true).expect("readable");
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.dataset.other.get("$schema"), Some(&json!("./attache-1.schema.json")));
    let alone = br#"{"$schema": "x", "events": []}"#;
    let loaded = load::read(alone, "f", &|_| true).expect("readable");
    assert_eq!(loaded.problems, [], "no slip for `schema`");
}

/// Every field of every object, with every sort of value: the schema refuses what the reader complains of,
/// and nothing else.
#[test]
fn the_schema_refuses_what_the_reader_complains_of() {
    let (schema, validator) = (attache::model::schema(), validator());
    let values = [
        json!("2025"),
        json!(3),
        json!(0),
        json!(-1),
        json!(2.5),
        json!(4_294_967_296_u64),
        json!(true),
        json!([]),
        json!(["2025"]),
        json!([true]),
        json!({"en": "x"}),
        json!({"en": true}),
        json!(null),
    ];
    let mut tried = 0;
    for (pointer, part) in PARTS {
        // `$schema` is the editor's.
        for key in keys(&schema, part).0.into_iter().filter(|key| !key.starts_with('$')) {
            for value in &values {
                let mut file = full();
                let object = file.pointer_mut(pointer).and_then(Value::as_object_mut);
                object.expect("there").insert(key.clone(), value.clone());
                let told = complaints(&file);
                let is_valid = validator.is_valid(&file);
                assert_eq!(is_valid, told.is_empty(), "{pointer}/{key} = {value}: {told:#?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}

#[test]
fn what_is_required_is_what_the_reader_misses() {
    let (schema, validator) = (attache::model::schema(), validator());
    for (pointer, part) in PARTS {
        let (known, required) = keys(&schema, part);
        for key in known {
            let mut file = full();
            let object = file.pointer_mut(pointer).and_then(Value::as_object_mut);
            object.expect("there").remove(&key);
            let is_needed = required.contains(&key);
            assert_eq!(is_needed, !complaints(&file).is_empty(), "{pointer}/{key}");
            assert_eq!(is_needed, !validator.is_valid(&file), "{pointer}/{key}");
        }
    }
    assert_eq!(keys(&schema, "").1, ["events"]);
    assert_eq!(keys(&schema, "Event").1, ["id", "kind", "title", "when"]);
}

#[test]
fn every_field_and_code_is_explained() {
    fn explained(part: &Value, path: &str, missing: &mut Vec<String>) {
        if let Some(properties) = part["properties"].as_object() {
            for (key, property) in properties {
                if property["description"].as_str().is_none_or(str::is_empty) {
                    missing.push(format!("{path}/{key}"));
                }
            }
        }
        for choice in part["anyOf"].as_array().into_iter().flatten() {
            if choice["const"].is_string() && !choice["description"].is_string() {
                missing.push(format!("{path}: {choice}"));
            }
            explained(choice, path, missing);
        }
    }
    let schema = attache::model::schema();
    let mut missing = Vec::new();
    explained(&schema, "", &mut missing);
    for (name, part) in schema["$defs"].as_object().expect("parts") {
        explained(part, name, &mut missing);
    }
    assert_eq!(missing, [""; 0]);
    let kinds = schema["$defs"]["Kind"]["anyOf"].as_array().expect("choices");
    assert_eq!(
        kinds[0],
        json!({"const": "commission_meeting", "description": "Commission meeting"})
    );
    assert_eq!(kinds.last().map(|it| &it["type"]), Some(&json!("string")));
}
