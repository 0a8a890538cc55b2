//! Background jobs: files are read on a named thread, with progress and cancel.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, OnceLock};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use egui::Context;

use super::reading::{Again, Prepared, prepare, prepare_as, read};
use crate::files::{self, Stamp};
use crate::load::{Mappings, Problem, Progress};
use crate::state::State;
use crate::ui::{Loading, Sample};

/// After which progress is shown; quicker jobs would only flicker.
pub(super) const SLOW: Duration = Duration::from_millis(150);

/// What a thread that reads tells.
pub(super) enum Told {
    /// The beginning of the file.
    Beginning(Box<Prepared>),
    /// The whole of it, or why it cannot be shown.
    Outcome(Box<Result<Prepared, Problem>>),
}

/// How far a job is, shared with its thread.
struct Watch {
    /// The window that waits for it, once there is one.
    ctx: OnceLock<Context>,
    /// Fraction in thousandths.
    thousandths: AtomicU32,
    cancelled: AtomicBool,
}

impl Progress for Watch {
    fn at(&self, fraction: f32) -> bool {
        let thousandths = (fraction.clamp(0.0, 1.0) * 1000.0) as u32;
        // A frame for each hundredth, not for each record.
        if thousandths / 10 != self.thousandths.swap(thousandths, Ordering::Relaxed) / 10 {
            self.request_repaint();
        }
        !self.cancelled.load(Ordering::Relaxed)
    }
}

impl Watch {
    fn request_repaint(&self) {
        if let Some(ctx) = self.ctx.get() {
            ctx.request_repaint();
        }
    }
}

/// The beginning of a file, which is shown while the rest is read.
pub(super) struct Begun {
    /// How many events it has.
    pub(super) events: usize,
    /// How it was looked at first.
    pub(super) first: State,
}

/// A job that came to its end.
#[derive(Default)]
pub(super) struct Ended {
    /// What is open stays, whatever comes of it.
    pub(super) again: bool,
    /// The beginning of the file, if that is shown.
    pub(super) shown: Option<Begun>,
    /// The files that were to be read.
    pub(super) paths: Vec<PathBuf>,
}

/// A file that is being read.
pub(super) struct LoadJob {
    name: String,
    /// Where they lie; none of a bundled sample.
    paths: Vec<PathBuf>,
    /// How large the files are.
    bytes: u64,
    started: f64,
    watch: Arc<Watch>,
    told: Receiver<Told>,
    /// The beginning that is shown.
    pub(super) shown: Option<Begun>,
    thread: Option<JoinHandle<()>>,
    /// Nobody waits for it.
    quiet: bool,
    /// What is open stays, whatever comes of it.
    again: bool,
    /// Where it stands still: nobody else would hold this end.
    _tells: Option<Sender<Told>>,
}

/// A reading that stands still, to be looked at.
#[derive(Clone, Debug)]
pub struct Still {
    /// The name of the file.
    pub name: String,
    /// How large it is, in bytes.
    pub bytes: u64,
    /// How far it is, 0 to 1.
    pub fraction: f32,
    /// Seconds since it was begun.
    pub seconds: f64,
    /// What is open is the beginning of it.
    pub shows: bool,
}

/// Paths from the root, each once: a file with itself is itself.
pub(super) fn whole_paths(paths: &[PathBuf]) -> Vec<PathBuf> {
    let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
    let mut wanted: Vec<PathBuf> = Vec::new();
    for path in paths.iter().map(absolute) {
        if !wanted.contains(&path) {
            wanted.push(path);
        }
    }
    wanted
}

impl LoadJob {
    /// Begins to read a file, or several as one dataset; those that are open already `again`. Where there is no
    /// window yet, it is [shown](Self::show_in) in one later.
    pub(super) fn files(
        ctx: Option<&Context>,
        paths: &[PathBuf],
        mappings: Mappings,
        again: Option<Again>,
    ) -> Self {
        let wanted = whole_paths(paths);
        let name = files::names(&wanted).join(" + ");
        let bytes = files::size(&wanted);
        let paths = wanted.clone();
        let quiet = again.as_ref().is_some_and(|again| again.quiet);
        let keeps = again.as_ref().is_some_and(|again| again.keeps);
        let job = Self::start(ctx, name.clone(), bytes, move |watch, tell| {
            if let ([path], None) = (wanted.as_slice(), &again)
                && let Some(loaded) = files::beginning(path, &mappings)
            {
                let prepared = prepare(loaded, name.clone(), Vec::new());
                tell(Told::Beginning(Box::new(Prepared { is_beginning: true, ..prepared })));
            }
            // Before they are read: what is written meanwhile is read then.
            let stamps = wanted.iter().map(|path| Stamp::of(path)).collect();
            let read = read(&wanted, &mappings, watch)?;
            Ok(Prepared { stamps, ..prepare_as(read, name, wanted, again) })
        });
        Self { paths, quiet, again: keeps, ..job }
    }

