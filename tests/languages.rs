//! The whole app in French, by the names that a screen reader says. The language is that of the process: every
//! test of this file is French.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod spoken;
mod window;

use attache::words::{Language, in_language};
use egui::Key;
use egui_kittest::kittest::Queryable;

use spoken::{all_said, hold, no_english, walk_card, walk_panels};
use window::{App, finish, press, says};

/// What French puts before a colon, and inside of quotation marks.
const SPACE: char = '\u{a0}';

fn first_screen() -> App {
    spoken::first_screen(Language::French)
}

fn sahel() -> App {
    spoken::sahel(Language::French)
}

fn session() -> App {
    spoken::session(Language::French)
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
    walk_panels(&mut harness);
    all_said(&harness, "the panels", &["Exporter le tableau", "Problèmes du fichier"]);
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
    walk_card(&mut harness);
    all_said(&harness, "the source", &["Copier la source"]);
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
    assert_eq!(english, "7 without a date");
}
