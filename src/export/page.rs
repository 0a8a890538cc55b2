//! The page of a figure: title, what is shown and by which filter above; the scene; legend, sources, file and
//! dates below.

use egui::epaint::text::{Fonts, TextOptions};
use egui::epaint::{Color32, emath};
use emath::{Align2, Rect, Vec2, pos2, vec2};

use super::flags::single_flags;
use super::paper::Paper;
use super::stamp::Stamp;
use crate::paint::{Canvas, FontsMeasure, Line, SvgCanvas, TextStyle};
use crate::query::Catalog;
use crate::say;
use crate::scene::{Measure, cut};
use crate::theme::{Palette, Weight, definitions, size};
use crate::words::Language;

/// Height of a row of the legend.
pub(super) const ROW: f32 = 19.0;
/// Between parts of a figure that stand side by side.
pub(super) const GAP: f32 = 16.0;
/// Between the edge and what stands on it, of a figure for no paper.
const MARGIN: f32 = 16.0;
const TITLE: f32 = 17.0;
/// Height of a line of words above and below the scene.
const LINE: f32 = 15.5;

/// What a figure is to be like.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureOptions {
    /// Width and height in points.
    pub size: Vec2,
    /// The sheet it is for, if it is for one.
    pub paper: Option<Paper>,
    /// Dark, rather than light for paper.
    pub dark: bool,
    /// Language of texts.
    pub language: String,
    /// What is said below it; nothing where figures stand within a text that says it.
    pub stamp: Option<Stamp>,
    /// Without a heading: a figure within a text, which has a caption.
    pub bare: bool,
    /// What ids within the document begin with, where several stand in one.
    pub ids: String,
}

impl FigureOptions {
    /// A light figure of a size, in English.
    #[must_use]
    pub fn of_size(size: Vec2) -> Self {
        Self {
            size,
            paper: None,
            dark: false,
            language: "en".to_owned(),
            stamp: None,
            bare: false,
            ids: String::new(),
        }
    }

    /// A figure on a sheet of paper.
    #[must_use]
    pub fn on(paper: Paper) -> Self {
        Self { paper: Some(paper), ..Self::of_size(paper.size()) }
    }

    fn palette(&self) -> Palette {
        if self.dark {
            return Palette::dark();
        }
        let mut palette = Palette::light();
        if self.paper.is_some() || self.bare {
            // Ink is for what is to be read.
            (palette.ground, palette.panel) = (Color32::WHITE, Color32::WHITE);
        }
        palette
    }

    fn margin(&self) -> f32 {
        if self.bare { 0.0 } else { self.paper.map_or(MARGIN, Paper::margin) }
    }

    /// The language of what is said in it.
    #[must_use]
    pub fn spoken(&self) -> Language {
        Language::of_tags([&self.language])
    }
}

/// What stands above a figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Heading {
    /// What the figure is: "Graph of relations".
    pub subject: String,
    /// How much is shown, of which time.
    pub count: String,
    /// The filter in words.
    pub filter: Option<String>,
    /// Which page of how many it is.
    pub page: (usize, usize),
}

/// What a page is drawn with.
pub(super) struct Pen<'a> {
    pub canvas: &'a mut SvgCanvas,
    pub palette: &'a Palette,
    pub measure: &'a mut dyn Measure,
    /// Room for the scene.
    pub body: Rect,
    /// Room for what is said of it: the legend.
    pub foot: Rect,
}

impl Pen<'_> {
    /// A line of quiet words at the left of the foot, cut to its width.
    pub(super) fn say_below(&mut self, words: &str) {
        let style = quiet(self.palette);
        let words = cut(words, self.foot.width(), style.size, style.weight, self.measure);
        let at = pos2(self.foot.left(), self.foot.top() + ROW / 2.0);
        self.canvas.text(at, Align2::LEFT_CENTER, &words, style);
    }
}

pub(super) fn quiet(palette: &Palette) -> TextStyle {
    TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_2 }
}

/// Room for the scene of a figure whose legend has so many rows.
pub(super) fn body(heading: &Heading, options: &FigureOptions, rows: usize) -> Rect {
    let margin = options.margin();
    let whole = Rect::from_min_size(pos2(0.0, 0.0), options.size);
    if options.bare {
        let bottom = whole.bottom() - 8.0 - ROW * rows as f32;
        return Rect::from_min_max(whole.min, pos2(whole.right(), bottom.max(60.0)));
    }
    let mut body = whole.shrink2(vec2(margin, if options.paper.is_some() { margin } else { 12.0 }));
    body.min.y += TITLE + 5.0 + LINE + if heading.filter.is_some() { LINE } else { 0.0 } + 8.0;
    body.max.y -= 8.0 + ROW * rows as f32;
    if options.stamp.is_some() {
        body.max.y -= 10.0 + 2.0 * LINE;
    }
    body.max.y = body.max.y.max(body.min.y + 60.0);
    body
}

