//! Cutting lines and areas where the map is cut: at the meridian opposite of the central one.
//!
//! Longitudes here are those east of the central meridian. A line is first unrolled, so that it never
//! jumps, and then brought back strip by strip of 360 degrees.

use super::projection::turn;
use crate::model::LonLat;

/// Longer steps are cut up, as what is straight on the globe's grid is not so on the map.
const LONGEST_STEP: f64 = 3.0;

/// A point by its longitude east of the central meridian and latitude, in degrees.
pub(super) type Turned = (f64, f64);

/// Points one after the other, with longitudes that go on beyond ±180 instead of jumping.
fn unrolled(points: &[LonLat], meridian: f64) -> Vec<Turned> {
    let mut unrolled: Vec<Turned> = Vec::with_capacity(points.len());
    for point in points {
        let lon = turn(point.lon - meridian);
        let lon = unrolled.last().map_or(lon, |(before, _)| before + turn(lon - before));
        push(&mut unrolled, (lon, point.lat));
    }
    unrolled
}

/// Adds a point, and some on the way to it where that is long.
fn push(points: &mut Vec<Turned>, to: Turned) {
    if let Some(from) = points.last().copied() {
        let long = (to.0 - from.0).abs().max((to.1 - from.1).abs());
        let steps = (long / LONGEST_STEP).ceil() as usize;
        for step in 1..steps {
            let share = step as f64 / steps as f64;
            points.push((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share));
        }
    }
    points.push(to);
}

/// Which turn a longitude lies in: 0 for −180 to 180.
fn strip(lon: f64) -> i32 {
    ((lon + 180.0) / 360.0).floor() as i32
}

/// The pieces of a line, each with longitudes of −180 to 180.
pub(super) fn cut_line(points: &[LonLat], meridian: f64) -> Vec<Vec<Turned>> {
    let mut pieces: Vec<Vec<Turned>> = vec![Vec::new()];
    let mut before: Option<Turned> = None;
    for point in unrolled(points, meridian) {
        let own = strip(point.0);
        if let Some(from) = before {
            let last = strip(from.0);
            if own != last {
                let edge = f64::from(own.max(last)) * 360.0 - 180.0;
                let share = ((edge - from.0) / (point.0 - from.0)).clamp(0.0, 1.0);
                let lat = from.1 + (point.1 - from.1) * share;
                let side = if own > last { 180.0 } else { -180.0 };
                if let Some(piece) = pieces.last_mut() {
                    piece.push((side, lat));
                }
                pieces.push(vec![(-side, lat)]);
            }
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push((point.0 - f64::from(own) * 360.0, point.1));
        }
        before = Some(point);
    }
    // A line that begins on the cut leaves a piece of no length there.
    pieces.retain(|piece| piece.iter().skip(1).any(|point| Some(point) != piece.first()));
    pieces
}

/// The pieces of an area with holes, each as rings with longitudes of −180 to 180, the outer one
/// first. One that holds a pole goes along its edge of the map.
pub(super) fn cut_area(rings: &[Vec<LonLat>], meridian: f64) -> Vec<Vec<Vec<Turned>>> {
    let mut rings = rings.iter().map(|ring| closed(ring, meridian));
    let Some(outer) = rings.next() else { return Vec::new() };
    let (west, east) = extent(&outer);
    let middle = f64::midpoint(west, east);
    let holes: Vec<Vec<Turned>> = rings
        .map(|mut hole| {
            let (west, east) = extent(&hole);
            let turns = ((middle - f64::midpoint(west, east)) / 360.0).round() * 360.0;
            hole.iter_mut().for_each(|point| point.0 += turns);
            hole
        })
        .collect();
    let mut pieces = Vec::new();
    for turn in strip(west)..=strip(east) {
        let own = within(&outer, turn);
        if own.len() < 3 {
            continue;
        }
        let holes = holes.iter().map(|hole| within(hole, turn)).filter(|hole| hole.len() > 2);
        pieces.push(std::iter::once(own).chain(holes).collect());
    }
    pieces
}

fn extent(points: &[Turned]) -> (f64, f64) {
    points.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(west, east), point| {
        (west.min(point.0), east.max(point.0))
    })
}

/// A ring unrolled; around a pole, it comes back along the pole.
fn closed(ring: &[LonLat], meridian: f64) -> Vec<Turned> {
    let Some(first) = ring.first() else { return Vec::new() };
    let back: Vec<LonLat> = ring.iter().chain([first]).copied().collect();
    let mut points = unrolled(&back, meridian);
    let (Some(start), Some(end)) = (points.first().copied(), points.last().copied()) else {
        return points;
    };
    if (end.0 - start.0).abs() > 180.0 {
        let pole = 90.0_f64.copysign(start.1);
        push(&mut points, (end.0, pole));
        push(&mut points, (start.0, pole));
        push(&mut points, start);
    }
    points.pop();
    points
}

