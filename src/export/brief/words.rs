//! What a brief says of records: a status, a commitment, a party; in the language that is spoken.

use crate::export::extract::Extract;
use crate::model::{CodeList, Commitment, CommitmentStatus, Status, country};
use crate::query::{Overdue, PartyIx};
use crate::say;
use crate::scene::tables::overdue_words;
use crate::words::{language, semicolon};

/// Where an event stands: "held".
pub(super) fn status(status: &Status) -> String {
    status.label().to_lowercase()
}

/// What became of a commitment, and for how long it has been due: "agreed; 3 months".
pub(super) fn promise(extract: &Extract<'_>, promise: &Commitment) -> String {
    let own = promise.status.as_ref().map(CommitmentStatus::label);
    let status = own.map_or_else(|| say!("brief-not-stated").to_owned(), |own| own.to_lowercase());
    match Overdue::of(extract.catalog, promise) {
        None => status,
        Some(Overdue::Stated) => say!("brief-overdue-as-stated", status = status),
        Some(since @ Overdue::Since(..)) => {
            say!("brief-overdue", status = status, time = overdue_words(since))
        }
    }
}

/// The name of a party.
pub(super) fn party(extract: &Extract<'_>, party: PartyIx) -> String {
    extract.catalog.party_name_in(party, language().tag()).to_owned()
}

/// A party as the file writes it, by its name.
pub(super) fn written_party(extract: &Extract<'_>, written: &str) -> String {
    let known = extract.catalog.find_party(written).or_else(|| {
        let country = country::by_code(written)?;
        extract.catalog.find_party(country.code)
    });
    known.map_or_else(|| written.to_owned(), |known| party(extract, known))
}

/// Several in one line, whose words have commas themselves.
pub(super) fn joined(words: &[String]) -> String {
    words.join(semicolon())
}
