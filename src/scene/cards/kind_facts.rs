//! What matters for a kind of event beyond what all have: signatories and entry into force, trainees
//! and their unit, items and quantities.
//!
//! Owns the keys by which a file states them: claims on them, or keys of the event that version 1 has no
//! field for (`docs/event-file.md` lists them). What a card shows so is not shown again elsewhere.

use serde_json::Value;

use super::evidence::value_words;
use super::parts::{Parts, apart};
use super::{Block, Entry, Piece, Wording, called};
use crate::model::{CodeList, Kind, When};
use crate::query::PartyIx;
use crate::say;
use crate::scene::{counts, sentence_case};
use crate::time::{EventDate, length};
use crate::words::{Said, comma};

/// A fact of a kind: its name, the keys that state it, and whether it is missed where it is not stated.
struct Fact(Said, &'static [&'static str], bool);

const AGREEMENT: &[Fact] = &[
    Fact(Said("cards-fact-entry-into-force"), &["entry_into_force"], true),
    Fact(Said("cards-fact-valid-until"), &["valid_until"], false),
    Fact(Said("cards-fact-ratification"), &["ratification"], false),
];
const TRAINING: &[Fact] = &[
    Fact(Said("cards-fact-trainees"), &["trainees"], false),
    Fact(Said("cards-fact-unit"), &["unit"], true),
    Fact(Said("cards-fact-trainer"), &["trainer"], false),
    Fact(Said("cards-fact-duration"), &["duration"], false),
    Fact(Said("cards-fact-trained-in-total"), &["trained_total"], false),
];
const EXERCISE: &[Fact] = &[
    Fact(Said("cards-fact-name"), &["exercise"], false),
    Fact(Said("cards-fact-forces"), &["forces"], true),
    Fact(Said("cards-fact-unit"), &["unit"], false),
    Fact(Said("cards-fact-scenario"), &["scenario"], false),
    Fact(Said("cards-fact-duration"), &["duration"], false),
];
const DELIVERY: &[Fact] = &[
    Fact(Said("cards-fact-items"), &["items"], true),
    Fact(Said("cards-fact-value"), &["value"], false),
    Fact(Said("cards-fact-terms"), &["terms"], false),
];
const DEPLOYMENT: &[Fact] = &[
    Fact(Said("cards-fact-personnel"), &["personnel"], false),
    Fact(Said("cards-fact-unit"), &["unit"], true),
    Fact(Said("cards-fact-mandate"), &["mandate"], true),
    Fact(Said("cards-fact-duration"), &["duration"], false),
];
const STATEMENT: &[Fact] = &[
    Fact(Said("cards-fact-channel"), &["channel"], false),
    Fact(Said("cards-fact-occasion"), &["occasion"], false),
];
const RECOGNITION: &[Fact] = &[
    Fact(Said("cards-fact-subject"), &["subject"], false),
    Fact(Said("cards-fact-form"), &["form"], false),
];

fn facts_of(kind: &Kind) -> &'static [Fact] {
    match kind {
        Kind::Agreement => AGREEMENT,
        Kind::Training => TRAINING,
        Kind::Exercise => EXERCISE,
        Kind::Delivery => DELIVERY,
        Kind::Deployment => DEPLOYMENT,
        Kind::Statement => STATEMENT,
        Kind::Recognition => RECOGNITION,
        _ => &[],
    }
}

/// Whether the card of a kind shows a key by itself.
pub(super) fn is_fact_of(kind: &Kind, key: &str) -> bool {
    facts_of(kind).iter().any(|fact| fact.1.contains(&key))
}

/// The name of the section with the facts of a kind.
fn the_kind(kind: &Kind) -> String {
    match kind {
        Kind::Agreement => say!("cards-the-agreement").to_owned(),
        Kind::Training => say!("cards-the-training").to_owned(),
        Kind::Exercise => say!("cards-the-exercise").to_owned(),
        Kind::Delivery => say!("cards-the-delivery").to_owned(),
        Kind::Deployment => say!("cards-the-deployment").to_owned(),
        Kind::Statement => say!("cards-the-statement").to_owned(),
        Kind::Recognition => say!("cards-the-recognition").to_owned(),
        other => CodeList::label(other),
    }
}

