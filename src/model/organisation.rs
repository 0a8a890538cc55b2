//! Organisations: parties that are not states, and bodies within them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Other, Text};

/// An organisation that events, people and parties refer to by id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Organisation {
    /// Unique in the file, among organisations and country codes.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// Short name, e.g. "AES".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Text>,
    /// `armed_forces`, `international_organisation`, `state`, `company`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The country it belongs to, as a party code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Member parties, by code or id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}
