//! The problems of the open file by their causes, with where they are and what to do.

use std::collections::HashMap;

use egui::{Align, Button, Color32, Label, Layout, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo};

use super::source::SourceOf;
use super::widgets::{body, link, message, rich, section};
use super::{Intent, Memory, OpenFile, World};
use crate::load::{Problem, ProblemGroup, Severity, grouped};
use crate::paint::{EguiCanvas, paint_fold};
use crate::say;
use crate::state::{Command, PanelsCommand, SelectionCommand, Target};
use crate::theme::{Palette, RADIUS, Weight, column, height, line, sign, size, space};
use crate::words::comma;

/// Heights of rows, in points.
const PROBLEM: f32 = height::TWO_LINE_ROW;
const GROUP: f32 = height::BUTTON;
/// A cause with more problems is folded at first, unless it is the only one.
const MANY: usize = 12;

/// Which problems are listed.
#[derive(Default)]
pub(super) struct ProblemsMemory {
    /// Severities that are left out.
    hidden: Vec<Severity>,
    /// Causes that were folded or unfolded by hand.
    folded: HashMap<&'static str, bool>,
    /// The groups of the file, found once; another file makes all of this anew.
    groups: Option<Vec<ProblemGroup>>,
}

/// A row of the list.
#[derive(Copy, Clone)]
enum Row {
    Group(usize),
    Problem(usize),
}

impl Row {
    fn height(self) -> f32 {
        match self {
            Self::Group(_) => GROUP,
            Self::Problem(_) => PROBLEM,
        }
    }
}

impl ProblemsMemory {
    fn is_folded(&self, group: &ProblemGroup, causes: usize) -> bool {
        let at_first = causes > 1 && group.places.len() > MANY;
        self.folded.get(group.code).copied().unwrap_or(at_first)
    }
}

/// The colour of a severity.
pub(super) fn severity_colour(palette: &Palette, severity: Severity) -> Color32 {
    match severity {
        Severity::Error => palette.error,
        Severity::Warning => palette.contested,
        Severity::Note => palette.text_2,
    }
}

const EVERY: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// "error".
pub(super) fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => say!("problems-error"),
        Severity::Warning => say!("problems-warning"),
        Severity::Note => say!("problems-note"),
    }
}

/// "12 errors".
fn counted(severity: Severity, count: usize) -> String {
    match severity {
        Severity::Error => say!("problems-errors", count = count),
        Severity::Warning => say!("problems-warnings", count = count),
        Severity::Note => say!("problems-notes", count = count),
    }
}

/// "2 errors, 1 warning".
pub(super) fn summary(problems: &[Problem]) -> String {
    let parts = EVERY.iter().filter_map(|severity| {
        let count = problems.iter().filter(|problem| problem.severity == *severity).count();
        (count > 0).then(|| counted(*severity, count))
    });
    parts.collect::<Vec<_>>().join(comma())
}

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let memory = &mut memory.problems;
    let groups = memory.groups.take().unwrap_or_else(|| grouped(&file.problems));
    let all = groups.as_slice();
    let listed: Vec<usize> = (0..all.len())
        .filter(|ix| all.get(*ix).is_some_and(|it| !memory.hidden.contains(&it.severity)))
        .collect();
    head(ui, world, file, (memory, all, &listed), intents);
    if all.is_empty() {
        section(ui, world, say!("problems-none"), None);
        ui.label(body(say!("problems-none-words"), world.palette.text_2));
    } else if listed.is_empty() {
        ui.add_space(space::S);
        ui.label(body(say!("problems-all-out"), world.palette.text_2));
    }
    let mut rows = Vec::new();
    for ix in &listed {
        let Some(group) = all.get(*ix) else { continue };
        rows.push(Row::Group(*ix));
        if !memory.is_folded(group, all.len()) {
            rows.extend(group.places.iter().map(|place| Row::Problem(*place)));
        }
    }
    if !rows.is_empty() {
        list(ui, world, file, (&rows, all), (memory, intents));
    }
    memory.groups = Some(groups);
}

