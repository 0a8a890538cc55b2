//! What a user does, through the whole app, by the names that a screen reader says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use attache::app::Options;
use attache::state::{CameraCommand, Command, Target};
use attache::time::{Moment, Span};
use attache::ui::Sample;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use window::{App, find_first_session, finish, mark, press, run, says, selected_id, window};

fn app(file: Option<&str>) -> App {
    window(Options { file: file.map(Into::into), ..Options::default() })
}

fn sahel() -> App {
    let mut harness = app(None);
    harness.get_by_label("Morocco in the Sahel, 1980–2026").click();
    harness.run();
    finish(&mut harness);
    harness
}

fn shown(harness: &App) -> usize {
    harness.state().file().map_or(0, |file| file.shown().len())
}

#[test]
fn the_sample_opens_from_the_first_screen() {
    let harness = sahel();
    assert_eq!(shown(&harness), 32);
    assert!(says(&harness, "32 of 32 events shown"));
    assert!(says(&harness, "no problems in the file"));
}

#[test]
fn the_first_session_is_found_by_keyboard_alone_and_its_card_tells_all() {
    let mut harness = sahel();
    find_first_session(&mut harness);
    for words in [
        "17–19 February 2025",
        "contested",
        "ends 19 February 2025",
        "ends 20 February 2025",
        "lemediterraneen24",
        "TelQuel",
        "Brig. Gen. Abdelghani Mouhib",
        "head of delegation",
        "Brig. Gen. Mahamadou Massaoulé Samaké",
        "Training",
        "Equipment",
        "Logistical support",
        "statement of the Malian armed forces, via APA",
    ] {
        assert!(says(&harness, words), "the card does not say “{words}”");
    }
}

#[test]
fn words_typed_right_after_the_shortcut_are_not_lost() {
    for slash in [false, true] {
        let mut harness = sahel();
        let before = harness.state().state().camera.goal();
        // All in one frame, as on a slow machine.
        let (key, modifiers) =
            if slash { (Key::Slash, Modifiers::NONE) } else { (Key::F, Modifiers::COMMAND) };
        harness.key_press_modifiers(modifiers, key);
        if slash {
            harness.event(egui::Event::Text("/".to_owned()));
        }
        for letter in ["d", "a", "k"] {
            harness.key_press(Key::from_name(letter).expect("a letter"));
            harness.event(egui::Event::Text(letter.to_owned()));
        }
        harness.run();
        assert_eq!(harness.state().state().filter.filter().text, "dak");
        assert_eq!(harness.state().state().camera.goal(), before, "letters are no commands here");
    }
}

