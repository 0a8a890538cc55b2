//! The window's panels: they lay out, sense, and push intents.
//!
//! Owns what a click or a key means. Refuses files, threads and clocks: time comes in as a number,
//! and everything that changes goes out as an [`Intent`].

mod about;
mod activity;
mod activity_legend;
mod bookmarks;
mod card;
mod card_blocks;
mod card_links;
mod card_pieces;
mod card_place;
mod card_rows;
mod card_sessions;
mod card_sources;
mod card_text;
pub mod commands;
mod compare;
mod details;
mod exporter;
mod facet;
mod facets;
mod filters;
mod gestures;
mod graph;
mod graph_options;
mod guide;
mod held;
mod highlight;
mod history;
mod keys;
mod lane_menu;
mod lane_names;
mod legend;
mod loading;
mod lower;
mod map;
mod map_gestures;
mod mapper;
mod marks;
mod matrix;
mod measures;
mod memory;
mod overview;
mod pair_line;
mod palette;
mod palette_names;
mod problems;
mod reading;
mod relations;
mod search;
mod settings;
mod shortcuts;
mod sides;
mod source;
mod status;
mod style;
mod tables;
mod ties;
mod timeline;
mod tooltip;
mod top_bar;
mod tour;
mod view_buttons;
mod views;
mod welcome;
mod widgets;
mod word_order;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{CentralPanel, Frame, Panel};

pub use about::About;
pub use exporter::{ExportChoices, ExportIntent, ExportTime, ExportWindow, Offered, page_room};
pub use guide::{PICTURES as GUIDE_PICTURES, SCHEME as GUIDE_SCHEME};
pub use keys::{KeyMap, Keys, KeysCommand};
pub use mapper::{ColumnMapper, MapperIntent};
pub use memory::Memory;
pub use source::{FoundText, OpenSource, SourceFound, SourceOf};
pub use style::{choose as choose_look, dress};

use crate::load::Problem;
use crate::paint::FlagAtlas;
use crate::query::{Catalog, EventIx, Found, LaneIndex, TableIndex, TableQuery, TableRows};
use crate::say;
use crate::scene::cards::Card;
use crate::scene::graph::GraphLayout;
use crate::scene::map::{Detail, Land, MapLayout};
use crate::scene::relations::{CountedTies, TieQuery};
use crate::state::{Command, State, Target};
use crate::theme::{Palette, height, line, panel, room, space};
use crate::time::Moment;

/// A file that is open, with what the filter shows of it.
pub struct OpenFile {
    /// Whether it is the beginning of a file whose rest is being read, or is not wanted any more.
    pub is_beginning: bool,
    /// Its name, for the title.
    pub name: String,
    /// Where it lies: several paths of files that are one dataset together; none of a bundled sample.
    pub paths: Vec<PathBuf>,
    /// Its dataset.
    pub catalog: Arc<Catalog>,
    /// Places of countries in the graph.
    pub layout: GraphLayout,
    /// Where countries and places lie on the map.
    pub map: Arc<MapLayout>,
    /// Land and borders of the map, as far as they are made.
    pub lands: Vec<Arc<Land>>,
    /// What is wrong in it.
    pub problems: Vec<Problem>,
    /// All events in one lane.
    pub everything: Arc<LaneIndex>,
    /// What the filter shows, in its lanes.
    pub found: Found,
    /// The ties that were counted last.
    pub ties: Option<CountedTies>,
    /// What the rows of tables stand for.
    pub table_index: Arc<TableIndex>,
    /// The rows that were collected last.
    pub table: Option<TableRows>,
    /// Counts the changes of what is shown.
    pub revision: u64,
}

/// By what settings know a file, or several that were opened together; `None` for a bundled sample.
#[must_use]
pub fn key_of(paths: &[PathBuf]) -> Option<PathBuf> {
    match paths {
        [] => None,
        [path] => Some(path.clone()),
        several => {
            // In whatever order they were opened.
            let mut names: Vec<String> =
                several.iter().map(|path| path.display().to_string()).collect();
            names.sort();
            Some(names.join(" + ").into())
        }
    }
}

impl OpenFile {
    /// By what settings know it; `None` for a bundled sample.
    #[must_use]
    pub fn key(&self) -> Option<PathBuf> {
        key_of(&self.paths)
    }

    /// Whether it is one table, whose columns can be mapped.
    #[must_use]
    pub fn is_table(&self) -> bool {
        self.paths.len() == 1 && self.problems.iter().any(|it| it.code == "table-columns")
    }

