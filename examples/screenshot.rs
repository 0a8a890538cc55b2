//! Draws the whole window into a PNG, without a display: for the README and to look at changes.
//!
//! ```text
//! cargo run --example screenshot -- out.png [--file F] [--size 1440x900] [--theme dark|light]
//!     [--select EVENT_ID] [--pair MAR,MLI] [--party MAR] [--text WORDS] [--from 2023-09 --to 2026-06]
//!     [--group-by country|pair|kind|commission|person|organisation|none]
//!     [--order automatic|ties|activity|name|first] [--pin CODE] [--collapse CODE]
//!     [--range 2025-02/2025-06] [--bookmark 2024-07-24=NAME] [--count-from EVENT_ID] [--far]
//!     [--activity] [--stack kind|country|pair] [--bars events|share|total] [--matrix] [--map]
//!     [--compare] [--compare-graph] [--measures]
//!     [--by-kind] [--organisations] [--communities] [--around MAR:2] [--least-tie 3]
//!     [--all-time] [--problems] [--shortcuts] [--legend] [--welcome] [--hover EVENT_ID] [--point X,Y]
//!     [--merge-mirrored] [--map-at LON,LAT,ZOOM] [--person ID] [--organisation ID] [--commission ID]
//!     [--place ID] [--source ID] [--pinned EVENT_ID] [--card-width POINTS] [--card-scroll POINTS]
//!     [--card-language fr] [--reading] [--click LABEL]
//!     [--query LINE] [--type WORDS (in the search field)]
//!     [--keys Ctrl+H,ArrowDown,"text (typed)"] (pressed at the end, one after the other)
//!     [--events] [--commitments] [--contested] [--sort-by NAME] [--reverse]
//!     [--language fr] [--scale 200] [--high-contrast] [--sheet settings|about|guide] [--tour]
//!     [--export timeline:pdf[:fr]] (the export window, with what is exported and its form)
//!     [--loading 0.34 [--beginning]] (while a large file is being read, of which what is open may be the beginning)
//! ```

