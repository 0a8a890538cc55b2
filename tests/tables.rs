//! What a user does in the tables beside the timeline: finding, sorting, typing, and going to events.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use std::io::Write as _;

use attache::app::Options;
use attache::query::{Column, CommitmentFilter, Field, TableKind};
use attache::state::{
    Command, FilterCommand, LowerPanel, PanelsCommand, SelectionCommand, TablesCommand, Target,
};
use attache::ui::{ExportAs, Intent};
use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable};
use window::{App, finish, press, run, says, selected_id, window};

fn sahel() -> App {
    window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() })
}

/// A file in which one of four commitments is overdue, and one event has no date.
const PROMISES: &str = r#"{"schema":"attache/1","as_of":"2026-11-24","events":[
    {"id":"first","kind":"commission_meeting","title":"First session","when":"2024-03-05",
     "parties":["MAR","MLI"],"commitments":[
       {"text":"Train two hundred","owner":"MAR","beneficiary":"MLI","due":"2025-03",
        "status":"agreed"},
       {"text":"Open a school","owner":"MLI","due":"2025","status":"done",
        "fulfilled_by":["school"]}]},
    {"id":"second","kind":"commission_meeting","title":"Second session","when":"2025-06-10",
     "parties":["MAR","MLI"],"commitments":[
       {"text":"Sit again","due":"2027","status":"announced"},
       {"text":"Share maps","due":"2025-12","status":"dropped"}]},
    {"id":"school","kind":"training","title":"École ouverte","when":"2025-09","parties":["MLI"]},
    {"id":"lost","kind":"visit","title":"A visit without a date","when":"soon","parties":["MAR"]}]}"#;

/// The file, open, with a table shown; the file lives as long as the test.
fn promises(lower: LowerPanel) -> (App, tempfile::NamedTempFile) {
    let mut file = tempfile::Builder::new().suffix(".json").tempfile().expect("a file");
    file.write_all(PROMISES.as_bytes()).expect("written");
    let path = file.path().to_owned();
    let mut harness = window(Options { file: Some(path), ..Options::default() });
    run(&mut harness, Command::Panels(PanelsCommand::SetLower(lower)));
    (harness, file)
}

/// The words of the rows in sight, from the top.
fn rows(harness: &App) -> Vec<String> {
    let rows = harness.query_all_by_role(egui::accesskit::Role::ListBoxOption);
    let mut rows: Vec<(f32, String)> = rows
        .map(|node| (node.rect().top(), node.accesskit_node().label().unwrap_or_default()))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, words)| words).collect()
}

/// Clicks what has this name, and waits for what that sets going.
fn click(harness: &mut App, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
    finish(harness);
}

fn type_letters(harness: &mut App, letters: &str) {
    for letter in letters.chars() {
        harness.event(egui::Event::Text(letter.to_string()));
    }
    harness.run();
}

#[test]
fn an_overdue_commitment_is_found_in_the_ledger_and_its_event_opens() {
    let (mut harness, _file) = promises(LowerPanel::Relations);
    press(&mut harness, Key::Num5);
    finish(&mut harness);
    let listed = rows(&harness);
    assert_eq!(listed.len(), 4);
    assert!(listed[0].starts_with("Train two hundred"), "the overdue one first: {listed:?}");
    let only = PanelsCommand::Tables(TablesCommand::Only(CommitmentFilter::Overdue));
    run(&mut harness, Command::Panels(only));
    let row = "Train two hundred, by Morocco, to Mali, announced 5 Mar 2024, First session, \
               due Mar 2025, Agreed, overdue by 1 year 8 months";
    assert_eq!(rows(&harness), [row]);
    assert!(says(&harness, "as of 24 Nov 2026"));
    click(&mut harness, row);
    assert_eq!(selected_id(&harness).as_deref(), Some("first"));
}

#[test]
fn the_event_that_fulfilled_a_commitment_is_a_link_of_its_own() {
    let (mut harness, _file) = promises(LowerPanel::Commitments);
    let only = PanelsCommand::Tables(TablesCommand::Only(CommitmentFilter::Done));
    run(&mut harness, Command::Panels(only));
    click(&mut harness, "Fulfilled by École ouverte, Sep 2025");
    assert_eq!(selected_id(&harness).as_deref(), Some("school"));
    assert!(
        says(&harness, "Commitments below the timeline, 4"),
        "the filter hides rows, not counts"
    );
}

