//! What a user does in the relations panel: its faces, and the time it speaks of.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use attache::app::Options;
use attache::query::Field;
use attache::state::{
    ActivityMeasure, ActivityStack, CameraCommand, Command, FilterCommand, GraphCommand,
    PanelsCommand, RelationsFace, RulerCommand, Scope, SelectionCommand, Target,
};
use attache::time::{Moment, Span};
use attache::ui::{ExportAs, Intent};
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
    let extents = catalog.events().filter_map(|(_, _, facts)| facts.extent());
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
    assert_eq!(app.state().filter.filter().only(Field::Party).count(), 2);
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
fn bars_speak_of_the_chosen_countries_and_ties_of_all() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    let pair = vec!["MAR".to_owned(), "MLI".to_owned()];
    run(&mut harness, Command::Filter(FilterCommand::OnlyParties(pair)));
    finish(&mut harness);
    assert!(says(&harness, "17 of 32 events"));
    assert!(says(&harness, "32 events of all countries in all time"));
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Activity)));
    finish(&mut harness);
    assert!(says(&harness, "17 events in all time"));
    assert!(!says(&harness, "of all countries"));
}

#[test]
fn every_face_is_drawn_in_every_scope_and_comes_to_rest() {
    let mut harness = sahel();
    for face in RelationsFace::EVERY {
        for scope in Scope::EVERY {
            run(&mut harness, Command::Panels(PanelsCommand::SetFace(face)));
            run(&mut harness, Command::Panels(PanelsCommand::SetScope(scope)));
            assert_eq!(spoken_of(&harness), touching(&harness, harness_scope(&harness)));
        }
    }
}

/// Selects a country, by its code.
fn select_party(harness: &mut App, code: &str) {
    let catalog = &harness.state().file().expect("a file").catalog;
    let party = catalog.find_party(code).expect(code);
    run(harness, Command::Select(SelectionCommand::Select(Target::Party(party))));
}

#[test]
fn the_card_of_a_country_follows_the_time_that_relations_speak_of() {
    let mut harness = sahel();
    run(&mut harness, Command::Camera(CameraCommand::SetSpan(years(2022, 2026))));
    select_party(&mut harness, "MAR");
    let before = "against the 4 years before";
    assert!(says(&harness, "Events on screen, 1 Jan 2022 – 31 Dec 2025") && says(&harness, before));
    let catalog = harness.state().file().expect("a file").catalog.clone();
    let [mar, bfa] = ["MAR", "BFA"].map(|code| catalog.find_party(code).expect(code));
    let met = catalog.events_of_both(mar, bfa).count();
    assert!(says(&harness, &format!("Burkina Faso, {met} events, +{met} new")));
    assert!(says(&harness, "3 made, 7 received"));
    assert!(says(&harness, "Mohammed Berrid"));

    run(&mut harness, Command::Camera(CameraCommand::SetSpan(years(2018, 2022))));
    assert!(says(&harness, "Events on screen, 1 Jan 2018 – 31 Dec 2021"));
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    assert!(says(&harness, "Events in all time") && !says(&harness, "against the"));
    // What is asked for is prepared, too, where the panel of relations does not ask.
    run(&mut harness, Command::Panels(PanelsCommand::ToggleRelations));
    let agreements = FilterCommand::Toggle(Field::Kind, "agreement".to_owned());
    run(&mut harness, Command::Filter(agreements));
    assert!(says(&harness, "only what the filter shows"));
    assert!(!says(&harness, "Partners are being counted"));
}

#[test]
fn the_pair_of_the_selected_event_is_summed_up_beside_the_graph_and_a_pair_only_without_its_card() {
    let mut harness = sahel();
    let catalog = harness.state().file().expect("a file").catalog.clone();
    let told = |harness: &App| harness.query_all_by_label("Who travels").count();
    let [mar, mli] = ["MAR", "MLI"].map(|code| catalog.find_party(code).expect(code));
    let event = catalog.find_event("mar-mli-jmc-1").expect("the first session");
    assert_eq!(told(&harness), 0);
    run(&mut harness, Command::Select(SelectionCommand::Select(Target::Event(event))));
    assert_eq!(told(&harness), 1, "beside the graph");
    run(&mut harness, Command::Select(SelectionCommand::Select(Target::Pair(mar, mli))));
    assert_eq!(told(&harness), 1, "on the card");
    run(&mut harness, Command::Panels(PanelsCommand::ToggleDetails));
    assert_eq!(told(&harness), 1, "beside the graph again");
    let several = catalog
        .events()
        .find(|(_, _, facts)| facts.parties.len() > 2)
        .map(|(event, ..)| event)
        .expect("an event of several");
    run(&mut harness, Command::Select(SelectionCommand::Select(Target::Event(several))));
    assert_eq!(told(&harness), 0, "no pair");
}

