//! Colours by meaning, dark and light.
//!
//! The base of the colours of kinds and layers is the Okabe–Ito set, which stays apart for the common
//! colour-vision deficiencies; every kind also has a shape of its own, but for two whose colours stay apart.
//! `tests/colours.rs` measures that for each theme and each deficiency.

#![allow(clippy::unreadable_literal, reason = "colours read best as in CSS")]

use egui::epaint::Color32;

use crate::model::Kind;

/// The colours of one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Whether it is a dark theme.
    pub dark: bool,
    /// Behind the timeline.
    pub ground: Color32,
    /// Behind panels.
    pub panel: Color32,
    /// Behind buttons, chips, cards in panels.
    pub raised: Color32,
    /// Between panels.
    pub line: Color32,
    /// Vertical lines of the time grid.
    pub grid: Color32,
    /// The lifeline of a country.
    pub lane: Color32,
    /// Seas of the map.
    pub water: Color32,
    /// Land of the map.
    pub land: Color32,
    /// Between land and water.
    pub coast: Color32,
    /// Between countries.
    pub border: Color32,
    /// Ties on the map.
    pub tie: Color32,
    /// Titles and values.
    pub text: Color32,
    /// Labels and secondary text.
    pub text_2: Color32,
    /// Hints, ticks, section names.
    pub text_3: Color32,
    /// Selected, and nothing else.
    pub accent: Color32,
    /// Behind what is selected.
    pub accent_ground: Color32,
    /// Behind words that were searched for.
    pub found: Color32,
    /// Contested, or a warning.
    pub contested: Color32,
    /// An error.
    pub error: Color32,
    /// More than before.
    pub more: Color32,
    /// Less than before.
    pub less: Color32,
    kinds: [Color32; 7],
    layers: [Color32; 6],
    /// A layer that is of all that have none of their own.
    pub others: Color32,
}

/// The strength of a dimmed colour, 0 to 1.
const DIMMED: f32 = 0.3;

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

impl Palette {
    /// The dark theme.
    #[must_use]
    pub const fn dark() -> Self {
        Self {
            dark: true,
            ground: rgb(0x12151a),
            panel: rgb(0x181c22),
            raised: rgb(0x20252d),
            line: rgb(0x2a303a),
            grid: rgb(0x222831),
            lane: rgb(0x3a424e),
            water: rgb(0x131a22),
            land: rgb(0x262c34),
            coast: rgb(0x3b4552),
            border: rgb(0x566170),
            tie: rgb(0x9aa6b5),
            text: rgb(0xe8ebf0),
            text_2: rgb(0xa3adba),
            text_3: rgb(0x8a95a3),
            accent: rgb(0x6cb2f2),
            accent_ground: rgb(0x1f3247),
            found: rgb(0x4a3f14),
            contested: rgb(0xf0b94b),
            error: rgb(0xf08274),
            more: rgb(0x56b4e9),
            less: rgb(0xe69f00),
            kinds: [
                rgb(0x56b4e9),
                rgb(0xe69f00),
                rgb(0x2fb58a),
                rgb(0xcc79a7),
                rgb(0x9b8cf2),
                rgb(0x98a3b3),
                rgb(0xe2705f),
            ],
            layers: [
                rgb(0x56b4e9),
                rgb(0xe69f00),
                rgb(0x009e73),
                rgb(0xcc79a7),
                rgb(0xf0e442),
                rgb(0xd55e00),
            ],
            others: rgb(0x6a7482),
        }
    }

