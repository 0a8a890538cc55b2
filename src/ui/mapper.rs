//! The window in which the columns of a table are mapped: the first rows with what each column gives above it,
//! how dates are read, and what comes of it.
//!
//! Owns which change a choice is. Leaves working out what comes of it to `app`.

use std::path::PathBuf;

use egui::text::LayoutJob;
use egui::{Align, Align2, Button, Color32, ComboBox, Context, Id, Label, Layout, Modal, Rect};
use egui::{Role, ScrollArea, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::filters::name_field;
use super::style;
use super::widgets::{body, choice, flag, kind_mark, paint_text, rich, tick};
use super::{Intent, World};
use crate::load::{
    ColumnPreview, DateOrder, Delimiter, DialectChoice, Mapping, TablePreview, Target,
};
use crate::model::{Event, country};
use crate::paint::FontsMeasure;
use crate::say;
use crate::scene::{counts, cut};
use crate::theme::{
    Palette, RADIUS, Weight, column, dialog, font_id, height, line, size, space, width,
};

/// Width of a column.
const COLUMN: f32 = column::NAMES;
/// Height of what stands above the rows: name, choice, reason.
const HEAD: f32 = 3.0 * height::BUTTON + space::S;
/// Height of a row.
const ROW: f32 = height::ROW;
/// Events that are shown as they will be.
const EVENTS: usize = 5;

/// What the window shows.
#[derive(Clone, Debug)]
pub struct ColumnMapper {
    /// The name of the file.
    pub name: String,
    /// The mapping as it is changed.
    pub mapping: Mapping,
    /// How the table is read, and what comes of it: of the mapping, or of the one before while `is_busy`.
    pub preview: TablePreview,
    /// What comes of the mapping is being worked out.
    pub is_busy: bool,
    /// A guess is being worked out.
    pub guesses: bool,
    /// Why the mapping does not suit.
    pub problem: Option<String>,
    /// What was done last.
    pub said: Option<String>,
}

/// What the user wants in the window.
#[derive(Clone, Debug, PartialEq)]
pub enum MapperIntent {
    /// This mapping instead.
    Change(Box<Mapping>),
    /// Guess it anew, of a table that is written in this way.
    Guess(DialectChoice),
    /// Read the file with the mapping, and remember it.
    Apply,
    /// The mapping to a file, whose place is asked for.
    Save,
    /// The same to this file.
    SaveTo(PathBuf),
    /// A mapping from a file, which is asked for.
    Load,
    /// The same from this file.
    LoadFrom(PathBuf),
    /// Leave everything as it is.
    Close,
}

pub(super) fn show(ctx: &Context, world: &World<'_>, intents: &mut Vec<Intent>) {
    // What went wrong is said first.
    let Some(mapper) = world.mapper.filter(|_| world.notice.is_none()) else { return };
    let frame = style::dialog(ctx);
    let room = style::dialog_room(ctx);
    let mut wants = Vec::new();
    let shown = Modal::new(Id::unique("columns")).frame(frame).show(ctx, |ui| {
        ui.set_width(dialog::WIDEST.min(room.x));
        title(ui, world, mapper);
        dialect(ui, world.palette, mapper, &mut wants);
        ui.add_space(space::S);
        let rows = mapper.preview.rows.len() as f32;
        let height =
            (room.y - dialog::AROUND_TABLE).min(HEAD + ROW * rows + space::L).max(HEAD + 3.0 * ROW);
        table(ui, world.palette, mapper, height, &mut wants);
        ui.add_space(space::S);
        dates(ui, world.palette, mapper, &mut wants);
        title_made_of(ui, world.palette, mapper, &mut wants);
        ui.add_space(space::S);
        result(ui, world, mapper);
        ui.add_space(space::S);
        footer(ui, world.palette, mapper, &mut wants);
    });
    if shown.should_close() {
        wants.push(MapperIntent::Close);
    }
    intents.extend(wants.into_iter().map(Intent::Mapper));
}

fn title(ui: &mut Ui, world: &World<'_>, mapper: &ColumnMapper) {
    let palette = world.palette;
    ui.horizontal(|ui| {
        ui.add(
            Label::new(rich(say!("mapper-title"), Weight::Bold, size::TITLE, palette.text))
                .selectable(false),
        );
        let preview = &mapper.preview;
        let (name, count) = (&mapper.name, preview.row_count);
        let words = match preview.layout {
            Some(layout) => say!("mapper-rows-layout", name = name, count = count, layout = layout),
            None => say!("mapper-rows", name = name, count = count),
        };
        ui.add(Label::new(body(&words, palette.text_2)).truncate().selectable(false));
    });
    let words = say!("mapper-what");
    ui.add(Label::new(rich(words, Weight::Regular, size::SMALL, palette.text_3)).selectable(false));
}

/// How the table is written.
fn dialect(ui: &mut Ui, palette: &Palette, mapper: &ColumnMapper, wants: &mut Vec<MapperIntent>) {
    let preview = &mapper.preview;
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        let quiet = |ui: &mut Ui, words: &str| {
            let text = rich(words, Weight::Regular, size::SMALL, palette.text_2);
            ui.add(Label::new(text).selectable(false));
        };
        quiet(ui, say!("mapper-delimiter"));
        let chosen = (preview.delimiter, Delimiter::EVERY.as_slice());
        let other = choice(ui, palette, say!("mapper-delimiter"), chosen, Delimiter::words);
        let mut header = preview.has_header;
        ui.add_space(space::S);
        let names = rich(say!("mapper-header"), Weight::Regular, size::SMALL, palette.text);
        let clicked = tick(ui, palette, &mut header, names).clicked();
        if other.is_some() || clicked {
            // Other columns have other names: what they give is guessed anew.
            let delimiter = Some(other.unwrap_or(preview.delimiter));
            wants.push(MapperIntent::Guess(DialectChoice { delimiter, header: Some(header) }));
        }
        ui.add_space(space::S);
        quiet(ui, preview.encoding);
        if preview.beside > 0 {
            quiet(ui, &say!("mapper-beside", count = preview.beside));
        }
    });
}

