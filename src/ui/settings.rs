//! The settings window: everything that can be chosen of the program, in one place.

use egui::{
    Align, Button, Context, Grid, Id, Label, Layout, Modal, Role, ScrollArea, Ui, WidgetInfo, vec2,
};

use super::style;
use super::widgets::{body, choice_of, rich, section, tick};
use super::{Intent, World};
use crate::query::Grouping;
use crate::say;
use crate::scene::counts;
use crate::state::{
    Command, Contrast, LaneOrder, LanesCommand, LookCommand, PanelsCommand, Scale, Sheet,
    ThemeChoice,
};
use crate::theme::{Weight, column, dialog, height, size, space, width};
use crate::time::{DateStyle, Moment};
use crate::words::Language;

/// The day by which a style of dates is chosen: one that is no month.
const EXAMPLE: (i64, u8, u8) = (2024, 11, 23);
/// Sizes that are offered, in percent; keys reach those between.
const SIZES: [u16; 8] = [75, 90, 100, 110, 125, 150, 200, 250];

pub(super) fn show(ctx: &Context, world: &World<'_>, intents: &mut Vec<Intent>) {
    if world.state.panels.sheet() != Some(Sheet::Settings) {
        return;
    }
    let frame = style::dialog(ctx);
    let room = style::dialog_room(ctx);
    let mut closed = false;
    let shown = Modal::new(Id::unique("settings")).frame(frame).show(ctx, |ui| {
        ui.set_width(dialog::MEDIUM.min(room.x));
        closed = head(ui, world, say!("settings-title"));
        let room = room.y - dialog::HEAD;
        ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
            look(ui, world, intents);
            timeline(ui, world, intents);
            files(ui, world, intents);
            drawing(ui, world, intents);
            others(ui, world, intents);
        });
    });
    if closed || shown.should_close() {
        intents.push(Command::Panels(PanelsCommand::ShowSheet(None)).into());
    }
}

/// The title of a window and what closes it; returns whether it is closed.
pub(super) fn head(ui: &mut Ui, world: &World<'_>, title: &str) -> bool {
    let mut closed = false;
    ui.horizontal(|ui| {
        ui.label(rich(title, Weight::Bold, size::TITLE, world.palette.text));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            closed = ui.add(Button::new(body(say!("close"), world.palette.text))).clicked();
        });
    });
    closed
}

/// Rows of a name and what is chosen.
fn rows(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.add_space(space::XS);
    Grid::new(name)
        .num_columns(2)
        .min_col_width(column::NAMES)
        .spacing(vec2(space::M, space::S))
        .show(ui, add);
}

fn name(ui: &mut Ui, world: &World<'_>, words: &str) {
    ui.add(Label::new(body(words, world.palette.text_2)).selectable(false));
}

/// A quiet line below what it explains.
fn note(ui: &mut Ui, world: &World<'_>, words: &str) {
    ui.add_space(space::XS);
    let words = rich(words, Weight::Regular, size::SMALL, world.palette.text_3);
    ui.add(Label::new(words).wrap());
}

/// Some values beside each other, of which one is chosen; returns another choice.
fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    chosen: T,
    every: &[(T, impl AsRef<str>)],
) -> Option<T> {
    let mut other = None;
    ui.horizontal(|ui| {
        for (value, words) in every {
            let (is_chosen, words) = (*value == chosen, words.as_ref());
            let response = ui.selectable_label(is_chosen, words);
            response.widget_info(|| {
                let full = say!("colon", name = label, value = words);
                WidgetInfo::selected(Role::RadioButton, true, is_chosen, full)
            });
            if response.clicked() && !is_chosen {
                other = Some(*value);
            }
        }
    });
    other
}

/// A choice of languages: that of the system, then every language in its own name.
fn language_name(world: &World<'_>, language: Option<Language>) -> String {
    match language {
        Some(language) => language.own_name().to_owned(),
        None => say!("settings-system-language", language = world.about.language.own_name()),
    }
}

