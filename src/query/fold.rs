//! Texts as they are searched: lower case, no accents, letters of Arabic that are written in several ways
//! made one.

use std::ops::Range;
use std::sync::OnceLock;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

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
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(Table::new);
    let mut in_word = false;
    let mut rest = text;
    loop {
        // Most letters of most texts are plain ones: these are taken in one go.
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if let Some((letters, behind)) = rest.split_at_checked(plain).filter(|_| plain > 0) {
            if !in_word {
                arena.push(' ');
            }
            let start = arena.len();
            arena.push_str(letters);
            if let Some(own) = arena.get_mut(start..) {
                own.make_ascii_lowercase();
            }
            (in_word, rest) = (true, behind);
        }
        let mut characters = rest.chars();
        let Some(character) = characters.next() else { return };
        rest = characters.as_str();
        in_word = if let Some((letters, goes_on)) = table.step(character, in_word) {
            arena.push_str(letters);
            goes_on
        } else {
            fold_parts(arena, character, in_word)
        };
    }
}

/// Appends a character with its accents taken off; tells whether a word goes on after it.
fn fold_parts(arena: &mut String, character: char, mut in_word: bool) -> bool {
    decompose_canonical(character, |part| {
        if !is_combining_mark(part) {
            in_word = fold_character(arena, part, in_word);
        }
    });
    in_word
}

/// Characters that are looked up: those of Latin, Greek, Cyrillic, Hebrew and Arabic, of one or two bytes each, and
/// dashes and quotes.
const LISTED: [Range<u32>; 2] = [0..0x800, 0x2000..0x2070];

/// What each of these adds, outside of a word and within one.
struct Table {
    /// The letters of all, one after the other.
    letters: String,
    steps: Vec<[Step; 2]>,
}

/// What a character adds.
struct Step {
    /// Where that stands among the letters.
    range: Range<usize>,
    /// Whether a word goes on after it.
    in_word: bool,
}

impl Table {
    fn new() -> Self {
        let mut letters = String::new();
        let mut step = |character: u32, in_word: bool| {
            let (start, character) = (letters.len(), char::from_u32(character).unwrap_or(' '));
            let in_word = fold_parts(&mut letters, character, in_word);
            Step { range: start..letters.len(), in_word }
        };
        let listed = LISTED.into_iter().flatten();
        let steps = listed.map(|it| [step(it, false), step(it, true)]).collect();
        Self { letters, steps }
    }

    /// What a character adds and whether a word goes on after it; none of one that is not listed.
    fn step(&self, character: char, in_word: bool) -> Option<(&str, bool)> {
        let character = u32::from(character);
        let place = match LISTED {
            [letters, _] if letters.contains(&character) => character,
            [letters, signs] if signs.contains(&character) => letters.end + character - signs.start,
            _ => return None,
        };
        let [apart, within] = self.steps.get(place as usize)?;
        let step = if in_word { within } else { apart };
        Some((self.letters.get(step.range.clone())?, step.in_word))
    }
}

/// The words of a text, folded, and the bytes of the text that each is written in.
pub(super) fn words_in(text: &str) -> Vec<(Range<usize>, String)> {
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    let mut in_word = false;
    for (place, character) in text.char_indices() {
        let end = place + character.len_utf8();
        decompose_canonical(character, |part| {
            let mut letters = String::new();
            let went_on = in_word;
            if !is_combining_mark(part) {
                in_word = fold_character(&mut letters, part, in_word);
            }
            match words.last_mut() {
                Some((range, word)) if went_on && in_word => {
                    word.push_str(&letters);
                    range.end = end;
                }
                _ if in_word => words.push((place..end, letters.trim_start().to_owned())),
                _ => {}
            }
        });
    }
    words
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
    use proptest::prelude::*;

    use super::{fold, words_in};

    #[test]
    fn accents_case_and_punctuation_do_not_count() {
        assert_eq!(fold("Côte d’Ivoire"), " cote divoire");
        assert_eq!(fold("El-Fassi; RABAT"), " el fassi rabat");
    }

    #[test]
    fn what_is_looked_up_is_what_each_character_adds() {
        for character in (0..0x3000).filter_map(char::from_u32) {
            for before in ["", "a"] {
                let mut slowly = fold(before);
                super::fold_parts(&mut slowly, character, !before.is_empty());
                assert_eq!(fold(&format!("{before}{character}")), slowly, "{character:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_folded_text(text in "([a-zA-ZéÉÎŒß'’ -]|[ابتةىأّ ـ]|\\PC){0,24}") {
            let words = words_in(&text);
            let folded = fold(&text);
            let expected: Vec<&str> = folded.split_whitespace().collect();
            let found: Vec<&str> = words.iter().map(|(_, word)| word.as_str()).collect();
            prop_assert_eq!(found, expected);
            let mut end = 0;
            for (range, word) in &words {
                prop_assert!(range.start >= end && text.is_char_boundary(range.end));
                let again = fold(&text[range.clone()]);
                prop_assert_eq!(again.trim_start(), word);
                end = range.end;
            }
        }
    }

    #[test]
    fn arabic_letters_written_in_several_ways_are_one() {
        assert_eq!(fold("اللّجنة العسكريّة"), fold("اللجنه العسكرية"));
    }
}
