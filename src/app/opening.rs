//! Opening: from a path or a sample to a file that is shown.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::{
    AttacheApp, Prepared, SAHEL, StartView, US_VISITS, drop_aside, find, jobs, prepare, short_name,
};
use crate::load::{Loaded, Problem};
use crate::query::{TableIndex, Wanted};
use crate::state::{CameraCommand, Command, FilterCommand, LanesCommand, RulerCommand};
use crate::time::Span;
use crate::ui::{self, Notice, OpenFile, Sample};

impl AttacheApp {
    /// Begins to read files as one dataset; what was open stays until they are read.
    pub fn open(&mut self, ctx: &Context, paths: &[PathBuf]) {
        self.notice = None;
        self.job = Some(jobs::LoadJob::files(ctx, paths));
    }

    /// Begins to read a bundled sample.
    pub fn open_sample(&mut self, ctx: &Context, sample: Sample) {
        let (name, bytes) = match sample {
            Sample::Sahel => ("sahel.json", SAHEL),
            Sample::UsVisits => ("us-visits.json", US_VISITS),
        };
        self.notice = None;
        self.job = Some(jobs::LoadJob::bundled(ctx, name, bytes));
    }

    /// Shows what was read elsewhere, under a name. For tests and measurements.
    pub fn show_loaded(&mut self, ctx: &Context, loaded: Loaded, name: String) {
        self.show(ctx, prepare(loaded, name, Vec::new()));
    }

    pub(super) fn loaded(&mut self, ctx: &Context, outcome: Result<Prepared, Problem>) {
        match outcome {
            Ok(prepared) => self.show(ctx, prepared),
            Err(problem) if problem.code == "cancelled" => {}
            Err(problem) => {
                self.notice = Some(Notice {
                    title: format!("{} could not be opened", short_name(Path::new(&problem.file))),
                    message: problem.message.clone(),
                    hint: problem.hint.clone(),
                });
            }
        }
        ctx.request_repaint();
    }

    pub(super) fn show(&mut self, ctx: &Context, prepared: Prepared) {
        let again = !prepared.paths.is_empty()
            && self.file.as_ref().is_some_and(|file| file.paths == prepared.paths);
        self.note_session();
        let session = self.session_of(&prepared.paths);
        self.revision += 1;
        self.memory.forget_file();
        let map = self.state.map;
        self.state.open(&prepared.catalog);
        (self.finding, self.counting, self.drawing_land) = (None, None, None);
        self.collecting = None;
        prepared.paths.iter().rev().for_each(|path| self.settings.note_recent(path));
        if let Some(key) = ui::key_of(&prepared.paths) {
            self.save_settings();
            let kept = self.settings.bookmarks(&key).to_vec();
            let bookmarks = Command::Ruler(RulerCommand::ReplaceBookmarks(kept));
            let _ = self.state.apply(bookmarks, None, 0.0);
        }
        self.stamps = prepared.stamps;
        self.sources = super::source::Sources::default();
        let before = self.file.replace(OpenFile {
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
            table_index: Arc::new(TableIndex::new("en")),
            table: None,
            revision: self.revision,
        });
        drop_aside(before);
        if again {
            // The same file read once more: the map stays, too.
            self.state.map = map;
        }
        if let Some(session) = &session {
            self.resume(session);
        }
        self.listing = None;
        if let Some(file) = &self.file
            && file.catalog.columns_if_made().is_none()
        {
            let catalog = Arc::clone(&file.catalog);
            self.listing = Some(find::Job::start(ctx, "facets", move |_| {
                let _ = catalog.columns();
                Some(())
            }));
        }
        if let Some(view) = self.start.take() {
            self.look(ctx, view);
        }
        if session.is_some() && !self.state.filter.filter().is_empty() {
            self.find_shown(ctx);
        } else if self.wanted() != Wanted::default() {
            self.regroup(ctx);
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
