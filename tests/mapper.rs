//! Mapping the columns of a table in the window: what each gives is changed, what comes of it is told, and it is
//! remembered.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::path::{Path, PathBuf};

use attache::app::Options;
use attache::load::{Mapping, Target};
use attache::state::{Command, PanelsCommand};
use attache::ui::{Intent, MapperIntent};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable};
use window::{App, finish, press, run, says, window};

/// A date is found; what "a" and "b" are, nobody can tell.
const TABLE: &str = "ref code,date,a,b\nx1,17/02/2025,Kati,Garrison\nx2,18/02/2025,Niamey,Depot\nx3,soon,Gao,Airfield\nx4,05/03/2025,Kidal,Camp\n";

struct Folder {
    folder: tempfile::TempDir,
}

impl Folder {
    fn new(table: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("rows.csv"), table).expect("writes");
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn window(&self) -> App {
        let settings = Some(self.path("settings.json"));
        window(Options { file: Some(self.path("rows.csv")), settings, ..Options::default() })
    }
}

fn intent(harness: &mut App, intent: Intent) {
    let context = harness.ctx.clone();
    harness.state_mut().run_intent(&context, intent, 0.0);
    finish(harness);
}

fn click(harness: &mut App, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
    finish(harness);
}

/// Opens the menu of a column, and takes one of its entries, which may lie out of sight.
fn choose(harness: &mut App, column: &str, target: &str) {
    click(harness, column);
    let is_listed = |harness: &App| {
        let mut named = harness.get_all_by_label(target);
        named.any(|node| node.accesskit_node().role() == Role::Button)
    };
    if !is_listed(harness) {
        // The click closed a menu that an entry out of sight was chosen from.
        click(harness, column);
    }
    // A column can be called so, too: the menu comes last.
    harness.get_all_by_label(target).last().expect("an entry").click_accesskit();
    harness.run();
    finish(harness);
}

fn titles(harness: &App) -> Vec<String> {
    let catalog = &harness.state().file().expect("a file").catalog;
    (0..catalog.len())
        .filter_map(|event| catalog.find_event(&format!("x{}", event + 1)))
        .filter_map(|event| Some(catalog.event(event)?.title.get("en").to_owned()))
        .collect()
}

/// The whole way: open the window, change what a column gives, apply it, and start again.
#[test]
fn a_column_is_mapped_applied_and_remembered() {
    let folder = Folder::new(TABLE);
    let mut harness = folder.window();
    // Without a title, the window offers itself.
    assert!(says(&harness, "Map columns"));
    press(&mut harness, Key::Escape);
    finish(&mut harness);
    assert!(!says(&harness, "Column b: "));
    assert_eq!(titles(&harness)[0], "Other 1");
    // From the problems of the file it is opened again.
    run(&mut harness, Command::Panels(PanelsCommand::ToggleProblems));
    click(&mut harness, "Map columns…");
    assert!(says(&harness, "4 events") && says(&harness, "1 undated"));
    choose(&mut harness, "Column b: kept as it is", "title");
    assert!(says(&harness, "Column b: title"));
    assert!(says(&harness, "Garrison"), "the first events as they will be");
    // The date is no date any more: all are undated.
    choose(&mut harness, "Column date: date", "note");
    assert!(says(&harness, "4 undated"));
    choose(&mut harness, "Column date: note", "date");
    assert!(says(&harness, "1 undated"));
    click(&mut harness, "Apply");
    assert!(!says(&harness, "Column b: "));
    assert_eq!(titles(&harness)[0], "Garrison");
    drop(harness);
    let again = folder.window();
    assert!(!says(&again, "Column b: "), "nothing has to be offered");
    assert_eq!(titles(&again)[1], "Depot");
}

