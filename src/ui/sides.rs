//! The side at which what is on a card begins: where its language does.

use egui::{Align, InnerResponse, Layout, Ui, vec2};

use crate::words::language;

/// What stands at that side.
pub(super) fn side() -> Align {
    if language().is_right_to_left() { Align::Max } else { Align::Min }
}

/// Things beside each other from one side on.
pub(super) type Direction = fn(Align) -> Layout;

/// From that side on, and from the other one.
pub(super) fn directions() -> [Direction; 2] {
    let mut directions: [Direction; 2] = [Layout::left_to_right, Layout::right_to_left];
    if language().is_right_to_left() {
        directions.reverse();
    }
    directions
}

/// Things beside each other from that side on, their tops at one height.
pub(super) fn row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let [from_start, _] = directions();
    ui.allocate_ui_with_layout(ui.available_size_before_wrap(), from_start(Align::Min), add)
}

/// Things beside each other from that side on, in one line.
pub(super) fn line<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    across(ui, false, add)
}

/// Things beside each other from that side on, in as many lines as they need.
pub(super) fn words<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    across(ui, true, add)
}

fn across<R>(ui: &mut Ui, wraps: bool, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = vec2(ui.available_size_before_wrap().x, ui.spacing().interact_size.y);
    let [from_start, _] = directions();
    ui.allocate_ui_with_layout(size, from_start(Align::Center).with_main_wrap(wraps), add)
}

/// Things below each other at that side.
pub(super) fn column<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.with_layout(Layout::top_down(side()), add)
}
