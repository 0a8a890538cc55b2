//! The export window: what is exported, on which paper, of which time, with the page as it will be.
//!
//! Owns the choices and their widgets. What they are made into, and what can be chosen, is left to `app`.

use egui::{
    Align, Button, ComboBox, Context, Id, Label, Layout, Modal, ScrollArea, Sense, Ui, vec2,
};
use serde::{Deserialize, Deserializer, Serialize};

use super::style;
use super::widgets::{body, radio, rich};
use super::{Intent, World};
use crate::say;
use crate::theme::{RADIUS, Weight, column, dialog, height, line, size, space, width};
use crate::words::Language;

/// Around the page, on each side.
const EDGE: egui::Vec2 = vec2(space::M, space::M);
/// Between them and the page.
const BESIDE: f32 = space::XL;
/// Height of a button.
const HIGH: f32 = height::BUTTON;

/// What the user chose, remembered from one export to the next. Names are those of `attache render` and
/// `attache export`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportChoices {
    /// What: a view, "brief", or "data".
    pub what: String,
    /// The ending, or the name, of the form.
    pub form: String,
    /// The sheet.
    pub paper: String,
    /// Pixels per point of a picture.
    pub scale: u8,
    /// Of which time a figure is.
    pub time: ExportTime,
    /// Language of the texts. Earlier settings only told whether they were French.
    #[serde(alias = "french", deserialize_with = "language_or_french")]
    pub language: Language,
    /// Into how many pages side by side a timeline is cut.
    pub across: usize,
}

/// Of which time a figure is.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExportTime {
    /// All that the filter shows.
    #[default]
    All,
    /// What is on screen.
    Screen,
    /// The selected range.
    Range,
}

impl Default for ExportChoices {
    fn default() -> Self {
        Self {
            what: "timeline".to_owned(),
            form: "pdf".to_owned(),
            paper: "A4-landscape".to_owned(),
            scale: 2,
            time: ExportTime::All,
            language: Language::English,
            across: 1,
        }
    }
}

fn language_or_french<'de, D: Deserializer<'de>>(from: D) -> Result<Language, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Language(Language),
        French(bool),
    }
    Ok(match Either::deserialize(from)? {
        Either::Language(language) => language,
        Either::French(true) => Language::French,
        Either::French(false) => Language::English,
    })
}

impl ExportChoices {
    /// The events as a document.
    pub const BRIEF: &'static str = "brief";
    /// The events for other programs.
    pub const DATA: &'static str = "data";

    /// Whether a view is drawn.
    #[must_use]
    pub fn is_figure(&self) -> bool {
        self.what != Self::BRIEF && self.what != Self::DATA
    }
}

/// Something that can be chosen: its name for programs, and for people.
pub type Offered = (&'static str, &'static str);

/// What the window shows.
#[derive(Clone)]
pub struct ExportWindow {
    /// What is chosen.
    pub choices: ExportChoices,
    /// Views, the brief and data.
    pub whats: Vec<Offered>,
    /// Forms of what is chosen.
    pub forms: Vec<Offered>,
    /// Sheets.
    pub papers: Vec<Offered>,
    /// The page as it will be, once it is drawn.
    pub page: Option<egui::TextureHandle>,
    /// The beginning of data as it will be.
    pub text: Option<String>,
    /// Which page is shown, from 0, of how many.
    pub pages: (usize, usize),
    /// How many of how many events, by which filter.
    pub contents: String,
    /// A range of time is selected.
    pub has_range: bool,
    /// The page is being drawn.
    pub is_drawing: bool,
    /// Something is being written.
    pub is_writing: bool,
    /// Why there is no page.
    pub problem: Option<String>,
}

/// What the user wants in the window.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportIntent {
    /// Open it.
    Open,
    /// Open it where a brief is chosen.
    OpenBrief,
    /// These choices instead.
    Choose(Box<ExportChoices>),
    /// Look at this page.
    Page(usize),
    /// To a file, whose place is asked for.
    Save,
    /// The same to this file.
    SaveTo(std::path::PathBuf),
    /// To the clipboard, as a picture or a table.
    Copy,
    /// Stop writing.
    Cancel,
    /// Close it.
    Close,
}

/// What the window needs around the page, with its margins and those around it, in points.
const AROUND: egui::Vec2 = vec2(4.0 * space::XL + column::CHOICES + BESIDE, dialog::AROUND_PAGE);

/// Room for a page in a window of this size, in points.
#[must_use]
pub fn page_room(window: egui::Vec2) -> egui::Vec2 {
    let room = window - AROUND;
    room.min(dialog::PAGE).max(dialog::LEAST_PAGE) - 2.0 * EDGE
}

