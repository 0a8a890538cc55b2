//! What is on screen, as geometry and words: pure functions of catalog, state and size.
//!
//! Owns layout, level of detail and wording. Refuses painting and input.

pub mod activity;
pub mod activity_figure;
pub mod cards;
pub mod compare;
pub mod counts;
mod direction;
mod field_words;
pub mod filter_words;
pub mod graph;
pub mod map;
pub mod matrix;
pub mod measures;
pub mod overview;
pub mod pair_line;
pub mod relations;
pub mod source;
mod stack;
pub mod tables;
pub mod timeline;
pub mod view_words;

pub use direction::{begins_at_right, has_right_to_left, leading};
pub use field_words::{field_words, sentence_case};
pub use stack::stacked;

use crate::model::Kind;
use crate::theme::Weight;
use crate::words::{Language, language};

/// Measures text, so that scenes can place labels without a canvas.
pub trait Measure {
    /// Width of one line in points.
    fn width(&mut self, text: &str, size: f32, weight: Weight) -> f32;
}

/// The shape of a mark, which doubles the colour of its kind.
///
/// At ten points a hexagon or a pentagon is read as a circle, so that there is none among them.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Commission meeting.
    Diamond,
    /// Visit, meeting: the colours of these two stay apart in every sight.
    Circle,
    /// Agreement.
    Square,
    /// Training.
    Down,
    /// Exercise: crossed, as on maps of staffs.
    Cross,
    /// Delivery.
    Half,
    /// Deployment.
    Pillar,
    /// Recognition.
    Triangle,
    /// Statement.
    SmallCircle,
    /// Other, and what a file names itself.
    SmallDiamond,
}

/// The shape of a kind.
#[must_use]
pub fn shape(kind: &Kind) -> Shape {
    match kind {
        Kind::CommissionMeeting => Shape::Diamond,
        Kind::Visit | Kind::Meeting => Shape::Circle,
        Kind::Agreement => Shape::Square,
        Kind::Training => Shape::Down,
        Kind::Exercise => Shape::Cross,
        Kind::Delivery => Shape::Half,
        Kind::Deployment => Shape::Pillar,
        Kind::Recognition => Shape::Triangle,
        Kind::Statement => Shape::SmallCircle,
        Kind::Other | Kind::Unlisted(_) => Shape::SmallDiamond,
    }
}

/// Which session it is: `1st`, `2nd`, `3rd`, `4th`, … `11th`, … `21st`; in French `1re`, `2e`; in Arabic the
/// number itself.
#[must_use]
pub fn ordinal(number: u32) -> String {
    match language() {
        Language::English => {}
        Language::French if number == 1 => return "1re".to_owned(),
        Language::French => return format!("{number}e"),
        // "الدورة 3": the number follows the noun as it is.
        Language::Arabic => return number.to_string(),
    }
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// Cuts a text at a word so that it fits into `width` points, with "…" where something is cut.
/// A first word that does not fit is cut inside.
pub fn cut(text: &str, width: f32, size: f32, weight: Weight, measure: &mut dyn Measure) -> String {
    if measure.width(text, size, weight) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split_whitespace() {
        let longer = if kept.is_empty() { word.to_owned() } else { format!("{kept} {word}") };
        if measure.width(&format!("{longer}…"), size, weight) > width {
            break;
        }
        kept = longer;
    }
    if kept.is_empty() { cut_inside(text, width, size, weight, measure) } else { ended(&kept) }
}

/// The same, but at any letter: of names in a narrow list, whose first words may be alike.
pub fn cut_inside(
    text: &str,
    width: f32,
    size: f32,
    weight: Weight,
    measure: &mut dyn Measure,
) -> String {
    if measure.width(text, size, weight) <= width {
        return text.to_owned();
    }
    // At most a few dozen characters fit, so that long texts are not measured whole.
    let mut kept: String = text.chars().take(80).collect();
    while !kept.is_empty() && measure.width(&format!("{kept}…"), size, weight) > width {
        kept.pop();
    }
    ended(&kept)
}

/// What was kept of a text, with the sign that it goes on.
fn ended(kept: &str) -> String {
    format!("{}…", kept.trim_end_matches([',', ';', ':', '–', '-', '(', ' ']))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Measure, cut, cut_inside, ordinal};
    use crate::theme::Weight;
    use crate::words::{Language, in_language};

    /// Every character is half as wide as the text is high.
    pub(crate) struct Typewriter;

    impl Measure for Typewriter {
        fn width(&mut self, text: &str, size: f32, _: Weight) -> f32 {
            text.chars().count() as f32 * size / 2.0
        }
    }

    #[test]
    fn names_that_begin_alike_are_cut_at_letters() {
        let cut = |text| cut_inside(text, 50.0, 10.0, Weight::Regular, &mut Typewriter);
        assert_eq!(cut("United States"), "United St…");
        assert_eq!(cut("United Kingdom"), "United Ki…");
        assert_eq!(cut("Two, one more"), "Two, one…");
        assert_eq!(cut("Mali"), "Mali");
    }

    #[test]
    fn text_is_cut_at_words() {
        let cut = |text, width| cut(text, width, 10.0, Weight::Regular, &mut Typewriter);
        assert_eq!(cut("First session, Bamako", 200.0), "First session, Bamako");
        assert_eq!(cut("First session, Bamako", 80.0), "First session…");
        assert_eq!(cut("Ouagadougou", 30.0), "Ouaga…");
    }

    #[test]
    fn ordinals_read_as_english_does() {
        let words: Vec<_> = [1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal).into();
        assert_eq!(words, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]);
        in_language(Language::French, || {
            assert_eq!([1, 2, 21].map(ordinal), ["1re", "2e", "21e"]);
        });
        in_language(Language::Arabic, || assert_eq!([1, 21].map(ordinal), ["1", "21"]));
    }
}