/// The rows in sight.
fn list(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    (rows, all): (&[Row], &[ProblemGroup]),
    (memory, intents): (&mut ProblemsMemory, &mut Vec<Intent>),
) {
    let mut ends = Vec::with_capacity(rows.len());
    let mut end = 0.0;
    for row in rows {
        end += row.height();
        ends.push(end);
    }
    ScrollArea::vertical().auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.set_height(end);
        let origin = ui.max_rect().min;
        let first = ends.partition_point(|end| *end <= seen.top());
        for (row, end) in rows.iter().zip(&ends).skip(first) {
            let top = end - row.height();
            if top >= seen.bottom() {
                break;
            }
            let size = egui::vec2(ui.max_rect().width(), row.height());
            let rect = Rect::from_min_size(origin + egui::vec2(0.0, top), size);
            match row {
                Row::Group(ix) => {
                    let Some(group) = all.get(*ix) else { continue };
                    group_row(ui, world, rect, (group, all.len()), memory);
                }
                Row::Problem(place) => problem_row(ui, world, file, rect, *place, intents),
            }
        }
    });
}

/// The title, what is listed, and what can be done with it.
fn head(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    (memory, all, listed): (&mut ProblemsMemory, &[ProblemGroup], &[usize]),
    intents: &mut Vec<Intent>,
) {
    let palette = world.palette;
    ui.horizontal(|ui| {
        // A bundled sample has no path.
        let title = say!("problems-title", files = file.paths.len().max(1));
        ui.label(rich(&title, Weight::Bold, size::LEAD, palette.text));
        for severity in EVERY {
            let own = all.iter().filter(|group| group.severity == severity);
            let count: usize = own.map(|group| group.places.len()).sum();
            if count > 0 {
                filter(ui, palette, (severity, &counted(severity, count)), memory);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = |words: &str| Button::new(body(words, palette.text));
            if ui.add(button(say!("close"))).clicked() {
                intents.push(Command::Panels(PanelsCommand::ToggleProblems).into());
            }
            if file.is_table() && ui.add(button(say!("problems-map"))).clicked() {
                intents.push(Intent::MapColumns);
            }
            let places = || {
                let groups = listed.iter().filter_map(|ix| all.get(*ix));
                groups.flat_map(|group| group.places.iter().copied()).collect::<Vec<usize>>()
            };
            if listed.is_empty() {
                return;
            }
            let export = ui.add(button(say!("problems-export")));
            export.widget_info(|| {
                WidgetInfo::labeled(Role::Button, true, say!("problems-export-name"))
            });
            if export.on_hover_text(say!("problems-export-hint")).clicked() {
                intents.push(Intent::ExportProblems(places()));
            }
            let copy = ui.add(button(say!("copy")));
            copy.widget_info(|| WidgetInfo::labeled(Role::Button, true, say!("problems-copy")));
            if copy.clicked() {
                let problems = places().into_iter().filter_map(|place| file.problems.get(place));
                let words: Vec<String> = problems.map(ToString::to_string).collect();
                intents.push(Intent::Copy(words.join("\n\n")));
            }
            let folded = |group: &ProblemGroup| memory.is_folded(group, all.len());
            let any = listed.iter().filter_map(|ix| all.get(*ix)).any(|group| !folded(group));
            let words = if any { say!("problems-fold-all") } else { say!("problems-unfold-all") };
            if all.len() > 1 && ui.add(button(words)).clicked() {
                memory.folded = all.iter().map(|group| (group.code, any)).collect();
            }
        });
    });
    ui.add_space(space::XXS);
}

/// The switch of a severity.
fn filter(
    ui: &mut Ui,
    palette: &Palette,
    (severity, words): (Severity, &str),
    memory: &mut ProblemsMemory,
) {
    let shown = !memory.hidden.contains(&severity);
    let colour = if shown { severity_colour(palette, severity) } else { palette.text_3 };
    let text = rich(words, Weight::SemiBold, size::SMALL, colour);
    let response = ui.selectable_label(shown, text);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, shown, words));
    let hint = if shown { say!("problems-leave-out") } else { say!("problems-list") };
    if response.on_hover_text(hint).clicked() {
        if shown {
            memory.hidden.push(severity);
        } else {
            memory.hidden.retain(|it| *it != severity);
        }
    }
}

/// A row laid out in a place of its own.
fn inside(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut child);
}

