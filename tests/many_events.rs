//! More events than can be asked within a frame: found on a thread, while what was found before
//! stays on screen.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

#[allow(dead_code, reason = "only one shape is used here")]
#[path = "../examples/support/generator.rs"]
mod generator;

use attache::app::{AttacheApp, Options};
use attache::load::Loaded;
use attache::query::{Column, EventIx, Filter, Grouping, RowIx, Shown, Sort, TableKind};
use attache::state::{
    Command, FilterCommand, LanesCommand, LowerPanel, PanelsCommand, TablesCommand,
};
use attache::ui::Intent;
use egui::{Context, RawInput, Rect, pos2, vec2};
use generator::{Plan, Shape};

const EVENTS: usize = 25_000;

struct Window {
    context: Context,
    app: AttacheApp,
    time: f64,
}

impl Window {
    fn open() -> Self {
        let context = Context::default();
        let options = Options { slow_pictures: true, ..Options::default() };
        let mut app = AttacheApp::new(&context, options);
        let plan = Plan { events: EVENTS, seed: 3, shape: Shape::Bursts, terse: true };
        let loaded = Loaded { dataset: generator::dataset(plan), problems: Vec::new() };
        app.show_loaded(&context, loaded, "generated".to_owned());
        app.finish_jobs(&context);
        let mut window = Self { context, app, time: 0.0 };
        window.frame();
        window
    }

    fn frame(&mut self) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1440.0, 900.0))),
            time: Some(self.time),
            ..RawInput::default()
        };
        let app = &mut self.app;
        let mut output = self.context.run_ui(input, |ui| app.frame(ui, None));
        output.textures_delta.clear();
    }

    fn run(&mut self, command: Command) {
        let context = self.context.clone();
        self.app.run_intent(&context, Intent::State(command), self.time);
    }

    fn finish(&mut self) {
        let context = self.context.clone();
        self.app.finish_jobs(&context);
        self.frame();
    }

    fn shown(&self) -> &Shown {
        self.app.file().expect("a file").shown()
    }
}

#[test]
fn a_filter_is_answered_on_a_thread_and_what_was_shown_stays_until_then() {
    let mut window = Window::open();
    assert_eq!(window.shown().len(), EVENTS);
    let filter = FilterCommand::SetText("training course".to_owned());
    window.run(Command::Filter(filter));
    assert!(window.app.is_busy(), "it is being found");
    assert_eq!(window.shown().len(), EVENTS, "until then the window shows what it showed");
    window.finish();
    window.finish();
    assert!(!window.app.is_busy(), "found, and then its ties counted");
    let catalog = &window.app.file().expect("a file").catalog;
    let holds = |event: EventIx| {
        let title = catalog.event(event).map_or("", |event| event.title.get("en"));
        title.to_lowercase().contains("training course")
    };
    let expected: Vec<EventIx> =
        catalog.events().map(|(event, ..)| event).filter(|event| holds(*event)).collect();
    assert!(!expected.is_empty() && expected.len() < EVENTS);
    assert!(expected.iter().all(|event| window.shown().contains(*event)));
    assert_eq!(window.shown().len(), expected.len());
}

#[test]
fn the_last_of_many_quick_changes_counts() {
    let mut window = Window::open();
    for letters in ["t", "tr", "tra", "trai"] {
        window.run(Command::Filter(FilterCommand::SetText(letters.to_owned())));
        window.frame();
    }
    window.run(Command::Lanes(LanesCommand::SetGrouping(Grouping::Pair)));
    window.finish();
    window.finish();
    let catalog = window.app.file().expect("a file").catalog.clone();
    let expected = Shown::of(&catalog, &Filter { text: "trai".to_owned(), ..Filter::default() });
    assert_eq!(window.shown(), &expected);
    let lanes = &window.app.file().expect("a file").found.lanes;
    assert_eq!(lanes.grouping(), Grouping::Pair);
}

#[test]
fn rows_are_sorted_on_a_thread_and_those_in_the_old_order_stay_until_then() {
    let mut window = Window::open();
    window.run(Command::Panels(PanelsCommand::SetLower(LowerPanel::Events)));
    window.frame();
    window.finish();
    let first = |window: &Window| {
        let file = window.app.file().expect("a file");
        file.table.as_ref().and_then(|rows| rows.row(0)).map(|RowIx(event)| EventIx(event))
    };
    let by_date = window.app.file().expect("a file").catalog.chronological().first().copied();
    assert_eq!(first(&window), by_date);
    for descending in [false, true] {
        let sort = Sort { column: Column::Title, descending };
        let command = TablesCommand::Sort(TableKind::Events, sort);
        window.run(Command::Panels(PanelsCommand::Tables(command)));
        window.frame();
    }
    assert!(window.app.is_busy(), "they are being sorted");
    assert_eq!(first(&window), by_date, "until then rows stay");
    window.finish();
    let catalog = window.app.file().expect("a file").catalog.clone();
    let title = |event: EventIx| catalog.event(event).map_or("", |event| event.title.get("en"));
    let titles = catalog.events().map(|(event, ..)| title(event).to_lowercase());
    let last = titles.max().expect("events");
    assert_eq!(title(first(&window).expect("rows")).to_lowercase(), last, "the last order counts");
}
