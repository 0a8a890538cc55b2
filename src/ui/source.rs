//! The source viewer: the text of a file as it was read, at the record of an event or at a problem.
//!
//! Owns how a text is looked at: as written, a record of JSON laid out, a row of a table by its columns.
//! What is read, and from where, is asked for by an intent.

mod rows;

use std::ops::Range;
use std::sync::Arc;

use egui::{Context, Frame, Grid, Label, Modal, ScrollArea, Ui};

use super::problems::{severity_colour, severity_name};
use super::style;
use super::widgets::{as_link, body, link, message, rich};
use super::{Intent, Memory, Notice, World};
use crate::load::Problem;
use crate::query::EventIx;
use crate::say;
use crate::scene::source::SourceText;
use crate::theme::{Weight, height, size, space};
use crate::words::comma;

/// Room at both sides of the text, in points.
const SIDE: f32 = space::XL;

/// Whose source is looked at.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum SourceOf {
    /// The record of an event.
    Event(EventIx),
    /// The problem at this place of the list.
    Problem(usize),
}

/// A source that is looked at.
pub struct OpenSource {
    /// Whose it is.
    pub of: SourceOf,
    /// The name of its file.
    pub file: String,
    /// What was found there.
    pub found: SourceFound,
}

/// What came of reading a source.
pub enum SourceFound {
    /// It is being read.
    Reading,
    /// There is nothing to show.
    Failed(Notice),
    /// Its text.
    Text(Box<FoundText>),
}

/// A text with what is looked at in it.
pub struct FoundText {
    /// The whole of it.
    pub text: Arc<SourceText>,
    /// The record, as bytes of the text.
    pub record: Option<Range<usize>>,
    /// The place of a problem, as a byte of the text.
    pub place: Option<usize>,
    /// The file is another one than when it was opened.
    pub changed: bool,
    /// The record laid out, one value a line, if it is JSON.
    pub laid_out: Option<SourceText>,
    /// The values of the record by the names of their columns, if it is a row of a table.
    pub cells: Vec<(String, String)>,
}

/// How a source is looked at.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Look {
    Written,
    LaidOut,
    Columns,
}

impl Look {
    fn name(self) -> &'static str {
        match self {
            Self::Written => say!("source-written"),
            Self::LaidOut => say!("source-laid-out"),
            Self::Columns => say!("source-columns"),
        }
    }
}

/// What the viewer remembers from frame to frame.
#[derive(Default)]
pub(super) struct SourceMemory {
    chosen: Option<Look>,
    view: rows::View,
}

impl FoundText {
    /// The ways in which it can be looked at; the best first.
    fn looks(&self) -> Vec<Look> {
        let mut looks = vec![Look::Written];
        let one_line = self.record.as_ref().is_some_and(|record| {
            let row = |byte| self.text.row(self.text.row_of(byte));
            let (first, last) = (row(record.start), row(record.end.saturating_sub(1)));
            first.zip(last).is_some_and(|(first, last)| {
                first.line == last.line && first.bytes.start < last.bytes.start
            })
        });
        if self.laid_out.is_some() {
            // A record on one long line is hard to read as it is.
            let first = one_line && self.place.is_none();
            looks.insert(usize::from(!first), Look::LaidOut);
        }
        if !self.cells.is_empty() {
            looks.insert(usize::from(self.place.is_some()), Look::Columns);
        }
        looks
    }
}

pub(super) fn show(
    ctx: &Context,
    world: &World<'_>,
    memory: &mut Memory,
    intents: &mut Vec<Intent>,
) {
    let Some(source) = world.source else {
        memory.source = SourceMemory::default();
        return;
    };
    let room = style::page_room(ctx);
    let frame = style::page(ctx);
    let mut done = false;
    let shown = Modal::new(egui::Id::unique("source")).frame(frame).show(ctx, |ui| {
        ui.set_width((rows::width(ui) + 2.0 * SIDE).min(room.x));
        ui.set_height(room.y);
        let margin =
            egui::epaint::MarginF32 { left: SIDE, right: SIDE, top: space::M, bottom: space::S };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            done = head(ui, world, source, &mut memory.source, intents);
        });
        match &source.found {
            SourceFound::Reading => say(ui, world, say!("source-reading")),
            SourceFound::Failed(notice) => {
                say(ui, world, &notice.message);
                say(ui, world, &notice.hint);
            }
            SourceFound::Text(found) => text(ui, world, (source.of, found), &mut memory.source),
        }
    });
    if done || shown.should_close() {
        intents.push(Intent::CloseSource);
    }
}

