//! The one table of user commands: name, keys, group. Buttons, keys and the shortcut sheet read it.

use egui::{Context, Event, Key, Modifiers};

use super::keys::{KeyMap, Keys};
use super::{Intent, Memory, OpenFile, SourceOf, World, map_gestures, shortcuts, tables, timeline};
use crate::query::{EventIx, LaneEvents, LaneIx, linked_events};
use crate::say;
use crate::state::{
    Bookmark, CameraCommand, Command, FilterCommand, HistoryCommand, LanesCommand, LookCommand,
    LowerPanel, PanelsCommand, PinCommand, RulerCommand, Scale, SelectionCommand, Sheet, Target,
    ThemeChoice,
};
use crate::time::{Moment, Span};
use crate::words::Said;

/// Zoom of one key press.
const ZOOM_STEP: f64 = 1.5;
/// Share of the width that one key press pans.
const PAN_STEP: f64 = 0.2;
/// Points that one key press scrolls.
const SCROLL_STEP: f32 = 60.0;

/// Names a command of the table.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named and explained in the table")]
pub enum CommandId {
    Open,
    Add,
    Reload,
    ToggleReload,
    MapColumns,
    Export,
    Brief,
    Search,
    QueryLine,
    Palette,
    NextHit,
    PreviousHit,
    Shortcuts,
    Legend,
    Lanes,
    Range,
    CountFrom,
    Bookmark,
    Back,
    Forward,
    History,
    SaveView,
    Views,
    ZoomIn,
    ZoomOut,
    PanLeft,
    PanRight,
    LanesUp,
    LanesDown,
    FitAll,
    First,
    Last,
    FitSelection,
    OpenClosely,
    NextEvent,
    PreviousEvent,
    NextLinked,
    PreviousLinked,
    LetGo,
    DimOrHide,
    Read,
    Source,
    ToggleFilters,
    ToggleDetails,
    ToggleRelations,
    ListEvents,
    ListCommitments,
    ListContested,
    ToggleProblems,
    ToggleTheme,
    Pin,
    Settings,
    Guide,
    About,
    Larger,
    Smaller,
    UsualSize,
}

/// A command that a user can give.
pub struct UserCommand {
    /// Which.
    pub id: CommandId,
    /// Its name.
    pub name: Said,
    /// Its keys.
    pub keys: &'static [Keys],
    /// The part of the shortcut sheet it stands in.
    pub group: Said,
}

const fn key(key: Key) -> Keys {
    Keys { modifiers: Modifiers::NONE, key, physical: false }
}

const fn place(key: Key) -> Keys {
    Keys { modifiers: Modifiers::NONE, key, physical: true }
}

const fn with(modifiers: Modifiers, key: Key) -> Keys {
    Keys { modifiers, key, physical: false }
}

const fn command(id: CommandId, name: Said, keys: &'static [Keys], group: Said) -> UserCommand {
    UserCommand { id, name, keys, group }
}

pub(super) const FILE: Said = Said("command-group-file");
pub(super) const TIME: Said = Said("command-group-time");
pub(super) const EVENTS: Said = Said("command-group-events");
pub(super) const WINDOW: Said = Said("command-group-window");

