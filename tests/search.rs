//! Finding and filtering by keys alone: clauses, completions, chips, the query line, back and forward.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod window;

use attache::app::Options;
use attache::query::{Field, Filter, PartyMode};
use attache::theme::Palette;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, press, says, window};

fn sahel() -> App {
    window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() })
}

fn filter(harness: &App) -> &Filter {
    harness.state().state().filter.filter()
}

fn shown(harness: &App) -> usize {
    harness.state().file().expect("a file").shown().len()
}

/// Puts the keyboard into the search field.
fn search(harness: &mut App) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
}

fn write(harness: &mut App, text: &str) {
    for letter in text.chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run();
    }
    finish(harness);
}

#[test]
fn a_clause_is_completed_and_becomes_a_chip_that_can_be_removed() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "pa");
    press(&mut harness, Key::Tab);
    write(&mut harness, "maur");
    assert_eq!(*filter(&harness), Filter::default(), "half a clause filters nothing");
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert_eq!(filter(&harness).only(Field::Party).collect::<Vec<_>>(), ["MRT"]);
    assert_eq!(shown(&harness), 6);
    write(&mut harness, "-kind:agreement ");
    assert_eq!(filter(&harness).not(Field::Kind).collect::<Vec<_>>(), ["agreement"]);
    harness.get_by_label("Remove filter party: Mauritania").click();
    finish(&mut harness);
    assert_eq!(filter(&harness).only(Field::Party).count(), 0);
    assert!(says(&harness, "Remove filter not kind: Agreement"));
}

#[test]
fn words_beside_clauses_are_searched_for_at_once() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "kind:visit rabat");
    assert_eq!(filter(&harness).text, "rabat");
    assert_eq!(filter(&harness).only(Field::Kind).collect::<Vec<_>>(), ["visit"]);
    let some = shown(&harness);
    assert!(some > 0 && some < 8, "{some}");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    finish(&mut harness);
    assert_eq!(filter(&harness).text, "");
}

#[test]
fn what_is_no_clause_is_said_below_the_field() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "colour:red ");
    assert!(says(&harness, "No field is called “colour”"));
    assert_eq!(shown(&harness), 32, "it filters nothing");
}

#[test]
fn the_filter_is_edited_as_one_line() {
    let mut harness = sahel();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::L);
    harness.run();
    write(&mut harness, "party:MAR+MLI kind:visit");
    assert_eq!(filter(&harness).party_mode, PartyMode::All);
    assert_eq!(shown(&harness), 7);
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert!(says(&harness, "Remove filter kind: Visit"), "chips again");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::L);
    harness.run();
    let line = harness.get_by_label("Query line").accesskit_node().value();
    assert_eq!(line.as_deref(), Some("kind:visit party:MAR+MLI"));
}

#[test]
fn a_value_is_left_out_and_back_and_forward_bring_it_again() {
    let mut harness = sahel();
    let row = harness.get_by_label("Kind: Visit, 8");
    row.focus();
    harness.run();
    press(&mut harness, Key::Delete);
    finish(&mut harness);
    assert_eq!(filter(&harness).not(Field::Kind).collect::<Vec<_>>(), ["visit"]);
    assert_eq!(shown(&harness), 24);
    assert!(says(&harness, "Kind: not Visit, 8"));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run();
    finish(&mut harness);
    assert_eq!(shown(&harness), 32);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run();
    finish(&mut harness);
    assert_eq!(shown(&harness), 24);
}

#[test]
fn a_facet_of_people_opens_and_years_are_bars() {
    let mut harness = sahel();
    harness.get_by_label("Facet Year").focus();
    harness.run();
    press(&mut harness, Key::Space);
    let bar = harness.query_all_by_label_contains("Years 2024–2025").next().expect("a bar");
    bar.focus();
    harness.run();
    press(&mut harness, Key::Space);
    finish(&mut harness);
    let some = shown(&harness);
    assert!(some > 5 && some < 32, "{some}");
    assert!(says(&harness, "Remove filter starting 2024/2025"));
}

