//! Who says so: sources, claims that differ, and quotes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code_list::code_list;
use super::{Other, Text, When};

code_list! {
    /// What sort of source it is.
    SourceKind {
        Primary = "primary", Said("source-kind-primary");
        Press = "press", Said("source-kind-press");
        Social = "social", Said("source-kind-social");
        Dataset = "dataset", Said("source-kind-dataset");
    }
}

code_list! {
    /// How far a claim is backed.
    Confidence {
        Confirmed = "confirmed", Said("confidence-confirmed");
        Reported = "reported", Said("confidence-reported");
        Disputed = "disputed", Said("confidence-disputed");
    }
}

/// A publication that events rest on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Unique among the sources of the file.
    pub id: String,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Text>,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Its address; shown, and opened only after it was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Language tag (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Date of publication.
    #[serde(default, skip_serializing_if = "When::is_missing")]
    pub published: When,
    /// Date on which it was read.
    #[serde(default, skip_serializing_if = "When::is_missing")]
    pub retrieved: When,
    /// An archived copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive_url: Option<String>,
    /// What sort of source it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SourceKind>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// One value of one field, as some sources give it. Several claims on one field are the conflict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// The field it speaks of, e.g. `when` or `delegations.MAR.head.post`.
    pub field: String,
    /// The value; for a date, EDTF.
    #[schemars(extend("type" = ["string", "number", "boolean", "object", "array"]))]
    pub value: serde_json::Value,
    /// The sources that say so, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it is backed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quote {
    /// The words, in translation where `original` is given.
    pub text: Text,
    /// The words in the language in which they were said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Text>,
    /// Language tag of the original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Who said it, by id or plain name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The channel, e.g. "statement of the Malian armed forces, via APA".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<Text>,
    /// The source, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Keys that version 1 does not know.
    #[serde(flatten)]
    pub other: Other,
}
