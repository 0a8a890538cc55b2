//! Where in a text the words stand that are searched for.

use std::ops::Range;

use super::Catalog;
use super::asked::{Asked, Term};
use super::fold::words_in;

/// The words and phrases that a search looks for, with slips of the pen put right and all names of a
/// country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlight {
    terms: Vec<Term>,
}

impl Highlight {
    /// What a search looks for; until words are indexed, only what is written.
    #[must_use]
    pub fn of(catalog: &Catalog, text: &str) -> Self {
        let terms = match catalog.text_if_made() {
            Some(index) => index.looked_for(text),
            None => Asked::parse(text).wanted,
        };
        Self { terms }
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The bytes of a text that it is found in, in order, apart from each other.
    #[must_use]
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = words_in(text);
        // For each word, where the words that were found together begin.
        let mut found: Vec<Option<usize>> = vec![None; words.len()];
        for term in &self.terms {
            let longer = term.longer_names();
            let is_in_longer = |start: usize| {
                longer.iter().any(|(offset, name)| {
                    let from = start.checked_sub(*offset);
                    let there = from.and_then(|from| words.get(from..from + name.len()));
                    there.is_some_and(|it| it.iter().map(|(_, word)| word).eq(name.iter()))
                })
            };
            for (start, window) in words.windows(term.words.len().max(1)).enumerate() {
                let is_there =
                    window.iter().enumerate().all(|(place, (_, word))| term.allows(place, word));
                if is_there && !is_in_longer(start) {
                    let own = found.iter_mut().skip(start).take(window.len());
                    own.for_each(|mark| *mark = Some(mark.map_or(start, |known| known.min(start))));
                }
            }
        }
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut before = None;
        for ((range, _), start) in words.into_iter().zip(found) {
            match ranges.last_mut() {
                // Words of a phrase are one stretch.
                Some(last) if start.is_some() && start == before => last.end = range.end,
                _ if start.is_some() => ranges.push(range),
                _ => {}
            }
            before = start;
        }
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::Highlight;
    use crate::query::test_catalog;

    fn marked(words: &str, text: &str) -> Vec<String> {
        let catalog = test_catalog(
            r#"[{"id":"a","kind":"visit","title":"General Mouhib in Rabat","when":"2024"}]"#,
        );
        catalog.index_words();
        let highlight = Highlight::of(&catalog, words);
        highlight.ranges(text).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn words_are_marked_whole_with_their_accents() {
        assert_eq!(marked("securit", "La sécurité, Sécurités."), ["sécurité", "Sécurités"]);
        assert_eq!(marked("لجنة", "عقدت اللجنة لجنةُ الدفاع"), ["لجنةُ"]);
        assert_eq!(marked("-rabat", "Rabat"), [""; 0]);
    }

    #[test]
    fn words_of_a_phrase_are_marked_where_they_follow_each_other() {
        let text = "The joint commission; a commission that is joint.";
        assert_eq!(marked("\"joint commission\"", text), ["joint commission"]);
    }

    #[test]
    fn a_country_is_marked_by_all_its_names_and_no_other() {
        let text = "Niger, Nigeria and النيجر";
        assert_eq!(marked("niger", text), ["Niger", "النيجر"]);
        assert_eq!(marked("guinea", "Guinea, Equatorial Guinea"), ["Guinea"]);
        assert_eq!(marked("ivory coast", "Côte d’Ivoire: an envoy"), ["Côte d’Ivoire"]);
    }

    #[test]
    fn a_slip_of_the_pen_marks_what_was_meant() {
        assert_eq!(marked("muohib", "General Mouhib"), ["Mouhib"]);
    }
}