#[test]
fn the_second_session_a_year_later_is_one_key_away_and_so_is_the_way_back() {
    let mut harness = sahel();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    harness.event(egui::Event::Text("mali joint military commission bamako".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Escape);
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"), "the field lets go first");
    press(&mut harness, Key::CloseBracket);
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-2"));
    assert!(says(&harness, "10–12 February 2026, year inferred"));
    press(&mut harness, Key::OpenBracket);
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run();
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-2"));
}

#[test]
fn a_session_of_the_card_is_a_link() {
    let mut harness = sahel();
    harness.get_by_label("Morocco–Mali joint military commission").click();
    harness.run();
    assert!(says(&harness, "One interval, of 12 months."), "the commission's dossier");
    harness.get_by_label("Session 1st, Bamako, 17–19 Feb 2025").click();
    harness.run();
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"));
}

#[test]
fn a_pair_chosen_in_the_graph_shows_only_its_events_until_it_is_let_go() {
    let mut harness = sahel();
    let pair = harness
        .query_all_by_label_contains("Pair ")
        .filter_map(|node| node.accesskit_node().label())
        .find(|label| label.contains("Mali") && label.contains("Morocco"))
        .expect("the pair is in the graph");
    // By its name, as a screen reader would: other ties may cross its middle.
    harness.get_by_label(&pair).focus();
    harness.run();
    press(&mut harness, Key::Space);
    assert!(matches!(harness.state().state().selection.target(), Some(Target::Pair(..))));
    let file = harness.state().file().expect("open");
    let (mar, mli) = (file.catalog.find_party("MAR"), file.catalog.find_party("MLI"));
    let (mar, mli) = (mar.expect("there"), mli.expect("there"));
    let both =
        |parties: &[attache::query::PartyIx]| parties.contains(&mar) && parties.contains(&mli);
    let expected: Vec<_> = file
        .catalog
        .events()
        .filter(|(_, _, facts)| both(&facts.parties))
        .map(|(ix, ..)| ix)
        .collect();
    let mut shown_events = file.shown().dated.to_vec();
    shown_events.sort();
    assert_eq!(shown_events, expected);
    assert!(says(&harness, "Longest silence"));
    for _ in 0..2 {
        harness.get_by_label_contains("Remove filter party").click();
        harness.run();
    }
    assert_eq!(shown(&harness), 32);
}

#[test]
fn escape_lets_go_of_selection_then_words() {
    let mut harness = sahel();
    harness.key_press(Key::Slash);
    harness.run();
    harness.event(egui::Event::Text("niger".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(selected_id(&harness).is_some() && shown(&harness) < 32);
    press(&mut harness, Key::Escape); // the field
    press(&mut harness, Key::Escape); // the selection
    assert_eq!(selected_id(&harness), None);
    assert!(shown(&harness) < 32);
    press(&mut harness, Key::Escape); // the words
    assert_eq!(shown(&harness), 32);
}

#[test]
fn a_facet_filters_shows_as_a_chip_and_counts() {
    let mut harness = sahel();
    harness.get_by_label("Kind: Visit, 8").click();
    harness.run();
    assert_eq!(shown(&harness), 8);
    assert!(says(&harness, "8 of 32 events shown"));
    assert!(says(&harness, "Remove filter kind: Visit"));
    harness.get_by_label("Evidence: Contested, 1").click();
    harness.run();
    assert_eq!(shown(&harness), 1);
}

#[test]
fn every_panel_and_sheet_can_be_opened_and_drawn() {
    let mut harness = sahel();
    press(&mut harness, Key::Questionmark);
    assert!(says(&harness, "Zoom to the selection"));
    press(&mut harness, Key::Escape);
    assert!(!says(&harness, "Zoom to the selection"));
    harness.get_by_label("Activity").click();
    harness.run();
    assert!(says(&harness, "Activity by kind"));
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::T] {
        press(&mut harness, key);
    }
    assert!(!says(&harness, "Kind: Visit, 8"), "the filters are hidden");
    press(&mut harness, Key::Num1);
    assert!(says(&harness, "Kind: Visit, 8"));
}

#[test]
fn keys_move_the_camera_and_zero_shows_everything() {
    let mut harness = sahel();
    let span = |harness: &App| harness.state().state().camera.goal().span();
    let before = span(&harness);
    press(&mut harness, Key::Plus);
    assert!(span(&harness).seconds() < before.seconds());
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Num0);
    let whole = harness.state().file().and_then(|file| file.catalog.extent()).expect("dated");
    assert!(span(&harness).start() <= whole.start() && span(&harness).end() >= whole.end());
}

#[test]
fn a_mark_is_selected_by_a_click_and_named_for_screen_readers() {
    let mut harness = sahel();
    let mark = mark(&harness, "5th meeting");
    let label = mark.accesskit_node().label().expect("named");
    assert!(label.contains("12 November 2024") && label.contains("Mauritania"), "{label}");
    mark.click();
    harness.run();
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mrt-jmc-5"));
}

#[test]
fn a_file_that_cannot_be_opened_says_why_and_what_to_do() {
    let harness = app(Some("no-such-file.json"));
    assert!(says(&harness, "no-such-file.json could not be opened"));
    assert!(harness.state().file().is_none());
}

#[test]
fn problems_of_a_file_are_listed_and_its_good_records_shown() {
    let mut harness = app(Some("sample-data/with-problems.json"));
    let (problems, events) = {
        let file = harness.state().file().expect("it opens");
        (file.problems.len(), file.catalog.len())
    };
    assert!(problems > 10 && events > 5, "{problems} problems, {events} events");
    let status = harness
        .query_all_by_label_contains("in the file")
        .find(|node| node.accesskit_node().role() == Role::Link)
        .expect("the status line tells of problems");
    status.click();
    harness.run();
    assert!(says(&harness, "Problems in the file"));
}

#[test]
fn nothing_is_drawn_while_nothing_happens() {
    let mut harness = sahel();
    harness.run();
    // `run` steps until no repaint is asked for: a further run needs a single step.
    assert_eq!(harness.run(), 1, "{:?}", harness.ctx.repaint_causes());
    for viewport in harness.output().viewport_output.values() {
        assert_eq!(viewport.repaint_delay, std::time::Duration::MAX);
    }
}

#[test]
fn seven_thousand_visits_open_and_can_be_filtered_by_country() {
    let mut harness = app(None);
    let context = harness.ctx.clone();
    harness.state_mut().open_sample(&context, Sample::UsVisits);
    finish(&mut harness);
    assert_eq!(shown(&harness), 7535);
    harness.get_by_label_contains("Country: Israel").click();
    harness.run();
    assert!(shown(&harness) > 250 && shown(&harness) < 400);
}

/// A file as the system hands it over when it is dropped on the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_file_that_is_dropped_on_the_window_opens() {
    let mut harness = sahel();
    let dropped = Dropped("sample-data/minimal.json".into());
    harness.input_mut().dropped_files.push(std::sync::Arc::new(dropped));
    harness.step();
    finish(&mut harness);
    assert_eq!(harness.state().file().map(|file| file.name.as_str()), Some("minimal.json"));
    assert!(says(&harness, "4 of 4 events shown"));
}

#[test]
fn a_time_without_events_and_a_file_without_any_say_so_with_the_way_out() {
    let mut harness = sahel();
    let day = |year| Moment::from_civil(year, 1, 1);
    let empty = Span::new(day(1983), day(1985));
    run(&mut harness, Command::Camera(CameraCommand::Show(empty)));
    assert!(says(&harness, "No event at this time."));
    harness.get_by_role_and_label(Role::Link, "Show everything").click();
    finish(&mut harness);
    assert!(!says(&harness, "No event at this time."));
    let goal = harness.state().state().camera.goal().span();
    assert!(goal.contains(day(1981)) && goal.contains(day(2026)), "{goal:?}");

    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("empty.json");
    std::fs::write(&file, r#"{"schema":"attache/1","events":[]}"#).expect("written");
    let harness = app(file.to_str());
    assert!(says(&harness, "This file holds no events."));
    harness.get_by_role_and_label(Role::Link, "Open another file…");
    assert!(says(&harness, "No country takes part in an event on screen."));
}
