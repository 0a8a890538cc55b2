//! What is shown while a file is read: in the first screen, over another file, and as a strip while its beginning
//! is looked at.

use egui::{
    Align, Button, Context, Frame, Label, Layout, Panel, ProgressBar, Role, Ui, WidgetInfo, vec2,
};

use super::welcome::panel;
use super::widgets::{body, rich};
use super::{Intent, Loading, World};
use crate::say;
use crate::scene::counts;
use crate::theme::{Weight, height, line, size, space, width};

/// Below so many of them a second, tenths are told, too.
const SLOW: f64 = 10.0;
/// From so many seconds on, what is left is told in minutes.
const LONG: f64 = 90.0;

/// Over the file that is open, as long as nothing of the new one is.
pub(super) fn over(
    ctx: &Context,
    world: &World<'_>,
    loading: &Loading<'_>,
    intents: &mut Vec<Intent>,
) {
    panel(ctx, world, "loading", &mut |ui| show(ui, world, loading, intents));
}

/// The name, the bar, how far it is, and the way out.
pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    loading: &Loading<'_>,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    ui.spacing_mut().item_spacing.y = space::S;
    name(ui, world, loading);
    bar(ui, world, loading, height::PROGRESS);
    let row = vec2(ui.available_width(), height::LINE);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.add(Label::new(body(&percent(loading), palette.text)).extend());
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            // Its room is kept, so that nothing moves when there is more to say.
            let words = how_far(loading).unwrap_or_default();
            ui.add(Label::new(body(&words, palette.text_2)).truncate());
        });
    });
    ui.add_space(space::XS);
    // In a row its word stands in the middle of the button.
    ui.horizontal(|ui| cancel(ui, world, intents));
}

/// Below the beginning of a file, above the status line: it covers nothing of what is looked at.
pub(super) fn strip(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(loading) = &world.loading else { return };
    let Some(shown) = loading.shown else { return };
    let palette = world.palette;
    let frame = Frame::new().fill(palette.raised);
    Panel::bottom("loading").frame(frame).resizable(false).show_separator_line(false).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            bar(ui, world, loading, height::PROGRESS_LINE);
            Frame::new().inner_margin(vec2(space::L, space::S)).show(ui, |ui| {
                let room = vec2(ui.available_width(), height::TWO_LINES);
                ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = space::L;
                    cancel(ui, world, intents);
                    two_lines(ui, Align::Max, |ui| {
                        ui.add(Label::new(body(&percent(loading), palette.text)).extend());
                        let words = how_far(loading).unwrap_or_default();
                        ui.add(Label::new(body(&words, palette.text_2)).extend());
                    });
                    two_lines(ui, Align::Min, |ui| {
                        name(ui, world, loading);
                        let words = say!("loading-shown", count = shown);
                        ui.add(Label::new(body(&words, palette.text_2)).truncate());
                    });
                });
            });
        },
    );
}

/// Two lines as high as the strip.
fn two_lines(ui: &mut Ui, align: Align, add: impl FnOnce(&mut Ui)) {
    let room = match align {
        Align::Max => vec2(0.0, height::TWO_LINES),
        _ => vec2(ui.available_width(), height::TWO_LINES),
    };
    ui.allocate_ui_with_layout(room, Layout::top_down(align), |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        add(ui);
    });
}

fn name(ui: &mut Ui, world: &World<'_>, loading: &Loading<'_>) {
    let words = say!("loading-name", name = loading.name);
    let words = rich(&words, Weight::SemiBold, size::LEAD, world.palette.text);
    ui.add(Label::new(words).truncate());
}

fn bar(ui: &mut Ui, world: &World<'_>, loading: &Loading<'_>, height: f32) {
    // The way that is still to go is seen on every ground.
    ui.visuals_mut().extreme_bg_color = world.palette.line;
    let bar = ProgressBar::new(loading.fraction).fill(world.palette.accent).desired_height(height);
    let bar = if height > height::PROGRESS_LINE { bar } else { bar.corner_radius(0) };
    ui.add(bar).widget_info(|| {
        let words = say!("loading-name", name = loading.name);
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, words);
        info.value = Some((f64::from(loading.fraction) * 100.0).floor());
        info
    });
}

fn cancel(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let words = body(say!("cancel"), world.palette.text);
    // Seen as a button on the ground of the strip, too.
    let button = Button::new(words)
        .fill(world.palette.panel)
        .stroke(egui::Stroke::new(line::FINE, world.palette.line))
        .min_size(vec2(width::BUTTON, height::CONTROL));
    if ui.add(button).clicked() {
        intents.push(Intent::CancelLoading);
    }
}

/// "34 %".
fn percent(loading: &Loading<'_>) -> String {
    counts::percent((f64::from(loading.fraction) * 100.0).floor() / 100.0, 0)
}

/// How much of a file is read, how fast, and how long it still takes: "120 of 504 MB · 85 MB/s · 5 s left".
/// Nothing of a file that is soon read, and in the first moment, which tells nothing of the rest.
fn how_far(loading: &Loading<'_>) -> Option<String> {
    let (bytes, done) = (loading.bytes as f64 / 1e6, f64::from(loading.fraction));
    if bytes < 1.0 || done < 0.01 || loading.seconds <= 0.0 {
        return None;
    }
    let left = loading.seconds * (1.0 - done) / done;
    let figure = |value: f64| format!("{value:.0}");
    let rate = bytes * done / loading.seconds;
    let rate = if rate < SLOW { counts::decimal(rate, 1) } else { figure(rate) };
    let done = figure(bytes * done);
    let bytes = figure(bytes);
    Some(if left > LONG {
        let minutes = figure((left / 60.0).ceil());
        say!("loading-far-minutes", done = done, bytes = bytes, rate = rate, minutes = minutes)
    } else {
        let seconds = figure(left.ceil());
        say!("loading-far", done = done, bytes = bytes, rate = rate, seconds = seconds)
    })
}
