//! The start: what the program is started with, and how it stands before the first frame.

use std::path::PathBuf;

use egui::Context;

use super::keeper::Keeper;
use super::{Ahead, AttacheApp, Settings, about, flags, pictures, source};
use crate::query::{Filter, Grouping};
use crate::state::{Command, PanelsCommand, State, ViewsCommand};
use crate::time::{Moment, write_dates};
use crate::ui::{self, Memory};
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
    /// The same files, if they are being read already.
    pub ahead: Ahead,
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

impl StartView {
    /// Whether nothing is asked for: then a file is looked at as it was left.
    pub(super) fn is_usual(&self) -> bool {
        let Self { filter, from, to, grouping, saved } = self;
        filter.is_none() && from.is_none() && to.is_none() && grouping.is_none() && saved.is_none()
    }
}

impl AttacheApp {
    /// The program in an egui context, with fonts and style set; opens the file of the options.
    #[must_use]
    pub fn new(ctx: &Context, options: Options) -> Self {
        ui::dress(ctx);
        pictures::install(ctx);
        let settings_path = options.settings.clone();
        let chosen = options.settings.as_deref().map(Settings::peek);
        words::speak(chosen.and_then(|it| it.panels.look().language()).unwrap_or(options.language));
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
            taking: None,
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
            reread: None,
            rewords: false,
            keeper: options.settings.map(|path| Keeper::start(path, settings.clone())),
            view_changed: false,
            settings,
            flags: flags::load(ctx),
            about: about::of_this(ctx, options.drawn_by, options.language, settings_path),
            door: None,
            guides: options.guides,
            system_language: options.language,
            today: options.today.unwrap_or_else(today),
            revision: 0,
            has_drawn: false,
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
            match options.ahead.take() {
                Some(job) => app.job = Some(job.show_in(ctx)),
                None => app.open(ctx, &files),
            }
            // What is wrong with the settings is said beside whatever is opened.
            app.notice = complaint;
        }
        app
    }
}

/// Today at midnight, by the local calendar.
fn today() -> Moment {
    let date = jiff::ZonedDateTime::now().date();
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    Moment::from_civil(i64::from(date.year()), month, day)
}
