//! Cards of events: as text, one rich event of each kind in three languages, and what users do on them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use attache::app::Options;
use attache::load::read;
use attache::query::Catalog;
use attache::scene::cards::{Block, card, markdown};
use attache::state::{Command, SelectionCommand, Target};
use attache::ui::{CardAs, Intent, ShownCard};
use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable;

use window::{App, finish, press, run, says, selected_id, window};

const KINDS: [&str; 11] = [
    "visit",
    "commission_meeting",
    "meeting",
    "agreement",
    "training",
    "exercise",
    "delivery",
    "deployment",
    "statement",
    "recognition",
    "other",
];

fn path(kind: &str) -> String {
    format!("{}/tests/data/cards/{kind}.json", env!("CARGO_MANIFEST_DIR"))
}

/// The card of the event of a fixture as Markdown.
fn written(kind: &str, language: &str) -> String {
    let bytes = std::fs::read(path(kind)).expect("a fixture");
    let catalog = Catalog::new(read(&bytes, kind, &|_: f32| true).expect("it reads").dataset);
    let event = catalog.find_event("event").expect("its event");
    markdown(&card(&catalog, Some(&Target::Event(event)), None, language, false))
}

#[test]
fn a_rich_event_of_each_kind_reads_as_a_document_in_each_language() {
    for kind in KINDS {
        for language in ["en", "fr", "ar"] {
            insta::assert_snapshot!(format!("{kind}_{language}"), written(kind, language));
        }
    }
}

#[test]
fn a_card_says_nothing_of_the_data_as_markdown_or_html() {
    let visit = written("visit", "en");
    assert!(visit.contains("\\<b\\>together\\</b\\> \\& will \\*stay\\* so"), "{visit}");
    assert!(!visit.contains("<b>") && !visit.contains("*three*"), "{visit}");
    assert!(!visit.contains("<javascript:"), "no link to anything but the web");
}

fn open(kind: &str) -> App {
    open_file(path(kind).into())
}

fn open_file(file: std::path::PathBuf) -> App {
    let mut harness = window(Options { file: Some(file), ..Options::default() });
    let event = harness.state().file().and_then(|file| file.catalog.find_event("event"));
    let select = SelectionCommand::Select(Target::Event(event.expect("its event")));
    run(&mut harness, Command::Select(select));
    harness
}

/// What was copied or given to the browser in the last frame that did so.
fn told(harness: &mut App, label: &str) -> Vec<OutputCommand> {
    harness.get_by_label(label).click();
    harness.step();
    let mut told = harness.output().platform_output.commands.clone();
    for _ in 0..3 {
        harness.step();
        told.extend(harness.output().platform_output.commands.clone());
    }
    told
}

fn copied(harness: &mut App, label: &str) -> String {
    let told = told(harness, label);
    let text = told.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    text.unwrap_or_else(|| panic!("{label} copies nothing: {told:?}"))
}

#[test]
fn a_source_is_cited_in_each_style() {
    for (style, words) in [
        (
            "Plain",
            "Example Agency, “Delegation in Bamako”, 3 April 2031, https://agency.example/2031/04/a_b?id=1",
        ),
        ("BibTeX", "@online{agency,"),
        ("Chicago, author-date", "Example Agency. 2031. “Delegation in Bamako.” 3 April 2031."),
        (
            "Chicago, notes",
            "Example Agency, “Delegation in Bamako,” 3 April 2031, accessed 1 May 2031",
        ),
        ("Address", "https://agency.example/2031/04/a_b?id=1"),
    ] {
        let mut harness = open("statement");
        harness.get_by_label("Cite source 1").scroll_to_me();
        harness.run();
        harness.get_by_label("Cite source 1").click();
        harness.run();
        let text = copied(&mut harness, style);
        assert!(text.starts_with(words), "{style}: {text}");
    }
}

#[test]
fn the_whole_event_is_copied_as_markdown() {
    let mut harness = open("statement");
    harness.get_by_label("Export this card").click();
    harness.run();
    assert_eq!(copied(&mut harness, "Copy this card as Markdown"), written("statement", "en"));
}

