//! Scrolling by rows instead of by points: a million rows are more points than a number of 32 bits tells
//! apart.

use std::ops::Range;

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2};

use crate::theme::{Palette, SMALL_RADIUS, height, space, width};

/// Width of the bar in points.
pub(in crate::ui) const BAR: f32 = width::SCROLL_BAR;
/// Least height of its handle in points.
const LEAST_HANDLE: f32 = height::CONTROL;

/// How far a table is scrolled.
#[derive(Copy, Clone, Debug, Default, PartialEq)]
pub(in crate::ui) struct Scroll {
    /// The row at the upper edge, and the part of it that is out of sight.
    top: f64,
    /// The handle of the bar is dragged, so far below its upper end.
    held: Option<f32>,
}

/// What is in sight.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Sight {
    /// Places of rows.
    pub places: Range<usize>,
    /// The upper edge of the first one, from that of the table, in points; 0 or less.
    pub first: f32,
    /// Rows that are wholly in sight, at least one.
    pub whole: usize,
}

impl Scroll {
    /// What is in sight of `count` rows of a height, in a table of a height in points.
    pub(in crate::ui) fn sight(&mut self, (height, row): (f32, f32), count: usize) -> Sight {
        let seen = f64::from((height / row).max(0.0));
        self.top = self.top.clamp(0.0, (count as f64 - seen).max(0.0));
        let first = self.top.floor();
        let end = (self.top + seen).ceil().min(count as f64);
        Sight {
            places: first as usize..end as usize,
            first: -((self.top - first) * f64::from(row)) as f32,
            whole: (seen as usize).max(1),
        }
    }

    /// Scrolls by points of the wheel.
    pub(in crate::ui) fn by(&mut self, points: f32, row: f32) {
        self.top -= f64::from(points / row);
    }

    /// To the top.
    pub(in crate::ui) fn go_to_top(&mut self) {
        self.top = 0.0;
    }

    /// A row to the top.
    pub(in crate::ui) fn go_to(&mut self, place: usize) {
        self.top = place as f64;
    }

    /// Brings a row into sight: by as little as it takes if it is near, else to the middle.
    pub(in crate::ui) fn reveal(&mut self, place: usize, (height, row): (f32, f32)) {
        let seen = f64::from((height / row).max(1.0));
        let place = place as f64;
        let (above, below) = (self.top - place, place + 1.0 - (self.top + seen));
        if above.max(below) > seen {
            self.top = place - (seen / 2.0).floor();
        } else if above > 0.0 {
            self.top = place;
        } else if below > 0.0 {
            self.top = place + 1.0 - seen;
        }
    }

    /// The bar beside a table: its handle is dragged, and a click goes there.
    pub(in crate::ui) fn bar(
        &mut self,
        ui: &Ui,
        (rect, id, name): (Rect, Id, &str),
        (height, row): (f32, f32),
        count: usize,
        palette: &Palette,
    ) {
        let seen = f64::from(height / row);
        let most = count as f64 - seen;
        if most <= 0.0 {
            return;
        }
        let track = rect.height();
        let handle = (track * (seen / count as f64) as f32).clamp(LEAST_HANDLE.min(track), track);
        let free = (track - handle).max(1.0);
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, name));
        let at = rect.top() + free * (self.top / most) as f32;
        if response.is_pointer_button_down_on()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            let inside = pointer.y - at;
            let on_handle = (0.0..=handle).contains(&inside);
            let grip = if on_handle { inside } else { handle / 2.0 };
            let grip = *self.held.get_or_insert(grip);
            let share = ((pointer.y - grip - rect.top()) / free).clamp(0.0, 1.0);
            self.top = f64::from(share) * most;
        } else {
            self.held = None;
        }
        let at = rect.top() + free * (self.top / most).clamp(0.0, 1.0) as f32;
        let lit = response.hovered() || self.held.is_some();
        let colour = if lit { palette.text_3 } else { palette.lane };
        let x = rect.right() - space::HAIR - space::XS..=rect.right() - space::HAIR;
        let place = Rect::from_x_y_ranges(x, at..=at + handle);
        ui.painter().rect_filled(place, SMALL_RADIUS, colour);
    }
}

/// The place of a row on screen.
pub(in crate::ui) fn row_rect(table: Rect, sight: &Sight, place: usize, height: f32) -> Rect {
    let below = place.saturating_sub(sight.places.start) as f32;
    let top = table.top() + sight.first + height * below;
    Rect::from_min_max(pos2(table.left(), top), pos2(table.right(), top + height))
}

#[cfg(test)]
mod tests {
    use egui::{Rect, pos2};
    use proptest::prelude::*;

    use super::{Scroll, row_rect};

    const MILLION: usize = 1_000_000;

    #[test]
    fn of_a_million_rows_only_those_in_sight_are_made_and_they_do_not_tremble() {
        let table = Rect::from_min_max(pos2(0.0, 100.0), pos2(800.0, 350.0));
        let mut scroll = Scroll::default();
        scroll.reveal(MILLION - 1, (table.height(), 24.0));
        let mut before = None;
        // By a tenth of a point at the far end: numbers of 32 bits have steps of two points there.
        for _ in 0..240 {
            scroll.by(0.1, 24.0);
            let sight = scroll.sight((table.height(), 24.0), MILLION);
            assert!(sight.places.len() <= 12, "{sight:?}");
            assert!(sight.places.end <= MILLION);
            let last = sight.places.start + 5;
            let top = row_rect(table, &sight, last, 24.0).top() - 24.0 * last as f32;
            let moved = before.replace((last, row_rect(table, &sight, last, 24.0).top()));
            if let Some((same, was)) = moved.filter(|(same, _)| *same == last) {
                let step = row_rect(table, &sight, same, 24.0).top() - was;
                assert!((step - 0.1).abs() < 0.01, "{step} at {top}");
            }
        }
    }

    proptest! {
        /// What is revealed is wholly in sight, and the table is never scrolled past its ends.
        #[test]
        fn what_is_revealed_is_in_sight(
            count in 1usize..MILLION,
            share in 0.0f64..1.0,
            height in 40.0f32..700.0,
            jumps in proptest::collection::vec(0.0f64..1.0, 0..4),
        ) {
            let (mut scroll, size) = (Scroll::default(), (height, 38.0));
            let place = |share: f64| ((count as f64 * share) as usize).min(count - 1);
            for jump in jumps {
                scroll.reveal(place(jump), size);
                scroll.sight(size, count);
            }
            let place = place(share);
            scroll.reveal(place, size);
            let sight = scroll.sight(size, count);
            let table = Rect::from_min_max(pos2(0.0, 0.0), pos2(10.0, height));
            let row = row_rect(table, &sight, place, 38.0);
            prop_assert!(sight.places.contains(&place));
            prop_assert!(row.top() >= -0.1 && row.bottom() <= height + 0.1, "{:?}", row);
            prop_assert!(sight.first <= 0.0 && sight.first > -38.0);
            prop_assert!(sight.places.len() as f32 <= height / 38.0 + 2.0);
        }
    }
}
