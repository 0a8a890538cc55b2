//! Background jobs: reading a file and building its catalog on a named thread, with progress and
//! cancel.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use egui::Context;

use super::find;
use crate::files::{self, Stamp};
use crate::load::{Loaded, Mappings, Problem, Progress};
use crate::query::{Catalog, Changes, Filter, Found, Intake, Shown, Wanted, ties};
use crate::scene::graph::GraphLayout;
use crate::scene::map::MapLayout;
use crate::state::State;
use crate::ui::{Loading, Sample};

/// After which progress is shown; quicker jobs would only flicker.
pub(super) const SLOW: Duration = Duration::from_millis(150);

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
    /// How its files looked on disk before they were read.
    pub(super) stamps: Vec<Option<Stamp>>,
    /// Of files that were open already.
    pub(super) again: Option<ReadAgain>,
    /// Whether it is the beginning of a file whose rest is still being read.
    pub(super) is_beginning: bool,
}

/// What a thread that reads tells.
pub(super) enum Told {
    /// The beginning of the file.
    Beginning(Box<Prepared>),
    /// The whole of it, or why it cannot be shown.
    Outcome(Box<Result<Prepared, Problem>>),
}

/// How open files are to be read again.
pub(super) struct Again {
    /// What is shown of them.
    pub(super) before: Arc<Catalog>,
    /// What of it is shown, and how; the same is found at once.
    pub(super) filter: Filter,
    /// In which lanes.
    pub(super) wanted: Wanted,
    /// What is shown stays, if this reading holds less as a save was not complete.
    pub(super) keeps: bool,
    /// Nobody waits for it: no progress is shown over the window.
    pub(super) quiet: bool,
}

/// What became of files that were read again.
pub(super) struct ReadAgain {
    /// What changed.
    pub(super) changes: Changes,
    /// What the filter was for which events were found.
    pub(super) filter: Filter,
    /// In which lanes they were put.
    pub(super) wanted: Wanted,
    /// See [`Again::keeps`].
    pub(super) keeps: bool,
}

/// Where countries stand.
type Places = (GraphLayout, MapLayout);

/// Places of countries stay, whatever a filter shows.
fn places(catalog: &Catalog) -> Places {
    let all = ties(catalog, &Shown::everything(catalog), None);
    (GraphLayout::of(&all), MapLayout::of(catalog, &all))
}

/// What was read of files.
struct Read {
    catalog: Catalog,
    problems: Vec<Problem>,
    /// Of a large file, found while its indexes were made.
    places: Option<Places>,
}

impl Read {
    fn of(loaded: Loaded) -> Self {
        let (catalog, problems) = (Catalog::new(loaded.dataset), loaded.problems);
        Self { catalog, problems, places: None }
    }
}

/// Reads files and makes the catalog of them; of a large one, while it is read.
fn read(paths: &[PathBuf], mappings: &Mappings, watch: &dyn Progress) -> Result<Read, Problem> {
    let intake = Intake::default();
    let (loaded, packed) = files::open_packed(paths, mappings, watch, &intake)?;
    let Some(events) = packed else { return Ok(Read::of(loaded)) };
    let (catalog, places) = Catalog::packed(loaded.dataset, events, intake, places);
    Ok(Read { catalog, problems: loaded.problems, places: Some(places) })
}

/// Reads files as the window does.
///
/// # Errors
///
/// What is wrong and what to do, if nothing of them could be read, or if it was cancelled.
pub fn prepare_files(
    paths: &[PathBuf],
    mappings: &Mappings,
    watch: &dyn Progress,
) -> Result<Prepared, Problem> {
    let read = read(paths, mappings, watch)?;
    let name = files::names(paths).join(" + ");
    Ok(prepare_as(read, name, paths.to_vec(), None))
}

/// Builds what the window needs of a file.
#[must_use]
pub fn prepare(loaded: Loaded, name: String, paths: Vec<PathBuf>) -> Prepared {
    prepare_as(Read::of(loaded), name, paths, None)
}

fn prepare_as(read: Read, name: String, paths: Vec<PathBuf>, again: Option<Again>) -> Prepared {
    let Read { catalog, problems, places: known } = read;
    let catalog = Arc::new(catalog);
    let find = || match &again {
        // There is something to see meanwhile.
        Some(again) => Found::of(&catalog, &again.filter, again.wanted, &|| true),
        // Of a large file that was looked at while it was read, nothing is left to be collected.
        None if find::is_quick(&catalog) || catalog.columns_if_made().is_some() => {
            Found::of(&catalog, &Filter::default(), Wanted::default(), &|| true)
        }
        // Facets are counted when there is something to see.
        None => None,
    };
    let (found, (layout, map)) = rayon::join(
        || find().unwrap_or_else(|| Found::all(&catalog)),
        || known.unwrap_or_else(|| places(&catalog)),
    );
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
    let again = again.map(|again| ReadAgain {
        changes: Changes::between(&again.before, &catalog),
        filter: again.filter,
        wanted: again.wanted,
        keeps: again.keeps,
    });
    let stamps = Vec::new();
    let is_beginning = false;
    Prepared { name, paths, catalog, found, layout, map, problems, stamps, again, is_beginning }
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
    /// Begins to read a file, or several as one dataset; those that are open already `again`.
    pub(super) fn files(
        ctx: &Context,
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
        Self::start(ctx, name.to_owned(), sample.size(), move |watch, _| {
            let loaded = files::parse(&sample.bytes(), name, watch)?;
            Ok(prepare(loaded, name.to_owned(), Vec::new()))
        })
    }

    /// A reading that neither goes on nor ends, with how it looks from here.
    pub(super) fn still(ctx: &Context, still: &Still, shown: Option<Begun>) -> Self {
        let (tells, told) = channel();
        let mut job = Self::of(ctx, still.name.clone(), still.bytes, told);
        job.watch.at(still.fraction);
        job.started -= still.seconds;
        Self { shown, _tells: Some(tells), ..job }
    }

    /// One whose thread tells there.
    fn of(ctx: &Context, name: String, bytes: u64, told: Receiver<Told>) -> Self {
        let watch = Watch {
            ctx: ctx.clone(),
            thousandths: AtomicU32::new(0),
            cancelled: AtomicBool::new(false),
        };
        Self {
            name,
            paths: Vec::new(),
            bytes,
            started: ctx.input(|input| input.time),
            watch: Arc::new(watch),
            told,
            shown: None,
            thread: None,
            quiet: false,
            again: false,
            _tells: None,
        }
    }

    fn start(
        ctx: &Context,
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
                shared.ctx.request_repaint();
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

#[cfg(test)]
mod tests;
