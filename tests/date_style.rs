//! How dates are written, as it is chosen in the settings. The style is that of the process: this is one test.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use attache::app::Options;
use attache::state::{Command, LowerPanel, PanelsCommand};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use window::{App, find_first_session, finish, press, run, sahel, says, window};

/// Opens the settings and chooses a style by the day that it shows.
fn choose(harness: &mut App, day: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    harness.run();
    harness.get_by_label(&format!("Dates: {day}")).click();
    harness.run();
    finish(harness);
    harness.run();
    press(harness, Key::Escape);
    finish(harness);
}

#[test]
fn dates_are_written_as_is_chosen_in_every_place_and_after_the_next_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.json");
    let look = |dates: &str| format!(r#"{{"version":1,"panels":{{"look":{{"dates":{dates}}}}}}}"#);
    let mut harness = sahel(&path);
    find_first_session(&mut harness);
    for words in ["17–19 February 2025", "ends 20 February 2025"] {
        assert!(says(&harness, words), "{words}");
    }
    choose(&mut harness, "2024-11-23");
    for words in ["2025-02-17 – 2025-02-19", "ends 2025-02-20"] {
        assert!(says(&harness, words), "{words}");
    }
    assert!(!says(&harness, "17–19 February 2025"), "on the card and its marks");
    run(&mut harness, Command::Panels(PanelsCommand::SetLower(LowerPanel::Events)));
    assert!(!says(&harness, "17–19 Feb 2025"), "in the table");
    drop(harness);
    let kept = std::fs::read_to_string(&path).expect("kept");
    assert!(kept.contains(r#""dates": "iso""#), "{kept}");
    let mut harness = sahel(&path);
    assert!(says(&harness, "2025-02-17 – 2025-02-19"), "and at the next start");
    choose(&mut harness, "23 Nov 2024");
    assert!(says(&harness, "17–19 Feb 2025") && !says(&harness, "17–19 February 2025"));
    drop(harness);
    // A style that this program does not know is the usual one, and nothing else is lost.
    std::fs::write(&path, look(r#""roman", "scale": 150"#)).expect("written");
    let harness = sahel(&path);
    assert!(harness.state().notice().is_none());
    assert!((harness.ctx.zoom_factor() - 1.5).abs() < 1e-6);
    assert!(says(&harness, "17–19 February 2025"));
    drop(harness);
    // What is no style at all is said, and set aside.
    std::fs::write(&path, look("7")).expect("written");
    let harness = window(Options { settings: Some(path.clone()), ..Options::default() });
    let notice = harness.state().notice().expect("said");
    assert!(notice.message.contains("“panels”"), "{notice:?}");
    drop(harness);
    assert!(says(&sahel(&path), "17–19 February 2025"));
}
