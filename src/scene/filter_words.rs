//! The filter in words: as chips, and as one line below a figure.

use super::counts;
use crate::query::{Catalog, Field, Filter, PartyMode};
use crate::state::FilterCommand;

/// What is chosen beside words, each with what lets go of it.
#[must_use]
pub fn chips(catalog: Option<&Catalog>, filter: &Filter) -> Vec<(String, FilterCommand)> {
    let mut chips = Vec::new();
    let name = |field, value: &str| {
        catalog.map_or_else(|| value.to_owned(), |it| it.name_of_value(field, value, "en"))
    };
    for (field, choice) in &filter.fields {
        let word = field.key();
        for (number, value) in choice.only.iter().enumerate() {
            let lead = match (number, filter.party_mode) {
                (0, _) => word,
                (_, PartyMode::All) if *field == Field::Party => "and",
                _ => "or",
            };
            let words = format!("{lead}: {}", name(*field, value));
            chips.push((words, FilterCommand::Toggle(*field, value.clone())));
        }
        for value in &choice.not {
            let words = format!("not {word}: {}", name(*field, value));
            chips.push((words, FilterCommand::Exclude(*field, value.clone())));
        }
    }
    if let Some(period) = &filter.period {
        let words = format!("{} {}", period.lies.key(), period.text);
        chips.push((words, FilterCommand::SetPeriod(None)));
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
    use crate::query::{Field, Filter, PartyMode, test_catalog};

    #[test]
    fn a_filter_is_read_in_one_line() {
        let catalog = test_catalog(
            r#"[{"id":"1","kind":"visit","title":"","when":"2023","parties":["MAR","MLI"]}]"#,
        );
        assert_eq!(in_words(&catalog, &Filter::default()), None);
        let filter = Filter {
            text: " joint ".to_owned(),
            party_mode: PartyMode::All,
            after: Some("2023".to_owned()),
            ..Filter::default()
        };
        let filter = filter
            .with(Field::Kind, ["visit".to_owned()])
            .with(Field::Party, ["MAR", "MLI"].map(str::to_owned));
        let words = in_words(&catalog, &filter).expect("some");
        assert_eq!(words, "kind: Visit · party: Morocco · and: Mali · after: 2023 · words: joint");
    }
}
