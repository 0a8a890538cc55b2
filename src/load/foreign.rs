//! Files in other formats than the event file: each becomes a dataset of the same nouns.
//!
//! Owns which format a text is in, told by its content and never by its name. Each format has a
//! folder of its own.

pub(super) mod gdelt;
