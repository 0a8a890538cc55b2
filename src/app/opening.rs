//! Opening: from a path or a sample to a file that is shown.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::dialog::Dialog;
use super::file_words::short_name;
use super::{AttacheApp, Complaint, Prepared, StartView, find, jobs, prepare, reading, reload};
use crate::load::{Loaded, Problem};
use crate::query::TableIndex;
use crate::say;
use crate::state::{CameraCommand, Command, FilterCommand, LanesCommand, RulerCommand};
use crate::time::Span;
use crate::ui::{Intent, Notice, OpenFile, Sample};
use crate::words::language;

impl AttacheApp {
    /// Asks for files, to be opened alone or beside those that are open.
    pub(super) fn open_dialog(
        &mut self,
        ctx: &Context,
        frame: Option<&eframe::Frame>,
        adding: bool,
    ) {
        if self.dialog.is_none() {
            self.adding = adding;
            let folder = self.settings.recent().first().and_then(|path| path.parent());
            self.dialog = Some(Dialog::open(ctx, frame, folder));
        }
    }

    /// Takes what the dialog gave.
    pub(super) fn poll_opening(&mut self, ctx: &Context) {
        let Some(picked) = self.dialog.as_ref().and_then(Dialog::poll) else { return };
        self.dialog = None;
        let picked = self.picked(picked);
        if !picked.is_empty() {
            let beside = self.file.as_ref().filter(|_| self.adding);
            let mut paths = beside.map(|file| file.paths.clone()).unwrap_or_default();
            paths.extend(picked);
            self.open(ctx, &paths);
        }
    }

    /// Begins to read files as one dataset; what was open stays until they are read.
    pub fn open(&mut self, ctx: &Context, paths: &[PathBuf]) {
        self.notice = None;
        let wanted = self.wanted();
        let again = self.file.as_ref().filter(|file| file.paths == jobs::whole_paths(paths));
        let again = again.map(|file| reading::Again {
            before: Arc::clone(&file.catalog),
            filter: self.state.filter.filter().clone(),
            wanted,
            // Who opens it wants to see it as it is.
            keeps: false,
            quiet: false,
        });
        self.read(ctx, paths, again);
    }

    /// Begins to read a bundled sample.
    pub fn open_sample(&mut self, ctx: &Context, sample: Sample) {
        self.notice = None;
        if let Some(job) = &self.job {
            job.cancel();
        }
        self.job = Some(jobs::LoadJob::bundled(ctx, sample));
    }

    /// Shows what was read elsewhere, under a name. For tests and measurements.
    pub fn show_loaded(&mut self, ctx: &Context, loaded: Loaded, name: String) {
        self.show(ctx, prepare(loaded, name, Vec::new()), None);
    }

    /// Shows files that were read elsewhere. For tests and measurements.
    pub fn show_prepared(&mut self, ctx: &Context, prepared: Prepared) {
        self.show(ctx, prepared, None);
    }

    /// Stands in the middle of a reading that neither goes on nor ends. For tests and pictures.
    pub fn stand_still(&mut self, ctx: &Context, still: &jobs::Still) {
        let shown = self.file.as_mut().filter(|_| still.shows).map(|file| {
            file.is_beginning = true;
            jobs::Begun { events: file.catalog.len(), first: self.state.clone() }
        });
        self.job = Some(jobs::LoadJob::still(ctx, still, shown));
    }

    /// Takes what the thread tells that reads a file.
    pub(super) fn told(&mut self, ctx: &Context, told: jobs::Told) {
        match told {
            jobs::Told::Beginning(beginning) => {
                let events = beginning.catalog.len();
                // As the start asked for it, and so the whole, if nothing else is chosen meanwhile.
                let start = self.start.clone();
                self.show(ctx, *beginning, None);
                self.start = start;
                // What it lacks may stand in the rest.
                self.said = None;
                if let Some(job) = &mut self.job {
                    job.shown = Some(jobs::Begun { events, first: self.state.clone() });
                }
            }
            jobs::Told::Outcome(outcome) => {
                let ended = self.job.take().map(|mut job| job.end()).unwrap_or_default();
                self.loaded(ctx, *outcome, ended);
            }
        }
    }

    /// Takes what a reading gave.
    pub(super) fn loaded(
        &mut self,
        ctx: &Context,
        outcome: Result<Prepared, Problem>,
        ended: jobs::Ended,
    ) {
        match outcome {
            Ok(prepared) => {
                if let Some(prepared) = self.hold_back(ctx, prepared) {
                    self.show(ctx, prepared, ended.shown);
                }
            }
            Err(problem) if problem.code == "cancelled" => {}
            Err(problem) if ended.again => self.not_read_again(&problem),
            Err(problem) => {
                let notice = Notice {
                    title: say!("not-opened", name = short_name(Path::new(&problem.file))),
                    message: problem.message.clone(),
                    hint: problem.hint.clone(),
                };
                let again = Intent::OpenPaths(ended.paths);
                self.notice = Some(Complaint::of(again, notice));
            }
        }
        ctx.request_repaint();
    }

