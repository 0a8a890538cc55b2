//! The field of the filter: what is chosen as chips, words to search for, clauses with completions, and
//! the whole filter as one line.
//!
//! A clause (`kind:visit`) becomes a chip when a space or Enter ends it; until then it filters nothing.

use egui::text::{CCursor, CCursorRange};
use egui::{
    Area, Button, Frame, Id, Key, Label, Modifiers, Order, Rect, Response, Role, ScrollArea, Sense,
    TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::commands::{self, CommandId};
use super::filters::name_field;
use super::widgets::{body, rich};
use super::{Intent, Memory, World};
use crate::paint::{EguiCanvas, paint_lens};
use crate::query::language::{self, Completion, QueryProblem};
use crate::query::{Correction, EventIx, Filter};
use crate::say;
use crate::scene::counts;
use crate::scene::filter_words::chips;
use crate::state::{Command, FilterCommand};
use crate::theme::{PILL_RADIUS, RADIUS, Weight, column, height, line, panel, sign, size, space};
use crate::words::comma;

/// Where the words of a row begin, in points.
const INDENT: f32 = space::S;
/// Of the best hits, so many are listed.
const MOST_HITS: usize = 8;

/// What is typed in the field and not part of the filter yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Typed {
    text: String,
    /// The whole filter stands there as one line.
    line: bool,
    /// The completion that Enter takes.
    chosen: usize,
    /// Which of the best hits the arrows went to.
    hit: Option<usize>,
}

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    let shown = Frame::new()
        .fill(palette.raised)
        .stroke(egui::Stroke::new(line::FINE, palette.line))
        .corner_radius(RADIUS)
        .inner_margin(vec2(space::S, space::XXS))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.x = space::S;
            magnifier(ui, world);
            let is_line = memory.typed.as_ref().is_some_and(|typed| typed.line);
            let filter = world.state.filter.filter();
            let chips = chips(world.file.map(|file| &*file.catalog), filter);
            if !chips.is_empty() && !is_line {
                // Who types needs more room than who looks.
                let [look, write] = panel::QUERY;
                let words = if memory.typed.is_some() { write } else { look };
                let room = (ui.available_width() - words).max(column::LEAST);
                ScrollArea::horizontal()
                    .id_salt("chips")
                    .max_width(room)
                    .auto_shrink([true, true])
                    .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
                    .show(ui, |ui| {
                        for (words, command) in chips {
                            chip(ui, world, memory, &words, command, intents);
                        }
                    });
            }
            words(ui, world, memory, intents)
        });
    if let (Some(list), true) = (shown.inner, memory.typed.is_some()) {
        below(ui, world, memory, shown.response.rect, &list, intents);
    }
}

/// What stands below the field while one types.
struct Below {
    completions: Vec<Completion>,
    /// The best of what the words find.
    hits: Vec<EventIx>,
    problems: Vec<QueryProblem>,
    id: Id,
}

