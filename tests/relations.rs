//! What a user does in the relations panel: its faces, and the time it speaks of.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use attache::app::Options;
use attache::state::{
    ActivityMeasure, CameraCommand, Command, PanelsCommand, RelationsFace, RulerCommand, Scope,
    Target,
};
use attache::time::{Moment, Span};
use egui::{Event, Modifiers, PointerButton, pos2};
use egui_kittest::kittest::Queryable;
use window::{App, finish, press, run, says, selected_id, window};

fn sahel() -> App {
    window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() })
}

fn years(from: i64, to: i64) -> Span {
    Span::new(Moment::from_civil(from, 1, 1), Moment::from_civil(to, 1, 1))
}

/// How many events the panel says that it speaks of.
fn spoken_of(harness: &App) -> u32 {
    let file = harness.state().file().expect("a file");
    file.ties.as_ref().expect("ties").ties.events
}

/// How many dated events touch a span, asked one by one.
fn touching(harness: &App, span: Span) -> u32 {
    let catalog = &harness.state().file().expect("a file").catalog;
    let extents = catalog.events().filter_map(|(_, _, facts)| facts.extent);
    u32::try_from(extents.filter(|extent| extent.intersects(span)).count()).expect("few")
}

#[test]
fn a_field_of_the_matrix_selects_its_pair_and_shows_only_its_events() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    harness.get_by_label("Matrix").click();
    harness.run();
    finish(&mut harness);
    harness.get_by_label("Mali to Morocco, 14 events").click();
    harness.run();
    finish(&mut harness);
    let app = harness.state();
    let catalog = &app.file().expect("a file").catalog;
    let (mar, mli) = (catalog.find_party("MAR"), catalog.find_party("MLI"));
    let pair = [mar.expect("there"), mli.expect("there")];
    let [one, other] = [pair[0].min(pair[1]), pair[0].max(pair[1])];
    assert_eq!(app.state().selection.target(), Some(&Target::Pair(one, other)));
    assert_eq!(app.state().filter.filter().parties.len(), 2);
    assert!(says(&harness, "Who travels"), "the card of the pair");
    press(&mut harness, egui::Key::Escape);
    assert_eq!(harness.state().state().selection.target(), None);
    assert_eq!(selected_id(&harness), None);
}

#[test]
fn the_panel_speaks_of_the_time_on_screen_of_all_or_of_the_selected_time() {
    let mut harness = sahel();
    let screen = years(2023, 2025);
    run(&mut harness, Command::Camera(CameraCommand::SetSpan(screen)));
    assert_eq!(spoken_of(&harness), touching(&harness, screen));
    assert!(says(&harness, "on screen"));

    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    assert_eq!(spoken_of(&harness), touching(&harness, years(1900, 2100)));
    assert!(says(&harness, "32 events in all time"));

    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::Range)));
    assert!(says(&harness, "no time is selected"));
    assert_eq!(spoken_of(&harness), touching(&harness, screen));
    let range = years(2025, 2026);
    run(&mut harness, Command::Ruler(RulerCommand::SetRange(range)));
    assert_eq!(spoken_of(&harness), touching(&harness, range));
    assert!(says(&harness, "in the selected time"));
    assert!(!says(&harness, "no time is selected"));
}

#[test]
fn every_face_is_drawn_in_every_scope_and_comes_to_rest() {
    let mut harness = sahel();
    for face in [
        RelationsFace::Graph,
        RelationsFace::Matrix,
        RelationsFace::Map,
        RelationsFace::Activity,
        RelationsFace::Compare,
        RelationsFace::Measures,
    ] {
        for scope in Scope::EVERY {
            run(&mut harness, Command::Panels(PanelsCommand::SetFace(face)));
            run(&mut harness, Command::Panels(PanelsCommand::SetScope(scope)));
            assert_eq!(spoken_of(&harness), touching(&harness, harness_scope(&harness)));
        }
    }
}

fn harness_scope(harness: &App) -> Span {
    let app = harness.state();
    app.state().scope(&app.file().expect("a file").catalog, f64::MAX).1
}

