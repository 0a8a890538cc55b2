//! Commands by name and by key: what the palette lists for a few letters, best first, and what is done; and
//! how keys are changed.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use attache::app::Options;
use attache::query::Field;
use attache::state::Target;
use attache::ui::commands::{CommandId, find};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, press, says, selected_id, window};

fn sahel() -> App {
    window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() })
}

fn ask(harness: &mut App, text: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    for letter in text.chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run();
    }
    finish(harness);
}

/// The listed entries, from the top.
fn listed(harness: &App) -> Vec<String> {
    let field = harness.get_by_label("Command palette");
    let inside = field.accesskit_node().parent().expect("it lies in the palette").id();
    let rows = harness.query_all_by_role(egui::accesskit::Role::Button);
    let own = rows.filter(|row| {
        let mut above = row.accesskit_node().parent();
        while let Some(node) = above {
            if node.id() == inside {
                return true;
            }
            above = node.parent();
        }
        false
    });
    own.filter_map(|row| row.accesskit_node().label()).collect()
}

/// The entries for some letters begin with these.
fn lists(harness: &mut App, text: &str, first: &[&str]) {
    ask(harness, text);
    let rows = listed(harness);
    for (place, wanted) in first.iter().enumerate() {
        let row = rows.get(place).map_or("nothing", String::as_str);
        assert!(row.starts_with(wanted), "“{text}”: {wanted} is not {row} in {rows:#?}");
    }
    press(harness, Key::Escape);
}

#[test]
fn what_is_called_so_comes_before_what_begins_so_and_that_before_what_is_alike() {
    let mut harness = sahel();
    lists(&mut harness, "mali", &["Mali, country", "Malian armed forces, organisation"]);
    lists(&mut harness, "rabat", &["Rabat, place"]);
    lists(&mut harness, "bourita", &["Nasser Bourita, person"]);
    lists(&mut harness, "mar", &["Morocco, country", "Marrakech, place"]);
    lists(&mut harness, "موريتانيا", &["Mauritania, country"]);
    lists(&mut harness, "mauritnia", &["Mauritania, country"]);
    lists(&mut harness, "open", &["Open a file, Ctrl+O"]);
    lists(&mut harness, "light", &["Light or dark, T"]);
    lists(&mut harness, "17/02/2025", &["Go to 17 Feb 2025"]);
    lists(&mut harness, "algiers accord", &["Mali announces its withdrawal"]);
    let file = Some("sample-data/us-visits.json".into());
    let mut harness = window(Options { file, ..Options::default() });
    lists(&mut harness, "niger", &["Niger, country", "Nigeria, country"]);
    lists(&mut harness, "obama", &["Barack Obama, person"]);
    lists(&mut harness, "south viet", &["South Vietnam, organisation"]);
}

#[test]
fn names_open_their_dossiers_and_with_ctrl_show_only_their_events() {
    let mut harness = sahel();
    let before = harness.state().state().filter.filter().clone();
    // The card is shown, even if cards are hidden.
    press(&mut harness, Key::Num3);
    ask(&mut harness, "bourita");
    assert!(says(&harness, "person  ·  Ctrl+Enter: filter by it"));
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    let target = |harness: &App| harness.state().state().selection.target().cloned();
    assert!(matches!(target(&harness), Some(Target::Person(_))));
    assert!(harness.state().state().panels.details());
    assert_eq!(*harness.state().state().filter.filter(), before);
    for (text, is) in [
        ("mali", (|it| matches!(it, Target::Party(_))) as fn(&Target) -> bool),
        ("royal armed", |it| matches!(it, Target::Organisation(_) | Target::Party(_))),
        ("bamako", |it| matches!(it, Target::Place(_))),
        ("morocco mauritania joint", |it| matches!(it, Target::Commission(_))),
    ] {
        ask(&mut harness, text);
        press(&mut harness, Key::Enter);
        finish(&mut harness);
        assert!(target(&harness).as_ref().is_some_and(is), "{text}: {:?}", target(&harness));
    }
    ask(&mut harness, "bourita");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    finish(&mut harness);
    assert_eq!(harness.state().state().filter.filter().only(Field::Person).count(), 1);
    assert!(matches!(target(&harness), Some(Target::Person(_))));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run();
    assert_eq!(*harness.state().state().filter.filter(), before, "it was one step");
}

