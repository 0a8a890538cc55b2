//! What a user does on the timeline: groups and orders lanes, selects time, sets bookmarks, counts
//! from an event; through the whole app, by the names that a screen reader says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::path::Path;

use attache::app::Options;
use attache::query::{EventIx, Grouping};
use attache::scene::timeline::{Members, TimelineScene};
use attache::state::{CameraCommand, Command, PanelsCommand, SelectionCommand, Target};
use attache::time::{Moment, Span};
use egui::accesskit::Role;
use egui::{
    Event, Key, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase, pos2, vec2,
};
use egui_kittest::kittest::{NodeT, Queryable};

use window::{App, finish, mark, press, run, says, selected_id, window};

fn app_with(file: &str, settings: Option<&Path>) -> App {
    window(Options {
        file: Some(file.into()),
        settings: settings.map(Into::into),
        slow_pictures: true,
        ..Options::default()
    })
}

fn sahel() -> App {
    app_with("sample-data/sahel.json", None)
}

fn scene(harness: &App) -> &TimelineScene {
    harness.state().memory().timeline_scene().expect("a timeline")
}

fn span(harness: &App) -> Span {
    harness.state().state().camera.goal().span()
}

fn year(year: i64) -> Span {
    Span::new(Moment::from_civil(year, 1, 1), Moment::from_civil(year + 1, 1, 1))
}

fn event(harness: &App, id: &str) -> EventIx {
    harness.state().file().and_then(|file| file.catalog.find_event(id)).expect("such an event")
}

fn select(harness: &mut App, id: &str) {
    let target = Target::Event(event(harness, id));
    run(harness, Command::Select(SelectionCommand::Select(target)));
}

/// Names of lanes on screen, from top to bottom, as a screen reader says them.
fn lanes(harness: &App) -> Vec<String> {
    let named = harness.query_all_by_label_contains("Lane ");
    let mut named: Vec<(i64, String)> = named
        .map(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            let name = label.trim_start_matches("Lane ");
            let name = name.rsplit_once(", ").map_or(name, |(name, _)| name);
            (node.rect().top() as i64, name.to_owned())
        })
        .collect();
    named.sort();
    named.into_iter().map(|(_, name)| name).collect()
}

fn button(harness: &mut App, at: Pos2, pressed: bool, modifiers: Modifiers) {
    let button = PointerButton::Primary;
    harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    harness.run();
}

fn drag(harness: &mut App, from: Pos2, to: Pos2, modifiers: Modifiers) {
    harness.event_modifiers(Event::PointerMoved(from), modifiers);
    harness.run();
    button(harness, from, true, modifiers);
    for share in [0.3, 0.7, 1.0] {
        harness.event_modifiers(Event::PointerMoved(from.lerp(to, share)), modifiers);
        harness.run();
    }
    button(harness, to, false, modifiers);
    finish(harness);
}

/// A place on the canvas without anything on it, at a share of its width.
fn ground(harness: &App, share: f32) -> Pos2 {
    let canvas = scene(harness).canvas;
    pos2(canvas.left() + canvas.width() * share, canvas.bottom() - 3.0)
}

#[test]
fn events_are_grouped_in_seven_ways_and_none_is_lost() {
    let mut harness = sahel();
    press(&mut harness, Key::Num0);
    let all = scene(&harness).events_on_screen;
    assert_eq!(all, 32);
    for (name, lane) in [
        ("Kind", "Commission meeting"),
        ("Pair of countries", "Mali – Morocco"),
        ("Commission", "Morocco–Mali joint military commission"),
        ("Person", "Mohammed VI"),
        ("Organisation", "AES"),
        ("Nothing", "All events"),
        ("Country", "Morocco"),
    ] {
        press(&mut harness, Key::G);
        harness.get_by_role_and_label(Role::RadioButton, name).click();
        finish(&mut harness);
        harness.key_press(Key::Escape);
        harness.run();
        let found = &harness.state().file().expect("open").found;
        assert_eq!(found.lanes.distinct(), all, "grouped by {name}");
        assert!(lanes(&harness).iter().any(|own| own == lane), "{name}: {:?}", lanes(&harness));
        assert_eq!(scene(&harness).events_on_screen, all);
    }
}