#[test]
fn a_drag_over_the_activity_selects_time() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Activity)));
    let plot = harness.get_by_label_contains("Activity by kind").rect();
    let at = |share: f32| pos2(plot.left() + plot.width() * share, plot.center().y);
    harness.hover_at(at(0.25));
    harness.run();
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(button(at(0.25), true));
    harness.run();
    for share in [0.4, 0.5] {
        harness.event(Event::PointerMoved(at(share)));
        harness.run();
    }
    harness.event(button(at(0.5), false));
    finish(&mut harness);
    let range = harness.state().state().ruler.range().expect("a range");
    let whole = harness_scope(&harness);
    let share = |at: Moment| {
        at.seconds().saturating_sub(whole.start().seconds()) as f64 / whole.seconds() as f64
    };
    assert!((share(range.start()) - 0.25).abs() < 0.02, "{range:?}");
    assert!((share(range.end()) - 0.5).abs() < 0.02, "{range:?}");
    assert!(says(&harness, "Length"), "the card of the range");
}

#[test]
fn activity_is_counted_shared_or_summed_up() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Activity)));
    for (measure, words) in [
        (ActivityMeasure::Share, "share of all, at most 1"),
        (ActivityMeasure::Total, "running total, at most 32"),
    ] {
        run(&mut harness, Command::Panels(PanelsCommand::SetActivity(measure)));
        assert!(says(&harness, words), "{words}");
    }
}

#[test]
fn periods_before_and_after_an_event_are_compared_pair_by_pair() {
    let mut harness = sahel();
    run(&mut harness, Command::Camera(CameraCommand::SetSpan(years(2022, 2028))));
    harness.get_by_label("Compare").click();
    harness.run();
    finish(&mut harness);
    assert!(says(&harness, "divided in the middle"));
    let event = {
        let catalog = &harness.state().file().expect("a file").catalog;
        catalog.find_event("mar-mli-jmc-1").expect("the first session")
    };
    run(&mut harness, Command::Ruler(RulerCommand::CountFrom(Some(event))));
    assert!(says(&harness, "divided at"));
    let app = harness.state();
    let catalog = &app.file().expect("a file").catalog;
    let periods = app.state().periods(catalog, f64::MAX).expect("two periods");
    assert_eq!(periods.before.seconds(), periods.after.seconds());
    let [mar, mli] = ["MAR", "MLI"].map(|code| catalog.find_party(code).expect(code));
    let of_both = |span: Span| {
        let events =
            catalog.events_of_both(mar, mli).filter_map(|event| catalog.facts(event)?.extent);
        events.filter(|extent| extent.intersects(span)).count()
    };
    let (before, after) = (of_both(periods.before), of_both(periods.after));
    assert!(after > before && before > 0);
    let row = format!("Mali – Morocco: {before} before, {after} events after, grew");
    harness.get_by_label(&row).click();
    harness.run();
    finish(&mut harness);
    assert!(harness.state().state().selection.pair().is_some());
}

#[test]
fn weak_ties_are_left_out_of_the_graph_and_counted() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    let ties = harness.state().file().expect("a file").ties.clone().expect("ties").ties;
    let strong = ties.pairs.iter().filter(|tie| tie.events >= 5).count();
    assert!(strong > 0 && strong < ties.pairs.len());
    assert!(says(&harness, &format!("Graph: 8 countries, {} pairs", ties.pairs.len())));
    run(&mut harness, Command::Panels(PanelsCommand::SetLeastTie(5)));
    assert!(says(&harness, &format!("Graph: 8 countries, {strong} pairs")));
    assert!(says(&harness, "Least events of a drawn tie"));
}

#[test]
fn countries_are_sorted_by_a_measure() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    harness.get_by_label("Measures").click();
    harness.run();
    finish(&mut harness);
    let top = |harness: &App, name: &str| {
        harness.get_by_label_contains(&format!("{name}: events")).rect().top()
    };
    assert!(top(&harness, "Morocco") < top(&harness, "Mali"), "by events");
    harness.get_by_label("Sort by betweenness").click();
    harness.run();
    finish(&mut harness);
    assert!(top(&harness, "Mali") < top(&harness, "Morocco"), "Mali joins those it alone met");
    assert!(says(&harness, "density"));
}
