//! Reading: from files to a catalog and what the window needs of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use super::find;
use crate::files::{self, Stamp};
use crate::load::{Loaded, Mappings, Problem, Progress};
use crate::query::{Catalog, Changes, Filter, Found, Intake, Shown, Wanted, ties};
use crate::scene::graph::GraphLayout;
use crate::scene::map::MapLayout;

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
pub(super) struct Read {
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
pub(super) fn read(
    paths: &[PathBuf],
    mappings: &Mappings,
    watch: &dyn Progress,
) -> Result<Read, Problem> {
    let read = |leaves| -> Result<Read, Problem> {
        let intake = Intake::default();
        let (loaded, packed) = files::open_packed(paths, mappings, watch, &intake, leaves)?;
        let Some(events) = packed else { return Ok(Read::of(loaded)) };
        let (catalog, places) = Catalog::packed(loaded.dataset, events, intake, places);
        Ok(Read { catalog, problems: loaded.problems, places: Some(places) })
    };
    let left = read(true)?;
    // Somebody wrote into the file meanwhile, or it cannot be read any more: what was noted of it may be wrong.
    if left.catalog.has_missed() { read(false) } else { Ok(left) }
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

/// Of what was read, the rest that the window needs.
pub(super) fn prepare_as(
    read: Read,
    name: String,
    paths: Vec<PathBuf>,
    again: Option<Again>,
) -> Prepared {
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
        || {
            let Some(known) = known else { return places(&catalog) };
            // Nothing else is left for this core to do.
            catalog.list_by_party();
            known
        },
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
    if let Some(again) = &again {
        // What is compared is not to be read from the file that has changed.
        let _ = again.before.take_text(&|| true);
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

#[cfg(test)]
mod tests;
