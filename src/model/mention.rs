//! Mentions: a party or a person as an event names it, by id or by a plain name.
//!
//! Owns the two ways of writing one (a string, or an object). Leaves the resolution of ids to
//! `query`.

use std::fmt;
use std::marker::PhantomData;

use compact_str::CompactString;
use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Other, Text};

/// A party of an event: `"MAR"`, or `{"party": "MAR", "role": "sender"}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(remote = "Self")]
#[schemars(transform = super::schema::or_text)]
pub struct Participation {
    /// ISO 3166-1 alpha-3 (or alpha-2), an ISO 3166-3 code, or the id of an organisation.
    #[schemars(with = "String")]
    pub party: CompactString,
    /// `sender`, `host`, `co_chair`, `signatory`, `participant`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub role: Option<CompactString>,
    /// The name by which the source calls the party, where it differs (Ceylon for `LKA`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_reported: Option<String>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// A person as reported at the time: `"Abdoulaye Diop"`, or `{"person", "rank", "post"}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(remote = "Self")]
#[schemars(transform = super::schema::or_text)]
pub struct PersonMention {
    /// The id of a person of the file, or a plain name.
    #[schemars(with = "String")]
    pub person: CompactString,
    /// Rank as reported, e.g. "Brig. Gen.".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Text>,
    /// Post as reported, e.g. "General Inspectorate of the FAR".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Text>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

impl From<&str> for Participation {
    fn from(party: &str) -> Self {
        Self { party: party.into(), ..Self::default() }
    }
}

impl From<&str> for PersonMention {
    fn from(person: &str) -> Self {
        Self { person: person.into(), ..Self::default() }
    }
}

impl Serialize for Participation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.role.is_none() && self.as_reported.is_none() && self.other.is_empty() {
            serializer.serialize_str(&self.party)
        } else {
            Self::serialize(self, serializer)
        }
    }
}

impl Serialize for PersonMention {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.rank.is_none() && self.post.is_none() && self.other.is_empty() {
            serializer.serialize_str(&self.person)
        } else {
            Self::serialize(self, serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Participation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Mention::<Self>::new("a country code, or {\"party\": …}"))
    }
}

impl<'de> Deserialize<'de> for PersonMention {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Mention::<Self>::new("a person, or {\"person\": …}"))
    }
}

/// The object form of a mention, which the derived `remote` implementation reads.
trait FromObject<'de>: Sized {
    fn from_object<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<'de> FromObject<'de> for Participation {
    fn from_object<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

impl<'de> FromObject<'de> for PersonMention {
    fn from_object<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

/// Reads a string or an object as one type.
struct Mention<T> {
    expected: &'static str,
    mention: PhantomData<T>,
}

impl<T> Mention<T> {
    fn new(expected: &'static str) -> Self {
        Self { expected, mention: PhantomData }
    }
}

impl<'de, T: FromObject<'de> + for<'a> From<&'a str>> Visitor<'de> for Mention<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        Ok(T::from(name))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::from_object(MapAccessDeserializer::new(map))
    }
}

#[cfg(test)]
mod tests {
    use super::{Participation, PersonMention};

    #[test]
    fn a_party_is_a_string_or_an_object() {
        let parties: Vec<Participation> =
            serde_json::from_str(r#"["MAR", {"party": "MLI", "role": "host", "x": 1}]"#)
                .expect("parties");
        assert_eq!(parties[0].party, "MAR");
        assert_eq!(parties[1].role.as_deref(), Some("host"));
        assert_eq!(parties[1].other["x"], 1);
        let json = serde_json::to_string(&parties).expect("writes");
        assert_eq!(json, r#"["MAR",{"party":"MLI","role":"host","x":1}]"#);
    }

    #[test]
    fn a_person_needs_a_name() {
        let error = serde_json::from_str::<PersonMention>(r#"{"rank": "Gen."}"#);
        assert!(error.is_err_and(|error| error.to_string().contains("person")));
    }
}
