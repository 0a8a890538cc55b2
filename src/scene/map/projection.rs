//! Projections: from the globe to the plane of a map and back.
//!
//! All three keep areas true, all are turned so that the middle of what is shown lies on the central
//! meridian, and all are cut at the meridian opposite of it, and nowhere else.
//!
//! Sources of the formulas: J. P. Snyder, *Map Projections: A Working Manual*, USGS 1395 (1987), §10
//! for the cylindrical and §14 for the conic one; B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth
//! map projection", *International Journal of Geographical Information Science* 33 (2019).

use emath::{Pos2, pos2};

use crate::model::LonLat;

/// Beyond these, a region is shown as a part of the whole world.
const WIDEST_REGION: (f64, f64) = (130.0, 100.0);
/// Of what spans more degrees than this, no meridian is the middle: the map is cut in the Bering
/// strait, as atlases do.
const WHOLE_WORLD: f64 = 250.0;
const WORLD_MERIDIAN: f64 = 11.0;
/// A cone that is flatter than this is a cylinder.
const LEAST_CONE: f64 = 0.02;

/// A projection. The plane's unit is the radius of the globe; y grows southwards, as on screens.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Projection {
    /// The central meridian, in degrees.
    pub meridian: f64,
    form: Form,
}

#[derive(Copy, Clone, Debug, PartialEq)]
enum Form {
    /// Equal Earth: pseudocylindrical, for the whole world.
    EqualEarth,
    /// Albers' equal-area conic, for a region: `cone` is its constant n, `constant` is C.
    Albers { cone: f64, constant: f64 },
    /// The cylindrical equal-area projection, for a region around the equator: the cosine of the
    /// latitude at which it is true to scale.
    Cylindrical { narrow: f64 },
}

/// Coefficients of Equal Earth.
const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];

impl Projection {
    /// The one that fits some points: Equal Earth where they span the world, else Albers' conic with
    /// its standard parallels a sixth of the height within the region (Kavraiskiy's rule), or the
    /// cylindrical one at the equator.
    #[must_use]
    pub fn fitting(points: &[LonLat]) -> Self {
        let (meridian, width) = middle_meridian(points);
        let south = points.iter().map(|at| at.lat).fold(f64::INFINITY, f64::min);
        let north = points.iter().map(|at| at.lat).fold(f64::NEG_INFINITY, f64::max);
        if points.is_empty() || width > WIDEST_REGION.0 || north - south > WIDEST_REGION.1 {
            let whole = points.is_empty() || width > WHOLE_WORLD;
            let meridian = if whole { WORLD_MERIDIAN } else { meridian };
            return Self { meridian, form: Form::EqualEarth };
        }
        let sixth = (north - south) / 6.0;
        let (low, high) = ((south + sixth).to_radians(), (north - sixth).to_radians());
        let cone = f64::midpoint(low.sin(), high.sin());
        let form = if cone.abs() < LEAST_CONE {
            Form::Cylindrical { narrow: ((high - low) / 2.0).cos() }
        } else {
            Form::Albers { cone, constant: low.cos().powi(2) + 2.0 * cone * low.sin() }
        };
        Self { meridian, form }
    }

    /// A point by its longitude east of the central meridian, −180 to 180, and latitude, in degrees.
    #[must_use]
    pub fn turned(self, (lon, lat): (f64, f64)) -> Pos2 {
        let (lon, lat) = (lon.to_radians(), lat.clamp(-90.0, 90.0).to_radians());
        let (x, y) = match self.form {
            Form::EqualEarth => {
                let angle = (3.0_f64.sqrt() / 2.0 * lat.sin()).asin();
                let x = 2.0 * 3.0_f64.sqrt() * lon * angle.cos() / (3.0 * slope(angle));
                (x, height(angle))
            }
            Form::Albers { cone, constant } => {
                let radius = |lat: f64| (constant - 2.0 * cone * lat.sin()).max(0.0).sqrt() / cone;
                let angle = cone * lon;
                (radius(lat) * angle.sin(), radius(0.0) - radius(lat) * angle.cos())
            }
            Form::Cylindrical { narrow } => (lon * narrow, lat.sin() / narrow),
        };
        pos2(x as f32, -y as f32)
    }

