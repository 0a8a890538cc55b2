//! Countries and parties in cells: by code, number or name, one or several in a cell.

use std::collections::HashMap;

use super::value::present;
use crate::model::country::{self, Country};

/// A party of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Party {
    /// A country, and how the cell calls it.
    Country(&'static Country, Option<String>),
    /// Something else, by its name.
    Name(String),
}

/// The country of a whole cell, or of a part of one.
pub(super) fn country(text: &str) -> Option<&'static Country> {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    match text.len() {
        0 | 1 => return None,
        2..=4 if text.bytes().all(|it| it.is_ascii_uppercase()) => {
            if let Some(country) = country::by_code(text) {
                return Some(country);
            }
        }
        // Shorter numbers count something far more often.
        3 if text.bytes().all(|it| it.is_ascii_digit()) => return country::by_numeric(text),
        _ => {}
    }
    country::by_sole_name(text).or_else(|| {
        // "Yemen (North Yemen)", "Myanmar (Burma)".
        let (name, rest) = text.split_once('(')?;
        let inside = rest.trim_end().trim_end_matches(')');
        country::by_sole_name(name).or_else(|| country::by_sole_name(inside))
    })
}

/// What stands between two countries of one cell, the surest first.
const BETWEEN: &[&[&str]] =
    &[&[";", "|", "\n", "\r"], &[" / ", "/"], &[",", "،"], &[" and ", " et ", " & ", " و"]];

/// Remembers what cells hold: tables have the same few of them in every row.
#[derive(Default)]
pub(super) struct Parties {
    known: HashMap<String, Vec<Party>>,
}

/// Cells that are remembered; a table with more of them has no countries there.
const REMEMBERED: usize = 50_000;

impl Parties {
    /// The parties of a cell.
    pub(super) fn of(&mut self, cell: &str) -> Vec<Party> {
        if let Some(known) = self.known.get(cell) {
            return known.clone();
        }
        let parties = read(cell);
        if self.known.len() < REMEMBERED {
            self.known.insert(cell.to_owned(), parties.clone());
        }
        parties
    }
}

/// Reads a cell.
pub(super) fn read(cell: &str) -> Vec<Party> {
    let mut found = Vec::new();
    split(cell, BETWEEN, &mut found);
    found
}

/// Takes a text apart until its parts are countries; a text of which no part is one stays whole.
fn split(text: &str, between: &[&[&str]], found: &mut Vec<Party>) {
    let Some(text) = present(text) else { return };
    if let Some(country) = country(text) {
        let is_code = text.len() <= 4 && !text.bytes().any(|it| it.is_ascii_lowercase());
        let is_name = is_code || text == country.en;
        found.push(Party::Country(country, (!is_name).then(|| text.to_owned())));
        return;
    }
    let Some((signs, finer)) = between.split_first() else {
        return found.push(Party::Name(text.to_owned()));
    };
    let parts = parts(text, signs);
    // "China, Republic of" is one name, though it is none that is known.
    let is_inverted = |part: &String| {
        part.trim_end().rsplit(' ').next().is_some_and(|it| ["of", "the", "de", "du"].contains(&it))
    };
    if signs.contains(&",") && parts.iter().any(is_inverted) {
        return found.push(Party::Name(text.to_owned()));
    }
    if parts.len() == 1 {
        return split(text, finer, found);
    }
    // A semicolon always parts; other signs only where a part of the text is a country.
    let is_sure = signs.contains(&";");
    let mut inner = Vec::new();
    let joined = if finer.is_empty() { join(&parts) } else { parts };
    joined.iter().for_each(|part| split(part, finer, &mut inner));
    if is_sure || inner.iter().any(|party| matches!(party, Party::Country(..))) {
        found.append(&mut inner);
    } else {
        found.push(Party::Name(text.to_owned()));
    }
}

fn parts(text: &str, signs: &[&str]) -> Vec<String> {
    let mut parts = vec![text.to_owned()];
    for sign in signs {
        if text.contains(sign) {
            parts = parts.iter().flat_map(|part| part.split(sign)).map(str::to_owned).collect();
        }
    }
    parts
}

/// Puts together what "and" parts within a name: Bosnia and Herzegovina.
fn join(parts: &[String]) -> Vec<String> {
    let mut joined = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let pair = parts.get(at + 1).map(|next| format!("{part} and {next}"));
        if let Some(pair) = pair.filter(|pair| country(pair).is_some()) {
            joined.push(pair);
            at += 2;
        } else {
            joined.push(part.clone());
            at += 1;
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{Party, country, read};

    fn codes(cell: &str) -> Vec<String> {
        let code = |party: Party| match party {
            Party::Country(country, _) => country.code.to_owned(),
            Party::Name(name) => format!("“{name}”"),
        };
        read(cell).into_iter().map(code).collect()
    }

    #[test]
    fn countries_are_known_by_codes_numbers_and_names() {
        for written in ["MLI", "ML", "466", "Mali", "mali", "مالي", "Republic of Mali"] {
            assert_eq!(country(written).map(|it| it.code), Some("MLI"), "{written}");
        }
        assert_eq!(country("Maroc").map(|it| it.code), Some("MAR"));
        assert_eq!(country("Yemen (North Yemen)").map(|it| it.code), Some("YEM"));
        for none in ["", "x", "ml", "999", "NATO", "Congo", "12"] {
            assert_eq!(country(none), None, "{none}");
        }
    }

    #[test]
    fn a_cell_holds_one_or_several() {
        for (cell, wanted) in [
            ("Mali", "MLI"),
            ("MAR; MLI", "MAR MLI"),
            ("Mali, Niger and Burkina Faso", "MLI NER BFA"),
            ("Bosnia and Herzegovina and Mali", "BIH MLI"),
            ("Korea, Republic of", "KOR"),
            ("Maroc et Mali", "MAR MLI"),
            ("Mali / Niger", "MLI NER"),
            ("NATO; Mali", "“NATO” MLI"),
            ("Research and Development", "“Research and Development”"),
            ("Mali, European Union", "MLI “European Union”"),
            ("China, Republic of", "“China, Republic of”"),
            (" - ", ""),
        ] {
            assert_eq!(codes(cell).join(" "), wanted, "{cell}");
        }
    }
}
