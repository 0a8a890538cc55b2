//! Lines of a paragraph.

use unicode_normalization::char::is_combining_mark;

use super::Look;
use crate::say;
use crate::scene::Measure;

/// A text in lines of at most `width` points. Lines break at spaces, but at none that does not break; a word
/// that is wider than a line is broken inside.
pub(super) fn wrap(text: &str, width: f32, look: &Look, measure: &mut dyn Measure) -> Vec<String> {
    let mut wide = |words: &str| measure.width(words, look.size, look.weight);
    let space = wide(" ");
    let mut lines: Vec<String> = Vec::new();
    // Only the face of fixed width has an arrow, and a figure would set the whole line in it.
    let text = text.replace(['→', '←'], say!("arrow-to"));
    for paragraph in text.lines() {
        let (mut line, mut taken) = (String::new(), 0.0);
        for word in paragraph.split([' ', '\t', '\r']).filter(|word| !word.is_empty()) {
            let mut own = wide(word);
            if !line.is_empty() && taken + space + own <= width {
                line.push(' ');
                line.push_str(word);
                taken += space + own;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            let mut rest = word;
            while own > width {
                let end = fitting(rest, width, &mut wide);
                let (part, after) = rest.split_at(end);
                if after.is_empty() {
                    break;
                }
                lines.push(part.to_owned());
                rest = after;
                own = wide(rest);
            }
            line.push_str(rest);
            taken = own;
        }
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// How many bytes of a word fit into a width: at least one letter, with the marks on it.
fn fitting(word: &str, width: f32, wide: &mut dyn FnMut(&str) -> f32) -> usize {
    let mut ends = word.char_indices().map(|(at, letter)| (at, is_combining_mark(letter))).skip(1);
    let mut end = word.len();
    let mut is_first = true;
    for (at, goes_on) in ends.by_ref() {
        if goes_on {
            continue;
        }
        if !is_first && word.get(..at).is_some_and(|part| wide(part) > width) {
            break;
        }
        (end, is_first) = (at, false);
    }
    if wide(word) <= width {
        return word.len();
    }
    // An address breaks after a sign, if one is near.
    let fits = word.get(..end).unwrap_or_default();
    let sign = fits.rfind(['/', '-', '?', '&', '_', '=']).map(|at| at + 1);
    sign.filter(|at| *at * 3 >= end * 2).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::super::Look;
    use super::wrap;
    use crate::scene::tests::Typewriter;

    fn lines(text: &str, letters: f32) -> Vec<String> {
        wrap(text, letters * Look::body().size / 2.0, &Look::body(), &mut Typewriter)
    }

    #[test]
    fn lines_break_at_spaces_and_long_words_inside() {
        assert_eq!(lines("first session in Bamako", 13.5), ["first session", "in Bamako"]);
        assert_eq!(lines("https://example.org", 8.5), ["https://", "example.", "org"]);
        assert_eq!(lines("https://a.org/b-c/d", 16.5), ["https://a.org/b-", "c/d"]);
        assert_eq!(lines("a https://x", 8.5), ["a", "https://", "x"]);
        assert_eq!(lines("one\n\ntwo", 8.5), ["one", "two"]);
        assert!(lines(" \n", 8.5).is_empty());
        assert_eq!(lines("Morocco → Mali", 20.5), ["Morocco to Mali"]);
    }

    #[test]
    fn what_does_not_break_stays_together() {
        assert_eq!(lines("le Sahara\u{a0}: le Mali", 9.5), ["le", "Sahara\u{a0}:", "le Mali"]);
        assert_eq!(lines("e\u{301}e\u{301}e\u{301}", 2.5), ["e\u{301}", "e\u{301}", "e\u{301}"]);
        assert_eq!(lines("ab", 0.5), ["a", "b"], "a letter is not broken");
    }
}