#[test]
fn lanes_are_pinned_hidden_collapsed_and_found_again() {
    let mut harness = sahel();
    let before = lanes(&harness);
    assert!(before.len() >= 8);
    let menu = |harness: &mut App, lane: &str, entry: &str| {
        let name = format!("Lane {lane}, ");
        harness.get_by_label_contains(&name).click_secondary();
        harness.run();
        harness.get_by_label(entry).click();
        finish(harness);
    };
    menu(&mut harness, "Mauritania", "Pin to the top");
    assert_eq!(lanes(&harness)[0], "Mauritania");
    menu(&mut harness, "Mauritania", "Unpin");
    assert_eq!(lanes(&harness), before);
    menu(&mut harness, "Niger", "Collapse");
    let niger = scene(&harness).lanes.iter().find(|lane| lane.collapsed).expect("collapsed");
    assert!(niger.strip.height() < scene(&harness).lane_height / 2.0);
    menu(&mut harness, "Chad", "Hide");
    assert!(!lanes(&harness).contains(&"Chad".to_owned()));
    press(&mut harness, Key::G);
    harness.get_by_label("Show Chad").click();
    finish(&mut harness);
    assert!(lanes(&harness).contains(&"Chad".to_owned()));
}

#[test]
fn a_lane_is_moved_by_dragging_its_name_and_the_order_is_then_by_hand() {
    let mut harness = sahel();
    let before = lanes(&harness);
    let place = |name: &str| {
        let shown = scene(&harness).lanes.iter().find(|lane| lane.name.concat() == name);
        shown.expect("on screen").name_rect.center()
    };
    let (from, to) = (place("Mauritania"), place(&before[0]) - vec2(0.0, 12.0));
    drag(&mut harness, from, to, Modifiers::NONE);
    let after = lanes(&harness);
    assert_eq!(after[0], "Mauritania", "{after:?}");
    assert_eq!(after.len(), before.len());
    press(&mut harness, Key::G);
    let by_hand = harness.get_by_role_and_label(Role::RadioButton, "By hand");
    assert_eq!(by_hand.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
}

#[test]
fn lanes_are_ordered_by_name_and_by_the_first_event() {
    let mut harness = sahel();
    let order = |harness: &mut App, name: &str| {
        press(harness, Key::G);
        harness.get_by_role_and_label(Role::RadioButton, name).click();
        finish(harness);
        press(harness, Key::Escape);
        lanes(harness)
    };
    let by_name = order(&mut harness, "Name");
    assert!(by_name.is_sorted(), "{by_name:?}");
    let by_first = order(&mut harness, "First event");
    assert_eq!(by_first[0], "Mali", "the recognition of 1980 comes first: {by_first:?}");
    let busiest = order(&mut harness, "Activity");
    assert_eq!(busiest[0], "Morocco");
}

#[test]
fn a_lane_is_found_by_a_part_of_its_name() {
    let mut harness = app_with("sample-data/us-visits.json", None);
    press(&mut harness, Key::G);
    harness.get_by_label("Find a lane").type_text("zimb");
    harness.run();
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert!(lanes(&harness).iter().any(|lane| lane == "Zimbabwe"), "{:?}", lanes(&harness));
}

#[test]
fn time_is_selected_on_the_ruler_tells_what_it_holds_and_is_zoomed_to() {
    let mut harness = sahel();
    let canvas = scene(&harness).canvas;
    let y = canvas.top() - 10.0;
    let (from, to) = (pos2(canvas.left() + 200.0, y), pos2(canvas.left() + 400.0, y));
    let (start, end) =
        (scene(&harness).scale.moment_at(from.x), scene(&harness).scale.moment_at(to.x));
    drag(&mut harness, from, to, Modifiers::NONE);
    let range = harness.state().state().ruler.range().expect("a range");
    assert_eq!((range.start(), range.end()), (start, end));
    let file = harness.state().file().expect("open");
    let held = file
        .catalog
        .events()
        .filter(|(.., facts)| facts.extent().is_some_and(|extent| extent.intersects(range)))
        .count();
    assert!(held > 0);
    let words = &scene(&harness).range.as_ref().expect("drawn").words;
    assert!(words.ends_with(&format!("· {held} events")), "{words}");
    assert!(says(&harness, "By country") || says(&harness, "BY COUNTRY"));
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert!(span(&harness).start().seconds().abs_diff(range.start().seconds()) < 120);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().state().ruler.range(), None);
}