#[test]
fn a_file_opens_with_the_view_that_the_start_asks_for() {
    let (wanted, problems) = attache::query::language::read("party:MAR+MLI kind:visit");
    assert_eq!(problems, []);
    let view = attache::app::StartView {
        filter: Some(wanted.clone()),
        from: Some(attache::time::Moment::from_civil(2020, 1, 1)),
        to: Some(attache::time::Moment::from_civil(2024, 1, 1)),
        grouping: Some(attache::query::Grouping::Kind),
        saved: None,
    };
    let file = Some("sample-data/sahel.json".into());
    let harness = window(Options { file, view, ..Options::default() });
    let state = harness.state().state();
    assert_eq!(*state.filter.filter(), wanted);
    assert_eq!(state.camera.goal().span().words(), "1 Jan 2020 – 31 Dec 2023");
    assert_eq!(state.lanes.grouping(), attache::query::Grouping::Kind);
    assert_eq!(shown(&harness), 7);
}

#[test]
fn the_palette_finds_commands_names_dates_and_events() {
    let mut harness = sahel();
    let ask = |harness: &mut App, text: &str| {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        harness.run();
        write(harness, text);
    };
    ask(&mut harness, "mauritnia");
    assert!(says(&harness, "Mauritania, country"), "one letter may be missing");
    press(&mut harness, Key::Escape);
    ask(&mut harness, "feb 2025");
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    let span = harness.state().state().camera.goal().span();
    assert_eq!(span.middle().civil().year, 2025);
    assert_eq!(span.middle().civil().month, 2);
    ask(&mut harness, "light or dark");
    let dark = harness.ctx.theme();
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    assert_ne!(harness.ctx.theme(), dark);
    ask(&mut harness, "algiers accord");
    assert!(says(&harness, "Mali announces its withdrawal"), "an event by its words");
}

#[test]
fn what_the_filter_leaves_out_is_dimmed_and_hidden_again() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "kind:visit ");
    press(&mut harness, Key::Escape);
    assert!(says(&harness, "24 left out, show dimmed"));
    let lanes = |harness: &App| harness.state().memory().timeline_scene().expect("one").lane_count;
    let of_visits = lanes(&harness);
    press(&mut harness, Key::H);
    finish(&mut harness);
    assert!(lanes(&harness) > of_visits, "lanes of what is left out are there, too");
    let scene = harness.state().memory().timeline_scene().expect("a timeline").clone();
    let dimmed = scene.marks.iter().filter(|mark| mark.dimmed).count();
    assert!(dimmed > 0 && dimmed < scene.marks.len());
    assert!(says(&harness, "8 of 32 events shown"), "it is still left out");
    assert!(!scene.hits.is_empty(), "what is shown is marked on the axis");
    // The events of a lane are those that the filter shows.
    for _ in 0..3 {
        press(&mut harness, Key::Period);
        finish(&mut harness);
        let event = harness.state().state().selection.event().expect("an event");
        assert!(harness.state().file().expect("a file").shown().contains(event));
    }
    harness.get_by_label("24 dimmed, hide").click();
    finish(&mut harness);
    assert_eq!(lanes(&harness), of_visits);
}

#[test]
fn hits_are_listed_best_first_and_chosen_by_arrows() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "rabat");
    let best = harness.state().file().expect("a file").found.best.clone();
    assert!(best.len() > 2, "{}", best.len());
    let selected = |harness: &App| harness.state().state().selection.event();
    assert_eq!(selected(&harness), None, "typing selects nothing");
    press(&mut harness, Key::ArrowDown);
    assert_eq!(selected(&harness), Some(best[0]));
    press(&mut harness, Key::ArrowDown);
    assert_eq!(selected(&harness), Some(best[1]));
    press(&mut harness, Key::ArrowUp);
    assert_eq!(selected(&harness), Some(best[0]));
    let title = |event| {
        let file = harness.state().file().expect("a file");
        file.catalog.event(event).expect("an event").title.get("en").to_lowercase()
    };
    assert!(title(best[0]).contains("rabat"), "{}", title(best[0]));
}

