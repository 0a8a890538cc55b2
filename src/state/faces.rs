//! What the faces of the relations panel are chosen among: which face, of which time, in which order
//! and colours. Only choices with their names; [`Panels`](super::Panels) keeps what was chosen.

use serde::{Deserialize, Serialize};

use crate::say;

/// The faces of the relations panel.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RelationsFace {
    /// Countries as nodes, ties as edges.
    #[default]
    Graph,
    /// Countries by countries, with how often they met in each field.
    Matrix,
    /// Countries, ties and places on a map.
    Map,
    /// Events over time by kind.
    Activity,
    /// Two periods beside each other.
    Compare,
    /// Measures of the network.
    Measures,
}

impl RelationsFace {
    /// Every face, in the order of their tabs.
    pub const EVERY: [Self; 6] =
        [Self::Graph, Self::Matrix, Self::Map, Self::Activity, Self::Compare, Self::Measures];
}

/// Which time the relations panel speaks of.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// The time on screen.
    #[default]
    Screen,
    /// All of the dataset.
    All,
    /// The time selected on the ruler; on screen where none is.
    Range,
}

/// What the bars of activity say.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActivityMeasure {
    /// How many events.
    #[default]
    Count,
    /// Which part of all in that time: coverage grows over the years, shares do not.
    Share,
    /// How many since the beginning.
    Total,
}

impl ActivityMeasure {
    /// Every measure, in the order of the menu.
    pub const EVERY: [Self; 3] = [Self::Count, Self::Share, Self::Total];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => say!("activity-measure-count"),
            Self::Share => say!("activity-measure-share"),
            Self::Total => say!("activity-measure-total"),
        }
    }
}

/// A measure of a country in the network of ties.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// Events that it takes part in.
    #[default]
    Events,
    /// With how many others it met.
    Degree,
    /// The events of its ties, summed up.
    Strength,
    /// How often it lies between others.
    Betweenness,
    /// How many visits are answered.
    Reciprocity,
    /// With whom it forms a group.
    Community,
}

impl Measure {
    /// Every measure, in the order of the columns.
    pub const EVERY: [Self; 6] = [
        Self::Events,
        Self::Degree,
        Self::Strength,
        Self::Betweenness,
        Self::Reciprocity,
        Self::Community,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Events => say!("measure-events"),
            Self::Degree => say!("measure-degree"),
            Self::Strength => say!("measure-strength"),
            Self::Betweenness => say!("measure-betweenness"),
            Self::Reciprocity => say!("measure-reciprocity"),
            Self::Community => say!("measure-community"),
        }
    }

    /// What it means, in plain words.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Events => say!("measure-meaning-events"),
            Self::Degree => say!("measure-meaning-degree"),
            Self::Strength => say!("measure-meaning-strength"),
            Self::Betweenness => say!("measure-meaning-betweenness"),
            Self::Reciprocity => say!("measure-meaning-reciprocity"),
            Self::Community => say!("measure-meaning-community"),
        }
    }
}

/// What the colour of a tie in the graph says.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TieColour {
    /// Nothing.
    #[default]
    Plain,
    /// The kind that most of its events are of.
    Kind,
}

impl TieColour {
    /// Every choice, in the order of the menu.
    pub const EVERY: [Self; 2] = [Self::Plain, Self::Kind];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => say!("tie-colour-plain"),
            Self::Kind => say!("tie-colour-kind"),
        }
    }
}

/// Which groups are drawn around countries in the graph.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Groups {
    /// None.
    #[default]
    None,
    /// The members of organisations, as the file lists them.
    Organisations,
    /// Communities, as the ties make them.
    Communities,
}

impl Groups {
    /// Every choice, in the order of the menu.
    pub const EVERY: [Self; 3] = [Self::None, Self::Organisations, Self::Communities];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => say!("groups-none"),
            Self::Organisations => say!("groups-organisations"),
            Self::Communities => say!("groups-communities"),
        }
    }
}

/// How two periods are compared.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ComparedAs {
    /// Tie by tie.
    #[default]
    Table,
    /// As a graph, coloured by what became of each tie.
    Graph,
}

impl ComparedAs {
    /// Every choice, in the order of the menu.
    pub const EVERY: [Self; 2] = [Self::Table, Self::Graph];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => say!("compared-as-table"),
            Self::Graph => say!("compared-as-graph"),
        }
    }
}

/// In which order the matrix lists countries.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MatrixOrder {
    /// So that those who meet often stand beside each other.
    #[default]
    Ties,
    /// The busiest first.
    Activity,
    /// By name.
    Name,
    /// By region of the world, so that neighbours stand beside each other.
    Region,
}

impl Scope {
    /// Every scope, in the order of the menu.
    pub const EVERY: [Self; 3] = [Self::Screen, Self::All, Self::Range];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Screen => say!("scope-screen"),
            Self::All => say!("scope-all"),
            Self::Range => say!("scope-range"),
        }
    }

    /// After a number of events: "12 events on screen".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Screen => say!("scope-words-screen"),
            Self::All => say!("scope-words-all"),
            Self::Range => say!("scope-words-range"),
        }
    }
}

impl MatrixOrder {
    /// Every order, as they are listed.
    pub const EVERY: [Self; 4] = [Self::Ties, Self::Activity, Self::Region, Self::Name];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ties => say!("matrix-order-ties"),
            Self::Activity => say!("matrix-order-activity"),
            Self::Region => say!("matrix-order-region"),
            Self::Name => say!("matrix-order-name"),
        }
    }
}
