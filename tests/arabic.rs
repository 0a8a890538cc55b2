//! The whole app in Arabic, by the names that a screen reader says. The language is that of the process: every test
//! of this file is Arabic.

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

use spoken::{all_said, hold, no_english, walk_card, walk_panels, walk_sheets};
use window::{App, finish, press};

fn sahel() -> App {
    spoken::sahel(Language::Arabic)
}

#[test]
fn the_first_screen_offers_files_and_samples() {
    let harness = spoken::first_screen(Language::Arabic);
    let words = ["فتح ملف…", "نماذج", "المغرب في منطقة الساحل، 1980–2026", "مسار الملف"];
    all_said(&harness, "the first screen", &words);
    no_english(&harness, "the first screen");
    // Everything begins at the right, as far as it is long.
    let rect = |label: &str| harness.get_by_label(label).rect();
    let sample = rect("المغرب في منطقة الساحل، 1980–2026");
    for label in ["Attaché", "فتح ملف…", "نماذج", "مسار الملف"] {
        let own = rect(label);
        assert!((own.right() - sample.right()).abs() < 4.0, "{label}: {own} {sample}");
    }
    assert!(rect("أو أفلت ملفًا في أي مكان من هذه النافذة").right() < rect("فتح ملف…").left());
}

#[test]
fn a_file_stands_in_panels_that_speak_arabic() {
    let mut harness = sahel();
    let words = ["البحث", "التواريخ", "الخط الزمني", "لا مشكلات في الملف"];
    all_said(&harness, "the window", &words);
    walk_panels(&mut harness);
}

#[test]
fn a_card_speaks_arabic_and_its_words_are_in_the_order_of_reading() {
    let mut harness = spoken::session(Language::Arabic);
    // Names for screen readers are never in the order in which they are seen.
    let words = ["اجتماع لجنة", "17–19 فبراير 2025", "تثبيت هذه البطاقة", "محل خلاف", "المغرب"];
    all_said(&harness, "the card", &words);
    walk_card(&mut harness);
}

#[test]
fn what_stands_on_a_card_begins_at_the_right() {
    let harness = sahel();
    let rect = |label: &str| harness.get_by_label(label).rect();
    let title = rect("المغرب ومنطقة الساحل: الدبلوماسية الدفاعية، 1980–2026");
    let section = rect("اللجان والسلاسل");
    assert!((title.right() - section.right()).abs() < 4.0, "{title} {section}");
    // Also where it has Latin letters only.
    let (licence, date) = (rect("CC0-1.0"), rect("24 نوفمبر 2026"));
    assert!((licence.right() - date.right()).abs() < 4.0, "{licence} {date}");
    let (mark, when) = (rect("أكتوبر 2021؟"), rect("17–19 فبراير 2025"));
    assert!((mark.right() - when.right()).abs() < 4.0, "{mark} {when}");
    let event = harness.get_by_label_contains("عبد الله ديوب").rect();
    assert!(event.right() < mark.left(), "{event} {mark}");
}

#[test]
fn sheets_and_windows_speak_arabic() {
    let mut harness = sahel();
    walk_sheets(&mut harness);
    press(&mut harness, Key::L);
    all_said(&harness, "the legend", &["كيف تُرسم الأحداث"]);
    press(&mut harness, Key::Escape);
    hold(&mut harness, Key::E);
    all_said(&harness, "the export window", &["المحتوى", "الورق", "تصدير…"]);
}

#[test]
fn another_language_is_spoken_from_the_next_frame_on() {
    let mut harness = spoken::session(Language::Arabic);
    in_language(Language::English, || {
        harness.run();
        all_said(&harness, "the window", &["Pin this card", "of 32 events shown", "contested"]);
    });
    harness.run();
    all_said(&harness, "the window", &["تثبيت هذه البطاقة", "محل خلاف"]);
    no_english(&harness, "the window");
}

#[test]
fn numbers_are_written_as_in_the_maghreb() {
    let mut harness = spoken::first_screen(Language::Arabic);
    harness.get_by_label(attache::say!("welcome-us")).click();
    harness.run();
    finish(&mut harness);
    all_said(&harness, "the window", &["7.535"]);
}
