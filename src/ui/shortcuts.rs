//! The sheet of all shortcuts, where their keys can be changed, and what the pointer does.

use egui::{
    Button, Context, Event, EventFilter, Id, Key, Label, Modal, Role, ScrollArea, Ui, WidgetInfo,
    vec2,
};

use super::commands::{self, COMMANDS, CommandId, UserCommand};
use super::keys::{Keys, KeysCommand, is_modifier};
use super::style;
use super::widgets::{body, link, rich, section};
use super::{Intent, Memory, World};
use crate::say;
use crate::state::{Command, PanelsCommand};
use crate::theme::{Weight, column, dialog, font_id, height, room, size, space};
use crate::words::Said;

/// Height of a row of one line, in points.
const ROW: f32 = height::ROW;
/// Between keys and what they do.
const BETWEEN: f32 = space::M;

/// Keys that are being changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Changing {
    /// The command whose new keys are to be pressed.
    waiting: Option<CommandId>,
    /// What was asked for and would take keys from another command.
    conflict: Option<Conflict>,
    /// Why what was pressed cannot be taken.
    refused: Option<String>,
    /// The command whose button gets the focus again.
    back_to: Option<CommandId>,
}

/// A change that waits for a yes.
#[derive(Clone, Debug)]
struct Conflict {
    id: CommandId,
    command: KeysCommand,
    words: String,
    is_new: bool,
}

/// Takes the keys that are pressed for a command, before anything else does; returns whether they
/// were waited for.
pub(super) fn take_keys(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) -> bool {
    let changing = &mut memory.changing;
    if !world.state.panels.shortcuts() {
        *changing = Changing::default();
        return false;
    }
    let Some(id) = changing.waiting else { return false };
    let pressed = ctx.input_mut(|input| {
        let mut first = None;
        input.events.retain(|event| match event {
            // Keys that are held for another one come as keys of their own, too.
            Event::Key { key, .. } if is_modifier(*key) => false,
            Event::Key { key, pressed: true, modifiers, .. } => {
                first.get_or_insert(Keys::pressed(*key, *modifiers));
                false
            }
            Event::Key { .. } | Event::Text(_) => false,
            _ => true,
        });
        first
    });
    let Some(keys) = pressed else { return true };
    changing.refused = None;
    match (keys.key, keys.modifiers.any()) {
        (Key::Escape, _) => changing.stop(id),
        (Key::Backspace, false) => {
            intents.push(Intent::Keys(KeysCommand::Set(id, Vec::new())));
            changing.stop(id);
        }
        _ => match keys.refusal() {
            // Still waiting for others.
            Some(why) => {
                changing.refused = Some(say!("shortcut-refused", keys = keys.words(), why = why));
            }
            None => ask(world, changing, id, KeysCommand::Set(id, vec![keys]), intents),
        },
    }
    true
}

impl Changing {
    fn stop(&mut self, id: CommandId) {
        *self = Self { back_to: Some(id), ..Self::default() };
    }
}

/// Makes a change, or asks first, if another command has the keys.
fn ask(
    world: &World<'_>,
    changing: &mut Changing,
    id: CommandId,
    command: KeysCommand,
    intents: &mut Vec<Intent>,
) {
    changing.stop(id);
    let keys = match &command {
        KeysCommand::Set(_, keys) => keys.clone(),
        _ => commands::find(id).keys.to_vec(),
    };
    let Some(owner) = world.keys.owner(&keys, id) else {
        return intents.push(Intent::Keys(command));
    };
    let words: Vec<String> = keys.iter().map(|keys| keys.words()).collect();
    let words = words.join(&format!(" {} ", say!("or")));
    let words = say!("shortcut-taken", keys = words, command = owner.name.words());
    if commands::is_fixed(owner.id) {
        changing.refused = Some(words);
    } else {
        changing.conflict = Some(Conflict { id, command, words, is_new: true });
        changing.back_to = None;
    }
}

