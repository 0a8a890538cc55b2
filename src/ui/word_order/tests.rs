//! What a frame shows of right-to-left words, and what a screen reader says of them.

use super::{Shape, WordOrder};
use crate::theme::{Weight, definitions, font_id};
use egui::text::LayoutJob;
use egui::{Color32, Context, Label, RawInput, Rect, TextFormat, Ui, epaint};

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
fn rows_that_are_read_from_the_right_begin_below_each_other() {
    let ctx = Context::default();
    ctx.set_fonts(definitions());
    ctx.run_ui(RawInput::default(), |_| {}).drop_without_applying_deltas();
    let rows = |text: &str| {
        let font = font_id(Weight::Regular, 12.0);
        let seen = ctx.fonts_mut(|fonts| {
            let galley = fonts.layout(text.to_owned(), font, Color32::WHITE, 150.0);
            super::in_order(&galley, fonts)
        });
        assert!(seen.rows.len() > 2, "{text}");
        let ends = |row: &epaint::text::PlacedRow| (row.pos.x, row.pos.x + super::end(&row.row));
        seen.rows.iter().map(ends).collect::<Vec<_>>()
    };
    let arabic = rows("يُحسب في الرابط بين طرفين كل حدث يشارك فيه كلاهما، ولا يُحسب غيره.");
    assert!(arabic.windows(2).all(|two| (two[0].1 - two[1].1).abs() < 1.5), "{arabic:?}");
    assert!(arabic.iter().any(|row| row.0 > 4.0), "some rows are shorter: {arabic:?}");
    // An English text with a name in it, and the line of its own below an Arabic one, begin at the left.
    let english =
        rows("The visit of a delegation from مالي to the Ministry of Defence of Morocco in 2025.");
    assert!(english.iter().all(|row| row.0 == 0.0), "{english:?}");
    // So does a line of its own, as the lines above and below it.
    let lines = rows("السطر الأول طويل بعض الشيء\nقصير\nEnd");
    assert!(lines.iter().all(|row| row.0 == 0.0), "{lines:?}");
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
fn selected_words_are_marked_where_they_are_seen() {
    let ctx = Context::default();
    ctx.set_fonts(definitions());
    ctx.run_ui(RawInput::default(), |_| {}).drop_without_applying_deltas();
    let format = TextFormat::simple(font_id(Weight::Regular, 12.0), Color32::WHITE);
    let text = "زيارة رسمية";
    let job = LayoutJob::single_section(text.to_owned(), format);
    let (plain, seen) = ctx.fonts_mut(|fonts| {
        let mut galley = fonts.layout_job(job);
        let plain = super::in_order(&galley, fonts);
        // As egui marks the first word.
        let placed = &mut std::sync::Arc::make_mut(&mut galley).rows[0];
        let row = std::sync::Arc::make_mut(&mut placed.row);
        let first = super::pieces(row)[0];
        let ground = Rect::from_x_y_ranges(first, 0.0..=row.size.y);
        row.visuals.mesh.add_colored_rect(ground, Color32::BLUE);
        row.visuals.mesh.indices[row.visuals.glyph_index_start..].rotate_right(6);
        (plain, super::in_order(&galley, fonts))
    });
    let blue = |galley: &egui::Galley| -> Vec<f32> {
        let vertices = galley.rows[0].visuals.mesh.vertices.iter();
        vertices.filter(|it| it.color == Color32::BLUE).map(|it| it.pos.x).collect()
    };
    assert!(blue(&plain).is_empty());
    let marked = blue(&seen);
    let left = marked.iter().copied().fold(f32::INFINITY, f32::min);
    let right = marked.iter().copied().fold(0.0, f32::max);
    // The first word stands at the right.
    assert!(left > 20.0 && (right - seen.rows[0].size.x).abs() < 1.0, "{marked:?}");
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

#[test]
fn words_that_are_found_are_marked_where_they_are_seen() {
    let ctx = Context::default();
    ctx.set_fonts(definitions());
    ctx.run_ui(RawInput::default(), |_| {}).drop_without_applying_deltas();
    let format = TextFormat::simple(font_id(Weight::Regular, 12.0), Color32::WHITE);
    let text = "اللجنة العسكرية (FAR)";
    let at = |words: &str| {
        let start = text.find(words).unwrap();
        start..start + words.len()
    };
    let rects = ctx.fonts_mut(|fonts| {
        let galley = fonts.layout_job(LayoutJob::single_section(text.to_owned(), format));
        // A part of a right-to-left word marks the whole of it; of other words, the letters.
        ["لجن", "FA", "العسكرية"].map(|words| super::seen_at(&galley, fonts, &[at(words)]))
    });
    let [first, latin, second] = &rects;
    assert_eq!([first.len(), latin.len(), second.len()], [1, 2, 1], "{rects:?}");
    // From the left: the brackets, the second word, the first one.
    assert!(latin[1].right() < second[0].left() + 1.0, "{rects:?}");
    assert!(second[0].right() < first[0].left() + 1.0, "{rects:?}");
}

#[test]
fn the_cursor_stands_where_its_letter_is_seen() {
    let ctx = Context::default();
    ctx.set_fonts(definitions());
    ctx.run_ui(RawInput::default(), |_| {}).drop_without_applying_deltas();
    let carets = |text: &str| {
        let font = font_id(Weight::Regular, 12.0);
        ctx.fonts_mut(|fonts| {
            let galley = fonts.layout_no_wrap(text.to_owned(), font, Color32::WHITE);
            let seen = super::in_order(&galley, fonts);
            let x = |letter| super::caret::x_of(&galley, &seen, letter).expect("a place");
            let all: Vec<f32> = (0..=text.chars().count()).map(x).collect();
            (all, seen.rows[0].size.x)
        })
    };
    // From the right to the left, letter by letter, over words and what is between them.
    let (arabic, width) = carets("زيارة مالي");
    assert!((arabic[0] - width).abs() < 1.0 && arabic[10].abs() < 1.0, "{arabic:?} of {width}");
    assert!(arabic.windows(2).all(|two| two[0] > two[1]), "{arabic:?}");
    // A blank that was just written does not send it to the other side.
    let (blank, _) = carets("مالي ");
    assert!(blank[5] < 1.0, "{blank:?}");
    // Digits within are read from the left, and so are words in Latin letters with a name in them.
    let (mixed, width) = carets("عام 2025");
    assert!(
        mixed[4] < mixed[5] && mixed[7] < mixed[8] && (mixed[0] - width).abs() < 1.0,
        "{mixed:?}"
    );
    let (latin, _) = carets("in مالي");
    assert!(latin[0] < 1.0 && latin[1] < latin[2] && latin[3] > latin[4], "{latin:?}");
}

#[test]
fn the_cursor_of_a_field_is_painted_there() {
    let ctx = Context::default();
    ctx.set_fonts(definitions());
    ctx.add_plugin(WordOrder::default());
    ctx.all_styles_mut(|style| style.visuals.text_cursor.blink = false);
    let id = egui::Id::unique("field");
    let mut text = "مالي".to_owned();
    let mut run = |at: usize| {
        let mut x = 0.0;
        for _ in 0..2 {
            let output = ctx.run_ui(RawInput { focused: true, ..RawInput::default() }, |ui| {
                ui.memory_mut(|memory| memory.request_focus(id));
                let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
                let cursor = egui::text::CCursor::new(at);
                state.cursor.set_char_range(Some(egui::text::CCursorRange::one(cursor)));
                state.store(ui.ctx(), id);
                ui.add(egui::TextEdit::singleline(&mut text).id(id));
            });
            let stroke = ctx.global_style().visuals.text_cursor.stroke;
            let mut lines = output.shapes.iter().filter_map(|shape| match &shape.shape {
                Shape::LineSegment { points, stroke: own } if *own == stroke => Some(points[0].x),
                _ => None,
            });
            x = lines.next_back().expect("a cursor");
            output.drop_without_applying_deltas();
        }
        x
    };
    let (start, end) = (run(0), run(4));
    assert!(start > end + 10.0, "at the right before the first letter: {start}, {end}");
}