fn words(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) -> Option<Below> {
    let palette = world.palette;
    let filter = world.state.filter.filter();
    let id = Id::unique("search words");
    if std::mem::take(&mut memory.focus_search) {
        // Before the field reads its keys: what was typed right after the shortcut is for it.
        ui.memory_mut(|memory| memory.request_focus(id));
        // What stands there is typed over.
        let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
        let end = CCursor::new(filter.text.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
        state.store(ui.ctx(), id);
    }
    if std::mem::take(&mut memory.query_line) {
        let text = language::write(filter);
        memory.typed = Some(Typed { text, line: true, ..Typed::default() });
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    // Words that were let go of elsewhere are gone from the field, too.
    let is_stale =
        |typed: &Typed| !typed.line && language::words_of(&typed.text) != filter.text.trim();
    if memory.typed.as_ref().is_some_and(is_stale) {
        memory.typed = None;
    }
    let typed = memory.typed.clone();
    let mut text = typed.as_ref().map_or_else(|| filter.text.clone(), |typed| typed.text.clone());
    let below = ui.memory(|memory| memory.has_focus(id)).then(|| Below {
        completions: completions(world, &text),
        hits: hits(world),
        problems: problems(&text),
        id,
    });
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let backspace = || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Backspace));
    // In an empty field it takes the last chip away.
    if has_focus && text.is_empty() && typed.as_ref().is_none_or(|it| !it.line) && backspace() {
        let last = chips(world.file.map(|file| &*file.catalog), filter).pop();
        intents.extend(last.map(|(_, command)| Intent::from(Command::Filter(command))));
    }
    let below = below.filter(|_| typed.is_some());
    if let Some(below) = &below {
        take_keys(ui, world, memory, below, &mut text, intents);
    }
    let hint = if filter.is_empty() { say!("search-hint") } else { say!("search-hint-short") };
    let shown = ui.add(
        TextEdit::singleline(&mut text)
            .id(id)
            .frame(Frame::NONE)
            // Tab takes a completion, where there is one.
            .lock_focus(below.as_ref().is_some_and(|it| !it.completions.is_empty()))
            .hint_text(body(hint, palette.text_3))
            .text_color(palette.text)
            .margin(vec2(space::XXS, space::XXS))
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, height::CONTROL))
            .desired_width((ui.available_width() - column::WORD).max(column::LEAST)),
    );
    name_field(
        &shown,
        if typed.as_ref().is_some_and(|it| it.line) {
            say!("search-line-name")
        } else {
            say!("search-name")
        },
    );
    let before = typed.as_ref().map_or(filter.text.as_str(), |typed| typed.text.as_str());
    if text != before {
        change(world, memory, &text, intents);
    }
    keys(ui, world, memory, &shown, intents);
    if ui.available_width() > column::WORD && !shown.has_focus() {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let keys = world.keys.of(commands::find(CommandId::Search)).first();
            let words = keys.map_or_else(String::new, |keys| keys.words().replace('+', " "));
            let hint = rich(&words, Weight::Regular, size::SMALL, palette.text_3);
            ui.add(Label::new(hint).selectable(false));
        });
    }
    below
}

/// Takes over what was typed: finished clauses become part of the filter, words are searched for.
fn change(world: &World<'_>, memory: &mut Memory, text: &str, intents: &mut Vec<Intent>) {
    let is_line = memory.typed.as_ref().is_some_and(|typed| typed.line);
    if is_line {
        let (filter, problems) = language::read(text);
        if problems.is_empty() {
            intents.push(Command::Filter(FilterCommand::Replace(filter)).into());
        }
        memory.typed = Some(Typed { text: text.to_owned(), line: true, ..Typed::default() });
        return;
    }
    let (clauses, rest) = finished(text);
    let mut wanted = with_clauses(world.state.filter.filter(), &clauses);
    wanted.text = language::words_of(&rest);
    if wanted != *world.state.filter.filter() {
        let command = if clauses.is_empty() {
            FilterCommand::SetText(wanted.text)
        } else {
            FilterCommand::Replace(wanted)
        };
        intents.push(Command::Filter(command).into());
    }
    memory.typed = Some(Typed { text: rest, line: false, ..Typed::default() });
}

/// The clauses that a space ended and that can be read, and what is left of the text.
fn finished(text: &str) -> (Vec<Filter>, String) {
    let mut clauses = Vec::new();
    let mut rest = String::new();
    for piece in language::pieces(text) {
        let end = piece.start + piece.text.len();
        let is_ended = end < text.len();
        match language::clause(piece.text) {
            Some(Ok(filter)) if is_ended => clauses.push(filter),
            _ => {
                rest.push_str(piece.text);
                if is_ended {
                    rest.push(' ');
                }
            }
        }
    }
    (clauses, rest)
}

/// A filter with clauses added to it.
fn with_clauses(filter: &Filter, clauses: &[Filter]) -> Filter {
    clauses.iter().fold(filter.clone(), Filter::and)
}

