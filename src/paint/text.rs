//! Right-to-left words for labels.
//!
//! egui shapes each word but sets words from left to right. Until it has the Unicode
//! bidirectional algorithm, labels put their words in visual order here. Figures do not need it:
//! what shows an SVG orders words itself.

use std::borrow::Cow;

use unicode_bidi::{BidiInfo, Direction, Level};

/// A label with its words in the order in which they are seen from left to right.
#[must_use]
pub fn display_text(text: &str) -> Cow<'_, str> {
    ordered(text, None)
}

/// Whether a text has letters that are read from right to left.
#[must_use]
pub fn has_right_to_left(text: &str) -> bool {
    // Nothing below U+0590 is written from right to left.
    text.chars().any(|letter| letter >= '\u{590}') && BidiInfo::new(text, None).has_rtl()
}

/// Whether a text begins at the right: its first letter that has a direction is read from there.
#[must_use]
pub fn begins_at_right(text: &str) -> bool {
    // A name that is kept apart from nothing stands as it is read.
    let inside = text.strip_prefix('\u{2068}').and_then(|rest| rest.strip_suffix('\u{2069}'));
    let text = inside.filter(|inside| !inside.contains('\u{2069}')).unwrap_or(text);
    matches!(unicode_bidi::get_base_direction(text), Direction::Rtl)
}

/// A longer text in lines of at most `width` points, each with its words in the order in which they are
/// seen. Lines are broken in the order of reading, so that the first one holds the first words.
pub fn display_lines(text: &str, width: f32, measure: &mut dyn FnMut(&str) -> f32) -> Vec<String> {
    let level = if begins_at_right(text) { Level::rtl() } else { Level::ltr() };
    let space = measure(" ");
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let (mut line, mut taken) = (String::new(), 0.0);
        for word in paragraph.split_whitespace() {
            let own = measure(word);
            if !line.is_empty() && taken + space + own > width {
                lines.push(ordered(&std::mem::take(&mut line), Some(level)).into_owned());
                taken = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                taken += space;
            }
            line.push_str(word);
            taken += own;
        }
        lines.push(ordered(&line, Some(level)).into_owned());
    }
    lines
}

fn ordered(text: &str, level: Option<Level>) -> Cow<'_, str> {
    if text.chars().all(|character| character < '\u{590}') && level != Some(Level::rtl()) {
        return Cow::Borrowed(text);
    }
    let info = BidiInfo::new(text, level);
    let mut shown = String::with_capacity(text.len());
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let words = text.get(run.clone()).unwrap_or_default();
            if levels.get(run.start).is_some_and(Level::is_rtl) {
                for (number, word) in words.split(' ').rev().enumerate() {
                    if number > 0 {
                        shown.push(' ');
                    }
                    turn(word, &mut shown);
                }
            } else {
                shown.push_str(words);
            }
        }
    }
    // They have done their work, and no face has a picture of them.
    shown.retain(|letter| !is_isolate(letter));
    Cow::Owned(shown)
}

/// A right-to-left word as it is seen from the left. Its letters stay in the order of reading, as the
/// shaper turns them; signs between and around them are of another face, and are not turned by it.
fn turn(word: &str, shown: &mut String) {
    let letters: Vec<char> = word.chars().collect();
    let runs = letters.chunk_by(|one, next| is_shaped(*one) == is_shaped(*next));
    let runs: Vec<&[char]> = runs.collect();
    for run in runs.into_iter().rev() {
        if run.first().copied().is_some_and(is_shaped) {
            shown.extend(run);
        } else {
            shown.extend(run.iter().rev().copied().map(mirrored));
        }
    }
}

/// Letters, marks and signs of right-to-left scripts.
fn is_shaped(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Signs that keep what is between them apart from the direction around.
fn is_isolate(letter: char) -> bool {
    matches!(letter, '\u{2066}'..='\u{2069}')
}

/// Brackets look the other way in right-to-left text (Unicode `BidiMirroring`).
fn mirrored(character: char) -> char {
    match character {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{begins_at_right, display_lines, display_text, has_right_to_left};

    #[test]
    fn words_of_a_right_to_left_phrase_are_turned() {
        assert_eq!(display_text("اللجنة العسكرية المشتركة"), "المشتركة العسكرية اللجنة");
    }

    #[test]
    fn left_to_right_text_stays_as_it_is() {
        assert_eq!(display_text("Côte d’Ivoire – visit"), "Côte d’Ivoire – visit");
    }

    #[test]
    fn a_phrase_inside_of_another_is_turned_alone() {
        assert_eq!(display_text("Said: لجنة عسكرية (2025)"), "Said: (2025) عسكرية لجنة");
    }

    #[test]
    fn the_first_line_of_a_paragraph_holds_its_first_words() {
        let text = "واحد اثنان ثلاثة أربعة";
        let lines = display_lines(text, 11.0, &mut |word| word.chars().count() as f32);
        assert_eq!(lines, ["اثنان واحد", "أربعة ثلاثة"]);
        assert!(begins_at_right(text) && has_right_to_left(text));
    }

    #[test]
    fn a_line_that_begins_with_latin_letters_keeps_the_direction_of_its_paragraph() {
        let text = "زيارة إلى FAR الرباط";
        let lines = display_lines(text, 10.0, &mut |word| word.chars().count() as f32);
        assert_eq!(lines, ["إلى زيارة", "الرباط FAR"]);
    }

    #[test]
    fn signs_stand_at_the_end_of_right_to_left_words() {
        assert_eq!(display_text("ثلاثة أيام."), ".أيام ثلاثة");
        assert_eq!(display_text("“نحن معًا”"), "”معًا نحن“");
        assert_eq!(display_text("المالية، عبر"), "عبر المالية،");
    }

    #[test]
    fn a_name_kept_apart_does_not_turn_what_follows_it() {
        let words = "\u{2068}وكالة المثال\u{2069}, 3 Apr 2031";
        assert!(!begins_at_right(words));
        assert_eq!(display_text(words), "المثال وكالة, 3 Apr 2031");
        let line = display_lines(words, 90.0, &mut |word| word.chars().count() as f32);
        assert_eq!(line, ["المثال وكالة, 3 Apr 2031"]);
    }

    #[test]
    fn only_letters_tell_the_direction() {
        assert!(!has_right_to_left("“Défense” – 50 % … ×"));
        assert!(!begins_at_right("FAR: القوات") && has_right_to_left("FAR: القوات"));
        assert!(begins_at_right("(2025) القوات"));
        assert!(begins_at_right("\u{2068}القوات\u{2069}"));
        assert!(!begins_at_right("\u{2068}القوات\u{2069} – \u{2068}الملكية\u{2069}"));
    }
}
