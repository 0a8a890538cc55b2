//! `attache check`: the problems of files, with their positions, for people or for programs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::files::{self, Unwatched};
use crate::load::{Position, Problem, Severity};

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files of events
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// For people, or as one JSON object; docs/problems.md explains it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One after the other, in words
    Text,
    /// One object, for programs
    Json,
}

/// What was found in all files.
#[derive(Serialize)]
struct Found {
    files: Vec<Checked>,
}

/// What was found in a file.
#[derive(Serialize)]
struct Checked {
    file: String,
    /// Whether anything of it could be read.
    readable: bool,
    events: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    problems: Vec<Told>,
}

/// A problem, as programs are told of it.
#[derive(Serialize)]
struct Told {
    severity: String,
    code: &'static str,
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    path: String,
    record: Option<String>,
    message: String,
    hint: String,
    excerpt: Option<String>,
}

impl From<Problem> for Told {
    fn from(problem: Problem) -> Self {
        let Problem { severity, code, file, position, path, record, missing: _, .. } = problem;
        let place = |part: fn(Position) -> usize| position.map(part);
        Self {
            severity: severity.to_string(),
            code,
            file,
            line: place(|it| it.line),
            column: place(|it| it.column),
            path,
            record,
            message: problem.message,
            hint: problem.hint,
            excerpt: problem.excerpt,
        }
    }
}

impl Check {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let mut worst = 0;
        let mut found = Found { files: Vec::new() };
        for path in &self.files {
            let (checked, problems) = check(path);
            worst = worst.max(checked.code());
            match self.format {
                Format::Text => say(&checked, &problems),
                Format::Json => {
                    let problems = problems.into_iter().map(Told::from).collect();
                    found.files.push(Checked { problems, ..checked });
                }
            }
        }
        if self.format == Format::Json {
            super::print(&serde_json::to_string_pretty(&found)?)?;
        }
        Ok(ExitCode::from(worst))
    }
}

impl Checked {
    /// 0 nothing, 1 problems, 2 unreadable. A note is no problem.
    fn code(&self) -> u8 {
        if self.readable { u8::from(self.errors + self.warnings > 0) } else { 2 }
    }
}

fn check(path: &Path) -> (Checked, Vec<Problem>) {
    let (readable, events, problems) = match files::open(path, &Unwatched) {
        Ok(loaded) => (true, loaded.dataset.events.len(), loaded.problems),
        Err(problem) => (false, 0, vec![problem]),
    };
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let checked = Checked {
        file: path.display().to_string(),
        readable,
        events,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        problems: Vec::new(),
    };
    (checked, problems)
}

fn say(checked: &Checked, problems: &[Problem]) {
    if !checked.readable {
        problems.iter().for_each(|problem| eprintln!("{problem}"));
        return;
    }
    for problem in problems {
        println!("{problem}\n");
    }
    let some = |count: usize, what: &str| {
        if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
    };
    println!(
        "{}: {}, {}, {}, {}",
        checked.file,
        some(checked.events, "event"),
        some(checked.errors, "error"),
        some(checked.warnings, "warning"),
        some(checked.notes, "note")
    );
}