/// All commands, in the order of the shortcut sheet.
#[rustfmt::skip]
pub const COMMANDS: &[UserCommand] = &[
    command(CommandId::Open, Said("command-open"), &[with(Modifiers::COMMAND, Key::O)], FILE),
    command(CommandId::Add, Said("command-add"), &[with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::O)], FILE),
    command(CommandId::Reload, Said("command-reload"), &[with(Modifiers::COMMAND, Key::R), key(Key::F5)], FILE),
    command(CommandId::ToggleReload, Said("command-toggle-reload"), &[], FILE),
    command(CommandId::MapColumns, Said("command-map-columns"), &[], FILE),
    command(CommandId::Export, Said("command-export"), &[with(Modifiers::COMMAND, Key::E)], FILE),
    command(CommandId::Brief, Said("command-brief"), &[with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::E)], FILE),
    command(CommandId::Search, Said("command-search"), &[with(Modifiers::COMMAND, Key::F), key(Key::Slash)], FILE),
    command(CommandId::QueryLine, Said("command-query-line"), &[with(Modifiers::COMMAND, Key::L)], FILE),
    command(CommandId::Palette, Said("command-palette"), &[with(Modifiers::COMMAND, Key::K), with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P)], FILE),
    command(CommandId::NextHit, Said("command-next-hit"), &[key(Key::F3)], FILE),
    command(CommandId::PreviousHit, Said("command-previous-hit"), &[with(Modifiers::SHIFT, Key::F3)], FILE),
    command(CommandId::DimOrHide, Said("command-dim-or-hide"), &[key(Key::H)], FILE),
    command(CommandId::LetGo, Said("command-let-go"), &[key(Key::Escape)], FILE),
    command(CommandId::ZoomIn, Said("command-zoom-in"), &[key(Key::Plus), key(Key::Equals)], TIME),
    command(CommandId::ZoomOut, Said("command-zoom-out"), &[key(Key::Minus)], TIME),
    command(CommandId::PanLeft, Said("command-pan-left"), &[key(Key::ArrowLeft), place(Key::A)], TIME),
    command(CommandId::PanRight, Said("command-pan-right"), &[key(Key::ArrowRight), place(Key::D)], TIME),
    command(CommandId::LanesUp, Said("command-lanes-up"), &[key(Key::ArrowUp), place(Key::W)], TIME),
    command(CommandId::LanesDown, Said("command-lanes-down"), &[key(Key::ArrowDown), place(Key::S)], TIME),
    command(CommandId::FitAll, Said("command-fit-all"), &[key(Key::Num0)], TIME),
    command(CommandId::First, Said("command-first"), &[key(Key::Home)], TIME),
    command(CommandId::Last, Said("command-last"), &[key(Key::End)], TIME),
    command(CommandId::Lanes, Said("command-lanes"), &[key(Key::G)], TIME),
    command(CommandId::Range, Said("command-range"), &[key(Key::R)], TIME),
    command(CommandId::CountFrom, Said("command-count-from"), &[key(Key::C)], TIME),
    command(CommandId::Bookmark, Said("command-bookmark"), &[key(Key::M)], TIME),
    command(CommandId::FitSelection, Said("command-fit-selection"), &[key(Key::F)], EVENTS),
    command(CommandId::OpenClosely, Said("command-open-closely"), &[key(Key::Enter)], EVENTS),
    command(CommandId::NextEvent, Said("command-next-event"), &[key(Key::Period)], EVENTS),
    command(CommandId::PreviousEvent, Said("command-previous-event"), &[key(Key::Comma)], EVENTS),
    command(CommandId::NextLinked, Said("command-next-linked"), &[key(Key::CloseBracket)], EVENTS),
    command(CommandId::PreviousLinked, Said("command-previous-linked"), &[key(Key::OpenBracket)], EVENTS),
    command(CommandId::Pin, Said("command-pin"), &[key(Key::P)], EVENTS),
    command(CommandId::Read, Said("command-read"), &[key(Key::B)], EVENTS),
    command(CommandId::Source, Said("command-source"), &[key(Key::U)], EVENTS),
    command(CommandId::Back, Said("command-back"), &[with(Modifiers::ALT, Key::ArrowLeft)], WINDOW),
    command(CommandId::Forward, Said("command-forward"), &[with(Modifiers::ALT, Key::ArrowRight)], WINDOW),
    command(CommandId::History, Said("command-history"), &[with(Modifiers::COMMAND, Key::H)], WINDOW),
    command(CommandId::SaveView, Said("command-save-view"), &[with(Modifiers::COMMAND, Key::S)], WINDOW),
    command(CommandId::Views, Said("command-views"), &[key(Key::V)], WINDOW),
    command(CommandId::ToggleFilters, Said("command-toggle-filters"), &[key(Key::Num1)], WINDOW),
    command(CommandId::ToggleRelations, Said("command-toggle-relations"), &[key(Key::Num2)], WINDOW),
    command(CommandId::ToggleDetails, Said("command-toggle-details"), &[key(Key::Num3)], WINDOW),
    command(CommandId::ListEvents, Said("command-list-events"), &[key(Key::Num4)], WINDOW),
    command(CommandId::ListCommitments, Said("command-list-commitments"), &[key(Key::Num5)], WINDOW),
    command(CommandId::ListContested, Said("command-list-contested"), &[key(Key::Num6)], WINDOW),
    command(CommandId::ToggleProblems, Said("command-toggle-problems"), &[key(Key::Num7)], WINDOW),
    command(CommandId::ToggleTheme, Said("command-toggle-theme"), &[key(Key::T)], WINDOW),
    command(CommandId::Legend, Said("command-legend"), &[key(Key::L)], WINDOW),
    command(CommandId::Larger, Said("command-larger"), &[with(Modifiers::COMMAND, Key::Plus), with(Modifiers::COMMAND, Key::Equals)], WINDOW),
    command(CommandId::Smaller, Said("command-smaller"), &[with(Modifiers::COMMAND, Key::Minus)], WINDOW),
    command(CommandId::UsualSize, Said("command-usual-size"), &[with(Modifiers::COMMAND, Key::Num0)], WINDOW),
    command(CommandId::Settings, Said("command-settings"), &[with(Modifiers::COMMAND, Key::Comma)], WINDOW),
    command(CommandId::Shortcuts, Said("command-shortcuts"), &[key(Key::Questionmark), key(Key::F1)], WINDOW),
    command(CommandId::Guide, Said("command-guide"), &[with(Modifiers::SHIFT, Key::F1)], WINDOW),
    command(CommandId::About, Said("command-about"), &[], WINDOW),
];

