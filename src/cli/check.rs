//! `attache check`: the problems of files, with their positions.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::files::{self, Unwatched};
use crate::load::Severity;

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files of events
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

impl Check {
    pub(super) fn run(&self) -> ExitCode {
        let worst = self.files.iter().map(|file| check(file)).max().unwrap_or(0);
        ExitCode::from(worst)
    }
}

/// 0 nothing, 1 problems, 2 unreadable. A note is no problem.
fn check(path: &Path) -> u8 {
    let loaded = match files::open(path, &Unwatched) {
        Ok(loaded) => loaded,
        Err(problem) => {
            eprintln!("{problem}");
            return 2;
        }
    };
    for problem in &loaded.problems {
        println!("{problem}\n");
    }
    let count =
        |severity| loaded.problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let some = |count: usize, what: &str| {
        if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
    };
    println!(
        "{}: {}, {}, {}, {}",
        path.display(),
        some(loaded.dataset.events.len(), "event"),
        some(errors, "error"),
        some(warnings, "warning"),
        some(count(Severity::Note), "note")
    );
    u8::from(errors + warnings > 0)
}
