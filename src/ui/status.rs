//! The status line: what is shown of how much, undated events, the span, problems.

use egui::{Align, Label, Layout, Ui, vec2};

use super::commands::{self, CommandId};
use super::problems::summary;
use super::widgets::{link, rich};
use super::{Intent, OpenFile, World};
use crate::load::Severity;
use crate::say;
use crate::scene::counts;
use crate::state::{CameraCommand, Command, LanesCommand, PanelsCommand, SelectionCommand, Target};
use crate::theme::{Weight, size, space};

pub(super) fn show(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let palette = world.palette;
    let quiet = |words: &str| rich(words, Weight::Regular, size::SMALL, palette.text_2);
    // The right end first: what was done is told in the room that is left.
    let size = vec2(ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        ui.add(Label::new(quiet("UTC")).selectable(false).extend());
        problems(ui, world, intents);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.set_clip_rect(ui.clip_rect().intersect(ui.max_rect()));
            left_end(ui, world, file, intents);
        });
    });
}

/// What is shown, what is not, the time on screen, and what was done.
fn left_end(ui: &mut Ui, world: &World<'_>, file: &OpenFile, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let quiet = |words: &str| rich(words, Weight::Regular, size::SMALL, palette.text_2);
    let words = say!(
        "status-shown",
        shown = file.shown().len(),
        events = counts::events(file.catalog.len()),
    );
    ui.add(Label::new(quiet(&words)).selectable(false).extend());
    left_out(ui, world, intents);
    let undated = file.shown().undated.len();
    if undated > 0 {
        let words = say!("status-undated", count = undated);
        if link(ui, quiet(&words), &words).on_hover_text(say!("status-undated-hint")).clicked() {
            let tray = Target::events(file.shown().undated.clone());
            intents.push(Command::Select(SelectionCommand::Select(tray)).into());
        }
    }
    far(ui, world, intents);
    if world.finding {
        ui.add(Label::new(quiet(say!("status-finding"))).selectable(false).extend());
    }
    let span = world.state.camera.goal().span().words();
    ui.add(Label::new(quiet(&span)).selectable(false).extend());
    reloaded(ui, world, intents);
    if let Some(said) = world.said {
        ui.add(Label::new(quiet(said)).truncate());
    }
}

/// What the last reading of the file changed, and a click that selects it.
fn reloaded(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let quiet = |words: &str, colour| rich(words, Weight::Regular, size::SMALL, colour);
    if world.reading_again {
        let words = say!("status-reading-again");
        ui.add(Label::new(quiet(words, world.palette.text_2)).selectable(false).extend());
        return;
    }
    let Some(reloaded) = world.reloaded else { return };
    let list = |titles: &[String], what: &str| match titles {
        [] => String::new(),
        titles => {
            format!("{}\n  {}\n", say!("status-titles", what = what), titles.join("\n  "))
        }
    };
    let seen = list(&reloaded.seen, say!("status-added"));
    let all = format!("{seen}{}", list(&reloaded.gone, say!("status-gone")));
    let response = match reloaded.events.as_slice() {
        [] => {
            let label = Label::new(quiet(&reloaded.words, world.palette.text_2));
            ui.add(label.selectable(false).extend())
        }
        events => {
            let words = quiet(&reloaded.words, world.palette.accent);
            let response = link(ui, words, &reloaded.words);
            if response.clicked() {
                match events {
                    [event] => commands::select_event(world, *event, intents),
                    events => {
                        let target = Target::events(events.to_vec());
                        intents.push(Command::Select(SelectionCommand::Select(target)).into());
                    }
                }
            }
            response
        }
    };
    if !all.is_empty() {
        let hint = (!reloaded.events.is_empty()).then_some(say!("status-select"));
        let lines: Vec<&str> = [all.trim_end()].into_iter().chain(hint).collect();
        response.on_hover_text(lines.join("\n"));
    }
}

/// How many the filter leaves out, and a click that shows them dimmed or hides them again.
fn left_out(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let count = file.catalog.len() - file.shown().len();
    if count == 0 {
        return;
    }
    let dims = world.state.lanes.dims();
    let words = if dims {
        say!("status-dimmed", count = count)
    } else {
        say!("status-left-out", count = count)
    };
    let text = rich(&words, Weight::Regular, size::SMALL, world.palette.accent);
    let hint = commands::find(CommandId::DimOrHide).hint(world.keys);
    if link(ui, text, &words).on_hover_text(hint).clicked() {
        intents.push(Command::Lanes(LanesCommand::SetDims(!dims)).into());
    }
}

/// Events far outside of the time that holds nearly all others wait to be asked for.
fn far(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(count) = world.file.map(|file| file.catalog.far().count()).filter(|it| *it > 0) else {
        return;
    };
    let shows = world.state.camera.shows_far();
    let events = counts::events(count);
    let words = if shows {
        say!("status-far-hide", events = events)
    } else {
        say!("status-far-show", events = events)
    };
    let hint = say!("status-far-hint");
    let text = rich(&words, Weight::Regular, size::SMALL, world.palette.accent);
    if link(ui, text, &words).on_hover_text(hint).clicked() {
        intents.push(Command::Camera(CameraCommand::ShowFar(!shows)).into());
    }
}

fn problems(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let palette = world.palette;
    // A bundled sample has no path.
    let files = file.paths.len().max(1);
    let (words, colour) = if file.problems.is_empty() {
        (say!("status-no-problems", files = files), palette.text_2)
    } else {
        let worst = file.problems.iter().map(|problem| problem.severity).min();
        let colour = match worst {
            Some(Severity::Error) => palette.error,
            Some(Severity::Warning) => palette.contested,
            _ => palette.text_2,
        };
        (say!("status-problems", problems = summary(&file.problems), files = files), colour)
    };
    let weight = if file.problems.is_empty() { Weight::Regular } else { Weight::SemiBold };
    let text = rich(&words, weight, size::SMALL, colour);
    if link(ui, text, &words).on_hover_text(say!("status-problems-hint")).clicked() {
        intents.push(Command::Panels(PanelsCommand::ToggleProblems).into());
    }
}
