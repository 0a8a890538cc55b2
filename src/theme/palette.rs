//! Colours by meaning, dark and light.
//!
//! The base of the kind colours is the Okabe–Ito set, which stays apart for the common
//! colour-vision deficiencies; every kind also has a shape of its own.

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
    /// Contested, or a warning.
    pub contested: Color32,
    /// An error.
    pub error: Color32,
    kinds: [Color32; 7],
}

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
            contested: rgb(0xf0b94b),
            error: rgb(0xf08274),
            kinds: [
                rgb(0x56b4e9),
                rgb(0xe69f00),
                rgb(0x2fb58a),
                rgb(0xcc79a7),
                rgb(0x9b8cf2),
                rgb(0x98a3b3),
                rgb(0xe2705f),
            ],
        }
    }

    /// The light theme.
    #[must_use]
    pub const fn light() -> Self {
        Self {
            dark: false,
            ground: rgb(0xf6f7f9),
            panel: rgb(0xffffff),
            raised: rgb(0xeef1f5),
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
            text_3: rgb(0x636e7b),
            accent: rgb(0x1f6fbf),
            accent_ground: rgb(0xdcebfa),
            contested: rgb(0x8f5600),
            error: rgb(0xb3372a),
            kinds: [
                rgb(0x1f7fbf),
                rgb(0xb87800),
                rgb(0x0a7d5a),
                rgb(0xa84f83),
                rgb(0x6a58cf),
                rgb(0x66727f),
                rgb(0xc04a37),
            ],
        }
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
}

#[cfg(test)]
mod tests {
    use super::Palette;
    use egui::epaint::Color32;

    /// Contrast of two colours after WCAG 2.2, 1 to 21.
    fn contrast(one: Color32, other: Color32) -> f64 {
        let luminance = |colour: Color32| {
            let linear = |channel: u8| {
                let share = f64::from(channel) / 255.0;
                if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
        };
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_reaches_aa_on_every_ground() {
        for palette in [Palette::dark(), Palette::light()] {
            let texts =
                [palette.text, palette.text_2, palette.text_3, palette.contested, palette.error];
            for text in texts {
                for ground in [palette.ground, palette.panel, palette.raised] {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{text:?} on {ground:?}: {ratio:.2}");
                }
            }
            assert!(contrast(palette.text, palette.accent_ground) >= 4.5);
            assert!(contrast(palette.accent, palette.panel) >= 4.5);
        }
    }

    #[test]
    fn the_map_is_quiet_and_can_be_read() {
        for palette in [Palette::dark(), Palette::light()] {
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
    fn every_kind_stands_out_from_the_ground() {
        for palette in [Palette::dark(), Palette::light()] {
            for colour in palette.kinds {
                assert!(contrast(colour, palette.ground) >= 3.0, "{colour:?}");
            }
        }
    }
}
