//! Every kind of card and dossier as it is laid out in the window: in both themes, in three languages, in a
//! narrow and a wide panel. Nothing overlaps, is cut, or cannot be read; the lines are kept as snapshots.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

#[path = "../examples/support/card_window.rs"]
mod card_window;
mod window;

use attache::state::{Command, PanelsCommand, ThemeChoice};
use egui::epaint::{ClippedShape, TextShape};
use egui::{Color32, Pos2, Rect, Shape, pos2};
use egui_kittest::Harness;

use card_window::{DOSSIERS, EVENTS, LANGUAGES, SIZE, Subject, WIDTHS};
use window::{App, run};

/// Between the edge of the panel and what stands in it.
const MARGIN: f32 = 18.0;

/// A card in the window, in a panel of a width.
fn open(subject: Subject, width: f32, language: &str) -> App {
    let builder = Harness::builder().with_max_steps(40).with_render_cursor(false);
    card_window::open(builder, subject, width, language).expect("a card")
}

/// A line of text as it was painted.
#[derive(Clone, Debug)]
struct Painted {
    text: String,
    rect: Rect,
    clip: Rect,
    cut: bool,
    colour: Color32,
    /// What it stands on, where that is one colour.
    ground: Option<Color32>,
}

/// The lines of text of the panel, in the order in which they were painted.
fn painted(harness: &App, panel: Rect) -> Vec<Painted> {
    let mut flat: Vec<(Rect, &Shape)> = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &harness.output().shapes {
        flatten(*clip_rect, shape, &mut flat);
    }
    let mut lines = Vec::new();
    for (number, (clip, shape)) in flat.iter().enumerate() {
        let Shape::Text(text) = shape else { continue };
        for (row, rect, colour) in rows(text) {
            if !panel.contains(rect.center()) || row.trim().is_empty() {
                continue;
            }
            let ground = ground(flat.get(..number).unwrap_or_default(), rect.center());
            let (clip, cut) = (*clip, text.galley.elided);
            lines.push(Painted { text: row, rect, clip, cut, colour, ground });
        }
    }
    lines
}

fn flatten<'a>(clip: Rect, shape: &'a Shape, flat: &mut Vec<(Rect, &'a Shape)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| flatten(clip, shape, flat)),
        shape => flat.push((clip, shape)),
    }
}

/// The rows of a text, with their places on screen and their colours.
fn rows(text: &TextShape) -> Vec<(String, Rect, Color32)> {
    // Letters that were shaped no longer stand in their order; lines of such words are broken beforehand.
    let given: Vec<&str> = text.galley.text().lines().collect();
    let as_given = |row: usize| given.get(row).filter(|_| given.len() == text.galley.rows.len());
    let rows = text.galley.rows.iter().enumerate().map(|(number, row)| {
        let letters = &row.visuals.mesh.vertices;
        let first = letters.get(row.visuals.glyph_vertex_range.start).map(|letter| letter.color);
        let own = first.filter(|colour| *colour != Color32::PLACEHOLDER);
        let colour = text.override_text_color.or(own).unwrap_or(text.fallback_color);
        let mut rect = row.rect().translate(text.pos.to_vec2());
        // In a line that wraps, a label begins with the room that others have taken.
        let lefts = row.glyphs.iter().map(|glyph| glyph.pos.x);
        let rights = row.glyphs.iter().map(|glyph| glyph.pos.x + glyph.advance_width);
        let start = text.pos.x + row.pos.x;
        rect.min.x = start + lefts.fold(f32::INFINITY, f32::min);
        rect.max.x = start + rights.fold(f32::NEG_INFINITY, f32::max);
        // A mark tells that words stand in visual order already.
        let words = as_given(number).map_or_else(|| row.text(), |line| (*line).to_owned());
        (words.trim_start_matches(attache::paint::SET).to_owned(), rect, colour)
    });
    rows.collect()
}

/// The colour of the last filled rectangle under a point; `None` where a picture lies over it.
fn ground(below: &[(Rect, &Shape)], at: Pos2) -> Option<Color32> {
    let seen = below.iter().rev().filter(|(clip, _)| clip.contains(at));
    for (_, shape) in seen {
        match shape {
            Shape::Rect(rect) if rect.rect.contains(at) && rect.fill.a() == 255 => {
                return Some(rect.fill);
            }
            Shape::Mesh(mesh) if mesh.calc_bounds().contains(at) => return None,
            _ => {}
        }
    }
    None
}

/// Contrast of two colours after WCAG 2.2, 1 to 21.
fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let linear = egui::Rgba::from(colour);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
    };
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Whether two texts are one: words over a map have an edge, the same words moved a little.
fn is_edge(one: &Painted, other: &Painted) -> bool {
    one.text == other.text && one.rect.center().distance(other.rect.center()) < 3.0
}

