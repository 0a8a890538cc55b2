//! The map of relations.

use egui::epaint::{Color32, emath};
use emath::{Align2, Rect, Vec2, vec2};

use super::canvas::{AreaShape, Canvas, Line, TextStyle};
use super::graph::{edge_colour, head_width, paint_disc};
use super::signs::{paint_flag, paint_spot, paint_tie_head};
use crate::scene::graph::GraphHit;
use crate::scene::map::{Cluster, Ground, LineKind, MapHit, MapNode, MapScene, MapTie, before_end};
use crate::theme::{Palette, SMALL_RADIUS, Weight, line, size, space, strength};

/// Draws the map; `hovered` stands out.
pub fn paint_map(
    canvas: &mut dyn Canvas,
    scene: &MapScene,
    hovered: Option<MapHit>,
    palette: &Palette,
) {
    canvas.clip(Some(scene.rect));
    if let Some(ground) = &scene.ground {
        paint_ground(canvas, ground, palette);
    }
    for tie in &scene.ties {
        let hit = MapHit::Tied(GraphHit::Edge(tie.edge.parties.0, tie.edge.parties.1));
        paint_tie(canvas, scene, tie, hovered == Some(hit), palette);
    }
    for spot in scene.nodes.iter().rev() {
        let hit = MapHit::Tied(GraphHit::Node(spot.node.party));
        paint_node(canvas, spot, hovered == Some(hit), palette);
    }
    for cluster in scene.clusters.iter().rev() {
        let hit = cluster.places.first().map(|place| MapHit::Place(*place));
        paint_cluster(canvas, cluster, hovered.is_some() && hovered == hit, palette);
    }
    for spot in scene.nodes.iter().filter(|spot| !spot.node.name.is_empty()) {
        let colour = if spot.node.selected { palette.accent } else { palette.text };
        let style = TextStyle { size: size::SMALL, weight: Weight::SemiBold, colour };
        canvas.text_over(spot.label, Align2::CENTER_CENTER, &spot.node.name, (style, palette.land));
    }
    for cluster in scene.clusters.iter().filter(|cluster| !cluster.name.is_empty()) {
        let colour = palette.text_2;
        let style = TextStyle { size: size::SMALL, weight: Weight::Regular, colour };
        canvas.text_over(
            cluster.label,
            Align2::CENTER_CENTER,
            &cluster.name,
            (style, palette.land),
        );
    }
    let note = &scene.note;
    canvas.rect(note.rect, SMALL_RADIUS, palette.water.gamma_multiply(strength::VEIL));
    let style = TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
    canvas.text(note.rect.center(), Align2::CENTER_CENTER, note.words, style);
    canvas.clip(None);
}

/// Draws a place on the ground around it, with whose borders these are.
pub fn paint_place(
    canvas: &mut dyn Canvas,
    ground: Option<&Ground>,
    (rect, at): (Rect, emath::Pos2),
    note: &str,
    palette: &Palette,
) {
    canvas.clip(Some(rect));
    if let Some(ground) = ground {
        paint_ground(canvas, ground, palette);
    }
    paint_spot(canvas, at, palette);
    let style = TextStyle { size: size::FINE, weight: Weight::Regular, colour: palette.text_2 };
    let corner = rect.right_bottom() - vec2(space::XS, space::XXS);
    canvas.text_over(corner, Align2::RIGHT_BOTTOM, note, (style, palette.water));
    canvas.clip(None);
}

fn paint_ground(canvas: &mut dyn Canvas, ground: &Ground, palette: &Palette) {
    let world = &ground.land.world;
    let shape = AreaShape { points: &ground.world, ends: &world.ends, triangles: &world.triangles };
    canvas.area(shape, palette.water);
    for (area, points) in ground.land() {
        let shape = AreaShape { points, ends: &area.ends, triangles: &area.triangles };
        canvas.area(shape, palette.land);
    }
    for (kind, points) in &ground.lines {
        canvas.polyline(
            points,
            match kind {
                LineKind::Coast => Line::solid(line::HAIR, palette.coast),
                LineKind::Border => Line::solid(line::HAIR, palette.border),
                LineKind::Disputed => Line::dashed(line::FINE, palette.border),
            },
        );
    }
}

fn paint_tie(
    canvas: &mut dyn Canvas,
    scene: &MapScene,
    tie: &MapTie,
    pointed: bool,
    palette: &Palette,
) {
    let edge = &tie.edge;
    let colour = edge_colour(edge, pointed, palette.tie.gamma_multiply(strength::STRONG), palette);
    for piece in &tie.way {
        canvas.polyline(piece, Line::solid(tie.width, colour));
    }
    if !(tie.heads || pointed) {
        return;
    }
    let radius = |party| {
        let spot = scene.nodes.iter().find(|spot| spot.node.party == party);
        spot.map_or(0.0, |spot| spot.node.radius)
    };
    let mut head = |way: &[emath::Pos2], party, size| {
        if let Some((tip, along)) = before_end(way, radius(party) + 2.0) {
            paint_tie_head(canvas, tip, along, head_width(tie.width, size), colour);
        }
    };
    let (there, back) = edge.arrows;
    if let Some(last) = tie.way.last().filter(|_| there > 0.0) {
        head(last, edge.parties.1, there);
    }
    if let Some(first) = tie.way.first().filter(|_| back > 0.0) {
        let way: Vec<emath::Pos2> = first.iter().rev().copied().collect();
        head(&way, edge.parties.0, back);
    }
}

fn paint_node(canvas: &mut dyn Canvas, spot: &MapNode, pointed: bool, palette: &Palette) {
    let node = &spot.node;
    let Some(code) = node.flag else {
        // A plain dot; one that is selected or pointed at has a ring, too.
        let fill = if node.selected { palette.accent } else { palette.text_2 };
        canvas.circle(node.at, node.radius, fill, Some(Line::solid(line::FINE, palette.panel)));
        if node.selected || pointed {
            canvas.circle(
                node.at,
                node.radius + space::XS,
                Color32::TRANSPARENT,
                Some(Line::solid(line::SIGN, fill)),
            );
        }
        return;
    };
    let rest = Line::solid(line::SIGN, palette.text_3);
    paint_disc(canvas, node.at, node.radius, [node.selected, pointed], rest, palette);
    let width = node.radius * 1.25;
    let flag = Rect::from_center_size(node.at, vec2(width, width / 1.5));
    paint_flag(canvas, flag, code, palette);
}

/// A diamond for a place; with their number in it for several.
fn paint_cluster(canvas: &mut dyn Canvas, cluster: &Cluster, pointed: bool, palette: &Palette) {
    let fill = if pointed { palette.accent } else { palette.text };
    let corners = [Vec2::UP, Vec2::RIGHT, Vec2::DOWN, Vec2::LEFT]
        .map(|side| cluster.at + side * cluster.radius);
    canvas.polygon(&corners, fill, Some(Line::solid(line::SIGN, palette.ground)));
    if cluster.places.len() > 1 {
        let style = TextStyle { size: size::FINE, weight: Weight::Bold, colour: palette.ground };
        let number = cluster.places.len().to_string();
        canvas.text(cluster.at, Align2::CENTER_CENTER, &number, style);
    }
}
