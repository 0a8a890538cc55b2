//! The filter in words: as chips, and as one line below a figure.

use super::counts;
use crate::model::{Area, CodeList, Kind, Status};
use crate::query::{Catalog, Filter, PartyMode};
use crate::state::FilterCommand;

/// What is chosen beside words, each with what lets go of it.
#[must_use]
pub fn chips(catalog: Option<&Catalog>, filter: &Filter) -> Vec<(String, FilterCommand)> {
    let mut chips = Vec::new();
    for code in &filter.kinds {
        let words = format!("kind: {}", Kind::from(code.as_str()).label());
        chips.push((words, FilterCommand::ToggleKind(code.clone())));
    }
    for (number, code) in filter.parties.iter().enumerate() {
        let party = catalog.and_then(|catalog| catalog.find_party(code));
        let name = party
            .and_then(|party| Some(catalog?.party_name(party).to_owned()))
            .unwrap_or_else(|| code.clone());
        let lead = match (number, filter.party_mode) {
            (0, _) => "party",
            (_, PartyMode::All) => "and",
            (_, PartyMode::Any) => "or",
        };
        chips.push((format!("{lead}: {name}"), FilterCommand::ToggleParty(code.clone())));
    }
    for code in &filter.statuses {
        let words = if code.is_empty() {
            "not stated".to_owned()
        } else {
            Status::from(code.as_str()).label()
        };
        chips.push((format!("status: {words}"), FilterCommand::ToggleStatus(code.clone())));
    }
    for mark in &filter.evidence {
        chips.push((mark.label().to_lowercase(), FilterCommand::ToggleEvidence(*mark)));
    }
    for code in &filter.areas {
        let words = format!("topic: {}", Area::from(code.as_str()).label());
        chips.push((words, FilterCommand::ToggleArea(code.clone())));
    }
    for (words, date, command) in [
        ("after", &filter.after, FilterCommand::SetAfter(None)),
        ("before", &filter.before, FilterCommand::SetBefore(None)),
    ] {
        if let Some(date) = date {
            chips.push((format!("{words}: {date}"), command));
        }
    }
    if filter.merge_mirrored {
        let visits = catalog.map_or(0, |catalog| catalog.mirrors().len());
        chips.push((counts::merged(visits), FilterCommand::SetMergeMirrored(false)));
    }
    chips
}

/// The whole filter in one line; `None` where everything passes.
#[must_use]
pub fn in_words(catalog: &Catalog, filter: &Filter) -> Option<String> {
    let mut words: Vec<String> =
        chips(Some(catalog), filter).into_iter().map(|(words, _)| words).collect();
    let text = filter.text.trim();
    if !text.is_empty() {
        words.push(format!("words: {text}"));
    }
    (!words.is_empty()).then(|| words.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use crate::query::{Filter, PartyMode, test_catalog};

    #[test]
    fn a_filter_is_read_in_one_line() {
        let catalog = test_catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2023","parties":["MAR","MLI"]}]"#,
        );
        assert_eq!(in_words(&catalog, &Filter::default()), None);
        let filter = Filter {
            text: " joint ".to_owned(),
            kinds: ["visit".to_owned()].into(),
            parties: vec!["MAR".to_owned(), "MLI".to_owned()],
            party_mode: PartyMode::All,
            after: Some("2023".to_owned()),
            ..Filter::default()
        };
        let words = in_words(&catalog, &filter).expect("some");
        assert_eq!(words, "kind: Visit · party: Morocco · and: Mali · after: 2023 · words: joint");
    }
}