#[test]
fn shift_and_drag_selects_time_and_an_edge_is_moved() {
    let mut harness = sahel();
    let before = span(&harness);
    let (from, to) = (ground(&harness, 0.3), ground(&harness, 0.5));
    drag(&mut harness, from, to, Modifiers::SHIFT);
    let range = harness.state().state().ruler.range().expect("a range");
    assert_eq!(span(&harness), before, "selecting does not pan");
    let further = ground(&harness, 0.7);
    drag(&mut harness, to, further, Modifiers::NONE);
    let longer = harness.state().state().ruler.range().expect("a range");
    assert!(longer.start().seconds().abs_diff(range.start().seconds()) < 2 * Moment::DAY as u64);
    assert!(longer.seconds() > range.seconds() * 3 / 2);
    let (from, to) = (ground(&harness, 0.1), ground(&harness, 0.2));
    drag(&mut harness, from, to, Modifiers::NONE);
    assert_ne!(span(&harness), before, "a plain drag pans");
}

#[test]
fn a_bookmark_is_named_and_is_there_at_the_next_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.json");
    let mut harness = app_with("sample-data/sahel.json", Some(&settings));
    select(&mut harness, "mar-mli-jmc-1");
    press(&mut harness, Key::M);
    harness.run();
    let name = harness.get_by_label("Name of the bookmark");
    assert!(name.accesskit_node().value().is_some_and(|value| value.contains("Mali")));
    name.type_text(", launch");
    harness.run();
    press(&mut harness, Key::Enter);
    let kept = harness.state().state().ruler.bookmarks().to_vec();
    assert_eq!(kept.len(), 1);
    assert!(kept[0].name.ends_with(", launch"), "{}", kept[0].name);
    assert_eq!(kept[0].at, Moment::from_civil(2025, 2, 17));
    assert_eq!(scene(&harness).bookmarks.len(), 1);
    drop(harness);
    let mut again = app_with("sample-data/sahel.json", Some(&settings));
    assert_eq!(again.state().state().ruler.bookmarks(), kept);
    again.get_by_label_contains("Bookmark ").click();
    again.run();
    again.get_by_label("Remove").click();
    again.run();
    assert!(again.state().state().ruler.bookmarks().is_empty());
}

#[test]
fn time_is_counted_from_a_chosen_event() {
    let mut harness = sahel();
    select(&mut harness, "mar-mli-jmc-1");
    press(&mut harness, Key::C);
    let labels: Vec<&str> =
        scene(&harness).counted.iter().map(|tick| tick.label.as_str()).collect();
    assert!(labels.contains(&"0") && labels.contains(&"+1 year"), "{labels:?}");
    press(&mut harness, Key::C);
    assert!(scene(&harness).counted.is_empty());
}

#[test]
fn two_selected_events_tell_how_far_they_are_apart() {
    let mut harness = sahel();
    let both = vec![event(&harness, "mar-mli-jmc-1"), event(&harness, "mar-mli-jmc-2")];
    run(&mut harness, Command::Select(SelectionCommand::Select(Target::events(both))));
    let distance = scene(&harness).distance.as_ref().expect("drawn");
    assert_eq!(distance.words, "11 months 24 days (358 days)");
}

#[test]
fn keys_zoom_at_the_pointer() {
    let mut harness = sahel();
    let at = ground(&harness, 0.8);
    harness.hover_at(at);
    harness.run();
    let under = scene(&harness).scale.moment_at(at.x).seconds();
    press(&mut harness, Key::Plus);
    finish(&mut harness);
    let now = scene(&harness).scale.moment_at(at.x).seconds();
    assert!(under.abs_diff(now) <= 2 * Moment::DAY as u64, "{under} {now}");
}

