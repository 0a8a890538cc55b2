//! The rows of a table: only those in sight are made. Selection goes both ways; keys walk through rows.

use egui::accesskit::{Action, Node};
use egui::{EventFilter, Id, Key, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::scroll::{Sight, row_rect};
use super::{Shown, View, id};
use crate::paint::{EguiCanvas, FontsMeasure, RowLook, paint_table_row};
use crate::query::{RowIx, TableKind};
use crate::say;
use crate::scene::tables::{Columns, TableRow, row_height};
use crate::scene::timeline::Hit;
use crate::state::{Command, SelectionCommand};
use crate::theme::{line, width};
use crate::ui::commands::{fit_selection, select_event};
use crate::ui::{Intent, Memory, tooltip};

/// Points that an arrow scrolls sideways.
const SIDEWAYS: f32 = 60.0;

pub(super) fn show(
    ui: &mut Ui,
    shown: Shown<'_>,
    memory: &mut Memory,
    (columns, rect): (&Columns, Rect),
    intents: &mut Vec<Intent>,
) {
    let visible = rect.expand2(vec2(super::EDGE, 0.0)).intersect(ui.clip_rect());
    let size = (rect.height(), row_height(shown.table));
    let response = ui.interact(visible, id(shown.table), Sense::click());
    let wanted = memory.tables.wants_focus == Some(shown.table);
    if wanted || response.clicked() {
        response.request_focus();
    }
    if wanted {
        memory.tables.wants_focus = None;
    }
    let sought = response.has_focus().then(|| memory.tables.typed.read(ui, shown.world.now));
    let view = memory.tables.view(shown.table);
    follow_selection(shown, view, size);
    if ui.rect_contains_pointer(visible) {
        let points = ui.input(|input| input.smooth_scroll_delta().y);
        if points != 0.0 {
            view.scroll.by(points, size.1);
            ui.input_mut(|input| input.smooth_scroll_delta.y = 0.0);
        }
    }
    let whole = view.scroll.sight(size, shown.rows.len()).whole;
    if response.has_focus() {
        let here = view.cursor.and_then(|row| shown.rows.place(row));
        let typed = sought.flatten().and_then(|sought| {
            let from = here.map_or(0, |place| place + usize::from(sought.further));
            let (catalog, index) = (&shown.file.catalog, &shown.file.table_index);
            shown.rows.find_typed(catalog, index, &sought.begins, from)
        });
        if let Some(place) = typed.or_else(|| walk(ui, here, whole, shown.rows.len())) {
            go_to(shown, view, place, intents);
            view.scroll.reveal(place, size);
        }
        keys(ui, &response, shown, view.cursor, intents);
    }
    let sight = view.scroll.sight(size, shown.rows.len());
    let mut clicked = None;
    for place in sight.places.clone() {
        let Some(row) = shown.rows.row(place) else { break };
        let own = row_rect(rect, &sight, place, size.1);
        let cursor = view.cursor == Some(row) && response.has_focus();
        let laid =
            ui.fonts_mut(|fonts| shown.input().row(row, columns, own, &mut FontsMeasure(fonts)));
        let sensed = sense(ui, shown, (row, place), visible, &laid);
        if sensed.clicked() {
            clicked = Some((row, sensed.double_clicked()));
        }
        let event = shown.file.table_index.event(shown.table, row);
        let look = RowLook {
            selected: event.is_some_and(|it| shown.world.state.selection.has_event(it)),
            pointed: sensed.hovered(),
            focused: cursor,
        };
        let mut canvas = EguiCanvas::new(ui.painter_at(visible), shown.world.flags);
        paint_table_row(&mut canvas, &laid, look, shown.world.palette);
        drop(canvas);
        links(ui, shown, row, visible, &laid, intents);
        explain(&sensed, shown, row, &laid);
    }
    if let Some((row, double)) = clicked {
        response.request_focus();
        view.cursor = Some(row);
        click(ui, shown, row, double, intents);
    }
    name(ui, &response, shown, view.cursor, &sight);
}

/// Brings what was selected elsewhere into sight, once; rows in another order begin at their top.
fn follow_selection(shown: Shown<'_>, view: &mut View, size: (f32, f32)) {
    let selected = shown.world.state.selection.event();
    let seen = (selected, shown.rows.revision, shown.rows.query);
    if view.seen == Some(seen) {
        return;
    }
    if std::mem::take(&mut view.stays) {
        view.seen = Some(seen);
        return;
    }
    let index = &shown.file.table_index;
    let own = |row: &RowIx| index.event(shown.table, *row) == selected;
    let known = view.cursor.filter(own).and_then(|row| shown.rows.place(row));
    let place =
        selected.and_then(|event| known.or_else(|| shown.rows.place_of_event(index, event)));
    let same_rows =
        view.seen.is_some_and(|(_, revision, query)| (revision, query) == (seen.1, seen.2));
    match place {
        Some(place) => {
            view.cursor = shown.rows.row(place);
            view.scroll.reveal(place, size);
        }
        None if !same_rows => {
            view.cursor = None;
            view.scroll.go_to_top();
        }
        None => {}
    }
    view.seen = Some(seen);
}

/// Where the arrows and their like lead.
fn walk(ui: &Ui, here: Option<usize>, whole: usize, count: usize) -> Option<usize> {
    let steps = |key| ui.input(|input| input.num_presses(key));
    let last = count.checked_sub(1)?;
    if steps(Key::Home) > 0 {
        return Some(0);
    }
    if steps(Key::End) > 0 {
        return Some(last);
    }
    let page = whole.saturating_sub(1).max(1);
    let down = steps(Key::ArrowDown) + page * steps(Key::PageDown);
    let up = steps(Key::ArrowUp) + page * steps(Key::PageUp);
    match here {
        _ if down == up => None,
        None => Some(0),
        Some(here) => Some((here + down).saturating_sub(up).min(last)),
    }
}

/// Goes to a row: its event is selected and brought on screen.
fn go_to(shown: Shown<'_>, view: &mut View, place: usize, intents: &mut Vec<Intent>) {
    view.cursor = shown.rows.row(place);
    let event = view.cursor.and_then(|row| shown.file.table_index.event(shown.table, row));
    if let Some(event) = event {
        select_event(shown.world, event, intents);
    }
}

/// Enter, and the arrows to the sides; arrows do not lead out of the table.
fn keys(
    ui: &Ui,
    response: &Response,
    shown: Shown<'_>,
    cursor: Option<RowIx>,
    intents: &mut Vec<Intent>,
) {
    let own =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, own));
    let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
    if pressed(Key::ArrowLeft) {
        ui.scroll_with_delta(vec2(SIDEWAYS, 0.0));
    }
    if pressed(Key::ArrowRight) {
        ui.scroll_with_delta(vec2(-SIDEWAYS, 0.0));
    }
    let event = cursor.and_then(|row| shown.file.table_index.event(shown.table, row));
    if let Some(event) = event.filter(|_| pressed(Key::Enter)) {
        if shown.world.state.selection.event() == Some(event) {
            fit_selection(shown.world, intents);
        } else {
            select_event(shown.world, event, intents);
        }
    }
}

