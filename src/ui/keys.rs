//! The keys of commands: those of the table, and those that the user chose instead.

use std::collections::{BTreeMap, HashMap};

use egui::{Key, Modifiers};
use serde::{Deserialize, Serialize};

use super::commands::{self, COMMANDS, CommandId, UserCommand};
use crate::say;

/// A combination of keys.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// Ctrl (Cmd on a Mac), Alt, Shift; what a sign itself needs of Shift does not count.
    pub(super) modifiers: Modifiers,
    pub(super) key: Key,
    /// By the place of the key and not by its letter, so that it is the same on every layout.
    pub(super) physical: bool,
}

/// What the user chose instead of the keys of the table. In the settings a command is named by its
/// variant and a combination as "Ctrl+Shift+F"; what is not known there, as it may be of another
/// version, stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>", into = "BTreeMap<String, Vec<String>>")]
pub struct KeyMap {
    changed: HashMap<CommandId, Vec<Keys>>,
    unread: BTreeMap<String, Vec<String>>,
}

/// What is done to the keys of commands.
#[derive(Clone, Debug, PartialEq)]
pub enum KeysCommand {
    /// Give a command these keys, and take them from any other.
    Set(CommandId, Vec<Keys>),
    /// Give a command the keys of the table, and take them from any other.
    Reset(CommandId),
    /// Give every command the keys of the table.
    ResetAll,
}

impl KeyMap {
    /// The keys of a command.
    #[must_use]
    pub fn of(&self, command: &UserCommand) -> &[Keys] {
        self.changed.get(&command.id).map_or(command.keys, Vec::as_slice)
    }

    /// Whether a command has other keys than in the table.
    #[must_use]
    pub fn is_changed(&self, id: CommandId) -> bool {
        self.changed.contains_key(&id)
    }

    /// Whether any has.
    #[must_use]
    pub fn any_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    /// The command other than `id` that has one of these keys already.
    #[must_use]
    pub fn owner(&self, keys: &[Keys], id: CommandId) -> Option<&'static UserCommand> {
        let has = |command: &UserCommand| {
            self.of(command).iter().any(|own| keys.iter().any(|it| it.clashes(*own)))
        };
        COMMANDS.iter().find(|command| command.id != id && has(command))
    }

    /// Does what is asked for.
    pub fn apply(&mut self, command: KeysCommand) {
        match command {
            KeysCommand::Set(id, keys) => self.set(id, keys),
            KeysCommand::Reset(id) => self.set(id, commands::find(id).keys.to_vec()),
            KeysCommand::ResetAll => self.changed.clear(),
        }
    }

    fn set(&mut self, id: CommandId, keys: Vec<Keys>) {
        if commands::is_fixed(id) {
            return;
        }
        while let Some(owner) = self.owner(&keys, id).filter(|it| !commands::is_fixed(it.id)) {
            let left = self.of(owner).iter().filter(|own| !keys.iter().any(|it| it.clashes(**own)));
            let left = left.copied().collect();
            self.note(owner, left);
        }
        self.note(commands::find(id), keys);
    }

    fn note(&mut self, command: &UserCommand, keys: Vec<Keys>) {
        if keys == command.keys {
            self.changed.remove(&command.id);
        } else {
            self.changed.insert(command.id, keys);
        }
    }
}

impl From<BTreeMap<String, Vec<String>>> for KeyMap {
    fn from(written: BTreeMap<String, Vec<String>>) -> Self {
        let mut map = Self::default();
        for (name, texts) in written {
            let command = COMMANDS.iter().find(|command| format!("{:?}", command.id) == name);
            let keys: Option<Vec<Keys>> = texts.iter().map(|text| Keys::parse(text)).collect();
            match command.zip(keys) {
                Some((command, keys))
                    if !commands::is_fixed(command.id)
                        && keys.iter().all(|keys| keys.refusal().is_none()) =>
                {
                    map.set(command.id, keys);
                }
                _ => drop(map.unread.insert(name, texts)),
            }
        }
        map
    }
}

impl From<KeyMap> for BTreeMap<String, Vec<String>> {
    fn from(map: KeyMap) -> Self {
        let written = map
            .changed
            .iter()
            .map(|(id, keys)| (format!("{id:?}"), keys.iter().map(|keys| keys.text()).collect()));
        map.unread.into_iter().chain(written.collect::<Vec<_>>()).collect()
    }
}

