//! The saved views over the window: keep the present one under a name, go to one, call it otherwise, take
//! it away, hand them on as a file.

use egui::{Align, Align2, Button, Context, Id, Key, Label, Layout, Modal, Modifiers, Role};
use egui::{ScrollArea, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2};

use super::filters::name_field;
use super::style;
use super::widgets::{body, link, paint_text, rich};
use super::{Intent, Memory, World};
use crate::paint::FontsMeasure;
use crate::say;
use crate::scene::{Measure as _, cut, view_words};
use crate::state::{Command, SavedView, ViewsCommand};
use crate::theme::{RADIUS, Weight, column, dialog, height, line, size, space, width};

/// Height of a row: a name, and what the view shows.
const ROW: f32 = height::TWO_LINE_ROW;
/// Between what stands beside each other.
const GAP: f32 = space::S;
/// Rows that are seen without scrolling.
const ROWS: u8 = 8;

/// The list while it is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Open {
    /// The name for the present view.
    name: String,
    /// The view that is being called otherwise, and its new name.
    renamed: Option<(usize, String)>,
    /// The field of the name wants the focus.
    focus_name: bool,
    /// The view at this place wants the focus.
    focus_row: Option<usize>,
    /// The field of a new name wants the focus.
    focus_renamed: bool,
}

impl Open {
    /// With a name for the present view; `to_save` puts the keyboard into its field.
    pub(super) fn new(world: &World<'_>, to_save: bool) -> Self {
        let name = world.file.map(|file| view_words::name(&file.catalog, &world.state.view()));
        let any = !world.state.views.list().is_empty();
        Self {
            name: name.unwrap_or_default(),
            focus_name: to_save,
            focus_row: (!to_save && any).then_some(0),
            ..Self::default()
        }
    }
}

pub(super) fn show(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    // What went wrong is said first.
    if world.notice.is_some() {
        return;
    }
    let Some(mut open) = memory.views.take() else { return };
    let frame = style::dialog(ctx);
    let shown = Modal::new(Id::unique("saved views")).frame(frame).show(ctx, |ui| {
        ui.set_width(dialog::MEDIUM.min(style::dialog_room(ctx).x));
        ui.label(rich(say!("views-title"), Weight::Bold, size::TITLE, world.palette.text));
        ui.add_space(space::S);
        let kept = save(ui, world, &mut open, intents);
        ui.add_space(space::S);
        let gone = list(ui, world, &mut open, intents);
        ui.add_space(space::S);
        footer(ui, world, intents) || kept || gone
    });
    if !(shown.inner || shown.should_close()) {
        memory.views = Some(open);
    }
}

/// The field for a name of the present view; returns whether it was kept.
fn save(ui: &mut Ui, world: &World<'_>, open: &mut Open, intents: &mut Vec<Intent>) -> bool {
    let Some(file) = world.file else { return false };
    let known = world.state.views.find(&open.name).is_some();
    let mut kept = false;
    ui.horizontal(|ui| {
        let words = if known { say!("views-replace") } else { say!("views-save") };
        let padding = 2.0 * ui.spacing().button_padding.x;
        let beside = (width_of(ui, words, size::BODY) + padding).max(width::LARGE_BUTTON);
        let field = TextEdit::singleline(&mut open.name)
            .hint_text(body(say!("views-name"), world.palette.text_3))
            .margin(vec2(space::S, space::XS))
            .min_size(vec2(0.0, height::BUTTON))
            .align(Align2::LEFT_CENTER)
            .desired_width(ui.available_width() - beside - GAP);
        let response = ui.add(field);
        name_field(&response, say!("views-name"));
        if std::mem::take(&mut open.focus_name) {
            response.request_focus();
            select_all(ui, response.id, &open.name);
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let button =
            Button::new(body(words, world.palette.text)).min_size(vec2(beside, height::BUTTON));
        let is_named = !open.name.trim().is_empty();
        kept = (ui.add_enabled(is_named, button).clicked() || entered) && is_named;
    });
    let words = if known { say!("views-known") } else { say!("views-keeps") };
    let colour = if known { world.palette.contested } else { world.palette.text_3 };
    ui.add(Label::new(rich(words, Weight::Regular, size::SMALL, colour)).selectable(false));
    if kept {
        let view = SavedView::of(open.name.clone(), &world.state.view(), &file.catalog);
        intents.push(Command::Views(ViewsCommand::Keep(Box::new(view))).into());
    }
    kept
}

/// The kept views; returns whether one was chosen.
fn list(ui: &mut Ui, world: &World<'_>, open: &mut Open, intents: &mut Vec<Intent>) -> bool {
    let views = world.state.views.list();
    let mut chosen = false;
    if views.is_empty() {
        let words = say!("views-none");
        ui.add(Label::new(body(words, world.palette.text_2)).wrap().selectable(false));
    }
    ScrollArea::vertical().max_height(ROW * f32::from(ROWS)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        for (place, view) in views.iter().enumerate() {
            if open.renamed.as_ref().is_some_and(|(renamed, _)| *renamed == place) {
                rename(ui, world, open, intents);
            } else {
                chosen |= row(ui, world, open, (place, view), intents);
            }
        }
    });
    chosen
}