#[test]
fn a_contested_date_is_found_in_the_list_of_contested_facts() {
    let mut harness = sahel();
    click(&mut harness, "Contested below the timeline, 6");
    let all = rows(&harness);
    let row = all.iter().find(|row| row.contains("17–20 February 2025")).expect("the dispute");
    assert!(row.contains("Date, 17–19 February 2025 (lemediterraneen24"), "{row}");
    assert!(row.contains("TelQuel") && row.contains("disputed"), "{row}");
    let row = row.clone();
    click(&mut harness, &row);
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"));
}

#[test]
fn heads_sort_and_sort_the_other_way() {
    let (mut harness, _file) = promises(LowerPanel::Events);
    let titles = |harness: &App| -> Vec<String> {
        let words = ["A visit without a date", "École ouverte", "First session", "Second session"];
        let title = |row: &String| words.iter().find(|title| row.contains(**title));
        rows(harness).iter().filter_map(title).map(|title| (*title).to_owned()).collect()
    };
    let by_date = ["First session", "Second session", "École ouverte", "A visit without a date"];
    assert_eq!(titles(&harness), by_date, "undated ones last");
    click(&mut harness, "Sort by date");
    assert_eq!(
        titles(&harness),
        ["École ouverte", "Second session", "First session", "A visit without a date"]
    );
    click(&mut harness, "Sort by title");
    assert_eq!(
        titles(&harness),
        ["A visit without a date", "École ouverte", "First session", "Second session"]
    );
}

#[test]
fn letters_go_to_the_next_title_that_begins_so_and_keys_walk() {
    let (mut harness, _file) = promises(LowerPanel::Relations);
    press(&mut harness, Key::Num4);
    finish(&mut harness);
    type_letters(&mut harness, "eco");
    assert_eq!(selected_id(&harness).as_deref(), Some("school"), "accents do not count");
    press(&mut harness, Key::ArrowUp);
    assert_eq!(selected_id(&harness).as_deref(), Some("second"));
    press(&mut harness, Key::Home);
    assert_eq!(selected_id(&harness).as_deref(), Some("first"));
    press(&mut harness, Key::PageDown);
    press(&mut harness, Key::End);
    assert_eq!(selected_id(&harness).as_deref(), Some("lost"), "the undated one is listed");
    press(&mut harness, Key::Home);
    let goal = |harness: &App| harness.state().state().camera.goal().span();
    let before = goal(&harness);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    assert!(goal(&harness).seconds() < before.seconds(), "centred, and then fitted");
    // Letters are the table's, and not commands of the window.
    harness.key_press(Key::L);
    harness.run();
    assert!(!harness.state().state().panels.legend());
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::L);
    assert!(harness.state().state().panels.legend());
}

#[test]
fn the_focus_goes_along_from_table_to_table() {
    let (mut harness, _file) = promises(LowerPanel::Contested);
    press(&mut harness, Key::Num5);
    finish(&mut harness);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(selected_id(&harness).as_deref(), Some("first"), "its commitment is overdue");
    press(&mut harness, Key::Num4);
    finish(&mut harness);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(selected_id(&harness).as_deref(), Some("second"), "from the selected one on");
    press(&mut harness, Key::Num4);
    assert_eq!(harness.state().state().panels.lower(), None, "the same key closes it");
}

#[test]
fn the_wheel_scrolls_by_rows() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetLower(LowerPanel::Events)));
    let first = rows(&harness).first().cloned().expect("rows");
    let at = harness.get_by_label(&first).rect().center();
    harness.hover_at(at);
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -24.0 * 50.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run();
    let last = rows(&harness).last().cloned().expect("rows");
    assert!(last.contains("Apr 2026"), "no further than the last row: {last}");
    assert!(!rows(&harness).contains(&first));
}

