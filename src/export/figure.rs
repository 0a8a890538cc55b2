//! One figure of a dataset, whichever view it is of: as pages, each an SVG document.
//!
//! Owns what each view needs to be drawn on paper. The command line, the window and briefs all ask here.

use std::sync::Arc;

use super::extract::Extract;
use super::listed::Listed;
use super::page::FigureOptions;
use super::relations::Relations;
use super::table::Table;
use super::timeline::{TimelineFigure, overview_svg};
use crate::query::{Catalog, Found, TableIndex, TableKind, TableQuery, TableRows};
use crate::say;
use crate::scene::graph::GraphLayout;
use crate::scene::map::MapLayout;
use crate::scene::relations::{CountedTies, TieQuery};
use crate::state::{Command, LowerPanel, PanelsCommand, RelationsFace, RulerCommand, Scope, State};
use crate::time::Span;
use crate::words::{Language, in_language};

/// What a figure shows.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// Lanes with events.
    Timeline,
    /// The strip of all events.
    Overview,
    /// A face of the relations.
    Face(RelationsFace),
    /// A table.
    Table(TableKind),
}

impl FigureKind {
    /// Every figure, in the order of menus.
    pub const EVERY: [Self; 11] = [
        Self::Timeline,
        Self::Overview,
        Self::Face(RelationsFace::Graph),
        Self::Face(RelationsFace::Matrix),
        Self::Face(RelationsFace::Map),
        Self::Face(RelationsFace::Activity),
        Self::Face(RelationsFace::Compare),
        Self::Face(RelationsFace::Measures),
        Self::Table(TableKind::Events),
        Self::Table(TableKind::Commitments),
        Self::Table(TableKind::Contested),
    ];

    /// Its name on the command line, in settings and in the names of files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Overview => "overview",
            Self::Face(RelationsFace::Graph) => "graph",
            Self::Face(RelationsFace::Matrix) => "matrix",
            Self::Face(RelationsFace::Map) => "map",
            Self::Face(RelationsFace::Activity) => "activity",
            Self::Face(RelationsFace::Compare) => "compare",
            Self::Face(RelationsFace::Measures) => "measures",
            Self::Table(TableKind::Events) => "events",
            Self::Table(TableKind::Commitments) => "ledger",
            Self::Table(TableKind::Contested) => "contested",
        }
    }

    /// The figure of this name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|kind| kind.code() == code)
    }

    /// Its name in menus.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Timeline => say!("figure-timeline"),
            Self::Overview => say!("figure-overview"),
            Self::Face(RelationsFace::Graph) => say!("figure-graph"),
            Self::Face(RelationsFace::Matrix) => say!("figure-matrix"),
            Self::Face(RelationsFace::Map) => say!("figure-map"),
            Self::Face(RelationsFace::Activity) => say!("figure-activity-over-time"),
            Self::Face(RelationsFace::Compare) => say!("figure-compare"),
            Self::Face(RelationsFace::Measures) => say!("figure-measures"),
            Self::Table(TableKind::Events) => say!("figure-list-of-events"),
            Self::Table(TableKind::Commitments) => say!("figure-ledger"),
            Self::Table(TableKind::Contested) => say!("figure-contested"),
        }
    }
}

/// See the module.
pub struct Figure<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// What the filter shows of it.
    pub found: &'a Found,
    /// What the user has chosen: filter, lanes, how faces are looked at.
    pub state: State,
    /// What is shown.
    pub kind: FigureKind,
    /// The time that is shown.
    pub span: Span,
    /// Whether that is all the time there is.
    pub whole: bool,
    /// The name of the file.
    pub file: &'a str,
    /// The day of the export, as `2026-11-26`.
    pub date: &'a str,
    /// Into how many pages side by side a timeline is cut.
    pub across: usize,
    /// How many pages there may be.
    pub most: usize,
}

