//! The direction in which a text is read.

use unicode_bidi::{BidiInfo, Direction};

use crate::words::language;

/// Whether a text has letters that are read from right to left.
#[must_use]
pub fn has_right_to_left(text: &str) -> bool {
    // Nothing below U+0590 is written from right to left.
    text.chars().any(|letter| letter >= '\u{590}') && BidiInfo::new(text, None).has_rtl()
}

/// Whether a text begins at the right: its first letter that has a direction is read from there. Where the program
/// speaks Arabic, a line of Arabic words may begin with a name in Latin letters, and is still read from the right.
#[must_use]
pub fn begins_at_right(text: &str) -> bool {
    // A name that is kept apart from nothing stands as it is read.
    let inside = text.strip_prefix('\u{2068}').and_then(|rest| rest.strip_suffix('\u{2069}'));
    let text = inside.filter(|inside| !inside.contains('\u{2069}')).unwrap_or(text);
    matches!(unicode_bidi::get_base_direction(text), Direction::Rtl)
        || (language().is_right_to_left() && is_mostly_arabic(text))
}

/// Whether the Arabic letters of a text are no mere word in another one.
fn is_mostly_arabic(text: &str) -> bool {
    let (mut arabic, mut latin, mut apart) = (0_usize, 0_usize, 0_usize);
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => apart += 1,
            '\u{2069}' => apart = apart.saturating_sub(1),
            _ if apart > 0 => {}
            '\u{600}'..='\u{6FF}' => arabic += 1,
            _ if letter.is_alphabetic() => latin += 1,
            _ => {}
        }
    }
    arabic > 0 && arabic * 2 >= latin
}

/// From one to another: `Mali → Morocco`. The arrow points where the words go on.
#[must_use]
pub fn leading(from: &str, to: &str) -> String {
    let arrow = if begins_at_right(from) { '←' } else { '→' };
    format!("{from} {arrow} {to}")
}

#[cfg(test)]
mod tests {
    use super::{begins_at_right, has_right_to_left, leading};
    use crate::words::{Language, in_language};

    #[test]
    fn an_arrow_points_where_the_words_go_on() {
        assert_eq!(leading("Mali", "Morocco"), "Mali → Morocco");
        assert_eq!(leading("مالي", "المغرب"), "مالي ← المغرب");
    }

    #[test]
    fn an_arabic_line_may_begin_with_a_latin_name() {
        let line = "TelQuel، 20 فبراير 2025، صحافة [8]";
        assert!(!begins_at_right(line));
        in_language(Language::Arabic, || {
            assert!(begins_at_right(line));
            assert!(
                !begins_at_right("The Royal Armed Forces (القوات)") && !begins_at_right("2025")
            );
        });
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
