//! The values of fields by name: which of them a word means, and what each is called.

use super::columns::Columns;
use super::fold::{begins_words, fold};
use super::{Catalog, Evidence, Field, Party, PartyIx};
use crate::model::{
    Area, CodeList, CommitmentStatus, Confidence, Kind, SourceKind, Status, country,
};
use crate::say;

impl Catalog {
    /// The values of all fields, made now if they were not yet: O(n), for where events are few or a
    /// thread waits.
    pub fn columns(&self) -> &Columns {
        self.lazy_columns().get_or_init(|| self.collect_columns())
    }

    /// The values of all fields, if they are made.
    #[must_use]
    pub fn columns_if_made(&self) -> Option<&Columns> {
        self.lazy_columns().get()
    }

    /// The numbers of the values of a field that a word means: the value of this code, else every one
    /// in whose name each word begins a word ("mouhib" for "Brig. Gen. Abdelghani Mouhib").
    #[must_use]
    pub fn values_meant(&self, field: Field, word: &str) -> Vec<usize> {
        let column = self.columns().field(field);
        let exact = match field {
            Field::Party => self.find_party(word).map(PartyIx::index),
            Field::Pair => column.find(&self.pair_as_listed(word).unwrap_or_default()),
            _ => column.find(word),
        };
        // The whole name of a country means that country only, be it in the file or not.
        if let Some(country) = country::by_sole_name(word)
            && field == Field::Party
            && exact.is_none()
        {
            return self.find_party(country.code).map(PartyIx::index).into_iter().collect();
        }
        if let Some(exact) = exact {
            return vec![exact];
        }
        let wanted = fold(word);
        if wanted.is_empty() {
            return Vec::new();
        }
        let means =
            |number: &usize| begins_words(&fold(&self.names_of_value(field, *number)), &wanted);
        (0..column.values.len()).filter(means).collect()
    }

    /// A pair of countries as it is listed, from their codes or whole names in any order.
    fn pair_as_listed(&self, written: &str) -> Option<String> {
        let (one, other) = written.split_once('+')?;
        let find = |name: &str| {
            let by_name = || self.find_party(country::by_sole_name(name)?.code);
            self.find_party(name.trim()).or_else(by_name)
        };
        self.pair_code(find(one)?, find(other)?)
    }

    /// Whether each folded word begins a word in the names of a value, or in its code.
    pub(super) fn value_begins(&self, field: Field, number: usize, wanted: &str) -> bool {
        let value = self.columns().field(field).values.get(number);
        let names = self.names_of_value(field, number);
        let code = value.map_or("", |value| value.as_str());
        begins_words(&fold(&format!("{code} {names}")), wanted)
    }

    /// All names of a value, in one text.
    fn names_of_value(&self, field: Field, number: usize) -> String {
        let Some(value) = self.columns().field(field).values.get(number) else {
            return String::new();
        };
        let of_text = |text: &crate::model::Text| text.all().collect::<Vec<_>>().join(" ");
        match field {
            Field::Party => self.parties().get(number).map_or_else(String::new, Party::all_names),
            Field::Pair => {
                let parties =
                    value.split('+').filter_map(|code| self.party(self.find_party(code)?));
                parties.map(Party::all_names).collect::<Vec<_>>().join(" ")
            }
            Field::Organisation => self.organisation(value).map_or_else(
                || value.to_string(),
                |it| {
                    let short = it.short.as_ref().map(of_text).unwrap_or_default();
                    format!("{value} {} {short}", of_text(&it.name))
                },
            ),
            Field::Person => self.person(value).map_or_else(
                || value.to_string(),
                |person| format!("{} {}", of_text(&person.name), person.aliases.join(" ")),
            ),
            Field::Place => {
                self.place(value).map_or_else(|| value.to_string(), |place| of_text(&place.name))
            }
            Field::Commission => self
                .dataset()
                .commissions
                .iter()
                .find(|commission| commission.id == **value)
                .map_or_else(|| value.to_string(), |commission| of_text(&commission.name)),
            Field::Source => self.source(value).map_or_else(
                || value.to_string(),
                |source| {
                    let texts = [&source.publisher, &source.title].into_iter().flatten();
                    let texts: Vec<String> = texts.map(of_text).collect();
                    format!("{value} {}", texts.join(" "))
                },
            ),
            _ => format!("{value} {}", self.value_name(field, number, "en")),
        }
    }

    /// What a value is called.
    #[must_use]
    pub fn value_name(&self, field: Field, number: usize, language: &str) -> String {
        let value = self.columns().field(field).values.get(number);
        value.map_or_else(String::new, |value| self.name_of_value(field, value, language))
    }

    /// What a value is called, by its code or id.
    #[must_use]
    pub fn name_of_value(&self, field: Field, value: &str, language: &str) -> String {
        let stated = |label: String| {
            if value.is_empty() { say!("value-not-stated").to_owned() } else { label }
        };
        match field {
            Field::Kind => Kind::from(value).label(),
            Field::Party => self
                .find_party(value)
                .map_or_else(|| value.to_owned(), |it| self.party_name_in(it, language).to_owned()),
            Field::Pair => {
                let name = |code: &str| {
                    let party = self.find_party(code);
                    let name = party.map(|it| self.party_name_in(it, language));
                    name.unwrap_or(code).to_owned()
                };
                value.split('+').map(name).collect::<Vec<_>>().join("–")
            }
            Field::Organisation => {
                let found =
                    self.organisation(value).map(|it| it.short.as_ref().unwrap_or(&it.name));
                found.map_or(value, |name| name.get(language)).to_owned()
            }
            Field::Status => stated(Status::from(value).label()),
            Field::Evidence => Evidence::of_code(value)
                .map_or_else(|| value.to_owned(), |mark| mark.label().to_owned()),
            Field::Topic => Area::from(value).label(),
            Field::Person => self.person_name(value, language).to_owned(),
            Field::Commission => self
                .dataset()
                .commissions
                .iter()
                .find(|commission| commission.id == value)
                .map_or(value, |commission| commission.name.get(language))
                .to_owned(),
            Field::Place => {
                self.place(value).map_or(value, |place| place.name.get(language)).to_owned()
            }
            Field::Source => self.source(value).map_or_else(
                || value.to_owned(),
                |source| match (&source.publisher, &source.title) {
                    (Some(publisher), Some(title)) => {
                        format!("{}: {}", publisher.get(language), title.get(language))
                    }
                    (Some(only), None) | (None, Some(only)) => only.get(language).to_owned(),
                    (None, None) => value.to_owned(),
                },
            ),
            Field::SourceKind => SourceKind::from(value).label(),
            Field::Confidence => Confidence::from(value).label(),
            Field::Commitment => stated(CommitmentStatus::from(value).label()),
            Field::Precision => precision_words(value).to_owned(),
            Field::Year | Field::Tag | Field::File => value.to_owned(),
        }
    }
}

/// How precisely a date is known, by the code of a precision; the code itself if it is none.
fn precision_words(code: &str) -> &str {
    match code {
        "instant" => say!("value-precision-instant"),
        "day" => say!("value-precision-day"),
        "month" => say!("value-precision-month"),
        "season" => say!("value-precision-season"),
        "year" => say!("value-precision-year"),
        "decade" => say!("value-precision-decade"),
        "century" => say!("value-precision-century"),
        "millennium" => say!("value-precision-millennium"),
        "era" => say!("value-precision-era"),
        other => other,
    }
}
