//! Settings: recent files and panels, in a versioned file that is written atomically. A damaged
//! file is set aside and said, never fatal.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::load::{Mapping, Mappings};
use crate::state::{Bookmark, Lanes, Panels, SavedView};
use crate::ui::{KeyMap, Notice};

/// Recent files that are kept.
const MOST_RECENT: usize = 12;
/// Files whose last view is kept.
const MOST_SESSIONS: usize = 40;
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
    /// How files were looked at last.
    sessions: Sessions,
    /// Keys of commands that the user chose.
    pub keys: KeyMap,
    /// Mappings of tables, by the fingerprints of their headers.
    mappings: KeptMappings,
    /// The renderer that started last.
    pub renderer: Option<String>,
}

/// How files were looked at last, the latest at the end. One that cannot be read is as if it was not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<Value>")]
struct Sessions(Vec<Session>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Session {
    file: PathBuf,
    view: SavedView,
}

impl From<Vec<Value>> for Sessions {
    fn from(values: Vec<Value>) -> Self {
        Self(values.into_iter().filter_map(|it| serde_json::from_value(it).ok()).collect())
    }
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

    /// Takes over what became of `before`; views are told apart by their names.
    fn take_changes(&mut self, before: &[SavedView], after: &[SavedView]) {
        let has = |list: &[SavedView], name: &str| list.iter().any(|view| view.name == name);
        self.list.retain(|view| !has(before, &view.name) || has(after, &view.name));
        for view in after.iter().filter(|view| !before.contains(view)) {
            match self.list.iter_mut().find(|known| known.name == view.name) {
                Some(known) => *known = view.clone(),
                None => self.list.push(view.clone()),
            }
        }
    }

    /// Keeps these instead of them.
    pub fn note(&mut self, views: &[SavedView]) {
        self.list = views.to_vec();
    }
}

/// Mappings of tables in the settings. One that cannot be read, as it may be of a newer program, stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, Value>", into = "BTreeMap<String, Value>")]
struct KeptMappings {
    known: Mappings,
    unread: BTreeMap<String, Value>,
}

impl From<BTreeMap<String, Value>> for KeptMappings {
    fn from(values: BTreeMap<String, Value>) -> Self {
        let mut kept = Self::default();
        for (header, value) in values {
            match Mapping::deserialize(&value) {
                Ok(mapping) => {
                    kept.known.insert(header, mapping);
                }
                Err(error) => {
                    tracing::warn!("the mapping of a table cannot be read: {error}");
                    kept.unread.insert(header, value);
                }
            }
        }
        kept
    }
}

impl From<KeptMappings> for BTreeMap<String, Value> {
    fn from(kept: KeptMappings) -> Self {
        let value = |(header, mapping)| Some((header, serde_json::to_value(mapping).ok()?));
        let mut values = kept.unread;
        values.extend(kept.known.into_iter().filter_map(value));
        values
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
            sessions: Sessions::default(),
            keys: KeyMap::default(),
            mappings: KeptMappings::default(),
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
            Ok(newer) => {
                let place = set_aside(path, "newer.json");
                let notice = Notice {
                    title: "The settings are of a newer Attaché".to_owned(),
                    message: format!(
                        "They are of version {}, and this one reads {VERSION}; the usual ones are used.",
                        newer.version
                    ),
                    hint: format!("The newer file is kept as {place}."),
                };
                (Self::default(), Some(notice))
            }
            Err(error) => {
                let place = set_aside(path, "damaged.json");
                let notice = Notice {
                    title: "The settings were damaged".to_owned(),
                    message: format!("They could not be read ({error}); the usual ones are used."),
                    hint: format!("The damaged file is kept as {place}."),
                };
                (Self::default(), Some(notice))
            }
        }
    }

    /// The renderer that started last, read without touching a file that is damaged.
    #[must_use]
    pub(super) fn last_renderer(path: &Path) -> Option<String> {
        let bytes = fs::read(path).ok()?;
        serde_json::from_slice::<Self>(&bytes).ok()?.renderer
    }

    /// Writes what changed here since `before`, over what another window may have written since; where
    /// nothing lies on disk, all of it. What cannot be read there is set aside first.
    ///
    /// # Errors
    ///
    /// Where the folder cannot be written to, or settings of a newer program lie there now.
    pub(super) fn save_changes(&self, before: &Self, path: &Path) -> std::io::Result<()> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return self.save(path),
            Err(error) => return Err(error),
        };
        // The form of a newer program may be another one; its version stands where it always stood.
        let version = serde_json::from_slice::<Value>(&bytes).ok();
        let version = version.as_ref().and_then(|it| it.get("version")?.as_u64()).unwrap_or(0);
        if version > u64::from(VERSION) {
            return Err(std::io::Error::other("a newer program has written them"));
        }
        if let Ok(disk) = serde_json::from_slice(&bytes) {
            self.over(before, disk).save(path)
        } else {
            let place = set_aside(path, "damaged.json");
            tracing::warn!("settings that could not be read are kept as {place}");
            self.save(path)
        }
    }

    /// Settings with what changed here since `before`.
    fn over(&self, before: &Self, mut disk: Self) -> Self {
        if self.panels != before.panels {
            disk.panels = self.panels.clone();
        }
        if self.lanes != before.lanes {
            disk.lanes = self.lanes.clone();
        }
        if self.keys != before.keys {
            disk.keys = self.keys.clone();
        }
        if self.renderer != before.renderer {
            disk.renderer.clone_from(&self.renderer);
        }
        let known = before.recent.first();
        let opened: Vec<_> = self.recent.iter().take_while(|path| Some(*path) != known).collect();
        opened.into_iter().rev().for_each(|path| disk.note_recent(path));
        for path in before.bookmarks.keys().chain(self.bookmarks.keys()) {
            if self.bookmarks(path) != before.bookmarks(path) {
                disk.note_bookmarks(path, self.bookmarks(path));
            }
        }
        for Session { file, view } in &self.sessions.0 {
            if before.session(file) != Some(view) {
                disk.note_session(file, view.clone());
            }
        }
        for (header, mapping) in &self.mappings.known {
            if before.mappings.known.get(header) != Some(mapping) {
                disk.note_mapping(header, mapping.clone());
            }
        }
        disk.views.take_changes(&before.views.list, &self.views.list);
        disk
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
        self.sessions.0.iter().rev().find(|it| it.file == path).map(|session| &session.view)
    }

    /// Keeps how a file is looked at; of very many files the one that was left longest ago is forgotten.
    pub fn note_session(&mut self, path: &Path, view: SavedView) {
        let sessions = &mut self.sessions.0;
        sessions.retain(|session| session.file != path);
        sessions.push(Session { file: path.to_owned(), view });
        let surplus = sessions.len().saturating_sub(MOST_SESSIONS);
        sessions.drain(..surplus);
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

/// Renames a file that cannot be used, so that it is not written over; where it lies then.
fn set_aside(path: &Path, ending: &str) -> String {
    let aside = path.with_extension(ending);
    let kept = fs::rename(path, &aside).is_ok();
    if kept { aside.display() } else { path.display() }.to_string()
}

#[cfg(test)]
mod tests {
    use super::{MOST_SESSIONS, Settings};
    use crate::state::{Bookmark, SavedView};
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
    fn sessions_are_kept_by_file_and_the_oldest_are_forgotten() {
        let mut settings = Settings::default();
        let path = |number: usize| std::path::PathBuf::from(format!("/{number}.json"));
        for number in 0..=MOST_SESSIONS {
            settings.note_session(&path(number), SavedView::default());
            settings.note_session(&path(1), SavedView::default().named(number.to_string()));
        }
        assert_eq!(settings.session(&path(0)), None);
        assert_eq!(settings.session(&path(1)).map(|it| it.name.as_str()), Some("40"));
        assert!(settings.session(&path(2)).is_some());
    }

    #[test]
    fn what_cannot_be_read_of_views_costs_nothing_else() {
        let text = r#"{"version":1,"recent":["/a.json"],"future":1,
            "views":[{"name":"one"},{"name":"two","panels":{"face":"Globe"}}],
            "sessions":[{"file":"/a.json","view":{"name":"","time":7}},
                        {"file":"/b.json","view":{"name":""}}, 9]}"#;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        std::fs::write(&path, text).expect("writes");
        let (mut read, complaint) = Settings::load(&path);
        assert_eq!(complaint, None);
        assert_eq!(read.views.list().len(), 1);
        assert!(read.session(Path::new("/a.json")).is_none());
        assert!(read.session(Path::new("/b.json")).is_some());
        read.views.note(&[]);
        read.save(&path).expect("writes");
        let written = std::fs::read_to_string(&path).expect("there");
        assert!(written.contains("Globe") && !written.contains("\"one\""), "{written}");
    }

    #[test]
    fn two_windows_do_not_write_over_each_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        let view = |name: &str| SavedView::default().named(name.to_owned());
        let mut start = Settings::default();
        start.note_recent(Path::new("/old.json"));
        start.views.note(&[view("old"), view("kept")]);
        start.save(&path).expect("writes");
        let window = |file: &str, views: &[SavedView]| {
            let mut changed = start.clone();
            changed.note_recent(Path::new(file));
            changed.note_session(Path::new(file), view(file));
            changed.views.note(views);
            changed.save_changes(&start, &path).expect("writes");
            changed
        };
        let one = window("/one.json", &[view("old"), view("kept"), view("new")]);
        let other = window("/other.json", &[view("kept")]);
        let (both, _) = Settings::load(&path);
        let recent: Vec<_> = both.recent().iter().map(|path| path.display().to_string()).collect();
        assert_eq!(recent, ["/other.json", "/one.json", "/old.json"]);
        assert!(both.session(Path::new("/one.json")).is_some());
        assert!(both.session(Path::new("/other.json")).is_some());
        assert_eq!(both.views.list(), [view("kept"), view("new")]);
        // What is kept by the other window stays, while this one goes on.
        let mut later = other.clone();
        later.note_bookmarks(
            Path::new("/other.json"),
            &[Bookmark { name: "x".to_owned(), at: crate::time::Moment::from_seconds(1) }],
        );
        later.save_changes(&other, &path).expect("writes");
        let (both, _) = Settings::load(&path);
        assert_eq!(both.views.list(), [view("kept"), view("new")]);
        assert_eq!(both.bookmarks(Path::new("/other.json")).len(), 1);
        assert_eq!(one.views.list().len(), 3);
    }

    #[test]
    fn settings_of_a_newer_program_are_not_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        std::fs::write(&path, b"{ \"version\": 2 }").expect("writes");
        let (read, complaint) = Settings::load(&path);
        assert_eq!(read, Settings::default());
        assert!(complaint.is_some_and(|notice| notice.hint.contains("settings.newer.json")));
        assert!(folder.path().join("settings.newer.json").exists());
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
