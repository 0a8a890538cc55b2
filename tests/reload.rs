//! The open file changes on disk: it is shown anew with everything as it was, what changed is said, and a
//! save that is not complete is not shown. Nothing here waits for the disk: the test says what the watch would.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::path::{Path, PathBuf};

use attache::app::Options;
use attache::query::{Field, Grouping};
use attache::state::{
    CameraCommand, Command, FilterCommand, LanesCommand, LowerPanel, MapCommand, PanelsCommand,
    PinCommand, RelationsFace, RulerCommand, SelectionCommand, Target,
};
use attache::time::{Moment, Span};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use serde_json::{Value, json};
use window::{App, finish, press, run, says, selected_id, window};

/// The Sahel sample in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
    dataset: Value,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let text = std::fs::read_to_string("sample-data/sahel.json").expect("reads");
        let dataset = serde_json::from_str(&text).expect("JSON");
        let desk = Self { folder, dataset };
        desk.save();
        desk
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("sahel.json")
    }

    fn open(&self) -> App {
        window(Options { file: Some(self.path()), ..Options::default() })
    }

    fn events(&mut self) -> &mut Vec<Value> {
        self.dataset["events"].as_array_mut().expect("a list")
    }

    fn text(&self) -> String {
        format!("{:#}", self.dataset)
    }

    fn save(&self) {
        attache::files::write(&self.path(), self.text().as_bytes()).expect("writes");
    }

    fn write(&self, text: impl AsRef<[u8]>) {
        std::fs::write(self.path(), text).expect("writes");
    }
}

/// As the watch does once a file was written.
fn changed(harness: &mut App) {
    let context = harness.ctx.clone();
    harness.state_mut().file_changed(&context);
    finish(harness);
}

fn shown(harness: &App) -> usize {
    harness.state().file().expect("a file").catalog.len()
}

fn find(harness: &App, id: &str) -> attache::query::EventIx {
    harness.state().file().expect("a file").catalog.find_event(id).expect(id)
}

