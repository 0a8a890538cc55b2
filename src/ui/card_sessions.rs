//! The sessions of a series on a card: which one it is, those beside it, and all on a line.

use egui::{Align2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::card::Cards;
use super::commands::select_event;
use super::widgets::{line_height, paint_text};
use super::{card_links, card_text, sides};
use crate::paint::{EguiCanvas, MarkLook, paint_mark, paint_time_signs, paint_to_come};
use crate::query::Knowledge;
use crate::say;
use crate::scene::cards::{SessionPlace, SessionStop, SessionStrip};
use crate::scene::shape;
use crate::theme::{RADIUS, Weight, column, height, line, mark, sign, size, space};
use crate::words::language;

/// Which session of how many, with a way to the one before and the one after.
pub(super) fn place(ui: &mut Ui, cards: &mut Cards<'_, '_>, place: &SessionPlace) {
    card_text::body(ui, &place.words, cards.world.palette.text);
    if place.before.is_none() && place.after.is_none() {
        return;
    }
    sides::words(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if let Some((event, when)) = &place.before {
            let name = say!("card-session-before", when = when);
            if card_text::action(ui, cards.world, &format!("‹ {when}"), &name) {
                select_event(cards.world, *event, cards.intents);
            }
        }
        if let Some((event, when)) = &place.after {
            let name = say!("card-session-after", when = when);
            if card_text::action(ui, cards.world, &format!("{when} ›"), &name) {
                select_event(cards.world, *event, cards.intents);
            }
        }
    });
    ui.add_space(space::XXS);
}

/// Sessions one under the other, with the time between them.
pub(super) fn strip(ui: &mut Ui, cards: &mut Cards<'_, '_>, strip: &SessionStrip) {
    let palette = cards.world.palette;
    if !strip.series.words.is_empty() {
        let look = (Weight::Regular, size::BODY, palette.text_2);
        let words = &strip.series.words;
        match &strip.series.target {
            Some(target) => {
                if card_text::linked(ui, words, look, words).clicked() {
                    card_links::follow(cards.world, target, cards.intents);
                }
            }
            None => drop(card_text::beside(ui, words, look)),
        }
    }
    if strip.earlier > 0 {
        card_text::body(ui, &say!("card-sessions-earlier", count = strip.earlier), palette.text_3);
    }
    for stop in &strip.stops {
        session(ui, cards, stop);
    }
    // What comes next stands above, as a session.
    if strip.tail.is_empty() {
        ui.add_space(space::XS);
        return;
    }
    sides::row(ui, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(sign::FLAG, line_height(ui)), Sense::hover());
        let canvas = &mut EguiCanvas::new(ui.painter().clone(), cards.world.flags);
        paint_to_come(canvas, rect.center(), palette);
        card_text::value(ui, &strip.tail, palette.text_3);
    });
    ui.add_space(space::XS);
}

fn session(ui: &mut Ui, cards: &mut Cards<'_, '_>, stop: &SessionStop) {
    let world = cards.world;
    let palette = world.palette;
    let scale = card_text::scale(ui);
    let colour = palette.kind(&stop.kind);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height::ROW * scale), Sense::click());
    response.widget_info(|| {
        let words = say!("card-session", name = &stop.label, when = &stop.when);
        WidgetInfo::selected(Role::Link, true, stop.current, words)
    });
    if stop.current {
        ui.painter().rect_filled(rect.expand2(vec2(space::XS, 0.0)), RADIUS, palette.accent_ground);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect.expand2(vec2(space::XS, 0.0)), RADIUS, palette.raised);
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let middle = rect.center().y;
    let from_right = language().is_right_to_left();
    let x = |from: f32| if from_right { rect.right() - from } else { rect.left() + from };
    let at = pos2(x(sign::FLAG / 2.0), middle);
    let line = Stroke::new(line::FINE, palette.lane);
    ui.painter().vline(at.x, egui::Rangef::new(rect.top() - 2.0, rect.bottom() + 2.0), line);
    let look = MarkLook {
        shape: shape(&stop.kind),
        colour,
        ground: if stop.current { palette.accent_ground } else { palette.panel },
        hollow: stop.doubtful,
        radius: mark::LIST,
    };
    let mut canvas = EguiCanvas::new(ui.painter().clone(), world.flags);
    paint_mark(&mut canvas, at, look);
    // The same brackets as on the timeline.
    let time = Knowledge { inferred: stop.inferred, ..Knowledge::default() };
    paint_time_signs(&mut canvas, at, time, look);
    drop(canvas);
    let weight = if stop.current { Weight::Bold } else { Weight::SemiBold };
    let (start, end) = if from_right {
        (Align2::RIGHT_CENTER, Align2::LEFT_CENTER)
    } else {
        (Align2::LEFT_CENTER, Align2::RIGHT_CENTER)
    };
    // How far a text goes, from where the row begins.
    let reach = |text: Rect| {
        if from_right { rect.right() - text.left() } else { text.right() - rect.left() }
    };
    let style = (weight, size::BODY * scale, palette.text);
    let words = paint_text(ui, pos2(x(column::NUMBER), middle), start, &stop.label, style);
    let style = (Weight::Regular, size::SMALL * scale, palette.text_2);
    let when = pos2(x(reach(words) + space::S), middle);
    let when = paint_text(ui, when, start, &stop.when, style);
    if let Some(since) = &stop.since {
        let colour = if stop.current { palette.text_2 } else { palette.text_3 };
        let style = (Weight::Regular, size::SMALL * scale, colour);
        let words = format!("+ {since}");
        let wide = ui.painter().layout_no_wrap(
            words.clone(),
            crate::theme::font_id(style.0, style.1),
            style.2,
        );
        if reach(when) + space::S + wide.size().x < rect.width() {
            paint_text(ui, pos2(x(rect.width()), middle), end, &words, style);
        }
    }
    if response.clicked() && !stop.current {
        select_event(world, stop.event, cards.intents);
    }
}
