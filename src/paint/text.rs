//! The order of right-to-left words.
//!
//! egui shapes each word but sets words from left to right. Until it has the Unicode
//! bidirectional algorithm, the letters of a line are put in visual order here: `ui::word_order` asks for it
//! when all of a frame is laid out. Figures do not need it: what shows an SVG orders words itself.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};

use crate::scene::begins_at_right;

/// Begins a text whose words stand in visual order already. It has no width and no picture; to those who know
/// the bidirectional algorithm it says the same.
pub const SET: char = '\u{202D}';

/// Whether the words of a text have to be put in order before they are seen.
#[must_use]
pub fn needs_order(text: &str) -> bool {
    text.chars().any(is_shaped) && !text.starts_with(SET)
}

/// The letters of some rows of a text, each row given as bytes of it, from left to right; with the place of
/// each letter in the text. Blanks at the end of a row stay at its right, where they are not seen.
#[must_use]
pub fn rows_in_order(text: &str, rows: &[Range<usize>]) -> Vec<Vec<(char, usize)>> {
    // Of several paragraphs, each has its own direction.
    let several = text.trim_end_matches(is_separator).contains(is_separator);
    let info = BidiInfo::new(text, (!several).then(|| level(text)));
    let rows = rows.iter().map(|row| {
        let own = text.get(row.clone()).unwrap_or_default();
        let kept = row.start..row.start + own.trim_end_matches(' ').len();
        let mut letters = Vec::with_capacity(own.len());
        for paragraph in &info.paragraphs {
            let of_it = paragraph.range.start.max(kept.start)..paragraph.range.end.min(kept.end);
            if !of_it.is_empty() {
                letters.extend(visual(&info, of_it));
            }
        }
        letters.extend((kept.end..row.end).map(|at| (' ', at)));
        letters
    });
    rows.collect()
}

/// A text in parts, e.g. names that are links, broken into lines of at most `width` points: of each line, the
/// stretches of one part, from left to right, each with the number of its part. Lines are broken in the order of
/// reading, so that the first one holds the first words.
pub fn display_runs(
    parts: &[&str],
    width: f32,
    measure: &mut dyn FnMut(&str) -> f32,
) -> Vec<Vec<(usize, String)>> {
    let text = parts.concat();
    let info = BidiInfo::new(&text, Some(level(&text)));
    let parts = parts.iter().enumerate();
    let owners: Vec<usize> =
        parts.flat_map(|(part, words)| std::iter::repeat_n(part, words.len())).collect();
    let owner = |at: usize| owners.get(at).copied().unwrap_or_default();
    // A line lies in one paragraph.
    let mut lines = Vec::new();
    for paragraph in &info.paragraphs {
        let start = paragraph.range.start;
        let own = text.get(paragraph.range.clone()).unwrap_or_default();
        let own = broken(own.trim_end_matches(is_separator), width, measure);
        lines.extend(own.into_iter().map(|line| line.start + start..line.end + start));
    }
    let runs = lines.into_iter().map(|line| {
        let letters = visual(&info, line);
        let same = letters.chunk_by(|(_, one), (_, next)| owner(*one) == owner(*next));
        same.filter_map(|run| {
            let (_, first) = run.first()?;
            Some((owner(*first), run.iter().map(|(letter, _)| *letter).collect()))
        })
        .collect()
    });
    runs.collect()
}

fn level(text: &str) -> Level {
    if begins_at_right(text) { Level::rtl() } else { Level::ltr() }
}

/// Lines of a paragraph, in the order of reading; one where it has no words.
fn broken(text: &str, width: f32, measure: &mut dyn FnMut(&str) -> f32) -> Vec<Range<usize>> {
    let space = measure(" ");
    let (mut lines, mut line, mut taken) = (Vec::new(), 0..0, 0.0);
    for word in words(text) {
        let own = text.get(word.clone()).map_or(0.0, &mut *measure);
        if !line.is_empty() && taken + space + own > width {
            lines.push(std::mem::replace(&mut line, word));
            taken = own;
            continue;
        }
        taken += if line.is_empty() { own } else { space + own };
        line = if line.is_empty() { word } else { line.start..word.end };
    }
    lines.push(line);
    lines
}

