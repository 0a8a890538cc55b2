//! The program: the only place with a clock, threads, dialogs and settings.
//!
//! Owns all that lives as long as the window does; what is done with it stands in the files beside this one:
//! `start`, then for each `frame` what came from the `background`, and its `intents`. Refuses drawing: panels
//! are `ui`'s.

mod about;
mod ahead;
mod answers;
mod background;
mod complaint;
mod dialog;
mod door;
mod export;
mod exporter;
mod file_words;
mod find;
mod flags;
mod frame;
mod intents;
mod jobs;
mod keeper;
mod language;
mod mapper;
mod opening;
mod pictures;
mod reading;
mod reload;
mod renderer;
mod samples;
mod session;
mod settings;
mod source;
mod start;
mod views;
mod watch;

pub use about::system_language;
pub use ahead::Ahead;
pub use complaint::Complaint;
pub use door::hand_over;
pub use jobs::Still;
pub use reading::{Prepared, prepare, prepare_files};
pub use renderer::{RendererChoice, run};
pub use settings::{Settings, default_path as default_settings_path};
pub use start::{Options, StartView};

use crate::paint::FlagAtlas;
use crate::query::{Found, TableQuery, TableRows};
use crate::scene::map::Land;
use crate::scene::relations::CountedTies;
use crate::state::State;
use crate::time::Moment;
use crate::ui::{self, About, Memory, Notice, OpenFile};
use crate::words::Language;

/// The program.
#[allow(clippy::struct_excessive_bools, reason = "independent marks of what goes on")]
pub struct AttacheApp {
    state: State,
    memory: Memory,
    file: Option<OpenFile>,
    job: Option<jobs::LoadJob>,
    finding: Option<find::Job<Found>>,
    /// Taking the text of a large file into memory; gives how many events were lost.
    taking: Option<find::Job<usize>>,
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
    reread: Option<reload::Reread>,
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
    /// Whether the window was drawn, so that the system shows it.
    has_drawn: bool,
    title: String,
    /// How the next file is looked at first.
    start: Option<StartView>,
}

impl AttacheApp {
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
}
