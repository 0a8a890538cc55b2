//! Words for parties that are neither a country's code nor an organisation of the file, and which of
//! them are countries all the same: a code in small letters, a whole name.

use std::collections::HashMap;

use compact_str::{CompactString, ToCompactString};

use super::{At, Check, Known};
use crate::load::codes;
use crate::load::outline::LISTS;
use crate::load::report::Words;
use crate::load::value::short;
use crate::model::country::{self, Country};
use crate::model::{Organisation, Text};
use crate::say;
use crate::words::language;

/// How a party should have been written.
pub(in crate::load) struct Corrected {
    /// The code of the country.
    pub code: CompactString,
    country: &'static Country,
    /// What stands there is a name, which has to be kept, and not the code in small letters.
    pub is_by_name: bool,
}

/// What became of each party that was looked at, as written; none: it is not known.
pub(super) type Corrections = HashMap<String, Option<Corrected>>;

/// Ids and names of the organisations, in small letters, each with the id.
pub(super) fn spoken(organisations: &[Organisation]) -> HashMap<String, String> {
    let mut spoken = HashMap::new();
    for organisation in organisations {
        let names = std::iter::once(&organisation.name).chain(&organisation.short);
        for name in names.flat_map(Text::all).chain([organisation.id.as_str()]) {
            spoken.entry(name.to_lowercase()).or_insert_with(|| organisation.id.clone());
        }
    }
    spoken
}

impl Check<'_, '_> {
    /// The country that an unknown party is, if it is one.
    pub(super) fn correction(&mut self, party: &str) -> Option<&Corrected> {
        if !self.corrections.contains_key(party) {
            let corrected = in_capitals(party).or_else(|| self.by_name(party));
            self.corrections.insert(party.to_owned(), corrected);
        }
        self.corrections.get(party)?.as_ref()
    }

    /// The country with this name; none if an organisation of the file is called so, too.
    fn by_name(&self, name: &str) -> Option<Corrected> {
        let country = country::by_sole_name(name)?;
        let is_free = !self.organisation_names.contains_key(&name.to_lowercase());
        let code = CompactString::const_new(country.code);
        is_free.then_some(Corrected { code, country, is_by_name: true })
    }

    /// Reports an unknown party. True if it is a country that is to be written by its code.
    pub(super) fn party(&mut self, at: &At<'_>, party: &str, known: &Known<'_>) -> bool {
        if let Some(Corrected { code, country, is_by_name }) = self.correction(party) {
            let (code, name, is_by_name) =
                (code.clone(), country.name(language().tag()), *is_by_name);
            if is_by_name {
                let is_of_event = at.list == LISTS[5] && at.found.path.starts_with("parties");
                self.report_at(codes::COUNTRY_NAME, at, || {
                    let written = short(party);
                    let code = code.as_str();
                    let hint = if is_of_event {
                        say!("found-country-name-keeps", code = code, written = &written)
                    } else {
                        say!("found-country-name-hint", code = code)
                    };
                    (
                        say!("found-country-name", written = &written, code = code, country = name),
                        hint,
                    )
                });
            } else {
                self.report_at(codes::COUNTRY_CODE_CASE, at, || {
                    (
                        say!(
                            "found-country-case",
                            written = party,
                            code = code.as_str(),
                            country = name
                        ),
                        say!("found-country-case-hint", code = code.as_str()),
                    )
                });
            }
            return true;
        }
        if !self.ctx.report.lists(codes::UNKNOWN_COUNTRY) {
            self.ctx.report.add(codes::UNKNOWN_COUNTRY, None, |_| Words::default());
            return false;
        }
        let hint = self.hint(party, known);
        self.report_at(codes::UNKNOWN_COUNTRY, at, || {
            let party = short(party);
            (say!("found-unknown-party", party = party), hint)
        });
        false
    }

    fn hint(&mut self, party: &str, known: &Known<'_>) -> String {
        if let Some(hint) = self.hints.get(party) {
            return hint.clone();
        }
        let called = self.organisation_names.get(&party.to_lowercase()).cloned();
        let near = self.nearest(party, &known.organisations);
        let organisation = called.or(near);
        let countries = match (&organisation, country::by_sole_name(party)) {
            (Some(id), _) if id.eq_ignore_ascii_case(party) => Vec::new(),
            (_, Some(country)) => vec![country],
            _ => country::suggest(party),
        };
        let organisation = organisation.map(|id| say!("found-party-organisation", id = id));
        let meant: Vec<String> =
            organisation.into_iter().chain(countries.into_iter().map(named)).collect();
        let hint = match meant.as_slice() {
            [] => say!("found-party-hint", id = short(party)),
            [one] => say!("found-party-near", one = one),
            [first @ .., last] => {
                say!("found-party-nears", several = first.join(", "), last = last)
            }
        };
        self.hints.insert(party.to_owned(), hint.clone());
        hint
    }
}

fn named(country: &Country) -> String {
    format!("{} ({})", country.code, country.name(language().tag()))
}

/// The country whose code this is but for its small letters.
fn in_capitals(party: &str) -> Option<Corrected> {
    if !(2..=4).contains(&party.len()) || !party.bytes().any(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    let code = party.to_ascii_uppercase().to_compact_string();
    let country = country::by_code(&code)?;
    Some(Corrected { code, country, is_by_name: false })
}
