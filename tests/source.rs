//! From a problem or an event to the place in its file, through the whole app, by the names that a screen
//! reader says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::fs;

use attache::app::Options;
use attache::state::{Command, PanelsCommand, SelectionCommand, Target};
use attache::ui::{Intent, Sample, SourceOf};
use egui::Key;
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, press, run, says, selected_id, window};

fn open(file: &str) -> App {
    window(Options { file: Some(file.into()), ..Options::default() })
}

fn with_problems() -> App {
    let mut harness = open("sample-data/with-problems.json");
    run(&mut harness, Command::Panels(PanelsCommand::ToggleProblems));
    harness
}

fn click(harness: &mut App, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
    finish(harness);
}

fn labels(harness: &App, words: &str) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let said = nodes.filter_map(|node| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value())
    });
    said.filter(|said| said.contains(words)).collect()
}

fn select(harness: &mut App, id: &str) {
    let file = harness.state().file().expect("open");
    let event = file.catalog.find_event(id).expect("there");
    run(harness, Command::Select(SelectionCommand::Select(Target::Event(event))));
}

fn ask(harness: &mut App, intent: Intent) {
    let context = harness.ctx.clone();
    harness.state_mut().run_intent(&context, intent, 0.0);
    finish(harness);
}

#[test]
fn problems_stand_by_their_causes_the_worst_first() {
    let mut harness = with_problems();
    assert!(says(&harness, "Problems in the file"));
    let causes = |harness: &App| -> Vec<String> {
        labels(harness, "Fold ")
            .into_iter()
            .filter(|it| it.starts_with("Fold ") && it != "Fold all")
            .collect()
    };
    let first = causes(&harness);
    assert!(first.len() > 2 && first.iter().all(|it| it.contains("error")), "{first:?}");
    let rows = |harness: &App| labels(harness, "in the file: ").len();
    let before = rows(&harness);
    assert!(before > 1);
    click(&mut harness, &first[0].clone());
    assert!(says(&harness, &first[0].replace("Fold", "Unfold")));
    // Errors away: warnings come first.
    let errors = labels(&harness, " errors").into_iter().find(|it| it.ends_with("errors"));
    click(&mut harness, &errors.expect("the switch of errors"));
    let warnings = causes(&harness);
    assert!(
        !warnings.is_empty() && warnings.iter().all(|it| it.contains("warning")),
        "{warnings:?}"
    );
    click(&mut harness, "Fold all");
    assert_eq!(rows(&harness), 0);
}

#[test]
fn a_click_on_a_problem_shows_its_place_in_the_file() {
    let mut harness = with_problems();
    let file = harness.state().file().expect("open");
    let place = file.problems.iter().position(|it| it.code == "unknown-country").expect("one");
    let problem = file.problems[place].clone();
    let at = problem.position.expect("it has a place");
    let text = fs::read_to_string("sample-data/with-problems.json").expect("there");
    let line = text.lines().nth(at.line - 1).expect("a line").to_owned();
    ask(&mut harness, Intent::ShowSource(SourceOf::Problem(place)));
    let here = labels(&harness, "here, ");
    assert_eq!(here.len(), 1, "{here:?}");
    let shown = here[0].strip_prefix(&format!("here, line {}: ", at.line)).expect("its line");
    // A long line stands in several rows: the one with the place is shown as the place.
    assert!(line.contains(shown) && shown.contains("MLX"), "{shown}");
    assert!(says(&harness, &problem.message) && says(&harness, &problem.hint));
    assert!(says(&harness, &format!("line {}, column {}", at.line, at.column)));
    click(&mut harness, "next problem");
    let next = harness.state().file().expect("open").problems[place + 1].clone();
    assert!(says(&harness, &next.message));
    press(&mut harness, Key::Escape);
    assert!(!says(&harness, "next problem"));
    assert!(says(&harness, "Problems in the file"), "only the viewer is closed");
    // By its row in the list, too.
    let first = labels(&harness, "in the file: ").into_iter().next().expect("a row");
    click(&mut harness, &first);
    assert!(says(&harness, "next problem"));
}

#[test]
fn the_record_of_an_event_is_shown_where_it_stands() {
    let mut harness = open("sample-data/sahel.json");
    select(&mut harness, "mar-mli-jmc-1");
    click(&mut harness, "Show the source record");
    let text = fs::read_to_string("sample-data/sahel.json").expect("there");
    let at = text.find("\"mar-mli-jmc-1\"").expect("there");
    let line = text[..at].matches('\n').count() + 1;
    assert!(says(&harness, &format!("line {line}")) || says(&harness, &format!("lines {line}–")));
    assert!(says(&harness, "\"mar-mli-jmc-1\""), "its id stands in a row");
    press(&mut harness, Key::Escape);
    assert!(!says(&harness, "Copy the source"));
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"), "it stays selected");
    press(&mut harness, Key::U);
    finish(&mut harness);
    assert!(says(&harness, "Copy the source"));
    // Keys of the window are not for what lies under the viewer.
    press(&mut harness, Key::Num1);
    press(&mut harness, Key::Escape);
    assert!(says(&harness, "Kind: Visit, 8"), "the filters are there still");
}

