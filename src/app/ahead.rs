//! Reading ahead: the files of the command line are read while the system makes the window, so that its first picture
//! shows them.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::jobs::LoadJob;
use super::{Options, Settings};
use crate::time::write_dates;
use crate::words;

/// See the module. Whoever takes the reading first has it.
#[derive(Clone, Default)]
pub struct Ahead(Arc<Mutex<Option<LoadJob>>>);

impl std::fmt::Debug for Ahead {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Ahead").finish_non_exhaustive()
    }
}

impl Ahead {
    /// Begins to read the files that a start asks for, as it will with these settings.
    pub(super) fn begin(options: &Options, settings: &Settings) -> Self {
        let files: Vec<PathBuf> = options.file.iter().chain(&options.more).cloned().collect();
        if files.is_empty() {
            return Self::default();
        }
        // What is wrong with them is said in the language and with the dates of the window.
        let look = settings.panels.look();
        words::speak(look.language().unwrap_or(options.language));
        write_dates(look.dates());
        let job = LoadJob::files(None, &files, settings.mappings().clone(), None);
        Self(Arc::new(Mutex::new(Some(job))))
    }

    pub(super) fn take(&self) -> Option<LoadJob> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

#[cfg(test)]
mod tests {
    use egui::Context;

    use super::Ahead;
    use crate::app::{AttacheApp, Options, Settings};

    #[test]
    fn what_is_read_ahead_is_taken_by_the_window() {
        let file = Some("sample-data/sahel.json".into());
        let options = Options { file, ..Options::default() };
        let ahead = Ahead::begin(&options, &Settings::default());
        let ctx = Context::default();
        let mut app = AttacheApp::new(&ctx, Options { ahead: ahead.clone(), ..options });
        assert!(ahead.take().is_none(), "the window reads nothing itself");
        app.finish_jobs(&ctx);
        assert_eq!(app.file().map(|file| file.name.as_str()), Some("sahel.json"));
    }

    #[test]
    fn nothing_is_read_where_nothing_is_asked_for() {
        let ahead = Ahead::begin(&Options::default(), &Settings::default());
        assert!(ahead.take().is_none());
    }
}
