//! Commands of the window: what is shown, how large, and what is let go.

use crate::state::{
    Command, FilterCommand, LookCommand, LowerPanel, PanelsCommand, RulerCommand, Scale,
    SelectionCommand, ThemeChoice,
};
use crate::ui::{Intent, Memory, World};

/// How large everything is.
pub(super) fn scale(world: &World<'_>) -> Scale {
    world.state.panels.look().scale()
}

pub(super) fn set_scale(scale: Scale) -> Command {
    Command::Panels(PanelsCommand::Look(LookCommand::SetScale(scale)))
}

/// Shows a table and puts the focus on it, or hides it.
pub(super) fn table(world: &World<'_>, memory: &mut Memory, lower: LowerPanel) -> Command {
    let is_shown = world.state.panels.lower() == Some(lower);
    memory.tables.wants_focus = lower.table().filter(|_| !is_shown);
    Command::Panels(PanelsCommand::ToggleLower(lower))
}

/// The theme that is not shown.
pub(super) fn other_theme(world: &World<'_>) -> ThemeChoice {
    if world.palette.dark { ThemeChoice::Light } else { ThemeChoice::Dark }
}

/// First the popup, then the selection, then the words of the filter.
pub(super) fn let_go(world: &World<'_>, memory: &Memory, intents: &mut Vec<Intent>) {
    let scenes = &memory.card_scenes;
    let reads = scenes.reading || scenes.opening.is_some();
    if reads || world.state.panels.shortcuts() || world.state.panels.legend() {
        // What lies over the window closes itself.
    } else if world.notice.is_some() {
        intents.push(Intent::DismissNotice);
    } else if world.loading.as_ref().is_some_and(|loading| loading.shown.is_none()) {
        // While the beginning is looked at, what is let go of is there.
        intents.push(Intent::CancelLoading);
    } else if world.state.selection.target().is_some() {
        intents.push(Command::Select(SelectionCommand::Clear).into());
    } else if world.state.ruler.range().is_some() {
        intents.push(Command::Ruler(RulerCommand::ClearRange).into());
    } else if !world.state.filter.filter().text.is_empty() {
        intents.push(Command::Filter(FilterCommand::SetText(String::new())).into());
    } else if !world.state.filter.filter().is_empty() {
        intents.push(Command::Filter(FilterCommand::Clear).into());
    }
}
