//! Reading the open files again: because they changed on disk or because it is asked for; what changed,
//! and a save that was not complete, after which the last good state stays.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use egui::Context;

use super::file_words::short_name;
use super::{AttacheApp, Prepared, find, jobs, reading, watch};
use crate::load::{Problem, Severity};
use crate::model::Text;
use crate::query::{Catalog, Changes, EventIx};
use crate::say;
use crate::ui::{Held, OpenFile, Reloaded};
use crate::words::language;

/// Events that are gone are named up to this number.
const MOST_NAMED: usize = 8;

/// What the last reading of the open files changed, to be said in whatever language is spoken.
pub(super) struct Reread {
    at: jiff::ZonedDateTime,
    changes: Changes,
    /// The first titles of what is gone, in all their languages.
    gone: Vec<Text>,
    /// What is said of it.
    pub(super) said: Reloaded,
}

/// A reading that is not shown, as it holds less than the one before.
pub(super) struct HeldBack {
    /// What is said of it.
    pub(super) words: Held,
    /// What could be read of it.
    prepared: Option<Box<Prepared>>,
    /// Its text is taken into memory meanwhile, as the file may change again.
    _taking: Option<find::Job<usize>>,
}

impl HeldBack {
    fn only(message: String) -> Self {
        Self { words: Held { message, can_show: false }, prepared: None, _taking: None }
    }
}

impl AttacheApp {
    /// What the watch does when the open files were written; tests call it in its place.
    pub fn file_changed(&mut self, ctx: &Context) {
        if !self.state.panels.reload() {
            return;
        }
        // While others are being opened, these are of no interest any more.
        if self.job.as_ref().is_some_and(|job| !job.is_quiet()) {
            return;
        }
        self.read_again(ctx, true);
    }

    /// Begins to read the open files again; what is shown stays until then. A `quiet` reading is not
    /// waited for by anybody.
    pub(super) fn read_again(&mut self, ctx: &Context, quiet: bool) {
        let Some(file) = self.file.as_ref().filter(|file| !file.paths.is_empty()) else { return };
        let again = reading::Again {
            before: Arc::clone(&file.catalog),
            filter: self.state.filter.filter().clone(),
            wanted: self.wanted(),
            keeps: true,
            quiet,
        };
        let paths = file.paths.clone();
        self.read(ctx, &paths, Some(again));
    }

    /// Says in the language that is spoken now what the last reading changed; reads files with problems again, and
    /// such that are held back, as these were worded in the language that was spoken then.
    pub(super) fn reword_reading(&mut self, ctx: &Context) {
        if let (Some(reread), Some(file)) = (&mut self.reread, &self.file) {
            reread.said = reread.say(&file.catalog);
        }
        let is_free = self.job.as_ref().is_none_or(jobs::LoadJob::is_quiet);
        let has_problems = self.file.as_ref().is_some_and(|file| !file.problems.is_empty());
        if is_free && (has_problems || self.held.is_some()) {
            self.rewords = true;
            self.read_again(ctx, true);
        }
    }

    /// Begins a reading, and ends the one before.
    pub(super) fn read(&mut self, ctx: &Context, paths: &[PathBuf], again: Option<reading::Again>) {
        if let Some(job) = &self.job {
            job.cancel();
        }
        let mappings = self.settings.mappings().clone();
        self.job = Some(jobs::LoadJob::files(Some(ctx), paths, mappings, again));
    }

    /// Watches the files that are open, if that is wanted and there are any.
    pub(super) fn watch_files(
        &mut self,
        ctx: &Context,
        stamps: Option<Vec<Option<crate::files::Stamp>>>,
    ) {
        let wanted = self.watches && self.state.panels.reload();
        let paths = self.file.as_ref().map(|file| file.paths.clone()).unwrap_or_default();
        if !wanted || paths.is_empty() {
            self.watch = None;
        } else if self.watch.as_ref().is_none_or(|watch| watch.paths() != paths) {
            // Without it, they may have changed at any time since they were read.
            let stamps = stamps.unwrap_or_else(|| vec![None; paths.len()]);
            let ctx = ctx.clone();
            self.watch = Some(watch::Watch::start(&paths, stamps, move || ctx.request_repaint()));
        }
    }

