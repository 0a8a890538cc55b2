//! Titles of records that have none: other formats do not always ask for one.

/// The longest title that is made of a text, in characters.
const LONGEST: usize = 80;

/// The first line of a text as a title, cut between words if it is long; none if there is nothing.
pub(super) fn first_words(text: &str) -> Option<String> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let Some((end, _)) = line.char_indices().nth(LONGEST) else { return Some(line.to_owned()) };
    let whole = line.get(..end).unwrap_or(line);
    let cut = whole.rfind(char::is_whitespace).and_then(|at| whole.get(..at)).unwrap_or(whole);
    Some(format!("{}…", cut.trim_end_matches([',', ';', ':', '.', ' ', '–', '-'])))
}

/// A text on one line, as titles are.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands in the place of a title where there are no words at all.
pub(super) fn untitled(id: &str) -> String {
    format!("(untitled, {})", id.trim_matches(['(', ')']))
}

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(first_words("\n \n Short. \nMore"), Some("Short.".to_owned()));
        assert_eq!(first_words(" \n"), None);
        let long = first_words(&"eight so ".repeat(20)).unwrap_or_default();
        assert!(long.ends_with("eight so…") || long.ends_with("eight…"), "{long}");
        assert_eq!(first_words(&"é".repeat(90)), Some("é".repeat(80) + "…"));
    }
}
