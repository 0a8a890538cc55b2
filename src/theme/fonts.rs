//! The bundled faces: Noto Sans, Noto Sans Arabic, Noto Sans Mono (SIL Open Font License).

use std::sync::Arc;

use egui::epaint::text::{FontData, FontDefinitions, FontFamily, FontId};

use super::Weight;

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");
const ITALIC: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Italic.ttf");
const ARABIC: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf");
const ARABIC_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf");
const MONO: &[u8] = include_bytes!("../../assets/fonts/NotoSansMono-Regular.ttf");

/// Names by which egui finds each face, and the Arabic face that stands in for its letters.
const FACES: [(&str, &str, &[u8]); 5] = [
    ("regular", "arabic", REGULAR),
    ("semibold", "arabic-bold", SEMI_BOLD),
    ("bold", "arabic-bold", BOLD),
    ("italic", "arabic", ITALIC),
    ("mono", "arabic", MONO),
];

/// Font definitions for egui: every weight falls back to Arabic, then to the regular face,
/// then to the fixed-width one for arrows.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add("arabic", ARABIC);
    add("arabic-bold", ARABIC_BOLD);
    for (name, _, bytes) in FACES {
        add(name, bytes);
    }
    for (name, arabic, _) in FACES {
        let mut chain = vec![name.to_owned(), arabic.to_owned()];
        // Noto Sans has no arrows; the fixed-width face has.
        chain.extend(
            ["regular", "mono"]
                .iter()
                .filter(|other| **other != name)
                .map(|other| (*other).to_owned()),
        );
        fonts.families.insert(family(name), chain);
    }
    fonts
}

/// The face of a weight at a size in points.
#[must_use]
pub fn font_id(weight: Weight, size: f32) -> FontId {
    let name = match weight {
        Weight::Regular => "regular",
        Weight::SemiBold => "semibold",
        Weight::Bold => "bold",
        Weight::Italic => "italic",
        Weight::Mono => "mono",
    };
    FontId::new(size, family(name))
}

fn family(name: &str) -> FontFamily {
    match name {
        "regular" => FontFamily::Proportional,
        "mono" => FontFamily::Monospace,
        other => FontFamily::Name(other.into()),
    }
}

/// The font files that figures are set with.
#[must_use]
pub fn svg_font_files() -> [&'static [u8]; 7] {
    [REGULAR, SEMI_BOLD, BOLD, ITALIC, ARABIC, ARABIC_BOLD, MONO]
}
