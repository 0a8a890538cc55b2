//! What stands under the pointer.

use emath::Pos2;

use super::{Members, TimelineScene};
use crate::query::{EventIx, PartyIx};
use crate::time::Span;

/// How near the pointer must be to a mark, in points.
const MARK_REACH: f32 = 9.0;
/// How near it must be to a link.
const LINK_REACH: f32 = 4.0;

/// What was hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// One event.
    Event(EventIx),
    /// Several events that stand too close to tell apart, or are counted in one bar.
    Events(Vec<EventIx>, Option<Span>),
    /// The name of a lane.
    Lane(PartyIx),
}

impl TimelineScene {
    /// The nearest thing under a point: marks before labels, bars, links, and names.
    #[must_use]
    pub fn pick(&self, at: Pos2) -> Option<Hit> {
        if let Some(lane) = self.lanes.iter().find(|lane| lane.name_rect.contains(at)) {
            return Some(Hit::Lane(lane.party));
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
                match bar.events.as_slice() {
                    [only] => Some(Hit::Event(*only)),
                    _ => Some(Hit::Events(bar.events.clone(), Some(bar.span))),
                }
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

    fn pick_mark(&self, at: Pos2) -> Option<Hit> {
        let distance = |mark: &&super::Mark| mark.at.distance(at);
        let nearest = self
            .marks
            .iter()
            .filter(|mark| distance(mark) <= MARK_REACH)
            .min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
        Some(match &nearest.members {
            Members::One(event) => Hit::Event(*event),
            Members::Several(events) => Hit::Events(events.clone(), None),
        })
    }
}
