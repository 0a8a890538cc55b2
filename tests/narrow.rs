//! A small window: everything that can be pressed lies in it, and nothing lies over anything else.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::sync::{Mutex, PoisonError};

use attache::app::{Options, Still};
use attache::say;
use attache::state::{
    Command, LookCommand, LowerPanel, PanelsCommand, RelationsFace, Scale, SelectionCommand, Sheet,
    Target,
};
use attache::ui::commands::COMMANDS;
use attache::words::Language;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, press, run, says, window};

/// The language is that of the process: one test at a time.
static ALONE: Mutex<()> = Mutex::new(());

const SMALL: egui::Vec2 = vec2(800.0, 600.0);

fn small(file: Option<&str>) -> App {
    let file = file.map(Into::into);
    let mut harness = window(Options { file, ..Options::default() });
    harness.set_size(SMALL);
    harness.run();
    finish(&mut harness);
    harness.run();
    harness
}

/// What can be pressed: its name, and where it is.
fn pressed(harness: &App) -> Vec<(String, Rect)> {
    let roles = [Role::Tab, Role::ComboBox, Role::TextInput, Role::RadioButton, Role::Slider];
    let all = harness.root().children_recursive();
    // Marks and nodes of drawings are buttons, too; of these the top bar has none.
    let is_bar = |rect: Rect| rect.bottom() < 46.0;
    all.filter(|node| {
        let role = node.accesskit_node().role();
        roles.contains(&role) || role == Role::Button && is_bar(node.rect())
    })
    .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
    .collect()
}

/// Nothing sticks out of the window at its sides, and what is wholly in sight overlaps nothing.
fn is_in_order(harness: &App, state: &str) {
    let window = Rect::from_min_size(egui::Pos2::ZERO, SMALL);
    let all = pressed(harness);
    assert!(!all.is_empty(), "{state}");
    for (name, rect) in &all {
        let sides = rect.left() >= -0.5 && rect.right() <= window.right() + 0.5;
        assert!(sides, "{state}: “{name}” lies outside, {rect}");
    }
    let seen: Vec<_> = all.iter().filter(|(_, rect)| window.contains_rect(*rect)).collect();
    for (place, (name, rect)) in seen.iter().enumerate() {
        for (other, beside) in &seen[place + 1..] {
            let over = rect.intersect(*beside);
            let is_over = over.width() > 1.0 && over.height() > 1.0;
            assert!(!is_over, "{state}: “{name}” {rect} lies over “{other}” {beside}");
        }
    }
}

#[test]
fn the_first_screen_is_in_order() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let harness = small(None);
    is_in_order(&harness, "first screen");
    let window = Rect::from_min_size(egui::Pos2::ZERO, SMALL);
    for words in ["Open a file…", "Morocco in the Sahel", "Path of a file"] {
        let node = harness.get_by_label_contains(words);
        assert!(window.contains_rect(node.rect()), "{words} is in sight");
    }
}

#[test]
fn every_face_and_table_is_in_order_in_each_language() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut harness = small(Some("sample-data/sahel.json"));
    for language in Language::EVERY {
        let look = LookCommand::SetLanguage(Some(language));
        run(&mut harness, Command::Panels(PanelsCommand::Look(look)));
        for face in RelationsFace::EVERY {
            run(&mut harness, Command::Panels(PanelsCommand::SetLower(LowerPanel::Relations)));
            run(&mut harness, Command::Panels(PanelsCommand::SetFace(face)));
            harness.run();
            is_in_order(&harness, &format!("{language:?}, {face:?}"));
        }
        for lower in LowerPanel::EVERY {
            run(&mut harness, Command::Panels(PanelsCommand::SetLower(lower)));
            harness.run();
            is_in_order(&harness, &format!("{language:?}, {lower:?}"));
        }
    }
    let look = LookCommand::SetLanguage(Some(Language::English));
    run(&mut harness, Command::Panels(PanelsCommand::Look(look)));
}

#[test]
fn windows_over_it_are_in_order() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut harness = small(Some("sample-data/sahel.json"));
    for sheet in [Sheet::Settings, Sheet::About, Sheet::Guide] {
        run(&mut harness, Command::Panels(PanelsCommand::ShowSheet(Some(sheet))));
        harness.run();
        let close = harness.get_by_label("Close");
        assert!(Rect::from_min_size(egui::Pos2::ZERO, SMALL).contains_rect(close.rect()));
        press(&mut harness, Key::Escape);
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    harness.run();
    finish(&mut harness);
    harness.run();
    for name in ["Export…", "Close", "What is exported: Timeline"] {
        let rect = harness.get_by_label(name).rect();
        assert!(Rect::from_min_size(egui::Pos2::ZERO, SMALL).contains_rect(rect), "{name} {rect}");
    }
}

/// Where a text is read.
fn label(harness: &App, words: &str) -> Rect {
    let mut all = harness.query_all_by_role(Role::Label);
    let says =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().value().as_deref() == Some(words);
    all.find(says).unwrap_or_else(|| panic!("“{words}” stands nowhere")).rect()
}

/// Whether all of a text in small type is seen: it stands in a line as long as it is, or in several.
fn is_whole(harness: &App, words: &str) -> bool {
    let font = egui::FontId::proportional(attache::theme::size::SMALL);
    let natural = harness.ctx.fonts_mut(|fonts| {
        fonts.layout_no_wrap(words.to_owned(), font, egui::Color32::WHITE).size()
    });
    let seen = label(harness, words);
    seen.width() + 1.0 >= natural.x || seen.height() > 1.5 * natural.y
}