    /// What the filter shows.
    #[must_use]
    pub fn shown(&self) -> &crate::query::Shown {
        &self.found.shown
    }
}

/// A file that is being read.
pub struct Loading<'a> {
    /// Its name.
    pub name: &'a str,
    /// 0 to 1.
    pub fraction: f32,
    /// How large it is, in bytes; 0 if that is not known.
    pub bytes: u64,
    /// How many events of its beginning are shown already.
    pub shown: Option<usize>,
    /// Seconds since it was begun.
    pub seconds: f64,
}

/// Something that went wrong, said in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What went wrong.
    pub title: String,
    /// Why.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// What is said of a reading of the open file that is not shown, as it holds less than the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What is wrong with it.
    pub message: String,
    /// Something of it can be shown nevertheless.
    pub can_show: bool,
}

/// What the last reading of the open file changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reloaded {
    /// How many events, and when.
    pub words: String,
    /// Those that were added or changed.
    pub events: Vec<EventIx>,
    /// The titles of the first of them.
    pub seen: Vec<String>,
    /// The titles of the first that are gone.
    pub gone: Vec<String>,
}

/// Everything that panels read.
#[allow(clippy::struct_excessive_bools, reason = "independent marks of what goes on")]
pub struct World<'a> {
    /// The open file.
    pub file: Option<&'a OpenFile>,
    /// What the user has chosen.
    pub state: &'a State,
    /// Seconds of a clock that only goes forward.
    pub now: f64,
    /// Today at midnight.
    pub today: Moment,
    /// Colours.
    pub palette: &'a Palette,
    /// Flags.
    pub flags: Option<&'a FlagAtlas>,
    /// Files opened before, latest first.
    pub recent: &'a [PathBuf],
    /// The keys of commands.
    pub keys: &'a KeyMap,
    /// The file that is being read.
    pub loading: Option<Loading<'a>>,
    /// One has just begun to be read, and will mostly be there at once.
    pub opening: bool,
    /// What the filter shows is being found; what is there is of the filter before.
    pub finding: bool,
    /// Ties are being counted; what is there is of the time before.
    pub counting: bool,
    /// Rows are being collected, of this revision; what is there is of the question before.
    pub collecting: Option<(u64, TableQuery)>,
    /// Land of the map is being made.
    pub drawing_land: bool,
    /// The source that is looked at.
    pub source: Option<&'a OpenSource>,
    /// What went wrong.
    pub notice: Option<&'a Notice>,
    /// The open file changed on disk, and is being read again.
    pub reading_again: bool,
    /// A reading of it that is not shown.
    pub held: Option<&'a Held>,
    /// What the last reading of it changed.
    pub reloaded: Option<&'a Reloaded>,
    /// The window in which the columns of a table are mapped.
    pub mapper: Option<&'a ColumnMapper>,
    /// The export window.
    pub exporter: Option<&'a ExportWindow>,
    /// What was done just now, for the status line.
    pub said: Option<&'a str>,
    /// Language of data texts.
    pub language: &'a str,
    /// What the program is and runs on.
    pub about: &'a About,
    /// The guided first look is offered, unless it was seen.
    pub offers_tour: bool,
}

/// The samples that ship inside of the program.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Sample {
    /// Morocco's defence diplomacy in the Sahel, 1980–2026.
    Sahel,
    /// Official visits to and from the United States, 1866–2025.
    UsVisits,
}