use std::collections::HashMap;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use attache::app::{AttacheApp, Options, Still};
use attache::model::LonLat;
use attache::query::{Grouping, Sort, TableKind};
use attache::say;
use attache::scene::tables::look;
use attache::state::{
    ActivityMeasure, ActivityStack, Around, Bookmark, CameraCommand, Command, ComparedAs, Contrast,
    FilterCommand, GraphCommand, Groups, LaneOrder, LanesCommand, LookCommand, LowerPanel,
    MapCommand, PanelsCommand, PinCommand, RelationsFace, RulerCommand, Scale, Scope,
    SelectionCommand, Sheet, TablesCommand, Target, ThemeChoice, TieColour,
};
use attache::time::{EventDate, Moment, Span};
use attache::ui::{ExportChoices, ExportIntent, Intent};
use attache::words::Language;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// Options without a value.
const FLAGS: [&str; 25] = [
    "--events",
    "--commitments",
    "--contested",
    "--reverse",
    "--activity",
    "--matrix",
    "--map",
    "--compare",
    "--compare-graph",
    "--by-kind",
    "--organisations",
    "--communities",
    "--measures",
    "--all-time",
    "--problems",
    "--shortcuts",
    "--legend",
    "--welcome",
    "--far",
    "--merge-mirrored",
    "--dim",
    "--reading",
    "--high-contrast",
    "--tour",
    "--beginning",
];

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let output = arguments.next().context("the first argument is the PNG to write")?;
    let mut given: HashMap<String, String> = HashMap::new();
    while let Some(name) = arguments.next() {
        let flag = FLAGS.contains(&name.as_str());
        let value =
            if flag { String::new() } else { arguments.next().context("a value is missing")? };
        given.insert(name, value);
    }
    let size = given.get("--size").map_or("1440x900", String::as_str);
    let (width, height) = size.split_once('x').context("--size 1440x900")?;
    let size = egui::vec2(width.parse()?, height.parse()?);
    let file = given.get("--file").map_or("sample-data/sahel.json", String::as_str);
    let kept = std::env::temp_dir().join(format!("attache-look-{}.json", std::process::id()));
    let options = Options {
        // The first look is offered where it can be noted that it was seen.
        settings: given.contains_key("--tour").then_some(kept),
        guides: true,
        file: (!given.contains_key("--welcome")).then(|| PathBuf::from(file)),
        more: given.get("--and").map(PathBuf::from).into_iter().collect(),
        today: Some(Moment::from_civil(2026, 11, 24)),
        ..Options::default()
    };
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(30)
        .with_render_cursor(false)
        .wgpu()
        .build_eframe(|creation| AttacheApp::new(&creation.egui_ctx, options));
    let context = harness.ctx.clone();
    harness.state_mut().finish_jobs(&context);
    harness.run();
    for command in commands(&given, harness.state())? {
        harness.state_mut().run_intent(&context, Intent::State(command), 0.0);
    }
    for _ in 0..3 {
        harness.run_steps(12);
        harness.state_mut().finish_jobs(&context);
    }
    harness.run_steps(4);
    card_room(&given, &mut harness, size)?;
    if given.contains_key("--dim") {
        let dim = Command::Lanes(LanesCommand::SetDims(true));
        harness.state_mut().run_intent(&context, Intent::State(dim), 0.0);
        harness.run_steps(4);
    }
    if let Some(text) = given.get("--type") {
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::F);
        harness.run_steps(2);
        harness.event(egui::Event::Text(text.clone()));
        harness.run_steps(8);
    }
    if let Some(what) = given.get("--export") {
        export(&mut harness, what)?;
    }
    if let Some(keys) = given.get("--keys") {
        press(&mut harness, keys)?;
    }
    if let Some(id) = given.get("--hover") {
        let app = harness.state();
        let event =
            app.file().and_then(|file| file.catalog.find_event(id)).context("no such event")?;
        let scene = app.memory().timeline_scene().context("no timeline")?;
        let mark = scene
            .marks
            .iter()
            .find(|mark| mark.members == attache::scene::timeline::Members::One(event));
        let at = mark.context("it has no mark of its own")?.at;
        harness.hover_at(at);
        harness.run_steps(60);
    }
    if let Some(at) = given.get("--point") {
        let (x, y) = at.split_once(',').context("--point 400,700")?;
        harness.hover_at(egui::pos2(x.parse()?, y.parse()?));
        harness.run_steps(60);
    }
    if let Some(fraction) = given.get("--loading") {
        let still = Still {
            name: given.get("--name").map_or("a-million-events.json", String::as_str).to_owned(),
            bytes: 504_000_000,
            fraction: fraction.parse()?,
            seconds: given.get("--seconds").map_or(Ok(2.0), |seconds| seconds.parse())?,
            shows: given.contains_key("--beginning"),
        };
        harness.state_mut().stand_still(&context, &still);
        harness.run_steps(4);
    }
    let image = harness.render().map_err(anyhow::Error::msg)?;
    image.save(&output)?;
    println!("{output}");
    Ok(())
}

/// Opens the export window, with a choice such as `graph:png:fr`.
fn export(harness: &mut Harness<'static, AttacheApp>, choice: &str) -> anyhow::Result<()> {
    let context = harness.ctx.clone();
    let mut parts = choice.split(':');
    let what = parts.next().context("--export timeline:pdf")?.to_owned();
    let form = parts.next().unwrap_or("pdf").to_owned();
    let language = parts.next().and_then(Language::of_tag).unwrap_or_default();
    let choices = ExportChoices { what, form, language, ..ExportChoices::default() };
    for intent in [ExportIntent::Open, ExportIntent::Choose(Box::new(choices))] {
        harness.state_mut().run_intent(&context, Intent::Exporter(intent), 0.0);
        harness.state_mut().finish_jobs(&context);
        harness.run_steps(6);
    }
    Ok(())
}

/// Presses combinations of keys, or types what is no name of a key.
fn press(harness: &mut Harness<'static, AttacheApp>, keys: &str) -> anyhow::Result<()> {
    let context = harness.ctx.clone();
    for combination in keys.split(',') {
        let mut modifiers = egui::Modifiers::NONE;
        let mut names: Vec<&str> = combination.split('+').collect();
        let name = names.pop().context("a key is missing")?;
        for held in names {
            modifiers |= match held {
                "Ctrl" => egui::Modifiers::COMMAND,
                "Alt" => egui::Modifiers::ALT,
                "Shift" => egui::Modifiers::SHIFT,
                other => bail!("{other} is not held down"),
            };
        }
        match egui::Key::from_name(name) {
            Some(key) => harness.key_press_modifiers(modifiers, key),
            None => harness.event(egui::Event::Text(name.to_owned())),
        }
        harness.run_steps(6);
        harness.state_mut().finish_jobs(&context);
        harness.run_steps(4);
    }
    Ok(())
}

