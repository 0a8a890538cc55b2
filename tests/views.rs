//! Whole views, without a mouse: the list of those before and after, those that are saved, and the one
//! that a file was left with.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

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

#[test]
fn a_file_is_left_and_found_again_as_it_was_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.json");
    let file = folder.path().join("events.json");
    std::fs::copy("sample-data/sahel.json", &file).expect("copies");
    let path = file.to_str().expect("a path");
    let mut harness = with_settings(path, &settings);
    search(&mut harness, "pa");
    press(&mut harness, Key::Tab);
    write(&mut harness, "maur");
    press(&mut harness, Key::Enter);
    write(&mut harness, "-kind:agreement ");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Plus);
    press(&mut harness, Key::R);
    press(&mut harness, Key::P);
    run(&mut harness, Command::Lanes(LanesCommand::SetGrouping(Grouping::Kind)));
    press(&mut harness, Key::Num6);
    // A chip is let go of by key, and that undone.
    take(&mut harness, "Remove filter not kind: Agreement");
    for key in [Key::ArrowLeft, Key::ArrowRight, Key::ArrowLeft] {
        with(&mut harness, Modifiers::ALT, key);
        let is_there = harness.state().state().filter.filter().not(Field::Kind).count() == 1;
        assert_eq!(is_there, key == Key::ArrowLeft);
    }
    with(&mut harness, Modifiers::COMMAND, Key::S);
    write(&mut harness, "Mauritania by kind");
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    let left = harness.state().state().view();
    assert!(left.selection.event().is_some() && left.range.is_some());
    let pinned = harness.state().state().pin.clone();
    assert!(pinned.target().is_some());
    assert_eq!(left.filter.not(Field::Kind).count(), 1);
    // Another file in between, and back by the list of recent ones.
    intent(&mut harness, Intent::OpenPath("sample-data/minimal.json".into()));
    assert!(harness.state().state().filter.filter().is_empty());
    intent(&mut harness, Intent::OpenPath(file.clone()));
    assert_eq!(harness.state().state().view(), left);
    let events = shown(&harness);
    drop(harness);

    let mut harness = with_settings(path, &settings);
    assert_eq!(harness.state().state().view(), left);
    assert_eq!(harness.state().state().pin, pinned);
    assert_eq!(shown(&harness), events);
    assert!(!harness.state().state().history.can_go_back(), "that is where it begins");
    assert_eq!(saved(&harness), ["Mauritania by kind"]);
    assert!(says(&harness, "Remove filter not kind: Agreement"));
    // Read again, it stays as it is, the selection, too.
    with(&mut harness, Modifiers::COMMAND, Key::R);
    assert_eq!(harness.state().state().view(), left);
    drop(harness);

    // The selected event is gone from the file, and the settings name a view of no sense.
    let id = left.selection.event().map_or(0, attache::query::EventIx::index);
    let text = std::fs::read_to_string(&file).expect("reads");
    let mut dataset: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let events = dataset["events"].as_array_mut().expect("a list");
    events.remove(id);
    std::fs::write(&file, dataset.to_string()).expect("writes");
    let harness = with_settings(path, &settings);
    assert_eq!(harness.state().state().filter.filter(), &left.filter);
    assert_eq!(selected_id(&harness), None);
    assert!(says(&harness, "no longer in the file: what is selected, the event"));
}

#[test]
fn what_the_command_line_asks_for_is_shown_and_not_the_session() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.json");
    let mut harness = with_settings("sample-data/sahel.json", &settings);
    search(&mut harness, "kind:visit ");
    drop(harness);
    let (filter, _) = attache::query::language::read("party:MLI");
    let view = StartView { filter: Some(filter.clone()), ..StartView::default() };
    let file = Some("sample-data/sahel.json".into());
    let harness = window(Options { file, settings: Some(settings), view, ..Options::default() });
    assert_eq!(*harness.state().state().filter.filter(), filter);
}
