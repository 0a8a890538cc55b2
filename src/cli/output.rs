//! What commands that write files share: reading the input, options of what is written, and places to write to.
//!
//! Owns the rule that nothing is written over without `--force` or a yes, and that all outputs are checked
//! before anything is read.

use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use clap::Args;

use crate::files::{self, Unwatched};
use crate::load::{Loaded, Mappings, Problem, Severity};
use crate::time::{EventDate, Precision};

/// What stands for the standard output.
const STANDARD: &str = "-";

/// Options of every command that writes something for readers.
#[derive(Debug, Args)]
pub(super) struct Writing {
    /// Language of the texts, as a tag such as fr
    #[arg(long, default_value = "en")]
    pub(super) language: String,
    /// The day of the export, which stands in the file; today without it
    #[arg(long, value_parser = parse_day)]
    date: Option<EventDate>,
    /// Write over files that are there
    #[arg(long)]
    force: bool,
}

impl Writing {
    /// The day that was given, or today by the local calendar.
    pub(super) fn date(&self) -> String {
        match &self.date {
            Some(date) => date.text().to_owned(),
            None => jiff::ZonedDateTime::now().date().to_string(),
        }
    }

    /// Whether all outputs may be written, before anything is read.
    pub(super) fn check(&self, outputs: &[PathBuf]) -> anyhow::Result<()> {
        for (place, output) in outputs.iter().enumerate() {
            if outputs.iter().take(place).any(|other| other == output) {
                bail!("{} is to be written twice", output.display());
            }
            let may = output == Path::new(STANDARD) || self.force || !output.exists();
            if !may && !may_replace(output) {
                bail!("{} is there already; --force writes over it", output.display());
            }
        }
        Ok(())
    }
}

/// Reads files as one dataset, and says on the standard error what could not be read. Where nothing could,
/// with what the program is to end.
pub(super) fn open(paths: &[PathBuf], done: &str) -> Result<Loaded, ExitCode> {
    opened(paths, files::open_all(paths, &Mappings::new(), &Unwatched), done)
}

/// The same of files that were read in a way of their own.
pub(super) fn opened(
    paths: &[PathBuf],
    read: Result<Loaded, Problem>,
    done: &str,
) -> Result<Loaded, ExitCode> {
    let loaded = read.map_err(|problem| {
        eprintln!("{problem}");
        ExitCode::from(2)
    })?;
    let is_error = |problem: &&Problem| problem.severity == Severity::Error;
    let errors = loaded.problems.iter().filter(is_error).count();
    if errors > 0 {
        eprintln!(
            "{}: {errors} errors; what could be read is {done}. `attache check` lists them.",
            shown(paths)
        );
    }
    Ok(loaded)
}

fn shown(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// The name by which an export calls its input.
pub(super) fn name(paths: &[PathBuf]) -> String {
    files::names(paths).join(", ")
}

/// A day, for `--date`.
fn parse_day(text: &str) -> Result<EventDate, String> {
    let date = super::parse_date(text)?;
    let is_day = date.precision() == Precision::Day && date.is_sharp() && !date.is_interval();
    if is_day { Ok(date) } else { Err("write one day, as 2026-11-26".to_owned()) }
}

/// Asks whoever sits at a terminal.
fn may_replace(output: &Path) -> bool {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return false;
    }
    eprint!("{} is there already. Write over it? [y/N] ", output.display());
    let mut answer = String::new();
    let read = io::stdin().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "o" | "oui")
}

/// Writes one output, and says what it holds: beside the data, never between.
pub(super) fn write(
    output: &Path,
    holds: &str,
    make: impl FnOnce(&mut dyn Write) -> io::Result<String>,
) -> anyhow::Result<()> {
    let mut more = String::new();
    if output == Path::new(STANDARD) {
        let mut to = io::BufWriter::new(io::stdout().lock());
        match make(&mut to).and_then(|words| to.flush().map(|()| words)) {
            Ok(words) => eprintln!("{holds}{words}"),
            // Whoever reads has read enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            Err(error) => return Err(error.into()),
        }
        return Ok(());
    }
    // That it may be written over was settled before.
    files::write_with(output, true, |to| {
        more = make(to)?;
        Ok(())
    })
    .map_err(|error| anyhow!("{}", files::not_written(output, &error)))?;
    super::print(&format!("{}: {holds}{more}", output.display()))?;
    Ok(())
}

/// The same of bytes that are there already.
pub(super) fn write_bytes(output: &Path, holds: &str, bytes: &[u8]) -> anyhow::Result<()> {
    write(output, holds, |to| to.write_all(bytes).map(|()| String::new()))
}

/// The ending of a path, in small letters.
pub(super) fn ending(path: &Path) -> String {
    path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase()
}