/// Drags the edge of the card to a width, reads it in a language or large, and scrolls it.
fn card_room(
    given: &HashMap<String, String>,
    harness: &mut Harness<'static, AttacheApp>,
    size: egui::Vec2,
) -> anyhow::Result<()> {
    if let Some(width) = given.get("--card-width") {
        let one: f32 = if size.x < 1200.0 { 280.0 } else { 346.0 };
        let two = (2.0 * one).min(size.x * 0.48);
        let edge = size.x - if given.contains_key("--pinned") { two } else { one };
        let from = egui::pos2(edge + 2.0, 300.0);
        let to = egui::pos2(size.x - width.parse::<f32>()?, 300.0);
        harness.hover_at(from);
        harness.run_steps(2);
        harness.drag_at(from);
        harness.run_steps(2);
        harness.hover_at(to);
        harness.run_steps(2);
        harness.drop_at(to);
        harness.hover_at(egui::pos2(0.0, 0.0));
        harness.run_steps(20);
    }
    if let Some(tag) = given.get("--card-language") {
        let name = attache::scene::cards::language_name(tag);
        let whose = say!("card-read-card");
        harness.get_by_label(&say!("card-read-in", what = whose, language = name)).click();
        harness.run_steps(4);
    }
    if given.contains_key("--reading") {
        harness.get_by_label(say!("details-read-name")).click();
        harness.run_steps(8);
    }
    if let Some(label) = given.get("--click") {
        harness.get_by_label(label).click();
        harness.run_steps(8);
    }
    if let Some(by) = given.get("--card-scroll") {
        let right = if given.contains_key("--reading") { size.x / 2.0 } else { size.x - 30.0 };
        harness.hover_at(egui::pos2(right, 300.0));
        harness.run_steps(2);
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -by.parse::<f32>()?),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_steps(40);
    }
    let context = harness.ctx.clone();
    harness.state_mut().finish_jobs(&context);
    harness.run_steps(4);
    Ok(())
}

/// The thing of a dossier that is asked for, and the pinned card.
fn dossiers(
    given: &HashMap<String, String>,
    app: &AttacheApp,
    commands: &mut Vec<Command>,
) -> anyhow::Result<()> {
    let Some(file) = app.file() else { return Ok(()) };
    let mut select = |target| commands.push(Command::Select(SelectionCommand::Select(target)));
    if let Some(id) = given.get("--person") {
        select(Target::Person(id.as_str().into()));
    }
    if let Some(id) = given.get("--organisation") {
        select(Target::organisation(&file.catalog, id));
    }
    if let Some(id) = given.get("--commission") {
        let found = file.catalog.find_commission(id).context("no such commission")?;
        select(Target::Commission(found));
    }
    if let Some(id) = given.get("--place") {
        select(Target::Place(id.as_str().into()));
    }
    if let Some(id) = given.get("--source") {
        select(Target::Source(id.as_str().into()));
    }
    if let Some(id) = given.get("--pinned") {
        let event = file.catalog.find_event(id).context("no such event to pin")?;
        commands.push(Command::Pin(PinCommand::Keep(Target::Event(event))));
    }
    Ok(())
}

/// How the window looks and speaks, and which of the windows about the program is open.
fn looks(given: &HashMap<String, String>) -> anyhow::Result<Vec<Command>> {
    let mut looks = Vec::new();
    if given.contains_key("--high-contrast") {
        let high = LookCommand::SetContrast(Contrast::High);
        looks.push(Command::Panels(PanelsCommand::Look(high)));
    }
    if let Some(tag) = given.get("--language") {
        let language = Some(Language::of_tag(tag).context("--language en, fr or ar")?);
        looks.push(Command::Panels(PanelsCommand::Look(LookCommand::SetLanguage(language))));
    }
    if let Some(percent) = given.get("--scale") {
        let scale = Scale::percent(percent.parse()?);
        looks.push(Command::Panels(PanelsCommand::Look(LookCommand::SetScale(scale))));
    }
    if let Some(name) = given.get("--sheet") {
        let sheet = match name.as_str() {
            "settings" => Sheet::Settings,
            "about" => Sheet::About,
            "guide" => Sheet::Guide,
            _ => bail!("--sheet settings, about or guide"),
        };
        looks.push(Command::Panels(PanelsCommand::ShowSheet(Some(sheet))));
    }
    Ok(looks)
}

