//! The program: the only place with a clock, threads, dialogs and settings.
//!
//! Owns the queue of intents and what they set in motion. Refuses drawing: panels are `ui`'s.

mod dialog;
mod export;
mod find;
mod flags;
mod jobs;
mod keeper;
mod renderer;
mod session;
mod settings;
mod views;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

pub use jobs::{Prepared, prepare};
pub use renderer::{RendererChoice, run};
pub use settings::{Settings, default_path as default_settings_path};

use crate::load::{Loaded, Problem};
use crate::paint::FlagAtlas;
use crate::query::{Filter, Found, Grouping, TableIndex, TableQuery, TableRows, Wanted};
use crate::scene::cards::may_open;
use crate::scene::map::{Detail, Land};
use crate::scene::relations::{CountedTies, TieQuery};
use crate::state::{
    Answer, CameraCommand, Command, FilterCommand, LaneOrder, LanesCommand, PanelsCommand,
    RulerCommand, State, ViewsCommand,
};
use crate::theme::Palette;
use crate::time::{Moment, Span};
use crate::ui::{self, ExportAs, Intent, Loading, Memory, Notice, OpenFile, Sample, World};

/// The bundled Sahel sample.
pub const SAHEL: &[u8] = include_bytes!("../../sample-data/sahel.json");
/// The bundled sample of US visits.
pub const US_VISITS: &[u8] = include_bytes!("../../sample-data/us-visits.json");

/// What the program is started with.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// A file to open.
    pub file: Option<PathBuf>,
    /// Files to open with it, as one dataset.
    pub more: Vec<PathBuf>,
    /// Where settings are kept; `None`: nowhere.
    pub settings: Option<PathBuf>,
    /// Today; `None`: as the clock says.
    pub today: Option<Moment>,
    /// The picture is made by the processor alone: nothing moves smoothly.
    pub slow_pictures: bool,
    /// How the file is looked at first.
    pub view: StartView,
}

/// How a file is looked at first; what is not given is as always.
#[derive(Clone, Debug, Default)]
pub struct StartView {
    /// What is shown of it.
    pub filter: Option<Filter>,
    /// The first moment on screen.
    pub from: Option<Moment>,
    /// The end of the time on screen.
    pub to: Option<Moment>,
    /// By what events are grouped.
    pub grouping: Option<Grouping>,
    /// The name of a saved view, of which the others tell more.
    pub saved: Option<String>,
}

/// The program.
pub struct AttacheApp {
    state: State,
    memory: Memory,
    file: Option<OpenFile>,
    job: Option<jobs::LoadJob>,
    finding: Option<find::Job<Found>>,
    counting: Option<find::Job<CountedTies>>,
    collecting: Option<((u64, TableQuery), find::Job<TableRows>)>,
    dialog: Option<dialog::Dialog>,
    /// What the dialog asks for is to be opened beside what is open.
    adding: bool,
    export: Option<export::Export>,
    said: Option<String>,
    views_file: Option<views::ViewsFile>,
    drawing_land: Option<find::Job<Land>>,
    /// The values of all fields of a large file are being listed.
    listing: Option<find::Job<()>>,
    notice: Option<Notice>,
    settings: Settings,
    /// Keeps them; `None`: nobody does.
    keeper: Option<keeper::Keeper>,
    /// Something of the view changed that may have to be noted.
    view_changed: bool,
    flags: Option<FlagAtlas>,
    today: Moment,
    revision: u64,
    title: String,
    /// How the next file is looked at first.
    start: Option<StartView>,
}

