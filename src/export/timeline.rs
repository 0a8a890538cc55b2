//! The timeline as figures: lanes in any grouping, over as many pages as they take, with their names on each.

use egui::epaint::emath;
use egui::epaint::text::{Fonts, TextOptions};
use emath::Align2;

use super::extract::Extract;
use super::legend;
use super::page::{FigureOptions, Heading, body, page, quiet};
use crate::paint::{Canvas as _, FontsMeasure, paint_timeline};
use crate::query::{Catalog, Grouping, LaneIndex};
use crate::say;
use crate::scene::filter_words;
use crate::scene::timeline::{AXIS_HEIGHT, LEAST_LANE, LanePlan, TimelineInput, timeline};
use crate::state::{Lanes, Ruler, Selection};
use crate::theme::definitions;
use crate::time::{Moment, Span};
use crate::words::in_language;

/// Rows of the legend.
const ROWS: usize = 2;

/// What the timeline is drawn from.
#[derive(Copy, Clone)]
pub struct TimelineFigure<'a> {
    /// The events.
    pub extract: Extract<'a>,
    /// How they are grouped, and how lanes are ordered.
    pub lanes: &'a Lanes,
    /// The time that is shown.
    pub span: Span,
    /// Into how many pages side by side that time is cut.
    pub across: usize,
    /// How many pages there may be; lanes that find no room are counted below.
    pub most: usize,
}

/// Which lanes stand on a page.
#[derive(Copy, Clone, Debug, PartialEq)]
struct Strip {
    scroll: f32,
    /// Height in points; none: all that there is.
    height: Option<f32>,
}

impl TimelineFigure<'_> {
    /// Each page as an SVG document; at least one.
    #[must_use]
    pub fn pages(&self, options: &FigureOptions) -> Vec<String> {
        in_language(options.spoken(), || self.drawn(options))
    }

    fn drawn(&self, options: &FigureOptions) -> Vec<String> {
        let catalog = self.extract.catalog;
        let mask = &self.extract.shown.mask;
        let grouping = self.lanes.grouping();
        let lanes = LaneIndex::of(catalog, mask, grouping);
        let all = LaneIndex::of(catalog, mask, Grouping::None);
        let kinds = legend::kinds(&self.extract);
        let plan = {
            let mut fonts = Fonts::new(TextOptions::default(), definitions());
            let mut view = fonts.with_pixels_per_point(1.0);
            let measure = &mut FontsMeasure(&mut view);
            LanePlan::of(catalog, &lanes, self.lanes, &options.language, measure)
        };
        let heading = self.heading(self.span, (1, 1));
        let strips = self.strips(&plan, body(&heading, options, ROWS).height());
        let spans = parts(self.span, self.across.max(1));
        let of = strips.len() * spans.len();
        let mut pages = Vec::new();
        for strip in &strips {
            for span in &spans {
                let heading = self.heading(*span, (pages.len() + 1, of));
                pages.push(page(catalog, &heading, options, ROWS, |pen| {
                    let mut rect = pen.body;
                    if let Some(height) = strip.height {
                        rect.max.y = rect.max.y.min(rect.top() + height);
                    }
                    let input = TimelineInput {
                        catalog,
                        lanes: &lanes,
                        all: &all,
                        lit: None,
                        hits: None,
                        plan: &plan,
                        selection: &Selection::default(),
                        hovered: None,
                        span: *span,
                        scroll: strip.scroll,
                        rect,
                        // A figure is the same on every day.
                        today: None,
                        ruler: &Ruler::default(),
                        language: &options.language,
                    };
                    let scene = timeline(&input, pen.measure);
                    paint_timeline(pen.canvas, &scene, pen.palette);
                    legend::draw(pen, &kinds, Some(&scene));
                    let shown = scene.lanes.len();
                    if strips.len() == 1 && scene.lane_count > shown {
                        let left = scene.lane_count - shown;
                        let words = say!("figure-lanes-left", count = left);
                        let at = pen.foot.right_bottom() - emath::vec2(0.0, 9.0);
                        pen.canvas.text(at, Align2::RIGHT_CENTER, &words, quiet(pen.palette));
                    }
                }));
            }
        }
        pages
    }

    fn heading(&self, span: Span, page: (usize, usize)) -> Heading {
        let subject = match self.lanes.grouping() {
            Grouping::None => say!("figure-timeline").to_owned(),
            by => say!("figure-timeline-by", grouping = by.label()),
        };
        Heading {
            subject,
            count: format!("{} · {}", told(&self.extract, span).words(), self.extract.count()),
            filter: filter_words::in_words(self.extract.catalog, self.extract.filter),
            page,
        }
    }

    /// The lanes of each page, from top to bottom.
    fn strips(&self, plan: &LanePlan, height: f32) -> Vec<Strip> {
        let whole = Strip { scroll: 0.0, height: None };
        let room = height - AXIS_HEIGHT;
        if plan.height() * LEAST_LANE <= room || self.most <= 1 {
            return vec![whole];
        }
        let pinned = plan.pinned(true);
        let fit = (room / LEAST_LANE).floor().max(1.0) as usize;
        // What is pinned stands on every page.
        let each = fit.saturating_sub(pinned).max(1);
        let rest = plan.slots().len().saturating_sub(pinned);
        let most = (self.most / self.across.max(1)).max(1);
        (0..rest.div_ceil(each).min(most))
            .map(|page| {
                let first = page * each;
                let lanes = pinned + each.min(rest - first);
                Strip {
                    scroll: first as f32 * LEAST_LANE,
                    height: Some(AXIS_HEIGHT + lanes as f32 * LEAST_LANE),
                }
            })
            .collect()
    }
}

