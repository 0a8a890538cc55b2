//! A card as a document: on a sheet of paper as a figure, or as Markdown; with the file that it is of.

use egui::epaint::emath;
use egui::epaint::text::{Fonts, TextOptions};
use emath::{Rect, pos2};

use super::flags::single_flags;
use super::pdf::{PdfAbout, PdfError, svgs_to_pdf};
use super::png::{PngError, fitting_scale, svg_to_png};
use super::stamp::known;
use crate::model::{CodeList, When};
use crate::paint::{Canvas as _, FontsMeasure, SvgCanvas, paint_sheet};
use crate::query::Catalog;
use crate::say;
use crate::scene::cards::sheet::{Sheet, SheetItem, sheet};
use crate::scene::cards::{Card, markdown, with_sources};
use crate::state::Target;
use crate::theme::{Palette, definitions};

/// Width of a sheet in points: the text of a page of A4.
pub const CARD_WIDTH: f32 = 620.0;

/// A card with what it was made from.
#[derive(Clone, Debug)]
pub struct CardDocument {
    card: Card,
    title: String,
    foot: Vec<String>,
}

impl CardDocument {
    /// Of a card; `file` is the name of the file. A dossier gets the sources of its events.
    #[must_use]
    pub fn new(
        catalog: &Catalog,
        card: &Card,
        target: Option<&Target>,
        (file, language): (&str, &str),
    ) -> Self {
        let card = with_sources(catalog, card, target, language);
        let dataset = catalog.dataset();
        let mut foot = vec![match dataset.title.as_ref().map(|title| title.get(language)) {
            Some(title) => say!("export-from-title", title = title, file = file),
            None => say!("export-from", file = file),
        }];
        let as_of = match &dataset.as_of {
            When::Missing => None,
            When::Date(date) => Some((known(date), date.words())),
            unreadable @ When::Unreadable(_) => Some(("day", unreadable.words())),
        };
        let as_of =
            as_of.map(|(known, date)| say!("export-card-complete", known = known, date = date));
        let licence =
            dataset.licence.as_ref().map(|licence| say!("export-card-licence", licence = licence));
        let facts: Vec<String> = as_of.into_iter().chain(licence).collect();
        if !facts.is_empty() {
            foot.push(facts.join(" · "));
        }
        let title = match &card.kind {
            Some((kind, _)) => say!("colon", name = kind.label(), value = &card.title),
            None => card.title.clone(),
        };
        Self { card, title, foot }
    }

    /// As an SVG document of a width in points, on a light ground.
    #[must_use]
    pub fn svg(&self, catalog: &Catalog, width: f32) -> String {
        let mut fonts = Fonts::new(TextOptions::default(), definitions());
        let mut view = fonts.with_pixels_per_point(1.0);
        let sheet = sheet(catalog, &self.card, &self.foot, width, &mut FontsMeasure(&mut view));
        self.drawn(&sheet)
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// As a PDF, on pages with the form of A4; `date` is the day of the export.
    ///
    /// # Errors
    ///
    /// See [`PdfError`].
    pub fn pdf(
        &self,
        catalog: &Catalog,
        width: f32,
        language: &str,
        date: &str,
    ) -> Result<Vec<u8>, PdfError> {
        let mut fonts = Fonts::new(TextOptions::default(), definitions());
        let mut view = fonts.with_pixels_per_point(1.0);
        let sheet = sheet(catalog, &self.card, &self.foot, width, &mut FontsMeasure(&mut view));
        let height = sheet.size.x * 297.0 / 210.0;
        let pages: Vec<String> =
            sheet.pages(height).iter().map(|sheet| self.drawn(sheet)).collect();
        let description = self.foot.join(". ");
        let about = PdfAbout { title: &self.title, description: &description, language, date };
        svgs_to_pdf(&pages, &about)
    }

    fn drawn(&self, sheet: &Sheet) -> String {
        let palette = Palette::light();
        let codes = sheet.items.iter().filter_map(|item| match item {
            SheetItem::Flag(_, code) => Some(*code),
            _ => None,
        });
        let mut canvas = SvgCanvas::new(sheet.size, single_flags(codes));
        canvas.rect(Rect::from_min_size(pos2(0.0, 0.0), sheet.size), 0.0, palette.panel);
        paint_sheet(&mut canvas, sheet, &palette);
        canvas.finish(&self.title)
    }

    /// As a PNG; `scale` is pixels per point, fewer where a very long card would be too large.
    ///
    /// # Errors
    ///
    /// See [`PngError`].
    pub fn png(&self, catalog: &Catalog, width: f32, scale: f32) -> Result<Vec<u8>, PngError> {
        let svg = self.svg(catalog, width);
        svg_to_png(&svg, fitting_scale(&svg, scale)?)
    }

    /// As Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let foot = crate::scene::cards::markdown_lines(&self.foot);
        format!("{}\n---\n\n{foot}", markdown(&self.card))
    }
}
