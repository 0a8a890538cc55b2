//! Measures the tables beside the timeline: how long rows take to be collected and sorted by each
//! column, and what a frame costs while they scroll.

use std::time::Instant;

use anyhow::{Context as _, bail};
use attache::app::{AttacheApp, Options};
use attache::load::Loaded;
use attache::model::{Claim, Commitment, CommitmentStatus, Event, Other, Text, When};
use attache::query::{CommitmentFilter, Sort, TableIndex, TableKind, TableQuery, TableRows};
use attache::state::{Command, LowerPanel, PanelsCommand, SelectionCommand, Target};
use attache::time::Moment;
use egui::{Context, MouseWheelUnit, TouchPhase, pos2, vec2};

use super::{Bench, Input, generator, milliseconds_since, percentile, round};

/// One line for each table: rows, times, frames.
pub fn tables(input: &Input, slow: f64) -> anyhow::Result<()> {
    let Input::Plan(plan) = input else { bail!("tables: --events N") };
    let mut dataset = generator::dataset(*plan);
    (0..).zip(&mut dataset.events).for_each(|(number, event)| promise_and_dispute(number, event));
    let context = Context::default();
    let options = Options { slow_pictures: true, ..Options::default() };
    let mut app = AttacheApp::new(&context, options);
    app.show_loaded(&context, Loaded { dataset, problems: Vec::new() }, "generated".to_owned());
    let mut bench = Bench::new(context, app, slow);
    bench.settle();
    for lower in LowerPanel::EVERY {
        let Some(table) = lower.table() else { continue };
        bench.run(Command::Panels(PanelsCommand::SetLower(lower)));
        bench.settle();
        let mut line = collecting(&bench, table)?;
        bench.milliseconds.clear();
        for notch in 0..240 {
            let down = if notch % 40 < 30 { -600.0 } else { 900.0 };
            bench.events = vec![
                egui::Event::PointerMoved(pos2(700.0, 900.0)),
                egui::Event::MouseWheel {
                    unit: MouseWheelUnit::Point,
                    delta: vec2(0.0, down),
                    phase: TouchPhase::Move,
                    source: egui::MouseWheelSource::Unknown,
                    modifiers: egui::Modifiers::NONE,
                },
            ];
            bench.frame();
        }
        let mut scrolling = std::mem::take(&mut bench.milliseconds);
        let catalog = bench.app.file().context("nothing is open")?.catalog.clone();
        let step = (catalog.len() / 40).max(1);
        for (event, ..) in catalog.events().step_by(step) {
            bench.run(Command::Select(SelectionCommand::Select(Target::Event(event))));
            bench.frame();
        }
        let figures = serde_json::json!({
            "scroll_frame_p50_ms": round(percentile(&mut scrolling, 50)),
            "scroll_frame_p95_ms": round(percentile(&mut scrolling, 95)),
            "select_frame_p95_ms": round(percentile(&mut bench.milliseconds, 95)),
        });
        if let (Some(line), Some(figures)) = (line.as_object_mut(), figures.as_object()) {
            line.extend(figures.clone());
        }
        println!("{line}");
        bench.run(Command::Select(SelectionCommand::Clear));
    }
    Ok(())
}

/// How long the rows of a table take, from nothing and in each order.
fn collecting(bench: &Bench, table: TableKind) -> anyhow::Result<serde_json::Value> {
    let file = bench.app.file().context("nothing is open")?;
    let index = TableIndex::new("en");
    let collect = |sort| {
        let query = TableQuery { table: Some(table), sort, only: CommitmentFilter::All };
        let started = Instant::now();
        let shown = (file.shown(), file.revision);
        let rows = TableRows::collect(&file.catalog, &index, shown, query, &|| true);
        (milliseconds_since(started), rows)
    };
    let (first, rows) = collect(table.first_sort());
    let rows = rows.context("no rows")?;
    let mut sorts = serde_json::Map::new();
    // The words that one types are prepared after rows are shown; sorting by them comes from there.
    for column in table.columns().iter().filter(|column| **column != table.heading()) {
        sorts.insert(format!("{column:?}"), round(collect(Sort::by(*column)).0).into());
    }
    let started = Instant::now();
    index.prepare_typing(&file.catalog, table);
    let prepared = milliseconds_since(started);
    let started = Instant::now();
    let found = rows.find_typed(&file.catalog, &index, "v", rows.len() / 2);
    let typed = milliseconds_since(started);
    Ok(serde_json::json!({
        "table": format!("{table:?}"),
        "rows": rows.len(),
        "collect_ms": round(first),
        "sort_ms": sorts,
        "titles_ms": round(prepared),
        "typed_ms": round(typed),
        "typed_found": found.is_some(),
    }))
}

/// Gives an event a commitment, and a field on which its sources differ.
fn promise_and_dispute(number: i64, event: &mut Event) {
    let due = Moment::from_civil(2000, 1, 1).plus_seconds(number * 37 % 12_000 * Moment::DAY);
    let civil = due.civil();
    let due = When::read(&format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day));
    let party = |place: usize| event.parties.get(place).map(|it| it.party.to_string());
    event.commitments = vec![Commitment {
        text: Text::Plain(format!("Visit and train {} people", number % 900)),
        owner: party(0),
        beneficiary: party(1),
        area: None,
        due,
        status: Some(if number % 3 == 0 {
            CommitmentStatus::Done
        } else {
            CommitmentStatus::Agreed
        }),
        fulfilled_by: Vec::new(),
        sources: Vec::new(),
        other: Other::new(),
    }];
    let claim = |value: i64| Claim {
        field: "size".to_owned(),
        value: value.into(),
        sources: Vec::new(),
        confidence: None,
        other: Other::new(),
    };
    event.claims = vec![claim(number % 50), claim(number % 50 + 1)];
}
