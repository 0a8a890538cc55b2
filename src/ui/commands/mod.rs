//! Commands of the user: the one `table` of them, when they can be given, and what each does; by keys, by a
//! click, from the palette. `time`, `events` and `window` know how.

mod events;
mod pressed;
mod table;
mod time;
mod window;

pub(super) use events::{record_of_selection, select_event};
pub(super) use pressed::read_keys;
pub use table::{COMMANDS, CommandId, UserCommand, find, is_fixed};
pub(super) use table::{EVENTS, FILE, TIME, WINDOW};
pub(super) use time::fit_selection;

use super::{ExportIntent, Intent, Memory, OpenFile, World, palette, views};
use crate::state::{
    CameraCommand, Command, HistoryCommand, LanesCommand, LowerPanel, PanelsCommand, Scale, Sheet,
};

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
        CommandId::Larger => window::scale(world) != window::scale(world).larger(),
        CommandId::Smaller => window::scale(world) != window::scale(world).smaller(),
        CommandId::UsualSize => window::scale(world) != Scale::default(),
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
    let panels = |command| Some(Command::Panels(command));
    let command: Option<Command> = match id {
        CommandId::Open => return intents.push(Intent::OpenDialog),
        CommandId::Add => return intents.push(Intent::AddDialog),
        CommandId::Reload => return intents.push(Intent::Reload),
        CommandId::ToggleReload => panels(PanelsCommand::SetReload(!world.state.panels.reload())),
        CommandId::MapColumns => return intents.push(Intent::MapColumns),
        CommandId::Export => return intents.push(Intent::Exporter(ExportIntent::Open)),
        CommandId::Brief => return intents.push(Intent::Exporter(ExportIntent::OpenBrief)),
        CommandId::Search => {
            memory.focus_search = true;
            None
        }
        CommandId::QueryLine => {
            memory.query_line = true;
            None
        }
        CommandId::Palette => {
            memory.palette = Some(palette::Palette::of(world));
            None
        }
        CommandId::NextHit => return events::step_in_hits(world, intents, true),
        CommandId::PreviousHit => return events::step_in_hits(world, intents, false),
        CommandId::DimOrHide => {
            Some(Command::Lanes(LanesCommand::SetDims(!world.state.lanes.dims())))
        }
        CommandId::LetGo => return window::let_go(world, memory, intents),

        CommandId::ZoomIn => Some(time::zoom(memory, time::ZOOM_STEP)),
        CommandId::ZoomOut => Some(time::zoom(memory, 1.0 / time::ZOOM_STEP)),
        CommandId::PanLeft => Some(time::pan(-time::PAN_STEP)),
        CommandId::PanRight => Some(time::pan(time::PAN_STEP)),
        CommandId::LanesUp => Some(time::scroll_lanes(-time::SCROLL_STEP)),
        CommandId::LanesDown => Some(time::scroll_lanes(time::SCROLL_STEP)),
        CommandId::FitAll => Some(Command::Camera(CameraCommand::FitAll)),
        CommandId::First => time::end_of_time(world, true),
        CommandId::Last => time::end_of_time(world, false),
        CommandId::Lanes => {
            memory.open_lanes = true;
            None
        }
        CommandId::Range => Some(time::range(world)),
        CommandId::CountFrom => Some(time::count_from(world)),
        CommandId::Bookmark => time::bookmark(world, memory),

        CommandId::FitSelection => return fit_selection(world, intents),
        CommandId::OpenClosely => time::look_closely(world),
        CommandId::NextEvent => return events::step_in_lane(world, intents, true),
        CommandId::PreviousEvent => return events::step_in_lane(world, intents, false),
        CommandId::NextLinked => return events::walk(world, intents, true),
        CommandId::PreviousLinked => return events::walk(world, intents, false),
        CommandId::Pin => events::pin(world),
        CommandId::Read => {
            memory.card_scenes.reading = !memory.card_scenes.reading;
            None
        }
        CommandId::Source => {
            intents.extend(record_of_selection(world).map(Intent::ShowSource));
            None
        }

        CommandId::Back => Some(Command::History(HistoryCommand::Back)),
        CommandId::Forward => Some(Command::History(HistoryCommand::Forward)),
        CommandId::History => {
            memory.open_history = true;
            None
        }
        CommandId::SaveView | CommandId::Views => {
            memory.views = Some(views::Open::new(world, id == CommandId::SaveView));
            None
        }
        CommandId::ToggleFilters => panels(PanelsCommand::ToggleFilters),
        CommandId::ToggleRelations => panels(PanelsCommand::ToggleRelations),
        CommandId::ToggleDetails => panels(PanelsCommand::ToggleDetails),
        CommandId::ListEvents => Some(window::table(world, memory, LowerPanel::Events)),
        CommandId::ListCommitments => Some(window::table(world, memory, LowerPanel::Commitments)),
        CommandId::ListContested => Some(window::table(world, memory, LowerPanel::Contested)),
        CommandId::ToggleProblems => panels(PanelsCommand::ToggleProblems),
        CommandId::ToggleTheme => panels(PanelsCommand::SetTheme(window::other_theme(world))),
        CommandId::Legend => panels(PanelsCommand::ToggleLegend),
        CommandId::Larger => Some(window::set_scale(window::scale(world).larger())),
        CommandId::Smaller => Some(window::set_scale(window::scale(world).smaller())),
        CommandId::UsualSize => Some(window::set_scale(Scale::default())),
        CommandId::Settings => panels(PanelsCommand::ShowSheet(Some(Sheet::Settings))),
        CommandId::Shortcuts => panels(PanelsCommand::ToggleShortcuts),
        CommandId::Guide => panels(PanelsCommand::ShowSheet(Some(Sheet::Guide))),
        CommandId::About => panels(PanelsCommand::ShowSheet(Some(Sheet::About))),
    };
    intents.extend(command.map(Intent::from));
}
