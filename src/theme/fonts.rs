//! The bundled faces: Noto Sans, Noto Sans Arabic, Noto Sans Mono, and of Noto Sans Math the arrows (SIL Open Font
//! License).

use std::sync::Arc;

use egui::epaint::text::{FontData, FontDefinitions, FontFamily, FontId};

use super::Weight;

// Statics, as a constant of this size is in the program once for each part of the code that names it.
static REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-SemiBold.ttf");
static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");
static ITALIC: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Italic.ttf");
static ARABIC: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf");
static ARABIC_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf");
static MONO: &[u8] = include_bytes!("../../assets/fonts/NotoSansMono-Regular.ttf");
/// Four letters: `pyftsubset NotoSansMath-Regular.ttf --unicodes=U+2190-2193 --layout-features= --no-hinting`.
static ARROWS: &[u8] = include_bytes!("../../assets/fonts/NotoSansMath-Arrows.ttf");

/// Names by which egui finds each face, and the Arabic face that stands in for its letters.
const FACES: [(&str, &str, &[u8]); 5] = [
    ("regular", "arabic", REGULAR),
    ("semibold", "arabic-bold", SEMI_BOLD),
    ("bold", "arabic-bold", BOLD),
    ("italic", "arabic", ITALIC),
    ("mono", "arabic", MONO),
];

/// Font definitions for egui: every weight falls back to Arabic, then to the regular face, then to
/// the arrows, which Noto Sans has not, then to the fixed-width one.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add("arabic", ARABIC);
    add("arabic-bold", ARABIC_BOLD);
    add("arrows", ARROWS);
    for (name, _, bytes) in FACES {
        add(name, bytes);
    }
    for (name, arabic, _) in FACES {
        let mut chain = vec![name.to_owned(), arabic.to_owned()];
        // The arrows of the fixed-width face are as narrow as its letters: too small between words.
        chain.extend(
            ["regular", "arrows", "mono"]
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
pub fn svg_font_files() -> [&'static [u8]; 8] {
    [REGULAR, SEMI_BOLD, BOLD, ITALIC, ARABIC, ARABIC_BOLD, ARROWS, MONO]
}

/// A bundled face, as documents name it.
#[derive(Copy, Clone, Debug)]
pub struct Face {
    /// Its family.
    pub family: &'static str,
    /// The weights that it stands for, in the words of CSS.
    pub weight: &'static str,
    /// `normal` or `italic`.
    pub style: &'static str,
    /// The font.
    pub file: &'static [u8],
}

/// The face of a weight, and those that stand in for its Arabic letters and its arrows.
#[must_use]
pub fn faces(weight: Weight) -> [Face; 4] {
    let face = |family, weight, file| Face { family, weight, style: "normal", file };
    let own = |weight, file| face("Noto Sans", weight, file);
    let arabic = face("Noto Sans Arabic", "400", ARABIC);
    let arabic_bold = face("Noto Sans Arabic", "600 700", ARABIC_BOLD);
    let arrows = face("Noto Sans Math", "400 700", ARROWS);
    let mono = face("Noto Sans Mono", "400 700", MONO);
    match weight {
        Weight::Regular => [own("400", REGULAR), arabic, arrows, mono],
        Weight::SemiBold => [own("600", SEMI_BOLD), arabic_bold, arrows, mono],
        Weight::Bold => [own("700", BOLD), arabic_bold, arrows, mono],
        Weight::Italic => [Face { style: "italic", ..own("400", ITALIC) }, arabic, arrows, mono],
        Weight::Mono => [mono, arabic, own("400", REGULAR), arrows],
    }
}