const NO_COMMAND: UserCommand = command(CommandId::LetGo, Said("command-let-go"), &[], WINDOW);

/// The entry of a command in the table.
#[must_use]
pub fn find(id: CommandId) -> &'static UserCommand {
    COMMANDS.iter().find(|command| command.id == id).unwrap_or(&NO_COMMAND)
}

/// Whether the keys of a command are always those of the table.
#[must_use]
pub fn is_fixed(id: CommandId) -> bool {
    id == CommandId::LetGo
}

impl UserCommand {
    /// Name and keys, for a tooltip.
    #[must_use]
    pub fn hint(&self, keys: &KeyMap) -> String {
        let (name, keys) = (self.name.words(), self.keys_words(keys));
        if keys.is_empty() { name.to_owned() } else { format!("{name}  ({keys})") }
    }

    /// Its keys in words: "Ctrl+F or /".
    #[must_use]
    pub fn keys_words(&self, keys: &KeyMap) -> String {
        let words: Vec<String> = keys.of(self).iter().map(|keys| keys.words()).collect();
        words.join(&format!(" {} ", say!("or")))
    }
}

/// Turns pressed keys into intents. While words are being typed, only combinations with Ctrl or
/// Alt and Escape count.
pub(super) fn read_keys(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    if shortcuts::take_keys(ctx, world, memory, intents) {
        return;
    }
    // Keys are for what lies over the window.
    let covered = memory.views.is_some() || world.mapper.is_some() || world.source.is_some();
    if covered && world.notice.is_none() {
        return;
    }
    // Escape takes the focus off a field before this is asked: it still belonged to the field.
    let mut typing = ctx.text_edit_focused() || memory.was_typing;
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let pressed: Vec<(Key, Option<Key>, Modifiers)> = ctx.input(|input| {
        let keys = input.events.iter().filter_map(|event| match event {
            Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                Some((*key, *physical_key, *modifiers))
            }
            _ => None,
        });
        keys.collect()
    });
    for (key, physical, modifiers) in pressed {
        // Nor do these keys write anything.
        let held = modifiers.command || modifiers.alt || is_function(key);
        // A focused button takes Enter and the arrows for itself.
        let taken = focused && is_navigation(key) && !held;
        // So do the map and what is on it with the keys of its view.
        let taken = taken || (memory.map_focus && !held && map_gestures::is_own(key));
        let taken = taken || (!held && tables::takes(ctx, memory, key, world.now));
        if (typing && !held) || taken {
            if key == Key::Escape && !typing {
                ctx.memory_mut(|memory| memory.focused().map(|id| memory.surrender_focus(id)));
            }
            continue;
        }
        let has = |command: &&UserCommand| {
            world.keys.of(command).iter().any(|keys| keys.matches(key, physical, modifiers))
        };
        let command = COMMANDS.iter().find(has);
        // Under the sheet of shortcuts nothing is done but to close it.
        let is_covered = world.state.panels.shortcuts();
        let command = command.filter(|it| !is_covered || it.id == CommandId::Shortcuts);
        // Nor under the windows about the program, but for the size of everything.
        let is_under = world.state.panels.sheet().is_some();
        let command = command.filter(|it| !is_under || is_of_size(it.id));
        // Nor under the export window: what it shows is what will be written.
        let command = command.filter(|_| world.exporter.is_none());
        if let Some(command) = command {
            // Popups of this frame are not shown yet: those of the frame before are asked.
            let popup = egui::Popup::is_any_open(ctx) && command.id == CommandId::LetGo;
            if !popup && is_available(command.id, world) {
                run(command.id, world, memory, intents);
            }
            if command.id == CommandId::Search {
                // What follows in the same frame is meant for the field already.
                typing = true;
                memory.slash_to_come = key == Key::Slash;
            }
        }
    }
    if memory.slash_to_come {
        memory.slash_to_come = !take_slash(ctx);
    }
    mouse_buttons(ctx, world, memory, intents);
}

