//! Measures the whole app without a display: one JSON object a file, for the figures in the docs.
//!
//! ```text
//! cargo run --release --example measure -- frame sample-data/us-visits.json [MORE FILES]
//! cargo run --release --example measure -- relations sample-data/us-visits.json
//! cargo run --release --example measure -- dossiers sample-data/us-visits.json
//! cargo run --release --example measure -- tables --events 1000000 --terse
//! cargo run --release --example measure -- card
//! cargo run --release --example measure -- load million.json gdelt:92000
//! cargo run --release --example measure -- frame --events 1000000 [--shape even] [--terse]
//!     [--slow 8]     names the frames that take longer, on standard error
//! ```
//!
//! `frame` opens a file, or as many generated events in memory, and drives a scripted camera
//! through the whole app at 1920×1080. For every grouping: fit all, zoom in by steps of two down to
//! a day, pan, zoom out, scroll lanes. Then, grouped by country, the same with the activity panel,
//! and events are selected. Each frame is `Context::run_ui` and `tessellate`: all that the
//! processor does for it, without the graphics driver. The first look around is not among them: it
//! is measured by itself, `while_words_are_indexed` on a thread, as after opening a large file.
//!
//! `relations` counts ties in 400 random ranges of time, writes the card of the busiest country, then draws
//! the window along the overview, with the graph, the graph of all ties (5,000 at most), the matrix, and the
//! activity in each stack: `events, parties, pairs, face, drawn_ties, party_card_ms (the worst of 20),
//! tie_index_ms, layout_ms (on a thread), range_p50_ms, range_p95_ms, rest_frame_p95_ms,
//! graph_frame_p50_ms, graph_frame_p95_ms`, a line for each face.
//!
//! `query` asks for what filters show, with all facet counts: 200 facet clicks, 60 words of several texts,
//! and the same words letter by letter, each a `Shown::of` as the thread does it; then the words are typed in
//! the window: `events, columns_ms, words_ms (the index of words, alone), facet_p50_ms, facet_p95_ms,
//! text_p50_ms, text_p95_ms, typing_p95_ms, found_p95_ms (the same with the best hits and all lanes),
//! typing_frame_p50_ms, typing_frame_p99_ms, dimmed_frame_p50_ms, dimmed_frame_p99_ms (one kind shown, the
//! others dimmed, while one looks around), index_mib (columns and words), text_mib (the index of words
//! alone), texts_mib (the texts it covers)`.
//!
//! `dossiers` opens the busiest person, place, source, organisation and commission: `events, index_ms (on a
//! thread), dossier, of_events, card_ms, opening_frame_ms, frame_p95_ms`, a line for each.
//!
//! `tables` gives each generated event a commitment and a contested fact, and prints a line for each table
//! beside the timeline: `rows, collect_ms (from nothing), sort_ms by column, titles_ms (the order of its words), typed_ms
//! (the next row that begins with a letter), scroll_frame_p50_ms, scroll_frame_p95_ms, select_frame_p95_ms`.
//!
//! `card` opens the card of an event with 500 members, 300 points of programme, 200 claims and 1,000
//! sources, and scrolls it from top to bottom: `blocks, build_ms (the card's words), open_ms (the whole
//! frame in which it is first shown), frame_p50_ms, frame_p95_ms, frame_max_ms`.
//!
//! `load` opens files as the window does, with all indexes, then deserialises the same bytes into the same types:
//! `bytes, events, problems, first_ms (the beginning of a large file, ready to be shown), catalog_ms, open_ms
//! (all indexes), baseline_ms, ratio, peak_rss_mib, peak_ratio (of the file), after_rss_mib, after_ratio`.
//!
//! `frame` prints `events, lanes, open_ms, index_ms (the catalog), lanes_ms (what an empty filter finds, in
//! lanes), words_ms (the index of words), first_frame_ms, frame_p50_ms, frame_p99_ms, frame_max_ms,
//! p99_ms by grouping, frames, shapes_p50, idle_repaints, peak_rss_mib, while_words_are_indexed`.

