//! Writing what a panel shows to a file, or to the clipboard: a dialog for the place, and a thread that
//! draws and writes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, vec2};

use super::dialog::{Dialog, Picked};
use super::find::Job;
use crate::export::{FigureOptions, Listed, Relations, svg_to_png};
use crate::files;
use crate::query::{Catalog, Found, TableIndex, TableKind, TableRows};
use crate::scene::graph::GraphLayout;
use crate::scene::map::MapLayout;
use crate::scene::relations::CountedTies;
use crate::state::{LowerPanel, Scope, State};
use crate::ui::{ExportAs, Notice, OpenFile};

/// Size of a figure in points: a slide. On a light ground, for paper.
const SIZE: egui::Vec2 = vec2(1280.0, 720.0);
/// Pixels per point of a PNG.
const SCALE: f32 = 2.0;

/// What came of an export.
pub(super) enum Outcome {
    /// It is in this file.
    Written(PathBuf),
    /// For the clipboard.
    Copied(String),
    /// It went wrong.
    Failed(Notice),
}

/// An export under way.
pub(super) enum Export {
    /// Where to?
    Asking(Dialog, ExportAs),
    /// It is being drawn and written.
    Writing(Job<Outcome>),
}

/// Everything that a face is drawn from, for a thread.
struct Snapshot {
    catalog: Arc<Catalog>,
    found: Found,
    layout: GraphLayout,
    map: Arc<MapLayout>,
    state: State,
    scope: Scope,
    counted: CountedTies,
}

impl Snapshot {
    fn relations(&self) -> Relations<'_> {
        Relations {
            catalog: &self.catalog,
            found: &self.found,
            layout: &self.layout,
            map: &self.map,
            state: &self.state,
            scope: self.scope,
            counted: &self.counted,
        }
    }
}

/// Everything that a table is written from, for a thread.
struct TableSnapshot {
    catalog: Arc<Catalog>,
    index: Arc<TableIndex>,
    rows: TableRows,
    state: State,
    table: TableKind,
}

impl TableSnapshot {
    fn listed(&self) -> Listed<'_> {
        let Self { catalog, index, rows, state, table } = self;
        Listed { catalog, index, rows, state, table: *table }
    }
}

/// What is exported.
enum Subject {
    /// A face of the relations.
    Relations(Box<Snapshot>),
    /// A table.
    Table(Box<TableSnapshot>),
}

impl Subject {
    /// What the panel below the timeline shows; `None` where nothing is counted or collected yet.
    fn of(file: &OpenFile, state: &State, now: f64) -> Option<Self> {
        let catalog = Arc::clone(&file.catalog);
        let state = state.clone();
        if let Some(table) = state.panels.lower().and_then(LowerPanel::table) {
            let rows = file.table.clone().filter(|rows| rows.query.table == Some(table))?;
            let index = Arc::clone(&file.table_index);
            let snapshot = TableSnapshot { catalog, index, rows, state, table };
            return Some(Self::Table(Box::new(snapshot)));
        }
        Some(Self::Relations(Box::new(Snapshot {
            found: file.found.clone(),
            layout: file.layout.clone(),
            map: file.map.clone(),
            scope: state.scope(&file.catalog, now).0,
            counted: file.ties.clone()?,
            catalog,
            state,
        })))
    }

    fn tsv(&self) -> String {
        match self {
            Self::Relations(snapshot) => snapshot.relations().table().tsv(),
            Self::Table(snapshot) => snapshot.listed().tsv(),
        }
    }

    fn csv(&self) -> String {
        match self {
            Self::Relations(snapshot) => snapshot.relations().table().csv(),
            Self::Table(snapshot) => snapshot.listed().csv(),
        }
    }

    fn bytes(&self, form: ExportAs) -> Result<Vec<u8>, String> {
        let options = FigureOptions { size: SIZE, dark: false, language: "en".to_owned() };
        let svg = || match self {
            Self::Relations(snapshot) => snapshot.relations().svg(&options),
            Self::Table(snapshot) => snapshot.listed().svg(&options),
        };
        Ok(match form {
            ExportAs::Svg => svg().into_bytes(),
            ExportAs::Png => svg_to_png(&svg(), SCALE).map_err(|error| error.to_string())?,
            ExportAs::Csv => self.csv().into_bytes(),
        })
    }
}

/// Begins to write what the panel below the timeline shows, for a path or the clipboard. `None` where
/// nothing is counted or collected yet.
pub(super) fn begin(
    ctx: &Context,
    file: &OpenFile,
    (state, now): (&State, f64),
    target: Option<(ExportAs, PathBuf)>,
) -> Option<Export> {
    let subject = Subject::of(file, state, now)?;
    Some(Export::Writing(Job::start(ctx, "export", move |_| {
        let Some((form, path)) = target else {
            return Some(Outcome::Copied(subject.tsv()));
        };
        let written = subject
            .bytes(form)
            .and_then(|bytes| files::write(&path, &bytes).map_err(|error| error.to_string()));
        Some(match written {
            Ok(()) => Outcome::Written(path),
            Err(reason) => Outcome::Failed(failed(&path, reason)),
        })
    })))
}

/// Asks where to write.
pub(super) fn ask(
    ctx: &Context,
    frame: Option<&eframe::Frame>,
    file: &OpenFile,
    state: &State,
    form: ExportAs,
) -> Export {
    let folder = file.paths.first().and_then(|path| path.parent());
    let stem = Path::new(&file.name).file_stem().map_or("events".into(), |it| it.to_string_lossy());
    let face = match state.panels.lower() {
        Some(lower) if lower.table().is_some() => lower.name().to_lowercase(),
        _ => format!("{:?}", state.panels.face()).to_lowercase(),
    };
    let name = format!("{stem}-{face}.{}", form.ending());
    Export::Asking(Dialog::save(ctx, frame, folder, &name), form)
}

impl Export {
    /// The place that was chosen, if it was.
    pub(super) fn place(&self) -> Option<(Picked, ExportAs)> {
        match self {
            Self::Asking(dialog, form) => Some((dialog.poll()?, *form)),
            Self::Writing(_) => None,
        }
    }

    /// What came of it, if it is done.
    pub(super) fn outcome(&self) -> Option<Outcome> {
        match self {
            Self::Asking(..) => None,
            Self::Writing(job) => job.poll(),
        }
    }

    /// Waits for what is being written.
    pub(super) fn wait(self) -> Option<Outcome> {
        match self {
            Self::Asking(..) => None,
            Self::Writing(job) => job.wait(),
        }
    }
}

fn failed(path: &Path, reason: String) -> Notice {
    Notice {
        title: format!("{} could not be written", super::short_name(path)),
        message: reason,
        hint: "Nothing was changed. Choose another folder or name.".to_owned(),
    }
}
