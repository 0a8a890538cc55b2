//! Right-to-left words of the window in the order in which they are seen.
//!
//! egui lays out text from left to right, whatever its letters. Buttons, labels, hints, menus and what is painted
//! all pass by here when everything of a frame is laid out: rows with right-to-left words in them are laid out
//! once more, with their words in visual order. So nobody else thinks of it: names for screen readers, what is
//! copied and what is typed stay in the order of reading. Rows keep the breaks that egui gave them, so that the
//! first row holds the first words.

mod caret;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::epaint::WHITE_UV;
use egui::epaint::text::{FontsView, Glyph, Row};
use egui::layers::PaintList;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Context, Galley, LayerId, Plugin, Rangef, Rect, Shape, Ui};

use caret::Caret;

use crate::paint::{is_shaped, needs_order, rows_in_order};
use crate::scene::begins_at_right;

/// Puts the words of each frame in order.
#[derive(Default)]
pub(super) struct WordOrder {
    /// Texts of the last frame, by where egui keeps them, and how they are seen.
    shown: HashMap<usize, (Arc<Galley>, Arc<Galley>)>,
    /// Those of this frame.
    next: HashMap<usize, (Arc<Galley>, Arc<Galley>)>,
    layers: Vec<LayerId>,
    found: Vec<Arc<Galley>>,
}

impl Plugin for WordOrder {
    fn debug_name(&self) -> &'static str {
        "word order"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.find(&ctx);
        if self.found.is_empty() {
            self.shown.clear();
            return;
        }
        for galley in std::mem::take(&mut self.found) {
            let key = Arc::as_ptr(&galley).addr();
            if self.next.contains_key(&key) {
                continue;
            }
            let seen = self.shown.remove(&key).unwrap_or_else(|| {
                let seen = ctx.fonts_mut(|fonts| in_order(&galley, fonts));
                (galley, seen)
            });
            self.next.insert(key, seen);
        }
        self.show(&ctx);
        std::mem::swap(&mut self.shown, &mut self.next);
        self.next.clear();
    }
}

impl WordOrder {
    /// Finds what needs order on all layers. Where nothing does, nothing is allocated.
    fn find(&mut self, ctx: &Context) {
        self.layers.clear();
        self.layers.extend([LayerId::background(), LayerId::debug()]);
        ctx.memory(|memory| {
            self.layers.extend(memory.layer_ids().filter(|it| *it != LayerId::background()));
        });
        let (layers, found) = (&self.layers, &mut self.found);
        ctx.graphics(|graphics| {
            for list in layers.iter().filter_map(|layer| graphics.get(*layer)) {
                list.all_entries().for_each(|entry| collect(&entry.shape, found));
            }
        });
    }

    fn show(&self, ctx: &Context) {
        let caret = Caret::of(ctx);
        ctx.graphics_mut(|graphics| {
            for layer in &self.layers {
                let Some(list) = graphics.get_mut(*layer) else { continue };
                exchange_all(list, &self.next, caret.as_ref());
            }
        });
    }
}

fn collect(shape: &Shape, found: &mut Vec<Arc<Galley>>) {
    match shape {
        Shape::Text(text) if needs_order(text.galley.text()) => found.push(text.galley.clone()),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, found)),
        _ => {}
    }
}

fn exchange_all(
    list: &mut PaintList,
    seen: &HashMap<usize, (Arc<Galley>, Arc<Galley>)>,
    caret: Option<&Caret>,
) {
    // The text that was painted last, and where.
    let mut last = None;
    for place in 0..list.next_idx().0 {
        list.mutate_shape(egui::layers::ShapeIdx(place), |entry| {
            if let Shape::Text(text) = &entry.shape {
                last = seen.get(&Arc::as_ptr(&text.galley).addr()).map(|both| (text.pos, both));
            } else if let (Some((at, (galley, seen))), Some(caret)) = (last, caret) {
                caret.moved(&mut entry.shape, at, galley, seen);
            }
            exchange(&mut entry.shape, seen);
        });
    }
}

