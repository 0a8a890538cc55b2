//! Right-to-left words for labels.
//!
//! egui shapes each word but sets words from left to right. Until it has the Unicode
//! bidirectional algorithm, labels put their words in visual order here. Figures do not need it:
//! what shows an SVG orders words itself.

use std::borrow::Cow;

use unicode_bidi::{BidiInfo, Level};

/// A label with its words in the order in which they are seen from left to right.
#[must_use]
pub fn display_text(text: &str) -> Cow<'_, str> {
    // Nothing below U+0590 is written from right to left.
    if text.chars().all(|character| character < '\u{590}') {
        return Cow::Borrowed(text);
    }
    let info = BidiInfo::new(text, None);
    let mut shown = String::with_capacity(text.len());
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let words = text.get(run.clone()).unwrap_or_default();
            if levels.get(run.start).is_some_and(Level::is_rtl) {
                // Letters stay in the order of reading: the shaper turns them.
                let reversed: Vec<&str> = words.split(' ').rev().collect();
                shown.extend(reversed.join(" ").chars().map(mirrored));
            } else {
                shown.push_str(words);
            }
        }
    }
    Cow::Owned(shown)
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
    use super::display_text;

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
}
