//! `attache map`: the guessed mapping of a table, as a file to change.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::files::{self, Unwatched};
use crate::load::{self, Mapping};
use crate::time::grouped;

#[derive(Debug, Args)]
pub(super) struct Map {
    /// A table: CSV, TSV, or with semicolons or bars
    table: PathBuf,
    /// The file to write; without it, the mapping is printed
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Try a mapping instead of guessing one: what comes of it is told
    #[arg(long, value_name = "MAPPING")]
    with: Option<PathBuf>,
}

impl Map {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let bytes = files::read(&self.table, &Unwatched).map_err(|it| said(&it))?;
        let given = match &self.with {
            Some(path) => Some(read_mapping(path)?),
            None => None,
        };
        let name = self.table.display().to_string();
        let preview = load::table_preview(&bytes, &name, given.as_ref())
            .map_err(|unreadable| said(&unreadable.problem))?;
        for column in &preview.columns {
            let targets = column.targets.words();
            if given.is_some() {
                eprintln!("{}: {targets}", column.name);
            } else {
                let sure = column.confidence.words();
                eprintln!("{}: {targets} ({sure}: {})", column.name, column.reason);
            }
        }
        if !preview.proof.words.is_empty() {
            eprintln!("dates: {}", preview.proof.words);
        }
        eprintln!(
            "{} rows, {} events, {} undated, {} without a country or party, {} problems",
            grouped(preview.row_count),
            grouped(preview.event_count),
            grouped(preview.undated),
            grouped(preview.without_party),
            grouped(preview.problems)
        );
        let json = preview.mapping.to_json();
        match &self.output {
            Some(path) => files::write(path, json.as_bytes()).map_err(|error| {
                anyhow::anyhow!("{} could not be written: {error}", path.display())
            })?,
            None => print!("{json}"),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The mapping in a file.
pub(super) fn read_mapping(path: &Path) -> anyhow::Result<Mapping> {
    let bytes = files::read(path, &Unwatched).map_err(|it| said(&it))?;
    Mapping::from_json(&bytes).map_err(|wrong| {
        anyhow::anyhow!("{}: {}\nhint: {}", path.display(), wrong.message, wrong.hint)
    })
}

fn said(problem: &load::Problem) -> anyhow::Error {
    anyhow::anyhow!("{problem}")
}