#[test]
fn the_order_of_dates_is_chosen_with_its_proof() {
    let folder = Folder::new("date,title\n02/03/2025,One\n04/05/2025,Two\n");
    let mut harness = folder.window();
    intent(&mut harness, Intent::MapColumns);
    assert!(says(&harness, "not decidable: all days are 12 or less"));
    click(&mut harness, "Order of dates: Day first");
    click(&mut harness, "Month first");
    assert!(says(&harness, "month first was chosen"));
    assert!(says(&harness, "3 Feb 2025"));
    click(&mut harness, "Apply");
    let catalog = &harness.state().file().expect("a file").catalog;
    let event = catalog.find_event("row-1").and_then(|event| catalog.event(event)).expect("there");
    assert_eq!(event.when.date().map(attache::time::EventDate::text), Some("2025-02-03"));
}

/// The dialect is changed, a title is made of columns, and what does not suit is said.
#[test]
fn dialect_and_title_are_changed() {
    let folder = Folder::new("date,title\n2025-01-01,a;b\n2025-01-02,c;d\n");
    let mut harness = folder.window();
    intent(&mut harness, Intent::MapColumns);
    click(&mut harness, "The first row names the columns");
    assert!(says(&harness, "Column Column 1: "));
    assert!(says(&harness, "3 events"));
    click(&mut harness, "Between cells: Comma");
    click(&mut harness, "Semicolon");
    assert!(says(&harness, "Column Column 2: "));
    let mapping = Mapping { title: Some("{none}".to_owned()), ..Mapping::default() };
    intent(&mut harness, Intent::Mapper(MapperIntent::Change(Box::new(mapping))));
    assert!(says(&harness, "The table has no column “none”."));
    click(&mut harness, "Cancel");
    assert!(!says(&harness, "Column Column 2: "));
}

/// A mapping goes to a file and comes from one; what is none is said.
#[test]
fn mappings_are_saved_and_loaded() {
    let folder = Folder::new(TABLE);
    let mut harness = folder.window();
    let path = folder.path("map.json");
    choose(&mut harness, "Column a: kept as it is", "place");
    intent(&mut harness, Intent::Mapper(MapperIntent::SaveTo(path.clone())));
    let written = Mapping::from_json(&std::fs::read(&path).expect("written")).expect("a mapping");
    assert_eq!(written.columns.get("a").map(|it| it.list()[0]), Some(Target::Place));
    intent(&mut harness, Intent::Mapper(MapperIntent::Close));
    intent(&mut harness, Intent::MapColumns);
    assert!(says(&harness, "Column a: kept as it is"), "it was not applied");
    intent(&mut harness, Intent::Mapper(MapperIntent::LoadFrom(path)));
    assert!(says(&harness, "Column a: place"));
    intent(&mut harness, Intent::Mapper(MapperIntent::LoadFrom(folder.path("rows.csv"))));
    assert!(says(&harness, "No mapping was loaded from rows.csv"));
}

/// What comes of a large table is worked out on a thread, and files that are no table have no columns.
#[test]
fn large_tables_are_mapped_on_a_thread_and_other_files_not_at_all() {
    let mut text = TABLE.to_owned();
    for number in 0..20_000 {
        text.push_str(&format!("y{number},19/02/2025,Place {number},Thing {number}\n"));
    }
    let folder = Folder::new(&text);
    let mut harness = folder.window();
    intent(&mut harness, Intent::MapColumns);
    assert!(says(&harness, "20,004 events"));
    choose(&mut harness, "Column date: date", "kept as it is");
    assert!(says(&harness, "20,004 undated"));
    let sample = Path::new("sample-data/minimal.json");
    let mut harness = window(Options { file: Some(sample.into()), ..Options::default() });
    intent(&mut harness, Intent::MapColumns);
    assert!(!says(&harness, "Map columns"));
}

/// By keyboard alone: the menu of a column takes the focus, opens and closes.
#[test]
fn the_window_is_used_by_keys() {
    let folder = Folder::new(TABLE);
    let mut harness = folder.window();
    harness.get_by_label("Column b: kept as it is").focus();
    harness.run();
    press(&mut harness, Key::Enter);
    harness.get_by_label("title").focus();
    harness.run();
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert!(says(&harness, "Column b: title"));
    harness.get_by_label("Apply").focus();
    harness.run();
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert_eq!(titles(&harness)[0], "Garrison");
}
