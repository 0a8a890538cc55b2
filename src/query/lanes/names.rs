//! What a lane is called: its name for a reader, its code for what is kept, its flags.

use smallvec::SmallVec;

use super::{Grouping, LaneIndex, LaneIx, LaneKey};
use crate::model::{CodeList, Kind};
use crate::query::{Catalog, PartyIx};
use crate::say;

impl LaneIndex {
    /// The name of a lane in `language`: "Morocco", "Mali – Morocco", "Visit".
    #[must_use]
    pub fn name(&self, catalog: &Catalog, lane: LaneIx, language: &str) -> String {
        let Some(key) = self.key(lane) else { return String::new() };
        match key {
            LaneKey::Party(party) => catalog.party_name_in(party, language).to_owned(),
            LaneKey::Pair(one, other) if one == other => {
                say!("lane-alone", party = catalog.party_name_in(one, language))
            }
            LaneKey::Pair(one, other) => {
                // In the order of the flags, which is the same in every language.
                let turned = catalog.party_name(one) > catalog.party_name(other);
                let (first, second) = if turned { (other, one) } else { (one, other) };
                let name = |party| catalog.party_name_in(party, language);
                format!("{} – {}", name(first), name(second))
            }
            LaneKey::Kind(number) => Kind::from(self.written(number)).label(),
            LaneKey::Commission(commission) => {
                let id = catalog.commission_id(commission).unwrap_or_default();
                let known = catalog.commission(id).map(|known| known.name.get(language));
                known.unwrap_or(id).to_owned()
            }
            LaneKey::Person(number) => {
                catalog.person_name(self.written(number), language).to_owned()
            }
            LaneKey::Organisation(number) => {
                let found = catalog.dataset().organisations.get(number as usize);
                let name = found.map(|known| known.short.as_ref().unwrap_or(&known.name));
                name.map_or("?", |name| name.get(language)).to_owned()
            }
            LaneKey::All => say!("lane-all").to_owned(),
            LaneKey::Rest => self.rest().to_owned(),
        }
    }

    /// A code that stays the same from one reading of the file to the next: "MAR", "MAR+MLI".
    #[must_use]
    pub fn code(&self, catalog: &Catalog, lane: LaneIx) -> String {
        let party = |party: PartyIx| catalog.party(party).map_or("?", |party| party.code.as_str());
        match self.key(lane) {
            Some(LaneKey::Party(one)) => party(one).to_owned(),
            Some(LaneKey::Pair(one, other)) => {
                let (one, other) = (party(one), party(other));
                format!("{}+{}", one.min(other), one.max(other))
            }
            Some(LaneKey::Kind(number) | LaneKey::Person(number)) => {
                self.written(number).to_owned()
            }
            Some(LaneKey::Commission(commission)) => {
                catalog.commission_id(commission).unwrap_or_default().to_owned()
            }
            Some(LaneKey::Organisation(number)) => {
                let found = catalog.dataset().organisations.get(number as usize);
                found.map_or_else(String::new, |known| known.id.clone())
            }
            Some(LaneKey::All) => "*".to_owned(),
            Some(LaneKey::Rest) | None => String::new(),
        }
    }

    /// ISO alpha-2 codes of the flags beside a lane's name.
    #[must_use]
    pub fn flags(&self, catalog: &Catalog, lane: LaneIx) -> SmallVec<[Option<&'static str>; 2]> {
        let flag = |party: PartyIx| catalog.party(party).and_then(|party| party.flag);
        match self.key(lane) {
            Some(LaneKey::Party(party)) => SmallVec::from_slice(&[flag(party)]),
            Some(LaneKey::Pair(one, other)) if one == other => SmallVec::from_slice(&[flag(one)]),
            Some(LaneKey::Pair(one, other)) => {
                let turned = catalog.party_name(one) > catalog.party_name(other);
                let (one, other) = if turned { (other, one) } else { (one, other) };
                SmallVec::from_slice(&[flag(one), flag(other)])
            }
            Some(LaneKey::Person(number)) => {
                let person = catalog.person(self.written(number));
                let country = person.and_then(|person| person.country.as_deref());
                let known = country.and_then(crate::model::country::by_code);
                known.map(|known| SmallVec::from_slice(&[known.flag_code()])).unwrap_or_default()
            }
            Some(LaneKey::Commission(commission)) => {
                let id = catalog.commission_id(commission).unwrap_or_default();
                let parties = catalog.commission(id).map_or(&[][..], |known| &known.parties);
                let found = parties.iter().filter_map(|code| catalog.find_party(code));
                let flags: SmallVec<[Option<&'static str>; 2]> = found.map(flag).take(3).collect();
                // The flags of many say nothing about one.
                if flags.len() > 2 { SmallVec::new() } else { flags }
            }
            _ => SmallVec::new(),
        }
    }

    /// The kind that a lane is of, if lanes are kinds.
    #[must_use]
    pub fn kind_of(&self, lane: LaneIx) -> Option<Kind> {
        match self.key(lane)? {
            LaneKey::Kind(number) => Some(Kind::from(self.written(number))),
            _ => None,
        }
    }

    fn written(&self, number: u32) -> &str {
        self.written.get(number as usize).map_or("?", String::as_str)
    }

    fn rest(&self) -> &'static str {
        match self.grouping() {
            Grouping::Country | Grouping::Pair => say!("lane-no-party"),
            Grouping::Kind => say!("lane-no-kind"),
            Grouping::Commission => say!("lane-no-commission"),
            Grouping::Person => say!("lane-no-person"),
            Grouping::Organisation => say!("lane-no-organisation"),
            Grouping::None => say!("lane-all"),
        }
    }
}