/// Where the words of a text stand, without what is between them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = text.as_ptr().addr();
    text.split_whitespace().map(move |word| {
        let at = word.as_ptr().addr() - start;
        at..at + word.len()
    })
}

/// The letters of a line from left to right, each with its place in the order of reading, in bytes. A number
/// at the beginning of a line goes by what stood before it in the paragraph.
fn visual(info: &BidiInfo<'_>, line: Range<usize>) -> Vec<(char, usize)> {
    let mut shown: Vec<(char, usize)> = Vec::with_capacity(line.len());
    let around =
        info.paragraphs.iter().find(|it| it.range.start <= line.start && line.end <= it.range.end);
    let Some(paragraph) = around.filter(|_| !line.is_empty()) else { return shown };
    let (levels, runs) = info.visual_runs(paragraph, line);
    let letters = |run: Range<usize>| {
        let start = run.start;
        let own = info.text.get(run).unwrap_or_default().char_indices();
        // They have done their work, and no face has a picture of them.
        own.map(move |(at, letter)| (letter, start + at)).filter(|(it, _)| !is_isolate(*it))
    };
    // Right-to-left runs beside each other, e.g. a name that is kept apart and the comma after it, are one: the
    // shaper takes them so.
    let is_rtl = |run: &Range<usize>| levels.get(run.start).is_some_and(Level::is_rtl);
    for beside in runs.chunk_by(|one, next| is_rtl(one) && is_rtl(next) && next.end == one.start) {
        if beside.first().is_some_and(is_rtl) {
            let letters: Vec<_> = beside.iter().rev().cloned().flat_map(letters).collect();
            let words = letters.chunk_by(|(one, _), (next, _)| (*one == ' ') == (*next == ' '));
            let words: Vec<&[(char, usize)]> = words.collect();
            words.into_iter().rev().for_each(|word| turn(word, &mut shown));
        } else {
            shown.extend(beside.iter().cloned().flat_map(letters));
        }
    }
    shown
}

/// A right-to-left word as it is seen from the left. Its letters stay in the order of reading, as the
/// shaper turns them; signs between and around them are of another face, and are not turned by it.
fn turn(word: &[(char, usize)], shown: &mut Vec<(char, usize)>) {
    let runs = word.chunk_by(|(one, _), (next, _)| is_shaped(*one) == is_shaped(*next));
    let runs: Vec<&[(char, usize)]> = runs.collect();
    for run in runs.into_iter().rev() {
        if run.first().is_some_and(|(letter, _)| is_shaped(*letter)) {
            shown.extend(run);
        } else {
            shown.extend(run.iter().rev().map(|(letter, at)| (mirrored(*letter), *at)));
        }
    }
}

