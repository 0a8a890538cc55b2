//! The graph of relations.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, Rect, Vec2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_mark};
use crate::scene::compare::Turn;
use crate::scene::graph::{Edge, GraphHit, GraphScene, Hull, Node, Sign};
use crate::scene::shape;
use crate::theme::{Palette, Weight, line, size};

/// Radius of the sign in the middle of an edge, in points.
const SIGN: f32 = 5.0;

/// Draws the graph; `hovered` stands out.
pub fn paint_graph(
    canvas: &mut dyn Canvas,
    scene: &GraphScene,
    hovered: Option<GraphHit>,
    palette: &Palette,
) {
    for hull in &scene.hulls {
        paint_hull(canvas, hull, palette);
    }
    for edge in &scene.edges {
        let pointed = hovered == Some(GraphHit::Edge(edge.parties.0, edge.parties.1));
        paint_edge(canvas, edge, pointed, palette);
    }
    // Signs lie on all edges, and the busiest country on the others.
    for edge in &scene.edges {
        paint_sign(canvas, edge, palette);
    }
    let (dots, discs): (Vec<&Node>, Vec<&Node>) = scene.nodes.iter().partition(|node| node.dot);
    for node in dots.into_iter().chain(discs.into_iter().rev()) {
        paint_node(canvas, node, hovered == Some(GraphHit::Node(node.party)), palette);
    }
}

fn paint_hull(canvas: &mut dyn Canvas, hull: &Hull, palette: &Palette) {
    let fill = palette.text_3.gamma_multiply(if palette.dark { 0.09 } else { 0.07 });
    canvas.polygon(&hull.points, fill, None);
    let mut outline = hull.points.clone();
    outline.extend(hull.points.first());
    canvas.polyline(&outline, Line::dotted(line::SIGN, palette.text_3));
    if let Some(at) = hull.label {
        let style =
            TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_2 };
        canvas.text(at, Align2::CENTER_CENTER, &hull.name, style);
    }
}

/// The colour of a tie; `plain` where it says nothing.
pub(super) fn edge_colour(
    edge: &Edge,
    pointed: bool,
    plain: Color32,
    palette: &Palette,
) -> Color32 {
    match (edge.selected, pointed, edge.sign) {
        (true, ..) => palette.accent,
        (_, true, _) => palette.text_2,
        (.., Sign::None) => plain.gamma_multiply(edge.strength),
        (.., Sign::Kind(kind, _)) => palette.kind(kind.kind()).gamma_multiply(0.85 * edge.strength),
        (.., Sign::Turn(turn)) => turn_colour(turn, palette),
    }
}

/// Blue for more, orange for less: two colours that everyone can tell apart.
pub(super) fn turn_colour(turn: Turn, palette: &Palette) -> Color32 {
    match turn {
        Turn::Began | Turn::Grew => palette.more,
        Turn::Ended | Turn::Shrank => palette.less,
        Turn::Same => palette.text_3.gamma_multiply(0.6),
    }
}

fn paint_edge(canvas: &mut dyn Canvas, edge: &Edge, pointed: bool, palette: &Palette) {
    // Ties are many: as quiet as lanes.
    let colour = edge_colour(edge, pointed, palette.text_3.gamma_multiply(0.62), palette);
    let [from, to] = edge.line;
    let line = match edge.sign {
        Sign::Turn(Turn::Ended) => Line::dashed(edge.width, colour),
        _ => Line::solid(edge.width, colour),
    };
    canvas.line(from, to, line);
    let along = (to - from).normalized();
    for (tip, along, size) in [(to, along, edge.arrows.0), (from, -along, edge.arrows.1)] {
        if size > 0.0 {
            arrow(canvas, tip, along, head_width(edge.width, size), colour);
        }
    }
}

/// Width of an arrow head on a line of some width; `size` is 0 to 1.
pub(super) fn head_width(width: f32, size: f32) -> f32 {
    (width + 1.5) * (0.55 + 0.45 * size)
}

pub(super) fn arrow(canvas: &mut dyn Canvas, tip: Pos2, along: Vec2, width: f32, colour: Color32) {
    let length = 3.5 + width;
    let side = along.rot90() * (1.8 + width * 0.6);
    let base = tip - along * length;
    canvas.polygon(&[tip, base + side, base - side], colour, None);
}

