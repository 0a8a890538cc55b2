//! The whole app in French, by the names that a screen reader says. The language is that of the process: every
//! test of this file is French.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod window;

use std::collections::BTreeSet;
use std::path::Path;

use attache::app::Options;
use attache::state::{Command, LowerPanel, PanelsCommand, RelationsFace};
use attache::words::{Language, in_language, speak};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use window::{App, find_first_session, finish, press, run, says, window};

/// What French puts before a colon, and inside of quotation marks.
const SPACE: char = '\u{a0}';

fn first_screen() -> App {
    speak(Language::French);
    window(Options { language: Language::French, ..Options::default() })
}

fn sahel() -> App {
    let mut harness = first_screen();
    harness.get_by_label("Le Maroc au Sahel, 1980–2026").click();
    harness.run();
    finish(&mut harness);
    harness
}

/// The sample with the first session of the commission of Morocco and Mali selected.
fn session() -> App {
    let mut harness = sahel();
    find_first_session(&mut harness);
    harness
}

fn hold(harness: &mut App, key: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, key);
    harness.run();
    finish(harness);
}

/// All names and values that a screen reader says.
fn said(harness: &App) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        said.extend(node.label().into_iter().chain(node.value()));
    }
    said
}

/// The English messages of several words of panels and windows that nothing fills and that French says
/// otherwise.
fn english() -> BTreeSet<String> {
    let mut english = BTreeSet::new();
    for name in ["common", "panels", "windows"] {
        let words = |language: Language| {
            let path = format!("assets/words/{}/{name}.ftl", language.tag());
            let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
            let text = text.expect("readable");
            let lines = text.lines().filter_map(|line| line.split_once(" = "));
            let plain = lines.filter(|(id, words)| {
                !id.starts_with(' ') && !words.contains('{') && words.contains(' ')
            });
            plain.map(|(id, words)| (id.to_owned(), words.to_owned())).collect::<Vec<_>>()
        };
        let french: BTreeSet<String> =
            words(Language::French).into_iter().map(|(_, words)| words).collect();
        english.extend(words(Language::English).into_iter().map(|(_, words)| words));
        english.retain(|words| !french.contains(words));
    }
    assert!(english.len() > 200, "the messages were read");
    english
}

/// Whatever is on screen, none of it is an English message.
fn no_english(harness: &App, place: &str) {
    let english = english();
    let capitals: BTreeSet<String> = english.iter().map(|words| words.to_uppercase()).collect();
    let left: Vec<String> = said(harness)
        .into_iter()
        .filter(|words| english.contains(words) || capitals.contains(words))
        .collect();
    assert!(left.is_empty(), "{place} says {left:#?}");
}

#[test]
fn the_first_screen_offers_files_and_samples() {
    let harness = first_screen();
    for words in ["Ouvrir un fichier…", "EXEMPLES", "OU SAISIR SON CHEMIN", "Chemin d’un fichier"]
    {
        assert!(says(&harness, words), "nobody says “{words}”");
    }
    no_english(&harness, "the first screen");
}

#[test]
fn a_file_stands_in_panels_that_speak_french() {
    let mut harness = sahel();
    harness.get_by_label("Ouvrir un fichier");
    harness.get_by_label("Recherche");
    harness.get_by_label("Après, une date telle que 2024-06");
    for words in ["Facette ", "DATES", "Chronologie", "Vue d’ensemble", "Ligne "] {
        assert!(says(&harness, words), "nobody says “{words}”");
    }
    assert!(says(&harness, "32 affichés sur 32"));
    assert!(says(&harness, "aucun problème dans le fichier"));
    no_english(&harness, "the window");
    for face in [
        RelationsFace::Graph,
        RelationsFace::Matrix,
        RelationsFace::Map,
        RelationsFace::Activity,
        RelationsFace::Compare,
        RelationsFace::Measures,
    ] {
        if harness.state().state().panels.lower() != Some(LowerPanel::Relations) {
            let open = PanelsCommand::ToggleLower(LowerPanel::Relations);
            run(&mut harness, Command::Panels(open));
        }
        run(&mut harness, Command::Panels(PanelsCommand::SetFace(face)));
        harness.get_by_label("Exporter les relations");
        no_english(&harness, &format!("{face:?}"));
    }
    for lower in [LowerPanel::Events, LowerPanel::Commitments, LowerPanel::Contested] {
        run(&mut harness, Command::Panels(PanelsCommand::ToggleLower(lower)));
        harness.get_by_label("Exporter le tableau");
        no_english(&harness, &format!("{lower:?}"));
    }
    run(&mut harness, Command::Panels(PanelsCommand::ToggleProblems));
    assert!(says(&harness, "Problèmes du fichier"));
    no_english(&harness, "problems");
}

