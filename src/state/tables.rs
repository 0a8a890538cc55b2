//! The tables beside the timeline as the user wants them: which one is open, its order, its columns,
//! which commitments are listed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::query::{Column, CommitmentFilter, Sort, TableKind, TableQuery};
use crate::say;

/// What the panel below the timeline shows.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LowerPanel {
    /// Relations of countries, in the face that is chosen.
    #[default]
    Relations,
    /// The list of events.
    Events,
    /// The ledger of commitments.
    Commitments,
    /// The facts on which sources differ.
    Contested,
}

/// How tables are looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tables {
    events: Sort,
    commitments: Sort,
    contested: Sort,
    hidden: BTreeSet<(TableKind, Column)>,
    only: CommitmentFilter,
}

/// What tables are asked to do.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum TablesCommand {
    /// Put rows in this order.
    Sort(TableKind, Sort),
    /// Show or hide a column.
    ToggleColumn(TableKind, Column),
    /// List these commitments only.
    Only(CommitmentFilter),
}

impl LowerPanel {
    /// Everything it can show, in the order in which it is offered.
    pub const EVERY: [Self; 4] =
        [Self::Relations, Self::Events, Self::Commitments, Self::Contested];

    /// The table, if it is one.
    #[must_use]
    pub fn table(self) -> Option<TableKind> {
        match self {
            Self::Relations => None,
            Self::Events => Some(TableKind::Events),
            Self::Commitments => Some(TableKind::Commitments),
            Self::Contested => Some(TableKind::Contested),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Relations => say!("tab-relations"),
            Self::Events => say!("tab-events"),
            Self::Commitments => say!("tab-commitments"),
            Self::Contested => say!("tab-contested"),
        }
    }
}

impl Default for Tables {
    fn default() -> Self {
        Self {
            events: TableKind::Events.first_sort(),
            commitments: TableKind::Commitments.first_sort(),
            contested: TableKind::Contested.first_sort(),
            // Titles of sessions name their commission.
            hidden: BTreeSet::from([(TableKind::Events, Column::Commission)]),
            only: CommitmentFilter::All,
        }
    }
}

impl Tables {
    /// The order of a table.
    #[must_use]
    pub fn sort(&self, table: TableKind) -> Sort {
        match table {
            TableKind::Events => self.events,
            TableKind::Commitments => self.commitments,
            TableKind::Contested => self.contested,
        }
    }

    /// Which commitments are listed.
    #[must_use]
    pub fn only(&self) -> CommitmentFilter {
        self.only
    }

    /// Whether a column is shown.
    #[must_use]
    pub fn shows(&self, table: TableKind, column: Column) -> bool {
        column == table.heading() || !self.hidden.contains(&(table, column))
    }

    /// The columns of a table that are shown, from left to right.
    pub fn columns(&self, table: TableKind) -> impl Iterator<Item = Column> {
        table.columns().iter().copied().filter(move |column| self.shows(table, *column))
    }

    /// What rows a table asks for; without one, only how many there are.
    #[must_use]
    pub fn query(&self, table: Option<TableKind>) -> TableQuery {
        match table {
            None => TableQuery::counts(),
            Some(kind) => {
                let only = match kind {
                    TableKind::Commitments => self.only,
                    _ => CommitmentFilter::All,
                };
                TableQuery { table, sort: self.sort(kind), only }
            }
        }
    }

    pub(super) fn apply(&mut self, command: TablesCommand) {
        match command {
            TablesCommand::Sort(table, sort) => {
                *(match table {
                    TableKind::Events => &mut self.events,
                    TableKind::Commitments => &mut self.commitments,
                    TableKind::Contested => &mut self.contested,
                }) = sort;
            }
            TablesCommand::ToggleColumn(table, column) => {
                let known = (table, column);
                if !self.hidden.remove(&known) {
                    self.hidden.insert(known);
                }
            }
            TablesCommand::Only(only) => self.only = only,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Tables, TablesCommand};
    use crate::query::{Column, Sort, TableKind};

    #[test]
    fn a_head_sorts_by_its_column_and_then_the_other_way() {
        let mut tables = Tables::default();
        let click = |tables: &mut Tables, column| {
            let sort = tables.sort(TableKind::Events).clicked(column);
            tables.apply(TablesCommand::Sort(TableKind::Events, sort));
            tables.sort(TableKind::Events)
        };
        let sort = |column, descending| Sort { column, descending };
        assert_eq!(click(&mut tables, Column::Title), sort(Column::Title, false));
        assert_eq!(click(&mut tables, Column::Title), sort(Column::Title, true));
        assert_eq!(click(&mut tables, Column::Sources), sort(Column::Sources, true));
        assert_eq!(tables.sort(TableKind::Contested), sort(Column::Date, false));
    }

    #[test]
    fn columns_are_chosen_for_each_table_and_its_heading_stays() {
        let mut tables = Tables::default();
        for column in [Column::Title, Column::Date] {
            tables.apply(TablesCommand::ToggleColumn(TableKind::Contested, column));
        }
        let columns: Vec<Column> = tables.columns(TableKind::Contested).collect();
        assert_eq!(columns, [Column::Title, Column::Field, Column::Claims]);
        assert!(tables.shows(TableKind::Events, Column::Date));
    }
}
