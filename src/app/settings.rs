//! Settings: what is kept from one start to the next. Owns what they are; `store` reads and writes them,
//! `views` holds the views among them.

mod mappings;
mod store;
mod views;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::load::{Mapping, Mappings};
use crate::state::{Bookmark, Lanes, Panels, SavedView};
use crate::ui::{ExportChoices, KeyMap};
use mappings::KeptMappings;
pub use views::KeptViews;
use views::Sessions;

/// Recent files that are kept.
const MOST_RECENT: usize = 12;
/// Version of the form of the file. A newer one may give the same keys other meanings; further keys need
/// no newer version, as they are kept by programs that do not know them.
const VERSION: u32 = 1;

/// Keys that this version does not know, as they were written.
type Other = serde_json::Map<String, serde_json::Value>;

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Settings {
    version: u32,
    recent: Vec<PathBuf>,
    /// The panels.
    pub panels: Panels,
    /// How events are grouped, and lanes ordered.
    pub lanes: Lanes,
    /// Bookmarks by the file they were set in.
    bookmarks: BTreeMap<PathBuf, Vec<Bookmark>>,
    /// Views that were saved under names.
    pub views: KeptViews,
    /// How files were looked at last.
    sessions: Sessions,
    /// Keys of commands that the user chose.
    pub keys: KeyMap,
    /// What was chosen at the last export.
    pub export: ExportChoices,
    /// Mappings of tables, by the fingerprints of their headers.
    mappings: KeptMappings,
    /// The renderer that started last.
    pub renderer: Option<String>,
    /// What a newer program keeps beside.
    #[serde(flatten)]
    other: Other,
    /// The same among the panels, and among the lanes.
    #[serde(skip)]
    inside: store::Inside,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: VERSION,
            recent: Vec::new(),
            panels: Panels::default(),
            lanes: Lanes::default(),
            bookmarks: BTreeMap::new(),
            views: KeptViews::default(),
            sessions: Sessions::default(),
            keys: KeyMap::default(),
            export: ExportChoices::default(),
            mappings: KeptMappings::default(),
            renderer: None,
            other: Other::new(),
            inside: store::Inside::default(),
        }
    }
}

/// Where settings are kept on this system.
#[must_use]
pub fn default_path() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "attache")?;
    Some(folders.config_dir().join("settings.json"))
}

/// Whether a path can be written in a file of settings: JSON has no signs for those that are no text.
fn can_be_kept(path: &Path) -> bool {
    path.to_str().is_some()
}

impl Settings {
    /// The bookmarks that were set in a file.
    #[must_use]
    pub fn bookmarks(&self, path: &Path) -> &[Bookmark] {
        self.bookmarks.get(path).map_or(&[], Vec::as_slice)
    }

    /// Keeps the bookmarks of a file.
    pub fn note_bookmarks(&mut self, path: &Path, bookmarks: &[Bookmark]) {
        if bookmarks.is_empty() {
            self.bookmarks.remove(path);
        } else if can_be_kept(path) {
            self.bookmarks.insert(path.to_owned(), bookmarks.to_vec());
        }
    }

    /// Mappings of tables, by the fingerprints of their headers.
    #[must_use]
    pub fn mappings(&self) -> &Mappings {
        &self.mappings.known
    }

    /// Keeps the mapping of tables with a header.
    pub fn note_mapping(&mut self, header: &str, mapping: Mapping) {
        self.mappings.known.insert(header.to_owned(), mapping);
    }

    /// How a file was looked at last.
    #[must_use]
    pub fn session(&self, path: &Path) -> Option<&SavedView> {
        self.sessions.find(path)
    }

    /// Keeps how a file is looked at; of very many files the one that was left longest ago is forgotten.
    pub fn note_session(&mut self, path: &Path, view: SavedView) {
        if can_be_kept(path) {
            self.sessions.note(path, view);
        }
    }

    /// Files opened before, latest first.
    #[must_use]
    pub fn recent(&self) -> &[PathBuf] {
        &self.recent
    }

    /// Puts a file in front of the recent ones.
    pub fn note_recent(&mut self, path: &Path) {
        if !can_be_kept(path) {
            return;
        }
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
    }
}

#[cfg(test)]
mod tests;