/// What of a span has events: the axis goes on a little beyond.
pub(super) fn told(extract: &Extract<'_>, span: Span) -> Span {
    let extents = extract.shown.dated.iter();
    let extents = extents.filter_map(|event| extract.catalog.facts(*event)?.extent());
    let Some(events) = extents.reduce(Span::union) else { return span };
    let (start, end) = (span.start().max(events.start()), span.end().min(events.end()));
    if start < end { Span::new(start, end) } else { span }
}

/// A span in equal parts.
fn parts(span: Span, many: usize) -> Vec<Span> {
    let at = |part: usize| {
        let seconds = span.seconds() as f64 * part as f64 / many as f64;
        Moment::from_seconds(span.start().seconds().saturating_add(seconds as i64))
    };
    (0..many).map(|part| Span::new(at(part), at(part + 1))).collect()
}

/// The timeline of the shown events in a span, by country, on one page.
#[must_use]
pub fn timeline_svg(extract: &Extract<'_>, span: Span, options: &FigureOptions) -> String {
    let lanes = Lanes::default();
    let figure = TimelineFigure { extract: *extract, lanes: &lanes, span, across: 1, most: 1 };
    figure.pages(options).into_iter().next().unwrap_or_default()
}

/// The time over which all shown events lie; that of the file where none is dated.
#[must_use]
pub fn whole_span(catalog: &Catalog, extract: &Extract<'_>) -> Span {
    use crate::state::Camera;
    let extents = extract.shown.dated.iter().filter_map(|event| catalog.facts(*event)?.extent());
    Camera::over(extents.reduce(Span::union).or(catalog.extent())).whole()
}

/// The strip of all events over time, each bar by kinds.
#[must_use]
pub fn overview_svg(extract: &Extract<'_>, span: Span, options: &FigureOptions) -> String {
    in_language(options.spoken(), || drawn_overview(extract, span, options))
}

fn drawn_overview(extract: &Extract<'_>, span: Span, options: &FigureOptions) -> String {
    use crate::paint::paint_overview_figure;
    use crate::scene::overview::{OverviewInput, bars, overview};
    let catalog = extract.catalog;
    let heading = Heading {
        subject: say!("figure-overview").to_owned(),
        count: format!("{} · {}", told(extract, span).words(), extract.count()),
        filter: filter_words::in_words(extract.catalog, extract.filter),
        page: (1, 1),
    };
    let shown = LaneIndex::of(catalog, &extract.shown.mask, Grouping::None);
    let kinds = legend::kinds(extract);
    page(catalog, &heading, options, ROWS, |pen| {
        // Higher bars would tell no more: their heights are by the square root.
        let mut rect = pen.body;
        rect.max.y = rect.max.y.min(rect.top() + 260.0);
        let everything = catalog.lanes_of_all(Grouping::None);
        let ruler = Ruler::default();
        let input = OverviewInput {
            bars: bars(&everything, &shown, span, rect),
            whole: span,
            on_screen: span,
            hits: Vec::new().into(),
            ruler: &ruler,
            rect,
        };
        let scene = overview(input, pen.measure);
        paint_overview_figure(pen.canvas, &scene, pen.palette);
        legend::draw(pen, &kinds, None);
    })
}