/// Letters, marks and signs of right-to-left scripts.
#[must_use]
pub fn is_shaped(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// What ends a paragraph, for the order of words (Unicode's class B).
fn is_separator(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}')
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
    use super::{SET, display_runs, needs_order, rows_in_order};
    use crate::scene::{begins_at_right, has_right_to_left};
    use proptest::prelude::*;

    /// A text in one line.
    fn display_text(text: &str) -> String {
        let rows = rows_in_order(text, std::slice::from_ref(&(0..text.len())));
        rows.concat().into_iter().map(|(letter, _)| letter).collect()
    }

    /// A text in lines.
    fn display_lines(text: &str, width: f32, measure: &mut dyn FnMut(&str) -> f32) -> Vec<String> {
        let lines = display_runs(&[text], width, measure);
        let words = |line: Vec<(usize, String)>| line.into_iter().map(|(_, words)| words).collect();
        lines.into_iter().map(words).collect()
    }

    #[test]
    fn only_what_is_read_from_the_right_and_not_set_needs_order() {
        assert!(needs_order("17 فبراير") && !needs_order("17 février"));
        assert!(!needs_order(&format!("{SET}فبراير 17")));
    }

    #[test]
    fn a_comma_follows_a_name_that_is_kept_apart() {
        assert_eq!(display_text("\u{2068}مراكش\u{2069}، المغرب"), "المغرب مراكش،");
        assert_eq!(display_text("مراكش، المغرب"), "المغرب مراكش،");
        assert_eq!(
            display_text("زيارة \u{2068}Rabat\u{2069}، ثم \u{2068}مراكش\u{2069}."),
            ".مراكش ثم ،Rabat زيارة"
        );
    }

    #[test]
    fn blanks_at_the_end_of_a_row_stay_out_of_sight() {
        let text = "واحد اثنان ثلاثة";
        let first = "واحد اثنان ".len();
        let rows = rows_in_order(text, &[0..first, first..text.len()]);
        let words = |row: &[(char, usize)]| row.iter().map(|(it, _)| *it).collect::<String>();
        assert_eq!([words(&rows[0]), words(&rows[1])], ["اثنان واحد ", "ثلاثة"]);
    }

    #[test]
    fn paragraphs_of_several_each_have_their_direction() {
        let text = "Mali (2025)\nمالي (2025)";
        let rows = rows_in_order(text, &[0..11, 12..text.len()]);
        let words = |row: &[(char, usize)]| row.iter().map(|(it, _)| *it).collect::<String>();
        assert_eq!([words(&rows[0]), words(&rows[1])], ["Mali (2025)", "(2025) مالي"]);
    }

    #[test]
    fn words_of_a_right_to_left_phrase_are_turned() {
        assert_eq!(display_text("اللجنة العسكرية المشتركة"), "المشتركة العسكرية اللجنة");
    }

    #[test]
    fn what_ends_a_paragraph_ends_a_line_and_loses_nothing() {
        for end in ["\n", "\r", "\r\n", "\u{2029}"] {
            let text = format!("تعهد المغرب{end}بتدريب");
            let lines = display_lines(&text, 1e6, &mut |words| words.len() as f32);
            assert!(lines.len() >= 2, "{end:?}");
            let runs = display_runs(&[&text], 1e6, &mut |words| words.len() as f32);
            let words: Vec<String> =
                runs.iter().flatten().map(|(_, words)| words.trim().to_owned()).collect();
            assert!(words.contains(&"المغرب تعهد".to_owned()), "{words:?}");
            assert!(words.contains(&"بتدريب".to_owned()), "{words:?}");
        }
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
    fn a_number_at_the_beginning_of_a_line_goes_by_what_stood_before_it() {
        let text = "نظام Morocco due 2031 done";
        let lines = display_lines(text, 16.0, &mut letters);
        assert_eq!(lines, ["Morocco due نظام", "2031 done"]);
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

    fn letters(words: &str) -> f32 {
        words.chars().count() as f32
    }

    #[test]
    fn parts_of_a_line_keep_their_words_and_stand_where_these_are_seen() {
        let parts = ["\u{2068}وكالة المثال\u{2069}", ", press [1]", "; ", "وزارة"];
        let lines = display_runs(&parts, 90.0, &mut letters);
        let line: Vec<(usize, &str)> = lines[0].iter().map(|(part, it)| (*part, &**it)).collect();
        assert_eq!(line, [(0, "المثال وكالة"), (1, ", press [1]"), (2, "; "), (3, "وزارة")]);
        // Read from the right, the first part stands last.
        let line = display_runs(&["الرباط", " · ", "باماكو"], 90.0, &mut letters);
        assert_eq!(line[0].iter().map(|(part, _)| *part).collect::<Vec<_>>(), [2, 1, 0]);
    }

    proptest! {
        #[test]
        fn parts_make_the_same_lines_as_the_whole(
            parts in prop::collection::vec("[a-c]{1,4}( ?[ء-ي]{1,5}){0,3}[,.(] ?", 1..6),
            width in 4.0_f32..40.0,
        ) {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            let runs = display_runs(&parts, width, &mut letters);
            let lines: Vec<String> = runs
                .iter()
                .map(|line| line.iter().map(|(_, words)| words.as_str()).collect())
                .collect();
            prop_assert_eq!(lines, display_lines(&parts.concat(), width, &mut letters));
            for (part, words) in runs.iter().flatten() {
                let mut left: Vec<char> = parts[*part].chars().collect();
                for letter in words.chars().filter(|it| *it != ')') {
                    let at = left.iter().position(|it| *it == letter);
                    prop_assert!(at.is_some() || letter == '(', "{letter} is of another part");
                    at.map(|at| left.swap_remove(at));
                }
            }
        }
    }
}
