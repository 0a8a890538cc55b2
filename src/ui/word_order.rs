//! Right-to-left words of the window in the order in which they are seen.
//!
//! egui lays out text from left to right, whatever its letters. Buttons, labels, hints, menus and what is painted
//! all pass by here when everything of a frame is laid out: rows with right-to-left words in them are laid out
//! once more, with their words in visual order. So nobody else thinks of it: names for screen readers, what is
//! copied and what is typed stay in the order of reading. Rows keep the breaks that egui gave them, so that the
//! first row holds the first words.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use egui::epaint::text::FontsView;
use egui::layers::PaintList;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Context, Galley, LayerId, Plugin, Shape, Ui};

use crate::paint::{is_shaped, needs_order, rows_in_order};

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
            let seen = match self.shown.remove(&key) {
                Some(seen) => seen,
                None => {
                    let seen = ctx.fonts_mut(|fonts| in_order(&galley, fonts));
                    (galley, seen)
                }
            };
            self.next.entry(key).or_insert(seen);
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
        ctx.graphics_mut(|graphics| {
            for layer in &self.layers {
                let Some(list) = graphics.get_mut(*layer) else { continue };
                exchange_all(list, &self.next);
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

fn exchange_all(list: &mut PaintList, seen: &HashMap<usize, (Arc<Galley>, Arc<Galley>)>) {
    for place in 0..list.next_idx().0 {
        list.mutate_shape(egui::layers::ShapeIdx(place), |entry| exchange(&mut entry.shape, seen));
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
    let Some(sign) = cut else { return fonts.layout_job(set(job, &job.text, &rows)) };
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
        let galley = fonts.layout_job(set(job, &text, &rows));
        let fits = galley.rows.last().is_none_or(|row| row.size.x <= room);
        let letter = job.text.get(kept.clone()).and_then(|words| words.chars().next_back());
        match letter {
            Some(letter) if !fits => kept.end -= letter.len_utf8(),
            _ => return galley,
        }
    }
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

/// Letters that join leave no room between them.
fn joined(words: &str, format: &TextFormat) -> TextFormat {
    let mut format = format.clone();
    if words.chars().any(is_shaped) {
        format.extra_letter_spacing = 0.0;
    }
    format
}

#[cfg(test)]
mod tests {
    use super::{Shape, WordOrder};
    use crate::theme::{Weight, definitions, font_id};
    use egui::text::LayoutJob;
    use egui::{Color32, Context, Label, RawInput, TextFormat, Ui, epaint};

    /// What a frame shows: each text as it stands from left to right, with its height; and what a screen reader says.
    fn frame(width: f32, mut add: impl FnMut(&mut Ui)) -> (Vec<(String, f32)>, Vec<String>) {
        let ctx = Context::default();
        ctx.set_fonts(definitions());
        ctx.add_plugin(WordOrder::default());
        ctx.enable_accesskit();
        let run = |add: &mut dyn FnMut(&mut Ui)| {
            ctx.run_ui(RawInput::default(), |ui| {
                ui.set_max_width(width);
                add(ui);
            })
        };
        run(&mut add).drop_without_applying_deltas();
        let output = run(&mut add);
        let texts = |shape: &epaint::ClippedShape| match &shape.shape {
            Shape::Text(text) => Some((text.galley.text().to_owned(), text.galley.rect.height())),
            _ => None,
        };
        let shown = output.shapes.iter().filter_map(texts).collect();
        let update = output.platform_output.accesskit_update.as_ref();
        let nodes = update.map(|update| update.nodes.as_slice()).unwrap_or_default();
        let said = nodes.iter().filter_map(|(_, node)| node.label().or(node.value()));
        let said = said.map(str::to_owned).collect();
        output.drop_without_applying_deltas();
        (shown, said)
    }

    #[test]
    fn words_of_widgets_are_seen_from_the_right_and_said_as_they_are_read() {
        let (shown, said) = frame(500.0, |ui| {
            ui.label("فتح ملف…");
            let _ = ui.button("تصدير (2025)");
            ui.checkbox(&mut true, "Sahel 2025");
        });
        let shown: Vec<&str> = shown.iter().map(|(words, _)| words.as_str()).collect();
        assert_eq!(shown, ["…ملف فتح", "(2025) تصدير", "Sahel 2025"]);
        for words in ["فتح ملف…", "تصدير (2025)", "Sahel 2025"] {
            assert!(said.iter().any(|it| it == words), "{said:?}");
        }
    }

    #[test]
    fn each_row_of_a_wrapped_text_is_turned_by_itself() {
        let text = "يُحسب في الرابط بين طرفين كل حدث يشارك فيه كلاهما، ولا يُحسب غيره.";
        let wide = frame(2_000.0, |ui| drop(ui.label(text))).0;
        assert!(!wide[0].0.contains('\n'), "one row");
        let (shown, said) = frame(150.0, |ui| drop(ui.add(Label::new(text).wrap())));
        let rows: Vec<Vec<&str>> =
            shown[0].0.lines().map(|row| row.split_whitespace().rev().collect()).collect();
        assert!(rows.len() > 2, "{rows:?}");
        // Read from the right, row by row, it is the text; but for signs, which stand before their word.
        let read = rows.concat().join(" ").replace(".غيره", "غيره.");
        assert_eq!(read, text);
        assert!((shown[0].1 / rows.len() as f32 - wide[0].1).abs() < 1.0, "rows are as high");
        assert!(said.iter().any(|it| it == text), "{said:?}");
    }

    #[test]
    fn a_text_without_room_keeps_its_first_words() {
        let text = "تصدير العلاقات والجداول كلها إلى ملف";
        let shown = frame(90.0, |ui| drop(ui.add(Label::new(text).truncate()))).0;
        let shown = &shown[0].0;
        assert!(shown.starts_with('…') && shown.ends_with("تصدير"), "{shown}");
        let one = frame(40.0, |ui| drop(ui.add(Label::new("والمستشفيات").truncate()))).0;
        let kept = one[0].0.strip_prefix('…').or(one[0].0.strip_suffix('…')).expect("it is cut");
        assert!("والمستشفيات".starts_with(kept) && !kept.is_empty(), "{one:?}");
    }

    #[test]
    fn words_keep_their_looks_where_they_go() {
        let format = |colour| TextFormat::simple(font_id(Weight::Regular, 12.0), colour);
        let mut job = LayoutJob::default();
        job.append("زيارة ", 0.0, format(Color32::RED));
        job.append("باماكو", 0.0, format(Color32::GREEN));
        let ctx = Context::default();
        ctx.set_fonts(definitions());
        let run = || ctx.run_ui(RawInput::default(), |_| {});
        run().drop_without_applying_deltas();
        let galley = ctx.fonts_mut(|fonts| {
            let galley = fonts.layout_job(job);
            super::in_order(&galley, fonts)
        });
        assert_eq!(galley.text(), "باماكو زيارة");
        let colours = galley.job.sections.iter().map(|section| section.format.color);
        assert_eq!(colours.collect::<Vec<_>>(), [Color32::GREEN, Color32::RED]);
    }
}
