//! The side at which what is on a card begins: where its language does.

use egui::{Align, InnerResponse, Layout, Ui, vec2};

use crate::words::language;

/// Whether it is the right one.
pub(super) fn begins_at_right() -> bool {
    language().is_right_to_left()
}

/// What stands at that side.
pub(super) fn side() -> Align {
    if begins_at_right() { Align::Max } else { Align::Min }
}

/// Things beside each other from one side on.
pub(super) type Direction = fn(Align) -> Layout;

/// From that side on, and from the other one.
pub(super) fn directions() -> [Direction; 2] {
    let mut directions: [Direction; 2] = [Layout::left_to_right, Layout::right_to_left];
    if begins_at_right() {
        directions.reverse();
    }
    directions
}

/// Things beside each other from that side on, their tops at one height.
pub(super) fn row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    if !begins_at_right() {
        return ui.horizontal_top(add);
    }
    let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Min), add)
}

/// Things beside each other from that side on, in one line.
pub(super) fn line<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
    let [from_start, _] = directions();
    ui.allocate_ui_with_layout(size, from_start(Align::Center), add)
}

/// Things beside each other from that side on, in as many lines as they need.
pub(super) fn words<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    if !begins_at_right() {
        return ui.horizontal_wrapped(add);
    }
    let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
    let layout = Layout::right_to_left(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(size, layout, add)
}

/// Things below each other at that side.
pub(super) fn column<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.with_layout(Layout::top_down(side()), add)
}
