//! The timeline as a figure: title, lifelines, legend of the kinds shown.

use egui::epaint::emath;
use emath::{Align2, pos2};

use super::page::{FigureOptions, Heading, Pen, page};
use crate::model::{CodeList, Kind};
use crate::paint::{Canvas as _, MarkLook, TextStyle, paint_mark, paint_timeline};
use crate::query::{Catalog, Grouping, LaneIndex, Shown};
use crate::scene::timeline::{LanePlan, TimelineInput, timeline};
use crate::scene::{counts, shape};
use crate::state::{Lanes, Ruler, Selection};
use crate::theme::{Weight, size};
use crate::time::Span;

/// The timeline of the shown events in a span, as an SVG document.
#[must_use]
pub fn timeline_svg(
    catalog: &Catalog,
    shown: &Shown,
    span: Span,
    options: &FigureOptions,
) -> String {
    let count = format!(
        "{} of {} · {}",
        counts::grouped(shown.len()),
        counts::events(catalog.len()),
        span.words()
    );
    let heading = Heading { subject: "", count, filter: None };
    page(catalog, &heading, options, |pen| {
        let lanes = LaneIndex::of(catalog, &shown.mask, Grouping::Country);
        let all = LaneIndex::of(catalog, &shown.mask, Grouping::None);
        let language = &options.language;
        let plan = LanePlan::of(catalog, &lanes, &Lanes::default(), language, pen.measure);
        let input = TimelineInput {
            catalog,
            lanes: &lanes,
            all: &all,
            lit: None,
            hits: None,
            plan: &plan,
            selection: &Selection::default(),
            hovered: None,
            span,
            scroll: 0.0,
            rect: pen.body,
            // A figure is the same on every day.
            today: None,
            ruler: &Ruler::default(),
            language,
        };
        let scene = timeline(&input, pen.measure);
        paint_timeline(pen.canvas, &scene, pen.palette);
        let hidden = scene.lane_count.saturating_sub(scene.lanes.len());
        foot(pen, catalog, shown, hidden);
    })
}

/// The kinds that are shown, and what found no room.
fn foot(pen: &mut Pen<'_>, catalog: &Catalog, shown: &Shown, hidden: usize) {
    let (palette, y, end) = (pen.palette, pen.foot.center().y, pen.foot.right());
    let mut x = pen.foot.left();
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
        let width = pen.measure.width(&words, size::SMALL, Weight::Regular);
        if x + 16.0 + width > end {
            break;
        }
        let look = MarkLook {
            shape: shape(kind),
            colour: palette.kind(kind),
            ground: palette.panel,
            hollow: false,
            radius: 4.6,
        };
        paint_mark(pen.canvas, pos2(x + 5.0, y), look);
        pen.canvas.text(pos2(x + 15.0, y), Align2::LEFT_CENTER, &words, style);
        x += 15.0 + width + 18.0;
    }
    if hidden > 0 {
        let words = format!("{hidden} more lanes did not fit");
        let at = pos2(end, y);
        let width = pen.measure.width(&words, size::SMALL, Weight::Regular);
        if at.x - width > x {
            pen.canvas.text(at, Align2::RIGHT_CENTER, &words, style);
        }
    }
}
