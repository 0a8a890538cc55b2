//! Letters typed while a table has the focus: they name the row to go to.

use egui::{Event, Key, Ui};

/// Seconds after which letters begin anew.
const PAUSE: f64 = 1.0;

/// What was typed, and when.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct Typed {
    letters: String,
    last: f64,
}

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sought {
    /// How a row begins.
    pub begins: String,
    /// The present row does not count: the same letter again means the next one.
    pub further: bool,
}

impl Typed {
    /// Whether letters that come now go on with those before.
    pub(super) fn goes_on(&self, now: f64) -> bool {
        !self.letters.is_empty() && now - self.last < PAUSE
    }

    /// Takes what was typed in this frame; `None` where nothing was.
    pub(super) fn read(&mut self, ui: &Ui, now: f64) -> Option<Sought> {
        let text: String = ui.input(|input| {
            let texts = input.events.iter().filter_map(|event| match event {
                Event::Text(text) if !input.modifiers.command && !input.modifiers.alt => {
                    Some(text.as_str())
                }
                _ => None,
            });
            texts.collect()
        });
        self.take(&text, now)
    }

    fn take(&mut self, text: &str, now: f64) -> Option<Sought> {
        if !self.goes_on(now) {
            self.letters.clear();
        }
        let begins = self.letters.is_empty();
        let is_word = |letter: char| letter.is_alphabetic() || !begins && !letter.is_control();
        let typed: String = text.chars().filter(|letter| is_word(*letter)).collect();
        if typed.is_empty() {
            return None;
        }
        self.letters.push_str(&typed);
        self.last = now;
        let mut letters = self.letters.chars();
        let first = letters.next()?;
        // "vvv" walks through all that begin with "v".
        if letters.clone().count() > 0 && letters.all(|letter| letter == first) {
            return Some(Sought { begins: first.to_string(), further: true });
        }
        Some(Sought { begins: self.letters.clone(), further: begins })
    }
}

/// Whether a key is the table's while it has the focus, and no command of the window.
pub(super) fn is_own(key: Key, typing: bool) -> bool {
    let name = key.name();
    let letter = name.len() == 1 && name.starts_with(|it: char| it.is_ascii_alphabetic());
    let figure = name.len() == 1 && name.starts_with(|it: char| it.is_ascii_digit());
    let moves = matches!(key, Key::Home | Key::End | Key::PageUp | Key::PageDown);
    letter || moves || typing && (figure || key == Key::Space || key == Key::Minus)
}

#[cfg(test)]
mod tests {
    use egui::Key;

    use super::{Sought, Typed, is_own};

    #[test]
    fn letters_add_up_until_there_is_a_pause() {
        let mut typed = Typed::default();
        let sought = |begins: &str, further| Some(Sought { begins: begins.to_owned(), further });
        assert_eq!(typed.take("v", 10.0), sought("v", true));
        assert_eq!(typed.take("i", 10.4), sought("vi", false));
        assert_eq!(typed.take("", 10.5), None);
        assert_eq!(typed.take("2", 10.9), sought("vi2", false));
        assert_eq!(typed.take("m", 12.5), sought("m", true), "anew after a pause");
        assert_eq!(typed.take("m", 12.6), sought("m", true), "the next one");
    }

    #[test]
    fn a_figure_begins_no_word_and_stays_a_command() {
        let mut typed = Typed::default();
        assert_eq!(typed.take("4", 0.0), None);
        assert!(!is_own(Key::Num4, false) && is_own(Key::Num4, true));
        assert!(is_own(Key::G, false) && is_own(Key::End, false));
        assert!(!is_own(Key::OpenBracket, true) && !is_own(Key::Escape, true));
    }
}
