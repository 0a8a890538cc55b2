//! The JSON Schema (draft 2020-12) of the event file, made from the types of the model and their comments.
//!
//! Owns what the types alone do not say: what is required, that null is as good as absent, and how texts,
//! dates and codes are written. Unknown keys are always allowed, and so are unknown codes.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{CodeList, Dataset, Text, When};
use crate::words::{Language, in_language};

/// The schema of the event file, version 1. The same program always gives the same.
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<Dataset>();
    if let Some(root) = schema.as_object_mut() {
        root.insert("title".to_owned(), "Attaché event file, version 1".into());
        name_itself(root);
    }
    RecursiveTransform(tidy).transform(&mut schema);
    schema.to_value()
}

/// Lets a file name this schema by the key that editors read.
fn name_itself(root: &mut Map<String, Value>) {
    let Some(Value::Object(properties)) = root.get_mut("properties") else { return };
    let words = "Where an editor finds this schema.";
    let known = std::mem::take(properties);
    properties.insert("$schema".to_owned(), json!({"description": words, "type": "string"}));
    properties.extend(known);
}

/// What is the same in every part of the schema.
fn tidy(schema: &mut Schema) {
    let Some(part) = schema.as_object_mut() else { return };
    // Comments are broken into lines for people who read the source.
    if let Some(Value::String(words)) = part.get_mut("description") {
        *words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    // Widths of numbers in this program: `minimum` and `maximum` say what matters.
    part.remove("format");
    part.remove("default");
    // What is not said to be closed is open.
    if part.get("additionalProperties") == Some(&Value::Bool(true)) {
        part.remove("additionalProperties");
    }
    in_order(part);
    let required: Vec<Value> =
        part.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    if let Some(Value::Object(properties)) = part.get_mut("properties") {
        let optional = properties.iter_mut().filter(|(key, _)| {
            !required.iter().any(|required| required.as_str() == Some(key.as_str()))
        });
        optional.for_each(|(_, property)| allow_null(property));
    }
}

/// What a person looks for first stands first.
fn in_order(part: &mut Map<String, Value>) {
    const FIRST: &[&str] =
        &["$schema", "title", "const", "description", "type", "required", "properties", "$ref"];
    let mut all = std::mem::take(part);
    let defined = all.shift_remove_entry("$defs");
    for key in FIRST {
        part.extend(all.shift_remove_entry(*key));
    }
    part.extend(all);
    part.extend(defined);
}

/// Null is as good as absent.
fn allow_null(property: &mut Value) {
    const NULL: &str = "null";
    let Some(property) = property.as_object_mut() else { return };
    if let Some(Value::Array(choices)) = property.get_mut("anyOf") {
        let null = json!({"type": NULL});
        if !choices.contains(&null) {
            choices.push(null);
        }
    } else if let Some(reference) = property.remove("$ref") {
        property.insert("anyOf".to_owned(), json!([{"$ref": reference}, {"type": NULL}]));
    } else {
        match property.get_mut("type") {
            Some(Value::Array(sorts)) if !sorts.contains(&NULL.into()) => sorts.push(NULL.into()),
            Some(sort @ Value::String(_)) => *sort = json!([sort, NULL]),
            _ => {}
        }
    }
}

/// A schema of texts with a comment of several lines.
fn commented(words: &str, rest: Value) -> Schema {
    let mut schema = Map::new();
    schema.insert("description".to_owned(), words.into());
    if let Value::Object(rest) = rest {
        schema.extend(rest);
    }
    Schema::from(schema)
}

/// The schema of a list of codes: each with what it means, and any other.
pub(super) fn of_codes<T: CodeList>(words: &str) -> Schema {
    // A schema is data, and the same for everybody.
    let mut choices: Vec<Value> = in_language(Language::English, || {
        let listed = T::LISTED.iter();
        listed.map(|it| json!({"const": it.code(), "description": it.label()})).collect()
    });
    let other = "Another code, kept and shown under its own name.";
    choices.push(json!({"type": "string", "description": other}));
    commented(words, json!({"anyOf": choices}))
}

/// Lets a text stand for an object that says no more than this.
pub(super) fn or_text(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    let mut object = std::mem::take(object);
    let words = object.remove("description").unwrap_or_default();
    schema.insert("description".to_owned(), words);
    schema.insert("anyOf".to_owned(), json!([{"type": "string"}, object]));
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words =
            "A text that a person reads: one string, or an object by language tag (BCP 47).";
        json_schema!({
            "description": words,
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "additionalProperties": {"type": ["string", "null"]},
                    "examples": [{"en": "First session", "fr": "Première réunion"}],
                },
            ],
        })
    }
}

impl JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words = "A date as exact as it is known: EDTF (ISO 8601-2, levels 0 to 2), or an RFC 3339 instant with a zone.";
        let examples = [
            "2025-02-17",
            "2025-02",
            "2025",
            "2025-02-17/2025-02-19",
            "2014~",
            "2025?-02-17",
            "2026-04-10/..",
        ];
        json_schema!({"description": words, "type": "string", "examples": examples})
    }
}
