//! Activity: events over time, stacked by kind, country or pair. A click on a bar looks closer, a drag
//! selects time.

use egui::{Align, Frame, Id, Layout, PointerButton, Pos2, Rect, Role, Sense, Ui, vec2};
use egui_plot::{Bar, BarChart, GridMark, Line, LineStyle, Plot, PlotPoint, PlotPoints, VLine};

use super::widgets::body;
use super::{Intent, Memory, OpenFile, World, activity_legend as legend};
use crate::paint::{EguiCanvas, SIGN_ROOM, layer_colour, paint_layer_sign};
use crate::query::LaneIx;
use crate::say;
use crate::scene::activity::{AVERAGED, ActivityScene, Seats, by_kind, by_lane};
use crate::scene::activity_figure::{AXIS, heights};
use crate::scene::pair_line::one_row;
use crate::state::{ActivityMeasure, ActivityStack, CameraCommand, Command, RulerCommand};
use crate::theme::{column, line, panel, space, width};
use crate::time::{CalendarBins, Moment, Span, TimeScale, grouped};

/// No name of a tick stands nearer to an edge than this, in points.
const EDGE: f32 = space::L;

/// Which countries or pairs have a layer, and of what they were chosen.
#[derive(Copy, Clone, Debug, Default, PartialEq)]
pub(super) struct KeptSeats {
    of: Option<(ActivityStack, u64, Span)>,
    seats: Seats,
}

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    span: Span,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    Frame::new().inner_margin(vec2(space::L, space::XXS)).show(ui, |ui| {
        let beside = ui.available_width() - panel::LEAST_PLOT;
        let legend = panel::LEGEND.min(beside.max(column::PLACE));
        let width = (ui.available_width() - legend - AXIS).max(column::LEAST);
        let bins = CalendarBins::of(&TimeScale::new(span, 0.0, width), width::BAR);
        legend::menus(ui, world, &bins, intents);
        let Some(scene) = scene(world, file, memory, bins) else {
            ui.label(body(say!("activity-counting"), world.palette.text_2));
            return;
        };
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.allocate_ui_with_layout(
                vec2(legend, ui.available_height()),
                Layout::top_down(Align::Min),
                |ui| {
                    ui.set_width(legend);
                    legend::show(ui, world, file, &scene, intents);
                },
            );
            ui.allocate_ui_with_layout(ui.available_size(), Layout::top_down(Align::Min), |ui| {
                plot(ui, world, file, memory, (&scene, span), intents);
            });
        });
    });
}

/// The bars; `None` while the lanes that they stack are being prepared.
fn scene(
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    bins: CalendarBins,
) -> Option<ActivityScene> {
    let (stack, measure) = (world.state.panels.stack(), world.state.panels.activity());
    let Some(by) = stack.lanes() else {
        return Some(by_kind(file.found.all.lane(LaneIx(0)), bins, measure));
    };
    let lanes = file.found.stacked(by)?;
    // Chosen where the camera is heading, so that layers do not come and go on the way.
    let (_, span) = world.state.scope_goal(&file.catalog);
    let kept = &mut memory.activity_seats;
    let of = (stack, file.revision, span);
    if kept.of != Some(of) {
        // Other lanes have other numbers; of the same ones, who stays keeps its colour.
        if kept.of.is_none_or(|(other, ..)| other != stack) {
            kept.seats = Seats::default();
        }
        kept.seats.seat(lanes, span);
        kept.of = Some(of);
    }
    Some(by_lane(lanes, &kept.seats, bins, measure))
}

fn plot(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    memory: &mut Memory,
    (scene, span): (&ActivityScene, Span),
    intents: &mut Vec<Intent>,
) {
    let measure = world.state.panels.activity();
    let scale = TimeScale::new(span, 0.0, (ui.available_width() - AXIS).max(column::LEAST));
    let marks: Vec<(f64, String)> = one_row(&scale, column::SHORT_DATE)
        .into_iter()
        .map(|(at, words)| {
            // At an edge a name would run into the axis or out of sight; its line stays.
            let is_inside = (EDGE..=scale.right() - EDGE).contains(&scale.x(at));
            (at.seconds() as f64, if is_inside { words } else { String::new() })
        })
        .collect();
    let (start, end) = (span.start().seconds() as f64, span.end().seconds() as f64);
    let lines = cursors(world, memory, span);
    let (charts, average) = (charts(world, scene), average(world, scene));
    let shown = axes(&marks, (start, end), scene.peak, measure)
        .sense(Sense::click_and_drag())
        .grid_color(world.palette.line)
        .grid_fade(0.0)
        .show(ui, |plot| {
            plot.set_plot_bounds_x(start..=end);
            plot.set_plot_bounds_y(0.0..=scene.peak * 1.08);
            charts.into_iter().for_each(|chart| plot.bar_chart(chart));
            average.into_iter().for_each(|line| plot.line(line));
            lines.into_iter().for_each(|line| plot.vline(line));
        });
    let place = |x: f64, y: f64| shown.transform.position_from_point(&PlotPoint::new(x, y));
    signs(ui, world, scene, shown.response.rect, &place);
    let response = shown.response;
    response.widget_info(|| {
        let (stack, most) = (world.state.panels.stack().name(), grouped(scene.peak.round()));
        let words = say!("activity-name", stack = stack, measure = measure.name(), most = most);
        egui::WidgetInfo::labeled(Role::Canvas, true, words)
    });
    let rect = response.rect;
    let scale = TimeScale::new(span, rect.left(), rect.right());
    let at = |x: f32| scale.moment_at(x.clamp(rect.left(), rect.right()));
    memory.activity_time = response.hover_pos().map(|pointer| at(pointer.x));
    let pointed = response.hover_pos().and_then(|pointer| {
        let height = shown.transform.value_from_position(pointer).y;
        Some((scene.bins.at(at(pointer.x))?, height))
    });
    if let Some((bin, height)) = pointed {
        legend::explain(&response, world, file, scene, (bin, height));
    }
    if response.clicked()
        && let Some(around) = pointed.and_then(|(bin, _)| scene.bins.span(bin))
    {
        intents.push(Command::Camera(CameraCommand::Fit(around)).into());
    }
    if response.dragged_by(PointerButton::Primary)
        && response.drag_delta() != egui::Vec2::ZERO
        && let (Some(from), Some(to)) =
            (ui.input(|input| input.pointer.press_origin()), response.interact_pointer_pos())
    {
        let (one, other) = (at(from.x), at(to.x));
        let range = Span::new(one.min(other), one.max(other));
        intents.push(Command::Ruler(RulerCommand::SetRange(range)).into());
    }
}

