//! `attache convert`: events of any file that can be read, as an event file, as JSON Lines or as a table.

use std::borrow::Cow;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use super::output;
use crate::export::EventsAs;
use crate::files::{self, Unwatched};
use crate::load::{self, Loaded, Mapping, Mappings, Problem};

#[derive(Debug, Args)]
pub(super) struct Convert {
    /// Files of events; several are one dataset: the union of their records by id
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write; the ending says what: .json, .jsonl or .csv. A single - is the standard output
    #[arg(short, long)]
    output: PathBuf,
    /// What to write, whatever the ending
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Which column is what, where the files are tables: what `attache map` or the window has written
    #[arg(long, value_name = "MAPPING")]
    map: Option<PathBuf>,
    /// Language of the texts of a table, as a tag such as fr
    #[arg(long, default_value = "en")]
    language: String,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
}

/// What a file can be.
#[derive(Copy, Clone, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The event file
    Json,
    /// A line for the file without its events, then one for each event
    Jsonl,
    /// A table, one row an event; what does not fit into it is left out
    Csv,
}

impl From<Format> for EventsAs {
    fn from(format: Format) -> Self {
        match format {
            Format::Json => Self::Json,
            Format::Jsonl => Self::Lines,
            Format::Csv => Self::Csv,
        }
    }
}

impl Convert {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let form = self.form()?;
        let to_output = self.output == Path::new("-");
        if !to_output && self.output.exists() && !self.force {
            bail!("{} is there already; --force writes over it", self.output.display());
        }
        let mapping = self.map.as_deref().map(super::map::read_mapping).transpose()?;
        let read = self.read(mapping.as_ref());
        let loaded = match output::opened(&self.files, read, "written") {
            Ok(loaded) => loaded,
            Err(code) => return Ok(code),
        };
        let write = |to: &mut dyn Write| {
            let dataset = &loaded.dataset;
            form.write(dataset, dataset.events.iter().map(Cow::Borrowed), &self.language, to)
        };
        if to_output {
            let mut to = BufWriter::new(io::stdout().lock());
            return match write(&mut to).and_then(|()| to.flush()) {
                // Whoever reads has read enough.
                Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
                _ => Ok(ExitCode::SUCCESS),
            };
        }
        files::write_with(&self.output, self.force, write)
            .with_context(|| format!("{} cannot be written", self.output.display()))?;
        println!("{}", self.output.display());
        Ok(ExitCode::SUCCESS)
    }

    fn form(&self) -> anyhow::Result<EventsAs> {
        if let Some(format) = self.format {
            return Ok(format.into());
        }
        let ending = self.output.extension().and_then(|ending| ending.to_str());
        let form = ending.and_then(EventsAs::of_ending);
        form.with_context(|| {
            format!(
                "{}: the ending says what to write; use .json, .jsonl or .csv, or say --format",
                self.output.display()
            )
        })
    }

    /// All that is read, before anything is written: so a file can be written over itself.
    fn read(&self, mapping: Option<&Mapping>) -> Result<Loaded, Problem> {
        let Some(mapping) = mapping else {
            return files::open_all(&self.files, &Mappings::new(), &Unwatched);
        };
        let mut read = Vec::new();
        for (path, name) in self.files.iter().zip(files::names(&self.files)) {
            let bytes = files::read(path, &Unwatched)?;
            let shown = path.display().to_string();
            let table = load::read_table_with(&bytes, &shown, mapping, &Unwatched);
            read.push((name, table.map_err(|unreadable| unreadable.problem)?));
        }
        Ok(load::unite(read))
    }
}
