//! The tables beside the timeline: which there are, their columns, and how one asks for their rows.

use serde::{Deserialize, Serialize};

use super::CommitmentFilter;

/// A table of the shown events.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TableKind {
    /// The events themselves.
    Events,
    /// What was promised at them.
    Commitments,
    /// What their sources differ on.
    Contested,
}

/// A column of a table.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Column {
    /// When the event was.
    Date,
    /// What sort of event it is.
    Kind,
    /// Its title.
    Title,
    /// Who took part.
    Parties,
    /// How far it has come.
    Status,
    /// Where it was.
    Place,
    /// Which session of which commission it is.
    Commission,
    /// On how many sources it rests.
    Sources,
    /// Whether sources differ on a field.
    Contested,
    /// Whether it rests on one source only.
    SingleSource,
    /// What was promised.
    Promise,
    /// Who promised.
    Owner,
    /// To whom.
    Beneficiary,
    /// In which field of cooperation.
    Area,
    /// The event at which it was promised.
    Announced,
    /// When it is due.
    Due,
    /// What became of it.
    Outcome,
    /// For how long it has been due.
    Overdue,
    /// The events that fulfilled it.
    Fulfilled,
    /// The field on which sources differ.
    Field,
    /// What they say.
    Claims,
}

/// The order of rows.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// By which column.
    pub column: Column,
    /// The largest, latest or last first. What is not stated comes last either way.
    pub descending: bool,
}

/// Which rows are wanted.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct TableQuery {
    /// Of which table; `None`: only how many rows each would have.
    pub table: Option<TableKind>,
    /// In which order.
    pub sort: Sort,
    /// Of commitments, which.
    pub only: CommitmentFilter,
}

impl TableKind {
    /// Every table, in the order in which they are offered.
    pub const EVERY: [Self; 3] = [Self::Events, Self::Commitments, Self::Contested];

    /// Its columns, from left to right.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Events => &[
                Column::Date,
                Column::Kind,
                Column::Title,
                Column::Parties,
                Column::Status,
                Column::Place,
                Column::Commission,
                Column::Sources,
                Column::Contested,
                Column::SingleSource,
            ],
            Self::Commitments => &[
                Column::Promise,
                Column::Owner,
                Column::Beneficiary,
                Column::Area,
                Column::Announced,
                Column::Due,
                Column::Outcome,
                Column::Overdue,
                Column::Fulfilled,
            ],
            Self::Contested => &[Column::Date, Column::Title, Column::Field, Column::Claims],
        }
    }

    /// The column whose words one types to find a row; it always stays.
    #[must_use]
    pub fn heading(self) -> Column {
        match self {
            Self::Events | Self::Contested => Column::Title,
            Self::Commitments => Column::Promise,
        }
    }

    /// The order in which it is first shown.
    #[must_use]
    pub fn first_sort(self) -> Sort {
        match self {
            Self::Events | Self::Contested => Sort::by(Column::Date),
            Self::Commitments => Sort::by(Column::Overdue),
        }
    }
}

impl Sort {
    /// By a column, in the direction in which it is asked for first: marks and numbers begin with
    /// what stands out.
    #[must_use]
    pub fn by(column: Column) -> Self {
        let descending = matches!(
            column,
            Column::Sources | Column::Contested | Column::SingleSource | Column::Overdue
        );
        Self { column, descending }
    }

    /// After a click on the head of a column: another column, or the same one reversed.
    #[must_use]
    pub fn clicked(self, column: Column) -> Self {
        if self.column == column {
            Self { column, descending: !self.descending }
        } else {
            Self::by(column)
        }
    }
}

impl TableQuery {
    /// How many rows each table would have, and no rows.
    #[must_use]
    pub fn counts() -> Self {
        Self {
            table: None,
            sort: TableKind::Events.first_sort(),
            only: CommitmentFilter::default(),
        }
    }
}
