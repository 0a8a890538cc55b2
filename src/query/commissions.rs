//! Numbers of commissions: those of the file in its order, then ids that events name without one.

use std::collections::HashMap;

use crate::model::Dataset;

/// Number of a commission.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommissionIx(pub u32);

impl CommissionIx {
    /// As a position in a slice.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// All commissions by id; the first of duplicates wins.
#[derive(Debug, Default)]
pub(super) struct CommissionTable {
    ids: Vec<String>,
    by_id: HashMap<String, CommissionIx>,
}

impl CommissionTable {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut table = Self::default();
        for commission in &dataset.commissions {
            // A duplicate takes a number, too, so that numbers are places in the file's list.
            let number = CommissionIx(table.ids.len() as u32);
            table.ids.push(commission.id.clone());
            table.by_id.entry(commission.id.clone()).or_insert(number);
        }
        table
    }

    pub(super) fn find(&self, id: &str) -> Option<CommissionIx> {
        self.by_id.get(id).copied()
    }

    pub(super) fn number(&mut self, id: &str) -> CommissionIx {
        self.find(id).unwrap_or_else(|| {
            let number = CommissionIx(self.ids.len() as u32);
            self.ids.push(id.to_owned());
            self.by_id.insert(id.to_owned(), number);
            number
        })
    }

    pub(super) fn id(&self, commission: CommissionIx) -> Option<&str> {
        self.ids.get(commission.index()).map(String::as_str)
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }
}
