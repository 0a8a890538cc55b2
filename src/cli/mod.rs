//! The command line: what needs no window, one command a file.

mod check;
mod convert;
mod export;
mod map;
mod output;
mod render;
mod schema;

use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::app::{
    Options, RendererChoice, Settings, StartView, default_settings_path, hand_over, run,
    system_language,
};
use crate::query::{Filter, Grouping, language};
use crate::time::EventDate;

/// A viewer for the chronology of defence diplomacy: who met whom, when, what was promised, and
/// who says so.
#[derive(Debug, Parser)]
#[command(name = "attache", version, about, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// Files of events to open; several are one dataset: the union of their records by id
    files: Vec<PathBuf>,
    /// Draw the window in this way, rather than in the first one that works
    #[arg(long, value_enum)]
    renderer: Option<RendererChoice>,
    /// What to show first, as a query line, e.g. "party:MAR+MLI kind:visit"
    #[arg(long, value_parser = parse_query)]
    query: Option<Filter>,
    /// The first date on screen, e.g. 2024-06
    #[arg(long, value_parser = parse_date)]
    from: Option<EventDate>,
    /// The last date on screen
    #[arg(long, value_parser = parse_date)]
    to: Option<EventDate>,
    /// What the lanes are: country, pair, kind, commission, person, organisation or none
    #[arg(long, value_parser = parse_grouping)]
    group_by: Option<Grouping>,
    /// The name of a saved view to look at the file with; other options come on top of it
    #[arg(long, value_name = "NAME")]
    saved_view: Option<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List what is wrong in files. Exit code: 0 nothing, 1 problems, 2 a file is unreadable
    Check(check::Check),
    /// Write which column of a table is which part of an event, as it is guessed, to be changed
    Map(map::Map),
    /// Draw the timeline, a face of the relations or a card into a file, without a display
    Render(Box<render::Render>),
    /// Write events of any file that can be read as an event file, as JSON Lines or as a table
    Convert(convert::Convert),
    /// Write the events of a filter as data for other programs: tables, calendars, networks, event files
    Export(Box<export::Export>),
    /// Print the JSON Schema of the event file, by which editors complete and check one
    Schema,
}

/// Does what the command line asks for.
///
/// # Errors
///
/// What went wrong, in words for the user.
pub fn main(arguments: Arguments) -> anyhow::Result<ExitCode> {
    match arguments.command {
        Some(Command::Check(check)) => check.run(),
        Some(Command::Map(map)) => map.run(),
        Some(Command::Render(render)) => render.run(),
        Some(Command::Convert(convert)) => convert.run(),
        Some(Command::Export(export)) => export.run(),
        Some(Command::Schema) => schema::run(),
        None => {
            let settings = default_settings_path();
            // Who asks for a view of its own gets a window of its own.
            let is_plain = arguments.renderer.is_none()
                && arguments.query.is_none()
                && arguments.from.is_none()
                && arguments.to.is_none()
                && arguments.group_by.is_none()
                && arguments.saved_view.is_none();
            if let Some(settings) = settings.as_deref().filter(|_| is_plain)
                && Settings::wants_one_window(settings)
                && hand_over(settings, &arguments.files)
            {
                return Ok(ExitCode::SUCCESS);
            }
            let mut files = arguments.files.into_iter();
            let (file, more) = (files.next(), files.collect());
            let view = StartView {
                filter: arguments.query,
                from: arguments.from.as_ref().and_then(EventDate::earliest),
                to: arguments.to.as_ref().and_then(EventDate::latest),
                grouping: arguments.group_by,
                saved: arguments.saved_view,
            };
            let language = system_language();
            let options =
                Options { file, more, settings, watch: true, view, language, ..Options::default() };
            run(arguments.renderer, &options)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// A text on the standard output. Whoever has read enough may go.
fn print(text: &str) -> std::io::Result<()> {
    match writeln!(std::io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}

fn parse_query(line: &str) -> Result<Filter, String> {
    let (filter, problems) = language::read(line);
    match problems.as_slice() {
        [] => Ok(filter),
        [first, ..] => {
            let (from, to) = first.place;
            Err(format!("{}: {}", line.get(from..to).unwrap_or(line), first.words))
        }
    }
}

fn parse_date(text: &str) -> Result<EventDate, String> {
    EventDate::parse(text).map_err(|error| format!("{}; {}", error.reason, error.hint))
}

fn parse_grouping(text: &str) -> Result<Grouping, String> {
    let known = || Grouping::ALL.map(Grouping::code).join(", ");
    let found = Grouping::ALL.into_iter().find(|grouping| grouping.code() == text);
    found.ok_or_else(|| format!("write one of {}", known()))
}
