//! The graph of relations.

use egui::epaint::{Color32, emath};
use emath::{Align2, Rect, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use crate::scene::graph::{Edge, GraphHit, GraphScene, Node};
use crate::theme::{Palette, Weight, size};

/// Draws the graph; `hovered` stands out.
pub fn paint_graph(
    canvas: &mut dyn Canvas,
    scene: &GraphScene,
    hovered: Option<GraphHit>,
    palette: &Palette,
) {
    for edge in &scene.edges {
        let pointed = hovered == Some(GraphHit::Edge(edge.parties.0, edge.parties.1));
        paint_edge(canvas, scene, edge, pointed, palette);
    }
    for node in &scene.nodes {
        paint_node(canvas, node, hovered == Some(GraphHit::Node(node.party)), palette);
    }
}

fn paint_edge(
    canvas: &mut dyn Canvas,
    scene: &GraphScene,
    edge: &Edge,
    pointed: bool,
    palette: &Palette,
) {
    let colour = edge_colour(edge, pointed, palette.lane, palette);
    let [from, to] = edge.line;
    canvas.line(from, to, Line::solid(edge.width, colour));
    let radius =
        |party| scene.nodes.iter().find(|node| node.party == party).map_or(0.0, |node| node.radius);
    let along = (to - from).normalized();
    if edge.arrow_there {
        arrow(canvas, to - along * (radius(edge.parties.1) + 2.0), along, edge.width, colour);
    }
    if edge.arrow_back {
        arrow(canvas, from + along * (radius(edge.parties.0) + 2.0), -along, edge.width, colour);
    }
}

/// The colour of a tie, of which there is one for those that are neither selected nor pointed at.
pub(super) fn edge_colour(
    edge: &Edge,
    pointed: bool,
    plain: Color32,
    palette: &Palette,
) -> Color32 {
    match (edge.selected, pointed) {
        (true, _) => palette.accent,
        (_, true) => palette.text_2,
        _ => plain.gamma_multiply(edge.strength),
    }
}

pub(super) fn arrow(
    canvas: &mut dyn Canvas,
    tip: emath::Pos2,
    along: emath::Vec2,
    width: f32,
    colour: Color32,
) {
    let length = 5.0 + width;
    let side = along.rot90() * (2.4 + width * 0.6);
    let base = tip - along * length;
    canvas.polygon(&[tip, base + side, base - side], colour, None);
}

fn paint_node(canvas: &mut dyn Canvas, node: &Node, pointed: bool, palette: &Palette) {
    let (fill, ring) = if node.selected {
        (palette.accent_ground, Line::solid(2.0, palette.accent))
    } else if pointed {
        (palette.raised, Line::solid(1.6, palette.text_2))
    } else {
        (palette.panel, Line::solid(1.4, palette.lane))
    };
    canvas.circle(node.at, node.radius, fill, Some(ring));
    let width = node.radius * 1.25;
    match node.flag {
        Some(code) => {
            canvas.flag(Rect::from_center_size(node.at, vec2(width, width / 1.5)), code);
        }
        None => canvas.circle(node.at, node.radius * 0.4, palette.text_3, None),
    }
    if !node.name.is_empty() {
        let colour = if node.selected { palette.accent } else { palette.text };
        let style = TextStyle { size: size::SMALL, weight: Weight::SemiBold, colour };
        canvas.text(node.label_middle(), Align2::CENTER_CENTER, &node.name, style);
    }
}
