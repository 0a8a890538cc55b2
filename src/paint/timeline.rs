//! The timeline, drawn from the ground up: grid, range, lanes, links, marks, labels, axis.

use egui::epaint::{Color32, emath};
use emath::{Align2, Pos2, Rect, pos2, vec2};

use super::axis::paint_over;
use super::canvas::{Canvas, Line, TextStyle};
use super::marks::{MarkLook, paint_count, paint_mark, paint_several, paint_time_signs};
use super::signs::{paint_arrow, paint_aside, paint_flag, paint_led_to};
use super::spans::{faint, paint_bar, paint_claim, paint_halo};
use crate::scene::timeline::{
    AXIS_HEIGHT, Arc, ArcKind, DensityBar, FAR_LABEL, KindClass, KindCounts, Label, Lane, Link,
    Mark, Members, Side, TimelineScene,
};
use crate::scene::{shape, stacked};
use crate::theme::{
    Palette, RADIUS, SMALL_RADIUS, Weight, height, line, mark, sign, size, space, strength,
};

/// A bar of density lower than this, in points, has the colour of its commonest kind.
const LEAST_STACK: f32 = height::LINE / 2.0;

/// Draws the timeline.
pub fn paint_timeline(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    let dimmed = palette.dimmed();
    let of = |is_dimmed: bool| if is_dimmed { &dimmed } else { palette };
    canvas.rect(scene.rect, 0.0, palette.ground);
    paint_grid(canvas, scene, palette);
    paint_range(canvas, scene, palette);
    for lane in scene.lanes.iter().filter(|lane| !lane.pinned) {
        paint_lane(canvas, scene, lane, palette);
    }
    canvas.clip(Some(scene.scrolling));
    for link in &scene.links {
        paint_link(canvas, link, of(link.dimmed));
    }
    for arc in &scene.arcs {
        paint_arc(canvas, scene, arc, of(arc.dimmed));
    }
    paint_on_lanes(canvas, scene, false, palette);
    if scene.lanes.iter().any(|lane| lane.pinned) {
        for lane in scene.lanes.iter().filter(|lane| lane.pinned) {
            paint_lane(canvas, scene, lane, palette);
        }
        let pinned =
            Rect::from_min_max(scene.canvas.min, pos2(scene.canvas.right(), scene.scrolling.top()));
        canvas.clip(Some(pinned));
        for link in &scene.links {
            paint_link(canvas, link, of(link.dimmed));
        }
        for arc in &scene.arcs {
            paint_arc(canvas, scene, arc, of(arc.dimmed));
        }
        paint_on_lanes(canvas, scene, true, palette);
        canvas.clip(None);
        let (left, right) = (scene.rect.left(), scene.rect.right());
        let y = scene.scrolling.top();
        canvas.line(pos2(left, y), pos2(right, y), Line::solid(line::FINE, palette.line));
    }
    paint_over(canvas, scene, palette);
}

/// Everything that stands on lanes that scroll, or on pinned ones, which cover them.
fn paint_on_lanes(canvas: &mut dyn Canvas, scene: &TimelineScene, pinned: bool, palette: &Palette) {
    let dimmed = palette.dimmed();
    let of = |is_dimmed: bool| if is_dimmed { &dimmed } else { palette };
    let pinned_ys: Vec<f32> =
        scene.lanes.iter().filter(|lane| lane.pinned).map(|lane| lane.y).collect();
    let here = |y: f32| pinned_ys.contains(&y) == pinned;
    for halo in scene.halos.iter().filter(|halo| here(halo.rect.center().y)) {
        paint_halo(canvas, halo, of(halo.dimmed));
    }
    for bar in scene.bars.iter().filter(|bar| here(bar.y)) {
        paint_bar(canvas, bar, of(bar.dimmed));
    }
    for claim in scene.claims.iter().filter(|claim| here(claim.y)) {
        paint_claim(canvas, claim, of(claim.dimmed));
    }
    let bars = scene.densities.iter().filter(|bar| here(bar.rect.center().y));
    let share = scene.presence;
    canvas.quads(
        &mut bars
            .flat_map(|bar| {
                let whole = parts(bar, &bar.kinds, bar.cluster.count, of(bar.shown.is_some()));
                let lit = bar.shown.as_ref().filter(|_| bar.cluster.shown > 0);
                whole.chain(
                    lit.into_iter().flat_map(|kinds| parts(bar, kinds, bar.cluster.shown, palette)),
                )
            })
            .map(|(rect, colour)| (rect, if share < 1.0 { faint(colour, share) } else { colour })),
    );
    let marks = || scene.marks.iter().filter(|mark| here(mark.at.y));
    // Marks first, then what stands around them: so thousands of marks are one mesh.
    for mark in marks().filter(|mark| mark.dimmed).chain(marks().filter(|mark| !mark.dimmed)) {
        paint_lane_mark(canvas, mark, of(mark.dimmed));
    }
    for mark in marks() {
        paint_around(canvas, mark, of(mark.dimmed));
    }
    for label in scene.labels.iter().filter(|label| in_strip(scene, label, pinned)) {
        paint_label(canvas, label, palette);
    }
}