fn commands(given: &HashMap<String, String>, app: &AttacheApp) -> anyhow::Result<Vec<Command>> {
    let theme = match given.get("--theme").map(String::as_str) {
        None | Some("dark") => ThemeChoice::Dark,
        Some("light") => ThemeChoice::Light,
        Some(other) => bail!("--theme dark or light, not {other}"),
    };
    let mut commands = vec![
        Command::Panels(PanelsCommand::SetTheme(theme)),
        Command::Panels(PanelsCommand::SetMotion(false)),
    ];
    for (flag, command) in [
        ("--activity", PanelsCommand::SetFace(RelationsFace::Activity)),
        ("--matrix", PanelsCommand::SetFace(RelationsFace::Matrix)),
        ("--map", PanelsCommand::SetFace(RelationsFace::Map)),
        ("--compare", PanelsCommand::SetFace(RelationsFace::Compare)),
        ("--measures", PanelsCommand::SetFace(RelationsFace::Measures)),
        ("--compare-graph", PanelsCommand::SetFace(RelationsFace::Compare)),
        ("--compare-graph", PanelsCommand::SetComparedAs(ComparedAs::Graph)),
        ("--by-kind", PanelsCommand::SetTieColour(TieColour::Kind)),
        ("--organisations", PanelsCommand::SetGroups(Groups::Organisations)),
        ("--communities", PanelsCommand::SetGroups(Groups::Communities)),
        ("--all-time", PanelsCommand::SetScope(Scope::All)),
        ("--problems", PanelsCommand::ToggleProblems),
        ("--shortcuts", PanelsCommand::ToggleShortcuts),
        ("--legend", PanelsCommand::ToggleLegend),
        ("--events", PanelsCommand::SetLower(LowerPanel::Events)),
        ("--commitments", PanelsCommand::SetLower(LowerPanel::Commitments)),
        ("--contested", PanelsCommand::SetLower(LowerPanel::Contested)),
    ] {
        if given.contains_key(flag) {
            commands.push(Command::Panels(command));
        }
    }
    commands.extend(looks(given)?);
    if let Some(name) = given.get("--stack") {
        let found = ActivityStack::EVERY.into_iter().find(|it| it.name().ends_with(name.as_str()));
        let stack = found.context("--stack kind, country or pair")?;
        commands.push(Command::Panels(PanelsCommand::SetStack(stack)));
    }
    if let Some(name) = given.get("--bars") {
        let found = ActivityMeasure::EVERY.into_iter().find(|it| it.name().contains(name.as_str()));
        let measure = found.context("--bars events, share or total")?;
        commands.push(Command::Panels(PanelsCommand::SetActivity(measure)));
    }
    commands.extend(query(given)?);
    if let Some(name) = given.get("--sort-by") {
        for table in TableKind::EVERY {
            let mut columns = table.columns().iter().copied();
            let column = columns.find(|column| look(table, *column).name == name);
            let sort = column.map(|column| {
                let sort = Sort::by(column);
                let turned = given.contains_key("--reverse");
                if turned { sort.clicked(column) } else { sort }
            });
            commands.extend(sort.map(|sort| {
                Command::Panels(PanelsCommand::Tables(TablesCommand::Sort(table, sort)))
            }));
        }
    }
    if let Some(words) = given.get("--text") {
        commands.push(Command::Filter(FilterCommand::SetText(words.clone())));
    }
    let date = |name: &str| -> anyhow::Result<Option<EventDate>> {
        let parse = |text: &String| {
            EventDate::parse(text).map_err(|error| anyhow::anyhow!("{name}: {}", error.reason))
        };
        given.get(name).map(parse).transpose()
    };
    let start = date("--from")?.and_then(|date| date.earliest());
    let end = date("--to")?.and_then(|date| date.latest());
    if let (Some(start), Some(end)) = (start, end) {
        commands.push(Command::Camera(CameraCommand::SetSpan(Span::new(start, end))));
    }
    lanes(given, &mut commands)?;
    graph(given, app, &mut commands)?;
    ruler(given, app, &mut commands)?;
    dossiers(given, app, &mut commands)?;
    let Some(file) = app.file() else { return Ok(commands) };
    if let Some(text) = given.get("--map-at") {
        let numbers: Vec<f64> = text.split(',').map(str::parse).collect::<Result<_, _>>()?;
        let [lon, lat, zoom] = numbers.as_slice() else { bail!("--map-at LON,LAT,ZOOM") };
        let at = file.map.projection.project(LonLat::new(*lon, *lat));
        let look = MapCommand::Look { offset: file.map.offset(at), zoom: *zoom };
        commands.push(Command::Map(look));
    }
    if let Some(id) = given.get("--select") {
        let event = file.catalog.find_event(id).context("no such event")?;
        commands.push(Command::Select(SelectionCommand::Select(Target::Event(event))));
    }
    if let Some(code) = given.get("--party") {
        let party = file.catalog.find_party(code).context("no such party")?;
        commands.push(Command::Select(SelectionCommand::Select(Target::Party(party))));
    }
    if let Some((one, other)) = given.get("--pair").and_then(|pair| pair.split_once(',')) {
        let find = |code| file.catalog.find_party(code).context("no such party");
        let (a, b) = (find(one)?, find(other)?);
        let codes = vec![one.to_owned(), other.to_owned()];
        commands.push(Command::Filter(FilterCommand::OnlyParties(codes)));
        commands.push(Command::Select(SelectionCommand::Select(Target::Pair(a, b))));
    }
    Ok(commands)
}

