//! The reading view: the card of an event over the window, in larger type and wider lines.

use egui::{Context, Modal, ScrollArea, TextStyle};

use super::style;
use super::widgets::rich;
use super::{Intent, Memory, World, card, details, highlight};
use crate::say;
use crate::theme::{Weight, dialog, font_id, size, space};

/// How much larger the type is.
const LARGER: f32 = 1.2;

pub(super) fn show(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    if !memory.card_scenes.reading || world.state.selection.event().is_none() {
        memory.card_scenes.reading = false;
        return;
    }
    if details::current(ctx, world, memory, intents).is_none() {
        return;
    }
    let Memory { card: Some(kept), card_scenes, .. } = memory else { return };
    let room = style::page_room(ctx);
    let frame = style::page(ctx);
    let mut done = false;
    let shown = Modal::new(egui::Id::unique("reading")).frame(frame).show(ctx, |ui| {
        ui.set_width(dialog::WIDE.min(room.x));
        ui.set_height(room.y);
        egui::Frame::new().inner_margin(egui::vec2(space::XL, space::S)).show(ui, |ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                let words = rich(say!("close"), Weight::Regular, size::BODY, world.palette.text);
                done = ui.button(words).clicked();
            });
        });
        let id = egui::Id::unique(("reading card", card_scenes.number));
        ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
            let margin = egui::epaint::MarginF32 {
                left: space::XXL,
                right: space::XXL,
                top: 0.0,
                bottom: space::XXL,
            };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                let body = font_id(Weight::Regular, size::BODY * LARGER);
                ui.style_mut().text_styles.insert(TextStyle::Body, body);
                ui.set_width(ui.available_width());
                highlight::behind(ui, world, |ui| {
                    card::show(ui, world, &kept.card, card_scenes, intents);
                });
            });
        });
    });
    // Escape first closes what asks in front of it.
    if done || (shown.should_close() && card_scenes.opening.is_none()) {
        card_scenes.reading = false;
        ctx.request_repaint();
    }
}