/// Keys of the list, before the field reads them: completions first, then the best hits, which are
/// selected one by one.
fn take_keys(
    ui: &Ui,
    world: &World<'_>,
    memory: &mut Memory,
    below: &Below,
    text: &mut String,
    intents: &mut Vec<Intent>,
) {
    let (count, hits) = (below.completions.len(), below.hits.len());
    let Some(typed) = memory.typed.as_mut().filter(|_| count + hits > 0) else { return };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let before = typed.hit;
    if pressed(Key::ArrowDown) {
        match typed.hit {
            Some(hit) => typed.hit = Some((hit + 1).min(hits.saturating_sub(1))),
            None if typed.chosen + 1 < count => typed.chosen += 1,
            None => typed.hit = (hits > 0).then_some(0),
        }
    }
    if pressed(Key::ArrowUp) {
        match typed.hit {
            Some(hit) => typed.hit = hit.checked_sub(1),
            None => typed.chosen = typed.chosen.saturating_sub(1),
        }
    }
    let hit = typed.hit.filter(|hit| before != Some(*hit));
    // Enter takes a completion only while a clause is being typed: else it goes to the next hit.
    let chosen = below.completions.get(typed.chosen).map(|it| it.text.as_str());
    let is_clause = typed.hit.is_none()
        && language::pieces(text)
            .last()
            .is_some_and(|piece| piece.text.contains(':') && Some(piece.text) != chosen);
    let takes = pressed(Key::Tab) || (is_clause && pressed(Key::Enter));
    if let Some(completion) = below.completions.get(typed.chosen).filter(|_| takes) {
        *text = completed(text, completion);
        move_to_end(ui, below.id, text);
    }
    if let Some(event) = hit.and_then(|hit| below.hits.get(hit)) {
        commands::select_event(world, *event, intents);
    }
}

/// The best of what the words of the filter find.
fn hits(world: &World<'_>) -> Vec<EventIx> {
    let best = world.file.map(|file| &file.found.best);
    best.map(|best| best.iter().take(MOST_HITS).copied().collect()).unwrap_or_default()
}

/// The text with its last piece completed; a value is ended by a space.
fn completed(text: &str, completion: &Completion) -> String {
    let start = language::pieces(text).last().map_or(text.len(), |piece| piece.start);
    let space = if completion.events.is_some() { " " } else { "" };
    format!("{}{}{space}", text.get(..start).unwrap_or_default(), completion.text)
}

fn move_to_end(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}

/// Enter, Escape and arrows where no list takes them.
fn keys(
    ui: &Ui,
    world: &World<'_>,
    memory: &mut Memory,
    shown: &Response,
    intents: &mut Vec<Intent>,
) {
    // The field keeps the focus, so that Enter steps from hit to hit.
    if shown.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        shown.request_focus();
        let clause = memory.typed.as_ref().map(|typed| typed.text.clone()).unwrap_or_default();
        let is_line = memory.typed.as_ref().is_some_and(|typed| typed.line);
        if is_line {
            memory.typed = None;
        } else if language::pieces(&clause).any(|piece| language::clause(piece.text).is_some()) {
            change(world, memory, &format!("{clause} "), intents);
        } else {
            commands::run(CommandId::NextHit, world, memory, intents);
        }
    } else if shown.lost_focus() {
        // What is no finished clause is gone with the focus.
        memory.typed = None;
    }
    if shown.has_focus() {
        // Where no list is: events of the filter, in time.
        if ui.input(|input| input.key_pressed(Key::ArrowDown)) {
            commands::run(CommandId::NextHit, world, memory, intents);
        }
        if ui.input(|input| input.key_pressed(Key::ArrowUp)) {
            commands::run(CommandId::PreviousHit, world, memory, intents);
        }
    }
}

fn completions(world: &World<'_>, text: &str) -> Vec<Completion> {
    let Some(file) = world.file else { return Vec::new() };
    if file.catalog.columns_if_made().is_none() {
        return Vec::new();
    }
    language::completions(&file.catalog, &file.shown().facets, text, world.language)
}

