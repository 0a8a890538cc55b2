//! Small pieces that several panels share: mark icons, flags, section names, rows.

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Align2, Color32, Label, Layout, Rect, Response, RichText, Sense, Ui, pos2, vec2,
};

use super::{World, sides};
use crate::model::Kind;
use crate::paint::{EguiCanvas, MarkLook, paint_mark, paint_no_flag};
use crate::say;
use crate::scene::{sentence_case, shape};
use crate::theme::{Palette, SMALL_RADIUS, Weight, font_id, height, line, mark, sign, size, space};

/// Text in a weight, size and colour.
pub(super) fn rich(text: &str, weight: Weight, size: f32, colour: Color32) -> RichText {
    RichText::new(text).font(font_id(weight, size)).color(colour)
}

/// Body text.
pub(super) fn body(text: &str, colour: Color32) -> RichText {
    rich(text, Weight::Regular, size::BODY, colour)
}

/// Words of a message, in which names of fields stand between backticks: these in type of fixed width.
pub(super) fn message(text: &str, size: f32, colour: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (words, is_name) in names_apart(text) {
        let weight = if is_name { Weight::Mono } else { Weight::Regular };
        job.append(words, 0.0, TextFormat::simple(font_id(weight, size), colour));
    }
    job
}

/// A message in pieces, each with whether it stood between backticks, without these. What is quoted
/// from a file (“…”, «…») stays as it is there.
fn names_apart(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let (mut from, mut is_name, mut quoted) = (0, false, None);
    for (place, letter) in text.char_indices() {
        match (quoted, letter) {
            (Some(end), _) if letter == end => quoted = None,
            (None, '“') => quoted = Some('”'),
            (None, '«') => quoted = Some('»'),
            (None, '`') => {
                pieces.push((&text[from..place], is_name));
                (from, is_name) = (place + 1, !is_name);
            }
            _ => {}
        }
    }
    pieces.push((&text[from..], is_name));
    pieces.retain(|(words, _)| !words.is_empty());
    pieces
}

/// A section name in capitals, with a figure at the right end.
pub(super) fn section(ui: &mut Ui, world: &World<'_>, name: &str, figure: Option<&str>) {
    section_at(ui, world, name, figure, [Layout::left_to_right, Layout::right_to_left], |_| ());
}

/// The same on a card, where the name stands at the side at which the language begins; with more at the other end,
/// which is laid out from there.
pub(super) fn section_with(
    ui: &mut Ui,
    world: &World<'_>,
    name: &str,
    figure: Option<&str>,
    more: impl FnOnce(&mut Ui),
) {
    section_at(ui, world, name, figure, sides::directions(), more);
}

/// The name begins at one side, the figure at the other one.
fn section_at(
    ui: &mut Ui,
    world: &World<'_>,
    name: &str,
    figure: Option<&str>,
    [of_name, of_figure]: [sides::Direction; 2],
    more: impl FnOnce(&mut Ui),
) {
    ui.add_space(space::M);
    let name = rich(&name.to_uppercase(), Weight::SemiBold, size::SECTION, world.palette.text_3)
        .extra_letter_spacing(0.7);
    let name = Label::new(name).selectable(false).truncate();
    let row = vec2(ui.available_width(), height::LINE);
    // The figure first, so that a long name is cut before it.
    ui.allocate_ui_with_layout(row, of_figure(Align::Center), |ui| {
        if let Some(figure) = figure {
            let figure = rich(figure, Weight::Regular, size::SMALL, world.palette.text_3);
            ui.add(Label::new(figure).selectable(false));
        }
        ui.scope(more);
        let rest = ui.available_size();
        ui.allocate_ui_with_layout(rest, of_name(Align::Center), |ui| {
            ui.add(name);
        });
    });
}

/// The mark of a kind, in the middle of a line of body text.
pub(super) fn kind_mark(ui: &mut Ui, world: &World<'_>, kind: &Kind) {
    let (rect, _) = ui.allocate_exact_size(vec2(sign::MARK, line_height(ui)), Sense::hover());
    paint_kind(ui, world, rect, kind);
}

/// Draws the mark of a kind in the middle of a rectangle.
pub(super) fn paint_kind(ui: &Ui, world: &World<'_>, rect: Rect, kind: &Kind) {
    let look = MarkLook {
        shape: shape(kind),
        colour: world.palette.kind(kind),
        ground: world.palette.panel,
        hollow: false,
        radius: mark::LIST,
    };
    paint_mark(&mut EguiCanvas::new(ui.painter().clone(), world.flags), rect.center(), look);
}

/// Height of a line of body text, in points: of larger type in the reading view. A sign beside one of several
/// lines stands in the middle of the first.
pub(super) fn line_height(ui: &Ui) -> f32 {
    ui.text_style_height(&egui::TextStyle::Body).max(sign::MARK)
}

/// A flag in the middle of a line of body text; a ring in its place where there is none.
pub(super) fn flag(ui: &mut Ui, world: &World<'_>, code: Option<&str>) {
    let (rect, _) = ui.allocate_exact_size(vec2(sign::FLAG, line_height(ui)), Sense::hover());
    paint_flag(ui, world, rect, code);
}

