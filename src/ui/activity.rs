//! Activity: events over time, stacked by kind.

use egui::{Frame, Margin, Ui};
use egui_plot::{Bar, BarChart, GridMark, Plot, PlotPoint};

use super::{Intent, World};
use crate::model::CodeList;
use crate::query::{KindClass, LaneIx, histogram};
use crate::state::{CameraCommand, Command};
use crate::time::{Moment, Span, TimeScale, ticks};

/// Width of a bar in points, at least.
const BAR_WIDTH: f32 = 14.0;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, span: Span, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let bins = ((ui.available_width() - 80.0) / BAR_WIDTH).clamp(4.0, 160.0) as usize;
    let counts = histogram(file.found.all.lane(LaneIx(0)), span, bins);
    let (start, end) = (span.start().seconds() as f64, span.end().seconds() as f64);
    let width = (end - start) / bins as f64;
    let mut charts: Vec<BarChart> = Vec::new();
    for class in KindClass::all() {
        let (place, kind) = (class.index(), class.kind());
        let bars: Vec<Bar> = counts
            .bins
            .iter()
            .enumerate()
            .map(|(bin, kinds)| {
                let count = kinds.get(place).copied().unwrap_or(0);
                // Empty bars stay in the list: stacking goes by their number.
                Bar::new(start + (bin as f64 + 0.5) * width, f64::from(count))
                    .width(width * 0.92)
                    .fill(world.palette.kind(kind))
                    .stroke(egui::Stroke::NONE)
            })
            .collect();
        if bars.iter().all(|bar| bar.value == 0.0) {
            continue;
        }
        let chart = BarChart::new(kind.label(), bars).color(world.palette.kind(kind));
        let below: Vec<&BarChart> = charts.iter().collect();
        charts.push(chart.stack_on(&below));
    }
    let scale = TimeScale::new(span, 0.0, ui.available_width().max(100.0));
    let marks: Vec<(f64, String)> = ticks(&scale, 80.0)
        .into_iter()
        .map(|tick| (tick.at.seconds() as f64, tick.label))
        .collect();
    let peak = f64::from(counts.peak().max(1));
    Frame::new().inner_margin(Margin::symmetric(16, 4)).show(ui, |ui| {
        let grid = world.palette.line;
        let response =
            plot(&marks, (start, end), peak).grid_color(grid).grid_fade(0.0).show(ui, |plot| {
                plot.set_plot_bounds_x(start..=end);
                plot.set_plot_bounds_y(0.0..=peak * 1.08);
                for chart in charts {
                    plot.bar_chart(chart);
                }
            });
        let response = response.response;
        response.widget_info(|| {
            let words = format!("Activity by kind, at most {peak} events in a bar");
            egui::WidgetInfo::labeled(egui::Role::Canvas, true, words)
        });
        // A click looks closer at the bar under the pointer.
        if response.clicked()
            && let Some(at) = response.hover_pos()
        {
            let share = f64::from((at.x - response.rect.left()) / response.rect.width().max(1.0));
            let bin = (share * bins as f64).floor();
            let from = Moment::from_seconds((start + bin * width) as i64);
            let around = Span::new(from, from.plus_seconds(width as i64));
            intents.push(Command::Camera(CameraCommand::Fit(around)).into());
        }
    });
}

fn plot(marks: &[(f64, String)], (start, end): (f64, f64), peak: f64) -> Plot<'_> {
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
            let step = (peak / 4.0).ceil().max(1.0);
            (0..=8u32)
                .map(|number| GridMark { value: f64::from(number) * step, step_size: step })
                .take_while(|mark| mark.value <= peak * 1.08)
                .collect()
        })
        .x_axis_formatter(move |mark, _| label(mark))
        .y_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .label_formatter(|position| match position {
            egui_plot::HoverPosition::NearDataPoint { plot_name, position, .. } => {
                let PlotPoint { x, .. } = *position;
                let civil = Moment::from_seconds(x as i64).civil();
                Some(format!("{plot_name}\n{:04}-{:02}", civil.year, civil.month))
            }
            egui_plot::HoverPosition::Elsewhere { .. } => None,
        })
}