#[test]
fn a_screen_reader_selects_a_mark_by_its_action() {
    let mut harness = sahel();
    let mark = mark(&harness, "5th meeting");
    assert!(mark.accesskit_node().data().position_in_set().is_some());
    mark.click_accesskit();
    harness.run();
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mrt-jmc-5"));
}

/// Writes a file of events for one test.
fn file(folder: &Path, events: &str) -> String {
    let path = folder.join("events.json");
    std::fs::write(&path, format!("{{\"events\": [{events}]}}")).expect("writes");
    path.display().to_string()
}

#[test]
fn an_event_in_the_year_one_does_not_stretch_the_view_and_is_offered() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut events: Vec<String> = (0..20)
        .map(|number| {
            format!(
                r#"{{"id":"{number}","kind":"visit","title":"A visit","when":"20{:02}-03-01","parties":["MAR","MLI"]}}"#,
                number + 1
            )
        })
        .collect();
    events.push(
        r#"{"id":"slip","kind":"visit","title":"A slip","when":"0001-01-01","parties":["MAR"]}"#
            .to_owned(),
    );
    let mut harness = app_with(&file(folder.path(), &events.join(",")), None);
    assert!(span(&harness).start() > Moment::from_civil(1990, 1, 1));
    press(&mut harness, Key::Num0);
    assert!(span(&harness).start() > Moment::from_civil(1990, 1, 1));
    harness.get_by_label("1 event far outside, show").click();
    finish(&mut harness);
    assert!(span(&harness).start() <= Moment::from_civil(1, 1, 1));
    assert_eq!(scene(&harness).events_on_screen, 21);
    harness.get_by_label("1 event far outside, leave out").click();
    finish(&mut harness);
    assert!(span(&harness).start() > Moment::from_civil(1990, 1, 1));
}

#[test]
fn a_chain_is_walked_from_commission_to_training_to_delivery_and_drawn() {
    let folder = tempfile::tempdir().expect("a folder");
    let events = r#"
        {"id":"session","kind":"commission_meeting","title":"Session","when":"2025-02-17","parties":["MAR","MLI"],
         "commitments":[{"text":"Training","fulfilled_by":["course"]}]},
        {"id":"course","kind":"training","title":"Course","when":"2025-06-01","parties":["MAR","MLI"]},
        {"id":"delivery","kind":"delivery","title":"Delivery","when":"2025-10-01","parties":["MAR","MLI"],
         "relations":[{"to":"course","kind":"follows"}]}"#;
    let mut harness = app_with(&file(folder.path(), events), None);
    assert_eq!(scene(&harness).arcs.len(), 2, "session to course, course to delivery");
    select(&mut harness, "session");
    for id in ["course", "delivery"] {
        press(&mut harness, Key::CloseBracket);
        assert_eq!(selected_id(&harness).as_deref(), Some(id));
    }
    for id in ["course", "session"] {
        press(&mut harness, Key::OpenBracket);
        assert_eq!(selected_id(&harness).as_deref(), Some(id));
    }
}

#[test]
fn undated_events_are_counted_and_listed() {
    let harness = app_with("tests/dates.json", None);
    assert!(says(&harness, "1 without a date"));
    assert_eq!(harness.state().file().expect("open").found.lanes.distinct(), 17);
}

#[test]
fn another_grouping_moves_smoothly_and_comes_to_rest() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetMotion(true)));
    press(&mut harness, Key::G);
    harness.get_by_role_and_label(Role::RadioButton, "Kind").click();
    harness.run();
    press(&mut harness, Key::Escape);
    finish(&mut harness);
    assert_eq!(harness.state().file().expect("open").found.lanes.grouping(), Grouping::Kind);
    // `run` steps until no repaint is asked for: a further run needs a single step.
    assert_eq!(harness.run(), 1, "{:?}", harness.ctx.repaint_causes());
}