/// The filter as a query line.
fn query(given: &HashMap<String, String>) -> anyhow::Result<Option<Command>> {
    let Some(line) = given.get("--query") else { return Ok(None) };
    let (filter, problems) = attache::query::language::read(line);
    if let Some(first) = problems.first() {
        bail!("--query: {}", first.words);
    }
    Ok(Some(Command::Filter(FilterCommand::Replace(filter))))
}

fn lanes(given: &HashMap<String, String>, commands: &mut Vec<Command>) -> anyhow::Result<()> {
    let mut ask = |command| commands.push(Command::Lanes(command));
    if let Some(name) = given.get("--group-by") {
        let grouping = Grouping::ALL.into_iter().find(|grouping| grouping.code() == name);
        ask(LanesCommand::SetGrouping(grouping.context("--group-by: no such grouping")?));
    }
    if let Some(name) = given.get("--order") {
        ask(LanesCommand::SetOrder(match name.as_str() {
            "automatic" => LaneOrder::Automatic,
            "ties" => LaneOrder::Ties,
            "activity" => LaneOrder::Activity,
            "name" => LaneOrder::Name,
            "first" => LaneOrder::First,
            other => bail!("--order {other}: no such order"),
        }));
    }
    if let Some(code) = given.get("--pin") {
        ask(LanesCommand::TogglePin(code.clone()));
    }
    if let Some(code) = given.get("--collapse") {
        ask(LanesCommand::ToggleCollapse(code.clone()));
    }
    Ok(())
}

fn graph(
    given: &HashMap<String, String>,
    app: &AttacheApp,
    commands: &mut Vec<Command>,
) -> anyhow::Result<()> {
    if let Some(least) = given.get("--least-tie") {
        commands.push(Command::Graph(GraphCommand::SetLeastTie(Some(least.parse()?))));
    }
    if let Some((code, steps)) = given.get("--around").and_then(|text| text.split_once(':')) {
        let party = app.file().and_then(|file| file.catalog.find_party(code));
        let party = party.context("--around: no such party")?;
        let around = Around { party, steps: steps.parse()? };
        commands.push(Command::Graph(GraphCommand::Around(Some(around))));
    }
    Ok(())
}

fn ruler(
    given: &HashMap<String, String>,
    app: &AttacheApp,
    commands: &mut Vec<Command>,
) -> anyhow::Result<()> {
    let parse = |text: &str| {
        EventDate::parse(text).map_err(|error| anyhow::anyhow!("{text}: {}", error.reason))
    };
    if let Some(text) = given.get("--range") {
        let range = parse(text)?.known_span().context("--range: an open range")?;
        commands.push(Command::Ruler(RulerCommand::SetRange(range)));
    }
    if let Some((date, name)) = given.get("--bookmark").and_then(|text| text.split_once('=')) {
        let at = parse(date)?.earliest().context("--bookmark: no date")?;
        let bookmark = Bookmark { name: name.to_owned(), at };
        commands.push(Command::Ruler(RulerCommand::AddBookmark(bookmark)));
    }
    if let Some(id) = given.get("--count-from") {
        let event = app.file().and_then(|file| file.catalog.find_event(id));
        let event = event.context("--count-from: no such event")?;
        commands.push(Command::Ruler(RulerCommand::CountFrom(Some(event))));
    }
    if given.contains_key("--far") {
        commands.push(Command::Camera(CameraCommand::ShowFar(true)));
    }
    if given.contains_key("--merge-mirrored") {
        commands.push(Command::Filter(FilterCommand::SetMergeMirrored(true)));
    }
    Ok(())
}
