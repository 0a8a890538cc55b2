//! The heads of the columns, with a sign for the order of rows.

use emath::{Pos2, Rect, Vec2, pos2};

use super::cells::Sign;
use super::columns::{Columns, look};
use crate::query::{Column, Sort};
use crate::scene::{Measure, cut};
use crate::theme::{Weight, sign, size, space};

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Which column.
    pub column: Column,
    /// Its room.
    pub rect: Rect,
    /// The middle of the left end of its name.
    pub at: Pos2,
    /// Its name.
    pub text: String,
    /// A sign in place of a name.
    pub sign: Option<(Rect, Sign)>,
    /// Rows are sorted by it: where that is drawn, and whether the largest come first.
    pub order: Option<(Pos2, bool)>,
}

/// Width of a head in points: its name as it looks where rows are sorted by it, with the sign of their
/// order; or its sign.
pub(super) fn width(heading: &str, measure: &mut dyn Measure) -> f32 {
    if heading.is_empty() {
        return 18.0;
    }
    measure.width(heading, size::SMALL, Weight::Bold) + 14.0
}

/// Lays out the heads of columns along the top of a table.
pub fn heads(columns: &Columns, sort: Sort, row: Rect, measure: &mut dyn Measure) -> Vec<Head> {
    let head = |(column, room): &(Column, emath::Rangef)| {
        let look = look(columns.table, *column);
        let left = row.left() + room.min;
        let rect = Rect::from_x_y_ranges(left..=row.left() + room.max, row.y_range());
        let sorted = sort.column == *column;
        let weight = if sorted { Weight::Bold } else { Weight::Regular };
        let text = cut(look.heading, rect.width(), size::SMALL, weight, measure);
        let width = measure.width(&text, size::SMALL, weight);
        let x = if look.right { rect.right() - width } else { rect.left() };
        let sign = match column {
            Column::Contested => Some(Sign::Contested),
            Column::SingleSource => Some(Sign::SingleSource),
            _ => None,
        };
        // Left of a figure, right of a name, below a sign.
        let order = match (&sign, look.right) {
            (Some(_), _) => pos2(rect.left() + 6.0, rect.bottom() - 2.0),
            (None, true) => pos2(x - 7.0, rect.center().y),
            (None, false) => pos2((x + width + 8.0).min(rect.right() + 2.0), rect.center().y),
        };
        let place = Rect::from_center_size(
            pos2(left + 6.0, rect.center().y + space::HAIR),
            Vec2::splat(sign::IN_TABLE),
        );
        Head {
            column: *column,
            rect,
            at: pos2(x, rect.center().y),
            text,
            sign: sign.map(|sign| (place, sign)),
            order: sorted.then_some((order, sort.descending)),
        }
    };
    columns.list.iter().map(head).collect()
}
