//! What stands under the pointer.

use emath::Pos2;

use super::{Cluster, Members, TimelineScene};
use crate::query::{EventIx, LaneIx};

/// How near the pointer must be to a mark, in points.
const MARK_REACH: f32 = 9.0;
/// How near it must be to a link.
const LINK_REACH: f32 = 4.0;
/// How near it must be to an edge of the range.
const EDGE_REACH: f32 = 5.0;

/// What was hit.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// One event.
    Event(EventIx),
    /// Several events that stand too close to tell apart, or are counted in one bar.
    Events(Cluster),
    /// The name of a lane.
    Lane(LaneIx),
}

/// An edge of the selected range.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum RangeEdge {
    /// The earlier one.
    Start,
    /// The later one.
    End,
}

impl TimelineScene {
    /// The nearest thing under a point: marks before labels, bars, links, and names.
    #[must_use]
    pub fn pick(&self, at: Pos2) -> Option<Hit> {
        if let Some(lane) = self.lanes.iter().find(|lane| lane.name_rect.contains(at)) {
            return Some(Hit::Lane(lane.lane));
        }
        if !self.canvas.contains(at) {
            return None;
        }
        self.pick_mark(at)
            .or_else(|| {
                let label = self.labels.iter().find(|label| label.rect.contains(at))?;
                Some(Hit::Event(label.event))
            })
            .or_else(|| {
                let bar = self.densities.iter().find(|bar| bar.rect.expand(1.0).contains(at))?;
                Some(Hit::Events(bar.cluster))
            })
            .or_else(|| {
                let hit = |bar: &&super::Bar| {
                    (bar.y - at.y).abs() <= 6.0 && at.x >= bar.left && at.x <= bar.right
                };
                Some(Hit::Event(self.bars.iter().find(hit)?.event))
            })
            .or_else(|| {
                let near = |link: &&super::Link| {
                    (link.x - at.x).abs() <= LINK_REACH && at.y >= link.top && at.y <= link.bottom
                };
                let nearest = self
                    .links
                    .iter()
                    .filter(near)
                    .min_by(|a, b| (a.x - at.x).abs().total_cmp(&(b.x - at.x).abs()))?;
                Some(Hit::Event(nearest.event))
            })
    }

    /// The edge of the selected range under a point.
    #[must_use]
    pub fn pick_edge(&self, at: Pos2) -> Option<RangeEdge> {
        let range = self.range.as_ref().filter(|_| at.x >= self.canvas.left())?;
        // Of a narrow range, the nearer edge.
        let (start, end) = ((range.left - at.x).abs(), (range.right - at.x).abs());
        let edge = if start <= end { RangeEdge::Start } else { RangeEdge::End };
        (start.min(end) <= EDGE_REACH).then_some(edge)
    }

    fn pick_mark(&self, at: Pos2) -> Option<Hit> {
        let distance = |mark: &&super::Mark| mark.at.distance(at);
        let nearest = self
            .marks
            .iter()
            .filter(|mark| distance(mark) <= MARK_REACH)
            .min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
        Some(match nearest.members {
            Members::One(event) => Hit::Event(event),
            Members::Several(cluster) => Hit::Events(cluster),
        })
    }
}