    /// Begins to read bytes that are part of the program.
    pub(super) fn bundled(ctx: &Context, sample: Sample) -> Self {
        let name = sample.file();
        Self::start(Some(ctx), name.to_owned(), sample.size(), move |watch, _| {
            let loaded = files::parse(&sample.bytes(), name, watch)?;
            Ok(prepare(loaded, name.to_owned(), Vec::new()))
        })
    }

    /// A reading that neither goes on nor ends, with how it looks from here.
    pub(super) fn still(ctx: &Context, still: &Still, shown: Option<Begun>) -> Self {
        let (tells, told) = channel();
        let mut job = Self::of(Some(ctx), still.name.clone(), still.bytes, told);
        job.watch.at(still.fraction);
        job.started -= still.seconds;
        Self { shown, _tells: Some(tells), ..job }
    }

    /// One whose thread tells there.
    fn of(ctx: Option<&Context>, name: String, bytes: u64, told: Receiver<Told>) -> Self {
        let watch = Watch {
            ctx: ctx.map_or_else(OnceLock::new, |ctx| ctx.clone().into()),
            thousandths: AtomicU32::new(0),
            cancelled: AtomicBool::new(false),
        };
        Self {
            name,
            paths: Vec::new(),
            bytes,
            started: ctx.map_or(0.0, |ctx| ctx.input(|input| input.time)),
            watch: Arc::new(watch),
            told,
            shown: None,
            thread: None,
            quiet: false,
            again: false,
            _tells: None,
        }
    }

    /// From now on, that window waits for it.
    pub(super) fn show_in(mut self, ctx: &Context) -> Self {
        self.started = ctx.input(|input| input.time);
        // What was told before is taken with the next frame.
        if self.watch.ctx.set(ctx.clone()).is_ok() {
            ctx.request_repaint();
        }
        self
    }

    fn start(
        ctx: Option<&Context>,
        name: String,
        bytes: u64,
        work: impl FnOnce(&Watch, &dyn Fn(Told)) -> Result<Prepared, Problem> + Send + 'static,
    ) -> Self {
        let (sender, told) = channel();
        let job = Self::of(ctx, name, bytes, told);
        let shared = Arc::clone(&job.watch);
        let spawned = thread::Builder::new().name("load".to_owned()).spawn(move || {
            let tell = |told| {
                // Nobody listens any more once the job was cancelled.
                let _ = sender.send(told);
                shared.request_repaint();
            };
            let outcome = work(&shared, &tell);
            tell(Told::Outcome(Box::new(outcome)));
        });
        let thread =
            spawned.inspect_err(|error| tracing::error!("no thread to read on: {error}")).ok();
        Self { thread, ..job }
    }

    /// Whether nobody waits for it: files that changed on disk are read again.
    pub(super) fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// What is to be known of it when its outcome is there.
    pub(super) fn end(&mut self) -> Ended {
        let paths = std::mem::take(&mut self.paths);
        Ended { again: self.again, shown: self.shown.take(), paths }
    }

    /// How far it is.
    pub(super) fn loading(&self, now: f64) -> Loading<'_> {
        let fraction = self.watch.thousandths.load(Ordering::Relaxed) as f32 / 1000.0;
        let shown = self.shown.as_ref().map(|shown| shown.events);
        let (name, bytes) = (&self.name, self.bytes);
        Loading { name, fraction, bytes, seconds: now - self.started, shown }
    }

    /// Whether it takes long enough for its progress to be shown.
    pub(super) fn is_slow(&self, now: f64) -> bool {
        now - self.started > SLOW.as_secs_f64()
    }

    pub(super) fn cancel(&self) {
        self.watch.cancelled.store(true, Ordering::Relaxed);
    }

    /// What was told since it was last asked.
    pub(super) fn poll(&self) -> Option<Told> {
        match self.told.try_recv() {
            Ok(told) => Some(told),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Told::Outcome(Box::new(Err(self.died())))),
        }
    }

    /// Waits for what is told next.
    pub(super) fn next(&self) -> Told {
        self.told.recv().unwrap_or_else(|_| Told::Outcome(Box::new(Err(self.died()))))
    }

    /// Waits for the outcome.
    pub(super) fn wait(mut self) -> Result<Prepared, Problem> {
        let outcome = loop {
            if let Told::Outcome(outcome) = self.next() {
                break *outcome;
            }
        };
        // The thread's last word asks for a repaint; afterwards all is quiet.
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            tracing::error!("the thread that read {} died", self.name);
        }
        outcome
    }

    fn died(&self) -> Problem {
        let error = std::io::Error::other(crate::say!("reading-stopped"));
        crate::load::describe_io(&error, &self.name, Path::new(&self.name).is_dir())
    }
}