fn exchange(shape: &mut Shape, seen: &HashMap<usize, (Arc<Galley>, Arc<Galley>)>) {
    match shape {
        Shape::Text(text) => {
            if let Some((_, seen)) = seen.get(&Arc::as_ptr(&text.galley).addr()) {
                text.galley = seen.clone();
            }
        }
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| exchange(shape, seen)),
        _ => {}
    }
}

/// A text with each of its rows in visual order.
fn in_order(galley: &Galley, fonts: &mut FontsView<'_>) -> Arc<Galley> {
    let job = &galley.job;
    let rows = rows_of(galley);
    let cut = if galley.elided { job.wrap.overflow_character } else { None };
    let Some(sign) = cut else {
        let mut seen = fonts.layout_job(set(job, &job.text, &rows));
        select(galley, &rows, &mut seen);
        begin_at_right(&job.text, &rows, &mut seen);
        return seen;
    };
    // egui cut the last row at the end of what it set: of a right-to-left word, at its beginning.
    let Some((last, before)) = rows.split_last() else { return fonts.layout_job((**job).clone()) };
    let room = job.wrap.max_width + 0.5;
    let mut kept = last.clone();
    loop {
        let mut text = job.text.get(..kept.end).unwrap_or_default().to_owned();
        text.truncate(kept.start + text.get(kept.clone()).unwrap_or_default().trim_end().len());
        text.push(sign);
        let rows: Vec<_> =
            before.iter().cloned().chain(std::iter::once(kept.start..text.len())).collect();
        let mut galley = fonts.layout_job(set(job, &text, &rows));
        let fits = galley.rows.last().is_none_or(|row| row.size.x <= room);
        let letter = job.text.get(kept.clone()).and_then(|words| words.chars().next_back());
        match letter {
            Some(letter) if !fits => kept.end -= letter.len_utf8(),
            _ => {
                begin_at_right(&text, &rows, &mut galley);
                return galley;
            }
        }
    }
}

/// Rows of a paragraph that is read from the right begin below each other, within the room that the paragraph has
/// where it was put.
fn begin_at_right(text: &str, rows: &[Range<usize>], seen: &mut Arc<Galley>) {
    if rows.len() < 2 || seen.job.halign != Align::LEFT {
        return;
    }
    let seen = Arc::make_mut(seen);
    let goes_on = |one: &Range<usize>, next: &Range<usize>| {
        text.get(one.end..next.start).is_some_and(|between| !between.contains('\n'))
    };
    let mut rest = seen.rows.as_mut_slice();
    for rows in rows.chunk_by(goes_on) {
        let (own, others) = rest.split_at_mut(rows.len().min(rest.len()));
        rest = others;
        let paragraph = match rows {
            [first, .., last] => text.get(first.start..last.end),
            _ => None,
        };
        if own.len() < 2 || !begins_at_right(paragraph.unwrap_or_default()) {
            continue;
        }
        let width = own.iter().map(|placed| end(&placed.row)).fold(0.0, f32::max);
        for placed in own {
            let by = width - end(&placed.row);
            placed.pos.x += by.round_to_pixels(seen.pixels_per_point);
        }
    }
    seen.mesh_bounds = seen
        .rows
        .iter()
        .map(|placed| placed.row.visuals.mesh_bounds.translate(placed.pos.to_vec2()))
        .reduce(Rect::union)
        .unwrap_or(seen.mesh_bounds);
}

/// Where the last letter of a row ends; blanks behind it are not seen.
fn end(row: &Row) -> f32 {
    let seen = row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace());
    seen.map(|glyph| glyph.pos.x + glyph.advance_width).fold(0.0, f32::max)
}

