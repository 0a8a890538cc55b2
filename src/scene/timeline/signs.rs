//! Signs beside marks: which of them have room next to the other marks of their lane.

use emath::Rangef;

use super::marks::{Mark, Members};
use crate::theme::{line, mark as theme};

impl Mark {
    /// How far what is drawn of it goes left and right of its middle, in points, without the signs of its time and its
    /// number.
    fn half(&self) -> f32 {
        let radius = match self.members {
            Members::Several(_) if self.side.is_none() => theme::RADIUS + theme::SEVERAL.0,
            _ => theme::RADIUS,
        };
        theme::WIDEST * radius + line::SIGN / 2.0
    }

    /// The same with them.
    fn reach(&self) -> [f32; 2] {
        let [mut left, mut right] = [self.half(); 2];
        if let Members::Several(cluster) = self.members {
            let number = cluster.count_end();
            if self.number_left {
                left = left.max(number);
            } else {
                right = right.max(number);
            }
            return [left, right];
        }
        if self.time.inferred {
            left = left.max(BRACKETED);
            right = right.max(BRACKETED);
        }
        [left + self.doubt(), right]
    }

    /// Room of what doubts its time, at its left, in points.
    fn doubt(&self) -> f32 {
        let signs = u8::from(self.time.uncertain) + u8::from(self.time.approximate);
        theme::DOUBT_ROOM * f32::from(signs)
    }
}

/// From the middle of a mark to the outside of its bracket, in points.
const BRACKETED: f32 = theme::RADIUS + theme::BRACKETS.x + line::SIGN / 2.0;

/// Puts numbers where they hide no arrow head of a neighbour, and leaves out brackets and signs of doubt that would
/// stand on another mark of the lane, where they would seem to be of that one, or would be cut by an edge of the
/// canvas. From near they come back; what is in doubt stays hollow.
pub(super) fn keep_apart(marks: &mut [Mark], canvas: Rangef) {
    for of_lane in marks.chunk_by_mut(|one, other| one.lane == other.lane) {
        let places: Vec<(f32, f32)> = of_lane.iter().map(|mark| (mark.at.x, mark.half())).collect();
        // Where what stands before ends, with its signs.
        let mut taken = canvas.min;
        for (place, mark) in of_lane.iter_mut().enumerate() {
            let x = mark.at.x;
            let next = places.get(place + 1);
            match mark.members {
                Members::Several(cluster) if mark.side.is_none() => {
                    let number = cluster.count_end();
                    let until = next.map_or(canvas.max, |(next, _)| next - theme::ARROW.x);
                    mark.number_left = x + number > until && x - number >= taken;
                }
                Members::Several(_) => {}
                Members::One(_) => {
                    let until = next.map_or(canvas.max, |(next, half)| next - half);
                    mark.time.inferred &= x - BRACKETED >= taken && x + BRACKETED <= until;
                    let [left, _] = mark.reach();
                    let has_room = x - left >= taken;
                    mark.time.uncertain &= has_room;
                    mark.time.approximate &= has_room;
                }
            }
            let [_, right] = mark.reach();
            taken = taken.max(x + right);
        }
    }
}
