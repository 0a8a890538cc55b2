//! The export window: what is exported, on which paper, of which time, with the page as it will be.
//!
//! Owns the choices and their widgets. What they are made into, and what can be chosen, is left to `app`.

use egui::{Align, ComboBox, Context, Id, Layout, Modal, RichText, ScrollArea, Sense, Ui, vec2};
use serde::{Deserialize, Serialize};

use super::widgets::rich;
use super::{Intent, World};
use crate::theme::{Weight, size};

/// Room for the page, in points.
const PAGE: egui::Vec2 = vec2(660.0, 500.0);
/// Width of the choices, in points.
const CHOICES: f32 = 250.0;

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
    /// Texts in French.
    pub french: bool,
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
            french: false,
            across: 1,
        }
    }
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

pub(super) fn show(ctx: &Context, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(window) = world.exporter else { return };
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(20).corner_radius(8);
    let shown = Modal::new(Id::unique("export window")).frame(frame).show(ctx, |ui| {
        let room = ctx.content_rect().size() - vec2(80.0, 120.0);
        let page = vec2(
            PAGE.x.min(room.x - CHOICES - 24.0).max(200.0),
            PAGE.y.min(room.y - 60.0).max(160.0),
        );
        ui.set_width(page.x + CHOICES + 24.0);
        let title = rich("Export", Weight::Bold, size::TITLE, world.palette.text);
        ui.label(title);
        ui.label(rich(&window.contents, Weight::Regular, size::SMALL, world.palette.text_2));
        ui.add_space(10.0);
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(vec2(CHOICES, page.y), Layout::top_down(Align::Min), |ui| {
                choices(ui, world, window, intents);
            });
            ui.add_space(16.0);
            ui.allocate_ui_with_layout(page, Layout::top_down(Align::Center), |ui| {
                preview(ui, world, window, page, intents);
            });
        });
    });
    if shown.should_close() {
        intents.push(Intent::Exporter(ExportIntent::Close));
    }
}

fn choices(ui: &mut Ui, world: &World<'_>, window: &ExportWindow, intents: &mut Vec<Intent>) {
    let mut chosen = window.choices.clone();
    let label = |ui: &mut Ui, words: &str| {
        ui.add_space(6.0);
        ui.label(rich(words, Weight::SemiBold, size::SECTION, world.palette.text_3));
    };
    label(ui, "WHAT");
    offered(ui, "What is exported", &window.whats, &mut chosen.what);
    label(ui, "FORM");
    offered(ui, "Form", &window.forms, &mut chosen.form);
    if chosen.is_figure() && chosen.form != "csv" {
        label(ui, "PAPER");
        offered(ui, "Paper", &window.papers, &mut chosen.paper);
        if chosen.form == "png" {
            label(ui, "PIXELS");
            ui.horizontal(|ui| {
                for scale in 1..=4 {
                    ui.selectable_value(&mut chosen.scale, scale, format!("{scale}×"));
                }
            });
        }
        if chosen.what == "timeline" {
            label(ui, "PAGES SIDE BY SIDE");
            ui.horizontal(|ui| {
                for across in [1, 2, 3, 4] {
                    ui.selectable_value(&mut chosen.across, across, across.to_string());
                }
            });
        }
    }
    if chosen.is_figure() {
        label(ui, "TIME");
        ui.radio_value(&mut chosen.time, ExportTime::All, "All that is shown");
        ui.radio_value(&mut chosen.time, ExportTime::Screen, "What is on screen");
        ui.add_enabled_ui(window.has_range, |ui| {
            ui.radio_value(&mut chosen.time, ExportTime::Range, "The selected range");
        });
    }
    label(ui, "LANGUAGE");
    ui.horizontal(|ui| {
        ui.selectable_value(&mut chosen.french, false, "English");
        ui.selectable_value(&mut chosen.french, true, "Français");
    });
    if chosen != window.choices {
        intents.push(Intent::Exporter(ExportIntent::Choose(Box::new(chosen.clone()))));
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        if window.is_writing {
            ui.label("Writing…");
            if ui.button("Cancel").clicked() {
                intents.push(Intent::Exporter(ExportIntent::Cancel));
            }
            return;
        }
        let words = RichText::new("Export…").strong();
        if ui.button(words).clicked() {
            intents.push(Intent::Exporter(ExportIntent::Save));
        }
        let copies = chosen.is_figure() || chosen.what == ExportChoices::DATA;
        if copies && ui.button("Copy").on_hover_text(copy_words(&chosen)).clicked() {
            intents.push(Intent::Exporter(ExportIntent::Copy));
        }
        if ui.button("Close").clicked() {
            intents.push(Intent::Exporter(ExportIntent::Close));
        }
    });
}

fn copy_words(choices: &ExportChoices) -> &'static str {
    if choices.is_figure() && choices.form != "csv" {
        "The page to the clipboard, as a picture"
    } else {
        "All rows to the clipboard, as a table for a spreadsheet"
    }
}

/// A list of what can be chosen; what is no longer offered is not chosen any more.
fn offered(ui: &mut Ui, name: &str, all: &[Offered], chosen: &mut String) {
    let own = all.iter().find(|(code, _)| code == chosen).or(all.first());
    let Some((_, words)) = own else { return };
    let list = ComboBox::from_id_salt(name).width(CHOICES - 12.0).selected_text(*words);
    let response = list.show_ui(ui, |ui| {
        for (code, words) in all {
            if ui.selectable_label(code == chosen, *words).clicked() {
                (*code).clone_into(chosen);
            }
        }
    });
    response.response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::ComboBox, true, format!("{name}: {words}"))
    });
}

fn preview(
    ui: &mut Ui,
    world: &World<'_>,
    window: &ExportWindow,
    room: egui::Vec2,
    intents: &mut Vec<Intent>,
) {
    let below = 26.0;
    let ground = room - vec2(0.0, below);
    let (rect, _) = ui.allocate_exact_size(ground, Sense::hover());
    ui.painter().rect_filled(rect, 4.0, world.palette.raised);
    let inside = rect.shrink(10.0);
    if let Some(text) = &window.text {
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inside));
        ScrollArea::both().id_salt("export text").show(&mut child, |ui| {
            ui.label(rich(text, Weight::Mono, size::SMALL, world.palette.text));
        });
    } else if let Some(page) = &window.page {
        let size = page.size_vec2();
        let scale = (inside.width() / size.x).min(inside.height() / size.y);
        let place = egui::Rect::from_center_size(inside.center(), size * scale);
        ui.painter().rect_filled(place.expand(1.0), 0.0, world.palette.line);
        egui::Image::new((page.id(), size)).paint_at(ui, place);
    }
    if let Some(problem) = &window.problem {
        let words = rich(problem, Weight::Regular, size::BODY, world.palette.error);
        ui.put(inside, egui::Label::new(words).wrap());
    }
    ui.horizontal(|ui| {
        let (page, of) = window.pages;
        if of > 1 {
            if ui.add_enabled(page > 0, egui::Button::new("‹").small()).clicked() {
                intents.push(Intent::Exporter(ExportIntent::Page(page.saturating_sub(1))));
            }
            ui.label(format!("Page {} of {of}", page + 1));
            if ui.add_enabled(page + 1 < of, egui::Button::new("›").small()).clicked() {
                intents.push(Intent::Exporter(ExportIntent::Page(page + 1)));
            }
        }
        if window.is_drawing {
            ui.label(rich("drawing…", Weight::Regular, size::SMALL, world.palette.text_2));
        }
    });
}
