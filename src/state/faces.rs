//! What the faces of the relations panel are chosen among: which face, of which time, in which order
//! and colours. Only choices with their names; [`Panels`](super::Panels) keeps what was chosen.

use serde::{Deserialize, Serialize};

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
            Self::Count => "events",
            Self::Share => "share of all",
            Self::Total => "running total",
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
            Self::Events => "events",
            Self::Degree => "degree",
            Self::Strength => "strength",
            Self::Betweenness => "betweenness",
            Self::Reciprocity => "reciprocity",
            Self::Community => "community",
        }
    }

    /// What it means, in plain words.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Events => "How many events the country takes part in.",
            Self::Degree => "Degree: with how many other countries it met at least once.",
            Self::Strength => {
                "Strength: the events of all its ties, summed up. A meeting with five others counts five times."
            }
            Self::Betweenness => {
                "Betweenness: of all pairs of other countries, which part is joined in the fewest steps over this one. High: a go-between. It says who met whom, not who mediates."
            }
            Self::Reciprocity => {
                "Reciprocity: which part of the visits it made or received is answered by one the other way."
            }
            Self::Community => {
                "Community: countries of the same number meet each other more often than they would by chance (method of Louvain, by events). It says nothing of friendship."
            }
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
            Self::Plain => "one colour",
            Self::Kind => "main kind",
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
            Self::None => "no groups",
            Self::Organisations => "organisations",
            Self::Communities => "communities",
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
            Self::Table => "table",
            Self::Graph => "graph",
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
            Self::Screen => "Time on screen",
            Self::All => "All time",
            Self::Range => "Selected time",
        }
    }

    /// After a number of events: "12 events on screen".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Screen => "on screen",
            Self::All => "in all time",
            Self::Range => "in the selected time",
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
            Self::Ties => "closest ties",
            Self::Activity => "activity",
            Self::Region => "region",
            Self::Name => "name",
        }
    }
}
