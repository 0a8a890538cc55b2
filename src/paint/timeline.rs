//! The lifeline view, drawn from the ground up: grid, lanes, links, marks, labels, axis.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, Rect, pos2, vec2};

use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_mark};
use crate::scene::timeline::{Bar, Label, Lane, Link, Mark, Members, SessionArc, TimelineScene};
use crate::theme::{Palette, Weight, size};

/// Half of the size of a mark in points.
const MARK: f32 = 5.2;

/// Draws the lifeline view.
pub fn paint_timeline(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    canvas.rect(scene.rect, 0.0, palette.ground);
    paint_grid(canvas, scene, palette);
    for lane in &scene.lanes {
        paint_lane(canvas, scene, lane, palette);
    }
    canvas.clip(Some(scene.canvas));
    for link in &scene.links {
        paint_link(canvas, link, palette);
    }
    for arc in &scene.arcs {
        paint_arc(canvas, arc, palette);
    }
    for pinned in [false, true] {
        paint_on_lanes(canvas, scene, pinned, palette);
    }
    canvas.clip(None);
    paint_axis(canvas, scene, palette);
}

/// Everything that stands on lanes that scroll, or on the pinned one, which covers them.
fn paint_on_lanes(canvas: &mut dyn Canvas, scene: &TimelineScene, pinned: bool, palette: &Palette) {
    let within = if pinned { scene.canvas } else { scene.scrolling };
    if pinned && scene.scrolling == scene.canvas {
        return;
    }
    let here = |y: f32| (y < scene.scrolling.top()) == pinned || !pinned && y >= within.top();
    canvas.clip(Some(within));
    for halo in scene.halos.iter().filter(|halo| here(halo.rect.center().y)) {
        canvas.faded(halo.rect, faint(palette.kind(&halo.kind), 0.34), 0.35);
    }
    for bar in scene.bars.iter().filter(|bar| here(bar.y)) {
        paint_bar(canvas, bar, palette);
    }
    for bar in scene.densities.iter().filter(|bar| here(bar.rect.center().y)) {
        let colour = if bar.selected { palette.accent } else { palette.kind(&bar.kind) };
        canvas.rect(bar.rect.shrink2(vec2(0.25, 0.0)), 0.0, colour);
    }
    for mark in scene.marks.iter().filter(|mark| here(mark.at.y)) {
        paint_lane_mark(canvas, mark, palette);
    }
    for label in scene.labels.iter().filter(|label| here(label.rect.center().y)) {
        paint_label(canvas, label, palette);
    }
}

fn paint_grid(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    for tick in &scene.ticks {
        if tick.x > scene.canvas.left() {
            let line = Line::solid(1.0, if tick.major { palette.line } else { palette.grid });
            let top = if tick.major { scene.rect.top() } else { scene.canvas.top() - 14.0 };
            canvas.line(pos2(tick.x, top), pos2(tick.x, scene.canvas.bottom()), line);
        }
    }
    if let Some(x) = scene.today {
        let line = Line::dashed(1.0, palette.text_3);
        canvas.line(pos2(x, scene.canvas.top()), pos2(x, scene.canvas.bottom()), line);
    }
}

fn paint_lane(canvas: &mut dyn Canvas, scene: &TimelineScene, lane: &Lane, palette: &Palette) {
    let within = if lane.pinned { scene.canvas } else { scene.scrolling };
    let names = Rect::from_min_max(pos2(scene.rect.left(), within.top()), within.max);
    canvas.clip(Some(names));
    if lane.pinned {
        let strip = Rect::from_min_max(pos2(scene.rect.left(), lane.strip.top()), lane.strip.max);
        canvas.rect(strip, 0.0, palette.panel);
    }
    if lane.selected {
        canvas.rect(lane.strip, 0.0, faint(palette.accent, if palette.dark { 0.09 } else { 0.07 }));
    }
    let line = Line::solid(1.0, palette.lane);
    canvas.line(pos2(scene.canvas.left(), lane.y), pos2(scene.canvas.right(), lane.y), line);
    let left = scene.rect.left() + 14.0;
    if let Some(code) = lane.flag {
        let flag = Rect::from_center_size(pos2(left + 10.5, lane.y), vec2(21.0, 14.0));
        canvas.flag(flag, code);
        canvas.outline(flag, 1.0, Line::solid(0.7, palette.line));
    } else {
        canvas.circle(
            pos2(left + 10.5, lane.y),
            6.0,
            palette.raised,
            Some(Line::solid(1.0, palette.lane)),
        );
    }
    let colour = if lane.selected { palette.accent } else { palette.text };
    let style = TextStyle { size: size::BODY, weight: Weight::SemiBold, colour };
    canvas.text(pos2(left + 29.0, lane.y), Align2::LEFT_CENTER, &lane.name, style);
    canvas.clip(None);
}

fn paint_link(canvas: &mut dyn Canvas, link: &Link, palette: &Palette) {
    let emphasised = link.selected || link.hovered;
    let colour = if link.selected { palette.accent } else { palette.kind(&link.kind) };
    let colour = faint(colour, if emphasised { 1.0 } else { 0.85 * link.strength });
    let width = if emphasised { 2.4 } else { 1.3 };
    let line = if link.dashed { Line::dashed(width, colour) } else { Line::solid(width, colour) };
    canvas.line(pos2(link.x, link.top), pos2(link.x, link.bottom), line);
    for (y, down) in &link.arrows {
        paint_arrow(canvas, pos2(link.x, *y), *down, colour);
    }
}

