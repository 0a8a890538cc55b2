//! The filter as the user changes it, step by step.

use std::collections::BTreeSet;

use crate::query::{Field, Filter, PartyMode, Period};

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
    /// Want a value of a field, or let go of it.
    Toggle(Field, String),
    /// Leave out a value of a field, or let go of it.
    Exclude(Field, String),
    /// Show only events that bring exactly these parties together.
    OnlyParties(Vec<String>),
    /// How several parties combine.
    SetPartyMode(PartyMode),
    /// The period that events lie in.
    SetPeriod(Option<Period>),
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
            FilterCommand::Toggle(field, value) => {
                let choice = filter.fields.entry(field).or_default();
                choice.not.remove(&value);
                toggle(&mut choice.only, value);
            }
            FilterCommand::Exclude(field, value) => {
                let choice = filter.fields.entry(field).or_default();
                choice.only.remove(&value);
                toggle(&mut choice.not, value);
            }
            FilterCommand::OnlyParties(codes) => {
                filter.fields.entry(Field::Party).or_default().only = codes.into_iter().collect();
                filter.party_mode = PartyMode::All;
            }
            FilterCommand::SetPartyMode(mode) => filter.party_mode = mode,
            FilterCommand::SetPeriod(period) => filter.period = period,
            FilterCommand::SetAfter(date) => filter.after = date,
            FilterCommand::SetBefore(date) => filter.before = date,
            FilterCommand::SetMergeMirrored(merge) => filter.merge_mirrored = merge,
            FilterCommand::Clear => *filter = Filter::default(),
            FilterCommand::Replace(other) => *filter = other,
        }
        tidy(filter);
        self.filter != before
    }
}

/// Equal filters are written in one way.
pub(super) fn tidy(filter: &mut Filter) {
    filter.fields.retain(|_, choice| !(choice.only.is_empty() && choice.not.is_empty()));
    if filter.only(Field::Party).count() < 2 {
        filter.party_mode = PartyMode::Any;
    }
}

fn toggle<T: Ord>(chosen: &mut BTreeSet<T>, value: T) {
    if !chosen.remove(&value) {
        chosen.insert(value);
    }
}
