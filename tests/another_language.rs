//! The language is changed while a file is open. The language is that of the process: this is one test.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::io::Write as _;

use attache::app::{Options, StartView};
use attache::state::{Command, LookCommand, LowerPanel, PanelsCommand};
use attache::ui::{ExportAs, ExportIntent, Intent, MapperIntent};
use attache::words::Language;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable};
use window::{App, find_first_session, finish, run, says, selected_id, window};

fn speak(harness: &mut App, language: Option<Language>) {
    let context = harness.ctx.clone();
    let command = PanelsCommand::Look(LookCommand::SetLanguage(language));
    harness.state_mut().run_intent(&context, Intent::State(Command::Panels(command)), 0.0);
    harness.run();
    finish(harness);
    harness.run();
}

/// Titles whose order is another one in French.
const TITLES: &str = r#"{"schema":"attache/1","events":[
    {"id":"one","kind":"visit","title":{"en":"Alpha visit","fr":"Zoulou"},"when":"2025-01-01",
     "parties":["MAR"]},
    {"id":"two","kind":"visit","title":{"en":"Zulu visit","fr":"Alpha"},"when":"2025-01-02",
     "parties":["MAR"]}]}"#;

/// What stands in the row of an event, from the top.
fn order(harness: &App, titles: [&str; 2]) -> bool {
    let top = |title: &str| {
        let rows = harness.query_all_by_role(egui::accesskit::Role::ListBoxOption);
        rows.filter(|row| row.accesskit_node().label().is_some_and(|it| it.contains(title)))
            .map(|row| row.rect().top())
            .next()
            .unwrap_or_else(|| panic!("no row of {title}"))
    };
    top(titles[0]) < top(titles[1])
}

/// In a window of its own, that speaks the language which is spoken at the time.
fn what_is_sorted_and_offered_follows() {
    let mut file = tempfile::Builder::new().suffix(".json").tempfile().expect("a file");
    file.write_all(TITLES.as_bytes()).expect("written");
    let path = file.path().to_owned();
    let mut harness = window(Options { file: Some(path), ..Options::default() });
    speak(&mut harness, Some(Language::English));
    run(&mut harness, Command::Panels(PanelsCommand::SetLower(LowerPanel::Events)));
    harness.get_by_label("Sort by title").click();
    harness.run();
    finish(&mut harness);
    assert!(order(&harness, ["Alpha visit", "Zulu visit"]));
    speak(&mut harness, Some(Language::French));
    assert!(order(&harness, ["Alpha", "Zoulou"]), "sorted as it is read");
    speak(&mut harness, Some(Language::English));
    assert!(order(&harness, ["Alpha visit", "Zulu visit"]));

    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    harness.run();
    finish(&mut harness);
    let offered = |harness: &App| {
        let window = harness.state().export_window().expect("open");
        [&window.whats, &window.forms, &window.papers].map(|all| all.first().map(|it| it.1))
    };
    let words = |harness: &App, word: &str| {
        let window = harness.state().export_window().expect("open");
        window.whats.iter().any(|(_, name)| *name == word)
    };
    assert!(words(&harness, "Timeline"), "{:?}", offered(&harness));
    speak(&mut harness, Some(Language::French));
    assert!(words(&harness, "Chronologie") && !words(&harness, "Timeline"));
    what_could_not_be_opened_is_said_again();
    what_went_wrong_is_said_again();
    what_a_save_changed_is_said_again();
    let contents = &harness.state().export_window().expect("open").contents;
    assert!(contents.contains("événements"), "{contents}");
}

/// Begins and ends in French.
fn what_could_not_be_opened_is_said_again() {
    let path = Some("no-such-file.json".into());
    let mut harness = window(Options { file: path, ..Options::default() });
    let told = |harness: &App| {
        let notice = harness.state().notice().expect("said").clone();
        (notice.title, notice.message, notice.hint)
    };
    speak(&mut harness, Some(Language::English));
    let english = told(&harness);
    assert!(english.0.contains("no-such-file.json"), "{english:?}");
    speak(&mut harness, Some(Language::French));
    let french = told(&harness);
    assert!(french.0 != english.0 && french.1 != english.1, "{french:?}");
    assert!(french.0.contains("no-such-file.json"), "{french:?}");
}

/// Begins in English and ends in French.
fn what_a_save_changed_is_said_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("titles.json");
    std::fs::write(&path, TITLES).expect("written");
    let mut harness = window(Options { file: Some(path.clone()), ..Options::default() });
    let save = |harness: &mut App, text: &str| {
        std::fs::write(&path, text).expect("written");
        let context = harness.ctx.clone();
        harness.state_mut().file_changed(&context);
        finish(harness);
    };
    save(&mut harness, &TITLES.replace("Zulu visit", "A visit of the Zulus"));
    assert!(says(&harness, "1 event changed"));
    speak(&mut harness, Some(Language::French));
    assert!(says(&harness, "1 événement modifié") && !says(&harness, "changed"));
    save(&mut harness, &TITLES[..TITLES.len() / 2]);
    let held = "Le dernier état correct";
    assert!(says(&harness, held));
    speak(&mut harness, Some(Language::English));
    assert!(says(&harness, "The last good state") && !says(&harness, held));
    speak(&mut harness, Some(Language::French));
}

