//! The source of a record or a problem: reads its file anew on a thread, and finds the place in it.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;
use serde_json::Value;

use super::AttacheApp;
use super::file_words::short_name;
use super::find::Job;
use crate::files::{self, Stamp, Unwatched};
use crate::load::{Position, decoded_text};
use crate::query::{Catalog, EventIx};
use crate::say;
use crate::scene::source::SourceText;
use crate::ui::{FoundText, Notice, OpenFile, OpenSource, Sample, SourceFound, SourceOf};

/// A record of more bytes is not laid out: nobody reads it, and it would take a while.
const LARGEST_LAID_OUT: usize = 4 << 20;

/// Where a text comes from.
enum TextFrom {
    /// A file, as it was when it was opened.
    Disk(PathBuf, Option<Stamp>),
    /// A sample.
    Program(Sample),
    /// It was read just now; whether it had changed.
    Memory(Arc<SourceText>, bool),
    /// What is open was not read from anywhere.
    Nowhere,
}

/// What is looked for in a text.
struct Wanted {
    record: Option<Range<usize>>,
    position: Option<Position>,
    cells: Vec<(String, String)>,
}

/// What is being looked at, and what is being read.
#[derive(Default)]
pub(super) struct Sources {
    pub open: Option<OpenSource>,
    pub job: Option<Job<SourceFound>>,
    /// The number of the file whose text is shown.
    number: usize,
}

impl AttacheApp {
    /// Begins to read the source of a record or a problem.
    pub(super) fn show_source(&mut self, ctx: &Context, of: SourceOf) {
        let Some(file) = &self.file else { return };
        let number = number_of(file, of);
        let wanted = Wanted::of(file, of);
        let name = match file.paths.get(number) {
            Some(path) => short_name(path),
            None => file.name.clone(),
        };
        let from = match &self.sources.open {
            Some(OpenSource { found: SourceFound::Text(found), .. })
                if self.sources.number == number =>
            {
                TextFrom::Memory(Arc::clone(&found.text), found.changed)
            }
            _ => match file.paths.get(number) {
                Some(path) => {
                    TextFrom::Disk(path.clone(), self.stamps.get(number).copied().flatten())
                }
                None => Sample::in_file(&file.name).map_or(TextFrom::Nowhere, TextFrom::Program),
            },
        };
        let quick = matches!(from, TextFrom::Memory(..));
        let job = Job::start(ctx, "source", move |_| Some(find(from, wanted)));
        // A step to the next place does not flicker.
        let found = match self.sources.open.take() {
            Some(open) if quick => open.found,
            _ => SourceFound::Reading,
        };
        self.sources =
            Sources { open: Some(OpenSource { of, file: name, found }), job: Some(job), number };
    }

    /// Says in the language that is spoken now why a source cannot be shown: by trying once more.
    pub(super) fn reword_source(&mut self, ctx: &Context) {
        if let Some(OpenSource { of, found: SourceFound::Failed(_), .. }) = &self.sources.open {
            self.show_source(ctx, *of);
        }
    }

    /// Takes the source that was read.
    pub(super) fn source_found(&mut self, found: SourceFound) {
        self.sources.job = None;
        if let Some(open) = &mut self.sources.open {
            open.found = found;
        }
    }
}

/// The number of the file that a record or a problem stands in.
fn number_of(file: &OpenFile, of: SourceOf) -> usize {
    match of {
        SourceOf::Event(event) => {
            file.catalog.event(event).and_then(|event| event.files.first()).unwrap_or(0)
        }
        SourceOf::Problem(place) => {
            let Some(problem) = file.problems.get(place) else { return 0 };
            let by_path =
                file.paths.iter().position(|path| path.display().to_string() == problem.file);
            let names = &file.catalog.dataset().files;
            by_path.or_else(|| names.iter().position(|name| *name == problem.file)).unwrap_or(0)
        }
    }
}

impl Wanted {
    fn of(file: &OpenFile, of: SourceOf) -> Self {
        let record = |event: EventIx| file.catalog.event(event)?.origin.range();
        match of {
            SourceOf::Event(event) => {
                let cells = cells(&file.catalog, event);
                Self { record: record(event), position: None, cells }
            }
            SourceOf::Problem(place) => {
                let problem = file.problems.get(place);
                // Another file may have a record with the same id.
                let named = problem.and_then(|it| it.record.as_deref());
                let event = named.filter(|_| file.paths.len() < 2);
                let event = event.and_then(|id| file.catalog.find_event(id));
                Self {
                    record: event.and_then(record),
                    position: problem.and_then(|it| it.position),
                    cells: Vec::new(),
                }
            }
        }
    }
}

