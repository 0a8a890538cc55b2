//! `attache export`: the events of a filter as data for other programs, or as a brief to send.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::output;
use super::parse_query;
use crate::export::{Brief, BriefAs, DataAs, Extract};
use crate::query::{Catalog, Filter, Found, Wanted};
use crate::scene::counts;

#[derive(Debug, Args)]
#[command(mut_args(|arg| if arg.get_id() == "language" { arg.help(LANGUAGE) } else { arg }))]
pub(super) struct Export {
    /// Files of events; several are one dataset: the union of their records by id
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write, as often as wanted; the ending says what: .json, .jsonl, .csv, .ics, .gexf or
    /// .graphml for data, .md, .html, .pdf or .docx for a brief. A single - is the standard output
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
    #[command(flatten)]
    writing: output::Writing,
}

/// What the language is of, where data may be written, too.
const LANGUAGE: &str = "Language of texts that are in several, as a tag such as fr; a brief is in \
                        French with fr, in Arabic with ar, else in English";

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
    /// A timeline for the web, as `TimelineJS` reads it
    Timelinejs,
    /// The network of parties over time, for Gephi
    Gexf,
    /// The network of parties
    Graphml,
    /// A brief in Markdown, with its figures in files beside it
    Md,
    /// A brief in one file of HTML
    Html,
    /// A brief in PDF
    Pdf,
    /// A brief for word processors
    Docx,
}

/// What is written to an output.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum What {
    Data(DataAs),
    Brief(BriefAs),
}

impl Export {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let forms = self.forms()?;
        self.writing.check(&self.output)?;
        for (path, form) in self.output.iter().zip(&forms) {
            if let What::Brief(form) = form {
                self.writing.check(&form.beside(path))?;
            }
        }
        let loaded = match output::open(&self.files, "exported") {
            Ok(loaded) => loaded,
            Err(code) => return Ok(code),
        };
        let catalog = Catalog::new(loaded.dataset);
        let filter = self.query.clone().unwrap_or_default();
        let found = Found::of(&catalog, &filter, Wanted::default(), &|| true);
        let Some(found) = found else { bail!("the events could not be counted") };
        let extract = Extract {
            catalog: &catalog,
            shown: &found.shown,
            filter: &filter,
            file: &output::name(&self.files),
            date: &self.writing.date(),
            language: &self.writing.language,
        };
        let mut brief: Option<Brief> = None;
        for (path, form) in self.output.iter().zip(forms) {
            let form = match form {
                What::Data(form) => form,
                What::Brief(form) => {
                    let brief = brief.get_or_insert_with(|| Brief::of(&extract, &found));
                    for (path, bytes) in brief.files(path, form)? {
                        output::write_bytes(&path, &extract.contents(), &bytes)?;
                    }
                    continue;
                }
            };
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

    fn forms(&self) -> anyhow::Result<Vec<What>> {
        match (self.format, self.output.as_slice()) {
            (Some(format), [_]) => Ok(vec![self.of_format(format)]),
            (Some(_), _) => bail!("--format is for one output; of several the endings say what"),
            (None, outputs) => outputs.iter().map(|output| self.of_ending(output)).collect(),
        }
    }

    fn of_format(&self, format: Format) -> What {
        What::Data(match format {
            Format::Md => return What::Brief(BriefAs::Markdown),
            Format::Html => return What::Brief(BriefAs::Html),
            Format::Pdf => return What::Brief(BriefAs::Pdf),
            Format::Docx => return What::Brief(BriefAs::Docx),
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
        })
    }

    fn of_ending(&self, output: &Path) -> anyhow::Result<What> {
        let ending = output::ending(output);
        if let Some(form) = BriefAs::of_ending(&ending) {
            return Ok(What::Brief(form));
        }
        match DataAs::of_ending(&ending) {
            Some(DataAs::Events) => Ok(self.of_format(Format::Csv)),
            Some(form) => Ok(What::Data(form)),
            None => bail!(
                "{}: the ending says what to write; use .json, .jsonl, .csv, .ics, .gexf, .graphml, .md, .html, .pdf or .docx, or say --format",
                output.display()
            ),
        }
    }
}
