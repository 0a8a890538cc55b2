//! Saved views in the program: going to one, and their way to a file and from one, on a thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::dialog::Dialog;
use super::file_words::{not_written, said_written, short_name};
use super::find::Job;
use super::{AttacheApp, Complaint};
use crate::files;
use crate::say;
use crate::state::{Command, SavedView, ViewsCommand, ViewsProblem, read_views, write_views};
use crate::ui::commands::{CommandId, find};
use crate::ui::{Intent, Notice};

/// The name that is offered for a file of views.
const FILE_NAME: &str = "attache-views.json";
/// No file of views is larger, in bytes.
const LARGEST: u64 = 16 << 20;

/// What came of a file of views.
pub(super) enum Outcome {
    Written(PathBuf),
    Read(Vec<SavedView>),
    Failed(Complaint),
}

/// A file of views under way.
pub(super) enum ViewsFile {
    /// Where to?
    AskingWhereTo(Dialog),
    /// From where?
    AskingWhereFrom(Dialog),
    /// It is being read or written.
    Working(Job<Outcome>),
}

impl AttacheApp {
    /// Goes to the saved view at a place of the list, and says what the file lacks of it.
    pub(super) fn apply_view(&mut self, ctx: &Context, place: usize, now: f64) {
        let Some(catalog) = self.file.as_ref().map(|file| Arc::clone(&file.catalog)) else {
            return;
        };
        let Some(saved) = self.state.views.list().get(place).cloned() else { return };
        let (view, left_out) = saved.resolve(&catalog, &self.state.view());
        self.apply(ctx, Command::Look(Box::new(view)), now);
        if left_out.is_empty() {
            self.said = Some(say!("view-shown", name = &saved.name));
        } else {
            let present = self.state.view();
            self.notice = Some(Complaint::new(move || Notice {
                title: say!("view-in-part", name = &saved.name),
                message: {
                    let (_, left_out) = saved.resolve(&catalog, &present);
                    say!("view-in-part-why", what = left_out.join("; "))
                },
                hint: say!("view-in-part-hint").to_owned(),
            }));
        }
    }

    /// Goes to the saved view of a name, as the command line asks for.
    pub(super) fn apply_view_named(&mut self, ctx: &Context, name: &str) {
        if let Some(place) = self.state.views.find(name) {
            return self.apply_view(ctx, place, 0.0);
        }
        let known: Vec<String> =
            self.state.views.list().iter().map(|view| view.name.clone()).collect();
        let name = name.to_owned();
        self.notice = Some(Complaint::new(move || Notice {
            title: say!("view-not-saved", name = &name),
            message: say!("view-not-saved-why").to_owned(),
            hint: if known.is_empty() {
                let command = find(CommandId::SaveView);
                say!("view-none-saved", command = command.name.words())
            } else {
                say!("view-saved-are", names = known.join(", "))
            },
        }));
    }

    /// Asks for the place of a file of views.
    pub(super) fn ask_for_views(
        &mut self,
        ctx: &Context,
        frame: Option<&eframe::Frame>,
        to_write: bool,
    ) {
        let folder = self.settings.recent().first().and_then(|path| path.parent());
        self.views_file = Some(if to_write {
            ViewsFile::AskingWhereTo(Dialog::save(ctx, frame, folder, FILE_NAME))
        } else {
            let words = (say!("dialog-import-views"), say!("dialog-saved-views"));
            ViewsFile::AskingWhereFrom(Dialog::open_json(ctx, frame, folder, words))
        });
    }

    /// Begins to write all saved views.
    pub(super) fn export_views(&mut self, ctx: &Context, path: PathBuf) {
        let views = self.state.views.list().to_vec();
        self.views_file = Some(ViewsFile::Working(Job::start(ctx, "views", move |_| {
            Some(match files::write(&path, write_views(&views).as_bytes()) {
                Ok(()) => Outcome::Written(path),
                Err(error) => Outcome::Failed(not_written(path, error.to_string())),
            })
        })));
    }

    /// Begins to read views that are kept beside those that are there.
    pub(super) fn import_views(&mut self, ctx: &Context, path: PathBuf) {
        self.views_file = Some(ViewsFile::Working(Job::start(ctx, "views", move |_| {
            let read = bytes(&path).and_then(|bytes| read_views(&bytes));
            Some(match read {
                Ok(views) => Outcome::Read(views),
                Err(problem) => {
                    let notice = Notice {
                        title: say!("views-not-imported", name = short_name(&path)),
                        message: problem.message,
                        hint: problem.hint,
                    };
                    Outcome::Failed(Complaint::of(Intent::ImportViewsFrom(path), notice))
                }
            })
        })));
    }

    /// Takes what came of a dialog, or of a file.
    pub(super) fn poll_views(&mut self, ctx: &Context) {
        let picked = match &self.views_file {
            None => return,
            Some(ViewsFile::AskingWhereTo(dialog)) => dialog.poll().map(|picked| (picked, true)),
            Some(ViewsFile::AskingWhereFrom(dialog)) => dialog.poll().map(|picked| (picked, false)),
            Some(ViewsFile::Working(job)) => {
                if let Some(outcome) = job.poll() {
                    self.views_done(ctx, outcome);
                }
                return;
            }
        };
        let Some((picked, to_write)) = picked else { return };
        self.views_file = None;
        match self.picked(picked).pop() {
            Some(path) if to_write => self.export_views(ctx, path),
            Some(path) => self.import_views(ctx, path),
            None => {}
        }
    }

    /// Waits for the file of views that is being read or written. For tests.
    pub(super) fn finish_views(&mut self, ctx: &Context) {
        if let Some(ViewsFile::Working(job)) = self.views_file.take()
            && let Some(outcome) = job.wait()
        {
            self.views_done(ctx, outcome);
        }
    }

    fn views_done(&mut self, ctx: &Context, outcome: Outcome) {
        self.views_file = None;
        match outcome {
            Outcome::Written(path) => self.said = Some(said_written(&path)),
            Outcome::Read(views) if views.is_empty() => {
                self.said = Some(say!("views-none-in-file").to_owned());
            }
            Outcome::Read(views) => {
                self.apply(ctx, Command::Views(ViewsCommand::Add(views)), 0.0);
            }
            Outcome::Failed(notice) => self.notice = Some(notice),
        }
        ctx.request_repaint();
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, ViewsProblem> {
    let unreadable = |error: std::io::Error| ViewsProblem {
        message: error.to_string(),
        hint: say!("views-unreadable-hint").to_owned(),
    };
    if std::fs::metadata(path).map_err(unreadable)?.len() > LARGEST {
        return Err(ViewsProblem {
            message: say!("views-too-large").to_owned(),
            hint: say!("views-too-large-hint").to_owned(),
        });
    }
    std::fs::read(path).map_err(unreadable)
}
