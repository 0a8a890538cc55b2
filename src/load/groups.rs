//! Problems by their cause: those of one code together, the worst first.

use super::codes::{CODES, Code};
use super::problem::{Problem, Severity};

/// Problems with one cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemGroup {
    /// Their code.
    pub code: &'static str,
    /// How much they matter.
    pub severity: Severity,
    /// Their places in the list that they were grouped from, in its order.
    pub places: Vec<usize>,
}

impl ProblemGroup {
    /// What a problem of this cause means, and what was done, in the language that is spoken.
    #[must_use]
    pub fn meaning(&self) -> &'static str {
        let code: Option<&Code> = CODES.iter().copied().find(|code| code.name == self.code);
        code.map_or("", |code| code.meaning_words())
    }
}

/// Groups of problems: errors before warnings before notes, and of these the largest first.
#[must_use]
pub fn grouped(problems: &[Problem]) -> Vec<ProblemGroup> {
    let mut groups: Vec<ProblemGroup> = Vec::new();
    for (place, problem) in problems.iter().enumerate() {
        // There are some sixty codes, however many problems.
        match groups.iter_mut().find(|group| group.code == problem.code) {
            Some(group) => group.places.push(place),
            None => groups.push(ProblemGroup {
                code: problem.code,
                severity: problem.severity,
                places: vec![place],
            }),
        }
    }
    groups.sort_by_key(|group| (group.severity, std::cmp::Reverse(group.places.len())));
    groups
}

#[cfg(test)]
mod tests {
    use super::grouped;
    use crate::load::{Severity, read};

    #[test]
    fn the_worst_and_largest_groups_come_first_and_hold_every_problem_once() {
        let file = br#"{"schema": "attache/9", "events": [
            {"id": "a", "kind": "visit", "title": "A", "when": "never", "parties": ["XXX"], "sources": ["s"]},
            {"id": "b", "kind": "visit", "title": "B", "when": "soon", "parties": ["Senegal"]},
            {"id": "c", "kind": "visit", "title": "C", "when": "2025", "tags": "one"}]}"#;
        let problems = read(file, "f", &|_| true).expect("readable").problems;
        let groups = grouped(&problems);
        let told: Vec<_> =
            groups.iter().map(|group| (group.severity, group.code, group.places.len())).collect();
        assert_eq!(told[0], (Severity::Error, "unreadable-date", 2));
        assert_eq!(told.last().map(|it| (it.0, it.1)), Some((Severity::Note, "country-name")));
        let mut places: Vec<usize> = groups.iter().flat_map(|it| it.places.clone()).collect();
        places.sort_unstable();
        assert_eq!(places, (0..problems.len()).collect::<Vec<_>>());
        assert!(groups.iter().all(|group| !group.meaning().is_empty()));
    }
}