#[test]
fn a_save_is_shown_with_everything_as_it_was_and_what_changed_is_told() {
    let mut desk = Desk::new();
    let mut harness = desk.open();
    let second = desk.events()[1]["id"].as_str().expect("an id").to_owned();
    let last = desk.events().last().expect("one")["id"].as_str().expect("an id").to_owned();
    let target = |harness: &App, id: &str| Target::Event(find(harness, id));
    let span = Span::new(Moment::from_civil(2023, 1, 1), Moment::from_civil(2026, 6, 1));
    let commands = [
        Command::Panels(PanelsCommand::SetFace(RelationsFace::Map)),
        Command::Map(MapCommand::Zoom { factor: 3.0, about: (0.2, 0.1) }),
        Command::Panels(PanelsCommand::SetLower(LowerPanel::Relations)),
        Command::Panels(PanelsCommand::ToggleProblems),
        Command::Lanes(LanesCommand::SetGrouping(Grouping::Pair)),
        Command::Filter(FilterCommand::Toggle(Field::Kind, "visit".to_owned())),
        Command::Ruler(RulerCommand::SetRange(span)),
        Command::Pin(PinCommand::Keep(target(&harness, &last))),
        Command::Select(SelectionCommand::Select(target(&harness, &second))),
        Command::Camera(CameraCommand::SetSpan(span)),
        Command::Camera(CameraCommand::ScrollLanesTo(20.0)),
    ];
    for command in commands {
        run(&mut harness, command);
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    harness.event(egui::Event::Text("Raba".to_owned()));
    finish(&mut harness);
    let (before, map) = (harness.state().state().clone(), harness.state().state().map);
    let lanes = harness.state().file().expect("a file").found.lanes.len();

    // One at the front, so that all numbers move; one changed; one gone.
    let new = json!({ "id": "new", "kind": "visit", "title": "A new visit", "when": "2025-03",
                      "parties": ["MAR", "MRT"] });
    let note = json!("Changed by hand.");
    desk.events()[2]["note"] = note;
    desk.events().remove(4);
    desk.events().insert(0, new);
    desk.save();
    changed(&mut harness);

    let after = harness.state().state();
    assert_eq!(shown(&harness), 32);
    assert_eq!(selected_id(&harness).as_deref(), Some(second.as_str()));
    assert_eq!(after.pin.target(), Some(&target(&harness, &last)));
    assert_eq!(after.camera.goal(), before.camera.goal());
    assert!((after.camera.scroll() - before.camera.scroll()).abs() < 0.1);
    assert_eq!(after.filter.filter(), before.filter.filter());
    assert_eq!((&after.lanes, &after.panels), (&before.lanes, &before.panels));
    assert_eq!(after.ruler.range(), Some(span));
    assert_eq!(after.map, map);
    assert_eq!(after.history.before().len(), before.history.before().len());
    assert_eq!(after.filter.filter().text, "Raba", "and the words are still being typed");
    assert!(harness.ctx.text_edit_focused());
    let found = &harness.state().file().expect("a file").found;
    assert_eq!(found.lanes.len(), lanes, "visits of pairs, as before");

    assert!(says(&harness, "1 event added, 1 changed, 1 gone"));
    harness.get_by_label_contains("1 event added, 1 changed, 1 gone").click();
    finish(&mut harness);
    let seen = harness.state().state().selection.target().cloned();
    let changed_id = desk.events()[3]["id"].as_str().expect("an id").to_owned();
    let wanted = Target::events(vec![find(&harness, "new"), find(&harness, &changed_id)]);
    assert_eq!(seen, Some(wanted));
    assert_eq!(harness.run(), 1, "{:?}", harness.ctx.repaint_causes());
}

#[test]
fn what_was_selected_and_is_gone_is_said() {
    let mut desk = Desk::new();
    let mut harness = desk.open();
    let id = desk.events()[3]["id"].as_str().expect("an id").to_owned();
    let target = Target::Event(find(&harness, &id));
    run(&mut harness, Command::Select(SelectionCommand::Select(target)));
    desk.events().remove(3);
    desk.save();
    changed(&mut harness);
    assert_eq!(selected_id(&harness), None);
    assert!(says(&harness, "1 event gone"));
    assert!(says(&harness, "no longer in the file: what is selected, the event"));
}

#[test]
fn an_incomplete_save_keeps_the_last_good_state_until_it_is_whole_or_wanted() {
    let mut desk = Desk::new();
    let mut harness = desk.open();
    let whole = desk.text();
    let half = &whole.as_bytes()[..whole.len() / 2];
    desk.write(half);
    changed(&mut harness);
    assert_eq!(shown(&harness), 32, "the last good state");
    assert!(says(&harness, "sahel.json was saved incompletely at "));
    assert!(says(&harness, "of 32 events can be read. The last good state is shown."));
    assert!(says(&harness, "It is read again when it changes."));
    harness.get_by_label("Show it anyway").click();
    finish(&mut harness);
    let few = shown(&harness);
    assert!(few > 0 && few < 32, "{few}");
    assert!(!says(&harness, "was saved incompletely") && says(&harness, "gone"));
    // It is the state that is shown now: another cut of it is as good.
    desk.write(&half[..half.len() - 10]);
    changed(&mut harness);
    assert!(!says(&harness, "was saved incompletely"));

    desk.events().truncate(31);
    desk.save();
    changed(&mut harness);
    assert_eq!(shown(&harness), 31);
    desk.write(half);
    changed(&mut harness);
    assert!(says(&harness, "was saved incompletely"));
    desk.save();
    changed(&mut harness);
    assert!(!says(&harness, "was saved incompletely"), "it is whole again");
    assert!(says(&harness, "no event changed"));
}

#[test]
fn what_cannot_be_read_at_all_keeps_the_last_good_state_too() {
    let desk = Desk::new();
    let mut harness = desk.open();
    for (text, words) in [
        ("", "sahel.json was saved empty at "),
        ("hello", "so that it cannot be read: "),
        ("{\"events\": [7, 8]}", "sahel.json was saved incompletely at "),
    ] {
        desk.write(text);
        changed(&mut harness);
        assert_eq!(shown(&harness), 32, "{text}");
        assert!(says(&harness, words), "{text}");
        assert!(harness.state().notice().is_none(), "nothing lies over the window");
    }
    std::fs::remove_file(desk.path()).expect("removes");
    changed(&mut harness);
    assert!(says(&harness, "sahel.json is no longer there: it was moved, renamed or deleted."));
    assert!(harness.query_by_label("Show it anyway").is_none(), "there is nothing to show");
    harness.get_by_label("Close").click();
    finish(&mut harness);
    assert!(!says(&harness, "is no longer there"));
    desk.save();
    changed(&mut harness);
    assert!(says(&harness, "no event changed"));
    assert_eq!(shown(&harness), 32);
}

#[test]
fn watching_is_switched_off_and_on_and_kept_and_a_key_reads_at_once() {
    let mut desk = Desk::new();
    let settings = desk.folder.path().join("settings.json");
    let open = |path: PathBuf, settings: &Path| {
        let settings = Some(settings.to_owned());
        window(Options { file: Some(path), settings, ..Options::default() })
    };
    let mut harness = open(desk.path(), &settings);
    run(&mut harness, Command::Panels(PanelsCommand::SetReload(false)));
    desk.events().truncate(20);
    desk.save();
    changed(&mut harness);
    assert_eq!(shown(&harness), 32);
    press(&mut harness, Key::F5);
    finish(&mut harness);
    assert_eq!(shown(&harness), 20);
    drop(harness);
    let mut harness = open(desk.path(), &settings);
    assert!(!harness.state().state().panels.reload(), "it is kept");
    run(&mut harness, Command::Panels(PanelsCommand::SetReload(true)));
    desk.events().truncate(10);
    desk.save();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::R);
    harness.run();
    finish(&mut harness);
    assert_eq!(shown(&harness), 10);
}