/// Whether a label belongs to the pinned lanes or to the others.
fn in_strip(scene: &TimelineScene, label: &Label, pinned: bool) -> bool {
    (label.rect.center().y < scene.scrolling.top()) == pinned
}

/// `count` of the events of a bar of density, kind by kind; around the lane, as high as their share.
fn parts<'a>(
    bar: &DensityBar,
    kinds: &KindCounts,
    count: usize,
    palette: &'a Palette,
) -> impl Iterator<Item = (Rect, Color32)> + use<'a> {
    // A point apart, all alike: bins are some points and a fraction wide.
    let (left, right) = (bar.rect.left().round(), bar.rect.right().round());
    let right = (right - 1.0).max(left + 1.0);
    let share = (count as f32 / bar.cluster.count.max(1) as f32).sqrt();
    let half = (bar.rect.height() / 2.0 * share).max(2.0);
    let middle = bar.rect.center().y;
    let rect = Rect::from_x_y_ranges(left..=right, middle - half..=middle + half);
    let plain = bar.selected || rect.height() < LEAST_STACK;
    let colour = if bar.selected {
        palette.accent
    } else {
        palette.kind(KindClass::commonest(kinds).kind())
    };
    let total = if plain { 0 } else { count as u32 };
    let kinds = if plain { Default::default() } else { *kinds };
    let stack = stacked(&kinds, total, rect.height()).collect::<smallvec::SmallVec<[_; 12]>>();
    let stacked = stack.into_iter().map(move |(kind, from, height)| {
        let bottom = rect.bottom() - from;
        let part =
            Rect::from_min_max(pos2(rect.left(), bottom - height), pos2(rect.right(), bottom));
        (part, palette.kind(kind.kind()))
    });
    plain.then_some((rect, colour)).into_iter().chain(stacked)
}

fn paint_grid(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    let head = scene.rect.top() + AXIS_HEIGHT;
    for tick in &scene.ticks {
        if tick.x > scene.canvas.left() {
            let line =
                Line::solid(line::FINE, if tick.major { palette.line } else { palette.grid });
            let top = if tick.major { scene.rect.top() } else { head - height::LINE };
            canvas.line(pos2(tick.x, top), pos2(tick.x, scene.canvas.bottom()), line);
        }
    }
    if let Some(x) = scene.today {
        let line = Line::dashed(line::FINE, palette.text_3);
        canvas.line(pos2(x, scene.canvas.top()), pos2(x, scene.canvas.bottom()), line);
    }
}

