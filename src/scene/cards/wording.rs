//! Texts of a card that may stand in several languages, and rows made of them.
//!
//! Owns which languages a text can be read in and which one is shown first. Leaves the switch between
//! them to `ui`.

use super::EventRow;
use crate::model::Text;

/// One text, in each language that the file has it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// Pairs of language tag and text; the tag is empty where the file does not say it.
    texts: Vec<(String, String)>,
    /// Which one is shown until another is asked for.
    first: usize,
}

impl Wording {
    /// The wordings of a text, `language` first.
    #[must_use]
    pub fn of(text: &Text, language: &str) -> Self {
        let texts: Vec<(String, String)> = match text {
            Text::Plain(text) => vec![(String::new(), text.clone())],
            Text::ByLanguage(texts) => {
                texts.iter().map(|(tag, text)| (tag.to_string(), text.clone())).collect()
            }
        };
        let wanted = text.get(language);
        let first = texts.iter().position(|(tag, text)| tag == language && text == wanted);
        let first = first.or_else(|| texts.iter().position(|(_, text)| text == wanted));
        Self { first: first.unwrap_or(0), texts }
    }

    /// The text in a language; where it is not in that one, or none is asked for, the first one.
    #[must_use]
    pub fn get(&self, language: Option<&str>) -> &str {
        let asked = language.and_then(|wanted| self.texts.iter().find(|(tag, _)| tag == wanted));
        asked.or(self.texts.get(self.first)).map_or("", |(_, text)| text.as_str())
    }

    /// The language of the text that is shown, as a tag; empty where the file does not say it.
    #[must_use]
    pub fn language(&self, language: Option<&str>) -> &str {
        let asked = language.and_then(|wanted| self.texts.iter().find(|(tag, _)| tag == wanted));
        asked.or(self.texts.get(self.first)).map_or("", |(tag, _)| tag.as_str())
    }

    /// The languages that it can be read in, in the order of the file; none where there is no choice.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let several = self.texts.len() > 1;
        self.texts.iter().filter(move |_| several).map(|(tag, _)| tag.as_str())
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.texts.iter().all(|(_, text)| text.trim().is_empty())
    }
}

impl From<&str> for Wording {
    fn from(text: &str) -> Self {
        Self { texts: vec![(String::new(), text.to_owned())], first: 0 }
    }
}

/// A row of a card: what it is, what it says, and what belongs to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// In front: a day, an area, a status. Empty where it is that of the row before.
    pub label: String,
    /// What it says.
    pub words: Wording,
    /// Quiet lines under it, e.g. who owes it and when it is due.
    pub details: Vec<Vec<super::Piece>>,
    /// Something to look at, e.g. "overdue by 3 months".
    pub warning: Option<String>,
    /// Links under it, e.g. to what fulfilled it.
    pub events: Vec<EventRow>,
}

/// The languages that some wordings can be read in, each once, in the order in which they come.
pub fn languages_of<'a>(wordings: impl Iterator<Item = &'a Wording>) -> Vec<&'a str> {
    let mut languages: Vec<&str> = Vec::new();
    for language in wordings.flat_map(Wording::languages) {
        if !language.is_empty() && !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::{Wording, languages_of};
    use crate::model::Text;

    fn text(json: &str) -> Text {
        serde_json::from_str(json).expect("a text")
    }

    #[test]
    fn the_wanted_language_is_shown_and_any_other_can_be_asked_for() {
        let wording = Wording::of(&text(r#"{"en":"visit","fr":"visite","ar":"زيارة"}"#), "fr");
        assert_eq!(wording.get(None), "visite");
        assert_eq!(wording.get(Some("ar")), "زيارة");
        assert_eq!(wording.get(Some("de")), "visite", "it does not go blank");
        assert_eq!(wording.languages().collect::<Vec<_>>(), ["en", "fr", "ar"]);
        assert_eq!((wording.language(None), wording.language(Some("en"))), ("fr", "en"));
    }

    #[test]
    fn a_text_in_one_language_has_no_switch() {
        for json in [r#""visit""#, r#"{"en":"visit"}"#, "{}"] {
            let wording = Wording::of(&text(json), "fr");
            assert_eq!(wording.languages().count(), 0, "{json}");
        }
        assert!(Wording::of(&text("{}"), "en").is_blank());
    }

    #[test]
    fn languages_of_a_list_come_once_each() {
        let one = Wording::of(&text(r#"{"en":"a","fr":"b"}"#), "en");
        let other = Wording::of(&text(r#"{"fr":"c","ar":"d"}"#), "en");
        let plain = Wording::from("e");
        assert_eq!(languages_of([&plain, &one, &other].into_iter()), ["en", "fr", "ar"]);
    }
}
