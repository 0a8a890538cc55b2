//! Settings, About, the guide and the first look, as a user comes to them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::path::Path;

use attache::app::{Options, Settings};
use attache::state::{Contrast, ThemeChoice};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, press, selected_id, window};

fn sahel(settings: Option<&Path>, guides: bool) -> App {
    window(Options {
        file: Some("sample-data/sahel.json".into()),
        settings: settings.map(Path::to_owned),
        guides,
        ..Options::default()
    })
}

fn hold(harness: &mut App, key: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, key);
    harness.run();
    finish(harness);
}

fn click(harness: &mut App, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
    finish(harness);
    harness.run();
}

#[test]
fn what_is_chosen_in_the_settings_is_seen_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let mut harness = sahel(Some(&path), false);
    hold(&mut harness, Key::Comma);
    harness.get_by_label("Settings");
    click(&mut harness, "Theme: Dark");
    click(&mut harness, "Contrast: High");
    click(&mut harness, "Views glide from one to the next");
    click(&mut harness, "Larger");
    let look = harness.state().state().panels.look();
    assert_eq!((look.contrast(), look.scale().as_percent()), (Contrast::High, 110));
    assert!((harness.ctx.zoom_factor() - 1.1).abs() < 1e-6);
    assert_eq!(harness.ctx.theme(), egui::Theme::Dark);
    let fill = harness.ctx.global_style().visuals.panel_fill;
    assert_eq!(fill, egui::Color32::BLACK, "high contrast is black");
    assert!(harness.query_by_label("Size: 110 %").is_some());
    assert!(harness.query_by_label_contains("settings.json").is_some(), "says where they are");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Settings").is_none());
    drop(harness);
    let (kept, complaint) = Settings::load(&path);
    assert!(complaint.is_none());
    assert_eq!(kept.panels.theme(), ThemeChoice::Dark);
    assert!(!kept.panels.motion());
    assert_eq!(kept.panels.look().scale().as_percent(), 110);
    // The next window begins as this one was left.
    let harness = sahel(Some(&path), false);
    assert!((harness.ctx.zoom_factor() - 1.1).abs() < 1e-6);
    assert_eq!(harness.ctx.global_style().visuals.panel_fill, egui::Color32::BLACK);
}

#[test]
fn everything_that_is_chosen_of_the_program_stands_in_the_settings() {
    let mut harness = sahel(None, false);
    hold(&mut harness, Key::Comma);
    for name in [
        "Language: ",
        "Theme: As the system",
        "Contrast: Usual",
        "Dates: 23 November 2024",
        "Size: 100 %",
        "Views glide from one to the next",
        "A lane for each: ",
        "Renderer: ",
    ] {
        assert!(harness.query_all_by_label_contains(name).next().is_some(), "{name}");
    }
    click(&mut harness, "Change keys…");
    assert!(harness.query_by_label("Theme: Dark").is_none(), "keys have a sheet of their own");
}

#[test]
fn keys_change_the_size_of_everything_within_bounds() {
    let mut harness = sahel(None, false);
    let percent = |harness: &App| harness.state().state().panels.look().scale().as_percent();
    for _ in 0..30 {
        hold(&mut harness, Key::Plus);
    }
    assert_eq!(percent(&harness), 250);
    hold(&mut harness, Key::Num0);
    assert_eq!(percent(&harness), 100);
    for _ in 0..6 {
        hold(&mut harness, Key::Minus);
    }
    assert_eq!(percent(&harness), 75);
}

#[test]
fn about_says_what_ships_and_copies_nothing_of_the_file() {
    let mut harness = sahel(None, false);
    hold(&mut harness, Key::Comma);
    click(&mut harness, "About Attaché…");
    harness.get_by_label(env!("CARGO_PKG_VERSION"));
    harness.get_by_label("DATA, FONTS AND FLAGS");
    harness.get_by_label("Copy diagnostics").click();
    harness.step();
    let copied = harness
        .output()
        .platform_output
        .commands
        .iter()
        .find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
        .expect("copied");
    assert!(copied.contains("1 files, 32 events, 32 shown, 0 problems"), "{copied}");
    for of_the_file in ["sahel", "Morocco", "Mali", "sample-data"] {
        assert!(!copied.contains(of_the_file), "{of_the_file} in {copied}");
    }
}

#[test]
fn the_guide_is_read_part_by_part() {
    let mut harness = sahel(None, false);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F1);
    harness.run();
    assert!(harness.query_all_by_label("What you see").count() > 1, "in the list, and as a title");
    assert!(harness.query_by_label_contains("Each country has a lane").is_some());
    click(&mut harness, "A figure and a brief");
    assert!(harness.query_by_label_contains("chronology with numbered sources").is_some());
    // What lies under it is out of reach of keys.
    let before = selected_id(&harness);
    press(&mut harness, Key::Period);
    assert_eq!(selected_id(&harness), before);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.query_all_by_label("What you see").count(), 0);
}

#[test]
fn the_first_look_has_four_steps_and_comes_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let mut harness = sahel(Some(&path), true);
    harness.get_by_label("1 of 4");
    click(&mut harness, "Next");
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"), "its card is shown");
    harness.get_by_label("2 of 4");
    click(&mut harness, "Next");
    click(&mut harness, "Next");
    harness.get_by_label("4 of 4");
    assert!(harness.query_by_label("Skip").is_none());
    click(&mut harness, "Done");
    assert!(harness.query_by_label("4 of 4").is_none());
    drop(harness);
    let mut harness = sahel(Some(&path), true);
    assert!(harness.query_by_label("1 of 4").is_none(), "it was seen");
    hold(&mut harness, Key::Comma);
    click(&mut harness, "Show the first look again");
    harness.get_by_label("1 of 4");
    // Escape lets go of it alone.
    click(&mut harness, "Next");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("2 of 4").is_none());
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"));
}

#[test]
fn the_first_look_speaks_of_the_sample_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let harness = window(Options {
        file: Some("sample-data/minimal.json".into()),
        settings: Some(path),
        guides: true,
        ..Options::default()
    });
    assert!(harness.query_by_label("1 of 4").is_none());
    assert!(harness.root().children_recursive().count() > 20);
}
