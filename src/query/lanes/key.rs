//! What a lane is of, and by what events are grouped into lanes.

use serde::{Deserialize, Serialize};

use crate::query::{CommissionIx, PartyIx};
use crate::say;

/// By what events are grouped.
#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Grouping {
    /// A lane for each country and other party: the lifeline view.
    #[default]
    Country,
    /// A lane for each two parties that take part together.
    Pair,
    /// A lane for each kind of event.
    Kind,
    /// A lane for each commission or other series.
    Commission,
    /// A lane for each person whom an event names.
    Person,
    /// A lane for each organisation that takes part or that a member of takes part in.
    Organisation,
    /// One lane for everything.
    None,
}

impl Grouping {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Country,
        Self::Pair,
        Self::Kind,
        Self::Commission,
        Self::Person,
        Self::Organisation,
        Self::None,
    ];

    /// The words that a reader sees: "Group: country".
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Country => say!("grouping-country"),
            Self::Pair => say!("grouping-pair"),
            Self::Kind => say!("grouping-kind"),
            Self::Commission => say!("grouping-commission"),
            Self::Person => say!("grouping-person"),
            Self::Organisation => say!("grouping-organisation"),
            Self::None => say!("grouping-none"),
        }
    }

    /// A name for the command line and for settings, without blanks.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Pair => "pair",
            Self::Kind => "kind",
            Self::Commission => "commission",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::None => "none",
        }
    }
}

impl LaneKey {
    /// A number that no other key of the same grouping has; `None`: there is none that is small.
    pub(super) fn number(self) -> Option<usize> {
        Some(match self {
            Self::Party(PartyIx(number))
            | Self::Kind(number)
            | Self::Commission(CommissionIx(number))
            | Self::Person(number)
            | Self::Organisation(number) => number as usize + 1,
            Self::All | Self::Rest => 0,
            Self::Pair(..) => return None,
        })
    }
}

/// What a lane is of.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneKey {
    /// A country or other party.
    Party(PartyIx),
    /// Two parties, the lower number first; one party twice: events that it has alone.
    Pair(PartyIx, PartyIx),
    /// A kind, by its place among the kinds of the dataset: listed ones first.
    Kind(u32),
    /// A commission or other series.
    Commission(CommissionIx),
    /// A person, by its place among the people of the dataset: those of the file's list first.
    Person(u32),
    /// An organisation, by its place in the file's list.
    Organisation(u32),
    /// Everything.
    All,
    /// Events that name nothing to group by.
    Rest,
}
