//! Colours that mean something are told apart by everyone: with all cones, and without those for long, for
//! middle or for short waves. Where two kinds of events are nearer than that, another shape tells them apart.
//!
//! Sights are simulated by Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
//! Color Vision Deficiency" (IEEE TVCG 15, 2009), with their matrices of severity 1 for linear light. How many
//! observers notice a difference is told by Stone, Szafir and Setlur, "An Engineering Model for Color
//! Difference as a Function of Size" (Color and Imaging Conference 2014): small marks need larger differences.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use attache::model::{CodeList as _, Kind};
use attache::scene::shape;
use attache::theme::Palette;
use egui::Color32;

type Matrix = [[f64; 3]; 3];

const SIGHTS: [(&str, Matrix); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// Degrees of sight: a mark of ten points at an arm's length, on a screen of 96 points to the inch.
const MARK: f64 = 0.25;
/// A line of the timeline or the graph.
const LINE: f64 = 0.1;
/// A band or a bar of a diagram.
const BAND: f64 = 0.5;

/// The share of observers who notice a difference that is relied on alone: all.
const ALONE: f64 = 1.0;
/// The share where what is coloured also has a name beside it or under the pointer.
const NAMED: f64 = 0.75;
/// The share where a word stands in that colour and says the same.
const WORD: f64 = 0.5;

fn times(matrix: Matrix, v: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum())
}

/// A colour in CIELAB under D65, as a sight sees it.
fn seen(colour: Color32, sight: Matrix) -> [f64; 3] {
    let light = [colour.r(), colour.g(), colour.b()].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    let light = times(sight, light).map(|channel| channel.clamp(0.0, 1.0));
    let [x, y, z] = times(
        [
            [0.412_456, 0.357_576, 0.180_438],
            [0.212_673, 0.715_152, 0.072_175],
            [0.019_334, 0.119_192, 0.950_304],
        ],
        light,
    );
    let [x, y, z] = [x / 0.950_47, y, z / 1.088_83]
        .map(|part| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The share of observers of a sight who notice the difference at a size in degrees; beyond 1 all do, the
/// more easily.
fn noticed(one: Color32, other: Color32, sight: Matrix, size: f64) -> f64 {
    let needed = [(10.16, 1.50), (10.68, 3.08), (10.70, 5.74)].map(|(own, by)| own + by / size);
    let (one, other) = (seen(one, sight), seen(other, sight));
    let parts = one.iter().zip(other).zip(needed);
    parts.map(|((one, other), needed)| ((one - other) / needed).powi(2)).sum::<f64>().sqrt()
}

/// The sight that notices the difference least, and the share of observers who do.
fn worst(one: Color32, other: Color32, size: f64) -> (&'static str, f64) {
    let each = SIGHTS.map(|(name, sight)| (name, noticed(one, other, sight, size)));
    each.into_iter().min_by(|a, b| a.1.total_cmp(&b.1)).expect("there are sights")
}

fn themes() -> [(&'static str, Palette); 4] {
    [
        ("dark", Palette::dark()),
        ("light", Palette::light()),
        ("dark, high contrast", Palette::dark_high()),
        ("light, high contrast", Palette::light_high()),
    ]
}

fn holds(theme: &str, what: &str, (one, other): (Color32, Color32), (size, share): (f64, f64)) {
    let (sight, noticed) = worst(one, other, size);
    assert!(noticed >= share, "{theme}, {what}, {sight}: {noticed:.2} of {share}");
}

#[test]
fn the_measure_is_that_of_its_source() {
    // A difference of lightness alone, at a third of a degree: half of the observers notice 7.33 (5.08 +
    // 0.75 / s).
    let (grey, lighter) = (Color32::from_gray(119), Color32::from_gray(138));
    let step = seen(lighter, SIGHTS[0].1)[0] - seen(grey, SIGHTS[0].1)[0];
    let share = noticed(grey, lighter, SIGHTS[0].1, 1.0 / 3.0);
    assert!((share - 0.5 * step / 7.33).abs() < 0.002, "{step} {share}");
    // Without cones for long waves, red and a dark yellow are one.
    let (red, olive) = (Color32::from_rgb(0xc0, 0, 0), Color32::from_rgb(0x4c, 0x40, 0x00));
    assert!(noticed(red, olive, SIGHTS[0].1, MARK) > 1.5);
    assert!(noticed(red, olive, SIGHTS[1].1, MARK) < 0.5);
}

#[test]
fn kinds_of_events_differ_in_shape_or_in_colour_in_every_sight() {
    let kinds = Kind::LISTED;
    for (theme, palette) in themes() {
        for (place, one) in kinds.iter().enumerate() {
            for other in kinds[place + 1..].iter().filter(|other| shape(other) == shape(one)) {
                let what = format!("{} and {}", one.label(), other.label());
                let colours = (palette.kind(one), palette.kind(other));
                holds(theme, &what, colours, (MARK, ALONE));
            }
        }
    }
}

#[test]
fn more_and_less_and_what_is_contested_or_selected_stay_apart() {
    for (theme, palette) in themes() {
        holds(theme, "more and less", (palette.more, palette.less), (LINE, ALONE));
        let (contested, accent) = (palette.contested, palette.accent);
        holds(theme, "contested and selected", (contested, accent), (LINE, ALONE));
        holds(theme, "contested and error", (contested, palette.error), (MARK, WORD));
        for (name, text) in [("text", palette.text), ("secondary text", palette.text_2)] {
            holds(theme, &format!("selected and {name}"), (accent, text), (MARK, NAMED));
            holds(theme, &format!("contested and {name}"), (contested, text), (MARK, ALONE));
        }
    }
}

#[test]
fn layers_of_diagrams_stay_apart() {
    for (theme, palette) in themes() {
        let layers: Vec<_> = (0..6).map(|number| palette.layer(number)).collect();
        let layers = [&layers[..], &[palette.others]].concat();
        for (place, one) in layers.iter().enumerate() {
            for (number, other) in layers.iter().enumerate().skip(place + 1) {
                let what = format!("layers {place} and {number}");
                holds(theme, &what, (*one, *other), (BAND, NAMED));
            }
        }
    }
}