/// Whether a command changes the size of everything.
fn is_of_size(id: CommandId) -> bool {
    matches!(id, CommandId::Larger | CommandId::Smaller | CommandId::UsualSize)
}

/// Whether it is F1, F2 and so on.
fn is_function(key: Key) -> bool {
    key.name().strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok())
}

/// The slash that opens the search is not a word to search for. Its text comes with the key, or in
/// the frame after; returns whether some text came.
fn take_slash(ctx: &Context) -> bool {
    ctx.input_mut(|input| {
        let text = |event: &Event| matches!(event, Event::Text(_));
        let Some(place) = input.events.iter().position(text) else { return false };
        if input.events.get(place) == Some(&Event::Text("/".to_owned())) {
            input.events.remove(place);
        }
        true
    })
}

fn is_navigation(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Enter | Key::Escape
    )
}

fn mouse_buttons(ctx: &Context, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let buttons = [
        (egui::PointerButton::Extra1, CommandId::Back),
        (egui::PointerButton::Extra2, CommandId::Forward),
    ];
    for (button, id) in buttons {
        if ctx.input(|input| input.pointer.button_pressed(button)) && is_available(id, world) {
            run(id, world, memory, intents);
        }
    }
}

/// Whether a command can do something now.
#[must_use]
pub fn is_available(id: CommandId, world: &World<'_>) -> bool {
    match id {
        CommandId::Open
        | CommandId::Shortcuts
        | CommandId::Palette
        | CommandId::Legend
        | CommandId::ToggleTheme
        | CommandId::ToggleReload
        | CommandId::Settings
        | CommandId::Guide
        | CommandId::About
        | CommandId::LetGo => true,
        CommandId::Larger => scale(world) != scale(world).larger(),
        CommandId::Smaller => scale(world) != scale(world).smaller(),
        CommandId::UsualSize => scale(world) != Scale::default(),
        CommandId::Reload | CommandId::Add => world.file.is_some_and(|file| !file.paths.is_empty()),
        CommandId::MapColumns => world.file.is_some_and(OpenFile::is_table),
        CommandId::Back => world.state.history.can_go_back(),
        CommandId::Forward => world.state.history.can_go_forward(),
        CommandId::History => {
            world.state.history.can_go_back() || world.state.history.can_go_forward()
        }
        CommandId::OpenClosely => {
            world.state.selection.target().is_some() || world.state.ruler.range().is_some()
        }
        CommandId::Read => world.state.selection.event().is_some(),
        CommandId::Source => record_of_selection(world).is_some(),
        CommandId::CountFrom => {
            world.state.selection.event().is_some() || world.state.ruler.zero().is_some()
        }
        CommandId::Pin => {
            world.state.selection.target().is_some() || world.state.pin.target().is_some()
        }
        CommandId::FitSelection | CommandId::NextLinked | CommandId::PreviousLinked => {
            world.state.selection.target().is_some()
        }
        _ => world.file.is_some(),
    }
}