/// The first rows, with what each column gives above them, which stays in sight.
fn table(
    ui: &mut Ui,
    palette: &Palette,
    mapper: &ColumnMapper,
    height: f32,
    wants: &mut Vec<MapperIntent>,
) {
    let preview = &mapper.preview;
    let whole = vec2(COLUMN * preview.columns.len() as f32, HEAD + ROW * preview.rows.len() as f32);
    egui::Frame::new().fill(palette.ground).corner_radius(RADIUS).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let area = ScrollArea::both().max_height(height).auto_shrink(false);
        area.show_viewport(ui, |ui, viewport| {
            let (rect, _) = ui.allocate_exact_size(whole, egui::Sense::hover());
            let first = (viewport.left() / COLUMN).max(0.0) as usize;
            let last = (viewport.right() / COLUMN).ceil().max(0.0) as usize;
            let columns = preview.columns.iter().enumerate();
            for (number, column) in columns.take(last).skip(first) {
                let left = rect.left() + COLUMN * number as f32;
                cells(ui, palette, preview, number, left, (rect.top(), viewport));
                let top = rect.top() + viewport.top();
                let head = Rect::from_min_size(pos2(left, top), vec2(COLUMN, HEAD));
                head_of(ui, palette, mapper, column, head, wants);
            }
        });
    });
}

/// The cells of a column that are in sight.
fn cells(
    ui: &Ui,
    palette: &Palette,
    preview: &TablePreview,
    column: usize,
    left: f32,
    (top, viewport): (f32, Rect),
) {
    let first = (viewport.top() / ROW).max(0.0) as usize;
    let gives = preview.columns.get(column).map(|column| column.targets.list());
    let is_kept = gives.is_none_or(|gives| gives.iter().all(|it| *it == Target::Other));
    let colour = if is_kept { palette.text_3 } else { palette.text };
    let seen = ((viewport.height() - HEAD) / ROW).ceil().max(0.0) as usize + 1;
    for (number, row) in preview.rows.iter().enumerate().skip(first).take(seen) {
        let y = top + HEAD + ROW * (number as f32 + 0.5);
        let cell = row.get(column).map(|cell| cell.trim()).unwrap_or_default();
        let line = cell.split(['\n', '\r']).next().unwrap_or_default();
        let style = (Weight::Regular, size::SMALL, colour);
        let short = ui.fonts_mut(|fonts| {
            cut(line, COLUMN - 2.0 * space::S, style.1, style.0, &mut FontsMeasure(fonts))
        });
        paint_text(ui, pos2(left + space::S, y), Align2::LEFT_CENTER, &short, style);
    }
}

