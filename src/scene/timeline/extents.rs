//! How far a date reaches: what lasted, what is known no better, where sources differ.
//!
//! Precision, doubt and duration never look alike. What lasted is a bar, solid where it is certain
//! and thin where its ends are known no better; a date that is known to a month or year is a soft
//! band around its mark; an unknown day is a dotted stretch in which it lies.

use emath::{Rect, pos2};
use smallvec::SmallVec;

use crate::model::Kind;
use crate::query::{Catalog, EventFacts, EventIx};
use crate::time::{Span, TimeScale};

/// A duration or band shorter than this, in points, is drawn as its mark alone.
const LEAST_BAR: f32 = 9.0;
/// Ends that differ by less than this, in points, stand at one place.
const LEAST_DIFFERENCE: f32 = 2.0;

/// A duration on a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which event.
    pub event: EventIx,
    /// Its height.
    pub y: f32,
    /// Its first possible x.
    pub left: f32,
    /// Its last possible x.
    pub right: f32,
    /// From and to where it lasted for certain.
    pub certain: Option<(f32, f32)>,
    /// Kind of the event.
    pub kind: &'static Kind,
    /// Its ends: what is known of the start and of the end.
    pub ends: (End, End),
    /// It is selected.
    pub selected: bool,
    /// The filter leaves the event out.
    pub dimmed: bool,
}

/// What is known of an end of a duration.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// When it was, to the precision of the date.
    Known,
    /// There is none: it goes on, or it was so since ever.
    Open,
    /// There is one, and nobody states it.
    Unknown,
}

/// The range in which an imprecise date lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Halo {
    /// Where it lies.
    pub rect: Rect,
    /// Kind of the event.
    pub kind: &'static Kind,
    /// Some digit is not known: it lies on one unknown day of the range.
    pub dotted: bool,
    /// The range itself is an estimate.
    pub approximate: bool,
    /// The filter leaves the event out.
    pub dimmed: bool,
    /// How many lie over each other on its lane where it does, itself among them.
    pub over: usize,
}

impl Halo {
    /// Counts which of the halos of each lane lie over each other; those of a lane follow each other.
    pub(super) fn count_over(halos: &mut [Self]) {
        let lane = |halo: &Self| halo.rect.center().y;
        for of_lane in halos.chunk_by_mut(|one, other| (lane(one) - lane(other)).abs() < 0.5) {
            let sorted = |side: fn(&Self) -> f32| {
                let mut all: Vec<f32> = of_lane.iter().map(side).collect();
                all.sort_by(f32::total_cmp);
                all
            };
            let (starts, ends) = (sorted(|it| it.rect.left()), sorted(|it| it.rect.right()));
            for halo in of_lane {
                let begun = starts.partition_point(|start| *start < halo.rect.right());
                let over = ends.partition_point(|end| *end <= halo.rect.left());
                halo.over = begun.saturating_sub(over).max(1);
            }
        }
    }
}

/// Where a disputed claim puts an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Which event.
    pub event: EventIx,
    /// Height of its lane.
    pub y: f32,
    /// Ends that differ: from the event's own to the claimed one.
    pub differences: SmallVec<[(f32, f32); 2]>,
    /// The filter leaves the event out.
    pub dimmed: bool,
}

/// All of them, of one event at one height.
#[derive(Default)]
pub(in crate::scene) struct Extents {
    pub bar: Option<Bar>,
    pub halo: Option<Halo>,
    pub claims: SmallVec<[Claim; 1]>,
}

impl Extents {
    pub(in crate::scene) fn of(
        catalog: &Catalog,
        facts: &EventFacts,
        event: EventIx,
        y: f32,
        scale: &TimeScale,
        selected: bool,
    ) -> Self {
        let Some(extent) = facts.extent() else { return Self::default() };
        let (left, right) = (scale.x(extent.start()), scale.x(extent.end()));
        let mut extents = Self::default();
        let time = facts.time();
        if time.lasts {
            let ends = (
                End::of(time.open_start, time.unknown_start),
                End::of(time.open_end, time.unknown_end),
            );
            let plain = ends == (End::Known, End::Known);
            extents.bar = (right - left >= LEAST_BAR || !plain).then(|| Bar {
                event,
                y,
                left,
                right,
                certain: catalog
                    .certain(event)
                    .map(|span| (scale.x(span.start()), scale.x(span.end()))),
                kind: facts.kind.kind(),
                ends,
                selected,
                dimmed: false,
            });
        } else if !time.instant && right - left >= LEAST_BAR {
            extents.halo = Some(Halo {
                rect: Rect::from_min_max(pos2(left, y - 6.0), pos2(right, y + 6.0)),
                kind: facts.kind.kind(),
                dotted: time.unspecified,
                approximate: time.approximate,
                dimmed: false,
                over: 1,
            });
        }
        let claims = if facts.doubt().contested { catalog.claimed(event) } else { Vec::new() };
        let claims = claims.iter().map(|claimed| {
            let differences = differences(extent, *claimed, scale);
            Claim { event, y, differences, dimmed: false }
        });
        extents.claims = claims.filter(|claim| !claim.differences.is_empty()).collect();
        extents
    }

    /// The same, of an event that the filter leaves out.
    pub(in crate::scene) fn dimmed(mut self) -> Self {
        self.halo.iter_mut().for_each(|halo| halo.dimmed = true);
        self.bar.iter_mut().for_each(|bar| bar.dimmed = true);
        self.claims.iter_mut().for_each(|claim| claim.dimmed = true);
        self
    }
}

impl End {
    fn of(open: bool, unknown: bool) -> Self {
        match (open, unknown) {
            (true, _) => Self::Open,
            (_, true) => Self::Unknown,
            _ => Self::Known,
        }
    }
}

fn differences(own: Span, claimed: Span, scale: &TimeScale) -> SmallVec<[(f32, f32); 2]> {
    [(own.start(), claimed.start()), (own.end(), claimed.end())]
        .into_iter()
        .map(|(own, claimed)| (scale.x(own), scale.x(claimed)))
        .filter(|(own, claimed)| (own - claimed).abs() >= LEAST_DIFFERENCE)
        .collect()
}

#[cfg(test)]
mod tests {
    use emath::{Rect, pos2};
    use proptest::prelude::*;

    use super::Halo;
    use crate::model::Kind;

    fn halo((lane, from, length): (u8, u8, u8)) -> Halo {
        let (y, left) = (f32::from(lane) * 40.0, f32::from(from));
        let rect = Rect::from_min_max(pos2(left, y - 6.0), pos2(left + f32::from(length), y + 6.0));
        let (kind, dotted, approximate) = (&Kind::Visit, false, false);
        Halo { rect, kind, dotted, approximate, dimmed: false, over: 1 }
    }

    proptest! {
        /// Of each lane, asked one by one.
        #[test]
        fn halos_over_each_other_are_counted(
            mut drawn in prop::collection::vec((0_u8..3, 0_u8..200, 1_u8..50), 0..30),
        ) {
            drawn.sort_by_key(|(lane, ..)| *lane);
            let mut halos: Vec<Halo> = drawn.into_iter().map(halo).collect();
            let meets = |one: &Rect, other: &Rect| {
                (one.center().y - other.center().y).abs() < 1.0
                    && one.left() < other.right()
                    && other.left() < one.right()
            };
            let rects: Vec<Rect> = halos.iter().map(|halo| halo.rect).collect();
            Halo::count_over(&mut halos);
            for halo in &halos {
                let expected = rects.iter().filter(|other| meets(&halo.rect, other)).count();
                prop_assert_eq!(halo.over, expected);
            }
        }
    }
}
