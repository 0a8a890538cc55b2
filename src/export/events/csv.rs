//! Events as a table: one row each, with what fits into one.
//!
//! Owns the columns, which `docs/event-file.md` explains, and how several values share a field. Values are
//! exact: nothing is put before those that a spreadsheet might take for a formula.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Write};

use csv::WriterBuilder;

use crate::export::dates::{days, written};
use crate::model::{CodeList, Dataset, Event, Person, PersonMention, Place, Source, Text};

/// The head of the table.
pub const COLUMNS: [&str; 26] = [
    "id",
    "kind",
    "title",
    "when",
    "first_day",
    "last_day",
    "status",
    "parties",
    "party_roles",
    "place",
    "place_name",
    "place_country",
    "lat",
    "lon",
    "commission",
    "session",
    "summary",
    "people",
    "agenda",
    "outcomes",
    "commitments",
    "tags",
    "sources",
    "source_urls",
    "contested",
    "note",
];

/// What parts the values of a field.
const BETWEEN: char = ';';

pub(super) fn table<'e>(
    head: &Dataset,
    events: impl Iterator<Item = Cow<'e, Event>>,
    language: &str,
    to: &mut dyn Write,
) -> io::Result<()> {
    let names = Names::of(head, language);
    let mut writer = WriterBuilder::new().from_writer(to);
    writer.write_record(COLUMNS)?;
    for event in events {
        writer.write_record(names.row(&event))?;
    }
    writer.flush()
}

/// What ids of the file stand for.
struct Names<'d> {
    language: &'d str,
    people: HashMap<&'d str, &'d Person>,
    places: HashMap<&'d str, &'d Place>,
    sources: HashMap<&'d str, &'d Source>,
}

/// By id; of two with the same, the first.
fn by_id<T>(records: &[T], id: impl Fn(&T) -> &str) -> HashMap<&str, &T> {
    records.iter().rev().map(|record| (id(record), record)).collect()
}

impl<'d> Names<'d> {
    fn of(head: &'d Dataset, language: &'d str) -> Self {
        Self {
            language,
            people: by_id(&head.people, |it| &it.id),
            places: by_id(&head.places, |it| &it.id),
            sources: by_id(&head.sources, |it| &it.id),
        }
    }

    fn row(&self, event: &Event) -> [String; COLUMNS.len()] {
        let text = |text: &Option<Text>| {
            text.as_ref().map(|it| it.get(self.language).to_owned()).unwrap_or_default()
        };
        let place = event.place.as_deref();
        let known = place.and_then(|id| self.places.get(id));
        let number = |number: Option<f64>| number.map(|it| it.to_string()).unwrap_or_default();
        let commission = event.commission.as_ref();
        let session = commission.and_then(|it| it.session);
        let roles = event.parties.iter().map(|it| it.role.as_deref().unwrap_or_default());
        // A row of nothing but semicolons would say nothing.
        let has_roles = event.parties.iter().any(|it| it.role.is_some());
        let (first, last) = days(&event.when);
        let topics = event.agenda.iter().filter_map(|it| it.topic.as_ref());
        let outcomes = event.outcomes.iter().map(|it| {
            let words = it.text.as_ref().map(|text| text.get(self.language));
            words.or_else(|| it.kind.as_ref().map(CodeList::code)).unwrap_or_default()
        });
        let urls =
            event.sources.iter().filter_map(|id| self.sources.get(id.as_str())?.url.as_deref());
        [
            event.id.to_string(),
            event.kind.code().to_owned(),
            event.title.get(self.language).to_owned(),
            written(&event.when).to_owned(),
            first,
            last,
            event.status.as_ref().map(|it| it.code().to_owned()).unwrap_or_default(),
            joined(event.parties.iter().map(|it| it.party.as_str())),
            if has_roles { joined(roles) } else { String::new() },
            place.unwrap_or_default().to_owned(),
            known
                .map_or_else(|| place.unwrap_or_default(), |it| it.name.get(self.language))
                .to_owned(),
            known.and_then(|it| it.country.clone()).unwrap_or_default(),
            number(known.and_then(|it| it.lat)),
            number(known.and_then(|it| it.lon)),
            commission.map(|it| it.id.to_string()).unwrap_or_default(),
            session.map(|it| it.to_string()).unwrap_or_default(),
            text(&event.summary),
            joined(self.people(event).into_iter()),
            joined(topics.map(|it| it.get(self.language))),
            joined(outcomes),
            joined(event.commitments.iter().map(|it| it.text.get(self.language))),
            joined(event.tags.iter().map(String::as_str)),
            joined(event.sources.iter().map(String::as_str)),
            joined(urls),
            joined(event.contested_fields().into_iter()),
            text(&event.note),
        ]
    }

    /// The names of all who are named at an event, each once.
    fn people<'e>(&self, event: &'e Event) -> Vec<&'e str>
    where
        'd: 'e,
    {
        let delegates = event.delegations.iter().flat_map(|it| it.head.iter().chain(&it.members));
        let programme = event.programme.iter().flat_map(|it| &it.people);
        let all = delegates.chain(&event.hosts).chain(&event.co_chairs).chain(programme);
        let name = |mention: &'e PersonMention| -> &'e str {
            let known = self.people.get(mention.person.as_str());
            known.map_or(mention.person.as_str(), |person| person.name.get(self.language))
        };
        let mut seen = std::collections::HashSet::new();
        all.map(name).filter(|name| seen.insert(*name)).collect()
    }
}

/// Several values in one field, with semicolons between them; one within a value has a backslash before it,
/// and so has a backslash.
fn joined<'v>(values: impl Iterator<Item = &'v str>) -> String {
    let mut field = String::new();
    for (place, value) in values.enumerate() {
        if place > 0 {
            field.push(BETWEEN);
        }
        for letter in value.chars() {
            if letter == BETWEEN || letter == '\\' {
                field.push('\\');
            }
            field.push(letter);
        }
    }
    field
}

#[cfg(test)]
mod tests {
    use super::{days, joined};
    use crate::model::When;

    #[test]
    fn values_that_share_a_field_can_be_told_apart() {
        assert_eq!(joined(["a;b", "c\\d", "", "é"].into_iter()), r"a\;b;c\\d;;é");
        assert_eq!(joined(std::iter::empty()), "");
    }

    #[test]
    fn first_and_last_days_hold_what_is_known() {
        let of = |text: &str| days(&When::read(text));
        let pair = |first: &str, last: &str| (first.to_owned(), last.to_owned());
        assert_eq!(of("2025-02-17"), pair("2025-02-17", "2025-02-17"));
        assert_eq!(of("2024-02"), pair("2024-02-01", "2024-02-29"));
        assert_eq!(of("2026-04-10/.."), pair("2026-04-10", ""));
        assert_eq!(of("never"), pair("", ""));
    }
}
