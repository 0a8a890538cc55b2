//! Activity: events over time, stacked by kind. A click looks closer, a drag selects time.

use egui::{Align, Frame, Id, Label, Layout, Margin, PointerButton, Role, Sense, Ui};
use egui_plot::{Bar, BarChart, GridMark, Line, LineStyle, Plot, PlotPoint, PlotPoints, VLine};

use super::widgets::{choice, rich};
use super::{Intent, Memory, World};
use crate::model::CodeList;
use crate::query::LaneIx;
use crate::scene::activity::{AVERAGED, ActivityScene, activity};
use crate::state::{ActivityMeasure, CameraCommand, Command, PanelsCommand, RulerCommand};
use crate::theme::{Weight, size};
use crate::time::{Moment, Span, TimeScale, grouped, ticks};

/// Width of a bar in points, at least.
const BAR_WIDTH: f32 = 14.0;

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    span: Span,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let bins = ((ui.available_width() - 80.0) / BAR_WIDTH).clamp(4.0, 160.0) as usize;
    let measure = world.state.panels.activity();
    let scene = activity(file.found.all.lane(LaneIx(0)), span, bins, measure);
    let scale = TimeScale::new(span, 0.0, ui.available_width().max(100.0));
    let marks: Vec<(f64, String)> = ticks(&scale, 80.0)
        .into_iter()
        // Of a century its first year.
        .map(|tick| {
            (tick.at.seconds() as f64, tick.label.split('–').next().unwrap_or("").to_owned())
        })
        .collect();
    Frame::new().inner_margin(Margin::symmetric(16, 2)).show(ui, |ui| {
        legend(ui, world, intents);
        let (start, end) = (span.start().seconds() as f64, span.end().seconds() as f64);
        let lines = cursors(world, memory, span);
        let (charts, average) = (charts(world, &scene), average(world, &scene));
        let shown = plot(&marks, (start, end), scene.peak, measure)
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
        let response = shown.response;
        response.widget_info(|| {
            let words = format!("Activity by kind, {}, at most {}", measure.name(), scene.peak);
            egui::WidgetInfo::labeled(Role::Canvas, true, words)
        });
        let rect = response.rect;
        let scale = TimeScale::new(span, rect.left(), rect.right());
        let at = |x: f32| scale.moment_at(x.clamp(rect.left(), rect.right()));
        memory.activity_time = response.hover_pos().map(|pointer| at(pointer.x));
        let width = (end - start) / bins as f64;
        if response.clicked()
            && let Some(pointer) = response.hover_pos()
        {
            // The bar under the pointer.
            let bin = ((at(pointer.x).seconds() as f64 - start) / width).floor();
            let from = span.start().plus_seconds((bin * width) as i64);
            let around = Span::new(from, from.plus_seconds(width as i64));
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
    });
}

/// What the bars say, and what the line is.
fn legend(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let quiet = |words: &str| rich(words, Weight::Regular, size::SMALL, world.palette.text_3);
    ui.horizontal(|ui| {
        let chosen = world.state.panels.activity();
        let words = match chosen {
            ActivityMeasure::Count => format!("Line: mean of {AVERAGED} bars."),
            ActivityMeasure::Share => {
                "Of the events in a bar; more are recorded in later years, shares do not grow by that."
                    .to_owned()
            }
            ActivityMeasure::Total => "Since the left edge.".to_owned(),
        };
        ui.add(Label::new(quiet(&words)).truncate().selectable(false));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let measures = (chosen, ActivityMeasure::EVERY.as_slice());
            let label = "Bars of activity";
            if let Some(other) = choice(ui, world.palette, label, measures, ActivityMeasure::name) {
                intents.push(Command::Panels(PanelsCommand::SetActivity(other)).into());
            }
        });
    });
}