fn paint_range(canvas: &mut dyn Canvas, scene: &TimelineScene, palette: &Palette) {
    let Some(range) = &scene.range else { return };
    let (left, right) =
        (range.left.max(scene.canvas.left()), range.right.min(scene.canvas.right()));
    if right <= left {
        return;
    }
    let top = scene.rect.top();
    let ground = Rect::from_min_max(pos2(left, top), pos2(right, scene.canvas.bottom()));
    canvas.rect(ground, 0.0, palette.wash(palette.accent));
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
        canvas.rect(lane.strip, 0.0, palette.wash(palette.accent));
    }
    let line = Line::solid(line::FINE, palette.lane);
    canvas.line(pos2(scene.canvas.left(), lane.y), pos2(scene.canvas.right(), lane.y), line);
    let presence = scene.presence;
    let mut left = scene.rect.left() + space::L;
    let half = sign::LANE_FLAG / 2.0;
    for code in &lane.flags {
        if let Some(code) = code {
            let flag = Rect::from_center_size(
                pos2(left + half, lane.y),
                vec2(sign::LANE_FLAG, sign::LANE_FLAG_HEIGHT),
            );
            paint_flag(canvas, flag, code, palette);
        } else {
            let ring = Some(Line::solid(line::FINE, palette.lane));
            canvas.circle(pos2(left + half, lane.y), sign::NO_LANE_FLAG, palette.raised, ring);
        }
        left += sign::LANE_FLAG_STEP;
    }
    if let Some(kind) = &lane.kind {
        let look = MarkLook {
            shape: shape(kind),
            colour: palette.kind(kind),
            ground: palette.ground,
            hollow: false,
            radius: mark::RADIUS,
        };
        paint_mark(canvas, pos2(left + half, lane.y), look);
    }
    let colour = if lane.selected { palette.accent } else { palette.text };
    let text = size::BODY;
    let style = TextStyle { size: text, weight: Weight::SemiBold, colour: faint(colour, presence) };
    let above = (lane.name.len() as f32 - 1.0) / 2.0 * height::NAME_LINE;
    for (line, words) in lane.name.iter().enumerate() {
        let y = lane.y - above + line as f32 * height::NAME_LINE;
        let at = pos2(scene.rect.left() + lane.name_left, y);
        canvas.text(at, Align2::LEFT_CENTER, words, style);
    }
    canvas.clip(None);
}

fn paint_link(canvas: &mut dyn Canvas, link: &Link, palette: &Palette) {
    let emphasised = link.selected || link.hovered;
    let colour = if link.selected { palette.accent } else { palette.kind(link.kind) };
    let colour = faint(colour, if emphasised { 1.0 } else { strength::STRONG * link.strength });
    let width = if emphasised { line::SEATS_BOLD } else { line::SEATS };
    let line = if link.dashed { Line::dashed(width, colour) } else { Line::solid(width, colour) };
    canvas.line(pos2(link.x, link.top), pos2(link.x, link.bottom), line);
    for (y, down) in &link.arrows {
        paint_arrow(canvas, pos2(link.x, *y), *down, colour);
    }
}

fn paint_arc(canvas: &mut dyn Canvas, scene: &TimelineScene, arc: &Arc, palette: &Palette) {
    let colour =
        if arc.selected { palette.accent } else { faint(palette.kind(arc.kind), strength::STRONG) };
    // Only what is in sight: an end may lie thousands of screens away.
    let seen = scene.canvas.x_range().expand(mark::RADIUS + mark::RING);
    let (first, last) = if (arc.to.x - arc.from.x).abs() > 1.0 {
        let (one, other) = (arc.share_at(seen.min), arc.share_at(seen.max));
        (one.min(other), one.max(other))
    } else {
        (0.0, 1.0)
    };
    let steps = 24;
    let points: Vec<Pos2> = (0..=steps)
        .map(|step| arc.at(first + (last - first) * step as f32 / steps as f32))
        .collect();
    match arc.says {
        ArcKind::Session => canvas.polyline(&points, Line::dotted(line::LINK, colour)),
        ArcKind::LedTo => {
            canvas.polyline(
                &points,
                Line { dash: Some(line::LONG_DASHES), ..Line::solid(line::LINK, colour) },
            );
            if let [.., before, last] = points.as_slice() {
                let along = (*last - *before).normalized();
                paint_led_to(canvas, *last, along, colour);
            }
        }
    }
}

fn look(mark: &Mark, palette: &Palette) -> MarkLook {
    let kind = mark.kind.kind();
    MarkLook {
        shape: shape(kind),
        colour: palette.kind(kind),
        ground: palette.ground,
        hollow: mark.hollow,
        radius: mark::RADIUS,
    }
}

