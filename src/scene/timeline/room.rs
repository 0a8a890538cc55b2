//! Room for labels: what is taken, looked up by lane and by x, so that a label costs little however
//! many marks there are.

use std::collections::HashMap;
use std::ops::Range;

use emath::{Pos2, Rect, Vec2, pos2, vec2};
use smallvec::SmallVec;

use super::arcs::Arc;
use super::lanes::{Lane, Layout};
use super::links::Link;
use super::marks::{Mark, Members};
use crate::query::{EventIx, LaneIx};
use crate::theme::{line, mark as theme, size};

/// From this distance on, in points, a line leads from a mark to its label.
pub const FAR_LABEL: f32 = 24.0;
/// Room at both sides of the name of what is selected, in points.
const BESIDE_SELECTED: f32 = 24.0;
/// Half of the room that a mark takes, in points.
const MARK: f32 = 7.0;
/// Half of the room of an arrow head, in points.
const ARROW: Vec2 = vec2(theme::ARROW.x + 0.5, theme::ARROW.y / 2.0 + 0.5);
/// From the middle of a mark to the middle of its arrow head, in points.
const TO_ARROW: f32 = theme::RADIUS + theme::ARROW_GAP + theme::ARROW.y / 2.0;
/// What the ground of a label covers around its words, in points.
pub(super) const GROUND: Vec2 = vec2(4.0, 2.0);
/// What the brackets of an inferred date take at both sides of the mark, in points.
const BRACKETS: Vec2 = vec2(theme::BRACKETS.x + line::FINE, 0.0);
/// What doubts a date stands at its upper left, and takes so much there, in points.
const DOUBT: Vec2 = vec2(theme::DOUBT_ROOM, 5.0);
/// All that a mark can take at its right, in points: a number of five digits.
const AFTER_MARK: f32 = theme::COUNT.x + 5.0 * theme::DIGIT;
/// All that a mark can take at its left, in points.
const BEFORE_MARK: f32 = AFTER_MARK.max(MARK + BRACKETS.x + 2.0 * DOUBT.x);

/// A place that was found.
pub(super) struct Place {
    pub rect: Rect,
    /// The text ends at its mark.
    pub ends_at_mark: bool,
    /// It lies over a link.
    pub over_link: bool,
    /// The mark that it belongs to.
    pub mark: Pos2,
    lane: LaneIx,
}

/// Where a label may stand, with whether the text ends at its mark.
pub(super) type Stands = SmallVec<[(Rect, bool); 8]>;

pub(super) struct Room<'a> {
    lanes: &'a Layout<'a>,
    marks: &'a [Mark],
    /// The marks of each lane, by x.
    by_lane: HashMap<LaneIx, Range<usize>>,
    /// By x.
    links: &'a [Link],
    arcs: &'a [Arc],
    taken: HashMap<LaneIx, Vec<Rect>>,
    /// Labels of what is selected may stand in a neighbour's strip.
    taken_anywhere: Vec<Rect>,
}

impl<'a> Room<'a> {
    pub(super) fn new(
        lanes: &'a Layout<'a>,
        marks: &'a [Mark],
        links: &'a [Link],
        arcs: &'a [Arc],
    ) -> Self {
        let mut by_lane: HashMap<LaneIx, Range<usize>> = HashMap::new();
        let mut from = 0;
        for of_lane in marks.chunk_by(|a, b| a.lane == b.lane) {
            if let Some(first) = of_lane.first() {
                by_lane.insert(first.lane, from..from + of_lane.len());
            }
            from += of_lane.len();
        }
        let (taken, taken_anywhere) = (HashMap::new(), Vec::new());
        Self { lanes, marks, by_lane, links, arcs, taken, taken_anywhere }
    }

    pub(super) fn take(&mut self, place: &Place, selected: bool) {
        let rect = place.rect.expand2(vec2(5.0, 0.0));
        let taken = self.taken.entry(place.lane).or_default();
        taken.push(rect);
        taken.extend(leader(place));
        if selected {
            // Further away than others: two names in one line would seem to be one.
            self.taken_anywhere.push(place.rect.expand2(vec2(BESIDE_SELECTED, 0.0)));
        }
    }

    /// Free ground first; over a link only where there is none.
    pub(super) fn find(
        &self,
        places: &[(&Mark, &Lane)],
        event: EventIx,
        selected: bool,
        stands: impl Fn(&Mark, &Lane) -> Stands,
    ) -> Option<Place> {
        for over_link in [false, true] {
            for (mark, lane) in places {
                for (rect, ends_at_mark) in stands(mark, lane) {
                    let (mark, lane_ix) = (mark.at, lane.lane);
                    let place = Place { rect, ends_at_mark, over_link, mark, lane: lane_ix };
                    if self.is_free(&place, lane, event, selected) {
                        return Some(place);
                    }
                }
            }
        }
        None
    }

    /// The first place inside of the canvas, whatever is there.
    pub(super) fn force(
        &self,
        (mark, lane): &(&Mark, &Lane),
        stands: impl Fn(&Mark, &Lane) -> Stands,
    ) -> Option<Place> {
        let inside = |rect: &Rect| self.lanes.canvas.contains_rect(*rect);
        let (rect, ends_at_mark) = stands(mark, lane).into_iter().find(|(rect, _)| inside(rect))?;
        Some(Place { rect, ends_at_mark, over_link: true, mark: mark.at, lane: lane.lane })
    }