/// What a panel wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Change what is chosen.
    State(Command),
    /// Ask for a file by the system's dialog.
    OpenDialog,
    /// Ask for files to be opened beside those that are open, as one dataset.
    AddDialog,
    /// Open a file.
    OpenPath(PathBuf),
    /// Open several as one dataset.
    OpenPaths(Vec<PathBuf>),
    /// Open a bundled sample.
    OpenSample(Sample),
    /// Read the open file again.
    Reload,
    /// Show the reading of it that was held back.
    ShowHeld,
    /// Say no more of it.
    DismissHeld,
    /// Map the columns of the table that is open.
    MapColumns,
    /// In the window in which columns are mapped.
    Mapper(MapperIntent),
    /// In the export window, or to open it.
    Exporter(ExportIntent),
    /// Stop reading.
    CancelLoading,
    /// Take the notice away.
    DismissNotice,
    /// Change the keys of commands.
    Keys(KeysCommand),
    /// Look at the file as the saved view at this place of the list does.
    ApplyView(usize),
    /// The saved views to a file, whose place is asked for.
    ExportViews,
    /// The same to this file.
    ExportViewsTo(PathBuf),
    /// Further views from a file, which is asked for.
    ImportViews,
    /// The same from this file.
    ImportViewsFrom(PathBuf),
    /// Count ties.
    CountTies(TieQuery),
    /// Collect the rows of a table.
    CollectRows(TableQuery),
    /// Make the land of the map at a level of detail.
    DrawLand(Detail),
    /// To the clipboard.
    Copy(String),
    /// Give an address to the browser; it was shown before.
    OpenAddress(String),
    /// What the panel below the timeline shows to a file, whose place is asked for.
    Export(ExportAs),
    /// The same to this file.
    ExportTo(ExportAs, PathBuf),
    /// What the panel below the timeline shows to the clipboard, as a table.
    CopyTable,
    /// A card to a file, whose place is asked for.
    ExportCard(CardAs, Box<ShownCard>),
    /// The same to this file.
    ExportCardTo(CardAs, Box<ShownCard>, PathBuf),
    /// Problems, by their places in the list, to a file, whose place is asked for.
    ExportProblems(Vec<usize>),
    /// The same to this file.
    ExportProblemsTo(Vec<usize>, PathBuf),
    /// Look at the file where a record or a problem stands.
    ShowSource(SourceOf),
    /// Look at it no more.
    CloseSource,
}

/// A card as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownCard {
    /// Its words.
    pub card: Card,
    /// What it is of; `None`: of what is shown, or of the file.
    pub target: Option<Target>,
    /// The language of its texts.
    pub language: String,
}

/// As what a card is exported.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum CardAs {
    /// A figure of lines and text.
    Svg,
    /// A figure of pixels.
    Png,
    /// Words for a paper.
    Markdown,
}

impl CardAs {
    /// Every form, in the order of the menu.
    pub const EVERY: [Self; 3] = [Self::Svg, Self::Png, Self::Markdown];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Svg => say!("card-as-svg"),
            Self::Png => say!("card-as-png"),
            Self::Markdown => say!("card-as-markdown"),
        }
    }

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Markdown => "md",
        }
    }
}

/// As what something is exported.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum ExportAs {
    /// A figure of lines and text.
    Svg,
    /// A figure of pixels.
    Png,
    /// Data as a table.
    Csv,
}

impl ExportAs {
    /// Every form, in the order of the menu.
    pub const EVERY: [Self; 3] = [Self::Svg, Self::Png, Self::Csv];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Svg => say!("export-as-svg"),
            Self::Png => say!("export-as-png"),
            Self::Csv => say!("export-as-csv"),
        }
    }

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }
}

impl From<Command> for Intent {
    fn from(command: Command) -> Self {
        Self::State(command)
    }
}

/// Height of the bar at the top with its line, in points, before it was laid out.
const TOP: f32 = height::BAR + 2.0 * space::S + line::FINE;

/// Shows the whole window and returns what the user wants.
pub fn window(ui: &mut egui::Ui, world: &World<'_>, memory: &mut Memory) -> Vec<Intent> {
    let mut intents = Vec::new();
    memory.speak((crate::words::language(), crate::time::date_style()));
    // What a click opens is shown from the next frame on: the click would be one beside it, too.
    let (reading, opening) = (memory.card_scenes.reading, memory.card_scenes.opening.is_some());
    tour::show(ui.ctx(), world, memory, &mut intents);
    commands::read_keys(ui.ctx(), world, memory, &mut intents);
    dropped_files(ui.ctx(), world.palette, &mut intents);
    let palette = world.palette;
    let bar = Frame::new().fill(palette.panel).inner_margin(egui::vec2(space::L, space::S));
    if world.file.is_none() {
        CentralPanel::default().frame(Frame::new().fill(palette.ground)).show(ui, |ui| {
            // What would flash up before the file is not shown.
            if !world.opening {
                welcome::show(ui, world, memory, &mut intents);
            }
        });
    } else {
        let top =
            Panel::top("top bar").frame(bar).resizable(false).default_size(TOP).show(ui, |ui| {
                top_bar::show(ui, world, memory, &mut intents);
            });
        memory.places = tour::Places { top: Some(top.response.rect), ..tour::Places::default() };
        held::show(ui, world, &mut intents);
        let status = Frame::new().fill(palette.panel).inner_margin(egui::vec2(space::L, space::XS));
        Panel::bottom("status").frame(status).resizable(false).show(ui, |ui| {
            status::show(ui, world, &mut intents);
        });
        loading::strip(ui, world, &mut intents);
        panels(ui, world, memory, &mut intents);
    }
    welcome::overlays(ui.ctx(), world, &mut intents);
    if reading {
        reading::show(ui.ctx(), world, memory, &mut intents);
    }
    if opening {
        card_sources::confirm(ui.ctx(), world, memory, &mut intents);
    }
    shortcuts::show(ui.ctx(), world, memory, &mut intents);
    legend::show(ui.ctx(), world, &mut intents);
    settings::show(ui.ctx(), world, &mut intents);
    about::show(ui.ctx(), world, &mut intents);
    guide::show(ui.ctx(), world, memory, &mut intents);
    palette::show(ui.ctx(), world, memory, &mut intents);
    views::show(ui.ctx(), world, memory, &mut intents);
    mapper::show(ui.ctx(), world, &mut intents);
    exporter::show(ui.ctx(), world, &mut intents);
    source::show(ui.ctx(), world, memory, &mut intents);
    memory.was_typing = ui.ctx().text_edit_focused();
    intents
}

