//! The form of numbers: thousands and decimals as the language sets them apart.
//!
//! Arabic keeps the digits 0 to 9 and their signs as they are written in the Maghreb, where most who ask for it here
//! read; they are those of dates and figures of the data, too, so that a table has one kind of digit.

use std::fmt::Display;

use super::{Language, language};

/// A count with its thousands set apart: `7,535` in English, `7 535` with a narrow space in French, `7.535` in
/// Arabic, as in the Maghreb.
#[must_use]
pub fn grouped(number: impl Display) -> String {
    let mark = match language() {
        Language::English => ',',
        Language::French => '\u{202f}',
        // Not a blank: right-to-left words around it would turn the two halves about.
        Language::Arabic => '.',
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

/// A number with so many decimals: `0.4`, in French and Arabic `0,4`.
#[must_use]
pub fn decimal(number: f64, decimals: usize) -> String {
    let digits = format!("{number:.decimals$}");
    match language() {
        Language::English => digits,
        Language::French | Language::Arabic => digits.replace('.', ","),
    }
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
