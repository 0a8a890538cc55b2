//! Texts of cards: paragraphs that can be selected, right-to-left ones from the right, the switch
//! between languages, and the larger type of the reading view.

use egui::text::LayoutJob;
use egui::{Align, Color32, Label, Layout, Response, Role, Sense, TextStyle, Ui, WidgetInfo, vec2};

use super::widgets::rich;
use super::{World, sides};
use crate::say;
use crate::scene::{begins_at_right, has_right_to_left};
use crate::theme::{RADIUS, Weight, font_id, size, space};
use crate::words::language;

/// How a text looks: weight, size in points before enlarging, colour.
pub(super) type Look = (Weight, f32, Color32);

/// Points that are kept free at the end of a line, for widths that do not add up.
pub(super) const SLACK: f32 = 2.0;

/// How much larger than elsewhere the type is: the reading view sets a larger body.
pub(super) fn scale(ui: &Ui) -> f32 {
    ui.style().text_styles.get(&TextStyle::Body).map_or(1.0, |body| body.size / size::BODY)
}

/// A paragraph over the whole width, that can be selected.
pub(super) fn paragraph(ui: &mut Ui, text: &str, look: Look) -> Response {
    let (label, align) = wrapped(ui, text, look);
    let Some(align) = align else { return ui.add(label) };
    ui.with_layout(Layout::top_down(align), |ui| ui.add(label)).inner
}

/// The same for what stands beside a flag or a date: always at their side.
pub(super) fn beside(ui: &mut Ui, text: &str, look: Look) -> Response {
    let (label, _) = wrapped(ui, text, look);
    at_side(ui, label)
}

/// A name beside a flag or a date, as a link; `name` says it to a screen reader.
pub(super) fn linked(ui: &mut Ui, text: &str, look: Look, name: &str) -> Response {
    let (label, _) = wrapped(ui, text, look);
    let label = label.halign(sides::side()).selectable(false).sense(Sense::click());
    sides::column(ui, |ui| super::widgets::as_link(ui, label, name)).inner
}

/// A text at the side where the language begins, whatever its letters.
fn at_side(ui: &mut Ui, label: Label) -> Response {
    sides::column(ui, |ui| ui.add(label.halign(sides::side()))).inner
}

/// A text as lines; with right-to-left words in it, also the side on which it stands.
fn wrapped(ui: &mut Ui, text: &str, (weight, size, colour): Look) -> (Label, Option<Align>) {
    let size = size * scale(ui);
    // Figures and dates in digits stand at the side of the words around them.
    let is_figure = language().is_right_to_left() && !text.chars().any(char::is_alphabetic);
    if !has_right_to_left(text) && !is_figure {
        return (Label::new(rich(text, weight, size, colour)).wrap(), None);
    }
    let width = ui.available_width() - SLACK;
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2029}'], "\n");
    let job = LayoutJob::simple(text.trim_end().to_owned(), font_id(weight, size), colour, width);
    let align = if is_figure || begins_at_right(&text) { Align::Max } else { Align::Min };
    (Label::new(job).wrap().halign(align), Some(align))
}

/// Body text.
pub(super) fn body(ui: &mut Ui, text: &str, colour: Color32) -> Response {
    paragraph(ui, text, (Weight::Regular, size::BODY, colour))
}

/// Body text that a label stands beside, and so at its side where that is the right one, whatever its letters.
pub(super) fn value(ui: &mut Ui, text: &str, colour: Color32) -> Response {
    let look = (Weight::Regular, size::BODY, colour);
    if language().is_right_to_left() { beside(ui, text, look) } else { paragraph(ui, text, look) }
}

/// A quiet line.
pub(super) fn small(ui: &mut Ui, text: &str, colour: Color32) -> Response {
    paragraph(ui, text, (Weight::Regular, size::SMALL, colour))
}

/// Words on one line that do something when they are clicked; `name` says it to a screen reader.
pub(super) fn action(ui: &mut Ui, world: &World<'_>, words: &str, name: &str) -> bool {
    let text = rich(words, Weight::Regular, size::SMALL * scale(ui), world.palette.accent);
    // It goes to the next line as a whole.
    let label = Label::new(text).selectable(false).sense(Sense::click()).extend();
    super::widgets::as_link(ui, label, name).clicked()
}

/// The languages of a text side by side; returns the one that is chosen now. `whose` is what is read:
/// "the programme".
pub(super) fn languages(
    ui: &mut Ui,
    world: &World<'_>,
    whose: &str,
    (languages, shown): (&[&str], &str),
) -> Option<String> {
    let palette = world.palette;
    let mut chosen = None;
    let between = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, space::XXS);
    // In the order of the file, from whichever end they are laid out.
    let from_right = ui.layout().prefer_right_to_left();
    let count = languages.len();
    let places = (0..count).map(|place| if from_right { count - 1 - place } else { place });
    for tag in places.filter_map(|place| languages.get(place)) {
        let is_shown = *tag == shown;
        let colour = if is_shown { palette.text } else { palette.text_3 };
        let weight = if is_shown { Weight::SemiBold } else { Weight::Regular };
        let font = font_id(weight, size::SECTION * scale(ui));
        let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap((*tag).to_owned(), font, colour));
        let (rect, response) =
            ui.allocate_exact_size(galley.size() + vec2(space::S, space::XXS), Sense::click());
        response.widget_info(|| {
            let language = crate::scene::cards::language_name(tag);
            let words = say!("card-read-in", what = whose, language = language);
            WidgetInfo::selected(Role::Button, true, is_shown, words)
        });
        let lit = response.hovered() || response.has_focus();
        if is_shown || lit {
            let fill = if lit { palette.line } else { palette.raised };
            ui.painter().rect_filled(rect, RADIUS, fill);
        }
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, colour);
        if response.clicked() {
            chosen = Some((*tag).to_owned());
        }
    }
    ui.spacing_mut().item_spacing.x = between;
    chosen
}
