//! The filter in words: as chips, and as one line below a figure.

use super::counts;
use crate::query::{Catalog, Field, Filter, Lies, PartyMode, Period};
use crate::say;
use crate::state::FilterCommand;
use crate::words::language;

/// One thing that is chosen.
pub(super) struct Chip {
    /// As it stands by itself: "and: Mali".
    pub(super) words: String,
    /// As it follows others in a sentence: "and Mali".
    pub(super) in_sentence: String,
    /// What lets go of it.
    command: FilterCommand,
}

impl Chip {
    fn of(words: String, command: FilterCommand) -> Self {
        Self { in_sentence: words.clone(), words, command }
    }
}

/// What is chosen beside words, each with what lets go of it.
#[must_use]
pub fn chips(catalog: Option<&Catalog>, filter: &Filter) -> Vec<(String, FilterCommand)> {
    all(catalog, filter).into_iter().map(|chip| (chip.words, chip.command)).collect()
}

/// What is chosen beside words.
pub(super) fn all(catalog: Option<&Catalog>, filter: &Filter) -> Vec<Chip> {
    let mut chips = Vec::new();
    let language = language().tag();
    let name = |field, value: &str| {
        catalog.map_or_else(|| value.to_owned(), |it| it.name_of_value(field, value, language))
    };
    for (field, choice) in &filter.fields {
        for (number, value) in choice.only.iter().enumerate() {
            let lead = match (number, filter.party_mode) {
                (0, _) => field_word(*field),
                (_, PartyMode::All) if *field == Field::Party => say!("and"),
                _ => say!("or"),
            };
            let name = name(*field, value);
            let words = say!("filter-only", field = lead, value = &name);
            let in_sentence = if number == 0 { words.clone() } else { format!("{lead} {name}") };
            let command = FilterCommand::Toggle(*field, value.clone());
            chips.push(Chip { words, in_sentence, command });
        }
        for value in &choice.not {
            let name = name(*field, value);
            let words = say!("filter-not", field = field_word(*field), value = name);
            chips.push(Chip::of(words, FilterCommand::Exclude(*field, value.clone())));
        }
    }
    if let Some(period) = &filter.period {
        chips.push(Chip::of(period_words(period), FilterCommand::SetPeriod(None)));
    }
    for (lead, date, command) in [
        (say!("filter-after"), &filter.after, FilterCommand::SetAfter(None)),
        (say!("filter-before"), &filter.before, FilterCommand::SetBefore(None)),
    ] {
        if let Some(date) = date {
            chips.push(Chip::of(say!("filter-only", field = lead, value = date), command));
        }
    }
    if filter.merge_mirrored {
        let visits = catalog.map_or(0, |catalog| catalog.mirrors().len());
        let command = FilterCommand::SetMergeMirrored(false);
        chips.push(Chip::of(counts::merged(visits), command));
    }
    chips
}

/// A field as a chip begins with it; in English as one types it in a query line.
fn field_word(field: Field) -> &'static str {
    match field {
        Field::Kind => say!("filter-kind"),
        Field::Party => say!("filter-party"),
        Field::Pair => say!("filter-pair"),
        Field::Organisation => say!("filter-organisation"),
        Field::Status => say!("filter-status"),
        Field::Evidence => say!("filter-evidence"),
        Field::Topic => say!("filter-topic"),
        Field::Person => say!("filter-person"),
        Field::Commission => say!("filter-commission"),
        Field::Place => say!("filter-place"),
        Field::Source => say!("filter-source"),
        Field::SourceKind => say!("filter-source-kind"),
        Field::Confidence => say!("filter-confidence"),
        Field::Commitment => say!("filter-commitment"),
        Field::Precision => say!("filter-precision"),
        Field::Year => say!("filter-year"),
        Field::Tag => say!("filter-tag"),
        Field::File => say!("filter-file"),
    }
}

fn period_words(period: &Period) -> String {
    let text = &period.text;
    match period.lies {
        Lies::Overlapping => say!("filter-overlapping", period = text),
        Lies::During => say!("filter-during", period = text),
        Lies::Starting => say!("filter-starting", period = text),
        Lies::Ending => say!("filter-ending", period = text),
    }
}

/// The whole filter in one line; `None` where everything passes.
#[must_use]
pub fn in_words(catalog: &Catalog, filter: &Filter) -> Option<String> {
    let mut words: Vec<String> =
        chips(Some(catalog), filter).into_iter().map(|(words, _)| words).collect();
    let text = filter.text.trim();
    if !text.is_empty() {
        words.push(say!("filter-words", text = text));
    }
    (!words.is_empty()).then(|| words.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::{field_word, in_words};
    use crate::query::{Field, Filter, PartyMode, test_catalog};
    use crate::words::{Language, in_language};

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
        let french = in_language(Language::French, || in_words(&catalog, &filter).expect("some"));
        let end = "partie : Maroc · et : Mali · après : 2023 · mots : joint";
        assert!(french.ends_with(&end.replace(" :", "\u{a0}:")), "{french}");
    }

    #[test]
    fn chips_begin_as_one_types_them() {
        for field in Field::EVERY {
            assert_eq!(field_word(field), field.key());
        }
    }
}
