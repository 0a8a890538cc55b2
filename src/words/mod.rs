//! What the program says, in the language of the reader.
//!
//! Owns the languages of the interface, the messages in `assets/words` (Fluent, a folder for each language) and
//! the form of numbers. Refuses to know who speaks: every layer may. Words of the data are not here: they come in
//! whatever languages the file has (`model::Text`).
//!
//! `say!("open")` is a message, `say!("events", count = 3)` one that is filled. The language is that of the
//! process ([`speak`]), but for a document that is made in another one ([`in_language`]).

mod joints;
mod lexicon;
mod numbers;

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

use serde::{Deserialize, Serialize};

pub use joints::{comma, listed, semicolon};
pub use lexicon::{Filling, filled, plain, prepare};
pub use numbers::{decimal, grouped};

/// A language of the interface.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English, in which every message is written first.
    #[default]
    #[serde(rename = "en")]
    English,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Arabic, in its standard form; its words are put in order where they are seen.
    #[serde(rename = "ar")]
    Arabic,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const EVERY: [Self; 3] = [Self::English, Self::French, Self::Arabic];

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Arabic => "ar",
        }
    }

    /// Its name in itself, as those look for it who read no other.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
            Self::Arabic => "العربية",
        }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Arabic)
    }

    /// The language of a tag such as `fr`, `fr-CA` or `fr_FR.UTF-8`; `None` if we do not speak it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::EVERY.into_iter().find(|it| it.tag().eq_ignore_ascii_case(first))
    }

    /// The first of these tags that we speak; English if there is none.
    #[must_use]
    pub fn of_tags(tags: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        tags.into_iter().find_map(|tag| Self::of_tag(tag.as_ref())).unwrap_or_default()
    }

    const fn place(self) -> u8 {
        self as u8
    }
}

/// The language of the process, as its place among all.
static SPOKEN: AtomicU8 = AtomicU8::new(Language::English.place());

thread_local! {
    /// The language of a document that this thread makes.
    static HERE: Cell<Option<Language>> = const { Cell::new(None) };
}

/// Speaks a language from now on, on every thread.
pub fn speak(language: Language) {
    SPOKEN.store(language.place(), Ordering::Relaxed);
}

/// The language that is spoken on this thread.
#[must_use]
pub fn language() -> Language {
    HERE.get().unwrap_or_else(|| {
        let place = SPOKEN.load(Ordering::Relaxed);
        Language::EVERY.get(usize::from(place)).copied().unwrap_or_default()
    })
}

/// Does something in a language, on this thread alone: a document is made in its own language, whatever the
/// window speaks. Threads that are begun inside speak that of the process.
pub fn in_language<R>(language: Language, make: impl FnOnce() -> R) -> R {
    /// Brings the language before back, even past a panic.
    struct Before(Option<Language>);
    impl Drop for Before {
        fn drop(&mut self) {
            HERE.set(self.0);
        }
    }
    let _before = Before(HERE.replace(Some(language)));
    make()
}

/// A message in the language that is spoken.
///
/// `say!("open")` gives `&'static str`; `say!("events", count = 7)` gives a `String`, in which `$count` is that
/// number: with the plural of the language, and its thousands. Texts fill a message as they are. The id is always
/// written out, so that `tests/words.rs` finds every message that is missing or not used.
#[macro_export]
macro_rules! say {
    ($id:literal) => {
        $crate::words::plain($id)
    };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::words::filled($id, &[$((stringify!($name), $crate::words::Filling::from($value))),+])
    };
}

/// The id of a message in a table of constants; `said.words()` says it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Said(pub &'static str);

impl Said {
    /// The message.
    #[must_use]
    pub fn words(self) -> &'static str {
        plain(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Said, decimal, grouped, in_language, language, listed};

    #[test]
    fn languages_are_told_by_tags_of_systems() {
        for (tag, told) in [
            ("fr", Some(Language::French)),
            ("fr-CA", Some(Language::French)),
            ("fr_FR.UTF-8", Some(Language::French)),
            ("EN-gb", Some(Language::English)),
            ("ar_MA.UTF-8", Some(Language::Arabic)),
            ("de-DE", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), told, "{tag}");
        }
        assert_eq!(Language::of_tags(["de", "fr-BE", "en"]), Language::French);
        assert_eq!(Language::of_tags(["de"]), Language::English);
        assert_eq!(Language::of_tags(Vec::<String>::new()), Language::English);
    }

    #[test]
    fn numbers_choose_the_plural_and_the_thousands_of_the_language() {
        let events = |count: u64| say!("count-events", count = count);
        assert_eq!(events(1), "1 event");
        assert_eq!(events(0), "0 events");
        assert_eq!(events(7_535), "7,535 events");
        in_language(Language::French, || {
            assert_eq!(events(0), "0 événement");
            assert_eq!(events(1), "1 événement");
            assert_eq!(events(7_535), "7\u{202f}535 événements");
            assert_eq!(grouped(1_000_000), "1\u{202f}000\u{202f}000");
            assert_eq!(Said("command-open").words(), "Ouvrir un fichier");
        });
        assert_eq!(language(), Language::English);
    }

    #[test]
    fn arabic_has_six_forms_of_a_count_and_digits_of_the_maghreb() {
        in_language(Language::Arabic, || {
            let said = [0_u64, 1, 2, 3, 10, 11, 99, 100, 103, 7_535]
                .map(|count| say!("count-events", count = count));
            assert_eq!(
                said,
                [
                    "0 حدث",
                    "حدث واحد",
                    "حدثان",
                    "3 أحداث",
                    "10 أحداث",
                    "11 حدثًا",
                    "99 حدثًا",
                    "100 حدث",
                    "103 أحداث",
                    "7.535 حدثًا"
                ]
            );
            assert_eq!(decimal(2.5, 1), "2,5");
        });
    }

    #[test]
    fn members_of_a_list_are_joined_as_the_language_does() {
        let all = ["مالي", "النيجر", "تشاد"];
        assert_eq!(listed(&all[..1], say!("and")), "مالي");
        assert_eq!(listed(&["a", "b", "c"], say!("and")), "a, b and c");
        in_language(Language::Arabic, || {
            assert_eq!(listed(&all, say!("and")), "مالي، النيجر وتشاد");
            assert_eq!(listed(&all[..2], say!("or")), "مالي أو النيجر");
        });
    }

    #[test]
    fn a_language_of_a_document_ends_with_it_even_past_a_panic() {
        let caught = std::panic::catch_unwind(|| {
            in_language(Language::French, || {
                assert_eq!(language(), Language::English, "on purpose");
            });
        });
        assert!(caught.is_err());
        assert_eq!(language(), Language::English);
    }

    #[test]
    fn what_no_language_says_is_shown_as_its_id() {
        assert_eq!(Said("nobody-says-this").words(), "nobody-says-this");
    }
}
