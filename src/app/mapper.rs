//! The window in which the columns of a table are mapped: reads the table once more, tells on a thread what
//! comes of each change where the table is large, keeps what is applied, and its way to a file and from one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::dialog::Dialog;
use super::file_words::{not_written, said_written, short_name};
use super::find::Job;
use super::{AttacheApp, Complaint};
use crate::files::{self, Unwatched};
use crate::load::{self, DialectChoice, Mapping, Mappings, Problem, TablePreview};
use crate::say;
use crate::ui::{ColumnMapper, Intent, MapperIntent, Notice, OpenFile};

/// Up to so many bytes, what comes of a mapping is worked out within a frame.
const AT_ONCE: usize = 200_000;
/// No mapping is larger, in bytes.
const LARGEST: usize = 4 << 20;

/// The bytes of a table, its mapping as it is remembered by, and how it is read now.
struct Opened {
    bytes: Arc<Vec<u8>>,
    fingerprint: String,
    preview: TablePreview,
}

/// What came of a file with a mapping.
enum Outcome {
    Written(PathBuf),
    Read(Box<Mapping>),
    Failed(Complaint),
}

/// See the module.
pub(super) struct Mapper {
    path: PathBuf,
    bytes: Arc<Vec<u8>>,
    fingerprint: String,
    window: Option<ColumnMapper>,
    opening: Option<Job<Result<Opened, Problem>>>,
    trying: Option<Job<Result<TablePreview, Problem>>>,
    /// A dialog, and whether it asks where to write.
    dialog: Option<(Dialog, bool)>,
    file: Option<Job<Outcome>>,
}

impl Mapper {
    /// What the window shows.
    pub(super) fn window(&self) -> Option<&ColumnMapper> {
        self.window.as_ref()
    }

    /// Whether something is being worked out for it.
    pub(super) fn is_busy(&self) -> bool {
        self.opening.is_some() || self.trying.is_some() || self.file.is_some()
    }

    fn tried(&mut self, outcome: Result<TablePreview, Problem>) {
        self.trying = None;
        let Some(window) = &mut self.window else { return };
        window.is_busy = false;
        match outcome {
            Ok(preview) => {
                window.preview = preview;
                window.problem = None;
            }
            Err(problem) => window.problem = Some(format!("{} {}", problem.message, problem.hint)),
        }
    }
}

impl AttacheApp {
    /// Opens the window for the table that is open.
    pub(super) fn map_columns(&mut self, ctx: &Context) {
        let Some(file) = self.file.as_ref().filter(|file| file.is_table()) else { return };
        let Some(path) = file.paths.first().cloned() else { return };
        let (wanted, mappings) = (path.clone(), self.settings.mappings().clone());
        let opening = Job::start(ctx, "columns", move |_| Some(open(&wanted, &mappings)));
        self.mapper = Some(Mapper {
            path,
            bytes: Arc::default(),
            fingerprint: String::new(),
            window: None,
            opening: Some(opening),
            trying: None,
            dialog: None,
            file: None,
        });
    }

    /// Opens it by itself where neither a date nor a title was found.
    pub(super) fn offer_mapping(&mut self, ctx: &Context) {
        let lacks = |file: &OpenFile| {
            let whole = file.problems.iter().filter(|problem| problem.position.is_none());
            let mut codes = whole.map(|problem| problem.code);
            codes.any(|code| code == "missing-when" || code == "missing-title")
        };
        if self.file.as_ref().is_some_and(|file| file.is_table() && lacks(file)) {
            self.map_columns(ctx);
        }
    }

    pub(super) fn mapper_intent(&mut self, ctx: &Context, intent: MapperIntent) {
        let Some(mapper) = &mut self.mapper else { return };
        match intent {
            MapperIntent::Change(mapping) => self.try_mapping(ctx, Ok(*mapping)),
            MapperIntent::Guess(dialect) => self.try_mapping(ctx, Err(dialect)),
            MapperIntent::Close => self.mapper = None,
            MapperIntent::SaveTo(path) => {
                let Some(window) = &mapper.window else { return };
                let json = window.mapping.to_json();
                mapper.file = Some(Job::start(ctx, "mapping", move |_| Some(write(path, &json))));
            }
            MapperIntent::LoadFrom(path) => {
                mapper.file = Some(Job::start(ctx, "mapping", move |_| Some(read(&path))));
            }
            MapperIntent::Apply => {
                let Some(mapper) = self.mapper.take() else { return };
                let Some(window) = mapper.window else { return };
                let fingerprint = mapper.fingerprint;
                let mapping = Mapping { fingerprint: Some(fingerprint.clone()), ..window.mapping };
                self.settings.note_mapping(&fingerprint, mapping);
                self.save_settings();
                self.open(ctx, &[mapper.path]);
            }
            // Dialogs belong to the window: see `run_in_window`.
            MapperIntent::Save | MapperIntent::Load => {}
        }
    }

