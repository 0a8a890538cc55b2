//! What a file says beyond what version 1 knows.
//!
//! Owns the rule that it is kept as it was written, in its order; and that a record without any, as nearly
//! all are, pays one word for it.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// Keys that version 1 does not know, kept as they were written.
#[derive(Clone, Debug, Default)]
pub struct Other(Option<Box<Map<String, Value>>>);

impl Other {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// Nothing, with room for so many: while a table grows, it is there twice.
    #[must_use]
    pub fn with_room(count: usize) -> Self {
        Self((count > 0).then(|| Box::new(Map::with_capacity(count))))
    }

    /// As an object of JSON.
    #[must_use]
    pub fn into_map(self) -> Map<String, Value> {
        self.0.map_or_else(Map::new, |map| *map)
    }
}

impl PartialEq for Other {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Deref for Other {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        static NOTHING: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);
        self.0.as_deref().unwrap_or(&NOTHING)
    }
}

/// Takes memory for a table, also if nothing is put into it.
impl DerefMut for Other {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.0.get_or_insert_default()
    }
}

impl From<Map<String, Value>> for Other {
    fn from(map: Map<String, Value>) -> Self {
        Self((!map.is_empty()).then(|| Box::new(map)))
    }
}

impl From<Other> for Value {
    fn from(other: Other) -> Self {
        Self::Object(other.into_map())
    }
}

impl FromIterator<(String, Value)> for Other {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(entries: I) -> Self {
        entries.into_iter().collect::<Map<String, Value>>().into()
    }
}

impl Extend<(String, Value)> for Other {
    fn extend<I: IntoIterator<Item = (String, Value)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(key, value)| {
            self.insert(key, value);
        });
    }
}

impl IntoIterator for Other {
    type Item = (String, Value);
    type IntoIter = serde_json::map::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.into_map().into_iter()
    }
}

impl<'a> IntoIterator for &'a Other {
    type Item = (&'a String, &'a Value);
    type IntoIter = serde_json::map::Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Other {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Other {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self::from)
    }
}

/// Any key, with any value.
impl JsonSchema for Other {
    fn inline_schema() -> bool {
        Map::<String, Value>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        Map::<String, Value>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Map::<String, Value>::json_schema(generator)
    }
}
