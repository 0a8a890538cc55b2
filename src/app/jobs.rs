//! Background jobs: reading a file and building its catalog on a named thread, with progress and
//! cancel.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::{self, JoinHandle};

use egui::Context;

use super::find;
use crate::files;
use crate::load::{Loaded, Problem, Progress};
use crate::query::{Catalog, Filter, Found, Wanted, ties};
use crate::scene::graph::GraphLayout;
use crate::scene::map::MapLayout;

/// Seconds after which progress is shown; quicker jobs would only flicker.
const SLOW: f64 = 0.15;

/// A file that is ready to be shown.
pub struct Prepared {
    /// Its name.
    pub name: String,
    /// Where it lies; several paths of files that are one dataset together, none of a bundled sample.
    pub paths: Vec<PathBuf>,
    /// Its dataset.
    pub catalog: Arc<Catalog>,
    /// All events, in lanes by country.
    pub found: Found,
    /// Places of countries in the graph.
    pub layout: GraphLayout,
    /// Places of countries on the map.
    pub map: MapLayout,
    /// What is wrong in it.
    pub problems: Vec<Problem>,
    /// The stamps of its files from before they were read.
    pub stamps: Vec<Option<files::Stamp>>,
}

/// Builds what the window needs of a file.
#[must_use]
pub fn prepare(loaded: Loaded, name: String, paths: Vec<PathBuf>) -> Prepared {
    let catalog = Arc::new(Catalog::new(loaded.dataset));
    let found = if find::is_quick(&catalog) {
        Found::of(&catalog, &Filter::default(), Wanted::default(), &|| true)
    } else {
        // Facets are counted when there is something to see.
        None
    };
    let found = found.unwrap_or_else(|| Found::all(&catalog));
    let all = ties(&catalog, &found.shown, None);
    let (layout, map) = (GraphLayout::of(&all), MapLayout::of(&catalog, &all));
    let finish = |catalog: &Catalog| {
        catalog.list_by_party();
        catalog.prepare_dossiers();
        catalog.index_words();
    };
    if find::is_quick(&catalog) {
        finish(&catalog);
    } else {
        // The first search is far off; what is there to see comes first.
        let catalog = Arc::clone(&catalog);
        let spawned =
            thread::Builder::new().name("words".to_owned()).spawn(move || finish(&catalog));
        if let Err(error) = spawned {
            tracing::warn!("no thread to index words on: {error}");
        }
    }
    Prepared {
        name,
        paths,
        catalog,
        found,
        layout,
        map,
        problems: loaded.problems,
        stamps: Vec::new(),
    }
}

/// How far a job is, shared with its thread.
struct Watch {
    ctx: Context,
    /// Fraction in thousandths.
    thousandths: AtomicU32,
    cancelled: AtomicBool,
}

impl Progress for Watch {
    fn at(&self, fraction: f32) -> bool {
        let thousandths = (fraction.clamp(0.0, 1.0) * 1000.0) as u32;
        // A frame for each hundredth, not for each record.
        if thousandths / 10 != self.thousandths.swap(thousandths, Ordering::Relaxed) / 10 {
            self.ctx.request_repaint();
        }
        !self.cancelled.load(Ordering::Relaxed)
    }
}

/// A file that is being read.
pub(super) struct LoadJob {
    name: String,
    started: f64,
    watch: Arc<Watch>,
    outcome: Receiver<Result<Prepared, Problem>>,
    thread: Option<JoinHandle<()>>,
}

impl LoadJob {
    /// Begins to read a file, or several as one dataset.
    pub(super) fn files(ctx: &Context, paths: &[PathBuf]) -> Self {
        let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
        let mut wanted: Vec<PathBuf> = Vec::new();
        for path in paths.iter().map(absolute) {
            // A file with itself is itself.
            if !wanted.contains(&path) {
                wanted.push(path);
            }
        }
        let name = files::names(&wanted).join(" + ");
        Self::start(ctx, name.clone(), move |watch| {
            let stamps = wanted.iter().map(|path| files::stamp(path)).collect();
            let loaded = files::open_all(&wanted, watch)?;
            Ok(Prepared { stamps, ..prepare(loaded, name, wanted) })
        })
    }

    /// Begins to read bytes that are part of the program.
    pub(super) fn bundled(ctx: &Context, name: &'static str, bytes: &'static [u8]) -> Self {
        Self::start(ctx, name.to_owned(), move |watch| {
            Ok(prepare(files::parse(bytes, name, watch)?, name.to_owned(), Vec::new()))
        })
    }

    fn start(
        ctx: &Context,
        name: String,
        work: impl FnOnce(&Watch) -> Result<Prepared, Problem> + Send + 'static,
    ) -> Self {
        let watch = Arc::new(Watch {
            ctx: ctx.clone(),
            thousandths: AtomicU32::new(0),
            cancelled: AtomicBool::new(false),
        });
        let (sender, outcome) = channel();
        let shared = Arc::clone(&watch);
        let spawned = thread::Builder::new().name("load".to_owned()).spawn(move || {
            let result = work(&shared);
            // Nobody listens any more once the job was cancelled.
            let _ = sender.send(result);
            shared.ctx.request_repaint();
        });
        let thread =
            spawned.inspect_err(|error| tracing::error!("no thread to read on: {error}")).ok();
        Self { name, started: ctx.input(|input| input.time), watch, outcome, thread }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// 0 to 1.
    pub(super) fn fraction(&self) -> f32 {
        self.watch.thousandths.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Whether it takes long enough for its progress to be shown.
    pub(super) fn is_slow(&self, now: f64) -> bool {
        now - self.started > SLOW
    }

    pub(super) fn cancel(&self) {
        self.watch.cancelled.store(true, Ordering::Relaxed);
    }

    /// The outcome, if there is one.
    pub(super) fn poll(&self) -> Option<Result<Prepared, Problem>> {
        match self.outcome.try_recv() {
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(self.died())),
        }
    }

    /// Waits for the outcome.
    pub(super) fn wait(mut self) -> Result<Prepared, Problem> {
        let outcome = self.outcome.recv().unwrap_or_else(|_| Err(self.died()));
        // The thread's last word asks for a repaint; afterwards all is quiet.
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            tracing::error!("the thread that read {} died", self.name);
        }
        outcome
    }

    fn died(&self) -> Problem {
        let error = std::io::Error::other("reading stopped before its end");
        crate::load::describe_io(&error, &self.name, Path::new(&self.name).is_dir())
    }
}