    /// Says in the language that is spoken now what comes of the mapping.
    pub(super) fn reword_mapper(&mut self, ctx: &Context) {
        let Some(window) = self.mapper.as_mut().and_then(|mapper| mapper.window.as_mut()) else {
            return;
        };
        window.said = None;
        // A guess that is being worked out comes with its own words.
        if !window.guesses {
            let mapping = window.mapping.clone();
            self.try_mapping(ctx, Ok(mapping));
        }
    }

    /// Works out what comes of a mapping; or of a guess, of a table that is written in some way.
    fn try_mapping(&mut self, ctx: &Context, mapping: Result<Mapping, DialectChoice>) {
        let Some(mapper) = &mut self.mapper else { return };
        let Some(window) = &mut mapper.window else { return };
        let (bytes, name) = (Arc::clone(&mapper.bytes), window.name.clone());
        let guesses = mapping.is_err();
        if let Ok(mapping) = &mapping {
            window.mapping = mapping.clone();
        }
        if bytes.len() <= AT_ONCE {
            let outcome = preview(&bytes, &name, &mapping);
            mapper.tried(outcome);
            mapper.take_guess(guesses);
        } else {
            window.is_busy = true;
            window.guesses = guesses;
            // What was being worked out before is not wanted any more.
            let work = move |_: &dyn Fn() -> bool| Some(preview(&bytes, &name, &mapping));
            mapper.trying = Some(Job::start(ctx, "columns", work));
        }
    }

    /// Asks for the place of a mapping.
    pub(super) fn ask_for_mapping(
        &mut self,
        ctx: &Context,
        frame: Option<&eframe::Frame>,
        to_write: bool,
    ) {
        let Some(mapper) = &mut self.mapper else { return };
        let folder = mapper.path.parent();
        let stem = mapper.path.file_stem().unwrap_or_default().to_string_lossy();
        let dialog = if to_write {
            Dialog::save(ctx, frame, folder, &format!("{stem}.map.json"))
        } else {
            let words = (say!("dialog-load-mapping"), say!("dialog-mappings"));
            Dialog::open_json(ctx, frame, folder, words)
        };
        mapper.dialog = Some((dialog, to_write));
    }

    /// Takes what threads and dialogs have for the window.
    pub(super) fn poll_mapper(&mut self, ctx: &Context) {
        let Some(mapper) = &mut self.mapper else { return };
        if let Some(outcome) = mapper.opening.as_ref().and_then(Job::poll) {
            return self.mapper_opened(ctx, outcome);
        }
        if let Some(outcome) = mapper.trying.as_ref().and_then(Job::poll) {
            mapper.tried(outcome);
            let guesses = mapper.window.as_ref().is_some_and(|window| window.guesses);
            mapper.take_guess(guesses);
        }
        if let Some(outcome) = mapper.file.as_ref().and_then(Job::poll) {
            return self.mapping_file(ctx, outcome);
        }
        let picked = mapper
            .dialog
            .as_ref()
            .and_then(|(dialog, to_write)| dialog.poll().map(|picked| (picked, *to_write)));
        let Some((picked, to_write)) = picked else { return };
        mapper.dialog = None;
        if let Some(path) = self.picked(picked).pop() {
            let intent = if to_write { MapperIntent::SaveTo } else { MapperIntent::LoadFrom };
            self.mapper_intent(ctx, intent(path));
        }
    }

    /// Waits for what is being worked out. For tests.
    pub(super) fn finish_mapper(&mut self, ctx: &Context) {
        let Some(mapper) = &mut self.mapper else { return };
        if let Some(outcome) = mapper.opening.take().and_then(Job::wait) {
            return self.mapper_opened(ctx, outcome);
        }
        if let Some(outcome) = mapper.trying.take().and_then(Job::wait) {
            mapper.tried(outcome);
            let guesses = mapper.window.as_ref().is_some_and(|window| window.guesses);
            mapper.take_guess(guesses);
        }
        if let Some(outcome) = mapper.file.take().and_then(Job::wait) {
            self.mapping_file(ctx, outcome);
        }
    }

