//! The timeline as a figure: title, lifelines, overview, legend of the kinds shown.

use egui::epaint::emath;
use egui::epaint::text::{Fonts, TextOptions};
use emath::{Align2, Rect, Vec2, pos2, vec2};

use super::flags::single_flags;
use crate::model::{CodeList, Kind};
use crate::paint::{
    Canvas, FontsMeasure, MarkLook, SvgCanvas, TextStyle, paint_mark, paint_timeline,
};
use crate::query::{Catalog, Grouping, LaneIndex, Shown};
use crate::scene::counts;
use crate::scene::timeline::{LanePlan, TimelineInput, timeline};
use crate::scene::{Measure, cut, shape};
use crate::state::{Lanes, Ruler, Selection};
use crate::theme::{Palette, Weight, definitions, size};
use crate::time::Span;

const HEAD: f32 = 46.0;
const FOOT: f32 = 34.0;
const SIDE: f32 = 16.0;

/// What a figure is to be like.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureOptions {
    /// Width and height in points.
    pub size: Vec2,
    /// The time it shows.
    pub span: Span,
    /// Dark, rather than light for paper.
    pub dark: bool,
    /// Language of texts.
    pub language: String,
}

/// The timeline of the shown events as an SVG document.
#[must_use]
pub fn timeline_svg(catalog: &Catalog, shown: &Shown, options: &FigureOptions) -> String {
    let palette = if options.dark { Palette::dark() } else { Palette::light() };
    let codes = catalog.parties().iter().filter_map(|party| party.flag);
    let mut canvas = SvgCanvas::new(options.size, single_flags(codes));
    let mut fonts = Fonts::new(TextOptions::default(), definitions());
    let mut view = fonts.with_pixels_per_point(1.0);
    let measure = &mut FontsMeasure(&mut view);
    let whole = Rect::from_min_size(pos2(0.0, 0.0), options.size);
    canvas.rect(whole, 0.0, palette.panel);
    let title = catalog
        .dataset()
        .title
        .as_ref()
        .map_or("Timeline", |title| title.get(&options.language))
        .to_owned();
    paint_head(&mut canvas, catalog, shown, options, &title, &palette, measure);
    let body = Rect::from_min_max(
        pos2(0.0, HEAD),
        pos2(options.size.x, (options.size.y - FOOT).max(HEAD + 60.0)),
    );
    let lanes = LaneIndex::of(catalog, &shown.mask, Grouping::Country);
    let all = LaneIndex::of(catalog, &shown.mask, Grouping::None);
    let plan = LanePlan::of(catalog, &lanes, &Lanes::default(), &options.language, measure);
    let input = TimelineInput {
        catalog,
        lanes: &lanes,
        all: &all,
        plan: &plan,
        selection: &Selection::default(),
        hovered: None,
        span: options.span,
        scroll: 0.0,
        rect: body,
        // A figure is the same on every day.
        today: None,
        ruler: &Ruler::default(),
        language: &options.language,
    };
    let scene = timeline(&input, measure);
    paint_timeline(&mut canvas, &scene, &palette);
    let hidden = scene.lane_count.saturating_sub(scene.lanes.len());
    paint_foot(&mut canvas, catalog, shown, options, hidden, &palette, measure);
    canvas.finish(&title)
}

fn paint_head(
    canvas: &mut SvgCanvas,
    catalog: &Catalog,
    shown: &Shown,
    options: &FigureOptions,
    title: &str,
    palette: &Palette,
    measure: &mut dyn Measure,
) {
    let count = format!(
        "{} of {} · {}",
        counts::grouped(shown.len()),
        counts::events(catalog.len()),
        options.span.words()
    );
    let style = TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_2 };
    let right = pos2(options.size.x - SIDE, HEAD / 2.0);
    canvas.text(right, Align2::RIGHT_CENTER, &count, style);
    let room = options.size.x - 3.0 * SIDE - measure.width(&count, size::SMALL, Weight::Regular);
    let title = cut(title, room, 15.0, Weight::Bold, measure);
    let style = TextStyle { size: 15.0, weight: Weight::Bold, colour: palette.text };
    canvas.text(pos2(SIDE, HEAD / 2.0), Align2::LEFT_CENTER, &title, style);
}

/// The kinds that are shown, and what found no room.
fn paint_foot(
    canvas: &mut SvgCanvas,
    catalog: &Catalog,
    shown: &Shown,
    options: &FigureOptions,
    hidden: usize,
    palette: &Palette,
    measure: &mut dyn Measure,
) {
    let y = options.size.y - FOOT / 2.0;
    let mut x = SIDE;
    let style = TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_2 };
    let kinds = shown.dated.iter().filter_map(|event| Some(&catalog.event(*event)?.kind));
    let mut counted: Vec<(&Kind, usize)> = Vec::new();
    for kind in kinds {
        match counted.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counted.push((kind, 1)),
        }
    }
    counted.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), (*kind).clone()));
    for (kind, count) in counted {
        let words = format!("{} {count}", kind.label());
        let width = measure.width(&words, size::SMALL, Weight::Regular);
        if x + 16.0 + width > options.size.x - SIDE {
            break;
        }
        let look = MarkLook {
            shape: shape(kind),
            colour: palette.kind(kind),
            ground: palette.panel,
            hollow: false,
            radius: 4.6,
        };
        paint_mark(canvas, pos2(x + 5.0, y), look);
        canvas.text(pos2(x + 15.0, y), Align2::LEFT_CENTER, &words, style);
        x += 15.0 + width + 18.0;
    }
    if hidden > 0 {
        let words = format!("{hidden} more lanes did not fit");
        let at = vec2(options.size.x - SIDE, y).to_pos2();
        let width = measure.width(&words, size::SMALL, Weight::Regular);
        if at.x - width > x {
            canvas.text(at, Align2::RIGHT_CENTER, &words, style);
        }
    }
}
