//! Several files as one dataset, in the whole app: told apart by a facet, their conflicts as claims.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use std::path::PathBuf;

use attache::app::Options;
use attache::query::Field;
use attache::ui::Intent;
use egui_kittest::kittest::Queryable;
use window::{finish, says, window};

const FIRST: &str = r#"{"schema":"attache/1","events":[
    {"id":"s1","kind":"commission_meeting","title":"First session","when":"2025-02-17","parties":["MAR","MLI"]},
    {"id":"v","kind":"visit","title":"A visit to Rabat","when":"2024-05","parties":["MLI","MAR"]}]}"#;
const SECOND: &str = r#"{"schema":"attache/1","events":[
    {"id":"s1","kind":"commission_meeting","title":"First session","when":"2025-02-19","parties":["MAR","MLI"]},
    {"id":"w","kind":"visit","title":"A visit to Niamey","when":"2024-08","parties":["MAR","NER"]}]}"#;

fn files(folder: &tempfile::TempDir) -> [PathBuf; 2] {
    [("compiled.json", FIRST), ("desk.json", SECOND)].map(|(name, text)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("writes");
        path
    })
}

#[test]
fn files_are_one_dataset_with_the_file_as_a_facet_and_conflicts_as_claims() {
    let folder = tempfile::tempdir().expect("a folder");
    let [one, other] = files(&folder);
    let mut harness = window(Options { file: Some(one), more: vec![other], ..Options::default() });
    finish(&mut harness);
    assert!(says(&harness, "3 of 3 events shown"), "one session, two visits");
    assert!(says(&harness, "compiled.json + desk.json"));
    assert!(says(&harness, "1 warning in the files"), "on what they differ is said");
    harness.get_by_label("Facet File").click();
    finish(&mut harness);
    harness.get_by_label("File: desk.json, 2").click();
    finish(&mut harness);
    let filter = harness.state().state().filter.filter();
    assert_eq!(filter.only(Field::File).collect::<Vec<_>>(), ["desk.json"]);
    assert!(says(&harness, "2 of 3 events shown"));
    assert!(says(&harness, "Remove filter file: desk.json"));
    let file = harness.state().file().expect("files");
    let session = file.catalog.find_event("s1").expect("the session");
    assert_eq!(file.catalog.contested(), [session]);
}

#[test]
fn files_that_are_dropped_together_are_opened_together_and_read_again_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let paths = files(&folder);
    let mut harness = window(Options::default());
    let context = harness.ctx.clone();
    harness.state_mut().run_intent(&context, Intent::OpenPaths(paths.to_vec()), 0.0);
    finish(&mut harness);
    assert!(says(&harness, "3 of 3 events shown"));
    std::fs::write(&paths[1], SECOND.replace("2025-02-19", "2025-02-17")).expect("writes");
    harness.state_mut().run_intent(&context, Intent::Reload, 0.0);
    finish(&mut harness);
    assert!(says(&harness, "no problems in the files"), "they agree now");
    assert_eq!(harness.state().file().expect("files").paths, paths);
}