#[test]
fn back_goes_to_the_grouping_before() {
    let mut harness = sahel();
    let before = lanes(&harness);
    press(&mut harness, Key::G);
    harness.get_by_role_and_label(Role::RadioButton, "Kind").click();
    finish(&mut harness);
    press(&mut harness, Key::Escape);
    assert_ne!(lanes(&harness), before);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    finish(&mut harness);
    assert_eq!(lanes(&harness), before);
}

#[test]
fn clusters_come_apart_where_they_stood() {
    let mut harness = app_with("sample-data/us-visits.json", None);
    let clusters = |harness: &App| {
        let several = |mark: &&attache::scene::timeline::Mark| {
            matches!(mark.members, Members::Several(_)) && mark.side.is_none()
        };
        scene(harness).marks.iter().filter(several).cloned().collect::<Vec<_>>()
    };
    let cluster = clusters(&harness).into_iter().next().expect("a cluster");
    let Members::Several(members) = cluster.members else { panic!("a cluster") };
    let file = harness.state().file().expect("open");
    let listed = members.events(&file.catalog, &file.found.lanes, usize::MAX);
    assert_eq!(listed.len(), members.count);
    let around = Span::new(
        members.span.start().plus_seconds(-2 * Moment::DAY),
        members.span.end().plus_seconds(2 * Moment::DAY),
    );
    run(&mut harness, Command::Camera(CameraCommand::SetSpan(around)));
    let single = scene(&harness)
        .marks
        .iter()
        .filter(|mark| mark.lane == members.lane)
        .map(|mark| mark.members.count())
        .sum::<usize>();
    assert!(single >= members.count);
}

#[test]
fn the_overview_is_brushed_and_comes_to_rest() {
    let mut harness = sahel();
    run(&mut harness, Command::Camera(CameraCommand::FitAll));
    let whole = span(&harness);
    let strip = harness.get_by_label_contains("Overview").rect();
    // With a small window far to the left, a drag elsewhere is a new one.
    run(&mut harness, Command::Camera(CameraCommand::SetSpan(year(1981))));
    let at = |share: f32| pos2(strip.left() + strip.width() * share, strip.center().y);
    drag(&mut harness, at(0.5), at(0.75), Modifiers::NONE);
    let brushed = span(&harness);
    let share = brushed.seconds() as f64 / whole.seconds() as f64;
    assert!((0.2..0.3).contains(&share), "a quarter of {whole:?}, not {brushed:?}");
    let kept = brushed;
    harness.hover_at(at(0.1));
    harness.run();
    assert_eq!(span(&harness), kept, "a pointer that only passes changes nothing");
}

#[test]
fn two_fingers_zoom_about_their_middle() {
    let mut harness = sahel();
    let before = span(&harness);
    let canvas = scene(&harness).canvas;
    let middle = pos2(canvas.left() + canvas.width() * 0.75, canvas.center().y);
    let at_middle = scene(&harness).scale.moment_at(middle.x);
    let touch = |id, phase, pos| Event::Touch {
        device_id: TouchDeviceId(1),
        id: TouchId(id),
        phase,
        pos,
        force: None,
    };
    // Window systems move the pointer with the first finger, too.
    harness.hover_at(middle);
    harness.run();
    let fingers = |apart: f32| [middle - vec2(apart, 0.0), middle + vec2(apart, 0.0)];
    for (phase, apart) in
        [(TouchPhase::Start, 40.0), (TouchPhase::Move, 60.0), (TouchPhase::Move, 80.0)]
    {
        for (id, at) in (1..).zip(fingers(apart)) {
            harness.event(touch(id, phase, at));
        }
        harness.run();
    }
    for (id, at) in (1..).zip(fingers(80.0)) {
        harness.event(touch(id, TouchPhase::End, at));
    }
    finish(&mut harness);
    let after = span(&harness);
    let closer = before.seconds() as f64 / after.seconds() as f64;
    assert!((1.8..2.2).contains(&closer), "twice as close, not {closer}");
    let moved = (scene(&harness).scale.x(at_middle) - middle.x).abs();
    assert!(moved < 3.0, "what was between the fingers stays there, not {moved} points away");
}
