//! Whole views, without a mouse: the list of those before and after.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use attache::app::Options;
use attache::state::{LowerPanel, RelationsFace};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, press, says, selected_id, window};

fn sahel() -> App {
    window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() })
}

fn with(harness: &mut App, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
    finish(harness);
}

fn write(harness: &mut App, text: &str) {
    for letter in text.chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run();
    }
    finish(harness);
}

/// Puts the keyboard into the search field, and writes.
fn search(harness: &mut App, text: &str) {
    with(harness, Modifiers::COMMAND, Key::F);
    write(harness, text);
}

fn shown(harness: &App) -> usize {
    harness.state().file().expect("a file").shown().len()
}

/// The views of the open list, from the top.
fn listed(harness: &App) -> Vec<String> {
    let rows = harness.query_all_by_label_contains("View: ");
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

#[test]
fn the_list_of_views_says_what_each_step_did_and_goes_there_by_keys() {
    let mut harness = sahel();
    search(&mut harness, "kind:visit ");
    press(&mut harness, Key::Enter);
    let first = selected_id(&harness);
    assert!(first.is_some());
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Num4);
    press(&mut harness, Key::Num1);
    assert_eq!(harness.state().state().panels.lower(), Some(LowerPanel::Events));
    with(&mut harness, Modifiers::COMMAND, Key::H);
    let rows = listed(&harness);
    let steps = [
        "Filters hidden",
        "Table of events shown",
        " selected",
        "Filter kind: Visit",
        "The first view",
    ];
    assert_eq!(rows.len(), steps.len(), "{rows:#?}");
    for (row, step) in rows.iter().zip(steps) {
        assert!(row.contains(step), "{row} is not {step}");
    }
    // The present one has the focus; two below it is the selection.
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    let state = harness.state().state();
    assert!(state.panels.filters() && state.panels.lower() == Some(LowerPanel::Relations));
    assert_eq!((selected_id(&harness), shown(&harness)), (first, 8));
    assert_eq!(listed(&harness), [] as [String; 0], "the list is closed");
    with(&mut harness, Modifiers::COMMAND, Key::H);
    let chosen = harness
        .query_all_by_label_contains("View: ")
        .position(|row| row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True));
    assert_eq!(chosen, Some(2), "two views lie ahead");
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert!(!harness.state().state().panels.filters());
}

#[test]
fn back_brings_the_face_of_the_panel_again() {
    let mut harness = sahel();
    harness.get_by_label("Map").focus();
    harness.run();
    press(&mut harness, Key::Space);
    finish(&mut harness);
    assert_eq!(harness.state().state().panels.face(), RelationsFace::Map);
    with(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(harness.state().state().panels.face(), RelationsFace::Graph);
    with(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(harness.state().state().panels.face(), RelationsFace::Map);
    assert!(says(&harness, "Map"));
}
