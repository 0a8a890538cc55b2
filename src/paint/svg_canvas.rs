//! The canvas of figures: an SVG document.
//!
//! Same input, same bytes: numbers are rounded to a hundredth of a point, ids are counted.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use egui::epaint::{Color32, emath};
use emath::{Align, Align2, Pos2, Rect, Vec2};
use svg::node::element::{
    Circle, ClipPath, Definitions, Group, Image, LinearGradient, Path, Polygon, Polyline,
    Rectangle, Stop, Text, Use,
};
use svg::{Document, Node};

use super::canvas::{AreaShape, Canvas, Line, TextStyle};
use super::marks::{MarkLook, draw_mark};
use crate::scene::{begins_at_right, has_right_to_left};
use crate::theme::{Weight, line};

/// Points of an area that are nearer to each other are written as one.
const TOLD_APART: f32 = 0.3;
/// Width and height of a flag where it is defined.
const FLAG: [u8; 2] = [24, 16];

/// Draws an SVG document.
pub struct SvgCanvas {
    size: Vec2,
    definitions: Definitions,
    finished: Vec<Group>,
    current: Group,
    flags: BTreeMap<String, Vec<u8>>,
    /// Flags that are drawn, each once.
    drawn_flags: BTreeSet<String>,
    millimetres: Option<(f32, f32)>,
    ids: u32,
    ids_begin: String,
}

impl SvgCanvas {
    /// A document of a size in points; `flags` are PNG pictures by ISO alpha-2 code.
    #[must_use]
    pub fn new(size: Vec2, flags: BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            size,
            definitions: Definitions::new(),
            finished: Vec::new(),
            current: Group::new(),
            flags,
            drawn_flags: BTreeSet::new(),
            millimetres: None,
            ids: 0,
            ids_begin: String::new(),
        }
    }

    /// What ids begin with, where several documents stand in one.
    pub fn set_ids(&mut self, begin: &str) {
        self.ids_begin = begin.to_owned();
    }

    /// The size that the document has on paper.
    pub fn set_millimetres(&mut self, size: (f32, f32)) {
        self.millimetres = Some(size);
    }

    /// The document, with a title for readers that do not see it.
    #[must_use]
    pub fn finish(mut self, title: &str) -> String {
        self.clip(None);
        let (width, height) = match self.millimetres {
            Some((width, height)) => {
                (format!("{}mm", number(width)), format!("{}mm", number(height)))
            }
            None => (number(self.size.x), number(self.size.y)),
        };
        let mut document = Document::new()
            .set("width", width)
            .set("height", height)
            .set("viewBox", format!("0 0 {} {}", number(self.size.x), number(self.size.y)))
            .set(
                "font-family",
                "Noto Sans, Noto Sans Arabic, Noto Sans Math, Noto Sans Mono, sans-serif",
            )
            .add(svg::node::element::Title::new(printable(title)))
            .add(self.definitions);
        for group in self.finished {
            document = document.add(group);
        }
        format!("{document}\n")
    }

    fn add(&mut self, node: impl Node) {
        self.current.append(node);
    }

    fn id(&mut self) -> String {
        self.ids += 1;
        format!("{}d{}", self.ids_begin, self.ids)
    }
}

/// A coordinate with at most two decimals.
fn number(value: f32) -> String {
    let rounded = (f64::from(value) * 100.0).round() / 100.0;
    // -0 and 0 are one place.
    format!("{}", rounded + 0.0)
}

fn colour_words(colour: Color32) -> (String, f32) {
    let [red, green, blue, alpha] = colour.to_srgba_unmultiplied();
    (format!("#{red:02x}{green:02x}{blue:02x}"), f32::from(alpha) / 255.0)
}

/// Sets the fill of a node.
macro_rules! filled {
    ($node:expr, $colour:expr) => {{
        let (words, alpha) = colour_words($colour);
        let node = $node.set("fill", words);
        if alpha < 1.0 { node.set("fill-opacity", number(alpha)) } else { node }
    }};
}

