//! The session: how each file was looked at last, kept in the settings and restored when it is opened
//! again.

use std::path::PathBuf;
use std::sync::Arc;

use super::{AttacheApp, StartView};
use crate::say;
use crate::state::{Command, PinCommand, SavedView};
use crate::ui::key_of;

impl AttacheApp {
    /// Notes how the open file is looked at, if that changed.
    pub(super) fn note_session(&mut self) {
        if !std::mem::take(&mut self.view_changed) {
            return;
        }
        let Some(file) = &self.file else { return };
        let Some(key) = file.key() else { return };
        let view = SavedView::of(String::new(), &self.state.view(), &file.catalog)
            .with_pin(&self.state.pin, &file.catalog);
        if self.settings.session(&key) == Some(&view) {
            return;
        }
        self.settings.note_session(&key, view.clone());
        if let Some(keeper) = &self.keeper {
            keeper.session(key, view);
        }
    }

    /// How files are to be looked at that are about to be shown: as they were left.
    pub(super) fn session_of(&self, paths: &[PathBuf]) -> Option<SavedView> {
        if !self.start.as_ref().is_none_or(StartView::is_usual) {
            return None;
        }
        self.settings.session(&key_of(paths)?).cloned()
    }

    /// Looks at the file that was just opened as it was left; what it lacks now is said.
    pub(super) fn resume(&mut self, session: &SavedView) {
        let Some(catalog) = self.file.as_ref().map(|file| Arc::clone(&file.catalog)) else {
            return;
        };
        let (view, mut left_out) = session.resolve(&catalog, &self.state.view());
        if let Some(pinned) = session.pinned(&catalog, &mut left_out) {
            let pin = Command::Pin(PinCommand::Keep(pinned));
            let _ = self.state.apply(pin, Some(&catalog), 0.0);
        }
        let answer = self.state.resume(view);
        if answer.settings_changed {
            self.settings.panels = self.state.panels.clone();
            self.settings.lanes = self.state.lanes.clone();
        }
        if !left_out.is_empty() {
            self.said = Some(say!("no-longer-in-file", what = left_out.join("; ")));
        }
    }

    /// Keeps the settings as they are now.
    pub(super) fn save_settings(&mut self) {
        if let Some(keeper) = &self.keeper {
            keeper.settings(&self.settings);
        }
    }
}
