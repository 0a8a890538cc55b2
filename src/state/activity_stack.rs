//! By what the bars of activity are stacked.

use serde::{Deserialize, Serialize};

use crate::query::Stacked;
use crate::say;

/// By what the bars of activity are stacked.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActivityStack {
    /// Kinds of events.
    #[default]
    Kind,
    /// The busiest countries.
    Country,
    /// The busiest pairs of countries.
    Pair,
}

impl ActivityStack {
    /// Every choice, in the order of the menu.
    pub const EVERY: [Self; 3] = [Self::Kind, Self::Country, Self::Pair];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => say!("activity-stack-kind"),
            Self::Country => say!("activity-stack-country"),
            Self::Pair => say!("activity-stack-pair"),
        }
    }

    /// The lanes that are stacked; `None`: kinds need none.
    #[must_use]
    pub fn lanes(self) -> Option<Stacked> {
        match self {
            Self::Kind => None,
            Self::Country => Some(Stacked::Country),
            Self::Pair => Some(Stacked::Pair),
        }
    }
}
