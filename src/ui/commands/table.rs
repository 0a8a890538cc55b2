//! The one table of user commands: name, keys, group. Buttons, the palette, keys and the shortcut sheet read it.

use egui::{Key, Modifiers};

use crate::say;
use crate::ui::keys::{KeyMap, Keys};
use crate::words::Said;

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

pub(in crate::ui) const FILE: Said = Said("command-group-file");
pub(in crate::ui) const TIME: Said = Said("command-group-time");
pub(in crate::ui) const EVENTS: Said = Said("command-group-events");
pub(in crate::ui) const WINDOW: Said = Said("command-group-window");

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