/// Draws a page as an SVG document.
pub(super) fn page(
    catalog: &Catalog,
    heading: &Heading,
    options: &FigureOptions,
    rows: usize,
    draw: impl FnOnce(&mut Pen<'_>),
) -> String {
    let palette = options.palette();
    let codes = catalog.parties().iter().filter_map(|party| party.flag);
    let mut canvas = SvgCanvas::new(options.size, single_flags(codes));
    canvas.set_ids(&options.ids);
    if let Some(paper) = options.paper {
        canvas.set_millimetres(paper.millimetres());
    }
    let mut fonts = Fonts::new(TextOptions::default(), definitions());
    let mut view = fonts.with_pixels_per_point(1.0);
    let measure = &mut FontsMeasure(&mut view);
    let whole = Rect::from_min_size(pos2(0.0, 0.0), options.size);
    canvas.rect(whole, 0.0, palette.panel);
    let of_data = catalog.dataset().title.as_ref().map(|title| title.get(&options.language));
    let of_data = of_data.filter(|title| !title.trim().is_empty());
    let subject =
        if heading.subject.is_empty() { say!("figure-timeline") } else { &heading.subject };
    let title = of_data.unwrap_or(subject);
    let body = body(heading, options, rows);
    let margin = options.margin();
    let width = options.size.x - 2.0 * margin;
    let mut words: Vec<&str> = Vec::new();
    if of_data.is_some() && !heading.subject.is_empty() {
        words.push(&heading.subject);
    }
    words.push(&heading.count);
    let foot =
        Rect::from_min_size(pos2(margin, body.bottom() + 8.0), vec2(width, ROW * rows as f32));
    if options.bare {
        draw(&mut Pen { canvas: &mut canvas, palette: &palette, measure, body, foot });
        return canvas.finish(title);
    }
    let mut y = body.top() - 8.0 - LINE / 2.0;
    let mut line = |canvas: &mut SvgCanvas, measure: &mut FontsMeasure<'_, '_>, words: &str| {
        let style = quiet(&palette);
        let words = cut(words, width, style.size, style.weight, measure);
        canvas.text(pos2(margin, y), Align2::LEFT_CENTER, &words, style);
        y -= LINE;
    };
    if let Some(filter) = &heading.filter {
        line(&mut canvas, measure, &say!("figure-filter", filter = filter));
    }
    line(&mut canvas, measure, &words.join(" · "));
    let style = TextStyle { size: TITLE, weight: Weight::Bold, colour: palette.text };
    let cut_title = cut(title, width, style.size, style.weight, measure);
    let at = pos2(margin, y + LINE / 2.0 - 5.0 - TITLE / 2.0);
    canvas.text(at, Align2::LEFT_CENTER, &cut_title, style);
    if let Some(stamp) = &options.stamp {
        let top = foot.bottom() + 6.0;
        canvas.line(pos2(margin, top), pos2(margin + width, top), Line::solid(0.6, palette.line));
        let style = TextStyle { size: size::COUNT, ..quiet(&palette) };
        let mut fits = |words: &str| measure.width(words, style.size, style.weight) <= width;
        let sources = stamp.sources_line(&mut fits);
        let sources = cut(&sources, width, style.size, style.weight, measure);
        let y = top + 3.0 + LINE / 2.0;
        canvas.text(pos2(margin, y), Align2::LEFT_CENTER, &sources, style);
        let right = match heading.page {
            (page, of) if of > 1 => format!("{} · {page}/{of}", stamp.made),
            _ => stamp.made.clone(),
        };
        let taken = measure.width(&right, style.size, style.weight);
        let room = (width - taken - GAP).max(0.0);
        let data = cut(&stamp.data, room, style.size, style.weight, measure);
        let y = y + LINE - 2.0;
        canvas.text(pos2(margin, y), Align2::LEFT_CENTER, &data, style);
        canvas.text(pos2(margin + width, y), Align2::RIGHT_CENTER, &right, style);
    }
    draw(&mut Pen { canvas: &mut canvas, palette: &palette, measure, body, foot });
    canvas.finish(title)
}