/// Sets the stroke of a node.
macro_rules! stroked {
    ($node:expr, $line:expr) => {{
        let (words, alpha) = colour_words($line.colour);
        let mut node = $node.set("stroke", words).set("stroke-width", number($line.width));
        if alpha < 1.0 {
            node = node.set("stroke-opacity", number(alpha));
        }
        if let Some((dash, gap)) = $line.dash {
            node = node.set("stroke-dasharray", format!("{} {}", number(dash), number(gap)));
        }
        node
    }};
}

/// A text without the characters that XML has no place for.
fn printable(text: &str) -> String {
    let may = |it: &char| matches!(it, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(may).collect()
}

fn points_words(points: &[Pos2]) -> String {
    let words: Vec<String> =
        points.iter().map(|point| format!("{},{}", number(point.x), number(point.y))).collect();
    words.join(" ")
}

/// A closed ring as the words of a path, without points that lie on the one before.
fn ring_words(ring: &[Pos2], words: &mut String) {
    let mut last: Option<Pos2> = None;
    for point in ring {
        if last.is_some_and(|last| last.distance_sq(*point) < TOLD_APART * TOLD_APART) {
            continue;
        }
        words.push(if last.is_some() { 'L' } else { 'M' });
        words.push_str(&format!("{},{}", number(point.x), number(point.y)));
        last = Some(*point);
    }
    words.push('Z');
}

fn rectangle(rect: Rect, radius: f32) -> Rectangle {
    let node = Rectangle::new()
        .set("x", number(rect.left()))
        .set("y", number(rect.top()))
        .set("width", number(rect.width().max(0.0)))
        .set("height", number(rect.height().max(0.0)));
    if radius > 0.0 { node.set("rx", number(radius)) } else { node }
}

/// A text that begins at the right, as one that is read from there: a figure goes from left to right, whatever it is
/// shown in.
fn in_its_direction(text: &str) -> Cow<'_, str> {
    let is_told = text.starts_with(['\u{2066}', '\u{2067}', '\u{2068}']);
    if is_told || !has_right_to_left(text) || !begins_at_right(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("\u{2067}{text}\u{2069}"))
}

/// One line of text, with the point of its box that stands at `at`.
fn line_of_text(at: Pos2, anchor: Align2, text: &str, style: TextStyle) -> Text {
    let side = match anchor.x() {
        Align::Min => "start",
        Align::Center => "middle",
        Align::Max => "end",
    };
    // Noto Sans: capitals reach 0.71 of the size; the middle of a line lies at half of that.
    let baseline = match anchor.y() {
        Align::Min => style.size * 1.07,
        Align::Center => style.size * 0.357,
        Align::Max => -style.size * 0.29,
    };
    let mut node = Text::new(printable(&in_its_direction(text)))
        .set("x", number(at.x))
        .set("y", number(at.y + baseline))
        .set("font-size", number(style.size));
    if side != "start" {
        node = node.set("text-anchor", side);
    }
    node = match style.weight {
        Weight::Regular => node,
        Weight::SemiBold => node.set("font-weight", 600),
        Weight::Bold => node.set("font-weight", 700),
        Weight::Italic => node.set("font-style", "italic"),
        Weight::Mono => {
            node.set("font-family", "Noto Sans Mono, Noto Sans Arabic, Noto Sans, monospace")
        }
    };
    filled!(node, style.colour)
}

impl Canvas for SvgCanvas {
    fn rect(&mut self, rect: Rect, radius: f32, fill: Color32) {
        self.add(filled!(rectangle(rect, radius), fill));
    }

    fn outline(&mut self, rect: Rect, radius: f32, line: Line) {
        self.add(stroked!(rectangle(rect, radius).set("fill", "none"), line));
    }

    fn polyline(&mut self, points: &[Pos2], line: Line) {
        let node = Polyline::new().set("points", points_words(points)).set("fill", "none");
        self.add(stroked!(node, line));
    }

