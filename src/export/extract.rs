//! What is exported: the events that a filter shows, of which file, on which day.
//!
//! Owns the words that every export says of itself: how many of how many events, and by which filter.

use std::borrow::Cow;

use crate::model::Event;
use crate::query::{Catalog, EventFacts, EventIx, Filter, Shown, language};
use crate::say;
use crate::time::EventDate;
use crate::words::Language;

/// Events that are to leave the program, with what is to be said of them.
#[derive(Copy, Clone)]
pub struct Extract<'a> {
    /// The dataset.
    pub catalog: &'a Catalog,
    /// The events that pass.
    pub shown: &'a Shown,
    /// What they pass.
    pub filter: &'a Filter,
    /// The name of the file they are from.
    pub file: &'a str,
    /// The day of the export, as `2026-11-26`.
    pub date: &'a str,
    /// Of texts in several languages, this one.
    pub language: &'a str,
}

impl<'a> Extract<'a> {
    /// The events, in the order of the file; those of a large file are not kept in memory.
    pub fn events(
        &self,
    ) -> impl Iterator<Item = (EventIx, Cow<'a, Event>, &'a EventFacts)> + use<'a> {
        let catalog = self.catalog;
        self.numbers().filter_map(|ix| Some((ix, catalog.peek(ix)?, catalog.facts(ix)?)))
    }

    /// The same; those of a large file are kept in memory, which is for documents that people read.
    pub fn kept(&self) -> impl Iterator<Item = (EventIx, &'a Event, &'a EventFacts)> + use<'a> {
        let catalog = self.catalog;
        self.numbers().filter_map(|ix| Some((ix, catalog.event(ix)?, catalog.facts(ix)?)))
    }

    /// The language of what is said of them.
    #[must_use]
    pub fn spoken(&self) -> Language {
        Language::of_tags([self.language])
    }

    /// The numbers of the events, in the order of the file.
    fn numbers(&self) -> impl Iterator<Item = EventIx> + use<'a> {
        let shown = self.shown;
        (0..self.catalog.len() as u32).map(EventIx).filter(|ix| shown.contains(*ix))
    }

    /// "24 of 57 events".
    #[must_use]
    pub fn count(&self) -> String {
        say!("export-count", shown = self.shown.len(), all = self.catalog.len())
    }

    /// The filter as a query line; empty where everything passes.
    #[must_use]
    pub fn query(&self) -> String {
        language::write(self.filter)
    }

    /// "24 of 57 events of sahel.json; filter: party:MAR+MLI".
    #[must_use]
    pub fn contents(&self) -> String {
        let (count, file) = (self.count(), self.file);
        match self.query().as_str() {
            "" => say!("export-contents-all", count = count, file = file),
            query => say!("export-contents", count = count, file = file, query = query),
        }
    }

    /// The same with the day of the export, and up to when the file is complete: for inside of files.
    #[must_use]
    pub fn note(&self) -> String {
        let as_of = &self.catalog.dataset().as_of;
        let (contents, date) = (self.contents(), self.date);
        match as_of.date().map(EventDate::text) {
            Some(complete) => {
                say!("export-note-as-of", contents = contents, complete = complete, date = date)
            }
            None => say!("export-note", contents = contents, date = date),
        }
    }

    /// The title of the dataset; the name of the file where it has none.
    #[must_use]
    pub fn title(&self) -> &'a str {
        let title = self.catalog.dataset().title.as_ref().map(|title| title.get(self.language));
        title.filter(|title| !title.trim().is_empty()).unwrap_or(self.file)
    }
}