/// Does a command: pushes what it means.
pub(super) fn run(
    id: CommandId,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    let about = memory.pointer.map_or(0.5, |(share, _)| share);
    let zoom = |factor| CameraCommand::Zoom { factor, about, smooth: true };
    let pan = |share| CameraCommand::Pan { share, smooth: true };
    let command: Option<Command> = match id {
        CommandId::Open => return intents.push(Intent::OpenDialog),
        CommandId::Add => return intents.push(Intent::AddDialog),
        CommandId::Reload => return intents.push(Intent::Reload),
        CommandId::ToggleReload => {
            Some(Command::Panels(PanelsCommand::SetReload(!world.state.panels.reload())))
        }
        CommandId::MapColumns => return intents.push(Intent::MapColumns),
        CommandId::Export => return intents.push(Intent::Exporter(super::ExportIntent::Open)),
        CommandId::Brief => return intents.push(Intent::Exporter(super::ExportIntent::OpenBrief)),
        CommandId::Search => {
            memory.focus_search = true;
            None
        }
        CommandId::QueryLine => {
            memory.query_line = true;
            None
        }
        CommandId::Palette => {
            memory.palette = Some(super::palette::Palette::of(world));
            None
        }
        CommandId::NextHit => return step(world, intents, &world_hits(world), 1),
        CommandId::PreviousHit => return step(world, intents, &world_hits(world), -1),
        CommandId::NextEvent => return step_in_lane(world, intents, true),
        CommandId::PreviousEvent => return step_in_lane(world, intents, false),
        CommandId::NextLinked => return walk(world, intents, true),
        CommandId::PreviousLinked => return walk(world, intents, false),
        // What lies over the window closes itself.
        CommandId::LetGo if memory.card_scenes.reading || memory.card_scenes.opening.is_some() => {
            None
        }
        CommandId::LetGo => return let_go(world, intents),
        CommandId::Source => {
            intents.extend(record_of_selection(world).map(Intent::ShowSource));
            None
        }
        CommandId::Read => {
            memory.card_scenes.reading = !memory.card_scenes.reading;
            None
        }
        CommandId::FitSelection => return fit_selection(world, intents),
        CommandId::OpenClosely => match world.state.ruler.range() {
            Some(range) => Some(Command::Camera(CameraCommand::Show(range))),
            None => selection_span(world).map(|it| Command::Camera(timeline::closer(world, it))),
        },
        CommandId::Pin => pin(world),
        CommandId::Lanes => {
            memory.open_lanes = true;
            None
        }
        CommandId::Range => Some(Command::Ruler(RulerCommand::SetRange(
            selection_span(world).unwrap_or_else(|| world.state.camera.goal().span()),
        ))),
        CommandId::CountFrom => {
            let chosen = world.state.selection.event();
            let already = chosen.is_none() || chosen == world.state.ruler.zero();
            let from = if already { None } else { chosen };
            Some(Command::Ruler(RulerCommand::CountFrom(from)))
        }
        CommandId::Bookmark => bookmark(world, memory),
        CommandId::Back => Some(Command::History(HistoryCommand::Back)),
        CommandId::Forward => Some(Command::History(HistoryCommand::Forward)),
        CommandId::History => {
            memory.open_history = true;
            None
        }
        CommandId::SaveView | CommandId::Views => {
            memory.views = Some(super::views::Open::new(world, id == CommandId::SaveView));
            None
        }
        CommandId::ZoomIn => Some(Command::Camera(zoom(ZOOM_STEP))),
        CommandId::ZoomOut => Some(Command::Camera(zoom(1.0 / ZOOM_STEP))),
        CommandId::PanLeft => Some(Command::Camera(pan(-PAN_STEP))),
        CommandId::PanRight => Some(Command::Camera(pan(PAN_STEP))),
        CommandId::LanesUp => Some(Command::Camera(CameraCommand::ScrollLanes(-SCROLL_STEP))),
        CommandId::LanesDown => Some(Command::Camera(CameraCommand::ScrollLanes(SCROLL_STEP))),
        CommandId::FitAll => Some(Command::Camera(CameraCommand::FitAll)),
        CommandId::First => end_of_time(world, true),
        CommandId::Last => end_of_time(world, false),
        CommandId::DimOrHide => {
            Some(Command::Lanes(LanesCommand::SetDims(!world.state.lanes.dims())))
        }
        CommandId::ListEvents => Some(table(world, memory, LowerPanel::Events)),
        CommandId::ListCommitments => Some(table(world, memory, LowerPanel::Commitments)),
        CommandId::ListContested => Some(table(world, memory, LowerPanel::Contested)),
        CommandId::ToggleTheme => {
            let other = if world.palette.dark { ThemeChoice::Light } else { ThemeChoice::Dark };
            Some(Command::Panels(PanelsCommand::SetTheme(other)))
        }
        _ => of_window(id, world),
    };
    intents.extend(command.map(Intent::from));
}

