//! What a frame allocates does not grow with the dataset: counted by an allocator that counts, on
//! the thread that draws.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

#[allow(dead_code, reason = "only one shape is used here")]
#[path = "../examples/support/generator.rs"]
mod generator;

use attache::app::{AttacheApp, Options};
use attache::load::Loaded;
use attache::query::Grouping;
use attache::state::{CameraCommand, Command, LanesCommand};
use attache::ui::Intent;
use egui::{Context, RawInput, Rect, pos2, vec2};
use generator::{Plan, Shape};

/// Allocations and bytes of a frame, in the middle of all frames of the script.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
struct Median {
    allocations: u64,
    bytes: u64,
}

struct Bench {
    context: Context,
    app: AttacheApp,
    time: f64,
    frames: Vec<(u64, u64)>,
}

impl Bench {
    fn of(events: usize) -> Self {
        let context = Context::default();
        let options = Options { slow_pictures: true, ..Options::default() };
        let mut app = AttacheApp::new(&context, options);
        let plan = Plan { events, seed: 1, shape: Shape::Even, terse: true };
        let loaded = Loaded { dataset: generator::dataset(plan), problems: Vec::new() };
        app.show_loaded(&context, loaded, "generated".to_owned());
        Self { context, app, time: 0.0, frames: Vec::new() }
    }

    fn frame(&mut self, command: Option<Command>) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(self.time),
            ..RawInput::default()
        };
        let (context, app, time) = (&self.context, &mut self.app, self.time);
        let info = allocation_counter::measure(|| {
            if let Some(command) = command {
                app.run_intent(context, Intent::State(command), time);
            }
            let mut output = context.run_ui(input, |ui| app.frame(ui, None));
            output.textures_delta.clear();
            drop(context.tessellate(output.shapes, output.pixels_per_point));
        });
        self.frames.push((info.count_total, info.bytes_total));
    }

    fn settle(&mut self) {
        let frames = self.frames.len();
        for _ in 0..4 {
            self.app.finish_jobs(&self.context.clone());
            self.frame(None);
        }
        self.frames.truncate(frames);
    }

    /// Fit all, zoom in to a day, pan, zoom out; grouped by country and not at all.
    fn look_around(&mut self) -> Median {
        for grouping in [Grouping::Country, Grouping::None] {
            self.frame(Some(Command::Lanes(LanesCommand::SetGrouping(grouping))));
            self.settle();
            self.frame(Some(Command::Camera(CameraCommand::FitAll)));
            for factor in [2.0, 0.5] {
                for _ in 0..15 {
                    let zoom = CameraCommand::Zoom { factor, about: 0.7, smooth: false };
                    self.frame(Some(Command::Camera(zoom)));
                    for share in [0.03, -0.03] {
                        let pan = CameraCommand::Pan { share, smooth: false };
                        self.frame(Some(Command::Camera(pan)));
                    }
                }
            }
        }
        let middle = |mut values: Vec<u64>| {
            values.sort_unstable();
            values[values.len() / 2]
        };
        Median {
            allocations: middle(self.frames.iter().map(|frame| frame.0).collect()),
            bytes: middle(self.frames.iter().map(|frame| frame.1).collect()),
        }
    }
}

#[test]
fn a_frame_of_a_million_events_allocates_about_what_one_of_ten_thousand_does() {
    let small = Bench::of(10_000).look_around();
    let large = Bench::of(1_000_000).look_around();
    println!("10,000 events: {small:?}; 1,000,000 events: {large:?}");
    assert!(small.allocations > 0, "the allocator counts");
    assert!(
        large.allocations as f64 <= small.allocations as f64 * 1.5,
        "{large:?} against {small:?}"
    );
    // Bars of density are more triangles than few marks are; a hundred times the events are not a
    // hundred times the bytes.
    assert!(large.bytes < small.bytes * 3, "{large:?} against {small:?}");
}