/// What is wrong in the pieces that are ended, or whose key is unknown.
fn problems(text: &str) -> Vec<QueryProblem> {
    let (_, problems) = language::read(text);
    problems.into_iter().filter(|problem| problem.place.1 < text.len()).collect()
}

/// The list below the field: what is wrong, and completions.
fn below(
    ui: &Ui,
    world: &World<'_>,
    memory: &mut Memory,
    field: Rect,
    below: &Below,
    intents: &mut Vec<Intent>,
) {
    let corrections = world.file.map(|file| &*file.found.corrections).unwrap_or_default();
    let lists = !(below.completions.is_empty() && below.hits.is_empty());
    if !lists && below.problems.is_empty() && corrections.is_empty() {
        return;
    }
    let palette = world.palette;
    let (chosen, hit) = memory.typed.as_ref().map_or((0, None), |typed| (typed.chosen, typed.hit));
    let (mut taken, mut selected) = (None, None);
    let at = pos2(field.left(), field.bottom() + 2.0);
    Area::new(Id::unique("completions")).order(Order::Foreground).fixed_pos(at).show(
        ui.ctx(),
        |ui| {
            Frame::new()
                .fill(palette.panel)
                .stroke(egui::Stroke::new(line::FINE, palette.line))
                .corner_radius(RADIUS)
                .inner_margin(space::S)
                .show(ui, |ui| {
                    ui.set_width(column::LIST);
                    ui.spacing_mut().item_spacing.y = space::HAIR;
                    for problem in &below.problems {
                        let words =
                            rich(&problem.words, Weight::Regular, size::SMALL, palette.contested);
                        ui.add(Label::new(words).wrap());
                    }
                    for (place, completion) in below.completions.iter().enumerate() {
                        if row(ui, world, completion, hit.is_none() && place == chosen) {
                            taken = Some(completion.clone());
                        }
                    }
                    for correction in corrections {
                        let words = corrected(correction);
                        let words = rich(&words, Weight::Regular, size::SMALL, palette.text_2);
                        ui.horizontal(|ui| {
                            ui.add_space(INDENT);
                            ui.add(Label::new(words).wrap());
                        });
                    }
                    if !below.hits.is_empty() {
                        heading(ui, world);
                    }
                    for (place, event) in below.hits.iter().enumerate() {
                        if event_row(ui, world, *event, hit == Some(place)) {
                            selected = Some((place, *event));
                        }
                    }
                });
        },
    );
    if let Some((place, event)) = selected {
        commands::select_event(world, event, intents);
        memory.typed.iter_mut().for_each(|typed| typed.hit = Some(place));
        ui.memory_mut(|memory| memory.request_focus(below.id));
    }
    if let Some(completion) = taken {
        let text = memory.typed.as_ref().map(|typed| typed.text.clone()).unwrap_or_default();
        let text = completed(&text, &completion);
        change(world, memory, &text, intents);
        move_to_end(ui, below.id, &text);
        ui.memory_mut(|memory| memory.request_focus(below.id));
    }
}

/// What was looked for in place of a word that is nowhere.
fn corrected(correction: &Correction) -> String {
    let taken: Vec<String> =
        correction.taken.iter().map(|word| say!("search-word", word = word)).collect();
    let taken = taken.join(&format!(" {} ", say!("or")));
    say!("search-corrected", written = &correction.written, taken = taken)
}

/// What the list of the best hits is of.
fn heading(ui: &mut Ui, world: &World<'_>) {
    let Some(file) = world.file else { return };
    let words = match file.shown().len() {
        count if count <= MOST_HITS => say!("search-found").to_owned(),
        count => say!("search-best", count = count),
    };
    ui.add_space(space::XXS);
    let words = rich(&words, Weight::SemiBold, size::SMALL, world.palette.text_3);
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        ui.add(Label::new(words).selectable(false));
    });
}

