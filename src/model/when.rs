//! The date of a record as the file gives it: readable, or kept as written.
//!
//! Owns the rule that a date which cannot be read never becomes a false time.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::say;
use crate::time::EventDate;

/// A date, or what stands in its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum When {
    /// A date that was understood.
    Date(EventDate),
    /// What the file writes where a date should stand; the event is undated.
    Unreadable(String),
    /// The file gives none.
    #[default]
    Missing,
}

impl When {
    /// Reads EDTF or RFC 3339; what cannot be read is kept as written.
    #[must_use]
    pub fn read(text: &str) -> Self {
        EventDate::parse(text).map_or_else(|_| Self::Unreadable(text.to_owned()), Self::Date)
    }

    /// The date, if it was understood.
    #[must_use]
    pub fn date(&self) -> Option<&EventDate> {
        match self {
            Self::Date(date) => Some(date),
            Self::Unreadable(_) | Self::Missing => None,
        }
    }

    /// The date in words, or what the file writes in its place.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Date(date) => date.words(),
            Self::Unreadable(text) => say!("when-unreadable", text = text),
            Self::Missing => say!("when-missing").to_owned(),
        }
    }

    /// The date in few characters, for lists.
    #[must_use]
    pub fn short_words(&self) -> String {
        match self {
            Self::Date(date) => date.short_words(),
            Self::Unreadable(_) | Self::Missing => say!("when-undated").to_owned(),
        }
    }

    /// Whether the file gives nothing at all.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Date(date) => serializer.serialize_str(date.text()),
            Self::Unreadable(text) => serializer.serialize_str(text),
            Self::Missing => serializer.serialize_none(),
        }
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        Ok(text.map_or(Self::Missing, |text| Self::read(&text)))
    }
}
