//! A brief as PDF: its parts set on pages of A4, with its figures between them.

use std::collections::BTreeMap;

use egui::epaint::emath;
use egui::epaint::text::{Fonts, TextOptions};
use emath::{Align2, Rect, pos2};

use super::Brief;
use crate::export::paper::Paper;
use crate::export::pdf::{PdfAbout, PdfError, svgs_to_pdf};
use crate::paint::{Canvas as _, FontsMeasure, SvgCanvas, TextStyle, paint_sheet};
use crate::scene::cards::sheet::{MARGIN, Sheet, SheetItem, article};
use crate::theme::{Palette, Weight, definitions, size};

/// Width of a page in points of type: a little less than A4 has, so that letters are a little larger.
const WIDTH: f32 = 720.0;

pub(super) fn write(brief: &Brief) -> Result<Vec<u8>, PdfError> {
    let about = PdfAbout {
        title: &brief.title,
        description: &brief.note,
        language: &brief.language,
        date: &brief.date,
    };
    svgs_to_pdf(&pages(brief), &about)
}

pub(super) fn pages(brief: &Brief) -> Vec<String> {
    let mut fonts = Fonts::new(TextOptions::default(), definitions());
    let mut view = fonts.with_pixels_per_point(1.0);
    let sheet = article(&brief.parts, WIDTH, &mut FontsMeasure(&mut view));
    let (wide, high) = Paper::A4.millimetres();
    let pages = sheet.pages(WIDTH * high / wide);
    let of = pages.len();
    (1..).zip(&pages).map(|(number, sheet)| page(brief, sheet, number, of)).collect()
}

fn page(brief: &Brief, sheet: &Sheet, number: usize, of: usize) -> String {
    let palette = Palette::light();
    let mut canvas = SvgCanvas::new(sheet.size, BTreeMap::new());
    canvas.set_millimetres(Paper::A4.millimetres());
    canvas.rect(Rect::from_min_size(pos2(0.0, 0.0), sheet.size), 0.0, palette.panel);
    paint_sheet(&mut canvas, sheet, &palette);
    let style = TextStyle { size: size::COUNT, weight: Weight::Regular, colour: palette.text_2 };
    let y = sheet.size.y - MARGIN / 2.0;
    let right = pos2(sheet.size.x - MARGIN, y);
    canvas.text(right, Align2::RIGHT_CENTER, &format!("{number}/{of}"), style);
    if number > 1 {
        let title: String = brief.title.chars().take(90).collect();
        canvas.text(pos2(MARGIN, y), Align2::LEFT_CENTER, &title, style);
    }
    let mut svg = canvas.finish(&brief.title);
    for item in &sheet.items {
        let SheetItem::Figure(rect, figure) = item else { continue };
        let Some(figure) = brief.figures.get(*figure) else { continue };
        if let (Some(end), Some(within)) = (svg.rfind("</svg>"), nested(&figure.svg, *rect)) {
            svg.insert_str(end, &within);
        }
    }
    svg
}

/// A document within another one, in a place of it.
fn nested(svg: &str, place: Rect) -> Option<String> {
    let start = svg.find("<svg")?;
    let open = start + svg.get(start..)?.find('>')? + 1;
    let tag = svg.get(start..open)?;
    let box_of = tag.split("viewBox=\"").nth(1)?.split('"').next()?;
    let rest = svg.get(open..)?;
    Some(format!(
        "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"{box_of}\">{rest}",
        place.left(),
        place.top(),
        place.width(),
        place.height()
    ))
}
