//! The About window: which program it is, what it runs on, and whose works it ships.

use std::path::PathBuf;

use egui::{Button, Context, Grid, Id, Image, Label, Modal, ScrollArea, TextureHandle, Ui, vec2};

use super::settings::head;
use super::style;
use super::widgets::{body, rich, section};
use super::{Intent, World};
use crate::say;
use crate::state::{Command, Contrast, PanelsCommand, Sheet, ThemeChoice};
use crate::theme::{Weight, dialog, sign, size, space};
use crate::words::{Language, language};

/// What the program is and runs on.
pub struct About {
    /// Its version.
    pub version: &'static str,
    /// The operating system and the processor.
    pub system: String,
    /// What draws the window: the renderer, and the adapter if it told.
    pub drawn_by: Option<String>,
    /// The names of all renderers.
    pub renderers: &'static [&'static str],
    /// The language of the system, as far as we speak it.
    pub language: Language,
    /// Where settings are kept; `None`: nowhere.
    pub settings: Option<PathBuf>,
    /// The icon of the program.
    pub icon: Option<TextureHandle>,
    /// The licences of everything that ships with it, line by line.
    pub licences: Vec<&'static str>,
}

pub(super) fn show(ctx: &Context, world: &World<'_>, intents: &mut Vec<Intent>) {
    if world.state.panels.sheet() != Some(Sheet::About) {
        return;
    }
    let frame = style::dialog(ctx);
    let room = style::dialog_room(ctx);
    let mut closed = false;
    let shown = Modal::new(Id::unique("about")).frame(frame).show(ctx, |ui| {
        ui.set_width(dialog::WIDE.min(room.x));
        closed = head(ui, world, say!("about-title"));
        ui.add_space(space::S);
        program(ui, world, intents);
        licences(ui, world, f32::min(dialog::LIST_HEIGHT, room.y - dialog::AROUND_LICENCES));
    });
    if closed || shown.should_close() {
        intents.push(Command::Panels(PanelsCommand::ShowSheet(None)).into());
    }
}

fn program(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let (about, palette) = (world.about, world.palette);
    ui.horizontal_top(|ui| {
        if let Some(icon) = &about.icon {
            ui.add(Image::from_texture((icon.id(), egui::Vec2::splat(sign::ICON))));
            ui.add_space(space::S);
        }
        ui.vertical(|ui| {
            ui.label(rich("Attaché", Weight::Bold, size::TITLE, palette.text));
            ui.add(Label::new(body(say!("about-what"), palette.text_2)).wrap());
            ui.add_space(space::XS);
            Grid::new("about").num_columns(2).spacing(vec2(space::M, space::XS)).show(ui, |ui| {
                let mut row = |name: &str, value: &str| {
                    ui.add(Label::new(body(name, palette.text_3)).selectable(false));
                    ui.add(Label::new(body(value, palette.text)).wrap());
                    ui.end_row();
                };
                row(say!("about-version"), about.version);
                row(say!("about-system"), &about.system);
                if let Some(drawn_by) = &about.drawn_by {
                    row(say!("about-drawn-by"), drawn_by);
                }
                row(say!("about-licence"), say!("about-licence-own"));
            });
            ui.add_space(space::S);
            let button = Button::new(body(say!("about-copy"), palette.text));
            let response = ui.add(button).on_hover_text(say!("about-copy-hint"));
            if response.clicked() {
                intents.push(Intent::Copy(diagnostics(ui.ctx(), world)));
            }
        });
    });
}

/// What somebody who is to help needs to know. Names and contents of files are not among it.
fn diagnostics(ctx: &Context, world: &World<'_>) -> String {
    let (about, panels) = (world.about, &world.state.panels);
    let size = ctx.content_rect().size();
    let theme = match panels.theme() {
        ThemeChoice::System => "as the system",
        ThemeChoice::Light => "light",
        ThemeChoice::Dark => "dark",
    };
    let high = if panels.look().contrast() == Contrast::High { ", high contrast" } else { "" };
    let mut lines = vec![
        format!("Attaché {}", about.version),
        format!("System: {}", about.system),
        format!("Drawn by: {}", about.drawn_by.as_deref().unwrap_or("not known")),
        format!(
            "Window: {:.0} × {:.0} points, {} pixels a point, size {} %",
            size.x,
            size.y,
            ctx.pixels_per_point(),
            panels.look().scale().as_percent()
        ),
        format!("Language: {} (system: {})", language().tag(), about.language.tag()),
        format!("Theme: {theme}{high}; smooth movement: {}", panels.motion()),
    ];
    match world.file {
        Some(file) => {
            lines.push(format!(
                "Open: {} files, {} events, {} shown, {} problems, grouped by {}",
                file.paths.len(),
                file.catalog.len(),
                file.shown().len(),
                file.problems.len(),
                world.state.lanes.grouping().code()
            ));
            let mut codes: Vec<&str> = file.problems.iter().map(|problem| problem.code).collect();
            codes.sort_unstable();
            codes.dedup();
            if !codes.is_empty() {
                lines.push(format!("Kinds of problems: {}", codes.join(", ")));
            }
        }
        None => lines.push("Open: nothing".to_owned()),
    }
    lines.join("\n") + "\n"
}

fn licences(ui: &mut Ui, world: &World<'_>, height: f32) {
    let lines = &world.about.licences;
    section(ui, world, say!("about-licences"), None);
    let words =
        rich(say!("about-licences-note"), Weight::Regular, size::SMALL, world.palette.text_3);
    ui.add(Label::new(words).wrap());
    ui.add_space(space::XS);
    let row = ui.text_style_height(&egui::TextStyle::Monospace);
    ScrollArea::both().id_salt("licences").max_height(height).auto_shrink(false).show_rows(
        ui,
        row,
        lines.len(),
        |ui, rows| {
            for line in lines.get(rows).unwrap_or_default() {
                let text = rich(line, Weight::Mono, size::SMALL, world.palette.text_2);
                ui.add(Label::new(text).extend());
            }
        },
    );
}
