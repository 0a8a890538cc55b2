//! The language that the window speaks and the way it writes dates; and its words anew, where these change.

use std::sync::Arc;

use egui::Context;

use super::AttacheApp;
use crate::query::TableIndex;
use crate::time::{date_style, write_dates};
use crate::words::{self, Language};

impl AttacheApp {
    /// The language that is wanted.
    pub(super) fn language(&self) -> Language {
        self.state.panels.look().language().unwrap_or(self.system_language)
    }

    /// Speaks the language and writes dates as is wanted; what was worded otherwise is made anew.
    pub(super) fn speak(&mut self, ctx: &Context) {
        let wanted = (self.language(), self.state.panels.look().dates());
        if wanted == (words::language(), date_style()) {
            return;
        }
        words::speak(wanted.0);
        write_dates(wanted.1);
        self.reword_notice(ctx);
        self.said = None;
        self.revision += 1;
        if let Some(file) = &mut self.file {
            (file.ties, file.table) = (None, None);
            // Titles are sorted as they are read.
            file.table_index = Arc::new(TableIndex::new(words::language().tag()));
            file.revision = self.revision;
        }
        self.reword_exporter(ctx);
        self.reword_mapper(ctx);
        self.reword_source(ctx);
        self.find_shown(ctx);
        self.reword_reading(ctx);
    }
}