fn charts(world: &World<'_>, scene: &ActivityScene) -> Vec<BarChart> {
    let (start, end) = (scene.span.start().seconds() as f64, scene.span.end().seconds() as f64);
    let width = (end - start) / scene.bins as f64;
    let mut charts: Vec<BarChart> = Vec::new();
    for series in &scene.series {
        let colour = world.palette.kind(series.kind.kind());
        let bar = |(bin, value): (usize, &f64)| {
            // Empty bars stay in the list: stacking goes by their number.
            Bar::new(start + (bin as f64 + 0.5) * width, *value)
                .width(width * 0.92)
                .fill(colour)
                .stroke(egui::Stroke::NONE)
        };
        let bars = series.values.iter().enumerate().map(bar).collect();
        let chart = BarChart::new(series.kind.kind().label(), bars).color(colour);
        let below: Vec<&BarChart> = charts.iter().collect();
        charts.push(chart.stack_on(&below));
    }
    charts
}

fn average<'a>(world: &World<'_>, scene: &ActivityScene) -> Option<Line<'a>> {
    let (start, end) = (scene.span.start().seconds() as f64, scene.span.end().seconds() as f64);
    let width = (end - start) / scene.bins as f64;
    let middle = |(bin, value): (usize, &f64)| [start + (bin as f64 + 0.5) * width, *value];
    let points: PlotPoints<'a> = scene.average.iter().enumerate().map(middle).collect();
    let line = Line::new(format!("mean of {AVERAGED}"), points);
    (!scene.average.is_empty())
        .then(|| line.color(world.palette.text).width(1.5).id(Id::unique("activity average")))
}

/// Where the pointer is on the timeline, and the selected time.
fn cursors(world: &World<'_>, memory: &Memory, span: Span) -> Vec<VLine> {
    let palette = world.palette;
    let line = |name: &str, at: Moment| VLine::new(name, at.seconds() as f64);
    let mut lines = Vec::new();
    if let Some(at) = memory.pointer.map(|(_, at)| at).filter(|at| span.contains(*at)) {
        let style = LineStyle::Dashed { length: 4.0 };
        lines.push(line("on the timeline", at).color(palette.text_3).width(1.0).style(style));
    }
    if let Some(range) = world.state.ruler.range() {
        for (name, at) in [("selected from", range.start()), ("selected to", range.end())] {
            lines.push(line(name, at).color(palette.accent).width(1.2));
        }
    }
    lines
}

/// The least of 1, 2, 5, 10, 20, 50, … that is not below `least`.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.max(1.0).log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    steps.into_iter().find(|step| *step >= least).unwrap_or(power)
}

fn plot(
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
            let step = match measure {
                ActivityMeasure::Share => 0.25,
                _ => round_step(peak / 4.0),
            };
            (0..=8u32)
                .map(|number| GridMark { value: f64::from(number) * step, step_size: step })
                .take_while(|mark| mark.value <= peak * 1.08)
                .collect()
        })
        .x_axis_formatter(move |mark, _| label(mark))
        .y_axis_formatter(move |mark, _| match measure {
            ActivityMeasure::Share => format!("{:.0} %", mark.value * 100.0),
            _ => grouped(mark.value.round()),
        })
        .label_formatter(|position| match position {
            egui_plot::HoverPosition::NearDataPoint { plot_name, position, .. } => {
                let PlotPoint { x, .. } = *position;
                let civil = Moment::from_seconds(x as i64).civil();
                Some(format!("{plot_name}\n{:04}-{:02}", civil.year, civil.month))
            }
            egui_plot::HoverPosition::Elsewhere { .. } => None,
        })
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "small numbers, exact in binary")]
mod tests {
    use super::round_step;

    #[test]
    fn steps_are_round() {
        let steps = [0.2, 1.0, 1.2, 3.0, 7.0, 10.0, 4_999.0].map(round_step);
        assert_eq!(steps, [1.0, 1.0, 2.0, 5.0, 10.0, 10.0, 5_000.0]);
    }
}