impl AttacheApp {
    /// The program in an egui context, with fonts and style set; opens the file of the options.
    #[must_use]
    pub fn new(ctx: &Context, options: Options) -> Self {
        ui::dress(ctx);
        let (settings, complaint) = match &options.settings {
            Some(path) => Settings::load(path),
            None => (Settings::default(), None),
        };
        let mut app = Self {
            state: State {
                panels: settings.panels.clone(),
                lanes: settings.lanes.clone(),
                ..State::default()
            },
            memory: Memory::default(),
            file: None,
            job: None,
            finding: None,
            counting: None,
            collecting: None,
            drawing_land: None,
            listing: None,
            dialog: None,
            adding: false,
            export: None,
            said: None,
            views_file: None,
            notice: complaint,
            keeper: options.settings.map(|path| keeper::Keeper::start(path, settings.clone())),
            view_changed: false,
            settings,
            flags: flags::load(ctx),
            today: options.today.unwrap_or_else(today),
            revision: 0,
            title: String::new(),
            start: Some(options.view),
        };
        if options.slow_pictures {
            let still = Command::Panels(PanelsCommand::SetMotion(false));
            let _ = app.state.apply(still, None, 0.0);
        }
        ui::choose_theme(ctx, app.state.panels.theme());
        let kept = Command::Views(ViewsCommand::Replace(app.settings.views.list().to_vec()));
        let _ = app.state.apply(kept, None, 0.0);
        let files: Vec<PathBuf> = options.file.into_iter().chain(options.more).collect();
        if !files.is_empty() {
            app.open(ctx, &files);
        }
        app
    }

    /// What the user has chosen.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The open file.
    #[must_use]
    pub fn file(&self) -> Option<&OpenFile> {
        self.file.as_ref()
    }

    /// What went wrong last, if it was not taken away.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The keys of a command in words, as the user may have changed them.
    #[must_use]
    pub fn keys_words(&self, command: &ui::commands::UserCommand) -> String {
        command.keys_words(&self.settings.keys)
    }

    /// What panels remember, e.g. the scene last shown.
    #[must_use]
    pub fn memory(&self) -> &Memory {
        &self.memory
    }

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

    /// Waits for what is being read, found and counted. For tests and measurements; the window
    /// never waits.
    pub fn finish_jobs(&mut self, ctx: &Context) {
        if let Some(job) = self.job.take() {
            let outcome = job.wait();
            self.loaded(ctx, outcome);
        }
        if self.listing.take().and_then(find::Job::wait).is_some() {
            self.find_shown(ctx);
        }
        if let Some(found) = self.finding.take().and_then(find::Job::wait) {
            self.found(found);
        }
        if let Some(counted) = self.counting.take().and_then(find::Job::wait) {
            self.counted(counted);
        }
        if let Some(rows) = self.collecting.take().and_then(|(_, job)| job.wait()) {
            self.collected(rows);
        }
        if let Some(outcome) = self.export.take().and_then(export::Export::wait) {
            self.exported(ctx, outcome);
        }
        if let Some(land) = self.drawing_land.take().and_then(find::Job::wait) {
            self.land_drawn(land);
        }
        self.finish_views(ctx);
    }

