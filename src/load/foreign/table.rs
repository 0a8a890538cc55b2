//! Tables: any text of rows and cells, with commas, semicolons, tabs or bars between them. `docs/tables.md`
//! tells how a row becomes an event.
//!
//! Owns the reading in pieces on all cores, and what is said of the table as a whole. What a column gives is a
//! [`Mapping`]: one that is given, that of a published layout, or a guess.

mod dates;
mod dialect;
mod event;
mod guess;
mod layouts;
mod mapping;
mod names;
mod order;
mod parties;
mod plan;
mod preview;
mod profile;
mod sheet;
mod title;
mod value;
mod when;
mod whole;

use rayon::prelude::*;

pub use self::dates::DateOrder;
pub use self::guess::Confidence;
pub use self::mapping::{
    Delimiter, DialectChoice, Mapping, MappingProblem, Target, Targets, fingerprint,
};
pub use self::order::DateProof;
pub(in crate::load) use self::preview::preview;
pub use self::preview::{ColumnPreview, TablePreview};

use self::dialect::Sheet;
use self::event::{Reader, Reading};
use self::guess::{Guess, guess};
use self::plan::Plan;
use self::whole::{Piece, Table};
use super::super::codes as problem;
use super::super::decode::Decoded;
use super::super::event_file::cancelled;
use super::super::{Loaded, Mappings, Progress, Unreadable};
use crate::say;
use crate::words::{in_language, language};

/// Rows that a core reads at a time.
const PIECE: usize = 1_024;
/// Pieces between two looks at "cancel".
const BATCH: usize = 16;
/// The part of the work, of 1, that is done when it is known what the columns are.
const GUESSED: f32 = 0.2;
/// The part of the work that is done when all rows are read.
const ROWS: f32 = 0.95;

/// Whether a text is a table.
pub(super) fn is_table(text: &str) -> bool {
    dialect::is_table(text)
}

/// Reads a table by its layout or by a guess.
pub(super) fn read(
    decoded: &Decoded<'_>,
    file: &str,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    let sheet = sheet(decoded, file, DialectChoice::default())?;
    let known = Known::of(&sheet, DialectChoice::default());
    rows(decoded, &sheet, &known, file, progress)
}

/// Reads a table with a mapping.
pub(in crate::load) fn read_mapped(
    decoded: &Decoded<'_>,
    file: &str,
    mapping: &Mapping,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    let sheet = sheet(decoded, file, mapping.dialect)?;
    let known = Known::given(&sheet, mapping, file)?;
    rows(decoded, &sheet, &known, file, progress)
}

/// The mapping that was made for the header of a table.
pub(in crate::load) fn known_mapping<'m>(
    decoded: &Decoded<'_>,
    mappings: &'m Mappings,
) -> Option<&'m Mapping> {
    if mappings.is_empty() {
        return None;
    }
    let sheet = Sheet::of(&decoded.text, DialectChoice::default())?;
    let mapping = mappings.get(&sheet.fingerprint())?;
    mapping.check(&sheet.header).is_ok().then_some(mapping)
}

fn sheet<'t>(
    decoded: &'t Decoded<'_>,
    file: &str,
    choice: DialectChoice,
) -> Result<Sheet<'t>, Unreadable> {
    Sheet::of(&decoded.text, choice).ok_or_else(|| {
        let message = say!("found-no-rows");
        let hint = say!("found-no-rows-hint");
        Unreadable::whole(file, problem::EMPTY_FILE, message, hint)
    })
}

/// What is known of the columns, and from where.
struct Known {
    mapping: Mapping,
    by: By,
    proof: DateProof,
    guess: Guess,
}

/// From where a mapping is.
#[derive(Copy, Clone, PartialEq, Eq)]
enum By {
    Guess,
    Layout(&'static str),
    Given,
}

impl Known {
    /// By the layout of the table, or by a guess.
    fn of(sheet: &Sheet<'_>, choice: DialectChoice) -> Self {
        let guess = guess(sheet, choice);
        if let Some(layout) = layouts::of(&sheet.header) {
            let mapping = layout.mapping(&sheet.header);
            let proof = guess.proof_of(&mapping);
            return Self { mapping, by: By::Layout(layout.name), proof, guess };
        }
        let (mapping, proof) = (guess.mapping.clone(), guess.proof.clone());
        Self { mapping, by: By::Guess, proof, guess }
    }

    /// By a mapping that is given.
    fn given(sheet: &Sheet<'_>, mapping: &Mapping, file: &str) -> Result<Self, Unreadable> {
        mapping.check(&sheet.header).map_err(|wrong| {
            Unreadable::whole(file, problem::WRONG_MAPPING, &wrong.message, &wrong.hint)
        })?;
        let guess = guess(sheet, mapping.dialect);
        let proof = guess.proof_of(mapping);
        Ok(Self { mapping: mapping.clone(), by: By::Given, proof, guess })
    }
}

/// Reads all rows.
fn rows(
    decoded: &Decoded<'_>,
    sheet: &Sheet<'_>,
    known: &Known,
    file: &str,
    progress: &dyn Progress,
) -> Result<Loaded, Unreadable> {
    if !progress.at(GUESSED) {
        return Err(cancelled(file));
    }
    let plan = Plan::of(sheet, &known.mapping);
    let spoken = language();
    let mut table = Table::default();
    let pieces: Vec<(usize, &[sheet::RowSpan])> =
        (0..).step_by(PIECE).zip(sheet.rows.chunks(PIECE)).collect();
    for (done, batch) in pieces.chunks(BATCH).enumerate() {
        let part = (done * BATCH) as f32 / pieces.len() as f32;
        if !progress.at(GUESSED + (ROWS - GUESSED) * part) {
            return Err(cancelled(file));
        }
        let read = batch.par_iter().map(|(first, spans)| {
            // Problems are worded here, in the language of who asked.
            in_language(spoken, || piece(sheet, &plan, *first, spans))
        });
        let read: Vec<Piece<'_>> = read.collect();
        read.into_iter().for_each(|piece| table.add(piece));
    }
    if !progress.at(ROWS) {
        return Err(cancelled(file));
    }
    let loaded = table.finish(decoded, sheet, &plan, known, file);
    progress.at(1.0);
    Ok(loaded)
}

/// Reads rows that follow each other, from a number on.
fn piece<'p>(
    sheet: &Sheet<'p>,
    plan: &'p Plan,
    first: usize,
    spans: &[sheet::RowSpan],
) -> Piece<'p> {
    let delimiter = sheet.delimiter.byte();
    let mut reader = Reader::new(plan, sheet.text, delimiter);
    let mut rows: Vec<Reading> = Vec::with_capacity(spans.len());
    sheet::read(sheet.text, spans, delimiter, |span, cells| {
        rows.push(reader.row(span, cells, first + rows.len() + 1));
    });
    Piece { rows, reader }
}
