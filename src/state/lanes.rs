//! Lanes as the user wants them: by what events are grouped, in which order lanes stand, which are
//! pinned, hidden or collapsed.
//!
//! Lanes are named by their codes ("MAR", "MAR+MLI"), so that the arrangement survives another
//! reading of the file and the next start.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::query::Grouping;
use crate::say;

/// The order of lanes.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LaneOrder {
    /// Closest ties while they can be seen together, by activity beyond that.
    #[default]
    Automatic,
    /// Lanes that share events near each other, so that links stay short.
    Ties,
    /// The busiest first.
    Activity,
    /// By name.
    Name,
    /// By the first event.
    First,
    /// As the user put them.
    Hand,
}

impl LaneOrder {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Automatic, Self::Ties, Self::Activity, Self::Name, Self::First, Self::Hand];

    /// The words that a reader sees.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Automatic => say!("lane-order-automatic"),
            Self::Ties => say!("lane-order-ties"),
            Self::Activity => say!("lane-order-activity"),
            Self::Name => say!("lane-order-name"),
            Self::First => say!("lane-order-first"),
            Self::Hand => say!("lane-order-hand"),
        }
    }
}

/// What the user did to the lanes of one grouping.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangement {
    /// Lanes that stay at the top, in this order.
    pub pinned: Vec<String>,
    /// Lanes that are not shown.
    pub hidden: BTreeSet<String>,
    /// Lanes that are shown thin, without labels.
    pub collapsed: BTreeSet<String>,
    /// Lanes in the order of [`LaneOrder::Hand`]; others follow.
    pub hand: Vec<String>,
}

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lanes {
    grouping: Grouping,
    order: LaneOrder,
    /// What the filter leaves out is dimmed, and not hidden.
    dims: bool,
    arrangements: BTreeMap<Grouping, Arrangement>,
}

/// What lanes are asked to do; lanes are given by their codes, of the present grouping.
#[derive(Clone, Debug, PartialEq)]
pub enum LanesCommand {
    /// Group events otherwise.
    SetGrouping(Grouping),
    /// Dim what the filter leaves out, or hide it.
    SetDims(bool),
    /// Order lanes otherwise.
    SetOrder(LaneOrder),
    /// Keep a lane at the top, or let it go back to its place.
    TogglePin(String),
    /// Take a lane away.
    Hide(String),
    /// Show a hidden lane again.
    Show(String),
    /// Show all hidden lanes again.
    ShowAll,
    /// Show a lane thin, or at its full height again.
    ToggleCollapse(String),
    /// Put a lane elsewhere: the order in which all lanes then stand, by hand.
    Arrange(Vec<String>),
    /// Lanes as they were on another day.
    Replace(Box<Lanes>),
}

impl Lanes {
    /// By what events are grouped.
    #[must_use]
    pub fn grouping(&self) -> Grouping {
        self.grouping
    }

    /// The order of lanes.
    #[must_use]
    pub fn order(&self) -> LaneOrder {
        self.order
    }

    /// Whether what the filter leaves out is dimmed, and not hidden.
    #[must_use]
    pub fn dims(&self) -> bool {
        self.dims
    }

    /// What was done to the lanes of the present grouping.
    #[must_use]
    pub fn arrangement(&self) -> Option<&Arrangement> {
        self.arrangements.get(&self.grouping)
    }

    /// Returns whether events are grouped otherwise now.
    pub(super) fn apply(&mut self, command: LanesCommand) -> bool {
        let before = self.grouping;
        match command {
            LanesCommand::SetGrouping(grouping) => self.grouping = grouping,
            LanesCommand::SetDims(dims) => self.dims = dims,
            LanesCommand::SetOrder(order) => self.order = order,
            LanesCommand::TogglePin(lane) => toggle(&mut self.own().pinned, lane),
            LanesCommand::Hide(lane) => {
                let own = self.own();
                own.pinned.retain(|pinned| *pinned != lane);
                own.hidden.insert(lane);
            }
            LanesCommand::Show(lane) => {
                self.own().hidden.remove(&lane);
            }
            LanesCommand::ShowAll => self.own().hidden.clear(),
            LanesCommand::ToggleCollapse(lane) => {
                let own = self.own();
                if !own.collapsed.remove(&lane) {
                    own.collapsed.insert(lane);
                }
            }
            LanesCommand::Arrange(order) => {
                self.own().hand = order;
                self.order = LaneOrder::Hand;
            }
            LanesCommand::Replace(lanes) => *self = *lanes,
        }
        self.grouping != before
    }

    fn own(&mut self) -> &mut Arrangement {
        self.arrangements.entry(self.grouping).or_default()
    }
}

fn toggle(list: &mut Vec<String>, value: String) {
    match list.iter().position(|known| *known == value) {
        Some(place) => drop(list.remove(place)),
        None => list.push(value),
    }
}

#[cfg(test)]
mod tests {
    use super::{LaneOrder, Lanes, LanesCommand};
    use crate::query::Grouping;

    #[test]
    fn each_grouping_keeps_what_was_done_to_its_lanes() {
        let mut lanes = Lanes::default();
        assert!(!lanes.apply(LanesCommand::Hide("MAR".to_owned())));
        assert!(lanes.apply(LanesCommand::SetGrouping(Grouping::Kind)));
        assert!(lanes.arrangement().is_none());
        lanes.apply(LanesCommand::SetGrouping(Grouping::Country));
        assert!(lanes.arrangement().is_some_and(|own| own.hidden.contains("MAR")));
        lanes.apply(LanesCommand::ShowAll);
        assert!(lanes.arrangement().is_some_and(|own| own.hidden.is_empty()));
    }

    #[test]
    fn a_hidden_lane_is_not_pinned_and_moving_one_is_an_order_by_hand() {
        let mut lanes = Lanes::default();
        lanes.apply(LanesCommand::TogglePin("MAR".to_owned()));
        lanes.apply(LanesCommand::Hide("MAR".to_owned()));
        assert!(lanes.arrangement().is_some_and(|own| own.pinned.is_empty()));
        lanes.apply(LanesCommand::Arrange(vec!["MLI".to_owned()]));
        assert_eq!(lanes.order(), LaneOrder::Hand);
        let kept = serde_json::to_string(&lanes).expect("writes");
        assert_eq!(serde_json::from_str::<Lanes>(&kept).expect("reads"), lanes);
    }
}
