//! The guided first look: four steps over the window, shown once, beside what they speak of.

use egui::{
    Align2, Area, Button, Context, Frame, Key, Label, Order, Pos2, Rect, Role, WidgetInfo, pos2,
};

use super::widgets::{body, rich};
use super::{Intent, Memory, World};
use crate::say;
use crate::state::{Command, LookCommand, PanelsCommand, SelectionCommand, Target};
use crate::theme::{CARD_RADIUS, RADIUS, Weight, dialog, line, size, space};

/// The event that the steps speak of: the first session of the commission of Morocco and Mali.
const EVENT: &str = "mar-mli-jmc-1";
/// How many steps there are.
const STEPS: usize = 4;

/// Where the panels lay in the frame before.
#[derive(Copy, Clone, Debug, Default)]
pub(super) struct Places {
    pub top: Option<Rect>,
    pub filters: Option<Rect>,
    pub details: Option<Rect>,
    pub timeline: Option<Rect>,
}

/// Whether the first look is shown: over a file that has what it speaks of, until it was seen.
#[must_use]
pub(super) fn is_shown(world: &World<'_>) -> bool {
    let has_event = || world.file.is_some_and(|file| file.catalog.find_event(EVENT).is_some());
    world.offers_tour && !world.state.panels.look().toured() && has_event()
}

pub(super) fn show(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    if !is_shown(world) {
        memory.tour_step = 0;
        return;
    }
    let step = memory.tour_step;
    let screen = ctx.content_rect();
    let places = memory.places;
    let (place, title, text) = match step {
        0 => (places.timeline, say!("tour-timeline"), say!("tour-timeline-text")),
        1 => (places.details, say!("tour-card"), say!("tour-card-text")),
        2 => (places.filters, say!("tour-filters"), say!("tour-filters-text")),
        _ => (places.top, say!("tour-out"), say!("tour-out-text")),
    };
    let place = place.unwrap_or(screen);
    let edge = egui::Stroke::new(line::BOLD, world.palette.accent);
    let layer = egui::LayerId::new(Order::Foreground, egui::Id::unique("edge of the first look"));
    ctx.layer_painter(layer).rect_stroke(place.shrink(1.0), RADIUS, edge, egui::StrokeKind::Inside);
    let (at, corner) = beside(step, place, screen);
    let mut ended = false;
    let mut next = false;
    Area::new(egui::Id::unique("first look"))
        .order(Order::Foreground)
        .pivot(corner)
        .fixed_pos(at)
        .show(ctx, |ui| {
            let frame = Frame::new()
                .fill(world.palette.raised)
                .stroke(egui::Stroke::new(line::FINE, world.palette.accent))
                .corner_radius(CARD_RADIUS)
                .inner_margin(space::L);
            frame.show(ui, |ui| {
                ui.set_width(dialog::STEP);
                ui.spacing_mut().item_spacing.y = space::S;
                let number =
                    say!("tour-number", step = (step + 1).to_string(), of = STEPS.to_string());
                ui.label(rich(&number, Weight::Regular, size::SMALL, world.palette.text_3));
                ui.label(rich(title, Weight::Bold, size::HEAD, world.palette.text));
                ui.add(Label::new(body(text, world.palette.text_2)).wrap().selectable(false));
                ui.horizontal(|ui| {
                    let is_last = step + 1 == STEPS;
                    let words = if is_last { say!("tour-done") } else { say!("tour-next") };
                    let forward =
                        Button::new(rich(words, Weight::SemiBold, size::BODY, world.palette.text));
                    let response = ui.add(forward.fill(world.palette.accent_ground));
                    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
                    next = response.clicked();
                    if !is_last {
                        let skip = Button::new(body(say!("tour-skip"), world.palette.text_2));
                        ended = ui.add(skip.frame_when_inactive(false)).clicked();
                    }
                });
            });
        });
    // Escape lets go of it, before anything else is let go of.
    ended |= ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
    if next {
        memory.tour_step += 1;
        ended |= memory.tour_step >= STEPS;
        let event = world.file.and_then(|file| file.catalog.find_event(EVENT));
        if let Some(event) = event.filter(|_| step == 0) {
            // The next step speaks of its card.
            intents.push(Command::Select(SelectionCommand::Select(Target::Event(event))).into());
        }
    }
    if ended {
        let seen = PanelsCommand::Look(LookCommand::SetToured(true));
        intents.push(Command::Panels(seen).into());
    }
}

/// Where a step stands beside what it speaks of, and which of its corners stands there.
fn beside(step: usize, place: Rect, screen: Rect) -> (Pos2, Align2) {
    let room = space::L;
    let (at, corner) = match step {
        // Below the timeline where there is room, as it is looked at meanwhile.
        0 if screen.bottom() - place.bottom() > dialog::STEP_HEIGHT => {
            (place.center_bottom() + egui::vec2(0.0, room), Align2::CENTER_TOP)
        }
        0 => (place.center_bottom() - egui::vec2(0.0, room), Align2::CENTER_BOTTOM),
        1 => (pos2(place.left() - room, place.top() + dialog::STEP_BELOW), Align2::RIGHT_TOP),
        2 => (pos2(place.right() + room, place.top() + dialog::STEP_BELOW), Align2::LEFT_TOP),
        _ => (pos2(place.right() - room, place.bottom() + room), Align2::RIGHT_TOP),
    };
    (at.clamp(screen.min, screen.max), corner)
}