impl Figure<'_> {
    /// The events that it shows.
    #[must_use]
    pub fn extract<'s>(&'s self, language: &'s str) -> Extract<'s> {
        Extract {
            catalog: self.catalog,
            shown: &self.found.shown,
            filter: self.state.filter.filter(),
            file: self.file,
            date: self.date,
            language,
        }
    }

    /// Each page as an SVG document; at least one.
    #[must_use]
    pub fn pages(&self, options: &FigureOptions) -> Vec<String> {
        in_language(options.spoken(), || self.spoken_pages(options))
    }

    fn spoken_pages(&self, options: &FigureOptions) -> Vec<String> {
        let extract = self.extract(&options.language);
        match self.kind {
            FigureKind::Timeline => {
                let lanes = &self.state.lanes;
                let (span, across, most) = (self.span, self.across, self.most);
                TimelineFigure { extract, lanes, span, across, most }.pages(options)
            }
            FigureKind::Overview => vec![overview_svg(&extract, self.span, options)],
            FigureKind::Face(face) => {
                vec![self.relations(face, |relations| relations.svg(options))]
            }
            FigureKind::Table(table) => self.table_pages(table, options),
        }
    }

    /// What a face draws, as a table; none of other figures.
    #[allow(
        clippy::redundant_closure_for_method_calls,
        reason = "a method is not general enough over lifetimes"
    )]
    #[must_use]
    pub fn table(&self) -> Option<Table> {
        match self.kind {
            FigureKind::Face(face) => {
                Some(self.relations(face, |relations: &Relations<'_>| relations.table()))
            }
            _ => None,
        }
    }

    /// The rows of a table as CSV; of a face what it draws. None of other figures.
    #[allow(
        clippy::redundant_closure_for_method_calls,
        reason = "a method is not general enough over lifetimes"
    )]
    #[must_use]
    pub fn csv(&self, language: &str) -> Option<String> {
        match self.kind {
            // Data are the same whoever reads them.
            FigureKind::Table(table) => in_language(Language::English, || {
                self.listed(table, language, |listed: &Listed<'_>| listed.csv())
            }),
            _ => self.table().map(|table| table.csv()),
        }
    }

    fn relations<T>(&self, face: RelationsFace, draw: impl FnOnce(&Relations<'_>) -> T) -> T {
        let catalog = self.catalog;
        // The window offers ties of countries that the filter leaves out, too; paper has what its filter says.
        let of_filter = Arc::ptr_eq(&self.found.shown, &self.found.shown_of_all_parties);
        let own = (!of_filter).then(|| Found {
            shown_of_all_parties: Arc::clone(&self.found.shown),
            ties: Arc::default(),
            ..self.found.clone()
        });
        let found = own.as_ref().unwrap_or(self.found);
        let mut state = self.state.clone();
        let mut apply = |command| {
            let _ = state.apply(command, Some(catalog), 0.0);
        };
        if !self.whole {
            apply(Command::Ruler(RulerCommand::SetRange(self.span)));
        }
        let scope = if self.whole { Scope::All } else { Scope::Range };
        apply(Command::Panels(PanelsCommand::SetFace(face)));
        apply(Command::Panels(PanelsCommand::SetScope(scope)));
        let (scope, span) = state.scope(catalog, 0.0);
        let _ = found.countries.closest();
        let query = TieQuery::of(&state, catalog, span, 0.0);
        let counted = CountedTies::count(catalog, found, 0, query);
        if let Some(by) = query.stacked {
            found.stack(catalog, by);
        }
        let all = found.ties.ties(catalog, &found.shown, span);
        let (layout, map) = (GraphLayout::of(&all), MapLayout::of(catalog, &all));
        draw(&Relations {
            catalog,
            found,
            layout: &layout,
            map: &map,
            state: &state,
            scope,
            counted: &counted,
        })
    }

    fn listed<T>(
        &self,
        table: TableKind,
        language: &str,
        draw: impl FnOnce(&Listed<'_>) -> T,
    ) -> Option<T> {
        let index = TableIndex::new(language);
        let mut state = self.state.clone();
        let lower = match table {
            TableKind::Events => LowerPanel::Events,
            TableKind::Commitments => LowerPanel::Commitments,
            TableKind::Contested => LowerPanel::Contested,
        };
        let command = Command::Panels(PanelsCommand::SetLower(lower));
        let _ = state.apply(command, Some(self.catalog), 0.0);
        let query = TableQuery { table: Some(table), ..state.panels.table_query() };
        let shown = (&*self.found.shown, 0);
        let rows = TableRows::collect(self.catalog, &index, shown, query, &|| true)?;
        let catalog = self.catalog;
        Some(draw(&Listed { catalog, index: &index, rows: &rows, state: &state, table }))
    }

    fn table_pages(&self, table: TableKind, options: &FigureOptions) -> Vec<String> {
        let pages = |listed: &Listed<'_>| listed.pages(options, self.most);
        self.listed(table, &options.language, pages).unwrap_or_default()
    }
}
