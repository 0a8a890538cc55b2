//! What a card shows last: remarks, codes of other schemes, keys that version 1 does not know, and
//! the row of a table that an event was read from.

use serde_json::Value;

use super::Block;
use super::parts::{Parts, json_words};

impl Parts<'_> {
    /// Remarks of the compiler, tags, and keys that version 1 does not know.
    pub(super) fn remarks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(note) = &self.event.note {
            blocks.push(Block::Section("Note".to_owned(), None));
            blocks.push(Block::Remark(note.get(self.language).to_owned()));
        }
        let codes = self.event.codes.iter().flat_map(code_rows);
        let other = self.event.other.iter().filter(|(key, _)| self.columns(key).is_none());
        let other = other.map(|(key, value)| (key.replace('_', " "), json_words(value)));
        let rows: Vec<(String, String)> = codes.chain(other).collect();
        if !rows.is_empty() {
            blocks.push(Block::Section("Other fields".to_owned(), None));
            blocks.push(Block::Rows(rows));
        }
        blocks
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
                format!("Row of the table ({key})"),
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
        None => vec![("codes".to_owned(), json_words(codes))],
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
