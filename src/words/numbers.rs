//! The form of numbers: thousands as the language sets them apart.

use std::fmt::Display;

use super::{Language, language};

/// A count with its thousands set apart: `7,535` in English, `7 535` with a narrow space in French.
#[must_use]
pub fn grouped(number: impl Display) -> String {
    let mark = match language() {
        Language::English => ',',
        Language::French => '\u{202f}',
    };
    let digits = number.to_string();
    let mut words = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push(mark);
        }
        words.push(digit);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_threes_from_the_right() {
        let words = [0, 7, 123, 7_535, 999_999, 1_000_000].map(grouped);
        assert_eq!(words, ["0", "7", "123", "7,535", "999,999", "1,000,000"]);
    }
}
