//! The first screen, and what lies over the others, as what went wrong.

use egui::{Align, Align2, Area, Button, Context, Frame, Label, Layout, Order, TextEdit, Ui, vec2};

use super::commands::{self, CommandId};
use super::filters::name_field;
use super::style;
use super::widgets::{body, link, message, rich, section_with};
use super::{Intent, Memory, Notice, Sample, World, loading, sides};
use crate::say;
use crate::theme::{Palette, Weight, dialog, height, line, panel, size, space, strength, width};

/// Recent files that are offered.
const MOST_RECENT: usize = 6;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let width = panel::WELCOME.min(ui.available_width() - 2.0 * space::XL);
        let side = (ui.available_width() - width) / 2.0;
        ui.add_space((ui.available_height() * 0.14).clamp(space::L, panel::WELCOME_TOP));
        ui.horizontal(|ui| {
            ui.add_space(side);
            let column = Layout::top_down(sides::side());
            ui.allocate_ui_with_layout(vec2(width, 0.0), column, |ui| {
                ui.set_width(width);
                ui.label(rich("Attaché", Weight::Bold, size::DISPLAY, palette.text));
                let what = say!("welcome-what");
                ui.add(Label::new(rich(what, Weight::Regular, size::HEAD, palette.text_2)).wrap());
                ui.add_space(space::L);
                if let Some(loading) = &world.loading {
                    apart(ui, world, |ui| loading::show(ui, world, loading, intents));
                    return;
                }
                if let Some(notice) = world.notice {
                    apart(ui, world, |ui| self::notice(ui, world, notice, intents));
                    ui.add_space(space::L);
                }
                open(ui, world, intents);
                samples(ui, world, intents);
                recent(ui, world, intents);
                path(ui, world, memory, intents);
            });
        });
    });
}

/// A block as wide as the column.
fn apart(ui: &mut Ui, world: &World<'_>, add: impl FnOnce(&mut Ui)) {
    block(world).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}

fn open(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    sides::line(ui, |ui| {
        let words = rich(say!("welcome-open"), Weight::SemiBold, size::LEAD, world.palette.text);
        let button = Button::new(words).min_size(vec2(width::LARGE_BUTTON, height::LARGE));
        let keys = commands::find(CommandId::Open).keys_words(world.keys);
        if ui.add(button).on_hover_text(keys).clicked() {
            intents.push(Intent::OpenDialog);
        }
        ui.label(body(say!("welcome-drop"), world.palette.text_2));
    });
}

fn samples(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    section_with(ui, world, say!("welcome-samples"), None, |_| ());
    let samples = [
        (Sample::Sahel, say!("welcome-sahel"), say!("welcome-sahel-about")),
        (Sample::UsVisits, say!("welcome-us"), say!("welcome-us-about")),
    ];
    for (sample, name, about) in samples {
        entry(ui, world, name, about, || Intent::OpenSample(sample), intents);
    }
}

fn recent(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    if world.recent.is_empty() {
        return;
    }
    section_with(ui, world, say!("welcome-recent"), None, |_| ());
    for path in world.recent.iter().take(MOST_RECENT) {
        let name = path
            .file_name()
            .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        entry(ui, world, &name, &folder, || Intent::OpenPath(path.clone()), intents);
    }
}

fn entry(
    ui: &mut Ui,
    world: &World<'_>,
    name: &str,
    about: &str,
    intent: impl Fn() -> Intent,
    intents: &mut Vec<Intent>,
) {
    ui.add_space(space::XS);
    let title = rich(name, Weight::SemiBold, size::LEAD, world.palette.accent);
    if link(ui, title, name).clicked() {
        intents.push(intent());
    }
    ui.add(Label::new(body(about, world.palette.text_2)).wrap().selectable(false));
}

