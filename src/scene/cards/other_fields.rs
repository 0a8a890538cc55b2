//! What a card shows last: remarks, codes of other schemes, keys that version 1 does not know, and
//! the row of a table that an event was read from.

use serde_json::Value;

use super::Block;
use super::kind_facts::is_fact_of;
use super::parts::{Parts, json_words};
use crate::model::Other;
use crate::say;

impl Parts<'_> {
    /// Remarks of the compiler, tags, and keys that version 1 does not know.
    pub(super) fn remarks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(note) = &self.event.note {
            blocks.push(Block::Section(say!("cards-note").to_owned(), None));
            blocks.push(Block::Wording(self.wording(note)));
        }
        let tags: Vec<String> =
            self.event.tags.iter().filter(|tag| !tag.starts_with("visit:")).cloned().collect();
        if !tags.is_empty() {
            blocks.push(Block::Section(say!("cards-tags").to_owned(), None));
            blocks.push(Block::Chips(tags));
        }
        let codes = self.event.codes.iter().flat_map(code_rows);
        let kind = &self.event.kind;
        let other = self
            .event
            .other
            .iter()
            .filter(|(key, _)| self.columns(key).is_none() && !is_fact_of(kind, key));
        let other = other.map(|(key, value)| (key.replace('_', " "), json_words(value)));
        let rows: Vec<(String, String)> = codes.chain(other).chain(self.inner_fields()).collect();
        if !rows.is_empty() {
            blocks.push(Block::Section(say!("cards-other-fields").to_owned(), None));
            blocks.push(Block::Rows(rows));
        }
        blocks
    }

    /// Unknown keys of what an event holds: "quote 2: mood".
    fn inner_fields(&self) -> Vec<(String, String)> {
        let event = self.event;
        let mut rows = Vec::new();
        let mut add = |whose: &str, number: usize, other: &Other| {
            rows.extend(other.iter().map(|(key, value)| {
                let whose = format!("{whose} {number}");
                (say!("colon", name = whose, value = key.replace('_', " ")), json_words(value))
            }));
        };
        for (number, party) in (1..).zip(&event.parties) {
            add(say!("cards-inner-party"), number, &party.other);
        }
        if let Some(commission) = &event.commission {
            add(say!("cards-inner-commission"), 1, &commission.other);
        }
        for (number, sent) in (1..).zip(&event.delegations) {
            add(say!("cards-inner-delegation"), number, &sent.other);
            for person in sent.head.iter().chain(&sent.members) {
                let whose = say!("cards-inner-of-delegation", person = person.person.as_str());
                add(&whose, number, &person.other);
            }
        }
        for (number, person) in (1..).zip(&event.hosts) {
            add(say!("cards-inner-host"), number, &person.other);
        }
        for (number, person) in (1..).zip(&event.co_chairs) {
            add(say!("cards-inner-co-chair"), number, &person.other);
        }
        for (number, item) in (1..).zip(&event.programme) {
            add(say!("cards-inner-programme"), number, &item.other);
        }
        for (number, item) in (1..).zip(&event.agenda) {
            add(say!("cards-inner-agenda"), number, &item.other);
        }
        for (number, outcome) in (1..).zip(&event.outcomes) {
            add(say!("cards-inner-outcome"), number, &outcome.other);
        }
        for (number, promise) in (1..).zip(&event.commitments) {
            add(say!("cards-inner-commitment"), number, &promise.other);
        }
        for (number, quote) in (1..).zip(&event.quotes) {
            add(say!("cards-inner-quote"), number, &quote.other);
        }
        for (number, relation) in (1..).zip(&event.relations) {
            add(say!("cards-inner-relation"), number, &relation.other);
        }
        for (number, claim) in (1..).zip(&event.claims) {
            add(say!("cards-inner-claim"), number, &claim.other);
        }
        rows
    }

    /// The row of a table that the event was read from, with the names of its columns.
    pub(super) fn row_as_written(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (key, row) in &self.event.other {
            let (Some(columns), Some(row)) = (self.columns(key), row.as_str()) else { continue };
            let cells = columns.iter().filter_map(Value::as_str).zip(row.split('\t'));
            let rows: Vec<(String, String)> = cells
                .map(|(column, cell)| (spaced(column), cell.trim().to_owned()))
                .filter(|(_, cell)| !cell.is_empty())
                .collect();
            blocks.push(Block::Section(
                say!("cards-row-of-table", name = key),
                Some(rows.len().to_string()),
            ));
            blocks.push(Block::Rows(rows));
        }
        blocks
    }

    /// The names of columns that the file gives for the rows under a key of its events.
    fn columns(&self, key: &str) -> Option<&Vec<Value>> {
        self.catalog.dataset().other.get("columns")?.get(key)?.as_array()
    }
}

/// A name such as `Actor1CountryCode` as words, which lines can break between.
fn spaced(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut before = ' ';
    for letter in name.chars() {
        if letter.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit()) {
            words.push(' ');
        }
        words.push(if letter == '_' { ' ' } else { letter });
        before = letter;
    }
    words
}

/// Codes of other schemes, one row for each scheme.
fn code_rows(codes: &Value) -> Vec<(String, String)> {
    match codes.as_object() {
        Some(schemes) => schemes
            .iter()
            .map(|(scheme, code)| (scheme.replace('_', " "), json_words(code)))
            .collect(),
        None => vec![(say!("cards-codes").to_owned(), json_words(codes))],
    }
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn names_of_columns_break_into_words() {
        for (name, words) in [
            ("GLOBALEVENTID", "GLOBALEVENTID"),
            ("Actor1CountryCode", "Actor1 Country Code"),
            ("ActionGeo_ADM1Code", "Action Geo ADM1 Code"),
            ("number_of_people", "number of people"),
        ] {
            assert_eq!(spaced(name), words);
        }
    }
}
