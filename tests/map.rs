//! What a user does on the map of relations, and the map as a figure.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use std::collections::BTreeMap;
use std::sync::Arc;

use attache::app::Options;
use attache::paint::{SvgCanvas, paint_map};
use attache::query::{Field, PlaceCounts, Ties};
use attache::scene::Measure;
use attache::scene::map::{Detail, Land, LineKind, MapInput, ground, map};
use attache::state::{Command, MapCommand, PanelsCommand, RelationsFace, Scope, Target};
use attache::theme::{Palette, Weight};
use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Rect, pos2, vec2};
use egui_kittest::kittest::Queryable;
use window::{App, finish, press, run, says, window};

/// The map of the Sahel sample in all time, come to rest.
fn opened() -> App {
    let mut harness =
        window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() });
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    harness.get_by_label("Map").click();
    harness.run();
    finish(&mut harness);
    harness
}

fn zoom(harness: &App) -> f64 {
    harness.state().state().map.zoom()
}

#[test]
fn a_tie_selects_its_pair_and_shows_only_its_events() {
    let mut harness = opened();
    assert!(says(&harness, "Map: 6 countries"));
    assert!(says(&harness, "2 parties have no place on a map"));
    harness.get_by_label("Pair Mali and Morocco, 17 events").click();
    harness.run();
    finish(&mut harness);
    let app = harness.state();
    assert!(app.state().selection.pair().is_some());
    assert_eq!(app.state().filter.filter().only(Field::Party).count(), 2);
    assert!(says(&harness, "Who travels"), "the card of the pair");
    assert!(says(&harness, "Map: 6 countries"), "the others are still offered");
}

#[test]
fn the_wheel_zooms_at_the_pointer_a_drag_pans_and_the_map_fits_again() {
    let mut harness = opened();
    let rect = harness.get_by_label_contains("Map: ").rect();
    let at = rect.center() + vec2(120.0, 30.0);
    harness.hover_at(at);
    harness.run();
    let under = |harness: &App, at| {
        let app = harness.state();
        let layout = &app.file().expect("a file").map;
        layout.window(app.state().map, rect).in_plane(at)
    };
    let before = under(&harness, at);
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, 200.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    finish(&mut harness);
    assert!(zoom(&harness) > 1.5, "{}", zoom(&harness));
    assert!(under(&harness, at).distance(before) < 1e-3, "the point under the pointer stays");

    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let to = at + vec2(-60.0, 10.0);
    harness.event(button(at, true));
    harness.run();
    for share in [0.5, 1.0] {
        harness.event(Event::PointerMoved(at.lerp(to, share)));
        harness.run();
    }
    harness.event(button(to, false));
    finish(&mut harness);
    assert!(under(&harness, to).distance(before) < 1e-3, "the ground goes with the pointer");

    harness.get_by_label("Fit the map").click();
    harness.run();
    finish(&mut harness);
    assert!(harness.state().state().map.fits());
}

#[test]
fn with_the_focus_keys_move_the_map_and_not_the_timeline() {
    let mut harness = opened();
    let time = harness.state().state().camera.goal().span();
    harness.get_by_label_contains("Map: ").focus();
    harness.run();
    press(&mut harness, Key::Plus);
    assert!(zoom(&harness) > 1.2);
    let before = harness.state().state().map.offset();
    press(&mut harness, Key::ArrowRight);
    assert!(harness.state().state().map.offset().0 > before.0);
    press(&mut harness, Key::Num0);
    assert!(harness.state().state().map.fits());
    assert_eq!(harness.state().state().camera.goal().span(), time);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Plus);
    assert!(harness.state().state().map.fits());
    assert!(
        harness.state().state().camera.goal().span() != time,
        "the timeline has the keys again"
    );
}

#[test]
fn places_come_apart_and_open() {
    let mut harness = opened();
    harness.get_by_label("Place Bamako, 4 events").click();
    harness.run();
    finish(&mut harness);
    let target = harness.state().state().selection.target().cloned();
    assert!(matches!(target, Some(Target::Events(events)) if events.len() == 4));
    press(&mut harness, Key::Escape);
    let several = "places: Rabat, ";
    assert!(says(&harness, several), "Rabat and a neighbour stand together");
    for _ in 0..4 {
        let Some(cluster) = harness.query_by_label_contains(several) else { break };
        cluster.click();
        harness.run();
        finish(&mut harness);
    }
    assert!(zoom(&harness) > 1.5);
    harness.get_by_label("Place Rabat, 14 events").click();
    harness.run();
    finish(&mut harness);
    let target = harness.state().state().selection.target().cloned();
    assert!(matches!(target, Some(Target::Events(events)) if events.len() == 14));
}

#[test]
fn looking_elsewhere_lasts_while_time_is_brushed_and_ends_with_the_file() {
    let mut harness = opened();
    run(&mut harness, Command::Map(MapCommand::Look { offset: (0.1, 0.0), zoom: 3.0 }));
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::Screen)));
    assert!((zoom(&harness) - 3.0).abs() < 1e-9);
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Graph)));
    let context = harness.ctx.clone();
    harness.state_mut().open_sample(&context, attache::ui::Sample::UsVisits);
    finish(&mut harness);
    assert!(harness.state().state().map.fits());
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Map)));
    assert!(says(&harness, "3 parties have no place on a map"));
}

/// Every letter as wide as half its height.
struct Even;

impl Measure for Even {
    fn width(&mut self, text: &str, size: f32, _: Weight) -> f32 {
        text.chars().count() as f32 * size / 2.0
    }
}

#[test]
fn the_map_is_a_figure_too() {
    let harness = opened();
    let app = harness.state();
    let file = app.file().expect("a file");
    let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(700.0, 400.0));
    let window = file.map.window(app.state().map, rect);
    let ground = Arc::new(ground(&Arc::new(Land::of(file.map.projection, Detail::Fine)), window));
    let no_places = PlaceCounts::default();
    let counted = file.ties.as_ref().expect("ties");
    let ties: &Ties = &counted.ties;
    let input = MapInput {
        catalog: &file.catalog,
        layout: &file.map,
        ground: Some(&ground),
        window,
        ties,
        chosen: &counted.chosen,
        span: counted.query.span,
        by_kind: false,
        places: counted.places.as_deref().unwrap_or(&no_places),
        selection: &app.state().selection,
        language: "en",
        covered: &[],
    };
    let scene = map(&input, &mut Even);
    let mut canvas = SvgCanvas::new(rect.size(), BTreeMap::new());
    paint_map(&mut canvas, &scene, None, &Palette::light());
    let svg = canvas.finish("Map");
    let disputed = ground.lines.iter().filter(|(kind, _)| *kind == LineKind::Disputed).count();
    assert!(disputed > 0);
    assert_eq!(svg.matches("stroke-dasharray").count(), disputed, "dashed, and nothing else is");
    assert_eq!(svg.matches("<path").count(), 1 + ground.areas.len(), "the sea, and each land");
    assert!(svg.contains("Attaché takes no side.") && svg.contains("Morocco"));
}