/// Draws a flag in the middle of a rectangle.
pub(super) fn paint_flag(ui: &Ui, world: &World<'_>, rect: Rect, code: Option<&str>) {
    let place = Rect::from_center_size(rect.center(), sign::FLAG_SIZE);
    let found = code.and_then(|code| world.flags?.find(code));
    if let Some((texture, uv)) = found {
        ui.painter().image(texture, place, uv, Color32::WHITE);
        let edge = egui::Stroke::new(line::FINE, world.palette.line);
        ui.painter().rect_stroke(place, SMALL_RADIUS, edge, egui::StrokeKind::Outside);
    } else {
        let canvas = &mut EguiCanvas::new(ui.painter().clone(), world.flags);
        paint_no_flag(canvas, place.center(), world.palette);
    }
}

/// A box to be ticked.
pub(super) fn tick<'a>(
    ui: &mut Ui,
    palette: &Palette,
    on: &'a mut bool,
    name: impl egui::IntoAtoms<'a>,
) -> Response {
    edged(ui, palette, |ui| ui.checkbox(on, name))
}

/// One of several of which one is chosen.
pub(super) fn radio<'a>(
    ui: &mut Ui,
    palette: &Palette,
    chosen: bool,
    name: impl egui::IntoAtoms<'a>,
) -> Response {
    edged(ui, palette, |ui| ui.radio(chosen, name))
}

/// Controls with an edge that is seen on any ground (WCAG 1.4.11).
fn edged(ui: &mut Ui, palette: &Palette, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.scope(|ui| {
        let edge = egui::Stroke::new(line::FINE, palette.text_3);
        let widgets = &mut ui.visuals_mut().widgets;
        (widgets.inactive.bg_stroke, widgets.hovered.bg_stroke) = (edge, edge);
        add(ui)
    })
    .inner
}

/// A quiet link: text that is underlined under the pointer.
pub(super) fn link(ui: &mut Ui, text: RichText, name: &str) -> Response {
    as_link(ui, Label::new(text).selectable(false).sense(Sense::click()).wrap(), name)
}

/// A label that senses clicks, as a link.
pub(super) fn as_link(ui: &mut Ui, label: Label, name: &str) -> Response {
    let response = ui.add(label);
    // What keeps a name apart from the words around it is not part of it.
    let name = name.replace(['\u{2068}', '\u{2069}'], "");
    response.widget_info(move || egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
    if response.hovered() || response.has_focus() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        let bottom = response.rect.bottom() - 1.0;
        let line = egui::Stroke::new(line::FINE, ui.visuals().hyperlink_color);
        ui.painter().line_segment(
            [pos2(response.rect.left(), bottom), pos2(response.rect.right(), bottom)],
            line,
        );
    }
    response
}

/// Shows contents in all the room there is, and no more: a panel keeps its width whatever stands
/// in it, so that the timeline beside it does not move.
pub(super) fn contained(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let rect = ui.available_rect_before_wrap();
    ui.allocate_rect(rect, Sense::hover());
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut child);
}

/// One line of text in a column of its own, at its left.
pub(super) fn column(ui: &mut Ui, width: f32, text: RichText) {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, height::LINE), layout, |ui| {
        ui.set_min_width(width);
        ui.add(Label::new(text).selectable(false).truncate());
    });
}

/// Text that stands at a place, outside of layout.
pub(super) fn paint_text(
    ui: &Ui,
    at: egui::Pos2,
    anchor: Align2,
    text: &str,
    style: (Weight, f32, Color32),
) -> Rect {
    let (weight, size, colour) = style;
    ui.painter().text(at, anchor, text, font_id(weight, size), colour)
}

/// The name of a section within a sentence: its first letter small.
pub(super) fn within(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// A menu in which one of some values is chosen; returns another choice. `label` names it for screen
/// readers.
pub(super) fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    palette: &Palette,
    label: &str,
    every: (T, &[T]),
    name: impl Fn(T) -> &'static str,
) -> Option<T> {
    choice_of(ui, (palette, size::SMALL), label, every, name)
}

/// The same with type of a size: that of what stands around it.
pub(super) fn choice_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    (palette, size): (&Palette, f32),
    label: &str,
    (chosen, every): (T, &[T]),
    name: impl Fn(T) -> &'static str,
) -> Option<T> {
    // What is a part of sentences elsewhere stands by itself.
    let name = |value: T| sentence_case(name(value));
    let text = rich(&name(chosen), Weight::Regular, size, palette.text);
    let mut other = None;
    let menu = egui::ComboBox::from_id_salt(label).selected_text(text).show_ui(ui, |ui| {
        for value in every {
            if ui.selectable_label(*value == chosen, name(*value)).clicked() {
                other = Some(*value);
            }
        }
    });
    menu.response.widget_info(|| {
        let words = say!("colon", name = label, value = name(chosen));
        egui::WidgetInfo::labeled(egui::Role::ComboBox, true, words)
    });
    other
}

#[cfg(test)]
mod tests {
    use super::names_apart;

    #[test]
    fn names_of_fields_stand_apart_and_what_is_quoted_stays() {
        let pieces = names_apart("The field `when` has “a `b`”, not `id`.");
        let wanted = [
            ("The field ", false),
            ("when", true),
            (" has “a `b`”, not ", false),
            ("id", true),
            (".", false),
        ];
        assert_eq!(pieces, wanted);
        assert_eq!(names_apart("no names"), [("no names", false)]);
        assert!(names_apart("").is_empty());
    }
}
