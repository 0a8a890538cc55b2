//! Watches the open files on disk: a thread that the system wakes when one is written, and that looks
//! by itself from time to time where the system cannot tell (network drives, limits that are reached).
//!
//! Folders are watched and not files, as editors put a new file in the place of the old one. What was
//! written is told when nothing more is written for a moment. Asks for no frame but then.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::Builder;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::files::{Stamp, identity};

/// So long nothing more is written before it is told.
const QUIET: Duration = Duration::from_millis(150);
/// What is written to all the time is told after so long nevertheless.
const PATIENCE: Duration = Duration::from_secs(2);
/// Between two looks at files whose folders the system tells of.
const SELDOM: Duration = Duration::from_secs(2);
/// Between two looks at files of whose folders it does not.
const OFTEN: Duration = Duration::from_millis(500);

/// What the thread is woken by.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Wake {
    /// A watched file was written, removed or put in place.
    Written,
    /// Perhaps one was.
    Perhaps,
    /// Nobody asks any more.
    Stop,
}

/// The files that are watched, for as long as this is kept.
pub(super) struct Watch {
    paths: Vec<PathBuf>,
    wakes: Sender<Wake>,
    changed: Receiver<()>,
}

impl Watch {
    /// Begins to watch files, which looked so when they were read. `tell` is called on the thread,
    /// when there is something to [`take`](Self::take).
    pub(super) fn start(
        paths: &[PathBuf],
        stamps: Vec<Option<Stamp>>,
        tell: impl Fn() + Send + 'static,
    ) -> Self {
        Self::begin(paths, stamps, true, tell)
    }

    /// The same; without help of the `system` files are looked at from time to time.
    fn begin(
        paths: &[PathBuf],
        stamps: Vec<Option<Stamp>>,
        system: bool,
        tell: impl Fn() + Send + 'static,
    ) -> Self {
        let (wakes, woken) = channel();
        let (sender, changed) = channel();
        let files = Files { paths: paths.to_vec(), stamps };
        let own = wakes.clone();
        let spawned = Builder::new().name("watch".to_owned()).spawn(move || {
            let folders = if system { Folders::new(&files, own) } else { Folders::default() };
            watch(files, &woken, folders, &|| {
                // Where nobody listens any more, the end is near.
                let _ = sender.send(());
                tell();
            });
        });
        if let Err(error) = spawned {
            tracing::warn!("no thread to watch files on: {error}");
        }
        Self { paths: paths.to_vec(), wakes, changed }
    }

    /// Which files are watched.
    pub(super) fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// Whether a file was written since this was asked last.
    pub(super) fn take(&self) -> bool {
        self.changed.try_iter().count() > 0
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // It ended by itself otherwise.
        let _ = self.wakes.send(Wake::Stop);
    }
}

/// The files, and how they looked when they were told of last.
struct Files {
    paths: Vec<PathBuf>,
    stamps: Vec<Option<Stamp>>,
}

impl Files {
    fn look(&self) -> Vec<Option<Stamp>> {
        self.paths.iter().map(|path| Stamp::of(path)).collect()
    }

    /// The folders to be watched: those of the files, and of what links among them lead to.
    fn folders(&self) -> BTreeSet<PathBuf> {
        let real = self.paths.iter().filter_map(|path| path.canonicalize().ok());
        let all = self.paths.iter().cloned().chain(real);
        all.filter_map(|path| path.parent().map(Path::to_owned)).collect()
    }

    /// The last parts of their paths.
    fn names(&self) -> BTreeSet<OsString> {
        let real = self.paths.iter().filter_map(|path| path.canonicalize().ok());
        let all = self.paths.iter().cloned().chain(real);
        all.filter_map(|path| path.file_name().map(OsStr::to_owned)).collect()
    }
}

fn watch(mut files: Files, woken: &Receiver<Wake>, mut folders: Folders, changed: &dyn Fn()) {
    // What was written before the first folder is watched is not told by the system.
    let mut wake = Wake::Perhaps;
    loop {
        let is_told = folders.watch(&files.folders());
        let is_written = match wake {
            Wake::Stop => return,
            Wake::Written => true,
            Wake::Perhaps => files.look() != files.stamps,
        };
        if is_written {
            let Some(stamps) = settled(&files, woken) else { return };
            files.stamps = stamps;
            changed();
        }
        let next = woken.recv_timeout(if is_told { SELDOM } else { OFTEN });
        wake = match next {
            Ok(wake) => wake,
            Err(RecvTimeoutError::Timeout) => Wake::Perhaps,
            Err(RecvTimeoutError::Disconnected) => return,
        };
    }
}