/// One of the best hits: its date and title; returns whether it was clicked.
fn event_row(ui: &mut Ui, world: &World<'_>, event: EventIx, chosen: bool) -> bool {
    let Some(found) = world.file.and_then(|file| file.catalog.event(event)) else { return false };
    let title = found.title.get(world.language);
    let date = found.when.short_words();
    list_row(ui, world, (title, "", &date), chosen)
}

/// A completion; returns whether it was clicked.
fn row(ui: &mut Ui, world: &World<'_>, completion: &Completion, chosen: bool) -> bool {
    let figure = completion.events.map_or_else(String::new, counts::grouped);
    let label = if completion.label == completion.text { "" } else { &completion.label };
    list_row(ui, world, (&completion.text, label, &figure), chosen)
}

/// A row of the list: words, quieter words behind them, and at the right end a figure or a date.
fn list_row(
    ui: &mut Ui,
    world: &World<'_>,
    (words, behind, end): (&str, &str, &str),
    chosen: bool,
) -> bool {
    let palette = world.palette;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height::ROW), Sense::click());
    response.widget_info(|| {
        let said = if behind.is_empty() { end } else { behind };
        let said = if said.is_empty() { words } else { said };
        WidgetInfo::selected(
            Role::Button,
            true,
            chosen,
            format!("{words}{comma}{said}", comma = comma()),
        )
    });
    if chosen || response.hovered() {
        let fill = if chosen { palette.accent_ground } else { palette.raised };
        ui.painter().rect_filled(rect, RADIUS, fill);
    }
    let style = |weight, colour| (weight, size::SMALL, colour);
    let (left, middle) = (rect.left() + INDENT, rect.center().y);
    let at_end = pos2(rect.right() - space::S, middle);
    let quiet = style(Weight::Regular, palette.text_3);
    let right = super::widgets::paint_text(ui, at_end, egui::Align2::RIGHT_CENTER, end, quiet);
    let fitting = |ui: &mut Ui, words: &str, room: f32, weight| {
        ui.fonts_mut(|fonts| {
            let measure = &mut crate::paint::FontsMeasure(fonts);
            crate::scene::cut(words, room, size::SMALL, weight, measure)
        })
    };
    let words = fitting(ui, words, right.left() - left - space::M, Weight::SemiBold);
    let strong = style(Weight::SemiBold, palette.text);
    let start = egui::Align2::LEFT_CENTER;
    let text = super::widgets::paint_text(ui, pos2(left, middle), start, &words, strong);
    if !behind.is_empty() {
        let behind =
            fitting(ui, behind, right.left() - text.right() - 2.0 * space::M, Weight::Regular);
        let style = style(Weight::Regular, palette.text_2);
        super::widgets::paint_text(
            ui,
            pos2(text.right() + space::M, middle),
            start,
            &behind,
            style,
        );
    }
    response.clicked()
}

fn magnifier(ui: &mut Ui, world: &World<'_>) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(sign::LENS), Sense::hover());
    let canvas = &mut EguiCanvas::new(ui.painter().clone(), world.flags);
    paint_lens(canvas, rect.center(), world.palette.text_3);
}

fn chip(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    words: &str,
    command: FilterCommand,
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    let text = rich(&format!("{words}  ×"), Weight::SemiBold, size::SMALL, palette.text);
    let button = Button::new(text)
        .fill(palette.accent_ground)
        .corner_radius(PILL_RADIUS)
        .min_size(vec2(0.0, height::ROW));
    let response = ui.add(button);
    let name = say!("search-remove", words = words);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let deleted = response.has_focus() && (key(Key::Delete) || key(Key::Backspace));
    if response.on_hover_text(say!("search-remove-hint")).clicked() || deleted {
        intents.push(Command::Filter(command).into());
        if deleted {
            // The keys go on where the chip stood.
            memory.focus_search = true;
        }
    }
}
