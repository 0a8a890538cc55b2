//! Which panels are open, and how the window looks.

use serde::{Deserialize, Serialize};

use super::{
    ActivityMeasure, ActivityStack, ComparedAs, Groups, Look, LookCommand, LowerPanel, MatrixOrder,
    Measure, RelationsFace, Scope, Tables, TablesCommand, TieColour,
};
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

/// A window above the others that is about the program.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What can be chosen of the program.
    Settings,
    /// Which program it is, and whose works it ships.
    About,
    /// How it is used.
    Guide,
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
    reload: bool,
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
    look: Look,
    /// Open by chance, not by choice.
    #[serde(skip)]
    sheet: Option<Sheet>,
}

/// What the panels are asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Read the open file again when it changes on disk, or not.
    SetReload(bool),
    /// How the window looks and speaks.
    Look(LookCommand),
    /// Show a window about the program, or none.
    ShowSheet(Option<Sheet>),
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
            reload: true,
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
            look: Look::default(),
            sheet: None,
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

    /// Whether the open file is read again when it changes on disk.
    #[must_use]
    pub fn reload(&self) -> bool {
        self.reload
    }

    /// Light, dark, or as the system says.
    #[must_use]
    pub fn theme(&self) -> ThemeChoice {
        self.theme
    }

    /// How the window looks and speaks.
    #[must_use]
    pub fn look(&self) -> &Look {
        &self.look
    }

    /// The window about the program that is open.
    #[must_use]
    pub fn sheet(&self) -> Option<Sheet> {
        self.sheet
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

    /// The names of the fields that belong to the window and not to a view.
    pub(super) const OF_WINDOW: [&'static str; 7] =
        ["problems", "shortcuts", "legend", "motion", "reload", "theme", "look"];

    /// What of the panels belongs to a view, and is gone back to with it: which are open and what they
    /// show. How the window looks, and the sheets over it, do not; these are as in a new window.
    #[must_use]
    pub fn of_view(&self) -> Self {
        Self::default().as_in_view(self)
    }

    /// The panels as a view has them, in a window that looks as this one does.
    #[must_use]
    pub(super) fn as_in_view(&self, view: &Self) -> Self {
        Self {
            problems: self.problems,
            shortcuts: self.shortcuts,
            legend: self.legend,
            motion: self.motion,
            reload: self.reload,
            theme: self.theme,
            look: self.look.clone(),
            sheet: self.sheet,
            ..view.clone()
        }
    }

    fn toggle(&mut self, lower: LowerPanel) {
        self.relations = self.lower() != Some(lower);
        self.lower = lower;
    }

    /// Returns whether there is something to save.
    pub(super) fn apply(&mut self, command: PanelsCommand) -> bool {
        let is_kept = !matches!(
            command,
            PanelsCommand::ToggleProblems
                | PanelsCommand::ToggleShortcuts
                | PanelsCommand::ToggleLegend
                | PanelsCommand::ShowSheet(_)
        );
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
            PanelsCommand::SetReload(reload) => self.reload = reload,
            PanelsCommand::Look(command) => self.look.apply(command),
            PanelsCommand::ShowSheet(sheet) => self.sheet = sheet,
        }
        is_kept
    }
}
