//! A brief as files: in which forms it is written, and what stands beside it.

use std::path::{Path, PathBuf};

use super::docx::DocxError;
use super::{Brief, BriefFigure, FIGURES, docx, html, markdown, print};
use crate::export::fonts::svg_with_fonts;
use crate::export::pdf::PdfError;

/// As what a brief is written.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum BriefAs {
    /// Markdown, with figures in files beside it.
    Markdown,
    /// HTML in one file: no script, and nothing from elsewhere.
    Html,
    /// PDF.
    Pdf,
    /// DOCX, for word processors.
    Docx,
}

impl BriefAs {
    /// Every form.
    pub const EVERY: [Self; 4] = [Self::Markdown, Self::Html, Self::Pdf, Self::Docx];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    /// The form of a file with this ending.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        let ending = if ending == "htm" { "html" } else { &ending };
        Self::EVERY.into_iter().find(|form| form.ending() == ending)
    }

    /// The files that are written beside one at a path: figures, where the form holds none.
    #[must_use]
    pub fn beside(self, path: &Path) -> Vec<PathBuf> {
        match self {
            Self::Markdown => FIGURES.iter().map(|name| figure_path(path, name)).collect(),
            Self::Html | Self::Pdf | Self::Docx => Vec::new(),
        }
    }
}

/// Why a brief could not be written.
#[derive(Debug, thiserror::Error)]
pub enum BriefError {
    /// Not as PDF.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// Not as DOCX.
    #[error(transparent)]
    Docx(#[from] DocxError),
}

impl Brief {
    /// The files of a brief that is written to a path, with their bytes. Figures come first, so that a document
    /// never waits for one.
    ///
    /// # Errors
    ///
    /// See [`BriefError`].
    pub fn files(&self, path: &Path, form: BriefAs) -> Result<Vec<(PathBuf, Vec<u8>)>, BriefError> {
        let mut files = Vec::new();
        let document = match form {
            BriefAs::Markdown => {
                let path_of = |figure: &BriefFigure| figure_path(path, figure.name);
                let figure = |it: &BriefFigure| (path_of(it), svg_with_fonts(&it.svg).into_bytes());
                files.extend(self.figures.iter().map(figure));
                let name = |it: &BriefFigure| {
                    path_of(it).file_name().unwrap_or_default().to_string_lossy().into_owned()
                };
                markdown::write(self, name).into_bytes()
            }
            BriefAs::Html => self.in_its_language(|| html::write(self)).into_bytes(),
            BriefAs::Pdf => self.in_its_language(|| print::write(self))?,
            BriefAs::Docx => self.in_its_language(|| docx::write(self))?,
        };
        files.push((path.to_owned(), document));
        Ok(files)
    }
}

/// "brief.md" and "timeline": "brief-timeline.svg".
fn figure_path(path: &Path, name: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    path.with_file_name(format!("{stem}-{name}.svg"))
}
