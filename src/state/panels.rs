//! Which panels are open, and how the window looks.

use serde::{Deserialize, Serialize};

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
    /// Events over time by kind.
    Activity,
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
}

/// What the panels are asked to do.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum PanelsCommand {
    /// Show or hide the filters.
    ToggleFilters,
    /// Show or hide the details.
    ToggleDetails,
    /// Show or hide the relations.
    ToggleRelations,
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
    /// Switch smooth movement on or off.
    SetMotion(bool),
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
        self.relations
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

    /// Returns whether there is something to save.
    pub(super) fn apply(&mut self, command: PanelsCommand) -> bool {
        match command {
            PanelsCommand::ToggleFilters => self.filters = !self.filters,
            PanelsCommand::ToggleDetails => self.details = !self.details,
            PanelsCommand::ToggleRelations => self.relations = !self.relations,
            PanelsCommand::ToggleProblems => self.problems = !self.problems,
            PanelsCommand::ToggleShortcuts => self.shortcuts = !self.shortcuts,
            PanelsCommand::ToggleLegend => self.legend = !self.legend,
            PanelsCommand::SetTheme(theme) => self.theme = theme,
            PanelsCommand::SetFace(face) => self.face = face,
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