    fn polygon(&mut self, points: &[Pos2], fill: Color32, line: Option<Line>) {
        let node = filled!(Polygon::new().set("points", points_words(points)), fill);
        match line {
            Some(line) => self.add(stroked!(node, line)),
            None => self.add(node),
        }
    }

    fn area(&mut self, area: AreaShape<'_>, fill: Color32) {
        let mut words = String::new();
        let mut start = 0;
        for end in area.ends {
            let ring = area.points.get(start..*end as usize).unwrap_or_default();
            ring_words(ring, &mut words);
            start = *end as usize;
        }
        let node = Path::new().set("d", words).set("fill-rule", "evenodd");
        self.add(filled!(node, fill));
    }

    fn circle(&mut self, middle: Pos2, radius: f32, fill: Color32, line: Option<Line>) {
        let node = Circle::new()
            .set("cx", number(middle.x))
            .set("cy", number(middle.y))
            .set("r", number(radius));
        let node = filled!(node, fill);
        match line {
            Some(line) => self.add(stroked!(node, line)),
            None => self.add(node),
        }
    }

    fn faded(&mut self, rect: Rect, colour: Color32, solid: f32) {
        let id = self.id();
        let (words, alpha) = colour_words(colour);
        let fade = (1.0 - solid.clamp(0.0, 1.0)) / 2.0;
        let mut gradient = LinearGradient::new().set("id", id.as_str());
        for (offset, strength) in [(0.0, 0.0), (fade, alpha), (1.0 - fade, alpha), (1.0, 0.0)] {
            gradient = gradient.add(
                Stop::new()
                    .set("offset", number(offset))
                    .set("stop-color", words.as_str())
                    .set("stop-opacity", number(strength)),
            );
        }
        self.definitions.append(gradient);
        self.add(rectangle(rect, 0.0).set("fill", format!("url(#{id})")));
    }

    fn text(&mut self, at: Pos2, anchor: Align2, text: &str, style: TextStyle) {
        self.add(line_of_text(at, anchor, text, style));
    }

    fn text_over(
        &mut self,
        at: Pos2,
        anchor: Align2,
        text: &str,
        (style, ground): (TextStyle, Color32),
    ) {
        let node = stroked!(line_of_text(at, anchor, text, style), Line::solid(line::BOLD, ground));
        self.add(node.set("paint-order", "stroke").set("stroke-linejoin", "round"));
    }

    fn flag(&mut self, rect: Rect, code: &str) {
        if let Some(png) = self.flags.get(code) {
            let id = format!("{}flag-{code}", self.ids_begin);
            if self.drawn_flags.insert(code.to_owned()) {
                let data = base64::engine::general_purpose::STANDARD.encode(png);
                let image = Image::new()
                    .set("width", FLAG[0])
                    .set("height", FLAG[1])
                    .set("href", format!("data:image/png;base64,{data}"));
                self.definitions.append(Group::new().set("id", id.as_str()).add(image));
            }
            let [wide, high] = FLAG.map(f32::from);
            let (x, y) = (rect.width() / wide, rect.height() / high);
            let place = format!("translate({} {})", number(rect.left()), number(rect.top()));
            let node = Use::new()
                .set("href", format!("#{id}"))
                .set("transform", format!("{place} scale({x:.4} {y:.4})"));
            self.add(node);
        }
    }

    fn mark(&mut self, at: Pos2, look: MarkLook) {
        draw_mark(self, at, look);
    }

    fn clip(&mut self, rect: Option<Rect>) {
        let next = match rect {
            None => Group::new(),
            Some(rect) => {
                let id = self.id();
                let path = ClipPath::new().set("id", id.as_str()).add(rectangle(rect, 0.0));
                self.definitions.append(path);
                Group::new().set("clip-path", format!("url(#{id})"))
            }
        };
        let finished = std::mem::replace(&mut self.current, next);
        if !finished.get_children().is_none_or(Vec::is_empty) {
            self.finished.push(finished);
        }
    }
}