fn paint_lane_mark(canvas: &mut dyn Canvas, mark: &Mark, palette: &Palette) {
    if mark.selected || mark.hovered {
        let ring = if mark.selected { palette.accent } else { palette.text_3 };
        let fill = if mark.selected { palette.accent_ground } else { palette.raised };
        canvas.circle(
            mark.at,
            mark::RADIUS + mark::RING,
            fill,
            Some(Line::solid(line::SIGN, ring)),
        );
    }
    let look = look(mark, palette);
    if let Some(side) = mark.side {
        paint_side(canvas, mark.at, side, look);
        return;
    }
    if let Members::Several(_) = mark.members {
        paint_several(canvas, mark.at, look);
        return;
    }
    paint_mark(canvas, mark.at, look);
}

/// It stands out of sight on this side.
fn paint_side(canvas: &mut dyn Canvas, at: Pos2, side: Side, look: MarkLook) {
    let out = if side == Side::Left { -1.0 } else { 1.0 };
    let fill = if look.hollow { look.ground } else { look.colour };
    paint_aside(canvas, at, out, fill, look.colour);
}

/// The count of a cluster, and what is known of an event's time.
fn paint_around(canvas: &mut dyn Canvas, mark: &Mark, palette: &Palette) {
    let look = look(mark, palette);
    let Members::Several(cluster) = mark.members else {
        paint_time_signs(canvas, mark.at, mark.time, look);
        return;
    };
    let count = cluster.told().to_string();
    let (beside, anchor) = match mark.side {
        None => {
            let number = (count.as_str(), mark.number_left);
            return paint_count(canvas, mark.at, number, look, palette.text);
        }
        Some(Side::Left) => (space::XS, Align2::LEFT_CENTER),
        Some(Side::Right) => (-space::XS, Align2::RIGHT_CENTER),
    };
    let style = TextStyle { size: size::COUNT, weight: Weight::Bold, colour: palette.text };
    canvas.text(mark.at + vec2(beside, -space::S), anchor, &count, style);
}

fn paint_label(canvas: &mut dyn Canvas, label: &Label, palette: &Palette) {
    let card = label.second.is_some() && !label.selected;
    let middle = label.rect.center().y;
    if (middle - label.mark.y).abs() > FAR_LABEL {
        let beside = if label.ends_at_mark { label.rect.right() } else { label.rect.left() };
        let foot =
            label.mark + vec2(0.0, (mark::RADIUS + space::XXS) * (middle - label.mark.y).signum());
        let line = Line::solid(line::FINE, palette.lane);
        canvas.polyline(&[foot, pos2(label.mark.x, middle), pos2(beside, middle)], line);
    }
    if card {
        let ground = label.rect.expand2(vec2(space::XS, space::XXS));
        canvas.rect(ground, RADIUS, palette.panel);
        canvas.outline(ground, RADIUS, Line::solid(line::FINE, palette.line));
        let x = if label.ends_at_mark { ground.right() } else { ground.left() };
        let (top, bottom) =
            (pos2(x, ground.top() + space::XS), pos2(x, ground.bottom() - space::XS));
        canvas.line(top, bottom, Line::solid(line::BOLD, palette.kind(label.kind)));
    } else if label.over_link || label.selected {
        let strength = if label.selected { strength::COVER } else { strength::VEIL };
        let ground = label.rect.expand2(vec2(1.0, -1.0));
        canvas.rect(ground, SMALL_RADIUS, faint(palette.ground, strength));
    }
    let (anchor, x) = if label.ends_at_mark {
        (Align2::RIGHT_CENTER, label.rect.right())
    } else {
        (Align2::LEFT_CENTER, label.rect.left())
    };
    let weight = match (label.selected, card) {
        (true, _) => Weight::Bold,
        (_, true) => Weight::SemiBold,
        _ => Weight::Regular,
    };
    let style = TextStyle { size: size::SMALL, weight, colour: palette.text };
    let Some(second) = &label.second else {
        canvas.text(pos2(x, label.rect.center().y), anchor, &label.text, style);
        return;
    };
    let quarter = label.rect.height() * 0.25;
    canvas.text(pos2(x, label.rect.top() + quarter), anchor, &label.text, style);
    let style = TextStyle { weight: Weight::Regular, colour: palette.text_2, ..style };
    canvas.text(pos2(x, label.rect.bottom() - quarter), anchor, second, style);
}
