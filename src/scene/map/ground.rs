//! The ground of the map: water, land, coasts and borders, as a window shows them. Depends on nothing
//! but the window, so that it is kept while time is brushed.

use std::sync::Arc;

use emath::{Pos2, Rect};

use super::land::{Area, Land};
use super::layout::Window;
use crate::model::borders::{Detail, LineKind};

/// From so many points for a radius of the globe on, the fine level is shown: 5.5 for a degree.
const FINE_FROM: f32 = 315.0;
/// Points of a line that are nearer to each other on screen are not told apart.
const NEAR: f32 = 1.4;
/// What is smaller than this, in points, is nothing but a speck.
const SPECK: f32 = 1.0;
/// Lines are drawn so far beyond the edge.
const BEYOND: f32 = 8.0;

/// The ground in points on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// What it was made from; it has the rings and triangles of areas.
    pub land: Arc<Land>,
    /// The window.
    pub window: Window,
    /// All of the world.
    pub world: Vec<Pos2>,
    /// Land in sight: the number of the area, and its points.
    pub areas: Vec<(usize, Vec<Pos2>)>,
    /// Coasts and borders in sight; disputed ones last.
    pub lines: Vec<(LineKind, Vec<Pos2>)>,
}

/// The level of detail that a window wants.
#[must_use]
pub fn wanted_detail(window: &Window) -> Detail {
    if window.scale < FINE_FROM { Detail::Coarse } else { Detail::Fine }
}

/// The ground that a window shows.
#[must_use]
pub fn ground(land: &Arc<Land>, window: Window) -> Ground {
    let seen = window.seen(BEYOND);
    let placed =
        |area: &Area| area.points.iter().map(|at| window.on_screen(*at)).collect::<Vec<Pos2>>();
    let in_sight =
        |bounds: Rect| bounds.intersects(seen) && bounds.size().max_elem() * window.scale > SPECK;
    let areas = land.areas.iter().enumerate().filter(|(_, area)| in_sight(area.bounds));
    let areas = areas.map(|(number, area)| (number, placed(area))).collect();
    let mut lines = Vec::new();
    for line in land.lines.iter().filter(|line| in_sight(line.bounds)) {
        runs(&line.points, seen, &window, |run| lines.push((line.kind, run)));
    }
    Ground { world: placed(&land.world), areas, lines, land: Arc::clone(land), window }
}

/// The parts of a line that are in sight, without points that lie on each other.
fn runs(points: &[Pos2], seen: Rect, window: &Window, mut tell: impl FnMut(Vec<Pos2>)) {
    let mut run: Vec<Pos2> = Vec::new();
    let mut finish = |run: &mut Vec<Pos2>| {
        let run = std::mem::take(run);
        if run.len() > 1 {
            tell(run);
        }
    };
    for pair in points.windows(2) {
        let &[from, to] = pair else { continue };
        if !Rect::from_two_pos(from, to).intersects(seen) {
            finish(&mut run);
            continue;
        }
        if run.is_empty() {
            run.push(window.on_screen(from));
        }
        let to = window.on_screen(to);
        let long = run.len() > 1;
        match run.last_mut() {
            // The end of a run stays where it is, so that borders meet.
            Some(last) if long && last.distance_sq(to) < NEAR * NEAR => *last = to,
            _ => run.push(to),
        }
    }
    finish(&mut run);
}

impl Ground {
    /// The areas of land with their points on screen.
    pub fn land(&self) -> impl Iterator<Item = (&Area, &[Pos2])> {
        self.areas
            .iter()
            .filter_map(|(number, points)| Some((self.land.areas.get(*number)?, &points[..])))
    }
}
