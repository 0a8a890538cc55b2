//! Land, coasts and borders in the plane of a map: cut, projected and made into triangles once, so
//! that a frame only moves and scales them.

use earcut::Earcut;
use emath::{Pos2, Rect};

use super::cut::{Turned, cut_area, cut_line};
use super::projection::Projection;
use crate::model::borders::{Borders, Detail, LineKind};

/// Steps of the edge of the map, in degrees.
const EDGE_STEP: usize = 3;

/// An area of the plane of any form, with holes.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The points of its rings, one ring after the other, the outer one first.
    pub points: Vec<Pos2>,
    /// Where each ring ends among the points.
    pub ends: Vec<u32>,
    /// Numbers of points, three for each triangle that it consists of.
    pub triangles: Vec<u32>,
    /// The least rectangle around it.
    pub bounds: Rect,
}

/// A coast or border in the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLine {
    /// What it is.
    pub kind: LineKind,
    /// Its points.
    pub points: Vec<Pos2>,
    /// The least rectangle around it.
    pub bounds: Rect,
}

/// The world in the plane of a map, at one level of detail.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// The level.
    pub detail: Detail,
    /// All of the world.
    pub world: Area,
    /// Pieces of land.
    pub areas: Vec<Area>,
    /// Coasts and borders; disputed ones last.
    pub lines: Vec<MapLine>,
}

impl Land {
    /// Projects a level: some milliseconds for the coarse one, some tens for the fine one.
    #[must_use]
    pub fn of(projection: Projection, detail: Detail) -> Self {
        let borders = Borders::of(detail);
        let mut shapes = Shapes { projection, earcut: Earcut::new() };
        let mut areas = Vec::new();
        for rings in borders.polygons() {
            let pieces = cut_area(&rings, projection.meridian);
            areas.extend(pieces.iter().map(|piece| shapes.area(piece)));
        }
        let mut lines = Vec::new();
        for line in &borders.lines {
            for piece in cut_line(&line.points, projection.meridian) {
                let points: Vec<Pos2> = piece.iter().map(|at| projection.turned(*at)).collect();
                let bounds = Rect::from_points(&points);
                lines.push(MapLine { kind: line.kind, points, bounds });
            }
        }
        lines.sort_by_key(|line| line.kind == LineKind::Disputed);
        Self { detail, world: shapes.area(&[edge()]), areas, lines }
    }
}

/// The edge of the map: along the cut, the poles and the cut again.
fn edge() -> Vec<Turned> {
    let north = (-90..90).step_by(EDGE_STEP).map(|lat| (-180.0, f64::from(lat)));
    let east = (-180..180).step_by(EDGE_STEP).map(|lon| (f64::from(lon), 90.0));
    let south = (-90..90).step_by(EDGE_STEP).map(|lat| (180.0, -f64::from(lat)));
    let west = (-180..180).step_by(EDGE_STEP).map(|lon| (-f64::from(lon), -90.0));
    north.chain(east).chain(south).chain(west).collect()
}

struct Shapes {
    projection: Projection,
    earcut: Earcut<f64>,
}

impl Shapes {
    fn area(&mut self, rings: &[Vec<Turned>]) -> Area {
        let project = |at: &Turned| self.projection.turned(*at);
        let points: Vec<Pos2> = rings.iter().flatten().map(project).collect();
        let ends: Vec<u32> = rings
            .iter()
            .scan(0, |end, ring| {
                *end += ring.len() as u32;
                Some(*end)
            })
            .collect();
        let holes = ends.get(..ends.len().saturating_sub(1)).unwrap_or_default();
        let mut triangles = Vec::new();
        let corners = points.iter().map(|at| [f64::from(at.x), f64::from(at.y)]);
        self.earcut.earcut(corners, holes, &mut triangles);
        let bounds = Rect::from_points(&points);
        Area { points, ends, triangles, bounds }
    }
}

#[cfg(test)]
mod tests {
    use emath::Pos2;

    use super::{Area, Land};
    use crate::model::LonLat;
    use crate::model::borders::Detail;
    use crate::model::country;
    use crate::scene::map::projection::Projection;

    fn corners(area: &Area) -> impl Iterator<Item = [Pos2; 3]> {
        let at = |number: u32| area.points[number as usize];
        area.triangles.chunks(3).map(move |three| [at(three[0]), at(three[1]), at(three[2])])
    }

    fn twice([a, b, c]: [Pos2; 3]) -> f64 {
        let (ab, ac) = (b - a, c - a);
        f64::from(ab.x) * f64::from(ac.y) - f64::from(ab.y) * f64::from(ac.x)
    }

    fn filled(area: &Area) -> f64 {
        corners(area).map(|three| twice(three).abs() / 2.0).sum()
    }

    fn holds(area: &Area, at: Pos2) -> bool {
        area.bounds.contains(at)
            && corners(area).any(|[a, b, c]| {
                let sides = [twice([a, b, at]), twice([b, c, at]), twice([c, a, at])];
                sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
            })
    }

    fn maps() -> [Projection; 3] {
        let at = LonLat::new;
        [
            Projection::fitting(&[]),
            Projection::fitting(&[at(178.0, -18.0), at(-172.0, -14.0)]),
            Projection::fitting(&[at(-6.0, 32.0), at(18.0, 15.0)]),
        ]
    }

    /// The land of the globe is 29.2 % of it; with lakes drawn as land, and without small islands.
    #[test]
    fn triangles_fill_the_land_and_nothing_but_the_land() {
        let globe = 4.0 * std::f64::consts::PI;
        for map in maps() {
            for detail in [Detail::Coarse, Detail::Fine] {
                let land = Land::of(map, detail);
                let share = land.areas.iter().map(filled).sum::<f64>() / globe;
                assert!((0.285..0.300).contains(&share), "{share} {map:?} {detail:?}");
                assert!((filled(&land.world) / globe - 1.0).abs() < 0.01, "{map:?}");
            }
        }
    }

    #[test]
    fn countries_lie_on_land() {
        let land = Land::of(Projection::fitting(&[]), Detail::Fine);
        let map = Projection::fitting(&[]);
        let mut at_sea = Vec::new();
        for country in country::all().iter().filter(|country| country.former.is_none()) {
            let at = map.project(crate::model::globe::anchor(country.code).expect("a point"));
            if !land.areas.iter().any(|area| holds(area, at)) {
                at_sea.push(country.code);
            }
        }
        // Small islands and a rock: not drawn, or narrower than a tenth of a degree.
        assert_eq!(at_sea, ["BVT", "CCK", "GIB", "GLP", "KIR", "TKL", "TUV", "UMI"]);
    }

    #[test]
    fn no_line_goes_across_the_whole_map() {
        for map in maps() {
            let land = Land::of(map, Detail::Fine);
            let longest = land.lines.iter().flat_map(|line| line.points.windows(2));
            let longest = longest.map(|pair| pair[0].distance(pair[1])).fold(0.0, f32::max);
            assert!(longest < 0.3, "{longest} {map:?}");
        }
    }
}
