//! The parts of the bundled fonts that a document needs, within it, so that it looks the same where they are not
//! installed.
//!
//! Letters keep what joins, places and pairs them; the licence of the fonts goes along in their names.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use read_fonts::collections::IntSet;
use read_fonts::tables::cmap::Cmap;
use read_fonts::types::{NameId, Tag};
use read_fonts::{FontRef, ReadError, TableProvider as _};
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};

use crate::theme::{Weight, faces};

/// Names in a font: what it is called, by whom it is, its licence and where that stands.
const NAMES: [u16; 9] = [0, 1, 2, 3, 4, 5, 6, 13, 14];
/// Letters stand where they are drawn to stand, and are not moved to whole pixels of a screen.
const PRECISE: &str = "text{text-rendering:geometricPrecision}";
/// The names in English, as Windows numbers languages.
const ENGLISH: u16 = 0x0409;

/// Family, weight and style of a face, as CSS names them.
type FaceKey<'a> = (&'a str, &'a str, &'a str);

/// The letters that are needed, by the weight that sets them.
#[derive(Debug, Default)]
pub(super) struct Letters(BTreeMap<Weight, BTreeSet<char>>);

impl Letters {
    /// Of a text in a weight.
    pub(super) fn add(&mut self, weight: Weight, text: &str) {
        self.0.entry(weight).or_default().extend(text.chars());
    }

    /// Of all texts of an SVG document of ours.
    pub(super) fn add_svg(&mut self, svg: &str) {
        let mut reader = Reader::from_str(svg);
        let mut weight = None;
        // What cannot be read ends it: letters beyond are set with what the reader has.
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Eof => break,
                Event::Start(tag) if tag.name().as_ref() == b"text" => weight = Some(of_text(&tag)),
                Event::End(tag) if tag.name().as_ref() == b"text" => weight = None,
                Event::Text(text) => {
                    if let (Some(weight), Ok(text)) = (weight, text.decode()) {
                        self.add(weight, &text);
                    }
                }
                Event::GeneralRef(letter) => {
                    let letter = letter.decode().ok().and_then(|name| entity(&name));
                    if let (Some(weight), Some(letter)) = (weight, letter) {
                        self.add(weight, letter.encode_utf8(&mut [0; 4]));
                    }
                }
                _ => {}
            }
        }
    }

    /// Rules of CSS that give these letters, each in the first face that has it.
    pub(super) fn rules(&self) -> String {
        let mut needed: BTreeMap<FaceKey<'_>, (&[u8], IntSet<u32>)> = BTreeMap::new();
        for (weight, letters) in &self.0 {
            let faces = faces(*weight);
            let tables =
                faces.each_ref().map(|face| FontRef::new(face.file).and_then(|it| it.cmap()));
            for letter in letters {
                let has = |table: &Result<Cmap<'_>, ReadError>| {
                    table.as_ref().is_ok_and(|table| table.map_codepoint(*letter).is_some())
                };
                let first = tables.iter().position(has).and_then(|place| faces.get(place));
                let Some(face) = first else { continue };
                let key = (face.family, face.weight, face.style);
                let (_, letters) = needed.entry(key).or_insert((face.file, IntSet::empty()));
                letters.insert(u32::from(*letter));
            }
        }
        let mut rules = String::new();
        for ((family, weight, style), (file, letters)) in needed {
            // Without a part the name of the font is left, as it would be without any.
            let Some(part) = part_of(file, &letters) else { continue };
            let part = base64::engine::general_purpose::STANDARD.encode(part);
            rules.push_str(&format!(
                "@font-face{{font-family:'{family}';font-weight:{weight};font-style:{style};src:url(data:font/ttf;base64,{part}) format('truetype')}}\n"
            ));
        }
        rules
    }
}

/// An SVG document of ours with the parts of the fonts that its texts need.
#[must_use]
pub fn svg_with_fonts(svg: &str) -> String {
    let mut letters = Letters::default();
    letters.add_svg(svg);
    let rules = letters.rules();
    let (title, opened) = (svg.find("</title>").map(|at| at + "</title>".len()), svg.find('>'));
    let place = title.or(opened.map(|at| at + 1)).filter(|_| !rules.is_empty());
    let Some((before, after)) = place.and_then(|place| svg.split_at_checked(place)) else {
        return svg.to_owned();
    };
    format!("{before}\n<style>\n{PRECISE}\n{rules}</style>{after}")
}

