//! The language is changed while a file is open. The language is that of the process: this is one test.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use attache::app::Options;
use attache::state::{Command, LookCommand, PanelsCommand};
use attache::ui::Intent;
use attache::words::Language;
use egui_kittest::kittest::Queryable;
use window::{App, find_first_session, finish, selected_id, window};

fn speak(harness: &mut App, language: Option<Language>) {
    let context = harness.ctx.clone();
    let command = PanelsCommand::Look(LookCommand::SetLanguage(language));
    harness.state_mut().run_intent(&context, Intent::State(Command::Panels(command)), 0.0);
    harness.run();
    finish(harness);
    harness.run();
}

#[test]
fn the_whole_window_speaks_another_language_and_keeps_what_is_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.json");
    let mut harness = window(Options {
        file: Some("sample-data/sahel.json".into()),
        settings: Some(settings.clone()),
        ..Options::default()
    });
    find_first_session(&mut harness);
    for english in ["Search", "Commission meeting", "17–19 February 2025", "Morocco"] {
        assert!(harness.query_all_by_label_contains(english).next().is_some(), "{english}");
    }
    speak(&mut harness, Some(Language::French));
    for french in ["Recherche", "Réunion de commission", "17–19 février 2025", "Maroc"] {
        assert!(harness.query_all_by_label_contains(french).next().is_some(), "{french}");
    }
    for english in ["Commission meeting", "17–19 February 2025", "Morocco"] {
        // Names of sources hold some of these words, too.
        let left = harness.query_all_by_label(english).next();
        assert!(left.is_none(), "{english}");
    }
    // The card, the words that were searched for and the selection stay.
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"));
    drop(harness);
    // The next window speaks what was chosen, whatever the system does.
    let mut harness = window(Options { settings: Some(settings), ..Options::default() });
    assert!(harness.query_all_by_label_contains("Ouvrir un fichier").next().is_some());
    speak(&mut harness, None);
    assert!(harness.query_all_by_label_contains("Open a file").next().is_some());
}