/// What doubles the colour of an edge, in its middle.
fn paint_sign(canvas: &mut dyn Canvas, edge: &Edge, palette: &Palette) {
    let at = edge.line[0].lerp(edge.line[1], 0.5);
    match edge.sign {
        Sign::Kind(kind, true) => {
            let kind = kind.kind();
            let look = MarkLook {
                shape: shape(kind),
                colour: palette.kind(kind),
                ground: palette.ground,
                hollow: false,
                radius: 4.0,
            };
            paint_mark(canvas, at, look);
        }
        Sign::Turn(turn) => paint_turn(canvas, at, turn, palette),
        Sign::Kind(..) | Sign::None => {}
    }
}

/// Filled: a tie began or ended; hollow: it grew or shrank; plus for more, minus for less.
pub fn paint_turn(canvas: &mut dyn Canvas, at: Pos2, turn: Turn, palette: &Palette) {
    let colour = turn_colour(turn, palette);
    let whole = matches!(turn, Turn::Began | Turn::Ended);
    let (fill, stroke) = if whole { (colour, palette.ground) } else { (palette.ground, colour) };
    match turn {
        Turn::Same => return,
        _ => canvas.circle(at, SIGN, fill, Some(Line::solid(line::SIGN, colour))),
    }
    let half = SIGN - 2.2;
    canvas.line(at - vec2(half, 0.0), at + vec2(half, 0.0), Line::solid(line::SIGN, stroke));
    if matches!(turn, Turn::Began | Turn::Grew) {
        canvas.line(at - vec2(0.0, half), at + vec2(0.0, half), Line::solid(line::SIGN, stroke));
    }
}

/// The disc of a country, here and on the map: accented when `selected`, raised when `pointed` at,
/// else within the line `rest`. `radius` in points.
pub(super) fn paint_disc(
    canvas: &mut dyn Canvas,
    at: Pos2,
    radius: f32,
    [selected, pointed]: [bool; 2],
    rest: Line,
    palette: &Palette,
) {
    let (fill, ring) = if selected {
        (palette.accent_ground, Line::solid(line::BOLD, palette.accent))
    } else if pointed {
        (palette.raised, Line::solid(line::SIGN, palette.text_2))
    } else {
        (palette.panel, rest)
    };
    canvas.circle(at, radius, fill, Some(ring));
}

fn paint_node(canvas: &mut dyn Canvas, node: &Node, pointed: bool, palette: &Palette) {
    if node.dot {
        let colour = if pointed { palette.text } else { palette.text_3 };
        canvas.circle(node.at, node.radius, colour, Some(Line::solid(line::FINE, palette.ground)));
        return;
    }
    let rest = Line::solid(line::SIGN, palette.lane);
    paint_disc(canvas, node.at, node.radius, [node.selected, pointed], rest, palette);
    let width = node.radius * 1.25;
    match node.flag {
        Some(code) => {
            canvas.flag(Rect::from_center_size(node.at, vec2(width, width / 1.5)), code);
        }
        None => canvas.circle(node.at, node.radius * 0.4, palette.text_3, None),
    }
    if node.pinned {
        pin(canvas, node.at + vec2(0.75, -0.75) * node.radius, palette);
    }
    if !node.name.is_empty() {
        let colour = if node.selected { palette.accent } else { palette.text };
        let style = TextStyle { size: size::SMALL, weight: Weight::SemiBold, colour };
        // Ties pass behind names.
        let ground = palette.ground.gamma_multiply(0.7);
        canvas.rect(node.label_room(), 4.0, ground);
        canvas.text(node.label_middle(), Align2::CENTER_CENTER, &node.name, style);
    }
}

/// A pin with its point at `at`.
fn pin(canvas: &mut dyn Canvas, at: Pos2, palette: &Palette) {
    let head = at + vec2(3.5, -5.0);
    canvas.line(at, head, Line::solid(line::SIGN, palette.text_2));
    canvas.circle(head, 3.0, palette.text_2, Some(Line::solid(line::FINE, palette.ground)));
}
