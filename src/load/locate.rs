//! Finds values within a record again, by a pattern such as `delegations[].party`.
//!
//! Owns the way back from what the dataset says to where the file says it. It is gone only for
//! records with a problem, so that good files need no table of positions.

use super::scan::{Next, Scanner, Span};
use super::value::Sort;

/// A value within a record.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub span: Span,
    /// From the record on, e.g. `delegations[1].party`.
    pub path: String,
}

/// The values that a pattern leads to, in the order of the file.
///
/// A pattern is keys with dots between them. `[]` after a key leads to every entry of its list,
/// or to the value itself if it is no list; `|key` after that leads to this key of an object, or
/// to the value itself if it is a text.
pub(super) fn find(text: &str, record: Span, pattern: &str) -> Vec<Found> {
    let mut found = vec![Found { span: record, path: String::new() }];
    for step in pattern.split('.') {
        let (step, or_key) =
            step.split_once('|').map_or((step, None), |(step, key)| (step, Some(key)));
        let (key, is_list) = step.strip_suffix("[]").map_or((step, false), |key| (key, true));
        found = found.iter().filter_map(|object| member(text, object, key)).collect();
        if is_list {
            found = found.into_iter().flat_map(|list| entries(text, list)).collect();
        }
        if let Some(key) = or_key {
            found =
                found.into_iter().filter_map(|value| text_or_member(text, value, key)).collect();
        }
    }
    found
}

fn text_or_member(text: &str, value: Found, key: &str) -> Option<Found> {
    let is_object = Sort::of(value.span.of(text)) == Sort::Object;
    if is_object { member(text, &value, key) } else { Some(value) }
}

/// The value of a key; of the last one, if the key stands twice.
fn member(text: &str, object: &Found, key: &str) -> Option<Found> {
    let mut scanner = Scanner::new(text, object.span);
    let sort = Sort::of(object.span.of(text));
    let is_object =
        sort == Sort::Object || sort == Sort::List && scanner.opens_object(object.span.start);
    if !is_object {
        return None;
    }
    let mut turn = scanner.enter();
    let mut found = None;
    loop {
        match scanner.member(&mut turn) {
            Next::Key(span) => {
                let member = super::fields::Member::scan(&mut scanner, span, text);
                if member.key == key {
                    found = Some(member.span);
                }
            }
            Next::Odd | Next::Entry => scanner.odd.clear(),
            Next::End { .. } => break,
        }
    }
    let dot = if object.path.is_empty() { "" } else { "." };
    found.map(|span| Found { span, path: format!("{}{dot}{key}", object.path) })
}

fn entries(text: &str, list: Found) -> Vec<Found> {
    if Sort::of(list.span.of(text)) != Sort::List {
        return vec![list];
    }
    let mut scanner = Scanner::new(text, list.span);
    let mut turn = scanner.enter();
    let mut found = Vec::new();
    loop {
        match scanner.entry(&mut turn) {
            Next::Entry => {
                let path = format!("{}[{}]", list.path, found.len());
                found.push(Found { span: scanner.value().span, path });
            }
            Next::Odd | Next::Key(_) => scanner.odd.clear(),
            Next::End { .. } => return found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::load::scan::Span;

    #[test]
    fn patterns_lead_to_values_and_their_paths() {
        let text = r#"{"parties": ["MAR", {"role": "host", "party": "MLI"}], "tags": "one",
            "outcomes": [{"sources": ["a", "b"]}, {}, {"sources": ["c"]}]}"#;
        let record = Span { start: 0, end: text.len() };
        let found = |pattern| -> Vec<String> {
            let found = find(text, record, pattern).into_iter();
            found.map(|found| format!("{} {}", found.path, found.span.of(text))).collect()
        };
        assert_eq!(found("parties[]|party"), ["parties[0] \"MAR\"", "parties[1].party \"MLI\""]);
        assert_eq!(found("tags[]"), ["tags \"one\""]);
        assert_eq!(
            found("outcomes[].sources[]"),
            [
                "outcomes[0].sources[0] \"a\"",
                "outcomes[0].sources[1] \"b\"",
                "outcomes[2].sources[0] \"c\""
            ]
        );
        assert!(found("quotes[].source").is_empty());
    }
}
