//! What stands between the members of a list and between clauses, as the language writes it.

use super::{Language, language};

/// Between members: `Mali, Niger`, in Arabic `مالي، النيجر`.
#[must_use]
pub fn comma() -> &'static str {
    match language() {
        Language::English | Language::French => ", ",
        Language::Arabic => "، ",
    }
}

/// Between clauses, and between members that have commas themselves.
#[must_use]
pub fn semicolon() -> &'static str {
    match language() {
        Language::English => "; ",
        Language::French => "\u{202f}; ",
        Language::Arabic => "؛ ",
    }
}

/// "a", "a and b", "a, b or c".
#[must_use]
pub fn listed<S: AsRef<str>>(members: &[S], conjunction: &str) -> String {
    let Some((last, before)) = members.split_last() else { return String::new() };
    let last = last.as_ref();
    if before.is_empty() {
        return last.to_owned();
    }
    let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
    // A conjunction of one Arabic letter is written as one with what follows it.
    let is_letter = language() == Language::Arabic && conjunction.chars().count() == 1;
    let space = if is_letter { "" } else { " " };
    format!("{} {conjunction}{space}{last}", before.join(comma()))
}