fn path(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    section_with(ui, world, say!("welcome-type"), None, |_| ());
    ui.add_space(space::XS);
    let row = vec2(ui.available_width(), ui.spacing().interact_size.y);
    // The button first, so that the field ends where it begins.
    let [_, from_end] = sides::directions();
    ui.allocate_ui_with_layout(row, from_end(Align::Center), |ui| {
        let button = Button::new(body(say!("welcome-open-path"), world.palette.text));
        let clicked = ui.add_enabled(!memory.path.trim().is_empty(), button).clicked();
        let field = TextEdit::singleline(&mut memory.path)
            .hint_text("events.json")
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        name_field(&response, say!("welcome-path"));
        let entered =
            response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if (entered || clicked) && !memory.path.trim().is_empty() {
            intents.push(Intent::OpenPath(memory.path.trim().into()));
        }
    });
}

/// Over everything while files are held above the window: that they can be let go of here.
pub(super) fn drop_zone(ctx: &Context, palette: &Palette) {
    let room = ctx.content_rect();
    let id = egui::Id::unique("drop zone");
    Area::new(id).order(Order::Tooltip).fixed_pos(room.min).interactable(false).show(ctx, |ui| {
        let painter = ui.painter().with_clip_rect(room);
        painter.rect_filled(room, 0.0, palette.ground.gamma_multiply(strength::VEIL));
        let edge = room.shrink(space::M);
        let corners = [
            edge.left_top(),
            edge.right_top(),
            edge.right_bottom(),
            edge.left_bottom(),
            edge.left_top(),
        ];
        let line = egui::Stroke::new(line::BOLD, palette.accent);
        painter.extend(egui::Shape::dashed_line(&corners, line, space::S, space::S));
        let words = rich(say!("welcome-drop-here"), Weight::SemiBold, size::TITLE, palette.text);
        let middle = egui::Rect::from_center_size(
            room.center(),
            vec2(room.width() - 2.0 * space::XL, height::LARGE),
        );
        ui.put(middle, Label::new(words).selectable(false));
    });
}

/// What lies over an open file: progress, and what went wrong.
pub(super) fn overlays(ctx: &Context, world: &World<'_>, intents: &mut Vec<Intent>) {
    if world.file.is_none() {
        // The first screen has room for it.
    } else if let Some(loading) = &world.loading {
        if loading.shown.is_none() {
            loading::over(ctx, world, loading, intents);
        }
    } else if let Some(notice) = world.notice {
        panel(ctx, world, "notice", &mut |ui| self::notice(ui, world, notice, intents));
    }
}

fn notice(ui: &mut Ui, world: &World<'_>, notice: &Notice, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    ui.spacing_mut().item_spacing.y = space::S;
    sides::column(ui, |ui| {
        ui.label(rich(&notice.title, Weight::Bold, size::HEAD, palette.error));
        ui.add(Label::new(message(&notice.message, size::BODY, palette.text)).wrap());
        if !notice.hint.is_empty() {
            ui.add(Label::new(message(&notice.hint, size::BODY, palette.text_2)).wrap());
        }
    });
    ui.add_space(space::S);
    sides::line(ui, |ui| {
        if ui.add(Button::new(body(say!("notice-open"), palette.text))).clicked() {
            intents.push(Intent::DismissNotice);
            intents.push(Intent::OpenDialog);
        }
        if ui.add(Button::new(body(say!("close"), palette.text))).clicked() {
            intents.push(Intent::DismissNotice);
        }
    });
}

/// Something over the middle of the window.
pub(super) fn panel(ctx: &Context, world: &World<'_>, id: &str, add: &mut dyn FnMut(&mut Ui)) {
    let area = Area::new(egui::Id::unique(id)).order(Order::Foreground);
    area.anchor(Align2::CENTER_CENTER, vec2(0.0, -space::XXL)).show(ctx, |ui| {
        let shadow = ctx.global_style().visuals.popup_shadow;
        block(world).shadow(shadow).show(ui, |ui| {
            ui.set_width(f32::min(dialog::NARROW, style::dialog_room(ctx).x));
            add(ui);
        });
    });
}

/// What is set apart from the ground, with buttons on it that are seen.
fn block(world: &World<'_>) -> Frame {
    Frame::new()
        .fill(world.palette.panel)
        .stroke(egui::Stroke::new(line::FINE, world.palette.line))
        .corner_radius(crate::theme::CARD_RADIUS)
        .inner_margin(space::XL)
}