/// A cause, with what it means; a click folds or unfolds its problems.
fn group_row(
    ui: &mut Ui,
    world: &World<'_>,
    rect: Rect,
    (group, causes): (&ProblemGroup, usize),
    memory: &mut ProblemsMemory,
) {
    let palette = world.palette;
    let folded = memory.is_folded(group, causes);
    let id = ui.scope_id().with(("cause", group.code));
    let response = ui.interact(rect.shrink2(egui::vec2(0.0, space::XXS)), id, Sense::click());
    let count = counted(group.severity, group.places.len());
    response.widget_info(|| {
        let words = if folded {
            say!("problems-unfold", code = group.code, count = &count)
        } else {
            say!("problems-fold", code = group.code, count = &count)
        };
        WidgetInfo::labeled(Role::Button, true, words)
    });
    let ground = if response.hovered() { palette.line } else { palette.raised };
    ui.painter().rect_filled(response.rect, RADIUS, ground);
    if response.has_focus() {
        let edge = egui::Stroke::new(line::FINE, palette.accent);
        ui.painter().rect_stroke(response.rect, RADIUS, edge, egui::StrokeKind::Inside);
    }
    inside(ui, rect.shrink2(egui::vec2(space::S, 0.0)), |ui| {
        let plain = |text| Label::new(text).selectable(false);
        let (place, _) = ui.allocate_exact_size(egui::Vec2::splat(sign::STATE), Sense::hover());
        paint_fold(
            &mut EguiCanvas::new(ui.painter().clone(), None),
            place.center(),
            !folded,
            palette.text_2,
        );
        let colour = severity_colour(palette, group.severity);
        ui.add(plain(rich(&count, Weight::SemiBold, size::BODY, colour)));
        ui.add(plain(rich(group.code, Weight::SemiBold, size::BODY, palette.text)));
        let meaning = message(group.meaning(), size::BODY, palette.text_2);
        ui.add(Label::new(meaning).selectable(false).truncate());
    });
    if response.clicked() {
        memory.folded.insert(group.code, !folded);
    }
}

/// A problem; a click shows the place in the file.
fn problem_row(
    ui: &mut Ui,
    world: &World<'_>,
    file: &OpenFile,
    rect: Rect,
    place: usize,
    intents: &mut Vec<Intent>,
) {
    let (palette, Some(problem)) = (world.palette, file.problems.get(place)) else { return };
    let response = ui.interact(rect, ui.scope_id().with(("problem", place)), Sense::click());
    let at = match problem.position {
        Some(at) => format!("{}:{}", at.line, at.column),
        None => say!("problems-whole-file").to_owned(),
    };
    response.widget_info(|| {
        let name = say!("problems-show", place = &at, problem = &problem.message);
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, RADIUS, palette.raised);
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let [left, right] = [rect.left() + space::XXL, rect.right() - space::M];
    let plain = |text| Label::new(text).selectable(false).truncate();
    let told = |words: &str, size, colour| {
        Label::new(message(words, size, colour)).selectable(false).truncate()
    };
    let whole = Rect::from_x_y_ranges(left..=right, rect.y_range());
    let (first, rest) = whole.split_left_right_at_x(left + column::PLACE);
    inside(ui, first, |ui| {
        ui.add(plain(rich(&at, Weight::Mono, size::SMALL, palette.text)));
    });
    let known = problem.record.as_deref().and_then(|id| file.catalog.find_event(id));
    inside(ui, rest, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(event) = known {
                let words =
                    rich(say!("problems-event"), Weight::Regular, size::SMALL, palette.accent);
                let name = say!("problems-event-name", place = &at);
                if link(ui, words, &name).on_hover_text(say!("problems-event-hint")).clicked() {
                    let select = SelectionCommand::Select(Target::Event(event));
                    intents.push(Command::Select(select).into());
                }
            }
            let room = ui.available_size();
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = space::HAIR;
                ui.add_space(space::XXS);
                ui.add(told(&problem.message, size::BODY, palette.text));
                let mut second = Vec::new();
                if file.paths.len() > 1 {
                    second.push(problem.file.rsplit(['/', '\\']).next().unwrap_or_default());
                }
                second.extend([problem.path.as_str(), problem.hint.as_str()]);
                second.retain(|words| !words.is_empty());
                ui.add(told(&second.join("  ·  "), size::SMALL, palette.text_2));
            });
        });
    });
    if response.on_hover_text(message(&problem.to_string(), size::BODY, palette.text)).clicked() {
        intents.push(Intent::ShowSource(SourceOf::Problem(place)));
    }
}
