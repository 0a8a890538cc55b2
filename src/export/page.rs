//! The page of a figure: title and count above, the scene, and words below.

use egui::epaint::emath;
use egui::epaint::text::{Fonts, TextOptions};
use emath::{Align2, Rect, Vec2, pos2};

use super::flags::single_flags;
use crate::paint::{Canvas, FontsMeasure, SvgCanvas, TextStyle};
use crate::query::Catalog;
use crate::scene::{Measure, cut};
use crate::theme::{Palette, Weight, definitions, size};

pub(super) const HEAD: f32 = 46.0;
pub(super) const FOOT: f32 = 34.0;
pub(super) const SIDE: f32 = 16.0;
/// Height of the filter in words, below the title.
const FILTER: f32 = 18.0;

/// What a figure is to be like.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureOptions {
    /// Width and height in points.
    pub size: Vec2,
    /// Dark, rather than light for paper.
    pub dark: bool,
    /// Language of texts.
    pub language: String,
}

/// What stands above a figure.
pub(super) struct Heading {
    /// Before the title of the dataset, e.g. "Graph of relations"; empty: nothing.
    pub subject: &'static str,
    /// At the right: how much is shown, of which time.
    pub count: String,
    /// The filter in words.
    pub filter: Option<String>,
}

/// What a page is drawn with.
pub(super) struct Pen<'a> {
    pub canvas: &'a mut SvgCanvas,
    pub palette: &'a Palette,
    pub measure: &'a mut dyn Measure,
    /// Room for the scene.
    pub body: Rect,
    /// Room for what is said below it.
    pub foot: Rect,
}

impl Pen<'_> {
    /// A line of quiet words at the left of the foot, cut to its width.
    pub(super) fn say_below(&mut self, words: &str) {
        let style =
            TextStyle { size: size::SMALL, weight: Weight::Regular, colour: self.palette.text_2 };
        let words = cut(words, self.foot.width(), style.size, style.weight, self.measure);
        self.canvas.text(self.foot.left_center(), Align2::LEFT_CENTER, &words, style);
    }
}

/// Draws a page as an SVG document.
pub(super) fn page(
    catalog: &Catalog,
    heading: &Heading,
    options: &FigureOptions,
    draw: impl FnOnce(&mut Pen<'_>),
) -> String {
    let palette = if options.dark { Palette::dark() } else { Palette::light() };
    let codes = catalog.parties().iter().filter_map(|party| party.flag);
    let mut canvas = SvgCanvas::new(options.size, single_flags(codes));
    let mut fonts = Fonts::new(TextOptions::default(), definitions());
    let mut view = fonts.with_pixels_per_point(1.0);
    let measure = &mut FontsMeasure(&mut view);
    let whole = Rect::from_min_size(pos2(0.0, 0.0), options.size);
    canvas.rect(whole, 0.0, palette.panel);
    let of_data =
        catalog.dataset().title.as_ref().map_or("Timeline", |title| title.get(&options.language));
    let title = match heading.subject {
        "" => of_data.to_owned(),
        subject => format!("{subject} · {of_data}"),
    };
    head(&mut canvas, &title, heading, options, &palette, measure);
    let top = if heading.filter.is_some() { HEAD + FILTER } else { HEAD };
    let foot = (options.size.y - FOOT).max(top + 60.0);
    let body = Rect::from_min_max(pos2(0.0, top), pos2(options.size.x, foot));
    let foot = Rect::from_min_max(pos2(SIDE, foot), pos2(options.size.x - SIDE, foot + FOOT));
    draw(&mut Pen { canvas: &mut canvas, palette: &palette, measure, body, foot });
    canvas.finish(&title)
}

fn head(
    canvas: &mut SvgCanvas,
    title: &str,
    heading: &Heading,
    options: &FigureOptions,
    palette: &Palette,
    measure: &mut dyn Measure,
) {
    let quiet = TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_2 };
    let right = pos2(options.size.x - SIDE, HEAD / 2.0);
    canvas.text(right, Align2::RIGHT_CENTER, &heading.count, quiet);
    let taken = measure.width(&heading.count, size::SMALL, Weight::Regular);
    let title = cut(title, options.size.x - 3.0 * SIDE - taken, 15.0, Weight::Bold, measure);
    let style = TextStyle { size: 15.0, weight: Weight::Bold, colour: palette.text };
    canvas.text(pos2(SIDE, HEAD / 2.0), Align2::LEFT_CENTER, &title, style);
    if let Some(filter) = &heading.filter {
        let words = format!("Filter: {filter}");
        let room = options.size.x - 2.0 * SIDE;
        let words = cut(&words, room, size::SMALL, Weight::Regular, measure);
        canvas.text(pos2(SIDE, HEAD), Align2::LEFT_CENTER, &words, quiet);
    }
}
