//! Large files: their beginning is shown while the rest is read.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[allow(dead_code, reason = "made-up events for several tests and examples")]
#[path = "../examples/support/generator.rs"]
mod generator;

use std::path::PathBuf;

use attache::app::{AttacheApp, Options, StartView, prepare_files};
use attache::files::Unwatched;
use attache::load::{Mappings, read, read_beginning};
use attache::query::{EventIx, Field, Filter, Grouping};
use attache::state::{
    Bookmark, Camera, CameraCommand, Command, FilterCommand, LanesCommand, PinCommand,
    RulerCommand, SelectionCommand, Target,
};
use attache::time::{Moment, Span};
use attache::ui::Intent;
use egui::{Context, RawInput, Rect, pos2, vec2};
use proptest::prelude::*;

const SAHEL: &[u8] = include_bytes!("../sample-data/sahel.json");

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Wherever a file is cut, each event of its beginning is one of the whole file, in its order.
    #[test]
    fn a_beginning_holds_whole_events(cut in 0..SAHEL.len()) {
        let whole = read(SAHEL, "f", &|_| true).expect("readable").dataset.events;
        if let Some(beginning) = read_beginning(&SAHEL[..cut], "f", &Mappings::new()) {
            let events = beginning.dataset.events;
            prop_assert!(events.len() < whole.len());
            prop_assert_eq!(&whole[..events.len()], events.as_slice());
            prop_assert!(beginning.problems.is_empty());
        }
    }
}

/// A file of 40,000 events, in a folder of its own.
fn large() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.json");
    let plan = generator::Plan { events: EVENTS, seed: 3, ..generator::Plan::default() };
    let dataset = generator::dataset(plan);
    std::fs::write(&path, serde_json::to_vec(&dataset).expect("writes")).expect("a file");
    assert!(std::fs::metadata(&path).expect("it").len() > 16 << 20);
    (folder, path)
}

const EVENTS: usize = 40_000;

fn frame(context: &Context, app: &mut AttacheApp) {
    let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1024.0, 700.0));
    let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
    let mut output = context.run_ui(input, |ui| app.frame(ui, None));
    output.textures_delta.clear();
}

#[test]
fn the_first_events_are_shown_before_the_last_are_read() {
    let (_folder, path) = large();
    let context = Context::default();
    let mut app = AttacheApp::new(&context, Options::default());
    app.open(&context, std::slice::from_ref(&path));
    app.finish_beginning(&context);
    let file = app.file().expect("its beginning");
    let shown = file.catalog.len();
    assert!((5_000..EVENTS).contains(&shown) && file.is_beginning, "{shown}");
    // It is no file of its own: nothing is remembered of it.
    assert!(file.paths.is_empty());
    frame(&context, &mut app);
    app.finish_jobs(&context);
    let file = app.file().expect("the file");
    assert_eq!((file.catalog.len(), file.is_beginning), (EVENTS, false));
    assert_eq!(file.paths, [path]);
    // What was counted of its fields is there, too.
    let counted: u32 = file.found.shown.facets.field(Field::Kind).iter().sum();
    assert_eq!(counted as usize, EVENTS);
    // All of it is on screen, and looking on is no step that one could take back.
    assert_eq!(app.state().camera.goal(), Camera::opening(&file.catalog).goal());
    assert!(!app.state().history.can_go_back());
}

#[test]
fn what_is_chosen_in_the_beginning_is_chosen_in_the_whole() {
    let (folder, path) = large();
    let settings = folder.path().join("settings.json");
    let context = Context::default();
    let options = Options { settings: Some(settings.clone()), ..Options::default() };
    let mut app = AttacheApp::new(&context, options);
    app.open(&context, std::slice::from_ref(&path));
    app.finish_beginning(&context);
    frame(&context, &mut app);
    let id = |app: &AttacheApp| {
        let event = app.state().selection.event()?;
        Some(app.file()?.catalog.event(event)?.id.to_string())
    };
    let span = Span::new(Moment::from_civil(2019, 1, 1), Moment::from_civil(2021, 6, 1));
    let mark = Bookmark { name: "here".to_owned(), at: span.start() };
    let chosen = Target::Event(EventIx(4_321));
    for command in [
        Command::Select(SelectionCommand::Select(chosen.clone())),
        Command::Pin(PinCommand::Keep(chosen)),
        Command::Filter(FilterCommand::Toggle(Field::Kind, "visit".to_owned())),
        Command::Ruler(RulerCommand::AddBookmark(mark.clone())),
        Command::Lanes(LanesCommand::SetGrouping(Grouping::Pair)),
        Command::Camera(CameraCommand::SetSpan(span)),
    ] {
        app.run_intent(&context, Intent::State(command), 0.0);
    }
    let (before, selected) = (app.state().clone(), id(&app).expect("selected"));
    frame(&context, &mut app);
    app.finish_jobs(&context);
    app.finish_jobs(&context);

    let (file, state) = (app.file().expect("the file"), app.state());
    assert_eq!((file.catalog.len(), file.is_beginning), (EVENTS, false));
    assert_eq!(id(&app), Some(selected.clone()));
    let pinned = file.catalog.find_event(&selected).map(Target::Event);
    assert_eq!(state.pin.target(), pinned.as_ref());
    assert_eq!(state.filter.filter(), before.filter.filter());
    assert_eq!(state.ruler.bookmarks(), [mark]);
    assert_eq!(state.lanes, before.lanes);
    assert_eq!(state.camera.goal().span(), span);
    assert_eq!(state.history.before().len(), before.history.before().len());
    let visits = file.found.shown.len();
    assert!((1..EVENTS).contains(&visits), "of the whole, visits are shown: {visits}");
    assert!(visits > 5_000 / 20);
    // All the time of the beginning, to which one can go back, has become all of the whole.
    let first = state.history.before().last().expect("a step").time;
    assert_eq!(first, Camera::opening(&file.catalog).goal());

    // And it is what the next start goes on with.
    frame(&context, &mut app);
    drop(app);
    let kept = std::fs::read_to_string(settings).expect("settings");
    assert!(kept.contains(&selected) && kept.contains("here"), "{kept}");
}