#[test]
fn a_double_click_brings_the_event_to_the_middle() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetMotion(false)));
    run(&mut harness, Command::Panels(PanelsCommand::SetLower(LowerPanel::Events)));
    let row = rows(&harness).into_iter().find(|row| row.contains("Jul 2006")).expect("in sight");
    for _ in 0..2 {
        harness.get_by_label(&row).click();
    }
    finish(&mut harness);
    let app = harness.state();
    let event = app.state().selection.event().expect("selected");
    let extent = app.file().expect("a file").catalog.facts(event).expect("there").extent();
    let extent = extent.expect("dated");
    let on_screen = app.state().camera.goal().span();
    let off = on_screen.middle().seconds().abs_diff(extent.middle().seconds());
    assert!(off < on_screen.seconds().unsigned_abs() / 20, "{extent:?} in {on_screen:?}");
}

#[test]
fn what_is_selected_elsewhere_scrolls_into_sight_and_rows_select_what_the_timeline_shows() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetLower(LowerPanel::Events)));
    let catalog = harness.state().file().expect("a file").catalog.clone();
    let last = *catalog.chronological().last().expect("events");
    let title = catalog.event(last).expect("there").title.get("en");
    assert!(!rows(&harness).iter().any(|row| row.contains(title)), "it is out of sight");
    run(&mut harness, Command::Select(SelectionCommand::Select(Target::Event(last))));
    let row = rows(&harness).into_iter().find(|row| row.contains(title));
    row.expect("it was brought into sight");

    run(&mut harness, Command::Select(SelectionCommand::Clear));
    press(&mut harness, Key::Num4);
    press(&mut harness, Key::Num4);
    finish(&mut harness);
    press(&mut harness, Key::Home);
    let first = catalog.chronological().first().copied();
    assert_eq!(harness.state().state().selection.event(), first);
    let anchor = catalog.facts(first.expect("events")).and_then(attache::query::EventFacts::anchor);
    let on_screen = harness.state().state().camera.goal().span();
    assert!(on_screen.contains(anchor.expect("dated")), "it was brought on screen");
}

#[test]
fn the_filter_holds_for_tables_and_their_counts() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetLower(LowerPanel::Events)));
    assert!(says(&harness, "Events below the timeline, 32"));
    let agreements = FilterCommand::Toggle(Field::Kind, "agreement".to_owned());
    run(&mut harness, Command::Filter(agreements));
    assert_eq!(rows(&harness).len(), 3);
    assert!(says(&harness, "Events below the timeline, 3"));
    assert!(says(&harness, "Contested below the timeline, 0"));
    click(&mut harness, "Contested below the timeline, 0");
    assert!(says(&harness, "Sources of the shown events do not differ."));
}

#[test]
fn columns_are_chosen() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetLower(LowerPanel::Events)));
    assert!(harness.query_by_label("Sort by commission").is_none());
    click(&mut harness, "Columns of the table");
    harness.get_by_label("commission").click();
    harness.run();
    harness.get_by_label("place").click();
    harness.run();
    assert!(harness.query_by_label("Sort by commission").is_some());
    assert!(harness.query_by_label("Sort by place").is_none());
    let tables = harness.state().state().panels.tables();
    assert!(tables.shows(TableKind::Events, Column::Commission));
}

#[test]
fn each_table_is_written_as_data_and_as_a_figure() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = sahel();
    for (lower, head, count) in [
        (LowerPanel::Events, "id,date,date_in_words,kind,title,parties,", 33),
        (LowerPanel::Commitments, "event_id,event_date,event_title,commitment,", 5),
        (LowerPanel::Contested, "event_id,event_date,event_title,field,", 14),
    ] {
        run(&mut harness, Command::Panels(PanelsCommand::SetLower(lower)));
        let context = harness.ctx.clone();
        let mut written = |form: ExportAs| {
            let path = folder.path().join(format!("{lower:?}.{}", form.ending()));
            let intent = Intent::ExportTo(form, path.clone());
            harness.state_mut().run_intent(&context, intent, 0.0);
            finish(&mut harness);
            assert!(says(&harness, "written: "), "{:?}", harness.state().notice());
            std::fs::read_to_string(path).expect("it is there")
        };
        let csv = written(ExportAs::Csv);
        assert!(csv.starts_with(head), "{csv}");
        assert_eq!(csv.lines().count(), count, "{csv}");
        let svg = written(ExportAs::Svg);
        assert!(svg.contains(lower.name()) && svg.contains("2025"), "{lower:?}");
    }
}
