//! What a brief says by itself, in English and in French.

use crate::export::extract::Extract;
use crate::export::french;
use crate::export::timeline::{count, span_words, told};
use crate::model::{CodeList, CommitmentStatus, Kind, Status, When, country};
use crate::query::Overdue;
use crate::query::PartyIx;
use crate::scene::counts;
use crate::scene::tables::overdue_words;
use crate::time::{Span, grouped};

/// The words of one language.
#[derive(Copy, Clone)]
pub(super) struct Words {
    pub is_french: bool,
}

impl Words {
    pub(super) fn of(language: &str) -> Self {
        Self { is_french: language == "fr" || language.starts_with("fr-") }
    }

    pub(super) fn tag(self) -> &'static str {
        self.say("en", "fr")
    }

    pub(super) fn say(self, english: &'static str, french: &'static str) -> &'static str {
        if self.is_french { french } else { english }
    }

    pub(super) fn number(self, number: impl std::fmt::Display) -> String {
        if self.is_french { french::number(number) } else { grouped(number) }
    }

    /// `1 source`, `3 sources`: a word and its plural in both languages.
    pub(super) fn many(self, number: usize, english: [&str; 2], french: [&str; 2]) -> String {
        let one = if self.is_french { number < 2 } else { number == 1 };
        let words = if self.is_french { french } else { english };
        format!("{} {}", self.number(number), if one { words[0] } else { words[1] })
    }

    pub(super) fn count(self, extract: &Extract<'_>) -> String {
        count(extract, self.is_french)
    }

    pub(super) fn span(self, span: Span) -> String {
        span_words(span, self.is_french)
    }

    pub(super) fn when(self, when: &When) -> String {
        if self.is_french { french::when(when) } else { when.words() }
    }

    pub(super) fn kind(self, kind: &Kind) -> String {
        if self.is_french { french::kind(kind) } else { kind.label() }
    }

    pub(super) fn date(self, date: &crate::time::EventDate) -> String {
        if self.is_french { french::date(date) } else { date.words() }
    }

    /// A text in the quotes of the language.
    pub(super) fn quoted(self, text: &str) -> String {
        if self.is_french { format!("« {text} »") } else { format!("“{text}”") }
    }

    /// `3 visits`, `3 visites`.
    pub(super) fn of_kind(self, kind: &Kind, count: usize) -> String {
        if !self.is_french {
            return counts::of_kind(u32::try_from(count).unwrap_or(u32::MAX), &kind.label());
        }
        let word = french::kind(kind).to_lowercase();
        let (first, rest) = word.split_once(' ').unwrap_or((&word, ""));
        let plural = if count > 1 { "s" } else { "" };
        let rest = if rest.is_empty() { String::new() } else { format!(" {rest}") };
        format!("{} {first}{plural}{rest}", self.number(count))
    }

    pub(super) fn status(self, status: &Status) -> String {
        if self.is_french { french::status(status) } else { status.label().to_lowercase() }
    }

    pub(super) fn promise(self, status: Option<&CommitmentStatus>) -> String {
        let Some(status) = status else {
            return self.say("not stated", "non précisé").to_owned();
        };
        if self.is_french { french::commitment(status) } else { status.label().to_lowercase() }
    }

    pub(super) fn overdue(self, overdue: Overdue) -> String {
        if !self.is_french {
            return overdue_words(overdue);
        }
        match overdue.seconds() / crate::time::Moment::DAY {
            0 => "en retard".to_owned(),
            days => {
                format!("en retard de {}", self.many(days as usize, ["", ""], ["jour", "jours"]))
            }
        }
    }

    /// The name of a party.
    pub(super) fn party(self, extract: &Extract<'_>, party: PartyIx) -> String {
        extract.catalog.party_name_in(party, self.tag()).to_owned()
    }

    /// A party as the file writes it, by its name.
    pub(super) fn written_party(self, extract: &Extract<'_>, written: &str) -> String {
        let known = extract.catalog.find_party(written).or_else(|| {
            let country = country::by_code(written)?;
            extract.catalog.find_party(country.code)
        });
        known.map_or_else(|| written.to_owned(), |party| self.party(extract, party))
    }

    pub(super) fn timeline_caption(self, extract: &Extract<'_>, span: Span) -> String {
        let (count, span) = (self.count(extract), self.span(told(extract, span)));
        if self.is_french {
            format!(
                "Figure 1. Chronologie, {span} : {count}, chacun sur la ligne de chaque partie ; la flèche d’une visite va vers l’hôte."
            )
        } else {
            format!(
                "Figure 1. Timeline, {span}: {count}, each on the line of every party; the arrow of a visit points to the host."
            )
        }
    }

    pub(super) fn relations_caption(self, extract: &Extract<'_>) -> String {
        let count = self.count(extract);
        if self.is_french {
            format!(
                "Figure 2. Relations : les parties, d’autant plus grandes et les liens d’autant plus larges qu’ils comptent d’événements ({count})."
            )
        } else {
            format!(
                "Figure 2. Relations: parties are the larger, and ties the wider, the more events they have ({count})."
            )
        }
    }
}
