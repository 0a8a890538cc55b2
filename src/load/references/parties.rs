//! Words for parties that are neither a country nor an organisation of the file.

use super::{At, Check, Known};
use crate::load::codes;
use crate::load::report::Words;
use crate::load::value::short;
use crate::model::country::{self, Country};

impl Check<'_, '_> {
    /// Reports an unknown party. True if it is a country code in small letters.
    pub(super) fn party(&mut self, at: &At<'_>, party: &str, known: &Known<'_>) -> bool {
        if let Some(country) = in_capitals(party) {
            self.report_at(codes::COUNTRY_CODE_CASE, at, || {
                let code = party.to_ascii_uppercase();
                (
                    format!("The country code “{party}” stands in small letters. It was read as {code} ({}).", country.en),
                    format!("Write \"{code}\"."),
                )
            });
            return true;
        }
        if !self.ctx.report.lists(codes::UNKNOWN_COUNTRY) {
            self.ctx.report.add(codes::UNKNOWN_COUNTRY, None, |_| Words::default());
            return false;
        }
        let hint = self.hint(party, known);
        self.report_at(codes::UNKNOWN_COUNTRY, at, || {
            let party = short(party);
            (
                format!("“{party}” is neither the code of a country nor an organisation of this file. It is shown by this name, without a flag."),
                hint,
            )
        });
        false
    }

    fn hint(&mut self, party: &str, known: &Known<'_>) -> String {
        if let Some(hint) = self.countries.get(party) {
            return hint.clone();
        }
        let organisation = self.nearest(party, &known.organisations);
        let countries = match (organisation, country::by_name(party)) {
            (Some(id), _) if id.eq_ignore_ascii_case(party) => Vec::new(),
            (_, Some(country)) => vec![country],
            _ => country::suggest(party),
        };
        let organisation = organisation.map(|id| format!("the organisation “{id}”"));
        let meant: Vec<String> =
            organisation.into_iter().chain(countries.into_iter().map(named)).collect();
        let hint = match meant.as_slice() {
            [] => format!(
                "Write the code of a country (three capital letters, such as MLI for Mali), or add an organisation with the id “{}” to `organisations`.",
                short(party)
            ),
            [one] => format!("Did you mean {one}?"),
            [first @ .., last] => format!("Did you mean {} or {last}?", first.join(", ")),
        };
        self.countries.insert(party.to_owned(), hint.clone());
        hint
    }
}

fn named(country: &Country) -> String {
    format!("{} ({})", country.code, country.en)
}

/// The country whose code this is but for its small letters.
pub(super) fn in_capitals(party: &str) -> Option<&'static Country> {
    if !(2..=4).contains(&party.len()) || !party.bytes().any(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    country::by_code(&party.to_ascii_uppercase())
}