#[test]
fn the_sheet_of_shortcuts_cuts_no_words_in_each_language_and_size() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    for (language, percent) in
        Language::EVERY.into_iter().flat_map(|language| [(language, 100), (language, 200)])
    {
        let mut harness = small(Some("sample-data/sahel.json"));
        harness.set_size(if percent == 100 { SMALL } else { vec2(1280.0, 900.0) });
        let scale = LookCommand::SetScale(Scale::percent(percent));
        for look in [LookCommand::SetLanguage(Some(language)), scale] {
            run(&mut harness, Command::Panels(PanelsCommand::Look(look)));
        }
        run(&mut harness, Command::Panels(PanelsCommand::ToggleShortcuts));
        harness.run();
        let state = format!("{language:?}, {percent} %");
        let room = harness.ctx.content_rect();
        assert!(percent == 100 || (room.width() - 640.0).abs() < 0.5, "{state}: {room}");
        assert!(room.contains_rect(harness.get_by_label(say!("close")).rect()), "{state}");
        let title = label(&harness, say!("shortcut-title"));
        assert!(title.left() >= 12.0, "{state}: {title}");
        for command in COMMANDS {
            assert!(is_whole(&harness, command.name.words()), "{state}: {}", command.name.words());
        }
    }
    let look = LookCommand::SetLanguage(Some(Language::English));
    run(&mut small(None), Command::Panels(PanelsCommand::Look(look)));
}

/// Half a large file is read; what is open is its beginning, or it has none.
fn half_read(harness: &mut App, shows: bool) {
    let name = "the-chronology-of-all-visits-and-meetings-since-1866.json".to_owned();
    let still = Still { name, bytes: 504_000_000, fraction: 0.5, seconds: 200.0, shows };
    let context = harness.ctx.clone();
    harness.state_mut().stand_still(&context, &still);
    harness.run();
}

/// Neither the welcome nor a bar flashes up before a file that is there at once; of another it is said.
#[test]
fn what_is_shown_before_a_file_does_not_flash_up() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut first = small(None);
    let still = Still {
        name: "a.json".to_owned(),
        bytes: 1_000,
        fraction: 0.5,
        // Just before the next frame, which is a quarter of a second away.
        seconds: -0.2,
        shows: false,
    };
    let context = first.ctx.clone();
    first.state_mut().stand_still(&context, &still);
    first.step();
    assert!(first.query_by_label(say!("welcome-open")).is_none());
    assert!(first.query_by_role(Role::ProgressIndicator).is_none());
    first.run();
    assert!(first.query_by_role(Role::ProgressIndicator).is_some(), "by itself, without an event");
}

#[test]
fn what_is_told_of_a_file_that_is_read_is_in_order_in_each_language() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let window = Rect::from_min_size(egui::Pos2::ZERO, SMALL);
    for language in Language::EVERY {
        let look = Command::Panels(PanelsCommand::Look(LookCommand::SetLanguage(Some(language))));
        let mut first = small(None);
        run(&mut first, look.clone());
        half_read(&mut first, false);
        assert!(first.query_by_label(say!("welcome-open")).is_none(), "one thing at a time");
        let mut over = small(Some("sample-data/sahel.json"));
        run(&mut over, look.clone());
        half_read(&mut over, false);
        let mut below = small(Some("sample-data/sahel.json"));
        run(&mut below, look);
        half_read(&mut below, true);
        is_in_order(&below, &format!("{language:?}, the beginning"));
        for harness in [&first, &over, &below] {
            let cancel = harness.get_by_label(say!("cancel")).rect();
            assert!(window.contains_rect(cancel), "{language:?}: {cancel}");
            let done = harness.get_by_role(Role::ProgressIndicator);
            assert_eq!(done.accesskit_node().numeric_value(), Some(50.0));
            assert!(window.contains_rect(done.rect()), "{language:?}: {}", done.rect());
            // All that is said of how far it is, is seen whole.
            let figures = harness.get_by_label_contains("504").rect();
            assert!(window.contains_rect(figures) && !figures.intersects(cancel), "{figures}");
        }
        // It covers nothing of the beginning: the graph ends above.
        let done = below.get_by_role(Role::ProgressIndicator).rect();
        for drawing in below.get_all_by_role(Role::Canvas) {
            assert!(drawing.rect().bottom() <= done.top(), "{language:?}: {}", drawing.rect());
        }
    }
    let look = LookCommand::SetLanguage(Some(Language::English));
    run(&mut small(None), Command::Panels(PanelsCommand::Look(look)));
}

#[test]
fn escape_lets_go_of_what_is_selected_in_the_beginning_and_the_file_is_read_on() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut harness = small(Some("sample-data/sahel.json"));
    half_read(&mut harness, true);
    let select = SelectionCommand::Select(Target::Event(attache::query::EventIx(3)));
    let context = harness.ctx.clone();
    let select = attache::ui::Intent::State(Command::Select(select));
    harness.state_mut().run_intent(&context, select, 0.0);
    harness.run();
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    assert!(harness.state().state().selection.target().is_none());
    assert!(harness.state().is_busy(), "it is read on");
    harness.get_by_label("Cancel").click();
    harness.run();
    assert!(!harness.state().is_busy());
    assert!(says(&harness, "its beginning only"), "what is not there is still told");

    // Where nothing of it is shown, Escape ends it.
    half_read(&mut harness, false);
    press(&mut harness, Key::Escape);
    assert!(!harness.state().is_busy());
}

#[test]
fn a_file_held_above_the_window_is_asked_for() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut harness = small(None);
    assert!(!says(&harness, "Let go to open"));
    harness.input_mut().hovered_files.push(egui::HoveredFile::default());
    // As long as a file is held there, egui draws on.
    harness.run_steps(3);
    assert!(says(&harness, "Let go to open"));
}
