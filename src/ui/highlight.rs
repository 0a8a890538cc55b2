//! What was searched for, marked in a card: a ground behind each word that is found.
//!
//! The card is laid out as always; then the texts that it painted are read, so that no widget has to know
//! of a search.

use std::ops::Range;
use std::sync::Arc;

use egui::epaint::{ClippedShape, TextShape};
use egui::text::CCursor;
use egui::{Galley, Rect, Shape, Ui, Vec2};

use super::World;
use super::word_order::seen_at;
use crate::paint::needs_order;
use crate::query::Highlight;
use crate::theme::SMALL_RADIUS;

/// So many places of one text are marked.
const MOST: usize = 400;
/// Points by which a ground is larger than the words on it.
const AROUND: f32 = 1.0;

/// Adds contents, and marks in them what the filter searches for.
pub(super) fn behind<R>(ui: &mut Ui, world: &World<'_>, add: impl FnOnce(&mut Ui) -> R) -> R {
    let Some(highlight) = world.file.map(|file| &file.found.highlight).filter(|it| !it.is_empty())
    else {
        return add(ui);
    };
    let ground = ui.painter().add(Shape::Noop);
    let added = add(ui);
    let fill = world.palette.found;
    let is_seen = |text: &TextShape, clip: Rect| text.visual_bounding_rect().intersects(clip);
    let mut turned: Vec<(Arc<Galley>, Vec2)> = Vec::new();
    let mut grounds: Vec<Rect> = ui.ctx().graphics(|layers| {
        let shapes = layers.get(ui.layer_id()).map(|list| list.all_entries().skip(ground.0 + 1));
        let texts =
            shapes.into_iter().flatten().filter_map(|ClippedShape { shape, clip_rect, .. }| {
                match shape {
                    Shape::Text(text) if is_seen(text, *clip_rect) => Some(text),
                    _ => None,
                }
            });
        let rects = texts.flat_map(|text| {
            if needs_order(text.galley.text()) {
                turned.push((text.galley.clone(), text.pos.to_vec2()));
                return Vec::new();
            }
            rects(text, highlight)
        });
        rects.collect()
    });
    for (galley, by) in turned {
        let found = highlight.ranges(galley.text());
        let seen =
            ui.fonts_mut(|fonts| seen_at(&galley, fonts, found.get(..MOST).unwrap_or(&found)));
        grounds.extend(seen.into_iter().map(|rect| rect.translate(by)));
    }
    let ground_of = |rect: Rect| Shape::rect_filled(rect.expand(AROUND), SMALL_RADIUS, fill);
    let grounds = grounds.into_iter().map(ground_of).collect();
    ui.painter().set(ground, Shape::Vec(grounds));
    added
}

/// Where in a text that is laid out the words stand that are searched for, line by line.
fn rects(shape: &TextShape, highlight: &Highlight) -> Vec<Rect> {
    let text = shape.galley.text();
    let mut rects: Vec<Rect> = Vec::new();
    let at = |place: usize| shape.galley.pos_from_cursor(CCursor::new(place));
    // Letters before the end of the range before.
    let (mut counted, mut end) = (0, 0);
    for range in highlight.ranges(text).into_iter().take(MOST) {
        let letters = |part: Range<usize>| text.get(part).map_or(0, |words| words.chars().count());
        let first = counted + letters(end..range.start);
        let last = first + letters(range.clone());
        (counted, end) = (last, range.end);
        let (from, to) = (at(first), at(last));
        if same_line(from, to) {
            rects.push(from.union(to));
            continue;
        }
        let mut line: Option<Rect> = None;
        for place in first..last {
            let (from, to) = (at(place), at(place + 1));
            // A letter that ends its line begins and ends on two.
            let letter = if same_line(from, to) { from.union(to) } else { from };
            match &mut line {
                Some(line) if same_line(*line, letter) => *line = line.union(letter),
                _ => rects.extend(line.replace(letter)),
            }
        }
        rects.extend(line);
    }
    // What ends a line may stand on the next one: that is no word.
    rects.retain(|rect| rect.width() > 1.0);
    rects.into_iter().map(|rect| rect.translate(shape.pos.to_vec2())).collect()
}

fn same_line(one: Rect, other: Rect) -> bool {
    (one.top() - other.top()).abs() < one.height() / 2.0
}
