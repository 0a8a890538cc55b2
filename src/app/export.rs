//! Writing what a panel shows to a file, or to the clipboard: a dialog for the place, and a thread that
//! draws and writes.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, vec2};

use super::dialog::{Dialog, Picked};
use super::file_words::{not_written, said_written};
use super::find::Job;
use super::{AttacheApp, Complaint};
use crate::export::{
    CARD_WIDTH, CardDocument, FigureOptions, Listed, Relations, Table, svg_to_png, svg_with_fonts,
};
use crate::files;
use crate::load::Problem;
use crate::query::{Catalog, Found, TableIndex, TableKind, TableRows};
use crate::say;
use crate::scene::graph::GraphLayout;
use crate::scene::map::MapLayout;
use crate::scene::relations::CountedTies;
use crate::state::{LowerPanel, Scope, State, Target};
use crate::ui::{CardAs, ExportAs, Intent, OpenFile, ShownCard};
use crate::words::{Language, in_language};

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
    Failed(Complaint),
}

/// An export under way.
pub(super) enum Export {
    /// Where to?
    Asking(Dialog, Asked),
    /// It is being drawn and written.
    Writing(Job<Outcome>),
}

/// What a place is asked for.
#[derive(Clone)]
pub(super) enum Asked {
    /// What the panel below the timeline shows.
    Lower(ExportAs),
    /// A card.
    Card(CardAs, Box<ShownCard>),
    /// Problems, by their places in the list.
    Problems(Vec<usize>),
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