pub(super) fn show(ctx: &Context, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(window) = world.exporter else { return };
    let frame = style::dialog(ctx);
    let shown = Modal::new(Id::unique("export window")).frame(frame).show(ctx, |ui| {
        let page = page_room(ctx.content_rect().size()) + 2.0 * EDGE;
        ui.set_width(page.x + column::CHOICES + BESIDE);
        ui.label(rich(say!("export-title"), Weight::Bold, size::TITLE, world.palette.text));
        let contents = rich(&window.contents, Weight::Regular, size::SMALL, world.palette.text_2);
        ui.add(Label::new(contents).truncate());
        ui.add_space(space::M);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let column = vec2(column::CHOICES, page.y);
            ui.allocate_ui_with_layout(column, Layout::top_down(Align::Min), |ui| {
                ui.set_min_size(column);
                ScrollArea::vertical().id_salt("export choices").show(ui, |ui| {
                    ui.set_width(column::CHOICES);
                    ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                    choices(ui, world, window, intents);
                });
            });
            ui.add_space(BESIDE);
            preview(ui, world, window, page);
        });
        ui.add_space(space::M);
        footer(ui, world, window, intents);
    });
    if shown.should_close() {
        intents.push(Intent::Exporter(ExportIntent::Close));
    }
}

fn choices(ui: &mut Ui, world: &World<'_>, window: &ExportWindow, intents: &mut Vec<Intent>) {
    let mut chosen = window.choices.clone();
    let mut is_first = true;
    let mut label = |ui: &mut Ui, words: &str| {
        if !std::mem::take(&mut is_first) {
            ui.add_space(space::S);
        }
        ui.label(rich(words, Weight::SemiBold, size::SECTION, world.palette.text_3));
    };
    label(ui, say!("export-label-what"));
    offered(ui, say!("export-what"), &window.whats, &mut chosen.what);
    label(ui, say!("export-label-form"));
    offered(ui, say!("export-form"), &window.forms, &mut chosen.form);
    if chosen.is_figure() && chosen.form != "csv" {
        label(ui, say!("export-label-paper"));
        offered(ui, say!("export-paper"), &window.papers, &mut chosen.paper);
        if chosen.form == "png" {
            label(ui, say!("export-label-pixels"));
            ui.horizontal(|ui| {
                for scale in 1..=4 {
                    ui.selectable_value(&mut chosen.scale, scale, format!("{scale}×"));
                }
            });
        }
        if chosen.what == "timeline" {
            label(ui, say!("export-label-across"));
            ui.horizontal(|ui| {
                for across in [1, 2, 3, 4] {
                    ui.selectable_value(&mut chosen.across, across, across.to_string());
                }
            });
        }
    }
    if chosen.is_figure() {
        label(ui, say!("export-label-time"));
        let mut time = |ui: &mut Ui, time, words: &str| {
            let response = radio(ui, world.palette, chosen.time == time, words);
            if response.clicked() {
                chosen.time = time;
            }
            response
        };
        time(ui, ExportTime::All, say!("export-time-all"));
        time(ui, ExportTime::Screen, say!("export-time-screen"));
        ui.add_enabled_ui(window.has_range, |ui| {
            time(ui, ExportTime::Range, say!("export-time-range"))
                .on_disabled_hover_text(say!("export-no-range"));
        });
    }
    label(ui, say!("export-label-language"));
    ui.horizontal(|ui| {
        for language in Language::EVERY {
            ui.selectable_value(&mut chosen.language, language, language.own_name());
        }
    });
    if chosen != window.choices {
        intents.push(Intent::Exporter(ExportIntent::Choose(Box::new(chosen))));
    }
}

/// Which page is looked at, below it; at the right what can be done, the default at the edge.
fn footer(ui: &mut Ui, world: &World<'_>, window: &ExportWindow, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let size = vec2(ui.available_width(), HIGH);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let button = |words: &str| {
            Button::new(body(words, palette.text)).min_size(vec2(width::BUTTON, HIGH))
        };
        let mut want = |intent| intents.push(Intent::Exporter(intent));
        if window.is_writing {
            if ui.add(button(say!("cancel"))).clicked() {
                want(ExportIntent::Cancel);
            }
            ui.label(rich(say!("export-writing"), Weight::Regular, size::SMALL, palette.text_2));
            return;
        }
        let export =
            Button::new(rich(say!("export-go"), Weight::SemiBold, size::BODY, palette.text))
                .fill(palette.accent_ground)
                .min_size(vec2(width::LEADING_BUTTON, HIGH));
        let why = window.problem.as_deref().unwrap_or_default();
        let export = ui.add_enabled(window.problem.is_none(), export).on_disabled_hover_text(why);
        if export.on_hover_text(say!("export-go-hint")).clicked() || by_enter(ui, window) {
            want(ExportIntent::Save);
        }
        if ui.add(button(say!("close"))).on_hover_text(say!("export-close-hint")).clicked() {
            want(ExportIntent::Close);
        }
        let copies = window.choices.what != ExportChoices::BRIEF && window.problem.is_none();
        let why = if window.problem.is_some() { why } else { say!("export-brief-is-file") };
        let copy = ui.add_enabled(copies, button(say!("copy"))).on_disabled_hover_text(why);
        if copy.on_hover_text(copy_words(&window.choices)).clicked() {
            want(ExportIntent::Copy);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(column::CHOICES + BESIDE);
            pages(ui, world, window, intents);
        });
    });
}

