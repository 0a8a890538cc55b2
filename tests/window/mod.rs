//! The whole app in a window of a test, by what a user sees of it.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::path::Path;

use attache::app::{AttacheApp, Options};
use attache::state::Command;
use attache::time::Moment;
use attache::ui::Intent;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

pub type App = Harness<'static, AttacheApp>;

/// The app at 1440×900 on a fixed day; what it opens is open when this returns.
pub fn window(options: Options) -> App {
    let options = Options { today: Some(Moment::from_civil(2026, 11, 24)), ..options };
    let mut harness = Harness::builder()
        .with_size([1440.0, 900.0])
        .with_max_steps(40)
        .with_render_cursor(false)
        .build_eframe(|creation| AttacheApp::new(&creation.egui_ctx, options));
    finish(&mut harness);
    harness
}

/// The sample on Morocco and the Sahel, with settings at a path.
pub fn sahel(settings: &Path) -> App {
    window(Options {
        file: Some("sample-data/sahel.json".into()),
        settings: Some(settings.to_owned()),
        ..Options::default()
    })
}

/// Waits for what threads work out, and for what that sets going.
pub fn finish(harness: &mut App) {
    let context = harness.ctx.clone();
    for _ in 0..2 {
        harness.state_mut().finish_jobs(&context);
        harness.run();
    }
}

/// Runs a command, and waits for what it sets going.
pub fn run(harness: &mut App, command: Command) {
    let context = harness.ctx.clone();
    harness.state_mut().run_intent(&context, Intent::State(command), 0.0);
    finish(harness);
}

pub fn press(harness: &mut App, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Finds the first session of the commission of Morocco and Mali in the sample by keys, and selects it.
pub fn find_first_session(harness: &mut App) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    harness.event(egui::Event::Text("joint military commission mali bamako".to_owned()));
    harness.run();
    press(harness, Key::Enter);
    assert_eq!(selected_id(harness).as_deref(), Some("mar-mli-jmc-1"));
}

/// The id of the selected event.
pub fn selected_id(harness: &App) -> Option<String> {
    let app = harness.state();
    let event = app.state().selection.event()?;
    Some(app.file()?.catalog.event(event)?.id.to_string())
}

/// The mark of an event, by words of its name.
pub fn mark<'a>(harness: &'a App, words: &str) -> Node<'a> {
    let mut marks = harness.get_all_by_role(Role::ListItem);
    let says = |label: Option<String>| label.is_some_and(|label| label.contains(words));
    marks.find(|mark| says(mark.accesskit_node().label())).expect("the mark has a name")
}

/// Whether a text stands anywhere in the window.
pub fn says(harness: &App, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
        || harness
            .root()
            .children_recursive()
            .any(|node| node.accesskit_node().value().is_some_and(|value| value.contains(words)))
}
