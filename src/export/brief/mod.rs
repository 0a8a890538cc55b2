//! A brief: the events of a filter as a document to send.
//!
//! Owns what it says and in which order, in English and in French. How it is written is left to `markdown`,
//! `html`, `docx` and `print`; which files that makes, to `files`.

mod docx;
mod files;
mod html;
mod markdown;
mod parts;
mod print;
mod words;

use std::sync::Arc;

use egui::epaint::emath::vec2;

pub use docx::DocxError;
pub use files::{BriefAs, BriefError};

use super::extract::Extract;
use super::figure::{Figure, FigureKind};
use super::page::FigureOptions;
use crate::query::Found;
use crate::say;
use crate::scene::cards::sheet::Part;
use crate::state::{Command, FilterCommand, RelationsFace, State};
use crate::words::{Language, in_language};

/// Width of a figure within a brief, in points.
const WIDTH: f32 = 900.0;
/// What the figures are called.
const FIGURES: [&str; 2] = ["timeline", "relations"];
/// Heights of the figures against their width.
const TIMELINE: f32 = 0.5;
const RELATIONS: f32 = 0.4;

/// A brief, ready to be written.
#[derive(Clone, Debug)]
pub struct Brief {
    title: String,
    language: String,
    date: String,
    note: String,
    parts: Vec<Part>,
    figures: Vec<BriefFigure>,
}

/// A figure of a brief.
#[derive(Clone, Debug)]
struct BriefFigure {
    /// What its file is called, after the name of the brief.
    name: &'static str,
    /// The figure as an SVG document.
    svg: Arc<str>,
    caption: String,
}

impl Brief {
    /// Of the events of an extract, which `found` shows; in its language where the program speaks it, else in English.
    #[must_use]
    pub fn of(extract: &Extract<'_>, found: &Found) -> Self {
        in_language(extract.spoken(), || Self::made(extract, found))
    }

    fn made(extract: &Extract<'_>, found: &Found) -> Self {
        let figures = figures(extract, found);
        Self {
            title: extract.title().to_owned(),
            language: extract.spoken().tag().to_owned(),
            date: extract.date.to_owned(),
            note: extract.note(),
            parts: parts::parts(extract, &figures),
            figures,
        }
    }

    fn spoken(&self) -> Language {
        Language::of_tags([&self.language])
    }

    /// Whether its language is written from right to left.
    fn is_right_to_left(&self) -> bool {
        self.spoken().is_right_to_left()
    }

    /// Writes it where its language is spoken, whatever the window speaks.
    fn in_its_language<R>(&self, write: impl FnOnce() -> R) -> R {
        in_language(self.spoken(), write)
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its pages on A4, each an SVG document.
    #[must_use]
    pub fn pages(&self) -> Vec<String> {
        self.in_its_language(|| print::pages(self))
    }
}

fn figures(extract: &Extract<'_>, found: &Found) -> Vec<BriefFigure> {
    let mut state = State::default();
    let filter = Command::Filter(FilterCommand::Replace(extract.filter.clone()));
    let _ = state.apply(filter, Some(extract.catalog), 0.0);
    let span = super::timeline::whole_span(extract.catalog, extract);
    let draw = |kind, name: &'static str, share: f32, caption: String| {
        let figure = Figure {
            catalog: extract.catalog,
            found,
            state: state.clone(),
            kind,
            span,
            whole: false,
            file: extract.file,
            date: extract.date,
            across: 1,
            most: 1,
        };
        let options = FigureOptions {
            bare: true,
            language: extract.spoken().tag().to_owned(),
            ids: format!("{name}-"),
            ..FigureOptions::of_size(vec2(WIDTH, WIDTH * share))
        };
        let svg = figure.pages(&options).into_iter().next().unwrap_or_default();
        BriefFigure { name, svg: svg.into(), caption }
    };
    if extract.shown.dated.is_empty() {
        return Vec::new();
    }
    let graph = FigureKind::Face(RelationsFace::Graph);
    let (count, time) = (extract.count(), super::timeline::told(extract, span).words());
    let of_time = say!("brief-figure-timeline", time = time, count = &count);
    let of_ties = say!("brief-figure-relations", count = count);
    let [timeline, relations] = FIGURES;
    vec![
        draw(FigureKind::Timeline, timeline, TIMELINE, of_time),
        draw(graph, relations, RELATIONS, of_ties),
    ]
}
