//! The program: the only place with a clock, threads, dialogs and settings.
//!
//! Owns the queue of intents and what they set in motion. Refuses drawing: panels are `ui`'s.

mod about;
mod answers;
mod complaint;
mod dialog;
mod door;
mod export;
mod exporter;
mod find;
mod flags;
mod jobs;
mod keeper;
mod mapper;
mod opening;
mod pictures;
mod reload;
mod renderer;
mod samples;
mod session;
mod settings;
mod source;
mod views;
mod watch;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

pub use about::system_language;
pub use complaint::Complaint;
pub use door::hand_over;
pub use jobs::{Prepared, Still, prepare, prepare_files};
pub use renderer::{RendererChoice, run};
pub use settings::{Settings, default_path as default_settings_path};

use crate::paint::FlagAtlas;
use crate::query::{Filter, Found, Grouping, TableIndex, TableQuery, TableRows};
use crate::say;
use crate::scene::cards::may_open;
use crate::scene::map::Land;
use crate::scene::relations::CountedTies;
use crate::state::{Answer, Command, Contrast, PanelsCommand, State, ViewsCommand};
use crate::theme::Palette;
use crate::time::{Moment, date_style, write_dates};
use crate::ui::{self, About, ExportIntent, Intent, MapperIntent, Memory, Notice, OpenFile, World};
use crate::words::{self, Language};

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
    /// Open files are watched, and read again when they change, unless the user says otherwise.
    pub watch: bool,
    /// The picture is made by the processor alone: nothing moves smoothly.
    pub slow_pictures: bool,
    /// How the file is looked at first.
    pub view: StartView,
    /// The language of the system; the window speaks it until another one is chosen.
    pub language: Language,
    /// What draws the window, for those who ask.
    pub drawn_by: Option<String>,
    /// Who has not seen the guided first look is shown it, where settings are kept.
    pub guides: bool,
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
#[allow(clippy::struct_excessive_bools, reason = "independent marks of what goes on")]
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
    exporter: Option<exporter::Exporter>,
    said: Option<String>,
    views_file: Option<views::ViewsFile>,
    mapper: Option<mapper::Mapper>,
    drawing_land: Option<find::Job<Land>>,
    /// The values of all fields of a large file are being listed.
    listing: Option<find::Job<()>>,
    /// The source that is looked at.
    sources: source::Sources,
    /// The stamps of the open files.
    stamps: Vec<Option<crate::files::Stamp>>,
    notice: Option<Complaint>,
    /// Files may be watched.
    watches: bool,
    watch: Option<watch::Watch>,
    /// A reading that is not shown.
    held: Option<reload::HeldBack>,
    /// What the last reading changed.
    reloaded: Option<ui::Reloaded>,
    /// The files are read again only to word their problems in another language.
    rewords: bool,
    settings: Settings,
    /// Keeps them; `None`: nobody does.
    keeper: Option<keeper::Keeper>,
    /// Something of the view changed that may have to be noted.
    view_changed: bool,
    flags: Option<FlagAtlas>,
    about: About,
    /// Takes files of other starts, where the user wishes so.
    door: Option<door::Door>,
    /// Who has not seen the guided first look is shown it.
    guides: bool,
    /// The language of the system.
    system_language: Language,
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
        pictures::install(ctx);
        let settings_path = options.settings.clone();
        let chosen = options.settings.as_deref().and_then(Settings::chosen_language);
        words::speak(chosen.unwrap_or(options.language));
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
            exporter: None,
            said: None,
            views_file: None,
            mapper: None,
            sources: source::Sources::default(),
            stamps: Vec::new(),
            notice: complaint,
            watches: options.watch,
            watch: None,
            held: None,
            reloaded: None,
            rewords: false,
            keeper: options.settings.map(|path| keeper::Keeper::start(path, settings.clone())),
            view_changed: false,
            settings,
            flags: flags::load(ctx),
            about: about::of_this(ctx, options.drawn_by, options.language, settings_path),
            door: None,
            guides: options.guides,
            system_language: options.language,
            today: options.today.unwrap_or_else(today),
            revision: 0,
            title: String::new(),
            start: Some(options.view),
        };
        if options.slow_pictures {
            let still = Command::Panels(PanelsCommand::SetMotion(false));
            let _ = app.state.apply(still, None, 0.0);
        }
        ui::choose_look(ctx, &app.state.panels);
        words::speak(app.language());
        write_dates(app.state.panels.look().dates());
        app.open_door(ctx);
        let kept = Command::Views(ViewsCommand::Replace(app.settings.views.list().to_vec()));
        let _ = app.state.apply(kept, None, 0.0);
        let files: Vec<PathBuf> = options.file.into_iter().chain(options.more).collect();
        if !files.is_empty() {
            let complaint = app.notice.take();
            app.open(ctx, &files);
            // What is wrong with the settings is said beside whatever is opened.
            app.notice = complaint;
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
        self.notice.as_deref()
    }

    /// The keys of a command in words, as the user may have changed them.
    #[must_use]
    pub fn keys_words(&self, command: &ui::commands::UserCommand) -> String {
        command.keys_words(&self.settings.keys)
    }

    /// The export window, while it is open.
    #[must_use]
    pub fn export_window(&self) -> Option<&ui::ExportWindow> {
        self.exporter.as_ref().map(exporter::Exporter::window)
    }

    /// What panels remember, e.g. the scene last shown.
    #[must_use]
    pub fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Waits until the beginning of a large file can be shown, or the whole of another. For tests and
    /// measurements.
    pub fn finish_beginning(&mut self, ctx: &Context) {
        if let Some(told) = self.job.as_ref().map(jobs::LoadJob::next) {
            self.told(ctx, told);
        }
    }

    /// Waits for what is being read, found and counted. For tests and measurements; the window
    /// never waits.
    pub fn finish_jobs(&mut self, ctx: &Context) {
        if let Some(mut job) = self.job.take() {
            let ended = job.end();
            let outcome = job.wait();
            self.loaded(ctx, outcome, ended);
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
        if let Some(found) = self.sources.job.take().and_then(find::Job::wait) {
            self.source_found(found);
        }
        self.finish_views(ctx);
        self.finish_mapper(ctx);
        self.finish_exporter(ctx);
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
            || self.mapper.as_ref().is_some_and(mapper::Mapper::is_busy)
            || self.sources.job.is_some()
            || self.exporter.as_ref().is_some_and(exporter::Exporter::is_busy)
    }

    /// Does one intent.
    pub fn run_intent(&mut self, ctx: &Context, intent: Intent, now: f64) {
        match intent {
            Intent::State(command) => self.apply(ctx, command, now),
            Intent::ExportCardTo(form, card, path) => {
                let Some(file) = &self.file else { return };
                self.export = Some(export::begin_card(ctx, file, (form, card), path));
            }
            Intent::ExportProblemsTo(places, path) => {
                let Some(file) = &self.file else { return };
                self.export = Some(export::begin_problems(ctx, file, places, path));
            }
            Intent::ShowSource(of) => self.show_source(ctx, of),
            Intent::CloseSource => self.sources = source::Sources::default(),
            // Dialogs belong to the window: see `frame`.
            Intent::OpenDialog
            | Intent::AddDialog
            | Intent::Export(_)
            | Intent::ExportCard(..)
            | Intent::ExportProblems(_)
            | Intent::ExportViews
            | Intent::Exporter(ExportIntent::Save)
            | Intent::ImportViews
            | Intent::Mapper(MapperIntent::Save | MapperIntent::Load) => {}
            Intent::MapColumns => self.map_columns(ctx),
            Intent::Exporter(intent) => self.exporter_intent(ctx, intent, now),
            Intent::Mapper(intent) => self.mapper_intent(ctx, intent),
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
                self.notice = None;
                self.read_again(ctx, false);
            }
            Intent::ShowHeld => self.show_held(ctx),
            Intent::DismissHeld => self.held = None,
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

    /// Takes files of other starts, if they are to come into this window.
    fn open_door(&mut self, ctx: &Context) {
        match &self.about.settings {
            Some(settings) if self.state.panels.look().one_window() => {
                if self.door.is_none() {
                    self.door = door::Door::open(ctx, settings);
                }
            }
            _ => self.door = None,
        }
    }

    /// Opens what another start handed over, and comes to the front.
    fn take_at_door(&mut self, ctx: &Context) {
        let Some(files) = self.door.as_ref().and_then(door::Door::taken) else { return };
        ctx.send_viewport_cmd(egui::ViewportCommand::Minimized(false));
        ctx.send_viewport_cmd(egui::ViewportCommand::Focus);
        if !files.is_empty() {
            self.open(ctx, &files);
        }
    }

    /// The language that is wanted.
    fn language(&self) -> Language {
        self.state.panels.look().language().unwrap_or(self.system_language)
    }

    /// Speaks the language and writes dates as is wanted; what was worded otherwise is made anew.
    fn speak(&mut self, ctx: &Context) {
        let wanted = (self.language(), self.state.panels.look().dates());
        if wanted == (words::language(), date_style()) {
            return;
        }
        words::speak(wanted.0);
        write_dates(wanted.1);
        self.reword_notice(ctx);
        self.said = None;
        self.revision += 1;
        if let Some(file) = &mut self.file {
            (file.ties, file.table) = (None, None);
            // Titles are sorted as they are read.
            file.table_index = Arc::new(TableIndex::new(words::language().tag()));
            file.revision = self.revision;
        }
        self.reword_exporter(ctx);
        self.reword_mapper(ctx);
        self.reword_source(ctx);
        self.find_shown(ctx);
        self.reword_problems(ctx);
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
            ui::choose_look(ctx, &self.state.panels);
            self.speak(ctx);
            self.open_door(ctx);
            self.settings.panels = self.state.panels.clone();
            self.settings.lanes = self.state.lanes.clone();
            self.settings.views.note(self.state.views.list());
            if let Some(key) = self.file.as_ref().and_then(OpenFile::key) {
                self.settings.note_bookmarks(&key, self.state.ruler.bookmarks());
            }
            self.save_settings();
            self.watch_files(ctx, None);
        }
    }

    fn poll_jobs(&mut self, ctx: &Context) {
        self.take_at_door(ctx);
        if self.watch.as_ref().is_some_and(watch::Watch::take) {
            self.file_changed(ctx);
        }
        if let Some(told) = self.job.as_ref().and_then(jobs::LoadJob::poll) {
            self.told(ctx, told);
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
        if let Some(found) = self.sources.job.as_ref().and_then(find::Job::poll) {
            self.source_found(found);
        }
        match self.export.as_ref().and_then(export::Export::place) {
            Some((dialog::Picked::Files(picked), asked)) => {
                let Some(path) = picked.into_iter().next() else { return };
                let now = ctx.input(|input| input.time);
                let intent = match asked {
                    export::Asked::Lower(form) => Intent::ExportTo(form, path),
                    export::Asked::Card(form, card) => Intent::ExportCardTo(form, card, path),
                    export::Asked::Problems(places) => Intent::ExportProblemsTo(places, path),
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
        self.poll_mapper(ctx);
        self.poll_exporter(ctx);
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
        let high = self.state.panels.look().contrast() == Contrast::High;
        let palette = Palette::of(dark, high);
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
                .filter(|job| job.is_slow(now) && !job.is_quiet())
                .map(|job| job.loading(now)),
            finding: self.finding.is_some(),
            counting: self.counting.is_some(),
            collecting: self.collecting.as_ref().map(|(asked, _)| *asked),
            drawing_land: self.drawing_land.is_some(),
            reading_again: self.job.as_ref().is_some_and(|job| job.is_quiet() && job.is_slow(now)),
            source: self.sources.open.as_ref(),
            notice: self.notice.as_deref(),
            held: self.held.as_ref().map(|held| &held.words),
            reloaded: self.reloaded.as_ref(),
            mapper: self.mapper.as_ref().and_then(mapper::Mapper::window),
            exporter: self.exporter.as_ref().map(exporter::Exporter::window),
            said: self.said.as_deref(),
            language: words::language().tag(),
            about: &self.about,
            // Where nothing is kept, it would come again and again.
            offers_tour: self.guides && self.keeper.is_some(),
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
                (Intent::ExportProblems(places), Some(file)) => {
                    self.export = Some(export::ask_problems(&ctx, frame, file, places));
                }
                (Intent::Exporter(ExportIntent::Save), _) => self.ask_export(&ctx, frame),
                (Intent::ExportViews, _) => self.ask_for_views(&ctx, frame, true),
                (Intent::ImportViews, _) => self.ask_for_views(&ctx, frame, false),
                (Intent::Mapper(MapperIntent::Save), _) => self.ask_for_mapping(&ctx, frame, true),
                (Intent::Mapper(MapperIntent::Load), _) => self.ask_for_mapping(&ctx, frame, false),
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

/// What the status line says of a file that was written.
fn said_written(path: &Path) -> String {
    say!("written", path = path.display().to_string())
}

/// What is said where a file could not be written, and why.
fn not_written(path: PathBuf, reason: String) -> Complaint {
    Complaint::new(move || Notice {
        title: say!("not-written", name = short_name(&path)),
        message: reason.clone(),
        hint: say!("not-written-hint").to_owned(),
    })
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