/// Which bytes of its text each row holds. Signs and letters that are read from the left have one glyph each, so that
/// they tell where a row ends; a right-to-left word has as many as its shapes want. A row that ends within such a
/// word, as it is wider than all there is, holds all of it.
fn rows_of(galley: &Galley) -> Vec<Range<usize>> {
    let text = galley.text();
    let mut letters = text.char_indices().peekable();
    let mut start = 0;
    let mut rows = Vec::with_capacity(galley.rows.len());
    for (place, row) in galley.rows.iter().enumerate() {
        let is_cut = galley.elided && place + 1 == galley.rows.len();
        let glyphs = row.glyphs.len() - usize::from(is_cut && !row.glyphs.is_empty());
        let glyphs = row.glyphs.get(..glyphs).unwrap_or_default();
        let mut plain = glyphs.iter().filter(|glyph| !is_shaped(glyph.chr)).count();
        let ends_in_word = glyphs.last().is_some_and(|glyph| is_shaped(glyph.chr));
        while let Some((_, letter)) = letters.peek() {
            let goes_on = if is_shaped(*letter) { plain > 0 || ends_in_word } else { plain > 0 };
            if !goes_on {
                break;
            }
            plain -= usize::from(!is_shaped(*letter));
            letters.next();
        }
        let at = letters.peek().map_or(text.len(), |(at, _)| *at);
        rows.push(start..at);
        if row.ends_with_newline {
            letters.next();
        }
        start = letters.peek().map_or(text.len(), |(at, _)| *at);
    }
    rows
}

/// The same text to be laid out with its rows in visual order, one paragraph each.
fn set(job: &LayoutJob, text: &str, rows: &[Range<usize>]) -> LayoutJob {
    let mut set = LayoutJob {
        wrap: TextWrapping::no_max_width(),
        first_row_min_height: job.first_row_min_height,
        halign: job.halign,
        round_output_to_gui: job.round_output_to_gui,
        keep_trailing_whitespace: job.keep_trailing_whitespace,
        ..LayoutJob::default()
    };
    let format = |at: usize| {
        let found = job.sections.iter().position(|it| at < it.byte_range.end.0);
        found.unwrap_or(job.sections.len().saturating_sub(1))
    };
    let mut lead = job.sections.first().map_or(0.0, |section| section.leading_space);
    let mut add = |words: &str, section: usize| {
        let Some(section) = job.sections.get(section) else { return };
        set.append(words, std::mem::take(&mut lead), joined(words, &section.format));
    };
    for (place, (letters, row)) in rows_in_order(text, rows).iter().zip(rows).enumerate() {
        if place > 0 {
            add("\n", format(row.start));
        }
        for run in letters.chunk_by(|(_, one), (_, next)| format(*one) == format(*next)) {
            let words: String = run.iter().map(|(letter, _)| *letter).collect();
            add(&words, run.first().map_or(0, |(_, at)| format(*at)));
        }
    }
    set
}

/// Marks what is selected where its words went: egui has put a ground under where it laid them out. A right-to-left
/// word is marked whole.
fn select(galley: &Galley, rows: &[Range<usize>], seen: &mut Arc<Galley>) {
    let text = galley.text();
    for (place, (row, own)) in galley.rows.iter().zip(rows).enumerate() {
        let Some((selected, colour)) = selection(&row.row) else { continue };
        let words = text.get(own.clone()).unwrap_or_default().char_indices();
        let letters: Vec<(char, usize)> =
            words.map(|(at, letter)| (letter, own.start + at)).collect();
        let chosen: Vec<Range<usize>> = places(&letters)
            .into_iter()
            .zip(pieces(&row.row))
            .filter(|(_, x)| x.intersects(selected) && x.intersection(selected).span() > 0.0)
            .map(|(at, _)| at)
            .collect();
        let Some(placed) = Arc::make_mut(seen).rows.get_mut(place) else { continue };
        let shown = Arc::make_mut(&mut placed.row);
        let grounds = across(text, own, shown, &chosen);
        let (mesh, start) = (&mut shown.visuals.mesh, shown.visuals.glyph_index_start);
        for x in grounds {
            mesh.add_colored_rect(Rect::from_x_y_ranges(x, 0.0..=shown.size.y), colour);
            // Behind the letters.
            if let Some(indices) = mesh.indices.get_mut(start..) {
                indices.rotate_right(6);
            }
        }
        shown.visuals.mesh_bounds = mesh.calc_bounds();
    }
}