#[test]
fn a_slip_of_the_pen_is_put_right_and_said() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "mouhbi");
    assert!(says(&harness, "No event has “mouhbi”. Looked for “mouhib”."));
    let some = shown(&harness);
    assert!(some > 0 && some < 32, "{some}");
}

#[test]
fn words_that_are_searched_for_are_marked_in_the_card() {
    let marked = |harness: &App| {
        let dark = harness.ctx.theme() == egui::Theme::Dark;
        let palette = if dark { Palette::dark() } else { Palette::light() };
        let mut grounds = Vec::new();
        let mut shapes: Vec<&egui::Shape> =
            harness.output().shapes.iter().map(|clipped| &clipped.shape).collect();
        while let Some(shape) = shapes.pop() {
            match shape {
                egui::Shape::Vec(inner) => shapes.extend(inner),
                egui::Shape::Rect(rect) if rect.fill == palette.found => grounds.push(rect.rect),
                _ => {}
            }
        }
        grounds
    };
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "mouhib");
    press(&mut harness, Key::ArrowDown);
    finish(&mut harness);
    let grounds = marked(&harness);
    assert!(!grounds.is_empty(), "the head of the delegation");
    let card = 1440.0 - 346.0;
    assert!(grounds.iter().all(|ground| ground.left() > card - 20.0), "{grounds:?}");
    assert!(grounds.iter().all(|ground| (20.0..90.0).contains(&ground.width())), "{grounds:?}");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    finish(&mut harness);
    assert_eq!(filter(&harness).text, "");
    assert_eq!(marked(&harness), []);
}

#[test]
fn the_next_and_the_one_before_are_a_key_away_while_one_types_and_after() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "rabat");
    let hits = harness.state().file().expect("a file").shown().dated.clone();
    let selected = |harness: &App| harness.state().state().selection.event();
    press(&mut harness, Key::F3);
    assert_eq!(selected(&harness), Some(hits[0]));
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F3);
    assert_eq!(selected(&harness), Some(hits[1]));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F3);
    harness.run();
    assert_eq!(selected(&harness), Some(hits[0]));
}

#[test]
fn backspace_in_the_empty_field_takes_the_last_chip_away() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "kind:visit party:MLI ");
    assert_eq!(filter(&harness).fields.len(), 2);
    press(&mut harness, Key::Backspace);
    finish(&mut harness);
    assert_eq!(filter(&harness).fields.len(), 1, "one of the two");
    press(&mut harness, Key::Backspace);
    finish(&mut harness);
    assert_eq!(*filter(&harness), Filter::default());
    write(&mut harness, "kind:visit ");
    harness.get_by_label("Remove filter kind: Visit").focus();
    harness.run();
    press(&mut harness, Key::Delete);
    finish(&mut harness);
    assert_eq!(*filter(&harness), Filter::default());
}

#[test]
fn what_stands_in_the_field_is_typed_over_when_one_searches_again() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "rabat");
    press(&mut harness, Key::Escape);
    search(&mut harness);
    write(&mut harness, "bamako");
    assert_eq!(filter(&harness).text, "bamako");
}

#[test]
fn escape_closes_the_list_of_views_and_lets_go_of_nothing_else() {
    let mut harness = sahel();
    search(&mut harness);
    write(&mut harness, "mali");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::H);
    harness.run();
    finish(&mut harness);
    assert!(says(&harness, "View: "), "the list is open");
    press(&mut harness, Key::Escape);
    finish(&mut harness);
    assert!(!says(&harness, "View: "));
    assert_eq!(filter(&harness).text, "mali");
}