#[test]
fn an_address_is_opened_only_after_it_was_shown() {
    let mut harness = open("statement");
    let source = "Open source 1";
    harness.get_by_label(source).scroll_to_me();
    harness.run();
    let at_once = told(&mut harness, source);
    assert!(at_once.is_empty(), "{at_once:?}");
    assert!(says(&harness, "https://agency.example/2031/04/a_b?id=1"));
    assert!(says(&harness, "to agency.example:"));
    press(&mut harness, Key::Escape);
    assert!(!says(&harness, "to agency.example:"), "Escape says no");
    assert_eq!(selected_id(&harness).as_deref(), Some("event"), "and nothing else");
    let _ = told(&mut harness, source);
    let opened = told(&mut harness, "Open in the browser");
    let opened: Vec<&str> = opened
        .iter()
        .filter_map(
            |it| if let OutputCommand::OpenUrl(it) = it { Some(it.url.as_str()) } else { None },
        )
        .collect();
    assert_eq!(opened, ["https://agency.example/2031/04/a_b?id=1"]);
    assert!(!says(&harness, "to agency.example:"));
}

#[test]
fn an_address_of_another_scheme_is_text() {
    let mut harness = open("visit");
    assert!(says(&harness, "javascript:alert(1) (no web address)"));
    let context = harness.ctx.clone();
    for address in ["javascript:alert(1)", "file:///etc/passwd"] {
        let intent = Intent::OpenAddress(address.to_owned());
        harness.state_mut().run_intent(&context, intent, 0.0);
        harness.step();
        let told = &harness.output().platform_output.commands;
        assert!(!told.iter().any(|it| matches!(it, OutputCommand::OpenUrl(_))), "{told:?}");
    }
}

#[test]
fn a_text_is_read_in_another_language_with_the_whole_card_or_alone_where_its_languages_differ() {
    let mut harness = open("training");
    assert!(says(&harness, "It took *three* days."));
    let of_summary = harness.query_by_label("Read the summary in French");
    assert!(of_summary.is_none(), "the summary has the languages of the card");
    harness.get_by_label("Read the card in Arabic").click();
    harness.run();
    assert!(says(&harness, "استغرق الأمر ثلاثة أيام."));
    assert!(says(&harness, "دورة في القفز بالمظلات"));
    // The same event, of which the summary was not translated into Arabic.
    let text = std::fs::read_to_string(path("training")).expect("a fixture");
    let summary = ",\n        \"ar\": \"استغرق الأمر ثلاثة أيام.\"";
    assert_eq!(text.matches(summary).count(), 1);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("two.json");
    std::fs::write(&file, text.replace(summary, "")).expect("written");
    let mut harness = open_file(file);
    harness.get_by_label("Read the summary in French").click();
    harness.run();
    assert!(says(&harness, "Cela a duré *trois* jours."));
    assert!(says(&harness, "Parachute course"), "the rest stays");
}

#[test]
fn the_reading_view_opens_by_key_and_closes_by_escape_alone() {
    let mut harness = open("training");
    press(&mut harness, Key::B);
    assert!(says(&harness, "The card is open in the reading view."));
    assert!(says(&harness, "It took *three* days."));
    press(&mut harness, Key::Escape);
    assert!(!says(&harness, "The card is open in the reading view."));
    assert_eq!(selected_id(&harness).as_deref(), Some("event"));
    harness.get_by_label("Open the reading view").click();
    harness.run();
    harness.get_by_label("Close").click();
    harness.run();
    assert!(!says(&harness, "The card is open in the reading view."));
}

#[test]
fn sessions_beside_the_present_one_are_one_click_away() {
    let mut harness = open("commission_meeting");
    assert!(says(&harness, "2nd session of 3 in the file"));
    harness.get_by_role_and_label(Role::Link, "Session 1st, Rabat, 10 Apr 2030").click();
    finish(&mut harness);
    assert_eq!(selected_id(&harness).as_deref(), Some("s1"));
    assert!(says(&harness, "overdue by 1 year"), "of what is owed");
}

#[test]
fn a_name_in_a_line_from_right_to_left_is_a_link_by_pointer_and_by_key() {
    let mut harness = open("statement");
    harness.get_by_label("Read the card in Arabic").click();
    finish(&mut harness);
    let speaker = harness.get_by_role_and_label(Role::Link, "أوا كوليبالي");
    speaker.click();
    finish(&mut harness);
    let person = Target::Person("coulibaly".into());
    assert_eq!(harness.state().state().selection.target(), Some(&person));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    finish(&mut harness);
    assert_eq!(selected_id(&harness).as_deref(), Some("event"));
    let source = harness.get_by_role_and_label(Role::Link, "وكالة المثال, 3 Apr 2031, press [1]");
    source.focus();
    harness.run();
    press(&mut harness, Key::Enter);
    finish(&mut harness);
    let source = Target::Source("agency".into());
    assert_eq!(harness.state().state().selection.target(), Some(&source));
}

