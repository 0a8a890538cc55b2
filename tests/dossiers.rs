//! Dossiers and the pinned card, through the whole app, by the names that a screen reader says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use attache::app::Options;
use attache::query::Grouping;
use attache::state::{Command, LanesCommand, RelationsFace, SelectionCommand, Target};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use window::{App, finish, press, run, says, selected_id, window};

fn sahel() -> App {
    window(Options { file: Some("sample-data/sahel.json".into()), ..Options::default() })
}

fn select(harness: &mut App, target: Target) {
    run(harness, Command::Select(SelectionCommand::Select(target)));
}

fn event(harness: &App, id: &str) -> Target {
    let catalog = &harness.state().file().expect("a file").catalog;
    Target::Event(catalog.find_event(id).expect(id))
}

fn selected(harness: &App) -> Option<&Target> {
    harness.state().state().selection.target()
}

fn person(id: &str) -> Target {
    Target::Person(id.into())
}

/// Follows a link of a card, by the name that is read out, without the pointer.
fn follow(harness: &mut App, name: &str) {
    let found = harness.query_all_by_label(name);
    let in_card = found.filter(|node| node.rect().left() > 720.0);
    let top = in_card.min_by(|one, other| one.rect().top().total_cmp(&other.rect().top()));
    top.unwrap_or_else(|| panic!("no link {name}")).focus();
    harness.run();
    press(harness, Key::Enter);
    finish(harness);
}

fn back(harness: &mut App) {
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run();
    finish(harness);
}

#[test]
fn from_a_pair_to_a_session_to_a_person_to_another_session_and_back() {
    let mut harness = sahel();
    let catalog = harness.state().file().expect("a file").catalog.clone();
    let [mar, mrt] = ["MAR", "MRT"].map(|code| catalog.find_party(code).expect(code));
    let pair = Target::Pair(mar, mrt);
    select(&mut harness, pair.clone());
    follow(&mut harness, "Session 1st, Rabat, 29 Jan 2020");
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mrt-jmc-1"));
    follow(&mut harness, "Lt. Gen. Abdelfattah Louarak");
    assert_eq!(selected(&harness), Some(&person("louarak")));
    assert!(says(&harness, "Royal Armed Forces"), "the post is a link to the organisation");
    let second = "2nd meeting of the Morocco–Mauritania joint military commission, 21 Dec 2020";
    follow(&mut harness, second);
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mrt-jmc-2"));
    back(&mut harness);
    assert_eq!(selected(&harness), Some(&person("louarak")));
    back(&mut harness);
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mrt-jmc-1"));
    back(&mut harness);
    assert_eq!(selected(&harness), Some(&pair));
}

#[test]
fn a_card_has_its_own_way_back() {
    let mut harness = sahel();
    let first = event(&harness, "mar-mli-jmc-1");
    select(&mut harness, first.clone());
    follow(&mut harness, "Bamako");
    assert_eq!(selected(&harness), Some(&Target::Place("bamako".into())));
    follow(&mut harness, "Back from this card");
    assert_eq!(selected(&harness), Some(&first));
}

#[test]
fn a_commission_shows_all_sessions_and_an_estimate_that_is_called_one() {
    let mut harness = sahel();
    let fifth = event(&harness, "mar-mrt-jmc-5");
    select(&mut harness, fifth);
    follow(&mut harness, "Morocco–Mauritania joint military commission");
    assert!(matches!(selected(&harness), Some(Target::Commission(_))));
    for words in [
        "Session 1st, Rabat, 29 Jan 2020",
        "Session 5th, Rabat, 12 Nov 2024",
        "Morocco–Mauritania memorandum creates a joint military commission, Jul 2006",
        "Estimate: between October 2025 and April 2026",
        "not stated by any source",
    ] {
        assert!(says(&harness, words), "the dossier does not say “{words}”");
    }
    follow(&mut harness, "Filter by this commission");
    assert_eq!(harness.state().file().expect("a file").shown().len(), 5);
    assert!(says(&harness, "5 of 32 events shown"));
    follow(&mut harness, "Select 5 events");
    assert!(matches!(selected(&harness), Some(Target::Events(events)) if events.len() == 5));
}

