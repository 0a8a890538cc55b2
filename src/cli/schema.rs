//! `attache schema`: the JSON Schema of the event file, for editors and other programs.

use std::process::ExitCode;

use crate::model;

pub(super) fn run() -> anyhow::Result<ExitCode> {
    super::print(&serde_json::to_string_pretty(&model::schema())?)?;
    Ok(ExitCode::SUCCESS)
}
