//! Finding what a filter shows, counting ties, collecting the rows of tables, and taking the text of a large file into
//! memory: at once where events are few, on a named thread where they are many, so that no frame waits.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use egui::Context;

use crate::query::{
    Catalog, Filter, Found, Shown, TableIndex, TableKind, TableQuery, TableRows, Wanted,
};
use crate::scene::relations::{CountedTies, TieQuery};

/// Up to this many events, finding takes less than a frame may.
const AT_ONCE: usize = 20_000;

/// Whether a catalog is small enough to be asked within a frame.
pub(super) fn is_quick(catalog: &Catalog) -> bool {
    catalog.len() <= AT_ONCE
}

/// Something that is being worked out on a thread; what is dropped is cancelled.
pub(super) struct Job<T> {
    outcome: Receiver<T>,
    cancelled: Arc<AtomicBool>,
}

impl<T: Send + 'static> Job<T> {
    /// Begins the work on a thread of this name. It may ask whether it is still wanted; no answer
    /// is one that nobody waits for any more.
    pub(super) fn start(
        ctx: &Context,
        name: &str,
        work: impl FnOnce(&dyn Fn() -> bool) -> Option<T> + Send + 'static,
    ) -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        let (sender, outcome) = channel();
        let (ctx, watched) = (ctx.clone(), Arc::clone(&cancelled));
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            let wanted = || !watched.load(Ordering::Relaxed);
            if let Some(answer) = work(&wanted) {
                let _ = sender.send(answer);
                ctx.request_repaint();
            }
        });
        if let Err(error) = spawned {
            tracing::error!("no thread to {name} on: {error}");
        }
        Self { outcome, cancelled }
    }

    /// The answer, if it is there.
    pub(super) fn poll(&self) -> Option<T> {
        self.outcome.try_recv().ok()
    }

    /// Waits for the answer; none if the thread died.
    pub(super) fn wait(self) -> Option<T> {
        self.outcome.recv().ok()
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

/// Finds what a filter shows.
pub(super) fn find(
    ctx: &Context,
    catalog: Arc<Catalog>,
    filter: Filter,
    wanted: Wanted,
) -> Job<Found> {
    Job::start(ctx, "find", move |go_on| Found::of(&catalog, &filter, wanted, go_on))
}

/// Puts what was found into other lanes.
pub(super) fn regroup(
    ctx: &Context,
    catalog: Arc<Catalog>,
    found: Found,
    wanted: Wanted,
) -> Job<Found> {
    Job::start(ctx, "group", move |_| Some(found.regrouped(&catalog, wanted)))
}

/// Counts ties, and puts countries in the order of their ties if wanted.
pub(super) fn ties(
    catalog: &Catalog,
    found: &Found,
    revision: u64,
    query: TieQuery,
    in_order: bool,
) -> CountedTies {
    if in_order {
        let _ = found.countries.closest();
    }
    if let Some(stacked) = query.stacked {
        found.stack(catalog, stacked);
    }
    if query.by_kind {
        let _ = found.by_kind(catalog);
    }
    CountedTies::count(catalog, found, revision, query)
}

/// Takes the text of events into memory that was left in their file; nothing is to be done for most files.
pub(super) fn take_text(ctx: &Context, catalog: &Arc<Catalog>) -> Option<Job<usize>> {
    let catalog = Arc::clone(catalog);
    catalog.is_in_file().then(|| Job::start(ctx, "text", move |goes_on| catalog.take_text(goes_on)))
}

/// Collects the rows of a table.
pub(super) fn table(
    ctx: &Context,
    (catalog, index): (Arc<Catalog>, Arc<TableIndex>),
    (shown, revision): (Arc<Shown>, u64),
    query: TableQuery,
) -> Job<TableRows> {
    Job::start(ctx, "table", move |go_on| {
        TableRows::collect(&catalog, &index, (&shown, revision), query, go_on)
    })
}

/// Prepares rows to be found by typing, after they are there to be seen.
pub(super) fn prepare_typing(catalog: &Arc<Catalog>, index: &Arc<TableIndex>, table: TableKind) {
    if index.finds_typed(table) {
        return;
    }
    if is_quick(catalog) {
        return index.prepare_typing(catalog, table);
    }
    let (catalog, index) = (Arc::clone(catalog), Arc::clone(index));
    let work = move || index.prepare_typing(&catalog, table);
    if let Err(error) = thread::Builder::new().name("titles".to_owned()).spawn(work) {
        tracing::warn!("no thread to sort titles on: {error}");
    }
}