/// Where words of a text that needs order are seen, by the bytes in which they stand; of a right-to-left word, the
/// whole.
pub(super) fn seen_at(
    galley: &Galley,
    fonts: &mut FontsView<'_>,
    found: &[Range<usize>],
) -> Vec<Rect> {
    let mut rows = rows_of(galley);
    if galley.elided {
        rows.pop();
    }
    let seen = in_order(galley, fonts);
    let rects = rows.iter().zip(&seen.rows).flat_map(|(own, placed)| {
        let grounds = across(galley.text(), own, &placed.row, found);
        grounds.into_iter().map(|x| {
            let left = placed.pos.x;
            Rect::from_x_y_ranges(left + x.min..=left + x.max, placed.rect().y_range())
        })
    });
    rects.collect()
}

/// Where those pieces of a row in visual order lie that have bytes of any of some ranges.
fn across(text: &str, row: &Range<usize>, shown: &Row, found: &[Range<usize>]) -> Vec<Rangef> {
    let letters = rows_in_order(text, std::slice::from_ref(row)).pop().unwrap_or_default();
    let overlaps =
        |at: &Range<usize>| found.iter().any(|it| it.start < at.end && at.start < it.end);
    let pieces = places(&letters).into_iter().zip(pieces(shown));
    pieces.filter(|(at, _)| overlaps(at)).map(|(_, x)| x).collect()
}

/// The ground of selected words in a row, which egui puts right before the letters, and as high as the row.
fn selection(row: &Row) -> Option<(Rangef, Color32)> {
    let mesh = &row.visuals.mesh;
    let start = row.visuals.glyph_index_start;
    let corners = mesh.indices.get(start..start + 6)?;
    let corners: Vec<_> =
        corners.iter().filter_map(|index| mesh.vertices.get(*index as usize)).collect();
    let rect = Rect::from_points(&corners.iter().map(|it| it.pos).collect::<Vec<_>>());
    let is_ground = corners.iter().all(|it| it.uv == WHITE_UV);
    let is_high = (rect.height() - row.size.y).abs() < 0.5;
    (is_ground && is_high).then_some((rect.x_range(), corners.first()?.color))
}

/// Where the pieces of a row lie: each right-to-left word is one, and each other letter.
fn pieces(row: &Row) -> Vec<Rangef> {
    let same = row.glyphs.chunk_by(|one, next| is_shaped(one.chr) && is_shaped(next.chr));
    let across = |piece: &[Glyph]| {
        let ends = piece.iter().map(|it| Rangef::new(it.pos.x, it.pos.x + it.advance_width));
        ends.reduce(|one, next| Rangef::new(one.min.min(next.min), one.max.max(next.max)))
    };
    same.filter_map(across).collect()
}

/// Where each of these pieces stands in the text.
fn places(letters: &[(char, usize)]) -> Vec<Range<usize>> {
    let same = letters.chunk_by(|(one, _), (next, _)| is_shaped(*one) && is_shaped(*next));
    let bytes = |piece: &[(char, usize)]| {
        let start = piece.iter().map(|(_, at)| *at).min()?;
        let end = piece.iter().map(|(letter, at)| at + letter.len_utf8()).max()?;
        Some(start..end)
    };
    same.filter_map(bytes).collect()
}

/// Letters that join leave no room between them.
fn joined(words: &str, format: &TextFormat) -> TextFormat {
    let mut format = format.clone();
    if words.chars().any(is_shaped) {
        format.extra_letter_spacing = 0.0;
    }
    format
}

#[cfg(test)]
mod tests;
