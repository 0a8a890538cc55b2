//! The strip under the top bar that says why a save is not shown, and what can be done.

use egui::{
    Align, Button, Frame, Label, Layout, Panel, RichText, TextStyle, TextWrapMode, Ui, WidgetText,
};

use super::widgets::{body, rich};
use super::{Intent, World};
use crate::say;
use crate::theme::{Weight, line, size, space};

pub(super) fn show(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(held) = world.held else { return };
    let palette = world.palette;
    let frame = Frame::new().fill(palette.raised).inner_margin(egui::vec2(space::L, space::S));
    let shown = Panel::top("held").frame(frame).resizable(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = |words: &str| Button::new(body(words, palette.text));
            if ui.add(button(say!("close"))).clicked() {
                intents.push(Intent::DismissHeld);
            }
            if ui.add(button(say!("held-again"))).clicked() {
                intents.push(Intent::Reload);
            }
            if held.can_show && ui.add(button(say!("held-show"))).clicked() {
                intents.push(Intent::ShowHeld);
            }
            let text = rich(&held.message, Weight::SemiBold, size::BODY, palette.text);
            let then =
                if world.state.panels.reload() { say!("held-will") } else { say!("held-will-not") };
            let then = body(then, palette.text_2);
            // What does not fit beside the words stands below them.
            let both = width(ui, text.clone()) + space::M + width(ui, then.clone());
            let words = if both <= ui.available_width() {
                Layout::left_to_right(Align::Center)
            } else {
                Layout::top_down(Align::Min)
            };
            ui.with_layout(words, |ui| {
                ui.spacing_mut().item_spacing = egui::vec2(space::M, space::XS);
                ui.add(Label::new(text).wrap());
                ui.add(Label::new(then).wrap());
            });
        });
    });
    let edge = shown.response.rect;
    let line = egui::Stroke::new(line::BOLD, palette.contested);
    ui.painter().vline(edge.left() + line.width / 2.0, edge.y_range(), line);
}

/// How wide a text is in one row, in points.
fn width(ui: &Ui, text: RichText) -> f32 {
    let wrap = Some(TextWrapMode::Extend);
    let galley = WidgetText::from(text).into_galley(ui, wrap, f32::INFINITY, TextStyle::Body);
    galley.size().x
}