    fn is_free(&self, place: &Place, lane: &Lane, event: EventIx, selected: bool) -> bool {
        let rect = place.rect;
        let within = if lane.pinned { lane.strip } else { self.lanes.scrolling };
        let inside = rect.left() >= self.lanes.canvas.left() + 2.0
            && rect.right() <= self.lanes.canvas.right() - 2.0
            && rect.top() >= within.top()
            && rect.bottom() <= within.bottom();
        // A label in its neighbour's strip would seem to be the neighbour's.
        inside
            && (selected || Place::is_within(rect, lane))
            && self.is_untaken(rect, lane.lane)
            && leader(place).is_none_or(|column| self.is_untaken(column, lane.lane))
            && !self.hits_mark(place, lane, event, selected)
            && !self.crosses(rect, |link| link.event != event && link.selected)
            && !self.hides_arrow(rect, event)
            && (place.over_link || !self.is_crossed(rect, event))
    }

    fn is_untaken(&self, rect: Rect, lane: LaneIx) -> bool {
        let own = self.taken.get(&lane).into_iter().flatten();
        !own.chain(&self.taken_anywhere).any(|taken| taken.intersects(rect))
    }

    fn hits_mark(&self, place: &Place, lane: &Lane, event: EventIx, selected: bool) -> bool {
        let rect = place.rect;
        if selected && self.marks.iter().any(|mark| covers(mark, rect)) {
            return true;
        }
        let range = self.by_lane.get(&lane.lane).cloned().unwrap_or_default();
        let marks = self.marks.get(range).unwrap_or_default();
        let first = marks.partition_point(|mark| mark.at.x < rect.left() - AFTER_MARK);
        let near = marks.get(first..).unwrap_or_default();
        near.iter().take_while(|mark| mark.at.x <= rect.right() + BEFORE_MARK).any(|mark| {
            // Text that begins at another mark of its lane would seem to be that one's; so would
            // text that ends at its own mark, but passes others.
            let ambiguous = if place.ends_at_mark { rect.right() + 5.0 } else { rect.left() + 8.0 };
            let beside = !selected
                && mark.members != Members::One(event)
                && mark.at.x > rect.left() - 5.0
                && mark.at.x < ambiguous;
            beside || covers(mark, rect)
        })
    }

    /// Whether links of other events pass through it, or arcs.
    fn is_crossed(&self, rect: Rect, event: EventIx) -> bool {
        self.crosses(rect, |link| link.event != event)
            || self.arcs.iter().any(|arc| arc.crosses(rect.shrink2(vec2(0.0, 3.0))))
    }

    fn crosses(&self, rect: Rect, of: impl Fn(&Link) -> bool) -> bool {
        self.links_near(rect, 2.0)
            .any(|link| of(link) && link.top < rect.bottom() && link.bottom > rect.top())
    }

    /// Whether it would lie over the arrow head of another event, which tells who travels to whom.
    fn hides_arrow(&self, rect: Rect, event: EventIx) -> bool {
        let rect = rect.expand2(GROUND);
        self.links_near(rect, ARROW.x).filter(|link| link.event != event).any(|link| {
            link.arrows.iter().any(|(y, down)| {
                let middle = if *down { y - TO_ARROW } else { y + TO_ARROW };
                Rect::from_center_size(pos2(link.x, middle), 2.0 * ARROW).intersects(rect)
            })
        })
    }

    /// The links that pass a rectangle no further away than this sideways, in points.
    fn links_near(&self, rect: Rect, beside: f32) -> impl Iterator<Item = &Link> {
        let first = self.links.partition_point(|link| link.x <= rect.left() - beside);
        let near = self.links.get(first..).unwrap_or_default();
        near.iter().take_while(move |link| link.x < rect.right() + beside)
    }
}

/// The column of the line that leads from a mark to a label further away.
fn leader(place: &Place) -> Option<Rect> {
    let (near, far) = (place.mark.y, place.rect.center().y);
    ((far - near).abs() > FAR_LABEL).then(|| {
        let (top, bottom) = (near.min(far), near.max(far));
        Rect::from_min_max(pos2(place.mark.x - 1.5, top), pos2(place.mark.x + 1.5, bottom))
    })
}

fn covers(mark: &Mark, rect: Rect) -> bool {
    let mut own = Rect::from_center_size(mark.at, vec2(2.0 * MARK, 2.0 * MARK));
    if mark.time.inferred && matches!(mark.members, Members::One(_)) {
        own = own.expand2(BRACKETS);
    }
    match mark.members {
        Members::Several(cluster) => {
            let out = if mark.number_left { -1.0 } else { 1.0 };
            let end = vec2(out * cluster.count_end(), -theme::COUNT.y - size::COUNT / 2.0);
            own = own.union(Rect::from_two_pos(mark.at, mark.at + end));
        }
        Members::One(_) if mark.time.uncertain || mark.time.approximate => own.min -= DOUBT,
        Members::One(_) => {}
    }
    own.intersects(rect)
}
