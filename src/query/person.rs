//! A person as an event shows one: the name behind an id, rank and post as reported.

use super::Catalog;
use crate::model::PersonMention;

/// A mention, resolved for display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonView {
    /// Rank and name, e.g. "Brig. Gen. Abdelghani Mouhib".
    pub name: String,
    /// Post as reported, if the file gives one.
    pub post: Option<String>,
    /// Party code of the person's country, if the file gives one.
    pub country: Option<String>,
}

impl Catalog {
    /// Resolves a mention in `language`.
    #[must_use]
    pub fn person_view(&self, mention: &PersonMention, language: &str) -> PersonView {
        let person = self.person(&mention.person);
        let name = person.map_or(mention.person.as_str(), |person| person.name.get(language));
        let rank = mention.rank.as_ref().map(|rank| rank.get(language));
        PersonView {
            name: match rank {
                Some(rank) if !rank.is_empty() => format!("{rank} {name}"),
                _ => name.to_owned(),
            },
            post: mention.post.as_ref().map(|post| post.get(language).to_owned()),
            country: person.and_then(|person| person.country.clone()),
        }
    }

    /// The name behind a person's id, or the plain name itself.
    #[must_use]
    pub fn person_name<'a>(&'a self, person: &'a str, language: &str) -> &'a str {
        self.person(person).map_or(person, |person| person.name.get(language))
    }
}
