//! Where the cursor of a text field stands among right-to-left words.
//!
//! egui paints it where it counts glyphs in what it laid out, right after the text. Here it is moved to where the
//! letter is seen that it stands before: at the right of a letter that is read from the right. What it does stays
//! egui's: arrow keys go through the letters in their order of reading.

use egui::{Context, Galley, Pos2, Rangef, Shape, Stroke, TextEdit};

use super::{pieces, places, rows_of};
use crate::paint::{is_shaped, rows_in_order};
use crate::scene::begins_at_right;

/// The cursor of the field that has the focus.
pub(super) struct Caret {
    /// Before which letter it stands.
    letter: usize,
    /// How it is painted.
    stroke: Stroke,
}

impl Caret {
    /// None where no field is written in.
    pub(super) fn of(ctx: &Context) -> Option<Self> {
        let focused = ctx.memory(egui::Memory::focused)?;
        let range = TextEdit::load_state(ctx, focused)?.cursor.char_range()?;
        let stroke = ctx.global_style().visuals.text_cursor.stroke;
        Some(Self { letter: range.primary.index.0, stroke })
    }

    /// Moves it, if this is what is painted of it after a text at a place.
    pub(super) fn moved(&self, shape: &mut Shape, at: Pos2, galley: &Galley, seen: &Galley) {
        if let Shape::LineSegment { points, stroke } = shape
            && *stroke == self.stroke
            && let Some(x) = x_of(galley, seen, self.letter)
        {
            points.iter_mut().for_each(|point| point.x = at.x + x);
        }
    }
}

/// Where a letter begins, as it is seen; past the last one, where that ends. None of texts of several rows.
pub(super) fn x_of(galley: &Galley, seen: &Galley, letter: usize) -> Option<f32> {
    let text = galley.text();
    let (rows, [shown]) = (rows_of(galley), seen.rows.as_slice()) else { return None };
    let letters = rows_in_order(text, rows.get(..1)?).pop()?;
    let stand: Vec<_> = places(&letters).into_iter().zip(pieces(&shown.row)).collect();
    let at = text.char_indices().nth(letter).map_or(text.len(), |(at, _)| at);
    // Blanks at the end are not seen beside the words that they follow.
    let end = text.trim_end().len();
    let is_behind = at >= end && begins_at_right(text);
    let at = if is_behind { end } else { at };
    let find = |is: &dyn Fn(&std::ops::Range<usize>) -> bool| stand.iter().find(|(own, _)| is(own));
    let is_from_right = |own: &std::ops::Range<usize>, x: &Rangef| {
        let is_word = text.get(own.clone()).is_some_and(|own| own.chars().any(is_shaped));
        let next = find(&|other| other.start == own.end);
        let before = find(&|other| other.end == own.start);
        is_word
            || next.is_some_and(|(_, next)| next.center() < x.center())
            || (next.is_none() && before.is_some_and(|(_, before)| before.center() > x.center()))
    };
    if let Some((own, x)) = find(&|own| !is_behind && own.start <= at && at < own.end) {
        // Of a word its letters are taken as equally wide: its glyphs are fewer, as some are one picture.
        let letters =
            |part: std::ops::Range<usize>| text.get(part).map_or(0, |it| it.chars().count());
        let part = letters(own.start..at) as f32 / letters(own.clone()).max(1) as f32;
        return Some(if is_from_right(own, x) { x.max - part * x.span() } else { x.min });
    }
    let (own, x) = find(&|own| own.end == at)?;
    Some(if is_from_right(own, x) { x.min } else { x.max })
}