/// What a command means that shows or hides something, or is of the size of everything.
fn of_window(id: CommandId, world: &World<'_>) -> Option<Command> {
    Some(match id {
        CommandId::Settings => sheet(Sheet::Settings),
        CommandId::Guide => sheet(Sheet::Guide),
        CommandId::About => sheet(Sheet::About),
        CommandId::Larger => set_scale(scale(world).larger()),
        CommandId::Smaller => set_scale(scale(world).smaller()),
        CommandId::UsualSize => set_scale(Scale::default()),
        CommandId::ToggleFilters => Command::Panels(PanelsCommand::ToggleFilters),
        CommandId::ToggleDetails => Command::Panels(PanelsCommand::ToggleDetails),
        CommandId::ToggleRelations => Command::Panels(PanelsCommand::ToggleRelations),
        CommandId::ToggleProblems => Command::Panels(PanelsCommand::ToggleProblems),
        CommandId::Legend => Command::Panels(PanelsCommand::ToggleLegend),
        CommandId::Shortcuts => Command::Panels(PanelsCommand::ToggleShortcuts),
        _ => return None,
    })
}

fn sheet(sheet: Sheet) -> Command {
    Command::Panels(PanelsCommand::ShowSheet(Some(sheet)))
}

fn scale(world: &World<'_>) -> Scale {
    world.state.panels.look().scale()
}

fn set_scale(scale: Scale) -> Command {
    Command::Panels(PanelsCommand::Look(LookCommand::SetScale(scale)))
}

/// Shows a table and puts the focus on it, or hides it.
fn table(world: &World<'_>, memory: &mut Memory, lower: LowerPanel) -> Command {
    let is_shown = world.state.panels.lower() == Some(lower);
    memory.tables.wants_focus = lower.table().filter(|_| !is_shown);
    Command::Panels(PanelsCommand::ToggleLower(lower))
}

