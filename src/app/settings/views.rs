//! Views in the settings: those with names, and how files were looked at last. What cannot be read of them,
//! as it may be of a newer program, stays as it is.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::state::SavedView;

/// Files whose last view is kept.
pub(super) const MOST_SESSIONS: usize = 40;

/// How files were looked at last, the latest at the end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<Value>", into = "Vec<Value>")]
pub(super) struct Sessions {
    list: Vec<Session>,
    unread: Vec<Value>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Session {
    file: PathBuf,
    view: SavedView,
}

impl From<Vec<Value>> for Sessions {
    fn from(values: Vec<Value>) -> Self {
        let mut sessions = Self::default();
        for value in values {
            match Session::deserialize(&value) {
                Ok(session) => sessions.list.push(session),
                // Like others, they are forgotten some day.
                Err(_) if sessions.unread.len() < MOST_SESSIONS => sessions.unread.push(value),
                Err(_) => {}
            }
        }
        sessions
    }
}

impl From<Sessions> for Vec<Value> {
    fn from(sessions: Sessions) -> Self {
        let written = sessions.list.iter().filter_map(|it| serde_json::to_value(it).ok());
        sessions.unread.into_iter().chain(written.collect::<Vec<_>>()).collect()
    }
}

impl Sessions {
    /// How a file was looked at last.
    pub(super) fn find(&self, path: &Path) -> Option<&SavedView> {
        self.list.iter().rev().find(|it| it.file == path).map(|session| &session.view)
    }

    /// Files with how they were looked at.
    pub(super) fn list(&self) -> impl Iterator<Item = (&Path, &SavedView)> {
        self.list.iter().map(|session| (session.file.as_path(), &session.view))
    }

    /// Keeps how a file is looked at.
    pub(super) fn note(&mut self, path: &Path, view: SavedView) {
        self.list.retain(|session| session.file != path);
        self.list.push(Session { file: path.to_owned(), view });
        let surplus = self.list.len().saturating_sub(MOST_SESSIONS);
        self.list.drain(..surplus);
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
    pub(super) fn take_changes(&mut self, before: &[SavedView], after: &[SavedView]) {
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