    /// A point of the globe on the plane.
    #[must_use]
    pub fn project(self, at: LonLat) -> Pos2 {
        self.turned((turn(at.lon - self.meridian), at.lat))
    }

    /// The point of the globe that lies at a point of the plane; `None` beside the world.
    #[must_use]
    pub fn inverse(self, at: Pos2) -> Option<LonLat> {
        let (x, y) = (f64::from(at.x), -f64::from(at.y));
        let (lon, sine) = match self.form {
            Form::EqualEarth => {
                let angle = angle_at(y)?;
                let lon = x * 3.0 * slope(angle) / (2.0 * 3.0_f64.sqrt() * angle.cos());
                (lon, 2.0 * angle.sin() / 3.0_f64.sqrt())
            }
            Form::Albers { cone, constant } => {
                let apex = constant.sqrt() / cone;
                let (across, along) = (x * cone.signum(), (apex - y) * cone.signum());
                let radius = across.hypot(along);
                let sine = (constant - (radius * cone).powi(2)) / (2.0 * cone);
                (across.atan2(along) / cone, sine)
            }
            Form::Cylindrical { narrow } => (x / narrow, y * narrow),
        };
        // A little beyond the edge is rounding.
        let (lon, most) = (lon.to_degrees(), 1.0 + 1e-6);
        if lon.abs() > 180.0 + 1e-4 || sine.abs() > most {
            return None;
        }
        let lat = sine.clamp(-1.0, 1.0).asin().to_degrees();
        Some(LonLat::new(turn(lon + self.meridian), lat))
    }
}

/// Height of a parallel in Equal Earth, by its parametric angle.
fn height(angle: f64) -> f64 {
    let square = angle * angle;
    let [a, b, c, d] = A;
    angle * (a + b * square + square.powi(3) * (c + d * square))
}

/// The derivative of [`height`].
fn slope(angle: f64) -> f64 {
    let square = angle * angle;
    let [a, b, c, d] = A;
    a + 3.0 * b * square + square.powi(3) * (7.0 * c + 9.0 * d * square)
}

/// The parametric angle of a height in Equal Earth, by Newton's method; `None` beyond the poles.
fn angle_at(y: f64) -> Option<f64> {
    let pole = std::f64::consts::FRAC_PI_3;
    if y.abs() > height(pole) + 1e-6 {
        return None;
    }
    let mut angle = y / A.first().copied().unwrap_or(1.0);
    for _ in 0..12 {
        angle = (angle - (height(angle) - y) / slope(angle)).clamp(-pole, pole);
    }
    Some(angle)
}

/// A longitude brought into −180 to 180, the latter left out.
#[must_use]
pub fn turn(lon: f64) -> f64 {
    (lon + 180.0).rem_euclid(360.0) - 180.0
}