    /// Keeps what is shown, if a reading of the same files holds less, as they were not saved completely;
    /// gives it back if it does not.
    pub(super) fn hold_back(&mut self, ctx: &Context, prepared: Prepared) -> Option<Prepared> {
        let is_kept = prepared.again.as_ref().is_some_and(|again| again.keeps);
        let file = self.file.as_ref().filter(|file| is_kept && file.paths == prepared.paths);
        let Some(words) = file.and_then(|file| incomplete(file, &prepared)) else {
            return Some(prepared);
        };
        tracing::info!("{}", words.message);
        let taking = find::take_text(ctx, &prepared.catalog);
        self.held = Some(HeldBack { words, prepared: Some(Box::new(prepared)), _taking: taking });
        self.say_lost();
        None
    }

    /// Says why files could not be read again, and keeps what is shown.
    pub(super) fn not_read_again(&mut self, problem: &Problem) {
        let name = short_name(Path::new(&problem.file));
        let message = match problem.code {
            "not-found" => say!("reload-not-found", name = name),
            "empty-file" => {
                let at = self.saved_at(Path::new(&problem.file));
                say!("reload-empty", name = name, at = at)
            }
            _ => {
                let at = self.saved_at(Path::new(&problem.file));
                say!("reload-unreadable", name = name, at = at, why = &problem.message)
            }
        };
        tracing::info!("{message}");
        self.held = Some(HeldBack::only(message));
        self.say_lost();
    }

    /// Reads the open file again if events were lost, as it was changed before their text was in memory; and says so,
    /// should that come to nothing.
    pub(super) fn text_taken(&mut self, ctx: &Context, lost: usize) {
        self.taking = None;
        if lost > 0 {
            self.say_lost();
            if self.job.is_none() {
                self.file_changed(ctx);
            }
        }
    }

    /// Says how many events of the open file are lost, if there are such.
    pub(super) fn say_lost(&mut self) {
        let Some(words) = self.lost() else { return };
        tracing::info!("{words}");
        match &mut self.held {
            Some(held) => held.words.message = format!("{} {words}", held.words.message),
            None => self.held = Some(HeldBack::only(words)),
        }
    }

    fn lost(&self) -> Option<String> {
        let file = self.file.as_ref().filter(|file| file.catalog.lost() > 0)?;
        Some(say!("reload-lost", name = file.name.as_str(), count = file.catalog.lost()))
    }

    /// Shows the reading that was held back.
    pub(super) fn show_held(&mut self, ctx: &Context) {
        if let Some(prepared) = self.held.take().and_then(|held| held.prepared) {
            self.show(ctx, *prepared, None);
        }
    }

    fn saved_at(&self, path: &Path) -> String {
        let file = self.file.as_ref();
        let path = file.and_then(|file| file.paths.iter().find(|own| own.as_path() == path));
        at(path.and_then(|path| crate::files::Stamp::of(path)?.modified()))
    }
}

/// What is said of a reading that lacks what was there before; none if it is whole.
fn incomplete(file: &OpenFile, prepared: &Prepared) -> Option<Held> {
    let was = (file.catalog.len(), file.problems.as_slice());
    let is = (prepared.catalog.len(), prepared.problems.as_slice());
    let cut = cut_file(was, is)?;
    let several = prepared.paths.iter().find(|path| path.as_os_str() == cut);
    let path = several.or(prepared.paths.first())?;
    let saved = prepared.paths.iter().position(|own| own == path);
    let stamp = saved.and_then(|place| prepared.stamps.get(place).copied().flatten());
    let message = say!(
        "reload-incomplete",
        name = short_name(path),
        at = at(stamp.and_then(crate::files::Stamp::modified)),
        read = prepared.catalog.len(),
        all = file.catalog.len(),
    );
    Some(Held { message, can_show: true })
}

/// The file that is cut, of which there are so many events and these problems, and were others before: it
/// ends too early, or lost more than half of its events to damage.
fn cut_file<'a>(was: (usize, &[Problem]), is: (usize, &'a [Problem])) -> Option<&'a str> {
    let is_cut = |problem: &&Problem| ["file-cut", "broken-archive"].contains(&problem.code);
    let cuts = |problems: &[Problem]| problems.iter().filter(is_cut).count();
    if cuts(is.1) > cuts(was.1) {
        return is.1.iter().find(is_cut).map(|it| it.file.as_str());
    }
    let errors =
        |problems: &[Problem]| problems.iter().filter(|it| it.severity == Severity::Error).count();
    if is.0 * 2 < was.0 && errors(is.1) > errors(was.1) {
        return is.1.iter().find(|it| it.severity == Severity::Error).map(|it| it.file.as_str());
    }
    None
}

