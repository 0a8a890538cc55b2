//! The whole app in a language, by the names that a screen reader says: walks through all of the window that hold no
//! English to be left in it. The language is that of the process: a file of tests speaks one.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::collections::BTreeSet;
use std::path::Path;

use attache::app::Options;
use attache::say;
use attache::state::{LowerPanel, PanelsCommand, RelationsFace};
use attache::words::{Language, language, speak};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::window::{App, find_first_session, finish, press, run, says, window};

pub fn first_screen(language: Language) -> App {
    speak(language);
    window(Options { language, ..Options::default() })
}

pub fn sahel(language: Language) -> App {
    let mut harness = first_screen(language);
    harness.get_by_label(say!("welcome-sahel")).click();
    harness.run();
    finish(&mut harness);
    harness
}

/// The sample with the first session of the commission of Morocco and Mali selected.
pub fn session(language: Language) -> App {
    let mut harness = sahel(language);
    find_first_session(&mut harness);
    harness
}

pub fn hold(harness: &mut App, key: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, key);
    harness.run();
    finish(harness);
}

/// All names and values that a screen reader says.
pub fn said(harness: &App) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        said.extend(node.label().into_iter().chain(node.value()));
    }
    said
}

pub fn all_said(harness: &App, place: &str, words: &[&str]) {
    for words in words {
        assert!(says(harness, words), "{place} does not say “{words}”");
    }
}

/// The English messages of several words of panels and windows that nothing fills and that the language says
/// otherwise.
fn english() -> BTreeSet<String> {
    let mut english = BTreeSet::new();
    for name in ["common", "panels", "windows"] {
        let words = |language: Language| {
            let path = format!("assets/words/{}/{name}.ftl", language.tag());
            let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
            let text = text.expect("readable");
            let lines = text.lines().filter_map(|line| line.split_once(" = "));
            let plain = lines.filter(|(id, words)| {
                !id.starts_with(' ') && !words.contains('{') && words.contains(' ')
            });
            plain.map(|(id, words)| (id.to_owned(), words.to_owned())).collect::<Vec<_>>()
        };
        let own: BTreeSet<String> = words(language()).into_iter().map(|(_, words)| words).collect();
        english.extend(words(Language::English).into_iter().map(|(_, words)| words));
        english.retain(|words| !own.contains(words));
    }
    assert!(english.len() > 200, "the messages were read");
    english
}

/// Whatever is on screen, none of it is an English message.
pub fn no_english(harness: &App, place: &str) {
    let english = english();
    let capitals: BTreeSet<String> = english.iter().map(|words| words.to_uppercase()).collect();
    let left: Vec<String> = said(harness)
        .into_iter()
        .filter(|words| english.contains(words) || capitals.contains(words))
        .collect();
    assert!(left.is_empty(), "{place} says {left:#?}");
}

/// Every face of relations, every table, and the problems.
pub fn walk_panels(harness: &mut App) {
    no_english(harness, "the window");
    for face in RelationsFace::EVERY {
        if harness.state().state().panels.lower() != Some(LowerPanel::Relations) {
            let open = PanelsCommand::ToggleLower(LowerPanel::Relations);
            run(harness, attache::state::Command::Panels(open));
        }
        run(harness, attache::state::Command::Panels(PanelsCommand::SetFace(face)));
        harness.get_by_label(say!("relations-export"));
        no_english(harness, &format!("{face:?}"));
    }
    for lower in [LowerPanel::Events, LowerPanel::Commitments, LowerPanel::Contested] {
        run(harness, attache::state::Command::Panels(PanelsCommand::ToggleLower(lower)));
        harness.get_by_label(say!("table-export"));
        no_english(harness, &format!("{lower:?}"));
    }
    run(harness, attache::state::Command::Panels(PanelsCommand::ToggleProblems));
    all_said(harness, "the panel of problems", &[say!("top-problems")]);
    no_english(harness, "problems");
}

/// The card of the selected session: pinned, in the reading view, and as its source.
pub fn walk_card(harness: &mut App) {
    no_english(harness, "the card");
    harness.get_by_label(say!("details-pin-name")).click();
    harness.run();
    let pinned = [say!("details-close-name"), &say!("details-pinned").to_uppercase()];
    all_said(harness, "the pinned card", &pinned);
    no_english(harness, "the pinned card");
    harness.get_by_label(say!("details-read-name")).click();
    harness.run();
    no_english(harness, "the reading view");
    press(harness, Key::Escape);
    harness.get_by_label(say!("details-source-name")).click();
    harness.run();
    finish(harness);
    all_said(harness, "the source", &[say!("source-copy")]);
    no_english(harness, "the source");
}

/// Shortcuts, the legend, the palette with a name typed, saved views and the export window, each of them closed again.
pub fn walk_sheets(harness: &mut App) {
    harness.get_by_label(say!("command-shortcuts")).click();
    harness.run();
    no_english(harness, "the sheet of shortcuts");
    press(harness, Key::Escape);
    press(harness, Key::L);
    no_english(harness, "the legend");
    press(harness, Key::Escape);
    hold(harness, Key::K);
    no_english(harness, "the palette");
    harness.event(egui::Event::Text("mali".to_owned()));
    harness.run();
    no_english(harness, "the palette with a name");
    press(harness, Key::Escape);
    press(harness, Key::V);
    no_english(harness, "the saved views");
    press(harness, Key::Escape);
    hold(harness, Key::E);
    no_english(harness, "the export window");
    harness.get_by_label(say!("close")).click();
    harness.run();
}