fn row(
    ui: &mut Ui,
    world: &World<'_>,
    open: &mut Open,
    (place, view): (usize, &SavedView),
    intents: &mut Vec<Intent>,
) -> bool {
    let palette = world.palette;
    let mut chosen = false;
    ui.horizontal(|ui| {
        let links = [say!("views-rename"), say!("views-delete")];
        let links = links.map(|words| width_of(ui, words, size::SMALL) + GAP);
        let width = ui.available_width() - links.iter().sum::<f32>().max(column::DATE);
        let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Button, true, say!("views-go", name = &view.name))
        });
        if open.focus_row == Some(place) {
            open.focus_row = None;
            response.request_focus();
        }
        if response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, RADIUS, palette.raised);
        }
        if response.has_focus() {
            let edge = egui::Stroke::new(line::FINE, palette.accent);
            ui.painter().rect_stroke(rect, RADIUS, edge, egui::StrokeKind::Inside);
        }
        let line = |text: &str, y: f32, style: (Weight, f32, egui::Color32)| {
            let short = ui.fonts_mut(|fonts| {
                cut(text, width - 2.0 * space::S, style.1, style.0, &mut FontsMeasure(fonts))
            });
            let at = pos2(rect.left() + space::S, rect.top() + y);
            paint_text(ui, at, Align2::LEFT_CENTER, &short, style);
        };
        line(&view.name, rect.height() * 0.3, (Weight::SemiBold, size::BODY, palette.text));
        line(&about(view), rect.height() * 0.7, (Weight::Regular, size::SMALL, palette.text_3));
        if response.clicked() {
            intents.push(Intent::ApplyView(place));
            chosen = true;
        }
        let words = |words: &str| rich(words, Weight::Regular, size::SMALL, palette.accent);
        if link(ui, words(say!("views-rename")), &say!("views-rename-name", name = &view.name))
            .clicked()
        {
            open.renamed = Some((place, view.name.clone()));
            open.focus_renamed = true;
        }
        if link(ui, words(say!("views-delete")), &say!("views-delete-name", name = &view.name))
            .clicked()
        {
            intents.push(Command::Views(ViewsCommand::Delete(place)).into());
            open.focus_row = Some(place.min(world.state.views.list().len().saturating_sub(2)));
        }
    });
    chosen
}

/// How wide words are in the language that is spoken, in points.
fn width_of(ui: &Ui, words: &str, size: f32) -> f32 {
    ui.fonts_mut(|fonts| FontsMeasure(fonts).width(words, size, Weight::Regular)).ceil()
}

/// What a view shows, below its name.
fn about(view: &SavedView) -> String {
    let filter = if view.query().is_empty() { say!("views-everything") } else { view.query() };
    let time = view.time().map(view_words::time_words);
    time.map_or_else(|| filter.to_owned(), |time| format!("{filter}  ·  {time}"))
}

/// The field of a new name: Enter takes it, Escape leaves the old one.
fn rename(ui: &mut Ui, world: &World<'_>, open: &mut Open, intents: &mut Vec<Intent>) {
    let Some((place, mut name)) = open.renamed.take() else { return };
    let field = TextEdit::singleline(&mut name)
        .margin(vec2(space::S, space::XS))
        .desired_width(ui.available_width() - 2.0 * space::S);
    let response = ui.add(field);
    name_field(&response, say!("views-new-name"));
    if std::mem::take(&mut open.focus_renamed) {
        response.request_focus();
        select_all(ui, response.id, &name);
    }
    // Before the list is closed by it.
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escaped {
        open.focus_row = Some(place);
    } else if response.lost_focus() {
        if !name.trim().is_empty() && world.state.views.list().get(place).is_some() {
            intents.push(Command::Views(ViewsCommand::Rename(place, name)).into());
        }
        open.focus_row = Some(place);
    } else {
        open.renamed = Some((place, name));
    }
}

/// What was done last, and the ways to other programs; returns whether the list is closed.
fn footer(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) -> bool {
    let palette = world.palette;
    let mut closed = false;
    ui.horizontal(|ui| {
        let done = world.state.views.undoable();
        if let Some(words) = world.said.or(done) {
            let width = ui.available_width() - 2.0 * column::NAMES;
            ui.scope(|ui| {
                ui.set_max_width(width);
                let words = rich(words, Weight::Regular, size::SMALL, palette.text_2);
                ui.add(Label::new(words).truncate().selectable(false));
            });
        }
        if done.is_some() {
            let words = rich(say!("views-undo"), Weight::SemiBold, size::SMALL, palette.accent);
            let name = say!("views-undo-name");
            if link(ui, words, name).clicked() {
                intents.push(Command::Views(ViewsCommand::Undo).into());
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = |words: &str| {
                Button::new(body(words, palette.text)).min_size(vec2(0.0, height::BUTTON))
            };
            closed = ui.add(button(say!("close"))).clicked();
            let any = !world.state.views.list().is_empty();
            if ui.add_enabled(any, button(say!("views-export"))).clicked() {
                intents.push(Intent::ExportViews);
            }
            if ui.add(button(say!("views-import"))).clicked() {
                intents.push(Intent::ImportViews);
            }
        });
    });
    closed
}

/// The whole text of a field, so that typing replaces it.
fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let (start, end) =
        (egui::text::CCursor::new(0), egui::text::CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(egui::text::CCursorRange::two(start, end)));
    state.store(ui.ctx(), id);
}