#[path = "support/dossiers.rs"]
mod dossier;
#[path = "support/measure_query.rs"]
mod find;
#[path = "support/generator.rs"]
mod generator;
#[path = "support/measure_load.rs"]
mod load;
#[path = "support/rich_event.rs"]
mod rich_event;
#[path = "support/measure_tables.rs"]
mod tables;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context as _, bail};
use attache::app::{AttacheApp, Options};
use attache::load::Loaded;
use attache::query::{Catalog, EventIx, Found, Grouping, PartyIx, TieIndex};
use attache::scene::cards::{Period, card};
use attache::scene::graph::GraphLayout;
use attache::state::{
    ActivityStack, CameraCommand, Command, GraphCommand, LaneOrder, LanesCommand, PanelsCommand,
    RelationsFace, Scope, SelectionCommand, Target,
};
use attache::time::{Moment, Span};
use attache::ui::Intent;
use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2,
    vec2,
};
use generator::{Plan, Shape};

/// As the app does.
#[global_allocator]
static MEMORY: attache::memory::Allocator = attache::memory::Allocator;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let what: fn(&Input, f64) -> anyhow::Result<()> = match arguments.next().as_deref() {
        Some("card") => return long_card(),
        Some("load") => {
            return arguments.try_for_each(|what| load::load(&what));
        }
        Some("frame") => frame,
        Some("relations") => relations,
        Some("query") => find::query,
        Some("dossiers") => dossiers,
        Some("tables") => tables::tables,
        _ => bail!(
            "measure card, or measure frame|relations|query|dossiers|tables FILE…, or --events N [--shape S] [--terse]"
        ),
    };
    let mut plan = Plan { seed: 1, ..Plan::default() };
    let mut slow = f64::INFINITY;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--events" => plan.events = arguments.next().context("how many events?")?.parse()?,
            "--shape" => plan.shape = shape(&arguments.next().context("which shape?")?)?,
            "--terse" => plan.terse = true,
            "--slow" => slow = arguments.next().context("how many ms?")?.parse()?,
            file => what(&Input::File(PathBuf::from(file)), slow)?,
        }
    }
    if plan.events > 0 {
        what(&Input::Plan(plan), slow)?;
    }
    Ok(())
}

fn shape(name: &str) -> anyhow::Result<Shape> {
    Ok(match name {
        "even" => Shape::Even,
        "bursts" => Shape::Bursts,
        "one-day" => Shape::OneDay,
        "outlier" => Shape::Outlier,
        _ => bail!("{name}: even, bursts, one-day or outlier"),
    })
}

/// Ranges of time that ties are counted in.
const RANGES: usize = 400;
/// How often indexes are built.
const BUILDS: usize = 5;

/// Where events come from.
enum Input {
    Dataset(Box<attache::model::Dataset>),
    File(PathBuf),
    Plan(Plan),
}

/// The app and what its frames took.
struct Bench {
    context: Context,
    app: AttacheApp,
    time: f64,
    milliseconds: Vec<f64>,
    shapes: Vec<usize>,
    repaint_asked: bool,
    /// What pointer and keys do in the next frame.
    events: Vec<Event>,
    /// Frames that take longer than so many milliseconds are told of.
    slow: f64,
}

impl Bench {
    fn new(context: Context, app: AttacheApp, slow: f64) -> Self {
        Self {
            context,
            app,
            time: 0.0,
            milliseconds: Vec::new(),
            shapes: Vec::new(),
            repaint_asked: false,
            events: Vec::new(),
            slow,
        }
    }

