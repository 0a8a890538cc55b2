//! Texts as they are searched: lower case, no accents, letters of Arabic that are written in several ways
//! made one; and what the words of a search ask for.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What words ask for: folded, each with a space in front.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Asked {
    pub wanted: Vec<String>,
    pub unwanted: Vec<String>,
}

impl Asked {
    /// `maroc "joint commission" -cancelled`: words and phrases, those after `-` unwanted. A quote that
    /// is not closed yet goes to the end.
    pub(super) fn parse(query: &str) -> Self {
        let mut asked = Self::default();
        let mut rest = query.trim_start();
        while !rest.is_empty() {
            let (is_unwanted, part) = match rest.strip_prefix('-') {
                Some(part) if !part.starts_with(char::is_whitespace) => (true, part),
                _ => (false, rest),
            };
            let (words, after) = match part.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => part.split_once(char::is_whitespace).unwrap_or((part, "")),
            };
            let is_phrase = part.starts_with('"');
            let folded = fold(words);
            let list = if is_unwanted { &mut asked.unwanted } else { &mut asked.wanted };
            if is_phrase && !folded.is_empty() {
                list.push(folded);
            } else {
                // One word may fold to several: "El-Fassi".
                list.extend(folded.split_whitespace().map(|word| format!(" {word}")));
            }
            rest = after.trim_start();
        }
        asked
    }

    pub(super) fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }
}

/// A text as it is searched.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    fold_into(&mut folded, text);
    folded
}

/// A text in lower case, without accents and signs, its words parted by one space.
#[must_use]
pub fn fold_words(text: &str) -> String {
    fold(text).trim_start().to_owned()
}

/// Whether each folded word of `wanted` begins a word of a folded text.
pub(super) fn begins_words(text: &str, wanted: &str) -> bool {
    wanted.split_whitespace().all(|word| text.contains(&format!(" {word}")))
}

/// Appends `text` in lower case, without accents and Arabic vowel signs, words apart by one space
/// and a space in front, so that " word" finds beginnings of words only.
pub(super) fn fold_into(arena: &mut String, text: &str) {
    let mut in_word = false;
    for character in text.chars() {
        if character.is_ascii() {
            in_word = fold_character(arena, character, in_word);
        } else {
            decompose_canonical(character, |part| {
                if !is_combining_mark(part) {
                    in_word = fold_character(arena, part, in_word);
                }
            });
        }
    }
}

/// Appends one character of a word; tells whether a word goes on after it.
fn fold_character(arena: &mut String, character: char, in_word: bool) -> bool {
    if !character.is_alphanumeric() {
        // An apostrophe inside a word stays unheard: "N'Daw" is found by "ndaw".
        return in_word && matches!(character, '\u{2019}' | '\'' | '\u{640}');
    }
    if !in_word {
        arena.push(' ');
    }
    if character.is_ascii() {
        arena.push(character.to_ascii_lowercase());
    } else {
        arena.extend(folded(character).to_lowercase());
    }
    true
}

/// Letters of Arabic that are written in several ways become one.
fn folded(character: char) -> char {
    match character {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, fold};

    #[test]
    fn words_phrases_and_words_that_must_not_be_there() {
        let asked = Asked::parse(r#" Maroc "Joint  Commission" -annulé -"état major" El-Fassi - "#);
        assert_eq!(asked.wanted, [" maroc", " joint commission", " el", " fassi"]);
        assert_eq!(asked.unwanted, [" annule", " etat major"]);
        assert_eq!(Asked::parse(r#""joint comm"#).wanted, [" joint comm"], "not closed yet");
        assert!(Asked::parse(" - \" ").is_empty());
    }

    #[test]
    fn accents_case_and_punctuation_do_not_count() {
        assert_eq!(fold("Côte d’Ivoire"), " cote divoire");
        assert_eq!(fold("El-Fassi; RABAT"), " el fassi rabat");
    }

    #[test]
    fn arabic_letters_written_in_several_ways_are_one() {
        assert_eq!(fold("اللّجنة العسكريّة"), fold("اللجنه العسكرية"));
    }
}
