//! The nouns of the chronology and their form in the event file, version 1.
//!
//! Owns: [`Dataset`] and everything in it, one noun a file, with the serde form of each. A value
//! here says what a file says, no more: references are ids as written, unknown keys are kept in
//! `other`, an unknown code is kept under its own name.
//!
//! Leaves to others: reading bytes and finding problems (`load`), answering questions (`query`).

pub mod borders;
mod code_list;
mod commission;
pub mod country;
mod dataset;
mod event;
mod evidence;
pub mod globe;
mod mention;
mod organisation;
mod other;
mod packed;
mod people;
mod place;
mod proceedings;
pub mod region;
mod schema;
mod text;
mod when;

pub use code_list::CodeList;
pub use commission::{Commission, CommissionRef};
pub use dataset::Dataset;
pub use event::{Event, FileSet, Kind, Origin, Relation, RelationKind, Status};
pub use evidence::{Claim, Confidence, Quote, Source, SourceKind};
pub use globe::LonLat;
pub use mention::{Participation, PersonMention};
pub use organisation::Organisation;
pub use other::Other;
pub use packed::{Look, Onlooker, PackedEvents, PackedPiece, Packer, ReadRecord, Reread};
pub use people::{Person, Post};
pub use place::Place;
pub use proceedings::{
    AgendaItem, Area, Commitment, CommitmentStatus, Delegation, Outcome, OutcomeKind, ProgrammeItem,
};
pub use schema::schema;
pub use text::Text;
pub use when::When;
