//! Parties: the countries, former states and organisations that events bring together.
//!
//! Owns the matching of a written code to one party (alpha-2 and alpha-3 are the same country).

use std::collections::HashMap;

use super::PartyIx;
use crate::model::country;
use crate::model::{Dataset, Organisation};

/// What sort of party it is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum PartyKind {
    /// A state or territory of ISO 3166-1.
    Country,
    /// A state of ISO 3166-3.
    FormerState,
    /// An organisation of the file.
    Organisation,
    /// A name that the tables do not know, kept as written.
    Unknown,
    /// Stands for the parties of events that name none, so that these have a lane, too.
    Unstated,
}

/// A party with its display form.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// The canonical code: ISO alpha-3, ISO 3166-3 alpha-4, the organisation's id, or as written.
    pub code: String,
    /// Name as shown, in English.
    pub name: String,
    /// Further names, to search by.
    pub other_names: Vec<String>,
    /// What sort it is.
    pub kind: PartyKind,
    /// ISO alpha-2 code of its flag, if it has one in the atlas.
    pub flag: Option<&'static str>,
}

impl Party {
    /// All its names in one text, parted by spaces.
    #[must_use]
    pub fn all_names(&self) -> String {
        format!("{} {}", self.name, self.other_names.join(" "))
    }
}

/// All parties of a dataset, found by any way of writing them.
#[derive(Debug, Default)]
pub(super) struct PartyTable {
    parties: Vec<Party>,
    by_written: HashMap<String, PartyIx>,
    organisations: HashMap<String, Party>,
}

impl PartyTable {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let organisations =
            dataset.organisations.iter().map(|found| (found.id.clone(), of_organisation(found)));
        Self { organisations: organisations.collect(), ..Self::default() }
    }

    pub(super) fn all(&self) -> &[Party] {
        &self.parties
    }

    pub(super) fn find(&self, written: &str) -> Option<PartyIx> {
        self.by_written.get(written).copied()
    }

    /// The party for what the file writes; a new number if it was not met before.
    pub(super) fn number(&mut self, written: &str) -> PartyIx {
        if let Some(known) = self.find(written) {
            return known;
        }
        let party = self.resolve(written);
        let number = self.find(&party.code).unwrap_or_else(|| {
            let next = PartyIx(u32::try_from(self.parties.len()).unwrap_or(u32::MAX));
            self.by_written.insert(party.code.clone(), next);
            self.parties.push(party);
            next
        });
        self.by_written.insert(written.to_owned(), number);
        number
    }

    /// What stands for the parties of events that name none.
    pub(super) fn unstated(&mut self) -> PartyIx {
        const CODE: &str = "(none)";
        if let Some(known) = self.find(CODE) {
            return known;
        }
        let number = PartyIx(u32::try_from(self.parties.len()).unwrap_or(u32::MAX));
        self.by_written.insert(CODE.to_owned(), number);
        self.parties.push(Party {
            code: CODE.to_owned(),
            name: "No party stated".to_owned(),
            other_names: Vec::new(),
            kind: PartyKind::Unstated,
            flag: None,
        });
        number
    }

    fn resolve(&self, written: &str) -> Party {
        if let Some(organisation) = self.organisations.get(written) {
            return organisation.clone();
        }
        let Some(found) = country::by_code(written) else {
            return Party {
                code: written.to_owned(),
                name: written.to_owned(),
                other_names: Vec::new(),
                kind: PartyKind::Unknown,
                flag: None,
            };
        };
        let mut other_names = vec![found.fr.to_owned(), found.ar.to_owned()];
        other_names.extend(found.aliases.iter().map(|&alias| alias.to_owned()));
        let former = found.former.is_some();
        Party {
            code: found.code.to_owned(),
            name: found.en.to_owned(),
            other_names,
            kind: if former { PartyKind::FormerState } else { PartyKind::Country },
            flag: found.flag_code(),
        }
    }
}

fn of_organisation(organisation: &Organisation) -> Party {
    let full = organisation.name.get("en").to_owned();
    let short = organisation.short.as_ref().map(|short| short.get("en").to_owned());
    let mut other_names: Vec<String> = organisation.name.all().map(str::to_owned).collect();
    other_names.retain(|name| Some(name) != short.as_ref());
    Party {
        code: organisation.id.clone(),
        name: short.unwrap_or(full),
        other_names,
        kind: PartyKind::Organisation,
        flag: None,
    }
}
