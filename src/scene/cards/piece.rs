//! Words that may lead to another card, and what a dossier offers to do.

use crate::model::LonLat;
use crate::query::Field;
use crate::say;
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
    /// To the clipboard, with what its button says: "Copy address".
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
            Self::SelectEvents(_, count) => say!("cards-select-events", count = *count),
            Self::FilterBy(field, _) => match field {
                Field::Party => say!("cards-filter-by-party").to_owned(),
                Field::Commission => say!("cards-filter-by-commission").to_owned(),
                Field::Person => say!("cards-filter-by-person").to_owned(),
                Field::Place => say!("cards-filter-by-place").to_owned(),
                Field::Source => say!("cards-filter-by-source").to_owned(),
                other => say!("cards-filter-by", field = other.label().to_lowercase()),
            },
            Self::ShowOnMap(_) => say!("cards-show-on-map").to_owned(),
            Self::Copy(words, _) => (*words).to_owned(),
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

/// What stands in a message for the first and the second of the pieces that go into it: signs that Unicode
/// keeps out of texts.
pub(super) const FIRST: &str = "\u{fdd0}";
pub(super) const SECOND: &str = "\u{fdd1}";

/// The pieces of a message, with others where its language puts them.
pub(super) fn woven<const COUNT: usize>(message: &str, parts: [Vec<Piece>; COUNT]) -> Vec<Piece> {
    let mut parts = parts.map(Some);
    let (mut pieces, mut words) = (Vec::new(), String::new());
    let end = |pieces: &mut Vec<Piece>, words: &mut String| {
        if !words.is_empty() {
            pieces.push(Piece::plain(std::mem::take(words)));
        }
    };
    for letter in message.chars() {
        let place = [FIRST, SECOND].iter().position(|sign| sign.starts_with(letter));
        match place.and_then(|place| parts.get_mut(place)?.take()) {
            Some(mut part) => {
                end(&mut pieces, &mut words);
                pieces.append(&mut part);
            }
            None => words.push(letter),
        }
    }
    end(&mut pieces, &mut words);
    pieces
}

#[cfg(test)]
mod tests {
    use super::{FIRST, Piece, SECOND, woven};

    #[test]
    fn pieces_stand_where_a_message_puts_them() {
        let parts = || [vec![Piece::plain("A")], vec![Piece::plain("B"), Piece::plain("C")]];
        let words = |message: &str| -> Vec<String> {
            woven(message, parts()).into_iter().map(|piece| piece.words).collect()
        };
        assert_eq!(words(&format!("{FIRST} to {SECOND}")), ["A", " to ", "B", "C"]);
        assert_eq!(
            words(&format!("to {SECOND}, of {FIRST}.")),
            ["to ", "B", "C", ", of ", "A", "."]
        );
        assert_eq!(words("none"), ["none"]);
    }
}
