//! Places with their coordinates.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Other, Text};

/// A place that events refer to by id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Unique among the places of the file.
    pub id: String,
    /// Name as shown.
    pub name: Text,
    /// Party code of the country it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Latitude, WGS 84 degrees, −90 to 90.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -90, max = 90))]
    pub lat: Option<f64>,
    /// Longitude, WGS 84 degrees, −180 to 180.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = -180, max = 180))]
    pub lon: Option<f64>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}