/// " at 14:02", by the local calendar; nothing where it is not known.
fn at(time: Option<SystemTime>) -> String {
    let time = time.and_then(|time| jiff::Timestamp::try_from(time).ok());
    time.map_or_else(String::new, |time| {
        format!(" {}", at_clock(&time.to_zoned_datetime(jiff::tz::TimeZone::system())))
    })
}

/// "at 14:02".
fn at_clock(time: &jiff::ZonedDateTime) -> String {
    let of = |form| time.strftime(form).to_string();
    say!("reload-at", hour = of("%H"), minute = of("%M"))
}

impl Reread {
    /// What changed just now.
    pub(super) fn of(before: &Catalog, after: &Catalog, changes: Changes) -> Self {
        let title = |event: &EventIx| before.with_event(*event, |event| event.title.clone());
        let gone = changes.gone.iter().take(MOST_NAMED).filter_map(title).collect();
        let said = Reloaded {
            words: String::new(),
            events: Vec::new(),
            seen: Vec::new(),
            gone: Vec::new(),
        };
        let mut reread = Self { at: jiff::ZonedDateTime::now(), changes, gone, said };
        reread.said = reread.say(after);
        reread
    }

    /// For the status line.
    fn say(&self, after: &Catalog) -> Reloaded {
        let named = |titles: &mut dyn Iterator<Item = String>, all: usize| {
            let mut titles: Vec<String> = titles.take(MOST_NAMED).collect();
            if all > MOST_NAMED {
                titles.push(say!("reload-more", count = all - MOST_NAMED));
            }
            titles
        };
        let tag = language().tag();
        let title =
            |event: &EventIx| after.with_event(*event, |event| event.title.get(tag).to_owned());
        let events = self.changes.to_see();
        Reloaded {
            words: say!("reload-done", at = at_clock(&self.at), changes = words(&self.changes)),
            seen: named(&mut events.iter().filter_map(title), events.len()),
            gone: named(
                &mut self.gone.iter().map(|title| title.get(tag).to_owned()),
                self.changes.gone.len(),
            ),
            events,
        }
    }
}

/// "2 events added, 1 changed, 1 gone".
fn words(changes: &Changes) -> String {
    let (added, changed, gone) = (changes.added.len(), changes.changed.len(), changes.gone.len());
    let mut parts = Vec::new();
    // Of what they are is said once.
    if added > 0 {
        parts.push(say!("reload-events-added", count = added));
    }
    if changed > 0 {
        parts.push(if parts.is_empty() {
            say!("reload-events-changed", count = changed)
        } else {
            say!("reload-changed", count = changed)
        });
    }
    if gone > 0 {
        parts.push(if parts.is_empty() {
            say!("reload-events-gone", count = gone)
        } else {
            say!("reload-gone", count = gone)
        });
    }
    if parts.is_empty() { say!("reload-no-change").to_owned() } else { parts.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::{Changes, Problem, cut_file, words};
    use crate::query::EventIx;
    use crate::words::{Language, in_language};

    #[test]
    fn what_changed_is_said_in_few_words() {
        let some = |number: u32| (0..number).map(EventIx).collect::<Vec<_>>();
        let said = |added, changed, gone| {
            words(&Changes { added: some(added), changed: some(changed), gone: some(gone) })
        };
        assert_eq!(said(1, 2, 1), "1 event added, 2 changed, 1 gone");
        assert_eq!(said(0, 0, 2_000), "2,000 events gone");
        assert_eq!(said(0, 0, 0), "no event changed");
        in_language(Language::French, || {
            assert_eq!(said(1, 2, 1), "1 événement ajouté, 2 modifiés, 1 disparu");
            assert_eq!(said(0, 0, 2_000), "2\u{202f}000 événements disparus");
        });
    }

    #[test]
    fn a_cut_is_told_from_what_was_taken_out() {
        let problems = |text: &str| -> Vec<Problem> {
            let loaded = crate::load::read(text.as_bytes(), "f.json", &|_| true);
            loaded.expect("readable").problems
        };
        let cut = problems("{\"events\": [");
        let broken = problems("{\"events\": [7]}");
        let fine = problems("{\"events\": []}");
        let found = |was: (usize, &[Problem]), is: (usize, &[Problem])| cut_file(was, is).is_some();
        assert!(found((10, &fine), (10, &cut)), "it ends too early");
        assert!(!found((10, &cut), (3, &cut)), "it did so before");
        assert!(!found((10, &fine), (3, &fine)), "that was wanted");
        assert!(found((10, &fine), (3, &broken)), "most of it is lost to damage");
        assert!(!found((10, &fine), (9, &broken)), "a slip is to be seen");
    }
}
