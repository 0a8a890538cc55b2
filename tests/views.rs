//! Whole views, without a mouse: the list of those before and after, and those that are saved.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use std::path::Path;

use attache::app::{Options, StartView};
use attache::query::{Field, Grouping};
use attache::state::{Command, LanesCommand, LowerPanel, RelationsFace};
use attache::ui::Intent;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, press, run, says, selected_id, window};

fn sahel() -> App {
    window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() })
}

fn with_settings(file: &str, settings: &Path) -> App {
    let settings = Some(settings.to_owned());
    window(Options { file: Some(file.into()), settings, ..Options::default() })
}

/// Something of the window that is reached by Tab, and taken by Enter.
fn take(harness: &mut App, label: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    press(harness, Key::Enter);
    finish(harness);
}

fn saved(harness: &App) -> Vec<String> {
    let views = harness.state().state().views.list();
    views.iter().map(|view| view.name.clone()).collect()
}

fn intent(harness: &mut App, intent: Intent) {
    let context = harness.ctx.clone();
    harness.state_mut().run_intent(&context, intent, 0.0);
    finish(harness);
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

/// Looks at visits by kind with one selected, and saves that under a name.
fn save_visits(harness: &mut App, name: &str) -> Option<String> {
    search(harness, "kind:visit ");
    press(harness, Key::Enter);
    press(harness, Key::Escape);
    run(harness, Command::Lanes(LanesCommand::SetGrouping(Grouping::Kind)));
    press(harness, Key::Num5);
    with(harness, Modifiers::COMMAND, Key::S);
    write(harness, name);
    press(harness, Key::Enter);
    finish(harness);
    selected_id(harness)
}

#[test]
fn a_view_is_saved_renamed_and_gone_to_in_another_window_by_keys() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.json");
    let mut harness = with_settings("sample-data/sahel.json", &settings);
    let visit = save_visits(&mut harness, "Visits");
    let span = harness.state().state().camera.goal().span();
    assert_eq!(saved(&harness), ["Visits"]);
    press(&mut harness, Key::V);
    take(&mut harness, "Rename the view Visits");
    write(&mut harness, "All visits");
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert_eq!(saved(&harness), ["All visits"]);
    press(&mut harness, Key::Escape);
    assert!(!says(&harness, "Name of this view"), "the list is closed");
    assert_eq!(selected_id(&harness), visit, "and nothing else");
    drop(harness);

    let start = StartView { saved: Some("All visits".to_owned()), ..StartView::default() };
    let file = Some("sample-data/sahel.json".into());
    let harness = window(Options {
        file,
        settings: Some(settings.clone()),
        view: start,
        ..Options::default()
    });
    let state = harness.state().state();
    assert_eq!(state.filter.filter().only(Field::Kind).collect::<Vec<_>>(), ["visit"]);
    assert_eq!((selected_id(&harness), state.camera.goal().span()), (visit.clone(), span));
    drop(harness);

    let mut harness = with_settings("sample-data/sahel.json", &settings);
    with(&mut harness, Modifiers::COMMAND, Key::L);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    press(&mut harness, Key::Delete);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::V);
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    let state = harness.state().state();
    assert_eq!((selected_id(&harness), shown(&harness)), (visit, 8));
    assert_eq!(state.lanes.grouping(), Grouping::Kind);
    assert_eq!(state.panels.lower(), Some(LowerPanel::Commitments));
    assert!(says(&harness, "view “All visits”"));
    with(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_ne!(shown(&harness), 8, "it is one step of the history");
}

#[test]
fn a_deleted_view_comes_back_by_undo_and_a_name_is_not_taken_twice_unseen() {
    let mut harness = sahel();
    save_visits(&mut harness, "Visits");
    with(&mut harness, Modifiers::COMMAND, Key::S);
    write(&mut harness, "Visits");
    assert!(says(&harness, "it would be replaced"));
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::V);
    take(&mut harness, "Delete the view Visits");
    assert_eq!(saved(&harness), [] as [String; 0]);
    assert!(says(&harness, "“Visits” deleted"));
    take(&mut harness, "Undo the last change of the saved views");
    assert_eq!(saved(&harness), ["Visits"]);
}

#[test]
fn views_are_handed_on_as_a_file_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("views.json");
    let mut harness = sahel();
    save_visits(&mut harness, "Visits");
    intent(&mut harness, Intent::ExportViewsTo(path.clone()));
    assert!(says(&harness, "written: "));
    intent(&mut harness, Intent::ImportViewsFrom(path.clone()));
    assert_eq!(saved(&harness), ["Visits", "Visits (2)"]);

    // In a file that has none of what the view shows.
    let mut other =
        window(Options { file: Some("sample-data/minimal.json".into()), ..Options::default() });
    intent(&mut other, Intent::ImportViewsFrom(path.clone()));
    intent(&mut other, Intent::ApplyView(0));
    assert!(says(&other, "“Visits” is shown in part"));
    assert!(says(&other, "what is selected, the event"));
    let filter = other.state().state().filter.filter();
    assert_eq!(filter.only(Field::Kind).collect::<Vec<_>>(), ["visit"]);

    let text = std::fs::read_to_string(&path).expect("it is there");
    std::fs::write(&path, text.get(..text.len() / 2).expect("ASCII")).expect("writes");
    press(&mut other, Key::Escape);
    intent(&mut other, Intent::ImportViewsFrom(path));
    assert!(says(&other, "No view was imported from views.json"));
    assert!(says(&other, "docs/views.md describes it"));
    assert_eq!(saved(&other), ["Visits"], "nothing half");
}

#[test]
fn a_view_that_is_not_saved_is_said_with_those_that_are() {
    let start = StartView { saved: Some("Rabat".to_owned()), ..StartView::default() };
    let file = Some("sample-data/sahel.json".into());
    let harness = window(Options { file, view: start, ..Options::default() });
    assert!(says(&harness, "No view is saved as “Rabat”"));
    assert_eq!(shown(&harness), 32);
}
