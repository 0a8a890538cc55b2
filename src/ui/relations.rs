//! The relations panel: graph, matrix, map and activity, over the time on screen, all or selected time.

use egui::{Align, Button, Frame, Label, Layout, Ui, vec2};

use super::sides;
use super::style;
use super::widgets::{body, choice, rich};
use super::{
    ExportAs, Intent, Memory, OpenFile, World, activity, card, compare, details, graph, map,
    matrix, measures,
};
use crate::paint::FontsMeasure;
use crate::query::{Field, LaneIx};
use crate::say;
use crate::scene::relations::TieQuery;
use crate::scene::{Measure as _, counts};
use crate::state::{Command, PanelsCommand, RelationsFace, Scope, Target};
use crate::theme::{CARD_RADIUS, Weight, column, line, panel, room, size, space};
use crate::time::Span;
use crate::words::Said;

pub(super) fn show(ui: &mut Ui, world: &World<'_>, memory: &mut Memory, intents: &mut Vec<Intent>) {
    let Some(file) = world.file else { return };
    let (scope, span) = world.state.scope(&file.catalog, world.now);
    // While some are counted nothing is asked for; their answer brings the next frame.
    let query = TieQuery::of(world.state, &file.catalog, span, world.now);
    let counted = file.ties.as_ref();
    let counted = counted.is_some_and(|it| (it.revision, it.query) == (file.revision, query));
    let in_order =
        !world.state.panels.wants_ties_order() || file.found.countries.closest_if_made().is_some();
    let up_to_date = counted && in_order;
    if !up_to_date && !world.counting {
        intents.push(Intent::CountTies(query));
    }
    Frame::new().inner_margin(style::below_head(space::XS, 0.0)).show(ui, |ui| {
        header(ui, world, (scope, span), intents);
    });
    let face = world.state.panels.face();
    memory.map_focus &= face == RelationsFace::Map;
    match face {
        RelationsFace::Graph => {
            let is_wide = ui.available_width() > room::PAIR;
            if let Some(pair) = details::pair_beside(world).filter(|_| is_wide) {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.add_space(space::L);
                    pair_summary(ui, world, memory, &pair, intents);
                    let room = ui.available_size();
                    ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                        graph::show(ui, world, memory, scope, intents);
                    });
                });
            } else {
                graph::show(ui, world, memory, scope, intents);
            }
        }
        RelationsFace::Matrix => matrix::show(ui, world, memory, scope, intents),
        RelationsFace::Map => map::show(ui, world, memory, (scope, span), intents),
        RelationsFace::Compare => compare::show(ui, world, memory, scope, intents),
        RelationsFace::Measures => measures::show(ui, world, intents),
        RelationsFace::Activity => activity::show(ui, world, memory, span, intents),
    }
}

const FACES: [(RelationsFace, Said); 6] = [
    (RelationsFace::Graph, Said("relations-graph")),
    (RelationsFace::Matrix, Said("relations-matrix")),
    (RelationsFace::Map, Said("relations-map")),
    (RelationsFace::Activity, Said("relations-activity")),
    (RelationsFace::Compare, Said("relations-compare")),
    (RelationsFace::Measures, Said("relations-measures")),
];

/// What the tools beside the faces need, in points.
const TOOLS: f32 = room::FACE_TOOLS;

/// The faces, and what they speak of beside them; where there is no room for all faces, they are a list.
fn header(ui: &mut Ui, world: &World<'_>, of: (Scope, Span), intents: &mut Vec<Intent>) {
    let needed = ui.fonts_mut(|fonts| {
        let measure = &mut FontsMeasure(fonts);
        let width = |(_, said): &(_, Said)| measure.width(said.words(), size::BODY, Weight::Bold);
        FACES.iter().map(width).map(|width| width + space::M + space::XXS).sum::<f32>()
    });
    if ui.available_width() >= needed + TOOLS {
        ui.horizontal(|ui| {
            faces(ui, world, intents);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                // Names of faces stand closer.
                ui.spacing_mut().button_padding.x = space::S;
                tools(ui, world, of, intents);
            });
        });
    } else {
        ui.horizontal(|ui| {
            // As wide as what is chosen, and no wider.
            ui.spacing_mut().combo_width = column::WORD;
            let label = say!("relations-face");
            let every = FACES.map(|(face, _)| face);
            let name = |face: RelationsFace| {
                let own = FACES.iter().find(|(other, _)| *other == face);
                own.map_or("", |(_, said)| said.words())
            };
            let shown = (world.state.panels.face(), every.as_slice());
            if let Some(face) = choice(ui, world.palette, label, shown, name) {
                intents.push(Command::Panels(PanelsCommand::SetFace(face)).into());
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                // As little as there can be: in Arabic all of it just fits.
                ui.spacing_mut().button_padding.x = space::XXS;
                tools(ui, world, of, intents);
            });
        });
    }
}

