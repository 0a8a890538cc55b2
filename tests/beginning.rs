//! Large files: their beginning is shown while the rest is read.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[allow(dead_code, reason = "made-up events for several tests and examples")]
#[path = "../examples/support/generator.rs"]
mod generator;

use attache::app::{AttacheApp, Options};
use attache::load::{Mappings, read, read_beginning};
use attache::query::Field;
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

#[test]
fn the_first_events_are_shown_before_the_last_are_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.json");
    let plan = generator::Plan { events: 40_000, seed: 3, ..generator::Plan::default() };
    let dataset = generator::dataset(plan);
    std::fs::write(&path, serde_json::to_vec(&dataset).expect("writes")).expect("a file");
    assert!(std::fs::metadata(&path).expect("it").len() > 16 << 20);

    let context = Context::default();
    let mut app = AttacheApp::new(&context, Options::default());
    app.open(&context, std::slice::from_ref(&path));
    app.finish_beginning(&context);
    let file = app.file().expect("its beginning");
    let shown = file.catalog.len();
    assert!((5_000..40_000).contains(&shown) && file.is_beginning, "{shown}");
    // It is no file of its own: nothing is remembered of it.
    assert!(file.paths.is_empty());
    let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1024.0, 700.0));
    let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
    let mut output = context.run_ui(input, |ui| app.frame(ui, None));
    output.textures_delta.clear();
    app.finish_jobs(&context);
    let file = app.file().expect("the file");
    assert_eq!((file.catalog.len(), file.is_beginning), (40_000, false));
    assert_eq!(file.paths, [path]);
    // What was counted of its fields is there, too.
    let counted: u32 = file.found.shown.facets.field(Field::Kind).iter().sum();
    assert_eq!(counted, 40_000);
}