/// Waits until nothing is written any more; how files look then. None if it is to stop.
fn settled(files: &Files, woken: &Receiver<Wake>) -> Option<Vec<Option<Stamp>>> {
    let began = Instant::now();
    let mut stamps = files.look();
    loop {
        let is_quiet = match woken.recv_timeout(QUIET) {
            Ok(Wake::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
            Ok(_) => false,
            Err(RecvTimeoutError::Timeout) => true,
        };
        let now = files.look();
        if is_quiet && now == stamps || began.elapsed() > PATIENCE {
            return Some(now);
        }
        stamps = now;
    }
}

/// The folders that the system tells of.
#[derive(Default)]
struct Folders {
    watcher: Option<RecommendedWatcher>,
    /// With what they are: one that was taken away and made again is another one.
    watched: BTreeMap<PathBuf, u64>,
    /// It was said that the system does not tell of some.
    complained: bool,
}

impl Folders {
    fn new(files: &Files, wakes: Sender<Wake>) -> Self {
        let names = files.names();
        let tell = move |event: notify::Result<Event>| {
            if let Some(wake) = event.map_or(Some(Wake::Perhaps), |event| wake_of(&event, &names)) {
                // Where nobody listens any more, the end is near.
                let _ = wakes.send(wake);
            }
        };
        let watcher = notify::recommended_watcher(tell);
        if let Err(error) = &watcher {
            tracing::info!("the system tells of no files that are written: {error}");
        }
        Self { watcher: watcher.ok(), watched: BTreeMap::new(), complained: false }
    }

    /// Watches folders that are not watched yet; whether the system tells of all of them.
    fn watch(&mut self, folders: &BTreeSet<PathBuf>) -> bool {
        let Some(watcher) = &mut self.watcher else { return false };
        self.watched.retain(|folder, known| identity(folder) == Some(*known));
        for folder in folders {
            let Some(found) = identity(folder).filter(|_| !self.watched.contains_key(folder))
            else {
                continue;
            };
            match watcher.watch(folder, RecursiveMode::NonRecursive) {
                Ok(()) => drop(self.watched.insert(folder.clone(), found)),
                Err(error) if !std::mem::replace(&mut self.complained, true) => {
                    tracing::info!("the system does not tell of {}: {error}", folder.display());
                }
                Err(_) => {}
            }
        }
        folders.iter().all(|folder| self.watched.contains_key(folder))
    }
}

/// What an event of the system means for files of these names. Reading them, as this program does, is none.
fn wake_of(event: &Event, names: &BTreeSet<OsString>) -> Option<Wake> {
    if event.need_rescan() {
        return Some(Wake::Perhaps);
    }
    let is_own = |path: &PathBuf| path.file_name().is_some_and(|name| names.contains(name));
    if !event.paths.iter().any(is_own) {
        return None;
    }
    match event.kind {
        EventKind::Access(AccessKind::Close(_)) | EventKind::Modify(ModifyKind::Metadata(_)) => {
            Some(Wake::Perhaps)
        }
        EventKind::Access(_) => None,
        _ => Some(Wake::Written),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    use super::Watch;
    use crate::files::{Stamp, write};

    /// Long, as a machine may be busy; nothing waits longer than it has to.
    const DEADLINE: Duration = Duration::from_secs(30);

    fn start(paths: &[PathBuf]) -> (Watch, Receiver<()>) {
        let (sender, told) = channel();
        let stamps = paths.iter().map(|path| Stamp::of(path)).collect();
        let tell = move || sender.send(()).expect("the test listens");
        (Watch::start(paths, stamps, tell), told)
    }

    #[test]
    fn a_file_is_told_of_however_it_is_saved_and_when_it_comes_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("events.json");
        std::fs::write(&path, "[]").expect("writes");
        let (watch, told) = start(std::slice::from_ref(&path));
        let next = |what: &str| {
            assert!(told.recv_timeout(DEADLINE).is_ok(), "{what} is not told");
            assert!(watch.take(), "{what}");
        };
        std::fs::write(&path, "[1]").expect("writes");
        next("writing into it");
        write(&path, b"[2]").expect("writes");
        next("another file in its place");
        std::fs::remove_file(&path).expect("removes");
        next("its end");
        std::fs::write(&path, "[3]").expect("writes");
        next("its return");
        // Its folder is another one of the same name.
        std::fs::remove_dir_all(folder.path()).expect("removes");
        next("the end of its folder");
        std::fs::create_dir(folder.path()).expect("makes");
        std::fs::write(&path, "[4]").expect("writes");
        next("the return of its folder");
    }

    #[test]
    fn where_the_system_tells_nothing_files_are_looked_at() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("events.json");
        std::fs::write(&path, "[]").expect("writes");
        let (sender, told) = channel();
        let stamps = vec![Stamp::of(&path)];
        let _watch = Watch::begin(std::slice::from_ref(&path), stamps, false, move || {
            sender.send(()).expect("the test listens");
        });
        std::fs::write(&path, "[1]").expect("writes");
        assert!(told.recv_timeout(DEADLINE).is_ok());
        std::fs::remove_file(&path).expect("removes");
        assert!(told.recv_timeout(DEADLINE).is_ok());
    }

    #[test]
    fn what_was_written_while_the_file_was_read_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("events.json");
        std::fs::write(&path, "[]").expect("writes");
        let before = Stamp::of(&path);
        std::fs::write(&path, "[1, 2]").expect("writes");
        let (sender, told) = channel();
        let _watch = Watch::start(&[path], vec![before], move || {
            sender.send(()).expect("the test listens");
        });
        assert!(told.recv_timeout(DEADLINE).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_is_watched() {
        let (folder, other) =
            (tempfile::tempdir().expect("one"), tempfile::tempdir().expect("two"));
        let (path, real) = (folder.path().join("link.json"), other.path().join("real.json"));
        std::fs::write(&real, "[]").expect("writes");
        std::os::unix::fs::symlink(&real, &path).expect("links");
        let (_watch, told) = start(&[path]);
        std::fs::write(&real, "[1]").expect("writes");
        assert!(told.recv_timeout(DEADLINE).is_ok());
    }
}
