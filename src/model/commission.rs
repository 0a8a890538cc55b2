//! Commissions: any series of sessions (commission, dialogue, exercise, training programme).

use compact_str::CompactString;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Other, Text};

/// A series whose sessions are events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Commission {
    /// Unique among the commissions of the file.
    pub id: String,
    /// Full name, e.g. "Morocco–Mali joint military commission".
    pub name: Text,
    /// `joint_military_commission`, `dialogue`, `exercise`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Party codes of its members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<String>,
    /// The event that founded it, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub founded_by: Option<String>,
    /// The interval its statute sets, in words, e.g. "yearly, alternately".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence: Option<Text>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// Which session of which commission an event is: `{"id": "mar-mli-jmc", "session": 2}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CommissionRef {
    /// The commission, by id.
    #[schemars(with = "String")]
    pub id: CompactString,
    /// Number of the session, counted from 1, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 4_294_967_295_u32))]
    pub session: Option<u32>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}