#[test]
fn an_event_is_selected_on_the_line_of_its_pair() {
    let mut harness = sahel();
    let catalog = harness.state().file().expect("a file").catalog.clone();
    let [mar, mli] = ["MAR", "MLI"].map(|code| catalog.find_party(code).expect(code));
    let pair = Command::Select(SelectionCommand::Select(Target::Pair(mar, mli)));
    run(&mut harness, pair.clone());
    assert!(says(&harness, "All 17 events of the pair in time, 3 years without any"));
    let single = catalog
        .events_of_both(mar, mli)
        .find(|event| catalog.event(*event).is_some_and(|it| it.when.words().contains("2018")))
        .expect("one event in 2018");
    let title = catalog.event(single).expect("there").title.get("en");
    let on_line = |harness: &App| {
        let all = harness.query_all_by_label_contains(title);
        let in_card = all.filter(|node| node.rect().left() > 1000.0);
        in_card.map(|node| node.rect()).min_by(|one, other| one.top().total_cmp(&other.top()))
    };
    let mark = on_line(&harness).expect("a mark of its own");
    assert!(mark.top() < 250.0, "it stands at the top of the card: {mark:?}");
    harness.hover_at(mark.center());
    harness.run();
    harness.drag_at(mark.center());
    harness.step();
    harness.drop_at(mark.center());
    finish(&mut harness);
    assert_eq!(harness.state().state().selection.target(), Some(&Target::Event(single)));

    run(&mut harness, pair);
    let several = harness.query_all_by_label_contains(" events, ");
    let several = several.filter(|node| {
        let rect = node.rect();
        rect.left() > 1000.0 && rect.top() < 250.0 && rect.width() < 20.0
    });
    let rect = several.map(|node| node.rect()).next().expect("a mark of several");
    harness.hover_at(rect.center());
    harness.run();
    // One frame, however many are drawn while threads count: a long press is no click.
    harness.drag_at(rect.center());
    harness.step();
    harness.drop_at(rect.center());
    finish(&mut harness);
    let target = harness.state().state().selection.target();
    assert!(matches!(target, Some(Target::Events(events)) if events.len() > 1), "{target:?}");
}

#[test]
fn activity_is_stacked_by_country_or_pair_and_a_layer_is_chosen_by_name() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Activity)));
    assert!(says(&harness, "Activity by kind") && says(&harness, "Layer Visit, 8"));
    run(&mut harness, Command::Panels(PanelsCommand::SetStack(ActivityStack::Country)));
    assert!(says(&harness, "Activity by country") && says(&harness, "Layer 1: Morocco, 29"));
    assert!(says(&harness, "An event counts once for each of its countries"));
    run(&mut harness, Command::Panels(PanelsCommand::SetActivity(ActivityMeasure::Share)));
    assert!(says(&harness, "Activity by country, share of all, at most 1"));
    run(&mut harness, Command::Panels(PanelsCommand::SetStack(ActivityStack::Pair)));
    harness.get_by_label_contains("Mali – Morocco, 17").click();
    harness.run();
    finish(&mut harness);
    assert!(harness.state().state().selection.pair().is_some());
    assert_eq!(harness.state().state().filter.filter().only(Field::Party).count(), 2);
    assert!(says(&harness, "Mali – Morocco, 17"), "its layer stays");
}