/// The weight of a text.
fn of_text(tag: &BytesStart<'_>) -> Weight {
    let has = |name: &str, begin: &[u8]| {
        let value = tag.try_get_attribute(name).ok().flatten();
        value.is_some_and(|value| value.value.starts_with(begin))
    };
    if has("font-family", b"Noto Sans Mono") {
        Weight::Mono
    } else if has("font-style", b"italic") {
        Weight::Italic
    } else if has("font-weight", b"6") {
        Weight::SemiBold
    } else if has("font-weight", b"7") {
        Weight::Bold
    } else {
        Weight::Regular
    }
}

/// What a reference such as `amp` or `#39` stands for.
fn entity(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return quick_xml::escape::resolve_xml_entity(name)?.chars().next();
    };
    let number = match number.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(number.ok()?)
}

/// A font with these letters, and what joins and places them, alone.
fn part_of(file: &[u8], letters: &IntSet<u32>) -> Option<Vec<u8>> {
    let font = FontRef::new(file).ok()?;
    let drop: IntSet<Tag> = DEFAULT_DROP_TABLES.iter().copied().collect();
    let features: IntSet<Tag> = DEFAULT_LAYOUT_FEATURES.iter().copied().collect();
    let names: IntSet<NameId> = NAMES.into_iter().map(NameId::from).collect();
    let languages: IntSet<u16> = [ENGLISH].into_iter().collect();
    let plan = Plan::new(
        &IntSet::empty(),
        letters,
        &font,
        SubsetFlags::default(),
        &drop,
        &IntSet::all(),
        &features,
        &names,
        &languages,
    );
    subset_font(&font, &plan).ok()
}

#[cfg(test)]
mod tests {
    use super::{entity, faces, part_of, svg_with_fonts};
    use crate::theme::Weight;

    #[test]
    fn a_document_gets_the_faces_that_its_letters_need() {
        let svg = "<svg><title>T</title><text x=\"1\">A &amp; B</text><text font-weight=\"600\">مالي →</text></svg>";
        let with = svg_with_fonts(svg);
        assert!(with.starts_with("<svg><title>T</title>\n<style>\ntext{text-rendering:"));
        for face in [
            "'Noto Sans';font-weight:400",
            "'Noto Sans';font-weight:600",
            "'Noto Sans Arabic';font-weight:600 700",
            "'Noto Sans Math';font-weight:400 700",
        ] {
            assert!(with.contains(face), "{face}");
        }
        assert_eq!(with.matches("@font-face").count(), 4);
        assert!(with.len() < 60_000, "{}", with.len());
        assert_eq!(with, svg_with_fonts(svg), "same input, same bytes");
        assert_eq!(svg_with_fonts("<svg><title>T</title></svg>"), "<svg><title>T</title></svg>");
        assert_eq!(svg_with_fonts("<te"), "<te");
    }

    #[test]
    fn references_are_letters() {
        assert_eq!(
            ["amp", "#233", "#xE9", "none", "#x110000"].map(entity),
            [Some('&'), Some('é'), Some('é'), None, None]
        );
    }

    /// Words set with nothing but one font.
    fn drawn(file: &[u8], words: &str) -> Vec<u8> {
        use resvg::tiny_skia::{Pixmap, Transform};
        use resvg::usvg::{Options, Tree, fontdb};
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(file.to_vec());
        let family = fonts.faces().next().expect("a face").families[0].0.clone();
        let options = Options { fontdb: fonts.into(), font_family: family, ..Options::default() };
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"40\"><text x=\"10\" y=\"30\" font-size=\"24\">{words}</text></svg>"
        );
        let tree = Tree::from_str(&svg, &options).expect("a document");
        let mut pixels = Pixmap::new(900, 40).expect("room");
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        pixels.take()
    }

    #[test]
    fn a_part_of_a_font_sets_words_as_the_whole_does() {
        let words = ["AVATAR Toffee, fi ffl — L'Été “2024–25”", "لجنة عسكرية مشتركة", "→←"];
        let [_, arabic, arrows, _] = faces(Weight::Regular);
        let bold_arabic = faces(Weight::Bold)[1];
        let weights =
            [Weight::Regular, Weight::SemiBold, Weight::Bold, Weight::Italic, Weight::Mono];
        let own = weights.map(|weight| (faces(weight)[0], words[0]));
        let others = [(arabic, words[1]), (bold_arabic, words[1]), (arrows, words[2])];
        for (face, words) in own.into_iter().chain(others) {
            let letters = words.chars().map(u32::from).collect();
            let part = part_of(face.file, &letters).expect("a part");
            let is_small = face.file.len() < 2_000;
            assert!(is_small || part.len() < face.file.len() / 10, "{words}: {}", part.len());
            let whole = drawn(face.file, words);
            assert!(whole.iter().any(|it| *it != 0), "{words}");
            assert!(whole == drawn(&part, words), "{} {}: {words}", face.family, face.weight);
        }
    }
}
