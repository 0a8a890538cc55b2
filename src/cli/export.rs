//! `attache export`: the events of a filter as data for other programs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::output;
use super::parse_query;
use crate::export::{DataAs, Extract};
use crate::query::{Catalog, Filter, Shown};
use crate::scene::counts;
use crate::time::EventDate;

#[derive(Debug, Args)]
pub(super) struct Export {
    /// Files of events; several are one dataset: the union of their records by id
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write, as often as wanted; the ending says what: .json, .jsonl, .csv, .ics, .gexf or
    /// .graphml. A single - is the standard output
    #[arg(short, long, required = true)]
    output: Vec<PathBuf>,
    /// Which events, as a query line, e.g. "party:MAR+MLI after:2024"; all without it
    #[arg(long, value_parser = parse_query)]
    query: Option<Filter>,
    /// What to write, whatever the ending; for one output
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// What a row of a .csv is
    #[arg(long, value_enum, default_value_t = Rows::Events)]
    rows: Rows,
    /// Language of texts that are in several, as a tag such as fr
    #[arg(long, default_value = "en")]
    language: String,
    /// The day of the export, which stands in the file; today without it
    #[arg(long, value_parser = output::parse_day)]
    date: Option<EventDate>,
    /// Write over files that are there
    #[arg(long)]
    force: bool,
}

/// What a row of a table is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, ValueEnum)]
enum Rows {
    /// An event
    Events,
    /// A party of an event, with its role and delegation
    Participations,
    /// A commitment of an event
    Commitments,
    /// A tie of two parties, with the number of their events
    Ties,
}

/// What a file can be.
#[derive(Copy, Clone, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The event file
    Json,
    /// A line for the file without its events, then one for each event
    Jsonl,
    /// A table; --rows says of what
    Csv,
    /// A calendar
    Ics,
    /// A timeline of TimelineJS
    Timelinejs,
    /// The network of parties over time, for Gephi
    Gexf,
    /// The network of parties
    Graphml,
}

impl Export {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let forms = self.forms()?;
        output::check(&self.output, self.force)?;
        let loaded = match output::open(&self.files, "exported") {
            Ok(loaded) => loaded,
            Err(problem) => {
                eprintln!("{problem}");
                return Ok(ExitCode::from(2));
            }
        };
        let catalog = Catalog::new(loaded.dataset);
        let filter = self.query.clone().unwrap_or_default();
        let shown = Shown::of(&catalog, &filter);
        let extract = Extract {
            catalog: &catalog,
            shown: &shown,
            filter: &filter,
            file: &output::name(&self.files),
            date: &output::date(self.date.as_ref()),
            language: &self.language,
        };
        for (path, form) in self.output.iter().zip(forms) {
            output::write(path, &extract.contents(), |to| {
                let left_out = form.write(&extract, to)?;
                Ok(match left_out.events {
                    0 => String::new(),
                    some => {
                        format!("; {} left out: {}", counts::events(some), left_out.reason)
                    }
                })
            })?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn forms(&self) -> anyhow::Result<Vec<DataAs>> {
        match (self.format, self.output.as_slice()) {
            (Some(format), [_]) => Ok(vec![self.of_format(format)]),
            (Some(_), _) => bail!("--format is for one output; of several the endings say what"),
            (None, outputs) => outputs.iter().map(|output| self.of_ending(output)).collect(),
        }
    }

    fn of_format(&self, format: Format) -> DataAs {
        match format {
            Format::Json => DataAs::Json,
            Format::Jsonl => DataAs::Lines,
            Format::Csv => match self.rows {
                Rows::Events => DataAs::Events,
                Rows::Participations => DataAs::Participations,
                Rows::Commitments => DataAs::Commitments,
                Rows::Ties => DataAs::Edges,
            },
            Format::Ics => DataAs::Calendar,
            Format::Timelinejs => DataAs::TimelineJs,
            Format::Gexf => DataAs::Gexf,
            Format::Graphml => DataAs::GraphMl,
        }
    }

    fn of_ending(&self, output: &Path) -> anyhow::Result<DataAs> {
        match DataAs::of_ending(&output::ending(output)) {
            Some(DataAs::Events) => Ok(self.of_format(Format::Csv)),
            Some(form) => Ok(form),
            None => bail!(
                "{}: the ending says what to write; use .json, .jsonl, .csv, .ics, .gexf or .graphml, or say --format",
                output.display()
            ),
        }
    }
}