/// An arrow head whose tip touches the mark on the host's lane.
fn paint_arrow(canvas: &mut dyn Canvas, mark: Pos2, down: bool, colour: Color32) {
    let side = if down { -1.0 } else { 1.0 };
    let tip = mark + vec2(0.0, side * (MARK + 0.5));
    let base = side * 8.0;
    canvas.polygon(&[tip, tip + vec2(-4.0, base), tip + vec2(4.0, base)], colour, None);
}

fn paint_arc(canvas: &mut dyn Canvas, arc: &SessionArc, palette: &Palette) {
    let colour = if arc.selected { palette.accent } else { faint(palette.kind(&arc.kind), 0.8) };
    let steps = 24;
    let points: Vec<Pos2> = (0..=steps)
        .map(|step| {
            let share = step as f32 / steps as f32;
            let height = 4.0 * share * (1.0 - share) * arc.rise;
            arc.from.lerp(arc.to, share) - vec2(0.0, height)
        })
        .collect();
    canvas.polyline(&points, Line::dotted(1.2, colour));
}

fn paint_bar(canvas: &mut dyn Canvas, bar: &Bar, palette: &Palette) {
    let colour = if bar.selected { palette.accent } else { palette.kind(&bar.kind) };
    let right = if bar.open_end { bar.right + 26.0 } else { bar.right };
    let rect = Rect::from_min_max(pos2(bar.left, bar.y - 2.5), pos2(right, bar.y + 2.5));
    if bar.open_end {
        // It goes on: a bar that does not close, with a point that shows onwards.
        let tip = pos2(right + 7.0, bar.y);
        canvas.rect(rect, 0.0, faint(colour, 0.55));
        canvas.polygon(
            &[tip, pos2(right, bar.y - 4.5), pos2(right, bar.y + 4.5)],
            faint(colour, 0.55),
            None,
        );
    } else {
        canvas.rect(rect, 2.5, faint(colour, 0.75));
    }
    if let Some(contested) = bar.contested_right {
        let line = Line::solid(1.4, palette.contested);
        let (near, far) = (bar.right.min(contested), bar.right.max(contested));
        canvas.line(pos2(near, bar.y), pos2(far, bar.y), Line { dash: Some((2.5, 2.0)), ..line });
        for x in [bar.right, contested] {
            canvas.line(pos2(x, bar.y - 5.0), pos2(x, bar.y + 5.0), line);
        }
    }
}

fn paint_lane_mark(canvas: &mut dyn Canvas, mark: &Mark, palette: &Palette) {
    let colour = palette.kind(&mark.kind);
    if mark.selected || mark.hovered {
        let ring = if mark.selected { palette.accent } else { palette.text_3 };
        let fill = if mark.selected { palette.accent_ground } else { palette.raised };
        canvas.circle(mark.at, MARK + 5.0, fill, Some(Line::solid(1.5, ring)));
    }
    let look = MarkLook {
        shape: mark.shape,
        colour,
        ground: palette.ground,
        hollow: mark.hollow,
        radius: MARK,
    };
    match &mark.members {
        Members::One(_) => paint_mark(canvas, mark.at, look),
        Members::Several(events) => {
            // A second mark behind the first, and how many there are.
            paint_mark(canvas, mark.at + vec2(2.5, -2.5), MarkLook { hollow: true, ..look });
            paint_mark(canvas, mark.at, look);
            let style = TextStyle { size: 9.5, weight: Weight::Bold, colour: palette.text };
            let count = events.len().to_string();
            canvas.text(mark.at + vec2(7.0, -8.0), Align2::LEFT_CENTER, &count, style);
        }
    }
}

fn paint_label(canvas: &mut dyn Canvas, label: &Label, palette: &Palette) {
    if label.over_link || label.selected {
        let strength = if label.selected { 0.9 } else { 0.72 };
        canvas.rect(label.rect.expand2(vec2(1.0, -1.0)), 2.0, faint(palette.ground, strength));
    }
    let (anchor, x) = if label.ends_at_mark {
        (Align2::RIGHT_CENTER, label.rect.right())
    } else {
        (Align2::LEFT_CENTER, label.rect.left())
    };
    let weight = if label.selected { Weight::Bold } else { Weight::Regular };
    let style = TextStyle { size: size::SMALL, weight, colour: palette.text };
    let Some(second) = &label.second else {
        canvas.text(pos2(x, label.rect.center().y), anchor, &label.text, style);
        return;
    };
    let quarter = label.rect.height() / 4.0;
    canvas.text(pos2(x, label.rect.top() + quarter), anchor, &label.text, style);
    let style = TextStyle { weight: Weight::Regular, colour: palette.text_2, ..style };
    canvas.text(pos2(x, label.rect.bottom() - quarter), anchor, second, style);
}

fn paint_axis(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    let bottom = scene.canvas.top();
    for tick in scene.ticks.iter().filter(|tick| !tick.label.is_empty()) {
        let (y, style) = if tick.major {
            let style = TextStyle { size: size::BODY, weight: Weight::Bold, colour: palette.text };
            (bottom - 24.0, style)
        } else {
            let style =
                TextStyle { size: size::SMALL, weight: Weight::Regular, colour: palette.text_3 };
            (bottom - 9.0, style)
        };
        canvas.text(pos2(tick.x + 4.0, y), Align2::LEFT_CENTER, &tick.label, style);
    }
    let line = Line::solid(1.0, palette.line);
    canvas.line(pos2(scene.rect.left(), bottom), pos2(scene.rect.right(), bottom), line);
}

/// A colour with `share` of its strength.
fn faint(colour: Color32, share: f32) -> Color32 {
    colour.gamma_multiply(share)
}
