//! The filter as the user changes it, step by step.

use std::collections::BTreeSet;

use crate::query::{Evidence, Filter, PartyMode};

/// The filter, and the number of its changes.
#[derive(Clone, Debug, Default)]
pub struct FilterState {
    filter: Filter,
}

/// What the filter is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum FilterCommand {
    /// The words to search for.
    SetText(String),
    /// Choose a kind, by code, or let go of it.
    ToggleKind(String),
    /// Choose a party, by code, or let go of it.
    ToggleParty(String),
    /// Show only events that bring exactly these parties together.
    OnlyParties(Vec<String>),
    /// How several parties combine.
    SetPartyMode(PartyMode),
    /// Choose a status, by code (empty: not stated), or let go of it.
    ToggleStatus(String),
    /// Choose a mark of evidence, or let go of it.
    ToggleEvidence(Evidence),
    /// Choose an area, by code, or let go of it.
    ToggleArea(String),
    /// Leave out what ended before this EDTF date.
    SetAfter(Option<String>),
    /// Leave out what started after this EDTF date.
    SetBefore(Option<String>),
    /// Show visits that are recorded twice once, or as they are recorded.
    SetMergeMirrored(bool),
    /// Let everything through.
    Clear,
    /// Another filter as a whole.
    Replace(Filter),
}

impl FilterState {
    /// The filter.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Returns whether the filter is another one now.
    pub(super) fn apply(&mut self, command: FilterCommand) -> bool {
        let before = self.filter.clone();
        let filter = &mut self.filter;
        match command {
            FilterCommand::SetText(text) => filter.text = text,
            FilterCommand::ToggleKind(code) => toggle(&mut filter.kinds, code),
            FilterCommand::ToggleParty(code) => toggle_party(filter, code),
            FilterCommand::OnlyParties(codes) => {
                filter.parties = codes;
                filter.party_mode = PartyMode::All;
            }
            FilterCommand::SetPartyMode(mode) => filter.party_mode = mode,
            FilterCommand::ToggleStatus(code) => toggle(&mut filter.statuses, code),
            FilterCommand::ToggleEvidence(mark) => toggle(&mut filter.evidence, mark),
            FilterCommand::ToggleArea(code) => toggle(&mut filter.areas, code),
            FilterCommand::SetAfter(date) => filter.after = date,
            FilterCommand::SetBefore(date) => filter.before = date,
            FilterCommand::SetMergeMirrored(merge) => filter.merge_mirrored = merge,
            FilterCommand::Clear => *filter = Filter::default(),
            FilterCommand::Replace(other) => *filter = other,
        }
        self.filter != before
    }
}

fn toggle<T: Ord>(chosen: &mut BTreeSet<T>, value: T) {
    if !chosen.remove(&value) {
        chosen.insert(value);
    }
}

fn toggle_party(filter: &mut Filter, code: String) {
    match filter.parties.iter().position(|chosen| *chosen == code) {
        Some(place) => drop(filter.parties.remove(place)),
        None => filter.parties.push(code),
    }
    if filter.parties.len() < 2 {
        filter.party_mode = PartyMode::Any;
    }
}