/// Selects an event and brings it on screen.
pub(super) fn select_event(world: &World<'_>, event: EventIx, intents: &mut Vec<Intent>) {
    let select = Command::Select(SelectionCommand::Select(Target::Event(event)));
    let facts = world.file.and_then(|file| file.catalog.facts(event));
    let anchor = facts.and_then(crate::query::EventFacts::anchor);
    let on_screen = world.state.camera.goal().span();
    // A little inside of the edge, so that its label has room.
    let margin = on_screen.seconds() / 20;
    let inner =
        Span::new(on_screen.start().plus_seconds(margin), on_screen.end().plus_seconds(-margin));
    let off = anchor.filter(|anchor| !inner.contains(*anchor));
    let centre = off.map(|anchor| Command::Camera(CameraCommand::Centre(anchor)));
    // One click is one step back.
    intents.push(Command::Together(std::iter::once(select).chain(centre).collect()).into());
}

/// The record of the selected event, if it was read from a file.
pub(super) fn record_of_selection(world: &World<'_>) -> Option<SourceOf> {
    let event = world.state.selection.event()?;
    world.file?.catalog.event(event)?.origin.range()?;
    Some(SourceOf::Event(event))
}

/// Pins the card of the selection; where it is pinned already, or nothing is selected, lets go.
fn pin(world: &World<'_>) -> Option<Command> {
    let (selected, pinned) = (world.state.selection.target(), world.state.pin.target());
    let command = match selected.filter(|target| Some(*target) != pinned) {
        Some(target) => PinCommand::Keep(target.clone()),
        None => pinned.map(|_| PinCommand::LetGo)?,
    };
    Some(Command::Pin(command))
}

fn world_hits(world: &World<'_>) -> Vec<EventIx> {
    world.file.map_or_else(Vec::new, |file| {
        file.shown().dated.iter().chain(&file.shown().undated).copied().collect()
    })
}

/// The next or previous event of the first lane of the selected one; of all shown events where none
/// is selected.
fn step_in_lane(world: &World<'_>, intents: &mut Vec<Intent>, forward: bool) {
    let Some(file) = world.file else { return };
    let selected = world.state.selection.event();
    let own = selected.and_then(|event| file.found.lanes.lanes_of(event).first().copied());
    let lane: LaneEvents<'_> = match own {
        Some(lane) => file.found.shown_in(lane),
        None => file.found.all.lane(LaneIx(0)),
    };
    let anchor = selected.and_then(|event| file.catalog.facts(event)?.anchor());
    let place = selected.zip(anchor).and_then(|(event, at)| lane.place_of(event, at));
    let next = match place {
        Some(place) if forward => Some(place + 1),
        Some(place) => place.checked_sub(1),
        None if forward => Some(0),
        None => lane.len().checked_sub(1),
    };
    if let Some(event) = next.and_then(|next| lane.event(next)) {
        select_event(world, event, intents);
    }
}

/// A bookmark on the selected event, or in the middle of the screen; its name can be typed at once.
fn bookmark(world: &World<'_>, memory: &mut Memory) -> Option<Command> {
    let file = world.file?;
    let of_event = world.state.selection.event().and_then(|event| {
        let title = file.catalog.event(event)?.title.get(world.language).to_owned();
        Some((title, file.catalog.facts(event)?.anchor()?))
    });
    let (name, at) = of_event.unwrap_or_else(|| {
        let middle = world.state.camera.goal().span().middle();
        let at = memory.pointer.map_or(middle, |(_, at)| at);
        (Span::new(at, at).words(), at)
    });
    memory.new_bookmark = Some(at);
    Some(Command::Ruler(RulerCommand::AddBookmark(Bookmark { name, at })))
}

fn step(world: &World<'_>, intents: &mut Vec<Intent>, events: &[EventIx], by: isize) {
    let present = world.state.selection.event();
    let place = present.and_then(|event| events.iter().position(|other| *other == event));
    let next = match place {
        Some(place) => place.checked_add_signed(by),
        None if by > 0 => Some(0),
        None => events.len().checked_sub(1),
    };
    if let Some(event) = next.and_then(|next| events.get(next)) {
        select_event(world, *event, intents);
    }
}