/// Name, choice and reason of a column.
fn head_of(
    ui: &mut Ui,
    palette: &Palette,
    mapper: &ColumnMapper,
    column: &ColumnPreview,
    head: Rect,
    wants: &mut Vec<MapperIntent>,
) {
    ui.painter().rect_filled(head, 0.0, palette.ground);
    let edge = egui::Stroke::new(line::FINE, palette.line);
    ui.painter().line_segment([head.left_bottom(), head.right_bottom()], edge);
    ui.painter().line_segment([head.right_top(), head.right_bottom()], edge);
    let inner = head.shrink2(vec2(space::S, space::S));
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::LEFT));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(head));
        ui.spacing_mut().item_spacing.y = space::XXS;
        let name = rich(&column.name, Weight::SemiBold, size::SMALL, palette.text);
        ui.add(Label::new(name).truncate().selectable(false)).on_hover_text(&column.name);
        let targets = mapper.mapping.columns.get(&column.name).unwrap_or(&column.targets);
        let chosen = targets.list().first().copied().unwrap_or(Target::Other);
        if let Some(target) = choose(ui, palette, column, chosen, &targets.words()) {
            let mut mapping = mapper.mapping.clone();
            mapping.columns.set(&column.name, target);
            if target == Target::Title {
                mapping.title = None;
            }
            wants.push(MapperIntent::Change(Box::new(mapping)));
        }
        let is_guess = *targets == column.guessed;
        let reason = if is_guess {
            say!("mapper-reason", confidence = column.confidence.words(), reason = &column.reason,)
        } else {
            say!("mapper-guessed", guessed = column.guessed.words(), reason = &column.reason,)
        };
        let colour = if is_guess { palette.text_3 } else { palette.accent };
        // Two lines of it; the pointer brings the rest.
        let mut job = LayoutJob::simple(
            reason.clone(),
            font_id(Weight::Regular, size::SMALL),
            colour,
            inner.width(),
        );
        job.wrap.max_rows = 2;
        ui.add(Label::new(job).selectable(false)).on_hover_text(&reason);
    });
}

/// The menu of what a column gives; returns another choice.
fn choose(
    ui: &mut Ui,
    palette: &Palette,
    column: &ColumnPreview,
    chosen: Target,
    words: &str,
) -> Option<Target> {
    let colour = if chosen == Target::Other { palette.text_2 } else { palette.text };
    let text = rich(words, Weight::Regular, size::SMALL, colour);
    let mut other = None;
    let menu = ComboBox::from_id_salt(("column", &column.name))
        .width(COLUMN - 2.0 * space::S)
        .height(dialog::OPEN_LIST_HEIGHT)
        .truncate()
        .selected_text(text)
        .show_ui(ui, |ui| {
            for target in Target::EVERY {
                if ui.selectable_label(*target == chosen, target.words()).clicked() {
                    other = Some(*target);
                }
            }
        });
    let name = say!("mapper-column", name = &column.name, gives = words);
    menu.response.widget_info(move || WidgetInfo::labeled(Role::ComboBox, true, name.clone()));
    other
}

/// In which order day and month stand, and what proves it.
fn dates(ui: &mut Ui, palette: &Palette, mapper: &ColumnMapper, wants: &mut Vec<MapperIntent>) {
    ui.horizontal(|ui| {
        label(ui, palette, say!("mapper-dates"));
        let chosen = (mapper.mapping.date.order, DateOrder::EVERY.as_slice());
        if let Some(order) = choice(ui, palette, say!("mapper-order"), chosen, DateOrder::words) {
            let mut mapping = mapper.mapping.clone();
            mapping.date.order = order;
            wants.push(MapperIntent::Change(Box::new(mapping)));
        }
        let proof = &mapper.preview.proof;
        let colour = if proof.is_certain { palette.text_2 } else { palette.contested };
        let words = if proof.words.is_empty() { say!("mapper-no-proof") } else { &proof.words };
        let text = rich(words, Weight::Regular, size::SMALL, colour);
        ui.add(Label::new(text).truncate().selectable(false));
    });
}

fn label(ui: &mut Ui, palette: &Palette, words: &str) {
    let text = rich(words, Weight::Regular, size::SMALL, palette.text_2);
    ui.allocate_ui_with_layout(
        vec2(column::SHORT, height::CONTROL),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.set_min_width(column::SHORT);
            ui.add(Label::new(text).selectable(false));
        },
    );
}

