//! The fields that a filter chooses by: what each is called, in the window and in a query line.

use serde::{Deserialize, Serialize};

use crate::say;

/// A field of events whose values can be chosen or left out.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What sort of event it is, by code.
    Kind,
    /// Who takes part, by code.
    Party,
    /// Which two parties it brings together, by their codes in the order of the alphabet: "MAR+MLI".
    Pair,
    /// Which organisation takes part, or has a member that does, by id.
    Organisation,
    /// How far it has come, by code; an empty value: not stated.
    Status,
    /// What its sources are like, by code of [`Evidence`](super::Evidence).
    Evidence,
    /// What was discussed or promised, by code of the area.
    Topic,
    /// Who is named, by id or plain name.
    Person,
    /// Which series it is a session of, by id.
    Commission,
    /// Where it was, by id or plain name.
    Place,
    /// What it rests on, by id.
    Source,
    /// What sort of sources it rests on, by code.
    SourceKind,
    /// How far its claims are backed, by code.
    Confidence,
    /// How precisely its date is known: instant, day, month, season, year, decade, century, …
    Precision,
    /// The year in which it begins, or may begin.
    Year,
    /// Its tags.
    Tag,
    /// What became of what was promised at it, by code; an empty value: not stated.
    Commitment,
    /// Which of several opened files gives it, by name.
    File,
}

impl Field {
    /// Every field, in the order in which they are listed.
    pub const EVERY: [Self; 18] = [
        Self::Kind,
        Self::Party,
        Self::Status,
        Self::Evidence,
        Self::Topic,
        Self::Pair,
        Self::Organisation,
        Self::Person,
        Self::Commission,
        Self::Place,
        Self::Source,
        Self::SourceKind,
        Self::Confidence,
        Self::Commitment,
        Self::Precision,
        Self::Year,
        Self::Tag,
        Self::File,
    ];

    /// Its key in a query line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Party => "party",
            Self::Pair => "pair",
            Self::Organisation => "organisation",
            Self::Status => "status",
            Self::Evidence => "has",
            Self::Topic => "topic",
            Self::Person => "person",
            Self::Commission => "commission",
            Self::Place => "place",
            Self::Source => "source",
            Self::SourceKind => "sources",
            Self::Confidence => "confidence",
            Self::Commitment => "commitment",
            Self::Precision => "precision",
            Self::Year => "year",
            Self::Tag => "tag",
            Self::File => "file",
        }
    }

    /// The field of a key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        let own = Self::EVERY.into_iter().find(|field| field.key() == key);
        own.or(match key {
            "country" => Some(Self::Party),
            "area" => Some(Self::Topic),
            "evidence" => Some(Self::Evidence),
            _ => None,
        })
    }

    /// What it is called in the window.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Kind => say!("field-kind"),
            Self::Party => say!("field-party"),
            Self::Pair => say!("field-pair"),
            Self::Organisation => say!("field-organisation"),
            Self::Status => say!("field-status"),
            Self::Evidence => say!("field-evidence"),
            Self::Topic => say!("field-topic"),
            Self::Person => say!("field-person"),
            Self::Commission => say!("field-commission"),
            Self::Place => say!("field-place"),
            Self::Source => say!("field-source"),
            Self::SourceKind => say!("field-source-kind"),
            Self::Confidence => say!("field-confidence"),
            Self::Commitment => say!("field-commitment"),
            Self::Precision => say!("field-precision"),
            Self::Year => say!("field-year"),
            Self::Tag => say!("field-tag"),
            Self::File => say!("field-file"),
        }
    }

    /// As a place in a list of all fields; below [`COUNT`](Self::COUNT).
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Number of fields.
    pub const COUNT: usize = Self::EVERY.len();
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn every_field_has_a_key_and_a_place_of_its_own() {
        let mut places: Vec<usize> = Field::EVERY.map(Field::index).to_vec();
        places.sort_unstable();
        assert_eq!(places, (0..Field::COUNT).collect::<Vec<_>>());
        for field in Field::EVERY {
            assert_eq!(Field::of_key(field.key()), Some(field));
        }
    }
}
