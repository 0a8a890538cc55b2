//! What can be called by a name in the palette, and how close a name is to what is typed.

use super::palette::{Does, Entry};
use super::{OpenFile, World};
use crate::model::Text;
use crate::query::{Field, PartyIx, PartyKind, fold_words};
use crate::say;
use crate::state::Target;

/// How close a name is to what is typed; the closest first.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// It is the name.
    Same,
    /// The name begins with it.
    Begins,
    /// Each of its words begins a word of the name.
    Words,
    /// All but a letter or so of it stands in the name.
    Nearly,
    /// It, or what it may be a slip of, stands in a text behind the name.
    Text,
    /// Its letters follow each other in the name, with others between them, or one is wrong.
    Loose,
}

impl Closeness {
    /// Of a name to what is wanted; both are folded.
    pub(super) fn of(name: &str, wanted: &str) -> Self {
        if name == wanted {
            Self::Same
        } else if name.starts_with(wanted) {
            Self::Begins
        } else if wanted.split(' ').all(|word| name.split(' ').any(|it| it.starts_with(word))) {
            Self::Words
        } else {
            Self::Loose
        }
    }
}

/// The names of all entries; some have several.
#[derive(Default)]
pub(super) struct Names {
    folded: Vec<String>,
    /// By place in the list of names.
    entries: Vec<usize>,
}

impl Names {
    /// The names of entries that have one each.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut names = Self::default();
        for (place, entry) in entries.iter().enumerate() {
            names.add(place, [entry.name.as_str()]);
        }
        names
    }

    /// Adds names of the entry at a place.
    pub(super) fn add<'a>(&mut self, entry: usize, names: impl IntoIterator<Item = &'a str>) {
        for name in names {
            let folded = fold_words(name).trim().to_owned();
            if !folded.is_empty() {
                self.folded.push(folded);
                self.entries.push(entry);
            }
        }
    }

    /// All names.
    pub(super) fn folded(&self) -> &[String] {
        &self.folded
    }

    /// The name at a place of the list, and whose it is.
    pub(super) fn get(&self, place: usize) -> Option<(usize, &str)> {
        self.entries.get(place).copied().zip(self.folded.get(place).map(String::as_str))
    }
}

/// Adds countries, organisations, series, people and places of the file, by all their names.
pub(super) fn of_file(
    world: &World<'_>,
    file: &OpenFile,
    entries: &mut Vec<Entry>,
    names: &mut Names,
) {
    let catalog = &file.catalog;
    let mut add = |hint: &str, shown: &str, others: &[&str], does: Does| {
        let others = others.iter().copied().filter(|it| *it != shown);
        names.add(entries.len(), std::iter::once(shown).chain(others));
        entries.push(Entry { name: shown.to_owned(), hint: hint.to_owned(), does });
    };
    for (number, party) in (0u32..).zip(catalog.parties()) {
        let hint = match party.kind {
            PartyKind::Unstated => continue,
            PartyKind::Organisation => say!("palette-organisation"),
            _ => say!("palette-country"),
        };
        let field = Some((Field::Party, party.code.clone()));
        let mut others = vec![party.code.as_str(), party.name.as_str()];
        others.extend(party.other_names.iter().map(String::as_str));
        let does = Does::Dossier(Target::Party(PartyIx(number)), field);
        add(hint, catalog.party_name_in(PartyIx(number), world.language), &others, does);
    }
    let dataset = catalog.dataset();
    let main = |text: &'_ Text| text.get(world.language).to_owned();
    for series in &dataset.commissions {
        let Some(found) = catalog.find_commission(&series.id) else { continue };
        let field = Some((Field::Commission, series.id.clone()));
        let does = Does::Dossier(Target::Commission(found), field);
        add(say!("palette-series"), &main(&series.name), &all(&series.name), does);
    }
    for person in &dataset.people {
        let field = Some((Field::Person, person.id.clone()));
        let does = Does::Dossier(Target::Person(person.id.as_str().into()), field);
        let mut others = all(&person.name);
        others.extend(person.aliases.iter().map(String::as_str));
        add(say!("palette-person"), &main(&person.name), &others, does);
    }
    for organisation in &dataset.organisations {
        // One that takes part in events is among the parties.
        if catalog.find_party(&organisation.id).is_some() {
            continue;
        }
        let does = Does::Dossier(Target::organisation(catalog, &organisation.id), None);
        add(
            say!("palette-organisation"),
            &main(&organisation.name),
            &all(&organisation.name),
            does,
        );
    }
    for place in &dataset.places {
        let field = Some((Field::Place, place.id.clone()));
        let does = Does::Dossier(Target::Place(place.id.as_str().into()), field);
        add(say!("palette-place"), &main(&place.name), &all(&place.name), does);
    }
}

fn all(text: &Text) -> Vec<&str> {
    text.all().collect()
}

#[cfg(test)]
mod tests {
    use super::Closeness;

    #[test]
    fn a_name_is_the_closer_the_more_it_is_as_typed() {
        let of = |name| Closeness::of(name, "mali");
        assert_eq!(of("mali"), Closeness::Same);
        assert_eq!(of("malian armed forces"), Closeness::Begins);
        assert_eq!(of("morocco mali joint commission"), Closeness::Words);
        assert_eq!(of("somalia"), Closeness::Loose);
        assert_eq!(Closeness::of("royal palace rabat", "rab pal"), Closeness::Words);
        assert!(Closeness::Nearly < Closeness::Text && Closeness::Text < Closeness::Loose);
    }
}