/// The title, where it is made of several columns.
fn title_made_of(
    ui: &mut Ui,
    palette: &Palette,
    mapper: &ColumnMapper,
    wants: &mut Vec<MapperIntent>,
) {
    let is_column = |target: &Target| *target == Target::Title;
    let of_column = mapper
        .mapping
        .columns
        .iter()
        .find(|(_, targets)| targets.list().iter().any(is_column))
        .map(|(name, _)| name);
    ui.horizontal(|ui| {
        label(ui, palette, say!("mapper-made-of"));
        if let Some(name) = of_column {
            let words = say!("mapper-title-column", name = name);
            let text = rich(&words, Weight::Regular, size::SMALL, palette.text_2);
            ui.add(Label::new(text).truncate().selectable(false));
            return;
        }
        let mut made_of = mapper.mapping.title.clone().unwrap_or_default();
        let field = TextEdit::singleline(&mut made_of)
            .hint_text(body(say!("mapper-title-hint"), palette.text_3))
            .margin(vec2(space::S, space::XS))
            .desired_width(column::LIST);
        let response = ui.add(field);
        name_field(&response, say!("mapper-title-name"));
        if response.changed() {
            let title = Some(made_of).filter(|title| !title.trim().is_empty());
            let mapping = Mapping { title, ..mapper.mapping.clone() };
            wants.push(MapperIntent::Change(Box::new(mapping)));
        }
        let words = say!("mapper-braces");
        let text = rich(words, Weight::Regular, size::SMALL, palette.text_3);
        ui.add(Label::new(text).truncate().selectable(false));
    });
}

/// What comes of the mapping: counts, and the first events.
fn result(ui: &mut Ui, world: &World<'_>, mapper: &ColumnMapper) {
    let palette = world.palette;
    let preview = &mapper.preview;
    let line = |ui: &mut Ui, words: &str, weight: Weight, colour: Color32| {
        ui.add(Label::new(rich(words, weight, size::BODY, colour)).truncate().selectable(false));
    };
    if let Some(problem) = &mapper.problem {
        line(ui, problem, Weight::SemiBold, palette.error);
    } else {
        ui.horizontal(|ui| {
            line(ui, &counts::events(preview.event_count), Weight::SemiBold, palette.text);
            let parts = [
                (preview.undated, say!("mapper-undated", count = preview.undated)),
                (
                    preview.without_party,
                    say!("mapper-without-party", count = preview.without_party),
                ),
                (preview.problems, say!("mapper-problems", count = preview.problems)),
            ];
            for (count, words) in parts {
                let colour = if count == 0 { palette.text_2 } else { palette.contested };
                line(ui, &words, Weight::Regular, colour);
            }
            if mapper.is_busy {
                line(ui, say!("mapper-reading"), Weight::Regular, palette.text_3);
            }
        });
    }
    let count = EVENTS.min(preview.events.len());
    for event in preview.events.iter().take(count) {
        self::event(ui, world, event);
    }
}

/// An event as it will be: date, kind, title, parties.
fn event(ui: &mut Ui, world: &World<'_>, event: &Event) {
    let palette = world.palette;
    ui.horizontal(|ui| {
        ui.set_height(height::ROW);
        let when = rich(&event.when.short_words(), Weight::Regular, size::SMALL, palette.text_2);
        let cell = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(column::LABEL, height::ROW), cell, |ui| {
            ui.set_min_width(column::LABEL);
            ui.add(Label::new(when).truncate().selectable(false));
        });
        kind_mark(ui, world, &event.kind);
        let parties = event.parties.iter().take(3);
        for party in parties.clone() {
            let code = country::by_code(&party.party).and_then(country::Country::flag_code);
            flag(ui, world, code);
        }
        let title =
            rich(event.title.get(world.language), Weight::Regular, size::BODY, palette.text);
        ui.add(Label::new(title).truncate().selectable(false));
    });
}

fn footer(ui: &mut Ui, palette: &Palette, mapper: &ColumnMapper, wants: &mut Vec<MapperIntent>) {
    let size = vec2(ui.available_width(), height::BUTTON);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let button = |words: &str| {
            Button::new(body(words, palette.text)).min_size(vec2(0.0, height::BUTTON))
        };
        let apply =
            Button::new(rich(say!("mapper-apply"), Weight::SemiBold, size::BODY, palette.text))
                .fill(palette.accent_ground)
                .min_size(vec2(width::LEADING_BUTTON, height::BUTTON));
        let suits = mapper.problem.is_none() && !mapper.is_busy;
        let mut add = |ui: &mut Ui, enabled: bool, button: Button<'_>, want: MapperIntent| {
            if ui.add_enabled(enabled, button).clicked() {
                wants.push(want);
            }
        };
        add(ui, suits, apply, MapperIntent::Apply);
        add(ui, true, button(say!("cancel")), MapperIntent::Close);
        add(ui, true, button(say!("mapper-save")), MapperIntent::Save);
        add(ui, true, button(say!("mapper-load")), MapperIntent::Load);
        add(ui, true, button(say!("mapper-guess")), MapperIntent::Guess(mapper.mapping.dialect));
        if let Some(said) = &mapper.said {
            let text = rich(said, Weight::Regular, size::SMALL, palette.text_2);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(text).truncate().selectable(false));
            });
        }
    });
}