#[test]
fn a_source_names_what_rests_on_it_alone() {
    let mut harness = sahel();
    let second = event(&harness, "mar-mli-jmc-2");
    select(&mut harness, second);
    let name = {
        let catalog = &harness.state().file().expect("a file").catalog;
        let source = catalog.source("maghress-yabiladi-188189").expect("in the sample");
        let publisher = source.publisher.as_ref().expect("a publisher").get("en").to_owned();
        let title = source.title.as_ref().map(|title| title.get("en"));
        title.map_or_else(|| publisher.clone(), |title| format!("{publisher} — {title}"))
    };
    follow(&mut harness, &name);
    assert_eq!(selected(&harness), Some(&Target::Source("maghress-yabiladi-188189".into())));
    assert!(says(&harness, "RESTS ON IT ALONE"));
    assert!(says(&harness, "2nd session of the Morocco–Mali joint military commission"));
    assert!(says(&harness, "https://www.maghress.com/fr/yabiladi/188189"));
    let catalog = harness.state().file().expect("a file").catalog.clone();
    let both = catalog.dataset().sources.iter().find(|source| {
        catalog.count_citing(&source.id) > 0
            && catalog.events_resting_on(&source.id).is_empty()
            && catalog.events_partly_resting_on(&source.id).is_empty()
    });
    let id = both.expect("a source that is not alone").id.as_str();
    select(&mut harness, Target::Source(id.into()));
    assert!(says(&harness, "Nothing: all that cites it has another source, too."));
}

#[test]
fn a_place_is_shown_on_the_map() {
    let mut harness = sahel();
    select(&mut harness, Target::Place("bamako".into()));
    assert!(says(&harness, "12.64° N, 8.00° W"));
    follow(&mut harness, "Show on the map");
    let state = harness.state().state();
    assert_eq!(state.panels.face(), RelationsFace::Map);
    assert!(state.map.zoom() > 1.0 && !state.map.fits());
    assert_eq!(selected(&harness), Some(&Target::Place("bamako".into())), "its card stays");
}

#[test]
fn a_lane_of_a_person_or_a_commission_opens_its_dossier() {
    let mut harness = sahel();
    run(&mut harness, Command::Lanes(LanesCommand::SetGrouping(Grouping::Person)));
    harness.get_by_label_contains("Lane Nasser Bourita").click();
    harness.run();
    finish(&mut harness);
    assert_eq!(selected(&harness), Some(&person("bourita")));
    run(&mut harness, Command::Lanes(LanesCommand::SetGrouping(Grouping::Commission)));
    harness.get_by_label_contains("Lane Morocco–Burkina Faso joint military").click();
    harness.run();
    finish(&mut harness);
    assert!(matches!(selected(&harness), Some(Target::Commission(_))));
    run(&mut harness, Command::Lanes(LanesCommand::SetGrouping(Grouping::Organisation)));
    harness.get_by_label_contains("Lane Groupe Alliances").click();
    harness.run();
    finish(&mut harness);
    assert!(matches!(selected(&harness), Some(Target::Party(_))), "it is a party");
    assert!(says(&harness, "PEOPLE WITH POSTS IN IT") && says(&harness, "Filter by this party"));
}

#[test]
fn two_sessions_are_compared_by_pinning_one() {
    let mut harness = sahel();
    let [first, second] = ["mar-mli-jmc-1", "mar-mli-jmc-2"].map(|id| event(&harness, id));
    select(&mut harness, first.clone());
    press(&mut harness, Key::P);
    finish(&mut harness);
    assert_eq!(harness.state().state().pin.target(), Some(&first));
    assert!(says(&harness, "This card is pinned beside"));
    press(&mut harness, Key::CloseBracket);
    finish(&mut harness);
    assert_eq!(selected(&harness), Some(&second));
    let title = |harness: &App, words: &str| {
        let heading = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().role() == egui::accesskit::Role::Heading
        };
        let found = harness.query_all_by_label(words).find(heading);
        found.unwrap_or_else(|| panic!("no card {words}")).rect()
    };
    let left = title(&harness, "1st meeting of the Mali–Morocco joint military commission");
    let right = title(&harness, "2nd session of the Morocco–Mali joint military commission");
    assert!(left.right() < right.left(), "beside each other: {left:?}, {right:?}");
    assert!(says(&harness, "17–19 February 2025") && says(&harness, "10–12 February 2026"));
    // What is done in one card leaves the other where it is.
    back(&mut harness);
    assert_eq!(harness.state().state().pin.target(), Some(&first));
    press(&mut harness, Key::CloseBracket);
    follow(&mut harness, "Close the pinned card");
    assert_eq!(harness.state().state().pin.target(), None);
    assert_eq!(selected(&harness), Some(&second));
    follow(&mut harness, "Pin this card");
    assert_eq!(harness.state().state().pin.target(), Some(&second));
    press(&mut harness, Key::P);
    assert_eq!(harness.state().state().pin.target(), None, "the same key lets go");
}
