//! Settings: recent files and panels, in a versioned file that is written atomically. A damaged
//! file is set aside and said, never fatal.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::state::{Bookmark, Lanes, Panels, SavedView};
use crate::ui::Notice;

/// Recent files that are kept.
const MOST_RECENT: usize = 12;
/// Version of the form of the file.
const VERSION: u32 = 1;

/// What is kept from one start to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
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
    /// The renderer that started last.
    pub renderer: Option<String>,
}

/// Saved views in the settings. What cannot be read as one, as it may be of a newer program, is no
/// reason to lose the others, and stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<Value>", into = "Vec<Value>")]
pub struct KeptViews {
    list: Vec<SavedView>,
    unread: Vec<Value>,
}

impl From<Vec<Value>> for KeptViews {
    fn from(values: Vec<Value>) -> Self {
        let mut kept = Self::default();
        for value in values {
            match SavedView::deserialize(&value) {
                Ok(view) => kept.list.push(view),
                Err(error) => {
                    tracing::warn!("a saved view cannot be read: {error}");
                    kept.unread.push(value);
                }
            }
        }
        kept
    }
}

impl From<KeptViews> for Vec<Value> {
    fn from(kept: KeptViews) -> Self {
        let written = kept.list.iter().filter_map(|view| serde_json::to_value(view).ok());
        written.chain(kept.unread).collect()
    }
}

impl KeptViews {
    /// The views that can be read.
    #[must_use]
    pub fn list(&self) -> &[SavedView] {
        &self.list
    }

    /// Keeps these instead of them.
    pub fn note(&mut self, views: &[SavedView]) {
        self.list = views.to_vec();
    }
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
            renderer: None,
        }
    }
}

/// Where settings are kept on this system.
#[must_use]
pub fn default_path() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "attache")?;
    Some(folders.config_dir().join("settings.json"))
}

impl Settings {
    /// Reads settings; defaults where there are none. A damaged file is renamed, and said.
    #[must_use]
    pub fn load(path: &Path) -> (Self, Option<Notice>) {
        let Ok(bytes) = fs::read(path) else { return (Self::default(), None) };
        match serde_json::from_slice::<Self>(&bytes) {
            Ok(settings) if settings.version <= VERSION => (settings, None),
            Ok(_) => (Self::default(), None),
            Err(error) => {
                let aside = path.with_extension("damaged.json");
                let kept = fs::rename(path, &aside).is_ok();
                let place = if kept { aside.display() } else { path.display() };
                let notice = Notice {
                    title: "The settings were damaged".to_owned(),
                    message: format!("They could not be read ({error}); the usual ones are used."),
                    hint: format!("The damaged file is kept as {place}."),
                };
                (Self::default(), Some(notice))
            }
        }
    }

    /// Writes settings aside, then puts them in place.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be written to.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&mut file, self)?;
        file.write_all(b"\n")?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    /// The bookmarks that were set in a file.
    #[must_use]
    pub fn bookmarks(&self, path: &Path) -> &[Bookmark] {
        self.bookmarks.get(path).map_or(&[], Vec::as_slice)
    }

    /// Keeps the bookmarks of a file.
    pub fn note_bookmarks(&mut self, path: &Path, bookmarks: &[Bookmark]) {
        if bookmarks.is_empty() {
            self.bookmarks.remove(path);
        } else {
            self.bookmarks.insert(path.to_owned(), bookmarks.to_vec());
        }
    }

    /// Files opened before, latest first.
    #[must_use]
    pub fn recent(&self) -> &[PathBuf] {
        &self.recent
    }

    /// Puts a file in front of the recent ones.
    pub fn note_recent(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;
    use crate::state::Bookmark;
    use std::path::Path;

    #[test]
    fn settings_come_back_as_they_were() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/settings.json");
        let mut settings = Settings::default();
        settings.note_recent(Path::new("/a.json"));
        settings.note_recent(Path::new("/b.json"));
        settings.note_recent(Path::new("/a.json"));
        let bookmark =
            Bookmark { name: "Ramadan".to_owned(), at: crate::time::Moment::from_seconds(9) };
        settings.note_bookmarks(Path::new("/a.json"), std::slice::from_ref(&bookmark));
        settings.save(&path).expect("writes");
        let (read, complaint) = Settings::load(&path);
        assert_eq!(read.bookmarks(Path::new("/a.json")), [bookmark]);
        assert_eq!((read, complaint), (settings, None));
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        std::fs::write(&path, b"{ \"recent\": 7 }").expect("writes");
        let (read, complaint) = Settings::load(&path);
        assert_eq!(read, Settings::default());
        assert!(complaint.is_some_and(|notice| notice.hint.contains("settings.damaged.json")));
        assert!(folder.path().join("settings.damaged.json").exists() && !path.exists());
    }
}