fn language(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let chosen = world.state.panels.look().language();
    let label = say!("settings-language");
    let every = std::iter::once(None).chain(Language::EVERY.map(Some));
    let mut other = None;
    let menu = egui::ComboBox::from_id_salt("language")
        .selected_text(body(&language_name(world, chosen), world.palette.text))
        .show_ui(ui, |ui| {
            for language in every {
                if ui.selectable_label(language == chosen, language_name(world, language)).clicked()
                {
                    other = Some(language);
                }
            }
        });
    menu.response.widget_info(|| {
        let value = language_name(world, chosen);
        WidgetInfo::labeled(Role::ComboBox, true, say!("colon", name = label, value = value))
    });
    if let Some(language) = other {
        push(intents, LookCommand::SetLanguage(language));
    }
}

fn push(intents: &mut Vec<Intent>, command: LookCommand) {
    intents.push(Command::Panels(PanelsCommand::Look(command)).into());
}

fn look(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let panels = &world.state.panels;
    section(ui, world, say!("settings-look"), None);
    rows(ui, "look", |ui| {
        name(ui, world, say!("settings-language"));
        language(ui, world, intents);
        ui.end_row();
        name(ui, world, say!("settings-theme"));
        let themes = [
            (ThemeChoice::System, say!("settings-theme-system")),
            (ThemeChoice::Light, say!("settings-theme-light")),
            (ThemeChoice::Dark, say!("settings-theme-dark")),
        ];
        if let Some(theme) = segments(ui, say!("settings-theme"), panels.theme(), &themes) {
            intents.push(Command::Panels(PanelsCommand::SetTheme(theme)).into());
        }
        ui.end_row();
        name(ui, world, say!("settings-contrast"));
        let contrasts = [
            (Contrast::Usual, say!("settings-contrast-usual")),
            (Contrast::High, say!("settings-contrast-high")),
        ];
        let chosen = panels.look().contrast();
        if let Some(contrast) = segments(ui, say!("settings-contrast"), chosen, &contrasts) {
            push(intents, LookCommand::SetContrast(contrast));
        }
        ui.end_row();
        name(ui, world, say!("settings-dates"));
        let (year, month, day) = EXAMPLE;
        let day = Moment::from_civil(year, month, day).civil();
        let mut styles: Vec<(DateStyle, String)> = Vec::new();
        let mut chosen = panels.look().dates();
        for style in DateStyle::EVERY {
            let words = style.example(day);
            // Where months have no short names, two styles are the same.
            match styles.iter().find(|(_, other)| *other == words) {
                Some((same, _)) if style == chosen => chosen = *same,
                Some(_) => {}
                None => styles.push((style, words)),
            }
        }
        if let Some(style) = segments(ui, say!("settings-dates"), chosen, &styles) {
            push(intents, LookCommand::SetDates(style));
        }
        ui.end_row();
        name(ui, world, say!("settings-size"));
        sizes(ui, world, intents);
        ui.end_row();
        name(ui, world, say!("settings-movement"));
        let mut motion = panels.motion();
        if tick(ui, world.palette, &mut motion, say!("settings-smooth")).clicked() {
            intents.push(Command::Panels(PanelsCommand::SetMotion(motion)).into());
        }
        ui.end_row();
    });
}

fn sizes(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let scale = world.state.panels.look().scale();
    let percent = |percent: u16| counts::percent(f64::from(percent) / 100.0, 0);
    let mut other = None;
    ui.horizontal(|ui| {
        let step = |ui: &mut Ui, sign: &str, name: &'static str, to: Scale| {
            let button =
                Button::new(body(sign, world.palette.text)).min_size(vec2(height::BUTTON, 0.0));
            let response = ui.add_enabled(to != scale, button);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, to != scale, name));
            response.on_hover_text(name).clicked().then_some(to)
        };
        other = step(ui, "−", say!("settings-smaller"), scale.smaller());
        let menu = egui::ComboBox::from_id_salt("size")
            .width(width::BUTTON)
            .selected_text(body(&percent(scale.as_percent()), world.palette.text))
            .show_ui(ui, |ui| {
                for size in SIZES {
                    let is_chosen = size == scale.as_percent();
                    if ui.selectable_label(is_chosen, percent(size)).clicked() {
                        other = Some(Scale::percent(size));
                    }
                }
            });
        menu.response.widget_info(|| {
            let value = percent(scale.as_percent());
            let words = say!("colon", name = say!("settings-size"), value = value);
            WidgetInfo::labeled(Role::ComboBox, true, words)
        });
        other = other.or(step(ui, "+", say!("settings-larger"), scale.larger()));
    });
    if let Some(scale) = other {
        push(intents, LookCommand::SetScale(scale));
    }
}

