//! What may have been meant by a misspelt name.
//!
//! Owns the distance between two spellings and how much of it is a slip. Never corrects: it only
//! says what is near.

use std::collections::HashMap;

/// Names longer than this, in characters, are not compared.
const LONGEST: usize = 64;

/// The known name that `written` is a slip of. A name of up to three letters must differ in case
/// only, one of up to six in one letter, a longer one in two.
pub(super) fn nearest_name<'k>(
    written: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    let allowed = |name: &str| match name.chars().count() {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    };
    nearest(written, known, allowed)
}

/// The answers of [`nearest_name`] so far: files have the same few unknown names in every record.
#[derive(Default)]
pub(super) struct Slips {
    /// For each list of known names, by its address and length.
    answers: HashMap<(usize, usize), HashMap<String, Option<&'static str>>>,
    count: usize,
}

/// How many unknown names are looked at. A file with more of them has names for something else,
/// and nobody would read the list.
const LOOKED_AT: usize = 10_000;

impl Slips {
    /// The name of a list that `written` is a slip of.
    pub(super) fn find<T>(
        &mut self,
        written: &str,
        list: &'static [T],
        name: impl Fn(&'static T) -> &'static str,
    ) -> Option<&'static str> {
        let answers = self.answers.entry((list.as_ptr().addr(), list.len())).or_default();
        if let Some(answer) = answers.get(written) {
            return *answer;
        }
        if self.count == LOOKED_AT {
            return None;
        }
        self.count += 1;
        let answer = nearest_name(written, list.iter().map(name));
        answers.insert(written.to_owned(), answer);
        answer
    }
}

/// The id that `written` is a slip of: a quarter of its characters may differ, at most three.
pub(super) fn nearest_id<'k>(
    written: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    nearest(written, known, |id| (id.chars().count() / 4).clamp(1, 3))
}

fn nearest<'k>(
    written: &str,
    known: impl IntoIterator<Item = &'k str>,
    allowed: impl Fn(&str) -> usize,
) -> Option<&'k str> {
    let written = plain(written)?;
    let near = known.into_iter().filter_map(|name| {
        let allowed = allowed(name);
        if name.chars().count().abs_diff(written.len()) > allowed {
            return None;
        }
        let distance = distance(&written, &plain(name)?);
        (distance <= allowed).then_some((distance, name))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// A name as it is compared: `Co-Chairs` as `co_chairs`.
fn plain(name: &str) -> Option<Vec<char>> {
    let letters: Vec<char> = name
        .chars()
        .take(LONGEST + 1)
        .map(
            |letter| if letter == '-' || letter == ' ' { '_' } else { letter.to_ascii_lowercase() },
        )
        .collect();
    (letters.len() <= LONGEST).then_some(letters)
}

/// Letters wrong, missing, too many, or two swapped (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, &x) in a.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, &y) in b.iter().enumerate() {
            let cell = |line: &[usize], at: usize| line.get(at).copied().unwrap_or(usize::MAX / 2);
            let replaced = cell(&above, column) + usize::from(x != y);
            let mut best = replaced.min(cell(&above, column + 1) + 1).min(cell(&line, column) + 1);
            let swapped = row > 0 && column > 0 && a.get(row - 1) == Some(&y);
            if swapped && b.get(column - 1) == Some(&x) {
                best = best.min(cell(&before, column - 1) + 1);
            }
            line.push(best);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{nearest_id, nearest_name};

    #[test]
    fn a_slip_finds_the_name_that_was_meant() {
        let known = ["id", "kind", "title", "parties", "sources", "co_chairs", "when"];
        for (written, meant) in [
            ("partys", Some("parties")),
            ("sorces", Some("sources")),
            ("tilte", Some("title")),
            ("Title", Some("title")),
            ("co-chairs", Some("co_chairs")),
            ("coChairs", Some("co_chairs")),
            ("ID", Some("id")),
            ("is", None),
            ("then", Some("when")),
            ("colour", None),
        ] {
            assert_eq!(nearest_name(written, known), meant, "{written}");
        }
    }

    #[test]
    fn an_id_may_differ_in_a_quarter_of_its_letters() {
        let ids = ["apa-2025-02-17", "fam-2014"];
        assert_eq!(nearest_id("apa-2025-02-18", ids), Some("apa-2025-02-17"));
        assert_eq!(nearest_id("reuters", ids), None);
    }
}