/// The values of the row that an event was read from, with the names of their columns.
fn cells(catalog: &Catalog, event: EventIx) -> Vec<(String, String)> {
    let columns = catalog.dataset().other.get("columns");
    let (Some(event), Some(columns)) = (catalog.event(event), columns) else { return Vec::new() };
    let rows = event.other.iter().filter_map(|(key, row)| {
        let names = columns.get(key)?.as_array()?;
        let names = names.iter().map(|name| name.as_str().unwrap_or_default().to_owned());
        Some(names.zip(row.as_str()?.split('\t').map(str::to_owned)))
    });
    rows.flatten().collect()
}

/// Reads a text, and finds in it what is wanted.
fn find(from: TextFrom, wanted: Wanted) -> SourceFound {
    let (text, changed) = match read(from) {
        Ok(read) => read,
        Err(notice) => return SourceFound::Failed(notice),
    };
    let place = wanted.position.map(|at| text.byte_of(at.line, at.column));
    // A record without the place is another one with the same id.
    let record = wanted
        .record
        .map(|record| text.within(&record))
        .filter(|record| place.is_none_or(|place| record.start <= place && place <= record.end));
    let laid_out = record.as_ref().filter(|_| place.is_none()).and_then(|it| laid_out(&text, it));
    let cells = wanted.cells;
    SourceFound::Text(Box::new(FoundText { text, record, place, changed, laid_out, cells }))
}

fn read(from: TextFrom) -> Result<(Arc<SourceText>, bool), Notice> {
    let failed = |name: &str, message: String, hint: String| Notice {
        title: say!("source-not-shown", name = name),
        message,
        hint,
    };
    let decode = |bytes: Vec<u8>, name: &str| match decoded_text(bytes, name) {
        Ok(text) => Ok(Arc::new(SourceText::new(text))),
        Err(unreadable) => Err(failed(name, unreadable.problem.message, unreadable.problem.hint)),
    };
    match from {
        TextFrom::Memory(text, changed) => Ok((text, changed)),
        TextFrom::Program(sample) => {
            Ok((decode(sample.bytes().into_owned(), say!("source-sample"))?, false))
        }
        TextFrom::Disk(path, stamp) => {
            let changed = Stamp::of(&path) != stamp;
            let name = short_name(Path::new(&path));
            let bytes = files::read(&path, &Unwatched)
                .map_err(|problem| failed(&name, problem.message, problem.hint))?;
            Ok((decode(bytes, &name)?, changed))
        }
        TextFrom::Nowhere => Err(failed(
            say!("source-itself"),
            say!("source-nowhere").to_owned(),
            say!("source-nowhere-hint").to_owned(),
        )),
    }
}

/// A record of JSON, one value a line.
fn laid_out(text: &SourceText, record: &Range<usize>) -> Option<SourceText> {
    let part = text.part(record);
    if !part.starts_with('{') || part.len() > LARGEST_LAID_OUT {
        return None;
    }
    let value: Value = serde_json::from_str(part).ok()?;
    Some(SourceText::new(serde_json::to_string_pretty(&value).ok()?))
}

#[cfg(test)]
mod tests {
    use super::{TextFrom, Wanted, find};
    use crate::files::Stamp;
    use crate::load::Position;
    use crate::ui::SourceFound;

    fn wanted(line: usize, column: usize) -> Wanted {
        let position = Some(Position { line, column });
        Wanted { record: Some(3..400), position, cells: Vec::new() }
    }

    #[test]
    fn a_file_that_was_changed_or_taken_away_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.json");
        std::fs::write(&path, "{\"events\": []}\né").expect("writes");
        let stamp = Stamp::of(&path);
        let look = || match find(TextFrom::Disk(path.clone(), stamp), wanted(2, 1)) {
            SourceFound::Text(found) => Ok((found.changed, found.place, found.record.clone())),
            SourceFound::Failed(notice) => Err(notice.message),
            SourceFound::Reading => Err(String::new()),
        };
        assert_eq!(look(), Ok((false, Some(15), Some(3..17))));
        std::fs::write(&path, "{\"events\": [ ]}\n").expect("writes");
        assert_eq!(look().map(|(changed, ..)| changed), Ok(true));
        std::fs::remove_file(&path).expect("there");
        assert!(look().is_err_and(|words| words.contains("no file of this name")));
    }
}