#[test]
fn a_record_on_one_long_line_is_laid_out_and_can_be_seen_as_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("long.json");
    let note = "words ".repeat(5_000);
    let events: Vec<String> = (0..200)
        .map(|number| format!(r#"{{"id": "e{number}", "kind": "visit", "title": "T", "when": "2025", "x-size": 12.50, "note": "{note}"}}"#))
        .collect();
    fs::write(&path, format!(r#"{{"events": [{}]}}"#, events.join(","))).expect("writes");
    let mut harness = open(&path.display().to_string());
    select(&mut harness, "e150");
    press(&mut harness, Key::U);
    finish(&mut harness);
    assert!(says(&harness, "  \"id\": \"e150\","));
    assert!(says(&harness, "  \"x-size\": 12.50,"), "numbers as written");
    click(&mut harness, "As written");
    assert!(says(&harness, "line 1 of 1"));
    assert!(says(&harness, "\"e150\""));
    fs::write(&path, "{\"events\": []}").expect("writes");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::U);
    finish(&mut harness);
    assert!(says(&harness, "The file has changed since it was opened"));
    click(&mut harness, "Read the changed file again");
    assert_eq!(harness.state().file().map(|file| file.catalog.len()), Some(0));
}

#[test]
fn a_row_of_a_table_is_shown_by_its_columns() {
    let mut harness = open("tests/data/gdelt/version-1.csv");
    let id = {
        let file = harness.state().file().expect("open");
        file.catalog.events().next().map(|(_, event, _)| event.id.to_string()).expect("an event")
    };
    select(&mut harness, &id);
    press(&mut harness, Key::U);
    finish(&mut harness);
    let number = id.strip_prefix("gdelt-").expect("the number of the row");
    assert!(says(&harness, "GLOBALEVENTID") && says(&harness, number));
    click(&mut harness, "As written");
    assert!(says(&harness, &format!(": {number}\t")), "the row as it stands");
}

#[test]
fn of_several_files_the_one_is_shown_that_a_record_stands_in() {
    let options = Options {
        file: Some("sample-data/minimal.json".into()),
        more: vec!["sample-data/with-problems.json".into()],
        ..Options::default()
    };
    let mut harness = window(options);
    let place = {
        let file = harness.state().file().expect("open");
        file.problems.iter().position(|it| it.code == "unreadable-date").expect("one")
    };
    ask(&mut harness, Intent::ShowSource(SourceOf::Problem(place)));
    assert!(says(&harness, "with-problems.json, line "));
    press(&mut harness, Key::Escape);
    let text = fs::read_to_string("sample-data/minimal.json").expect("there");
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let id = value["events"][0]["id"].as_str().expect("an id").to_owned();
    select(&mut harness, &id);
    press(&mut harness, Key::U);
    finish(&mut harness);
    assert!(says(&harness, "minimal.json, line"));
}

#[test]
fn a_sample_shows_its_source_from_the_program() {
    let mut harness = window(Options::default());
    let context = harness.ctx.clone();
    harness.state_mut().open_sample(&context, Sample::UsVisits);
    finish(&mut harness);
    let event = {
        let file = harness.state().file().expect("open");
        file.catalog.events().nth(7_000).map(|(ix, ..)| ix).expect("many")
    };
    ask(&mut harness, Intent::ShowSource(SourceOf::Event(event)));
    let id =
        harness.state().file().and_then(|file| Some(file.catalog.event(event)?.id.to_string()));
    assert!(says(&harness, &format!("\"{}\"", id.expect("there"))));
}

#[test]
fn listed_problems_are_written_as_a_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("problems.csv");
    let mut harness = with_problems();
    let count = harness.state().file().expect("open").problems.len();
    ask(&mut harness, Intent::ExportProblemsTo((0..count).collect(), path.clone()));
    let mut table = csv::Reader::from_path(&path).expect("written");
    assert_eq!(table.headers().expect("a head").iter().next(), Some("severity"));
    let rows: Vec<csv::StringRecord> = table.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), count);
    assert!(rows.iter().any(|row| &row[1] == "unknown-country" && row[7].contains("MLX")));
    assert!(says(&harness, "written: "));
}

#[test]
fn thousands_of_problems_are_listed_without_being_drawn() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("many.json");
    let event = |number: usize| {
        format!(
            r#"{{"id": "e{number}", "kind": "visit", "title": 5, "when": "x", "parties": ["QQQ"], "status": true}}"#
        )
    };
    let events: Vec<String> = (0..3_000).map(event).collect();
    fs::write(&path, format!("{{\"events\": [\n{}]}}", events.join(",\n"))).expect("writes");
    let mut harness = open(&path.display().to_string());
    run(&mut harness, Command::Panels(PanelsCommand::ToggleProblems));
    assert!(harness.state().file().expect("open").problems.len() > 4_000);
    assert!(says(&harness, "Unfold "), "large groups are folded at first");
    click(&mut harness, "Unfold all");
    let drawn = labels(&harness, "in the file: ").len();
    assert!((1..30).contains(&drawn), "{drawn}");
}
