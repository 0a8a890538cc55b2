//! Which panels are open, and how the window looks.

use serde::{Deserialize, Serialize};

use super::{ActivityStack, LowerPanel, Tables, TablesCommand};
use crate::query::{Stacked, TableQuery};

/// Light, dark, or as the system says.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

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
}

/// The panels, kept from one start to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "each panel is open or not by itself")]
pub struct Panels {
    filters: bool,
    details: bool,
    relations: bool,
    problems: bool,
    shortcuts: bool,
    legend: bool,
    motion: bool,
    theme: ThemeChoice,
    face: RelationsFace,
    scope: Scope,
    matrix_order: MatrixOrder,
    activity: ActivityMeasure,
    stack: ActivityStack,
    measure: Measure,
    tie_colour: TieColour,
    groups: Groups,
    compared_as: ComparedAs,
    lower: LowerPanel,
    tables: Tables,
}

/// What the panels are asked to do.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum PanelsCommand {
    /// Show or hide the filters.
    ToggleFilters,
    /// Show or hide the details.
    ToggleDetails,
    /// Show the relations, or hide them where they are shown.
    ToggleRelations,
    /// The same for anything that the panel below the timeline can show.
    ToggleLower(LowerPanel),
    /// What the panel below the timeline shows.
    SetLower(LowerPanel),
    /// For the tables.
    Tables(TablesCommand),
    /// Show or hide the problems of the file.
    ToggleProblems,
    /// Show or hide the sheet of shortcuts.
    ToggleShortcuts,
    /// Show or hide the legend of the timeline.
    ToggleLegend,
    /// Light, dark, or as the system says.
    SetTheme(ThemeChoice),
    /// Which face the relations panel shows.
    SetFace(RelationsFace),
    /// Which time the relations panel speaks of.
    SetScope(Scope),
    /// In which order the matrix lists countries.
    SetMatrixOrder(MatrixOrder),
    /// What the bars of activity say.
    SetActivity(ActivityMeasure),
    /// By what the bars of activity are stacked.
    SetStack(ActivityStack),
    /// By which measure countries are sorted.
    SetMeasure(Measure),
    /// What the colour of a tie in the graph says.
    SetTieColour(TieColour),
    /// Which groups are drawn around countries in the graph.
    SetGroups(Groups),
    /// How two periods are compared.
    SetComparedAs(ComparedAs),
    /// Switch smooth movement on or off.
    SetMotion(bool),
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
    pub const EVERY: [Self; 3] = [Self::Ties, Self::Activity, Self::Name];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ties => "closest ties",
            Self::Activity => "activity",
            Self::Name => "name",
        }
    }
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            filters: true,
            details: true,
            relations: true,
            problems: false,
            shortcuts: false,
            legend: false,
            motion: true,
            theme: ThemeChoice::System,
            face: RelationsFace::Graph,
            scope: Scope::Screen,
            matrix_order: MatrixOrder::Ties,
            activity: ActivityMeasure::Count,
            stack: ActivityStack::Kind,
            measure: Measure::Events,
            tie_colour: TieColour::Plain,
            groups: Groups::None,
            compared_as: ComparedAs::Table,
            lower: LowerPanel::Relations,
            tables: Tables::default(),
        }
    }
}

impl Panels {
    /// Whether the filters are open.
    #[must_use]
    pub fn filters(&self) -> bool {
        self.filters
    }

    /// Whether the details are open.
    #[must_use]
    pub fn details(&self) -> bool {
        self.details
    }

    /// Whether the relations are open.
    #[must_use]
    pub fn relations(&self) -> bool {
        self.lower() == Some(LowerPanel::Relations)
    }

    /// What the panel below the timeline shows; `None`: it is closed.
    #[must_use]
    pub fn lower(&self) -> Option<LowerPanel> {
        self.relations.then_some(self.lower)
    }

    /// How tables are looked at.
    #[must_use]
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// The rows that the panel below the timeline asks for.
    #[must_use]
    pub fn table_query(&self) -> TableQuery {
        self.tables.query(self.lower().and_then(LowerPanel::table))
    }