#[test]
fn several_files_are_read_again_together_and_one_that_is_cut_holds_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let event = |id: &str| {
        format!(
            r#"{{"id":"{id}","kind":"visit","title":"{id}","when":"2024-05","parties":["MAR"]}}"#
        )
    };
    let write = |name: &str, ids: &[&str]| {
        let path = folder.path().join(name);
        let events: Vec<String> = ids.iter().map(|id| event(id)).collect();
        let text = format!("{{\"events\":[{}]}}", events.join(","));
        std::fs::write(&path, &text).expect("writes");
        (path, text)
    };
    let ((one, _), (other, text)) = (write("one.json", &["a", "b"]), write("other.json", &["c"]));
    let options = Options { file: Some(one), more: vec![other.clone()], ..Options::default() };
    let mut harness = window(options);
    assert_eq!(shown(&harness), 3);
    std::fs::write(&other, &text[..text.len() - 4]).expect("writes");
    changed(&mut harness);
    assert_eq!(shown(&harness), 3);
    assert!(says(&harness, "other.json was saved incompletely at "));
    write("other.json", &["c", "d"]);
    changed(&mut harness);
    assert_eq!(shown(&harness), 4);
    assert!(says(&harness, "1 event added"));
}

#[test]
fn a_large_file_is_read_again_with_its_filter_in_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("many.json");
    let write = |count: usize| {
        let event = |number: usize| {
            let kind = if number.is_multiple_of(3) { "visit" } else { "meeting" };
            let year = 1950 + number % 70;
            format!(
                r#"{{"id":"{number}","kind":"{kind}","title":"T","when":"{year}","parties":["MAR","MLI"]}}"#
            )
        };
        let events: Vec<String> = (0..count).map(event).collect();
        std::fs::write(&path, format!("{{\"events\":[{}]}}", events.join(","))).expect("writes");
    };
    write(21_000);
    let mut harness = window(Options { file: Some(path.clone()), ..Options::default() });
    run(&mut harness, Command::Filter(FilterCommand::Toggle(Field::Kind, "visit".to_owned())));
    finish(&mut harness);
    assert_eq!(harness.state().file().expect("a file").shown().len(), 7_000);
    write(21_003);
    let context = harness.ctx.clone();
    harness.state_mut().file_changed(&context);
    // Only what is read is waited for, and not what might be found afterwards.
    harness.state_mut().finish_jobs(&context);
    assert!(!harness.state().is_busy());
    assert_eq!(harness.state().file().expect("a file").shown().len(), 7_001);
    harness.run();
    assert!(says(&harness, "3 events added"));
}

#[test]
fn a_watched_file_asks_for_no_frame() {
    let desk = Desk::new();
    let mut harness =
        window(Options { file: Some(desk.path()), watch: true, ..Options::default() });
    assert_eq!(harness.run(), 1, "{:?}", harness.ctx.repaint_causes());
    for viewport in harness.output().viewport_output.values() {
        assert_eq!(viewport.repaint_delay, std::time::Duration::MAX);
    }
}