    /// The light theme.
    #[must_use]
    pub const fn light() -> Self {
        Self {
            dark: false,
            ground: rgb(0xf6f7f9),
            panel: rgb(0xffffff),
            raised: rgb(0xe8ecf2),
            line: rgb(0xd9dee5),
            grid: rgb(0xe8ecf1),
            lane: rgb(0xc3cad3),
            water: rgb(0xeaf0f6),
            land: rgb(0xfbfaf6),
            coast: rgb(0xb4c0cd),
            border: rgb(0x9aa5b1),
            tie: rgb(0x6f7c8b),
            text: rgb(0x1a2028),
            text_2: rgb(0x4d5967),
            text_3: rgb(0x5f6a77),
            accent: rgb(0x1f6fbf),
            accent_ground: rgb(0xdcebfa),
            found: rgb(0xfff1c2),
            contested: rgb(0x955b00),
            error: rgb(0x7d120c),
            more: rgb(0x1f7fbf),
            less: rgb(0xb87800),
            kinds: [
                rgb(0x1f7fbf),
                rgb(0xb87800),
                rgb(0x0a7d5a),
                rgb(0xa84f83),
                rgb(0x6a58cf),
                rgb(0x66727f),
                rgb(0xc04a37),
            ],
            layers: [
                rgb(0x3a93c9),
                rgb(0xb87800),
                rgb(0x006b51),
                rgb(0xa04590),
                rgb(0x003f63),
                rgb(0xbd3400),
            ],
            others: rgb(0x858f9b),
        }
    }

    /// The dark theme, as far apart as colours can be: for low vision and tired eyes.
    #[must_use]
    pub const fn dark_high() -> Self {
        Self {
            ground: rgb(0x000000),
            panel: rgb(0x000000),
            raised: rgb(0x1c1f24),
            line: rgb(0x8d97a5),
            grid: rgb(0x3b424c),
            lane: rgb(0x8d97a5),
            water: rgb(0x000000),
            land: rgb(0x23272d),
            coast: rgb(0xaab4c1),
            border: rgb(0x9aa4b2),
            tie: rgb(0xd5dbe3),
            text: rgb(0xffffff),
            text_2: rgb(0xe6eaef),
            text_3: rgb(0xced5de),
            accent: rgb(0x8ac8ff),
            accent_ground: rgb(0x0a3a66),
            found: rgb(0x4a3c00),
            contested: rgb(0xffcf5c),
            error: rgb(0xff9a8f),
            kinds: [
                rgb(0x7cc8f5),
                rgb(0xffb52e),
                rgb(0x4fd8ab),
                rgb(0xf0a0cc),
                rgb(0xbdb2ff),
                rgb(0xc3ccd8),
                rgb(0xff9384),
            ],
            ..Self::dark()
        }
    }

    /// The light theme, as far apart as colours can be.
    #[must_use]
    pub const fn light_high() -> Self {
        Self {
            ground: rgb(0xffffff),
            panel: rgb(0xffffff),
            raised: rgb(0xecf0f4),
            line: rgb(0x5d6774),
            grid: rgb(0xc9d0d8),
            lane: rgb(0x5d6774),
            water: rgb(0xe3edf6),
            land: rgb(0xffffff),
            coast: rgb(0x5d6774),
            border: rgb(0x6b7582),
            tie: rgb(0x3a444f),
            text: rgb(0x000000),
            text_2: rgb(0x20272f),
            text_3: rgb(0x38424d),
            accent: rgb(0x00488f),
            accent_ground: rgb(0xcfe5fb),
            found: rgb(0xffe99a),
            contested: rgb(0x734500),
            error: rgb(0x700805),
            more: rgb(0x00598f),
            less: rgb(0x855200),
            kinds: [
                rgb(0x005a94),
                rgb(0x7a4d00),
                rgb(0x005a3f),
                rgb(0x8a2766),
                rgb(0x4a38ad),
                rgb(0x434e5b),
                rgb(0x99291a),
            ],
            ..Self::light()
        }
    }

    /// The colours of a theme.
    #[must_use]
    pub const fn of(dark: bool, high_contrast: bool) -> Self {
        match (dark, high_contrast) {
            (true, false) => Self::dark(),
            (true, true) => Self::dark_high(),
            (false, false) => Self::light(),
            (false, true) => Self::light_high(),
        }
    }

    /// The colour of a layer that is of no kind, by its number from 0; they repeat.
    #[must_use]
    pub fn layer(&self, number: usize) -> Color32 {
        self.layers.get(number % self.layers.len()).copied().unwrap_or(self.others)
    }