pub(super) fn show(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    if !world.state.panels.shortcuts() {
        return;
    }
    let frame = style::dialog(ctx);
    let room = style::dialog_room(ctx);
    let mut closed = false;
    let shown = Modal::new(Id::unique("shortcuts")).frame(frame).show(ctx, |ui| {
        let width = f32::min(dialog::SHEET, room.x);
        ui.set_width(width);
        closed = head(ui, world, &mut memory.changing, intents);
        let room = room.y - dialog::HEAD;
        ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
            // Close rows: the sheet is to be seen at a glance.
            ui.spacing_mut().interact_size.y = height::LINE;
            ui.spacing_mut().button_padding.y = space::HAIR;
            ui.spacing_mut().item_spacing.y = space::HAIR;
            let count = if width < room::TWO_COLUMNS { 1 } else { 2 };
            ui.columns(count, |columns| {
                let (left, right) = match columns {
                    [left, right] => (left, Some(right)),
                    [one] => (one, None),
                    _ => return,
                };
                for group in [commands::FILE, commands::TIME] {
                    commands(left, world, &mut memory.changing, group, intents);
                }
                let mut others = |ui: &mut Ui| {
                    for group in [commands::EVENTS, commands::WINDOW] {
                        commands(ui, world, &mut memory.changing, group, intents);
                    }
                };
                match right {
                    Some(right) => others(right),
                    None => others(left),
                }
                pointer(left, world);
            });
        });
    });
    if closed || shown.should_close() {
        memory.changing = Changing::default();
        intents.push(Command::Panels(PanelsCommand::ToggleShortcuts).into());
    }
}

/// The title, and what is to be said of a change; returns whether the sheet is closed.
fn head(
    ui: &mut Ui,
    world: &World<'_>,
    changing: &mut Changing,
    intents: &mut Vec<Intent>,
) -> bool {
    let palette = world.palette;
    let mut closed = false;
    ui.horizontal(|ui| {
        ui.label(rich(say!("shortcut-title"), Weight::Bold, size::TITLE, palette.text));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = |words: &str| Button::new(body(words, palette.text));
            closed = ui.add(button(say!("close"))).clicked();
            let any = world.keys.any_changed();
            if ui.add_enabled(any, button(say!("shortcut-reset-all"))).clicked() {
                *changing = Changing::default();
                intents.push(Intent::Keys(KeysCommand::ResetAll));
            }
        });
    });
    ui.horizontal(|ui| {
        ui.set_min_height(height::CONTROL);
        let quiet = |words: &str, colour| rich(words, Weight::Regular, size::SMALL, colour);
        if let Some(mut conflict) = changing.conflict.take() {
            ui.add(Label::new(quiet(&conflict.words, palette.contested)).truncate());
            let button = |words: &str| Button::new(quiet(words, palette.text));
            let take = ui.add(button(say!("shortcut-take")));
            if std::mem::take(&mut conflict.is_new) {
                take.request_focus();
            }
            let leave = ui.add(button(say!("shortcut-leave")));
            if take.clicked() {
                intents.push(Intent::Keys(conflict.command));
                changing.stop(conflict.id);
            } else if leave.clicked() {
                changing.stop(conflict.id);
            } else {
                changing.conflict = Some(conflict);
            }
        } else if let Some(refused) = &changing.refused {
            ui.add(Label::new(quiet(refused, palette.contested)).truncate());
        } else {
            let words = say!("shortcut-how");
            ui.add(Label::new(quiet(words, palette.text_3)).wrap().selectable(false));
        }
    });
    closed
}

fn commands(
    ui: &mut Ui,
    world: &World<'_>,
    changing: &mut Changing,
    group: Said,
    intents: &mut Vec<Intent>,
) {
    section(ui, world, group.words(), None);
    for command in COMMANDS.iter().filter(|command| command.group == group) {
        let is_changed = world.keys.is_changed(command.id);
        // What resets it keeps its room.
        let kept = if is_changed { column::RESET } else { 0.0 };
        row(ui, world, (command.name.words(), kept), |ui, part| match part {
            Part::Keys if commands::is_fixed(command.id) => {
                keys_label(ui, world, &command.keys_words(world.keys));
            }
            Part::Keys => button(ui, world, changing, command),
            Part::End if is_changed => reset(ui, world, changing, command, intents),
            Part::End => {}
        });
    }
}

/// What a row has beside its words.
enum Part {
    /// At its beginning.
    Keys,
    /// At its end, where room was kept.
    End,
}

