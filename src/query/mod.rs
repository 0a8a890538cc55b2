//! Answers about a dataset: events in a span, lanes, facets, ties between countries, sessions.
//!
//! Owns the [`Catalog`], the dataset with its indexes, built once and shared by `Arc`. Answers are
//! plain values, so that one day an engine elsewhere can give the same. Refuses a clock, drawing
//! and the disk.

mod by_party;
mod catalog;
mod commissions;
mod commitments;
mod communities;
mod contested;
mod density;
mod facts;
mod facts_table;
mod far;
mod filter;
mod found;
mod kind_class;
mod lane_order;
mod lanes;
mod links;
mod measures;
mod mirrors;
mod next_session;
mod partners;
mod party;
mod party_people;
mod person;
mod place_index;
mod relations;
mod scan;
mod sessions;
mod shown;
mod table_index;
mod table_rows;
mod table_sort;
mod tables;
mod text_index;
mod tie_index;
mod tie_looks;
mod time_order;

#[cfg(test)]
pub(crate) use catalog::tests::catalog as test_catalog;
pub use catalog::{Catalog, EventIx, PartyIx};
pub use commissions::CommissionIx;
pub use commitments::{CommitmentFilter, Overdue, Promise};
pub use communities::{Communities, communities};
pub use contested::Dispute;
pub use density::{Histogram, histogram, histogram_between};
pub use facts::{Doubt, EventFacts, Knowledge, PartyList};
pub use far::Far;
pub use filter::{Evidence, Filter, PartyMode};
pub use found::{Found, Stacked, Wanted};
pub use kind_class::{KindClass, KindCounts, difference};
pub use lanes::{Grouping, LaneEvents, LaneIndex, LaneIx, LaneKey, Window};
pub use links::{LinkedEvent, linked_events};
pub use measures::{Measures, PartyMeasures, measures};
pub use mirrors::{Mirrors, Side};
pub use next_session::NextSession;
pub use partners::{Partner, PartyPeriod, period_before};
pub use party::{Party, PartyKind};
pub use party_people::PeopleOf;
pub use person::PersonView;
pub use place_index::{LazyPlaces, PlaceCounts, PlaceIndex, PlaceIx};
pub use relations::{CommitmentCounts, PairHistory, Tie, Ties, pair_history, ties};
pub use sessions::{Series, SessionNeighbours};
pub use shown::{FacetCounts, Shown};
pub use table_index::TableIndex;
pub use table_rows::{RowIx, TableCounts, TableRows};
pub use tables::{Column, Sort, TableKind, TableQuery};
pub use tie_index::{LazyTies, TieIndex};
pub use tie_looks::TieLook;
