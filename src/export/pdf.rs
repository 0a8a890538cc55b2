//! Figures as PDF: vectors, and texts that can be searched, set with parts of the bundled fonts.

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};
use resvg::usvg::Tree;

use super::png::{options, unreadable};
use crate::say;

/// Points of PDF in a point of a figure: 72 to the inch, and 96.
const POINT: f32 = 0.75;

/// What a PDF says of itself.
#[derive(Copy, Clone, Debug, Default)]
pub struct PdfAbout<'a> {
    /// Its title.
    pub title: &'a str,
    /// What it holds.
    pub description: &'a str,
    /// Language of its texts, as a tag.
    pub language: &'a str,
    /// The day on which it was made, as `2026-11-26`.
    pub date: &'a str,
}

/// Why figures have no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// An SVG is not one that the renderer reads.
    #[error("{}", unreadable(.0))]
    Unreadable(#[from] resvg::usvg::Error),
    /// There is no page, or one without any room.
    #[error("{}", say!("export-empty"))]
    Empty,
    /// The pages could not be put together.
    #[error("{}", not_written(.0))]
    NotWritten(String),
}

fn not_written(error: &str) -> String {
    say!("export-not-written", error = error)
}

/// SVG documents as the pages of one PDF document.
///
/// # Errors
///
/// See [`PdfError`].
pub fn svgs_to_pdf(pages: &[String], about: &PdfAbout<'_>) -> Result<Vec<u8>, PdfError> {
    let mut document = Document::new();
    let options = options();
    for page in pages {
        let tree = Tree::from_str(page, &options)?;
        let (width, height) = (tree.size().width() * POINT, tree.size().height() * POINT);
        let settings = PageSettings::from_wh(width, height).ok_or(PdfError::Empty)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let size = Size::from_wh(width, height).ok_or(PdfError::Empty)?;
        surface.draw_svg(&tree, size, SvgSettings::default()).ok_or(PdfError::Empty)?;
        surface.finish();
        page.finish();
    }
    if pages.is_empty() {
        return Err(PdfError::Empty);
    }
    let mut metadata = Metadata::new()
        .title(about.title.to_owned())
        .description(about.description.to_owned())
        .language(about.language.to_owned())
        .creator("Attaché".to_owned())
        // Of the same content the same, on every machine.
        .document_id(format!("{} {} {}", about.title, about.description, about.date));
    if let Some(date) = date(about.date) {
        metadata = metadata.creation_date(date);
    }
    document.set_metadata(metadata);
    document.finish().map_err(|error| PdfError::NotWritten(format!("{error:?}")))
}

fn date(text: &str) -> Option<DateTime> {
    let mut parts = text.split('-');
    let mut next = || parts.next();
    let year = next()?.parse().ok()?;
    let (month, day) = (next()?.parse().ok()?, next()?.parse().ok()?);
    Some(DateTime::new(year).month(month).day(day).hour(0).minute(0).second(0).utc_offset_hour(0))
}
