//! The door of a window: a second start hands its files to the window that is there, where the user wishes so.
//!
//! It is a local socket beside the settings (a named pipe on Windows), so that only programs of the same user and
//! of the same settings meet; nothing of it leaves the machine. One line comes in, a list of paths as JSON, and
//! one word goes back.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use egui::Context;
use interprocess::local_socket::prelude::*;
use interprocess::local_socket::{
    GenericFilePath, GenericNamespaced, Listener, ListenerOptions, Name, Stream,
};

use super::AttacheApp;

/// So long a window may take to answer before a second one opens beside it.
const PATIENCE: Duration = Duration::from_secs(2);
/// Most bytes of a list of paths.
const MOST: u64 = 1 << 20;
/// The answer to a list that was taken.
const TAKEN: &str = "taken\n";

/// The door, for as long as the window is there.
pub(super) struct Door {
    lists: Receiver<Vec<PathBuf>>,
}

impl Door {
    /// Opens the door of the window of these settings; `None` where another window has it, or the system
    /// offers none.
    pub(super) fn open(ctx: &Context, settings: &Path) -> Option<Self> {
        let ctx = ctx.clone();
        let listening = name(settings).and_then(|name| match Stream::connect(name.clone()) {
            Ok(_) => Err(io::Error::other("another window has the door")),
            // What a program that died left in the way is put aside.
            Err(_) => ListenerOptions::new().name(name).try_overwrite(true).create_sync(),
        });
        let listener = match listening {
            Ok(listener) => listener,
            Err(error) => {
                tracing::info!("no files are taken from other starts: {error}");
                return None;
            }
        };
        let (sender, lists) = channel();
        let work = move || listen(&listener, &sender, &|| ctx.request_repaint());
        match thread::Builder::new().name("door".to_owned()).spawn(work) {
            Ok(_) => Some(Self { lists }),
            Err(error) => {
                tracing::warn!("no thread to take files on: {error}");
                None
            }
        }
    }

    /// Files that another start handed over: none at all is a wish to see the window.
    pub(super) fn taken(&self) -> Option<Vec<PathBuf>> {
        self.lists.try_recv().ok()
    }
}

impl AttacheApp {
    /// Takes files of other starts, if they are to come into this window.
    pub(super) fn open_door(&mut self, ctx: &Context) {
        match &self.about.settings {
            Some(settings) if self.state.panels.look().one_window() => {
                if self.door.is_none() {
                    self.door = Door::open(ctx, settings);
                }
            }
            _ => self.door = None,
        }
    }

    /// Opens what another start handed over, and comes to the front.
    pub(super) fn take_at_door(&mut self, ctx: &Context) {
        let Some(files) = self.door.as_ref().and_then(Door::taken) else { return };
        ctx.send_viewport_cmd(egui::ViewportCommand::Minimized(false));
        ctx.send_viewport_cmd(egui::ViewportCommand::Focus);
        if !files.is_empty() {
            self.open(ctx, &files);
        }
    }
}

/// Hands files to the window of these settings; returns whether there is one that took them.
#[must_use]
pub fn hand_over(settings: &Path, files: &[PathBuf]) -> bool {
    match try_hand_over(settings, files) {
        Ok(()) => true,
        Err(error) => {
            tracing::info!("no other window takes the files: {error}");
            false
        }
    }
}

fn try_hand_over(settings: &Path, files: &[PathBuf]) -> io::Result<()> {
    let files: Vec<PathBuf> = files.iter().map(std::path::absolute).collect::<io::Result<_>>()?;
    let mut line = serde_json::to_string(&files)?;
    line.push('\n');
    let stream = Stream::connect(name(settings)?)?;
    stream.set_recv_timeout(Some(PATIENCE))?;
    let mut stream = BufReader::new(stream);
    stream.get_mut().write_all(line.as_bytes())?;
    let mut answer = String::new();
    stream.take(TAKEN.len() as u64).read_to_string(&mut answer)?;
    if answer == TAKEN { Ok(()) } else { Err(io::Error::other("it gave no answer")) }
}

/// Where the windows of these settings meet.
fn name(settings: &Path) -> io::Result<Name<'static>> {
    if cfg!(windows) {
        // Pipes are no files; their names hold no path.
        let letters = settings.to_string_lossy().replace(|it: char| !it.is_alphanumeric(), "-");
        return format!("attache-{letters}").to_ns_name::<GenericNamespaced>();
    }
    settings.with_file_name("window.sock").to_fs_name::<GenericFilePath>()
}

/// Takes lists until the window is gone.
fn listen(listener: &Listener, lists: &Sender<Vec<PathBuf>>, told: &dyn Fn()) {
    for stream in listener.incoming() {
        let taken = stream.and_then(|stream| {
            stream.set_recv_timeout(Some(PATIENCE))?;
            let mut stream = BufReader::new(stream);
            let mut line = String::new();
            stream.by_ref().take(MOST).read_line(&mut line)?;
            Ok((stream, serde_json::from_str::<Vec<PathBuf>>(&line)?))
        });
        match taken {
            Ok((mut stream, files)) => {
                if lists.send(files).is_err() {
                    return;
                }
                told();
                if let Err(error) = stream.get_mut().write_all(TAKEN.as_bytes()) {
                    tracing::info!("nobody waited for an answer: {error}");
                }
            }
            Err(error) => tracing::info!("what came in at the door is no list of files: {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{Door, hand_over};

    #[test]
    fn a_second_start_hands_its_files_to_the_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = folder.path().join("settings.json");
        let files = [PathBuf::from("a.json"), PathBuf::from("/b c/é.json")];
        assert!(!hand_over(&settings, &files), "there is no window yet");
        let door = Door::open(&egui::Context::default(), &settings).expect("a door");
        assert!(hand_over(&settings, &files));
        let taken = door.lists.recv().expect("taken");
        let here = std::env::current_dir().expect("a folder").join("a.json");
        assert_eq!(taken, [here, PathBuf::from("/b c/é.json")]);
        assert!(hand_over(&settings, &[]), "the window is asked for");
        assert_eq!(door.lists.recv().expect("taken"), Vec::<PathBuf>::new());
        assert!(door.taken().is_none());
        // A further window leaves the door to the first.
        assert!(Door::open(&egui::Context::default(), &settings).is_none());
        assert!(hand_over(&settings, &[]));
        assert_eq!(door.lists.recv().expect("taken"), Vec::<PathBuf>::new());
    }

    #[test]
    fn what_is_no_list_does_no_harm() {
        use std::io::Write as _;

        use interprocess::local_socket::{Stream, prelude::*};
        let folder = tempfile::tempdir().expect("a folder");
        let settings = folder.path().join("settings.json");
        let door = Door::open(&egui::Context::default(), &settings).expect("a door");
        let mut wild = Stream::connect(super::name(&settings).expect("a name")).expect("open");
        wild.write_all(b"{\"open\": \xff\n").expect("written");
        drop(wild);
        assert!(hand_over(&settings, &[]));
        assert_eq!(door.lists.recv().expect("taken"), Vec::<PathBuf>::new());
    }

    #[test]
    fn what_a_program_that_died_left_behind_is_no_window() {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = folder.path().join("settings.json");
        std::fs::write(folder.path().join("window.sock"), "").expect("written");
        assert!(!hand_over(&settings, &[]));
        let door = Door::open(&egui::Context::default(), &settings).expect("a door");
        assert!(hand_over(&settings, &[]));
        assert_eq!(door.lists.recv().expect("taken"), Vec::<PathBuf>::new());
    }
}
