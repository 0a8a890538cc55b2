//! `attache render`: the timeline as SVG or PNG, with no display and no GPU.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;
use egui::epaint::emath::{Vec2, vec2};

use crate::export::{FigureOptions, svg_to_png, timeline_svg};
use crate::files::{self, Unwatched};
use crate::load::Severity;
use crate::query::{Catalog, Filter, Shown};
use crate::state::Camera;
use crate::time::{EventDate, Span};

#[derive(Debug, Args)]
pub(super) struct Render {
    /// A file of events
    file: PathBuf,
    /// Where to write the picture; its ending, .svg or .png, says which
    #[arg(short, long)]
    output: PathBuf,
    /// Width and height in points, e.g. 1440x900
    #[arg(long, default_value = "1440x900", value_parser = parse_size)]
    size: Vec2,
    /// Pixels per point of a PNG, 1 to 4
    #[arg(long, default_value_t = 2.0)]
    scale: f32,
    /// The first date shown, e.g. 2024-06
    #[arg(long, value_parser = parse_date)]
    from: Option<EventDate>,
    /// The last date shown
    #[arg(long, value_parser = parse_date)]
    to: Option<EventDate>,
    /// Draw on a dark ground
    #[arg(long)]
    dark: bool,
}

impl Render {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let ending = self.output.extension().and_then(|ending| ending.to_str());
        let png = match ending.map(str::to_lowercase).as_deref() {
            Some("png") => true,
            Some("svg") => false,
            _ => {
                bail!("{}: the ending says what to write; use .png or .svg", self.output.display())
            }
        };
        if !(0.1..=4.0).contains(&self.scale) {
            bail!("--scale {}: use a number from 0.1 to 4", self.scale);
        }
        let loaded = match files::open(&self.file, &Unwatched) {
            Ok(loaded) => loaded,
            Err(problem) => {
                eprintln!("{problem}");
                return Ok(ExitCode::from(2));
            }
        };
        let errors =
            loaded.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        if errors > 0 {
            eprintln!(
                "{}: {errors} errors; what could be read is drawn. `attache check` lists them.",
                self.file.display()
            );
        }
        let catalog = Catalog::new(loaded.dataset);
        let shown = Shown::of(&catalog, &Filter::default());
        let options = FigureOptions {
            size: self.size,
            span: self.span(&catalog)?,
            dark: self.dark,
            language: "en".to_owned(),
        };
        let svg = timeline_svg(&catalog, &shown, &options);
        let bytes = if png { svg_to_png(&svg, self.scale)? } else { svg.into_bytes() };
        write(&self.output, &bytes)?;
        println!("{}", self.output.display());
        Ok(ExitCode::SUCCESS)
    }

    fn span(&self, catalog: &Catalog) -> anyhow::Result<Span> {
        let whole = Camera::over(catalog.extent()).whole();
        let from = self.from.as_ref().and_then(EventDate::earliest);
        let to = self.to.as_ref().and_then(EventDate::latest);
        let (start, end) = (from.unwrap_or(whole.start()), to.unwrap_or(whole.end()));
        if end <= start {
            bail!("--from lies after --to");
        }
        Ok(Span::new(start, end))
    }
}

/// Writes aside, then puts the file in place: nothing half-written is left.
fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let explain = || format!("{} cannot be written", path.display());
    let mut file = tempfile::NamedTempFile::new_in(folder).with_context(explain)?;
    file.write_all(bytes).with_context(explain)?;
    let file = file.persist(path).map_err(|error| error.error).with_context(explain)?;
    readable(&file);
    Ok(())
}

/// A temporary file is for its owner alone; a figure is not.
#[cfg(unix)]
fn readable(file: &std::fs::File) {
    use std::os::unix::fs::PermissionsExt as _;
    // A file system without permissions is no reason to fail.
    let _ = file.set_permissions(std::fs::Permissions::from_mode(0o644));
}

#[cfg(not(unix))]
fn readable(_: &std::fs::File) {}

fn parse_size(text: &str) -> Result<Vec2, String> {
    let numbers = text.split_once(['x', 'X', '×']).and_then(|(width, height)| {
        Some((width.trim().parse::<f32>().ok()?, height.trim().parse::<f32>().ok()?))
    });
    match numbers {
        Some((width, height))
            if (200.0..=10_000.0).contains(&width) && (150.0..=10_000.0).contains(&height) =>
        {
            Ok(vec2(width, height))
        }
        _ => Err("write width x height in points, from 200x150 to 10000x10000".to_owned()),
    }
}

fn parse_date(text: &str) -> Result<EventDate, String> {
    EventDate::parse(text).map_err(|error| format!("{}; {}", error.reason, error.hint))
}