fn faces(ui: &mut Ui, world: &World<'_>, intents: &mut Vec<Intent>) {
    let palette = world.palette;
    ui.spacing_mut().button_padding.x = space::XXS;
    for (face, said) in FACES {
        let name = said.words();
        let chosen = world.state.panels.face() == face;
        let (weight, colour) =
            if chosen { (Weight::Bold, palette.text) } else { (Weight::Regular, palette.text_2) };
        let tab = Button::new(rich(name, weight, size::BODY, colour)).frame(false);
        let response = ui.add(tab);
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, chosen, name));
        if chosen {
            let rect = response.rect;
            let line = egui::Stroke::new(line::BOLD, palette.accent);
            ui.painter().hline(rect.x_range(), rect.bottom(), line);
        }
        if response.clicked() {
            intents.push(Command::Panels(PanelsCommand::SetFace(face)).into());
        }
    }
}

/// Of which time the face speaks, how many events these are, and the way out; from the right.
fn tools(ui: &mut Ui, world: &World<'_>, (scope, span): (Scope, Span), intents: &mut Vec<Intent>) {
    let palette = world.palette;
    export(ui, world, say!("relations-export"), intents);
    let scopes = (world.state.panels.scope(), Scope::EVERY.as_slice());
    if let Some(other) = choice(ui, palette, say!("relations-of"), scopes, Scope::name) {
        intents.push(Command::Panels(PanelsCommand::SetScope(other)).into());
    }
    let events = world.file.map_or_else(String::new, |file| spoken_of(world, file, span));
    let none = world.state.panels.scope() == Scope::Range && scope != Scope::Range;
    let none = if none { format!("{} · ", say!("relations-no-range")) } else { String::new() };
    // The goal, not every step on the way to it.
    let span = if scope == Scope::Screen { world.state.camera.goal().span() } else { span };
    let ways = [
        format!("{none}{events} {} · {}", scope.words(), span.words()),
        format!("{none}{events} {}", scope.words()),
        events,
    ];
    let words = ui.fonts_mut(|fonts| {
        let room = ui.available_width();
        let measure = &mut FontsMeasure(fonts);
        let fits = |words: &&String| measure.width(words, size::BODY, Weight::Regular) <= room;
        // Where even the number has no room, the line at the bottom says it.
        ways.iter().find(fits).cloned().unwrap_or_default()
    });
    ui.add(Label::new(body(&words, palette.text_2)).truncate().selectable(false));
}

/// The events that the face speaks of. Ties are those of all countries, so that those of the chosen
/// ones are seen among them; bars are of the chosen ones alone.
fn spoken_of(world: &World<'_>, file: &OpenFile, span: Span) -> String {
    let touching = || file.found.all.lane(LaneIx(0)).touching(span);
    if world.state.panels.face() == RelationsFace::Activity {
        return counts::events(touching());
    }
    // Before ties were ever counted, as many as the timeline shows.
    let counted = file.ties.as_ref().map_or_else(touching, |counted| counted.ties.events as usize);
    let is_of_some = world.state.filter.filter().only(Field::Party).next().is_some();
    let events = counts::events(counted);
    if is_of_some { say!("relations-of-all", events = events) } else { events }
}

/// What is shown, as a figure or as data; `name` is for screen readers.
pub(super) fn export(ui: &mut Ui, world: &World<'_>, name: &str, intents: &mut Vec<Intent>) {
    let text =
        rich(say!("relations-export-button"), Weight::Regular, size::SMALL, world.palette.text);
    let menu = ui.menu_button(text, |ui| {
        for form in ExportAs::EVERY {
            if ui.button(form.name()).clicked() {
                intents.push(Intent::Export(form));
            }
        }
        if ui.button(say!("relations-copy")).clicked() {
            intents.push(Intent::CopyTable);
        }
        ui.separator();
        if ui.button(say!("relations-paper")).clicked() {
            intents.push(Intent::Exporter(super::ExportIntent::Open));
        }
    });
    menu.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
}

/// The first rows of the pair's card, beside the graph.
fn pair_summary(
    ui: &mut Ui,
    world: &World<'_>,
    memory: &mut Memory,
    pair: &Target,
    intents: &mut Vec<Intent>,
) {
    let ctx = ui.ctx().clone();
    let Some(document) = details::card_beside(&ctx, world, memory, pair, intents) else { return };
    let height = (ui.available_height() - space::L).max(column::LEAST);
    // The graph and its tools come first.
    let [usual, wide] = panel::PAIR;
    let width = if ui.available_width() > room::WIDE_COLUMN { wide } else { usual };
    ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
        Frame::new()
            .fill(world.palette.panel)
            .stroke(egui::Stroke::new(line::FINE, world.palette.line))
            .corner_radius(CARD_RADIUS)
            .inner_margin(space::M)
            .show(ui, |ui| {
                ui.set_width(width - 2.0 * space::M);
                egui::ScrollArea::vertical()
                    .id_salt("pair")
                    .max_height(height - 2.0 * space::L)
                    .show(ui, |ui| {
                        let (size, colour) = (size::LEAD, world.palette.text);
                        sides::column(ui, |ui| {
                            ui.label(rich(&document.title, Weight::Bold, size, colour));
                        });
                        ui.add_space(space::XS);
                        card::rows_of(ui, world, document);
                    });
            });
    });
}