impl Keys {
    /// The combination that was pressed.
    #[must_use]
    pub fn pressed(key: Key, modifiers: Modifiers) -> Self {
        let shift = modifiers.shift && !is_shifted(key);
        let modifiers =
            Modifiers { alt: modifiers.alt, command: modifiers.command, shift, ..Modifiers::NONE };
        Self { modifiers, key, physical: false }
    }

    /// Why it cannot be chosen for a command; `None`: it can.
    #[must_use]
    pub fn refusal(self) -> Option<&'static str> {
        let held = self.modifiers.command;
        match self.key {
            key if is_modifier(key) => Some(say!("key-refused-held")),
            Key::Escape => Some(say!("key-refused-escape")),
            Key::Tab => Some(say!("key-refused-tab")),
            Key::Space if !held && !self.modifiers.alt => Some(say!("key-refused-space")),
            Key::A | Key::C | Key::V | Key::X | Key::Y | Key::Z if held => {
                Some(say!("key-refused-text"))
            }
            Key::Copy | Key::Cut | Key::Paste => Some(say!("key-refused-text")),
            _ => None,
        }
    }

    /// In words: "Ctrl+F".
    #[must_use]
    pub fn words(self) -> String {
        let sign = match self.key {
            Key::Escape => say!("key-escape"),
            Key::Tab => say!("key-tab"),
            Key::Backspace => say!("key-backspace"),
            Key::Enter => say!("key-enter"),
            Key::Insert => say!("key-insert"),
            Key::Delete => say!("key-delete"),
            Key::Home => say!("key-home"),
            Key::End => say!("key-end"),
            Key::PageUp => say!("key-page-up"),
            Key::PageDown => say!("key-page-down"),
            Key::Space => say!("key-space"),
            Key::ArrowLeft => "←",
            Key::ArrowRight => "→",
            Key::ArrowUp => "↑",
            Key::ArrowDown => "↓",
            Key::Minus => "–",
            other => other.symbol_or_name(),
        };
        self.joined([control(), say!("key-alt"), say!("key-shift")], sign)
    }

    /// As the settings keep it.
    fn text(self) -> String {
        let place = if self.physical { "place:" } else { "" };
        format!("{place}{}", self.joined(["Ctrl", "Alt", "Shift"], self.key.name()))
    }

    /// With the names of what is held: of Ctrl, Alt and Shift.
    fn joined(self, [control, alt, shift]: [&str; 3], key: &str) -> String {
        let held = [
            (self.modifiers.command, control),
            (self.modifiers.alt, alt),
            (self.modifiers.shift, shift),
        ];
        let held = held.into_iter().filter_map(|(is_held, name)| is_held.then_some(name));
        held.chain([key]).collect::<Vec<_>>().join("+")
    }

    /// Reads what [`Self::text`] writes.
    fn parse(text: &str) -> Option<Self> {
        let (physical, text) =
            text.strip_prefix("place:").map_or((false, text), |rest| (true, rest));
        let mut modifiers = Modifiers::NONE;
        let mut names = text.split('+').collect::<Vec<_>>();
        let key = Key::from_name(names.pop()?)?;
        for name in names {
            match name {
                "Ctrl" => modifiers.command = true,
                "Alt" => modifiers.alt = true,
                "Shift" => modifiers.shift = true,
                _ => return None,
            }
        }
        Some(Self { modifiers, key, physical })
    }

    /// Whether an event of the keyboard is this combination.
    pub(super) fn matches(self, logical: Key, physical: Option<Key>, modifiers: Modifiers) -> bool {
        let found = if self.physical { physical.unwrap_or(logical) } else { logical };
        found == self.key
            && modifiers.command == self.modifiers.command
            && modifiers.alt == self.modifiers.alt
            && (is_shifted(self.key) || modifiers.shift == self.modifiers.shift)
    }

    /// Whether some event of the keyboard may be both.
    fn clashes(self, other: Self) -> bool {
        self.matches(other.key, Some(other.key), other.modifiers)
    }
}

