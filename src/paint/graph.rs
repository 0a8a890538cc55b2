//! The graph of relations.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, Rect, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_mark};
use super::signs::{paint_change_sign, paint_flag, paint_pin, paint_tie_head};
use crate::scene::compare::Turn;
use crate::scene::graph::{Edge, GraphHit, GraphScene, Hull, Node, Sign};
use crate::scene::shape;
use crate::theme::{Palette, RADIUS, Weight, line, mark, size, strength};

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
    let fill = palette.wash(palette.text_3);
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
        (.., Sign::Kind(kind, _)) => {
            palette.kind(kind.kind()).gamma_multiply(strength::STRONG * edge.strength)
        }
        (.., Sign::Turn(turn)) => turn_colour(turn, palette),
    }
}

/// Blue for more, orange for less: two colours that everyone can tell apart.
pub(super) fn turn_colour(turn: Turn, palette: &Palette) -> Color32 {
    match turn {
        Turn::Began | Turn::Grew => palette.more,
        Turn::Ended | Turn::Shrank => palette.less,
        Turn::Same => palette.text_3.gamma_multiply(strength::QUIET),
    }
}

fn paint_edge(canvas: &mut dyn Canvas, edge: &Edge, pointed: bool, palette: &Palette) {
    // Ties are many: as quiet as lanes.
    let colour =
        edge_colour(edge, pointed, palette.text_3.gamma_multiply(strength::QUIET), palette);
    let [from, to] = edge.line;
    let line = match edge.sign {
        Sign::Turn(Turn::Ended) => Line::dashed(edge.width, colour),
        _ => Line::solid(edge.width, colour),
    };
    canvas.line(from, to, line);
    let along = (to - from).normalized();
    for (tip, along, size) in [(to, along, edge.arrows.0), (from, -along, edge.arrows.1)] {
        if size > 0.0 {
            paint_tie_head(canvas, tip, along, head_width(edge.width, size), colour);
        }
    }
}

/// Width of an arrow head on a line of some width; `size` is 0 to 1.
pub(super) fn head_width(width: f32, size: f32) -> f32 {
    (width + 1.5) * (0.55 + 0.45 * size)
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
                radius: mark::SMALL,
            };
            paint_mark(canvas, at, look);
        }
        Sign::Turn(turn) => paint_turn(canvas, at, turn, palette),
        Sign::Kind(..) | Sign::None => {}
    }
}

/// Filled: a tie began or ended; hollow: it grew or shrank; plus for more, minus for less.
pub fn paint_turn(canvas: &mut dyn Canvas, at: Pos2, turn: Turn, palette: &Palette) {
    let more = matches!(turn, Turn::Began | Turn::Grew);
    let whole = matches!(turn, Turn::Began | Turn::Ended);
    if turn != Turn::Same {
        let colours = (turn_colour(turn, palette), palette.ground);
        paint_change_sign(canvas, at, (more, whole), colours);
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
            let flag = Rect::from_center_size(node.at, vec2(width, width / 1.5));
            paint_flag(canvas, flag, code, palette);
        }
        None => canvas.circle(node.at, node.radius * 0.4, palette.text_3, None),
    }
    if node.pinned {
        paint_pin(canvas, node.at + vec2(0.75, -0.75) * node.radius, palette);
    }
    if !node.name.is_empty() {
        let colour = if node.selected { palette.accent } else { palette.text };
        let style = TextStyle { size: size::SMALL, weight: Weight::SemiBold, colour };
        // Ties pass behind names.
        let ground = palette.ground.gamma_multiply(strength::VEIL);
        canvas.rect(node.label_room(), RADIUS, ground);
        canvas.text(node.label_middle(), Align2::CENTER_CENTER, &node.name, style);
    }
}
