//! Words that may lead to another card, and what a dossier offers to do.

use crate::model::LonLat;
use crate::query::Field;
use crate::scene::counts;
use crate::state::Target;

/// A piece of a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    /// What it says.
    pub words: String,
    /// What joins it to the next piece, on the same line: ", ".
    pub tail: &'static str,
    /// The card it leads to.
    pub target: Option<Target>,
}

/// What can be done with what a card is of.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select its events, of which there are so many.
    SelectEvents(Target, usize),
    /// Show only events with this value of a field.
    FilterBy(Field, String),
    /// Bring a place into the middle of the map.
    ShowOnMap(LonLat),
    /// To the clipboard, with what it is: "address".
    Copy(&'static str, String),
}

impl Piece {
    /// Words that lead nowhere.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// Words that lead to a card.
    #[must_use]
    pub fn link(words: impl Into<String>, target: Target) -> Self {
        Self { words: words.into(), target: Some(target), ..Self::default() }
    }
}

impl Action {
    /// What its button says.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::SelectEvents(_, count) => format!("Select {}", counts::events(count)),
            Self::FilterBy(field, _) => format!(
                "Filter by this {}",
                match field {
                    Field::Party => "party",
                    Field::Commission => "commission",
                    other => other.key(),
                }
            ),
            Self::ShowOnMap(_) => "Show on the map".to_owned(),
            Self::Copy(what, _) => format!("Copy {what}"),
        }
    }
}

/// The words of a line of pieces.
#[must_use]
pub fn line_words(pieces: &[Piece]) -> String {
    pieces.iter().flat_map(|piece| [piece.words.as_str(), piece.tail]).collect()
}

/// Puts a joint between lists of pieces, of which empty ones are left out.
pub(super) fn joined(
    parts: impl IntoIterator<Item = Vec<Piece>>,
    joint: &'static str,
) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for mut part in parts.into_iter().filter(|part| !part.is_empty()) {
        if let Some(last) = pieces.last_mut() {
            last.tail = joint;
        }
        pieces.append(&mut part);
    }
    pieces
}