/// The ends of a bar, in seconds.
fn ends(scene: &ActivityScene, bin: usize) -> (f64, f64) {
    let span = scene.bins.span(bin);
    span.map_or((0.0, 0.0), |it| (it.start().seconds() as f64, it.end().seconds() as f64))
}

fn charts(world: &World<'_>, scene: &ActivityScene) -> Vec<BarChart> {
    let mut charts: Vec<BarChart> = Vec::new();
    for (place, series) in scene.series.iter().enumerate() {
        let colour = layer_colour(series.layer, world.palette);
        let bar = |(bin, value): (usize, &f64)| {
            let (from, to) = ends(scene, bin);
            // Empty bars stay in the list: stacking goes by their number.
            Bar::new(f64::midpoint(from, to), *value)
                .width((to - from) * 0.92)
                .fill(colour)
                .stroke(egui::Stroke::NONE)
        };
        let bars = series.values.iter().enumerate().map(bar).collect();
        let chart = BarChart::new(format!("layer {place}"), bars).color(colour).allow_hover(false);
        let below: Vec<&BarChart> = charts.iter().collect();
        charts.push(chart.stack_on(&below));
    }
    charts
}

/// In each part of a bar that has room for it, the sign of its layer, so that it is told by more than its
/// colour.
fn signs(
    ui: &Ui,
    world: &World<'_>,
    scene: &ActivityScene,
    rect: Rect,
    place: &dyn Fn(f64, f64) -> Pos2,
) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let mut canvas = EguiCanvas::new(painter, world.flags);
    for bin in 0..scene.bins.len() {
        let (from, to) = ends(scene, bin);
        let mut bottom = 0.0;
        for series in &scene.series {
            let top = bottom + series.values.get(bin).copied().unwrap_or(0.0);
            let part = Rect::from_two_pos(place(from, bottom), place(to, top));
            bottom = top;
            if part.height() >= SIGN_ROOM && part.width() >= SIGN_ROOM {
                paint_layer_sign(&mut canvas, part.center(), series.layer, world.palette);
            }
        }
    }
}

fn average<'a>(world: &World<'_>, scene: &ActivityScene) -> Option<Line<'a>> {
    let middle = |(bin, value): (usize, &f64)| {
        let (from, to) = ends(scene, bin);
        [f64::midpoint(from, to), *value]
    };
    let points: PlotPoints<'a> = scene.average.iter().enumerate().map(middle).collect();
    let line = Line::new(format!("mean of {AVERAGED}"), points).allow_hover(false);
    (!scene.average.is_empty()).then(|| {
        line.color(world.palette.text).width(line::SIGN).id(Id::unique("activity average"))
    })
}

/// Where the pointer is on the timeline, and the selected time.
fn cursors(world: &World<'_>, memory: &Memory, span: Span) -> Vec<VLine> {
    let palette = world.palette;
    let line = |name: &str, at: Moment| VLine::new(name, at.seconds() as f64).allow_hover(false);
    let mut lines = Vec::new();
    if let Some(at) = memory.pointer.map(|(_, at)| at).filter(|at| span.contains(*at)) {
        let style = LineStyle::Dashed { length: line::DASHES.0 };
        lines
            .push(line("on the timeline", at).color(palette.text_3).width(line::FINE).style(style));
    }
    if let Some(range) = world.state.ruler.range() {
        for (name, at) in [("selected from", range.start()), ("selected to", range.end())] {
            lines.push(line(name, at).color(palette.accent).width(line::LINK));
        }
    }
    lines
}

fn axes(
    marks: &[(f64, String)],
    (start, end): (f64, f64),
    peak: f64,
    measure: ActivityMeasure,
) -> Plot<'_> {
    let label = move |mark: GridMark| {
        let found = marks.iter().find(|(at, _)| (at - mark.value).abs() < 0.5);
        found.map_or(String::new(), |(_, label)| label.clone())
    };
    Plot::new("activity")
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_background(false)
        .show_crosshair(false)
        .include_y(0.0)
        .set_margin_fraction(egui::Vec2::ZERO)
        .default_x_bounds(start, end.max(start + 1.0))
        .x_grid_spacer(move |_| {
            let step = (end - start) / marks.len().max(1) as f64;
            marks.iter().map(|(value, _)| GridMark { value: *value, step_size: step }).collect()
        })
        .y_grid_spacer(move |_| {
            let values = heights(peak, measure);
            let step = values.get(1).copied().unwrap_or(1.0);
            values.into_iter().map(|value| GridMark { value, step_size: step }).collect()
        })
        .x_axis_formatter(move |mark, _| label(mark))
        .y_axis_formatter(move |mark, _| match measure {
            ActivityMeasure::Share => format!("{:.0} %", mark.value * 100.0),
            _ => grouped(mark.value.round()),
        })
        // What is under the pointer is told by the panel, bar by bar.
        .label_formatter(|_| None)
}
