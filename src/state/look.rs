//! How the window looks and speaks: what is chosen in the settings window.

use serde::{Deserialize, Serialize};

use crate::time::DateStyle;
use crate::words::Language;

/// How far colours stand apart.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Contrast {
    /// As is calm to look at all day.
    #[default]
    Usual,
    /// As far as they can: for tired eyes, low vision and bright rooms.
    High,
}

/// Size of everything in the window, in percent of the usual.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Scale(u16);

impl Scale {
    /// The smallest, in percent.
    pub const LEAST: u16 = 75;
    /// The largest, in percent.
    pub const MOST: u16 = 250;
    /// One step of a key, in percent.
    const STEP: u16 = 10;

    /// A size in percent, at most 75 to 250.
    #[must_use]
    pub fn percent(percent: u16) -> Self {
        Self(percent.clamp(Self::LEAST, Self::MOST))
    }

    /// In percent.
    #[must_use]
    pub fn as_percent(self) -> u16 {
        self.0
    }

    /// As a factor of the usual size.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// One step larger.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::percent(self.0 / Self::STEP * Self::STEP + Self::STEP)
    }

    /// One step smaller.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::percent(self.0.saturating_sub(1) / Self::STEP * Self::STEP)
    }
}

impl Default for Scale {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for Scale {
    fn from(percent: u16) -> Self {
        Self::percent(percent)
    }
}

impl From<Scale> for u16 {
    fn from(scale: Scale) -> Self {
        scale.0
    }
}

/// See the module. Kept from one start to the next, and no part of a view.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    language: Option<Language>,
    contrast: Contrast,
    scale: Scale,
    renderer: Option<String>,
    dates: DateStyle,
    one_window: bool,
    toured: bool,
}

/// What the look is asked to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookCommand {
    /// The language of the window; `None`: that of the system.
    SetLanguage(Option<Language>),
    /// How far colours stand apart.
    SetContrast(Contrast),
    /// The size of everything.
    SetScale(Scale),
    /// The name of the renderer to try first at the next start; `None`: the one that worked last.
    SetRenderer(Option<String>),
    /// How dates are written.
    SetDates(DateStyle),
    /// Whether files that are opened from outside come into the window that is there.
    SetOneWindow(bool),
    /// The guided first look was seen, or is wanted again.
    SetToured(bool),
}

impl Look {
    /// The language of the window; `None`: that of the system.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        self.language
    }

    /// How far colours stand apart.
    #[must_use]
    pub fn contrast(&self) -> Contrast {
        self.contrast
    }

    /// The size of everything.
    #[must_use]
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// The name of the renderer to try first at the next start.
    #[must_use]
    pub fn renderer(&self) -> Option<&str> {
        self.renderer.as_deref()
    }

    /// How dates are written.
    #[must_use]
    pub fn dates(&self) -> DateStyle {
        self.dates
    }

    /// Whether files that are opened from outside come into the window that is there.
    #[must_use]
    pub fn one_window(&self) -> bool {
        self.one_window
    }

    /// Whether the guided first look was seen.
    #[must_use]
    pub fn toured(&self) -> bool {
        self.toured
    }

    pub(super) fn apply(&mut self, command: LookCommand) {
        match command {
            LookCommand::SetLanguage(language) => self.language = language,
            LookCommand::SetContrast(contrast) => self.contrast = contrast,
            LookCommand::SetScale(scale) => self.scale = scale,
            LookCommand::SetRenderer(renderer) => self.renderer = renderer,
            LookCommand::SetDates(style) => self.dates = style,
            LookCommand::SetOneWindow(one) => self.one_window = one,
            LookCommand::SetToured(toured) => self.toured = toured,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, LookCommand, Scale};
    use crate::time::DateStyle;
    use crate::words::Language;

    #[test]
    fn sizes_go_in_steps_and_stay_in_bounds() {
        let (mut scale, mut seen) = (Scale::default(), Vec::new());
        for _ in 0..4 {
            scale = scale.smaller();
            seen.push(scale.as_percent());
        }
        assert_eq!(seen, [90, 80, 75, 75]);
        assert_eq!(scale.larger().as_percent(), 80);
        assert_eq!(Scale::percent(9_000).as_percent(), 250);
        assert_eq!(Scale::percent(250).larger().as_percent(), 250);
        assert_eq!(Scale::percent(113).smaller().as_percent(), 110);
        assert_eq!(Scale::percent(110).smaller().as_percent(), 100);
    }

    #[test]
    fn a_look_is_read_as_it_was_written_and_a_wild_size_is_bounded() {
        let mut look = Look::default();
        look.apply(LookCommand::SetLanguage(Some(Language::French)));
        look.apply(LookCommand::SetScale(Scale::percent(150)));
        let text = serde_json::to_string(&look).expect("written");
        assert!(text.contains(r#""language":"fr""#) && text.contains(r#""scale":150"#), "{text}");
        assert_eq!(serde_json::from_str::<Look>(&text).expect("read"), look);
        let wild: Look = serde_json::from_str(r#"{"scale": 1}"#).expect("read");
        assert_eq!(wild.scale().as_percent(), Scale::LEAST);
        // A style of dates that a newer program knows costs nothing else.
        let newer = r#"{"scale": 150, "dates": "roman"}"#;
        let newer: Look = serde_json::from_str(newer).expect("read");
        assert_eq!((newer.scale().as_percent(), newer.dates()), (150, DateStyle::Words));
    }
}