    fn frame(&mut self) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(self.time),
            events: std::mem::take(&mut self.events),
            ..RawInput::default()
        };
        let started = Instant::now();
        let app = &mut self.app;
        let output = self.context.run_ui(input, |ui| app.frame(ui, None));
        let shapes = output.shapes.len();
        let primitives = self.context.tessellate(output.shapes, output.pixels_per_point);
        let took = milliseconds_since(started);
        if took > self.slow {
            let state = self.app.state();
            let (view, grouping) = (state.camera.goal().span().words(), state.lanes.grouping());
            eprintln!("{took:.1} ms: by {}, {view}, {shapes} shapes", grouping.code());
        }
        self.milliseconds.push(took);
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

    /// Waits for what threads are working out, and lets panels settle; not measured.
    fn settle(&mut self) {
        let (milliseconds, shapes) = (self.milliseconds.len(), self.shapes.len());
        let context = self.context.clone();
        for _ in 0..4 {
            self.app.finish_jobs(&context);
            self.frame();
        }
        self.milliseconds.truncate(milliseconds);
        self.shapes.truncate(shapes);
    }
}

/// Opens a file, or generated events, in a window that is about to draw its first frame.
fn open(input: &Input, slow: f64) -> anyhow::Result<Bench> {
    let context = Context::default();
    let file = if let Input::File(path) = input { Some(path.clone()) } else { None };
    let options = Options { file, slow_pictures: true, ..Options::default() };
    let mut app = AttacheApp::new(&context, options);
    if let Input::Dataset(dataset) = input {
        let loaded = Loaded { dataset: (**dataset).clone(), problems: Vec::new() };
        app.show_loaded(&context, loaded, "one event".to_owned());
    }
    if let Input::Plan(plan) = input {
        let dataset = generator::dataset(*plan);
        let loaded = Loaded { dataset, problems: Vec::new() };
        app.show_loaded(
            &context,
            loaded,
            format!("{} generated events", attache::time::grouped(plan.events)),
        );
    }
    app.finish_jobs(&context);
    if let Some(notice) = app.notice() {
        bail!("{}: {}", notice.title, notice.message);
    }
    Ok(Bench::new(context, app, slow))
}

/// How long dossiers take to be opened.
fn dossiers(input: &Input, slow: f64) -> anyhow::Result<()> {
    let mut bench = open(input, slow)?;
    let catalog = bench.app.file().context("nothing is open")?.catalog.clone();
    catalog.index_words();
    catalog.prepare_dossiers();
    let again = Catalog::new(catalog.to_dataset());
    let started = Instant::now();
    again.prepare_dossiers();
    let index_ms = milliseconds_since(started);
    drop(again);
    bench.settle();
    let busiest = dossier::busiest(&catalog);
    // The first card of all draws letters that no frame drew before.
    for (_, target) in &busiest {
        bench.run(Command::Select(SelectionCommand::Select(target.clone())));
        bench.settle();
    }
    for (sort, target) in busiest {
        let started = Instant::now();
        dossier::write(&catalog, &target);
        let card_ms = milliseconds_since(started);
        let of_events = target.its_events(&catalog).len();
        bench.run(Command::Select(SelectionCommand::Clear));
        bench.settle();
        bench.milliseconds.clear();
        bench.run(Command::Select(SelectionCommand::Select(target)));
        let opening = bench.milliseconds.first().copied().unwrap_or_default();
        bench.milliseconds.clear();
        (0..60).for_each(|_| bench.frame());
        println!(
            "{}",
            serde_json::json!({
                "events": catalog.len(),
                "index_ms": round(index_ms),
                "dossier": sort,
                "of_events": of_events,
                "card_ms": round(card_ms),
                "opening_frame_ms": round(opening),
                "frame_p95_ms": round(percentile(&mut bench.milliseconds, 95)),
            })
        );
    }
    Ok(())
}

