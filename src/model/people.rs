//! People, and the posts they held.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Other, Text, When};

/// A person whom events mention by id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// Unique among the people of the file.
    pub id: String,
    /// Name without rank.
    pub name: Text,
    /// Other spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Party code of the country the person serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Posts over time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Post>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// One post of a person; `from` and `to` only where a source gives them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Post {
    /// The organisation, by id or name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Military or diplomatic rank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<Text>,
    /// Title of the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// First day known.
    #[serde(skip_serializing_if = "When::is_missing")]
    pub from: When,
    /// Last day known.
    #[serde(skip_serializing_if = "When::is_missing")]
    pub to: When,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}