    /// Whether the problems of the file are open.
    #[must_use]
    pub fn problems(&self) -> bool {
        self.problems
    }

    /// Whether the sheet of shortcuts is open.
    #[must_use]
    pub fn shortcuts(&self) -> bool {
        self.shortcuts
    }

    /// Whether the legend of the timeline is open.
    #[must_use]
    pub fn legend(&self) -> bool {
        self.legend
    }

    /// Whether views move smoothly.
    #[must_use]
    pub fn motion(&self) -> bool {
        self.motion
    }

    /// Light, dark, or as the system says.
    #[must_use]
    pub fn theme(&self) -> ThemeChoice {
        self.theme
    }

    /// Which face the relations panel shows.
    #[must_use]
    pub fn face(&self) -> RelationsFace {
        self.face
    }

    /// Which time the relations panel speaks of.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// By which measure countries are sorted.
    #[must_use]
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// What the colour of a tie in the graph says.
    #[must_use]
    pub fn tie_colour(&self) -> TieColour {
        self.tie_colour
    }

    /// Which groups are drawn around countries in the graph.
    #[must_use]
    pub fn groups(&self) -> Groups {
        self.groups
    }

    /// How two periods are compared.
    #[must_use]
    pub fn compared_as(&self) -> ComparedAs {
        self.compared_as
    }

    /// What the bars of activity say.
    #[must_use]
    pub fn activity(&self) -> ActivityMeasure {
        self.activity
    }

    /// By what the bars of activity are stacked.
    #[must_use]
    pub fn stack(&self) -> ActivityStack {
        self.stack
    }

    /// The lanes that the bars of activity stack, while they are shown.
    #[must_use]
    pub fn stacked(&self) -> Option<Stacked> {
        self.stack.lanes().filter(|_| self.face == RelationsFace::Activity)
    }

    /// Whether the matrix is shown in the order of closest ties.
    #[must_use]
    pub fn wants_ties_order(&self) -> bool {
        self.face == RelationsFace::Matrix && self.matrix_order == MatrixOrder::Ties
    }

    /// In which order the matrix lists countries.
    #[must_use]
    pub fn matrix_order(&self) -> MatrixOrder {
        self.matrix_order
    }

    fn toggle(&mut self, lower: LowerPanel) {
        self.relations = self.lower() != Some(lower);
        self.lower = lower;
    }

    /// Returns whether there is something to save.
    pub(super) fn apply(&mut self, command: PanelsCommand) -> bool {
        match command {
            PanelsCommand::ToggleFilters => self.filters = !self.filters,
            PanelsCommand::ToggleDetails => self.details = !self.details,
            PanelsCommand::ToggleRelations => self.toggle(LowerPanel::Relations),
            PanelsCommand::ToggleLower(lower) => self.toggle(lower),
            PanelsCommand::SetLower(lower) => self.lower = lower,
            PanelsCommand::Tables(command) => self.tables.apply(command),
            PanelsCommand::ToggleProblems => self.problems = !self.problems,
            PanelsCommand::ToggleShortcuts => self.shortcuts = !self.shortcuts,
            PanelsCommand::ToggleLegend => self.legend = !self.legend,
            PanelsCommand::SetTheme(theme) => self.theme = theme,
            PanelsCommand::SetFace(face) => self.face = face,
            PanelsCommand::SetScope(scope) => self.scope = scope,
            PanelsCommand::SetMeasure(measure) => self.measure = measure,
            PanelsCommand::SetTieColour(colour) => self.tie_colour = colour,
            PanelsCommand::SetGroups(groups) => self.groups = groups,
            PanelsCommand::SetComparedAs(how) => self.compared_as = how,
            PanelsCommand::SetActivity(measure) => self.activity = measure,
            PanelsCommand::SetStack(stack) => self.stack = stack,
            PanelsCommand::SetMatrixOrder(order) => self.matrix_order = order,
            PanelsCommand::SetMotion(motion) => self.motion = motion,
        }
        !matches!(
            command,
            PanelsCommand::ToggleProblems
                | PanelsCommand::ToggleShortcuts
                | PanelsCommand::ToggleLegend
        )
    }
}
