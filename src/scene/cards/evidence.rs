//! Who says so: what is contested, claims with those who make them, quotes, numbered sources.

use super::dossier::organisation_name;
use super::kind_facts::is_fact_of;
use super::parts::{Parts, apart, json_words};
use super::piece::joined;
use super::{Block, ClaimRow, Entry, FieldClaims, Head, Piece, QuoteBlock, SourceRow, Wording};
use crate::model::{Claim, CodeList, Source, Text, When};
use crate::query::Catalog;
use crate::say;
use crate::scene::{counts, field_words};
use crate::state::Target;
use crate::time::EventDate;
use crate::words::comma;

impl Parts<'_> {
    /// What is said of the whole card: what is contested, and in which languages it can be read.
    pub(super) fn head(&self) -> Block {
        let event = self.event;
        let programme = event.programme.iter().filter_map(|item| item.title.as_ref());
        let agenda = event.agenda.iter().filter_map(|item| item.topic.as_ref());
        let outcomes = event.outcomes.iter().filter_map(|outcome| outcome.text.as_ref());
        let commitments = event.commitments.iter().map(|promise| &promise.text);
        let quotes = event.quotes.iter().map(|quote| &quote.text);
        let texts = [Some(&event.title), event.summary.as_ref(), event.note.as_ref()]
            .into_iter()
            .flatten()
            .chain(programme)
            .chain(agenda)
            .chain(outcomes)
            .chain(commitments)
            .chain(quotes);
        let mut languages: Vec<String> = Vec::new();
        for text in texts {
            let Text::ByLanguage(texts) = text else { continue };
            for (tag, _) in texts {
                if !tag.is_empty() && !languages.iter().any(|known| known == tag) {
                    languages.push(tag.to_string());
                }
            }
        }
        let contested =
            self.contested.iter().map(|field| field_words(self.catalog, field)).collect();
        Block::Head(Head { contested, sources: event.sources.len(), languages })
    }

    /// Claims that differ on other fields than the date and what the kind of event shows by itself.
    pub(super) fn contested_fields(&self) -> Vec<Block> {
        let own = |field: &str| field == "when" || is_fact_of(&self.event.kind, field);
        let fields = self.contested.iter().filter(|field| !own(field));
        let mut blocks: Vec<Block> =
            fields.filter_map(|field| Some(Block::Contested(self.contested(field)?))).collect();
        if !blocks.is_empty() {
            blocks.insert(0, Block::Section(say!("cards-sources-differ").to_owned(), None));
        }
        blocks
    }

    /// Claims that nobody contradicts: what some sources say of a field.
    pub(super) fn other_claims(&self) -> Vec<Block> {
        let mut rows = Vec::new();
        for claim in &self.event.claims {
            let field = claim.field.as_str();
            if self.contested.contains(&field) || is_fact_of(&self.event.kind, field) {
                continue;
            }
            let row = self.claim_row(claim, false);
            let mut details: Vec<Vec<Piece>> = row.by.into_iter().map(|by| vec![by]).collect();
            details.extend(row.confidence.map(|it| vec![Piece::plain(it)]));
            let label = field_words(self.catalog, field);
            rows.push(Entry { label, words: row.value, details, ..Entry::default() });
        }
        if rows.is_empty() {
            return Vec::new();
        }
        vec![Block::Section(say!("cards-some-sources-say").to_owned(), None), Block::Entries(rows)]
    }

    /// The claims on a field that differ.
    pub(super) fn contested(&self, field: &str) -> Option<FieldClaims> {
        if !self.contested.contains(&field) {
            return None;
        }
        let claims = self.claims.get(field)?;
        let only_ends = field == "when" && same_start(claims);
        let values = claims.iter().map(|claim| self.claim_row(claim, only_ends)).collect();
        Some(FieldClaims { field: field_words(self.catalog, field), values })
    }

    pub(super) fn claim_row(&self, claim: &Claim, only_ends: bool) -> ClaimRow {
        let by = if claim.sources.is_empty() {
            vec![Piece::plain(say!("cards-source-not-recorded"))]
        } else {
            claim.sources.iter().map(|id| self.source_words(id)).collect()
        };
        let value = if claim.field == "when" {
            Wording::from(claim_words(claim, only_ends).as_str())
        } else if let ("place", Some(id)) = (claim.field.as_str(), claim.value.as_str()) {
            Wording::from(self.catalog.place_name(id, self.language))
        } else {
            value_words(&claim.value, self.language)
        };
        let confidence = claim.confidence.as_ref().map(|it| it.label().to_lowercase());
        ClaimRow { value, by, confidence }
    }

    /// A source in few words, with its number: `TelQuel, 20 Feb 2025, press [8]`.
    pub(super) fn source_words(&self, id: &str) -> Piece {
        let source = self.catalog.source(id);
        let publisher = source.and_then(|source| source.publisher.as_ref());
        let name = publisher.map_or(id, |publisher| publisher.get(self.language));
        let mut words = apart(name).into_owned();
        if let Some(source) = source {
            if !source.published.is_missing() {
                words.push_str(&format!("{}{}", comma(), source.published.short_words()));
            }
            if let Some(kind) = &source.kind {
                words.push_str(&format!("{}{}", comma(), kind.label().to_lowercase()));
            }
        }
        if let Some(number) = self.numbers.get(id) {
            words.push_str(&format!(" [{number}]"));
        }
        Piece::link(words, Target::Source(id.into()))
    }

    /// Quotes with speaker, channel and source; the original beside the translation.
    pub(super) fn quotes(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for quote in &self.event.quotes {
            let speaker = quote.speaker.as_deref().map(|id| {
                let target = Target::speaker(self.catalog, id);
                let name = match &target {
                    Target::Person(_) => self.catalog.person_name(id, self.language),
                    _ => organisation_name(self.catalog, id, self.language),
                };
                vec![Piece::link(apart(name), target)]
            });
            let via = quote.via.as_ref();
            let via = via.map(|via| vec![Piece::plain(apart(via.get(self.language)))]);
            let original = quote.original.as_ref().filter(|original| !original.is_blank());
            blocks.push(Block::Quote(QuoteBlock {
                text: self.wording(&quote.text),
                original: original.map(|original| {
                    let language = quote.language.as_deref().unwrap_or(self.language);
                    Wording::of(original, language)
                }),
                language: quote.language.as_deref().map(language_name),
                by: joined(speaker.into_iter().chain(via), " · "),
                source: quote.source.as_deref().map(|id| self.source_words(id)),
            }));
        }
        if !blocks.is_empty() {
            blocks.insert(0, Block::Section(say!("cards-said").to_owned(), None));
        }
        blocks
    }

    /// Numbered sources.
    pub(super) fn sources(&self) -> Vec<Block> {
        let rows: Vec<SourceRow> = self
            .event
            .sources
            .iter()
            .map(|id| source_row(self.catalog, id, self.language))
            .collect();
        let count = rows.len();
        let name = say!("cards-sources").to_owned();
        let mut blocks = vec![Block::Section(name, Some(counts::grouped(count)))];
        match count {
            0 => blocks.push(Block::Remark(say!("cards-no-source").to_owned())),
            1 => blocks.push(Block::Remark(say!("cards-one-source").to_owned())),
            _ => {}
        }
        blocks.push(Block::Sources(rows));
        blocks
    }
}