    /// The same colours, most of the way to the ground: of what the filter leaves out and that is still
    /// to be seen.
    #[must_use]
    pub fn dimmed(&self) -> Self {
        let dim = |colour: Color32| self.ground.lerp_to_gamma(colour, DIMMED);
        Self {
            text: dim(self.text),
            text_2: dim(self.text_2),
            contested: dim(self.contested),
            kinds: self.kinds.map(dim),
            ..self.clone()
        }
    }

    /// A colour so faint that all on it keeps its own: on lanes, below figures.
    #[must_use]
    pub fn wash(&self, colour: Color32) -> Color32 {
        colour.gamma_multiply(if self.dark { 0.10 } else { 0.08 })
    }

    /// What a share of something looks like, 0 to 1, from hardly more than nothing to strong.
    #[must_use]
    pub fn share(&self, share: f32) -> Color32 {
        self.ground.lerp_to_gamma(self.text_2, 0.10 + 0.75 * share)
    }

    /// Black or white: what is read better on a colour.
    #[must_use]
    pub fn on(colour: Color32) -> Color32 {
        // Where both reach the same contrast after WCAG 2.2.
        if luminance(colour) > 0.179 { Color32::BLACK } else { Color32::WHITE }
    }

    /// The colour of words on a grey: that of text or of the ground, and of a grey between both black or white.
    #[must_use]
    pub fn ink(&self, grey: Color32) -> Color32 {
        let readable = [self.text, self.ground].into_iter().find(|it| contrast(*it, grey) >= AA);
        readable.unwrap_or_else(|| Self::on(grey))
    }

    /// The colour of a kind of event.
    #[must_use]
    pub fn kind(&self, kind: &Kind) -> Color32 {
        let [commission, visit, agreement, training, meeting, statement, recognition] = self.kinds;
        match kind {
            Kind::CommissionMeeting => commission,
            Kind::Visit => visit,
            Kind::Agreement | Kind::Delivery => agreement,
            Kind::Training | Kind::Exercise => training,
            Kind::Meeting => meeting,
            Kind::Recognition | Kind::Deployment => recognition,
            Kind::Statement | Kind::Other | Kind::Unlisted(_) => statement,
        }
    }

    /// The colour of words that name a kind of event: that of the kind, as far towards that of text as it
    /// takes to be read on a panel (contrast AA after WCAG 2.2).
    #[must_use]
    pub fn kind_words(&self, kind: &Kind) -> Color32 {
        let mut colour = self.kind(kind);
        while contrast(colour, self.panel) < AA && colour != self.text {
            colour = colour.lerp_to_gamma(self.text, 0.1);
        }
        colour
    }
}

/// The contrast that words of usual size have at least (AA after WCAG 2.2).
const AA: f64 = 4.5;