#[test]
fn what_the_start_asks_for_is_seen_in_the_beginning_and_in_the_whole() {
    let (_folder, path) = large();
    let filter = Filter { text: "visit".to_owned(), ..Filter::default() };
    let view = StartView { filter: Some(filter.clone()), ..StartView::default() };
    for selects in [false, true] {
        let context = Context::default();
        let options =
            Options { file: Some(path.clone()), view: view.clone(), ..Options::default() };
        let mut app = AttacheApp::new(&context, options);
        app.finish_beginning(&context);
        assert!(app.file().is_some_and(|file| file.is_beginning));
        assert_eq!(app.state().filter.filter(), &filter);
        if selects {
            let select = SelectionCommand::Select(Target::Event(EventIx(9)));
            app.run_intent(&context, Intent::State(Command::Select(select)), 0.0);
        }
        app.finish_jobs(&context);
        assert!(app.file().is_some_and(|file| !file.is_beginning));
        assert_eq!(app.state().filter.filter(), &filter);
        assert_eq!(app.state().selection.event().is_some(), selects);
    }
}

#[test]
fn the_text_of_a_large_file_is_taken_into_memory_after_it_is_shown() {
    let (_folder, path) = large();
    let paths = std::slice::from_ref(&path);
    let prepare = || prepare_files(paths, &Mappings::new(), &Unwatched).expect("readable");
    let context = Context::default();
    let mut app = AttacheApp::new(&context, Options::default());
    let prepared = prepare();
    assert!(prepared.catalog.is_in_file());
    app.show_prepared(&context, prepared);
    app.finish_jobs(&context);
    let is_in_file = |app: &AttacheApp| app.file().expect("the file").catalog.is_in_file();
    assert!(!is_in_file(&app));

    // Somebody writes into the file before all of it is there.
    let prepared = prepare();
    let mut bytes = std::fs::read(&path).expect("the file");
    let id = br#""e0030000""#;
    let at = bytes.windows(id.len()).position(|it| it == id).expect("an event");
    bytes[at + 1] = b'x';
    std::fs::write(&path, &bytes).expect("written");
    app.show_prepared(&context, prepared);
    app.finish_jobs(&context);
    assert!(!is_in_file(&app));
    let catalog = &app.file().expect("the file").catalog;
    let lost = (0..EVENTS as u32).filter(|number| catalog.peek(EventIx(*number)).is_none());
    let lost: Vec<u32> = lost.collect();
    assert!(lost.contains(&30_000) && lost.len() <= 32, "{lost:?}");
    assert_eq!(catalog.lost(), lost.len());
    let said = words_on_screen(&context, &mut app);
    let expected = format!(
        "large.json was changed, or could not be read, before all of it was in memory: the texts of {} events are missing.",
        lost.len()
    );
    assert!(said.contains(&expected), "{said:?}");

    // It is being read again, and then all is there.
    assert!(app.is_busy());
    app.finish_jobs(&context);
    app.finish_jobs(&context);
    let said = words_on_screen(&context, &mut app);
    assert!(!said.contains(&expected), "{said:?}");
    let catalog = &app.file().expect("the file").catalog;
    assert!((0..EVENTS as u32).all(|number| catalog.peek(EventIx(number)).is_some()));
    assert!(!is_in_file(&app));
}

/// Every text that stands on the screen.
fn words_on_screen(context: &Context, app: &mut AttacheApp) -> Vec<String> {
    let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1024.0, 700.0));
    let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
    let mut output = context.run_ui(input, |ui| app.frame(ui, None));
    output.textures_delta.clear();
    let texts = output.shapes.iter().filter_map(|shape| match &shape.shape {
        egui::Shape::Text(text) => Some(text.galley.text().to_owned()),
        _ => None,
    });
    texts.collect()
}
