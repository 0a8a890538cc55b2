//! Keeps the settings on disk, on a thread: what changes is written when nothing has changed for a
//! moment, and when the program ends. No frame waits for the disk, and none is drawn for it.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use super::Settings;
use crate::state::SavedView;

/// So long nothing changes before it is written.
const QUIET: Duration = Duration::from_millis(700);

/// What changed.
enum Change {
    /// Something of the settings.
    Settings(Box<Settings>),
    /// How a file is looked at.
    Session(PathBuf, Box<SavedView>),
}

/// The thread, for as long as there is something to keep.
pub(super) struct Keeper {
    changes: Option<Sender<Change>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Begins to keep settings in a file.
    pub(super) fn start(path: PathBuf, settings: Settings) -> Self {
        let (changes, received) = channel();
        let work = move || keep(&path, settings, &received);
        let thread = Builder::new().name("settings".to_owned()).spawn(work);
        if let Err(error) = &thread {
            tracing::warn!("no thread to keep settings on: {error}");
        }
        Self { changes: Some(changes), thread: thread.ok() }
    }

    /// The settings are these now.
    pub(super) fn settings(&self, settings: &Settings) {
        self.send(Change::Settings(Box::new(settings.clone())));
    }

    /// A file is looked at so now.
    pub(super) fn session(&self, file: PathBuf, view: SavedView) {
        self.send(Change::Session(file, Box::new(view)));
    }

    /// Writes what is not yet written.
    pub(super) fn finish(&mut self) {
        // The thread ends when nothing more can come.
        self.changes = None;
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::warn!("the settings may not be saved");
        }
    }

    fn send(&self, change: Change) {
        if let Some(changes) = &self.changes
            && changes.send(change).is_err()
        {
            tracing::warn!("the settings are not saved any more");
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.finish();
    }
}

fn keep(path: &std::path::Path, mut settings: Settings, changes: &Receiver<Change>) {
    // As they were when they were last written from here.
    let mut written = settings.clone();
    let mut is_open = true;
    while is_open {
        let Ok(first) = changes.recv() else { return };
        take(&mut settings, first);
        is_open = loop {
            match changes.recv_timeout(QUIET) {
                Ok(change) => take(&mut settings, change),
                Err(RecvTimeoutError::Timeout) => break true,
                Err(RecvTimeoutError::Disconnected) => break false,
            }
        };
        match settings.save_changes(&written, path) {
            Ok(()) => written.clone_from(&settings),
            Err(error) => tracing::warn!("settings could not be saved: {error}"),
        }
    }
}

fn take(settings: &mut Settings, change: Change) {
    match change {
        Change::Settings(changed) => *settings = *changed,
        Change::Session(file, view) => settings.note_session(&file, *view),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Keeper, Settings};
    use crate::state::SavedView;

    #[test]
    fn all_that_changed_is_written_at_the_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        let mut settings = Settings::default();
        let keeper = Keeper::start(path.clone(), settings.clone());
        settings.note_recent(Path::new("/a.json"));
        keeper.settings(&settings);
        for number in 0..100 {
            let view = SavedView::default().named(number.to_string());
            keeper.session("/a.json".into(), view);
        }
        drop(keeper);
        let (read, _) = Settings::load(&path);
        assert_eq!(read.recent(), settings.recent());
        let session = read.session(Path::new("/a.json")).expect("kept");
        assert_eq!(session.name, "99", "the last of them");
    }

    #[test]
    fn nothing_is_written_where_nothing_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.json");
        drop(Keeper::start(path.clone(), Settings::default()));
        assert!(!path.exists());
    }
}
