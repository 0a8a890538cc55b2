//! From keys and buttons of the mouse that are pressed to what is done: which command has them, and who else
//! takes them first.

use egui::{Context, Event, Key, Modifiers};

use super::{COMMANDS, CommandId, UserCommand, is_available, run};
use crate::ui::{Intent, Memory, World, map_gestures, shortcuts, tables};

/// Turns pressed keys into intents. While words are being typed, only combinations with Ctrl or
/// Alt and Escape count.
pub(in crate::ui) fn read_keys(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    if shortcuts::take_keys(ctx, world, memory, intents) {
        return;
    }
    // Keys are for what lies over the window.
    let covered = memory.views.is_some() || world.mapper.is_some() || world.source.is_some();
    if covered && world.notice.is_none() {
        return;
    }
    // Escape takes the focus off a field before this is asked: it still belonged to the field.
    let mut typing = ctx.text_edit_focused() || memory.was_typing;
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let pressed: Vec<(Key, Option<Key>, Modifiers)> = ctx.input(|input| {
        let keys = input.events.iter().filter_map(|event| match event {
            Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                Some((*key, *physical_key, *modifiers))
            }
            _ => None,
        });
        keys.collect()
    });
    for (key, physical, modifiers) in pressed {
        // Nor do these keys write anything.
        let held = modifiers.command || modifiers.alt || is_function(key);
        // A focused button takes Enter and the arrows for itself.
        let taken = focused && is_navigation(key) && !held;
        // So do the map and what is on it with the keys of its view.
        let taken = taken || (memory.map_focus && !held && map_gestures::is_own(key));
        let taken = taken || (!held && tables::takes(ctx, memory, key, world.now));
        if (typing && !held) || taken {
            if key == Key::Escape && !typing {
                ctx.memory_mut(|memory| memory.focused().map(|id| memory.surrender_focus(id)));
            }
            continue;
        }
        let has = |command: &&UserCommand| {
            world.keys.of(command).iter().any(|keys| keys.matches(key, physical, modifiers))
        };
        let command = COMMANDS.iter().find(has);
        // Under the sheet of shortcuts nothing is done but to close it.
        let is_covered = world.state.panels.shortcuts();
        let command = command.filter(|it| !is_covered || it.id == CommandId::Shortcuts);
        // Nor under the windows about the program, but for the size of everything.
        let is_under = world.state.panels.sheet().is_some();
        let command = command.filter(|it| !is_under || is_of_size(it.id));
        // Nor under the export window: what it shows is what will be written.
        let command = command.filter(|_| world.exporter.is_none());
        if let Some(command) = command {
            // Popups of this frame are not shown yet: those of the frame before are asked.
            let popup = egui::Popup::is_any_open(ctx) && command.id == CommandId::LetGo;
            if !popup && is_available(command.id, world) {
                run(command.id, world, memory, intents);
            }
            if command.id == CommandId::Search {
                // What follows in the same frame is meant for the field already.
                typing = true;
                memory.slash_to_come = key == Key::Slash;
            }
        }
    }
    if memory.slash_to_come {
        memory.slash_to_come = !take_slash(ctx);
    }
    mouse_buttons(ctx, world, memory, intents);
}

fn mouse_buttons(ctx: &Context, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let buttons = [
        (egui::PointerButton::Extra1, CommandId::Back),
        (egui::PointerButton::Extra2, CommandId::Forward),
    ];
    for (button, id) in buttons {
        if ctx.input(|input| input.pointer.button_pressed(button)) && is_available(id, world) {
            run(id, world, memory, intents);
        }
    }
}

/// The slash that opens the search is not a word to search for. Its text comes with the key, or in
/// the frame after; returns whether some text came.
fn take_slash(ctx: &Context) -> bool {
    ctx.input_mut(|input| {
        let text = |event: &Event| matches!(event, Event::Text(_));
        let Some(place) = input.events.iter().position(text) else { return false };
        if input.events.get(place) == Some(&Event::Text("/".to_owned())) {
            input.events.remove(place);
        }
        true
    })
}

/// Whether a command changes the size of everything.
fn is_of_size(id: CommandId) -> bool {
    matches!(id, CommandId::Larger | CommandId::Smaller | CommandId::UsualSize)
}

/// Whether it is F1, F2 and so on.
fn is_function(key: Key) -> bool {
    key.name().strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok())
}

fn is_navigation(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Enter | Key::Escape
    )
}