    fn catalog(&self) -> &Catalog {
        match self {
            Self::Relations(snapshot) => &snapshot.catalog,
            Self::Table(snapshot) => &snapshot.catalog,
        }
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
        let options = FigureOptions::of_size(SIZE);
        let svg = || match self {
            Self::Relations(snapshot) => snapshot.relations().svg(&options),
            Self::Table(snapshot) => snapshot.listed().svg(&options),
        };
        Ok(match form {
            ExportAs::Svg => svg_with_fonts(&svg()).into_bytes(),
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
    let name = file.name.clone();
    Some(Export::Writing(Job::start(ctx, "export", move |go_on| {
        // All text is in memory before any of it is written.
        let lost = subject.catalog().take_text(go_on)?;
        let Some((form, path)) = target else {
            return Some(Outcome::Copied(subject.tsv()));
        };
        let bytes = match lost {
            0 => subject.bytes(form),
            lost => Err(say!("reload-lost", name = &name, count = lost)),
        };
        Some(written(path, bytes))
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
    let face = match state.panels.lower() {
        // A file is called the same in every language.
        Some(lower) if lower.table().is_some() => {
            in_language(Language::English, || lower.name().to_lowercase())
        }
        _ => format!("{:?}", state.panels.face()).to_lowercase(),
    };
    let ending = format!("{face}.{}", form.ending());
    Export::Asking(Dialog::save_beside(ctx, frame, file, &ending), Asked::Lower(form))
}

/// Asks where to write a card.
pub(super) fn ask_card(
    ctx: &Context,
    frame: Option<&eframe::Frame>,
    file: &OpenFile,
    (form, card): (CardAs, Box<ShownCard>),
) -> Export {
    let folder = file.paths.first().and_then(|path| path.parent());
    let name = format!("{}.{}", plain_name(&file.catalog, &card), form.ending());
    Export::Asking(Dialog::save(ctx, frame, folder, &name), Asked::Card(form, card))
}

/// A name that every file system takes: the id of the event, or what the card is called.
fn plain_name(catalog: &Catalog, shown: &ShownCard) -> String {
    let id = match &shown.target {
        Some(Target::Event(event)) => catalog.event(*event).map(|event| event.id.to_string()),
        _ => None,
    };
    let words = id.unwrap_or_else(|| shown.card.title.clone());
    let letters = words.chars().map(|it| if it.is_alphanumeric() { it } else { '-' });
    let name: String = letters.take(80).collect();
    let parts = name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>();
    if parts.is_empty() { "card".to_owned() } else { parts.join("-").to_lowercase() }
}

/// Begins to write a card to a file.
pub(super) fn begin_card(
    ctx: &Context,
    file: &OpenFile,
    (form, shown): (CardAs, Box<ShownCard>),
    path: PathBuf,
) -> Export {
    let (catalog, name) = (Arc::clone(&file.catalog), file.name.clone());
    Export::Writing(Job::start(ctx, "export", move |_| {
        let ShownCard { card, target, language } = &*shown;
        let document = CardDocument::new(&catalog, card, target.as_ref(), (&name, language));
        let bytes = match form {
            CardAs::Svg => Ok(svg_with_fonts(&document.svg(&catalog, CARD_WIDTH)).into_bytes()),
            CardAs::Markdown => Ok(document.markdown().into_bytes()),
            CardAs::Png => document.png(&catalog, CARD_WIDTH, SCALE).map_err(|it| it.to_string()),
        };
        Some(written(path, bytes))
    }))
}

/// Asks where to write problems.
pub(super) fn ask_problems(
    ctx: &Context,
    frame: Option<&eframe::Frame>,
    file: &OpenFile,
    places: Vec<usize>,
) -> Export {
    let dialog = Dialog::save_beside(ctx, frame, file, "problems.csv");
    Export::Asking(dialog, Asked::Problems(places))
}

/// Begins to write problems to a file, as a table.
pub(super) fn begin_problems(
    ctx: &Context,
    file: &OpenFile,
    places: Vec<usize>,
    path: PathBuf,
) -> Export {
    let problems = places.into_iter().filter_map(|place| file.problems.get(place));
    let table = problem_table(problems);
    Export::Writing(Job::start(ctx, "export", move |_| {
        Some(written(path, Ok(table.csv().into_bytes())))
    }))
}

/// Problems as a table, with the names that `attache check --format json` gives them.
fn problem_table<'p>(problems: impl Iterator<Item = &'p Problem>) -> Table {
    let mut table = Table::new(&[
        "severity", "code", "file", "line", "column", "path", "record", "message", "hint",
    ]);
    for problem in problems {
        let (line, column) = match problem.position {
            Some(at) => (at.line.to_string(), at.column.to_string()),
            None => Default::default(),
        };
        table.rows.push(vec![
            problem.severity.to_string(),
            problem.code.to_owned(),
            problem.file.clone(),
            line,
            column,
            problem.path.clone(),
            problem.record.clone().unwrap_or_default(),
            problem.message.clone(),
            problem.hint.clone(),
        ]);
    }
    table
}

fn written(path: PathBuf, bytes: Result<Vec<u8>, String>) -> Outcome {
    let done =
        bytes.and_then(|bytes| files::write(&path, &bytes).map_err(|error| error.to_string()));
    match done {
        Ok(()) => Outcome::Written(path),
        Err(reason) => Outcome::Failed(not_written(path, reason)),
    }
}

impl Export {
    /// The place that was chosen, if it was.
    pub(super) fn place(&self) -> Option<(Picked, Asked)> {
        match self {
            Self::Asking(dialog, asked) => Some((dialog.poll()?, asked.clone())),
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

impl AttacheApp {
    pub(super) fn export_to(
        &mut self,
        ctx: &Context,
        target: Option<(ExportAs, PathBuf)>,
        now: f64,
    ) {
        let Some(file) = &self.file else { return };
        self.export = begin(ctx, file, (&self.state, now), target);
    }

    /// Takes the place that was chosen, or what came of writing.
    pub(super) fn poll_export(&mut self, ctx: &Context) {
        if let Some((picked, asked)) = self.export.as_ref().and_then(Export::place) {
            self.export = None;
            let Some(path) = self.picked(picked).pop() else { return };
            let intent = match asked {
                Asked::Lower(form) => Intent::ExportTo(form, path),
                Asked::Card(form, card) => Intent::ExportCardTo(form, card, path),
                Asked::Problems(places) => Intent::ExportProblemsTo(places, path),
            };
            self.run_intent(ctx, intent, ctx.input(|input| input.time));
        }
        if let Some(outcome) = self.export.as_ref().and_then(Export::outcome) {
            self.export = None;
            self.exported(ctx, outcome);
        }
    }

    pub(super) fn exported(&mut self, ctx: &Context, outcome: Outcome) {
        match outcome {
            Outcome::Written(path) => {
                self.said = Some(said_written(&path));
            }
            Outcome::Copied(text) => {
                ctx.copy_text(text);
                self.said = Some(say!("copied-as-table").to_owned());
            }
            Outcome::Failed(notice) => self.notice = Some(notice),
        }
    }
}