fn timeline(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let lanes = &world.state.lanes;
    section(ui, world, say!("settings-timeline"), None);
    rows(ui, "lanes", |ui| {
        let label = say!("settings-grouping");
        name(ui, world, label);
        let every = (lanes.grouping(), &Grouping::ALL[..]);
        if let Some(grouping) =
            choice_of(ui, (world.palette, size::BODY), label, every, Grouping::label)
        {
            intents.push(Command::Lanes(LanesCommand::SetGrouping(grouping)).into());
        }
        ui.end_row();
        let label = say!("settings-order");
        name(ui, world, label);
        let every = (lanes.order(), &LaneOrder::ALL[..]);
        if let Some(order) =
            choice_of(ui, (world.palette, size::BODY), label, every, LaneOrder::label)
        {
            intents.push(Command::Lanes(LanesCommand::SetOrder(order)).into());
        }
        ui.end_row();
    });
}

fn files(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let panels = &world.state.panels;
    section(ui, world, say!("settings-files"), None);
    ui.add_space(space::XS);
    let mut reload = panels.reload();
    if tick(ui, world.palette, &mut reload, say!("settings-reload")).clicked() {
        intents.push(Command::Panels(PanelsCommand::SetReload(reload)).into());
    }
    let mut one = panels.look().one_window();
    if tick(ui, world.palette, &mut one, say!("settings-one-window")).clicked() {
        push(intents, LookCommand::SetOneWindow(one));
    }
}

fn drawing(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let wanted = world.state.panels.look().renderer();
    let label = say!("settings-renderer");
    section(ui, world, say!("settings-drawing"), None);
    rows(ui, "drawing", |ui| {
        name(ui, world, label);
        let chosen = wanted.unwrap_or(say!("settings-renderer-automatic"));
        let mut other = None;
        let menu = egui::ComboBox::from_id_salt("renderer")
            .selected_text(body(chosen, world.palette.text))
            .show_ui(ui, |ui| {
                let automatic = say!("settings-renderer-automatic");
                if ui.selectable_label(wanted.is_none(), automatic).clicked() {
                    other = Some(None);
                }
                for name in world.about.renderers {
                    if ui.selectable_label(wanted == Some(name), *name).clicked() {
                        other = Some(Some((*name).to_owned()));
                    }
                }
            });
        menu.response.widget_info(|| {
            let words = say!("colon", name = label, value = chosen);
            WidgetInfo::labeled(Role::ComboBox, true, words)
        });
        if let Some(renderer) = other {
            push(intents, LookCommand::SetRenderer(renderer));
        }
        ui.end_row();
    });
    let used = match &world.about.drawn_by {
        Some(used) => say!("settings-renderer-note", used = used),
        None => say!("settings-renderer-later").to_owned(),
    };
    note(ui, world, &used);
}

fn others(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    section(ui, world, say!("settings-others"), None);
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        let button = |words: &str| Button::new(body(words, world.palette.text));
        if ui.add(button(say!("settings-keys"))).clicked() {
            intents.push(Command::Panels(PanelsCommand::ShowSheet(None)).into());
            intents.push(Command::Panels(PanelsCommand::ToggleShortcuts).into());
        }
        if ui.add(button(say!("settings-guide"))).clicked() {
            intents.push(Command::Panels(PanelsCommand::ShowSheet(Some(Sheet::Guide))).into());
        }
        if ui.add(button(say!("settings-tour"))).clicked() {
            push(intents, LookCommand::SetToured(false));
            intents.push(Command::Panels(PanelsCommand::ShowSheet(None)).into());
        }
        if ui.add(button(say!("settings-about"))).clicked() {
            intents.push(Command::Panels(PanelsCommand::ShowSheet(Some(Sheet::About))).into());
        }
    });
    if let Some(path) = &world.about.settings {
        note(ui, world, &say!("settings-kept", path = path.display().to_string()));
    }
}