/// Keys, and beside them what they do, in as many lines as it wants.
fn row(
    ui: &mut Ui,
    world: &World<'_>,
    (words, kept): (&str, f32),
    mut add: impl FnMut(&mut Ui, Part),
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let column = |ui: &mut Ui, width: f32, add: &mut dyn FnMut(&mut Ui)| {
            ui.vertical(|ui| {
                ui.set_width(width);
                add(ui);
            });
        };
        column(ui, column::KEYS, &mut |ui| add(ui, Part::Keys));
        ui.add_space(BETWEEN);
        let rest = (ui.available_width() - kept).max(0.0);
        column(ui, rest, &mut |ui| {
            let text = rich(words, Weight::Regular, size::SMALL, world.palette.text_2);
            let line =
                ui.fonts_mut(|fonts| fonts.row_height(&font_id(Weight::Regular, size::SMALL)));
            // The first line stands beside the keys.
            ui.add_space(((ROW - line) / 2.0).max(0.0));
            ui.add(Label::new(text).selectable(false).wrap());
        });
        add(ui, Part::End);
    });
}

/// Gives a command the keys again that it had at first.
fn reset(
    ui: &mut Ui,
    world: &World<'_>,
    changing: &mut Changing,
    command: &UserCommand,
    intents: &mut Vec<Intent>,
) {
    let accent = world.palette.accent;
    let words = rich(say!("shortcut-reset"), Weight::Regular, size::SMALL, accent);
    let name = say!("shortcut-reset-name", command = command.name.words());
    if link(ui, words, &name).clicked() {
        ask(world, changing, command.id, KeysCommand::Reset(command.id), intents);
    }
}

/// The keys of a command, to be changed.
fn button(ui: &mut Ui, world: &World<'_>, changing: &mut Changing, command: &UserCommand) {
    let palette = world.palette;
    let waits = changing.waiting == Some(command.id);
    let words = command.keys_words(world.keys);
    let shown = match (waits, words.as_str()) {
        (true, _) => say!("shortcut-press"),
        (_, "") => say!("shortcut-none"),
        (_, words) => words,
    };
    let is_changed = world.keys.is_changed(command.id);
    let colour = match (waits, words.is_empty()) {
        (false, true) => palette.text_3,
        _ if waits || is_changed => palette.accent,
        _ => palette.text,
    };
    let text = rich(shown, Weight::SemiBold, size::SMALL, colour);
    // At the left, below each other.
    let button = Button::new((text, egui::Atom::grow()))
        .frame_when_inactive(waits)
        .min_size(vec2(column::KEYS, ROW))
        .wrap();
    let button = if waits { button.fill(palette.accent_ground) } else { button };
    let response = ui.add(button);
    let name = if waits {
        say!("shortcut-press-name", command = command.name.words())
    } else {
        say!("shortcut-keys", command = command.name.words(), keys = shown)
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if changing.back_to == Some(command.id) {
        changing.back_to = None;
        response.request_focus();
    }
    // While keys are waited for, Tab, arrows and Escape are for this, too, and move no focus.
    let own =
        EventFilter { tab: waits, horizontal_arrows: waits, vertical_arrows: waits, escape: waits };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, own));
    if response.clicked() {
        *changing = Changing { waiting: (!waits).then_some(command.id), ..Changing::default() };
        response.request_focus();
    } else if waits && !response.has_focus() {
        changing.waiting = None;
    }
    response.on_hover_text(say!("shortcut-change"));
}

fn keys_label(ui: &mut Ui, world: &World<'_>, words: &str) {
    ui.horizontal(|ui| {
        ui.set_min_height(ROW);
        // As the buttons above and below.
        ui.add_space(ui.spacing().button_padding.x);
        let text = rich(words, Weight::SemiBold, size::SMALL, world.palette.text);
        ui.add(Label::new(text).selectable(false).wrap());
    });
}

fn pointer(ui: &mut Ui, world: &World<'_>) {
    section(ui, world, say!("shortcut-pointer"), None);
    let rows = [
        (say!("pointer-ctrl-wheel"), say!("pointer-does-zoom")),
        (say!("pointer-drag"), say!("pointer-does-pan")),
        (say!("pointer-shift-drag"), say!("pointer-does-range")),
        (say!("pointer-drag-name"), say!("pointer-does-lane")),
        (say!("pointer-right-click"), say!("pointer-does-menu")),
        (say!("pointer-wheel"), say!("pointer-does-scroll")),
        (say!("pointer-click"), say!("pointer-does-select")),
        (say!("pointer-double-click"), say!("pointer-does-closely")),
    ];
    for (what, does) in rows {
        row(ui, world, (does, 0.0), |ui, part| {
            if let Part::Keys = part {
                keys_label(ui, world, what);
            }
        });
    }
}
