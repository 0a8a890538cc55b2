//! The direction in which a text is read.

use unicode_bidi::{BidiInfo, Direction};

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

/// From one to another: `Mali → Morocco`. The arrow points where the words go on.
#[must_use]
pub fn leading(from: &str, to: &str) -> String {
    let arrow = if begins_at_right(from) { '←' } else { '→' };
    format!("{from} {arrow} {to}")
}

#[cfg(test)]
mod tests {
    use super::{begins_at_right, has_right_to_left, leading};

    #[test]
    fn an_arrow_points_where_the_words_go_on() {
        assert_eq!(leading("Mali", "Morocco"), "Mali → Morocco");
        assert_eq!(leading("مالي", "المغرب"), "مالي ← المغرب");
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
