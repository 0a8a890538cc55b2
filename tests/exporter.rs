//! The export window: what is chosen is drawn, written and remembered.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::path::{Path, PathBuf};

use attache::app::Options;
use attache::state::{Command, FilterCommand, SelectionCommand, Target};
use attache::ui::{ExportChoices, ExportIntent, Intent, page_room};
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, sahel, window};

fn open(harness: &mut App) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    harness.run();
    finish(harness);
    harness.run();
}

fn intent(harness: &mut App, intent: Intent) {
    let context = harness.ctx.clone();
    harness.state_mut().run_intent(&context, intent, 0.0);
    finish(harness);
    harness.run();
}

fn choose(harness: &mut App, what: &str, form: &str) {
    let choices = ExportChoices {
        what: what.to_owned(),
        form: form.to_owned(),
        scale: 1,
        ..ExportChoices::default()
    };
    intent(harness, Intent::Exporter(ExportIntent::Choose(Box::new(choices))));
}

fn save(harness: &mut App, path: &Path) {
    intent(harness, Intent::Exporter(ExportIntent::SaveTo(path.to_owned())));
}

#[test]
fn what_is_shown_is_written_with_its_filter_and_choices_are_remembered() {
    let folder = tempfile::tempdir().expect("a folder");
    let (settings, place) =
        (folder.path().join("settings.json"), |name: &str| -> PathBuf { folder.path().join(name) });
    let mut harness = sahel(&settings);
    let filter = attache::query::language::read("party:MAR+MLI").0;
    intent(&mut harness, Command::Filter(FilterCommand::Replace(filter)).into());
    open(&mut harness);
    let contents = "of 32 events of sahel.json; filter: party:MAR+MLI";
    assert!(harness.query_by_label_contains(contents).is_some(), "the window says what it holds");
    harness.get_by_label("Export…");
    harness.get_by_label("What is exported: Timeline");
    for (what, form, begins) in [
        ("timeline", "svg", &b"<svg"[..]),
        ("graph", "pdf", b"%PDF"),
        ("map", "png", b"\x89PNG"),
        ("ledger", "csv", b"event_id"),
        ("brief", "html", b"<!DOCTYPE html>"),
        ("brief", "docx", b"PK\x03\x04"),
        ("brief", "md", b"# "),
        ("data", "gexf", b"<?xml"),
        ("data", "participations", b"event_id"),
    ] {
        open(&mut harness);
        choose(&mut harness, what, form);
        let path = place(&format!("{what}.{form}"));
        save(&mut harness, &path);
        let bytes = std::fs::read(&path).expect("written");
        assert!(bytes.starts_with(begins), "{what} as {form}");
        assert!(harness.query_by_label("Export…").is_none(), "the window is closed");
        let named = path.display().to_string();
        let said = harness.query_by_label_contains(&named);
        assert!(said.is_some(), "{what} as {form}: which file was written");
    }
    let svg = std::fs::read_to_string(place("timeline.svg")).expect("written");
    assert!(svg.contains("Filter: party: Morocco") && svg.contains("297mm"));
    drop(harness);
    let mut harness = sahel(&settings);
    open(&mut harness);
    assert!(harness.query_by_label("What is exported: Data of the events").is_some());
    assert!(harness.query_by_label("Format: table of participations (CSV)").is_some());
}

#[test]
fn what_cannot_be_written_is_said_and_the_window_closes_by_escape() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = sahel(&folder.path().join("settings.json"));
    open(&mut harness);
    choose(&mut harness, "data", "events");
    save(&mut harness, Path::new("/no/such/folder/events.csv"));
    assert!(harness.query_by_label_contains("there is no such folder").is_some());
    intent(&mut harness, Intent::DismissNotice);
    open(&mut harness);
    assert!(harness.query_by_label("Export…").is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Export…").is_none());
}

#[test]
fn keys_reach_nothing_under_the_window_and_what_is_disabled_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = sahel(&folder.path().join("settings.json"));
    let event = harness.state().file().and_then(|file| file.catalog.find_event("mar-mli-jmc-1"));
    let target = Target::Event(event.expect("an event of the sample"));
    intent(&mut harness, Command::Select(SelectionCommand::Select(target.clone())).into());
    open(&mut harness);
    let copy = |harness: &App| harness.get_by_label("Copy").accesskit_node().is_disabled();
    assert!(!copy(&harness), "a page is copied as a picture");
    let range = harness.get_by_label("The selected range");
    assert!(range.accesskit_node().is_disabled(), "none is selected");
    choose(&mut harness, "brief", "docx");
    assert!(copy(&harness), "a brief is a file");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Export…").is_none());
    let selected = |harness: &App| harness.state().state().selection.target().cloned();
    assert_eq!(selected(&harness), Some(target), "the window is closed, nothing else let go of");
}

#[test]
fn the_page_is_drawn_for_the_room_it_has() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = sahel(&folder.path().join("settings.json"));
    open(&mut harness);
    let shown = |harness: &App| {
        let window = harness.state().export_window().expect("open");
        window.page.as_ref().expect("drawn").size_vec2()
    };
    for size in [vec2(1440.0, 900.0), vec2(1024.0, 700.0)] {
        harness.set_size(size);
        harness.run();
        finish(&mut harness);
        harness.run();
        let (room, page) = (page_room(size).floor(), shown(&harness));
        assert!(page.x <= room.x && page.y <= room.y, "{page} in {room}");
        let fills = (page.x - room.x).abs() < 1.5 || (page.y - room.y).abs() < 1.5;
        assert!(fills, "{page} is as large as {room} lets it be");
    }
}

#[test]
fn pages_of_a_long_figure_are_looked_at_one_by_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = window(Options {
        file: Some("sample-data/us-visits.json".into()),
        settings: Some(folder.path().join("settings.json")),
        ..Options::default()
    });
    open(&mut harness);
    assert!(harness.query_by_label_contains("Page 1 of ").is_some());
    harness.get_by_label("›").click();
    harness.run();
    finish(&mut harness);
    harness.run();
    assert!(harness.query_by_label_contains("Page 2 of ").is_some());
}