/// The meridian in the middle of the shortest stretch of longitudes that holds all points, and the
/// width of that stretch, in degrees.
fn middle_meridian(points: &[LonLat]) -> (f64, f64) {
    let mut lons: Vec<f64> = points.iter().map(|at| turn(at.lon)).collect();
    lons.sort_by(f64::total_cmp);
    let (Some(first), Some(last)) = (lons.first(), lons.last()) else { return (0.0, 0.0) };
    // The stretch begins after the widest gap, which may be the one across the antimeridian.
    let mut gap = (first + 360.0 - last, *first);
    for pair in lons.windows(2) {
        if let [west, east] = pair
            && east - west > gap.0
        {
            gap = (east - west, *east);
        }
    }
    let width = 360.0 - gap.0;
    (turn(gap.1 + width / 2.0), width)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Form, Projection, middle_meridian};
    use crate::model::LonLat;

    fn close(one: f32, other: f64) -> bool {
        (f64::from(one) - other).abs() < 1e-4
    }

    #[test]
    fn known_values_come_out() {
        let world = Projection { meridian: 0.0, form: Form::EqualEarth };
        // The width of the equator and the height of the pole, after the paper.
        let east = world.turned((180.0, 0.0));
        assert!(close(east.x, 2.706_629) && close(east.y, 0.0), "{east:?}");
        assert!(close(world.turned((0.0, 90.0)).y, -1.317_362_759), "north is up");
        // Snyder, p. 291: parallels 29.5 and 45.5, origin 23 N 96 W; here from the equator.
        let (low, high) = (29.5_f64.to_radians(), 45.5_f64.to_radians());
        let cone = f64::midpoint(low.sin(), high.sin());
        let constant = low.cos().powi(2) + 2.0 * cone * low.sin();
        let albers = Projection { meridian: -96.0, form: Form::Albers { cone, constant } };
        assert!((cone - 0.602_837_0).abs() < 1e-6 && (constant - 1.351_221_3).abs() < 1e-6);
        let (origin, at) =
            (albers.project(LonLat::new(-96.0, 23.0)), albers.project(LonLat::new(-75.0, 35.0)));
        assert!(close(at.x, 0.295_272_0) && close(origin.y - at.y, 0.241_677_4), "{at:?}");
    }

    #[test]
    fn a_region_is_shown_by_its_own_projection() {
        let region = Projection::fitting(&[LonLat::new(-6.0, 32.0), LonLat::new(18.0, 15.0)]);
        assert!(matches!(region.form, Form::Albers { .. }) && (region.meridian - 6.0).abs() < 1e-9);
        let equator = Projection::fitting(&[LonLat::new(20.0, -10.0), LonLat::new(40.0, 10.0)]);
        assert!(matches!(equator.form, Form::Cylindrical { .. }));
        let world = Projection::fitting(&[LonLat::new(-98.0, 39.0), LonLat::new(78.0, 22.0)]);
        assert!(matches!(world.form, Form::EqualEarth));
    }

    #[test]
    fn the_middle_may_lie_across_the_antimeridian() {
        let points = [178.0, -172.0, 173.0].map(|lon| LonLat::new(lon, -10.0));
        let (meridian, width) = middle_meridian(&points);
        assert!((meridian + 179.5).abs() < 1e-9 && (width - 15.0).abs() < 1e-9);
        let map = Projection::fitting(&points);
        let [fiji, samoa, kiribati] = points.map(|at| map.project(at).x);
        assert!(samoa - fiji < 0.2 && samoa > fiji && fiji > kiribati, "side by side");
    }

    fn any_projection() -> impl Strategy<Value = Projection> {
        let lat = -80.0..80.0_f64;
        let point = (-180.0..180.0_f64, lat).prop_map(|(lon, lat)| LonLat::new(lon, lat));
        prop::collection::vec(point, 0..4).prop_map(|points| Projection::fitting(&points))
    }

    proptest! {
        #[test]
        fn there_and_back_is_where_one_was(
            map in any_projection(),
            lon in -179.5..179.5_f64,
            lat in -88.0..88.0_f64,
        ) {
            let back = map.inverse(map.turned((lon, lat))).expect("on the map");
            // Near the edge the turn may come out as the other side of the cut.
            let off = super::turn(back.lon - map.meridian - lon);
            prop_assert!(off.abs() * lat.to_radians().cos() < 0.01, "{back:?}");
            prop_assert!((back.lat - lat).abs() < 0.05, "{back:?}");
        }

        /// A small square keeps its area, wherever it lies.
        #[test]
        fn areas_are_true(
            map in any_projection(),
            lon in -170.0..170.0_f64,
            lat in -75.0..75.0_f64,
        ) {
            let side = 2.0_f64;
            let corner = |east: f64, north: f64| map.turned((lon + east * side, lat + north * side));
            let [a, b, c, d] = [corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)];
            let cross = |p: emath::Pos2, q: emath::Pos2| f64::from(p.x * q.y - p.y * q.x);
            let area = (cross(a, b) + cross(b, c) + cross(c, d) + cross(d, a)).abs() / 2.0;
            let north = (lat + side).to_radians().sin() - lat.to_radians().sin();
            let globe = side.to_radians() * north;
            prop_assert!((area / globe - 1.0).abs() < 0.01, "{area} {globe}");
        }
    }
}