#[test]
fn words_that_are_searched_for_become_a_chip_and_a_card() {
    let mut harness = session();
    for name in [
        "Épingler cette fiche",
        "Ouvrir la fiche en grand",
        "Exporter cette fiche",
        "Citer la source 1",
    ] {
        assert!(says(&harness, name), "nobody says “{name}”");
    }
    assert!(says(&harness, "contesté"));
    no_english(&harness, "the card");
    harness.get_by_label("Épingler cette fiche").click();
    harness.run();
    assert!(says(&harness, "ÉPINGLÉE") && says(&harness, "Fermer la fiche épinglée"));
    no_english(&harness, "the pinned card");
    harness.get_by_label("Ouvrir la fiche en grand").click();
    harness.run();
    no_english(&harness, "the reading view");
    press(&mut harness, Key::Escape);
    harness.get_by_label("Montrer l’enregistrement dans sa source").click();
    harness.run();
    finish(&mut harness);
    assert!(says(&harness, "Copier la source"));
    no_english(&harness, "the source");
}

#[test]
fn the_sheet_of_shortcuts_names_keys_as_french_keyboards_do() {
    let mut harness = sahel();
    harness.get_by_label("Tous les raccourcis").click();
    harness.run();
    for words in [
        "FICHIER ET RECHERCHE".to_owned(),
        "Rétablir toutes les touches".to_owned(),
        "Fermer".to_owned(),
        "Échap".to_owned(),
        format!("Touches de «{SPACE}Ouvrir un fichier{SPACE}»{SPACE}: Ctrl+O"),
        format!("Touches de «{SPACE}Événement affiché précédent{SPACE}»{SPACE}: Maj+F3"),
        format!("Touches de «{SPACE}Premier événement{SPACE}»{SPACE}: Début"),
        "Glisser un nom".to_owned(),
    ] {
        assert!(says(&harness, &words), "the sheet does not say “{words}”");
    }
    no_english(&harness, "the sheet");
    let keys = format!("Touches de «{SPACE}Poser un signet{SPACE}»{SPACE}: M");
    harness.get_by_label(&keys).click();
    harness.run();
    press(&mut harness, Key::Tab);
    assert!(says(&harness, "Tab passe d’une commande à l’autre."), "keys that cannot be taken");
    press(&mut harness, Key::L);
    assert!(says(&harness, "L sert déjà à"), "keys that another command has");
    harness.get_by_label("La lui laisser").click();
    harness.run();
    assert!(says(&harness, &keys));
}

#[test]
fn figures_are_exported_in_a_french_window() {
    let mut harness = sahel();
    hold(&mut harness, Key::E);
    for words in ["CONTENU", "FORMAT", "PAPIER", "PÉRIODE", "LANGUE", "Tout ce qui est affiché"] {
        assert!(says(&harness, words), "the window does not say “{words}”");
    }
    harness.get_by_label("Exporter…");
    harness.get_by_label_contains("Contenu exporté");
    no_english(&harness, "the export window");
    harness.get_by_label("Fermer").click();
    harness.run();
    assert!(harness.query_by_label("Exporter…").is_none(), "the window is closed");
}

#[test]
fn the_legend_the_palette_and_the_saved_views_speak_french() {
    let mut harness = sahel();
    press(&mut harness, Key::L);
    for words in ["Comment les événements sont dessinés", "QUI ET QUOI", "Un jour précis"] {
        assert!(says(&harness, words), "the legend does not say “{words}”");
    }
    no_english(&harness, "the legend");
    press(&mut harness, Key::Escape);
    hold(&mut harness, Key::K);
    harness.get_by_label("Palette de commandes");
    no_english(&harness, "the palette");
    for letter in ["m", "a", "l", "i"] {
        harness.event(egui::Event::Text(letter.to_owned()));
    }
    harness.run();
    assert!(says(&harness, ", pays"), "what sort of thing a name is of");
    assert!(says(&harness, &format!("Rechercher «{SPACE}mali{SPACE}»")));
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::V);
    harness.get_by_label("Nom de cette vue");
    assert!(says(&harness, "Enregistrer cette vue"));
    no_english(&harness, "the saved views");
}

#[test]
fn another_language_is_spoken_from_the_next_frame_on() {
    let mut harness = session();
    in_language(Language::English, || {
        harness.run();
        for words in
            ["Pin this card", "of 32 events shown", "contested", "All shortcuts", "Timeline: "]
        {
            assert!(says(&harness, words), "nobody says “{words}”");
        }
    });
    harness.run();
    assert!(says(&harness, "Épingler cette fiche") && says(&harness, "contesté"));
    no_english(&harness, "the window");
}

#[test]
fn numbers_are_written_as_in_french() {
    let mut harness = first_screen();
    let name = "Visites aux États-Unis et depuis les États-Unis, 1866–2025";
    harness.get_by_label(name).click();
    harness.run();
    finish(&mut harness);
    assert!(says(&harness, "7\u{202f}535 affichés sur 7\u{202f}535"));
    let english = in_language(Language::English, || attache::say!("status-undated", count = 7_u32));
    assert_eq!(english, "7 undated in the tray");
}