#[test]
fn a_bar_of_activity_is_a_unit_of_the_calendar() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Activity)));
    run(&mut harness, Command::Camera(CameraCommand::SetSpan(years(2024, 2026))));
    assert!(says(&harness, "Bars: months."));
    let plot = harness.get_by_label_contains("Activity by kind").rect();
    // In the middle of June 2024.
    let at = pos2(plot.left() + plot.width() * 5.5 / 24.0, plot.center().y);
    harness.hover_at(at);
    harness.run();
    assert!(says(&harness, "Jun 2024: 1 event") && says(&harness, "1 meeting"));
    harness.drag_at(at);
    harness.step();
    harness.drop_at(at);
    finish(&mut harness);
    let goal = harness.state().state().camera.goal().span();
    let june = Span::new(Moment::from_civil(2024, 6, 1), Moment::from_civil(2024, 7, 1));
    assert!(goal.intersects(june) && goal.seconds() < 3 * june.seconds(), "{goal:?}");
    run(&mut harness, Command::Camera(CameraCommand::SetSpan(years(2000, 2026))));
    assert!(says(&harness, "Bars: years."));
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
            catalog.events_of_both(mar, mli).filter_map(|event| catalog.facts(event)?.extent());
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
fn periods_are_divided_at_a_typed_date() {
    let mut harness = sahel();
    run(&mut harness, Command::Camera(CameraCommand::SetSpan(years(2022, 2028))));
    run(&mut harness, Command::Panels(PanelsCommand::SetFace(RelationsFace::Compare)));
    finish(&mut harness);
    let divide = |harness: &mut App, text: &str| {
        harness.get_by_label("Divide at, a date such as 2024-06").focus();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, egui::Key::A);
        harness.event(Event::Text(text.to_owned()));
        harness.run();
        press(harness, egui::Key::Enter);
        finish(harness);
    };
    divide(&mut harness, "some day");
    assert!(says(&harness, "divided in the middle"));
    divide(&mut harness, "2024-06");
    assert!(says(&harness, "1 Jan 2022 – 31 May 2024 | 1 Jun 2024 – "), "both as long");
    assert!(says(&harness, "divided at 1 Jun 2024"));
    let event = {
        let catalog = &harness.state().file().expect("a file").catalog;
        catalog.find_event("mar-mli-jmc-1").expect("the first session")
    };
    run(&mut harness, Command::Ruler(RulerCommand::CountFrom(Some(event))));
    assert!(says(&harness, "divided at “1st"), "the newer wish counts");
}

#[test]
fn weak_ties_are_left_out_of_the_graph_and_counted() {
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    let ties = harness.state().file().expect("a file").ties.clone().expect("ties").ties;
    let strong = ties.pairs.iter().filter(|tie| tie.events >= 5).count();
    assert!(strong > 0 && strong < ties.pairs.len());
    assert!(says(&harness, &format!("Graph: 8 countries, {} pairs", ties.pairs.len())));
    run(&mut harness, Command::Graph(GraphCommand::SetLeastTie(Some(5))));
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

#[test]
fn every_face_is_written_as_a_figure_and_as_data() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = sahel();
    run(&mut harness, Command::Panels(PanelsCommand::SetScope(Scope::All)));
    for (face, title, head) in [
        (RelationsFace::Graph, "Graph of relations", "a,a_name,b,b_name,events,"),
        (RelationsFace::Matrix, "Matrix of relations", "from \\ to,"),
        (RelationsFace::Map, "Map of relations", "a,a_name,b,b_name,events,"),
        (RelationsFace::Compare, "Two periods compared", "a,a_name,b,b_name,events_before,"),
        (RelationsFace::Measures, "Measures of relations", "party,name,events,degree,"),
    ] {
        run(&mut harness, Command::Panels(PanelsCommand::SetFace(face)));
        let context = harness.ctx.clone();
        let mut written = |form: ExportAs| {
            let path = folder.path().join(format!("{face:?}.{}", form.ending()));
            let intent = Intent::ExportTo(form, path.clone());
            harness.state_mut().run_intent(&context, intent, 0.0);
            finish(&mut harness);
            assert!(says(&harness, "written: "), "{:?}", harness.state().notice());
            std::fs::read_to_string(path).expect("it is there")
        };
        let svg = written(ExportAs::Svg);
        assert!(svg.contains(title) && svg.contains("Morocco") && svg.contains("Mali"), "{face:?}");
        let csv = written(ExportAs::Csv);
        assert!(csv.starts_with(head), "{csv}");
        assert!(csv.contains("MLI") && csv.lines().count() > 8, "{csv}");
    }
}

#[test]
fn a_place_that_cannot_be_written_to_is_said() {
    let mut harness = sahel();
    let context = harness.ctx.clone();
    let intent = Intent::ExportTo(ExportAs::Csv, "/no/such/folder/ties.csv".into());
    harness.state_mut().run_intent(&context, intent, 0.0);
    finish(&mut harness);
    assert!(says(&harness, "ties.csv could not be written"));
}
