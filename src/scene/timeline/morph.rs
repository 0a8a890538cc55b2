//! From one arrangement of lanes to another: lanes that stay slide to their new place, marks of
//! events slide from where they were, and what is new fades in.

use std::collections::HashMap;

use super::{Members, TimelineScene};
use crate::query::{EventIx, LaneIx};

impl TimelineScene {
    /// This scene on its way from another one; `share` is how much of the way is behind, 0 to 1.
    /// Where `same_lanes` holds, both scenes number their lanes alike, and lanes slide.
    #[must_use]
    pub fn on_the_way(&self, from: &Self, share: f32, same_lanes: bool) -> Self {
        let share = share.clamp(0.0, 1.0);
        let mut scene = self.clone();
        if share >= 1.0 {
            return scene;
        }
        scene.presence = share;
        let old_events = heights(from);
        let old_lanes: HashMap<LaneIx, f32> = if same_lanes {
            from.lanes.iter().map(|it| (it.lane, it.y)).collect()
        } else {
            HashMap::new()
        };
        let moved = |new: f32, old: Option<f32>| old.map_or(new, |old| old + (new - old) * share);
        let offset: HashMap<LaneIx, f32> = scene
            .lanes
            .iter()
            .map(|lane| (lane.lane, moved(lane.y, old_lanes.get(&lane.lane).copied()) - lane.y))
            .collect();
        let of_lane = |lane: LaneIx| offset.get(&lane).copied().unwrap_or(0.0);
        for lane in &mut scene.lanes {
            let by = of_lane(lane.lane);
            lane.y += by;
            lane.strip = lane.strip.translate(emath::vec2(0.0, by));
            lane.name_rect = lane.name_rect.translate(emath::vec2(0.0, by));
        }
        for mark in &mut scene.marks {
            let old = match mark.members {
                Members::One(event) if !same_lanes => old_events.get(&event).copied(),
                _ => None,
            };
            mark.at.y = moved(mark.at.y + of_lane(mark.lane), old);
        }
        for bar in &mut scene.densities {
            let by = of_lane(bar.cluster.lane);
            bar.rect = bar.rect.translate(emath::vec2(0.0, by));
        }
        // What hangs between lanes would cross them on the way: it comes with the new ones.
        scene.links.clear();
        scene.arcs.clear();
        scene.labels.clear();
        scene.bars.clear();
        scene.halos.clear();
        scene.claims.clear();
        scene
    }
}

/// The height at which each single event stands; of one in several lanes, the uppermost.
fn heights(scene: &TimelineScene) -> HashMap<EventIx, f32> {
    let mut heights = HashMap::new();
    for mark in &scene.marks {
        if let Members::One(event) = mark.members {
            heights.entry(event).or_insert(mark.at.y);
        }
    }
    heights
}
