//! A text that a person reads: one string, or the same in several languages.
//!
//! Owns the choice of the language to show. Leaves the order of right-to-left words to `ui`.

use compact_str::CompactString;
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A string, or an object by language: `{"en": "…", "fr": "…", "ar": "…"}`.
///
/// Languages keep the order in which the file lists them; the first is the fallback after
/// English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// One string whose language the file does not say.
    Plain(String),
    /// Pairs of language tag (BCP 47, e.g. `fr`) and text, in the order of the file.
    ByLanguage(Vec<(CompactString, String)>),
}

impl Text {
    /// The text in `language`, else in English, else the first there is, else empty.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::ByLanguage(texts) => {
                let find = |wanted: &str| texts.iter().find(|(tag, _)| tag == wanted);
                find(language)
                    .or_else(|| find("en"))
                    .or_else(|| texts.first())
                    .map_or("", |(_, text)| text.as_str())
            }
        }
    }

    /// Every wording there is, e.g. to search in all languages at once.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (plain, by_language) = match self {
            Self::Plain(text) => (Some(text.as_str()), None),
            Self::ByLanguage(texts) => (None, Some(texts.iter().map(|(_, text)| text.as_str()))),
        };
        plain.into_iter().chain(by_language.into_iter().flatten())
    }

    /// Whether there is nothing to read in any language.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.all().all(|text| text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::ByLanguage(texts) => {
                let mut map = serializer.serialize_map(Some(texts.len()))?;
                for (tag, text) in texts {
                    map.serialize_entry(tag, text)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a text, or texts by language such as {\"en\": \"…\", \"fr\": \"…\"}")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::from(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Text, E> {
        Ok(Text::Plain(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut texts = Vec::new();
        while let Some(entry) = map.next_entry::<CompactString, String>()? {
            texts.push(entry);
        }
        Ok(Text::ByLanguage(texts))
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn the_wanted_language_comes_first_then_english_then_any() {
        let text: Text = serde_json::from_str(r#"{"fr": "visite", "en": "visit"}"#).expect("texts");
        assert_eq!(text.get("fr"), "visite");
        assert_eq!(text.get("ar"), "visit");
        let only: Text = serde_json::from_str(r#"{"ar": "زيارة"}"#).expect("texts");
        assert_eq!(only.get("en"), "زيارة");
    }

    #[test]
    fn a_text_is_written_as_it_was_read() {
        for json in [r#""visit""#, r#"{"fr":"visite","en":"visit"}"#, "{}"] {
            let text: Text = serde_json::from_str(json).expect("a text");
            assert_eq!(serde_json::to_string(&text).expect("writes"), json);
        }
    }
}