#[test]
fn saved_views_and_steps_are_among_what_is_called_by_name() {
    let mut harness = sahel();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    harness.event(Event::Text("kind:visit ".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Escape);
    let first = selected_id(&harness);
    ask(&mut harness, "save this view");
    press(&mut harness, Key::Enter);
    for letter in "Royal trips".chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run();
    }
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    ask(&mut harness, "the first view");
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert!(harness.state().state().filter.filter().is_empty());
    assert!(harness.state().state().history.can_go_forward(), "it went back");
    ask(&mut harness, "royal tr");
    assert!(says(&harness, "Royal trips, saved view"));
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert_eq!(selected_id(&harness), first);
    assert_eq!(harness.state().state().filter.filter().only(Field::Kind).count(), 1);
}

/// Something of the window that is reached by Tab, and taken by Enter.
fn take(harness: &mut App, label: &str) {
    harness.get_by_label(label).focus();
    harness.run();
    press(harness, Key::Enter);
}

#[test]
fn keys_are_changed_in_the_sheet_and_shown_everywhere_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.json");
    let open = || {
        let file = Some("sample-data/sahel.json".into());
        window(Options { file, settings: Some(settings.clone()), ..Options::default() })
    };
    let mut harness = open();
    let dark = harness.ctx.theme();
    press(&mut harness, Key::Questionmark);
    take(&mut harness, "Keys of “Light or dark”: T");
    assert!(says(&harness, "Press the new keys of “Light or dark”"));
    press(&mut harness, Key::Escape);
    assert!(says(&harness, "Keys of “Light or dark”: T"), "as they were, and the sheet is open");
    // The button has the focus again.
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Tab);
    assert!(says(&harness, "Tab moves from control to control"));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F9);
    harness.run();
    assert!(says(&harness, "Keys of “Light or dark”: Shift+F9"));
    press(&mut harness, Key::Escape);
    assert!(!says(&harness, "Reset all keys"), "the sheet is closed");
    press(&mut harness, Key::T);
    press(&mut harness, Key::F9);
    assert_eq!(harness.ctx.theme(), dark, "these are no keys any more, or not yet");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F9);
    harness.run();
    assert_ne!(harness.ctx.theme(), dark);
    lists(&mut harness, "light or", &["Light or dark, Shift+F9"]);
    drop(harness);

    let mut harness = open();
    lists(&mut harness, "light or", &["Light or dark, Shift+F9"]);
    press(&mut harness, Key::Questionmark);
    take(&mut harness, "Reset the keys of “Light or dark”");
    assert!(says(&harness, "Keys of “Light or dark”: T"));
}

#[test]
fn keys_are_not_taken_from_another_command_in_silence() {
    let mut harness = sahel();
    let keys = |harness: &App, id: CommandId| harness.state().keys_words(find(id));
    press(&mut harness, Key::F1);
    take(&mut harness, "Keys of “Legend of the timeline”: L");
    press(&mut harness, Key::P);
    assert!(says(&harness, "P is taken by “Pin the card beside the next one; again: let go”."));
    assert_eq!(keys(&harness, CommandId::Legend), "L");
    take(&mut harness, "Leave it there");
    assert_eq!(keys(&harness, CommandId::Pin), "P");
    take(&mut harness, "Keys of “Legend of the timeline”: L");
    press(&mut harness, Key::P);
    // "Take it from there" has the focus.
    press(&mut harness, Key::Enter);
    assert_eq!(keys(&harness, CommandId::Legend), "P");
    assert_eq!(keys(&harness, CommandId::Pin), "");
    assert!(says(&harness, "Keys of “Pin the card beside the next one; again: let go”: none"));
    // To reset it would take the key again: that is asked, too.
    take(&mut harness, "Reset the keys of “Pin the card beside the next one; again: let go”");
    assert!(says(&harness, "P is taken by “Legend of the timeline”."));
    take(&mut harness, "Reset all keys");
    assert_eq!(keys(&harness, CommandId::Legend), "L");
    assert_eq!(keys(&harness, CommandId::Pin), "P");
    take(&mut harness, "Keys of “Search”: Ctrl+F or /");
    press(&mut harness, Key::Backspace);
    assert_eq!(keys(&harness, CommandId::Search), "");
    let before = harness.ctx.theme();
    press(&mut harness, Key::T);
    assert_eq!(harness.ctx.theme(), before, "nothing is done behind the sheet");
}
