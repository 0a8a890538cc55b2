//! Answers about a dataset: events in a span, facets, ties between countries, sessions.
//!
//! Owns the [`Catalog`], the dataset with its indexes, built once and shared by `Arc`. Answers are
//! plain values, so that one day an engine elsewhere can give the same. Refuses a clock, drawing
//! and the disk.

mod catalog;
mod density;
mod facts;
mod filter;
mod lane_order;
mod links;
mod party;
mod person;
mod relations;
mod sessions;
mod shown;
mod text_index;

pub use catalog::{Catalog, EventIx, PartyIx};
pub use density::{Histogram, histogram};
pub use facts::{Doubt, EventFacts};
pub use filter::{Evidence, Filter, PartyMode};
pub use links::{LinkedEvent, linked_events};
pub use party::{Party, PartyKind};
pub use person::PersonView;
pub use relations::{PairHistory, Tie, Ties, pair_history, ties};
pub use sessions::{Series, SessionNeighbours};
pub use shown::{FacetCounts, Shown};