impl Parts<'_> {
    /// Facts of the kind, with what sources differ on among them; and the names of those not stated.
    pub(super) fn kind_facts(&self) -> (Vec<Block>, Vec<&'static str>) {
        let kind = &self.event.kind;
        let mut rows = self.by_parties();
        let (mut differ, mut missing) = (Vec::new(), Vec::new());
        for Fact(name, keys, missed) in facts_of(kind) {
            let name = name.words();
            let contested = keys.iter().find_map(|key| self.contested(key));
            let found: Vec<Entry> = keys.iter().flat_map(|key| self.stated(name, key)).collect();
            let is_known = rows.iter().any(|row| row.label == name);
            if let Some(mut claims) = contested {
                claims.field = name.to_owned();
                differ.push(Block::Contested(claims));
            } else if !found.is_empty() {
                rows.retain(|row| row.label != name);
                rows.extend(found);
            } else if *missed && !is_known {
                missing.push(name);
            }
        }
        let mut blocks = Vec::new();
        if !(rows.is_empty() && differ.is_empty()) {
            blocks.push(Block::Section(the_kind(kind), None));
        }
        if !rows.is_empty() {
            blocks.push(Block::Entries(rows));
        }
        blocks.extend(differ);
        (blocks, missing)
    }

    /// What parties, delegations and the date say of the kind.
    fn by_parties(&self) -> Vec<Entry> {
        let mut rows = Vec::new();
        let mut row = |label: &str, words: String| {
            let words = Wording::from(words.as_str());
            rows.push(Entry { label: label.to_owned(), words, ..Entry::default() });
        };
        match self.event.kind {
            Kind::Agreement => {
                let names = self.names(&self.with_role(&["signatory"]));
                if !names.is_empty() {
                    row(say!("cards-fact-signatories"), names);
                }
            }
            Kind::Training | Kind::Exercise | Kind::Deployment => {
                let sizes = self.event.delegations.iter().filter_map(|sent| {
                    let people = counts::people(sent.size?);
                    Some(say!(
                        "cards-people-of",
                        people = people,
                        party = self.name_of(&sent.party)
                    ))
                });
                let sizes = sizes.collect::<Vec<_>>().join(comma());
                if !sizes.is_empty() {
                    row(
                        match self.event.kind {
                            Kind::Training => say!("cards-fact-trainees"),
                            Kind::Exercise => say!("cards-fact-forces"),
                            _ => say!("cards-fact-personnel"),
                        },
                        sizes,
                    );
                }
                if let Some(words) = self.duration() {
                    row(say!("cards-fact-duration"), words);
                }
            }
            _ => {}
        }
        rows
    }

    fn names(&self, parties: &[PartyIx]) -> String {
        parties.iter().map(|party| called(self.catalog, *party)).collect::<Vec<_>>().join(comma())
    }

    /// How long it lasted, where the file gives both ends to the day.
    fn duration(&self) -> Option<String> {
        let date = self.event.when.date().filter(|date| date.is_interval() && date.is_sharp())?;
        Some(length(date.earliest()?, date.latest()?))
    }

    /// What the file states under a key, as a claim or as a key of the event.
    fn stated(&self, name: &str, key: &str) -> Vec<Entry> {
        let claims = self.claims.get(key).into_iter().flatten().take(1);
        let claimed = claims.map(|claim| {
            let mut row = self.claim_row(claim, false);
            let date = claim.value.as_str().and_then(|text| EventDate::parse(text).ok());
            if let Some(date) = date {
                row.value = Wording::from(date.words().as_str());
            }
            row.by.extend(row.confidence.map(Piece::plain));
            let details = row.by.into_iter().map(|by| vec![by]).collect();
            Entry { label: name.to_owned(), words: row.value, details, ..Entry::default() }
        });
        let claimed: Vec<Entry> = claimed.collect();
        if !claimed.is_empty() {
            return claimed;
        }
        let Some(value) = self.event.other.get(key) else { return Vec::new() };
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        let mut label = name.to_owned();
        let rows = values.iter().map(|value| Entry {
            label: std::mem::take(&mut label),
            words: self.item_words(value),
            ..Entry::default()
        });
        rows.collect()
    }

    /// A value in words: a date, a text in its languages, or an item with its quantity.
    fn item_words(&self, value: &Value) -> Wording {
        if let Some(text) = value.as_str()
            && let When::Date(date) = When::read(text)
        {
            return Wording::from(date.words().as_str());
        }
        let Some(item) = value.as_object() else { return value_words(value, self.language) };
        let name = item.get("name").or_else(|| item.get("item"));
        let Some(name) = name else { return value_words(value, self.language) };
        let mut words = value_words(name, self.language).get(None).to_owned();
        let amount = ["quantity", "unit"].iter().filter_map(|key| item.get(*key));
        let amount: Vec<String> = amount
            .map(|value| match value.as_u64() {
                Some(number) => counts::grouped(number),
                None => value_words(value, self.language).get(None).to_owned(),
            })
            .collect();
        if !amount.is_empty() {
            words = say!("colon", name = apart(&words), value = amount.join(" "));
        }
        for (key, value) in item {
            if !matches!(key.as_str(), "name" | "item" | "quantity" | "unit") {
                let value = value_words(value, self.language);
                words.push_str(" · ");
                let name = key.replace('_', " ");
                words.push_str(&say!("colon", name = name, value = value.get(None)));
            }
        }
        Wording::from(sentence_case(&words).as_str())
    }
}
