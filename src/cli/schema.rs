//! `attache schema`: the JSON Schema of the event file, for editors and other programs.

use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use crate::model;

pub(super) fn run() -> anyhow::Result<ExitCode> {
    let schema = serde_json::to_string_pretty(&model::schema())?;
    match writeln!(std::io::stdout().lock(), "{schema}") {
        // Whoever reads has read enough.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}
