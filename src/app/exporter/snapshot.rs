//! Everything that an export is made from, as it was when it was asked for: a thread may take its time.

use std::sync::Arc;

use crate::export::{
    Brief, DataAs, Extract, Figure, FigureKind, FigureOptions, Paper, Stamp, whole_span,
};
use crate::query::{Catalog, Found};
use crate::say;
use crate::state::State;
use crate::time::{Moment, Span};
use crate::ui::{ExportChoices, ExportTime, OpenFile};

/// See the module.
#[derive(Clone)]
pub(super) struct Snapshot {
    catalog: Arc<Catalog>,
    found: Found,
    state: State,
    file: String,
    pub(super) date: String,
    screen: Span,
    range: Option<Span>,
    pub(super) choices: ExportChoices,
}

impl Snapshot {
    pub(super) fn of(
        file: &OpenFile,
        state: &State,
        today: Moment,
        now: f64,
        choices: &ExportChoices,
    ) -> Self {
        Self {
            catalog: Arc::clone(&file.catalog),
            found: file.found.clone(),
            state: state.clone(),
            file: file.name.clone(),
            date: today.iso_day(),
            screen: state.camera.view(now).span(),
            range: state.ruler.range(),
            choices: choices.clone(),
        }
    }

    /// Has all text in memory before any of it is written; tells how many events are lost.
    pub(super) fn take_text(&self, go_on: &dyn Fn() -> bool) -> Option<usize> {
        self.catalog.take_text(go_on)
    }

    /// Says that so many events could not be written.
    pub(super) fn lacks(&self, lost: usize) -> Box<dyn Fn() -> String + Send> {
        let file = self.file.clone();
        Box::new(move || say!("reload-lost", name = &file, count = lost))
    }

    pub(super) fn language(&self) -> &'static str {
        self.choices.language.tag()
    }

    pub(super) fn extract(&self) -> Extract<'_> {
        Extract {
            catalog: &self.catalog,
            shown: &self.found.shown,
            filter: self.state.filter.filter(),
            file: &self.file,
            date: &self.date,
            language: self.language(),
        }
    }

    /// The view that is chosen, on so many pages at most.
    fn figure(&self, most: usize) -> Figure<'_> {
        let all = || whole_span(&self.catalog, &self.extract());
        let span = match self.choices.time {
            ExportTime::All => all(),
            ExportTime::Screen => self.screen,
            ExportTime::Range => self.range.unwrap_or_else(all),
        };
        Figure {
            catalog: &self.catalog,
            found: &self.found,
            state: self.state.clone(),
            kind: FigureKind::of_code(&self.choices.what).unwrap_or(FigureKind::Timeline),
            span,
            whole: self.choices.time == ExportTime::All,
            file: &self.file,
            date: &self.date,
            across: self.choices.across.clamp(1, 10),
            most,
        }
    }

    pub(super) fn options(&self) -> FigureOptions {
        let paper = Paper::of_code(&self.choices.paper).unwrap_or(Paper::A4_LANDSCAPE);
        FigureOptions {
            language: self.language().to_owned(),
            stamp: Some(Stamp::of(&self.extract())),
            ..FigureOptions::on(paper)
        }
    }

    pub(super) fn data(&self) -> DataAs {
        DataAs::of_code(&self.choices.form).unwrap_or(DataAs::Events)
    }

    pub(super) fn brief(&self) -> Brief {
        Brief::of(&self.extract(), &self.found)
    }

    /// Whether rows are wanted, of data or of the table of a figure, and no pages.
    pub(super) fn is_table(&self) -> bool {
        self.choices.what == ExportChoices::DATA || self.choices.form == "csv"
    }

    /// All pages, as far as they are drawn.
    pub(super) fn pages(&self, most: usize) -> Vec<String> {
        if self.choices.what == ExportChoices::BRIEF {
            return self.brief().pages();
        }
        let is_one = matches!(self.choices.form.as_str(), "svg" | "png")
            && self.choices.across <= 1
            && self.choices.what != "timeline";
        self.figure(if is_one { 1 } else { most }).pages(&self.options())
    }

    /// Data, or the table of a figure.
    pub(super) fn table(&self) -> Result<Vec<u8>, String> {
        if self.choices.what == ExportChoices::DATA {
            let mut bytes = Vec::new();
            let done = self.data().write(&self.extract(), &mut bytes);
            return done.map(|_| bytes).map_err(|error| error.to_string());
        }
        let csv = self.figure(1).csv(self.language());
        csv.map(String::into_bytes).ok_or_else(|| say!("no-table").to_owned())
    }
}