/// What the key is called that most combinations are held with.
pub(super) fn control() -> &'static str {
    if cfg!(target_os = "macos") { "Cmd" } else { say!("key-control") }
}

/// Whether it is a key that is held while another one is pressed.
pub(super) fn is_modifier(key: Key) -> bool {
    ["Shift", "Control", "Alt", "Super"].iter().any(|name| key.name().starts_with(name))
}

/// Signs that stand beside Shift on some keyboards and alone on others.
fn is_shifted(key: Key) -> bool {
    matches!(key, Key::Plus | Key::Questionmark | Key::Slash)
}

#[cfg(test)]
mod tests {
    use egui::{Key, Modifiers};

    use super::{KeyMap, Keys, KeysCommand};
    use crate::ui::commands::{COMMANDS, CommandId, find};

    fn keys(modifiers: Modifiers, key: Key) -> Vec<Keys> {
        vec![Keys::pressed(key, modifiers)]
    }

    #[test]
    fn chosen_keys_are_taken_from_who_had_them_and_reset_gives_them_back() {
        let mut map = KeyMap::default();
        let theme = keys(Modifiers::NONE, Key::F);
        let owner = map.owner(&theme, CommandId::ToggleTheme).map(|it| it.id);
        assert_eq!(owner, Some(CommandId::FitSelection));
        map.apply(KeysCommand::Set(CommandId::ToggleTheme, theme.clone()));
        assert_eq!(map.of(find(CommandId::ToggleTheme)), theme);
        assert_eq!(map.of(find(CommandId::FitSelection)), []);
        map.apply(KeysCommand::Reset(CommandId::FitSelection));
        assert!(!map.is_changed(CommandId::FitSelection));
        assert_eq!(map.of(find(CommandId::ToggleTheme)), [], "they went back");
        map.apply(KeysCommand::ResetAll);
        assert!(!map.any_changed() && map == KeyMap::default());
    }

    #[test]
    fn a_letter_clashes_with_its_place_and_escape_is_nobody_elses() {
        let mut map = KeyMap::default();
        let owner = |keys: &[Keys]| map.owner(keys, CommandId::Open).map(|it| it.id);
        assert_eq!(owner(&keys(Modifiers::NONE, Key::A)), Some(CommandId::PanLeft));
        assert_eq!(owner(&keys(Modifiers::SHIFT, Key::Slash)), Some(CommandId::Search));
        assert_eq!(owner(&keys(Modifiers::SHIFT, Key::F)), None);
        assert!(Keys::pressed(Key::Escape, Modifiers::NONE).refusal().is_some());
        map.apply(KeysCommand::Set(CommandId::LetGo, Vec::new()));
        assert!(!map.any_changed());
    }

    #[test]
    fn keys_come_back_from_the_settings() {
        let mut map = KeyMap::default();
        for (place, key) in Key::ALL.iter().enumerate() {
            let command = COMMANDS.get(place % COMMANDS.len()).expect("there");
            let held =
                Modifiers { alt: true, shift: place % 2 == 0, command: true, ..Modifiers::NONE };
            let one = Keys { modifiers: held, key: *key, physical: place % 3 == 0 };
            assert_eq!(Keys::parse(&one.text()), Some(one), "{}", one.text());
            if one.refusal().is_none() {
                map.apply(KeysCommand::Set(command.id, vec![one]));
            }
        }
        map.apply(KeysCommand::Set(CommandId::Search, Vec::new()));
        let text = serde_json::to_string(&map).expect("writes");
        assert_eq!(serde_json::from_str::<KeyMap>(&text).expect("reads"), map);
        let other = r#"{"Fly":["Ctrl+F9"],"Open":["Hyper+O"],"LetGo":["F9"],"Pin":["Escape"],"Reload":["F5"]}"#;
        let read: KeyMap = serde_json::from_str(other).expect("reads");
        assert_eq!(read.of(find(CommandId::Open)), find(CommandId::Open).keys);
        assert_eq!(read.of(find(CommandId::Reload)), keys(Modifiers::NONE, Key::F5));
        let kept = serde_json::to_value(&read).expect("writes");
        assert_eq!(kept, serde_json::from_str::<serde_json::Value>(other).expect("JSON"));
    }
}