#[test]
fn the_small_map_leads_to_the_large_one() {
    let mut harness = open("meeting");
    harness.get_by_label("Show Bamako, Mali on the map").scroll_to_me();
    harness.run();
    harness.get_by_label("Show Bamako, Mali on the map").click();
    finish(&mut harness);
    let state = harness.state().state();
    assert!(state.map.zoom() > 1.0 && state.panels.relations());
}

#[test]
fn a_card_is_written_to_a_file_in_each_form_and_the_same_each_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut harness = open("visit");
    harness.get_by_label("Export this card").click();
    harness.run();
    for form in CardAs::EVERY {
        assert!(says(&harness, form.name()), "{form:?}");
    }
    press(&mut harness, Key::Escape);
    let file = harness.state().file().expect("open");
    let target = file.catalog.find_event("event").map(Target::Event);
    let shown = ShownCard {
        card: card(&file.catalog, target.as_ref(), None, "en", false),
        target,
        language: "en".to_owned(),
    };
    let mut write = |form: CardAs, name: &str| {
        let path = folder.path().join(name);
        let intent = Intent::ExportCardTo(form, Box::new(shown.clone()), path.clone());
        let context = harness.ctx.clone();
        harness.state_mut().run_intent(&context, intent, 0.0);
        finish(&mut harness);
        assert!(says(&harness, "written: "), "{form:?}");
        std::fs::read(path).expect("written")
    };
    for form in CardAs::EVERY {
        let first = write(form, &format!("one.{}", form.ending()));
        assert_eq!(first, write(form, &format!("two.{}", form.ending())), "{form:?}");
        let words = String::from_utf8_lossy(&first);
        match form {
            CardAs::Markdown => {
                assert!(words.starts_with(&written("visit", "en")), "{words}");
                let foot = "From “Made up for the card of: visit”, visit.json\n\n\
                            Complete up to 1 January 2032 · Licence: CC0-1.0\n";
                assert!(words.ends_with(foot), "{words}");
            }
            CardAs::Svg => {
                let parts = ["Gen. Seydou Diallo", "ends 5 April 2031", "visit.json", "09:30"];
                assert!(parts.iter().all(|part| words.contains(part)), "{words}");
            }
            CardAs::Png => assert!(first.starts_with(b"\x89PNG")),
        }
    }
}

#[path = "../examples/support/rich_event.rs"]
mod rich_event;

#[test]
fn of_a_very_long_card_only_what_is_in_sight_is_laid_out_and_all_can_be_scrolled_to() {
    let mut harness = window(Options::default());
    let context = harness.ctx.clone();
    let loaded = attache::load::Loaded { dataset: rich_event::dataset(), problems: Vec::new() };
    harness.state_mut().show_loaded(&context, loaded, "rich".to_owned());
    finish(&mut harness);
    let event = harness.state().file().and_then(|file| file.catalog.find_event("rich"));
    let event = event.expect("the event");
    run(&mut harness, Command::Select(SelectionCommand::Select(Target::Event(event))));
    let file = harness.state().file().expect("open");
    let whole = card(&file.catalog, Some(&Target::Event(event)), None, "en", false);
    let sources = whole
        .blocks
        .iter()
        .find_map(|it| if let Block::Sources(it) = it { Some(it.len()) } else { None });
    assert_eq!(sources, Some(1_000));
    assert!(says(&harness, "Member 1 of the delegation"));
    assert!(harness.query_by_label("Cite source 1000").is_none(), "it is far below");
    harness.hover_at(egui::pos2(1300.0, 500.0));
    harness.run();
    let mut seen_members = 0;
    for _ in 0..400 {
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -400.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        harness.run();
        seen_members =
            seen_members.max(usize::from(says(&harness, "Member 250 of the delegation")));
        if harness.query_by_label("Cite source 1000").is_some() {
            assert_eq!(seen_members, 1, "members came by on the way");
            return;
        }
    }
    panic!("the last source is never reached");
}