/// What is wrong with lines of text in a panel.
fn faults(lines: &[Painted], panel: Rect) -> Vec<String> {
    let mut faults = Vec::new();
    let page = panel.shrink2(egui::vec2(MARGIN - 1.0, 0.0));
    for (number, line) in lines.iter().enumerate() {
        let Painted { text, rect, clip, .. } = line;
        if line.cut {
            faults.push(format!("“{text}” is cut short"));
        }
        if !clip.expand(0.6).contains_rect(*rect) {
            faults.push(format!("“{text}” {rect} is outside of what is shown, {clip}"));
        }
        if rect.left() < page.left() || rect.right() > page.right() {
            faults.push(format!("“{text}” {rect} stands in the margin of {panel}"));
        }
        if let Some(ground) = line.ground {
            let ratio = contrast(line.colour, ground);
            if ratio < 4.5 {
                faults.push(format!("“{text}” has a contrast of {ratio:.2}"));
            }
        }
        // Lines of one paragraph touch; letters do not.
        let core = rect.shrink2(egui::vec2(0.5, 1.5));
        for other in lines.get(number + 1..).unwrap_or_default() {
            if !is_edge(line, other) && core.intersects(other.rect.shrink2(egui::vec2(0.5, 1.5))) {
                faults.push(format!("“{text}” {rect} and “{}” {} overlap", other.text, other.rect));
            }
        }
    }
    faults
}

/// Lines from top to bottom, each text with its place from the left edge of the panel.
fn written(lines: &[Painted], panel: Rect) -> String {
    let mut sorted: Vec<&Painted> = lines.iter().collect();
    sorted.sort_by(|one, other| one.rect.center().y.total_cmp(&other.rect.center().y));
    let mut page = String::new();
    for row in sorted.chunk_by(|one, other| other.rect.center().y - one.rect.center().y < 5.0) {
        let mut row = row.to_vec();
        row.sort_by(|one, other| one.rect.left().total_cmp(&other.rect.left()));
        row.dedup_by(|other, one| is_edge(one, other));
        for (number, line) in row.iter().enumerate() {
            let left = (line.rect.left() - panel.left()).round();
            let joint = if number == 0 { "" } else { "  " };
            page.push_str(&format!("{joint}{left:>3} {}", line.text.trim()));
        }
        page.push('\n');
    }
    page
}

/// Lays a card out in both themes, languages and widths, and keeps its lines.
fn look_at(subject: Subject) -> Vec<String> {
    let (name, ..) = subject;
    let mut wrong = Vec::new();
    for (language, _) in LANGUAGES {
        let mut page = String::new();
        for width in WIDTHS {
            let mut harness = open(subject, width, language);
            let panel = Rect::from_min_max(pos2(SIZE.x - width, 46.0), pos2(SIZE.x, SIZE.y - 26.0));
            let mut pages = Vec::new();
            for theme in [ThemeChoice::Dark, ThemeChoice::Light] {
                run(&mut harness, Command::Panels(PanelsCommand::SetTheme(theme)));
                let lines = painted(&harness, panel);
                let lowest = lines.iter().map(|line| line.rect.bottom()).fold(0.0, f32::max);
                assert!(lines.len() > 5 && lowest < panel.bottom() - 20.0, "{name}: {lowest}");
                wrong.extend(faults(&lines, panel).into_iter().map(|fault| {
                    format!("{name} in {language} at {width} points, {theme:?}: {fault}")
                }));
                pages.push(written(&lines, panel));
            }
            assert_eq!(pages[0], pages[1], "{name}: a theme only changes colours");
            page.push_str(&format!("— {width} points —\n{}", pages[0]));
        }
        insta::assert_snapshot!(format!("{name}_{language}"), page);
    }
    wrong
}

#[test]
fn cards_of_events_are_whole_in_both_themes_all_languages_and_widths() {
    let wrong: Vec<String> = EVENTS.into_iter().flat_map(look_at).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dossiers_are_whole_in_both_themes_all_languages_and_widths() {
    let wrong: Vec<String> = DOSSIERS.into_iter().flat_map(look_at).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_wrong_is_found() {
    let panel = Rect::from_min_max(pos2(0.0, 0.0), pos2(320.0, 400.0));
    let at = |left: f32, top: f32| Rect::from_min_size(pos2(left, top), egui::vec2(60.0, 16.0));
    let line = |rect| Painted {
        text: "word".to_owned(),
        rect,
        clip: panel,
        cut: false,
        colour: Color32::BLACK,
        ground: Some(Color32::WHITE),
    };
    let sound = [line(at(20.0, 10.0)), line(at(20.0, 26.0)), line(at(90.0, 10.0))];
    assert!(faults(&sound, panel).is_empty());
    for (bad, words) in [
        (vec![line(at(20.0, 10.0)), line(at(70.0, 14.0))], "overlap"),
        (vec![line(at(270.0, 10.0))], "outside"),
        (vec![line(at(255.0, 10.0))], "margin"),
        (vec![Painted { cut: true, ..line(at(20.0, 10.0)) }], "cut short"),
        (vec![Painted { colour: Color32::LIGHT_GRAY, ..line(at(20.0, 10.0)) }], "contrast"),
    ] {
        assert!(faults(&bad, panel).iter().any(|fault| fault.contains(words)), "{words}");
    }
}
