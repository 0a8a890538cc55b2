//! The command line: what needs no window, one command a file.

mod check;
mod render;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::app::{Options, RendererChoice, default_settings_path, run};

/// A viewer for the chronology of defence diplomacy: who met whom, when, what was promised, and
/// who says so.
#[derive(Debug, Parser)]
#[command(name = "attache", version, about, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// Files of events to open, each in a window of its own
    files: Vec<PathBuf>,
    /// Draw the window in this way, rather than in the first one that works
    #[arg(long, value_enum)]
    renderer: Option<RendererChoice>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List what is wrong in files. Exit code: 0 nothing, 1 problems, 2 a file is unreadable
    Check(check::Check),
    /// Draw the timeline into a file, without a display
    Render(render::Render),
}

/// Does what the command line asks for.
///
/// # Errors
///
/// What went wrong, in words for the user.
pub fn main(arguments: Arguments) -> anyhow::Result<ExitCode> {
    match arguments.command {
        Some(Command::Check(check)) => Ok(check.run()),
        Some(Command::Render(render)) => render.run(),
        None => {
            let mut files = arguments.files.into_iter();
            let first = files.next();
            for other in files {
                another_window(&other, arguments.renderer)?;
            }
            let options =
                Options { file: first, settings: default_settings_path(), ..Options::default() };
            run(arguments.renderer, &options)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// One window shows one dataset: every further file gets a program of its own.
fn another_window(file: &PathBuf, renderer: Option<RendererChoice>) -> anyhow::Result<()> {
    let mut command = std::process::Command::new(std::env::current_exe()?);
    command.arg(file);
    if let Some(renderer) = renderer {
        use clap::ValueEnum as _;
        let value = renderer.to_possible_value().map(|value| value.get_name().to_owned());
        command.args(value.map(|value| format!("--renderer={value}")));
    }
    command.spawn()?;
    Ok(())
}