    /// Shows what was read. Of the files that are open already, all that is chosen stays; and what was chosen
    /// in the `beginning` of this one.
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        mut prepared: Prepared,
        beginning: Option<jobs::Begun>,
    ) {
        let is_again = !prepared.paths.is_empty()
            && self.file.as_ref().is_some_and(|file| file.paths == prepared.paths);
        // The window of columns stays open where only words were made anew.
        let only_words = is_again && self.rewords;
        // Where nothing was, it is looked at as the start asks for, or as it was left.
        let goes_on = beginning.is_some_and(|shown| self.state.differs(&shown.first));
        let stays = is_again || goes_on;
        self.note_session();
        let session = if stays { None } else { self.session_of(&prepared.paths) };
        let start = self.start.take().filter(|_| !goes_on);
        self.revision += 1;
        self.held = None;
        (self.finding, self.counting, self.drawing_land) = (None, None, None);
        self.collecting = None;
        self.listing = None;
        let stamps = std::mem::take(&mut prepared.stamps);
        let again = prepared.again.take();
        let before = self.file.take();
        let (mut file, paths) = (self.open_file(prepared), before.as_ref().map(|it| &it.paths));
        let is_other = paths != Some(&file.paths);
        if let Some(before) = before.as_ref().filter(|_| stays) {
            self.carry_over(before, &mut file, again.as_ref());
        } else {
            self.memory.forget_file();
            self.state.open(&file.catalog);
            self.reread = None;
        }
        drop_aside(before);
        file.paths.iter().rev().for_each(|path| self.settings.note_recent(path));
        let key = file.key();
        self.taking = find::take_text(ctx, &file.catalog);
        self.file = Some(file);
        if let Some(key) = key.filter(|_| is_other) {
            let mut kept = self.settings.bookmarks(&key).to_vec();
            let new = self.state.ruler.bookmarks().iter().filter(|_| goes_on);
            let new: Vec<_> = new.filter(|mark| !kept.contains(mark)).cloned().collect();
            kept.extend(new);
            self.settings.note_bookmarks(&key, &kept);
            self.save_settings();
            let bookmarks = Command::Ruler(RulerCommand::ReplaceBookmarks(kept));
            let _ = self.state.apply(bookmarks, None, 0.0);
        }
        self.stamps.clone_from(&stamps);
        self.sources = super::source::Sources::default();
        self.watch_files(ctx, Some(stamps));
        self.say_lost();
        if let Some(session) = &session {
            self.resume(session);
        }
        self.list_facets(ctx);
        if !only_words {
            self.mapper = None;
        }
        if !is_again {
            self.offer_mapping(ctx);
        }
        if let Some(view) = start {
            self.look(ctx, view);
        }
        let found = again.map(|again| (again.filter, again.wanted));
        let found = found.filter(|_| is_again).unwrap_or_default();
        if found.0 != *self.state.filter.filter() {
            self.find_shown(ctx);
        } else if self.wanted() != found.1 {
            self.regroup(ctx);
        }
    }

    fn open_file(&self, prepared: Prepared) -> OpenFile {
        OpenFile {
            is_beginning: prepared.is_beginning,
            name: prepared.name,
            paths: prepared.paths,
            catalog: prepared.catalog,
            layout: prepared.layout,
            map: Arc::new(prepared.map),
            lands: Vec::new(),
            problems: prepared.problems,
            everything: Arc::clone(&prepared.found.all),
            found: prepared.found,
            ties: None,
            table_index: Arc::new(TableIndex::new(language().tag())),
            table: None,
            revision: self.revision,
        }
    }

    /// What is chosen and remembered, from one reading of the same files to the next, or from the beginning of
    /// one to the whole.
    fn carry_over(
        &mut self,
        before: &OpenFile,
        file: &mut OpenFile,
        again: Option<&reading::ReadAgain>,
    ) {
        let left_out = if before.is_beginning {
            self.state.go_on(&before.catalog, &file.catalog)
        } else {
            self.state.reopen(&before.catalog, &file.catalog)
        };
        self.memory.reopen(&self.state.selection);
        if before.map.projection == file.map.projection {
            file.lands.clone_from(&before.lands);
        }
        if !left_out.is_empty() {
            self.said = Some(say!("no-longer-in-file", what = left_out.join("; ")));
        }
        let rewords = std::mem::take(&mut self.rewords);
        if let Some(again) = again.filter(|again| !(rewords && again.changes.is_empty())) {
            let changes = again.changes.clone();
            let reread = reload::Reread::of(&before.catalog, &file.catalog, changes);
            tracing::info!("{}", reread.said.words);
            self.reread = Some(reread);
        }
        self.view_changed = true;
    }

    /// Begins to list the values of all fields of a large file.
    fn list_facets(&mut self, ctx: &Context) {
        if let Some(file) = &self.file
            && file.catalog.columns_if_made().is_none()
        {
            let catalog = Arc::clone(&file.catalog);
            self.listing = Some(find::Job::start(ctx, "facets", move |_| {
                let _ = catalog.columns();
                Some(())
            }));
        }
    }

    /// Looks at the file that was just opened as the start asked for.
    pub(super) fn look(&mut self, ctx: &Context, view: StartView) {
        let mut commands = Vec::new();
        if view.from.is_some() || view.to.is_some() {
            let whole = self.state.camera.whole();
            let (from, to) = (view.from.unwrap_or(whole.start()), view.to.unwrap_or(whole.end()));
            commands.push(Command::Camera(CameraCommand::SetSpan(Span::new(from, to))));
        }
        commands.extend(view.grouping.map(LanesCommand::SetGrouping).map(Command::Lanes));
        commands.extend(view.filter.map(FilterCommand::Replace).map(Command::Filter));
        if let Some(name) = view.saved {
            self.apply_view_named(ctx, &name);
        }
        for command in commands {
            self.apply(ctx, command, 0.0);
        }
    }
}

/// Gives back the memory of a file that is closed; with millions of events that takes its time.
fn drop_aside(file: Option<OpenFile>) {
    if let Some(file) = file {
        let spawned = std::thread::Builder::new().name("close".to_owned()).spawn(|| drop(file));
        if let Err(error) = spawned {
            tracing::warn!("no thread to close a file on: {error}");
        }
    }
}
