//! The line of a pair in its card, and the balance of visits: laid out, drawn, sensed.

use std::sync::Arc;

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::commands::select_event;
use super::memory::CardScenes;
use super::widgets::{body, paint_text, rich};
use super::{Intent, World, tooltip};
use crate::paint::{EguiCanvas, FontsMeasure, paint_pair_line};
use crate::query::EventIx;
use crate::say;
use crate::scene::cards::Balance;
use crate::scene::counts;
use crate::scene::pair_line::{HEIGHT, LineMark, PairEvents, PairLine, pair_line};
use crate::scene::timeline::Hit;
use crate::state::{Command, SelectionCommand, Target};
use crate::theme::{SMALL_RADIUS, Weight, height, size, space, width};
use crate::words::comma;

/// Events that the card of a mark lists.
const MOST_LISTED: usize = 6;

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    events: &PairEvents,
    scenes: &mut CardScenes,
    intents: &mut Vec<Intent>,
) {
    let Some(file) = world.file else { return };
    let width = ui.available_width().round();
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    let key = (scenes.number, width);
    let kept = scenes.line.take().filter(|(number, width, _)| (*number, *width) == key);
    let (.., line) = scenes.line.insert(kept.unwrap_or_else(|| {
        let line =
            ui.fonts_mut(|fonts| pair_line(&file.catalog, events, width, &mut FontsMeasure(fonts)));
        (key.0, key.1, Arc::new(line))
    }));
    response.widget_info(|| {
        let all = counts::events(events.events.len());
        let words = match &events.silence {
            Some((span, words)) => {
                let span = span.words();
                say!("pair-line-silence", events = all, silence = words, span = span)
            }
            None => say!("pair-line", events = all),
        };
        WidgetInfo::labeled(Role::Group, true, words)
    });
    let mut lit = None;
    for (place, mark) in line.marks.iter().enumerate() {
        if self::mark(ui, world, (rect, place), mark, events, intents) {
            lit = Some(place);
        }
    }
    let mut canvas = EguiCanvas::new(ui.painter_at(rect.expand(1.0)), world.flags);
    paint_pair_line(&mut canvas, line, rect.min, lit, world.palette);
    drop(canvas);
    ui.add_space(space::XXS);
}

/// Senses a mark; returns whether it has the pointer or the focus.
fn mark(
    ui: &Ui,
    world: &World<'_>,
    (rect, place): (Rect, usize),
    mark: &LineMark,
    of: &PairEvents,
    intents: &mut Vec<Intent>,
) -> bool {
    let Some(file) = world.file else { return false };
    let touch = PairLine::touch(mark).translate(rect.min.to_vec2());
    let response =
        ui.interact(touch, egui::Id::unique(("mark of the pair", place)), Sense::click());
    let members = of.events.get(mark.first..mark.end).unwrap_or_default();
    response.widget_info(|| {
        let words = match members {
            [event] => tooltip::event_words(&file.catalog, *event, world.language),
            _ => several(mark),
        };
        WidgetInfo::labeled(Role::Link, true, words)
    });
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if response.clicked() {
        if let [event] = members {
            select_event(world, *event, intents);
        } else {
            let select = SelectionCommand::Select(Target::events(members.to_vec()));
            intents.push(Command::Select(select).into());
        }
    }
    let lit = response.hovered() || response.has_focus();
    match members {
        [event] => tooltip::show(&response, world, Hit::Event(*event)),
        _ => list(&response, world, mark, members),
    }
    lit
}

fn several(mark: &LineMark) -> String {
    format!("{}{comma}{}", counts::events(mark.count()), mark.span.words(), comma = comma())
}

/// What the pointer is told of a mark that stands for several events.
fn list(response: &egui::Response, world: &World<'_>, mark: &LineMark, members: &[EventIx]) {
    let Some(file) = world.file else { return };
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(width::TOOLTIP);
        let palette = world.palette;
        let count = counts::events(mark.count());
        ui.label(rich(&count, Weight::Bold, size::BODY, palette.text));
        ui.label(body(&mark.span.words(), palette.text_2));
        for event in members.iter().take(MOST_LISTED) {
            tooltip::line(ui, world, file, *event);
        }
        let hint = match members.len().saturating_sub(MOST_LISTED) {
            0 => say!("pair-list").to_owned(),
            more => say!("pair-list-more", count = more),
        };
        ui.label(rich(&hint, Weight::Regular, size::SMALL, palette.text_3));
    });
}

/// Two numbers against each other: a bar that is divided between them, with the numbers above.
pub(super) fn balance(ui: &mut Ui, world: &World<'_>, balance: &Balance) {
    let palette = world.palette;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height::BUTTON), Sense::hover());
    let Balance { left, right } = balance;
    let words = |(what, count): &(&str, u32)| format!("{} {what}", counts::grouped(*count));
    response.widget_info(|| {
        let words = format!("{}{comma}{}", words(left), words(right), comma = comma());
        WidgetInfo::labeled(Role::Label, true, words)
    });
    let style = (Weight::SemiBold, size::BODY, palette.text);
    let y = rect.top() + height::ROW / 2.0;
    paint_text(ui, pos2(rect.left(), y), Align2::LEFT_CENTER, &words(left), style);
    paint_text(ui, pos2(rect.right(), y), Align2::RIGHT_CENTER, &words(right), style);
    let share = left.1 as f32 / (left.1 + right.1).max(1) as f32;
    let bar = Rect::from_x_y_ranges(rect.x_range(), rect.top() + height::ROW..=rect.bottom());
    let middle = bar.left() + (bar.width() * share).round();
    // A point of the ground between both, so that they differ by more than their shade.
    let made = Rect::from_min_max(bar.min, pos2((middle - 1.0).max(bar.left()), bar.bottom()));
    let received = Rect::from_min_max(pos2((middle + 1.0).min(bar.right()), bar.top()), bar.max);
    ui.painter().rect_filled(made, SMALL_RADIUS, palette.text_2);
    ui.painter().rect_filled(received, SMALL_RADIUS, palette.lane);
}
