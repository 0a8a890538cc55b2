//! Rows of a text with the numbers of their lines: only those in sight are laid out.

use std::ops::Range;

use egui::{Align2, Color32, Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

use super::SourceOf;
use crate::paint::needs_order;
use crate::say;
use crate::scene::source::{SourceRow, SourceText, WIDTH, covered};
use crate::theme::{
    Palette, RADIUS, SMALL_RADIUS, Weight, column, font_id, height, line, size, space, width,
};
use crate::ui::World;
use crate::ui::tables::scroll::{BAR, Scroll, row_rect};
use crate::ui::widgets::paint_text;

/// Height of a row, in points.
const ROW: f32 = height::LINE + space::HAIR;
/// Width of the column of numbers, with the room beside it, in points.
const NUMBERS: f32 = column::SHORT;

/// Room before a text without numbers, in points.
const PLAIN: f32 = space::L;

/// Rows that stay in sight above a record.
const ABOVE: usize = 3;

/// What is marked in a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// A record, as bytes.
    pub record: Option<Range<usize>>,
    /// A place with its colour.
    pub place: Option<(usize, Color32)>,
    /// Lines are those of a file, and have their numbers.
    pub numbered: bool,
}

/// How a text is scrolled.
#[derive(Default)]
pub(super) struct View {
    scroll: Scroll,
    /// What was brought into sight last.
    seen: Option<(SourceOf, u8)>,
}

/// Width of a whole row with its number, in points.
pub(super) fn width(ui: &Ui) -> f32 {
    let font = font_id(Weight::Mono, size::SMALL);
    let letter = ui.fonts_mut(|fonts| fonts.glyph_width(&font, 'm'));
    NUMBERS + letter * WIDTH as f32 + BAR + space::XS
}

pub(super) fn show(
    ui: &mut Ui,
    world: &World<'_>,
    (text, marks): (&SourceText, Marks),
    view: &mut View,
    key: (SourceOf, u8),
) {
    let rect = ui.available_rect_before_wrap().shrink2(egui::vec2(super::SIDE / 2.0, space::XS));
    let (rows, bar) = rect.split_left_right_at_x(rect.right() - BAR);
    ui.allocate_rect(rect, Sense::hover());
    ui.painter().rect_filled(rows, RADIUS, world.palette.ground);
    let size = (rows.height(), ROW);
    let id = Id::unique("rows of the source");
    if view.seen != Some(key) {
        view.scroll.go_to_top();
        if let Some((at, _)) = marks.place {
            // From the end, it comes to the middle.
            view.scroll.go_to(text.len());
            let _ = view.scroll.sight(size, text.len());
            view.scroll.reveal(text.row_of(at), size);
        } else if let Some(record) = &marks.record {
            view.scroll.go_to(text.row_of(record.start).saturating_sub(ABOVE));
        }
        view.seen = Some(key);
    }
    if ui.rect_contains_pointer(rows) {
        let points = ui.input(|input| input.smooth_scroll_delta().y);
        if points != 0.0 {
            view.scroll.by(points, ROW);
            ui.input_mut(|input| input.smooth_scroll_delta.y = 0.0);
        }
    }
    walk(ui, text.len(), &mut view.scroll, size);
    let sight = view.scroll.sight(size, text.len());
    let clip = rows.intersect(ui.clip_rect());
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rows).id_salt("rows"));
    child.set_clip_rect(clip);
    for place in sight.places.clone() {
        let Some(row) = text.row(place) else { break };
        let own = row_rect(rows, &sight, place, ROW);
        paint(&child, world.palette, &row, own, &marks);
        let response = child.interact(own.intersect(clip), id.with(place), Sense::hover());
        let here = covers_place(&row, &marks);
        response.widget_info(|| {
            let line = row.line.to_string();
            let name = match (marks.numbered, here) {
                (true, true) => say!("source-row-here", line = line, text = row.text),
                (true, false) => say!("source-row", line = line, text = row.text),
                (false, _) => row.text.to_owned(),
            };
            WidgetInfo::labeled(Role::Label, true, name)
        });
    }
    let name = say!("source-scroll");
    view.scroll.bar(ui, (bar, id.with("bar"), name), size, text.len(), world.palette);
}

