//! Ties as the shortest way over the globe, and places along them.

use emath::{Pos2, Vec2};

use super::cut::cut_line;
use super::layout::{MapLayout, Window};
use crate::model::LonLat;

/// Degrees of one step.
const STEP: f64 = 3.0;

/// The shortest way from one point of the globe to another, as points: a great circle, by spherical
/// linear interpolation (K. Shoemake, "Animating Rotation with Quaternion Curves", 1985). Of two
/// points opposite to each other, every way is the shortest, and none is told.
#[must_use]
pub fn great_circle(from: LonLat, to: LonLat) -> Vec<LonLat> {
    let (start, end) = (from.vector(), to.vector());
    let dot: f64 = start.iter().zip(end).map(|(one, other)| one * other).sum();
    let angle = dot.clamp(-1.0, 1.0).acos();
    if angle.sin().abs() < 1e-9 {
        return vec![from, to];
    }
    let steps = ((angle.to_degrees() / STEP).ceil() as usize).max(2);
    let at = |step: usize| {
        let share = step as f64 / steps as f64;
        let (near, far) = (((1.0 - share) * angle).sin(), (share * angle).sin());
        let mut sum = start;
        sum.iter_mut().zip(end).for_each(|(own, other)| *own = *own * near + other * far);
        LonLat::of_vector(sum)
    };
    (0..=steps).map(at).collect()
}

/// The way on screen; in two pieces where the map is cut between them.
pub(super) fn flight(
    layout: &MapLayout,
    window: &Window,
    from: LonLat,
    to: LonLat,
) -> Vec<Vec<Pos2>> {
    let way = great_circle(from, to);
    let pieces = cut_line(&way, layout.projection.meridian);
    let placed = |piece: &Vec<(f64, f64)>| {
        piece.iter().map(|at| window.on_screen(layout.projection.turned(*at))).collect()
    };
    pieces.iter().map(placed).collect()
}

/// The point that lies a distance before the end of a path, and the direction there, towards the
/// end; `None` where the path is shorter.
#[must_use]
pub fn before_end(path: &[Pos2], distance: f32) -> Option<(Pos2, Vec2)> {
    let mut left = distance;
    for pair in path.windows(2).rev() {
        let &[from, to] = pair else { continue };
        let length = from.distance(to);
        if length >= left && length > 0.0 {
            return Some((to + (from - to) * (left / length), (to - from) / length));
        }
        left -= length;
    }
    None
}

/// The middle of a path by its length.
pub(super) fn middle(path: &[Pos2]) -> Option<Pos2> {
    let length: f32 = path
        .windows(2)
        .map(|pair| if let [from, to] = pair { from.distance(*to) } else { 0.0 })
        .sum();
    before_end(path, length / 2.0).map(|(at, _)| at).or(path.first().copied())
}

#[cfg(test)]
mod tests {
    use emath::pos2;

    use super::{before_end, great_circle};
    use crate::model::LonLat;

    #[test]
    fn the_shortest_way_is_a_great_circle() {
        // Halfway from Paris to Tokyo lies the Arctic coast of Siberia.
        let way = great_circle(LonLat::new(2.35, 48.86), LonLat::new(139.69, 35.69));
        let middle = way[way.len() / 2];
        assert!(middle.lat > 65.0, "{middle:?}");
        assert!((way[0].lon - 2.35).abs() < 1e-9 && (way[way.len() - 1].lat - 35.69).abs() < 1e-9);
        let across = great_circle(LonLat::new(178.0, -18.0), LonLat::new(-172.0, -14.0));
        assert!(across.iter().all(|at| at.lon.abs() > 170.0), "not around the world");
        let still = LonLat::new(1.0, 2.0);
        assert_eq!(great_circle(still, still), [still, still]);
    }

    #[test]
    fn arrows_stand_before_the_end() {
        let path = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 5.0)];
        let (at, along) = before_end(&path, 7.0).expect("long enough");
        assert!(at.distance(pos2(8.0, 0.0)) < 1e-5 && (along.x - 1.0).abs() < 1e-6);
        assert_eq!(before_end(&path, 16.0), None);
    }
}
