//! The whole of one event file.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Commission, Event, Organisation, Other, Person, Place, Source, Text, When};

/// What a file says, with every list in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(extend("required" = ["events"]))]
pub struct Dataset {
    /// `attache/1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Title of the dataset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What it is and how it was compiled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// Licence, as an SPDX identifier or in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The day up to which it is complete.
    #[serde(skip_serializing_if = "When::is_missing")]
    pub as_of: When,
    /// Language of plain texts (BCP 47).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Organisations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<Organisation>,
    /// People.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// Commissions and other series.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub commissions: Vec<Commission>,
    /// Places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// Sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Events.
    pub events: Vec<Event>,
    /// Of files that were opened together, their names; empty of one alone.
    #[serde(skip)]
    pub files: Vec<String>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}
