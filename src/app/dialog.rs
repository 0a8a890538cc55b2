//! The system's dialogs to open and to save a file, on a thread of their own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

use super::{AttacheApp, Complaint};
use crate::say;
use crate::ui::{Notice, OpenFile};

/// Nobody cancels a dialog so quickly: it never opened.
const TOO_QUICK: Duration = Duration::from_millis(150);

/// What came of a dialog.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// Files: one, or several to be opened together.
    Files(Vec<PathBuf>),
    /// It was closed without one.
    Nothing,
    /// There is no dialog on this system.
    NoDialog,
}

/// A dialog that is open.
pub(super) struct Dialog {
    picked: Receiver<Picked>,
}

impl Dialog {
    /// Asks for a file to open, in a folder.
    pub(super) fn open(
        ctx: &Context,
        frame: Option<&eframe::Frame>,
        folder: Option<&Path>,
    ) -> Self {
        let dialog = over(frame, folder)
            .set_title(say!("dialog-open"))
            .add_filter(say!("dialog-event-files"), &["json", "csv", "CSV", "tsv", "txt"])
            .add_filter(say!("dialog-all-files"), &["*"]);
        // Made on the main thread, as macOS wants it; awaited on another one.
        let picking = dialog.pick_files();
        Self::await_on_thread(ctx, async { Some(picking.await?.iter().map(path).collect()) })
    }

    /// Asks for one file in JSON, in a folder: with what title, and what such files are called.
    pub(super) fn open_json(
        ctx: &Context,
        frame: Option<&eframe::Frame>,
        folder: Option<&Path>,
        (title, files): (&str, &str),
    ) -> Self {
        let dialog = over(frame, folder)
            .set_title(title)
            .add_filter(files, &["json"])
            .add_filter(say!("dialog-all-files"), &["*"]);
        let picking = dialog.pick_file();
        Self::await_on_thread(ctx, async { Some(vec![path(&picking.await?)]) })
    }

    /// Asks where to save, in a folder and under a name, which can be changed.
    pub(super) fn save(
        ctx: &Context,
        frame: Option<&eframe::Frame>,
        folder: Option<&Path>,
        name: &str,
    ) -> Self {
        let dialog = over(frame, folder).set_title(say!("dialog-export")).set_file_name(name);
        let picking = dialog.save_file();
        Self::await_on_thread(ctx, async { Some(vec![path(&picking.await?)]) })
    }

    /// Asks where to save what is made from a file that is open: in its folder, under its name with an ending.
    pub(super) fn save_beside(
        ctx: &Context,
        frame: Option<&eframe::Frame>,
        file: &OpenFile,
        ending: &str,
    ) -> Self {
        let folder = file.paths.first().and_then(|path| path.parent());
        let stem = Path::new(&file.name).file_stem();
        let stem = stem.map_or("events".into(), |stem| stem.to_string_lossy());
        Self::save(ctx, frame, folder, &format!("{stem}-{ending}"))
    }

    fn await_on_thread(
        ctx: &Context,
        picking: impl Future<Output = Option<Vec<PathBuf>>> + Send + 'static,
    ) -> Self {
        let (sender, picked) = channel();
        let ctx = ctx.clone();
        let started = Instant::now();
        let spawned = thread::Builder::new().name("dialog".to_owned()).spawn(move || {
            let outcome = match pollster::block_on(picking) {
                Some(files) => Picked::Files(files),
                None if started.elapsed() < TOO_QUICK => Picked::NoDialog,
                None => Picked::Nothing,
            };
            let _ = sender.send(outcome);
            ctx.request_repaint();
        });
        if let Err(error) = spawned {
            tracing::error!("no thread for the dialog: {error}");
        }
        Self { picked }
    }

    pub(super) fn poll(&self) -> Option<Picked> {
        match self.picked.try_recv() {
            Ok(picked) => Some(picked),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Picked::NoDialog),
        }
    }
}

impl AttacheApp {
    /// The files that were picked, or none; where there is no dialog, other ways are told.
    pub(super) fn picked(&mut self, picked: Picked) -> Vec<PathBuf> {
        match picked {
            Picked::Files(files) => files,
            Picked::Nothing => Vec::new(),
            Picked::NoDialog => {
                self.notice = Some(no_dialog());
                Vec::new()
            }
        }
    }
}

fn path(file: &rfd::FileHandle) -> PathBuf {
    file.path().to_owned()
}

/// A dialog over the window, in a folder.
fn over(frame: Option<&eframe::Frame>, folder: Option<&Path>) -> rfd::AsyncFileDialog {
    let mut dialog = rfd::AsyncFileDialog::new();
    if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(frame) = frame {
        dialog = dialog.set_parent(frame);
    }
    dialog
}

/// Other ways to open a file, where there is no dialog.
pub(super) fn no_dialog() -> Complaint {
    Complaint::new(|| Notice {
        title: say!("no-dialog").to_owned(),
        message: say!("no-dialog-why").to_owned(),
        hint: say!("no-dialog-hint").to_owned(),
    })
}