/// Enter stands for the default button, unless it is for a widget that is chosen by keys, or a list.
fn by_enter(ui: &Ui, window: &ExportWindow) -> bool {
    let taken =
        ui.memory(|memory| memory.focused().is_some()) || egui::Popup::is_any_open(ui.ctx());
    let pressed = ui.input(|input| input.key_pressed(egui::Key::Enter));
    pressed && !taken && window.problem.is_none()
}

/// Which page is looked at.
fn pages(ui: &mut Ui, world: &World<'_>, window: &ExportWindow, intents: &mut Vec<Intent>) {
    let (page, of) = window.pages;
    let quiet = |words: &str| rich(words, Weight::Regular, size::SMALL, world.palette.text_2);
    if of > 1 {
        let step = |ui: &mut Ui, sign: &str, name: &str, can: bool, why: &str| {
            let button = Button::new(body(sign, world.palette.text)).min_size(vec2(HIGH, HIGH));
            let button = ui.add_enabled(can, button);
            let button = button.on_hover_text(name).on_disabled_hover_text(why);
            button.clicked()
        };
        if step(ui, "‹", say!("export-page-before"), page > 0, say!("export-page-first")) {
            intents.push(Intent::Exporter(ExportIntent::Page(page.saturating_sub(1))));
        }
        ui.label(quiet(&say!("export-page", page = page + 1, pages = of)));
        if step(ui, "›", say!("export-page-next"), page + 1 < of, say!("export-page-last")) {
            intents.push(Intent::Exporter(ExportIntent::Page(page + 1)));
        }
    }
    if window.is_drawing {
        ui.label(quiet(say!("export-drawing")));
    }
}

fn copy_words(choices: &ExportChoices) -> &'static str {
    if choices.is_figure() && choices.form != "csv" {
        say!("export-copy-picture")
    } else {
        say!("export-copy-rows")
    }
}

/// A list of what can be chosen; what is no longer offered is not chosen any more.
fn offered(ui: &mut Ui, name: &str, all: &[Offered], chosen: &mut String) {
    let own = all.iter().find(|(code, _)| code == chosen).or(all.first());
    let Some((_, words)) = own else { return };
    // The whole list is in sight: what has to be scrolled to is not found.
    let list = ComboBox::from_id_salt(name)
        .width(column::CHOICES - space::S)
        .height(dialog::OPEN_LIST_HEIGHT)
        .selected_text(*words);
    let response = list.show_ui(ui, |ui| {
        for (code, words) in all {
            if ui.selectable_label(code == chosen, *words).clicked() {
                (*code).clone_into(chosen);
            }
        }
    });
    response.response.widget_info(|| {
        egui::WidgetInfo::labeled(
            egui::Role::ComboBox,
            true,
            say!("colon", name = name, value = *words),
        )
    });
}

fn preview(ui: &mut Ui, world: &World<'_>, window: &ExportWindow, room: egui::Vec2) {
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    ui.painter().rect_filled(rect, RADIUS, world.palette.ground);
    let inside = rect.shrink2(EDGE);
    if let Some(problem) = &window.problem {
        let words = rich(problem, Weight::Regular, size::BODY, world.palette.error);
        ui.put(inside, Label::new(words).wrap());
    } else if let Some(text) = &window.text {
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inside));
        ScrollArea::both().id_salt("export text").auto_shrink(false).show(&mut child, |ui| {
            let words = rich(text, Weight::Mono, size::SMALL, world.palette.text);
            ui.add(Label::new(words).extend());
        });
    } else if let Some(page) = &window.page {
        // Drawn for this room, a pixel for a pixel; only while the window changes its size it is scaled.
        let pixel = ui.pixels_per_point();
        let size = page.size_vec2() / pixel;
        let scale = (inside.width() / size.x).min(inside.height() / size.y).min(1.0);
        let place = egui::Rect::from_center_size(inside.center(), size * scale);
        let corner = ((place.min.to_vec2() * pixel).round() / pixel).to_pos2();
        let place = egui::Rect::from_min_size(corner, place.size());
        ui.painter().rect_filled(place.expand(line::FINE), 0.0, world.palette.line);
        egui::Image::new((page.id(), size)).paint_at(ui, place);
    }
}