fn say(ui: &mut Ui, world: &World<'_>, words: &str) {
    let margin = egui::vec2(SIDE, space::XS);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.add(Label::new(message(words, size::BODY, world.palette.text_2)).wrap());
    });
}

/// What it is, where it stands, and what can be done; returns whether the viewer is closed.
fn head(
    ui: &mut Ui,
    world: &World<'_>,
    source: &OpenSource,
    memory: &mut SourceMemory,
    intents: &mut Vec<Intent>,
) -> bool {
    let palette = world.palette;
    let mut done = false;
    let problem = problem_of(world, source.of);
    let (title, colour) = match (source.of, problem) {
        (SourceOf::Event(event), _) => {
            let event = world.file.and_then(|file| file.catalog.event(event));
            let title = event.map(|it| it.title.get(world.language).to_owned());
            (title.unwrap_or_default(), palette.text)
        }
        (_, Some(problem)) => {
            let severity = severity_name(problem.severity);
            let title = say!("source-problem", severity = severity, code = problem.code);
            (title, severity_colour(palette, problem.severity))
        }
        _ => (String::new(), palette.text),
    };
    let row = egui::vec2(ui.available_width(), height::BUTTON);
    ui.allocate_ui_with_layout(row, egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let button = |words: &str| egui::Button::new(body(words, palette.text));
        done = ui.add(button(say!("close"))).clicked();
        if let SourceFound::Text(found) = &source.found {
            let look = memory.look(found);
            let copy = ui.add(button(say!("copy"))).on_hover_text(say!("source-copy-hint"));
            copy.widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::Button, true, say!("source-copy"))
            });
            if copy.clicked() {
                intents.push(Intent::Copy(found.copied(look)));
            }
            let looks = found.looks();
            if looks.len() > 1 {
                ui.separator();
                for other in looks.iter().rev() {
                    let words = rich(other.name(), Weight::Regular, size::BODY, palette.text);
                    if ui.selectable_label(*other == look, words).clicked() {
                        memory.chosen = Some(*other);
                    }
                }
            }
        }
        let rest = ui.available_size();
        ui.allocate_ui_with_layout(rest, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            let words = rich(&title, Weight::Bold, size::TITLE, colour);
            ui.add(Label::new(words).truncate());
        });
    });
    where_it_is(ui, world, source, intents);
    if let Some(problem) = problem {
        ui.add_space(space::XS);
        ui.add(Label::new(message(&problem.message, size::BODY, palette.text)).wrap());
        if !problem.hint.is_empty() {
            ui.add(Label::new(message(&problem.hint, size::BODY, palette.text_2)).wrap());
        }
    }
    if matches!(&source.found, SourceFound::Text(found) if found.changed) {
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            let words = say!("source-changed");
            ui.label(body(words, palette.contested));
            let again = body(say!("source-again"), palette.accent);
            if link(ui, again, say!("source-again-name")).clicked() {
                intents.extend([Intent::CloseSource, Intent::Reload]);
            }
        });
    }
    done
}

fn problem_of<'w>(world: &World<'w>, of: SourceOf) -> Option<&'w Problem> {
    let SourceOf::Problem(place) = of else { return None };
    world.file?.problems.get(place)
}

/// The file, the lines and the place; of a problem also the way to the next.
fn where_it_is(ui: &mut Ui, world: &World<'_>, source: &OpenSource, intents: &mut Vec<Intent>) {
    let quiet = |words: &str| rich(words, Weight::Regular, size::SMALL, world.palette.text_2);
    ui.horizontal(|ui| {
        let mut words = source.file.clone();
        if let SourceFound::Text(found) = &source.found {
            words = format!("{words}{comma}{}", found.lines(), comma = comma());
        }
        if let Some(problem) = problem_of(world, source.of) {
            if let Some(position) = problem.position {
                words = say!(
                    "source-place",
                    file = &source.file,
                    line = position.line,
                    column = position.column,
                );
            }
            if !problem.path.is_empty() {
                words = format!("{words}  ·  {}", problem.path);
            }
        }
        let SourceOf::Problem(place) = source.of else {
            ui.add(Label::new(quiet(&words)).truncate());
            return;
        };
        let all = world.file.map_or(0, |file| file.problems.len());
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, |ui| {
            let mut step = |ui: &mut Ui, (words, name): (&str, &str), to: Option<usize>| {
                let to = to.filter(|to| *to < all);
                let colour = if to.is_some() { world.palette.accent } else { world.palette.text_3 };
                let text = rich(words, Weight::Regular, size::SMALL, colour);
                match to {
                    Some(to) => {
                        let label = Label::new(text).selectable(false).sense(egui::Sense::click());
                        if as_link(ui, label, name).clicked() {
                            intents.push(Intent::ShowSource(SourceOf::Problem(to)));
                        }
                    }
                    None => drop(ui.add(Label::new(text).selectable(false))),
                }
            };
            step(ui, (say!("source-next"), say!("source-next-name")), Some(place + 1));
            let of = say!("source-of", number = place + 1, count = all);
            ui.add(Label::new(quiet(&of)).selectable(false));
            let previous = (say!("source-previous"), say!("source-previous-name"));
            step(ui, previous, place.checked_sub(1));
            let rest = ui.available_size();
            ui.allocate_ui_with_layout(
                rest,
                egui::Layout::left_to_right(egui::Align::Center),
                |ui| ui.add(Label::new(quiet(&words)).truncate()),
            );
        });
    });
}

