//! Places of events: those that would lie over each other on screen stand together.

use std::collections::HashMap;

use emath::{Pos2, Rect};

use super::layout::{MapLayout, Window};
use crate::query::{PlaceCounts, PlaceIx};

/// Places nearer to each other than this, in points, stand together.
const APART: f32 = 16.0;

/// A place, or several that lie near each other on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Where the busiest of them lies.
    pub at: Pos2,
    /// Its size in points, from the middle to a corner.
    pub radius: f32,
    /// The places, busiest first.
    pub places: Vec<PlaceIx>,
    /// Their events in the time spoken of.
    pub events: u32,
    /// Its name, where there is room for it.
    pub name: String,
    /// The middle of its name.
    pub label: Pos2,
}

/// Every place with events that is in sight, in clusters, busiest first. Places are taken by falling
/// number of events; each joins the first cluster that is near enough, or makes one.
pub(super) fn clusters(layout: &MapLayout, window: &Window, counts: &PlaceCounts) -> Vec<Cluster> {
    let seen = window.rect;
    let mut clusters: Vec<Cluster> = Vec::new();
    // Clusters by field of a grid as wide as they reach: only nine fields have to be asked.
    let mut grid: HashMap<(i32, i32), Vec<usize>> = HashMap::new();
    let field = |at: Pos2| ((at.x / APART).floor() as i32, (at.y / APART).floor() as i32);
    for (place, events) in &counts.places {
        let Some(at) = layout.place(*place).map(|at| window.on_screen(at)) else { continue };
        if !seen.contains(at) {
            continue;
        }
        let (column, row) = field(at);
        let around = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y)));
        let near = around
            .filter_map(|field| grid.get(&field))
            .flatten()
            .copied()
            .filter(|other| clusters.get(*other).is_some_and(|it| it.at.distance(at) < APART))
            .min();
        if let Some(cluster) = near.and_then(|near| clusters.get_mut(near)) {
            cluster.places.push(*place);
            cluster.events += events;
        } else {
            grid.entry((column, row)).or_default().push(clusters.len());
            clusters.push(Cluster {
                at,
                radius: 0.0,
                places: vec![*place],
                events: *events,
                name: String::new(),
                label: at,
            });
        }
    }
    clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.events));
    let most = clusters.first().map_or(1, |cluster| cluster.events).max(1) as f32;
    for cluster in &mut clusters {
        let share = (cluster.events as f32 / most).sqrt();
        cluster.radius = 4.0 + 3.0 * share + if cluster.places.len() > 1 { 2.5 } else { 0.0 };
    }
    clusters
}

impl Cluster {
    /// What it covers.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::from_center_size(self.at, emath::Vec2::splat(self.radius * 2.0))
    }
}