/// Contrast of two colours after WCAG 2.2, 1 to 21.
#[must_use]
pub fn contrast(one: Color32, other: Color32) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance of a colour after WCAG 2.2, 0 to 1.
fn luminance(colour: Color32) -> f64 {
    let [red, green, blue] = linear(colour);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// A colour in linear light, each channel 0 to 1 (IEC 61966-2-1).
fn linear(colour: Color32) -> [f64; 3] {
    [colour.r(), colour.g(), colour.b()].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

#[cfg(test)]
mod tests {
    use super::{Palette, contrast};

    fn every() -> [Palette; 4] {
        [(true, false), (true, true), (false, false), (false, true)]
            .map(|(dark, high)| Palette::of(dark, high))
    }

    #[test]
    fn words_can_be_read_on_every_share() {
        for palette in every() {
            for hundredth in 0..=100_u8 {
                let grey = palette.share(f32::from(hundredth) / 100.0);
                let contrast = contrast(palette.ink(grey), grey);
                assert!(contrast >= 4.5, "{contrast} on {hundredth} %, dark: {}", palette.dark);
            }
        }
    }

    #[test]
    fn high_contrast_is_high() {
        for palette in [Palette::dark_high(), Palette::light_high()] {
            for ground in [palette.ground, palette.panel, palette.raised, palette.accent_ground] {
                for text in [palette.text, palette.text_2, palette.text_3] {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 7.0, "{text:?} on {ground:?}: {ratio:.2}");
                }
            }
            for colour in [palette.contested, palette.error, palette.accent] {
                assert!(contrast(colour, palette.panel) >= 7.0, "{colour:?}");
            }
            for colour in palette.kinds {
                assert!(contrast(colour, palette.ground) >= 6.0, "{colour:?}");
            }
            // Lines that carry meaning are seen by those who see little (WCAG 1.4.11).
            for line in [palette.line, palette.lane, palette.coast, palette.border] {
                assert!(contrast(line, palette.ground) >= 4.0, "{line:?}");
            }
        }
    }

    #[test]
    fn every_text_reaches_aa_on_every_ground() {
        for palette in every() {
            let texts =
                [palette.text, palette.text_2, palette.text_3, palette.contested, palette.error];
            for text in texts {
                for ground in [palette.ground, palette.panel, palette.raised] {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{text:?} on {ground:?}: {ratio:.2}");
                }
            }
            for text in [palette.text, palette.text_2, palette.accent, palette.contested] {
                let ratio = contrast(text, palette.found);
                assert!(ratio >= 4.5, "{text:?} on what is found: {ratio:.2}");
            }
            assert!(contrast(palette.text, palette.accent_ground) >= 4.5);
            assert!(contrast(palette.accent, palette.panel) >= 4.5);
        }
    }

    #[test]
    fn the_map_is_quiet_and_can_be_read() {
        for palette in every() {
            for ground in [palette.land, palette.water] {
                for text in [palette.text, palette.text_2, palette.text_3] {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{text:?} on {ground:?}: {ratio:.2}");
                }
                assert!(contrast(palette.tie, ground) >= 3.0);
                assert!(contrast(palette.accent, ground) >= 3.0);
            }
            // A dashed border says something, a coast is seen by its land.
            assert!(contrast(palette.border, palette.land) >= 2.0);
            assert!(contrast(palette.tie, palette.land) > contrast(palette.border, palette.land));
        }
    }

    #[test]
    fn what_is_dimmed_is_seen_and_is_less_than_anything_else() {
        for palette in every() {
            let dimmed = palette.dimmed();
            for (colour, dim) in palette.kinds.into_iter().zip(dimmed.kinds) {
                let (own, dim) = (contrast(colour, palette.ground), contrast(dim, palette.ground));
                assert!(dim >= 1.15 && dim <= own / 1.5, "{dim:.2} of {own:.2}");
            }
        }
    }

    #[test]
    fn the_name_of_every_kind_can_be_read() {
        use crate::model::{CodeList, Kind};
        for palette in every() {
            for kind in Kind::LISTED {
                let words = palette.kind_words(kind);
                assert!(contrast(words, palette.panel) >= 4.5, "{kind:?}: {words:?}");
            }
            // What can be read stays as it is.
            let meeting = palette.kind(&Kind::Meeting);
            assert_eq!(palette.kind_words(&Kind::Meeting), meeting);
        }
    }

    #[test]
    fn layers_stand_out_from_the_ground_and_can_be_written_on() {
        for palette in every() {
            for colour in palette.layers.into_iter().chain([palette.others]) {
                assert!(contrast(colour, palette.ground) >= 3.0, "{colour:?}");
                assert!(contrast(colour, Palette::on(colour)) >= 4.5, "{colour:?}");
            }
        }
    }

    #[test]
    fn every_kind_stands_out_from_the_ground() {
        for palette in every() {
            for colour in palette.kinds.into_iter().chain([palette.more, palette.less]) {
                assert!(contrast(colour, palette.ground) >= 3.0, "{colour:?}");
            }
        }
    }
}
