//! Mappings of tables in the settings, by the fingerprints of the headers they were made for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::load::{Mapping, Mappings};

/// Mappings of tables in the settings. One that cannot be read, as it may be of a newer program, stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, Value>", into = "BTreeMap<String, Value>")]
pub(super) struct KeptMappings {
    pub known: Mappings,
    unread: BTreeMap<String, Value>,
}

impl From<BTreeMap<String, Value>> for KeptMappings {
    fn from(values: BTreeMap<String, Value>) -> Self {
        let mut kept = Self::default();
        for (header, value) in values {
            match Mapping::deserialize(&value) {
                Ok(mapping) => {
                    kept.known.insert(header, mapping);
                }
                Err(error) => {
                    tracing::warn!("the mapping of a table cannot be read: {error}");
                    kept.unread.insert(header, value);
                }
            }
        }
        kept
    }
}

impl From<KeptMappings> for BTreeMap<String, Value> {
    fn from(kept: KeptMappings) -> Self {
        let value = |(header, mapping)| Some((header, serde_json::to_value(mapping).ok()?));
        let mut values = kept.unread;
        values.extend(kept.known.into_iter().filter_map(value));
        values
    }
}