impl FoundText {
    /// "lines 55–58 of 1,204".
    fn lines(&self) -> String {
        let all = self.text.lines();
        let line = |byte: usize| {
            let row = self.text.row(self.text.row_of(byte));
            row.map_or(1, |row| row.line)
        };
        match &self.record {
            None => say!("source-all-lines", count = all),
            Some(record) => {
                let (first, last) = (line(record.start), line(record.end.saturating_sub(1)));
                if first == last {
                    say!("source-line", line = first, count = all)
                } else {
                    say!("source-lines", first = first, last = last, count = all)
                }
            }
        }
    }

    /// What is copied: the record as it is looked at, or the line of a problem.
    fn copied(&self, look: Look) -> String {
        match (look, &self.record) {
            (Look::LaidOut, _) if self.laid_out.is_some() => {
                self.laid_out.as_ref().map(|it| it.text().to_owned()).unwrap_or_default()
            }
            (Look::Columns, _) => {
                let cells = self.cells.iter().map(|(name, cell)| format!("{name}\t{cell}"));
                cells.collect::<Vec<_>>().join("\n")
            }
            (_, Some(record)) => self.text.part(record).to_owned(),
            (_, None) => {
                let row = self.place.and_then(|place| self.text.row(self.text.row_of(place)));
                row.map(|row| row.text.to_owned()).unwrap_or_default()
            }
        }
    }
}

impl SourceMemory {
    /// How it is looked at: as chosen, where that is possible.
    fn look(&self, found: &FoundText) -> Look {
        let looks = found.looks();
        let chosen = self.chosen.filter(|look| looks.contains(look));
        chosen.or_else(|| looks.first().copied()).unwrap_or(Look::Written)
    }
}

fn text(
    ui: &mut Ui,
    world: &World<'_>,
    (of, found): (SourceOf, &FoundText),
    memory: &mut SourceMemory,
) {
    let look = memory.look(found);
    let key = (of, look as u8);
    match (look, &found.laid_out) {
        (Look::Columns, _) => columns(ui, world, &found.cells),
        (Look::LaidOut, Some(laid_out)) => {
            let marks = rows::Marks::default();
            rows::show(ui, world, (laid_out, marks), &mut memory.view, key);
        }
        _ => {
            let problem = problem_of(world, of);
            let colour = problem.map(|it| severity_colour(world.palette, it.severity));
            let marks = rows::Marks {
                record: found.record.clone(),
                place: found.place.zip(colour),
                numbered: true,
            };
            rows::show(ui, world, (&found.text, marks), &mut memory.view, key);
        }
    }
}

/// The values of a row of a table under each other, with the names of their columns.
fn columns(ui: &mut Ui, world: &World<'_>, cells: &[(String, String)]) {
    let palette = world.palette;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let margin =
            egui::epaint::MarginF32 { left: SIDE, right: SIDE, top: space::XS, bottom: space::XL };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().interact_size.y = height::LINE;
            Grid::new("columns of the source").num_columns(2).spacing([space::L, space::XS]).show(
                ui,
                |ui| {
                    for (name, cell) in cells {
                        ui.add(Label::new(body(name, palette.text_2)).selectable(false));
                        let mono = rich(cell, Weight::Mono, size::SMALL, palette.text);
                        ui.add(Label::new(mono).wrap());
                        ui.end_row();
                    }
                },
            );
        });
    });
}