/// Whether all claims on a date begin on the same day, so that only the ends matter.
fn same_start(claims: &[&Claim]) -> bool {
    let mut starts = claims.iter().map(|claim| {
        let when = When::read(claim.value.as_str()?);
        let date = when.date().filter(|date| date.is_interval())?;
        date.earliest()
    });
    let first = starts.next().flatten();
    first.is_some() && starts.all(|start| start == first)
}

/// A value of a claim in words; of a date's claims with a common start, only the end.
#[must_use]
pub fn claim_words(claim: &Claim, only_end: bool) -> String {
    let Some(text) = claim.value.as_str() else { return json_words(&claim.value) };
    if claim.field != "when" {
        return text.to_owned();
    }
    let end = text.split_once('/').map(|(_, end)| end).filter(|_| only_end);
    match end.and_then(|end| EventDate::parse(end).ok()) {
        Some(end) => say!("cards-ends", date = end.words()),
        None => When::read(text).words(),
    }
}

/// A value that is a text, in its languages; any other as written.
pub(super) fn value_words(value: &serde_json::Value, language: &str) -> Wording {
    match serde_json::from_value::<Text>(value.clone()) {
        Ok(text) => Wording::of(&text, language),
        Err(_) => Wording::from(json_words(value).as_str()),
    }
}

/// A source by its id, as it stands in a list.
pub(super) fn source_row(catalog: &Catalog, id: &str, language: &str) -> SourceRow {
    match catalog.source(id) {
        Some(source) => known_source(source, language),
        None => SourceRow {
            id: id.to_owned(),
            line: Piece::link(id, Target::Source(id.into())),
            meta: say!("cards-no-entry").to_owned(),
            url: None,
            archive: None,
        },
    }
}

fn known_source(source: &Source, language: &str) -> SourceRow {
    let publisher = source.publisher.as_ref().map(|publisher| publisher.get(language));
    let title = source.title.as_ref().map(|title| title.get(language));
    let line = match (publisher, title) {
        (Some(publisher), Some(title)) => format!("{} — {}", apart(publisher), apart(title)),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => source.url.clone().unwrap_or_else(|| source.id.clone()),
    };
    let published = (!source.published.is_missing()).then(|| source.published.short_words());
    let meta = [
        Some(published.unwrap_or_else(|| say!("cards-undated").to_owned())),
        source.kind.as_ref().map(|kind| kind.label().to_lowercase()),
        source.language.as_deref().map(language_name),
        (!source.retrieved.is_missing())
            .then(|| say!("cards-retrieved-on", date = source.retrieved.short_words())),
    ];
    SourceRow {
        id: source.id.clone(),
        line: Piece::link(line, Target::Source(source.id.as_str().into())),
        meta: meta.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        url: source.url.clone(),
        archive: source.archive_url.clone(),
    }
}

/// The name of a language by its tag; the tag itself where it is not one of the usual ones.
#[must_use]
pub fn language_name(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let name = match primary.as_str() {
        "ar" => say!("cards-language-arabic"),
        "de" => say!("cards-language-german"),
        "en" => say!("cards-language-english"),
        "es" => say!("cards-language-spanish"),
        "fa" => say!("cards-language-persian"),
        "fr" => say!("cards-language-french"),
        "he" => say!("cards-language-hebrew"),
        "it" => say!("cards-language-italian"),
        "ja" => say!("cards-language-japanese"),
        "pt" => say!("cards-language-portuguese"),
        "ru" => say!("cards-language-russian"),
        "tr" => say!("cards-language-turkish"),
        "uk" => say!("cards-language-ukrainian"),
        "zh" => say!("cards-language-chinese"),
        _ => return tag.to_owned(),
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::language_name;
    use crate::words::{Language, in_language};

    #[test]
    fn languages_have_names_and_unusual_ones_keep_their_tag() {
        let names = || (language_name("fr-MA"), language_name("zgh"));
        assert_eq!(names(), ("French".into(), "zgh".into()));
        in_language(Language::French, || assert_eq!(names(), ("français".into(), "zgh".into())));
    }
}
