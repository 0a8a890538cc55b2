//! Visits that a file records twice, through the whole app: merged, stated, and brought back.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use attache::app::Options;
use attache::query::EventIx;
use attache::query::Field;
use attache::state::{Command, FilterCommand, HistoryCommand, SelectionCommand, Target};
use egui_kittest::kittest::Queryable;

use window::{App, finish, run, says, selected_id, window};

const SWITCH: &str = "Merge mirrored records";

fn app(file: &str) -> App {
    window(Options { file: Some(file.into()), ..Options::default() })
}

fn shown(harness: &App) -> usize {
    harness.state().file().map_or(0, |file| file.shown().len())
}

fn click(harness: &mut App, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
    finish(harness);
}

/// The events of Morocco, and its visits, as every count of the window has them.
fn counts(harness: &App) -> (u32, u32) {
    let file = harness.state().file().expect("a file");
    let morocco = file.catalog.find_party("MAR").expect("a party");
    let facets = &file.shown().facets;
    (facets.field(Field::Party)[morocco.index()], facets.of(&file.catalog, Field::Kind, "visit"))
}

fn select(harness: &mut App, id: &str) {
    let file = harness.state().file().expect("a file");
    let event: EventIx = file.catalog.find_event(id).expect("an event");
    run(harness, Command::Select(SelectionCommand::Select(Target::Event(event))));
}

#[test]
fn mirrored_visits_are_merged_and_brought_back_by_one_click() {
    let mut harness = app("tests/data/mirrored.json");
    assert_eq!((shown(&harness), counts(&harness)), (17, (13, 16)));
    assert!(says(&harness, "7 visits are recorded twice, as made and as hosted."));
    assert!(!says(&harness, "mirrored records merged"));

    click(&mut harness, SWITCH);
    assert_eq!((shown(&harness), counts(&harness)), (10, (8, 9)));
    assert!(says(&harness, "10 of 17 events"));

    click(&mut harness, "Remove filter 14 mirrored records merged into 7 visits");
    assert_eq!((shown(&harness), counts(&harness)), (17, (13, 16)));

    run(&mut harness, Command::History(HistoryCommand::Back));
    assert_eq!(shown(&harness), 10, "the switch is a part of the view");
}

#[test]
fn the_card_of_a_merged_visit_leads_to_the_other_record() {
    let mut harness = app("tests/data/mirrored.json");
    select(&mut harness, "made-1");
    assert!(says(&harness, "recorded as hosted (043); is of the same visit"));

    click(&mut harness, SWITCH);
    select(&mut harness, "made-1");
    assert!(says(&harness, "recorded as hosted (043); is merged into this one"));
    harness.get_by_label("Morocco receives Mali, 17 Feb 2025").click();
    harness.run();
    assert_eq!(selected_id(&harness).as_deref(), Some("hosted-1"));
    assert!(says(&harness, "recorded as made (042); stands for both while they are merged"));

    select(&mut harness, "plain");
    assert!(!says(&harness, "recorded as"), "a visit without a code has no twin");
}

#[test]
fn the_switch_is_shown_only_where_visits_are_recorded_twice() {
    let harness = app("sample-data/sahel.json");
    assert!(harness.query_by_label(SWITCH).is_none());
}

#[test]
fn a_table_of_gdelt_opens_in_the_window() {
    let mut harness = app("tests/data/gdelt/version-2.csv");
    assert_eq!(shown(&harness), 14);
    assert!(says(&harness, "2 visits are recorded twice"));
    click(&mut harness, SWITCH);
    assert_eq!(shown(&harness), 12);
    assert!(says(&harness, "4 mirrored records merged into 2 visits"));
    run(&mut harness, Command::Filter(FilterCommand::Clear));
    select(&mut harness, "gdelt-410412353");
    for words in
        ["Make a visit: Australia → New Zealand", "AUSTRALIAN", "voxy.co.nz", "Actor1 Country Code"]
    {
        assert!(says(&harness, words), "the card does not say “{words}”");
    }
}