/// A click selects the event of a row, with Ctrl among others; a double click centres it, then fits it.
fn click(ui: &Ui, shown: Shown<'_>, row: RowIx, double: bool, intents: &mut Vec<Intent>) {
    let Some(event) = shown.file.table_index.event(shown.table, row) else { return };
    if ui.input(|input| input.modifiers.command) {
        intents.push(Command::Select(SelectionCommand::Toggle(event)).into());
    } else if double && shown.world.state.selection.event() == Some(event) {
        fit_selection(shown.world, intents);
    } else {
        select_event(shown.world, event, intents);
    }
}

/// A row for pointer and screen reader; the focus stays on the table.
fn sense(
    ui: &Ui,
    shown: Shown<'_>,
    (row, place): (RowIx, usize),
    visible: Rect,
    laid: &TableRow,
) -> Response {
    let rect = laid.rect.expand2(vec2(super::EDGE, 0.0)).intersect(visible);
    let id = row_id(shown.table, row);
    let response = ui.interact(rect, id, Sense::CLICK);
    let event = shown.file.table_index.event(shown.table, row);
    response.widget_info(|| {
        let selected = event.is_some_and(|it| shown.world.state.selection.has_event(it));
        WidgetInfo::selected(Role::ListBoxOption, true, selected, shown.input().row_words(row))
    });
    ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
        node.set_position_in_set(place + 1);
        node.set_size_of_set(shown.rows.len());
        node.add_action(Action::Click);
    });
    response
}

fn row_id(table: TableKind, row: RowIx) -> Id {
    Id::unique(("row", table, row.0))
}

/// What leads from a row to another event.
fn links(
    ui: &Ui,
    shown: Shown<'_>,
    row: RowIx,
    visible: Rect,
    laid: &TableRow,
    intents: &mut Vec<Intent>,
) {
    for (place, (rect, event)) in laid.placed.links.iter().enumerate() {
        let id = Id::unique(("link", shown.table, row.0, place));
        let response = ui.interact(rect.intersect(visible), id, Sense::click());
        response.widget_info(|| {
            let words = say!("table-fulfilled", event = shown.input().event_words(*event));
            WidgetInfo::labeled(Role::Link, true, words)
        });
        if response.hovered() || response.has_focus() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            let line = egui::Stroke::new(line::FINE, shown.world.palette.accent);
            ui.painter_at(visible).hline(rect.x_range(), rect.bottom(), line);
        }
        if response.clicked() {
            select_event(shown.world, *event, intents);
        }
        tooltip::show(&response, shown.world, Hit::Event(*event));
    }
}

/// What found no room in a row is told where the pointer rests.
fn explain(response: &Response, shown: Shown<'_>, row: RowIx, laid: &TableRow) {
    if !laid.placed.is_cut {
        return;
    }
    let event = shown.file.table_index.event(shown.table, row);
    if let (TableKind::Events, Some(event)) = (shown.table, event) {
        return tooltip::show(response, shown.world, Hit::Event(event));
    }
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(width::TOOLTIP);
        for words in shown.table.columns().iter().filter_map(|it| shown.input().said(row, *it)) {
            ui.label(crate::ui::widgets::body(&words, shown.world.palette.text));
        }
    });
}

/// The table for screen readers, and the row that keys are on.
fn name(ui: &Ui, response: &Response, shown: Shown<'_>, cursor: Option<RowIx>, sight: &Sight) {
    response.widget_info(|| {
        let count = shown.rows.len();
        let words = match shown.table {
            TableKind::Events => say!("table-events", count = count),
            TableKind::Commitments => say!("table-commitments", count = count),
            TableKind::Contested => say!("table-contested", count = count),
        };
        WidgetInfo::labeled(Role::ListBox, true, words)
    });
    let row = cursor
        .filter(|row| shown.rows.place(*row).is_some_and(|place| sight.places.contains(&place)));
    if let Some(row) = row {
        ui.ctx().accesskit_node_builder(response.id, |node: &mut Node| {
            node.set_active_descendant(row_id(shown.table, row).accesskit_id());
        });
    }
}
