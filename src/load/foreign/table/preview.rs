//! How a table is read, and what comes of it: for a window in which columns are mapped.

use super::dialect::Sheet;
use super::guess::GuessedColumn;
use super::mapping::{Delimiter, DialectChoice, Mapping, Targets};
use super::order::DateProof;
use super::sheet::read;
use super::{By, Confidence, Known, rows, sheet};
use crate::load::decode::Decoded;
use crate::load::{Severity, Unreadable};
use crate::model::Event;
use crate::say;

/// Rows that are shown as they are written.
const ROWS: usize = 50;
/// Events that are shown as they will be.
const EVENTS: usize = 20;

/// A column and what it gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnPreview {
    /// Its header.
    pub name: String,
    /// What it gives.
    pub targets: Targets,
    /// What was guessed, if that is something else.
    pub guessed: Targets,
    /// How sure the guess is.
    pub confidence: Confidence,
    /// Why it was guessed.
    pub reason: String,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct TablePreview {
    /// What stands between cells.
    pub delimiter: Delimiter,
    /// Whether a row names the columns.
    pub has_header: bool,
    /// The encoding, in words.
    pub encoding: &'static str,
    /// Lines before and after the rows.
    pub beside: usize,
    /// The published layout that it is of.
    pub layout: Option<&'static str>,
    /// The columns.
    pub columns: Vec<ColumnPreview>,
    /// The first rows, cell by cell.
    pub rows: Vec<Vec<String>>,
    /// How many rows there are.
    pub row_count: usize,
    /// By what a mapping for this header is remembered.
    pub fingerprint: String,
    /// The mapping that was used: the given one, that of the layout, or the guess.
    pub mapping: Mapping,
    /// In which order days and months are read, and why.
    pub proof: DateProof,
    /// How many events come of it.
    pub event_count: usize,
    /// Events without a date.
    pub undated: usize,
    /// Events without a country or party.
    pub without_party: usize,
    /// Errors and warnings.
    pub problems: usize,
    /// The first events.
    pub events: Vec<Event>,
}

/// Reads a table with a mapping, or by a guess with what is known of how it is written, and tells what comes of it.
pub(in crate::load) fn preview(
    decoded: &Decoded<'_>,
    file: &str,
    mapping: Result<&Mapping, DialectChoice>,
) -> Result<TablePreview, Unreadable> {
    let sheet = sheet(decoded, file, mapping.map_or_else(|choice| choice, |it| it.dialect))?;
    let known = match mapping {
        Ok(mapping) => Known::given(&sheet, mapping, file)?,
        Err(choice) => Known::of(&sheet, choice),
    };
    let loaded = rows(decoded, &sheet, &known, file, &|_| true)?;
    let events = &loaded.dataset.events;
    let is_problem = |severity: Severity| severity != Severity::Note;
    Ok(TablePreview {
        delimiter: sheet.delimiter,
        has_header: sheet.has_header,
        encoding: encoding(decoded),
        beside: sheet.before.len() + sheet.after.len(),
        layout: layout(&sheet, &known),
        columns: columns(&sheet, &known),
        rows: first_rows(&sheet),
        row_count: sheet.rows.len(),
        fingerprint: sheet.fingerprint(),
        event_count: events.len(),
        undated: events.iter().filter(|event| event.when.date().is_none()).count(),
        without_party: events.iter().filter(|event| event.parties.is_empty()).count(),
        problems: loaded.problems.iter().filter(|it| is_problem(it.severity)).count(),
        events: events.iter().take(EVENTS).cloned().collect(),
        mapping: known.mapping,
        proof: known.proof,
    })
}

fn encoding(decoded: &Decoded<'_>) -> &'static str {
    let is_utf16 = decoded.notes.iter().any(|(code, ..)| code.name == "utf-16");
    match &decoded.guessed {
        Some(guessed) if !guessed.example.is_empty() => "Windows-1252",
        _ if is_utf16 => "UTF-16",
        _ => "UTF-8",
    }
}

fn layout(sheet: &Sheet<'_>, known: &Known) -> Option<&'static str> {
    match known.by {
        By::Layout(name) => Some(name),
        _ => super::layouts::of(&sheet.header).map(|layout| layout.name),
    }
}

fn columns(sheet: &Sheet<'_>, known: &Known) -> Vec<ColumnPreview> {
    let layout = super::layouts::of(&sheet.header).map(|it| (it.name, it.mapping(&sheet.header)));
    let column = |guess: &GuessedColumn| {
        let given = known.mapping.columns.get(&guess.name).cloned();
        let targets = given.unwrap_or(Targets::One(super::Target::Other));
        let by_layout = layout.as_ref().and_then(|(name, mapping)| {
            let targets = mapping.columns.get(&guess.name)?.clone();
            Some((targets, say!("reason-layout", name = *name)))
        });
        let (guessed, reason, confidence) = match by_layout {
            Some((targets, reason)) => (targets, reason, Confidence::High),
            None => (guess.targets.clone(), guess.reason.clone(), guess.confidence),
        };
        ColumnPreview { name: guess.name.clone(), targets, guessed, confidence, reason }
    };
    known.guess.columns.iter().map(column).collect()
}

fn first_rows(sheet: &Sheet<'_>) -> Vec<Vec<String>> {
    let spans = sheet.rows.get(..ROWS.min(sheet.rows.len())).unwrap_or_default();
    let mut rows = Vec::with_capacity(spans.len());
    read(sheet.text, spans, sheet.delimiter.byte(), |_, cells| {
        rows.push(cells.iter().map(str::to_owned).collect());
    });
    rows
}
