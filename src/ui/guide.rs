//! The guide, read in the window: the parts of `docs/guide.md` on the left, the chosen one on the right.

use egui::{Context, Id, Modal, Role, ScrollArea, Ui, WidgetInfo};
use egui_commonmark::{CommonMarkCache, CommonMarkViewer};

use super::settings::head;
use super::style;
use super::widgets::body;
use super::{Intent, Memory, World};
use crate::say;
use crate::state::{Command, PanelsCommand, Sheet};
use crate::theme::{column, dialog, space};
use crate::words::{Language, language};

const ENGLISH: &str = include_str!("../../docs/guide.md");
/// Without words that stand out within a line: each would be a text of its own, set from the left.
const ARABIC: &str = include_str!("../../docs/guide.ar.md");
const FRENCH: &str = include_str!("../../docs/guide.fr.md");

/// The pictures of the guide, by the names that stand in its text.
pub const PICTURES: [(&str, &[u8]); 4] = [
    ("guide/window.png", include_bytes!("../../docs/guide/window.png")),
    ("guide/columns.png", include_bytes!("../../docs/guide/columns.png")),
    ("guide/relations.png", include_bytes!("../../docs/guide/relations.png")),
    ("guide/export.png", include_bytes!("../../docs/guide/export.png")),
];

/// What addresses of those pictures begin with.
pub const SCHEME: &str = "bytes://attache/";

/// Where the guide is open.
#[derive(Default)]
pub(super) struct Reading {
    part: usize,
    cache: CommonMarkCache,
    /// The parts in the language that was read last, cut once.
    parts: Option<(Language, Vec<Part>)>,
}

/// A part of the guide.
struct Part {
    title: &'static str,
    /// Its title and its text, as Markdown.
    text: String,
}

/// The parts of the guide.
fn parts(language: Language) -> Vec<Part> {
    let text = match language {
        Language::English => ENGLISH,
        Language::French => FRENCH,
        Language::Arabic => ARABIC,
    };
    let mut parts = Vec::new();
    for part in text.split("\n## ").skip(1) {
        let (title, text) = part.split_once('\n').unwrap_or((part, ""));
        parts.push(Part { title, text: format!("# {title}\n\n{}", text.trim()) });
    }
    parts
}

pub(super) fn show(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    if world.state.panels.sheet() != Some(Sheet::Guide) {
        return;
    }
    let frame = style::dialog(ctx);
    let room = style::dialog_room(ctx);
    let mut closed = false;
    let shown = Modal::new(Id::unique("guide")).frame(frame).show(ctx, |ui| {
        ui.set_width(room.x.min(dialog::BOOK));
        closed = head(ui, world, say!("guide-title"));
        ui.add_space(space::S);
        let height = room.y.min(dialog::BOOK_HEIGHT) - dialog::HEAD;
        ui.horizontal_top(|ui| {
            let reading = &mut memory.guide;
            let language = language();
            let (_, parts) = match reading.parts.take() {
                Some(cut) if cut.0 == language => reading.parts.insert(cut),
                _ => reading.parts.insert((language, parts(language))),
            };
            ui.vertical(|ui| {
                ui.set_width(column::CHAPTERS);
                list(ui, world, &mut reading.part, parts);
            });
            ui.add_space(space::L);
            let Some(part) = parts.get(reading.part) else { return };
            ScrollArea::vertical()
                .id_salt(("part of the guide", reading.part))
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([true, false])
                .show(ui, |ui| {
                    ui.set_width(dialog::LINE.min(ui.available_width() - space::M));
                    ui.spacing_mut().item_spacing.y = space::S;
                    // Bold words stand out by their colour: the viewer knows no other weight.
                    let widgets = &mut ui.visuals_mut().widgets;
                    widgets.noninteractive.fg_stroke.color = world.palette.text_2;
                    widgets.active.fg_stroke.color = world.palette.text;
                    let width = ui.available_width() as usize;
                    CommonMarkViewer::new()
                        .default_implicit_uri_scheme(SCHEME)
                        .default_width(Some(width))
                        .max_image_width(Some(width))
                        .show(ui, &mut reading.cache, &part.text);
                });
        });
    });
    if closed || shown.should_close() {
        intents.push(Command::Panels(PanelsCommand::ShowSheet(None)).into());
    }
}

fn list(ui: &mut Ui, world: &World<'_>, shown: &mut usize, parts: &[Part]) {
    for (place, Part { title, .. }) in parts.iter().enumerate() {
        let is_shown = place == *shown;
        let colour = if is_shown { world.palette.text } else { world.palette.text_2 };
        let response = ui.add(egui::Button::selectable(is_shown, body(title, colour)).wrap());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_shown, *title));
        if response.clicked() {
            *shown = place;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PICTURES, Part, parts};
    use crate::words::Language;

    #[test]
    fn every_language_has_the_same_parts_and_pictures() {
        let pictures = |text: &str| -> Vec<String> {
            text.split("](")
                .skip(1)
                .filter_map(|it| Some(it.split_once(')')?.0.to_owned()))
                .collect()
        };
        let english = parts(Language::English);
        assert!(english.len() >= 8);
        for language in Language::EVERY {
            let own = parts(language);
            assert_eq!(own.len(), english.len());
            for (Part { title, text }, first) in own.iter().zip(&english) {
                assert!(!title.is_empty() && text.len() > 100, "{title}");
                assert_eq!(pictures(text), pictures(&first.text), "{title}");
                for picture in pictures(text) {
                    assert!(PICTURES.iter().any(|(name, _)| *name == picture), "{picture}");
                }
            }
        }
    }
}
