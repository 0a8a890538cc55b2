//! What a user does in the graph of relations, by pointer and by key.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use attache::app::Options;
use attache::query::PartyIx;
use attache::state::{
    Command, ComparedAs, Groups, PanelsCommand, RelationsFace, Scope, SelectionCommand, Target,
    TieColour,
};
use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2, vec2};
use egui_kittest::kittest::Queryable;
use window::{App, finish, run, says, window};

/// The Sahel sample, with the relations of all time.
fn sahel() -> App {
    let mut harness =
        window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() });
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    harness
}

fn party(harness: &App, code: &str) -> PartyIx {
    harness.state().file().expect("a file").catalog.find_party(code).expect(code)
}

/// The middle of a country's disc.
fn node(harness: &App, name: &str) -> Pos2 {
    harness.get_by_label_contains(&format!("Country {name}, ")).rect().center()
}

fn button(harness: &mut App, at: Pos2, button: PointerButton, pressed: bool) {
    let event = Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE };
    harness.event(event);
    harness.run();
}

fn drag(harness: &mut App, from: Pos2, by: Vec2) {
    harness.hover_at(from);
    harness.run();
    button(harness, from, PointerButton::Primary, true);
    for share in [0.5, 1.0] {
        harness.event(Event::PointerMoved(from + by * share));
        harness.run();
    }
    button(harness, from + by, PointerButton::Primary, false);
    finish(harness);
}

fn wheel(harness: &mut App, at: Pos2, points: f32) {
    harness.hover_at(at);
    harness.run();
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, points),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    finish(harness);
}

#[test]
fn a_dragged_country_stays_where_it_is_dropped_until_it_is_unpinned() {
    let mut harness = sahel();
    let (mali, niger) = (node(&harness, "Mali"), node(&harness, "Niger"));
    let way = vec2(-120.0, 20.0);
    drag(&mut harness, mali, way);
    assert!(node(&harness, "Mali").distance(mali + way) < 2.0, "{mali:?}");
    assert_eq!(node(&harness, "Niger"), niger, "the others keep their places");
    assert_eq!(harness.state().state().selection.target(), None, "a drag is no click");
    harness.get_by_label("Let pinned countries go").click();
    finish(&mut harness);
    assert!(node(&harness, "Mali").distance(mali) < 1.0);
}

#[test]
fn a_country_with_the_focus_is_moved_by_the_arrow_keys_and_stays_there() {
    let mut harness = sahel();
    let (mali, niger) = (node(&harness, "Mali"), node(&harness, "Niger"));
    let span = harness.state().state().camera.goal().span();
    harness.get_by_label_contains("Country Mali, ").focus();
    harness.run();
    for key in [Key::ArrowLeft, Key::ArrowLeft, Key::ArrowDown] {
        harness.key_press(key);
        harness.run();
    }
    finish(&mut harness);
    let moved = node(&harness, "Mali") - mali;
    assert!(moved.x < -8.0 && moved.y > 4.0, "{moved:?}");
    assert!((moved.x / moved.y + 2.0).abs() < 0.3, "each press is one step: {moved:?}");
    assert_eq!(node(&harness, "Niger"), niger, "the others keep their places");
    assert!(harness.state().state().graph.pins().contains_key(&party(&harness, "MLI")));
    assert_eq!(harness.state().state().camera.goal().span(), span, "time stays");
}

#[test]
fn the_wheel_zooms_at_the_pointer_and_the_ground_is_dragged() {
    let mut harness = sahel();
    let mali = node(&harness, "Mali");
    wheel(&mut harness, mali, 200.0);
    let zoom = harness.state().state().graph.zoom();
    assert!(zoom > 1.5, "{zoom}");
    assert!(node(&harness, "Mali").distance(mali) < 2.0, "what is under the pointer stays");
    let ground = mali + vec2(60.0, 60.0);
    drag(&mut harness, ground, vec2(-30.0, -10.0));
    assert!(node(&harness, "Mali").distance(mali + vec2(-30.0, -10.0)) < 2.0);
    harness.get_by_label("Fit the graph").click();
    finish(&mut harness);
    assert!((harness.state().state().graph.zoom() - 1.0).abs() < 1e-6);
    harness.get_by_label("Zoom in the graph").click();
    finish(&mut harness);
    assert!(harness.state().state().graph.zoom() > 1.2, "by button, too");
}

#[test]
fn the_surroundings_of_a_country_are_shown_alone() {
    let mut harness = sahel();
    assert!(says(&harness, "Graph: 8 countries"));
    let mauritania = party(&harness, "MRT");
    let select = SelectionCommand::Select(Target::Party(mauritania));
    run(&mut harness, Command::Select(select));
    harness.get_by_label("Shown: All countries").click();
    harness.run();
    harness.get_by_label("around Mauritania").click();
    finish(&mut harness);
    assert!(says(&harness, "Graph: 2 countries, 1 pairs"), "it met Morocco only");
    harness.get_by_label("Shown: around Mauritania").click();
    harness.run();
    harness.get_by_label("around Mauritania, two steps").click();
    finish(&mut harness);
    let met = harness.state().file().expect("a file").ties.clone().expect("ties").chosen;
    assert!(met.steps.values().any(|steps| *steps == 2), "whom Morocco met");
    let at = node(&harness, "Morocco");
    harness.hover_at(at);
    harness.run();
    button(&mut harness, at, PointerButton::Secondary, true);
    button(&mut harness, at, PointerButton::Secondary, false);
    harness.get_by_label("All countries").click();
    finish(&mut harness);
    assert!(says(&harness, "Graph: 8 countries"));
}

#[test]
fn ties_tell_their_main_kind_and_groups_are_drawn_around_members() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetTieColour(TieColour::Kind)));
    run(&mut harness, Command::Panels(PanelsCommand::SetGroups(Groups::Communities)));
    let counted = harness.state().file().expect("a file").ties.clone().expect("ties");
    let found = counted.communities.expect("communities");
    let together = |one, other| found.of(party(&harness, one)) == found.of(party(&harness, other));
    assert!(together("MAR", "MRT"), "Mauritania met no one else");
    let middle = {
        let (mali, morocco) = (node(&harness, "Mali"), node(&harness, "Morocco"));
        mali.lerp(morocco, 0.3)
    };
    harness.hover_at(middle);
    harness.run();
    finish(&mut harness);
    assert!(says(&harness, "most are of the kind"), "the tooltip of the tie");
    assert!(says(&harness, "last seen"));
}

#[test]
fn a_comparison_is_shown_as_a_graph() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Compare)));
    run(&mut harness, Command::Panels(PanelsCommand::SetComparedAs(ComparedAs::Graph)));
    let counted = harness.state().file().expect("a file").ties.clone().expect("ties");
    let changes = counted.comparison.expect("two periods").changes.len();
    assert!(says(&harness, &format!("{changes} pairs")));
    let ended = harness.get_by_label("Compared as: Graph");
    ended.click();
    harness.run();
    harness.get_by_label("Table").click();
    finish(&mut harness);
    assert!(says(&harness, "events after"), "the rows of the table");
}