/// How long the card of a very rich event takes to open and to scroll.
fn long_card() -> anyhow::Result<()> {
    // A window that has drawn its first frames with the file, as before a click.
    let mut bench = open(&Input::Dataset(Box::new(rich_event::dataset())), f64::INFINITY)?;
    bench.settle();
    let catalog = bench.app.file().context("nothing is open")?.catalog.clone();
    let event = catalog.find_event("rich").context("no such event")?;
    let target = Target::Event(event);
    let started = Instant::now();
    let made = card(&catalog, Some(&target), None, "en", false);
    let build_ms = milliseconds_since(started);
    bench.milliseconds.clear();
    bench.run(Command::Select(SelectionCommand::Select(target)));
    let open_ms = bench.milliseconds.first().copied().unwrap_or_default();
    bench.settle();
    bench.milliseconds.clear();
    for _ in 0..1_200 {
        bench.events.push(Event::PointerMoved(pos2(1_750.0, 600.0)));
        bench.events.push(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -120.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        bench.frame();
    }
    println!(
        "{}",
        serde_json::json!({
            "blocks": made.blocks.len(),
            "build_ms": round(build_ms),
            "open_ms": round(open_ms),
            "frame_p50_ms": round(percentile(&mut bench.milliseconds, 50)),
            "frame_p95_ms": round(percentile(&mut bench.milliseconds, 95)),
            "frame_max_ms": round(percentile(&mut bench.milliseconds, 100)),
        })
    );
    Ok(())
}

/// How long ties take over any range, and frames in which the overview is brushed.
fn relations(input: &Input, slow: f64) -> anyhow::Result<()> {
    let mut bench = open(input, slow)?;
    let file = bench.app.file().context("nothing is open")?;
    let (catalog, shown) = (file.catalog.clone(), file.found.shown_of_all_parties.clone());
    catalog.index_words();
    let started = Instant::now();
    let index = TieIndex::of(&catalog, &shown);
    let index_ms = milliseconds_since(started);
    let whole = catalog.extent().context("nothing is dated")?;
    let started = Instant::now();
    let _ = GraphLayout::of(&index.ties(&catalog, whole));
    let layout_ms = milliseconds_since(started);
    let mut random = fastrand::Rng::with_seed(7);
    let mut any_range = || {
        let at = |share: f64| whole.start().plus_seconds((whole.seconds() as f64 * share) as i64);
        let (one, other) = (random.f64(), random.f64());
        Span::new(at(one.min(other)), at(one.max(other)))
    };
    let mut ranges = Vec::new();
    let (mut parties, mut pairs) = (0, 0);
    for _ in 0..RANGES {
        let range = any_range();
        let started = Instant::now();
        let ties = index.ties(&catalog, range);
        ranges.push(milliseconds_since(started));
        (parties, pairs) = (parties.max(ties.parties.len()), pairs.max(ties.pairs.len()));
    }
    bench.settle();
    catalog.list_by_party();
    let ranges_of_card: Vec<Span> = (0..20).map(|_| any_range()).collect();
    let card_ms = party_card(&catalog, &index, &ranges_of_card);
    let all = Command::Graph(GraphCommand::SetLeastTie(Some(1)));
    let stack = |stack| Command::Panels(PanelsCommand::SetStack(stack));
    for (name, face, command) in [
        ("graph", RelationsFace::Graph, None),
        ("graph of all ties", RelationsFace::Graph, Some(all)),
        ("matrix", RelationsFace::Matrix, None),
        ("activity by kind", RelationsFace::Activity, Some(stack(ActivityStack::Kind))),
        ("activity by country", RelationsFace::Activity, Some(stack(ActivityStack::Country))),
        ("activity by pair", RelationsFace::Activity, Some(stack(ActivityStack::Pair))),
    ] {
        bench.run(Command::Panels(PanelsCommand::SetFace(face)));
        command.into_iter().for_each(|command| bench.run(command));
        bench.settle();
        bench.milliseconds.clear();
        (0..60).for_each(|_| bench.frame());
        let mut at_rest = std::mem::take(&mut bench.milliseconds);
        // A window of a fifth, drawn along the overview and back.
        for step in (0..100).chain((0..100).rev()) {
            let start = whole.seconds() / 125 * step;
            let from = whole.start().plus_seconds(start);
            let window = Span::new(from, from.plus_seconds(whole.seconds() / 5));
            bench.run(Command::Camera(CameraCommand::SetSpan(window)));
        }
        let counted = bench.app.file().and_then(|file| file.ties.as_ref());
        ranges.sort_by(f64::total_cmp);
        println!(
            "{}",
            serde_json::json!({
                "events": catalog.len(),
                "parties": parties,
                "pairs": pairs,
                "face": name,
                "drawn_ties": counted.map_or(0, |counted| counted.chosen.ties.len()),
                "party_card_ms": round(card_ms),
                "tie_index_ms": round(index_ms),
                "layout_ms": round(layout_ms),
                "range_p50_ms": round(percentile(&mut ranges, 50)),
                "range_p95_ms": round(percentile(&mut ranges, 95)),
                "rest_frame_p95_ms": round(percentile(&mut at_rest, 95)),
                "graph_frame_p50_ms": round(percentile(&mut bench.milliseconds, 50)),
                "graph_frame_p95_ms": round(percentile(&mut bench.milliseconds, 95)),
            })
        );
    }
    Ok(())
}

/// The card of the busiest country, at the worst of some ranges.
fn party_card(catalog: &Catalog, ties: &TieIndex, ranges: &[Span]) -> f64 {
    let parties = (0u32..).zip(catalog.parties()).map(|(number, _)| PartyIx(number));
    let busiest = parties.max_by_key(|party| catalog.events_of(*party).len());
    let target = busiest.map(Target::Party);
    let card = |span: &Span| {
        let period =
            Period { ties: Some(ties), scope: Scope::Screen, span: *span, filtered: false };
        let started = Instant::now();
        let card = card(catalog, target.as_ref(), Some(&period), "en", false);
        std::hint::black_box(&card);
        milliseconds_since(started)
    };
    ranges.iter().map(card).fold(0.0, f64::max)
}

fn frame(input: &Input, slow: f64) -> anyhow::Result<()> {
    let started = Instant::now();
    let mut bench = open(input, slow)?;
    let open_ms = milliseconds_since(started);
    let catalog = bench.app.file().context("nothing is open")?.catalog.clone();
    let events = catalog.len();
    bench.frame();
    let first_frame_ms = bench.milliseconds.first().copied().unwrap_or_default();
    bench.settle();
    bench.milliseconds.clear();
    bench.shapes.clear();
    // Words are indexed beside the first look at a large file.
    look_around(&mut bench);
    let mut meanwhile = std::mem::take(&mut bench.milliseconds);
    bench.shapes.clear();
    catalog.index_words();
    let by_grouping = script(&mut bench)?;
    let frames = bench.milliseconds.len();
    let measured = (bench.milliseconds.clone(), bench.shapes.clone());
    // Let what moves come to rest; then nothing may ask for a frame any more.
    bench.settle();
    for _ in 0..120 {
        bench.frame();
    }
    let idle_repaints = u32::from(bench.repaint_asked);
    (bench.milliseconds, bench.shapes) = measured;
    let mut result = serde_json::json!({
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
        "by_grouping": by_grouping,
        "while_words_are_indexed": {
            "p50_ms": round(percentile(&mut meanwhile, 50)),
            "p99_ms": round(percentile(&mut meanwhile, 99)),
        },
    });
    drop(bench);
    let catalog = std::sync::Arc::try_unwrap(catalog).ok().context("still shown")?;
    let times = index_times(catalog.into_dataset());
    if let (Some(result), Some(times)) = (result.as_object_mut(), times.as_object()) {
        result.extend(times.clone());
    }
    println!("{result}");
    Ok(())
}

/// What each index takes to build, off the UI thread: the quickest of some builds of the same
/// dataset, as the machine has better and worse moments.
fn index_times(dataset: attache::model::Dataset) -> serde_json::Value {
    let mut best = [f64::INFINITY; 3];
    let mut dataset = Some(dataset);
    let mut lanes = 0;
    for round in 0..BUILDS {
        let started = Instant::now();
        let catalog = Catalog::new(dataset.take().unwrap_or_default());
        let index = milliseconds_since(started);
        let started = Instant::now();
        let found = Found::all(&catalog);
        let in_lanes = milliseconds_since(started);
        let mut words = f64::INFINITY;
        if round == 0 {
            let started = Instant::now();
            catalog.index_words();
            words = milliseconds_since(started);
        }
        for (best, own) in best.iter_mut().zip([index, in_lanes, words]) {
            *best = best.min(own);
        }
        lanes = found.lanes.len();
        drop(found);
        dataset = Some(catalog.into_dataset());
    }
    let [index_ms, lanes_ms, words_ms] = best.map(round);
    serde_json::json!({
        "lanes": lanes,
        "index_ms": index_ms,
        "lanes_ms": lanes_ms,
        "words_ms": words_ms,
    })
}

/// What a user does in a minute of looking around, in every grouping.
fn script(bench: &mut Bench) -> anyhow::Result<serde_json::Map<String, serde_json::Value>> {
    let mut by_grouping = serde_json::Map::new();
    for grouping in Grouping::ALL {
        bench.run(Command::Lanes(LanesCommand::SetGrouping(grouping)));
        bench.settle();
        let from = bench.milliseconds.len();
        look_around(bench);
        let lanes = bench.app.file().context("nothing is open")?.found.lanes.len();
        let mut own = bench.milliseconds.get(from..).unwrap_or_default().to_vec();
        let figures = serde_json::json!({
            "lanes": lanes,
            "p50_ms": round(percentile(&mut own, 50)),
            "p99_ms": round(percentile(&mut own, 99)),
        });
        by_grouping.insert(grouping.code().to_owned(), figures);
    }
    bench.run(Command::Lanes(LanesCommand::SetGrouping(Grouping::Country)));
    bench.run(Command::Lanes(LanesCommand::SetOrder(LaneOrder::Ties)));
    bench.run(Command::Panels(PanelsCommand::SetFace(RelationsFace::Activity)));
    bench.settle();
    look_around(bench);
    bench.run(Command::Panels(PanelsCommand::SetFace(RelationsFace::Graph)));
    bench.run(Command::Lanes(LanesCommand::SetOrder(LaneOrder::Automatic)));
    bench.settle();
    for number in 0..40 {
        let select = SelectionCommand::Select(Target::Event(EventIx(number)));
        bench.run(Command::Select(select));
        bench.frame();
    }
    bench.run(Command::Select(SelectionCommand::Clear));
    Ok(by_grouping)
}

/// Fit all, zoom in to a day, pan, zoom out, scroll lanes.
fn look_around(bench: &mut Bench) {
    let zoom = |factor| Command::Camera(CameraCommand::Zoom { factor, about: 0.7, smooth: false });
    let pan = |share| Command::Camera(CameraCommand::Pan { share, smooth: false });
    bench.run(Command::Camera(CameraCommand::FitAll));
    let mut steps = 0;
    while bench.app.state().camera.goal().seconds() > Moment::DAY as f64 && steps < 24 {
        for _ in 0..2 {
            bench.run(zoom(f64::sqrt(2.0)));
        }
        for share in [0.03, 0.03, -0.06] {
            bench.run(pan(share));
        }
        steps += 1;
    }
    for _ in 0..10 {
        bench.run(pan(0.1));
    }
    for _ in 0..steps {
        bench.run(zoom(0.5));
        bench.run(pan(-0.02));
    }
    bench.run(Command::Camera(CameraCommand::FitAll));
    for _ in 0..20 {
        bench.run(Command::Camera(CameraCommand::ScrollLanes(60.0)));
    }
}

fn milliseconds_since(started: Instant) -> f64 {
    started.elapsed().as_secs_f64() * 1000.0
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