/// The nearest size that a part may have.
fn within(size: f32, sizes: std::ops::RangeInclusive<f32>) -> f32 {
    size.clamp(*sizes.start(), *sizes.end())
}

fn panels(ui: &mut egui::Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let open = &world.state.panels;
    // A narrow window gives the timeline what it needs first.
    let width = ui.available_width();
    let of_window = |[narrow, usual]: [f32; 2]| if width < room::WINDOW { narrow } else { usual };
    let (left, right) = (of_window(panel::FILTERS), of_window(panel::DETAILS));
    if open.problems() {
        let frame = Frame::new().fill(palette.panel).inner_margin(egui::vec2(space::L, space::S));
        let height = within(ui.available_height() * 0.26, panel::PROBLEMS);
        Panel::bottom("problems")
            .frame(frame)
            .default_size(height)
            .min_size(panel::PROBLEMS_LEAST)
            .show(ui, |ui| {
                widgets::contained(ui, |ui| problems::show(ui, world, memory, intents));
            });
    }
    if open.filters() {
        let frame = Frame::new().fill(palette.panel);
        let shown = Panel::left("filters")
            .frame(frame)
            .default_size(left)
            .size_range(panel::FILTERS_RANGE)
            .show(ui, |ui| widgets::contained(ui, |ui| filters::show(ui, world, memory, intents)));
        memory.places.filters = Some(shown.response.rect);
    }
    if open.details() {
        let frame = Frame::new().fill(palette.panel);
        // Two cards beside each other want a width of their own, if the timeline can spare it.
        let two = f32::min(2.0 * right, width * 0.48);
        let [one, both] = panel::DETAILS_MOST;
        let (name, right, most) = match world.state.pin.target() {
            Some(_) if two >= room::TWO_CARDS => ("details with pin", two, both),
            _ => ("details", right, one),
        };
        let shown = Panel::right(name)
            .frame(frame)
            .default_size(right)
            .size_range(panel::DETAILS_LEAST..=most)
            .show(ui, |ui| widgets::contained(ui, |ui| details::show(ui, world, memory, intents)));
        memory.places.details = Some(shown.response.rect);
    }
    if open.lower().is_some() {
        let frame = Frame::new().fill(palette.ground);
        let room = ui.available_height();
        let height = within(room * 0.34, panel::LOWER) + lower::MODES;
        // As high as it is dragged, but where the window has become smaller some lanes stay in sight.
        let most = within(room - panel::LANES - crate::scene::overview::HEIGHT, panel::LOWER_MOST);
        Panel::bottom("relations")
            .frame(frame)
            .default_size(height)
            .size_range(panel::LOWER_LEAST..=most)
            .show(ui, |ui| {
                widgets::contained(ui, |ui| lower::show(ui, world, memory, intents));
            });
    }
    // The overview and the timeline paint their own ground.
    Panel::bottom("overview")
        .frame(Frame::NONE)
        .resizable(false)
        .exact_size(crate::scene::overview::HEIGHT)
        .show(ui, |ui| overview::show(ui, world, memory, intents));
    let shown = CentralPanel::default()
        .frame(Frame::NONE)
        .show(ui, |ui| timeline::show(ui, world, memory, intents));
    memory.places.timeline = Some(shown.response.rect);
}

fn dropped_files(ctx: &egui::Context, palette: &Palette, intents: &mut Vec<Intent>) {
    let paths: Vec<PathBuf> = ctx
        .input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    if !paths.is_empty() {
        intents.push(Intent::OpenPaths(paths));
    }
    if ctx.input(|input| !input.raw.hovered_files.is_empty()) {
        welcome::drop_zone(ctx, palette);
    }
}