    fn mapper_opened(&mut self, ctx: &Context, outcome: Result<Opened, Problem>) {
        let Some(mapper) = &mut self.mapper else { return };
        mapper.opening = None;
        match outcome {
            Ok(opened) => {
                mapper.bytes = opened.bytes;
                mapper.fingerprint = opened.fingerprint;
                mapper.window = Some(ColumnMapper {
                    name: short_name(&mapper.path),
                    mapping: opened.preview.mapping.clone(),
                    preview: opened.preview,
                    is_busy: false,
                    guesses: false,
                    problem: None,
                    said: None,
                });
            }
            Err(problem) => {
                let notice = Notice {
                    title: say!("mapper-not-opened", name = short_name(&mapper.path)),
                    message: problem.message,
                    hint: problem.hint,
                };
                self.notice = Some(Complaint::of(Intent::MapColumns, notice));
                self.mapper = None;
            }
        }
        ctx.request_repaint();
    }

    fn mapping_file(&mut self, ctx: &Context, outcome: Outcome) {
        let Some(mapper) = &mut self.mapper else { return };
        mapper.file = None;
        match outcome {
            Outcome::Written(path) => {
                if let Some(window) = &mut mapper.window {
                    window.said = Some(said_written(&path));
                }
            }
            Outcome::Read(mapping) => self.try_mapping(ctx, Ok(*mapping)),
            Outcome::Failed(notice) => self.notice = Some(notice),
        }
        ctx.request_repaint();
    }
}

impl Mapper {
    /// After a guess, the mapping is what was guessed.
    fn take_guess(&mut self, guesses: bool) {
        if let Some(window) = self.window.as_mut().filter(|_| guesses) {
            window.mapping = window.preview.mapping.clone();
            window.guesses = false;
        }
    }
}

fn preview(
    bytes: &[u8],
    name: &str,
    mapping: &Result<Mapping, DialectChoice>,
) -> Result<TablePreview, Problem> {
    let preview = match mapping {
        Ok(mapping) => load::table_preview(bytes, name, Some(mapping)),
        Err(dialect) => load::table_guess(bytes, name, *dialect),
    };
    preview.map_err(|unreadable| unreadable.problem)
}

/// Reads a table, with the mapping that is remembered for it.
fn open(path: &Path, mappings: &Mappings) -> Result<Opened, Problem> {
    let bytes = files::read(path, &Unwatched)?;
    let name = path.display().to_string();
    let guessed = preview(&bytes, &name, &Err(DialectChoice::default()))?;
    let fingerprint = guessed.fingerprint.clone();
    let remembered = mappings.get(&fingerprint);
    let preview = match remembered.map(|mapping| preview(&bytes, &name, &Ok(mapping.clone()))) {
        Some(Ok(preview)) => preview,
        _ => guessed,
    };
    Ok(Opened { bytes: Arc::new(bytes), fingerprint, preview })
}

fn write(path: PathBuf, json: &str) -> Outcome {
    match files::write(&path, json.as_bytes()) {
        Ok(()) => Outcome::Written(path),
        Err(error) => Outcome::Failed(not_written(path, error.to_string())),
    }
}

fn read(path: &Path) -> Outcome {
    let failed = |message: String, hint: String| {
        let title = say!("mapping-not-loaded", name = short_name(path));
        let again = Intent::Mapper(MapperIntent::LoadFrom(path.to_owned()));
        Outcome::Failed(Complaint::of(again, Notice { title, message, hint }))
    };
    let bytes = match files::read(path, &|_| true) {
        Ok(bytes) => bytes,
        Err(problem) => return failed(problem.message, problem.hint),
    };
    if bytes.len() > LARGEST {
        let (message, hint) = (say!("mapping-too-large"), say!("mapping-too-large-hint"));
        return failed(message.to_owned(), hint.to_owned());
    }
    match Mapping::from_json(&bytes) {
        Ok(mapping) => Outcome::Read(Box::new(mapping)),
        Err(wrong) => failed(wrong.message, wrong.hint),
    }
}