/// Arrows, pages, the beginning and the end.
fn walk(ui: &Ui, count: usize, scroll: &mut Scroll, size: (f32, f32)) {
    // A focused button keeps its keys.
    if ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    let pressed = |key| ui.input(|input| input.num_presses(key)) as f32;
    let page = (size.0 - ROW).max(ROW);
    let down = (pressed(Key::ArrowDown) - pressed(Key::ArrowUp)) * 3.0 * ROW
        + (pressed(Key::PageDown) - pressed(Key::PageUp)) * page;
    if down != 0.0 {
        scroll.by(-down, ROW);
    }
    if pressed(Key::Home) > 0.0 {
        scroll.go_to_top();
    }
    if pressed(Key::End) > 0.0 {
        scroll.reveal(count.saturating_sub(1), size);
    }
}

fn covers_place(row: &SourceRow<'_>, marks: &Marks) -> bool {
    let place = marks.place.map(|(at, _)| at);
    place.is_some_and(|at| at >= row.bytes.start && covered(row, &(at..at)).is_some())
}

fn paint(ui: &Ui, palette: &Palette, row: &SourceRow<'_>, rect: Rect, marks: &Marks) {
    let left = rect.left() + if marks.numbered { NUMBERS } else { PLAIN };
    let font = font_id(Weight::Mono, size::SMALL);
    let letters: String =
        row.text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    // Words that are seen in another order are marked as a whole.
    let is_ordered = !needs_order(&letters);
    let galley = ui.painter().layout_no_wrap(letters, font, palette.text);
    let across = |letters: Range<usize>| {
        let at = |letter: usize| {
            let cursor = egui::text::CCursor::new(letter);
            left + galley.pos_from_cursor(cursor).left()
        };
        if is_ordered { at(letters.start)..=at(letters.end) } else { left..=left + galley.size().x }
    };
    if let Some(covered) = marks.record.as_ref().and_then(|record| covered(row, record)) {
        let is_whole = covered == (0..row.text.chars().count());
        let x = across(covered);
        let right = if is_whole { rect.right() } else { *x.end() + space::XXS };
        let x = *x.start() - space::XXS..=right.max(*x.start() + space::XS);
        let ground = Rect::from_x_y_ranges(x, rect.y_range());
        ui.painter().rect_filled(ground, 0.0, palette.accent_ground);
    }
    let here = covers_place(row, marks);
    let number = if row.begins { row.line.to_string() } else { "·".to_owned() };
    let colour = if here { palette.text } else { palette.text_3 };
    let at = pos2(left - space::M, rect.center().y);
    if marks.numbered {
        paint_text(ui, at, Align2::RIGHT_CENTER, &number, (Weight::Mono, size::SMALL, colour));
    }
    if let Some((byte, colour)) = marks.place.filter(|_| here) {
        let bar = Rect::from_min_max(rect.min, pos2(rect.left() + width::MARKER, rect.bottom()));
        ui.painter().rect_filled(bar, 0.0, colour);
        if let Some(letters) = covered(row, &(byte..byte)) {
            let x = across(letters.start..letters.start + 1);
            let x = *x.start() - space::HAIR..=(*x.end() + space::HAIR).max(*x.start() + space::XS);
            let around =
                Rect::from_x_y_ranges(x, rect.y_range()).shrink2(egui::vec2(0.0, space::HAIR));
            ui.painter().rect_stroke(
                around,
                SMALL_RADIUS,
                Stroke::new(line::SIGN, colour),
                StrokeKind::Outside,
            );
        }
    }
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(left, top), galley, palette.text);
}