    /// Whether something is being read, found or counted.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.job.is_some()
            || self.finding.is_some()
            || self.counting.is_some()
            || self.collecting.is_some()
            || self.listing.is_some()
            || self.drawing_land.is_some()
    }

    /// Does one intent.
    pub fn run_intent(&mut self, ctx: &Context, intent: Intent, now: f64) {
        match intent {
            Intent::State(command) => self.apply(ctx, command, now),
            // Dialogs belong to the window: see `frame`.
            Intent::ExportCardTo(form, card, path) => {
                let Some(file) = &self.file else { return };
                self.export = Some(export::begin_card(ctx, file, (form, card), path));
            }
            Intent::OpenDialog
            | Intent::AddDialog
            | Intent::Export(_)
            | Intent::ExportCard(..)
            | Intent::ExportViews
            | Intent::ImportViews => {}
            Intent::Keys(command) => {
                self.settings.keys.apply(command);
                self.save_settings();
            }
            Intent::ApplyView(place) => self.apply_view(ctx, place, now),
            Intent::ExportViewsTo(path) => self.export_views(ctx, path),
            Intent::ImportViewsFrom(path) => self.import_views(ctx, path),
            Intent::ExportTo(form, path) => self.export_to(ctx, Some((form, path)), now),
            Intent::CopyTable => self.export_to(ctx, None, now),
            Intent::OpenPath(path) => self.open(ctx, &[path]),
            Intent::OpenPaths(paths) => self.open(ctx, &paths),
            Intent::OpenSample(sample) => self.open_sample(ctx, sample),
            Intent::Reload => {
                let paths = self.file.as_ref().map(|file| file.paths.clone()).unwrap_or_default();
                if !paths.is_empty() {
                    self.open(ctx, &paths);
                }
            }
            Intent::CancelLoading => {
                if let Some(job) = self.job.take() {
                    job.cancel();
                }
            }
            Intent::DismissNotice => self.notice = None,
            Intent::CountTies(query) => self.count_ties(ctx, query),
            Intent::CollectRows(query) => self.collect_rows(ctx, query),
            Intent::DrawLand(detail) => self.draw_land(ctx, detail),
            Intent::Copy(text) => ctx.copy_text(text),
            Intent::OpenAddress(address) if may_open(&address) => {
                ctx.open_url(egui::OpenUrl::new_tab(address));
            }
            Intent::OpenAddress(address) => tracing::warn!("not opened: {address}"),
        }
    }

    fn export_to(&mut self, ctx: &Context, target: Option<(ExportAs, PathBuf)>, now: f64) {
        let Some(file) = &self.file else { return };
        self.export = export::begin(ctx, file, (&self.state, now), target);
    }

    fn exported(&mut self, ctx: &Context, outcome: export::Outcome) {
        match outcome {
            export::Outcome::Written(path) => {
                self.said = Some(format!("written: {}", path.display()));
            }
            export::Outcome::Copied(text) => {
                ctx.copy_text(text);
                self.said = Some("copied as a table".to_owned());
            }
            export::Outcome::Failed(notice) => self.notice = Some(notice),
        }
    }

    fn apply(&mut self, ctx: &Context, command: Command, now: f64) {
        let catalog = self.file.as_ref().map(|file| Arc::clone(&file.catalog));
        let answer: Answer = self.state.apply(command, catalog.as_deref(), now);
        self.view_changed = true;
        if answer.filter_changed {
            self.find_shown(ctx);
        } else if answer.lanes_changed {
            self.regroup(ctx);
        }
        if answer.settings_changed {
            ui::choose_theme(ctx, self.state.panels.theme());
            self.settings.panels = self.state.panels.clone();
            self.settings.lanes = self.state.lanes.clone();
            self.settings.views.note(self.state.views.list());
            if let Some(key) = self.file.as_ref().and_then(OpenFile::key) {
                self.settings.note_bookmarks(&key, self.state.ruler.bookmarks());
            }
            self.save_settings();
        }
    }

    /// How the lanes of the timeline are wanted.
    fn wanted(&self) -> Wanted {
        let lanes = &self.state.lanes;
        Wanted {
            grouping: lanes.grouping(),
            by_ties: lanes.order() == LaneOrder::Ties,
            dims: lanes.dims(),
        }
    }

    fn find_shown(&mut self, ctx: &Context) {
        let wanted = self.wanted();
        let Some(file) = &self.file else { return };
        let filter = self.state.filter.filter();
        if find::is_quick(&file.catalog) {
            if let Some(found) = Found::of(&file.catalog, filter, wanted, &|| true) {
                self.found(found);
            }
        } else {
            let catalog = Arc::clone(&file.catalog);
            // What was being found before is not wanted any more.
            self.finding = Some(find::find(ctx, catalog, filter.clone(), wanted));
        }
    }

    fn regroup(&mut self, ctx: &Context) {
        let wanted = self.wanted();
        let Some(file) = &self.file else { return };
        if self.finding.is_some() {
            return self.find_shown(ctx);
        }
        if find::is_quick(&file.catalog) {
            let found = file.found.regrouped(&file.catalog, wanted);
            self.found(found);
        } else {
            let (catalog, found) = (Arc::clone(&file.catalog), file.found.clone());
            self.finding = Some(find::regroup(ctx, catalog, found, wanted));
        }
    }

    fn found(&mut self, found: Found) {
        self.finding = None;
        self.revision += 1;
        if let Some(file) = &mut self.file {
            file.found = found;
            file.revision = self.revision;
        }
    }

    fn count_ties(&mut self, ctx: &Context, query: TieQuery) {
        let Some(file) = &self.file else { return };
        let in_order = self.state.panels.wants_ties_order();
        if find::is_quick(&file.catalog) {
            let counted = find::ties(&file.catalog, &file.found, file.revision, query, in_order);
            self.counted(counted);
        } else if self.counting.is_none() {
            // One at a time; when it is done, the panel asks again if time has moved on.
            let (catalog, found) = (Arc::clone(&file.catalog), file.found.clone());
            let revision = file.revision;
            self.counting = Some(find::Job::start(ctx, "ties", move |_| {
                Some(find::ties(&catalog, &found, revision, query, in_order))
            }));
        }
    }

    fn counted(&mut self, counted: CountedTies) {
        self.counting = None;
        if let Some(file) = &mut self.file {
            file.ties = Some(counted);
        }
    }

    fn collect_rows(&mut self, ctx: &Context, query: TableQuery) {
        let Some(file) = &self.file else { return };
        let (catalog, index) = (Arc::clone(&file.catalog), Arc::clone(&file.table_index));
        let (shown, revision) = (Arc::clone(&file.found.shown), file.revision);
        if find::is_quick(&catalog) {
            let shown = (&*shown, revision);
            if let Some(rows) = TableRows::collect(&catalog, &index, shown, query, &|| true) {
                self.collected(rows);
            }
        } else {
            // What was collected before in another order is not wanted any more.
            let job = find::table(ctx, (catalog, index), (shown, revision), query);
            self.collecting = Some(((revision, query), job));
        }
    }

    fn collected(&mut self, rows: TableRows) {
        self.collecting = None;
        let Some(file) = &mut self.file else { return };
        if let Some(table) = rows.query.table {
            find::prepare_typing(&file.catalog, &file.table_index, table);
        }
        file.table = Some(rows);
    }

    /// Makes the land of the map: too long for a frame.
    fn draw_land(&mut self, ctx: &Context, detail: Detail) {
        if let Some(projection) = self.file.as_ref().map(|file| file.map.projection)
            && self.drawing_land.is_none()
        {
            let work = move |_: &dyn Fn() -> bool| Some(Land::of(projection, detail));
            self.drawing_land = Some(find::Job::start(ctx, "map", work));
        }
    }

    fn land_drawn(&mut self, land: Land) {
        self.drawing_land = None;
        if let Some(file) = &mut self.file {
            file.lands.retain(|other| other.detail != land.detail);
            file.lands.push(Arc::new(land));
        }
    }

    fn loaded(&mut self, ctx: &Context, outcome: Result<Prepared, Problem>) {
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

    fn show(&mut self, ctx: &Context, prepared: Prepared) {
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
    fn look(&mut self, ctx: &Context, view: StartView) {
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

    fn poll_jobs(&mut self, ctx: &Context) {
        if let Some(outcome) = self.job.as_ref().and_then(jobs::LoadJob::poll) {
            self.job = None;
            self.loaded(ctx, outcome);
        }
        if self.listing.as_ref().and_then(find::Job::poll).is_some() {
            self.listing = None;
            self.find_shown(ctx);
        }
        if let Some(found) = self.finding.as_ref().and_then(find::Job::poll) {
            self.found(found);
        }
        if let Some(counted) = self.counting.as_ref().and_then(find::Job::poll) {
            self.counted(counted);
        }
        if let Some(rows) = self.collecting.as_ref().and_then(|(_, job)| job.poll()) {
            self.collected(rows);
        }
        if let Some(land) = self.drawing_land.as_ref().and_then(find::Job::poll) {
            self.land_drawn(land);
        }
        match self.export.as_ref().and_then(export::Export::place) {
            Some((dialog::Picked::Files(picked), asked)) => {
                let Some(path) = picked.into_iter().next() else { return };
                let now = ctx.input(|input| input.time);
                let intent = match asked {
                    export::Asked::Lower(form) => Intent::ExportTo(form, path),
                    export::Asked::Card(form, card) => Intent::ExportCardTo(form, card, path),
                };
                self.run_intent(ctx, intent, now);
            }
            Some((dialog::Picked::Nothing, _)) => self.export = None,
            Some((dialog::Picked::NoDialog, _)) => {
                self.export = None;
                self.notice = Some(dialog::no_dialog());
            }
            None => {}
        }
        if let Some(outcome) = self.export.as_ref().and_then(export::Export::outcome) {
            self.export = None;
            self.exported(ctx, outcome);
        }
        self.poll_views(ctx);
        match self.dialog.as_ref().and_then(dialog::Dialog::poll) {
            Some(dialog::Picked::Files(picked)) => {
                self.dialog = None;
                let beside =
                    if std::mem::take(&mut self.adding) { self.file.as_ref() } else { None };
                let mut paths = beside.map(|file| file.paths.clone()).unwrap_or_default();
                paths.extend(picked);
                self.open(ctx, &paths);
            }
            Some(dialog::Picked::Nothing) => self.dialog = None,
            Some(dialog::Picked::NoDialog) => {
                self.dialog = None;
                self.notice = Some(dialog::no_dialog());
            }
            None => {}
        }
    }

    /// One frame: shows the window and does what the user wants.
    pub fn frame(&mut self, ui: &mut egui::Ui, frame: Option<&eframe::Frame>) {
        let ctx = ui.ctx().clone();
        let now = ctx.input(|input| input.time);
        let dark = ctx.theme() == egui::Theme::Dark;
        let palette = if dark { Palette::dark() } else { Palette::light() };
        let world = World {
            file: self.file.as_ref(),
            state: &self.state,
            now,
            today: self.today,
            palette: &palette,
            flags: self.flags.as_ref(),
            recent: self.settings.recent(),
            keys: &self.settings.keys,
            loading: self
                .job
                .as_ref()
                .filter(|job| job.is_slow(now))
                .map(|job| Loading { name: job.name(), fraction: job.fraction() }),
            finding: self.finding.is_some(),
            counting: self.counting.is_some(),
            collecting: self.collecting.as_ref().map(|(asked, _)| *asked),
            drawing_land: self.drawing_land.is_some(),
            notice: self.notice.as_ref(),
            said: self.said.as_deref(),
            language: "en",
        };
        let intents = ui::window(ui, &world, &mut self.memory);
        let acted = !intents.is_empty();
        for intent in intents {
            if !matches!(intent, Intent::CountTies(_) | Intent::CollectRows(_)) {
                self.said = None;
            }
            match (intent, &self.file) {
                (Intent::OpenDialog, _) => self.open_dialog(&ctx, frame, false),
                (Intent::AddDialog, _) => self.open_dialog(&ctx, frame, true),
                (Intent::Export(form), Some(file)) => {
                    self.export = Some(export::ask(&ctx, frame, file, &self.state, form));
                }
                (Intent::ExportCard(form, card), Some(file)) => {
                    self.export = Some(export::ask_card(&ctx, frame, file, (form, card)));
                }
                (Intent::ExportViews, _) => self.ask_for_views(&ctx, frame, true),
                (Intent::ImportViews, _) => self.ask_for_views(&ctx, frame, false),
                (intent, _) => self.run_intent(&ctx, intent, now),
            }
        }
        if acted {
            ctx.request_repaint();
        }
        self.note_session();
    }

    /// Asks for files, to be opened alone or beside those that are open.
    fn open_dialog(&mut self, ctx: &Context, frame: Option<&eframe::Frame>, adding: bool) {
        if self.dialog.is_none() {
            self.adding = adding;
            let folder = self.settings.recent().first().and_then(|path| path.parent());
            self.dialog = Some(dialog::Dialog::open(ctx, frame, folder));
        }
    }

    fn update_title(&mut self, ctx: &Context) {
        let title = match &self.file {
            Some(file) => format!("{} – Attaché", file.name),
            None => "Attaché".to_owned(),
        };
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for AttacheApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.poll_jobs(ctx);
        self.update_title(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.frame(ui, Some(frame));
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.note_session();
        if let Some(keeper) = &mut self.keeper {
            keeper.finish();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
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

/// The last part of a path.
fn short_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Today at midnight, by the local calendar.
fn today() -> Moment {
    let date = jiff::ZonedDateTime::now().date();
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    Moment::from_civil(i64::from(date.year()), month, day)
}