/// Along the chain: the next or previous session, else the next or previous linked event.
fn walk(world: &World<'_>, intents: &mut Vec<Intent>, forward: bool) {
    let (Some(file), Some(event)) = (world.file, world.state.selection.event()) else { return };
    let sessions = file.catalog.session_neighbours(event);
    let session = if forward { sessions.next } else { sessions.previous };
    let linked = || {
        let links = linked_events(&file.catalog, event);
        let mut of_side = links.into_iter().filter(|link| link.is_later == forward);
        if forward { of_side.next() } else { of_side.next_back() }.map(|link| link.event)
    };
    if let Some(next) = session.or_else(linked) {
        select_event(world, next, intents);
    }
}

/// First the popup, then the selection, then the words of the filter.
fn let_go(world: &World<'_>, intents: &mut Vec<Intent>) {
    if world.state.panels.shortcuts() || world.state.panels.legend() {
        // The sheet closes itself.
    } else if world.notice.is_some() {
        intents.push(Intent::DismissNotice);
    } else if world.loading.as_ref().is_some_and(|loading| loading.shown.is_none()) {
        // While the beginning is looked at, what is let go of is there.
        intents.push(Intent::CancelLoading);
    } else if world.state.selection.target().is_some() {
        intents.push(Command::Select(SelectionCommand::Clear).into());
    } else if world.state.ruler.range().is_some() {
        intents.push(Command::Ruler(RulerCommand::ClearRange).into());
    } else if !world.state.filter.filter().text.is_empty() {
        intents.push(Command::Filter(FilterCommand::SetText(String::new())).into());
    } else if !world.state.filter.filter().is_empty() {
        intents.push(Command::Filter(FilterCommand::Clear).into());
    }
}

/// The time that the selection covers.
fn selection_span(world: &World<'_>) -> Option<Span> {
    let file = world.file?;
    let span = |event: &EventIx| file.catalog.facts(*event)?.extent();
    match world.state.selection.target()? {
        Target::Event(event) => span(event),
        Target::Events(events) => events.iter().filter_map(span).reduce(Span::union),
        Target::Party(_) | Target::Pair(..) => {
            file.shown().dated.iter().filter_map(span).reduce(Span::union)
        }
        dossier => dossier.its_events(&file.catalog).iter().filter_map(span).reduce(Span::union),
    }
}

/// Brings the selection to the middle; where it is there already, fits it.
pub(super) fn fit_selection(world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(span) = selection_span(world) else { return };
    let on_screen = world.state.camera.goal().span();
    let middle = |span: Span| span.start().plus_seconds(span.seconds() / 2);
    let off = middle(span).seconds().abs_diff(middle(on_screen).seconds());
    // Centred already, to a hundredth of the width: then fit it.
    let centred = off <= on_screen.seconds().unsigned_abs() / 100;
    let command =
        if centred { CameraCommand::Fit(span) } else { CameraCommand::Centre(middle(span)) };
    intents.push(Command::Camera(command).into());
}

fn end_of_time(world: &World<'_>, first: bool) -> Option<Command> {
    let dated = &world.file?.shown().dated;
    let event = if first { dated.first() } else { dated.last() }?;
    let anchor: Moment = world.file?.catalog.facts(*event)?.anchor()?;
    Some(Command::Camera(CameraCommand::Centre(anchor)))
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, Keys};

    #[test]
    fn no_two_commands_share_keys() {
        let mut seen: Vec<Keys> = Vec::new();
        for command in COMMANDS {
            for keys in command.keys {
                assert!(!seen.contains(keys), "{} shares {keys:?}", command.name.words());
                seen.push(*keys);
            }
        }
    }

    #[test]
    fn every_command_stands_once_and_has_a_name() {
        for (place, command) in COMMANDS.iter().enumerate() {
            assert_ne!(command.name.words(), command.name.0);
            assert!(COMMANDS[place + 1..].iter().all(|other| other.id != command.id));
        }
    }
}
