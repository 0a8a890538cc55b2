//! Measures the whole app without a display: one JSON object a run, for the figures in the docs.
//!
//! ```text
//! cargo run --release --example measure -- frame sample-data/us-visits.json
//! ```
//!
//! `frame` opens a file and drives a scripted camera through the whole app at 1920×1080: fit all,
//! zoom in by steps of two down to days, pan, zoom out, scroll lanes, choose and let go of a
//! country, select events. Each frame is `Context::run_ui` and `tessellate`: all that the
//! processor does for it, without the graphics driver.
//!
//! Prints `events, open_ms, first_frame_ms, frame_p50_ms, frame_p99_ms, frame_max_ms, frames,
//! shapes_p50, idle_repaints, peak_rss_mib`.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context as _, bail};
use attache::app::{AttacheApp, Options};
use attache::query::EventIx;
use attache::state::{
    CameraCommand, Command, FilterCommand, PanelsCommand, RelationsFace, SelectionCommand, Target,
};
use attache::ui::Intent;
use egui::{Context, RawInput, Rect, pos2, vec2};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [what, file] if what == "frame" => frame(PathBuf::from(file)),
        _ => bail!("measure frame FILE"),
    }
}

/// The app and what its frames took.
struct Bench {
    context: Context,
    app: AttacheApp,
    time: f64,
    milliseconds: Vec<f64>,
    shapes: Vec<usize>,
    repaint_asked: bool,
}

impl Bench {
    fn frame(&mut self) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(self.time),
            ..RawInput::default()
        };
        let started = Instant::now();
        let app = &mut self.app;
        let output = self.context.run_ui(input, |ui| app.frame(ui, None));
        let shapes = output.shapes.len();
        let primitives = self.context.tessellate(output.shapes, output.pixels_per_point);
        self.milliseconds.push(started.elapsed().as_secs_f64() * 1000.0);
        self.shapes.push(shapes);
        self.repaint_asked = output
            .viewport_output
            .values()
            .any(|viewport| viewport.repaint_delay < std::time::Duration::from_hours(1));
        drop(primitives);
        // Nobody uploads the textures here; they must not pile up either.
        let mut textures = output.textures_delta;
        textures.clear();
    }

    fn run(&mut self, command: Command) {
        let context = self.context.clone();
        self.app.run_intent(&context, Intent::State(command), self.time);
        self.frame();
    }
}

fn frame(file: PathBuf) -> anyhow::Result<()> {
    let context = Context::default();
    let started = Instant::now();
    let options = Options { file: Some(file), slow_pictures: true, ..Options::default() };
    let mut app = AttacheApp::new(&context, options);
    app.finish_jobs(&context);
    let open_ms = started.elapsed().as_secs_f64() * 1000.0;
    if let Some(notice) = app.notice() {
        bail!("{}: {}", notice.title, notice.message);
    }
    let events = app.file().context("nothing is open")?.catalog.len();
    let mut bench = Bench {
        context,
        app,
        time: 0.0,
        milliseconds: Vec::new(),
        shapes: Vec::new(),
        repaint_asked: false,
    };
    bench.frame();
    let first_frame_ms = bench.milliseconds.first().copied().unwrap_or_default();
    // Fonts and panels settle in the first frames.
    for _ in 0..4 {
        bench.frame();
    }
    bench.milliseconds.clear();
    bench.shapes.clear();
    script(&mut bench)?;
    let frames = bench.milliseconds.len();
    let measured = (bench.milliseconds.clone(), bench.shapes.clone());
    // Let what moves come to rest; then nothing may ask for a frame any more.
    for _ in 0..120 {
        bench.frame();
    }
    let idle_repaints = u32::from(bench.repaint_asked);
    (bench.milliseconds, bench.shapes) = measured;
    let result = serde_json::json!({
        "events": events,
        "open_ms": round(open_ms),
        "first_frame_ms": round(first_frame_ms),
        "frame_p50_ms": round(percentile(&mut bench.milliseconds, 50)),
        "frame_p99_ms": round(percentile(&mut bench.milliseconds, 99)),
        "frame_max_ms": round(percentile(&mut bench.milliseconds, 100)),
        "frames": frames,
        "shapes_p50": percentile(&mut bench.shapes, 50),
        "idle_repaints": idle_repaints,
        "peak_rss_mib": peak_rss_mib(),
    });
    println!("{result}");
    Ok(())
}

/// What a user does in a minute of looking around.
fn script(bench: &mut Bench) -> anyhow::Result<()> {
    let camera = Command::Camera;
    let zoom = |factor| Command::Camera(CameraCommand::Zoom { factor, about: 0.7, smooth: false });
    let pan = |share| Command::Camera(CameraCommand::Pan { share, smooth: false });
    for face in [RelationsFace::Graph, RelationsFace::Activity] {
        bench.run(Command::Panels(PanelsCommand::SetFace(face)));
        bench.run(camera(CameraCommand::FitAll));
        for factor in [2.0, 0.5] {
            for _ in 0..15 {
                for _ in 0..4 {
                    bench.run(zoom(f64::powf(factor, 0.25)));
                }
                for share in [0.03, 0.03, 0.03, -0.09] {
                    bench.run(pan(share));
                }
            }
        }
    }
    bench.run(camera(CameraCommand::FitAll));
    for _ in 0..40 {
        bench.run(camera(CameraCommand::ScrollLanes(60.0)));
    }
    let parties: Vec<String> = {
        let file = bench.app.file().context("nothing is open")?;
        file.catalog.parties().iter().take(20).map(|party| party.code.clone()).collect()
    };
    for code in parties {
        bench.run(Command::Filter(FilterCommand::ToggleParty(code.clone())));
        bench.frame();
        bench.run(Command::Filter(FilterCommand::ToggleParty(code)));
    }
    for number in 0..40 {
        let select = SelectionCommand::Select(Target::Event(EventIx(number)));
        bench.run(Command::Select(select));
        bench.frame();
    }
    bench.run(Command::Select(SelectionCommand::Clear));
    Ok(())
}

fn percentile<T: Copy + PartialOrd + Default>(values: &mut [T], percent: usize) -> T {
    values.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    let last = values.len().saturating_sub(1);
    values.get(last * percent / 100).copied().unwrap_or_default()
}

fn round(milliseconds: f64) -> f64 {
    (milliseconds * 100.0).round() / 100.0
}

/// The most memory the process has held, in MiB; 0 where the system does not tell.
fn peak_rss_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kib.unwrap_or(0) / 1024
}