/// Whatever goes wrong in a window in French, stands there in English and Arabic, too, as the language is chosen.
fn what_went_wrong_is_said_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("no-views.json"), r#"{"attache-views":7}"#).expect("written");
    std::fs::write(at("rows.csv"), "When,What\n2024-05-02,A visit\n2024-06-03,A meeting\n")
        .expect("written");
    std::fs::write(
        at("settings.json"),
        r#"{"version":1,"keys":7,"panels":{"look":{"language":"fr"}}}"#,
    )
    .expect("written");
    let nowhere = || at("no-such-folder").join("out.svg");
    let start = |file: &str| {
        let view = StartView { saved: Some("Visites".to_owned()), ..StartView::default() };
        let view = if file == "a view" { view } else { StartView::default() };
        let settings = (file == "settings").then(|| at("settings.json"));
        let file = if file == "a table" { at("rows.csv") } else { "sample-data/sahel.json".into() };
        window(Options { file: Some(file), settings, view, ..Options::default() })
    };
    let intents = |of: &str| match of {
        "views" => vec![Intent::ImportViewsFrom(at("no-views.json"))],
        "views to a file" => vec![Intent::ExportViewsTo(nowhere())],
        "a table" => {
            let load = Intent::Mapper(MapperIntent::LoadFrom(at("no-views.json")));
            vec![Intent::MapColumns, load]
        }
        "a figure" => vec![Intent::ExportTo(ExportAs::Svg, nowhere())],
        "the export window" => {
            let save = Intent::Exporter(ExportIntent::SaveTo(nowhere()));
            vec![Intent::Exporter(ExportIntent::Open), save]
        }
        _ => Vec::new(),
    };
    for of in [
        "a view",
        "settings",
        "views",
        "views to a file",
        "a table",
        "a figure",
        "the export window",
    ] {
        let mut harness = start(of);
        speak(&mut harness, Some(Language::French));
        for intent in intents(of) {
            let context = harness.ctx.clone();
            harness.state_mut().run_intent(&context, intent, 0.0);
            finish(&mut harness);
        }
        let mut told = Vec::new();
        for language in [Language::French, Language::English, Language::Arabic, Language::French] {
            speak(&mut harness, Some(language));
            let notice = harness.state().notice().unwrap_or_else(|| panic!("{of}, {language:?}"));
            told.push(notice.clone());
        }
        let [french, english, arabic, again] = told.as_slice() else { panic!("four") };
        assert_eq!(french, again, "{of}");
        for (one, other) in [(french, english), (english, arabic), (arabic, french)] {
            assert!(one.title != other.title && one.hint != other.hint, "{of}: {other:?}");
        }
        // What the system or a library says is English anyway.
        let is_worded = !["views to a file", "a figure"].contains(&of);
        assert!(!is_worded || french.message != english.message, "{of}: {english:?}");
    }
}

#[test]
fn the_whole_window_speaks_another_language_and_keeps_what_is_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.json");
    let mut harness = window(Options {
        file: Some("sample-data/sahel.json".into()),
        settings: Some(settings.clone()),
        ..Options::default()
    });
    find_first_session(&mut harness);
    for english in ["Search", "Commission meeting", "17–19 February 2025", "Morocco"] {
        assert!(harness.query_all_by_label_contains(english).next().is_some(), "{english}");
    }
    speak(&mut harness, Some(Language::French));
    for french in ["Recherche", "Réunion de commission", "17–19 février 2025", "Maroc"] {
        assert!(harness.query_all_by_label_contains(french).next().is_some(), "{french}");
    }
    for english in ["Commission meeting", "17–19 February 2025", "Morocco"] {
        // Names of sources hold some of these words, too.
        let left = harness.query_all_by_label(english).next();
        assert!(left.is_none(), "{english}");
    }
    what_is_sorted_and_offered_follows();
    // The card, the words that were searched for and the selection stay.
    assert_eq!(selected_id(&harness).as_deref(), Some("mar-mli-jmc-1"));
    drop(harness);
    // What is wrong with the settings is said in the language that they choose, too.
    let beside = folder.path().join("damaged.json");
    let kept = r#"{"version":1,"keys":7,"panels":{"look":{"language":"fr"}}}"#;
    std::fs::write(&beside, kept).expect("written");
    let harness = window(Options { settings: Some(beside), ..Options::default() });
    let notice = harness.state().notice().expect("said");
    assert!(notice.message.contains("« keys » ne peut pas être lu"), "{notice:?}");
    drop(harness);
    // The next window speaks what was chosen, whatever the system does.
    let mut harness = window(Options { settings: Some(settings), ..Options::default() });
    assert!(harness.query_all_by_label_contains("Ouvrir un fichier").next().is_some());
    speak(&mut harness, None);
    assert!(harness.query_all_by_label_contains("Open a file").next().is_some());
    arabic_is_chosen_in_the_settings(&mut harness);
}

/// Whoever reads Arabic finds it by its own name, and goes on by Arabic names.
fn arabic_is_chosen_in_the_settings(harness: &mut App) {
    let click = |harness: &mut App, name: &str| {
        harness.get_by_label(name).click();
        harness.run();
        finish(harness);
        harness.run();
    };
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    harness.run();
    harness.get_by_label_contains("Language: ").click();
    harness.run();
    click(harness, "العربية");
    assert!(says(harness, "الإعدادات"), "the sheet speaks Arabic at once");
    click(harness, "إغلاق");
    click(harness, "المغرب في منطقة الساحل، 1980–2026");
    find_first_session(harness);
    for arabic in ["اجتماع لجنة", "17–19 فبراير 2025", "المغرب", "لا مشكلات في الملف"]
    {
        assert!(says(harness, arabic), "nobody says “{arabic}”");
    }
    click(harness, "تثبيت هذه البطاقة");
    assert!(says(harness, "إغلاق البطاقة المثبتة"));
}