/// The part of a ring within one turn, brought back to −180 to 180 (Sutherland and Hodgman).
fn within(ring: &[Turned], turn: i32) -> Vec<Turned> {
    let shift = f64::from(turn) * 360.0;
    let shifted: Vec<Turned> = ring.iter().map(|point| (point.0 - shift, point.1)).collect();
    let east_of_west = half(&shifted, -180.0, |lon| lon >= -180.0);
    half(&east_of_west, 180.0, |lon| lon <= 180.0)
}

/// The part of a ring on one side of a meridian.
fn half(ring: &[Turned], edge: f64, inside: impl Fn(f64) -> bool) -> Vec<Turned> {
    let mut kept: Vec<Turned> = Vec::with_capacity(ring.len());
    let Some(mut before) = ring.last().copied() else { return kept };
    for point in ring {
        if inside(before.0) != inside(point.0) {
            let share = (edge - before.0) / (point.0 - before.0);
            add(&mut kept, (edge, before.1 + (point.1 - before.1) * share), edge);
        }
        if inside(point.0) {
            add(&mut kept, *point, edge);
        }
        before = *point;
    }
    // The ring closes itself, maybe along the cut.
    if let Some(first) = kept.first().copied() {
        add(&mut kept, first, edge);
        kept.pop();
    }
    kept
}

/// Adds a point; along the cut in steps, as the edge of the map is curved.
fn add(ring: &mut Vec<Turned>, point: Turned, edge: f64) {
    let on_edge = |lon: f64| (lon - edge).abs() < 1e-9;
    if ring.last().is_some_and(|last| on_edge(last.0)) && on_edge(point.0) {
        push(ring, point);
    } else {
        ring.push(point);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{cut_area, cut_line};
    use crate::model::LonLat;
    use crate::model::borders::{Borders, Detail};

    /// The area of a ring in square degrees, with the sign of its direction.
    fn area(ring: &[(f64, f64)]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(|(p, q)| p.0 * q.1 - p.1 * q.0).sum::<f64>() / 2.0
    }

    #[test]
    fn a_line_across_the_cut_comes_in_two() {
        let line = [LonLat::new(178.0, 0.0), LonLat::new(-178.0, 2.0)];
        let pieces = cut_line(&line, 0.0);
        let ends: Vec<_> = pieces.iter().map(|piece| (piece[0], piece[piece.len() - 1])).collect();
        assert_eq!(ends, [((178.0, 0.0), (180.0, 1.0)), ((-180.0, 1.0), (-178.0, 2.0))]);
        assert_eq!(cut_line(&line, 179.0).len(), 1, "the cut lies elsewhere");
        let along_and_back = [LonLat::new(180.0, 0.0), LonLat::new(179.0, 0.0)];
        assert_eq!(cut_line(&along_and_back, 0.0), [[(180.0, 0.0), (179.0, 0.0)]]);
    }

    #[test]
    fn a_ring_around_the_pole_holds_the_pole() {
        let ring: Vec<LonLat> =
            (0..36).map(|step| LonLat::new(f64::from(step) * 10.0 - 180.0, -70.0)).collect();
        let pieces = cut_area(&[ring], 25.0);
        let whole: f64 = pieces.iter().map(|piece| area(&piece[0]).abs()).sum();
        assert!((whole - 360.0 * 20.0).abs() < 1e-6, "{whole}");
    }

    /// Fiji, Chukotka, Kiribati and all others: nothing goes across the whole map.
    #[test]
    fn no_line_and_no_edge_jumps_wherever_the_map_is_cut() {
        for detail in [Detail::Coarse, Detail::Fine] {
            let borders = Borders::of(detail);
            for meridian in [0.0, 11.0, 180.0, -98.3, 63.7] {
                let lines = borders.lines.iter().flat_map(|line| cut_line(&line.points, meridian));
                let areas = borders.polygons().flat_map(|rings| cut_area(&rings, meridian));
                let rings = areas.flatten().map(|mut ring| {
                    ring.extend(ring.first().copied());
                    ring
                });
                for path in lines.chain(rings) {
                    for pair in path.windows(2) {
                        let ((west, south), (east, north)) = (pair[0], pair[1]);
                        assert!(west.abs() <= 180.0 && north.abs() <= 90.0);
                        assert!((west - east).abs() < 10.0, "{pair:?} around {meridian}");
                        assert!((south - north).abs() < 10.0, "{pair:?} around {meridian}");
                    }
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        /// Wherever the map is cut, the pieces of the land are as large as the land.
        #[test]
        fn cutting_keeps_areas(meridian in -180.0..180.0_f64) {
            let borders = Borders::of(Detail::Coarse);
            let size = |meridian: f64| -> f64 {
                let pieces = borders.polygons().flat_map(|rings| cut_area(&rings, meridian));
                pieces
                    .map(|rings| {
                        let sizes: Vec<f64> = rings.iter().map(|ring| area(ring).abs()).collect();
                        sizes[0] - sizes[1..].iter().sum::<f64>()
                    })
                    .sum()
            };
            let whole = size(0.0);
            prop_assert!((size(meridian) / whole - 1.0).abs() < 1e-3, "{whole}");
        }
    }
}
